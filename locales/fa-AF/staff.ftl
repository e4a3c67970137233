### The coordinators' pages: home, what is missing, and the forms for
### centres, rooms, opening hours, closures, courses, classes and events.

## Frame

staff-nav-label = مینوی کارمندان
staff-nav-home = هفتهٔ من
staff-nav-centres = مرکزها و اتاق‌ها
staff-nav-courses = کورس‌ها
staff-nav-teachers = استادان
staff-nav-events = برنامه‌های فرهنگی
staff-nav-audit = ثبت تغییرات
staff-nav-account = حساب من
staff-nav-public = دیدن سایت عمومی

## Home

staff-home-title = سلام { $name }
staff-week-title = این هفته
staff-week-sessions =
    { PLURAL($n) ->
        [one] { $n } درس
       *[other] { $n } درس
    }
staff-week-cancelled =
    { PLURAL($n) ->
        [one] { $n } درس لغوشده
       *[other] { $n } درس لغوشده
    }
staff-week-moved =
    { PLURAL($n) ->
        [one] { $n } درس تغییریافته
       *[other] { $n } درس تغییریافته
    }
staff-week-events =
    { PLURAL($n) ->
        [one] { $n } برنامهٔ فرهنگی
       *[other] { $n } برنامهٔ فرهنگی
    }
staff-week-none = این هفته چیزی در پلان نیست.
staff-week-plan = هفته، روز به روز
staff-week-day-none = چیزی در پلان نیست
staff-week-no-room = بدون اتاق
staff-week-no-teacher = بدون استاد
staff-week-not-printed = چیزی که در سایت دیده نمی‌شود، چاپ نمی‌شود.
staff-missing-title = چه کم است
staff-missing-none = هیچ چیز کم نیست. بسیار خوب.
staff-missing-translations =
    { PLURAL($n) ->
        [one] { $n } ترجمه باید نوشته شود
       *[other] { $n } ترجمه باید نوشته شود
    }
staff-missing-outdated =
    { PLURAL($n) ->
        [one] { $n } ترجمه باید دوباره دیده شود
       *[other] { $n } ترجمه باید دوباره دیده شود
    }
staff-missing-rooms =
    { PLURAL($n) ->
        [one] { $n } درس بدون اتاق
       *[other] { $n } درس بدون اتاق
    }
staff-missing-teachers =
    { PLURAL($n) ->
        [one] { $n } درس بدون استاد
       *[other] { $n } درس بدون استاد
    }
staff-missing-requests =
    { PLURAL($n) ->
        [one] خوانندگان { $n } ترجمه خواسته‌اند
       *[other] خوانندگان { $n } ترجمه خواسته‌اند
    }

## Four languages side by side

staff-text-help = متن فرانسوی ضروری است. زبان‌های دیگر را بعداً نوشته می‌توانید. در آن صورت سایت می‌گوید که متن ترجمه نشده است.
staff-text-missing = ترجمه ندارد
staff-text-outdated = باید دوباره دیده شود (متن فرانسوی تغییر کرده است)
staff-text-done = ترجمه شده است
staff-text-still-right = ترجمه هنوز هم درست است
# $field: the label of the field, $language: the name of the language
staff-text-field = { $field } ({ $language })

## Common to all forms

