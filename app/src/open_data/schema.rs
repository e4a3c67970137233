//! schema.org data inside the pages, for search engines: Course with its instance,
//! Event, Library. Google's rules for courses are kept (a provider, a price, a mode,
//! a schedule). Never a teacher, a room or any person.

use super::{at, euros, local_time};
use crate::{App, texts::Words};
use domain::{
    centre::Service,
    course::{Mode, Status},
    time::{weekday_number, write_clock},
};
use jiff::civil::{Date, Time};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use store::{
    announced::Announced,
    centre::{Centre, Closure, Opening},
    course::Course,
    event::Event,
};

/// Where every centre is: postcodes, prices in euros and the rules of places are
/// French. A school elsewhere needs a country on its centres first.
const COUNTRY: &str = "FR";

const DAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// The name of ISO weekday 1 to 7.
fn day_name(weekday: i64) -> Option<&'static str> {
    DAYS.get(usize::try_from(weekday - 1).ok()?).copied()
}

/// `sessions` is the course's whole term. Cancelled ones are not counted.
pub fn course_json(
    app: &App,
    words: Words,
    course: &Course,
    centre: &Centre,
    sessions: &[Announced],
) -> Value {
    let page = at(app, format!("/{}/courses/{}", words.language, course.slug));
    let mut json = json!({
        "@context": "https://schema.org",
        "@type": "Course",
        "@id": page,
        "url": page,
        "name": course.title.shown(words.language).text,
        "description": course.summary.shown(words.language).text,
        "inLanguage": "fr",
        "educationalLevel": levels(course),
        "isAccessibleForFree": course.price_cents == 0,
        "provider": provider(app),
        "offers": price(course.price_cents, course.seats_left(), &page),
    });
    if let Some(instance) = instance(course, centre, sessions) {
        set(&mut json, "hasCourseInstance", instance);
    }
    json
}

fn levels(course: &Course) -> Value {
    if course.level_from == course.level_to {
        json!(course.level_from.code())
    } else {
        json!([course.level_from.code(), course.level_to.code()])
    }
}

/// The term: when it begins and ends, on which days, how many hours.
fn instance(course: &Course, centre: &Centre, sessions: &[Announced]) -> Option<Value> {
    let held: Vec<&Announced> = sessions
        .iter()
        .filter(|s| s.status == Status::Planned)
        .collect();
    let (first, last) = (held.first()?, held.last()?);
    let minutes: i64 = held
        .iter()
        .map(|s| s.starts_at.minutes_until(s.ends_at))
        .sum();
    let mut instance = json!({
        "@type": "CourseInstance",
        "courseMode": match course.mode { Mode::Onsite => "Onsite", Mode::Online => "Online" },
        "courseWorkload": format!("PT{}H{}M", minutes / 60, minutes % 60),
        "startDate": local_time(first.starts_at, &centre.time_zone),
        "endDate": local_time(last.ends_at, &centre.time_zone),
        "inLanguage": "fr",
        "courseSchedule": schedules(&held, centre),
    });
    if course.mode == Mode::Onsite {
        set(&mut instance, "location", place(centre));
    }
    Some(instance)
}

/// One weekly schedule for each pair of hours, at most four of them: the rest are
/// exceptions that a weekly schedule cannot say.
fn schedules(held: &[&Announced], centre: &Centre) -> Vec<Value> {
    let mut by_hours: BTreeMap<(Time, Time), Vec<Date>> = BTreeMap::new();
    for session in held {
        by_hours
            .entry((session.starts, session.ends))
            .or_default()
            .push(session.on_day);
    }
    let mut by_hours: Vec<_> = by_hours.into_iter().collect();
    by_hours.sort_by_key(|(_, days)| std::cmp::Reverse(days.len()));
    by_hours
        .into_iter()
        .take(4)
        .filter_map(|((starts, ends), days)| {
            let mut weekdays: Vec<i64> = days.iter().map(|day| weekday_number(*day)).collect();
            weekdays.sort_unstable();
            weekdays.dedup();
            Some(json!({
                "@type": "Schedule",
                "repeatFrequency": "Weekly",
                "repeatCount": days.len(),
                "byDay": weekdays.into_iter().filter_map(day_name).collect::<Vec<_>>(),
                "startDate": days.first()?.to_string(),
                "endDate": days.last()?.to_string(),
                "startTime": write_clock(starts),
                "endTime": write_clock(ends),
                "scheduleTimezone": centre.time_zone.name(),
            }))
        })
        .collect()
}

