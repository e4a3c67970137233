//! Centres, their rooms, opening hours and closures.

use crate::{
    Staff,
    audit::Entry,
    column::{MaybeUuid, Written, clock, day},
    db::{Db, read, write},
    fault::Fault,
    fresh,
};
use domain::{
    audit::{Action, Field, Subject},
    centre::{ClosedDays, ClosureScope, Hours, Service},
    fault::Kind,
    id::{Centre as CentreId, Closure as ClosureId, Id, Opening as OpeningId, Room as RoomId},
    slug::Slug,
    text::Text,
    time::{Instant, Zone},
};
use jiff::civil::{Date, Time};
use serde_json::json;
use sqlx::{FromRow, types::Json};
use uuid::Uuid;

#[derive(Debug, thiserror::Error)]
pub enum CentreError {
    #[error("no such centre, room, opening or closure")]
    NotFound,
    #[error("somebody changed it meanwhile")]
    Stale,
    #[error("this address is taken")]
    SlugTaken,
    #[error("the centre has a room of this name")]
    RoomNameTaken,
    #[error("it ends before it starts")]
    EndsBeforeStart,
    /// Sessions or events stand in the rooms to be closed: move or cancel them first.
    #[error("sessions or events stand there")]
    NotEmpty,
    /// Hours of sessions or events were announced in the zone it has.
    #[error("the centre's hours are in use")]
    ZoneInUse,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl CentreError {
    pub fn kind(&self) -> Kind {
        match self {
            CentreError::NotFound => Kind::NotFound,
            CentreError::EndsBeforeStart => Kind::Invalid,
            CentreError::Stale
            | CentreError::SlugTaken
            | CentreError::RoomNameTaken
            | CentreError::NotEmpty
            | CentreError::ZoneInUse => Kind::Conflict,
            CentreError::Fault(fault) => fault.kind(),
        }
    }

    fn of(fault: Fault) -> Self {
        match fault.rule() {
            Some("centre_slug") => CentreError::SlugTaken,
            Some("room_name") => CentreError::RoomNameTaken,
            Some("opening_order" | "closure_order") => CentreError::EndsBeforeStart,
            Some("closure_empty") => CentreError::NotEmpty,
            Some("centre_zone") => CentreError::ZoneInUse,
            Some("foreign_key") => CentreError::NotFound,
            _ => CentreError::Fault(fault),
        }
    }
}

#[derive(Debug, Clone, FromRow)]
pub struct Centre {
    #[sqlx(try_from = "Uuid")]
    pub id: Id<CentreId>,
    #[sqlx(try_from = "Written")]
    pub slug: Slug,
    #[sqlx(json)]
    pub name: Text,
    /// How to come, in plain words.
    #[sqlx(json)]
    pub access: Text,
    #[sqlx(json)]
    pub library_join: Text,
    #[sqlx(json)]
    pub library_gives: Vec<Text>,
    pub address: String,
    pub postcode: String,
    pub city: String,
    pub phone: String,
    #[sqlx(try_from = "Written")]
    pub time_zone: Zone,
    pub step_free: bool,
    pub version: i64,
}

/// A centre as staff write it.
#[derive(Debug, Clone)]
pub struct CentreForm {
    pub slug: Slug,
    pub name: Text,
    pub access: Text,
    pub library_join: Text,
    pub library_gives: Vec<Text>,
    pub address: String,
    pub postcode: String,
    pub city: String,
    pub phone: String,
    pub time_zone: Zone,
    pub step_free: bool,
}

#[derive(Debug, Clone, FromRow)]
pub struct Room {
    #[sqlx(try_from = "Uuid")]
    pub id: Id<RoomId>,
    #[sqlx(try_from = "Uuid")]
    pub centre_id: Id<CentreId>,
    pub name: String,
    #[sqlx(json)]
    pub whereabouts: Text,
    pub seats: i64,
    pub step_free: bool,
    pub active: bool,
    pub version: i64,
}

#[derive(Debug, Clone)]
pub struct RoomForm {
    pub name: String,
    pub whereabouts: Text,
    pub seats: i64,
    pub step_free: bool,
    pub active: bool,
}

#[derive(Debug, Clone, FromRow)]
pub struct Opening {
    #[sqlx(try_from = "Uuid")]
    pub id: Id<OpeningId>,
    #[sqlx(try_from = "Uuid")]
    pub centre_id: Id<CentreId>,
    #[sqlx(try_from = "Written")]
    pub service: Service,
    /// 1 (Monday) to 7.
    pub weekday: i64,
    #[sqlx(try_from = "Written")]
    pub opens: Time,
    #[sqlx(try_from = "Written")]
    pub closes: Time,
}

#[derive(Debug, Clone, FromRow)]
pub struct Closure {
    #[sqlx(try_from = "Uuid")]
    pub id: Id<ClosureId>,
    #[sqlx(try_from = "Uuid")]
    pub centre_id: Id<CentreId>,
    #[sqlx(try_from = "Written")]
    pub scope: ClosureScope,
    #[sqlx(try_from = "MaybeUuid")]
    pub room_id: Option<Id<RoomId>>,
    #[sqlx(try_from = "Written")]
    pub from_day: Date,
    #[sqlx(try_from = "Written")]
    pub to_day: Date,
    #[sqlx(json)]
    pub reason: Text,
    pub version: i64,
}

#[derive(Debug, Clone)]
pub struct ClosureForm {
    pub scope: ClosureScope,
    /// Given exactly when the scope is a room.
    pub room_id: Option<Id<RoomId>>,
    pub from_day: Date,
    pub to_day: Date,
    pub reason: Text,
}

impl Centre {
    /// What is written of it in four languages.
    pub fn texts(&self) -> Vec<&Text> {
        let own = [&self.name, &self.access, &self.library_join];
        own.into_iter().chain(&self.library_gives).collect()
    }
}

impl Opening {
    pub fn hours(&self) -> Hours {
        Hours {
            weekday: self.weekday,
            opens: self.opens,
            closes: self.closes,
        }
    }
}

impl Closure {
    pub fn days(&self) -> ClosedDays {
        ClosedDays {
            from: self.from_day,
            to: self.to_day,
        }
    }

