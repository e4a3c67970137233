//! Who did what, append-only: the database refuses to change or delete a row.
//! Kept apart from logs; holds ids and the names of fields, never their content.

use crate::{
    Staff,
    column::{MaybeWritten, Millis, Written},
    db::{Db, Tx, read, write},
    fault::Fault,
    fresh,
};
use domain::{
    audit::{Action, Field, Subject},
    centre::ClosureScope,
    id::{Course, Id},
    slug::Slug,
    text::Text,
    time::Instant,
};
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};
use sqlx::{FromRow, types::Json};
use uuid::Uuid;

pub(crate) const RECORD: &str = "INSERT INTO audit (id, at, account_id, action, subject, subject_id, detail) VALUES ($1, $2, $3, $4, $5, $6, $7)";

/// The lines first, at most as many as are wanted; then what each is about. A line
/// names one thing, so of the tables joined one has a row, or none when it is gone.
macro_rules! lines {
    ($where:literal) => {
        concat!(
            "SELECT l.id, l.at, w.name, l.action, l.subject, l.subject_id, l.detail, \
             COALESCE(co.title, ev.title, pr.name, ce.name) AS title, \
             COALESCE(ro.name, pa.name, te.name, ac.name) AS called, \
             COALESCE(co.slug, ev.slug, ce.slug) AS slug, \
             COALESCE(se.on_day, cl.from_day) AS from_day, \
             COALESCE(se.on_day, cl.to_day) AS to_day \
             FROM (SELECT id, at, account_id, action, subject, subject_id, detail FROM audit WHERE ",
            $where,
            " ORDER BY id DESC LIMIT $2) l \
             LEFT JOIN account w ON w.id = l.account_id \
             LEFT JOIN session se ON l.subject = 'session' AND se.id = l.subject_id \
             LEFT JOIN course co ON co.id = CASE l.subject WHEN 'course' THEN l.subject_id WHEN 'session' THEN se.course_id END \
             LEFT JOIN event ev ON l.subject = 'event' AND ev.id = l.subject_id \
             LEFT JOIN closure cl ON l.subject = 'closure' AND cl.id = l.subject_id \
             LEFT JOIN room ro ON ro.id = CASE l.subject WHEN 'room' THEN l.subject_id WHEN 'closure' THEN cl.room_id END \
             LEFT JOIN centre ce ON ce.id = CASE l.subject WHEN 'centre' THEN l.subject_id WHEN 'opening' THEN l.subject_id \
             WHEN 'room' THEN ro.centre_id WHEN 'closure' THEN cl.centre_id END \
             LEFT JOIN programme pr ON l.subject = 'programme' AND pr.id = l.subject_id \
             LEFT JOIN partner pa ON l.subject = 'partner' AND pa.id = l.subject_id \
             LEFT JOIN teacher te ON l.subject = 'teacher' AND te.id = l.subject_id \
             LEFT JOIN account ac ON l.subject = 'account' AND ac.id = l.subject_id \
             ORDER BY l.id DESC"
        )
    };
}

pub(crate) const LINES: &str = lines!("id < $1");
pub(crate) const LINES_OF: &str = lines!("id < $1 AND subject = $3");
pub(crate) const LAST_OF: &str = "SELECT l.at, w.name, l.action FROM audit l LEFT JOIN account w ON w.id = l.account_id \
     WHERE l.subject = $1 AND l.subject_id = $2 AND l.action NOT IN ('plan', 'change-sessions', 'cancel-sessions', 'remove-sessions', 'sign-in', 'sign-in-refused', 'sign-out') \
     ORDER BY l.id DESC LIMIT 1";
pub(crate) const LAST_OF_CLASSES: &str = "SELECT l.at, w.name, l.action FROM audit l LEFT JOIN account w ON w.id = l.account_id \
     WHERE l.subject = 'course' AND l.subject_id = $1 AND l.action IN ('change-sessions', 'cancel-sessions', 'remove-sessions') \
     ORDER BY l.id DESC LIMIT 1";

/// A line of the audit as staff read it.
#[derive(Debug, Clone, FromRow)]
pub struct Line {
    pub id: Uuid,
    #[sqlx(try_from = "Millis")]
    pub at: Instant,
    /// The account's name; none when it was done beside the database, or by nobody
    /// signed in.
    pub name: Option<String>,
    #[sqlx(try_from = "Written")]
    pub action: Action,
    /// The table, and which row of it; of opening hours, which centre.
    #[sqlx(try_from = "Written")]
    pub subject: Subject,
    pub subject_id: Option<Uuid>,
    #[sqlx(json)]
    pub detail: Detail,
    #[sqlx(flatten)]
    pub today: Today,
}

