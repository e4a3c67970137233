//! Races, with real tasks on real connections: whatever the order, one wins and
//! nothing is booked twice.

use crate::support::*;
use domain::{
    account::Role,
    centre::{ClosureScope, Hours, Service},
    course::Status,
    id::{Account, Course, Id, Room, Session},
    time::{Instant, Slot},
};
use jiff::{ToSpan, civil::time};
use std::{collections::BTreeSet, future::Future, pin::Pin, sync::Arc};
use store::{
    Db,
    account::{self, AccountError, NewAccount},
    centre::{self, CentreError, ClosureForm},
    course::{self, CourseError},
    event::{self, EventError},
    session::{self, SessionError, SessionForm},
    term::{self, Seen, Which},
};
use tokio::{sync::Barrier, task::JoinSet};

on_both![
    twenty_sessions_for_one_room,
    twenty_sessions_for_one_teacher,
    twenty_sessions_of_one_course,
    sessions_and_events_for_one_room,
    two_nodes_for_one_room,
    twenty_events_for_one_room,
    moves_into_one_slot_of_a_room,
    moves_into_one_slot_of_a_teacher,
    returns_into_one_slot,
    closures_and_sessions,
    closures_and_returns,
    twenty_changes_of_one_version,
    weeks_of_opening_hours,
    administrators_close_each_other,
    sign_ins_with_a_password_that_is_being_changed,
    terms_for_one_room,
    terms_that_cross_do_not_lock_each_other,
    many_at_once_and_one_by_one,
    the_revision_counts_every_change,
    whatever_the_servers_usual_isolation,
];

/// Runs the tasks at once, and collects what they answer.
async fn at_once<T, F>(tasks: impl IntoIterator<Item = F>) -> Vec<T>
where
    T: Send + 'static,
    F: Future<Output = T> + Send + 'static,
{
    let tasks: Vec<_> = tasks.into_iter().collect();
    let start = Arc::new(Barrier::new(tasks.len()));
    let mut running = JoinSet::new();
    for task in tasks {
        let start = start.clone();
        running.spawn(async move {
            start.wait().await;
            task.await
        });
    }
    running.join_all().await
}

type Planned = Result<Id<Session>, SessionError>;
type Done = Result<(), SessionError>;

/// Planning one session of a course, as a task of its own.
fn planning(
    world: &Arc<World>,
    course: Id<Course>,
    form: SessionForm,
) -> impl Future<Output = Planned> + Send + use<> {
    let world = world.clone();
    async move { world.plan_of(course, form).await }
}

/// Courses that do not stand in each other's way: what is raced for is something else.
async fn courses(world: &World) -> Vec<Id<Course>> {
    let mut courses = Vec::new();
    for n in 0..20 {
        courses.push(world.create_course(&format!("course-{n}")).await);
    }
    courses
}

/// One session of each course, in a slot of its own of this round.
fn of_each(
    world: &Arc<World>,
    courses: &[Id<Course>],
    round: i64,
    form: impl Fn(Slot) -> SessionForm,
) -> Vec<Pin<Box<dyn Future<Output = Planned> + Send>>> {
    let each = (0..).zip(courses);
    each.map(|(n, course)| Box::pin(planning(world, *course, form(overlapping(round, n)))) as _)
        .collect()
}

/// How often each race is run: in the first round connections are still being made, so
/// that the tasks come one by one.
const ROUNDS: i64 = 5;

/// Overlapping slots of one day, no two alike.
fn overlapping(round: i64, n: i64) -> Slot {
    let base = slot_on(DAY.saturating_add(round.days()), 9..12);
    Slot {
        starts_at: base.starts_at.plus_minutes(n),
        ends_at: base.ends_at.plus_minutes(n),
        ..base
    }
}

async fn planned(world: &World) -> i64 {
    let all = session::between(&world.db, &world.staff, Instant(0), Instant(i64::MAX)).await;
    let planned = all.unwrap();
    let planned = planned.iter().filter(|s| s.status == Status::Planned);
    planned.count() as i64
}

