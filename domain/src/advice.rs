//! Which course for me: three answers in, courses out, each with its reasons. A rule,
//! not a guess: the same answers always bring the same courses in the same order.
//!
//! Never proposed: a reading course to who reads, another course to who does not read
//! yet, a course two levels away.

use crate::{
    course::{CourseKind, Mode, Theme, TimeOfDay},
    id::{Centre, Id},
    level::Level,
};
use jiff::civil::Date;
use std::cmp::Reverse;

/// How far somebody is in French.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum French {
    /// In no language, or hardly.
    NotReading,
    /// The level to study at.
    At(Level),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    Anywhere,
    Online,
    Centre(Id<Centre>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answers {
    pub french: French,
    /// None: at any time.
    pub time: Option<TimeOfDay>,
    pub place: Wanted,
    /// None: for everyday life.
    pub theme: Option<Theme>,
}

/// What the rule knows of a course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    pub kind: CourseKind,
    pub mode: Mode,
    pub centre: Id<Centre>,
    pub level_from: Level,
    pub level_to: Level,
    /// Empty while no session is planned.
    pub times: Vec<TimeOfDay>,
    pub themes: Vec<Theme>,
    pub seats_left: i64,
    /// Of its first session, when that is still to come.
    pub starts: Option<Date>,
}

/// Why a course is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    Reading,
    Level,
    /// One level beside.
    LevelNear,
    Time(TimeOfDay),
    Place,
    Online,
    Theme(Theme),
    Seats(i64),
    /// It starts within `SOON_DAYS`.
    Soon(Date),
}

/// What does not fit, said as honestly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum But {
    Time,
    Place,
    Theme,
    Full,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The place of the course among the candidates.
    pub candidate: usize,
    /// Never empty; the level comes first.
    pub reasons: Vec<Reason>,
    pub buts: Vec<But>,
    score: i64,
}

impl Proposal {
    /// Nothing stands against it but, perhaps, a theme that is not taught.
    pub fn fits(&self) -> bool {
        self.buts.iter().all(|but| *but == But::Theme)
    }

    pub fn full(&self) -> bool {
        self.buts.contains(&But::Full)
    }
}

pub const SOON_DAYS: i32 = 28;

/// The courses to propose, best first; those without a free seat last. Courses that
/// come out equal keep the order they were given in.
pub fn advise(answers: &Answers, today: Date, candidates: &[Candidate]) -> Vec<Proposal> {
    let mut proposals: Vec<_> = candidates
        .iter()
        .enumerate()
        .filter_map(|(n, candidate)| propose(answers, today, n, candidate))
        .collect();
    proposals.sort_by_key(|p| (p.full(), Reverse(p.score), p.candidate));
    proposals
}

fn propose(answers: &Answers, today: Date, n: usize, course: &Candidate) -> Option<Proposal> {
    let (level, weight) = level(answers.french, course)?;
    let mut proposal = Proposal {
        candidate: n,
        reasons: vec![level],
        buts: Vec::new(),
        score: weight,
    };
    let p = &mut proposal;
    match answers.time {
        Some(time) if course.times.contains(&time) => p.reason(Reason::Time(time), 40),
        Some(_) => p.buts.push(But::Time),
        None => {}
    }
    match answers.place {
        Wanted::Online if course.mode == Mode::Online => p.reason(Reason::Online, 30),
        Wanted::Centre(centre) if course.mode == Mode::Onsite && course.centre == centre => {
            p.reason(Reason::Place, 30);
        }
        Wanted::Online | Wanted::Centre(_) => p.buts.push(But::Place),
        Wanted::Anywhere => {}
    }
    match answers.theme {
        Some(theme) if course.themes.contains(&theme) => p.reason(Reason::Theme(theme), 15),
        Some(_) => p.buts.push(But::Theme),
        None => {}
    }
    // A trade is for who asks for work.
    if course.kind == CourseKind::Trade && answers.theme != Some(Theme::Work) {
        p.score -= 25;
    }
    if let Some(starts) = course.starts.filter(|d| is_soon(today, *d)) {
        p.reason(Reason::Soon(starts), 5);
    }
    if course.seats_left > 0 {
        p.reason(Reason::Seats(course.seats_left), 0);
    } else {
        p.buts.push(But::Full);
    }
    Some(proposal)
}

