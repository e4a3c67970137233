//! Where things are: rooms that fit, and what was announced stays true or is announced
//! again.

use crate::support::*;
use domain::{
    course::{Mode, Status},
    id::{Centre, Id, Room},
    time::Zone,
};
use store::{
    centre::{self, CentreError, CentreForm, RoomForm},
    course::{self, CourseError, CourseForm},
    event::{self, EventError, EventForm},
    session::SessionError,
};

on_both![
    a_room_of_another_centre_is_refused,
    a_room_no_longer_used_takes_nothing_new,
    what_is_online_has_no_room,
    a_course_keeps_the_place_of_its_classes_to_come,
    a_course_without_rooms_moves_and_says_so,
    a_centre_keeps_the_zone_of_what_it_announced,
    another_address_or_room_name_is_announced_again,
    moved_back_is_not_moved,
];

/// Another centre, with a room.
async fn bordeaux(world: &World, zone: &str) -> (Id<Centre>, Id<Room>) {
    let form = CentreForm {
        time_zone: Zone::named(zone).unwrap(),
        ..centre_form("bordeaux")
    };
    let centre = centre::create(&world.db, &world.staff, NOW, &form)
        .await
        .unwrap();
    let room = centre::create_room(&world.db, &world.staff, NOW, centre, &room_form("B1"))
        .await
        .unwrap();
    (centre, room)
}

async fn change_course(
    world: &World,
    edit: impl FnOnce(&mut CourseForm),
) -> Result<(), CourseError> {
    let version = course::find(&world.db, &world.staff, "premiers-pas")
        .await
        .unwrap();
    let mut form = course_form("premiers-pas", world.centre);
    edit(&mut form);
    let (id, version) = (world.course, version.unwrap().version);
    course::change(&world.db, &world.staff, NOW, id, version, &form).await
}

async fn change_centre(
    world: &World,
    edit: impl FnOnce(&mut CentreForm),
) -> Result<(), CentreError> {
    let centre = centre::find(&world.db, "paris").await.unwrap().unwrap();
    let mut form = centre_form("paris");
    edit(&mut form);
    let (id, version) = (centre.id, centre.version);
    centre::change(&world.db, &world.staff, NOW, id, version, &form).await
}

async fn change_room(world: &World, edit: impl FnOnce(&mut RoomForm)) {
    let rooms = centre::rooms(&world.db).await.unwrap();
    let room = rooms.iter().find(|room| room.id == world.room).unwrap();
    let mut form = room_form(&room.name);
    edit(&mut form);
    centre::change_room(&world.db, &world.staff, NOW, room.id, room.version, &form)
        .await
        .unwrap();
}

async fn change_event(world: &World, edit: impl FnOnce(&mut EventForm)) -> Result<(), EventError> {
    let before = world.event("film").await;
    let mut form = event_form("film", before.centre_id, before.room_id, before.slot());
    edit(&mut form);
    event::change(&world.db, &world.staff, NOW, &before, &form).await
}

async fn a_room_of_another_centre_is_refused(world: World) {
    let (_, elsewhere) = bordeaux(&world, "Europe/Paris").await;
    let refused = world.plan(in_room(elsewhere, slot(9..12))).await;
    assert_is!(refused, Err(SessionError::RoomUnfit));
    let id = world.plan_in_room(slot(9..12)).await.unwrap();
    let refused = world
        .change(id, |form| form.room_id = Some(elsewhere))
        .await;
    assert_is!(refused, Err(SessionError::RoomUnfit));
    let refused = world.create_event("film", elsewhere, slot(9..12)).await;
    assert_is!(refused, Err(EventError::RoomUnfit));
    world
        .create_event("film", world.room, slot(14..16))
        .await
        .unwrap();
    let refused = change_event(&world, |form| form.room_id = Some(elsewhere)).await;
    assert_is!(refused, Err(EventError::RoomUnfit));
}

async fn a_room_no_longer_used_takes_nothing_new(world: World) {
    let there = world.plan_in_room(slot(9..10)).await.unwrap();
    let cancelled = world.plan_in_room(slot(10..11)).await.unwrap();
    world
        .set_status(cancelled, Status::Cancelled)
        .await
        .unwrap();
    let later = world.plan(nowhere(slot(11..12))).await.unwrap();
    change_room(&world, |form| form.active = false).await;
    let refused = world.plan_in_room(slot(14..15)).await;
    assert_is!(refused, Err(SessionError::RoomUnfit));
    let refused = world
        .change(later, |form| form.room_id = Some(world.room))
        .await;
    assert_is!(refused, Err(SessionError::RoomUnfit));
    let refused = world.set_status(cancelled, Status::Planned).await;
    assert_is!(refused, Err(SessionError::RoomUnfit));
    let refused = world.create_event("film", world.room, slot(18..20)).await;
    assert_is!(refused, Err(EventError::RoomUnfit));
    // What stands there already may stay, and change its hours.
    world
        .change(there, |form| form.slot = slot(8..9))
        .await
        .unwrap();
}

