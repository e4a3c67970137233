//! What is shown for an address never read, when there is no network. The service
//! worker (`public/sw.js`) keeps this page in each language read, writes the pages that
//! can be read meanwhile into its list, and shows the list in the place of "none yet".

use crate::{
    App,
    components::{Pictogram, door},
    error::Failure,
    page::Page,
    reader::Reader,
};
use axum::{extract::State, response::Response};
use leptos::prelude::*;

pub async fn show(State(app): State<App>, reader: Reader) -> Result<Response, Failure> {
    let words = reader.words;
    let page = Page::public("offline", t!(words, "offline-title"), app.shared(None)).unlisted();
    Ok(page.answer(&app, &reader, || {
        view! {
            <header class="page">
                {door(Pictogram::Offline)}
                <h1>{t!(words, "offline-title")}</h1>
                <p class="lead">{t!(words, "offline-text")}</p>
            </header>
            <section class="stack" data-kept-none><p>{t!(words, "offline-kept-none")}</p></section>
            <section class="stack" hidden data-kept-some>
                <p>{t!(words, "offline-kept")}</p>
                <ul data-kept></ul>
            </section>
        }
    }))
}

#[cfg(test)]
mod tests {
    use crate::testing;
    use domain::language::Language;

    #[tokio::test]
    async fn it_has_a_list_to_fill_and_is_not_indexed() {
        let site = testing::site().await;
        for language in Language::ALL {
            let html = site.get(&format!("/{language}/offline")).await.html;
            for place in [
                "<section data-kept-none",
                "<section hidden data-kept-some",
                "<ul data-kept></ul>",
            ] {
                assert!(html.contains(place), "what sw.js looks for: {html}");
            }
            assert!(html.contains("noindex"), "{html}");
        }
    }
}
