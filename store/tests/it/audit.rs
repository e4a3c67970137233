//! The audit: a line for each change, by whoever made it, never changed or removed.

use crate::support::*;
use domain::{
    account::Role,
    centre::{ClosureScope, Hours, Service},
    course::Status,
    programme::Axis,
};
use std::fmt::Debug;
use store::{
    account::{self, NewAccount},
    audit,
    centre::{self, ClosureForm},
    course, event,
    programme::{self, NewProgramme},
    session, teacher,
};

on_both![
    each_change_leaves_one_line_and_raises_the_revision,
    a_refused_change_leaves_none,
    a_line_says_who,
    no_line_is_changed_or_removed,
    the_last_lines_are_read_newest_first,
    of_one_moment_the_last_written_comes_first,
];

const PASSWORD: &str = "un bon mot de passe";

/// What was added since, oldest first, as "action subject".
#[derive(Debug)]
struct Reader {
    raw: Raw,
    seen: usize,
    revision: i64,
}

impl Reader {
    async fn new(world: &World) -> Self {
        let mut reader = Self {
            raw: world.raw().await,
            seen: 0,
            revision: world.db.revision(),
        };
        reader.lines().await;
        reader
    }

    async fn lines(&mut self) -> Vec<String> {
        let mut lines = self
            .raw
            .texts("SELECT action || ' ' || subject FROM audit ORDER BY at, id")
            .await;
        let new = lines.split_off(self.seen);
        self.seen += new.len();
        new
    }

    /// A change that pages show.
    async fn told<T, E: Debug>(&mut self, world: &World, done: Result<T, E>, line: &str) -> T {
        let value = self.told_quietly(world, done, line, 1).await;
        assert_eq!(self.lines().await, Vec::<String>::new());
        value
    }

    async fn told_quietly<T, E: Debug>(
        &mut self,
        world: &World,
        done: Result<T, E>,
        line: &str,
        raises: i64,
    ) -> T {
        let value = done.unwrap();
        assert_eq!(self.lines().await, [line]);
        let revision = world.db.look_for_changes().await.unwrap();
        assert_eq!(
            revision,
            self.revision + raises,
            "the revision after {line}"
        );
        self.revision = revision;
        value
    }
}

