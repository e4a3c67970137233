//! Forms: what was sent is read into values, what is wrong is gathered in the
//! reader's words, and the same form is shown again with everything typed kept.
//!
//! One `Form` serves both ways. `GET`: `Form::new(words, LABELS, fields_of(&room))`.
//! `POST`: `Form::new(words, LABELS, fields)`, then its readers (`text`, `number`, …)
//! in the order of the form, `finish`, the store; what the store refuses is added
//! with `wrong`. A form with errors answers 422 (`status`).
//! Browsers' own checks are off (`novalidate`): they would not speak the page's
//! language.

mod typed;

use crate::{
    App,
    components::{self, Field, Four, version_name},
    error::Failure,
    texts::{Words, ltr},
};
use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    response::{IntoResponse, Response},
};
use domain::{
    language::Language,
    text::Text,
    time::{SlotError, read_clock, read_day},
};
use http::{StatusCode, header::CONTENT_TYPE};
use jiff::civil::{Date, Time};
use leptos::prelude::*;
use std::{ops::RangeInclusive, str::FromStr};
use typed::latin_digits;

/// The name of the hidden field with the version a form was filled from.
pub const VERSION: &str = "version";

/// More fields than any form of ours has.
const MOST_FIELDS: usize = 2_000;

/// The texts in four languages that are one line each (`gives-0`, `gives-1`… as well);
/// the others may have several.
const LINES: [&str; 4] = ["title", "name", "reason", "whereabouts"];

fn is_line(name: &str) -> bool {
    LINES.contains(&name) || name.starts_with("gives-")
}

/// Addresses that are other pages: `/courses/find`, `/staff/centres/new`.
const RESERVED: [&str; 2] = ["find", "new"];

/// Names and values as they were sent, or as they stand now. A name may repeat.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    pub fn new() -> Self {
        Self::default()
    }

    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl ToString) -> Self {
        self.0.push((name.into(), value.to_string()));
        self
    }

    /// A ticked box, or nothing.
    #[must_use]
    pub fn with_flag(self, name: &str, on: bool) -> Self {
        if on { self.with(name, "1") } else { self }
    }

    /// Cents as they are typed: `12` or `12,50`.
    #[must_use]
    pub fn with_euros(self, name: &str, cents: i64) -> Self {
        match cents % 100 {
            0 => self.with(name, cents / 100),
            part => self.with(name, format!("{},{part:02}", cents / 100)),
        }
    }

    /// A text's four versions.
    #[must_use]
    pub fn with_four(mut self, name: &str, text: &Text) -> Self {
        for language in Language::ALL {
            let value = text.exact(*language).unwrap_or_default();
            self = self.with(version_name(name, *language), value);
        }
        self
    }

    /// The first value under this name, as it was typed; empty when there is none.
    pub fn get(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(n, _)| n == name);
        found.map_or("", |(_, value)| value)
    }

    pub fn all(&self, name: &str) -> Vec<String> {
        let named = self.0.iter().filter(|(n, _)| n == name);
        named.map(|(_, value)| value.clone()).collect()
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(n, _)| n == name)
    }

    /// Puts this value in place of whatever stands under the name.
    pub fn set(&mut self, name: &str, value: impl ToString) {
        self.0.retain(|(n, _)| n != name);
        self.0.push((name.to_owned(), value.to_string()));
    }

    fn versions(&self, name: &str) -> Vec<(Language, String)> {
        let version = |l: &Language| (*l, self.get(&version_name(name, *l)).to_owned());
        Language::ALL.iter().map(version).collect()
    }
}

impl FromRequest<App> for Fields {
    type Rejection = Response;

    /// Reads a form's body. Too large is 413 (the limit is the router's); anything
    /// that is not a form is answered as not understood.
    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let kind = request.headers().get(CONTENT_TYPE);
        let kind = kind.and_then(|v| v.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(Failure::INVALID.into_response());
        }
        let body = Bytes::from_request(request, app)
            .await
            .map_err(IntoResponse::into_response)?;
        Self::read(&body).ok_or_else(|| Failure::INVALID.into_response())
    }
}

