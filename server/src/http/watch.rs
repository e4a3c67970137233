//! One line in the log for each request: method, route, status, time. Never the
//! address that was asked for (it may hold a secret or a search), never who asked.

use super::cache::Ready;
use crate::clock::Stopwatch;
use app::error::Incident;
use axum::{
    extract::{MatchedPath, Request},
    middleware::Next,
    response::Response,
};

pub async fn layer(request: Request, next: Next) -> Response {
    let watch = Stopwatch::start();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let mut response = next.run(request).await;
    let route = route.as_ref().map_or("(no such page)", MatchedPath::as_str);
    let status = response.status().as_u16();
    let ms = watch.elapsed().as_millis();
    if let Some(incident) = response.extensions_mut().remove::<Incident>() {
        let Incident { reference, line } = incident;
        tracing::error!("{method} {route} {status} {ms} ms, reference {reference}: {line}");
    } else if response.extensions().get::<Ready>().is_some() {
        tracing::debug!("{method} {route} {status} {ms} ms, ready");
    } else {
        tracing::info!("{method} {route} {status} {ms} ms");
    }
    response
}
