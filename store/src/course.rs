//! Courses: groups taught over a term. Their sessions are in `session`.

use crate::{
    Staff,
    audit::Entry,
    column::{MaybeUuid, Millis, Written},
    db::{Db, Tx, read, write},
    fault::Fault,
    fresh,
};
use domain::{
    audit::{Action, Field, Subject},
    course::{CourseKind, Mode, Theme},
    fault::Kind,
    id::{Centre as CentreId, Course as CourseId, Id, Programme as ProgrammeId},
    level::Level,
    slug::Slug,
    text::Text,
    time::Instant,
};
use sqlx::{FromRow, types::Json};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

#[derive(Debug, thiserror::Error)]
pub enum CourseError {
    #[error("no such course, centre or programme")]
    NotFound,
    #[error("somebody changed it meanwhile")]
    Stale,
    #[error("this address is taken")]
    SlugTaken,
    #[error("more seats taken than there are")]
    TooManyTaken,
    /// It is never listed, whoever ticks what.
    #[error("a confidential course is never listed")]
    Confidential,
    /// Classes to come have rooms or hours of the place it would leave.
    #[error("its classes to come are tied to the place")]
    PlaceInUse,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl CourseError {
    pub fn kind(&self) -> Kind {
        match self {
            CourseError::NotFound => Kind::NotFound,
            CourseError::TooManyTaken | CourseError::Confidential => Kind::Invalid,
            CourseError::Stale | CourseError::SlugTaken | CourseError::PlaceInUse => Kind::Conflict,
            CourseError::Fault(fault) => fault.kind(),
        }
    }

    fn of(fault: Fault) -> Self {
        match fault.rule() {
            Some("course_slug") => CourseError::SlugTaken,
            Some("course_seats_taken") => CourseError::TooManyTaken,
            Some("course_confidential") => CourseError::Confidential,
            Some("course_place") => CourseError::PlaceInUse,
            Some("foreign_key") => CourseError::NotFound,
            _ => CourseError::Fault(fault),
        }
    }
}

#[derive(Debug, Clone, FromRow)]
pub struct Course {
    #[sqlx(try_from = "Uuid")]
    pub id: Id<CourseId>,
    #[sqlx(try_from = "Written")]
    pub slug: Slug,
    #[sqlx(try_from = "Uuid")]
    pub centre_id: Id<CentreId>,
    #[sqlx(try_from = "MaybeUuid")]
    pub programme_id: Option<Id<ProgrammeId>>,
    #[sqlx(try_from = "Written")]
    pub kind: CourseKind,
    #[sqlx(try_from = "Written")]
    pub mode: Mode,
    #[sqlx(try_from = "Written")]
    pub level_from: Level,
    #[sqlx(try_from = "Written")]
    pub level_to: Level,
    #[sqlx(json)]
    pub title: Text,
    #[sqlx(json)]
    pub summary: Text,
    #[sqlx(json)]
    pub about: Text,
    #[sqlx(json)]
    pub who: Text,
    #[sqlx(json)]
    pub bring: Text,
    pub price_cents: i64,
    pub seats: i64,
    pub seats_taken: i64,
    pub women_only: bool,
    /// Shown to the public.
    pub listed: bool,
    /// Must never be: its place and hours could endanger somebody.
    pub confidential: bool,
    #[sqlx(try_from = "Millis")]
    pub modified_at: Instant,
    pub version: i64,
    #[sqlx(skip)]
    pub themes: Vec<Theme>,
}

impl Course {
    pub fn seats_left(&self) -> i64 {
        self.seats - self.seats_taken
    }

    /// What is written of it in four languages.
    pub fn texts(&self) -> [&Text; 5] {
        [
            &self.title,
            &self.summary,
            &self.about,
            &self.who,
            &self.bring,
        ]
    }
}

/// A course as staff write it.
#[derive(Debug, Clone)]
pub struct CourseForm {
    pub slug: Slug,
    pub centre_id: Id<CentreId>,
    pub programme_id: Option<Id<ProgrammeId>>,
    pub kind: CourseKind,
    pub mode: Mode,
    pub level_from: Level,
    pub level_to: Level,
    pub title: Text,
    pub summary: Text,
    pub about: Text,
    pub who: Text,
    pub bring: Text,
    pub price_cents: i64,
    pub seats: i64,
    pub seats_taken: i64,
    pub women_only: bool,
    pub listed: bool,
    pub confidential: bool,
    pub themes: Vec<Theme>,
}

macro_rules! columns {
    () => {
        "id, slug, centre_id, programme_id, kind, mode, level_from, level_to, title, summary, about, who, bring, \
         price_cents, seats, seats_taken, women_only, listed, confidential, modified_at, version"
    };
}

pub(crate) const ALL: &str = concat!("SELECT ", columns!(), " FROM course ORDER BY slug");
pub(crate) const LISTED: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM course WHERE listed ORDER BY slug"
);
pub(crate) const FIND: &str = concat!("SELECT ", columns!(), " FROM course WHERE slug = $1");
pub(crate) const FIND_LISTED: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM course WHERE slug = $1 AND listed"
);
pub(crate) const AS_READ: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM course WHERE id = $1 AND version = $2"
);
pub(crate) const THEMES_OF: &str = "SELECT course_id, theme FROM course_theme WHERE course_id = $1";
pub(crate) const THEMES: &str =
    "SELECT course_id, theme FROM course_theme ORDER BY course_id, theme";