impl Fields {
    /// What a browser sends: `application/x-www-form-urlencoded` (URL Standard §5).
    pub fn read(body: &[u8]) -> Option<Self> {
        let pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(body).ok()?;
        if pairs.len() > MOST_FIELDS {
            return None;
        }
        let clean = |(name, value): (String, String)| (name, typed::kept(&value));
        Some(Self(pairs.into_iter().map(clean).collect()))
    }

    /// The same, written.
    pub fn encoded(&self) -> String {
        serde_urlencoded::to_string(&self.0).unwrap_or_default()
    }

    /// In a form, carried along unseen.
    pub fn hidden(self) -> impl IntoView {
        let hidden = |(name, value)| view! { <input type="hidden" name=name value=value /> };
        self.0.into_iter().map(hidden).collect::<Vec<_>>()
    }
}

/// The names of a form's fields with the keys of their labels.
pub type Labels = &'static [(&'static str, &'static str)];

#[derive(Debug, Clone)]
struct Wrong {
    name: String,
    label: Option<String>,
    problem: String,
}

/// A form: what is in it and what is wrong with it.
#[derive(Debug, Clone)]
pub struct Form {
    pub words: Words,
    pub fields: Fields,
    labels: Labels,
    wrong: Vec<Wrong>,
}

impl Form {
    pub fn new(words: Words, labels: Labels, fields: Fields) -> Self {
        Self {
            words,
            fields,
            labels,
            wrong: Vec::new(),
        }
    }

    // What is wrong

    /// Something is wrong with a field. An empty name: with the form as a whole.
    pub fn wrong(&mut self, name: impl Into<String>, problem: impl Into<String>) {
        let name = name.into();
        let label = self.label_of(&name);
        self.wrong.push(Wrong {
            name,
            label,
            problem: problem.into(),
        });
    }

    /// The same for a field whose name and label are made on the way.
    pub fn wrong_at(
        &mut self,
        name: impl Into<String>,
        label: impl Into<String>,
        problem: impl Into<String>,
    ) {
        self.wrong.push(Wrong {
            name: name.into(),
            label: Some(label.into()),
            problem: problem.into(),
        });
    }

    pub fn is_right(&self) -> bool {
        self.wrong.is_empty()
    }

    /// 200, or 422 when something is wrong.
    pub fn status(&self) -> StatusCode {
        if self.is_right() {
            StatusCode::OK
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        }
    }

    /// What is wrong with this field.
    pub fn problem(&self, name: &str) -> Option<String> {
        let found = self.wrong.iter().find(|w| w.name == name);
        found.map(|w| w.problem.clone())
    }

    /// What is wrong with the versions of a text, each by itself.
    fn problems_in_four(&self, name: &str) -> Vec<(Language, String)> {
        let each = Language::ALL.iter();
        each.filter_map(|l| Some((*l, self.problem(&version_name(name, *l))?)))
            .collect()
    }

