//! Opening: what is not ours stays as it was, what is newer is refused, each with one
//! clear line.

use crate::{
    fresh_database::{Engine, folder_of, with_database},
    support::{Raw, World, slot},
};
use std::{collections::BTreeMap, fs, path::Path, time::Duration};
use store::{Db, centre, db::OpenError};
use tokio::time::timeout;

on_both![
    opened_twice_it_is_the_same,
    a_newer_database_is_refused,
    a_rewritten_migration_is_refused,
    what_stood_before_there_were_drafts_stays_shown,
];

/// A test of its own on one engine, with the address of an empty database.
macro_rules! on_one {
    ($($engine:ident: $story:ident),+ $(,)?) => { $(
        mod $story {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn alone() {
                crate::fresh_database::with_database(crate::fresh_database::Engine::$engine, super::$story).await;
            }
        }
    )+ };
}

on_one![
    Sqlite: random_bytes_are_left_alone,
    Sqlite: another_applications_file_is_left_alone,
    Sqlite: another_applications_file_in_use_is_left_alone,
    Sqlite: an_empty_file_becomes_ours,
    Sqlite: folders_are_made,
    Sqlite: a_place_that_cannot_be_written,
    Sqlite: what_was_written_survives_a_crash,
    Sqlite: readers_do_not_wait_for_the_writer,
    Postgres: another_applications_tables_are_left_alone,
    Postgres: another_applications_migrations_are_left_alone,
    Postgres: a_password_is_never_said,
];

/// The error, once it is one line that names the database.
async fn refused(address: &str) -> OpenError {
    let Err(error) = Db::open(address).await else {
        panic!("{address} was opened")
    };
    let line = error.to_string();
    assert!(!line.contains('\n'), "one line: {line}");
    let name = address.rsplit(['/', ':']).next().unwrap();
    assert!(
        line.contains(name) || matches!(error, OpenError::Address),
        "it says which: {line}"
    );
    error
}

/// Every file of a folder with its bytes.
fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    files
        .map(|path| (path.display().to_string(), fs::read(path).unwrap()))
        .collect()
}

#[tokio::test]
async fn what_is_no_address_is_refused() {
    for address in [
        "",
        "havre.db",
        "mysql://localhost/havre",
        "sqlite",
        "sqlite:",
        "sqlite://",
        "sqlite::memory:",
        "postgres:",
        "postgres://[",
        "postgres://127.0.0.1:99999/havre",
    ] {
        assert_is!(Db::open(address).await.map(drop), Err(OpenError::Address));
    }
}

async fn opened_twice_it_is_the_same(world: World) {
    let again = Db::open(&world.address).await.unwrap();
    assert_eq!(centre::all(&again).await.unwrap().len(), 1);
    assert_eq!(again.revision(), world.db.revision());
    world.db.close().await;
    again.close().await;
    let later = Db::open(&world.address).await.unwrap();
    assert_eq!(centre::rooms(&later).await.unwrap().len(), 2);
}

async fn a_newer_database_is_refused(world: World) {
    world.db.close().await;
    let mut raw = world.raw().await;
    let future = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
         SELECT 9999, 'from the future', success, checksum, 0 FROM _sqlx_migrations WHERE version = 1";
    assert_eq!(raw.execute(future).await, Ok(1));
    assert_is!(refused(&world.address).await, OpenError::Newer(_));
    assert_eq!(
        raw.execute("DELETE FROM _sqlx_migrations WHERE version = 9999")
            .await,
        Ok(1)
    );
    assert_eq!(
        centre::all(&Db::open(&world.address).await.unwrap())
            .await
            .unwrap()
            .len(),
        1,
        "nothing was lost"
    );
}

async fn a_rewritten_migration_is_refused(world: World) {
    let mut raw = world.raw().await;
    let other = "UPDATE _sqlx_migrations SET checksum = (SELECT checksum FROM _sqlx_migrations WHERE version = 1) WHERE version = 2";
    assert_eq!(raw.execute(other).await, Ok(1));
    assert_is!(refused(&world.address).await, OpenError::Migration { .. });
}

