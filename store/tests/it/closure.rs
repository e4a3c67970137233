//! Closures: nothing is planned in a closed room, and nothing is closed over what is
//! planned.

use crate::support::*;
use domain::{
    centre::{ClosureScope, Service},
    course::{Mode, Status},
    id::{Closure, Course, Id, Room},
    time::Slot,
};
use jiff::{ToSpan, civil::Date};
use store::{
    centre::{self, CentreError, ClosureForm},
    clash::InTheWay,
    course::{self, CourseForm},
    event::{self, EventError},
    session::SessionError,
};

on_both![
    a_closed_centre_gives_its_reason,
    a_closed_room_gives_its_reason_and_only_that_room,
    the_first_and_the_last_day_are_closed,
    another_centre_stays_open,
    online_nothing_is_closed,
    a_class_without_a_room_yet_counts_too,
    a_closed_library_leaves_the_rooms_open,
    what_is_planned_forbids_a_closure,
    a_planned_event_forbids_a_closure,
    what_is_cancelled_does_not_forbid_a_closure,
    a_closed_room_keeps_a_cancelled_session_cancelled,
    a_closure_grows_and_moves_by_the_same_rule,
    a_closure_gone_opens_the_room,
    a_closure_that_never_was_leaves_no_line,
    a_closure_of_a_room_names_one_of_its_own_centre,
    a_closure_ends_after_it_begins,
    a_change_over_another_is_stale,
];

fn closed(scope: ClosureScope, room: Option<Id<Room>>, from: Date, to: Date) -> ClosureForm {
    ClosureForm {
        scope,
        room_id: room,
        from_day: from,
        to_day: to,
        reason: text("Travaux"),
    }
}

async fn close(world: &World, form: &ClosureForm) -> Result<Id<Closure>, CentreError> {
    centre::create_closure(&world.db, &world.staff, NOW, world.centre, form).await
}

fn closed_centre(from: Date, to: Date) -> ClosureForm {
    closed(ClosureScope::Centre, None, from, to)
}

/// The reason a session was refused for.
fn reason(refused: Result<impl std::fmt::Debug, SessionError>) -> String {
    match refused {
        Err(SessionError::InTheWay(InTheWay {
            closed: Some(reason),
            course,
            room,
            teacher,
        })) if course.is_empty() && room.is_empty() && teacher.is_empty() => reason.fr,
        other => panic!("expected a closed room, got {other:?}"),
    }
}

/// The same of an event.
fn event_reason(refused: Result<impl std::fmt::Debug, EventError>) -> String {
    match refused {
        Err(EventError::InTheWay(InTheWay {
            closed: Some(reason),
            room,
            ..
        })) if room.is_empty() => reason.fr,
        other => panic!("expected a closed room, got {other:?}"),
    }
}

fn days_later(days: i64) -> Date {
    DAY.saturating_add(days.days())
}

fn morning(day: Date) -> Slot {
    slot_on(day, 9..12)
}

async fn a_closed_centre_gives_its_reason(world: World) {
    close(&world, &closed_centre(DAY, DAY)).await.unwrap();
    assert_eq!(reason(world.plan_in_room(morning(DAY)).await), "Travaux");
    let made = world.create_event("film", world.room, morning(DAY)).await;
    assert_eq!(event_reason(made), "Travaux");

    let id = world.plan_in_room(morning(days_later(1))).await.unwrap();
    assert_eq!(
        reason(world.change(id, |form| form.slot = morning(DAY)).await),
        "Travaux"
    );
    world
        .create_event("film", world.other_room, morning(days_later(1)))
        .await
        .unwrap();
    let film = world.event("film").await;
    let form = event_form("film", world.centre, Some(world.room), morning(DAY));
    let moved = event::change(&world.db, &world.staff, NOW, &film, &form).await;
    assert_eq!(event_reason(moved), "Travaux");
}

