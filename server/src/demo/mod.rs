//! The demo programme: two centres, their courses over a term, events, closed days.
//! Everything is laid around a given today, through the same store functions staff
//! use, so what the database refuses is refused here too. Loading twice changes
//! nothing; loading weeks later moves it on, unless somebody has changed it.

mod content;

use content::{Centres, Courses, Events, Four, Programmes};
use domain::{
    account::Role,
    centre::{ClosedDays, ClosureScope, Hours, Service},
    course::{Pattern, Status},
    id::{Centre, Id, Partner, Programme, Room, Teacher},
    language::Language,
    text::Text,
    time::{Instant, Slot, Week, Zone, read_clock, read_day, weekday_number},
};
use jiff::{ToSpan, civil::Date};
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use store::{
    Administrator, Db, Staff,
    account::{AccountError, NewAccount},
    centre, course, event, programme, session, teacher,
};

/// The password of every demo account. No secret: `serve` refuses to show demo
/// accounts to the network unless told to.
pub const PASSWORD: &str = "havre-demo-2026";

const ACCOUNTS: [(&str, &str, Role); 2] = [
    (
        "admin@havre.example",
        "Administration (démo)",
        Role::Administrator,
    ),
    (
        "coordination@havre.example",
        "Coordination (démo)",
        Role::Staff,
    ),
];

/// What was done.
#[derive(Debug, PartialEq, Eq)]
pub enum Loaded {
    /// It stands already.
    Already,
    /// It is the one of another day, and somebody has changed it.
    Changed,
    Now(Laid),
    /// The one of another day was in its place.
    Anew(Laid),
}

/// How much was laid.
#[derive(Debug, PartialEq, Eq)]
pub struct Laid {
    pub courses: usize,
    pub sessions: usize,
    pub events: usize,
}

/// The programme is laid around a day. So many days before or after it, too much of it
/// is over or yet to come.
const STALE: i32 = 14;

struct Loader<'a> {
    db: &'a Db,
    staff: Staff,
    now: Instant,
    today: Date,
    centres: HashMap<String, LoadedCentre>,
    teachers: HashMap<String, Id<Teacher>>,
    programmes: HashMap<String, Id<Programme>>,
}

struct LoadedCentre {
    id: Id<Centre>,
    zone: Zone,
    rooms: HashMap<String, Id<Room>>,
    /// Closed for everybody, or for one room.
    closed: Vec<(Option<Id<Room>>, ClosedDays)>,
}

/// When the demo of a given day is written: before anybody is at school, so that a
/// server whose clock shows that day shows it as done.
pub fn written_on(today: Date) -> Result<Instant, String> {
    let morning = jiff::civil::time(6, 0, 0, 0);
    app::page::school_zone()
        .instant(today, morning)
        .map_err(line)
}

/// Fills an empty database, all at once or not at all. A demo of another day that nobody
/// changed is laid anew; any other is left as it is. The line of an error names what is
/// wrong in the files.
pub async fn load(db: &Db, now: Instant, today: Date) -> Result<Loaded, String> {
    if !is_demo(db).await? {
        return Ok(Loaded::Now(lay(db, now, today, false).await?));
    }
    let laid = store::demo::laid(db).await.map_err(line)?;
    match laid {
        Some(laid) if !is_stale(laid.on_day, today) => Ok(Loaded::Already),
        Some(laid) if !laid.changed => Ok(Loaded::Anew(lay(db, now, today, true).await?)),
        _ => Ok(Loaded::Changed),
    }
}

/// Lays the demo anew, whatever was made of it. A programme of one's own is refused.
pub async fn renew(db: &Db, now: Instant, today: Date) -> Result<Loaded, String> {
    match is_demo(db).await? {
        true => Ok(Loaded::Anew(lay(db, now, today, true).await?)),
        false => load(db, now, today).await,
    }
}

fn is_stale(laid: Date, today: Date) -> bool {
    let days = today.since(laid).map_or(i32::MAX, |span| span.get_days());
    days.abs() >= STALE
}

/// Refuses a programme that is no demo.
async fn is_demo(db: &Db) -> Result<bool, String> {
    let accounts = store::account::demo_accounts(db).await.map_err(line)?;
    if accounts.is_empty() && !centre::all(db).await.map_err(line)?.is_empty() {
        return Err(
            "this database holds a programme of its own: the demo wants an empty one".into(),
        );
    }
    Ok(!accounts.is_empty())
}

/// All of it or nothing.
async fn lay(db: &Db, now: Instant, today: Date, anew: bool) -> Result<Laid, String> {
    let as_one = db.as_one().await.map_err(line)?;
    let laid = lay_in(as_one.db(), now, today, anew).await;
    match laid {
        Ok(_) => as_one.commit().await.map_err(line)?,
        Err(_) => as_one.give_up().await,
    }
    laid
}

