//! "Ask for this translation": counts the page and the language, and nothing else.
//!
//! `components::passage` offers it beside a text that is not translated; the page it
//! stands on is known from the context that `Page::answer` gives every view.

use crate::{
    App,
    components::{Look, Pictogram, done, submit_button},
    error::Failure,
    limits::Address,
    page::fault,
    reader::Reader,
};
use axum::{
    Form,
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use domain::language::Language;
use leptos::{either::Either, prelude::*};
use serde::Deserialize;
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// Added to the address of the page that says thank you.
const ASKED: &str = "asked=translation";

/// The page a view stands on, and whether it has offered the wish already.
#[derive(Debug, Clone)]
pub struct Here {
    action: String,
    page: String,
    asked: bool,
    offered: Arc<AtomicBool>,
}

impl Here {
    pub fn of(reader: &Reader) -> Self {
        Self {
            action: reader.link("/wish"),
            page: reader.path.clone(),
            asked: reader.query.contains(ASKED),
            offered: Arc::default(),
        }
    }
}

/// The wish, once a page; nothing where the page is not known.
pub fn offer(words: crate::texts::Words) -> Option<impl IntoView + use<>> {
    let here = use_context::<Here>()?;
    if here.offered.swap(true, Ordering::Relaxed) {
        return None;
    }
    Some(match here.asked {
        true => Either::Left(done(t!(words, "untranslated-thanks"))),
        false => Either::Right(view! {
            <form method="post" action=here.action>
                <input type="hidden" name="page" value=here.page />
                {submit_button(Look::Quiet, Some(Pictogram::Globe), t!(words, "untranslated-ask"))}
            </form>
        }),
    })
}

#[derive(Debug, Deserialize)]
pub struct Wish {
    page: String,
}

/// Back to the page, which says thank you. An address that shows no texts of ours
/// leads home and counts nothing, so that nobody can fill the table.
pub async fn wish(
    State(app): State<App>,
    reader: Reader,
    address: Address,
    Form(wish): Form<Wish>,
) -> Result<Response, Failure> {
    if let Err(minutes) = app.limits.wish(address) {
        return Ok(fault::too_many(&app, &reader, minutes));
    }
    if reader.language() == Language::Fr || !is_ours(&app, &wish.page).await? {
        return Ok(Redirect::to(&reader.link("")).into_response());
    }
    store::content::wish(&app.db, &wish.page, reader.language()).await?;
    Ok(Redirect::to(&reader.link(format!("{}?{ASKED}", wish.page))).into_response())
}

async fn is_ours(app: &App, page: &str) -> Result<bool, Failure> {
    if matches!(
        page,
        "" | "/courses" | "/timetable" | "/library" | "/events" | "/programmes"
    ) {
        return Ok(true);
    }
    if let Some(slug) = page.strip_prefix("/courses/") {
        let course = store::course::find_listed(&app.db, slug).await?;
        return Ok(course.is_some());
    }
    match page.strip_prefix("/events/") {
        Some(slug) => Ok(store::event::find_listed(&app.db, slug).await?.is_some()),
        None => Ok(false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        testing::{self, event_form, now},
        texts::Words,
    };
    use domain::text::Text;
    use http::{StatusCode, header::RETRY_AFTER};
    use store::{content::wishes, event::EventForm};

    #[tokio::test]
    async fn what_is_not_translated_can_be_asked_for_once_a_page() {
        let site = testing::site().await;
        let before = store::event::find(&site.app.db, &site.staff, "soiree-cinema")
            .await
            .unwrap()
            .unwrap();
        let form = EventForm {
            about: Text::french("Un\n\nDeux"),
            ..event_form(site.centre, site.other_room)
        };
        store::event::change(&site.app.db, &site.staff, now(), &before, &form)
            .await
            .unwrap();

        let words = Words::of(Language::Uk);
        let html = site.get("/uk/events/soiree-cinema").await.html;
        assert_eq!(
            html.matches(&t!(words, "untranslated-ask")).count(),
            1,
            "{html}"
        );
        assert!(
            html.contains("action=\"/uk/wish\"")
                && html.contains("value=\"/events/soiree-cinema\""),
            "{html}"
        );

        let answer = site
            .post("/uk/wish", &[("page", "/events/soiree-cinema")])
            .await;
        assert_eq!(answer.status, 303);
        assert_eq!(
            answer.location(),
            "/uk/events/soiree-cinema?asked=translation"
        );
        let thanks = site.get(answer.location()).await.html;
        assert!(
            thanks.contains(&t!(words, "untranslated-thanks")),
            "{thanks}"
        );
        let wishes = wishes(&site.app.db, &site.staff).await.unwrap();
        assert_eq!(
            (wishes.len(), wishes[0].n, wishes[0].language),
            (1, 1, Language::Uk)
        );
    }

    #[tokio::test]
    async fn one_place_cannot_wish_without_end() {
        let site = testing::site().await;
        for language in [Language::Uk, Language::FaAf] {
            let path = format!("/{language}/wish");
            let mut answer = site.post(&path, &[("page", "/library")]).await;
            let mut counted = 0;
            while answer.status == StatusCode::SEE_OTHER && counted < 100 {
                answer = site.post(&path, &[("page", "/library")]).await;
                counted += 1;
            }
            assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
            assert_eq!(answer.headers[RETRY_AFTER], "60");
            let words = Words::of(language);
            let said = t!(words, "error-too-many-text", n = 1i64);
            assert!(answer.html.contains(&said), "{}", answer.html);
        }
        let counted: i64 = wishes(&site.app.db, &site.staff)
            .await
            .unwrap()
            .iter()
            .map(|w| w.n)
            .sum();
        assert!((20..=40).contains(&counted), "{counted}");
    }

    #[tokio::test]
    async fn addresses_that_are_not_ours_count_nothing() {
        let site = testing::site().await;
        for page in [
            "/courses/groupe-ferme",
            "/courses/nulle-part",
            "//elsewhere.example",
            "/staff",
            "x",
            "/events/../staff",
        ] {
            let answer = site.post("/fa-AF/wish", &[("page", page)]).await;
            assert_eq!(
                (answer.status.as_u16(), answer.location()),
                (303, "/fa-AF"),
                "{page}"
            );
        }
        site.post("/fr/wish", &[("page", "/library")]).await;
        assert!(wishes(&site.app.db, &site.staff).await.unwrap().is_empty());
    }
}
