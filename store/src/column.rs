//! How the domain's values stand in columns, the same on both engines: days and
//! clock times as text, vocabularies by their code. Decoding checks again: what is
//! in the database is not believed unread.

use domain::{
    account::Role,
    audit::{Action, Subject},
    centre::{ClosureScope, Service},
    course::{CourseKind, Mode, Status, Theme},
    event::EventKind,
    id::Id,
    language::Language,
    level::Level,
    programme::Axis,
    slug::{NotASlug, Slug},
    time::{Instant, TimeError, Zone, read_clock, read_day, write_clock},
};
use jiff::civil::{Date, Time};
use uuid::Uuid;

/// A text column holding the written form of something.
#[derive(Debug, sqlx::Type)]
#[sqlx(transparent)]
pub(crate) struct Written(String);

#[derive(Debug, sqlx::Type)]
#[sqlx(transparent)]
pub(crate) struct MaybeWritten(Option<String>);

#[derive(Debug, sqlx::Type)]
#[sqlx(transparent)]
pub(crate) struct Millis(i64);

#[derive(Debug, sqlx::Type)]
#[sqlx(transparent)]
pub(crate) struct MaybeMillis(Option<i64>);

#[derive(Debug, sqlx::Type)]
#[sqlx(transparent)]
pub(crate) struct MaybeUuid(Option<Uuid>);

macro_rules! written {
    ($($type:ty),+ $(,)?) => { $(
        impl TryFrom<Written> for $type {
            type Error = <$type as std::str::FromStr>::Err;
            fn try_from(text: Written) -> Result<Self, Self::Error> {
                text.0.parse()
            }
        }
    )+ };
}
written!(
    Action,
    Axis,
    ClosureScope,
    CourseKind,
    EventKind,
    Language,
    Level,
    Mode,
    Role,
    Service,
    Status,
    Subject,
    Theme
);

impl TryFrom<Written> for Slug {
    type Error = NotASlug;
    fn try_from(text: Written) -> Result<Self, NotASlug> {
        text.0.parse()
    }
}

impl TryFrom<Written> for Date {
    type Error = TimeError;
    fn try_from(text: Written) -> Result<Self, TimeError> {
        read_day(&text.0)
    }
}

impl TryFrom<Written> for Time {
    type Error = TimeError;
    fn try_from(text: Written) -> Result<Self, TimeError> {
        read_clock(&text.0)
    }
}

impl TryFrom<Written> for Zone {
    type Error = TimeError;
    fn try_from(text: Written) -> Result<Self, TimeError> {
        Zone::named(&text.0)
    }
}

impl TryFrom<MaybeWritten> for Option<Level> {
    type Error = domain::code::UnknownCode;
    fn try_from(text: MaybeWritten) -> Result<Self, Self::Error> {
        text.0.map(|t| t.parse()).transpose()
    }
}

impl TryFrom<MaybeWritten> for Option<Slug> {
    type Error = NotASlug;
    fn try_from(text: MaybeWritten) -> Result<Self, NotASlug> {
        text.0.map(|t| t.parse()).transpose()
    }
}

impl TryFrom<MaybeWritten> for Option<Date> {
    type Error = TimeError;
    fn try_from(text: MaybeWritten) -> Result<Self, TimeError> {
        text.0.map(|t| read_day(&t)).transpose()
    }
}

impl From<Millis> for Instant {
    fn from(millis: Millis) -> Self {
        Instant(millis.0)
    }
}

impl From<MaybeMillis> for Option<Instant> {
    fn from(millis: MaybeMillis) -> Self {
        millis.0.map(Instant)
    }
}

impl<T> From<MaybeUuid> for Option<Id<T>> {
    fn from(id: MaybeUuid) -> Self {
        id.0.map(Id::new)
    }
}

/// The written form of a day.
pub(crate) fn day(day: Date) -> String {
    day.to_string()
}

/// The written form of a clock time.
pub(crate) fn clock(time: Time) -> String {
    write_clock(time)
}
