//! The libraries of all centres: open now?, hours, closed days, how to join.

use super::opening::{Calendar, Hours};
use crate::{
    App,
    components::{
        self, Chip, Facts, Pictogram, beside, beside_switch, chips, hours, own_words, passage,
    },
    content::contact,
    error::Failure,
    islands::{Look, open_now},
    open_data::library_json,
    page::{Draw, Drawn, Page, Place},
    reader::Reader,
    texts::Words,
};
use axum::{extract::State, response::Response};
use domain::{centre::Service, time::Instant};
use jiff::civil::Date;
use leptos::prelude::*;
use store::centre::{Centre, Closure};

/// How many closed days are told of; the rest of the year can wait.
const CLOSURES_SHOWN: usize = 4;

pub async fn show(State(app): State<App>, reader: Reader) -> Result<Response, Failure> {
    let words = reader.words;
    let now = app.now();
    let mut shared = app.shared(None);
    let calendar = Calendar::load(&app).await?;
    let mut centres = store::centre::all(&app.db).await?;
    centres.retain(|centre| calendar.of(centre, Service::Library).any());

    let libraries = || {
        centres
            .iter()
            .map(|centre| calendar.of(centre, Service::Library))
    };
    let changes = libraries().filter_map(|library| library.said(words, now).changes_at);
    shared.fresh_until = changes.fold(shared.fresh_until, Instant::min);
    let data = centres
        .iter()
        .map(|centre| library_json(&app, words, centre, &calendar.openings, &calendar.closures));
    let page = Page::public("library-show", t!(words, "library-title"), shared)
        .at(Place::Library)
        .with_data(data.collect())
        .described(t!(words, "library-intro"));
    Ok(page.answer(&app, &reader, || {
        let jump = (centres.len() > 1).then(|| {
            let to = |c: &Centre| {
                Chip::to(format!("#{}", c.slug), contact::city(c)).icon(Pictogram::Place)
            };
            chips(
                t!(words, "place-centre"),
                centres.iter().map(to).collect::<Vec<_>>(),
            )
        });
        let sections: Vec<_> = libraries()
            .map(|one| library(words, now, one).drawn())
            .collect();
        view! {
            <header class="page">
                <h1>{t!(words, "library-title")}</h1>
                <p class="lead">{t!(words, "library-intro")}</p>
                {beside_switch(&reader)}
            </header>
            {jump}
            {sections}
        }
    }))
}

fn library(words: Words, now: Instant, library: Hours<'_>) -> impl IntoView + use<> {
    let centre = library.centre;
    let today = centre.time_zone.today(now);
    let why = library
        .closed_on(today)
        .map(|closure| view! { <p>{own_words(words, &closure.reason)}</p> });
    let gives: Vec<_> = centre
        .library_gives
        .iter()
        .map(|gift| view! { <li>{own_words(words, gift)}</li> })
        .collect();
    let step_free = t!(
        words,
        if centre.step_free {
            "place-step-free"
        } else {
            "place-not-step-free"
        }
    );
    let access = view! { <p>{step_free}</p>{passage(words, &centre.access)} };
    let place = Facts::new()
        .fact(
            Pictogram::Place,
            t!(words, "place-address"),
            contact::address(centre),
        )
        .fact(Pictogram::Transport, t!(words, "library-access"), access)
        .fact(
            Pictogram::Phone,
            t!(words, "place-phone"),
            contact::call(words, components::Look::Quiet, &centre.phone),
        );
    view! {
        <section class="stack" id=centre.slug.to_string()>
            <h2>{beside(words, &centre.name)}</h2>
            {open_now(words, now, &library, Look::Sign)}
            {why}
            <h3>{t!(words, "library-hours-title")}</h3>
            {hours(words, t!(words, "library-hours-title"), library.rows(words, today))}
            <h3>{t!(words, "library-closures-title")}</h3>
            {closed_days(words, today, library)}
            <h3>{t!(words, "library-join-title")}</h3>
            {passage(words, &centre.library_join)}
            <h3>{t!(words, "library-gives-title")}</h3>
            <ul>{gives}</ul>
            <h3>{t!(words, "library-where")}</h3>
            {place.view()}
        </section>
    }
}

fn closed_days(words: Words, today: Date, library: Hours<'_>) -> Drawn {
    let line = |closure: &Closure| {
        let days = words.day_range(closure.from_day.max(today), closure.to_day);
        view! { <li><strong>{days}</strong><br/>{own_words(words, &closure.reason)}</li> }
    };
    let lines: Vec<_> = library.closures().take(CLOSURES_SHOWN).map(line).collect();
    if lines.is_empty() {
        return view! { <p>{t!(words, "library-closures-none")}</p> }.drawn();
    }
    view! { <ul>{lines}</ul> }.drawn()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        page::{Shared, school_zone},
        testing::{self, TODAY, four},
    };
    use axum::{body::Body, extract::Request};
    use domain::{centre::ClosureScope, language::Language};
    use jiff::civil::time;
    use store::centre::ClosureForm;
    use tower::ServiceExt;

    #[tokio::test]
    async fn it_says_when_it_opens_and_is_fresh_until_then() {
        let site = testing::site().await;
        for language in Language::ALL {
            let words = Words::of(*language);
            let answer = site.get(&format!("/{language}/library")).await;
            assert!(
                answer.html.contains(&t!(words, "open-closed")),
                "{}",
                answer.html
            );
            assert!(
                answer
                    .html
                    .contains(&words.hours(time(10, 0, 0, 0), time(18, 0, 0, 0)))
            );
            assert_eq!(answer.html.matches("hours__today").count(), 1);
            assert!(answer.html.contains("tel:+33142849000"));
        }
        let request = Request::get("/fr/library").body(Body::empty()).unwrap();
        let answer = site.routes.clone().oneshot(request).await.unwrap();
        let shared = answer.extensions().get::<Shared>().unwrap();
        assert_eq!(
            shared.fresh_until,
            school_zone().instant(TODAY, time(10, 0, 0, 0)).unwrap()
        );
    }

    #[tokio::test]
    async fn the_week_begins_on_monday_in_dari_too() {
        let site = testing::site().await;
        let html = site.get("/fa-AF/library").await.html;
        let words = Words::of(Language::FaAf);
        let order = [1, 6, 7].map(|n| {
            html.find(&format!("<th scope=\"row\">{}", words.weekday_named(n)))
                .unwrap()
        });
        assert!(order.is_sorted(), "{html}");
    }

    #[tokio::test]
    async fn a_closed_day_says_why() {
        let site = testing::site().await;
        let form = ClosureForm {
            scope: ClosureScope::Library,
            room_id: None,
            from_day: TODAY,
            to_day: TODAY,
            reason: four("Inventaire"),
        };
        store::centre::create_closure(
            &site.app.db,
            &site.staff,
            testing::now(),
            site.centre,
            &form,
        )
        .await
        .unwrap();
        let html = site.get("/uk/library").await.html;
        assert!(html.contains("Inventaire (uk)"), "{html}");
        assert!(
            html.contains(&t!(Words::of(Language::Uk), "open-closed-today")),
            "{html}"
        );
    }
}