pub(crate) const CREATE: &str = "INSERT INTO course (id, slug, centre_id, programme_id, kind, mode, level_from, level_to, title, summary, about, who, bring, \
     price_cents, seats, seats_taken, women_only, listed, confidential, created_at, modified_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $20)";
pub(crate) const CHANGE: &str = "UPDATE course SET slug = $2, centre_id = $3, programme_id = $4, kind = $5, mode = $6, level_from = $7, level_to = $8, \
     title = $9, summary = $10, about = $11, who = $12, bring = $13, price_cents = $14, seats = $15, seats_taken = $16, \
     women_only = $17, listed = $18, confidential = $19, modified_at = $20, version = version + 1 WHERE id = $1 AND version = $21";
// What is written in calendars changes with it: SEQUENCE rises (RFC 5545 §3.8.7.4).
pub(crate) const MOVE_SESSIONS: &str = "UPDATE session SET sequence = sequence + 1, modified_at = $4 WHERE course_id = $1 AND ends_at > $4 \
     AND EXISTS (SELECT 1 FROM course c WHERE c.id = $1 AND (c.centre_id <> $2 OR c.mode <> $3))";
pub(crate) const CLEAR_THEMES: &str = "DELETE FROM course_theme WHERE course_id = $1";
pub(crate) const ADD_THEME: &str =
    "INSERT INTO course_theme (course_id, theme) VALUES ($1, $2) ON CONFLICT DO NOTHING";

#[derive(Debug, FromRow)]
struct ThemeOf {
    course_id: Uuid,
    #[sqlx(try_from = "Written")]
    theme: Theme,
}

/// Every course, listed or not, by address.
pub async fn all(db: &Db, _staff: &Staff) -> Result<Vec<Course>, Fault> {
    let courses = read!(db, c => sqlx::query_as(ALL).fetch_all(c).await)?;
    with_themes(db, courses).await
}

/// The courses the public sees, by address.
pub async fn listed(db: &Db) -> Result<Vec<Course>, Fault> {
    let courses = read!(db, c => sqlx::query_as(LISTED).fetch_all(c).await)?;
    with_themes(db, courses).await
}

/// A course, listed or not.
pub async fn find(db: &Db, _staff: &Staff, slug: &str) -> Result<Option<Course>, Fault> {
    let found = read!(db, c => sqlx::query_as(FIND).bind(slug).fetch_all(c).await)?;
    Ok(with_themes(db, found).await?.pop())
}

/// A course the public sees.
pub async fn find_listed(db: &Db, slug: &str) -> Result<Option<Course>, Fault> {
    let found = read!(db, c => sqlx::query_as(FIND_LISTED).bind(slug).fetch_all(c).await)?;
    Ok(with_themes(db, found).await?.pop())
}

async fn with_themes(db: &Db, mut courses: Vec<Course>) -> Result<Vec<Course>, Fault> {
    if courses.is_empty() {
        return Ok(courses);
    }
    let mut themes = themes(db).await?;
    for course in &mut courses {
        course.themes = themes.remove(&course.id.uuid()).unwrap_or_default();
    }
    Ok(courses)
}

async fn themes(db: &Db) -> Result<HashMap<Uuid, Vec<Theme>>, Fault> {
    let rows: Vec<ThemeOf> = read!(db, c => sqlx::query_as(THEMES).fetch_all(c).await)?;
    let mut themes: HashMap<Uuid, Vec<Theme>> = HashMap::new();
    for row in rows {
        themes.entry(row.course_id).or_default().push(row.theme);
    }
    for themes in themes.values_mut() {
        themes.sort();
    }
    Ok(themes)
}

pub async fn create(
    db: &Db,
    staff: &Staff,
    now: Instant,
    form: &CourseForm,
) -> Result<Id<CourseId>, CourseError> {
    let id: Id<CourseId> = fresh::id(now);
    let mut tx = db.begin().await?;
    write!(tx, c => bind_form(sqlx::query(CREATE), id, form, now).execute(c).await.map(drop))
        .map_err(|e| CourseError::of(e.into()))?;
    set_themes(&mut tx, id, &form.themes).await?;
    tx.audit(
        staff,
        now,
        Entry::new(Action::Create, Subject::Course, id.uuid()),
    )
    .await?;
    tx.commit_change(db).await?;
    Ok(id)
}

