//! Two engines behind one name. `read!` and `write!` compile a body once for each;
//! everything else in this crate is written once.

use crate::fault::{Fault, is_busy};
use sqlx::{
    ConnectOptions, Connection, Database, PgPool, Pool, Postgres, SqlSafeStr, SqlStr, Sqlite,
    SqlitePool, Transaction,
    migrate::{MigrateError, Migrator},
    pool::PoolOptions,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{
    io::Read,
    path::Path,
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
    /// Inside `as_one`: what begins here is a part of a transaction under way.
    inside: bool,
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
const APPLICATION_ID: i32 = 0x4841_5652;

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
            Some(("postgres" | "postgresql", place)) if place.starts_with("//") => {
                open_postgres(address).await?
            }
            _ => return Err(OpenError::Address),
        };
        let db = Self {
            engine,
            revision: Arc::default(),
            inside: false,
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
            Engine::Sqlite { write, .. } if self.inside => Tx::Sqlite(write.begin().await?),
            Engine::Postgres(pool) if self.inside => Tx::Postgres(pool.begin().await?),
            Engine::Sqlite { write, .. } => Tx::Sqlite(write.begin_with(BEGIN_SQLITE).await?),
            Engine::Postgres(pool) => Tx::Postgres(pool.begin_with(BEGIN_POSTGRES).await?),
        })
    }

    /// Begins many changes that are made as one.
    pub async fn as_one(&self) -> Result<AsOne, Fault> {
        let engine = match &self.engine {
            Engine::Sqlite { write, .. } => {
                let write = only_connection(write, BEGIN_SQLITE.into_sql_str()).await?;
                let read = write.clone();
                Engine::Sqlite { read, write }
            }
            Engine::Postgres(pool) => {
                Engine::Postgres(only_connection(pool, BEGIN_POSTGRES.into_sql_str()).await?)
            }
        };
        let inside = Self {
            engine,
            revision: Arc::default(),
            inside: true,
        };
        let outside = self.clone();
        Ok(AsOne { inside, outside })
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

pub(crate) const REVISION: &str = "SELECT n FROM revision WHERE id = 1";
pub(crate) const RAISE_REVISION: &str = "UPDATE revision SET n = n + 1 WHERE id = 1 RETURNING n";

pub(crate) const COMMIT: &str = "COMMIT";
static BEGIN_SQLITE: &str = "BEGIN IMMEDIATE";
/// Said aloud: under a stricter isolation, which a server may have as its default, the
/// rules' checks would not see what was committed meanwhile.
static BEGIN_POSTGRES: &str = "BEGIN ISOLATION LEVEL READ COMMITTED";

/// A pool of one connection to the same database, inside a transaction: whatever begins
/// on it is a savepoint.
async fn only_connection<DB: Database>(
    to: &Pool<DB>,
    begin: SqlStr,
) -> Result<Pool<DB>, sqlx::Error> {
    let options = to.connect_options().as_ref().clone();
    let pool = PoolOptions::<DB>::new()
        .max_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .connect_with(options)
        .await?;
    let mut only = pool.acquire().await?;
    // Its end is the connection's: `COMMIT` is said on it, or it is closed.
    std::mem::forget(only.begin_with(begin).await?);
    drop(only);
    Ok(pool)
}

/// Many changes as one: nobody sees any of them before `commit`, and without it there are
/// none. The functions of this crate are called with `db()`; each of their transactions
/// is a savepoint in the one around them. For work at the console: nobody else can write
/// to SQLite meanwhile.
#[derive(Debug)]
pub struct AsOne {
    inside: Db,
    outside: Db,
}

impl AsOne {
    pub fn db(&self) -> &Db {
        &self.inside
    }

    pub async fn commit(self) -> Result<(), Fault> {
        read!(self.inside, c => sqlx::query(COMMIT).execute(c).await.map(drop))?;
        self.inside.close().await;
        self.outside.look_for_changes().await?;
        Ok(())
    }

    /// Nothing was done. Dropping does the same, a little later.
    pub async fn give_up(self) {
        self.inside.close().await;
    }
}

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

/// How long to wait for a lock or a connection.
const PATIENCE: Duration = Duration::from_secs(5);

async fn open_sqlite(path: &str) -> Result<Engine, OpenError> {
    // Each connection to `:memory:` would have a database of its own.
    if path.is_empty() || path == ":memory:" {
        return Err(OpenError::Address);
    }
    let because = |reason: String| OpenError::Unreachable {
        address: path.to_owned(),
        reason,
    };
    let unreachable = |e: sqlx::Error| because(e.to_string());
    if let Some(folder) = Path::new(path)
        .parent()
        .filter(|f| !f.as_os_str().is_empty())
    {
        std::fs::create_dir_all(folder).map_err(|e| because(e.to_string()))?;
    }
    let options = SqliteConnectOptions::new()
        .filename(path)
        .busy_timeout(PATIENCE);
    let new = match look_at_file(path).map_err(|e| because(e.to_string()))? {
        File::New => true,
        File::Ours => false,
        File::Foreign => return Err(OpenError::NotOurs(path.to_owned())),
    };
    // SQLite does not wait by itself for another process that makes the same file.
    let mut tries = 50;
    let write = loop {
        match open_for_writing(&options, new).await {
            Err(error) if is_busy(&error) && tries > 0 => {
                tries -= 1;
                tokio::time::sleep(PATIENCE / 50).await;
            }
            opened => break opened.map_err(unreachable)?,
        }
    };
    // One transaction around all migrations: another process that starts now waits,
    // then finds nothing left to do.
    let mut tx = write
        .begin_with("BEGIN IMMEDIATE")
        .await
        .map_err(unreachable)?;
    // `run` would ask for the same of a connection, but its future is not `Send`.
    SQLITE
        .run_direct(None, &mut *tx, false)
        .await
        .map_err(|e| migration_error(path, &e))?;
    tx.commit().await.map_err(unreachable)?;
    let read = SqlitePoolOptions::new()
        .max_connections(8)
        .connect_with(options.read_only(true))
        .await
        .map_err(unreachable)?;
    Ok(Engine::Sqlite { read, write })
}

async fn open_for_writing(
    options: &SqliteConnectOptions,
    new: bool,
) -> Result<SqlitePool, sqlx::Error> {
    if new {
        // Our mark comes first, into the file itself: the log of WAL would keep it
        // beside the file for a while.
        let birth = options
            .clone()
            .create_if_missing(true)
            .pragma("application_id", APPLICATION_ID.to_string());
        birth.connect().await?.close().await?;
    }
    let writing = options
        .clone()
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Normal)
        .foreign_keys(true);
    SqlitePoolOptions::new()
        .max_connections(1)
        .connect_with(writing)
        .await
}

