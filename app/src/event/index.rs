//! What is on: the coming events by day. Filters are links that can be put together.

use super::card::card;
use crate::{
    App,
    components::{
        Chip, Look, Mood, Pictogram, beside_switch, cards, chips, empty, link_button, tag,
    },
    content::contact,
    error::Failure,
    page::{Draw, Drawn, Page, Place, school_zone},
    reader::{Reader, query},
    texts::Words,
};
use axum::{extract::State, response::Response};
use domain::{
    course::Mode,
    time::{Instant, Week},
};
use jiff::{ToSpan, civil::Date};
use leptos::prelude::*;
use store::{centre::Centre, event::Event};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    Week,
    Month,
}

/// What was chosen. A value that is not known is no choice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Filter {
    when: Option<When>,
    /// `online`, or the address of a centre.
    place: Option<String>,
    children: bool,
    no_french: bool,
}

/// How many stand on one page: with French beside each, more would not come with the
/// first flight of a connection.
const MOST: usize = 24;

pub async fn index(State(app): State<App>, reader: Reader) -> Result<Response, Failure> {
    let words = reader.words;
    let now = app.now();
    let mut shared = app.shared(None);
    let centres = store::centre::all(&app.db).await?;
    let coming = store::event::listed_from(&app.db, now).await?;
    let filter = Filter::read(&reader.query, &centres);
    let today = school_zone().today(now);
    let ends = coming.iter().map(|event| event.ends_at);
    shared.fresh_until = ends.fold(shared.fresh_until, Instant::min);

    let shown: Vec<_> = coming
        .iter()
        .filter(|event| filter.lets(event, &centres, today))
        .collect();
    let pages: Vec<_> = shown.chunks(MOST).collect();
    let at = page_asked(&reader.query).min(pages.len().saturating_sub(1));
    let here = pages.get(at).copied().unwrap_or_default();
    let mut page = Page::public("event-index", t!(words, "event-title"), shared)
        .at(Place::Events)
        .known_as(filter.page_address(&reader, at))
        .described(t!(words, "event-intro"));
    if !reader.query.is_empty() {
        page = page.unlisted();
    }
    Ok(page.answer(&app, &reader, || {
        view! {
            <header class="page">
                <h1>{t!(words, "event-title")}</h1>
                <p class="lead">{t!(words, "event-intro")}</p>
                {beside_switch(&reader)}
            </header>
            {filter.view(&reader, &centres)}
            <p><strong>{t!(words, "event-count", n = shown.len())}</strong></p>
            {days(&reader, here, &centres, today)}
            {other_pages(&reader, &filter, at, pages.len())}
            {link_button(Look::Quiet, reader.link("/events.ics"), Some(Pictogram::Calendar), t!(words, "event-calendar-all"))}
        }
    }))
}

/// Which page is asked for, from 0 on; in the address from 1 on.
fn page_asked(query: &str) -> usize {
    let query = query.trim_start_matches('?');
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap_or_default();
    let asked = pairs.iter().find(|(name, _)| name == "page");
    let number = asked.and_then(|(_, value)| value.parse::<usize>().ok());
    number.unwrap_or_default().saturating_sub(1)
}

/// The way to sooner and later events, when they do not stand on one page.
fn other_pages(
    reader: &Reader,
    filter: &Filter,
    at: usize,
    pages: usize,
) -> Option<impl IntoView + use<>> {
    let words = reader.words;
    let to = |page: usize, icon, key| {
        let href = filter.page_address(reader, page);
        link_button(Look::Quiet, href, Some(icon), t!(words, key))
    };
    let sooner = (at > 0).then(|| to(at - 1, Pictogram::Back, "action-previous"));
    let later = (at + 1 < pages).then(|| to(at + 1, Pictogram::Next, "action-next"));
    (pages > 1).then(|| {
        view! { <nav class="row" aria-label=t!(words, "event-title")>{sooner}{later}</nav> }
    })
}

fn days(reader: &Reader, events: &[&Event], centres: &[Centre], today: Date) -> Drawn {
    let words = reader.words;
    if events.is_empty() {
        let all = view! {
            <p>{t!(words, "event-none-text")}</p>
            {link_button(Look::Quiet, reader.link("/events"), None, t!(words, "event-kind-all"))}
        };
        return empty(Pictogram::Event, t!(words, "event-none-title"), all).drawn();
    }
    let by_day = events.chunk_by(|a, b| a.on_day == b.on_day);
    let days: Vec<_> = by_day
        .map(|events| day(reader, events, centres, today))
        .collect();
    days.drawn()
}

