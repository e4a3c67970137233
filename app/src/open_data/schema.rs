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
    centre::{Centre, Closure, Opening},
    course::Course,
    event::Event,
    session::Session,
};

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
    sessions: &[Session],
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
fn instance(course: &Course, centre: &Centre, sessions: &[Session]) -> Option<Value> {
    let held: Vec<&Session> = sessions
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
fn schedules(held: &[&Session], centre: &Centre) -> Vec<Value> {
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
            "addressCountry": "FR",
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
