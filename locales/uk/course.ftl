### The course catalogue, the page of one course, and the helper that finds a course.
### Filters also use level-*, theme-*, time-* and choice-*.

## Kinds and ways of attending

course-kind-label = Вид курсу
course-kind-all = Усі види
course-kind-intensive = Інтенсивний курс
course-kind-intensive-plain = Багато годин щотижня, щоб швидко просуватися.
course-kind-evening = Вечірній курс
course-kind-evening-plain = Після роботи або після навчального дня.
course-kind-daytime = Денний курс
course-kind-daytime-plain = Кілька годин на тиждень, удень.
course-kind-trade = Французька для професії
course-kind-trade-plain = Слова й ситуації певної професії: кухня, догляд за людьми, будівництво, комп’ютери…
course-kind-reading = Вчимося читати
course-kind-reading-plain = Для тих, хто ще не читає або читає іншою абеткою.
course-mode-label = Очно чи онлайн
course-mode-all = Очно й онлайн
course-mode-onsite = Очно
course-mode-onsite-plain = Ви приходите до школи.
course-mode-online = Онлайн
course-mode-online-plain = Ви навчаєтеся з телефона або комп’ютера.

## Catalogue

course-list-title = Курси французької
course-list-intro = Усі ці курси для біженців безкоштовні. Виберіть те, що вам підходить.
course-list-helper = Не знаєте, що вибрати? Дайте відповідь на три запитання.
course-filter-title = Вибрати
course-filter-clear = Очистити вибір
course-filter-ignored = Один із ваших варіантів ми не розпізнали. Ми його не врахували.
course-count =
    { PLURAL($n) ->
        [one] { $n } курс
        [few] { $n } курси
        [many] { $n } курсів
       *[other] { $n } курсу
    }
course-none-title = Жоден курс не відповідає всім цим умовам
course-none-text = Приберіть одну з умов або зателефонуйте на рецепцію: { $phone }. Ми пошукаємо разом із вами.

## One course

course-title = { $title } – курс французької
course-about = Коротко
course-for = Для кого
course-when = Коли
# $days: weekdays, $hours: from … to …
course-slot = { $days }: { $hours }
course-next-sessions = Найближчі заняття
course-next-session = Найближче заняття
course-no-session = Поки що занять не заплановано.
course-all-sessions = Усі заняття
course-where = Де
course-bring = Що взяти з собою
course-bring-nothing = Нічого брати з собою не треба.
course-cost = Ціна
course-seats = Місця
course-programme = Програма
course-women-only = Курс лише для жінок
course-term = Курс триває з { $from } до { $to }
course-starts-on = Початок: { $date }
course-started = Цей курс уже почався. Запитайте на рецепції, чи можна ще приєднатися.
course-ended = Цей курс завершився.
course-hours-per-week =
    { PLURAL($n) ->
        [one] { $n } година на тиждень
        [few] { $n } години на тиждень
        [many] { $n } годин на тиждень
       *[other] { $n } години на тиждень
    }
course-hours-minutes-per-week = { $hours } год { $minutes } хв на тиждень
course-session-count =
    { PLURAL($n) ->
        [one] { $n } заняття
        [few] { $n } заняття
        [many] { $n } занять
       *[other] { $n } заняття
    }
course-calendar = Додати до мого календаря
course-calendar-help = Якщо зміниться дата, час або аудиторія, ваш календар теж зміниться.
course-online-help = Посилання для входу ви отримаєте, коли запишетеся.

## How to ask for a place

course-ask-title = Подати заявку на місце
course-ask-1 = Зателефонуйте на рецепцію: { $phone }.
course-ask-2 = Або приходьте до нас: { $address }.
course-ask-3 = Для заявки не потрібні жодні документи.
course-ask-4 = Хтось може зателефонувати за вас або прийти разом із вами.
course-ask-show = Можна прочитати або показати це речення:
# The page shows this sentence in French, with the translation beside it.
course-ask-sentence = Добрий день. Запишіть мене, будь ласка, на курс «{ $course }».

## Helper: three questions

helper-title = Знайти мій курс
helper-intro = Дайте відповідь на три запитання. Ми запропонуємо курси й пояснимо, чому саме ці.
helper-privacy = Ми не зберігаємо ваших відповідей.
helper-french-question = Наскільки добре ви знаєте французьку?
helper-french-reading = Я ще не читаю або читаю зовсім мало
helper-french-nothing = Я ще не розмовляю французькою
helper-french-words = Я знаю кілька слів
helper-french-sentences = Я складаю прості речення
helper-french-daily = Я розповідаю про своє повсякденне життя
helper-french-good = Я добре розмовляю і хочу вчитися далі
helper-french-known = Я знаю свій рівень
helper-french-level = Я знаю свій рівень: { $level }
helper-time-question = Коли ви маєте час?
helper-time-morning = Уранці
helper-time-afternoon = Після обіду
helper-time-evening = Увечері
helper-time-any = Будь-коли
helper-place-question = Де ви хочете вчитися і для чого?
helper-place-legend = Де
helper-place-onsite = У школі: { $centre }
helper-place-online = Онлайн, з телефона або комп’ютера
helper-place-any = Мені підходить і так, і так
helper-purpose-legend = Для чого
helper-purpose-any = Для повсякденного життя
helper-show = Показати курси для мене
helper-results-title =
    { PLURAL($n) ->
        [one] Для вас є { $n } курс
        [few] Для вас є { $n } курси
        [many] Для вас є { $n } курсів
       *[other] Для вас є { $n } курсу
    }
helper-results-order = Перший курс підходить вам найбільше.
helper-answers = Ваші відповіді
helper-reason-title = Чому цей курс
helper-reason-level = Це ваш рівень: { $level }.
helper-reason-level-near = Рівень близький до вашого: { $level }.
helper-reason-reading = Тут також вчать читати й писати.
# $time: morning, afternoon or evening
helper-reason-time = Заняття тоді, коли ви маєте час: { $time }.
helper-reason-place = Це в центрі, який ви вибрали: { $centre }.
helper-reason-online = Це онлайн, як ви й хотіли.
helper-reason-theme = Тут є ваша тема: { $theme }.
helper-reason-seats =
    { PLURAL($n) ->
        [one] Залишилося { $n } місце.
        [few] Залишилося { $n } місця.
        [many] Залишилося { $n } місць.
       *[other] Залишилося { $n } місця.
    }
helper-reason-soon = Скоро початок: { $date }.
# What does not fit, said honestly
helper-but-time = Зверніть увагу: це в інший час ({ $time }).
helper-but-place = Зверніть увагу: це в іншому місці ({ $place }).
helper-but-theme = Цієї теми немає в курсі, але можна попросити викладача поговорити й про неї.
helper-but-full = Місць немає. Попросіть записати вас у список очікування.
helper-none-title = Немає курсу, який підходить за всіма вашими відповідями
helper-none-text = Зателефонуйте на рецепцію: { $phone }. Ми пошукаємо рішення разом із вами.
helper-none-near = Ось курси, які підходять найбільше:
helper-change = Змінити відповідь
helper-again = Почати знову