async fn a_closed_room_gives_its_reason_and_only_that_room(world: World) {
    close(
        &world,
        &closed(ClosureScope::Room, Some(world.room), DAY, DAY),
    )
    .await
    .unwrap();
    assert_eq!(reason(world.plan_in_room(morning(DAY)).await), "Travaux");
    let id = world
        .plan(in_room(world.other_room, morning(DAY)))
        .await
        .unwrap();
    assert_eq!(
        reason(
            world
                .change(id, |form| form.room_id = Some(world.room))
                .await
        ),
        "Travaux"
    );
}

async fn the_first_and_the_last_day_are_closed(world: World) {
    close(&world, &closed_centre(days_later(1), days_later(3)))
        .await
        .unwrap();
    for (day, open) in [(0, true), (1, false), (2, false), (3, false), (4, true)] {
        assert_eq!(
            world.plan_in_room(morning(days_later(day))).await.is_ok(),
            open,
            "{day} days later"
        );
    }
}

async fn another_centre_stays_open(world: World) {
    let bordeaux = centre::create(&world.db, &world.staff, NOW, &centre_form("bordeaux"))
        .await
        .unwrap();
    let room = centre::create_room(&world.db, &world.staff, NOW, bordeaux, &room_form("12"))
        .await
        .unwrap();
    close(&world, &closed_centre(DAY, DAY)).await.unwrap();
    let form = course_form("bordeaux", bordeaux);
    let course = course::create(&world.db, &world.staff, NOW, &form)
        .await
        .unwrap();
    let there = in_room(room, morning(DAY));
    world.plan_of(course, there).await.unwrap();
    let refused = centre::create_closure(
        &world.db,
        &world.staff,
        NOW,
        bordeaux,
        &closed_centre(DAY, DAY),
    )
    .await;
    assert_is!(refused, Err(CentreError::NotEmpty));
}

/// A course that meets on line, whatever is closed.
async fn online(world: &World) -> Id<Course> {
    let form = CourseForm {
        mode: Mode::Online,
        ..course_form("en-ligne", world.centre)
    };
    course::create(&world.db, &world.staff, NOW, &form)
        .await
        .unwrap()
}

async fn online_nothing_is_closed(world: World) {
    let online = online(&world).await;
    close(&world, &closed_centre(DAY, DAY)).await.unwrap();
    for day in [DAY, days_later(1)] {
        world.plan_of(online, nowhere(morning(day))).await.unwrap();
    }
    close(&world, &closed_centre(DAY, days_later(1)))
        .await
        .unwrap();
}

/// The class will be somewhere in the house, and the house is closed.
async fn a_class_without_a_room_yet_counts_too(world: World) {
    close(&world, &closed_centre(DAY, DAY)).await.unwrap();
    let refused = world.plan(nowhere(morning(DAY))).await;
    assert_eq!(reason(refused), "Travaux");
    let id = world.plan(nowhere(morning(days_later(2)))).await.unwrap();
    let moved = world.change(id, |form| form.slot = morning(DAY)).await;
    assert_eq!(reason(moved), "Travaux");
    let next = closed_centre(days_later(1), days_later(2));
    assert_is!(close(&world, &next).await, Err(CentreError::NotEmpty));
    close(
        &world,
        &closed(ClosureScope::Room, Some(world.room), DAY, days_later(2)),
    )
    .await
    .unwrap();
    world.set_status(id, Status::Cancelled).await.unwrap();
    close(&world, &next).await.unwrap();
    let back = world.set_status(id, Status::Planned).await;
    assert_eq!(reason(back), "Travaux");
}

async fn a_closed_library_leaves_the_rooms_open(world: World) {
    world.plan_in_room(morning(DAY)).await.unwrap();
    close(
        &world,
        &closed(ClosureScope::Library, None, DAY, days_later(1)),
    )
    .await
    .unwrap();
    world.plan_in_room(morning(days_later(1))).await.unwrap();
    let closures = centre::closures(&world.db, days_later(1)).await.unwrap();
    assert_eq!(closures.len(), 1, "the day it ends still counts");
    assert!(closures[0].closes(Service::Library) && !closures[0].closes(Service::Reception));
    assert_eq!(
        centre::closures(&world.db, days_later(2))
            .await
            .unwrap()
            .len(),
        0,
        "over"
    );
}