    /// Does it close this service (a room's closure closes neither)?
    pub fn closes(&self, service: Service) -> bool {
        match self.scope {
            ClosureScope::Centre => true,
            ClosureScope::Library => service == Service::Library,
            ClosureScope::Room => false,
        }
    }
}

/// What a form would change, for the audit.
impl Centre {
    fn touched(&self, form: &CentreForm) -> [(Field, bool); 9] {
        let address = (&self.address, &self.postcode, &self.city);
        let gives = &self.library_gives;
        [
            (Field::Name, self.name != form.name),
            (Field::Slug, self.slug != form.slug),
            (
                Field::Address,
                address != (&form.address, &form.postcode, &form.city),
            ),
            (Field::Phone, self.phone != form.phone),
            (Field::Zone, self.time_zone.name() != form.time_zone.name()),
            (Field::StepFree, self.step_free != form.step_free),
            (Field::Access, self.access != form.access),
            (Field::LibraryJoin, self.library_join != form.library_join),
            (Field::LibraryGives, *gives != form.library_gives),
        ]
    }
}

impl Room {
    fn touched(&self, form: &RoomForm) -> [(Field, bool); 5] {
        [
            (Field::Name, self.name != form.name.trim()),
            (Field::Whereabouts, self.whereabouts != form.whereabouts),
            (Field::Seats, self.seats != form.seats),
            (Field::StepFree, self.step_free != form.step_free),
            (Field::Active, self.active != form.active),
        ]
    }
}

impl Closure {
    fn touched(&self, form: &ClosureForm) -> [(Field, bool); 3] {
        let scope = (self.scope, self.room_id) != (form.scope, form.room_id);
        let days = (self.from_day, self.to_day) != (form.from_day, form.to_day);
        [
            (Field::Scope, scope),
            (Field::Days, days),
            (Field::Reason, self.reason != form.reason),
        ]
    }
}

macro_rules! columns {
    (centre) => { "id, slug, name, access, library_join, library_gives, address, postcode, city, phone, time_zone, step_free, version" };
    (room) => { "id, centre_id, name, whereabouts, seats, step_free, active, version" };
    (closure) => { "id, centre_id, scope, room_id, from_day, to_day, reason, version" };
}

pub(crate) const ALL: &str = concat!(
    "SELECT ",
    columns!(centre),
    " FROM centre ORDER BY (SELECT count(*) FROM room WHERE room.centre_id = centre.id) DESC, slug"
);
pub(crate) const FIND: &str = concat!("SELECT ", columns!(centre), " FROM centre WHERE slug = $1");
pub(crate) const AS_READ: &str = concat!(
    "SELECT ",
    columns!(centre),
    " FROM centre WHERE id = $1 AND version = $2"
);
pub(crate) const CREATE: &str = concat!(
    "INSERT INTO centre (",
    columns!(centre),
    ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)"
);
pub(crate) const CHANGE: &str = "UPDATE centre SET slug = $3, name = $4, access = $5, library_join = $6, library_gives = $7, address = $8, \
     postcode = $9, city = $10, phone = $11, time_zone = $12, step_free = $13, version = version + 1 WHERE id = $1 AND version = $2";
