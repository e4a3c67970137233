//! Courses, their sessions and the vocabulary people choose by.

use crate::{
    centre::ClosedDays,
    time::{Slot, SlotError, Zone, weekday_number},
};
use jiff::{
    ToSpan,
    civil::{Date, Time},
};

crate::vocabulary! {
    CourseKind {
        Intensive = "intensive",
        Daytime = "daytime",
        Evening = "evening",
        /// French for specific purposes (FOS), by trade.
        Trade = "trade",
        /// For people who do not read yet.
        Reading = "reading",
    }
}

crate::vocabulary! {
    Mode {
        Onsite = "onsite",
        Online = "online",
    }
}

crate::vocabulary! {
    /// Themes of everyday life.
    Theme {
        Health = "health",
        Transport = "transport",
        School = "school",
        Shopping = "shopping",
        Administration = "administration",
        Work = "work",
    }
}

crate::vocabulary! {
    TimeOfDay {
        Morning = "morning",
        Afternoon = "afternoon",
        Evening = "evening",
    }
}

crate::vocabulary! {
    /// Whether a session or an event takes place.
    Status {
        Planned = "planned",
        Cancelled = "cancelled",
    }
}

impl TimeOfDay {
    /// Morning until 12:30, evening from 17:30: when people start, not when they end.
    pub fn of(starts: Time) -> Self {
        match (starts.hour(), starts.minute()) {
            (h, m) if (h, m) < (12, 30) => TimeOfDay::Morning,
            (h, m) if (h, m) < (17, 30) => TimeOfDay::Afternoon,
            _ => TimeOfDay::Evening,
        }
    }
}

/// A term's weekly pattern: the same hours on the same days, `from` and `until`
/// included. Weekdays are 1 (Monday) to 7.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    pub weekdays: Vec<i64>,
    pub starts: Time,
    pub ends: Time,
    pub from: Date,
    pub until: Date,
}

/// The longest term a pattern covers, in days.
pub const LONGEST_TERM_DAYS: i64 = 366;

impl Pattern {
    /// One slot a date, by the calendar and the local clock; closed days are left out
    /// and told beside. At most `LONGEST_TERM_DAYS` days are looked at.
    pub fn slots(
        &self,
        zone: &Zone,
        closed: &[ClosedDays],
    ) -> Result<(Vec<Slot>, Vec<Date>), SlotError> {
        let mut slots = Vec::new();
        let mut skipped = Vec::new();
        let days = (0..LONGEST_TERM_DAYS)
            .map(|n| self.from.saturating_add(n.days()))
            .take_while(|day| *day <= self.until);
        for day in days.filter(|day| self.weekdays.contains(&weekday_number(*day))) {
            if closed.iter().any(|c| (c.from..=c.to).contains(&day)) {
                skipped.push(day);
            } else {
                slots.push(Slot::new(day, self.starts, self.ends, zone)?);
            }
        }
        Ok((slots, skipped))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    #[test]
    fn a_term_over_the_clock_change_keeps_its_local_hours() {
        let zone = Zone::named("Europe/Paris").unwrap();
        let pattern = Pattern {
            weekdays: vec![7],
            starts: time(9, 0, 0, 0),
            ends: time(12, 0, 0, 0),
            from: date(2026, 10, 18),
            until: date(2026, 11, 1),
        };
        let (slots, _) = pattern.slots(&zone, &[]).unwrap();
        assert_eq!(
            slots.iter().map(|s| s.day).collect::<Vec<_>>(),
            [date(2026, 10, 18), date(2026, 10, 25), date(2026, 11, 1)]
        );
        for slot in &slots {
            assert_eq!(zone.local(slot.starts_at), (slot.day, time(9, 0, 0, 0)));
            assert_eq!(slot.starts_at.minutes_until(slot.ends_at), 180);
        }
        assert_eq!(
            slots[0].starts_at.minutes_until(slots[1].starts_at),
            7 * 24 * 60 + 60,
            "an hour more than seven days"
        );
    }

    #[test]
    fn closed_days_are_left_out_and_told() {
        let zone = Zone::named("Europe/Paris").unwrap();
        let closed = [ClosedDays {
            from: date(2026, 12, 24),
            to: date(2027, 1, 1),
        }];
        let pattern = Pattern {
            weekdays: vec![1, 4],
            starts: time(9, 0, 0, 0),
            ends: time(12, 0, 0, 0),
            from: date(2026, 12, 21),
            until: date(2027, 1, 4),
        };
        let (slots, skipped) = pattern.slots(&zone, &closed).unwrap();
        assert_eq!(slots.len(), 2);
        assert_eq!(
            skipped,
            [date(2026, 12, 24), date(2026, 12, 28), date(2026, 12, 31)]
        );
    }
}
