//! Free seats of a course or an event, and when that was so.

use super::{
    Refusal,
    drawing::{Subject, state},
    living::living,
};
use domain::{
    language::Language,
    live::{Seated, Told},
};
use leptos::{prelude::*, server, server_fn::codec::GetUrl};
use std::{future::Future, pin::Pin, sync::Arc};

#[island]
pub fn SeatsLeft(of: Seated, slug: String, language: Language, told: Told) -> impl IntoView {
    let ask = move || -> Pin<Box<dyn Future<Output = _>>> {
        Box::pin(ask_seats(of, slug.clone(), language))
    };
    state("tag", Subject::Seats, living(told, Arc::new(ask)))
}

#[server(name = AskSeats, prefix = "/fn", endpoint = "seats", input = GetUrl)]
pub async fn ask_seats(of: Seated, slug: String, language: Language) -> Result<Told, Refusal> {
    use crate::{
        App,
        page::school_zone,
        texts::{Words, ltr},
    };
    let app = use_context::<App>().ok_or(Refusal::Unavailable)?;
    let words = Words::of(language);
    let left = match of {
        Seated::Course => {
            let course = store::course::find(&app.db, &slug).await?;
            course
                .filter(|course| course.listed)
                .map(|course| course.seats_left())
        }
        Seated::Event => store::event::find(&app.db, &slug)
            .await?
            .map(|event| event.seats_left()),
    };
    let now = app.now();
    let time = words.clock(school_zone().local(now).1);
    let updated = t!(words, "status-updated", time = ltr(time));
    Ok(Told::once(
        now,
        seats(words, left.ok_or(Refusal::NotFound)?, updated),
    ))
}

#[cfg(feature = "ssr")]
fn seats(words: crate::texts::Words, left: i64, updated: String) -> domain::live::Said {
    let text = match left {
        ..=0 => t!(words, "seats-full"),
        1 => t!(words, "seats-last"),
        n => t!(words, "seats-left", n = n),
    };
    domain::live::Said {
        mood: domain::live::Mood::of_seats(left),
        text,
        more: updated,
    }
}

/// The island for the free seats of a course or an event.
#[cfg(feature = "ssr")]
pub fn seats_left(
    words: crate::texts::Words,
    now: domain::time::Instant,
    of: Seated,
    slug: &domain::slug::Slug,
    left: i64,
) -> impl IntoView + use<> {
    let told = Told::once(now, seats(words, left, String::new()));
    view! { <SeatsLeft of slug=slug.to_string() language=words.language told /> }
}

#[cfg(all(test, feature = "ssr"))]
mod tests;
