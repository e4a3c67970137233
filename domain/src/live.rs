//! What the living parts of a page are told: sentences already in the reader's
//! language, and from when each holds. The browser turns from one to the next by
//! itself. One small type for all of them keeps the wasm small. Public: never
//! anything about a person.

use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// Sentences in the order in which they come true.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// When this was said, by the server's clock: browsers' clocks are often wrong.
    pub now: Instant,
    pub lines: Vec<Line>,
}

/// A sentence that holds from an instant until the next one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub from: Instant,
    pub said: Said,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub mood: Mood,
    /// "Open now", "in 20 minutes", "4 places left"; nothing when nothing is known.
    pub text: String,
    /// "Closes at 18:00", "updated at 14:05"; often nothing.
    pub more: String,
}

crate::vocabulary! {
    /// How it looks; the words say the same.
    Mood {
        Good = "good",
        Warn = "warn",
        Bad = "bad",
        Lamp = "lamp",
    }
}

crate::vocabulary! {
    /// What seats are counted of.
    Seated {
        Course = "course",
        Event = "event",
    }
}

/// From this number of free seats on down, it is said to hurry.
pub const FEW_SEATS: i64 = 5;

impl Mood {
    pub const fn of_seats(left: i64) -> Self {
        match left {
            ..=0 => Mood::Bad,
            1..=FEW_SEATS => Mood::Warn,
            _ => Mood::Good,
        }
    }
}

impl Told {
    /// One sentence that holds until something else is heard.
    pub fn once(now: Instant, said: Said) -> Self {
        let lines = vec![Line { from: now, said }];
        Self { now, lines }
    }

    /// What holds at `at`; before the first sentence begins, the first.
    pub fn at(&self, at: Instant) -> Option<&Said> {
        let begun = self.lines.iter().rev().find(|line| line.from <= at);
        begun.or(self.lines.first()).map(|line| &line.said)
    }

    /// When the next sentence after `at` begins.
    pub fn next_turn(&self, at: Instant) -> Option<Instant> {
        let begins = self.lines.iter().map(|line| line.from);
        begins.into_iter().find(|from| *from > at)
    }
}

impl Said {
    pub fn nothing() -> Self {
        Self {
            mood: Mood::Lamp,
            text: String::new(),
            more: String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sentence_holds_until_the_next() {
        let line = |from, text: &str| Line {
            from: Instant(from),
            said: Said {
                text: text.to_owned(),
                ..Said::nothing()
            },
        };
        let told = Told {
            now: Instant(10),
            lines: vec![line(10, "a"), line(20, "b")],
        };
        let at = |at| {
            (
                told.at(Instant(at)).map(|said| said.text.as_str()),
                told.next_turn(Instant(at)),
            )
        };
        assert_eq!(at(5), (Some("a"), Some(Instant(10))));
        assert_eq!(at(19), (Some("a"), Some(Instant(20))));
        assert_eq!(at(20), (Some("b"), None));
        let nothing = Told {
            now: Instant(0),
            lines: vec![],
        };
        assert_eq!(nothing.at(Instant(0)), None);
    }
}
