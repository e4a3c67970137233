//! "What do you need today?": the first page.

use crate::{
    App,
    error::Failure,
    page::{Page, Place},
    reader::Reader,
};
use axum::{extract::State, response::Response};
use leptos::prelude::*;

pub async fn show(State(app): State<App>, reader: Reader) -> Result<Response, Failure> {
    let words = reader.words;
    let page = Page::public("home", t!(words, "home-title"), app.shared(None)).at(Place::Home);
    Ok(page.answer(
        &app,
        &reader,
        move || view! { <header class="page"><h1>{t!(words, "home-title")}</h1></header> },
    ))
}
