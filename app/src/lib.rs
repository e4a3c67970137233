//! What people see: pages, components and texts (server only), and islands (server
//! and browser).
//!
//! A page is an axum handler in one file of its area: it asks the store, shows a
//! pure view, accepts its form and answers a bad one. `routes()` mounts them all.
//! With the feature `hydrate` only the islands are left.
#![recursion_limit = "256"]

#[cfg(feature = "ssr")]
#[macro_use]
pub mod texts;

pub mod islands;

#[cfg(feature = "ssr")]
pub mod account;
#[cfg(feature = "ssr")]
pub mod calendar;
#[cfg(feature = "ssr")]
pub mod centre;
#[cfg(feature = "ssr")]
pub mod components;
#[cfg(feature = "ssr")]
pub mod content;
#[cfg(feature = "ssr")]
pub mod context;
#[cfg(feature = "ssr")]
pub mod course;
#[cfg(feature = "ssr")]
pub mod error;
#[cfg(feature = "ssr")]
pub mod event;
#[cfg(feature = "ssr")]
pub mod form;
#[cfg(feature = "ssr")]
pub mod library;
#[cfg(feature = "ssr")]
pub mod limits;
#[cfg(feature = "ssr")]
pub mod open_data;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod programme;
#[cfg(feature = "ssr")]
pub mod reader;
#[cfg(feature = "ssr")]
pub mod staff;
#[cfg(feature = "ssr")]
pub mod teacher;

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, reason = "tests")]
mod testing;

#[cfg(feature = "ssr")]
pub use context::App;

/// Every page of the product. What wraps them (headers, cache, limits) is the
/// server's.
#[cfg(feature = "ssr")]
pub fn routes(app: &App) -> axum::Router<App> {
    let keeps = axum::middleware::from_fn_with_state(app.clone(), account::kept::layer);
    axum::Router::new()
        .merge(account::routes())
        .merge(calendar::routes())
        .merge(centre::routes())
        .merge(components::routes())
        .merge(content::routes())
        .merge(course::routes())
        .merge(open_data::routes())
        .merge(event::routes())
        .merge(islands::routes())
        .merge(library::routes())
        .merge(programme::routes())
        .merge(staff::routes())
        .merge(teacher::routes())
        .layer(keeps)
}
