//! Calendars as programs read them: by another parser, and by their octets.

use crate::testing::{self, TestSite, four, now, slot};
use domain::course::Status;
use http::header;
use icalendar::{Calendar, CalendarComponent, Component, Event};
use jiff::civil::{date, time};
use store::{event, session};

async fn read(site: &TestSite, path: &str) -> (String, Calendar) {
    let answer = site.get(path).await;
    assert_eq!(answer.status, 200, "{path}");
    assert_eq!(
        answer.headers[header::CONTENT_TYPE],
        "text/calendar; charset=utf-8"
    );
    let calendar = answer.html.parse().unwrap();
    (answer.html, calendar)
}

fn entries(calendar: &Calendar) -> Vec<&Event> {
    calendar
        .components
        .iter()
        .filter_map(CalendarComponent::as_event)
        .collect()
}

fn value<'a>(event: &'a Event, name: &str) -> &'a str {
    event
        .property_value(name)
        .unwrap_or_else(|| panic!("no {name}"))
}

#[tokio::test]
async fn a_course_is_a_calendar_of_its_classes() {
    let site = testing::site().await;
    let (text, calendar) = read(&site, "/fr/courses/premiers-pas.ics").await;
    let entries = entries(&calendar);
    assert_eq!(entries.len(), 10);
    let first = entries[0];
    assert_eq!(value(first, "DTSTART"), "20261116T093000");
    assert_eq!(value(first, "DTEND"), "20261116T123000");
    assert_eq!(
        first.properties()["DTSTART"].params()["TZID"].value(),
        "Europe/Paris"
    );
    assert_eq!(value(first, "SUMMARY"), "Cours de français A1.1 – A1");
    assert_eq!(
        value(first, "LOCATION"),
        "Salle 12, 101, boulevard Raspail, 75006 Paris"
    );
    assert_eq!(value(first, "STATUS"), "CONFIRMED");
    assert_eq!(value(first, "SEQUENCE"), "0");
    assert_eq!(value(first, "DTSTAMP"), "20261123T080000Z");
    assert_eq!(value(first, "LAST-MODIFIED"), "20261123T080000Z");
    assert_eq!(
        value(first, "URL"),
        "http://127.0.0.1:3000/fr/courses/premiers-pas"
    );
    let description = value(first, "DESCRIPTION");
    assert!(
        description.contains("Cours premiers-pas") && description.contains("Un cahier."),
        "{description}"
    );
    assert!(!text.contains("Claire"), "a teacher is nobody's calendar");
    assert_eq!(calendar.property_value("REFRESH-INTERVAL"), Some("PT1H"));
    assert_eq!(calendar.property_value("X-PUBLISHED-TTL"), Some("PT1H"));
    assert_eq!(
        calendar.property_value("X-WR-CALNAME"),
        Some("Havre – Cours premiers-pas")
    );
    let uids: std::collections::BTreeSet<_> = entries.iter().map(|e| value(e, "UID")).collect();
    assert_eq!(uids.len(), 10);
}

#[tokio::test]
async fn a_calendar_without_meetings_still_has_a_component() {
    let site = testing::site().await;
    let form = testing::course_form(site.centre, "sans-seance", true);
    store::course::create(&site.app.db, &site.staff, now(), &form)
        .await
        .unwrap();
    let (text, calendar) = read(&site, "/fr/courses/sans-seance.ics").await;
    assert!(entries(&calendar).is_empty());
    assert_eq!(text.matches("BEGIN:VTIMEZONE\r\n").count(), 1, "{text}");
}

#[tokio::test]
async fn the_zone_is_told_by_yearly_rules_without_stamps() {
    let site = testing::site().await;
    let (text, _) = read(&site, "/fr/courses/premiers-pas.ics").await;
    let (_, zone) = text.split_once("BEGIN:VTIMEZONE\r\n").unwrap();
    let (zone, _) = zone.split_once("END:VTIMEZONE\r\n").unwrap();
    for line in [
        "TZID:Europe/Paris",
        "DTSTART:19700329T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "DTSTART:19701025T030000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    ] {
        assert_eq!(zone.matches(line).count(), 1, "{line}");
    }
    assert!(
        !zone.contains("DTSTAMP") && !zone.contains("UID") && !zone.contains("RDATE"),
        "{zone}"
    );
}