pub fn event_json(app: &App, words: Words, event: &Event, centre: &Centre) -> Value {
    let page = at(app, format!("/{}/events/{}", words.language, event.slug));
    let zone = &centre.time_zone;
    let (mode, location) = match (event.mode, &event.place) {
        (Mode::Online, _) => (
            "OnlineEventAttendanceMode",
            json!({ "@type": "VirtualLocation", "url": page }),
        ),
        (Mode::Onsite, Some(elsewhere)) => (
            "OfflineEventAttendanceMode",
            json!({ "@type": "Place", "name": elsewhere, "address": elsewhere }),
        ),
        (Mode::Onsite, None) => ("OfflineEventAttendanceMode", place(centre)),
    };
    let mut json = json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": page,
        "url": page,
        "name": event.title.shown(words.language).text,
        "description": event.summary.shown(words.language).text,
        "startDate": local_time(event.starts_at, zone),
        "endDate": local_time(event.ends_at, zone),
        "eventStatus": format!("https://schema.org/{}", status(event)),
        "eventAttendanceMode": format!("https://schema.org/{mode}"),
        "location": location,
        "inLanguage": "fr",
        "isAccessibleForFree": event.price_cents == 0,
        "organizer": provider(app),
        "maximumAttendeeCapacity": event.seats,
        "offers": price(event.price_cents, event.seats_left(), &page),
    });
    if let (Status::Planned, Some(before)) = (event.status, event.moved_from) {
        set(
            &mut json,
            "previousStartDate",
            local_time(before, zone).into(),
        );
    }
    json
}

fn status(event: &Event) -> &'static str {
    match (event.status, event.moved_from) {
        (Status::Cancelled, _) => "EventCancelled",
        (Status::Planned, Some(_)) => "EventRescheduled",
        (Status::Planned, None) => "EventScheduled",
    }
}

/// `openings` and `closures` may be of every centre and service: the library's of
/// this one are taken.
pub fn library_json(
    app: &App,
    words: Words,
    centre: &Centre,
    openings: &[Opening],
    closures: &[Closure],
) -> Value {
    let page = at(app, format!("/{}/library", words.language));
    let mut hours: BTreeMap<(Time, Time), Vec<&str>> = BTreeMap::new();
    for opening in openings
        .iter()
        .filter(|o| o.centre_id == centre.id && o.service == Service::Library)
    {
        let days = hours.entry((opening.opens, opening.closes)).or_default();
        days.extend(day_name(opening.weekday));
    }
    let hours: Vec<_> = hours
        .into_iter()
        .map(|((opens, closes), days)| {
            json!({
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": days,
                "opens": write_clock(opens),
                "closes": write_clock(closes),
            })
        })
        .collect();
    // Open from midnight to midnight is how search engines are told "closed".
    let closed: Vec<_> = closures
        .iter()
        .filter(|c| c.centre_id == centre.id && c.closes(Service::Library))
        .map(|c| {
            json!({
                "@type": "OpeningHoursSpecification",
                "validFrom": c.from_day.to_string(),
                "validThrough": c.to_day.to_string(),
                "opens": "00:00",
                "closes": "00:00",
            })
        })
        .collect();
    let mut json = place(centre);
    for (key, value) in [
        ("@context", json!("https://schema.org")),
        ("@type", json!("Library")),
        ("@id", json!(format!("{page}#{}", centre.slug))),
        ("url", json!(page)),
        ("name", json!(centre.name.shown(words.language).text)),
        ("telephone", json!(centre.phone)),
        ("isAccessibleForFree", json!(true)),
        ("parentOrganization", provider(app)),
        ("openingHoursSpecification", json!(hours)),
        ("specialOpeningHoursSpecification", json!(closed)),
    ] {
        set(&mut json, key, value);
    }
    json
}

fn provider(app: &App) -> Value {
    json!({ "@type": "EducationalOrganization", "name": app.settings.school, "url": at(app, "/") })
}

