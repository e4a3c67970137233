//! Sessions: single class meetings, as staff see them; what the public may see of them is
//! in `announced`. That no course, room or teacher is booked twice, and
//! no class falls in a closed or strange room, is held by the database (`0002_rules.sql`,
//! `0003_places.sql`, `0004_drafts.sql`); `clash` names the collision afterwards.

use crate::{
    Staff,
    audit::Entry,
    clash::{
        Clash, InTheWay, centre_closed_for, closed_for, course_clashes, room_clashes,
        teacher_clashes,
    },
    column::{MaybeMillis, MaybeUuid, Millis, Written, clock, day},
    db::{Db, Tx, read, write},
    fault::Fault,
    fresh,
};
use domain::{
    audit::{Action, Subject},
    course::{CourseKind, Mode, Status},
    fault::Kind,
    id::{
        Centre as CentreId, Course as CourseId, Id, Room as RoomId, Session as SessionId,
        Teacher as TeacherId,
    },
    level::Level,
    slug::Slug,
    text::Text,
    time::{Instant, Slot},
};
use jiff::civil::{Date, Time};
use serde_json::json;
use sqlx::{FromRow, types::Json};
use std::collections::BTreeSet;
use uuid::Uuid;

#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    #[error("no such session, course, room or teacher")]
    NotFound,
    #[error("somebody changed it meanwhile")]
    Stale,
    #[error("it ends before it starts")]
    EndsBeforeStart,
    #[error("the room is taken or closed, or the course or the teacher is elsewhere")]
    InTheWay(InTheWay),
    #[error("the room is of another centre or no longer used, or the course is online")]
    RoomUnfit,
    /// Readers were told that it moved: it can be cancelled, not removed.
    #[error("it was announced as moved")]
    Announced,
    #[error("the teacher is no longer active")]
    TeacherUnfit,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl SessionError {
    pub fn kind(&self) -> Kind {
        match self {
            SessionError::NotFound => Kind::NotFound,
            SessionError::EndsBeforeStart
            | SessionError::RoomUnfit
            | SessionError::TeacherUnfit => Kind::Invalid,
            SessionError::Stale | SessionError::InTheWay(_) | SessionError::Announced => {
                Kind::Conflict
            }
            SessionError::Fault(fault) => fault.kind(),
        }
    }
}

/// A session with what pages say of its course and place.
#[derive(Debug, Clone, FromRow)]
pub struct Session {
    #[sqlx(try_from = "Uuid")]
    pub id: Id<SessionId>,
    #[sqlx(try_from = "Uuid")]
    pub course_id: Id<CourseId>,
    #[sqlx(try_from = "MaybeUuid")]
    pub room_id: Option<Id<RoomId>>,
    #[sqlx(try_from = "MaybeUuid")]
    pub teacher_id: Option<Id<TeacherId>>,
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
    /// RFC 5545 SEQUENCE: raised when time, place or status change.
    pub sequence: i64,
    #[sqlx(try_from = "Millis")]
    pub modified_at: Instant,
    pub version: i64,
    #[sqlx(try_from = "Written")]
    pub course_slug: Slug,
    #[sqlx(json)]
    pub course_title: Text,
    #[sqlx(try_from = "Written")]
    pub kind: CourseKind,
    #[sqlx(try_from = "Written")]
    pub mode: Mode,
    #[sqlx(try_from = "Written")]
    pub level_from: Level,
    #[sqlx(try_from = "Written")]
    pub level_to: Level,
    pub listed: bool,
    #[sqlx(try_from = "Uuid")]
    pub centre_id: Id<CentreId>,
    pub room_name: Option<String>,
}

/// A session as staff write it.
#[derive(Debug, Clone)]
pub struct SessionForm {
    pub slot: Slot,
    pub room_id: Option<Id<RoomId>>,
    pub teacher_id: Option<Id<TeacherId>>,
    pub note: Option<Text>,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT s.id, s.course_id, s.room_id, s.teacher_id, s.on_day, s.starts, s.ends, s.starts_at, s.ends_at, s.status, s.note, \
             s.moved_from, s.sequence, s.modified_at, s.version, c.slug AS course_slug, c.title AS course_title, c.kind, c.mode, \
             c.level_from, c.level_to, c.listed, c.centre_id, r.name AS room_name \
             FROM session s JOIN course c ON c.id = s.course_id LEFT JOIN room r ON r.id = s.room_id ",
            $rest
        )
    };
}