enum File {
    New,
    Ours,
    Foreign,
}

/// Reads the header (<https://sqlite.org/fileformat.html>, 1.3) without SQLite, which
/// might leave files of its own beside a file that is not ours.
fn look_at_file(path: &str) -> std::io::Result<File> {
    let mut header = Vec::new();
    match std::fs::File::open(path) {
        Ok(file) => file.take(72).read_to_end(&mut header)?,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => 0,
        Err(e) => return Err(e),
    };
    let magic = header.starts_with(b"SQLite format 3\0");
    let mark = header.get(68..72) == Some(&APPLICATION_ID.to_be_bytes());
    Ok(match header.is_empty() {
        true => File::New,
        false if magic && mark => File::Ours,
        false => File::Foreign,
    })
}

async fn open_postgres(address: &str) -> Result<Engine, OpenError> {
    let because = |reason: String| OpenError::Unreachable {
        address: spoken(address),
        reason,
    };
    let unreachable = |e: sqlx::Error| because(e.to_string());
    let options = PgConnectOptions::from_str(address).map_err(|_| OpenError::Address)?;
    // Not by the pool, which would try again for its whole patience, then say only that.
    let mut first = tokio::time::timeout(PATIENCE, options.connect())
        .await
        .map_err(|_| because("no answer".to_owned()))?
        .map_err(unreachable)?;
    let foreign: bool = sqlx::query_scalar(FOREIGN_POSTGRES)
        .fetch_one(&mut first)
        .await
        .map_err(unreachable)?;
    if foreign {
        return Err(OpenError::NotOurs(spoken(address)));
    }
    POSTGRES
        .run_direct(None, &mut first, false)
        .await
        .map_err(|e| migration_error(&spoken(address), &e))?;
    first.close().await.map_err(unreachable)?;
    let pool = PgPoolOptions::new()
        .max_connections(16)
        .acquire_timeout(PATIENCE)
        .connect_with(options)
        .await
        .map_err(unreachable)?;
    Ok(Engine::Postgres(pool))
}

/// Tables, but not those of our first migration. The migrator's own table is no proof:
/// other applications use the same one.
pub(crate) const FOREIGN_POSTGRES: &str = "SELECT count(*) FILTER (WHERE table_name <> '_sqlx_migrations') > 0 \
     AND count(*) FILTER (WHERE table_name IN ('_sqlx_migrations', 'revision', 'centre', 'programme')) < 4 \
     FROM information_schema.tables WHERE table_schema = current_schema()";

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

/// An address without its password, which may stand before the @ or behind the ?.
fn spoken(address: &str) -> String {
    let address = address.split('?').next().unwrap_or_default();
    match (address.split_once("://"), address.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, place))) => format!("{scheme}://…@{place}"),
        _ => address.to_owned(),
    }
}
