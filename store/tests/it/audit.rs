//! The audit: a line for each change, by whoever made it, never changed or removed.

use crate::{fresh_database::Engine, support::*};
use domain::{
    account::Role,
    audit::{Action, Field, Subject},
    centre::{ClosureScope, Hours, Service},
    course::{Status, Theme},
    programme::Axis,
};
use jiff::ToSpan;
use std::fmt::Debug;
use store::{
    account::{self, AccountError, NewAccount},
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
    no_line_takes_the_place_of_another,
    the_last_lines_are_read_newest_first,
    a_change_names_the_fields_it_touched,
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
            centre::set_openings(db, staff, tick(), bordeaux, Service::Library, &[], &hours).await,
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
            centre::delete_closure(db, staff, tick(), closure, 2).await,
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
            account::create(db, &world.administrator, tick(), new).await,
            "create account",
            0,
        )
        .await;
    let refused = account::sign_in(db, tick(), "anne@example.org", "faux", "Firefox").await;
    assert_is!(refused, Err(AccountError::WrongSignIn));
    let told = Ok::<_, AccountError>(());
    audit
        .told_quietly(&world, told, "sign-in-refused account", 0)
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
    let (id, administrator) = (anne.account(), &world.administrator);
    let own = account::change_password(db, &anne, tick(), PASSWORD, "un autre mot de passe").await;
    audit.told_quietly(&world, own, "password account", 0).await;
    let given = account::set_password(db, administrator, tick(), id, PASSWORD).await;
    audit
        .told_quietly(&world, given, "password account", 0)
        .await;
    let closed = account::close(db, administrator, tick(), id).await;
    audit.told_quietly(&world, closed, "close account", 0).await;
    let open = account::open(db, administrator, tick(), id).await;
    audit.told_quietly(&world, open, "open account", 0).await;
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
    let db = &world.db;
    let new = NewAccount {
        email: "anne@example.org",
        name: "Anne",
        role: Role::Administrator,
        password: PASSWORD,
        demo: false,
    };
    account::create(db, &world.administrator, NOW, new)
        .await
        .unwrap();
    let token = account::sign_in(db, NOW, "anne@example.org", PASSWORD, "Firefox")
        .await
        .unwrap();
    let anne = account::authenticate(db, NOW, &token)
        .await
        .unwrap()
        .unwrap();
    let (administrator, anne) = (anne.administrator().unwrap(), anne.staff().unwrap());
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
    account::create(db, &administrator, NOW, new).await.unwrap();

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

/// What stands in a line, all lines together.
const WRITTEN: &str = "SELECT action || ' ' || subject FROM audit ORDER BY id";

async fn no_line_takes_the_place_of_another(world: World) {
    let mut raw = world.raw().await;
    let before = raw.texts(WRITTEN).await;
    let id = "(SELECT min(id::text)::uuid FROM audit)";
    let attempts = match world.engine {
        Engine::Postgres => vec![
            format!(
                "INSERT INTO audit (id, at, action, subject, detail) VALUES ({id}, 1, 'read', 'room', '{{}}')"
            ),
            format!(
                "INSERT INTO audit (id, at, action, subject, detail) VALUES ({id}, 1, 'read', 'room', '{{}}') \
                 ON CONFLICT (id) DO UPDATE SET action = 'read'"
            ),
            "TRUNCATE audit".to_owned(),
            "TRUNCATE account, audit CASCADE".to_owned(),
        ],
        Engine::Sqlite => {
            let into = |how: &str, column: &str, value: &str| {
                format!(
                    "INSERT OR {how} INTO audit ({column}, at, action, subject, detail) \
                     VALUES ({value}, 1, 'read', 'room', '{{}}')"
                )
            };
            let oldest = "(SELECT id FROM audit ORDER BY id LIMIT 1)";
            let other = "rowid, id";
            let other_id = "(SELECT min(rowid) FROM audit), x'00'";
            vec![
                into("REPLACE", "id", oldest),
                into("IGNORE", "id", oldest),
                into("REPLACE", other, other_id),
            ]
        }
    };
    for attempt in attempts {
        let refused = raw.execute(&attempt).await.unwrap_err();
        assert!(
            refused.contains("audit_append_only"),
            "{attempt}: {refused}"
        );
    }
    assert_eq!(raw.texts(WRITTEN).await, before);
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
    assert_eq!((newest.at, newest.action), (later, Action::Cancel));
    assert_eq!(
        (newest.subject, newest.subject_id),
        (Subject::Session, Some(id.uuid()))
    );
    assert_eq!(newest.name, None, "at the console");
    assert!(lines[1].at < later);

    let last_of = async |subject, id| audit::last_of(db, staff, subject, id).await.unwrap();
    let last = last_of(Subject::Session, id.uuid()).await.unwrap();
    assert_eq!(last.action, Action::Cancel);
    let nobody = last_of(Subject::Session, Uuid::from_u128(7)).await;
    assert!(nobody.is_none());
    let course = last_of(Subject::Course, world.course.uuid()).await.unwrap();
    assert_eq!(course.action, Action::Create, "planning is no change of it");
    let hours = last_of(Subject::Opening, world.centre.uuid()).await;
    assert!(hours.is_none(), "its centre's lines are not its own");
}

