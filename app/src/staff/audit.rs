//! `/{lang}/staff/audit`: who did what to what, and when, newest first. Names as they
//! stand today, of accounts and of what was touched; never what was written.

use super::{Desk, answer, place, who};
use crate::{
    App,
    account::StaffReader,
    components::{Chip, Look, Mood, Pictogram, chips, link_button, own_words, tag},
    error::Failure,
    page::{Draw, Drawn, Page, school_zone},
    reader::{Reader, query},
    texts::Words,
};
use axum::{extract::State, response::Response};
use domain::{
    audit::{Action, Field, Subject},
    centre::ClosureScope,
    id::Id,
};
use jiff::civil::{Date, Time};
use leptos::prelude::*;
use store::audit::{self, Detail, Line};
use uuid::Uuid;

/// How many lines a page has.
const MOST: usize = 50;

/// What was asked for. A value that is not known is no choice.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Asked {
    of: Option<Subject>,
    /// The line above the first one shown; none on the newest page.
    before: Option<Uuid>,
}

impl Asked {
    fn read(query: &str) -> Self {
        let query = query.trim_start_matches('?');
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap_or_default();
        let mut asked = Self::default();
        for (name, value) in pairs {
            match name.as_str() {
                "of" => asked.of = value.parse().ok(),
                "before" => asked.before = Uuid::try_parse(&value).ok(),
                _ => {}
            }
        }
        asked
    }

    /// `/fr/staff/audit?of=course&before=…`, always in the same order.
    fn address(self, reader: &Reader) -> String {
        let before = self.before.map(|id| id.to_string());
        let chosen = query([
            ("of", self.of.map(Subject::code)),
            ("before", before.as_deref()),
        ]);
        reader.link_of(["/staff/audit", &chosen])
    }

    fn newest(self) -> Self {
        Self {
            before: None,
            ..self
        }
    }
}

pub async fn show(State(app): State<App>, me: StaffReader) -> Result<Response, Failure> {
    let words = me.reader.words;
    let mut asked = Asked::read(&me.reader.query);
    let mut lines = read(&app, &me, asked).await?;
    // Our own links lead to lines. After any other id there may be none.
    if lines.is_empty() && asked.before.is_some() {
        asked = asked.newest();
        lines = read(&app, &me, asked).await?;
    }
    // One more was read, to know whether there are older ones.
    let more = lines.len() > MOST;
    lines.truncate(MOST);
    let older = lines.last().filter(|_| more).map(|last| Asked {
        before: Some(last.id),
        ..asked
    });
    let zone = school_zone();
    let today = zone.today(app.now());
    let timed: Vec<(Date, Time, Line)> = lines
        .into_iter()
        .map(|line| {
            let (day, time) = zone.local(line.at);
            (day, time, line)
        })
        .collect();
    let title = t!(words, "staff-audit-title");
    let page = Page::staff("staff-audit", title.clone());
    Ok(answer(&app, &me, page, Desk::Audit, || {
        let days: Vec<_> = timed
            .chunk_by(|a, b| a.0 == b.0)
            .map(|lines| day(&me.reader, lines, today))
            .collect();
        let nothing = days
            .is_empty()
            .then(|| view! { <p>{t!(words, "staff-list-empty")}</p> });
        view! {
            <h1>{title}</h1>
            <p>{t!(words, "staff-audit-intro")}</p>
            {kinds(&me.reader, asked)}
            {days}
            {nothing}
            {pages(&me.reader, asked, older)}
        }
    }))
}

async fn read(app: &App, me: &StaffReader, asked: Asked) -> Result<Vec<Line>, Failure> {
    let most = i64::try_from(MOST + 1).unwrap_or(i64::MAX);
    Ok(audit::lines(&app.db, &me.staff, asked.before, asked.of, most).await?)
}

/// The filter. A choice begins at the newest line.
fn kinds(reader: &Reader, asked: Asked) -> impl IntoView + use<> {
    let words = reader.words;
    let to = |of: Option<Subject>, key: &str| {
        let there = Asked { of, before: None };
        Chip::to(there.address(reader), t!(words, key)).chosen(of == asked.of)
    };
    let each = Subject::ALL
        .iter()
        .map(|subject| to(Some(*subject), several(*subject)));
    let all = std::iter::once(to(None, "action-see-all"));
    chips(t!(words, "action-show"), all.chain(each))
}

