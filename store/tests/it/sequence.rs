//! What calendars and caches follow: SEQUENCE (RFC 5545) with the time a session was
//! moved from, and the revision of the public data.

use crate::support::*;
use domain::{
    course::Status,
    id::{Id, Session},
    language::Language,
};
use store::{
    Db,
    account::{self, NewAccount},
    event::{self, EventForm},
    session::{self, SessionForm},
};

on_both![
    a_session_rises_with_time_place_and_status,
    an_event_rises_with_time_place_and_status,
    a_session_remembers_where_it_was,
    a_refused_change_leaves_no_trace,
    another_node_sees_the_revision,
    what_no_page_shows_leaves_the_revision,
];

async fn a_session_rises_with_time_place_and_status(world: World) {
    let id = world
        .plan(SessionForm {
            teacher_id: Some(world.teacher),
            ..in_room(world.room, slot(9..12))
        })
        .await
        .unwrap();
    let mut expected = 0;
    let mut now_is = async |rises: bool, what: &str| {
        expected += i64::from(rises);
        assert_eq!(world.session(id).await.sequence, expected, "{what}");
    };
    now_is(false, "planned").await;
    world
        .change(id, |form| form.teacher_id = Some(world.other_teacher))
        .await
        .unwrap();
    now_is(false, "another teacher").await;
    world
        .change(id, |form| form.note = Some(text("Apportez une photo")))
        .await
        .unwrap();
    now_is(false, "a note").await;
    world
        .change(id, |form| form.slot = slot(10..13))
        .await
        .unwrap();
    now_is(true, "another time").await;
    world
        .change(id, |form| form.slot = slot(10..12))
        .await
        .unwrap();
    now_is(true, "a shorter one").await;
    world
        .change(id, |form| form.room_id = Some(world.other_room))
        .await
        .unwrap();
    now_is(true, "another room").await;
    world.change(id, |form| form.room_id = None).await.unwrap();
    now_is(true, "no room").await;
    world.change(id, |_| ()).await.unwrap();
    now_is(false, "nothing at all").await;
    world.set_status(id, Status::Cancelled).await.unwrap();
    now_is(true, "cancelled").await;
    world.set_status(id, Status::Cancelled).await.unwrap();
    now_is(false, "cancelled already").await;
    world.set_status(id, Status::Planned).await.unwrap();
    now_is(true, "back").await;
}

async fn an_event_rises_with_time_place_and_status(world: World) {
    world
        .create_event("film", world.room, slot(18..20))
        .await
        .unwrap();
    let mut expected = 0;
    let mut now_is = async |rises: bool, what: &str| {
        expected += i64::from(rises);
        assert_eq!(world.event("film").await.sequence, expected, "{what}");
    };
    let change = async |edit: fn(&mut EventForm, &World)| {
        let before = world.event("film").await;
        let mut form = event_form("film", world.centre, before.room_id, before.slot());
        form.place = before.place.clone();
        edit(&mut form, &world);
        event::change(&world.db, &world.staff, NOW, &before, &form)
            .await
            .unwrap();
    };
    let set = async |status| {
        let before = world.event("film").await;
        event::set_status(&world.db, &world.staff, NOW, &before, status)
            .await
            .unwrap();
    };
    now_is(false, "created").await;
    change(|form, _| form.title.set(Language::En, "Film club")).await;
    now_is(false, "another title").await;
    change(|form, _| form.slot = slot(19..21)).await;
    now_is(true, "another time").await;
    change(|form, world| form.room_id = Some(world.other_room)).await;
    now_is(true, "another room").await;
    change(|form, _| (form.room_id, form.place) = (None, Some("Musée d'Orsay".into()))).await;
    now_is(true, "another place").await;
    set(Status::Cancelled).await;
    now_is(true, "cancelled").await;
    set(Status::Cancelled).await;
    now_is(false, "cancelled already").await;
    set(Status::Planned).await;
    now_is(true, "back").await;
    let film = world.event("film").await;
    assert_eq!(film.moved_from, Some(slot(18..20).starts_at));
}