/// Which fields, by their names; never what is in them, before or after.
async fn a_change_names_the_fields_it_touched(world: World) {
    let (db, staff, centre) = (&world.db, &world.staff, world.centre);
    let (secret, other) = (text("Le grand secret"), text("Un autre secret"));
    let mut form = centre_form("paris");
    (form.city, form.access, form.step_free) = ("Lyon".into(), secret.clone(), false);
    centre::change(db, staff, NOW, centre, 1, &form)
        .await
        .unwrap();
    let mut form = room_form("12");
    (form.seats, form.whereabouts) = (20, secret.clone());
    centre::change_room(db, staff, NOW, world.room, 1, &form)
        .await
        .unwrap();
    let hours = [Hours {
        weekday: 1,
        opens: clock(9),
        closes: clock(18),
    }];
    centre::set_openings(db, staff, NOW, centre, Service::Library, &[], &hours)
        .await
        .unwrap();
    let mut form = ClosureForm {
        scope: ClosureScope::Library,
        room_id: None,
        from_day: DAY,
        to_day: DAY,
        reason: secret.clone(),
    };
    let closure = centre::create_closure(db, staff, NOW, centre, &form)
        .await
        .unwrap();
    (form.to_day, form.reason) = (DAY.saturating_add(1.day()), other.clone());
    centre::change_closure(db, staff, NOW, closure, 1, &form)
        .await
        .unwrap();
    centre::delete_closure(db, staff, NOW, closure, 2)
        .await
        .unwrap();
    let mut form = course_form("premiers-pas", centre);
    (form.title, form.price_cents) = (other, 1250);
    form.themes = vec![Theme::Health, Theme::Work];
    course::change(db, staff, NOW, world.course, 1, &form)
        .await
        .unwrap();
    form.themes.reverse();
    course::change(db, staff, NOW, world.course, 2, &form)
        .await
        .unwrap();

    let lines = audit::lines(db, staff, None, None, 8).await.unwrap();
    let fields: Vec<_> = lines
        .iter()
        .rev()
        .map(|l| l.detail.fields.clone())
        .collect();
    assert_eq!(
        fields,
        [
            vec![Field::Address, Field::StepFree, Field::Access],
            vec![Field::Whereabouts, Field::Seats],
            vec![Field::Library],
            vec![],
            vec![Field::Days, Field::Reason],
            vec![],
            vec![Field::Title, Field::Themes, Field::Price],
            vec![],
        ]
    );
    let deleted = &lines[2].detail;
    assert_eq!(deleted.scope, Some(ClosureScope::Library));
    let days = (deleted.from_day, deleted.to_day);
    assert_eq!(days, (Some(DAY), Some(DAY.saturating_add(1.day()))));
    let kept = match world.engine {
        Engine::Sqlite => "SELECT detail FROM audit",
        Engine::Postgres => "SELECT detail::text FROM audit",
    };
    let kept = world.raw().await.texts(kept).await.join(" ");
    assert!(kept.contains("library"), "the search finds what is there");
    assert!(!kept.contains("secret") && !kept.contains("Lyon"), "{kept}");
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
    let said: Vec<_> = courses.iter().map(|line| line.action).collect();
    assert_eq!(said, [Action::Plan, Action::Create]);
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
    centre::set_openings(db, staff, NOW, world.centre, Service::Library, &[], &hours)
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
    centre::delete_closure(db, staff, NOW, closures[2], 1)
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
    account::create(db, &world.administrator, NOW, new)
        .await
        .unwrap();
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
