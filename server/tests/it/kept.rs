//! Kept bytes, on the real pages: the same as made anew, and never out of date.

use crate::site::{Answer, Site, monday, site, site_with, staff};
use axum::http::{Method, StatusCode, header};
use domain::{
    course::Status,
    time::{Instant, Week},
};
use server::http::Options;

const TIMETABLE: &str = "/fr/timetable";

async fn again(site: &Site, path: &str, tag: &str, encoding: &str) -> Answer {
    let headers = [("if-none-match", tag), ("accept-encoding", encoding)];
    site.ask(Method::GET, path, &headers).await
}

#[tokio::test]
async fn a_kept_page_is_the_page_byte_for_byte() {
    let kept = site().await;
    let anew = site_with(Options {
        cache: false,
        bench: false,
    })
    .await;
    for path in [
        "/fr",
        "/fa-AF",
        "/uk/courses?level=A1",
        TIMETABLE,
        "/en/library",
    ] {
        let made = anew.get(path).await;
        assert!(made.headers.get(header::ETAG).is_none());
        let (miss, hit) = (kept.get(path).await, kept.get(path).await);
        assert_eq!(made.bytes, miss.bytes, "{path}");
        assert_eq!(miss.bytes, hit.bytes, "{path}");
        assert_eq!(miss.headers, hit.headers, "{path}");
        let signed_in = kept.ask(Method::GET, path, &[("cookie", "havre=x")]).await;
        assert_eq!(signed_in.bytes, hit.bytes, "{path}");
    }
}

/// A phone asks for its calendars every hour.
#[tokio::test]
async fn a_calendar_that_did_not_change_is_not_sent_again() {
    let site = site().await;
    let course = store::course::listed(&site.app.db).await.unwrap().remove(0);
    let course = format!("/fa-AF/courses/{}.ics", course.slug);
    for path in [course.as_str(), "/uk/events.ics"] {
        let first = site.get(path).await;
        let tag = first.header(header::ETAG).to_owned();
        assert!(!tag.is_empty(), "{path}");
        let told = again(&site, path, &tag, "identity").await;
        assert_eq!(told.status, StatusCode::NOT_MODIFIED, "{path}");
        assert!(told.bytes.is_empty());
    }
    let tag = site.get("/uk/events.ics").await;
    let tag = tag.header(header::ETAG).to_owned();
    let event = store::event::from(&site.app.db, monday())
        .await
        .unwrap()
        .remove(0);
    store::event::set_status(&site.app.db, &staff(), monday(), &event, Status::Cancelled)
        .await
        .unwrap();
    let told = again(&site, "/uk/events.ics", &tag, "identity").await;
    assert_eq!(told.status, StatusCode::OK, "it did change");
    assert!(told.html().contains("STATUS:CANCELLED"));
}

#[tokio::test]
async fn whoever_has_the_bytes_is_told_so() {
    let site = site().await;
    let mut tags = Vec::new();
    for encoding in ["identity", "gzip", "br"] {
        let headers = [("accept-encoding", encoding)];
        let answer = site.ask(Method::GET, TIMETABLE, &headers).await;
        let tag = answer.header(header::ETAG).to_owned();
        let told = again(&site, TIMETABLE, &tag, encoding).await;
        assert_eq!(told.status, StatusCode::NOT_MODIFIED);
        assert!(told.bytes.is_empty());
        assert_eq!(told.header(header::ETAG), tag);
        let head = site.ask(Method::HEAD, TIMETABLE, &headers).await;
        assert_eq!(
            (head.status, head.header(header::ETAG)),
            (StatusCode::OK, &*tag)
        );
        assert!(head.bytes.is_empty());
        assert!(!tags.contains(&tag));
        tags.push(tag);
    }
}

#[tokio::test]
async fn a_change_shows_at_once() {
    let site = site().await;
    let db = &site.app.db;
    let before = site.get(TIMETABLE).await;
    let tag = before.header(header::ETAG).to_owned();
    let week = Week::containing(app::page::school_zone().today(monday()));
    let (from, to) = week.bounds(&app::page::school_zone()).unwrap();
    let sessions = store::session::between(db, from, to).await.unwrap();
    let next = sessions
        .iter()
        .find(|s| s.listed && s.status == Status::Planned)
        .unwrap();
    store::session::set_status(
        db,
        &staff(),
        monday(),
        next.id,
        next.version,
        Status::Cancelled,
        None,
    )
    .await
    .unwrap();
    let after = again(&site, TIMETABLE, &tag, "identity").await;
    assert_eq!(after.status, StatusCode::OK);
    assert_ne!(before.bytes, after.bytes);
}

#[tokio::test]
async fn what_goes_stale_by_itself_is_made_anew() {
    let site = site().await;
    let before = site.get("/fr/library").await;
    let tag = before.header(header::ETAG).to_owned();
    let told = again(&site, "/fr/library", &tag, "identity").await;
    assert_eq!(told.status, StatusCode::NOT_MODIFIED);
    // Tomorrow is another day on every page.
    site.pass_minutes(24 * 60);
    assert!(site.app.now() > Instant(monday().0));
    let after = again(&site, "/fr/library", &tag, "identity").await;
    assert_eq!(after.status, StatusCode::OK);
    assert_ne!(before.bytes, after.bytes);
}

#[tokio::test]
async fn pages_of_one_person_are_kept_by_nobody() {
    let site = site().await;
    let staff_pages = ["/fr/sign-in", "/fr/staff", "/fr/no-such-page"];
    for path in staff_pages {
        let answer = site.get(path).await;
        assert!(answer.headers.get(header::ETAG).is_none(), "{path}");
        if !answer.status.is_redirection() {
            assert_eq!(answer.header(header::CACHE_CONTROL), "no-store", "{path}");
        }
    }
}

#[tokio::test]
async fn the_measure_is_the_bytes_of_the_timetable() {
    let site = site().await;
    for encoding in ["identity", "br"] {
        let headers = [("accept-encoding", encoding)];
        let page = site.ask(Method::GET, TIMETABLE, &headers).await;
        let measure = site.ask(Method::GET, "/bench/static", &headers).await;
        assert_eq!(page.bytes, measure.bytes);
        assert_eq!(page.headers, measure.headers);
    }
    let usual = site_with(Options {
        cache: true,
        bench: false,
    })
    .await;
    let answer = usual.get("/bench/static").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}
