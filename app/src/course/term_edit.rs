//! `/{lang}/staff/courses/{slug}/sessions/term`: a weekly pattern becomes a term of
//! sessions, all or none. First it says how many there will be.

use super::{
    session_form::{Desk as Planning, LABELS},
    session_index::path,
};
use crate::{
    App,
    account::StaffReader,
    components::{Answer, Look, Pictogram, Tone, crumbs, named_button, notice},
    error::Failure,
    form::{Fields, Form},
    page::Page,
    staff::{Desk, answer},
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    centre::{ClosedDays, ClosureScope},
    course::{LONGEST_TERM_DAYS, Mode, Pattern},
    id::{Id, Room},
    time::Slot,
};
use jiff::{ToSpan, civil::Date};
use leptos::prelude::*;
use store::{
    centre, course,
    session::{self, SessionForm},
};

pub async fn show(State(app): State<App>, me: StaffReader, Path((_, slug)): Path<(String, String)>) -> Result<Response, Failure> {
    let course = course::find(&app.db, &slug).await?.ok_or(Failure::NOT_FOUND)?;
    let planning = Planning::of(&app, &me, course).await?;
    let form = Form::new(me.reader.words, LABELS, Fields::new());
    Ok(page(&app, &me, form, &planning, None))
}

/// What a pattern comes to.
struct Term {
    forms: Vec<SessionForm>,
    skipped: Vec<Date>,
}

pub async fn act(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let course = course::find(&app.db, &slug).await?.ok_or(Failure::NOT_FOUND)?;
    let planning = Planning::of(&app, &me, course).await?;
    let create = fields.get("act") == "create";
    let mut form = Form::new(me.reader.words, LABELS, fields);
    let mut term = read(&app, &planning, &mut form).await?;
    if let Some(ready) = term.take_if(|_| create) {
        match session::plan(&app.db, &me.staff, app.now(), planning.course.id, &ready.forms).await {
            Ok(_) => {
                let done = me.reader.link(format!("{}?done=saved", path(&planning.course, "")));
                return Ok(Redirect::to(&done).into_response());
            }
            Err(error) => planning.refuse(&app, &me, &mut form, &ready.forms, error).await?,
        }
    }
    Ok(page(&app, &me, form, &planning, term))
}

async fn read(app: &App, planning: &Planning, form: &mut Form) -> Result<Option<Term>, Failure> {
    let weekdays = form.codes::<i64>("days").filter(|days| days.iter().all(|d| (1..=7).contains(d)));
    if weekdays.as_ref().is_none_or(Vec::is_empty) {
        form.wrong("days", t!(form.words, "error-choose-some"));
    }
    let (starts, ends) = (form.clock("starts"), form.clock("ends"));
    let (from, until) = (form.day("first"), form.day("last"));
    if let Some((from, until)) = from.zip(until) {
        if until < from {
            form.wrong("last", t!(form.words, "error-end-before-start"));
        } else if until >= from.saturating_add(LONGEST_TERM_DAYS.days()) {
            form.wrong("last", t!(form.words, "staff-term-too-long"));
        }
    }
    let room_id = planning.room(form);
    let teacher_id = form.maybe_code("teacher");
    let pattern = form.finish(|| Some(Pattern { weekdays: weekdays?, starts: starts?, ends: ends?, from: from?, until: until? }));
    let Some((pattern, room_id, teacher_id)) = pattern.zip(room_id).zip(teacher_id).map(|((p, r), t)| (p, r, t)) else {
        return Ok(None);
    };
    let closed = closed_days(app, planning, room_id, pattern.from).await?;
    let Some((slots, skipped)) = planning.slot_or_wrong(form, pattern.slots(&planning.zone, &closed)) else {
        return Ok(None);
    };
    if slots.is_empty() {
        form.wrong("days", t!(form.words, "error-no-session"));
        return Ok(None);
    }
    let session = |slot: Slot| SessionForm { slot, room_id, teacher_id, note: None };
    Ok(Some(Term { forms: slots.into_iter().map(session).collect(), skipped }))
}

/// The days on which a class cannot be: those of its centre and of its room; none for
/// a class online.
async fn closed_days(app: &App, planning: &Planning, room: Option<Id<Room>>, from: Date) -> Result<Vec<ClosedDays>, Failure> {
    if planning.course.mode == Mode::Online {
        return Ok(Vec::new());
    }
    let closures = centre::closures(&app.db, from).await?;
    let here = closures.iter().filter(|c| c.centre_id == planning.course.centre_id);
    let closes = |c: &&centre::Closure| match c.scope {
        ClosureScope::Centre => true,
        ClosureScope::Room => room.is_some() && c.room_id == room,
        ClosureScope::Library => false,
    };
    Ok(here.filter(closes).map(centre::Closure::days).collect())
}

fn page(app: &App, me: &StaffReader, form: Form, planning: &Planning, term: Option<Term>) -> Response {
    let (reader, words) = (&me.reader, me.reader.words);
    let title = t!(words, "staff-pattern-title");
    let page = Page::staff("staff-term", form.title(title.clone())).status(form.status());
    let back = crumbs(reader.link(path(&planning.course, "")), planning.course.title.shown(words.language).text);
    let weekdays = (1..=7).map(|n| Answer::new(n.to_string(), words.weekday_named(n)));
    let create = term.as_ref().map(|term| {
        let text = t!(words, "staff-pattern-create", n = term.forms.len());
        named_button(Look::Main, Some(Pictogram::Add), text, "act", "create")
    });
    let look = if create.is_some() { Look::Quiet } else { Look::Main };
    answer(app, me, page, Desk::Courses, || {
        view! {
            <header class="page">{back}<h1>{title}</h1><p>{t!(words, "staff-pattern-intro")}</p></header>
            {form.summary()}
            <form class="form" method="post" novalidate>
                {form.field("days").checks(weekdays, &form.fields.all("days"))}
                <div class="form__pair">
                    {form.field("starts").short().input("time")}
                    {form.field("ends").short().input("time")}
                </div>
                <div class="form__pair">
                    {form.field("first").short().input("date")}
                    {form.field("last").short().input("date")}
                </div>
                {planning.place_fields(&form)}
                {term.map(|term| preview(&form, &term))}
                <div class="form__acts">
                    {create}
                    {named_button(look, Some(Pictogram::Check), t!(words, "staff-pattern-preview"), "act", "preview")}
                </div>
            </form>
        }
    })
}

/// How many sessions there will be, from when to when, and which days are skipped.
fn preview(form: &Form, term: &Term) -> impl IntoView + use<> {
    let words = form.words;
    let days = term.forms.first().zip(term.forms.last());
    let range = days.map(|(first, last)| words.day_range(first.slot.day, last.slot.day));
    let skipped = (!term.skipped.is_empty()).then(|| {
        let days: Vec<_> = term.skipped.iter().map(|day| view! { <li>{words.day(*day)}</li> }).collect();
        view! {
            <p>{t!(words, "staff-pattern-skipped", n = term.skipped.len())}</p>
            <ul>{days}</ul>
        }
    });
    notice(Tone::Info, t!(words, "course-session-count", n = term.forms.len()), view! { <p>{range}</p>{skipped} })
}