#[tokio::test(flavor = "multi_thread")]
async fn four_at_once_on_a_new_sqlite_file() {
    with_database(Engine::Sqlite, four_at_once).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn four_at_once_on_a_new_postgres_database() {
    with_database(Engine::Postgres, four_at_once).await;
}

/// `havre demo` and `havre serve` started together.
async fn four_at_once(address: String) {
    let opening: Vec<_> = (0..4)
        .map(|_| {
            tokio::spawn({
                let address = address.clone();
                async move { Db::open(&address).await }
            })
        })
        .collect();
    for db in opening {
        assert_eq!(db.await.unwrap().unwrap().revision(), 1);
    }
}

async fn random_bytes_are_left_alone(address: String) {
    let folder = folder_of(&address);
    let bytes: Vec<u8> = (0..20_000_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    for bytes in [
        &bytes[..],
        &bytes[..7],
        b"SQLite format 3\0 and then nothing like it",
    ] {
        fs::write(folder.join("havre.db"), bytes).unwrap();
        let before = contents(&folder);
        assert_is!(refused(&address).await, OpenError::NotOurs(_));
        assert!(
            contents(&folder) == before,
            "byte for byte, and no file beside it"
        );
    }
}

async fn another_applications_file_is_left_alone(address: String) {
    let mut theirs = Raw::connect(Engine::Sqlite, &format!("{address}?mode=rwc")).await;
    for sql in [
        "CREATE TABLE revision (id INTEGER PRIMARY KEY, n INTEGER)",
        "INSERT INTO revision VALUES (1, 7)",
        "CREATE TABLE _sqlx_migrations (version)",
    ] {
        theirs.execute(sql).await.unwrap();
    }
    theirs.close().await;
    let before = contents(&folder_of(&address));
    assert_is!(refused(&address).await, OpenError::NotOurs(_));
    assert!(
        contents(&folder_of(&address)) == before,
        "byte for byte, and no file beside it"
    );

    // Opened by SQLite, even to read only, this one would get two files beside it.
    let mut theirs = Raw::connect(Engine::Sqlite, &address).await;
    let in_wal = "PRAGMA application_id = 1; PRAGMA journal_mode = wal";
    theirs.execute(in_wal).await.unwrap();
    theirs.close().await;
    let before = contents(&folder_of(&address));
    assert_eq!(before.len(), 1);
    assert_is!(refused(&address).await, OpenError::NotOurs(_));
    assert!(
        contents(&folder_of(&address)) == before,
        "byte for byte, and no file beside it"
    );
}

/// In WAL mode, with what was written last still beside the file.
async fn another_applications_file_in_use_is_left_alone(address: String) {
    let folder = folder_of(&address);
    let mut theirs = Raw::connect(Engine::Sqlite, &format!("{address}?mode=rwc")).await;
    assert_eq!(theirs.texts("PRAGMA journal_mode = wal").await, ["wal"]);
    theirs
        .execute("CREATE TABLE recipe (name TEXT)")
        .await
        .unwrap();
    theirs
        .execute("INSERT INTO recipe VALUES ('soupe')")
        .await
        .unwrap();
    let before = contents(&folder);
    assert_eq!(before.len(), 3, "the file, its log and the log's index");
    assert_is!(refused(&address).await, OpenError::NotOurs(_));
    assert!(contents(&folder) == before, "byte for byte");
    assert_eq!(theirs.texts("SELECT name FROM recipe").await, ["soupe"]);
}

async fn an_empty_file_becomes_ours(address: String) {
    fs::write(folder_of(&address).join("havre.db"), []).unwrap();
    assert_eq!(Db::open(&address).await.unwrap().revision(), 1);
}

async fn folders_are_made(address: String) {
    let folder = folder_of(&address);
    Db::open(&format!(
        "sqlite://{}",
        folder.join("a/b/havre.db").display()
    ))
    .await
    .unwrap();
    assert!(folder.join("a/b/havre.db").exists());
}

async fn a_place_that_cannot_be_written(address: String) {
    let folder = folder_of(&address);
    fs::write(folder.join("file"), "not a folder").unwrap();
    fs::create_dir(folder.join("folder")).unwrap();
    let at = |path: &str| format!("sqlite:{}", folder.join(path).display());
    assert_is!(
        refused(&at("file/havre.db")).await,
        OpenError::Unreachable { .. }
    );
    refused(&at("folder")).await;
    if cfg!(target_os = "linux") {
        // Read-only, even for root.
        assert_is!(
            refused("sqlite:/proc/self/havre.db").await,
            OpenError::Unreachable { .. }
        );
    }
}

/// A copy of the files as they stand while in use is what a power cut leaves.
async fn what_was_written_survives_a_crash(address: String) {
    let world = World::new(Engine::Sqlite, address.clone()).await;
    let folder = folder_of(&address);
    let copy = folder.join("copy");
    fs::create_dir(&copy).unwrap();
    for file in ["havre.db", "havre.db-wal"] {
        fs::copy(folder.join(file), copy.join(file)).unwrap();
    }
    let restored = Db::open(&format!("sqlite:{}", copy.join("havre.db").display()))
        .await
        .unwrap();
    assert_eq!(centre::rooms(&restored).await.unwrap().len(), 2);
    assert_eq!(restored.revision(), world.db.revision());
}

/// While a writer is at work, readers read what was committed, and do not wait.
async fn readers_do_not_wait_for_the_writer(address: String) {
    let world = World::new(Engine::Sqlite, address).await;
    let mut writer = world.raw().await;
    writer.execute("BEGIN IMMEDIATE").await.unwrap();
    writer
        .execute("UPDATE revision SET n = 1000")
        .await
        .unwrap();
    let looking = timeout(Duration::from_secs(1), world.db.look_for_changes());
    let seen = looking.await.expect("it does not wait").unwrap();
    assert!(seen < 1000, "not committed, not seen");
    writer.execute("ROLLBACK").await.unwrap();
}

async fn another_applications_tables_are_left_alone(address: String) {
    let mut theirs = Raw::connect(Engine::Postgres, &address).await;
    theirs
        .execute("CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('soupe')")
        .await
        .unwrap();
    assert_is!(refused(&address).await, OpenError::NotOurs(_));
    assert_eq!(tables(&mut theirs).await, ["recipe"]);
}

/// Another application made with the same library keeps a table of the same name.
async fn another_applications_migrations_are_left_alone(address: String) {
    let mut theirs = Raw::connect(Engine::Postgres, &address).await;
    theirs
        .execute("CREATE TABLE recipe (name TEXT)")
        .await
        .unwrap();
    theirs.execute(MIGRATIONS_OF_SQLX).await.unwrap();
    assert_is!(refused(&address).await, OpenError::NotOurs(_));
    assert_eq!(tables(&mut theirs).await, ["_sqlx_migrations", "recipe"]);
    theirs.execute("DROP TABLE recipe").await.unwrap();
    assert_eq!(
        Db::open(&address).await.unwrap().revision(),
        1,
        "a start cut off at birth left that table alone"
    );
}

const MIGRATIONS_OF_SQLX: &str = "CREATE TABLE _sqlx_migrations (version BIGINT PRIMARY KEY, description TEXT NOT NULL, \
     installed_on TIMESTAMPTZ NOT NULL DEFAULT now(), success BOOLEAN NOT NULL, checksum BYTEA NOT NULL, execution_time BIGINT NOT NULL)";

async fn tables(raw: &mut Raw) -> Vec<String> {
    raw.texts("SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1").await
}

async fn a_password_is_never_said(address: String) {
    let mut theirs = Raw::connect(Engine::Postgres, &address).await;
    theirs
        .execute("CREATE TABLE recipe (name TEXT)")
        .await
        .unwrap();
    let (_, place) = address.split_once('@').unwrap();
    for address in [
        format!("postgres://havre:s3cret@{place}"),
        format!("postgres://havre:s3cret@{place}_gone"),
        format!("postgres://{place}?user=havre&password=s3cret"),
    ] {
        let line = Db::open(&address).await.unwrap_err().to_string();
        assert!(!line.contains("s3cret"), "{line}");
        assert!(
            line.contains("127.0.0.1") || line.contains("localhost"),
            "it says where: {line}"
        );
    }
}

#[tokio::test]
async fn nobody_there_is_said_soon() {
    // Port 1 is nobody's.
    let opening = timeout(
        Duration::from_secs(4),
        refused("postgres://havre@127.0.0.1:1/havre"),
    );
    let error = opening.await.expect("it is said soon");
    assert!(error.to_string().contains("refused"), "{error}");
}

/// `0004_drafts` over what a house has had for a while.
async fn what_stood_before_there_were_drafts_stays_shown(world: World) {
    let room = world.room;
    world
        .create_event("film", room, slot(18..20))
        .await
        .unwrap();
    let rules = match world.engine {
        Engine::Sqlite => {
            "DROP TRIGGER session_teacher_fits_insert; DROP TRIGGER session_teacher_fits_update; \
             DROP TRIGGER teacher_needed_update;"
        }
        Engine::Postgres => {
            "DROP FUNCTION check_teacher_fits CASCADE; DROP FUNCTION check_teacher_needed CASCADE;"
        }
    };
    let mut raw = world.raw().await;
    let before = format!(
        "{rules} ALTER TABLE event DROP COLUMN listed; ALTER TABLE teacher DROP COLUMN modified_at; \
         DELETE FROM _sqlx_migrations WHERE version = 4"
    );
    raw.execute(&before).await.unwrap();
    raw.close().await;
    world.db.close().await;
    let db = Db::open(&world.address).await.unwrap();
    let film = store::event::find_listed(&db, "film").await.unwrap();
    assert!(film.is_some_and(|film| film.listed));
    let teachers = store::teacher::all(&db, &world.staff).await.unwrap();
    assert!(teachers.iter().all(|teacher| teacher.active));
    db.close().await;
}
