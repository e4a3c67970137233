//! Says things: to ears through `#live`, to eyes as a notice on the page.
//!
//! Every word comes from the page, in its language; must never steal the focus or touch a form's fields.

use super::dom;
use web_sys::Element;

/// Screen readers miss a change that comes in the same breath as a new page.
const BREATH: i32 = 120;

/// Reads `words` out after what is being said now.
pub fn announce(words: &str) {
    let Some(live) = dom::find("#live") else {
        return;
    };
    // The same words twice would be silence.
    live.set_text_content(None);
    let words = words.to_owned();
    dom::after(BREATH, move || live.set_text_content(Some(&words)));
}

/// What is told of a form that did not get through.
pub struct Refusal {
    /// Our own words about it, if the answer had any.
    pub words: Vec<String>,
    /// It certainly changed nothing; otherwise nobody knows.
    pub surely: bool,
}

/// Says that a form did not get through, or that nobody knows whether it did. It stays as it was
/// filled in.
pub fn failed(form: &Element, refusal: Refusal) -> Option<()> {
    clear();
    let Refusal { mut words, surely } = refusal;
    // A refusal in our own words says all there is to say.
    if words.is_empty() || !surely {
        let name = if surely {
            "data-not-sent"
        } else {
            "data-unknown"
        };
        words.push(dom::say(name).or_else(|| dom::say("data-failed"))?);
    }
    announce(&words.join(" "));
    let document = dom::document()?;
    let notice = document.create_element("div").ok()?;
    notice.set_class_name("notice notice--warning");
    notice.set_attribute("role", "alert").ok()?;
    notice.set_attribute("data-failed-notice", "").ok()?;
    let body = document.create_element("div").ok()?;
    body.set_class_name("notice__body");
    for sentence in words {
        let line = document.create_element("p").ok()?;
        line.set_text_content(Some(&sentence));
        body.append_child(&line).ok()?;
    }
    notice.append_child(&body).ok()?;
    form.before_with_node_1(&notice).ok()?;
    notice.scroll_into_view();
    Some(())
}

/// Takes the notice of an earlier failure away.
pub fn clear() {
    for notice in dom::find_all("[data-failed-notice]") {
        notice.remove();
    }
}
