//! What the listed courses do between two instants: what the public timetable reads.
//!
//! Reading a cell costs a database driver more than parsing it costs us, so a row is a
//! course in a room, and its sessions travel packed in one text.

use crate::{
    column::Written,
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
use jiff::civil::{Date, Time};
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
    "WHERE c.listed AND s.starts_at >= $1 AND s.starts_at < $2 ",
    "GROUP BY c.id, r.id ORDER BY c.slug, r.name, r.id"
);

/// The listed courses that meet at a time starting in `[from, to)`, by their slug.
pub async fn between(db: &Db, from: Instant, to: Instant) -> Result<Vec<Taught>, Fault> {
    Ok(read!(db, c => sqlx::query_as(BETWEEN).bind(from.0).bind(to.0).fetch_all(c).await)?)
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
