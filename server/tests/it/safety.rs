//! What every answer says about safety, and what is not let in.

use crate::site::{LANGUAGES, site};
use axum::{
    body::{Body, Bytes, HttpBody},
    http::{Method, StatusCode, header},
};
use hyper::body::Frame;
use sha2::{Digest, Sha256};
use std::{
    convert::Infallible,
    pin::Pin,
    task::{Context, Poll},
};

/// The text of the page's `<style>`.
fn sheet(html: &str) -> &str {
    let (_, rest) = html.split_once("<style>").unwrap();
    rest.split_once("</style>").unwrap().0
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let bits: String = bytes.iter().map(|b| format!("{b:08b}")).collect();
    let digits: Vec<_> = bits.as_bytes().chunks(6).collect();
    let coded: String = digits
        .iter()
        .map(|six| {
            let six = format!("{:0<6}", std::str::from_utf8(six).unwrap());
            char::from(DIGITS[usize::from_str_radix(&six, 2).unwrap()])
        })
        .collect();
    format!("{coded}{}", "=".repeat((4 - coded.len() % 4) % 4))
}

#[tokio::test]
async fn the_policy_names_the_sheet_that_stands_in_the_page() {
    let site = site().await;
    for language in LANGUAGES {
        let answer = site.get(&format!("/{language}")).await;
        let hash = base64(&Sha256::digest(sheet(answer.html())));
        let policy = answer.header(header::CONTENT_SECURITY_POLICY);
        assert!(policy.contains(&format!("'sha256-{hash}'")), "{language}");
        assert!(policy.contains("default-src 'none'"));
        assert!(!policy.contains("unsafe-inline"));
        assert_eq!(answer.html().matches("<style").count(), 1);
        assert!(!answer.html().contains(" style=\""), "{language}");
    }
}

#[tokio::test]
async fn every_answer_carries_the_headers() {
    let site = site().await;
    for path in [
        "/fr",
        "/fr/no-such-page",
        "/healthz",
        "/",
        "/icons/icon.svg",
        "/bench/static",
    ] {
        let answer = site.get(path).await;
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(name), value, "{path}: {name}");
        }
        let policy = answer.header(header::CONTENT_SECURITY_POLICY);
        assert!(policy.contains("frame-ancestors 'none'"), "{path}");
        let permissions = answer.header("permissions-policy");
        assert!(permissions.contains("geolocation=()"), "{path}");
        // The site's public address is https in these tests.
        let transport = answer.header(header::STRICT_TRANSPORT_SECURITY);
        assert!(transport.starts_with("max-age="), "{path}");
        assert!(answer.headers.get(header::SERVER).is_none());
    }
    let open = site.get("/api/v1/courses").await;
    assert_eq!(open.header("cross-origin-resource-policy"), "cross-origin");
}

#[tokio::test]
async fn a_form_of_somebody_elses_page_is_refused() {
    let site = site().await;
    let form = "email=a%40b.example&password=x";
    for headers in [
        [
            ("sec-fetch-site", "cross-site"),
            ("origin", "https://other.example"),
        ],
        [("accept", "text/html"), ("origin", "https://other.example")],
    ] {
        let answer = site.post("/uk/sign-in", form, &headers).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        assert!(answer.html().contains("<html lang=\"uk\""));
    }
    for headers in [
        [
            ("sec-fetch-site", "same-origin"),
            ("origin", "https://havre.example"),
        ],
        // A proxy in front changed Host; the public address is believed.
        [
            ("host", "10.0.0.7:3000"),
            ("origin", "https://havre.example"),
        ],
    ] {
        let answer = site.post("/uk/sign-in", form, &headers).await;
        assert_ne!(answer.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn a_body_too_large_is_refused_in_the_readers_language() {
    let site = site().await;
    let form = format!("email={}", "x".repeat(2 << 20));
    let answer = site.post("/fa-AF/sign-in", form, &[]).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.html().contains("<html lang=\"fa-AF\" dir=\"rtl\""));
}

/// So many pieces of 64 kB each, without a word on how much it will be.
struct InPieces(u32);

impl HttpBody for InPieces {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let left = self.0.checked_sub(1);
        self.0 = left.unwrap_or_default();
        Poll::Ready(left.map(|_| Ok(Frame::data(Bytes::from("x".repeat(64 << 10))))))
    }
}

#[tokio::test]
async fn a_body_of_unknown_length_is_cut_off_in_the_readers_language() {
    let site = site().await;
    for language in LANGUAGES {
        let body = Body::new(InPieces(64));
        assert_eq!(body.size_hint().exact(), None);
        let path = format!("/{language}/sign-in");
        let answer = site.post(&path, body, &[]).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
        let said = format!("<html lang=\"{language}\"");
        assert!(answer.html().contains(&said), "{language}");
    }
}

#[tokio::test]
async fn what_was_typed_comes_back_escaped() {
    let site = site().await;
    let form = "email=%3C%2Ftextarea%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%22&password=x";
    let answer = site.post("/fr/sign-in", form, &[]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!answer.html().contains("<script>alert"));
    assert!(
        answer
            .html()
            .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
    );
}

#[tokio::test]
async fn a_long_text_cannot_leave_its_box() {
    let site = site().await;
    let cookie = site.sign_in().await;
    for form in ["/fr/staff/courses/new", "/fr/staff/events/new"] {
        let signed_in = [("cookie", cookie.as_str())];
        let empty = site.ask(Method::GET, form, &signed_in).await;
        assert_eq!(empty.status, StatusCode::OK, "{form}");
        let boxes = empty.html().split("<textarea").skip(1);
        let names = boxes.filter_map(|b| b.split_once("name=\"")?.1.split('"').next());
        let typed = "%3C%2Ftextarea%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E";
        let fields: Vec<_> = names.map(|name| format!("{name}={typed}")).collect();
        assert!(!fields.is_empty(), "{form}");
        let answer = site.post(form, fields.join("&"), &signed_in).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
        assert!(!answer.html().contains("<script>alert"), "{form}");
        let kept = answer.html().matches("&lt;script&gt;alert(1)").count();
        assert!(kept >= fields.len(), "{form}: {kept} of {}", fields.len());
    }
}

#[tokio::test]
async fn a_text_is_small_on_the_way_even_when_nobody_keeps_it() {
    let site = site().await;
    let headers = [("accept-encoding", "gzip, br")];
    let answer = site.ask(Method::GET, "/fr/no-such-page", &headers).await;
    assert_eq!(answer.header(header::CONTENT_ENCODING), "br");
    assert_eq!(answer.header(header::VARY), "accept-encoding");
    let plain = site.get("/fr/no-such-page").await;
    assert!(answer.bytes.len() < plain.bytes.len() / 2);
}
