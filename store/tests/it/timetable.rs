//! The timetable's rules one at a time, and what is said when one is broken.

use crate::support::*;
use domain::{
    centre::ClosureScope,
    course::Status,
    id::Id,
    text::Text,
    time::{Instant, Slot, Zone},
};
use jiff::civil::date;
use std::slice::from_ref;
use store::{
    announced,
    centre::{self, CentreForm, ClosureForm, RoomForm},
    clash::{self, Clash, InTheWay},
    course::{self, CourseForm},
    event::{self, EventError},
    session::{self, SessionError, SessionForm},
    timetable,
};

on_both![
    back_to_back_is_allowed,
    the_session_in_the_way_is_named,
    the_event_in_the_way_is_named,
    everything_in_the_way_is_named_in_order,
    the_class_of_a_taken_teacher_is_named,
    room_and_teacher_are_named_at_once,
    a_closed_room_hides_no_taken_teacher,
    a_session_of_the_same_batch_is_named,
    a_session_of_the_same_batch_is_in_the_way_of_both,
    a_cancelled_session_frees_room_and_teacher,
    a_session_comes_back_only_when_its_room_is_free,
    an_event_comes_back_only_when_its_room_is_free,
    a_session_does_not_collide_with_itself,
    an_event_does_not_collide_with_itself,
    a_session_cannot_move_into_a_taken_slot,
    an_event_cannot_move_into_a_taken_slot,
    a_cancelled_session_may_lie_anywhere,
    it_ends_after_it_starts,
    what_does_not_exist_is_not_found,
    a_batch_is_planned_whole_or_not_at_all,
    two_zones_two_days_one_room,
    what_was_planned_is_read_back,
    free_rooms_are_offered,
    meetings_are_what_takes_place_in_public,
    nothing_of_a_course_that_is_not_listed_is_announced,
    what_readers_are_told_is_what_stands,
    a_day_is_the_centre_s_own,
];

/// What a clash says, in a line.
fn said(clashes: &[Clash]) -> Vec<String> {
    let line = |c: &Clash| {
        format!(
            "{}, {} {}–{}",
            c.title.fr,
            c.on_day,
            c.starts.strftime("%H:%M"),
            c.ends.strftime("%H:%M")
        )
    };
    clashes.iter().map(line).collect()
}

#[track_caller]
fn in_the_way(refused: Result<impl std::fmt::Debug, SessionError>) -> InTheWay {
    match refused {
        Err(SessionError::InTheWay(way)) => way,
        other => panic!("expected something in the way, got {other:?}"),
    }
}

/// The room is taken, and nothing else is in the way.
#[track_caller]
fn room_taken(refused: Result<impl std::fmt::Debug, SessionError>) -> Vec<String> {
    let way = in_the_way(refused);
    assert!(way.teacher.is_empty() && way.closed.is_none(), "{way:?}");
    said(&way.room)
}

/// The teacher is taken, and nothing else is in the way.
#[track_caller]
fn teacher_taken(refused: Result<impl std::fmt::Debug, SessionError>) -> Vec<String> {
    let way = in_the_way(refused);
    assert!(way.room.is_empty() && way.closed.is_none(), "{way:?}");
    said(&way.teacher)
}

fn room_taken_for_event(refused: Result<impl std::fmt::Debug, EventError>) -> Vec<String> {
    match refused {
        Err(EventError::InTheWay(way)) if way.closed.is_none() => said(&way.room),
        other => panic!("expected a taken room, got {other:?}"),
    }
}

async fn back_to_back_is_allowed(world: World) {
    for hours in [10..12, 12..14, 8..10] {
        let form = SessionForm {
            teacher_id: Some(world.teacher),
            ..in_room(world.room, slot(hours))
        };
        world.plan(form).await.unwrap();
    }
    world
        .create_event("film", world.room, slot(14..16))
        .await
        .unwrap();
    world.plan_in_room(slot(16..18)).await.unwrap();
}

async fn the_session_in_the_way_is_named(world: World) {
    world.plan_in_room(slot(9..12)).await.unwrap();
    let expected = ["Premiers pas, 2026-11-23 09:00–12:00"];
    assert_eq!(room_taken(world.plan_in_room(slot(11..13)).await), expected);
    assert_eq!(
        room_taken_for_event(world.create_event("film", world.room, slot(8..10)).await),
        expected
    );
}

