//! Where reading goes on after a swap: the errors of a refused form, the place the address names,
//! or the new page's heading.
//!
//! Must never scroll by focusing (scrolling is decided by `history` and the address alone).

use super::dom;
use crate::address;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

/// Moves the focus to what the reader came for.
pub fn settle(url: &str, refused: bool) {
    let place = refused
        .then(|| dom::find("main [role=alert]"))
        .flatten()
        .or_else(|| named(url))
        .or_else(|| dom::find("main h1"))
        .or_else(|| dom::find("main"));
    if let Some(place) = place {
        focus(&place);
    }
}

/// Scrolls to the errors of a refused form.
pub fn scroll_to_errors() -> Option<()> {
    dom::find("main [role=alert]")?.scroll_into_view();
    Some(())
}

/// Scrolls to the place that the address names, if it is there.
pub fn scroll_to_hash(url: &str) {
    if let Some(place) = named(url) {
        place.scroll_into_view();
    }
}

/// The element that the address names after `#`.
pub fn named(url: &str) -> Option<HtmlElement> {
    let id = address::hash(url)?;
    let id = js_sys::decode_uri_component(id)
        .ok()
        .map_or_else(|| id.to_owned(), String::from);
    dom::document()?.get_element_by_id(&id)?.dyn_into().ok()
}

pub fn focus(place: &HtmlElement) {
    if !place.has_attribute("tabindex") && place.tab_index() < 0 {
        place.set_tab_index(-1);
    }
    let quietly = FocusOptions::new();
    quietly.set_prevent_scroll(true);
    // What cannot take the focus leaves it where the browser put it.
    let _ = place.focus_with_options(&quietly);
}
