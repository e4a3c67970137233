//! `/{lang}/staff`: the week, and what is missing, each with the way to it.

use super::{Desk, answer, place};
use crate::{
    App,
    account::StaffReader,
    components::{Mood, Pictogram, Tone, notice, own_words, tag},
    error::Failure,
    page::{Page, school_zone},
    texts::Words,
};
use axum::{extract::State, response::Response};
use domain::{
    course::{Mode, Status},
    id::{Id, Session as SessionId},
    language::Language,
    text::{State as Standing, Text},
    time::Week,
};
use jiff::civil::Date;
use leptos::prelude::*;
use store::{
    centre,
    content::{Wish, wishes},
    course, event,
    session::Session,
};

/// How far ahead sessions must have a room and a teacher, in weeks.
const AHEAD: i64 = 4;

/// What stands on one day of the week.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Day {
    sessions: usize,
    cancelled: usize,
    moved: usize,
    events: usize,
}

impl Day {
    fn plus(self, other: Self) -> Self {
        Self {
            sessions: self.sessions + other.sessions,
            cancelled: self.cancelled + other.cancelled,
            moved: self.moved + other.moved,
            events: self.events + other.events,
        }
    }
}

/// Something with texts: where it is edited, and what its texts lack.
#[derive(Debug)]
struct Lack {
    title: Text,
    href: String,
    missing: Vec<Language>,
    outdated: Vec<Language>,
}

impl Lack {
    fn of(title: &Text, href: String, texts: &[&Text]) -> Self {
        let in_state = |state: Standing| {
            let written = || texts.iter().filter(|text| !text.fr.is_empty());
            let lacking = |l: &Language| written().any(|text| text.state(*l) == state);
            Language::ALL.iter().copied().filter(lacking).collect()
        };
        Self {
            title: title.clone(),
            href,
            missing: in_state(Standing::Missing),
            outdated: in_state(Standing::Outdated),
        }
    }
}

pub async fn show(State(app): State<App>, me: StaffReader) -> Result<Response, Failure> {
    let words = me.reader.words;
    let zone = school_zone();
    let today = zone.today(app.now());
    let week = Week::containing(today);
    let (from, to) = week.bounds(&zone)?;
    let sessions = store::session::between(&app.db, from, to).await?;
    let events = event::from(&app.db, &me.staff, from).await?;
    let days: Vec<(Date, Day)> = week
        .days()
        .into_iter()
        .map(|on| {
            let of_day = || sessions.iter().filter(|s| s.on_day == on);
            let day = Day {
                sessions: of_day().filter(|s| s.status == Status::Planned).count(),
                cancelled: of_day().filter(|s| s.status == Status::Cancelled).count(),
                moved: of_day()
                    .filter(|s| s.status == Status::Planned && s.moved_from.is_some())
                    .count(),
                events: events
                    .iter()
                    .filter(|e| e.on_day == on && e.status == Status::Planned)
                    .count(),
            };
            (on, day)
        })
        .collect();
    let of_week = |keep: fn(&Session) -> bool| -> Vec<Session> {
        sessions.iter().filter(|s| keep(s)).cloned().collect()
    };
    let cancelled = of_week(|s| s.status == Status::Cancelled);
    let moved = of_week(|s| s.status == Status::Planned && s.moved_from.is_some());
    let (_, until) = week.plus(AHEAD).bounds(&zone)?;
    let coming = store::session::between(&app.db, app.now(), until).await?;
    let planned = || coming.iter().filter(|s| s.status == Status::Planned);
    let roomless: Vec<Session> = planned()
        .filter(|s| s.mode == Mode::Onsite && s.room_id.is_none())
        .cloned()
        .collect();
    let teacherless: Vec<Session> = planned()
        .filter(|s| s.teacher_id.is_none())
        .cloned()
        .collect();
    let lacks = lacks(&app, &me, today).await?;
    let wishes = wishes(&app.db, &me.staff).await?;
    let reader = me.reader.clone();
    let title = t!(words, "staff-home-title", name = me.who.name());
    Ok(answer(
        &app,
        &me,
        Page::staff("staff-home", t!(words, "staff-nav-home")),
        Desk::Home,
        move || {
            let nothing = roomless.is_empty()
                && teacherless.is_empty()
                && lacks
                    .iter()
                    .all(|l| l.missing.is_empty() && l.outdated.is_empty())
                && wishes.is_empty();
            let link = |id| reader.link(place::session(id));
            view! {
                <h1>{title}</h1>
                <section class="stack">
                    <h2>{t!(words, "staff-week-title")}</h2>
                    {week_view(words, today, days)}
                    {sessions_view(words, "staff-week-moved", &moved, &link)}
                    {sessions_view(words, "staff-week-cancelled", &cancelled, &link)}
                </section>
                <section class="stack">
                    <h2>{t!(words, "staff-missing-title")}</h2>
                    {nothing.then(|| notice(Tone::Success, t!(words, "staff-missing-none"), ()))}
                    {texts_view(words, "staff-missing-translations", &lacks, |l| &l.missing)}
                    {texts_view(words, "staff-missing-outdated", &lacks, |l| &l.outdated)}
                    {sessions_view(words, "staff-missing-rooms", &roomless, &link)}
                    {sessions_view(words, "staff-missing-teachers", &teacherless, &link)}
                    {wishes_view(words, &wishes)}
                </section>
            }
        },
    ))
}

