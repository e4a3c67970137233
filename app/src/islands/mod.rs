//! Islands: the few parts of a page that stay alive in the browser, and the server
//! function they ask. Complete before any script runs; replaced quietly.
//!
//! One island and one server function serve every such part ("open now", "in 20
//! minutes", "4 places left"), because each more of them costs every reader some ten
//! kilobytes. Props are public, so they are small structs made for the purpose
//! (`domain::live`), never a database row. The wasm carries no language: the server
//! says whole sentences and from when each holds. Nothing here may panic: it would
//! stop every island of the page.

mod keep;
mod living;
mod refusal;

pub use living::{AskAgain, Living, Look};
pub use refusal::Refusal;

#[cfg(feature = "ssr")]
mod open_now;
#[cfg(feature = "ssr")]
mod seats_left;
#[cfg(feature = "ssr")]
mod server;
#[cfg(feature = "ssr")]
mod starts_in;

#[cfg(feature = "ssr")]
pub use {
    open_now::open_now,
    seats_left::seats_left,
    server::routes,
    starts_in::{starts_in, turns_at},
};
