//! Sign-in, sign-out, one's own account, the accounts of others; and `StaffReader` and
//! `AdministratorReader`, by which a page asks for the capability it needs.

mod create;
pub mod device;
mod index;
pub mod kept;
mod manage;
mod password;
mod show;
mod sign_in;

use crate::{App, error::Failure, reader::Reader};
use axum::{
    Router,
    extract::FromRequestParts,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use domain::language::Language;
use http::{HeaderMap, HeaderValue, header, request::Parts};
use kept::SignInFirst;
use store::{Administrator, SignedIn, Staff};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/sign-in", get(sign_in::show).post(sign_in::act))
        .route("/{lang}/sign-out", post(sign_in::sign_out))
        .route("/{lang}/staff/account", get(show::show).post(show::act))
        .route("/{lang}/staff/accounts", get(index::index))
        .route(
            "/{lang}/staff/accounts/new",
            get(create::new).post(create::create),
        )
        .route(
            "/{lang}/staff/accounts/{id}",
            get(manage::show).post(manage::act),
        )
}

/// The reader of a staff page. A handler that takes one is reached by staff only:
/// whoever is not signed in is led to the sign-in page and back again; whoever may
/// not is told so.
#[derive(Debug, Clone)]
pub struct StaffReader {
    pub reader: Reader,
    pub who: SignedIn,
    pub staff: Staff,
}

impl FromRequestParts<App> for StaffReader {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let reader = Reader::from_request_parts(parts, app).await?;
        let Some(who) = signed_in(app, &parts.headers)
            .await
            .map_err(IntoResponse::into_response)?
        else {
            let mut answer = Redirect::to(&sign_in_first(&reader)).into_response();
            answer.extensions_mut().insert(SignInFirst);
            return Err(answer);
        };
        let staff = who
            .staff()
            .ok_or_else(|| Failure::FORBIDDEN.into_response())?;
        Ok(Self { reader, who, staff })
    }
}

/// The reader of a page about the accounts of others: staff who are no administrators
/// are told that it is not theirs.
#[derive(Debug, Clone)]
pub struct AdministratorReader {
    pub me: StaffReader,
    pub administrator: Administrator,
}

impl FromRequestParts<App> for AdministratorReader {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let me = StaffReader::from_request_parts(parts, app).await?;
        match me.who.administrator() {
            Some(administrator) => Ok(Self { me, administrator }),
            None => Err(Failure::FORBIDDEN.into_response()),
        }
    }
}

/// The sign-in page, which leads back here.
fn sign_in_first(reader: &Reader) -> String {
    let here = [("next", format!("{}{}", reader.path, reader.query))];
    let next = serde_urlencoded::to_string(here).unwrap_or_default();
    reader.link(format!("/sign-in?{next}"))
}

/// The cookie's name. Over HTTPS no other site of the same domain can set it, nor can
/// anybody without HTTPS (RFC 6265bis, 4.1.3.2).
fn cookie_name(app: &App) -> &'static str {
    if app.settings.is_https() {
        "__Host-havre"
    } else {
        "havre"
    }
}

/// Who sent this request, by its cookie.
pub async fn signed_in(app: &App, headers: &HeaderMap) -> Result<Option<SignedIn>, Failure> {
    let Some(token) = token(headers, cookie_name(app)) else {
        return Ok(None);
    };
    Ok(store::account::authenticate(&app.db, app.now(), &token).await?)
}

fn token(headers: &HeaderMap, name: &str) -> Option<String> {
    let each = headers.get_all(header::COOKIE).iter();
    let cookies = each
        .filter_map(|value| value.to_str().ok())
        .flat_map(cookie::Cookie::split_parse);
    let mut ours = cookies.flatten().filter(|cookie| cookie.name() == name);
    ours.next().map(|cookie| cookie.value().to_owned())
}