async fn lacks(app: &App, me: &StaffReader, today: Date) -> Result<Vec<Lack>, Failure> {
    let link = |path: String| me.reader.link(path);
    let centres = centre::all(&app.db).await?;
    let mut lacks = Vec::new();
    for c in course::all(&app.db).await? {
        let texts = [&c.title, &c.summary, &c.about, &c.who, &c.bring];
        lacks.push(Lack::of(&c.title, link(place::course(&c.slug)), &texts));
    }
    for e in event::from(&app.db, &me.staff, app.now()).await? {
        let texts = [&e.title, &e.summary, &e.about, &e.meet];
        lacks.push(Lack::of(&e.title, link(place::event(&e.slug)), &texts));
    }
    for c in &centres {
        let mut texts = vec![&c.name, &c.access, &c.library_join];
        texts.extend(&c.library_gives);
        lacks.push(Lack::of(&c.name, link(place::centre(&c.slug)), &texts));
    }
    let of_centre = |id| centres.iter().find(|c| c.id == id);
    for room in centre::rooms(&app.db).await? {
        let Some(centre) = of_centre(room.centre_id) else {
            continue;
        };
        let title = Text::french(room.name);
        lacks.push(Lack::of(
            &title,
            link(place::room(&centre.slug, room.id)),
            &[&room.whereabouts],
        ));
    }
    for closure in centre::closures(&app.db, today).await? {
        let Some(centre) = of_centre(closure.centre_id) else {
            continue;
        };
        lacks.push(Lack::of(
            &closure.reason,
            link(place::closure(&centre.slug, closure.id)),
            &[&closure.reason],
        ));
    }
    lacks.retain(|l| !l.missing.is_empty() || !l.outdated.is_empty());
    Ok(lacks)
}

fn week_view(words: Words, today: Date, days: Vec<(Date, Day)>) -> impl IntoView {
    let all = days
        .iter()
        .fold(Day::default(), |sum, (_, day)| sum.plus(*day));
    if all == Day::default() {
        return view! { <p>{t!(words, "staff-week-none")}</p> }.into_any();
    }
    let said = |day: Day| {
        let some = |n: usize, key: &str| (n > 0).then(|| t!(words, key, n = n));
        let planned = [
            some(day.sessions, "staff-week-sessions"),
            some(day.events, "staff-week-events"),
        ];
        let changed = [
            (
                some(day.moved, "staff-week-moved"),
                Mood::Warn,
                Pictogram::Moved,
            ),
            (
                some(day.cancelled, "staff-week-cancelled"),
                Mood::Bad,
                Pictogram::Cancelled,
            ),
        ];
        let planned: Vec<_> = planned
            .into_iter()
            .flatten()
            .map(|text| view! { <span class="tag">{text}</span>" " })
            .collect();
        let changed: Vec<_> = changed
            .into_iter()
            .filter_map(|(text, mood, icon)| Some(view! { {tag(mood, Some(icon), text?)}" " }))
            .collect();
        view! { {planned}{changed} }
    };
    let rows: Vec<_> = days
        .into_iter()
        .map(|(on, day)| {
            let now = (on == today).then(|| tag(Mood::Lamp, None, t!(words, "when-today")));
            view! { <li><strong>{words.day(on)}</strong>{now}{said(day)}</li> }
        })
        .collect();
    view! {
        <p class="row">{said(all)}</p>
        <div class="missing"><ul class="missing__list">{rows}</ul></div>
    }
    .into_any()
}

fn language_tag(language: Language) -> impl IntoView {
    let direction = language.direction().to_string();
    view! { <span class="tag"><bdi lang=language.code() dir=direction>{language.endonym()}</bdi></span> }
}

/// What lacks a language, with the way to it.
fn texts_view(
    words: Words,
    key: &str,
    lacks: &[Lack],
    which: fn(&Lack) -> &Vec<Language>,
) -> impl IntoView + use<> {
    let lacking: Vec<&Lack> = lacks.iter().filter(|l| !which(l).is_empty()).collect();
    let count: usize = lacking.iter().map(|l| which(l).len()).sum();
    let items: Vec<_> = lacking
        .into_iter()
        .map(|lack| {
            let names: Vec<_> = which(lack)
                .iter()
                .map(|l| view! { " "{language_tag(*l)} })
                .collect();
            view! { <li><a href=lack.href.clone()>{own_words(words, &lack.title)}</a>{names}</li> }
        })
        .collect();
    (count > 0).then(|| view! { <div class="missing"><h3>{t!(words, key, n = count)}</h3><ul class="missing__list">{items}</ul></div> })
}

