//! What the living parts of a page are told: sentences already in the reader's
//! language, and from when each holds. The browser turns from one to the next by
//! itself. One small type for all of them keeps the wasm small. Public: never
//! anything about a person.

use crate::{centre::Service, slug::Slug, time::Instant};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// What a living part of a page asks again and again: `open/paris/library`,
/// `start/1795422600000/1795433400000`, `seats/course/premiers-pas`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// Is this service of a centre open?
    Open(Slug, Service),
    /// How soon does what lasts from one instant to the other begin?
    Start(Instant, Instant),
    /// How many seats are free?
    Seats(Seated, Slug),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a question")]
pub struct NotAQuestion;

/// The end of the years the product knows, in milliseconds.
const LAST: i64 = 4_102_444_800_000;

impl FromStr for Question {
    type Err = NotAQuestion;

    fn from_str(text: &str) -> Result<Self, NotAQuestion> {
        let parts: Vec<&str> = text.split('/').collect();
        let question = match parts[..] {
            ["open", centre, service] => read_pair(centre, service, Self::Open),
            ["seats", of, slug] => read_pair(of, slug, Self::Seats),
            ["start", starts, ends] => {
                read_pair::<i64, i64>(starts, ends, |s, e| Self::Start(Instant(s), Instant(e)))
            }
            _ => None,
        };
        match question {
            Some(Self::Start(s, e)) if s > e || s.0 < 0 || e.0 > LAST => Err(NotAQuestion),
            question => question.ok_or(NotAQuestion),
        }
    }
}

fn read_pair<A: FromStr, B: FromStr>(
    a: &str,
    b: &str,
    question: impl Fn(A, B) -> Question,
) -> Option<Question> {
    Some(question(a.parse().ok()?, b.parse().ok()?))
}

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Open(centre, service) => write!(f, "open/{centre}/{service}"),
            Self::Start(starts, ends) => write!(f, "start/{}/{}", starts.0, ends.0),
            Self::Seats(of, slug) => write!(f, "seats/{of}/{slug}"),
        }
    }
}

/// Sentences in the order in which they come true. Travels as one short text: a line
/// for each, parted by tabs. JSON of it would cost every reader six kilobytes of code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Told {
    /// When this was said, by the server's clock: browsers' clocks are often wrong.
    pub now: Instant,
    pub lines: Vec<Line>,
}

/// A sentence that holds from an instant until the next one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub from: Instant,
    pub said: Said,
}

#[derive(Debug, Clone, PartialEq, Eq)]
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

impl From<Told> for String {
    fn from(told: Told) -> Self {
        // What parts the fields is not in them.
        let plain = |text: &str| text.replace(['\t', '\n'], " ");
        let mut text = told.now.0.to_string();
        for Line { from, said } in &told.lines {
            let line = [
                &from.0.to_string(),
                said.mood.code(),
                &plain(&said.text),
                &plain(&said.more),
            ];
            text.push('\n');
            text.push_str(&line.join("\t"));
        }
        text
    }
}

impl TryFrom<String> for Told {
    type Error = NotTold;

    fn try_from(text: String) -> Result<Self, NotTold> {
        let instant = |text: &str| text.parse().map(Instant).map_err(|_| NotTold);
        let mut rows = text.split('\n');
        let now = instant(rows.next().unwrap_or_default())?;
        let mut lines = Vec::new();
        for row in rows {
            let mut fields = row.split('\t');
            let mut field = || fields.next().ok_or(NotTold);
            lines.push(Line {
                from: instant(field()?)?,
                said: Said {
                    mood: field()?.parse().map_err(|_| NotTold)?,
                    text: field()?.to_owned(),
                    more: field()?.to_owned(),
                },
            });
        }
        Ok(Self { now, lines })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not what a living part is told")]
pub struct NotTold;

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
    fn a_question_reads_back_and_nonsense_is_none() {
        for text in [
            "open/paris/library",
            "start/1795422600000/1795433400000",
            "seats/course/premiers-pas",
            "seats/event/soiree-cinema",
        ] {
            assert_eq!(text.parse::<Question>().unwrap().to_string(), text);
        }
        for text in [
            "",
            "open",
            "open/paris",
            "open/paris/cinema",
            "open/PARIS/library",
            "open/paris/library/x",
            "start/2/1",
            "start/x/1",
            "start/-9223372036854775808/1",
            "start/9223372036854775807/9223372036854775807",
            "seats/person/x",
            "seats/course/../x",
        ] {
            assert_eq!(text.parse::<Question>(), Err(NotAQuestion), "{text}");
        }
    }

    #[test]
    fn what_is_told_reads_back() {
        let said = |text: &str| Said {
            mood: Mood::Good,
            text: text.to_owned(),
            more: "بعد".to_owned(),
        };
        let mut told = Told::once(Instant(5), said("a b"));
        assert_eq!(Told::try_from(String::from(told.clone())), Ok(told.clone()));
        told.lines[0].said = said("a\tb");
        let read = Told::try_from(String::from(told)).unwrap();
        assert_eq!(read.lines[0].said, said("a b"));
        for text in ["", "x", "1\n", "1\n2\tgood\ta", "1\n2\tso\ta\tb"] {
            assert_eq!(Told::try_from(text.to_owned()), Err(NotTold), "{text:?}");
        }
    }

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
