//! What is not listed is nowhere: every public address of the house is asked, in every
//! language, and none has a word of it. For tests only.

use crate::testing::{self, TestSite, event_form, four, now, slot};
use domain::{course::Status, language::Language};
use http::StatusCode;
use jiff::civil::{date, time};
use std::{fs, path::Path};
use store::event::{self, EventForm};

/// In every text of the events that are hidden here, and in their addresses.
const WORD: &str = "zanzibar";
const SLUGS: [&str; 4] = [
    "zanzibar-bientot",
    "zanzibar-deplace",
    "zanzibar-annule",
    "zanzibar-passe",
];

/// Addresses without a page of their own to read: what is asked is answered elsewhere.
const NOT_READ: [&str; 4] = [
    "/{lang}/sign-out",
    "/{lang}/wish",
    "/{lang}/privacy/forget",
    "/{lang}/components/file",
];

/// Every address the routes of `app` know, as they are written in their areas.
fn routes() -> Vec<String> {
    fn read(folder: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let source = fs::read_to_string(&path).unwrap();
                let routes = source.split(concat!(".rou", "te(")).skip(1);
                let quoted = routes.filter_map(|rest| rest.trim_start().strip_prefix('"'));
                found.extend(quoted.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
            }
        }
    }
    let mut found = Vec::new();
    read(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut found,
    );
    assert!(found.iter().any(|route| route == "/{lang}/events/{slug}"));
    found
}

fn owned<const N: usize>(ends: [&str; N]) -> Vec<String> {
    ends.map(str::to_owned).to_vec()
}

/// Each public address, filled in: what is in braces by everything it may stand for, and
/// with the questions that choose among events.
fn public() -> Vec<String> {
    let slugs = |ending: &str| SLUGS.map(|slug| format!("{slug}{ending}"));
    let mut paths = Vec::new();
    for route in routes() {
        if route.starts_with("/{lang}/staff") || NOT_READ.contains(&route.as_str()) {
            continue;
        }
        let ends: Vec<String> = match route.as_str() {
            "/{lang}/events/{slug}" => slugs("").into_iter().chain(slugs(".ics")).collect(),
            "/{lang}/courses/{slug}" => owned(["premiers-pas", "premiers-pas.ics"]),
            "/{lang}/events" => owned([
                "",
                "?when=week",
                "?when=month",
                "?where=paris",
                "?where=online",
                "?for=children",
                "?french=none",
                "?beside=fr",
            ]),
            "/{lang}/timetable" => owned(["", "?week=2026-W48"]),
            "/api/v1/events" => owned(["", "?page=1", "?page=2", "?lang=uk"]),
            "/fn/live" => slugs("")
                .map(|slug| format!("?question=seats/event/{slug}&language=fr"))
                .into(),
            other => {
                let known = !other.trim_start_matches("/{lang}").contains('{');
                assert!(known, "say here what {other} may stand for");
                vec![String::new()]
            }
        };
        let stem = route.trim_end_matches("{slug}");
        for end in ends {
            match stem.strip_prefix("/{lang}") {
                Some(rest) => {
                    paths.extend(Language::ALL.iter().map(|l| format!("/{l}{rest}{end}")));
                }
                None => paths.push(format!("{stem}{end}")),
            }
        }
    }
    paths
}

fn hidden(site: &TestSite, slug: &str, day: i8) -> EventForm {
    let words = |what: &str| four(&format!("{WORD} {what}"));
    EventForm {
        slug: slug.parse().unwrap(),
        listed: false,
        room_id: None,
        place: Some(format!("{WORD}, 75007 Paris")),
        slot: slot(date(2026, 11, day), time(14, 0, 0, 0), time(16, 0, 0, 0)),
        title: words("titre"),
        summary: words("résumé"),
        about: words("à propos"),
        meet: words("où"),
        ..event_form(site.centre, site.room)
    }
}

