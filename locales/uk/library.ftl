### The library: opening hours, closed days, how to join, what the card gives.

library-title = Бібліотека
library-intro = Тихе місце, де можна читати, слухати, працювати й брати книжки. З вашою карткою це безкоштовно.
library-hours-title = Години роботи
library-hours-closed = Зачинено
library-closures-title = Неробочі дні
library-closures-none = Поки що неробочих днів не заплановано.
library-join-title = Як записатися
library-gives-title = Що дає картка
library-where = Де
library-access = Як дістатися
