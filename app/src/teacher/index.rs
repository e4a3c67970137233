//! `/{lang}/staff/teachers`: who teaches, how much is to come for each, and one more by
//! name.

use super::{LABELS, NAME, refuse_name};
use crate::{
    App,
    account::StaffReader,
    components::{Look, Mood, Pictogram, submit_button, table, tag},
    error::Failure,
    form::{Fields, Form},
    page::{Draw, Drawn, Page},
    staff::{Desk, answer, place, see_done},
};
use axum::{extract::State, response::Response};
use leptos::prelude::*;
use store::teacher::{self, Teaching};

pub async fn index(State(app): State<App>, me: StaffReader) -> Result<Response, Failure> {
    let form = Form::new(me.reader.words, LABELS, Fields::new());
    page(&app, &me, &form).await
}

pub async fn create(
    State(app): State<App>,
    me: StaffReader,
    fields: Fields,
) -> Result<Response, Failure> {
    let mut form = Form::new(me.reader.words, LABELS, fields);
    let name = form.text("name", NAME);
    if let Some(name) = form.finish(|| name) {
        match teacher::create(&app.db, &me.staff, app.now(), &name).await {
            Ok(_) => return Ok(see_done(&me, "/staff/teachers", "saved")),
            Err(error) => refuse_name(&mut form, error)?,
        }
    }
    page(&app, &me, &form).await
}

async fn page(app: &App, me: &StaffReader, form: &Form) -> Result<Response, Failure> {
    let words = form.words;
    let teachers = teacher::teaching(&app.db, &me.staff, app.now()).await?;
    let title = t!(words, "staff-nav-teachers");
    let page = Page::staff("staff-teachers", form.title(title.clone())).status(form.status());
    let rows: Vec<_> = teachers.iter().map(|teaching| row(me, teaching)).collect();
    let columns = ["staff-teacher-name", "staff-teacher-coming"].map(|key| t!(words, key));
    Ok(answer(app, me, page, Desk::Teachers, || {
        let list = match rows.is_empty() {
            true => view! { <p>{t!(words, "staff-list-empty")}</p> }.drawn(),
            false => table("teachers", title.clone(), columns, rows).drawn(),
        };
        view! {
            <h1>{title}</h1>
            <p>{t!(words, "staff-teacher-intro")}</p>
            {form.summary()}
            {list}
            <section class="stack">
                <h2>{t!(words, "staff-teacher-new")}</h2>
                <form class="form" method="post" action=me.reader.link("/staff/teachers") novalidate>
                    {form.field("name").autocomplete("off").input("text")}
                    <div class="form__acts">{submit_button(Look::Main, Some(Pictogram::Add), t!(words, "staff-create"))}</div>
                </form>
            </section>
        }
    }))
}

fn row(me: &StaffReader, Teaching { teacher, coming }: &Teaching) -> Drawn {
    let words = me.reader.words;
    let gone = (!teacher.active)
        .then(|| view! { " "{tag(Mood::Plain, None, t!(words, "staff-teacher-inactive"))} });
    let coming = t!(words, "staff-week-sessions", n = *coming);
    view! {
        <tr class:is-off=!teacher.active>
            <th scope="row"><a href=me.reader.link(place::teacher(teacher.id))><bdi>{teacher.name.clone()}</bdi></a>{gone}</th>
            <td>{coming}</td>
        </tr>
    }
    .drawn()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        testing::{self, now},
        texts::Words,
    };
    use domain::language::Language;
    use http::StatusCode;
    use store::teacher::TeacherForm;

    const LIST: &str = "/staff/teachers";

    #[tokio::test]
    async fn each_stands_there_with_what_is_to_come() {
        let site = testing::site().await;
        let (db, staff) = (&site.app.db, &site.staff);
        let id = teacher::create(db, staff, now(), "Zoé <b>").await.unwrap();
        let zoe = teacher::find(db, staff, id).await.unwrap().unwrap();
        let form = TeacherForm {
            name: zoe.name.clone(),
            active: false,
        };
        teacher::change(db, staff, now(), &zoe, &form)
            .await
            .unwrap();
        let cookie = site.sign_in().await;
        for language in Language::ALL {
            let words = Words::of(*language);
            let html = site
                .get_as(&cookie, &format!("/{language}{LIST}"))
                .await
                .html;
            // Ten were planned from the week before on; two are over.
            for said in [
                t!(words, "staff-week-sessions", n = 8usize),
                t!(words, "staff-week-sessions", n = 0usize),
                t!(words, "staff-teacher-inactive"),
                format!("href=\"/{language}{LIST}/{}\"", site.teacher),
                "aria-current=\"page\"".to_owned(),
            ] {
                assert!(html.contains(&said), "{said}: {html}");
            }
            assert!(!html.contains("<b>"), "{html}");
        }
        let unknown = site.get(&format!("/uk{LIST}")).await;
        assert_eq!(unknown.location(), "/uk/sign-in?next=%2Fstaff%2Fteachers");
    }

    #[tokio::test]
    async fn one_is_added_by_name_and_a_name_stands_once() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        let path = format!("/fa-AF{LIST}");
        let send = async |name: &str| site.post_as(&cookie, &path, &[("name", name)]).await;
        let added = send(" Олена  Коваль ").await;
        assert_eq!(
            added.location(),
            format!("{path}?done=saved"),
            "{}",
            added.html
        );
        let all = teacher::all(&site.app.db, &site.staff).await.unwrap();
        let olena = all.iter().find(|t| t.name.contains("Коваль")).unwrap();
        assert!(olena.active);
        let words = Words::of(Language::FaAf);
        for (name, problem) in [
            (olena.name.as_str(), "staff-teacher-name-taken"),
            ("  ", "error-required"),
        ] {
            let again = send(name).await;
            assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
            for said in [
                t!(words, problem).as_str(),
                "href=\"#f-name\"",
                "f-name-error",
                &format!("value=\"{name}\""),
            ] {
                assert!(again.html.contains(said), "{said}: {}", again.html);
            }
        }
        let long = "a".repeat(NAME + 1);
        assert_eq!(send(&long).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let now_there = teacher::all(&site.app.db, &site.staff).await.unwrap();
        assert_eq!(now_there.len(), all.len(), "nothing more was written");
    }
}
