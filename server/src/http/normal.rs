//! An address that has no page as it was written, `/fr/` or `/fr/Courses`, leads to its
//! normal form.

use app::reader::normal;
use axum::{
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, Method, StatusCode, header::LOCATION};

pub async fn layer(request: Request, next: Next) -> Response {
    let asks = matches!(*request.method(), Method::GET | Method::HEAD);
    let uri = request.uri().clone();
    let response = next.run(request).await;
    if !asks || response.status() != StatusCode::NOT_FOUND {
        return response;
    }
    match normal(&uri).and_then(|to| HeaderValue::try_from(to).ok()) {
        Some(to) => (StatusCode::PERMANENT_REDIRECT, [(LOCATION, to)]).into_response(),
        None => response,
    }
}
