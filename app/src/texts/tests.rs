//! The texts are complete in four languages, and everything said with numbers and
//! dates is right by CLDR.

use super::{AREAS, Words, sources};
use crate::t;
use domain::language::Language;
use fluent_bundle::{FluentValue, types::FluentNumber};
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser::parse,
};
use jiff::civil::date;
use std::collections::{BTreeMap, BTreeSet};

const CATEGORIES: [(Language, &[&str]); 4] = [
    (Language::Fr, &["one", "many", "other"]),
    (Language::En, &["one", "other"]),
    (Language::Uk, &["one", "few", "many", "other"]),
    (Language::FaAf, &["one", "other"]),
];

#[derive(Debug, Default, PartialEq, Eq)]
struct Message {
    variables: BTreeSet<String>,
    /// What each choice in it is made by: `PLURAL($n)`.
    selectors: Vec<String>,
    /// The variants of each plural in it.
    plurals: Vec<BTreeSet<String>>,
    words: String,
    /// A whole of the message, or a variant, that shows nothing.
    hollow: bool,
}

fn read(pattern: &Pattern<&str>, message: &mut Message) {
    message.hollow |= pattern.elements.iter().all(|element| match element {
        PatternElement::TextElement { value } => value.trim().is_empty(),
        PatternElement::Placeable { .. } => false,
    });
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => message.words.push_str(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => read_inline(inline, message),
                Expression::Select { selector, variants } => {
                    read_inline(selector, message);
                    message.selectors.push(spelled(selector));
                    let key = |v: &fluent_syntax::ast::Variant<&str>| match v.key {
                        fluent_syntax::ast::VariantKey::Identifier { name } => name.to_owned(),
                        fluent_syntax::ast::VariantKey::NumberLiteral { value } => value.to_owned(),
                    };
                    message.plurals.push(variants.iter().map(key).collect());
                    for variant in variants {
                        read(&variant.value, message);
                    }
                }
            },
        }
    }
}

fn read_inline(inline: &InlineExpression<&str>, message: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            message.variables.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                read_inline(argument, message);
            }
        }
        _ => {}
    }
}

fn spelled(inline: &InlineExpression<&str>) -> String {
    match inline {
        InlineExpression::VariableReference { id } => format!("${}", id.name),
        InlineExpression::FunctionReference { id, arguments } => {
            let each: Vec<_> = arguments.positional.iter().map(spelled).collect();
            format!("{}({})", id.name, each.join(", "))
        }
        other => format!("{other:?}"),
    }
}

fn messages(language: Language) -> BTreeMap<String, Message> {
    let mut messages = BTreeMap::new();
    for (area, source) in AREAS.iter().zip(sources(language)) {
        let resource = parse(*source)
            .unwrap_or_else(|(_, errors)| panic!("{language}/{area}.ftl: {errors:?}"));
        for entry in resource.body {
            if let Entry::Message(found) = entry {
                let mut message = Message::default();
                read(
                    found.value.as_ref().expect("a message has a value"),
                    &mut message,
                );
                let twice = messages.insert(found.id.name.to_owned(), message);
                assert!(
                    twice.is_none(),
                    "{} stands twice in {language}",
                    found.id.name
                );
            }
        }
    }
    messages
}

#[test]
fn every_file_of_locales_is_built_in() {
    for language in Language::ALL {
        let folder = format!("{}/../locales/{language}", env!("CARGO_MANIFEST_DIR"));
        let mut files: Vec<String> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .filter_map(|name| name.strip_suffix(".ftl").map(str::to_owned))
            .collect();
        files.sort();
        assert_eq!(files, AREAS, "{folder}");
    }
}

#[test]
fn every_text_exists_in_four_languages_with_the_same_values() {
    let french = messages(Language::Fr);
    for language in Language::ALL {
        let theirs = messages(*language);
        let keys = |m: &BTreeMap<String, Message>| m.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(keys(&theirs), keys(&french), "keys of {language}");
        for (key, message) in &theirs {
            assert_eq!(
                message.variables, french[key].variables,
                "values of {key} in {language}"
            );
            assert!(!message.hollow, "{key} is empty in {language}");
        }
    }
}

