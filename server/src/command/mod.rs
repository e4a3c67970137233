//! The command line: one file a command.

mod demo;
mod serve;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Havre: the refugee programme of an Alliance Française, in one binary.
#[derive(Debug, Parser)]
#[command(name = "havre", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the site
    Serve(serve::Serve),
    /// Fill an empty database with the demo programme
    Demo(demo::Demo),
}

/// A command's end: nothing, or one clear line.
type Outcome = Result<(), String>;

pub async fn run() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Serve(serve) => serve.run().await,
        Command::Demo(demo) => demo.run().await,
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(line) => {
            say_error(&line);
            ExitCode::FAILURE
        }
    }
}

#[expect(
    clippy::print_stdout,
    reason = "the command line speaks to whoever runs it"
)]
fn say(line: &str) {
    println!("{line}");
}

#[expect(
    clippy::print_stderr,
    reason = "the command line speaks to whoever runs it"
)]
fn say_error(line: &str) {
    eprintln!("havre: {line}");
}
