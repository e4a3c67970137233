//! Where things are edited: paths after the language, said once.

use domain::{
    id::{Account, Closure, Id, Room, Session, Teacher},
    slug::Slug,
};

pub fn course(slug: &Slug) -> String {
    format!("/staff/courses/{slug}")
}

/// Where a course's sessions are planned.
pub fn sessions(course: &Slug) -> String {
    format!("{}/sessions", self::course(course))
}

pub fn session(id: Id<Session>) -> String {
    format!("/staff/sessions/{id}")
}

pub fn teacher(id: Id<Teacher>) -> String {
    format!("/staff/teachers/{id}")
}

pub fn event(slug: &Slug) -> String {
    format!("/staff/events/{slug}")
}

pub fn centre(slug: &Slug) -> String {
    format!("/staff/centres/{slug}")
}

pub fn account(id: Id<Account>) -> String {
    format!("/staff/accounts/{id}")
}

pub fn room(centre: &Slug, id: Id<Room>) -> String {
    format!("/staff/centres/{centre}/rooms/{id}")
}

pub fn closure(centre: &Slug, id: Id<Closure>) -> String {
    format!("/staff/centres/{centre}/closures/{id}")
}