#[track_caller]
fn one_wins(results: Vec<Planned>) {
    let (won, lost): (Vec<_>, Vec<_>) = results.into_iter().partition(Result::is_ok);
    assert_eq!(won.len(), 1, "one wins");
    for refused in lost {
        match refused {
            Err(SessionError::InTheWay(way)) => {
                let named = way.course.len() + way.room.len() + way.teacher.len();
                assert_eq!(named, 1, "the winner is named");
            }
            other => panic!("expected a taken room or teacher, got {other:?}"),
        }
    }
}

async fn twenty_sessions_for_one_room(world: World) {
    let (courses, world) = (courses(&world).await, Arc::new(world));
    for round in 0..ROUNDS {
        let form = |slot| in_room(world.room, slot);
        one_wins(at_once(of_each(&world, &courses, round, form)).await);
    }
    assert_eq!(planned(&world).await, ROUNDS);
}

async fn twenty_sessions_for_one_teacher(world: World) {
    let (courses, world) = (courses(&world).await, Arc::new(world));
    for round in 0..ROUNDS {
        let form = |slot| with_teacher(world.teacher, slot);
        one_wins(at_once(of_each(&world, &courses, round, form)).await);
    }
    assert_eq!(planned(&world).await, ROUNDS);
}

async fn twenty_sessions_of_one_course(world: World) {
    let world = Arc::new(world);
    for round in 0..ROUNDS {
        one_wins(at_once(of_each(&world, &[world.course; 20], round, nowhere)).await);
    }
    assert_eq!(planned(&world).await, ROUNDS);
}

async fn creating(world: Arc<World>, slug: String, slot: Slot) -> bool {
    match world.create_event(&slug, world.room, slot).await {
        Err(EventError::InTheWay(_)) => false,
        created => created.map(|_| true).unwrap(),
    }
}

async fn sessions_and_events_for_one_room(world: World) {
    let (courses, world) = (courses(&world).await, Arc::new(world));
    for round in 0..ROUNDS {
        let won = at_once((0..).zip(&courses).map(|(n, course)| {
            let (world, course) = (world.clone(), *course);
            let slot = overlapping(round, n);
            async move {
                if n % 2 == 0 {
                    return creating(world, format!("film-{round}-{n}"), slot).await;
                }
                match world.plan_of(course, in_room(world.room, slot)).await {
                    Err(SessionError::InTheWay(_)) => false,
                    planned => planned.map(|_| true).unwrap(),
                }
            }
        }));
        assert_eq!(won.await.iter().filter(|won| **won).count(), 1);
    }
    let events = event::all(&world.db, &world.staff).await.unwrap().len() as i64;
    assert_eq!(planned(&world).await + events, ROUNDS);
}

async fn twenty_events_for_one_room(world: World) {
    let world = Arc::new(world);
    for round in 0..ROUNDS {
        let slug = |n| format!("film-{round}-{n}");
        let tasks = (0..20).map(|n| creating(world.clone(), slug(n), overlapping(round, n)));
        assert_eq!(at_once(tasks).await.iter().filter(|won| **won).count(), 1);
    }
}

/// Two processes at one database, as far as the database can tell.
async fn two_nodes_for_one_room(world: World) {
    let courses = courses(&world).await;
    let other = World {
        db: Db::open(&world.address).await.unwrap(),
        staff: world.staff.clone(),
        administrator: world.administrator.clone(),
        address: world.address.clone(),
        ..world
    };
    let nodes = [Arc::new(world), Arc::new(other)];
    for round in 0..ROUNDS {
        let tasks = (0..).zip(&courses).map(|(n, course)| {
            let node = &nodes[n as usize % 2];
            planning(node, *course, in_room(node.room, overlapping(round, n)))
        });
        one_wins(at_once(tasks).await);
    }
    assert_eq!(planned(&nodes[1]).await, ROUNDS);
}

/// Ten sessions of as many courses, each alone in its week.
async fn ten_sessions(world: &World) -> Vec<Id<Session>> {
    let mut ids = Vec::new();
    for (n, course) in (1i64..=10).zip(courses(world).await) {
        let form = with_teacher(
            world.other_teacher,
            slot_on(DAY.saturating_add(n.weeks()), 9..12),
        );
        ids.push(world.plan_of(course, form).await.unwrap());
    }
    ids
}