#[test]
fn every_plural_has_every_category_of_its_language() {
    for (language, categories) in CATEGORIES {
        let wanted: BTreeSet<String> = categories.iter().map(|c| (*c).to_owned()).collect();
        for (key, message) in messages(language) {
            for plural in message.plurals {
                assert_eq!(plural, wanted, "{key} in {language}");
            }
            assert!(
                !has_two_endings(&message.words),
                "{key} in {language}: {}",
                message.words
            );
        }
    }
}

/// `place(s)`, `викладач(ка)`: one text for two numbers or two genders.
fn has_two_endings(text: &str) -> bool {
    text.match_indices('(')
        .any(|(at, _)| text[..at].ends_with(char::is_alphabetic))
}

#[test]
fn two_endings_are_found() {
    assert!(has_two_endings("2 place(s)") && has_two_endings("результати(-ів)"));
    assert!(!has_two_endings("В (Б)") && !has_two_endings("(tous les jours)"));
}

/// A count chooses its words in every language, and by the same number. What is said
/// with a unit that never changes does not choose.
#[test]
fn a_count_is_chosen_by_in_every_language() {
    let with_unit = ["error-megabytes"];
    let french = messages(Language::Fr);
    for language in Language::ALL {
        for (key, message) in messages(*language) {
            assert_eq!(
                message.selectors, french[&key].selectors,
                "{key} in {language}"
            );
            let counts = message.variables.contains("n") && !with_unit.contains(&key.as_str());
            assert_eq!(
                counts,
                message.selectors.iter().any(|by| by == "PLURAL($n)"),
                "{key} in {language}"
            );
        }
    }
}

/// Words that are the same in both languages.
const SAME_IN_ENGLISH: &[&str] = &[
    "Centre",
    "Centres",
    "Concert",
    "Conversation",
    "Date",
    "Description",
    "E-mail",
    "Film",
    "Havre",
    "Pages",
    "Places",
    "Programme",
    "Programmes",
    "centre",
    "programme",
    "– Havre",
    "Havre –",
];

#[test]
fn no_english_text_is_left_in_french() {
    let french = messages(Language::Fr);
    for (key, message) in messages(Language::En) {
        let said = message.words.trim();
        let same = said == french[&key].words.trim() && said.chars().any(char::is_alphabetic);
        assert!(!same || SAME_IN_ENGLISH.contains(&said), "{key}: {said}");
    }
}

/// Latin words inside Ukrainian and Dari texts: names, what computers are made of, and
/// French shown on purpose because it stands so on a letter.
const LATIN_IN_BOTH: &[&str] = &[
    // What stands on the door of the reception.
    "Accueil",
    "Alliance",
    "CNIL",
    "CSS",
    "Cedex",
    "Défenseur",
    "Europe",
    "Fontenoy",
    "Française",
    "HTML",
    "Havre",
    "JavaScript",
    "Libre",
    "Paris",
    "QR",
    "RGAA",
    "SVG",
    "TSA",
    "WebAssembly",
    "axe",
    "cnil",
    "de",
    "defenseurdesdroits",
    "des",
    "droits",
    "fr",
    "place",
    "réponse",
];
const LATIN_IN_UKRAINIAN: &[&str] = &["SMS", "Telegram", "WhatsApp", "cookie"];
const LATIN_IN_DARI: &[&str] = &[
    // As a French phone calls its settings.
    "Confidentialité",
    "SMS",
    "et",
    // Words to learn by reading them.
    "entrée",
    "médecin",
    "sociale",
    "solidaire",
    "sortie",
    "économie",
];

fn is_latin(c: char) -> bool {
    c.is_alphabetic() && c < '\u{250}'
}

#[test]
fn latin_words_in_other_scripts_are_names() {
    for (language, own) in [
        (Language::Uk, LATIN_IN_UKRAINIAN),
        (Language::FaAf, LATIN_IN_DARI),
    ] {
        for (key, message) in messages(language) {
            for word in message.words.split(|c| !is_latin(c)) {
                let known = word.is_empty() || LATIN_IN_BOTH.contains(&word) || own.contains(&word);
                assert!(known, "{key} in {language} says {word}");
            }
        }
    }
}

/// Cyrillic in Ukrainian, Arabic script in Dari: a text left in French or English has
/// neither.
#[test]
fn no_text_is_left_in_another_language() {
    let same_by_nature = ["brand-name"];
    let french = messages(Language::Fr);
    for (language, script) in [
        (Language::Uk, '\u{400}'..='\u{52f}'),
        (Language::FaAf, '\u{600}'..='\u{6ff}'),
    ] {
        for (key, message) in messages(language) {
            let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
            let own = message.words.chars().any(|c| script.contains(&c));
            let wordless = letters(&message.words) == 0 && letters(&french[&key].words) == 0;
            assert!(
                own || wordless
                    || same_by_nature.contains(&key.as_str())
                    || !has_words(&french[&key].words),
                "{key} in {language}: {}",
                message.words
            );
        }
    }
}

