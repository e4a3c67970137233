//! "What do you need today?": doorways side by side.

use super::{Pictogram, Tint, pictogram};
use leptos::prelude::*;

#[derive(Debug, Clone)]
pub struct Choice {
    pub tint: Tint,
    pub icon: Pictogram,
    pub href: String,
    pub title: String,
    pub text: String,
}

pub fn choices(choices: impl IntoIterator<Item = Choice>) -> impl IntoView {
    let each: Vec<_> = choices
        .into_iter()
        .map(|choice| {
            view! {
                <li>
                    <a class=format!("choice choice--{}", choice.tint.name()) href=choice.href>
                        {pictogram(choice.icon)}
                        <span class="choice__title">{choice.title}</span>
                        <span class="choice__text">{choice.text}</span>
                    </a>
                </li>
            }
        })
        .collect();
    view! { <ul class="choices">{each}</ul> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;

    #[test]
    fn each_choice_is_one_link_with_its_words() {
        let choice = Choice {
            tint: Tint::Sea,
            icon: Pictogram::Calendar,
            href: "/fr/timetable".into(),
            title: "Cette semaine".into(),
            text: "Les jours, les heures".into(),
        };
        let html = render(|| choices([choice.clone(), choice]));
        assert_eq!(html.matches("choice--sea").count(), 2);
        assert_eq!(html.matches("href=\"/fr/timetable\"").count(), 2);
    }
}
