//! `/{lang}/staff/centres/{slug}/closures/new`, `…/closures/{id}` and its `/delete`.
//! A closure over planned sessions or events is refused by the database; the page
//! then says which stand there, each with the way to it.

use super::found;
use crate::{
    App,
    account::StaffReader,
    components::{
        Answer, Look, Pictogram, Tone, crumbs, link_button, notice, own_words, submit_button,
    },
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
    centre::ClosureScope,
    course::{Mode, Status},
    id::{Id, Room as RoomId},
    text::Text,
    time::FIRST_YEAR,
};
use jiff::{
    ToSpan,
    civil::{Time, date},
};
use leptos::prelude::*;
use store::{
    centre::{self, Centre, CentreError, Closure, ClosureForm, Room},
    event,
    session::{self, Session},
};

const LABELS: Labels = &[
    ("scope", "staff-closure-scope"),
    ("room", "staff-closure-scope-room"),
    ("from", "staff-closure-first"),
    ("to", "staff-closure-last"),
    ("reason", "staff-field-reason"),
];

pub(super) fn scope(words: Words, scope: ClosureScope) -> String {
    match scope {
        ClosureScope::Centre => t!(words, "staff-closure-scope-centre"),
        ClosureScope::Library => t!(words, "staff-closure-scope-library"),
        ClosureScope::Room => t!(words, "staff-closure-scope-room"),
    }
}

fn fields_of(closure: &Closure) -> Fields {
    Fields::new()
        .with(VERSION, closure.version)
        .with("scope", closure.scope)
        .with(
            "room",
            closure.room_id.map(|id| id.to_string()).unwrap_or_default(),
        )
        .with("from", closure.from_day)
        .with("to", closure.to_day)
        .with_four("reason", &closure.reason)
}

fn read(form: &mut Form, rooms: &[Room], before: Option<&Closure>) -> Option<ClosureForm> {
    let none = Text::french("");
    let scope: Option<ClosureScope> = form.code("scope");
    // A room chosen before the scope was changed is no longer meant.
    let room_id = match scope {
        Some(ClosureScope::Room) => form.code::<Id<RoomId>>("room").map(Some),
        _ => Some(None),
    };
    if let Some(Some(id)) = room_id
        && !rooms.iter().any(|room| room.id == id)
    {
        form.wrong("room", t!(form.words, "error-unknown-choice"));
    }
    let from_day = form.day("from");
    let to_day = form.day("to");
    if let (Some(from), Some(to)) = (from_day, to_day)
        && to < from
    {
        form.wrong("to", t!(form.words, "error-end-before-start"));
    }
    let reason = form.text_in_four("reason", 200, before.map_or(&none, |c| &c.reason));
    form.finish(|| {
        Some(ClosureForm {
            scope: scope?,
            room_id: room_id?,
            from_day: from_day?,
            to_day: to_day?,
            reason: reason?,
        })
    })
}

/// What stands in the way of a closure: where it is edited, its title, its day and
/// hours in words.
#[derive(Debug)]
struct InTheWay {
    href: String,
    title: Text,
    when: String,
}

/// What is on the page besides the form.
#[derive(Debug)]
struct Around {
    centre: Centre,
    rooms: Vec<Room>,
    closure: Option<Closure>,
    in_the_way: Vec<InTheWay>,
}

impl Around {
    async fn new(app: &App, slug: &str) -> Result<Self, Failure> {
        let centre = found(app, slug).await?;
        let mut rooms = centre::rooms(&app.db).await?;
        rooms.retain(|room| room.centre_id == centre.id);
        Ok(Self {
            centre,
            rooms,
            closure: None,
            in_the_way: Vec::new(),
        })
    }

    async fn of(app: &App, slug: &str, id: &str) -> Result<Self, Failure> {
        let mut around = Self::new(app, slug).await?;
        let id = id.parse().map_err(|_| Failure::NOT_FOUND)?;
        let from = date(FIRST_YEAR, 1, 1);
        let mut all = centre::closures(&app.db, from).await?.into_iter();
        let closure = all.find(|c| c.id == id && c.centre_id == around.centre.id);
        around.closure = Some(closure.ok_or(Failure::NOT_FOUND)?);
        Ok(around)
    }

