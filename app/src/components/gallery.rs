//! `/{lang}/components`, in the demo only: every component with its variants, in the
//! reader's language and once more in the other direction.

use super::*;
use crate::{
    App,
    error::Failure,
    page::{Draw, Drawn, Page, render},
    reader::Reader,
    texts::{Words, ltr},
};
use axum::{Router, extract::State, response::Response, routing::get};
use domain::{
    language::{Direction, Language},
    level::Level,
    text::Text,
};
use leptos::prelude::*;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/components", get(show))
        .merge(trial::routes())
}

async fn show(State(app): State<App>, reader: Reader) -> Result<Response, Failure> {
    if !app.settings.demo {
        return Err(Failure::NOT_FOUND);
    }
    let words = reader.words;
    let trial = reader.link("/components/try");
    let mut page = Page::private("components", t!(words, "components-title"));
    page.staff_sheet = true;
    Ok(page.answer(&app, &reader, move || {
        let other = Words::of(match words.direction() {
            Direction::Ltr => Language::FaAf,
            Direction::Rtl => Language::Fr,
        });
        let sections = SECTIONS
            .iter()
            .map(|(title, sample)| section(words, other, title, *sample));
        view! {
            <header class="page">
                <h1>{t!(words, "components-title")}</h1>
                <p class="lead">{t!(words, "components-intro")}</p>
                {link_button(Look::Quiet, trial, None, t!(words, "components-section-try"))}
            </header>
            {sections.collect_view()}
        }
    }))
}

/// Rendered with the words of a language; the name keeps the ids of the two apart.
type Sample = fn(Words, &'static str) -> Drawn;

const SECTIONS: &[(&str, Sample)] = &[
    ("components-section-buttons", buttons),
    ("components-section-cards", doorways_and_cards),
    ("components-section-badges", badges),
    ("components-section-notices", notices),
    ("components-section-forms", forms),
    ("components-section-filters", filters),
    ("components-section-tables", tables),
    ("components-section-timetable", timetable),
    ("components-section-hours", opening),
    ("components-section-share", sharing),
    ("components-section-dialog", dialogs),
    ("components-section-pictograms", pictograms),
    ("components-section-text", texts),
    ("components-section-languages", languages),
];

fn section(words: Words, other: Words, title: &'static str, sample: Sample) -> impl IntoView {
    let half = |words: Words, name: &'static str| {
        view! { <div class="sample stack" lang=words.language.code() dir=words.direction().to_string()>{sample(words, name)}</div> }
    };
    view! {
        <section class="stack">
            <h2>{t!(words, title)}</h2>
            <div class="beside beside--halves">{half(words, "one")}{half(other, "two")}</div>
        </section>
    }
}

fn sentence(words: Words) -> String {
    t!(words, "components-sample-sentence")
}

fn buttons(words: Words, _: &'static str) -> Drawn {
    view! {
        <div class="row">
            {link_button(Look::Main, "#", Some(Pictogram::Learn), t!(words, "components-variant-strong"))}
            {link_button(Look::Quiet, "#", Some(Pictogram::Next), t!(words, "components-variant-quiet"))}
            {link_button(Look::Danger, "#", Some(Pictogram::Delete), t!(words, "components-variant-danger"))}
            {link_button(Look::Small, "#", Some(Pictogram::Edit), t!(words, "components-variant-plain"))}
            <button class="button" disabled>{t!(words, "components-variant-disabled")}</button>
        </div>
        {crumbs("#", t!(words, "nav-courses"))}
        {pager(Pager {
            label: t!(words, "pages-label"),
            here: t!(words, "page-of", page = 2_i64, total = 3_i64),
            previous: Some(("#".into(), t!(words, "action-previous"))),
            next: Some(("#".into(), t!(words, "action-next"))),
        })}
    }
    .drawn()
}

fn doorways_and_cards(words: Words, _: &'static str) -> Drawn {
    let choice = |tint, icon, key: &str| Choice {
        tint,
        icon,
        href: "#".into(),
        title: t!(words, key),
        text: t!(words, &format!("{key}-plain")),
    };
    let title = Text::french("Français du soir")
        .with(Language::FaAf, "فرانسوی شبانه")
        .with(Language::Uk, "Вечірня французька");
    let card = |title: Drawn| {
        Card::to("#", Pictogram::Learn, title)
            .text(level(words, Level::A1))
            .fact(Pictogram::Place, sentence(words))
            .fact(Pictogram::Free, t!(words, "price-free"))
    };
    view! {
        {choices([
            choice(Tint::Lamp, Pictogram::Learn, "home-tile-courses"),
            choice(Tint::Sea, Pictogram::Calendar, "home-tile-timetable"),
            choice(Tint::Coral, Pictogram::Library, "home-tile-library"),
            choice(Tint::Iris, Pictogram::Event, "home-tile-events"),
        ])}
        {cards([
            card(beside(words, &title)).more(tag(Mood::Good, Some(Pictogram::Check), t!(words, "seats-left", n = 5_i64))).stressed(),
            card(sentence(words).drawn()).tint(Tint::Iris).more(tag(Mood::Bad, Some(Pictogram::Cancelled), t!(words, "seats-full"))),
        ])}
        {picks([
            pick(words, Pictogram::Beginner, "reading-name", "reading-plain", true),
            pick(words, Pictogram::Learn, "level-a1-name", "level-a1-plain", false),
        ])}
        {empty(Pictogram::Search, t!(words, "course-none-title"), link_button(Look::Quiet, "#", None, t!(words, "course-filter-clear")))}
    }
    .drawn()
}

