//! The only room where the system's clock is read.

use app::context::Clock;
use domain::time::Instant;
use std::sync::Arc;

fn system() -> Instant {
    jiff::Timestamp::now().into()
}

/// The clock of the machine; or, for demonstrations and tests, one that shows `start`
/// now and goes on from there.
pub fn clock(start: Option<Instant>) -> Clock {
    let offset = start.map_or(0, |start| start.0 - system().0);
    Clock(Arc::new(move || Instant(system().0 + offset)))
}
