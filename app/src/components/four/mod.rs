//! One text in four languages side by side, what is missing marked. Its style is in
//! the staff's sheet.

use super::{Mood, Pictogram, field_id, pictogram, tag};
use crate::texts::Words;
use domain::{
    language::Language,
    text::{State, Text},
};
use leptos::{either::Either, prelude::*};

#[derive(Debug, Clone)]
pub struct Four {
    name: String,
    label: String,
    versions: Vec<(Language, String)>,
    outdated: Vec<Language>,
    error: Option<String>,
    rows: u8,
}

/// The name of one version's control: `title-uk`.
pub fn version_name(name: &str, language: Language) -> String {
    format!("{name}-{language}")
}

/// The name of the tick that says an outdated version is still right.
pub fn still_right(name: &str, language: Language) -> String {
    format!("{}-right", version_name(name, language))
}

impl Four {
    /// A line in each language; see `rows` for more.
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            label: label.into(),
            versions: Vec::new(),
            outdated: Vec::new(),
            error: None,
            rows: 1,
        }
    }

    /// What stands now.
    #[must_use]
    pub fn text(mut self, text: &Text) -> Self {
        let version = |l: &Language| (*l, text.exact(*l).unwrap_or_default().to_owned());
        self.versions = Language::ALL.iter().map(version).collect();
        self.outdated = Language::ALL
            .iter()
            .copied()
            .filter(|l| text.state(*l) == State::Outdated)
            .collect();
        self
    }

    /// What was typed, over what stands.
    #[must_use]
    pub fn typed(mut self, versions: impl IntoIterator<Item = (Language, String)>) -> Self {
        self.versions = versions.into_iter().collect();
        self
    }

    #[must_use]
    pub fn rows(mut self, rows: u8) -> Self {
        self.rows = rows;
        self
    }

    /// What is wrong, tied to the French version.
    #[must_use]
    pub fn error(mut self, error: Option<String>) -> Self {
        self.error = error;
        self
    }

    pub fn view(self, words: Words) -> impl IntoView {
        let name = self.name.clone();
        let french_id = field_id(&version_name(&name, Language::Fr));
        let error_id = format!("{french_id}-error");
        let error = self.error.clone().map(|error| {
            let id = error_id.clone();
            view! { <p class="field__error" id=id>{pictogram(Pictogram::Warning)}<span>{error}</span></p> }
        });
        let cells: Vec<_> = Language::ALL
            .iter()
            .map(|language| {
                let described_by =
                    (*language == Language::Fr && self.error.is_some()).then(|| error_id.clone());
                self.cell(words, *language, described_by)
            })
            .collect();
        let class = if self.error.is_some() {
            "four field field--error"
        } else {
            "four field"
        };
        view! {
            <fieldset class=class>
                <legend class="field__label">{self.label}</legend>
                {error}
                <div class="four__cells">{cells}</div>
            </fieldset>
        }
    }

    fn cell(&self, words: Words, language: Language, described_by: Option<String>) -> AnyView {
        let value = self
            .versions
            .iter()
            .find(|(l, _)| *l == language)
            .map_or("", |(_, text)| text)
            .to_owned();
        let name = version_name(&self.name, language);
        let id = field_id(&name);
        // Nothing is missing from a text that is not written at all.
        let blank = self.versions.iter().all(|(_, text)| text.trim().is_empty());
        let lacking = if blank {
            None
        } else if value.trim().is_empty() {
            Some("staff-text-missing")
        } else {
            self.outdated
                .contains(&language)
                .then_some("staff-text-outdated")
        };
        let class = if lacking.is_some() {
            "four__cell four__cell--missing"
        } else {
            "four__cell"
        };
        let mark = lacking.map(|key| tag(Mood::Warn, Some(Pictogram::Warning), t!(words, key)));
        let invalid = described_by.is_some().then_some("true");
        let label = id.clone();
        let control = if self.rows > 1 {
            let rows = self.rows.to_string();
            let text = super::field::escaped_text(&value);
            Either::Left(view! {
                <textarea class="field__input" id=id name=name rows=rows aria-describedby=described_by aria-invalid=invalid inner_html=text></textarea>
            })
        } else {
            Either::Right(view! {
                <input class="field__input" id=id name=name value=value aria-describedby=described_by aria-invalid=invalid />
            })
        };
        let still_right = (lacking == Some("staff-text-outdated")).then(|| {
            view! {
                <label class="tick" lang=words.language.code() dir=words.direction().to_string()>
                    <input class="tick__box" type="checkbox" name=still_right(&self.name, language) value="1" />
                    <span>{t!(words, "staff-text-still-right")}</span>
                </label>
            }
        });
        view! {
            <div class=class lang=language.code() dir=language.direction().to_string()>
                <label class="four__language" for=label>
                    <span>{language.endonym()}</span>
                    {mark.map(|mark| view! { <span lang=words.language.code() dir=words.direction().to_string()>{mark}</span> })}
                </label>
                {control}
                {still_right}
            </div>
        }
        .into_any()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;

    #[test]
    fn what_is_missing_is_marked_in_the_words_of_the_page() {
        let text = Text::french("Le pain").with(Language::En, "Bread");
        let html = render(|| {
            Four::new("title", "Titre")
                .text(&text)
                .view(Words::of(Language::Fr))
        });
        assert_eq!(html.matches("four__cell--missing").count(), 2, "{html}");
        assert!(
            html.contains("name=\"title-fa-AF\"") && html.contains("dir=\"rtl\""),
            "{html}"
        );
    }

    #[test]
    fn what_was_typed_stays_and_runs_nowhere() {
        let typed = || [(Language::Fr, "</textarea><script>".to_owned())];
        let html = render(|| {
            Four::new("text", "Texte")
                .typed(typed())
                .rows(4)
                .error(Some("!".into()))
                .view(Words::of(Language::Uk))
        });
        assert!(
            !html.contains("<script>") && html.contains("aria-describedby=\"f-text-fr-error\""),
            "{html}"
        );
    }
}
