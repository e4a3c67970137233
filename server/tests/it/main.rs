//! The real router on the demo programme, and the real binary.
#![expect(clippy::unwrap_used, reason = "tests")]

mod bad_input;
mod binary;
mod kept;
mod pages;
mod safety;
mod site;
mod trouble;