async fn the_event_in_the_way_is_named(world: World) {
    world
        .create_event("film", world.room, slot(18..20))
        .await
        .unwrap();
    let expected = ["Ciné-club, 2026-11-23 18:00–20:00"];
    assert_eq!(room_taken(world.plan_in_room(slot(19..21)).await), expected);
    assert_eq!(
        room_taken_for_event(world.create_event("talk", world.room, slot(17..19)).await),
        expected
    );
}

async fn everything_in_the_way_is_named_in_order(world: World) {
    world.plan_in_room(slot(14..16)).await.unwrap();
    world
        .create_event("film", world.room, slot(12..14))
        .await
        .unwrap();
    world.plan_in_room(slot(10..11)).await.unwrap();
    world.plan_in_room(slot(8..9)).await.unwrap();
    let expected = [
        "Premiers pas, 2026-11-23 10:00–11:00",
        "Ciné-club, 2026-11-23 12:00–14:00",
        "Premiers pas, 2026-11-23 14:00–16:00",
    ];
    assert_eq!(room_taken(world.plan_in_room(slot(9..18)).await), expected);
}

async fn the_class_of_a_taken_teacher_is_named(world: World) {
    world
        .plan(with_teacher(world.teacher, slot(9..12)))
        .await
        .unwrap();
    let elsewhere = SessionForm {
        room_id: Some(world.other_room),
        ..with_teacher(world.teacher, slot(10..11))
    };
    let other = world.other_course().await;
    assert_eq!(
        teacher_taken(world.plan_of(other, elsewhere).await),
        ["Premiers pas, 2026-11-23 09:00–12:00"]
    );
    world
        .plan_of(other, with_teacher(world.other_teacher, slot(10..11)))
        .await
        .unwrap();
}

/// Both by one session, or each by its own; of a new session, of one that is moved and
/// of one that comes back.
async fn room_and_teacher_are_named_at_once(world: World) {
    let both = |hours| SessionForm {
        teacher_id: Some(world.teacher),
        ..in_room(world.room, slot(hours))
    };
    world.plan_in_room(slot(9..11)).await.unwrap();
    world
        .create_event("film", world.room, slot(11..12))
        .await
        .unwrap();
    let elsewhere = SessionForm {
        room_id: Some(world.other_room),
        ..with_teacher(world.teacher, slot(10..13))
    };
    let evening = world.other_course().await;
    let elsewhere = world.plan_of(evening, elsewhere).await.unwrap();
    let expected = (
        vec![
            "Premiers pas, 2026-11-23 09:00–11:00".to_owned(),
            "Ciné-club, 2026-11-23 11:00–12:00".to_owned(),
        ],
        vec!["Premiers pas, 2026-11-23 10:00–13:00".to_owned()],
    );
    let told = |way: InTheWay| {
        assert!(way.closed.is_none(), "{way:?}");
        (said(&way.room), said(&way.teacher))
    };
    assert_eq!(told(in_the_way(world.plan(both(10..12)).await)), expected);

    let id = world.plan(both(14..16)).await.unwrap();
    let moved = world.change(id, |form| form.slot = slot(10..12)).await;
    assert_eq!(told(in_the_way(moved)), expected);

    world.set_status(id, Status::Cancelled).await.unwrap();
    world
        .change(id, |form| form.slot = slot(10..12))
        .await
        .unwrap();
    let back = world.set_status(id, Status::Planned).await;
    assert_eq!(told(in_the_way(back)), expected);

    // One session has both.
    world
        .set_status(elsewhere, Status::Cancelled)
        .await
        .unwrap();
    world.plan(both(17..18)).await.unwrap();
    let one = vec!["Premiers pas, 2026-11-23 17:00–18:00".to_owned()];
    assert_eq!(
        told(in_the_way(world.plan(both(16..19)).await)),
        (one.clone(), one)
    );
}

