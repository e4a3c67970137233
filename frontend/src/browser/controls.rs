//! Small controls that need a script: open and close a dialog, print, share, copy.
//!
//! A control that can do nothing here stays hidden; what a dialog holds must always be reachable
//! without it. Markup:
//!
//! - `<a href="/…" data-dialog="name">` opens `<dialog data-name="name">` instead of the page it leads
//!   to; inside, `<form method="dialog">` or `<button data-close>` closes it;
//! - `<button hidden data-print>`;
//! - `<li hidden data-share="text"><button>`, `<li hidden data-copy="text" data-copied="Copied"><button>`:
//!   without a text, only this page's title and address are shared, or its address copied.

use super::{dom, notice};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, HtmlDialogElement, HtmlElement, MouseEvent};

thread_local! {
    /// What opened the dialog, to give the focus back to.
    static OPENER: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

pub fn listen() -> Option<()> {
    let document = dom::document()?;
    dom::on(&document, "click", |event| {
        pressed(&event);
    })?;
    dom::on_capture(&document, "close", |_| {
        if let Some(opener) = OPENER.take() {
            // An opener that is gone leaves the focus to the browser.
            let _ = opener.focus();
        }
    })
}

/// Shows the controls of this page that can do something in this browser.
pub fn reveal() {
    let navigator = dom::window().map(|window| window.navigator());
    let can = |name| {
        navigator
            .as_ref()
            .and_then(|navigator| dom::property(navigator, name))
            .is_some()
    };
    show("[data-print]", true);
    show("[data-share]", can("share"));
    show("[data-copy]", can("clipboard"));
}

fn show(selector: &str, can: bool) {
    for control in dom::find_all(selector) {
        control.set_hidden(!can);
    }
}

fn pressed(event: &Event) -> Option<()> {
    let click: &MouseEvent = event.dyn_ref()?;
    if event.default_prevented()
        || click.button() != 0
        || click.meta_key()
        || click.ctrl_key()
        || click.shift_key()
    {
        return None;
    }
    if let Some(opener) = dom::closest(event, "[data-dialog]") {
        return open(event, opener);
    }
    if dom::closest(event, "[data-close]").is_some() {
        dialog_around(event)?.close();
    } else if dom::closest(event, "[data-print]").is_some() {
        dom::window()?.print().ok()?;
    } else if let Some(control) = dom::closest(event, "[data-share]") {
        share(&control)?;
    } else if let Some(control) = dom::closest(event, "[data-copy]") {
        copy(control)?;
    } else if event.target()?.dyn_ref::<HtmlDialogElement>().is_some() {
        // A press beside an open dialog lands on the dialog itself.
        beside(click, &event.target()?.dyn_into().ok()?)?;
    }
    Some(())
}

fn open(event: &Event, opener: Element) -> Option<()> {
    let name = opener.get_attribute("data-dialog")?;
    let dialog = dom::find_all("dialog[data-name]")
        .into_iter()
        .find(|dialog| dialog.get_attribute("data-name").as_deref() == Some(name.as_str()))?;
    dialog
        .dyn_into::<HtmlDialogElement>()
        .ok()?
        .show_modal()
        .ok()?;
    // From here on the click is handled; a link is not followed.
    event.prevent_default();
    OPENER.set(opener.dyn_into().ok());
    Some(())
}

fn dialog_around(event: &Event) -> Option<HtmlDialogElement> {
    dom::closest(event, "dialog")?.dyn_into().ok()
}

/// Closes a dialog pressed outside its box (its backdrop).
fn beside(click: &MouseEvent, dialog: &HtmlDialogElement) -> Option<()> {
    let (x, y) = (f64::from(click.client_x()), f64::from(click.client_y()));
    // A button pressed by key has no place.
    if x == 0.0 && y == 0.0 {
        return None;
    }
    let edges = dialog.get_bounding_client_rect();
    if x < edges.left() || x > edges.right() || y < edges.top() || y > edges.bottom() {
        dialog.close();
    }
    Some(())
}

/// Offers the page to the phone's own share sheet. Nothing is sent before the reader picks where.
fn share(control: &Element) -> Option<()> {
    let window = dom::window()?;
    let what = js_sys::Object::new();
    let set =
        |name: &str, value: &str| js_sys::Reflect::set(&what, &name.into(), &value.into()).ok();
    set("title", &dom::document()?.title())?;
    set("url", &dom::here()?)?;
    if let Some(text) = control
        .get_attribute("data-share")
        .filter(|text| !text.is_empty())
    {
        set("text", &text)?;
    }
    call(&window.navigator(), "share", &what).map(|_| ())
}

fn copy(control: Element) -> Option<()> {
    let text = control
        .get_attribute("data-copy")
        .filter(|text| !text.is_empty());
    let text = text.map_or_else(dom::here, Some)?;
    let clipboard = dom::property(&dom::window()?.navigator(), "clipboard")?;
    let copied = call(&clipboard, "writeText", &text.into())?;
    wasm_bindgen_futures::spawn_local(async move {
        if JsFuture::from(copied).await.is_ok()
            && let Some(words) = control.get_attribute("data-copied")
        {
            notice::announce(&words);
            // Style sheets show `data-copied` beside a control that is done.
            let _ = control.set_attribute("data-done", "");
        }
    });
    Some(())
}

/// Calls a method that older browsers lack, and listens to its promise so that a refusal is no error.
fn call(object: &JsValue, method: &str, argument: &JsValue) -> Option<js_sys::Promise> {
    let method: js_sys::Function = dom::property(object, method)?.dyn_into().ok()?;
    let promise: js_sys::Promise = method.call1(object, argument).ok()?.dyn_into().ok()?;
    let heard = promise.clone();
    wasm_bindgen_futures::spawn_local(async move {
        // The reader changed their mind, or the browser did.
        let _ = JsFuture::from(heard).await;
    });
    Some(promise)
}
