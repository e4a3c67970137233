//! Two engines behind one name. `read!` and `write!` compile a body once for each;
//! everything else in this crate is written once.

use crate::fault::Fault;
use sqlx::{
    PgPool, Postgres, Sqlite, SqlitePool, Transaction,
    migrate::{MigrateError, Migrator},
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{
    str::FromStr,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

/// A database, open and migrated. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Db {
    pub(crate) engine: Engine,
    /// The highest revision this process has seen committed.
    revision: Arc<AtomicI64>,
}

#[derive(Debug, Clone)]
pub(crate) enum Engine {
    /// SQLite has one writer: a pool of one connection makes writers stand in line.
    Sqlite {
        read: SqlitePool,
        write: SqlitePool,
    },
    Postgres(PgPool),
}

/// A transaction that will write.
#[derive(Debug)]
pub(crate) enum Tx {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// Runs a body on a connection for reading: `read!(db, c => query(…).fetch_all(c).await)`.
macro_rules! read {
    ($db:expr, $c:ident => $body:expr) => {
        match &$db.engine {
            $crate::db::Engine::Sqlite { read, .. } => {
                let $c = read;
                $body
            }
            $crate::db::Engine::Postgres(pool) => {
                let $c = pool;
                $body
            }
        }
    };
}

/// Runs a body inside a transaction: `write!(tx, c => query(…).execute(c).await)`.
macro_rules! write {
    ($tx:expr, $c:ident => $body:expr) => {
        match &mut $tx {
            $crate::db::Tx::Sqlite(tx) => {
                let $c = &mut **tx;
                $body
            }
            $crate::db::Tx::Postgres(tx) => {
                let $c = &mut **tx;
                $body
            }
        }
    };
}
pub(crate) use {read, write};

static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// "HAVR": marks a SQLite file as ours (the `application_id` of its header).
const APPLICATION_ID: i64 = 0x4841_5652;

/// Why a database cannot be used. Each is one line for whoever starts the server.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("not a database address: expected sqlite:PATH or postgres://…")]
    Address,
    #[error("{0} is not a database of Havre")]
    NotOurs(String),
    #[error("{0} was made by a newer Havre; start that one, or restore an older copy")]
    Newer(String),
    #[error("cannot open {address}: {reason}")]
    Unreachable { address: String, reason: String },
    #[error("cannot bring {address} up to date: {reason}")]
    Migration { address: String, reason: String },
}

impl Db {
    /// Opens `sqlite:PATH` (made when missing) or `postgres://…`, and brings its
    /// tables up to date. A file that is not ours is left untouched.
    pub async fn open(address: &str) -> Result<Self, OpenError> {
        let engine = match address.split_once(':') {
            Some(("sqlite", path)) => open_sqlite(path.trim_start_matches("//")).await?,
            Some(("postgres" | "postgresql", _)) => open_postgres(address).await?,
            _ => return Err(OpenError::Address),
        };
        let db = Self {
            engine,
            revision: Arc::default(),
        };
        let unreachable = |fault: Fault| OpenError::Unreachable {
            address: spoken(address),
            reason: fault.to_string(),
        };
        db.look_for_changes().await.map_err(unreachable)?;
        Ok(db)
    }

    pub(crate) async fn begin(&self) -> Result<Tx, Fault> {
        Ok(match &self.engine {
            Engine::Sqlite { write, .. } => Tx::Sqlite(write.begin_with("BEGIN IMMEDIATE").await?),
            Engine::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// The state of the public data as last seen here. Pages rendered under another
    /// revision are stale.
    pub fn revision(&self) -> i64 {
        self.revision.load(Ordering::Acquire)
    }

    /// Asks the database whether another node changed something.
    pub async fn look_for_changes(&self) -> Result<i64, Fault> {
        let n: i64 = read!(self, c => sqlx::query_scalar(REVISION).fetch_one(c).await)?;
        self.saw_revision(n);
        Ok(self.revision())
    }

    pub(crate) fn saw_revision(&self, n: i64) {
        self.revision.fetch_max(n, Ordering::AcqRel);
    }

    /// Is the database answering?
    pub async fn is_ready(&self) -> bool {
        self.look_for_changes().await.is_ok()
    }

    /// Lets go of the files or connections.
    pub async fn close(&self) {
        match &self.engine {
            Engine::Sqlite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Engine::Postgres(pool) => pool.close().await,
        }
    }
}

const REVISION: &str = "SELECT n FROM revision WHERE id = 1";
const RAISE_REVISION: &str = "UPDATE revision SET n = n + 1 WHERE id = 1 RETURNING n";

impl Tx {
    /// Commits, having raised the revision: cached pages are dropped at once here,
    /// and by other nodes when they next look.
    pub(crate) async fn commit_change(mut self, db: &Db) -> Result<(), Fault> {
        let n: i64 = write!(self, c => sqlx::query_scalar(RAISE_REVISION).fetch_one(c).await)?;
        self.commit().await?;
        db.saw_revision(n);
        Ok(())
    }

    /// Commits something no public page shows.
    pub(crate) async fn commit(self) -> Result<(), Fault> {
        match self {
            Tx::Sqlite(tx) => tx.commit().await?,
            Tx::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }
}

async fn open_sqlite(path: &str) -> Result<Engine, OpenError> {
    let unreachable = |e: sqlx::Error| OpenError::Unreachable {
        address: path.to_owned(),
        reason: e.to_string(),
    };
    if let Some(folder) = std::path::Path::new(path)
        .parent()
        .filter(|f| !f.as_os_str().is_empty())
    {
        std::fs::create_dir_all(folder).map_err(|e| OpenError::Unreachable {
            address: path.to_owned(),
            reason: e.to_string(),
        })?;
    }
    refuse_foreign_file(path).await?;
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Normal)
        .busy_timeout(Duration::from_secs(5))
        .foreign_keys(true)
        .pragma("application_id", APPLICATION_ID.to_string());
    let write = SqlitePoolOptions::new()
        .max_connections(1)
        .connect_with(options)
        .await
        .map_err(unreachable)?;
    SQLITE
        .run(&write)
        .await
        .map_err(|e| migration_error(path, &e))?;
    let reading = SqliteConnectOptions::new()
        .filename(path)
        .read_only(true)
        .busy_timeout(Duration::from_secs(5));
    let read = SqlitePoolOptions::new()
        .max_connections(8)
        .connect_with(reading)
        .await
        .map_err(unreachable)?;
    Ok(Engine::Sqlite { read, write })
}

/// Looks at an existing file before anything is written to it.
async fn refuse_foreign_file(path: &str) -> Result<(), OpenError> {
    if std::fs::metadata(path).is_ok_and(|file| file.len() > 0) {
        let not_ours = |_| OpenError::NotOurs(path.to_owned());
        let options = SqliteConnectOptions::new().filename(path).read_only(true);
        let pool = SqlitePoolOptions::new()
            .max_connections(1)
            .connect_with(options)
            .await
            .map_err(not_ours)?;
        let id: Result<i64, _> = sqlx::query_scalar("PRAGMA application_id")
            .fetch_one(&pool)
            .await;
        pool.close().await;
        if id.map_err(not_ours)? != APPLICATION_ID {
            return Err(OpenError::NotOurs(path.to_owned()));
        }
    }
    Ok(())
}

async fn open_postgres(address: &str) -> Result<Engine, OpenError> {
    let unreachable = |e: sqlx::Error| OpenError::Unreachable {
        address: spoken(address),
        reason: e.to_string(),
    };
    let options = PgConnectOptions::from_str(address).map_err(|_| OpenError::Address)?;
    let pool = PgPoolOptions::new()
        .max_connections(16)
        .acquire_timeout(Duration::from_secs(5))
        .connect_with(options)
        .await
        .map_err(unreachable)?;
    let foreign: bool = sqlx::query_scalar(FOREIGN_POSTGRES)
        .fetch_one(&pool)
        .await
        .map_err(unreachable)?;
    if foreign {
        return Err(OpenError::NotOurs(spoken(address)));
    }
    POSTGRES
        .run(&pool)
        .await
        .map_err(|e| migration_error(&spoken(address), &e))?;
    Ok(Engine::Postgres(pool))
}

/// Tables, but none of ours.
const FOREIGN_POSTGRES: &str = "SELECT EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema()) \
     AND NOT EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = '_sqlx_migrations')";

fn migration_error(address: &str, error: &MigrateError) -> OpenError {
    match error {
        MigrateError::VersionMissing(_) | MigrateError::VersionTooNew(..) => {
            OpenError::Newer(address.to_owned())
        }
        other => OpenError::Migration {
            address: address.to_owned(),
            reason: other.to_string(),
        },
    }
}

/// An address without its password.
fn spoken(address: &str) -> String {
    match (address.split_once("://"), address.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, place))) => format!("{scheme}://…@{place}"),
        _ => address.to_owned(),
    }
}
