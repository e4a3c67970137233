//! `/{lang}/staff/courses/new` and `/{lang}/staff/courses/{slug}`: one course, its
//! texts in four languages side by side.

use crate::{
    App,
    account::StaffReader,
    components::{Answer, Look, Pictogram, crumbs, link_button, submit_button},
    error::Failure,
    form::{Fields, Form, LINE, Labels, PARAGRAPH, SENTENCE, VERSION},
    page::Page,
    staff::{self, Desk, answer, place, see_done, stale},
    texts::Words,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    audit::Subject,
    course::{CourseKind, Mode, Theme},
    level::Level,
    text::Text,
};
use leptos::prelude::*;
use store::{
    centre,
    course::{self, Course, CourseError, CourseForm},
    programme,
};

const LABELS: Labels = &[
    ("title", "staff-field-title"),
    ("slug", "staff-field-slug"),
    ("summary", "staff-field-summary"),
    ("about", "course-about"),
    ("who", "staff-course-for"),
    ("bring", "staff-course-bring"),
    ("centre", "place-centre"),
    ("programme", "course-programme"),
    ("kind", "course-kind-label"),
    ("mode", "course-mode-label"),
    ("level_from", "staff-field-level-from"),
    ("level_to", "staff-field-level-to"),
    ("themes", "staff-course-themes"),
    ("seats", "staff-field-seats"),
    ("seats_taken", "staff-field-seats-taken"),
    ("price", "staff-field-price"),
    ("women_only", "staff-course-women"),
    ("listed", "staff-published"),
    ("confidential", "staff-course-confidential"),
];

/// What the lists of the form hold.
struct Choices {
    centres: Vec<centre::Centre>,
    programmes: Vec<programme::Programme>,
}

impl Choices {
    async fn load(app: &App) -> Result<Self, Failure> {
        Ok(Self {
            centres: centre::all(&app.db).await?,
            programmes: programme::all(&app.db).await?,
        })
    }
}

pub async fn new(State(app): State<App>, me: StaffReader) -> Result<Response, Failure> {
    let choices = Choices::load(&app).await?;
    let fields = Fields::new()
        .with("seats", 16)
        .with("seats_taken", 0)
        .with("price", 0)
        .with("mode", Mode::Onsite);
    let form = Form::new(me.reader.words, LABELS, fields);
    Ok(page(&app, &me, form, None, &choices))
}

pub async fn create(
    State(app): State<App>,
    me: StaffReader,
    fields: Fields,
) -> Result<Response, Failure> {
    let mut form = Form::new(me.reader.words, LABELS, fields);
    if let Some(written) = read(&mut form, None) {
        match course::create(&app.db, &me.staff, app.now(), &written).await {
            Ok(_) => return Ok(see_done(&me, &place::course(&written.slug), "saved")),
            Err(error) => refuse(&mut form, error)?,
        }
    }
    let choices = Choices::load(&app).await?;
    Ok(page(&app, &me, form, None, &choices))
}

pub async fn show(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let course = super::found(&app, &me, &slug).await?;
    let choices = Choices::load(&app).await?;
    let form = Form::new(me.reader.words, LABELS, fields_of(&course));
    Ok(page(&app, &me, form, Some(&course), &choices))
}

