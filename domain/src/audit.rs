//! What the audit speaks of: the kinds of things staff touch.

use crate::vocabulary;

vocabulary! {
    /// The kind of thing a line of the audit is about, in the order staff choose from.
    Subject {
        Course = "course",
        Session = "session",
        Event = "event",
        Centre = "centre",
        Room = "room",
        /// The weekly hours of a centre.
        Opening = "opening",
        Closure = "closure",
        Programme = "programme",
        Partner = "partner",
        Teacher = "teacher",
        Account = "account",
    }
}
