//! Random operations on the timetable against a model that knows the rules in ten
//! lines: the same ones are accepted, and the same ones refused for the same reason.

use crate::support::*;
use domain::{
    centre::ClosureScope,
    course::Status,
    id::{Centre, Closure, Course, Id, Room, Session, Teacher},
    time::Slot,
};
use jiff::ToSpan;
use proptest::{
    collection::vec,
    option,
    prelude::*,
    test_runner::{Config, TestCaseError, TestRunner},
};
use std::{
    collections::BTreeSet,
    ops::Range,
    sync::atomic::{AtomicUsize, Ordering},
};
use store::{
    centre::{self, CentreError, ClosureForm},
    clash::InTheWay,
    course,
    event::{self, EventError},
    session::{self, SessionError, SessionForm},
    teacher,
};
use tokio::runtime::Handle;

on_both![the_timetable_keeps_its_rules];

/// Where and when, in a small world: 3 days of 5 hours, 2 rooms, 2 teachers, 2 courses.
#[derive(Debug, Clone, PartialEq)]
struct Place {
    day: i64,
    hours: Range<i8>,
    /// Of a session; an event has none.
    course: Option<usize>,
    room: Option<usize>,
    teacher: Option<usize>,
}

#[derive(Debug, Clone)]
enum Op {
    /// A term of this course.
    Plan(usize, Vec<Place>),
    Create(Place),
    Change(usize, Place),
    SetStatus(usize, Status),
    Close {
        room: Option<usize>,
        from: i64,
        days: i64,
    },
    Open(usize),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rule {
    CourseFree,
    RoomFree,
    RoomOpen,
    TeacherFree,
    ClosureEmpty,
}

#[derive(Debug, Clone)]
struct Booked {
    what: Booking,
    place: Place,
    status: Status,
}

#[derive(Debug, Clone)]
enum Booking {
    Session(Id<Session>),
    Event(String),
}

#[derive(Debug, Clone)]
struct Closed {
    id: Id<Closure>,
    room: Option<usize>,
    from: i64,
    days: i64,
}

#[derive(Debug, Default)]
struct Model {
    booked: Vec<Booked>,
    closed: Vec<Closed>,
}

impl Closed {
    /// A closed centre closes its rooms, and keeps away classes that have none yet; an
    /// event without a room is out of the house.
    fn covers(&self, place: &Place) -> bool {
        let inside = place.room.is_some() || place.course.is_some();
        (self.from..self.from + self.days).contains(&place.day)
            && inside
            && (self.room.is_none() || self.room == place.room)
    }
}

impl Model {
    /// The rules that a planned booking here would break; `except` is the booking itself.
    fn broken(&self, place: &Place, except: Option<usize>) -> BTreeSet<Rule> {
        let others = self
            .booked
            .iter()
            .enumerate()
            .filter(|(n, b)| Some(*n) != except && b.status == Status::Planned)
            .map(|(_, b)| &b.place);
        let at_once = others.filter(|o| {
            o.day == place.day && o.hours.start < place.hours.end && place.hours.start < o.hours.end
        });
        let mut broken = BTreeSet::new();
        for other in at_once {
            if place.course.is_some() && place.course == other.course {
                broken.insert(Rule::CourseFree);
            }
            if place.room.is_some() && place.room == other.room {
                broken.insert(Rule::RoomFree);
            }
            if place.teacher.is_some() && place.teacher == other.teacher {
                broken.insert(Rule::TeacherFree);
            }
        }
        if self.closed.iter().any(|closed| closed.covers(place)) {
            broken.insert(Rule::RoomOpen);
        }
        broken
    }
}

fn place() -> impl Strategy<Value = Place> {
    let hours = (0i8..5, 1i8..=3).prop_map(|(start, long)| start..(start + long).min(5));
    (
        0i64..3,
        hours,
        0usize..2,
        option::weighted(0.8, 0usize..2),
        option::weighted(0.5, 0usize..2),
    )
        .prop_map(|(day, hours, course, room, teacher)| Place {
            day,
            hours,
            course: Some(course),
            room,
            teacher,
        })
}

fn op() -> impl Strategy<Value = Op> {
    let status = prop_oneof![Just(Status::Planned), Just(Status::Cancelled)];
    prop_oneof![
        5 => (vec(place(), 1..=3), 0usize..2).prop_map(|(places, course)| {
            let of = |place| Place { course: Some(course), ..place };
            Op::Plan(course, places.into_iter().map(of).collect())
        }),
        3 => place().prop_map(|place| Op::Create(Place { teacher: None, course: None, ..place })),
        4 => (any::<usize>(), place()).prop_map(|(n, place)| Op::Change(n, place)),
        5 => (any::<usize>(), status).prop_map(|(n, status)| Op::SetStatus(n, status)),
        2 => (option::of(0usize..2), 0i64..3, 1i64..=2).prop_map(|(room, from, days)| Op::Close { room, from, days }),
        1 => any::<usize>().prop_map(Op::Open),
    ]
}

async fn the_timetable_keeps_its_rules(world: World) {
    let cases = match world.engine {
        crate::fresh_database::Engine::Sqlite => 60,
        crate::fresh_database::Engine::Postgres => 20,
    };
    let told = tokio::task::spawn_blocking(move || {
        let config = Config {
            cases,
            failure_persistence: None,
            max_shrink_iters: 200,
            ..Config::default()
        };
        TestRunner::new(config).run(&vec(op(), 1..30), |ops| {
            Handle::current().block_on(play(&world, ops))
        })
    });
    if let Err(failure) = told.await.unwrap() {
        panic!("{failure}");
    }
}

/// A centre of its own for each case.
struct Stage<'a> {
    world: &'a World,
    centre: Id<Centre>,
    rooms: [Id<Room>; 2],
    teachers: [Id<Teacher>; 2],
    courses: [Id<Course>; 2],
    prefix: String,
}