fn place(centre: &Centre) -> Value {
    json!({
        "@type": "Place",
        "name": centre.name.fr,
        "address": {
            "@type": "PostalAddress",
            "streetAddress": centre.address,
            "postalCode": centre.postcode,
            "addressLocality": centre.city,
            "addressCountry": COUNTRY,
        },
    })
}

fn price(cents: i64, seats_left: i64, page: &str) -> Value {
    let availability = if seats_left > 0 { "InStock" } else { "SoldOut" };
    json!({
        "@type": "Offer",
        "category": if cents == 0 { "Free" } else { "Paid" },
        "price": euros(cents),
        "priceCurrency": "EUR",
        "availability": format!("https://schema.org/{availability}"),
        "url": page,
    })
}

fn set(json: &mut Value, key: &str, value: Value) {
    if let Some(map) = json.as_object_mut() {
        let map: &mut Map<String, Value> = map;
        map.insert(key.to_owned(), value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, TestSite, event_form, now, slot};
    use domain::language::Language;
    use jiff::civil::{date, time};
    use store::{announced, centre, course, event};

    async fn centre_of(site: &TestSite) -> Centre {
        centre::find(&site.app.db, "paris").await.unwrap().unwrap()
    }

    fn words() -> Words {
        Words::of(Language::Uk)
    }

    /// What Google asks of a course: https://developers.google.com/search/docs/appearance/structured-data/course-info
    #[tokio::test]
    async fn a_course_has_what_search_engines_ask() {
        let site = testing::site().await;
        let db = &site.app.db;
        let course = course::find_listed(db, "premiers-pas")
            .await
            .unwrap()
            .unwrap();
        let sessions = announced::of_course(db, site.course).await.unwrap();
        let json = course_json(
            &site.app,
            words(),
            &course,
            &centre_of(&site).await,
            &sessions,
        );
        assert_eq!(json["name"], "Cours premiers-pas (uk)");
        assert_eq!(json["provider"]["name"], "Alliance Française");
        assert_eq!(json["educationalLevel"], json!(["A1.1", "A1"]));
        assert_eq!(json["offers"]["category"], "Free");
        assert_eq!(
            (&json["offers"]["price"], &json["offers"]["priceCurrency"]),
            (&json!("0.00"), &json!("EUR"))
        );
        let instance = &json["hasCourseInstance"];
        assert_eq!(instance["courseMode"], "Onsite");
        assert_eq!(instance["courseWorkload"], "PT30H0M");
        assert_eq!(instance["startDate"], "2026-11-16T09:30:00+01:00");
        assert_eq!(instance["endDate"], "2026-12-17T12:30:00+01:00");
        assert_eq!(instance["location"]["address"]["postalCode"], "75006");
        let schedule = &instance["courseSchedule"][0];
        assert_eq!(schedule["byDay"], json!(["Monday", "Thursday"]));
        assert_eq!(
            (&schedule["repeatFrequency"], &schedule["repeatCount"]),
            (&json!("Weekly"), &json!(10))
        );
        assert_eq!(
            (&schedule["startTime"], &schedule["endTime"]),
            (&json!("09:30"), &json!("12:30"))
        );
        let text = json.to_string();
        assert!(
            !text.contains("Claire") && !text.contains("Salle"),
            "no teacher, no room: {text}"
        );
    }

    #[tokio::test]
    async fn a_course_without_classes_has_no_instance() {
        let site = testing::site().await;
        let course = course::find_listed(&site.app.db, "premiers-pas")
            .await
            .unwrap()
            .unwrap();
        let json = course_json(&site.app, words(), &course, &centre_of(&site).await, &[]);
        assert_eq!(json.get("hasCourseInstance"), None);
    }

    #[tokio::test]
    async fn an_event_says_that_it_was_moved_or_cancelled() {
        let site = testing::site().await;
        let db = &site.app.db;
        let centre = centre_of(&site).await;
        let find = async || {
            event::find(db, &site.staff, "soiree-cinema")
                .await
                .unwrap()
                .unwrap()
        };
        let json = async || event_json(&site.app, words(), &find().await, &centre);
        let planned = json().await;
        assert_eq!(planned["eventStatus"], "https://schema.org/EventScheduled");
        assert_eq!(planned["startDate"], "2026-11-27T18:30:00+01:00");
        assert_eq!(
            planned["eventAttendanceMode"],
            "https://schema.org/OfflineEventAttendanceMode"
        );
        assert_eq!(planned["location"]["address"]["addressLocality"], "Paris");
        assert_eq!(planned["organizer"]["name"], "Alliance Française");
        let later = slot(date(2026, 11, 28), time(18, 30, 0, 0), time(20, 30, 0, 0));
        let form = event::EventForm {
            slot: later,
            ..event_form(site.centre, site.room)
        };
        event::change(db, &site.staff, now(), &find().await, &form)
            .await
            .unwrap();
        let moved = json().await;
        assert_eq!(moved["eventStatus"], "https://schema.org/EventRescheduled");
        assert_eq!(moved["previousStartDate"], "2026-11-27T18:30:00+01:00");
        assert_eq!(moved["startDate"], "2026-11-28T18:30:00+01:00");
        event::set_status(db, &site.staff, now(), &find().await, Status::Cancelled)
            .await
            .unwrap();
        assert_eq!(
            json().await["eventStatus"],
            "https://schema.org/EventCancelled"
        );
    }

    #[tokio::test]
    async fn an_online_event_has_a_virtual_place() {
        let site = testing::site().await;
        let mut event = event::find(&site.app.db, &site.staff, "soiree-cinema")
            .await
            .unwrap()
            .unwrap();
        event.mode = Mode::Online;
        event.seats_taken = event.seats;
        let json = event_json(&site.app, words(), &event, &centre_of(&site).await);
        assert_eq!(json["location"]["@type"], "VirtualLocation");
        assert_eq!(
            json["eventAttendanceMode"],
            "https://schema.org/OnlineEventAttendanceMode"
        );
        assert_eq!(json["offers"]["availability"], "https://schema.org/SoldOut");
    }

    #[tokio::test]
    async fn a_library_tells_its_hours_and_closed_days() {
        let site = testing::site().await;
        let db = &site.app.db;
        let closed = centre::ClosureForm {
            scope: domain::centre::ClosureScope::Library,
            room_id: None,
            from_day: date(2026, 12, 24),
            to_day: date(2027, 1, 1),
            reason: testing::four("Fêtes"),
        };
        centre::create_closure(db, &site.staff, now(), site.centre, &closed)
            .await
            .unwrap();
        let openings = centre::openings(db).await.unwrap();
        let closures = centre::closures(db, testing::TODAY).await.unwrap();
        let json = library_json(
            &site.app,
            words(),
            &centre_of(&site).await,
            &openings,
            &closures,
        );
        assert_eq!(json["@type"], "Library");
        let hours = json["openingHoursSpecification"].as_array().unwrap();
        assert_eq!(hours.len(), 1, "the same hours stand once");
        assert_eq!(hours[0]["dayOfWeek"].as_array().unwrap().len(), 5);
        assert_eq!(
            (&hours[0]["opens"], &hours[0]["closes"]),
            (&json!("10:00"), &json!("18:00"))
        );
        let special = json["specialOpeningHoursSpecification"].as_array().unwrap();
        assert_eq!(special.len(), 1, "a closed room closes no library");
        assert_eq!(
            (&special[0]["validFrom"], &special[0]["validThrough"]),
            (&json!("2026-12-24"), &json!("2027-01-01"))
        );
        assert_eq!(
            (&special[0]["opens"], &special[0]["closes"]),
            (&json!("00:00"), &json!("00:00"))
        );
    }

    #[tokio::test]
    async fn pages_carry_their_data() {
        let site = testing::site().await;
        for (path, kind) in [
            ("/uk/courses/premiers-pas", "\"@type\":\"Course\""),
            ("/fa-AF/events/soiree-cinema", "\"@type\":\"Event\""),
            ("/en/library", "\"@type\":\"Library\""),
        ] {
            let html = site.get(path).await.html;
            let (_, data) = html
                .split_once("<script type=\"application/ld+json\">")
                .unwrap_or_else(|| panic!("{path}"));
            let (data, _) = data.split_once("</script>").unwrap();
            assert!(data.contains(kind), "{path}: {data}");
            assert!(serde_json::from_str::<Value>(data).is_ok(), "{data}");
        }
    }
}
