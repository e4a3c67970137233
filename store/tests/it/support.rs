//! What the stories share: telling one on both engines, a small world to tell it in,
//! and a way past the store's functions, to see that the database itself holds a rule.

use crate::fresh_database::{Engine, with_database};
use domain::{
    course::{CourseKind, Mode},
    event::EventKind,
    id::{Centre, Course, Event, Id, Room, Session, Teacher},
    level::Level,
    slug::Slug,
    text::Text,
    time::{Instant, Slot, Zone},
};
use jiff::civil::{Date, Time, date, time};
use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};
use std::{future::Future, ops::Range};
use store::{
    Administrator, Db, Staff,
    centre::{self, CentreForm, RoomForm},
    course::{self, CourseForm},
    event::{self, EventError, EventForm},
    session::{self, SessionError, SessionForm},
    teacher,
};

/// Makes two tests of each story, `story::sqlite` and `story::postgres`.
macro_rules! on_both {
    ($($story:ident),+ $(,)?) => { $(
        mod $story {
            use crate::{fresh_database::Engine, support::tell};

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                tell(Engine::Sqlite, super::$story).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                tell(Engine::Postgres, super::$story).await;
            }
        }
    )+ };
}

/// Asserts a pattern, and shows what came instead.
macro_rules! assert_is {
    ($value:expr, $pattern:pat $(if $guard:expr)? $(, $why:literal)?) => {
        match $value {
            $pattern $(if $guard)? => {}
            other => panic!(concat!("expected {}, got {:?}" $(, ": ", $why)?), stringify!($pattern $(if $guard)?), other),
        }
    };
}

pub async fn tell<F>(engine: Engine, story: fn(World) -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    with_database(engine, async move |address| {
        story(World::new(engine, address).await).await
    })
    .await;
}

/// Monday, 23 November 2026, 08:00 in Paris.
pub const NOW: Instant = Instant(1_795_417_200_000);
pub const DAY: Date = date(2026, 11, 23);

/// A centre with two rooms, two teachers and a course.
#[derive(Debug)]
pub struct World {
    pub engine: Engine,
    pub address: String,
    pub db: Db,
    pub staff: Staff,
    pub administrator: Administrator,
    pub centre: Id<Centre>,
    pub room: Id<Room>,
    pub other_room: Id<Room>,
    pub teacher: Id<Teacher>,
    pub other_teacher: Id<Teacher>,
    pub course: Id<Course>,
}

impl World {
    #[expect(
        clippy::disallowed_methods,
        reason = "the story is about the store, not about who may"
    )]
    pub async fn new(engine: Engine, address: String) -> Self {
        let db = Db::open(&address).await.unwrap();
        let staff = Staff::at_the_console();
        let centre = centre::create(&db, &staff, NOW, &centre_form("paris"))
            .await
            .unwrap();
        let room = centre::create_room(&db, &staff, NOW, centre, &room_form("12"))
            .await
            .unwrap();
        let other_room = centre::create_room(&db, &staff, NOW, centre, &room_form("14"))
            .await
            .unwrap();
        let teacher = teacher::create(&db, &staff, NOW, "Anne Morel")
            .await
            .unwrap();
        let other_teacher = teacher::create(&db, &staff, NOW, "Karim Haddad")
            .await
            .unwrap();
        let course = course::create(&db, &staff, NOW, &course_form("premiers-pas", centre))
            .await
            .unwrap();
        Self {
            engine,
            address,
            db,
            staff,
            administrator: Administrator::at_the_console(),
            centre,
            room,
            other_room,
            teacher,
            other_teacher,
            course,
        }
    }

    /// A course more.
    pub async fn create_course(&self, address: &str) -> Id<Course> {
        let form = course_form(address, self.centre);
        course::create(&self.db, &self.staff, NOW, &form)
            .await
            .unwrap()
    }

    /// A second course, made when it is first asked for.
    pub async fn other_course(&self) -> Id<Course> {
        match course::find(&self.db, &self.staff, "le-soir")
            .await
            .unwrap()
        {
            Some(course) => course.id,
            None => self.create_course("le-soir").await,
        }
    }

    /// Plans one session of the course.
    pub async fn plan(&self, form: SessionForm) -> Result<Id<Session>, SessionError> {
        self.plan_of(self.course, form).await
    }

    /// Plans one session of this course.
    pub async fn plan_of(
        &self,
        course: Id<Course>,
        form: SessionForm,
    ) -> Result<Id<Session>, SessionError> {
        let planned = session::plan(&self.db, &self.staff, NOW, course, &[form]).await?;
        Ok(planned[0])
    }

    /// Plans a session in the room.
    pub async fn plan_in_room(&self, slot: Slot) -> Result<Id<Session>, SessionError> {
        self.plan(in_room(self.room, slot)).await
    }

    pub async fn session(&self, id: Id<Session>) -> session::Session {
        session::find(&self.db, &self.staff, id)
            .await
            .unwrap()
            .unwrap()
    }

    /// Changes a session as it stands now.
    pub async fn change(
        &self,
        id: Id<Session>,
        edit: impl FnOnce(&mut SessionForm),
    ) -> Result<(), SessionError> {
        let before = self.session(id).await;
        let mut form = before.as_form();
        edit(&mut form);
        session::change(&self.db, &self.staff, NOW, id, before.version, &form).await
    }

    pub async fn set_status(
        &self,
        id: Id<Session>,
        status: domain::course::Status,
    ) -> Result<(), SessionError> {
        let version = self.session(id).await.version;
        session::set_status(&self.db, &self.staff, NOW, id, version, status, None).await
    }

    pub async fn create_event(
        &self,
        slug: &str,
        room: Id<Room>,
        slot: Slot,
    ) -> Result<Id<Event>, EventError> {
        event::create(
            &self.db,
            &self.staff,
            NOW,
            &event_form(slug, self.centre, Some(room), slot),
        )
        .await
    }

    pub async fn event(&self, slug: &str) -> event::Event {
        event::find(&self.db, &self.staff, slug)
            .await
            .unwrap()
            .unwrap()
    }

    /// A way past the store's functions.
    pub async fn raw(&self) -> Raw {
        Raw::connect(self.engine, &self.address).await
    }
}

