//! What stands in the way of a class or an event: what else has its room, its course or
//! its teacher then, why the room is closed, and which rooms are free instead. The rules
//! are held by the database (`0002_rules.sql`, `0003_places.sql`); this is asked after it
//! refused.

use crate::{
    Staff,
    column::{Written, day},
    db::{Db, read},
    fault::Fault,
};
use domain::{
    id::{Centre as CentreId, Course as CourseId, Id, Room as RoomId, Teacher as TeacherId},
    text::Text,
    time::Slot,
};
use jiff::civil::{Date, Time};
use sqlx::{FromRow, types::Json};
use uuid::Uuid;

/// Everything that stands in the way of a session or event the database refused, whichever
/// rule it was that refused first. Empty only when it went away before it could be asked.
#[derive(Debug, Default)]
pub struct InTheWay {
    /// When the course itself meets then.
    pub course: Vec<Clash>,
    /// What has the room then.
    pub room: Vec<Clash>,
    /// What the teacher teaches then.
    pub teacher: Vec<Clash>,
    /// Why the room is closed that day.
    pub closed: Option<Text>,
}

/// What stands in the way: a session or an event.
#[derive(Debug, Clone, FromRow)]
pub struct Clash {
    /// The course's or event's title.
    #[sqlx(json)]
    pub title: Text,
    #[sqlx(try_from = "Written")]
    pub on_day: Date,
    #[sqlx(try_from = "Written")]
    pub starts: Time,
    #[sqlx(try_from = "Written")]
    pub ends: Time,
}

pub(crate) const CLASHES_ROOM: &str = "SELECT c.title, s.on_day, s.starts, s.ends FROM session s JOIN course c ON c.id = s.course_id \
     WHERE s.room_id = $1 AND s.status = 'planned' AND s.starts_at < $3 AND $2 < s.ends_at AND s.id <> $4 \
     UNION ALL SELECT e.title, e.on_day, e.starts, e.ends FROM event e \
     WHERE e.room_id = $1 AND e.status = 'planned' AND e.starts_at < $3 AND $2 < e.ends_at AND e.id <> $4 ORDER BY on_day, starts, ends";
pub(crate) const CLASHES_COURSE: &str = "SELECT c.title, s.on_day, s.starts, s.ends FROM session s JOIN course c ON c.id = s.course_id \
     WHERE s.course_id = $1 AND s.status = 'planned' AND s.starts_at < $3 AND $2 < s.ends_at AND s.id <> $4 ORDER BY s.starts_at, s.id";
pub(crate) const CLASHES_TEACHER: &str = "SELECT c.title, s.on_day, s.starts, s.ends FROM session s JOIN course c ON c.id = s.course_id \
     WHERE s.teacher_id = $1 AND s.status = 'planned' AND s.starts_at < $3 AND $2 < s.ends_at AND s.id <> $4 ORDER BY s.starts_at, s.id";
pub(crate) const CLOSED_FOR: &str = "SELECT c.reason FROM closure c JOIN room r ON r.centre_id = c.centre_id \
     WHERE r.id = $1 AND $2 BETWEEN c.from_day AND c.to_day AND (c.scope = 'centre' OR (c.scope = 'room' AND c.room_id = r.id)) ORDER BY c.id";
pub(crate) const CLOSED_CENTRE: &str = "SELECT x.reason FROM closure x JOIN course c ON c.centre_id = x.centre_id \
     WHERE c.id = $1 AND c.mode = 'onsite' AND x.scope = 'centre' AND $2 BETWEEN x.from_day AND x.to_day ORDER BY x.id";
pub(crate) const FREE_ROOMS: &str = "SELECT r.name FROM room r WHERE r.centre_id = $1 AND r.active \
     AND NOT EXISTS (SELECT 1 FROM session s WHERE s.room_id = r.id AND s.status = 'planned' AND s.starts_at < $3 AND $2 < s.ends_at) \
     AND NOT EXISTS (SELECT 1 FROM event e WHERE e.room_id = r.id AND e.status = 'planned' AND e.starts_at < $3 AND $2 < e.ends_at) \
     AND NOT EXISTS (SELECT 1 FROM closure c WHERE c.centre_id = r.centre_id AND $4 BETWEEN c.from_day AND c.to_day \
         AND (c.scope = 'centre' OR (c.scope = 'room' AND c.room_id = r.id))) \
     ORDER BY r.name, r.id";

/// What is planned in this room then, other than `except`.
pub(crate) async fn room_clashes(
    db: &Db,
    room: Option<Id<RoomId>>,
    slot: &Slot,
    except: Uuid,
) -> Result<Vec<Clash>, Fault> {
    Ok(read!(db, c => sqlx::query_as(CLASHES_ROOM)
        .bind(room.map(Id::uuid)).bind(slot.starts_at.0).bind(slot.ends_at.0).bind(except).fetch_all(c).await)?)
}

pub(crate) async fn course_clashes(
    db: &Db,
    course: Id<CourseId>,
    slot: &Slot,
    except: Uuid,
) -> Result<Vec<Clash>, Fault> {
    Ok(read!(db, c => sqlx::query_as(CLASHES_COURSE)
        .bind(course.uuid()).bind(slot.starts_at.0).bind(slot.ends_at.0).bind(except).fetch_all(c).await)?)
}

pub(crate) async fn teacher_clashes(
    db: &Db,
    teacher: Option<Id<TeacherId>>,
    slot: &Slot,
    except: Uuid,
) -> Result<Vec<Clash>, Fault> {
    Ok(read!(db, c => sqlx::query_as(CLASHES_TEACHER)
        .bind(teacher.map(Id::uuid)).bind(slot.starts_at.0).bind(slot.ends_at.0).bind(except).fetch_all(c).await)?)
}

/// Why this room is closed that day.
pub(crate) async fn closed_for(
    db: &Db,
    room: Option<Id<RoomId>>,
    on: Date,
) -> Result<Option<Text>, Fault> {
    let reason: Option<Json<Text>> = read!(db, c => sqlx::query_scalar(CLOSED_FOR)
        .bind(room.map(Id::uuid)).bind(day(on)).fetch_optional(c).await)?;
    Ok(reason.map(|json| json.0))
}

/// Why the centre of this course, which meets there, is closed that day.
pub(crate) async fn centre_closed_for(
    db: &Db,
    course: Id<CourseId>,
    on: Date,
) -> Result<Option<Text>, Fault> {
    let reason: Option<Json<Text>> = read!(db, c => sqlx::query_scalar(CLOSED_CENTRE)
        .bind(course.uuid()).bind(day(on)).fetch_optional(c).await)?;
    Ok(reason.map(|json| json.0))
}

/// Names of the centre's rooms that nobody has at that time, and that are open.
pub async fn free_rooms(
    db: &Db,
    _staff: &Staff,
    centre: Id<CentreId>,
    slot: &Slot,
) -> Result<Vec<String>, Fault> {
    Ok(read!(db, c => sqlx::query_scalar(FREE_ROOMS)
        .bind(centre.uuid()).bind(slot.starts_at.0).bind(slot.ends_at.0).bind(day(slot.day)).fetch_all(c).await)?)
}
