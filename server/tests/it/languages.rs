//! Every page in its own language: no Latin word stands in Ukrainian or Dari unless it
//! says that it is one, and every Dari date is told in both calendars.

use crate::{
    html::{Piece, pieces, words},
    site::{Site, site},
};
use axum::http::{Method, StatusCode};
use domain::language::Language;
use std::collections::{BTreeMap, BTreeSet};

/// What the texts of the interface say in Latin letters (app/src/texts/tests.rs holds
/// those lists), levels, and the names of the demo's accounts.
const KNOWN: &str = "Havre Français English A B C \
    Alliance CNIL CSS Cedex Défenseur Europe Fontenoy Française HTML JavaScript Libre Paris QR RGAA \
    SVG TSA WebAssembly axe cnil de defenseurdesdroits des droits fr place réponse \
    SMS Telegram WhatsApp cookie et sociale solidaire économie \
    Accueil Confidentialité entrée sortie médecin \
    Coordination Administration démo";

const DEMO: [&str; 4] = [
    include_str!("../../demo/centres.toml"),
    include_str!("../../demo/programmes.toml"),
    include_str!("../../demo/courses.toml"),
    include_str!("../../demo/events.toml"),
];

fn latin(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphabetic() && c < '\u{250}'))
        .filter(|word| !word.is_empty())
}

/// Latin words of the demo's own texts in this language, and of its names; not those of
/// its French texts. In small letters: teachers are named with a capital.
fn words_of_the_demo(value: &toml::Value, language: &str, words: &mut BTreeSet<String>) {
    match value {
        toml::Value::Table(table) if table.contains_key("fr") => {
            words_of_the_demo(&table[language], language, words);
        }
        toml::Value::Table(table) => {
            for value in table.values() {
                words_of_the_demo(value, language, words);
            }
        }
        toml::Value::Array(all) => {
            for value in all {
                words_of_the_demo(value, language, words);
            }
        }
        toml::Value::String(text) => words.extend(latin(text).map(str::to_lowercase)),
        _ => {}
    }
}

fn known(language: &str) -> BTreeSet<String> {
    let mut words = latin(KNOWN).map(str::to_lowercase).collect();
    for text in DEMO {
        let table: toml::Table = text.parse().unwrap();
        words_of_the_demo(&toml::Value::Table(table), language, &mut words);
    }
    words
}

