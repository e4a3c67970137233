//! Courses: the catalogue, one course, the week.

mod index;

use crate::App;
use axum::{Router, routing::get};

pub fn routes() -> Router<App> {
    Router::new().route("/{lang}/courses", get(index::index))
}
