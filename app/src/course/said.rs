//! What course pages say in the same words: a weekly rhythm, a level, seats, how a
//! session stands.

use crate::{
    components::{Mood, Pictogram, SessionRow, Standing, level, own_words, tag},
    islands::{starts_in, turns_at},
    page::{Draw, Drawn},
    reader::Reader,
    texts::{Words, ltr},
};
use domain::{
    course::{CourseKind, Status, Theme, TimeOfDay},
    language::Language,
    level::Level,
    rhythm::Rhythm,
    text::Text,
    time::{Instant, Zone},
};
use icu::list::{ListFormatter, options::ListFormatterOptions};
use leptos::prelude::*;
use std::sync::LazyLock;
use store::{announced::Announced, centre::Centre, course::Course};

static LISTS: LazyLock<[Option<ListFormatter>; 4]> = LazyLock::new(|| {
    // British English: no comma before "and".
    ["fr", "en-GB", "uk", "fa-AF"].map(|tag| {
        let locale: icu::locale::Locale = tag.parse().ok()?;
        ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default()).ok()
    })
});

/// `lundi, mardi et jeudi`.
fn weekdays(words: Words, numbers: &[i64]) -> String {
    let names: Vec<_> = numbers.iter().map(|n| words.weekday_named(*n)).collect();
    let formatter = match words.language {
        Language::Fr => &LISTS[0],
        Language::En => &LISTS[1],
        Language::Uk => &LISTS[2],
        Language::FaAf => &LISTS[3],
    };
    match formatter {
        Some(formatter) => formatter.format_to_string(names.iter()),
        None => names.join(" · "),
    }
}

/// `lundi et jeudi : 09:30 – 12:30`, a line for each different hours.
pub fn rhythm(words: Words, rhythm: &Rhythm) -> Vec<String> {
    let line = |w: &domain::rhythm::Weekly| {
        let days = weekdays(words, &w.weekdays);
        t!(
            words,
            "course-slot",
            days = days,
            hours = words.hours(w.starts, w.ends)
        )
    };
    rhythm.0.iter().map(line).collect()
}

/// `12 heures par semaine`; half hours are said as they are.
pub fn per_week(words: Words, minutes: i64) -> String {
    match (minutes / 60, minutes % 60) {
        (hours, 0) => t!(words, "course-hours-per-week", n = hours),
        (hours, minutes) => t!(
            words,
            "course-hours-minutes-per-week",
            hours = hours,
            minutes = minutes
        ),
    }
}

/// Where a course starts, and where it leads when that is further.
pub fn levels(words: Words, from: Level, to: Level) -> impl IntoView + use<> {
    let range = (from != to).then(|| {
        let range = t!(
            words,
            "level-range",
            from = ltr(from.code()),
            to = ltr(to.code())
        );
        view! { <div class="soft">{range}</div> }
    });
    view! { {level(words, from)}{range} }
}

/// Seats left, in words and never by colour alone.
pub fn seats(words: Words, left: i64) -> impl IntoView {
    match left {
        ..=0 => tag(
            Mood::Bad,
            Some(Pictogram::Cancelled),
            t!(words, "seats-full"),
        ),
        1 => tag(Mood::Warn, Some(Pictogram::Person), t!(words, "seats-last")),
        n => tag(
            Mood::Plain,
            Some(Pictogram::Person),
            t!(words, "seats-left", n = n),
        ),
    }
}

pub fn price(words: Words, cents: i64) -> impl IntoView {
    match cents {
        0 => tag(Mood::Good, Some(Pictogram::Free), words.price(0)),
        _ => tag(Mood::Plain, Some(Pictogram::Euro), words.price(cents)),
    }
}

pub fn women_only(words: Words, course: &Course) -> Option<impl IntoView + use<>> {
    course.women_only.then(|| {
        tag(
            Mood::Plain,
            Some(Pictogram::People),
            t!(words, "course-women-only"),
        )
    })
}

pub const fn kind_icon(kind: CourseKind) -> Pictogram {
    match kind {
        CourseKind::Intensive => Pictogram::Intensive,
        CourseKind::Daytime => Pictogram::Course,
        CourseKind::Evening => Pictogram::Evening,
        CourseKind::Trade => Pictogram::Work,
        CourseKind::Reading => Pictogram::Letters,
    }
}

pub const fn time_icon(time: TimeOfDay) -> Pictogram {
    match time {
        TimeOfDay::Morning => Pictogram::Morning,
        TimeOfDay::Afternoon => Pictogram::Afternoon,
        TimeOfDay::Evening => Pictogram::Evening,
    }
}

pub const fn theme_icon(theme: Theme) -> Pictogram {
    match theme {
        Theme::Health => Pictogram::Health,
        Theme::Transport => Pictogram::Transport,
        Theme::School => Pictogram::School,
        Theme::Shopping => Pictogram::Shopping,
        Theme::Administration => Pictogram::Administration,
        Theme::Work => Pictogram::Work,
    }
}

/// French in a line that may run the other way.
pub fn isolated(text: &str) -> String {
    format!("\u{2066}{text}\u{2069}")
}

