//! Pages that are not of one area: home, statements.

mod home;

use crate::App;
use axum::{Router, routing::get};

pub fn routes() -> Router<App> {
    Router::new().route("/{lang}", get(home::show))
}
