//! What the school does with refugees: the commitment, the three axes, each programme.
//!
//! Some groups must not be found: their courses are not listed. This page is made
//! from listed courses only, so that it cannot tell what it does not know.

use crate::{
    App,
    components::{
        Beside, Chip, Facts, Look, Pictogram, beside_switch, chips, details, level_code, own_words,
        own_words_alone,
    },
    content::contact,
    error::Failure,
    page::{Page, Place},
    reader::Reader,
    texts::Words,
};
use axum::{extract::State, response::Response};
use domain::programme::Axis;
use leptos::{either::Either, prelude::*};
use store::{
    centre::Centre,
    course::Course,
    programme::{Partner, Programme, Tie},
};

#[derive(Debug)]
struct Known {
    programmes: Vec<Programme>,
    partners: Vec<Partner>,
    partner_ties: Vec<Tie>,
    /// Listed ones only.
    courses: Vec<Course>,
    centres: Vec<Centre>,
}

impl Known {
    async fn load(app: &App) -> Result<Self, store::Fault> {
        Ok(Self {
            programmes: store::programme::all(&app.db).await?,
            partners: store::programme::partners(&app.db).await?,
            partner_ties: store::programme::partner_ties(&app.db).await?,
            courses: store::course::listed(&app.db).await?,
            centres: store::centre::all(&app.db).await?,
        })
    }

    fn partners_of(&self, programme: &Programme) -> impl Iterator<Item = &Partner> {
        let ties = self
            .partner_ties
            .iter()
            .filter(|tie| tie.programme_id == programme.id);
        ties.filter_map(|tie| self.partners.iter().find(|p| p.id.uuid() == tie.other_id))
    }

    fn courses_of(&self, programme: &Programme) -> impl Iterator<Item = &Course> {
        self.courses
            .iter()
            .filter(|course| course.programme_id == Some(programme.id))
    }

    /// Centres where the public sees a course of the programme. Which centre else runs
    /// it is not said: for a group that is not listed, the name of a town beside the
    /// name of a programme is half of an address.
    fn centres_of(&self, programme: &Programme) -> impl Iterator<Item = &Centre> {
        let has_course =
            |centre: &&Centre| self.courses_of(programme).any(|c| c.centre_id == centre.id);
        self.centres.iter().filter(has_course)
    }
}

pub async fn index(State(app): State<App>, reader: Reader) -> Result<Response, Failure> {
    let words = reader.words;
    let shared = app.shared(None);
    let known = Known::load(&app).await?;
    let page = Page::public("programme-index", t!(words, "programme-title"), shared)
        .at(Place::Programmes)
        .described(t!(words, "programme-intro"));
    Ok(page.answer(&app, &reader, || {
        let axes: Vec<_> = Axis::ALL.iter().map(|of| axis(&reader, *of, &known)).collect();
        let jump = Axis::ALL.iter().map(|of| Chip::to(format!("#{of}"), t!(words, &axis_key(*of))));
        let commitment = [1, 2, 3].map(|n| view! { <p>{t!(words, &format!("programme-commitment-{n}"))}</p> });
        view! {
            <header class="page">
                <h1>{t!(words, "programme-title")}</h1>
                <p class="lead">{t!(words, "programme-intro")}</p>
                {beside_switch(&reader)}
            </header>
            <section class="stack"><h2>{t!(words, "programme-commitment-title")}</h2>{commitment}</section>
            {chips(t!(words, "programme-axes-title"), jump)}
            {axes}
            {join(words, known.centres.first())}
            {partners(&reader, &known.partners)}
        }
    }))
}

fn axis_key(axis: Axis) -> String {
    format!("programme-axis-{}", axis.code().replace('_', "-"))
}

fn axis(reader: &Reader, axis: Axis, known: &Known) -> impl IntoView + use<> {
    let words = reader.words;
    let key = axis_key(axis);
    let of_axis = known.programmes.iter().filter(|p| p.axis == axis);
    let programmes: Vec<_> = of_axis.map(|p| programme(reader, p, known)).collect();
    view! {
        <section class="stack" id=axis.code()>
            <h2>{t!(words, &key)}</h2>
            <p>{t!(words, &format!("{key}-plain"))}</p>
            {programmes}
        </section>
    }
}

