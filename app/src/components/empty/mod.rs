//! Nothing here: why, and what to do next.

use super::{Pictogram, door};
use leptos::prelude::*;

pub fn empty(
    icon: Pictogram,
    title: impl Into<String>,
    next: impl IntoView + 'static,
) -> impl IntoView {
    view! { <div class="empty">{door(icon)}<p class="empty__title">{title.into()}</p>{next}</div> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;

    #[test]
    fn it_says_what_to_do_next() {
        let html = render(|| {
            empty(
                Pictogram::Search,
                "Aucun cours",
                view! { <a href="/fr/apply">"Demander"</a> },
            )
        });
        assert!(
            html.contains("Aucun cours") && html.contains("/fr/apply"),
            "{html}"
        );
    }
}
