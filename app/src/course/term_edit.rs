//! `/{lang}/staff/courses/{slug}/sessions/term`: a weekly pattern becomes a term of
//! sessions, all or none. First it says how many there will be.

use super::session_form::{LABELS, Planning, first_to_last, look_first, weekdays};
use crate::{
    App,
    account::StaffReader,
    components::{Answer, Look, Pictogram, Tone, crumbs, details, named_button, notice},
    error::Failure,
    form::{Fields, Form},
    page::Page,
    staff::{Desk, answer, place, see_done},
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    centre::{ClosedDays, ClosureScope},
    course::{Mode, Pattern},
    id::{Id, Room},
    time::Slot,
};
use jiff::civil::Date;
use leptos::prelude::*;
use store::{
    centre,
    session::{self, SessionForm},
};

pub async fn show(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let course = super::found(&app, &me, &slug).await?;
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
    let course = super::found(&app, &me, &slug).await?;
    let planning = Planning::of(&app, &me, course).await?;
    let create = fields.get("act") == "create";
    let mut form = Form::new(me.reader.words, LABELS, fields);
    let mut term = read(&app, &planning, &mut form).await?;
    if let Some(ready) = term.take_if(|_| create) {
        match session::plan(
            &app.db,
            &me.staff,
            app.now(),
            planning.course.id,
            &ready.forms,
        )
        .await
        {
            Ok(_) => {
                let sessions = place::sessions(&planning.course.slug);
                return Ok(see_done(&me, &sessions, "saved"));
            }
            Err(error) => {
                planning
                    .refuse(&app, &me, &mut form, &ready.forms, error)
                    .await?
            }
        }
    }
    Ok(page(&app, &me, form, &planning, term))
}

async fn read(app: &App, planning: &Planning, form: &mut Form) -> Result<Option<Term>, Failure> {
    let weekdays = weekdays(form);
    let (starts, ends) = (form.clock("starts"), form.clock("ends"));
    let days = first_to_last(form);
    let room_id = planning.room(form);
    let teacher_id = form.maybe_code("teacher");
    let pattern = form.finish(|| {
        let (from, until) = days?;
        Some(Pattern {
            weekdays: weekdays?,
            starts: starts?,
            ends: ends?,
            from,
            until,
        })
    });
    let Some((pattern, room_id, teacher_id)) = pattern
        .zip(room_id)
        .zip(teacher_id)
        .map(|((p, r), t)| (p, r, t))
    else {
        return Ok(None);
    };
    let closed = closed_days(app, planning, room_id, pattern.from).await?;
    let Some((slots, skipped)) = form.slot(pattern.slots(&planning.zone, &closed)) else {
        return Ok(None);
    };
    if slots.is_empty() {
        form.wrong("days", t!(form.words, "error-no-session"));
        return Ok(None);
    }
    let session = |slot: Slot| SessionForm {
        slot,
        room_id,
        teacher_id,
        note: None,
    };
    Ok(Some(Term {
        forms: slots.into_iter().map(session).collect(),
        skipped,
    }))
}

/// The days on which a class cannot be: those of its centre and of its room; none for
/// a class online.
async fn closed_days(
    app: &App,
    planning: &Planning,
    room: Option<Id<Room>>,
    from: Date,
) -> Result<Vec<ClosedDays>, Failure> {
    if planning.course.mode == Mode::Online {
        return Ok(Vec::new());
    }
    let closures = centre::closures(&app.db, from).await?;
    let here = closures
        .iter()
        .filter(|c| c.centre_id == planning.course.centre_id);
    let closes = |c: &&centre::Closure| match c.scope {
        ClosureScope::Centre => true,
        ClosureScope::Room => room.is_some() && c.room_id == room,
        ClosureScope::Library => false,
    };
    Ok(here.filter(closes).map(centre::Closure::days).collect())
}

fn page(
    app: &App,
    me: &StaffReader,
    form: Form,
    planning: &Planning,
    term: Option<Term>,
) -> Response {
    let (reader, words) = (&me.reader, me.reader.words);
    let title = t!(words, "staff-pattern-title");
    let page = Page::staff("staff-term", form.title(title.clone())).status(form.status());
    let back = crumbs(
        reader.link(place::sessions(&planning.course.slug)),
        planning.course.title.shown(words.language).text,
    );
    let weekdays = (1..=7).map(|n| Answer::new(n.to_string(), words.weekday_named(n)));
    let create = term.as_ref().map(|term| {
        let text = t!(words, "staff-pattern-create", n = term.forms.len());
        named_button(Look::Main, Some(Pictogram::Add), text, "act", "create")
    });
    let look = if create.is_some() {
        Look::Quiet
    } else {
        Look::Main
    };
    answer(app, me, page, Desk::Courses, || {
        view! {
            <header class="page">{back}<h1>{title}</h1><p>{t!(words, "staff-pattern-intro")}</p></header>
            {form.summary()}
            <form class="form" method="post" novalidate>
                {term.map(|term| view! { {look_first()}{preview(&form, &term, create)} })}
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
                <div class="form__acts">
                    {named_button(look, Some(Pictogram::Check), t!(words, "staff-pattern-preview"), "act", "preview")}
                </div>
            </form>
        }
    })
}

