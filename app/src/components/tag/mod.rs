//! A state in one or two words, with its pictogram: never colour alone.

use super::{Pictogram, pictogram};
use leptos::prelude::*;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    Plain,
    /// Free, open, places left.
    Good,
    /// Moved, few places, missing.
    Warn,
    /// Cancelled, full, closed.
    Bad,
    /// Today, now.
    Lamp,
}

pub fn tag(mood: Mood, icon: Option<Pictogram>, text: impl Into<String>) -> impl IntoView {
    let class = match mood {
        Mood::Plain => "tag",
        Mood::Good => "tag tag--good",
        Mood::Warn => "tag tag--warn",
        Mood::Bad => "tag tag--bad",
        Mood::Lamp => "tag tag--lamp",
    };
    view! { <span class=class>{icon.map(pictogram)}<span>{text.into()}</span></span> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;

    #[test]
    fn a_state_is_said_in_words() {
        assert!(
            render(|| tag(Mood::Bad, Some(Pictogram::Cancelled), "Complet"))
                .contains("<span>Complet")
        );
    }
}
