//! What the staff's session pages share: the fields of a class meeting, and what the
//! database refuses told beside them.

use crate::{
    App,
    account::StaffReader,
    components::Answer,
    error::Failure,
    form::{Fields, Form, Labels, VERSION},
    texts::{Words, ltr},
};
use domain::{
    course::Mode,
    text::Text,
    time::{Slot, SlotError, Zone, write_clock},
};
use leptos::prelude::*;
use store::{
    centre,
    course::Course,
    session::{Clash, Session, SessionError, SessionForm, free_rooms},
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

const NOTE: usize = 300;

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
        let centre = centres.into_iter().find(|c| c.id == course.centre_id).ok_or(Failure::NOT_FOUND)?;
        let mut rooms = centre::rooms(&app.db).await?;
        rooms.retain(|room| room.centre_id == course.centre_id && room.active);
        let mut teachers = teacher::all(&app.db, &me.staff).await?;
        teachers.retain(|teacher| teacher.active);
        Ok(Self { course, zone: centre.time_zone, rooms, teachers })
    }

    /// The room and the teacher: a room for a class on site, none for one online.
    pub fn place_fields(&self, form: &Form) -> impl IntoView + use<> {
        let none = Answer::new("", t!(form.words, "staff-field-none"));
        let room = |r: &centre::Room| Answer::new(r.id.to_string(), format!("{} ({})", r.name, r.seats));
        let rooms = std::iter::once(none.clone()).chain(self.rooms.iter().map(room));
        let teachers = self.teachers.iter().map(|t| Answer::new(t.id.to_string(), t.name.clone()));
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
        let slot = day.zip(starts).zip(ends).and_then(|((day, starts), ends)| {
            self.slot_or_wrong(form, Slot::new(day, starts, ends, &self.zone))
        });
        let room_id = form.maybe_code("room");
        let teacher_id = form.maybe_code("teacher");
        let note = form.optional_in_four("note", NOTE, before.and_then(|s| s.note.as_ref()));
        form.finish(|| Some(SessionForm { slot: slot?, room_id: room_id?, teacher_id: teacher_id?, note: note? }))
    }

    /// A slot, or its fault beside its field.
    pub fn slot_or_wrong<T>(&self, form: &mut Form, slot: Result<T, SlotError>) -> Option<T> {
        match slot {
            Ok(slot) => Some(slot),
            Err(SlotError::EndsBeforeStart) => {
                form.wrong("ends", t!(form.words, "error-end-before-start"));
                None
            }
            Err(SlotError::Time(_)) => {
                form.wrong("starts", t!(form.words, "staff-time-skipped"));
                None
            }
        }
    }

    /// What stands in the way, by name, and the rooms that are free instead.
    pub async fn refuse(&self, app: &App, me: &StaffReader, form: &mut Form, slot: Option<&Slot>, error: SessionError) -> Result<(), Failure> {
        let words = form.words;
        match error {
            SessionError::RoomTaken(clashes) => {
                let mut problem = clashing(words, "error-room-taken", &clashes);
                let slot = clashes.first().and_then(|c| self.slot_of(c)).or(slot.copied());
                problem.push_str(&self.instead(app, me, words, slot).await?);
                form.wrong("room", problem);
            }
            SessionError::TeacherTaken(clashes) => form.wrong("teacher", clashing(words, "error-teacher-taken", &clashes)),
            SessionError::RoomClosed(reason) => {
                let reason = reason.map_or_else(String::new, |text| text.shown(words.language).text.to_owned());
                let mut problem = t!(words, "error-room-closed", reason = reason);
                problem.push_str(&self.instead(app, me, words, slot.copied()).await?);
                form.wrong("room", problem);
            }
            SessionError::EndsBeforeStart => form.wrong("ends", t!(words, "error-end-before-start")),
            SessionError::NotFound => form.wrong("", t!(words, "error-gone")),
            other @ (SessionError::Stale | SessionError::Fault(_)) => return Err(other.into()),
        }
        Ok(())
    }

    fn slot_of(&self, clash: &Clash) -> Option<Slot> {
        Slot::new(clash.on_day, clash.starts, clash.ends, &self.zone).ok()
    }

    /// " Free at that time: …".
    async fn instead(&self, app: &App, me: &StaffReader, words: Words, slot: Option<Slot>) -> Result<String, Failure> {
        let Some(slot) = slot else { return Ok(String::new()) };
        let free = free_rooms(&app.db, &me.staff, self.course.centre_id, &slot).await?;
        let said = if free.is_empty() {
            t!(words, "staff-rooms-none")
        } else {
            t!(words, "staff-rooms-free", rooms = ltr(free.join(", ")))
        };
        Ok(format!(" {said}"))
    }
}

/// Every clash by its title, day and hours.
fn clashing(words: Words, key: &str, clashes: &[Clash]) -> String {
    let said = |clash: &Clash| {
        let what = clash.title.shown(words.language).text;
        let (date, hours) = (words.day(clash.on_day), words.hours(clash.starts, clash.ends));
        let when = t!(words, "staff-when", date = date, hours = hours);
        t!(words, key, what = what, when = when)
    };
    clashes.iter().map(said).collect::<Vec<_>>().join(" ")
}

pub(super) fn fields_of(session: &Session) -> Fields {
    let id = |id: Option<String>| id.unwrap_or_default();
    let fields = Fields::new()
        .with(VERSION, session.version)
        .with("day", session.on_day)
        .with("starts", write_clock(session.starts))
        .with("ends", write_clock(session.ends))
        .with("room", id(session.room_id.map(|r| r.to_string())))
        .with("teacher", id(session.teacher_id.map(|t| t.to_string())));
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