/// How many sessions there will be, from when to when, which days are skipped, and the
/// button that makes them: above the fields, where the page begins.
fn preview<V: IntoView + 'static>(form: &Form, term: &Term, create: V) -> impl IntoView + use<V> {
    let words = form.words;
    let days = term.forms.first().zip(term.forms.last());
    let range = days.map(|(first, last)| words.day_range(first.slot.day, last.slot.day));
    let skipped = (!term.skipped.is_empty()).then(|| {
        let days: Vec<_> = term
            .skipped
            .iter()
            .map(|day| view! { <li>{words.day(*day)}</li> })
            .collect();
        view! {
            <p>{t!(words, "staff-pattern-skipped", n = term.skipped.len())}</p>
            <ul>{days}</ul>
        }
    });
    let each: Vec<_> = term
        .forms
        .iter()
        .map(|form| view! { <li>{words.day(form.slot.day)}</li> })
        .collect();
    notice(
        Tone::Info,
        t!(words, "course-session-count", n = term.forms.len()),
        view! {
            <p>{range}</p>
            {skipped}
            {details(t!(words, "staff-pattern-each"), false, view! { <ul>{each}</ul> })}
            <p>{create}</p>
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        page::school_zone,
        testing::{self, TestSite, Typed, four, now},
        texts::{Words, ltr},
    };
    use domain::language::Language;
    use http::StatusCode;
    use jiff::civil::{date, time};

    const TERM: &str = "staff/courses/groupe-ferme/sessions/term";

    /// Mondays from 30 November to 21 December 2026, 14:00 to 16:00.
    fn mondays() -> Typed {
        Typed::new()
            .with("days", 1)
            .with("starts", "14:00")
            .with("ends", "16:00")
            .with("first", "2026-11-30")
            .with("last", "2026-12-21")
    }

    async fn send(site: &TestSite, language: Language, typed: &Typed) -> testing::Answer {
        typed.send(site, &format!("/{language}/{TERM}")).await
    }

    async fn planned(site: &TestSite) -> Vec<session::Session> {
        session::of_course(&site.app.db, &site.staff, site.unlisted)
            .await
            .unwrap()
    }

    #[tokio::test]
    async fn a_closed_day_is_skipped_and_told_before_anything_is_made() {
        let site = testing::site().await;
        let typed = mondays().with("room", site.other_room);
        for language in Language::ALL {
            let words = Words::of(*language);
            let answer = send(&site, *language, &typed.clone().with("act", "preview")).await;
            assert_eq!(answer.status, StatusCode::OK, "{}", answer.html);
            for said in [
                t!(words, "course-session-count", n = 3usize),
                t!(words, "staff-pattern-skipped", n = 1usize),
                words.day(date(2026, 12, 7)),
                words.day_range(date(2026, 11, 30), date(2026, 12, 21)),
                t!(words, "staff-pattern-create", n = 3usize),
            ] {
                assert!(answer.html.contains(&said), "{said}: {}", answer.html);
            }
        }
        assert!(planned(&site).await.is_empty(), "looking makes nothing");
        let answer = send(&site, Language::Fr, &typed.with("act", "create")).await;
        assert_eq!(
            answer.location(),
            "/fr/staff/courses/groupe-ferme/sessions?done=saved",
            "{}",
            answer.html
        );
        let days: Vec<_> = planned(&site).await.iter().map(|s| s.on_day).collect();
        assert_eq!(
            days,
            [date(2026, 11, 30), date(2026, 12, 14), date(2026, 12, 21)]
        );
    }

    #[tokio::test]
    async fn a_day_on_which_the_centre_is_closed_is_skipped_in_any_room() {
        let site = testing::site().await;
        let closed = centre::ClosureForm {
            scope: ClosureScope::Centre,
            room_id: None,
            from_day: date(2026, 12, 21),
            to_day: date(2027, 1, 3),
            reason: four("Vacances"),
        };
        // The term in `Salle 12` ends before.
        centre::create_closure(&site.app.db, &site.staff, now(), site.centre, &closed)
            .await
            .unwrap();
        let _ = send(&site, Language::Fr, &mondays().with("act", "create")).await;
        let days: Vec<_> = planned(&site).await.iter().map(|s| s.on_day).collect();
        assert_eq!(
            days,
            [date(2026, 11, 30), date(2026, 12, 7), date(2026, 12, 14)],
            "no room chosen yet"
        );
    }

    #[tokio::test]
    async fn a_term_over_the_change_of_clocks_keeps_its_hours() {
        let site = testing::site().await;
        let typed = mondays()
            .with("first", "2027-10-18")
            .with("last", "2027-11-08");
        let _ = send(&site, Language::Fr, &typed.with("act", "create")).await;
        let sessions = planned(&site).await;
        assert_eq!(sessions.len(), 4);
        for session in &sessions {
            let local = school_zone().local(session.starts_at);
            assert_eq!(local, (session.on_day, time(14, 0, 0, 0)));
            assert_eq!(session.starts_at.minutes_until(session.ends_at), 120);
        }
        let weeks: Vec<_> = sessions
            .windows(2)
            .map(|two| two[0].starts_at.minutes_until(two[1].starts_at))
            .collect();
        assert_eq!(
            weeks,
            [7 * 24 * 60, 7 * 24 * 60 + 60, 7 * 24 * 60],
            "31 October is an hour longer"
        );
    }

    #[tokio::test]
    async fn a_term_that_collides_is_not_made_and_says_with_what() {
        let site = testing::site().await;
        let typed = mondays().with("starts", "09:00").with("ends", "10:00");
        let typed = typed.with("room", site.room).with("act", "create");
        let answer = send(&site, Language::Uk, &typed).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let words = Words::of(Language::Uk);
        let hours = words.hours(time(9, 30, 0, 0), time(12, 30, 0, 0));
        let when = t!(
            words,
            "staff-when",
            date = words.day(date(2026, 11, 30)),
            hours = hours
        );
        let told = t!(
            words,
            "error-room-taken",
            what = "Cours premiers-pas (uk)",
            when = when
        );
        let free = t!(words, "staff-rooms-free", rooms = ltr("Salle 14"));
        assert!(
            answer.html.contains(&format!("{told} {free}")),
            "{}",
            answer.html
        );
        assert!(planned(&site).await.is_empty(), "all or none");
    }

    #[tokio::test]
    async fn a_term_says_room_and_teacher_at_once() {
        let site = testing::site().await;
        let typed = mondays().with("starts", "09:00").with("ends", "10:00");
        let typed = typed.with("room", site.room).with("teacher", site.teacher);
        let answer = send(&site, Language::En, &typed.with("act", "create")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let words = Words::of(Language::En);
        let free = t!(words, "staff-rooms-free", rooms = ltr("Salle 14"));
        for said in ["f-room-error", "f-teacher-error", &free] {
            assert!(answer.html.contains(said), "{said}: {}", answer.html);
        }
        assert!(planned(&site).await.is_empty(), "all or none");
    }

    #[tokio::test]
    async fn what_makes_no_term_is_told_beside_its_field() {
        let site = testing::site().await;
        let words = Words::of(Language::FaAf);
        for (typed, field, key) in [
            (
                mondays().without("days"),
                "f-days-error",
                "error-choose-some",
            ),
            (
                mondays().with("days", 8),
                "f-days-error",
                "error-choose-some",
            ),
            (
                mondays().with("days", "lundi"),
                "f-days-error",
                "error-unknown-choice",
            ),
            (
                mondays().with("last", "2027-12-01"),
                "f-last-error",
                "staff-term-too-long",
            ),
            (
                mondays().with("last", "2026-11-29"),
                "f-last-error",
                "error-end-before-start",
            ),
            (
                mondays().with("last", "2026-11-30").with("days", 2),
                "f-days-error",
                "error-no-session",
            ),
            (
                mondays().with("ends", "13:00"),
                "f-ends-error",
                "error-end-before-start",
            ),
        ] {
            for act in ["preview", "create"] {
                let answer = send(&site, Language::FaAf, &typed.clone().with("act", act)).await;
                assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{key}");
                assert!(
                    answer.html.contains(field) && answer.html.contains(&t!(words, key)),
                    "{key}: {}",
                    answer.html
                );
                assert!(answer.html.contains("value=\"14:00\""), "typed values stay");
            }
        }
        assert!(planned(&site).await.is_empty());
    }

    #[tokio::test]
    async fn a_year_to_the_day_is_not_too_long() {
        let site = testing::site().await;
        let typed = mondays()
            .with("first", "2027-09-01")
            .with("last", "2028-08-31");
        let answer = send(&site, Language::En, &typed.clone().with("act", "preview")).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.html);
        let answer = send(&site, Language::En, &typed.with("last", "2028-09-01")).await;
        assert_eq!(
            answer.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "a day more would be left out"
        );
    }

    #[tokio::test]
    async fn every_language_has_this_page() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        for language in Language::ALL {
            let path = format!("/{language}/{TERM}");
            assert_eq!(site.get_as(&cookie, &path).await.status, StatusCode::OK);
            assert_eq!(site.get(&path).await.status, StatusCode::SEE_OTHER);
        }
        let nowhere = "/fr/staff/courses/jamais/sessions/term";
        assert_eq!(
            site.get_as(&cookie, nowhere).await.status,
            StatusCode::NOT_FOUND
        );
        assert_eq!(
            site.post_as(&cookie, nowhere, &[]).await.status,
            StatusCode::NOT_FOUND
        );
    }
}