staff-save = ذخیره کردن
staff-saved = ذخیره شد. صفحه‌های عمومی تازه شده است.
staff-create = ساختن
staff-edit-of = تغییر دادن: { $name }
staff-delete = حذف کردن
staff-delete-text = این کار را پس گرفته نمی‌توانید.
staff-confirm-yes = بلی، حذف شود
staff-confirm-no = نخیر، بماند
staff-leave = برگشت بدون تغییر
staff-see-public = دیدن صفحهٔ عمومی
staff-required-note = پُر کردن همهٔ جای‌ها ضروری است، به جز جای‌هایی که «اختیاری» نوشته شده است.
staff-list-empty = اینجا هنوز چیزی نیست.
staff-published = در سایت دیده می‌شود
staff-draft = پیش‌نویس، هنوز دیده نمی‌شود
staff-confidential = محرمانه، هرگز دیده نمی‌شود
staff-field-slug = آدرس صفحه
staff-field-slug-hint = حروف کوچک لاتین، عدد و خط تیره. لینک‌های فرستاده‌شده به آن وابسته است: بهتر است تغییر ندهید.
staff-field-slug-new = حروف کوچک لاتین، عدد و خط تیره. اگر خالی بماند، از عنوان ساخته می‌شود.
staff-field-title = عنوان
staff-field-summary = خلاصه در دو جمله
staff-field-date = تاریخ
staff-field-from = شروع
staff-field-to = ختم
staff-field-note = یادداشت برای مردم
staff-field-note-hint = اگر خواستید، یک یادداشت برای مردم بنویسید: یک جملهٔ ساده. این جمله در سایت دیده می‌شود.
staff-field-reason = دلیل
staff-field-seats = تعداد جای‌ها
staff-field-seats-taken = جای‌های گرفته‌شده
staff-field-price = قیمت
staff-field-level-from = سطح شروع
staff-field-level-to = سطح ختم
staff-field-none = هنوز انتخاب نشده است

## Centres, rooms, opening hours, closures

staff-centre-list = مرکزها
staff-centre-new = مرکز جدید
staff-centre-name = نام مرکز
staff-centre-city = شهر
staff-centre-street = سرک و نمبر
staff-centre-postcode = کود پستی
staff-centre-phone = تلیفون بخش پذیرش
staff-centre-access = چطور بیایید
staff-centre-zone = ساحهٔ زمانی
staff-room-list = اتاق‌ها
staff-room-new = اتاق جدید
staff-room-name = نامی که روی دروازه نوشته شده است
staff-room-capacity = تعداد اشخاص
staff-room-floor = منزل
staff-room-step-free = راه بدون زینه دارد
staff-hours-title = ساعت‌های کار
staff-hours-centre = بخش پذیرش مرکز
staff-hours-library = کتابخانه
staff-hours-opens = باز می‌شود
staff-hours-closes = بسته می‌شود
staff-hours-hint = روز بسته را خالی بگذارید.
staff-closure-list = روزهای بسته
staff-closure-new = روز بستهٔ جدید
# $when: a day or a range of days, already formatted
staff-closure-edit = روزهای بسته: { $when }
staff-closure-delete-title = این روزهای بسته حذف شود؟
staff-closure-scope = چه بسته است
staff-closure-scope-centre = تمام مرکز
staff-closure-scope-room = یک اتاق
staff-closure-scope-library = کتابخانه
staff-closure-first = روز اول
staff-closure-last = روز آخر
staff-closure-sessions =
    { PLURAL($n) ->
        [one] { $n } درس در این روزهای بسته است. وقت آن را تغییر بدهید یا آن را لغو کنید.
       *[other] { $n } درس در این روزهای بسته است. وقت آن‌ها را تغییر بدهید یا آن‌ها را لغو کنید.
    }

## Courses

staff-course-list = کورس‌ها
staff-course-new = کورس جدید
staff-course-for = برای چه کسی
staff-course-bring = چه با خود بیاورند
staff-course-themes = موضوع‌ها
staff-course-term-first = روز اول
staff-course-term-last = روز آخر
staff-course-sessions = ساعت‌های درسی این کورس
staff-course-sessions-past = ساعت‌های درسی گذشته

## One class meeting

staff-session-new = اضافه کردن ساعت درسی
staff-session-edit = ساعت درسی { $date }
staff-session-room = اتاق
staff-session-teacher = استاد
staff-session-planned = پلان‌شده
staff-session-cancelled = لغوشده
staff-session-changed = تغییریافته
staff-session-move-help = برای تغییر دادن وقت، تاریخ یا ساعت را عوض کنید. سایت و تقویم‌ها فوراً وقت جدید را نشان می‌دهند، و وقت قبلی را در کنار آن.
staff-session-moved = ساعت درسی تغییر کرد.
staff-session-cancel = لغو کردن ساعت درسی
staff-session-cancel-title = ساعت درسی { $date } لغو شود؟
staff-session-cancel-help = ساعت درسی با خط روی آن و با یادداشت شما دیده می‌شود. اتاق دوباره خالی می‌شود.
staff-session-cancel-confirm = بلی، ساعت درسی لغو شود
staff-session-cancel-done = ساعت درسی لغو شد.
staff-session-restore = برقرار کردن دوبارهٔ ساعت درسی
staff-session-restored = ساعت درسی دوباره برقرار شد.