// What is written in calendars changes with the address or a room's name: SEQUENCE rises
// (RFC 5545 §3.8.7.4).
pub(crate) const MOVE_SESSIONS: &str = "UPDATE session SET sequence = sequence + 1, modified_at = $2 WHERE ends_at > $2 \
     AND course_id IN (SELECT c.id FROM course c WHERE c.centre_id = $1 AND c.mode = 'onsite') \
     AND EXISTS (SELECT 1 FROM centre WHERE id = $1 AND (name <> $3 OR address <> $4 OR postcode <> $5 OR city <> $6))";
pub(crate) const MOVE_EVENTS: &str = "UPDATE event SET sequence = sequence + 1, modified_at = $2 WHERE ends_at > $2 \
     AND centre_id = $1 AND mode = 'onsite' AND place IS NULL \
     AND EXISTS (SELECT 1 FROM centre WHERE id = $1 AND (name <> $3 OR address <> $4 OR postcode <> $5 OR city <> $6))";
pub(crate) const RENAME_IN_SESSIONS: &str = "UPDATE session SET sequence = sequence + 1, modified_at = $2 \
     WHERE room_id = $1 AND ends_at > $2 AND EXISTS (SELECT 1 FROM room WHERE id = $1 AND name <> $3)";
pub(crate) const RENAME_IN_EVENTS: &str = "UPDATE event SET sequence = sequence + 1, modified_at = $2 \
     WHERE room_id = $1 AND ends_at > $2 AND EXISTS (SELECT 1 FROM room WHERE id = $1 AND name <> $3)";
pub(crate) const ROOMS: &str = concat!(
    "SELECT ",
    columns!(room),
    " FROM room ORDER BY centre_id, name, id"
);
pub(crate) const ROOM_AS_READ: &str = concat!(
    "SELECT ",
    columns!(room),
    " FROM room WHERE id = $1 AND version = $2"
);
pub(crate) const CREATE_ROOM: &str = "INSERT INTO room (id, centre_id, name, whereabouts, seats, step_free, active) VALUES ($1, $2, $3, $4, $5, $6, $7)";
pub(crate) const CHANGE_ROOM: &str = "UPDATE room SET name = $3, whereabouts = $4, seats = $5, step_free = $6, active = $7, version = version + 1 WHERE id = $1 AND version = $2";
pub(crate) const OPENINGS: &str = "SELECT id, centre_id, service, weekday, opens, closes FROM opening ORDER BY centre_id, service, weekday, opens, id";
pub(crate) const CREATE_OPENING: &str = "INSERT INTO opening (id, centre_id, service, weekday, opens, closes) VALUES ($1, $2, $3, $4, $5, $6)";
// Changes nothing, but whoever writes the centre's hours next waits, on both engines.
pub(crate) const TAKE_CENTRE: &str = "UPDATE centre SET version = version WHERE id = $1";
pub(crate) const OPENINGS_OF: &str = "SELECT id, centre_id, service, weekday, opens, closes FROM opening WHERE centre_id = $1 AND service = $2 ORDER BY weekday, opens, closes";
pub(crate) const DELETE_OPENINGS: &str =
    "DELETE FROM opening WHERE centre_id = $1 AND service = $2";
