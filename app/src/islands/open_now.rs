//! "Open now. Closes at 18:00": turns at the instant, without the network.

use super::{Living, Look, Refusal};
use crate::{
    App,
    library::opening::{Calendar, Hours},
    texts::Words,
};
use domain::{
    centre::Service,
    live::{Line, Mood, Question, Said, Told},
    slug::Slug,
    time::Instant,
};
use leptos::prelude::*;

/// How many turns are told in answer: a day's, and the next morning's.
const TURNS: usize = 4;
/// And in a page, which is to be small.
const TURNS_IN_PAGE: usize = 2;

/// The island for a service of a centre.
pub fn open_now(
    words: Words,
    now: Instant,
    hours: &Hours<'_>,
    look: Look,
) -> impl IntoView + use<> {
    let told = tell(words, now, hours, TURNS_IN_PAGE);
    let question = Question::Open(hours.centre.slug.clone(), hours.service()).to_string();
    view! { <Living question language=words.language look told /> }
}

pub(super) async fn ask(
    app: &App,
    words: Words,
    centre: &Slug,
    service: Service,
) -> Result<Told, Refusal> {
    let now = app.now();
    let centre = store::centre::find(&app.db, centre.as_str()).await?;
    let centre = centre.ok_or(Refusal::NotFound)?;
    let calendar = Calendar::load(app).await?;
    Ok(tell(words, now, &calendar.of(&centre, service), TURNS))
}

/// What is so now and what comes next, in words.
fn tell(words: Words, now: Instant, hours: &Hours<'_>, turns: usize) -> Told {
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

#[cfg(test)]
mod tests;
