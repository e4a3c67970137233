//! "What do you need today?": the first page.

use super::contact;
use crate::{
    App,
    components::{
        Choice, Facts, Look, Pictogram, SessionRow, Standing, Tint, cards, choices, link_button,
        own_words, sessions,
    },
    error::Failure,
    event::card::card,
    islands::{self, open_now},
    library::opening::Calendar,
    page::{Draw, Drawn, Page, Place, school_zone},
    reader::Reader,
    texts::Words,
};
use axum::{extract::State, response::Response};
use domain::{
    centre::Service,
    course::{Mode, Status},
    time::{Instant, Week},
};
use leptos::prelude::*;
use store::{
    announced::{self, Announced},
    centre::Centre,
    event::Event,
};

const SERVICES: [Service; 2] = [Service::Reception, Service::Library];
const EVENTS_SHOWN: usize = 3;
const CHANGES_SHOWN: usize = 5;
/// How far ahead a class of this week may have been moved to be told of here.
const WEEKS_AHEAD: i64 = 8;

pub async fn show(State(app): State<App>, reader: Reader) -> Result<Response, Failure> {
    let words = reader.words;
    let now = app.now();
    let mut shared = app.shared(None);
    let centres = store::centre::all(&app.db).await?;
    let calendar = Calendar::load(&app).await?;
    let mut events = store::event::listed_from(&app.db, now).await?;
    events.retain(|event| event.status == Status::Planned);
    events.truncate(EVENTS_SHOWN);
    let changes = changes(&app, now).await?;

    let services = centres
        .iter()
        .flat_map(|centre| SERVICES.map(|one| calendar.of(centre, one)));
    let turns = services.filter_map(|hours| hours.said(words, now).changes_at);
    let turns = turns
        .chain(events.iter().map(|event| event.ends_at))
        .chain(changes.iter().map(over_at).filter(|at| *at > now));
    shared.fresh_until = turns.fold(shared.fresh_until, Instant::min);

    let page = Page::public("home", t!(words, "home-title"), shared)
        .at(Place::Home)
        .described(t!(words, "home-intro"));
    Ok(page.answer(&app, &reader, || {
        view! {
            <header class="page">
                <h1>{t!(words, "home-title")}</h1>
                <p class="lead">{t!(words, "home-intro")}</p>
            </header>
            <nav aria-label=t!(words, "home-tiles-label")>{choices(tiles(&reader))}</nav>
            <section class="stack">
                <h2>{t!(words, "home-open-title")}</h2>
                <div class="cards">{centres.iter().map(|centre| places(&reader, now, &calendar, centre)).collect::<Vec<_>>()}</div>
            </section>
            <section class="stack">
                <h2>{t!(words, "home-changes-title")}</h2>
                {changed(&reader, &changes)}
            </section>
            <section class="stack">
                <h2>{t!(words, "home-events-title")}</h2>
                {coming(&reader, &events, &centres)}
            </section>
            {help(words, &centres)}
        }
    }))
}

fn tiles(reader: &Reader) -> [Choice; 6] {
    let tile = |tint, icon, path: &str, key: &str| Choice {
        tint,
        icon,
        href: reader.link(path),
        title: t!(reader.words, &format!("home-tile-{key}")),
        text: t!(reader.words, &format!("home-tile-{key}-plain")),
    };
    [
        tile(Tint::Lamp, Pictogram::Learn, "/courses", "courses"),
        tile(Tint::Lamp, Pictogram::Question, "/courses/find", "helper"),
        tile(Tint::Sea, Pictogram::Calendar, "/timetable", "timetable"),
        tile(Tint::Coral, Pictogram::Library, "/library", "library"),
        tile(Tint::Iris, Pictogram::Event, "/events", "events"),
        tile(Tint::Sea, Pictogram::People, "/programmes", "programmes"),
    ]
}

