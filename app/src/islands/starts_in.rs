//! "In 20 minutes": counts down, then says "now", then nothing.

use super::{Living, Look};
use crate::texts::Words;
use domain::{
    live::{Line, Mood, Question, Said, Told},
    time::Instant,
};
use leptos::prelude::*;

/// The island for something that begins within a day; nothing when it is further, or
/// over: then the date says enough.
pub fn starts_in(
    words: Words,
    now: Instant,
    starts_at: Instant,
    ends_at: Instant,
) -> Option<impl IntoView + use<>> {
    let told = tell(words, now, starts_at, ends_at, 1);
    let near = told.at(now).is_some_and(|said| !said.text.is_empty());
    let question = Question::Start(starts_at, ends_at).to_string();
    near.then(|| view! { <Living question language=words.language look=Look::Time told /> })
}

/// Sentences told at once: a quarter of an hour of minutes.
pub(super) const TURNS: usize = 15;
const DAY: i64 = 24 * 60;

fn beginning(words: Words, now: Instant, starts_at: Instant, ends_at: Instant) -> Said {
    let begun = starts_at <= now && now < ends_at;
    let text = match now.minutes_until(starts_at) {
        _ if begun => t!(words, "when-now"),
        n @ 1..60 => t!(words, "when-in-minutes", n = n),
        n @ 60..DAY => t!(words, "when-in-hours", n = n / 60),
        _ => String::new(),
    };
    Said {
        // A countdown is silent, what has begun is told.
        mood: if begun { Mood::Good } else { Mood::Lamp },
        text,
        more: String::new(),
    }
}

/// Until when a page that shows `starts_in` is right: when its words next change.
pub fn turns_at(now: Instant, starts_at: Instant, ends_at: Instant) -> Option<Instant> {
    // A number of minutes holds until one less is left; of hours, until the last
    // minute of the hour below.
    let left = match now.minutes_until(starts_at) {
        ..=0 => return (now < ends_at).then_some(ends_at),
        n @ 1..=60 => n - 1,
        n @ 61..DAY => n / 60 * 60 - 1,
        _ => DAY - 1,
    };
    Some(starts_at.plus_minutes(-left))
}

pub(super) fn tell(
    words: Words,
    now: Instant,
    starts_at: Instant,
    ends_at: Instant,
    turns: usize,
) -> Told {
    let mut lines = Vec::new();
    let mut from = Some(now);
    while let Some(at) = from.filter(|_| lines.len() < turns) {
        lines.push(Line {
            from: at,
            said: beginning(words, at, starts_at, ends_at),
        });
        from = turns_at(at, starts_at, ends_at);
    }
    // Beyond what is told nothing is said: better than something that was true once.
    if let Some(from) = from {
        lines.push(Line {
            from,
            said: Said::nothing(),
        });
    }
    Told { now, lines }
}

#[cfg(test)]
mod tests;
