//! What is wrong with a form, on top of it, with a link to each field.

use super::{Pictogram, field_id, pictogram};
use crate::{page::Draw, texts::Words};
use leptos::prelude::*;

/// `errors`: the field's name and what to say, in the order of the form. Nothing
/// when there is none. A name of no field (a rule about the whole form) is not a link.
pub fn summary(words: Words, errors: &[(String, String)]) -> impl IntoView + use<> {
    summary_kept(words, errors, "error-kept")
}

/// The same; `kept`: the key of what is said of what was typed.
pub fn summary_kept(
    words: Words,
    errors: &[(String, String)],
    kept: &str,
) -> impl IntoView + use<> {
    let kept = t!(words, kept);
    let count = errors.len();
    let lines: Vec<_> = errors
        .iter()
        .map(|(name, message)| {
            let message = message.clone();
            if name.is_empty() {
                view! { <li><strong>{message}</strong></li> }.drawn()
            } else {
                view! { <li><a href=format!("#{}", field_id(name))>{message}</a></li> }.drawn()
            }
        })
        .collect();
    (count > 0).then(|| {
        view! {
            <div class="summary" role="alert" tabindex="-1">
                <h2 class="summary__title">
                    {pictogram(Pictogram::Warning)}<span>{t!(words, "error-summary-title", n = count)}</span>
                </h2>
                <ul class="summary__list">{lines}</ul>
                <p>{kept}</p>
            </div>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;
    use domain::language::Language;

    #[test]
    fn each_line_leads_to_its_field() {
        let errors = [
            ("starts".to_owned(), "Trop tôt".to_owned()),
            (String::new(), "Salle prise".to_owned()),
        ];
        let html = render(|| summary(Words::of(Language::Fr), &errors));
        assert!(
            html.contains("href=\"#f-starts\"") && html.contains("<strong>Salle prise"),
            "{html}"
        );
    }

    #[test]
    fn a_good_form_has_none() {
        assert!(!render(|| summary(Words::of(Language::Uk), &[])).contains("summary"));
    }
}
