//! Every learner's address in every language; how one comes to a language.

use crate::site::{LANGUAGES, site};
use axum::http::{Method, StatusCode, header};

#[tokio::test]
async fn every_learner_page_answers_in_every_language() {
    let site = site().await;
    let paths = site.learner_paths().await;
    assert!(paths.len() > 50, "only {} pages", paths.len());
    for language in LANGUAGES {
        for path in &paths {
            let address = format!("/{language}{path}");
            let answer = site.get(&address).await;
            assert_eq!(answer.status, StatusCode::OK, "{address}");
            let html = format!("<html lang=\"{language}\" dir=\"{}\"", language.direction());
            assert!(answer.html().contains(&html), "{address}: no {html}");
            assert!(answer.html().contains("<h1"), "{address} has no h1");
        }
    }
}

/// What search engines are told of is what they may show, and all of it.
#[tokio::test]
async fn the_sitemap_has_every_page_that_is_for_search_engines() {
    let site = site().await;
    let sitemap = site.get("/sitemap.xml").await;
    let mut open = 0;
    for path in site.learner_paths().await {
        let page = site.get(&format!("/uk{path}")).await;
        let hidden = page
            .html()
            .contains("<meta name=\"robots\" content=\"noindex\"");
        let address = format!("<loc>https://havre.example/uk{path}</loc>");
        assert_eq!(sitemap.html().contains(&address), !hidden, "{path}");
        open += usize::from(!hidden);
    }
    let told = sitemap
        .html()
        .matches("<loc>https://havre.example/uk")
        .count();
    assert_eq!(told, open, "nothing else stands in it");
}

#[tokio::test]
async fn the_first_visit_leads_to_the_browsers_language() {
    let site = site().await;
    for (accept, home) in [
        ("uk-UA,uk;q=0.9,en;q=0.5", "/uk"),
        ("prs", "/fa-AF"),
        ("de", "/fr"),
    ] {
        let languages = [("accept-language", accept)];
        let answer = site.ask(Method::GET, "/", &languages).await;
        assert_eq!(answer.status, StatusCode::FOUND);
        assert_eq!(answer.header(header::LOCATION), home);
        assert_eq!(answer.header(header::VARY), "accept-language");
    }
}

#[tokio::test]
async fn dari_has_one_address_and_several_ways_to_it() {
    let site = site().await;
    for (alias, canonical) in [
        ("/prs", "/fa-AF"),
        ("/dari", "/fa-AF"),
        ("/fa", "/fa-AF"),
        ("/fa-af/courses?level=A1", "/fa-AF/courses?level=A1"),
        ("/prs/timetable", "/fa-AF/timetable"),
        ("/FR/library", "/fr/library"),
    ] {
        let answer = site.get(alias).await;
        assert!(answer.status.is_redirection(), "{alias}: {}", answer.status);
        assert_eq!(answer.header(header::LOCATION), canonical, "{alias}");
    }
}

#[tokio::test]
async fn a_page_is_found_with_a_slash_at_its_end_and_in_capitals() {
    let site = site().await;
    let course = store::course::listed(&site.app.db).await.unwrap().remove(0);
    let course = format!("/courses/{}", course.slug);
    let loud = course.to_uppercase();
    let home = |path: &str| format!("/uk{path}");
    for (asked, wanted) in [
        (home("/"), home("")),
        (home("/courses/?level=A1"), home("/courses?level=A1")),
        (home(&format!("{course}/")), home(&course)),
        (home(&loud), home(&course)),
        (
            home(&loud.replacen("/COURSES", "/courses", 1)),
            home(&course),
        ),
        ("/dari/events/".to_owned(), "/fa-AF/events".to_owned()),
    ] {
        for method in [Method::GET, Method::HEAD] {
            let answer = site.ask(method, &asked, &[]).await;
            assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT, "{asked}");
            assert_eq!(answer.header(header::LOCATION), wanted, "{asked}");
        }
        assert_eq!(site.get(&wanted).await.status, StatusCode::OK, "{wanted}");
    }
    for asked in ["//evil.example/", "/uk/no-such-page", "/api/v1/Courses/"] {
        let answer = site.get(asked).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{asked}");
    }
    let answer = site.post("/uk/no-such-page/", "", &[]).await;
    assert_eq!(
        answer.status,
        StatusCode::NOT_FOUND,
        "a form is not sent on"
    );
}

#[tokio::test]
async fn whoever_watches_the_server_is_told() {
    let site = site().await;
    assert_eq!(site.get("/healthz").await.status, StatusCode::OK);
    assert_eq!(site.get("/readyz").await.status, StatusCode::OK);
    site.app.db.close().await;
    assert_eq!(site.get("/healthz").await.status, StatusCode::OK);
    let unready = site.get("/readyz").await;
    assert_eq!(unready.status, StatusCode::SERVICE_UNAVAILABLE);
}

#[tokio::test]
async fn every_event_of_the_demo_says_where_it_is() {
    let site = site().await;
    let events = store::event::listed_from(&site.app.db, domain::time::Instant(0))
        .await
        .unwrap();
    assert!(events.len() > 20, "only {}", events.len());
    for event in events {
        let somewhere = event.room_id.is_some() || event.place.is_some();
        let online = event.mode == domain::course::Mode::Online;
        assert_ne!(somewhere, online, "{}", event.slug);
    }
}
