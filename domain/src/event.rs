//! Cultural events.

crate::vocabulary! {
    EventKind {
        Visit = "visit",
        Film = "film",
        Workshop = "workshop",
        Concert = "concert",
        Talk = "talk",
        Reading = "reading",
        Conversation = "conversation",
        Children = "children",
    }
}
