//! Pages that readers would like in their language, as long as something of them still is
//! not. A wish that came true, or whose page is gone, is told no more.

use super::lack::Lack;
use crate::{App, account::StaffReader, error::Failure};
use domain::text::Text;
use store::{
    centre::{self, Centre},
    content::{self, Wish},
    course::{self, Course},
    event::{self, Event},
    programme::{self, Partner, Programme},
    session::Session,
};

/// What public pages say.
struct Shelf<'a> {
    centres: Vec<Centre>,
    courses: Vec<Course>,
    events: Vec<Event>,
    programmes: Vec<Programme>,
    partners: Vec<Partner>,
    coming: &'a [Session],
}

/// Most wished first. `coming`: the classes whose notes can be read.
pub async fn open(app: &App, me: &StaffReader, coming: &[Session]) -> Result<Vec<Wish>, Failure> {
    let mut wishes = content::wishes(&app.db, &me.staff).await?;
    if wishes.is_empty() {
        return Ok(wishes);
    }
    let shelf = Shelf {
        centres: centre::all(&app.db).await?,
        courses: course::listed(&app.db).await?,
        events: event::listed_from(&app.db, app.now()).await?,
        programmes: programme::all(&app.db).await?,
        partners: programme::partners(&app.db).await?,
        coming,
    };
    wishes.retain(|wish| {
        let lack = Lack::of(shelf.texts_of(&wish.page));
        lack.missing
            .iter()
            .any(|(language, _)| *language == wish.language)
    });
    Ok(wishes)
}

impl Shelf<'_> {
    /// The texts of a page by its address after the language, as `content::wish` knows
    /// them; none where there is no such page any more.
    fn texts_of(&self, page: &str) -> Vec<&Text> {
        let centres = || self.centres.iter().flat_map(Centre::texts);
        let events = || self.events.iter().flat_map(|e| [&e.title, &e.summary]);
        match page {
            "" => centres().chain(events()).collect(),
            "/library" => centres().collect(),
            "/events" => events().collect(),
            "/courses" => {
                let courses = self.courses.iter();
                courses.flat_map(|c| [&c.title, &c.summary]).collect()
            }
            "/timetable" => {
                let titles = self.courses.iter().map(|c| &c.title);
                titles.chain(self.notes(|_| true)).collect()
            }
            "/programmes" => {
                let programmes = self.programmes.iter().flat_map(Programme::texts);
                programmes
                    .chain(self.partners.iter().map(|p| &p.about))
                    .collect()
            }
            other => self.texts_of_one(other),
        }
    }

    fn texts_of_one(&self, page: &str) -> Vec<&Text> {
        if let Some(slug) = page.strip_prefix("/courses/") {
            let mut courses = self.courses.iter();
            let Some(course) = courses.find(|c| c.slug.as_str() == slug) else {
                return Vec::new();
            };
            let notes = self.notes(|s| s.course_id == course.id);
            return course.texts().into_iter().chain(notes).collect();
        }
        let slug = page.strip_prefix("/events/");
        let event = slug.and_then(|slug| self.events.iter().find(|e| e.slug.as_str() == slug));
        event.map_or_else(Vec::new, |e| e.texts().to_vec())
    }

    /// What is said to the public of classes to come.
    fn notes(&self, which: impl Fn(&Session) -> bool) -> impl Iterator<Item = &Text> {
        let public = self.coming.iter().filter(move |s| s.listed && which(s));
        public.filter_map(|s| s.note.as_ref())
    }
}
