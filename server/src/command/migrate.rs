//! `havre migrate`: brings the database up to date, and nothing else.

use super::{Outcome, open, say};
use crate::settings::{DATABASE_URL, Settings, config_flag};
use clap::Command;

pub fn command() -> Command {
    Command::new("migrate")
        .about("Bring the database up to date")
        .long_about(
            "Bring the database up to date.\n\n\
             serve does this by itself at every start. On its own it is for a start in two steps: first the \
             database, then the servers. A database made by a newer Havre is left as it is.",
        )
        .args([DATABASE_URL.flag(), config_flag()])
}

pub async fn run(settings: &Settings) -> Outcome {
    let db = open(settings).await?;
    say("The database is up to date.");
    db.close().await;
    Ok(())
}
