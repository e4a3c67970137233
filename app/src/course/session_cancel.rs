//! `/{lang}/staff/sessions/{id}/cancel`: a session is cancelled after a second look.
//! `…/restore`: it is planned again, which is not asked twice.

use super::session_edit::{self, done};
use super::session_form::{LABELS, NOTE, Planning, fields_of, note_fields_of};
use crate::{
    App,
    account::StaffReader,
    components::{Look, Pictogram, Tone, crumbs, link_button, notice, submit_button},
    error::Failure,
    form::{Fields, Form},
    page::Page,
    staff::{Desk, answer, place},
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    course::Status,
    id::{Id, Session as SessionId},
    text::Text,
};
use leptos::prelude::*;
use store::session::{self, Session, SessionError};

pub async fn show(
    State(app): State<App>,
    me: StaffReader,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (session, planning) = Planning::of_session(&app, &me, &id).await?;
    let form = Form::new(me.reader.words, LABELS, note_fields_of(&session));
    Ok(page(&app, &me, form, &planning, &session))
}

pub async fn act(
    State(app): State<App>,
    me: StaffReader,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (session, planning) = Planning::of_session(&app, &me, &id).await?;
    let mut form = Form::new(me.reader.words, LABELS, fields);
    if let Some(note) = form.optional_in_four("note", NOTE, session.note.as_ref()) {
        let version = form.version();
        match set_status(
            &app,
            &me,
            &session,
            version,
            Status::Cancelled,
            note.as_ref(),
        )
        .await
        {
            Ok(()) => return Ok(done(&me, &planning, "session-cancelled")),
            Err(SessionError::Stale) => {
                let current = note_fields_of(&session);
                planning
                    .note_stale(&app, &me, &mut form, &session, &current)
                    .await?
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(page(&app, &me, form, &planning, &session))
}

/// Plans a cancelled session again, in its old place and time if they are free. When
/// they are not, the session's own form says why.
pub async fn restore(
    State(app): State<App>,
    me: StaffReader,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (session, planning) = Planning::of_session(&app, &me, &id).await?;
    let mut form = Form::new(me.reader.words, LABELS, fields_of(&session));
    let version = Form::new(me.reader.words, LABELS, fields).version();
    match set_status(&app, &me, &session, version, Status::Planned, None).await {
        Ok(()) => return Ok(done(&me, &planning, "session-restored")),
        Err(SessionError::Stale) => {
            let current = fields_of(&session);
            planning
                .note_stale(&app, &me, &mut form, &session, &current)
                .await?
        }
        Err(error) => {
            planning
                .refuse(&app, &me, &mut form, &[session.as_form()], error)
                .await?
        }
    }
    Ok(session_edit::page(
        &app,
        &me,
        form,
        &planning,
        Some(&session),
    ))
}

/// Nothing is read at this address, but a refusal stands there: whoever takes another
/// language from it comes to the session.
pub async fn leave_restore(
    me: StaffReader,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let id: Id<SessionId> = id.parse().map_err(|_| Failure::NOT_FOUND)?;
    Ok(Redirect::to(&me.reader.link(place::session(id))).into_response())
}

async fn set_status(
    app: &App,
    me: &StaffReader,
    session: &Session,
    version: i64,
    status: Status,
    note: Option<&Text>,
) -> Result<(), SessionError> {
    let (id, now) = (session.id, app.now());
    session::set_status(&app.db, &me.staff, now, id, version, status, note).await
}

fn page(
    app: &App,
    me: &StaffReader,
    form: Form,
    planning: &Planning,
    session: &Session,
) -> Response {
    let (reader, words) = (&me.reader, me.reader.words);
    let title = t!(
        words,
        "staff-session-cancel-title",
        date = words.day(session.on_day)
    );
    let page = Page::staff("staff-session-cancel", form.title(title.clone())).status(form.status());
    let back = reader.link(place::session(session.id));
    let empty = Text::french("");
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, Typed};
    use domain::language::Language;
    use http::StatusCode;
    use jiff::civil::{Date, date};

    const THURSDAY: Date = date(2026, 11, 26);

    #[tokio::test]
    async fn what_is_cancelled_is_crossed_out_with_its_note() {
        let site = testing::site().await;
        let before = site.session_on(THURSDAY).await;
        let path = format!("/uk/staff/sessions/{}/cancel", before.id);
        let cookie = site.sign_in().await;
        assert_eq!(site.get_as(&cookie, &path).await.status, StatusCode::OK);
        let attack = "</textarea><script>alert(1)</script>";
        let form = Typed::new()
            .with("version", before.version)
            .with("note-uk", "Викладач захворів.");
        // French is missing: what was typed stays, and ends no element.
        let form = form.with("note-fa-AF", attack);
        let answer = form.send(&site, &path).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            answer.html.contains("#f-note-fr") && answer.html.contains("Викладач захворів."),
            "{}",
            answer.html
        );
        assert!(!answer.html.contains("<script>alert"), "{}", answer.html);

        let answer = form
            .with("note-fr", "Le professeur est malade.")
            .send(&site, &path)
            .await;
        assert_eq!(
            answer.location(),
            "/uk/staff/courses/premiers-pas/sessions?done=session-cancelled",
            "{}",
            answer.html
        );
        let after = session::find(&site.app.db, &site.staff, before.id)
            .await
            .unwrap()
            .unwrap();
        assert_eq!((after.status, after.sequence), (Status::Cancelled, 1));
        for (language, note) in [
            ("fr", "Le professeur est malade."),
            ("uk", "Викладач захворів."),
        ] {
            let html = site
                .get(&format!("/{language}/courses/premiers-pas"))
                .await
                .html;
            assert!(
                html.contains("session--cancelled") && html.contains("<s>") && html.contains(note),
                "{html}"
            );
        }
        let html = site.get("/fa-AF/courses/premiers-pas").await.html;
        assert!(!html.contains("<script>alert"), "{html}");
        let html = site
            .get_as(&cookie, &format!("/fa-AF/staff/sessions/{}", before.id))
            .await
            .html;
        assert!(
            html.contains("&lt;/textarea&gt;") && !html.contains("<script>alert"),
            "{html}"
        );
    }

    #[tokio::test]
    async fn what_was_cancelled_comes_back_only_where_nobody_is() {
        let site = testing::site().await;
        let before = site.session_on(THURSDAY).await;
        let path = format!("/fr/staff/sessions/{}", before.id);
        let cancel = Typed::new().with("version", before.version);
        assert_eq!(
            cancel.send(&site, &format!("{path}/cancel")).await.status,
            StatusCode::SEE_OTHER
        );
        let new = "/fr/staff/courses/groupe-ferme/sessions/new";
        let other = Typed::new()
            .with("day", THURSDAY)
            .with("starts", "10:00")
            .with("ends", "11:00")
            .with("room", site.room)
            .send(&site, new)
            .await;
        assert_eq!(
            other.status,
            StatusCode::SEE_OTHER,
            "its room is free again: {}",
            other.html
        );

        let restore = Typed::new().with("version", before.version + 1);
        let answer = restore.send(&site, &format!("{path}/restore")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            answer.html.contains("f-room-error") && answer.html.contains("Cours groupe-ferme"),
            "{}",
            answer.html
        );
        let still = session::find(&site.app.db, &site.staff, before.id)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(still.status, Status::Cancelled);

        let blocker = session::of_course(&site.app.db, &site.staff, site.unlisted)
            .await
            .unwrap()
            .remove(0);
        let cancel = Typed::new().with("version", blocker.version);
        let _ = cancel
            .send(&site, &format!("/fr/staff/sessions/{}/cancel", blocker.id))
            .await;
        let answer = restore.send(&site, &format!("{path}/restore")).await;
        assert!(
            answer.location().ends_with("?done=session-restored"),
            "{}",
            answer.html
        );
        let again = restore.send(&site, &format!("{path}/restore")).await;
        assert_eq!(
            again.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "sent twice, done once"
        );
    }

    #[tokio::test]
    async fn a_session_changed_meanwhile_is_not_cancelled() {
        let site = testing::site().await;
        let before = site.session_on(THURSDAY).await;
        let (db, staff, now) = (&site.app.db, &site.staff, testing::now());
        let form = session::SessionForm {
            room_id: Some(site.other_room),
            ..before.as_form()
        };
        session::change(db, staff, now, before.id, before.version, &form)
            .await
            .unwrap();
        let answer = Typed::new()
            .with("version", before.version)
            .send(&site, &format!("/fr/staff/sessions/{}/cancel", before.id))
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.html.contains("Serveur"), "{}", answer.html);
        // It speaks of what its own page shows, and nothing else.
        assert!(!answer.html.contains("#f-"), "{}", answer.html);
        let after = site.session_on(THURSDAY).await;
        assert_eq!((after.version, after.status), (2, Status::Planned));
    }

    /// The page of a refusal stands at an address that is only sent to.
    #[tokio::test]
    async fn another_language_of_a_refusal_is_the_session_s_page() {
        let site = testing::site().await;
        let session = site.session_on(THURSDAY).await;
        let cookie = site.sign_in().await;
        for language in Language::ALL {
            let path = format!("/{language}/staff/sessions/{}", session.id);
            let restore = format!("{path}/restore");
            let refused = Typed::new().with("version", 7).send(&site, &restore).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            let answer = site.get_as(&cookie, &restore).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER);
            assert_eq!(answer.location(), path);
        }
        let answer = site
            .get_as(&cookie, "/fr/staff/sessions/hier/restore")
            .await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
}