pub async fn change(
    State(app): State<App>,
    me: StaffReader,
    Path((_, slug)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let course = super::found(&app, &me, &slug).await?;
    let choices = Choices::load(&app).await?;
    let mut form = Form::new(me.reader.words, LABELS, fields);
    if let Some(written) = read(&mut form, Some(&course)) {
        let version = form.version();
        match course::change(&app.db, &me.staff, app.now(), course.id, version, &written).await {
            Ok(()) => return Ok(see_done(&me, &place::course(&written.slug), "saved")),
            Err(CourseError::Stale) => {
                let said = |name: &str, value: &str| said(me.reader.words, &choices, name, value);
                stale(
                    &app,
                    &me,
                    &mut form,
                    (Subject::Course, course.id.uuid()),
                    &fields_of(&course),
                    &said,
                )
                .await?;
            }
            Err(error) => refuse(&mut form, error)?,
        }
    }
    Ok(page(&app, &me, form, Some(&course), &choices))
}

fn fields_of(course: &Course) -> Fields {
    let mut fields = Fields::new()
        .with(VERSION, course.version)
        .with("slug", &course.slug)
        .with("centre", course.centre_id)
        .with(
            "programme",
            course
                .programme_id
                .map(|id| id.to_string())
                .unwrap_or_default(),
        )
        .with("kind", course.kind)
        .with("mode", course.mode)
        .with("level_from", course.level_from)
        .with("level_to", course.level_to)
        .with("seats", course.seats)
        .with("seats_taken", course.seats_taken)
        .with_euros("price", course.price_cents)
        .with_flag("women_only", course.women_only)
        .with_flag("listed", course.listed)
        .with_flag("confidential", course.confidential)
        .with_four("title", &course.title)
        .with_four("summary", &course.summary)
        .with_four("about", &course.about)
        .with_four("who", &course.who)
        .with_four("bring", &course.bring);
    for theme in &course.themes {
        fields = fields.with("themes", theme);
    }
    fields
}

fn read(form: &mut Form, before: Option<&Course>) -> Option<CourseForm> {
    let empty = Text::french("");
    let standing = |text: fn(&Course) -> &Text| before.map_or(&empty, text);
    let title = form.text_in_four("title", LINE, standing(|c| &c.title));
    let slug = form.slug_from("slug", title.as_ref());
    let summary = form.text_in_four("summary", SENTENCE, standing(|c| &c.summary));
    let about = form.text_in_four("about", PARAGRAPH, standing(|c| &c.about));
    let who = form.text_in_four("who", PARAGRAPH, standing(|c| &c.who));
    let bring = form.text_in_four("bring", SENTENCE, standing(|c| &c.bring));
    let centre_id = form.code("centre");
    let programme_id = form.maybe_code("programme");
    let kind = form.code::<CourseKind>("kind");
    let mode = form.code::<Mode>("mode");
    let level_from = form.code::<Level>("level_from");
    let level_to = form.code::<Level>("level_to");
    if level_from.zip(level_to).is_some_and(|(from, to)| to < from) {
        form.wrong("level_to", t!(form.words, "staff-course-levels-order"));
    }
    let themes = form.codes::<Theme>("themes");
    let seats = form.number("seats", 1..=500);
    let seats_taken = form.number("seats_taken", 0..=500);
    let price_cents = form.euros("price", 100_000);
    let (women_only, listed) = (form.flag("women_only"), form.flag("listed"));
    let confidential = form.flag("confidential");
    form.finish(|| {
        Some(CourseForm {
            slug: slug?,
            centre_id: centre_id?,
            programme_id: programme_id?,
            kind: kind?,
            mode: mode?,
            level_from: level_from?,
            level_to: level_to?,
            title: title?,
            summary: summary?,
            about: about?,
            who: who?,
            bring: bring?,
            price_cents: price_cents?,
            seats: seats?,
            seats_taken: seats_taken?,
            women_only,
            listed,
            confidential,
            themes: themes?,
        })
    })
}

/// What the database refused, beside its field.
fn refuse(form: &mut Form, error: CourseError) -> Result<(), Failure> {
    let words = form.words;
    match error {
        CourseError::SlugTaken => form.wrong("slug", t!(words, "error-slug-taken")),
        CourseError::TooManyTaken => form.wrong("seats_taken", t!(words, "staff-seats-too-many")),
        CourseError::Confidential => {
            form.wrong("listed", t!(words, "staff-course-confidential-listed"))
        }
        CourseError::NotFound => form.wrong("centre", t!(words, "error-unknown-choice")),
        CourseError::PlaceInUse => form.wrong("centre", t!(words, "staff-course-place-in-use")),
        other @ (CourseError::Stale | CourseError::Fault(_)) => return Err(other.into()),
    }
    Ok(())
}

fn page(
    app: &App,
    me: &StaffReader,
    form: Form,
    course: Option<&Course>,
    choices: &Choices,
) -> Response {
    let (reader, words) = (&me.reader, me.reader.words);
    let title = match course {
        Some(course) => course.title.shown(words.language).text.to_owned(),
        None => t!(words, "staff-course-new"),
    };
    let page = Page::staff("staff-course", form.title(title.clone())).status(form.status());
    let links = course.map(|course| {
        let public = course.listed.then(|| {
            let href = reader.link(format!("/courses/{}", course.slug));
            link_button(Look::Quiet, href, Some(Pictogram::Globe), t!(words, "staff-see-public"))
        });
        let sessions = reader.link(place::sessions(&course.slug));
        view! {
            <p class="row">
                {link_button(Look::Quiet, sessions, Some(Pictogram::Calendar), t!(words, "staff-course-sessions"))}
                {public}
            </p>
        }
    });
    let back = crumbs(
        reader.link("/staff/courses"),
        t!(words, "staff-course-list"),
    );
    let save = if course.is_some() {
        "staff-save"
    } else {
        "staff-create"
    };
    answer(app, me, page, Desk::Courses, || {
        view! {
            <header class="page">{back}<h1>{title}</h1>{links}</header>
            {form.summary()}
            <form class="form" method="post" novalidate>
                {form.version_field()}
                <p>{t!(words, "staff-text-help")}</p>
                {texts(&form, course)}
                {facts(&form, choices)}
                <div class="form__acts">{submit_button(Look::Main, None, t!(words, save))}</div>
            </form>
        }
    })
}

fn texts(form: &Form, course: Option<&Course>) -> impl IntoView + use<> {
    let empty = Text::french("");
    let standing = |text: fn(&Course) -> &Text| course.map_or(&empty, text);
    let title = form.four("title", standing(|c| &c.title), 1);
    let summary = form.four("summary", standing(|c| &c.summary), 2);
    let about = form.four("about", standing(|c| &c.about), 5);
    let who = form.four("who", standing(|c| &c.who), 3);
    let bring = form.four("bring", standing(|c| &c.bring), 2);
    view! { {title}{summary}{about}{who}{bring} }
}

fn facts(form: &Form, choices: &Choices) -> impl IntoView + use<> {
    let words = form.words;
    let in_words = |name: &str, value: &str| said(words, choices, name, value);
    let from = |name: &'static str, codes: Vec<String>| {
        codes
            .into_iter()
            .map(|code| Answer::new(code.clone(), in_words(name, &code)))
            .collect::<Vec<_>>()
    };
    let all = |name, codes| form.field(name).select(from(name, codes));
    let blank = |mut codes: Vec<String>| {
        codes.insert(0, String::new());
        codes
    };
    let levels = || {
        Level::ALL
            .iter()
            .map(|l| l.code().to_owned())
            .collect::<Vec<_>>()
    };
    let kinds = CourseKind::ALL
        .iter()
        .map(|k| k.code().to_owned())
        .collect();
    let modes = Mode::ALL.iter().map(|m| m.code().to_owned()).collect();
    let themes = Theme::ALL.iter().map(|t| t.code().to_owned()).collect();
    let centres = choices.centres.iter().map(|c| c.id.to_string()).collect();
    let programmes = choices
        .programmes
        .iter()
        .map(|p| p.id.to_string())
        .collect();
    view! {
        {form.optional_field("slug").hint(t!(words, staff::slug_hint(form))).ltr().input("text")}
        <div class="form__pair">{all("centre", centres)}{all("programme", blank(programmes))}</div>
        <div class="form__pair">{all("kind", kinds)}{all("mode", modes)}</div>
        <div class="form__pair">{all("level_from", levels())}{all("level_to", levels())}</div>
        {form.field("themes").checks(from("themes", themes), &form.fields.all("themes"))}
        <div class="form__pair">
            {form.field("seats").short().between("1", "500").input("number")}
            {form.field("seats_taken").short().between("0", "500").input("number")}
        </div>
        {form.field("price").hint(t!(words, "staff-price-hint")).short().ltr().input("text")}
        {form.tick("women_only")}
        {form.tick("listed")}
        {form.field("confidential").hint(t!(words, "staff-course-confidential-hint")).check(form.flag("confidential"))}
    }
}

