//! Reading addresses: which are ours to open in place, and what their parts are.
//!
//! Plain text work on absolute URLs as the browser gives them; must never guess: what is not
//! clearly a page of ours is the browser's.

/// First segments of our pages.
const LANGUAGES: [&str; 4] = ["fr", "en", "uk", "fa-AF"];

/// First segments after the language whose pages may speak of a person: never fetched ahead of a click.
const PERSONAL: [&str; 9] = [
    "me", "staff", "teach", "desk", "partner", "sponsor", "sign-in", "sign-out", "account",
];

/// First segments that are no pages at all.
const NOT_PAGES: [&str; 6] = ["api", "fn", "pkg", "fonts", "icons", "feeds"];

/// `https://a/b?c#d` → `https://a/b?c`
pub fn without_hash(url: &str) -> &str {
    url.split_once('#').map_or(url, |(page, _)| page)
}

/// `https://a/b?c#d` → `d`; nothing when there is no hash or it is empty.
pub fn hash(url: &str) -> Option<&str> {
    url.split_once('#')
        .map(|(_, hash)| hash)
        .filter(|hash| !hash.is_empty())
}

/// `https://a/b?c#d` → `https://a/b`
pub fn without_query(url: &str) -> &str {
    let page = without_hash(url);
    page.split_once('?').map_or(page, |(path, _)| path)
}

/// The path when `url` belongs to `origin` (`https://a`), without query and hash.
fn path<'a>(url: &'a str, origin: &str) -> Option<&'a str> {
    without_query(url)
        .strip_prefix(origin)
        .filter(|path| path.starts_with('/'))
}

/// Whether `url` may be a page of this site: same origin, and neither a file (a dot in the last
/// segment: `.ics`, `.pdf`, …) nor a machine's address.
pub fn is_page(url: &str, origin: &str) -> bool {
    path(url, origin).is_some_and(|path| {
        let first = path.split('/').nth(1).unwrap_or_default();
        let last = path.rsplit('/').next().unwrap_or_default();
        !last.contains('.') && !NOT_PAGES.contains(&first)
    })
}

/// Whether `url` is a page that anybody may read, whoever they are.
pub fn is_public_page(url: &str, origin: &str) -> bool {
    is_page(url, origin)
        && path(url, origin).is_some_and(|path| {
            let mut segments = path.split('/').skip(1);
            let language = segments.next().unwrap_or_default();
            let area = segments.next().unwrap_or_default();
            LANGUAGES.contains(&language) && !PERSONAL.contains(&area)
        })
}

/// Whether two addresses are of one page in two languages.
pub fn is_translation(one: &str, other: &str, origin: &str) -> bool {
    fn apart<'a>(url: &'a str, origin: &str) -> Option<(&'a str, &'a str)> {
        let path = without_hash(url).strip_prefix(origin)?.strip_prefix('/')?;
        let end = path.find(['/', '?']).unwrap_or(path.len());
        let (language, page) = path.split_at(end);
        LANGUAGES.contains(&language).then_some((language, page))
    }
    match (apart(one, origin), apart(other, origin)) {
        (Some(one), Some(other)) => one.0 != other.0 && one.1 == other.1,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: &str = "https://havre.example";

    #[test]
    fn an_address_comes_apart() {
        let url = "https://havre.example/fr/courses?level=a1#times";
        assert_eq!(
            without_hash(url),
            "https://havre.example/fr/courses?level=a1"
        );
        assert_eq!(without_query(url), "https://havre.example/fr/courses");
        assert_eq!(hash(url), Some("times"));
        assert_eq!(hash("https://havre.example/fr#"), None);
        assert_eq!(
            without_query("https://havre.example/fr#a?b"),
            "https://havre.example/fr"
        );
    }

    #[test]
    fn only_pages_of_this_site_are_ours() {
        assert!(is_page("https://havre.example/fr/courses?q=a.b", HERE));
        assert!(is_page("https://havre.example/", HERE));
        assert!(!is_page("https://havre.example/fr/events.ics", HERE));
        assert!(!is_page("https://havre.example/api/v1/courses", HERE));
        assert!(!is_page("https://havre.example.evil.test/fr", HERE));
        assert!(!is_page("https://elsewhere.example/fr", HERE));
        assert!(!is_page("mailto:someone@havre.example", HERE));
    }

    #[test]
    fn a_page_in_another_language_is_known() {
        let is = |one: &str, other: &str| {
            is_translation(&[HERE, one].concat(), &[HERE, other].concat(), HERE)
        };
        assert!(is("/fr/staff/events/new", "/uk/staff/events/new#f-title"));
        assert!(is("/fa-AF?a=1", "/en?a=1"));
        assert!(!is("/fr/staff", "/fr/staff"));
        assert!(!is("/fr/staff/events/a", "/uk/staff/events/b"));
        assert!(!is("/fr/courses?level=A1", "/uk/courses"));
        assert!(!is("/de/staff", "/fr/staff"));
        assert!(!is_translation(
            "https://elsewhere.example/fr",
            "https://havre.example/uk",
            HERE
        ));
    }

    #[test]
    fn personal_pages_are_never_public() {
        assert!(is_public_page(
            "https://havre.example/fa-AF/timetable?week=2026-W48",
            HERE
        ));
        assert!(is_public_page("https://havre.example/fr", HERE));
        assert!(!is_public_page(
            "https://havre.example/uk/staff/courses",
            HERE
        ));
        assert!(!is_public_page("https://havre.example/en/me", HERE));
        assert!(!is_public_page("https://havre.example/c/token", HERE));
    }
}
