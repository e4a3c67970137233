//! What the living parts of a page are told: sentences already in the reader's
//! language, and from when each holds. The browser turns from one to the next by
//! itself. Public: never anything about a person.

use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// Sentences in the order in which they come true.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told<T> {
    /// When this was said, by the server's clock: browsers' clocks are often wrong.
    pub now: Instant,
    pub lines: Vec<Line<T>>,
}

/// A sentence that holds from an instant until the next one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line<T> {
    pub from: Instant,
    pub said: T,
}

impl<T> Told<T> {
    /// One sentence that holds until something else is heard.
    pub fn once(now: Instant, said: T) -> Self {
        Self {
            now,
            lines: vec![Line { from: now, said }],
        }
    }

    /// What holds at `at`; before the first sentence begins, the first.
    pub fn at(&self, at: Instant) -> Option<&T> {
        let begun = self.lines.iter().rev().find(|line| line.from <= at);
        begun.or(self.lines.first()).map(|line| &line.said)
    }

    /// When the next sentence after `at` begins.
    pub fn next_turn(&self, at: Instant) -> Option<Instant> {
        self.lines
            .iter()
            .map(|line| line.from)
            .find(|from| *from > at)
    }
}

/// Whether a place is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    pub open: bool,
    /// "Open now".
    pub state: String,
    /// "Closes at 18:00", or nothing where nothing is known.
    pub next: String,
}

/// How far away a beginning is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beginning {
    /// "In 20 minutes", "now"; nothing while it is far away, or over.
    pub text: String,
    /// It has begun and is not over.
    pub begun: bool,
}

/// How many seats are free.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seats {
    /// "4 places left".
    pub text: String,
    pub plenty: Plenty,
    /// "Updated at 14:05"; nothing in the page as it came.
    pub updated: String,
}

crate::vocabulary! {
    Plenty {
        Many = "many",
        Few = "few",
        Full = "full",
    }
}

/// From this number of free seats on down, it is said to hurry.
pub const FEW_SEATS: i64 = 5;

impl Plenty {
    pub const fn of(seats_left: i64) -> Self {
        match seats_left {
            ..=0 => Plenty::Full,
            1..=FEW_SEATS => Plenty::Few,
            _ => Plenty::Many,
        }
    }
}

crate::vocabulary! {
    /// What seats are counted of.
    Seated {
        Course = "course",
        Event = "event",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sentence_holds_until_the_next() {
        let line = |from, said| Line {
            from: Instant(from),
            said,
        };
        let told = Told {
            now: Instant(10),
            lines: vec![line(10, "a"), line(20, "b")],
        };
        let at = |at| (told.at(Instant(at)).copied(), told.next_turn(Instant(at)));
        assert_eq!(at(5), (Some("a"), Some(Instant(10))));
        assert_eq!(at(19), (Some("a"), Some(Instant(20))));
        assert_eq!(at(20), (Some("b"), None));
        assert_eq!(
            Told::<u8> {
                now: Instant(0),
                lines: vec![]
            }
            .at(Instant(0)),
            None
        );
    }
}
