//! One course: may I come, when, where, what do I bring, how do I ask for a place.

use super::said;
use crate::{
    App, calendar,
    components::{
        Facts, Look, Pictogram, SessionRow, Standing, Tone, beside, crumbs, details, link_button,
        notice, own_words, passage, sessions, share,
    },
    content::contact,
    error::Failure,
    islands::seats_left,
    open_data,
    page::{Draw, Drawn, Page, Place},
    reader::Reader,
    texts::{Words, ltr},
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    course::{CourseKind, Mode, Status},
    language::Language,
    live::Seated,
    rhythm::Rhythm,
    time::Instant,
};
use leptos::prelude::*;
use store::{
    announced::Announced,
    centre::{Centre, Room},
    course::Course,
    programme::Programme,
};

/// How many of the next sessions stand in sight.
const NEXT: usize = 3;

struct Shown<'a> {
    words: Words,
    reader: &'a Reader,
    now: Instant,
    course: &'a Course,
    centre: &'a Centre,
    rooms: Vec<&'a Room>,
    programme: Option<&'a Programme>,
    sessions: &'a [Announced],
}

pub async fn show(
    State(app): State<App>,
    reader: Reader,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, Failure> {
    if let Some(slug) = calendar::asked_for(&slug) {
        return calendar::course(&app, &reader, slug).await;
    }
    let words = reader.words;
    let now = app.now();
    let mut shared = app.shared(None);
    let course = store::course::find_listed(&app.db, &slug)
        .await?
        .ok_or(Failure::NOT_FOUND)?;
    let term = store::announced::of_course(&app.db, course.id).await?;
    let centres = store::centre::all(&app.db).await?;
    let centre = said::centre_of(&centres, course.centre_id).ok_or(Failure::NOT_FOUND)?;
    let rooms = store::centre::rooms(&app.db).await?;
    let programmes = store::programme::all(&app.db).await?;
    if let Some(change) = said::next_change(&term, now, said::TODAY) {
        shared.fresh_until = shared.fresh_until.min(change);
    }
    let shown = Shown {
        words,
        reader: &reader,
        now,
        course: &course,
        centre,
        rooms: rooms.iter().filter(|r| held_in(&term, now, r)).collect(),
        programme: programmes
            .iter()
            .find(|p| course.programme_id == Some(p.id)),
        sessions: &term,
    };
    let own_title = course.title.shown(words.language).text;
    let url = format!(
        "{}{}",
        app.settings.public_url,
        reader.link(format!("/courses/{slug}"))
    );
    let page = Page::public(
        "course-show",
        t!(words, "course-title", title = own_title),
        shared,
    )
    .at(Place::Courses)
    .described(course.summary.shown(words.language).text)
    .with_data(open_data::course_json(&app, words, &course, centre, &term));
    Ok(page.answer(&app, &reader, || {
        let title = contact::said(words, &course.title);
        view! {
            {shown.head()}
            {shown.facts()}
            {shown.dates()}
            {shown.about()}
            {shown.level()}
            {shown.ask()}
            {share(words, &title, &url, None)}
        }
    }))
}

/// The rooms of what is still to come; of the whole term once it is over.
fn held_in(term: &[Announced], now: Instant, room: &Room) -> bool {
    let to_come = term.iter().any(|s| s.ends_at > now);
    term.iter()
        .filter(|s| s.status == Status::Planned && (!to_come || s.ends_at > now))
        .any(|s| s.room_id == Some(room.id))
}

impl Shown<'_> {
    fn over(&self) -> bool {
        !self.sessions.is_empty() && self.sessions.iter().all(|s| s.ends_at <= self.now)
    }

    fn head(&self) -> impl IntoView + use<> {
        let (words, course) = (self.words, self.course);
        let over = self
            .over()
            .then(|| notice(Tone::Info, t!(words, "course-ended"), ()));
        view! {
            <header class="page">
                {crumbs(self.reader.link("/courses"), t!(words, "course-list-title"))}
                <h1 tabindex="-1">{beside(words, &course.title)}</h1>
                <div>{said::levels(words, course.level_from, course.level_to)}</div>
                <p class="lead">{own_words(words, &course.summary)}</p>
                {over}
                <div class="row">
                    {said::women_only(words, course)}
                    {link_button(Look::Main, "#ask", Some(Pictogram::Person), t!(words, "course-ask-title"))}
                    <button class="button button--quiet no-print" type="button" hidden data-print>
                        {crate::components::pictogram(Pictogram::Print)}<span>{t!(words, "action-print")}</span>
                    </button>
                </div>
            </header>
        }
    }

    fn facts(&self) -> impl IntoView + use<> {
        let (words, course, centre) = (self.words, self.course, self.centre);
        let left = course.seats_left();
        let full = (left <= 0)
            .then(|| view! { <p>{t!(words, "seats-full-help", phone = contact::phone(&centre.phone))}</p> });
        let free =
            (course.price_cents > 0).then(|| view! { <p>{t!(words, "price-free-sentence")}</p> });
        let programme = self.programme.map(|programme| {
            let href = self.reader.link(format!("/programmes#{}", programme.slug));
            view! { <a href=href>{own_words(words, &programme.name)}</a> }
        });
        let mut facts =
            Facts::new()
                .wide()
                .fact(Pictogram::Calendar, t!(words, "course-when"), self.when());
        facts = match course.mode {
            Mode::Online => facts.fact(
                Pictogram::Online,
                t!(words, "course-where"),
                view! {
                    <p>{t!(words, "place-online")}</p>
                    <p class="soft">{t!(words, "course-online-help")}</p>
                    <p class="soft">{t!(words, "when-paris-note")}</p>
                },
            ),
            Mode::Onsite => {
                let step_free = if centre.step_free {
                    "place-step-free"
                } else {
                    "place-not-step-free"
                };
                facts
                    .fact(
                        Pictogram::Place,
                        t!(words, "course-where"),
                        view! {
                            <p>{own_words(words, &centre.name)}</p>
                            <p>{contact::address(centre)}</p>
                        },
                    )
                    .maybe(Pictogram::Room, t!(words, "place-room"), self.rooms())
                    .fact(
                        Pictogram::Transport,
                        t!(words, "library-access"),
                        view! {
                            <p>{t!(words, step_free)}</p>
                            <p>{own_words(words, &centre.access)}</p>
                        },
                    )
            }
        };
        facts
            .fact(
                Pictogram::Phone,
                t!(words, "place-phone"),
                contact::call(words, Look::Quiet, &centre.phone),
            )
            .fact(Pictogram::Bring, t!(words, "course-bring"), self.bring())
            .fact(
                Pictogram::Euro,
                t!(words, "course-cost"),
                view! { {said::price(words, course.price_cents)}{free} },
            )
            .fact(
                Pictogram::People,
                t!(words, "course-seats"),
                view! { {seats_left(words, self.now, Seated::Course, &course.slug, left)}{full} },
            )
            .maybe(Pictogram::Gift, t!(words, "course-programme"), programme)
            .view()
    }

    fn when(&self) -> impl IntoView + use<> {
        let words = self.words;
        let held: Vec<_> = self
            .sessions
            .iter()
            .filter(|s| s.status == Status::Planned)
            .collect();
        // After a move in mid-term the hours to come count; of a course that is over, all.
        let to_come = held.partition_point(|s| s.ends_at <= self.now);
        let told = held.get(to_come..).filter(|left| !left.is_empty());
        let rhythm = told.unwrap_or(&held).iter();
        let rhythm = Rhythm::of(rhythm.map(|s| (s.on_day, s.starts, s.ends)));
        let lines: Vec<_> = said::rhythm(words, &rhythm)
            .into_iter()
            .map(|line| view! { <p><strong>{line}</strong></p> })
            .collect();
        let term = held.first().zip(held.last()).map(|(first, last)| {
            let began = if last.ends_at <= self.now {
                None
            } else if first.starts_at <= self.now {
                Some(t!(words, "course-started"))
            } else {
                Some(t!(
                    words,
                    "course-starts-on",
                    date = words.full_day(first.on_day)
                ))
            };
            let term = t!(
                words,
                "course-term",
                from = words.date(first.on_day),
                to = words.date(last.on_day)
            );
            let week = said::per_week(words, rhythm.minutes_per_week());
            view! {
                <p>{week}</p>
                <p>{term}</p>
                {began.map(|text| view! { <p class="soft">{text}</p> })}
            }
        });
        let none = held
            .is_empty()
            .then(|| view! { <p>{t!(words, "course-no-session")}</p> });
        view! { {lines}{term}{none} }
    }

    fn rooms(&self) -> Option<impl IntoView + use<>> {
        let words = self.words;
        let room = |room: &&Room| {
            view! {
                <p><strong><bdi lang="fr" dir="ltr">{room.name.clone()}</bdi></strong>" "{own_words(words, &room.whereabouts)}</p>
            }
        };
        let rooms: Vec<_> = self.rooms.iter().map(room).collect();
        (!rooms.is_empty()).then_some(rooms)
    }

    fn bring(&self) -> Drawn {
        let (words, bring) = (self.words, &self.course.bring);
        if bring.fr.is_empty() {
            return t!(words, "course-bring-nothing").drawn();
        }
        own_words(words, bring).drawn()
    }

    /// The next sessions in sight, the whole term one tap away.
    fn dates(&self) -> impl IntoView + use<> {
        let words = self.words;
        let to_come: Vec<_> = self
            .sessions
            .iter()
            .filter(|s| s.ends_at > self.now)
            .take(NEXT)
            .map(|s| self.row(s))
            .collect();
        let feed = self
            .reader
            .link(format!("/courses/{}.ics", self.course.slug));
        let none = to_come
            .is_empty()
            .then(|| view! { <p>{t!(words, "course-no-session")}</p> });
        let all = (self.sessions.len() > NEXT).then(|| {
            let lines: Vec<_> = self.sessions.iter().map(|s| self.line(s)).collect();
            let summary = t!(words, "course-all-sessions");
            details(summary, false, view! { <ol>{lines}</ol> })
        });
        view! {
            <section class="stack">
                <h2>{t!(words, "course-next-sessions")}</h2>
                {none}
                {sessions(words, to_come)}
                {all}
                <div class="row">{link_button(Look::Quiet, feed, Some(Pictogram::Calendar), t!(words, "course-calendar"))}</div>
                <p class="soft">{t!(words, "course-calendar-help")}</p>
            </section>
        }
    }

    fn time(&self, session: &Announced) -> String {
        let (words, days) = (self.words, self.words.day(session.on_day));
        t!(
            words,
            "course-slot",
            days = days,
            hours = words.hours(session.starts, session.ends)
        )
    }

    fn row(&self, session: &Announced) -> SessionRow {
        let (words, now, zone) = (self.words, self.now, &self.centre.time_zone);
        let soon = said::soon(words, now, session.into(), said::TODAY);
        let time = self.time(session);
        let row = said::session_row(words, zone, now, time, session.into(), soon);
        match &session.room_name {
            Some(room) => row.room(Pictogram::Room, room.clone()),
            None => row,
        }
    }

    /// A whole term in few bytes: the day and hours, and a word when it changed.
    fn line(&self, session: &Announced) -> Drawn {
        let (words, time) = (self.words, self.time(session));
        match said::standing(session, self.now) {
            Standing::Cancelled => {
                view! { <li><s>{time}</s>" "{t!(words, "change-cancelled")}</li> }.drawn()
            }
            Standing::Past => view! { <li class="soft">{time}</li> }.drawn(),
            Standing::Moved => view! { <li>{time}" ("{t!(words, "change-moved")}")"</li> }.drawn(),
            Standing::Planned | Standing::Now => view! { <li>{time}</li> }.drawn(),
        }
    }

    fn about(&self) -> impl IntoView + use<> {
        let (words, course) = (self.words, self.course);
        let themes: Vec<_> = course
            .themes
            .iter()
            .map(|theme| {
                crate::components::tag(
                    crate::components::Mood::Plain,
                    Some(said::theme_icon(*theme)),
                    t!(words, &format!("theme-{theme}")),
                )
            })
            .collect();
        view! {
            <section class="stack">
                <h2>{t!(words, "course-for")}</h2>
                {passage(words, &course.who)}
                <h2>{t!(words, "course-about")}</h2>
                <p class="soft">{t!(words, &format!("course-kind-{}-plain", course.kind))}</p>
                {passage(words, &course.about)}
                <p class="row">{themes}</p>
            </section>
        }
    }

    /// Where it starts, in plain words, and what one can do at its end.
    fn level(&self) -> impl IntoView + use<> {
        let (words, course) = (self.words, self.course);
        let (plain, can) = match course.kind {
            CourseKind::Reading => ("reading-plain".to_owned(), "reading-can".to_owned()),
            _ => (
                format!("level-{}-plain", course.level_from.slug()),
                format!("level-{}-can", course.level_to.slug()),
            ),
        };
        // The highest two levels are described in a sentence only.
        let described =
            course.kind == CourseKind::Reading || course.level_to <= domain::level::Level::B2;
        let examples = described.then(|| {
            let lines: Vec<_> = (1..=4)
                .map(|n| view! { <li>{t!(words, &format!("{can}-{n}"))}</li> })
                .collect();
            view! { <h3>{t!(words, "level-can-after")}</h3><ul>{lines}</ul> }
        });
        view! {
            <section class="stack">
                <h2>{t!(words, "level-label")}</h2>
                <p>{t!(words, &plain)}</p>
                {examples}
            </section>
        }
    }

    /// How to ask for a place, with the French sentence to say or to show.
    fn ask(&self) -> impl IntoView + use<> {
        let (words, centre, title) = (self.words, self.centre, &self.course.title);
        let address = contact::written_address(centre);
        let french = t!(
            Words::of(Language::Fr),
            "course-ask-sentence",
            course = title.fr.as_str()
        );
        let own = (words.language != Language::Fr).then(|| {
            let title = title.shown(words.language).text;
            view! { <p>{t!(words, "course-ask-sentence", course = title)}</p> }
        });
        view! {
            <section class="stack" id="ask">
                <h2>{t!(words, "course-ask-title")}</h2>
                <ol>
                    <li>{t!(words, "course-ask-1", phone = contact::phone(&centre.phone))}</li>
                    <li>{t!(words, "course-ask-2", address = ltr(address))}</li>
                    <li>{t!(words, "course-ask-3")}</li>
                    <li>{t!(words, "course-ask-4")}</li>
                </ol>
                {contact::call(words, Look::Main, &centre.phone)}
                <p>{t!(words, "course-ask-show")}</p>
                <blockquote class="notice">
                    <div class="notice__body"><p class="notice__title" lang="fr" dir="ltr">{french}</p>{own}</div>
                </blockquote>
            </section>
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, four, slot};
    use http::StatusCode;
    use jiff::civil::{date, time};
    use store::session;

    #[tokio::test]
    async fn it_tells_all_that_decides_and_nobody_s_name() {
        let site = testing::site().await;
        for language in Language::ALL {
            let words = Words::of(*language);
            let html = site
                .get(&format!("/{language}/courses/premiers-pas"))
                .await
                .html;
            for key in [
                "course-when",
                "course-where",
                "course-bring",
                "course-ask-title",
                "level-a1-can-1",
                "price-free",
            ] {
                assert!(html.contains(&t!(words, key)), "{key} in {language}");
            }
            assert!(html.contains("tel:+33142849000") && html.contains("Salle 12"));
            assert!(html.contains(&t!(words, "course-hours-per-week", n = 6usize)));
            assert!(
                html.contains("Je voudrais une place"),
                "the French sentence beside"
            );
            assert!(html.contains("premiers-pas.ics") && html.contains("data-print"));
            assert!(html.contains("application/ld+json"));
            assert!(!html.contains("Claire"), "who teaches is not public");
        }
    }

    #[tokio::test]
    async fn an_unknown_or_unlisted_course_is_not_there() {
        let site = testing::site().await;
        for path in [
            "groupe-ferme",
            "nowhere",
            "%00",
            "a%2Fb",
            "PREMIERS-PAS",
            "groupe-ferme.ics",
        ] {
            let answer = site.get(&format!("/fr/courses/{path}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
            assert!(!answer.html.contains("Cours groupe-ferme"));
        }
    }

    #[tokio::test]
    async fn a_change_shows_at_once_with_what_it_was_before() {
        let site = testing::site().await;
        let (db, now) = (&site.app.db, testing::now());
        let term = session::of_course(db, &site.staff, site.course)
            .await
            .unwrap();
        let (moved, cancelled) = (&term[3], &term[4]);
        let form = session::SessionForm {
            slot: slot(date(2026, 11, 27), time(14, 0, 0, 0), time(17, 0, 0, 0)),
            ..moved.as_form()
        };
        session::change(db, &site.staff, now, moved.id, moved.version, &form)
            .await
            .unwrap();
        let note = four("Professeur absent");
        session::set_status(
            db,
            &site.staff,
            now,
            cancelled.id,
            cancelled.version,
            Status::Cancelled,
            Some(&note),
        )
        .await
        .unwrap();
        let words = Words::of(Language::Fr);
        let html = site.get("/fr/courses/premiers-pas").await.html;
        let before = words.moment(moved.starts_at, &crate::page::school_zone());
        assert!(
            html.contains(&t!(words, "change-moved-before", before = before)),
            "{html}"
        );
        assert!(html.contains("session--cancelled") && html.contains("Professeur absent"));
    }

    /// A page opened in the morning has the countdown to the evening's class already.
    #[tokio::test]
    async fn a_class_of_this_evening_is_counted_down_to_from_the_morning_on() {
        let site = testing::site().await;
        let (db, now) = (&site.app.db, testing::now());
        let term = session::of_course(db, &site.staff, site.course)
            .await
            .unwrap();
        let next = &term[3];
        let form = session::SessionForm {
            slot: slot(testing::TODAY, time(18, 30, 0, 0), time(20, 30, 0, 0)),
            ..next.as_form()
        };
        session::change(db, &site.staff, now, next.id, next.version, &form)
            .await
            .unwrap();
        let soon = t!(Words::of(Language::Fr), "when-in-hours", n = 9i64);
        let starts_at = now.plus_minutes(9 * 60 + 30);
        let question = format!("start/{}/", starts_at.0);
        let html = site.get("/fr/courses/premiers-pas").await.html;
        assert!(html.contains(&soon) && html.contains(&question), "{html}");
        let week = site.get("/fr/timetable").await.html;
        assert!(!week.contains(&question), "long lists wait for the hour");
    }

    #[tokio::test]
    async fn when_is_what_is_still_to_come_and_at_last_what_was() {
        let site = testing::site().await;
        let (db, now) = (&site.app.db, testing::now());
        let term = session::of_course(db, &site.staff, site.course)
            .await
            .unwrap();
        let words = Words::of(Language::FaAf);
        let said = |starts, ends| {
            let days = [1, 4].map(|n| words.weekday_named(n)).join(" و ");
            let hours = words.hours(time(starts, 30, 0, 0), time(ends, 30, 0, 0));
            format!(
                "<strong>{}",
                t!(words, "course-slot", days = days, hours = hours)
            )
        };
        // Two mornings are over; the eight to come are moved to the evening.
        for moved in term.iter().filter(|s| s.starts_at > now) {
            let hours = (time(18, 30, 0, 0), time(20, 30, 0, 0));
            let form = session::SessionForm {
                slot: slot(moved.on_day, hours.0, hours.1),
                ..moved.as_form()
            };
            session::change(db, &site.staff, now, moved.id, moved.version, &form)
                .await
                .unwrap();
        }
        let path = "/fa-AF/courses/premiers-pas";
        let html = site.get(path).await.html;
        assert!(html.contains(&said(18, 20)), "{html}");
        assert!(!html.contains(&said(9, 12)), "{html}");
        let html = site
            .get_at(now.plus_minutes(400 * 24 * 60), path)
            .await
            .html;
        assert!(html.contains(&t!(words, "course-ended")), "{html}");
        assert!(html.contains(&said(18, 20)), "most of them: {html}");
    }

    #[tokio::test]
    async fn a_course_for_women_says_so() {
        let site = testing::site().await;
        let form = store::course::CourseForm {
            women_only: true,
            seats_taken: 16,
            ..testing::course_form(site.centre, "entre-femmes", true)
        };
        store::course::create(&site.app.db, &site.staff, testing::now(), &form)
            .await
            .unwrap();
        for language in Language::ALL {
            let words = Words::of(*language);
            let html = site
                .get(&format!("/{language}/courses/entre-femmes"))
                .await
                .html;
            for key in ["course-women-only", "seats-full", "course-no-session"] {
                assert!(html.contains(&t!(words, key)), "{key} in {language}");
            }
        }
    }
}
