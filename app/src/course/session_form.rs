//! What the staff's session pages share: the fields of a class meeting, and what the
//! database refuses told beside them.

use crate::{
    App,
    account::StaffReader,
    components::Answer,
    error::Failure,
    form::{Fields, Form, Labels, VERSION},
    staff::{clash, stale_since},
};
use domain::{
    audit::Subject,
    course::{LONGEST_TERM_DAYS, Mode},
    id::{Id, Room, Session as SessionId},
    text::Text,
    time::{Slot, Zone, write_clock},
};
use jiff::{ToSpan, civil::Date};
use leptos::prelude::*;
use store::{
    audit::{last_of, last_of_classes},
    centre,
    course::Course,
    session::{self, Session, SessionError, SessionForm},
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
pub(super) struct Planning {
    pub course: Course,
    pub zone: Zone,
    pub rooms: Vec<centre::Room>,
    pub teachers: Vec<Teacher>,
}

impl Planning {
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

    /// The session of this id and its course.
    pub async fn of_session(
        app: &App,
        me: &StaffReader,
        id: &str,
    ) -> Result<(Session, Self), Failure> {
        let id: Id<SessionId> = id.parse().map_err(|_| Failure::NOT_FOUND)?;
        let session = session::find(&app.db, &me.staff, id)
            .await?
            .ok_or(Failure::NOT_FOUND)?;
        let course = super::found(app, me, session.course_slug.as_str()).await?;
        Ok((session, Self::of(app, me, course).await?))
    }

    /// The room and the teacher: a room for a class on site, none for one online. What
    /// is no longer in use is offered only where it stands.
    pub fn place_fields(&self, form: &Form) -> impl IntoView + use<> {
        let none = || std::iter::once(Answer::new("", t!(form.words, "staff-field-none")));
        let rooms = none().chain(self.room_answers(form));
        let teachers = none().chain(self.teacher_answers(form));
        let onsite = self.course.mode == Mode::Onsite;
        view! {
            <div class="form__pair">
                {onsite.then(|| form.optional_field("room").select(rooms))}
                {form.optional_field("teacher").select(teachers)}
            </div>
        }
    }

    pub fn room_answers(&self, form: &Form) -> Vec<Answer> {
        let here = form.fields.get("room");
        let offered = |r: &&centre::Room| r.active || r.id.to_string() == here;
        let answer =
            |r: &centre::Room| Answer::new(r.id.to_string(), format!("{} ({})", r.name, r.seats));
        self.rooms.iter().filter(offered).map(answer).collect()
    }

    pub fn teacher_answers(&self, form: &Form) -> Vec<Answer> {
        let who = form.fields.get("teacher");
        let offered = |t: &&Teacher| t.active || t.id.to_string() == who;
        let answer = |t: &Teacher| Answer::new(t.id.to_string(), t.name.clone());
        self.teachers.iter().filter(offered).map(answer).collect()
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

    /// Somebody changed the session meanwhile: marks what differs from `current`, which
    /// is the session as this form shows it.
    pub async fn note_stale(
        &self,
        app: &App,
        me: &StaffReader,
        form: &mut Form,
        session: &Session,
        current: &Fields,
    ) -> Result<(), Failure> {
        let said = |name: &str, value: &str| self.said(name, value);
        // Of many changed at once the audit has one line, of their course.
        let (db, staff) = (&app.db, &me.staff);
        let own = last_of(db, staff, Subject::Session, session.id.uuid()).await?;
        let last = match own.filter(|line| line.at >= session.modified_at) {
            Some(own) => Some(own),
            None => last_of_classes(db, staff, self.course.id).await?,
        };
        stale_since(form, last, current, &said);
        Ok(())
    }

    /// A room's or teacher's name in place of its id.
    fn said(&self, name: &str, value: &str) -> String {
        let room = || self.rooms.iter().find(|r| r.id.to_string() == value);
        let teacher = || self.teachers.iter().find(|t| t.id.to_string() == value);
        let found = match name {
            "room" => room().map(|r| &r.name),
            "teacher" => teacher().map(|t| &t.name),
            _ => None,
        };
        found.cloned().unwrap_or_else(|| value.to_owned())
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
            SessionError::Announced => form.wrong("", t!(words, "staff-change-other")),
            other @ (SessionError::Stale | SessionError::Fault(_)) => return Err(other.into()),
        }
        Ok(())
    }
}

/// Days of the week, 1 to 7; at least one.
pub(super) fn weekdays(form: &mut Form) -> Option<Vec<i64>> {
    let days = form.codes::<i64>("days")?;
    if days.is_empty() || days.iter().any(|day| !(1..=7).contains(day)) {
        form.wrong("days", t!(form.words, "error-choose-some"));
        return None;
    }
    Some(days)
}

/// The days of a term, both included.
pub(super) fn first_to_last(form: &mut Form) -> Option<(Date, Date)> {
    let (first, last) = (form.day("first"), form.day("last"));
    let (first, last) = first.zip(last)?;
    let problem = if last < first {
        "error-end-before-start"
    } else if last >= first.saturating_add(LONGEST_TERM_DAYS.days()) {
        "staff-term-too-long"
    } else {
        return Some((first, last));
    };
    form.wrong("last", t!(form.words, problem));
    None
}

/// What the Enter key in a field presses, a form's first button: it looks again and
/// does nothing.
pub(super) fn look_first() -> impl IntoView {
    view! {
        <button class="visually-hidden" name="act" value="preview" tabindex="-1" aria-hidden="true"></button>
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
pub(super) fn fields(
    form: &Form,
    planning: &Planning,
    note: Option<&Text>,
) -> impl IntoView + use<> {
    let empty = Text::french("");
    view! {
        {form.field("day").short().input("date")}
        <div class="form__pair">
            {form.field("starts").short().input("time")}
            {form.field("ends").short().input("time")}
        </div>
        {planning.place_fields(form)}
        <p>{t!(form.words, "staff-field-note-hint")}</p>
        {form.four("note", note.unwrap_or(&empty), 2)}
    }
}
