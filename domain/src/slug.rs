//! The readable part of an address: `premiers-pas-matin`.

use std::{fmt, str::FromStr};

/// 1 to 80 of `a-z`, `0-9` and single inner hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an address has 1 to 80 small letters, digits and single hyphens")]
pub struct NotASlug;

impl Slug {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address a French title would get: accents dropped, the rest hyphens.
    pub fn suggest(title: &str) -> Option<Self> {
        let mut slug = String::new();
        for c in title.chars().flat_map(char::to_lowercase) {
            match c {
                'a'..='z' | '0'..='9' => slug.push(c),
                'à' | 'â' | 'ä' => slug.push('a'),
                'ç' => slug.push('c'),
                'é' | 'è' | 'ê' | 'ë' => slug.push('e'),
                'î' | 'ï' => slug.push('i'),
                'ô' | 'ö' => slug.push('o'),
                'ù' | 'û' | 'ü' => slug.push('u'),
                'œ' => slug.push_str("oe"),
                'æ' => slug.push_str("ae"),
                _ if slug.ends_with('-') || slug.is_empty() => {}
                _ => slug.push('-'),
            }
        }
        slug.truncate(80);
        slug.trim_end_matches('-').parse().ok()
    }
}

impl FromStr for Slug {
    type Err = NotASlug;
    fn from_str(text: &str) -> Result<Self, NotASlug> {
        let letters = text
            .bytes()
            .all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        let hyphens = !text.starts_with('-') && !text.ends_with('-') && !text.contains("--");
        if (1..=80).contains(&text.len()) && letters && hyphens {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotASlug)
        }
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_french_title_suggests_its_address() {
        assert_eq!(
            Slug::suggest("Premiers pas : l'œuvre, à Bordeaux !")
                .unwrap()
                .as_str(),
            "premiers-pas-l-oeuvre-a-bordeaux"
        );
        assert_eq!(Slug::suggest("دری"), None);
    }

    proptest! {
        #[test]
        fn whatever_is_suggested_is_an_address(title in "\\PC{0,120}") {
            if let Some(slug) = Slug::suggest(&title) {
                prop_assert_eq!(slug.as_str().parse::<Slug>().unwrap(), slug);
            }
        }
    }
}
