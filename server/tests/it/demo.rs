//! The demo programme: on any day it is a whole programme, and it moves on with time.

use crate::site::{AS_USUAL, Folder, LANGUAGES, Site, monday, staff};
use domain::{
    audit::Action,
    course::Status,
    time::{Instant, Week},
};
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use server::demo::{self, Loaded};
use store::Db;

const DAY: Date = date(2026, 11, 23);

async fn empty() -> (Folder, Db) {
    let folder = Folder::new();
    let db = Db::open(&folder.database()).await.unwrap();
    (folder, db)
}

async fn load(db: &Db, today: Date) -> Loaded {
    let now = demo::written_on(today).unwrap();
    demo::load(db, now, today).await.unwrap()
}

/// A whole programme around this day: courses, events to come, and a week with changes.
async fn is_whole(db: &Db, today: Date) {
    let now = demo::written_on(today).unwrap();
    let courses = store::course::listed(db).await.unwrap().len();
    assert!(courses >= 24, "{today}: only {courses} courses");
    let events = store::event::listed_from(db, now).await.unwrap().len();
    assert!(events >= 20, "{today}: only {events} events");
    let zone = app::page::school_zone();
    let (from, _) = Week::containing(today).bounds(&zone).unwrap();
    let (_, to) = Week::containing(today).plus(4).bounds(&zone).unwrap();
    let sessions = store::session::between(db, &staff(), from, to)
        .await
        .unwrap();
    let coming: Vec<_> = sessions.iter().filter(|s| s.on_day > today).collect();
    assert!(
        coming.iter().any(|s| s.status == Status::Cancelled),
        "{today}: nothing is cancelled"
    );
    assert!(
        coming.iter().any(|s| s.moved_from.is_some()),
        "{today}: nothing is moved"
    );
}

/// Fifteen days, every weekday among them, from the first on.
async fn loads_around(first: Date) {
    for step in 0..15_i64 {
        let today = first.saturating_add((step * 12).days());
        let (_folder, db) = empty().await;
        assert!(matches!(load(&db, today).await, Loaded::Now(_)), "{today}");
        is_whole(&db, today).await;
        db.close().await;
    }
}

#[tokio::test]
async fn it_is_whole_in_the_first_half_of_a_year() {
    loads_around(date(2026, 1, 4)).await;
}

#[tokio::test]
async fn it_is_whole_in_the_second_half_of_a_year() {
    loads_around(date(2026, 7, 3)).await;
}

#[tokio::test]
async fn it_is_whole_in_the_first_half_of_another_year() {
    loads_around(date(2026, 12, 30)).await;
}

#[tokio::test]
async fn it_is_whole_in_the_second_half_of_another_year() {
    loads_around(date(2027, 6, 28)).await;
}

#[tokio::test]
async fn on_a_sunday_the_changes_are_those_of_the_next_week() {
    let (_folder, db) = empty().await;
    load(&db, date(2026, 11, 29)).await;
    is_whole(&db, date(2026, 11, 29)).await;
}

async fn lines(db: &Db) -> Vec<store::audit::Line> {
    store::audit::lines(db, &staff(), None, None, 10_000)
        .await
        .unwrap()
}

#[tokio::test]
async fn weeks_later_it_is_laid_anew_when_nobody_changed_it() {
    let folder = Folder::with_demo().await;
    let db = Db::open(&folder.database()).await.unwrap();
    let first_lines = lines(&db).await;
    let signed_in = store::account::sign_in(
        &db,
        monday(),
        "coordination@havre.example",
        demo::PASSWORD,
        "test",
    );
    assert!(signed_in.await.is_ok(), "to sign in changes nothing");
    let soon = DAY.saturating_add(13.days());
    assert_eq!(load(&db, soon).await, Loaded::Already);
    let later = date(2027, 4, 20);
    assert!(matches!(load(&db, later).await, Loaded::Anew(_)));
    is_whole(&db, later).await;
    assert_eq!(load(&db, later).await, Loaded::Already);
    let kept = lines(&db).await;
    assert!(
        first_lines
            .iter()
            .all(|old| kept.iter().any(|line| line.id == old.id)),
        "the audit is kept"
    );
    let deleted = kept.iter().filter(|l| l.action == Action::Delete).count();
    assert_eq!(deleted, 2, "a line for each centre");
    assert_eq!(
        store::account::demo_accounts(&db).await.unwrap().len(),
        2,
        "who could sign in still can"
    );
}

