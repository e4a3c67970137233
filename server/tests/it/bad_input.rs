//! What cannot be right is answered with a page in the reader's language, never 500.

use crate::site::{LANGUAGES, site};
use axum::http::{Method, StatusCode, header};

/// Whatever is unknown: not found, or the nearest sensible page.
const UNKNOWN: [&str; 30] = [
    "/no-such-page",
    "/courses/no-such-course",
    "/courses/UPPER-CASE",
    "/courses/%F0%9F%9A%A2",
    "/courses/%00",
    "/courses/%ff%fe",
    "/courses/no-such-course.ics",
    "/courses?level=Z9",
    "/courses?level=&kind=&where=nowhere",
    "/courses?kind=cinema&time=midnight&theme=cooking",
    "/courses?where=%00&theme=%D8%A7",
    "/courses?beside=maybe",
    "/courses?%ff=%ff&&&==",
    "/courses?level=A1&level=B1&level=nothing",
    "/courses/find?french=none",
    "/courses/find?french=words&time=midnight",
    "/courses/find?french=words&time=any&where=nowhere",
    "/courses/find?french=words&time=any&where=any&theme=%ff",
    "/courses/find?time=any&where=any",
    "/timetable?week=2026-W99",
    "/timetable?week=0000-W00",
    "/timetable?week=9999-W53",
    "/timetable?week=-9999-W01",
    "/timetable?week=%D8%A7",
    "/timetable?week=2026-W47&level=Q&where=nowhere",
    "/events/no-such-event",
    "/events/no-such-event.ics",
    "/events?when=yesterday&where=nowhere",
    "/events?for=nobody&french=all",
    "/library?asked=%ff",
];

#[tokio::test]
async fn whatever_is_unknown_has_an_answer_in_the_readers_language() {
    let site = site().await;
    for language in LANGUAGES {
        for path in UNKNOWN {
            let address = format!("/{language}{path}");
            let answer = site.get(&address).await;
            let fine = [StatusCode::OK, StatusCode::NOT_FOUND];
            let sensible = fine.contains(&answer.status) || answer.status.is_redirection();
            assert!(sensible, "{address}: {}", answer.status);
            if !answer.status.is_redirection() {
                let html = format!("<html lang=\"{language}\"");
                assert!(answer.html().contains(&html), "{address}");
            }
        }
    }
}

#[tokio::test]
async fn an_unknown_language_is_answered_in_the_browsers() {
    let site = site().await;
    for path in [
        "/de",
        "/de/courses",
        "/xx/courses/premiers-pas",
        "/wp-login.php",
        "/.env",
    ] {
        let languages = [("accept-language", "uk,en;q=0.5")];
        let answer = site.ask(Method::GET, path, &languages).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(answer.html().contains("<html lang=\"uk\""), "{path}");
    }
}

#[tokio::test]
async fn a_method_that_is_not_there_is_said_to_be_so() {
    let site = site().await;
    let answer = site.ask(Method::DELETE, "/en/courses", &[]).await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(answer.header(header::ALLOW).contains("GET"));
    assert!(answer.html().contains("<html lang=\"en\""));
}

#[tokio::test]
async fn a_form_that_is_none_is_not_understood() {
    let site = site().await;
    for (kind, body) in [
        ("text/plain", "email=x"),
        ("application/json", "{}"),
        ("application/x-www-form-urlencoded", "%ff%fe=%"),
    ] {
        let answer = site
            .post("/fr/sign-in", body, &[("content-type", kind)])
            .await;
        assert!(answer.status.is_client_error(), "{kind}: {}", answer.status);
        assert!(answer.html().contains("<html lang=\"fr\""), "{kind}");
    }
}

#[tokio::test]
async fn programs_get_a_problem_instead_of_a_page() {
    let site = site().await;
    let answer = site.get("/api/v1/nothing").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    let kind = answer.header(header::CONTENT_TYPE);
    assert_eq!(kind, "application/problem+json");
    assert!(answer.html().contains("\"status\":404"));
    for path in ["courses", "events", "openapi.json"] {
        let path = format!("/api/v1/{path}");
        let answer = site.ask(Method::DELETE, &path, &[]).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
        let kind = answer.header(header::CONTENT_TYPE);
        assert_eq!(kind, "application/problem+json", "{path}");
        assert_eq!(answer.header(header::ALLOW), "GET,HEAD,OPTIONS", "{path}");
        assert!(answer.html().contains("\"status\":405"), "{path}");
    }
}

#[tokio::test]
async fn a_database_that_is_gone_is_a_pause_with_a_number() {
    let site = site().await;
    site.app.db.close().await;
    let answer = site.get("/fr/courses").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.header(header::RETRY_AFTER), "10");
    let (one, other) = (answer, site.get("/fr/courses").await);
    assert_ne!(one.bytes, other.bytes, "each has a number of its own");
}
