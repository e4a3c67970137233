//! Each area: what is written is read back, an address is given once, a change over
//! another is stale, what it points at must exist. The same answers on both engines.

use crate::support::*;
use domain::{
    centre::{ClosureScope, Hours, Service},
    course::{CourseKind, Mode, Theme},
    event::EventKind,
    fault::Kind,
    id::Id,
    language::Language,
    level::Level,
    programme::Axis,
};
use store::{
    centre::{self, CentreError, ClosureForm},
    course::{self, CourseError, CourseForm},
    event::{self, EventError, EventForm},
    programme::{self, NewProgramme},
    teacher,
};
use uuid::Uuid;

on_both![
    centres,
    rooms,
    opening_hours,
    closures,
    courses,
    a_confidential_course_is_never_listed,
    events,
    programmes_and_partners,
    teachers,
];

const NOBODY: Uuid = Uuid::from_u128(7);

async fn centres(world: World) {
    let (db, staff) = (&world.db, &world.staff);
    let mut form = centre_form("bordeaux");
    form.name = text("Bordeaux")
        .with(Language::Uk, "Бордо")
        .with(Language::FaAf, "بوردو");
    let id = centre::create(db, staff, NOW, &form).await.unwrap();
    let read = centre::find(db, "bordeaux").await.unwrap().unwrap();
    assert_eq!(
        (read.id, read.version, &read.name, &read.library_gives),
        (id, 1, &form.name, &form.library_gives)
    );
    assert_eq!(
        (
            read.time_zone.name(),
            read.step_free,
            read.postcode.as_str()
        ),
        ("Europe/Paris", true, "75006")
    );

    assert_is!(
        centre::create(db, staff, NOW, &form).await,
        Err(CentreError::SlugTaken)
    );
    assert_is!(
        centre::change(db, staff, NOW, id, 1, &centre_form("paris")).await,
        Err(CentreError::SlugTaken)
    );
    form.step_free = false;
    centre::change(db, staff, NOW, id, 1, &form).await.unwrap();
    assert_is!(
        centre::change(db, staff, NOW, id, 1, &form).await,
        Err(CentreError::Stale)
    );
    let all = centre::all(db).await.unwrap();
    let all: Vec<_> = all
        .iter()
        .map(|c| (c.slug.as_str(), c.version, c.step_free))
        .collect();
    assert_eq!(
        all,
        [("paris", 1, true), ("bordeaux", 2, false)],
        "the one with more rooms first"
    );
    assert!(centre::find(db, "lyon").await.unwrap().is_none());
}

async fn rooms(world: World) {
    let (db, staff) = (&world.db, &world.staff);
    let bordeaux = centre::create(db, staff, NOW, &centre_form("bordeaux"))
        .await
        .unwrap();
    centre::create_room(db, staff, NOW, bordeaux, &room_form("12"))
        .await
        .unwrap();
    assert_is!(
        centre::create_room(db, staff, NOW, world.centre, &room_form(" 12 ")).await,
        Err(CentreError::RoomNameTaken)
    );
    assert_is!(
        centre::change_room(db, staff, NOW, world.other_room, 1, &room_form("12")).await,
        Err(CentreError::RoomNameTaken)
    );
    assert_is!(
        centre::create_room(db, staff, NOW, Id::new(NOBODY), &room_form("1")).await,
        Err(CentreError::NotFound)
    );
    assert_is!(
        centre::create_room(
            db,
            staff,
            NOW,
            world.centre,
            &centre::RoomForm {
                seats: 0,
                ..room_form("1")
            }
        )
        .await,
        Err(_)
    );
    let mut form = room_form("14 bis");
    (form.seats, form.active) = (8, false);
    centre::change_room(db, staff, NOW, world.other_room, 1, &form)
        .await
        .unwrap();
    assert_is!(
        centre::change_room(db, staff, NOW, world.other_room, 1, &form).await,
        Err(CentreError::Stale)
    );
    let rooms = centre::rooms(db).await.unwrap();
    let here: Vec<_> = rooms
        .iter()
        .filter(|r| r.centre_id == world.centre)
        .map(|r| (r.name.as_str(), r.seats, r.active, r.version))
        .collect();
    assert_eq!(here, [("12", 16, true, 1), ("14 bis", 8, false, 2)]);
    assert_eq!(rooms.len(), 3);
}

