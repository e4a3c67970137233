//! Three questions, one at a time, then the courses that answer them, each with its
//! reasons in words. The answers stay in the address and are kept nowhere.

use super::{
    filter::Spot,
    listing::{self, Listing},
    said,
};
use crate::{
    App,
    components::{
        Chip, Look, Pick, Pictogram, chips, empty, link_button, picks, pictogram, steps,
        submit_button,
    },
    content::contact,
    error::Failure,
    page::{Draw, Drawn, Page, Place},
    reader::{Reader, query},
    texts::{Words, ltr},
};
use axum::{extract::State, response::Response};
use domain::{
    advice::{Answers, But, Candidate, French, Proposal, Reason, Wanted, advise},
    course::{Mode, Theme, TimeOfDay},
    level::Level,
};
use jiff::civil::Date;
use leptos::prelude::*;
use std::str::FromStr;
use store::centre::Centre;

/// How many courses are proposed: more would be a catalogue again.
const MOST: usize = 6;
/// How many near ones, when nothing fits whole.
const MOST_NEAR: usize = 3;

/// The answers to the first question, with what they mean.
const FRENCH: [(&str, Pictogram, French); 6] = [
    ("reading", Pictogram::Letters, French::NotReading),
    ("nothing", Pictogram::Beginner, French::At(Level::A1_1)),
    ("words", Pictogram::Message, French::At(Level::A1)),
    ("sentences", Pictogram::Conversation, French::At(Level::A2)),
    ("daily", Pictogram::People, French::At(Level::B1)),
    ("good", Pictogram::School, French::At(Level::B2)),
];

const ANY: &str = "any";

/// What was answered so far: codes as they stand in the address.
#[derive(Debug, Clone, Default)]
struct Given {
    french: Option<(String, French)>,
    /// `Some(None)`: at any time.
    time: Option<Option<TimeOfDay>>,
    place: Option<Option<Spot>>,
    theme: Option<Theme>,
}

impl Given {
    /// An answer that means nothing is not given: its question is asked again.
    fn read(asked: &[(String, String)], centres: &[Centre]) -> Self {
        let value = |name: &str| {
            let found = asked.iter().find(|(n, _)| n == name);
            found.map_or("", |(_, value)| value.trim())
        };
        let french = value("french");
        let known = FRENCH.iter().find(|(code, ..)| *code == french);
        let meant = known
            .map(|(.., meant)| *meant)
            .or_else(|| Level::read(french).map(French::At));
        let (time, place) = (value("time"), value("where"));
        Self {
            french: meant.map(|meant| (french.to_owned(), meant)),
            time: match time {
                ANY => Some(None),
                code => TimeOfDay::from_str(code).ok().map(Some),
            },
            place: match place {
                ANY => Some(None),
                code => Spot::read(code, centres).map(Some),
            },
            theme: Theme::from_str(value("theme")).ok(),
        }
    }

    fn answers(&self) -> Option<Answers> {
        let place = match self.place.as_ref()? {
            None => Wanted::Anywhere,
            Some(Spot::Online) => Wanted::Online,
            Some(Spot::Centre(id, _)) => Wanted::Centre(*id),
        };
        Some(Answers {
            french: self.french.as_ref()?.1,
            time: self.time?,
            place,
            theme: self.theme,
        })
    }

    /// As the links and the form of these pages write what is given.
    fn query(&self) -> String {
        let french = self.french.as_ref().map(|(code, _)| code.as_str());
        let time = self.time.filter(|_| french.is_some());
        let place = self.place.as_ref().filter(|_| time.is_some());
        let theme = place.map(|_| self.theme.map_or(ANY, Theme::code));
        query([
            ("french", french),
            ("time", time.map(|_| self.time_code())),
            ("where", place.map(|p| p.as_ref().map_or(ANY, Spot::code))),
            ("theme", theme),
        ])
    }

    fn french_code(&self) -> &str {
        self.french.as_ref().map_or("", |(code, _)| code)
    }

    fn time_code(&self) -> &'static str {
        self.time.flatten().map_or(ANY, TimeOfDay::code)
    }
}