/// More than a name: at least one lower-case word of two letters.
fn has_words(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic())
        .any(|word| word.chars().count() > 1 && word.chars().next().is_some_and(char::is_lowercase))
}

fn number(value: f64) -> FluentNumber {
    FluentNumber::new(value, Default::default())
}

/// CLDR 48, `supplemental/plurals.json`: the values its rules turn on.
#[test]
fn every_number_has_its_category() {
    let table: [(Language, &str, &[f64]); 11] = [
        (Language::Fr, "one", &[0., 1., 1.5]),
        (Language::Fr, "other", &[2., 2.5, 21., 999_999.]),
        (Language::Fr, "many", &[1_000_000., 2_000_000.]),
        (Language::En, "one", &[1.]),
        (Language::En, "other", &[0., 0.5, 1.5, 2., 21.]),
        (Language::Uk, "one", &[1., 21., 101.]),
        (Language::Uk, "few", &[2., 3., 4., 22., 102.]),
        (
            Language::Uk,
            "many",
            &[0., 5., 11., 12., 14., 25., 111., 112.],
        ),
        (Language::Uk, "other", &[0.5, 1.5, 2.5]),
        (Language::FaAf, "one", &[0., 0.5, 1.]),
        (Language::FaAf, "other", &[1.5, 2., 11., 21.]),
    ];
    for (language, category, values) in table {
        for value in values {
            let said = super::numbers::plural(language, &number(*value));
            assert_eq!(said, category, "{value} in {language}");
        }
    }
}

/// A fraction keeps what follows its point, in the text and in the choice of words.
#[test]
fn a_fraction_is_said_whole() {
    for (language, text) in [
        (Language::Fr, "1,5 place libre"),
        (Language::En, "1.5 places left"),
        (Language::Uk, "1,5 вільного місця"),
        (Language::FaAf, "۱٫۵ جای خالی"),
    ] {
        let half = super::Value(FluentValue::Number(number(1.5)));
        let said = t!(Words::of(language), "seats-left", n = half);
        let said = said.replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(said.replace('\u{a0}', " "), text);
    }
    let thousands = t!(Words::of(Language::Fr), "seats-left", n = 12_500_i64);
    assert!(thousands.contains("12\u{202f}500"), "{thousands:?}");
}

#[test]
fn plurals_follow_cldr() {
    let seats = |language, n: i64| {
        t!(Words::of(language), "seats-left", n = n).replace(['\u{2068}', '\u{2069}'], "")
    };
    for (n, text) in [
        (0, "0 place libre"),
        (1, "1 place libre"),
        (2, "2 places libres"),
    ] {
        assert_eq!(seats(Language::Fr, n), text);
    }
    assert!(
        seats(Language::Fr, 1_000_000).ends_with("de places libres"),
        "the French many"
    );
    assert_ne!(seats(Language::En, 1)[1..], seats(Language::En, 0)[1..]);
    let uk = |n| {
        seats(Language::Uk, n)
            .chars()
            .filter(|c| c.is_alphabetic())
            .collect::<String>()
    };
    for (one, few, many) in [(1, 2, 5), (21, 22, 25), (101, 4, 111)] {
        assert_eq!(uk(one), uk(1));
        assert_eq!(uk(few), uk(2));
        assert_eq!(uk(many), uk(5));
    }
    assert_eq!(uk(11), uk(14));
    assert!(uk(1) != uk(2) && uk(2) != uk(5) && uk(1) != uk(5));
    assert!(
        seats(Language::FaAf, 14).contains("۱۴"),
        "{}",
        seats(Language::FaAf, 14)
    );
}

