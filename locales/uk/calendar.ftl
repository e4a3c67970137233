### Words around dates, and the words inside calendar files (.ics).
### Weekday and month names are written by the code, never here.

calendar-week-of = тиждень з { $date }
calendar-courses-name = Havre – { $course }
calendar-events-name = Havre – події
# What a locked phone shows of a class: the level and nothing about the reader.
calendar-course-title = Курс французької { $level }
calendar-summary-cancelled = Скасовано: { $title }
calendar-summary-moved = Перенесено: { $title }
calendar-place-room = { $room }, { $address }
calendar-place-online = Онлайн
calendar-description-bring = Узяти з собою: { $bring }
calendar-description-phone = Запитання: { $phone }
calendar-description-page = Актуальна сторінка: { $url }
