//! `/{lang}/staff/teachers/{id}`: a teacher is renamed, is no longer given classes, or is
//! again. Who has classes to come stays: the database refuses, and the page names them,
//! each with the way to it.

use super::{LABELS, NAME, refuse_name};
use crate::{
    App,
    account::StaffReader,
    components::{Tone, crumbs, notice, own_words},
    error::Failure,
    form::{Fields, Form, VERSION},
    page::{Draw, Drawn, Page},
    reader::Reader,
    staff::{Desk, answer, place, see_done, sheet, stale},
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    audit::Subject,
    id::{Id, Teacher as TeacherId},
};
use leptos::prelude::*;
use store::teacher::{self, Class, Teacher, TeacherError, TeacherForm};

type Which = Path<(String, String)>;

async fn find(app: &App, me: &StaffReader, id: &str) -> Result<Teacher, Failure> {
    let id: Id<TeacherId> = id.parse().map_err(|_| Failure::NOT_FOUND)?;
    let found = teacher::find(&app.db, &me.staff, id).await?;
    found.ok_or(Failure::NOT_FOUND)
}

fn fields_of(teacher: &Teacher) -> Fields {
    Fields::new()
        .with(VERSION, teacher.version)
        .with("name", &teacher.name)
        .with_flag("active", teacher.active)
}

pub async fn show(
    State(app): State<App>,
    me: StaffReader,
    Path((_, id)): Which,
) -> Result<Response, Failure> {
    let teacher = find(&app, &me, &id).await?;
    let form = Form::new(me.reader.words, LABELS, fields_of(&teacher));
    page(&app, &me, &form, &teacher, false).await
}

pub async fn change(
    State(app): State<App>,
    me: StaffReader,
    Path((_, id)): Which,
    fields: Fields,
) -> Result<Response, Failure> {
    let teacher = find(&app, &me, &id).await?;
    let mut form = Form::new(me.reader.words, LABELS, fields);
    let name = form.text("name", NAME);
    let active = form.flag("active");
    let written = form.finish(|| {
        Some(TeacherForm {
            name: name?,
            active,
        })
    });
    let mut needed = false;
    if let Some(written) = written {
        let before = Teacher {
            version: form.version(),
            ..teacher.clone()
        };
        match teacher::change(&app.db, &me.staff, app.now(), &before, &written).await {
            Ok(()) => return Ok(see_done(&me, &place::teacher(teacher.id), "saved")),
            Err(TeacherError::Stale) => note_stale(&app, &me, &mut form, &teacher).await?,
            Err(TeacherError::Needed(classes)) => {
                needed = !classes.is_empty();
                let said = match classes.len() {
                    0 => t!(form.words, "error-way-free"),
                    n => t!(form.words, "staff-teacher-needed", n = n),
                };
                form.wrong("active", said);
            }
            Err(error) => refuse_name(&mut form, error)?,
        }
    }
    page(&app, &me, &form, &teacher, needed).await
}

async fn note_stale(
    app: &App,
    me: &StaffReader,
    form: &mut Form,
    teacher: &Teacher,
) -> Result<(), Failure> {
    let words = form.words;
    let said = |name: &str, value: &str| match name {
        "active" => t!(words, "choice-yes"),
        _ => value.to_owned(),
    };
    let which = (Subject::Teacher, teacher.id.uuid());
    stale(app, me, form, which, &fields_of(teacher), &said).await
}

/// `needed`: what is to come stands in the way, and is told before the form.
async fn page(
    app: &App,
    me: &StaffReader,
    form: &Form,
    teacher: &Teacher,
    needed: bool,
) -> Result<Response, Failure> {
    let (reader, words) = (&me.reader, form.words);
    let classes = teacher::classes(&app.db, &me.staff, app.now(), teacher.id).await?;
    let title = t!(words, "staff-edit-of", name = teacher.name.clone());
    let page = Page::staff("staff-teacher", form.title(title.clone())).status(form.status());
    Ok(answer(app, me, page, Desk::Teachers, || {
        let fields = view! {
            {form.field("name").autocomplete("off").input("text")}
            <p>{t!(words, "staff-teacher-active-hint")}</p>
            {form.tick("active")}
        };
        let coming = (!classes.is_empty()).then(|| coming(reader, &classes, needed));
        let (before, after) = match needed {
            true => (coming, None),
            false => (None, coming),
        };
        view! {
            {crumbs(reader.link("/staff/teachers"), t!(words, "staff-nav-teachers"))}
            <h1>{title}</h1>
            {form.summary()}
            {before}
            {sheet(form, "staff-save", fields.drawn())}
            {after}
        }
    }))
}

