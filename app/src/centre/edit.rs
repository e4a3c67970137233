//! `/{lang}/staff/centres/new` and `/{lang}/staff/centres/{slug}`: a centre's address
//! and texts; under them its rooms, weekly hours and closures.

use super::found;
use crate::{
    App,
    account::StaffReader,
    components::{Look, Pictogram, crumbs, link_button, own_words, table},
    error::Failure,
    form::{Fields, Form, Labels, VERSION},
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
    centre::{ClosureScope, Service},
    text::Text,
    time::Zone,
};
use leptos::prelude::*;
use store::centre::{self, Centre, CentreError, CentreForm, Closure, Opening, Room};

const LABELS: Labels = &[
    ("name", "staff-centre-name"),
    ("slug", "staff-field-slug"),
    ("address", "staff-centre-street"),
    ("postcode", "staff-centre-postcode"),
    ("city", "staff-centre-city"),
    ("phone", "staff-centre-phone"),
    ("zone", "staff-centre-zone"),
    ("step-free", "staff-room-step-free"),
    ("access", "staff-centre-access"),
    ("join", "staff-centre-library-join"),
    ("gives-0", "staff-centre-library-gives"),
    ("gives-1", "staff-centre-library-gives"),
    ("gives-2", "staff-centre-library-gives"),
    ("gives-3", "staff-centre-library-gives"),
    ("gives-4", "staff-centre-library-gives"),
    ("gives-5", "staff-centre-library-gives"),
    ("gives-6", "staff-centre-library-gives"),
    ("gives-7", "staff-centre-library-gives"),
];

/// The lines of what the library card gives.
const GIVES: [&str; 8] = [
    "gives-0", "gives-1", "gives-2", "gives-3", "gives-4", "gives-5", "gives-6", "gives-7",
];

fn fields_of(centre: &Centre) -> Fields {
    let mut fields = Fields::new()
        .with(VERSION, centre.version)
        .with_four("name", &centre.name)
        .with("slug", &centre.slug)
        .with("address", &centre.address)
        .with("postcode", &centre.postcode)
        .with("city", &centre.city)
        .with("phone", &centre.phone)
        .with("zone", centre.time_zone.name())
        .with_flag("step-free", centre.step_free)
        .with_four("access", &centre.access)
        .with_four("join", &centre.library_join);
    for (name, text) in GIVES.iter().zip(&centre.library_gives) {
        fields = fields.with_four(name, text);
    }
    fields
}

fn read(form: &mut Form, before: Option<&Centre>) -> Option<CentreForm> {
    let none = Text::french("");
    let name = form.text_in_four("name", 120, before.map_or(&none, |c| &c.name));
    let slug = form.slug("slug");
    let address = form.text("address", 200);
    let postcode = form.text("postcode", 12);
    let city = form.text("city", 80);
    let phone = phone(form);
    let time_zone = zone(form);
    let step_free = form.flag("step-free");
    let access = form.text_in_four("access", 2000, before.map_or(&none, |c| &c.access));
    let join = form.text_in_four("join", 2000, before.map_or(&none, |c| &c.library_join));
    let mut gives = Vec::new();
    for (n, line) in GIVES.iter().enumerate() {
        let before = before.and_then(|c| c.library_gives.get(n));
        gives.extend(form.optional_in_four(line, 300, before).flatten());
    }
    form.finish(|| {
        Some(CentreForm {
            slug: slug?,
            name: name?,
            access: access?,
            library_join: join?,
            library_gives: gives,
            address: address?,
            postcode: postcode?,
            city: city?,
            phone: phone?,
            time_zone: time_zone?,
            step_free,
        })
    })
}

fn phone(form: &mut Form) -> Option<String> {
    let phone = form.text("phone", 30)?;
    let digits = phone.chars().filter(char::is_ascii_digit).count();
    let plain = phone
        .chars()
        .all(|c| c.is_ascii_digit() || " +().-/".contains(c));
    if plain && digits >= 4 {
        return Some(phone);
    }
    let example = crate::texts::ltr("+33 1 42 84 90 00");
    form.wrong("phone", t!(form.words, "error-phone", example = example));
    None
}

fn zone(form: &mut Form) -> Option<Zone> {
    let zone = form.text("zone", 60)?;
    match Zone::named(&zone) {
        Ok(zone) => Some(zone),
        Err(_) => {
            form.wrong("zone", t!(form.words, "error-unknown-choice"));
            None
        }
    }
}

