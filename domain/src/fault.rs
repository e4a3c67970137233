//! What kinds of failure exist. Each area has its own error enum; every variant is
//! of one of these kinds, and one place (in `app`) turns a kind into an answer.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// No such thing, or nothing that may be shown to this person.
    NotFound,
    /// Known, and refused.
    Forbidden,
    /// What was sent cannot be right.
    Invalid,
    /// Right in itself, but it collides with what is already there.
    Conflict,
    /// Not now: busy, closed, out of reach. Worth another try.
    Unavailable,
    /// Ours to mend. The person sees a reference number only.
    Internal,
}