fn coming(reader: &Reader, classes: &[Class], needed: bool) -> Drawn {
    let words = reader.words;
    let items: Vec<_> = classes
        .iter()
        .map(|class| {
            let (date, hours) = (words.day(class.on_day), words.hours(class.starts, class.ends));
            let when = t!(words, "staff-when", date = date, hours = hours);
            let href = reader.link(place::session(class.id));
            view! { <li><a href=href>{own_words(words, &class.course_title)}</a>" "<span>{when}</span></li> }
        })
        .collect();
    let list = view! { <ul class="missing__list">{items}</ul> };
    if needed {
        return notice(Tone::Warning, t!(words, "staff-teacher-standing"), list).drawn();
    }
    let title = t!(words, "staff-teacher-coming");
    view! { <div class="missing"><h2>{title}</h2>{list}</div> }.drawn()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        testing::{self, Answer, TestSite, now},
        texts::Words,
    };
    use domain::language::Language;
    use http::StatusCode;
    use jiff::civil::date;
    use store::session;

    fn path(language: Language, id: Id<TeacherId>) -> String {
        format!("/{language}{}", place::teacher(id))
    }

    async fn send(site: &TestSite, path: &str, fields: &[(&str, &str)]) -> Answer {
        site.post_as(&site.sign_in().await, path, fields).await
    }

    async fn standing(site: &TestSite, id: Id<TeacherId>) -> Teacher {
        let found = teacher::find(&site.app.db, &site.staff, id).await;
        found.unwrap().unwrap()
    }

    /// A teacher without classes.
    async fn idle(site: &TestSite, name: &str) -> Id<TeacherId> {
        let made = teacher::create(&site.app.db, &site.staff, now(), name).await;
        made.unwrap()
    }

    #[tokio::test]
    async fn a_teacher_is_renamed_once_a_version_and_a_name_stands_once() {
        let site = testing::site().await;
        idle(&site, "Karim").await;
        let here = path(Language::Uk, site.teacher);
        let typed = |version, name| [("version", version), ("name", name), ("active", "1")];
        let answer = send(&site, &here, &typed("1", "Claire Petit")).await;
        assert_eq!(answer.location(), format!("{here}?done=saved"));
        let stands = standing(&site, site.teacher).await;
        assert!(stands.name == "Claire Petit" && stands.active && stands.version == 2);

        let taken = send(&site, &here, &typed("2", "Karim")).await;
        assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
        let words = Words::of(Language::Uk);
        let told = t!(words, "staff-teacher-name-taken");
        assert!(
            taken.html.contains(&told)
                && taken.html.contains("f-name-error")
                && taken.html.contains("value=\"Karim\""),
            "{}",
            taken.html
        );

        let stale = send(&site, &here, &typed("1", "Claire <b>")).await;
        assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
        for said in [
            "Coordination",
            "Claire Petit",
            "value=\"Claire &lt;b&gt;\"",
            "name=\"version\" value=\"2\"",
        ] {
            assert!(stale.html.contains(said), "{said}: {}", stale.html);
        }
        assert_eq!(standing(&site, site.teacher).await.name, "Claire Petit");
    }

    #[tokio::test]
    async fn with_classes_to_come_nobody_goes_and_each_is_named_with_the_way_to_it() {
        let site = testing::site().await;
        let off = [("version", "1"), ("name", "Claire")];
        let all = session::of_course(&site.app.db, &site.staff, site.course)
            .await
            .unwrap();
        let (over, coming): (Vec<_>, Vec<_>) = all.iter().partition(|s| s.ends_at <= now());
        assert_eq!((over.len(), coming.len()), (2, 8));
        for language in Language::ALL {
            let words = Words::of(*language);
            let answer = send(&site, &path(*language, site.teacher), &off).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            let told = t!(words, "staff-teacher-needed", n = 8usize);
            assert!(
                answer.html.contains(&told) && answer.html.contains("f-active-error"),
                "{}",
                answer.html
            );
            let link = |s: &&session::Session| format!("/{language}/staff/sessions/{}\"", s.id);
            assert!(coming.iter().all(|s| answer.html.contains(&link(s))));
            assert!(!over.iter().any(|s| answer.html.contains(&link(s))));
            assert!(answer.html.contains(&words.day(date(2026, 11, 26))));
        }
        assert!(standing(&site, site.teacher).await.active);
    }

    #[tokio::test]
    async fn who_is_gone_is_offered_no_more_but_stays_shown_where_they_taught() {
        let site = testing::site().await;
        let (db, staff) = (&site.app.db, &site.staff);
        for s in session::of_course(db, &site.staff, site.course)
            .await
            .unwrap()
        {
            if s.ends_at > now() {
                let mut form = s.as_form();
                form.teacher_id = None;
                let done = session::change(db, staff, now(), s.id, s.version, &form).await;
                done.unwrap();
            }
        }
        let here = path(Language::En, site.teacher);
        let off = send(&site, &here, &[("version", "1"), ("name", "Claire")]).await;
        assert_eq!(off.location(), format!("{here}?done=saved"), "{}", off.html);
        assert!(!standing(&site, site.teacher).await.active);

        let cookie = site.sign_in().await;
        let option = format!("value=\"{}\"", site.teacher);
        let sessions = session::of_course(db, &site.staff, site.course)
            .await
            .unwrap();
        let [over, .., last] = sessions.as_slice() else {
            panic!("{sessions:?}")
        };
        for (id, offered) in [(over.id, true), (last.id, false)] {
            let path = format!("/en/staff/sessions/{id}");
            let html = site.get_as(&cookie, &path).await.html;
            assert_eq!(html.contains(&option), offered, "{html}");
        }
        let list = "/en/staff/courses/premiers-pas/sessions";
        assert!(site.get_as(&cookie, list).await.html.contains("Claire"));

        // Somebody's page from before still offers the name: the database refuses it.
        let teacher = site.teacher.to_string();
        let answer = send(
            &site,
            "/en/staff/courses/groupe-ferme/sessions/new",
            &[
                ("day", "2026-12-01"),
                ("starts", "14:00"),
                ("ends", "15:00"),
                ("teacher", &teacher),
            ],
        )
        .await;
        let told = t!(Words::of(Language::En), "error-teacher-unfit");
        assert!(
            answer.status == StatusCode::UNPROCESSABLE_ENTITY
                && answer.html.contains(&told)
                && answer.html.contains("f-teacher-error"),
            "{}",
            answer.html
        );

        let on = [("version", "2"), ("name", "Claire"), ("active", "1")];
        let back = send(&site, &here, &on).await;
        assert_eq!(back.location(), format!("{here}?done=saved"));
        assert!(standing(&site, site.teacher).await.active);
    }

    #[tokio::test]
    async fn every_language_has_the_page_and_nobody_else_does() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        for language in Language::ALL {
            let path = path(*language, site.teacher);
            let page = site.get_as(&cookie, &path).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(page.html.contains("aria-current=\"page\"") && page.html.contains("Claire"));
            assert_eq!(site.get(&path).await.status, StatusCode::SEE_OTHER);
        }
        for id in ["new", "x", &site.room.to_string()] {
            let path = format!("/fr/staff/teachers/{id}");
            let page = site.get_as(&cookie, &path).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{id}");
            let sent = send(&site, &path, &[("name", "x")]).await;
            assert_eq!(sent.status, StatusCode::NOT_FOUND, "{id}");
        }
    }
}
