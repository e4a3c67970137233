//! "Open now. Closes at 18:00": turns at the instant, without the network.

use super::{
    Refusal,
    drawing::{CANCELLED, CHECK, drawing},
    living::living,
};
use domain::{
    centre::Service,
    language::Language,
    live::{Opening, Told},
};
use leptos::{either::Either, prelude::*, server, server_fn::codec::GetUrl};
use serde::{Deserialize, Serialize};

/// How it looks: a sign of its own, or a tag and a few words in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Look {
    Sign,
    Line,
}

#[island]
pub fn OpenNow(
    /// The centre's address.
    centre: String,
    service: Service,
    language: Language,
    look: Look,
    told: Told<Opening>,
) -> impl IntoView {
    let said = living(told, move || ask_open(centre.clone(), service, language));
    let open = move || said.with(|said| said.as_ref().is_some_and(|said| said.open));
    let words = move |part: fn(&Opening) -> &String| {
        move || said.with(|said| said.as_ref().map(|said| part(said).clone()))
    };
    let icon = move || if open() { CHECK } else { CANCELLED };
    match look {
        Look::Sign => {
            let class = move || {
                if open() {
                    "hours__state hours__state--open"
                } else {
                    "hours__state hours__state--closed"
                }
            };
            let sentence = move || {
                said.with(|said| {
                    let said = said.as_ref()?;
                    Some(if said.next.is_empty() {
                        said.state.clone()
                    } else {
                        format!("{}. {}", said.state, said.next)
                    })
                })
            };
            Either::Left(view! {
                <p class=class aria-live="polite">
                    {drawing(icon)}
                    <span>{sentence}</span>
                </p>
            })
        }
        Look::Line => {
            let class = move || {
                if open() {
                    "tag tag--good"
                } else {
                    "tag tag--bad"
                }
            };
            Either::Right(view! {
                <span aria-live="polite">
                    <span class=class>{drawing(icon)}<span>{words(|said| &said.state)}</span></span>" "
                    {words(|said| &said.next)}
                </span>
            })
        }
    }
}

#[server(name = AskOpen, prefix = "/fn", endpoint = "open", input = GetUrl)]
pub async fn ask_open(
    centre: String,
    service: Service,
    language: Language,
) -> Result<Told<Opening>, Refusal> {
    use crate::{App, library::opening::Calendar, texts::Words};
    let app = use_context::<App>().ok_or(Refusal::Unavailable)?;
    let now = app.now();
    let centre = store::centre::find(&app.db, &centre)
        .await?
        .ok_or(Refusal::NotFound)?;
    let calendar = Calendar::load(&app).await?;
    Ok(tell(
        Words::of(language),
        now,
        &calendar.of(&centre, service),
    ))
}

/// How many turns ahead are told: a day's, and the next morning's.
#[cfg(feature = "ssr")]
const TURNS: usize = 4;

/// What is so now and what comes next, in words.
#[cfg(feature = "ssr")]
fn tell(
    words: crate::texts::Words,
    now: domain::time::Instant,
    hours: &crate::library::opening::Hours<'_>,
) -> Told<Opening> {
    use domain::live::Line;
    let mut lines = Vec::new();
    let mut from = Some(now);
    while let Some(at) = from.filter(|_| lines.len() < TURNS) {
        let said = hours.said(words, at);
        from = said.changes_at;
        let said = Opening {
            open: said.open,
            state: said.now,
            next: said.next.unwrap_or_default(),
        };
        lines.push(Line { from: at, said });
    }
    Told { now, lines }
}

/// The island for a service of a centre.
#[cfg(feature = "ssr")]
pub fn open_now(
    words: crate::texts::Words,
    now: domain::time::Instant,
    hours: &crate::library::opening::Hours<'_>,
    look: Look,
) -> impl IntoView + use<> {
    let told = tell(words, now, hours);
    let (centre, service) = (hours.centre.slug.to_string(), hours.service());
    view! { <OpenNow centre service language=words.language look told /> }
}

#[cfg(all(test, feature = "ssr"))]
mod tests;