#[tokio::test]
async fn every_line_is_short_and_whole_in_every_language() {
    let site = testing::site().await;
    let form = session::SessionForm {
        slot: slot(date(2026, 12, 21), time(9, 30, 0, 0), time(12, 30, 0, 0)),
        room_id: Some(site.room),
        teacher_id: None,
        note: Some(
            four("Venez tôt; la porte, côté cour, ferme.")
                .with(
                    domain::language::Language::Uk,
                    &"Приходьте раніше, двері зачиняються; чекаємо на вас! ".repeat(4),
                )
                .with(
                    domain::language::Language::FaAf,
                    &"لطفاً وقت‌تر بیایید، دروازه بسته می‌شود؛ منتظر شما هستیم. ".repeat(4),
                ),
        ),
    };
    session::plan(&site.app.db, &site.staff, now(), site.course, &[form])
        .await
        .unwrap();
    for language in ["fr", "en", "uk", "fa-AF"] {
        for path in [
            "courses/premiers-pas.ics",
            "events.ics",
            "events/soiree-cinema.ics",
        ] {
            let (text, calendar) = read(&site, &format!("/{language}/{path}")).await;
            let body = text.strip_suffix("\r\n").unwrap();
            for line in body.split("\r\n") {
                assert!(line.len() <= 75, "{} octets: {line}", line.len());
                assert!(!line.contains(['\r', '\n']), "a bare line end: {line}");
            }
            assert!(!entries(&calendar).is_empty());
            let isolates = text.contains(['\u{2066}', '\u{2068}']);
            assert_eq!(isolates, language == "fa-AF", "isolates in {language}");
        }
    }
    let (_, calendar) = read(&site, "/uk/courses/premiers-pas.ics").await;
    let last = *entries(&calendar).last().unwrap();
    assert!(
        value(last, "DESCRIPTION").contains("двері зачиняються; чекаємо"),
        "{}",
        value(last, "DESCRIPTION")
    );
}

#[tokio::test]
async fn latin_data_is_isolated_in_dari() {
    let site = testing::site().await;
    let (_, calendar) = read(&site, "/fa-AF/courses/premiers-pas.ics").await;
    let first = entries(&calendar)[0];
    assert!(
        value(first, "LOCATION").contains("\u{2066}101, boulevard Raspail, 75006 Paris\u{2069}"),
        "{}",
        value(first, "LOCATION")
    );
    let summary = value(first, "SUMMARY");
    assert!(
        summary.contains("\u{2066}A1.1\u{2069}") && summary.contains("\u{2066}A1\u{2069}"),
        "{summary}"
    );
    assert!(!summary.contains(['–', '-']), "a range in words: {summary}");
    assert!(value(first, "DESCRIPTION").contains("\u{2066}+33 1 42 84 90 00\u{2069}"));
}

#[tokio::test]
async fn moving_and_cancelling_raise_the_sequence_and_keep_the_uid() {
    let site = testing::site().await;
    let db = &site.app.db;
    let last = session::of_course(db, &site.staff, site.course)
        .await
        .unwrap()
        .pop()
        .unwrap();
    let moved = session::SessionForm {
        slot: slot(date(2026, 12, 18), time(14, 0, 0, 0), time(17, 0, 0, 0)),
        ..last.as_form()
    };
    let later = now().plus_minutes(5);
    session::change(db, &site.staff, later, last.id, last.version, &moved)
        .await
        .unwrap();
    let (text, calendar) = read(&site, "/en/courses/premiers-pas.ics").await;
    let uid = last.id.to_string();
    let find = |calendar: &Calendar| {
        entries(calendar)
            .into_iter()
            .find(|e| value(e, "UID") == uid)
            .cloned()
            .unwrap()
    };
    let entry = find(&calendar);
    assert_eq!(
        (value(&entry, "SEQUENCE"), value(&entry, "DTSTART")),
        ("1", "20261218T140000")
    );
    assert_eq!(value(&entry, "LAST-MODIFIED"), "20261123T080500Z");
    assert_eq!(value(&entry, "SUMMARY"), "Moved: French course A1.1 – A1");
    assert!(
        !text.contains("20261217T093000"),
        "the meeting is there once"
    );

    let version = session::find(db, &site.staff, last.id)
        .await
        .unwrap()
        .unwrap()
        .version;
    session::set_status(
        db,
        &site.staff,
        later,
        last.id,
        version,
        Status::Cancelled,
        None,
    )
    .await
    .unwrap();
    let (_, calendar) = read(&site, "/en/courses/premiers-pas.ics").await;
    let entry = find(&calendar);
    assert_eq!(
        (value(&entry, "SEQUENCE"), value(&entry, "STATUS")),
        ("2", "CANCELLED")
    );
    assert_eq!(
        value(&entry, "SUMMARY"),
        "Cancelled: French course A1.1 – A1"
    );
}

