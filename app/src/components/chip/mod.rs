//! Filters: rows of links that read as words. The chosen one says so.

use super::{Pictogram, pictogram};
use crate::page::{Draw, Drawn};
use leptos::prelude::*;

#[derive(Debug)]
pub struct Chip {
    href: String,
    icon: Option<Pictogram>,
    text: Drawn,
    count: Option<String>,
    chosen: bool,
}

impl Chip {
    pub fn to(href: impl Into<String>, text: impl IntoView + 'static) -> Self {
        Self {
            href: href.into(),
            icon: None,
            text: text.drawn(),
            count: None,
            chosen: false,
        }
    }

    #[must_use]
    pub fn icon(mut self, icon: Pictogram) -> Self {
        self.icon = Some(icon);
        self
    }

    /// How many things it leads to, in the digits of the language.
    #[must_use]
    pub fn count(mut self, count: String) -> Self {
        self.count = Some(count);
        self
    }

    #[must_use]
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }

    fn view(self) -> impl IntoView {
        let icon = if self.chosen {
            Some(Pictogram::Check)
        } else {
            self.icon
        };
        view! {
            <li>
                <a class="chip" href=self.href aria-current=self.chosen.then_some("true")>
                    {icon.map(pictogram)}
                    <span>{self.text}</span>
                    {self.count.map(|count| view! { <span class="chip__count">{count}</span> })}
                </a>
            </li>
        }
    }
}

/// One filter. `label` names the row for everybody.
pub fn chips(label: impl Into<String>, chips: impl IntoIterator<Item = Chip>) -> Drawn {
    let label = label.into();
    let each: Vec<_> = chips.into_iter().map(Chip::view).collect();
    let name = label.clone();
    view! {
        <nav class="chips" aria-label=name>
            <p class="chips__label" aria-hidden="true">{label}</p>
            <ul class="chips__list">{each}</ul>
        </nav>
    }
    .drawn()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;

    #[test]
    fn the_chosen_one_says_so_without_colour() {
        let html = render(|| {
            chips(
                "Niveau",
                [
                    Chip::to("?", "A1").chosen(true),
                    Chip::to("?level=a2", "A2"),
                ],
            )
        });
        assert_eq!(html.matches("aria-current=\"true\"").count(), 1);
        assert_eq!(html.matches("<svg").count(), 1, "the check mark");
    }
}
