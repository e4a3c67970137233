//! Whether a service of a centre is open at this moment, and its hours, in words.

use crate::{
    App,
    components::HoursRow,
    page::school_zone,
    texts::{Words, ltr},
};
use domain::{
    centre::{OpenState, Service, open_state},
    time::{Instant, weekday_number},
};
use jiff::civil::Date;
use store::{
    Fault,
    centre::{Centre, Closure, Opening},
};

/// The weekly hours of every service, and the closures that are not over.
#[derive(Debug)]
pub struct Calendar {
    pub openings: Vec<Opening>,
    pub closures: Vec<Closure>,
}

impl Calendar {
    pub async fn load(app: &App) -> Result<Self, Fault> {
        let today = school_zone().today(app.now());
        Ok(Self {
            openings: store::centre::openings(&app.db).await?,
            closures: store::centre::closures(&app.db, today).await?,
        })
    }

    pub fn of<'a>(&'a self, centre: &'a Centre, service: Service) -> Hours<'a> {
        Hours {
            centre,
            service,
            calendar: self,
        }
    }
}

/// A service of one centre: its weekly hours and the days it is closed.
#[derive(Debug, Clone, Copy)]
pub struct Hours<'a> {
    pub centre: &'a Centre,
    service: Service,
    calendar: &'a Calendar,
}

/// Open or closed now, and what comes next.
#[derive(Debug, Clone)]
pub struct Said {
    pub open: bool,
    pub now: String,
    pub next: Option<String>,
    /// The first instant at which this is no longer true.
    pub changes_at: Option<Instant>,
}

impl<'a> Hours<'a> {
    pub fn service(&self) -> Service {
        self.service
    }

    pub fn any(&self) -> bool {
        self.openings().next().is_some()
    }

    fn openings(&self) -> impl Iterator<Item = &'a Opening> + use<'a> {
        let (centre, service) = (self.centre.id, self.service);
        self.calendar
            .openings
            .iter()
            .filter(move |o| o.centre_id == centre && o.service == service)
    }

    /// Closures of this service, soonest first.
    pub fn closures(&self) -> impl Iterator<Item = &'a Closure> + use<'a> {
        let (centre, service) = (self.centre.id, self.service);
        self.calendar
            .closures
            .iter()
            .filter(move |c| c.centre_id == centre && c.closes(service))
    }

    pub fn closed_on(&self, day: Date) -> Option<&'a Closure> {
        self.closures()
            .find(|c| (c.from_day..=c.to_day).contains(&day))
    }

    pub fn said(&self, words: Words, now: Instant) -> Said {
        let zone = &self.centre.time_zone;
        let hours: Vec<_> = self.openings().map(Opening::hours).collect();
        let closed: Vec<_> = self.closures().map(Closure::days).collect();
        let state = open_state(now, zone, &hours, &closed);
        let today = zone.today(now);
        let clock = |at| ltr(words.clock(zone.local(at).1));
        let next = match state {
            OpenState::Open { until } => Some(t!(words, "open-closes-at", time = clock(until))),
            OpenState::Closed { until } if zone.today(until) == today => {
                Some(t!(words, "open-opens-at", time = clock(until)))
            }
            OpenState::Closed { until } => {
                let day = words.day(zone.today(until));
                Some(t!(words, "open-opens-on", day = day, time = clock(until)))
            }
            OpenState::ClosedLong => None,
        };
        let open = matches!(state, OpenState::Open { .. });
        let key = match (open, self.closed_on(today)) {
            (true, _) => "open-now",
            (false, Some(_)) => "open-closed-today",
            (false, None) => "open-closed",
        };
        Said {
            open,
            now: t!(words, key),
            next,
            changes_at: state.changes_at(),
        }
    }

    /// The week's hours, Monday first in every language: it is the week of the school's
    /// doors. Today's line knows of today's closure.
    pub fn rows(&self, words: Words, today: Date) -> Vec<HoursRow> {
        let row = |weekday| {
            let is_today = weekday == weekday_number(today);
            let shut = is_today && self.closed_on(today).is_some();
            let of_day = self.openings().filter(|o| o.weekday == weekday && !shut);
            HoursRow {
                day: words.weekday_named(weekday),
                hours: of_day.map(|o| words.hours(o.opens, o.closes)).collect(),
                closed: t!(
                    words,
                    if shut {
                        "open-closed-today"
                    } else {
                        "library-hours-closed"
                    }
                ),
                today: is_today,
            }
        };
        (1..=7).map(row).collect()
    }
}
