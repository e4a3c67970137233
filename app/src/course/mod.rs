//! Courses: the catalogue, the helper that finds one, one course, the week.
//! Only listed courses are shown here, and never who teaches them.

mod edit;
mod edit_index;
mod filter;
mod find;
mod index;
mod listing;
mod said;
mod session_cancel;
mod session_edit;
mod session_form;
mod session_index;
mod show;
mod term_change;
mod term_edit;
mod timetable;

pub use timetable::Weeks;

use crate::{App, account::StaffReader, error::Failure};
use axum::{Router, routing::get};
use store::course::Course;

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
            "/{lang}/staff/courses/{slug}/sessions/change",
            get(term_change::show).post(term_change::act),
        )
        .route(
            "/{lang}/staff/sessions/{id}",
            get(session_edit::show).post(session_edit::change),
        )
        .route(
            "/{lang}/staff/sessions/{id}/cancel",
            get(session_cancel::show).post(session_cancel::act),
        )
        .route(
            "/{lang}/staff/sessions/{id}/restore",
            get(session_cancel::leave_restore).post(session_cancel::restore),
        )
}

/// A course as staff see it, listed or not.
async fn found(app: &App, me: &StaffReader, slug: &str) -> Result<Course, Failure> {
    store::course::find(&app.db, &me.staff, slug)
        .await?
        .ok_or(Failure::NOT_FOUND)
}
