//! Many classes at once: all that is meant and was seen, or nothing.

use crate::support::*;
use domain::{
    course::Status,
    id::{Id, Session as SessionId},
};
use jiff::{ToSpan, civil::Date};
use std::collections::BTreeSet;
use store::{
    course::{self, CourseForm},
    session::{self, Session, SessionError, SessionForm},
    term::{self, Seen, Which},
};

on_both![
    what_is_meant_is_changed_and_the_rest_is_not,
    a_room_raises_the_sequence_and_a_teacher_does_not,
    moved_twice_it_is_missed_where_it_was_first,
    one_that_cannot_be_undoes_all_and_is_named,
    two_of_a_day_do_not_fit_into_the_same_hours,
    what_was_not_seen_so_is_not_touched,
    the_cancelled_keep_their_note_or_take_the_new_one,
    what_was_announced_as_moved_is_not_removed,
    a_draft_loses_whatever_is_removed,
    the_database_itself_keeps_what_was_announced,
];

const WEEKS: i64 = 4;

/// The Monday or Thursday of a week; the first Monday is `DAY`, an hour after `NOW`.
fn day(week: i64, weekday: i64) -> Date {
    DAY.saturating_add((week * 7 + weekday - 1).days())
}

/// Four weeks of Mondays and Thursdays, 9 to 12 in the room.
async fn plan_term(world: &World) -> Vec<Id<SessionId>> {
    let days = (0..WEEKS).flat_map(|week| [1, 4].map(|weekday| day(week, weekday)));
    let forms: Vec<_> = days
        .map(|day| in_room(world.room, slot_on(day, 9..12)))
        .collect();
    session::plan(&world.db, &world.staff, NOW, world.course, &forms)
        .await
        .unwrap()
}

fn mondays() -> Which {
    Which {
        weekdays: vec![1],
        first: DAY,
        last: day(WEEKS, 1),
    }
}

async fn term_of(world: &World) -> Vec<Session> {
    session::of_course(&world.db, &world.staff, world.course)
        .await
        .unwrap()
}

async fn meant(world: &World, which: &Which) -> Vec<Session> {
    let mut term = term_of(world).await;
    term.retain(|session| which.means(session, NOW));
    term
}

async fn seen(world: &World, which: &Which) -> BTreeSet<Seen> {
    meant(world, which).await.iter().map(Seen::of).collect()
}

/// Each class that is meant now, with what this makes of it.
async fn edited(
    world: &World,
    which: &Which,
    edit: impl Fn(&mut SessionForm),
) -> Vec<(Seen, SessionForm)> {
    let each = meant(world, which).await;
    let each = each.iter().map(|session| {
        let mut form = session.as_form();
        edit(&mut form);
        (Seen::of(session), form)
    });
    each.collect()
}

async fn change(
    world: &World,
    which: &Which,
    wanted: &[(Seen, SessionForm)],
) -> Result<(), SessionError> {
    term::change(&world.db, &world.staff, NOW, world.course, which, wanted).await
}

fn to_the_afternoon(form: &mut SessionForm) {
    form.slot = slot_on(form.slot.day, 14..16);
}

async fn audit_lines(world: &World) -> i64 {
    world.raw().await.number("SELECT count(*) FROM audit").await
}

/// Everything of the term that a refused change must leave as it is.
async fn standing(world: &World) -> (Vec<String>, i64, i64) {
    let term = term_of(world).await;
    let lines = term.iter().map(|session| format!("{session:?}")).collect();
    let revision = world.db.look_for_changes().await.unwrap();
    (lines, revision, audit_lines(world).await)
}

async fn hide(world: &World) {
    let hidden = CourseForm {
        listed: false,
        ..course_form("premiers-pas", world.centre)
    };
    course::change(&world.db, &world.staff, NOW, world.course, 1, &hidden)
        .await
        .unwrap();
}

async fn what_is_meant_is_changed_and_the_rest_is_not(world: World) {
    plan_term(&world).await;
    let cancelled = term_of(&world).await[2].id;
    world
        .set_status(cancelled, Status::Cancelled)
        .await
        .unwrap();
    let before = term_of(&world).await;
    let (_, revision, lines) = standing(&world).await;
    let wanted = edited(&world, &mondays(), |form| {
        to_the_afternoon(form);
        form.room_id = Some(world.other_room);
    })
    .await;
    assert_eq!(wanted.len(), 3, "the cancelled Monday is not meant");
    change(&world, &mondays(), &wanted).await.unwrap();
    for (before, after) in before.iter().zip(term_of(&world).await) {
        let moved = wanted.iter().any(|(seen, _)| seen.id == after.id);
        if !moved {
            assert_eq!(format!("{before:?}"), format!("{after:?}"));
            continue;
        }
        assert_eq!(after.starts, clock(14));
        assert_eq!(after.room_id, Some(world.other_room));
        assert_eq!(
            (after.sequence, after.version, after.moved_from),
            (1, 2, Some(before.starts_at))
        );
    }
    let (_, revision_after, lines_after) = standing(&world).await;
    assert_eq!((revision_after, lines_after), (revision + 1, lines + 1));
    let mut raw = world.raw().await;
    let told = "SELECT action || ' ' || subject || ' ' || CAST(detail AS TEXT) FROM audit ORDER BY id DESC LIMIT 1";
    let told = raw.texts(told).await.remove(0).replace(' ', "");
    assert_eq!(told, "change-sessionscourse{\"sessions\":3}");
}

