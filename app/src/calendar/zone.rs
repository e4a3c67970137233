//! A time zone as every calendar program reads it (RFC 5545 §3.6.5): yearly rules since
//! 1970, no list of dates. Computed from the rules in force in the years of the file.
//!
//! Clocks that change on days no yearly rule tells (Morocco's, around Ramadan), or whose
//! rule ends soon, have no such form: `described` is none, and meetings there stand in
//! UTC.

use domain::time::Zone;
use jiff::{
    Timestamp,
    civil::{Date, DateTime, Time, Weekday, date},
    tz::{Offset, TimeZone},
};

/// Over so many years every day of the month falls on every weekday: what is the same
/// in all of them is the rule.
const YEARS: i16 = 12;

/// `BYMONTH=3;BYDAY=-1SU`, at a clock time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Rule {
    month: i8,
    weekday: Weekday,
    /// Of the month: 1 to 4, or -1 for the last.
    nth: i8,
    at: Time,
}

/// Clocks change by a rule, once a year.
#[derive(Debug)]
struct Change {
    rule: Rule,
    before: Offset,
    after: Offset,
    name: String,
}

/// One moment at which clocks were or will be changed.
struct Moment {
    /// What clocks showed just before.
    local: DateTime,
    before: Offset,
    after: Offset,
    name: String,
}

/// The lines of the zone's VTIMEZONE, right from this year on; none when yearly rules
/// cannot say them.
pub fn described(zone: &Zone, from_year: i16) -> Option<Vec<String>> {
    let tz = TimeZone::get(zone.name()).ok()?;
    let moments = moments(&tz, from_year);
    let mut lines = vec![
        "BEGIN:VTIMEZONE".to_owned(),
        format!("TZID:{}", zone.name()),
        format!("X-LIC-LOCATION:{}", zone.name()),
    ];
    if moments.is_empty() {
        lines.extend(fixed(&tz, from_year)?);
    } else {
        let forward = change(&moments, |m| m.after > m.before)?;
        let back = change(&moments, |m| m.after < m.before)?;
        lines.extend(yearly("DAYLIGHT", &forward)?);
        lines.extend(yearly("STANDARD", &back)?);
    }
    lines.push("END:VTIMEZONE".to_owned());
    Some(lines)
}

fn beginning(tz: &TimeZone, year: i16) -> Option<Timestamp> {
    tz.to_timestamp(date(year, 1, 1).at(0, 0, 0, 0)).ok()
}

/// Every change of clocks in the years that are looked at.
fn moments(tz: &TimeZone, from_year: i16) -> Vec<Moment> {
    let until = from_year.saturating_add(YEARS);
    let (Some(from), Some(until)) = (beginning(tz, from_year), beginning(tz, until)) else {
        return Vec::new();
    };
    let mut before = tz.to_offset(from);
    let mut moments = Vec::new();
    for change in tz.following(from).take_while(|c| c.timestamp() < until) {
        let after = change.offset();
        if after != before {
            moments.push(Moment {
                local: before.to_datetime(change.timestamp()),
                before,
                after,
                name: change.abbreviation().to_owned(),
            });
        }
        before = after;
    }
    moments
}

/// The rule of the changes in one direction: one a year, always the same.
fn change(moments: &[Moment], wanted: impl Fn(&Moment) -> bool) -> Option<Change> {
    let moments: Vec<_> = moments.iter().filter(|moment| wanted(moment)).collect();
    let first = moments.first()?;
    let years = moments.windows(2).all(|two| {
        let [one, next] = two else { return false };
        next.local.year() == one.local.year() + 1
    });
    let same = moments
        .iter()
        .all(|m| (m.before, m.after, &m.name) == (first.before, first.after, &first.name));
    let rule = [nth(first.local.date()), -1]
        .map(|nth| Rule {
            month: first.local.month(),
            weekday: first.local.weekday(),
            nth,
            at: first.local.time(),
        })
        .into_iter()
        .find(|rule| moments.iter().all(|m| rule.falls_on(m.local)))?;
    let whole = moments.len() == usize::try_from(YEARS).unwrap_or_default();
    (years && same && whole).then(|| Change {
        rule,
        before: first.before,
        after: first.after,
        name: first.name.clone(),
    })
}

fn nth(day: Date) -> i8 {
    (day.day() - 1) / 7 + 1
}

impl Rule {
    fn in_year(self, year: i16) -> Option<DateTime> {
        let month = date(year, self.month, 1);
        let day = month.nth_weekday_of_month(self.nth, self.weekday).ok()?;
        Some(day.to_datetime(self.at))
    }

    fn falls_on(self, local: DateTime) -> bool {
        self.in_year(local.year()) == Some(local)
    }

    /// `FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU`.
    fn written(self) -> String {
        let weekday = match self.weekday {
            Weekday::Monday => "MO",
            Weekday::Tuesday => "TU",
            Weekday::Wednesday => "WE",
            Weekday::Thursday => "TH",
            Weekday::Friday => "FR",
            Weekday::Saturday => "SA",
            Weekday::Sunday => "SU",
        };
        let (month, nth) = (self.month, self.nth);
        format!("RRULE:FREQ=YEARLY;BYMONTH={month};BYDAY={nth}{weekday}")
    }
}