async fn what_is_online_has_no_room(world: World) {
    change_course(&world, |form| form.mode = Mode::Online)
        .await
        .unwrap();
    let refused = world.plan_in_room(slot(9..12)).await;
    assert_is!(refused, Err(SessionError::RoomUnfit));
    world.plan(nowhere(slot(9..12))).await.unwrap();
    world
        .create_event("film", world.room, slot(9..12))
        .await
        .unwrap();
    let refused = change_event(&world, |form| form.mode = Mode::Online).await;
    assert_is!(refused, Err(EventError::RoomUnfit));
}

async fn a_course_keeps_the_place_of_its_classes_to_come(world: World) {
    let (bordeaux, _) = bordeaux(&world, "Europe/Paris").await;
    let past = slot_on(DAY.yesterday().unwrap(), 9..12);
    world.plan_in_room(past).await.unwrap();
    let coming = world.plan_in_room(slot(9..12)).await.unwrap();
    let leaves = async || change_course(&world, |form| form.centre_id = bordeaux).await;
    assert_is!(leaves().await, Err(CourseError::PlaceInUse));
    let online = change_course(&world, |form| form.mode = Mode::Online).await;
    assert_is!(online, Err(CourseError::PlaceInUse));
    assert_eq!(world.session(coming).await.sequence, 0, "nothing happened");
    world.set_status(coming, Status::Cancelled).await.unwrap();
    leaves().await.unwrap();
    let back = world.set_status(coming, Status::Planned).await;
    assert_is!(back, Err(SessionError::RoomUnfit));
}

async fn a_course_without_rooms_moves_and_says_so(world: World) {
    let (near, _) = bordeaux(&world, "Europe/Paris").await;
    let far = CentreForm {
        time_zone: Zone::named("America/New_York").unwrap(),
        ..centre_form("new-york")
    };
    let far = centre::create(&world.db, &world.staff, NOW, &far)
        .await
        .unwrap();
    let id = world.plan(nowhere(slot(9..12))).await.unwrap();
    let sequence = async || world.session(id).await.sequence;
    change_course(&world, |form| form.seats = 20).await.unwrap();
    assert_eq!(sequence().await, 0, "the place is the same");
    change_course(&world, |form| form.centre_id = near)
        .await
        .unwrap();
    assert_eq!(sequence().await, 1);
    change_course(&world, |form| {
        (form.centre_id, form.mode) = (near, Mode::Online)
    })
    .await
    .unwrap();
    assert_eq!(sequence().await, 2);
    let other_hours = change_course(&world, |form| form.centre_id = far).await;
    assert_is!(other_hours, Err(CourseError::PlaceInUse));
}

async fn a_centre_keeps_the_zone_of_what_it_announced(world: World) {
    let lisbon = |form: &mut CentreForm| form.time_zone = Zone::named("Europe/Lisbon").unwrap();
    let paris = |form: &mut CentreForm| form.time_zone = Zone::named("Europe/Paris").unwrap();
    change_centre(&world, lisbon).await.unwrap();
    change_centre(&world, paris).await.unwrap();
    world.plan(nowhere(slot(9..12))).await.unwrap();
    assert_is!(
        change_centre(&world, lisbon).await,
        Err(CentreError::ZoneInUse)
    );
    change_centre(&world, |form| form.phone = "+33 1 00 00 00 00".into())
        .await
        .unwrap();
}

async fn another_address_or_room_name_is_announced_again(world: World) {
    let past = slot_on(DAY.yesterday().unwrap(), 9..12);
    let past = world.plan_in_room(past).await.unwrap();
    let inside = world.plan_in_room(slot(9..12)).await.unwrap();
    let nowhere = world.plan(nowhere(slot(14..15))).await.unwrap();
    world
        .create_event("film", world.room, slot(18..20))
        .await
        .unwrap();
    let sequences = async || {
        let of = async |id| world.session(id).await.sequence;
        let film = world.event("film").await.sequence;
        [of(past).await, of(inside).await, of(nowhere).await, film]
    };
    change_centre(&world, |form| form.phone = "+33 1 00 00 00 00".into())
        .await
        .unwrap();
    change_room(&world, |form| form.seats = 12).await;
    assert_eq!(sequences().await, [0; 4], "no calendar shows that");
    change_centre(&world, |form| form.address = "34, rue de Fleurus".into())
        .await
        .unwrap();
    assert_eq!(sequences().await, [0, 1, 1, 1]);
    change_room(&world, |form| form.name = "12 bis".into()).await;
    assert_eq!(sequences().await, [0, 2, 1, 2]);
}

/// What was announced is where people would come in vain.
async fn moved_back_is_not_moved(world: World) {
    let first = slot(9..12).starts_at;
    let id = world.plan_in_room(slot(9..12)).await.unwrap();
    world
        .create_event("film", world.other_room, slot(9..12))
        .await
        .unwrap();
    for (hours, expected) in [
        (10..12, Some(first)),
        (14..16, Some(first)),
        (9..11, None),
        (10..11, Some(first)),
    ] {
        let to = slot(hours);
        world.change(id, |form| form.slot = to).await.unwrap();
        assert_eq!(world.session(id).await.moved_from, expected);
        change_event(&world, |form| form.slot = to).await.unwrap();
        assert_eq!(world.event("film").await.moved_from, expected);
    }
}