/// All at once, each changes its session the same way.
async fn changing(world: &Arc<World>, ids: &[Id<Session>], form: SessionForm) -> Vec<Planned> {
    let tasks = ids.iter().map(|&id| {
        let (world, form) = (world.clone(), form.clone());
        async move { world.change(id, |now| *now = form).await.map(|()| id) }
    });
    at_once(tasks).await
}

async fn moves_into_one_slot_of_a_room(world: World) {
    let world = Arc::new(world);
    let ids = ten_sessions(&world).await;
    for round in 0..ROUNDS {
        one_wins(changing(&world, &ids, in_room(world.room, overlapping(round, 0))).await);
    }
}

async fn moves_into_one_slot_of_a_teacher(world: World) {
    let world = Arc::new(world);
    let ids = ten_sessions(&world).await;
    for round in 0..ROUNDS {
        one_wins(
            changing(
                &world,
                &ids,
                with_teacher(world.teacher, overlapping(round, 0)),
            )
            .await,
        );
    }
}

async fn returns_into_one_slot(world: World) {
    let (courses, world) = (courses(&world).await, Arc::new(world));
    for round in 0..ROUNDS {
        let mut ids = Vec::new();
        for (n, course) in (0..10).zip(&courses) {
            let form = in_room(world.room, overlapping(round, n));
            let id = world.plan_of(*course, form).await.unwrap();
            world.set_status(id, Status::Cancelled).await.unwrap();
            ids.push(id);
        }
        let returns = ids.into_iter().map(|id| {
            let world = world.clone();
            async move { world.set_status(id, Status::Planned).await.map(|()| id) }
        });
        one_wins(at_once(returns).await);
    }
    assert_eq!(planned(&world).await, ROUNDS);
}

fn closure_of(world: &World, day: jiff::civil::Date, of_room: bool) -> ClosureForm {
    ClosureForm {
        scope: if of_room {
            ClosureScope::Room
        } else {
            ClosureScope::Centre
        },
        room_id: of_room.then_some(world.room),
        from_day: day,
        to_day: day,
        reason: text("Travaux"),
    }
}

async fn closing(world: Arc<World>, form: ClosureForm) -> bool {
    match centre::create_closure(&world.db, &world.staff, NOW, world.centre, &form).await {
        Err(CentreError::NotEmpty) => false,
        closed => closed.map(|_| true).unwrap(),
    }
}

fn open(result: Result<(), SessionError>) -> bool {
    match result {
        Err(SessionError::InTheWay(_)) => false,
        planned => planned.map(|()| true).unwrap(),
    }
}

/// Never both, and never neither.
async fn closures_and_sessions(world: World) {
    let world = Arc::new(world);
    for n in 0..12 {
        let day = DAY.saturating_add(n.days());
        let tasks = (0..6).map(|task| {
            let world = world.clone();
            async move {
                match task {
                    0 => (
                        closing(world.clone(), closure_of(&world, day, n % 2 == 0)).await,
                        false,
                    ),
                    hour => (
                        false,
                        open(
                            world
                                .plan_in_room(slot_on(day, 8 + hour..9 + hour))
                                .await
                                .map(drop),
                        ),
                    ),
                }
            }
        });
        let (closed, planned): (Vec<_>, Vec<_>) = at_once(tasks).await.into_iter().unzip();
        let (closed, planned) = (closed.contains(&true), planned.contains(&true));
        assert!(
            closed != planned,
            "day {n}: closed {closed}, planned {planned}"
        );
    }
}

async fn closures_and_returns(world: World) {
    let world = Arc::new(world);
    for n in 0..12 {
        let day = DAY.saturating_add(n.days());
        let id = world.plan_in_room(slot_on(day, 9..12)).await.unwrap();
        world.set_status(id, Status::Cancelled).await.unwrap();
        let tasks = [true, false].map(|closes| {
            let world = world.clone();
            async move {
                if closes {
                    closing(world.clone(), closure_of(&world, day, n % 2 == 0)).await
                } else {
                    open(world.set_status(id, Status::Planned).await)
                }
            }
        });
        assert_eq!(
            at_once(tasks).await.iter().filter(|done| **done).count(),
            1,
            "day {n}"
        );
    }
}