async fn a_room_raises_the_sequence_and_a_teacher_does_not(world: World) {
    plan_term(&world).await;
    for (sequence, room, teacher) in [
        (1, Some(world.other_room), None),
        (1, Some(world.other_room), Some(world.teacher)),
        (2, None, Some(world.other_teacher)),
    ] {
        let wanted = edited(&world, &mondays(), |form| {
            form.room_id = room;
            form.teacher_id = teacher;
        })
        .await;
        change(&world, &mondays(), &wanted).await.unwrap();
        for session in meant(&world, &mondays()).await {
            assert_eq!((session.sequence, session.moved_from), (sequence, None));
            assert_eq!((session.room_id, session.teacher_id), (room, teacher));
        }
    }
}

async fn moved_twice_it_is_missed_where_it_was_first(world: World) {
    plan_term(&world).await;
    let first: Vec<_> = meant(&world, &mondays()).await;
    for hours in [14..16, 16..18] {
        let wanted = edited(&world, &mondays(), |form| {
            form.slot = slot_on(form.slot.day, hours.clone());
        })
        .await;
        change(&world, &mondays(), &wanted).await.unwrap();
    }
    for (first, now) in first.iter().zip(meant(&world, &mondays()).await) {
        assert_eq!(now.moved_from, Some(first.starts_at));
        assert_eq!(now.sequence, 2);
    }
    let wanted = edited(&world, &mondays(), |form| {
        form.slot = slot_on(form.slot.day, 9..12);
    })
    .await;
    change(&world, &mondays(), &wanted).await.unwrap();
    for session in meant(&world, &mondays()).await {
        assert_eq!(session.moved_from, None, "back where it was");
    }
}

async fn one_that_cannot_be_undoes_all_and_is_named(world: World) {
    plan_term(&world).await;
    let other = world.other_course().await;
    let third = slot_on(day(2, 1), 15..17);
    world
        .plan_of(other, in_room(world.other_room, third))
        .await
        .unwrap();
    let before = standing(&world).await;
    let wanted = edited(&world, &mondays(), |form| {
        to_the_afternoon(form);
        form.room_id = Some(world.other_room);
    })
    .await;
    let refused = change(&world, &mondays(), &wanted).await;
    let Err(SessionError::InTheWay(way)) = refused else {
        panic!("{refused:?}")
    };
    assert!(way.course.is_empty() && way.teacher.is_empty(), "{way:?}");
    let [clash] = way.room.as_slice() else {
        panic!("{way:?}")
    };
    assert_eq!((clash.on_day, clash.starts), (day(2, 1), clock(15)));
    assert_eq!(standing(&world).await, before, "all or none");
}

async fn two_of_a_day_do_not_fit_into_the_same_hours(world: World) {
    plan_term(&world).await;
    let twice = [9..12, 14..15].map(|hours| slot_on(day(0, 1), hours));
    world.plan_in_room(twice[1]).await.unwrap();
    let before = standing(&world).await;
    let wanted = edited(&world, &mondays(), |form| {
        form.slot = slot_on(form.slot.day, 14..15);
    })
    .await;
    let refused = change(&world, &mondays(), &wanted).await;
    let Err(SessionError::InTheWay(way)) = refused else {
        panic!("{refused:?}")
    };
    let named: Vec<_> = way.course.iter().map(|c| (c.on_day, c.starts)).collect();
    assert_eq!(named, [(day(0, 1), clock(14))], "once");
    assert_eq!(standing(&world).await, before);
}

