//! Leptos writes `<!>` wherever a browser that wakes a page finds its way by it. Here only
//! islands wake up; anywhere else it is a comment that is none (HTML Standard §13.2.6,
//! "incorrectly-opened-comment") and weighs on every page.

use memchr::{
    memchr,
    memmem::{self, Finder},
};
use std::sync::LazyLock;

const NAME: &str = "leptos-island";
static OPENS: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("<leptos-island"));

/// The page with markers in its islands only, which stand in it after `head` bytes or
/// more. In place, and one quick look for the rare `!`: this is done for every page. No
/// text of a page holds a marker: `<` is written `&lt;`, and in data `\u003c`.
pub fn strip(html: String, head: usize) -> Vec<u8> {
    let mut html = html.into_bytes();
    // Up to where it is written anew, read, and looked at.
    let (mut written, mut read, mut looked) = (0, 0, 0);
    let mut island = next_island(&html, head);
    while let Some(at) = memchr(b'!', &html[looked..]).map(|at| looked + at) {
        if at > island {
            looked = end_of(&html, island);
            island = next_island(&html, looked);
            continue;
        }
        looked = at + 1;
        if at > 0 && html[at - 1] == b'<' && html.get(at + 1) == Some(&b'>') {
            html.copy_within(read..at - 1, written);
            written += at - 1 - read;
            read = at + 2;
        }
    }
    let rest = html.len() - read;
    html.copy_within(read.., written);
    html.truncate(written + rest);
    html
}

/// Where the next island begins, else where the page ends. What was read stays as it is
/// until it is looked at: only what is behind is written anew.
fn next_island(html: &[u8], from: usize) -> usize {
    let rest = html.get(from..).unwrap_or_default();
    OPENS.find(rest).map_or(html.len(), |at| from + at)
}

/// Where the island ends that begins here; islands among its children count in.
fn end_of(html: &[u8], island: usize) -> usize {
    let mut depth = 0;
    for at in memmem::find_iter(&html[island..], NAME) {
        let at = island + at;
        match &html[..at] {
            [.., b'<', b'/'] if depth == 1 => return at + NAME.len(),
            [.., b'<', b'/'] => depth -= 1,
            [.., b'<'] => depth += 1,
            _ => {}
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
            let stripped = strip(html.to_owned(), 0);
            assert_eq!(String::from_utf8(stripped).unwrap(), expected);
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
            let stripped = strip(html, 0);
            prop_assert_eq!(String::from_utf8(stripped).unwrap(), kept);
        }
    }
}
