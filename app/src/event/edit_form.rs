//! What the staff's event pages share: the fields of an event, what they choose from,
//! and what the database refuses told beside them.

use crate::{
    App,
    account::StaffReader,
    components::Answer,
    error::Failure,
    form::{Fields, Form, LINE, Labels, PARAGRAPH, SENTENCE, VERSION},
    staff::clash,
    texts::Words,
};
use domain::{
    course::Mode,
    event::EventKind,
    id::{Centre as CentreId, Id, Room as RoomId},
    level::Level,
    text::Text,
    time::{Slot, write_clock},
};
use leptos::prelude::*;
use store::{
    centre::{self, Centre, Room},
    event::{Event, EventError, EventForm},
};

pub(super) const LABELS: Labels = &[
    ("title", "staff-field-title"),
    ("slug", "staff-field-slug"),
    ("summary", "staff-field-summary"),
    ("about", "staff-event-about"),
    ("meet", "staff-event-meet"),
    ("kind", "staff-event-kind"),
    ("mode", "course-mode-label"),
    ("centre", "place-centre"),
    ("room", "staff-session-room"),
    ("place", "staff-event-where"),
    ("day", "staff-field-date"),
    ("starts", "staff-field-from"),
    ("ends", "staff-field-to"),
    ("level", "level-label"),
    ("price", "staff-field-price"),
    ("seats", "staff-field-seats"),
    ("seats_taken", "staff-field-seats-taken"),
    ("children", "staff-event-children"),
    ("step_free", "staff-room-step-free"),
    ("listed", "staff-published"),
];

/// In characters.
const ADDRESS: usize = 160;

const MOST_SEATS: i64 = 2_000;
const MOST_CENTS: i64 = 100_000;

/// What the lists of the form hold.
#[derive(Debug)]
pub(super) struct Choices {
    centres: Vec<Centre>,
    rooms: Vec<Room>,
}

/// Where an event takes place: a room, a place outside, or neither when it is online.
type Where = (Option<Id<RoomId>>, Option<String>);

impl Choices {
    pub async fn load(app: &App) -> Result<Self, Failure> {
        Ok(Self {
            centres: centre::all(&app.db).await?,
            rooms: centre::rooms(&app.db).await?,
        })
    }

    /// The event of a form that is right. Order, clock and room are checked here for
    /// the sake of a good sentence, and again by the database.
    pub fn read(&self, form: &mut Form, before: Option<&Event>) -> Option<EventForm> {
        let empty = Text::french("");
        let standing = |text: fn(&Event) -> &Text| before.map_or(&empty, text);
        let title = form.text_in_four("title", LINE, standing(|e| &e.title));
        let slug = form.slug_from("slug", title.as_ref());
        let summary = form.text_in_four("summary", SENTENCE, standing(|e| &e.summary));
        let about = form.text_in_four("about", PARAGRAPH, standing(|e| &e.about));
        let meet = form.text_in_four("meet", SENTENCE, standing(|e| &e.meet));
        let kind = form.code::<EventKind>("kind");
        let mode = form.code::<Mode>("mode");
        let centre = self.read_centre(form);
        let place = self.read_place(form, mode, centre);
        let slot = read_slot(form, centre);
        let level = form.maybe_code::<Level>("level");
        let price_cents = form.euros("price", MOST_CENTS);
        let seats = form.number("seats", 1..=MOST_SEATS);
        let seats_taken = form.number("seats_taken", 0..=MOST_SEATS);
        let (children, step_free) = (form.flag("children"), form.flag("step_free"));
        let listed = form.flag("listed");
        form.finish(|| {
            let (room_id, place) = place?;
            Some(EventForm {
                slug: slug?,
                centre_id: centre?.id,
                kind: kind?,
                mode: mode?,
                room_id,
                place,
                slot: slot?,
                seats: seats?,
                seats_taken: seats_taken?,
                level: level?,
                price_cents: price_cents?,
                children,
                step_free,
                listed,
                title: title?,
                summary: summary?,
                about: about?,
                meet: meet?,
            })
        })
    }

    fn read_centre(&self, form: &mut Form) -> Option<&Centre> {
        let id: Id<CentreId> = form.code("centre")?;
        let centre = self.centres.iter().find(|c| c.id == id);
        if centre.is_none() {
            form.wrong("centre", t!(form.words, "error-unknown-choice"));
        }
        centre
    }