    /// Adds what the store refused to the form; what is not the form's is returned.
    async fn refused(
        &mut self,
        app: &App,
        me: &StaffReader,
        form: &mut Form,
        wanted: &ClosureForm,
        error: CentreError,
    ) -> Result<(), Failure> {
        let words = form.words;
        match error {
            CentreError::EndsBeforeStart => form.wrong("to", t!(words, "error-end-before-start")),
            CentreError::NotEmpty => self.name_what_stands(app, me, form, wanted).await?,
            CentreError::Stale => {
                let Some(closure) = &self.closure else {
                    return Err(CentreError::Stale.into());
                };
                let rooms = &self.rooms;
                let said = |name: &str, value: &str| match name {
                    "scope" => value
                        .parse()
                        .map_or_else(|_| value.to_owned(), |s| scope(words, s)),
                    "room" => rooms
                        .iter()
                        .find(|r| r.id.to_string() == value)
                        .map_or_else(String::new, |r| r.name.clone()),
                    "from" | "to" => value
                        .parse()
                        .map_or_else(|_| value.to_owned(), |day| words.date(day)),
                    _ => value.to_owned(),
                };
                let which = (Subject::Closure, closure.id.uuid());
                staff::stale(app, me, form, which, &fields_of(closure), &said).await?;
            }
            other => return Err(other.into()),
        }
        Ok(())
    }

    async fn name_what_stands(
        &mut self,
        app: &App,
        me: &StaffReader,
        form: &mut Form,
        wanted: &ClosureForm,
    ) -> Result<(), Failure> {
        let words = form.words;
        let zone = &self.centre.time_zone;
        let from = zone.instant(wanted.from_day, Time::midnight())?;
        let to = zone.instant(wanted.to_day.saturating_add(1.day()), Time::midnight())?;
        let rooms: Vec<_> = self
            .rooms
            .iter()
            .map(|r| r.id)
            .filter(|id| wanted.room_id.is_none_or(|room| room == *id))
            .collect();
        // A class that has no room yet will be somewhere in the house.
        let whole = wanted.scope == ClosureScope::Centre;
        let there = |room: Option<Id<RoomId>>| room.is_some_and(|id| rooms.contains(&id));
        let in_house = |s: &Session| {
            let ours = s.centre_id == self.centre.id && s.mode == Mode::Onsite;
            whole && ours && s.room_id.is_none()
        };
        let when = |day, starts, ends| {
            t!(
                words,
                "staff-when",
                date = words.day(day),
                hours = words.hours(starts, ends)
            )
        };
        let mut sessions = Vec::new();
        for s in session::between(&app.db, &me.staff, from, to).await? {
            if s.status == Status::Planned && (there(s.room_id) || in_house(&s)) {
                sessions.push(InTheWay {
                    href: me.reader.link(place::session(s.id)),
                    when: when(s.on_day, s.starts, s.ends),
                    title: s.course_title,
                });
            }
        }
        let mut events = Vec::new();
        for e in event::from(&app.db, &me.staff, from).await? {
            let then = (wanted.from_day..=wanted.to_day).contains(&e.on_day);
            if e.status == Status::Planned && there(e.room_id) && then {
                events.push(InTheWay {
                    href: me.reader.link(place::event(&e.slug)),
                    when: when(e.on_day, e.starts, e.ends),
                    title: e.title,
                });
            }
        }
        if !sessions.is_empty() || events.is_empty() {
            form.wrong(
                "from",
                t!(words, "staff-closure-sessions", n = sessions.len()),
            );
        }
        if !events.is_empty() {
            form.wrong("from", t!(words, "staff-closure-events", n = events.len()));
        }
        self.in_the_way = sessions;
        self.in_the_way.extend(events);
        Ok(())
    }
}

pub async fn new(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let around = Around::new(&app, &slug).await?;
    let form = Form::new(me.reader.words, LABELS, Fields::new());
    Ok(page(&app, &me, &around, &form))
}

