//! When a place is open: the state in words, then the week.

use super::{Mood, Pictogram, pictogram, tag};
use crate::texts::Words;
use leptos::prelude::*;

/// "Open now, until…": said in words on a green or red ground.
pub fn open_state(open: bool, text: impl Into<String>) -> impl IntoView {
    let (class, icon) = if open {
        ("hours__state hours__state--open", Pictogram::Check)
    } else {
        ("hours__state hours__state--closed", Pictogram::Cancelled)
    };
    view! { <p class=class>{pictogram(icon)}<span>{text.into()}</span></p> }
}

#[derive(Debug, Clone)]
pub struct HoursRow {
    pub day: String,
    /// One text a stretch of hours; empty when closed.
    pub hours: Vec<String>,
    /// Said when closed: "closed", and why.
    pub closed: String,
    pub today: bool,
}

/// `caption` is read aloud only.
pub fn hours(
    words: Words,
    caption: impl Into<String>,
    rows: impl IntoIterator<Item = HoursRow>,
) -> impl IntoView {
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let class = match (row.today, row.hours.is_empty()) {
                (true, _) => Some("hours__today"),
                (false, true) => Some("hours__closed"),
                (false, false) => None,
            };
            let said = if row.hours.is_empty() {
                vec![row.closed]
            } else {
                row.hours
            };
            let said: Vec<_> = said
                .into_iter()
                .map(|text| view! { <div>{text}</div> })
                .collect();
            let today = row
                .today
                .then(|| view! { " "{tag(Mood::Lamp, None, t!(words, "when-today"))} });
            view! { <tr class=class><th scope="row">{row.day}{today}</th><td>{said}</td></tr> }
        })
        .collect();
    view! { <table class="hours"><caption class="visually-hidden">{caption.into()}</caption><tbody>{rows}</tbody></table> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;
    use domain::language::Language;

    #[test]
    fn a_closed_day_says_why() {
        let row = HoursRow {
            day: "lundi".into(),
            hours: Vec::new(),
            closed: "Fermé : jour férié".into(),
            today: false,
        };
        let html = render(|| hours(Words::of(Language::Fr), "Horaires", [row]));
        assert!(
            html.contains("hours__closed") && html.contains("jour férié"),
            "{html}"
        );
    }
}
