//! What a person presses: a link that leads on, or a button that sends a form.

use super::{Pictogram, pictogram};
use leptos::prelude::*;

/// How much a button asks for attention. One `Main` a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    Main,
    Quiet,
    /// Destroys or cancels something.
    Danger,
    /// In the rows of a table.
    Small,
}

impl Look {
    const fn class(self) -> &'static str {
        match self {
            Look::Main => "button",
            Look::Quiet => "button button--quiet",
            Look::Danger => "button button--danger",
            Look::Small => "button button--quiet button--small",
        }
    }
}

/// A link with the look of a button.
pub fn link_button(
    look: Look,
    href: impl Into<String>,
    icon: Option<Pictogram>,
    text: impl Into<String>,
) -> impl IntoView {
    view! { <a class=look.class() href=href.into()>{icon.map(pictogram)}<span>{text.into()}</span></a> }
}

/// Sends the form it stands in.
pub fn submit_button(
    look: Look,
    icon: Option<Pictogram>,
    text: impl Into<String>,
) -> impl IntoView {
    view! { <button class=look.class()>{icon.map(pictogram)}<span>{text.into()}</span></button> }
}

/// Sends the form it stands in and says which button was pressed.
pub fn named_button(
    look: Look,
    icon: Option<Pictogram>,
    text: impl Into<String>,
    name: &'static str,
    value: impl Into<String>,
) -> impl IntoView {
    view! { <button class=look.class() name=name value=value.into()>{icon.map(pictogram)}<span>{text.into()}</span></button> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;

    #[test]
    fn words_stand_in_one_span() {
        let html =
            render(|| link_button(Look::Quiet, "/fr/courses", Some(Pictogram::Course), "Cours"));
        assert!(
            html.contains("class=\"button button--quiet\"") && html.contains("</svg><span>Cours"),
            "{html}"
        );
    }

    #[test]
    fn a_pressed_button_has_a_name() {
        let html = render(|| named_button(Look::Danger, None, "Annuler", "act", "cancel"));
        assert!(
            html.contains("name=\"act\"") && html.contains("value=\"cancel\""),
            "{html}"
        );
    }
}