/// A plain connection to a test's database.
#[derive(Debug)]
pub enum Raw {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

/// Runs a body on whichever connection it is.
macro_rules! raw {
    ($raw:expr, $c:ident => $body:expr) => {
        match $raw {
            Raw::Sqlite($c) => $body,
            Raw::Postgres($c) => $body,
        }
    };
}

impl Raw {
    pub async fn connect(engine: Engine, address: &str) -> Self {
        match engine {
            Engine::Sqlite => Raw::Sqlite(SqliteConnection::connect(address).await.unwrap()),
            Engine::Postgres => Raw::Postgres(PgConnection::connect(address).await.unwrap()),
        }
    }

    /// Runs a statement; how many rows it wrote, or what the database said.
    pub async fn execute(&mut self, sql: &str) -> Result<u64, String> {
        let sql = AssertSqlSafe(sql.to_owned());
        raw!(self, c => sqlx::raw_sql(sql).execute(c).await.map(|done| done.rows_affected()))
            .map_err(|e| e.to_string())
    }

    pub async fn close(self) {
        raw!(self, c => c.close().await).unwrap();
    }

    /// The one number a query answers.
    pub async fn number(&mut self, sql: &str) -> i64 {
        let sql = AssertSqlSafe(sql.to_owned());
        raw!(self, c => sqlx::query_scalar(sql).fetch_one(c).await).unwrap()
    }

    /// The texts a query answers, in its order.
    pub async fn texts(&mut self, sql: &str) -> Vec<String> {
        let sql = AssertSqlSafe(sql.to_owned());
        raw!(self, c => sqlx::query_scalar(sql).fetch_all(c).await).unwrap()
    }
}

pub fn paris() -> Zone {
    Zone::named("Europe/Paris").unwrap()
}

/// From one full hour to another, on the usual day.
pub fn slot(hours: Range<i8>) -> Slot {
    slot_on(DAY, hours)
}

pub fn slot_on(day: Date, hours: Range<i8>) -> Slot {
    Slot::new(day, clock(hours.start), clock(hours.end), &paris()).unwrap()
}

pub fn clock(hour: i8) -> Time {
    time(hour, 0, 0, 0)
}

pub fn in_room(room: Id<Room>, slot: Slot) -> SessionForm {
    SessionForm {
        slot,
        room_id: Some(room),
        teacher_id: None,
        note: None,
    }
}

pub fn nowhere(slot: Slot) -> SessionForm {
    SessionForm {
        slot,
        room_id: None,
        teacher_id: None,
        note: None,
    }
}

pub fn with_teacher(teacher: Id<Teacher>, slot: Slot) -> SessionForm {
    SessionForm {
        slot,
        room_id: None,
        teacher_id: Some(teacher),
        note: None,
    }
}

pub fn slug(text: &str) -> Slug {
    text.parse().unwrap()
}

pub fn text(fr: &str) -> Text {
    Text::french(fr)
}

pub fn centre_form(address: &str) -> CentreForm {
    CentreForm {
        slug: slug(address),
        name: text("Alliance Française"),
        access: text("Métro Saint-Placide"),
        library_join: text("À l'accueil"),
        library_gives: vec![text("Emprunter"), text("Lire sur place")],
        address: "101, boulevard Raspail".into(),
        postcode: "75006".into(),
        city: "Paris".into(),
        phone: "+33 1 42 84 90 00".into(),
        time_zone: paris(),
        step_free: true,
    }
}

pub fn room_form(name: &str) -> RoomForm {
    RoomForm {
        name: name.into(),
        whereabouts: text("Premier étage"),
        seats: 16,
        step_free: true,
        active: true,
    }
}

pub fn course_form(address: &str, centre: Id<Centre>) -> CourseForm {
    CourseForm {
        slug: slug(address),
        centre_id: centre,
        programme_id: None,
        kind: CourseKind::Intensive,
        mode: Mode::Onsite,
        level_from: Level::A1_1,
        level_to: Level::A1,
        title: text("Premiers pas"),
        summary: text("Parler, lire, écrire"),
        about: text("Chaque matin"),
        who: text("Pour commencer"),
        bring: text("Un cahier"),
        price_cents: 0,
        seats: 16,
        seats_taken: 3,
        women_only: false,
        listed: true,
        confidential: false,
        themes: vec![],
    }
}

pub fn event_form(
    address: &str,
    centre: Id<Centre>,
    room: Option<Id<Room>>,
    slot: Slot,
) -> EventForm {
    EventForm {
        slug: slug(address),
        centre_id: centre,
        kind: EventKind::Film,
        mode: Mode::Onsite,
        room_id: room,
        place: None,
        slot,
        seats: 30,
        seats_taken: 0,
        level: None,
        price_cents: 0,
        children: true,
        step_free: true,
        listed: true,
        title: text("Ciné-club"),
        summary: text("Un film, puis on en parle"),
        about: text("Avec sous-titres"),
        meet: text("À l'accueil"),
    }
}