async fn twenty_changes_of_one_version(world: World) {
    let id = world.plan_in_room(slot(9..12)).await.unwrap();
    let before = Arc::new(world.session(id).await);
    world
        .create_event("film", world.other_room, slot(9..12))
        .await
        .unwrap();
    let film = Arc::new(world.event("film").await);
    let world = Arc::new(world);
    let tasks = (0..20).map(|n: i64| {
        let (world, before, film) = (world.clone(), before.clone(), film.clone());
        async move {
            let (db, staff) = (&world.db, &world.staff);
            let mut form = before.as_form();
            form.slot = overlapping(0, n);
            let session = session::change(db, staff, NOW, before.id, before.version, &form).await;
            let form = course_form("premiers-pas", world.centre);
            let course = course::change(db, staff, NOW, world.course, 1, &form).await;
            let form = event_form(
                "film",
                world.centre,
                Some(world.other_room),
                overlapping(0, n),
            );
            let event = event::change(db, staff, NOW, &film, &form).await;
            let form = room_form("12 bis");
            let room = centre::change_room(db, staff, NOW, world.room, 1, &form).await;
            [
                matches!(session, Err(SessionError::Stale))
                    .then_some(())
                    .ok_or(session.is_ok()),
                matches!(course, Err(CourseError::Stale))
                    .then_some(())
                    .ok_or(course.is_ok()),
                matches!(event, Err(EventError::Stale))
                    .then_some(())
                    .ok_or(event.is_ok()),
                matches!(room, Err(CentreError::Stale))
                    .then_some(())
                    .ok_or(room.is_ok()),
            ]
        }
    });
    let results = at_once(tasks).await;
    for (which, what) in ["session", "course", "event", "room"]
        .into_iter()
        .enumerate()
    {
        let stale = results.iter().filter(|r| r[which] == Ok(())).count();
        let won = results.iter().filter(|r| r[which] == Err(true)).count();
        assert_eq!(
            (won, stale),
            (1, 19),
            "{what}: one wins, the others are stale"
        );
    }
    assert_eq!(world.session(id).await.version, 2);
}

/// A week that was read together is saved once: never two weeks in one, and nobody is
/// told that what was lost had been saved.
async fn weeks_of_opening_hours(world: World) {
    let world = Arc::new(world);
    let mut before = Vec::new();
    for round in 0..ROUNDS {
        let weeks = (0..10).map(|n| {
            let (world, before) = (world.clone(), before.clone());
            async move {
                let minute = i8::try_from(10 * round + n).unwrap();
                let day = |weekday| Hours {
                    weekday,
                    opens: time(9, minute, 0, 0),
                    closes: clock(18),
                };
                let week = [1, 2, 3].map(day).to_vec();
                let (db, staff, at) = (&world.db, &world.staff, world.centre);
                let service = Service::Library;
                centre::set_openings(db, staff, NOW, at, service, &before, &week)
                    .await
                    .map(|()| week)
            }
        });
        let (won, lost): (Vec<_>, Vec<_>) =
            at_once(weeks).await.into_iter().partition(Result::is_ok);
        let refused = lost
            .iter()
            .all(|lost| matches!(lost, Err(CentreError::Stale)));
        assert!(won.len() == 1 && refused, "{won:?} {lost:?}");
        let stands = centre::openings(&world.db).await.unwrap();
        let stands: Vec<_> = stands.iter().map(centre::Opening::hours).collect();
        assert_eq!(Some(&stands), won[0].as_ref().ok());
        before = stands;
    }
}

async fn new_account(world: &World, email: &str, role: Role) -> Id<Account> {
    let new = NewAccount {
        email,
        name: "Anne",
        role,
        password: "un bon mot de passe",
        demo: false,
    };
    account::create(&world.db, &world.administrator, NOW, new)
        .await
        .unwrap()
}

