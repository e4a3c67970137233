//! The audit: a line for each change, by whoever made it, never changed or removed.

use crate::support::*;
use domain::{
    account::Role,
    audit::Subject,
    centre::{ClosureScope, Hours, Service},
    course::Status,
    programme::Axis,
};
use jiff::ToSpan;
use std::fmt::Debug;
use store::{
    account::{self, NewAccount},
    audit,
    centre::{self, ClosureForm},
    course::{self, CourseForm},
    event,
    programme::{self, NewProgramme},
    session,
    teacher::{self, TeacherForm},
    term::{self, Seen, Which},
};
use uuid::Uuid;

on_both![
    making_a_course_public_is_a_line_of_its_own,
    each_change_leaves_one_line_and_raises_the_revision,
    a_refused_change_leaves_none,
    a_line_says_who,
    no_line_is_changed_or_removed,
    the_last_lines_are_read_newest_first,
    of_one_moment_the_last_written_comes_first,
    pages_neither_skip_nor_repeat_a_line_while_new_ones_arrive,
    one_subject_is_read_alone_and_a_strange_place_holds_no_line,
    a_line_names_its_subject_as_it_stands_today,
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

    let lea = audit
        .told(
            &world,
            teacher::create(db, staff, tick(), "Léa Petit").await,
            "create teacher",
        )
        .await;
    let lea = teacher::find(db, staff, lea).await.unwrap().unwrap();
    let form = TeacherForm {
        name: "Léa Roux".into(),
        active: false,
    };
    audit
        .told(
            &world,
            teacher::change(db, staff, tick(), &lea, &form).await,
            "change teacher",
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

    let which = Which {
        weekdays: (1..=7).collect(),
        first: DAY,
        last: DAY,
    };
    let seen = async |which: &Which| -> Vec<session::Session> {
        let all = session::of_course(db, staff, course).await.unwrap();
        all.into_iter().filter(|s| which.means(s, NOW)).collect()
    };
    let each: Vec<_> = seen(&which).await;
    let each: Vec<_> = each.iter().map(|s| (Seen::of(s), s.as_form())).collect();
    let changed = term::change(db, staff, tick(), course, &which, &each).await;
    audit.told(&world, changed, "change-sessions course").await;
    let each = seen(&which).await.iter().map(Seen::of).collect();
    let cancelled = term::cancel(db, staff, tick(), course, &which, &each, None).await;
    audit
        .told(&world, cancelled, "cancel-sessions course")
        .await;
    let form = [in_room(world.room, slot(9..10))];
    let planned = session::plan(db, staff, tick(), course, &form).await;
    audit.told(&world, planned, "plan course").await;
    let each = seen(&which).await.iter().map(Seen::of).collect();
    let removed = term::remove(db, staff, tick(), course, &which, &each).await;
    audit.told(&world, removed, "remove-sessions course").await;

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

async fn making_a_course_public_is_a_line_of_its_own(world: World) {
    let mut audit = Reader::new(&world).await;
    let (db, staff) = (&world.db, &world.staff);
    let with = |listed| CourseForm {
        listed,
        ..course_form("premiers-pas", world.centre)
    };
    for (version, listed, lines) in [
        (1, true, &["change course"][..]),
        (2, false, &["change course"]),
        (3, false, &["change course"]),
        (4, true, &["change course", "publish course"]),
    ] {
        let now = NOW.plus_seconds(version);
        course::change(db, staff, now, world.course, version, &with(listed))
            .await
            .unwrap();
        assert_eq!(audit.lines().await, lines);
    }
    let refused = course::change(db, staff, NOW, world.course, 4, &with(true)).await;
    refused.unwrap_err();
    assert!(audit.lines().await.is_empty());
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
    let lines = audit::lines(db, staff, None, None, 2).await.unwrap();
    assert_eq!(lines.len(), 2);
    let newest = &lines[0];
    assert_eq!((newest.at, newest.action.as_str()), (later, "cancelled"));
    assert_eq!(
        (newest.subject, newest.subject_id),
        (Subject::Session, Some(id.uuid()))
    );
    assert_eq!(newest.name, None, "at the console");
    assert!(lines[1].at < later);

    let last = audit::last_of(db, staff, id.uuid()).await.unwrap().unwrap();
    assert_eq!(last.action, "cancelled");
    let nobody = audit::last_of(db, staff, Uuid::from_u128(7)).await.unwrap();
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
    let lines = audit::lines(&world.db, &world.staff, None, None, 30)
        .await
        .unwrap();
    assert!(lines.iter().all(|line| line.at == NOW));
    let read: Vec<_> = lines.iter().map(|line| line.subject_id).collect();
    assert_eq!(read, made);
}

/// The ids of all lines, newest first, by pages of `most`. Between two of them somebody
/// adds a teacher: later, or at the very moment of lines that stand there already.
async fn by_pages(world: &World, of: Option<Subject>, most: i64) -> Vec<Uuid> {
    let mut read: Vec<Uuid> = Vec::new();
    for n in 0.. {
        let before = read.last().copied();
        let page = audit::lines(&world.db, &world.staff, before, of, most)
            .await
            .unwrap();
        read.extend(page.iter().map(|line| line.id));
        if page.len() < usize::try_from(most).unwrap() {
            break;
        }
        let at = NOW.plus_minutes(n % 2);
        teacher::create(&world.db, &world.staff, at, &format!("Olena {most} {n}"))
            .await
            .unwrap();
    }
    read
}

async fn pages_neither_skip_nor_repeat_a_line_while_new_ones_arrive(world: World) {
    let (db, staff) = (&world.db, &world.staff);
    // Many of one moment, as when a term is planned, and some later ones.
    for n in 0..25 {
        let at = NOW.plus_seconds(n / 20);
        teacher::create(db, staff, at, &format!("Anna {n}"))
            .await
            .unwrap();
    }
    let all = "SELECT count(*) FROM audit";
    let stood = world.raw().await.number(all).await;
    let whole = audit::lines(db, staff, None, None, 1000).await.unwrap();
    let whole: Vec<_> = whole.iter().map(|line| line.id).collect();
    assert_eq!(whole.len(), usize::try_from(stood).unwrap());
    assert!(whole.is_sorted_by(|newer, older| newer > older));
    for most in [1, 4, 7] {
        let before = audit::lines(db, staff, None, None, 1000).await.unwrap();
        let before: Vec<_> = before.iter().map(|line| line.id).collect();
        let read = by_pages(&world, None, most).await;
        let twice = read.windows(2).any(|two| two[0] <= two[1]);
        assert!(!twice, "each page goes on below the one before");
        let missed: Vec<_> = before.iter().filter(|id| !read.contains(id)).collect();
        assert!(missed.is_empty(), "by {most}: {missed:?}");
    }
}

async fn one_subject_is_read_alone_and_a_strange_place_holds_no_line(world: World) {
    let (db, staff) = (&world.db, &world.staff);
    world.plan_in_room(slot(9..12)).await.unwrap();
    let teachers = by_pages(&world, Some(Subject::Teacher), 1).await;
    assert_eq!(teachers.len(), 2);
    let courses = audit::lines(db, staff, None, Some(Subject::Course), 9)
        .await
        .unwrap();
    let said: Vec<_> = courses.iter().map(|line| line.action.as_str()).collect();
    assert_eq!(said, ["plan", "create"]);
    let none = audit::lines(db, staff, None, Some(Subject::Account), 9).await;
    assert!(none.unwrap().is_empty());
    let first = audit::lines(db, staff, Some(Uuid::nil()), None, 9).await;
    assert!(first.unwrap().is_empty(), "nothing is older than time");
}

async fn a_line_names_its_subject_as_it_stands_today(world: World) {
    let (db, staff) = (&world.db, &world.staff);
    let id = world.plan_in_room(slot(9..12)).await.unwrap();
    world.set_status(id, Status::Cancelled).await.unwrap();
    world
        .create_event("film", world.room, slot(18..20))
        .await
        .unwrap();
    let hours = [Hours {
        weekday: 1,
        opens: clock(9),
        closes: clock(18),
    }];
    centre::set_openings(db, staff, NOW, world.centre, Service::Library, &hours)
        .await
        .unwrap();
    let days = (DAY.saturating_add(1.day()), DAY.saturating_add(2.days()));
    let mut closures = Vec::new();
    for room_id in [Some(world.other_room), None, None] {
        let form = ClosureForm {
            scope: room_id.map_or(ClosureScope::Library, |_| ClosureScope::Room),
            room_id,
            from_day: days.0,
            to_day: days.1,
            reason: text("Travaux"),
        };
        let made = centre::create_closure(db, staff, NOW, world.centre, &form).await;
        closures.push(made.unwrap());
    }
    centre::delete_closure(db, staff, NOW, closures[2])
        .await
        .unwrap();
    let about = text("Une école");
    let partner =
        programme::create_partner(db, staff, NOW, &slug("simplon"), "Simplon.co", &about).await;
    let new = NewProgramme {
        slug: slug("welcode"),
        axis: Axis::Partnership,
        position: 1,
        name: text("#Welcode"),
        summary: text("Deux mois"),
        about: text("Avant la formation"),
        who: text("En Île-de-France"),
        how: text("Par le partenaire"),
        partners: vec![partner.unwrap()],
        centres: vec![],
    };
    programme::create(db, staff, NOW, &new).await.unwrap();
    let new = NewAccount {
        email: "anne@example.org",
        name: "Anne",
        role: Role::Staff,
        password: PASSWORD,
        demo: false,
    };
    account::create(db, staff, NOW, new).await.unwrap();
    let mut form = course_form("premiers-pas", world.centre);
    (form.slug, form.title) = (slug("a-nouveau"), text("Nouveau titre"));
    course::change(db, staff, NOW, world.course, 1, &form)
        .await
        .unwrap();

    let mut lines = audit::lines(db, staff, None, None, 100).await.unwrap();
    lines.reverse();
    let said: Vec<_> = lines
        .iter()
        .map(|line| {
            let today = &line.today;
            let title = today.title.as_ref().map_or("", |text| &text.fr);
            let called = today.called.as_deref().unwrap_or_default();
            let slug = today.slug.as_ref().map_or("", |slug| slug.as_str());
            assert_eq!(today.is_gone(), title.is_empty() && called.is_empty());
            let days = today.from_day.zip(today.to_day);
            assert_eq!(days.is_some(), today.from_day.is_some());
            (line.subject.code(), title, called, slug, days)
        })
        .collect();
    let (course, centre) = ("Nouveau titre", "Alliance Française");
    let course = |subject, days| (subject, course, "", "a-nouveau", days);
    let of_centre = |subject, called, days| (subject, centre, called, "paris", days);
    assert_eq!(
        said,
        [
            of_centre("centre", "", None),
            of_centre("room", "12", None),
            of_centre("room", "14", None),
            ("teacher", "", "Anne Morel", "", None),
            ("teacher", "", "Karim Haddad", "", None),
            course("course", None),
            course("course", None),
            course("session", Some((DAY, DAY))),
            ("event", "Ciné-club", "", "film", None),
            of_centre("opening", "", None),
            of_centre("closure", "14", Some(days)),
            of_centre("closure", "", Some(days)),
            ("closure", "", "", "", None),
            ("closure", "", "", "", None),
            ("partner", "", "Simplon.co", "", None),
            ("programme", "#Welcode", "", "", None),
            ("account", "", "Anne", "", None),
            course("course", None),
        ]
    );
}
