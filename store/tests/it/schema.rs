//! The two schemas are one: whatever can be asked of both catalogues gives the same
//! answer, once PostgreSQL's types are said in SQLite's words.

use crate::{
    fresh_database::{Engine, with_database},
    support::Raw,
};
use domain::{
    account::Role,
    centre::{ClosureScope, Service},
    course::{CourseKind, Mode, Status},
    event::EventKind,
    programme::Axis,
};
use std::{collections::BTreeSet, fs, path::Path};
use store::Db;
use tokio::sync::oneshot;

/// Answers of one catalogue, sorted, without the migrator's own table.
async fn ask(engine: Engine, sql: &'static str) -> BTreeSet<String> {
    let (say, said) = oneshot::channel();
    with_database(engine, async move |address| {
        Db::open(&address).await.unwrap().close().await;
        say.send(Raw::connect(engine, &address).await.texts(sql).await)
            .unwrap();
    })
    .await;
    said.await
        .unwrap()
        .into_iter()
        .filter(|line| !line.contains("_sqlx_migrations"))
        .collect()
}

/// Both answers must be the same, and not empty.
async fn same(sqlite: &'static str, postgres: &'static str) {
    let (sqlite, postgres) = (
        ask(Engine::Sqlite, sqlite).await,
        ask(Engine::Postgres, postgres).await,
    );
    let only_sqlite: Vec<_> = sqlite.difference(&postgres).collect();
    let only_postgres: Vec<_> = postgres.difference(&sqlite).collect();
    assert!(
        only_sqlite.is_empty() && only_postgres.is_empty(),
        "only in SQLite: {only_sqlite:#?}\nonly in PostgreSQL: {only_postgres:#?}"
    );
    assert!(!sqlite.is_empty(), "the question found something");
}

fn migrations(engine: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("migrations")
        .join(engine);
    fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[test]
fn migrations_have_the_same_names() {
    assert_eq!(migrations("sqlite"), migrations("postgres"));
    assert!(migrations("sqlite").contains("0001_tables.sql"));
}

/// Name, place, type, may it be null, default, place in the key.
#[tokio::test]
async fn columns() {
    same(
        "SELECT t.name || '.' || c.name || ' ' || c.cid || ' ' || c.type || iif(c.\"notnull\", '', ' null') \
             || coalesce(' default ' || c.dflt_value, '') || iif(c.pk, ' key ' || c.pk, '') \
         FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'",
        "SELECT c.table_name || '.' || c.column_name || ' ' || c.ordinal_position - 1 || ' ' \
             || CASE c.data_type WHEN 'bigint' THEN 'INTEGER' WHEN 'boolean' THEN 'INTEGER' WHEN 'jsonb' THEN 'TEXT' \
                    WHEN 'text' THEN 'TEXT' WHEN 'uuid' THEN 'BLOB' WHEN 'bytea' THEN 'BLOB' ELSE c.data_type END \
             || CASE c.is_nullable WHEN 'YES' THEN ' null' ELSE '' END || coalesce(' default ' || c.column_default, '') \
             || coalesce(' key ' || array_position(i.indkey::int[], c.ordinal_position::int) + 1, '') \
         FROM information_schema.columns c \
         LEFT JOIN pg_index i ON i.indrelid = format('%I.%I', c.table_schema, c.table_name)::regclass AND i.indisprimary \
         WHERE c.table_schema = 'public'",
    )
    .await;
}

#[tokio::test]
async fn indexes() {
    same(
        "SELECT i.name || ' on ' || i.tbl_name || ' (' || \
             (SELECT group_concat(c.name, ', ' ORDER BY c.seqno) FROM pragma_index_info(i.name) c) || ')' \
         FROM sqlite_schema i WHERE i.type = 'index' AND i.sql IS NOT NULL",
        "SELECT i.relname || ' on ' || t.relname || ' (' || \
             (SELECT string_agg(a.attname, ', ' ORDER BY k.n) FROM unnest(x.indkey) WITH ORDINALITY k (attnum, n) \
              JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum) || ')' \
         FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid \
         WHERE t.relnamespace = 'public'::regnamespace AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.oid)",
    )
    .await;
}

#[tokio::test]
async fn unique_columns() {
    same(
        "SELECT t.name || ' (' || (SELECT group_concat(c.name, ', ' ORDER BY c.seqno) FROM pragma_index_info(i.name) c) || ')' \
         FROM sqlite_schema t JOIN pragma_index_list(t.name) i WHERE t.type = 'table' AND i.origin = 'u'",
        "SELECT t.relname || ' (' || (SELECT string_agg(a.attname, ', ' ORDER BY k.n) FROM unnest(c.conkey) WITH ORDINALITY k (attnum, n) \
              JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum) || ')' \
         FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid WHERE c.contype = 'u' AND t.relnamespace = 'public'::regnamespace",
    )
    .await;
}

#[tokio::test]
async fn foreign_keys() {
    same(
        "SELECT t.name || ' (' || group_concat(f.\"from\", ', ' ORDER BY f.seq) || ') to ' || f.\"table\" || ' (' || group_concat(f.\"to\", ', ' ORDER BY f.seq) || ')' \
         FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table' GROUP BY t.name, f.id",
        "SELECT t.relname || ' (' || (SELECT string_agg(a.attname, ', ' ORDER BY k.n) FROM unnest(c.conkey) WITH ORDINALITY k (attnum, n) \
                  JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum) || ') to ' || o.relname || ' (' \
             || (SELECT string_agg(a.attname, ', ' ORDER BY k.n) FROM unnest(c.confkey) WITH ORDINALITY k (attnum, n) \
                  JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.attnum) || ')' \
         FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class o ON o.oid = c.confrelid WHERE c.contype = 'f' AND t.relnamespace = 'public'::regnamespace",
    )
    .await;
}

const SQLITE_TABLES: &str = "SELECT sql FROM sqlite_schema WHERE type = 'table'";
const POSTGRES_RULES: &str = "SELECT t.relname || ' ' || c.conname || ' ' || pg_get_constraintdef(c.oid) FROM pg_constraint c \
     JOIN pg_class t ON t.oid = c.conrelid WHERE c.contype IN ('c', 'u') AND t.relnamespace = 'public'::regnamespace";

/// The table and the name of each rule, with the words and numbers it allows:
/// `course course_mode online onsite`. A rule that was given no name gets one from
/// PostgreSQL only, and is found out by that.
fn sqlite_rules(tables: &BTreeSet<String>) -> BTreeSet<String> {
    let of_table = |sql: &str| {
        let table = sql.split_whitespace().nth(2).unwrap().to_owned();
        let rules = sql.split("CONSTRAINT ").skip(1);
        let rules = rules.map(|rule| rule.split_once(' ').unwrap());
        rules
            .filter(|(_, rest)| !rest.starts_with("FOREIGN KEY"))
            .map(|(name, rest)| format!("{table} {name} {}", allowed(first_bracket(rest))))
            .collect::<Vec<_>>()
    };
    tables.iter().flat_map(|sql| of_table(sql)).collect()
}

fn postgres_rules(rules: &BTreeSet<String>) -> BTreeSet<String> {
    let rule = |line: &String| {
        let mut parts = line.splitn(3, ' ');
        let (table, name, rest) = (
            parts.next().unwrap(),
            parts.next().unwrap(),
            parts.next().unwrap(),
        );
        format!("{table} {name} {}", allowed(rest))
    };
    rules.iter().map(rule).collect()
}

/// From the first bracket to the one that closes it.
fn first_bracket(sql: &str) -> &str {
    let mut depth = 0;
    for (at, c) in sql.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 1 => return &sql[..=at],
            ')' => depth -= 1,
            _ => {}
        }
    }
    panic!("no bracket closes {sql}");
}

