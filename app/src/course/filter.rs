//! The filters of the catalogue and the timetable: one choice each, kept in the
//! address, unknown values left aside.

use super::listing::Listing;
use crate::reader::query;
use domain::{
    course::{CourseKind, Mode, Theme, TimeOfDay},
    id::{Centre as CentreId, Id},
    level::Level,
    slug::Slug,
};
use std::str::FromStr;
use store::centre::Centre;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    Online,
    Centre(Id<CentreId>, Slug),
}

impl Spot {
    pub fn read(value: &str, centres: &[Centre]) -> Option<Self> {
        if value == Mode::Online.code() {
            return Some(Spot::Online);
        }
        let centre = centres.iter().find(|c| c.slug.as_str() == value)?;
        Some(Spot::Centre(centre.id, centre.slug.clone()))
    }

    pub fn code(&self) -> &str {
        match self {
            Spot::Online => Mode::Online.code(),
            Spot::Centre(_, slug) => slug.as_str(),
        }
    }

    /// Is something held so, by this centre, at this place? What is on line is at no
    /// centre.
    pub fn keeps(&self, mode: Mode, centre: Id<CentreId>) -> bool {
        match self {
            Spot::Online => mode == Mode::Online,
            Spot::Centre(id, _) => mode == Mode::Onsite && *id == centre,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    pub level: Option<Level>,
    pub kind: Option<CourseKind>,
    pub spot: Option<Spot>,
    pub time: Option<TimeOfDay>,
    pub theme: Option<Theme>,
}

/// What the address asks for, and whether a value in it meant nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked {
    pub filter: Filter,
    pub ignored: bool,
}

impl Asked {
    pub fn read(asked: &[(String, String)], centres: &[Centre]) -> Self {
        let mut found = Self::default();
        for (name, value) in asked {
            let value = value.trim();
            if value.is_empty() {
                continue;
            }
            let f = &mut found.filter;
            let known = match name.as_str() {
                "level" => put(&mut f.level, Level::read(value)),
                "kind" => put(&mut f.kind, CourseKind::from_str(value).ok()),
                "where" => put(&mut f.spot, Spot::read(value, centres)),
                "time" => put(&mut f.time, TimeOfDay::from_str(value).ok()),
                "theme" => put(&mut f.theme, Theme::from_str(value).ok()),
                _ => true,
            };
            found.ignored |= !known;
        }
        found
    }
}

fn put<T>(choice: &mut Option<T>, value: Option<T>) -> bool {
    let known = value.is_some();
    if known {
        *choice = value;
    }
    known
}

impl Filter {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// `?level=A1&where=paris`, or nothing.
    pub fn query(&self) -> String {
        query([
            ("level", self.level.map(Level::code)),
            ("kind", self.kind.map(CourseKind::code)),
            ("where", self.spot.as_ref().map(Spot::code)),
            ("time", self.time.map(TimeOfDay::code)),
            ("theme", self.theme.map(Theme::code)),
        ])
    }

    pub fn keeps(&self, listing: &Listing) -> bool {
        let course = &listing.course;
        self.level
            .is_none_or(|l| (course.level_from..=course.level_to).contains(&l))
            && self.kind.is_none_or(|kind| kind == course.kind)
            && self
                .spot
                .as_ref()
                .is_none_or(|spot| spot.keeps(course.mode, course.centre_id))
            && self.time.is_none_or(|time| listing.times.contains(&time))
            && self.theme.is_none_or(|t| course.themes.contains(&t))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pairs(query: &str) -> Vec<(String, String)> {
        serde_urlencoded::from_str(query.trim_start_matches('?')).unwrap()
    }

    #[test]
    fn what_means_nothing_is_left_aside_and_told() {
        let asked = Asked::read(&pairs("level=Z9&kind=evening&theme=&utm=x"), &[]);
        assert_eq!(asked.filter.kind, Some(CourseKind::Evening));
        assert_eq!(asked.filter.query(), "?kind=evening");
        assert!(asked.ignored);
        assert!(!Asked::read(&pairs("theme=&utm=x"), &[]).ignored);
    }

    proptest! {
        #[test]
        fn a_filter_reads_back(
            level in proptest::option::of(proptest::sample::select(Level::ALL)),
            kind in proptest::option::of(proptest::sample::select(CourseKind::ALL)),
            time in proptest::option::of(proptest::sample::select(TimeOfDay::ALL)),
            theme in proptest::option::of(proptest::sample::select(Theme::ALL)),
            online in any::<bool>(),
        ) {
            let filter = Filter { level, kind, spot: online.then_some(Spot::Online), time, theme };
            let asked = Asked::read(&pairs(&filter.query()), &[]);
            prop_assert_eq!(asked, Asked { filter, ignored: false });
        }

        #[test]
        fn whatever_is_typed_is_answered(query in "[a-z=&%A-Z0-9;+]{0,60}") {
            let pairs: Vec<(String, String)> = serde_urlencoded::from_str(&query).unwrap_or_default();
            let _ = Asked::read(&pairs, &[]).filter.query();
        }
    }
}