/// One is always left.
async fn administrators_close_each_other(world: World) {
    let mut all = Vec::new();
    for n in 0..6 {
        let email = format!("{n}@example.org");
        all.push(new_account(&world, &email, Role::Administrator).await);
    }
    let world = Arc::new(world);
    for _ in 0..ROUNDS {
        for id in &all {
            account::open(&world.db, &world.administrator, NOW, *id)
                .await
                .unwrap();
        }
        let tasks = all.iter().map(|id| {
            let (world, id) = (world.clone(), *id);
            async move { account::close(&world.db, &world.administrator, NOW, id).await }
        });
        let (won, lost): (Vec<_>, Vec<_>) =
            at_once(tasks).await.into_iter().partition(Result::is_ok);
        assert_eq!(won.len(), all.len() - 1, "{lost:?}");
        assert!(matches!(lost[0], Err(AccountError::LastAdministrator)));
        assert!(account::has_administrator(&world.db).await.unwrap());
    }
}

/// Whoever knows the old password only is out, however fast they are.
async fn sign_ins_with_a_password_that_is_being_changed(world: World) {
    let id = new_account(&world, "anne@example.org", Role::Staff).await;
    let world = Arc::new(world);
    let passwords = ["un bon mot de passe", "un autre mot de passe"];
    for round in 0..4 {
        let [old, new] = [passwords[round % 2], passwords[(round + 1) % 2]];
        let tasks = (0..6).map(|n| {
            let world = world.clone();
            async move {
                if n == 0 {
                    let (db, administrator) = (&world.db, &world.administrator);
                    let set = account::set_password(db, administrator, NOW, id, new).await;
                    set.unwrap();
                    return;
                }
                match account::sign_in(&world.db, NOW, "anne@example.org", old, "").await {
                    Ok(_) | Err(AccountError::WrongSignIn) => {}
                    Err(error) => panic!("{error}"),
                }
            }
        });
        at_once(tasks).await;
        let open = world
            .raw()
            .await
            .number("SELECT count(*) FROM sign_in")
            .await;
        assert_eq!(open, 0, "round {round}");
    }
}

fn planning_a_term(
    world: &Arc<World>,
    course: Id<Course>,
    forms: Vec<SessionForm>,
) -> impl Future<Output = Result<usize, SessionError>> + Send + use<> {
    let world = world.clone();
    async move {
        session::plan(&world.db, &world.staff, NOW, course, &forms)
            .await
            .map(|ids| ids.len())
    }
}

/// Terms that overlap in their last session only: one is planned whole, none in part.
async fn terms_for_one_room(world: World) {
    let (courses, world) = (courses(&world).await, Arc::new(world));
    for round in 0..ROUNDS {
        let terms = (0..8).zip(&courses).map(|(n, course)| {
            let own = slot_on(DAY.saturating_add((round * 8 + n + 1).weeks()), 9..12);
            let forms = [own, overlapping(round, n)].map(|slot| in_room(world.room, slot));
            planning_a_term(&world, *course, forms.to_vec())
        });
        let results = at_once(terms).await;
        let won = results.iter().filter(|r| r.is_ok()).count();
        assert_eq!(won, 1, "{results:?}");
        assert_eq!(
            planned(&world).await,
            2 * (round + 1),
            "whole terms and nothing else"
        );
    }
}

/// The same rooms and teachers in opposite orders, at different times: all fit.
async fn terms_that_cross_do_not_lock_each_other(world: World) {
    let (courses, world) = (courses(&world).await, Arc::new(world));
    for n in 0..5 {
        let terms = (0..4).zip(&courses).map(|(term, course): (i8, _)| {
            let form = |room, teacher, days: i64, from: i8| SessionForm {
                room_id: Some(room),
                ..with_teacher(
                    teacher,
                    slot_on(
                        DAY.saturating_add((n * 10 + days).days()),
                        from + term..from + term + 1,
                    ),
                )
            };
            let mut forms: Vec<_> = (0..5)
                .flat_map(|days| {
                    [
                        form(world.room, world.teacher, days, 8),
                        form(world.other_room, world.other_teacher, days, 14),
                    ]
                })
                .collect();
            if term % 2 == 1 {
                forms.reverse();
            }
            planning_a_term(&world, *course, forms)
        });
        for planned in at_once(terms).await {
            assert_eq!(planned.unwrap(), 10);
        }
    }
}

