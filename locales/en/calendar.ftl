### Words around dates, and the words inside calendar files (.ics).
### Weekday and month names are written by the code, never here.

calendar-week-of = week of { $date }
calendar-courses-name = Havre – { $course }
calendar-events-name = Havre – events
# What a locked phone shows of a class: the level and nothing about the reader.
calendar-course-title = French course { $level }
calendar-summary-cancelled = Cancelled: { $title }
calendar-summary-moved = Moved: { $title }
calendar-place-room = { $room }, { $address }
calendar-place-online = Online
calendar-description-bring = Bring: { $bring }
calendar-description-phone = Questions: { $phone }
calendar-description-page = Page kept up to date: { $url }
