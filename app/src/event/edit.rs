//! `/{lang}/staff/events/new` and `/{lang}/staff/events/{slug}`: one event, its texts
//! in four languages side by side. A new one is a draft until it is shown; moving one that
//! is shown shows on the public pages at once.

use super::{
    edit_form::{Choices, LABELS, fields_of, texts},
    edit_index::{draft, status},
};
use crate::{
    App,
    account::StaffReader,
    components::{Look, Pictogram, crumbs, link_button, submit_button},
    error::Failure,
    form::{Fields, Form},
    page::{Draw, Drawn, Page},
    staff::{Desk, answer, place, see_done, stale},
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    audit::Subject,
    course::{Mode, Status},
};
use leptos::prelude::*;
use store::event::{self, Event, EventError};

pub async fn new(State(app): State<App>, me: StaffReader) -> Result<Response, Failure> {
    let choices = Choices::load(&app).await?;
    let fields = Fields::new()
        .with("mode", Mode::Onsite)
        .with("price", 0)
        .with("seats", 20)
        .with("seats_taken", 0);
    let form = Form::new(me.reader.words, LABELS, fields);
    Ok(page(&app, &me, &form, &choices, None))
}

pub async fn create(
    State(app): State<App>,
    me: StaffReader,
    fields: Fields,
) -> Result<Response, Failure> {
    let choices = Choices::load(&app).await?;
    let mut form = Form::new(me.reader.words, LABELS, fields);
    if let Some(written) = choices.read(&mut form, None) {
        match event::create(&app.db, &me.staff, app.now(), &written).await {
            Ok(_) => return Ok(see_done(&me, &place::event(&written.slug), "saved")),
            Err(error) => {
                let at = (written.centre_id, &written.slot);
                choices.refuse(&app, &me, &mut form, at, error).await?;
            }
        }
    }
    Ok(page(&app, &me, &form, &choices, None))
}

pub async fn show(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (event, choices) = find(&app, &me, &slug).await?;
    let form = Form::new(me.reader.words, LABELS, fields_of(&event));
    Ok(page(&app, &me, &form, &choices, Some(&event)))
}

pub async fn change(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (event, choices) = find(&app, &me, &slug).await?;
    let mut form = Form::new(me.reader.words, LABELS, fields);
    if let Some(written) = choices.read(&mut form, Some(&event)) {
        let before = as_filled(&event, &form);
        match event::change(&app.db, &me.staff, app.now(), &before, &written).await {
            Ok(()) => {
                let moved = event.starts_at != written.slot.starts_at;
                let done = if moved { "event-moved" } else { "saved" };
                return Ok(see_done(&me, &place::event(&written.slug), done));
            }
            Err(EventError::Stale) => note_stale(&app, &me, &mut form, &choices, &event).await?,
            Err(error) => {
                let at = (written.centre_id, &written.slot);
                choices.refuse(&app, &me, &mut form, at, error).await?;
            }
        }
    }
    Ok(page(&app, &me, &form, &choices, Some(&event)))
}

/// What was refused stands under the address of the form that was sent; whoever comes
/// there otherwise, by another language or again, is led to the event.
pub async fn lead_back(me: StaffReader, Path((_, slug)): Path<(String, String)>) -> Response {
    match slug.parse() {
        Ok(slug) => Redirect::to(&me.reader.link(place::event(&slug))).into_response(),
        Err(_) => Failure::NOT_FOUND.into_response(),
    }
}

/// Plans a cancelled event again, in its old place and time if they are free.
pub async fn restore(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (event, choices) = find(&app, &me, &slug).await?;
    let sent = Form::new(me.reader.words, LABELS, fields);
    let before = as_filled(&event, &sent);
    let mut form = Form::new(me.reader.words, LABELS, fields_of(&event));
    let now = app.now();
    match event::set_status(&app.db, &me.staff, now, &before, Status::Planned).await {
        Ok(()) => return Ok(see_done(&me, &place::event(&event.slug), "event-restored")),
        Err(EventError::Stale) => note_stale(&app, &me, &mut form, &choices, &event).await?,
        Err(error) => {
            let at = (event.centre_id, &event.slot());
            choices.refuse(&app, &me, &mut form, at, error).await?;
        }
    }
    Ok(page(&app, &me, &form, &choices, Some(&event)))
}

pub(super) async fn find(
    app: &App,
    me: &StaffReader,
    slug: &str,
) -> Result<(Event, Choices), Failure> {
    let event = event::find(&app.db, &me.staff, slug).await?;
    Ok((event.ok_or(Failure::NOT_FOUND)?, Choices::load(app).await?))
}

