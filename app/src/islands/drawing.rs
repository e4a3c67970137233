//! How islands look, whatever they say: a state with its pictogram, then a few words.
//! One function for all of them keeps the wasm small.

use domain::live::{Mood, Said};
use leptos::prelude::*;

const CHECK: &str = include_str!("../components/pictogram/check.svg");
const CANCELLED: &str = include_str!("../components/pictogram/cancelled.svg");
const PEOPLE: &str = include_str!("../components/pictogram/people.svg");
const CLOCK: &str = include_str!("../components/pictogram/clock.svg");

/// What stands for a mood that is not bad.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    Door,
    Seats,
    Time,
}

/// `block`: the CSS block whose modifier is the mood, `tag` or `hours__state`.
/// Announced when the words change; a countdown only when it is over.
pub fn state(block: &'static str, subject: Subject, said: ReadSignal<Option<Said>>) -> AnyView {
    let mood = move || said.with(|said| said.as_ref().map_or(Mood::Lamp, |said| said.mood));
    let sign = block == "hours__state";
    // On a sign all words stand together; in a line the rest follows the state.
    let text = move || {
        said.with(|said| match said {
            Some(said) if sign && !said.more.is_empty() => format!("{}. {}", said.text, said.more),
            Some(said) => said.text.clone(),
            None => String::new(),
        })
    };
    let more = move || {
        let more = said.with(|said| said.as_ref().map(|said| said.more.clone()));
        more.filter(|_| !sign).unwrap_or_default()
    };
    let class = move || {
        let modifier = match (sign, mood()) {
            (true, Mood::Good) => "open",
            (true, _) => "closed",
            (false, mood) => mood.code(),
        };
        format!("{block} {block}--{modifier}")
    };
    let live = move || match (subject, mood()) {
        (Subject::Time, Mood::Warn) => "off",
        _ => "polite",
    };
    let icon = move || {
        let drawing = match (subject, mood()) {
            (Subject::Time, _) => CLOCK,
            (_, Mood::Bad) => CANCELLED,
            (Subject::Door, _) => CHECK,
            (Subject::Seats, _) => PEOPLE,
        };
        drawing.trim()
    };
    let silent = move || said.with(|said| said.as_ref().is_none_or(|said| said.text.is_empty()));
    view! {
        <span hidden=silent>
            <span class=class aria-live=live>
                <svg class="pictogram" viewBox="0 0 24 24" aria-hidden="true" inner_html=icon></svg>
                <span>{text}</span>
            </span>
            " "
            <span class="soft">{more}</span>
        </span>
    }
    .into_any()
}