pub async fn create(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let mut around = Around::new(&app, &slug).await?;
    let mut form = Form::new(me.reader.words, LABELS, fields);
    if let Some(wanted) = read(&mut form, &around.rooms, None) {
        match centre::create_closure(&app.db, &me.staff, app.now(), around.centre.id, &wanted).await
        {
            Ok(_) => {
                return Ok(staff::see_done(
                    &me,
                    &place::centre(&around.centre.slug),
                    "saved",
                ));
            }
            Err(error) => around.refused(&app, &me, &mut form, &wanted, error).await?,
        }
    }
    Ok(page(&app, &me, &around, &form))
}

type Which = Path<(String, String, String)>;

pub async fn show(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug, id)): Which,
) -> Result<Response, Failure> {
    let around = Around::of(&app, &slug, &id).await?;
    let fields = around.closure.as_ref().map(fields_of).unwrap_or_default();
    let form = Form::new(me.reader.words, LABELS, fields);
    Ok(page(&app, &me, &around, &form))
}

pub async fn change(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug, id)): Which,
    fields: Fields,
) -> Result<Response, Failure> {
    let mut around = Around::of(&app, &slug, &id).await?;
    let mut form = Form::new(me.reader.words, LABELS, fields);
    if let (Some(wanted), Some(closure)) = (
        read(&mut form, &around.rooms, around.closure.as_ref()),
        &around.closure,
    ) {
        match centre::change_closure(
            &app.db,
            &me.staff,
            app.now(),
            closure.id,
            form.version(),
            &wanted,
        )
        .await
        {
            Ok(()) => {
                return Ok(staff::see_done(
                    &me,
                    &place::centre(&around.centre.slug),
                    "saved",
                ));
            }
            Err(error) => around.refused(&app, &me, &mut form, &wanted, error).await?,
        }
    }
    Ok(page(&app, &me, &around, &form))
}

fn page(app: &App, me: &StaffReader, around: &Around, form: &Form) -> Response {
    let words = form.words;
    let (name, title, save) = match &around.closure {
        None => (
            "staff-closure-new",
            t!(words, "staff-closure-new"),
            "staff-create",
        ),
        Some(closure) => (
            "staff-closure",
            t!(
                words,
                "staff-closure-edit",
                when = words.day_range(closure.from_day, closure.to_day)
            ),
            "staff-save",
        ),
    };
    let back = me.reader.link(place::centre(&around.centre.slug));
    let delete = around.closure.as_ref().map(|c| {
        let href = format!("{}/delete", me.reader.link(place::closure(&around.centre.slug, c.id)));
        view! { <p>{link_button(Look::Danger, href, Some(Pictogram::Delete), t!(words, "staff-delete"))}</p> }
    });
    let page = Page::staff(name, form.title(title.clone())).status(form.status());
    staff::answer(app, me, page, Desk::Centres, || {
        view! {
            {crumbs(back, around.centre.name.shown(words.language).text)}
            <h1>{title}</h1>
            {form.summary()}
            {in_the_way_view(words, &around.in_the_way)}
            {staff::sheet(form, save, fields_view(form, around).drawn())}
            {delete}
        }
    })
}

fn fields_view(form: &Form, around: &Around) -> impl IntoView + use<> {
    let words = form.words;
    let none = Text::french("");
    let reason = around.closure.as_ref().map_or(&none, |c| &c.reason);
    let scopes = ClosureScope::ALL
        .iter()
        .map(|s| Answer::new(s.code(), scope(words, *s)));
    let rooms = around
        .rooms
        .iter()
        .map(|r| Answer::new(r.id.to_string(), r.name.clone()));
    let rooms = std::iter::once(Answer::new("", t!(words, "staff-field-none"))).chain(rooms);
    view! {
        {form.field("scope").radios(scopes)}
        {form.optional_field("room").hint(t!(words, "staff-closure-room-hint")).select(rooms)}
        <div class="form__pair">
            {form.field("from").short().between("2000-01-01", "2099-12-31").input("date")}
            {form.field("to").short().between("2000-01-01", "2099-12-31").input("date")}
        </div>
        {form.four("reason", reason, 1)}
    }
}

