//! A page: what a handler has to say, put into the frame every page shares.
//!
//! `Page::new(…).answer(&app, &reader, || view! { … })` renders once, to a string,
//! without resources, router or hydration of anything but islands. How long a public
//! page may be kept is said here (`fresh_until`); the server keeps it.

mod document;
mod drawn;
pub mod fault;
mod markers;

pub use drawn::{Draw, Drawn};

use crate::{App, components::beside::Beside, content::wish::Here, reader::Reader};
use axum::response::{Html, IntoResponse, Response};
use domain::time::Instant;
use http::{
    HeaderValue, StatusCode,
    header::{CACHE_CONTROL, CONTENT_LANGUAGE},
};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::sync::Arc;

/// Set on an answer that is the same for everybody: until when it is right, and the
/// revision of the data it was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shared {
    pub fresh_until: Instant,
    pub revision: i64,
}

/// Set beside it: the one address under which our own pages lead here. Anything else
/// somebody added to a query makes another address of the same page, without end, and is
/// not worth keeping. Not set: the path alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownAs(pub String);

/// Which places of the menu a page belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Place {
    #[default]
    Elsewhere,
    Home,
    Courses,
    Timetable,
    Library,
    Events,
    Programmes,
    Staff,
}

#[derive(Debug)]
pub struct Page {
    /// `course-show`: the page's name for styles and tests.
    pub(crate) name: &'static str,
    pub(crate) title: String,
    pub(crate) description: Option<String>,
    pub(crate) place: Place,
    /// schema.org data of the page, as JSON-LD.
    pub(crate) data: Option<serde_json::Value>,
    pub(crate) status: StatusCode,
    pub(crate) indexed: bool,
    /// The revision read before the page's data; none for pages of one person.
    shared: Option<Shared>,
    known_as: Option<String>,
    pub(crate) staff_sheet: bool,
}

impl Page {
    /// A page of one person: never kept by anybody.
    pub fn private(name: &'static str, title: impl Into<String>) -> Self {
        Self {
            name,
            title: title.into(),
            description: None,
            place: Place::Elsewhere,
            data: None,
            status: StatusCode::OK,
            indexed: false,
            shared: None,
            known_as: None,
            staff_sheet: false,
        }
    }

    /// A page of the staff's space.
    pub fn staff(name: &'static str, title: impl Into<String>) -> Self {
        Self {
            place: Place::Staff,
            staff_sheet: true,
            ..Self::private(name, title)
        }
    }

    /// A page that is the same for everybody. `shared` comes from `App::shared`,
    /// taken before the data is read.
    pub fn public(name: &'static str, title: impl Into<String>, shared: Shared) -> Self {
        Self {
            indexed: true,
            shared: Some(shared),
            ..Self::private(name, title)
        }
    }

    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = place;
        self
    }

    /// One or two sentences for search engines and link previews.
    #[must_use]
    pub fn described(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    #[must_use]
    pub fn with_data(mut self, data: serde_json::Value) -> Self {
        self.data = Some(data);
        self
    }

    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// Not for search engines: filters, forms.
    #[must_use]
    pub fn unlisted(mut self) -> Self {
        self.indexed = false;
        self
    }

    /// The address our own pages write for what was asked for: `/fr/courses?level=A1`.
    #[must_use]
    pub fn known_as(mut self, address: String) -> Self {
        self.known_as = Some(address);
        self
    }

    /// Renders the content of `<main>` inside the frame.
    pub fn answer<V: IntoView + 'static>(
        mut self,
        app: &App,
        reader: &Reader,
        content: impl FnOnce() -> V,
    ) -> Response {
        let beside = Beside::of(reader);
        let path = || reader.link(&reader.path);
        let known_as = self.known_as.take().unwrap_or_else(path);
        self.indexed &= !beside.asked();
        let html = rendered(|| {
            provide_context(beside);
            provide_context(Here::of(reader));
            // One frame for all pages: compiled once, whatever stands in it.
            let (before, after) = document::frame(app, reader, &self);
            drawn::markup(content().into_view(), before) + &after
        });
        // The sheet stands in the head, before any island.
        let html = markers::strip(html, app.site.css.len());
        let mut response = (self.status, Html(html)).into_response();
        let headers = response.headers_mut();
        let language = HeaderValue::from_static(reader.language().code());
        headers.insert(CONTENT_LANGUAGE, language);
        match self.shared.filter(|_| self.status == StatusCode::OK) {
            Some(shared) => {
                headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
                response.extensions_mut().insert(shared);
                response.extensions_mut().insert(KnownAs(known_as));
            }
            None => {
                headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
            }
        }
        response
    }
}

impl App {
    /// Marks a public page as made from the data as it stands now, and right until
    /// `fresh_until` at most; never longer than the day, because pages say "today".
    pub fn shared(&self, fresh_until: Option<Instant>) -> Shared {
        let midnight = school_zone().midnight_after(self.now());
        Shared {
            fresh_until: fresh_until.map_or(midnight, |until| until.min(midnight)),
            revision: self.db.revision(),
        }
    }
}

/// The zone pages reckon "today" in, where no centre is concerned: all centres of
/// the school are in it.
pub fn school_zone() -> domain::time::Zone {
    static ZONE: std::sync::OnceLock<domain::time::Zone> = std::sync::OnceLock::new();
    #[expect(
        clippy::expect_used,
        reason = "the zone database is built in, and a test reads this zone"
    )]
    ZONE.get_or_init(|| {
        domain::time::Zone::named("Europe/Paris").expect("Europe/Paris is a time zone")
    })
    .clone()
}

/// Renders a view on the server; islands in it appear as `<leptos-island>`.
pub fn render<V: IntoView>(view: impl FnOnce() -> V) -> String {
    rendered(|| drawn::markup(view().into_view(), String::new()))
}

/// What views need around them while they become text.
fn rendered(html: impl FnOnce() -> String) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(html);
    owner.cleanup();
    html
}
