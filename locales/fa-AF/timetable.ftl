### The week's timetable.

timetable-title = تقسیم اوقات
timetable-intro = همهٔ ساعت‌های درسی هفته در همهٔ مرکزها.
# $from and $to: dates without the weekday
timetable-week-range = از دوشنبه { $from } تا یکشنبه { $to }
timetable-weeks-label = تغییر دادن هفته
timetable-to-this-week = برگشت به این هفته
timetable-days-label = رفتن به یک روز
timetable-changes =
    { PLURAL($n) ->
        [one] { $n } تغییر در این هفته
       *[other] { $n } تغییر در این هفته
    }
timetable-none = در این هفته ساعت درسی نیست.
timetable-none-filter = هیچ ساعت درسی با این انتخاب‌ها برابر نیست. یک انتخاب را دور کنید یا هفته را تغییر بدهید.
timetable-day-none = ساعت درسی نیست
timetable-day-closed = بسته است: { $reason }
timetable-closed-title = در این هفته بسته است
timetable-unknown-week = هفته‌ای که خواستید وجود ندارد. هفتهٔ جاری را ببینید.
timetable-column-time = ساعت
timetable-column-course = کورس
timetable-column-place = جای
