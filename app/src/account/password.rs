//! Choosing a password: the field, what may be wrong with it, and changing one's own on
//! `/{lang}/staff/account`. No password is ever shown again, not even a refused one.

use super::{StaffReader, show};
use crate::{
    App,
    components::{Field, Look, Pictogram, submit_button},
    error::Failure,
    form::{Fields, Form, Labels},
    limits::Address,
    staff,
};
use axum::response::Response;
use http::{StatusCode, header::RETRY_AFTER};
use leptos::prelude::*;
use store::account::{self, AccountError, LONGEST_PASSWORD, SHORTEST_PASSWORD};

pub(super) const LABELS: Labels = &[
    ("current", "account-password-current"),
    ("password", "account-password-new"),
];

/// The field for a password that is chosen now.
pub(super) fn chosen(form: &Form) -> Field {
    let hint = t!(form.words, "account-password-hint", min = SHORTEST_PASSWORD);
    let field = form.field("password").value("").hint(hint);
    field.required().autocomplete("new-password").ltr()
}

/// A password as it was typed, blanks and all. Whether it is long enough is the store's
/// to say.
pub(super) fn read(form: &mut Form, name: &str) -> Option<String> {
    let password = form.fields.get(name).to_owned();
    if password.is_empty() {
        form.wrong(name, t!(form.words, "error-required"));
        return None;
    }
    Some(password)
}

pub(super) fn is_weak(form: &mut Form) {
    let (min, max) = (SHORTEST_PASSWORD, LONGEST_PASSWORD);
    let problem = t!(form.words, "account-password-weak", min = min, max = max);
    form.wrong("password", problem);
}

/// The way to another password, on one's own page.
pub(super) fn view(form: &Form) -> impl IntoView + use<> {
    let words = form.words;
    let current = form.field("current").value("").required();
    view! {
        <form method="post" class="form" novalidate>
            <h2>{t!(words, "account-password-title")}</h2>
            <p>{t!(words, "account-password-text")}</p>
            {current.autocomplete("current-password").ltr().input("password")}
            {chosen(form).input("password")}
            <div class="form__acts">
                {submit_button(Look::Main, Some(Pictogram::Lock), t!(words, "account-password-save"))}
            </div>
        </form>
    }
}

/// Changes one's own password. Guessing the present one is limited as signing in is.
pub(super) async fn change(
    app: &App,
    me: &StaffReader,
    address: Address,
    fields: Fields,
) -> Result<Response, Failure> {
    let words = me.reader.words;
    let mut form = Form::new(words, LABELS, fields);
    let current = read(&mut form, "current");
    let password = read(&mut form, "password");
    let Some((current, password)) = form.finish(|| current.zip(password)) else {
        return show::page(app, me, &form).await;
    };
    let one = match app.limits.sign_in(address, me.who.email()) {
        Ok(one) => one,
        Err(minutes) => {
            form.wrong("", t!(words, "error-too-many-text", n = minutes));
            let mut answer = show::page(app, me, &form).await?;
            *answer.status_mut() = StatusCode::TOO_MANY_REQUESTS;
            let headers = answer.headers_mut();
            headers.insert(RETRY_AFTER, (minutes * 60).into());
            return Ok(answer);
        }
    };
    match account::change_password(&app.db, &me.who, app.now(), &current, &password).await {
        Ok(()) => {
            app.limits.right(&one);
            return Ok(staff::see_done(me, "/staff/account", "password"));
        }
        Err(AccountError::WrongSignIn) => {
            form.wrong("current", t!(words, "account-password-wrong"));
        }
        Err(AccountError::WeakPassword) => {
            app.limits.right(&one);
            is_weak(&mut form);
        }
        Err(error) => return Err(error.into()),
    }
    show::page(app, me, &form).await
}

#[cfg(test)]
mod tests {
    use crate::{
        testing::{self, EMAIL, PASSWORD, TestSite, now},
        texts::Words,
    };
    use domain::{audit::Action, language::Language};
    use http::{StatusCode, header::RETRY_AFTER};
    use store::account::AccountError;