/// The event as it was when the form was filled: the store writes over no other.
pub(super) fn as_filled(event: &Event, form: &Form) -> Event {
    Event {
        version: form.version(),
        ..event.clone()
    }
}

async fn note_stale(
    app: &App,
    me: &StaffReader,
    form: &mut Form,
    choices: &Choices,
    event: &Event,
) -> Result<(), Failure> {
    let words = form.words;
    let said = |name: &str, value: &str| choices.said(words, name, value);
    let which = (Subject::Event, event.id.uuid());
    stale(app, me, form, which, &fields_of(event), &said).await
}

fn page(
    app: &App,
    me: &StaffReader,
    form: &Form,
    choices: &Choices,
    event: Option<&Event>,
) -> Response {
    let (reader, words) = (&me.reader, me.reader.words);
    let (title, save, path) = match event {
        Some(event) => {
            let title = event.title.shown(words.language).text.to_owned();
            (title, "staff-save", place::event(&event.slug))
        }
        None => (
            t!(words, "staff-event-new"),
            "staff-create",
            "/staff/events/new".to_owned(),
        ),
    };
    let page = Page::staff("staff-event", form.title(title.clone())).status(form.status());
    answer(app, me, page, Desk::Events, || {
        view! {
            <header class="page">
                {crumbs(reader.link("/staff/events"), t!(words, "staff-event-list"))}
                <h1>{title}</h1>
                {event.map(|event| about(me, event))}
            </header>
            {form.summary()}
            <form class="form" method="post" action=reader.link(path) novalidate>
                {form.version_field()}
                <p>{t!(words, "staff-text-help")}</p>
                {texts(form, event)}
                {choices.facts(form)}
                <div class="form__acts">{submit_button(Look::Main, Some(Pictogram::Check), t!(words, save))}</div>
            </form>
            {event.map(|event| other_acts(me, event))}
        }
    })
}

/// How the event stands, and the way to what readers see of it.
fn about(me: &StaffReader, event: &Event) -> impl IntoView + use<> {
    let (reader, words) = (&me.reader, me.reader.words);
    let public = reader.link(format!("/events/{}", event.slug));
    let told = event.listed && event.status == Status::Planned;
    let see = || {
        link_button(
            Look::Quiet,
            public,
            Some(Pictogram::Globe),
            t!(words, "staff-see-public"),
        )
    };
    view! {
        <p>{status(words, event)}" "{draft(words, event)}</p>
        {told.then(|| view! { <p>{t!(words, "staff-session-move-help")}</p> })}
        {event.listed.then(|| view! { <p class="row">{see()}</p> })}
    }
}

