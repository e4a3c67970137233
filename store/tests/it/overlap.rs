//! No overlap in a room or for a teacher, tried on every pair of intervals within
//! five hours: 0 missed, 0 false, however the second one gets there.

use crate::support::*;
use domain::{course::Status, time::Slot};
use jiff::{ToSpan, civil::Date};
use std::ops::Range;
use store::{
    event::{self, EventError},
    session::SessionError,
};

on_both![
    a_session_after_a_session,
    a_session_after_an_event,
    an_event_after_a_session,
    an_event_after_an_event,
    a_teachers_session_after_another,
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
}
use Booking::{Event, Session, Teacher};

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
    let mut day = DAY;
    let mut wrong = Vec::new();
    for a in intervals() {
        for b in intervals() {
            day = day.saturating_add(2.days());
            assert!(book(world, first, morning(day, &a)).await, "{a:?} alone");
            let accepted = get_there(world, second, way, day, &b).await;
            let overlap = a.start < b.end && b.start < a.end;
            if accepted == overlap {
                wrong.push(format!(
                    "{a:?} then {b:?}: {}",
                    if overlap { "missed" } else { "refused" }
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of 225 are wrong: {wrong:#?}",
        wrong.len()
    );
}

async fn get_there(
    world: &World,
    booking: Booking,
    way: Way,
    day: Date,
    hours: &Range<i8>,
) -> bool {
    let goal = morning(day, hours);
    let start = morning(day.tomorrow().unwrap(), &(0..1));
    match way {
        Planned => book(world, booking, goal).await,
        Moved => {
            assert!(book(world, booking, start).await, "the day after is free");
            move_to(world, booking, start, goal).await
        }
        Reinstated => {
            assert!(book(world, booking, start).await, "the day after is free");
            assert!(set_status(world, booking, start, Status::Cancelled).await);
            assert!(
                move_to(world, booking, start, goal).await,
                "what is cancelled may lie anywhere"
            );
            set_status(world, booking, goal, Status::Planned).await
        }
    }
}

fn event_slug(slot: Slot) -> String {
    format!("film-{}-{}", slot.starts_at.0, slot.ends_at.0)
}

/// Was it accepted? Anything but a taken room or teacher is a failure of the test.
fn of_session(result: Result<(), SessionError>) -> bool {
    match result {
        Ok(()) => true,
        Err(SessionError::RoomTaken(clashes) | SessionError::TeacherTaken(clashes)) => {
            assert_eq!(clashes.len(), 1, "what is in the way is named");
            false
        }
        Err(other) => panic!("{other:?}"),
    }
}

fn of_event(result: Result<(), EventError>) -> bool {
    match result {
        Ok(()) => true,
        Err(EventError::RoomTaken(clashes)) => {
            assert_eq!(clashes.len(), 1, "what is in the way is named");
            false
        }
        Err(other) => panic!("{other:?}"),
    }
}

async fn book(world: &World, booking: Booking, slot: Slot) -> bool {
    match booking {
        Session => of_session(world.plan_in_room(slot).await.map(drop)),
        Teacher => of_session(
            world
                .plan(with_teacher(world.teacher, slot))
                .await
                .map(drop),
        ),
        Event => of_event(
            world
                .create_event(&event_slug(slot), world.room, slot)
                .await
                .map(drop),
        ),
    }
}

async fn session_at(world: &World, slot: Slot) -> store::session::Session {
    let there = store::session::between(&world.db, slot.starts_at, slot.starts_at.plus_minutes(1))
        .await
        .unwrap();
    there
        .into_iter()
        .find(|s| s.ends_at == slot.ends_at)
        .unwrap()
}

async fn move_to(world: &World, booking: Booking, from: Slot, to: Slot) -> bool {
    match booking {
        Session | Teacher => {
            let id = session_at(world, from).await.id;
            of_session(world.change(id, |form| form.slot = to).await)
        }
        Event => {
            let before = world.event(&event_slug(from)).await;
            let form = event_form(
                &format!("{}-moved", event_slug(to)),
                world.centre,
                Some(world.room),
                to,
            );
            of_event(event::change(&world.db, &world.staff, NOW, &before, &form).await)
        }
    }
}

async fn set_status(world: &World, booking: Booking, at: Slot, status: Status) -> bool {
    match booking {
        Session | Teacher => of_session(
            world
                .set_status(session_at(world, at).await.id, status)
                .await,
        ),
        Event => {
            let moved = event::find(&world.db, &format!("{}-moved", event_slug(at)))
                .await
                .unwrap();
            let event = match moved {
                Some(event) => event,
                None => world.event(&event_slug(at)).await,
            };
            of_event(event::set_status(&world.db, &world.staff, NOW, &event, status).await)
        }
    }
}