/// What a line says beside that: never the content of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Detail {
    /// What was changed.
    pub fields: Vec<Field>,
    /// Of a closure that was deleted: what it closed, and when.
    pub scope: Option<ClosureScope>,
    pub from_day: Option<Date>,
    pub to_day: Option<Date>,
}

/// The subject of a line as it stands today. All is missing when it is gone.
#[derive(Debug, Clone, FromRow)]
pub struct Today {
    /// Of a course, event, programme or centre; of a session's course; of the centre of
    /// a room, closure or opening hours.
    #[sqlx(json(nullable))]
    pub title: Option<Text>,
    /// What has its name in one language: a room (a closed one too), partner, teacher
    /// or account.
    pub called: Option<String>,
    /// The address of the course, event or centre of `title`.
    #[sqlx(try_from = "MaybeWritten")]
    pub slug: Option<Slug>,
    /// The days of a session or closure.
    #[sqlx(try_from = "MaybeWritten")]
    pub from_day: Option<Date>,
    #[sqlx(try_from = "MaybeWritten")]
    pub to_day: Option<Date>,
}

impl Today {
    pub fn is_gone(&self) -> bool {
        self.title.is_none() && self.called.is_none()
    }
}

/// What was done last to something, and by whom.
#[derive(Debug, Clone, FromRow)]
pub struct Last {
    #[sqlx(try_from = "Millis")]
    pub at: Instant,
    pub name: Option<String>,
    #[sqlx(try_from = "Written")]
    pub action: Action,
}

/// Lines of any subject or of one, newest first: the last ones, or those older than the
/// line `before`. Ids are made of the moment and, within it, of the order of writing: by
/// them a line that is written meanwhile stands above all that was read already.
pub async fn lines(
    db: &Db,
    _staff: &Staff,
    before: Option<Uuid>,
    of: Option<Subject>,
    most: i64,
) -> Result<Vec<Line>, Fault> {
    let before = before.unwrap_or(Uuid::max());
    Ok(match of {
        None => read!(db, c => sqlx::query_as(LINES).bind(before).bind(most).fetch_all(c).await),
        Some(subject) => read!(db, c => sqlx::query_as(LINES_OF)
            .bind(before).bind(most).bind(subject.code()).fetch_all(c).await),
    }?)
}

/// The last change of this row itself: what was planned for a course or who came in with
/// an account changes neither.
pub async fn last_of(
    db: &Db,
    _staff: &Staff,
    subject: Subject,
    id: Uuid,
) -> Result<Option<Last>, Fault> {
    Ok(read!(db, c => sqlx::query_as(LAST_OF)
        .bind(subject.code()).bind(id).fetch_optional(c).await)?)
}

/// The last that was done to many classes of this course at once.
pub async fn last_of_classes(
    db: &Db,
    _staff: &Staff,
    course: Id<Course>,
) -> Result<Option<Last>, Fault> {
    Ok(read!(db, c => sqlx::query_as(LAST_OF_CLASSES).bind(course.uuid()).fetch_optional(c).await)?)
}

/// One line of the audit, before it is written.
#[derive(Debug)]
pub(crate) struct Entry {
    action: Action,
    subject: Subject,
    subject_id: Uuid,
    detail: Value,
}

impl Entry {
    pub(crate) fn new(action: Action, subject: Subject, subject_id: Uuid) -> Self {
        Self {
            action,
            subject,
            subject_id,
            detail: Value::Object(Default::default()),
        }
    }

    pub(crate) fn with(mut self, detail: Value) -> Self {
        self.detail = detail;
        self
    }

    /// Which fields the change touched: those that are said to differ.
    pub(crate) fn touching<const N: usize>(self, fields: [(Field, bool); N]) -> Self {
        let touched = fields.into_iter().filter(|(_, differs)| *differs);
        let touched: Vec<_> = touched.map(|(field, _)| field).collect();
        self.with(json!({ "fields": touched }))
    }
}

impl Tx {
    /// Adds a line to the audit, in the transaction of what it tells.
    pub(crate) async fn audit(
        &mut self,
        staff: &Staff,
        now: Instant,
        entry: Entry,
    ) -> Result<(), Fault> {
        self.record(staff.account().map(|id| id.uuid()), now, entry)
            .await
    }

    pub(crate) async fn record(
        &mut self,
        account: Option<Uuid>,
        now: Instant,
        entry: Entry,
    ) -> Result<(), Fault> {
        let tx = &mut *self;
        write!(*tx, c => sqlx::query(RECORD)
            .bind(fresh::next_uuid(now)).bind(now.0).bind(account)
            .bind(entry.action.code()).bind(entry.subject.code()).bind(entry.subject_id).bind(Json(&entry.detail))
            .execute(c).await.map(drop))?;
        Ok(())
    }
}
