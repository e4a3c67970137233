//! iCalendar (RFC 5545, RFC 7986) as bytes. Written here because the libraries put a
//! time stamp and a UID into time zones, where RFC 5545 §3.6.5 allows neither, and
//! read the system's clock to do so.
//!
//! One VEVENT for each meeting, never a recurrence rule: moving one is then a plain
//! change of one entry. Lines end in CRLF and are at most 75 octets long.

use super::zone;
use domain::{
    language::Language,
    time::{Instant, Zone},
};
use jiff::civil::{Date, Time};
use std::collections::BTreeMap;

/// A calendar to subscribe to.
#[derive(Debug)]
pub struct Feed {
    pub language: Language,
    pub name: String,
    /// Its own address.
    pub source: String,
    pub entries: Vec<Entry>,
}

/// One meeting.
#[derive(Debug)]
pub struct Entry {
    /// The same for as long as the meeting exists.
    pub uid: String,
    /// Raised when time, place or status change.
    pub sequence: i64,
    pub modified: Instant,
    pub day: Date,
    pub starts: Time,
    pub ends: Time,
    pub starts_at: Instant,
    pub ends_at: Instant,
    pub zone: Zone,
    pub cancelled: bool,
    pub summary: String,
    pub description: String,
    pub location: Option<String>,
    /// The page about it.
    pub url: String,
}

/// A calendar has one component at least (RFC 5545 §3.6): without meetings, this zone.
const PARIS: &str = "Europe/Paris";

impl Feed {
    /// When anything in it last changed.
    pub fn modified(&self) -> Option<Instant> {
        self.entries.iter().map(|entry| entry.modified).max()
    }

    pub fn write(&self) -> String {
        let mut out = Lines(String::new());
        out.line("BEGIN:VCALENDAR");
        out.line("VERSION:2.0");
        out.line(&format!(
            "PRODID:-//Havre//Havre//{}",
            self.language.code().to_ascii_uppercase()
        ));
        out.line("CALSCALE:GREGORIAN");
        out.line("METHOD:PUBLISH");
        out.text("NAME", self.language, &self.name);
        // Not a name of RFC 5545: programs that know it want it bare.
        out.line(&format!("X-WR-CALNAME:{}", escape(&self.name)));
        let zones = self.zones();
        let main = zones.first().map_or(PARIS, |zone| zone.name.as_str());
        out.line(&format!("X-WR-TIMEZONE:{main}"));
        out.line(&format!("SOURCE;VALUE=URI:{}", uri(&self.source)));
        out.line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        out.line("X-PUBLISHED-TTL:PT1H");
        for zone in &zones {
            zone.lines.iter().for_each(|line| out.line(line));
        }
        for entry in &self.entries {
            let described = zones.iter().any(|zone| zone.name == entry.zone.name());
            entry.write(self.language, described, &mut out);
        }
        out.line("END:VCALENDAR");
        out.0
    }

    /// Each zone somebody meets in, once, when rules can say it.
    fn zones(&self) -> Vec<Described> {
        let mut first_years: BTreeMap<&str, (&Zone, i16)> = BTreeMap::new();
        for entry in &self.entries {
            let year = entry.day.year();
            let known = first_years.entry(entry.zone.name());
            let first = &mut known.or_insert((&entry.zone, year)).1;
            *first = year.min(*first);
        }
        let mut zones: Vec<_> = first_years
            .into_values()
            .filter_map(|(zone, year)| Described::of(zone, year))
            .collect();
        if zones.is_empty() {
            let paris = Zone::named(PARIS).ok();
            zones.extend(paris.and_then(|zone| Described::of(&zone, 2026)));
        }
        zones
    }
}

/// A zone as the file tells it.
struct Described {
    name: String,
    lines: Vec<String>,
}

impl Described {
    fn of(zone: &Zone, from_year: i16) -> Option<Self> {
        let lines = zone::described(zone, from_year)?;
        let name = zone.name().to_owned();
        Some(Self { name, lines })
    }
}

