//! One session: planned anew (`…/sessions/new`), moved or changed
//! (`/{lang}/staff/sessions/{id}`).

use super::{
    session_form::{LABELS, Planning, fields, fields_of},
    session_index::status,
};
use crate::{
    App,
    account::StaffReader,
    components::{Look, Pictogram, crumbs, link_button, submit_button},
    error::Failure,
    form::{Fields, Form},
    page::{Draw, Drawn, Page},
    staff::{Desk, answer, place, see_done},
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::course::Status;
use leptos::prelude::*;
use store::session::{self, Session, SessionError};

pub async fn new(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let course = super::found(&app, &me, &slug).await?;
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
    let course = super::found(&app, &me, &slug).await?;
    let planning = Planning::of(&app, &me, course).await?;
    let mut form = Form::new(me.reader.words, LABELS, fields);
    if let Some(written) = planning.read(&mut form, None) {
        let written = [written];
        match session::plan(&app.db, &me.staff, app.now(), planning.course.id, &written).await {
            Ok(_) => return Ok(done(&me, &planning, "saved")),
            Err(error) => {
                planning
                    .refuse(&app, &me, &mut form, &written, error)
                    .await?
            }
        }
    }
    Ok(page(&app, &me, form, &planning, None))
}

pub async fn show(
    State(app): State<App>,
    me: StaffReader,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (session, planning) = Planning::of_session(&app, &me, &id).await?;
    let form = Form::new(me.reader.words, LABELS, fields_of(&session));
    Ok(page(&app, &me, form, &planning, Some(&session)))
}

pub async fn change(
    State(app): State<App>,
    me: StaffReader,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (session, planning) = Planning::of_session(&app, &me, &id).await?;
    let mut form = Form::new(me.reader.words, LABELS, fields);
    if let Some(written) = planning.read(&mut form, Some(&session)) {
        let version = form.version();
        match session::change(&app.db, &me.staff, app.now(), session.id, version, &written).await {
            Ok(()) => {
                let moved = session.starts_at != written.slot.starts_at;
                let what = if moved { "session-moved" } else { "saved" };
                return Ok(done(&me, &planning, what));
            }
            Err(SessionError::Stale) => {
                let current = fields_of(&session);
                planning
                    .note_stale(&app, &me, &mut form, &session, &current)
                    .await?
            }
            Err(error) => {
                planning
                    .refuse(&app, &me, &mut form, &[written], error)
                    .await?
            }
        }
    }
    Ok(page(&app, &me, form, &planning, Some(&session)))
}

/// Back to the course's term, which says what was done.
pub(super) fn done(me: &StaffReader, planning: &Planning, what: &str) -> Response {
    see_done(me, &place::sessions(&planning.course.slug), what)
}

pub(super) fn page(
    app: &App,
    me: &StaffReader,
    form: Form,
    planning: &Planning,
    session: Option<&Session>,
) -> Response {
    let (reader, words) = (&me.reader, me.reader.words);
    let title = match session {
        Some(session) => t!(
            words,
            "staff-session-edit",
            date = words.day(session.on_day)
        ),
        None => t!(words, "staff-session-new"),
    };
    let page = Page::staff("staff-session", form.title(title.clone())).status(form.status());
    let back = crumbs(
        reader.link(place::sessions(&planning.course.slug)),
        planning.course.title.shown(words.language).text,
    );
    let about = session.map(|session| {
        view! {
            <p>{status(words, session)}</p>
            {(session.status == Status::Planned).then(|| view! { <p>{t!(words, "staff-session-move-help")}</p> })}
        }
    });
    let note = session.and_then(|s| s.note.as_ref());
    let action = session.map(|s| reader.link(place::session(s.id)));
    let save = if session.is_some() {
        "staff-save"
    } else {
        "staff-create"
    };
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
fn other_acts(me: &StaffReader, session: &Session) -> Drawn {
    let (reader, words) = (&me.reader, me.reader.words);
    let here = reader.link(place::session(session.id));
    match session.status {
        Status::Planned => {
            let cancel = format!("{here}/cancel");
            view! { <p>{link_button(Look::Danger, cancel, Some(Pictogram::Cancelled), t!(words, "staff-session-cancel"))}</p> }.drawn()
        }
        Status::Cancelled => {
            let action = format!("{here}/restore");
            view! {
                <form method="post" action=action>
                    <input type="hidden" name="version" value=session.version.to_string() />
                    {submit_button(Look::Quiet, Some(Pictogram::Repeat), t!(words, "staff-session-restore"))}
                </form>
            }
            .drawn()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        page::school_zone,
        testing::{self, TestSite, Typed, four, now},
        texts::{Words, ltr},
    };
    use domain::{course::Mode, language::Language};
    use http::StatusCode;
    use jiff::civil::{Date, date, time};
    use store::{centre, course};

    const NEW: &str = "staff/courses/groupe-ferme/sessions/new";
    const THURSDAY: &str = "2026-11-26";

    /// A session as somebody types it: Thursday 26 November, 10:00 to 11:00.
    fn typed() -> Typed {
        Typed::new()
            .with("day", THURSDAY)
            .with("starts", "10:00")
            .with("ends", "11:00")
    }

    fn thursday() -> Date {
        date(2026, 11, 26)
    }

    async fn planned(site: &TestSite) -> usize {
        session::of_course(&site.app.db, &site.staff, site.unlisted)
            .await
            .unwrap()
            .len()
    }

    /// The session of that Thursday, told in the sentence of `key`.
    fn the_clash(words: Words, key: &str) -> String {
        let title = four("Cours premiers-pas");
        let hours = words.hours(time(9, 30, 0, 0), time(12, 30, 0, 0));
        let when = t!(
            words,
            "staff-when",
            date = words.day(thursday()),
            hours = hours
        );
        t!(
            words,
            key,
            what = title.shown(words.language).text,
            when = when
        )
    }

    #[tokio::test]
    async fn one_session_is_planned() {
        let site = testing::site().await;
        let form = typed()
            .with("room", site.other_room)
            .with("note-fr", "Apportez une photo.");
        let answer = form.send(&site, &format!("/fr/{NEW}")).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.html);
        assert_eq!(
            answer.location(),
            "/fr/staff/courses/groupe-ferme/sessions?done=saved"
        );
        let all = session::of_course(&site.app.db, &site.staff, site.unlisted)
            .await
            .unwrap();
        let [one] = all.as_slice() else {
            panic!("{all:?}")
        };
        assert_eq!(
            (one.on_day, one.room_id),
            (thursday(), Some(site.other_room))
        );
        assert_eq!(
            one.starts_at,
            school_zone()
                .instant(thursday(), time(10, 0, 0, 0))
                .unwrap()
        );
    }

    #[tokio::test]
    async fn a_room_that_is_taken_is_told_with_what_takes_it_and_what_is_free() {
        let site = testing::site().await;
        for language in [Language::Fr, Language::Uk, Language::FaAf] {
            let words = Words::of(language);
            let answer = typed()
                .with("room", site.room)
                .send(&site, &format!("/{language}/{NEW}"))
                .await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            let free = t!(words, "staff-rooms-free", rooms = ltr("Salle 14"));
            let told = format!("{} {free}", the_clash(words, "error-room-taken"));
            assert_eq!(
                answer.html.matches(&told).count(),
                2,
                "beside the field and on top: {}",
                answer.html
            );
            for kept in [
                "#f-room\"",
                "f-room-error",
                "value=\"10:00\"",
                &format!("value=\"{THURSDAY}\""),
            ] {
                assert!(answer.html.contains(kept), "{kept}: {}", answer.html);
            }
        }
        assert_eq!(planned(&site).await, 0);
    }

    #[tokio::test]
    async fn a_course_that_meets_then_already_is_told() {
        let site = testing::site().await;
        for language in Language::ALL {
            let path = format!(
                "/{language}/{}",
                NEW.replace("groupe-ferme", "premiers-pas")
            );
            let answer = typed().send(&site, &path).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            let told = the_clash(Words::of(*language), "error-course-taken");
            assert_eq!(answer.html.matches(&told).count(), 2, "{}", answer.html);
            assert!(answer.html.contains("#f-starts\""), "{}", answer.html);
        }
    }

    #[tokio::test]
    async fn a_teacher_who_teaches_elsewhere_is_told() {
        let site = testing::site().await;
        let form = typed()
            .with("room", site.other_room)
            .with("teacher", site.teacher);
        let answer = form.send(&site, &format!("/uk/{NEW}")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let told = the_clash(Words::of(Language::Uk), "error-teacher-taken");
        assert!(
            answer.html.contains(&told) && answer.html.contains("f-teacher-error"),
            "{}",
            answer.html
        );
        assert_eq!(planned(&site).await, 0);
    }

    #[tokio::test]
    async fn room_and_teacher_in_the_way_are_told_at_once_with_the_rooms_that_are_free() {
        let site = testing::site().await;
        let both = typed()
            .with("room", site.room)
            .with("teacher", site.teacher);
        for language in Language::ALL {
            let words = Words::of(*language);
            let answer = both.send(&site, &format!("/{language}/{NEW}")).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            let free = t!(words, "staff-rooms-free", rooms = ltr("Salle 14"));
            let room = format!("{} {free}", the_clash(words, "error-room-taken"));
            let teacher = the_clash(words, "error-teacher-taken");
            for told in [room, teacher] {
                assert_eq!(
                    answer.html.matches(&told).count(),
                    2,
                    "beside the field and on top: {told}: {}",
                    answer.html
                );
            }
            for tied in [
                "#f-room\"",
                "f-room-error",
                "#f-teacher\"",
                "f-teacher-error",
            ] {
                assert!(answer.html.contains(tied), "{tied}: {}", answer.html);
            }
        }
        assert_eq!(planned(&site).await, 0);

        // The same of a session that is moved there.
        let elsewhere = typed()
            .with("day", "2026-11-27")
            .with("room", site.room)
            .with("teacher", site.teacher);
        let made = elsewhere.send(&site, &format!("/fr/{NEW}")).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.html);
        let all = session::of_course(&site.app.db, &site.staff, site.unlisted)
            .await
            .unwrap();
        let moved = both.with("version", all[0].version);
        let answer = moved
            .send(&site, &format!("/fr/staff/sessions/{}", all[0].id))
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let words = Words::of(Language::Fr);
        for key in ["error-room-taken", "error-teacher-taken"] {
            let told = the_clash(words, key);
            assert!(answer.html.contains(&told), "{told}: {}", answer.html);
        }
        assert!(answer.html.contains("Salle 14"), "{}", answer.html);
    }

    #[tokio::test]
    async fn a_closed_room_hides_no_taken_teacher() {
        let site = testing::site().await;
        let closure = centre::ClosureForm {
            scope: domain::centre::ClosureScope::Room,
            room_id: Some(site.other_room),
            from_day: thursday(),
            to_day: thursday(),
            reason: four("Peinture"),
        };
        centre::create_closure(&site.app.db, &site.staff, now(), site.centre, &closure)
            .await
            .unwrap();
        let form = typed()
            .with("room", site.other_room)
            .with("teacher", site.teacher);
        let answer = form.send(&site, &format!("/uk/{NEW}")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let words = Words::of(Language::Uk);
        let why = t!(words, "error-room-closed", reason = "Peinture (uk)");
        let teacher = the_clash(words, "error-teacher-taken");
        for told in [why, teacher] {
            assert!(answer.html.contains(&told), "{told}: {}", answer.html);
        }
    }

    #[tokio::test]
    async fn a_closed_room_tells_why() {
        let site = testing::site().await;
        let form = typed()
            .with("day", "2026-12-07")
            .with("room", site.other_room);
        let answer = form
            .with("starts", "14:00")
            .with("ends", "16:00")
            .send(&site, &format!("/fa-AF/{NEW}"))
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let words = Words::of(Language::FaAf);
        let why = t!(words, "error-room-closed", reason = "Travaux (fa-AF)");
        let free = t!(words, "staff-rooms-free", rooms = ltr("Salle 12"));
        assert!(
            answer.html.contains(&format!("{why} {free}")),
            "{}",
            answer.html
        );
    }

    #[tokio::test]
    async fn hours_that_cannot_be_stand_beside_their_field() {
        let site = testing::site().await;
        let words = Words::of(Language::En);
        let skipped = typed()
            .with("day", "2027-03-28")
            .with("starts", "02:30")
            .with("ends", "04:00");
        let end_skipped = typed()
            .with("day", "2027-03-28")
            .with("starts", "01:00")
            .with("ends", "02:30");
        for (form, field, key) in [
            (
                typed().with("ends", "09:59"),
                "f-ends-error",
                "error-end-before-start",
            ),
            (
                typed().with("ends", "10:00"),
                "f-ends-error",
                "error-end-before-start",
            ),
            (skipped, "f-starts-error", "staff-time-skipped"),
            (end_skipped, "f-ends-error", "staff-time-skipped"),
            (
                typed().with("room", "salle"),
                "f-room-error",
                "error-unknown-choice",
            ),
            (
                typed().with("room", "00000000-0000-7000-8000-000000000000"),
                "f-room-error",
                "error-unknown-choice",
            ),
        ] {
            let answer = form.send(&site, &format!("/en/{NEW}")).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(
                answer.html.contains(field) && answer.html.contains(&t!(words, key)),
                "{key}: {}",
                answer.html
            );
        }
        let answer = typed()
            .with("teacher", "00000000-0000-7000-8000-000000000000")
            .send(&site, &format!("/en/{NEW}"))
            .await;
        assert_eq!(
            answer.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "nobody of that id"
        );
        assert_eq!(planned(&site).await, 0);
    }

    #[tokio::test]
    async fn what_is_moved_shows_at_once_and_in_calendars() {
        let site = testing::site().await;
        let before = site.session_on(thursday()).await;
        let form = typed()
            .with("day", "2026-11-27")
            .with("room", site.room)
            .with("version", before.version);
        let answer = form
            .send(&site, &format!("/fr/staff/sessions/{}", before.id))
            .await;
        assert_eq!(
            answer.location(),
            "/fr/staff/courses/premiers-pas/sessions?done=session-moved",
            "{}",
            answer.html
        );
        let after = session::find(&site.app.db, &site.staff, before.id)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            (after.sequence, after.moved_from),
            (before.sequence + 1, Some(before.starts_at))
        );

        let words = Words::of(Language::Fr);
        let html = site.get("/fr/courses/premiers-pas").await.html;
        let moved = t!(
            words,
            "change-moved-before",
            before = words.moment(before.starts_at, &school_zone())
        );
        assert!(
            html.contains("session--moved") && html.contains(&moved),
            "{html}"
        );
        let calendar = site.get("/fr/courses/premiers-pas.ics").await;
        assert_eq!(calendar.status, StatusCode::OK);
        let entry = calendar
            .html
            .split("BEGIN:VEVENT")
            .find(|e| e.contains(&after.id.to_string()));
        let entry = entry.unwrap_or_else(|| panic!("{}", calendar.html));
        assert!(
            entry.contains("SEQUENCE:1\r\n") && entry.contains("20261127T100000"),
            "{entry}"
        );
    }

    #[tokio::test]
    async fn another_teacher_moves_nothing() {
        let site = testing::site().await;
        let before = site.session_on(thursday()).await;
        let form = typed()
            .with("starts", "09:30")
            .with("ends", "12:30")
            .with("room", site.room);
        let form = form.with("teacher", "").with("version", before.version);
        let answer = form
            .send(&site, &format!("/fr/staff/sessions/{}", before.id))
            .await;
        assert!(
            answer.location().ends_with("?done=saved"),
            "{}",
            answer.html
        );
        let after = session::find(&site.app.db, &site.staff, before.id)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            (after.sequence, after.moved_from, after.teacher_id),
            (before.sequence, None, None)
        );
    }

    #[tokio::test]
    async fn a_session_changed_meanwhile_is_not_overwritten() {
        let site = testing::site().await;
        let before = site.session_on(thursday()).await;
        let path = format!("/fr/staff/sessions/{}", before.id);
        let first = typed()
            .with("room", site.other_room)
            .with("version", before.version);
        assert_eq!(first.send(&site, &path).await.status, StatusCode::SEE_OTHER);

        let second = typed()
            .with("starts", "09:00")
            .with("room", site.room)
            .with("version", before.version);
        let answer = second.send(&site, &path).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let words = Words::of(Language::Fr);
        let now_there = t!(words, "error-version-current", value = "Salle 14");
        assert!(
            answer.html.contains(&now_there) && answer.html.contains("value=\"09:00\""),
            "{}",
            answer.html
        );
        assert!(
            answer.html.contains("name=\"version\" value=\"2\""),
            "saving again is over what stands now"
        );

        let after = session::find(&site.app.db, &site.staff, before.id)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            (after.version, after.status, after.room_id),
            (2, Status::Planned, Some(site.other_room))
        );
    }

    #[tokio::test]
    async fn a_room_no_longer_in_use_stays_where_it_stands() {
        let site = testing::site().await;
        let rooms = centre::rooms(&site.app.db).await.unwrap();
        let room = rooms.into_iter().find(|r| r.id == site.room).unwrap();
        let unused = centre::RoomForm {
            name: room.name,
            whereabouts: room.whereabouts,
            seats: room.seats,
            step_free: room.step_free,
            active: false,
        };
        centre::change_room(
            &site.app.db,
            &site.staff,
            now(),
            room.id,
            room.version,
            &unused,
        )
        .await
        .unwrap();
        let cookie = site.sign_in().await;
        let offered = format!("value=\"{}\"", site.room);
        let path = format!(
            "/fr/staff/sessions/{}",
            site.session_on(thursday()).await.id
        );
        assert!(site.get_as(&cookie, &path).await.html.contains(&offered));
        assert!(
            !site
                .get_as(&cookie, &format!("/fr/{NEW}"))
                .await
                .html
                .contains(&offered)
        );
    }

    #[tokio::test]
    async fn a_class_online_takes_no_room() {
        let site = testing::site().await;
        let found = course::find(&site.app.db, &site.staff, "groupe-ferme")
            .await
            .unwrap()
            .unwrap();
        let online = course::CourseForm {
            mode: Mode::Online,
            ..testing::course_form(site.centre, "groupe-ferme", false)
        };
        course::change(
            &site.app.db,
            &site.staff,
            now(),
            found.id,
            found.version,
            &online,
        )
        .await
        .unwrap();
        let answer = typed()
            .with("room", site.room)
            .send(&site, &format!("/fr/{NEW}"))
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.html);
        assert_eq!(
            session::of_course(&site.app.db, &site.staff, site.unlisted)
                .await
                .unwrap()[0]
                .room_id,
            None
        );
    }

    #[tokio::test]
    async fn every_language_has_these_pages_and_a_bad_address_is_not_found() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        let id = site.session_on(thursday()).await.id;
        for language in Language::ALL {
            for path in [
                "courses/premiers-pas/sessions".to_owned(),
                "courses/premiers-pas/sessions/new".to_owned(),
                format!("sessions/{id}"),
                format!("sessions/{id}/cancel"),
            ] {
                let path = format!("/{language}/staff/{path}");
                assert_eq!(
                    site.get_as(&cookie, &path).await.status,
                    StatusCode::OK,
                    "{path}"
                );
                assert_eq!(
                    site.get(&path).await.status,
                    StatusCode::SEE_OTHER,
                    "{path}"
                );
            }
        }
        let nobody = "00000000-0000-7000-8000-000000000000";
        for path in [
            "sessions/hier",
            &format!("sessions/{nobody}"),
            &format!("sessions/{nobody}/cancel"),
            "courses/jamais/sessions/new",
        ] {
            let path = format!("/fr/staff/{path}");
            assert_eq!(
                site.get_as(&cookie, &path).await.status,
                StatusCode::NOT_FOUND,
                "{path}"
            );
            assert_eq!(
                site.post_as(&cookie, &path, &[]).await.status,
                StatusCode::NOT_FOUND,
                "{path}"
            );
        }
        let path = format!("/fr/staff/sessions/{nobody}/restore");
        assert_eq!(
            site.post_as(&cookie, &path, &[]).await.status,
            StatusCode::NOT_FOUND
        );
    }
}
