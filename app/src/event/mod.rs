//! Cultural events: what is coming, and one event.

pub mod card;
#[cfg(test)]
mod drafts;
mod edit;
mod edit_cancel;
mod edit_form;
mod edit_index;
mod index;
mod show;

use crate::{App, components::Pictogram};
use axum::{Router, routing::get};
use domain::event::EventKind;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/events", get(index::index))
        .route("/{lang}/events/{slug}", get(show::show))
        .route("/{lang}/staff/events", get(edit_index::index))
        .route(
            "/{lang}/staff/events/new",
            get(edit::new).post(edit::create),
        )
        .route(
            "/{lang}/staff/events/{slug}",
            get(edit::show).post(edit::change),
        )
        .route(
            "/{lang}/staff/events/{slug}/cancel",
            get(edit_cancel::show).post(edit_cancel::act),
        )
        .route(
            "/{lang}/staff/events/{slug}/restore",
            get(edit::lead_back).post(edit::restore),
        )
}

/// What stands for a kind of event.
pub const fn pictogram_of(kind: EventKind) -> Pictogram {
    match kind {
        EventKind::Visit => Pictogram::Visit,
        EventKind::Film => Pictogram::Film,
        EventKind::Workshop => Pictogram::Edit,
        EventKind::Concert => Pictogram::Music,
        EventKind::Talk => Pictogram::Listen,
        EventKind::Reading => Pictogram::Letters,
        EventKind::Conversation => Pictogram::Conversation,
        EventKind::Children => Pictogram::Children,
    }
}
