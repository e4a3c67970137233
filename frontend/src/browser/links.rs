//! Decides which clicks on links are navigation in place.
//!
//! Ours: a plain click on a page of this site. Never ours: another button or a modifier key,
//! `download`, `target`, `rel=external`, `data-native`, files, other sites, and places on this page.

use super::navigate::{self, Visit};
use super::{dom, history, islands};
use crate::address;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlAnchorElement, MouseEvent};

pub fn listen() -> Option<()> {
    // The window hears last: whoever handled the click before has said so.
    let window = dom::window()?;
    dom::on(&window, "click", |event| {
        follow(&event);
    })
}

fn follow(event: &Event) -> Option<()> {
    let click: &MouseEvent = event.dyn_ref()?;
    let plain = click.button() == 0
        && !(click.meta_key() || click.ctrl_key() || click.shift_key() || click.alt_key());
    if event.default_prevented() || !plain || islands::broken() {
        return None;
    }
    let url = page_behind(&dom::closest(event, "a[href]")?)?;
    event.prevent_default();
    navigate::visit(Visit::page(url));
    Some(())
}

/// The page that a link leads to, when it may be opened in place.
pub fn page_behind(link: &Element) -> Option<String> {
    // SVG links are not HtmlAnchorElements, and stay the browser's.
    let link: &HtmlAnchorElement = link.dyn_ref()?;
    let target = link.target();
    if !(target.is_empty() || target == "_self")
        || link.has_attribute("download")
        || link
            .rel()
            .split_ascii_whitespace()
            .any(|rel| rel == "external")
        || link.closest("[data-native]").ok()?.is_some()
    {
        return None;
    }
    let url = link.href();
    let on_this_page = url.contains('#') && history::is_shown(&url);
    (!on_this_page && address::is_page(&url, &dom::origin()?)).then_some(url)
}
