//! The catalogue.

use crate::{
    App,
    error::Failure,
    page::{Page, Place},
    reader::Reader,
};
use axum::{extract::State, response::Response};
use leptos::prelude::*;

pub async fn index(State(app): State<App>, reader: Reader) -> Result<Response, Failure> {
    let words = reader.words;
    let page = Page::public(
        "course-index",
        t!(words, "course-list-title"),
        app.shared(None),
    )
    .at(Place::Courses);
    let courses = store::course::listed(&app.db).await?;
    Ok(page.answer(&app, &reader, move || view! {
        <header class="page"><h1>{t!(words, "course-list-title")}</h1></header>
        {courses.into_iter().map(|c| view! { <p>{c.title.shown(words.language).text.to_owned()}</p> }).collect_view()}
    }))
}
