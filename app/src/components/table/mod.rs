//! Rows and columns that scroll inside their own frame, never the page.

use leptos::prelude::*;

/// `caption` names it; `id` ties the name to the frame that scrolls, which takes the
/// focus so that a keyboard can scroll it. `rows`: `<tr>`s.
pub fn table(
    id: impl Into<String>,
    caption: impl Into<String>,
    columns: impl IntoIterator<Item = String>,
    rows: impl IntoView + 'static,
) -> impl IntoView {
    let id = id.into();
    let named_by = id.clone();
    let columns: Vec<_> = columns
        .into_iter()
        .map(|name| view! { <th scope="col">{name}</th> })
        .collect();
    view! {
        <div class="table table--dense" role="region" aria-labelledby=named_by tabindex="0">
            <table class="table__table">
                <caption id=id>{caption.into()}</caption>
                <thead><tr>{columns}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;

    #[test]
    fn its_frame_is_named_and_reached_by_keyboard() {
        let html = render(|| {
            table(
                "rooms",
                "Salles",
                ["Nom".to_owned()],
                view! { <tr><td>"204"</td></tr> },
            )
        });
        assert!(
            html.contains("aria-labelledby=\"rooms\"") && html.contains("tabindex=\"0\""),
            "{html}"
        );
    }
}
