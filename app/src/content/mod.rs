//! Pages that are not of one area: home, the statements, what is kept for reading
//! without a network; and the wish for a translation.

pub mod contact;
mod home;
mod offline;
mod statement;
pub mod wish;

use crate::App;
use axum::{
    Router,
    routing::{get, post},
};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}", get(home::show))
        .route("/{lang}/privacy", get(statement::privacy))
        .route("/{lang}/privacy/forget", post(statement::forget))
        .route("/{lang}/accessibility", get(statement::accessibility))
        .route("/{lang}/offline", get(offline::show))
        .route("/{lang}/wish", post(wish::wish))
}
