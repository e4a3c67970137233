//! `/{lang}/staff/courses/{slug}/sessions`: a course's term, week by week.

use super::session_form::Planning;
use crate::{
    App,
    account::StaffReader,
    components::{
        Look, Mood, Pictogram, crumbs, details, empty, link_button, own_words, table, tag,
    },
    error::Failure,
    page::{Draw, Drawn, Page},
    staff::{Desk, answer, place},
    texts::Words,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    course::{Mode, Status},
    time::Week,
};
use leptos::{either::Either, prelude::*};
use store::session::{self, Session};

pub async fn index(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let course = super::found(&app, &me, &slug).await?;
    let sessions = session::of_course(&app.db, &me.staff, course.id).await?;
    let planning = Planning::of(&app, &me, course).await?;
    let (reader, words, course) = (&me.reader, me.reader.words, &planning.course);
    let page = Page::staff("staff-sessions", t!(words, "staff-course-sessions"));
    // What is still to come first; the weeks gone by are there for who asks.
    let this_week = Week::containing(planning.zone.today(app.now()));
    let gone = sessions.partition_point(|s| Week::containing(s.on_day) < this_week);
    let (past, coming) = sessions.split_at(gone);
    let here = reader.link(place::sessions(&course.slug));
    let (one, term) = (format!("{here}/new"), format!("{here}/term"));
    let several = (!coming.is_empty()).then(|| {
        let title = t!(words, "staff-change-title");
        link_button(
            Look::Quiet,
            format!("{here}/change"),
            Some(Pictogram::Edit),
            title,
        )
    });
    let weeks = |sessions: &[Session]| -> Vec<_> {
        sessions
            .chunk_by(|a, b| Week::containing(a.on_day) == Week::containing(b.on_day))
            .map(|sessions| week(&me, &planning, sessions))
            .collect()
    };
    let list = if coming.is_empty() {
        Either::Left(empty(
            Pictogram::Calendar,
            t!(words, "course-no-session"),
            (),
        ))
    } else {
        Either::Right(weeks(coming))
    };
    let past = (!past.is_empty()).then(|| {
        let title = t!(words, "staff-course-sessions-past");
        details(title, false, weeks(past))
    });
    Ok(answer(&app, &me, page, Desk::Courses, || {
        view! {
            <header class="page">
                {crumbs(reader.link(place::course(&course.slug)), course.title.shown(words.language).text)}
                <h1>{t!(words, "staff-course-sessions")}</h1>
                <p class="lead">{own_words(words, &course.title)}</p>
            </header>
            <p class="row">
                {link_button(Look::Main, one, Some(Pictogram::Add), t!(words, "staff-session-new"))}
                {link_button(Look::Quiet, term, Some(Pictogram::Repeat), t!(words, "staff-pattern-title"))}
                {several}
            </p>
            {list}
            {past}
        }
    }))
}

fn week(me: &StaffReader, planning: &Planning, sessions: &[Session]) -> Drawn {
    let words = me.reader.words;
    let Some(first) = sessions.first() else {
        return ().drawn();
    };
    let week = Week::containing(first.on_day);
    let caption = t!(words, "calendar-week-of", date = words.date(week.monday()));
    let columns = [
        "staff-field-date",
        "staff-session-room",
        "staff-session-teacher",
    ];
    let rows: Vec<_> = sessions
        .iter()
        .map(|session| row(me, planning, session))
        .collect();
    table(
        format!("week-{week}"),
        caption,
        columns.map(|key| t!(words, key)),
        rows,
    )
    .drawn()
}

fn row(me: &StaffReader, planning: &Planning, session: &Session) -> Drawn {
    let words = me.reader.words;
    let when = t!(
        words,
        "staff-when",
        date = words.day(session.on_day),
        hours = words.hours(session.starts, session.ends)
    );
    let missing = || {
        tag(
            Mood::Warn,
            Some(Pictogram::Warning),
            t!(words, "staff-field-none"),
        )
    };
    let room = match &session.room_name {
        Some(name) => view! { <bdi dir="ltr" lang="fr">{name.clone()}</bdi> }.drawn(),
        None if session.mode == Mode::Online => t!(words, "place-online").drawn(),
        None => missing().drawn(),
    };
    let teacher = planning
        .teachers
        .iter()
        .find(|t| Some(t.id) == session.teacher_id);
    let teacher = match teacher {
        Some(teacher) => view! { <bdi>{teacher.name.clone()}</bdi> }.drawn(),
        None => missing().drawn(),
    };
    // Beside the day, where a phone shows it without scrolling the table.
    let changed = (session.status == Status::Cancelled || session.moved_from.is_some())
        .then(|| view! { " "{status(words, session)} });
    view! {
        <tr class:is-off=session.status == Status::Cancelled>
            <th scope="row"><a href=me.reader.link(place::session(session.id))>{when}</a>{changed}</th>
            <td>{room}</td>
            <td>{teacher}</td>
        </tr>
    }
    .drawn()
}

/// Planned, moved or cancelled, in words.
pub(super) fn status(words: Words, session: &Session) -> impl IntoView + use<> {
    match (session.status, session.moved_from) {
        (Status::Cancelled, _) => tag(
            Mood::Bad,
            Some(Pictogram::Cancelled),
            t!(words, "staff-session-cancelled"),
        ),
        (Status::Planned, Some(_)) => tag(
            Mood::Warn,
            Some(Pictogram::Moved),
            t!(words, "staff-session-changed"),
        ),
        (Status::Planned, None) => tag(Mood::Plain, None, t!(words, "staff-session-planned")),
    }
}
