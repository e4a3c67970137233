//! Types and rules of the programme, for the server and the browser alike.
//!
//! Nothing here reads a clock, a file, a socket or a random number: the time of
//! the question is always an argument. Each area of the programme is one module,
//! and carries the same name in `store` and `app`.
#![forbid(unsafe_code)]

pub mod account;
pub mod advice;
pub mod audit;
pub mod centre;
pub mod code;
pub mod course;
pub mod event;
pub mod fault;
pub mod id;
pub mod language;
pub mod level;
pub mod live;
pub mod programme;
pub mod rhythm;
pub mod slug;
pub mod text;
pub mod time;
