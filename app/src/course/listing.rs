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
    announced::{self, Meeting, Term},
    centre::Centre,
    course::Course,
};

#[derive(Debug)]
pub struct Listing {
    pub course: Course,
    /// Of what is still to come: after a move in mid-term, the new hours.
    pub rhythm: Rhythm,
    pub times: Vec<TimeOfDay>,
    /// Of its first session, when that is still to come.
    pub starts: Option<Date>,
    /// When something of this changes by itself: the first session begins, or one ends.
    changes_at: Option<Instant>,
}

/// Every listed course that is not over, by level; full ones
/// after the others, those to learn reading first. One without sessions is not over.
pub async fn listings(app: &App, now: Instant) -> Result<Vec<Listing>, Fault> {
    let mut of_course: HashMap<_, Vec<Meeting>> = HashMap::new();
    for meeting in announced::meetings(&app.db, now).await? {
        of_course
            .entry(meeting.course_id)
            .or_default()
            .push(meeting);
    }
    let terms = announced::terms(&app.db).await?.into_iter();
    let terms: HashMap<_, Term> = terms.map(|term| (term.course_id, term)).collect();
    let courses = store::course::listed(&app.db).await?;
    let mut listings: Vec<_> = courses
        .into_iter()
        .filter(|course| terms.get(&course.id).is_none_or(|term| term.ends_at > now))
        .map(|course| {
            let to_come = of_course.remove(&course.id).unwrap_or_default();
            let begins = terms.get(&course.id).filter(|term| term.starts_at > now);
            Listing::new(course, &to_come, begins)
        })
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
    /// `begins`: the term, while it has not begun.
    fn new(course: Course, to_come: &[Meeting], begins: Option<&Term>) -> Self {
        let rhythm = Rhythm::of(to_come.iter().map(|m| (m.on_day, m.starts, m.ends)));
        let ends = to_come.first().map(|m| m.ends_at);
        Self {
            course,
            times: rhythm.times_of_day(),
            rhythm,
            starts: begins.map(|term| term.first_day),
            changes_at: begins.map(|term| term.starts_at).or(ends),
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

/// When this list next says something else by itself: a course starts or is over, or the
/// classes to come have another rhythm.
pub fn next_change(listings: &[Listing]) -> Option<Instant> {
    listings.iter().filter_map(|l| l.changes_at).min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, TestSite, course_form, now, slot};
    use domain::language::Language;
    use jiff::{
        ToSpan,
        civil::{Time, date, time},
    };
    use store::session::{self, SessionForm};

    const DAY: i64 = 24 * 60;
    const EVENING: (Time, Time) = (time(18, 0, 0, 0), time(20, 0, 0, 0));

    async fn slugs(site: &TestSite, now: Instant) -> Vec<String> {
        let listings = listings(&site.app, now).await.unwrap();
        listings.iter().map(|l| l.course.slug.to_string()).collect()
    }

    /// Six weeks of Tuesdays from 20 October 2026: five mornings, then one evening.
    async fn moved_to_the_evening(site: &TestSite) {
        let (db, staff) = (&site.app.db, &site.staff);
        let form = course_form(site.centre, "mardi", true);
        let course = store::course::create(db, staff, now(), &form);
        let course = course.await.unwrap();
        let tuesday = |week: i64| {
            let morning = (time(9, 0, 0, 0), time(11, 0, 0, 0));
            let (starts, ends) = if week < 5 { morning } else { EVENING };
            let day = date(2026, 10, 20).saturating_add((week * 7).days());
            SessionForm {
                slot: slot(day, starts, ends),
                room_id: None,
                teacher_id: None,
                note: None,
            }
        };
        let term: Vec<_> = (0..6).map(tuesday).collect();
        session::plan(db, staff, now(), course, &term)
            .await
            .unwrap();
    }

    #[tokio::test]
    async fn a_course_that_is_over_never_comes_back() {
        let site = testing::site().await;
        let form = course_form(site.centre, "bientot", true);
        let (db, staff) = (&site.app.db, &site.staff);
        store::course::create(db, staff, now(), &form)
            .await
            .unwrap();
        let last = slot(date(2026, 12, 17), time(9, 30, 0, 0), time(12, 30, 0, 0));
        let before = last.ends_at.plus_minutes(-1);
        assert_eq!(slugs(&site, before).await, ["bientot", "premiers-pas"]);
        for days in [0, 1, 365, 367, 400, 4_000] {
            let later = last.ends_at.plus_minutes(days * DAY);
            assert_eq!(slugs(&site, later).await, ["bientot"], "after {days} days");
        }
        let later = now().plus_minutes(400 * DAY);
        let html = site.get_at(later, "/fr/courses").await.html;
        assert!(!html.contains("premiers-pas"), "{html}");
    }

    #[tokio::test]
    async fn hours_moved_in_mid_term_are_right_at_once() {
        let site = testing::site().await;
        moved_to_the_evening(&site).await;
        let listings = listings(&site.app, now()).await.unwrap();
        let moved = listings.iter().find(|l| l.course.slug.as_str() == "mardi");
        let moved = moved.unwrap();
        assert_eq!(moved.times, [TimeOfDay::Evening], "{:?}", moved.rhythm);
        assert_eq!(moved.starts, None, "it began long ago");
        let words = Words::of(Language::Uk);
        let (evening, morning) = (
            words.hours(EVENING.0, EVENING.1),
            words.hours(time(9, 0, 0, 0), time(11, 0, 0, 0)),
        );
        for path in [
            "/uk/courses?time=evening",
            "/uk/courses/find?french=nothing&time=evening&where=any",
        ] {
            let html = site.get(path).await.html;
            assert!(html.contains("/courses/mardi\""), "{path}: {html}");
            assert!(
                html.contains(&evening) && !html.contains(&morning),
                "{path}"
            );
        }
        let html = site.get("/uk/courses?time=morning").await.html;
        assert!(!html.contains("/courses/mardi\""), "{html}");
    }

    #[tokio::test]
    async fn starts_on_is_said_until_it_starts() {
        let site = testing::site().await;
        let (db, staff) = (&site.app.db, &site.staff);
        let form = course_form(site.centre, "bientot", true);
        let course = store::course::create(db, staff, now(), &form)
            .await
            .unwrap();
        let first = SessionForm {
            slot: slot(date(2026, 11, 23), time(9, 15, 0, 0), time(18, 0, 0, 0)),
            room_id: None,
            teacher_id: None,
            note: None,
        };
        let starts = first.slot.starts_at;
        session::plan(db, staff, now(), course, &[first])
            .await
            .unwrap();
        let before = listings(&site.app, now()).await.unwrap();
        let told = before.iter().find(|l| l.course.id == course).unwrap();
        assert_eq!(told.starts, Some(date(2026, 11, 23)));
        assert_eq!(next_change(&before), Some(starts), "before anything ends");
        let after = listings(&site.app, starts).await.unwrap();
        assert!(after.iter().all(|l| l.starts.is_none()));
        assert!(next_change(&after).is_some_and(|change| change > starts));
    }
}
