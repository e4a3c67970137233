//! A site to test pages on: the real routes over a fresh SQLite file with one small
//! programme, and a clock that stands still on Monday 23 November 2026, 09:00 in
//! Paris. `soiree-cinema` is on Friday 27 November 2026, 18:30 to 20:30 in `Salle 14`.
//! For tests only.

use crate::{
    App,
    context::{Clock, Settings, Site},
    page::{fault, school_zone},
};
use axum::{Router, body::Body, extract::Request, middleware};
use domain::{
    account::Role,
    centre::{ClosureScope, Hours, Service},
    course::{CourseKind, Mode, Theme},
    event::EventKind,
    id::{Account, Centre, Course, Id, Room, Teacher},
    language::Language,
    level::Level,
    text::Text,
    time::{Instant, Slot},
};
use http::{HeaderMap, StatusCode, header};
use jiff::{
    ToSpan,
    civil::{Date, Time, date, time},
};
use std::sync::atomic::{AtomicU32, Ordering};
use store::{
    Administrator, Db, Staff, account::NewAccount, centre, course, event, session, teacher,
};
use tower::ServiceExt;

pub const TODAY: Date = date(2026, 11, 23);
pub const PASSWORD: &str = "a long enough password";
pub const EMAIL: &str = "staff@havre.example";

/// Monday 23 November 2026, 09:00 in Paris.
pub fn now() -> Instant {
    school_zone().instant(TODAY, time(9, 0, 0, 0)).unwrap()
}

/// The site and what stands in it.
pub struct TestSite {
    pub app: App,
    pub routes: Router,
    pub staff: Staff,
    pub centre: Id<Centre>,
    /// `Salle 12`, open.
    pub room: Id<Room>,
    /// `Salle 14`, closed on 7 December 2026 ("Travaux").
    pub other_room: Id<Room>,
    pub teacher: Id<Teacher>,
    /// `premiers-pas`: listed, A1.1 to A1, Mondays and Thursdays 09:30 to 12:30 in
    /// `Salle 12` from 16 November to 17 December 2026.
    pub course: Id<Course>,
    /// `groupe-ferme`: not listed.
    pub unlisted: Id<Course>,
    folder: std::path::PathBuf,
}

impl Drop for TestSite {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// An answer, read to its end.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub html: String,
}

impl Answer {
    pub fn location(&self) -> &str {
        self.headers
            .get(header::LOCATION)
            .and_then(|v| v.to_str().ok())
            .unwrap_or_default()
    }

    /// The value of the cookie this answer sets.
    pub fn cookie(&self) -> &str {
        let set = self
            .headers
            .get(header::SET_COOKIE)
            .and_then(|v| v.to_str().ok())
            .unwrap_or_default();
        set.split(';').next().unwrap_or_default()
    }
}

/// A text in four languages that tests can tell apart.
pub fn four(fr: &str) -> Text {
    Text::french(fr)
        .with(Language::En, &format!("{fr} (en)"))
        .with(Language::Uk, &format!("{fr} (uk)"))
        .with(Language::FaAf, &format!("{fr} (fa-AF)"))
}

pub fn slot(day: Date, starts: Time, ends: Time) -> Slot {
    Slot::new(day, starts, ends, &school_zone()).unwrap()
}

pub async fn site() -> TestSite {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let folder = std::env::temp_dir().join(format!(
        "havre-app-{}-{}",
        std::process::id(),
        NEXT.fetch_add(1, Ordering::Relaxed)
    ));
    std::fs::create_dir_all(&folder).unwrap();
    let db = Db::open(&format!("sqlite:{}", folder.join("havre.db").display()))
        .await
        .unwrap();
    let app = app_at(db, now());
    let routes = routes(&app);
    fill(app, routes, folder).await
}

fn app_at(db: Db, now: Instant) -> App {
    let settings = Settings {
        demo: true,
        ..Settings::default()
    };
    App::new(db, Clock::standing(now), Site::default(), settings)
}

fn routes(app: &App) -> Router {
    crate::routes(app)
        .fallback(async || crate::error::Failure::NOT_FOUND)
        .layer(middleware::from_fn_with_state(app.clone(), fault::layer))
        .with_state(app.clone())
}

