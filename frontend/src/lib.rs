//! What runs in the browser once a page has been read: navigation in place, and the islands of `app`.
//!
//! Everything here is an improvement of a site that is complete without it. Whenever a module is
//! unsure it leaves the matter to the browser; nothing may panic, and nothing is sent anywhere that
//! the reader did not ask for. Elsewhere than in a browser only the rules about addresses exist, to
//! be tested.

#[cfg(any(test, target_arch = "wasm32"))]
mod address;
#[cfg(target_arch = "wasm32")]
mod browser;
