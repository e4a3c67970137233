//! The demo's texts are all there, each in its own language.

use toml::{Table, Value};

const FILES: [(&str, &str); 4] = [
    ("centres", include_str!("../../demo/centres.toml")),
    ("programmes", include_str!("../../demo/programmes.toml")),
    ("courses", include_str!("../../demo/courses.toml")),
    ("events", include_str!("../../demo/events.toml")),
];

/// Names are the same in English.
const NAMES: [&str; 2] = [
    "Alliance Française de Bordeaux",
    "Alliance Française de Paris",
];

/// Every text in four languages, with where it stands.
fn texts(at: &str, value: &Value, found: &mut Vec<(String, Table)>) {
    match value {
        Value::Table(table) if table.contains_key("fr") => {
            found.push((at.to_owned(), table.clone()));
        }
        Value::Table(table) => {
            for (key, value) in table {
                texts(&format!("{at}.{key}"), value, found);
            }
        }
        Value::Array(all) => {
            for (n, value) in all.iter().enumerate() {
                let slug = value.get("slug").and_then(Value::as_str);
                let name = slug.map_or(n.to_string(), str::to_owned);
                texts(&format!("{at}.{name}"), value, found);
            }
        }
        _ => {}
    }
}

fn has(text: &str, script: std::ops::RangeInclusive<char>) -> bool {
    text.chars().any(|c| script.contains(&c))
}

/// `(s)` and its like: a letter, a bracket, an ending.
fn has_two_endings(text: &str) -> bool {
    text.match_indices('(')
        .any(|(at, _)| text[..at].ends_with(char::is_alphabetic))
}

#[test]
fn every_text_of_the_demo_is_in_its_own_language() {
    let mut found = Vec::new();
    for (file, text) in FILES {
        let table: Table = text.parse().unwrap_or_default();
        texts(file, &Value::Table(table), &mut found);
    }
    assert!(found.len() > 300, "only {} texts", found.len());
    for (at, table) in found {
        let [fr, en, uk, dari] = ["fr", "en", "uk", "fa-AF"].map(|language| {
            let text = table.get(language).and_then(Value::as_str);
            let text = text.unwrap_or_default().trim();
            assert!(!text.is_empty(), "{at}: nothing in {language}");
            assert!(!has_two_endings(text), "{at} in {language}: {text}");
            text
        });
        assert!(en != fr || NAMES.contains(&en), "{at} in en: {en}");
        assert!(has(uk, '\u{400}'..='\u{52f}'), "{at} in uk: {uk}");
        assert!(has(dari, '\u{600}'..='\u{6ff}'), "{at} in fa-AF: {dari}");
    }
}
