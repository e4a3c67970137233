//! A form's readers. Nothing comes back where something is wrong; what is wrong stands
//! in the form, in the order its fields were read.

use super::{Form, VERSION, is_line, typed, typed::latin_digits};
use crate::{
    components::{self, version_name},
    texts::ltr,
};
use domain::{
    language::Language,
    text::Text,
    time::{SlotError, read_clock, read_day},
};
use jiff::civil::{Date, Time};
use std::{ops::RangeInclusive, str::FromStr};

/// How much a text may hold, in characters: a title, what stands on a card, what a page
/// tells.
pub const LINE: usize = 90;
pub const SENTENCE: usize = 200;
pub const PARAGRAPH: usize = 1_200;

/// Addresses that are other pages: `/courses/find`, `/staff/centres/new`.
const RESERVED: [&str; 2] = ["find", "new"];

impl Form {
    /// A line that must be there, of at most so many characters.
    pub fn text(&mut self, name: &str, most: usize) -> Option<String> {
        let text = self.optional(name, most)?;
        if text.is_empty() {
            self.wrong(name, t!(self.words, "error-required"));
            return None;
        }
        Some(text)
    }

    /// The same, perhaps empty.
    pub fn optional(&mut self, name: &str, most: usize) -> Option<String> {
        let text = typed::line(self.fields.get(name));
        if text.chars().count() > most {
            self.wrong(name, t!(self.words, "error-too-long", n = most));
            return None;
        }
        Some(text)
    }

    pub fn number(&mut self, name: &str, range: RangeInclusive<i64>) -> Option<i64> {
        let typed = latin_digits(self.fields.get(name).trim());
        let problem = match typed.parse::<i64>() {
            Ok(n) if range.contains(&n) => return Some(n),
            Ok(_) => t!(
                self.words,
                "error-number-range",
                min = *range.start(),
                max = *range.end()
            ),
            Err(_) if typed.is_empty() => t!(self.words, "error-required"),
            Err(_) => t!(self.words, "error-number"),
        };
        self.wrong(name, problem);
        None
    }

    /// An amount in euros, `12` or `12,50`, as cents.
    pub fn euros(&mut self, name: &str, most: i64) -> Option<i64> {
        let typed = latin_digits(self.fields.get(name).trim()).replace(['.', '\u{66b}'], ",");
        let (whole, part) = typed.split_once(',').unwrap_or((&typed, ""));
        let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        let right = digits(whole) && (part.is_empty() || part.len() <= 2 && digits(part));
        let cents = format!("{whole}{part:0<2}").parse::<i64>();
        match cents {
            Ok(cents) if right && cents <= most => Some(cents),
            _ => {
                let problem = t!(
                    self.words,
                    "error-number-range",
                    min = 0i64,
                    max = most / 100
                );
                self.wrong(name, problem);
                None
            }
        }
    }

    pub fn day(&mut self, name: &str) -> Option<Date> {
        match read_day(&latin_digits(self.fields.get(name))) {
            Ok(day) => Some(day),
            Err(_) => {
                self.wrong(name, t!(self.words, "error-date"));
                None
            }
        }
    }

    /// What was made of `starts` and `ends`, or its fault beside the field that has it.
    pub fn slot<T>(&mut self, made: Result<T, SlotError>) -> Option<T> {
        let (field, problem) = match made {
            Ok(made) => return Some(made),
            Err(SlotError::EndsBeforeStart) => ("ends", "error-end-before-start"),
            Err(SlotError::Starts(_)) => ("starts", "staff-time-skipped"),
            Err(SlotError::Ends(_)) => ("ends", "staff-time-skipped"),
        };
        self.wrong(field, t!(self.words, problem));
        None
    }

    pub fn clock(&mut self, name: &str) -> Option<Time> {
        match read_clock(&latin_digits(self.fields.get(name))) {
            Ok(time) => Some(time),
            Err(_) => {
                self.wrong(name, t!(self.words, "error-time", example = ltr("14:30")));
                None
            }
        }
    }

    /// One of a list: a code of a vocabulary, an id, an address.
    pub fn code<T: FromStr>(&mut self, name: &str) -> Option<T> {
        let code = self.maybe_code(name)?;
        if code.is_none() {
            self.wrong(name, t!(self.words, "error-choose-one"));
        }
        code
    }

