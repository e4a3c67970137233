//! What a learner's page weighs on its way: never more than the first flight of a TCP
//! connection, so that an old phone has the whole page after one round trip.

use crate::site::{Site, site};
use axum::http::{Method, StatusCode};
use domain::language::Language;
use server::assets;
use std::collections::BTreeSet;

/// Compressed, in bytes. May only be lowered.
const MOST: usize = 14_600;

/// Pages that lead to variants of themselves and to each other: what their links lead
/// to is weighed too (each filter, other weeks, each step of the helper).
const LEADING: [&str; 7] = [
    "",
    "/courses",
    "/timetable",
    "/timetable?week=2026-W51",
    "/events",
    "/courses/find",
    "/courses/find?french=words",
];

/// Every learner's page, and what is one tap away.
async fn paths(site: &Site) -> BTreeSet<String> {
    let mut paths: BTreeSet<_> = site.learner_paths().await.into_iter().collect();
    paths.insert("/offline".to_owned());
    for french in ["reading", "nothing", "words", "sentences", "daily", "good"] {
        let asked = format!("/courses/find?french={french}&time=any");
        paths.insert(format!("{asked}&where=any"));
        paths.insert(format!("{asked}&where=online"));
        paths.insert(asked);
    }
    for page in LEADING {
        let answer = site.get(&format!("/fr{page}")).await;
        for part in answer.html().split("href=\"/fr").skip(1) {
            let path = part.split(['"', '#']).next().unwrap_or_default();
            let path = path.replace("&amp;", "&");
            let is_page = path.is_empty() || path.starts_with(['/', '?']);
            // The gallery is for who builds pages, and there in demo mode only.
            if is_page && !path.contains(".ics") && !path.starts_with("/components") {
                paths.insert(path);
            }
        }
    }
    paths
}

async fn weight(site: &Site, address: &str, wanted: StatusCode) -> usize {
    let accept = [("accept-encoding", "br")];
    let answer = site.ask(Method::GET, address, &accept).await;
    assert_eq!(answer.status, wanted, "{address}");
    assert_eq!(answer.header("content-encoding"), "br", "{address}");
    answer.bytes.len()
}

/// The page as it is first made, and as it is kept.
async fn weigh(site: &Site, address: &str, wanted: StatusCode, heavy: &mut Vec<String>) -> usize {
    let fresh = weight(site, address, wanted).await;
    let kept = weight(site, address, wanted).await;
    let most = fresh.max(kept);
    if most > MOST {
        heavy.push(format!("{address}: {most}"));
    }
    most
}

async fn comes_with_the_first_flight(language: Language) {
    let css = assets::site().css.len();
    assert!(css > 10_000, "the site is not built: scripts/site.sh");
    let site = site().await;
    let (mut heavy, mut heaviest) = (Vec::new(), (0, String::new()));
    let paths = paths(&site).await;
    assert!(paths.len() > 150, "only {} pages", paths.len());
    let own = site.learner_paths().await;
    for path in &paths {
        let plain = format!("/{language}{path}");
        let mark = if path.contains('?') { '&' } else { '?' };
        // A filtered list is never longer than the whole one.
        let beside = language != Language::Fr && own.contains(path);
        let beside = beside.then(|| format!("{plain}{mark}beside=fr"));
        for address in std::iter::once(plain).chain(beside) {
            let most = weigh(&site, &address, StatusCode::OK, &mut heavy).await;
            heaviest = heaviest.max((most, address));
        }
    }
    for path in [
        "/no-such-page",
        "/courses/no-such-course",
        "/events/no-such-event",
    ] {
        let address = format!("/{language}{path}");
        weigh(&site, &address, StatusCode::NOT_FOUND, &mut heavy).await;
    }
    assert!(heavy.is_empty(), "{heavy:#?}");
    assert!(
        heaviest.0 > MOST / 2,
        "{heaviest:?} is little: what was weighed?"
    );
}

#[tokio::test]
async fn every_french_page_comes_with_the_first_flight() {
    comes_with_the_first_flight(Language::Fr).await;
}

#[tokio::test]
async fn every_english_page_comes_with_the_first_flight() {
    comes_with_the_first_flight(Language::En).await;
}

#[tokio::test]
async fn every_ukrainian_page_comes_with_the_first_flight() {
    comes_with_the_first_flight(Language::Uk).await;
}

#[tokio::test]
async fn every_dari_page_comes_with_the_first_flight() {
    comes_with_the_first_flight(Language::FaAf).await;
}