async fn what_is_planned_forbids_a_closure(world: World) {
    world.plan_in_room(morning(days_later(2))).await.unwrap();
    let at_room = |room| closed(ClosureScope::Room, Some(room), DAY, days_later(2));
    assert_is!(
        close(&world, &closed_centre(days_later(2), days_later(2))).await,
        Err(CentreError::NotEmpty)
    );
    assert_is!(
        close(&world, &closed_centre(DAY, days_later(4))).await,
        Err(CentreError::NotEmpty)
    );
    assert_is!(
        close(&world, &at_room(world.room)).await,
        Err(CentreError::NotEmpty)
    );
    close(&world, &at_room(world.other_room)).await.unwrap();
    close(&world, &closed_centre(DAY, days_later(1)))
        .await
        .unwrap();
    close(&world, &closed_centre(days_later(3), days_later(3)))
        .await
        .unwrap();
}

async fn a_planned_event_forbids_a_closure(world: World) {
    world
        .create_event("film", world.room, morning(DAY))
        .await
        .unwrap();
    assert_is!(
        close(&world, &closed_centre(DAY, DAY)).await,
        Err(CentreError::NotEmpty)
    );
    assert_is!(
        close(
            &world,
            &closed(ClosureScope::Room, Some(world.room), DAY, DAY)
        )
        .await,
        Err(CentreError::NotEmpty)
    );
    let film = world.event("film").await;
    event::set_status(&world.db, &world.staff, NOW, &film, Status::Cancelled)
        .await
        .unwrap();
    close(&world, &closed_centre(DAY, DAY)).await.unwrap();
    let film = world.event("film").await;
    let back = event::set_status(&world.db, &world.staff, NOW, &film, Status::Planned).await;
    assert_eq!(event_reason(back), "Travaux");
}

async fn what_is_cancelled_does_not_forbid_a_closure(world: World) {
    let first = world.plan_in_room(morning(DAY)).await.unwrap();
    let elsewhere = in_room(world.other_room, morning(DAY));
    let second = world
        .plan_of(world.other_course().await, elsewhere)
        .await
        .unwrap();
    world.set_status(first, Status::Cancelled).await.unwrap();
    assert_is!(
        close(&world, &closed_centre(DAY, DAY)).await,
        Err(CentreError::NotEmpty),
        "one is left"
    );
    world.set_status(second, Status::Cancelled).await.unwrap();
    close(&world, &closed_centre(DAY, DAY)).await.unwrap();
}

async fn a_closed_room_keeps_a_cancelled_session_cancelled(world: World) {
    let id = world.plan_in_room(morning(DAY)).await.unwrap();
    world.set_status(id, Status::Cancelled).await.unwrap();
    close(&world, &closed_centre(DAY, DAY)).await.unwrap();
    assert_eq!(
        reason(world.set_status(id, Status::Planned).await),
        "Travaux"
    );
}

async fn a_closure_grows_and_moves_by_the_same_rule(world: World) {
    world.plan_in_room(morning(days_later(2))).await.unwrap();
    let id = close(&world, &closed_centre(DAY, DAY)).await.unwrap();
    let change = async |version, form: ClosureForm| {
        centre::change_closure(&world.db, &world.staff, NOW, id, version, &form).await
    };
    assert_is!(
        change(1, closed_centre(DAY, days_later(2))).await,
        Err(CentreError::NotEmpty)
    );
    assert_is!(
        change(1, closed_centre(days_later(2), days_later(2))).await,
        Err(CentreError::NotEmpty)
    );
    change(1, closed(ClosureScope::Library, None, DAY, days_later(2)))
        .await
        .unwrap();
    assert_is!(
        change(2, closed_centre(DAY, days_later(2))).await,
        Err(CentreError::NotEmpty),
        "the scope alone counts too"
    );
    let at_room = |room| closed(ClosureScope::Room, Some(room), DAY, days_later(2));
    change(2, at_room(world.other_room)).await.unwrap();
    assert_is!(
        change(3, at_room(world.room)).await,
        Err(CentreError::NotEmpty),
        "and the room alone"
    );
    change(3, closed_centre(DAY, days_later(1))).await.unwrap();
}

