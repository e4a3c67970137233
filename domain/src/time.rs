//! Time as the product uses it: instants are UTC milliseconds given from outside; a
//! session is a local day and clock time in its centre's zone. Days are counted on
//! the calendar, never as 86 400 s.

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, ISOWeekDate, Time, Weekday},
    tz::{AmbiguousOffset, TimeZone},
};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Instant(pub i64);

impl Instant {
    pub const fn millis(self) -> i64 {
        self.0
    }

    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0 + seconds * 1000)
    }

    #[must_use]
    pub const fn plus_minutes(self, minutes: i64) -> Self {
        self.plus_seconds(minutes * 60)
    }

    /// Whole minutes from `self` until `later`, rounded up; negative when past.
    pub const fn minutes_until(self, later: Self) -> i64 {
        (later.0 - self.0 + 59_999).div_euclid(60_000)
    }
}

impl From<Timestamp> for Instant {
    fn from(timestamp: Timestamp) -> Self {
        Self(timestamp.as_millisecond())
    }
}

/// Bounds of the days the product accepts: 2000-01-01 to 2099-12-31.
pub const FIRST_YEAR: i16 = 2000;
pub const LAST_YEAR: i16 = 2099;

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TimeError {
    #[error("not a day from 2000 to 2099 written YYYY-MM-DD")]
    Day,
    #[error("not a clock time written HH:MM")]
    Clock,
    #[error("not a week written 2026-W47")]
    Week,
    #[error("not a time zone of the IANA database")]
    Zone,
    #[error("no such time on that day: clocks go forward")]
    Skipped,
}

/// Reads `YYYY-MM-DD` as browsers send it.
pub fn read_day(text: &str) -> Result<Date, TimeError> {
    let day: Date = text.trim().parse().map_err(|_| TimeError::Day)?;
    let plain = text.trim().len() == 10;
    if plain && (FIRST_YEAR..=LAST_YEAR).contains(&day.year()) {
        Ok(day)
    } else {
        Err(TimeError::Day)
    }
}

/// Reads `HH:MM`, with or without seconds that are zero.
pub fn read_clock(text: &str) -> Result<Time, TimeError> {
    let text = text.trim();
    let (h, rest) = text.split_once(':').ok_or(TimeError::Clock)?;
    let m = rest.strip_suffix(":00").unwrap_or(rest);
    let number = |s: &str| (s.len() <= 2).then(|| i8::from_str(s).ok()).flatten();
    match (number(h), number(m)) {
        (Some(h), Some(m)) => Time::new(h, m, 0, 0).map_err(|_| TimeError::Clock),
        _ => Err(TimeError::Clock),
    }
}

/// `HH:MM`. By hand: a timetable has dozens, and formatting would be a fiftieth of it.
pub fn write_clock(time: Time) -> String {
    let digit = |n: i8| char::from(b'0' + n.unsigned_abs());
    let (hour, minute) = (time.hour(), time.minute());
    let [h, m] = [hour, minute].map(|n| [digit(n / 10), digit(n % 10)]);
    [h[0], h[1], ':', m[0], m[1]].into_iter().collect()
}

/// A time zone of the IANA database, `Europe/Paris`.
#[derive(Debug, Clone, PartialEq)]
pub struct Zone(TimeZone);

impl Zone {
    pub fn named(name: &str) -> Result<Self, TimeError> {
        TimeZone::get(name).map(Self).map_err(|_| TimeError::Zone)
    }

    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }

    /// The instant of a local clock time. A time that occurs twice, when clocks go
    /// back, is its first occurrence; one that is skipped is an error.
    pub fn instant(&self, day: Date, time: Time) -> Result<Instant, TimeError> {
        let ambiguous = self.0.to_ambiguous_timestamp(day.to_datetime(time));
        if matches!(ambiguous.offset(), AmbiguousOffset::Gap { .. }) {
            return Err(TimeError::Skipped);
        }
        ambiguous
            .earlier()
            .map(Into::into)
            .map_err(|_| TimeError::Day)
    }

    /// The local day and clock time of an instant.
    pub fn local(&self, at: Instant) -> (Date, Time) {
        let timestamp = Timestamp::from_millisecond(at.0).unwrap_or(Timestamp::UNIX_EPOCH);
        let local = self.0.to_datetime(timestamp);
        (local.date(), local.time())
    }

    pub fn today(&self, now: Instant) -> Date {
        self.local(now).0
    }

    /// When the local day ends: the first instant of the next one.
    pub fn midnight_after(&self, now: Instant) -> Instant {
        let tomorrow = self.today(now).saturating_add(1.day());
        self.instant(tomorrow, Time::midnight())
            .unwrap_or(now.plus_minutes(60))
    }
}

/// An ISO 8601 week: Monday to Sunday, in every language of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Week {
    monday: Date,
}

impl Week {
    pub fn containing(day: Date) -> Self {
        let back = i64::from(day.weekday().to_monday_zero_offset());
        Self {
            monday: day.saturating_sub(back.days()),
        }
    }

    pub const fn monday(self) -> Date {
        self.monday
    }

    pub fn sunday(self) -> Date {
        self.monday.saturating_add(6.days())
    }

    #[must_use]
    pub fn plus(self, weeks: i64) -> Self {
        Self {
            monday: self.monday.saturating_add(weeks.weeks()),
        }
    }

