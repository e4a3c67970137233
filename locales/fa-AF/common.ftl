### Words that appear on every page: menu, footer, sharing, time, place, seats.
### $n is always a whole number, already written with the digits of the language.
### Dates, times, levels and names arrive already formatted.

## Name and frame

brand-name = Havre
brand-tagline = جای امن برای آموختن زبان فرانسوی
# The title of the browser tab. $title is the title of the page.
page-title = { $title } – Havre
skip-to-content = رفتن به متن صفحه

## Menu (nav-label, language-label and foot-label are read aloud by screen readers)

nav-label = مینوی اصلی
nav-courses = کورس‌ها
nav-timetable = تقسیم اوقات
nav-library = کتابخانه
nav-events = برنامه‌های فرهنگی
nav-programmes = پروگرام‌ها
language-label = زبان را انتخاب کنید

## Footer

foot-label = دربارهٔ این سایت
foot-free = این سایت و پروگرام‌های ما برای پناهندگان رایگان است.
foot-school = خدمتی از { $school }
foot-privacy = حریم خصوصی
foot-accessibility = دسترس‌پذیری
foot-staff = داخل شدن کارمندان
foot-open-data = معلومات باز برای همه

## Actions

action-back = برگشت
action-see-all = دیدن همه
action-show = نشان دادن
action-next = بعدی
action-previous = قبلی
action-next-week = هفتهٔ بعد
action-previous-week = هفتهٔ قبل
action-print = چاپ کردن
action-call = تلیفون کردن به { $phone }
# Choices in filters and lists
choice-none = هیچ‌کدام
choice-any = فرق نمی‌کند
choice-yes = بلی
choice-no = نخیر
choice-optional = اختیاری
page-of = صفحهٔ { $page } از { $total }
pages-label = صفحه‌ها

## Share and take away

share-title = فرستادن به دیگران
share-whatsapp = فرستادن با واتساپ
share-telegram = فرستادن با تلگرام
share-sms = فرستادن با پیام کوتاه (SMS)
# With whatever program the phone has for that
share-other = برنامهٔ دیگر
share-copy = کاپی کردن لینک
share-copied = لینک کاپی شد.
share-qr = کود QR این صفحه
share-qr-hint = این کود را با یک تلیفون دیگر اسکن کنید. صفحه باز می‌شود.
# The message that is sent. $title: the page, $url: its address.
share-text = { $title }: { $url }

## State of the page

# Shown on a page read without network. $date and $time: when it was kept.
saved-on = صفحهٔ ذخیره‌شده در این تلیفون، تاریخ { $date }، ساعت { $time }
status-loading = صفحه باز می‌شود…
status-failed = صفحه باز نشد. انترنت خود را چک کنید و دوباره کوشش کنید.
status-not-sent = فرستاده نشد. انترنت خود را چک کنید و دوباره کوشش کنید.
status-unknown = انترنت قطع شد. نمی‌دانیم که به ما رسید یا نه. اول ببینید: اگر نرسیده است، دوباره بفرستید.
status-updated = تازه‌شده در ساعت { $time }
offline-title = انترنت نیست
offline-text = این صفحه هنوز در این تلیفون ذخیره نشده است. وقتی انترنت بیاید، صفحه باز می‌شود.
offline-kept = بدون انترنت می‌توانید صفحه‌هایی را بخوانید که قبلاً باز کرده‌اید:
offline-kept-none = هنوز هیچ صفحه‌ای در این تلیفون ذخیره نشده است.

## Languages side by side

untranslated-text = این متن هنوز به زبان شما ترجمه نشده است. متن فرانسوی را اینجا ببینید.
untranslated-ask = درخواست ترجمه
untranslated-thanks = تشکر. درخواست شما بدون نام شما یادداشت شد.
beside-on = نشان دادن متن فرانسوی
beside-off = پنهان کردن متن فرانسوی

## Price, place and seats

price-free = رایگان
price-free-sentence = برای پناهندگان رایگان است.
place-label = جای
place-online = آنلاین
place-centre = مرکز
place-address = آدرس
place-phone = تلیفون
place-room = اتاق
# $room: the name of the room as written on the door
place-room-named = اتاق { $room }
place-step-free = راه بدون زینه
place-not-step-free = اینجا زینه دارد. به ما تلیفون کنید، ما به شما کمک می‌کنیم.
seats-left =
    { PLURAL($n) ->
        [one] { $n } جای خالی
       *[other] { $n } جای خالی
    }
seats-last = آخرین جای
seats-full = جای نیست
seats-full-help = جای خالی نیست. از بخش پذیرش بخواهید که نام شما را در لست انتظار بنویسد: { $phone }.

## Time

when-label = وقت
# Hours of one class. In Dari a range is said in words, never with a dash.
when-time-range = از { $from } تا { $to }
# Dates without the weekday: in Ukrainian a weekday would need another case.
# The same for course-term.
when-date-range = از { $from } تا { $to }
when-date-time = { $date }، ساعت { $time }
when-today = امروز
when-tomorrow = فردا
when-now = همین حالا
when-past = تمام شده است
when-in-minutes =
    { PLURAL($n) ->
        [one] { $n } دقیقه بعد
       *[other] { $n } دقیقه بعد
    }
when-in-hours =
    { PLURAL($n) ->
        [one] { $n } ساعت بعد
       *[other] { $n } ساعت بعد
    }
# For online classes: people may follow them from another country
when-paris-note = همهٔ ساعت‌ها به وقت پاریس است.

## Changes

change-cancelled = لغو شد
change-moved = تغییر کرد
# $before: the former date, hours or room, already formatted
change-moved-before = تغییر کرد. قبلاً چنین بود: { $before }
change-note = قابل توجه: { $note }

## Opening hours

open-now = حالا باز است
open-closed = حالا بسته است
open-closed-today = امروز بسته است
open-closes-at = ساعت { $time } بسته می‌شود
open-opens-at = ساعت { $time } باز می‌شود
# $day: a weekday or a date
open-opens-on = { $day } ساعت { $time } باز می‌شود
