//! The way back, one step.

use super::{Pictogram, pictogram};
use crate::page::{Draw, Drawn};
use leptos::prelude::*;

pub fn crumbs(href: impl Into<String>, text: impl Into<String>) -> Drawn {
    view! { <p class="crumbs"><a class="crumbs__link" href=href.into()>{pictogram(Pictogram::Back)}<span>{text.into()}</span></a></p> }.drawn()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;

    #[test]
    fn its_arrow_turns_with_the_page() {
        assert!(render(|| crumbs("/fr/courses", "Cours")).contains("pictogram--turn"));
    }
}
