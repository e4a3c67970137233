//! The open data as types: what `/api/v1` answers and what OpenAPI describes are the
//! same. Names of fields are stable: they are added to, never renamed.

use super::{at, local_time};
use crate::App;
use domain::{language::Language, text::Text, time::Instant};
use serde::Serialize;
use store::{announced::Announced, centre::Centre, course::Course, event::Event};
use utoipa::{IntoParams, ToSchema};

/// How many courses or events stand on one page.
pub const PER_PAGE: usize = 20;
/// How many coming classes of a course are told.
pub const COMING: usize = 5;

/// What may be asked. A value that cannot be is replaced by the nearest sensible
/// one: this never fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Question {
    /// Page, from 1. Before the first: the first; after the last: the last.
    #[param(minimum = 1, default = 1, required = false)]
    pub page: usize,
    /// `fr`, `en`, `uk` or `fa-AF` (Dari): texts in this language only, or in French
    /// where there is no translation. Without it: every language there is.
    #[param(value_type = Option<String>, example = "uk")]
    pub lang: Option<Language>,
}

impl Question {
    pub fn of(query: Option<&str>) -> Self {
        let pairs: Vec<(String, String)> =
            serde_urlencoded::from_str(query.unwrap_or_default()).unwrap_or_default();
        let last = |name: &str| {
            pairs
                .iter()
                .rev()
                .find(|(key, _)| key == name)
                .map(|(_, value)| value.as_str())
        };
        Self {
            page: last("page").map_or(1, number).max(1),
            lang: last("lang").and_then(Language::from_tag),
        }
    }
}

/// What is no number is the first page; a number too large to be read is after the last.
fn number(page: &str) -> usize {
    let digits = !page.is_empty() && page.bytes().all(|b| b.is_ascii_digit());
    if digits {
        page.parse().unwrap_or(usize::MAX)
    } else {
        1
    }
}

/// Where this page stands among all pages.
#[derive(Debug, Serialize, ToSchema)]
pub struct Paging {
    /// This page, from 1.
    #[schema(minimum = 1)]
    pub page: usize,
    /// Number of pages, at least 1.
    #[schema(minimum = 1)]
    pub pages: usize,
    /// Most entries on one page.
    #[schema(minimum = 1, maximum = 20)]
    pub per_page: usize,
    /// Number of entries on all pages.
    #[schema(minimum = 0)]
    pub total: usize,
    /// Address of the next page; null on the last.
    #[schema(format = "uri")]
    pub next: Option<String>,
}

impl Paging {
    /// The page asked for, or the nearest there is; and its part of `all`.
    pub fn cut<T>(app: &App, path: &str, asked: Question, all: Vec<T>) -> (Self, Vec<T>) {
        let total = all.len();
        let pages = total.div_ceil(PER_PAGE).max(1);
        let page = asked.page.min(pages);
        let lang = asked
            .lang
            .map_or_else(String::new, |lang| format!("&lang={lang}"));
        let next = (page < pages).then(|| at(app, format!("{path}?page={}{lang}", page + 1)));
        let paging = Self {
            page,
            pages,
            per_page: PER_PAGE,
            total,
            next,
        };
        let part = all
            .into_iter()
            .skip((page - 1) * PER_PAGE)
            .take(PER_PAGE)
            .collect();
        (paging, part)
    }
}

/// A text in the languages it stands in. French is always there, unless another
/// language was asked for.
#[derive(Debug, Serialize, ToSchema)]
pub struct Texts {
    /// French.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fr: Option<String>,
    /// English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
    /// Ukrainian.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uk: Option<String>,
    /// Dari.
    #[serde(rename = "fa-AF", skip_serializing_if = "Option::is_none")]
    pub fa_af: Option<String>,
}

