//! A week: days under each other on a phone, side by side at a desk. Monday first.

use super::{Mood, SessionRow, sessions, tag};
use crate::texts::Words;
use leptos::{either::Either, prelude::*};

#[derive(Debug)]
pub struct Day {
    /// `lundi`
    pub weekday: String,
    /// `23 novembre`; in Dari, both calendars.
    pub date: String,
    pub today: bool,
    /// Where links of the page lead to.
    pub id: String,
    pub sessions: Vec<SessionRow>,
    /// What is said when there is nothing: no class, or closed and why.
    pub none: String,
}

pub fn week(words: Words, days: impl IntoIterator<Item = Day>) -> impl IntoView {
    let days: Vec<_> = days
        .into_iter()
        .map(|day| {
            let class = if day.today { "week__day week__day--today" } else { "week__day" };
            let today = day.today.then(|| view! { " "{tag(Mood::Lamp, None, t!(words, "when-today"))} });
            let content = if day.sessions.is_empty() {
                Either::Left(view! { <p class="week__none">{day.none}</p> })
            } else {
                Either::Right(sessions(words, day.sessions))
            };
            view! {
                <li class=class id=day.id>
                    <h2 class="week__date">{day.weekday}{today}" "<span class="week__number">{day.date}</span></h2>
                    {content}
                </li>
            }
        })
        .collect();
    view! { <ol class="week">{days}</ol> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;
    use domain::language::Language;

    #[test]
    fn an_empty_day_says_so_and_today_is_named() {
        let day = |today| Day {
            weekday: "lundi".into(),
            date: "23 novembre".into(),
            today,
            id: "day-1".into(),
            sessions: Vec::new(),
            none: "Pas de séance".into(),
        };
        let html = render(|| week(Words::of(Language::Fr), [day(true), day(false)]));
        assert_eq!(html.matches("Pas de séance").count(), 2);
        assert_eq!(html.matches("Aujourd").count(), 1);
    }
}
