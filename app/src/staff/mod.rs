//! The staff's space: the frame its pages share, the week, the audit.
//! Every page here takes a `StaffReader`; none is kept by anybody.

mod audit;
pub mod clash;
mod home;
pub mod lack;
pub mod place;
mod week;
mod wishes;

use crate::{
    App,
    account::StaffReader,
    components::{Look, Pictogram, done, pictogram, submit_button},
    error::Failure,
    form::{Fields, Form},
    page::{Drawn, Page, school_zone},
    reader::Reader,
    texts::Words,
};
use axum::{
    Router,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use domain::audit::Subject;
use leptos::prelude::*;
use store::audit::Last;
use uuid::Uuid;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/staff", get(home::show))
        .route("/{lang}/staff/audit", get(audit::show))
        .route("/{lang}/staff/week", get(week::show))
}

/// Which entry of the staff's menu a page belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Desk {
    Home,
    Centres,
    Courses,
    Teachers,
    Events,
    Audit,
    /// For administrators only.
    Accounts,
    Account,
}

const MENU: [(Desk, &str, Pictogram, &str); 8] = [
    (Desk::Home, "/staff", Pictogram::Home, "staff-nav-home"),
    (
        Desk::Courses,
        "/staff/courses",
        Pictogram::Course,
        "staff-nav-courses",
    ),
    (
        Desk::Teachers,
        "/staff/teachers",
        Pictogram::Learn,
        "staff-nav-teachers",
    ),
    (
        Desk::Events,
        "/staff/events",
        Pictogram::Event,
        "staff-nav-events",
    ),
    (
        Desk::Centres,
        "/staff/centres",
        Pictogram::Place,
        "staff-nav-centres",
    ),
    (
        Desk::Audit,
        "/staff/audit",
        Pictogram::History,
        "staff-nav-audit",
    ),
    (
        Desk::Accounts,
        "/staff/accounts",
        Pictogram::Lock,
        "staff-audit-accounts",
    ),
    (
        Desk::Account,
        "/staff/account",
        Pictogram::Person,
        "staff-nav-account",
    ),
];

/// What a form did, told on the page it led to: `?done=saved`.
const DONE: &[(&str, &str)] = &[
    ("saved", "staff-saved"),
    ("deleted", "staff-done-deleted"),
    ("session-moved", "staff-session-moved"),
    ("session-cancelled", "staff-session-cancel-done"),
    ("session-restored", "staff-session-restored"),
    ("sessions-changed", "staff-change-done"),
    ("sessions-cancelled", "staff-change-cancelled"),
    ("sessions-removed", "staff-change-removed"),
    ("event-moved", "staff-event-moved"),
    ("event-cancelled", "staff-event-cancel-done"),
    ("event-restored", "staff-event-restored"),
    ("password", "account-password-changed"),
    ("account-created", "account-created"),
    ("account-password", "account-given"),
    ("account-closed", "account-closed"),
    ("account-opened", "account-opened"),
];

/// Renders a staff page: the menu, what was done, the content.
pub fn answer<V: IntoView + 'static>(
    app: &App,
    me: &StaffReader,
    page: Page,
    at: Desk,
    content: impl FnOnce() -> V,
) -> Response {
    // A form sent from `?done=…` and refused comes back to the same address.
    let said = told(&me.reader).filter(|_| page.status.is_success());
    let said = said.map(done);
    page.answer(app, &me.reader, || {
        view! {
            <div class="desk">
                {menu(me, at)}
                <div class="desk__main stack">{said}{content()}</div>
            </div>
        }
    })
}

fn told(reader: &Reader) -> Option<String> {
    let what = reader.query.strip_prefix("?done=")?;
    let (_, key) = DONE.iter().find(|(name, _)| *name == what)?;
    Some(t!(reader.words, key))
}

fn menu(me: &StaffReader, at: Desk) -> impl IntoView + use<> {
    let (reader, words) = (&me.reader, me.reader.words);
    let administers = me.who.administrator().is_some();
    let entries: Vec<_> = MENU
        .iter()
        .filter(|(desk, ..)| *desk != Desk::Accounts || administers)
        .map(|(desk, path, icon, key)| {
            let current = (*desk == at).then_some("page");
            view! {
                <li><a class="desk__link" href=reader.link(path) aria-current=current>{pictogram(*icon)}<span>{t!(words, key)}</span></a></li>
            }
        })
        .collect();
    view! {
        <nav class="desk__nav" aria-label=t!(words, "staff-nav-label")>
            <ul class="desk__list">
                {entries}
                <li><a class="desk__link" href=reader.link("")>{pictogram(Pictogram::Globe)}<span>{t!(words, "staff-nav-public")}</span></a></li>
                <li>
                    <form method="post" action=reader.link("/sign-out")>
                        <button class="desk__link">{pictogram(Pictogram::SignOut)}<span>{t!(words, "account-sign-out")}</span></button>
                    </form>
                </li>
            </ul>
        </nav>
    }
}

/// A form as staff send it: its version, its fields, the button that saves.
pub fn sheet(form: &Form, save: &str, fields: Drawn) -> impl IntoView + use<> {
    let words = form.words;
    view! {
        <form class="form" method="post" novalidate>
            {form.version_field()}
            <p class="soft">{t!(words, "staff-required-note")}</p>
            {fields}
            <div class="form__acts">{submit_button(Look::Main, Some(Pictogram::Check), t!(words, save))}</div>
        </form>
    }
}

/// What is said of an address: a new page may leave it to its title.
pub fn slug_hint(form: &Form) -> &'static str {
    if form.version() < 0 {
        "staff-field-slug-new"
    } else {
        "staff-field-slug-hint"
    }
}

/// Back to a page of ours, which says what was done.
pub fn see_done(me: &StaffReader, path: &str, what: &str) -> Response {
    Redirect::to(&me.reader.link(format!("{path}?done={what}"))).into_response()
}

/// Marks a form as stale: who changed the record meanwhile, and what stands there now.
pub async fn stale(
    app: &App,
    me: &StaffReader,
    form: &mut Form,
    which: (Subject, Uuid),
    current: &Fields,
    said: &(dyn Fn(&str, &str) -> String + Sync),
) -> Result<(), Failure> {
    let last = store::audit::last_of(&app.db, &me.staff, which.0, which.1).await?;
    stale_since(form, last, current, said);
    Ok(())
}

/// The same, of a change that was found already.
pub fn stale_since(
    form: &mut Form,
    last: Option<Last>,
    current: &Fields,
    said: &dyn Fn(&str, &str) -> String,
) {
    let words = form.words;
    let sentence = match last {
        Some(line) => {
            let when = words.moment(line.at, &school_zone());
            t!(
                words,
                "error-version",
                who = who(words, line.name),
                when = when
            )
        }
        None => t!(words, "error-gone"),
    };
    form.stale(sentence, current, said);
}

/// Who did something: an account's name, or whoever sits at the server.
fn who(words: Words, name: Option<String>) -> String {
    name.unwrap_or_else(|| t!(words, "staff-audit-console"))
}