static CASE: AtomicUsize = AtomicUsize::new(0);

impl<'a> Stage<'a> {
    async fn new(world: &'a World) -> Self {
        let (db, staff) = (&world.db, &world.staff);
        let prefix = format!("case-{}", CASE.fetch_add(1, Ordering::Relaxed));
        let centre = centre::create(db, staff, NOW, &centre_form(&prefix))
            .await
            .unwrap();
        let room = async |name| {
            centre::create_room(db, staff, NOW, centre, &room_form(name))
                .await
                .unwrap()
        };
        let teacher = async |name| {
            teacher::create(db, staff, NOW, &format!("{prefix} {name}"))
                .await
                .unwrap()
        };
        let rooms = [room("1").await, room("2").await];
        let teachers = [teacher("A").await, teacher("B").await];
        let course = async |name| {
            let form = course_form(&format!("{prefix}-{name}"), centre);
            course::create(db, staff, NOW, &form).await.unwrap()
        };
        let courses = [course("a").await, course("b").await];
        Self {
            world,
            centre,
            rooms,
            teachers,
            courses,
            prefix,
        }
    }

    fn slot(&self, place: &Place) -> Slot {
        slot_on(
            DAY.saturating_add(place.day.days()),
            place.hours.start + 8..place.hours.end + 8,
        )
    }

    fn form(&self, place: &Place) -> SessionForm {
        SessionForm {
            slot: self.slot(place),
            room_id: place.room.map(|n| self.rooms[n]),
            teacher_id: place.teacher.map(|n| self.teachers[n]),
            note: None,
        }
    }

    fn event_form(&self, slug: &str, place: &Place) -> event::EventForm {
        event_form(
            slug,
            self.centre,
            place.room.map(|n| self.rooms[n]),
            self.slot(place),
        )
    }
}

