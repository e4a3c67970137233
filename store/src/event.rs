//! Cultural events. A room is never booked twice, by events or sessions: the
//! database holds that (`0002_rules.sql`). The public sees those that are listed; what
//! asks for `Staff` sees all.

use crate::{
    Staff,
    audit::Entry,
    clash::{InTheWay, closed_for, room_clashes},
    column::{MaybeMillis, MaybeUuid, MaybeWritten, Millis, Written, clock, day},
    db::{Db, read, write},
    fault::Fault,
    fresh,
    session::moved_from,
};
use domain::{
    audit::{Action, Subject},
    course::{Mode, Status},
    event::EventKind,
    fault::Kind,
    id::{Centre as CentreId, Event as EventId, Id, Room as RoomId},
    level::Level,
    slug::Slug,
    text::Text,
    time::{Instant, Slot},
};
use jiff::civil::{Date, Time};
use serde_json::json;
use sqlx::{FromRow, types::Json};
use uuid::Uuid;

#[derive(Debug, thiserror::Error)]
pub enum EventError {
    #[error("no such event, centre or room")]
    NotFound,
    #[error("somebody changed it meanwhile")]
    Stale,
    #[error("this address is taken")]
    SlugTaken,
    #[error("it ends before it starts")]
    EndsBeforeStart,
    #[error("more seats taken than there are")]
    TooManyTaken,
    #[error("the room is taken or closed")]
    InTheWay(InTheWay),
    #[error("the room is of another centre or no longer used, or the event is online")]
    RoomUnfit,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl EventError {
    pub fn kind(&self) -> Kind {
        match self {
            EventError::NotFound => Kind::NotFound,
            EventError::EndsBeforeStart | EventError::TooManyTaken | EventError::RoomUnfit => {
                Kind::Invalid
            }
            EventError::Stale | EventError::SlugTaken | EventError::InTheWay(_) => Kind::Conflict,
            EventError::Fault(fault) => fault.kind(),
        }
    }
}

#[derive(Debug, Clone, FromRow)]
pub struct Event {
    #[sqlx(try_from = "Uuid")]
    pub id: Id<EventId>,
    #[sqlx(try_from = "Written")]
    pub slug: Slug,
    #[sqlx(try_from = "Uuid")]
    pub centre_id: Id<CentreId>,
    #[sqlx(try_from = "Written")]
    pub kind: EventKind,
    #[sqlx(try_from = "Written")]
    pub mode: Mode,
    #[sqlx(try_from = "MaybeUuid")]
    pub room_id: Option<Id<RoomId>>,
    /// Name and address of a place outside the centre, as on its door.
    pub place: Option<String>,
    #[sqlx(try_from = "Written")]
    pub on_day: Date,
    #[sqlx(try_from = "Written")]
    pub starts: Time,
    #[sqlx(try_from = "Written")]
    pub ends: Time,
    #[sqlx(try_from = "Millis")]
    pub starts_at: Instant,
    #[sqlx(try_from = "Millis")]
    pub ends_at: Instant,
    #[sqlx(try_from = "Written")]
    pub status: Status,
    #[sqlx(try_from = "MaybeMillis")]
    pub moved_from: Option<Instant>,
    /// RFC 5545 SEQUENCE: raised when time, place or status change.
    pub sequence: i64,
    pub seats: i64,
    pub seats_taken: i64,
    /// The level from which one can follow; none when no French is needed.
    #[sqlx(try_from = "MaybeWritten")]
    pub level: Option<Level>,
    pub price_cents: i64,
    /// Children are welcome.
    pub children: bool,
    pub step_free: bool,
    /// Shown to the public.
    pub listed: bool,
    #[sqlx(json)]
    pub title: Text,
    #[sqlx(json)]
    pub summary: Text,
    #[sqlx(json)]
    pub about: Text,
    /// Where to meet and what to bring.
    #[sqlx(json)]
    pub meet: Text,
    #[sqlx(try_from = "Millis")]
    pub modified_at: Instant,
    pub version: i64,
    pub room_name: Option<String>,
}

impl Event {
    pub fn seats_left(&self) -> i64 {
        self.seats - self.seats_taken
    }

    /// What is written of it in four languages.
    pub fn texts(&self) -> [&Text; 4] {
        [&self.title, &self.summary, &self.about, &self.meet]
    }
}

/// An event as staff write it.
#[derive(Debug, Clone)]
pub struct EventForm {
    pub slug: Slug,
    pub centre_id: Id<CentreId>,
    pub kind: EventKind,
    pub mode: Mode,
    pub room_id: Option<Id<RoomId>>,
    pub place: Option<String>,
    pub slot: Slot,
    pub seats: i64,
    pub seats_taken: i64,
    pub level: Option<Level>,
    pub price_cents: i64,
    pub children: bool,
    pub step_free: bool,
    pub listed: bool,
    pub title: Text,
    pub summary: Text,
    pub about: Text,
    pub meet: Text,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT e.id, e.slug, e.centre_id, e.kind, e.mode, e.room_id, e.place, e.on_day, e.starts, e.ends, e.starts_at, e.ends_at, \
             e.status, e.moved_from, e.sequence, e.seats, e.seats_taken, e.level, e.price_cents, e.children, e.step_free, e.listed, e.title, \
             e.summary, e.about, e.meet, e.modified_at, e.version, r.name AS room_name \
             FROM event e LEFT JOIN room r ON r.id = e.room_id ",
            $rest
        )
    };
}

