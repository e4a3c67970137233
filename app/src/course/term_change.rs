//! `/{lang}/staff/courses/{slug}/sessions/change`: many classes to come are changed,
//! cancelled or removed, all or none. First it shows exactly which.

use super::session_form::{NOTE, Planning, first_to_last, look_first, weekdays};
use crate::{
    App,
    account::StaffReader,
    components::{Answer, Look, Pictogram, Tone, crumbs, details, named_button, notice},
    error::Failure,
    form::{Fields, Form, Labels},
    page::Page,
    staff::{Desk, answer, place, see_done},
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    course::{Mode, Status},
    id::{Id, Room, Teacher},
    text::Text,
    time::{Instant, Slot},
};
use jiff::civil::{Date, Time};
use leptos::prelude::*;
use std::collections::BTreeSet;
use store::{
    session::{self, Session, SessionError, SessionForm},
    term::{self, Seen, Which},
};

const LABELS: Labels = &[
    ("days", "staff-pattern-days"),
    ("first", "staff-course-term-first"),
    ("last", "staff-course-term-last"),
    ("what", "staff-change-what"),
    ("starts", "staff-field-from"),
    ("ends", "staff-field-to"),
    ("room", "staff-session-room"),
    ("teacher", "staff-session-teacher"),
    ("note", "staff-field-note"),
    ("sure", "staff-change-sure"),
];

const CHANGE: &str = "change";
const CANCEL: &str = "cancel";
const REMOVE: &str = "remove";

/// The answer of a list that takes away what stands there; none at all keeps it.
const NONE: &str = "none";

/// What becomes of the classes.
enum What {
    Change(Change),
    Cancel(Option<Text>),
    Remove,
}

impl What {
    const fn code(&self) -> &'static str {
        match self {
            What::Change(_) => CHANGE,
            What::Cancel(_) => CANCEL,
            What::Remove => REMOVE,
        }
    }
}

/// What is other than before; the rest stays as it is.
struct Change {
    hours: Option<(Time, Time)>,
    room: Option<Option<Id<Room>>>,
    teacher: Option<Option<Id<Teacher>>>,
}

/// What the form asks for, and the classes it means now, in order.
struct Wanted {
    what: What,
    which: Which,
    meant: Vec<Session>,
    /// What becomes of each of them, when they are changed.
    forms: Vec<SessionForm>,
}

impl Wanted {
    fn seen(&self) -> BTreeSet<Seen> {
        self.meant.iter().map(Seen::of).collect()
    }
}

pub async fn show(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let course = super::found(&app, &me, &slug).await?;
    let planning = Planning::of(&app, &me, course).await?;
    let now = app.now();
    let mut term = term_of(&app, &me, &planning).await?;
    term.retain(|s| s.status == Status::Planned && s.starts_at > now);
    let mut fields = Fields::new().with("what", CHANGE);
    if let Some((first, last)) = term.first().zip(term.last()) {
        fields = fields.with("first", first.on_day).with("last", last.on_day);
    }
    let form = Form::new(me.reader.words, LABELS, fields);
    Ok(page(&app, &me, form, &planning, None))
}

pub async fn act(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let course = super::found(&app, &me, &slug).await?;
    let planning = Planning::of(&app, &me, course).await?;
    let mut term = term_of(&app, &me, &planning).await?;
    let (pressed, seen) = (fields.get("act").to_owned(), seen_in(&fields));
    let mut form = Form::new(me.reader.words, LABELS, fields);
    let mut wanted = read(&planning, &mut form, &term, app.now());
    if let Some(ready) = wanted.as_ref().filter(|w| w.what.code() == pressed) {
        let unsure = pressed == REMOVE && planning.course.listed && !form.flag("sure");
        let done = match ready.seen() == seen {
            true if unsure => {
                form.wrong("sure", t!(form.words, "error-required"));
                return Ok(page(&app, &me, form, &planning, wanted));
            }
            true => carry_out(&app, &me, &planning, ready).await,
            false => Err(SessionError::Stale),
        };
        match done {
            Ok(what) => {
                let sessions = place::sessions(&planning.course.slug);
                return Ok(see_done(&me, &sessions, what));
            }
            Err(SessionError::Stale) => {
                term = term_of(&app, &me, &planning).await?;
                wanted = read(&planning, &mut form, &term, app.now());
                note_other(&mut form, &seen, wanted.as_ref(), &term);
            }
            Err(error) => {
                planning
                    .refuse(&app, &me, &mut form, &ready.forms, error)
                    .await?
            }
        }
    }
    Ok(page(&app, &me, form, &planning, wanted))
}

