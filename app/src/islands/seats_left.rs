//! Free seats of a course or an event, and when that was so.

use super::{Living, Look, Refusal};
use crate::{
    App,
    page::school_zone,
    texts::{Words, ltr},
};
use domain::{
    live::{Mood, Question, Said, Seated, Told},
    slug::Slug,
    time::Instant,
};
use leptos::prelude::*;

/// The island for the free seats of a course or an event.
pub fn seats_left(
    words: Words,
    now: Instant,
    of: Seated,
    slug: &Slug,
    left: i64,
) -> impl IntoView + use<> {
    let told = Told::once(now, said(words, left, String::new()));
    let question = Question::Seats(of, slug.clone()).to_string();
    view! { <Living question language=words.language look=Look::Seats told /> }
}

pub(super) async fn ask(app: &App, words: Words, of: Seated, slug: &Slug) -> Result<Told, Refusal> {
    let (db, slug) = (&app.db, slug.as_str());
    let left = match of {
        Seated::Course => {
            let course = store::course::find_listed(db, slug).await?;
            course.map(|c| c.seats_left())
        }
        Seated::Event => store::event::find_listed(db, slug)
            .await?
            .map(|e| e.seats_left()),
    };
    let now = app.now();
    let time = words.clock(school_zone().local(now).1);
    let updated = t!(words, "status-updated", time = ltr(time));
    let left = left.ok_or(Refusal::NotFound)?;
    Ok(Told::once(now, said(words, left, updated)))
}

fn said(words: Words, left: i64, updated: String) -> Said {
    let text = match left {
        ..=0 => t!(words, "seats-full"),
        1 => t!(words, "seats-last"),
        n => t!(words, "seats-left", n = n),
    };
    Said {
        mood: Mood::of_seats(left),
        text,
        more: updated,
    }
}

#[cfg(test)]
mod tests;
