### Cultural events: the list and one event.

event-title = برنامه‌های فرهنگی
event-intro = بازدید از جاهای دیدنی، فلم و آشنا شدن با مردم. با فامیل یا دوستان بیایید، یا تنها؛ لازم نیست کسی را بشناسید.
event-kind-label = نوع برنامه
event-kind-all = همهٔ برنامه‌ها
event-kind-visit = بازدید
event-kind-film = فلم
event-kind-workshop = کارگاه
event-kind-concert = کنسرت
event-kind-talk = سخنرانی
event-kind-reading = کتاب‌خوانی
event-kind-conversation = گفتگو
event-kind-children = برای اطفال
event-filter-title = برای چه کسی
event-filter-all = همه
event-filter-week = این هفته
event-filter-month = این ماه میلادی
event-filter-online = آنلاین
event-filter-children = برای اطفال
event-filter-no-french = بدون دانستن فرانسوی
event-count =
    { PLURAL($n) ->
        [one] { $n } برنامهٔ فرهنگی
       *[other] { $n } برنامهٔ فرهنگی
    }
event-none-title = هیچ برنامه با این انتخاب‌ها برابر نیست
event-none-text = یک انتخاب را دور کنید تا برنامه‌های دیگر را ببینید.
event-when = چه وقت
event-day-hours = { $day }، { $hours }
event-where = کجا
event-meet = جای جمع شدن
event-level = سطح مناسب: { $level }
event-no-french = بدون دانستن فرانسوی هم آمده می‌توانید.
event-children-welcome = اطفال هم آمده می‌توانند.
event-seats = جای‌ها
event-register-title = نام‌نویسی
event-register-text = تلیفون کنید یا به بخش پذیرش بگویید: { $phone }.
event-price = قیمت
event-calendar = اضافه کردن به تقویم من
event-calendar-all = همهٔ برنامه‌ها در تقویم من
event-past = این برنامه تمام شده است.
event-past-next = دیدن برنامه‌های آینده
event-cancelled = این برنامه لغو شد.
