//! Leptos writes `<!>` wherever a browser that wakes a page finds its way by it. Here only
//! islands wake up; anywhere else it is a comment that is none (HTML Standard §13.2.6,
//! "incorrectly-opened-comment") and weighs on every page.

use memchr::memmem::Finder;

const MARKER: &str = "<!>";
const OPENS: &str = "<leptos-island";
const CLOSES: &str = "</leptos-island>";

/// The page with markers in its islands only. No text of a page holds one: `<` is
/// written `&lt;`, and in data `\u003c`.
pub fn strip(html: &str) -> String {
    let (marker, opens) = (Finder::new(MARKER), Finder::new(OPENS));
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    loop {
        let (outside, island) = rest.split_at(find(&opens, rest));
        let mut left = outside;
        while let Some((before, after)) = cut(&marker, left) {
            out.push_str(before);
            left = after;
        }
        out.push_str(left);
        if island.is_empty() {
            return out;
        }
        let (island, after) = island.split_at(length(island));
        out.push_str(island);
        rest = after;
    }
}

fn find(finder: &Finder<'_>, text: &str) -> usize {
    finder.find(text.as_bytes()).unwrap_or(text.len())
}

fn cut<'a>(marker: &Finder<'_>, text: &'a str) -> Option<(&'a str, &'a str)> {
    let at = marker.find(text.as_bytes())?;
    Some((text.get(..at)?, text.get(at + MARKER.len()..)?))
}

/// How long the island is that `html` begins with; islands among its children count in.
fn length(html: &str) -> usize {
    let mut depth = 0;
    for (at, _) in html.match_indices("leptos-island") {
        let closes = html[..at].ends_with('/');
        if !closes && html[..at].ends_with('<') {
            depth += 1;
        } else if closes {
            depth -= 1;
            if depth == 0 {
                return (at - "</".len() + CLOSES.len()).min(html.len());
            }
        }
    }
    html.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn markers_stay_in_islands() {
        for (html, expected) in [
            ("<p>a<!> b</p><!>", "<p>a b</p>"),
            (
                "<!><leptos-island data-x=\"leptos-island\">a<!></leptos-island><!>b",
                "<leptos-island data-x=\"leptos-island\">a<!></leptos-island>b",
            ),
            (
                "<leptos-island>a<leptos-island>b</leptos-island><!></leptos-island><!>",
                "<leptos-island>a<leptos-island>b</leptos-island><!></leptos-island>",
            ),
            ("<leptos-island>a<!>", "<leptos-island>a<!>"),
            ("<!DOCTYPE html><p>", "<!DOCTYPE html><p>"),
        ] {
            assert_eq!(strip(html), expected);
        }
    }

    /// A page as pieces: nested islands, markers, and text of any script.
    fn pieces() -> impl Strategy<Value = Vec<(&'static str, bool)>> {
        let piece = prop_oneof![
            Just(("<!>", false)),
            Just(("<p>صنف </p>", true)),
            Just(("<b title=\"&lt;!&gt;\">é</b>", true)),
            Just((
                "<leptos-island data-props=\"{}\">x<!>y</leptos-island>",
                true
            )),
            Just((
                "<leptos-island><leptos-children><!><leptos-island>a<!></leptos-island></leptos-children></leptos-island>",
                true
            )),
        ];
        proptest::collection::vec(piece, 0..20)
    }

    proptest! {
        #[test]
        fn nothing_else_goes(pieces in pieces()) {
            let html: String = pieces.iter().map(|(text, _)| *text).collect();
            let kept: String = pieces.iter().filter(|(_, kept)| *kept).map(|(text, _)| *text).collect();
            prop_assert_eq!(strip(&html), kept);
        }
    }
}
