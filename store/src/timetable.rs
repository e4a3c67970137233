//! What the listed courses do from one day to another: what the public timetable reads.
//!
//! Reading a cell costs a database driver more than parsing it costs us, so a row is a
//! course in a room, and its sessions travel packed in one text.

use crate::{
    column::{Written, day},
    db::{Db, read},
    fault::Fault,
};
use domain::{
    course::{Mode, Status},
    id::{Centre as CentreId, Id},
    level::Level,
    slug::Slug,
    text::Text,
    time::{Instant, read_clock, read_day},
};
use jiff::{
    civil::{Date, Time},
    tz::TimeZone,
};
use sqlx::FromRow;
use uuid::Uuid;

/// A course in one of its rooms, and when it meets there.
#[derive(Debug, Clone, FromRow)]
pub struct Taught {
    #[sqlx(try_from = "Written")]
    pub slug: Slug,
    #[sqlx(json)]
    pub title: Text,
    #[sqlx(try_from = "Written")]
    pub mode: Mode,
    #[sqlx(try_from = "Written")]
    pub level_from: Level,
    #[sqlx(try_from = "Written")]
    pub level_to: Level,
    #[sqlx(try_from = "Uuid")]
    pub centre_id: Id<CentreId>,
    pub room_name: Option<String>,
    /// In order; never empty.
    #[sqlx(try_from = "Packed")]
    pub sessions: Vec<Session>,
}

/// A session, as far as readers are told. Cancelled ones too: they must see that a
/// class does not take place.
#[derive(Debug, Clone)]
pub struct Session {
    pub on_day: Date,
    pub starts: Time,
    pub ends: Time,
    pub starts_at: Instant,
    pub ends_at: Instant,
    pub status: Status,
    /// Where it started before it was moved.
    pub moved_from: Option<Instant>,
    pub note: Option<Text>,
}

/// The separators ASCII has for this: of records, and of the units in one. No value can
/// hold them: five have no letters of their own, and JSON writes them as `\u001f`.
const RECORD: char = '\u{1e}';
const UNIT: char = '\u{1f}';

pub(crate) const BETWEEN: &str = concat!(
    "SELECT c.slug, c.title, c.mode, c.level_from, c.level_to, c.centre_id, r.name AS room_name, string_agg(",
    "s.on_day || '\u{1f}' || s.starts || '\u{1f}' || s.ends || '\u{1f}' || s.starts_at || '\u{1f}' || s.ends_at || '\u{1f}' || s.status || '\u{1f}' || ",
    "COALESCE(CAST(s.moved_from AS TEXT), '') || '\u{1f}' || COALESCE(CAST(s.note AS TEXT), ''), ",
    "'\u{1e}' ORDER BY s.starts_at, s.id) AS sessions ",
    "FROM session s JOIN course c ON c.id = s.course_id LEFT JOIN room r ON r.id = s.room_id ",
    // Days are local to each centre; instants around them find the rows by their index.
    "WHERE c.listed AND s.starts_at >= $3 AND s.starts_at < $4 AND s.on_day BETWEEN $1 AND $2 ",
    "GROUP BY c.id, r.id ORDER BY c.slug, r.name, r.id"
);

/// Local clocks are at most this far from UTC (-12 to +14 hours).
const FURTHEST_MINUTES: i64 = 14 * 60;

/// The listed courses that meet from the day `from` to the day `to` on the calendar of
/// their own centre, by their slug.
pub async fn between(db: &Db, from: Date, to: Date) -> Result<Vec<Taught>, Fault> {
    let midnight = |on: Date| {
        let at = TimeZone::UTC.to_timestamp(on.to_datetime(Time::midnight()));
        Instant(at.map_or(0, |at| at.as_millisecond()))
    };
    let since = midnight(from).plus_minutes(-FURTHEST_MINUTES);
    let until = midnight(to).plus_minutes(24 * 60 + FURTHEST_MINUTES);
    Ok(read!(db, c => sqlx::query_as(BETWEEN)
        .bind(day(from)).bind(day(to)).bind(since.0).bind(until.0).fetch_all(c).await)?)
}

#[derive(Debug, sqlx::Type)]
#[sqlx(transparent)]
pub(crate) struct Packed(String);

#[derive(Debug, thiserror::Error)]
#[error("a packed session that cannot be read")]
pub(crate) struct Unreadable;

impl TryFrom<Packed> for Vec<Session> {
    type Error = Unreadable;
    fn try_from(packed: Packed) -> Result<Self, Unreadable> {
        packed.0.split(RECORD).map(unpack).collect()
    }
}

fn unpack(record: &str) -> Result<Session, Unreadable> {
    fn read<T, E>(read: Result<T, E>) -> Result<T, Unreadable> {
        read.map_err(|_| Unreadable)
    }
    let mut units = record.split(UNIT);
    let mut next = || units.next().ok_or(Unreadable);
    let millis = |text: &str| read(text.parse()).map(Instant);
    Ok(Session {
        on_day: read(read_day(next()?))?,
        starts: read(read_clock(next()?))?,
        ends: read(read_clock(next()?))?,
        starts_at: millis(next()?)?,
        ends_at: millis(next()?)?,
        status: read(next()?.parse())?,
        moved_from: match next()? {
            "" => None,
            before => Some(millis(before)?),
        },
        note: match next()? {
            "" => None,
            note => Some(read(serde_json::from_str(note))?),
        },
    })
}
