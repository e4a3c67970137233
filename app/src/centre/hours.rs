//! `/{lang}/staff/centres/{slug}/hours/{service}`: a service's whole week, two spans a
//! day or as many as stand.

use super::found;
use crate::{
    App,
    account::StaffReader,
    components::{Pictogram, crumbs, field_id, pictogram},
    error::Failure,
    form::{Fields, Form, VERSION},
    page::Page,
    staff::{self, Desk, place},
    texts::Words,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    centre::{Hours, Service},
    time::write_clock,
};
use leptos::prelude::*;
use store::centre::{self, Centre};

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

/// The hours as they stand. Their version is all of them, written out.
async fn fields_of(app: &App, centre: &Centre, service: Service) -> Result<Fields, Failure> {
    let mut fields = Fields::new();
    let mut version = String::new();
    let all = centre::openings(&app.db).await?;
    for weekday in 1..=7 {
        let of_day = all
            .iter()
            .filter(|o| o.centre_id == centre.id && o.service == service && o.weekday == weekday);
        for (span, o) in of_day.enumerate() {
            fields = fields
                .with(opens(weekday, span), write_clock(o.opens))
                .with(closes(weekday, span), write_clock(o.closes));
            version += &format!(
                "{weekday} {} {},",
                write_clock(o.opens),
                write_clock(o.closes)
            );
        }
    }
    Ok(fields.with(VERSION, version))
}

fn read(form: &mut Form) -> Option<Vec<Hours>> {
    let words = form.words;
    let mut week: Vec<Hours> = Vec::new();
    for weekday in 1..=7 {
        for span in 0..MOST_SPANS {
            let (from, to) = (opens(weekday, span), closes(weekday, span));
            if form.fields.get(&from).trim().is_empty() && form.fields.get(&to).trim().is_empty() {
                continue;
            }
            let (opens, closes) = (clock(form, weekday, &from), clock(form, weekday, &to));
            let (Some(opens), Some(closes)) = (opens, closes) else {
                continue;
            };
            let label = words.weekday_named(weekday);
            if closes <= opens {
                form.wrong_at(to, label, t!(words, "error-end-before-start"));
            } else if week
                .iter()
                .any(|h| h.weekday == weekday && h.opens < closes && opens < h.closes)
            {
                form.wrong_at(from, label, t!(words, "staff-hours-overlap"));
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

fn clock(form: &mut Form, weekday: i64, name: &str) -> Option<jiff::civil::Time> {
    let mut alone = Form::new(form.words, &[], form.fields.clone());
    let time = alone.clock(name);
    if let Some(problem) = alone.problem(name) {
        form.wrong_at(name, form.words.weekday_named(weekday), problem);
    }
    time
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
    let form = Form::new(
        me.reader.words,
        &[],
        fields_of(&app, &centre, service).await?,
    );
    Ok(page(&app, &me, &centre, service, &form))
}

pub async fn change(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug, service)): Which,
    fields: Fields,
) -> Result<Response, Failure> {
    let (centre, service) = asked(&app, &slug, &service).await?;
    let mut form = Form::new(me.reader.words, &[], fields);
    if let Some(week) = read(&mut form) {
        let current = fields_of(&app, &centre, service).await?;
        if current.get(VERSION) == form.fields.get(VERSION) {
            centre::set_openings(&app.db, &me.staff, app.now(), centre.id, service, &week).await?;
            return Ok(staff::see_done(&me, &place::centre(&centre.slug), "saved"));
        }
        let words = me.reader.words;
        let said = |_: &str, value: &str| words.localise_digits(value);
        staff::stale(&app, &me, &mut form, centre.id.uuid(), &current, &said).await?;
    }
    Ok(page(&app, &me, &centre, service, &form))
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
            {staff::sheet(form, "staff-save", fields.into_any())}
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
    use crate::testing::{self, TestSite};
    use domain::centre::{Hours, Service};
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