async fn fill(app: App, routes: Router, folder: std::path::PathBuf) -> TestSite {
    #[expect(
        clippy::disallowed_methods,
        reason = "tests do what staff would do, without signing in"
    )]
    let staff = Staff::at_the_console();
    let (db, now) = (&app.db, now());
    let form = centre::CentreForm {
        slug: "paris".parse().unwrap(),
        name: four("Alliance Française de Paris"),
        access: four("Métro Saint-Placide."),
        library_join: four("Venez avec un papier."),
        library_gives: vec![four("Des livres.")],
        address: "101, boulevard Raspail".into(),
        postcode: "75006".into(),
        city: "Paris".into(),
        phone: "+33 1 42 84 90 00".into(),
        time_zone: school_zone(),
        step_free: true,
    };
    let centre = centre::create(db, &staff, now, &form).await.unwrap();
    let room = create_room(db, &staff, centre, "Salle 12").await;
    let other_room = create_room(db, &staff, centre, "Salle 14").await;
    let weekdays = |opens, closes| {
        [1, 2, 3, 4, 5].map(|weekday| Hours {
            weekday,
            opens: time(opens, 0, 0, 0),
            closes: time(closes, 0, 0, 0),
        })
    };
    centre::set_openings(
        db,
        &staff,
        now,
        centre,
        Service::Reception,
        &[],
        &weekdays(8, 19),
    )
    .await
    .unwrap();
    centre::set_openings(
        db,
        &staff,
        now,
        centre,
        Service::Library,
        &[],
        &weekdays(10, 18),
    )
    .await
    .unwrap();
    let closed = date(2026, 12, 7);
    let closure = centre::ClosureForm {
        scope: ClosureScope::Room,
        room_id: Some(other_room),
        from_day: closed,
        to_day: closed,
        reason: four("Travaux"),
    };
    centre::create_closure(db, &staff, now, centre, &closure)
        .await
        .unwrap();
    let teacher = teacher::create(db, &staff, now, "Claire").await.unwrap();
    let course = course::create(db, &staff, now, &course_form(centre, "premiers-pas", true))
        .await
        .unwrap();
    let unlisted = course::create(db, &staff, now, &course_form(centre, "groupe-ferme", false))
        .await
        .unwrap();
    let mut forms = Vec::new();
    for week in 0..5 {
        for weekday in [0, 3] {
            let day = date(2026, 11, 16).saturating_add((week * 7 + weekday).days());
            let slot = slot(day, time(9, 30, 0, 0), time(12, 30, 0, 0));
            forms.push(session::SessionForm {
                slot,
                room_id: Some(room),
                teacher_id: Some(teacher),
                note: None,
            });
        }
    }
    session::plan(db, &staff, now, course, &forms)
        .await
        .unwrap();
    event::create(db, &staff, now, &event_form(centre, other_room))
        .await
        .unwrap();
    let new = NewAccount {
        email: EMAIL,
        name: "Coordination",
        role: Role::Staff,
        password: PASSWORD,
        demo: true,
    };
    store::account::create(db, &administrator(), now, new)
        .await
        .unwrap();
    TestSite {
        app,
        routes,
        staff,
        centre,
        room,
        other_room,
        teacher,
        course,
        unlisted,
        folder,
    }
}

/// Whoever manages the accounts.
#[expect(
    clippy::disallowed_methods,
    reason = "tests do what administrators would do, without signing in"
)]
pub fn administrator() -> Administrator {
    Administrator::at_the_console()
}

async fn create_room(db: &Db, staff: &Staff, centre: Id<Centre>, name: &str) -> Id<Room> {
    let form = centre::RoomForm {
        name: name.into(),
        whereabouts: four("1er étage"),
        seats: 16,
        step_free: false,
        active: true,
    };
    centre::create_room(db, staff, now(), centre, &form)
        .await
        .unwrap()
}

pub fn course_form(centre: Id<Centre>, slug: &str, listed: bool) -> course::CourseForm {
    course::CourseForm {
        slug: slug.parse().unwrap(),
        centre_id: centre,
        programme_id: None,
        kind: CourseKind::Intensive,
        mode: Mode::Onsite,
        level_from: Level::A1_1,
        level_to: Level::A1,
        title: four(&format!("Cours {slug}")),
        summary: four("Résumé du cours."),
        about: four("À propos du cours."),
        who: four("Pour qui."),
        bring: four("Un cahier."),
        price_cents: 0,
        seats: 16,
        seats_taken: 11,
        women_only: false,
        listed,
        confidential: false,
        themes: vec![Theme::Health, Theme::Transport],
    }
}

