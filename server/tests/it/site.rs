//! The whole site as `havre serve` serves it, on the demo programme around Monday
//! 23 November 2026, with a clock that is moved by hand. The demo is laid once for
//! each build of the tests and copied for each test.

use app::{App, context::Clock};
use axum::{
    Router,
    body::Body,
    extract::Request,
    http::{HeaderMap, Method, StatusCode, header},
};
use domain::{language::Language, time::Instant};
use jiff::civil::date;
use server::{
    assets, demo,
    http::{Cache, Options, router, wrapped},
};
use std::{
    path::{Path, PathBuf},
    process,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU32, Ordering},
    },
    time::UNIX_EPOCH,
};
use store::{Db, Staff};
use tower::ServiceExt;

pub struct Site {
    pub app: App,
    router: Router,
    now: Arc<AtomicI64>,
    _folder: Option<Folder>,
}

/// A folder of one test, gone after it.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("havre-server-{}-{number}", process::id());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The address of a database in here.
    pub fn database(&self) -> String {
        format!("sqlite:{}", self.0.join("havre.db").display())
    }

    /// A copy of the demo programme.
    pub async fn with_demo() -> Self {
        let folder = Self::new();
        std::fs::copy(demo_file().await, folder.0.join("havre.db")).unwrap();
        folder
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Monday 23 November 2026, 09:00 in Paris.
pub fn monday() -> Instant {
    let zone = app::page::school_zone();
    zone.instant(date(2026, 11, 23), jiff::civil::time(9, 0, 0, 0))
        .unwrap()
}

async fn demo_file() -> PathBuf {
    let built = std::env::current_exe().and_then(|exe| exe.metadata()?.modified());
    let built = built.unwrap().duration_since(UNIX_EPOCH).unwrap();
    let name = format!("demo-{}.db", built.as_millis());
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = folder.join(name);
    if !file.exists() {
        let old = std::fs::read_dir(folder).unwrap().flatten();
        for old in old.filter(|old| old.file_name().to_string_lossy().starts_with("demo-")) {
            let _ = std::fs::remove_file(old.path());
        }
        let making = folder.join(format!("making-{}.db", process::id()));
        let db = Db::open(&format!("sqlite:{}", making.display()))
            .await
            .unwrap();
        demo::load(&db, monday(), date(2026, 11, 23)).await.unwrap();
        db.close().await;
        std::fs::rename(making, &file).unwrap();
    }
    file
}

pub const AS_USUAL: Options = Options {
    cache: true,
    bench: true,
};

pub async fn site() -> Site {
    site_with(AS_USUAL).await
}

pub async fn site_with(options: Options) -> Site {
    let folder = Folder::with_demo().await;
    let db = Db::open(&folder.database()).await.unwrap();
    Site::over(db, options, Some(folder)).await
}

impl Site {
    /// The site over a database, and the folder that is to go with it.
    pub async fn over(db: Db, options: Options, folder: Option<Folder>) -> Self {
        let now = Arc::new(AtomicI64::new(monday().0));
        let shown = Arc::clone(&now);
        let clock = Clock(Arc::new(move || Instant(shown.load(Ordering::Relaxed))));
        let settings = app::context::Settings {
            public_url: "https://havre.example".into(),
            demo: true,
            ..Default::default()
        };
        let mut sheets = assets::site();
        if sheets.css.is_empty() {
            sheets.css = "main{color:navy}";
            sheets.css_fa_af = "main{line-height:2}";
        }
        let app = App::new(db, clock, sheets, settings);
        let (router, _) = router(&app, options).await;
        Self {
            app,
            router,
            now,
            _folder: folder,
        }
    }
}

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn html(&self) -> &str {
        std::str::from_utf8(&self.bytes).unwrap()
    }

    pub fn header(&self, name: impl header::AsHeaderName) -> &str {
        let value = self.headers.get(name).and_then(|v| v.to_str().ok());
        value.unwrap_or_default()
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "tests do what staff would do, without signing in"
)]
pub fn staff() -> Staff {
    Staff::at_the_console()
}