impl Proposal {
    fn reason(&mut self, reason: Reason, weight: i64) {
        self.reasons.push(reason);
        self.score += weight;
    }
}

fn is_soon(today: Date, day: Date) -> bool {
    let days = (day - today).get_days();
    (0..=SOON_DAYS).contains(&days)
}

/// Is the course at this level, and how well does it fit? None: not to be proposed.
fn level(french: French, course: &Candidate) -> Option<(Reason, i64)> {
    let reading = course.kind == CourseKind::Reading;
    let level = match french {
        French::NotReading => return reading.then_some((Reason::Reading, 60)),
        French::At(_) if reading => return None,
        French::At(level) => level,
    };
    let rung = |l: Level| Level::ALL.iter().position(|each| *each == l).unwrap_or(0);
    let (mine, from, to) = (rung(level), rung(course.level_from), rung(course.level_to));
    if mine == from {
        Some((Reason::Level, 60))
    } else if (from..=to).contains(&mine) {
        Some((Reason::Level, 50))
    } else if mine + 1 == from || mine == to + 1 {
        Some((Reason::LevelNear, 0))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::{prelude::*, sample::select};
    use uuid::Uuid;

    const TODAY: Date = date(2026, 11, 23);

    fn centre(n: u128) -> Id<Centre> {
        Id::new(Uuid::from_u128(n))
    }

    fn course() -> Candidate {
        Candidate {
            kind: CourseKind::Daytime,
            mode: Mode::Onsite,
            centre: centre(1),
            level_from: Level::A1,
            level_to: Level::A2,
            times: vec![TimeOfDay::Morning],
            themes: vec![Theme::Health],
            seats_left: 3,
            starts: None,
        }
    }

    fn answers() -> Answers {
        Answers {
            french: French::At(Level::A1),
            time: Some(TimeOfDay::Morning),
            place: Wanted::Centre(centre(1)),
            theme: Some(Theme::Health),
        }
    }

    #[test]
    fn everything_that_fits_is_said() {
        let proposals = advise(&answers(), TODAY, &[course()]);
        let reasons = [
            Reason::Level,
            Reason::Time(TimeOfDay::Morning),
            Reason::Place,
            Reason::Theme(Theme::Health),
            Reason::Seats(3),
        ];
        assert_eq!(proposals[0].reasons, reasons);
        assert!(proposals[0].fits());
    }

    #[test]
    fn the_hour_weighs_more_than_the_place_and_the_place_more_than_the_theme() {
        let other_theme = Candidate {
            themes: vec![],
            ..course()
        };
        let other_place = Candidate {
            centre: centre(2),
            ..course()
        };
        let other_time = Candidate {
            times: vec![TimeOfDay::Evening],
            ..course()
        };
        let proposals = advise(&answers(), TODAY, &[other_time, other_place, other_theme]);
        assert_eq!(
            proposals.iter().map(|p| p.candidate).collect::<Vec<_>>(),
            [2, 1, 0]
        );
    }

    #[test]
    fn a_trade_comes_after_everyday_life_unless_work_is_asked_for() {
        let trade = Candidate {
            kind: CourseKind::Trade,
            themes: vec![Theme::Work, Theme::Health],
            ..course()
        };
        let first = |theme| {
            let answers = Answers { theme, ..answers() };
            advise(&answers, TODAY, &[trade.clone(), course()])[0].candidate
        };
        assert_eq!(first(Some(Theme::Health)), 1);
        assert_eq!(first(None), 1);
        assert_eq!(first(Some(Theme::Work)), 0);
    }

    #[test]
    fn soon_is_four_weeks() {
        let starting = |starts| Candidate {
            starts: Some(starts),
            ..course()
        };
        let soon = |starts| {
            let proposals = advise(&answers(), TODAY, &[starting(starts)]);
            proposals[0].reasons.contains(&Reason::Soon(starts))
        };
        assert!(soon(TODAY) && soon(date(2026, 12, 21)));
        assert!(
            !soon(date(2026, 12, 22)) && !soon(date(2026, 11, 22)) && !soon(date(2027, 11, 24))
        );
    }

    fn candidates() -> impl Strategy<Value = Vec<Candidate>> {
        let level = || select(Level::ALL);
        let one = (
            (select(CourseKind::ALL), select(Mode::ALL), 1u128..4),
            (level(), level(), -2i64..6, 0i8..28),
            proptest::collection::vec(select(TimeOfDay::ALL), 0..3),
            proptest::collection::vec(select(Theme::ALL), 0..3),
        )
            .prop_map(
                |((kind, mode, at), (a, b, seats_left, day), times, themes)| Candidate {
                    kind,
                    mode,
                    centre: centre(at),
                    level_from: a.min(b),
                    level_to: a.max(b),
                    times,
                    themes,
                    seats_left,
                    starts: (day > 0).then(|| date(2026, 12, day)),
                },
            );
        proptest::collection::vec(one, 0..30)
    }

    fn any_answers() -> impl Strategy<Value = Answers> {
        let french = prop_oneof![
            Just(French::NotReading),
            select(Level::ALL).prop_map(French::At)
        ];
        let time = proptest::option::of(select(TimeOfDay::ALL));
        let place = prop_oneof![
            Just(Wanted::Anywhere),
            Just(Wanted::Online),
            (1u128..4).prop_map(|n| Wanted::Centre(centre(n)))
        ];
        let theme = proptest::option::of(select(Theme::ALL));
        (french, time, place, theme).prop_map(|(french, time, place, theme)| Answers {
            french,
            time,
            place,
            theme,
        })
    }

    proptest! {
        #[test]
        fn reading_is_for_who_does_not_read(answers in any_answers(), courses in candidates()) {
            for proposal in advise(&answers, TODAY, &courses) {
                let reading = courses[proposal.candidate].kind == CourseKind::Reading;
                prop_assert_eq!(reading, answers.french == French::NotReading);
            }
        }

        #[test]
        fn every_proposal_has_a_reason_and_full_courses_come_last(answers in any_answers(), courses in candidates()) {
            let proposals = advise(&answers, TODAY, &courses);
            prop_assert!(proposals.iter().all(|p| !p.reasons.is_empty()));
            prop_assert!(proposals.is_sorted_by_key(Proposal::full));
            for p in &proposals {
                prop_assert_eq!(p.full(), courses[p.candidate].seats_left <= 0);
                prop_assert!(!p.reasons.contains(&Reason::Level) || !p.reasons.contains(&Reason::LevelNear));
            }
        }

        /// The order comes from the courses, not from how they were listed; but of two that
        /// come out equal, the one listed first stays first.
        #[test]
        fn the_order_is_settled(answers in any_answers(), courses in candidates()) {
            let key = |p: &Proposal| (p.full(), Reverse(p.score));
            // Each course has its equal.
            let twice = [courses.clone(), courses].concat();
            let there = advise(&answers, TODAY, &twice);
            for two in there.windows(2) {
                let (one, next) = (&two[0], &two[1]);
                let first = one.candidate < next.candidate;
                prop_assert!(key(one) < key(next) || key(one) == key(next) && first, "{:?}", two);
            }
            let turned: Vec<_> = twice.into_iter().rev().collect();
            let back = advise(&answers, TODAY, &turned);
            prop_assert_eq!(there.iter().map(key).collect::<Vec<_>>(), back.iter().map(key).collect::<Vec<_>>());
        }

        /// A wish that is met never moves a course down.
        #[test]
        fn a_wish_met_helps(answers in any_answers(), courses in candidates(), time in select(TimeOfDay::ALL)) {
            let plain = advise(&Answers { time: None, ..answers }, TODAY, &courses);
            let wished = advise(&Answers { time: Some(time), ..answers }, TODAY, &courses);
            prop_assert_eq!(plain.len(), wished.len());
            for p in &wished {
                let before = plain.iter().find(|q| q.candidate == p.candidate).map_or(0, |q| q.score);
                prop_assert_eq!(p.score > before, p.reasons.contains(&Reason::Time(time)));
            }
        }
    }
}
