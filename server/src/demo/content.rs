//! The demo programme as it is written in `server/demo/*.toml`.

use domain::{
    centre::{ClosureScope, Service},
    course::{CourseKind, Mode, Theme},
    event::EventKind,
    language::Language,
    level::Level,
    programme::Axis,
    text::Text,
};
use serde::Deserialize;

/// A text in four languages, all there.
#[derive(Debug, Clone, Deserialize)]
pub struct Four {
    fr: String,
    en: String,
    uk: String,
    #[serde(rename = "fa-AF")]
    fa_af: String,
}

impl Four {
    pub fn text(&self) -> Text {
        Text::french(&self.fr)
            .with(Language::En, &self.en)
            .with(Language::Uk, &self.uk)
            .with(Language::FaAf, &self.fa_af)
    }
}

#[derive(Debug, Deserialize)]
pub struct Centres {
    pub centre: Vec<Centre>,
}

#[derive(Debug, Deserialize)]
pub struct Centre {
    pub slug: String,
    pub address: String,
    pub postcode: String,
    pub city: String,
    pub phone: String,
    pub time_zone: String,
    pub step_free: bool,
    pub name: Four,
    pub access: Four,
    pub library_join: Four,
    pub library_gives: Vec<Four>,
    pub room: Vec<Room>,
    pub opening: Vec<Opening>,
    pub closure: Vec<Closure>,
}

#[derive(Debug, Deserialize)]
pub struct Room {
    pub name: String,
    pub seats: i64,
    pub step_free: bool,
    pub where_: Four,
}

#[derive(Debug, Deserialize)]
pub struct Opening {
    pub service: Service,
    pub days: Vec<String>,
    pub opens: String,
    pub closes: String,
}

#[derive(Debug, Deserialize)]
pub struct Closure {
    pub scope: ClosureScope,
    pub room: Option<String>,
    pub from: String,
    pub to: String,
    pub reason: Four,
}

#[derive(Debug, Deserialize)]
pub struct Programmes {
    pub partner: Vec<Partner>,
    pub programme: Vec<Programme>,
}

#[derive(Debug, Deserialize)]
pub struct Partner {
    pub slug: String,
    pub name: String,
    pub about: Four,
}

#[derive(Debug, Deserialize)]
pub struct Programme {
    pub slug: String,
    pub axis: Axis,
    pub position: i64,
    pub partners: Vec<String>,
    pub centres: Vec<String>,
    pub name: Four,
    pub summary: Four,
    pub about: Four,
    pub who: Four,
    pub how: Four,
}

#[derive(Debug, Deserialize)]
pub struct Courses {
    pub course: Vec<Course>,
}

#[derive(Debug, Deserialize)]
pub struct Course {
    pub slug: String,
    pub centre: String,
    pub programme: String,
    pub kind: CourseKind,
    pub mode: Mode,
    pub level_from: Level,
    pub level_to: Level,
    pub themes: Vec<Theme>,
    pub seats: i64,
    pub seats_taken: i64,
    pub price_cents: i64,
    pub women_only: bool,
    pub listed: bool,
    #[serde(default)]
    pub confidential: bool,
    /// The first week of the term, in weeks from this one.
    pub starts_week: i64,
    pub weeks: i64,
    pub title: Four,
    pub summary: Four,
    pub about: Four,
    pub who: Four,
    pub bring: Four,
    pub meets: Vec<Meets>,
}

#[derive(Debug, Deserialize)]
pub struct Meets {
    pub days: Vec<String>,
    pub starts: String,
    pub ends: String,
    pub room: Option<String>,
    pub teacher: String,
}

#[derive(Debug, Deserialize)]
pub struct Events {
    pub event: Vec<Event>,
}

#[derive(Debug, Deserialize)]
pub struct Event {
    pub slug: String,
    pub centre: String,
    pub kind: EventKind,
    pub mode: Mode,
    /// Days from today, `+3d`; the event is on the first `weekday` from there.
    pub day: String,
    pub weekday: String,
    pub starts: String,
    pub ends: String,
    pub room: Option<String>,
    pub place: Option<String>,
    pub seats: i64,
    pub seats_taken: i64,
    pub level: Option<Level>,
    pub price_cents: i64,
    pub children: bool,
    pub step_free: bool,
    pub title: Four,
    pub summary: Four,
    pub about: Four,
    pub meet: Four,
}