    /// A room or a place chosen before the event went online is no longer meant.
    fn read_place(
        &self,
        form: &mut Form,
        mode: Option<Mode>,
        centre: Option<&Centre>,
    ) -> Option<Where> {
        if mode == Some(Mode::Online) {
            return Some((None, None));
        }
        let id = form.maybe_code::<Id<RoomId>>("room");
        let place = form.optional("place", ADDRESS);
        let (id, place) = (id?, place?);
        let place = Some(place).filter(|place| !place.is_empty());
        let room = id.map(|id| self.rooms.iter().find(|room| room.id == id));
        let wrong = match (room, centre) {
            (Some(None), _) => Some("error-unknown-choice"),
            (Some(_), _) if place.is_some() => Some("staff-event-room-and-place"),
            (Some(Some(room)), Some(centre)) if room.centre_id != centre.id => {
                Some("staff-event-room-elsewhere")
            }
            (None, _) if mode.is_some() && place.is_none() => Some("staff-event-room-or-place"),
            _ => None,
        };
        if let Some(key) = wrong {
            form.wrong("room", t!(form.words, key));
            return None;
        }
        Some((id, place))
    }

    /// What the database refused, beside its field; a room taken or closed, with what
    /// stands in the way and the rooms that are free instead.
    pub async fn refuse(
        &self,
        app: &App,
        me: &StaffReader,
        form: &mut Form,
        (centre, slot): (Id<CentreId>, &Slot),
        error: EventError,
    ) -> Result<(), Failure> {
        let words = form.words;
        match error {
            EventError::InTheWay(way) => {
                let wanted = std::slice::from_ref(slot);
                clash::refuse(app, me, form, centre, wanted, way).await?;
            }
            EventError::SlugTaken => form.wrong("slug", t!(words, "error-slug-taken")),
            EventError::EndsBeforeStart => form.wrong("ends", t!(words, "error-end-before-start")),
            EventError::TooManyTaken => {
                form.wrong("seats_taken", t!(words, "staff-seats-too-many"));
            }
            EventError::RoomUnfit => form.wrong("room", t!(words, "error-room-unfit")),
            EventError::NotFound => form.wrong("", t!(words, "error-gone")),
            other @ (EventError::Stale | EventError::Fault(_)) => return Err(other.into()),
        }
        Ok(())
    }

    /// A value of the form in the reader's words.
    pub fn said(&self, words: Words, name: &str, value: &str) -> String {
        match name {
            _ if value.is_empty() => none(words, name),
            "kind" => t!(words, &format!("event-kind-{value}")),
            "mode" => t!(words, &format!("course-mode-{value}")),
            "centre" => {
                let centre = self.centres.iter().find(|c| c.id.to_string() == value);
                centre.map_or_else(String::new, |c| own(words, &c.name))
            }
            "room" => {
                let room = self.rooms.iter().find(|r| r.id.to_string() == value);
                room.map_or_else(String::new, |room| self.room_named(words, room))
            }
            "children" | "step_free" | "listed" => t!(words, "choice-yes"),
            _ => value.to_owned(),
        }
    }

    /// `Salle 14 (16) · Alliance Française de Paris`: the form has no script that could
    /// list one centre's rooms only.
    fn room_named(&self, words: Words, room: &Room) -> String {
        let centre = self.centres.iter().find(|c| c.id == room.centre_id);
        let centre = centre.map_or_else(String::new, |c| own(words, &c.name));
        let seats = words.number(room.seats);
        format!("\u{2066}{}\u{2069} ({seats}) · {centre}", room.name)
    }

