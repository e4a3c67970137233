### The week's timetable.

timetable-title = Розклад
timetable-intro = Усі заняття тижня в усіх центрах.
# $from and $to: dates without the weekday
timetable-week-range = з понеділка, { $from }, до неділі, { $to }
timetable-weeks-label = Змінити тиждень
timetable-to-this-week = Повернутися до цього тижня
timetable-days-label = Перейти до дня
timetable-changes =
    { PLURAL($n) ->
        [one] { $n } зміна цього тижня
        [few] { $n } зміни цього тижня
        [many] { $n } змін цього тижня
       *[other] { $n } зміни цього тижня
    }
timetable-none = Цього тижня занять немає.
timetable-none-filter = Жодне заняття не відповідає цим умовам. Приберіть одну з умов або змініть тиждень.
timetable-day-none = Занять немає
timetable-day-closed = Зачинено: { $reason }
timetable-closed-title = Зачинено цього тижня
timetable-unknown-week = Такого тижня немає. Ось поточний тиждень.
timetable-column-time = Час
timetable-column-course = Курс
timetable-column-place = Місце
