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