pub(crate) const CLOSURES: &str = concat!(
    "SELECT ",
    columns!(closure),
    " FROM closure WHERE to_day >= $1 ORDER BY from_day, id"
);
pub(crate) const CLOSURE_AS_READ: &str = concat!(
    "SELECT ",
    columns!(closure),
    " FROM closure WHERE id = $1 AND version = $2"
);
pub(crate) const CREATE_CLOSURE: &str = "INSERT INTO closure (id, centre_id, scope, room_id, from_day, to_day, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)";
pub(crate) const CHANGE_CLOSURE: &str = "UPDATE closure SET scope = $3, room_id = $4, from_day = $5, to_day = $6, reason = $7, version = version + 1 WHERE id = $1 AND version = $2";
pub(crate) const DELETE_CLOSURE: &str = concat!(
    "DELETE FROM closure WHERE id = $1 AND version = $2 RETURNING ",
    columns!(closure)
);
pub(crate) const CLOSURE_STANDS: &str = "SELECT count(*) FROM closure WHERE id = $1";

/// Every centre, the largest (by its rooms) first: most readers are looking for it.
pub async fn all(db: &Db) -> Result<Vec<Centre>, Fault> {
    Ok(read!(db, c => sqlx::query_as(ALL).fetch_all(c).await)?)
}

pub async fn find(db: &Db, slug: &str) -> Result<Option<Centre>, Fault> {
    Ok(read!(db, c => sqlx::query_as(FIND).bind(slug).fetch_optional(c).await)?)
}

/// Every room of every centre, by name.
pub async fn rooms(db: &Db) -> Result<Vec<Room>, Fault> {
    Ok(read!(db, c => sqlx::query_as(ROOMS).fetch_all(c).await)?)
}

pub async fn openings(db: &Db) -> Result<Vec<Opening>, Fault> {
    Ok(read!(db, c => sqlx::query_as(OPENINGS).fetch_all(c).await)?)
}

/// Closures that end on this day or later, soonest first.
pub async fn closures(db: &Db, from: Date) -> Result<Vec<Closure>, Fault> {
    Ok(read!(db, c => sqlx::query_as(CLOSURES).bind(day(from)).fetch_all(c).await)?)
}

pub async fn create(
    db: &Db,
    staff: &Staff,
    now: Instant,
    form: &CentreForm,
) -> Result<Id<CentreId>, CentreError> {
    let id: Id<CentreId> = fresh::id(now);
    let mut tx = db.begin().await?;
    write!(tx, c => sqlx::query(CREATE)
        .bind(id.uuid()).bind(form.slug.as_str()).bind(Json(&form.name)).bind(Json(&form.access))
        .bind(Json(&form.library_join)).bind(Json(&form.library_gives)).bind(&form.address).bind(&form.postcode)
        .bind(&form.city).bind(&form.phone).bind(form.time_zone.name()).bind(form.step_free)
        .execute(c).await.map(drop))
    .map_err(|e| CentreError::of(e.into()))?;
    tx.audit(
        staff,
        now,
        Entry::new(Action::Create, Subject::Centre, id.uuid()),
    )
    .await?;
    tx.commit_change(db).await?;
    Ok(id)
}

pub async fn change(
    db: &Db,
    staff: &Staff,
    now: Instant,
    id: Id<CentreId>,
    version: i64,
    form: &CentreForm,
) -> Result<(), CentreError> {
    let mut tx = db.begin().await?;
    let before: Option<Centre> =
        write!(tx, c => sqlx::query_as(AS_READ).bind(id.uuid()).bind(version)
        .fetch_optional(c).await)
        .map_err(Fault::from)?;
    let before = before.ok_or(CentreError::Stale)?;
    for what_moves in [MOVE_SESSIONS, MOVE_EVENTS] {
        write!(tx, c => sqlx::query(what_moves)
            .bind(id.uuid()).bind(now.0).bind(Json(&form.name)).bind(&form.address).bind(&form.postcode).bind(&form.city)
            .execute(c).await.map(drop))
        .map_err(Fault::from)?;
    }
    let rows = write!(tx, c => sqlx::query(CHANGE)
        .bind(id.uuid()).bind(version).bind(form.slug.as_str()).bind(Json(&form.name)).bind(Json(&form.access))
        .bind(Json(&form.library_join)).bind(Json(&form.library_gives)).bind(&form.address).bind(&form.postcode)
        .bind(&form.city).bind(&form.phone).bind(form.time_zone.name()).bind(form.step_free)
        .execute(c).await.map(|r| r.rows_affected()))
    .map_err(|e| CentreError::of(e.into()))?;
    if rows == 0 {
        return Err(CentreError::Stale);
    }
    let entry = Entry::new(Action::Change, Subject::Centre, id.uuid());
    tx.audit(staff, now, entry.touching(before.touched(form)))
        .await?;
    Ok(tx.commit_change(db).await?)
}