/// Terms moved whole into each other's rooms, while single classes of them change and
/// new ones are planned: nobody waits for ever, and a term is moved whole or not at all.
async fn many_at_once_and_one_by_one(world: World) {
    let courses: Vec<_> = courses(&world).await.into_iter().take(4).collect();
    let world = Arc::new(world);
    let days = |week: i64| DAY.saturating_add(week.weeks());
    for (n, course) in (0..).zip(&courses) {
        let forms: Vec<_> = (0..6)
            .map(|week| with_teacher(world.teacher, slot_on(days(week), 9 + n..10 + n)))
            .collect();
        let planned = planning_a_term(&world, *course, forms).await;
        assert_eq!(planned.unwrap(), 6);
    }
    for round in 0..ROUNDS {
        let mut tasks: Vec<Pin<Box<dyn Future<Output = Done> + Send>>> = Vec::new();
        for (n, course) in courses.iter().copied().enumerate() {
            let room = match (n + round as usize) % 2 {
                0 => world.room,
                _ => world.other_room,
            };
            tasks.push(Box::pin(whole_term_to(world.clone(), course, room)));
            tasks.push(Box::pin(one_of(world.clone(), course, n)));
            let slot = slot_on(days(10 + round), 8..9 + n as i8);
            let planned = planning(&world, course, in_room(world.room, slot));
            tasks.push(Box::pin(async { planned.await.map(drop) }));
        }
        for done in at_once(tasks).await {
            match done {
                Ok(()) | Err(SessionError::Stale | SessionError::InTheWay(_)) => {}
                other => panic!("{other:?}"),
            }
        }
        for course in &courses {
            let term = session::of_course(&world.db, &world.staff, *course).await;
            let mut term = term.unwrap();
            term.retain(|s| s.on_day < days(6));
            let rooms: BTreeSet<_> = term.iter().map(|s| s.room_id).collect();
            assert_eq!((term.len(), rooms.len()), (6, 1), "whole: {term:?}");
        }
    }
}

async fn whole_term_to(
    world: Arc<World>,
    course: Id<Course>,
    room: Id<Room>,
) -> Result<(), SessionError> {
    let which = Which {
        weekdays: (1..=7).collect(),
        first: DAY,
        last: DAY.saturating_add(6.weeks()).yesterday().unwrap(),
    };
    let (db, staff) = (&world.db, &world.staff);
    let term = session::of_course(db, staff, course).await.unwrap();
    let meant = term.iter().filter(|s| which.means(s, NOW));
    let each: Vec<_> = meant
        .map(|s| {
            let form = SessionForm {
                room_id: Some(room),
                ..s.as_form()
            };
            (Seen::of(s), form)
        })
        .collect();
    term::change(db, staff, NOW, course, &which, &each).await
}

/// Writes one class as it stands.
async fn one_of(world: Arc<World>, course: Id<Course>, n: usize) -> Result<(), SessionError> {
    let (db, staff) = (&world.db, &world.staff);
    let term = session::of_course(db, staff, course).await.unwrap();
    let (one, form) = (&term[n], term[n].as_form());
    session::change(db, staff, NOW, one.id, one.version, &form).await
}

async fn the_revision_counts_every_change(world: World) {
    let before = world.db.look_for_changes().await.unwrap();
    let world = Arc::new(world);
    let tasks = (0..20).map(|n| {
        planning(
            &world,
            world.course,
            with_teacher(world.teacher, slot_on(DAY.saturating_add(n.days()), 9..12)),
        )
    });
    for planned in at_once(tasks).await {
        planned.unwrap();
    }
    assert_eq!(world.db.revision(), before + 20, "seen here without asking");
    assert_eq!(world.db.look_for_changes().await.unwrap(), before + 20);
}

/// The checks see what the writer before them committed only under READ COMMITTED;
/// a server may have been told to start transactions otherwise.
async fn whatever_the_servers_usual_isolation(world: World) {
    if world.engine == crate::fresh_database::Engine::Postgres {
        let name = world.address.rsplit_once('/').unwrap().1;
        let sql =
            format!("ALTER DATABASE {name} SET default_transaction_isolation = 'repeatable read'");
        world.raw().await.execute(&sql).await.unwrap();
    }
    let db = Db::open(&world.address).await.unwrap();
    let (courses, world) = (courses(&world).await, Arc::new(World { db, ..world }));
    for round in 0..ROUNDS {
        let form = |slot| in_room(world.room, slot);
        one_wins(at_once(of_each(&world, &courses, round, form)).await);
    }
}
