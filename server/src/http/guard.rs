//! What a request may cost: so much body, so much time, so many at once. What breaks
//! inside stays one request's trouble.

use app::{error::Failure, page::fault::LARGEST_BODY};
use axum::{
    body::{Body, HttpBody},
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::fault::Kind;
use http::{StatusCode, header};
use http_body_util::BodyExt;
use std::{any::Any, cell::RefCell, sync::Arc, time::Duration};
use tokio::{sync::Semaphore, time::timeout};

/// From the first byte of a request's head to its answer.
const LONGEST: Duration = Duration::from_secs(30);
/// Pages being made at once; whoever comes later stands in line within their time.
const AT_ONCE: usize = 256;
/// How much of a body that is too large is still read, so that a browser gets to see
/// the answer instead of a broken connection.
const DRAINED: usize = 16 * LARGEST_BODY;

/// How many requests may be at work.
#[derive(Debug, Clone)]
pub struct Gate(Arc<Semaphore>);

impl Default for Gate {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(AT_ONCE)))
    }
}

/// Lets a limited number in, for a limited time.
pub async fn patience(State(gate): State<Gate>, request: Request, next: Next) -> Response {
    let work = async {
        let _place = gate.0.acquire().await;
        next.run(request).await
    };
    let answer = timeout(LONGEST, work).await;
    answer.unwrap_or_else(|_| Failure::TOO_SLOW.into_response())
}

/// Refuses a body that says it is too large. One that does not say so is cut off by
/// the layer below.
pub async fn size(request: Request, next: Next) -> Response {
    let said = request
        .headers()
        .get(header::CONTENT_LENGTH)
        .and_then(|v| v.to_str().ok())
        .and_then(|v| v.parse::<u64>().ok())
        .or_else(|| request.body().size_hint().exact());
    if said.is_some_and(|size| size > LARGEST_BODY as u64) {
        drain(request.into_body()).await;
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    }
    next.run(request).await
}

async fn drain(mut body: Body) {
    let mut left = DRAINED;
    while let Some(Ok(frame)) = body.frame().await {
        let Some(rest) = left.checked_sub(frame.data_ref().map_or(0, |data| data.len())) else {
            return;
        };
        left = rest;
    }
}

thread_local! {
    /// Where this thread panicked last.
    static PLACE: RefCell<String> = RefCell::default();
}

/// From now on a panic says where it happened and nothing else: its message may hold
/// what somebody typed.
pub fn log_panics_by_place() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        let place = place.unwrap_or_else(|| "an unknown place".to_owned());
        tracing::error!("panic at {place}");
        PLACE.set(place);
    }));
}

/// A panic is an internal error like any other.
pub fn panicked(_: Box<dyn Any + Send>) -> Response {
    let line = format!("panic at {}", PLACE.take());
    Failure::new(Kind::Internal, &line).into_response()
}