async fn a_closed_room_hides_no_taken_teacher(world: World) {
    let closure = ClosureForm {
        scope: ClosureScope::Room,
        room_id: Some(world.room),
        from_day: DAY,
        to_day: DAY,
        reason: text("Travaux"),
    };
    centre::create_closure(&world.db, &world.staff, NOW, world.centre, &closure)
        .await
        .unwrap();
    world
        .plan(with_teacher(world.teacher, slot(9..12)))
        .await
        .unwrap();
    let form = SessionForm {
        teacher_id: Some(world.teacher),
        ..in_room(world.room, slot(11..13))
    };
    let way = in_the_way(world.plan(form).await);
    assert!(way.room.is_empty());
    assert_eq!(said(&way.teacher), ["Premiers pas, 2026-11-23 09:00–12:00"]);
    assert_eq!(way.closed.map(|why| why.fr), Some("Travaux".to_owned()));
}

/// After the batch is taken back the database knows nothing of it any more.
async fn a_session_of_the_same_batch_is_named(world: World) {
    let plan = async |forms: &[SessionForm]| {
        session::plan(&world.db, &world.staff, NOW, world.course, forms).await
    };
    let rooms = [9..11, 13..14, 10..12].map(|hours| in_room(world.room, slot(hours)));
    assert_eq!(
        room_taken(plan(&rooms).await),
        ["Premiers pas, 2026-11-23 09:00–11:00"]
    );
    let teachers = [9..11, 13..14, 10..12].map(|hours| with_teacher(world.teacher, slot(hours)));
    assert_eq!(
        teacher_taken(plan(&teachers).await),
        ["Premiers pas, 2026-11-23 09:00–11:00"]
    );

    world.plan_in_room(slot(11..12)).await.unwrap();
    let both = [
        "Premiers pas, 2026-11-23 09:00–11:00",
        "Premiers pas, 2026-11-23 11:00–12:00",
    ];
    assert_eq!(
        room_taken(plan(&rooms).await),
        both,
        "the batch and what stood there before"
    );
}

async fn a_session_of_the_same_batch_is_in_the_way_of_both(world: World) {
    let form = |hours| SessionForm {
        teacher_id: Some(world.teacher),
        ..in_room(world.room, slot(hours))
    };
    let elsewhere = SessionForm {
        room_id: Some(world.other_room),
        ..form(11..13)
    };
    let evening = world.other_course().await;
    world.plan_of(evening, elsewhere).await.unwrap();
    // The second lacks a teacher: it is in the way of the room alone.
    let forms = [form(9..11), in_room(world.room, slot(11..12)), form(10..12)];
    let refused = session::plan(&world.db, &world.staff, NOW, world.course, &forms).await;
    let way = in_the_way(refused);
    assert_eq!(
        said(&way.room),
        [
            "Premiers pas, 2026-11-23 09:00–11:00",
            "Premiers pas, 2026-11-23 11:00–12:00"
        ]
    );
    assert_eq!(
        said(&way.teacher),
        [
            "Premiers pas, 2026-11-23 09:00–11:00",
            "Premiers pas, 2026-11-23 11:00–13:00"
        ]
    );

    // Nobody's room and nobody's teacher are in nobody's way: only the course is.
    let twice = [
        in_room(world.room, slot(14..16)),
        with_teacher(world.teacher, slot(15..17)),
    ];
    let refused = session::plan(&world.db, &world.staff, NOW, world.course, &twice).await;
    let way = in_the_way(refused);
    assert!(way.room.is_empty() && way.teacher.is_empty(), "{way:?}");
    let first = ["Premiers pas, 2026-11-23 14:00–16:00"];
    assert_eq!(said(&way.course), first);
}

async fn a_cancelled_session_frees_room_and_teacher(world: World) {
    let form = SessionForm {
        teacher_id: Some(world.teacher),
        ..in_room(world.room, slot(9..12))
    };
    let first = world.plan(form.clone()).await.unwrap();
    world.set_status(first, Status::Cancelled).await.unwrap();
    let second = world.plan(form).await.unwrap();
    assert_eq!(world.session(first).await.status, Status::Cancelled);
    assert_eq!(world.session(second).await.status, Status::Planned);
}

