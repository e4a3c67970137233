//! A week of classes, Monday first in every language. What was cancelled or moved is
//! said; a closed day is named with its reason.

use super::{filter::Spot, said};
use crate::{
    App,
    components::{
        Chip, Day, Look, Pager, Pictogram, SessionRow, Tone, chips, link_button, notice, own_words,
        pager, week as week_of_days,
    },
    content::contact,
    error::Failure,
    page::{Drawn, Page, Place, school_zone},
    reader::{Reader, query},
    texts::Words,
};
use axum::{extract::State, response::Response};
use domain::{
    centre::{ClosureScope, Service},
    course::{Mode, Status},
    level::Level,
    time::{Instant, Week},
};
use jiff::{ToSpan, civil::Date};
use leptos::{either::Either, prelude::*};
use quick_cache::sync::Cache;
use std::sync::Arc;
use store::{
    Db,
    centre::{Centre, Closure},
    timetable::{Session, Taught},
};

/// What stands in a week.
#[derive(Debug)]
pub struct Reading {
    centres: Vec<Centre>,
    closures: Vec<Closure>,
    taught: Vec<Taught>,
    /// Every session in order of time, then of the course's address: where it stands in
    /// `taught`, and in its sessions.
    order: Vec<(usize, usize)>,
}

impl Reading {
    async fn of(db: &Db, week: Week) -> Result<Self, Failure> {
        let taught = store::timetable::between(db, week.monday(), week.sunday()).await?;
        let each = |(t, of): (usize, &Taught)| (0..of.sessions.len()).map(move |s| (t, s));
        let mut order: Vec<_> = taught.iter().enumerate().flat_map(each).collect();
        order.sort_by_key(|(t, s)| taught[*t].sessions[*s].starts_at);
        Ok(Self {
            centres: store::centre::all(db).await?,
            closures: store::centre::closures(db, week.monday()).await?,
            taught,
            order,
        })
    }
}

/// The weeks read last, under the revision of the data. Four languages, seven levels and
/// every place make many pages of one week; one reading serves them all.
#[derive(Debug)]
pub struct Weeks(Cache<(i64, Week), Arc<Reading>>);

impl Default for Weeks {
    fn default() -> Self {
        Self(Cache::new(16))
    }
}

impl Weeks {
    /// `revision` was read before.
    async fn read(&self, db: &Db, revision: i64, week: Week) -> Result<Arc<Reading>, Failure> {
        let reading = async { Reading::of(db, week).await.map(Arc::new) };
        self.0.get_or_insert_async(&(revision, week), reading).await
    }
}

/// What the address asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Asked {
    week: Week,
    /// The week in the address, if it is one.
    named: Option<Week>,
    /// It named a week that does not exist.
    no_such_week: bool,
    level: Option<Level>,
    spot: Option<Spot>,
}

impl Asked {
    fn read(asked: &[(String, String)], today: Date) -> Self {
        let named: Option<Week> = value(asked, "week").and_then(|text| text.parse().ok());
        Self {
            week: named.unwrap_or_else(|| Week::containing(today)),
            named,
            no_such_week: value(asked, "week").is_some() && named.is_none(),
            level: value(asked, "level").and_then(Level::read),
            spot: None,
        }
    }

    /// The place, once the centres are known.
    fn at(mut self, asked: &[(String, String)], centres: &[Centre]) -> Self {
        self.spot = value(asked, "where").and_then(|code| Spot::read(code, centres));
        self
    }

    fn link(&self, reader: &Reader) -> String {
        let week = self.named.map(|week| week.to_string());
        let chosen = query([
            ("week", week.as_deref()),
            ("level", self.level.map(Level::code)),
            ("where", self.spot.as_ref().map(Spot::code)),
        ]);
        reader.link_of(["/timetable", &chosen])
    }

    /// Is this a week that people look at? There are 5,000 others.
    fn is_near(&self, today: Date) -> bool {
        let from = Week::containing(today.saturating_sub(5.weeks()));
        let to = Week::containing(today.saturating_add(30.weeks()));
        (from..=to).contains(&self.week)
    }

    fn keeps(&self, taught: &Taught) -> bool {
        self.level
            .is_none_or(|l| (taught.level_from..=taught.level_to).contains(&l))
            && self
                .spot
                .as_ref()
                .is_none_or(|spot| spot.keeps(taught.mode, taught.centre_id))
    }

    fn filtered(&self) -> bool {
        self.level.is_some() || self.spot.is_some()
    }
}

fn value<'a>(asked: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let found = asked
        .iter()
        .find(|(n, v)| n == name && !v.trim().is_empty());
    found.map(|(_, value)| value.trim())
}

