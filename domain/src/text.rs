//! A text in four languages, as staff write it and readers see it.
//!
//! French is the source. Each translation remembers which French it was made from,
//! so that "to be looked at again" is computed and can never drift.

use crate::language::Language;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    pub fr: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    en: Option<Translation>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    uk: Option<Translation>,
    #[serde(default, rename = "fa-AF", skip_serializing_if = "Option::is_none")]
    fa_af: Option<Translation>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Translation {
    text: String,
    /// Fingerprint of the French it was translated from.
    of: String,
}

/// How a language stands for one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Present,
    /// The French has changed since.
    Outdated,
    Missing,
}

/// A text as a reader gets it: perhaps in another language than asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown<'a> {
    pub text: &'a str,
    pub language: Language,
}

impl Text {
    pub fn french(fr: impl Into<String>) -> Self {
        Self {
            fr: fr.into(),
            en: None,
            uk: None,
            fa_af: None,
        }
    }

    /// Sets one language. An empty text removes a translation. A translation is
    /// taken to be made from the French that stands at that moment, so set French
    /// first.
    pub fn set(&mut self, language: Language, text: &str) {
        let text = text.trim();
        let of = fingerprint(&self.fr);
        let translation = (!text.is_empty()).then(|| Translation {
            text: text.to_owned(),
            of,
        });
        match language {
            Language::Fr => self.fr = text.to_owned(),
            Language::En => self.en = translation,
            Language::Uk => self.uk = translation,
            Language::FaAf => self.fa_af = translation,
        }
    }

    #[must_use]
    pub fn with(mut self, language: Language, text: &str) -> Self {
        self.set(language, text);
        self
    }

    /// The four versions as somebody typed them, over what stood before: versions
    /// left as they were keep the French they were made from.
    #[must_use]
    pub fn edited(&self, versions: impl IntoIterator<Item = (Language, String)>) -> Self {
        let mut edited = self.clone();
        let mut versions: Vec<_> = versions.into_iter().collect();
        versions.sort_by_key(|(language, _)| *language);
        for (language, text) in versions {
            if self.exact(language).unwrap_or_default() != text.trim() {
                edited.set(language, &text);
            }
        }
        edited
    }

    fn translation(&self, language: Language) -> Option<&Translation> {
        match language {
            Language::Fr => None,
            Language::En => self.en.as_ref(),
            Language::Uk => self.uk.as_ref(),
            Language::FaAf => self.fa_af.as_ref(),
        }
    }

    /// The text in exactly this language.
    pub fn exact(&self, language: Language) -> Option<&str> {
        match language {
            Language::Fr => Some(&self.fr)
                .filter(|fr| !fr.is_empty())
                .map(String::as_str),
            other => self.translation(other).map(|t| t.text.as_str()),
        }
    }

    /// The text for a reader of this language: theirs, or French, labelled so.
    pub fn shown(&self, language: Language) -> Shown<'_> {
        match self.exact(language) {
            Some(text) => Shown { text, language },
            None => Shown {
                text: &self.fr,
                language: Language::Fr,
            },
        }
    }

    pub fn state(&self, language: Language) -> State {
        match (language, self.translation(language)) {
            (Language::Fr, _) if self.fr.is_empty() => State::Missing,
            (Language::Fr, _) => State::Present,
            (_, None) => State::Missing,
            (_, Some(t)) if t.of == fingerprint(&self.fr) => State::Present,
            (_, Some(_)) => State::Outdated,
        }
    }
}

/// FNV-1a, 64 bits: enough to notice a change, not a secret.
fn fingerprint(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |h, b| {
        (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bread() -> Text {
        Text::french("Le pain")
            .with(Language::En, "Bread")
            .with(Language::Uk, "Хліб")
    }

    #[test]
    fn a_missing_language_is_shown_in_french_and_says_so() {
        assert_eq!(
            bread().shown(Language::FaAf),
            Shown {
                text: "Le pain",
                language: Language::Fr
            }
        );
        assert_eq!(bread().state(Language::FaAf), State::Missing);
    }

    #[test]
    fn a_change_of_the_french_makes_untouched_translations_outdated() {
        let versions = [
            (Language::Uk, "Хліб".into()),
            (Language::En, "A loaf".into()),
            (Language::Fr, "Un pain".into()),
        ];
        let text = bread().edited(versions);
        assert_eq!(
            text.state(Language::En),
            State::Present,
            "rewritten together with the French"
        );
        assert_eq!(text.state(Language::Uk), State::Outdated, "left as it was");
        assert_eq!(
            text.edited([(Language::Fr, "Le pain".into())])
                .state(Language::Uk),
            State::Present
        );
    }

    #[test]
    fn it_is_kept_as_json() {
        let text = bread();
        let json = serde_json::to_string(&text).unwrap();
        assert_eq!(serde_json::from_str::<Text>(&json).unwrap(), text);
    }
}
