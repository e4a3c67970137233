//! `havre demo`: the demo programme in an empty database.

use super::{Outcome, say};
use crate::{clock::clock, demo};
use clap::Args;
use domain::time::read_day;
use jiff::civil::Date;
use store::Db;

#[derive(Debug, Args)]
pub struct Demo {
    /// Where the data is: sqlite:PATH or postgres://…
    #[arg(
        long,
        env = "HAVRE_DATABASE_URL",
        default_value = "sqlite:data/havre.db"
    )]
    database_url: String,
    /// The day the programme is laid around, YYYY-MM-DD [default: today in Paris]
    #[arg(long, value_parser = read_day)]
    today: Option<Date>,
}

impl Demo {
    pub async fn run(self) -> Outcome {
        let db = Db::open(&self.database_url)
            .await
            .map_err(|e| e.to_string())?;
        let now = (clock(None).0)();
        let today = self
            .today
            .unwrap_or_else(|| app::page::school_zone().today(now));
        match demo::load(&db, now, today).await? {
            demo::Loaded::Already => say("The demo programme is already there."),
            demo::Loaded::Now {
                courses,
                sessions,
                events,
            } => {
                say(&format!(
                    "The demo programme is there: {courses} courses, {sessions} sessions, {events} events."
                ));
            }
        }
        db.close().await;
        Ok(())
    }
}
