//! The reader's language, and under it the French they will meet on a door or a
//! letter. What is not translated is shown in French, and said to be.

use super::details;
use crate::{
    content::wish::offer,
    page::{Draw, Drawn},
    reader::Reader,
    texts::Words,
};
use domain::{language::Language, text::Text};
use leptos::{either::Either, prelude::*};

/// Whether this page was asked for with French beside every text. Given to its views
/// by `Page::answer`.
#[derive(Debug, Clone, Copy)]
pub struct Beside(bool);

impl Beside {
    pub fn of(reader: &Reader) -> Self {
        Self(reader.beside)
    }

    pub fn asked(self) -> bool {
        self.0
    }

    fn here() -> bool {
        use_context::<Self>().is_some_and(Self::asked)
    }
}

/// This page with French beside every text, or without it again. Nothing for who
/// reads French.
pub fn beside_switch(reader: &Reader) -> Option<impl IntoView + use<>> {
    let words = reader.words;
    let key = match reader.beside {
        true => "beside-off",
        false => "beside-on",
    };
    let href = reader.here_beside(!reader.beside);
    (words.language != Language::Fr)
        .then(|| view! { <a class="tap" href=href rel="nofollow">{t!(words, key)}</a> })
}

/// In a line or a title: the reader's words, with the French under them.
pub fn beside(words: Words, text: &Text) -> Drawn {
    match text.exact(words.language) {
        Some(own) if words.language == Language::Fr || own == text.fr => {
            Drawn::text(own.to_owned())
        }
        Some(own) => view! {
            <span class="beside">
                <span class="beside__own">{own.to_owned()}</span>
                <span class="beside__french" lang="fr" dir="ltr">{text.fr.clone()}</span>
            </span>
        }
        .drawn(),
        None => french(text).drawn(),
    }
}

/// In a line: the reader's words, or the French where there are none; French beside
/// them only where it was asked for.
pub fn own_words(words: Words, text: &Text) -> Drawn {
    match text.exact(words.language) {
        Some(_) if words.language != Language::Fr && Beside::here() => beside(words, text),
        _ => own_words_alone(words, text),
    }
}

/// The same where there is no room for French beside it: in a long list of names.
pub fn own_words_alone(words: Words, text: &Text) -> Drawn {
    match text.exact(words.language) {
        Some(own) => Drawn::text(own.to_owned()),
        None => french(text).drawn(),
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
            {(words.language != Language::Fr).then(|| details(t!(words, "beside-on"), Beside::here(), original()))}
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

    #[tokio::test]
    async fn one_tap_shows_french_beside_every_text_and_one_takes_it_away() {
        let site = crate::testing::site().await;
        let words = Words::of(Language::Uk);
        let plain = site.get("/uk/events?when=week").await.html;
        assert!(
            plain.contains("href=\"/uk/events?when=week&amp;beside=fr\""),
            "{plain}"
        );
        assert!(!plain.contains("beside__french"), "{plain}");
        let both = site.get("/uk/events?when=week&beside=fr").await.html;
        assert!(both.contains("href=\"/uk/events?when=week\""), "{both}");
        assert!(both.contains("beside__french\">Un film drôle."), "{both}");
        assert!(
            both.contains(&t!(words, "beside-off")) && both.contains("noindex"),
            "{both}"
        );
        let french = site.get("/fr/events?beside=fr").await.html;
        assert!(!french.contains("beside__french"), "{french}");
    }
}