async fn lay_in(db: &Db, now: Instant, today: Date, anew: bool) -> Result<Laid, String> {
    #[expect(
        clippy::disallowed_methods,
        reason = "whoever runs the binary beside the database may do this"
    )]
    let staff = Staff::at_the_console();
    if anew {
        store::demo::clear(db, &staff, now).await.map_err(line)?;
    }
    let mut loader = Loader {
        db,
        staff,
        now,
        today,
        centres: HashMap::new(),
        teachers: HashMap::new(),
        programmes: HashMap::new(),
    };
    let laid = loader.everything().await?;
    let remembered = store::demo::remember(db, &loader.staff, today).await;
    remembered.map_err(line)?;
    Ok(laid)
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    toml::from_str(text).map_err(line)
}

fn line(error: impl std::fmt::Display) -> String {
    error.to_string()
}

fn weekday(name: &str) -> Result<i64, String> {
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    names
        .iter()
        .position(|n| *n == name)
        .map(|n| n as i64 + 1)
        .ok_or_else(|| format!("{name} is no weekday"))
}

impl Loader<'_> {
    async fn everything(&mut self) -> Result<Laid, String> {
        self.centres(read(include_str!("../../demo/centres.toml"))?)
            .await?;
        self.programmes(read(include_str!("../../demo/programmes.toml"))?)
            .await?;
        let (courses, sessions) = self
            .courses(read(include_str!("../../demo/courses.toml"))?)
            .await?;
        let events = self
            .events(read(include_str!("../../demo/events.toml"))?)
            .await?;
        self.changes_of_the_week().await?;
        self.accounts().await?;
        Ok(Laid {
            courses,
            sessions,
            events,
        })
    }

    async fn centres(&mut self, centres: Centres) -> Result<(), String> {
        for file in centres.centre {
            let zone = Zone::named(&file.time_zone).map_err(line)?;
            let form = centre::CentreForm {
                slug: file.slug.parse().map_err(line)?,
                name: file.name.text(),
                access: file.access.text(),
                library_join: file.library_join.text(),
                library_gives: file.library_gives.iter().map(Four::text).collect(),
                address: file.address,
                postcode: file.postcode,
                city: file.city,
                phone: file.phone,
                time_zone: zone.clone(),
                step_free: file.step_free,
            };
            let id = centre::create(self.db, &self.staff, self.now, &form)
                .await
                .map_err(line)?;
            let mut loaded = LoadedCentre {
                id,
                zone,
                rooms: HashMap::new(),
                closed: Vec::new(),
            };
            for room in file.room {
                let form = centre::RoomForm {
                    name: room.name.clone(),
                    whereabouts: room.where_.text(),
                    seats: room.seats,
                    step_free: room.step_free,
                    active: true,
                };
                let room_id = centre::create_room(self.db, &self.staff, self.now, id, &form)
                    .await
                    .map_err(line)?;
                loaded.rooms.insert(room.name, room_id);
            }
            for service in Service::ALL {
                let mut hours = Vec::new();
                for row in file.opening.iter().filter(|row| row.service == *service) {
                    for day in &row.days {
                        let (opens, closes) = (
                            read_clock(&row.opens).map_err(line)?,
                            read_clock(&row.closes).map_err(line)?,
                        );
                        hours.push(Hours {
                            weekday: weekday(day)?,
                            opens,
                            closes,
                        });
                    }
                }
                centre::set_openings(self.db, &self.staff, self.now, id, *service, &[], &hours)
                    .await
                    .map_err(line)?;
            }
            for closure in file.closure {
                let from_day = self.day(&closure.from, self.today)?;
                let form = centre::ClosureForm {
                    scope: closure.scope,
                    room_id: closure
                        .room
                        .as_deref()
                        .map(|name| loaded.room(name))
                        .transpose()?,
                    from_day,
                    to_day: self.day(&closure.to, from_day)?,
                    reason: closure.reason.text(),
                };
                centre::create_closure(self.db, &self.staff, self.now, id, &form)
                    .await
                    .map_err(line)?;
                if form.scope != ClosureScope::Library {
                    loaded.closed.push((
                        form.room_id,
                        ClosedDays {
                            from: form.from_day,
                            to: form.to_day,
                        },
                    ));
                }
            }
            self.centres.insert(file.slug, loaded);
        }
        Ok(())
    }

    /// `+12d` from today, or `12-24`: the first such day from `from` on.
    fn day(&self, written: &str, from: Date) -> Result<Date, String> {
        let wrong = || format!("{written} is neither +12d nor 12-24");
        if let Some(days) = written.strip_suffix('d') {
            let days: i64 = days.parse().map_err(|_| wrong())?;
            return Ok(self.today.saturating_add(days.days()));
        }
        let this_year = read_day(&format!("{}-{written}", from.year())).map_err(|_| wrong())?;
        Ok(if this_year >= from {
            this_year
        } else {
            this_year.saturating_add(1.year())
        })
    }

    async fn programmes(&mut self, file: Programmes) -> Result<(), String> {
        let mut partners: HashMap<String, Id<Partner>> = HashMap::new();
        for partner in file.partner {
            let slug = partner.slug.parse().map_err(line)?;
            let about = partner.about.text();
            let id = programme::create_partner(
                self.db,
                &self.staff,
                self.now,
                &slug,
                &partner.name,
                &about,
            )
            .await
            .map_err(line)?;
            partners.insert(partner.slug, id);
        }
        for file in file.programme {
            let known = |slug: &String| {
                partners
                    .get(slug)
                    .copied()
                    .ok_or_else(|| format!("{slug} is no partner"))
            };
            let new = programme::NewProgramme {
                slug: file.slug.parse().map_err(line)?,
                axis: file.axis,
                position: file.position,
                name: file.name.text(),
                summary: file.summary.text(),
                about: file.about.text(),
                who: file.who.text(),
                how: file.how.text(),
                partners: file.partners.iter().map(known).collect::<Result<_, _>>()?,
                centres: file
                    .centres
                    .iter()
                    .map(|slug| Ok(self.centre(slug)?.id))
                    .collect::<Result<_, String>>()?,
            };
            let id = programme::create(self.db, &self.staff, self.now, &new)
                .await
                .map_err(line)?;
            self.programmes.insert(file.slug, id);
        }
        Ok(())
    }

    fn centre(&self, slug: &str) -> Result<&LoadedCentre, String> {
        self.centres
            .get(slug)
            .ok_or_else(|| format!("{slug} is no centre"))
    }

    async fn courses(&mut self, file: Courses) -> Result<(usize, usize), String> {
        let (courses, mut sessions) = (file.course.len(), 0);
        let this_week = Week::containing(self.today);
        for file in file.course {
            for meets in &file.meets {
                if !self.teachers.contains_key(&meets.teacher) {
                    let mut name = meets.teacher.clone();
                    name[..1].make_ascii_uppercase();
                    let id = teacher::create(self.db, &self.staff, self.now, &name)
                        .await
                        .map_err(line)?;
                    self.teachers.insert(meets.teacher.clone(), id);
                }
            }
            let centre = self.centre(&file.centre)?;
            let form = course::CourseForm {
                slug: file.slug.parse().map_err(line)?,
                centre_id: centre.id,
                programme_id: Some(
                    *self
                        .programmes
                        .get(&file.programme)
                        .ok_or_else(|| format!("{} is no programme", file.programme))?,
                ),
                kind: file.kind,
                mode: file.mode,
                level_from: file.level_from,
                level_to: file.level_to,
                title: file.title.text(),
                summary: file.summary.text(),
                about: file.about.text(),
                who: file.who.text(),
                bring: file.bring.text(),
                price_cents: file.price_cents,
                seats: file.seats,
                seats_taken: file.seats_taken,
                women_only: file.women_only,
                listed: file.listed,
                confidential: file.confidential,
                themes: file.themes.clone(),
            };
            let id = course::create(self.db, &self.staff, self.now, &form)
                .await
                .map_err(line)?;
            let first = this_week.plus(file.starts_week).monday();
            let last = this_week.plus(file.starts_week + file.weeks - 1).sunday();
            for meets in &file.meets {
                let forms = self.term(centre, meets, first, last)?;
                let planned = session::plan(self.db, &self.staff, self.now, id, &forms).await;
                sessions += planned
                    .map_err(|e| format!("{}: {e}: {e:?}", file.slug))?
                    .len();
            }
        }
        Ok((courses, sessions))
    }

    /// A weekly pattern as sessions, closed days left out.
    fn term(
        &self,
        centre: &LoadedCentre,
        meets: &content::Meets,
        from: Date,
        until: Date,
    ) -> Result<Vec<session::SessionForm>, String> {
        let room_id = meets
            .room
            .as_deref()
            .map(|name| centre.room(name))
            .transpose()?;
        let pattern = Pattern {
            weekdays: meets
                .days
                .iter()
                .map(|d| weekday(d))
                .collect::<Result<_, _>>()?,
            starts: read_clock(&meets.starts).map_err(line)?,
            ends: read_clock(&meets.ends).map_err(line)?,
            from,
            until,
        };
        let (slots, _) = pattern
            .slots(&centre.zone, &centre.closed_for(room_id))
            .map_err(line)?;
        let teacher_id = self.teachers.get(&meets.teacher).copied();
        Ok(slots
            .into_iter()
            .map(|slot| session::SessionForm {
                slot,
                room_id,
                teacher_id,
                note: None,
            })
            .collect())
    }

    async fn events(&self, file: Events) -> Result<usize, String> {
        let mut events = 0;
        for file in file.event {
            let centre = self.centre(&file.centre)?;
            let room_id = file
                .room
                .as_deref()
                .map(|name| centre.room(name))
                .transpose()?;
            let mut day = self.day(&file.day, self.today)?;
            let wanted = weekday(&file.weekday)?;
            while weekday_number(day) != wanted {
                day = day.saturating_add(1.day());
            }
            if room_id.is_some()
                && centre
                    .closed_for(room_id)
                    .iter()
                    .any(|c| (c.from..=c.to).contains(&day))
            {
                continue;
            }
            let (starts, ends) = (
                read_clock(&file.starts).map_err(line)?,
                read_clock(&file.ends).map_err(line)?,
            );
            let form = event::EventForm {
                slug: file.slug.parse().map_err(line)?,
                centre_id: centre.id,
                kind: file.kind,
                mode: file.mode,
                room_id,
                place: file.place,
                slot: Slot::new(day, starts, ends, &centre.zone).map_err(line)?,
                seats: file.seats,
                seats_taken: file.seats_taken,
                level: file.level,
                price_cents: file.price_cents,
                children: file.children,
                step_free: file.step_free,
                listed: true,
                title: file.title.text(),
                summary: file.summary.text(),
                about: file.about.text(),
                meet: file.meet.text(),
            };
            event::create(self.db, &self.staff, self.now, &form)
                .await
                .map_err(|e| format!("{}: {e}", file.slug))?;
            events += 1;
        }
        Ok(events)
    }

    /// A real week has changes: one class is cancelled, one starts half an hour later.
    /// At the end of a week, and before holidays, these are classes of a later one.
    async fn changes_of_the_week(&self) -> Result<(), String> {
        let (week, zone) = (Week::containing(self.today), app::page::school_zone());
        let (from, _) = week.bounds(&zone).map_err(line)?;
        let (_, to) = week.plus(4).bounds(&zone).map_err(line)?;
        let mut sessions = session::between(self.db, &self.staff, from, to)
            .await
            .map_err(line)?;
        sessions.retain(|s| s.listed && s.on_day > self.today);
        if let Some(first) = sessions.first() {
            let note = Text::french("Le professeur est malade. La séance sera rattrapée.")
                .with(
                    Language::En,
                    "The teacher is ill. The class will be held another day.",
                )
                .with(
                    Language::Uk,
                    "Викладач хворіє. Заняття проведемо іншого дня.",
                )
                .with(
                    Language::FaAf,
                    "استاد مریض است. این ساعت درسی روز دیگر گرفته می‌شود.",
                );
            session::set_status(
                self.db,
                &self.staff,
                self.now,
                first.id,
                first.version,
                Status::Cancelled,
                Some(&note),
            )
            .await
            .map_err(line)?;
        }
        for later in sessions.iter().skip(1) {
            let mut form = later.as_form();
            let (starts, ends) = (
                later.starts.saturating_add(30.minutes()),
                later.ends.saturating_add(30.minutes()),
            );
            form.slot =
                Slot::new(later.on_day, starts, ends, &app::page::school_zone()).map_err(line)?;
            // Somebody else may need the room at that time: then the next class moves.
            if session::change(
                self.db,
                &self.staff,
                self.now,
                later.id,
                later.version,
                &form,
            )
            .await
            .is_ok()
            {
                break;
            }
        }
        Ok(())
    }

    async fn accounts(&self) -> Result<(), String> {
        #[expect(
            clippy::disallowed_methods,
            reason = "whoever runs the binary beside the database may do this"
        )]
        let administrator = Administrator::at_the_console();
        for (email, name, role) in ACCOUNTS {
            let new = NewAccount {
                email,
                name,
                role,
                password: PASSWORD,
                demo: true,
            };
            match store::account::create(self.db, &administrator, self.now, new).await {
                // It stayed when the demo was laid anew.
                Ok(_) | Err(AccountError::EmailTaken) => {}
                Err(error) => return Err(line(error)),
            }
        }
        Ok(())
    }
}

impl LoadedCentre {
    fn room(&self, name: &str) -> Result<Id<Room>, String> {
        self.rooms
            .get(name)
            .copied()
            .ok_or_else(|| format!("{name} is no room"))
    }

    fn closed_for(&self, room: Option<Id<Room>>) -> Vec<ClosedDays> {
        let applies =
            |closed: &Option<Id<Room>>| room.is_some() && (closed.is_none() || *closed == room);
        self.closed
            .iter()
            .filter(|(closed, _)| applies(closed))
            .map(|(_, days)| *days)
            .collect()
    }
}

#[cfg(test)]
mod tests;
