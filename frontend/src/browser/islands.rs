//! Brings the islands of a page to life, and lays them to rest before the page goes.
//!
//! Keeps the order Leptos' own loader keeps (parents first; an island among another's children
//! wakes in its parent's owner). An island that breaks must never take the site with it: from
//! then on the browser navigates. Lazy islands (promises) are not used in this house.

use super::dom;
use leptos::prelude::Owner;
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    /// The glue's module: `module[name](element)` hydrates one island.
    static MODULE: RefCell<JsValue> = const { RefCell::new(JsValue::UNDEFINED) };
    /// Owns whatever the islands of this page own, so that all of it can be dropped at once.
    static PAGE: RefCell<Option<Owner>> = const { RefCell::new(None) };
    static BROKEN: Cell<bool> = const { Cell::new(false) };
}

/// Wakes the islands of the first page; `None` when one broke.
pub fn start(module: JsValue) -> Option<()> {
    MODULE.set(module);
    leptos::mount::hydrate_islands();
    wake();
    (!BROKEN.get()).then_some(())
}

/// Whether navigation has to be the browser's from now on.
pub fn broken() -> bool {
    BROKEN.get()
}

/// Leaves every later navigation to the browser: the page comes from another build, or broke.
pub fn retire() {
    BROKEN.set(true);
    if let Some(root) = dom::root() {
        // A refusal only means that nobody is told.
        let _ = root.remove_attribute(dom::IN_PLACE);
    }
}

/// Hydrates every island of the page that is shown now.
pub fn wake() {
    if BROKEN.get() {
        return;
    }
    let page = Owner::current().map_or_else(Owner::new, |root| root.child());
    let module = MODULE.with_borrow(JsValue::clone);
    for island in dom::find_all("leptos-island") {
        let entry = island
            .get_attribute("data-component")
            .and_then(|name| dom::property(&module, &name))
            .and_then(|entry| entry.dyn_into::<js_sys::Function>().ok());
        // Hydrating a parent may have replaced what was found inside it.
        let Some(entry) = entry.filter(|_| island.is_connected()) else {
            continue;
        };
        let outcome = page.with(|| {
            if let Some(adopt) = adoption(&island) {
                adopt.call0(&JsValue::UNDEFINED)?;
            }
            entry.call1(&JsValue::UNDEFINED, &island)
        });
        if outcome.is_err() {
            retire();
            break;
        }
    }
    PAGE.set(Some(page));
}

/// What makes the surrounding island the owner of this one, when it stands among its children.
fn adoption(island: &web_sys::HtmlElement) -> Option<js_sys::Function> {
    let children = island.closest("leptos-children").ok()??;
    dom::property(&children, "$$on_hydrate")?.dyn_into().ok()
}

/// Drops what the islands of the page own: their signals, effects, and what they asked to clean up.
pub fn sleep() {
    if let Some(page) = PAGE.take() {
        page.cleanup();
    }
}
