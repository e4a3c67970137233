//! The page of a request that has no page: said in the reader's language, with a
//! way on. An internal error shows a reference number and nothing else.

use super::{Page, Place};
use crate::{
    App,
    components::{Pictogram, door},
    error::{Failed, Incident, LogLine, Reason},
    reader::{Reader, language_for},
    texts::{Words, ltr},
};
use axum::{
    Json,
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::fault::Kind;
use http::{
    HeaderValue, StatusCode, Uri,
    header::{ACCEPT_LANGUAGE, ALLOW, CONTENT_TYPE, RETRY_AFTER},
};
use leptos::prelude::*;
use std::sync::atomic::{AtomicI64, Ordering};

/// The largest body that is accepted, in bytes.
pub const LARGEST_BODY: usize = 1 << 20;

/// Renders the page of whatever failed below; what the log should say is left on the
/// answer for the server (`Incident`).
pub async fn layer(State(app): State<App>, request: Request, next: Next) -> Response {
    let uri = request.uri().clone();
    let asks = request.method().is_safe();
    let accept = request.headers().get(ACCEPT_LANGUAGE).cloned();
    let mut response = next.run(request).await;
    let for_programs = ["/api/", "/fn/"]
        .iter()
        .any(|at| uri.path().starts_with(at));
    let failed = response.extensions_mut().remove::<Failed>();
    let failed = failed.map(|failed| (failed.0, failed.0.status()));
    let Some((reason, status)) =
        failed.or_else(|| wordless(&response, asks).filter(|_| !for_programs))
    else {
        return response;
    };
    let line = response.extensions_mut().remove::<LogLine>();
    let incident = line.map(|line| Incident {
        reference: reference(&app),
        line: line.0,
    });
    let mut answer = if for_programs {
        problem(reason)
    } else {
        let accept = accept.as_ref().and_then(|v| v.to_str().ok());
        let reference = incident.as_ref().map(|i| i.reference.clone());
        page(&app, &uri, accept, reason, reference)
    };
    *answer.status_mut() = status;
    if let Some(allow) = response.headers_mut().remove(ALLOW) {
        answer.headers_mut().insert(ALLOW, allow);
    }
    if answer.status() == StatusCode::SERVICE_UNAVAILABLE {
        answer
            .headers_mut()
            .insert(RETRY_AFTER, HeaderValue::from_static("10"));
    }
    if let Some(incident) = incident {
        answer.extensions_mut().insert(incident);
    }
    answer
}

/// A refusal that was made without a page: by the router, by an extractor. An address
/// that cannot be read is one that does not exist.
fn wordless(response: &Response, asks: bool) -> Option<(Reason, StatusCode)> {
    let kind = response.headers().get(CONTENT_TYPE);
    if kind.is_some_and(|kind| !kind.as_bytes().starts_with(b"text/plain")) {
        return None;
    }
    let not_found = Reason::Kind(Kind::NotFound);
    match response.status() {
        StatusCode::BAD_REQUEST if asks => Some((not_found, StatusCode::NOT_FOUND)),
        status @ StatusCode::NOT_FOUND => Some((not_found, status)),
        status @ StatusCode::METHOD_NOT_ALLOWED => Some((Reason::Method, status)),
        status @ StatusCode::PAYLOAD_TOO_LARGE => Some((Reason::TooLarge, status)),
        status if status.is_client_error() => Some((Reason::Kind(Kind::Invalid), status)),
        status if status.is_server_error() => Some((Reason::Kind(Kind::Internal), status)),
        _ => None,
    }
}

/// A number for a person to tell and for staff to find in the log: the moment, in
/// milliseconds since 2020, written without letters that look like digits
/// (Crockford's base 32). No two of one process are equal.
fn reference(app: &App) -> String {
    static LAST: AtomicI64 = AtomicI64::new(0);
    const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let moment = app.now().0 - 1_577_836_800_000;
    let next = |last: i64| Some(moment.max(last + 1));
    let last = LAST.fetch_update(Ordering::Relaxed, Ordering::Relaxed, next);
    let number = moment.max(last.unwrap_or_default() + 1);
    let digit = |n: i64| char::from(DIGITS[(number >> (5 * n) & 31) as usize]);
    let half = |from: i64| (from..from + 4).rev().map(digit).collect::<String>();
    format!("{}-{}", half(4), half(0))
}

/// What programs get instead of a page (RFC 9457).
fn problem(reason: Reason) -> Response {
    let status = reason.status();
    let body = serde_json::json!({ "title": status.canonical_reason(), "status": status.as_u16() });
    let json = HeaderValue::from_static("application/problem+json");
    (status, [(CONTENT_TYPE, json)], Json(body)).into_response()
}

/// The answer to a failed request. `accept_language` decides when the address has no
/// language.
fn page(
    app: &App,
    uri: &Uri,
    accept_language: Option<&str>,
    reason: Reason,
    reference: Option<String>,
) -> Response {
    let reader = Reader::of(uri).unwrap_or_else(|| Reader {
        words: Words::of(language_for(uri, accept_language)),
        path: String::new(),
        query: String::new(),
        beside: false,
    });
    let words = reader.words;
    let limit = t!(words, "error-megabytes", n = LARGEST_BODY >> 20);
    let (title, text) = match reason {
        Reason::Kind(Kind::NotFound) => (
            t!(words, "error-not-found-title"),
            t!(words, "error-not-found-text"),
        ),
        Reason::Kind(Kind::Forbidden) => (
            t!(words, "error-forbidden-title"),
            t!(words, "error-forbidden-text"),
        ),
        Reason::Kind(Kind::Invalid) | Reason::Method => (
            t!(words, "error-bad-request-title"),
            t!(words, "error-bad-request-text"),
        ),
        Reason::Kind(Kind::Conflict) => {
            (t!(words, "error-conflict-title"), t!(words, "error-gone"))
        }
        Reason::Kind(Kind::Unavailable) => (
            t!(words, "error-unavailable-title"),
            t!(words, "error-unavailable-text"),
        ),
        Reason::Kind(Kind::Internal) => (
            t!(words, "error-internal-title"),
            t!(words, "error-internal-text"),
        ),
        Reason::TooLarge => (
            t!(words, "error-too-large-title"),
            t!(words, "error-too-large-text", limit = limit),
        ),
        Reason::TooSlow => (
            t!(words, "error-unavailable-title"),
            t!(words, "error-time-out-text"),
        ),
        Reason::Foreign => (
            t!(words, "error-forbidden-title"),
            t!(words, "error-origin-text"),
        ),
    };
    plain(app, &reader, reason.status(), title, text, reference)
}

/// Somebody did too much at once: after so many minutes they may go on.
pub fn too_many(app: &App, reader: &Reader, minutes: i64) -> Response {
    let words = reader.words;
    let title = t!(words, "error-too-many-title");
    let text = t!(words, "error-too-many-text", n = minutes);
    let status = StatusCode::TOO_MANY_REQUESTS;
    let mut answer = plain(app, reader, status, title, text, None);
    let seconds = HeaderValue::from(minutes * 60);
    answer.headers_mut().insert(RETRY_AFTER, seconds);
    answer
}

/// A page of a title, a sentence, and the way home.
pub fn plain(
    app: &App,
    reader: &Reader,
    status: StatusCode,
    title: String,
    text: String,
    reference: Option<String>,
) -> Response {
    let words = reader.words;
    let number = reference.map(
        |number| view! { <p>{t!(words, "error-internal-reference", reference = ltr(number))}</p> },
    );
    let home = reader.link("");
    Page::private("fault", title.clone())
        .at(Place::Elsewhere)
        .status(status)
        .answer(app, reader, move || {
            view! {
                <div class="empty measure">
                    {door(Pictogram::Question)}
                    <h1 class="empty__title">{title}</h1>
                    <p>{text}</p>
                    {number}
                    <a class="button" href=home>{t!(words, "error-not-found-home")}</a>
                </div>
            }
        })
}
