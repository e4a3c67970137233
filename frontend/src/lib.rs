//! What runs in the browser once a page has been read: navigation in place, and the islands of `app`.
//!
//! Everything here is an improvement of a site that is complete without it. Whenever a module is
//! unsure it leaves the matter to the browser; nothing may panic, and nothing is sent anywhere that
//! the reader did not ask for.

mod address;
mod busy;
mod controls;
mod dom;
mod fetch;
mod focus;
mod forms;
mod history;
mod islands;
mod links;
mod navigate;
mod notice;
mod prefetch;
mod resume;
mod swap;

// Links the islands into this binary; their entry points are exported by the `#[island]` macro.
use app as _;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

/// Called once by `start.js` with the module that holds the islands' entry points.
#[wasm_bindgen]
pub fn hydrate(module: JsValue) {
    if islands::start(module).is_none() {
        return;
    }
    let ready = history::start()
        .and_then(|()| links::listen())
        .and_then(|()| forms::listen())
        .and_then(|()| controls::listen())
        .and_then(|()| prefetch::listen());
    if ready.is_some() {
        controls::reveal();
        dom::mark_in_place();
    }
}
