//! What the audit speaks of: the kinds of things staff touch, what they do with them,
//! and which of their fields.

use crate::{course::Status, vocabulary};

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

vocabulary! {
    /// What was done with it.
    Action {
        Create = "create",
        Change = "change",
        Delete = "delete",
        /// Sessions were added to a course.
        Plan = "plan",
        /// Many sessions of a course at once, in one line.
        ChangeSessions = "change-sessions",
        CancelSessions = "cancel-sessions",
        RemoveSessions = "remove-sessions",
        /// What was a draft is shown to the public.
        Publish = "publish",
        Cancel = "cancelled",
        /// A cancelled session or event was planned again.
        Restore = "planned",
        /// An account may sign in no more, or may again.
        Close = "close",
        Open = "open",
        /// An account has a new password.
        Password = "password",
        SignIn = "sign-in",
        /// A wrong password for an account there is.
        SignInRefused = "sign-in-refused",
        SignOut = "sign-out",
    }
}

vocabulary! {
    /// What of a thing was changed. Never what it was changed to.
    Field {
        Name = "name",
        Title = "title",
        Slug = "slug",
        Summary = "summary",
        About = "about",
        Who = "who",
        Bring = "bring",
        Centre = "centre",
        Programme = "programme",
        Kind = "kind",
        Mode = "mode",
        Levels = "levels",
        Themes = "themes",
        Seats = "seats",
        SeatsTaken = "seats_taken",
        Price = "price",
        WomenOnly = "women_only",
        Listed = "listed",
        Confidential = "confidential",
        /// Where a centre is: street, postcode, city.
        Address = "address",
        Phone = "phone",
        Zone = "zone",
        Access = "access",
        LibraryJoin = "library_join",
        LibraryGives = "library_gives",
        StepFree = "step_free",
        Whereabouts = "whereabouts",
        Active = "active",
        Reception = "reception",
        Library = "library",
        Scope = "scope",
        Days = "days",
        Reason = "reason",
    }
}

impl Action {
    /// Done to classes of a course, not to the course itself.
    pub const fn is_of_classes(self) -> bool {
        matches!(
            self,
            Action::Plan | Action::ChangeSessions | Action::CancelSessions | Action::RemoveSessions
        )
    }
}

impl From<Status> for Action {
    /// What makes a session or event so.
    fn from(status: Status) -> Self {
        match status {
            Status::Planned => Action::Restore,
            Status::Cancelled => Action::Cancel,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_done_to_a_session_is_written_as_it_then_is() {
        for status in Status::ALL {
            assert_eq!(Action::from(*status).code(), status.code());
        }
    }
}
