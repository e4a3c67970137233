//! One place turns a failure into an answer. A handler returns `Failure`; the answer
//! carries its kind, and `page::fault` renders it in the reader's language.

use axum::response::{IntoResponse, Response};
use domain::fault::Kind;
use http::StatusCode;

/// Why a request has no page. What is said to the log stays out of the answer.
#[derive(Debug)]
pub struct Failure {
    reason: Reason,
    log: Option<String>,
}

/// What kind of failure it was, or what the layers around the pages refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    Kind(Kind),
    /// The address exists, but not for this method.
    Method,
    /// More was sent than is accepted.
    TooLarge,
    /// The answer took too long.
    TooSlow,
    /// A form sent from somebody else's page.
    Foreign,
}

/// Left on the answer for `page::fault::layer`, which renders it.
#[derive(Debug, Clone, Copy)]
pub struct Failed(pub Reason);

/// A line for the server's log, on its way up. `app` has no logger of its own.
#[derive(Debug, Clone)]
pub struct LogLine(pub String);

/// What the server logs of a failure: the number the person saw, and what happened.
#[derive(Debug, Clone)]
pub struct Incident {
    pub reference: String,
    pub line: String,
}

impl Failure {
    pub const NOT_FOUND: Self = Self::plain(Reason::Kind(Kind::NotFound));
    pub const FORBIDDEN: Self = Self::plain(Reason::Kind(Kind::Forbidden));
    pub const INVALID: Self = Self::plain(Reason::Kind(Kind::Invalid));
    pub const METHOD: Self = Self::plain(Reason::Method);
    pub const TOO_SLOW: Self = Self::plain(Reason::TooSlow);
    pub const FOREIGN: Self = Self::plain(Reason::Foreign);

    const fn plain(reason: Reason) -> Self {
        Self { reason, log: None }
    }

    pub fn new(kind: Kind, error: &dyn std::fmt::Display) -> Self {
        let log = matches!(kind, Kind::Internal | Kind::Unavailable).then(|| error.to_string());
        Self {
            reason: Reason::Kind(kind),
            log,
        }
    }
}

impl Reason {
    pub const fn status(self) -> StatusCode {
        match self {
            Reason::Kind(Kind::NotFound) => StatusCode::NOT_FOUND,
            Reason::Kind(Kind::Forbidden) | Reason::Foreign => StatusCode::FORBIDDEN,
            Reason::Kind(Kind::Invalid) => StatusCode::UNPROCESSABLE_ENTITY,
            Reason::Kind(Kind::Conflict) => StatusCode::CONFLICT,
            Reason::Kind(Kind::Unavailable) | Reason::TooSlow => StatusCode::SERVICE_UNAVAILABLE,
            Reason::Kind(Kind::Internal) => StatusCode::INTERNAL_SERVER_ERROR,
            Reason::Method => StatusCode::METHOD_NOT_ALLOWED,
            Reason::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.reason.status().into_response();
        response.extensions_mut().insert(Failed(self.reason));
        if let Some(line) = self.log {
            response.extensions_mut().insert(LogLine(line));
        }
        response
    }
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
    store::teacher::TeacherError,
);

impl From<domain::time::TimeError> for Failure {
    fn from(error: domain::time::TimeError) -> Self {
        Self::new(Kind::Internal, &error)
    }
}
