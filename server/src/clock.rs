//! The only room where the system's clocks are read.
#![expect(
    clippy::disallowed_methods,
    reason = "everybody else is given the time by this room"
)]

use app::context::Clock;
use domain::time::Instant;
use std::{sync::Arc, time::Duration};

fn system() -> Instant {
    jiff::Timestamp::now().into()
}

/// The clock of the machine; or, for demonstrations and tests, one that shows `start`
/// now and goes on from there.
pub fn clock(start: Option<Instant>) -> Clock {
    let offset = start.map_or(0, |start| start.0 - system().0);
    Clock(Arc::new(move || Instant(system().0 + offset)))
}

/// How long something takes, whatever the clock on the wall does meanwhile.
#[derive(Debug, Clone, Copy)]
pub struct Stopwatch(std::time::Instant);

impl Stopwatch {
    pub fn start() -> Self {
        Self(std::time::Instant::now())
    }

    pub fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}