fn in_the_way_view(words: Words, standing: &[InTheWay]) -> impl IntoView + use<> {
    let items: Vec<_> = standing
        .iter()
        .map(|it| view! { <li><a href=it.href.clone()>{own_words(words, &it.title)}</a>" "<span>{it.when.clone()}</span></li> })
        .collect();
    (!items.is_empty()).then(|| {
        notice(
            Tone::Warning,
            t!(words, "staff-closure-standing"),
            view! { <ul class="missing__list">{items}</ul> },
        )
    })
}

pub async fn ask(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug, id)): Which,
) -> Result<Response, Failure> {
    let around = Around::of(&app, &slug, &id).await?;
    let fields = around.closure.as_ref().map(version_of).unwrap_or_default();
    let form = Form::new(me.reader.words, LABELS, fields);
    delete_page(&app, &me, &around, &form)
}

/// Nothing is asked but the version it is about.
fn version_of(closure: &Closure) -> Fields {
    Fields::new().with(VERSION, closure.version)
}

fn delete_page(
    app: &App,
    me: &StaffReader,
    around: &Around,
    form: &Form,
) -> Result<Response, Failure> {
    let Some(closure) = &around.closure else {
        return Err(Failure::NOT_FOUND);
    };
    let words = me.reader.words;
    let title = t!(words, "staff-closure-delete-title");
    let back = me.reader.link(place::centre(&around.centre.slug));
    let room = around.rooms.iter().find(|r| Some(r.id) == closure.room_id);
    let what = match room {
        Some(room) => view! { <bdi dir="ltr" lang="fr">{room.name.clone()}</bdi> }.drawn(),
        None => scope(words, closure.scope).drawn(),
    };
    let page = Page::staff("staff-closure-delete", form.title(title.clone())).status(form.status());
    Ok(staff::answer(app, me, page, Desk::Centres, || {
        view! {
            {crumbs(back.clone(), around.centre.name.shown(words.language).text)}
            <h1>{title}</h1>
            {form.problem("").map(|changed| notice(Tone::Warning, changed, ()))}
            <p><strong>{words.day_range(closure.from_day, closure.to_day)}</strong></p>
            <p>{what}</p>
            <p>{own_words(words, &closure.reason)}</p>
            {notice(Tone::Warning, t!(words, "staff-delete-text"), ())}
            <form class="form" method="post">
                {form.version_field()}
                <div class="form__acts">
                    {submit_button(Look::Danger, Some(Pictogram::Delete), t!(words, "staff-confirm-yes"))}
                    {link_button(Look::Quiet, back, None, t!(words, "staff-confirm-no"))}
                </div>
            </form>
        }
    }))
}

