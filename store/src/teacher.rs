//! Teachers, as the timetable knows them. Their names are for staff only. That no class
//! is given to one who is no longer active, and nobody with classes to come is made so,
//! is held by the database (`0004_drafts.sql`).

use crate::{
    Staff,
    audit::Entry,
    column::Written,
    db::{Db, read, write},
    fault::Fault,
    fresh,
};
use domain::{
    audit::{Action, Field, Subject},
    fault::Kind,
    id::{Id, Session as SessionId, Teacher as TeacherId},
    text::Text,
    time::Instant,
};
use jiff::civil::{Date, Time};
use sqlx::FromRow;
use uuid::Uuid;

#[derive(Debug, thiserror::Error)]
pub enum TeacherError {
    #[error("somebody changed it meanwhile")]
    Stale,
    #[error("another teacher has this name")]
    NameTaken,
    /// Planned classes to come: give them to somebody else first. Empty only when they
    /// went away before they could be asked for.
    #[error("classes to come name this teacher")]
    Needed(Vec<Class>),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl TeacherError {
    pub fn kind(&self) -> Kind {
        match self {
            TeacherError::Stale | TeacherError::NameTaken | TeacherError::Needed(_) => {
                Kind::Conflict
            }
            TeacherError::Fault(fault) => fault.kind(),
        }
    }

    fn of(fault: Fault) -> Self {
        match fault.rule() {
            Some("teacher_name") => TeacherError::NameTaken,
            _ => TeacherError::Fault(fault),
        }
    }
}

#[derive(Debug, Clone, FromRow)]
pub struct Teacher {
    #[sqlx(try_from = "Uuid")]
    pub id: Id<TeacherId>,
    pub name: String,
    /// May be given classes.
    pub active: bool,
    pub version: i64,
}

/// A teacher, and how many planned classes are to come.
#[derive(Debug, Clone, FromRow)]
pub struct Teaching {
    #[sqlx(flatten)]
    pub teacher: Teacher,
    pub coming: i64,
}

/// A planned class that names a teacher.
#[derive(Debug, Clone, FromRow)]
pub struct Class {
    #[sqlx(try_from = "Uuid")]
    pub id: Id<SessionId>,
    #[sqlx(json)]
    pub course_title: Text,
    #[sqlx(try_from = "Written")]
    pub on_day: Date,
    #[sqlx(try_from = "Written")]
    pub starts: Time,
    #[sqlx(try_from = "Written")]
    pub ends: Time,
}

/// A teacher as staff write one.
#[derive(Debug, Clone)]
pub struct TeacherForm {
    pub name: String,
    pub active: bool,
}

pub(crate) const ALL: &str = "SELECT id, name, active, version FROM teacher ORDER BY name, id";
pub(crate) const TEACHING: &str = "SELECT t.id, t.name, t.active, t.version, \
     (SELECT count(*) FROM session s WHERE s.teacher_id = t.id AND s.status = 'planned' AND s.ends_at > $1) AS coming \
     FROM teacher t ORDER BY t.active DESC, t.name, t.id";
pub(crate) const FIND: &str = "SELECT id, name, active, version FROM teacher WHERE id = $1";
pub(crate) const CLASSES: &str = "SELECT s.id, c.title AS course_title, s.on_day, s.starts, s.ends \
     FROM session s JOIN course c ON c.id = s.course_id \
     WHERE s.teacher_id = $1 AND s.status = 'planned' AND s.ends_at > $2 ORDER BY s.starts_at, s.id";
pub(crate) const CREATE: &str =
    "INSERT INTO teacher (id, name, active, modified_at) VALUES ($1, $2, true, $3)";
pub(crate) const CHANGE: &str = "UPDATE teacher SET name = $3, active = $4, modified_at = $5, version = version + 1 \
     WHERE id = $1 AND version = $2";

/// By name; those who are no longer active too.
pub async fn all(db: &Db, _staff: &Staff) -> Result<Vec<Teacher>, Fault> {
    Ok(read!(db, c => sqlx::query_as(ALL).fetch_all(c).await)?)
}

/// The same with what is to come, those who are active first.
pub async fn teaching(db: &Db, _staff: &Staff, now: Instant) -> Result<Vec<Teaching>, Fault> {
    Ok(read!(db, c => sqlx::query_as(TEACHING).bind(now.0).fetch_all(c).await)?)
}

pub async fn find(db: &Db, _staff: &Staff, id: Id<TeacherId>) -> Result<Option<Teacher>, Fault> {
    Ok(read!(db, c => sqlx::query_as(FIND).bind(id.uuid()).fetch_optional(c).await)?)
}

/// What is planned for a teacher and not over, soonest first.
pub async fn classes(
    db: &Db,
    _staff: &Staff,
    now: Instant,
    id: Id<TeacherId>,
) -> Result<Vec<Class>, Fault> {
    Ok(read!(db, c => sqlx::query_as(CLASSES).bind(id.uuid()).bind(now.0).fetch_all(c).await)?)
}

pub async fn create(
    db: &Db,
    staff: &Staff,
    now: Instant,
    name: &str,
) -> Result<Id<TeacherId>, TeacherError> {
    let id: Id<TeacherId> = fresh::id(now);
    let mut tx = db.begin().await?;
    write!(tx, c => sqlx::query(CREATE).bind(id.uuid()).bind(name.trim()).bind(now.0).execute(c).await.map(drop))
        .map_err(|e| TeacherError::of(e.into()))?;
    let entry = Entry::new(Action::Create, Subject::Teacher, id.uuid());
    tx.audit(staff, now, entry).await?;
    tx.commit_change(db).await?;
    Ok(id)
}

/// Renames a teacher, or says whether classes may be given to them.
pub async fn change(
    db: &Db,
    staff: &Staff,
    now: Instant,
    before: &Teacher,
    form: &TeacherForm,
) -> Result<(), TeacherError> {
    let mut tx = db.begin().await?;
    let changed = write!(tx, c => sqlx::query(CHANGE)
        .bind(before.id.uuid()).bind(before.version).bind(form.name.trim()).bind(form.active).bind(now.0)
        .execute(c).await.map(|r| r.rows_affected()));
    match changed {
        Ok(0) => return Err(TeacherError::Stale),
        Ok(_) => {}
        Err(error) => {
            drop(tx);
            let fault = Fault::from(error);
            return Err(match fault.rule() {
                Some("teacher_needed") => {
                    TeacherError::Needed(classes(db, staff, now, before.id).await?)
                }
                _ => TeacherError::of(fault),
            });
        }
    }
    let touched = [
        (Field::Name, before.name != form.name.trim()),
        (Field::Active, before.active != form.active),
    ];
    let entry = Entry::new(Action::Change, Subject::Teacher, before.id.uuid());
    tx.audit(staff, now, entry.touching(touched)).await?;
    Ok(tx.commit_change(db).await?)
}
