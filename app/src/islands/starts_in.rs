//! "In 20 minutes": counts down, then says "now", then nothing.

use super::{
    Refusal,
    drawing::{Subject, state},
    living::living,
};
use domain::{language::Language, live::Told, time::Instant};
use leptos::{prelude::*, server, server_fn::codec::GetUrl};
use std::{future::Future, pin::Pin, sync::Arc};

#[island]
pub fn StartsIn(
    starts_at: Instant,
    ends_at: Instant,
    language: Language,
    told: Told,
) -> impl IntoView {
    let ask = move || -> Pin<Box<dyn Future<Output = _>>> {
        Box::pin(ask_start(starts_at, ends_at, language))
    };
    state("tag", Subject::Time, living(told, Arc::new(ask)))
}

#[server(name = AskStart, prefix = "/fn", endpoint = "start", input = GetUrl)]
pub async fn ask_start(
    starts_at: Instant,
    ends_at: Instant,
    language: Language,
) -> Result<Told, Refusal> {
    let app = use_context::<crate::App>().ok_or(Refusal::Unavailable)?;
    let sensible = 0..=words::LAST;
    if ends_at < starts_at || !sensible.contains(&starts_at.0) || !sensible.contains(&ends_at.0) {
        return Err(Refusal::Question);
    }
    Ok(words::tell(
        crate::texts::Words::of(language),
        app.now(),
        starts_at,
        ends_at,
        words::TURNS,
    ))
}

/// The island for something that begins within a day; nothing when it is further, or
/// over: then the date says enough.
#[cfg(feature = "ssr")]
pub fn starts_in(
    words: crate::texts::Words,
    now: Instant,
    starts_at: Instant,
    ends_at: Instant,
) -> Option<impl IntoView + use<>> {
    let told = words::tell(words, now, starts_at, ends_at, 1);
    let near = told.at(now).is_some_and(|said| !said.text.is_empty());
    near.then(|| view! { <StartsIn starts_at ends_at language=words.language told /> })
}

/// Until when a page that shows `starts_in` is right.
#[cfg(feature = "ssr")]
pub fn turns_at(now: Instant, starts_at: Instant, ends_at: Instant) -> Option<Instant> {
    words::turn_after(now, starts_at, ends_at)
}

#[cfg(feature = "ssr")]
mod words {
    use crate::texts::Words;
    use domain::{
        live::{Line, Mood, Said, Told},
        time::Instant,
    };

    /// Sentences told at once: a quarter of an hour of minutes.
    pub const TURNS: usize = 15;
    /// The end of the years the product knows, in milliseconds.
    pub const LAST: i64 = 4_102_444_800_000;
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
            mood: if begun { Mood::Lamp } else { Mood::Warn },
            text,
            more: String::new(),
        }
    }

    /// When the words next change.
    pub fn turn_after(now: Instant, starts_at: Instant, ends_at: Instant) -> Option<Instant> {
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

    pub fn tell(
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
            from = turn_after(at, starts_at, ends_at);
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
}

#[cfg(all(test, feature = "ssr"))]
mod tests;