pub async fn create_room(
    db: &Db,
    staff: &Staff,
    now: Instant,
    centre: Id<CentreId>,
    form: &RoomForm,
) -> Result<Id<RoomId>, CentreError> {
    let id: Id<RoomId> = fresh::id(now);
    let mut tx = db.begin().await?;
    write!(tx, c => sqlx::query(CREATE_ROOM)
        .bind(id.uuid()).bind(centre.uuid()).bind(form.name.trim()).bind(Json(&form.whereabouts))
        .bind(form.seats).bind(form.step_free).bind(form.active).execute(c).await.map(drop))
    .map_err(|e| CentreError::of(e.into()))?;
    tx.audit(
        staff,
        now,
        Entry::new(Action::Create, Subject::Room, id.uuid()),
    )
    .await?;
    tx.commit_change(db).await?;
    Ok(id)
}

pub async fn change_room(
    db: &Db,
    staff: &Staff,
    now: Instant,
    id: Id<RoomId>,
    version: i64,
    form: &RoomForm,
) -> Result<(), CentreError> {
    let mut tx = db.begin().await?;
    let before: Option<Room> =
        write!(tx, c => sqlx::query_as(ROOM_AS_READ).bind(id.uuid()).bind(version)
        .fetch_optional(c).await)
        .map_err(Fault::from)?;
    let before = before.ok_or(CentreError::Stale)?;
    for what_names_it in [RENAME_IN_SESSIONS, RENAME_IN_EVENTS] {
        write!(tx, c => sqlx::query(what_names_it).bind(id.uuid()).bind(now.0).bind(form.name.trim())
            .execute(c).await.map(drop))
        .map_err(Fault::from)?;
    }
    let rows = write!(tx, c => sqlx::query(CHANGE_ROOM)
        .bind(id.uuid()).bind(version).bind(form.name.trim()).bind(Json(&form.whereabouts))
        .bind(form.seats).bind(form.step_free).bind(form.active).execute(c).await.map(|r| r.rows_affected()))
    .map_err(|e| CentreError::of(e.into()))?;
    if rows == 0 {
        return Err(CentreError::Stale);
    }
    let entry = Entry::new(Action::Change, Subject::Room, id.uuid());
    tx.audit(staff, now, entry.touching(before.touched(form)))
        .await?;
    Ok(tx.commit_change(db).await?)
}

/// Replaces a service's weekly hours as a whole. `before`: the hours as they were read;
/// others that were saved meanwhile are not written over.
pub async fn set_openings(
    db: &Db,
    staff: &Staff,
    now: Instant,
    centre: Id<CentreId>,
    service: Service,
    before: &[Hours],
    hours: &[Hours],
) -> Result<(), CentreError> {
    let mut tx = db.begin().await?;
    let taken = write!(tx, c => sqlx::query(TAKE_CENTRE).bind(centre.uuid())
        .execute(c).await.map(|r| r.rows_affected()))
    .map_err(Fault::from)?;
    if taken == 0 {
        return Err(CentreError::NotFound);
    }
    let standing: Vec<Opening> = write!(tx, c => sqlx::query_as(OPENINGS_OF)
        .bind(centre.uuid()).bind(service.code()).fetch_all(c).await)
    .map_err(Fault::from)?;
    let mut before = before.to_vec();
    before.sort_by_key(|h| (h.weekday, h.opens, h.closes));
    if !standing.iter().map(Opening::hours).eq(before) {
        return Err(CentreError::Stale);
    }
    write!(tx, c => sqlx::query(DELETE_OPENINGS).bind(centre.uuid()).bind(service.code()).execute(c).await.map(drop))
        .map_err(|e| CentreError::of(e.into()))?;
    for line in hours {
        write!(tx, c => sqlx::query(CREATE_OPENING)
            .bind(fresh::uuid(now)).bind(centre.uuid()).bind(service.code()).bind(line.weekday)
            .bind(clock(line.opens)).bind(clock(line.closes)).execute(c).await.map(drop))
        .map_err(|e| CentreError::of(e.into()))?;
    }
    let whose = |of| service == of;
    let entry = Entry::new(Action::Change, Subject::Opening, centre.uuid()).touching([
        (Field::Reception, whose(Service::Reception)),
        (Field::Library, whose(Service::Library)),
    ]);
    tx.audit(staff, now, entry).await?;
    Ok(tx.commit_change(db).await?)
}

