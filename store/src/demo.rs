//! What is remembered of the demo programme, and how it is taken away again. Accounts,
//! their sign-ins and the audit stay.

use crate::{
    Staff,
    audit::Entry,
    column::{Written, day},
    db::{Db, read, write},
    fault::Fault,
};
use domain::{
    audit::{Action, Subject},
    time::Instant,
};
use jiff::civil::Date;
use sqlx::FromRow;
use uuid::Uuid;

/// The demo programme of this database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromRow)]
pub struct Laid {
    /// The day it is laid around.
    #[sqlx(try_from = "Written")]
    pub on_day: Date,
    /// Somebody changed something since.
    pub changed: bool,
}

pub(crate) const LAID: &str =
    "SELECT d.on_day, r.n <> d.revision AS changed FROM demo d JOIN revision r ON r.id = d.id";
pub(crate) const REMEMBER: &str = "INSERT INTO demo (id, on_day, revision) SELECT id, $1, n FROM revision WHERE id = 1 \
     ON CONFLICT (id) DO UPDATE SET on_day = excluded.on_day, revision = excluded.revision";
pub(crate) const CENTRES: &str = "SELECT id FROM centre ORDER BY id";
// Of a listed course no class that was announced as moved or cancelled may go.
pub(crate) const UNLIST: &str = "UPDATE course SET listed = false";
pub(crate) const NO_SESSIONS: &str = "DELETE FROM session";
pub(crate) const NO_EVENTS: &str = "DELETE FROM event";
pub(crate) const NO_THEMES: &str = "DELETE FROM course_theme";
pub(crate) const NO_COURSES: &str = "DELETE FROM course";
pub(crate) const NO_TEACHERS: &str = "DELETE FROM teacher";
pub(crate) const NO_PARTNER_TIES: &str = "DELETE FROM programme_partner";
pub(crate) const NO_CENTRE_TIES: &str = "DELETE FROM programme_centre";
pub(crate) const NO_PROGRAMMES: &str = "DELETE FROM programme";
pub(crate) const NO_PARTNERS: &str = "DELETE FROM partner";
pub(crate) const NO_CLOSURES: &str = "DELETE FROM closure";
pub(crate) const NO_OPENINGS: &str = "DELETE FROM opening";
pub(crate) const NO_ROOMS: &str = "DELETE FROM room";
pub(crate) const NO_CENTRES: &str = "DELETE FROM centre";

/// In an order in which nothing names what is gone.
const NOTHING: [&str; 14] = [
    UNLIST,
    NO_SESSIONS,
    NO_EVENTS,
    NO_THEMES,
    NO_COURSES,
    NO_TEACHERS,
    NO_PARTNER_TIES,
    NO_CENTRE_TIES,
    NO_PROGRAMMES,
    NO_PARTNERS,
    NO_CLOSURES,
    NO_OPENINGS,
    NO_ROOMS,
    NO_CENTRES,
];

/// None where no demo is, and where it was laid by a Havre that did not remember it.
pub async fn laid(db: &Db) -> Result<Option<Laid>, Fault> {
    Ok(read!(db, c => sqlx::query_as(LAID).fetch_optional(c).await)?)
}

/// Notes that the demo stands, as it is now. What was laid is in the audit already.
pub async fn remember(db: &Db, _staff: &Staff, on_day: Date) -> Result<(), Fault> {
    let mut tx = db.begin().await?;
    write!(tx, c => sqlx::query(REMEMBER).bind(day(on_day)).execute(c).await.map(drop))?;
    tx.commit().await
}

/// Takes away the whole programme, with a line of the audit for each centre.
pub async fn clear(db: &Db, staff: &Staff, now: Instant) -> Result<(), Fault> {
    let mut tx = db.begin().await?;
    let centres: Vec<Uuid> = write!(tx, c => sqlx::query_scalar(CENTRES).fetch_all(c).await)?;
    for statement in NOTHING {
        write!(tx, c => sqlx::query(statement).execute(c).await.map(drop))?;
    }
    for centre in centres {
        tx.audit(
            staff,
            now,
            Entry::new(Action::Delete, Subject::Centre, centre),
        )
        .await?;
    }
    tx.commit_change(db).await
}
