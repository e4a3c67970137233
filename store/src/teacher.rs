//! Teachers, as the timetable knows them. Their names are for staff only.

use crate::{
    Staff,
    audit::Entry,
    db::{Db, read, write},
    fault::Fault,
    fresh,
};
use domain::{
    audit::{Action, Subject},
    id::{Id, Teacher as TeacherId},
    time::Instant,
};
use sqlx::FromRow;
use uuid::Uuid;

#[derive(Debug, Clone, FromRow)]
pub struct Teacher {
    #[sqlx(try_from = "Uuid")]
    pub id: Id<TeacherId>,
    pub name: String,
    pub active: bool,
}

pub(crate) const ALL: &str = "SELECT id, name, active FROM teacher ORDER BY name, id";
pub(crate) const CREATE: &str = "INSERT INTO teacher (id, name, active) VALUES ($1, $2, true)";

pub async fn all(db: &Db, _staff: &Staff) -> Result<Vec<Teacher>, Fault> {
    Ok(read!(db, c => sqlx::query_as(ALL).fetch_all(c).await)?)
}

pub async fn create(
    db: &Db,
    staff: &Staff,
    now: Instant,
    name: &str,
) -> Result<Id<TeacherId>, Fault> {
    let id: Id<TeacherId> = fresh::id(now);
    let mut tx = db.begin().await?;
    write!(tx, c => sqlx::query(CREATE).bind(id.uuid()).bind(name.trim()).execute(c).await.map(drop))?;
    tx.audit(
        staff,
        now,
        Entry::new(Action::Create, Subject::Teacher, id.uuid()),
    )
    .await?;
    tx.commit_change(db).await?;
    Ok(id)
}
