//! `/{lang}/sign-in`: e-mail and password. It never says which of the two is wrong.
//! `POST /{lang}/sign-out` closes the sign-in of this browser.

use super::{
    device::device,
    kept::{self, KEPT},
    next_page, sign_in_first, signed_in, with_token,
};
use crate::{
    App,
    components::{Look, Pictogram, Tone, done, notice, submit_button},
    error::Failure,
    form::{Fields, Form, Labels},
    limits::Address,
    page::Page,
    reader::Reader,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use http::{
    HeaderMap, StatusCode,
    header::{RETRY_AFTER, USER_AGENT},
};
use leptos::prelude::*;
use store::account::AccountError;

const LABELS: Labels = &[("email", "account-email"), ("password", "account-password")];

/// Where the sign-in page was sent from, if it was.
fn wanted(reader: &Reader) -> Option<String> {
    let query = reader.query.strip_prefix('?')?;
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).ok()?;
    pairs
        .into_iter()
        .find(|(name, _)| name == "next")
        .map(|(_, path)| path)
}

pub async fn show(
    State(app): State<App>,
    reader: Reader,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    if signed_in(&app, &headers).await?.is_some() {
        let next = next_page(&reader, &wanted(&reader).unwrap_or_default());
        return Ok(Redirect::to(&next).into_response());
    }
    let form = Form::new(reader.words, LABELS, Fields::new());
    Ok(page(&app, &reader, &form))
}

/// A form came from somebody who is not signed in, or not any more: sign-in first, and
/// what was typed goes along.
pub fn first(app: &App, reader: &Reader, sent: &Fields) -> Response {
    let fields = Fields::new().with(KEPT, sent.encoded());
    let form = Form::new(reader.words, LABELS, fields);
    let place = sign_in_first(reader).parse().ok();
    let Some(there) = place.and_then(|uri| Reader::of(&uri)) else {
        return Failure::INVALID.into_response();
    };
    let mut answer = page(app, &there, &form);
    *answer.status_mut() = StatusCode::FORBIDDEN;
    answer
}

pub async fn act(
    State(app): State<App>,
    reader: Reader,
    address: Address,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    let mut form = Form::new(reader.words, LABELS, fields);
    let email = form.text("email", 254);
    // A password is taken as it was typed, blanks and all.
    let password = form.fields.get("password").to_owned();
    if password.is_empty() {
        form.wrong("password", t!(reader.words, "error-required"));
    }
    let Some(email) = form.finish(|| email) else {
        return Ok(page(&app, &reader, &form));
    };
    let one = match app.limits.sign_in(address, &email) {
        Ok(one) => one,
        Err(minutes) => {
            form.wrong("", t!(reader.words, "error-too-many-text", n = minutes));
            let mut answer = page(&app, &reader, &form);
            *answer.status_mut() = StatusCode::TOO_MANY_REQUESTS;
            answer
                .headers_mut()
                .insert(RETRY_AFTER, (minutes * 60).into());
            return Ok(answer);
        }
    };
    let agent = headers
        .get(USER_AGENT)
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default();
    match store::account::sign_in(&app.db, app.now(), &email, &password, &device(agent)).await {
        Ok(token) => {
            app.limits.right(&one);
            let wanted = wanted(&reader).unwrap_or_default();
            if form.fields.has(KEPT) {
                let kept = form.fields.get(KEPT);
                return Ok(kept::go_on(&app, &reader, &wanted, kept, &token));
            }
            let next = next_page(&reader, &wanted);
            Ok(with_token(
                &app,
                Some(&token),
                Redirect::to(&next).into_response(),
            ))
        }
        Err(AccountError::WrongSignIn) => {
            form.wrong("email", t!(reader.words, "error-sign-in"));
            Ok(page(&app, &reader, &form))
        }
        Err(error) => Err(error.into()),
    }
}

pub async fn sign_out(
    State(app): State<App>,
    reader: Reader,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    if let Some(who) = signed_in(&app, &headers).await? {
        store::account::close_sign_in(&app.db, &who, app.now(), who.sign_in()).await?;
    }
    let target = reader.link("/sign-in?done=signed-out");
    Ok(with_token(
        &app,
        None,
        Redirect::to(&target).into_response(),
    ))
}

