//! `/{lang}/staff/audit`: who did what, and when. Names of accounts and of tables;
//! never what was written.

use super::{Desk, answer, who};
use crate::{
    App,
    account::StaffReader,
    error::Failure,
    page::{Page, school_zone},
    texts::Words,
};
use axum::{extract::State, response::Response};
use leptos::prelude::*;
use store::audit::{self, Line};

/// How many lines are shown.
const MOST: i64 = 200;

pub async fn show(State(app): State<App>, me: StaffReader) -> Result<Response, Failure> {
    let words = me.reader.words;
    let lines = audit::latest(&app.db, &me.staff, MOST).await?;
    let rows: Vec<_> = lines.into_iter().map(|line| row(words, line)).collect();
    let title = t!(words, "staff-audit-title");
    Ok(answer(
        &app,
        &me,
        Page::staff("staff-audit", title.clone()),
        Desk::Audit,
        move || {
            let listed = if rows.is_empty() {
                view! { <p>{t!(words, "staff-audit-none")}</p> }.into_any()
            } else {
                view! {
                    <h2>{t!(words, "staff-audit-latest", n = rows.len())}</h2>
                    <ol class="log">{rows}</ol>
                }
                .into_any()
            };
            view! {
                <h1>{title}</h1>
                <p>{t!(words, "staff-audit-intro")}</p>
                {listed}
            }
        },
    ))
}

fn row(words: Words, line: Line) -> impl IntoView {
    let action = match line.action.as_str() {
        "create" => t!(words, "staff-audit-created"),
        "change" => t!(words, "staff-audit-changed"),
        "delete" => t!(words, "staff-audit-deleted"),
        "plan" => t!(words, "staff-audit-planned"),
        "planned" => t!(words, "staff-audit-restored"),
        "cancelled" => t!(words, "staff-audit-cancelled"),
        "sign-in" => t!(words, "staff-audit-signed-in"),
        "sign-out" => t!(words, "staff-audit-signed-out"),
        other => other.to_owned(),
    };
    let subject = match line.subject.as_str() {
        "account" => t!(words, "staff-audit-of-account"),
        "centre" => t!(words, "staff-audit-of-centre"),
        "closure" => t!(words, "staff-audit-of-closure"),
        "course" => t!(words, "staff-audit-of-course"),
        "event" => t!(words, "staff-audit-of-event"),
        "opening" => t!(words, "staff-audit-of-opening"),
        "partner" => t!(words, "staff-audit-of-partner"),
        "programme" => t!(words, "staff-audit-of-programme"),
        "room" => t!(words, "staff-audit-of-room"),
        "session" => t!(words, "staff-audit-of-session"),
        "teacher" => t!(words, "staff-audit-of-teacher"),
        other => other.to_owned(),
    };
    let when = words.moment(line.at, &school_zone());
    let name = who(words, line.name);
    view! {
        <li class="log__item">
            <span class="log__when">{when}</span>
            <strong><bdi>{name}</bdi></strong>
            <span>{action}</span>
            <span class="tag">{subject}</span>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use crate::testing;
    use domain::language::Language;
    use http::{StatusCode, header};

    #[tokio::test]
    async fn a_page_of_the_staff_offers_no_sign_in() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        for language in Language::ALL {
            let link = format!("href=\"/{language}/sign-in\"");
            for path in ["staff", "staff/audit", "staff/account"] {
                let path = format!("/{language}/{path}");
                let html = site.get_as(&cookie, &path).await.html;
                assert!(html.contains("class=\"foot\""), "{path}: {html}");
                assert!(!html.contains(&link), "{path}: {html}");
            }
            let public = site.get(&format!("/{language}/courses")).await.html;
            assert!(public.contains(&link), "{public}");
        }
    }

    #[tokio::test]
    async fn it_says_who_did_what_and_never_what_was_written() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        for language in Language::ALL {
            let answer = site
                .get_as(&cookie, &format!("/{language}/staff/audit"))
                .await;
            assert_eq!(answer.status, StatusCode::OK);
            assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
            assert!(answer.html.contains("Coordination"), "who signed in");
            assert!(!answer.html.contains("Soirée") && !answer.html.contains("Travaux"));
        }
        let french = site.get_as(&cookie, "/fr/staff/audit").await.html;
        assert!(
            french.contains("a créé") && french.contains("connexion"),
            "{french}"
        );
        assert_eq!(
            site.get("/fr/staff/audit").await.status,
            StatusCode::SEE_OTHER
        );
    }
}
