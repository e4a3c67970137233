//! One session: planned anew (`…/sessions/new`), moved or changed
//! (`/{lang}/staff/sessions/{id}`), cancelled after a second look, planned again.

use super::{
    session_form::{Desk as Planning, LABELS, NOTE, fields, fields_of, note_fields_of},
    session_index::{path, status},
};
use crate::{
    App,
    account::StaffReader,
    components::{Look, Pictogram, Tone, crumbs, link_button, notice, submit_button},
    error::Failure,
    form::{Fields, Form},
    page::Page,
    staff::{Desk, answer, place, stale},
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    course::Status,
    id::{Id, Session as SessionId},
};
use leptos::prelude::*;
use store::{
    course,
    session::{self, Session, SessionError},
};

pub async fn new(State(app): State<App>, me: StaffReader, Path((_, slug)): Path<(String, String)>) -> Result<Response, Failure> {
    let course = course::find(&app.db, &slug).await?.ok_or(Failure::NOT_FOUND)?;
    let planning = Planning::of(&app, &me, course).await?;
    let form = Form::new(me.reader.words, LABELS, Fields::new());
    Ok(page(&app, &me, form, &planning, None))
}

pub async fn create(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let course = course::find(&app.db, &slug).await?.ok_or(Failure::NOT_FOUND)?;
    let planning = Planning::of(&app, &me, course).await?;
    let mut form = Form::new(me.reader.words, LABELS, fields);
    if let Some(written) = planning.read(&mut form, None) {
        let written = [written];
        match session::plan(&app.db, &me.staff, app.now(), planning.course.id, &written).await {
            Ok(_) => return Ok(to(&me, &format!("{}?done=saved", path(&planning.course, "")))),
            Err(error) => planning.refuse(&app, &me, &mut form, &written, error).await?,
        }
    }
    Ok(page(&app, &me, form, &planning, None))
}

pub async fn show(State(app): State<App>, me: StaffReader, Path((_, id)): Path<(String, String)>) -> Result<Response, Failure> {
    let (session, planning) = find(&app, &me, &id).await?;
    let form = Form::new(me.reader.words, LABELS, fields_of(&session));
    Ok(page(&app, &me, form, &planning, Some(&session)))
}

pub async fn change(
    State(app): State<App>,
    me: StaffReader,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (session, planning) = find(&app, &me, &id).await?;
    let mut form = Form::new(me.reader.words, LABELS, fields);
    if let Some(written) = planning.read(&mut form, Some(&session)) {
        let version = form.version();
        match session::change(&app.db, &me.staff, app.now(), session.id, version, &written).await {
            Ok(()) => {
                let moved = session.starts_at != written.slot.starts_at;
                let done = if moved { "session-moved" } else { "saved" };
                return Ok(to(&me, &format!("{}?done={done}", path(&planning.course, ""))));
            }
            Err(SessionError::Stale) => {
                let said = |name: &str, value: &str| said(&planning, name, value);
                stale(&app, &me, &mut form, session.id.uuid(), &fields_of(&session), &said).await?;
            }
            Err(error) => planning.refuse(&app, &me, &mut form, &[written], error).await?,
        }
    }
    Ok(page(&app, &me, form, &planning, Some(&session)))
}

/// A room's or teacher's name in place of its id.
fn said(planning: &Planning, name: &str, value: &str) -> String {
    let found = match name {
        "room" => planning.rooms.iter().find(|r| r.id.to_string() == value).map(|r| &r.name),
        "teacher" => planning.teachers.iter().find(|t| t.id.to_string() == value).map(|t| &t.name),
        _ => None,
    };
    found.cloned().unwrap_or_else(|| value.to_owned())
}

pub async fn ask_cancel(State(app): State<App>, me: StaffReader, Path((_, id)): Path<(String, String)>) -> Result<Response, Failure> {
    let (session, planning) = find(&app, &me, &id).await?;
    let form = Form::new(me.reader.words, LABELS, note_fields_of(&session));
    Ok(cancel_page(&app, &me, form, &planning, &session))
}

