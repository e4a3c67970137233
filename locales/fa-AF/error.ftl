### What a page or a form says when something goes wrong.
### Say what happened, then what to do. Never blame the reader.

## Whole pages

error-not-found-title = این صفحه وجود ندارد
error-not-found-text = شاید آدرس تغییر کرده باشد. می‌توانید از صفحهٔ اول شروع کنید.
error-not-found-home = رفتن به صفحهٔ اول
error-internal-title = در سایت ما یک مشکل پیش آمد
error-internal-text = این مشکل از شما نیست. چند دقیقه بعد دوباره کوشش کنید.
# A short code that the staff can look up
error-internal-reference = اگر مشکل تکرار شد، این نمبر را به پذیرش بدهید: { $reference }
error-forbidden-title = این صفحه برای شما باز نیست
error-forbidden-text = حساب شما اجازهٔ دیدن این صفحه را ندارد. از مسئول حساب‌ها بپرسید.
error-too-large-title = حجم این فایل یا متن زیاد است
error-too-large-text = متن را کوتاه کنید یا یک فایل کوچک‌تر انتخاب کنید. بیشترین اندازه { $limit } است.
error-megabytes = { $n } مگابایت
error-too-many-title = بیش از حد کوشش شد
error-too-many-text =
    { PLURAL($n) ->
        [one] { $n } دقیقه صبر کنید و دوباره کوشش کنید.
       *[other] { $n } دقیقه صبر کنید و دوباره کوشش کنید.
    }
error-bad-request-title = این درخواست را نفهمیدیم
error-bad-request-text = آدرس یا فورم ناقص است. به صفحهٔ قبلی برگردید و از نو شروع کنید.
error-origin-text = به خاطر امنیت، این فورم قبول نشد. صفحه را دوباره باز کنید و از نو شروع کنید.
error-unavailable-title = سایت فعلاً بند است
error-unavailable-text = ما سایت را تازه می‌کنیم. چند دقیقه بعد دوباره کوشش کنید.
error-time-out-text = جواب بسیار دیر شد. دوباره کوشش کنید.
error-conflict-title = این تغییر ممکن نیست
error-expired-title = وقت داخل شدن شما تمام شد
error-expired-text = دوباره داخل شوید. هیچ چیز دیگر تغییر نکرده است.

## Summary above a form

error-summary-title =
    { PLURAL($n) ->
        [one] { $n } جای باید درست شود
       *[other] { $n } جای باید درست شود
    }
# A line of the summary: the label of the field, then its error
error-summary-line = { $field }: { $problem }
error-kept = چیزی که نوشته‌اید نگهداری شده است.
# Put before the title of the browser tab when a form has errors
error-title-prefix = اشتباه: { $title }

## Fields

error-required = این جای را پُر کنید.
error-too-long =
    { PLURAL($n) ->
        [one] این متن دراز است. حداکثر { $n } حرف اجازه است.
       *[other] این متن دراز است. حداکثر { $n } حرف اجازه است.
    }
error-too-short =
    { PLURAL($n) ->
        [one] این متن کوتاه است. حداقل { $n } حرف لازم است.
       *[other] این متن کوتاه است. حداقل { $n } حرف لازم است.
    }
error-date = تاریخی را بنویسید که وجود دارد. مثال: { $example }
error-time = ساعت را بین ۰۰:۰۰ و ۲۳:۵۹ بنویسید. مثال: { $example }
error-number = یک عدد تام بنویسید.
error-number-range = عددی بین { $min } و { $max } بنویسید.
error-email = ایمیل آدرس مکمل بنویسید. مثال: { $example }
error-phone = نمبر تلیفون بنویسید. مثال: { $example }
error-url = آدرس مکمل سایت را بنویسید. شروع آن { "\u2066" }https://{ "\u2069" } است
error-slug = تنها حروف کوچک لاتین بدون نشانه، عدد و خط تیره بنویسید.
error-end-before-start = وقت ختم باید بعد از وقت شروع باشد.
error-choose-one = یک جواب را انتخاب کنید.
error-choose-some = حداقل یک جواب را انتخاب کنید.
error-unknown-choice = این جواب دیگر در لست نیست. جواب دیگری انتخاب کنید.
error-french-required = این متن را به فرانسوی بنویسید. زبان‌های دیگر را بعداً نوشته می‌توانید.
error-past-date = این تاریخ گذشته است. یک تاریخ آینده انتخاب کنید.
error-too-many-sessions =
    { PLURAL($n) ->
        [one] تعداد از { $n } ساعت درسی بیشتر می‌شود. تاریخ‌ها را ببینید.
       *[other] تعداد از { $n } ساعت درسی بیشتر می‌شود. تاریخ‌ها را ببینید.
    }
error-no-session = در این تاریخ‌ها و روزها هیچ ساعت درسی نمی‌آید.
error-outside-term = این تاریخ بیرون از وقت کورس است. کورس از { $from } تا { $to } است.

## Rules of the timetable

# $what: the course or event, $when: its date and hours
error-room-taken = این اتاق قبلاً گرفته شده است: { $what }، { $when }. اتاق دیگر یا وقت دیگر انتخاب کنید.
error-teacher-taken = این استاد در این وقت مصروف است: { $what }، { $when }. شخص دیگر یا وقت دیگر انتخاب کنید.
error-group-taken = این صنف در این وقت درس دارد: { $what }، { $when }. وقت دیگر انتخاب کنید.
error-room-closed = اتاق در آن روز بسته است: { $reason }
error-centre-closed = مرکز در آن روز بسته است: { $reason }
error-outside-hours = مرکز در این ساعت باز نیست. ساعت‌های کار: { $hours }.
error-room-too-small =
    { PLURAL($n) ->
        [one] این اتاق { $n } جای دارد. یک اتاق کلان‌تر انتخاب کنید.
       *[other] این اتاق { $n } جای دارد. یک اتاق کلان‌تر انتخاب کنید.
    }
error-online-no-room = درس آنلاین اتاق ندارد. نام اتاق را پاک کنید یا «حضوری» را انتخاب کنید.
error-onsite-needs-room = درس حضوری باید اتاق داشته باشد.

## Records

# $who: the name of a colleague, $when: date and time
error-version = وقتی شما می‌نوشتید، این صفحه را { $who } تغییر داد ({ $when }). هر دو متن را مقایسه کنید و دوباره ذخیره کنید.
error-version-current = متن فعلی: { $value }
error-slug-taken = این آدرس قبلاً گرفته شده است. آدرس دیگری انتخاب کنید.
error-in-use = این هنوز استفاده می‌شود: { $what }. اول آن را تغییر بدهید.
error-gone = این دیگر نیست. در این میان حذف شده است.

## Sign-in (never say which of the two is wrong)

error-sign-in = ایمیل یا رمز درست نیست.
error-session-expired = وقت داخل شدن شما تمام شد. دوباره داخل شوید.