fn yearly(kind: &str, change: &Change) -> Option<Vec<String>> {
    let first = change.rule.in_year(1970)?;
    Some(vec![
        format!("BEGIN:{kind}"),
        format!("TZOFFSETFROM:{}", offset(change.before)),
        format!("TZOFFSETTO:{}", offset(change.after)),
        format!("TZNAME:{}", change.name),
        format!("DTSTART:{}", first.strftime("%Y%m%dT%H%M%S")),
        change.rule.written(),
        format!("END:{kind}"),
    ])
}

/// Clocks that are never changed.
fn fixed(tz: &TimeZone, year: i16) -> Option<Vec<String>> {
    let info = beginning(tz, year).map(|at| tz.to_offset_info(at).abbreviation().to_owned());
    let at = offset(tz.to_offset(beginning(tz, year)?));
    Some(vec![
        "BEGIN:STANDARD".to_owned(),
        format!("TZOFFSETFROM:{at}"),
        format!("TZOFFSETTO:{at}"),
        format!("TZNAME:{}", info?),
        "DTSTART:19700101T000000".to_owned(),
        "END:STANDARD".to_owned(),
    ])
}

/// `+0530`.
fn offset(offset: Offset) -> String {
    let minutes = offset.seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(name: &str) -> Option<Vec<String>> {
        described(&Zone::named(name).unwrap(), 2026)
    }

    /// What changes clocks in a zone, without its frame.
    fn rules(name: &str) -> String {
        let lines = lines(name).unwrap();
        assert_eq!(lines[1], format!("TZID:{name}"));
        lines[3..lines.len() - 1].join(" ")
    }

    #[test]
    fn paris_changes_on_the_last_sundays_of_march_and_october() {
        assert_eq!(
            lines("Europe/Paris").unwrap(),
            [
                "BEGIN:VTIMEZONE",
                "TZID:Europe/Paris",
                "X-LIC-LOCATION:Europe/Paris",
                "BEGIN:DAYLIGHT",
                "TZOFFSETFROM:+0100",
                "TZOFFSETTO:+0200",
                "TZNAME:CEST",
                "DTSTART:19700329T020000",
                "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                "END:DAYLIGHT",
                "BEGIN:STANDARD",
                "TZOFFSETFROM:+0200",
                "TZOFFSETTO:+0100",
                "TZNAME:CET",
                "DTSTART:19701025T030000",
                "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                "END:STANDARD",
                "END:VTIMEZONE",
            ]
        );
    }

    #[test]
    fn kyiv_and_new_york_have_rules_of_their_own() {
        assert_eq!(
            rules("Europe/Kyiv"),
            "BEGIN:DAYLIGHT TZOFFSETFROM:+0200 TZOFFSETTO:+0300 TZNAME:EEST DTSTART:19700329T030000 \
             RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU END:DAYLIGHT \
             BEGIN:STANDARD TZOFFSETFROM:+0300 TZOFFSETTO:+0200 TZNAME:EET DTSTART:19701025T040000 \
             RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU END:STANDARD"
        );
        assert_eq!(
            rules("America/New_York"),
            "BEGIN:DAYLIGHT TZOFFSETFROM:-0500 TZOFFSETTO:-0400 TZNAME:EDT DTSTART:19700308T020000 \
             RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU END:DAYLIGHT \
             BEGIN:STANDARD TZOFFSETFROM:-0400 TZOFFSETTO:-0500 TZNAME:EST DTSTART:19701101T020000 \
             RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU END:STANDARD"
        );
    }

    #[test]
    fn clocks_that_never_change_have_one_part() {
        assert_eq!(
            rules("Pacific/Noumea"),
            "BEGIN:STANDARD TZOFFSETFROM:+1100 TZOFFSETTO:+1100 TZNAME:+11 DTSTART:19700101T000000 END:STANDARD"
        );
        assert!(rules("Asia/Kabul").contains("TZOFFSETTO:+0430"));
    }

    #[test]
    fn what_follows_no_yearly_rule_is_not_described() {
        assert_eq!(lines("Africa/Casablanca"), None);
    }

    /// Read back by themselves, the rules give every local time its instant.
    #[test]
    fn the_rules_say_the_same_as_the_zone() {
        for name in [
            "Europe/Paris",
            "Europe/Kyiv",
            "America/New_York",
            "Australia/Sydney",
        ] {
            let tz = TimeZone::get(name).unwrap();
            let moments = moments(&tz, 2026);
            let forward = change(&moments, |m| m.after > m.before).unwrap();
            let back = change(&moments, |m| m.after < m.before).unwrap();
            for year in 2026..2037 {
                for month in 1..=12 {
                    let local = date(year, month, 15).at(12, 0, 0, 0);
                    let [spring, autumn] = [&forward, &back].map(|c| c.rule.in_year(year).unwrap());
                    let summer = match spring < autumn {
                        true => spring <= local && local < autumn,
                        false => local < autumn || spring <= local,
                    };
                    let offset = if summer { forward.after } else { back.after };
                    let at = tz.to_timestamp(local).unwrap();
                    assert_eq!(tz.to_offset(at), offset, "{local} in {name}");
                }
            }
        }
    }
}
