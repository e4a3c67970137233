//! The library: when it is open, how to join, what the card gives.

pub mod opening;
mod show;

use crate::App;
use axum::{Router, routing::get};

pub fn routes() -> Router<App> {
    Router::new().route("/{lang}/library", get(show::show))
}
