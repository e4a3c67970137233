//! `/{lang}/staff/account`: where one's account is open, closing what one does not
//! recognise, and one's password.

use super::{StaffReader, password, with_token};
use crate::{
    App,
    components::{Look, Mood, Pictogram, done, named_button, table, tag},
    error::Failure,
    form::{Fields, Form},
    limits::Address,
    page::{Draw, Page, school_zone},
    staff::{self, Desk},
    texts::ltr,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use domain::id::{Id, SignIn};
use leptos::prelude::*;
use store::account::{self, OpenSignIn};

pub async fn show(State(app): State<App>, me: StaffReader) -> Result<Response, Failure> {
    let form = Form::new(me.reader.words, password::LABELS, Fields::new());
    page(&app, &me, &form).await
}

/// `form`: the one for another password.
pub(super) async fn page(app: &App, me: &StaffReader, form: &Form) -> Result<Response, Failure> {
    let words = me.reader.words;
    let own = account::sign_ins(&app.db, &me.who, app.now()).await?;
    let closed = closed_count(&me.reader.query).filter(|_| form.is_right());
    let closed = closed.map(|n| done(t!(words, "account-devices-revoked", n = n)));
    let title = t!(words, "staff-nav-account");
    let name = me.who.name().to_owned();
    let page = Page::staff("account-show", form.title(title.clone())).status(form.status());
    Ok(staff::answer(app, me, page, Desk::Account, || {
        view! {
            <h1>{title}</h1>
            {form.summary_kept("error-kept-no-password")}
            {closed}
            <p>{t!(words, "account-signed-in-as", name = ltr(name))}</p>
            {devices(me, own)}
            {password::view(form)}
        }
    }))
}

fn devices(me: &StaffReader, own: Vec<OpenSignIn>) -> impl IntoView + use<> {
    let words = me.reader.words;
    let zone = school_zone();
    let others = own.len() > 1;
    let this = me.who.sign_in();
    let rows: Vec<_> = own
        .into_iter()
        .map(|sign_in| {
            let device = if sign_in.device.is_empty() {
                t!(words, "account-device-unknown").drawn()
            } else {
                view! { <bdi dir="ltr">{sign_in.device}</bdi> }.drawn()
            };
            let close = t!(words, "account-device-revoke");
            let act = if sign_in.id == this {
                tag(
                    Mood::Good,
                    Some(Pictogram::Check),
                    t!(words, "account-device-this"),
                )
                .drawn()
            } else {
                named_button(
                    Look::Small,
                    Some(Pictogram::SignOut),
                    close,
                    "close",
                    sign_in.id.to_string(),
                )
                .drawn()
            };
            view! {
                <tr>
                    <th scope="row">{device}</th>
                    <td>{words.moment(sign_in.created_at, &zone)}</td>
                    <td>{words.moment(sign_in.seen_at, &zone)}</td>
                    <td class="table__acts">{act}</td>
                </tr>
            }
        })
        .collect();
    let columns = [
        "account-device",
        "account-device-opened",
        "account-device-used",
        "account-device-act",
    ];
    let columns = columns.map(|key| t!(words, key));
    let close_others = others.then(|| {
        let text = t!(words, "account-device-revoke-others");
        view! { <div class="form__acts">{named_button(Look::Danger, Some(Pictogram::SignOut), text, "close", "others")}</div> }
    });
    let alone = (!others).then(|| view! { <p>{t!(words, "account-devices-none")}</p> });
    view! {
        <form method="post" class="stack">
            <h2>{t!(words, "account-devices-title")}</h2>
            <p>{t!(words, "account-devices-intro")}</p>
            {table("devices", t!(words, "account-devices-title"), columns, rows)}
            {alone}
            {close_others}
        </form>
    }
}

/// `?closed=2`, after closing two.
fn closed_count(query: &str) -> Option<usize> {
    query
        .strip_prefix("?closed=")?
        .parse()
        .ok()
        .filter(|n| (1..=999).contains(n))
}

pub async fn act(
    State(app): State<App>,
    me: StaffReader,
    address: Address,
    fields: Fields,
) -> Result<Response, Failure> {
    if !fields.has("close") {
        return password::change(&app, &me, address, fields).await;
    }
    let closed = match fields.get("close") {
        "others" => account::close_other_sign_ins(&app.db, &me.who, app.now()).await?,
        one => {
            let id: Id<SignIn> = one.parse().map_err(|_| Failure::INVALID)?;
            account::close_sign_in(&app.db, &me.who, app.now(), id).await?;
            if id == me.who.sign_in() {
                return Ok(signed_out(&app, &me));
            }
            1
        }
    };
    let target = me.reader.link(format!("/staff/account?closed={closed}"));
    Ok(Redirect::to(&target).into_response())
}

fn signed_out(app: &App, me: &StaffReader) -> Response {
    let target = me.reader.link("/sign-in?done=signed-out");
    with_token(app, None, Redirect::to(&target).into_response())
}

#[cfg(test)]
mod tests {
    use crate::testing::{self, now};
    use domain::account::Role;
    use http::StatusCode;

    /// The ids of the sign-ins that can be closed, in the order shown.
    fn closable(html: &str) -> Vec<&str> {
        let each = html.split("name=\"close\" value=\"").skip(1);
        each.filter_map(|rest| rest.split('"').next())
            .filter(|v| *v != "others")
            .collect()
    }

    #[tokio::test]
    async fn another_device_is_closed_and_this_one_stays() {
        let site = testing::site().await;
        let (mine, other, third) = (
            site.sign_in().await,
            site.sign_in().await,
            site.sign_in().await,
        );
        let page = site.get_as(&mine, "/fr/staff/account").await;
        let ids = closable(&page.html);
        assert_eq!(ids.len(), 2, "{}", page.html);
        let answer = site
            .post_as(&mine, "/fr/staff/account", &[("close", ids[0])])
            .await;
        assert_eq!(
            (answer.status, answer.location()),
            (StatusCode::SEE_OTHER, "/fr/staff/account?closed=1")
        );
        let mut open = 0;
        for cookie in [&other, &third] {
            open += usize::from(
                site.get_as(cookie, "/fr/staff/account").await.status == StatusCode::OK,
            );
        }
        assert_eq!(open, 1);
        let answer = site
            .post_as(&mine, "/fr/staff/account", &[("close", "others")])
            .await;
        assert_eq!(answer.location(), "/fr/staff/account?closed=1");
        let page = site.get_as(&mine, answer.location()).await;
        assert!(page.html.contains("role=\"status\"") && closable(&page.html).is_empty());
    }

    #[tokio::test]
    async fn nobody_closes_the_sign_in_of_somebody_else() {
        let site = testing::site().await;
        site.add_account("other@havre.example", "Autre", Role::Staff)
            .await;
        let token = store::account::sign_in(
            &site.app.db,
            now(),
            "other@havre.example",
            testing::PASSWORD,
            "",
        )
        .await
        .unwrap();
        let theirs = store::account::authenticate(&site.app.db, now(), &token)
            .await
            .unwrap()
            .unwrap();
        let mine = site.sign_in().await;
        let id = theirs.sign_in().to_string();
        site.post_as(&mine, "/fr/staff/account", &[("close", &id)])
            .await;
        let still = store::account::authenticate(&site.app.db, now(), &token)
            .await
            .unwrap();
        assert!(still.is_some());
        let page = site
            .get_as(&format!("havre={token}"), "/en/staff/account")
            .await;
        assert!(page.html.contains("Unknown device"), "no device was told");
        let bad = site
            .post_as(&mine, "/fr/staff/account", &[("close", "x' OR 1=1")])
            .await;
        assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}