async fn opening_hours(world: World) {
    let (db, staff) = (&world.db, &world.staff);
    let hours = |weekday, opens, closes| Hours {
        weekday,
        opens: clock(opens),
        closes: clock(closes),
    };
    let over = async |service, before: &[Hours], hours: &[Hours]| {
        centre::set_openings(db, staff, NOW, world.centre, service, before, hours).await
    };
    over(Service::Reception, &[], &[hours(1, 9, 18)])
        .await
        .unwrap();
    let split = [hours(2, 14, 19), hours(2, 10, 12)];
    over(Service::Library, &[], &split).await.unwrap();
    let set = async |service, hours: &[Hours]| over(service, &split, hours).await;
    let read = async |service| {
        let openings = centre::openings(db).await.unwrap();
        openings
            .iter()
            .filter(|o| o.service == service)
            .map(centre::Opening::hours)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        read(Service::Library).await,
        [hours(2, 10, 12), hours(2, 14, 19)],
        "in order"
    );

    assert_is!(
        set(Service::Library, &[hours(3, 10, 12), hours(3, 12, 12)]).await,
        Err(CentreError::EndsBeforeStart)
    );
    assert_is!(set(Service::Library, &[hours(8, 10, 12)]).await, Err(_));
    let nowhere = centre::set_openings(
        db,
        staff,
        NOW,
        Id::new(NOBODY),
        Service::Library,
        &[],
        &[hours(1, 9, 18)],
    )
    .await;
    assert_is!(nowhere, Err(CentreError::NotFound));
    for other in [&[][..], &split[..1], &[hours(2, 10, 12), hours(2, 14, 18)]] {
        assert_is!(
            over(Service::Library, other, &[]).await,
            Err(CentreError::Stale),
            "not what stands there"
        );
    }
    assert_eq!(read(Service::Library).await.len(), 2, "all or nothing");

    set(Service::Library, &[]).await.unwrap();
    assert_eq!(read(Service::Library).await, []);
    assert_eq!(read(Service::Reception).await, [hours(1, 9, 18)]);
}

async fn closures(world: World) {
    let (db, staff) = (&world.db, &world.staff);
    let form = ClosureForm {
        scope: ClosureScope::Room,
        room_id: Some(world.room),
        from_day: DAY,
        to_day: DAY,
        reason: text("Travaux"),
    };
    let id = centre::create_closure(db, staff, NOW, world.centre, &form)
        .await
        .unwrap();
    let read = &centre::closures(db, DAY).await.unwrap()[0];
    assert_eq!(
        (read.id, read.centre_id, read.scope, read.room_id),
        (id, world.centre, ClosureScope::Room, Some(world.room))
    );
    assert_eq!(
        (read.days().from, read.days().to, &read.reason, read.version),
        (DAY, DAY, &form.reason, 1)
    );
    assert_is!(
        centre::create_closure(db, staff, NOW, Id::new(NOBODY), &form).await,
        Err(CentreError::NotFound)
    );
    let nowhere = ClosureForm {
        room_id: Some(Id::new(NOBODY)),
        ..form
    };
    assert_is!(
        centre::create_closure(db, staff, NOW, world.centre, &nowhere).await,
        Err(CentreError::NotFound)
    );
    assert_is!(
        centre::change_closure(db, staff, NOW, id, 1, &nowhere).await,
        Err(CentreError::NotFound)
    );
}