pub async fn find(State(app): State<App>, reader: Reader) -> Result<Response, Failure> {
    let words = reader.words;
    let now = app.now();
    let mut shared = app.shared(None);
    let centres = store::centre::all(&app.db).await?;
    let given = Given::read(&said::asked(&reader), &centres);
    let answers = given.answers();
    let mut listings = Vec::new();
    if answers.is_some() {
        listings = listing::listings(&app, now).await?;
        if let Some(change) = listing::next_change(&listings) {
            shared.fresh_until = shared.fresh_until.min(change);
        }
    }
    let today = crate::page::school_zone().today(now);
    let mut page = Page::public("course-find", t!(words, "helper-title"), shared)
        .at(Place::Courses)
        .known_as(reader.link(format!("/courses/find{}", given.query())))
        .described(t!(words, "helper-intro"));
    if !reader.query.is_empty() {
        page = page.unlisted();
    }
    Ok(page.answer(&app, &reader, || match answers {
        Some(answers) => found(&reader, &centres, &given, answers, today, &listings).drawn(),
        None => question(&reader, &centres, &given).drawn(),
    }))
}

/// The first question that has no answer yet.
fn question(reader: &Reader, centres: &[Centre], given: &Given) -> impl IntoView + use<> {
    let words = reader.words;
    let link = |query: String| reader.link(format!("/courses/find{query}"));
    let french = given.french_code();
    let (step, body) = match (&given.french, given.time) {
        (None, _) => (0, ask_french(reader).drawn()),
        (Some(_), None) => (
            1,
            ask_time(words, |time| link(format!("?french={french}&time={time}"))).drawn(),
        ),
        (Some(_), Some(_)) => (2, ask_place(reader, centres, given).drawn()),
    };
    let ask = [
        "helper-french-question",
        "helper-time-question",
        "helper-place-question",
    ][step];
    let names = ["level-label", "when-label", "place-label"].map(|key| t!(words, key));
    let back = match step {
        0 => None,
        1 => Some(link(String::new())),
        _ => Some(link(format!("?french={french}"))),
    };
    let back = back.map(|href| {
        link_button(
            Look::Quiet,
            href,
            Some(Pictogram::Back),
            t!(words, "action-back"),
        )
    });
    let intro = (step == 0).then(|| {
        view! { <p class="lead">{t!(words, "helper-intro")}</p><p class="soft">{t!(words, "helper-privacy")}</p> }
    });
    view! {
        <header class="page">
            <h1 tabindex="-1">{t!(words, "helper-title")}</h1>
            {intro}
            {steps(words, names, step)}
        </header>
        <section class="stack">
            <h2>{t!(words, ask)}</h2>
            {body}
            <div class="row">{back}</div>
        </section>
    }
}

fn ask_french(reader: &Reader) -> impl IntoView + use<> {
    let words = reader.words;
    let link = |code: &str| reader.link(format!("/courses/find?french={code}"));
    let known = FRENCH.map(|(code, icon, french)| Pick {
        icon,
        href: link(code),
        title: t!(words, &format!("helper-french-{code}")),
        text: match french {
            French::NotReading => t!(words, "course-kind-reading"),
            French::At(level) => said::isolated(level.code()),
        },
        chosen: false,
    });
    let levels = Level::ALL
        .iter()
        .map(|l| Chip::to(link(l.slug()), view! { <bdi dir="ltr">{l.code()}</bdi> }));
    view! {
        {picks(known)}
        {chips(t!(words, "helper-french-known"), levels)}
    }
}

fn ask_time(words: Words, link: impl Fn(&str) -> String) -> impl IntoView {
    let pick = |code: &str, icon| Pick {
        icon,
        href: link(code),
        title: t!(words, &format!("helper-time-{code}")),
        text: String::new(),
        chosen: false,
    };
    let times = TimeOfDay::ALL
        .iter()
        .map(|time| pick(time.code(), said::time_icon(*time)));
    let all: Vec<_> = times.chain([pick(ANY, Pictogram::Clock)]).collect();
    picks(all)
}