impl Texts {
    pub fn of(text: &Text, lang: Option<Language>) -> Self {
        let shown = lang.map(|lang| text.shown(lang).language);
        let version = |language| {
            let wanted = shown.is_none_or(|shown| shown == language);
            text.exact(language).filter(|_| wanted).map(str::to_owned)
        };
        Self {
            fr: version(Language::Fr),
            en: version(Language::En),
            uk: version(Language::Uk),
            fa_af: version(Language::FaAf),
        }
    }
}

/// An address in the four languages: the same page, or the same calendar.
#[derive(Debug, Serialize, ToSchema)]
pub struct Addresses {
    /// In French.
    #[schema(format = "uri")]
    pub fr: String,
    /// In English.
    #[schema(format = "uri")]
    pub en: String,
    /// In Ukrainian.
    #[schema(format = "uri")]
    pub uk: String,
    /// In Dari.
    #[schema(format = "uri")]
    #[serde(rename = "fa-AF")]
    pub fa_af: String,
}

impl Addresses {
    fn of(app: &App, path: &str) -> Self {
        let in_language = |language: Language| at(app, format!("/{language}{path}"));
        Self {
            fr: in_language(Language::Fr),
            en: in_language(Language::En),
            uk: in_language(Language::Uk),
            fa_af: in_language(Language::FaAf),
        }
    }
}

/// A centre of the school.
#[derive(Debug, Serialize, ToSchema)]
pub struct Place {
    /// Stable short name of the centre.
    #[schema(example = "paris")]
    pub centre: String,
    /// Its name.
    pub name: Texts,
    /// Street and number.
    pub address: String,
    /// Postcode.
    pub postcode: String,
    /// City.
    pub city: String,
    /// Reception, in international form.
    #[schema(example = "+33 1 42 84 90 00")]
    pub phone: String,
    /// Whether the building can be reached without steps.
    pub step_free: bool,
    /// IANA time zone of the local times.
    #[schema(example = "Europe/Paris")]
    pub time_zone: String,
}

impl Place {
    pub fn of(centre: &Centre, lang: Option<Language>) -> Self {
        Self {
            centre: centre.slug.to_string(),
            name: Texts::of(&centre.name, lang),
            address: centre.address.clone(),
            postcode: centre.postcode.clone(),
            city: centre.city.clone(),
            phone: centre.phone.clone(),
            step_free: centre.step_free,
            time_zone: centre.time_zone.name().to_owned(),
        }
    }
}

/// One class meeting.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClassTime {
    /// Stable identifier, the UID of the calendar entry.
    #[schema(format = "uuid")]
    pub id: String,
    /// Local time with its offset (RFC 3339).
    #[schema(format = DateTime, example = "2026-11-26T09:30:00+01:00")]
    pub starts: String,
    /// Local time with its offset (RFC 3339). The end is not part of the class.
    #[schema(format = DateTime)]
    pub ends: String,
    /// `planned` or `cancelled`.
    #[schema(example = "planned")]
    pub status: &'static str,
    /// When it was to start before it was moved; null when it was not.
    #[schema(format = DateTime)]
    pub moved_from: Option<String>,
}

