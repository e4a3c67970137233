//! One place turns a failure into an answer. A handler returns `Failure`; the answer
//! carries its kind, and `page::fault` renders it in the reader's language.

use axum::response::{IntoResponse, Response};
use domain::fault::Kind;
use http::StatusCode;

/// Why a request has no page. What is said to the log stays out of the answer.
#[derive(Debug)]
pub struct Failure {
    kind: Kind,
    log: Option<String>,
}

/// Left on the answer for the layer that renders it.
#[derive(Debug, Clone, Copy)]
pub struct Failed {
    pub kind: Kind,
    /// The number a person can tell us; zero when there is nothing to look up.
    pub reference: u64,
}

/// A line for the server's log. `app` has no logger of its own.
#[derive(Debug, Clone)]
pub struct LogLine(pub String);

impl Failure {
    pub const NOT_FOUND: Self = Self {
        kind: Kind::NotFound,
        log: None,
    };
    pub const FORBIDDEN: Self = Self {
        kind: Kind::Forbidden,
        log: None,
    };
    pub const INVALID: Self = Self {
        kind: Kind::Invalid,
        log: None,
    };

    pub fn new(kind: Kind, error: &dyn std::fmt::Display) -> Self {
        let log = matches!(kind, Kind::Internal | Kind::Unavailable).then(|| error.to_string());
        Self { kind, log }
    }
}

pub const fn status_of(kind: Kind) -> StatusCode {
    match kind {
        Kind::NotFound => StatusCode::NOT_FOUND,
        Kind::Forbidden => StatusCode::FORBIDDEN,
        Kind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        Kind::Conflict => StatusCode::CONFLICT,
        Kind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        Kind::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = status_of(self.kind).into_response();
        let log = self.log.map(LogLine);
        // The reference is a fingerprint of the line, the same for the same trouble.
        let reference = log.as_ref().map_or(0, |line| reference(&line.0));
        response.extensions_mut().insert(Failed {
            kind: self.kind,
            reference,
        });
        if let Some(line) = log {
            response.extensions_mut().insert(line);
        }
        response
    }
}

fn reference(line: &str) -> u64 {
    line.bytes().fold(0x811c_9dc5, |h: u64, b| {
        (h ^ u64::from(b)).wrapping_mul(0x0100_0193) % 1_000_000_007
    })
}

macro_rules! failure_from {
    ($($error:ty),+ $(,)?) => { $(
        impl From<$error> for Failure {
            fn from(error: $error) -> Self {
                Self::new(error.kind(), &error)
            }
        }
    )+ };
}
failure_from!(
    store::Fault,
    store::account::AccountError,
    store::centre::CentreError,
    store::course::CourseError,
    store::event::EventError,
    store::session::SessionError,
);

impl From<domain::time::TimeError> for Failure {
    fn from(error: domain::time::TimeError) -> Self {
        Self::new(Kind::Internal, &error)
    }
}