/// A value of the form in the reader's words.
fn said(words: Words, choices: &Choices, name: &str, value: &str) -> String {
    let own = |text: &Text| text.shown(words.language).text.to_owned();
    match name {
        _ if value.is_empty() => t!(words, "staff-field-none"),
        "centre" => choices
            .centres
            .iter()
            .find(|c| c.id.to_string() == value)
            .map_or_else(String::new, |c| own(&c.name)),
        "programme" => choices
            .programmes
            .iter()
            .find(|p| p.id.to_string() == value)
            .map_or_else(String::new, |p| own(&p.name)),
        "kind" => t!(words, &format!("course-kind-{value}")),
        "mode" => t!(words, &format!("course-mode-{value}")),
        "themes" => t!(words, &format!("theme-{value}")),
        "women_only" | "listed" | "confidential" => t!(words, "choice-yes"),
        _ => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, TestSite, Typed};
    use domain::{language::Language, text::State as Standing};
    use http::StatusCode;

    const NEW: &str = "/fr/staff/courses/new";

    fn typed(site: &TestSite, slug: &str) -> Typed {
        Typed::new()
            .with("slug", slug)
            .with("title-fr", "Français du marché")
            .with("title-uk", "Французька для ринку")
            .with("summary-fr", "Acheter et vendre.")
            .with("about-fr", "On parle des prix.")
            .with("who-fr", "Pour les débutants.")
            .with("bring-fr", "Un cahier.")
            .with("centre", site.centre)
            .with("programme", "")
            .with("kind", "evening")
            .with("mode", "onsite")
            .with("level_from", "A1")
            .with("level_to", "A2")
            .with("themes", "shopping")
            .and("themes", "work")
            .with("seats", 12)
            .with("seats_taken", 3)
            .with("price", 0)
            .with("listed", 1)
    }

    #[tokio::test]
    async fn a_new_course_takes_its_address_from_its_title_and_is_public_at_once() {
        let site = testing::site().await;
        let answer = typed(&site, "").send(&site, NEW).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.html);
        assert_eq!(
            answer.location(),
            "/fr/staff/courses/francais-du-marche?done=saved"
        );
        let course = course::find(&site.app.db, &site.staff, "francais-du-marche")
            .await
            .unwrap()
            .unwrap();
        assert_eq!(course.themes, [Theme::Shopping, Theme::Work]);
        assert_eq!(course.title.state(Language::FaAf), Standing::Missing);
        assert_eq!(
            site.get("/uk/courses/francais-du-marche").await.status,
            StatusCode::OK
        );
    }

    #[tokio::test]
    async fn a_bad_form_keeps_what_was_typed_and_names_each_field() {
        let site = testing::site().await;
        let typed = typed(&site, "premiers-pas")
            .without("title-fr")
            .without("kind")
            .with("seats", "beaucoup</textarea><script>")
            .with("level_to", "A1.1");
        let answer = typed.send(&site, "/fa-AF/staff/courses/new").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        for link in ["#f-title-fr", "#f-kind", "#f-seats", "#f-level_to"] {
            assert!(answer.html.contains(link), "{link}: {}", answer.html);
        }
        assert!(answer.html.contains("Французька для ринку"));
        assert!(!answer.html.contains("beaucoup</textarea><script>"));
    }

    #[tokio::test]
    async fn what_the_database_refuses_stands_beside_its_field() {
        let site = testing::site().await;
        let answer = typed(&site, "premiers-pas").send(&site, NEW).await;
        assert!(
            answer.status == 422 && answer.html.contains("f-slug-error"),
            "{}",
            answer.html
        );
        let typed = typed(&site, "autre").with("seats_taken", 13);
        let answer = typed.send(&site, NEW).await;
        assert!(
            answer.status == 422 && answer.html.contains("f-seats_taken-error"),
            "{}",
            answer.html
        );
    }

    #[tokio::test]
    async fn a_course_with_classes_to_come_keeps_its_rooms() {
        let site = testing::site().await;
        let typed = typed(&site, "premiers-pas")
            .with("mode", "online")
            .with(VERSION, 1);
        let answer = typed.send(&site, "/uk/staff/courses/premiers-pas").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let told = t!(Words::of(Language::Uk), "staff-course-place-in-use");
        assert_eq!(answer.html.matches(&told).count(), 2, "{}", answer.html);
        let course = course::find(&site.app.db, &site.staff, "premiers-pas")
            .await
            .unwrap();
        assert_eq!(course.unwrap().mode, Mode::Onsite);
    }

    #[tokio::test]
    async fn a_confidential_course_is_never_public() {
        let site = testing::site().await;
        let secret = typed(&site, "secret").with("confidential", 1);
        for language in Language::ALL {
            let path = format!("/{language}/staff/courses/new");
            let answer = secret.send(&site, &path).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            let words = Words::of(*language);
            let told = t!(words, "staff-course-confidential-listed");
            assert_eq!(answer.html.matches(&told).count(), 2, "{}", answer.html);
            assert!(answer.html.contains("#f-listed"), "{}", answer.html);
        }
        let answer = secret.clone().without("listed").send(&site, NEW).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.html);
        let cookie = site.sign_in().await;
        for language in Language::ALL {
            let words = Words::of(*language);
            let list = format!("/{language}/staff/courses");
            let html = site.get_as(&cookie, &list).await.html;
            let (confidential, draft) = (t!(words, "staff-confidential"), t!(words, "staff-draft"));
            assert_eq!(html.matches(&confidential).count(), 1, "{html}");
            assert_eq!(html.matches(&draft).count(), 1, "the other one: {html}");
        }
        // One tick more does not publish it.
        let path = "/fr/staff/courses/secret";
        let answer = secret.with(VERSION, 1).send(&site, path).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(site.get("/fr/courses/secret").await.status, 404);
    }

    #[tokio::test]
    async fn publishing_is_noted_by_itself() {
        let site = testing::site().await;
        let typed = typed(&site, "groupe-ferme").with(VERSION, 1);
        let path = "/uk/staff/courses/groupe-ferme";
        let answer = typed.send(&site, path).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.html);
        let cookie = site.sign_in().await;
        let html = site.get_as(&cookie, "/uk/staff/audit").await.html;
        let told = t!(Words::of(Language::Uk), "staff-audit-published");
        assert_eq!(html.matches(&told).count(), 1, "{html}");
    }

    #[tokio::test]
    async fn a_course_changed_meanwhile_is_not_overwritten() {
        let site = testing::site().await;
        let typed = typed(&site, "premiers-pas").with(VERSION, 1);
        let path = "/en/staff/courses/premiers-pas";
        let first = typed.send(&site, path).await;
        assert_eq!(first.status, StatusCode::SEE_OTHER);
        let answer = typed.send(&site, path).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            course::find(&site.app.db, &site.staff, "premiers-pas")
                .await
                .unwrap()
                .unwrap()
                .version,
            2
        );
        assert!(
            answer.html.contains("name=\"version\" value=\"2\""),
            "saving again is over what stands now"
        );
    }

    #[tokio::test]
    async fn every_language_has_these_pages_and_nobody_else_does() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        for language in Language::ALL {
            for path in ["", "/new", "/premiers-pas"] {
                let path = format!("/{language}/staff/courses{path}");
                assert_eq!(
                    site.get_as(&cookie, &path).await.status,
                    StatusCode::OK,
                    "{path}"
                );
                assert_eq!(
                    site.get(&path).await.status,
                    StatusCode::SEE_OTHER,
                    "{path}"
                );
            }
        }
        assert_eq!(
            site.get_as(&cookie, "/fr/staff/courses/inconnu")
                .await
                .status,
            StatusCode::NOT_FOUND
        );
    }
}
