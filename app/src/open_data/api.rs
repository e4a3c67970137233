//! `/api/v1/courses` and `/api/v1/events`: open to every site (CORS), pages of
//! twenty. Described by `/api/v1/openapi.json`.

use super::answer::{Courses, Events, OpenCourse, OpenEvent, Paging, Question};
use crate::{App, error::Failure, page::Shared};
use axum::{
    extract::{RawQuery, State},
    response::Response,
};
use domain::{
    fault::Kind,
    id::{Centre as CentreId, Id},
    time::Instant,
};
use http::{HeaderValue, header};
use serde::Serialize;
use std::collections::HashMap;
use store::centre::Centre;

const COURSES: &str = "/api/v1/courses";
const EVENTS: &str = "/api/v1/events";

/// The courses of the school
///
/// Listed courses only, by address.
#[utoipa::path(
    get, path = "/api/v1/courses", params(Question),
    responses((status = 200, description = "A page of courses", body = Courses))
)]
pub async fn courses(
    State(app): State<App>,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let asked = Question::of(query.as_deref());
    let mut shared = app.shared(None);
    let now = app.now();
    let centres = centres(&app).await?;
    let (paging, part) = Paging::cut(&app, COURSES, asked, store::course::listed(&app.db).await?);
    let mut courses = Vec::with_capacity(part.len());
    for course in &part {
        let sessions = store::session::of_course(&app.db, course.id).await?;
        // A class that ends leaves the list.
        let next_end = sessions.iter().map(|s| s.ends_at).find(|end| *end > now);
        shared.fresh_until = earlier(shared.fresh_until, next_end);
        if let Some(centre) = centres.get(&course.centre_id) {
            courses.push(OpenCourse::of(
                &app, now, asked.lang, course, centre, &sessions,
            ));
        }
    }
    answer(shared, &Courses { paging, courses })
}

/// The cultural events to come
///
/// Events that have not ended, soonest first; cancelled ones stay until they would
/// have ended.
#[utoipa::path(
    get, path = "/api/v1/events", params(Question),
    responses((status = 200, description = "A page of events", body = Events))
)]
pub async fn events(
    State(app): State<App>,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let asked = Question::of(query.as_deref());
    let mut shared = app.shared(None);
    let centres = centres(&app).await?;
    let all = store::event::from(&app.db, app.now()).await?;
    shared.fresh_until = earlier(shared.fresh_until, all.iter().map(|e| e.ends_at).min());
    let (paging, part) = Paging::cut(&app, EVENTS, asked, all);
    let events = part
        .iter()
        .filter_map(|event| {
            Some(OpenEvent::of(
                &app,
                asked.lang,
                event,
                centres.get(&event.centre_id)?,
            ))
        })
        .collect();
    answer(shared, &Events { paging, events })
}

fn earlier(until: Instant, other: Option<Instant>) -> Instant {
    other.map_or(until, |other| other.min(until))
}

async fn centres(app: &App) -> Result<HashMap<Id<CentreId>, Centre>, Failure> {
    let all = store::centre::all(&app.db).await?;
    Ok(all.into_iter().map(|centre| (centre.id, centre)).collect())
}

/// JSON that any site's scripts may read: nothing in it depends on who asks.
fn answer(shared: Shared, data: &impl Serialize) -> Result<Response, Failure> {
    let json = serde_json::to_string(data).map_err(|error| Failure::new(Kind::Internal, &error))?;
    let mut response = super::shared(shared, "application/json", json);
    response.headers_mut().insert(
        header::ACCESS_CONTROL_ALLOW_ORIGIN,
        HeaderValue::from_static("*"),
    );
    Ok(response)
}