async fn term_of(
    app: &App,
    me: &StaffReader,
    planning: &Planning,
) -> Result<Vec<Session>, Failure> {
    Ok(session::of_course(&app.db, &me.staff, planning.course.id).await?)
}

/// The classes the page showed, by the hidden fields it sent along.
fn seen_in(fields: &Fields) -> BTreeSet<Seen> {
    let seen = fields.all("seen").into_iter().filter_map(|line| {
        let (id, version) = line.split_once('.')?;
        Some(Seen {
            id: id.parse().ok()?,
            version: version.parse().ok()?,
        })
    });
    seen.collect()
}

async fn carry_out(
    app: &App,
    me: &StaffReader,
    planning: &Planning,
    wanted: &Wanted,
) -> Result<&'static str, SessionError> {
    let (db, staff, now, course) = (&app.db, &me.staff, app.now(), planning.course.id);
    let (which, seen) = (&wanted.which, wanted.seen());
    match &wanted.what {
        What::Change(_) => {
            let seen = wanted.meant.iter().map(Seen::of);
            let each: Vec<_> = seen.zip(wanted.forms.iter().cloned()).collect();
            term::change(db, staff, now, course, which, &each).await?;
            Ok("sessions-changed")
        }
        What::Cancel(note) => {
            term::cancel(db, staff, now, course, which, &seen, note.as_ref()).await?;
            Ok("sessions-cancelled")
        }
        What::Remove => {
            term::remove(db, staff, now, course, which, &seen).await?;
            Ok("sessions-removed")
        }
    }
}

// What was typed

fn read(planning: &Planning, form: &mut Form, term: &[Session], now: Instant) -> Option<Wanted> {
    let weekdays = weekdays(form);
    let days = first_to_last(form);
    let what = read_what(planning, form);
    let (which, what) = form.finish(|| {
        let (first, last) = days?;
        let which = Which {
            weekdays: weekdays?,
            first,
            last,
        };
        Some((which, what?))
    })?;
    let meant = term.iter().filter(|s| which.means(s, now));
    let meant: Vec<Session> = meant.cloned().collect();
    if meant.is_empty() {
        form.wrong("days", t!(form.words, "error-no-session"));
    }
    if matches!(what, What::Remove) && planning.course.listed {
        let moved = meant.iter().filter(|s| s.moved_from.is_some());
        let days = said_days(form, moved.map(|s| s.on_day));
        if !days.is_empty() {
            form.wrong(
                "what",
                t!(form.words, "staff-change-announced", days = days),
            );
        }
    }
    let forms = forms(planning, form, &what, &meant);
    form.finish(|| {
        Some(Wanted {
            what,
            which,
            meant,
            forms: forms?,
        })
    })
}

fn read_what(planning: &Planning, form: &mut Form) -> Option<What> {
    match form.code::<String>("what")?.as_str() {
        CHANGE => read_change(planning, form).map(What::Change),
        CANCEL => form.optional_in_four("note", NOTE, None).map(What::Cancel),
        REMOVE => Some(What::Remove),
        _ => {
            form.wrong("what", t!(form.words, "error-unknown-choice"));
            None
        }
    }
}

fn read_change(planning: &Planning, form: &mut Form) -> Option<Change> {
    let blank = |name: &str| form.fields.get(name).trim().is_empty();
    let hours = match blank("starts") && blank("ends") {
        true => Some(None),
        false => {
            let (starts, ends) = (form.clock("starts"), form.clock("ends"));
            starts.zip(ends).map(Some)
        }
    };
    let room = match form.fields.get("room") {
        _ if planning.course.mode == Mode::Online => Some(None),
        "" => Some(None),
        NONE => Some(Some(None)),
        _ => planning.room(form).map(Some),
    };
    let teacher = match form.fields.get("teacher") {
        "" => Some(None),
        NONE => Some(Some(None)),
        _ => form.maybe_code("teacher").map(Some),
    };
    let (hours, room, teacher) = (hours?, room?, teacher?);
    if hours.is_none() && room.is_none() && teacher.is_none() {
        form.wrong("what", t!(form.words, "staff-change-nothing"));
        return None;
    }
    Some(Change {
        hours,
        room,
        teacher,
    })
}