/// Writes the course over the version the form was filled from. Making it public is a line
/// of its own in the audit.
pub async fn change(
    db: &Db,
    staff: &Staff,
    now: Instant,
    id: Id<CourseId>,
    version: i64,
    form: &CourseForm,
) -> Result<(), CourseError> {
    let mut tx = db.begin().await?;
    let before = as_read(&mut tx, id, version).await?;
    let before = before.ok_or(CourseError::Stale)?;
    write!(tx, c => sqlx::query(MOVE_SESSIONS)
        .bind(id.uuid()).bind(form.centre_id.uuid()).bind(form.mode.code()).bind(now.0).execute(c).await.map(drop))
    .map_err(Fault::from)?;
    let rows = write!(tx, c => bind_form(sqlx::query(CHANGE), id, form, now).bind(version)
        .execute(c).await.map(|r| r.rows_affected()))
    .map_err(|e| CourseError::of(e.into()))?;
    if rows == 0 {
        return Err(CourseError::Stale);
    }
    set_themes(&mut tx, id, &form.themes).await?;
    let entry = Entry::new(Action::Change, Subject::Course, id.uuid());
    tx.audit(staff, now, entry.touching(touched(&before, form)))
        .await?;
    if form.listed && !before.listed {
        let entry = Entry::new(Action::Publish, Subject::Course, id.uuid());
        tx.audit(staff, now, entry).await?;
    }
    Ok(tx.commit_change(db).await?)
}

/// Binds `$1` to `$20` of `CREATE` and `CHANGE`, on either engine.
fn bind_form<'q, D: sqlx::Database>(
    query: sqlx::query::Query<'q, D, <D as sqlx::Database>::Arguments>,
    id: Id<CourseId>,
    form: &'q CourseForm,
    now: Instant,
) -> sqlx::query::Query<'q, D, <D as sqlx::Database>::Arguments>
where
    Uuid: sqlx::Encode<'q, D> + sqlx::Type<D>,
    Option<Uuid>: sqlx::Encode<'q, D> + sqlx::Type<D>,
    &'q str: sqlx::Encode<'q, D> + sqlx::Type<D>,
    Json<&'q Text>: sqlx::Encode<'q, D> + sqlx::Type<D>,
    i64: sqlx::Encode<'q, D> + sqlx::Type<D>,
    bool: sqlx::Encode<'q, D> + sqlx::Type<D>,
{
    query
        .bind(id.uuid())
        .bind(form.slug.as_str())
        .bind(form.centre_id.uuid())
        .bind(form.programme_id.map(Id::uuid))
        .bind(form.kind.code())
        .bind(form.mode.code())
        .bind(form.level_from.code())
        .bind(form.level_to.code())
        .bind(Json(&form.title))
        .bind(Json(&form.summary))
        .bind(Json(&form.about))
        .bind(Json(&form.who))
        .bind(Json(&form.bring))
        .bind(form.price_cents)
        .bind(form.seats)
        .bind(form.seats_taken)
        .bind(form.women_only)
        .bind(form.listed)
        .bind(form.confidential)
        .bind(now.0)
}

async fn set_themes(tx: &mut Tx, id: Id<CourseId>, themes: &[Theme]) -> Result<(), Fault> {
    write!(*tx, c => sqlx::query(CLEAR_THEMES).bind(id.uuid()).execute(c).await.map(drop))?;
    for theme in themes {
        write!(*tx, c => sqlx::query(ADD_THEME).bind(id.uuid()).bind(theme.code()).execute(c).await.map(drop))?;
    }
    Ok(())
}

/// The course of this version, inside a transaction.
async fn as_read(tx: &mut Tx, id: Id<CourseId>, version: i64) -> Result<Option<Course>, Fault> {
    let found: Option<Course> = write!(*tx, c => sqlx::query_as(AS_READ).bind(id.uuid()).bind(version)
        .fetch_optional(c).await)?;
    let Some(mut course) = found else {
        return Ok(None);
    };
    let themes: Vec<ThemeOf> =
        write!(*tx, c => sqlx::query_as(THEMES_OF).bind(id.uuid()).fetch_all(c).await)?;
    course.themes = themes.into_iter().map(|row| row.theme).collect();
    Ok(Some(course))
}

/// What a form would change, for the audit.
fn touched(before: &Course, form: &CourseForm) -> [(Field, bool); 18] {
    let set = |themes: &[Theme]| themes.iter().copied().collect::<BTreeSet<_>>();
    let levels = (before.level_from, before.level_to) != (form.level_from, form.level_to);
    [
        (Field::Title, before.title != form.title),
        (Field::Slug, before.slug != form.slug),
        (Field::Summary, before.summary != form.summary),
        (Field::About, before.about != form.about),
        (Field::Who, before.who != form.who),
        (Field::Bring, before.bring != form.bring),
        (Field::Centre, before.centre_id != form.centre_id),
        (Field::Programme, before.programme_id != form.programme_id),
        (Field::Kind, before.kind != form.kind),
        (Field::Mode, before.mode != form.mode),
        (Field::Levels, levels),
        (Field::Themes, set(&before.themes) != set(&form.themes)),
        (Field::Seats, before.seats != form.seats),
        (Field::SeatsTaken, before.seats_taken != form.seats_taken),
        (Field::Price, before.price_cents != form.price_cents),
        (Field::WomenOnly, before.women_only != form.women_only),
        (Field::Listed, before.listed != form.listed),
        (
            Field::Confidential,
            before.confidential != form.confidential,
        ),
    ]
}