async fn a_session_comes_back_only_when_its_room_is_free(world: World) {
    let first = world.plan_in_room(slot(9..12)).await.unwrap();
    world.set_status(first, Status::Cancelled).await.unwrap();
    let second = world.plan_in_room(slot(11..13)).await.unwrap();
    assert_eq!(
        room_taken(world.set_status(first, Status::Planned).await),
        ["Premiers pas, 2026-11-23 11:00–13:00"]
    );
    assert_eq!(
        world.session(first).await.status,
        Status::Cancelled,
        "it stays as it was"
    );

    world.set_status(second, Status::Cancelled).await.unwrap();
    world.set_status(first, Status::Planned).await.unwrap();
    assert_eq!(
        room_taken(world.set_status(second, Status::Planned).await),
        ["Premiers pas, 2026-11-23 09:00–12:00"]
    );
}

async fn an_event_comes_back_only_when_its_room_is_free(world: World) {
    world
        .create_event("film", world.room, slot(9..12))
        .await
        .unwrap();
    let film = world.event("film").await;
    event::set_status(&world.db, &world.staff, NOW, &film, Status::Cancelled)
        .await
        .unwrap();
    let session = world.plan_in_room(slot(11..13)).await.unwrap();
    let film = world.event("film").await;
    let refused = event::set_status(&world.db, &world.staff, NOW, &film, Status::Planned).await;
    assert_eq!(
        room_taken_for_event(refused),
        ["Premiers pas, 2026-11-23 11:00–13:00"]
    );

    world.set_status(session, Status::Cancelled).await.unwrap();
    event::set_status(&world.db, &world.staff, NOW, &film, Status::Planned)
        .await
        .unwrap();
    assert_eq!(world.event("film").await.status, Status::Planned);
}

async fn a_session_does_not_collide_with_itself(world: World) {
    let form = SessionForm {
        teacher_id: Some(world.teacher),
        ..in_room(world.room, slot(9..12))
    };
    let id = world.plan(form).await.unwrap();
    world.change(id, |_| ()).await.unwrap();
    world
        .change(id, |form| form.slot = slot(10..13))
        .await
        .unwrap();
    world
        .change(id, |form| form.slot = slot(11..12))
        .await
        .unwrap();
    assert_eq!(world.session(id).await.starts, clock(11));
}

async fn an_event_does_not_collide_with_itself(world: World) {
    world
        .create_event("film", world.room, slot(9..12))
        .await
        .unwrap();
    let before = world.event("film").await;
    let form = event_form("film", world.centre, Some(world.room), slot(10..13));
    event::change(&world.db, &world.staff, NOW, &before, &form)
        .await
        .unwrap();
    assert_eq!(world.event("film").await.starts, clock(10));
}

async fn a_session_cannot_move_into_a_taken_slot(world: World) {
    world
        .plan(SessionForm {
            teacher_id: Some(world.teacher),
            ..in_room(world.room, slot(9..12))
        })
        .await
        .unwrap();
    let evening = SessionForm {
        teacher_id: Some(world.other_teacher),
        ..in_room(world.room, slot(14..16))
    };
    let of = world.other_course().await;
    let id = world.plan_of(of, evening).await.unwrap();
    let expected = ["Premiers pas, 2026-11-23 09:00–12:00"];
    assert_eq!(
        room_taken(world.change(id, |form| form.slot = slot(11..13)).await),
        expected
    );

    world
        .change(id, |form| {
            (form.slot, form.room_id) = (slot(11..13), Some(world.other_room))
        })
        .await
        .unwrap();
    assert_eq!(
        room_taken(
            world
                .change(id, |form| form.room_id = Some(world.room))
                .await
        ),
        expected
    );
    assert_eq!(
        teacher_taken(
            world
                .change(id, |form| form.teacher_id = Some(world.teacher))
                .await
        ),
        expected
    );
    let after = world.session(id).await;
    assert_eq!(
        (after.room_id, after.teacher_id),
        (Some(world.other_room), Some(world.other_teacher)),
        "it stays as it was"
    );
}

async fn an_event_cannot_move_into_a_taken_slot(world: World) {
    world.plan_in_room(slot(9..12)).await.unwrap();
    world
        .create_event("film", world.room, slot(14..16))
        .await
        .unwrap();
    let before = world.event("film").await;
    let form = event_form("film", world.centre, Some(world.room), slot(8..10));
    let refused = event::change(&world.db, &world.staff, NOW, &before, &form).await;
    assert_eq!(
        room_taken_for_event(refused),
        ["Premiers pas, 2026-11-23 09:00–12:00"]
    );
    assert_eq!(
        world.event("film").await.starts,
        clock(14),
        "it stays as it was"
    );
}

