//! What the staff's session pages share: the fields of a class meeting, and what the
//! database refuses told beside them.

use crate::{
    App,
    account::StaffReader,
    components::Answer,
    error::Failure,
    form::{Fields, Form, Labels, VERSION},
    staff::clash,
};
use domain::{
    course::Mode,
    id::{Id, Room},
    text::Text,
    time::{Slot, Zone, write_clock},
};
use leptos::prelude::*;
use store::{
    centre,
    course::Course,
    session::{Session, SessionError, SessionForm},
    teacher::{self, Teacher},
};

pub(super) const LABELS: Labels = &[
    ("day", "staff-field-date"),
    ("starts", "staff-field-from"),
    ("ends", "staff-field-to"),
    ("room", "staff-session-room"),
    ("teacher", "staff-session-teacher"),
    ("note", "staff-field-note"),
    ("days", "staff-pattern-days"),
    ("first", "staff-course-term-first"),
    ("last", "staff-course-term-last"),
];

pub(super) const NOTE: usize = 300;

/// A course with what its sessions may choose from.
pub(super) struct Desk {
    pub course: Course,
    pub zone: Zone,
    pub rooms: Vec<centre::Room>,
    pub teachers: Vec<Teacher>,
}

impl Desk {
    pub async fn of(app: &App, me: &StaffReader, course: Course) -> Result<Self, Failure> {
        let centres = centre::all(&app.db).await?;
        let centre = centres
            .into_iter()
            .find(|c| c.id == course.centre_id)
            .ok_or(Failure::NOT_FOUND)?;
        let mut rooms = centre::rooms(&app.db).await?;
        rooms.retain(|room| room.centre_id == course.centre_id);
        let teachers = teacher::all(&app.db, &me.staff).await?;
        Ok(Self {
            course,
            zone: centre.time_zone,
            rooms,
            teachers,
        })
    }

    /// The room and the teacher: a room for a class on site, none for one online. What
    /// is no longer in use is offered only where it stands.
    pub fn place_fields(&self, form: &Form) -> impl IntoView + use<> {
        let none = Answer::new("", t!(form.words, "staff-field-none"));
        let room =
            |r: &centre::Room| Answer::new(r.id.to_string(), format!("{} ({})", r.name, r.seats));
        let (here, who) = (form.fields.get("room"), form.fields.get("teacher"));
        let rooms = self
            .rooms
            .iter()
            .filter(|r| r.active || r.id.to_string() == here);
        let rooms = std::iter::once(none.clone()).chain(rooms.map(room));
        let teachers = self
            .teachers
            .iter()
            .filter(|t| t.active || t.id.to_string() == who);
        let teachers = teachers.map(|t| Answer::new(t.id.to_string(), t.name.clone()));
        let teachers = std::iter::once(none).chain(teachers);
        let onsite = self.course.mode == Mode::Onsite;
        view! {
            <div class="form__pair">
                {onsite.then(|| form.optional_field("room").select(rooms))}
                {form.optional_field("teacher").select(teachers)}
            </div>
        }
    }

    /// Reads a session. Its end, its day on the clock and its room are checked here
    /// for the sake of a good sentence, and again by the database.
    pub fn read(&self, form: &mut Form, before: Option<&Session>) -> Option<SessionForm> {
        let (day, starts, ends) = (form.day("day"), form.clock("starts"), form.clock("ends"));
        let slot = day
            .zip(starts)
            .zip(ends)
            .and_then(|((day, starts), ends)| form.slot(Slot::new(day, starts, ends, &self.zone)));
        let room_id = self.room(form);
        let teacher_id = form.maybe_code("teacher");
        let note = form.optional_in_four("note", NOTE, before.and_then(|s| s.note.as_ref()));
        form.finish(|| {
            Some(SessionForm {
                slot: slot?,
                room_id: room_id?,
                teacher_id: teacher_id?,
                note: note?,
            })
        })
    }

    /// A room of this centre, or none; a class online has none.
    pub fn room(&self, form: &mut Form) -> Option<Option<Id<Room>>> {
        if self.course.mode == Mode::Online {
            return Some(None);
        }
        let id = form.maybe_code("room")?;
        if id.is_some_and(|id| !self.rooms.iter().any(|room| room.id == id)) {
            form.wrong("room", t!(form.words, "error-unknown-choice"));
            return None;
        }
        Some(id)
    }

    /// What stands in the way, by name, and the rooms that are free instead. `wanted`:
    /// the sessions that were to be.
    pub async fn refuse(
        &self,
        app: &App,
        me: &StaffReader,
        form: &mut Form,
        wanted: &[SessionForm],
        error: SessionError,
    ) -> Result<(), Failure> {
        let (words, centre) = (form.words, self.course.centre_id);
        match error {
            SessionError::InTheWay(way) => {
                let slots: Vec<_> = wanted.iter().map(|form| form.slot).collect();
                clash::refuse(app, me, form, centre, &slots, way).await?;
            }
            SessionError::EndsBeforeStart => {
                form.wrong("ends", t!(words, "error-end-before-start"))
            }
            SessionError::RoomUnfit => form.wrong("room", t!(words, "error-room-unfit")),
            SessionError::TeacherUnfit => form.wrong("teacher", t!(words, "error-teacher-unfit")),
            SessionError::NotFound => form.wrong("", t!(words, "error-gone")),
            other @ (SessionError::Stale | SessionError::Fault(_)) => return Err(other.into()),
        }
        Ok(())
    }
}

pub(super) fn fields_of(session: &Session) -> Fields {
    let id = |id: Option<String>| id.unwrap_or_default();
    note_fields_of(session)
        .with("day", session.on_day)
        .with("starts", write_clock(session.starts))
        .with("ends", write_clock(session.ends))
        .with("room", id(session.room_id.map(|r| r.to_string())))
        .with("teacher", id(session.teacher_id.map(|t| t.to_string())))
}

/// What cancelling asks: the note, and the version it is about.
pub(super) fn note_fields_of(session: &Session) -> Fields {
    let fields = Fields::new().with(VERSION, session.version);
    match &session.note {
        Some(note) => fields.with_four("note", note),
        None => fields,
    }
}

/// The fields of one session.
pub(super) fn fields(form: &Form, desk: &Desk, note: Option<&Text>) -> impl IntoView + use<> {
    let empty = Text::french("");
    view! {
        {form.field("day").short().input("date")}
        <div class="form__pair">
            {form.field("starts").short().input("time")}
            {form.field("ends").short().input("time")}
        </div>
        {desk.place_fields(form)}
        <p>{t!(form.words, "staff-field-note-hint")}</p>
        {form.four("note", note.unwrap_or(&empty), 2)}
    }
}