/// Every page of learners and of staff in this language, as they are served.
async fn every_page(site: &Site, language: &str) -> Vec<(String, String)> {
    let mut pages = Vec::new();
    for path in site.learner_paths().await {
        let address = format!("/{language}{path}");
        let answer = site.get(&address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        pages.push((address, answer.html().to_owned()));
    }
    let cookie = site.sign_in().await;
    for path in site.staff_paths().await {
        let address = format!("/{language}{path}");
        let answer = site
            .ask(Method::GET, &address, &[("cookie", &cookie)])
            .await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        pages.push((address, answer.html().to_owned()));
    }
    for path in ["/no-such-page", "/courses/no-such-course"] {
        let address = format!("/{language}{path}");
        let answer = site.get(&address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        pages.push((address, answer.html().to_owned()));
    }
    pages
}

/// A text without the parts that are isolated as running from left to right.
fn around_isolated(text: &str) -> String {
    let mut out = String::new();
    let mut depth = 0;
    for c in text.chars() {
        match c {
            '\u{2066}' => depth += 1,
            '\u{2067}' | '\u{2068}' if depth > 0 => depth += 1,
            '\u{2069}' if depth > 0 => depth -= 1,
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

/// The Latin words a reader meets unawares.
fn latin_words(piece: &Piece) -> Vec<String> {
    if piece.foreign || piece.apart {
        return Vec::new();
    }
    let text = around_isolated(&piece.text);
    latin(&text).map(str::to_owned).collect()
}

/// Refuses when a page says more than its language may; names each word once, with
/// where it stands first.
async fn speaks_only_its_language(language: &str) {
    let (site, known) = (site().await, known(language));
    let mut strays: BTreeMap<String, String> = BTreeMap::new();
    for (address, html) in every_page(&site, language).await {
        for piece in pieces(&html, language) {
            for word in latin_words(&piece) {
                if !known.contains(&word.to_lowercase()) {
                    let at = || format!("{address} {}: {}", piece.place, piece.text.trim());
                    strays.entry(word).or_insert_with(at);
                }
            }
        }
    }
    assert!(strays.is_empty(), "{language}: {strays:#?}");
}

#[tokio::test]
async fn no_latin_word_stands_unawares_on_a_ukrainian_page() {
    speaks_only_its_language("uk").await;
}

#[tokio::test]
async fn no_latin_word_stands_unawares_on_a_dari_page() {
    speaks_only_its_language("fa-AF").await;
}

/// A word of a view that was forgotten, as the scan meets it.
#[test]
fn a_forgotten_word_is_found() {
    let html = "<html lang=\"uk\"><body><main><p>Курс</p><bdi>Salle</bdi><p lang=\"fr\">Cours</p>\
        <button aria-label=\"Fermer\">Далі (suite)</button></main></body></html>";
    let known = known("uk");
    let found: Vec<_> = pieces(html, "uk").iter().flat_map(latin_words).collect();
    assert_eq!(found, ["Fermer", "suite"]);
    assert!(found.iter().all(|w| !known.contains(&w.to_lowercase())));
}

const AFGHAN: [&str; 12] = [
    "حمل",
    "ثور",
    "جوزا",
    "سرطان",
    "اسد",
    "سنبله",
    "میزان",
    "عقرب",
    "قوس",
    "جدی",
    "دلو",
    "حوت",
];
const GREGORIAN: [&str; 12] = [
    "جنوری",
    "فبروری",
    "مارچ",
    "اپریل",
    "می",
    "جون",
    "جولای",
    "اگست",
    "سپتمبر",
    "اکتوبر",
    "نومبر",
    "دسمبر",
];
const IRANIAN: [&str; 12] = [
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
];

/// A line's words, without marks; brackets are words of their own.
fn split(text: &str) -> Vec<String> {
    let marked = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}');
    let mut line = String::new();
    for c in text.chars().filter(|c| !marked(*c)) {
        match c {
            '(' | ')' | '،' | '؛' | '.' | ':' | '؟' => line.extend([' ', c, ' ']),
            c => line.push(c),
        }
    }
    line.split_whitespace().map(str::to_owned).collect()
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| ('۰'..='۹').contains(&c))
}

/// What is wrong with the dates of a Dari text, and how many days it names.
fn dates(text: &str) -> (usize, Vec<String>) {
    let words = split(text);
    let (mut days, mut wrong) = (0, Vec::new());
    for (at, word) in words.iter().enumerate() {
        let near = || words[at.saturating_sub(3)..(at + 7).min(words.len())].join(" ");
        let numbered = at > 0 && is_number(&words[at - 1]);
        if numbered && IRANIAN.contains(&word.as_str()) {
            wrong.push(near());
        }
        if numbered && AFGHAN.contains(&word.as_str()) {
            days += 1;
            let after: Vec<_> = words[at + 1..].iter().filter(|w| !is_number(w)).collect();
            let both = after.first().is_some_and(|w| *w == "(")
                && after
                    .iter()
                    .take(4)
                    .any(|w| GREGORIAN.contains(&w.as_str()));
            if !both {
                wrong.push(near());
            }
        }
    }
    (days, wrong)
}

#[test]
fn a_day_in_one_calendar_is_found() {
    let both = "سه‌شنبه ۲۴ سنبله ۱۴۰۵ (15 سپتمبر 2026)";
    assert_eq!(dates(both), (1, vec![]));
    assert_eq!(dates("۲۴ سنبله (15 سپتمبر)، ساعت ۹:۰۰").1.len(), 0);
    for wrong in [
        "۲۴ سنبله ۱۴۰۵ ساعت ۹",
        "۲۴ سنبله (یادداشت)",
        "۲۴ شهریور (15 سپتمبر)",
    ] {
        assert_eq!(dates(wrong).1.len(), 1, "{wrong}");
    }
    assert_eq!(dates("میزان تورم").0, 0, "a word that is no day");
}

#[tokio::test]
async fn every_dari_date_stands_in_both_calendars() {
    let site = site().await;
    let mut seen = 0;
    for (address, html) in every_page(&site, "fa-AF").await {
        let (days, wrong) = dates(&words(&html, "fa-AF"));
        assert!(wrong.is_empty(), "{address}: {wrong:?}");
        seen += days;
    }
    assert!(seen > 500, "only {seen} days: the test reads too little");
    let courses = store::course::listed(&site.app.db).await.unwrap();
    let mut calendars = vec!["/events.ics".to_owned()];
    calendars.extend(courses.iter().map(|c| format!("/courses/{}.ics", c.slug)));
    for path in calendars {
        let text = site.get(&format!("/fa-AF{path}")).await;
        let unfolded = text
            .html()
            .replace("\r\n ", "")
            .replace("\\n", " ")
            .replace("\\,", ",");
        let (_, wrong) = dates(&unfolded);
        assert!(wrong.is_empty(), "{path}: {wrong:?}");
    }
}

/// Lists that no compiler holds against ours: a language that is missing in one of them
/// silently loses reading offline, navigation in place, or its tests.
#[test]
fn the_browser_knows_the_same_languages() {
    let all = Language::ALL.iter().map(|language| language.code());
    let all: Vec<_> = all.collect();
    let tags = all.join("|");
    let worker = include_str!("../../../public/sw.js");
    assert!(worker.contains(&format!("/^\\/({tags})(?=")), "sw.js");
    let quoted: Vec<_> = all.iter().map(|tag| format!("\"{tag}\"")).collect();
    let address = include_str!("../../../frontend/src/address.rs");
    assert!(
        address.contains(&format!("= [{}];", quoted.join(", "))),
        "address.rs"
    );
    let pages = include_str!("../../../end2end/pages.ts");
    for tag in all {
        assert!(pages.contains(&format!("tag: '{tag}'")), "pages.ts: {tag}");
    }
}