fn programme(reader: &Reader, programme: &Programme, known: &Known) -> impl IntoView + use<> {
    let words = reader.words;
    let partners: Vec<_> = known
        .partners_of(programme)
        .map(|p| view! { <li><bdi>{p.name.clone()}</bdi></li> })
        .collect();
    let centres: Vec<_> = known
        .centres_of(programme)
        .map(|c| view! { <li>{own_words_alone(words, &c.name)}</li> })
        .collect();
    let facts = Facts::new()
        .wide()
        .fact(
            Pictogram::Person,
            t!(words, "programme-for"),
            own_words(words, &programme.who),
        )
        .fact(
            Pictogram::SignIn,
            t!(words, "programme-join"),
            own_words(words, &programme.how),
        )
        .maybe(
            Pictogram::People,
            t!(words, "programme-partners"),
            list_of(partners),
        )
        .maybe(
            Pictogram::Place,
            t!(words, "programme-centres"),
            list_of(centres),
        );
    let courses = courses(reader, programme, known);
    view! {
        <article class="stack stack--tight" id=programme.slug.to_string()>
            <h3>{own_words(words, &programme.name)}</h3>
            <p><strong>{own_words(words, &programme.summary)}</strong></p>
            <p class="measure">{own_words(words, &programme.about)}</p>
            {facts.view()}
            {courses}
        </article>
    }
}

/// One tap away. With French beside every text the page has no room for them: they are
/// a tap further, on the page without it.
fn courses(reader: &Reader, programme: &Programme, known: &Known) -> Option<impl IntoView + use<>> {
    let words = reader.words;
    let title = t!(words, "programme-courses");
    if Beside::of(reader).asked() {
        known.courses_of(programme).next()?;
        return Some(Either::Left(further(
            reader,
            programme.slug.as_str(),
            title,
        )));
    }
    let each = known.courses_of(programme).map(|course| {
        let href = reader.link(format!("/courses/{}", course.slug));
        view! { <li><a class="tap" href=href>{own_words(words, &course.title)}</a>" "{level_code(course.level_from)}</li> }
    });
    list_of(each.collect()).map(|list| Either::Right(details(title, false, list)))
}

/// The way to a part of this page as it is without the French.
fn further(reader: &Reader, place: &str, title: String) -> impl IntoView + use<> {
    let href = format!("{}#{place}", reader.here_beside(false));
    view! { <p><a class="tap" href=href>{title}</a></p> }
}

fn list_of<V: IntoView + 'static>(items: Vec<V>) -> Option<impl IntoView + 'static> {
    (!items.is_empty()).then(|| view! { <ul>{items}</ul> })
}

fn join(words: Words, centre: Option<&Centre>) -> Option<impl IntoView + use<>> {
    let phone = centre?.phone.clone();
    Some(view! {
        <section class="stack">
            <h2>{t!(words, "programme-join-title")}</h2>
            <p>{t!(words, "programme-join-1", phone = contact::phone(&phone))}</p>
            <p>{t!(words, "programme-join-2")}</p>
            <p>{t!(words, "programme-join-3")}</p>
            <p>{contact::call(words, Look::Main, &phone)}</p>
        </section>
    })
}

