//! `/{lang}/staff/week?week=2026-W48&centre=paris&teacher=…`: every class and event of a
//! week, day by day, with who teaches and what is lacking. Also on paper, for the door:
//! there without what is not shown to the public.

use super::{Desk, answer, place};
use crate::{
    App,
    account::StaffReader,
    components::{
        Answer, Chip, Field, Look, Mood, Pager, Pictogram, Tone, chips, crumbs, level_code,
        link_button, notice, own_words, pager, pictogram, submit_button, tag,
    },
    error::Failure,
    event::{card, pictogram_of},
    page::{Draw, Drawn, Page, school_zone},
    reader::{Reader, query},
    texts::Words,
};
use axum::{extract::State, response::Response};
use domain::{
    course::{Mode, Status},
    id::{Id, Teacher as TeacherId},
    level::Level,
    slug::Slug,
    text::Text,
    time::{Week, weekday_number},
};
use jiff::civil::{Date, Time};
use leptos::prelude::*;
use store::{
    centre::{self, Centre},
    event::{self, Event},
    session::{self, Session},
    teacher::{self, Teacher},
};

/// What the address asks for. A value that is not known is no choice.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Asked {
    week: Week,
    /// The week in the address, if it is one.
    named: Option<Week>,
    /// It named a week that does not exist.
    no_such_week: bool,
    centre: Option<Slug>,
    teacher: Option<Id<TeacherId>>,
}

impl Asked {
    fn read(asked: &str, today: Date, known: &Known) -> Self {
        let pairs = serde_urlencoded::from_str(asked.trim_start_matches('?'));
        let pairs: Vec<(String, String)> = pairs.unwrap_or_default();
        let value = |name: &str| {
            let found = pairs
                .iter()
                .find(|(n, v)| n == name && !v.trim().is_empty());
            found.map(|(_, value)| value.trim())
        };
        let named: Option<Week> = value("week").and_then(|text| text.parse().ok());
        let centres = known.centres.iter().map(|c| &c.slug);
        let teachers = known.teachers.iter().map(|t| t.id);
        Self {
            week: named.unwrap_or_else(|| Week::containing(today)),
            named,
            no_such_week: value("week").is_some() && named.is_none(),
            centre: value("centre").and_then(|slug| {
                let mut centres = centres;
                centres.find(|known| known.as_str() == slug).cloned()
            }),
            teacher: value("teacher")
                .and_then(|id| id.parse().ok())
                .filter(|id| teachers.into_iter().any(|known| known == *id)),
        }
    }

    fn of(&self, named: Option<Week>) -> Self {
        Self {
            named,
            ..self.clone()
        }
    }

    fn link(&self, reader: &Reader) -> String {
        let week = self.named.map(|week| week.to_string());
        let teacher = self.teacher.map(|id| id.to_string());
        let chosen = query([
            ("week", week.as_deref()),
            ("centre", self.centre.as_ref().map(Slug::as_str)),
            ("teacher", teacher.as_deref()),
        ]);
        reader.link_of(["/staff/week", &chosen])
    }
}

/// What there is to choose from, and to name things by.
#[derive(Debug)]
struct Known {
    centres: Vec<Centre>,
    teachers: Vec<Teacher>,
}

impl Known {
    /// The centre that was asked for.
    fn centre(&self, asked: &Asked) -> Option<&Centre> {
        let slug = asked.centre.as_ref()?;
        self.centres.iter().find(|c| c.slug == *slug)
    }

    fn teacher(&self, id: Id<TeacherId>) -> Option<&Teacher> {
        self.teachers.iter().find(|t| t.id == id)
    }
}

/// One line of a day: a class or an event.
#[derive(Debug)]
struct Line {
    day: Date,
    starts: Time,
    ends: Time,
    href: String,
    title: Text,
    level: Option<Level>,
    icon: Option<Pictogram>,
    status: Status,
    moved: bool,
    place: (Pictogram, Place),
    who: Option<Who>,
    public: bool,
}

#[derive(Debug)]
enum Place {
    /// As it stands on the door.
    Door(String),
    Words(String),
    Missing,
}

#[derive(Debug)]
enum Who {
    Named(String),
    Missing,
}

