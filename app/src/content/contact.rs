//! How to reach a centre: its address as it stands on a letter, its phone as a link.

use crate::{
    components::{Look, Pictogram, link_button},
    texts::{Value, Words, ltr},
};
use domain::text::Text;
use leptos::prelude::*;
use store::centre::Centre;

/// `101, boulevard Raspail, 75006 Paris`.
pub fn written_address(centre: &Centre) -> String {
    format!("{}, {} {}", centre.address, centre.postcode, centre.city)
}

/// The address, in its own language and direction.
pub fn address(centre: &Centre) -> impl IntoView + use<> {
    view! { <bdi dir="ltr" lang="fr">{written_address(centre)}</bdi> }
}

/// The name of the town, in its own language and direction.
pub fn city(centre: &Centre) -> impl IntoView + use<> {
    view! { <bdi dir="ltr" lang="fr">{centre.city.clone()}</bdi> }
}

/// A phone number in a sentence: kept on one line, from left to right.
pub fn phone(number: &str) -> Value {
    ltr(unbroken(number))
}

fn unbroken(number: &str) -> String {
    number.replace(' ', "\u{a0}")
}

/// One tap to speak to somebody.
pub fn call(words: Words, look: Look, number: &str) -> impl IntoView + use<> {
    link_button(
        look,
        phone_address(number),
        Some(Pictogram::Phone),
        t!(words, "action-call", phone = phone(number)),
    )
}

/// `tel:+33142849000` (RFC 3966, without separators).
fn phone_address(phone: &str) -> String {
    let digits = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+');
    format!("tel:{}", digits.collect::<String>())
}

/// A text where only a string can stand: French that stands in for a missing
/// translation keeps its own direction.
pub fn said(words: Words, text: &Text) -> String {
    match text.exact(words.language) {
        Some(own) => own.to_owned(),
        None => format!("\u{2066}{}\u{2069}", text.fr),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_dials_what_it_shows() {
        assert_eq!(phone_address("+33 1 42 84 90 00"), "tel:+33142849000");
        assert_eq!(phone_address("01.42.84.90.00"), "tel:0142849000");
    }
}
