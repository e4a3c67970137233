//! The two statements. Each sentence is a promise; what keeps it is elsewhere.

use super::contact;
use crate::{
    App,
    components::{Look, Pictogram, done, submit_button},
    error::Failure,
    page::Page,
    reader::Reader,
    texts::{Words, ltr},
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use http::{HeaderName, HeaderValue};
use jiff::civil::{Date, date};
use leptos::prelude::*;
use store::centre::Centre;

/// When the accessibility statement was written; to be renewed with its sentences.
const WRITTEN_ON: Date = date(2026, 11, 23);

/// What this origin may have left in a browser, but for the cookie of who is signed
/// in (W3C Clear Site Data).
const CLEAR: (HeaderName, HeaderValue) = (
    HeaderName::from_static("clear-site-data"),
    HeaderValue::from_static("\"cache\", \"storage\""),
);

/// Added to the address of the page that says it is done.
const FORGOTTEN: &str = "forgotten";

pub async fn privacy(State(app): State<App>, reader: Reader) -> Result<Response, Failure> {
    let words = reader.words;
    let shared = app.shared(None);
    let centres = store::centre::all(&app.db).await?;
    let mut page = Page::public("privacy", t!(words, "statement-privacy-title"), shared)
        .described(t!(words, "statement-privacy-intro"));
    if !reader.query.is_empty() {
        page = page.unlisted();
    }
    let school = app.settings.school.clone();
    Ok(page.answer(&app, &reader, || {
        let part = |name: &str, lines: u8| part(words, &format!("statement-privacy-{name}"), lines);
        view! {
            {head(words, "statement-privacy-title", t!(words, "statement-privacy-intro"))}
            {part("keep", 3)}
            {part("cookie", 2)}
            {part("log", 2)}
            {part("third", 2)}
            {part("phone", 3)}
            {forget_form(&reader)}
            {part("rights", 2)}
            <section class="stack">
                <h2>{t!(words, "statement-privacy-contact-title")}</h2>
                {centres.first().map(|centre| responsible(words, &school, centre))}
                <p>{t!(words, "statement-privacy-contact-3")}</p>
            </section>
        }
    }))
}

fn responsible(words: Words, school: &str, centre: &Centre) -> impl IntoView + use<> {
    let address = contact::written_address(centre);
    view! {
        <p>{t!(words, "statement-privacy-contact-1", school = ltr(school), address = ltr(address))}</p>
        <p>{t!(words, "statement-privacy-contact-2", phone = contact::phone(&centre.phone))}</p>
        <p>{contact::call(words, Look::Quiet, &centre.phone)}</p>
    }
}

/// Works without scripts: the answer tells the browser to forget. Left to the browser,
/// which has to see that answer.
fn forget_form(reader: &Reader) -> impl IntoView + use<> {
    let words = reader.words;
    let is_done = reader
        .query
        .contains(FORGOTTEN)
        .then(|| done(t!(words, "statement-privacy-phone-forgotten")));
    view! {
        <form method="post" action=reader.link("/privacy/forget") class="stack" id="forget" data-native>
            {is_done}
            <p>{submit_button(Look::Quiet, Some(Pictogram::Delete), t!(words, "statement-privacy-phone-forget"))}</p>
        </form>
    }
}

pub async fn forget(reader: Reader) -> Response {
    let to = Redirect::to(&reader.link(format!("/privacy?{FORGOTTEN}#forget")));
    ([CLEAR], to).into_response()
}

pub async fn accessibility(State(app): State<App>, reader: Reader) -> Result<Response, Failure> {
    let words = reader.words;
    let shared = app.shared(None);
    let centres = store::centre::all(&app.db).await?;
    let intro = t!(
        words,
        "statement-accessibility-intro",
        school = ltr(&app.settings.school)
    );
    let page = Page::public(
        "accessibility",
        t!(words, "statement-accessibility-title"),
        shared,
    )
    .described(intro.clone());
    Ok(page.answer(&app, &reader, || {
        let part =
            |name: &str, lines: u8| part(words, &format!("statement-accessibility-{name}"), lines);
        view! {
            {head(words, "statement-accessibility-title", intro)}
            {part("state", 3)}
            {part("test", 3)}
            {part("limits", 2)}
            <section class="stack">
                <h2>{t!(words, "statement-accessibility-made-title")}</h2>
                <p>{t!(words, "statement-accessibility-made-1", date = words.date(WRITTEN_ON))}</p>
                <p>{t!(words, "statement-accessibility-made-2")}</p>
            </section>
            <section class="stack">
                <h2>{t!(words, "statement-accessibility-report-title")}</h2>
                {centres.first().map(|centre| report(words, centre))}
                <p>{t!(words, "statement-accessibility-report-2")}</p>
            </section>
            {part("appeal", 2)}
        }
    }))
}

fn report(words: Words, centre: &Centre) -> impl IntoView + use<> {
    let address = contact::written_address(centre);
    view! {
        <p>{t!(words, "statement-accessibility-report-1", phone = contact::phone(&centre.phone), address = ltr(address))}</p>
        <p>{contact::call(words, Look::Quiet, &centre.phone)}</p>
    }
}

fn head(words: Words, title: &str, intro: String) -> impl IntoView + use<> {
    view! { <header class="page"><h1>{t!(words, title)}</h1><p class="lead">{intro}</p></header> }
}

/// A title and its numbered sentences.
fn part(words: Words, key: &str, lines: u8) -> impl IntoView + use<> {
    let each: Vec<_> = (1..=lines)
        .map(|n| view! { <p>{t!(words, &format!("{key}-{n}"))}</p> })
        .collect();
    view! { <section class="stack"><h2>{t!(words, &format!("{key}-title"))}</h2>{each}</section> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use domain::language::Language;

    #[tokio::test]
    async fn both_statements_stand_in_every_language() {
        let site = testing::site().await;
        for language in Language::ALL {
            let words = Words::of(*language);
            let privacy = site.get(&format!("/{language}/privacy")).await;
            assert!(
                privacy
                    .html
                    .contains(&t!(words, "statement-privacy-contact-3")),
                "{}",
                privacy.html
            );
            let accessibility = site.get(&format!("/{language}/accessibility")).await;
            assert!(
                accessibility.html.contains(&words.date(WRITTEN_ON)),
                "{}",
                accessibility.html
            );
            assert!(accessibility.html.contains("tel:+33142849000"));
        }
    }

    #[tokio::test]
    async fn a_phone_is_told_to_forget() {
        let site = testing::site().await;
        let answer = site.post("/uk/privacy/forget", &[]).await;
        assert_eq!(
            (answer.status.as_u16(), answer.location()),
            (303, "/uk/privacy?forgotten#forget")
        );
        assert_eq!(answer.headers["clear-site-data"], "\"cache\", \"storage\"");
        let html = site.get("/uk/privacy?forgotten").await.html;
        assert!(
            html.contains(&t!(
                Words::of(Language::Uk),
                "statement-privacy-phone-forgotten"
            )),
            "{html}"
        );
    }
}
