//! Sends forms in place, with exactly what the browser would have sent: the pressed button, files,
//! and the button's own `formaction`, `formmethod`, `formenctype`.
//!
//! Never ours: `data-native`, `target`, `method=dialog`, `enctype=text/plain`, image buttons, other
//! sites. Must never send a form twice by itself.

use super::navigate::{self, Visit};
use super::{dom, islands};
use crate::address;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, FormData, HtmlFormElement, SubmitEvent, UrlSearchParams};

pub fn listen() -> Option<()> {
    let window = dom::window()?;
    dom::on(&window, "submit", |event| {
        submit(&event);
    })
}

fn submit(event: &Event) -> Option<()> {
    if event.default_prevented() || islands::broken() {
        return None;
    }
    let form: HtmlFormElement = event.target()?.dyn_into().ok()?;
    // Browsers that do not say which button was pressed do it better themselves.
    let button = event.dyn_ref::<SubmitEvent>()?.submitter();
    let visit = reading(&form, button.as_deref())?;
    event.prevent_default();
    // An impatient second press while the first is on its way.
    if !navigate::is_sending(&form) {
        navigate::visit(visit);
    }
    Some(())
}

/// What submitting `form` with `button` means, when it may be done in place.
fn reading(form: &HtmlFormElement, button: Option<&Element>) -> Option<Visit> {
    let image =
        button.is_some_and(|button| button.get_attribute("type").as_deref() == Some("image"));
    let native = |element: &Element| !matches!(element.closest("[data-native]"), Ok(None));
    if image || native(form) || button.is_some_and(native) {
        return None;
    }
    // Attributes, not properties: a control may well be named "action" or "method".
    let attribute = |on_button: &str, on_form: &str| {
        button
            .and_then(|button| button.get_attribute(on_button))
            .or_else(|| form.get_attribute(on_form))
            .map(|value| value.trim().to_owned())
            .filter(|value| !value.is_empty())
    };
    let target = attribute("formtarget", "target");
    if target.is_some_and(|target| !target.eq_ignore_ascii_case("_self")) {
        return None;
    }
    let url = match attribute("formaction", "action") {
        Some(action) => web_sys::Url::new_with_base(&action, &form.base_uri().ok()??)
            .ok()?
            .href(),
        None => dom::here()?,
    };
    if !address::is_page(&url, &dom::origin()?) {
        return None;
    }
    let method = attribute("formmethod", "method").unwrap_or_default();
    let kind = attribute("formenctype", "enctype").unwrap_or_default();
    let fields = fields(form, button)?;
    if method.is_empty() || method.eq_ignore_ascii_case("get") {
        let query = String::from(encoded(&fields)?.to_string());
        let page = address::without_query(&url);
        Some(Visit::page([page, "?", &query].concat()))
    } else if !method.eq_ignore_ascii_case("post") || kind.eq_ignore_ascii_case("text/plain") {
        None
    } else {
        let body: JsValue = if kind.eq_ignore_ascii_case("multipart/form-data") {
            fields.into()
        } else {
            encoded(&fields)?.into()
        };
        Some(Visit::post(
            address::without_hash(&url).to_owned(),
            body,
            form.clone(),
        ))
    }
}

/// The form's fields and the pressed button. (`new FormData(form, button)` is younger than many phones.)
fn fields(form: &HtmlFormElement, button: Option<&Element>) -> Option<FormData> {
    let fields = FormData::new_with_form(form).ok()?;
    if let Some(button) = button
        && let Some(name) = button.get_attribute("name").filter(|name| !name.is_empty())
    {
        let value = button.get_attribute("value").unwrap_or_default();
        fields.append_with_str(&name, &value).ok()?;
    }
    Some(fields)
}

/// As a query; a file is its name, as browsers do it.
fn encoded(fields: &FormData) -> Option<UrlSearchParams> {
    let query = UrlSearchParams::new().ok()?;
    for field in js_sys::try_iter(fields).ok()?? {
        let field: js_sys::Array = field.ok()?.dyn_into().ok()?;
        let value = field.get(1);
        let value = match value.as_string() {
            Some(text) => text,
            None => dom::property(&value, "name")?.as_string()?,
        };
        query.append(&field.get(0).as_string()?, &value);
    }
    Some(query)
}
