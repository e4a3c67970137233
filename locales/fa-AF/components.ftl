### The component gallery at /components (demo mode only).

## Page

components-title = اجزای سایت
components-intro = هر بخش سایت با شکل‌های آن، در هر دو جهت خواندن.

## Sections

components-section-buttons = دکمه‌ها
components-section-cards = کارت‌ها
components-section-badges = برچسب‌ها
components-section-notices = پیام‌ها
components-section-forms = فورم‌ها
components-section-filters = فلترها
components-section-tables = جدول‌ها
components-section-timetable = تقسیم اوقات
components-section-hours = ساعت‌های کار
components-section-share = فرستادن به دیگران
components-section-dialog = پنجره‌های سؤال
components-section-pictograms = تصویرهای ساده
components-section-text = متن و عنوان
components-section-languages = چهار زبان در کنار هم

## Variants and samples

components-variant-plain = ساده
components-variant-strong = اصلی
components-variant-quiet = آرام
components-variant-danger = احتیاط
components-variant-disabled = غیرفعال
components-variant-long = متن دراز
components-sample-label = شهر شما
components-sample-hint = مثال: پاریس
components-sample-sentence = کورس فردا در اتاق باغ شروع می‌شود.
components-sample-success = ذخیره شد.
components-sample-warning = اتاق تغییر کرده است.
components-section-try = فورمی که جواب می‌دهد
components-try-file = فایل
components-try-keep = نگه داشتن
components-try-drop = رها کردن
components-try-download = دانلود یک نمونه
components-try-open = باز کردن سؤال
