//! An event as one of a list.

use super::pictogram_of;
use crate::{
    components::{Card, Mood, Pictogram, Tint, own_words, tag},
    content::contact,
    reader::Reader,
    texts::{Words, ltr},
};
use domain::{
    course::{Mode, Status},
    live::FEW_SEATS,
};
use leptos::prelude::*;
use store::{centre::Centre, event::Event};

/// `with_day`: where it does not stand under its day.
pub fn card(reader: &Reader, event: &Event, centres: &[Centre], with_day: bool) -> Card {
    let words = reader.words;
    let hours = words.hours(event.starts, event.ends);
    let when = match with_day {
        true => t!(
            words,
            "event-day-hours",
            day = words.day(event.on_day),
            hours = hours
        ),
        false => hours,
    };
    let (icon, place) = place(words, event, centres);
    let french = match event.level {
        Some(level) => t!(words, "event-level", level = ltr(level.code())),
        None => t!(words, "event-filter-no-french"),
    };
    let mut card = Card::to(
        reader.link(format!("/events/{}", event.slug)),
        pictogram_of(event.kind),
        own_words(words, &event.title),
    )
    .tint(Tint::Iris)
    .text(own_words(words, &event.summary))
    .fact(Pictogram::Clock, when)
    .fact(icon, place)
    .fact(Pictogram::Course, french)
    .more(state(words, event));
    if event.children {
        card = card.fact(Pictogram::Children, t!(words, "event-children-welcome"));
    }
    card
}

/// Where, in one line: on line, a place in town, or the centre.
pub fn place(words: Words, event: &Event, centres: &[Centre]) -> (Pictogram, String) {
    if event.mode == Mode::Online {
        return (Pictogram::Online, t!(words, "place-online"));
    }
    let centre = centres.iter().find(|c| c.id == event.centre_id);
    let place = match (&event.place, centre) {
        (Some(place), _) => format!("\u{2066}{place}\u{2069}"),
        (None, Some(centre)) => contact::said(words, &centre.name),
        (None, None) => String::new(),
    };
    (Pictogram::Place, place)
}

/// Cancelled, full, or the free seats; and the price.
fn state(words: Words, event: &Event) -> impl IntoView + use<> {
    view! { {standing(words, event)}" "{price(words, event)} }
}

pub fn price(words: Words, event: &Event) -> impl IntoView + use<> {
    let price = words.price(event.price_cents);
    tag(Mood::Plain, Some(Pictogram::Euro), price)
}

/// Moved, cancelled, full, or the free seats.
pub fn standing(words: Words, event: &Event) -> impl IntoView + use<> {
    let (mood, icon, text) = match (event.status, event.seats_left()) {
        (Status::Cancelled, _) => (
            Mood::Bad,
            Pictogram::Cancelled,
            t!(words, "change-cancelled"),
        ),
        (_, ..=0) => (Mood::Bad, Pictogram::Cancelled, t!(words, "seats-full")),
        (_, 1) => (Mood::Warn, Pictogram::People, t!(words, "seats-last")),
        (_, n @ 2..=FEW_SEATS) => (
            Mood::Warn,
            Pictogram::People,
            t!(words, "seats-left", n = n),
        ),
        (_, n) => (
            Mood::Good,
            Pictogram::People,
            t!(words, "seats-left", n = n),
        ),
    };
    let moved = (event.moved_from.is_some() && event.status == Status::Planned)
        .then(|| view! { {tag(Mood::Warn, Some(Pictogram::Moved), t!(words, "change-moved"))}" " });
    view! { {moved}{tag(mood, Some(icon), text)} }
}
