//! What texts lack, said once: how many translations are to be written, how many to be
//! looked at again, and in which languages. A translation is one text in one language:
//! four texts without Dari are four.

use crate::{
    components::{Mood, Pictogram, tag},
    page::{Draw, Drawn},
    texts::Words,
};
use domain::{
    language::Language,
    text::{State, Text},
};
use leptos::prelude::*;

/// In how many texts a language is lacking, for each that is.
pub type Count = [(Language, usize)];

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lack {
    pub missing: Vec<(Language, usize)>,
    pub outdated: Vec<(Language, usize)>,
}

impl Lack {
    /// A text that nobody has written yet lacks no translation.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a Text>) -> Self {
        let texts = texts.into_iter().filter(|text| !text.fr.is_empty());
        let texts: Vec<_> = texts.collect();
        let count = |state: State| {
            let of = |language: Language| {
                let lacking = |text: &&&Text| text.state(language) == state;
                (language, texts.iter().filter(lacking).count())
            };
            let each = Language::ALL.iter().map(|language| of(*language));
            each.filter(|(_, n)| *n > 0).collect()
        };
        Self {
            missing: count(State::Missing),
            outdated: count(State::Outdated),
        }
    }

    pub fn is_nothing(&self) -> bool {
        self.missing.is_empty() && self.outdated.is_empty()
    }
}

/// How many translations that is.
pub fn sum(count: &Count) -> usize {
    count.iter().map(|(_, n)| n).sum()
}

/// Each language by its own name, with its number where it is not one.
pub fn languages(words: Words, count: &Count) -> Vec<Drawn> {
    let each = |(language, n): &(Language, usize)| {
        let (code, direction) = (language.code(), language.direction().to_string());
        let n =
            (*n > 1).then(|| format!(" × {}", words.number(i64::try_from(*n).unwrap_or(i64::MAX))));
        let name = view! { <bdi lang=code dir=direction>{language.endonym()}</bdi> };
        view! { " "<span class="tag">{name}{n}</span> }.drawn()
    };
    count.iter().map(each).collect()
}

/// In the cell of a list: what the texts lack, then whatever else is lacking; or that all
/// is there.
pub fn cell(words: Words, lack: &Lack, more: impl IntoIterator<Item = String>) -> Drawn {
    let warn = |said: String| tag(Mood::Warn, Some(Pictogram::Warning), said);
    let of_texts = |key: &str, count: &Count| {
        let n = sum(count);
        (n > 0).then(|| {
            view! { <p>{warn(t!(words, key, n = n))}{languages(words, count)}</p> }.drawn()
        })
    };
    let texts = [
        of_texts("staff-missing-translations", &lack.missing),
        of_texts("staff-missing-outdated", &lack.outdated),
    ];
    let more = more
        .into_iter()
        .map(|said| view! { <p>{warn(said)}</p> }.drawn());
    let all: Vec<_> = texts.into_iter().flatten().chain(more).collect();
    if all.is_empty() {
        let done = t!(words, "staff-text-done");
        return tag(Mood::Good, Some(Pictogram::Check), done).drawn();
    }
    all.drawn()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{page::render, testing::four};

    fn some() -> [Text; 4] {
        let outdated = four("Avant").edited([(Language::Fr, "Après".to_owned())]);
        let english = Text::french("Un").with(Language::En, "One");
        [four("Tout"), outdated, english, Text::french("")]
    }

    #[test]
    fn each_text_counts_in_each_language_and_what_is_unwritten_does_not() {
        let lack = Lack::of(&some());
        assert_eq!(lack.missing, [(Language::Uk, 1), (Language::FaAf, 1)]);
        let all = [Language::En, Language::Uk, Language::FaAf];
        assert_eq!(lack.outdated, all.map(|language| (language, 1)));
        assert_eq!((sum(&lack.missing), sum(&lack.outdated)), (2, 3));
        assert!(Lack::of(&[four("Tout"), Text::french("")]).is_nothing());
        let twice = Lack::of(some().iter().chain(&some()));
        assert_eq!(sum(&twice.missing), 4);
    }

    #[test]
    fn the_sentence_and_the_number_agree() {
        for language in Language::ALL {
            let words = Words::of(*language);
            let lack = Lack::of(some().iter().chain(&some()));
            let html = render(|| cell(words, &lack, ["et encore".to_owned()]));
            for said in [
                t!(words, "staff-missing-translations", n = 4usize),
                t!(words, "staff-missing-outdated", n = 6usize),
                format!(" × {}", words.number(2)),
                "et encore".to_owned(),
            ] {
                assert!(html.contains(&said), "{said}: {html}");
            }
            let html = render(|| cell(words, &Lack::default(), None));
            assert!(html.contains(&t!(words, "staff-text-done")), "{html}");
        }
    }
}
