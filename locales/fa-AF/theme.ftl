### Everyday themes and times of day, used by the course filters, the helper and course pages.

theme-label = موضوع
theme-all = همهٔ موضوع‌ها
theme-health = صحت
theme-transport = ترانسپورت
theme-school = مکتب
theme-shopping = خرید
theme-administration = کارهای اداری
theme-work = کار
theme-health-plain = صحبت با داکتر، رفتن به دواخانه یا شفاخانه
theme-transport-plain = سوار شدن به مترو و بس، پرسیدن راه
theme-school-plain = صحبت با مکتب اطفال، ثبت نام در پوهنتون
theme-shopping-plain = سودا خریدن، فهمیدن قیمت
theme-administration-plain = پُر کردن فورم، فهمیدن نامه
theme-work-plain = جستجوی کار، صحبت دربارهٔ مسلک

time-label = وقت روز
time-all = هر وقت روز
time-morning = پیش از چاشت
time-afternoon = بعد از چاشت
time-evening = شام
