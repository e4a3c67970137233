//! Programmes and the partners they are run with.

use crate::{
    Staff,
    audit::Entry,
    column::Written,
    db::{Db, read, write},
    fault::Fault,
    fresh,
};
use domain::{
    audit::{Action, Subject},
    id::{Centre as CentreId, Id, Partner as PartnerId, Programme as ProgrammeId},
    programme::Axis,
    slug::Slug,
    text::Text,
    time::Instant,
};
use sqlx::{FromRow, types::Json};
use uuid::Uuid;

#[derive(Debug, Clone, FromRow)]
pub struct Programme {
    #[sqlx(try_from = "Uuid")]
    pub id: Id<ProgrammeId>,
    #[sqlx(try_from = "Written")]
    pub slug: Slug,
    #[sqlx(try_from = "Written")]
    pub axis: Axis,
    pub position: i64,
    #[sqlx(json)]
    pub name: Text,
    #[sqlx(json)]
    pub summary: Text,
    #[sqlx(json)]
    pub about: Text,
    #[sqlx(json)]
    pub who: Text,
    #[sqlx(json)]
    pub how: Text,
}

impl Programme {
    /// What is written of it in four languages.
    pub fn texts(&self) -> [&Text; 5] {
        [&self.name, &self.summary, &self.about, &self.who, &self.how]
    }
}

#[derive(Debug, Clone, FromRow)]
pub struct Partner {
    #[sqlx(try_from = "Uuid")]
    pub id: Id<PartnerId>,
    #[sqlx(try_from = "Written")]
    pub slug: Slug,
    pub name: String,
    #[sqlx(json)]
    pub about: Text,
}

/// A partner of a programme, or a centre that runs it.
#[derive(Debug, Clone, FromRow)]
pub struct Tie {
    #[sqlx(try_from = "Uuid")]
    pub programme_id: Id<ProgrammeId>,
    pub other_id: Uuid,
}

#[derive(Debug)]
pub struct NewProgramme {
    pub slug: Slug,
    pub axis: Axis,
    pub position: i64,
    pub name: Text,
    pub summary: Text,
    pub about: Text,
    pub who: Text,
    pub how: Text,
    pub partners: Vec<Id<PartnerId>>,
    pub centres: Vec<Id<CentreId>>,
}

pub(crate) const ALL: &str = "SELECT id, slug, axis, position, name, summary, about, who, how FROM programme ORDER BY position, slug";
pub(crate) const PARTNERS: &str = "SELECT id, slug, name, about FROM partner ORDER BY name, id";
pub(crate) const PARTNER_TIES: &str = "SELECT programme_id, partner_id AS other_id FROM programme_partner ORDER BY programme_id, partner_id";
pub(crate) const CENTRE_TIES: &str = "SELECT programme_id, centre_id AS other_id FROM programme_centre ORDER BY programme_id, centre_id";
pub(crate) const CREATE_PARTNER: &str =
    "INSERT INTO partner (id, slug, name, about) VALUES ($1, $2, $3, $4)";
pub(crate) const CREATE: &str = "INSERT INTO programme (id, slug, axis, position, name, summary, about, who, how) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
pub(crate) const TIE_PARTNER: &str =
    "INSERT INTO programme_partner (programme_id, partner_id) VALUES ($1, $2)";
pub(crate) const TIE_CENTRE: &str =
    "INSERT INTO programme_centre (programme_id, centre_id) VALUES ($1, $2)";

/// Every programme, in the order people see them.
pub async fn all(db: &Db) -> Result<Vec<Programme>, Fault> {
    Ok(read!(db, c => sqlx::query_as(ALL).fetch_all(c).await)?)
}

pub async fn partners(db: &Db) -> Result<Vec<Partner>, Fault> {
    Ok(read!(db, c => sqlx::query_as(PARTNERS).fetch_all(c).await)?)
}

/// Which partner stands with which programme; `other_id` is the partner's.
pub async fn partner_ties(db: &Db) -> Result<Vec<Tie>, Fault> {
    Ok(read!(db, c => sqlx::query_as(PARTNER_TIES).fetch_all(c).await)?)
}

/// Which centre runs which programme; `other_id` is the centre's.
pub async fn centre_ties(db: &Db) -> Result<Vec<Tie>, Fault> {
    Ok(read!(db, c => sqlx::query_as(CENTRE_TIES).fetch_all(c).await)?)
}

pub async fn create_partner(
    db: &Db,
    staff: &Staff,
    now: Instant,
    slug: &Slug,
    name: &str,
    about: &Text,
) -> Result<Id<PartnerId>, Fault> {
    let id: Id<PartnerId> = fresh::id(now);
    let mut tx = db.begin().await?;
    write!(tx, c => sqlx::query(CREATE_PARTNER)
        .bind(id.uuid()).bind(slug.as_str()).bind(name).bind(Json(about)).execute(c).await.map(drop))?;
    tx.audit(
        staff,
        now,
        Entry::new(Action::Create, Subject::Partner, id.uuid()),
    )
    .await?;
    tx.commit_change(db).await?;
    Ok(id)
}

pub async fn create(
    db: &Db,
    staff: &Staff,
    now: Instant,
    new: &NewProgramme,
) -> Result<Id<ProgrammeId>, Fault> {
    let id: Id<ProgrammeId> = fresh::id(now);
    let mut tx = db.begin().await?;
    write!(tx, c => sqlx::query(CREATE)
        .bind(id.uuid()).bind(new.slug.as_str()).bind(new.axis.code()).bind(new.position).bind(Json(&new.name))
        .bind(Json(&new.summary)).bind(Json(&new.about)).bind(Json(&new.who)).bind(Json(&new.how))
        .execute(c).await.map(drop))?;
    for partner in &new.partners {
        write!(tx, c => sqlx::query(TIE_PARTNER).bind(id.uuid()).bind(partner.uuid()).execute(c).await.map(drop))?;
    }
    for centre in &new.centres {
        write!(tx, c => sqlx::query(TIE_CENTRE).bind(id.uuid()).bind(centre.uuid()).execute(c).await.map(drop))?;
    }
    tx.audit(
        staff,
        now,
        Entry::new(Action::Create, Subject::Programme, id.uuid()),
    )
    .await?;
    tx.commit_change(db).await?;
    Ok(id)
}