pub(crate) const BETWEEN: &str =
    select!("WHERE s.starts_at >= $1 AND s.starts_at < $2 ORDER BY s.starts_at, c.slug, s.id");
pub(crate) const OF_COURSE: &str = select!("WHERE s.course_id = $1 ORDER BY s.starts_at, s.id");
pub(crate) const FIND: &str = select!("WHERE s.id = $1");
pub(crate) const CREATE: &str = "INSERT INTO session (id, course_id, room_id, teacher_id, on_day, starts, ends, starts_at, ends_at, status, note, created_at, modified_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'planned', $10, $11, $11)";
pub(crate) const CHANGE: &str = "UPDATE session SET room_id = $3, teacher_id = $4, on_day = $5, starts = $6, ends = $7, starts_at = $8, ends_at = $9, \
     note = $10, moved_from = $11, sequence = sequence + $12, modified_at = $13, version = version + 1 WHERE id = $1 AND version = $2";
pub(crate) const SET_STATUS: &str = "UPDATE session SET sequence = sequence + CASE WHEN status = $3 THEN 0 ELSE 1 END, status = $3, note = $4, modified_at = $5, version = version + 1 \
     WHERE id = $1 AND version = $2";
pub(crate) const TITLE_OF_COURSE: &str = "SELECT title FROM course WHERE id = $1";
// Changes nothing, but whoever writes the row next waits, on both engines.
pub(crate) const TAKE_COURSE: &str = "UPDATE course SET version = version WHERE id = $1";
pub(crate) const TAKE_ROOM: &str = "UPDATE room SET version = version WHERE id = $1";
pub(crate) const TAKE_TEACHER: &str = "UPDATE teacher SET version = version WHERE id = $1";

/// Sessions that start in `[from, to)`, of listed and unlisted courses, cancelled
/// ones too.
pub async fn between(
    db: &Db,
    _staff: &Staff,
    from: Instant,
    to: Instant,
) -> Result<Vec<Session>, Fault> {
    Ok(read!(db, c => sqlx::query_as(BETWEEN).bind(from.0).bind(to.0).fetch_all(c).await)?)
}

/// A course's whole term, in order.
pub async fn of_course(
    db: &Db,
    _staff: &Staff,
    course: Id<CourseId>,
) -> Result<Vec<Session>, Fault> {
    Ok(read!(db, c => sqlx::query_as(OF_COURSE).bind(course.uuid()).fetch_all(c).await)?)
}

pub async fn find(db: &Db, _staff: &Staff, id: Id<SessionId>) -> Result<Option<Session>, Fault> {
    Ok(read!(db, c => sqlx::query_as(FIND).bind(id.uuid()).fetch_optional(c).await)?)
}

/// Plans one session, or a term of them: all or none. The error names what stands in
/// the way of the first that cannot be.
pub async fn plan(
    db: &Db,
    staff: &Staff,
    now: Instant,
    course: Id<CourseId>,
    forms: &[SessionForm],
) -> Result<Vec<Id<SessionId>>, SessionError> {
    let mut tx = db.begin().await?;
    take_places(&mut tx, course, forms).await?;
    let mut ids = Vec::with_capacity(forms.len());
    for form in forms {
        let id: Id<SessionId> = fresh::id(now);
        let made = write!(tx, c => sqlx::query(CREATE)
            .bind(id.uuid()).bind(course.uuid()).bind(form.room_id.map(Id::uuid)).bind(form.teacher_id.map(Id::uuid))
            .bind(day(form.slot.day)).bind(clock(form.slot.starts)).bind(clock(form.slot.ends))
            .bind(form.slot.starts_at.0).bind(form.slot.ends_at.0).bind(form.note.as_ref().map(Json)).bind(now.0)
            .execute(c).await.map(drop));
        if let Err(error) = made {
            drop(tx);
            let refused = explain(db, error.into(), course, id, form).await;
            return Err(with_own(db, course, &forms[..ids.len()], form, refused).await);
        }
        ids.push(id);
    }
    let detail = json!({"sessions": ids.len()});
    tx.audit(
        staff,
        now,
        Entry::new(Action::Plan, Subject::Course, course.uuid()).with(detail),
    )
    .await?;
    tx.commit_change(db).await?;
    Ok(ids)
}