/// Deletes what was shown; somebody may have moved it to other days meanwhile.
pub async fn delete(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug, id)): Which,
    fields: Fields,
) -> Result<Response, Failure> {
    let around = Around::of(&app, &slug, &id).await?;
    let mut form = Form::new(me.reader.words, LABELS, fields);
    if let Some(closure) = &around.closure {
        let (staff, now, id) = (&me.staff, app.now(), closure.id);
        match centre::delete_closure(&app.db, staff, now, id, form.version()).await {
            Ok(()) => {}
            Err(CentreError::Stale) => {
                let which = (Subject::Closure, id.uuid());
                let said = |_: &str, value: &str| value.to_owned();
                staff::stale(&app, &me, &mut form, which, &version_of(closure), &said).await?;
                return delete_page(&app, &me, &around, &form);
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(staff::see_done(
        &me,
        &place::centre(&around.centre.slug),
        "deleted",
    ))
}

#[cfg(test)]
mod tests {
    use crate::testing::{self, TestSite};
    use domain::language::Language;
    use http::StatusCode;
    use store::{centre, session};

    const NEW: &str = "/fr/staff/centres/paris/closures/new";

    async fn closures(site: &TestSite) -> Vec<centre::Closure> {
        centre::closures(&site.app.db, testing::TODAY)
            .await
            .unwrap()
    }

    #[tokio::test]
    async fn a_closure_over_planned_classes_names_them_with_the_way_to_each() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        // 26 November: a class in Salle 12; 27 November: an event in Salle 14.
        let typed = [
            ("scope", "centre"),
            ("from", "2026-11-26"),
            ("to", "2026-11-27"),
            ("reason-fr", "Travaux <b>"),
        ];
        let answer = site.post_as(&cookie, NEW, &typed).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let all = session::of_course(&site.app.db, &site.staff, site.course)
            .await
            .unwrap();
        for s in &all {
            let named = answer
                .html
                .contains(&format!("/fr/staff/sessions/{}", s.id));
            assert_eq!(named, s.on_day.to_string() == "2026-11-26", "{}", s.on_day);
        }
        assert!(answer.html.contains("/fr/staff/events/soiree-cinema"));
        assert!(
            answer.html.contains("href=\"#f-from\"")
                && answer.html.contains("value=\"2026-11-26\"")
        );
        assert!(answer.html.contains("Travaux &lt;b&gt;"));
        assert_eq!(closures(&site).await.len(), 1);
        let library = typed.map(|(n, v)| if n == "scope" { (n, "library") } else { (n, v) });
        let answer = site.post_as(&cookie, NEW, &library).await;
        assert_eq!(
            answer.status,
            StatusCode::SEE_OTHER,
            "the library may close: {}",
            answer.html
        );
    }

    #[tokio::test]
    async fn a_closure_is_changed_and_deleted_after_asking() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        let closure = closures(&site).await.remove(0);
        let path = format!("/fr/staff/centres/paris/closures/{}", closure.id);
        let room = site.other_room.to_string();
        let typed = [
            ("version", "1"),
            ("scope", "room"),
            ("room", room.as_str()),
            ("from", "2026-12-08"),
            ("to", "2026-12-09"),
            ("reason-fr", "Peinture"),
        ];
        let answer = site.post_as(&cookie, &path, &typed).await;
        assert_eq!(
            answer.location(),
            "/fr/staff/centres/paris?done=saved",
            "{}",
            answer.html
        );
        let stale = site
            .post_as(
                &cookie,
                &path,
                &typed.map(|(n, v)| if n == "to" { (n, "2026-12-10") } else { (n, v) }),
            )
            .await;
        assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            stale.html.contains("9 décembre 2026") && stale.html.contains("value=\"2026-12-10\""),
            "{}",
            stale.html
        );

        let asked = site.get_as(&cookie, &format!("{path}/delete")).await;
        assert!(asked.html.contains("Peinture") && asked.html.contains("method=\"post\""));
        assert_eq!(closures(&site).await.len(), 1);
        let delete = format!("{path}/delete");
        assert!(asked.html.contains("name=\"version\" value=\"2\""));
        let stale = site.post_as(&cookie, &delete, &[("version", "1")]).await;
        assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            stale.html.contains("Coordination") && stale.html.contains("9 décembre 2026"),
            "{}",
            stale.html
        );
        assert_eq!(closures(&site).await.len(), 1);
        let gone = site.post_as(&cookie, &delete, &[("version", "2")]).await;
        assert_eq!(gone.location(), "/fr/staff/centres/paris?done=deleted");
        assert_eq!(closures(&site).await.len(), 0);
        assert_eq!(
            site.post_as(&cookie, &path, &typed).await.status,
            StatusCode::NOT_FOUND
        );
    }

    #[tokio::test]
    async fn a_bad_closure_is_said_field_by_field_in_each_language() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        for language in Language::ALL {
            let path = format!("/{language}/staff/centres/paris/closures/new");
            let typed = [
                ("scope", "room"),
                ("room", "not-a-room"),
                ("from", "2026-12-09"),
                ("to", "2026-12-08"),
                ("reason-en", "Works"),
            ];
            let answer = site.post_as(&cookie, &path, &typed).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            for name in ["room", "to", "reason-fr"] {
                assert!(
                    answer.html.contains(&format!("href=\"#f-{name}\"")),
                    "{name} in {language}"
                );
            }
            assert!(answer.html.contains("value=\"Works\""));
            let empty = site
                .post_as(
                    &cookie,
                    &path,
                    &[("scope", "bar"), ("from", "hier"), ("to", "2026-13-45")],
                )
                .await;
            assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
    }
}
