### The library: opening hours, closed days, how to join, what the card gives.

library-title = کتابخانه
library-intro = جای آرام برای خواندن، شنیدن، کار کردن و به امانت گرفتن. با کارت شما رایگان است.
library-hours-title = ساعت‌های کار
library-hours-closed = بسته
library-closures-title = روزهای بسته
library-closures-none = فعلاً هیچ روز بسته در پلان نیست.
library-join-title = چطور ثبت نام کنید
library-gives-title = این کارت به شما چه می‌دهد
library-where = کجا
library-access = چطور بیایید
