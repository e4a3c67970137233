//! `/{lang}/staff`: the week, and what is missing, each with the way to it.

use super::{
    Desk, answer,
    lack::{self, Count, Lack},
    place,
    week::day_id,
    wishes,
};
use crate::{
    App,
    account::StaffReader,
    components::{Look, Mood, Pictogram, Tone, link_button, notice, own_words, tag},
    error::Failure,
    page::{Draw, Drawn, Page, school_zone},
    reader::Reader,
    texts::Words,
};
use axum::{extract::State, response::Response};
use domain::{
    course::{Mode, Status},
    text::Text,
    time::Week,
};
use jiff::civil::Date;
use leptos::prelude::*;
use store::{
    centre,
    content::{self, Wish},
    course,
    event::{self, Event},
    session::Session,
};

/// How far ahead sessions must have a room and a teacher, in weeks.
const AHEAD: i64 = 4;

/// How long after its last class the texts of a course still matter, in minutes: 4 weeks.
const OVER: i64 = 4 * 7 * 24 * 60;

/// What stands on one day of the week.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Day {
    sessions: usize,
    cancelled: usize,
    moved: usize,
    events: usize,
}

impl Day {
    fn of(on: Date, sessions: &[Session], events: &[Event]) -> Self {
        let count = |keep: fn(&Session) -> bool| {
            let of_day = sessions.iter().filter(|s| s.on_day == on);
            of_day.filter(|s| keep(s)).count()
        };
        let events = events.iter().filter(|e| e.on_day == on);
        Self {
            sessions: count(|s| s.status == Status::Planned),
            cancelled: count(is_cancelled),
            moved: count(is_moved),
            events: events.filter(|e| e.status == Status::Planned).count(),
        }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            sessions: self.sessions + other.sessions,
            cancelled: self.cancelled + other.cancelled,
            moved: self.moved + other.moved,
            events: self.events + other.events,
        }
    }
}

fn is_cancelled(session: &Session) -> bool {
    session.status == Status::Cancelled
}

fn is_moved(session: &Session) -> bool {
    session.status == Status::Planned && session.moved_from.is_some()
}

/// Something with texts that lack something: where it is edited.
#[derive(Debug)]
struct Item {
    title: Text,
    /// What tells it from others of that title.
    when: Option<String>,
    href: String,
    lack: Lack,
}

/// What the page is made of.
struct Home {
    today: Date,
    days: Vec<(Date, Day)>,
    cancelled: Vec<Session>,
    moved: Vec<Session>,
    roomless: Vec<Session>,
    teacherless: Vec<Session>,
    items: Vec<Item>,
    wishes: Vec<Wish>,
}

pub async fn show(State(app): State<App>, me: StaffReader) -> Result<Response, Failure> {
    let words = me.reader.words;
    let home = Home::load(&app, &me).await?;
    let title = t!(words, "staff-home-title", name = me.who.name());
    let page = Page::staff("staff-home", t!(words, "staff-nav-home"));
    Ok(answer(&app, &me, page, Desk::Home, || {
        home.view(&me.reader, title)
    }))
}

impl Home {
    async fn load(app: &App, me: &StaffReader) -> Result<Self, Failure> {
        let (now, zone) = (app.now(), school_zone());
        let today = zone.today(now);
        let week = Week::containing(today);
        let (from, to) = week.bounds(&zone)?;
        let (_, until) = week.plus(AHEAD).bounds(&zone)?;
        let all = store::session::between(&app.db, &me.staff, from, until).await?;
        let events = event::between(&app.db, &me.staff, from, to).await?;
        let of_week: Vec<_> = all.iter().filter(|s| s.starts_at < to).cloned().collect();
        let coming: Vec<_> = all.into_iter().filter(|s| s.ends_at > now).collect();
        let days = week.days();
        let days = days.map(|on| (on, Day::of(on, &of_week, &events))).to_vec();
        let which = |of: &[Session], keep: fn(&Session) -> bool| -> Vec<Session> {
            of.iter().filter(|s| keep(s)).cloned().collect()
        };
        Ok(Self {
            today,
            days,
            cancelled: which(&of_week, is_cancelled),
            moved: which(&of_week, is_moved),
            roomless: which(&coming, |s| {
                s.status == Status::Planned && s.mode == Mode::Onsite && s.room_id.is_none()
            }),
            teacherless: which(&coming, |s| {
                s.status == Status::Planned && s.teacher_id.is_none()
            }),
            items: items(app, me, today, &coming).await?,
            wishes: wishes::open(app, me, &coming).await?,
        })
    }