/// Moves a session, or gives it another room or teacher.
pub async fn change(
    db: &Db,
    staff: &Staff,
    now: Instant,
    id: Id<SessionId>,
    version: i64,
    form: &SessionForm,
) -> Result<(), SessionError> {
    let mut tx = db.begin().await?;
    let before = find_in(&mut tx, id).await?.ok_or(SessionError::NotFound)?;
    if before.version != version {
        return Err(SessionError::Stale);
    }
    match put(&mut tx, now, &before, form).await {
        Ok(0) => return Err(SessionError::Stale),
        Ok(_) => {}
        Err(fault) => {
            drop(tx);
            return Err(explain(db, fault, before.course_id, id, form).await);
        }
    }
    let detail = json!({"time": before.other_time(form), "place": before.other_place(form),
        "teacher": before.teacher_id != form.teacher_id});
    tx.audit(
        staff,
        now,
        Entry::new(Action::Change, Subject::Session, id.uuid()).with(detail),
    )
    .await?;
    Ok(tx.commit_change(db).await?)
}

/// Writes a session over what it was: SEQUENCE rises when it is held elsewhere or at
/// another time. How many rows were written: none when it was changed meanwhile.
pub(crate) async fn put(
    tx: &mut Tx,
    now: Instant,
    before: &Session,
    form: &SessionForm,
) -> Result<u64, Fault> {
    let moved_from = moved_from(before.starts_at, before.moved_from, form.slot.starts_at);
    let rises = i64::from(before.other_time(form) || before.other_place(form));
    Ok(write!(*tx, c => sqlx::query(CHANGE)
        .bind(before.id.uuid()).bind(before.version).bind(form.room_id.map(Id::uuid)).bind(form.teacher_id.map(Id::uuid))
        .bind(day(form.slot.day)).bind(clock(form.slot.starts)).bind(clock(form.slot.ends))
        .bind(form.slot.starts_at.0).bind(form.slot.ends_at.0).bind(form.note.as_ref().map(Json))
        .bind(moved_from.map(Instant::millis)).bind(rises).bind(now.0)
        .execute(c).await.map(|r| r.rows_affected()))?)
}

/// Cancels a session, or plans it again. It stays in the timetable and the calendars
/// either way.
pub async fn set_status(
    db: &Db,
    staff: &Staff,
    now: Instant,
    id: Id<SessionId>,
    version: i64,
    status: Status,
    note: Option<&Text>,
) -> Result<(), SessionError> {
    let mut tx = db.begin().await?;
    let before = find_in(&mut tx, id).await?.ok_or(SessionError::NotFound)?;
    let changed = write!(tx, c => sqlx::query(SET_STATUS)
        .bind(id.uuid()).bind(version).bind(status.code()).bind(note.map(Json)).bind(now.0)
        .execute(c).await.map(|r| r.rows_affected()));
    match changed {
        Ok(0) => return Err(SessionError::Stale),
        Ok(_) => {}
        Err(error) => {
            drop(tx);
            return Err(explain(db, error.into(), before.course_id, id, &before.as_form()).await);
        }
    }
    tx.audit(
        staff,
        now,
        Entry::new(status.into(), Subject::Session, id.uuid()),
    )
    .await?;
    Ok(tx.commit_change(db).await?)
}

impl Session {
    /// The session as the form that would leave it as it is.
    pub fn as_form(&self) -> SessionForm {
        SessionForm {
            slot: Slot {
                day: self.on_day,
                starts: self.starts,
                ends: self.ends,
                starts_at: self.starts_at,
                ends_at: self.ends_at,
            },
            room_id: self.room_id,
            teacher_id: self.teacher_id,
            note: self.note.clone(),
        }
    }

    fn other_time(&self, form: &SessionForm) -> bool {
        (self.starts_at, self.ends_at) != (form.slot.starts_at, form.slot.ends_at)
    }

    fn other_place(&self, form: &SessionForm) -> bool {
        self.room_id != form.room_id
    }
}

async fn find_in(tx: &mut Tx, id: Id<SessionId>) -> Result<Option<Session>, Fault> {
    Ok(write!(*tx, c => sqlx::query_as(FIND).bind(id.uuid()).fetch_optional(c).await)?)
}

