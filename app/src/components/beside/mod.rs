//! The reader's language, and under it the French they will meet on a door or a
//! letter. What is not translated is shown in French, and said to be.

use super::details;
use crate::{content::wish::offer, texts::Words};
use domain::{language::Language, text::Text};
use leptos::{either::Either, prelude::*};

/// In a line or a title: the reader's words, with the French under them.
pub fn beside(words: Words, text: &Text) -> AnyView {
    match text.exact(words.language) {
        Some(own) if words.language == Language::Fr || own == text.fr => own.to_owned().into_any(),
        Some(own) => view! {
            <span class="beside">
                <span class="beside__own">{own.to_owned()}</span>
                <span class="beside__french" lang="fr" dir="ltr">{text.fr.clone()}</span>
            </span>
        }
        .into_any(),
        None => french(text).into_any(),
    }
}

/// In a line: the reader's words alone, or the French where there are none.
pub fn own_words(words: Words, text: &Text) -> AnyView {
    match text.exact(words.language) {
        Some(own) => own.to_owned().into_any(),
        None => french(text).into_any(),
    }
}

fn french(text: &Text) -> impl IntoView + use<> {
    view! { <bdi lang="fr" dir="ltr">{text.fr.clone()}</bdi> }
}

/// Paragraphs (an empty line parts them), with the French one tap away.
pub fn passage(words: Words, text: &Text) -> impl IntoView + use<> {
    let original = || {
        let paragraphs = paragraphs(&text.fr);
        view! { <div class="beside__passage stack stack--tight" lang="fr" dir="ltr">{paragraphs}</div> }
    };
    match text.exact(words.language) {
        Some(own) => Either::Left(view! {
            <div class="stack stack--tight">{paragraphs(own)}</div>
            {(words.language != Language::Fr).then(|| details(t!(words, "beside-on"), false, original()))}
        }),
        None => Either::Right(
            view! { <p class="soft">{t!(words, "untranslated-text")}</p>{original()}{offer(words)} },
        ),
    }
}

fn paragraphs(text: &str) -> Vec<impl IntoView + use<>> {
    text.split("\n\n")
        .map(str::trim)
        .filter(|p| !p.is_empty())
        .map(|p| view! { <p>{p.to_owned()}</p> })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;

    fn bread() -> Text {
        Text::french("Le pain").with(Language::FaAf, "نان")
    }

    #[test]
    fn french_stands_under_dari_and_says_its_direction() {
        let html = render(|| beside(Words::of(Language::FaAf), &bread()));
        assert!(
            html.contains("lang=\"fr\"") && html.contains("dir=\"ltr\"") && html.contains("نان"),
            "{html}"
        );
        assert_eq!(
            render(|| beside(Words::of(Language::Fr), &bread())),
            "Le pain"
        );
    }

    #[test]
    fn what_is_not_translated_is_said_to_be() {
        let html = render(|| passage(Words::of(Language::Uk), &bread()));
        assert!(
            html.contains(&t!(Words::of(Language::Uk), "untranslated-text"))
                && html.contains("lang=\"fr\""),
            "{html}"
        );
    }
}