    pub fn days(self) -> [Date; 7] {
        [0, 1, 2, 3, 4, 5, 6].map(|n: i64| self.monday.saturating_add(n.days()))
    }

    /// The week's first instant and the first instant after it.
    pub fn bounds(self, zone: &Zone) -> Result<(Instant, Instant), TimeError> {
        let end = self.plus(1).monday;
        Ok((
            zone.instant(self.monday, Time::midnight())?,
            zone.instant(end, Time::midnight())?,
        ))
    }
}

impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let iso = self.monday.iso_week_date();
        write!(f, "{}-W{:02}", iso.year(), iso.week())
    }
}

impl FromStr for Week {
    type Err = TimeError;
    fn from_str(text: &str) -> Result<Self, TimeError> {
        let (year, week) = text.split_once("-W").ok_or(TimeError::Week)?;
        let year: i16 = year.parse().map_err(|_| TimeError::Week)?;
        let week: i8 = week.parse().map_err(|_| TimeError::Week)?;
        if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
            return Err(TimeError::Week);
        }
        let monday = ISOWeekDate::new(year, week, Weekday::Monday).map_err(|_| TimeError::Week)?;
        Ok(Self {
            monday: monday.date(),
        })
    }
}

/// When a session or an event takes place: a local day with two clock times, and
/// the instants they mean in the centre's zone. Half-open: the end is not in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    pub day: Date,
    pub starts: Time,
    pub ends: Time,
    pub starts_at: Instant,
    pub ends_at: Instant,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SlotError {
    #[error("it ends before it starts")]
    EndsBeforeStart,
    #[error("its start: {0}")]
    Starts(TimeError),
    #[error("its end: {0}")]
    Ends(TimeError),
}

impl Slot {
    pub fn new(day: Date, starts: Time, ends: Time, zone: &Zone) -> Result<Self, SlotError> {
        if ends <= starts {
            return Err(SlotError::EndsBeforeStart);
        }
        Ok(Self {
            day,
            starts,
            ends,
            starts_at: zone.instant(day, starts).map_err(SlotError::Starts)?,
            ends_at: zone.instant(day, ends).map_err(SlotError::Ends)?,
        })
    }

    /// Half-open intervals: 9–12 and 12–14 do not overlap.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.starts_at < other.ends_at && other.starts_at < self.ends_at
    }
}

/// The ISO number of a weekday, Monday 1 to Sunday 7.
pub fn weekday_number(day: Date) -> i64 {
    i64::from(day.weekday().to_monday_one_offset())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};
    use proptest::prelude::*;

    fn paris() -> Zone {
        Zone::named("Europe/Paris").unwrap()
    }

    #[test]
    fn clocks_going_forward_skip_a_time_and_going_back_repeat_one() {
        assert_eq!(
            paris().instant(date(2026, 3, 29), time(2, 30, 0, 0)),
            Err(TimeError::Skipped)
        );
        let twice = paris()
            .instant(date(2026, 10, 25), time(2, 30, 0, 0))
            .unwrap();
        let after = paris()
            .instant(date(2026, 10, 25), time(3, 30, 0, 0))
            .unwrap();
        assert_eq!(twice.minutes_until(after), 120, "the first of the two");
    }

    #[test]
    fn every_minute_of_a_day_is_written_in_five_signs() {
        for (hour, minute) in (0..24).flat_map(|h| (0..60).map(move |m| (h, m))) {
            let written = write_clock(time(hour, minute, 0, 0));
            assert_eq!(written, format!("{hour:02}:{minute:02}"));
        }
    }

    #[test]
    fn weeks_that_do_not_exist_are_refused() {
        for text in [
            "2026-W99",
            "2026-W54",
            "2025-W53",
            "W12",
            "",
            "2026-12",
            "99999-W01",
            "2026-W-1",
            "2026-W00",
        ] {
            assert_eq!(text.parse::<Week>(), Err(TimeError::Week), "{text}");
        }
        assert_eq!(
            "2026-W53".parse::<Week>().unwrap().monday(),
            date(2026, 12, 28)
        );
    }

    #[test]
    fn browsers_times_are_read() {
        assert_eq!(read_clock("09:30"), Ok(time(9, 30, 0, 0)));
        assert_eq!(read_clock("09:30:00"), Ok(time(9, 30, 0, 0)));
        for bad in ["", "24:00", "9", "09:60", "-1:00", "09:30:15", "٠٩:٣٠"] {
            assert_eq!(read_clock(bad), Err(TimeError::Clock), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn a_week_reads_back(days in 0i64..36_000) {
            let day = date(2000, 1, 3).saturating_add(days.days());
            let week = Week::containing(day);
            prop_assert!(week.days().contains(&day));
            prop_assert_eq!(week.monday().weekday(), Weekday::Monday);
            prop_assert_eq!(week.to_string().parse::<Week>(), Ok(week));
        }

        #[test]
        fn a_local_time_reads_back(days in 0i64..36_000, minute in 0i64..1440) {
            let day = date(2000, 1, 1).saturating_add(days.days());
            let clock = Time::midnight().saturating_add(minute.minutes());
            if let Ok(at) = paris().instant(day, clock) {
                prop_assert_eq!(paris().local(at), (day, clock));
            }
        }

        #[test]
        fn whatever_is_typed_is_answered(text in "\\PC{0,30}") {
            let _ = (read_day(&text), read_clock(&text), text.parse::<Week>());
        }
    }
}
