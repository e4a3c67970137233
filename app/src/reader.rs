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
}

impl Reader {
    pub fn of(uri: &Uri) -> Option<Self> {
        let (tag, path) = split(uri.path());
        let language = tag.parse().ok()?;
        let query = uri.query().map_or_else(String::new, |q| format!("?{q}"));
        Some(Self {
            words: Words::of(language),
            path: path.to_owned(),
            query,
        })
    }

    pub fn language(&self) -> Language {
        self.words.language
    }

    /// The address of a page in the reader's language: `link("/courses")`.
    pub fn link(&self, path: impl AsRef<str>) -> String {
        ["/", self.language().code(), path.as_ref()].concat()
    }

    /// This very page in another language.
    pub fn here_in(&self, language: Language) -> String {
        format!("/{language}{}{}", self.path, self.query)
    }
}

/// `/fr/courses` → `fr`, `/courses`.
fn split(path: &str) -> (&str, &str) {
    let path = path.strip_prefix('/').unwrap_or(path);
    path.find('/')
        .map_or((path, ""), |slash| path.split_at(slash))
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
                let query = parts
                    .uri
                    .query()
                    .map_or_else(String::new, |q| format!("?{q}"));
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
