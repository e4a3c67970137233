//! Before and after: weeks, pages.

use super::{Pictogram, pictogram};
use leptos::prelude::*;

#[derive(Debug, Clone)]
pub struct Pager {
    /// Read aloud: "change the week".
    pub label: String,
    pub here: String,
    /// Address and words.
    pub previous: Option<(String, String)>,
    pub next: Option<(String, String)>,
}

pub fn pager(pager: Pager) -> impl IntoView {
    let previous = pager.previous.map(|(href, text)| {
        view! { <a class="button button--quiet" rel="prev" href=href>{pictogram(Pictogram::Back)}<span>{text}</span></a> }
    });
    let next = pager.next.map(|(href, text)| {
        view! {
            <a class="button button--quiet" rel="next" href=href>
                <span>{text}</span><span class="pictogram--after">{pictogram(Pictogram::Next)}</span>
            </a>
        }
    });
    view! { <nav class="pager" aria-label=pager.label>{previous}<p class="pager__here">{pager.here}</p>{next}</nav> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;

    #[test]
    fn the_first_page_has_nothing_before() {
        let html = render(|| {
            pager(Pager {
                label: "Pages".into(),
                here: "1".into(),
                previous: None,
                next: Some(("?page=2".into(), "Suivant".into())),
            })
        });
        assert!(
            !html.contains("rel=\"prev\"") && html.contains("rel=\"next\""),
            "{html}"
        );
    }
}