fn partners(reader: &Reader, partners: &[Partner]) -> impl IntoView + use<> {
    let words = reader.words;
    let title = t!(words, "programme-partners-title");
    if Beside::of(reader).asked() {
        return Either::Left(further(reader, "partners", title));
    }
    let each: Vec<_> = partners
        .iter()
        .map(|p| view! { <li><strong><bdi>{p.name.clone()}</bdi></strong><p>{own_words_alone(words, &p.about)}</p></li> })
        .collect();
    Either::Right(view! {
        <section class="stack" id="partners">
            <h2>{title}</h2>
            <p>{t!(words, "programme-partners-intro")}</p>
            <ul>{each}</ul>
        </section>
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, TestSite, course_form, four, now};
    use domain::{id::Id, language::Language};
    use store::{centre::CentreForm, programme::NewProgramme};

    async fn create(
        site: &TestSite,
        slug: &str,
        centres: Vec<Id<domain::id::Centre>>,
    ) -> Id<domain::id::Programme> {
        let new = NewProgramme {
            slug: slug.parse().unwrap(),
            axis: Axis::Partnership,
            position: 1,
            name: four(slug),
            summary: four("Résumé."),
            about: four("À propos."),
            who: four("Pour qui."),
            how: four("Comment."),
            partners: vec![],
            centres,
        };
        store::programme::create(&site.app.db, &site.staff, now(), &new)
            .await
            .unwrap()
    }

    async fn create_centre(site: &TestSite, slug: &str) -> Id<domain::id::Centre> {
        let form = CentreForm {
            slug: slug.parse().unwrap(),
            name: four(&format!("Centre {slug}")),
            access: four("À pied."),
            library_join: four("Venez."),
            library_gives: vec![],
            address: "1, rue Secrète".into(),
            postcode: "00000".into(),
            city: "Ailleurs".into(),
            phone: "+33 5 36 49 00 00".into(),
            time_zone: crate::page::school_zone(),
            step_free: true,
        };
        store::centre::create(&site.app.db, &site.staff, now(), &form)
            .await
            .unwrap()
    }

    async fn create_course(
        site: &TestSite,
        slug: &str,
        centre: Id<domain::id::Centre>,
        programme: Id<domain::id::Programme>,
        listed: bool,
    ) {
        let form = store::course::CourseForm {
            programme_id: Some(programme),
            ..course_form(centre, slug, listed)
        };
        store::course::create(&site.app.db, &site.staff, now(), &form)
            .await
            .unwrap();
    }

    #[tokio::test]
    async fn a_programme_shows_its_listed_courses_and_their_centres() {
        let site = testing::site().await;
        let programme = create(&site, "accueil", vec![site.centre]).await;
        create_course(&site, "le-soir", site.centre, programme, true).await;
        for language in Language::ALL {
            let html = site.get(&format!("/{language}/programmes")).await.html;
            assert!(
                html.contains(&format!("href=\"/{language}/courses/le-soir\"")),
                "{html}"
            );
            assert!(html.contains("Alliance Française de Paris"), "{html}");
        }
    }

    #[tokio::test]
    async fn with_french_beside_the_courses_are_a_tap_further() {
        let site = testing::site().await;
        let programme = create(&site, "accueil", vec![site.centre]).await;
        create_course(&site, "le-soir", site.centre, programme, true).await;
        let html = site.get("/uk/programmes?beside=fr").await.html;
        assert!(html.contains("href=\"/uk/programmes#accueil\""), "{html}");
        assert!(!html.contains("/uk/courses/le-soir"), "{html}");
        let html = site.get("/uk/programmes").await.html;
        assert!(
            html.contains("id=\"accueil\"") && html.contains("/uk/courses/le-soir"),
            "{html}"
        );
    }

    #[tokio::test]
    async fn a_group_that_is_not_listed_leaves_no_trace() {
        let site = testing::site().await;
        let hidden = create_centre(&site, "cache").await;
        let programme = create(&site, "femmes", vec![site.centre, hidden]).await;
        create_course(&site, "groupe-secret", hidden, programme, false).await;
        for language in Language::ALL {
            let html = site.get(&format!("/{language}/programmes")).await.html;
            assert!(
                html.contains("femmes"),
                "the programme itself is public: {html}"
            );
            for trace in ["groupe-secret", "Centre cache", "Ailleurs", "rue Secrète"] {
                assert!(!html.contains(trace), "{trace} in {html}");
            }
            assert!(
                !html.contains(&t!(Words::of(*language), "programme-centres")),
                "{html}"
            );
        }
    }

    #[tokio::test]
    async fn the_centre_of_a_hidden_group_stays_hidden_beside_a_listed_one() {
        let site = testing::site().await;
        let hidden = create_centre(&site, "cache").await;
        let programme = create(&site, "mixte", vec![site.centre, hidden]).await;
        create_course(&site, "groupe-secret", hidden, programme, false).await;
        create_course(&site, "groupe-ouvert", site.centre, programme, true).await;
        let html = site.get("/fr/programmes").await.html;
        assert!(
            html.contains("groupe-ouvert") && !html.contains("Centre cache"),
            "{html}"
        );
    }
}
