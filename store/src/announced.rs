//! What is announced: the sessions of listed courses, as everybody may see them, and
//! never who teaches. What is not announced is read in `session`, by staff only.

use crate::{
    column::{MaybeMillis, MaybeUuid, Millis, Written},
    db::{Db, read},
    fault::Fault,
};
use domain::{
    course::{Mode, Status},
    id::{Course as CourseId, Id, Room as RoomId, Session as SessionId},
    slug::Slug,
    text::Text,
    time::Instant,
};
use jiff::civil::{Date, Time};
use sqlx::FromRow;
use uuid::Uuid;

/// A session of a listed course, with what pages say of its course and place.
#[derive(Debug, Clone, FromRow)]
pub struct Announced {
    #[sqlx(try_from = "Uuid")]
    pub id: Id<SessionId>,
    #[sqlx(try_from = "MaybeUuid")]
    pub room_id: Option<Id<RoomId>>,
    #[sqlx(try_from = "Written")]
    pub on_day: Date,
    #[sqlx(try_from = "Written")]
    pub starts: Time,
    #[sqlx(try_from = "Written")]
    pub ends: Time,
    #[sqlx(try_from = "Millis")]
    pub starts_at: Instant,
    #[sqlx(try_from = "Millis")]
    pub ends_at: Instant,
    #[sqlx(try_from = "Written")]
    pub status: Status,
    /// What staff say of a change, for readers.
    #[sqlx(json(nullable))]
    pub note: Option<Text>,
    /// Where it started before it was moved.
    #[sqlx(try_from = "MaybeMillis")]
    pub moved_from: Option<Instant>,
    /// RFC 5545 SEQUENCE.
    pub sequence: i64,
    #[sqlx(try_from = "Millis")]
    pub modified_at: Instant,
    #[sqlx(try_from = "Written")]
    pub course_slug: Slug,
    #[sqlx(json)]
    pub course_title: Text,
    #[sqlx(try_from = "Written")]
    pub mode: Mode,
    pub room_name: Option<String>,
}

/// When a course meets, and nothing else: for the rhythm of many courses at once.
#[derive(Debug, Clone, FromRow)]
pub struct Meeting {
    #[sqlx(try_from = "Uuid")]
    pub course_id: Id<CourseId>,
    #[sqlx(try_from = "Written")]
    pub on_day: Date,
    #[sqlx(try_from = "Written")]
    pub starts: Time,
    #[sqlx(try_from = "Written")]
    pub ends: Time,
    #[sqlx(try_from = "Millis")]
    pub starts_at: Instant,
    #[sqlx(try_from = "Millis")]
    pub ends_at: Instant,
}

/// From when to when a course is held: its first class to its last.
#[derive(Debug, Clone, FromRow)]
pub struct Term {
    #[sqlx(try_from = "Uuid")]
    pub course_id: Id<CourseId>,
    #[sqlx(try_from = "Written")]
    pub first_day: Date,
    #[sqlx(try_from = "Millis")]
    pub starts_at: Instant,
    #[sqlx(try_from = "Millis")]
    pub ends_at: Instant,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT s.id, s.room_id, s.on_day, s.starts, s.ends, s.starts_at, s.ends_at, s.status, s.note, s.moved_from, s.sequence, \
             s.modified_at, c.slug AS course_slug, c.title AS course_title, c.mode, r.name AS room_name \
             FROM session s JOIN course c ON c.id = s.course_id LEFT JOIN room r ON r.id = s.room_id WHERE c.listed AND ",
            $rest
        )
    };
}

pub(crate) const BETWEEN: &str =
    select!("s.starts_at >= $1 AND s.starts_at < $2 ORDER BY s.starts_at, c.slug, s.id");
pub(crate) const OF_COURSE: &str = select!("s.course_id = $1 ORDER BY s.starts_at, s.id");
pub(crate) const MEETINGS: &str = "SELECT s.course_id, s.on_day, s.starts, s.ends, s.starts_at, s.ends_at FROM session s JOIN course c ON c.id = s.course_id \
     WHERE c.listed AND s.status = 'planned' AND s.ends_at > $1 ORDER BY s.starts_at, s.id";
pub(crate) const TERMS: &str = "SELECT s.course_id, min(s.on_day) AS first_day, min(s.starts_at) AS starts_at, max(s.ends_at) AS ends_at \
     FROM session s JOIN course c ON c.id = s.course_id WHERE c.listed AND s.status = 'planned' GROUP BY s.course_id";

/// What starts in `[from, to)`, cancelled classes too: readers must see that a class
/// does not take place.
pub async fn between(db: &Db, from: Instant, to: Instant) -> Result<Vec<Announced>, Fault> {
    Ok(read!(db, c => sqlx::query_as(BETWEEN).bind(from.0).bind(to.0).fetch_all(c).await)?)
}

/// A course's whole term, in order; nothing of a course that is not listed.
pub async fn of_course(db: &Db, course: Id<CourseId>) -> Result<Vec<Announced>, Fault> {
    Ok(read!(db, c => sqlx::query_as(OF_COURSE).bind(course.uuid()).fetch_all(c).await)?)
}

/// What takes place and ends after `since`, in order.
pub async fn meetings(db: &Db, since: Instant) -> Result<Vec<Meeting>, Fault> {
    Ok(read!(db, c => sqlx::query_as(MEETINGS).bind(since.0).fetch_all(c).await)?)
}

/// The term of each course that has one, however long ago it was.
pub async fn terms(db: &Db) -> Result<Vec<Term>, Fault> {
    Ok(read!(db, c => sqlx::query_as(TERMS).fetch_all(c).await)?)
}
