//! The catalogue: every listed course, and filters that are links.

use super::{
    filter::{Asked, Filter, Spot},
    listing::{self, Listing},
    said,
};
use crate::{
    App,
    components::{Chip, Look, Pictogram, Tone, cards, chips, details, empty, link_button, notice},
    content::contact,
    error::Failure,
    page::{Draw, Drawn, Page, Place},
    reader::Reader,
};
use axum::{extract::State, response::Response};
use domain::{
    course::{CourseKind, Theme, TimeOfDay},
    level::Level,
};
use leptos::prelude::*;
use store::centre::Centre;

pub async fn index(State(app): State<App>, reader: Reader) -> Result<Response, Failure> {
    let words = reader.words;
    let now = app.now();
    let mut shared = app.shared(None);
    let centres = store::centre::all(&app.db).await?;
    let listings = listing::listings(&app, now).await?;
    if let Some(change) = listing::next_change(&listings) {
        shared.fresh_until = shared.fresh_until.min(change);
    }
    let asked = Asked::read(&said::asked(&reader), &centres);
    let mut page = Page::public("course-index", t!(words, "course-list-title"), shared)
        .at(Place::Courses)
        .known_as(reader.link(format!("/courses{}", asked.filter.query())))
        .described(t!(words, "course-list-intro"));
    if !reader.query.is_empty() {
        page = page.unlisted();
    }
    Ok(page.answer(&app, &reader, || {
        let filter = &asked.filter;
        let kept: Vec<_> = listings.iter().filter(|l| filter.keeps(l)).collect();
        let ignored = asked
            .ignored
            .then(|| notice(Tone::Info, t!(words, "course-filter-ignored"), ()));
        let clear = (!filter.is_empty()).then(|| {
            let text = t!(words, "course-filter-clear");
            link_button(Look::Quiet, reader.link("/courses"), Some(Pictogram::Close), text)
        });
        let found = if kept.is_empty() {
            nothing(&reader, &centres, filter).drawn()
        } else {
            cards(kept.iter().map(|l| {
                let card = l.card(&reader, &centres);
                match l.tags(words) {
                    Some(tags) => card.more(tags),
                    None => card,
                }
            })).drawn()
        };
        view! {
            <header class="page">
                <h1 tabindex="-1">{t!(words, "course-list-title")}</h1>
                <p class="lead">{t!(words, "course-list-intro")}</p>
                <p>{t!(words, "course-list-helper")}</p>
                {link_button(Look::Main, reader.link("/courses/find"), Some(Pictogram::Question), t!(words, "helper-title"))}
            </header>
            {choose(&reader, &centres, &listings, filter)}
            <section class="stack">
                {ignored}
                <div class="row"><h2>{t!(words, "course-count", n = kept.len())}</h2>{clear}</div>
                {found}
            </section>
        }
    }))
}

/// The rows of chips: the level in sight, the others one tap away, open when used.
fn choose(
    reader: &Reader,
    centres: &[Centre],
    listings: &[Listing],
    chosen: &Filter,
) -> impl IntoView + use<> {
    let words = reader.words;
    let row = Row {
        reader,
        listings,
        chosen,
    };
    let levels = row.chips(
        "level-label",
        Level::ALL,
        |f| &mut f.level,
        |level| (view! { <bdi dir="ltr">{level.code()}</bdi> }.drawn(), None),
    );
    let spots: Vec<_> = centres
        .iter()
        .map(|c| Spot::Centre(c.id, c.slug.clone()))
        .chain([Spot::Online])
        .collect();
    let spots = row.chips(
        "place-label",
        &spots,
        |f| &mut f.spot,
        |spot| match spot {
            Spot::Online => (t!(words, "place-online").drawn(), Some(Pictogram::Online)),
            Spot::Centre(id, _) => (
                said::centre_of(centres, *id).map(contact::city).drawn(),
                Some(Pictogram::Place),
            ),
        },
    );
    let times = row.chips(
        "time-label",
        TimeOfDay::ALL,
        |f| &mut f.time,
        |time| {
            (
                t!(words, &format!("time-{time}")).drawn(),
                Some(said::time_icon(*time)),
            )
        },
    );
    let kinds = row.chips(
        "course-kind-label",
        CourseKind::ALL,
        |f| &mut f.kind,
        |kind| {
            (
                t!(words, &format!("course-kind-{kind}")).drawn(),
                Some(said::kind_icon(*kind)),
            )
        },
    );
    let themes = row.chips(
        "theme-label",
        Theme::ALL,
        |f| &mut f.theme,
        |theme| {
            (
                t!(words, &format!("theme-{theme}")).drawn(),
                Some(said::theme_icon(*theme)),
            )
        },
    );
    let title = [
        "place-label",
        "time-label",
        "course-kind-label",
        "theme-label",
    ];
    let title = title.map(|key| t!(words, key)).join(" · ");
    let more = Filter {
        level: None,
        ..chosen.clone()
    };
    let any = [&spots, &times, &kinds, &themes]
        .iter()
        .any(|row| row.is_some());
    view! {
        <section class="stack">
            {levels}
            {any.then(|| details(title, !more.is_empty(), view! { {spots}{times}{kinds}{themes} }))}
        </section>
    }
}

struct Row<'a> {
    reader: &'a Reader,
    listings: &'a [Listing],
    chosen: &'a Filter,
}

