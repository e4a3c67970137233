//! The real router on the demo programme, and the real binary.
#![expect(clippy::unwrap_used, reason = "tests")]

mod bad_input;
mod binary;
mod demo;
#[path = "../../../store/tests/it/fresh_database.rs"]
#[expect(dead_code, reason = "only its PostgreSQL half is needed here")]
mod fresh_database;
mod html;
mod kept;
mod languages;
mod pages;
mod safety;
mod site;
mod trouble;
mod weight;
