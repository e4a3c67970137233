//! Forms: what was sent is read into values, what is wrong is gathered in the
//! reader's words, and the same form is shown again with everything typed kept.
//!
//! One `Form` serves both ways. `GET`: `Form::new(words, LABELS, fields_of(&room))`.
//! `POST`: `Form::new(words, LABELS, fields)`, then its readers (`text`, `number`, …)
//! in the order of the form, `finish`, the store; what the store refuses is added
//! with `wrong`. A form with errors answers 422 (`status`).
//! Browsers' own checks are off (`novalidate`): they would not speak the page's
//! language.

mod fields;
mod read;
mod typed;

pub use fields::{Fields, VERSION};
pub use read::{LINE, PARAGRAPH, SENTENCE};

use crate::{
    components::{self, Field, Four, version_name},
    texts::Words,
};
use domain::{language::Language, text::Text};
use http::StatusCode;
use leptos::prelude::*;

/// The texts in four languages that are one line each (`gives-0`, `gives-1`… as well);
/// the others may have several.
const LINES: [&str; 4] = ["title", "name", "reason", "whereabouts"];

fn is_line(name: &str) -> bool {
    LINES.contains(&name) || name.starts_with("gives-")
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
    /// Names made on the way, with their labels as they are said.
    made: Vec<(String, String)>,
    wrong: Vec<Wrong>,
}

impl Form {
    pub fn new(words: Words, labels: Labels, fields: Fields) -> Self {
        Self {
            words,
            fields,
            labels,
            made: Vec::new(),
            wrong: Vec::new(),
        }
    }

    /// The same for fields whose names and labels are made on the way.
    #[must_use]
    pub fn labelled(mut self, made: Vec<(String, String)>) -> Self {
        self.made = made;
        self
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
        for name in self.names_with(current) {
            let (now, typed) = (current.all(&name), self.fields.all(&name));
            if trimmed(&now) != trimmed(&typed) {
                let said = now.iter().map(|v| said(&name, v)).collect::<Vec<_>>();
                let value = match said.join(" · ") {
                    value if !value.is_empty() => value,
                    // What has no field any more and was sent as ticked is a box.
                    _ if now.is_empty() && typed == ["1"] => t!(self.words, "choice-no"),
                    _ => "—".into(),
                };
                let problem = t!(self.words, "error-version-current", value = value);
                self.wrong(name, problem);
            }
        }
        self.fields.set(VERSION, current.get(VERSION));
    }

    /// The fields of a record as it stands, and those of ours that were sent and stand
    /// there no more: a box that is not ticked and a text that was emptied have no field.
    fn names_with(&self, current: &Fields) -> Vec<String> {
        let mut names = current.names();
        for name in self.fields.names() {
            if !names.contains(&name) && self.label_of(name).is_some() {
                names.push(name);
            }
        }
        names.retain(|name| *name != VERSION);
        names.into_iter().map(str::to_owned).collect()
    }

    // Showing

    /// The label of a field, in the reader's words.
    pub fn label(&self, name: &str) -> String {
        self.label_of(name).unwrap_or_default()
    }

    fn label_of(&self, name: &str) -> Option<String> {
        if let Some((_, label)) = self.made.iter().find(|(n, _)| n == name) {
            return Some(label.clone());
        }
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
    fn what_a_colleague_took_away_is_said_too() {
        const LABELS: Labels = &[
            ("active", "staff-room-active"),
            ("themes", "staff-course-themes"),
            ("note", "staff-field-note"),
            ("seats", "staff-room-capacity"),
        ];
        let typed = Fields::new()
            .with(VERSION, 1)
            .with_flag("active", true)
            .with("themes", "health")
            .with_four("note", &Text::french("Fermé à midi"))
            .with("note-fr-right", "1")
            .with("seats", 12)
            .with("act", "save");
        let current = Fields::new().with(VERSION, 2).with("seats", 12);
        let mut form = Form::new(Words::of(Language::Fr), LABELS, typed);
        form.stale("Quelqu’un a changé".into(), &current, &|_, v| {
            v.to_owned()
        });
        let words = form.words;
        let now = |value: &str| Some(t!(words, "error-version-current", value = value));
        assert_eq!(form.problem("active"), now(&t!(words, "choice-no")));
        assert_eq!(form.problem("themes"), now("—"));
        assert_eq!(form.problem("note-fr"), now("—"));
        for same in ["seats", "note-uk", "note-fr-right", "act"] {
            assert_eq!(form.problem(same), None, "{same}");
        }
        assert!(form.flag("active"), "what was typed stays");
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
        for bad in ["", "-1", "1,234", "x", "1000000", ",5", "1 2"] {
            let mut form = Form::new(Words::of(Language::En), &[], Fields::new().with("p", bad));
            assert_eq!(form.euros("p", 100_000), None, "{bad}");
        }
        let typed = Fields::new().with("p", "12,");
        let mut form = Form::new(Words::of(Language::En), &[], typed);
        assert_eq!(form.euros("p", 100_000), Some(1_200), "cents to come");
    }

    proptest! {
        #[test]
        fn any_body_is_answered(body in proptest::collection::vec(any::<u8>(), 0..300)) {
            if let Some(fields) = Fields::read(&body) {
                let mut form = Form::new(Words::of(Language::FaAf), LABELS, fields);
                let names: Vec<String> = form.fields.names().into_iter().map(str::to_owned).collect();
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