/// What becomes of each class; nothing when some hour does not exist on some day.
fn forms(
    planning: &Planning,
    form: &mut Form,
    what: &What,
    meant: &[Session],
) -> Option<Vec<SessionForm>> {
    let What::Change(change) = what else {
        return Some(Vec::new());
    };
    let mut forms = Vec::with_capacity(meant.len());
    for session in meant {
        let as_it_is = session.as_form();
        let slot = match change.hours {
            Some((starts, ends)) => {
                form.slot(Slot::new(session.on_day, starts, ends, &planning.zone))?
            }
            None => as_it_is.slot,
        };
        forms.push(SessionForm {
            slot,
            room_id: change.room.unwrap_or(as_it_is.room_id),
            teacher_id: change.teacher.unwrap_or(as_it_is.teacher_id),
            note: as_it_is.note,
        });
    }
    Some(forms)
}

/// The classes meant now are not those that were seen: which came, which went, which
/// somebody changed.
fn note_other(form: &mut Form, seen: &BTreeSet<Seen>, wanted: Option<&Wanted>, term: &[Session]) {
    let words = form.words;
    let meant = wanted.map_or(&[][..], |w| w.meant.as_slice());
    let was_seen = |s: &&Session| seen.iter().any(|seen| seen.id == s.id);
    let is_meant = |s: &&Session| meant.iter().any(|m| m.id == s.id);
    let changed = |s: &&Session| was_seen(s) && !seen.contains(&Seen::of(s));
    let days = |sessions: Vec<&Session>| said_days(form, sessions.iter().map(|s| s.on_day));
    let lines = [
        (
            "staff-change-added",
            days(meant.iter().filter(|s| !was_seen(s)).collect()),
        ),
        (
            "staff-change-gone",
            days(
                term.iter()
                    .filter(was_seen)
                    .filter(|s| !is_meant(s))
                    .collect(),
            ),
        ),
        (
            "staff-change-edited",
            days(meant.iter().filter(changed).collect()),
        ),
    ];
    let mut said = vec![t!(words, "staff-change-other")];
    for (key, days) in lines {
        if !days.is_empty() {
            said.push(t!(words, key, days = days));
        }
    }
    form.wrong("", said.join(" "));
}

fn said_days(form: &Form, days: impl Iterator<Item = Date>) -> String {
    let said: Vec<_> = days.map(|day| form.words.day(day)).collect();
    said.join(" · ")
}

// What is shown

fn page(
    app: &App,
    me: &StaffReader,
    form: Form,
    planning: &Planning,
    wanted: Option<Wanted>,
) -> Response {
    let (reader, words) = (&me.reader, me.reader.words);
    let title = t!(words, "staff-change-title");
    let page = Page::staff("staff-change", form.title(title.clone())).status(form.status());
    let back = crumbs(
        reader.link(place::sessions(&planning.course.slug)),
        planning.course.title.shown(words.language).text,
    );
    let look = match wanted {
        Some(_) => Look::Quiet,
        None => Look::Main,
    };
    answer(app, me, page, Desk::Courses, || {
        view! {
            <header class="page">{back}<h1>{title}</h1><p>{t!(words, "staff-change-intro")}</p></header>
            {form.summary()}
            <form class="form" method="post" novalidate>
                {wanted.map(|wanted| view! { {look_first()}{preview(&form, planning, &wanted)} })}
                {which_fields(&form)}
                {what_fields(&form, planning)}
                <div class="form__acts">
                    {named_button(look, Some(Pictogram::Check), t!(words, "staff-change-preview"), "act", "preview")}
                </div>
            </form>
        }
    })
}

fn which_fields(form: &Form) -> impl IntoView + use<> {
    let weekdays = (1..=7).map(|n| Answer::new(n.to_string(), form.words.weekday_named(n)));
    view! {
        {form.field("days").checks(weekdays, &form.fields.all("days"))}
        <div class="form__pair">
            {form.field("first").short().input("date")}
            {form.field("last").short().input("date")}
        </div>
    }
}