async fn a_cancelled_session_may_lie_anywhere(world: World) {
    world.plan_in_room(slot(9..12)).await.unwrap();
    let id = world.plan_in_room(slot(14..16)).await.unwrap();
    world.set_status(id, Status::Cancelled).await.unwrap();
    world
        .change(id, |form| form.slot = slot(10..11))
        .await
        .unwrap();
    assert_eq!(
        room_taken(world.set_status(id, Status::Planned).await),
        ["Premiers pas, 2026-11-23 09:00–12:00"]
    );
}

/// `Slot::new` refuses it too, but what is in the database must not depend on that.
async fn it_ends_after_it_starts(world: World) {
    let id = world.plan_in_room(slot(14..16)).await.unwrap();
    world
        .create_event("film", world.room, slot(18..20))
        .await
        .unwrap();
    let film = world.event("film").await;
    let backwards = Slot {
        starts: clock(12),
        ends: clock(9),
        starts_at: slot(9..12).ends_at,
        ends_at: slot(9..12).starts_at,
        day: DAY,
    };
    let empty = Slot {
        ends: backwards.starts,
        ends_at: backwards.starts_at,
        ..backwards
    };
    for wrong in [backwards, empty] {
        assert_is!(
            world.plan_in_room(wrong).await,
            Err(SessionError::EndsBeforeStart)
        );
        assert_is!(
            world.change(id, |form| form.slot = wrong).await,
            Err(SessionError::EndsBeforeStart)
        );
        assert_is!(
            world.create_event("talk", world.room, wrong).await,
            Err(EventError::EndsBeforeStart)
        );
        let form = event_form("film", world.centre, Some(world.room), wrong);
        assert_is!(
            event::change(&world.db, &world.staff, NOW, &film, &form).await,
            Err(EventError::EndsBeforeStart)
        );
    }
    let mut raw = world.raw().await;
    assert!(
        raw.execute("UPDATE session SET ends_at = starts_at")
            .await
            .unwrap_err()
            .contains("session_order")
    );
    assert!(
        raw.execute("UPDATE event SET ends_at = starts_at")
            .await
            .unwrap_err()
            .contains("event_order")
    );
}

async fn what_does_not_exist_is_not_found(world: World) {
    let nobody = uuid::Uuid::from_u128(7);
    assert_is!(
        world.plan(in_room(Id::new(nobody), slot(9..10))).await,
        Err(SessionError::NotFound)
    );
    assert_is!(
        world.plan(with_teacher(Id::new(nobody), slot(9..10))).await,
        Err(SessionError::NotFound)
    );
    let form = in_room(world.room, slot(9..10));
    assert_is!(
        session::plan(
            &world.db,
            &world.staff,
            NOW,
            Id::new(nobody),
            from_ref(&form)
        )
        .await,
        Err(SessionError::NotFound)
    );
    assert_is!(
        session::change(&world.db, &world.staff, NOW, Id::new(nobody), 1, &form).await,
        Err(SessionError::NotFound)
    );
    let gone = session::set_status(
        &world.db,
        &world.staff,
        NOW,
        Id::new(nobody),
        1,
        Status::Cancelled,
        None,
    )
    .await;
    assert_is!(gone, Err(SessionError::NotFound));
    assert_is!(
        session::find(&world.db, &world.staff, Id::new(nobody)).await,
        Ok(None)
    );
    assert_is!(
        world
            .create_event("film", Id::new(nobody), slot(9..10))
            .await,
        Err(EventError::NotFound)
    );
    assert_is!(event::find(&world.db, &world.staff, "film").await, Ok(None));

    let id = world.plan(form).await.unwrap();
    assert_is!(
        world
            .change(id, |form| form.room_id = Some(Id::new(nobody)))
            .await,
        Err(SessionError::NotFound)
    );
}

