//! Who did what, append-only: the database refuses to change or delete a row.
//! Kept apart from logs; holds ids and the names of fields, never their content.

use crate::{
    Staff,
    column::Millis,
    db::{Db, Tx, read, write},
    fault::Fault,
    fresh,
};
use domain::time::Instant;
use serde_json::Value;
use sqlx::{FromRow, types::Json};
use uuid::Uuid;

pub(crate) const RECORD: &str = "INSERT INTO audit (id, at, account_id, action, subject, subject_id, detail) VALUES ($1, $2, $3, $4, $5, $6, $7)";

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT l.at, a.name, l.action, l.subject, l.subject_id FROM audit l LEFT JOIN account a ON a.id = l.account_id ",
            $rest
        )
    };
}

pub(crate) const LATEST: &str = select!("ORDER BY l.at DESC, l.id DESC LIMIT $1");
pub(crate) const LAST_OF: &str =
    select!("WHERE l.subject_id = $1 ORDER BY l.at DESC, l.id DESC LIMIT 1");

/// A line of the audit as staff read it.
#[derive(Debug, Clone, FromRow)]
pub struct Line {
    #[sqlx(try_from = "Millis")]
    pub at: Instant,
    /// The account's name; none when it was done beside the database, or by nobody
    /// signed in.
    pub name: Option<String>,
    pub action: String,
    /// The table, and which row of it.
    pub subject: String,
    pub subject_id: Option<Uuid>,
}

/// The last lines, newest first; of one moment, what was written last.
pub async fn latest(db: &Db, _staff: &Staff, most: i64) -> Result<Vec<Line>, Fault> {
    Ok(read!(db, c => sqlx::query_as(LATEST).bind(most).fetch_all(c).await)?)
}

/// The last that was done to this row.
pub async fn last_of(db: &Db, _staff: &Staff, subject: Uuid) -> Result<Option<Line>, Fault> {
    Ok(read!(db, c => sqlx::query_as(LAST_OF).bind(subject).fetch_optional(c).await)?)
}

/// One line of the audit: `action` is a verb (`create`, `change`, `cancel`, …),
/// `subject` the table.
#[derive(Debug)]
pub(crate) struct Entry<'a> {
    pub action: &'a str,
    pub subject: &'a str,
    pub subject_id: Option<Uuid>,
    pub detail: Value,
}

impl<'a> Entry<'a> {
    pub(crate) fn new(action: &'a str, subject: &'a str, subject_id: Uuid) -> Self {
        Self {
            action,
            subject,
            subject_id: Some(subject_id),
            detail: Value::Object(Default::default()),
        }
    }

    pub(crate) fn with(mut self, detail: Value) -> Self {
        self.detail = detail;
        self
    }
}

impl Tx {
    /// Adds a line to the audit, in the transaction of what it tells.
    pub(crate) async fn audit(
        &mut self,
        staff: &Staff,
        now: Instant,
        entry: Entry<'_>,
    ) -> Result<(), Fault> {
        self.record(staff.account().map(|id| id.uuid()), now, entry)
            .await
    }

    pub(crate) async fn record(
        &mut self,
        account: Option<Uuid>,
        now: Instant,
        entry: Entry<'_>,
    ) -> Result<(), Fault> {
        let tx = &mut *self;
        write!(*tx, c => sqlx::query(RECORD)
            .bind(fresh::next_uuid(now)).bind(now.0).bind(account)
            .bind(entry.action).bind(entry.subject).bind(entry.subject_id).bind(Json(&entry.detail))
            .execute(c).await.map(drop))?;
        Ok(())
    }
}