/// What readers are told of a session.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    pub status: Status,
    pub starts_at: Instant,
    pub ends_at: Instant,
    pub moved_from: Option<Instant>,
    pub note: Option<&'a Text>,
}

macro_rules! told {
    ($($session:ty),+) => { $(
        impl<'a> From<&'a $session> for Told<'a> {
            fn from(session: &'a $session) -> Self {
                Self {
                    status: session.status,
                    starts_at: session.starts_at,
                    ends_at: session.ends_at,
                    moved_from: session.moved_from,
                    note: session.note.as_ref(),
                }
            }
        }
    )+ };
}
told!(Announced, store::timetable::Session);

/// How a session stands now. A change is told before anything else.
pub fn standing<'a>(session: impl Into<Told<'a>>, now: Instant) -> Standing {
    let session = session.into();
    if session.status == Status::Cancelled {
        Standing::Cancelled
    } else if session.ends_at <= now {
        Standing::Past
    } else if session.moved_from.is_some() {
        Standing::Moved
    } else if session.starts_at <= now {
        Standing::Now
    } else {
        Standing::Planned
    }
}

/// A row with what changed: what it was before, and what staff say of it; `soon` counts
/// down to its beginning.
pub fn session_row(
    words: Words,
    zone: &Zone,
    now: Instant,
    time: impl Into<String>,
    session: Told<'_>,
    soon: Option<Drawn>,
) -> SessionRow {
    let stands = standing(session, now);
    let mut row = SessionRow::at(time).standing(stands);
    if let Some(soon) = soon {
        row = row.note(soon);
    }
    if let (Some(before), Standing::Moved | Standing::Past) = (session.moved_from, stands) {
        let before = words.moment(before, zone);
        row = row.note(t!(words, "change-moved-before", before = before));
    }
    if let Some(note) = session.note {
        row = row.note(own_words(words, note));
    }
    row
}

/// Within the hour: for long lists, where each countdown weighs on the page.
pub const SOON: i64 = 60;
/// Within a day, as far as a countdown goes: a page that was opened in the morning
/// counts down to the evening's class.
pub const TODAY: i64 = 24 * 60;

/// Does it begin in `ahead` minutes at most, and as planned?
pub fn is_soon(session: Told<'_>, now: Instant, ahead: i64) -> bool {
    session.status == Status::Planned
        && now < session.starts_at
        && now >= session.starts_at.plus_minutes(-ahead)
}

/// The countdown to its beginning, from `ahead` minutes before.
pub fn soon(words: Words, now: Instant, session: Told<'_>, ahead: i64) -> Option<Drawn> {
    let begins = || starts_in(words, now, session.starts_at, session.ends_at);
    let soon = is_soon(session, now, ahead).then(begins).flatten();
    soon.map(Draw::drawn)
}

/// When this list of sessions next says something else by itself; `ahead` as its rows.
pub fn next_change<'a>(
    sessions: impl IntoIterator<Item = impl Into<Told<'a>>>,
    now: Instant,
    ahead: i64,
) -> Option<Instant> {
    let instants = sessions.into_iter().flat_map(|s| {
        let s = s.into();
        let near = s.starts_at.plus_minutes(-ahead);
        let minute = turns_at(now, s.starts_at, s.ends_at).filter(|_| now >= near);
        [Some(near), minute, Some(s.starts_at), Some(s.ends_at)]
    });
    instants.flatten().filter(|at| *at > now).min()
}

/// The centre of a course; the list holds every centre.
pub fn centre_of(centres: &[Centre], id: domain::id::Id<domain::id::Centre>) -> Option<&Centre> {
    centres.iter().find(|centre| centre.id == id)
}

/// The names and values of an address, in order.
pub fn asked(reader: &Reader) -> Vec<(String, String)> {
    serde_urlencoded::from_str(reader.query.trim_start_matches('?')).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    #[test]
    fn days_are_listed_in_words() {
        let said = Language::ALL
            .iter()
            .map(|l| weekdays(Words::of(*l), &[1, 2, 4]));
        let said: Vec<_> = said.collect();
        assert_eq!(said[0], "lundi, mardi et jeudi");
        assert_eq!(said[1], "Monday, Tuesday and Thursday");
        assert_eq!(said[2], "понеділок, вівторок і четвер");
        assert!(
            said[3].contains("دوشنبه") && said[3].contains(" و "),
            "{}",
            said[3]
        );
    }

    #[test]
    fn half_hours_are_not_rounded() {
        let fr = Words::of(Language::Fr);
        assert!(per_week(fr, 180).contains('3'));
        let said = per_week(fr, 150);
        assert!(said.contains('2') && said.contains("30"), "{said}");
    }

    #[test]
    fn a_rhythm_says_its_hours() {
        let found = Rhythm::of([(date(2026, 11, 23), time(9, 30, 0, 0), time(12, 0, 0, 0))]);
        let said = rhythm(Words::of(Language::En), &found);
        assert_eq!(said.len(), 1);
        assert!(
            said[0].contains("Monday") && said[0].contains("09:30"),
            "{said:?}"
        );
    }
}