async fn courses(world: World) {
    let (db, staff) = (&world.db, &world.staff);
    let themes = vec![Theme::Work, Theme::Health];
    let form = CourseForm {
        kind: CourseKind::Trade,
        mode: Mode::Online,
        themes: themes.clone(),
        listed: false,
        price_cents: 12_50,
        ..course_form("fos", world.centre)
    };
    let id = course::create(db, staff, NOW, &form).await.unwrap();
    let read = course::find(db, staff, "fos").await.unwrap().unwrap();
    assert_eq!(
        (
            read.id,
            read.kind,
            read.mode,
            read.level_from,
            read.level_to
        ),
        (id, CourseKind::Trade, Mode::Online, Level::A1_1, Level::A1)
    );
    assert_eq!(
        (
            read.price_cents,
            read.seats_left(),
            read.listed,
            read.women_only
        ),
        (12_50, 13, false, false)
    );
    assert_eq!(
        (read.programme_id, read.modified_at, &read.bring),
        (None, NOW, &form.bring)
    );
    assert_eq!(
        read.themes,
        [Theme::Health, Theme::Work],
        "in the order people see them"
    );

    assert_is!(
        course::create(db, staff, NOW, &form).await,
        Err(CourseError::SlugTaken)
    );
    let taken = CourseForm {
        seats_taken: 17,
        ..form.clone()
    };
    assert_is!(
        course::change(db, staff, NOW, id, 1, &taken).await,
        Err(CourseError::TooManyTaken)
    );
    for nowhere in [
        CourseForm {
            centre_id: Id::new(NOBODY),
            ..form.clone()
        },
        CourseForm {
            programme_id: Some(Id::new(NOBODY)),
            ..form.clone()
        },
    ] {
        assert_is!(
            course::change(db, staff, NOW, id, 1, &nowhere).await,
            Err(CourseError::NotFound)
        );
    }
    let listed = CourseForm {
        listed: true,
        themes: vec![Theme::School],
        ..form
    };
    course::change(db, staff, NOW.plus_minutes(1), id, 1, &listed)
        .await
        .unwrap();
    assert_is!(
        course::change(db, staff, NOW, id, 1, &listed).await,
        Err(CourseError::Stale)
    );
    let read = course::find(db, staff, "fos").await.unwrap().unwrap();
    assert_eq!(
        (read.themes, read.version, read.modified_at),
        (vec![Theme::School], 2, NOW.plus_minutes(1))
    );

    let hidden = CourseForm {
        listed: false,
        ..course_form("premiers-pas", world.centre)
    };
    course::change(db, staff, NOW, world.course, 1, &hidden)
        .await
        .unwrap();
    assert_eq!(course::all(db, staff).await.unwrap().len(), 2);
    assert_eq!(course::listed(db).await.unwrap().len(), 1);
}

async fn a_confidential_course_is_never_listed(world: World) {
    let (db, staff) = (&world.db, &world.staff);
    let public = CourseForm {
        confidential: true,
        ..course_form("secret", world.centre)
    };
    assert_is!(
        course::create(db, staff, NOW, &public).await,
        Err(CourseError::Confidential)
    );
    let hidden = CourseForm {
        listed: false,
        ..public.clone()
    };
    let id = course::create(db, staff, NOW, &hidden).await.unwrap();
    let read = course::find(db, staff, "secret").await.unwrap().unwrap();
    assert!(read.confidential && !read.listed);
    assert_is!(
        course::change(db, staff, NOW, id, 1, &public).await,
        Err(CourseError::Confidential)
    );
    let mut raw = world.raw().await;
    for sql in [
        "UPDATE course SET listed = true WHERE slug = 'secret'",
        "UPDATE course SET confidential = true WHERE slug = 'premiers-pas'",
    ] {
        let refused = raw.execute(sql).await.unwrap_err();
        assert!(refused.contains("course_confidential"), "{refused}");
    }
    // Out in the open first, then public: two decisions.
    let open = CourseForm {
        confidential: false,
        ..hidden
    };
    course::change(db, staff, NOW, id, 1, &open).await.unwrap();
    let public = CourseForm {
        listed: true,
        ..open
    };
    course::change(db, staff, NOW, id, 2, &public)
        .await
        .unwrap();
    assert_eq!(course::listed(db).await.unwrap().len(), 2);
}

