//! Shows that a page is on its way: at once to assistive technology, to eyes and ears after 300 ms.
//!
//! Must never outlive the wait, and never block what can be read meanwhile.

use super::{dom, notice};
use std::cell::{Cell, RefCell};
use web_sys::Element;

/// Below this, a sign of waiting is only a flicker.
const PATIENCE: i32 = 300;

thread_local! {
    static TIMER: Cell<Option<i32>> = const { Cell::new(None) };
    static SIGN: RefCell<Option<Element>> = const { RefCell::new(None) };
}

pub fn begin() {
    end();
    if let Some(main) = dom::find("main") {
        // A refusal only means that nobody is told.
        let _ = main.set_attribute("aria-busy", "true");
    }
    TIMER.set(dom::after(PATIENCE, || {
        show();
    }));
}

fn show() -> Option<()> {
    let words = dom::say("data-loading")?;
    notice::announce(&words);
    let document = dom::document()?;
    let sign = document.create_element("p").ok()?;
    sign.set_class_name("loading");
    // `#live` has said it already.
    sign.set_attribute("aria-hidden", "true").ok()?;
    sign.set_text_content(Some(&words));
    document.body()?.prepend_with_node_1(&sign).ok()?;
    SIGN.set(Some(sign));
    Some(())
}

pub fn end() {
    dom::forget(TIMER.take());
    if let Some(sign) = SIGN.take() {
        sign.remove();
    }
    if let Some(main) = dom::find("main") {
        // Nothing to remove is fine.
        let _ = main.remove_attribute("aria-busy");
    }
}
