//! One thing to go to: a course, an event, a book. The whole card is the link.

use super::{Pictogram, Tint, door, pictogram, tinted_door};
use crate::page::{Draw, Drawn};
use leptos::prelude::*;

#[derive(Debug)]
pub struct Card {
    icon: Pictogram,
    tint: Option<Tint>,
    href: String,
    title: Drawn,
    text: Option<Drawn>,
    facts: Vec<(Pictogram, String)>,
    more: Option<Drawn>,
    stressed: bool,
}

impl Card {
    /// A card that leads to `href`, under an `h2`.
    pub fn to(href: impl Into<String>, icon: Pictogram, title: impl IntoView + 'static) -> Self {
        Self {
            icon,
            tint: None,
            href: href.into(),
            title: title.drawn(),
            text: None,
            facts: Vec::new(),
            more: None,
            stressed: false,
        }
    }

    /// Another light than the page's.
    #[must_use]
    pub fn tint(mut self, tint: Tint) -> Self {
        self.tint = Some(tint);
        self
    }

    /// The level, or one sentence.
    #[must_use]
    pub fn text(mut self, text: impl IntoView + 'static) -> Self {
        self.text = Some(text.drawn());
        self
    }

    #[must_use]
    pub fn fact(mut self, icon: Pictogram, text: impl Into<String>) -> Self {
        self.facts.push((icon, text.into()));
        self
    }

    /// Tags, or why it is proposed.
    #[must_use]
    pub fn more(mut self, more: impl IntoView + 'static) -> Self {
        self.more = Some(more.drawn());
        self
    }

    /// The one that fits best, or comes next.
    #[must_use]
    pub fn stressed(mut self) -> Self {
        self.stressed = true;
        self
    }

    pub fn view(self) -> impl IntoView {
        let class = if self.stressed {
            "card card--now"
        } else {
            "card"
        };
        let facts = self
            .facts
            .into_iter()
            .map(|(icon, text)| view! { <li>{pictogram(icon)}<span>{text}</span></li> });
        let facts = facts.collect::<Vec<_>>();
        let facts = (!facts.is_empty()).then(|| view! { <ul class="card__facts">{facts}</ul> });
        view! {
            <article class=class>
                {match self.tint {
                    Some(tint) => tinted_door(tint, self.icon).drawn(),
                    None => door(self.icon).drawn(),
                }}
                <div class="card__body">
                    <h3 class="card__title"><a class="card__link" href=self.href>{self.title}</a></h3>
                    {self.text.map(|text| view! { <div>{text}</div> })}
                    {facts}
                    {self.more.map(|more| view! { <div class="card__more">{more}</div> })}
                </div>
            </article>
        }
    }
}

/// A grid of cards.
pub fn cards(cards: impl IntoIterator<Item = Card>) -> impl IntoView {
    let cards: Vec<_> = cards.into_iter().map(|card| card.view().drawn()).collect();
    view! { <div class="cards">{cards}</div> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;

    #[test]
    fn a_card_without_facts_has_no_list() {
        let html = render(|| Card::to("/fr/events/louvre", Pictogram::Visit, "Le Louvre").view());
        assert!(
            html.contains("<h3 class=\"card__title\">") && !html.contains("<ul"),
            "{html}"
        );
    }

    #[test]
    fn facts_are_escaped() {
        let html = render(|| {
            Card::to("/", Pictogram::Visit, "x")
                .fact(Pictogram::Place, "<script>")
                .view()
        });
        assert!(html.contains("&lt;script&gt;"), "{html}");
    }
}
