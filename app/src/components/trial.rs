//! `/{lang}/components/try`, in the demo only: a form with a file and two buttons that
//! says what it received, a question that scripts ask in a dialog and that has a page of
//! its own without them, a download. Whoever changes how forms or links behave tries it
//! here; so do the browser tests.

use super::*;
use crate::{App, error::Failure, page::Page, reader::Reader};
use axum::{
    Router,
    extract::{
        Multipart, State,
        multipart::{MultipartError, MultipartRejection},
    },
    response::{IntoResponse, Response},
    routing::get,
};
use http::{
    StatusCode,
    header::{CONTENT_DISPOSITION, CONTENT_TYPE},
};
use leptos::prelude::*;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/components/try", get(show).post(answer))
        .route("/{lang}/components/file", get(file))
        .route("/{lang}/components/question", get(question))
}

/// What was sent.
#[derive(Debug, Default)]
struct Sent {
    words: String,
    file: String,
    bytes: usize,
    action: String,
}

async fn show(State(app): State<App>, reader: Reader) -> Result<Response, Failure> {
    demo_only(&app)?;
    Ok(page(&app, &reader, None))
}

async fn answer(
    State(app): State<App>,
    reader: Reader,
    parts: Result<Multipart, MultipartRejection>,
) -> Result<Response, Failure> {
    demo_only(&app)?;
    let parts = parts.map_err(|_| Failure::INVALID)?;
    let sent = read(parts).await.map_err(|_| Failure::INVALID)?;
    Ok(page(&app, &reader, Some(sent)))
}

async fn file(State(app): State<App>, reader: Reader) -> Result<impl IntoResponse, Failure> {
    demo_only(&app)?;
    let text = t!(reader.words, "components-sample-sentence");
    Ok((
        [
            (CONTENT_TYPE, "text/plain; charset=utf-8"),
            (CONTENT_DISPOSITION, "attachment; filename=\"havre.txt\""),
        ],
        text,
    ))
}

fn demo_only(app: &App) -> Result<(), Failure> {
    if app.settings.demo {
        Ok(())
    } else {
        Err(Failure::NOT_FOUND)
    }
}

async fn read(mut parts: Multipart) -> Result<Sent, MultipartError> {
    let mut sent = Sent::default();
    while let Some(part) = parts.next_field().await? {
        let name = part.name().unwrap_or_default().to_owned();
        match name.as_str() {
            "words" => sent.words = part.text().await?,
            "action" => sent.action = part.text().await?,
            "file" => {
                sent.file = part.file_name().unwrap_or_default().to_owned();
                sent.bytes = part.bytes().await?.len();
            }
            _ => {}
        }
    }
    Ok(sent)
}

fn page(app: &App, reader: &Reader, sent: Option<Sent>) -> Response {
    let words = reader.words;
    let refused = sent.as_ref().is_some_and(|sent| sent.words.is_empty());
    let status = if refused {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let action = reader.link("/components/try");
    let file = reader.link("/components/file");
    let question = reader.link("/components/question");
    let answers = view! {
        {submit_button(Look::Danger, None, t!(words, "choice-yes"))}
        {submit_button(Look::Quiet, None, t!(words, "choice-no"))}
    };
    let error = refused.then(|| t!(words, "error-required"));
    let errors: Vec<_> = error
        .iter()
        .map(|problem| ("words".to_owned(), problem.clone()))
        .collect();
    let page = Page::private("components-try", t!(words, "components-section-try"));
    page.status(status).answer(app, reader, move || {
        view! {
            <header class="page"><h1>{t!(words, "components-section-try")}</h1></header>
            {summary(words, &errors)}
            {sent.filter(|_| !refused).map(|sent| echo(&sent))}
            <form class="form" method="post" enctype="multipart/form-data" action=action data-try novalidate>
                {Field::new("words", t!(words, "components-sample-label")).required().error(error).input("text")}
                {Field::new("file", t!(words, "components-try-file")).note(t!(words, "choice-optional")).input("file")}
                <div class="form__acts">
                    {named_button(Look::Main, None, t!(words, "components-try-keep"), "action", "keep")}
                    {named_button(Look::Quiet, None, t!(words, "components-try-drop"), "action", "drop")}
                </div>
            </form>
            <div class="row">
                {link_button(Look::Quiet, file, None, t!(words, "components-try-download"))}
                <a class="button button--quiet" href=question data-dialog="try"><span>{t!(words, "components-try-open")}</span></a>
            </div>
            {dialog("try", t!(words, "components-sample-warning"), (), answers)}
        }
    })
}

fn echo(sent: &Sent) -> impl IntoView + use<> {
    let Sent {
        words,
        file,
        bytes,
        action,
    } = sent;
    let told = format!("{action} {words} {file} {bytes}");
    view! { <p><output data-echo dir="auto">{told}</output></p> }
}

/// What the dialog asks, as a page.
async fn question(State(app): State<App>, reader: Reader) -> Result<Response, Failure> {
    demo_only(&app)?;
    let words = reader.words;
    let title = t!(words, "components-sample-warning");
    let back = reader.link("/components/try");
    let page = Page::private("components-question", title.clone());
    Ok(page.answer(&app, &reader, move || {
        view! {
            <h1>{title}</h1>
            <div class="row">
                {link_button(Look::Danger, back.clone(), None, t!(words, "choice-yes"))}
                {link_button(Look::Quiet, back, None, t!(words, "choice-no"))}
            </div>
        }
    }))
}
