//! Many changes as one, the demo's way: all are there after it, or none.

use crate::support::*;
use domain::audit::Action;
use store::{Db, Fault, Staff, centre, teacher};

on_both![
    nobody_sees_it_before_it_is_done,
    given_up_it_was_nothing,
    dropped_it_was_nothing,
    what_is_refused_inside_takes_nothing_else_along,
];

async fn names(db: &Db, staff: &Staff) -> Vec<String> {
    let all = teacher::all(db, staff).await.unwrap();
    all.into_iter().map(|teacher| teacher.name).collect()
}

async fn nobody_sees_it_before_it_is_done(world: World) {
    let (db, staff) = (&world.db, &world.staff);
    let before = names(db, staff).await;
    let revision = db.revision();
    let all = db.as_one().await.unwrap();
    teacher::create(all.db(), staff, NOW, "Inès").await.unwrap();
    teacher::create(all.db(), staff, NOW, "Omar").await.unwrap();
    assert_eq!(names(all.db(), staff).await.len(), before.len() + 2);
    assert_eq!(names(db, staff).await, before, "others see what was");
    assert_eq!(db.look_for_changes().await.unwrap(), revision);
    all.commit().await.unwrap();
    assert_eq!(names(db, staff).await.len(), before.len() + 2);
    assert!(db.revision() > revision, "kept pages are stale");
    teacher::create(db, staff, NOW, "Lou").await.unwrap();
}

async fn given_up_it_was_nothing(world: World) {
    let (db, staff) = (&world.db, &world.staff);
    let before = names(db, staff).await;
    let all = db.as_one().await.unwrap();
    teacher::create(all.db(), staff, NOW, "Inès").await.unwrap();
    all.give_up().await;
    assert_eq!(names(db, staff).await, before);
    teacher::create(db, staff, NOW, "Inès").await.unwrap();
}

async fn dropped_it_was_nothing(world: World) {
    let (db, staff) = (&world.db, &world.staff);
    let all = db.as_one().await.unwrap();
    teacher::create(all.db(), staff, NOW, "Inès").await.unwrap();
    drop(all);
    // Stands in line until the dropped one is gone.
    teacher::create(db, staff, NOW, "Inès").await.unwrap();
}

async fn what_is_refused_inside_takes_nothing_else_along(world: World) {
    let (db, staff) = (&world.db, &world.staff);
    let all = db.as_one().await.unwrap();
    teacher::create(all.db(), staff, NOW, "Inès").await.unwrap();
    let twice = centre::create(all.db(), staff, NOW, &centre_form("paris")).await;
    assert!(twice.is_err(), "the address is given");
    teacher::create(all.db(), staff, NOW, "Omar").await.unwrap();
    all.commit().await.unwrap();
    let names = names(db, staff).await;
    assert!(
        ["Inès", "Omar"]
            .iter()
            .all(|new| names.iter().any(|name| name == new)),
        "{names:?}"
    );
    let lines: Result<_, Fault> = store::audit::lines(db, staff, None, None, 100).await;
    let made = lines
        .unwrap()
        .iter()
        .filter(|l| l.action == Action::Create)
        .count();
    assert!(made >= 8, "each with its line: {made}");
}
