//! Teachers come and go: none goes with classes to come, none who is gone gets one.

use crate::support::*;
use domain::{
    course::Status,
    id::{Id, Teacher},
    time::Slot,
};
use jiff::ToSpan;
use std::sync::Arc;
use store::{
    session::SessionError,
    teacher::{self, TeacherError, TeacherForm},
};
use tokio::sync::Barrier;

on_both![
    one_is_renamed_and_a_name_stands_once,
    with_classes_to_come_nobody_goes,
    who_is_gone_gets_no_class,
    what_was_taught_stays_and_does_not_come_back_later,
    the_database_itself_holds_both_rules,
    going_and_planning_at_once,
    going_and_returning_at_once,
];

async fn standing(world: &World, id: Id<Teacher>) -> teacher::Teacher {
    let found = teacher::find(&world.db, &world.staff, id).await;
    found.unwrap().unwrap()
}

/// Changes a teacher as they stand now.
async fn change(
    world: &World,
    id: Id<Teacher>,
    edit: impl FnOnce(&mut TeacherForm),
) -> Result<(), TeacherError> {
    let before = standing(world, id).await;
    let (name, active) = (before.name.clone(), before.active);
    let mut form = TeacherForm { name, active };
    edit(&mut form);
    teacher::change(&world.db, &world.staff, NOW, &before, &form).await
}

async fn goes(world: &World) -> Result<(), TeacherError> {
    change(world, world.teacher, |form| form.active = false).await
}

async fn comes_back(world: &World) -> Result<(), TeacherError> {
    change(world, world.teacher, |form| form.active = true).await
}

fn yesterday() -> Slot {
    slot_on(DAY.saturating_sub(1.day()), 9..12)
}

async fn one_is_renamed_and_a_name_stands_once(world: World) {
    let before = standing(&world, world.teacher).await;
    change(&world, world.teacher, |form| {
        form.name = " Anne Roux ".into()
    })
    .await
    .unwrap();
    let after = standing(&world, world.teacher).await;
    assert_eq!((after.name.as_str(), after.version), ("Anne Roux", 2));
    let form = TeacherForm {
        name: "Anne".into(),
        active: true,
    };
    assert_is!(
        teacher::change(&world.db, &world.staff, NOW, &before, &form).await,
        Err(TeacherError::Stale)
    );
    let taken = change(&world, world.teacher, |form| {
        form.name = "Karim Haddad".into()
    });
    assert_is!(taken.await, Err(TeacherError::NameTaken));
    let again = teacher::create(&world.db, &world.staff, NOW, " Karim Haddad ").await;
    assert_is!(again, Err(TeacherError::NameTaken));
}

async fn with_classes_to_come_nobody_goes(world: World) {
    let (db, staff) = (&world.db, &world.staff);
    let form = |slot| with_teacher(world.teacher, slot);
    // Over, going on, to come, and cancelled.
    world.plan(form(yesterday())).await.unwrap();
    let now = world.plan(form(slot(7..9))).await.unwrap();
    let later = world.plan(form(slot(14..16))).await.unwrap();
    let off = world.plan(form(slot(17..18))).await.unwrap();
    world.set_status(off, Status::Cancelled).await.unwrap();
    let teaching = teacher::teaching(db, staff, NOW).await.unwrap();
    let coming: Vec<_> = teaching.iter().map(|t| t.coming).collect();
    assert_eq!(coming, [2, 0], "Anne, then Karim");
    match goes(&world).await {
        Err(TeacherError::Needed(classes)) => {
            let named: Vec<_> = classes.iter().map(|class| class.id).collect();
            assert_eq!(named, [now, later], "soonest first");
            assert_eq!(classes[0].course_title, text("Premiers pas"));
        }
        other => panic!("expected her classes, got {other:?}"),
    }
    assert!(standing(&world, world.teacher).await.active);
    for id in [now, later] {
        world
            .change(id, |form| form.teacher_id = Some(world.other_teacher))
            .await
            .unwrap();
    }
    goes(&world).await.unwrap();
    let teaching = teacher::teaching(db, staff, NOW).await.unwrap();
    let last = teaching.last().unwrap();
    assert!(
        last.teacher.id == world.teacher && !last.teacher.active,
        "who is gone stands last"
    );
}

