//! One question of a form: its label, a hint, what went wrong, the control.
//!
//! The form itself: `<form class="form" method="post" novalidate>`; the answer to a
//! bad one comes from the server, in the reader's language, and keeps what was typed.

use super::{Pictogram, pictogram};
use crate::page::{Draw, Drawn};
use domain::language::Language;
use leptos::prelude::*;

#[derive(Debug, Clone, Default)]
pub struct Field {
    name: String,
    label: String,
    note: Option<String>,
    hint: Option<String>,
    error: Option<String>,
    value: String,
    required: bool,
    short: bool,
    ltr: bool,
    autocomplete: Option<&'static str>,
    language: Option<Language>,
    least: Option<String>,
    most: Option<String>,
}

/// One answer of a list: what is sent, what is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub value: String,
    pub text: String,
}

impl Answer {
    pub fn new(value: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            text: text.into(),
        }
    }
}

/// The id of a field's control, where the summary leads.
pub fn field_id(name: &str) -> String {
    format!("f-{name}")
}

impl Field {
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            label: label.into(),
            ..Self::default()
        }
    }

    /// What was typed, or what stands now.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// After the label: "optional".
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    #[must_use]
    pub fn error(mut self, error: Option<String>) -> Self {
        self.error = error;
        self
    }

    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// For a number, a time, a date.
    #[must_use]
    pub fn short(mut self) -> Self {
        self.short = true;
        self
    }

    /// Typed from left to right whatever the page: addresses, codes.
    #[must_use]
    pub fn ltr(mut self) -> Self {
        self.ltr = true;
        self
    }

    #[must_use]
    pub fn autocomplete(mut self, what: &'static str) -> Self {
        self.autocomplete = Some(what);
        self
    }

    /// What is typed here is in this language.
    #[must_use]
    pub fn language(mut self, language: Language) -> Self {
        self.language = Some(language);
        self
    }

    /// The least and the most a number, date or time may be.
    #[must_use]
    pub fn between(mut self, least: impl Into<String>, most: impl Into<String>) -> Self {
        self.least = Some(least.into());
        self.most = Some(most.into());
        self
    }

    fn id(&self) -> String {
        field_id(&self.name)
    }

    fn class(&self) -> &'static str {
        if self.error.is_some() {
            "field field--error"
        } else {
            "field"
        }
    }

    fn control_class(&self) -> &'static str {
        if self.short {
            "field__input field__input--short"
        } else {
            "field__input"
        }
    }

    fn described_by(&self) -> Option<String> {
        let id = self.id();
        let hint = self.hint.as_ref().map(|_| format!("{id}-hint"));
        let error = self.error.as_ref().map(|_| format!("{id}-error"));
        let both: Vec<_> = hint.into_iter().chain(error).collect();
        (!both.is_empty()).then(|| both.join(" "))
    }

    fn direction(&self) -> Option<String> {
        let stated = self
            .language
            .map(|language| language.direction().to_string());
        stated.or_else(|| self.ltr.then(|| "ltr".to_owned()))
    }

    /// Hint and error, which stand between label and control.
    fn words(&self) -> impl IntoView + use<> {
        let id = self.id();
        let hint = self
            .hint
            .clone()
            .map(|hint| view! { <p class="field__hint" id=format!("{id}-hint")>{hint}</p> });
        let error = self.error.clone().map(|error| {
            view! { <p class="field__error" id=format!("{id}-error")>{pictogram(Pictogram::Warning)}<span>{error}</span></p> }
        });
        (hint, error)
    }

    fn label(&self) -> impl IntoView + use<> {
        let note = self
            .note
            .clone()
            .map(|note| view! { " "<span class="field__note">{note}</span> });
        view! { <label class="field__label" for=self.id()>{self.label.clone()}{note}</label> }
    }

    /// A line to type: `text`, `email`, `tel`, `url`, `password`, `search`, `number`,
    /// `date`, `time`.
    pub fn input(self, kind: &'static str) -> impl IntoView {
        let latin = matches!(kind, "email" | "tel" | "url" | "number" | "date" | "time");
        let direction = self.direction().or_else(|| latin.then(|| "ltr".to_owned()));
        view! {
            <div class=self.class()>
                {self.label()}
                {self.words()}
                <input class=self.control_class() id=self.id() type=kind name=self.name.clone() value=self.value.clone()
                    dir=direction lang=self.language.map(Language::code) autocomplete=self.autocomplete
                    min=self.least.clone() max=self.most.clone() required=self.required
                    aria-describedby=self.described_by() aria-invalid=self.error.as_ref().map(|_| "true") />
            </div>
        }
    }

    /// Lines to type.
    pub fn area(self, rows: u8) -> impl IntoView {
        view! {
            <div class=self.class()>
                {self.label()}
                {self.words()}
                <textarea class=self.control_class() id=self.id() name=self.name.clone() rows=rows.to_string()
                    dir=self.direction() lang=self.language.map(Language::code) required=self.required
                    aria-describedby=self.described_by() aria-invalid=self.error.as_ref().map(|_| "true")
                    inner_html=escaped_text(&self.value)></textarea>
            </div>
        }
    }

    /// One of a list, folded.
    pub fn select(self, answers: impl IntoIterator<Item = Answer>) -> Drawn {
        let options: Vec<_> = answers
            .into_iter()
            .map(|answer| view! { <option value=answer.value.clone() selected=answer.value == self.value>{answer.text}</option> })
            .collect();
        view! {
            <div class=self.class()>
                {self.label()}
                {self.words()}
                <select class=self.control_class() id=self.id() name=self.name.clone() required=self.required
                    aria-describedby=self.described_by() aria-invalid=self.error.as_ref().map(|_| "true")>{options}</select>
            </div>
        }
        .drawn()
    }

    /// One of a short list, all in sight.
    pub fn radios(self, answers: impl IntoIterator<Item = Answer>) -> Drawn {
        let chosen = vec![self.value.clone()];
        self.ticks("radio", answers, &chosen)
    }

    /// Any of a short list.
    pub fn checks(self, answers: impl IntoIterator<Item = Answer>, chosen: &[String]) -> Drawn {
        self.ticks("checkbox", answers, chosen)
    }

    fn ticks(
        self,
        kind: &'static str,
        answers: impl IntoIterator<Item = Answer>,
        chosen: &[String],
    ) -> Drawn {
        let id = self.id();
        // A group of radios is one question with one answer, wrong as a whole; a group
        // of boxes has no such state, so each box says it.
        let one = kind == "radio";
        let invalid = self.error.as_ref().map(|_| "true");
        let (group_invalid, box_invalid) = if one {
            (invalid, None)
        } else {
            (None, invalid)
        };
        let ticks: Vec<_> = answers
            .into_iter()
            .enumerate()
            .map(|(n, answer)| {
                // The summary leads to the first of them.
                let id = (n == 0).then(|| id.clone());
                let on = chosen.contains(&answer.value);
                view! {
                    <label class="tick">
                        <input class="tick__box" type=kind id=id name=self.name.clone() value=answer.value checked=on
                            aria-invalid=box_invalid />
                        <span>{answer.text}</span>
                    </label>
                }
            })
            .collect();
        let note = self
            .note
            .clone()
            .map(|note| view! { " "<span class="field__note">{note}</span> });
        view! {
            <fieldset class=self.class() role=one.then_some("radiogroup") aria-describedby=self.described_by()
                aria-invalid=group_invalid>
                <legend class="field__label">{self.label.clone()}{note}</legend>
                {self.words()}
                <div class="field__set">{ticks}</div>
            </fieldset>
        }
        .drawn()
    }

    /// One yes or no: the label is the answer.
    pub fn check(self, on: bool) -> impl IntoView {
        view! {
            <div class=self.class()>
                {self.words()}
                <label class="tick">
                    <input class="tick__box" type="checkbox" id=self.id() name=self.name.clone() value="1" checked=on
                        aria-describedby=self.described_by() aria-invalid=self.error.as_ref().map(|_| "true") />
                    <span>{self.label.clone()}</span>
                </label>
            </div>
        }
    }
}

