//! Calendars to subscribe to: a course's term, the events, one event. They say when,
//! where and what to bring; never who teaches or who comes, and what a locked phone
//! shows of them (the summary) tells nothing about the reader.
//!
//! A course's and an event's calendar share the address of its page, with `.ics`:
//! their pages ask `asked_for` and hand over.

mod ical;
mod zone;

use crate::{
    App,
    error::Failure,
    open_data::shared,
    reader::Reader,
    texts::{Value, Words, ltr},
};
use axum::{Router, extract::State, response::Response, routing::get};
use domain::{
    course::{Mode, Status},
    language::{Direction, Language},
    text::Text,
    time::Instant,
};
use http::{HeaderValue, header};
use ical::{Entry, Feed};
use store::{announced::Announced, centre::Centre, course::Course, event::Event};

pub fn routes() -> Router<App> {
    Router::new().route("/{lang}/events.ics", get(events))
}

/// `premiers-pas.ics` asks for the calendar of `premiers-pas`.
pub fn asked_for(slug: &str) -> Option<&str> {
    slug.strip_suffix(".ics")
}

/// How long past events stay in the calendar of all events, in minutes: 31 days.
/// Programs take away what is no longer there.
const EVENTS_KEPT: i64 = 31 * 24 * 60;

/// A listed course's whole term. What was cancelled stays until the term is over.
pub async fn course(app: &App, reader: &Reader, slug: &str) -> Result<Response, Failure> {
    let mut kept = app.shared(None);
    let course = store::course::find_listed(&app.db, slug)
        .await?
        .ok_or(Failure::NOT_FOUND)?;
    let centre = centre_of(app, course.centre_id).await?;
    let sessions = store::announced::of_course(&app.db, course.id).await?;
    let term_ends = sessions.iter().map(|session| session.ends_at).max();
    let over = term_ends.is_none_or(|end| end <= app.now());
    if let Some(end) = term_ends.filter(|_| !over) {
        kept.fresh_until = kept.fresh_until.min(end);
    }
    let entries = sessions
        .iter()
        .filter(|session| !over || session.status == Status::Planned)
        .map(|session| of_session(app, reader, &course, &centre, session))
        .collect();
    let name = t!(
        reader.words,
        "calendar-courses-name",
        course = said(reader.words, &course.title)
    );
    Ok(answer(kept, slug, &feed(app, reader, name, entries)))
}

/// One event.
pub async fn event(app: &App, reader: &Reader, slug: &str) -> Result<Response, Failure> {
    let kept = app.shared(None);
    let event = store::event::find_listed(&app.db, slug)
        .await?
        .ok_or(Failure::NOT_FOUND)?;
    let centre = centre_of(app, event.centre_id).await?;
    let name = t!(
        reader.words,
        "calendar-courses-name",
        course = said(reader.words, &event.title)
    );
    let entries = vec![of_event(app, reader, &centre, &event)];
    Ok(answer(kept, slug, &feed(app, reader, name, entries)))
}

/// Every event to come, and those of the last month.
async fn events(State(app): State<App>, reader: Reader) -> Result<Response, Failure> {
    let kept = app.shared(None);
    let now = app.now();
    let centres = store::centre::all(&app.db).await?;
    let entries = store::event::listed_from(&app.db, now.plus_minutes(-EVENTS_KEPT))
        .await?
        .iter()
        // What was cancelled is of no use once it would have been over.
        .filter(|event| event.status == Status::Planned || event.ends_at > now)
        .filter_map(|event| {
            let centre = centres.iter().find(|centre| centre.id == event.centre_id)?;
            Some(of_event(&app, &reader, centre, event))
        })
        .collect();
    let name = t!(reader.words, "calendar-events-name");
    Ok(answer(kept, "events", &feed(&app, &reader, name, entries)))
}

async fn centre_of(app: &App, id: domain::id::Id<domain::id::Centre>) -> Result<Centre, Failure> {
    let centres = store::centre::all(&app.db).await?;
    centres
        .into_iter()
        .find(|centre| centre.id == id)
        .ok_or(Failure::NOT_FOUND)
}

fn feed(app: &App, reader: &Reader, name: String, entries: Vec<Entry>) -> Feed {
    Feed {
        language: reader.language(),
        name: plain(reader.words, name),
        source: format!(
            "{}{}",
            app.settings.public_url,
            reader.here_in(reader.language())
        ),
        entries,
    }
}

fn of_session(
    app: &App,
    reader: &Reader,
    course: &Course,
    centre: &Centre,
    session: &Announced,
) -> Entry {
    let words = reader.words;
    let title = t!(
        words,
        "calendar-course-title",
        level = levels(words, course)
    );
    let url = format!(
        "{}{}",
        app.settings.public_url,
        reader.link(format!("/courses/{}", course.slug))
    );
    let moved = moved(words, centre, session.status, session.moved_from);
    let lines = [
        Some(own(words, &course.title)),
        moved,
        session
            .note
            .as_ref()
            .map(|note| t!(words, "change-note", note = said(words, note))),
        (!course.bring.fr.is_empty()).then(|| {
            t!(
                words,
                "calendar-description-bring",
                bring = said(words, &course.bring)
            )
        }),
        Some(t!(
            words,
            "calendar-description-phone",
            phone = ltr(&centre.phone)
        )),
        Some(t!(words, "calendar-description-page", url = ltr(&url))),
    ];
    let location = match course.mode {
        Mode::Online => t!(words, "calendar-place-online"),
        Mode::Onsite => in_centre(words, centre, session.room_name.as_deref()),
    };
    Entry {
        uid: session.id.to_string(),
        sequence: session.sequence,
        modified: session.modified_at.max(course.modified_at),
        day: session.on_day,
        starts: session.starts,
        ends: session.ends,
        starts_at: session.starts_at,
        ends_at: session.ends_at,
        zone: centre.time_zone.clone(),
        cancelled: session.status == Status::Cancelled,
        summary: plain(
            words,
            summary(words, session.status, session.moved_from, title),
        ),
        description: plain(
            words,
            lines.into_iter().flatten().collect::<Vec<_>>().join("\n"),
        ),
        location: Some(plain(words, location)),
        url,
    }
}