/// A course that the school lists. Rooms and teachers are not open data.
#[derive(Debug, Serialize, ToSchema)]
pub struct OpenCourse {
    /// Stable identifier.
    #[schema(format = "uuid")]
    pub id: String,
    /// The readable part of its address.
    #[schema(example = "premiers-pas")]
    pub slug: String,
    /// Its page.
    pub pages: Addresses,
    /// Its calendar (iCalendar, RFC 5545), to subscribe to.
    pub calendars: Addresses,
    /// Title.
    pub title: Texts,
    /// One or two sentences.
    pub summary: Texts,
    /// Who it is for.
    pub who: Texts,
    /// What to bring.
    pub bring: Texts,
    /// `intensive`, `daytime`, `evening`, `trade` (French for a trade) or `reading`
    /// (for people who do not read yet).
    #[schema(example = "intensive")]
    pub kind: &'static str,
    /// `onsite` or `online`.
    #[schema(example = "onsite")]
    pub mode: &'static str,
    /// Level of the Common European Framework at the start, or A1.1.
    #[schema(example = "A1.1")]
    pub level_from: &'static str,
    /// Level at the end.
    #[schema(example = "A1")]
    pub level_to: &'static str,
    /// Themes of everyday life: `health`, `transport`, `school`, `shopping`,
    /// `administration`, `work`.
    pub themes: Vec<&'static str>,
    /// Price of the whole course in cents of a euro; 0 is free.
    #[schema(minimum = 0)]
    pub price_cents: i64,
    /// Number of seats.
    #[schema(minimum = 0)]
    pub seats: i64,
    /// Seats that are free now.
    #[schema(minimum = 0)]
    pub seats_left: i64,
    /// The centre that gives it, also when it is online.
    pub place: Place,
    /// First day of the term; null when no class is planned.
    #[schema(format = Date)]
    pub first_day: Option<String>,
    /// Last day of the term; null when no class is planned.
    #[schema(format = Date)]
    pub last_day: Option<String>,
    /// Classes of the whole term, cancelled ones not counted.
    #[schema(minimum = 0)]
    pub classes: usize,
    /// The next classes that have not ended, soonest first, cancelled ones too. The
    /// calendar has them all.
    #[schema(max_items = 5)]
    pub next_classes: Vec<ClassTime>,
    /// When the course or one of its classes last changed (RFC 3339, UTC).
    #[schema(format = DateTime)]
    pub modified: String,
}

/// A cultural event that has not ended.
#[derive(Debug, Serialize, ToSchema)]
pub struct OpenEvent {
    /// Stable identifier, the UID of the calendar entry.
    #[schema(format = "uuid")]
    pub id: String,
    /// The readable part of its address.
    #[schema(example = "soiree-cinema")]
    pub slug: String,
    /// Its page.
    pub pages: Addresses,
    /// Its calendar entry (iCalendar, RFC 5545).
    pub calendars: Addresses,
    /// Title.
    pub title: Texts,
    /// One or two sentences.
    pub summary: Texts,
    /// More about it.
    pub about: Texts,
    /// Where to meet and what to bring.
    pub meet: Texts,
    /// `visit`, `film`, `workshop`, `concert`, `talk`, `reading`, `conversation` or
    /// `children`.
    #[schema(example = "film")]
    pub kind: &'static str,
    /// `onsite` or `online`.
    #[schema(example = "onsite")]
    pub mode: &'static str,
    /// Local time with its offset (RFC 3339).
    #[schema(format = DateTime, example = "2026-11-27T18:30:00+01:00")]
    pub starts: String,
    /// Local time with its offset (RFC 3339).
    #[schema(format = DateTime)]
    pub ends: String,
    /// `planned` or `cancelled`.
    #[schema(example = "planned")]
    pub status: &'static str,
    /// When it was to start before it was moved; null when it was not.
    #[schema(format = DateTime)]
    pub moved_from: Option<String>,
    /// The centre that holds it.
    pub place: Place,
    /// Name and address of a place outside the centre; null when it is in the centre
    /// or online.
    pub elsewhere: Option<String>,
    /// The level from which one can follow; null when no French is needed.
    #[schema(example = "A2")]
    pub level: Option<&'static str>,
    /// Price in cents of a euro; 0 is free.
    #[schema(minimum = 0)]
    pub price_cents: i64,
    /// Number of seats.
    #[schema(minimum = 0)]
    pub seats: i64,
    /// Seats that are free now.
    #[schema(minimum = 0)]
    pub seats_left: i64,
    /// Whether children are welcome.
    pub children: bool,
    /// Whether it can be reached without steps.
    pub step_free: bool,
    /// When it last changed (RFC 3339, UTC).
    #[schema(format = DateTime)]
    pub modified: String,
}

