//! Everything that wraps the pages. From the outside in: the log, the headers, kept
//! bytes, error pages, and what a request may cost.

mod bench;
mod cache;
mod guard;
mod headers;
pub mod listen;
mod normal;
pub mod packed;
mod patient;
mod watch;

pub use cache::Cache;
pub use guard::log_panics_by_place;

use crate::assets;
use app::{
    App,
    error::Failure,
    page::fault::{self, LARGEST_BODY},
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, State},
    middleware::{from_fn, from_fn_with_state},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use domain::language::Language;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use tower::ServiceBuilder;
use tower_http::{catch_panic::CatchPanicLayer, csrf::CsrfLayer, limit::RequestBodyLimitLayer};

/// How the site is served.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Keep public pages as bytes.
    pub cache: bool,
    /// Mount `/bench/static`.
    pub bench: bool,
}

/// The whole site, and the pages it keeps.
pub async fn router(app: &App, options: Options) -> (Router, Cache) {
    let cache = Cache::new(app.clone(), options.cache);
    let pages = pages(app, &cache);
    let mut site = pages
        .clone()
        .merge(assets::routes())
        .merge(probes(app.clone()));
    if options.bench {
        site = site.merge(bench::routes(&pages).await);
    }
    let headers = from_fn_with_state(headers::Headers::new(app), headers::layer);
    let around = ServiceBuilder::new()
        .layer(from_fn(watch::layer))
        .layer(headers);
    (site.layer(around), cache)
}

fn pages(app: &App, cache: &Cache) -> Router {
    let routes = Router::new()
        .route("/", get(negotiate))
        .merge(app::routes(app))
        .fallback(async || Failure::NOT_FOUND)
        .layer(from_fn(normal::layer));
    wrapped(routes, app, cache)
}

/// What surrounds every page: whatever breaks, lasts or weighs too much inside becomes a
/// page in the reader's language.
pub fn wrapped(routes: Router<App>, app: &App, cache: &Cache) -> Router {
    // One layer for axum, which puts each into a box of its own, and for each request
    // makes of every box a copy with all that is in it. The outermost is named first.
    let around = ServiceBuilder::new()
        .layer(from_fn_with_state(cache.clone(), cache::layer))
        .layer(from_fn_with_state(app.clone(), fault::layer))
        .layer(own_forms_only(app))
        .layer(from_fn_with_state(guard::Gate::default(), guard::patience))
        .layer(from_fn(guard::size))
        .layer(RequestBodyLimitLayer::new(LARGEST_BODY))
        .layer(DefaultBodyLimit::disable())
        .layer(CatchPanicLayer::custom(guard::panicked));
    routes.layer(around).with_state(app.clone())
}

/// Forms are accepted from our own pages only, as the browser reports it
/// (Sec-Fetch-Site, else Origin).
fn own_forms_only(
    app: &App,
) -> CsrfLayer<impl Fn(tower_http::csrf::ProtectionError) -> Response + Clone + use<>> {
    let layer = CsrfLayer::new();
    // A proxy in front may have changed Host: the public address counts as well.
    let layer = match layer.clone().add_trusted_origin(&app.settings.public_url) {
        Ok(trusting) => trusting,
        Err(_) => layer,
    };
    layer.with_rejection_response(|_| Failure::FOREIGN.into_response())
}

/// The first visit: to the home page in the browser's language, not for ever.
async fn negotiate(headers: HeaderMap) -> Response {
    let accept = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default();
    let mut response = Redirect::to(&format!("/{}", Language::negotiate(accept))).into_response();
    *response.status_mut() = StatusCode::FOUND;
    response
        .headers_mut()
        .insert(header::VARY, HeaderValue::from_static("accept-language"));
    response
}

/// For whoever watches the server: does the process answer, does its database?
fn probes(app: App) -> Router {
    Router::new()
        .route("/healthz", get(async || probed(StatusCode::OK, "ok\n")))
        .route(
            "/readyz",
            get(async |State(app): State<App>| {
                if app.db.is_ready().await {
                    probed(StatusCode::OK, "ready\n")
                } else {
                    let line = "the database does not answer\n";
                    probed(StatusCode::SERVICE_UNAVAILABLE, line)
                }
            }),
        )
        .with_state(app)
}

fn probed(status: StatusCode, line: &'static str) -> impl IntoResponse {
    (status, [(header::CACHE_CONTROL, "no-store")], line)
}
