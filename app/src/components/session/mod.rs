//! One class meeting: its time, what, where; a change is said before anything else.
//! A timetable has a hundred, so its parts are known by their elements, not by classes,
//! and what is not there leaves no marker (see `page::markers`).

use super::{Mood, Pictogram, level_code, pictogram, tag};
use crate::{
    page::{Draw, Drawn},
    texts::Words,
};
use domain::{language::Language, level::Level};
use leptos::{
    either::Either,
    prelude::*,
    tachys::{html::InertElement, view::iterators::StaticVec},
};

/// How a session stands, for its look and its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Standing {
    #[default]
    Planned,
    Moved,
    Cancelled,
    Past,
    /// Going on, or the next one.
    Now,
}

#[derive(Debug, Default)]
pub struct SessionRow {
    standing: Standing,
    /// Day and hours, or hours alone under a day.
    time: String,
    course: Option<(String, Option<Level>, Drawn)>,
    place: Option<Place>,
    notes: Vec<Drawn>,
}

#[derive(Debug)]
struct Place {
    icon: Pictogram,
    /// A name as it stands on the door, not words of the reader's language.
    name: bool,
    text: String,
}

impl SessionRow {
    pub fn at(time: impl Into<String>) -> Self {
        Self {
            time: time.into(),
            ..Self::default()
        }
    }

    #[must_use]
    pub fn standing(mut self, standing: Standing) -> Self {
        self.standing = standing;
        self
    }

    /// The course, with the way to its page.
    #[must_use]
    pub fn course(mut self, href: String, level: Option<Level>, title: Drawn) -> Self {
        self.course = Some((href, level, title));
        self
    }

    /// Where, in words: on line.
    #[must_use]
    pub fn place(mut self, icon: Pictogram, text: String) -> Self {
        let name = false;
        self.place = Some(Place { icon, name, text });
        self
    }

    /// Where, by the name that stands on the door.
    #[must_use]
    pub fn room(mut self, icon: Pictogram, text: String) -> Self {
        let name = true;
        self.place = Some(Place { icon, name, text });
        self
    }

    /// Why it changed, what it was before, who teaches.
    #[must_use]
    pub fn note(mut self, note: impl IntoView + 'static) -> Self {
        self.notes.push(note.drawn());
        self
    }

    pub fn view(self, words: Words) -> impl IntoView {
        let (class, state) = match self.standing {
            Standing::Planned => (None, None),
            Standing::Past => (Some("session--past"), None),
            Standing::Now => (
                Some("session--now"),
                Some((Mood::Lamp, Pictogram::Clock, "when-now")),
            ),
            Standing::Moved => (
                Some("session--moved"),
                Some((Mood::Warn, Pictogram::Moved, "change-moved")),
            ),
            Standing::Cancelled => (
                Some("session--cancelled"),
                Some((Mood::Bad, Pictogram::Cancelled, "change-cancelled")),
            ),
        };
        let state = state
            .map(|(mood, icon, key)| view! { <div>{tag(mood, Some(icon), t!(words, key))}</div> });
        let time = Drawn::text(self.time);
        let time = match self.standing {
            Standing::Cancelled => Either::Left(view! { <s>{time}</s> }),
            _ => Either::Right(time),
        };
        let notes: Vec<_> = self
            .notes
            .into_iter()
            .map(|note| view! { <p><span>{note}</span></p> })
            .collect();
        let course = self.course.map(|(href, level, title)| {
            let title = match level {
                Some(level) => Either::Left(view! { {level_code(level)}{title} }),
                None => Either::Right(title),
            };
            view! { <a href=href>{title}</a> }
        });
        let place = self.place.map(|Place { icon, name, text }| {
            let text = Drawn::text(text);
            let text = match name && words.language != Language::Fr {
                true => Either::Left(view! { <bdi lang="fr" dir="ltr">{text}</bdi> }),
                false => Either::Right(text),
            };
            view! { <p>{pictogram(icon)}{text}</p> }
        });
        let inside = view! {
            {or_nothing(state)}
            <strong>{time}</strong>
            {or_nothing(course)}
            {or_nothing(place)}
            {StaticVec::from(notes)}
        };
        match class {
            Some(class) => Either::Left(view! { <li class=class>{inside}</li> }),
            None => Either::Right(view! { <li>{inside}</li> }),
        }
    }
}

fn or_nothing<V>(view: Option<V>) -> Either<V, InertElement> {
    view.map_or_else(|| Either::Right(InertElement::new("")), Either::Left)
}

pub fn sessions(words: Words, rows: impl IntoIterator<Item = SessionRow>) -> impl IntoView {
    let rows = Drawn::each(rows.into_iter().map(|row| row.view(words)));
    view! { <ul class="sessions">{rows}</ul> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;

    #[test]
    fn a_cancelled_session_says_so_first_and_strikes_its_time() {
        let words = Words::of(Language::Fr);
        let html = render(|| {
            SessionRow::at("18:30 – 20:30")
                .standing(Standing::Cancelled)
                .view(words)
        });
        let (word, time) = (html.find("Annulé"), html.find("<s>18:30"));
        assert!(word.is_some() && word < time, "{html}");
    }
}