struct Shown<'a> {
    words: Words,
    reader: &'a Reader,
    now: Instant,
    today: Date,
    asked: Asked,
    centres: &'a [Centre],
    closures: &'a [Closure],
    /// Of the week, before the filters.
    taught: &'a [Taught],
    order: &'a [(usize, usize)],
}

/// A session with its course.
type Class<'a> = (&'a Taught, &'a Session);

/// Countdowns to the classes that begin soon. Many begin together, so each is drawn once.
#[derive(Default)]
struct Countdowns(Vec<(Instant, Instant, Option<Drawn>)>);

impl Countdowns {
    fn to(&mut self, words: Words, now: Instant, session: &Session) -> Option<Drawn> {
        let (starts, ends) = (session.starts_at, session.ends_at);
        if !said::is_soon(session.into(), now, said::SOON) {
            return None;
        }
        let known = self.0.iter().find(|(s, e, _)| (*s, *e) == (starts, ends));
        if let Some((_, _, drawn)) = known {
            return drawn.clone();
        }
        let drawn = said::soon(words, now, session.into(), said::SOON);
        self.0.push((starts, ends, drawn.clone()));
        drawn
    }
}

/// `day-1` (Monday) to `day-7`.
fn day_id(day: Date) -> String {
    format!("day-{}", day.weekday().to_monday_one_offset())
}

pub async fn week(State(app): State<App>, reader: Reader) -> Result<Response, Failure> {
    let words = reader.words;
    let (now, zone) = (app.now(), school_zone());
    let today = zone.today(now);
    let mut shared = app.shared(None);
    let pairs = said::asked(&reader);
    let asked = Asked::read(&pairs, today);
    let weeks = &app.weeks;
    let reading = weeks.read(&app.db, shared.revision, asked.week).await?;
    let Reading {
        centres,
        closures,
        taught,
        order,
    } = &*reading;
    if let Some(change) =
        said::next_change(taught.iter().flat_map(|t| &t.sessions), now, said::SOON)
    {
        shared.fresh_until = shared.fresh_until.min(change);
    }
    let mut page = Page::public("timetable", t!(words, "timetable-title"), shared)
        .at(Place::Timetable)
        .described(t!(words, "timetable-intro"));
    if !reader.query.is_empty() {
        page = page.unlisted();
    }
    let asked = asked.at(&pairs, centres);
    if asked.is_near(today) {
        page = page.known_as(asked.link(&reader));
    }
    let shown = Shown {
        words,
        reader: &reader,
        now,
        today,
        asked,
        centres,
        closures,
        taught,
        order,
    };
    Ok(page.answer(&app, &reader, || shown.view()))
}

