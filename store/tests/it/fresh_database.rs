//! A database of one's own for each test, gone afterwards even when the test fails:
//! a SQLite file in a temporary folder, or a new database on the PostgreSQL server
//! that `HAVRE_TEST_POSTGRES` names. Without that server the tests fail, never skip.

use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};
use std::{
    env, fs,
    future::Future,
    hash::{BuildHasher, RandomState},
    panic::resume_unwind,
    path::PathBuf,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// Runs a story with the address of an empty database.
pub async fn with_database<F>(engine: Engine, story: impl FnOnce(String) -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    // The hasher's keys are the standard library's own dice.
    let name = format!(
        "havre_test_{:016x}",
        RandomState::new().hash_one(std::process::id())
    );
    let (address, told) = match engine {
        Engine::Sqlite => {
            let folder = env::temp_dir().join(&name);
            fs::create_dir(&folder).unwrap();
            let address = format!("sqlite:{}", folder.join("havre.db").display());
            (address.clone(), tokio::spawn(story(address)).await)
        }
        Engine::Postgres => {
            on_server(format!("CREATE DATABASE {name} TEMPLATE template0")).await;
            let address = sibling(&server(), &name);
            (address.clone(), tokio::spawn(story(address)).await)
        }
    };
    match engine {
        Engine::Sqlite => fs::remove_dir_all(folder_of(&address)).unwrap(),
        Engine::Postgres => on_server(format!("DROP DATABASE {name} WITH (FORCE)")).await,
    }
    if let Err(failed) = told {
        resume_unwind(failed.into_panic());
    }
}

/// The folder in which a SQLite test has its file, and may have others.
pub fn folder_of(address: &str) -> PathBuf {
    let path = address.strip_prefix("sqlite:").expect("a SQLite address");
    PathBuf::from(path)
        .parent()
        .expect("a file in a folder")
        .to_owned()
}

/// The server's address.
fn server() -> String {
    env::var("HAVRE_TEST_POSTGRES")
        .expect("HAVRE_TEST_POSTGRES is not set: it names a PostgreSQL server where databases may be made; `make test` starts one")
}

/// The address of another database on the same server.
fn sibling(server: &str, name: &str) -> String {
    let (before, _) = server.rsplit_once('/').expect("postgres://…/DATABASE");
    format!("{before}/{name}")
}

async fn on_server(sql: String) {
    let mut server = PgConnection::connect(&server())
        .await
        .expect("the server that HAVRE_TEST_POSTGRES names");
    server.execute(AssertSqlSafe(sql)).await.unwrap();
    server.close().await.unwrap();
}