async fn who_is_gone_gets_no_class(world: World) {
    let other = world
        .plan(with_teacher(world.other_teacher, slot(14..16)))
        .await
        .unwrap();
    let mine = world
        .plan(with_teacher(world.teacher, slot(16..18)))
        .await
        .unwrap();
    world.set_status(mine, Status::Cancelled).await.unwrap();
    goes(&world).await.unwrap();

    let planned = world.plan(with_teacher(world.teacher, slot(9..12))).await;
    assert_is!(planned, Err(SessionError::TeacherUnfit));
    let given = world.change(other, |form| form.teacher_id = Some(world.teacher));
    assert_is!(given.await, Err(SessionError::TeacherUnfit));
    let restored = world.set_status(mine, Status::Planned).await;
    assert_is!(restored, Err(SessionError::TeacherUnfit));
    assert_eq!(world.session(mine).await.teacher_id, Some(world.teacher));

    comes_back(&world).await.unwrap();
    world.set_status(mine, Status::Planned).await.unwrap();
    world
        .change(other, |form| form.teacher_id = Some(world.teacher))
        .await
        .unwrap();
}

async fn what_was_taught_stays_and_does_not_come_back_later(world: World) {
    let form = with_teacher(world.teacher, yesterday());
    let id = world.plan(form).await.unwrap();
    goes(&world).await.unwrap();
    assert_eq!(world.session(id).await.teacher_id, Some(world.teacher));
    // It is written down that it was an hour shorter.
    world
        .change(id, |form| {
            form.slot = slot_on(DAY.saturating_sub(1.day()), 9..11);
        })
        .await
        .unwrap();
    let later = world.change(id, |form| form.slot = slot(9..11)).await;
    assert_is!(later, Err(SessionError::TeacherUnfit));
}

async fn the_database_itself_holds_both_rules(world: World) {
    world
        .plan(with_teacher(world.teacher, slot(14..16)))
        .await
        .unwrap();
    let mut raw = world.raw().await;
    let off = format!(
        "UPDATE teacher SET active = false, modified_at = {} WHERE name = 'Anne Morel'",
        NOW.0
    );
    let said = raw.execute(&off).await.unwrap_err();
    assert!(said.contains("teacher_needed"), "{said}");
    raw.execute("UPDATE session SET status = 'cancelled'")
        .await
        .unwrap();
    raw.execute(&off).await.unwrap();
    let said = raw.execute("UPDATE session SET status = 'planned'").await;
    let said = said.unwrap_err();
    assert!(said.contains("teacher_fits"), "{said}");
    raw.close().await;
}

/// Both at once, from one start.
async fn race(
    world: &Arc<World>,
    planned: impl Future<Output = Result<(), SessionError>> + Send + 'static,
) -> (Result<(), TeacherError>, Result<(), SessionError>) {
    let start = Arc::new(Barrier::new(2));
    let (leaving, ready) = (world.clone(), start.clone());
    let gone = tokio::spawn(async move {
        ready.wait().await;
        goes(&leaving).await
    });
    let planned = tokio::spawn(async move {
        start.wait().await;
        planned.await
    });
    (gone.await.unwrap(), planned.await.unwrap())
}

/// Never both, and never neither; then as before.
async fn one_of_two(
    world: &World,
    outcome: (Result<(), TeacherError>, Result<(), SessionError>),
) -> bool {
    match outcome {
        (Ok(()), Err(SessionError::TeacherUnfit)) => {
            comes_back(world).await.unwrap();
            false
        }
        (Err(TeacherError::Needed(classes)), Ok(())) => {
            assert_eq!(classes.len(), 1, "the winner is named");
            true
        }
        other => panic!("both or neither: {other:?}"),
    }
}

async fn going_and_planning_at_once(world: World) {
    let world = Arc::new(world);
    for n in 0..15 {
        let (planning, day) = (world.clone(), DAY.saturating_add(n.days()));
        let planned = async move {
            let form = with_teacher(planning.teacher, slot_on(day, 9..12));
            planning.plan(form).await.map(drop)
        };
        let outcome = race(&world, planned).await;
        if one_of_two(&world, outcome).await {
            let mut raw = world.raw().await;
            raw.execute("UPDATE session SET status = 'cancelled'")
                .await
                .unwrap();
            raw.close().await;
        }
    }
}

async fn going_and_returning_at_once(world: World) {
    let world = Arc::new(world);
    let form = with_teacher(world.teacher, slot(14..16));
    let id = world.plan(form).await.unwrap();
    for _ in 0..15 {
        world.set_status(id, Status::Cancelled).await.unwrap();
        let returning = world.clone();
        let planned = async move { returning.set_status(id, Status::Planned).await };
        let outcome = race(&world, planned).await;
        one_of_two(&world, outcome).await;
    }
}