pub async fn show(State(app): State<App>, me: StaffReader) -> Result<Response, Failure> {
    let words = me.reader.words;
    let zone = school_zone();
    let today = zone.today(app.now());
    let known = Known {
        centres: centre::all(&app.db).await?,
        teachers: teacher::all(&app.db, &me.staff).await?,
    };
    let asked = Asked::read(&me.reader.query, today, &known);
    let (from, to) = asked.week.bounds(&zone)?;
    let sessions = session::between(&app.db, &me.staff, from, to).await?;
    let events = event::between(&app.db, &me.staff, from, to).await?;
    let shown = Shown {
        reader: &me.reader,
        words,
        today,
        asked: &asked,
        known: &known,
    };
    let lines = shown.lines(&sessions, &events);
    let page = Page::staff("staff-week", t!(words, "staff-week-plan"));
    Ok(answer(&app, &me, page, Desk::Home, || shown.view(&lines)))
}

struct Shown<'a> {
    reader: &'a Reader,
    words: Words,
    today: Date,
    asked: &'a Asked,
    known: &'a Known,
}

impl Shown<'_> {
    /// What was asked for, in order of time.
    fn lines(&self, sessions: &[Session], events: &[Event]) -> Vec<Line> {
        let centre = self.known.centre(self.asked).map(|c| c.id);
        let here = |id| centre.is_none_or(|centre| centre == id);
        let teacher = self.asked.teacher;
        let classes = sessions
            .iter()
            .filter(|s| here(s.centre_id))
            .filter(|s| teacher.is_none() || s.teacher_id == teacher)
            .map(|s| self.class(s));
        // An event has no teacher.
        let events = events
            .iter()
            .filter(|e| here(e.centre_id) && teacher.is_none())
            .map(|e| self.event(e));
        let mut lines: Vec<_> = classes.chain(events).collect();
        lines.sort_by_key(|line| (line.day, line.starts, line.ends));
        lines
    }

    fn class(&self, session: &Session) -> Line {
        let planned = session.status == Status::Planned;
        let place = match (&session.room_name, session.mode) {
            (Some(room), _) => (Pictogram::Room, self.door(room, session.centre_id)),
            (None, Mode::Online) => (
                Pictogram::Online,
                Place::Words(t!(self.words, "place-online")),
            ),
            (None, Mode::Onsite) => (Pictogram::Room, Place::Missing),
        };
        let teacher = session.teacher_id.and_then(|id| self.known.teacher(id));
        let who = match teacher {
            Some(teacher) => Some(Who::Named(teacher.name.clone())),
            // Nobody is looked for, for a class that does not take place.
            None => planned.then_some(Who::Missing),
        };
        Line {
            day: session.on_day,
            starts: session.starts,
            ends: session.ends,
            href: self.reader.link(place::session(session.id)),
            title: session.course_title.clone(),
            level: Some(session.level_from),
            icon: None,
            status: session.status,
            moved: session.moved_from.is_some(),
            place,
            who,
            public: session.listed,
        }
    }

    fn event(&self, event: &Event) -> Line {
        let place = match (&event.room_name, event.mode, &event.place) {
            (Some(room), ..) => (Pictogram::Room, self.door(room, event.centre_id)),
            (None, Mode::Onsite, None) => (Pictogram::Room, Place::Missing),
            _ => {
                let (icon, said) = card::place(self.words, event, &self.known.centres);
                (icon, Place::Words(said))
            }
        };
        Line {
            day: event.on_day,
            starts: event.starts,
            ends: event.ends,
            href: self.reader.link(place::event(&event.slug)),
            title: event.title.clone(),
            level: None,
            icon: Some(pictogram_of(event.kind)),
            status: event.status,
            moved: event.moved_from.is_some(),
            place,
            who: None,
            public: event.listed,
        }
    }

    /// A room by its name; with its city where several centres are shown.
    fn door(&self, room: &str, centre: Id<domain::id::Centre>) -> Place {
        let centre = self.known.centres.iter().find(|c| c.id == centre);
        let one = self.asked.centre.is_some() || self.known.centres.len() == 1;
        Place::Door(match centre.filter(|_| !one) {
            Some(centre) => [room, ", ", centre.city.as_str()].concat(),
            None => room.to_owned(),
        })
    }

    fn view(&self, lines: &[Line]) -> impl IntoView + use<> {
        let words = self.words;
        let unknown = self
            .asked
            .no_such_week
            .then(|| notice(Tone::Warning, t!(words, "timetable-unknown-week"), ()));
        let hidden = lines
            .iter()
            .any(|line| !line.public)
            .then(|| view! { <p class="soft no-print">{t!(words, "staff-week-not-printed")}</p> });
        let filtered = self.asked.centre.is_some() || self.asked.teacher.is_some();
        let nothing = lines.is_empty().then(|| {
            let key = match filtered {
                true => "timetable-none-filter",
                false => "staff-week-none",
            };
            view! { <p>{t!(words, key)}</p> }
        });
        let days = (!lines.is_empty()).then(|| self.days(lines));
        view! {
            <header class="page">
                <div class="no-print">{crumbs(self.reader.link("/staff"), t!(words, "staff-nav-home"))}</div>
                <h1>{t!(words, "staff-week-plan")}</h1>
                {self.chosen()}
                {unknown}
            </header>
            {self.choose()}
            {self.pager()}
            {hidden}
            {nothing}
            {days}
        }
    }

    /// The centre and the teacher by name: on paper the form is not there.
    fn chosen(&self) -> Option<impl IntoView + use<>> {
        let centre = self.known.centre(self.asked);
        let centre = centre.map(|c| own_words(self.words, &c.name));
        let teacher = self.asked.teacher.and_then(|id| self.known.teacher(id));
        let teacher = teacher.map(|t| view! { <bdi>{t.name.clone()}</bdi> });
        let between = (centre.is_some() && teacher.is_some()).then_some(" · ");
        (centre.is_some() || teacher.is_some())
            .then(|| view! { <p class="lead">{centre}{between}{teacher}</p> })
    }

    fn choose(&self) -> impl IntoView + use<> {
        let words = self.words;
        let all = || Answer::new("", t!(words, "action-see-all"));
        let centre = |c: &Centre| Answer::new(c.slug.as_str(), c.name.shown(words.language).text);
        let centres: Vec<_> = self.known.centres.iter().map(centre).collect();
        // Who is gone is offered only where the address names them.
        let offered = |t: &&Teacher| t.active || self.asked.teacher == Some(t.id);
        let teachers = self.known.teachers.iter().filter(offered);
        let teacher = |t: &Teacher| Answer::new(t.id.to_string(), t.name.clone());
        let teachers: Vec<_> = teachers.map(teacher).collect();
        let week = self
            .asked
            .named
            .map(|week| view! { <input type="hidden" name="week" value=week.to_string() /> });
        let here = self.asked.centre.as_ref().map_or("", Slug::as_str);
        let who = self.asked.teacher.map(|id| id.to_string());
        let several = self.known.centres.len() > 1;
        let centre = Field::new("centre", t!(words, "place-centre")).value(here);
        let teacher = Field::new("teacher", t!(words, "staff-session-teacher"));
        let teacher = teacher.value(who.unwrap_or_default());
        view! {
            <form class="week-choose no-print" method="get" action=self.reader.link("/staff/week")>
                {week}
                {several.then(|| centre.select(std::iter::once(all()).chain(centres)))}
                {teacher.select(std::iter::once(all()).chain(teachers))}
                {submit_button(Look::Quiet, Some(Pictogram::Search), t!(words, "action-show"))}
            </form>
        }
    }

    fn pager(&self) -> impl IntoView + use<> {
        let (words, week) = (self.words, self.asked.week);
        let other = |weeks: i64, key: &str| {
            // Weeks before 2000 and after 2099 have no page.
            let named: Week = week.plus(weeks).to_string().parse().ok()?;
            Some((self.asked.of(Some(named)).link(self.reader), t!(words, key)))
        };
        let this_week = (week != Week::containing(self.today)).then(|| {
            let (link, said) = (
                self.asked.of(None).link(self.reader),
                t!(words, "timetable-to-this-week"),
            );
            link_button(Look::Quiet, link, Some(Pictogram::Calendar), said)
        });
        let pages = Pager {
            label: t!(words, "timetable-weeks-label"),
            here: t!(
                words,
                "timetable-week-range",
                from = words.short_day(week.monday()),
                to = words.date(week.sunday())
            ),
            previous: other(-1, "action-previous-week"),
            next: other(1, "action-next-week"),
        };
        view! { {pager(pages)}{this_week} }
    }

    fn days(&self, lines: &[Line]) -> impl IntoView + use<> {
        let words = self.words;
        let of_day = |day: Date| lines.iter().filter(move |line| line.day == day);
        let days = self.asked.week.days();
        // Nobody needs to read an empty Sunday.
        let last = days
            .iter()
            .rposition(|day| of_day(*day).next().is_some() || *day == self.today);
        let days = &days[..=last.map_or(4, |n| n.max(4))];
        let jump = days.iter().filter(|day| of_day(**day).next().is_some());
        let jump = jump.map(|day| Chip::to(format!("#{}", day_id(*day)), words.weekday(*day)));
        let jump = chips(t!(words, "timetable-days-label"), jump);
        let each: Vec<_> = days
            .iter()
            .map(|day| self.day(*day, of_day(*day)))
            .collect();
        view! {
            <div class="week-jump no-print">{jump}</div>
            <ol class="week week--staff">{each}</ol>
        }
    }

    fn day<'l>(&self, day: Date, lines: impl Iterator<Item = &'l Line>) -> Drawn {
        let words = self.words;
        let class = match day == self.today {
            true => "week__day week__day--today",
            false => "week__day",
        };
        let today = (day == self.today)
            .then(|| view! { " "{tag(Mood::Lamp, None, t!(words, "when-today"))} });
        let lines: Vec<_> = lines.map(|line| line.view(words)).collect();
        let content = match lines.is_empty() {
            true => view! { <p class="week__none">{t!(words, "staff-week-day-none")}</p> }.drawn(),
            false => view! { <ul class="sessions">{lines}</ul> }.drawn(),
        };
        view! {
            <li class=class id=day_id(day)>
                <h2 class="week__date">{words.weekday(day)}{today}" "<span class="week__number">{words.short_day(day)}</span></h2>
                {content}
            </li>
        }
        .drawn()
    }
}

