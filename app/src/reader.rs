//! Who is asking, as far as the address tells: the reader's language and the page.

use crate::{App, texts::Words};
use axum::{
    extract::FromRequestParts,
    response::{IntoResponse, Redirect, Response},
};
use domain::language::Language;
use http::{Uri, request::Parts};

/// The reader of a page: a language, and where they are.
#[derive(Debug, Clone)]
pub struct Reader {
    pub words: Words,
    /// The path after the language: `` or `/courses/premiers-pas`.
    pub path: String,
    /// The query with its question mark, or nothing.
    pub query: String,
    /// French is shown beside every text; links of the page keep it so.
    pub beside: bool,
}

/// What in an address asks for French beside every text.
const BESIDE: &str = "beside=fr";

impl Reader {
    pub fn of(uri: &Uri) -> Option<Self> {
        let (tag, path) = split(uri.path());
        let language = tag.parse().ok()?;
        let query = asked(uri);
        Some(Self {
            words: Words::of(language),
            path: path.to_owned(),
            beside: language != Language::Fr && parameters(&query).any(|one| one == BESIDE),
            query,
        })
    }

    pub fn language(&self) -> Language {
        self.words.language
    }

    /// The address of a page in the reader's language: `link("/courses")`.
    pub fn link(&self, path: impl AsRef<str>) -> String {
        self.link_of([path.as_ref()])
    }

    /// The same, of a path in parts: a list of a hundred links joins each once.
    pub fn link_of<const N: usize>(&self, parts: [&str; N]) -> String {
        let language = self.language().code();
        let length = parts.iter().map(|part| part.len()).sum::<usize>();
        let mut link = String::with_capacity(1 + language.len() + length);
        link.push('/');
        link.push_str(language);
        parts.iter().for_each(|part| link.push_str(part));
        if self.beside && is_read_beside(&link[1 + language.len()..]) {
            link = with_parameter(&link, BESIDE);
        }
        link
    }

    /// This page with French beside every text, or without it again.
    pub fn here_beside(&self, asked: bool) -> String {
        self.here(self.language(), asked)
    }

    /// This very page in another language. French needs no French beside it.
    pub fn here_in(&self, language: Language) -> String {
        let beside = self.beside && language != Language::Fr;
        self.here(language, beside)
    }

    fn here(&self, language: Language, beside: bool) -> String {
        let others = parameters(&self.query).filter(|one| *one != BESIDE);
        let query: Vec<_> = others.chain(beside.then_some(BESIDE)).collect();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("/{language}{}{mark}{}", self.path, query.join("&"))
    }
}

/// The query of an address with its mark, or nothing.
fn asked(uri: &Uri) -> String {
    uri.query().map_or_else(String::new, |q| format!("?{q}"))
}

fn parameters(query: &str) -> impl Iterator<Item = &str> {
    let query = query.trim_start_matches('?');
    query.split('&').filter(|one| !one.is_empty())
}

/// Whether the page at this path has French to show: calendars have not, nor what is there
/// for who keeps or builds the site.
fn is_read_beside(path: &str) -> bool {
    let own = ["/staff", "/sign-in", "/components"];
    !(path.ends_with(".ics") || own.iter().any(|own| path.starts_with(own)))
}

/// Adds to the query of a link, before the place on the page that it may name.
fn with_parameter(link: &str, parameter: &str) -> String {
    let (page, place) = link.split_at(link.find('#').unwrap_or(link.len()));
    let mark = if page.contains('?') { '&' } else { '?' };
    format!("{page}{mark}{parameter}{place}")
}

/// `?level=A1&where=paris`, always in the order given, or nothing when nothing is chosen.
/// Values are codes, slugs and ids: no character in them needs escaping.
pub fn query<const N: usize>(chosen: [(&str, Option<&str>); N]) -> String {
    let mut query = String::new();
    for (name, value) in chosen {
        if let Some(value) = value {
            query.push(if query.is_empty() { '?' } else { '&' });
            query.extend([name, "=", value]);
        }
    }
    query
}

/// `/fr/courses` → `fr`, `/courses`.
fn split(path: &str) -> (&str, &str) {
    let path = path.strip_prefix('/').unwrap_or(path);
    path.find('/')
        .map_or((path, ""), |slash| path.split_at(slash))
}

