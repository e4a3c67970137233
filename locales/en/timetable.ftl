### The week's timetable.

timetable-title = Timetable
timetable-intro = All the classes of the week, in all the centres.
# $from and $to: dates without the weekday
timetable-week-range = from Monday { $from } to Sunday { $to }
timetable-weeks-label = Change week
timetable-to-this-week = Back to this week
timetable-days-label = Go to a day
timetable-changes =
    { PLURAL($n) ->
        [one] { $n } change that week
       *[other] { $n } changes that week
    }
timetable-none = No class that week.
timetable-none-filter = No class fits these choices. Remove a choice or change week.
timetable-day-none = No class
timetable-day-closed = Closed: { $reason }
timetable-closed-title = Closed this week
timetable-unknown-week = The week you asked for does not exist. Here is this week.
timetable-column-time = Time
timetable-column-course = Course
timetable-column-place = Place
