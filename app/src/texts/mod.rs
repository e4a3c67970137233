//! The words of the interface: Fluent files of `locales/`, built into the binary.
//!
//! `t!(words, "course-count", n = 3)` is the text for a reader. Inserted values are
//! isolated (U+2068…U+2069) so that a phone number keeps its order in a Dari
//! sentence. Plural categories come from ICU4X through `PLURAL()`: Fluent's own
//! tables are older and lack the French `many`. No language falls back on another:
//! tests prove that every key exists in all four.

mod dates;
mod numbers;
#[cfg(test)]
mod sight;
#[cfg(test)]
mod tests;

use domain::language::{Direction, Language};
use fluent_bundle::{
    FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle, types::FluentNumber,
};
use std::sync::LazyLock;

macro_rules! sources {
    ($($area:literal),+ $(,)?) => {
        /// The files of one language, one an area.
        fn sources(language: Language) -> &'static [&'static str] {
            match language {
                Language::Fr => &[$(include_str!(concat!("../../../locales/fr/", $area, ".ftl"))),+],
                Language::En => &[$(include_str!(concat!("../../../locales/en/", $area, ".ftl"))),+],
                Language::Uk => &[$(include_str!(concat!("../../../locales/uk/", $area, ".ftl"))),+],
                Language::FaAf => &[$(include_str!(concat!("../../../locales/fa-AF/", $area, ".ftl"))),+],
            }
        }

        #[cfg(test)]
        const AREAS: &[&str] = &[$($area),+];
    };
}
sources!(
    "account",
    "calendar",
    "common",
    "components",
    "course",
    "error",
    "event",
    "home",
    "level",
    "library",
    "programme",
    "staff",
    "statement",
    "theme",
    "timetable",
);

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<[Bundle; 4]> =
    LazyLock::new(|| [Language::Fr, Language::En, Language::Uk, Language::FaAf].map(bundle));

fn bundle(language: Language) -> Bundle {
    let tag = language.code().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    for source in sources(language) {
        // What does not parse is left out here and found by the tests.
        let resource =
            FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(parsed, _)| parsed);
        bundle.add_resource_overriding(resource);
    }
    bundle.set_formatter(Some(match language {
        Language::Fr => |value, _| numbers::digits(Language::Fr, value),
        Language::En => |value, _| numbers::digits(Language::En, value),
        Language::Uk => |value, _| numbers::digits(Language::Uk, value),
        Language::FaAf => |value, _| numbers::digits(Language::FaAf, value),
    }));
    let added = bundle.add_function("PLURAL", move |args, _| match args.first() {
        Some(FluentValue::Number(n)) => numbers::plural(language, n).into(),
        _ => "other".into(),
    });
    debug_assert!(added.is_ok(), "PLURAL is added once");
    bundle
}

/// The words of one language. Cheap to copy; every view takes one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    pub language: Language,
}

/// A value put into a text.
#[derive(Debug, Clone)]
pub struct Value(FluentValue<'static>);

/// Data known to run from left to right (a phone number, an address, a level, a
/// room, a title in Latin letters): its direction is stated, not guessed.
pub fn ltr(text: impl AsRef<str>) -> Value {
    Value(["\u{2066}", text.as_ref(), "\u{2069}"].concat().into())
}

impl Value {
    /// A value made of isolated parts (a day in two calendars, a label) has no strong
    /// letter outside them, and would be guessed to run from left to right (UAX #9,
    /// P2). In a text from right to left, a mark says what it is.
    fn directed(self, direction: Direction) -> FluentValue<'static> {
        match self.0 {
            FluentValue::String(text)
                if direction == Direction::Rtl && text.contains(['\u{2067}', '\u{2068}']) =>
            {
                format!("\u{200f}{text}").into()
            }
            other => other,
        }
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}
impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self(text.to_owned().into())
    }
}
impl From<i64> for Value {
    fn from(n: i64) -> Self {
        Self(FluentValue::Number(FluentNumber::new(
            n as f64,
            Default::default(),
        )))
    }
}
impl From<usize> for Value {
    fn from(n: usize) -> Self {
        i64::try_from(n).unwrap_or(i64::MAX).into()
    }
}

impl Words {
    pub const fn of(language: Language) -> Self {
        Self { language }
    }

    pub fn direction(self) -> Direction {
        self.language.direction()
    }

    /// The text under this key. Called through `t!`.
    pub fn text<const N: usize>(self, key: &str, values: [(&'static str, Value); N]) -> String {
        let bundle = &BUNDLES[self.language as usize];
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            debug_assert!(false, "no text {key} in {}", self.language);
            return key.to_owned();
        };
        let directed = |(name, value): (_, Value)| (name, value.directed(self.direction()));
        let args: Option<FluentArgs<'_>> =
            (N > 0).then(|| values.into_iter().map(directed).collect());
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, args.as_ref(), &mut errors);
        debug_assert!(errors.is_empty(), "{key} in {}: {errors:?}", self.language);
        text.into_owned()
    }
}

/// The text under a key, with named values: `t!(words, "seats-left", n = 4)`.
#[macro_export]
macro_rules! t {
    ($words:expr, $key:expr $(,)?) => { $words.text($key, []) };
    ($words:expr, $key:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $words.text($key, [$((stringify!($name), $crate::texts::Value::from($value))),+])
    };
}
