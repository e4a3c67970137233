//! The command line: one file a command. A command ends well or with one clear line.

mod account;
mod demo;
mod migrate;
mod serve;

use crate::{
    clock::Stopwatch,
    settings::{self, Settings},
};
use clap::Command;
use std::{process::ExitCode, time::Duration};
use store::Db;

/// A command's end: nothing, or one clear line.
type Outcome = Result<(), String>;

/// Threads for what blocks: password hashes (19 MiB each while it lasts), compression.
const BLOCKING: usize = 6;

fn havre() -> Command {
    Command::new("havre")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Havre: the refugee programme of an Alliance Française, in one binary and one database.")
        .after_help(
            "Settings come from flags, then from variables HAVRE_…, then from havre.toml in the working folder.\n\
             To see it at once:  havre demo && havre serve",
        )
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommands([
            serve::command(),
            demo::command(),
            migrate::command(),
            account::command(),
        ])
}

/// Does what the command line says.
pub fn run() -> ExitCode {
    let matches = match havre().try_get_matches() {
        Ok(matches) => matches,
        Err(error) if error.use_stderr() => return refuse(&in_one_line(&error)),
        Err(help) => {
            say(&help.to_string());
            return ExitCode::SUCCESS;
        }
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .max_blocking_threads(BLOCKING)
        .build();
    let outcome = match runtime {
        Ok(runtime) => runtime.block_on(carry_out(&matches)),
        Err(error) => Err(format!("cannot start: {error}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(line) => refuse(&line),
    }
}

async fn carry_out(matches: &clap::ArgMatches) -> Outcome {
    match matches.subcommand() {
        Some(("serve", flags)) => serve::run(&Settings::gather(flags.clone())?).await,
        Some(("demo", flags)) => demo::run(&Settings::gather(flags.clone())?).await,
        Some(("migrate", flags)) => migrate::run(&Settings::gather(flags.clone())?).await,
        Some(("account", flags)) => account::run(flags).await,
        _ => Err("say what to do; see havre --help".into()),
    }
}

/// What clap says over several lines, without its advice.
fn in_one_line(error: &clap::Error) -> String {
    let text = error.to_string();
    let said = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let said: Vec<_> = said
        .take_while(|line| !line.starts_with("Usage:") && !line.starts_with("tip:"))
        .collect();
    let line = said.join(" ");
    let line = line.strip_prefix("error: ").unwrap_or(&line);
    format!("{line}; see havre --help")
}

fn refuse(line: &str) -> ExitCode {
    say_error(line);
    ExitCode::FAILURE
}

/// The database of this start, brought up to date.
async fn open(settings: &Settings) -> Result<Db, String> {
    let address = settings.text(&settings::DATABASE_URL)?;
    let opening = async { Db::open(&address).await.map_err(|e| e.to_string()) };
    patiently("opening the database", opening).await
}

/// Says that something is going on, once it takes longer than a second.
async fn patiently<T>(what: &str, work: impl Future<Output = T>) -> T {
    let watch = Stopwatch::start();
    let mut work = std::pin::pin!(work);
    loop {
        let tick = tokio::time::sleep(Duration::from_secs(1));
        tokio::select! {
            done = &mut work => return done,
            () = tick => say_error(&format!("{what}, {} s …", watch.elapsed().as_secs())),
        }
    }
}

#[expect(
    clippy::print_stdout,
    reason = "the command line speaks to whoever runs it"
)]
fn say(line: &str) {
    println!("{}", line.trim_end());
}

#[expect(
    clippy::print_stderr,
    reason = "the command line speaks to whoever runs it"
)]
fn say_error(line: &str) {
    eprintln!("havre: {line}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound_and_every_command_explains_itself() {
        havre().debug_assert();
        let explained = |command: &Command| command.get_about().is_some();
        assert!(havre().get_subcommands().all(explained));
        for command in havre().get_subcommands() {
            assert!(
                command.get_subcommands().all(explained),
                "{}",
                command.get_name()
            );
        }
    }

    #[test]
    fn what_is_wrong_on_the_command_line_is_one_line() {
        for wrong in [
            vec!["havre", "serve", "--adr", "x"],
            vec!["havre", "sail"],
            vec!["havre", "account", "create", "--email", "a@b.example"],
            vec!["havre", "serve", "--addr"],
        ] {
            let error = havre().try_get_matches_from(&wrong).err();
            let line = error.as_ref().map(in_one_line).unwrap_or_default();
            assert!(line.ends_with("; see havre --help"), "{line}");
            assert!(!line.contains('\n') && !line.contains("Usage"), "{line}");
        }
    }
}
