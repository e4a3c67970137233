//! Wishes for a translation: counted by page and language, in any order, by anybody.

use crate::support::*;
use domain::language::Language;
use store::content::{Wish, wish, wishes};

on_both![wishes_are_counted];

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
        wishes(db).await.unwrap(),
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
