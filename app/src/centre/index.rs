//! `/{lang}/staff/centres`: the centres, and the way to a new one.

use crate::{
    App,
    account::StaffReader,
    components::{Look, Pictogram, link_button, own_words, table},
    error::Failure,
    page::{Draw, Page},
    staff::{self, Desk, place},
};
use axum::{extract::State, response::Response};
use leptos::prelude::*;
use store::centre;

pub async fn index(State(app): State<App>, me: StaffReader) -> Result<Response, Failure> {
    let words = me.reader.words;
    let centres = centre::all(&app.db).await?;
    let rooms = centre::rooms(&app.db).await?;
    let title = t!(words, "staff-centre-list");
    let new = me.reader.link("/staff/centres/new");
    let rows: Vec<_> = centres
        .into_iter()
        .map(|c| {
            let count = rooms
                .iter()
                .filter(|room| room.centre_id == c.id && room.active)
                .count();
            let href = me.reader.link(place::centre(&c.slug));
            view! {
                <tr>
                    <th scope="row"><a href=href>{own_words(words, &c.name)}</a></th>
                    <td><bdi dir="ltr" lang="fr">{c.city}</bdi></td>
                    <td>{words.number(i64::try_from(count).unwrap_or(0))}</td>
                </tr>
            }
        })
        .collect();
    let columns =
        ["staff-centre-name", "staff-centre-city", "staff-room-list"].map(|key| t!(words, key));
    let page = Page::staff("staff-centres", title.clone());
    Ok(staff::answer(&app, &me, page, Desk::Centres, move || {
        let listed = if rows.is_empty() {
            view! { <p>{t!(words, "staff-list-empty")}</p> }.drawn()
        } else {
            table("centres", title.clone(), columns, rows).drawn()
        };
        view! {
            <header class="bar">
                <h1>{title}</h1>
                <div class="row">{link_button(Look::Quiet, new, Some(Pictogram::Add), t!(words, "staff-centre-new"))}</div>
            </header>
            {listed}
        }
    }))
}

#[cfg(test)]
mod tests {
    use crate::testing;
    use domain::language::Language;
    use http::StatusCode;

    #[tokio::test]
    async fn every_staff_page_of_centres_stands_in_four_languages_and_asks_who_is_there() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        let closures = store::centre::closures(&site.app.db, testing::TODAY)
            .await
            .unwrap();
        let closure = closures[0].id;
        let room = site.room;
        let paths = [
            "/staff/centres".to_owned(),
            "/staff/centres/new".to_owned(),
            "/staff/centres/paris".to_owned(),
            "/staff/centres/paris/rooms/new".to_owned(),
            format!("/staff/centres/paris/rooms/{room}"),
            "/staff/centres/paris/hours/reception".to_owned(),
            "/staff/centres/paris/hours/library".to_owned(),
            "/staff/centres/paris/closures/new".to_owned(),
            format!("/staff/centres/paris/closures/{closure}"),
            format!("/staff/centres/paris/closures/{closure}/delete"),
        ];
        for path in paths {
            for language in Language::ALL {
                let path = format!("/{language}{path}");
                let page = site.get_as(&cookie, &path).await;
                assert_eq!(page.status, StatusCode::OK, "{path}");
                assert!(
                    page.html.contains("noindex") && page.html.contains("desk__nav"),
                    "{path}"
                );
                assert_eq!(page.html.matches("<h1").count(), 1, "{path}");
                assert_eq!(
                    site.get(&path).await.status,
                    StatusCode::SEE_OTHER,
                    "{path}"
                );
                let sent = site.post(&path, &[("x", "y")]).await;
                let list = path.ends_with("/staff/centres");
                let refused = if list {
                    StatusCode::METHOD_NOT_ALLOWED
                } else {
                    StatusCode::FORBIDDEN
                };
                assert_eq!(sent.status, refused, "{path}");
            }
        }
    }

    #[tokio::test]
    async fn what_does_not_exist_is_not_found() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        let no_id = "00000000-0000-7000-8000-000000000000";
        for path in [
            "/fr/staff/centres/nowhere".to_owned(),
            "/fr/staff/centres/nowhere/rooms/new".to_owned(),
            format!("/fr/staff/centres/paris/rooms/{no_id}"),
            "/fr/staff/centres/paris/rooms/x".to_owned(),
            "/fr/staff/centres/paris/hours/bar".to_owned(),
            format!("/fr/staff/centres/paris/closures/{no_id}"),
            "/fr/staff/centres/%00".to_owned(),
        ] {
            assert_eq!(
                site.get_as(&cookie, &path).await.status,
                StatusCode::NOT_FOUND,
                "{path}"
            );
        }
    }
}