fn pick(words: Words, icon: Pictogram, title: &str, text: &str, chosen: bool) -> Pick {
    Pick {
        icon,
        href: "#".into(),
        title: t!(words, title),
        text: t!(words, text),
        chosen,
    }
}

fn badges(words: Words, _: &'static str) -> Drawn {
    let levels = Level::ALL
        .iter()
        .map(|each| view! { <p>{level(words, *each)}</p> });
    view! {
        <div class="row">
            {tag(Mood::Plain, None, t!(words, "when-past"))}
            {tag(Mood::Good, Some(Pictogram::Free), t!(words, "price-free"))}
            {tag(Mood::Warn, Some(Pictogram::Moved), t!(words, "change-moved"))}
            {tag(Mood::Bad, Some(Pictogram::Cancelled), t!(words, "change-cancelled"))}
            {tag(Mood::Lamp, Some(Pictogram::Clock), t!(words, "when-today"))}
        </div>
        {levels.collect_view()}
    }
    .drawn()
}

fn notices(words: Words, _: &'static str) -> Drawn {
    view! {
        {notice(Tone::Info, sentence(words), ())}
        {notice(Tone::Success, t!(words, "components-sample-success"), ())}
        {notice(Tone::Warning, t!(words, "components-sample-warning"), view! { <p>{sentence(words)}</p> })}
        {notice(Tone::Moved, t!(words, "change-moved"), view! { <p>{sentence(words)}</p> })}
        {notice(Tone::Cancelled, t!(words, "change-cancelled"), view! { <p>{sentence(words)}</p> })}
    }
    .drawn()
}

fn forms(words: Words, name: &'static str) -> Drawn {
    let label = || t!(words, "components-sample-label");
    let wrong = t!(words, "error-required");
    let errors = [(format!("{name}-wrong"), wrong.clone())];
    let answers = || ["theme-health", "theme-work"].map(|key| Answer::new(key, t!(words, key)));
    view! {
        {steps(words, ["course-for", "course-when", "course-where"].map(|key| t!(words, key)), 1)}
        {summary(words, &errors)}
        <div class="form">
            {Field::new(format!("{name}-empty"), label()).note(t!(words, "choice-optional")).hint(t!(words, "components-sample-hint")).input("text")}
            {Field::new(format!("{name}-wrong"), label()).hint(t!(words, "components-sample-hint")).error(Some(wrong)).input("text")}
            {Field::new(format!("{name}-tel"), t!(words, "place-phone")).value("+33 1 42 84 90 00").input("tel")}
            {Field::new(format!("{name}-area"), t!(words, "components-variant-long")).value(sentence(words)).area(3)}
            {Field::new(format!("{name}-select"), t!(words, "theme-label")).value("theme-work").select(answers())}
            {Field::new(format!("{name}-radio"), t!(words, "theme-label")).value("theme-work").radios(answers())}
            {Field::new(format!("{name}-check"), t!(words, "theme-label")).checks(answers(), &["theme-health".to_owned()])}
            <div class="form__acts">{submit_button(Look::Main, None, t!(words, "action-show"))}</div>
        </div>
    }
    .drawn()
}

fn filters(words: Words, _: &'static str) -> Drawn {
    let levels = Level::ALL
        .iter()
        .take(5)
        .map(|l| Chip::to("#", view! { <bdi dir="ltr">{l.code()}</bdi> }).chosen(*l == Level::A1));
    let times = [
        (Pictogram::Morning, "time-morning"),
        (Pictogram::Afternoon, "time-afternoon"),
        (Pictogram::Evening, "time-evening"),
    ];
    let times = times.map(|(icon, key)| {
        Chip::to("#", t!(words, key))
            .icon(icon)
            .count(words.number(3))
    });
    details(
        t!(words, "course-filter-title"),
        true,
        view! { {chips(t!(words, "level-label"), levels)}{chips(t!(words, "time-label"), times)} },
    )
    .drawn()
}

fn tables(words: Words, name: &'static str) -> Drawn {
    let columns = [
        "timetable-column-time",
        "timetable-column-course",
        "timetable-column-place",
    ]
    .map(|key| t!(words, key));
    let row = || view! { <tr><td>{hour(words)}</td><td>{sentence(words)}</td><td>{room(words)}</td></tr> };
    table(
        format!("{name}-table"),
        t!(words, "timetable-title"),
        columns,
        view! { {row()}{row()} },
    )
    .drawn()
}