pub fn event_form(centre: Id<Centre>, room: Id<Room>) -> event::EventForm {
    event::EventForm {
        slug: "soiree-cinema".parse().unwrap(),
        centre_id: centre,
        kind: EventKind::Film,
        mode: Mode::Onsite,
        room_id: Some(room),
        place: None,
        slot: slot(date(2026, 11, 27), time(18, 30, 0, 0), time(20, 30, 0, 0)),
        seats: 40,
        seats_taken: 12,
        level: Some(Level::A2),
        price_cents: 0,
        children: true,
        step_free: true,
        listed: true,
        title: four("Soirée cinéma"),
        summary: four("Un film drôle."),
        about: four("Le film est sous-titré."),
        meet: four("Devant la salle."),
    }
}

impl TestSite {
    /// The session of `premiers-pas` on this day.
    pub async fn session_on(&self, day: Date) -> session::Session {
        let all = session::of_course(&self.app.db, &self.staff, self.course);
        let mut all = all.await.unwrap().into_iter();
        all.find(|s| s.on_day == day).unwrap()
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap())
            .await
    }

    /// The page as it is at another time.
    pub async fn get_at(&self, now: Instant, path: &str) -> Answer {
        let routes = routes(&app_at(self.app.db.clone(), now));
        let request = Request::get(path).body(Body::empty()).unwrap();
        answered(routes, request).await
    }

    pub async fn get_as(&self, cookie: &str, path: &str) -> Answer {
        self.send(
            Request::get(path)
                .header(header::COOKIE, cookie)
                .body(Body::empty())
                .unwrap(),
        )
        .await
    }

    /// Sends a form; with an empty cookie, as somebody unknown.
    pub async fn post_as(&self, cookie: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = serde_urlencoded::to_string(fields).unwrap();
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::COOKIE, cookie)
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post_as("", path, fields).await
    }

    /// The cookie of a fresh sign-in of staff.
    pub async fn sign_in(&self) -> String {
        self.sign_in_of(EMAIL).await
    }

    pub async fn sign_in_of(&self, email: &str) -> String {
        let token = store::account::sign_in(&self.app.db, now(), email, PASSWORD, "Firefox")
            .await
            .unwrap();
        format!("havre={token}")
    }

    /// Makes an account that is not the demo's; its id.
    pub async fn add_account(&self, email: &str, name: &str, role: Role) -> Id<Account> {
        let new = NewAccount {
            email,
            name,
            role,
            password: PASSWORD,
            demo: false,
        };
        store::account::create(&self.app.db, &administrator(), now(), new)
            .await
            .unwrap()
    }

    /// The cookie of a fresh sign-in of an administrator who was there first.
    pub async fn sign_in_as_administrator(&self) -> String {
        let email = "admin@havre.example";
        self.add_account(email, "Direction", Role::Administrator)
            .await;
        self.sign_in_of(email).await
    }

    pub async fn send(&self, request: Request) -> Answer {
        answered(self.routes.clone(), request).await
    }
}

/// A form as somebody types it.
#[derive(Debug, Clone, Default)]
pub struct Typed(Vec<(&'static str, String)>);

impl Typed {
    pub fn new() -> Self {
        Self::default()
    }

    /// In place of what was typed under this name.
    #[must_use]
    pub fn with(self, name: &'static str, value: impl ToString) -> Self {
        self.without(name).and(name, value)
    }

    /// Beside what was typed under this name.
    #[must_use]
    pub fn and(mut self, name: &'static str, value: impl ToString) -> Self {
        self.0.push((name, value.to_string()));
        self
    }

    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.0.retain(|(n, _)| *n != name);
        self
    }

    /// Sends it as staff.
    pub async fn send(&self, site: &TestSite, path: &str) -> Answer {
        let fields: Vec<_> = self.0.iter().map(|(n, v)| (*n, v.as_str())).collect();
        site.post_as(&site.sign_in().await, path, &fields).await
    }
}

async fn answered(routes: Router, request: Request) -> Answer {
    let response = routes.oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, 8 << 20).await.unwrap();
    Answer {
        status: parts.status,
        headers: parts.headers,
        html: String::from_utf8_lossy(&bytes).into_owned(),
    }
}
