//! Teachers, as staff name them: who may be given classes, and who has some.

mod edit;
mod index;

use crate::{
    App,
    form::{Form, Labels},
};
use axum::{Router, routing::get};
use store::teacher::TeacherError;

pub fn routes() -> Router<App> {
    Router::new()
        .route(
            "/{lang}/staff/teachers",
            get(index::index).post(index::create),
        )
        .route(
            "/{lang}/staff/teachers/{id}",
            get(edit::show).post(edit::change),
        )
}

const LABELS: Labels = &[
    ("name", "staff-teacher-name"),
    ("active", "staff-teacher-active"),
];

/// The longest name, in characters.
const NAME: usize = 60;

/// What the database refused of a name, beside it; the rest is returned.
fn refuse_name(form: &mut Form, error: TeacherError) -> Result<(), TeacherError> {
    match error {
        TeacherError::NameTaken => {
            form.wrong("name", t!(form.words, "staff-teacher-name-taken"));
            Ok(())
        }
        other => Err(other),
    }
}
