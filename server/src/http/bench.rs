//! `--bench`: the bytes of the timetable as a fixed answer of the same server, to
//! compare the kept page with. Not mounted otherwise.

use super::packed::Encoding;
use axum::{
    Router,
    body::{Body, to_bytes},
    extract::Request,
    response::Response,
    routing::get,
};
use bytes::Bytes;
use http::{HeaderMap, header};
use std::sync::Arc;
use tower::ServiceExt;

const MEASURED: &str = "/fr/timetable";

#[derive(Debug)]
struct Fixed {
    headers: HeaderMap,
    bytes: Bytes,
}

/// `/bench/static`, from the very answers of this site.
pub async fn routes(site: &Router) -> Router {
    let mut fixed = Vec::new();
    for encoding in [Encoding::Identity, Encoding::Gzip, Encoding::Brotli] {
        fixed.push(take(site.clone(), encoding).await);
    }
    let fixed: Arc<[Fixed]> = fixed.into();
    let answer = move |asked: HeaderMap| {
        let fixed = Arc::clone(&fixed);
        async move {
            let fixed = &fixed[Encoding::wanted(&asked) as usize];
            let mut response = Response::new(Body::from(fixed.bytes.clone()));
            *response.headers_mut() = fixed.headers.clone();
            response
        }
    };
    Router::new().route("/bench/static", get(answer))
}

async fn take(site: Router, encoding: Encoding) -> Fixed {
    let mut request = Request::new(Body::empty());
    *request.uri_mut() = http::Uri::from_static(MEASURED);
    let accept = http::HeaderValue::from_static(encoding.name());
    request
        .headers_mut()
        .insert(header::ACCEPT_ENCODING, accept);
    let (parts, body) = site
        .oneshot(request)
        .await
        .unwrap_or_else(|never| match never {})
        .into_parts();
    Fixed {
        headers: parts.headers,
        bytes: to_bytes(body, usize::MAX).await.unwrap_or_default(),
    }
}
