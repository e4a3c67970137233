//! What stands in the way of a class or an event, beside the fields it is about and in the
//! reader's words: everything that has the course, the room or the teacher then, why the
//! room is closed, and which rooms are free instead.

use crate::{
    App,
    account::StaffReader,
    error::Failure,
    form::Form,
    texts::{Words, ltr},
};
use domain::{
    id::{Centre, Id},
    time::Slot,
};
use store::clash::{Clash, InTheWay, free_rooms};

/// Tells all that the database refused for. `wanted`: when what was to be would have been;
/// a term has many slots.
pub async fn refuse(
    app: &App,
    me: &StaffReader,
    form: &mut Form,
    centre: Id<Centre>,
    wanted: &[Slot],
    way: InTheWay,
) -> Result<(), Failure> {
    let words = form.words;
    let InTheWay {
        course,
        room,
        teacher,
        closed,
    } = way;
    let nobody = course.is_empty() && room.is_empty() && teacher.is_empty();
    if nobody && closed.is_none() {
        form.wrong("", t!(words, "error-way-free"));
    }
    if !course.is_empty() {
        form.wrong("starts", told(words, "error-course-taken", &course));
    }
    if !room.is_empty() {
        let slot = wanted.iter().find(|slot| hits(slot, &room));
        let taken = told(words, "error-room-taken", &room);
        form.wrong("room", taken + &instead(app, me, centre, slot).await?);
    }
    if let Some(reason) = closed {
        let slot = match wanted {
            [one] => Some(one),
            _ => None,
        };
        let reason = reason.shown(words.language).text;
        let closed = t!(words, "error-room-closed", reason = reason);
        form.wrong("room", closed + &instead(app, me, centre, slot).await?);
    }
    if !teacher.is_empty() {
        form.wrong("teacher", told(words, "error-teacher-taken", &teacher));
    }
    Ok(())
}

/// Every clash by its title, day and hours, in the sentence of this key.
fn told(words: Words, key: &str, clashes: &[Clash]) -> String {
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

/// Is this the slot that collided?
fn hits(slot: &Slot, clashes: &[Clash]) -> bool {
    let hits = |c: &Clash| c.on_day == slot.day && c.starts < slot.ends && slot.starts < c.ends;
    clashes.iter().any(hits)
}

/// " Free at that time: …", when there is one time to ask for.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        form::{Fields, Labels},
        page::render,
        reader::Reader,
        testing::{self, now, slot},
    };
    use domain::language::Language;
    use http::StatusCode;
    use jiff::civil::{date, time};
    use store::account;

    const LABELS: Labels = &[("room", "staff-session-room")];

    /// The database refused, and before it could be asked why, the reason was gone.
    #[tokio::test]
    async fn what_is_gone_meanwhile_is_said_to_be() {
        let site = testing::site().await;
        let cookie = site.sign_in().await;
        let token = cookie.trim_start_matches("havre=");
        let who = account::authenticate(&site.app.db, now(), token).await;
        let who = who.unwrap().unwrap();
        let day = slot(date(2026, 12, 1), time(9, 0, 0, 0), time(10, 0, 0, 0));
        for language in Language::ALL {
            let words = Words::of(*language);
            let uri = format!("/{language}/staff").parse().unwrap();
            let me = StaffReader {
                reader: Reader::of(&uri).unwrap(),
                staff: who.staff().unwrap(),
                who: who.clone(),
            };
            let mut form = Form::new(words, LABELS, Fields::new());
            let way = InTheWay::default();
            refuse(&site.app, &me, &mut form, site.centre, &[day], way)
                .await
                .unwrap();
            assert_eq!(form.status(), StatusCode::UNPROCESSABLE_ENTITY);
            let html = render(|| form.summary());
            assert!(html.contains(&t!(words, "error-way-free")), "{html}");
        }
    }
}