/// It stays in the file, marked, while the term lasts; afterwards it goes.
#[tokio::test]
async fn what_was_cancelled_goes_when_the_term_is_over() {
    let site = testing::site().await;
    let (db, staff) = (&site.app.db, &site.staff);
    let form = testing::course_form(site.centre, "deja-fini", true);
    let over = store::course::create(db, staff, now(), &form)
        .await
        .unwrap();
    let meeting = |day| session::SessionForm {
        slot: slot(day, time(14, 0, 0, 0), time(15, 0, 0, 0)),
        room_id: None,
        teacher_id: None,
        note: None,
    };
    let days = [date(2026, 11, 3), date(2026, 11, 10)];
    session::plan(db, staff, now(), over, &days.map(meeting))
        .await
        .unwrap();
    for course in [over, site.course] {
        let first = session::of_course(db, staff, course)
            .await
            .unwrap()
            .remove(0);
        session::set_status(
            db,
            staff,
            now(),
            first.id,
            first.version,
            Status::Cancelled,
            None,
        )
        .await
        .unwrap();
    }
    let (ended, calendar) = read(&site, "/fr/courses/deja-fini.ics").await;
    assert!(
        !ended.contains("STATUS:CANCELLED") && entries(&calendar).len() == 1,
        "{ended}"
    );
    let (running, calendar) = read(&site, "/fr/courses/premiers-pas.ics").await;
    assert!(
        running.contains("STATUS:CANCELLED") && entries(&calendar).len() == 10,
        "{running}"
    );
}

#[tokio::test]
async fn hours_stay_what_the_clock_says_when_clocks_change() {
    let site = testing::site().await;
    let days = [
        date(2026, 3, 28),
        date(2026, 3, 29),
        date(2026, 3, 30),
        date(2026, 10, 24),
        date(2026, 10, 25),
        date(2026, 10, 26),
    ];
    let forms: Vec<_> = days
        .iter()
        .map(|day| session::SessionForm {
            slot: slot(*day, time(9, 30, 0, 0), time(12, 30, 0, 0)),
            room_id: None,
            teacher_id: None,
            note: None,
        })
        .collect();
    session::plan(&site.app.db, &site.staff, now(), site.course, &forms)
        .await
        .unwrap();
    let (text, calendar) = read(&site, "/uk/courses/premiers-pas.ics").await;
    for day in days {
        let start = format!("{}T093000", day.strftime("%Y%m%d"));
        let found: Vec<_> = entries(&calendar)
            .into_iter()
            .filter(|e| value(e, "DTSTART") == start)
            .collect();
        assert_eq!(found.len(), 1, "{day} stands once in {text}");
        assert_eq!(
            value(found[0], "DTEND"),
            format!("{}T123000", day.strftime("%Y%m%d"))
        );
    }
}

#[tokio::test]
async fn events_have_calendars_and_a_cancelled_one_says_so() {
    let site = testing::site().await;
    let (_, all) = read(&site, "/fr/events.ics").await;
    let (_, one) = read(&site, "/fr/events/soiree-cinema.ics").await;
    for calendar in [&all, &one] {
        let found = entries(calendar);
        assert_eq!(found.len(), 1);
        assert_eq!(value(found[0], "DTSTART"), "20261127T183000");
        assert_eq!(value(found[0], "SUMMARY"), "Soirée cinéma");
    }
    let before = event::find(&site.app.db, &site.staff, "soiree-cinema")
        .await
        .unwrap()
        .unwrap();
    event::set_status(&site.app.db, &site.staff, now(), &before, Status::Cancelled)
        .await
        .unwrap();
    let (text, _) = read(&site, "/fr/events.ics").await;
    assert!(
        text.contains("STATUS:CANCELLED") && text.contains("SEQUENCE:1"),
        "{text}"
    );
}

#[tokio::test]
async fn it_comes_as_a_file_that_caches_can_ask_about() {
    let site = testing::site().await;
    let answer = site.get("/fr/courses/premiers-pas.ics").await;
    assert_eq!(
        answer.headers[header::CONTENT_DISPOSITION],
        "attachment; filename=\"premiers-pas.ics\""
    );
    assert_eq!(
        answer.headers[header::LAST_MODIFIED],
        "Mon, 23 Nov 2026 08:00:00 GMT"
    );
    assert_eq!(answer.headers[header::CACHE_CONTROL], "no-cache");
}

#[tokio::test]
async fn what_is_unknown_or_not_listed_has_no_calendar() {
    let site = testing::site().await;
    for path in [
        "courses/groupe-ferme.ics",
        "courses/jamais.ics",
        "events/jamais.ics",
        "courses/.ics",
        "events/.ics",
        "courses/a%0d%0ab.ics",
    ] {
        assert_eq!(site.get(&format!("/fr/{path}")).await.status, 404, "{path}");
    }
    assert_eq!(site.get("/de/events.ics").await.status, 404);
    assert_eq!(
        site.get("/prs/events.ics").await.location(),
        "/fa-AF/events.ics"
    );
}