pub async fn new(State(app): State<App>, me: StaffReader) -> Response {
    let fields = Fields::new().with("zone", "Europe/Paris");
    let form = Form::new(me.reader.words, LABELS, fields);
    new_page(&app, &me, &form)
}

pub async fn create(
    State(app): State<App>,
    me: StaffReader,
    fields: Fields,
) -> Result<Response, Failure> {
    let mut form = Form::new(me.reader.words, LABELS, fields);
    if let Some(centre) = read(&mut form, None) {
        match centre::create(&app.db, &me.staff, app.now(), &centre).await {
            Ok(_) => return Ok(staff::see_done(&me, &place::centre(&centre.slug), "saved")),
            Err(CentreError::SlugTaken) => form.wrong("slug", t!(form.words, "error-slug-taken")),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(new_page(&app, &me, &form))
}

fn new_page(app: &App, me: &StaffReader, form: &Form) -> Response {
    let title = t!(form.words, "staff-centre-new");
    let back = me.reader.link("/staff/centres");
    let page = Page::staff("staff-centre-new", form.title(title.clone())).status(form.status());
    staff::answer(app, me, page, Desk::Centres, || {
        view! {
            {crumbs(back, t!(form.words, "staff-centre-list"))}
            <h1>{title}</h1>
            {form.summary()}
            {staff::sheet(form, "staff-create", fields_view(form, None).drawn())}
        }
    })
}

pub async fn show(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let centre = found(&app, &slug).await?;
    let form = Form::new(me.reader.words, LABELS, fields_of(&centre));
    edit_page(&app, &me, &centre, &form).await
}

pub async fn change(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let centre = found(&app, &slug).await?;
    let mut form = Form::new(me.reader.words, LABELS, fields);
    if let Some(edited) = read(&mut form, Some(&centre)) {
        match centre::change(
            &app.db,
            &me.staff,
            app.now(),
            centre.id,
            form.version(),
            &edited,
        )
        .await
        {
            Ok(()) => return Ok(staff::see_done(&me, &place::centre(&edited.slug), "saved")),
            Err(CentreError::SlugTaken) => form.wrong("slug", t!(form.words, "error-slug-taken")),
            Err(CentreError::ZoneInUse) => {
                form.wrong("zone", t!(form.words, "staff-centre-zone-in-use"));
            }
            Err(CentreError::Stale) => {
                staff::stale(
                    &app,
                    &me,
                    &mut form,
                    (Subject::Centre, centre.id.uuid()),
                    &fields_of(&centre),
                    &|name, value| said(me.reader.words, name, value),
                )
                .await?;
            }
            Err(error) => return Err(error.into()),
        }
    }
    edit_page(&app, &me, &centre, &form).await
}

/// A value as people say it.
fn said(words: Words, name: &str, value: &str) -> String {
    match name {
        "step-free" => t!(words, "choice-yes"),
        _ => value.to_owned(),
    }
}

async fn edit_page(
    app: &App,
    me: &StaffReader,
    centre: &Centre,
    form: &Form,
) -> Result<Response, Failure> {
    let words = form.words;
    let of_centre = |room: &Room| room.centre_id == centre.id;
    let rooms: Vec<_> = centre::rooms(&app.db)
        .await?
        .into_iter()
        .filter(of_centre)
        .collect();
    let openings: Vec<_> = centre::openings(&app.db)
        .await?
        .into_iter()
        .filter(|o| o.centre_id == centre.id)
        .collect();
    let today = centre.time_zone.today(app.now());
    let closures: Vec<_> = centre::closures(&app.db, today)
        .await?
        .into_iter()
        .filter(|c| c.centre_id == centre.id)
        .collect();
    let title = t!(
        words,
        "staff-edit-of",
        name = centre.name.shown(words.language).text
    );
    let back = me.reader.link("/staff/centres");
    let page = Page::staff("staff-centre", form.title(title.clone())).status(form.status());
    Ok(staff::answer(app, me, page, Desk::Centres, || {
        view! {
            {crumbs(back, t!(words, "staff-centre-list"))}
            <h1>{title}</h1>
            {below(words)}
            {form.summary()}
            {staff::sheet(form, "staff-save", fields_view(form, Some(centre)).drawn())}
            {rooms_view(me, centre, &rooms)}
            {hours_view(me, centre, &openings)}
            {closures_view(me, centre, &rooms, &closures)}
        }
    }))
}

/// The ways to what stands under the long form.
fn below(words: Words) -> impl IntoView {
    let ways = [
        ("#of-rooms", Pictogram::Room, "staff-room-list"),
        ("#of-hours", Pictogram::Clock, "staff-hours-title"),
        ("#of-closures", Pictogram::Calendar, "staff-closure-list"),
    ];
    let ways = ways.map(|(to, icon, key)| link_button(Look::Small, to, Some(icon), t!(words, key)));
    view! { <p class="row">{ways.into_iter().collect_view()}</p> }
}

fn fields_view(form: &Form, centre: Option<&Centre>) -> impl IntoView + use<> {
    let words = form.words;
    let none = Text::french("");
    let lines = GIVES.iter().enumerate().map(|(n, name)| {
        let standing = centre.and_then(|c| c.library_gives.get(n));
        let typed = form.fields.has(&crate::components::version_name(
            name,
            domain::language::Language::Fr,
        ));
        (standing.is_some() || typed || n <= centre.map_or(0, |c| c.library_gives.len()))
            .then(|| form.four(name, standing.unwrap_or(&none), 1))
    });
    let gives: Vec<_> = lines.collect();
    view! {
        <p>{t!(words, "staff-text-help")}</p>
        {form.four("name", centre.map_or(&none, |c| &c.name), 1)}
        {form.field("slug").hint(t!(words, "staff-field-slug-hint")).ltr().input("text")}
        {form.field("address").language(domain::language::Language::Fr).input("text")}
        <div class="form__pair">
            {form.field("postcode").ltr().short().input("text")}
            {form.field("city").language(domain::language::Language::Fr).input("text")}
        </div>
        <div class="form__pair">
            {form.field("phone").input("tel")}
            {form.field("zone").ltr().hint(t!(words, "staff-centre-zone-hint")).input("text")}
        </div>
        {form.tick("step-free")}
        {form.four("access", centre.map_or(&none, |c| &c.access), 4)}
        {form.four("join", centre.map_or(&none, |c| &c.library_join), 4)}
        {gives}
    }
}

fn rooms_view(me: &StaffReader, centre: &Centre, rooms: &[Room]) -> impl IntoView + use<> {
    let words = me.reader.words;
    let new = me
        .reader
        .link(format!("{}/rooms/new", place::centre(&centre.slug)));
    let rows: Vec<_> = rooms
        .iter()
        .map(|room| {
            let href = me.reader.link(place::room(&centre.slug, room.id));
            let off = (!room.active).then_some("is-off");
            let unused = (!room.active).then(|| view! { " "<span class="tag">{t!(words, "staff-room-unused")}</span> });
            let step_free = if room.step_free { t!(words, "choice-yes") } else { t!(words, "choice-no") };
            view! {
                <tr class=off>
                    <th scope="row"><a href=href><bdi dir="ltr" lang="fr">{room.name.clone()}</bdi></a>{unused}</th>
                    <td>{own_words(words, &room.whereabouts)}</td>
                    <td>{words.number(room.seats)}</td>
                    <td>{step_free}</td>
                </tr>
            }
        })
        .collect();
    let columns = [
        "place-room",
        "staff-room-floor",
        "staff-room-capacity",
        "place-step-free",
    ]
    .map(|key| t!(words, key));
    let listed = if rows.is_empty() {
        view! { <p>{t!(words, "staff-list-empty")}</p> }.drawn()
    } else {
        table("rooms", t!(words, "staff-room-list"), columns, rows).drawn()
    };
    view! {
        <section class="stack">
            <header class="bar">
                <h2 id="of-rooms">{t!(words, "staff-room-list")}</h2>
                <div class="row">{link_button(Look::Small, new, Some(Pictogram::Add), t!(words, "staff-room-new"))}</div>
            </header>
            {listed}
        </section>
    }
}

fn hours_view(me: &StaffReader, centre: &Centre, openings: &[Opening]) -> impl IntoView + use<> {
    let words = me.reader.words;
    let services: Vec<_> = Service::ALL
        .iter()
        .map(|service| {
            let lines: Vec<_> = (1..=7)
                .filter_map(|weekday| {
                    let of_day = openings.iter().filter(|o| o.service == *service && o.weekday == weekday);
                    let spans: Vec<_> = of_day.map(|o| view! { <div>{words.hours(o.opens, o.closes)}</div> }).collect();
                    (!spans.is_empty()).then(|| view! { <tr><th scope="row">{words.weekday_named(weekday)}</th><td>{spans}</td></tr> })
                })
                .collect();
            let href = me.reader.link(format!("{}/hours/{service}", place::centre(&centre.slug)));
            let listed = if lines.is_empty() {
                view! { <p>{t!(words, "staff-list-empty")}</p> }.drawn()
            } else {
                view! { <table class="hours"><caption class="visually-hidden">{super::hours::service(words, *service)}</caption><tbody>{lines}</tbody></table> }.drawn()
            };
            let edit = t!(words, "staff-edit-of", name = super::hours::service(words, *service));
            view! {
                <div class="stack stack--tight">
                    <h3>{super::hours::service(words, *service)}</h3>
                    {listed}
                    <p>{link_button(Look::Small, href, Some(Pictogram::Edit), edit)}</p>
                </div>
            }
        })
        .collect();
    view! { <section class="stack"><h2 id="of-hours">{t!(words, "staff-hours-title")}</h2><div class="two">{services}</div></section> }
}

fn closures_view(
    me: &StaffReader,
    centre: &Centre,
    rooms: &[Room],
    closures: &[Closure],
) -> impl IntoView + use<> {
    let words = me.reader.words;
    let new = me
        .reader
        .link(format!("{}/closures/new", place::centre(&centre.slug)));
    let rows: Vec<_> = closures
        .iter()
        .map(|closure| {
            let what = match closure.scope {
                ClosureScope::Room => {
                    let room = rooms.iter().find(|room| Some(room.id) == closure.room_id);
                    view! { <bdi dir="ltr" lang="fr">{room.map(|room| room.name.clone())}</bdi> }.drawn()
                }
                scope => super::closure::scope(words, scope).drawn(),
            };
            let edit = me.reader.link(place::closure(&centre.slug, closure.id));
            let delete = format!("{edit}/delete");
            view! {
                <tr>
                    <th scope="row"><a href=edit>{words.day_range(closure.from_day, closure.to_day)}</a></th>
                    <td>{what}</td>
                    <td>{own_words(words, &closure.reason)}</td>
                    <td class="table__acts">{link_button(Look::Small, delete, Some(Pictogram::Delete), t!(words, "staff-delete"))}</td>
                </tr>
            }
        })
        .collect();
    let columns = [
        "staff-field-date",
        "staff-closure-scope",
        "staff-field-reason",
        "staff-delete",
    ]
    .map(|key| t!(words, key));
    let listed = if rows.is_empty() {
        view! { <p>{t!(words, "staff-list-empty")}</p> }.drawn()
    } else {
        table("closures", t!(words, "staff-closure-list"), columns, rows).drawn()
    };
    view! {
        <section class="stack">
            <header class="bar">
                <h2 id="of-closures">{t!(words, "staff-closure-list")}</h2>
                <div class="row">{link_button(Look::Small, new, Some(Pictogram::Add), t!(words, "staff-closure-new"))}</div>
            </header>
            {listed}
        </section>
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{self, TestSite, now};
    use domain::{
        language::Language,
        text::{State, Text},
    };
    use http::StatusCode;
    use store::centre;

    fn typed() -> Vec<(&'static str, &'static str)> {
        vec![
            ("version", "1"),
            ("name-fr", "Alliance de Lyon"),
            ("name-fa-AF", "الیانس لیون"),
            ("slug", "lyon"),
            ("address", "11, rue Pierre-Bourdan"),
            ("postcode", "69003"),
            ("city", "Lyon"),
            ("phone", "+33 4 78 95 24 72"),
            ("zone", "Europe/Paris"),
            ("access-fr", "Métro Sans-Souci"),
            ("join-fr", "Venez avec un papier."),
            ("gives-0-fr", "Des livres"),
            ("gives-2-fr", "Des films"),
        ]
    }

    fn with(name: &'static str, value: &'static str) -> Vec<(&'static str, &'static str)> {
        let others = typed().into_iter().filter(|(n, _)| *n != name);
        others.chain([(name, value)]).collect()
    }

    async fn paris(site: &TestSite) -> centre::Centre {
        centre::find(&site.app.db, "paris").await.unwrap().unwrap()
    }

    #[tokio::test]
    async fn a_centre_is_made_and_then_changed() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        let answer = site
            .post_as(&cookie, "/fa-AF/staff/centres/new", &typed())
            .await;
        assert_eq!(
            (answer.status, answer.location()),
            (
                StatusCode::SEE_OTHER,
                "/fa-AF/staff/centres/lyon?done=saved"
            ),
            "{}",
            answer.html
        );
        let page = site.get_as(&cookie, answer.location()).await;
        assert!(page.html.contains("role=\"status\"") && page.html.contains("الیانس لیون"));
        let lyon = centre::find(&site.app.db, "lyon").await.unwrap().unwrap();
        assert_eq!(lyon.library_gives.len(), 2, "an empty line is none");

        let answer = site
            .post_as(
                &cookie,
                "/fr/staff/centres/lyon",
                &with("name-fr", "Alliance Française de Lyon"),
            )
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.html);
        let lyon = centre::find(&site.app.db, "lyon").await.unwrap().unwrap();
        assert_eq!(lyon.name.state(Language::FaAf), State::Outdated);
        let page = site.get_as(&cookie, "/fr/staff/centres/lyon").await;
        assert!(
            page.html.contains("name-fa-AF-right"),
            "it can be said to be still right"
        );
    }

    #[tokio::test]
    async fn the_zone_of_announced_hours_stays() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        let fields = with("zone", "Europe/Lisbon");
        let answer = site
            .post_as(&cookie, "/fa-AF/staff/centres/paris", &fields)
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let words = crate::texts::Words::of(Language::FaAf);
        let told = t!(words, "staff-centre-zone-in-use");
        assert_eq!(answer.html.matches(&told).count(), 2, "{}", answer.html);
        assert_eq!(paris(&site).await.time_zone, crate::page::school_zone());
    }

    #[tokio::test]
    async fn a_bad_form_keeps_all_that_was_typed_and_leads_to_each_field() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        let bad = [
            ("name-fr", ""),
            ("name-uk", "</textarea><script>"),
            ("slug", "Pas une adresse"),
            ("address", "1, rue"),
            ("postcode", "69003690036900369003"),
            ("phone", "appelez-nous"),
            ("zone", "Europe/Nulle-Part"),
            ("access-fr", "</textarea><script>alert(1)</script>"),
            ("step-free", "1"),
        ];
        let answer = site.post_as(&cookie, "/fr/staff/centres/paris", &bad).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        for name in [
            "name-fr", "slug", "postcode", "city", "phone", "zone", "join-fr",
        ] {
            assert!(
                answer.html.contains(&format!("href=\"#f-{name}\"")),
                "{name}"
            );
            assert!(answer.html.contains(&format!("id=\"f-{name}\"")), "{name}");
        }
        assert!(
            answer.html.contains("value=\"Pas une adresse\"")
                && answer.html.contains("value=\"appelez-nous\"")
        );
        assert!(
            answer
                .html
                .contains("&lt;/textarea&gt;&lt;script&gt;alert(1)")
                && !answer.html.contains("<script>")
        );
        assert!(answer.html.contains("<title>Erreur"), "the tab says it too");
        assert_eq!(paris(&site).await.version, 1);
        let taken = site
            .post_as(&cookie, "/fr/staff/centres/new", &with("slug", "paris"))
            .await;
        assert!(
            taken.status == StatusCode::UNPROCESSABLE_ENTITY
                && taken.html.contains("href=\"#f-slug\"")
        );
    }

    #[tokio::test]
    async fn who_saves_second_sees_what_the_first_wrote() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        let before = paris(&site).await;
        let form = centre::CentreForm {
            slug: before.slug.clone(),
            name: Text::french("Alliance A"),
            access: before.access.clone(),
            library_join: before.library_join.clone(),
            library_gives: before.library_gives.clone(),
            address: before.address.clone(),
            postcode: before.postcode.clone(),
            city: before.city.clone(),
            phone: before.phone.clone(),
            time_zone: before.time_zone.clone(),
            step_free: before.step_free,
        };
        centre::change(&site.app.db, &site.staff, now(), before.id, 1, &form)
            .await
            .unwrap();
        let mine = with("slug", "paris");
        let answer = site
            .post_as(&cookie, "/fr/staff/centres/paris", &mine)
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            answer.html.contains("Alliance A")
                && answer.html.contains("value=\"Alliance de Lyon\""),
            "{}",
            answer.html
        );
        assert!(
            answer.html.contains("name=\"version\" value=\"2\""),
            "{}",
            answer.html
        );
        let again: Vec<_> = mine
            .into_iter()
            .map(|(n, v)| if n == "version" { (n, "2") } else { (n, v) })
            .collect();
        let answer = site
            .post_as(&cookie, "/fr/staff/centres/paris", &again)
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(paris(&site).await.name.fr, "Alliance de Lyon");
    }
}