/// Leptos 0.8 writes the children of a `textarea` as they are, so what was typed is
/// escaped here. The line break a browser swallows after the tag is put back.
pub(super) fn escaped_text(text: &str) -> String {
    let escaped = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    if escaped.starts_with('\n') {
        format!("\n{escaped}")
    } else {
        escaped
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;

    const ATTACK: &str = "</textarea><script>alert(1)</script>\" onfocus=\"x";

    #[test]
    fn what_was_typed_comes_back_and_runs_nowhere() {
        let field = || Field::new("about", "À propos").value(ATTACK);
        for html in [
            render(|| field().input("text")),
            render(|| field().select([Answer::new(ATTACK, ATTACK)])),
            render(|| field().radios([Answer::new(ATTACK, ATTACK)])),
        ] {
            assert!(
                !html.contains("<script>") && html.contains("value=\"&lt;/textarea"),
                "{html}"
            );
            assert!(html.contains("&quot; onfocus=&quot;x"), "{html}");
        }
        let html = render(|| field().error(Some(ATTACK.into())).hint(ATTACK).check(true));
        assert!(!html.contains("<script>"), "{html}");
        let html = render(|| field().area(3));
        assert!(
            html.contains("&lt;/textarea&gt;") && !html.contains("<script>"),
            "{html}"
        );
    }

    #[test]
    fn an_error_is_tied_to_its_control() {
        let html = render(|| {
            Field::new("tel", "Téléphone")
                .hint("10 chiffres")
                .error(Some("Trop court".into()))
                .input("tel")
        });
        assert!(
            html.contains("aria-describedby=\"f-tel-hint f-tel-error\""),
            "{html}"
        );
        assert!(
            html.contains("aria-invalid=\"true\"") && html.contains("dir=\"ltr\""),
            "{html}"
        );
        let html = render(|| Field::new("tel", "Téléphone").input("tel"));
        assert!(
            !html.contains("aria-describedby") && !html.contains("aria-invalid"),
            "{html}"
        );
    }

    #[test]
    fn an_error_is_tied_to_its_group() {
        let days = || [Answer::new("1", "lundi"), Answer::new("2", "mardi")];
        let field = || Field::new("day", "Jour").hint("Un jour");
        let wrong = || field().error(Some("Choisissez".into()));

        let html = render(|| wrong().radios(days()));
        let group = html.split('>').next().unwrap();
        for said in [
            "<fieldset",
            "role=\"radiogroup\"",
            "aria-describedby=\"f-day-hint f-day-error\"",
            "aria-invalid=\"true\"",
        ] {
            assert!(group.contains(said), "{said}: {html}");
        }
        assert_eq!(html.matches("aria-invalid").count(), 1, "{html}");
        assert!(html.contains("id=\"f-day-error\""), "{html}");

        let html = render(|| wrong().checks(days(), &[]));
        let group = html.split('>').next().unwrap();
        assert!(
            group.contains("aria-describedby=\"f-day-hint f-day-error\"")
                && !group.contains("role=")
                && !group.contains("aria-invalid"),
            "a fieldset is a group by itself: {html}"
        );
        assert_eq!(html.matches("aria-invalid=\"true\"").count(), 2, "{html}");

        let html = render(|| {
            Field::new("day", "Jour")
                .error(Some("!".into()))
                .check(false)
        });
        assert!(html.contains("aria-invalid=\"true\""), "{html}");
        for html in [
            render(|| field().radios(days())),
            render(|| field().checks(days(), &[])),
            render(|| field().check(true)),
        ] {
            assert!(!html.contains("aria-invalid"), "{html}");
        }
    }

    #[test]
    fn the_chosen_answers_stay_chosen() {
        let days = || {
            [
                Answer::new("1", "lundi"),
                Answer::new("2", "mardi"),
                Answer::new("3", "mercredi"),
            ]
        };
        let html = render(|| Field::new("day", "Jours").checks(days(), &["1".into(), "3".into()]));
        assert_eq!(html.matches(" checked").count(), 2, "{html}");
        assert_eq!(html.matches("id=\"f-day\"").count(), 1, "{html}");
        let html = render(|| Field::new("day", "Jour").value("2").select(days()));
        assert_eq!(html.matches(" selected").count(), 1, "{html}");
    }
}
