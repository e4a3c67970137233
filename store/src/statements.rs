//! Every SQL text of the crate, prepared by each engine: what `query!` does when there
//! is one engine only. A text that is not in the list here fails the tests too.

#[path = "../tests/it/fresh_database.rs"]
mod fresh_database;

use crate::Db;
use fresh_database::{Engine, folder_of, with_database};
use sqlx::{Connection, Executor, PgConnection, SqlSafeStr, SqliteConnection};
use std::{collections::BTreeSet, fs, path::Path};

macro_rules! statements {
    ($($area:ident { $($name:ident)+ })+) => {
        &[$($((concat!(stringify!($area), "::", stringify!($name)), crate::$area::$name)),+),+]
    };
}

#[rustfmt::skip]
const STATEMENTS: &[(&str, &str)] = statements! {
    account {
        CREATE CREDENTIALS DEMO_ACCOUNTS LIST FIND HASH SET_PASSWORD SET_ACTIVE ADMINISTRATORS TAKE_TURN TAKE_ACCOUNT CLOSE_SIGN_INS
        OPEN_SIGN_IN FIND_SIGN_IN SEEN LIST_SIGN_INS CLOSE_SIGN_IN FORGET_EXPIRED
    }
    announced { BETWEEN OF_COURSE MEETINGS TERMS }
    audit { RECORD LINES LINES_OF LAST_OF LAST_OF_CLASSES }
    centre {
        ALL FIND AS_READ CREATE CHANGE MOVE_SESSIONS MOVE_EVENTS
        ROOMS ROOM_AS_READ CREATE_ROOM CHANGE_ROOM RENAME_IN_SESSIONS RENAME_IN_EVENTS
        OPENINGS OPENINGS_OF CREATE_OPENING DELETE_OPENINGS TAKE_CENTRE
        CLOSURES CLOSURE_AS_READ CREATE_CLOSURE CHANGE_CLOSURE DELETE_CLOSURE CLOSURE_STANDS
    }
    clash { CLASHES_COURSE CLASHES_ROOM CLASHES_TEACHER CLOSED_FOR CLOSED_CENTRE FREE_ROOMS }
    content { WISH WISHES OVER }
    course { ALL LISTED FIND FIND_LISTED AS_READ THEMES THEMES_OF CREATE CHANGE MOVE_SESSIONS CLEAR_THEMES ADD_THEME }
    db { REVISION RAISE_REVISION COMMIT }
    demo {
        LAID REMEMBER CENTRES UNLIST NO_SESSIONS NO_EVENTS NO_THEMES NO_COURSES NO_TEACHERS NO_PARTNER_TIES
        NO_CENTRE_TIES NO_PROGRAMMES NO_PARTNERS NO_CLOSURES NO_OPENINGS NO_ROOMS NO_CENTRES
    }
    event { LISTED_FROM FIND_LISTED ALL FROM BETWEEN FIND CREATE CHANGE SET_STATUS }
    programme { ALL PARTNERS PARTNER_TIES CENTRE_TIES CREATE_PARTNER CREATE TIE_PARTNER TIE_CENTRE }
    session {
        BETWEEN OF_COURSE FIND CREATE CHANGE SET_STATUS
        TITLE_OF_COURSE
        TAKE_COURSE TAKE_ROOM TAKE_TEACHER
    }
    teacher { ALL TEACHING FIND CLASSES CREATE CHANGE }
    term { TAKE_SESSION REMOVE }
    timetable { BETWEEN }
};

/// Asks PostgreSQL's own catalogue.
const FOR_POSTGRES_ONLY: &[(&str, &str)] = statements! { db { FOREIGN_POSTGRES } };

/// Prepares each, and names all that fail.
macro_rules! prepare {
    ($connection:expr, $statements:expr) => {
        let mut refused = Vec::new();
        for (name, sql) in $statements {
            if let Err(error) = $connection.prepare((*sql).into_sql_str()).await {
                refused.push(format!("{name}: {error}"));
            }
        }
        assert!(refused.is_empty(), "{refused:#?}");
    };
}

#[tokio::test]
async fn sqlite_prepares_each() {
    with_database(Engine::Sqlite, async |address: String| {
        Db::open(&address).await.unwrap().close().await;
        assert!(folder_of(&address).join("havre.db").exists());
        let mut connection = SqliteConnection::connect(&address).await.unwrap();
        prepare!(connection, STATEMENTS);
    })
    .await;
}

#[tokio::test]
async fn postgres_prepares_each() {
    with_database(Engine::Postgres, async |address: String| {
        Db::open(&address).await.unwrap().close().await;
        let mut connection = PgConnection::connect(&address).await.unwrap();
        prepare!(connection, STATEMENTS.iter().chain(FOR_POSTGRES_ONLY));
    })
    .await;
}

/// The crate's sources, by the name of their module.
fn sources() -> Vec<(String, String)> {
    let files = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap();
    let paths = files.map(|file| file.unwrap().path());
    let others = paths.filter(|path| !path.ends_with("statements.rs"));
    others
        .map(|path| {
            assert!(path.is_file(), "{path:?}: a folder is not looked into");
            let module = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (module, fs::read_to_string(path).unwrap())
        })
        .collect()
}

#[test]
fn none_is_missing_here() {
    let mut written = BTreeSet::new();
    for (module, source) in sources() {
        for line in source.lines() {
            let constant = line
                .trim()
                .trim_start_matches("pub(crate) ")
                .strip_prefix("const ");
            if let Some((name, _)) = constant.and_then(|rest| rest.split_once(": &str =")) {
                written.insert(format!("{module}::{name}"));
            }
        }
    }
    let listed = STATEMENTS
        .iter()
        .chain(FOR_POSTGRES_ONLY)
        .map(|(name, _)| (*name).to_owned());
    let listed: BTreeSet<_> = listed.collect();
    let missing: Vec<_> = written.difference(&listed).collect();
    assert!(
        missing.is_empty(),
        "add these to STATEMENTS in src/statements.rs: {missing:?}"
    );
    assert_eq!(listed, written, "these are gone");
}

/// A text inside a call would escape the list.
#[test]
fn none_is_written_in_a_call() {
    for (module, source) in sources() {
        for (at, _) in source
            .match_indices("query")
            .chain(source.match_indices("raw_sql"))
        {
            let line = source[at..].lines().next().unwrap_or_default();
            let argument =
                source[at..].trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
            let argument = argument.strip_prefix('(').unwrap_or_default().trim_start();
            let text = ["\"", "r\"", "r#", "&", "format!"]
                .iter()
                .any(|start| argument.starts_with(start));
            assert!(!text, "{module}: {line}");
        }
    }
}
