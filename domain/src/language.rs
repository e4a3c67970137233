//! The four languages of the product, as peers.
//!
//! Dari is `fa-AF` (CLDR canonicalises `prs` to it); phones set to plain `fa` are
//! served Dari too. Direction follows from the language and is never stored.

use std::{fmt, str::FromStr};

crate::vocabulary! {
    /// A language of the product; its code is the BCP 47 tag used in addresses.
    Language {
        Fr = "fr",
        En = "en",
        Uk = "uk",
        FaAf = "fa-AF",
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    Ltr,
    Rtl,
}

impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        })
    }
}

impl Language {
    pub const fn direction(self) -> Direction {
        match self {
            Language::FaAf => Direction::Rtl,
            Language::Fr | Language::En | Language::Uk => Direction::Ltr,
        }
    }

    /// The language's name for itself. Hard-coded: browsers disagree on Dari.
    pub const fn endonym(self) -> &'static str {
        match self {
            Language::Fr => "Français",
            Language::En => "English",
            Language::Uk => "Українська",
            Language::FaAf => "دری",
        }
    }

    /// Reads any tag a browser or an old bookmark may carry: `prs`, `fa`, `pes`,
    /// `per`, `fas`, `dari`, `fr-CA`, `UK`…
    pub fn from_tag(tag: &str) -> Option<Self> {
        let tag = tag.trim().to_ascii_lowercase().replace('_', "-");
        match tag.split('-').next().unwrap_or_default() {
            "fr" => Some(Language::Fr),
            "en" => Some(Language::En),
            "uk" => Some(Language::Uk),
            "fa" | "prs" | "pes" | "per" | "fas" | "dari" => Some(Language::FaAf),
            _ => None,
        }
    }

    /// Chooses from an `Accept-Language` header (RFC 9110 §12.5.4): highest weight
    /// first, order breaking ties; French when nothing fits.
    pub fn negotiate(accept: &str) -> Self {
        let mut best: Option<(u16, Self)> = None;
        for range in accept.split(',').take(32) {
            let mut parts = range.split(';');
            let Some(language) = parts.next().and_then(Self::from_tag) else {
                continue;
            };
            let weight = parts
                .find_map(|p| p.trim().strip_prefix("q="))
                .map_or(1000, thousandths);
            if weight > 0 && best.is_none_or(|(w, _)| weight > w) {
                best = Some((weight, language));
            }
        }
        best.map_or(Language::Fr, |(_, language)| language)
    }
}

/// A quality value as an integer; anything malformed counts as zero.
fn thousandths(q: &str) -> u16 {
    f32::from_str(q.trim())
        .ok()
        .filter(|q| (0.0..=1.0).contains(q))
        .map_or(0, |q| (q * 1000.0) as u16)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn browsers_are_understood() {
        for (accept, language) in [
            ("", Language::Fr),
            ("de,es;q=0.5", Language::Fr),
            ("uk-UA,uk;q=0.9,ru;q=0.8,en;q=0.7", Language::Uk),
            ("fa;q=0.9,en;q=0.8", Language::FaAf),
            ("prs-AF, en;q=0.1", Language::FaAf),
            ("en;q=0, fr;q=0.1", Language::Fr),
            ("ps,en;q=0.5,fa;q=0.7", Language::FaAf),
            ("en;q=x,uk;q=0.2", Language::Uk),
        ] {
            assert_eq!(Language::negotiate(accept), language, "{accept}");
        }
    }

    #[test]
    fn dari_runs_from_the_right() {
        assert_eq!(Language::FaAf.direction(), Direction::Rtl);
        assert_eq!(
            "prs".parse::<Language>().ok(),
            None,
            "addresses carry the canonical tag only"
        );
    }

    proptest! {
        #[test]
        fn any_header_has_an_answer(accept in "\\PC{0,200}") {
            let _ = Language::negotiate(&accept);
        }
    }
}
