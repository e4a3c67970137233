//! The listed courses with their rhythm, and how one is shown in a list.

use super::said;
use crate::{
    App,
    components::{Card, Pictogram, beside},
    reader::Reader,
    texts::Words,
};
use domain::{
    course::{Mode, TimeOfDay},
    rhythm::Rhythm,
    time::Instant,
};
use jiff::civil::Date;
use leptos::prelude::*;
use std::collections::HashMap;
use store::{
    Fault,
    centre::Centre,
    course::Course,
    session::{self, Meeting},
};

/// How far back a course's rhythm is read, in minutes: a school year.
const YEAR: i64 = 366 * 24 * 60;

#[derive(Debug)]
pub struct Listing {
    pub course: Course,
    pub rhythm: Rhythm,
    pub times: Vec<TimeOfDay>,
    /// Of its first session, when that is still to come.
    pub starts: Option<Date>,
    /// The end of its last session.
    pub ends_at: Option<Instant>,
}

/// Every listed course that is not over, by level; full ones
/// after the others, those to learn reading first.
pub async fn listings(app: &App, now: Instant) -> Result<Vec<Listing>, Fault> {
    let mut of_course: HashMap<_, Vec<Meeting>> = HashMap::new();
    for meeting in session::meetings(&app.db, now.plus_minutes(-YEAR)).await? {
        of_course
            .entry(meeting.course_id)
            .or_default()
            .push(meeting);
    }
    let courses = store::course::listed(&app.db).await?;
    let mut listings: Vec<_> = courses
        .into_iter()
        .map(|course| {
            let meetings = of_course.remove(&course.id).unwrap_or_default();
            Listing::new(course, &meetings, now)
        })
        .filter(|listing| listing.ends_at.is_none_or(|end| end > now))
        .collect();
    listings.sort_by_key(|l| {
        (
            l.course.level_from,
            l.course.seats_left() <= 0,
            l.course.kind != domain::course::CourseKind::Reading,
            l.course.level_to,
            l.course.slug.clone(),
        )
    });
    Ok(listings)
}

impl Listing {
    fn new(course: Course, meetings: &[Meeting], now: Instant) -> Self {
        let rhythm = Rhythm::of(meetings.iter().map(|m| (m.on_day, m.starts, m.ends)));
        let first = meetings.first().filter(|m| m.starts_at > now);
        Self {
            course,
            times: rhythm.times_of_day(),
            rhythm,
            starts: first.map(|m| m.on_day),
            ends_at: meetings.iter().map(|m| m.ends_at).max(),
        }
    }

    /// What decides at a glance: level, days and hours, where, free, seats.
    pub fn card(&self, reader: &Reader, centres: &[Centre]) -> Card {
        let (words, course) = (reader.words, &self.course);
        let mut card = Card::to(
            reader.link(format!("/courses/{}", course.slug)),
            said::kind_icon(course.kind),
            beside(words, &course.title),
        )
        .text(said::levels(words, course.level_from, course.level_to));
        for line in said::rhythm(words, &self.rhythm) {
            card = card.fact(Pictogram::Calendar, line);
        }
        if self.rhythm.0.is_empty() {
            card = card.fact(Pictogram::Calendar, t!(words, "course-no-session"));
        }
        if let Some(day) = self.starts {
            let starts = t!(words, "course-starts-on", date = words.short_day(day));
            card = card.fact(Pictogram::Clock, starts);
        }
        let place = said::centre_of(centres, course.centre_id);
        card = match (course.mode, place) {
            (Mode::Onsite, Some(centre)) => {
                card.fact(Pictogram::Place, said::isolated(&centre.city))
            }
            _ => card.fact(Pictogram::Online, t!(words, "place-online")),
        };
        let left = course.seats_left();
        let price = words.price(course.price_cents);
        let seats = (left > 1).then(|| t!(words, "seats-left", n = left));
        let cost = seats.map_or_else(|| price.clone(), |seats| format!("{price} · {seats}"));
        if course.price_cents == 0 {
            return card.fact(Pictogram::Free, cost);
        }
        card.fact(Pictogram::Euro, cost)
            .fact(Pictogram::Free, t!(words, "price-free-sentence"))
    }

    /// What may keep somebody away, said in words: full, nearly full, for women.
    pub fn tags(&self, words: Words) -> Option<impl IntoView + use<>> {
        let left = self.course.seats_left();
        let few = (left <= 1).then(|| said::seats(words, left));
        let women = said::women_only(words, &self.course);
        (few.is_some() || women.is_some()).then(|| view! { <p class="row">{few}{women}</p> })
    }
}

/// When this list next says something else by itself: a course starts or is over.
pub fn next_change(listings: &[Listing], now: Instant) -> Option<Instant> {
    let ends = listings.iter().filter_map(|l| l.ends_at);
    ends.filter(|at| *at > now).min()
}