    const PATH: &str = "/fr/staff/account";
    const OTHER: &str = "quatre mots faciles à retenir";

    async fn signs_in(site: &TestSite, password: &str) -> bool {
        let signed_in = store::account::sign_in(&site.app.db, now(), EMAIL, password, "").await;
        match signed_in {
            Ok(_) => true,
            Err(AccountError::WrongSignIn) => false,
            Err(error) => panic!("{error}"),
        }
    }

    #[tokio::test]
    async fn ones_own_password_is_changed_and_the_other_devices_are_out() {
        let site = testing::site().await;
        let (mine, other) = (site.sign_in().await, site.sign_in().await);
        let page = site.get_as(&mine, PATH).await.html;
        assert!(
            page.contains("autocomplete=\"current-password\"")
                && page.contains("autocomplete=\"new-password\""),
            "{page}"
        );
        let typed = [("current", PASSWORD), ("password", OTHER)];
        let answer = site.post_as(&mine, PATH, &typed).await;
        assert_eq!(
            answer.location(),
            "/fr/staff/account?done=password",
            "{}",
            answer.html
        );
        let page = site.get_as(&mine, answer.location()).await;
        let said = t!(Words::of(Language::Fr), "account-password-changed");
        assert!(page.html.contains(&said), "still signed in, and told so");
        let out = site.get_as(&other, PATH).await;
        assert_eq!(out.status, StatusCode::SEE_OTHER, "signed out");
        assert!(signs_in(&site, OTHER).await && !signs_in(&site, PASSWORD).await);
        let lines = store::audit::lines(&site.app.db, &site.staff, None, None, 9);
        let lines = lines.await.unwrap();
        let told = lines.iter().find(|line| line.action == Action::Password);
        assert_eq!(told.unwrap().name.as_deref(), Some("Coordination"));
    }

    #[tokio::test]
    async fn what_is_wrong_is_said_beside_its_field_and_no_password_comes_back() {
        let site = testing::site().await;
        let mine = site.sign_in().await;
        for language in Language::ALL {
            let path = format!("/{language}/staff/account");
            for (current, password, wrong) in [
                ("", OTHER, "current"),
                (PASSWORD, "", "password"),
                ("not mine at all", OTHER, "current"),
                (PASSWORD, "zu kurz", "password"),
            ] {
                let typed = [("current", current), ("password", password)];
                let answer = site.post_as(&mine, &path, &typed).await;
                assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
                let link = format!("href=\"#f-{wrong}\"");
                assert_eq!(answer.html.matches("href=\"#f-").count(), 1, "{language}");
                assert!(answer.html.contains(&link), "{wrong}: {}", answer.html);
                for typed in [current, password].iter().filter(|typed| !typed.is_empty()) {
                    assert!(!answer.html.contains(typed), "{typed}: {}", answer.html);
                }
            }
        }
        assert!(signs_in(&site, PASSWORD).await, "nothing was changed");
    }

    #[tokio::test]
    async fn guessing_the_present_password_is_stopped() {
        let site = testing::site().await;
        let mine = site.sign_in().await;
        let typed = [("current", "a guess of mine"), ("password", OTHER)];
        let mut answer = site.post_as(&mine, PATH, &typed).await;
        for _ in 0..10 {
            answer = site.post_as(&mine, PATH, &typed).await;
        }
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(answer.headers.contains_key(RETRY_AFTER), "{}", answer.html);
        let right = [("current", PASSWORD), ("password", OTHER)];
        let answer = site.post_as(&mine, PATH, &right).await;
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
        let elsewhere = [("email", EMAIL), ("password", PASSWORD)];
        let answer = site.post("/fr/sign-in", &elsewhere).await;
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS, "one limit");
    }

    /// What is typed again after signing in must not stand in a page.
    #[tokio::test]
    async fn a_password_sent_after_the_sign_in_ended_is_not_carried_along() {
        let site = testing::site().await;
        let typed = [("current", PASSWORD), ("password", OTHER), ("name", "Anna")];
        let answer = site.post(PATH, &typed).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        assert!(answer.html.contains("name=\"kept\" value=\"name=Anna\""));
    }
}
