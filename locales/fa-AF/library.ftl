### The library: opening hours, closed days, how to join, what the card gives.

library-title = کتابخانه
library-intro = جای آرام برای خواندن، شنیدن، کار کردن و به امانت گرفتن. با کارت شما رایگان است.
library-of = کتابخانه – { $centre }
library-open-title = آیا باز است؟
library-hours-title = ساعت‌های کار
library-hours-day = روز
library-hours-time = ساعت
library-hours-closed = بسته
library-closures-title = روزهای بسته
library-closures-none = فعلاً هیچ روز بسته در پلان نیست.
library-closure-day = { $date }: { $reason }
library-closure-range = از { $from } تا { $to }: { $reason }
library-join-title = چطور ثبت نام کنید
library-join-1 = در ساعت‌های کار به کتابخانه بیایید.
library-join-2 = نام خود را بگویید. اگر در کورس هستید، نام کورس را بگویید.
library-join-3 = همان لحظه کارت خود را می‌گیرید. کارت رایگان است.
library-join-4 = فرانسوی یاد ندارید؟ این صفحه را نشان بدهید.
library-gives-title = این کارت به شما چه می‌دهد
library-gives-1 = کتاب، فلم و موسیقی به امانت گرفته می‌توانید.
library-gives-2 = کتاب‌های آسان، برابر با سطح فرانسوی شما، پیدا می‌کنید.
library-gives-3 = آنجا هر قدر که بخواهید خوانده و کار کرده می‌توانید.
library-gives-4 = از کارمندان کتابخانه مشوره گرفته می‌توانید.
library-gives-5 = شما همان حقوقی را دارید که همهٔ شاگردان ما دارند.
library-where = کجا
library-access = چطور بیایید
library-contact = سؤال دارید؟ تلیفون کنید: { $phone }.