fn day(
    reader: &Reader,
    events: &[&Event],
    centres: &[Centre],
    today: Date,
) -> impl IntoView + use<> {
    let words = reader.words;
    let on = events.first().map_or(today, |event| event.on_day);
    let each: Vec<_> = events
        .iter()
        .map(|event| card(reader, event, centres, false))
        .collect();
    view! {
        <section class="stack">
            <h2>{words.day(on)}" "{nearness(words, on, today)}</h2>
            {cards(each)}
        </section>
    }
}

/// "Today", "tomorrow".
pub fn nearness(words: Words, day: Date, today: Date) -> Option<impl IntoView + use<>> {
    let key = match day {
        day if day == today => "when-today",
        day if day == today.saturating_add(1.day()) => "when-tomorrow",
        _ => return None,
    };
    Some(tag(Mood::Lamp, None, t!(words, key)))
}

impl Filter {
    fn read(query: &str, centres: &[Centre]) -> Self {
        let query = query.trim_start_matches('?');
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap_or_default();
        let mut filter = Self::default();
        for (name, value) in pairs {
            match (name.as_str(), value.as_str()) {
                ("when", "week") => filter.when = Some(When::Week),
                ("when", "month") => filter.when = Some(When::Month),
                ("where", place)
                    if place == "online" || centres.iter().any(|c| c.slug.as_str() == place) =>
                {
                    filter.place = Some(value);
                }
                ("for", "children") => filter.children = true,
                ("french", "none") => filter.no_french = true,
                _ => {}
            }
        }
        filter
    }

    fn lets(&self, event: &Event, centres: &[Centre], today: Date) -> bool {
        let until = match self.when {
            None => Date::MAX,
            Some(When::Week) => Week::containing(today).sunday(),
            Some(When::Month) => today.last_of_month(),
        };
        let there = self.place.as_deref().is_none_or(|place| match event.mode {
            Mode::Online => place == "online",
            Mode::Onsite => centres
                .iter()
                .any(|c| c.id == event.centre_id && c.slug.as_str() == place),
        });
        event.on_day <= until
            && there
            && (!self.children || event.children)
            && (!self.no_french || event.level.is_none())
    }

    /// `/fr/events?when=week&where=paris`, always in the same order.
    fn address(&self, reader: &Reader) -> String {
        self.page_address(reader, 0)
    }

    /// The same for a later page.
    fn page_address(&self, reader: &Reader, page: usize) -> String {
        let when = self.when.map(|when| match when {
            When::Week => "week",
            When::Month => "month",
        });
        let number = (page > 0).then(|| (page + 1).to_string());
        let chosen = query([
            ("when", when),
            ("where", self.place.as_deref()),
            ("for", self.children.then_some("children")),
            ("french", self.no_french.then_some("none")),
            ("page", number.as_deref()),
        ]);
        reader.link_of(["/events", &chosen])
    }

