//! `/{lang}/staff/events/{slug}/cancel`: an event is cancelled after a second look.

use super::edit::{as_filled, find};
use crate::{
    App,
    account::StaffReader,
    components::{Look, Pictogram, Tone, crumbs, link_button, notice, submit_button},
    error::Failure,
    form::{Fields, Form, VERSION},
    page::Page,
    staff::{Desk, answer, place, see_done, stale},
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{audit::Subject, course::Status};
use leptos::prelude::*;
use store::event::{self, Event, EventError};

pub async fn show(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (event, _) = find(&app, &me, &slug).await?;
    let form = Form::new(me.reader.words, &[], fields_of(&event));
    Ok(page(&app, &me, &form, &event))
}

pub async fn act(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (event, _) = find(&app, &me, &slug).await?;
    let mut form = Form::new(me.reader.words, &[], fields);
    let before = as_filled(&event, &form);
    match event::set_status(&app.db, &me.staff, app.now(), &before, Status::Cancelled).await {
        Ok(()) => Ok(see_done(&me, &place::event(&event.slug), "event-cancelled")),
        Err(EventError::Stale) => {
            let current = fields_of(&event);
            let said = |_: &str, value: &str| value.to_owned();
            let which = (Subject::Event, event.id.uuid());
            stale(&app, &me, &mut form, which, &current, &said).await?;
            Ok(page(&app, &me, &form, &event))
        }
        Err(error) => Err(error.into()),
    }
}

/// Nothing is asked but the version it is about.
fn fields_of(event: &Event) -> Fields {
    Fields::new().with(VERSION, event.version)
}

fn page(app: &App, me: &StaffReader, form: &Form, event: &Event) -> Response {
    let (reader, words) = (&me.reader, me.reader.words);
    let name = event.title.shown(words.language).text;
    let title = t!(words, "staff-event-cancel-title", title = name);
    let page = Page::staff("staff-event-cancel", form.title(title.clone())).status(form.status());
    let back = reader.link(place::event(&event.slug));
    let (date, hours) = (
        words.full_day(event.on_day),
        words.hours(event.starts, event.ends),
    );
    let when = t!(words, "staff-when", date = date, hours = hours);
    let (confirm, leave) = (
        t!(words, "staff-event-cancel-confirm"),
        t!(words, "staff-leave"),
    );
    answer(app, me, page, Desk::Events, || {
        view! {
            <header class="page">
                {crumbs(back.clone(), name)}
                <h1>{title}</h1>
                <p class="lead">{when}</p>
            </header>
            {form.summary()}
            {notice(Tone::Warning, t!(words, "staff-event-cancel-help"), ())}
            <form class="form" method="post" novalidate>
                {form.version_field()}
                <div class="form__acts">
                    {submit_button(Look::Danger, Some(Pictogram::Cancelled), confirm)}
                    {link_button(Look::Quiet, back, None, leave)}
                </div>
            </form>
        }
    })
}
