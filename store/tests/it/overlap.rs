//! No overlap in a room, for a teacher or in a course, tried on every pair of intervals within
//! five hours: 0 missed, 0 false, however the second one gets there.

use crate::support::*;
use domain::{course::Status, id::Id, time::Slot};
use jiff::civil::Date;
use std::ops::Range;
use store::{
    event::{self, EventError},
    session::{self, SessionError},
};

on_both![
    a_session_after_a_session,
    a_session_after_an_event,
    an_event_after_a_session,
    an_event_after_an_event,
    a_teachers_session_after_another,
    a_courses_session_after_another,
    a_courses_session_moved_in,
    a_courses_session_back_from_cancelled,
    a_session_moved_in,
    an_event_moved_in,
    a_teachers_session_moved_in,
    a_session_back_from_cancelled,
    an_event_back_from_cancelled,
];

#[derive(Debug, Clone, Copy)]
enum Booking {
    Session,
    Event,
    Teacher,
    /// A session of the one course, without room or teacher; the others are of two.
    Course,
}
use Booking::{Course, Event, Session, Teacher};

/// How the second booking gets to its place.
#[derive(Debug, Clone, Copy)]
enum Way {
    Planned,
    Moved,
    Reinstated,
}
use Way::{Moved, Planned, Reinstated};

async fn a_session_after_a_session(world: World) {
    every_pair(&world, Session, Session, Planned).await;
}

async fn a_session_after_an_event(world: World) {
    every_pair(&world, Event, Session, Planned).await;
}

async fn an_event_after_a_session(world: World) {
    every_pair(&world, Session, Event, Planned).await;
}

async fn an_event_after_an_event(world: World) {
    every_pair(&world, Event, Event, Planned).await;
}

async fn a_teachers_session_after_another(world: World) {
    every_pair(&world, Teacher, Teacher, Planned).await;
}

async fn a_courses_session_after_another(world: World) {
    every_pair(&world, Course, Course, Planned).await;
}

async fn a_courses_session_moved_in(world: World) {
    every_pair(&world, Course, Course, Moved).await;
}

async fn a_courses_session_back_from_cancelled(world: World) {
    every_pair(&world, Course, Course, Reinstated).await;
}

async fn a_session_moved_in(world: World) {
    every_pair(&world, Session, Session, Moved).await;
}

async fn an_event_moved_in(world: World) {
    every_pair(&world, Event, Event, Moved).await;
}

async fn a_teachers_session_moved_in(world: World) {
    every_pair(&world, Teacher, Teacher, Moved).await;
}

async fn a_session_back_from_cancelled(world: World) {
    every_pair(&world, Event, Session, Reinstated).await;
}

async fn an_event_back_from_cancelled(world: World) {
    every_pair(&world, Session, Event, Reinstated).await;
}

/// All 15 intervals that begin and end at a full hour, 0 to 5.
fn intervals() -> Vec<Range<i8>> {
    (0..5)
        .flat_map(|start| (start + 1..=5).map(move |end| start..end))
        .collect()
}

/// Hours counted from eight in the morning: no clock is changed then.
fn morning(day: Date, hours: &Range<i8>) -> Slot {
    slot_on(day, hours.start + 8..hours.end + 8)
}

