//! Centres as staff edit them: texts and address, rooms, weekly hours, closures.

mod closure;
mod edit;
mod hours;
mod index;
mod room;

use crate::{App, error::Failure};
use axum::{Router, routing::get};
use store::centre::Centre;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/staff/centres", get(index::index))
        .route(
            "/{lang}/staff/centres/new",
            get(edit::new).post(edit::create),
        )
        .route(
            "/{lang}/staff/centres/{slug}",
            get(edit::show).post(edit::change),
        )
        .route(
            "/{lang}/staff/centres/{slug}/rooms/new",
            get(room::new).post(room::create),
        )
        .route(
            "/{lang}/staff/centres/{slug}/rooms/{id}",
            get(room::show).post(room::change),
        )
        .route(
            "/{lang}/staff/centres/{slug}/hours/{service}",
            get(hours::show).post(hours::change),
        )
        .route(
            "/{lang}/staff/centres/{slug}/closures/new",
            get(closure::new).post(closure::create),
        )
        .route(
            "/{lang}/staff/centres/{slug}/closures/{id}",
            get(closure::show).post(closure::change),
        )
        .route(
            "/{lang}/staff/centres/{slug}/closures/{id}/delete",
            get(closure::ask).post(closure::delete),
        )
}

async fn found(app: &App, slug: &str) -> Result<Centre, Failure> {
    store::centre::find(&app.db, slug)
        .await?
        .ok_or(Failure::NOT_FOUND)
}
