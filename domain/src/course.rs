//! Courses, their sessions and the vocabulary people choose by.

use jiff::civil::Time;

crate::vocabulary! {
    CourseKind {
        Intensive = "intensive",
        Daytime = "daytime",
        Evening = "evening",
        /// French for specific purposes (FOS), by trade.
        Trade = "trade",
        /// For people who do not read yet.
        Reading = "reading",
    }
}

crate::vocabulary! {
    Mode {
        Onsite = "onsite",
        Online = "online",
    }
}

crate::vocabulary! {
    /// Themes of everyday life.
    Theme {
        Health = "health",
        Transport = "transport",
        School = "school",
        Shopping = "shopping",
        Administration = "administration",
        Work = "work",
    }
}

crate::vocabulary! {
    TimeOfDay {
        Morning = "morning",
        Afternoon = "afternoon",
        Evening = "evening",
    }
}

crate::vocabulary! {
    /// Whether a session or an event takes place.
    Status {
        Planned = "planned",
        Cancelled = "cancelled",
    }
}

impl TimeOfDay {
    /// Morning until 12:30, evening from 17:30: when people start, not when they end.
    pub fn of(starts: Time) -> Self {
        match (starts.hour(), starts.minute()) {
            (h, m) if (h, m) < (12, 30) => TimeOfDay::Morning,
            (h, m) if (h, m) < (17, 30) => TimeOfDay::Afternoon,
            _ => TimeOfDay::Evening,
        }
    }
}