    fn nothing_is_missing(&self) -> bool {
        self.roomless.is_empty()
            && self.teacherless.is_empty()
            && self.items.is_empty()
            && self.wishes.is_empty()
    }

    fn view(&self, reader: &Reader, title: String) -> impl IntoView + use<> {
        let words = reader.words;
        let sessions = |key: &str, sessions: &[Session]| sessions_view(reader, key, sessions);
        let nothing = self
            .nothing_is_missing()
            .then(|| notice(Tone::Success, t!(words, "staff-missing-none"), ()));
        view! {
            <h1>{title}</h1>
            <section class="stack">
                <h2>{t!(words, "staff-week-title")}</h2>
                {week_view(reader, self.today, &self.days)}
                {sessions("staff-week-moved", &self.moved)}
                {sessions("staff-week-cancelled", &self.cancelled)}
            </section>
            <section class="stack">
                <h2>{t!(words, "staff-missing-title")}</h2>
                {nothing}
                {texts_view(words, "staff-missing-translations", &self.items, |lack| &lack.missing)}
                {texts_view(words, "staff-missing-outdated", &self.items, |lack| &lack.outdated)}
                {sessions("staff-missing-rooms", &self.roomless)}
                {sessions("staff-missing-teachers", &self.teacherless)}
                {wishes_view(words, &self.wishes)}
            </section>
        }
    }
}

/// Everything with texts that lack something. `coming`: the classes whose notes can be
/// read.
async fn items(
    app: &App,
    me: &StaffReader,
    today: Date,
    coming: &[Session],
) -> Result<Vec<Item>, Failure> {
    let words = me.reader.words;
    let mut items = of_courses_and_events(app, me).await?;
    items.extend(of_centres(app, me, today).await?);
    // What is said to the public of a class. Of an unlisted course nobody reads it.
    let noted = coming.iter().filter(|s| s.listed);
    items.extend(noted.map(|s| Item {
        title: s.course_title.clone(),
        when: Some(when(words, s)),
        href: me.reader.link(place::session(s.id)),
        lack: Lack::of(s.note.as_ref()),
    }));
    items.retain(|item| !item.lack.is_nothing());
    Ok(items)
}

async fn of_courses_and_events(app: &App, me: &StaffReader) -> Result<Vec<Item>, Failure> {
    let over = content::over(&app.db, &me.staff, app.now().plus_minutes(-OVER)).await?;
    let courses = course::all(&app.db, &me.staff).await?.into_iter();
    let courses = courses.filter(|c| !over.contains(&c.id)).map(|c| Item {
        when: None,
        href: me.reader.link(place::course(&c.slug)),
        lack: Lack::of(c.texts()),
        title: c.title,
    });
    let events = event::from(&app.db, &me.staff, app.now()).await?;
    let events = events.into_iter().map(|e| Item {
        when: None,
        href: me.reader.link(place::event(&e.slug)),
        lack: Lack::of(e.texts()),
        title: e.title,
    });
    Ok(courses.chain(events).collect())
}

/// Centres, their rooms and their closures.
async fn of_centres(app: &App, me: &StaffReader, today: Date) -> Result<Vec<Item>, Failure> {
    let link = |path: String| me.reader.link(path);
    let centres = centre::all(&app.db).await?;
    let rooms = centre::rooms(&app.db).await?;
    let closures = centre::closures(&app.db, today).await?;
    let mut items = Vec::new();
    for centre in &centres {
        items.push(Item {
            title: centre.name.clone(),
            when: None,
            href: link(place::centre(&centre.slug)),
            lack: Lack::of(centre.texts()),
        });
        let rooms = rooms
            .iter()
            .filter(|r| r.centre_id == centre.id && r.active);
        items.extend(rooms.map(|room| Item {
            title: Text::french(&room.name),
            when: None,
            href: link(place::room(&centre.slug, room.id)),
            lack: Lack::of([&room.whereabouts]),
        }));
        let closures = closures.iter().filter(|c| c.centre_id == centre.id);
        items.extend(closures.map(|closure| Item {
            title: closure.reason.clone(),
            when: None,
            href: link(place::closure(&centre.slug, closure.id)),
            lack: Lack::of([&closure.reason]),
        }));
    }
    Ok(items)
}

