//! Kept bytes, on the real pages: the same as made anew, and never out of date.

use crate::site::{Answer, Site, monday, site, site_with, staff};
use axum::http::{Method, StatusCode, header};
use domain::{course::Status, time::Week};
use server::http::Options;
use std::collections::BTreeSet;

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
    let event = store::event::listed_from(&site.app.db, monday())
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
    let sessions = store::session::between(db, &staff(), from, to)
        .await
        .unwrap();
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

/// Where the pages of a visit lead, under one path, as they stand in their links.
fn links(html: &str) -> Vec<String> {
    let each = html.split("href=\"").skip(1);
    let each = each.filter_map(|rest| rest.split('"').next());
    let asking = each.filter(|href| href.starts_with('/') && href.contains('?'));
    asking.map(|href| href.replace("&amp;", "&")).collect()
}

/// Otherwise somebody pays for a page that nobody keeps.
#[tokio::test]
async fn every_address_our_own_pages_lead_to_is_kept() {
    let site = site().await;
    let starts = ["courses", "events", "timetable", "courses/find"];
    let mut ahead: Vec<_> = ["fr", "uk"]
        .iter()
        .flat_map(|tag| starts.map(|path| format!("/{tag}/{path}")))
        .collect();
    ahead.push("/fr/courses/find?french=words&time=any&where=any&theme=any".to_owned());
    let mut seen = BTreeSet::new();
    while let Some(path) = ahead.pop() {
        if !seen.insert(path.clone()) || seen.len() > 300 {
            continue;
        }
        let answer = site.get(&path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert!(answer.headers.contains_key(header::ETAG), "{path}");
        ahead.extend(links(answer.html()));
    }
    let asked = |what: &str| seen.iter().any(|path| path.contains(what));
    for what in ["level=", "week=", "when=", "french=", "beside=fr"] {
        assert!(asked(what), "{what}: {seen:?}");
    }
}

#[tokio::test]
async fn what_somebody_made_up_is_not() {
    let site = site().await;
    for path in [
        "/fr/courses?x=1",
        "/fr/courses?level=A1&x=1",
        "/fr/courses?kind=evening&level=A1",
        "/fr/courses?level=Z9",
        "/fr/timetable?week=2026-W48&week=2026-W49",
        "/fr/timetable?week=2071-W01",
        "/fr/events?when=never",
        "/fr/courses/find?french=words&french=words",
        "/fr?x",
        "/fr/privacy?forgotten",
        "/fr/events.ics?x=1",
        "/sitemap.xml?x=1",
        "/fr/library?beside=fr",
        "/fr/courses?level=%411",
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert!(answer.headers.get(header::ETAG).is_none(), "{path}");
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