impl Entry {
    /// In local time when its zone stands in the file, else in UTC.
    fn write(&self, language: Language, described: bool, out: &mut Lines) {
        out.line("BEGIN:VEVENT");
        out.line(&format!("UID:{}", self.uid));
        out.line(&format!("DTSTAMP:{}", utc(self.modified)));
        out.line(&format!("LAST-MODIFIED:{}", utc(self.modified)));
        out.line(&format!("SEQUENCE:{}", self.sequence));
        if described {
            let zone = self.zone.name();
            let (starts, ends) = (local(self.day, self.starts), local(self.day, self.ends));
            out.line(&format!("DTSTART;TZID={zone}:{starts}"));
            out.line(&format!("DTEND;TZID={zone}:{ends}"));
        } else {
            out.line(&format!("DTSTART:{}", utc(self.starts_at)));
            out.line(&format!("DTEND:{}", utc(self.ends_at)));
        }
        out.line(if self.cancelled {
            "STATUS:CANCELLED"
        } else {
            "STATUS:CONFIRMED"
        });
        out.line(if self.cancelled {
            "TRANSP:TRANSPARENT"
        } else {
            "TRANSP:OPAQUE"
        });
        out.text("SUMMARY", language, &self.summary);
        out.text("DESCRIPTION", language, &self.description);
        if let Some(location) = &self.location {
            out.text("LOCATION", language, location);
        }
        out.line(&format!("URL;VALUE=URI:{}", uri(&self.url)));
        out.line("END:VEVENT");
    }
}

/// Content lines, folded.
struct Lines(String);

/// Most octets on a line, without its CRLF (RFC 5545 §3.1).
const LONGEST_LINE: usize = 75;

impl Lines {
    /// Folds between characters, never inside one: Cyrillic takes two octets a letter.
    fn line(&mut self, line: &str) {
        let mut octets = 0;
        for c in line.chars() {
            if octets + c.len_utf8() > LONGEST_LINE {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(c);
            octets += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    fn text(&mut self, name: &str, language: Language, value: &str) {
        self.line(&format!(
            "{name};LANGUAGE={}:{}",
            language.code(),
            escape(value)
        ));
    }
}

/// TEXT (RFC 5545 §3.3.11). Other control characters have no place in it.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// An address cannot break the line it stands on.
fn uri(address: &str) -> String {
    address
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace())
        .collect()
}

fn local(day: Date, time: Time) -> String {
    day.to_datetime(time).strftime("%Y%m%dT%H%M%S").to_string()
}

fn utc(at: Instant) -> String {
    let at = jiff::Timestamp::from_millisecond(at.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn folded(line: &str) -> String {
        let mut lines = Lines(String::new());
        lines.line(line);
        lines.0
    }

    #[test]
    fn a_text_keeps_its_commas_semicolons_and_lines() {
        assert_eq!(escape("a, b; c\\d\r\ne\u{7}"), "a\\, b\\; c\\\\d\\ne");
    }

    #[test]
    fn a_line_of_75_octets_is_not_folded() {
        assert_eq!(folded(&"a".repeat(75)).lines().count(), 1);
        assert_eq!(
            folded(&"a".repeat(76)),
            format!("{}\r\n a\r\n", "a".repeat(75))
        );
    }

    proptest! {
        #[test]
        fn any_text_folds_within_75_octets_and_unfolds_to_itself(text in "[\\PC\u{2066}-\u{2069}\u{400}-\u{45f}\u{621}-\u{6cc}]{0,300}") {
            let folded = folded(&text);
            let body = folded.strip_suffix("\r\n").unwrap();
            for line in body.split("\r\n") {
                prop_assert!(line.len() <= LONGEST_LINE, "{line:?}");
            }
            prop_assert_eq!(body.replace("\r\n ", ""), text);
        }
    }
}