## A term's pattern: many class meetings at once

staff-pattern-title = ساختن ساعت‌های درسی یک دوره
staff-pattern-intro = روزها و ساعت را انتخاب کنید. هر هفته همین ساعت‌های درسی را دارد.
staff-pattern-days = روزهای هفته
staff-pattern-preview = دیدن پیش از ساختن
staff-pattern-each = دیدن همهٔ تاریخ‌ها
staff-pattern-create =
    { PLURAL($n) ->
        [one] ساختن { $n } درس
       *[other] ساختن { $n } درس
    }
staff-pattern-skipped =
    { PLURAL($n) ->
        [one] در { $n } روز بسته درس گذاشته نمی‌شود.
       *[other] در { $n } روز بسته درس گذاشته نمی‌شود.
    }

## Teachers

staff-teacher-intro = این نام‌ها را تنها کارمندان می‌بینند.
staff-teacher-new = اضافه کردن استاد
staff-teacher-name = نام استاد
staff-teacher-name-taken = استاد دیگری همین نام را دارد. مثلاً تخلص را هم بنویسید.
staff-teacher-active = به این شخص ساعت درسی داده می‌شود
staff-teacher-active-hint = اگر این شخص دیگر اینجا درس نمی‌دهد، این نشان را بردارید. نامش در جایی که درس داده است می‌ماند.
# Beside the name
staff-teacher-inactive = دیگر اینجا درس نمی‌دهد
staff-teacher-coming = ساعت‌های درسی آینده
staff-teacher-needed =
    { PLURAL($n) ->
        [one] { $n } ساعت درسی آینده به نام این استاد است. اول آن را به شخص دیگر بدهید یا لغو کنید.
       *[other] { $n } ساعت درسی آینده به نام این استاد است. اول آن‌ها را به شخص دیگر بدهید یا لغو کنید.
    }
staff-teacher-standing = اول این‌ها را به شخص دیگر بدهید یا لغو کنید:
staff-change-title = تغییر دادن چند ساعت درسی
staff-change-intro = ساعت‌های درسی آینده را انتخاب کنید، بعد آنچه را تغییر می‌کند. پیش از هر تغییر، لست را می‌بینید.
staff-change-what = با این ساعت‌های درسی چه شود
staff-change-what-change = تغییر دادن وقت، اتاق یا استاد
staff-change-what-cancel = لغو کردن
staff-change-what-remove = برداشتن
staff-change-keep-hint = آنچه را تغییر نمی‌کند، همان‌طور بگذارید.
staff-change-keep = تغییر نکند
staff-change-preview = دیدن لست ساعت‌های درسی
staff-change-do =
    { PLURAL($n) ->
        [one] تغییر دادن { $n } ساعت درسی
       *[other] تغییر دادن { $n } ساعت درسی
    }
staff-change-cancel =
    { PLURAL($n) ->
        [one] لغو کردن { $n } ساعت درسی
       *[other] لغو کردن { $n } ساعت درسی
    }
staff-change-remove =
    { PLURAL($n) ->
        [one] برداشتن { $n } ساعت درسی
       *[other] برداشتن { $n } ساعت درسی
    }