fn hour(words: Words) -> String {
    words.hours(
        jiff::civil::time(18, 30, 0, 0),
        jiff::civil::time(20, 30, 0, 0),
    )
}

fn room(words: Words) -> String {
    t!(words, "place-room-named", room = ltr("204"))
}

fn timetable(words: Words, name: &'static str) -> Drawn {
    let monday = jiff::civil::date(2026, 11, 23);
    let row = |standing| {
        SessionRow::at(hour(words))
            .standing(standing)
            .course(
                "#".into(),
                Some(Level::A1),
                Drawn::text(t!(words, "course-kind-evening")),
            )
            .room(Pictogram::Room, "204".into())
    };
    let standings = [
        Standing::Now,
        Standing::Moved,
        Standing::Cancelled,
        Standing::Planned,
        Standing::Past,
    ];
    let day = |n: i64, sessions: Vec<SessionRow>| {
        let date = monday.saturating_add(jiff::Span::new().days(n - 1));
        Day {
            weekday: words.weekday_named(n),
            date: words.short_day(date),
            today: n == 1,
            id: format!("{name}-day-{n}"),
            sessions,
            none: t!(words, "timetable-day-none"),
        }
    };
    week(
        words,
        [day(1, standings.map(row).into()), day(2, Vec::new())],
    )
    .drawn()
}

fn opening(words: Words, _: &'static str) -> Drawn {
    let row = |day: i64, open: bool| HoursRow {
        day: words.weekday_named(day),
        hours: if open { vec![hour(words)] } else { Vec::new() },
        closed: t!(words, "library-hours-closed"),
        today: day == 1,
    };
    view! {
        {open_state(true, t!(words, "open-now"))}
        {open_state(false, t!(words, "open-closed"))}
        {hours(words, t!(words, "library-hours-title"), [row(1, true), row(2, true), row(7, false)])}
        {Facts::new()
            .fact(Pictogram::Calendar, t!(words, "course-when"), hour(words))
            .fact(Pictogram::Place, t!(words, "course-where"), view! { <bdi lang="fr" dir="ltr">"101, boulevard Raspail, 75006 Paris"</bdi> })
            .fact(Pictogram::Free, t!(words, "course-cost"), t!(words, "price-free"))
            .view()}
    }
    .drawn()
}

fn sharing(words: Words, _: &'static str) -> Drawn {
    share(
        words,
        &sentence(words),
        "https://havre.example/fr/courses/premiers-pas",
        None,
    )
    .drawn()
}

/// Open from the start, in its place, so that it can be looked at.
fn dialogs(words: Words, name: &'static str) -> Drawn {
    let actions = view! {
        {submit_button(Look::Danger, None, t!(words, "choice-yes"))}
        {submit_button(Look::Quiet, None, t!(words, "choice-no"))}
    };
    let closed = render(|| {
        dialog(
            format!("{name}-dialog"),
            t!(words, "components-sample-warning"),
            sentence(words),
            actions,
        )
    });
    let open = closed.replacen("<dialog", "<dialog open", 1);
    view! { <div inner_html=open></div> }.drawn()
}

fn pictograms(_: Words, name: &'static str) -> Drawn {
    let which = |which: &Pictogram| match name {
        "one" => door(*which).drawn(),
        _ => pictogram(*which).drawn(),
    };
    view! { <div class="row">{Pictogram::ALL.iter().map(which).collect_view()}</div> }.drawn()
}

fn texts(words: Words, _: &'static str) -> Drawn {
    let text = Text::french("Un lieu sûr pour apprendre le français.")
        .with(Language::En, "A safe place to learn French.")
        .with(Language::FaAf, "جایی امن برای آموختن زبان فرانسوی.");
    view! { <p class="lead">{sentence(words)}</p><p>{beside(words, &text)}</p>{passage(words, &text)} }.drawn()
}

fn languages(words: Words, name: &'static str) -> Drawn {
    let text = Text::french("Un lieu sûr")
        .with(Language::En, "A safe place")
        .with(Language::FaAf, "جایی امن");
    Four::new(format!("{name}-four"), t!(words, "components-sample-label"))
        .text(&text)
        .errors([(Language::En, t!(words, "error-too-long", n = 10usize))])
        .rows(2)
        .view(words)
        .drawn()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sample_has_its_words_and_no_id_twice() {
        for language in Language::ALL {
            let words = Words::of(*language);
            let html: String = SECTIONS
                .iter()
                .map(|(title, sample)| {
                    render(|| section(words, Words::of(Language::FaAf), title, *sample))
                })
                .collect();
            let mut ids: Vec<&str> = html
                .split(" id=\"")
                .skip(1)
                .filter_map(|rest| rest.split('"').next())
                .collect();
            let all = ids.len();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), all, "an id stands twice");
        }
    }
}