fn of_event(app: &App, reader: &Reader, centre: &Centre, event: &Event) -> Entry {
    let words = reader.words;
    let url = format!(
        "{}{}",
        app.settings.public_url,
        reader.link(format!("/events/{}", event.slug))
    );
    let lines = [
        Some(own(words, &event.summary)),
        moved(words, centre, event.status, event.moved_from),
        (!event.meet.fr.is_empty()).then(|| own(words, &event.meet)),
        Some(t!(
            words,
            "calendar-description-phone",
            phone = ltr(&centre.phone)
        )),
        Some(t!(words, "calendar-description-page", url = ltr(&url))),
    ];
    let location = match (event.mode, &event.place) {
        (Mode::Online, _) => t!(words, "calendar-place-online"),
        (Mode::Onsite, Some(elsewhere)) => isolated(elsewhere),
        (Mode::Onsite, None) => in_centre(words, centre, event.room_name.as_deref()),
    };
    Entry {
        uid: event.id.to_string(),
        sequence: event.sequence,
        modified: event.modified_at,
        day: event.on_day,
        starts: event.starts,
        ends: event.ends,
        starts_at: event.starts_at,
        ends_at: event.ends_at,
        zone: centre.time_zone.clone(),
        cancelled: event.status == Status::Cancelled,
        summary: plain(
            words,
            summary(
                words,
                event.status,
                event.moved_from,
                own(words, &event.title),
            ),
        ),
        description: plain(
            words,
            lines.into_iter().flatten().collect::<Vec<_>>().join("\n"),
        ),
        location: Some(plain(words, location)),
        url,
    }
}

fn summary(words: Words, status: Status, moved_from: Option<Instant>, title: String) -> String {
    match (status, moved_from) {
        (Status::Cancelled, _) => t!(words, "calendar-summary-cancelled", title = title),
        (Status::Planned, Some(_)) => t!(words, "calendar-summary-moved", title = title),
        (Status::Planned, None) => title,
    }
}

fn moved(
    words: Words,
    centre: &Centre,
    status: Status,
    moved_from: Option<Instant>,
) -> Option<String> {
    let before = moved_from.filter(|_| status == Status::Planned)?;
    Some(t!(
        words,
        "change-moved-before",
        before = words.moment(before, &centre.time_zone)
    ))
}

/// Dari says a range in words: a dash between two codes would be read from either end.
fn levels(words: Words, course: &Course) -> Value {
    let [from, to] = [course.level_from, course.level_to].map(|level| level.code());
    match words.direction() {
        _ if from == to => ltr(from),
        Direction::Rtl => t!(words, "level-range", from = ltr(from), to = ltr(to)).into(),
        Direction::Ltr => ltr(format!("{from} – {to}")),
    }
}

fn in_centre(words: Words, centre: &Centre, room: Option<&str>) -> String {
    let address = format!("{}, {} {}", centre.address, centre.postcode, centre.city);
    match room {
        Some(room) => t!(
            words,
            "calendar-place-room",
            room = ltr(room),
            address = ltr(&address)
        ),
        None => isolated(&address),
    }
}

/// A content text inside a sentence: the reader's language, or French run from left
/// to right.
fn said(words: Words, text: &Text) -> Value {
    let shown = text.shown(words.language);
    if shown.language == words.language {
        shown.text.into()
    } else {
        ltr(shown.text)
    }
}

/// A content text on a line of its own.
fn own(words: Words, text: &Text) -> String {
    let shown = text.shown(words.language);
    if shown.language == words.language {
        shown.text.to_owned()
    } else {
        isolated(shown.text)
    }
}

fn isolated(latin: &str) -> String {
    format!("\u{2066}{latin}\u{2069}")
}

/// Isolates keep order in Dari; from left to right they do nothing, and some
/// programs show them as boxes.
pub fn plain(words: Words, text: String) -> String {
    match words.direction() {
        Direction::Rtl => text,
        Direction::Ltr => text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], ""),
    }
}

fn answer(kept: crate::page::Shared, name: &str, feed: &Feed) -> Response {
    let mut response = shared(kept, "text/calendar; charset=utf-8", feed.write());
    let headers = response.headers_mut();
    if let Ok(file) = HeaderValue::from_str(&format!("attachment; filename=\"{name}.ics\"")) {
        headers.insert(header::CONTENT_DISPOSITION, file);
    }
    if let Ok(language) = HeaderValue::from_str(Language::code(feed.language)) {
        headers.insert(header::CONTENT_LANGUAGE, language);
    }
    let modified = feed
        .modified()
        .and_then(|at| jiff::Timestamp::from_millisecond(at.0).ok());
    let modified = modified.map(|at| at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string());
    if let Some(modified) = modified.and_then(|at| HeaderValue::from_str(&at).ok()) {
        headers.insert(header::LAST_MODIFIED, modified);
    }
    response
}

#[cfg(test)]
mod tests;
