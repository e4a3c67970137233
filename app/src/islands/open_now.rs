//! "Open now. Closes at 18:00": turns at the instant, without the network.

use super::{
    Refusal,
    drawing::{Subject, state},
    living::living,
};
use domain::{centre::Service, language::Language, live::Told};
use leptos::{prelude::*, server, server_fn::codec::GetUrl};
use serde::{Deserialize, Serialize};
use std::{future::Future, pin::Pin, sync::Arc};

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
    told: Told,
) -> impl IntoView {
    let ask = move || -> Pin<Box<dyn Future<Output = _>>> {
        Box::pin(ask_open(centre.clone(), service, language))
    };
    let block = match look {
        Look::Sign => "hours__state",
        Look::Line => "tag",
    };
    state(block, Subject::Door, living(told, Arc::new(ask)))
}

#[server(name = AskOpen, prefix = "/fn", endpoint = "open", input = GetUrl)]
pub async fn ask_open(
    centre: String,
    service: Service,
    language: Language,
) -> Result<Told, Refusal> {
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
        TURNS,
    ))
}

/// How many turns are told in answer: a day's, and the next morning's.
#[cfg(feature = "ssr")]
const TURNS: usize = 4;
/// And in a page, which is to be small.
#[cfg(feature = "ssr")]
const TURNS_IN_PAGE: usize = 2;

/// What is so now and what comes next, in words.
#[cfg(feature = "ssr")]
fn tell(
    words: crate::texts::Words,
    now: domain::time::Instant,
    hours: &crate::library::opening::Hours<'_>,
    turns: usize,
) -> Told {
    use domain::live::{Line, Mood, Said};
    let mut lines = Vec::new();
    let mut from = Some(now);
    while let Some(at) = from.filter(|_| lines.len() < turns) {
        let said = hours.said(words, at);
        from = said.changes_at;
        let said = Said {
            mood: if said.open { Mood::Good } else { Mood::Bad },
            text: said.now,
            more: said.next.unwrap_or_default(),
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
    let told = tell(words, now, hours, TURNS_IN_PAGE);
    let (centre, service) = (hours.centre.slug.to_string(), hours.service());
    view! { <OpenNow centre service language=words.language look told /> }
}

#[cfg(all(test, feature = "ssr"))]
mod tests;
