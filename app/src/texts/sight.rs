//! What the eye sees of a Dari line, by the algorithm browsers use (UAX #9). Every line
//! here is one that goes wrong when a value is put into it as it is.

use super::{Value, Words, ltr};
use crate::{components::level_code, content::contact, page::render, t};
use domain::{language::Language, level::Level};
use jiff::civil::time;
use leptos::prelude::*;
use unicode_bidi::{BidiInfo, Level as Depth};

const DARI: Words = Words::of(Language::FaAf);
const PHONE: &str = "+33 1 42 84 90 00";
const ADDRESS: &str = "101, boulevard Raspail, 75006 Paris";

fn is_mark(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}')
}

/// From left to right, as it stands on the screen.
fn seen(line: &str) -> String {
    let bidi = BidiInfo::new(line, Some(Depth::rtl()));
    let paragraph = &bidi.paragraphs[0];
    let shown = bidi.reorder_line(paragraph, paragraph.range.clone());
    let shown: String = shown.chars().filter(|c| !is_mark(*c)).collect();
    shown.replace('\u{a0}', " ")
}

/// The same line with nothing to hold it.
fn bare(line: &str) -> String {
    line.chars().filter(|c| !is_mark(*c)).collect()
}

/// What a browser makes of a view: `<bdi>` isolates (HTML Standard §15.3.5).
fn on_the_page<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let html = render(view);
    let mut line = String::new();
    for part in html.split('<') {
        let (tag, text) = part.split_once('>').unwrap_or(("", part));
        line.push_str(match tag {
            "/bdi" => "\u{2069}",
            tag if tag.starts_with("bdi") && tag.contains("dir=\"ltr\"") => "\u{2066}",
            tag if tag.starts_with("bdi") => "\u{2068}",
            _ => "",
        });
        line.push_str(text);
    }
    line
}

fn in_a_sentence(value: Value) -> String {
    t!(DARI, "staff-edit-of", name = value)
}

/// Seen whole with its isolation, and broken without.
fn needs_isolation(line: &str, whole: &str) {
    assert!(seen(line).contains(whole), "{:?}", seen(line));
    let bare = seen(&bare(line));
    assert!(!bare.contains(whole), "{whole} would not need it: {bare:?}");
}

#[test]
fn known_data_keeps_its_order_in_a_dari_sentence() {
    let phone = t!(DARI, "calendar-description-phone", phone = ltr(PHONE));
    needs_isolation(&phone, PHONE);
    let phone = t!(DARI, "seats-full-help", phone = contact::phone(PHONE));
    needs_isolation(&phone, PHONE);
    needs_isolation(&in_a_sentence(ltr(ADDRESS)), ADDRESS);
    let (room, address) = (ltr("Salle 12"), ltr(ADDRESS));
    let place = seen(&t!(
        DARI,
        "calendar-place-room",
        room = room,
        address = address
    ));
    // The room is met first: on the right.
    assert!(place.find(ADDRESS) < place.find("Salle 12"), "{place}");
    needs_isolation(&in_a_sentence(ltr("2026-09-15")), "2026-09-15");
    let level = t!(DARI, "calendar-course-title", level = ltr("A1.1+"));
    needs_isolation(&level, "A1.1+");
    needs_isolation(&in_a_sentence(ltr("Oh là là!")), "Oh là là!");
    needs_isolation(&in_a_sentence(ltr("12,50 €")), "12,50 €");
}

#[test]
fn a_date_with_slashes_keeps_its_order_by_itself() {
    let said = in_a_sentence(ltr("15/09/2026"));
    for line in [seen(&said), seen(&bare(&said))] {
        assert!(line.contains("15/09/2026"), "{line}");
    }
}

/// A word between them: the eye meets the beginning first, from the right.
#[test]
fn hours_begin_on_the_right() {
    let said = DARI.hours(time(14, 0, 0, 0), time(16, 0, 0, 0));
    let line = seen(&said);
    let at = |clock: &str| {
        line.find(clock)
            .unwrap_or_else(|| panic!("{clock} in {line}"))
    };
    assert!(at("۱۶:۰۰") < at("۱۴:۰۰"), "{line}");
    assert!(!said.contains(['-', '–']), "{said}");
}

#[test]
fn a_price_is_a_number_and_then_its_word() {
    let line = seen(&in_a_sentence(DARI.price(1250).into()));
    let word: String = "یورو".chars().rev().collect();
    assert!(line.starts_with(&format!("{word} ۱۲٫۵۰")), "{line}");
}

/// The bracket closes on the left, and the Gregorian day keeps its number first.
#[test]
fn both_calendars_stand_in_their_order() {
    let line = seen(&DARI.full_day(jiff::civil::date(2026, 9, 15)));
    let reversed = |text: &str| text.chars().rev().collect::<String>();
    let month = reversed("سپتمبر");
    assert!(line.contains(&format!("2026 {month} 15")), "{line}");
    assert!(
        line.contains(&format!("{} ۲۴", reversed("سنبله"))),
        "{line}"
    );
}

#[tokio::test]
async fn known_data_keeps_its_order_on_a_dari_page() {
    let site = crate::testing::site().await;
    let centre = store::centre::all(&site.app.db).await.unwrap().remove(0);
    let address = on_the_page(|| view! { "آدرس: "{contact::address(&centre)} });
    needs_isolation(&address, ADDRESS);
    let level = on_the_page(|| view! { "سطح 3 "{level_code(Level::A1_1)}"!" });
    assert!(seen(&level).starts_with("! A1.1 3"), "{}", seen(&level));
}