/// Turns a broken rule into what stands in the way.
pub(crate) async fn explain(
    db: &Db,
    fault: Fault,
    course: Id<CourseId>,
    id: Id<SessionId>,
    form: &SessionForm,
) -> SessionError {
    let told = match fault.rule() {
        Some("session_order") => Ok(SessionError::EndsBeforeStart),
        Some("course_free" | "room_free" | "teacher_free" | "room_open") => {
            let way = in_the_way(db, course, id, form).await;
            way.map(SessionError::InTheWay)
        }
        Some("room_fits") => Ok(SessionError::RoomUnfit),
        Some("teacher_fits") => Ok(SessionError::TeacherUnfit),
        Some("foreign_key") => Ok(SessionError::NotFound),
        _ => return SessionError::Fault(fault),
    };
    told.unwrap_or_else(SessionError::Fault)
}

async fn in_the_way(
    db: &Db,
    course: Id<CourseId>,
    id: Id<SessionId>,
    form: &SessionForm,
) -> Result<InTheWay, Fault> {
    Ok(InTheWay {
        course: course_clashes(db, course, &form.slot, id.uuid()).await?,
        room: room_clashes(db, form.room_id, &form.slot, id.uuid()).await?,
        teacher: teacher_clashes(db, form.teacher_id, &form.slot, id.uuid()).await?,
        closed: match form.room_id {
            Some(_) => closed_for(db, form.room_id, form.slot.day).await?,
            None => centre_closed_for(db, course, form.slot.day).await?,
        },
    })
}

/// The first time a class was announced for, once it starts at another: moved twice it
/// is still missed where it first was, and moved back it is where it was.
pub(crate) fn moved_from(
    before: Instant,
    announced: Option<Instant>,
    starts_at: Instant,
) -> Option<Instant> {
    Some(announced.unwrap_or(before)).filter(|first| *first != starts_at)
}

/// Locks the course, and every room and teacher of a batch in the order of their ids,
/// rooms first, as the rules do: two batches that cross wait for each other in one
/// direction only.
pub(crate) async fn take_places(
    tx: &mut Tx,
    course: Id<CourseId>,
    forms: &[SessionForm],
) -> Result<(), Fault> {
    write!(*tx, c => sqlx::query(TAKE_COURSE).bind(course.uuid()).execute(c).await.map(drop))?;
    let rooms: BTreeSet<_> = forms.iter().filter_map(|form| form.room_id).collect();
    let teachers: BTreeSet<_> = forms.iter().filter_map(|form| form.teacher_id).collect();
    for id in rooms {
        write!(*tx, c => sqlx::query(TAKE_ROOM).bind(id.uuid()).execute(c).await.map(drop))?;
    }
    for id in teachers {
        write!(*tx, c => sqlx::query(TAKE_TEACHER).bind(id.uuid()).execute(c).await.map(drop))?;
    }
    Ok(())
}

/// Names sessions of the same batch too: taken back with it, the database does not
/// know them any more, or where they were.
pub(crate) async fn with_own(
    db: &Db,
    course: Id<CourseId>,
    earlier: &[SessionForm],
    form: &SessionForm,
    mut refused: SessionError,
) -> SessionError {
    let SessionError::InTheWay(way) = &mut refused else {
        return refused;
    };
    let at_once: Vec<_> = earlier
        .iter()
        .filter(|other| other.slot.overlaps(&form.slot))
        .collect();
    let in_room = |other: &SessionForm| form.room_id.is_some() && other.room_id == form.room_id;
    let taught =
        |other: &SessionForm| form.teacher_id.is_some() && other.teacher_id == form.teacher_id;
    if at_once.is_empty() {
        return refused;
    }
    let title: Result<Json<Text>, _> = read!(db, c => sqlx::query_scalar(TITLE_OF_COURSE)
        .bind(course.uuid()).fetch_one(c).await);
    let title = match title {
        Ok(Json(title)) => title,
        Err(error) => return SessionError::Fault(error.into()),
    };
    let clash = |other: &SessionForm| Clash {
        title: title.clone(),
        on_day: other.slot.day,
        starts: other.slot.starts,
        ends: other.slot.ends,
    };
    for other in at_once {
        way.course.push(clash(other));
        if in_room(other) {
            way.room.push(clash(other));
        }
        if taught(other) {
            way.teacher.push(clash(other));
        }
    }
    for clashes in [&mut way.course, &mut way.room, &mut way.teacher] {
        clashes.sort_by_key(|clash| (clash.on_day, clash.starts, clash.ends));
        // A class that stands where it stood is known to the database as well.
        clashes.dedup_by(|a, b| {
            (a.on_day, a.starts, a.ends, &a.title.fr) == (b.on_day, b.starts, b.ends, &b.title.fr)
        });
    }
    refused
}
