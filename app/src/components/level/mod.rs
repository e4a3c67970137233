//! A level: the code that stands on letters, a stair of seven steps, plain words.

use crate::texts::Words;
use domain::level::Level;
use leptos::{prelude::*, tachys::html::InertElement};

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

/// The code alone: it keeps its order in a Dari line.
pub fn level_code(level: Level) -> impl IntoView {
    let before = "<bdi class=\"level__code\" dir=\"ltr\">";
    InertElement::new([before, level.code(), "</bdi>"].concat())
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
