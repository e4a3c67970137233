### Words around dates, and the words inside calendar files (.ics).
### Weekday and month names are written by the code, never here.

calendar-week-of = semaine du { $date }
calendar-courses-name = Havre – { $course }
calendar-events-name = Havre – rendez-vous culturels
# What a locked phone shows of a class: the level and nothing about the reader.
calendar-course-title = Cours de français { $level }
calendar-summary-cancelled = Annulé : { $title }
calendar-summary-moved = Déplacé : { $title }
calendar-place-room = { $room }, { $address }
calendar-place-online = En ligne
calendar-description-bring = À apporter : { $bring }
calendar-description-phone = Questions : { $phone }
calendar-description-page = Page à jour : { $url }
