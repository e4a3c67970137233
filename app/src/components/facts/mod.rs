//! The facts that decide whether I can come: when, where, how much, what to bring.

use super::{Pictogram, pictogram};
use crate::page::{Draw, Drawn};
use leptos::prelude::*;

#[derive(Debug, Default)]
pub struct Facts {
    items: Vec<Drawn>,
    wide: bool,
}

impl Facts {
    pub fn new() -> Self {
        Self::default()
    }

    /// Two columns at a desk.
    #[must_use]
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    #[must_use]
    pub fn fact(
        mut self,
        icon: Pictogram,
        term: impl Into<String>,
        value: impl IntoView + 'static,
    ) -> Self {
        let item = view! {
            <div class="facts__item">
                <dt class="facts__term">{pictogram(icon)}<span>{term.into()}</span></dt>
                <dd class="facts__value">{value}</dd>
            </div>
        };
        self.items.push(item.drawn());
        self
    }

    /// A fact that may be unknown: then it is not shown.
    #[must_use]
    pub fn maybe(
        self,
        icon: Pictogram,
        term: impl Into<String>,
        value: Option<impl IntoView + 'static>,
    ) -> Self {
        match value {
            Some(value) => self.fact(icon, term, value),
            None => self,
        }
    }

    pub fn view(self) -> impl IntoView {
        let class = if self.wide {
            "facts facts--wide"
        } else {
            "facts"
        };
        view! { <dl class=class>{self.items}</dl> }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;

    #[test]
    fn an_unknown_fact_is_not_shown() {
        let html = render(|| {
            Facts::new()
                .fact(Pictogram::Free, "Prix", "gratuit")
                .maybe(Pictogram::Room, "Salle", None::<String>)
                .view()
        });
        assert_eq!(html.matches("<dt").count(), 1, "{html}");
    }
}