#[test]
fn dari_dates_stand_in_both_calendars() {
    let dari = Words::of(Language::FaAf);
    for (day, hijri, gregorian) in [
        (date(2025, 3, 20), "۳۰ حوت ۱۴۰۳", "20 مارچ 2025"),
        (date(2025, 3, 21), "۱ حمل ۱۴۰۴", "21 مارچ 2025"),
        (date(2026, 3, 20), "۲۹ حوت ۱۴۰۴", "20 مارچ 2026"),
        (date(2026, 3, 21), "۱ حمل ۱۴۰۵", "21 مارچ 2026"),
        (date(2027, 3, 21), "۱ حمل ۱۴۰۶", "21 مارچ 2027"),
        (date(2026, 9, 15), "۲۴ سنبله ۱۴۰۵", "15 سپتمبر 2026"),
    ] {
        // What stands in the brackets stays on one line.
        let joined = |text: &str| text.replace(' ', "\u{a0}");
        let said = dari.full_day(day);
        assert!(
            said.contains(hijri) && said.contains(&joined(gregorian)),
            "{said}"
        );
        for said in [dari.date(day), dari.day(day), dari.short_day(day)] {
            let month = |text: &str| text.split(' ').nth(1).unwrap().to_owned();
            let (near, _year) = gregorian.rsplit_once(' ').unwrap();
            assert!(
                said.contains(&month(hijri)) && said.contains(&joined(near)),
                "{said}"
            );
            let (_, bracket) = said.split_once('(').unwrap();
            assert!(!bracket.contains(' '), "{said:?}");
        }
    }
    assert!(dari.full_day(date(2026, 9, 15)).contains("سه‌شنبه"));
    assert_eq!(
        Words::of(Language::Uk).full_day(date(2026, 9, 15)),
        "вівторок, 15 вересня 2026\u{202f}р."
    );
    assert_eq!(
        Words::of(Language::Fr).full_day(date(2026, 9, 15)),
        "mardi 15 septembre 2026"
    );
}

#[test]
fn english_dates_are_british() {
    let (english, day) = (Words::of(Language::En), date(2026, 11, 24));
    assert_eq!(english.full_day(day), "Tuesday 24 November 2026");
    assert_eq!(english.date(day), "24 November 2026");
    assert_eq!(english.day(day), "Tuesday 24 November");
    assert_eq!(english.short_day(day), "24 November");
}

#[test]
fn in_french_a_month_begins_with_its_first() {
    let french = Words::of(Language::Fr);
    let day = date(2026, 5, 1);
    assert_eq!(french.full_day(day), "vendredi 1er mai 2026");
    assert_eq!(french.date(day), "1er mai 2026");
    assert_eq!(french.day(day), "vendredi 1er mai");
    assert_eq!(french.short_day(day), "1er mai");
    for n in [11, 21, 31] {
        assert_eq!(french.short_day(date(2026, 5, n)), format!("{n} mai"));
    }
    assert_eq!(french.date(date(2026, 1, 10)), "10 janvier 2026");
}

#[test]
fn weeks_begin_on_monday_in_every_language() {
    for (language, monday) in [
        (Language::Fr, "lundi"),
        (Language::En, "Monday"),
        (Language::Uk, "понеділок"),
        (Language::FaAf, "دوشنبه"),
    ] {
        assert_eq!(
            Words::of(language).weekday_named(1),
            monday,
            "not Saturday, as the week data of fa-AF would have it"
        );
    }
}

#[test]
fn hours_are_said_in_words_in_dari() {
    let said = Words::of(Language::FaAf).hours(
        jiff::civil::time(14, 0, 0, 0),
        jiff::civil::time(16, 0, 0, 0),
    );
    assert!(
        said.contains("از") && said.contains("تا") && said.contains("۱۴:۰۰") && !said.contains('–'),
        "{said}"
    );
}

/// The Rust files of this crate and of the server, without this one.
fn code() -> Vec<String> {
    fn read(folder: &std::path::Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs")
                && !path.ends_with("texts/tests.rs")
            {
                found.push(std::fs::read_to_string(path).unwrap());
            }
        }
    }
    let mut found = Vec::new();
    for folder in ["src", "../server/src"] {
        let crate_folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        read(&crate_folder.join(folder), &mut found);
    }
    found
}

/// Every literal key asked for in the code exists.
#[test]
fn every_text_asked_for_exists() {
    let code = code();
    let known = messages(Language::Fr);
    let mut asked = 0;
    for code in &code {
        for (at, call) in code.match_indices("t!(") {
            let macro_of_its_own = !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
            // `t!(words, "key"…`: the second argument, when it is a literal.
            let argument = code[at + call.len()..]
                .split_once(',')
                .map(|(_, rest)| rest.trim_start());
            if let Some(key) = argument
                .and_then(|a| a.strip_prefix('"'))
                .and_then(|a| a.split('"').next())
                .filter(|_| macro_of_its_own)
            {
                asked += 1;
                assert!(known.contains_key(key), "no text {key}");
            }
        }
    }
    assert!(asked > 20, "the search finds the calls");
}

