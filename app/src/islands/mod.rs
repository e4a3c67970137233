//! Islands: the few parts of a page that stay alive in the browser, and the server
//! functions they ask. Complete before any script runs; replaced quietly.
//!
//! Their props are public, so they are small structs made for the purpose
//! (`domain::live`), never a database row. The wasm carries no language: the server
//! says whole sentences and from when each holds. Nothing here may panic: it would
//! stop every island of the page.

mod drawing;
mod living;
mod open_now;
mod refusal;
mod seats_left;
mod starts_in;

pub use open_now::{AskOpen, Look, OpenNow};
pub use refusal::Refusal;
pub use seats_left::{AskSeats, SeatsLeft};
pub use starts_in::{AskStart, StartsIn};

#[cfg(feature = "ssr")]
pub use {
    open_now::open_now,
    seats_left::seats_left,
    server::routes,
    starts_in::{starts_in, turns_at},
};

#[cfg(feature = "ssr")]
mod server;