/// The third question is a form: two answers, one button.
fn ask_place(reader: &Reader, centres: &[Centre], given: &Given) -> impl IntoView + use<> {
    let words = reader.words;
    let action = reader.link("/courses/find");
    let onsite = centres.iter().map(|c| {
        let name = t!(words, "helper-place-onsite", centre = ltr(&c.city));
        (c.slug.to_string(), Pictogram::Place, name)
    });
    let rest = [
        (
            Mode::Online.code(),
            Pictogram::Online,
            "helper-place-online",
        ),
        (ANY, Pictogram::Globe, "helper-place-any"),
    ];
    let rest = rest.map(|(code, icon, key)| (code.to_owned(), icon, t!(words, key)));
    let chosen = match &given.place {
        Some(Some(spot)) => spot.code().to_owned(),
        _ => ANY.to_owned(),
    };
    let places = radios("where", &chosen, onsite.chain(rest));
    let themes = Theme::ALL.iter().map(|theme| {
        let text = t!(words, &format!("theme-{theme}"));
        (theme.to_string(), said::theme_icon(*theme), text)
    });
    let any = (
        ANY.to_owned(),
        Pictogram::Home,
        t!(words, "helper-purpose-any"),
    );
    let chosen = given.theme.map_or(ANY, Theme::code);
    let themes = radios("theme", chosen, [any].into_iter().chain(themes));
    view! {
        <form class="stack" action=action>
            <input type="hidden" name="french" value=given.french_code().to_owned() />
            <input type="hidden" name="time" value=given.time_code() />
            <fieldset class="stack stack--tight"><legend><h3>{t!(words, "helper-place-legend")}</h3></legend>{places}</fieldset>
            <fieldset class="stack stack--tight"><legend><h3>{t!(words, "helper-purpose-legend")}</h3></legend>{themes}</fieldset>
            <div class="row">{submit_button(Look::Main, Some(Pictogram::Search), t!(words, "helper-show"))}</div>
        </form>
    }
}

fn radios(
    name: &'static str,
    chosen: &str,
    each: impl Iterator<Item = (String, Pictogram, String)>,
) -> Drawn {
    let each: Vec<_> = each
        .map(|(value, icon, text)| {
            let checked = value == chosen;
            view! {
                <li><label class="chip">
                    <input class="tick__box" type="radio" name=name value=value checked=checked />
                    {pictogram(icon)}<span>{text}</span>
                </label></li>
            }
            .drawn()
        })
        .collect();
    view! { <ul class="chips__list">{each}</ul> }.drawn()
}

fn found(
    reader: &Reader,
    centres: &[Centre],
    given: &Given,
    answers: Answers,
    today: Date,
    listings: &[Listing],
) -> impl IntoView + use<> {
    let words = reader.words;
    let candidates: Vec<_> = listings.iter().map(candidate).collect();
    let proposals = advise(&answers, today, &candidates);
    let own_place = |p: &&Proposal| !p.buts.contains(&But::Time) && !p.buts.contains(&But::Place);
    let fitting: Vec<_> = proposals.iter().filter(own_place).take(MOST).collect();
    // Courses that are all full are no help alone.
    let enough = fitting.iter().any(|p| p.fits());
    let near = proposals.iter().filter(|p| !own_place(p)).take(MOST_NEAR);
    let near: Vec<_> = if enough { Vec::new() } else { near.collect() };

    let shown = |proposals: &[&Proposal], first: bool| {
        let each: Vec<_> = proposals
            .iter()
            .enumerate()
            .map(|(n, p)| proposal(reader, centres, p, &listings[p.candidate], first && n == 0))
            .collect();
        view! { <div class="cards">{each}</div> }
    };
    let order = (fitting.len() > 1).then(|| view! { <p>{t!(words, "helper-results-order")}</p> });
    let title = t!(words, "helper-results-title", n = fitting.len());
    let best = (!fitting.is_empty()).then(|| view! { <section class="stack"><h2>{title}</h2>{order}{shown(&fitting, enough)}</section> });
    let nobody = fitting
        .is_empty()
        .then(|| nothing(words, centres, given).drawn());
    let near = (!near.is_empty()).then(|| view! { <section class="stack"><h2>{t!(words, "helper-none-near")}</h2>{shown(&near, false)}</section> });
    view! {
        <header class="page"><h1 tabindex="-1">{t!(words, "helper-title")}</h1></header>
        {nobody}
        {best}
        {near}
        {changes(reader, centres, given)}
    }
}

fn candidate(listing: &Listing) -> Candidate {
    let course = &listing.course;
    Candidate {
        kind: course.kind,
        mode: course.mode,
        centre: course.centre_id,
        level_from: course.level_from,
        level_to: course.level_to,
        times: listing.times.clone(),
        themes: course.themes.clone(),
        seats_left: course.seats_left(),
        starts: listing.starts,
    }
}