fn page(app: &App, reader: &Reader, form: &Form) -> Response {
    let words = reader.words;
    let title = t!(words, "account-sign-in-title");
    let kept = form.fields.has(KEPT);
    let asked = (kept || wanted(reader).is_some() && form.is_right()).then(|| match kept {
        true => notice(Tone::Warning, t!(words, "account-sign-in-kept"), ()),
        false => notice(Tone::Info, t!(words, "account-sign-in-first"), ()),
    });
    let kept = kept.then(|| Fields::new().with(KEPT, form.fields.get(KEPT)).hidden());
    let signed_out = (reader.query == "?done=signed-out" && form.is_right())
        .then(|| done(t!(words, "account-signed-out")));
    let demo = app
        .settings
        .demo
        .then(|| notice(Tone::Info, t!(words, "account-sign-in-demo"), ()));
    // Same path and query, so that `next` goes along.
    let action = reader.here_in(reader.language());
    let page = Page::private("account-sign-in", form.title(title.clone())).status(form.status());
    page.answer(app, reader, || {
        view! {
            <div class="stack">
                <h1>{title}</h1>
                {form.summary_kept("error-kept-no-password")}
                {signed_out}
                {asked}
                <p>{t!(words, "account-sign-in-intro")}</p>
                {demo}
                <form class="form" method="post" action=action novalidate>
                    {kept}
                    {form.field("email").required().autocomplete("username").input("email")}
                    {form.field("password").value("").required().autocomplete("current-password").ltr().input("password")}
                    <div class="form__acts">{submit_button(Look::Main, Some(Pictogram::SignIn), t!(words, "account-sign-in"))}</div>
                </form>
                <p class="soft">{t!(words, "account-sign-in-help")}</p>
            </div>
        }
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::{self, EMAIL, PASSWORD};
    use domain::language::Language;
    use http::{StatusCode, header};

    #[tokio::test]
    async fn the_right_password_opens_the_staff_pages_and_signing_out_closes_them() {
        let site = testing::site().await;
        let path = "/fr/sign-in?next=%2Fstaff%2Faudit";
        let answer = site
            .post(
                path,
                &[("email", " STAFF@havre.example"), ("password", PASSWORD)],
            )
            .await;
        assert_eq!(
            (answer.status, answer.location()),
            (StatusCode::SEE_OTHER, "/fr/staff/audit")
        );
        let set = answer.headers[header::SET_COOKIE].to_str().unwrap();
        assert!(
            set.contains("HttpOnly") && set.contains("SameSite=Lax") && !set.contains("Secure"),
            "{set}"
        );
        let cookie = answer.cookie().to_owned();
        assert_eq!(
            site.get_as(&cookie, "/fr/staff/account").await.status,
            StatusCode::OK
        );
        let again = site.get_as(&cookie, "/uk/sign-in").await;
        assert_eq!(again.location(), "/uk/staff", "already signed in");

        let out = site.post_as(&cookie, "/fr/sign-out", &[]).await;
        assert_eq!(
            (out.status, out.location()),
            (StatusCode::SEE_OTHER, "/fr/sign-in?done=signed-out")
        );
        assert!(
            out.headers[header::SET_COOKIE]
                .to_str()
                .unwrap()
                .contains("Max-Age=0")
        );
        assert_eq!(
            site.get_as(&cookie, "/fr/staff/account").await.status,
            StatusCode::SEE_OTHER,
            "the token holds no more"
        );
    }

    #[tokio::test]
    async fn a_wrong_e_mail_and_a_wrong_password_get_the_same_answer() {
        let site = testing::site().await;
        let mut bodies = Vec::new();
        for (email, password) in [
            (EMAIL, "not the password at all"),
            ("nobody@havre.example", PASSWORD),
        ] {
            let answer = site
                .post("/en/sign-in", &[("email", email), ("password", password)])
                .await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(answer.headers.get(header::SET_COOKIE).is_none());
            assert!(
                answer.html.contains(email) && !answer.html.contains(password),
                "the e-mail is kept, the password is not"
            );
            let words = crate::texts::Words::of(Language::En);
            assert!(
                answer.html.contains(&t!(words, "error-kept-no-password"))
                    && !answer.html.contains(&t!(words, "error-kept")),
                "and this is what is said: {}",
                answer.html
            );
            bodies.push(answer.html.replace(email, ""));
        }
        assert_eq!(bodies[0], bodies[1]);
    }

    #[tokio::test]
    async fn guessing_is_stopped_for_everybody_and_for_the_right_password_too() {
        let site = testing::site().await;
        let mut answer = site.get("/fr/sign-in").await;
        for _ in 0..40 {
            answer = site
                .post(
                    "/fr/sign-in",
                    &[("email", EMAIL), ("password", "a guess of mine")],
                )
                .await;
            if answer.status == StatusCode::TOO_MANY_REQUESTS {
                break;
            }
        }
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(answer.headers.contains_key(header::RETRY_AFTER) && answer.html.contains(EMAIL));
        let right = site
            .post(
                "/fr/sign-in",
                &[("email", "Staff@Havre.example"), ("password", PASSWORD)],
            )
            .await;
        assert_eq!(right.status, StatusCode::TOO_MANY_REQUESTS);
    }

    #[tokio::test]
    async fn the_right_password_may_be_given_again_and_again() {
        let site = testing::site().await;
        let right = [("email", EMAIL), ("password", PASSWORD)];
        for n in 0..8 {
            let answer = site.post("/fr/sign-in", &right).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "sign-in {n}");
        }
    }

    #[tokio::test]
    async fn what_is_left_empty_is_said_beside_its_field_and_on_top() {
        let site = testing::site().await;
        let answer = site
            .post("/uk/sign-in", &[("email", "\" onfocus=\"x")])
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            answer.html.contains("href=\"#f-password\"")
                && answer.html.contains("id=\"f-password-error\"")
        );
        assert!(!answer.html.contains("\" onfocus=\"x"));
    }

    #[tokio::test]
    async fn it_stands_in_four_languages_and_is_kept_by_nobody() {
        let site = testing::site().await;
        for language in Language::ALL {
            let answer = site.get(&format!("/{language}/sign-in")).await;
            assert_eq!(answer.status, StatusCode::OK);
            assert!(
                answer.html.contains("noindex")
                    && answer.html.contains("autocomplete=\"current-password\"")
            );
            assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
        }
    }
}
