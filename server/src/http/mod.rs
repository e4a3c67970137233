//! Everything that wraps the pages: files, error pages, headers, limits.

pub mod packed;

use crate::assets;
use app::{App, error::Failed};
use axum::{
    Router,
    extract::{Request, State},
    middleware::{self, Next},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use domain::{fault::Kind, language::Language};
use http::{HeaderMap, HeaderValue, header};

/// The whole site.
pub fn router(app: App) -> Router {
    Router::new()
        .route("/", get(negotiate))
        .merge(app::routes())
        .fallback(fallback)
        .layer(middleware::from_fn_with_state(app.clone(), error_pages))
        .with_state(app)
}

/// The first visit: to the home page in the browser's language, not for ever.
async fn negotiate(headers: HeaderMap) -> Response {
    let accept = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default();
    let mut response = Redirect::to(&format!("/{}", Language::negotiate(accept))).into_response();
    *response.status_mut() = http::StatusCode::FOUND;
    response
        .headers_mut()
        .insert(header::VARY, HeaderValue::from_static("accept-language"));
    response
}

async fn fallback(request: Request) -> Response {
    if assets::has(request.uri().path()) {
        return assets::serve(request).await;
    }
    app::error::Failure::NOT_FOUND.into_response()
}

/// Renders the page of whatever failed below.
async fn error_pages(State(app): State<App>, request: Request, next: Next) -> Response {
    let uri = request.uri().clone();
    let accept = request
        .headers()
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|v| v.to_str().ok())
        .map(str::to_owned);
    let mut response = next.run(request).await;
    if let Some(line) = response.extensions_mut().remove::<app::error::LogLine>() {
        tracing::error!(path = uri.path(), "{}", line.0);
    }
    match response.extensions_mut().remove::<Failed>() {
        Some(failed) => app::page::fault::page(&app, &uri, accept.as_deref(), failed),
        None if response.status() == http::StatusCode::METHOD_NOT_ALLOWED => {
            let failed = Failed {
                kind: Kind::NotFound,
                reference: 0,
            };
            app::page::fault::page(&app, &uri, accept.as_deref(), failed)
        }
        None => response,
    }
}
