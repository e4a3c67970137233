//! Programmes and their axes of action.

crate::vocabulary! {
    /// The three axes of action; every programme has exactly one.
    Axis {
        Partnership = "partnership",
        OwnFunds = "own_funds",
        Sponsored = "sponsored",
    }
}