fn what_fields(form: &Form, planning: &Planning) -> impl IntoView + use<> {
    let words = form.words;
    let answers = [
        (CHANGE, "staff-change-what-change"),
        (CANCEL, "staff-change-what-cancel"),
        (REMOVE, "staff-change-what-remove"),
    ];
    let answers = answers.map(|(code, key)| Answer::new(code, t!(words, key)));
    let kept = || {
        let keep = Answer::new("", t!(words, "staff-change-keep"));
        [keep, Answer::new(NONE, t!(words, "staff-field-none"))].into_iter()
    };
    let rooms = (planning.course.mode == Mode::Onsite).then(|| {
        let rooms = kept().chain(planning.room_answers(form));
        form.optional_field("room").select(rooms)
    });
    let teachers = kept().chain(planning.teacher_answers(form));
    let empty = Text::french("");
    view! {
        {form.field("what").radios(answers)}
        <section class="stack">
            <h2>{t!(words, "staff-change-what-change")}</h2>
            <p>{t!(words, "staff-change-keep-hint")}</p>
            <div class="form__pair">
                {form.optional_field("starts").short().input("time")}
                {form.optional_field("ends").short().input("time")}
            </div>
            <div class="form__pair">{rooms}{form.optional_field("teacher").select(teachers)}</div>
        </section>
        <section class="stack">
            <h2>{t!(words, "staff-change-what-cancel")}</h2>
            <p>{t!(words, "staff-field-note-hint")}</p>
            {form.four("note", &empty, 2)}
        </section>
    }
}

/// The classes that are meant, what becomes of them, and the button that does it.
fn preview(form: &Form, planning: &Planning, wanted: &Wanted) -> impl IntoView + use<> {
    let (words, n) = (form.words, wanted.meant.len());
    let listed = planning.course.listed;
    let (tone, help, button) = match &wanted.what {
        What::Change(_) => (
            Tone::Info,
            None,
            (
                Look::Main,
                Pictogram::Check,
                t!(words, "staff-change-do", n = n),
            ),
        ),
        What::Cancel(_) => (
            Tone::Warning,
            Some("staff-change-cancel-help"),
            (
                Look::Danger,
                Pictogram::Cancelled,
                t!(words, "staff-change-cancel", n = n),
            ),
        ),
        What::Remove => (
            Tone::Warning,
            Some(match listed {
                true => "staff-change-remove-listed",
                false => "staff-change-remove-draft",
            }),
            (
                Look::Danger,
                Pictogram::Close,
                t!(words, "staff-change-remove", n = n),
            ),
        ),
    };
    let (look, icon, text) = button;
    let sure = (listed && matches!(wanted.what, What::Remove)).then(|| form.tick("sure"));
    let each: Vec<_> = wanted.meant.iter().map(|s| line(form, s)).collect();
    let seen: Vec<_> = wanted
        .meant
        .iter()
        .map(|s| view! { <input type="hidden" name="seen" value=format!("{}.{}", s.id, s.version) /> })
        .collect();
    let act = named_button(look, Some(icon), text, "act", wanted.what.code());
    notice(
        tone,
        t!(words, "course-session-count", n = n),
        view! {
            {details(t!(words, "staff-pattern-each"), true, view! { <ul>{each}</ul> })}
            {help.map(|key| view! { <p>{t!(words, key)}</p> })}
            {seen}
            {sure}
            <p>{act}</p>
        },
    )
}