async fn a_batch_is_planned_whole_or_not_at_all(world: World) {
    world.plan_in_room(slot(14..16)).await.unwrap();
    let revision = world.db.look_for_changes().await.unwrap();
    let forms = [9..10, 10..11, 15..16, 11..12].map(|hours| in_room(world.room, slot(hours)));
    let plan = async |forms: &[SessionForm]| {
        session::plan(&world.db, &world.staff, NOW, world.course, forms).await
    };
    assert_eq!(
        room_taken(plan(&forms).await),
        ["Premiers pas, 2026-11-23 14:00–16:00"]
    );
    assert_eq!(
        session::of_course(&world.db, &world.staff, world.course)
            .await
            .unwrap()
            .len(),
        1,
        "only what stood there before"
    );
    assert_eq!(
        world.db.look_for_changes().await.unwrap(),
        revision,
        "nothing changed"
    );

    let ids = plan(&forms[..2]).await.unwrap();
    let planned: Vec<_> = session::of_course(&world.db, &world.staff, world.course)
        .await
        .unwrap()
        .iter()
        .map(|s| s.id)
        .collect();
    assert_eq!(
        planned[..2],
        ids,
        "in the order of time, which is the order given"
    );
}

/// The instants decide, not what the clock on the wall says.
async fn two_zones_two_days_one_room(world: World) {
    let late = Slot {
        starts_at: slot(9..12).starts_at,
        ends_at: slot(9..12).ends_at,
        ..slot_on(DAY.tomorrow().unwrap(), 3..6)
    };
    world.plan_in_room(slot(9..12)).await.unwrap();
    assert_eq!(
        room_taken(world.plan_in_room(late).await),
        ["Premiers pas, 2026-11-23 09:00–12:00"]
    );
}

async fn what_was_planned_is_read_back(world: World) {
    let note = text("Apportez une photo");
    let form = SessionForm {
        slot: slot(9..12),
        room_id: Some(world.room),
        teacher_id: Some(world.teacher),
        note: Some(note.clone()),
    };
    let id = world.plan(form.clone()).await.unwrap();
    let read = world.session(id).await;
    let back = read.as_form();
    assert_eq!(
        (back.slot, back.room_id, back.teacher_id, back.note),
        (form.slot, form.room_id, form.teacher_id, Some(note))
    );
    assert_eq!(
        (read.course_id, read.centre_id),
        (world.course, world.centre)
    );
    assert_eq!(
        (read.course_slug.as_str(), read.course_title.fr.as_str()),
        ("premiers-pas", "Premiers pas")
    );
    assert_eq!(read.room_name.as_deref(), Some("12"));
    assert_eq!(
        (
            read.status,
            read.sequence,
            read.moved_from,
            read.modified_at
        ),
        (Status::Planned, 0, None, NOW)
    );

    let from_nine = session::between(
        &world.db,
        &world.staff,
        form.slot.starts_at,
        form.slot.starts_at.plus_minutes(1),
    )
    .await
    .unwrap();
    assert_eq!(from_nine.len(), 1, "the first instant is in it");
    let until_nine = session::between(&world.db, &world.staff, NOW, form.slot.starts_at)
        .await
        .unwrap();
    assert_eq!(until_nine.len(), 0, "the last is not");
}

async fn free_rooms_are_offered(world: World) {
    let (db, staff) = (&world.db, &world.staff);
    let free = async |hours: std::ops::Range<i8>| {
        let slot = slot(hours);
        clash::free_rooms(db, staff, world.centre, &slot)
            .await
            .unwrap()
    };
    assert_eq!(free(9..12).await, ["12", "14"]);
    let id = world.plan_in_room(slot(9..12)).await.unwrap();
    world
        .create_event("film", world.other_room, slot(11..13))
        .await
        .unwrap();
    assert_eq!(free(9..11).await, ["14"], "the other one only from eleven");
    assert_eq!(free(10..12).await, Vec::<String>::new());
    assert_eq!(free(12..13).await, ["12"], "half-open");
    world.set_status(id, Status::Cancelled).await.unwrap();
    assert_eq!(free(9..12).await, ["12"]);

    let closed = ClosureForm {
        scope: ClosureScope::Room,
        room_id: Some(world.room),
        from_day: DAY,
        to_day: DAY,
        reason: text("Travaux"),
    };
    centre::create_closure(db, staff, NOW, world.centre, &closed)
        .await
        .unwrap();
    assert_eq!(free(8..9).await, ["14"]);
    let out_of_use = RoomForm {
        active: false,
        ..room_form("14")
    };
    centre::change_room(db, staff, NOW, world.other_room, 1, &out_of_use)
        .await
        .unwrap();
    assert_eq!(free(8..9).await, Vec::<String>::new());
}