fn several(subject: Subject) -> &'static str {
    match subject {
        Subject::Course => "staff-nav-courses",
        Subject::Session => "staff-audit-sessions",
        Subject::Event => "staff-nav-events",
        Subject::Centre => "staff-centre-list",
        Subject::Room => "staff-room-list",
        Subject::Opening => "staff-hours-title",
        Subject::Closure => "staff-closure-list",
        Subject::Programme => "nav-programmes",
        Subject::Partner => "programme-partners",
        Subject::Teacher => "staff-nav-teachers",
        Subject::Account => "staff-audit-accounts",
    }
}

/// The way to older lines, and from them back to the newest.
fn pages(reader: &Reader, asked: Asked, older: Option<Asked>) -> Option<impl IntoView + use<>> {
    let words = reader.words;
    let to = |asked: Asked, icon, key| {
        link_button(
            Look::Quiet,
            asked.address(reader),
            Some(icon),
            t!(words, key),
        )
    };
    let newest = asked
        .before
        .map(|_| to(asked.newest(), Pictogram::Back, "staff-audit-newest"));
    let older = older.map(|older| to(older, Pictogram::Next, "staff-audit-older"));
    (newest.is_some() || older.is_some()).then(|| {
        view! { <nav class="row" aria-label=t!(words, "staff-audit-pages")>{newest}{older}</nav> }
    })
}

fn day(reader: &Reader, lines: &[(Date, Time, Line)], today: Date) -> impl IntoView + use<> {
    let words = reader.words;
    let on = lines.first().map_or(today, |(on, ..)| *on);
    let now = (on == today).then(|| tag(Mood::Lamp, None, t!(words, "when-today")));
    let rows: Vec<_> = lines
        .iter()
        .map(|(_, time, line)| row(reader, *time, line))
        .collect();
    view! {
        <section class="stack">
            <h2>{words.full_day(on)}" "{now}</h2>
            <ol class="log">{rows}</ol>
        </section>
    }
}

fn row(reader: &Reader, time: Time, line: &Line) -> impl IntoView + use<> {
    let words = reader.words;
    let subject = t!(words, &format!("staff-audit-of-{}", line.subject));
    view! {
        <li class="log__item">
            <span class="log__clock"><bdi dir="ltr">{words.clock(time)}</bdi></span>
            <strong><bdi>{by(words, line)}</bdi></strong>
            <span>{action(words, line.action)}</span>
            <span class="tag">{subject}</span>
            {what(reader, line)}
            {touched(words, line)}
        </li>
    }
}

/// Who did it. A wrong password says nothing of whoever typed it.
fn by(words: Words, line: &Line) -> String {
    match line.action {
        Action::SignInRefused => t!(words, "staff-audit-nobody"),
        _ => who(words, line.name.clone()),
    }
}

/// The names of what was changed, as the forms say them.
fn touched(words: Words, line: &Line) -> Option<impl IntoView + use<>> {
    let names = line.detail.fields.iter().map(|f| t!(words, field(*f)));
    let names = names.collect::<Vec<_>>().join(" · ");
    (!names.is_empty()).then(|| view! { <span class="soft">{names}</span> })
}

fn field(field: Field) -> &'static str {
    match field {
        Field::Name => "account-name",
        Field::Title => "staff-field-title",
        Field::Slug => "staff-field-slug",
        Field::Summary => "staff-field-summary",
        Field::About => "course-about",
        Field::Who => "staff-course-for",
        Field::Bring => "staff-course-bring",
        Field::Centre => "place-centre",
        Field::Programme => "course-programme",
        Field::Kind => "course-kind-label",
        Field::Mode => "course-mode-label",
        Field::Levels => "level-label",
        Field::Themes => "staff-course-themes",
        Field::Seats => "staff-field-seats",
        Field::SeatsTaken => "staff-field-seats-taken",
        Field::Price => "staff-field-price",
        Field::WomenOnly => "staff-course-women",
        Field::Listed => "staff-published",
        Field::Confidential => "staff-course-confidential",
        Field::Address => "place-address",
        Field::Phone => "staff-centre-phone",
        Field::Zone => "staff-centre-zone",
        Field::Access => "staff-centre-access",
        Field::LibraryJoin => "staff-centre-library-join",
        Field::LibraryGives => "staff-audit-field-gives",
        Field::StepFree => "staff-room-step-free",
        Field::Whereabouts => "staff-room-floor",
        Field::Active => "staff-room-active",
        Field::Reception => "staff-hours-centre",
        Field::Library => "staff-hours-library",
        Field::Scope => "staff-closure-scope",
        Field::Days => "staff-audit-field-days",
        Field::Reason => "staff-field-reason",
    }
}