async fn each_change_leaves_one_line_and_raises_the_revision(world: World) {
    let mut audit = Reader::new(&world).await;
    let (db, staff) = (&world.db, &world.staff);
    // Ids are ordered by time only to the millisecond, so each change has its own.
    let mut now = NOW;
    let mut tick = || {
        now = now.plus_seconds(1);
        now
    };

    let bordeaux = audit
        .told(
            &world,
            centre::create(db, staff, tick(), &centre_form("bordeaux")).await,
            "create centre",
        )
        .await;
    audit
        .told(
            &world,
            centre::change(db, staff, tick(), bordeaux, 1, &centre_form("bordeaux")).await,
            "change centre",
        )
        .await;
    let room = audit
        .told(
            &world,
            centre::create_room(db, staff, tick(), bordeaux, &room_form("1")).await,
            "create room",
        )
        .await;
    audit
        .told(
            &world,
            centre::change_room(db, staff, tick(), room, 1, &room_form("2")).await,
            "change room",
        )
        .await;
    let hours = [Hours {
        weekday: 1,
        opens: clock(9),
        closes: clock(18),
    }];
    audit
        .told(
            &world,
            centre::set_openings(db, staff, tick(), bordeaux, Service::Library, &hours).await,
            "change opening",
        )
        .await;
    let form = ClosureForm {
        scope: ClosureScope::Centre,
        room_id: None,
        from_day: DAY,
        to_day: DAY,
        reason: text("Travaux"),
    };
    let closure = audit
        .told(
            &world,
            centre::create_closure(db, staff, tick(), bordeaux, &form).await,
            "create closure",
        )
        .await;
    audit
        .told(
            &world,
            centre::change_closure(db, staff, tick(), closure, 1, &form).await,
            "change closure",
        )
        .await;
    audit
        .told(
            &world,
            centre::delete_closure(db, staff, tick(), closure).await,
            "delete closure",
        )
        .await;

    audit
        .told(
            &world,
            teacher::create(db, staff, tick(), "Léa Petit").await,
            "create teacher",
        )
        .await;
    let partner = programme::create_partner(
        db,
        staff,
        tick(),
        &slug("simplon"),
        "Simplon.co",
        &text("Une école"),
    )
    .await;
    let partner = audit.told(&world, partner, "create partner").await;
    let new = NewProgramme {
        slug: slug("welcode"),
        axis: Axis::Partnership,
        position: 1,
        name: text("#Welcode"),
        summary: text("Deux mois"),
        about: text("Avant la formation"),
        who: text("En Île-de-France"),
        how: text("Par le partenaire"),
        partners: vec![partner],
        centres: vec![world.centre],
    };
    audit
        .told(
            &world,
            programme::create(db, staff, tick(), &new).await,
            "create programme",
        )
        .await;

    let form = course_form("soir", world.centre);
    let course = audit
        .told(
            &world,
            course::create(db, staff, tick(), &form).await,
            "create course",
        )
        .await;
    audit
        .told(
            &world,
            course::change(db, staff, tick(), course, 1, &form).await,
            "change course",
        )
        .await;
    let forms = [9..10, 10..11].map(|hours| in_room(world.room, slot(hours)));
    let ids = audit
        .told(
            &world,
            session::plan(db, staff, tick(), course, &forms).await,
            "plan course",
        )
        .await;
    audit
        .told(
            &world,
            session::change(db, staff, tick(), ids[0], 1, &forms[0]).await,
            "change session",
        )
        .await;
    let cancelled =
        session::set_status(db, staff, tick(), ids[0], 2, Status::Cancelled, None).await;
    audit.told(&world, cancelled, "cancelled session").await;
    let back = session::set_status(db, staff, tick(), ids[0], 3, Status::Planned, None).await;
    audit.told(&world, back, "planned session").await;

    let form = event_form("film", world.centre, Some(world.room), slot(18..20));
    audit
        .told(
            &world,
            event::create(db, staff, tick(), &form).await,
            "create event",
        )
        .await;
    let film = world.event("film").await;
    audit
        .told(
            &world,
            event::change(db, staff, tick(), &film, &form).await,
            "change event",
        )
        .await;
    let film = world.event("film").await;
    audit
        .told(
            &world,
            event::set_status(db, staff, tick(), &film, Status::Cancelled).await,
            "cancelled event",
        )
        .await;

    let new = NewAccount {
        email: "anne@example.org",
        name: "Anne",
        role: Role::Staff,
        password: PASSWORD,
        demo: false,
    };
    audit
        .told_quietly(
            &world,
            account::create(db, staff, tick(), new).await,
            "create account",
            0,
        )
        .await;
    let signed_in = account::sign_in(db, tick(), "anne@example.org", PASSWORD, "Firefox").await;
    let token = audit
        .told_quietly(&world, signed_in, "sign-in account", 0)
        .await;
    let anne = account::authenticate(db, tick(), &token)
        .await
        .unwrap()
        .unwrap();
    let closed = account::close_sign_in(db, &anne, tick(), anne.sign_in()).await;
    audit
        .told_quietly(&world, closed, "sign-out account", 0)
        .await;
}

async fn a_refused_change_leaves_none(world: World) {
    let id = world.plan_in_room(slot(9..12)).await.unwrap();
    let mut audit = Reader::new(&world).await;
    world.plan_in_room(slot(9..12)).await.unwrap_err();
    world
        .create_event("film", world.room, slot(9..12))
        .await
        .unwrap_err();
    let (db, staff) = (&world.db, &world.staff);
    let form = world.session(id).await.as_form();
    session::change(db, staff, NOW, id, 7, &form)
        .await
        .unwrap_err();
    session::set_status(db, staff, NOW, id, 7, Status::Cancelled, None)
        .await
        .unwrap_err();
    centre::create(db, staff, NOW, &centre_form("paris"))
        .await
        .unwrap_err();
    course::change(
        db,
        staff,
        NOW,
        world.course,
        7,
        &course_form("soir", world.centre),
    )
    .await
    .unwrap_err();
    account::sign_in(db, NOW, "anne@example.org", PASSWORD, "Firefox")
        .await
        .unwrap_err();
    assert_eq!(audit.lines().await, Vec::<String>::new());
    assert_eq!(db.look_for_changes().await.unwrap(), audit.revision);
}

