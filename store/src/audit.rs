//! Who did what, append-only: the database refuses to change or delete a row.
//! Kept apart from logs; holds ids and the names of fields, never their content.

use crate::{
    Staff,
    db::{Tx, write},
    fault::Fault,
    fresh,
};
use domain::time::Instant;
use serde_json::Value;
use sqlx::types::Json;
use uuid::Uuid;

const RECORD: &str = "INSERT INTO audit (id, at, account_id, action, subject, subject_id, detail) VALUES ($1, $2, $3, $4, $5, $6, $7)";

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
            .bind(fresh::uuid(now)).bind(now.0).bind(account)
            .bind(entry.action).bind(entry.subject).bind(entry.subject_id).bind(Json(&entry.detail))
            .execute(c).await.map(drop))?;
        Ok(())
    }
}