/// `day-1` (Monday) to `day-7`.
pub(super) fn day_id(day: Date) -> String {
    format!("day-{}", weekday_number(day))
}

impl Line {
    fn view(&self, words: Words) -> Drawn {
        let (class, state) = match (self.status, self.moved) {
            (Status::Cancelled, _) => (
                "session--cancelled",
                Some((Mood::Bad, Pictogram::Cancelled, "change-cancelled")),
            ),
            (Status::Planned, true) => (
                "session--moved",
                Some((Mood::Warn, Pictogram::Moved, "change-moved")),
            ),
            (Status::Planned, false) => ("", None),
        };
        // What is not for the public does not hang on a door.
        let class = match self.public {
            true => class.to_owned(),
            false => format!("{class} no-print").trim_start().to_owned(),
        };
        let state = state
            .map(|(mood, icon, key)| view! { <div>{tag(mood, Some(icon), t!(words, key))}</div> });
        let draft = (!self.public).then(|| {
            let said = t!(words, "staff-draft");
            view! { <div>{tag(Mood::Plain, Some(Pictogram::Privacy), said)}</div> }
        });
        let time = words.hours(self.starts, self.ends);
        let time = match self.status {
            Status::Cancelled => view! { <s>{time}</s> }.drawn(),
            Status::Planned => time.drawn(),
        };
        let before = (self.level.map(level_code), self.icon.map(pictogram));
        view! {
            <li class=(!class.is_empty()).then_some(class)>
                {state}
                {draft}
                <strong>{time}</strong>
                <a href=self.href.clone()>{before}{own_words(words, &self.title)}</a>
                {self.place(words)}
                {self.teacher(words)}
            </li>
        }
        .drawn()
    }