async fn a_line_says_who(world: World) {
    let (db, console) = (&world.db, &world.staff);
    let new = NewAccount {
        email: "anne@example.org",
        name: "Anne",
        role: Role::Administrator,
        password: PASSWORD,
        demo: false,
    };
    account::create(db, console, NOW, new).await.unwrap();
    let token = account::sign_in(db, NOW, "anne@example.org", PASSWORD, "Firefox")
        .await
        .unwrap();
    let anne = account::authenticate(db, NOW, &token)
        .await
        .unwrap()
        .unwrap()
        .staff()
        .unwrap();
    let form = in_room(world.room, slot(9..12));
    session::plan(db, &anne, NOW, world.course, &[form])
        .await
        .unwrap();
    let new = NewAccount {
        email: "karim@example.org",
        name: "Karim",
        role: Role::Staff,
        password: PASSWORD,
        demo: false,
    };
    account::create(db, &anne, NOW, new).await.unwrap();

    let lines = "SELECT a.action || ' ' || a.subject || ': ' || coalesce(w.email, 'console') FROM audit a \
         LEFT JOIN account w ON w.id = a.account_id WHERE a.subject = 'account' OR a.action = 'plan' ORDER BY 1";
    let expected = [
        "create account: anne@example.org",
        "create account: console",
        "plan course: anne@example.org",
        "sign-in account: anne@example.org",
    ];
    assert_eq!(world.raw().await.texts(lines).await, expected);
}

async fn no_line_is_changed_or_removed(world: World) {
    let mut raw = world.raw().await;
    let count = "SELECT count(*) FROM audit";
    let before = raw.number(count).await;
    assert!(before > 0);
    for attempt in [
        "UPDATE audit SET action = 'read'",
        "UPDATE audit SET at = at",
        "DELETE FROM audit",
        "DELETE FROM audit WHERE action = 'create'",
    ] {
        let refused = raw.execute(attempt).await.unwrap_err();
        assert!(
            refused.contains("audit_append_only"),
            "{attempt}: {refused}"
        );
    }
    assert_eq!(raw.number(count).await, before);
}

async fn the_last_lines_are_read_newest_first(world: World) {
    let (db, staff) = (&world.db, &world.staff);
    let id = world.plan_in_room(slot(9..12)).await.unwrap();
    let version = world.session(id).await.version;
    let later = NOW.plus_minutes(5);
    session::set_status(db, staff, later, id, version, Status::Cancelled, None)
        .await
        .unwrap();
    let lines = audit::latest(db, staff, 2).await.unwrap();
    assert_eq!(lines.len(), 2);
    let newest = &lines[0];
    assert_eq!((newest.at, newest.action.as_str()), (later, "cancelled"));
    assert_eq!(
        (newest.subject.as_str(), newest.subject_id),
        ("session", Some(id.uuid()))
    );
    assert_eq!(newest.name, None, "at the console");
    assert!(lines[1].at < later);

    let last = audit::last_of(db, staff, id.uuid()).await.unwrap().unwrap();
    assert_eq!(last.action, "cancelled");
    let nobody = audit::last_of(db, staff, uuid::Uuid::from_u128(7))
        .await
        .unwrap();
    assert!(nobody.is_none());
}

async fn of_one_moment_the_last_written_comes_first(world: World) {
    let mut made = Vec::new();
    for n in 0..30 {
        let name = format!("Anna {n}");
        let id = teacher::create(&world.db, &world.staff, NOW, &name).await;
        made.push(Some(id.unwrap().uuid()));
    }
    made.reverse();
    let lines = audit::latest(&world.db, &world.staff, 30).await.unwrap();
    assert!(lines.iter().all(|line| line.at == NOW));
    let read: Vec<_> = lines.iter().map(|line| line.subject_id).collect();
    assert_eq!(read, made);
}