fn places(
    reader: &Reader,
    now: Instant,
    calendar: &Calendar,
    centre: &Centre,
) -> impl IntoView + use<> {
    let words = reader.words;
    let [reception, library] = SERVICES.map(|service| {
        let hours = calendar.of(centre, service);
        hours
            .any()
            .then(|| open_now(words, now, &hours, islands::Look::Line))
    });
    let more = reader.link(format!("/library#{}", centre.slug));
    let library = library
        .map(|state| view! { {state}<p><a class="tap" href=more>{t!(words, "library-hours-title")}</a></p> });
    let facts = Facts::new()
        .maybe(Pictogram::Person, t!(words, "home-reception"), reception)
        .maybe(Pictogram::Library, t!(words, "library-title"), library)
        .fact(
            Pictogram::Place,
            t!(words, "place-address"),
            contact::address(centre),
        );
    view! {
        <article class="stack stack--tight">
            <h3>{own_words(words, &centre.name)}</h3>
            {facts.view()}
        </article>
    }
}

/// Classes of this week that are cancelled, or were moved out of it, within it or into
/// it, and are not over.
async fn changes(app: &App, now: Instant) -> Result<Vec<Announced>, Failure> {
    let zone = school_zone();
    let week = Week::containing(zone.today(now));
    let (from, to) = week.bounds(&zone)?;
    let (_, later) = week.plus(WEEKS_AHEAD).bounds(&zone)?;
    let mut sessions = announced::between(&app.db, from, later).await?;
    sessions.retain(|session| {
        let of_week = |at| (from..to).contains(&at);
        let changed = match session.status {
            Status::Cancelled => of_week(session.starts_at),
            Status::Planned => session
                .moved_from
                .is_some_and(|before| of_week(before) || of_week(session.starts_at)),
        };
        changed && over_at(session) > now
    });
    Ok(sessions)
}

/// Until when a change matters: the end of the class, where it was and where it is.
fn over_at(session: &Announced) -> Instant {
    session
        .moved_from
        .map_or(session.ends_at, |before| before.max(session.ends_at))
}

fn changed(reader: &Reader, changes: &[Announced]) -> Drawn {
    let words = reader.words;
    if changes.is_empty() {
        return view! { <p>{t!(words, "home-changes-none")}</p> }.drawn();
    }
    let rows: Vec<_> = changes
        .iter()
        .take(CHANGES_SHOWN)
        .map(|session| row(reader, session))
        .collect();
    let week = link_button(
        Look::Quiet,
        reader.link("/timetable"),
        Some(Pictogram::Calendar),
        t!(words, "home-tile-timetable"),
    );
    view! { {sessions(words, rows)}<p>{week}</p> }.drawn()
}

fn row(reader: &Reader, session: &Announced) -> SessionRow {
    let words = reader.words;
    let href = reader.link(format!("/courses/{}", session.course_slug));
    let when = t!(
        words,
        "event-day-hours",
        day = words.day(session.on_day),
        hours = words.hours(session.starts, session.ends)
    );
    let title = own_words(words, &session.course_title);
    let mut row = SessionRow::at(when).course(href, None, title);
    row = match (session.status, session.moved_from) {
        (Status::Cancelled, _) => row.standing(Standing::Cancelled),
        (Status::Planned, Some(before)) => {
            let before = words.moment(before, &school_zone());
            row.standing(Standing::Moved)
                .note(t!(words, "change-moved-before", before = before))
        }
        (Status::Planned, None) => row,
    };
    if session.status == Status::Planned {
        row = match (session.mode, &session.room_name) {
            (Mode::Online, _) => row.place(Pictogram::Online, t!(words, "place-online")),
            (Mode::Onsite, Some(room)) => row.room(Pictogram::Room, room.clone()),
            (Mode::Onsite, None) => row,
        };
    }
    match &session.note {
        Some(note) => row.note(contact::said(words, note)),
        None => row,
    }
}