/// A course of four classes at a centre elsewhere; its calendar in English.
async fn elsewhere(site: &TestSite, zone: &str) -> (String, Calendar) {
    let zone = domain::time::Zone::named(zone).unwrap();
    let paris = store::centre::all(&site.app.db).await.unwrap().remove(0);
    let form = store::centre::CentreForm {
        slug: "ailleurs".parse().unwrap(),
        name: paris.name,
        access: paris.access,
        library_join: paris.library_join,
        library_gives: vec![],
        address: "1, rue du Port".into(),
        postcode: "00000".into(),
        city: "Ailleurs".into(),
        phone: paris.phone,
        time_zone: zone.clone(),
        step_free: true,
    };
    let (db, staff) = (&site.app.db, &site.staff);
    let centre = store::centre::create(db, staff, now(), &form)
        .await
        .unwrap();
    let form = testing::course_form(centre, "loin", true);
    let course = store::course::create(db, staff, now(), &form)
        .await
        .unwrap();
    let forms = [(2026, 12, 1), (2027, 3, 1), (2027, 6, 1), (2027, 10, 29)].map(|(y, m, d)| {
        let (starts, ends) = (time(9, 30, 0, 0), time(12, 30, 0, 0));
        session::SessionForm {
            slot: domain::time::Slot::new(date(y, m, d), starts, ends, &zone).unwrap(),
            room_id: None,
            teacher_id: None,
            note: None,
        }
    });
    session::plan(db, staff, now(), course, &forms)
        .await
        .unwrap();
    read(site, "/en/courses/loin.ics").await
}

#[tokio::test]
async fn a_centre_elsewhere_has_its_own_zone_in_the_file() {
    for zone in ["Europe/Kyiv", "America/New_York", "Pacific/Noumea"] {
        let site = testing::site().await;
        let (text, calendar) = elsewhere(&site, zone).await;
        assert_eq!(text.matches("BEGIN:VTIMEZONE").count(), 1, "{text}");
        assert!(text.contains(&format!("\r\nTZID:{zone}\r\n")), "{text}");
        assert!(
            text.contains(&format!("\r\nX-WR-TIMEZONE:{zone}\r\n")),
            "{text}"
        );
        assert!(!text.contains("Europe/Paris"), "{text}");
        for entry in entries(&calendar) {
            assert!(value(entry, "DTSTART").ends_with("T093000"), "{text}");
            let said = entry.properties()["DTSTART"].params()["TZID"].value();
            assert_eq!(said, zone);
        }
    }
}

#[tokio::test]
async fn where_no_yearly_rule_holds_times_are_in_utc() {
    let site = testing::site().await;
    let (text, calendar) = elsewhere(&site, "Africa/Casablanca").await;
    assert!(!text.contains("Casablanca"), "{text}");
    let starts: Vec<_> = entries(&calendar)
        .into_iter()
        .map(|entry| value(entry, "DTSTART"))
        .collect();
    let zone = domain::time::Zone::named("Africa/Casablanca").unwrap();
    let utc = |(y, m, d)| {
        let at = zone.instant(date(y, m, d), time(9, 30, 0, 0)).unwrap();
        let at = jiff::Timestamp::from_millisecond(at.0).unwrap();
        at.strftime("%Y%m%dT%H%M%SZ").to_string()
    };
    let wanted = [(2026, 12, 1), (2027, 3, 1), (2027, 6, 1), (2027, 10, 29)].map(utc);
    assert_eq!(starts, wanted);
}

/// Ids are made anew for each test.
fn without_ids(text: &str) -> String {
    let lines = text
        .split("\r\n")
        .map(|line| match line.starts_with("UID:") {
            true => "UID:…",
            false => line,
        });
    lines.collect::<Vec<_>>().join("\n")
}

/// The files of `golden/` are what phones were given yesterday: a change in them is a
/// change somebody means. `HAVRE_WRITE_GOLDEN=1` writes them anew.
#[tokio::test]
async fn calendars_are_as_they_were() {
    let site = testing::site().await;
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/calendar/golden");
    for language in ["fr", "en", "uk", "fa-AF"] {
        for (name, path) in [
            ("course", "courses/premiers-pas.ics"),
            ("event", "events/soiree-cinema.ics"),
        ] {
            let (text, _) = read(&site, &format!("/{language}/{path}")).await;
            let file = folder.join(format!("{name}.{language}.ics"));
            if std::env::var_os("HAVRE_WRITE_GOLDEN").is_some() {
                std::fs::create_dir_all(&folder).unwrap();
                std::fs::write(&file, without_ids(&text)).unwrap();
            }
            let golden = std::fs::read_to_string(&file).unwrap();
            assert_eq!(without_ids(&text), golden, "{}", file.display());
        }
    }
}
