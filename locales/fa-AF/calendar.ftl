### Words around dates, and the words inside calendar files (.ics).
### Weekday and month names are written by the code, never here.

calendar-week-of = هفتهٔ { $date }
calendar-courses-name = Havre – { $course }
calendar-events-name = Havre – برنامه‌های فرهنگی
# What a locked phone shows of a class: the level and nothing about the reader.
calendar-course-title = کورس فرانسوی { $level }
calendar-summary-cancelled = لغو شد: { $title }
calendar-summary-moved = تغییر کرد: { $title }
calendar-place-room = { $room }، { $address }
calendar-place-online = آنلاین
calendar-description-bring = با خود بیاورید: { $bring }
calendar-description-phone = سؤال دارید؟ تلیفون کنید: { $phone }
calendar-description-page = معلومات تازه: { $url }