fn action(words: Words, action: Action) -> String {
    match action {
        Action::Create => t!(words, "staff-audit-created"),
        Action::Change => t!(words, "staff-audit-changed"),
        Action::Delete => t!(words, "staff-audit-deleted"),
        Action::Publish => t!(words, "staff-audit-published"),
        Action::Plan => t!(words, "staff-audit-planned"),
        Action::ChangeSessions => t!(words, "staff-audit-sessions-changed"),
        Action::CancelSessions => t!(words, "staff-audit-sessions-cancelled"),
        Action::RemoveSessions => t!(words, "staff-audit-sessions-removed"),
        Action::Restore => t!(words, "staff-audit-restored"),
        Action::Cancel => t!(words, "staff-audit-cancelled"),
        Action::Close => t!(words, "staff-audit-closed"),
        Action::Open => t!(words, "staff-audit-opened"),
        Action::Password => t!(words, "staff-audit-password"),
        Action::SignIn => t!(words, "staff-audit-signed-in"),
        Action::SignInRefused => t!(words, "staff-audit-refused"),
        Action::SignOut => t!(words, "staff-audit-signed-out"),
    }
}

/// What was touched: its name, the way to its page, and what tells it from others of
/// that name. Nothing where the line has said all.
fn what(reader: &Reader, line: &Line) -> Option<Drawn> {
    let words = reader.words;
    match line.action {
        Action::SignIn | Action::SignOut => return None,
        Action::Delete => return what_it_was(words, &line.detail),
        _ => {}
    }
    if line.today.is_gone() {
        let gone = t!(words, "staff-audit-gone");
        return Some(view! { <span class="soft">{gone}</span> }.drawn());
    }
    let today = &line.today;
    let title = || today.title.as_ref().map(|text| own_words(words, text));
    // On a door or a letter it is in Latin letters.
    let sign = || {
        let name = today.called.clone();
        name.map(|name| view! { <bdi lang="fr" dir="ltr">{name}</bdi> })
    };
    let person = || today.called.clone().map(|name| view! { <bdi>{name}</bdi> });
    let days = || Some(words.day_range(today.from_day?, today.to_day?));
    let (name, beside) = match line.subject {
        Subject::Course
        | Subject::Event
        | Subject::Centre
        | Subject::Opening
        | Subject::Programme => (title().drawn(), None),
        Subject::Session => (title().drawn(), days().map(Draw::drawn)),
        Subject::Room => (sign().drawn(), Some(title().drawn())),
        Subject::Closure => {
            let place = match today.called {
                Some(_) => sign().drawn(),
                None => title().drawn(),
            };
            (days().drawn(), Some(place))
        }
        Subject::Partner => (sign().drawn(), None),
        Subject::Teacher | Subject::Account => (person().drawn(), None),
    };
    let name = match page_of(line) {
        Some(path) => view! { <a href=reader.link(path)>{name}</a> }.drawn(),
        None => name,
    };
    let beside = beside.map(|beside| view! { <span class="soft">{beside}</span> });
    Some(view! { <span class="log__what">{name}" "{beside}</span> }.drawn())
}

/// Of something deleted: what kind it was, and its days.
fn what_it_was(words: Words, detail: &Detail) -> Option<Drawn> {
    let days = words.day_range(detail.from_day?, detail.to_day?);
    let scope = match detail.scope? {
        ClosureScope::Centre => t!(words, "staff-closure-scope-centre"),
        ClosureScope::Library => t!(words, "staff-closure-scope-library"),
        ClosureScope::Room => t!(words, "staff-closure-scope-room"),
    };
    let scope = view! { <span class="soft">{scope}</span> };
    Some(view! { <span class="log__what">{days}" "{scope}</span> }.drawn())
}