    fn view(&self, reader: &Reader, centres: &[Centre]) -> impl IntoView + use<> {
        let words = reader.words;
        let to = |with: Self, text: Drawn| {
            let chosen = with == *self;
            Chip::to(with.address(reader), text).chosen(chosen)
        };
        let text = |key: &str| t!(words, key).drawn();
        let when = [
            (None, "event-filter-all"),
            (Some(When::Week), "event-filter-week"),
            (Some(When::Month), "event-filter-month"),
        ]
        .map(|(when, key)| {
            to(
                Self {
                    when,
                    ..self.clone()
                },
                text(key),
            )
        });
        let mut places = vec![to(
            Self {
                place: None,
                ..self.clone()
            },
            text("choice-any"),
        )];
        for centre in centres {
            let place = Some(centre.slug.to_string());
            places.push(
                to(
                    Self {
                        place,
                        ..self.clone()
                    },
                    contact::city(centre).drawn(),
                )
                .icon(Pictogram::Place),
            );
        }
        places.push(
            to(
                Self {
                    place: Some("online".into()),
                    ..self.clone()
                },
                text("event-filter-online"),
            )
            .icon(Pictogram::Online),
        );
        // These two are on or off: a tap on the chosen one takes it away.
        let children = Chip::to(
            Self {
                children: !self.children,
                ..self.clone()
            }
            .address(reader),
            text("event-filter-children"),
        );
        let no_french = Chip::to(
            Self {
                no_french: !self.no_french,
                ..self.clone()
            }
            .address(reader),
            text("event-filter-no-french"),
        );
        let more = [
            children.icon(Pictogram::Children).chosen(self.children),
            no_french
                .icon(Pictogram::Conversation)
                .chosen(self.no_french),
        ];
        view! {
            <div class="stack">
                {chips(t!(words, "event-when"), when)}
                {chips(t!(words, "event-where"), places)}
                {chips(t!(words, "event-filter-title"), more)}
            </div>
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, event_form, four, now, slot};
    use domain::{course::Status, language::Language};
    use jiff::civil::{date, time};
    use store::event::EventForm;

    /// A second event: yesterday, on line, and without French.
    async fn with_another(day: Date) -> testing::TestSite {
        let site = testing::site().await;
        let form = EventForm {
            slug: "conversation".parse().unwrap(),
            mode: Mode::Online,
            room_id: None,
            level: None,
            children: false,
            title: four("Conversation"),
            slot: slot(day, time(19, 0, 0, 0), time(20, 0, 0, 0)),
            ..event_form(site.centre, site.room)
        };
        store::event::create(&site.app.db, &site.staff, now(), &form)
            .await
            .unwrap();
        site
    }

    fn links(html: &str) -> Vec<&str> {
        ["soiree-cinema", "conversation"]
            .into_iter()
            .filter(|slug| html.contains(&format!("/events/{slug}\"")))
            .collect()
    }

    #[tokio::test]
    async fn many_events_stand_on_several_pages() {
        let site = testing::site().await;
        for n in 0..29 {
            let day = date(2026, 12, 1).saturating_add(i64::from(n).days());
            let form = EventForm {
                slug: format!("lecture-{n}").parse().unwrap(),
                mode: Mode::Online,
                room_id: None,
                slot: slot(day, time(19, 0, 0, 0), time(20, 0, 0, 0)),
                ..event_form(site.centre, site.room)
            };
            store::event::create(&site.app.db, &site.staff, now(), &form)
                .await
                .unwrap();
        }
        let cards = |html: &str| html.matches("<article").count();
        let first = site.get("/uk/events?beside=fr").await.html;
        assert_eq!(cards(&first), MOST);
        assert!(
            first.contains("href=\"/uk/events?page=2&amp;beside=fr\""),
            "{first}"
        );
        let second = site.get("/uk/events?page=2").await.html;
        assert_eq!(cards(&second), 30 - MOST);
        assert!(
            second.contains("href=\"/uk/events\"") && !second.contains("page=3"),
            "{second}"
        );
        for beyond in ["99", "0", "-1", "x"] {
            let answer = site.get(&format!("/uk/events?page={beyond}")).await;
            assert_eq!(answer.status, 200, "{beyond}");
            assert!(cards(&answer.html) > 0, "{beyond}");
        }
        let few = site.get("/uk/events?where=paris").await.html;
        assert!(!few.contains("page=2"), "{few}");
    }

    #[tokio::test]
    async fn filters_choose_and_can_be_put_together() {
        let site = with_another(date(2026, 12, 2)).await;
        for (query, expected) in [
            ("", vec!["soiree-cinema", "conversation"]),
            ("?when=week", vec!["soiree-cinema"]),
            ("?when=month", vec!["soiree-cinema"]),
            ("?where=online", vec!["conversation"]),
            ("?where=paris&when=week", vec!["soiree-cinema"]),
            ("?for=children", vec!["soiree-cinema"]),
            ("?french=none", vec!["conversation"]),
            ("?french=none&for=children", vec![]),
            (
                "?when=never&where=%FF&french",
                vec!["soiree-cinema", "conversation"],
            ),
        ] {
            let answer = site.get(&format!("/fr/events{query}")).await;
            assert_eq!(
                (answer.status.as_u16(), links(&answer.html)),
                (200, expected),
                "{query}"
            );
        }
    }

    #[tokio::test]
    async fn a_filter_keeps_the_others() {
        let site = with_another(date(2026, 12, 2)).await;
        let html = site.get("/uk/events?where=paris&for=children").await.html;
        assert!(
            html.contains("/uk/events?when=week&amp;where=paris&amp;for=children"),
            "{html}"
        );
        assert!(html.contains("noindex"));
    }

    #[tokio::test]
    async fn what_is_past_is_not_listed_and_what_is_cancelled_says_so() {
        let site = with_another(date(2026, 11, 22)).await;
        let event = store::event::find(&site.app.db, &site.staff, "soiree-cinema")
            .await
            .unwrap()
            .unwrap();
        store::event::set_status(&site.app.db, &site.staff, now(), &event, Status::Cancelled)
            .await
            .unwrap();
        for language in Language::ALL {
            let html = site.get(&format!("/{language}/events")).await.html;
            assert_eq!(links(&html), ["soiree-cinema"]);
            assert!(
                html.contains(&t!(Words::of(*language), "change-cancelled")),
                "{html}"
            );
        }
    }

    #[tokio::test]
    async fn nothing_left_says_what_to_do() {
        let site = testing::site().await;
        let html = site.get("/en/events?french=none").await.html;
        assert!(
            html.contains(&t!(Words::of(Language::En), "event-none-text")),
            "{html}"
        );
    }
}