/// Quoted words and whole numbers, sorted.
fn allowed(sql: &str) -> String {
    let quoted = sql.split('\'').skip(1).step_by(2).map(str::to_owned);
    let plain = sql
        .split('\'')
        .step_by(2)
        .flat_map(|part| part.split(|c: char| !c.is_alphanumeric() && c != '_'));
    let numbers = plain
        .filter(|word| !word.is_empty() && word.chars().all(|c| c.is_ascii_digit()))
        .map(str::to_owned);
    quoted
        .chain(numbers)
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect::<Vec<_>>()
        .join(" ")
}

#[tokio::test]
async fn named_rules() {
    let sqlite = sqlite_rules(&ask(Engine::Sqlite, SQLITE_TABLES).await);
    let postgres = postgres_rules(&ask(Engine::Postgres, POSTGRES_RULES).await);
    assert!(
        sqlite.contains("session session_status cancelled planned"),
        "{sqlite:#?}"
    );
    let differ: Vec<_> = sqlite.symmetric_difference(&postgres).collect();
    assert!(differ.is_empty(), "not in both: {differ:#?}");
}

/// What the database accepts is what the domain can read.
#[tokio::test]
async fn vocabularies_are_the_domains() {
    let rules = sqlite_rules(&ask(Engine::Sqlite, SQLITE_TABLES).await);
    let words = |codes: Vec<&'static str>| {
        codes
            .into_iter()
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect::<Vec<_>>()
            .join(" ")
    };
    macro_rules! vocabulary {
        ($($rule:literal is $type:ty),+ $(,)?) => { $(
            let expected = format!("{} {}", $rule, words(<$type>::ALL.iter().map(|word| word.code()).collect()));
            assert!(rules.contains(&expected), "{expected} is not in {rules:#?}");
        )+ };
    }
    vocabulary![
        "account account_role" is Role,
        "closure closure_scope" is ClosureScope,
        "course course_kind" is CourseKind,
        "course course_mode" is Mode,
        "event event_kind" is EventKind,
        "event event_mode" is Mode,
        "event event_status" is Status,
        "opening opening_service" is Service,
        "programme programme_axis" is Axis,
        "session session_status" is Status,
    ];
}

/// Name, table, and what sets it off. Only PostgreSQL has TRUNCATE (bit 32 of `tgtype`).
#[tokio::test]
async fn triggers() {
    same(
        "SELECT tbl_name || ' ' || name || ' ' || replace(substr(sql, instr(sql, 'BEFORE'), instr(sql, ' ON ') - instr(sql, 'BEFORE')), char(10), ' ') \
         FROM sqlite_schema WHERE type = 'trigger'",
        "SELECT t.relname || ' ' || g.tgname || ' ' || substring(pg_get_triggerdef(g.oid) FROM '(BEFORE .*) ON public') \
         FROM pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid WHERE NOT g.tgisinternal AND g.tgtype & 32 = 0",
    )
    .await;
}

#[tokio::test]
async fn every_sqlite_table_is_strict() {
    let loose = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite%'";
    assert_eq!(ask(Engine::Sqlite, loose).await, BTreeSet::new());
    let strict = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict";
    assert!(ask(Engine::Sqlite, strict).await.contains("session"));
}
