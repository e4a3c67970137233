### The course catalogue, the page of one course, and the helper that finds a course.
### Filters also use level-*, theme-*, time-* and choice-*.

## Kinds and ways of attending

course-kind-label = نوع کورس
course-kind-all = همهٔ نوع‌ها
course-kind-intensive = کورس فشرده
course-kind-intensive-plain = ساعت‌های زیاد در هر هفته، برای پیشرفت سریع.
course-kind-evening = کورس شام
course-kind-evening-plain = بعد از کار یا بعد از روز آموزش.
course-kind-daytime = کورس روزانه
course-kind-daytime-plain = چند ساعت در هفته، در وقت روز.
course-kind-trade = فرانسوی برای یک مسلک
course-kind-trade-plain = کلمه‌ها و کارهای یک مسلک: آشپزی، مراقبت از مریضان، ساختمان، کمپیوتر…
course-kind-reading = آموختن خواندن
course-kind-reading-plain = برای کسانی که هنوز خواندن را یاد ندارند یا الفبای دیگری می‌خوانند.
course-mode-label = حضوری یا آنلاین
course-mode-all = حضوری و آنلاین
course-mode-onsite = حضوری
course-mode-onsite-plain = شما به مرکز می‌آیید.
course-mode-online = آنلاین
course-mode-online-plain = شما با تلیفون یا کمپیوتر درس می‌خوانید.

## Catalogue

course-list-title = کورس‌های زبان فرانسوی
course-list-intro = همهٔ این کورس‌ها برای پناهندگان رایگان است. کورس مناسب خود را انتخاب کنید.
course-list-helper = نمی‌دانید کدام را انتخاب کنید؟ به سه سؤال جواب بدهید.
course-filter-title = انتخاب کنید
course-filter-clear = پاک کردن انتخاب‌ها
course-filter-ignored = یکی از انتخاب‌های شما را نشناختیم. آن را در نظر نگرفتیم.
course-count =
    { PLURAL($n) ->
        [one] { $n } کورس
       *[other] { $n } کورس
    }
course-none-title = هیچ کورس با همهٔ این انتخاب‌ها برابر نیست
course-none-text = یک انتخاب را دور کنید، یا به بخش پذیرش تلیفون کنید: { $phone }. ما همراه شما جستجو می‌کنیم.

## One course

course-title = { $title } – کورس فرانسوی
course-about = به طور خلاصه
course-for = برای چه کسی
course-when = چه وقت
# $days: weekdays, $hours: from … to …
course-slot = { $days }: { $hours }
course-next-sessions = ساعت‌های درسی آینده
course-next-session = ساعت درسی آینده
course-no-session = فعلاً هیچ ساعت درسی در پلان نیست.
course-all-sessions = همهٔ ساعت‌های درسی
course-where = کجا
course-bring = چه با خود بیاورید
course-bring-nothing = لازم نیست چیزی بیاورید.
course-cost = قیمت
course-seats = جای‌ها
course-programme = پروگرام
course-women-only = کورس مخصوص زنان
course-term = کورس از { $from } تا { $to }
course-starts-on = شروع: { $date }
course-started = این کورس شروع شده است. از بخش پذیرش بپرسید که آیا هنوز شامل شده می‌توانید.
course-ended = این کورس تمام شده است.
course-hours-per-week =
    { PLURAL($n) ->
        [one] { $n } ساعت در هفته
       *[other] { $n } ساعت در هفته
    }
course-hours-minutes-per-week = { $hours } ساعت و { $minutes } دقیقه در هفته
course-session-count =
    { PLURAL($n) ->
        [one] { $n } درس
       *[other] { $n } درس
    }
course-calendar = اضافه کردن به تقویم من
course-calendar-help = تقویم شما تغییر تاریخ، ساعت و اتاق را نشان می‌دهد.
course-online-help = لینک درس را در وقت ثبت نام به شما می‌دهیم.

## How to ask for a place