fn coming(reader: &Reader, events: &[Event], centres: &[Centre]) -> Drawn {
    let words = reader.words;
    if events.is_empty() {
        return view! { <p>{t!(words, "home-events-none")}</p> }.drawn();
    }
    let each: Vec<_> = events
        .iter()
        .map(|event| card(reader, event, centres, true))
        .collect();
    let all = link_button(
        Look::Quiet,
        reader.link("/events"),
        Some(Pictogram::Event),
        t!(words, "event-kind-all"),
    );
    view! { {cards(each)}<p>{all}</p> }.drawn()
}

fn help(words: Words, centres: &[Centre]) -> Option<impl IntoView + use<>> {
    let phone = centres.first()?.phone.clone();
    let calls: Vec<_> = centres
        .iter()
        .map(|centre| view! { <p>{contact::city(centre)}" "{contact::call(words, Look::Quiet, &centre.phone)}</p> })
        .collect();
    Some(view! {
        <section class="stack band">
            <h2>{t!(words, "home-help-title")}</h2>
            <p>{t!(words, "home-help-text", phone = contact::phone(&phone))}</p>
            <div class="row">{calls}</div>
        </section>
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, course_form, slot};
    use domain::language::Language;
    use jiff::civil::{Date, date, time};
    use store::session::SessionForm;

    async fn session_on(site: &testing::TestSite, day: Date) -> store::session::Session {
        let sessions = store::session::of_course(&site.app.db, &site.staff, site.course)
            .await
            .unwrap();
        sessions.into_iter().find(|s| s.on_day == day).unwrap()
    }

    fn moved_to(site: &testing::TestSite, day: Date) -> SessionForm {
        SessionForm {
            slot: slot(day, time(14, 0, 0, 0), time(16, 0, 0, 0)),
            room_id: Some(site.room),
            teacher_id: None,
            note: None,
        }
    }

    #[tokio::test]
    async fn the_first_page_says_what_is_open_and_what_comes() {
        let site = testing::site().await;
        for language in Language::ALL {
            let words = Words::of(*language);
            let answer = site.get(&format!("/{language}")).await;
            assert_eq!(answer.status, 200);
            for said in [
                t!(words, "home-title"),
                t!(words, "open-now"),
                t!(words, "open-closed"),
                t!(words, "home-changes-none"),
                format!("/{language}/events/soiree-cinema"),
                "tel:+33142849000".to_owned(),
            ] {
                assert!(answer.html.contains(&said), "{said} in {}", answer.html);
            }
        }
    }

    #[tokio::test]
    async fn changes_of_this_week_are_told_also_when_a_class_left_it() {
        let site = testing::site().await;
        let (db, staff, now) = (&site.app.db, &site.staff, testing::now());
        let monday = session_on(&site, date(2026, 11, 23)).await;
        store::session::change(
            db,
            staff,
            now,
            monday.id,
            monday.version,
            &moved_to(&site, date(2026, 12, 2)),
        )
        .await
        .unwrap();
        let words = Words::of(Language::Uk);
        let html = site.get("/uk").await.html;
        assert!(
            html.contains(&words.moment(monday.starts_at, &school_zone())),
            "{html}"
        );
        assert!(html.contains("Cours premiers-pas (uk)"), "{html}");
    }

    #[tokio::test]
    async fn groups_that_are_not_listed_never_show() {
        let site = testing::site().await;
        let (db, staff, now) = (&site.app.db, &site.staff, testing::now());
        let form = moved_to(&site, date(2026, 11, 24));
        store::session::plan(db, staff, now, site.unlisted, &[form])
            .await
            .unwrap();
        let planned = store::session::of_course(db, staff, site.unlisted)
            .await
            .unwrap()
            .remove(0);
        store::session::change(
            db,
            staff,
            now,
            planned.id,
            planned.version,
            &moved_to(&site, date(2026, 11, 25)),
        )
        .await
        .unwrap();
        assert!(!course_form(site.centre, "groupe-ferme", false).listed);
        let html = site.get("/fr").await.html;
        assert!(!html.contains("groupe-ferme"), "{html}");
    }
}
