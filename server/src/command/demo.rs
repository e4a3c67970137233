//! `havre demo`: the demo programme in an empty database.

use super::{Outcome, open, patiently, say};
use crate::{
    clock::clock,
    demo,
    settings::{DATABASE_URL, Settings, TODAY, config_flag},
};
use clap::{Arg, ArgAction, Command};
use domain::time::read_day;

pub fn command() -> Command {
    Command::new("demo")
        .about("Fill an empty database with the demo programme")
        .long_about(
            "Fill an empty database with the demo programme: two centres, their courses over a term, a library, \
             events, and two accounts of staff whose password everybody knows.\n\n\
             Doing it again changes nothing, until two weeks have passed: then a demo that nobody has changed is \
             laid anew around today. --renew does so at once, and drops what was changed; accounts and the audit \
             stay. A database that holds a programme of its own is left as it is.",
        )
        .args([
            DATABASE_URL.flag(),
            TODAY.flag(),
            Arg::new("renew")
                .long("renew")
                .action(ArgAction::SetTrue)
                .help("Lay the demo programme anew, though somebody has changed it"),
            config_flag(),
        ])
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
    let anew = settings.is_flagged("renew");
    let loading = async {
        match anew {
            true => demo::renew(&db, now, today).await,
            false => demo::load(&db, now, today).await,
        }
    };
    match patiently("loading the demo programme", loading).await? {
        demo::Loaded::Already => say("The demo programme is already there."),
        demo::Loaded::Changed => say(
            "The demo programme of another day is there, and somebody has changed it: it was left as it is. \
             `havre demo --renew` lays it anew and drops the changes; another --database-url begins afresh.",
        ),
        demo::Loaded::Now(laid) => say(&told("is there", &laid)),
        demo::Loaded::Anew(laid) => say(&told("is laid anew", &laid)),
    }
    db.close().await;
    Ok(())
}

fn told(what: &str, laid: &demo::Laid) -> String {
    let demo::Laid {
        courses,
        sessions,
        events,
    } = laid;
    format!("The demo programme {what}: {courses} courses, {sessions} sessions, {events} events.")
}
