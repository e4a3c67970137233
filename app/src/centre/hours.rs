//! `/{lang}/staff/centres/{slug}/hours/{service}`: a service's whole week, two spans a
//! day or as many as stand.

use super::found;
use crate::{
    App,
    account::StaffReader,
    components::{Pictogram, crumbs, field_id, pictogram},
    error::Failure,
    form::{Fields, Form, VERSION},
    page::{Draw, Page},
    staff::{self, Desk, place},
    texts::Words,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    audit::Subject,
    centre::{Hours, Service},
    time::{read_clock, write_clock},
};
use leptos::prelude::*;
use store::centre::{self, Centre, CentreError, Opening};

/// Spans offered for a day, and the most that are read.
const SPANS: usize = 2;
const MOST_SPANS: usize = 6;

pub(super) fn service(words: Words, service: Service) -> String {
    match service {
        Service::Reception => t!(words, "staff-hours-centre"),
        Service::Library => t!(words, "staff-hours-library"),
    }
}

fn opens(weekday: i64, span: usize) -> String {
    format!("opens-{weekday}-{span}")
}

fn closes(weekday: i64, span: usize) -> String {
    format!("closes-{weekday}-{span}")
}

/// A form of the whole week; its fields are named by their day.
fn form(words: Words, fields: Fields) -> Form {
    let of_day = |weekday| {
        let label = words.weekday_named(weekday);
        let spans = (0..MOST_SPANS).flat_map(move |n| [opens(weekday, n), closes(weekday, n)]);
        spans.map(move |name| (name, label.clone()))
    };
    Form::new(words, &[], fields).labelled((1..=7).flat_map(of_day).collect())
}

/// A service's week as it stands, in order.
async fn standing(app: &App, centre: &Centre, service: Service) -> Result<Vec<Hours>, Failure> {
    let all = centre::openings(&app.db).await?;
    let ours = |o: &&Opening| o.centre_id == centre.id && o.service == service;
    Ok(all.iter().filter(ours).map(Opening::hours).collect())
}

fn fields_of(week: &[Hours]) -> Fields {
    let mut fields = Fields::new().with(VERSION, written(week));
    for weekday in 1..=7 {
        let of_day = week.iter().filter(|h| h.weekday == weekday);
        for (span, h) in of_day.enumerate() {
            fields = fields
                .with(opens(weekday, span), write_clock(h.opens))
                .with(closes(weekday, span), write_clock(h.closes));
        }
    }
    fields
}

/// The version of a week is all of it, written out: `1 10:00 18:00,2 …`.
fn written(week: &[Hours]) -> String {
    let line = |h: &Hours| {
        let (opens, closes) = (write_clock(h.opens), write_clock(h.closes));
        format!("{} {opens} {closes}", h.weekday)
    };
    week.iter().map(line).collect::<Vec<_>>().join(",")
}

/// The week a form was filled from; nothing when that cannot be read.
fn filled_from(version: &str) -> Option<Vec<Hours>> {
    let lines = version.split(',').filter(|line| !line.is_empty());
    let line = |line: &str| {
        let mut parts = line.split(' ');
        Some(Hours {
            weekday: parts.next()?.parse().ok()?,
            opens: read_clock(parts.next()?).ok()?,
            closes: read_clock(parts.next()?).ok()?,
        })
    };
    lines.map(line).collect()
}

fn read(form: &mut Form) -> Option<Vec<Hours>> {
    let mut week: Vec<Hours> = Vec::new();
    for weekday in 1..=7 {
        for span in 0..MOST_SPANS {
            let (from, to) = (opens(weekday, span), closes(weekday, span));
            if form.fields.get(&from).trim().is_empty() && form.fields.get(&to).trim().is_empty() {
                continue;
            }
            let (Some(opens), Some(closes)) = (form.clock(&from), form.clock(&to)) else {
                continue;
            };
            if closes <= opens {
                form.wrong(to, t!(form.words, "error-end-before-start"));
            } else if week
                .iter()
                .any(|h| h.weekday == weekday && h.opens < closes && opens < h.closes)
            {
                form.wrong(from, t!(form.words, "staff-hours-overlap"));
            } else {
                week.push(Hours {
                    weekday,
                    opens,
                    closes,
                });
            }
        }
    }
    form.finish(|| Some(week))
}

type Which = Path<(String, String, String)>;

async fn asked(app: &App, slug: &str, service: &str) -> Result<(Centre, Service), Failure> {
    let service = service.parse().map_err(|_| Failure::NOT_FOUND)?;
    Ok((found(app, slug).await?, service))
}