staff-change-cancel-help = این ساعت‌های درسی با خط روی آن و با یادداشت شما دیده می‌شود. اتاق‌ها دوباره خالی می‌شود.
staff-change-remove-listed = این ساعت‌های درسی بدون هیچ توضیحی از سایت و تقویم‌ها گم می‌شود. اگر کسی منتظر آن‌ها باشد، بهتر است لغو کنید.
staff-change-remove-draft = این کورس در سایت دیده نمی‌شود: هیچ‌کس منتظر این ساعت‌های درسی نیست.
staff-change-sure = بلی، این ساعت‌های درسی بدون توضیح برداشته شود
staff-change-nothing = یک وقت دیگر، اتاق دیگر یا استاد دیگر را انتخاب کنید.
staff-change-announced = تغییر وقت از پیش اعلان شده است: { $days }. این ساعت‌های درسی را لغو کنید، برندارید.
staff-change-other = لست دیگر همان نیست که دیدید. دوباره ببینید.
staff-change-added = تازه در لست: { $days }.
staff-change-gone = دیگر در لست نیست: { $days }.
staff-change-edited = در این میان تغییر کرد: { $days }.
staff-change-done = ساعت‌های درسی تغییر کرد. سایت و تقویم‌ها تازه شده است.
staff-change-cancelled = ساعت‌های درسی لغو شد.
staff-change-removed = ساعت‌های درسی برداشته شد.

## Events

staff-event-list = برنامه‌های فرهنگی
staff-event-new = برنامهٔ فرهنگی جدید
staff-event-kind = نوع
staff-event-where = جای یا آدرس
staff-event-meet = کجا جمع شوید
staff-event-no-french = بدون دانستن فرانسوی هم آمده می‌توانند
staff-event-children = برای اطفال هم
staff-event-cancel = لغو کردن برنامه
staff-event-cancel-done = برنامه لغو شد.
staff-event-restore = برقرار کردن دوبارهٔ برنامه

## Audit: who did what

staff-audit-title = ثبت تغییرات
staff-audit-intro = هر تغییر یادداشت می‌شود. هیچ‌کس این ثبت را پاک کرده نمی‌تواند.
staff-audit-created = ساخت
staff-audit-changed = تغییر داد
staff-audit-deleted = حذف کرد
staff-audit-cancelled = لغو کرد
staff-audit-restored = دوباره برقرار کرد
staff-audit-closed = بست
staff-audit-opened = دوباره باز کرد
staff-audit-password = رمز را تغییر داد
staff-audit-signed-in = داخل شد
staff-audit-signed-out = خارج شد
staff-audit-refused = داخل شدن پذیرفته نشد

## What was done, and words of the home page

staff-done-deleted = حذف شد. صفحه‌های عمومی تازه شده است.
# $date: a day, $hours: its hours, both already formatted
staff-when = { $date }، { $hours }

## Words of the audit

# Whoever works on the server itself, without an account
staff-audit-console = سرور
# Whoever tried to sign in and could not
staff-audit-nobody = یک شخص
staff-audit-published = در سایت قابل دیدن ساخت
staff-audit-planned = ساعت‌های درسی را پلان کرد
staff-audit-sessions-changed = ساعت‌های درسی را تغییر داد
staff-audit-sessions-cancelled = ساعت‌های درسی را لغو کرد
staff-audit-sessions-removed = ساعت‌های درسی را برداشت
staff-audit-of-account = حساب
staff-audit-of-centre = مرکز
staff-audit-of-closure = روز بسته
staff-audit-of-course = کورس
staff-audit-of-event = برنامهٔ فرهنگی
staff-audit-of-opening = ساعت‌های کار
staff-audit-of-partner = نهاد همکار
staff-audit-of-programme = پروگرام
staff-audit-of-room = اتاق
staff-audit-of-session = ساعت درسی
staff-audit-of-teacher = استاد
# What was changed, where no form says it so
staff-audit-field-days = روزها
staff-audit-field-gives = فایدهٔ کارت
# The filter: more than one
staff-audit-sessions = ساعت‌های درسی
staff-audit-accounts = حساب‌ها
# Beside the kind of thing that was touched and then deleted
staff-audit-gone = دیگر وجود ندارد
staff-audit-older = سطرهای قدیمی‌تر
staff-audit-newest = تازه‌ترین سطرها
# Read aloud
staff-audit-pages = صفحه‌های ثبت تغییرات

## Centres: more words