async fn what_was_not_seen_so_is_not_touched(world: World) {
    let ids = plan_term(&world).await;
    let (db, staff, course) = (&world.db, &world.staff, world.course);
    let which = mondays();
    let stale = async |seen: &BTreeSet<Seen>, wanted: &[(Seen, SessionForm)]| {
        let before = standing(&world).await;
        assert_is!(
            change(&world, &which, wanted).await,
            Err(SessionError::Stale)
        );
        assert_is!(
            term::cancel(db, staff, NOW, course, &which, seen, None).await,
            Err(SessionError::Stale)
        );
        assert_is!(
            term::remove(db, staff, NOW, course, &which, seen).await,
            Err(SessionError::Stale)
        );
        assert_eq!(standing(&world).await, before);
    };
    let (seen_so, wanted) = (
        seen(&world, &which).await,
        edited(&world, &which, to_the_afternoon).await,
    );
    // One is planned meanwhile.
    let late = nowhere(slot_on(day(1, 1), 18..19));
    let late = world.plan(late).await.unwrap();
    stale(&seen_so, &wanted).await;
    world.set_status(late, Status::Cancelled).await.unwrap();
    // One is changed meanwhile, one cancelled, one moved to another day of the week.
    world
        .change(ids[0], |form| form.teacher_id = Some(world.teacher))
        .await
        .unwrap();
    stale(&seen_so, &wanted).await;
    let (seen_so, wanted) = (
        seen(&world, &which).await,
        edited(&world, &which, to_the_afternoon).await,
    );
    world.set_status(ids[2], Status::Cancelled).await.unwrap();
    stale(&seen_so, &wanted).await;
    let (seen_so, wanted) = (
        seen(&world, &which).await,
        edited(&world, &which, to_the_afternoon).await,
    );
    world
        .change(ids[4], |form| form.slot = slot_on(day(2, 2), 9..12))
        .await
        .unwrap();
    stale(&seen_so, &wanted).await;
    // Nothing seen is nothing to do, and another course's classes are not of this one.
    assert_is!(
        change(&world, &which, &[]).await,
        Err(SessionError::NotFound)
    );
    let other = world.other_course().await;
    let seen_so = seen(&world, &which).await;
    assert_is!(
        term::remove(db, staff, NOW, other, &which, &seen_so).await,
        Err(SessionError::Stale)
    );
    // What has begun is over for this.
    let begun = slot_on(DAY, 9..12).starts_at;
    let all = seen(&world, &which).await;
    assert_is!(
        term::cancel(db, staff, begun, course, &which, &all, None).await,
        Err(SessionError::Stale)
    );
}

async fn the_cancelled_keep_their_note_or_take_the_new_one(world: World) {
    let ids = plan_term(&world).await;
    let (db, staff, course) = (&world.db, &world.staff, world.course);
    let own = text("Apportez une photo");
    world
        .change(ids[0], |form| form.note = Some(own.clone()))
        .await
        .unwrap();
    let seen_so = seen(&world, &mondays()).await;
    term::cancel(db, staff, NOW, course, &mondays(), &seen_so, None)
        .await
        .unwrap();
    let thursdays = Which {
        weekdays: vec![4],
        ..mondays()
    };
    let seen_so = seen(&world, &thursdays).await;
    let note = text("Le professeur est malade");
    term::cancel(db, staff, NOW, course, &thursdays, &seen_so, Some(&note))
        .await
        .unwrap();
    for (n, session) in term_of(&world).await.iter().enumerate() {
        assert_eq!(session.status, Status::Cancelled);
        let note = match n {
            0 => Some(&own),
            n if n % 2 == 1 => Some(&note),
            _ => None,
        };
        assert_eq!(session.note.as_ref(), note);
        let sequence = 1;
        assert_eq!(session.sequence, sequence);
    }
    assert!(meant(&world, &mondays()).await.is_empty());
}

async fn what_was_announced_as_moved_is_not_removed(world: World) {
    let ids = plan_term(&world).await;
    let (db, staff, course) = (&world.db, &world.staff, world.course);
    world.change(ids[4], to_the_afternoon).await.unwrap();
    let before = standing(&world).await;
    let seen_so = seen(&world, &mondays()).await;
    assert_is!(
        term::remove(db, staff, NOW, course, &mondays(), &seen_so).await,
        Err(SessionError::Announced)
    );
    assert_eq!(standing(&world).await, before, "all or none");
    let two_weeks = Which {
        last: day(1, 7),
        ..mondays()
    };
    let seen_so = seen(&world, &two_weeks).await;
    term::remove(db, staff, NOW, course, &two_weeks, &seen_so)
        .await
        .unwrap();
    let left: Vec<_> = term_of(&world).await.iter().map(|s| s.id).collect();
    assert_eq!(left, [ids[1], ids[3], ids[4], ids[5], ids[6], ids[7]]);
}

async fn a_draft_loses_whatever_is_removed(world: World) {
    let ids = plan_term(&world).await;
    world.change(ids[4], to_the_afternoon).await.unwrap();
    hide(&world).await;
    let (db, staff, course) = (&world.db, &world.staff, world.course);
    let seen_so = seen(&world, &mondays()).await;
    term::remove(db, staff, NOW, course, &mondays(), &seen_so)
        .await
        .unwrap();
    assert_eq!(term_of(&world).await.len(), 4);
}

async fn the_database_itself_keeps_what_was_announced(world: World) {
    let ids = plan_term(&world).await;
    world.change(ids[0], to_the_afternoon).await.unwrap();
    world.set_status(ids[1], Status::Cancelled).await.unwrap();
    let mut raw = world.raw().await;
    for announced in ["moved_from IS NOT NULL", "status = 'cancelled'"] {
        let delete = format!("DELETE FROM session WHERE {announced}");
        let refused = raw.execute(&delete).await.unwrap_err();
        assert!(refused.contains("session_announced"), "{refused}");
    }
    let delete = "DELETE FROM session WHERE status = 'planned' AND moved_from IS NULL";
    assert_eq!(raw.execute(delete).await.unwrap(), 6);
    hide(&world).await;
    assert_eq!(raw.execute("DELETE FROM session").await.unwrap(), 2);
}
