//! One visit at a time: ask for the page, decide whether it may be shown in place, show it.
//!
//! Any doubt ends in an ordinary navigation. What was posted is the exception: it is never sent a
//! second time without the reader's own press; when nobody knows whether it arrived, we say so.

use super::{busy, controls, dom, fetch, focus, history, islands, notice, prefetch, resume, swap};
use crate::address;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsValue;
use web_sys::{AbortController, Document, HtmlFormElement, Response};

const UNPROCESSABLE: u16 = 422;
const NO_CONTENT: u16 = 204;

/// A page the reader asked for.
pub struct Visit {
    url: String,
    /// The back or forward button: the address has changed already.
    back: bool,
    post: Option<Post>,
}

struct Post {
    body: JsValue,
    form: HtmlFormElement,
    /// There was no network when it was sent: it certainly did not arrive.
    offline: bool,
}

impl Visit {
    /// A link, or a form that only asks.
    pub fn page(url: String) -> Self {
        Self {
            url,
            back: false,
            post: None,
        }
    }

    pub fn back(url: String) -> Self {
        Self {
            url,
            back: true,
            post: None,
        }
    }

    /// A form that changes something; `body` is what `fetch` takes.
    pub fn post(url: String, body: JsValue, form: HtmlFormElement) -> Self {
        let offline = dom::window().is_some_and(|window| !window.navigator().on_line());
        Self {
            url,
            back: false,
            post: Some(Post {
                body,
                form,
                offline,
            }),
        }
    }
}

/// How a visit ended.
enum Outcome {
    Shown,
    /// Nothing to show: the page stays.
    Stay,
    /// The browser does it better.
    Ordinary(String),
    /// No answer, or half of one.
    NoNetwork,
    /// A later visit took over.
    Overtaken,
}

thread_local! {
    /// Counts visits: an answer that comes after the next visit has begun is dropped.
    static TURN: Cell<u32> = const { Cell::new(0) };
    static PENDING: RefCell<Option<AbortController>> = const { RefCell::new(None) };
    static SENDING: RefCell<Option<HtmlFormElement>> = const { RefCell::new(None) };
}

/// Begins a visit; an unfinished one is dropped, as in any browser.
pub fn visit(visit: Visit) {
    stop();
    let turn = TURN.get();
    busy::begin();
    notice::clear();
    SENDING.set(visit.post.as_ref().map(|post| post.form.clone()));
    wasm_bindgen_futures::spawn_local(async move {
        let outcome = attempt(&visit, turn).await;
        if TURN.get() == turn {
            PENDING.take();
            SENDING.take();
            busy::end();
            conclude(&visit, outcome);
        }
    });
}

/// Drops the visit under way, if any.
pub fn stop() {
    TURN.set(TURN.get().wrapping_add(1));
    if let Some(pending) = PENDING.take() {
        pending.abort();
    }
    SENDING.take();
    busy::end();
}

/// Whether this very form is on its way to the server.
pub fn is_sending(form: &HtmlFormElement) -> bool {
    SENDING.with_borrow(|sending| sending.as_ref() == Some(form))
}

async fn attempt(visit: &Visit, turn: u32) -> Outcome {
    let Some(response) = ask(visit).await else {
        return Outcome::NoNetwork;
    };
    if TURN.get() != turn {
        return Outcome::Overtaken;
    }
    let redirected = response.redirected();
    let url = address_of(visit, &response);
    // Asking the browser for it again is harmless, unless the answer belongs to a form that was sent.
    let repeatable = visit.post.is_none() || redirected;
    if response.status() == NO_CONTENT {
        return Outcome::Stay;
    }
    if !fetch::is_html(&response) {
        return if repeatable {
            Outcome::Ordinary(url)
        } else if response.ok() && fetch::save(&response).await.is_some() {
            Outcome::Stay
        } else {
            Outcome::NoNetwork
        };
    }
    let Some(text) = fetch::text(&response).await else {
        return Outcome::NoNetwork;
    };
    if TURN.get() != turn {
        return Outcome::Overtaken;
    }
    let page = swap::parse(&text);
    let fits = page.as_ref().is_some_and(swap::fits);
    match page {
        Some(page) if fits || !repeatable => {
            if !fits {
                // The answer to a form cannot be asked for again: shown as it is, and the next click
                // is the browser's.
                islands::retire();
            }
            let refused = response.status() == UNPROCESSABLE;
            match show(visit, &page, &url, redirected, refused) {
                Some(()) => Outcome::Shown,
                None => Outcome::Ordinary(url),
            }
        }
        _ => Outcome::Ordinary(url),
    }
}

async fn ask(visit: &Visit) -> Option<Response> {
    let (request, abort) = match &visit.post {
        Some(post) => {
            prefetch::forget();
            let abort = AbortController::new().ok()?;
            (
                fetch::ask(&visit.url, Some(&post.body), Some(&abort.signal()))?,
                abort,
            )
        }
        None => match prefetch::take(&visit.url) {
            Some(ahead) => ahead,
            None => {
                let abort = AbortController::new().ok()?;
                (fetch::ask(&visit.url, None, Some(&abort.signal()))?, abort)
            }
        },
    };
    PENDING.set(Some(abort));
    fetch::answer(request).await
}

/// Where the answer comes from; a redirect keeps the place that was asked for, as in any browser.
fn address_of(visit: &Visit, response: &Response) -> String {
    if !response.redirected() {
        return visit.url.clone();
    }
    match address::hash(&visit.url) {
        Some(hash) => [&response.url(), "#", hash].concat(),
        None => response.url(),
    }
}

fn show(visit: &Visit, page: &Document, url: &str, redirected: bool, refused: bool) -> Option<()> {
    let position = visit.back.then(history::remembered).flatten();
    let before = history::shown();
    resume::remember(&before, visit.post.is_some());
    if !visit.back {
        history::remember();
        history::push(url)?;
    } else if redirected {
        history::replace(url)?;
    }
    history::set_shown(url);
    islands::sleep();
    swap::swap(page)?;
    islands::wake();
    controls::reveal();
    if address::is_translation(&before, url, &dom::origin()?) {
        resume::carry(&before);
    }
    match position {
        Some((x, y)) => history::scroll_to(x, y),
        None => {
            history::scroll_to(0.0, 0.0);
            focus::scroll_to_hash(url);
        }
    }
    if refused {
        focus::scroll_to_errors();
    }
    match visit.back.then(|| resume::restore(url)).flatten() {
        Some(link) => focus::focus(&link),
        None => focus::settle(url, refused),
    }
    history::remember();
    notice::announce(&dom::document()?.title());
    Some(())
}

fn conclude(visit: &Visit, outcome: Outcome) {
    match (outcome, &visit.post) {
        (Outcome::Shown | Outcome::Stay | Outcome::Overtaken, _) => {}
        (Outcome::NoNetwork, Some(post)) => {
            notice::failed(&post.form, post.offline);
        }
        (Outcome::Ordinary(url), _) => leave(&url, visit.back),
        (Outcome::NoNetwork, None) => leave(&visit.url, visit.back),
    }
}

/// Hands over to the browser (and to the service worker behind it).
fn leave(url: &str, back: bool) {
    let Some(location) = dom::window().map(|window| window.location()) else {
        return;
    };
    // Nothing is left to try when the browser refuses.
    let _ = if back {
        location.reload()
    } else {
        location.assign(url)
    };
}