/// Cancelling is asked twice; planning again is not.
fn other_acts(me: &StaffReader, event: &Event) -> Drawn {
    let (reader, words) = (&me.reader, me.reader.words);
    let here = reader.link(place::event(&event.slug));
    match event.status {
        Status::Planned => {
            let (href, text) = (format!("{here}/cancel"), t!(words, "staff-event-cancel"));
            let icon = Some(Pictogram::Cancelled);
            view! { <p>{link_button(Look::Danger, href, icon, text)}</p> }.drawn()
        }
        Status::Cancelled => view! {
            <form method="post" action=format!("{here}/restore")>
                <input type="hidden" name="version" value=event.version.to_string() />
                {submit_button(Look::Quiet, Some(Pictogram::Repeat), t!(words, "staff-event-restore"))}
            </form>
        }
        .drawn(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        page::school_zone,
        testing::{self, TestSite, event_form, now, slot},
        texts::{Words, ltr},
    };
    use domain::{event::EventKind, language::Language, level::Level, text::State as Standing};
    use http::StatusCode;
    use jiff::civil::{date, time};
    use store::{event::EventForm, session};

    const EVENT: &str = "staff/events/soiree-cinema";

    #[derive(Clone)]
    struct Typed(Vec<(&'static str, String)>);

    /// A visit outside, Saturday 28 November, 14:00 to 16:00, as somebody types it.
    fn typed(site: &TestSite) -> Typed {
        let centre = site.centre.to_string();
        let fields = [
            ("title-fr", "Visite du musée d’Orsay"),
            ("title-uk", "Відвідини музею Орсе"),
            ("summary-fr", "Les impressionnistes, sans se presser."),
            ("about-fr", "On regarde dix tableaux."),
            ("meet-fr", "Devant l’éléphant."),
            ("kind", "visit"),
            ("mode", "onsite"),
            ("centre", &centre),
            ("room", ""),
            ("place", "Musée d’Orsay, 75007 Paris"),
            ("day", "2026-11-28"),
            ("starts", "14:00"),
            ("ends", "16:00"),
            ("level", ""),
            ("price", "2,50"),
            ("seats", "15"),
            ("seats_taken", "3"),
            ("children", "1"),
            ("listed", "1"),
        ];
        Typed(
            fields
                .map(|(name, value)| (name, value.to_owned()))
                .to_vec(),
        )
    }

    impl Typed {
        fn with(mut self, name: &'static str, value: impl ToString) -> Self {
            self.0.retain(|(n, _)| *n != name);
            self.0.push((name, value.to_string()));
            self
        }

        fn without(mut self, name: &str) -> Self {
            self.0.retain(|(n, _)| *n != name);
            self
        }

        /// In this room, and in no place outside.
        fn at(self, room: impl ToString) -> Self {
            self.with("room", room).with("place", "")
        }

        async fn send(&self, site: &TestSite, path: &str) -> testing::Answer {
            let fields: Vec<_> = self.0.iter().map(|(n, v)| (*n, v.as_str())).collect();
            site.post_as(&site.sign_in().await, path, &fields).await
        }
    }

    async fn found(site: &TestSite, slug: &str) -> Event {
        event::find(&site.app.db, &site.staff, slug)
            .await
            .unwrap()
            .unwrap()
    }

    #[tokio::test]
    async fn a_new_event_takes_its_address_from_its_title_and_is_a_draft_until_it_is_shown() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        let empty = site.get_as(&cookie, "/fr/staff/events/new").await.html;
        let tick = empty.split("id=\"f-listed\"").nth(1).unwrap();
        let tick = tick.split('>').next().unwrap();
        assert!(!tick.contains("checked"), "off until staff say so: {tick}");
        let draft = typed(&site).without("listed");
        let answer = draft.send(&site, "/fr/staff/events/new").await;
        assert_eq!(
            answer.location(),
            "/fr/staff/events/visite-du-musee-d-orsay?done=saved",
            "{}",
            answer.html
        );
        let event = found(&site, "visite-du-musee-d-orsay").await;
        assert_eq!(event.place.as_deref(), Some("Musée d’Orsay, 75007 Paris"));
        assert_eq!(
            (event.room_id, event.level, event.kind),
            (None, None, EventKind::Visit)
        );
        assert_eq!((event.price_cents, event.seats_left()), (250, 12));
        assert!(event.children && !event.step_free && !event.listed);
        assert_eq!(event.title.state(Language::FaAf), Standing::Missing);
        let path = "/uk/events/visite-du-musee-d-orsay";
        assert_eq!(site.get(path).await.status, StatusCode::NOT_FOUND);
        let words = Words::of(Language::Fr);
        let edit = "/fr/staff/events/visite-du-musee-d-orsay";
        for at in [edit, "/fr/staff/events"] {
            let html = site.get_as(&cookie, at).await.html;
            assert!(html.contains(&t!(words, "staff-draft")), "{html}");
            assert!(!html.contains(&t!(words, "staff-see-public")), "{html}");
        }
        let shown = typed(&site).with("version", 1);
        let shown = shown.with("slug", "visite-du-musee-d-orsay");
        let answer = shown.send(&site, edit).await;
        assert_eq!(
            answer.location(),
            format!("{edit}?done=saved"),
            "{}",
            answer.html
        );
        let public = site.get(path).await;
        assert!(
            public.status == 200 && public.html.contains("Відвідини музею Орсе"),
            "{}",
            public.html
        );
    }

    #[tokio::test]
    async fn a_room_that_is_taken_is_told_with_what_takes_it_and_what_is_free() {
        let site = testing::site().await;
        let in_class = typed(&site).at(site.room).with("day", "2026-11-26");
        let in_class = in_class.with("starts", "12:00").with("ends", "13:00");
        for language in [Language::Fr, Language::Uk, Language::FaAf] {
            let words = Words::of(language);
            let path = format!("/{language}/staff/events/new");
            let answer = in_class.send(&site, &path).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            let title = testing::four("Cours premiers-pas");
            let hours = words.hours(time(9, 30, 0, 0), time(12, 30, 0, 0));
            let day = words.day(date(2026, 11, 26));
            let when = t!(words, "staff-when", date = day, hours = hours);
            let what = title.shown(language).text;
            let told = t!(words, "error-room-taken", what = what, when = when);
            let free = t!(words, "staff-rooms-free", rooms = ltr("Salle 14"));
            let told = format!("{told} {free}");
            assert_eq!(answer.html.matches(&told).count(), 2, "{}", answer.html);
            for kept in [
                "f-room-error",
                "value=\"12:00\"",
                "Відвідини музею Орсе",
                "value=\"2,50\"",
            ] {
                assert!(answer.html.contains(kept), "{kept}: {}", answer.html);
            }
        }
        let other = typed(&site).at(site.other_room).with("day", "2026-11-27");
        let other = other.with("starts", "20:00").with("ends", "21:00");
        let answer = other.send(&site, "/en/staff/events/new").await;
        assert!(
            answer.status == 422 && answer.html.contains("Soirée cinéma (en)"),
            "an event stands in the way too: {}",
            answer.html
        );
    }

    #[tokio::test]
    async fn a_closed_room_tells_why() {
        let site = testing::site().await;
        let closed = typed(&site).at(site.other_room).with("day", "2026-12-07");
        let answer = closed.send(&site, "/fa-AF/staff/events/new").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let words = Words::of(Language::FaAf);
        let why = t!(words, "error-room-closed", reason = "Travaux (fa-AF)");
        let free = t!(words, "staff-rooms-free", rooms = ltr("Salle 12"));
        assert!(
            answer.html.contains(&format!("{why} {free}")),
            "{}",
            answer.html
        );
    }

    #[tokio::test]
    async fn what_cannot_be_stands_beside_its_field() {
        let site = testing::site().await;
        let words = Words::of(Language::En);
        let right = || typed(&site);
        let skipped = right().with("day", "2027-03-28").with("starts", "02:30");
        let skipped = skipped.with("ends", "05:00");
        let end_skipped = right().with("day", "2027-03-28").with("starts", "01:00");
        let end_skipped = end_skipped.with("ends", "02:30");
        for (form, field, key) in [
            (
                right().with("ends", "14:00"),
                "ends",
                "error-end-before-start",
            ),
            (skipped, "starts", "staff-time-skipped"),
            (end_skipped, "ends", "staff-time-skipped"),
            (
                right().with("title-fr", ""),
                "title-fr",
                "error-french-required",
            ),
            (
                right().with("slug", "soiree-cinema"),
                "slug",
                "error-slug-taken",
            ),
            (right().with("slug", "new"), "slug", "error-slug-taken"),
            (right().with("slug", "Été"), "slug", "error-slug"),
            (
                right().with("room", site.room),
                "room",
                "staff-event-room-and-place",
            ),
            (right().at(""), "room", "staff-event-room-or-place"),
            (
                right().with("place", " \t "),
                "room",
                "staff-event-room-or-place",
            ),
            (right().at("salle"), "room", "error-unknown-choice"),
            (
                right().with("centre", "x"),
                "centre",
                "error-unknown-choice",
            ),
            (
                right().with("centre", site.room),
                "centre",
                "error-unknown-choice",
            ),
            (right().with("centre", ""), "centre", "error-choose-one"),
            (
                right().with("kind", "party"),
                "kind",
                "error-unknown-choice",
            ),
            (right().with("mode", ""), "mode", "error-choose-one"),
            (right().with("level", "Z9"), "level", "error-unknown-choice"),
            (
                right().with("seats_taken", 16),
                "seats_taken",
                "staff-seats-too-many",
            ),
        ] {
            let answer = form.send(&site, "/en/staff/events/new").await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{key}");
            let (link, error) = (format!("#f-{field}\""), format!("f-{field}-error"));
            for said in [t!(words, key), link, error, "Devant l’éléphant.".to_owned()] {
                assert!(answer.html.contains(&said), "{said}: {}", answer.html);
            }
        }
        let all = event::all(&site.app.db, &site.staff).await.unwrap();
        assert_eq!(all.len(), 1);
    }

    #[tokio::test]
    async fn a_room_of_another_centre_is_told() {
        let site = testing::site().await;
        let there = store::centre::CentreForm {
            slug: "bordeaux".parse().unwrap(),
            name: testing::four("Bordeaux"),
            access: testing::four("Tram B."),
            library_join: testing::four("Venez."),
            library_gives: vec![],
            address: "1, rue".into(),
            postcode: "33000".into(),
            city: "Bordeaux".into(),
            phone: "+33 5 00 00 00 00".into(),
            time_zone: school_zone(),
            step_free: true,
        };
        let there = store::centre::create(&site.app.db, &site.staff, now(), &there).await;
        let form = typed(&site).at(site.room).with("centre", there.unwrap());
        let answer = form.send(&site, "/fr/staff/events/new").await;
        let told = t!(Words::of(Language::Fr), "staff-event-room-elsewhere");
        assert!(
            answer.status == 422 && answer.html.contains(&told),
            "{}",
            answer.html
        );
        let online = form
            .with("mode", "online")
            .send(&site, "/fr/staff/events/new")
            .await;
        assert_eq!(online.status, StatusCode::SEE_OTHER, "{}", online.html);
        let event = found(&site, "visite-du-musee-d-orsay").await;
        assert_eq!(
            (event.mode, event.room_id, event.place),
            (Mode::Online, None, None)
        );
    }

    #[tokio::test]
    async fn what_was_typed_ends_no_element() {
        let site = testing::site().await;
        let attack = "</textarea><script>alert(1)</script>";
        let mut form = typed(&site);
        for (_, value) in &mut form.0 {
            *value = format!("{attack}{value}");
        }
        let answer = form.send(&site, "/fa-AF/staff/events/new").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!answer.html.contains("<script>alert"), "{}", answer.html);
        let before = found(&site, "soiree-cinema").await;
        let named = EventForm {
            title: domain::text::Text::french(format!("{attack}&</title><script>alert(2)")),
            ..event_form(site.centre, site.other_room)
        };
        event::change(&site.app.db, &site.staff, now(), &before, &named)
            .await
            .unwrap();
        let page = site
            .get_as(&site.sign_in().await, &format!("/fr/{EVENT}"))
            .await;
        assert!(
            page.html.contains("&lt;/title>") && page.html.contains("– Havre</title>"),
            "{}",
            page.html
        );
        assert!(!page.html.contains("<script>alert"), "{}", page.html);
        let answer = site.post("/fa-AF/staff/events/new", &[]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "not signed in");
    }

    #[tokio::test]
    async fn what_is_moved_shows_at_once_and_in_calendars() {
        let site = testing::site().await;
        let before = found(&site, "soiree-cinema").await;
        let form = typed(&site).with("version", before.version);
        let form = form.with("slug", "soiree-cinema").at(site.other_room);
        let answer = form.send(&site, &format!("/fr/{EVENT}")).await;
        assert_eq!(
            answer.location(),
            format!("/fr/{EVENT}?done=event-moved"),
            "{}",
            answer.html
        );
        let after = found(&site, "soiree-cinema").await;
        assert_eq!(
            (after.sequence, after.moved_from),
            (1, Some(before.starts_at))
        );
        let words = Words::of(Language::FaAf);
        let html = site.get("/fa-AF/events/soiree-cinema").await.html;
        let was = words.moment(before.starts_at, &school_zone());
        assert!(
            html.contains(&t!(words, "change-moved-before", before = was)),
            "{html}"
        );
        let calendar = site.get("/fr/events.ics").await.html;
        assert!(calendar.contains("SEQUENCE:1\r\n"), "{calendar}");
        let told = site
            .get_as(
                &site.sign_in().await,
                &format!("/fr/{EVENT}?done=event-moved"),
            )
            .await;
        assert!(
            told.html
                .contains(&t!(Words::of(Language::Fr), "staff-event-moved"))
        );

        // A new text moves nothing.
        let form = form.with("version", 2).with("about-uk", "Десять картин.");
        assert!(
            form.send(&site, &format!("/fr/{EVENT}"))
                .await
                .location()
                .ends_with("?done=saved")
        );
        let again = found(&site, "soiree-cinema").await;
        assert_eq!((again.sequence, again.version), (1, 3));
    }

    #[tokio::test]
    async fn an_event_changed_meanwhile_is_not_overwritten() {
        let site = testing::site().await;
        let form = typed(&site)
            .with("version", 1)
            .with("slug", "soiree-cinema");
        let path = format!("/en/{EVENT}");
        assert_eq!(form.send(&site, &path).await.status, StatusCode::SEE_OTHER);
        let late = form.with("seats", 99).with("level", Level::B1);
        let answer = late.send(&site, &format!("{path}?done=saved")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let words = Words::of(Language::En);
        let no_french = t!(words, "staff-event-no-french");
        for said in [
            t!(words, "error-version-current", value = "15"),
            t!(words, "error-version-current", value = no_french),
            "value=\"99\"".to_owned(),
            "name=\"version\" value=\"2\"".to_owned(),
        ] {
            assert!(answer.html.contains(&said), "{said}: {}", answer.html);
        }
        assert!(
            !answer.html.contains(&t!(words, "staff-saved")),
            "it is not saved"
        );
        assert_eq!(found(&site, "soiree-cinema").await.seats, 15);
        let cancel = Typed(vec![]).with("version", 1);
        let answer = cancel.send(&site, &format!("{path}/cancel")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            answer.html.contains("name=\"version\" value=\"2\""),
            "{}",
            answer.html
        );
        assert_eq!(found(&site, "soiree-cinema").await.status, Status::Planned);
    }

    #[tokio::test]
    async fn what_was_cancelled_comes_back_only_where_nobody_is() {
        let site = testing::site().await;
        let path = format!("/uk/{EVENT}");
        let cookie = site.sign_in().await;
        let asked = site.get_as(&cookie, &format!("{path}/cancel")).await;
        assert!(asked.status == 200 && asked.html.contains("Soirée cinéma (uk)"));
        let cancel = Typed(vec![]).with("version", 1);
        let answer = cancel.send(&site, &format!("{path}/cancel")).await;
        assert_eq!(
            answer.location(),
            format!("{path}?done=event-cancelled"),
            "{}",
            answer.html
        );
        let html = site.get("/uk/events/soiree-cinema").await.html;
        assert!(
            html.contains(&t!(Words::of(Language::Uk), "event-cancelled")),
            "{html}"
        );
        let event = found(&site, "soiree-cinema").await;
        assert_eq!((event.status, event.sequence), (Status::Cancelled, 1));

        let taken = session::SessionForm {
            slot: slot(date(2026, 11, 27), time(19, 0, 0, 0), time(20, 0, 0, 0)),
            room_id: Some(site.other_room),
            teacher_id: None,
            note: None,
        };
        session::plan(&site.app.db, &site.staff, now(), site.course, &[taken])
            .await
            .unwrap();
        let restore = Typed(vec![]).with("version", 2);
        let answer = restore.send(&site, &format!("{path}/restore")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            answer.html.contains("f-room-error") && answer.html.contains("Cours premiers-pas (uk)"),
            "{}",
            answer.html
        );
        assert!(
            answer.html.contains("Salle 12"),
            "offered instead: {}",
            answer.html
        );

        // The switch of languages leads to the address of the form that was refused.
        let switch = format!("/fr/{EVENT}/restore");
        assert!(answer.html.contains(&format!("href=\"{switch}\"")));
        let back = site.get_as(&cookie, &switch).await;
        assert_eq!(back.status, StatusCode::SEE_OTHER);
        assert_eq!(back.location(), format!("/fr/{EVENT}"));

        let elsewhere = EventForm {
            room_id: Some(site.room),
            ..event_form(site.centre, site.room)
        };
        event::change(&site.app.db, &site.staff, now(), &event, &elsewhere)
            .await
            .unwrap();
        let stale = restore.send(&site, &format!("{path}/restore")).await;
        assert_eq!(
            stale.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "another version"
        );
        let restore = restore.with("version", 3);
        let answer = restore.send(&site, &format!("{path}/restore")).await;
        assert_eq!(
            answer.location(),
            format!("{path}?done=event-restored"),
            "{}",
            answer.html
        );
    }

    #[tokio::test]
    async fn every_language_has_these_pages_and_nobody_else_does() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        for language in Language::ALL {
            for path in ["", "/new", "/soiree-cinema", "/soiree-cinema/cancel"] {
                let path = format!("/{language}/staff/events{path}");
                let page = site.get_as(&cookie, &path).await;
                assert_eq!(page.status, StatusCode::OK, "{path}");
                assert!(page.html.contains("aria-current=\"page\""), "{path}");
                assert_eq!(
                    site.get(&path).await.status,
                    StatusCode::SEE_OTHER,
                    "{path}"
                );
            }
        }
        for path in ["inconnu", "inconnu/cancel", "%00", "Soiree-Cinema"] {
            let path = format!("/fr/staff/events/{path}");
            assert_eq!(
                site.get_as(&cookie, &path).await.status,
                StatusCode::NOT_FOUND,
                "{path}"
            );
            let sent = site.post_as(&cookie, &path, &[]).await;
            assert_eq!(sent.status, StatusCode::NOT_FOUND, "{path}");
        }
        let sent = site
            .post_as(&cookie, "/fr/staff/events/inconnu/restore", &[])
            .await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND);
    }
}
