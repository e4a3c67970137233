//! A word in passing: something to know, done, to watch for, moved, cancelled.

use super::{Pictogram, pictogram};
use leptos::prelude::*;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Info,
    Success,
    Warning,
    Moved,
    Cancelled,
}

impl Tone {
    pub const ALL: [Tone; 5] = [
        Tone::Info,
        Tone::Success,
        Tone::Warning,
        Tone::Moved,
        Tone::Cancelled,
    ];

    const fn class(self) -> &'static str {
        match self {
            Tone::Info => "notice",
            Tone::Success => "notice notice--success",
            Tone::Warning => "notice notice--warning",
            Tone::Moved => "notice notice--moved",
            Tone::Cancelled => "notice notice--cancelled",
        }
    }

    const fn icon(self) -> Pictogram {
        match self {
            Tone::Info => Pictogram::Info,
            Tone::Success => Pictogram::Check,
            Tone::Warning => Pictogram::Warning,
            Tone::Moved => Pictogram::Moved,
            Tone::Cancelled => Pictogram::Cancelled,
        }
    }
}

/// The title alone must say it; `body` may be `()`.
pub fn notice(
    tone: Tone,
    title: impl Into<String>,
    body: impl IntoView + 'static,
) -> impl IntoView {
    view! {
        <div class=tone.class()>
            {pictogram(tone.icon())}
            <div class="notice__body"><p class="notice__title">{title.into()}</p>{body}</div>
        </div>
    }
}

/// What a form did, announced: shown on the page it led to.
pub fn done(title: impl Into<String>) -> impl IntoView {
    view! {
        <div class=Tone::Success.class() role="status">
            {pictogram(Pictogram::Check)}
            <div class="notice__body"><p class="notice__title">{title.into()}</p></div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;

    #[test]
    fn every_tone_has_a_drawing_of_its_own() {
        let drawn: std::collections::BTreeSet<_> = Tone::ALL
            .iter()
            .map(|tone| render(|| notice(*tone, "x", ())))
            .collect();
        assert_eq!(drawn.len(), Tone::ALL.len());
    }
}
