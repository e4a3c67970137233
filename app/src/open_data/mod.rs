//! What machines read: schema.org data inside the pages, the open data under
//! `/api/v1`, the sitemap. The same for everybody. Only what the public pages say,
//! and less: no teacher, no person, no course that is not listed.

mod answer;
mod api;
mod openapi;
pub mod schema;
mod sitemap;

pub use schema::{course_json, event_json, library_json};

use crate::{App, error::Failure, page::Shared};
use axum::{
    Router,
    response::{IntoResponse, Response},
    routing::get,
};
use domain::time::{Instant, Zone};
use http::{HeaderValue, StatusCode, header};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/api/v1/courses", get(api::courses).options(preflight))
        .route("/api/v1/events", get(api::events).options(preflight))
        .route(
            "/api/v1/openapi.json",
            get(openapi::show).options(preflight),
        )
        .route("/sitemap.xml", get(sitemap::sitemap))
        .route("/robots.txt", get(sitemap::robots))
        // Said by name, so that programs get a problem and not an empty answer.
        .method_not_allowed_fallback(async || Failure::METHOD)
}

/// A browser asks whether another site's script may read, before it reads with a header
/// of its own such as `If-None-Match` (Fetch Standard §3.3).
async fn preflight() -> impl IntoResponse {
    (
        StatusCode::NO_CONTENT,
        [
            (header::ALLOW, "GET, HEAD, OPTIONS"),
            (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
            (header::ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD"),
            (
                header::ACCESS_CONTROL_ALLOW_HEADERS,
                "accept, content-type, if-modified-since, if-none-match",
            ),
            (header::ACCESS_CONTROL_MAX_AGE, "86400"),
        ],
    )
}

/// An answer that is the same for everybody, kept by the server like a page.
pub(crate) fn shared(shared: Shared, content_type: &'static str, body: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(content_type)),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    ];
    let mut response = (headers, body).into_response();
    response.extensions_mut().insert(shared);
    response
}

/// A public address on this site: what travels is absolute.
fn at(app: &App, path: impl AsRef<str>) -> String {
    format!("{}{}", app.settings.public_url, path.as_ref())
}

/// `2026-11-23T09:30:00+01:00`: the local time of the place and what it is in UTC.
fn local_time(at: Instant, zone: &Zone) -> String {
    let (day, time) = zone.local(at);
    let utc = jiff::tz::TimeZone::UTC
        .to_timestamp(day.to_datetime(time))
        .map_or(at.0, jiff::Timestamp::as_millisecond);
    let minutes = (utc - at.0) / 60_000;
    let sign = if minutes < 0 { '-' } else { '+' };
    let (h, m) = (minutes.abs() / 60, minutes.abs() % 60);
    format!(
        "{day}T{:02}:{:02}:{:02}{sign}{h:02}:{m:02}",
        time.hour(),
        time.minute(),
        time.second()
    )
}

/// `12.50`: euros as machines write them.
fn euros(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::school_zone;
    use jiff::civil::{date, time};

    #[tokio::test]
    async fn another_sites_script_may_ask_first() {
        let site = crate::testing::site().await;
        for path in ["courses", "events?lang=uk", "openapi.json"] {
            let asked = axum::extract::Request::builder()
                .method("OPTIONS")
                .uri(format!("/api/v1/{path}"))
                .header(header::ORIGIN, "https://partner.example")
                .header(header::ACCESS_CONTROL_REQUEST_METHOD, "GET")
                .header(header::ACCESS_CONTROL_REQUEST_HEADERS, "if-none-match")
                .body(axum::body::Body::empty())
                .unwrap();
            let answer = site.send(asked).await;
            assert_eq!(answer.status, StatusCode::NO_CONTENT, "{path}");
            let header = |name| answer.headers[name].to_str().unwrap();
            assert_eq!(header(header::ACCESS_CONTROL_ALLOW_ORIGIN), "*");
            assert!(header(header::ACCESS_CONTROL_ALLOW_METHODS).contains("GET"));
            assert!(header(header::ACCESS_CONTROL_ALLOW_HEADERS).contains("if-none-match"));
            assert!(answer.html.is_empty());
        }
    }

    #[test]
    fn a_local_time_says_its_offset_on_both_sides_of_the_clock_change() {
        let zone = school_zone();
        let said = |day, h| local_time(zone.instant(day, time(h, 30, 0, 0)).unwrap(), &zone);
        assert_eq!(said(date(2026, 3, 28), 9), "2026-03-28T09:30:00+01:00");
        assert_eq!(said(date(2026, 3, 29), 9), "2026-03-29T09:30:00+02:00");
        assert_eq!(said(date(2026, 10, 25), 9), "2026-10-25T09:30:00+01:00");
        let new_york = Zone::named("America/New_York").unwrap();
        let at = new_york
            .instant(date(2026, 7, 1), time(9, 0, 0, 0))
            .unwrap();
        assert_eq!(local_time(at, &new_york), "2026-07-01T09:00:00-04:00");
    }
}
