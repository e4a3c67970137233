//! Centres: services, opening hours and closures.

crate::vocabulary! {
    /// What has opening hours of its own.
    Service {
        Reception = "reception",
        Library = "library",
    }
}

crate::vocabulary! {
    /// What a closure closes. A closed centre closes its library and rooms too.
    ClosureScope {
        Centre = "centre",
        Library = "library",
        Room = "room",
    }
}

use crate::time::{Instant, Zone, weekday_number};
use jiff::{
    ToSpan,
    civil::{Date, Time},
};

/// One line of weekly opening hours: `weekday` is 1 (Monday) to 7.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    pub weekday: i64,
    pub opens: Time,
    pub closes: Time,
}

/// Days on which a service is closed, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClosedDays {
    pub from: Date,
    pub to: Date,
}

/// Whether a service is open, and until when that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum OpenState {
    Open {
        until: Instant,
    },
    Closed {
        until: Instant,
    },
    /// Nothing opens within the next `LOOK_AHEAD_DAYS`.
    ClosedLong,
}

/// How far ahead the next opening is looked for, in days.
pub const LOOK_AHEAD_DAYS: i64 = 60;

impl OpenState {
    /// The first instant at which the answer may change.
    pub const fn changes_at(self) -> Option<Instant> {
        match self {
            OpenState::Open { until } | OpenState::Closed { until } => Some(until),
            OpenState::ClosedLong => None,
        }
    }
}

/// Is the service open at `now`? Hours that touch (9–12, 12–14) read as one.
pub fn open_state(now: Instant, zone: &Zone, hours: &[Hours], closed: &[ClosedDays]) -> OpenState {
    let today = zone.today(now);
    let mut open_until = None;
    for ahead in 0..LOOK_AHEAD_DAYS {
        let day = today.saturating_add(ahead.days());
        if closed.iter().any(|c| (c.from..=c.to).contains(&day)) {
            continue;
        }
        let mut spans: Vec<_> = hours
            .iter()
            .filter(|h| h.weekday == weekday_number(day))
            .filter_map(|h| {
                Some((
                    zone.instant(day, h.opens).ok()?,
                    zone.instant(day, h.closes).ok()?,
                ))
            })
            .collect();
        spans.sort();
        for (opens, closes) in spans {
            match open_until {
                Some(until) if opens <= until => open_until = Some(closes.max(until)),
                Some(until) => return OpenState::Open { until },
                None if opens <= now && now < closes => open_until = Some(closes),
                None if now < opens => return OpenState::Closed { until: opens },
                None => {}
            }
        }
        if let Some(until) = open_until {
            return OpenState::Open { until };
        }
    }
    OpenState::ClosedLong
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};
    use proptest::prelude::*;

    fn paris() -> Zone {
        Zone::named("Europe/Paris").unwrap()
    }

    fn at(day: Date, hour: i8, minute: i8) -> Instant {
        paris().instant(day, time(hour, minute, 0, 0)).unwrap()
    }

    fn weekday_hours(weekday: i64, opens: i8, closes: i8) -> Hours {
        Hours {
            weekday,
            opens: time(opens, 0, 0, 0),
            closes: time(closes, 0, 0, 0),
        }
    }

    #[test]
    fn open_until_the_minute_it_closes() {
        let monday = date(2026, 11, 23);
        let hours = [
            weekday_hours(1, 10, 12),
            weekday_hours(1, 14, 19),
            weekday_hours(3, 10, 12),
        ];
        let state = |h, m| open_state(at(monday, h, m), &paris(), &hours, &[]);
        assert_eq!(
            state(9, 59),
            OpenState::Closed {
                until: at(monday, 10, 0)
            }
        );
        assert_eq!(
            state(10, 0),
            OpenState::Open {
                until: at(monday, 12, 0)
            }
        );
        assert_eq!(
            state(12, 0),
            OpenState::Closed {
                until: at(monday, 14, 0)
            }
        );
        assert_eq!(
            state(19, 0),
            OpenState::Closed {
                until: at(date(2026, 11, 25), 10, 0)
            }
        );
    }

    #[test]
    fn a_closed_day_is_passed_over() {
        let monday = date(2026, 11, 23);
        let closed = [ClosedDays {
            from: monday,
            to: monday,
        }];
        let state = open_state(
            at(monday, 11, 0),
            &paris(),
            &[weekday_hours(1, 10, 12)],
            &closed,
        );
        assert_eq!(
            state,
            OpenState::Closed {
                until: at(date(2026, 11, 30), 10, 0)
            }
        );
    }

    #[test]
    fn no_hours_at_all_is_closed_for_long() {
        assert_eq!(
            open_state(Instant(0), &paris(), &[], &[]),
            OpenState::ClosedLong
        );
    }

    proptest! {
        /// The state is right at its own boundary: it changes there, and not before.
        #[test]
        fn the_state_holds_until_it_says(
            minute in 0i64..10_080,
            spans in proptest::collection::vec((1i64..=7, 0i8..22, 1i8..=2), 0..10),
        ) {
            let hours: Vec<_> = spans.iter().map(|&(d, opens, long)| weekday_hours(d, opens, opens + long)).collect();
            let now = at(date(2026, 10, 20), 0, 0).plus_minutes(minute);
            let state = open_state(now, &paris(), &hours, &[]);
            if let Some(change) = state.changes_at() {
                prop_assert!(change > now);
                let is_open = |s| matches!(s, OpenState::Open { .. });
                let before = open_state(Instant(change.0 - 1), &paris(), &hours, &[]);
                let after = open_state(change, &paris(), &hours, &[]);
                prop_assert_eq!(is_open(before), is_open(state));
                prop_assert_ne!(is_open(after), is_open(state));
            }
        }
    }
}
