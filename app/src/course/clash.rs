//! What stands in the way of a session or an event, in the reader's words: everything
//! that has the room or the teacher then, why the room is closed, and which rooms are
//! free instead.

use crate::{
    App,
    account::StaffReader,
    error::Failure,
    texts::{Words, ltr},
};
use domain::{
    id::{Centre, Id},
    text::Text,
    time::Slot,
};
use store::session::{Clash, free_rooms};

/// Every clash by its title, day and hours, in the sentence of this key.
pub fn told(words: Words, key: &str, clashes: &[Clash]) -> String {
    let said = |clash: &Clash| {
        let what = clash.title.shown(words.language).text;
        let (date, hours) = (
            words.day(clash.on_day),
            words.hours(clash.starts, clash.ends),
        );
        let when = t!(words, "staff-when", date = date, hours = hours);
        t!(words, key, what = what, when = when)
    };
    clashes.iter().map(said).collect::<Vec<_>>().join(" ")
}

/// The room is taken; the rooms free in this slot, when there is one to ask for.
pub async fn room_taken(
    app: &App,
    me: &StaffReader,
    centre: Id<Centre>,
    slot: Option<&Slot>,
    clashes: &[Clash],
) -> Result<String, Failure> {
    let taken = told(me.reader.words, "error-room-taken", clashes);
    Ok(taken + &instead(app, me, centre, slot).await?)
}

/// The same of a closed room. The reason may be gone meanwhile.
pub async fn room_closed(
    app: &App,
    me: &StaffReader,
    centre: Id<Centre>,
    slot: Option<&Slot>,
    reason: Option<&Text>,
) -> Result<String, Failure> {
    let words = me.reader.words;
    let reason = reason.map_or("", |text| text.shown(words.language).text);
    let closed = t!(words, "error-room-closed", reason = reason);
    Ok(closed + &instead(app, me, centre, slot).await?)
}

/// " Free at that time: …".
async fn instead(
    app: &App,
    me: &StaffReader,
    centre: Id<Centre>,
    slot: Option<&Slot>,
) -> Result<String, Failure> {
    let words = me.reader.words;
    let Some(slot) = slot else {
        return Ok(String::new());
    };
    let free = free_rooms(&app.db, &me.staff, centre, slot).await?;
    let said = match free.is_empty() {
        true => t!(words, "staff-rooms-none"),
        false => t!(words, "staff-rooms-free", rooms = ltr(free.join(", "))),
    };
    Ok(format!(" {said}"))
}
