//! Days and clock times in words. In Dari every date stands in both calendars: Solar
//! Hijri with the Afghan months, then the Gregorian one printed on French letters.
//! Formats are CLDR's, through ICU4X, British in English; a range is said in words, never
//! with a dash.

use super::{Words, ltr};
use crate::t;
use domain::{
    language::Language,
    time::{Instant, Week, Zone, write_clock},
};
use foldhash::fast::RandomState;
use icu::{
    calendar::Date as IcuDate,
    datetime::{
        DateTimeFormatter,
        fieldsets::{E, MD, MDE, YMD, YMDE},
    },
    locale::Locale,
};
use jiff::civil::{Date, Time};
use quick_cache::{
    UnitWeighter,
    sync::{Cache, DefaultLifecycle},
};
use std::sync::{Arc, LazyLock};

struct Formats {
    /// Tuesday 15 September 2026
    full: Option<DateTimeFormatter<YMDE>>,
    /// 15 September 2026
    date: Option<DateTimeFormatter<YMD>>,
    /// Tuesday 15 September
    day: Option<DateTimeFormatter<MDE>>,
    /// 15 September
    short: Option<DateTimeFormatter<MD>>,
    /// Tuesday
    weekday: Option<DateTimeFormatter<E>>,
}

fn formats(tag: &str) -> Formats {
    let locale: Locale = tag.parse().unwrap_or(Locale::UNKNOWN);
    Formats {
        full: DateTimeFormatter::try_new((&locale).into(), YMDE::long()).ok(),
        date: DateTimeFormatter::try_new((&locale).into(), YMD::long()).ok(),
        day: DateTimeFormatter::try_new((&locale).into(), MDE::long()).ok(),
        short: DateTimeFormatter::try_new((&locale).into(), MD::long()).ok(),
        weekday: DateTimeFormatter::try_new((&locale).into(), E::long()).ok(),
    }
}

static FORMATS: LazyLock<[Formats; 4]> = LazyLock::new(|| {
    [Language::Fr, Language::En, Language::Uk, Language::FaAf].map(|language| {
        formats(match language {
            // The day before its month, as in the rest of the English text.
            Language::En => "en-GB",
            Language::Fr | Language::Uk | Language::FaAf => language.code(),
        })
    })
});

/// The Gregorian calendar in Dari, with the digits of French papers.
static DARI_GREGORIAN: LazyLock<Formats> = LazyLock::new(|| formats("fa-AF-u-ca-gregory-nu-latn"));

/// What was worded already. A page may say fifty days and hours, and all pages say much
/// the same ones: looking one up takes a tenth of wording it.
static WORDED: LazyLock<Worded> = LazyLock::new(|| {
    Cache::with(
        4_096,
        4_096,
        UnitWeighter,
        RandomState::default(),
        DefaultLifecycle::default(),
    )
});

type Worded = Cache<(Language, When), Arc<str>, UnitWeighter, RandomState>;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum When {
    Full(Date),
    Date(Date),
    Day(Date),
    Short(Date),
    Weekday(Date),
    Hours(Time, Time),
}

fn icu_date(day: Date) -> IcuDate<icu::calendar::Iso> {
    let (year, month, date) = (
        i32::from(day.year()),
        day.month().unsigned_abs(),
        day.day().unsigned_abs(),
    );
    IcuDate::try_new_iso(year, month, date).unwrap_or_else(|_| {
        IcuDate::from_rata_die(icu::calendar::types::RataDie::new(1), icu::calendar::Iso)
    })
}

macro_rules! said {
    ($formats:expr, $field:ident, $day:expr) => {
        $formats.$field.as_ref().map_or_else(
            || $day.to_string(),
            |f| plain_sonbola(f.format(&icu_date($day)).to_string()),
        )
    };
}

/// CLDR prints the sixth month with an ezafe that Afghan calendars do not have.
fn plain_sonbola(text: String) -> String {
    text.replace("سنبلهٔ", "سنبله")
}