fn when(words: Words, session: &Session) -> String {
    let (date, hours) = (
        words.day(session.on_day),
        words.hours(session.starts, session.ends),
    );
    t!(words, "staff-when", date = date, hours = hours)
}

/// The week in numbers, each day with the way to what it has.
fn week_view(reader: &Reader, today: Date, days: &[(Date, Day)]) -> impl IntoView + use<> {
    let (words, there) = (reader.words, reader.link("/staff/week"));
    let icon = Some(Pictogram::Calendar);
    let way = link_button(Look::Quiet, &there, icon, t!(words, "staff-week-plan"));
    let all = days
        .iter()
        .fold(Day::default(), |sum, (_, day)| sum.plus(*day));
    if all == Day::default() {
        return view! { <p>{t!(words, "staff-week-none")}</p> <p>{way}</p> }.drawn();
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
        .iter()
        .map(|&(on, day)| {
            let now = (on == today).then(|| tag(Mood::Lamp, None, t!(words, "when-today")));
            let href = format!("{there}#{}", day_id(on));
            view! { <li><strong><a href=href>{words.day(on)}</a></strong>{now}{said(day)}</li> }
        })
        .collect();
    view! {
        <p class="row">{said(all)}</p>
        <div class="missing"><ul class="missing__list">{rows}</ul></div>
        <p>{way}</p>
    }
    .drawn()
}

/// A heading with its number, and what it counts.
fn group(heading: String, items: Vec<Drawn>) -> Drawn {
    view! { <div class="missing"><h3>{heading}</h3><ul class="missing__list">{items}</ul></div> }
        .drawn()
}

/// What lacks translations, in which languages, with the way to it.
fn texts_view(
    words: Words,
    key: &str,
    items: &[Item],
    which: fn(&Lack) -> &Count,
) -> Option<Drawn> {
    let lacking = items.iter().filter(|item| !which(&item.lack).is_empty());
    let n: usize = lacking
        .clone()
        .map(|item| lack::sum(which(&item.lack)))
        .sum();
    let line = |item: &Item| {
        let languages = lack::languages(words, which(&item.lack));
        let when = item
            .when
            .clone()
            .map(|when| view! { " "<span>{when}</span> });
        view! { <li><a href=item.href.clone()>{own_words(words, &item.title)}</a>{when}{languages}</li> }.drawn()
    };
    (n > 0).then(|| group(t!(words, key, n = n), lacking.map(line).collect()))
}

fn sessions_view(reader: &Reader, key: &str, sessions: &[Session]) -> Option<Drawn> {
    let words = reader.words;
    let line = |s: &Session| {
        let href = reader.link(place::session(s.id));
        view! { <li><a href=href>{own_words(words, &s.course_title)}</a>" "<span>{when(words, s)}</span></li> }.drawn()
    };
    let n = sessions.len();
    (n > 0).then(|| group(t!(words, key, n = n), sessions.iter().map(line).collect()))
}

/// Pages readers would like in their language, most wished first.
fn wishes_view(words: Words, wishes: &[Wish]) -> Option<Drawn> {
    let line = |wish: &Wish| {
        let href = format!("/{}{}", wish.language, wish.page);
        let shown = href.clone();
        let language = lack::languages(words, &[(wish.language, 1)]);
        view! { <li><a href=href><bdi dir="ltr">{shown}</bdi></a>{language}</li> }.drawn()
    };
    let n = wishes.len();
    (n > 0).then(|| {
        group(
            t!(words, "staff-missing-requests", n = n),
            wishes.iter().map(line).collect(),
        )
    })
}

#[cfg(test)]
mod tests {
    use crate::{
        testing::{self, TestSite, course_form, four, now, slot},
        texts::Words,
    };
    use domain::{course::Status, language::Language, text::Text};
    use http::StatusCode;
    use jiff::civil::{date, time};
    use store::{centre, content, course, event, session};

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
        let found = course::find(db, &site.staff, "premiers-pas")
            .await
            .unwrap()
            .unwrap();
        let mut form = course_form(site.centre, "premiers-pas", true);
        form.title = Text::french("Cours <b>").with(Language::En, "Course");
        course::change(db, staff, now(), found.id, found.version, &form)
            .await
            .unwrap();
        let mut of_course = session::of_course(db, &site.staff, site.course)
            .await
            .unwrap();
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
                && html.contains("2\u{2069} translations to write"),
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
    async fn home(site: &TestSite) -> String {
        site.get_as(&site.sign_in().await, "/en/staff").await.html
    }

    /// A course in French only, with one class on this day.
    async fn french_course(site: &TestSite, slug: &str, day: jiff::civil::Date) {
        let (db, staff) = (&site.app.db, &site.staff);
        let mut form = course_form(site.centre, slug, true);
        form.title = Text::french(slug);
        let id = course::create(db, staff, now(), &form).await.unwrap();
        let form = session::SessionForm {
            slot: slot(day, time(18, 0, 0, 0), time(19, 0, 0, 0)),
            room_id: None,
            teacher_id: Some(site.teacher),
            note: None,
        };
        session::plan(db, staff, now(), id, &[form]).await.unwrap();
    }

    #[tokio::test]
    async fn what_is_long_over_is_not_asked_for() {
        let site = testing::site().await;
        french_course(&site, "cet-ete", date(2026, 10, 23)).await;
        french_course(&site, "cet-automne", date(2026, 10, 28)).await;
        let html = home(&site).await;
        assert!(!html.contains("/en/staff/courses/cet-ete"), "{html}");
        assert!(html.contains("/en/staff/courses/cet-automne"), "{html}");
        let told = t!(
            Words::of(Language::En),
            "staff-missing-translations",
            n = 3usize
        );
        assert!(html.contains(&told), "three languages of one title: {html}");
    }

    #[tokio::test]
    async fn what_is_said_of_a_class_is_to_be_translated_too() {
        let site = testing::site().await;
        let (db, staff) = (&site.app.db, &site.staff);
        let all = session::of_course(db, staff, site.course).await.unwrap();
        let note = Text::french("Apportez une photo.");
        let (over, near) = (&all[0], all.iter().find(|s| s.starts_at > now()).unwrap());
        for s in [over, near] {
            let done = session::set_status(
                db,
                staff,
                now(),
                s.id,
                s.version,
                Status::Cancelled,
                Some(&note),
            );
            done.await.unwrap();
        }
        let words = Words::of(Language::En);
        let told = t!(words, "staff-missing-translations", n = 3usize);
        let html = home(&site).await;
        let (_, list) = html.split_once(&told).expect("one note, three languages");
        let list = list.split("</ul>").next().unwrap();
        assert!(list.contains(&near.id.to_string()) && !list.contains(&over.id.to_string()));
        assert!(list.contains(&words.day(near.on_day)), "{list}");
    }

    #[tokio::test]
    async fn a_wish_that_came_true_is_told_no_more() {
        let site = testing::site().await;
        let (db, staff) = (&site.app.db, &site.staff);
        let before = event::find(db, staff, "soiree-cinema").await;
        let before = before.unwrap().unwrap();
        let mut form = testing::event_form(site.centre, site.other_room);
        form.about = Text::french("Un film.").with(Language::En, "A film.");
        event::change(db, staff, now(), &before, &form)
            .await
            .unwrap();
        for (page, language) in [
            ("/events/soiree-cinema", Language::Uk),
            ("/events/soiree-cinema", Language::En),
            ("/events/plus-la", Language::Uk),
            ("/library", Language::Uk),
        ] {
            content::wish(db, page, language).await.unwrap();
        }
        let wished = |html: &str, what: &str| html.contains(&format!("href=\"{what}\""));
        let html = home(&site).await;
        assert!(wished(&html, "/uk/events/soiree-cinema"), "{html}");
        for fulfilled in [
            "/en/events/soiree-cinema",
            "/uk/events/plus-la",
            "/uk/library",
        ] {
            assert!(!wished(&html, fulfilled), "{fulfilled}: {html}");
        }
        let before = event::find(db, staff, "soiree-cinema").await;
        let before = before.unwrap().unwrap();
        form.about = four("Un film.");
        event::change(db, staff, now(), &before, &form)
            .await
            .unwrap();
        let html = home(&site).await;
        assert!(!wished(&html, "/uk/events/soiree-cinema"), "{html}");
        assert!(html.contains("Nothing is missing"), "{html}");
    }
}