async fn events(world: World) {
    let (db, staff) = (&world.db, &world.staff);
    let form = EventForm {
        kind: EventKind::Visit,
        place: Some("Musée d'Orsay".into()),
        level: Some(Level::A2),
        children: false,
        ..event_form("orsay", world.centre, None, slot(14..16))
    };
    let id = event::create(db, staff, NOW, &form).await.unwrap();
    let read = world.event("orsay").await;
    assert_eq!(
        (read.id, read.kind, read.place.as_deref(), read.level),
        (id, EventKind::Visit, Some("Musée d'Orsay"), Some(Level::A2))
    );
    assert_eq!(
        (
            read.slot(),
            read.seats_left(),
            read.children,
            read.step_free
        ),
        (form.slot, 30, false, true)
    );
    assert_eq!(
        (read.room_id, read.room_name.as_deref(), &read.meet),
        (None, None, &form.meet)
    );

    assert_is!(
        event::create(db, staff, NOW, &form).await,
        Err(EventError::SlugTaken)
    );
    let taken = EventForm {
        seats_taken: 31,
        ..form.clone()
    };
    assert_is!(
        event::change(db, staff, NOW, &read, &taken).await,
        Err(EventError::TooManyTaken)
    );
    let nowhere = EventForm {
        centre_id: Id::new(NOBODY),
        ..form.clone()
    };
    assert_is!(
        event::change(db, staff, NOW, &read, &nowhere).await,
        Err(EventError::NotFound)
    );
    let inside = EventForm {
        room_id: Some(world.room),
        place: None,
        level: None,
        ..form
    };
    event::change(db, staff, NOW, &read, &inside).await.unwrap();
    assert_is!(
        event::change(db, staff, NOW, &read, &inside).await,
        Err(EventError::Stale)
    );
    let read = world.event("orsay").await;
    assert_eq!(
        (read.room_name.as_deref(), read.place, read.level),
        (Some("12"), None, None)
    );

    world
        .create_event("film", world.room, slot(10..12))
        .await
        .unwrap();
    let from = async |at| {
        event::from(db, staff, at)
            .await
            .unwrap()
            .iter()
            .map(|e| e.slug.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(from(NOW).await, ["film", "orsay"], "soonest first");
    assert_eq!(from(slot(10..12).starts_at).await.len(), 2, "still on");
    assert_eq!(from(slot(10..12).ends_at).await, ["orsay"], "over");
    assert_eq!(
        event::all(db, staff).await.unwrap().len(),
        2,
        "whenever they were"
    );

    let film = world.event("film").await;
    let draft = EventForm {
        listed: false,
        ..event_form("film", world.centre, Some(world.room), film.slot())
    };
    event::change(db, staff, NOW, &film, &draft).await.unwrap();
    let public = event::listed_from(db, NOW).await.unwrap();
    assert_eq!(public.len(), 1);
    assert!(event::find_listed(db, "film").await.unwrap().is_none());
    assert!(event::find_listed(db, "orsay").await.unwrap().is_some());
    assert_eq!(from(NOW).await, ["film", "orsay"], "staff see both");
    let (first, last) = (slot(10..12).starts_at, slot(14..16).starts_at);
    let between = event::between(db, staff, first, last).await.unwrap();
    assert_eq!(between.len(), 1, "the first is in, the last is not");
}

async fn programmes_and_partners(world: World) {
    let (db, staff) = (&world.db, &world.staff);
    let partner = programme::create_partner(
        db,
        staff,
        NOW,
        &slug("simplon"),
        "Simplon.co",
        &text("Une école"),
    )
    .await
    .unwrap();
    let twice = programme::create_partner(
        db,
        staff,
        NOW,
        &slug("simplon"),
        "Simplon.co",
        &text("Une école"),
    )
    .await;
    assert_is!(twice, Err(fault) if fault.kind() == Kind::Internal);
    let new = |address: &str, position, partners| NewProgramme {
        slug: slug(address),
        axis: Axis::OwnFunds,
        position,
        name: text("Accueil"),
        summary: text("En bref"),
        about: text("En détail"),
        who: text("Pour qui"),
        how: text("Comment"),
        partners,
        centres: vec![world.centre],
    };
    programme::create(db, staff, NOW, &new("accueil", 2, vec![]))
        .await
        .unwrap();
    let id = programme::create(db, staff, NOW, &new("welcode", 1, vec![partner]))
        .await
        .unwrap();
    programme::create(db, staff, NOW, &new("nulle-part", 1, vec![Id::new(NOBODY)]))
        .await
        .unwrap_err();

    let all = programme::all(db).await.unwrap();
    assert_eq!(
        all.iter().map(|p| p.slug.as_str()).collect::<Vec<_>>(),
        ["welcode", "accueil"],
        "by position"
    );
    assert_eq!(
        (all[0].id, all[0].axis, all[0].how.fr.as_str()),
        (id, Axis::OwnFunds, "Comment")
    );
    let partners = programme::partners(db).await.unwrap();
    assert_eq!(
        (partners.len(), partners[0].id, partners[0].name.as_str()),
        (1, partner, "Simplon.co")
    );
    let ties = programme::partner_ties(db).await.unwrap();
    assert_eq!(
        (ties.len(), ties[0].programme_id, ties[0].other_id),
        (1, id, partner.uuid())
    );
    let ties = programme::centre_ties(db).await.unwrap();
    assert!(ties.len() == 2 && ties.iter().all(|tie| tie.other_id == world.centre.uuid()));
}

async fn teachers(world: World) {
    let all = teacher::all(&world.db, &world.staff).await.unwrap();
    assert_eq!(
        all.iter().map(|t| t.name.as_str()).collect::<Vec<_>>(),
        ["Anne Morel", "Karim Haddad"]
    );
    assert!(all.iter().all(|t| t.active));
    teacher::create(&world.db, &world.staff, NOW, " Anne Morel ")
        .await
        .unwrap_err();
}
