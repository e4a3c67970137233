//! What every page may use: the store, the clock, the built site, the settings.

use crate::{course::Weeks, limits::Limits};
use domain::time::Instant;
use std::{ops::Deref, sync::Arc};
use store::Db;

/// The application, shared by all requests. Cheap to clone.
#[derive(Debug, Clone)]
pub struct App(Arc<Inner>);

#[derive(Debug)]
pub struct Inner {
    pub db: Db,
    pub clock: Clock,
    pub site: Site,
    pub settings: Settings,
    pub limits: Limits,
    pub weeks: Weeks,
}

impl App {
    pub fn new(db: Db, clock: Clock, site: Site, settings: Settings) -> Self {
        Self(Arc::new(Inner {
            limits: Limits::new(&clock),
            weeks: Weeks::default(),
            db,
            clock,
            site,
            settings,
        }))
    }

    pub fn now(&self) -> Instant {
        (self.clock.0)()
    }
}

impl Deref for App {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}

/// Where the time comes from. Made by the server; a test gives its own.
#[derive(Clone)]
pub struct Clock(pub Arc<dyn Fn() -> Instant + Send + Sync>);

impl Clock {
    /// A clock that stands still.
    pub fn standing(at: Instant) -> Self {
        Self(Arc::new(move || at))
    }
}

impl std::fmt::Debug for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Clock")
    }
}

/// The built site: what pages carry inline and the addresses of the rest.
#[derive(Debug, Clone, Default)]
pub struct Site {
    /// The learner sheet, inlined in every page.
    pub css: &'static str,
    /// The Dari typeface and its rules, inlined after it on `fa-AF` pages.
    pub css_fa_af: &'static str,
    /// Address of the staff sheet.
    pub staff_css: String,
    /// Addresses of the loader, the glue and the wasm; empty when not built.
    pub start: String,
    pub glue: String,
    pub wasm: String,
    /// Changes with every build; a page of another build is left to the browser.
    pub build: String,
}

#[derive(Debug, Clone)]
pub struct Settings {
    /// `https://havre.example`, without a slash at the end: for links that travel.
    pub public_url: String,
    /// Demo accounts exist and the component gallery is shown.
    pub demo: bool,
    /// The school's name on every page.
    pub school: String,
    /// How many reverse proxies of our own stand in front; their `X-Forwarded-For` is
    /// believed, nobody else's.
    pub trusted_proxies: usize,
}

impl Settings {
    /// People reach the site over HTTPS.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            public_url: "http://127.0.0.1:3000".into(),
            demo: false,
            school: "Alliance Française".into(),
            trusted_proxies: 0,
        }
    }
}