/// `24 نومبر`. Without a year CLDR would put the month first, which nobody writes.
fn near_gregorian(day: Date) -> String {
    let date = said!(DARI_GREGORIAN, date, day);
    let year = format!(" {}", day.year());
    date.strip_suffix(&year).map_or(date.clone(), str::to_owned)
}

impl Words {
    fn formats(self) -> &'static Formats {
        &FORMATS[self.language as usize]
    }

    /// `mardi 15 septembre 2026`; in Dari followed by the Gregorian date.
    pub fn full_day(self, day: Date) -> String {
        self.worded(When::Full(day))
    }

    /// `15 septembre 2026`.
    pub fn date(self, day: Date) -> String {
        self.worded(When::Date(day))
    }

    /// `mardi 15 septembre`: for days that are near.
    pub fn day(self, day: Date) -> String {
        self.worded(When::Day(day))
    }

    /// `15 septembre`.
    pub fn short_day(self, day: Date) -> String {
        self.worded(When::Short(day))
    }

    /// `mardi`.
    pub fn weekday(self, day: Date) -> String {
        self.worded(When::Weekday(day))
    }

    fn worded(self, when: When) -> String {
        let key = (self.language, when);
        if let Some(text) = WORDED.get(&key) {
            return text.as_ref().to_owned();
        }
        let text = self.word(when);
        WORDED.insert(key, text.as_str().into());
        text
    }

    fn word(self, when: When) -> String {
        let formats = self.formats();
        let gregorian = |day: Date| said!(DARI_GREGORIAN, date, day);
        match when {
            When::Full(day) => self.both(said!(formats, full, day), || gregorian(day)),
            When::Date(day) => self.both(said!(formats, date, day), || gregorian(day)),
            When::Day(day) => self.both(said!(formats, day, day), || near_gregorian(day)),
            When::Short(day) => self.both(said!(formats, short, day), || near_gregorian(day)),
            When::Weekday(day) => said!(formats, weekday, day),
            When::Hours(starts, ends) => {
                let (from, to) = (ltr(self.clock(starts)), ltr(self.clock(ends)));
                t!(self, "when-time-range", from = from, to = to)
            }
        }
    }

    /// The weekday of ISO number 1 (Monday) to 7.
    pub fn weekday_named(self, number: i64) -> String {
        let monday = jiff::civil::date(2024, 1, 1);
        let days = Week::containing(monday).days();
        self.weekday(
            usize::try_from(number - 1)
                .ok()
                .and_then(|n| days.get(n).copied())
                .unwrap_or(monday),
        )
    }

    /// Dari names a day twice: in its own calendar, then, isolated and on one line, in
    /// the other. French counts the first of a month: `1er mai`, where CLDR has `1 mai`.
    /// English has no comma after the weekday, where CLDR may have one.
    fn both(self, own: String, gregorian: impl FnOnce() -> String) -> String {
        match self.language {
            Language::FaAf => {
                let gregorian = gregorian().replace(' ', "\u{a0}");
                format!("\u{2067}{own}\u{2069} (\u{2067}{gregorian}\u{2069})")
            }
            Language::Fr => own
                .split(' ')
                .map(|word| if word == "1" { "1er" } else { word })
                .collect::<Vec<_>>()
                .join(" "),
            Language::En => own.replace(", ", " "),
            Language::Uk => own,
        }
    }

    /// `14:00`, in the digits of the language.
    pub fn clock(self, time: Time) -> String {
        self.localise_digits(&write_clock(time))
    }

    /// `de 14:00 à 16:00`.
    pub fn hours(self, starts: Time, ends: Time) -> String {
        self.worded(When::Hours(starts, ends))
    }

    pub fn day_range(self, from: Date, to: Date) -> String {
        if from == to {
            return self.full_day(from);
        }
        t!(
            self,
            "when-date-range",
            from = self.date(from),
            to = self.date(to)
        )
    }

    /// A day and a clock time in one sentence part.
    pub fn moment(self, at: Instant, zone: &Zone) -> String {
        let (day, time) = zone.local(at);
        t!(
            self,
            "when-date-time",
            date = self.day(day),
            time = ltr(self.clock(time))
        )
    }
}
