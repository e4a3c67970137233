//! `/{lang}/staff/centres/{slug}/rooms/new` and `…/rooms/{id}`: one room.

use super::found;
use crate::{
    App,
    account::StaffReader,
    components::crumbs,
    error::Failure,
    form::{Fields, Form, Labels, VERSION},
    page::{Draw, Page},
    staff::{self, Desk, place},
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{audit::Subject, text::Text};
use leptos::prelude::*;
use store::centre::{self, Centre, CentreError, Room, RoomForm};

const LABELS: Labels = &[
    ("name", "staff-room-name"),
    ("whereabouts", "staff-room-floor"),
    ("seats", "staff-room-capacity"),
    ("step-free", "staff-room-step-free"),
    ("active", "staff-room-active"),
];

fn fields_of(room: &Room) -> Fields {
    Fields::new()
        .with(VERSION, room.version)
        .with("name", &room.name)
        .with_four("whereabouts", &room.whereabouts)
        .with("seats", room.seats)
        .with_flag("step-free", room.step_free)
        .with_flag("active", room.active)
}

fn read(form: &mut Form, before: Option<&Room>) -> Option<RoomForm> {
    let none = Text::french("");
    let name = form.text("name", 60);
    let whereabouts =
        form.text_in_four("whereabouts", 200, before.map_or(&none, |r| &r.whereabouts));
    let seats = form.number("seats", 1..=1000);
    let (step_free, active) = (form.flag("step-free"), form.flag("active"));
    form.finish(|| {
        Some(RoomForm {
            name: name?,
            whereabouts: whereabouts?,
            seats: seats?,
            step_free,
            active,
        })
    })
}

async fn found_room(app: &App, slug: &str, id: &str) -> Result<(Centre, Room), Failure> {
    let centre = found(app, slug).await?;
    let id = id.parse().map_err(|_| Failure::NOT_FOUND)?;
    let mut rooms = centre::rooms(&app.db).await?.into_iter();
    let room = rooms.find(|room| room.id == id && room.centre_id == centre.id);
    Ok((centre, room.ok_or(Failure::NOT_FOUND)?))
}

pub async fn new(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let centre = found(&app, &slug).await?;
    let form = Form::new(
        me.reader.words,
        LABELS,
        Fields::new().with_flag("active", true),
    );
    Ok(page(&app, &me, &centre, None, &form))
}

pub async fn create(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let centre = found(&app, &slug).await?;
    let mut form = Form::new(me.reader.words, LABELS, fields);
    if let Some(room) = read(&mut form, None) {
        match centre::create_room(&app.db, &me.staff, app.now(), centre.id, &room).await {
            Ok(_) => return Ok(staff::see_done(&me, &place::centre(&centre.slug), "saved")),
            Err(CentreError::RoomNameTaken) => {
                form.wrong("name", t!(form.words, "staff-room-name-taken"))
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(page(&app, &me, &centre, None, &form))
}

pub async fn show(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug, id)): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let (centre, room) = found_room(&app, &slug, &id).await?;
    let form = Form::new(me.reader.words, LABELS, fields_of(&room));
    Ok(page(&app, &me, &centre, Some(&room), &form))
}

pub async fn change(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug, id)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (centre, room) = found_room(&app, &slug, &id).await?;
    let mut form = Form::new(me.reader.words, LABELS, fields);
    if let Some(edited) = read(&mut form, Some(&room)) {
        match centre::change_room(
            &app.db,
            &me.staff,
            app.now(),
            room.id,
            form.version(),
            &edited,
        )
        .await
        {
            Ok(()) => return Ok(staff::see_done(&me, &place::centre(&centre.slug), "saved")),
            Err(CentreError::RoomNameTaken) => {
                form.wrong("name", t!(form.words, "staff-room-name-taken"))
            }
            Err(CentreError::Stale) => {
                let words = form.words;
                let said = |name: &str, value: &str| match name {
                    "step-free" | "active" => t!(words, "choice-yes"),
                    _ => value.to_owned(),
                };
                staff::stale(
                    &app,
                    &me,
                    &mut form,
                    (Subject::Room, room.id.uuid()),
                    &fields_of(&room),
                    &said,
                )
                .await?;
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(page(&app, &me, &centre, Some(&room), &form))
}

fn page(
    app: &App,
    me: &StaffReader,
    centre: &Centre,
    room: Option<&Room>,
    form: &Form,
) -> Response {
    let words = form.words;
    let (name, title, save) = match room {
        None => (
            "staff-room-new",
            t!(words, "staff-room-new"),
            "staff-create",
        ),
        Some(room) => (
            "staff-room",
            t!(words, "staff-edit-of", name = crate::texts::ltr(&room.name)),
            "staff-save",
        ),
    };
    let none = Text::french("");
    let whereabouts = room.map_or(&none, |r| &r.whereabouts);
    let back = me.reader.link(place::centre(&centre.slug));
    let page = Page::staff(name, form.title(title.clone())).status(form.status());
    staff::answer(app, me, page, Desk::Centres, || {
        let fields = view! {
            {form.field("name").language(domain::language::Language::Fr).input("text")}
            {form.four("whereabouts", whereabouts, 1)}
            {form.field("seats").short().between("1", "1000").input("number")}
            {form.tick("step-free")}
            {form.tick("active")}
        };
        view! {
            {crumbs(back, centre.name.shown(words.language).text)}
            <h1>{title}</h1>
            {form.summary()}
            {staff::sheet(form, save, fields.drawn())}
        }
    })
}

#[cfg(test)]
mod tests {
    use crate::testing;
    use http::StatusCode;
    use store::centre;

    #[tokio::test]
    async fn a_room_is_made_changed_and_named_once() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        let path = "/uk/staff/centres/paris/rooms/new";
        let typed = [
            ("name", "Salle 20"),
            ("whereabouts-fr", "2e étage"),
            ("seats", "۲۰"),
            ("active", "1"),
        ];
        let answer = site.post_as(&cookie, path, &typed).await;
        assert_eq!(
            answer.location(),
            "/uk/staff/centres/paris?done=saved",
            "{}",
            answer.html
        );
        let again = site.post_as(&cookie, path, &typed).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            again.html.contains("href=\"#f-name\"") && again.html.contains("value=\"Salle 20\"")
        );

        let rooms = centre::rooms(&site.app.db).await.unwrap();
        let room = rooms.iter().find(|r| r.name == "Salle 20").unwrap();
        assert_eq!((room.seats, room.active, room.step_free), (20, true, false));
        let path = format!("/fr/staff/centres/paris/rooms/{}", room.id);
        let typed = [
            ("version", "1"),
            ("name", "Salle 20"),
            ("whereabouts-fr", "2e étage"),
            ("seats", "0"),
        ];
        let answer = site.post_as(&cookie, &path, &typed).await;
        assert!(
            answer.status == StatusCode::UNPROCESSABLE_ENTITY
                && answer.html.contains("href=\"#f-seats\"")
        );
        let right = [
            ("version", "1"),
            ("name", "Salle 21"),
            ("whereabouts-fr", "2e étage"),
            ("seats", "5"),
            ("step-free", "1"),
        ];
        assert_eq!(
            site.post_as(&cookie, &path, &right).await.status,
            StatusCode::SEE_OTHER
        );
        let stale = site
            .post_as(
                &cookie,
                &path,
                &typed.map(|(n, v)| if n == "seats" { (n, "6") } else { (n, v) }),
            )
            .await;
        assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            stale.html.contains("Coordination")
                && stale.html.contains("Salle 21")
                && stale.html.contains("value=\"6\""),
            "{}",
            stale.html
        );
    }
}
