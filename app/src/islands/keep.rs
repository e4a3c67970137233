//! Keeps what an island says true: turns from sentence to sentence at their instants
//! without asking anybody, and asks the server when the page is looked at again and
//! every five minutes while it is.
//!
//! The time is the server's, from its last answer: clocks of cheap phones are wrong.
//! Only while the server has never answered (no network) is the phone's believed.

use super::Refusal;
use domain::{
    live::{Said, Told},
    time::Instant,
};
use leptos::{prelude::*, task::spawn_local};
use std::{future::Future, pin::Pin, sync::Arc, time::Duration};

/// How often a page that is looked at asks again.
const EVERY: Duration = Duration::from_secs(5 * 60);
/// A page that is looked at again sooner than this does not ask again.
const JUST_ASKED: i64 = 20_000;
/// Timers of browsers overflow at 24 days; we look again after an hour.
const LONGEST: i64 = 3_600_000;

pub type Answer = Pin<Box<dyn Future<Output = Result<Told, Refusal>>>>;
/// Asks the server.
pub type Ask = Arc<dyn Fn() -> Answer + Send + Sync>;

/// What holds now. On the server: what held when the page was made.
pub fn keep(first: Told, ask: Ask) -> ReadSignal<Option<Said>> {
    let (shown, show) = signal(first.at(first.now).cloned());
    let state = State {
        ask: StoredValue::new(ask),
        told: StoredValue::new(first),
        ahead: StoredValue::new(None),
        asked: StoredValue::new(0),
        timer: StoredValue::new(None),
        show,
    };
    // Effects do not run on the server.
    Effect::new(move |_| state.live());
    shown
}

#[derive(Clone, Copy)]
struct State {
    ask: StoredValue<Ask>,
    told: StoredValue<Told>,
    /// How far the server's clock is ahead of the phone's, in milliseconds.
    ahead: StoredValue<Option<i64>>,
    /// When the phone last heard from the server, by its own clock.
    asked: StoredValue<i64>,
    timer: StoredValue<Option<TimeoutHandle>>,
    show: WriteSignal<Option<Said>>,
}

impl State {
    fn live(self) {
        self.hear();
        let looked_at = window_event_listener_untyped("visibilitychange", move |_| {
            let heard = self.asked.try_get_value().unwrap_or_default();
            if is_looked_at() && phone_clock() - heard > JUST_ASKED {
                self.hear();
            }
        });
        let again = move || {
            if is_looked_at() {
                self.hear();
            }
        };
        let every = set_interval_with_handle(again, EVERY);
        on_cleanup(move || {
            looked_at.remove();
            if let Ok(every) = every {
                every.clear();
            }
            self.forget_timer();
        });
    }

    /// Asks, and says what was heard. Without an answer, what is known goes on.
    fn hear(self) {
        let Some(answer) = self.ask.try_with_value(|ask| ask()) else {
            return;
        };
        spawn_local(async move {
            // The page may be gone when the answer comes: then every part is gone too.
            match answer.await {
                Ok(told) => {
                    let here = phone_clock();
                    self.asked.try_set_value(here);
                    self.ahead.try_set_value(Some(told.now.0 - here));
                    self.told.try_set_value(told);
                }
                Err(_) => {
                    let made = self
                        .told
                        .try_with_value(|told| told.now.0)
                        .unwrap_or(i64::MAX);
                    let unknown = self.ahead.try_get_value().flatten().is_none();
                    // A clock that stands before the page was made is not believed.
                    if unknown && phone_clock() >= made {
                        self.ahead.try_set_value(Some(0));
                    }
                }
            }
            self.turn();
        });
    }

    /// Says what holds now, and comes back when that ends.
    fn turn(self) {
        let Some(ahead) = self.ahead.try_get_value().flatten() else {
            return;
        };
        let now = Instant(phone_clock() + ahead);
        let known = self
            .told
            .try_with_value(|told| (told.at(now).cloned(), told.next_turn(now)));
        let Some((said, next)) = known else {
            return;
        };
        // Nothing is written, and nothing announced, while the words stay the same.
        self.show.try_maybe_update(|shown| {
            let changes = *shown != said;
            *shown = said;
            (changes, ())
        });
        self.forget_timer();
        if let Some(next) = next {
            let wait = (next.0 - now.0).clamp(50, LONGEST);
            let wait = Duration::from_millis(wait.unsigned_abs());
            let timer = set_timeout_with_handle(move || self.turn(), wait).ok();
            self.timer.try_set_value(timer);
        }
    }

    fn forget_timer(self) {
        if let Some(timer) = self.timer.try_get_value().flatten() {
            timer.clear();
        }
    }
}

fn is_looked_at() -> bool {
    !document().hidden()
}

/// Milliseconds since 1970 by the phone.
#[cfg(feature = "hydrate")]
fn phone_clock() -> i64 {
    js_sys::Date::now() as i64
}

/// Only a browser comes here.
#[cfg(not(feature = "hydrate"))]
fn phone_clock() -> i64 {
    0
}
