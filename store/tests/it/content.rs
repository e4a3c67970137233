//! Wishes for a translation: counted by page and language, in any order, by anybody.

use crate::support::*;
use domain::language::Language;
use store::content::{Wish, over, wish, wishes};

on_both![wishes_are_counted, a_course_is_over_after_its_last_class];

async fn wishes_are_counted(world: World) {
    let db = &world.db;
    let revision = db.look_for_changes().await.unwrap();
    let asked = [
        ("/library", Language::Uk),
        ("/library", Language::FaAf),
        ("/library", Language::FaAf),
        ("", Language::Uk),
    ];
    for (page, language) in asked {
        wish(db, page, language).await.unwrap();
    }
    let counted = |page: &str, language, n| Wish {
        page: page.into(),
        language,
        n,
    };
    assert_eq!(
        wishes(db, &world.staff).await.unwrap(),
        [
            counted("/library", Language::FaAf, 2),
            counted("", Language::Uk, 1),
            counted("/library", Language::Uk, 1)
        ]
    );
    assert_eq!(
        db.look_for_changes().await.unwrap(),
        revision,
        "no public page shows them"
    );
}

async fn a_course_is_over_after_its_last_class(world: World) {
    let by = async |at| over(&world.db, &world.staff, at).await.unwrap();
    let last = slot(14..16);
    assert_eq!(by(last.ends_at).await, [], "never begun");
    for slot in [slot(9..10), last] {
        world.plan(nowhere(slot)).await.unwrap();
    }
    world.create_course("a-venir").await;
    assert_eq!(by(last.starts_at).await, [], "the last goes on");
    assert_eq!(by(last.ends_at).await, [world.course]);
}