/// A class as it stands: its day, hours and room.
fn line(form: &Form, session: &Session) -> impl IntoView + use<> {
    let words = form.words;
    let hours = words.hours(session.starts, session.ends);
    let when = t!(
        words,
        "staff-when",
        date = words.day(session.on_day),
        hours = hours
    );
    let room = session.room_name.clone();
    let room = room.map(|name| view! { " · "<bdi dir="ltr" lang="fr">{name}</bdi> });
    view! { <li>{when}{room}</li> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        testing::{self, TestSite, Typed, now, slot},
        texts::{Words, ltr},
    };
    use domain::language::Language;
    use http::StatusCode;
    use jiff::civil::{date, time};

    const PATH: &str = "staff/courses/premiers-pas/sessions/change";
    const MONDAYS: [Date; 4] = [
        date(2026, 11, 23),
        date(2026, 11, 30),
        date(2026, 12, 7),
        date(2026, 12, 14),
    ];
    const THURSDAY: Date = date(2026, 11, 26);

    /// The Mondays to come of `premiers-pas`, and what to do with them.
    fn mondays(what: &str) -> Typed {
        Typed::new()
            .with("days", 1)
            .with("first", "2026-11-23")
            .with("last", "2026-12-17")
            .with("what", what)
    }

    fn to_the_afternoon() -> Typed {
        mondays(CHANGE)
            .with("starts", "14:00")
            .with("ends", "16:00")
    }

    /// Looks first, and sends what was seen along with the button of the preview.
    async fn looked(site: &TestSite, typed: Typed, act: &str) -> Typed {
        let preview = typed.clone().with("act", "preview");
        let answer = preview.send(site, &format!("/fr/{PATH}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.html);
        let seen = answer.html.split("name=\"seen\" value=\"").skip(1);
        let seen = seen.filter_map(|rest| rest.split('"').next());
        seen.fold(typed.with("act", act), |typed, seen| {
            typed.and("seen", seen)
        })
    }

    async fn term(site: &TestSite) -> Vec<Session> {
        session::of_course(&site.app.db, &site.staff, site.course)
            .await
            .unwrap()
    }

    async fn on(site: &TestSite, days: &[Date]) -> Vec<Session> {
        let mut term = term(site).await;
        term.retain(|s| days.contains(&s.on_day));
        term
    }

    #[tokio::test]
    async fn exactly_what_is_meant_is_shown_before_anything_is_done() {
        let site = testing::site().await;
        let before = format!("{:?}", term(&site).await);
        for language in Language::ALL {
            let words = Words::of(*language);
            for (typed, key) in [
                (to_the_afternoon(), "staff-change-do"),
                (mondays(CANCEL), "staff-change-cancel"),
                (mondays(REMOVE), "staff-change-remove"),
            ] {
                let typed = typed.with("act", "preview");
                let answer = typed.send(&site, &format!("/{language}/{PATH}")).await;
                assert_eq!(answer.status, StatusCode::OK, "{}", answer.html);
                let html = &answer.html;
                assert!(html.contains(&t!(words, key, n = 4usize)), "{key}: {html}");
                for day in MONDAYS {
                    let hours = words.hours(time(9, 30, 0, 0), time(12, 30, 0, 0));
                    let when = t!(words, "staff-when", date = words.day(day), hours = hours);
                    assert!(html.contains(&when), "{when}: {html}");
                }
                let others = [date(2026, 11, 16), THURSDAY, date(2026, 12, 17)];
                for day in others {
                    assert!(!html.contains(&words.day(day)), "{day}: {html}");
                }
            }
        }
        assert_eq!(format!("{:?}", term(&site).await), before);
    }

    #[tokio::test]
    async fn all_mondays_move_and_the_public_is_told() {
        let site = testing::site().await;
        let before = on(&site, &MONDAYS).await;
        let typed = to_the_afternoon().with("teacher", NONE);
        let typed = looked(&site, typed, CHANGE).await;
        let answer = typed.send(&site, &format!("/uk/{PATH}")).await;
        assert_eq!(
            answer.location(),
            "/uk/staff/courses/premiers-pas/sessions?done=sessions-changed",
            "{}",
            answer.html
        );
        for (before, after) in before.iter().zip(on(&site, &MONDAYS).await) {
            assert_eq!(after.starts, time(14, 0, 0, 0));
            assert_eq!(
                (after.room_id, after.teacher_id),
                (Some(site.room), None),
                "the room stays, nobody teaches"
            );
            assert_eq!(
                (after.sequence, after.moved_from),
                (1, Some(before.starts_at))
            );
        }
        assert_eq!(on(&site, &[THURSDAY]).await[0].version, 1);
        let html = site.get("/uk/courses/premiers-pas").await.html;
        assert!(html.contains("session--moved"), "{html}");
        let calendar = site.get("/uk/courses/premiers-pas.ics").await.html;
        assert_eq!(calendar.matches("SEQUENCE:1\r\n").count(), 4, "{calendar}");

        // The page says what was done, and so does the audit.
        let cookie = site.sign_in().await;
        let words = Words::of(Language::Uk);
        let html = site.get_as(&cookie, answer.location()).await.html;
        assert!(html.contains(&t!(words, "staff-change-done")), "{html}");
        let html = site.get_as(&cookie, "/uk/staff/audit").await.html;
        assert!(
            html.contains(&t!(words, "staff-audit-sessions-changed")),
            "{html}"
        );
        assert!(html.contains("href=\"/uk/staff/courses/premiers-pas/sessions\""));
    }

    #[tokio::test]
    async fn a_room_is_changed_alone() {
        let site = testing::site().await;
        let days = [MONDAYS[0], MONDAYS[1]];
        let typed = mondays(CHANGE)
            .with("last", "2026-11-30")
            .with("room", site.other_room);
        let typed = looked(&site, typed, CHANGE).await;
        let answer = typed.send(&site, &format!("/fr/{PATH}")).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.html);
        for session in term(&site).await {
            let moved = days.contains(&session.on_day);
            let room = if moved { site.other_room } else { site.room };
            assert_eq!(session.room_id, Some(room), "{}", session.on_day);
            assert_eq!(session.sequence, i64::from(moved));
            assert_eq!(session.teacher_id, Some(site.teacher));
        }
    }

    #[tokio::test]
    async fn what_is_in_the_way_is_named_and_nothing_is_changed() {
        let site = testing::site().await;
        let blocker = SessionForm {
            slot: slot(MONDAYS[1], time(15, 0, 0, 0), time(17, 0, 0, 0)),
            room_id: Some(site.room),
            teacher_id: None,
            note: None,
        };
        let (db, staff) = (&site.app.db, &site.staff);
        session::plan(db, staff, now(), site.unlisted, &[blocker])
            .await
            .unwrap();
        let typed = looked(&site, to_the_afternoon(), CHANGE).await;
        let answer = typed.send(&site, &format!("/fa-AF/{PATH}")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let words = Words::of(Language::FaAf);
        let hours = words.hours(time(15, 0, 0, 0), time(17, 0, 0, 0));
        let when = t!(
            words,
            "staff-when",
            date = words.day(MONDAYS[1]),
            hours = hours
        );
        let what = "Cours groupe-ferme (fa-AF)";
        let told = t!(words, "error-room-taken", what = what, when = when);
        let free = t!(words, "staff-rooms-free", rooms = ltr("Salle 14"));
        let html = answer.html;
        assert!(html.contains(&format!("{told} {free}")), "{html}");
        assert!(
            html.contains("value=\"14:00\""),
            "typed values stay: {html}"
        );
        assert!(term(&site).await.iter().all(|s| s.version == 1));
    }

    #[tokio::test]
    async fn the_cancelled_are_crossed_out_with_the_note() {
        let site = testing::site().await;
        let typed = mondays(CANCEL).with("note-uk", "Викладач захворів.");
        let answer = typed
            .clone()
            .with("act", "preview")
            .send(&site, &format!("/fr/{PATH}"))
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.html.contains("#f-note-fr"), "{}", answer.html);
        let typed = typed.with("note-fr", "Le professeur est malade.");
        let typed = looked(&site, typed, CANCEL).await;
        let answer = typed.send(&site, &format!("/fr/{PATH}")).await;
        assert!(
            answer.location().ends_with("?done=sessions-cancelled"),
            "{}",
            answer.html
        );
        for session in term(&site).await {
            let cancelled = MONDAYS.contains(&session.on_day);
            assert_eq!(session.status == Status::Cancelled, cancelled);
        }
        let html = site.get("/uk/courses/premiers-pas").await.html;
        assert!(html.contains("session--cancelled") && html.contains("Викладач захворів."));
        let calendar = site.get("/fr/courses/premiers-pas.ics").await.html;
        assert_eq!(calendar.matches("STATUS:CANCELLED").count(), 4);
    }

    #[tokio::test]
    async fn what_is_public_is_removed_only_when_that_is_said_twice() {
        let site = testing::site().await;
        let fr = Words::of(Language::Fr);
        let typed = looked(&site, mondays(REMOVE), REMOVE).await;
        let answer = typed.send(&site, &format!("/fr/{PATH}")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.html.contains("#f-sure"), "{}", answer.html);
        assert!(answer.html.contains(&t!(fr, "staff-change-remove-listed")));
        assert_eq!(term(&site).await.len(), 10);
        let path = "/fr/courses/premiers-pas.ics";
        assert_eq!(
            site.get(path).await.html.matches("BEGIN:VEVENT").count(),
            10
        );

        let answer = typed
            .with("sure", 1)
            .send(&site, &format!("/fr/{PATH}"))
            .await;
        assert!(
            answer.location().ends_with("?done=sessions-removed"),
            "{}",
            answer.html
        );
        assert_eq!(term(&site).await.len(), 6);
        assert_eq!(site.get(path).await.html.matches("BEGIN:VEVENT").count(), 6);
    }

    #[tokio::test]
    async fn what_was_announced_as_moved_can_only_be_cancelled() {
        let site = testing::site().await;
        let monday = site.session_on(MONDAYS[2]).await;
        let moved = SessionForm {
            slot: slot(MONDAYS[2], time(14, 0, 0, 0), time(16, 0, 0, 0)),
            ..monday.as_form()
        };
        let (db, staff) = (&site.app.db, &site.staff);
        session::change(db, staff, now(), monday.id, 1, &moved)
            .await
            .unwrap();
        for language in Language::ALL {
            let words = Words::of(*language);
            let typed = mondays(REMOVE).with("act", "preview");
            let answer = typed.send(&site, &format!("/{language}/{PATH}")).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            let days = words.day(MONDAYS[2]);
            let told = t!(words, "staff-change-announced", days = days);
            assert!(answer.html.contains(&told), "{}", answer.html);
        }
        assert_eq!(term(&site).await.len(), 10);
    }

    #[tokio::test]
    async fn a_draft_loses_its_classes_at_once() {
        let site = testing::site().await;
        let days = MONDAYS.map(|day| SessionForm {
            slot: slot(day, time(14, 0, 0, 0), time(16, 0, 0, 0)),
            room_id: None,
            teacher_id: None,
            note: None,
        });
        let (db, staff) = (&site.app.db, &site.staff);
        session::plan(db, staff, now(), site.unlisted, &days)
            .await
            .unwrap();
        let path = format!("/fr/{}", PATH.replace("premiers-pas", "groupe-ferme"));
        let asked = mondays(REMOVE).with("act", "preview");
        let preview = asked.send(&site, &path).await.html;
        let fr = Words::of(Language::Fr);
        assert!(
            preview.contains(&t!(fr, "staff-change-remove-draft")),
            "{preview}"
        );
        assert!(!preview.contains("f-sure"), "{preview}");
        let seen = preview.split("name=\"seen\" value=\"").skip(1);
        let seen = seen.filter_map(|rest| rest.split('"').next());
        let typed = mondays(REMOVE).with("act", REMOVE);
        let typed = seen.fold(typed, |typed, seen| typed.and("seen", seen));
        let answer = typed.send(&site, &path).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.html);
        let left = session::of_course(db, staff, site.unlisted).await.unwrap();
        assert!(left.is_empty());
    }

    #[tokio::test]
    async fn a_list_that_is_not_the_one_seen_is_shown_again_with_what_differs() {
        let site = testing::site().await;
        let (db, staff) = (&site.app.db, &site.staff);
        let typed = looked(&site, to_the_afternoon(), CHANGE).await;
        let (first, second) = (
            site.session_on(MONDAYS[0]).await,
            site.session_on(MONDAYS[1]).await,
        );
        let form = SessionForm {
            teacher_id: None,
            ..first.as_form()
        };
        session::change(db, staff, now(), first.id, 1, &form)
            .await
            .unwrap();
        session::set_status(db, staff, now(), second.id, 1, Status::Cancelled, None)
            .await
            .unwrap();
        let new = SessionForm {
            slot: slot(MONDAYS[3], time(18, 0, 0, 0), time(19, 0, 0, 0)),
            room_id: None,
            teacher_id: None,
            note: None,
        };
        session::plan(db, staff, now(), site.course, &[new])
            .await
            .unwrap();
        for language in Language::ALL {
            let words = Words::of(*language);
            let answer = typed.send(&site, &format!("/{language}/{PATH}")).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            for (key, day) in [
                ("staff-change-added", MONDAYS[3]),
                ("staff-change-gone", MONDAYS[1]),
                ("staff-change-edited", MONDAYS[0]),
            ] {
                let told = t!(words, key, days = words.day(day));
                assert!(answer.html.contains(&told), "{told}: {}", answer.html);
            }
            let again = t!(words, "staff-change-do", n = 4usize);
            assert!(answer.html.contains(&again), "{}", answer.html);
        }
        assert!(term(&site).await.iter().all(|s| s.moved_from.is_none()));
        // A button pressed without having looked does nothing either.
        let blind = to_the_afternoon().with("act", CHANGE);
        let answer = blind.send(&site, &format!("/fr/{PATH}")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        // Nor does the button of another choice: it is a look at that choice.
        let other = looked(&site, mondays(CANCEL), CHANGE).await;
        let answer = other.send(&site, &format!("/fr/{PATH}")).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(term(&site).await.iter().all(|s| s.moved_from.is_none()));
    }

    #[tokio::test]
    async fn who_changed_many_at_once_is_named_to_whoever_changes_one() {
        let site = testing::site().await;
        let monday = site.session_on(MONDAYS[0]).await;
        let typed = looked(&site, to_the_afternoon(), CHANGE).await;
        let answer = typed.send(&site, &format!("/fr/{PATH}")).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.html);
        let late = Typed::new()
            .with("day", MONDAYS[0])
            .with("starts", "09:30")
            .with("ends", "12:30")
            .with("version", monday.version);
        let path = format!("/fr/staff/sessions/{}", monday.id);
        let answer = late.send(&site, &path).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let words = Words::of(Language::Fr);
        let when = words.moment(now(), &crate::page::school_zone());
        let told = t!(words, "error-version", who = "Coordination", when = when);
        assert!(answer.html.contains(&told), "{}", answer.html);
    }

    #[tokio::test]
    async fn what_cannot_be_stands_beside_its_field() {
        let site = testing::site().await;
        let words = Words::of(Language::En);
        for (typed, field, key) in [
            (
                mondays(CANCEL).without("days"),
                "f-days-error",
                "error-choose-some",
            ),
            (
                mondays(CANCEL).with("days", 2),
                "f-days-error",
                "error-no-session",
            ),
            (
                mondays(CANCEL).with("last", "2026-11-22"),
                "f-last-error",
                "error-end-before-start",
            ),
            (
                mondays(CANCEL).with("last", "2028-01-01"),
                "f-last-error",
                "staff-term-too-long",
            ),
            (mondays(""), "f-what-error", "error-choose-one"),
            (mondays("burn"), "f-what-error", "error-unknown-choice"),
            (mondays(CHANGE), "f-what-error", "staff-change-nothing"),
            (
                to_the_afternoon().with("ends", "13:00"),
                "f-ends-error",
                "error-end-before-start",
            ),
            (
                mondays(CHANGE).with("room", "00000000-0000-7000-8000-000000000000"),
                "f-room-error",
                "error-unknown-choice",
            ),
        ] {
            for act in ["preview", CHANGE, CANCEL] {
                let typed = typed.clone().with("act", act);
                let answer = typed.send(&site, &format!("/en/{PATH}")).await;
                assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{key}");
                assert!(
                    answer.html.contains(field) && answer.html.contains(&t!(words, key)),
                    "{key}: {}",
                    answer.html
                );
            }
        }
        assert!(term(&site).await.iter().all(|s| s.version == 1));
    }

    #[tokio::test]
    async fn every_language_has_this_page_and_the_way_to_it() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        for language in Language::ALL {
            let path = format!("/{language}/{PATH}");
            let answer = site.get_as(&cookie, &path).await;
            assert_eq!(answer.status, StatusCode::OK);
            assert!(
                answer.html.contains("value=\"2026-11-23\"")
                    && answer.html.contains("value=\"2026-12-17\""),
                "what is to come: {}",
                answer.html
            );
            assert_eq!(site.get(&path).await.status, StatusCode::SEE_OTHER);
            let term = path.trim_end_matches("/change");
            let html = site.get_as(&cookie, term).await.html;
            assert!(html.contains(&format!("href=\"{path}\"")), "{html}");
        }
        let nowhere = "/fr/staff/courses/jamais/sessions/change";
        let gone = StatusCode::NOT_FOUND;
        assert_eq!(site.get_as(&cookie, nowhere).await.status, gone);
        assert_eq!(site.post_as(&cookie, nowhere, &[]).await.status, gone);
    }
}
