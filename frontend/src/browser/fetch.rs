//! Asks the server for pages, and looks at what came back.
//!
//! Same origin only. Must never repeat a request that was sent.

use super::dom;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Headers, RequestCredentials, RequestInit, RequestMode, Response};

/// Starts a request for a page: a `GET`, or a `POST` of `body`.
pub fn ask(
    url: &str,
    body: Option<&JsValue>,
    signal: Option<&AbortSignal>,
) -> Option<js_sys::Promise> {
    let headers = Headers::new().ok()?;
    headers.set("accept", "text/html").ok()?;
    let init = RequestInit::new();
    init.set_headers(&headers);
    init.set_mode(RequestMode::SameOrigin);
    init.set_credentials(RequestCredentials::SameOrigin);
    init.set_signal(signal);
    if let Some(body) = body {
        init.set_method("POST");
        init.set_body(body);
    }
    Some(dom::window()?.fetch_with_str_and_init(url, &init))
}

/// Waits for the answer; `None` when the network failed or the request was dropped.
pub async fn answer(request: js_sys::Promise) -> Option<Response> {
    JsFuture::from(request).await.ok()?.dyn_into().ok()
}

/// Whether the answer is a page to be shown, and not a file to be saved.
pub fn is_html(response: &Response) -> bool {
    begins(response, "content-type", "text/html") && !is_attachment(response)
}

/// Whether the answer is a file to be saved, whatever is in it.
pub fn is_attachment(response: &Response) -> bool {
    begins(response, "content-disposition", "attachment")
}

fn begins(response: &Response, header: &str, with: &str) -> bool {
    let value = response.headers().get(header).ok().flatten();
    value.is_some_and(|value| value.starts_with(with))
}

/// The answer's text; `None` when the network failed before it was whole.
pub async fn text(response: &Response) -> Option<String> {
    JsFuture::from(response.text().ok()?)
        .await
        .ok()?
        .as_string()
}

/// Saves an answer as the file it is: asking the browser to fetch it would cost it twice, and send a form again.
pub async fn save(response: &Response) -> Option<()> {
    let disposition = response.headers().get("content-disposition").ok().flatten();
    let name = disposition
        .as_deref()
        .and_then(file_name)
        .unwrap_or_default();
    let blob = JsFuture::from(response.blob().ok()?)
        .await
        .ok()?
        .dyn_into()
        .ok()?;
    let url = web_sys::Url::create_object_url_with_blob(&blob).ok()?;
    let link: web_sys::HtmlAnchorElement =
        dom::document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    dom::after(60_000, move || {
        // Held a little longer than needed at worst.
        let _ = web_sys::Url::revoke_object_url(&url);
    });
    Some(())
}

/// `attachment; filename="week.pdf"` → `week.pdf`
fn file_name(disposition: &str) -> Option<&str> {
    let name = disposition
        .split(';')
        .find_map(|part| part.trim().strip_prefix("filename="))?;
    Some(name.trim_matches('"'))
}