/// Where an address that has no page would have one: under the language's own tag, in
/// small letters, without a slash at its end. Nothing when it is so already. No address
/// of ours has an escape, so one that does is left alone. It begins with a language:
/// it never leads to another site.
pub fn normal(uri: &Uri) -> Option<String> {
    let (tag, path) = split(uri.path());
    let language = Language::from_tag(tag).filter(|_| !path.contains('%'))?;
    let path = path.trim_end_matches('/').to_ascii_lowercase();
    let normal = format!("/{language}{path}");
    let query = asked(uri);
    (normal != uri.path()).then(|| normal + &query)
}

impl FromRequestParts<App> for Reader {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Response> {
        if let Some(reader) = Self::of(&parts.uri) {
            return Ok(reader);
        }
        // `/prs/courses`, `/dari`, `/FR`: the same page under its canonical tag.
        let (tag, path) = split(parts.uri.path());
        match Language::from_tag(tag) {
            Some(language) => {
                let query = asked(&parts.uri);
                Err(Redirect::temporary(&format!("/{language}{path}{query}")).into_response())
            }
            None => Err(crate::error::Failure::NOT_FOUND.into_response()),
        }
    }
}

/// The language to answer in when the address does not tell.
pub fn language_for(uri: &Uri, accept_language: Option<&str>) -> Language {
    let (tag, _) = split(uri.path());
    Language::from_tag(tag)
        .unwrap_or_else(|| Language::negotiate(accept_language.unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_address_has_one_form_and_stays_on_this_site() {
        for (asked, wanted) in [
            ("/fr/", Some("/fr")),
            ("/dari/events/?kind=film", Some("/fa-AF/events?kind=film")),
            ("/fr/Courses/Atelier-CV", Some("/fr/courses/atelier-cv")),
            ("/fr/courses//", Some("/fr/courses")),
            ("/fr//evil.example/", Some("/fr//evil.example")),
            ("/fa-AF/courses", None),
            ("/fr/courses/%D0%90/", None),
            ("//fr/courses/", None),
            ("//evil.example/", None),
            ("/evil.example/", None),
            ("/", None),
        ] {
            let uri = asked.parse().unwrap();
            assert_eq!(normal(&uri).as_deref(), wanted, "{asked}");
        }
    }

    #[test]
    fn french_beside_goes_along_from_page_to_page() {
        let reader = |address: &str| Reader::of(&address.parse().unwrap()).unwrap();
        let uk = reader("/uk/events?when=week&beside=fr");
        assert_eq!(uk.link("/courses"), "/uk/courses?beside=fr");
        assert_eq!(uk.link("/events.ics"), "/uk/events.ics");
        assert_eq!(uk.link("/sign-in"), "/uk/sign-in");
        assert_eq!(
            uk.link("/timetable?level=A1#day-2"),
            "/uk/timetable?level=A1&beside=fr#day-2"
        );
        assert_eq!(uk.here_beside(true), "/uk/events?when=week&beside=fr");
        assert_eq!(uk.here_beside(false), "/uk/events?when=week");
        assert_eq!(
            uk.here_in(Language::FaAf),
            "/fa-AF/events?when=week&beside=fr"
        );
        assert_eq!(uk.here_in(Language::Fr), "/fr/events?when=week");
        assert_eq!(
            reader("/fa-AF").here_beside(true),
            "/fa-AF?beside=fr",
            "asked for on a page without a query"
        );
        let fr = reader("/fr/events?beside=fr");
        assert_eq!(fr.link("/courses"), "/fr/courses", "French reads French");
    }

    proptest! {
        #[test]
        fn whatever_is_asked_leads_to_a_page_of_ours(path in "/(fr|FA|dari|/|)[/\\\\a-zA-Z0-9.%?-]{0,20}") {
            if let Ok(uri) = path.parse::<Uri>() && let Some(normal) = normal(&uri) {
                let first = normal.strip_prefix('/').and_then(|n| n.split(['/', '?']).next());
                prop_assert!(first.is_some_and(|tag| tag.parse::<Language>().is_ok()), "{normal}");
                let again = normal.parse().unwrap();
                prop_assert_eq!(super::normal(&again), None, "{} leads on", normal);
            }
        }
    }
}
