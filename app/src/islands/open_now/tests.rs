use super::*;
use crate::{page::render, testing};
use domain::language::Language;
use http::header;
use jiff::civil::{date, time};

fn at(day: jiff::civil::Date, hour: i8) -> Instant {
    crate::page::school_zone()
        .instant(day, time(hour, 0, 0, 0))
        .unwrap()
}

#[tokio::test]
async fn it_says_what_is_so_and_what_comes_next() {
    let site = testing::site().await;
    let answer = site
        .get("/fn/live?question=open/paris/library&language=fr")
        .await;
    assert_eq!(answer.status, 200, "{}", answer.html);
    assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
    let told: Told = serde_json::from_str(&answer.html).unwrap();
    assert_eq!(told.now, testing::now());
    let said: Vec<_> = told
        .lines
        .iter()
        .map(|line| {
            (
                line.from,
                line.said.mood == Mood::Good,
                line.said
                    .more
                    .replace(['\u{2066}', '\u{2068}', '\u{2069}'], ""),
            )
        })
        .collect();
    let (monday, tuesday) = (testing::TODAY, date(2026, 11, 24));
    assert_eq!(
        said[0],
        (testing::now(), false, "Ouvre à\u{a0}10:00".into())
    );
    assert_eq!(said[1], (at(monday, 10), true, "Ferme à\u{a0}18:00".into()));
    assert_eq!((said[2].0, said[2].1), (at(monday, 18), false));
    assert_eq!((said[3].0, said[3].1), (at(tuesday, 10), true));
    assert_eq!(said.len(), 4);
}

#[tokio::test]
async fn every_language_is_answered_in_its_own_words() {
    let site = testing::site().await;
    for language in Language::ALL {
        let words = Words::of(*language);
        let answer = site
            .get(&format!(
                "/fn/live?question=open/paris/reception&language={language}"
            ))
            .await;
        let told: Told = serde_json::from_str(&answer.html).unwrap();
        assert_eq!(
            told.lines[0].said.text,
            t!(words, "open-now"),
            "{}",
            answer.html
        );
    }
}

#[tokio::test]
async fn a_bad_question_is_not_our_trouble() {
    let site = testing::site().await;
    for (question, status) in [
        ("", 400),
        ("?question=open/paris/library", 400),
        ("?question=open/paris/cinema&language=fr", 400),
        ("?question=person/1/2&language=fr", 400),
        ("?question=open/paris/library&language=de", 400),
        ("?question=open/jamais/library&language=fr", 404),
        ("?question=open/paris/library&question=x&language=fr", 400),
        ("?%ff=%00", 400),
    ] {
        let answer = site.get(&format!("/fn/live{question}")).await;
        assert_eq!(answer.status, status, "{question}: {}", answer.html);
        assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
    }
    assert_eq!(site.get("/fn/other").await.status, 404);
    assert_ne!(
        site.post("/fn/live", &[("question", "open/paris/library")])
            .await
            .status,
        200,
        "nothing is asked by POST"
    );
}

#[tokio::test]
async fn the_island_is_whole_without_scripts() {
    let site = testing::site().await;
    let calendar = Calendar::load(&site.app).await.unwrap();
    let centre = store::centre::find(&site.app.db, "paris")
        .await
        .unwrap()
        .unwrap();
    let hours = calendar.of(&centre, Service::Reception);
    let words = Words::of(Language::FaAf);
    for look in [Look::Sign, Look::Line] {
        let html = render(|| open_now(words, testing::now(), &hours, look));
        assert!(
            html.contains("<leptos-island") && html.contains("data-component"),
            "{html}"
        );
        assert!(
            html.contains(&t!(words, "open-now")) && html.contains("۱۹:۰۰"),
            "{html}"
        );
        assert!(
            html.contains("hours__state--open") || html.contains("tag--good"),
            "{html}"
        );
        assert!(!html.contains("<script"), "{html}");
    }
}