pub(crate) const LISTED_FROM: &str =
    select!("WHERE e.listed AND e.ends_at > $1 ORDER BY e.starts_at, e.slug");
pub(crate) const FIND_LISTED: &str = select!("WHERE e.listed AND e.slug = $1");
pub(crate) const FROM: &str = select!("WHERE e.ends_at > $1 ORDER BY e.starts_at, e.slug");
pub(crate) const BETWEEN: &str =
    select!("WHERE e.starts_at >= $1 AND e.starts_at < $2 ORDER BY e.starts_at, e.slug");
pub(crate) const ALL: &str = select!("ORDER BY e.starts_at, e.slug");
pub(crate) const FIND: &str = select!("WHERE e.slug = $1");
pub(crate) const CREATE: &str = "INSERT INTO event (id, slug, centre_id, kind, mode, room_id, place, on_day, starts, ends, starts_at, ends_at, seats, \
     seats_taken, level, price_cents, children, step_free, listed, title, summary, about, meet, created_at, modified_at, status) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $24, 'planned')";
pub(crate) const CHANGE: &str = "UPDATE event SET slug = $2, centre_id = $3, kind = $4, mode = $5, room_id = $6, place = $7, on_day = $8, starts = $9, \
     ends = $10, starts_at = $11, ends_at = $12, seats = $13, seats_taken = $14, level = $15, price_cents = $16, children = $17, \
     step_free = $18, listed = $19, title = $20, summary = $21, about = $22, meet = $23, modified_at = $24, moved_from = $25, \
     sequence = sequence + $26, version = version + 1 WHERE id = $1 AND version = $27";
pub(crate) const SET_STATUS: &str = "UPDATE event SET sequence = sequence + CASE WHEN status = $3 THEN 0 ELSE 1 END, status = $3, modified_at = $4, version = version + 1 \
     WHERE id = $1 AND version = $2";

/// What the public sees that ends after this instant, soonest first; cancelled ones too.
pub async fn listed_from(db: &Db, from: Instant) -> Result<Vec<Event>, Fault> {
    Ok(read!(db, c => sqlx::query_as(LISTED_FROM).bind(from.0).fetch_all(c).await)?)
}

/// The event of this address, if the public sees it.
pub async fn find_listed(db: &Db, slug: &str) -> Result<Option<Event>, Fault> {
    Ok(read!(db, c => sqlx::query_as(FIND_LISTED).bind(slug).fetch_optional(c).await)?)
}

/// Events that end after this instant, listed or not, soonest first; cancelled ones too.
pub async fn from(db: &Db, _staff: &Staff, from: Instant) -> Result<Vec<Event>, Fault> {
    Ok(read!(db, c => sqlx::query_as(FROM).bind(from.0).fetch_all(c).await)?)
}

/// The same of those that start in `[from, to)`.
pub async fn between(
    db: &Db,
    _staff: &Staff,
    from: Instant,
    to: Instant,
) -> Result<Vec<Event>, Fault> {
    Ok(read!(db, c => sqlx::query_as(BETWEEN).bind(from.0).bind(to.0).fetch_all(c).await)?)
}

/// Every event there ever was, listed or not, the first one first.
pub async fn all(db: &Db, _staff: &Staff) -> Result<Vec<Event>, Fault> {
    Ok(read!(db, c => sqlx::query_as(ALL).fetch_all(c).await)?)
}

/// Listed or not.
pub async fn find(db: &Db, _staff: &Staff, slug: &str) -> Result<Option<Event>, Fault> {
    Ok(read!(db, c => sqlx::query_as(FIND).bind(slug).fetch_optional(c).await)?)
}

/// Binds `$1` to `$24` of `CREATE` and `CHANGE`.
macro_rules! bind_form {
    ($sql:expr, $id:expr, $form:expr, $now:expr) => {
        sqlx::query($sql)
            .bind($id.uuid())
            .bind($form.slug.as_str())
            .bind($form.centre_id.uuid())
            .bind($form.kind.code())
            .bind($form.mode.code())
            .bind($form.room_id.map(Id::uuid))
            .bind($form.place.as_deref())
            .bind(day($form.slot.day))
            .bind(clock($form.slot.starts))
            .bind(clock($form.slot.ends))
            .bind($form.slot.starts_at.0)
            .bind($form.slot.ends_at.0)
            .bind($form.seats)
            .bind($form.seats_taken)
            .bind($form.level.map(Level::code))
            .bind($form.price_cents)
            .bind($form.children)
            .bind($form.step_free)
            .bind($form.listed)
            .bind(Json(&$form.title))
            .bind(Json(&$form.summary))
            .bind(Json(&$form.about))
            .bind(Json(&$form.meet))
            .bind($now.0)
    };
}

