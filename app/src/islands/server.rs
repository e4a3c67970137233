//! Where islands ask: `/fn/live`, read only, never kept by anybody.

use super::Refusal;
use crate::App;
use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Request, State},
    response::{IntoResponse, Response},
    routing::get,
};
use http::{HeaderValue, Method, StatusCode, header};
use leptos::prelude::provide_context;

pub fn routes() -> Router<App> {
    Router::new().route("/fn/live", get(answer))
}

/// More than any refusal.
const REFUSAL_BYTES: usize = 256;

async fn answer(State(app): State<App>, mut request: Request) -> Response {
    // A browser that comes here by hand is told the answer, not sent to where it was.
    request.headers_mut().remove(header::REFERER);
    *request.method_mut() = Method::GET;
    let context = move || provide_context(app.clone());
    let response = leptos_axum::handle_server_fns_with_context(context, request)
        .await
        .into_response();
    let mut response = match response.status() {
        StatusCode::INTERNAL_SERVER_ERROR => refused(response).await,
        _ => response,
    };
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Leptos answers 500 to everything; a bad question is not our trouble.
async fn refused(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    let body = to_bytes(body, REFUSAL_BYTES).await.unwrap_or_default();
    parts.status = match serde_json::from_slice(&body) {
        Ok(Refusal::Question) => StatusCode::BAD_REQUEST,
        Ok(Refusal::NotFound) => StatusCode::NOT_FOUND,
        Ok(Refusal::Unavailable) | Err(_) => StatusCode::SERVICE_UNAVAILABLE,
    };
    Response::from_parts(parts, Body::from(body))
}