/// What is said nowhere is translated for nobody. A text is asked for by its key, by a
/// pattern as `level-{}-can`, or, numbered, by what stands before its number.
#[test]
fn every_text_is_used() {
    let code = code();
    let of_a_key =
        |text: &str| !text.is_empty() && !text.contains(|c: char| c.is_whitespace() || c == '\\');
    // Whatever stands between two quotes: more than the literals, never less.
    let literals: BTreeSet<&str> = code
        .iter()
        .flat_map(|code| code.split('"'))
        .filter(|text| of_a_key(text))
        .collect();
    let patterns: Vec<Vec<&str>> = literals
        .iter()
        .map(|literal| fixed_parts(literal))
        .filter(|parts| parts.len() > 1 && begins_as_a_key(parts[0]))
        .collect();
    assert!(patterns.len() > 10, "the search finds the patterns");
    let used =
        |key: &str| literals.contains(key) || patterns.iter().any(|parts| made_of(key, parts));
    let unused: Vec<String> = messages(Language::Fr)
        .into_keys()
        .filter(|key| {
            let stem = key.trim_end_matches(|c: char| c.is_ascii_digit());
            !used(key) && !stem.strip_suffix('-').is_some_and(used)
        })
        .collect();
    assert!(unused.is_empty(), "no code says {unused:?}");
}

/// `level-{}-can`: `level-` and `-can`.
fn fixed_parts(pattern: &str) -> Vec<&str> {
    pattern
        .split('{')
        .enumerate()
        .map(|(n, part)| match n {
            0 => part,
            _ => part.split_once('}').map_or(part, |(_, rest)| rest),
        })
        .collect()
}

/// `level-`, not `-` or nothing: those would fit every key.
fn begins_as_a_key(part: &str) -> bool {
    part.ends_with('-') && part.starts_with(|c: char| c.is_ascii_lowercase())
}

/// Whether something fills the places between the parts, in their order.
fn made_of(key: &str, parts: &[&str]) -> bool {
    let (Some((first, rest)), Some(last)) = (parts.split_first(), parts.last()) else {
        return false;
    };
    let Some(mut left) = key
        .strip_prefix(first)
        .and_then(|key| key.strip_suffix(last))
    else {
        return false;
    };
    for part in &rest[..rest.len().saturating_sub(1)] {
        match left.get(1..).and_then(|key| key.split_once(part)) {
            Some((_, after)) => left = after,
            None => return false,
        }
    }
    !left.is_empty()
}

#[test]
fn patterns_fit_their_keys_only() {
    let fits = |key: &str, pattern: &str| made_of(key, &fixed_parts(pattern));
    assert!(fits("level-a1-1-can", "level-{}-can"));
    assert!(fits("theme-health", "theme-{theme}"));
    assert!(fits("one-two-three", "one-{a}-{b}"));
    for (key, pattern) in [
        ("level-can", "level-{}-can"),
        ("level-a1-name", "level-{}-can"),
        ("theme-", "theme-{theme}"),
        ("one-two", "one-{a}-{b}"),
    ] {
        assert!(!fits(key, pattern), "{key} {pattern}");
    }
    assert!(!begins_as_a_key(fixed_parts("{can}-{n}")[0]));
    assert!(!begins_as_a_key(fixed_parts("-{n}")[0]));
}

#[test]
fn a_value_made_of_isolated_parts_runs_as_the_text_around_it() {
    let dari = Words::of(Language::FaAf);
    let day = dari.day(date(2026, 11, 23));
    let said = t!(dari, "staff-when", date = day.clone(), hours = "x");
    assert!(said.contains(&format!("\u{2068}\u{200f}{day}")), "{said:?}");
    let said = t!(dari, "staff-when", date = super::ltr("A1"), hours = "x");
    assert!(said.contains("\u{2068}\u{2066}A1"), "{said:?}");
    let french = Words::of(Language::Fr);
    let inner = t!(french, "staff-edit-of", name = "x");
    let said = t!(french, "staff-edit-of", name = inner);
    assert!(!said.contains('\u{200f}'), "{said:?}");
}
