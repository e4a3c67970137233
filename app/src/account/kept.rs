//! A form that was sent after its sign-in had ended is not lost: the sign-in page
//! carries what was typed, and after signing in it is sent on with one tap. Nothing is
//! kept on the server.

use super::{next_page, sign_in, with_token};
use crate::{
    App,
    components::{Look, Pictogram, Tone, link_button, notice, submit_button},
    form::Fields,
    page::Page,
    reader::Reader,
};
use axum::{
    body::{Body, Bytes},
    extract::{FromRequest, Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::Method;
use leptos::prelude::*;

/// The hidden field of the sign-in form with what was sent before.
pub const KEPT: &str = "kept";

/// What is never carried along.
const PASSWORDS: [&str; 2] = ["current", "password"];

/// Left on an answer: nobody is signed in, and somebody has to be.
#[derive(Debug, Clone, Copy)]
pub struct SignInFirst;

/// A form that needs a sign-in gets the sign-in page with the form in it.
pub async fn layer(State(app): State<App>, request: Request, next: Next) -> Response {
    let sent = request.method() == Method::POST;
    let staff = Reader::of(request.uri()).filter(|reader| sent && is_staff(&reader.path));
    let Some(reader) = staff else {
        return next.run(request).await;
    };
    let (parts, body) = request.into_parts();
    let whole = Request::from_parts(parts.clone(), body);
    let body = match Bytes::from_request(whole, &app).await {
        Ok(body) => body,
        Err(refused) => return refused.into_response(),
    };
    let request = Request::from_parts(parts, Body::from(body.clone()));
    let answer = next.run(request).await;
    let first = answer.extensions().get::<SignInFirst>().is_some();
    match Fields::read(&body).filter(|_| first) {
        Some(fields) => sign_in::first(&app, &reader, &fields.without(&PASSWORDS)),
        None => answer,
    }
}

fn is_staff(path: &str) -> bool {
    path.starts_with("/staff/")
}

/// After signing in: what was typed stands ready, and where it goes.
pub fn go_on(app: &App, reader: &Reader, wanted: &str, kept: &str, token: &str) -> Response {
    let words = reader.words;
    let target = next_page(reader, wanted);
    let leave = target.clone();
    let fields = Fields::read(kept.as_bytes()).unwrap_or_default();
    let title = t!(words, "account-kept-title");
    let page = Page::private("account-kept", title.clone());
    let answer = page.answer(app, reader, || {
        view! {
            <div class="stack">
                <h1 tabindex="-1">{title}</h1>
                {notice(Tone::Info, t!(words, "account-kept-text"), ())}
                <form class="form" method="post" action=target>
                    {fields.hidden()}
                    <div class="form__acts">
                        {submit_button(Look::Main, Some(Pictogram::Check), t!(words, "account-kept-send"))}
                        {link_button(Look::Quiet, leave, None, t!(words, "account-kept-leave"))}
                    </div>
                </form>
            </div>
        }
    });
    with_token(app, Some(token), answer)
}

#[cfg(test)]
mod tests {
    use crate::testing::{self, EMAIL, PASSWORD};
    use http::{StatusCode, header};

    const TYPED: [(&str, &str); 3] = [
        ("title-uk", "\"Чай\" & розмова\r\n<b>"),
        ("theme", "health"),
        ("theme", "work"),
    ];

    /// The value of the hidden field, as a browser would send it.
    fn kept(html: &str) -> String {
        let (_, rest) = html.split_once("name=\"kept\" value=\"").unwrap();
        let (value, _) = rest.split_once('"').unwrap();
        value.replace("&amp;", "&")
    }

    #[tokio::test]
    async fn what_was_typed_outlives_the_sign_in_and_a_wrong_password() {
        let site = testing::site().await;
        let path = "/uk/staff/courses/new";
        let asked = site.post(path, &TYPED).await;
        assert_eq!(asked.status, StatusCode::FORBIDDEN);
        assert!(
            asked
                .html
                .contains("action=\"/uk/sign-in?next=%2Fstaff%2Fcourses%2Fnew\"")
        );
        assert_eq!(asked.headers[header::CACHE_CONTROL], "no-store");
        let next = "/uk/sign-in?next=%2Fstaff%2Fcourses%2Fnew";
        let sent = kept(&asked.html);
        let wrong = [("email", EMAIL), ("password", "not it"), ("kept", &sent)];
        let wrong = site.post(next, &wrong).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(kept(&wrong.html), sent);
        let right = [("email", EMAIL), ("password", PASSWORD), ("kept", &sent)];
        let right = site.post(next, &right).await;
        assert_eq!(right.status, StatusCode::OK);
        assert!(
            right
                .html
                .contains("method=\"post\" action=\"/uk/staff/courses/new\"")
        );
        for hidden in [
            "name=\"title-uk\" value=\"&quot;Чай&quot; &amp; розмова",
            "name=\"theme\" value=\"health\"",
            "name=\"theme\" value=\"work\"",
        ] {
            assert!(right.html.contains(hidden), "{hidden}: {}", right.html);
        }
        assert!(!right.html.contains("розмова\r\n<b>"), "{}", right.html);
        let sent_on = site.post_as(right.cookie(), path, &TYPED).await;
        assert_eq!(
            sent_on.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "the form itself answers"
        );
        assert!(sent_on.html.contains("&quot;Чай&quot;"));
    }

    /// Whatever is kept, it is sent to the staff's space of this site.
    #[tokio::test]
    async fn nothing_is_sent_elsewhere() {
        let site = testing::site().await;
        let next = "/fr/sign-in?next=https%3A%2F%2Fevil.example%2Fstaff";
        let right = [("email", EMAIL), ("password", PASSWORD), ("kept", "a=1")];
        let right = site.post(next, &right).await;
        assert!(
            right.html.contains("action=\"/fr/staff\""),
            "{}",
            right.html
        );
    }
}
