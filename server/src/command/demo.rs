//! `havre demo`: the demo programme in an empty database.

use super::{Outcome, open, patiently, say};
use crate::{
    clock::clock,
    demo,
    settings::{DATABASE_URL, Settings, TODAY, config_flag},
};
use clap::Command;
use domain::time::read_day;

pub fn command() -> Command {
    Command::new("demo")
        .about("Fill an empty database with the demo programme")
        .long_about(
            "Fill an empty database with the demo programme: two centres, their courses over a term, a library, \
             events, and two accounts of staff whose password everybody knows.\n\n\
             Doing it again changes nothing. A database that holds a programme of its own is left as it is.",
        )
        .args([DATABASE_URL.flag(), TODAY.flag(), config_flag()])
}

pub async fn run(settings: &Settings) -> Outcome {
    let (now, today) = match settings.optional(&TODAY, |text| read_day(text).ok())? {
        Some(day) => (demo::written_on(day)?, day),
        None => {
            let now = (clock(None).0)();
            (now, app::page::school_zone().today(now))
        }
    };
    let db = open(settings).await?;
    let loading = demo::load(&db, now, today);
    match patiently("loading the demo programme", loading).await? {
        demo::Loaded::Already => say("The demo programme is already there."),
        demo::Loaded::Now {
            courses,
            sessions,
            events,
        } => say(&format!(
            "The demo programme is there: {courses} courses, {sessions} sessions, {events} events."
        )),
    }
    db.close().await;
    Ok(())
}
