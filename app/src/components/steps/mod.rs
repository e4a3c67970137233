//! A few questions, one at a time: where one is, and the answers as links.

use super::{Pictogram, door, pictogram};
use crate::{
    page::{Draw, Drawn},
    texts::Words,
};
use leptos::{either::Either, prelude::*};

/// `now` counts from zero; what comes before is done.
pub fn steps(words: Words, names: impl IntoIterator<Item = String>, now: usize) -> impl IntoView {
    let items: Vec<_> = names
        .into_iter()
        .enumerate()
        .map(|(n, name)| {
            let number = if n < now {
                Either::Left(pictogram(Pictogram::Check))
            } else {
                Either::Right(words.localise_digits(&(n + 1).to_string()))
            };
            view! {
                <li class="steps__item" aria-current=(n == now).then_some("step")>
                    <span class="steps__number">{number}</span><span>{name}</span>
                </li>
            }
        })
        .collect();
    view! { <ol class="steps">{items}</ol> }
}

#[derive(Debug, Clone)]
pub struct Pick {
    pub icon: Pictogram,
    pub href: String,
    pub title: String,
    pub text: String,
    pub chosen: bool,
}

pub fn picks(picks: impl IntoIterator<Item = Pick>) -> Drawn {
    let each: Vec<_> = picks
        .into_iter()
        .map(|pick| {
            view! {
                <li>
                    <a class="pick" href=pick.href aria-current=pick.chosen.then_some("true")>
                        {door(pick.icon)}
                        <span class="pick__title">{pick.title}</span>
                        {(!pick.text.is_empty()).then(|| view! { <span class="pick__text">{pick.text}</span> })}
                    </a>
                </li>
            }
        })
        .collect();
    view! { <ul class="picks">{each}</ul> }.drawn()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;
    use domain::language::Language;

    #[test]
    fn one_step_is_current_and_the_digits_are_the_readers() {
        let html = render(|| {
            steps(
                Words::of(Language::FaAf),
                ["زبان", "شما", "روزها"].map(str::to_owned),
                1,
            )
        });
        assert_eq!(html.matches("aria-current=\"step\"").count(), 1);
        assert!(
            html.contains("۲") && html.contains("۳") && !html.contains("۱"),
            "{html}"
        );
    }
}
