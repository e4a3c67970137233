//! The entry, and one module for each thing that ordinary navigation does by itself.

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
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

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
