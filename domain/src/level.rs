//! Levels of the Common European Framework of Reference (Council of Europe), with
//! A1.1 below A1 as the French reference level for first steps.

crate::vocabulary! {
    /// A CEFR level; the order is the order of the framework.
    Level {
        A1_1 = "A1.1",
        A1 = "A1",
        A2 = "A2",
        B1 = "B1",
        B2 = "B2",
        C1 = "C1",
        C2 = "C2",
    }
}

impl Level {
    /// The form used in addresses and message keys: `a1-1`, `a1`, …
    pub const fn slug(self) -> &'static str {
        match self {
            Level::A1_1 => "a1-1",
            Level::A1 => "a1",
            Level::A2 => "a2",
            Level::B1 => "b1",
            Level::B2 => "b2",
            Level::C1 => "c1",
            Level::C2 => "c2",
        }
    }

    /// Reads both written forms: `A1.1` and `a1-1`.
    pub fn read(text: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|l| l.slug().eq_ignore_ascii_case(text) || l.code().eq_ignore_ascii_case(text))
    }
}