pub async fn create_closure(
    db: &Db,
    staff: &Staff,
    now: Instant,
    centre: Id<CentreId>,
    form: &ClosureForm,
) -> Result<Id<ClosureId>, CentreError> {
    let id: Id<ClosureId> = fresh::id(now);
    let mut tx = db.begin().await?;
    write!(tx, c => sqlx::query(CREATE_CLOSURE)
        .bind(id.uuid()).bind(centre.uuid()).bind(form.scope.code()).bind(form.room_id.map(Id::uuid))
        .bind(day(form.from_day)).bind(day(form.to_day)).bind(Json(&form.reason)).execute(c).await.map(drop))
    .map_err(|e| CentreError::of(e.into()))?;
    tx.audit(
        staff,
        now,
        Entry::new(Action::Create, Subject::Closure, id.uuid()),
    )
    .await?;
    tx.commit_change(db).await?;
    Ok(id)
}

pub async fn change_closure(
    db: &Db,
    staff: &Staff,
    now: Instant,
    id: Id<ClosureId>,
    version: i64,
    form: &ClosureForm,
) -> Result<(), CentreError> {
    let mut tx = db.begin().await?;
    let before: Option<Closure> =
        write!(tx, c => sqlx::query_as(CLOSURE_AS_READ).bind(id.uuid()).bind(version)
        .fetch_optional(c).await)
        .map_err(Fault::from)?;
    let before = before.ok_or(CentreError::Stale)?;
    let rows = write!(tx, c => sqlx::query(CHANGE_CLOSURE)
        .bind(id.uuid()).bind(version).bind(form.scope.code()).bind(form.room_id.map(Id::uuid))
        .bind(day(form.from_day)).bind(day(form.to_day)).bind(Json(&form.reason))
        .execute(c).await.map(|r| r.rows_affected()))
    .map_err(|e| CentreError::of(e.into()))?;
    if rows == 0 {
        return Err(CentreError::Stale);
    }
    let entry = Entry::new(Action::Change, Subject::Closure, id.uuid());
    tx.audit(staff, now, entry.touching(before.touched(form)))
        .await?;
    Ok(tx.commit_change(db).await?)
}

/// Takes a closure away, as it was read; what is already gone is no error, and no news.
pub async fn delete_closure(
    db: &Db,
    staff: &Staff,
    now: Instant,
    id: Id<ClosureId>,
    version: i64,
) -> Result<(), CentreError> {
    let mut tx = db.begin().await?;
    let was: Option<Closure> =
        write!(tx, c => sqlx::query_as(DELETE_CLOSURE).bind(id.uuid()).bind(version)
        .fetch_optional(c).await)
        .map_err(|e| CentreError::of(e.into()))?;
    let Some(was) = was else {
        let stands: i64 =
            write!(tx, c => sqlx::query_scalar(CLOSURE_STANDS).bind(id.uuid()).fetch_one(c).await)
                .map_err(Fault::from)?;
        return if stands == 0 {
            Ok(())
        } else {
            Err(CentreError::Stale)
        };
    };
    // What it was, for whoever reads the audit later. Not its reason: that is content.
    let detail = json!({"scope": was.scope, "from_day": was.from_day, "to_day": was.to_day});
    let entry = Entry::new(Action::Delete, Subject::Closure, id.uuid()).with(detail);
    tx.audit(staff, now, entry).await?;
    Ok(tx.commit_change(db).await?)
}