impl Shown<'_> {
    fn view(&self) -> impl IntoView + use<> {
        let words = self.words;
        let kept = self.kept();
        let unknown = self
            .asked
            .no_such_week
            .then(|| notice(Tone::Warning, t!(words, "timetable-unknown-week"), ()));
        let changed = |(_, s): &&Class<'_>| s.status == Status::Cancelled || s.moved_from.is_some();
        let changes = kept.iter().filter(changed).count();
        let changes = (changes > 0)
            .then(|| notice(Tone::Moved, t!(words, "timetable-changes", n = changes), ()));
        let body = if kept.is_empty() {
            Either::Left(self.nothing())
        } else {
            let days = self.days(&kept);
            Either::Right(view! { {self.jump(&days)}{week_of_days(words, days)} })
        };
        view! {
            <header class="page">
                <h1 tabindex="-1">{t!(words, "timetable-title")}</h1>
                {unknown}
            </header>
            {self.choose()}
            {self.pager()}
            {changes}
            {self.closed()}
            {body}
        }
    }

    /// The classes asked for, in order.
    fn kept(&self) -> Vec<Class<'_>> {
        let class = |(t, s): &(usize, usize)| {
            let taught = &self.taught[*t];
            (taught, &taught.sessions[*s])
        };
        let classes = self.order.iter().map(class);
        classes.filter(|(t, _)| self.asked.keeps(t)).collect()
    }

    fn pager(&self) -> impl IntoView + use<> {
        let (words, week) = (self.words, self.asked.week);
        let other = |weeks: i64, key: &str| {
            // Weeks before 2000 and after 2099 have no page.
            let named: Option<Week> = week.plus(weeks).to_string().parse().ok();
            let link = Asked {
                named: Some(named?),
                ..self.asked.clone()
            }
            .link(self.reader);
            Some((link, t!(words, key)))
        };
        let here = t!(
            words,
            "timetable-week-range",
            from = words.short_day(week.monday()),
            to = words.date(week.sunday())
        );
        let this_week = (week != Week::containing(self.today)).then(|| {
            let link = Asked {
                named: None,
                ..self.asked.clone()
            }
            .link(self.reader);
            link_button(
                Look::Quiet,
                link,
                Some(Pictogram::Calendar),
                t!(words, "timetable-to-this-week"),
            )
        });
        view! {
            {pager(Pager {
                label: t!(words, "timetable-weeks-label"),
                here,
                previous: other(-1, "action-previous-week"),
                next: other(1, "action-next-week"),
            })}
            {this_week}
        }
    }

    /// Chips of the levels and places that have classes this week, and the chosen one.
    fn choose(&self) -> impl IntoView + use<> {
        let words = self.words;
        let level = |level: &Level| {
            let chosen = self.asked.level == Some(*level);
            let there = Asked {
                level: (!chosen).then_some(*level),
                ..self.asked.clone()
            };
            self.leads(&there, chosen).map(|link| {
                Chip::to(link, view! { <bdi dir="ltr">{level.code()}</bdi> }).chosen(chosen)
            })
        };
        let levels: Vec<_> = Level::ALL.iter().filter_map(level).collect();
        let spot = |spot: Spot| {
            let chosen = self.asked.spot.as_ref() == Some(&spot);
            let there = Asked {
                spot: (!chosen).then(|| spot.clone()),
                ..self.asked.clone()
            };
            let link = self.leads(&there, chosen)?;
            let chip = match &spot {
                Spot::Online => Chip::to(link, t!(words, "place-online")).icon(Pictogram::Online),
                Spot::Centre(id, _) => {
                    Chip::to(link, said::centre_of(self.centres, *id).map(contact::city))
                        .icon(Pictogram::Place)
                }
            };
            Some(chip.chosen(chosen))
        };
        let spots = self
            .centres
            .iter()
            .map(|c| Spot::Centre(c.id, c.slug.clone()));
        let spots: Vec<_> = spots.chain([Spot::Online]).filter_map(spot).collect();
        view! {
            <div class="stack no-print">
                {(!levels.is_empty()).then(|| chips(t!(words, "level-label"), levels))}
                {(!spots.is_empty()).then(|| chips(t!(words, "place-label"), spots))}
            </div>
        }
    }

    fn leads(&self, there: &Asked, chosen: bool) -> Option<String> {
        let any = chosen || self.taught.iter().any(|t| there.keeps(t));
        any.then(|| there.link(self.reader))
    }

    fn days(&self, kept: &[Class<'_>]) -> Vec<Day> {
        let mut countdowns = Countdowns::default();
        let days = self
            .asked
            .week
            .days()
            .map(|day| self.day(day, kept, &mut countdowns));
        // Nobody needs to read an empty Sunday.
        let last = days
            .iter()
            .rposition(|day| !day.sessions.is_empty() || day.today);
        let days = days.into_iter().take(last.map_or(5, |n| n.max(4)) + 1);
        days.collect()
    }

    /// On a phone a week is long: a tap to each day that has classes.
    fn jump(&self, days: &[Day]) -> impl IntoView + use<> {
        let day = |day: &Day| {
            let text = if day.today {
                t!(self.words, "when-today")
            } else {
                day.weekday.clone()
            };
            Chip::to(format!("#{}", day.id), text)
        };
        let days = days.iter().filter(|day| !day.sessions.is_empty());
        let label = t!(self.words, "timetable-days-label");
        view! { <div class="week-jump no-print">{chips(label, days.map(day))}</div> }
    }

    fn day(&self, day: Date, kept: &[Class<'_>], countdowns: &mut Countdowns) -> Day {
        let words = self.words;
        let closed: Vec<_> = self
            .closures_on(day)
            .map(|c| contact::said(words, &c.reason))
            .collect();
        // Some place is open that day: its closed neighbour is told above the week.
        let none = match self.wholly_closed(day).then(|| closed.first()).flatten() {
            Some(reason) => t!(words, "timetable-day-closed", reason = reason.as_str()),
            None => t!(words, "timetable-day-none"),
        };
        Day {
            weekday: words.weekday(day),
            date: words.short_day(day),
            today: day == self.today,
            id: day_id(day),
            sessions: kept
                .iter()
                .filter(|(_, s)| s.on_day == day)
                .map(|class| self.row(class, countdowns))
                .collect(),
            none,
        }
    }

    fn row(&self, (taught, session): &Class<'_>, countdowns: &mut Countdowns) -> SessionRow {
        let words = self.words;
        let centre = said::centre_of(self.centres, taught.centre_id);
        let zone = centre.map_or_else(school_zone, |c| c.time_zone.clone());
        let hours = words.hours(session.starts, session.ends);
        let soon = countdowns.to(words, self.now, session);
        let row = said::session_row(words, &zone, self.now, hours, (*session).into(), soon);
        let href = self.reader.link_of(["/courses/", taught.slug.as_str()]);
        let title = own_words(words, &taught.title);
        let row = row.course(href, Some(taught.level_from), title);
        if taught.mode == Mode::Online {
            return row.place(Pictogram::Online, t!(words, "place-online"));
        }
        let city = centre.map_or("", |c| c.city.as_str());
        let place = match &taught.room_name {
            Some(room) => [room, ", ", city].concat(),
            None => city.to_owned(),
        };
        row.room(Pictogram::Place, place)
    }

    /// The places that were asked for.
    fn places(&self) -> impl Iterator<Item = &Centre> {
        let chosen = self.asked.spot.as_ref();
        self.centres.iter().filter(move |centre| match chosen {
            Some(Spot::Centre(id, _)) => centre.id == *id,
            Some(Spot::Online) => false,
            None => true,
        })
    }

    fn closures_on(&self, day: Date) -> impl Iterator<Item = &Closure> {
        self.closures.iter().filter(move |closure| {
            closure.scope == ClosureScope::Centre
                && (closure.from_day..=closure.to_day).contains(&day)
                && self.places().any(|centre| centre.id == closure.centre_id)
        })
    }

    fn wholly_closed(&self, day: Date) -> bool {
        let closed = |c: &Centre| {
            self.closures_on(day)
                .any(|closure| closure.centre_id == c.id)
        };
        self.places().next().is_some() && self.places().all(closed)
    }

    /// Closed days of the week, with their place and reason.
    fn closed(&self) -> impl IntoView + use<> {
        let words = self.words;
        let (monday, sunday) = (self.asked.week.monday(), self.asked.week.sunday());
        let told = |closure: &&Closure| {
            closure.closes(Service::Reception)
                && closure.from_day <= sunday
                && closure.to_day >= monday
        };
        let line = |closure: &Closure| {
            let centre = self
                .places()
                .find(|centre| centre.id == closure.centre_id)?;
            let days = words.day_range(closure.from_day.max(monday), closure.to_day.min(sunday));
            let reason = own_words(words, &closure.reason);
            Some(
                view! { <li><strong>{contact::city(centre)}" · "{days}</strong><br />{reason}</li> },
            )
        };
        let lines: Vec<_> = self.closures.iter().filter(told).filter_map(line).collect();
        (!lines.is_empty()).then(|| {
            notice(
                Tone::Info,
                t!(words, "timetable-closed-title"),
                view! { <ul>{lines}</ul> },
            )
        })
    }

    fn nothing(&self) -> impl IntoView + use<> {
        let words = self.words;
        let filtered = self.asked.filtered() && !self.taught.is_empty();
        let key = if filtered {
            "timetable-none-filter"
        } else {
            "timetable-none"
        };
        crate::components::empty(
            Pictogram::Calendar,
            t!(words, key),
            link_button(
                Look::Main,
                self.reader.link("/timetable"),
                Some(Pictogram::Calendar),
                t!(words, "timetable-to-this-week"),
            ),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, TODAY, four, slot};
    use domain::language::Language;
    use http::StatusCode;
    use jiff::civil::{date, time};
    use store::{centre, session};

    #[tokio::test]
    async fn this_week_from_monday_with_today_marked() {
        let site = testing::site().await;
        for language in Language::ALL {
            let words = Words::of(*language);
            let html = site.get(&format!("/{language}/timetable")).await.html;
            let at = |n| {
                html.find(&format!("week__date\">{}", words.weekday_named(n)))
                    .unwrap_or_else(|| panic!("{n} in {html}"))
            };
            assert!(at(1) < at(2) && at(2) < at(5), "Monday first");
            assert_eq!(html.matches("week__day--today").count(), 1);
            for link in ["#day-1", "#day-4"] {
                let id = format!("id=\"{}\"", &link[1..]);
                let link = format!("href=\"{link}\"");
                assert!(html.contains(&link) && html.contains(&id), "{link}");
            }
            assert_eq!(html.matches("/courses/premiers-pas\"").count(), 2);
            assert!(!html.contains("Claire") && !html.contains("groupe-ferme"));
        }
    }

    #[tokio::test]
    async fn a_week_that_does_not_exist_is_this_week_and_said() {
        let site = testing::site().await;
        let words = Words::of(Language::Fr);
        for bad in ["2026-W99", "x", "1999-W01", "2026-47", "%00", "2026-W-1"] {
            let answer = site.get(&format!("/fr/timetable?week={bad}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{bad}");
            assert!(
                answer.html.contains(&t!(words, "timetable-unknown-week")),
                "{bad}"
            );
            assert!(answer.html.contains("week__day--today"), "{bad}");
        }
        let html = site.get("/fr/timetable?level=Z&where=mars").await.html;
        assert!(
            html.contains("/courses/premiers-pas\""),
            "unknown choices are left aside"
        );
    }

    #[tokio::test]
    async fn far_from_any_term_it_leads_back() {
        let site = testing::site().await;
        let words = Words::of(Language::En);
        for week in ["2031-W10", "2000-W01", "2099-W53", "2099-W52"] {
            let answer = site.get(&format!("/en/timetable?week={week}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{week}");
            assert!(
                answer.html.contains(&t!(words, "timetable-to-this-week")),
                "{week}"
            );
        }
        let html = site.get("/en/timetable?week=2031-W10").await.html;
        assert!(html.contains(&t!(words, "timetable-none")), "{html}");
        assert!(html.contains("week=2031-W09") && html.contains("week=2031-W11"));
    }

    #[tokio::test]
    async fn filters_keep_the_week_and_each_other() {
        let site = testing::site().await;
        let html = site.get("/fr/timetable?week=2026-W48&level=a1").await.html;
        assert!(
            html.contains("href=\"/fr/timetable?week=2026-W48&amp;level=A1&amp;where=paris\""),
            "{html}"
        );
        assert!(
            html.contains("href=\"/fr/timetable?week=2026-W48\""),
            "the chosen one is taken back"
        );
        assert!(
            html.contains("href=\"/fr/timetable?week=2026-W49&amp;level=A1\""),
            "next week keeps the level"
        );
        let html = site.get("/fr/timetable?where=online").await.html;
        assert!(
            html.contains(&t!(Words::of(Language::Fr), "timetable-none-filter")),
            "{html}"
        );
    }

    #[tokio::test]
    async fn changes_are_said_and_a_closed_day_has_its_reason() {
        let site = testing::site().await;
        let (db, now) = (&site.app.db, testing::now());
        let term = session::of_course(db, &site.staff, site.course)
            .await
            .unwrap();
        let (today, thursday) = (&term[2], &term[3]);
        session::set_status(
            db,
            &site.staff,
            now,
            today.id,
            today.version,
            Status::Cancelled,
            Some(&four("Grève")),
        )
        .await
        .unwrap();
        let form = session::SessionForm {
            slot: slot(date(2026, 11, 27), time(14, 0, 0, 0), time(17, 0, 0, 0)),
            ..thursday.as_form()
        };
        session::change(db, &site.staff, now, thursday.id, thursday.version, &form)
            .await
            .unwrap();
        let closure = centre::ClosureForm {
            scope: ClosureScope::Centre,
            room_id: None,
            from_day: date(2026, 11, 25),
            to_day: date(2026, 11, 25),
            reason: four("Jour férié"),
        };
        centre::create_closure(db, &site.staff, now, site.centre, &closure)
            .await
            .unwrap();
        let words = Words::of(Language::Fr);
        let html = site.get("/fr/timetable").await.html;
        assert!(
            html.contains("session--cancelled") && html.contains("Grève"),
            "{html}"
        );
        assert!(html.contains("session--moved") && html.contains("09:30"));
        assert!(html.contains(&t!(words, "timetable-changes", n = 2usize)));
        assert!(
            html.contains(&t!(words, "timetable-day-closed", reason = "Jour férié")),
            "{html}"
        );
    }

    #[test]
    fn an_address_reads_back() {
        let reader = Reader {
            words: Words::of(Language::FaAf),
            path: "/timetable".into(),
            query: String::new(),
            beside: false,
        };
        let asked = Asked {
            week: "2026-W53".parse().unwrap(),
            named: "2026-W53".parse().ok(),
            no_such_week: false,
            level: Some(Level::A1_1),
            spot: Some(Spot::Online),
        };
        let link = asked.link(&reader);
        assert_eq!(
            link,
            "/fa-AF/timetable?week=2026-W53&level=A1.1&where=online"
        );
        let pairs: Vec<_> = serde_urlencoded::from_str(link.split_once('?').unwrap().1).unwrap();
        assert_eq!(Asked::read(&pairs, TODAY).at(&pairs, &[]), asked);
    }
}
