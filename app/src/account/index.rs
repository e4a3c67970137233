//! `/{lang}/staff/accounts`: who may sign in, for whoever manages the accounts.

use super::AdministratorReader;
use crate::{
    App,
    components::{Look, Mood, Pictogram, link_button, table, tag},
    error::Failure,
    page::Page,
    staff::{self, Desk, place},
    texts::Words,
};
use axum::{extract::State, response::Response};
use domain::account::Role;
use leptos::prelude::*;
use store::account::{self, Listed};

pub(super) fn role(words: Words, role: Role) -> String {
    match role {
        Role::Administrator => t!(words, "account-role-administrator"),
        Role::Staff => t!(words, "account-role-staff"),
    }
}

/// Whether the account may sign in.
pub(super) fn state(words: Words, account: &Listed) -> impl IntoView + use<> {
    match (account.active, account.demo) {
        (false, _) => tag(Mood::Plain, None, t!(words, "account-state-closed")),
        (true, true) => tag(Mood::Lamp, None, t!(words, "account-state-demo")),
        (true, false) => tag(Mood::Good, None, t!(words, "account-state-open")),
    }
}

pub async fn index(State(app): State<App>, who: AdministratorReader) -> Result<Response, Failure> {
    let AdministratorReader { me, administrator } = who;
    let words = me.reader.words;
    let all = account::list(&app.db, &administrator).await?;
    let rows: Vec<_> = all
        .into_iter()
        .map(|account| {
            let href = me.reader.link(place::account(account.id));
            let off = (!account.active).then_some("is-off");
            view! {
                <tr class=off>
                    <th scope="row"><a href=href><bdi>{account.name.clone()}</bdi></a></th>
                    <td><bdi dir="ltr">{account.email.clone()}</bdi></td>
                    <td>{role(words, account.role)}</td>
                    <td>{state(words, &account)}</td>
                </tr>
            }
        })
        .collect();
    let columns = [
        "account-name",
        "account-email",
        "account-role",
        "account-state",
    ];
    let columns = columns.map(|key| t!(words, key));
    let title = t!(words, "staff-audit-accounts");
    let new = me.reader.link("/staff/accounts/new");
    let page = Page::staff("account-index", title.clone());
    Ok(staff::answer(&app, &me, page, Desk::Accounts, || {
        view! {
            <header class="bar">
                <h1>{title.clone()}</h1>
                <div class="row">{link_button(Look::Quiet, new, Some(Pictogram::Add), t!(words, "account-new"))}</div>
            </header>
            <p>{t!(words, "account-list-intro")}</p>
            {table("accounts", title, columns, rows)}
        }
    }))
}

#[cfg(test)]
mod tests {
    use crate::{
        testing::{self, EMAIL},
        texts::Words,
    };
    use domain::{account::Role, language::Language};
    use http::{StatusCode, header::CACHE_CONTROL};

    #[tokio::test]
    async fn administrators_see_every_account_in_four_languages() {
        let site = testing::site().await;
        let cookie = site.sign_in_as_administrator().await;
        let id = site
            .add_account("olena@havre.example", "Olena", Role::Staff)
            .await;
        for language in Language::ALL {
            let path = format!("/{language}/staff/accounts");
            let answer = site.get_as(&cookie, &path).await;
            assert_eq!(answer.status, StatusCode::OK);
            assert_eq!(answer.headers[CACHE_CONTROL], "no-store");
            let words = Words::of(*language);
            for said in [
                "Olena",
                "olena@havre.example",
                EMAIL,
                &t!(words, "account-state-demo"),
                &t!(words, "account-role-administrator"),
                &format!("href=\"{path}/{id}\""),
                &format!("href=\"{path}\" aria-current=\"page\""),
            ] {
                assert!(answer.html.contains(said), "{said}: {}", answer.html);
            }
            for path in [format!("{path}/new"), format!("{path}/{id}")] {
                let status = site.get_as(&cookie, &path).await.status;
                assert_eq!(status, StatusCode::OK, "{path}");
            }
        }
    }

    #[tokio::test]
    async fn other_staff_are_told_that_it_is_not_theirs() {
        let site = testing::site().await;
        let id = site
            .add_account("olena@havre.example", "Olena", Role::Administrator)
            .await;
        let cookie = site.sign_in().await;
        for language in Language::ALL {
            let accounts = format!("/{language}/staff/accounts");
            for path in ["".to_owned(), "/new".to_owned(), format!("/{id}")] {
                let path = format!("{accounts}{path}");
                let answer = site.get_as(&cookie, &path).await;
                assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
                let said = t!(Words::of(*language), "error-forbidden-title");
                assert!(answer.html.contains(&said), "{}", answer.html);
                assert!(!answer.html.contains("olena@"), "{}", answer.html);
                let unknown = site.get(&path).await;
                assert_eq!(unknown.status, StatusCode::SEE_OTHER, "{path}");
            }
            let home = site.get_as(&cookie, &format!("/{language}/staff")).await;
            assert!(!home.html.contains(&accounts), "not in their menu");
        }
        let path = format!("/fr/staff/accounts/{id}");
        for typed in [("act", "close"), ("password", testing::PASSWORD)] {
            let answer = site.post_as(&cookie, &path, &[typed]).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN);
        }
        let typed = [
            ("email", "me@havre.example"),
            ("name", "Moi"),
            ("role", "administrator"),
            ("password", testing::PASSWORD),
        ];
        let answer = site
            .post_as(&cookie, "/fr/staff/accounts/new", &typed)
            .await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        let who = testing::administrator();
        let all = store::account::list(&site.app.db, &who).await.unwrap();
        assert!(all.len() == 2 && all.iter().all(|a| a.active), "{all:?}");
    }
}