/// A page of courses.
#[derive(Debug, Serialize, ToSchema)]
pub struct Courses {
    /// Which page this is.
    pub paging: Paging,
    /// The courses, by address.
    #[schema(max_items = 20)]
    pub courses: Vec<OpenCourse>,
}

/// A page of events.
#[derive(Debug, Serialize, ToSchema)]
pub struct Events {
    /// Which page this is.
    pub paging: Paging,
    /// The events, soonest first.
    #[schema(max_items = 20)]
    pub events: Vec<OpenEvent>,
}

impl OpenCourse {
    /// `sessions` is the course's whole term.
    pub fn of(
        app: &App,
        now: Instant,
        lang: Option<Language>,
        course: &Course,
        centre: &Centre,
        sessions: &[Announced],
    ) -> Self {
        let held = || {
            sessions
                .iter()
                .filter(|s| s.status == domain::course::Status::Planned)
        };
        let modified = sessions.iter().map(|s| s.modified_at).max();
        let page = format!("/courses/{}", course.slug);
        let zone = &centre.time_zone;
        let class = |s: &Announced| ClassTime {
            id: s.id.to_string(),
            starts: local_time(s.starts_at, zone),
            ends: local_time(s.ends_at, zone),
            status: s.status.code(),
            moved_from: s.moved_from.map(|before| local_time(before, zone)),
        };
        Self {
            id: course.id.to_string(),
            slug: course.slug.to_string(),
            pages: Addresses::of(app, &page),
            calendars: Addresses::of(app, &format!("{page}.ics")),
            title: Texts::of(&course.title, lang),
            summary: Texts::of(&course.summary, lang),
            who: Texts::of(&course.who, lang),
            bring: Texts::of(&course.bring, lang),
            kind: course.kind.code(),
            mode: course.mode.code(),
            level_from: course.level_from.code(),
            level_to: course.level_to.code(),
            themes: course.themes.iter().map(|theme| theme.code()).collect(),
            price_cents: course.price_cents,
            seats: course.seats,
            seats_left: course.seats_left().max(0),
            place: Place::of(centre, lang),
            first_day: held().next().map(|s| s.on_day.to_string()),
            last_day: held().next_back().map(|s| s.on_day.to_string()),
            classes: held().count(),
            next_classes: sessions
                .iter()
                .filter(|s| s.ends_at > now)
                .take(COMING)
                .map(class)
                .collect(),
            modified: utc(modified.map_or(course.modified_at, |m| m.max(course.modified_at))),
        }
    }
}

impl OpenEvent {
    pub fn of(app: &App, lang: Option<Language>, event: &Event, centre: &Centre) -> Self {
        let page = format!("/events/{}", event.slug);
        let zone = &centre.time_zone;
        Self {
            id: event.id.to_string(),
            slug: event.slug.to_string(),
            pages: Addresses::of(app, &page),
            calendars: Addresses::of(app, &format!("{page}.ics")),
            title: Texts::of(&event.title, lang),
            summary: Texts::of(&event.summary, lang),
            about: Texts::of(&event.about, lang),
            meet: Texts::of(&event.meet, lang),
            kind: event.kind.code(),
            mode: event.mode.code(),
            starts: local_time(event.starts_at, zone),
            ends: local_time(event.ends_at, zone),
            status: event.status.code(),
            moved_from: event.moved_from.map(|before| local_time(before, zone)),
            place: Place::of(centre, lang),
            elsewhere: event.place.clone(),
            level: event.level.map(|level| level.code()),
            price_cents: event.price_cents,
            seats: event.seats,
            seats_left: event.seats_left().max(0),
            children: event.children,
            step_free: event.step_free,
            modified: utc(event.modified_at),
        }
    }
}

/// `2026-11-23T08:00:00Z`.
pub(super) fn utc(at: Instant) -> String {
    jiff::Timestamp::from_millisecond(at.0).map_or_else(
        |_| String::new(),
        |t| t.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
    )
}
