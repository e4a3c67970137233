//! More, for who wants it. Works without script.

use super::{Pictogram, pictogram};
use leptos::prelude::*;

pub fn details(
    summary: impl Into<String>,
    open: bool,
    body: impl IntoView + 'static,
) -> impl IntoView {
    view! {
        <details class="details" open=open>
            <summary class="details__summary">{pictogram(Pictogram::Expand)}<span>{summary.into()}</span></summary>
            <div class="details__body stack">{body}</div>
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;

    #[test]
    fn it_is_closed_unless_asked() {
        assert!(!render(|| details("Filtrer", false, ())).contains(" open"));
        assert!(render(|| details("Filtrer", true, ())).contains(" open"));
    }
}
