//! `havre`: the server and its command line.
#![forbid(unsafe_code)]

mod assets;
mod clock;
mod command;
mod demo;
mod http;

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    command::run().await
}
