//! One line in the log for a request: method, route, status, time. Never the address that
//! was asked for (it may hold a secret or a search), never who asked. What went wrong, was
//! sent or was slow is always told; pages that were simply read only on `debug`: a proxy
//! in front writes those down, and they would bury the rest.

use crate::clock::Stopwatch;
use app::error::Incident;
use axum::{
    extract::{MatchedPath, Request},
    middleware::Next,
    response::Response,
};
use http::Method;
use std::time::Duration;

/// A page is made in a millisecond; so much is noticed by who waits for it.
const SLOW: Duration = Duration::from_millis(500);

pub async fn layer(request: Request, next: Next) -> Response {
    let watch = Stopwatch::start();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let mut response = next.run(request).await;
    let route = route.as_ref().map_or("(no such page)", MatchedPath::as_str);
    let status = response.status().as_u16();
    let spent = watch.elapsed();
    let ms = spent.as_millis();
    let read = matches!(method, Method::GET | Method::HEAD);
    if let Some(incident) = response.extensions_mut().remove::<Incident>() {
        let Incident { reference, line } = incident;
        tracing::error!("{method} {route} {status} {ms} ms, reference {reference}: {line}");
    } else if spent >= SLOW || !read {
        tracing::info!("{method} {route} {status} {ms} ms");
    } else {
        tracing::debug!("{method} {route} {status} {ms} ms");
    }
    response
}