async fn a_session_remembers_where_it_was(world: World) {
    let id = world.plan_in_room(slot(9..12)).await.unwrap();
    let moved_from = async || world.session(id).await.moved_from;
    assert_eq!(moved_from().await, None);
    world
        .change(id, |form| form.slot = slot(9..11))
        .await
        .unwrap();
    assert_eq!(moved_from().await, None, "it starts when it did");
    world
        .change(id, |form| form.slot = slot(14..16))
        .await
        .unwrap();
    assert_eq!(moved_from().await, Some(slot(9..11).starts_at));
    world
        .change(id, |form| form.room_id = Some(world.other_room))
        .await
        .unwrap();
    assert_eq!(moved_from().await, Some(slot(9..11).starts_at), "still");
    world.set_status(id, Status::Cancelled).await.unwrap();
    assert_eq!(
        moved_from().await,
        Some(slot(9..11).starts_at),
        "even cancelled"
    );
}

async fn cancel_with(
    world: &World,
    id: Id<Session>,
    version: i64,
) -> Result<(), session::SessionError> {
    let note = text("Grève");
    session::set_status(
        &world.db,
        &world.staff,
        NOW.plus_minutes(5),
        id,
        version,
        Status::Cancelled,
        Some(&note),
    )
    .await
}

async fn a_refused_change_leaves_no_trace(world: World) {
    let id = world.plan_in_room(slot(9..12)).await.unwrap();
    let before = world.session(id).await;
    let revision = world.db.revision();
    let stale = session::change(
        &world.db,
        &world.staff,
        NOW,
        id,
        before.version + 1,
        &before.as_form(),
    )
    .await;
    assert_is!(stale, Err(session::SessionError::Stale));
    assert_is!(
        cancel_with(&world, id, before.version + 1).await,
        Err(session::SessionError::Stale)
    );
    assert_eq!(world.db.look_for_changes().await.unwrap(), revision);
    assert_eq!(world.session(id).await.version, before.version);

    cancel_with(&world, id, before.version).await.unwrap();
    let after = world.session(id).await;
    assert_eq!(
        (after.status, after.version),
        (Status::Cancelled, before.version + 1)
    );
    assert_eq!(after.note.map(|note| note.fr).as_deref(), Some("Grève"));
    assert_eq!(after.modified_at, NOW.plus_minutes(5));
}

async fn another_node_sees_the_revision(world: World) {
    let other = Db::open(&world.address).await.unwrap();
    let before = world.db.revision();
    assert_eq!(other.revision(), before, "as it stands when it opens");
    world.plan_in_room(slot(9..12)).await.unwrap();
    assert!(
        world.db.revision() > before,
        "seen at once where it was made"
    );
    assert_eq!(other.revision(), before, "elsewhere not before looking");
    assert_eq!(other.look_for_changes().await.unwrap(), world.db.revision());
    assert_eq!(other.revision(), world.db.revision());
    assert!(other.is_ready().await);
    other.close().await;
    assert!(!other.is_ready().await);
    assert!(
        world.db.is_ready().await,
        "the other one is not closed with it"
    );
}

async fn what_no_page_shows_leaves_the_revision(world: World) {
    let before = world.db.revision();
    let new = NewAccount {
        email: "anne@example.org",
        name: "Anne",
        role: domain::account::Role::Staff,
        password: "un bon mot de passe",
        demo: false,
    };
    account::create(&world.db, &world.administrator, NOW, new)
        .await
        .unwrap();
    let token = account::sign_in(
        &world.db,
        NOW,
        "anne@example.org",
        "un bon mot de passe",
        "Firefox",
    )
    .await
    .unwrap();
    account::authenticate(&world.db, NOW.plus_minutes(2), &token)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(world.db.look_for_changes().await.unwrap(), before);
}