/// Gives the browser a token, or takes it back. Without a date: a shared browser
/// forgets it when it is closed. How long it holds is the store's to say.
fn with_token(app: &App, token: Option<&str>, mut response: Response) -> Response {
    let mut cookie =
        cookie::Cookie::build((cookie_name(app), token.unwrap_or_default().to_owned()))
            .http_only(true)
            .same_site(cookie::SameSite::Lax)
            .path("/")
            .secure(app.settings.is_https())
            .build();
    if token.is_none() {
        cookie.make_removal();
    }
    if let Ok(value) = HeaderValue::from_str(&cookie.to_string()) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

/// Where to go after signing in: a page of the staff's space on this site, or its
/// home. Anything else (another site, a page that is not ours) is not followed.
fn next_page(reader: &Reader, wanted: &str) -> String {
    let path = wanted.strip_prefix('/').and_then(|rest| {
        let (tag, path) = rest.split_once('/')?;
        tag.parse::<Language>().is_ok().then(|| format!("/{path}"))
    });
    let path = path.unwrap_or_else(|| wanted.to_owned());
    let known = path == "/staff" || path.starts_with("/staff/") || path.starts_with("/staff?");
    let plain = path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    if known && plain && path.len() < 500 {
        reader.link(path)
    } else {
        reader.link("/staff")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use axum::{body::Body, extract::Request};
    use http::StatusCode;

    #[test]
    fn only_staff_pages_of_this_site_come_next() {
        let reader = Reader::of(&"/uk/sign-in".parse().unwrap()).unwrap();
        for (wanted, next) in [
            ("/staff/centres?done=saved", "/uk/staff/centres?done=saved"),
            ("/fr/staff", "/uk/staff"),
            ("/fr/staff/audit", "/uk/staff/audit"),
            ("https://evil.example/staff", "/uk/staff"),
            ("//evil.example/staff", "/uk/staff"),
            ("/fr//evil.example", "/uk/staff"),
            ("/staffer", "/uk/staff"),
            ("/staff/\\evil", "/uk/staff"),
            ("/staff/\r\nx: y", "/uk/staff"),
            ("", "/uk/staff"),
        ] {
            assert_eq!(next_page(&reader, wanted), next, "{wanted}");
        }
    }

    #[tokio::test]
    async fn a_staff_page_leads_who_is_unknown_to_the_sign_in() {
        let site = testing::site().await;
        for cookie in ["", "havre=", "havre=wrong", "other=1; havre=\u{1}"] {
            let mut request = Request::get("/fa-AF/staff/account?x=1");
            if let Ok(value) = HeaderValue::from_str(cookie) {
                request = request.header(header::COOKIE, value);
            }
            let answer = site.send(request.body(Body::empty()).unwrap()).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER);
            assert_eq!(
                answer.location(),
                "/fa-AF/sign-in?next=%2Fstaff%2Faccount%3Fx%3D1"
            );
        }
    }

    #[tokio::test]
    async fn the_cookie_is_for_the_server_alone_and_secure_over_https() {
        let site = testing::site().await;
        let set = |answer: Response| {
            answer.headers()[header::SET_COOKIE]
                .to_str()
                .unwrap()
                .to_owned()
        };
        let plain = set(with_token(&site.app, Some("abc"), ().into_response()));
        assert_eq!(plain, "havre=abc; HttpOnly; SameSite=Lax; Path=/");
        let settings = crate::context::Settings {
            public_url: "https://havre.example".into(),
            ..Default::default()
        };
        let app = App::new(
            site.app.db.clone(),
            site.app.clock.clone(),
            Default::default(),
            settings,
        );
        let secure = set(with_token(&app, Some("abc"), ().into_response()));
        let expected = "__Host-havre=abc; HttpOnly; SameSite=Lax; Secure; Path=/";
        assert_eq!(secure, expected);
        let gone = set(with_token(&app, None, ().into_response()));
        let same = gone.starts_with("__Host-havre=;") && gone.contains("; Secure; Path=/");
        assert!(same && gone.contains("Max-Age=0"), "{gone}");
        let token = site.sign_in().await.replace("havre=", "");
        for (name, known) in [("__Host-havre", true), ("havre", false)] {
            let mut headers = HeaderMap::new();
            let cookie = HeaderValue::from_str(&format!("{name}={token}")).unwrap();
            headers.insert(header::COOKIE, cookie);
            let who = signed_in(&app, &headers).await.unwrap();
            assert_eq!(who.is_some(), known, "{name}");
        }
    }
}