impl Row<'_> {
    /// One filter. A chip leads to what is chosen with it, or without it when it is
    /// chosen; one not chosen that would lead to nothing is left out.
    fn chips<T: Clone + PartialEq>(
        &self,
        label: &'static str,
        values: &[T],
        choice: impl Fn(&mut Filter) -> &mut Option<T>,
        shown: impl Fn(&T) -> (Drawn, Option<Pictogram>),
    ) -> Option<Drawn> {
        let words = self.reader.words;
        let chip = |value: &T| {
            let mut filter = self.chosen.clone();
            let choice = choice(&mut filter);
            let chosen = choice.as_ref() == Some(value);
            *choice = (!chosen).then(|| value.clone());
            let count = self.listings.iter().filter(|l| filter.keeps(l)).count();
            if count == 0 && !chosen {
                return None;
            }
            let (text, icon) = shown(value);
            let mut chip = Chip::to(
                self.reader.link(format!("/courses{}", filter.query())),
                text,
            )
            .chosen(chosen);
            if let Some(icon) = icon {
                chip = chip.icon(icon);
            }
            if !chosen {
                chip = chip.count(words.number(count as i64));
            }
            Some(chip)
        };
        let each: Vec<_> = values.iter().filter_map(chip).collect();
        (!each.is_empty()).then(|| chips(t!(words, label), each).drawn())
    }
}

/// No course: what to do now, with somebody to call.
fn nothing(reader: &Reader, centres: &[Centre], filter: &Filter) -> impl IntoView + use<> {
    let words = reader.words;
    let near = match &filter.spot {
        Some(Spot::Centre(id, _)) => said::centre_of(centres, *id),
        _ => centres.first(),
    };
    let next = near.map(|centre| {
        view! {
            <p>{t!(words, "course-none-text", phone = contact::phone(&centre.phone))}</p>
            {contact::call(words, Look::Main, &centre.phone)}
        }
    });
    empty(Pictogram::Search, t!(words, "course-none-title"), next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        page::Shared,
        testing::{self, course_form, slot},
    };
    use axum::body::Body;
    use domain::language::Language;
    use http::{Request, StatusCode};
    use jiff::civil::{date, time};
    use tower::ServiceExt;

    #[tokio::test]
    async fn listed_courses_are_shown_with_their_rhythm_and_nobody_s_name() {
        let site = testing::site().await;
        for language in Language::ALL {
            let answer = site.get(&format!("/{language}/courses")).await;
            assert_eq!(answer.status, StatusCode::OK);
            let html = &answer.html;
            assert!(html.contains("/courses/premiers-pas\""), "{html}");
            assert!(
                !html.contains("groupe-ferme") && !html.contains("Claire"),
                "{html}"
            );
            let words = crate::texts::Words::of(*language);
            assert!(html.contains(&words.weekday_named(4)), "{html}");
            assert!(html.contains("rel=\"canonical\"") && !html.contains("noindex"));
        }
    }

    #[tokio::test]
    async fn a_chip_adds_its_choice_and_takes_it_back() {
        let site = testing::site().await;
        let html = site.get("/fr/courses?level=A1").await.html;
        assert!(
            html.contains("href=\"/fr/courses?level=A1&amp;theme=health\""),
            "{html}"
        );
        assert!(
            html.contains("noindex"),
            "a filtered list is not for search engines"
        );
        let html = site
            .get("/fr/courses?level=a1&theme=health&where=paris&time=morning")
            .await
            .html;
        assert!(
            html.contains("href=\"/fr/courses?where=paris&amp;time=morning&amp;theme=health\""),
            "{html}"
        );
        assert!(html.contains("/courses/premiers-pas\""), "{html}");
    }

    #[tokio::test]
    async fn nothing_found_says_what_to_do() {
        let site = testing::site().await;
        let words = crate::texts::Words::of(Language::Fr);
        let html = site.get("/fr/courses?kind=evening").await.html;
        assert!(html.contains(&t!(words, "course-none-title")), "{html}");
        assert!(html.contains("tel:+33142849000") && html.contains("href=\"/fr/courses\""));
    }

    #[tokio::test]
    async fn unknown_values_are_left_aside() {
        let site = testing::site().await;
        let words = crate::texts::Words::of(Language::Fr);
        for bad in [
            "level=Z9",
            "kind=%FF%00",
            "where=atlantis&level=A1",
            "time=",
            "a=b&&&=",
        ] {
            let answer = site.get(&format!("/fr/courses?{bad}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{bad}");
            assert!(answer.html.contains("/courses/premiers-pas\""), "{bad}");
            let told = answer.html.contains(&t!(words, "course-filter-ignored"));
            assert_eq!(told, !["time=", "a=b&&&="].contains(&bad), "{bad}");
        }
    }

    #[tokio::test]
    async fn a_course_that_is_over_leaves_the_list_at_its_end() {
        let site = testing::site().await;
        let (db, now) = (&site.app.db, testing::now());
        let form = course_form(site.centre, "ce-matin", true);
        let course = store::course::create(db, &site.staff, now, &form)
            .await
            .unwrap();
        let session = store::session::SessionForm {
            slot: slot(date(2026, 11, 23), time(8, 30, 0, 0), time(9, 15, 0, 0)),
            room_id: None,
            teacher_id: None,
            note: None,
        };
        let ends = session.slot.ends_at;
        store::session::plan(db, &site.staff, now, course, &[session])
            .await
            .unwrap();
        let request = Request::get("/fr/courses").body(Body::empty()).unwrap();
        let answer = site.routes.clone().oneshot(request).await.unwrap();
        let fresh_until = answer.extensions().get::<Shared>().unwrap().fresh_until;
        assert_eq!(fresh_until, ends);
        let listings = listing::listings(&site.app, ends).await.unwrap();
        assert_eq!(listings.len(), 1, "only the other one");
    }
}
