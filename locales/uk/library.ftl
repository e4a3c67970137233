### The library: opening hours, closed days, how to join, what the card gives.

library-title = Бібліотека
library-intro = Тихе місце, де можна читати, слухати, працювати й брати книжки. З вашою карткою це безкоштовно.
library-of = Бібліотека – { $centre }
library-open-title = Чи зараз відчинено?
library-hours-title = Години роботи
library-hours-day = День
library-hours-time = Години
library-hours-closed = Зачинено
library-closures-title = Неробочі дні
library-closures-none = Поки що неробочих днів не заплановано.
library-closure-day = { $date }: { $reason }
library-closure-range = з { $from } до { $to }: { $reason }
library-join-title = Як записатися
library-join-1 = Приходьте до бібліотеки в години роботи.
library-join-2 = Назвіть своє ім’я. Якщо ви відвідуєте курс, скажіть який.
library-join-3 = Ви одразу отримаєте картку. Вона безкоштовна.
library-join-4 = Не говорите французькою? Покажіть цю сторінку.
library-gives-title = Що дає картка
library-gives-1 = Можна брати книжки, фільми й музику.
library-gives-2 = Є легкі книжки, дібрані за вашим рівнем французької.
library-gives-3 = Тут можна читати й працювати скільки завгодно.
library-gives-4 = Можна порадитися з бібліотекарями.
library-gives-5 = Ви маєте ті самі права, що й усі студенти школи.
library-where = Де
library-access = Як дістатися
library-contact = Маєте запитання? Зателефонуйте: { $phone }.