    /// Where and when, for whom, how many.
    pub fn facts(&self, form: &Form) -> impl IntoView + use<> {
        let words = form.words;
        let list = |name: &'static str, codes: Vec<String>| {
            let answer = |code: String| Answer::new(code.clone(), self.said(words, name, &code));
            codes.into_iter().map(answer).collect::<Vec<_>>()
        };
        let kinds = EventKind::ALL.iter().map(|k| k.code().to_owned());
        let modes = Mode::ALL.iter().map(|m| m.code().to_owned());
        let levels = Level::ALL.iter().map(|l| l.code().to_owned());
        let centres = self.centres.iter().map(|c| c.id.to_string());
        let here = form.fields.get("room");
        // A room no longer in use is offered only where it stands.
        let rooms = self.rooms.iter().map(|r| (r.active, r.id.to_string()));
        let rooms = rooms.filter_map(|(active, id)| (active || id == here).then_some(id));
        let blank = || std::iter::once(String::new());
        let room = form
            .optional_field("room")
            .hint(t!(words, "staff-event-room-hint"));
        let place = form
            .optional_field("place")
            .hint(t!(words, "staff-event-where-hint"));
        let most_seats = MOST_SEATS.to_string();
        view! {
            <div class="form__pair">
                {form.field("kind").select(list("kind", kinds.collect()))}
                {form.field("mode").select(list("mode", modes.collect()))}
            </div>
            {form.field("centre").select(list("centre", centres.collect()))}
            <div class="form__pair">
                {room.select(list("room", blank().chain(rooms).collect()))}
                {place.ltr().input("text")}
            </div>
            {form.field("day").short().input("date")}
            <div class="form__pair">
                {form.field("starts").short().input("time")}
                {form.field("ends").short().input("time")}
            </div>
            <div class="form__pair">
                {form.field("level").select(list("level", blank().chain(levels).collect()))}
                {form.field("price").hint(t!(words, "staff-price-hint")).short().ltr().input("text")}
            </div>
            <div class="form__pair">
                {form.field("seats").short().between("1", most_seats.clone()).input("number")}
                {form.field("seats_taken").short().between("0", most_seats).input("number")}
            </div>
            {form.tick("children")}
            {form.tick("step_free")}
            {form.tick("listed")}
        }
    }
}

/// An empty value in words: without a level, no French is needed.
fn none(words: Words, name: &str) -> String {
    match name {
        "level" => t!(words, "staff-event-no-french"),
        "room" => t!(words, "staff-event-room-none"),
        _ => t!(words, "choice-none"),
    }
}

fn own(words: Words, text: &Text) -> String {
    text.shown(words.language).text.to_owned()
}

/// Day and hours on the clock of the centre.
fn read_slot(form: &mut Form, centre: Option<&Centre>) -> Option<Slot> {
    let (day, starts, ends) = (form.day("day"), form.clock("starts"), form.clock("ends"));
    form.slot(Slot::new(day?, starts?, ends?, &centre?.time_zone))
}

pub(super) fn fields_of(event: &Event) -> Fields {
    let room = event.room_id.map(|id| id.to_string());
    Fields::new()
        .with(VERSION, event.version)
        .with_four("title", &event.title)
        .with("slug", &event.slug)
        .with_four("summary", &event.summary)
        .with_four("about", &event.about)
        .with_four("meet", &event.meet)
        .with("kind", event.kind)
        .with("mode", event.mode)
        .with("centre", event.centre_id)
        .with("room", room.unwrap_or_default())
        .with("place", event.place.as_deref().unwrap_or_default())
        .with("day", event.on_day)
        .with("starts", write_clock(event.starts))
        .with("ends", write_clock(event.ends))
        .with("level", event.level.map(Level::code).unwrap_or_default())
        .with_euros("price", event.price_cents)
        .with("seats", event.seats)
        .with("seats_taken", event.seats_taken)
        .with_flag("children", event.children)
        .with_flag("step_free", event.step_free)
        .with_flag("listed", event.listed)
}

/// The texts in four languages, and the address made from the first.
pub(super) fn texts(form: &Form, event: Option<&Event>) -> impl IntoView + use<> {
    let empty = Text::french("");
    let standing = |text: fn(&Event) -> &Text| event.map_or(&empty, text);
    let title = form.four("title", standing(|e| &e.title), 1);
    let slug = form
        .optional_field("slug")
        .hint(t!(form.words, crate::staff::slug_hint(form)));
    let summary = form.four("summary", standing(|e| &e.summary), 2);
    let about = form.four("about", standing(|e| &e.about), 5);
    let meet = form.four("meet", standing(|e| &e.meet), 2);
    view! { {title}{slug.ltr().input("text")}{summary}{about}{meet} }
}