pub async fn create(
    db: &Db,
    staff: &Staff,
    now: Instant,
    form: &EventForm,
) -> Result<Id<EventId>, EventError> {
    let id: Id<EventId> = fresh::id(now);
    let mut tx = db.begin().await?;
    let made = write!(tx, c => bind_form!(CREATE, id, form, now).execute(c).await.map(drop));
    if let Err(error) = made {
        drop(tx);
        return Err(explain(db, error.into(), id, form).await);
    }
    tx.audit(
        staff,
        now,
        Entry::new(Action::Create, Subject::Event, id.uuid()),
    )
    .await?;
    tx.commit_change(db).await?;
    Ok(id)
}

/// Writes the event over the version the form was filled from.
pub async fn change(
    db: &Db,
    staff: &Staff,
    now: Instant,
    before: &Event,
    form: &EventForm,
) -> Result<(), EventError> {
    let other_time = (before.starts_at, before.ends_at) != (form.slot.starts_at, form.slot.ends_at);
    let place_before = (before.mode, before.centre_id, before.room_id, &before.place);
    let other_place = place_before != (form.mode, form.centre_id, form.room_id, &form.place);
    let moved_from = moved_from(before.starts_at, before.moved_from, form.slot.starts_at);
    let rises = i64::from(other_time || other_place);
    let mut tx = db.begin().await?;
    let changed = write!(tx, c => bind_form!(CHANGE, before.id, form, now)
        .bind(moved_from.map(Instant::millis)).bind(rises).bind(before.version)
        .execute(c).await.map(|r| r.rows_affected()));
    match changed {
        Ok(0) => return Err(EventError::Stale),
        Ok(_) => {}
        Err(error) => {
            drop(tx);
            return Err(explain(db, error.into(), before.id, form).await);
        }
    }
    tx.audit(
        staff,
        now,
        Entry::new(Action::Change, Subject::Event, before.id.uuid())
            .with(json!({"time": other_time, "place": other_place})),
    )
    .await?;
    Ok(tx.commit_change(db).await?)
}

/// Cancels an event, or plans it again.
pub async fn set_status(
    db: &Db,
    staff: &Staff,
    now: Instant,
    event: &Event,
    status: Status,
) -> Result<(), EventError> {
    let mut tx = db.begin().await?;
    let changed = write!(tx, c => sqlx::query(SET_STATUS)
        .bind(event.id.uuid()).bind(event.version).bind(status.code()).bind(now.0)
        .execute(c).await.map(|r| r.rows_affected()));
    match changed {
        Ok(0) => return Err(EventError::Stale),
        Ok(_) => {}
        Err(error) => {
            drop(tx);
            return Err(
                explain_place(db, error.into(), event.id, event.room_id, &event.slot()).await,
            );
        }
    }
    tx.audit(
        staff,
        now,
        Entry::new(status.into(), Subject::Event, event.id.uuid()),
    )
    .await?;
    Ok(tx.commit_change(db).await?)
}

impl Event {
    pub fn slot(&self) -> Slot {
        Slot {
            day: self.on_day,
            starts: self.starts,
            ends: self.ends,
            starts_at: self.starts_at,
            ends_at: self.ends_at,
        }
    }
}

async fn explain(db: &Db, fault: Fault, id: Id<EventId>, form: &EventForm) -> EventError {
    explain_place(db, fault, id, form.room_id, &form.slot).await
}

/// Turns a broken rule into what stands in the way.
async fn explain_place(
    db: &Db,
    fault: Fault,
    id: Id<EventId>,
    room: Option<Id<RoomId>>,
    slot: &Slot,
) -> EventError {
    let told = match fault.rule() {
        Some("event_slug") => Ok(EventError::SlugTaken),
        Some("event_order") => Ok(EventError::EndsBeforeStart),
        Some("event_seats_taken") => Ok(EventError::TooManyTaken),
        Some("room_free" | "room_open") => {
            let way = in_the_way(db, id, room, slot).await;
            way.map(EventError::InTheWay)
        }
        Some("room_fits") => Ok(EventError::RoomUnfit),
        Some("foreign_key") => Ok(EventError::NotFound),
        _ => return EventError::Fault(fault),
    };
    told.unwrap_or_else(EventError::Fault)
}

/// Everything at once, whichever rule refused first.
async fn in_the_way(
    db: &Db,
    id: Id<EventId>,
    room: Option<Id<RoomId>>,
    slot: &Slot,
) -> Result<InTheWay, Fault> {
    Ok(InTheWay {
        room: room_clashes(db, room, slot, id.uuid()).await?,
        closed: closed_for(db, room, slot.day).await?,
        ..InTheWay::default()
    })
}