async fn meetings_are_what_takes_place_in_public(world: World) {
    let (db, staff) = (&world.db, &world.staff);
    let starts = async |since| {
        let meetings = announced::meetings(db, since).await.unwrap();
        meetings
            .iter()
            .map(|meeting| meeting.starts.hour())
            .collect::<Vec<_>>()
    };
    world
        .plan(with_teacher(world.teacher, slot(14..16)))
        .await
        .unwrap();
    world.plan_in_room(slot(9..12)).await.unwrap();
    let cancelled = world.plan_in_room(slot(16..18)).await.unwrap();
    world
        .set_status(cancelled, Status::Cancelled)
        .await
        .unwrap();
    assert_eq!(starts(NOW).await, [9, 14]);
    assert_eq!(starts(slot(9..12).starts_at).await, [9, 14], "still on");
    assert_eq!(starts(slot(9..12).ends_at).await, [14], "over");
    world
        .plan(nowhere(slot_on(date(2020, 1, 6), 9..10)))
        .await
        .unwrap();
    let terms = announced::terms(db).await.unwrap();
    let terms: Vec<_> = terms
        .iter()
        .map(|t| (t.course_id, t.first_day, t.starts_at, t.ends_at))
        .collect();
    let first = slot_on(date(2020, 1, 6), 9..10);
    let whole = (
        world.course,
        first.day,
        first.starts_at,
        slot(14..16).ends_at,
    );
    assert_eq!(
        terms,
        [whole],
        "from years ago to the last that takes place"
    );
    let hidden = CourseForm {
        listed: false,
        ..course_form("premiers-pas", world.centre)
    };
    course::change(db, staff, NOW, world.course, 1, &hidden)
        .await
        .unwrap();
    assert!(starts(NOW).await.is_empty());
    assert!(announced::terms(db).await.unwrap().is_empty());
}

async fn nothing_of_a_course_that_is_not_listed_is_announced(world: World) {
    let (db, staff) = (&world.db, &world.staff);
    let form = SessionForm {
        note: Some(text("Apportez une photo")),
        ..in_room(world.room, slot(9..12))
    };
    let id = world.plan(form).await.unwrap();
    let cancelled = world.plan_in_room(slot(14..16)).await.unwrap();
    world
        .set_status(cancelled, Status::Cancelled)
        .await
        .unwrap();
    let (from, to) = (slot(9..12).starts_at, slot(9..12).ends_at);
    let told = announced::of_course(db, world.course).await.unwrap();
    let ids: Vec<_> = told.iter().map(|s| s.id).collect();
    assert_eq!(ids, [id, cancelled], "cancelled ones too");
    let told = announced::between(db, from, to).await.unwrap();
    let [one] = told.as_slice() else {
        panic!("{told:?}")
    };
    let stands = world.session(id).await;
    assert_eq!(
        (one.starts_at, one.ends_at, one.on_day, &one.note),
        (from, to, DAY, &stands.note)
    );
    assert_eq!(
        (one.course_slug.as_str(), one.room_name.as_deref()),
        ("premiers-pas", Some("12"))
    );
    let course = course::find_listed(db, "premiers-pas").await.unwrap();
    assert_eq!(course.unwrap().id, world.course);

    let hidden = CourseForm {
        listed: false,
        ..course_form("premiers-pas", world.centre)
    };
    course::change(db, staff, NOW, world.course, 1, &hidden)
        .await
        .unwrap();
    assert!(
        announced::of_course(db, world.course)
            .await
            .unwrap()
            .is_empty()
    );
    assert!(announced::between(db, from, to).await.unwrap().is_empty());
    assert_is!(course::find_listed(db, "premiers-pas").await, Ok(None));
    assert!(course::listed(db).await.unwrap().is_empty());
    assert_eq!(world.session(id).await.course_slug.as_str(), "premiers-pas");
}

/// What a reader is told of a session, with its course and room.
type Told = (
    String,
    Option<String>,
    Slot,
    Status,
    Option<Instant>,
    Option<Text>,
);