#[tokio::test]
async fn what_somebody_changed_is_laid_anew_only_when_told() {
    let folder = Folder::with_demo().await;
    let db = Db::open(&folder.database()).await.unwrap();
    let event = store::event::from(&db, &staff(), monday())
        .await
        .unwrap()
        .remove(0);
    let cancelled =
        store::event::set_status(&db, &staff(), monday(), &event, Status::Cancelled).await;
    cancelled.unwrap();
    let later = date(2027, 4, 20);
    assert_eq!(load(&db, DAY).await, Loaded::Already);
    assert_eq!(load(&db, later).await, Loaded::Changed);
    let still = store::event::find(&db, &staff(), event.slug.as_str())
        .await
        .unwrap();
    assert_eq!(still.unwrap().status, Status::Cancelled);
    let now = demo::written_on(later).unwrap();
    let told = demo::renew(&db, now, later).await.unwrap();
    assert!(matches!(told, Loaded::Anew(_)));
    is_whole(&db, later).await;
}

/// Nothing of it is seen before all of it is there; what fails leaves what was.
#[tokio::test]
async fn a_demo_that_cannot_be_laid_leaves_everything_as_it_was() {
    let folder = Folder::with_demo().await;
    let db = Db::open(&folder.database()).await.unwrap();
    let before = lines(&db).await.len();
    // The terms of that year would begin before the first day the product accepts.
    let far = date(9999, 12, 30);
    assert!(demo::renew(&db, Instant(0), far).await.is_err());
    assert_eq!(lines(&db).await.len(), before);
    is_whole(&db, DAY).await;
}

#[tokio::test]
async fn a_programme_of_ones_own_is_never_touched() {
    let (_folder, db) = empty().await;
    let centre = store::centre::CentreForm {
        slug: "notre-centre".parse().unwrap(),
        name: domain::text::Text::french("Notre centre"),
        access: domain::text::Text::french("À pied."),
        library_join: domain::text::Text::french("Venez."),
        library_gives: vec![],
        address: "1, rue du Port".into(),
        postcode: "33000".into(),
        city: "Bordeaux".into(),
        phone: "+33 5 36 49 00 00".into(),
        time_zone: app::page::school_zone(),
        step_free: true,
    };
    store::centre::create(&db, &staff(), monday(), &centre)
        .await
        .unwrap();
    for told in [
        demo::load(&db, monday(), DAY).await,
        demo::renew(&db, monday(), DAY).await,
    ] {
        assert!(told.unwrap_err().contains("a programme of its own"));
    }
    assert_eq!(store::centre::all(&db).await.unwrap().len(), 1);
}

mod postgres {
    use super::*;
    use crate::fresh_database::{Engine, with_database};
    use axum::http::StatusCode;

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn it_is_whole_and_moves_on() {
        with_database(Engine::Postgres, async |address: String| {
            let db = Db::open(&address).await.unwrap();
            for today in [date(2026, 11, 29), date(2027, 2, 6), date(2027, 8, 1)] {
                let loaded = load(&db, today).await;
                assert!(
                    matches!(loaded, Loaded::Now(_) | Loaded::Anew(_)),
                    "{today}: {loaded:?}"
                );
                is_whole(&db, today).await;
            }
            db.close().await;
        })
        .await;
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn every_learner_page_answers() {
        with_database(Engine::Postgres, async |address: String| {
            let db = Db::open(&address).await.unwrap();
            demo::load(&db, monday(), DAY).await.unwrap();
            let site = Site::over(db.clone(), AS_USUAL, None).await;
            let paths = site.learner_paths().await;
            for language in LANGUAGES {
                for path in &paths {
                    let address = format!("/{language}{path}");
                    let status = site.get(&address).await.status;
                    assert_eq!(status, StatusCode::OK, "{address}");
                }
            }
            db.close().await;
        })
        .await;
    }
}