    fn place(&self, words: Words) -> Option<Drawn> {
        let (icon, place) = &self.place;
        let said = match place {
            Place::Door(name) => view! { <bdi lang="fr" dir="ltr">{name.clone()}</bdi> }.drawn(),
            Place::Words(said) => said.clone().drawn(),
            Place::Missing if self.status == Status::Cancelled => return None,
            Place::Missing => lacking(words, "staff-week-no-room"),
        };
        Some(match place {
            Place::Missing => view! { <p>{said}</p> }.drawn(),
            _ => view! { <p>{pictogram(*icon)}{said}</p> }.drawn(),
        })
    }

    fn teacher(&self, words: Words) -> Option<Drawn> {
        Some(match self.who.as_ref()? {
            Who::Named(name) => {
                view! { <p>{pictogram(Pictogram::Person)}<bdi>{name.clone()}</bdi></p> }.drawn()
            }
            Who::Missing => view! { <p>{lacking(words, "staff-week-no-teacher")}</p> }.drawn(),
        })
    }
}

fn lacking(words: Words, key: &str) -> Drawn {
    tag(Mood::Warn, Some(Pictogram::Warning), t!(words, key)).drawn()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, TestSite, now, slot};
    use domain::language::Language;
    use http::StatusCode;
    use jiff::civil::{date, time};
    use store::session::SessionForm;

    async fn page(site: &TestSite, path: &str) -> String {
        let answer = site.get_as(&site.sign_in().await, path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        answer.html
    }

    /// The lines of a page, each its own piece of HTML.
    fn lines(html: &str) -> Vec<&str> {
        let list = html.split("<ul class=\"sessions\">").skip(1);
        list.flat_map(|day| day.split("</ul>").next().unwrap().split("</li>"))
            .filter(|line| line.contains("<li"))
            .collect()
    }

    async fn of_course(site: &TestSite) -> Vec<Session> {
        session::of_course(&site.app.db, &site.staff, site.course)
            .await
            .unwrap()
    }

    #[tokio::test]
    async fn each_day_has_its_classes_and_events_with_the_way_to_each() {
        let site = testing::site().await;
        let all = of_course(&site).await;
        for language in Language::ALL {
            let words = Words::of(*language);
            let html = page(&site, &format!("/{language}/staff/week")).await;
            let lines = lines(&html);
            let [monday, thursday, film] = lines.as_slice() else {
                panic!("{lines:?}")
            };
            for (line, on) in [(monday, date(2026, 11, 23)), (thursday, date(2026, 11, 26))] {
                let id = all.iter().find(|s| s.on_day == on).unwrap().id;
                assert!(line.contains(&format!("/{language}/staff/sessions/{id}\"")));
                assert!(
                    line.contains("Salle 12") && line.contains("Claire"),
                    "{line}"
                );
                let hours = words.hours(time(9, 30, 0, 0), time(12, 30, 0, 0));
                assert!(
                    line.contains(&hours) && !line.contains("tag--warn"),
                    "{line}"
                );
            }
            let event = format!("/{language}/staff/events/soiree-cinema\"");
            assert!(film.contains(&event) && film.contains("Salle 14"), "{film}");
            for day in 1..=5 {
                assert!(html.contains(&format!("id=\"day-{day}\"")), "{html}");
            }
            assert!(!html.contains("id=\"day-6\""), "an empty Saturday");
            assert!(html.contains("aria-current=\"page\""), "{html}");
        }
        let unknown = site.get("/uk/staff/week").await;
        assert_eq!(unknown.location(), "/uk/sign-in?next=%2Fstaff%2Fweek");
    }

    #[tokio::test]
    async fn what_is_lacking_moved_or_cancelled_is_marked() {
        let site = testing::site().await;
        let (db, staff) = (&site.app.db, &site.staff);
        let all = of_course(&site).await;
        let on = |day| all.iter().find(|s| s.on_day == day).unwrap();
        let (monday, thursday) = (on(date(2026, 11, 23)), on(date(2026, 11, 26)));
        let mut form = monday.as_form();
        form.slot = slot(date(2026, 11, 24), time(9, 30, 0, 0), time(12, 30, 0, 0));
        (form.room_id, form.teacher_id) = (None, None);
        session::change(db, staff, now(), monday.id, monday.version, &form)
            .await
            .unwrap();
        let (id, version) = (thursday.id, thursday.version);
        let mut bare = thursday.as_form();
        (bare.room_id, bare.teacher_id) = (None, None);
        session::change(db, staff, now(), id, version, &bare)
            .await
            .unwrap();
        session::set_status(db, staff, now(), id, version + 1, Status::Cancelled, None)
            .await
            .unwrap();
        for language in Language::ALL {
            let words = Words::of(*language);
            let html = page(&site, &format!("/{language}/staff/week")).await;
            let lines = lines(&html);
            let lacks = [
                t!(words, "staff-week-no-room"),
                t!(words, "staff-week-no-teacher"),
            ];
            assert!(lines[0].contains(&t!(words, "change-moved")), "{html}");
            assert!(lacks.iter().all(|lack| lines[0].contains(lack)), "{html}");
            assert!(lines[1].contains(&t!(words, "change-cancelled")) && lines[1].contains("<s>"));
            assert!(
                !lacks.iter().any(|lack| lines[1].contains(lack)),
                "nothing is looked for, for what does not take place: {html}"
            );
        }
    }

    #[tokio::test]
    async fn what_the_public_does_not_see_does_not_hang_on_a_door() {
        let site = testing::site().await;
        let form = SessionForm {
            slot: slot(date(2026, 11, 25), time(14, 0, 0, 0), time(16, 0, 0, 0)),
            room_id: Some(site.other_room),
            teacher_id: None,
            note: None,
        };
        let (db, staff) = (&site.app.db, &site.staff);
        let words = Words::of(Language::Fr);
        let told = t!(words, "staff-week-not-printed");
        assert!(!page(&site, "/fr/staff/week").await.contains(&told));
        session::plan(db, staff, now(), site.unlisted, &[form])
            .await
            .unwrap();
        let html = page(&site, "/fr/staff/week").await;
        let hidden = |line: &&str| line.contains("<li class=\"no-print\">");
        let of_group = |line: &&str| line.contains("Cours groupe-ferme");
        let lines = lines(&html);
        assert_eq!(lines.len(), 4);
        assert!(
            lines.iter().all(|line| hidden(line) == of_group(line)),
            "{html}"
        );
        assert!(html.contains(&told), "{html}");
    }

    #[tokio::test]
    async fn a_centre_and_a_teacher_narrow_it_down_and_stay_chosen() {
        let site = testing::site().await;
        let all = of_course(&site).await;
        let karim = teacher::create(&site.app.db, &site.staff, now(), "Karim");
        let karim = karim.await.unwrap();
        let thursday = all.iter().find(|s| s.on_day == date(2026, 11, 26)).unwrap();
        let mut form = thursday.as_form();
        form.teacher_id = Some(karim);
        let (db, staff) = (&site.app.db, &site.staff);
        session::change(db, staff, now(), thursday.id, thursday.version, &form)
            .await
            .unwrap();
        let claire = site.teacher;
        for (asked, found) in [
            ("centre=paris".to_owned(), 3),
            (format!("teacher={claire}"), 1),
            (format!("week=2026-W48&centre=paris&teacher={karim}"), 1),
            (format!("week=2026-W49&teacher={claire}"), 2),
            (format!("week=2026-W49&teacher={karim}"), 0),
            ("centre=nulle-part&teacher=x".to_owned(), 3),
            (format!("teacher={}&centre=", site.room), 3),
        ] {
            let html = page(&site, &format!("/en/staff/week?{asked}")).await;
            assert_eq!(lines(&html).len(), found, "{asked}: {html}");
        }
        let html = page(
            &site,
            &format!("/en/staff/week?centre=paris&teacher={karim}"),
        )
        .await;
        let rest = format!("centre=paris&amp;teacher={karim}");
        for said in [
            format!("href=\"/en/staff/week?week=2026-W47&amp;{rest}\""),
            format!("href=\"/en/staff/week?week=2026-W49&amp;{rest}\""),
            format!("value=\"{karim}\" selected"),
        ] {
            assert!(html.contains(&said), "{said}: {html}");
        }
        let html = page(&site, "/en/staff/week?week=2026-W50").await;
        assert!(
            html.contains("type=\"hidden\" name=\"week\" value=\"2026-W50\"")
                && html.contains("href=\"/en/staff/week\""),
            "the week stays, with the way back to this one: {html}"
        );
    }

    #[tokio::test]
    async fn whatever_the_address_says_there_is_a_page() {
        let site = testing::site().await;
        let words = Words::of(Language::FaAf);
        let told = t!(words, "timetable-unknown-week");
        for (asked, unknown) in [
            ("?week=2026-W99", true),
            ("?week=%00&centre=%F0%28&teacher=%27", true),
            ("?week=1999-W52", true),
            ("?week=2000-W01", false),
            ("?week=2099-W53", false),
            ("?week=", false),
            ("?=&&%", false),
        ] {
            let html = page(&site, &format!("/fa-AF/staff/week{asked}")).await;
            assert_eq!(html.contains(&told), unknown, "{asked}: {html}");
        }
        let first = page(&site, "/fr/staff/week?week=2000-W01").await;
        assert!(!first.contains("rel=\"prev\"") && first.contains("rel=\"next\""));
        let empty = t!(Words::of(Language::Fr), "staff-week-none");
        assert!(first.contains(&empty), "{first}");
    }

    #[tokio::test]
    async fn the_home_leads_to_each_day() {
        let site = testing::site().await;
        let html = page(&site, "/uk/staff").await;
        for day in 1..=7 {
            let link = format!("href=\"/uk/staff/week#day-{day}\"");
            assert!(html.contains(&link), "{html}");
        }
    }
}