    /// One of a list, or none of it.
    pub fn maybe_code<T: FromStr>(&mut self, name: &str) -> Option<Option<T>> {
        let typed = self.fields.get(name).trim();
        if typed.is_empty() {
            return Some(None);
        }
        match typed.parse() {
            Ok(code) => Some(Some(code)),
            Err(_) => {
                self.wrong(name, t!(self.words, "error-unknown-choice"));
                None
            }
        }
    }

    /// Any of a list.
    pub fn codes<T: FromStr>(&mut self, name: &str) -> Option<Vec<T>> {
        let read: Result<Vec<T>, _> = self.fields.all(name).iter().map(|v| v.parse()).collect();
        match read {
            Ok(codes) => Some(codes),
            Err(_) => {
                self.wrong(name, t!(self.words, "error-unknown-choice"));
                None
            }
        }
    }

    /// The readable part of an address, unless it is that of another page.
    pub fn slug(&mut self, name: &str) -> Option<domain::slug::Slug> {
        let typed = self.text(name, 80)?;
        let problem = match typed.parse() {
            Ok(_) if RESERVED.contains(&typed.as_str()) => "error-slug-taken",
            Ok(slug) => return Some(slug),
            Err(_) => "error-slug",
        };
        self.wrong(name, t!(self.words, problem));
        None
    }

    /// The same; left empty, it is made from the French title. `title`: as it was read
    /// before; without one, the title is what has to be mended first.
    pub fn slug_from(&mut self, name: &str, title: Option<&Text>) -> Option<domain::slug::Slug> {
        if self.fields.get(name).trim().is_empty() {
            let suggested = domain::slug::Slug::suggest(&title?.fr);
            self.fields.set(
                name,
                suggested.map_or_else(String::new, |slug| slug.to_string()),
            );
        }
        self.slug(name)
    }

    pub fn flag(&self, name: &str) -> bool {
        self.fields.has(name)
    }

    /// The version this form was filled from; no version of any record when it is
    /// missing.
    pub fn version(&self) -> i64 {
        self.fields.get(VERSION).parse().unwrap_or(-1)
    }

    /// A text in four languages over what stood before. French must be there.
    /// A translation whose "still right" is ticked counts as made from the French of
    /// now.
    pub fn text_in_four(&mut self, name: &str, most: usize, before: &Text) -> Option<Text> {
        let text = self.four_read(name, most, before)?;
        if text.fr.is_empty() {
            let french = version_name(name, Language::Fr);
            self.wrong(french, t!(self.words, "error-french-required"));
            return None;
        }
        Some(text)
    }

    /// The same, perhaps empty in all four.
    pub fn optional_in_four(
        &mut self,
        name: &str,
        most: usize,
        before: Option<&Text>,
    ) -> Option<Option<Text>> {
        let versions = self.versions(name);
        if versions.iter().all(|(_, text)| text.is_empty()) {
            return Some(None);
        }
        let before = before.cloned().unwrap_or_else(|| Text::french(""));
        self.text_in_four(name, most, &before).map(Some)
    }

    /// The four versions as they are read.
    fn versions(&self, name: &str) -> Vec<(Language, String)> {
        let plain = if is_line(name) {
            typed::line
        } else {
            typed::lines
        };
        let typed = self.fields.versions(name).into_iter();
        typed
            .map(|(language, text)| (language, plain(&text)))
            .collect()
    }

    fn four_read(&mut self, name: &str, most: usize, before: &Text) -> Option<Text> {
        let versions = self.versions(name);
        let mut fits = true;
        for (language, text) in &versions {
            if text.chars().count() > most {
                let problem = t!(self.words, "error-too-long", n = most);
                self.wrong(version_name(name, *language), problem);
                fits = false;
            }
        }
        let mut text = before.edited(versions.clone());
        for (language, version) in versions {
            if self.flag(&components::four::still_right(name, language)) {
                text.set(language, &version);
            }
        }
        fits.then_some(text)
    }

    /// What the form says, when nothing is wrong with it: `form.finish(|| Some(RoomForm
    /// { name: name?, seats: seats? }))` after every field has been read.
    pub fn finish<T>(&self, make: impl FnOnce() -> Option<T>) -> Option<T> {
        if self.is_right() { make() } else { None }
    }
}