fn broken_by(way: &InTheWay) -> BTreeSet<Rule> {
    [
        (!way.course.is_empty()).then_some(Rule::CourseFree),
        (!way.room.is_empty()).then_some(Rule::RoomFree),
        (!way.teacher.is_empty()).then_some(Rule::TeacherFree),
        way.closed.as_ref().map(|_| Rule::RoomOpen),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// All that a session was refused for: the store leaves nothing out.
fn of_session<T>(result: Result<T, SessionError>) -> Result<T, BTreeSet<Rule>> {
    result.map_err(|refused| match refused {
        SessionError::InTheWay(way) => broken_by(&way),
        other => panic!("{other:?}"),
    })
}

fn of_event<T>(result: Result<T, EventError>) -> Result<T, BTreeSet<Rule>> {
    result.map_err(|refused| match refused {
        EventError::InTheWay(way) => broken_by(&way),
        other => panic!("{other:?}"),
    })
}

/// Accepted exactly when the model knows no reason against it, else for all its
/// reasons. (A closed room has nothing planned in it: of an event only one holds.)
fn agree<T>(
    result: Result<T, BTreeSet<Rule>>,
    broken: &BTreeSet<Rule>,
) -> Result<Option<T>, TestCaseError> {
    match result {
        Ok(value) if broken.is_empty() => Ok(Some(value)),
        Err(rules) if rules == *broken => Ok(None),
        Ok(_) => Err(TestCaseError::fail(format!("accepted against {broken:?}"))),
        Err(rules) => Err(TestCaseError::fail(format!(
            "refused for {rules:?}, expected {broken:?}"
        ))),
    }
}

async fn play(world: &World, ops: Vec<Op>) -> Result<(), TestCaseError> {
    let stage = Stage::new(world).await;
    let mut model = Model::default();
    for (n, op) in ops.into_iter().enumerate() {
        step(&stage, &mut model, n, op).await?;
    }
    compare(&stage, &model).await
}

async fn step(stage: &Stage<'_>, model: &mut Model, n: usize, op: Op) -> Result<(), TestCaseError> {
    let (db, staff) = (&stage.world.db, &stage.world.staff);
    match op {
        Op::Plan(course, places) => {
            let forms: Vec<_> = places.iter().map(|place| stage.form(place)).collect();
            let course = stage.courses[course];
            let result = of_session(session::plan(db, staff, NOW, course, &forms).await);
            // One after the other, until one breaks a rule; then none was.
            let before = model.booked.len();
            let mut broken = BTreeSet::new();
            for place in places {
                broken = model.broken(&place, None);
                if !broken.is_empty() {
                    break;
                }
                model.booked.push(Booked {
                    what: Booking::Event(String::new()),
                    place,
                    status: Status::Planned,
                });
            }
            match agree(result, &broken)? {
                Some(ids) => {
                    for (booked, id) in model.booked[before..].iter_mut().zip(ids) {
                        booked.what = Booking::Session(id);
                    }
                }
                None => model.booked.truncate(before),
            }
        }
        Op::Create(place) => {
            let slug = format!("{}-{n}", stage.prefix);
            let result =
                of_event(event::create(db, staff, NOW, &stage.event_form(&slug, &place)).await);
            if agree(result, &model.broken(&place, None))?.is_some() {
                model.booked.push(Booked {
                    what: Booking::Event(slug),
                    place,
                    status: Status::Planned,
                });
            }
        }
        Op::Change(which, mut place) if !model.booked.is_empty() => {
            let which = which % model.booked.len();
            let booked = model.booked[which].clone();
            let result = match &booked.what {
                Booking::Session(id) => {
                    // A session stays with its course.
                    place.course = booked.place.course;
                    let version = stage.world.session(*id).await.version;
                    of_session(
                        session::change(db, staff, NOW, *id, version, &stage.form(&place)).await,
                    )
                }
                Booking::Event(slug) => {
                    (place.teacher, place.course) = (None, None);
                    let before = stage.world.event(slug).await;
                    of_event(
                        event::change(db, staff, NOW, &before, &stage.event_form(slug, &place))
                            .await,
                    )
                }
            };
            let broken = if booked.status == Status::Planned {
                model.broken(&place, Some(which))
            } else {
                BTreeSet::new()
            };
            if agree(result, &broken)?.is_some() {
                model.booked[which].place = place;
            }
        }
        Op::SetStatus(which, status) if !model.booked.is_empty() => {
            let which = which % model.booked.len();
            let booked = model.booked[which].clone();
            let result = match &booked.what {
                Booking::Session(id) => {
                    let version = stage.world.session(*id).await.version;
                    of_session(
                        session::set_status(db, staff, NOW, *id, version, status, None).await,
                    )
                }
                Booking::Event(slug) => {
                    let before = stage.world.event(slug).await;
                    of_event(event::set_status(db, staff, NOW, &before, status).await)
                }
            };
            let broken = if status == Status::Planned {
                model.broken(&booked.place, Some(which))
            } else {
                BTreeSet::new()
            };
            if agree(result, &broken)?.is_some() {
                model.booked[which].status = status;
            }
        }
        Op::Close { room, from, days } => {
            let first = DAY.saturating_add(from.days());
            let form = ClosureForm {
                scope: if room.is_some() {
                    ClosureScope::Room
                } else {
                    ClosureScope::Centre
                },
                room_id: room.map(|n| stage.rooms[n]),
                from_day: first,
                to_day: first.saturating_add((days - 1).days()),
                reason: text("Travaux"),
            };
            let result = match centre::create_closure(db, staff, NOW, stage.centre, &form).await {
                Err(CentreError::NotEmpty) => Err(BTreeSet::from([Rule::ClosureEmpty])),
                done => Ok(done.unwrap()),
            };
            let closed = |id| Closed {
                id,
                room,
                from,
                days,
            };
            let probe = closed(Id::new(uuid::Uuid::nil()));
            let stands = model
                .booked
                .iter()
                .any(|b| b.status == Status::Planned && probe.covers(&b.place));
            let broken: BTreeSet<_> = stands.then_some(Rule::ClosureEmpty).into_iter().collect();
            if let Some(id) = agree(result, &broken)? {
                model.closed.push(closed(id));
            }
        }
        Op::Open(which) if !model.closed.is_empty() => {
            let closed = model.closed.remove(which % model.closed.len());
            centre::delete_closure(db, staff, NOW, closed.id, 1)
                .await
                .unwrap();
        }
        Op::Change(..) | Op::SetStatus(..) | Op::Open(..) => {}
    }
    Ok(())
}

/// In the end the database holds what the model holds, and nothing else.
async fn compare(stage: &Stage<'_>, model: &Model) -> Result<(), TestCaseError> {
    for booked in &model.booked {
        let slot = stage.slot(&booked.place);
        match &booked.what {
            Booking::Session(id) => {
                let there = stage.world.session(*id).await;
                let form = stage.form(&booked.place);
                prop_assert_eq!(
                    (
                        there.as_form().slot,
                        there.room_id,
                        there.teacher_id,
                        there.status
                    ),
                    (slot, form.room_id, form.teacher_id, booked.status)
                );
            }
            Booking::Event(slug) => {
                let there = stage.world.event(slug).await;
                prop_assert_eq!(
                    (there.slot(), there.room_id, there.status),
                    (
                        slot,
                        booked.place.room.map(|n| stage.rooms[n]),
                        booked.status
                    )
                );
            }
        }
    }
    let sessions = model
        .booked
        .iter()
        .filter(|b| matches!(b.what, Booking::Session(_)))
        .count();
    let mut there = 0;
    for course in stage.courses {
        let of_course = session::of_course(&stage.world.db, &stage.world.staff, course).await;
        there += of_course.unwrap().len();
    }
    prop_assert_eq!(there, sessions);
    Ok(())
}