impl Site {
    pub async fn send(&self, request: Request) -> Answer {
        let (parts, body) = self
            .router
            .clone()
            .oneshot(request)
            .await
            .unwrap()
            .into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        Answer {
            status: parts.status,
            headers: parts.headers,
            bytes: bytes.to_vec(),
        }
    }

    pub async fn ask(&self, method: Method, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// Other routes in the same wrapping.
    pub fn wrap(&mut self, routes: Router<App>) {
        let cache = Cache::new(self.app.clone(), true);
        self.router = wrapped(routes, &self.app, &cache);
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.ask(Method::GET, path, &[]).await
    }

    pub async fn post(
        &self,
        path: &str,
        body: impl Into<Body>,
        headers: &[(&str, &str)],
    ) -> Answer {
        let mut request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::HOST, "havre.example");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(body.into()).unwrap()).await
    }

    /// The cookie of somebody of the demo's staff.
    pub async fn sign_in(&self) -> String {
        let (email, password) = ("coordination@havre.example", demo::PASSWORD);
        let token = store::account::sign_in(&self.app.db, monday(), email, password, "test");
        format!("__Host-havre={}", token.await.unwrap())
    }

    pub fn pass_minutes(&self, minutes: i64) {
        self.now.fetch_add(minutes * 60_000, Ordering::Relaxed);
    }

    /// Every address a learner can open, without its language.
    pub async fn learner_paths(&self) -> Vec<String> {
        let mut paths: Vec<_> = [
            "",
            "/programmes",
            "/privacy",
            "/accessibility",
            "/courses",
            "/courses?level=A1",
            "/courses/find",
            "/timetable",
            "/timetable?week=2026-W49",
            "/library",
            "/events",
            "/sign-in",
        ]
        .map(str::to_owned)
        .into();
        let courses = store::course::listed(&self.app.db).await.unwrap();
        paths.extend(courses.iter().map(|c| format!("/courses/{}", c.slug)));
        let events = store::event::listed_from(&self.app.db, monday())
            .await
            .unwrap();
        paths.extend(events.iter().map(|e| format!("/events/{}", e.slug)));
        paths
    }

    /// Every address staff can open, without its language: each kind of page once, and
    /// its lists.
    pub async fn staff_paths(&self) -> Vec<String> {
        let db = &self.app.db;
        let course = store::course::listed(db).await.unwrap().remove(0);
        let event = store::event::listed_from(db, monday())
            .await
            .unwrap()
            .remove(0);
        let session = store::session::of_course(db, &staff(), course.id)
            .await
            .unwrap();
        let mut paths: Vec<String> = [
            "",
            "/audit",
            "/account",
            "/courses",
            "/courses/new",
            "/teachers",
            "/week",
            "/events",
            "/events/new",
            "/centres",
            "/centres/new",
        ]
        .map(|path| format!("/staff{path}"))
        .into();
        for page in [
            "",
            "/sessions",
            "/sessions/new",
            "/sessions/term",
            "/sessions/change",
        ] {
            paths.push(format!("/staff/courses/{}{page}", course.slug));
        }
        for page in ["", "/cancel"] {
            paths.push(format!("/staff/events/{}{page}", event.slug));
            paths.push(format!("/staff/sessions/{}{page}", session[0].id));
        }
        let rooms = store::centre::rooms(db).await.unwrap();
        let closures = store::centre::closures(db, date(2026, 1, 1)).await.unwrap();
        for centre in store::centre::all(db).await.unwrap() {
            let here = format!("/staff/centres/{}", centre.slug);
            for page in [
                "",
                "/rooms/new",
                "/hours/reception",
                "/hours/library",
                "/closures/new",
            ] {
                paths.push(format!("{here}{page}"));
            }
            let room = rooms.iter().find(|room| room.centre_id == centre.id);
            paths.extend(room.map(|room| format!("{here}/rooms/{}", room.id)));
            let closure = closures.iter().find(|c| c.centre_id == centre.id);
            for page in ["", "/delete"] {
                paths.extend(closure.map(|c| format!("{here}/closures/{}{page}", c.id)));
            }
        }
        paths
    }
}

pub const LANGUAGES: [Language; 4] = [Language::Fr, Language::En, Language::Uk, Language::FaAf];
