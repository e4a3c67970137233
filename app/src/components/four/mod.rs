//! One text in four languages side by side, what is missing marked. Its style is in
//! the staff's sheet.

use super::{Mood, Pictogram, field_id, pictogram, tag};
use crate::{
    page::{Draw, Drawn},
    texts::Words,
};
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
    errors: Vec<(Language, String)>,
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
            errors: Vec::new(),
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

    /// What is wrong, each with the version it is about.
    #[must_use]
    pub fn errors(mut self, errors: impl IntoIterator<Item = (Language, String)>) -> Self {
        self.errors = errors.into_iter().collect();
        self
    }

    pub fn view(self, words: Words) -> impl IntoView {
        let cells: Vec<_> = Language::ALL
            .iter()
            .map(|language| self.cell(words, *language))
            .collect();
        view! {
            <fieldset class="four field">
                <legend class="field__label">{self.label}</legend>
                <div class="four__cells">{cells}</div>
            </fieldset>
        }
    }

    fn cell(&self, words: Words, language: Language) -> Drawn {
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
        let error = self.errors.iter().find(|(l, _)| *l == language);
        let class = match (error, lacking) {
            (Some(_), _) => "four__cell four__cell--error",
            (None, Some(_)) => "four__cell four__cell--missing",
            (None, None) => "four__cell",
        };
        let mark = lacking.map(|key| tag(Mood::Warn, Some(Pictogram::Warning), t!(words, key)));
        let described_by = error.map(|_| format!("{id}-error"));
        let invalid = error.map(|_| "true");
        // Said in the reader's language, whatever is typed below.
        let error = error.map(|(_, error)| {
            view! {
                <p class="field__error" id=described_by.clone() lang=words.language.code() dir=words.direction().to_string()>
                    {pictogram(Pictogram::Warning)}<span>{error.clone()}</span>
                </p>
            }
        });
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
                {error}
                {control}
                {still_right}
            </div>
        }
        .drawn()
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
                .errors([(Language::Fr, "!".to_owned())])
                .view(Words::of(Language::Uk))
        });
        assert!(
            !html.contains("<script>") && html.contains("aria-describedby=\"f-text-fr-error\""),
            "{html}"
        );
    }
    /// The element of this id, its tag only.
    fn opening(html: &str, id: &str) -> String {
        let at = html.find(&format!("id=\"{id}\""));
        let at = at.unwrap_or_else(|| panic!("{id} in {html}"));
        let from = html[..at].rfind('<').unwrap();
        html[from..].split_inclusive('>').next().unwrap().to_owned()
    }

    #[test]
    fn an_error_stands_at_the_version_it_is_about_and_nowhere_else() {
        for rows in [1, 4] {
            for wrong in Language::ALL {
                let html = render(|| {
                    Four::new("text", "Texte")
                        .errors([(*wrong, "Trop long".to_owned())])
                        .rows(rows)
                        .view(Words::of(Language::Fr))
                });
                assert_eq!(html.matches("Trop long").count(), 1, "{html}");
                assert_eq!(html.matches("four__cell--error").count(), 1, "{html}");
                assert_eq!(html.matches("aria-invalid").count(), 1, "{html}");
                let control = opening(&html, &format!("f-text-{wrong}"));
                let tied = format!("aria-describedby=\"f-text-{wrong}-error\"");
                assert!(
                    control.contains(&tied) && control.contains("aria-invalid=\"true\""),
                    "{control}"
                );
                let said = opening(&html, &format!("f-text-{wrong}-error"));
                assert!(
                    said.contains("lang=\"fr\"") && said.contains("dir=\"ltr\""),
                    "in the reader's language: {said}"
                );
            }
        }
    }
}
