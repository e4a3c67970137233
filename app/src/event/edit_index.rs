//! `/{lang}/staff/events`: every event, coming and past, and what each still lacks.

use super::card;
use crate::{
    App,
    account::StaffReader,
    components::{Look, Mood, Pictogram, details, empty, link_button, own_words, table, tag},
    error::Failure,
    page::{Draw, Drawn, Page},
    staff::{
        Desk, answer,
        lack::{self, Lack},
        place,
    },
    texts::Words,
};
use axum::{extract::State, response::Response};
use domain::course::Status;
use leptos::prelude::*;
use store::{
    centre::{self, Centre},
    event::{self, Event},
};

pub async fn index(State(app): State<App>, me: StaffReader) -> Result<Response, Failure> {
    let (reader, words) = (&me.reader, me.reader.words);
    let now = app.now();
    let centres = centre::all(&app.db).await?;
    let events = event::all(&app.db, &me.staff).await?;
    let (coming, mut past): (Vec<_>, Vec<_>) = events.into_iter().partition(|e| e.ends_at > now);
    past.reverse();
    let rows = |events: &[Event]| events.iter().map(|e| row(&me, e, &centres)).collect();
    let (coming_rows, past_rows): (Vec<_>, Vec<_>) = (rows(&coming), rows(&past));
    let page = Page::staff("staff-events", t!(words, "staff-event-list"));
    let new = reader.link("/staff/events/new");
    Ok(answer(&app, &me, page, Desk::Events, || {
        let nothing = coming
            .is_empty()
            .then(|| empty(Pictogram::Event, t!(words, "staff-list-empty"), ()));
        let coming = (!coming.is_empty()).then(|| {
            list(
                words,
                "coming",
                t!(words, "staff-event-coming"),
                coming_rows,
            )
        });
        let past = (!past.is_empty()).then(|| {
            let title = t!(words, "staff-event-past");
            details(title.clone(), false, list(words, "past", title, past_rows))
        });
        view! {
            <header class="page"><h1>{t!(words, "staff-event-list")}</h1></header>
            <p>{link_button(Look::Main, new, Some(Pictogram::Add), t!(words, "staff-event-new"))}</p>
            {nothing}
            {coming}
            {past}
        }
    }))
}

fn list(words: Words, id: &'static str, title: String, rows: Vec<Drawn>) -> impl IntoView + use<> {
    let columns = [
        "staff-field-title",
        "event-when",
        "event-where",
        "event-seats",
        "staff-missing-title",
    ];
    table(id, title, columns.map(|key| t!(words, key)), rows)
}

fn row(me: &StaffReader, event: &Event, centres: &[Centre]) -> Drawn {
    let words = me.reader.words;
    let (date, hours) = (
        words.day(event.on_day),
        words.hours(event.starts, event.ends),
    );
    let when = t!(words, "staff-when", date = date, hours = hours);
    let centre = centres.iter().find(|c| c.id == event.centre_id);
    let at = match event.room_name.as_ref().zip(centre) {
        Some((room, centre)) => {
            let said = format!("{room}, {}", centre.city);
            view! { <bdi dir="ltr" lang="fr">{said}</bdi> }.drawn()
        }
        None => card::place(words, event, centres).1.drawn(),
    };
    let taken = t!(
        words,
        "staff-event-taken",
        taken = event.seats_taken,
        seats = event.seats
    );
    let full = (event.seats_left() <= 0)
        .then(|| view! { " "{tag(Mood::Plain, None, t!(words, "seats-full"))} });
    let marked = (event.status == Status::Cancelled || event.moved_from.is_some())
        .then(|| view! { " "{status(words, event)} });
    let hidden = (!event.listed).then(|| view! { " "{draft(words, event)} });
    view! {
        <tr class:is-off=event.status == Status::Cancelled>
            <th scope="row">
                <a href=me.reader.link(place::event(&event.slug))>{own_words(words, &event.title)}</a>{marked}{hidden}
            </th>
            <td>{when}</td>
            <td>{at}</td>
            <td>{taken}{full}</td>
            <td>{lack::cell(words, &Lack::of(event.texts()), None)}</td>
        </tr>
    }
    .drawn()
}