pub async fn show(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug, service)): Which,
) -> Result<Response, Failure> {
    let (centre, service) = asked(&app, &slug, &service).await?;
    let week = standing(&app, &centre, service).await?;
    let form = form(me.reader.words, fields_of(&week));
    Ok(page(&app, &me, &centre, service, &form))
}

pub async fn change(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug, service)): Which,
    fields: Fields,
) -> Result<Response, Failure> {
    let (centre, service) = asked(&app, &slug, &service).await?;
    let words = me.reader.words;
    let mut form = form(words, fields);
    if let Some(week) = read(&mut form) {
        match save(&app, &me, &centre, service, form.fields.get(VERSION), &week).await {
            Ok(()) => return Ok(staff::see_done(&me, &place::centre(&centre.slug), "saved")),
            Err(CentreError::Stale) => {
                let current = fields_of(&standing(&app, &centre, service).await?);
                let which = (Subject::Opening, centre.id.uuid());
                let said = |_: &str, value: &str| words.localise_digits(value);
                staff::stale(&app, &me, &mut form, which, &current, &said).await?;
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(page(&app, &me, &centre, service, &form))
}

async fn save(
    app: &App,
    me: &StaffReader,
    centre: &Centre,
    service: Service,
    version: &str,
    week: &[Hours],
) -> Result<(), CentreError> {
    let before = filled_from(version).ok_or(CentreError::Stale)?;
    let (staff, now) = (&me.staff, app.now());
    centre::set_openings(&app.db, staff, now, centre.id, service, &before, week).await
}

fn page(app: &App, me: &StaffReader, centre: &Centre, of: Service, form: &Form) -> Response {
    let words = form.words;
    let title = service(words, of);
    let back = me.reader.link(place::centre(&centre.slug));
    let page = Page::staff("staff-hours", form.title(title.clone())).status(form.status());
    staff::answer(app, me, page, Desk::Centres, || {
        let days: Vec<_> = (1..=7).map(|weekday| day_view(form, weekday)).collect();
        let fields = view! { <p>{t!(words, "staff-hours-hint")}</p>{days} };
        view! {
            {crumbs(back, centre.name.shown(words.language).text)}
            <h1>{t!(words, "staff-edit-of", name = title)}</h1>
            {form.summary()}
            {staff::sheet(form, "staff-save", fields.drawn())}
        }
    })
}

fn day_view(form: &Form, weekday: i64) -> impl IntoView + use<> {
    let words = form.words;
    let typed = |span: &usize| {
        form.fields.has(&opens(weekday, *span)) || form.fields.has(&closes(weekday, *span))
    };
    let spans = (0..MOST_SPANS)
        .filter(typed)
        .map(|span| span + 1)
        .max()
        .unwrap_or(0)
        .max(SPANS);
    let day = words.weekday_named(weekday);
    let mut said: Vec<(String, String)> = Vec::new();
    let controls: Vec<_> = (0..spans)
        .map(|span| {
            let ends = [(opens(weekday, span), "staff-hours-opens"), (closes(weekday, span), "staff-hours-closes")];
            let ends: Vec<_> = ends
                .into_iter()
                .map(|(name, key)| {
                    let id = field_id(&name);
                    let problem = form.problem(&name);
                    let described_by = problem.as_ref().map(|_| format!("{id}-error"));
                    let invalid = problem.as_ref().map(|_| "true");
                    said.extend(problem.map(|problem| (format!("{id}-error"), problem)));
                    let value = form.fields.get(&name).to_owned();
                    let label = id.clone();
                    view! {
                        <div class="field">
                            <label class="field__note" for=label>{t!(words, key)}</label>
                            <input class="field__input field__input--short" id=id type="time" name=name value=value dir="ltr"
                                aria-describedby=described_by aria-invalid=invalid />
                        </div>
                    }
                })
                .collect();
            view! { <div class="times">{ends}</div> }
        })
        .collect();
    let class = if said.is_empty() {
        "field"
    } else {
        "field field--error"
    };
    let problems: Vec<_> = said
        .into_iter()
        .map(|(id, problem)| view! { <p class="field__error" id=id>{pictogram(Pictogram::Warning)}<span>{problem}</span></p> })
        .collect();
    view! {
        <fieldset class=class>
            <legend class="field__label">{day}</legend>
            {problems}
            <div class="two">{controls}</div>
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        testing::{self, TestSite},
        texts::Words,
    };
    use domain::{
        centre::{Hours, Service},
        language::Language,
    };
    use http::StatusCode;
    use jiff::civil::time;
    use store::centre;

    async fn library(site: &TestSite) -> Vec<Hours> {
        let all = centre::openings(&site.app.db).await.unwrap();
        all.iter()
            .filter(|o| o.service == Service::Library)
            .map(centre::Opening::hours)
            .collect()
    }

    /// The version in the page's form.
    fn version(html: &str) -> String {
        let rest = html.split("name=\"version\" value=\"").nth(1).unwrap();
        rest.split('"').next().unwrap().to_owned()
    }

    const PATH: &str = "/fr/staff/centres/paris/hours/library";

    #[tokio::test]
    async fn the_week_is_replaced_as_a_whole() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        let version = version(&site.get_as(&cookie, PATH).await.html);
        let typed = [
            ("version", version.as_str()),
            ("opens-2-0", "10:00"),
            ("closes-2-0", "12:30"),
            ("opens-2-1", "14:00"),
            ("closes-2-1", "19:00"),
            ("opens-6-1", ""),
        ];
        let answer = site.post_as(&cookie, PATH, &typed).await;
        assert_eq!(
            answer.location(),
            "/fr/staff/centres/paris?done=saved",
            "{}",
            answer.html
        );
        let hours = library(&site).await;
        assert_eq!(hours.len(), 2);
        assert_eq!(
            hours[1],
            Hours {
                weekday: 2,
                opens: time(14, 0, 0, 0),
                closes: time(19, 0, 0, 0)
            }
        );
        let reception = centre::openings(&site.app.db).await.unwrap();
        assert!(
            reception.iter().any(|o| o.service == Service::Reception),
            "the other service stays"
        );
        let late = site.post_as(&cookie, PATH, &typed).await;
        assert_eq!(
            late.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "somebody changed it meanwhile"
        );
        assert!(late.html.contains("a changé cette page"), "{}", late.html);
    }

    #[tokio::test]
    async fn what_stands_in_place_of_what_was_typed_is_said_with_its_day() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        let before = version(&site.get_as(&cookie, PATH).await.html);
        let saved = [
            ("version", before.as_str()),
            ("opens-2-0", "10:00"),
            ("closes-2-0", "12:30"),
        ];
        let answer = site.post_as(&cookie, PATH, &saved).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let typed = [
            ("version", before.as_str()),
            ("opens-2-0", "10:00"),
            ("closes-2-0", "13:00"),
            ("opens-5-0", "10:00"),
            ("closes-5-0", "18:00"),
        ];
        let late = site.post_as(&cookie, PATH, &typed).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        let words = Words::of(Language::Fr);
        for (name, weekday, stands) in [
            ("closes-2-0", 2, "12:30"),
            ("opens-5-0", 5, "—"),
            ("closes-5-0", 5, "—"),
        ] {
            let line = t!(
                words,
                "error-summary-line",
                field = words.weekday_named(weekday),
                problem = t!(words, "error-version-current", value = stands)
            );
            let link = format!("<a href=\"#f-{name}\">{line}</a>");
            assert!(late.html.contains(&link), "{link}: {}", late.html);
        }
        assert!(!late.html.contains("href=\"#f-opens-2-0\""), "the same");
        let again = version(&late.html);
        let typed = typed.map(|(n, v)| (n, if n == "version" { again.as_str() } else { v }));
        let answer = site.post_as(&cookie, PATH, &typed).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.html);
        assert_eq!(library(&site).await.len(), 2);
        let broken = typed.map(|(n, v)| (n, if n == "version" { "1 x" } else { v }));
        let answer = site.post_as(&cookie, PATH, &broken).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }

    #[tokio::test]
    async fn hours_that_cannot_be_are_said_beside_their_day() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        let version = version(&site.get_as(&cookie, PATH).await.html);
        let typed = [
            ("version", version.as_str()),
            ("opens-1-0", "12:00"),
            ("closes-1-0", "10:00"),
            ("opens-2-0", "10:00"),
            ("opens-3-0", "25:00"),
            ("closes-3-0", "26:00"),
            ("opens-4-0", "10:00"),
            ("closes-4-0", "14:00"),
            ("opens-4-1", "13:00"),
            ("closes-4-1", "15:00"),
        ];
        let answer = site.post_as(&cookie, PATH, &typed).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        for name in [
            "closes-1-0",
            "closes-2-0",
            "opens-3-0",
            "closes-3-0",
            "opens-4-1",
        ] {
            assert!(
                answer.html.contains(&format!("href=\"#f-{name}\"")),
                "{name}: {}",
                answer.html
            );
            assert!(
                answer.html.contains(&format!("id=\"f-{name}-error\"")),
                "{name}"
            );
        }
        assert!(answer.html.contains("value=\"25:00\"") && answer.html.contains("lundi"));
        assert_eq!(library(&site).await.len(), 5);
    }
}