    /// Somebody saved while this was typed: what was typed stays, what differs from
    /// what stands now says so, and saving again is over the version of now.
    /// `said` writes a value that is a code in the reader's words.
    pub fn stale(
        &mut self,
        sentence: String,
        current: &Fields,
        said: &dyn Fn(&str, &str) -> String,
    ) {
        self.wrong.clear();
        self.wrong("", sentence);
        let mut names: Vec<&str> = Vec::new();
        for (name, _) in &current.0 {
            if name != VERSION && !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
        for name in names {
            let (now, typed) = (current.all(name), self.fields.all(name));
            if trimmed(&now) != trimmed(&typed) {
                let value = now
                    .iter()
                    .map(|v| said(name, v))
                    .collect::<Vec<_>>()
                    .join(" · ");
                let value = if value.is_empty() {
                    "—".into()
                } else {
                    value
                };
                self.wrong(name, t!(self.words, "error-version-current", value = value));
            }
        }
        self.fields.set(VERSION, current.get(VERSION));
    }

    // Reading: nothing comes back where something is wrong

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

    // Showing

    /// The label of a field, in the reader's words.
    pub fn label(&self, name: &str) -> String {
        self.label_of(name).unwrap_or_default()
    }

    fn label_of(&self, name: &str) -> Option<String> {
        let key = |name: &str| self.labels.iter().find(|(n, _)| *n == name);
        if let Some((_, key)) = key(name) {
            return Some(t!(self.words, key));
        }
        Language::ALL.iter().find_map(|language| {
            let stem = name.strip_suffix(language.code())?.strip_suffix('-')?;
            let field = t!(self.words, key(stem)?.1);
            Some(t!(
                self.words,
                "staff-text-field",
                field = field,
                language = language.endonym()
            ))
        })
    }

    /// A field with its label, its value and what is wrong with it.
    pub fn field(&self, name: &'static str) -> Field {
        Field::new(name, self.label(name))
            .value(self.fields.get(name))
            .error(self.problem(name))
    }

    /// A field that may stay empty.
    pub fn optional_field(&self, name: &'static str) -> Field {
        self.field(name).note(t!(self.words, "choice-optional"))
    }

    /// One yes or no.
    pub fn tick(&self, name: &'static str) -> impl IntoView + use<> {
        self.field(name).check(self.flag(name))
    }

    /// One text in four languages side by side; `standing` tells what is outdated.
    /// With one row it is a line, and is read as one (`LINES`).
    pub fn four(&self, name: &'static str, standing: &Text, rows: u8) -> impl IntoView + use<> {
        debug_assert_eq!(rows == 1, is_line(name), "{name}: shown as it is read");
        let four = Four::new(name, self.label(name))
            .text(standing)
            .typed(self.fields.versions(name))
            .rows(rows)
            .errors(self.problems_in_four(name));
        four.view(self.words)
    }

    /// The hidden field with the version the form was filled from.
    pub fn version_field(&self) -> impl IntoView + use<> {
        let version = self.fields.get(VERSION).to_owned();
        view! { <input type="hidden" name=VERSION value=version /> }
    }

    /// What is wrong, on top of the form, with a link to each field.
    pub fn summary(&self) -> impl IntoView + use<> {
        self.summary_kept("error-kept")
    }

    /// The same with the sentence of this key on what of the form is kept.
    pub fn summary_kept(&self, kept: &str) -> impl IntoView + use<> {
        let line = |w: &Wrong| {
            let said = match &w.label {
                Some(label) => t!(
                    self.words,
                    "error-summary-line",
                    field = label.clone(),
                    problem = w.problem.clone()
                ),
                None => w.problem.clone(),
            };
            (w.name.clone(), said)
        };
        let lines: Vec<_> = self.wrong.iter().map(line).collect();
        components::summary::summary_kept(self.words, &lines, kept)
    }

    /// The page's title, which says so when something is wrong.
    pub fn title(&self, title: String) -> String {
        if self.is_right() {
            title
        } else {
            t!(self.words, "error-title-prefix", title = title)
        }
    }
}

fn trimmed(values: &[String]) -> Vec<&str> {
    let full = |v: &&str| !v.is_empty();
    values.iter().map(|v| v.trim()).filter(full).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;
    use domain::{centre::Service, text::State};
    use jiff::civil::{date, time};
    use proptest::prelude::*;

    const LABELS: Labels = &[
        ("name", "staff-room-name"),
        ("seats", "staff-room-capacity"),
        ("title", "staff-field-title"),
    ];

    fn form(body: &str) -> Form {
        let fields = Fields::read(body.as_bytes()).unwrap();
        Form::new(Words::of(Language::Fr), LABELS, fields)
    }

    #[test]
    fn values_are_read_and_kept() {
        let mut form = form(
            "name=+Salle+12+&seats=%DB%B1%DB%B2&on=1&s=library&d=2026-11-23&c=09%3A30&p=12%2C5&t=a&t=b",
        );
        assert_eq!(form.text("name", 20).as_deref(), Some("Salle 12"));
        assert_eq!(form.number("seats", 1..=20), Some(12), "Dari digits");
        assert_eq!(form.code::<Service>("s"), Some(Service::Library));
        assert_eq!(form.day("d"), Some(date(2026, 11, 23)));
        assert_eq!(form.clock("c"), Some(time(9, 30, 0, 0)));
        assert_eq!(form.euros("p", 100_000), Some(1250));
        assert_eq!(form.maybe_code::<Service>("nothing"), Some(None));
        assert_eq!(form.codes::<String>("t").unwrap().len(), 2);
        assert!(form.flag("on") && !form.flag("off") && form.is_right());
        assert_eq!(form.fields.get("name"), " Salle 12 ", "as it was typed");
    }

    #[test]
    fn what_is_wrong_is_gathered_in_the_order_of_the_form() {
        let mut form = form("name=&seats=beaucoup&title-fr=&title-uk=%D0%9A");
        assert_eq!(form.text("name", 20), None);
        assert_eq!(form.number("seats", 1..=20), None);
        assert_eq!(form.text_in_four("title", 20, &Text::french("")), None);
        assert_eq!(form.status(), StatusCode::UNPROCESSABLE_ENTITY);
        let html = render(|| form.summary());
        let at = |what: &str| {
            html.find(what)
                .unwrap_or_else(|| panic!("{what} in {html}"))
        };
        assert!(at("#f-name\"") < at("#f-seats\"") && at("#f-seats\"") < at("#f-title-fr\""));
        assert!(html.contains("Nom écrit sur la porte"), "{html}");
        let html = render(|| form.field("seats").input("number"));
        assert!(
            html.contains("value=\"beaucoup\"") && html.contains("f-seats-error"),
            "{html}"
        );
        assert!(form.finish(|| Some(())).is_none());
    }

    #[test]
    fn a_translation_may_be_said_to_be_still_right() {
        let before = Text::french("Le pain")
            .with(Language::En, "Bread")
            .with(Language::Uk, "Хліб");
        let before = before.edited([(Language::Fr, "Du pain".into())]);
        let typed = Fields::new()
            .with_four("title", &before)
            .with("title-en-right", "1");
        let mut form = Form::new(Words::of(Language::Fr), LABELS, typed);
        let text = form.text_in_four("title", 100, &before).unwrap();
        assert_eq!(text.state(Language::En), State::Present);
        assert_eq!(text.state(Language::Uk), State::Outdated);
    }

    #[test]
    fn a_stale_form_keeps_what_was_typed_and_shows_what_stands() {
        let mut form = form("version=1&name=Salle+A&seats=12");
        let current = Fields::new()
            .with(VERSION, 2)
            .with("name", "Salle <B>")
            .with("seats", 12);
        form.stale("Quelqu’un a changé".into(), &current, &|_, v| {
            v.to_owned()
        });
        assert_eq!(form.version(), 2, "saving again is over what stands now");
        let html = render(|| form.summary());
        assert!(
            html.contains("Salle &lt;B&gt;") && !html.contains("f-seats"),
            "{html}"
        );
        assert_eq!(form.fields.get("name"), "Salle A");
    }

    #[test]
    fn text_typed_into_four_languages_ends_no_element() {
        let attack = "</textarea><script>alert(1)</script>";
        let typed = Fields::new()
            .with("title-fa-AF", attack)
            .with("about-fa-AF", attack);
        let form = Form::new(Words::of(Language::FaAf), LABELS, typed);
        for (name, rows) in [("title", 1), ("about", 4)] {
            let html = render(|| form.four(name, &Text::french(attack), rows));
            assert!(!html.contains("<script>"), "{html}");
        }
    }

    #[test]
    fn a_version_that_is_wrong_is_marked_itself_and_the_summary_leads_to_it() {
        let mut form =
            form("title-fr=Du+pain&title-uk=%D0%A5%D0%BB%D1%96%D0%B1&title-fa-AF=abcdefghi");
        assert_eq!(form.text_in_four("title", 8, &Text::french("")), None);
        let summary = render(|| form.summary());
        assert!(
            summary.contains("#f-title-fa-AF\"") && !summary.contains("#f-title-fr\""),
            "{summary}"
        );
        let html = render(|| form.four("title", &Text::french(""), 1));
        assert_eq!(html.matches("aria-invalid=\"true\"").count(), 1, "{html}");
        assert!(
            html.contains("aria-describedby=\"f-title-fa-AF-error\"")
                && html.contains("id=\"f-title-fa-AF-error\""),
            "{html}"
        );
    }

    #[test]
    fn a_line_is_read_as_one_and_lines_keep_theirs() {
        let mut form =
            form("name=a%00b%0D%0Ac&title-fr=Du%0Apain%E2%80%AE&about-fr=Du%0D%0Apain%E2%80%AE%07");
        assert_eq!(form.text("name", 20).as_deref(), Some("a b c"));
        let mut french = |name| form.text_in_four(name, 20, &Text::french("")).unwrap().fr;
        assert_eq!(french("title"), "Du pain");
        assert_eq!(french("about"), "Du\npain");
    }

    #[test]
    fn the_addresses_of_other_pages_are_not_given_away() {
        let routes = [
            include_str!("course/mod.rs"),
            include_str!("event/mod.rs"),
            include_str!("centre/mod.rs"),
        ];
        let paths = routes.iter().flat_map(|text| text.split('"'));
        let mut found = Vec::new();
        for path in paths.filter_map(|text| text.strip_prefix("/{lang}/")) {
            let parts: Vec<_> = path.trim_start_matches("staff/").split('/').collect();
            if let ["courses" | "events" | "centres", word] = parts[..]
                && !word.starts_with('{')
            {
                found.push(word);
            }
        }
        assert!(found.contains(&"find"), "{found:?}");
        for slug in found {
            let fields = Fields::new().with("slug", slug);
            let mut form = Form::new(Words::of(Language::Fr), LABELS, fields);
            assert_eq!(form.slug("slug"), None, "{slug} is another page");
            let said = t!(form.words, "error-slug-taken");
            assert_eq!(form.problem("slug"), Some(said));
        }
    }

    #[test]
    fn amounts_that_are_none_are_refused() {
        for bad in ["", "-1", "1,234", "x", "12,", "1000000", ",5", "1 2"] {
            let mut form = Form::new(Words::of(Language::En), &[], Fields::new().with("p", bad));
            let read = form.euros("p", 100_000);
            assert!(read.is_none() || bad == "12,", "{bad}: {read:?}");
        }
    }

    proptest! {
        #[test]
        fn any_body_is_answered(body in proptest::collection::vec(any::<u8>(), 0..300)) {
            if let Some(fields) = Fields::read(&body) {
                let mut form = Form::new(Words::of(Language::FaAf), LABELS, fields);
                let names: Vec<String> = form.fields.0.iter().map(|(n, _)| n.clone()).collect();
                for name in names {
                    let _ = (form.text(&name, 5), form.number(&name, 0..=9), form.day(&name), form.clock(&name));
                    let _ = (form.euros(&name, 100), form.slug(&name), form.text_in_four(&name, 9, &Text::french("")));
                    prop_assert!(!form.fields.get(&name).contains('\0'));
                }
                let _ = render(|| form.summary());
            }
        }
    }
}
