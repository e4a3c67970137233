### Sign-in of the staff, sign-out, and the list of open sign-ins.
### Here "sign-in" is never called "session": in Havre a session is one class meeting.

account-sign-in-title = داخل شدن کارمندان
account-sign-in-intro = این صفحه برای کسانی است که در اینجا کار می‌کنند. برای خواندن سایت حساب لازم نیست.
account-email = ایمیل
account-password = رمز
account-sign-in = داخل شدن
account-sign-in-help = رمز را فراموش کرده‌اید؟ از مسئول حساب‌ها بپرسید.
account-sign-in-first = برای باز کردن این صفحه، داخل شوید.
account-sign-in-demo = این یک نسخهٔ نمایشی است. حساب‌های آزمایشی در وقت شروع سرور نشان داده می‌شود.
account-signed-in-as = شما با نام { $name } داخل شده‌اید
account-sign-out = خارج شدن
account-signed-out = شما از این مرورگر خارج شدید.
account-devices-title = دستگاه‌هایی که حساب شما در آن باز است
account-devices-intro = اینجا می‌بینید که حساب شما در کجا باز است. از هر دستگاهی که نمی‌شناسید خارج شوید.
account-device-this = همین دستگاه
account-device-unknown = دستگاه ناشناس
account-device-revoke = خارج شدن از این دستگاه
account-device-revoke-others = خارج شدن از همهٔ دستگاه‌های دیگر
account-devices-revoked =
    { PLURAL($n) ->
        [one] از { $n } دستگاه خارج شدید.
       *[other] از { $n } دستگاه خارج شدید.
    }
account-devices-none = حساب شما در هیچ دستگاه دیگری باز نیست.

## A form sent after its sign-in had ended

account-sign-in-kept = وقت داخل بودن شما تمام شده است. یک بار دیگر داخل شوید: چیزی که نوشته‌اید در همین صفحه نگهداری شده است.
account-kept-title = فورم شما هنوز فرستاده نشده است
account-kept-text = شما دوباره داخل شدید. چیزی که نوشته‌اید نگهداری شده است، ولی هنوز ذخیره نشده است.
account-kept-send = فرستادن فورم
account-kept-leave = نفرستادن فورم

## Columns of the list

account-device = دستگاه
account-device-opened = وقت داخل شدن
account-device-used = آخرین استفاده
account-device-act = خارج شدن

## One's own password

account-password-title = تغییر دادن رمز من
account-password-text = حساب شما در دستگاه‌های دیگر بسته می‌شود.
account-password-current = رمز فعلی
account-password-new = رمز نو
account-password-hint = { $min } حرف یا بیشتر. یک جملهٔ چندکلمه‌ای به آسانی در یاد می‌ماند.
account-password-weak = رمز از { $min } تا { $max } حرف دارد.
account-password-wrong = این رمز فعلی شما نیست.
account-password-save = تغییر دادن رمز
account-password-changed = رمز شما تغییر کرد. حساب شما در دستگاه‌های دیگر بسته شد.

## The accounts of others: for whoever manages them

account-list-intro = این اشخاص اجازهٔ باز کردن صفحه‌های کارمندان را دارند یا داشتند.
account-new = حساب نو
account-name = نام
account-name-hint = همان‌طور که همکاران می‌بینند.
account-role = وظیفه
account-role-staff = کارمند
account-role-administrator = کارمند و مسئول حساب‌ها
account-state = حالت
account-state-open = باز
account-state-demo = حساب آزمایشی
account-state-closed = بسته
account-email-wrong = آدرس ایمیل را مکمل بنویسید. مثال: { $example }
account-email-taken = با این ایمیل یک حساب موجود است.
account-created = حساب ساخته شد. رمز را به همان شخص بدهید؛ او رمز را تغییر داده می‌تواند.
account-give-title = دادن رمز نو
account-give-text = حساب این شخص در همهٔ دستگاه‌ها بسته می‌شود. این رمز را خودتان به او بدهید؛ او رمز را تغییر داده می‌تواند.
account-given = رمز نو ذخیره شد. حساب این شخص در همهٔ دستگاه‌ها بسته شد.
account-close = بستن این حساب
account-close-text = این شخص دیگر داخل شده نمی‌تواند. نام او در ثبت تغییرات می‌ماند. شما این حساب را دوباره باز کرده می‌توانید.
account-closed = حساب بسته شد. این شخص از همهٔ دستگاه‌ها خارج شد.
account-open = دوباره باز کردن این حساب
account-open-text = این حساب بسته است: این شخص داخل شده نمی‌تواند.
account-opened = حساب دوباره باز است.
account-last = این آخرین حسابی است که حساب‌های دیگر را تنظیم می‌کند. اول یک حساب دیگر بسازید.
account-own = این حساب خود شما است.