pub async fn cancel(
    State(app): State<App>,
    me: StaffReader,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (session, planning) = find(&app, &me, &id).await?;
    let mut form = Form::new(me.reader.words, LABELS, fields);
    if let Some(note) = form.optional_in_four("note", NOTE, session.note.as_ref()) {
        let (version, note) = (form.version(), note.as_ref());
        let done = session::set_status(&app.db, &me.staff, app.now(), session.id, version, Status::Cancelled, note).await;
        match done {
            Ok(()) => return Ok(to(&me, &format!("{}?done=session-cancelled", path(&planning.course, "")))),
            Err(SessionError::Stale) => {
                let said = |name: &str, value: &str| said(&planning, name, value);
                stale(&app, &me, &mut form, session.id.uuid(), &note_fields_of(&session), &said).await?;
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(cancel_page(&app, &me, form, &planning, &session))
}

/// Plans a cancelled session again, in its old place and time if they are free.
pub async fn restore(
    State(app): State<App>,
    me: StaffReader,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (session, planning) = find(&app, &me, &id).await?;
    let mut form = Form::new(me.reader.words, LABELS, fields_of(&session));
    let version = Form::new(me.reader.words, LABELS, fields).version();
    let done = session::set_status(&app.db, &me.staff, app.now(), session.id, version, Status::Planned, None).await;
    match done {
        Ok(()) => return Ok(to(&me, &format!("{}?done=session-restored", path(&planning.course, "")))),
        Err(SessionError::Stale) => {
            let said = |name: &str, value: &str| said(&planning, name, value);
            stale(&app, &me, &mut form, session.id.uuid(), &fields_of(&session), &said).await?;
        }
        Err(error) => planning.refuse(&app, &me, &mut form, &[session.as_form()], error).await?,
    }
    Ok(page(&app, &me, form, &planning, Some(&session)))
}

async fn find(app: &App, me: &StaffReader, id: &str) -> Result<(Session, Planning), Failure> {
    let id: Id<SessionId> = id.parse().map_err(|_| Failure::NOT_FOUND)?;
    let session = session::find(&app.db, id).await?.ok_or(Failure::NOT_FOUND)?;
    let course = course::find(&app.db, session.course_slug.as_str()).await?.ok_or(Failure::NOT_FOUND)?;
    Ok((session, Planning::of(app, me, course).await?))
}

fn to(me: &StaffReader, path: &str) -> Response {
    Redirect::to(&me.reader.link(path)).into_response()
}

fn page(app: &App, me: &StaffReader, form: Form, planning: &Planning, session: Option<&Session>) -> Response {
    let (reader, words) = (&me.reader, me.reader.words);
    let title = match session {
        Some(session) => t!(words, "staff-session-edit", date = words.day(session.on_day)),
        None => t!(words, "staff-session-new"),
    };
    let page = Page::staff("staff-session", form.title(title.clone())).status(form.status());
    let back = crumbs(reader.link(path(&planning.course, "")), planning.course.title.shown(words.language).text);
    let about = session.map(|session| {
        view! {
            <p>{status(words, session)}</p>
            <p>{t!(words, "staff-session-move-help")}</p>
        }
    });
    let note = session.and_then(|s| s.note.as_ref());
    let action = session.map(|s| reader.link(place::session(s.id)));
    let save = if session.is_some() { "staff-save" } else { "staff-create" };
    answer(app, me, page, Desk::Courses, || {
        view! {
            <header class="page">{back}<h1>{title}</h1>{about}</header>
            {form.summary()}
            <form class="form" method="post" action=action novalidate>
                {form.version_field()}
                {fields(&form, planning, note)}
                <div class="form__acts">{submit_button(Look::Main, None, t!(words, save))}</div>
            </form>
            {session.map(|session| other_acts(me, session))}
        }
    })
}

/// Cancelling is asked twice; planning again is not.
fn other_acts(me: &StaffReader, session: &Session) -> AnyView {
    let (reader, words) = (&me.reader, me.reader.words);
    let here = reader.link(place::session(session.id));
    match session.status {
        Status::Planned => {
            let cancel = format!("{here}/cancel");
            view! { <p>{link_button(Look::Danger, cancel, Some(Pictogram::Cancelled), t!(words, "staff-session-cancel"))}</p> }.into_any()
        }
        Status::Cancelled => {
            let action = format!("{here}/restore");
            view! {
                <form method="post" action=action>
                    <input type="hidden" name="version" value=session.version.to_string() />
                    {submit_button(Look::Quiet, Some(Pictogram::Repeat), t!(words, "staff-session-restore"))}
                </form>
            }
            .into_any()
        }
    }
}

fn cancel_page(app: &App, me: &StaffReader, form: Form, planning: &Planning, session: &Session) -> Response {
    let (reader, words) = (&me.reader, me.reader.words);
    let title = t!(words, "staff-session-cancel-title", date = words.day(session.on_day));
    let page = Page::staff("staff-session-cancel", form.title(title.clone())).status(form.status());
    let back = reader.link(place::session(session.id));
    let empty = domain::text::Text::french("");
    let note = session.note.as_ref().unwrap_or(&empty);
    answer(app, me, page, Desk::Courses, || {
        view! {
            <header class="page">
                {crumbs(back.clone(), planning.course.title.shown(words.language).text)}
                <h1>{title}</h1>
                <p>{words.hours(session.starts, session.ends)}</p>
            </header>
            {notice(Tone::Warning, t!(words, "staff-session-cancel-help"), ())}
            {form.summary()}
            <form class="form" method="post" novalidate>
                {form.version_field()}
                <p>{t!(words, "staff-field-note-hint")}</p>
                {form.four("note", note, 2)}
                <div class="form__acts">
                    {submit_button(Look::Danger, Some(Pictogram::Cancelled), t!(words, "staff-session-cancel-confirm"))}
                    {link_button(Look::Quiet, back, None, t!(words, "staff-leave"))}
                </div>
            </form>
        }
    })
}
