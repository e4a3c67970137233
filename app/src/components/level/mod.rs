//! A level: the code that stands on letters, a stair of seven steps, plain words.

use crate::texts::Words;
use domain::level::Level;
use leptos::{prelude::*, tachys::html::InertElement};
use std::sync::LazyLock;

/// Code, stair and name.
pub fn level(words: Words, level: Level) -> impl IntoView {
    let step = Level::ALL.iter().position(|l| *l == level).unwrap_or(0) + 1;
    view! {
        <span class=format!("level level--{step}")>
            {level_code(level)}
            <span class="level__stair" aria-hidden="true"></span>
            <span class="level__words">{t!(words, &format!("level-{}-name", level.slug()))}</span>
        </span>
    }
}

/// The code alone, and a space after it: it keeps its order in a Dari line.
pub fn level_code(level: Level) -> impl IntoView {
    // Written once: it stands on every class of a timetable.
    static CODES: LazyLock<Vec<(Level, String)>> = LazyLock::new(|| {
        let before = "<bdi class=\"level__code\" dir=\"ltr\">";
        let code = |level: &Level| (*level, [before, level.code(), "</bdi> "].concat());
        Level::ALL.iter().map(code).collect()
    });
    let own = CODES.iter().find(|(known, _)| *known == level);
    InertElement::new(own.map_or("", |(_, code)| code.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;
    use domain::language::Language;

    #[test]
    fn every_level_has_its_step_and_its_name_in_every_language() {
        for language in Language::ALL {
            for (n, l) in Level::ALL.iter().enumerate() {
                let html = render(|| level(Words::of(*language), *l));
                assert!(
                    html.contains(&format!("level--{}\"", n + 1)) && html.contains(l.code()),
                    "{html}"
                );
            }
        }
    }
}
