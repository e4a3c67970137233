//! What readers ask of the texts: which page they would like in their language; and whose
//! texts nobody reads any more.

use crate::{
    Staff,
    column::Written,
    db::{Db, read, write},
    fault::Fault,
};
use domain::{
    id::{Course as CourseId, Id},
    language::Language,
    time::Instant,
};
use sqlx::FromRow;
use uuid::Uuid;

/// How often a translation was asked for. Who asked is not known.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Wish {
    /// The path after the language: `/courses/premiers-pas`.
    pub page: String,
    #[sqlx(try_from = "Written")]
    pub language: Language,
    pub n: i64,
}

pub(crate) const WISH: &str = "INSERT INTO translation_wish (page, language, n) VALUES ($1, $2, 1) \
     ON CONFLICT (page, language) DO UPDATE SET n = translation_wish.n + 1";
pub(crate) const WISHES: &str =
    "SELECT page, language, n FROM translation_wish ORDER BY n DESC, page, language";
pub(crate) const OVER: &str =
    "SELECT course_id FROM session GROUP BY course_id HAVING max(ends_at) <= $1 ORDER BY course_id";

/// Counts one wish. `page` is an address of ours, checked by the caller: the table
/// has a row a page and language, and no more.
pub async fn wish(db: &Db, page: &str, language: Language) -> Result<(), Fault> {
    let mut tx = db.begin().await?;
    write!(tx, c => sqlx::query(WISH).bind(page).bind(language.code()).execute(c).await.map(drop))?;
    tx.commit().await
}

/// Most wished first.
pub async fn wishes(db: &Db, _staff: &Staff) -> Result<Vec<Wish>, Fault> {
    Ok(read!(db, c => sqlx::query_as(WISHES).fetch_all(c).await)?)
}

/// The courses whose last class was over by then. One that never had any is still to come.
pub async fn over(db: &Db, _staff: &Staff, by: Instant) -> Result<Vec<Id<CourseId>>, Fault> {
    let ids: Vec<Uuid> = read!(db, c => sqlx::query_scalar(OVER).bind(by.0).fetch_all(c).await)?;
    Ok(ids.into_iter().map(Id::new).collect())
}