staff-centre-library-join = چطور در کتابخانه ثبت نام کنید
staff-centre-library-gives = کارت چه فایده دارد (برای حذف کردن، خالی بگذارید)
staff-centre-zone-hint = مثلاً: Europe/Paris
staff-centre-zone-in-use = ساعت‌های درسی یا برنامه‌ها به وقت این ساحه اعلان شده است. دیگر آن را تغییر داده نمی‌توانید.
staff-room-active = این اتاق استفاده می‌شود
staff-room-unused = دیگر استفاده نمی‌شود
staff-room-name-taken = یک اتاق دیگر مرکز همین نام را دارد. نام دیگری انتخاب کنید.
staff-hours-overlap = این ساعت‌ها با ساعت‌های دیگر همان روز در یک وقت می‌آید.
staff-closure-room-hint = تنها اگر یک اتاق بسته است، انتخاب کنید.
staff-closure-standing = اول این‌ها را تغییر بدهید یا لغو کنید:
staff-closure-events =
    { PLURAL($n) ->
        [one] { $n } برنامهٔ فرهنگی در این روزهای بسته است. وقت آن را تغییر بدهید یا آن را لغو کنید.
       *[other] { $n } برنامهٔ فرهنگی در این روزهای بسته است. وقت آن‌ها را تغییر بدهید یا آن‌ها را لغو کنید.
    }

## Courses and class meetings: what may be wrong, and hints

staff-course-women = مخصوص زنان
staff-course-confidential = محرمانه
staff-course-confidential-hint = برای گروهی که اگر جای یا ساعت‌هایش معلوم شود، در خطر می‌افتد. این کورس هرگز در سایت دیده شده نمی‌تواند.
staff-course-confidential-listed = کورس محرمانه هرگز در سایت دیده نمی‌شود. یکی از دو نشان را بردارید.
staff-course-levels-order = سطح ختم پایین‌تر از سطح شروع است.
staff-seats-too-many = جای‌های گرفته‌شده بیشتر از جای‌های موجود است.
staff-course-place-in-use = ساعت‌های درسی آینده در این مرکز اتاق یا وقت دارند. اول آن‌ها را لغو کنید یا اتاق‌شان را بردارید، بعد مرکز یا شکل کورس را تغییر بدهید.
staff-price-hint = به یورو. ۰ یعنی رایگان.
staff-rooms-free = اتاق‌های خالی در این وقت: { $rooms }.
staff-rooms-none = در این وقت هیچ اتاقی خالی نیست.
staff-time-skipped = این ساعت در آن روز وجود ندارد: ساعت‌ها پیش برده می‌شود.
staff-term-too-long = یک دوره حداکثر یک سال است.

## Events: more words

staff-event-about = شرح
staff-event-room-hint = برای برنامه‌ای که در یک مرکز است.
staff-event-room-none = بدون اتاق
staff-event-where-hint = تنها برای برنامهٔ بیرون از مرکز: نام و آدرس.
staff-event-room-and-place = یک اتاق را انتخاب کنید یا یک جای را بنویسید، نه هر دو را.
staff-event-room-or-place = یک اتاق را انتخاب کنید یا یک جای را بنویسید؛ یکی از این دو لازم است.
staff-event-room-elsewhere = این اتاق در مرکز دیگر است. اتاق یا مرکز را تغییر بدهید.
staff-event-coming = برنامه‌های آینده
staff-event-past = برنامه‌های گذشته
staff-event-planned = پلان‌شده
# $taken: places taken, $seats: places there are
staff-event-taken = { $taken } از { $seats }
staff-event-moved = وقت برنامه تغییر کرد.
staff-event-restored = برنامه دوباره برقرار شد.
staff-event-cancel-title = برنامهٔ «{ $title }» لغو شود؟
staff-event-cancel-help = برنامه در سایت و تقویم‌ها با نشان «لغو شد» دیده می‌شود. اتاق دوباره خالی می‌شود. به کسانی که نام‌نویسی کرده‌اند خبر بدهید.
staff-event-cancel-confirm = بلی، برنامه لغو شود