/// Said of what the public does not see yet.
pub(super) fn draft(words: Words, event: &Event) -> Option<impl IntoView + use<>> {
    let said = || t!(words, "staff-draft");
    (!event.listed).then(|| tag(Mood::Plain, Some(Pictogram::Privacy), said()))
}

/// Planned, moved or cancelled, in words.
pub(super) fn status(words: Words, event: &Event) -> impl IntoView + use<> {
    match (event.status, event.moved_from) {
        (Status::Cancelled, _) => tag(
            Mood::Bad,
            Some(Pictogram::Cancelled),
            t!(words, "change-cancelled"),
        ),
        (Status::Planned, Some(_)) => tag(
            Mood::Warn,
            Some(Pictogram::Moved),
            t!(words, "change-moved"),
        ),
        (Status::Planned, None) => tag(Mood::Plain, None, t!(words, "staff-event-planned")),
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        testing::{self, event_form, four, now, slot},
        texts::Words,
    };
    use domain::{course::Status, language::Language, text::Text};
    use jiff::civil::{date, time};
    use store::event::{self, EventForm};

    #[tokio::test]
    async fn coming_and_past_stand_apart_with_what_each_lacks() {
        let site = testing::site().await;
        let (db, staff) = (&site.app.db, &site.staff);
        let outdated = four("Avant").edited([(Language::Fr, "Après".to_owned())]);
        let past = EventForm {
            slug: "passe".parse().unwrap(),
            slot: slot(date(2026, 11, 20), time(18, 0, 0, 0), time(19, 0, 0, 0)),
            title: Text::french("Lecture <b>").with(Language::En, "Reading"),
            about: outdated,
            seats_taken: 40,
            ..event_form(site.centre, site.room)
        };
        event::create(db, staff, now(), &past).await.unwrap();
        let cinema = event::find(db, staff, "soiree-cinema")
            .await
            .unwrap()
            .unwrap();
        event::set_status(db, staff, now(), &cinema, Status::Cancelled)
            .await
            .unwrap();

        let cookie = site.sign_in().await;
        for language in Language::ALL {
            let words = Words::of(*language);
            let html = site
                .get_as(&cookie, &format!("/{language}/staff/events"))
                .await
                .html;
            let at = |what: &str| {
                html.find(what)
                    .unwrap_or_else(|| panic!("{what} in {html}"))
            };
            let (coming, gone) = (at("/staff/events/soiree-cinema\""), at("<details"));
            assert!(coming < gone && gone < at("/staff/events/passe\""));
            for said in [
                t!(words, "change-cancelled"),
                t!(words, "staff-text-done"),
                t!(words, "staff-missing-translations", n = 2usize),
                t!(words, "staff-missing-outdated", n = 3usize),
                t!(words, "staff-event-taken", taken = 12i64, seats = 40i64),
                t!(words, "seats-full"),
                words.day(date(2026, 11, 27)),
            ] {
                at(&said);
            }
            assert!(!html.contains("<b>"), "{html}");
        }
    }

    #[tokio::test]
    async fn without_events_it_says_so() {
        let site = testing::site().await;
        let (db, staff) = (&site.app.db, &site.staff);
        let cinema = event::find(db, staff, "soiree-cinema")
            .await
            .unwrap()
            .unwrap();
        let past = EventForm {
            slot: slot(date(2026, 11, 20), time(18, 0, 0, 0), time(19, 0, 0, 0)),
            ..event_form(site.centre, site.room)
        };
        event::change(db, staff, now(), &cinema, &past)
            .await
            .unwrap();
        let page = site
            .get_as(&site.sign_in().await, "/uk/staff/events")
            .await
            .html;
        let empty = t!(Words::of(Language::Uk), "staff-list-empty");
        assert!(page.contains(&empty), "{page}");
    }
}
