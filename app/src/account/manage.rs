//! `/{lang}/staff/accounts/{id}`: a new password for an account, closing it, opening it
//! again.

use super::{AdministratorReader, index, password};
use crate::{
    App,
    components::{
        Facts, Look, Pictogram, Tone, crumbs, link_button, named_button, notice, submit_button,
    },
    error::Failure,
    form::{Fields, Form},
    page::{Draw, Drawn, Page},
    staff::{self, Desk, place},
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::id::{Account, Id};
use leptos::prelude::*;
use store::account::{self, AccountError, Listed};

type Which = Path<(String, String)>;

async fn found(app: &App, who: &AdministratorReader, id: &str) -> Result<Listed, Failure> {
    let id: Id<Account> = id.parse().map_err(|_| Failure::NOT_FOUND)?;
    let found = account::find(&app.db, &who.administrator, id).await?;
    found.ok_or(Failure::NOT_FOUND)
}

pub async fn show(
    State(app): State<App>,
    who: AdministratorReader,
    Path((_, id)): Which,
) -> Result<Response, Failure> {
    let account = found(&app, &who, &id).await?;
    let form = Form::new(who.me.reader.words, password::LABELS, Fields::new());
    Ok(page(&app, &who, &account, &form))
}

pub async fn act(
    State(app): State<App>,
    who: AdministratorReader,
    Path((_, id)): Which,
    fields: Fields,
) -> Result<Response, Failure> {
    let account = found(&app, &who, &id).await?;
    let words = who.me.reader.words;
    let mut form = Form::new(words, password::LABELS, fields);
    let (db, administrator, now) = (&app.db, &who.administrator, app.now());
    let (outcome, done) = match form.fields.get("act") {
        "close" => {
            let closed = account::close(db, administrator, now, account.id).await;
            (closed, "account-closed")
        }
        "open" => {
            let opened = account::open(db, administrator, now, account.id).await;
            (opened, "account-opened")
        }
        "" => {
            let Some(password) = password::read(&mut form, "password") else {
                return Ok(page(&app, &who, &account, &form));
            };
            let set = account::set_password(db, administrator, now, account.id, &password).await;
            (set, "account-password")
        }
        _ => return Err(Failure::INVALID),
    };
    match outcome {
        Ok(()) => {
            let here = place::account(account.id);
            return Ok(staff::see_done(&who.me, &here, done));
        }
        Err(AccountError::LastAdministrator) => form.wrong("", t!(words, "account-last")),
        Err(AccountError::WeakPassword) => password::is_weak(&mut form),
        Err(error) => return Err(error.into()),
    }
    Ok(page(&app, &who, &account, &form))
}

fn page(app: &App, who: &AdministratorReader, account: &Listed, form: &Form) -> Response {
    let (me, words) = (&who.me, form.words);
    let title = account.name.clone();
    let page = Page::staff("account-manage", form.title(title.clone())).status(form.status());
    let facts = Facts::new()
        .fact(
            Pictogram::Message,
            t!(words, "account-email"),
            view! { <bdi dir="ltr">{account.email.clone()}</bdi> },
        )
        .fact(
            Pictogram::People,
            t!(words, "account-role"),
            index::role(words, account.role),
        )
        .fact(
            Pictogram::Info,
            t!(words, "account-state"),
            index::state(words, account),
        );
    staff::answer(app, me, page, Desk::Accounts, || {
        view! {
            {crumbs(me.reader.link("/staff/accounts"), t!(words, "staff-audit-accounts"))}
            <h1><bdi>{title}</bdi></h1>
            {form.summary_kept("error-kept-no-password")}
            {facts.view()}
            {of_password(who, account, form)}
            {of_state(form, account)}
        }
    })
}

/// A password for a colleague; one's own is changed where the present one is asked.
fn of_password(who: &AdministratorReader, account: &Listed, form: &Form) -> Drawn {
    let words = form.words;
    if account.id == who.me.who.account() {
        let own = who.me.reader.link("/staff/account");
        let text = t!(words, "staff-nav-account");
        let way = link_button(Look::Quiet, own, Some(Pictogram::Person), text);
        return notice(Tone::Info, t!(words, "account-own"), way).drawn();
    }
    view! {
        <form class="form" method="post" novalidate>
            <h2>{t!(words, "account-give-title")}</h2>
            <p>{t!(words, "account-give-text")}</p>
            {password::chosen(form).input("password")}
            <div class="form__acts">
                {submit_button(Look::Main, Some(Pictogram::Lock), t!(words, "staff-save"))}
            </div>
        </form>
    }
    .drawn()
}

fn of_state(form: &Form, account: &Listed) -> impl IntoView + use<> {
    let words = form.words;
    let (title, text, look, icon, act) = match account.active {
        true => (
            t!(words, "account-close"),
            t!(words, "account-close-text"),
            Look::Danger,
            Pictogram::Close,
            "close",
        ),
        false => (
            t!(words, "account-open"),
            t!(words, "account-open-text"),
            Look::Main,
            Pictogram::Check,
            "open",
        ),
    };
    view! {
        <form class="form" method="post">
            <h2>{title.clone()}</h2>
            <p>{text}</p>
            <div class="form__acts">{named_button(look, Some(icon), title, "act", act.to_owned())}</div>
        </form>
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        testing::{self, PASSWORD, TestSite, now},
        texts::Words,
    };
    use domain::{
        account::Role,
        audit::{Action, Subject},
        id::{Account, Id},
        language::Language,
    };
    use http::StatusCode;

    const OLENA: &str = "olena@havre.example";

    fn path(id: Id<Account>) -> String {
        format!("/fr/staff/accounts/{id}")
    }

    async fn signs_in(site: &TestSite, password: &str) -> bool {
        store::account::sign_in(&site.app.db, now(), OLENA, password, "")
            .await
            .is_ok()
    }

    #[tokio::test]
    async fn an_account_is_closed_and_opened_again() {
        let site = testing::site().await;
        let cookie = site.sign_in_as_administrator().await;
        let id = site.add_account(OLENA, "Olena", Role::Staff).await;
        let olena = site.sign_in_of(OLENA).await;
        let page = site.get_as(&cookie, &path(id)).await.html;
        assert!(page.contains("name=\"act\" value=\"close\""), "{page}");
        let answer = site.post_as(&cookie, &path(id), &[("act", "close")]).await;
        let done = format!("{}?done=account-closed", path(id));
        assert_eq!(answer.location(), done);
        let page = site.get_as(&cookie, &done).await.html;
        let said = t!(Words::of(Language::Fr), "account-closed");
        assert!(
            page.contains(&said) && page.contains("name=\"act\" value=\"open\""),
            "{page}"
        );
        let out = site.get_as(&olena, "/fr/staff").await;
        assert_eq!(out.status, StatusCode::SEE_OTHER, "signed out");
        assert!(!signs_in(&site, PASSWORD).await);
        let answer = site.post_as(&cookie, &path(id), &[("act", "open")]).await;
        assert_eq!(
            answer.location(),
            format!("{}?done=account-opened", path(id))
        );
        assert!(signs_in(&site, PASSWORD).await);
        let out = site.get_as(&olena, "/fr/staff").await;
        assert_eq!(
            out.status,
            StatusCode::SEE_OTHER,
            "what was closed stays so"
        );
        let of = Some(Subject::Account);
        let lines = store::audit::lines(&site.app.db, &site.staff, None, of, 9);
        let lines = lines.await.unwrap();
        let told = lines
            .iter()
            .filter(|l| l.name.as_deref() == Some("Direction"));
        let told: Vec<_> = told.map(|line| line.action).collect();
        assert_eq!(told, [Action::Open, Action::Close, Action::SignIn]);
        let answer = site.post_as(&cookie, &path(id), &[("act", "sell")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }

    #[tokio::test]
    async fn a_new_password_takes_the_place_of_the_old_one_everywhere() {
        let site = testing::site().await;
        let cookie = site.sign_in_as_administrator().await;
        let id = site.add_account(OLENA, "Olena", Role::Staff).await;
        let olena = site.sign_in_of(OLENA).await;
        for bad in ["", "short"] {
            let answer = site.post_as(&cookie, &path(id), &[("password", bad)]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(answer.html.contains("href=\"#f-password\""));
        }
        let new = "quatre mots faciles";
        let answer = site.post_as(&cookie, &path(id), &[("password", new)]).await;
        assert_eq!(
            answer.location(),
            format!("{}?done=account-password", path(id)),
            "{}",
            answer.html
        );
        let out = site.get_as(&olena, "/fr/staff").await;
        assert_eq!(out.status, StatusCode::SEE_OTHER, "signed out");
        assert!(signs_in(&site, new).await && !signs_in(&site, PASSWORD).await);
    }

    #[tokio::test]
    async fn the_last_administrator_is_not_closed() {
        let site = testing::site().await;
        let cookie = site.sign_in_as_administrator().await;
        let who = testing::administrator();
        let all = store::account::list(&site.app.db, &who).await.unwrap();
        let own = all.iter().find(|a| a.name == "Direction").unwrap().id;
        let page = site.get_as(&cookie, &path(own)).await.html;
        assert!(page.contains("href=\"/fr/staff/account\""), "{page}");
        assert!(!page.contains("name=\"password\""), "not here: {page}");
        for language in Language::ALL {
            let path = format!("/{language}/staff/accounts/{own}");
            let answer = site.post_as(&cookie, &path, &[("act", "close")]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            let said = t!(Words::of(*language), "account-last");
            assert!(answer.html.contains(&said), "{}", answer.html);
        }
        site.add_account(OLENA, "Olena", Role::Administrator).await;
        let answer = site.post_as(&cookie, &path(own), &[("act", "close")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let out = site.get_as(&cookie, "/fr/staff/accounts").await;
        assert_eq!(out.status, StatusCode::SEE_OTHER, "one's own: signed out");
        let nobody = "/fr/staff/accounts/00000000-0000-0000-0000-000000000007";
        let olena = site.sign_in_of(OLENA).await;
        for path in [nobody, "/fr/staff/accounts/x"] {
            let answer = site.get_as(&olena, path).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND);
            let answer = site.post_as(&olena, path, &[("act", "close")]).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND);
        }
    }
}
