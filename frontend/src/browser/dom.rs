//! Small hands for the document: find, listen, wait. Must never panic: what is missing is `None`.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, EventTarget, HtmlElement, Window};

/// Set on `<html>` while navigation happens in place; a page's own swap never removes it.
pub const IN_PLACE: &str = "data-in-place";

pub fn window() -> Option<Window> {
    web_sys::window()
}

pub fn document() -> Option<Document> {
    window()?.document()
}

pub fn root() -> Option<Element> {
    document()?.document_element()
}

/// The first element of the page that matches.
pub fn find(selector: &str) -> Option<HtmlElement> {
    document()?.query_selector(selector).ok()??.dyn_into().ok()
}

/// Every element of the page that matches, in document order.
pub fn find_all(selector: &str) -> Vec<HtmlElement> {
    document()
        .and_then(|document| document.query_selector_all(selector).ok())
        .map(|found| {
            (0..found.length())
                .filter_map(|i| found.get(i)?.dyn_into().ok())
                .collect()
        })
        .unwrap_or_default()
}

/// The element of an event's target, or its nearest ancestor, that matches.
pub fn closest(event: &Event, selector: &str) -> Option<Element> {
    event
        .target()?
        .dyn_into::<Element>()
        .ok()?
        .closest(selector)
        .ok()?
}

/// The address shown in the address bar.
pub fn here() -> Option<String> {
    window()?.location().href().ok()
}

pub fn origin() -> Option<String> {
    window()?.location().origin().ok()
}

/// Words for the reader, in the page's language, from `<template id="say" data-…>`.
pub fn say(name: &str) -> Option<String> {
    document()?.get_element_by_id("say")?.get_attribute(name)
}

/// Listens for as long as the page lives.
pub fn on(target: &EventTarget, name: &str, run: impl FnMut(Event) + 'static) -> Option<()> {
    listen(target, name, false, Box::new(run))
}

/// Listens on the way down: also hears events that do not bubble, such as a dialog's `close`.
pub fn on_capture(
    target: &EventTarget,
    name: &str,
    run: impl FnMut(Event) + 'static,
) -> Option<()> {
    listen(target, name, true, Box::new(run))
}

fn listen(
    target: &EventTarget,
    name: &str,
    capture: bool,
    run: Box<dyn FnMut(Event)>,
) -> Option<()> {
    let run = Closure::wrap(run).into_js_value();
    target
        .add_event_listener_with_callback_and_bool(name, run.unchecked_ref(), capture)
        .ok()
}

/// Runs once after `milliseconds`; the number stops it (see [`forget`]).
pub fn after(milliseconds: i32, run: impl FnOnce() + 'static) -> Option<i32> {
    let run = Closure::once_into_js(run);
    window()?
        .set_timeout_with_callback_and_timeout_and_arguments_0(run.unchecked_ref(), milliseconds)
        .ok()
}

pub fn forget(timer: Option<i32>) {
    if let (Some(window), Some(timer)) = (window(), timer) {
        window.clear_timeout_with_handle(timer);
    }
}

/// A property of any object of the browser's, also one that older browsers lack.
pub fn property(object: &JsValue, name: &str) -> Option<JsValue> {
    js_sys::Reflect::get(object, &JsValue::from_str(name))
        .ok()
        .filter(|value| !value.is_undefined() && !value.is_null())
}

/// Tells style sheets and tests that navigation is in place from now on.
pub fn mark_in_place() {
    if let Some(root) = root() {
        // A refusal only means that nobody is told.
        let _ = root.set_attribute(IN_PLACE, "");
    }
}