/// Planned, moved, cancelled and over: each is told of elsewhere than the others.
async fn four_hidden(site: &TestSite) {
    let (db, staff) = (&site.app.db, &site.staff);
    for (slug, day) in SLUGS.into_iter().zip([24, 25, 26, 20]) {
        let form = hidden(site, slug, day);
        event::create(db, staff, now(), &form).await.unwrap();
    }
    let [_, moved, cancelled, _] = SLUGS;
    let before = event::find(db, staff, moved).await.unwrap().unwrap();
    let later = hidden(site, moved, 27);
    event::change(db, staff, now(), &before, &later)
        .await
        .unwrap();
    let before = event::find(db, staff, cancelled).await.unwrap().unwrap();
    event::set_status(db, staff, now(), &before, Status::Cancelled)
        .await
        .unwrap();
}

/// The addresses whose answer has the word, in its body or its headers.
async fn telling(site: &TestSite) -> Vec<String> {
    let mut telling = Vec::new();
    for path in public() {
        let answer = site.get(&path).await;
        assert!(!answer.status.is_server_error(), "{path}");
        let said = format!("{:?} {}", answer.headers, answer.html).to_lowercase();
        // The page that is not found may name its own address, and nothing else.
        let own = path.to_lowercase();
        let named = own.split(['/', '.', '&', '=']).find(|p| p.contains(WORD));
        let said = match named.filter(|_| answer.status == StatusCode::NOT_FOUND) {
            Some(slug) => said.replace(slug, ""),
            None => said,
        };
        if said.contains(WORD) {
            telling.push(path);
        }
    }
    telling
}

#[tokio::test]
async fn what_is_not_listed_is_on_no_public_address() {
    let site = testing::site().await;
    four_hidden(&site).await;
    assert_eq!(telling(&site).await, Vec::<String>::new());
    for slug in SLUGS {
        for ending in ["", ".ics"] {
            let path = format!("/uk/events/{slug}{ending}");
            assert_eq!(site.get(&path).await.status, StatusCode::NOT_FOUND);
        }
        let page = format!("/events/{slug}");
        let wish = site.post("/uk/wish", &[("page", &page)]).await;
        assert_eq!(wish.location(), "/uk", "nothing there to wish for");
    }
    let wishes = store::content::wishes(&site.app.db, &site.staff).await;
    assert!(wishes.unwrap().is_empty());
}

/// The test above can fail: shown, they are in all of these.
#[tokio::test]
async fn once_it_is_listed_it_is_everywhere() {
    let site = testing::site().await;
    four_hidden(&site).await;
    let (db, staff) = (&site.app.db, &site.staff);
    for (slug, day) in SLUGS.into_iter().zip([24, 27, 26, 20]) {
        let before = event::find(db, staff, slug).await.unwrap().unwrap();
        let form = EventForm {
            listed: true,
            ..hidden(&site, slug, day)
        };
        event::change(db, staff, now(), &before, &form)
            .await
            .unwrap();
    }
    let telling = telling(&site).await;
    for path in [
        "/fr",
        "/uk/events",
        "/fa-AF/events/zanzibar-bientot",
        "/en/events/zanzibar-deplace.ics",
        "/fr/events.ics",
        "/sitemap.xml",
        "/api/v1/events",
    ] {
        assert!(
            telling.iter().any(|told| told == path),
            "{path}: {telling:?}"
        );
    }
    let seats = "/fn/live?question=seats/event/zanzibar-bientot&language=fr";
    assert_eq!(site.get(seats).await.status, StatusCode::OK);
}

#[tokio::test]
async fn staff_see_it_where_they_work() {
    let site = testing::site().await;
    four_hidden(&site).await;
    let cookie = site.sign_in().await;
    for path in [
        "staff/events",
        "staff/events/zanzibar-bientot",
        "staff/week",
    ] {
        let html = site.get_as(&cookie, &format!("/fr/{path}")).await.html;
        assert!(html.contains(WORD), "{path}: {html}");
    }
}
