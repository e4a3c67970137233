//! The island: a state with its pictogram, then a few words; and what it asks.

use super::{
    Refusal,
    keep::{Answer, keep},
};
use domain::{
    language::Language,
    live::{Mood, Said, Told},
};
use leptos::{prelude::*, server, server_fn::codec::GetUrl};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// How it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Look {
    /// Open or closed, as a sign of its own.
    Sign,
    /// Open or closed, in a line.
    Line,
    Time,
    Seats,
}

const CHECK: &str = include_str!("../components/pictogram/check.svg");
const CANCELLED: &str = include_str!("../components/pictogram/cancelled.svg");
const PEOPLE: &str = include_str!("../components/pictogram/people.svg");
const CLOCK: &str = include_str!("../components/pictogram/clock.svg");

/// Announced when its words change; a countdown goes on in silence.
#[island]
pub fn Living(
    /// A `domain::live::Question`.
    question: String,
    language: Language,
    look: Look,
    told: Told,
) -> impl IntoView {
    let ask = move || -> Answer { Box::pin(ask_again(question.clone(), language)) };
    let said = keep(told, Arc::new(ask));
    let live = if look == Look::Time { "off" } else { "polite" };
    // One part that changes as a whole: each more of them would weigh on the wasm.
    let shown = move || {
        said.get()
            .filter(|said| !said.text.is_empty())
            .map(|said| state(look, said))
    };
    view! { <span aria-live=live>{shown}</span> }
}

fn state(look: Look, said: Said) -> impl IntoView {
    let icon = match (look, said.mood) {
        (Look::Time, _) => CLOCK,
        (_, Mood::Bad) => CANCELLED,
        (Look::Sign | Look::Line, _) => CHECK,
        (Look::Seats, _) => PEOPLE,
    };
    // On a sign all words stand together; in a line the rest follows the state.
    let (class, text, more) = match (look, said.mood) {
        (Look::Sign, mood) => {
            let class = if mood == Mood::Good {
                "hours__state hours__state--open"
            } else {
                "hours__state hours__state--closed"
            };
            let end = if said.more.is_empty() { "" } else { ". " };
            (class, said.text + end + &said.more, String::new())
        }
        (_, Mood::Good) => ("tag tag--good", said.text, said.more),
        (_, Mood::Warn) => ("tag tag--warn", said.text, said.more),
        (_, Mood::Bad) => ("tag tag--bad", said.text, said.more),
        (_, Mood::Lamp) => ("tag tag--lamp", said.text, said.more),
    };
    view! {
        <span class=class>
            <svg class="pictogram" viewBox="0 0 24 24" aria-hidden="true" inner_html=icon.trim()></svg>
            <span>{text}</span>
        </span>
        " "
        <span class="soft">{more}</span>
    }
}

/// What is so now, and what comes next.
#[server(name = AskAgain, prefix = "/fn", endpoint = "live", input = GetUrl)]
pub async fn ask_again(question: String, language: Language) -> Result<Told, Refusal> {
    use super::{open_now, seats_left, starts_in};
    use domain::live::Question;
    let app = use_context::<crate::App>().ok_or(Refusal::Unavailable)?;
    let words = crate::texts::Words::of(language);
    match question.parse().map_err(|_| Refusal::Question)? {
        Question::Open(centre, service) => open_now::ask(&app, words, &centre, service).await,
        Question::Start(starts_at, ends_at) => Ok(starts_in::tell(
            words,
            app.now(),
            starts_at,
            ends_at,
            starts_in::TURNS,
        )),
        Question::Seats(of, slug) => seats_left::ask(&app, words, of, &slug).await,
    }
}
