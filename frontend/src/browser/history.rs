//! Back and forward: one history entry per page, each remembering how far it was scrolled.
//!
//! Keeps positions and nothing else in an entry: entries outlive the visit and a phone may be shared.

use super::navigate::{self, Visit};
use super::{dom, focus, islands};
use crate::address;
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ScrollBehavior, ScrollRestoration, ScrollToOptions};

/// How often a position is written while scrolling, in milliseconds: browsers refuse more than about
/// 100 changes of an entry in half a minute.
const PACE: i32 = 400;

thread_local! {
    static SHOWN: RefCell<String> = const { RefCell::new(String::new()) };
    static TIMER: Cell<Option<i32>> = const { Cell::new(None) };
}

/// Takes over scrolling and the back button.
pub fn start() -> Option<()> {
    let window = dom::window()?;
    let history = window.history().ok()?;
    set_shown(&dom::here()?);
    history
        .set_scroll_restoration(ScrollRestoration::Manual)
        .ok()?;
    match remembered() {
        // A reload, or the way back from another site, of an entry whose scrolling was ours.
        Some((x, y)) if y > 0.0 && window.scroll_y().ok()? < 1.0 => scroll_to(x, y),
        _ => remember(),
    }
    dom::on(&window, "popstate", |_| {
        came_back();
    })?;
    dom::on(&window, "scroll", |_| {
        if TIMER.get().is_none() {
            TIMER.set(dom::after(PACE, remember));
        }
    })?;
    // Leaving for real: the browser restores this entry better than a script that starts late.
    dom::on(&window, "pagehide", |_| {
        remember();
        restoration(ScrollRestoration::Auto);
    })?;
    dom::on(&window, "pageshow", |_| {
        restoration(ScrollRestoration::Manual)
    })
}

fn restoration(how: ScrollRestoration) {
    if let Some(history) = dom::window().and_then(|window| window.history().ok()) {
        // Whatever the browser does instead is fine.
        let _ = history.set_scroll_restoration(how);
    }
}

/// Whether the page that is shown is the one at `url`, hash aside.
pub fn is_shown(url: &str) -> bool {
    SHOWN.with_borrow(|shown| shown == address::without_hash(url))
}

/// The address, without its hash, of the page that is shown.
pub fn shown() -> String {
    SHOWN.with_borrow(String::clone)
}

pub fn set_shown(url: &str) {
    SHOWN.set(address::without_hash(url).to_owned());
}

/// Writes the scroll position into the current entry.
pub fn remember() {
    dom::forget(TIMER.take());
    let Some(window) = dom::window() else { return };
    if let (Ok(history), Ok(x), Ok(y)) = (window.history(), window.scroll_x(), window.scroll_y()) {
        let position = js_sys::Array::of2(&x.into(), &y.into());
        // An entry that cannot be written opens at its top.
        let _ = history.replace_state(&position, "");
    }
}

/// The scroll position written into the current entry.
pub fn remembered() -> Option<(f64, f64)> {
    let state = dom::window()?.history().ok()?.state().ok()?;
    let position: js_sys::Array = state.dyn_into().ok()?;
    Some((position.get(0).as_f64()?, position.get(1).as_f64()?))
}

/// A new entry, or the same one over again when the address does not change, as browsers do.
pub fn push(url: &str) -> Option<()> {
    let history = dom::window()?.history().ok()?;
    if dom::here().as_deref() == Some(url) {
        history
            .replace_state_with_url(&JsValue::NULL, "", Some(url))
            .ok()
    } else {
        history
            .push_state_with_url(&JsValue::NULL, "", Some(url))
            .ok()
    }
}

/// Corrects the address of the current entry (a redirect on the way back).
pub fn replace(url: &str) -> Option<()> {
    let history = dom::window()?.history().ok()?;
    let state = history.state().ok()?;
    history.replace_state_with_url(&state, "", Some(url)).ok()
}

/// At once, also where the style sheet makes scrolling smooth.
pub fn scroll_to(x: f64, y: f64) {
    if let Some(window) = dom::window() {
        let place = ScrollToOptions::new();
        place.set_left(x);
        place.set_top(y);
        place.set_behavior(ScrollBehavior::Instant);
        window.scroll_to_with_scroll_to_options(&place);
    }
}

/// The back or forward button: the address has changed already.
fn came_back() -> Option<()> {
    dom::forget(TIMER.take());
    let url = dom::here()?;
    if is_shown(&url) {
        // Only the hash differs: the page is here.
        navigate::stop();
        match remembered() {
            Some((x, y)) => scroll_to(x, y),
            None if address::hash(&url).is_some() => focus::scroll_to_hash(&url),
            None => {}
        }
    } else if islands::broken() {
        dom::window()?.location().reload().ok()?;
    } else {
        navigate::visit(Visit::back(url));
    }
    Some(())
}
