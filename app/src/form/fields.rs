//! The fields of a form: names and values as they were sent, or as they stand now.

use super::typed;
use crate::{App, components::version_name, error::Failure};
use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    response::{IntoResponse, Response},
};
use domain::{language::Language, text::Text};
use http::header::CONTENT_TYPE;
use leptos::prelude::*;

/// The name of the hidden field with the version a form was filled from.
pub const VERSION: &str = "version";

/// More fields than any form of ours has.
const MOST_FIELDS: usize = 2_000;

/// Names and values as they were sent, or as they stand now. A name may repeat.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    pub fn new() -> Self {
        Self::default()
    }

    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl ToString) -> Self {
        self.0.push((name.into(), value.to_string()));
        self
    }

    /// A ticked box, or nothing.
    #[must_use]
    pub fn with_flag(self, name: &str, on: bool) -> Self {
        if on { self.with(name, "1") } else { self }
    }

    /// Cents as they are typed: `12` or `12,50`.
    #[must_use]
    pub fn with_euros(self, name: &str, cents: i64) -> Self {
        match cents % 100 {
            0 => self.with(name, cents / 100),
            part => self.with(name, format!("{},{part:02}", cents / 100)),
        }
    }

    /// A text's four versions.
    #[must_use]
    pub fn with_four(mut self, name: &str, text: &Text) -> Self {
        for language in Language::ALL {
            let value = text.exact(*language).unwrap_or_default();
            self = self.with(version_name(name, *language), value);
        }
        self
    }

    /// The first value under this name, as it was typed; empty when there is none.
    pub fn get(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(n, _)| n == name);
        found.map_or("", |(_, value)| value)
    }

    pub fn all(&self, name: &str) -> Vec<String> {
        let named = self.0.iter().filter(|(n, _)| n == name);
        named.map(|(_, value)| value.clone()).collect()
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(n, _)| n == name)
    }

    /// Puts this value in place of whatever stands under the name.
    pub fn set(&mut self, name: &str, value: impl ToString) {
        self.0.retain(|(n, _)| n != name);
        self.0.push((name.to_owned(), value.to_string()));
    }

    /// The same, but for what stands under these names.
    #[must_use]
    pub fn without(mut self, names: &[&str]) -> Self {
        self.0.retain(|(name, _)| !names.contains(&name.as_str()));
        self
    }

    /// What stands in the four versions of a text.
    pub(super) fn versions(&self, name: &str) -> Vec<(Language, String)> {
        let version = |l: &Language| (*l, self.get(&version_name(name, *l)).to_owned());
        Language::ALL.iter().map(version).collect()
    }

    /// Every name once, in the order they first stand in.
    pub(super) fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for (name, _) in &self.0 {
            if !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
        names
    }
}

impl FromRequest<App> for Fields {
    type Rejection = Response;

    /// Reads a form's body. Too large is 413 (the limit is the router's); anything
    /// that is not a form is answered as not understood.
    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let kind = request.headers().get(CONTENT_TYPE);
        let kind = kind.and_then(|v| v.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(Failure::INVALID.into_response());
        }
        let body = Bytes::from_request(request, app)
            .await
            .map_err(IntoResponse::into_response)?;
        Self::read(&body).ok_or_else(|| Failure::INVALID.into_response())
    }
}

impl Fields {
    /// What a browser sends: `application/x-www-form-urlencoded` (URL Standard §5).
    pub fn read(body: &[u8]) -> Option<Self> {
        let pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(body).ok()?;
        if pairs.len() > MOST_FIELDS {
            return None;
        }
        let clean = |(name, value): (String, String)| (name, typed::kept(&value));
        Some(Self(pairs.into_iter().map(clean).collect()))
    }

    /// The same, written.
    pub fn encoded(&self) -> String {
        serde_urlencoded::to_string(&self.0).unwrap_or_default()
    }

    /// In a form, carried along unseen.
    pub fn hidden(self) -> impl IntoView {
        let hidden = |(name, value)| view! { <input type="hidden" name=name value=value /> };
        self.0.into_iter().map(hidden).collect::<Vec<_>>()
    }
}
