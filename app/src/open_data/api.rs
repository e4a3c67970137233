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
        let sessions = store::announced::of_course(&app.db, course.id).await?;
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
    let all = store::event::listed_from(&app.db, app.now()).await?;
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
    let headers = response.headers_mut();
    headers.insert(
        header::ACCESS_CONTROL_ALLOW_ORIGIN,
        HeaderValue::from_static("*"),
    );
    // To be sent back in `If-None-Match`; scripts see few headers unless told.
    headers.insert(
        header::ACCESS_CONTROL_EXPOSE_HEADERS,
        HeaderValue::from_static("etag"),
    );
    Ok(response)
}

#[cfg(test)]
mod tests {
    use crate::testing::{self, TestSite, now};
    use domain::course::Status;
    use http::header;
    use serde_json::{Value, json};

    async fn ask(site: &TestSite, path: &str) -> Value {
        let answer = site.get(path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.html);
        assert_eq!(answer.headers[header::CONTENT_TYPE], "application/json");
        assert_eq!(answer.headers[header::ACCESS_CONTROL_ALLOW_ORIGIN], "*");
        assert_eq!(answer.headers[header::CACHE_CONTROL], "no-cache");
        serde_json::from_str(&answer.html).unwrap()
    }

    #[tokio::test]
    async fn listed_courses_are_told_and_nobody_in_them() {
        let site = testing::site().await;
        let json = ask(&site, "/api/v1/courses").await;
        assert_eq!(
            json["paging"],
            json!({"page": 1, "pages": 1, "per_page": 20, "total": 1, "next": null})
        );
        let course = &json["courses"][0];
        assert_eq!(course["slug"], "premiers-pas");
        assert_eq!(course["title"]["fa-AF"], "Cours premiers-pas (fa-AF)");
        assert_eq!(
            course["pages"]["uk"],
            "http://127.0.0.1:3000/uk/courses/premiers-pas"
        );
        assert_eq!(
            course["calendars"]["fr"],
            "http://127.0.0.1:3000/fr/courses/premiers-pas.ics"
        );
        assert_eq!(
            (&course["seats"], &course["seats_left"]),
            (&json!(16), &json!(5))
        );
        assert_eq!(
            (&course["first_day"], &course["last_day"]),
            (&json!("2026-11-16"), &json!("2026-12-17"))
        );
        assert_eq!(course["classes"], 10);
        assert_eq!(course["next_classes"].as_array().unwrap().len(), 5);
        assert_eq!(
            course["next_classes"][0]["starts"],
            "2026-11-23T09:30:00+01:00"
        );
        let text = json.to_string();
        assert!(
            !text.contains("groupe-ferme") && !text.contains("Claire") && !text.contains("Salle"),
            "{text}"
        );
    }

    #[tokio::test]
    async fn one_language_may_be_asked_for_and_others_are_left_out() {
        let site = testing::site().await;
        for tag in ["fa-AF", "prs", "fa"] {
            let json = ask(&site, &format!("/api/v1/courses?lang={tag}")).await;
            assert_eq!(
                json["courses"][0]["title"],
                json!({"fa-AF": "Cours premiers-pas (fa-AF)"})
            );
        }
        let json = ask(&site, "/api/v1/events?lang=klingon").await;
        assert_eq!(
            json["events"][0]["title"].as_object().unwrap().len(),
            4,
            "an unknown language is left out"
        );
    }

    #[tokio::test]
    async fn a_cancelled_event_stays_until_it_would_have_ended() {
        let site = testing::site().await;
        let before = store::event::find(&site.app.db, &site.staff, "soiree-cinema")
            .await
            .unwrap()
            .unwrap();
        store::event::set_status(&site.app.db, &site.staff, now(), &before, Status::Cancelled)
            .await
            .unwrap();
        let json = ask(&site, "/api/v1/events").await;
        assert_eq!(
            (
                &json["events"][0]["status"],
                &json["events"][0]["seats_left"]
            ),
            (&json!("cancelled"), &json!(28))
        );
    }

    #[tokio::test]
    async fn pages_are_of_twenty_and_any_number_has_an_answer() {
        let site = testing::site().await;
        for n in 0..24 {
            let form = testing::course_form(site.centre, &format!("cours-{n}"), true);
            store::course::create(&site.app.db, &site.staff, now(), &form)
                .await
                .unwrap();
        }
        let first = ask(&site, "/api/v1/courses?lang=uk").await;
        assert_eq!(first["courses"].as_array().unwrap().len(), 20);
        assert_eq!(
            first["paging"]["next"],
            "http://127.0.0.1:3000/api/v1/courses?page=2&lang=uk"
        );
        for (asked, got) in [
            ("2", 2),
            ("99999999999999999999", 2),
            ("-99999999999999999999", 1),
            ("99999999999999999999x", 1),
            ("999", 2),
            ("0", 1),
            ("-1", 1),
            ("x", 1),
            ("", 1),
            ("1&page=2", 2),
            ("%ff", 1),
        ] {
            let json = ask(&site, &format!("/api/v1/courses?page={asked}")).await;
            assert_eq!(json["paging"]["page"], got, "{asked}");
        }
        let last = ask(&site, "/api/v1/courses?page=2").await;
        assert_eq!(
            (
                last["courses"].as_array().unwrap().len(),
                &last["paging"]["next"]
            ),
            (5, &Value::Null)
        );
    }

    #[tokio::test]
    async fn only_the_open_data_is_open_to_other_sites() {
        let site = testing::site().await;
        for path in [
            "/fr/courses",
            "/sitemap.xml",
            "/api/v1/openapi.json",
            "/fn/live?question=seats/course/premiers-pas&language=fr",
        ] {
            let answer = site.get(path).await;
            assert_eq!(
                (
                    answer.status.as_u16(),
                    answer.headers.get(header::ACCESS_CONTROL_ALLOW_ORIGIN)
                ),
                (200, None),
                "{path}"
            );
        }
    }
}
