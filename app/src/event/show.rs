//! One event: what, when, where to meet, who can come, how to register.

use super::{card, index::nearness};
use crate::{
    App, calendar,
    components::{
        Facts, Look, Mood, Pictogram, Tone, beside, beside_switch, crumbs, level, link_button,
        notice, own_words, passage, share, tag,
    },
    content::contact,
    error::Failure,
    islands::{seats_left, starts_in, turns_at},
    open_data,
    page::{Draw, Drawn, Page, Place},
    reader::Reader,
    texts::Words,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    course::{Mode, Status},
    live::Seated,
    time::Instant,
};
use leptos::prelude::*;
use store::{centre::Centre, event::Event};

pub async fn show(
    State(app): State<App>,
    reader: Reader,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, Failure> {
    if let Some(slug) = calendar::asked_for(&slug) {
        return calendar::event(&app, &reader, slug).await;
    }
    let words = reader.words;
    let now = app.now();
    let mut shared = app.shared(None);
    let event = store::event::find_listed(&app.db, &slug)
        .await?
        .ok_or(Failure::NOT_FOUND)?;
    let centres = store::centre::all(&app.db).await?;
    let centre = centres
        .into_iter()
        .find(|c| c.id == event.centre_id)
        .ok_or(Failure::NOT_FOUND)?;
    let turns = turns_at(now, event.starts_at, event.ends_at).into_iter();
    shared.fresh_until = turns.fold(shared.fresh_until, Instant::min);

    let title = event.title.shown(words.language).text.to_owned();
    let page = Page::public("event-show", title.clone(), shared)
        .at(Place::Events)
        .described(event.summary.shown(words.language).text)
        .with_data(open_data::event_json(&app, words, &event, &centre));
    let address = format!(
        "{}{}",
        app.settings.public_url,
        reader.link(format!("/events/{slug}"))
    );
    Ok(page.answer(&app, &reader, || {
        let is_past = event.ends_at <= now;
        let calendar = (!is_past).then(|| (reader.link(format!("/events/{slug}.ics")), t!(words, "event-calendar")));
        view! {
            {crumbs(reader.link("/events"), t!(words, "event-title"))}
            <header class="page">
                <h1>{beside(words, &event.title)}</h1>
                <p class="lead">{own_words(words, &event.summary)}</p>
                <p>
                    {tag(Mood::Plain, Some(super::pictogram_of(event.kind)), t!(words, &format!("event-kind-{}", event.kind)))}" "
                    {(!is_past).then(|| card::standing(words, &event))}" "
                    {card::price(words, &event)}
                </p>
                {beside_switch(&reader)}
            </header>
            {standing(&reader, &event, &centre, now)}
            {facts(words, &event, &centre, now).view()}
            <section class="stack">{passage(words, &event.about)}</section>
            {(!is_past && event.status == Status::Planned).then(|| register(words, &event, &centre))}
            {(!is_past).then(|| share(words, &title, &address, calendar))}
        }
    }))
}

/// What has to be known before all else: past, cancelled, moved.
fn standing(reader: &Reader, event: &Event, centre: &Centre, now: Instant) -> Option<Drawn> {
    let words = reader.words;
    let others = link_button(
        Look::Quiet,
        reader.link("/events"),
        None,
        t!(words, "event-past-next"),
    );
    if event.status == Status::Cancelled {
        return Some(notice(Tone::Cancelled, t!(words, "event-cancelled"), others).drawn());
    }
    if event.ends_at <= now {
        return Some(notice(Tone::Info, t!(words, "event-past"), others).drawn());
    }
    let before = event.moved_from?;
    let before = t!(
        words,
        "change-moved-before",
        before = words.moment(before, &centre.time_zone)
    );
    Some(notice(Tone::Moved, before, ()).drawn())
}

fn facts(words: Words, event: &Event, centre: &Centre, now: Instant) -> Facts {
    let today = centre.time_zone.today(now);
    let online = event.mode == Mode::Online;
    let begins = (event.status == Status::Planned)
        .then(|| starts_in(words, now, event.starts_at, event.ends_at));
    let when = view! {
        <p><strong>{words.full_day(event.on_day)}</strong>" "{nearness(words, event.on_day, today)}</p>
        <p>{words.hours(event.starts, event.ends)}" "{begins}</p>
        {online.then(|| view! { <p class="soft">{t!(words, "when-paris-note")}</p> })}
    };
    let french = match event.level {
        Some(from) => level(words, from).drawn(),
        None => t!(words, "event-no-french").drawn(),
    };
    let seats = (event.ends_at > now && event.status == Status::Planned)
        .then(|| seats_left(words, now, Seated::Event, &event.slug, event.seats_left()));
    let step_free = t!(
        words,
        if event.step_free {
            "place-step-free"
        } else {
            "place-not-step-free"
        }
    );
    Facts::new()
        .wide()
        .fact(Pictogram::Calendar, t!(words, "event-when"), when)
        .fact(
            if online {
                Pictogram::Online
            } else {
                Pictogram::Place
            },
            t!(words, "event-where"),
            place(words, event, centre),
        )
        .fact(
            Pictogram::Visit,
            t!(words, "event-meet"),
            own_words(words, &event.meet),
        )
        .fact(Pictogram::Conversation, t!(words, "level-label"), french)
        .fact(
            Pictogram::Euro,
            t!(words, "event-price"),
            words.price(event.price_cents),
        )
        .maybe(Pictogram::People, t!(words, "event-seats"), seats)
        .maybe(
            Pictogram::Children,
            t!(words, "event-kind-children"),
            event.children.then(|| t!(words, "event-children-welcome")),
        )
        .maybe(
            Pictogram::StepFree,
            t!(words, "foot-accessibility"),
            (!online).then_some(step_free),
        )
}

fn place(words: Words, event: &Event, centre: &Centre) -> Drawn {
    if event.mode == Mode::Online {
        return t!(words, "place-online").drawn();
    }
    if let Some(place) = &event.place {
        return view! { <bdi dir="ltr" lang="fr">{place.clone()}</bdi> }.drawn();
    }
    let room = event
        .room_name
        .clone()
        .map(|room| view! { <p><bdi dir="ltr" lang="fr"><strong>{room}</strong></bdi></p> });
    view! { {room}<p>{own_words(words, &centre.name)}</p><p>{contact::address(centre)}</p> }.drawn()
}

fn register(words: Words, event: &Event, centre: &Centre) -> impl IntoView + use<> {
    let phone = contact::phone(&centre.phone);
    let how = match event.seats_left() {
        ..=0 => t!(words, "seats-full-help", phone = phone),
        _ => t!(words, "event-register-text", phone = phone),
    };
    view! {
        <section class="stack">
            <h2>{t!(words, "event-register-title")}</h2>
            <p>{how}</p>
            <p>{contact::call(words, Look::Main, &centre.phone)}</p>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, event_form, now, slot};
    use domain::language::Language;
    use jiff::civil::{date, time};
    use store::event::EventForm;

    async fn change(site: &testing::TestSite, form: EventForm) {
        let before = store::event::find(&site.app.db, &site.staff, "soiree-cinema")
            .await
            .unwrap()
            .unwrap();
        store::event::change(&site.app.db, &site.staff, now(), &before, &form)
            .await
            .unwrap();
    }

    #[tokio::test]
    async fn it_says_all_that_decides_whether_one_comes() {
        let site = testing::site().await;
        for language in Language::ALL {
            let words = Words::of(*language);
            let answer = site.get(&format!("/{language}/events/soiree-cinema")).await;
            assert_eq!(answer.status, 200);
            for said in [
                words.full_day(date(2026, 11, 27)),
                words.hours(time(18, 30, 0, 0), time(20, 30, 0, 0)),
                t!(words, "seats-left", n = 28_i64),
                t!(words, "price-free"),
                t!(words, "event-register-title"),
                "Salle 14".to_owned(),
                format!("/{language}/events/soiree-cinema.ics"),
            ] {
                assert!(answer.html.contains(&said), "{said} in {}", answer.html);
            }
        }
    }

    #[tokio::test]
    async fn a_past_event_still_answers_and_says_so() {
        let site = testing::site().await;
        let past = slot(date(2026, 11, 20), time(18, 30, 0, 0), time(20, 30, 0, 0));
        change(
            &site,
            EventForm {
                slot: past,
                ..event_form(site.centre, site.room)
            },
        )
        .await;
        let words = Words::of(Language::Uk);
        let html = site.get("/uk/events/soiree-cinema").await.html;
        assert!(html.contains(&t!(words, "event-past")), "{html}");
        for gone in [
            t!(words, "event-register-title"),
            t!(words, "seats-left", n = 28_i64),
        ] {
            assert!(!html.contains(&gone), "{gone} in {html}");
        }
    }

    #[tokio::test]
    async fn a_cancelled_event_cannot_be_registered_for() {
        let site = testing::site().await;
        let event = store::event::find(&site.app.db, &site.staff, "soiree-cinema")
            .await
            .unwrap()
            .unwrap();
        store::event::set_status(&site.app.db, &site.staff, now(), &event, Status::Cancelled)
            .await
            .unwrap();
        let words = Words::of(Language::FaAf);
        let html = site.get("/fa-AF/events/soiree-cinema").await.html;
        assert!(html.contains(&t!(words, "event-cancelled")), "{html}");
        assert!(!html.contains(&t!(words, "event-register-title")), "{html}");
    }

    #[tokio::test]
    async fn a_moved_or_full_event_says_so() {
        let site = testing::site().await;
        let later = slot(date(2026, 11, 28), time(18, 30, 0, 0), time(20, 30, 0, 0));
        change(
            &site,
            EventForm {
                slot: later,
                seats_taken: 40,
                ..event_form(site.centre, site.room)
            },
        )
        .await;
        let words = Words::of(Language::En);
        let html = site.get("/en/events/soiree-cinema").await.html;
        let zone = crate::page::school_zone();
        let before = zone
            .instant(date(2026, 11, 27), time(18, 30, 0, 0))
            .unwrap();
        for said in [
            words.moment(before, &zone),
            t!(words, "seats-full"),
            t!(
                words,
                "seats-full-help",
                phone = contact::phone("+33 1 42 84 90 00")
            ),
        ] {
            assert!(html.contains(&said), "{said} in {html}");
        }
    }

    #[tokio::test]
    async fn an_unknown_event_is_not_found() {
        let site = testing::site().await;
        assert_eq!(site.get("/fr/events/jamais").await.status, 404);
        assert_eq!(site.get("/fr/events/%FF").await.status.as_u16() / 100, 4);
    }
}
