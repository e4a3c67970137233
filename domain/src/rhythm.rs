//! The rhythm of a course: the hours that come back every week. It is computed from
//! the sessions, so that no prose can ever contradict the timetable.

use crate::{course::TimeOfDay, time::weekday_number};
use jiff::civil::{Date, Time};
use std::collections::BTreeMap;

/// The same hours on some days of the week. Weekdays are 1 (Monday) to 7, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weekly {
    pub weekdays: Vec<i64>,
    pub starts: Time,
    pub ends: Time,
}

/// What comes back every week, by first day, then by hour. Empty without sessions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rhythm(pub Vec<Weekly>);

impl Rhythm {
    /// Of the sessions that take place. Hours held less than half as often as the most
    /// frequent ones are exceptions (a class that was moved, a visit) and left out.
    pub fn of(meetings: impl IntoIterator<Item = (Date, Time, Time)>) -> Self {
        let mut held: BTreeMap<(i64, Time, Time), usize> = BTreeMap::new();
        for (day, starts, ends) in meetings {
            *held.entry((weekday_number(day), starts, ends)).or_default() += 1;
        }
        let most = held.values().copied().max().unwrap_or(0);
        let mut weekly: Vec<Weekly> = Vec::new();
        for ((weekday, starts, ends), _) in held.into_iter().filter(|(_, n)| n * 2 >= most) {
            match weekly
                .iter_mut()
                .find(|w| (w.starts, w.ends) == (starts, ends))
            {
                Some(known) => known.weekdays.push(weekday),
                None => weekly.push(Weekly {
                    weekdays: vec![weekday],
                    starts,
                    ends,
                }),
            }
        }
        Self(weekly)
    }

    /// Clock minutes of one week.
    pub fn minutes_per_week(&self) -> i64 {
        let minutes = |time: Time| i64::from(time.hour()) * 60 + i64::from(time.minute());
        let long = |w: &Weekly| (minutes(w.ends) - minutes(w.starts)) * w.weekdays.len() as i64;
        self.0.iter().map(long).sum()
    }

    /// When in the day it starts, each once, in the order of the day.
    pub fn times_of_day(&self) -> Vec<TimeOfDay> {
        let mut times: Vec<_> = self.0.iter().map(|w| TimeOfDay::of(w.starts)).collect();
        times.sort();
        times.dedup();
        times
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::{
        ToSpan,
        civil::{date, time},
    };
    use proptest::prelude::*;

    const MORNING: (Time, Time) = (time(9, 30, 0, 0), time(12, 30, 0, 0));
    const EVENING: (Time, Time) = (time(18, 30, 0, 0), time(20, 0, 0, 0));

    fn term(weekdays: &[i64], weeks: i64, hours: (Time, Time)) -> Vec<(Date, Time, Time)> {
        let monday = date(2026, 9, 7);
        let days = (0..weeks).flat_map(|w| weekdays.iter().map(move |d| w * 7 + d - 1));
        days.map(|n| (monday.saturating_add(n.days()), hours.0, hours.1))
            .collect()
    }

    #[test]
    fn one_class_elsewhere_is_an_exception() {
        let mut meetings = term(&[1, 4], 6, MORNING);
        meetings.push((date(2026, 9, 9), EVENING.0, EVENING.1));
        let rhythm = Rhythm::of(meetings);
        assert_eq!(
            rhythm.0,
            [Weekly {
                weekdays: vec![1, 4],
                starts: MORNING.0,
                ends: MORNING.1
            }]
        );
        assert_eq!(rhythm.minutes_per_week(), 360);
        assert_eq!(rhythm.times_of_day(), [TimeOfDay::Morning]);
    }

    #[test]
    fn two_hours_a_day_stand_apart() {
        let mut meetings = term(&[2], 8, EVENING);
        meetings.extend(term(&[1, 2, 3], 8, MORNING));
        let rhythm = Rhythm::of(meetings);
        assert_eq!(rhythm.0.len(), 2);
        assert_eq!(rhythm.0[0].weekdays, [1, 2, 3]);
        assert_eq!(
            rhythm.times_of_day(),
            [TimeOfDay::Morning, TimeOfDay::Evening]
        );
    }

    #[test]
    fn without_sessions_there_is_none() {
        assert_eq!(Rhythm::of([]), Rhythm::default());
        assert_eq!(Rhythm::default().minutes_per_week(), 0);
    }

    proptest! {
        /// A term reads back as its own pattern, whatever the order of its sessions and
        /// though a few are missing.
        #[test]
        fn a_term_reads_back(
            weekdays in proptest::collection::btree_set(1i64..=7, 1..6),
            weeks in 4i64..20,
            missing in 0usize..2,
        ) {
            let weekdays: Vec<_> = weekdays.into_iter().collect();
            let mut meetings = term(&weekdays, weeks, EVENING);
            meetings.drain(..missing);
            meetings.reverse();
            let rhythm = Rhythm::of(meetings);
            prop_assert_eq!(rhythm.minutes_per_week(), 90 * weekdays.len() as i64);
            prop_assert_eq!(rhythm.0, vec![Weekly { weekdays, starts: EVENING.0, ends: EVENING.1 }]);
        }
    }
}
