//! One visit at a time: ask for the page, decide whether it may be shown in place, show it.
//!
//! Any doubt ends in an ordinary navigation. What was posted is the exception: it is never sent a
//! second time without the reader's own press; when it was refused, or nobody knows whether it
//! arrived, we say so and the form stays as it was filled in.

use super::{busy, controls, dom, fetch, focus, history, islands, notice, prefetch, resume, swap};
use crate::address;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsValue;
use web_sys::{AbortController, Document, HtmlFormElement, Response};

const UNPROCESSABLE: u16 = 422;
const NO_CONTENT: u16 = 204;
const SERVER_ERROR: u16 = 500;

/// The name of our error pages (`app::page::fault`).
const FAULT: &str = "fault";

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
    /// The answer to a form is no page to go on from: showing it would take away what was typed.
    Refused(notice::Refusal),
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
            let pending = PENDING.take();
            if let (Outcome::Ordinary(_), Some(pending)) = (&outcome, pending) {
                // The browser asks for itself: the rest of this answer would only cost the reader.
                pending.abort();
            }
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
        return if response.ok() && (!repeatable || fetch::is_attachment(&response)) {
            fetch::save(&response)
                .await
                .map_or(Outcome::NoNetwork, |()| Outcome::Stay)
        } else if repeatable {
            Outcome::Ordinary(url)
        } else {
            Outcome::Refused(refusal(response.status(), None))
        };
    }
    let Some(text) = fetch::text(&response).await else {
        return Outcome::NoNetwork;
    };
    if TURN.get() != turn {
        return Outcome::Overtaken;
    }
    let page = swap::parse(&text);
    if !repeatable && is_dead_end(response.status(), page.as_ref()) {
        return Outcome::Refused(refusal(response.status(), page.as_ref()));
    }
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

/// An error page of ours, or a page that is not ours at all (a proxy's, a hotspot's).
fn is_dead_end(status: u16, page: Option<&Document>) -> bool {
    let name = page.and_then(swap::name);
    status >= SERVER_ERROR || name.is_none_or(|name| name == FAULT)
}

/// What to tell of it: the words of our own error page. Whatever refuses a request before looking
/// into it says so with 4xx; after anything else nobody knows.
fn refusal(status: u16, page: Option<&Document>) -> notice::Refusal {
    let words = page
        .filter(|page| swap::name(page).is_some())
        .map(swap::sentences);
    notice::Refusal {
        words: words.unwrap_or_default(),
        surely: (400..SERVER_ERROR).contains(&status),
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
            let refusal = notice::Refusal {
                words: Vec::new(),
                surely: post.offline,
            };
            notice::failed(&post.form, refusal);
        }
        (Outcome::Refused(refusal), Some(post)) => {
            notice::failed(&post.form, refusal);
        }
        (Outcome::Ordinary(url), _) => leave(&url, visit.back),
        (Outcome::NoNetwork | Outcome::Refused(_), None) => leave(&visit.url, visit.back),
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
