//! Fetches a page a little before it is wanted: when a finger or a pointer rests on its link.
//!
//! Only public pages, few at a time and for a short while; never with Data Saver, on 2G or offline.

use super::{dom, fetch, history, islands, links};
use crate::address;
use std::cell::{Cell, RefCell};
use web_sys::{AbortController, Event};

/// A pointer that passes by stays less than this on a link.
const REST: i32 = 65;
/// How many pages are held, and for how many milliseconds.
const HELD: usize = 3;
const FRESH: f64 = 15_000.0;

struct Ahead {
    url: String,
    since: f64,
    page: js_sys::Promise,
    abort: AbortController,
}

thread_local! {
    static AHEAD: RefCell<Vec<Ahead>> = const { RefCell::new(Vec::new()) };
    static TIMER: Cell<Option<i32>> = const { Cell::new(None) };
}

pub fn listen() -> Option<()> {
    let document = dom::document()?;
    for name in ["mouseover", "touchstart"] {
        dom::on(&document, name, |event| {
            consider(&event);
        })?;
    }
    // A finger that moves scrolls.
    for name in ["mouseout", "touchmove", "touchcancel"] {
        dom::on(&document, name, |_| dom::forget(TIMER.take()))?;
    }
    Some(())
}

/// Fetches the page behind the link under the pointer, if it stays there.
fn consider(event: &Event) -> Option<()> {
    let url = links::page_behind(&dom::closest(event, "a[href]")?)?;
    if islands::broken()
        || !address::is_public_page(&url, &dom::origin()?)
        || history::is_shown(&url)
        || AHEAD.with_borrow(|held| {
            held.iter()
                .any(|ahead| ahead.url == address::without_hash(&url))
        })
        || is_thrifty()
    {
        return None;
    }
    dom::forget(TIMER.take());
    TIMER.set(dom::after(REST, move || {
        begin(address::without_hash(&url));
    }));
    Some(())
}

fn begin(url: &str) -> Option<()> {
    let abort = AbortController::new().ok()?;
    let page = fetch::ask(url, None, Some(&abort.signal()))?;
    let waiting = page.clone();
    let ahead = Ahead {
        url: url.to_owned(),
        since: js_sys::Date::now(),
        page,
        abort,
    };
    let dropped = AHEAD.with_borrow_mut(|held| {
        held.push(ahead);
        (held.len() > HELD).then(|| held.remove(0))
    });
    if let Some(dropped) = dropped {
        dropped.abort.abort();
    }
    // Somebody has to listen, or a failure would be an uncaught one; the click asks again.
    let url = url.to_owned();
    wasm_bindgen_futures::spawn_local(async move {
        if fetch::answer(waiting).await.is_none() {
            AHEAD.with_borrow_mut(|held| held.retain(|ahead| ahead.url != url));
        }
    });
    Some(())
}

/// Hands out the page fetched ahead, once.
pub fn take(url: &str) -> Option<(js_sys::Promise, AbortController)> {
    let ahead = AHEAD.with_borrow_mut(|held| {
        let place = held
            .iter()
            .position(|ahead| ahead.url == address::without_hash(url))?;
        Some(held.remove(place))
    })?;
    (js_sys::Date::now() - ahead.since < FRESH).then_some((ahead.page, ahead.abort))
}

/// Forgets every page fetched ahead: something was sent, and they may show it wrongly.
pub fn forget() {
    dom::forget(TIMER.take());
    AHEAD.with_borrow_mut(Vec::clear);
}

/// Whether the reader pays for every byte, or there is no network to ask.
fn is_thrifty() -> bool {
    let Some(navigator) = dom::window().map(|window| window.navigator()) else {
        return true;
    };
    let slow = dom::property(&navigator, "connection").is_some_and(|connection| {
        dom::property(&connection, "saveData").is_some_and(|saves| saves.is_truthy())
            || dom::property(&connection, "effectiveType")
                .and_then(|kind| kind.as_string())
                .is_some_and(|kind| kind.ends_with("2g"))
    });
    slow || !navigator.on_line()
}