/// The staff's page of what was touched. Programmes, partners and the accounts of others
/// have none.
fn page_of(line: &Line) -> Option<String> {
    let id = line.subject_id?;
    let slug = || line.today.slug.as_ref();
    match line.subject {
        // Its classes are on a page of their own.
        Subject::Course if line.action.is_of_classes() => Some(place::sessions(slug()?)),
        Subject::Course => Some(place::course(slug()?)),
        Subject::Session => Some(place::session(Id::new(id))),
        Subject::Event => Some(place::event(slug()?)),
        Subject::Centre | Subject::Opening => Some(place::centre(slug()?)),
        Subject::Room => Some(place::room(slug()?, Id::new(id))),
        Subject::Closure => Some(place::closure(slug()?, Id::new(id))),
        Subject::Teacher => Some(place::teacher(Id::new(id))),
        Subject::Programme | Subject::Partner | Subject::Account => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, TestSite, four, now};
    use domain::{centre::ClosureScope, language::Language};
    use http::{StatusCode, header};
    use jiff::civil::date;
    use store::{centre, teacher};

    #[tokio::test]
    async fn a_page_of_the_staff_offers_no_sign_in() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        for language in Language::ALL {
            let link = format!("href=\"/{language}/sign-in\"");
            for path in ["staff", "staff/audit", "staff/account"] {
                let path = format!("/{language}/{path}");
                let html = site.get_as(&cookie, &path).await.html;
                assert!(html.contains("class=\"foot\""), "{path}: {html}");
                assert!(!html.contains(&link), "{path}: {html}");
            }
            let public = site.get(&format!("/{language}/courses")).await.html;
            assert!(public.contains(&link), "{public}");
        }
    }

    #[tokio::test]
    async fn it_says_who_did_what_and_never_what_was_written() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        for language in Language::ALL {
            let answer = site
                .get_as(&cookie, &format!("/{language}/staff/audit"))
                .await;
            assert_eq!(answer.status, StatusCode::OK);
            assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
            assert!(answer.html.contains("Coordination"), "who signed in");
            for written in ["Travaux", "Un film drôle", "Résumé", testing::EMAIL] {
                assert!(!answer.html.contains(written), "{}", answer.html);
            }
        }
        let french = site.get_as(&cookie, "/fr/staff/audit").await.html;
        assert!(
            french.contains("a créé") && french.contains("connexion"),
            "{french}"
        );
        assert_eq!(
            site.get("/fr/staff/audit").await.status,
            StatusCode::SEE_OTHER
        );
    }

    /// The lines of a page, each its own piece of HTML.
    fn items(html: &str) -> Vec<&str> {
        let list = html.split("<li class=\"log__item\">").skip(1);
        list.map(|item| item.split("</li>").next().unwrap_or_default())
            .collect()
    }

    /// Where the button with this text leads.
    fn button(html: &str, text: &str) -> Option<String> {
        let (before, _) = html.split_once(&format!("<span>{text}</span></a>"))?;
        let (_, link) = before.rsplit_once("href=\"")?;
        let (href, _) = link.split_once('"')?;
        Some(href.replace("&amp;", "&"))
    }

    async fn add_teachers(site: &TestSite, name: &str, count: usize) {
        for n in 0..count {
            let name = format!("{name} {n:03}");
            teacher::create(&site.app.db, &site.staff, now(), &name)
                .await
                .unwrap();
        }
    }

    #[tokio::test]
    async fn a_line_names_what_was_touched_and_leads_to_its_page() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        let closures = centre::closures(&site.app.db, testing::TODAY)
            .await
            .unwrap();
        for language in Language::ALL {
            let path = format!("/{language}/staff/audit");
            let html = site.get_as(&cookie, &path).await.html;
            let own = |title: &str| match language {
                Language::Fr => title.to_owned(),
                other => format!("{title} ({other})"),
            };
            let (course, centre) = ("/staff/courses/premiers-pas", "/staff/centres/paris");
            for (path, name) in [
                (course.to_owned(), own("Cours premiers-pas")),
                (format!("{course}/sessions"), own("Cours premiers-pas")),
                (
                    "/staff/courses/groupe-ferme".into(),
                    own("Cours groupe-ferme"),
                ),
                ("/staff/events/soiree-cinema".into(), own("Soirée cinéma")),
                (centre.to_owned(), own("Alliance Française de Paris")),
                (format!("{centre}/rooms/{}", site.room), "Salle 12".into()),
                (place::teacher(site.teacher), "Claire".into()),
                (
                    format!("{centre}/closures/{}", closures[0].id),
                    Words::of(*language).full_day(date(2026, 12, 7)),
                ),
            ] {
                let link = format!("<a href=\"/{language}{path}\">");
                let named = |item: &str| item.contains(&link) && item.contains(&name);
                assert!(items(&html).iter().copied().any(named), "{name}: {html}");
                let status = site
                    .get_as(&cookie, &format!("/{language}{path}"))
                    .await
                    .status;
                assert_eq!(status, StatusCode::OK, "{path}");
            }
        }
    }

    #[tokio::test]
    async fn a_class_says_its_day_and_what_is_gone_is_said_to_be() {
        let site = testing::site().await;
        let (db, staff) = (&site.app.db, &site.staff);
        let planned = store::session::of_course(db, &site.staff, site.course)
            .await
            .unwrap();
        let first = &planned[0];
        store::session::change(db, staff, now(), first.id, first.version, &first.as_form())
            .await
            .unwrap();
        let day = date(2026, 12, 25);
        let form = centre::ClosureForm {
            scope: ClosureScope::Library,
            room_id: None,
            from_day: day,
            to_day: day,
            reason: four("Noël"),
        };
        let id = centre::create_closure(db, staff, now(), site.centre, &form)
            .await
            .unwrap();
        let cookie = site.sign_in().await;
        for language in Language::ALL {
            let words = Words::of(*language);
            let path = format!("/{language}/staff/audit");
            let html = site.get_as(&cookie, &path).await.html;
            let link = format!("/{language}/staff/sessions/{}\"", first.id);
            let items = items(&html);
            let class = items.iter().find(|item| item.contains(&link)).unwrap();
            assert!(class.contains(&words.full_day(first.on_day)), "{class}");
            assert!(html.contains(&format!("/closures/{id}\"")), "{html}");
            assert!(!html.contains(&t!(words, "staff-audit-gone")), "{html}");
        }
        centre::delete_closure(db, staff, now(), id, 1)
            .await
            .unwrap();
        for language in Language::ALL {
            let path = format!("/{language}/staff/audit?of=closure");
            let html = site.get_as(&cookie, &path).await.html;
            let gone = t!(Words::of(*language), "staff-audit-gone");
            let items = items(&html);
            assert_eq!(items.len(), 3, "made, deleted; and the one of before");
            assert!(!items[0].contains("<a ") && !items[0].contains(&gone));
            let words = Words::of(*language);
            for was in [
                words.day_range(day, day),
                t!(words, "staff-closure-scope-library"),
            ] {
                assert!(items[0].contains(&was), "{was}: {}", items[0]);
            }
            assert!(!items[1].contains("<a ") && items[1].contains(&gone));
            assert!(items[2].contains("<a ") && !html.contains("Noël"), "{html}");
        }
    }

    #[tokio::test]
    async fn a_change_names_its_fields_in_words_and_nothing_of_their_content() {
        let site = testing::site().await;
        let (db, staff) = (&site.app.db, &site.staff);
        let mut form = testing::course_form(site.centre, "premiers-pas", true);
        (form.seats, form.about) = (18, four("Un secret"));
        store::course::change(db, staff, now(), site.course, 1, &form)
            .await
            .unwrap();
        let cookie = site.sign_in().await;
        for language in Language::ALL {
            let words = Words::of(*language);
            let path = format!("/{language}/staff/audit?of=course");
            let html = site.get_as(&cookie, &path).await.html;
            let items = items(&html);
            let named = format!(
                "{} · {}",
                t!(words, "course-about"),
                t!(words, "staff-field-seats")
            );
            assert!(items[0].contains(&named), "{named}: {}", items[0]);
            assert!(!items[0].contains("secret") && !items[1].contains(" · "));
        }
    }

    #[tokio::test]
    async fn a_refused_sign_in_is_told_without_saying_whose_it_was() {
        let site = testing::site().await;
        for email in [testing::EMAIL, "nobody@havre.example"] {
            store::account::sign_in(&site.app.db, now(), email, "not the password", "")
                .await
                .unwrap_err();
        }
        let cookie = site.sign_in().await;
        for language in Language::ALL {
            let words = Words::of(*language);
            let path = format!("/{language}/staff/audit?of=account");
            let html = site.get_as(&cookie, &path).await.html;
            let told = items(&html);
            let refused = t!(words, "staff-audit-refused");
            let told = told.iter().filter(|item| item.contains(&refused));
            let told: Vec<_> = told.collect();
            assert_eq!(told.len(), 1, "{html}");
            let nobody = t!(words, "staff-audit-nobody");
            assert!(told[0].contains(&nobody) && told[0].contains("Coordination"));
            assert!(!html.contains("@havre.example"), "{html}");
        }
    }

    #[tokio::test]
    async fn older_lines_are_one_link_away_and_the_filter_goes_along() {
        let site = testing::site().await;
        add_teachers(&site, "Anna", 120).await;
        let cookie = site.sign_in().await;
        for language in Language::ALL {
            let words = Words::of(*language);
            let start = format!("/{language}/staff/audit?of=teacher");
            let mut here = Some(start.clone());
            let mut counts = Vec::new();
            let mut read = String::new();
            while let Some(path) = here {
                let html = site.get_as(&cookie, &path).await.html;
                let items = items(&html);
                counts.push(items.len());
                let tag = t!(words, "staff-audit-of-teacher");
                assert!(items.iter().all(|item| item.contains(&tag)), "{html}");
                let chosen = format!("<a href=\"{start}\" aria-current=\"true\" class=\"chip\">");
                assert!(html.contains(&chosen), "{html}");
                let many = html.matches("aria-current=\"true\" class=\"chip\"").count();
                assert_eq!(many, 1);
                read.push_str(&items.concat());
                let newest = button(&html, &t!(words, "staff-audit-newest"));
                assert_eq!(newest, (path != start).then(|| start.clone()));
                here = button(&html, &t!(words, "staff-audit-older"));
                let kept = here
                    .iter()
                    .all(|href| href.starts_with(&format!("{start}&before=")));
                assert!(kept, "{here:?}");
                // Somebody writes meanwhile.
                add_teachers(&site, &format!("{language} {}", counts.len()), 3).await;
            }
            for n in 0..120 {
                let name = format!("Anna {n:03}<");
                assert_eq!(read.matches(&name).count(), 1, "{name} in {language}");
            }
            assert!(
                counts.len() >= 3 && counts[..2] == [MOST, MOST],
                "{counts:?}"
            );
        }
        let all = site.get_as(&cookie, "/fr/staff/audit").await.html;
        assert_eq!(items(&all).len(), MOST);
    }

    #[tokio::test]
    async fn a_bad_value_shows_the_newest_page() {
        let site = testing::site().await;
        add_teachers(&site, "Anna", MOST).await;
        let cookie = site.sign_in().await;
        let newest = site.get_as(&cookie, "/en/staff/audit").await.html;
        let newest = items(&newest).concat();
        for query in [
            "before=",
            "before=yesterday",
            "before=00000000-0000-0000-0000-000000000000",
            "before=ffffffff-ffff-ffff-ffff-ffffffffffff",
            "before=%FF",
            "of=password_hash",
            "of=&before=1%20OR%201",
            "done=saved&of",
        ] {
            let path = format!("/en/staff/audit?{query}");
            let page = site.get_as(&cookie, &path).await;
            assert_eq!(page.status, StatusCode::OK, "{query}");
            assert_eq!(items(&page.html).concat(), newest, "{query}");
        }
        let none = site
            .get_as(&cookie, "/en/staff/audit?of=partner")
            .await
            .html;
        let words = Words::of(Language::En);
        assert!(none.contains(&t!(words, "staff-list-empty")), "{none}");
        assert!(
            items(&none).is_empty() && !none.contains("before="),
            "{none}"
        );
    }

    #[tokio::test]
    async fn each_kind_can_be_chosen_in_four_languages_without_a_script() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        for language in Language::ALL {
            for subject in Subject::ALL {
                let path = format!("/{language}/staff/audit?of={subject}");
                let html = site.get_as(&cookie, &path).await.html;
                assert!(!html.contains("<leptos-island"), "{html}");
                let tag = t!(Words::of(*language), &format!("staff-audit-of-{subject}"));
                let tag = format!("<span class=\"tag\">{tag}</span>");
                assert!(
                    items(&html).iter().all(|item| item.contains(&tag)),
                    "{html}"
                );
                for other in Subject::ALL {
                    let chip = format!("href=\"/{language}/staff/audit?of={other}\"");
                    assert!(html.contains(&chip), "{chip}");
                }
            }
        }
    }
}
