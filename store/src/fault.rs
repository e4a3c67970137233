//! What goes wrong between us and a database, with the place in our code, and the
//! name of the rule when the database refused to break one.

use domain::fault::Kind;
use std::panic::Location;

#[derive(Debug, thiserror::Error)]
#[error("{source} (at {place})")]
pub struct Fault {
    source: sqlx::Error,
    place: &'static Location<'static>,
}

impl From<sqlx::Error> for Fault {
    #[track_caller]
    fn from(source: sqlx::Error) -> Self {
        Self {
            source,
            place: Location::caller(),
        }
    }
}

impl Fault {
    pub fn kind(&self) -> Kind {
        match &self.source {
            sqlx::Error::PoolTimedOut | sqlx::Error::Io(_) | sqlx::Error::PoolClosed => {
                Kind::Unavailable
            }
            busy if is_busy(busy) => Kind::Unavailable,
            _ => Kind::Internal,
        }
    }

    /// The rule of the schema that refused the write: the constraint's name, the
    /// same on both engines.
    pub(crate) fn rule(&self) -> Option<&str> {
        let sqlx::Error::Database(error) = &self.source else {
            return None;
        };
        // SQLite does not say which one.
        if error.is_foreign_key_violation() {
            return Some("foreign_key");
        }
        error.constraint().or_else(|| {
            let message = error.message();
            message
                .strip_prefix("havre:")
                .or_else(|| message.strip_prefix("CHECK constraint failed: "))
                .or_else(|| {
                    message
                        .strip_prefix("UNIQUE constraint failed: ")
                        .map(unique_rule)
                })
        })
    }
}

/// Somebody else is at it. SQLite: busy, locked. PostgreSQL: deadlock, serialisation
/// failure.
pub(crate) fn is_busy(error: &sqlx::Error) -> bool {
    let sqlx::Error::Database(error) = error else {
        return false;
    };
    let code = error.code();
    matches!(
        code.as_deref(),
        Some("5" | "6" | "261" | "517" | "773" | "40P01" | "40001")
    )
}

/// SQLite names the columns of a broken UNIQUE, PostgreSQL the constraint.
fn unique_rule(columns: &str) -> &str {
    match columns {
        "centre.slug" => "centre_slug",
        "course.slug" => "course_slug",
        "event.slug" => "event_slug",
        "partner.slug" => "partner_slug",
        "programme.slug" => "programme_slug",
        "account.email" => "account_email",
        "teacher.name" => "teacher_name",
        "room.centre_id, room.name" => "room_name",
        other => other,
    }
}
