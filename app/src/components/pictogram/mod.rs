//! One family of pictograms: 24 grid, stroke 2, current colour. Each stands beside
//! words, so it is hidden from screen readers.

use leptos::{prelude::*, tachys::html::InertElement};

macro_rules! pictograms {
    ($($name:ident = $file:literal),+ $(,)?) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Pictogram { $($name),+ }

        /// What never changes is written as it is: no page has as many of anything else.
        macro_rules! drawn {
            ($class:literal, $drawing:expr) => {
                concat!("<svg class=\"", $class, "\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">", $drawing, "</svg>")
            };
        }

        impl Pictogram {
            pub const ALL: &'static [Pictogram] = &[$(Pictogram::$name),+];

            /// The name of its drawing.
            pub const fn name(self) -> &'static str {
                match self { $(Pictogram::$name => $file),+ }
            }

            #[cfg(test)]
            const fn drawing(self) -> &'static str {
                match self { $(Pictogram::$name => include_str!(concat!($file, ".svg"))),+ }
            }

            const fn html(self) -> &'static str {
                match (self, self.turns()) {
                    $((Pictogram::$name, false) => drawn!("pictogram", include_str!(concat!($file, ".svg"))),
                    (Pictogram::$name, true) => drawn!("pictogram pictogram--turn", include_str!(concat!($file, ".svg"))),)+
                }
            }

            /// Points in the direction of reading, so it is mirrored from right to left.
            const fn turns(self) -> bool {
                matches!(self, Pictogram::Back | Pictogram::Next | Pictogram::SignIn | Pictogram::SignOut | Pictogram::Moved | Pictogram::Listen)
            }
        }
    };
}

pictograms! {
    Accessibility = "accessibility",
    Add = "add",
    Administration = "administration",
    Afternoon = "afternoon",
    Back = "back",
    Beginner = "beginner",
    Bring = "bring",
    Calendar = "calendar",
    Cancelled = "cancelled",
    Card = "card",
    Check = "check",
    Children = "children",
    Clock = "clock",
    Close = "close",
    Conversation = "conversation",
    Copy = "copy",
    Course = "course",
    Delete = "delete",
    Download = "download",
    Edit = "edit",
    Euro = "euro",
    Evening = "evening",
    Event = "event",
    Expand = "expand",
    Film = "film",
    Free = "free",
    Gift = "gift",
    Globe = "globe",
    Health = "health",
    History = "history",
    Home = "home",
    Info = "info",
    Intensive = "intensive",
    Learn = "learn",
    Letters = "letters",
    Library = "library",
    Listen = "listen",
    Lock = "lock",
    Message = "message",
    Morning = "morning",
    Moved = "moved",
    Music = "music",
    Next = "next",
    Offline = "offline",
    Online = "online",
    People = "people",
    Person = "person",
    Phone = "phone",
    Place = "place",
    Print = "print",
    Privacy = "privacy",
    Qr = "qr",
    Question = "question",
    Repeat = "repeat",
    Room = "room",
    School = "school",
    Search = "search",
    Settings = "settings",
    Share = "share",
    Shopping = "shopping",
    SignIn = "sign-in",
    SignOut = "sign-out",
    StepFree = "step-free",
    Transport = "transport",
    Visit = "visit",
    Warning = "warning",
    Work = "work",
}

/// The drawing, inline.
pub fn pictogram(which: Pictogram) -> impl IntoView {
    InertElement::new(which.html())
}

/// The drawing in its lit doorway: it stands for a thing.
pub fn door(which: Pictogram) -> impl IntoView {
    view! { <span class="door">{pictogram(which)}</span> }
}

/// The light in a doorway. It tells the areas apart and never carries meaning alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tint {
    /// Courses.
    Lamp,
    /// The timetable.
    Sea,
    /// The library.
    Coral,
    /// Events.
    Iris,
}

impl Tint {
    pub const fn name(self) -> &'static str {
        match self {
            Tint::Lamp => "lamp",
            Tint::Sea => "sea",
            Tint::Coral => "coral",
            Tint::Iris => "iris",
        }
    }
}

/// A doorway with another light than the page's.
pub fn tinted_door(tint: Tint, which: Pictogram) -> impl IntoView {
    view! { <span class=format!("door door--{}", tint.name())>{pictogram(which)}</span> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawings_are_small_and_take_the_current_colour() {
        for each in Pictogram::ALL {
            let drawing = each.drawing();
            assert!(
                drawing.trim().len() <= 250,
                "{}: {} bytes",
                each.name(),
                drawing.len()
            );
            assert!(
                !drawing.contains("stroke=")
                    && !drawing.contains("fill=")
                    && !drawing.contains("id="),
                "{}",
                each.name()
            );
        }
    }
}
