//! Cultural events: what is coming, and one event.

pub mod card;
mod index;
mod show;

use crate::{App, components::Pictogram};
use axum::{Router, routing::get};
use domain::event::EventKind;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/events", get(index::index))
        .route("/{lang}/events/{slug}", get(show::show))
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
