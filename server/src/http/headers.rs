//! What every answer says to the browser about safety. No inline script or style runs
//! except the two sheets that pages carry, known by their hashes; nothing is asked of
//! anybody else; nobody may frame a page.

use app::{App, context::Site};
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use http::{HeaderName, HeaderValue, header};
use sha2::{Digest, Sha256};
use std::sync::Arc;

const PERMISSIONS: &str = "accelerometer=(), browsing-topics=(), camera=(), \
     display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), \
     midi=(), payment=(), serial=(), usb=(), xr-spatial-tracking=()";

/// The headers of every answer, made once.
#[derive(Debug, Clone)]
pub struct Headers(Arc<[(HeaderName, HeaderValue)]>);

impl Headers {
    pub fn new(app: &App) -> Self {
        let fixed = |name, value| (name, HeaderValue::from_static(value));
        let mut headers = vec![
            fixed(header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
            // Not no-referrer: forms without script would lose their origin.
            fixed(header::REFERRER_POLICY, "same-origin"),
            fixed(HeaderName::from_static("permissions-policy"), PERMISSIONS),
            fixed(
                HeaderName::from_static("cross-origin-opener-policy"),
                "same-origin",
            ),
        ];
        if let Ok(policy) = HeaderValue::from_str(&content_policy(&app.site)) {
            headers.push((header::CONTENT_SECURITY_POLICY, policy));
        }
        if app.settings.is_https() {
            headers.push(fixed(
                header::STRICT_TRANSPORT_SECURITY,
                "max-age=31536000; includeSubDomains",
            ));
        }
        Self(headers.into())
    }
}

fn content_policy(site: &Site) -> String {
    let both = format!("{}{}", site.css, site.css_fa_af);
    let [sheet, sheets] = [site.css, both.as_str()].map(hash);
    [
        "default-src 'none'",
        &format!("style-src 'self' {sheet} {sheets}"),
        "script-src 'self' 'wasm-unsafe-eval'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
    .join("; ")
}

/// How a policy names an inline sheet: by the SHA-256 of what stands in the element.
fn hash(css: &str) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(css)))
}

/// RFC 4648 §4.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    bytes
        .chunks(3)
        .flat_map(|three| {
            let number = three.iter().fold(0_usize, |n, b| n << 8 | usize::from(*b))
                << (8 * (3 - three.len()));
            (0..4).map(move |n| {
                if n <= three.len() {
                    char::from(DIGITS[number >> (18 - 6 * n) & 63])
                } else {
                    '='
                }
            })
        })
        .collect()
}

pub async fn layer(State(headers): State<Headers>, request: Request, next: Next) -> Response {
    let open_data = request.uri().path().starts_with("/api/v1/");
    let mut response = next.run(request).await;
    let set = response.headers_mut();
    for (name, value) in &*headers.0 {
        set.insert(name.clone(), value.clone());
    }
    let resource = HeaderName::from_static("cross-origin-resource-policy");
    if open_data {
        // Anybody's page may read what is open; no cookie travels with it.
        set.insert(resource, HeaderValue::from_static("cross-origin"));
        let anybody = HeaderValue::from_static("*");
        set.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, anybody);
    } else {
        set.insert(resource, HeaderValue::from_static("same-origin"));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_rfc() {
        for (plain, coded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }
}