async fn what_readers_are_told_is_what_stands(world: World) {
    let (db, staff) = (&world.db, &world.staff);
    let other = course_form("objectif-a1", world.centre);
    let other = course::create(db, staff, NOW, &other).await.unwrap();
    let hidden = CourseForm {
        listed: false,
        ..course_form("groupe-ferme", world.centre)
    };
    let hidden = course::create(db, staff, NOW, &hidden).await.unwrap();
    let at = |room, hours, note: Option<&str>| SessionForm {
        slot: slot(hours),
        room_id: room,
        teacher_id: None,
        note: note.map(text),
    };
    // Nothing staff may write ends a record.
    let note = "Salle \u{1e}12\u{1f}, \"ici\" ; \\ 'là' سلام";
    let (room, other_room) = (Some(world.room), Some(world.other_room));
    let own = [
        at(room, 9..10, Some(note)),
        at(other_room, 10..11, None),
        at(room, 14..15, None),
        at(None, 16..17, Some("En ligne")),
    ];
    let ids = session::plan(db, staff, NOW, world.course, &own);
    let ids = ids.await.unwrap();
    let moved = at(other_room, 11..12, Some("Plus tard"));
    session::change(db, staff, NOW, ids[1], 1, &moved)
        .await
        .unwrap();
    world.set_status(ids[2], Status::Cancelled).await.unwrap();
    let theirs = [at(room, 12..13, None)];
    session::plan(db, staff, NOW, other, &theirs).await.unwrap();
    let unseen = [at(None, 9..10, None)];
    session::plan(db, staff, NOW, hidden, &unseen)
        .await
        .unwrap();

    let taught = timetable::between(db, DAY, DAY).await.unwrap();
    let mut told: Vec<Told> = taught
        .iter()
        .flat_map(|t| {
            t.sessions.iter().map(|s| {
                let slot = Slot {
                    day: s.on_day,
                    starts: s.starts,
                    ends: s.ends,
                    starts_at: s.starts_at,
                    ends_at: s.ends_at,
                };
                let (slug, room) = (t.slug.to_string(), t.room_name.clone());
                (slug, room, slot, s.status, s.moved_from, s.note.clone())
            })
        })
        .collect();
    told.sort_by_key(|told| told.2.starts_at);
    let (from, to) = (slot(0..1).starts_at, slot(22..23).ends_at);
    let stands = session::between(db, staff, from, to).await.unwrap();
    let stands: Vec<Told> = stands
        .into_iter()
        .filter(|s| s.listed)
        .map(|s| {
            let slot = s.as_form().slot;
            let (slug, room) = (s.course_slug.to_string(), s.room_name);
            (slug, room, slot, s.status, s.moved_from, s.note)
        })
        .collect();
    assert_eq!(told, stands);
    assert_eq!(told.len(), 5, "the hidden course is not in it");
    assert!(taught.iter().all(|t| !t.sessions.is_empty()));
    for other in [DAY.yesterday().unwrap(), DAY.tomorrow().unwrap()] {
        let taught = timetable::between(db, other, other).await.unwrap();
        assert!(taught.is_empty(), "{other}");
    }
}

/// Monday morning in Nouméa is still Sunday in Paris.
async fn a_day_is_the_centre_s_own(world: World) {
    let (db, staff) = (&world.db, &world.staff);
    for (address, zone) in [
        ("noumea", "Pacific/Noumea"),
        ("honolulu", "Pacific/Honolulu"),
    ] {
        let zone = Zone::named(zone).unwrap();
        let form = CentreForm {
            time_zone: zone.clone(),
            ..centre_form(address)
        };
        let centre = centre::create(db, staff, NOW, &form).await.unwrap();
        let course = course::create(db, staff, NOW, &course_form(address, centre)).await;
        let hours = [(1, 2), (22, 23)].map(|(starts, ends)| SessionForm {
            slot: Slot::new(DAY, clock(starts), clock(ends), &zone).unwrap(),
            room_id: None,
            teacher_id: None,
            note: None,
        });
        session::plan(db, staff, NOW, course.unwrap(), &hours)
            .await
            .unwrap();
    }
    let on = async |day| {
        let taught = timetable::between(db, day, day).await.unwrap();
        taught.iter().map(|t| t.sessions.len()).collect::<Vec<_>>()
    };
    assert_eq!(on(DAY).await, [2, 2]);
    assert!(on(DAY.yesterday().unwrap()).await.is_empty());
    assert!(on(DAY.tomorrow().unwrap()).await.is_empty());
}
