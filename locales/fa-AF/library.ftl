### The library: opening hours, closed days, how to join, what the card gives.

library-title = کتابخانه
library-intro = جای آرام برای خواندن، شنیدن و کار کردن. کتاب را به امانت هم گرفته می‌توانید. با کارت رایگان است.
library-hours-title = ساعت‌های کار
library-hours-closed = بسته
library-closures-title = روزهایی که کتابخانه بسته است
library-closures-none = فعلاً چنین روزی در پیش نیست.
library-join-title = چطور ثبت نام کنید
library-gives-title = این کارت به شما چه می‌دهد
library-where = کجا
library-access = چطور بیایید