async fn a_closure_gone_opens_the_room(world: World) {
    let id = close(&world, &closed_centre(DAY, DAY)).await.unwrap();
    let delete =
        async |version| centre::delete_closure(&world.db, &world.staff, NOW, id, version).await;
    let form = closed_centre(DAY, days_later(1));
    centre::change_closure(&world.db, &world.staff, NOW, id, 1, &form)
        .await
        .unwrap();
    assert_is!(delete(1).await, Err(CentreError::Stale));
    assert_is!(
        world.plan_in_room(morning(DAY)).await,
        Err(_),
        "still closed"
    );
    delete(2).await.unwrap();
    delete(2).await.unwrap();
    world.plan_in_room(morning(DAY)).await.unwrap();
    let told = "SELECT count(*) FROM audit WHERE action = 'delete' AND subject = 'closure'";
    assert_eq!(
        world.raw().await.number(told).await,
        1,
        "what was gone already is not told twice"
    );
}

async fn a_closure_that_never_was_leaves_no_line(world: World) {
    let (db, staff) = (&world.db, &world.staff);
    let mut raw = world.raw().await;
    let count = "SELECT count(*) FROM audit";
    let (lines, revision) = (raw.number(count).await, db.revision());
    let nobody = Id::new(uuid::Uuid::from_u128(7));
    centre::delete_closure(db, staff, NOW, nobody, 1)
        .await
        .unwrap();
    assert_eq!(raw.number(count).await, lines);
    assert_eq!(db.look_for_changes().await.unwrap(), revision);
}

/// Else it would stand there and close nothing.
async fn a_closure_of_a_room_names_one_of_its_own_centre(world: World) {
    let bordeaux = centre::create(&world.db, &world.staff, NOW, &centre_form("bordeaux"))
        .await
        .unwrap();
    let room = centre::create_room(&world.db, &world.staff, NOW, bordeaux, &room_form("12"))
        .await
        .unwrap();
    assert_is!(
        close(&world, &closed(ClosureScope::Room, Some(room), DAY, DAY)).await,
        Err(CentreError::NotFound)
    );
    assert!(
        close(&world, &closed(ClosureScope::Room, None, DAY, DAY))
            .await
            .is_err(),
        "a room's closure has a room"
    );
    assert!(
        close(
            &world,
            &closed(ClosureScope::Centre, Some(world.room), DAY, DAY)
        )
        .await
        .is_err(),
        "a centre's has none"
    );
}

async fn a_closure_ends_after_it_begins(world: World) {
    assert_is!(
        close(&world, &closed_centre(days_later(1), DAY)).await,
        Err(CentreError::EndsBeforeStart)
    );
    let id = close(&world, &closed_centre(DAY, DAY)).await.unwrap();
    let backwards = centre::change_closure(
        &world.db,
        &world.staff,
        NOW,
        id,
        1,
        &closed_centre(days_later(1), DAY),
    )
    .await;
    assert_is!(backwards, Err(CentreError::EndsBeforeStart));
}

async fn a_change_over_another_is_stale(world: World) {
    let id = close(&world, &closed_centre(DAY, DAY)).await.unwrap();
    let form = closed_centre(DAY, days_later(1));
    centre::change_closure(&world.db, &world.staff, NOW, id, 1, &form)
        .await
        .unwrap();
    assert_is!(
        centre::change_closure(&world.db, &world.staff, NOW, id, 1, &form).await,
        Err(CentreError::Stale)
    );
}
