//! The way back finds a page as it was left: the link that was followed has the focus, and what was
//! typed into an unsent form is there again; and it goes along to the same page in another language.
//!
//! Held in this tab's memory and nowhere else, never a password or a file, and only until it is used.

use super::dom;
use crate::address;
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement};

/// How many pages are remembered.
const HELD: usize = 10;

/// What can be typed or chosen and may be held. Only forms that are sent: questions live in the address.
/// Hidden ones are not filled in but compared: they tell of which version the form speaks.
const FIELDS: &str = "main form[method=post] textarea, main form[method=post] select, \
     main form[method=post] input:not([type=password]):not([type=file]):not([type=submit])";

struct Left {
    url: String,
    /// The address of the link that had the focus.
    link: Option<String>,
    fields: Vec<Field>,
}

struct Field {
    name: Option<String>,
    value: JsValue,
    checked: JsValue,
}

thread_local! {
    static LEFT: RefCell<Vec<Left>> = const { RefCell::new(Vec::new()) };
}

/// Remembers the page at `url` as it stands. A form that `was_sent` is not remembered.
pub fn remember(url: &str, was_sent: bool) {
    let link = dom::document()
        .and_then(|document| document.active_element())
        .and_then(|active| active.get_attribute("href"));
    let fields = if was_sent {
        Vec::new()
    } else {
        fields().iter().map(field).collect()
    };
    let left = Left {
        url: address::without_hash(url).to_owned(),
        link,
        fields,
    };
    LEFT.with_borrow_mut(|held| {
        held.retain(|earlier| earlier.url != left.url);
        held.push(left);
        if held.len() > HELD {
            held.remove(0);
        }
    });
}

/// Fills in what was typed, and gives back the link to focus.
pub fn restore(url: &str) -> Option<HtmlElement> {
    let left = LEFT.with_borrow_mut(|held| {
        let place = held
            .iter()
            .position(|left| left.url == address::without_hash(url))?;
        Some(held.remove(place))
    })?;
    refill(&left.fields);
    let link = left.link?;
    dom::find_all("main a[href]")
        .into_iter()
        .find(|candidate| candidate.get_attribute("href").as_ref() == Some(&link))
}

/// Fills in what was typed on the page at `url`, which is this one in another language.
pub fn carry(url: &str) {
    LEFT.with_borrow(|held| {
        if let Some(left) = held
            .iter()
            .find(|left| left.url == address::without_hash(url))
        {
            refill(&left.fields);
        }
    });
}

/// A form that is not the same any more, or that somebody saved meanwhile, keeps what the server says.
fn refill(left: &[Field]) {
    let now = fields();
    let same = |(element, field): (&HtmlElement, &Field)| {
        let here = self::field(element);
        here.name == field.name && (!is_hidden(element) || here.value == field.value)
    };
    if now.len() == left.len() && now.iter().zip(left).all(same) {
        for (element, field) in now.iter().zip(left) {
            fill(element, field);
        }
    }
}

fn fields() -> Vec<HtmlElement> {
    dom::find_all(FIELDS)
}

fn field(element: &HtmlElement) -> Field {
    let property = |name| dom::property(element, name).unwrap_or(JsValue::UNDEFINED);
    Field {
        name: element.get_attribute("name"),
        value: property("value"),
        checked: property("checked"),
    }
}

fn fill(element: &Element, field: &Field) {
    let set = |name: &str, value: &JsValue| {
        // A browser that refuses leaves the server's value.
        let _ = js_sys::Reflect::set(element, &JsValue::from_str(name), value);
    };
    if field.checked.as_bool().is_some() && is_choice(element) {
        set("checked", &field.checked);
    } else if field.value.is_string() && !is_hidden(element) {
        set("value", &field.value);
    }
}

fn is_hidden(element: &Element) -> bool {
    element.get_attribute("type").as_deref() == Some("hidden")
}

/// A box or a button of a group: its value belongs to the page, only the mark is the reader's.
fn is_choice(element: &Element) -> bool {
    matches!(
        element.get_attribute("type").as_deref(),
        Some("checkbox" | "radio")
    )
}