fn sessions_view(
    words: Words,
    key: &str,
    sessions: &[Session],
    link: &dyn Fn(Id<SessionId>) -> String,
) -> impl IntoView + use<> {
    let items: Vec<_> = sessions
        .iter()
        .map(|s| {
            let when = t!(words, "staff-when", date = words.day(s.on_day), hours = words.hours(s.starts, s.ends));
            view! { <li><a href=link(s.id)>{own_words(words, &s.course_title)}</a>" "<span>{when}</span></li> }
        })
        .collect();
    let count = items.len();
    (count > 0).then(|| view! { <div class="missing"><h3>{t!(words, key, n = count)}</h3><ul class="missing__list">{items}</ul></div> })
}

/// Pages readers would like in their language, most wished first.
fn wishes_view(words: Words, wishes: &[Wish]) -> impl IntoView + use<> {
    let count = wishes.len();
    let items: Vec<_> = wishes
        .iter()
        .map(|wish| {
            let href = format!("/{}{}", wish.language, wish.page);
            let shown = href.clone();
            view! {
                <li>
                    <a href=href><bdi dir="ltr">{shown}</bdi></a>" "
                    {language_tag(wish.language)}
                </li>
            }
        })
        .collect();
    (count > 0).then(|| view! { <div class="missing"><h3>{t!(words, "staff-missing-requests", n = count)}</h3><ul class="missing__list">{items}</ul></div> })
}

#[cfg(test)]
mod tests {
    use crate::testing::{self, now};
    use domain::{language::Language, text::Text};
    use http::StatusCode;
    use store::{centre, content, course, session};

    #[tokio::test]
    async fn the_week_is_counted_and_nothing_is_missing() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        let page = site.get_as(&cookie, "/fr/staff").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            page.html.contains("Bonjour") && page.html.contains("2\u{2069} séances"),
            "{}",
            page.html
        );
        assert!(
            page.html.contains("1\u{2069} rendez-vous culturel"),
            "{}",
            page.html
        );
        assert!(page.html.contains("Rien ne manque"), "{}", page.html);
        for language in Language::ALL {
            let page = site.get_as(&cookie, &format!("/{language}/staff")).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(page.html.contains("noindex") && page.html.contains("aria-current=\"page\""));
        }
        assert_eq!(
            site.get("/uk/staff").await.location(),
            "/uk/sign-in?next=%2Fstaff"
        );
    }

    #[tokio::test]
    async fn what_is_missing_leads_to_where_it_is_mended() {
        let site = testing::site().await;
        let (db, staff) = (&site.app.db, &site.staff);
        let found = course::find(db, "premiers-pas").await.unwrap().unwrap();
        let mut form = testing::course_form(site.centre, "premiers-pas", true);
        form.title = Text::french("Cours <b>").with(Language::En, "Course");
        course::change(db, staff, now(), found.id, found.version, &form)
            .await
            .unwrap();
        let mut of_course = session::of_course(db, site.course).await.unwrap();
        let last = of_course.pop().unwrap();
        let near = of_course.into_iter().find(|s| s.starts_at > now()).unwrap();
        for s in [&near, &last] {
            let mut form = s.as_form();
            (form.room_id, form.teacher_id) = (None, None);
            session::change(db, staff, now(), s.id, s.version, &form)
                .await
                .unwrap();
        }
        let room = centre::rooms(db)
            .await
            .unwrap()
            .into_iter()
            .find(|r| r.id == site.room)
            .unwrap();
        let whereabouts = room
            .whereabouts
            .edited([(Language::Fr, "2e étage".to_owned())]);
        let changed = centre::RoomForm {
            name: room.name,
            whereabouts,
            seats: 16,
            step_free: false,
            active: true,
        };
        centre::change_room(db, staff, now(), room.id, room.version, &changed)
            .await
            .unwrap();
        content::wish(db, "/courses/premiers-pas", Language::Uk)
            .await
            .unwrap();

        let cookie = site.sign_in().await;
        let html = site.get_as(&cookie, "/en/staff").await.html;
        assert!(
            html.contains("href=\"/en/staff/courses/premiers-pas\"")
                && html.contains("2\u{2069} texts to translate"),
            "{html}"
        );
        assert!(
            html.contains(&format!("/en/staff/sessions/{}", near.id)),
            "{html}"
        );
        assert!(html.contains("class without a room") || html.contains("classes without a room"));
        assert!(
            html.contains(&format!("/en/staff/centres/paris/rooms/{}", site.room)),
            "outdated whereabouts"
        );
        assert!(
            html.contains("/uk/courses/premiers-pas") && !html.contains("<b>"),
            "{html}"
        );
    }
}
