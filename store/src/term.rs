//! A term corrected in one go: classes to come of one course, all changed, cancelled or
//! removed, or none of them. What holds for a single class (`session`) holds for each.

use crate::{
    Staff,
    audit::Entry,
    db::{Db, Tx, write},
    fault::Fault,
    session::{
        self, OF_COURSE, Session, SessionError, SessionForm, explain, put, take_places, with_own,
    },
};
use domain::{
    audit::{Action, Subject},
    course::Status,
    id::{Course as CourseId, Id, Session as SessionId},
    text::Text,
    time::{Instant, weekday_number},
};
use jiff::civil::Date;
use serde_json::json;
use sqlx::types::Json;
use std::collections::BTreeSet;

/// Which classes are meant: what is planned and still to come on these days of the week
/// (1 to 7), both days included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Which {
    pub weekdays: Vec<i64>,
    pub first: Date,
    pub last: Date,
}

impl Which {
    pub fn means(&self, session: &Session, now: Instant) -> bool {
        session.status == Status::Planned
            && session.starts_at > now
            && (self.first..=self.last).contains(&session.on_day)
            && self.weekdays.contains(&weekday_number(session.on_day))
    }
}

/// A class as somebody saw it before deciding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seen {
    pub id: Id<SessionId>,
    pub version: i64,
}

impl Seen {
    pub fn of(session: &Session) -> Self {
        Self {
            id: session.id,
            version: session.version,
        }
    }
}

// Changes nothing, but whoever writes the row next waits, on both engines.
pub(crate) const TAKE_SESSION: &str =
    "UPDATE session SET version = version WHERE id = $1 AND version = $2";
pub(crate) const REMOVE: &str = "DELETE FROM session WHERE id = $1";

/// Gives each class that is meant its new hours, room or teacher. `wanted`: what was
/// seen, with what becomes of it. The error names what stands in the way of the first
/// that cannot be; stale when other classes are meant now than were seen.
pub async fn change(
    db: &Db,
    staff: &Staff,
    now: Instant,
    course: Id<CourseId>,
    which: &Which,
    wanted: &[(Seen, SessionForm)],
) -> Result<(), SessionError> {
    let forms: Vec<_> = wanted.iter().map(|(_, form)| form.clone()).collect();
    let seen = wanted.iter().map(|(seen, _)| *seen).collect();
    let mut tx = db.begin().await?;
    let meant = take(&mut tx, now, course, which, &seen, &forms).await?;
    for (n, (seen, form)) in wanted.iter().enumerate() {
        let Some(before) = meant.iter().find(|session| session.id == seen.id) else {
            return Err(SessionError::Stale);
        };
        if let Err(fault) = put(&mut tx, now, before, form).await {
            drop(tx);
            let refused = explain(db, fault, course, seen.id, form).await;
            return Err(with_own(db, course, &forms[..n], form, refused).await);
        }
    }
    told(
        db,
        tx,
        staff,
        now,
        course,
        Action::ChangeSessions,
        meant.len(),
    )
    .await
}

/// Cancels each class that is meant. A class keeps its own note when there is no new one.
pub async fn cancel(
    db: &Db,
    staff: &Staff,
    now: Instant,
    course: Id<CourseId>,
    which: &Which,
    seen: &BTreeSet<Seen>,
    note: Option<&Text>,
) -> Result<(), SessionError> {
    let mut tx = db.begin().await?;
    let meant = take(&mut tx, now, course, which, seen, &[]).await?;
    for session in &meant {
        let note = note.or(session.note.as_ref());
        write!(tx, c => sqlx::query(session::SET_STATUS)
            .bind(session.id.uuid()).bind(session.version).bind(Status::Cancelled.code()).bind(note.map(Json)).bind(now.0)
            .execute(c).await.map(drop))
        .map_err(Fault::from)?;
    }
    told(
        db,
        tx,
        staff,
        now,
        course,
        Action::CancelSessions,
        meant.len(),
    )
    .await
}

/// Removes each class that is meant, as if it had never been planned: calendars lose it
/// without a word. What was announced as moved is not removed.
pub async fn remove(
    db: &Db,
    staff: &Staff,
    now: Instant,
    course: Id<CourseId>,
    which: &Which,
    seen: &BTreeSet<Seen>,
) -> Result<(), SessionError> {
    let mut tx = db.begin().await?;
    let meant = take(&mut tx, now, course, which, seen, &[]).await?;
    for session in &meant {
        let removed =
            write!(tx, c => sqlx::query(REMOVE).bind(session.id.uuid()).execute(c).await.map(drop));
        removed.map_err(|error| match Fault::from(error) {
            fault if fault.rule() == Some("session_announced") => SessionError::Announced,
            fault => SessionError::Fault(fault),
        })?;
    }
    told(
        db,
        tx,
        staff,
        now,
        course,
        Action::RemoveSessions,
        meant.len(),
    )
    .await
}

/// Locks the classes that were seen, in the order of their ids, then the course and what
/// they will need, in the order of the rules. Nobody plans or changes a class of the
/// course any more, so what is meant now is what will be written.
async fn take(
    tx: &mut Tx,
    now: Instant,
    course: Id<CourseId>,
    which: &Which,
    seen: &BTreeSet<Seen>,
    forms: &[SessionForm],
) -> Result<Vec<Session>, SessionError> {
    if seen.is_empty() {
        return Err(SessionError::NotFound);
    }
    for Seen { id, version } in seen {
        let taken = write!(*tx, c => sqlx::query(TAKE_SESSION).bind(id.uuid()).bind(*version)
            .execute(c).await.map(|r| r.rows_affected()))
        .map_err(Fault::from)?;
        if taken == 0 {
            return Err(SessionError::Stale);
        }
    }
    take_places(tx, course, forms).await?;
    let mut meant: Vec<Session> =
        write!(*tx, c => sqlx::query_as(OF_COURSE).bind(course.uuid()).fetch_all(c).await)
            .map_err(Fault::from)?;
    meant.retain(|session| which.means(session, now));
    match meant.iter().map(Seen::of).collect::<BTreeSet<_>>() == *seen {
        true => Ok(meant),
        false => Err(SessionError::Stale),
    }
}

async fn told(
    db: &Db,
    mut tx: Tx,
    staff: &Staff,
    now: Instant,
    course: Id<CourseId>,
    action: Action,
    sessions: usize,
) -> Result<(), SessionError> {
    let entry = Entry::new(action, Subject::Course, course.uuid());
    tx.audit(staff, now, entry.with(json!({"sessions": sessions})))
        .await?;
    Ok(tx.commit_change(db).await?)
}
