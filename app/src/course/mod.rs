//! Courses: the catalogue, the helper that finds one, one course, the week.
//! Only listed courses are shown here, and never who teaches them.

mod edit;
mod edit_index;
mod filter;
mod find;
mod index;
mod listing;
mod said;
mod session_edit;
mod session_form;
mod session_index;
mod show;
mod term_edit;
mod timetable;

pub use timetable::Weeks;

use crate::App;
use axum::{
    Router,
    routing::{get, post},
};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/courses", get(index::index))
        .route("/{lang}/courses/find", get(find::find))
        .route("/{lang}/courses/{slug}", get(show::show))
        .route("/{lang}/timetable", get(timetable::week))
        .route("/{lang}/staff/courses", get(edit_index::index))
        .route(
            "/{lang}/staff/courses/new",
            get(edit::new).post(edit::create),
        )
        .route(
            "/{lang}/staff/courses/{slug}",
            get(edit::show).post(edit::change),
        )
        .route(
            "/{lang}/staff/courses/{slug}/sessions",
            get(session_index::index),
        )
        .route(
            "/{lang}/staff/courses/{slug}/sessions/new",
            get(session_edit::new).post(session_edit::create),
        )
        .route(
            "/{lang}/staff/courses/{slug}/sessions/term",
            get(term_edit::show).post(term_edit::act),
        )
        .route(
            "/{lang}/staff/sessions/{id}",
            get(session_edit::show).post(session_edit::change),
        )
        .route(
            "/{lang}/staff/sessions/{id}/cancel",
            get(session_edit::ask_cancel).post(session_edit::cancel),
        )
        .route(
            "/{lang}/staff/sessions/{id}/restore",
            post(session_edit::restore),
        )
}