/// The card of the catalogue, and under it why, and what does not fit.
fn proposal(
    reader: &Reader,
    centres: &[Centre],
    proposal: &Proposal,
    listing: &Listing,
    best: bool,
) -> Drawn {
    let words = reader.words;
    let course = &listing.course;
    let city = said::centre_of(centres, course.centre_id).map_or("", |c| c.city.as_str());
    let reason = |reason: &Reason| match reason {
        Reason::Reading => t!(words, "helper-reason-reading"),
        Reason::Level => t!(
            words,
            "helper-reason-level",
            level = ltr(course.level_from.code())
        ),
        Reason::LevelNear => {
            t!(
                words,
                "helper-reason-level-near",
                level = ltr(course.level_from.code())
            )
        }
        Reason::Time(time) => {
            t!(
                words,
                "helper-reason-time",
                time = t!(words, &format!("helper-time-{time}")).to_lowercase()
            )
        }
        Reason::Place => t!(words, "helper-reason-place", centre = ltr(city)),
        Reason::Online => t!(words, "helper-reason-online"),
        Reason::Theme(theme) => {
            t!(
                words,
                "helper-reason-theme",
                theme = t!(words, &format!("theme-{theme}")).to_lowercase()
            )
        }
        Reason::Seats(n) => t!(words, "helper-reason-seats", n = *n),
        Reason::Soon(day) => t!(words, "helper-reason-soon", date = words.short_day(*day)),
    };
    let times: Vec<_> = listing
        .times
        .iter()
        .map(|t| t!(words, &format!("helper-time-{t}")).to_lowercase())
        .collect();
    let but = |but: &But| match but {
        But::Time => t!(words, "helper-but-time", time = times.join(" · ")),
        But::Place if course.mode == Mode::Online => {
            t!(words, "helper-but-place", place = t!(words, "place-online"))
        }
        But::Place => t!(words, "helper-but-place", place = ltr(city)),
        But::Theme => t!(words, "helper-but-theme"),
        But::Full => t!(words, "helper-but-full"),
    };
    let reasons: Vec<_> = proposal
        .reasons
        .iter()
        .map(|r| view! { <li>{reason(r)}</li> })
        .collect();
    let buts: Vec<_> = proposal
        .buts
        .iter()
        .map(|b| view! { <p class="soft">{but(b)}</p> })
        .collect();
    let why = view! {
        {listing.tags(words)}
        <p><strong>{t!(words, "helper-reason-title")}</strong></p>
        <ul>{reasons}</ul>
        {buts}
    };
    let card = listing.card(reader, centres).more(why);
    if best {
        card.stressed().view().drawn()
    } else {
        card.view().drawn()
    }
}

fn nothing(words: Words, centres: &[Centre], given: &Given) -> impl IntoView + use<> {
    let near = match &given.place {
        Some(Some(Spot::Centre(id, _))) => said::centre_of(centres, *id),
        _ => centres.first(),
    };
    let next = near.map(|centre| {
        view! {
            <p>{t!(words, "helper-none-text", phone = contact::phone(&centre.phone))}</p>
            {contact::call(words, Look::Main, &centre.phone)}
        }
    });
    empty(Pictogram::Search, t!(words, "helper-none-title"), next)
}