/// Each pair has a day of its own.
async fn every_pair(world: &World, first: Booking, second: Booking, way: Way) {
    let (intervals, mut day) = (intervals(), DAY);
    let mut pairs = Vec::new();
    for a in &intervals {
        for b in &intervals {
            day = day.tomorrow().unwrap();
            pairs.push((morning(day, a), morning(day, b)));
        }
    }
    book_all(world, first, pairs.iter().map(|(a, _)| *a)).await;
    let one = match way {
        Planned => None,
        Moved | Reinstated => Some(Guest::invite(world, second).await),
    };
    let mut wrong = Vec::new();
    for (a, b) in pairs {
        let accepted = match (&one, way) {
            (None, _) => book(world, second, "second", b).await,
            (Some(guest), Reinstated) => {
                assert!(guest.set_status(world, Status::Cancelled).await);
                assert!(
                    guest.move_to(world, b).await,
                    "cancelled, it may lie anywhere"
                );
                guest.set_status(world, Status::Planned).await
            }
            (Some(guest), _) => guest.move_to(world, b).await,
        };
        let overlap = a.starts < b.ends && b.starts < a.ends;
        if accepted == overlap {
            let what = if overlap { "missed" } else { "refused" };
            wrong.push(format!(
                "{}–{} then {}–{}: {what}",
                a.starts, a.ends, b.starts, b.ends
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of 225 are wrong: {wrong:#?}",
        wrong.len()
    );
}

async fn book_all(world: &World, booking: Booking, slots: impl Iterator<Item = Slot>) {
    let form = |slot| match booking {
        Teacher => with_teacher(world.teacher, slot),
        Course => nowhere(slot),
        Session | Event => in_room(world.room, slot),
    };
    match booking {
        Session | Teacher | Course => {
            let forms: Vec<_> = slots.map(form).collect();
            session::plan(&world.db, &world.staff, NOW, world.course, &forms)
                .await
                .unwrap();
        }
        Event => {
            for slot in slots {
                assert!(book(world, Event, "first", slot).await);
            }
        }
    }
}

async fn book(world: &World, booking: Booking, name: &str, slot: Slot) -> bool {
    match booking {
        Session | Teacher | Course => of_session(plan(world, booking, slot).await.map(drop)),
        Event => {
            let slug = format!("{name}-{}", slot.day);
            of_event(world.create_event(&slug, world.room, slot).await.map(drop))
        }
    }
}

/// A session that may lie in the way of those booked first.
async fn plan(
    world: &World,
    booking: Booking,
    slot: Slot,
) -> Result<Id<domain::id::Session>, SessionError> {
    let (course, form) = match booking {
        Session | Event => (world.other_course().await, in_room(world.room, slot)),
        Teacher => (
            world.other_course().await,
            with_teacher(world.teacher, slot),
        ),
        Course => (world.course, nowhere(slot)),
    };
    world.plan_of(course, form).await
}

/// The one that comes where others may be.
enum Guest {
    Session(Id<domain::id::Session>),
    Event,
}

impl Guest {
    async fn invite(world: &World, booking: Booking) -> Self {
        let slot = morning(DAY, &(0..1));
        match booking {
            Session | Teacher | Course => Guest::Session(plan(world, booking, slot).await.unwrap()),
            Event => {
                world.create_event("guest", world.room, slot).await.unwrap();
                Guest::Event
            }
        }
    }

    async fn move_to(&self, world: &World, slot: Slot) -> bool {
        match self {
            Guest::Session(id) => of_session(world.change(*id, |form| form.slot = slot).await),
            Guest::Event => {
                let before = world.event("guest").await;
                let form = event_form("guest", world.centre, Some(world.room), slot);
                of_event(event::change(&world.db, &world.staff, NOW, &before, &form).await)
            }
        }
    }

    async fn set_status(&self, world: &World, status: Status) -> bool {
        match self {
            Guest::Session(id) => of_session(world.set_status(*id, status).await),
            Guest::Event => {
                let before = world.event("guest").await;
                of_event(event::set_status(&world.db, &world.staff, NOW, &before, status).await)
            }
        }
    }
}

/// Was it accepted? Anything but a taken room or teacher is a failure of the test.
fn of_session(result: Result<(), SessionError>) -> bool {
    match result {
        Ok(()) => true,
        Err(SessionError::InTheWay(way)) => {
            let named = way.course.len() + way.room.len() + way.teacher.len();
            assert_eq!(named, 1, "what is in the way is named: {way:?}");
            false
        }
        Err(other) => panic!("{other:?}"),
    }
}

fn of_event(result: Result<(), EventError>) -> bool {
    match result {
        Ok(()) => true,
        Err(EventError::InTheWay(way)) => {
            assert_eq!(way.room.len(), 1, "what is in the way is named");
            false
        }
        Err(other) => panic!("{other:?}"),
    }
}
