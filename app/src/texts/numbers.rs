//! Numbers, prices and plural categories by CLDR, through ICU4X.

use super::Words;
use crate::t;
use domain::language::Language;
use fluent_bundle::{FluentValue, types::FluentNumber};
use icu::{
    decimal::{DecimalFormatter, input::Decimal, options::DecimalFormatterOptions},
    locale::Locale,
    plurals::{PluralCategory, PluralRules},
};
use std::sync::LazyLock;

struct Numbers {
    decimal: Option<DecimalFormatter>,
    plurals: Option<PluralRules>,
}

static NUMBERS: LazyLock<[Numbers; 4]> = LazyLock::new(|| {
    [Language::Fr, Language::En, Language::Uk, Language::FaAf].map(|language| {
        let locale: Locale = language.code().parse().unwrap_or(Locale::UNKNOWN);
        Numbers {
            decimal: DecimalFormatter::try_new(
                (&locale).into(),
                DecimalFormatterOptions::default(),
            )
            .ok(),
            plurals: PluralRules::try_new((&locale).into(), Default::default()).ok(),
        }
    })
});

/// The digits of the language, grouped its way.
fn write(language: Language, decimal: Decimal) -> String {
    match &NUMBERS[language as usize].decimal {
        Some(formatter) => formatter.format_to_string(&decimal),
        None => decimal.to_string(),
    }
}

/// Fluent's hook for numbers in a text.
pub(super) fn digits(language: Language, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    Some(write(language, decimal(number)))
}

/// The number with its fraction, digit by digit as Fluent writes it.
fn decimal(number: &FluentNumber) -> Decimal {
    number.as_string().parse().unwrap_or_default()
}

/// The CLDR plural category of a number, `1,5` included.
pub(super) fn plural(language: Language, number: &FluentNumber) -> &'static str {
    let category = NUMBERS[language as usize]
        .plurals
        .as_ref()
        .map(|rules| rules.category_for(&decimal(number)));
    match category {
        Some(PluralCategory::Zero) => "zero",
        Some(PluralCategory::One) => "one",
        Some(PluralCategory::Two) => "two",
        Some(PluralCategory::Few) => "few",
        Some(PluralCategory::Many) => "many",
        Some(PluralCategory::Other) | None => "other",
    }
}

impl Words {
    pub fn number(self, n: i64) -> String {
        write(self.language, Decimal::from(n))
    }

    /// An amount in euros, by the usage of the language; nothing is "free".
    pub fn price(self, cents: i64) -> String {
        if cents == 0 {
            return t!(self, "price-free");
        }
        let mut amount = Decimal::from(cents);
        amount.multiply_pow10(-2);
        if cents % 100 == 0 {
            amount.absolute.trim_end();
        }
        let amount = write(self.language, amount);
        match self.language {
            Language::Fr | Language::Uk => format!("{amount}\u{a0}€"),
            Language::En => format!("€{amount}"),
            Language::FaAf => format!("{amount} یورو"),
        }
    }

    /// Digits as the language writes them, everything else as it is: `14:00`.
    pub fn localise_digits(self, text: &str) -> String {
        match self.language {
            Language::FaAf => text.chars().map(persian_digit).collect(),
            Language::Fr | Language::En | Language::Uk => text.to_owned(),
        }
    }
}

/// U+06F0 to U+06F9, the digits of Dari (not U+0660 to U+0669, those of Arabic).
fn persian_digit(c: char) -> char {
    c.to_digit(10)
        .and_then(|d| char::from_u32(0x06F0 + d))
        .unwrap_or(c)
}
