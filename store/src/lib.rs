//! The database: SQL, migrations, and the rules only a database can keep.
//!
//! One SQL text serves two engines; `db` holds the engines apart and nothing else
//! does. Each area is one file of free functions over `Db`. A function that changes
//! something asks for a capability (`Staff`, …), is one transaction, leaves an audit
//! row and raises the revision by which cached pages are dropped.
//! Nothing here reads a clock: the time is an argument.
#![forbid(unsafe_code)]

pub mod account;
pub mod announced;
pub mod audit;
pub mod centre;
pub mod clash;
mod column;
pub mod content;
pub mod course;
pub mod db;
pub mod demo;
pub mod event;
pub mod fault;
mod fresh;
pub mod programme;
pub mod session;
#[cfg(test)]
mod statements;
pub mod teacher;
pub mod term;
pub mod timetable;

pub use account::{Administrator, SignedIn, Staff};
pub use db::Db;
pub use fault::Fault;
