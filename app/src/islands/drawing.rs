//! The three pictograms islands change between, as the server's pages draw them.

use leptos::prelude::*;

pub const CHECK: &str = include_str!("../components/pictogram/check.svg");
pub const CANCELLED: &str = include_str!("../components/pictogram/cancelled.svg");
pub const PEOPLE: &str = include_str!("../components/pictogram/people.svg");

pub fn drawing(which: impl Fn() -> &'static str + Send + Sync + 'static) -> impl IntoView {
    view! { <svg class="pictogram" viewBox="0 0 24 24" aria-hidden="true" inner_html=move || which().trim()></svg> }
}
