//! A page taken apart into what people read: texts, and the attributes that are read
//! aloud or shown. Knows the HTML this site writes, and no other.

/// What somebody reads, and where it stands.
#[derive(Debug, Clone)]
pub struct Piece {
    pub text: String,
    /// The nearest element's language, when it is not that of the page.
    pub foreign: bool,
    /// Inside `<bdi>`, `<code>` or an element that says its direction.
    pub apart: bool,
    /// `main p`, or `main input[placeholder]`.
    pub place: String,
}

struct Open {
    tag: String,
    foreign: bool,
    apart: bool,
}

const VOID: [&str; 8] = ["meta", "link", "input", "br", "img", "hr", "source", "wbr"];
const READ: [&str; 5] = ["alt", "title", "aria-label", "placeholder", "label"];

/// The pieces of a page in `language`.
pub fn pieces(html: &str, language: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let mut rest = html;
    while let Some((text, after)) = rest.split_once('<') {
        text_piece(&mut pieces, &open, text);
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
            continue;
        }
        let (tag, after) = after.split_at(end_of_tag(after));
        rest = after.strip_prefix('>').unwrap_or(after);
        if let Some(name) = tag.strip_prefix('/') {
            let at = open.iter().rposition(|open| open.tag == name.trim());
            open.truncate(at.unwrap_or_else(|| panic!("</{name}> closes nothing")));
            continue;
        }
        let (name, attributes) = tag.split_once([' ', '\n']).unwrap_or((tag, ""));
        if name.starts_with('!') {
            continue;
        }
        let attributes = attributes_of(attributes.trim_end_matches('/'));
        let outer = open.last().map_or((false, false), |o| (o.foreign, o.apart));
        let lang = find(&attributes, "lang").map(|lang| lang != language);
        let directed = name != "html" && find(&attributes, "dir").is_some();
        let this = Open {
            tag: name.to_owned(),
            foreign: lang.unwrap_or(outer.0),
            apart: outer.1 || directed || matches!(name, "bdi" | "code"),
        };
        attribute_pieces(&mut pieces, &open, &this, &attributes);
        if name == "script" || name == "style" {
            let end = format!("</{name}>");
            rest = rest.split_once(&end).map_or("", |(_, rest)| rest);
        } else if !VOID.contains(&name) && !tag.ends_with('/') {
            open.push(this);
        }
    }
    assert!(open.is_empty(), "<{}> is never closed", open[0].tag);
    pieces
}

/// Everything read on the page, one line a piece.
pub fn words(html: &str, language: &str) -> String {
    let pieces = pieces(html, language);
    let mut words = String::new();
    for piece in &pieces {
        words.push_str(&piece.text);
        words.push(' ');
    }
    words
}

fn text_piece(pieces: &mut Vec<Piece>, open: &[Open], text: &str) {
    let Some(inner) = open.last().filter(|_| !text.trim().is_empty()) else {
        return;
    };
    let place: Vec<_> = open.iter().skip(2).map(|open| open.tag.as_str()).collect();
    pieces.push(Piece {
        text: decoded(text),
        foreign: inner.foreign,
        apart: inner.apart,
        place: place.join(" "),
    });
}

fn attribute_pieces(
    pieces: &mut Vec<Piece>,
    open: &[Open],
    this: &Open,
    attributes: &[(&str, &str)],
) {
    let described = find(attributes, "name") == Some("description");
    let outer = open.last().map_or("", |open| open.tag.as_str());
    for (name, value) in attributes {
        if READ.contains(name) || (described && *name == "content") {
            pieces.push(Piece {
                text: decoded(value),
                foreign: this.foreign,
                apart: this.apart,
                place: format!("{outer} {}[{name}]", this.tag),
            });
        }
    }
}

fn find<'a>(attributes: &[(&'a str, &'a str)], name: &str) -> Option<&'a str> {
    let found = attributes.iter().find(|(known, _)| *known == name);
    found.map(|(_, value)| *value)
}

/// Where the `>` stands that is in no attribute.
fn end_of_tag(tag: &str) -> usize {
    let mut quoted = false;
    let end = tag.find(|c| {
        quoted ^= c == '"';
        c == '>' && !quoted
    });
    end.unwrap_or(tag.len())
}

fn attributes_of(text: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let name_ends = rest.find([' ', '=']).unwrap_or(rest.len());
        let (name, after) = rest.split_at(name_ends);
        let (value, after) = match after.strip_prefix("=\"") {
            Some(value) => value.split_once('"').unwrap_or((value, "")),
            None => ("", after),
        };
        found.push((name, value));
        rest = after.trim_start();
    }
    found
}

fn decoded(text: &str) -> String {
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

#[test]
fn a_page_is_taken_apart() {
    let html = "<!doctype html><html lang=\"uk\" dir=\"ltr\"><head><title>Т</title>\
        <meta name=\"description\" content=\"О &lt;3\"><style>p{a:b}</style></head>\
        <body><!-- no --><main><p>Привіт <bdi dir=\"ltr\">A1</bdi> <a lang=\"fr\" title=\"a>b\">cours<br>du soir</a></p></main></body></html>";
    let found: Vec<_> = pieces(html, "uk")
        .into_iter()
        .map(|p| (p.text.trim().to_owned(), p.foreign, p.apart, p.place))
        .collect();
    let piece = |text: &str, foreign, apart, place: &str| {
        (text.to_owned(), foreign, apart, place.to_owned())
    };
    assert_eq!(
        found,
        [
            piece("Т", false, false, "title"),
            piece("О <3", false, false, "head meta[content]"),
            piece("Привіт", false, false, "main p"),
            piece("A1", false, true, "main p bdi"),
            piece("a>b", true, false, "p a[title]"),
            piece("cours", true, false, "main p a"),
            piece("du soir", true, false, "main p a"),
        ]
    );
}
