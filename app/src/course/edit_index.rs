//! `/{lang}/staff/courses`: every course, and what each still lacks.

use crate::{
    App,
    account::StaffReader,
    components::{Look, Mood, Pictogram, link_button, own_words, table, tag},
    error::Failure,
    page::{Draw, Drawn, Page, school_zone},
    staff::{
        Desk, answer,
        lack::{self, Lack},
        place,
    },
    texts::Words,
};
use axum::{extract::State, response::Response};
use domain::course::{Mode, Status};
use leptos::prelude::*;
use std::collections::HashMap;
use store::{
    course::{self, Course},
    session::Session,
};

/// How far ahead the next session is looked for, in minutes: half a year.
const AHEAD: i64 = 26 * 7 * 24 * 60;

pub async fn index(State(app): State<App>, me: StaffReader) -> Result<Response, Failure> {
    let words = me.reader.words;
    let now = app.now();
    let courses = course::all(&app.db, &me.staff).await?;
    let mut coming: HashMap<_, Vec<Session>> = HashMap::new();
    for session in store::session::between(&app.db, &me.staff, now, now.plus_minutes(AHEAD)).await?
    {
        coming.entry(session.course_id).or_default().push(session);
    }
    let new = me.reader.link("/staff/courses/new");
    let rows: Vec<_> = courses
        .iter()
        .map(|course| {
            row(
                &me,
                course,
                coming.get(&course.id).map_or(&[][..], Vec::as_slice),
            )
        })
        .collect();
    let page = Page::staff("staff-courses", t!(words, "staff-course-list"));
    Ok(answer(&app, &me, page, Desk::Courses, || {
        let columns = [
            "staff-field-title",
            "level-label",
            "course-next-session",
            "staff-missing-title",
        ];
        view! {
            <header class="page"><h1>{t!(words, "staff-course-list")}</h1></header>
            <p>{link_button(Look::Main, new, Some(Pictogram::Add), t!(words, "staff-course-new"))}</p>
            {table("courses", t!(words, "staff-course-list"), columns.map(|key| t!(words, key)), rows)}
        }
    }))
}

fn row(me: &StaffReader, course: &Course, coming: &[Session]) -> Drawn {
    let words = me.reader.words;
    let next = coming.iter().find(|s| s.status == Status::Planned);
    let next = next.map_or_else(
        || t!(words, "staff-field-none"),
        |s| words.moment(s.starts_at, &school_zone()),
    );
    let levels = if course.level_from == course.level_to {
        course.level_from.to_string()
    } else {
        format!("{} – {}", course.level_from, course.level_to)
    };
    let hidden = (!course.listed).then(|| {
        let key = match course.confidential {
            true => "staff-confidential",
            false => "staff-draft",
        };
        tag(Mood::Plain, Some(Pictogram::Privacy), t!(words, key))
    });
    view! {
        <tr>
            <th scope="row">
                <a href=me.reader.link(place::course(&course.slug))>{own_words(words, &course.title)}</a>" "{hidden}
            </th>
            <td><bdi dir="ltr">{levels}</bdi></td>
            <td><a href=me.reader.link(place::sessions(&course.slug))>{next}</a></td>
            <td>{lacks(words, course, coming)}</td>
        </tr>
    }
    .drawn()
}

/// What a course still lacks, in words.
fn lacks(words: Words, course: &Course, coming: &[Session]) -> Drawn {
    let planned = || coming.iter().filter(|s| s.status == Status::Planned);
    let rooms = planned()
        .filter(|s| s.mode == Mode::Onsite && s.room_id.is_none())
        .count();
    let teachers = planned().filter(|s| s.teacher_id.is_none()).count();
    let some = |key: &str, n: usize| (n > 0).then(|| t!(words, key, n = n));
    let classes = [
        some("staff-missing-rooms", rooms),
        some("staff-missing-teachers", teachers),
    ];
    let lack = Lack::of(course.texts());
    lack::cell(words, &lack, classes.into_iter().flatten())
}