/// The answers given, each a way back to its question.
fn changes(reader: &Reader, centres: &[Centre], given: &Given) -> impl IntoView + use<> {
    let words = reader.words;
    let link = |query: String| reader.link(format!("/courses/find{query}"));
    let (french, time) = (given.french_code(), given.time_code());
    let said_french = match &given.french {
        Some((code, French::At(level))) if Level::read(code).is_some() => {
            t!(words, "helper-french-level", level = ltr(level.code()))
        }
        _ => t!(words, &format!("helper-french-{french}")),
    };
    let place = match &given.place {
        Some(Some(Spot::Centre(id, _))) => {
            let city = said::centre_of(centres, *id).map_or("", |c| c.city.as_str());
            t!(words, "helper-place-onsite", centre = ltr(city))
        }
        Some(Some(Spot::Online)) => t!(words, "helper-place-online"),
        _ => t!(words, "helper-place-any"),
    };
    let purpose = match given.theme {
        Some(theme) => t!(words, &format!("theme-{theme}")),
        None => t!(words, "helper-purpose-any"),
    };
    let given = [
        Chip::to(link(String::new()), said_french).icon(Pictogram::Edit),
        Chip::to(
            link(format!("?french={french}")),
            t!(words, &format!("helper-time-{time}")),
        )
        .icon(Pictogram::Edit),
        Chip::to(link(format!("?french={french}&time={time}")), place).icon(Pictogram::Edit),
        Chip::to(link(format!("?french={french}&time={time}")), purpose).icon(Pictogram::Edit),
    ];
    view! {
        <section class="stack">
            <h2>{t!(words, "helper-change")}</h2>
            {chips(t!(words, "helper-answers"), given)}
            <div class="row">
                {link_button(Look::Quiet, link(String::new()), Some(Pictogram::Repeat), t!(words, "helper-again"))}
                {link_button(Look::Quiet, reader.link("/courses"), Some(Pictogram::Course), t!(words, "action-see-all"))}
            </div>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, course_form};
    use domain::{course::CourseKind, language::Language};
    use http::StatusCode;

    fn fr() -> Words {
        Words::of(Language::Fr)
    }

    #[tokio::test]
    async fn three_questions_come_one_after_the_other() {
        let site = testing::site().await;
        let asks = [
            ("", "helper-french-question"),
            ("?french=words", "helper-time-question"),
            ("?french=b1", "helper-time-question"),
            ("?french=words&time=evening", "helper-place-question"),
        ];
        for language in Language::ALL {
            for (query, key) in asks {
                let answer = site.get(&format!("/{language}/courses/find{query}")).await;
                assert_eq!(answer.status, StatusCode::OK);
                assert!(
                    answer.html.contains(&t!(Words::of(*language), key)),
                    "{query} {key}"
                );
            }
        }
        let html = site.get("/fr/courses/find").await.html;
        assert!(
            html.contains("href=\"/fr/courses/find?french=reading\""),
            "{html}"
        );
    }

    #[tokio::test]
    async fn the_third_question_keeps_the_first_two() {
        let site = testing::site().await;
        let html = site
            .get("/uk/courses/find?french=words&time=evening")
            .await
            .html;
        assert!(
            html.contains("name=\"french\" value=\"words\"")
                && html.contains("name=\"time\" value=\"evening\""),
            "{html}"
        );
        assert!(!html.contains("method=\"post\""), "a plain GET form");
        assert_eq!(html.matches("type=\"radio\" name=\"where\"").count(), 3);
    }

    #[tokio::test]
    async fn a_course_is_proposed_with_its_reasons() {
        let site = testing::site().await;
        let html = site
            .get("/fr/courses/find?french=nothing&time=morning&where=paris&theme=health")
            .await
            .html;
        assert!(html.contains("/courses/premiers-pas\""), "{html}");
        let time = t!(
            fr(),
            "helper-reason-time",
            time = t!(fr(), "helper-time-morning").to_lowercase()
        );
        assert!(html.contains(&time), "{html}");
        assert!(html.contains(&t!(fr(), "helper-results-title", n = 1usize)));
        assert!(html.contains("noindex") && !html.contains("groupe-ferme"));
    }

    #[tokio::test]
    async fn what_does_not_fit_is_said() {
        let site = testing::site().await;
        let html = site
            .get("/fr/courses/find?french=nothing&time=evening&where=any&theme=any")
            .await
            .html;
        assert!(html.contains(&t!(fr(), "helper-none-title")), "{html}");
        let but = t!(
            fr(),
            "helper-but-time",
            time = t!(fr(), "helper-time-morning").to_lowercase()
        );
        assert!(html.contains(&but), "{html}");
    }

    #[tokio::test]
    async fn who_reads_is_not_sent_to_learn_reading() {
        let site = testing::site().await;
        let form = store::course::CourseForm {
            kind: CourseKind::Reading,
            ..course_form(site.centre, "lire", true)
        };
        store::course::create(&site.app.db, &site.staff, testing::now(), &form)
            .await
            .unwrap();
        let find = |french: &str| format!("/fr/courses/find?french={french}&time=any&where=any");
        let html = site.get(&find("nothing")).await.html;
        assert!(!html.contains("/courses/lire\"") && html.contains("/courses/premiers-pas\""));
        let html = site.get(&find("reading")).await.html;
        assert!(html.contains("/courses/lire\"") && !html.contains("/courses/premiers-pas\""));
    }

    #[tokio::test]
    async fn an_answer_that_means_nothing_is_asked_again() {
        let site = testing::site().await;
        for (query, key) in [
            ("?french=%22%3E&time=evening", "helper-french-question"),
            (
                "?french=words&time=noon&where=paris",
                "helper-time-question",
            ),
            ("?french=words&time=any&where=mars", "helper-place-question"),
        ] {
            let answer = site.get(&format!("/fr/courses/find{query}")).await;
            assert_eq!(answer.status, StatusCode::OK);
            assert!(answer.html.contains(&t!(fr(), key)), "{query}");
        }
    }
}
