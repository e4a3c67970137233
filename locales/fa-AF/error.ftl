### What a page or a form says when something goes wrong.
### Say what happened, then what to do. Never blame the reader.

## Whole pages

error-not-found-title = این صفحه وجود ندارد
error-not-found-text = شاید آدرس تغییر کرده باشد. می‌توانید از صفحهٔ اول شروع کنید.
error-not-found-home = رفتن به صفحهٔ اول
error-internal-title = در سایت ما یک مشکل پیش آمد
error-internal-text = این مشکل از شما نیست. چند دقیقه بعد دوباره کوشش کنید.
# A short code that the staff can look up
error-internal-reference = اگر مشکل تکرار شد، این نمبر را به بخش پذیرش بدهید: { $reference }
error-forbidden-title = این صفحه برای شما باز نیست
error-forbidden-text = حساب شما اجازهٔ دیدن این صفحه را ندارد. از مسئول حساب‌ها بپرسید.
error-too-large-title = حجم این فایل یا متن زیاد است
error-too-large-text = متن را کوتاه کنید یا یک فایل کوچک‌تر انتخاب کنید. بیشترین اندازه { $limit } است.
error-megabytes = { $n } مگابایت
error-too-many-title = در وقت کوتاه بیش از حد شد
error-too-many-text =
    { PLURAL($n) ->
        [one] { $n } دقیقه صبر کنید و دوباره کوشش کنید.
       *[other] { $n } دقیقه صبر کنید و دوباره کوشش کنید.
    }
error-bad-request-title = این درخواست را نفهمیدیم
error-bad-request-text = آدرس یا فورم ناقص است. به صفحهٔ قبلی برگردید و از نو شروع کنید.
error-origin-text = به خاطر امنیت، این فورم قبول نشد. صفحه را دوباره باز کنید و از نو شروع کنید.
error-unavailable-title = سایت فعلاً کار نمی‌کند
error-unavailable-text = ما سایت را تازه می‌کنیم. چند دقیقه بعد دوباره کوشش کنید.
error-time-out-text = جواب بسیار وقت گرفت. دوباره کوشش کنید.
error-conflict-title = این تغییر ممکن نیست

## Summary above a form

error-summary-title =
    { PLURAL($n) ->
        [one] { $n } جای باید درست شود
       *[other] { $n } جای باید درست شود
    }
# A line of the summary: the label of the field, then its error
error-summary-line = { $field }: { $problem }
error-kept = چیزی که نوشته‌اید نگهداری شده است.
error-kept-no-password = چیزی که نوشته‌اید نگهداری شده است، به غیر از رمز.
# Put before the title of the browser tab when a form has errors
error-title-prefix = اشتباه: { $title }

## Fields

error-required = این جای را پُر کنید.
error-too-long =
    { PLURAL($n) ->
        [one] این متن بسیار دراز است. حداکثر { $n } حرف اجازه است.
       *[other] این متن بسیار دراز است. حداکثر { $n } حرف اجازه است.
    }
error-date = یک روز را در تقویم انتخاب کنید یا تاریخ کامل را بنویسید.
error-time = ساعت را بین ۰۰:۰۰ و ۲۳:۵۹ بنویسید. مثال: { $example }
error-number = یک عدد تام بنویسید.
error-number-range = عددی بین { $min } و { $max } بنویسید.
error-phone = نمبر تلیفون بنویسید. مثال: { $example }
error-slug = تنها از حروف کوچک لاتین (بدون نشانه)، عدد و خط تیره استفاده کنید.
error-end-before-start = وقت ختم باید بعد از وقت شروع باشد.
error-choose-one = یک جواب را انتخاب کنید.
error-choose-some = حداقل یک جواب را انتخاب کنید.
error-unknown-choice = این جواب دیگر در لست نیست. جواب دیگری انتخاب کنید.
error-french-required = این متن را به فرانسوی بنویسید. زبان‌های دیگر را بعداً نوشته می‌توانید.
error-no-session = در این تاریخ‌ها و روزها هیچ ساعت درسی نمی‌آید.

## Rules of the timetable

# $what: the course or event, $when: its date and hours
error-course-taken = این کورس در همین وقت ساعت درسی دیگر دارد: { $what }، { $when }. وقت دیگر انتخاب کنید.
error-room-taken = این اتاق قبلاً گرفته شده است: { $what }، { $when }. اتاق دیگر یا وقت دیگر انتخاب کنید.
error-teacher-taken = این استاد در این وقت مصروف است: { $what }، { $when }. شخص دیگر یا وقت دیگر انتخاب کنید.
error-room-closed = اتاق در آن روز بسته است: { $reason }
error-room-unfit = این اتاق در این مرکز نیست یا دیگر استفاده نمی‌شود. اتاق دیگر انتخاب کنید.
error-teacher-unfit = این استاد دیگر اینجا درس نمی‌دهد. شخص دیگری را انتخاب کنید.

## Records

# $who: the name of a colleague, $when: date and time
error-version = وقتی شما می‌نوشتید، این صفحه را { $who } تغییر داد ({ $when }). هر دو متن را مقایسه کنید و دوباره ذخیره کنید.
error-version-current = متن فعلی: { $value }
error-slug-taken = این آدرس قبلاً گرفته شده است. آدرس دیگری انتخاب کنید.
error-gone = این دیگر نیست. در این میان حذف شده است.
error-way-free = مانع برطرف شد. دوباره ذخیره کنید.

## Sign-in (never say which of the two is wrong)

error-sign-in = ایمیل یا رمز درست نیست.
