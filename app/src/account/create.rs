//! `/{lang}/staff/accounts/new`: an account for a colleague. Whoever makes it hands
//! over its password; nothing is sent.

use super::{AdministratorReader, index, password};
use crate::{
    App,
    components::{Answer, Look, Pictogram, crumbs, submit_button},
    error::Failure,
    form::{Fields, Form, LINE, Labels},
    page::Page,
    staff::{self, Desk},
    texts::ltr,
};
use axum::{extract::State, response::Response};
use domain::account::Role;
use leptos::prelude::*;
use store::account::{self, AccountError, NewAccount};

const LABELS: Labels = &[
    ("name", "account-name"),
    ("email", "account-email"),
    ("role", "account-role"),
    ("password", "account-password"),
];

/// RFC 5321 §4.5.3.1.3, without its brackets.
const LONGEST_EMAIL: usize = 254;

struct Written {
    name: String,
    email: String,
    role: Role,
    password: String,
}

fn read(form: &mut Form) -> Option<Written> {
    let name = form.text("name", LINE);
    let email = email(form);
    let role = form.code::<Role>("role");
    let password = password::read(form, "password");
    form.finish(|| {
        Some(Written {
            name: name?,
            email: email?,
            role: role?,
            password: password?,
        })
    })
}

/// An address that a letter could be sent to, as far as its form tells.
fn email(form: &mut Form) -> Option<String> {
    let email = form.text("email", LONGEST_EMAIL)?;
    if domain::account::is_email(&email) {
        return Some(email);
    }
    let example = ltr("anna@example.org");
    let problem = t!(form.words, "account-email-wrong", example = example);
    form.wrong("email", problem);
    None
}

pub async fn new(State(app): State<App>, who: AdministratorReader) -> Response {
    let fields = Fields::new().with("role", Role::Staff);
    let form = Form::new(who.me.reader.words, LABELS, fields);
    page(&app, &who, &form)
}

pub async fn create(
    State(app): State<App>,
    who: AdministratorReader,
    fields: Fields,
) -> Result<Response, Failure> {
    let words = who.me.reader.words;
    let mut form = Form::new(words, LABELS, fields);
    if let Some(written) = read(&mut form) {
        let new = NewAccount {
            email: &written.email,
            name: &written.name,
            role: written.role,
            password: &written.password,
            demo: false,
        };
        match account::create(&app.db, &who.administrator, app.now(), new).await {
            Ok(_) => {
                let list = "/staff/accounts";
                return Ok(staff::see_done(&who.me, list, "account-created"));
            }
            Err(AccountError::EmailTaken) => {
                form.wrong("email", t!(words, "account-email-taken"));
            }
            Err(AccountError::WeakPassword) => password::is_weak(&mut form),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(page(&app, &who, &form))
}

fn page(app: &App, who: &AdministratorReader, form: &Form) -> Response {
    let (me, words) = (&who.me, form.words);
    let title = t!(words, "account-new");
    let page = Page::staff("account-new", form.title(title.clone())).status(form.status());
    let roles = [Role::Staff, Role::Administrator];
    let roles = roles.map(|role| Answer::new(role.code(), index::role(words, role)));
    staff::answer(app, me, page, Desk::Accounts, || {
        view! {
            {crumbs(me.reader.link("/staff/accounts"), t!(words, "staff-audit-accounts"))}
            <h1>{title}</h1>
            {form.summary_kept("error-kept-no-password")}
            <form class="form" method="post" novalidate>
                {form.field("name").required().hint(t!(words, "account-name-hint")).autocomplete("off").input("text")}
                {form.field("email").required().autocomplete("off").input("email")}
                {form.field("role").radios(roles)}
                {password::chosen(form).input("password")}
                <div class="form__acts">{submit_button(Look::Main, Some(Pictogram::Check), t!(words, "staff-create"))}</div>
            </form>
        }
    })
}

#[cfg(test)]
mod tests {
    use crate::{
        testing::{self, EMAIL, PASSWORD},
        texts::Words,
    };
    use domain::{audit::Action, language::Language};
    use http::StatusCode;

    #[tokio::test]
    async fn a_colleague_gets_an_account_and_signs_in() {
        let site = testing::site().await;
        let cookie = site.sign_in_as_administrator().await;
        let path = "/uk/staff/accounts/new";
        let typed = [
            ("name", " Олена "),
            ("email", " Olena@Havre.example"),
            ("role", "staff"),
            ("password", "чотири прості слова"),
        ];
        let answer = site.post_as(&cookie, path, &typed).await;
        assert_eq!(
            answer.location(),
            "/uk/staff/accounts?done=account-created",
            "{}",
            answer.html
        );
        let list = site.get_as(&cookie, answer.location()).await.html;
        let said = t!(Words::of(Language::Uk), "account-created");
        assert!(list.contains(&said) && list.contains("Олена"), "{list}");
        let signs_in = [
            ("email", "olena@havre.example"),
            ("password", "чотири прості слова"),
        ];
        let answer = site.post("/uk/sign-in", &signs_in).await;
        assert_eq!(answer.location(), "/uk/staff");
        let lines = store::audit::lines(&site.app.db, &site.staff, None, None, 9);
        let lines = lines.await.unwrap();
        let told = lines.iter().find(|line| line.action == Action::Create);
        assert_eq!(told.unwrap().name.as_deref(), Some("Direction"));
    }

    #[tokio::test]
    async fn what_is_wrong_is_said_beside_its_field_and_the_rest_is_kept() {
        let site = testing::site().await;
        let cookie = site.sign_in_as_administrator().await;
        let right = [
            ("name", "Olena"),
            ("email", "olena@havre.example"),
            ("role", "administrator"),
            ("password", PASSWORD),
        ];
        for language in Language::ALL {
            let path = format!("/{language}/staff/accounts/new");
            for (name, value) in [
                ("name", ""),
                ("email", "olena"),
                ("email", "o lena@havre.example"),
                ("email", EMAIL),
                ("role", "captain"),
                ("password", "elf Zeichen"),
                ("password", ""),
            ] {
                let typed = right.map(|(n, v)| (n, if n == name { value } else { v }));
                let answer = site.post_as(&cookie, &path, &typed).await;
                assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
                assert_eq!(answer.html.matches("href=\"#f-").count(), 1);
                let link = format!("href=\"#f-{name}\"");
                assert!(answer.html.contains(&link), "{name}: {}", answer.html);
                let password = typed[3].1;
                assert!(password.is_empty() || !answer.html.contains(password));
                let kept = if name == "name" {
                    "olena@"
                } else {
                    "value=\"Olena\""
                };
                assert!(answer.html.contains(kept), "{name}: {}", answer.html);
            }
        }
    }
}
