//! Programmes: the commitment, the axes, the partners.

mod index;

use crate::App;
use axum::{Router, routing::get};

pub fn routes() -> Router<App> {
    Router::new().route("/{lang}/programmes", get(index::index))
}