course-ask-title = درخواست جای
course-ask-1 = به بخش پذیرش تلیفون کنید: { $phone }.
course-ask-2 = یا نزد ما بیایید: { $address }.
course-ask-3 = برای درخواست هیچ سند لازم نیست.
course-ask-4 = یک شخص دیگر می‌تواند به جای شما تلیفون کند یا همراه شما بیاید.
course-ask-show = می‌توانید این جمله را بخوانید یا نشان بدهید:
# The page shows this sentence in French, with the translation beside it.
course-ask-sentence = سلام. لطفاً یک جای در کورس «{ $course }» می‌خواهم.

## Helper: three questions

helper-title = پیدا کردن کورس مناسب
helper-intro = به سه سؤال جواب بدهید. ما کورس‌ها را پیشنهاد می‌کنیم و دلیل آن را می‌گوییم.
helper-privacy = ما جواب‌های شما را نگهداری نمی‌کنیم.
helper-french-question = زبان فرانسوی را چقدر یاد دارید؟
helper-french-reading = هنوز خواندن را یاد ندارم، یا بسیار کم یاد دارم
helper-french-nothing = هنوز فرانسوی یاد ندارم
helper-french-words = چند کلمه یاد دارم
helper-french-sentences = جمله‌های ساده گفته می‌توانم
helper-french-daily = دربارهٔ زندگی روزمرهٔ خود صحبت کرده می‌توانم
helper-french-good = خوب صحبت می‌کنم و می‌خواهم بیشتر یاد بگیرم
helper-french-known = سطح خود را می‌دانم
helper-french-level = سطح خود را می‌دانم: { $level }
helper-time-question = چه وقت فرصت دارید؟
helper-time-morning = پیش از چاشت
helper-time-afternoon = بعد از چاشت
helper-time-evening = شام
helper-time-any = هر وقت
helper-place-question = کجا می‌خواهید درس بخوانید، و برای چه؟
helper-place-legend = کجا
helper-place-onsite = در مرکز: { $centre }
helper-place-online = آنلاین، با تلیفون یا کمپیوتر
helper-place-any = هر دو برایم خوب است
helper-purpose-legend = برای چه
helper-purpose-any = برای زندگی روزمره
helper-show = دیدن کورس‌های مناسب من
helper-results-title =
    { PLURAL($n) ->
        [one] { $n } کورس برای شما
       *[other] { $n } کورس برای شما
    }
helper-results-order = کورس اول از همه به جواب‌های شما نزدیک‌تر است.
helper-answers = جواب‌های شما
helper-reason-title = چرا این کورس
helper-reason-level = برابر با سطح شما است: { $level }.
helper-reason-level-near = به سطح شما نزدیک است: { $level }.
helper-reason-reading = در این کورس خواندن و نوشتن را هم یاد می‌گیرید.
# $time: morning, afternoon or evening
helper-reason-time = در وقتی است که شما فرصت دارید: { $time }.
helper-reason-place = در مرکزی است که شما می‌خواهید: { $centre }.
helper-reason-online = آنلاین است، همان‌طور که می‌خواهید.
helper-reason-theme = دربارهٔ موضوع شما است: { $theme }.
helper-reason-seats =
    { PLURAL($n) ->
        [one] { $n } جای خالی مانده است.
       *[other] { $n } جای خالی مانده است.
    }
helper-reason-soon = به‌زودی شروع می‌شود: { $date }.
# What does not fit, said honestly
helper-but-time = توجه: در وقت دیگری است ({ $time }).
helper-but-place = توجه: در جای دیگری است ({ $place }).
helper-but-theme = این موضوع در کورس نیست، اما می‌توانید از استاد بخواهید.
helper-but-full = جای خالی نیست. بخواهید که نام شما در لست انتظار نوشته شود.
helper-none-title = هیچ کورس با همهٔ جواب‌های شما برابر نیست
helper-none-text = به بخش پذیرش تلیفون کنید: { $phone }. ما همراه شما راه حل پیدا می‌کنیم.
helper-none-near = نزدیک‌ترین کورس‌ها این‌ها است:
helper-change = تغییر دادن یک جواب
helper-again = از نو شروع کردن
