//! The page of a request that has no page: said in the reader's language, with a
//! way on. An internal error shows a reference number and nothing else.

use super::{Page, Place};
use crate::{
    App,
    components::{Pictogram, door},
    error::{Failed, LogLine, status_of},
    reader::{Reader, language_for},
    texts::{Words, ltr},
};
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use domain::fault::Kind;
use http::{StatusCode, Uri, header::ACCEPT_LANGUAGE};
use leptos::prelude::*;

/// Renders the page of whatever failed below; the log's line is left for the server.
pub async fn layer(State(app): State<App>, request: Request, next: Next) -> Response {
    let uri = request.uri().clone();
    let accept = request.headers().get(ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).map(str::to_owned);
    let mut response = next.run(request).await;
    let failed = match response.extensions_mut().remove::<Failed>() {
        Some(failed) => failed,
        None if response.status() == StatusCode::METHOD_NOT_ALLOWED => Failed { kind: Kind::NotFound, reference: 0 },
        None => return response,
    };
    let line = response.extensions_mut().remove::<LogLine>();
    let mut page = page(&app, &uri, accept.as_deref(), failed);
    if let Some(line) = line {
        page.extensions_mut().insert(line);
    }
    page
}

/// The answer to a failed request. `accept_language` decides when the address has no
/// language.
pub fn page(app: &App, uri: &Uri, accept_language: Option<&str>, failed: Failed) -> Response {
    let reader = Reader::of(uri).unwrap_or_else(|| Reader {
        words: Words::of(language_for(uri, accept_language)),
        path: String::new(),
        query: String::new(),
    });
    let words = reader.words;
    let (title, text) = match failed.kind {
        Kind::NotFound => ("error-not-found-title", "error-not-found-text"),
        Kind::Forbidden => ("error-forbidden-title", "error-forbidden-text"),
        Kind::Invalid => ("error-bad-request-title", "error-bad-request-text"),
        Kind::Conflict => ("error-conflict-title", "error-gone"),
        Kind::Unavailable => ("error-unavailable-title", "error-unavailable-text"),
        Kind::Internal => ("error-internal-title", "error-internal-text"),
    };
    plain(
        app,
        &reader,
        status_of(failed.kind),
        t!(words, title),
        t!(words, text),
        failed.reference,
    )
}

/// A page of a title, a sentence, and the way home.
pub fn plain(
    app: &App,
    reader: &Reader,
    status: StatusCode,
    title: String,
    text: String,
    reference: u64,
) -> Response {
    let words = reader.words;
    let number = (reference != 0).then(|| view! { <p>{t!(words, "error-internal-reference", reference = ltr(reference.to_string()))}</p> });
    let home = reader.link("");
    Page::private("fault", title.clone())
        .at(Place::Elsewhere)
        .status(status)
        .answer(app, reader, move || {
            view! {
                <div class="empty">
                    {door(Pictogram::Question)}
                    <h1 class="empty__title">{title}</h1>
                    <p>{text}</p>
                    {number}
                    <a class="button" href=home>{t!(words, "error-not-found-home")}</a>
                </div>
            }
        })
}
