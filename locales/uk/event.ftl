### Cultural events: the list and one event.

event-title = Події
event-intro = Екскурсії, фільми, зустрічі. Приходьте з родиною, з друзями або самі, навіть якщо нікого тут не знаєте.
event-kind-label = Вид події
event-kind-all = Усі події
event-kind-visit = Екскурсія
event-kind-film = Фільм
event-kind-workshop = Практикум
event-kind-concert = Концерт
event-kind-talk = Лекція
event-kind-reading = Читання
event-kind-conversation = Розмовний клуб
event-kind-children = Для дітей
event-filter-title = Для кого
event-filter-all = Усі
event-filter-week = Цього тижня
event-filter-month = Цього місяця
event-filter-online = Онлайн
event-filter-children = Для дітей
event-filter-no-french = Без знання французької
event-count =
    { PLURAL($n) ->
        [one] { $n } подія
        [few] { $n } події
        [many] { $n } подій
       *[other] { $n } події
    }
event-none-title = Жодна подія не відповідає цим умовам
event-none-text = Приберіть одну з умов, щоб побачити інші події.
event-when = Коли
event-day-hours = { $day }, { $hours }
event-where = Де
event-meet = Місце зустрічі
event-level = Рекомендований рівень: { $level }
event-no-french = Можна прийти, не знаючи французької.
event-children-welcome = Дітям тут завжди раді.
event-seats = Місця
event-register-title = Зареєструватися
event-register-text = Зателефонуйте на рецепцію: { $phone }. Можна також прийти.
event-price = Ціна
event-calendar = Додати до мого календаря
event-calendar-all = Усі події в моєму календарі
event-past = Ця подія вже минула.
event-past-next = Переглянути найближчі події
event-cancelled = Цю подію скасовано.
