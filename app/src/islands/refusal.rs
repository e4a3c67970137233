//! Why a server function has no answer. The island then keeps what it shows.

use leptos::server_fn::{
    codec::JsonEncoding,
    error::{FromServerFnError, ServerFnErrorErr},
};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// The question cannot be read.
    Question,
    /// There is no such thing, or nothing the public sees.
    NotFound,
    /// Not now: no network, or trouble on the server.
    Unavailable,
}

impl FromServerFnError for Refusal {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(_)
            | ServerFnErrorErr::MissingArg(_)
            | ServerFnErrorErr::Deserialization(_) => Refusal::Question,
            _ => Refusal::Unavailable,
        }
    }
}

#[cfg(feature = "ssr")]
impl From<store::Fault> for Refusal {
    fn from(_: store::Fault) -> Self {
        Refusal::Unavailable
    }
}
