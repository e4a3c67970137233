### The coordinators' pages: home, what is missing, and the forms for
### centres, rooms, opening hours, closures, courses, classes and events.

## Frame

staff-nav-label = Меню працівників
staff-nav-home = Мій тиждень
staff-nav-centres = Центри й аудиторії
staff-nav-courses = Курси
staff-nav-teachers = Викладачі
staff-nav-events = Події
staff-nav-audit = Журнал змін
staff-nav-account = Мій обліковий запис
staff-nav-public = Переглянути публічний сайт

## Home

staff-home-title = Вітаємо, { $name }
staff-week-title = Цього тижня
staff-week-sessions =
    { PLURAL($n) ->
        [one] { $n } заняття
        [few] { $n } заняття
        [many] { $n } занять
       *[other] { $n } заняття
    }
staff-week-cancelled =
    { PLURAL($n) ->
        [one] { $n } скасоване заняття
        [few] { $n } скасовані заняття
        [many] { $n } скасованих занять
       *[other] { $n } скасованого заняття
    }
staff-week-moved =
    { PLURAL($n) ->
        [one] { $n } перенесене заняття
        [few] { $n } перенесені заняття
        [many] { $n } перенесених занять
       *[other] { $n } перенесеного заняття
    }
staff-week-events =
    { PLURAL($n) ->
        [one] { $n } подія
        [few] { $n } події
        [many] { $n } подій
       *[other] { $n } події
    }
staff-week-none = Цього тижня нічого не заплановано.
staff-week-plan = Тиждень день за днем
staff-week-day-none = Нічого не заплановано
staff-week-no-room = Без аудиторії
staff-week-no-teacher = Без викладача
staff-week-not-printed = Те, чого не видно на сайті, не друкується.
staff-missing-title = Чого бракує
staff-missing-none = Нічого не бракує. Чудово.
staff-missing-translations =
    { PLURAL($n) ->
        [one] { $n } переклад потрібно написати
        [few] { $n } переклади потрібно написати
        [many] { $n } перекладів потрібно написати
       *[other] { $n } перекладу потрібно написати
    }
staff-missing-outdated =
    { PLURAL($n) ->
        [one] { $n } переклад потрібно переглянути
        [few] { $n } переклади потрібно переглянути
        [many] { $n } перекладів потрібно переглянути
       *[other] { $n } перекладу потрібно переглянути
    }
staff-missing-rooms =
    { PLURAL($n) ->
        [one] { $n } заняття без аудиторії
        [few] { $n } заняття без аудиторії
        [many] { $n } занять без аудиторії
       *[other] { $n } заняття без аудиторії
    }
staff-missing-teachers =
    { PLURAL($n) ->
        [one] { $n } заняття без викладача
        [few] { $n } заняття без викладача
        [many] { $n } занять без викладача
       *[other] { $n } заняття без викладача
    }
staff-missing-requests =
    { PLURAL($n) ->
        [one] Читачі просять { $n } переклад
        [few] Читачі просять { $n } переклади
        [many] Читачі просять { $n } перекладів
       *[other] Читачі просять { $n } перекладу
    }

## Four languages side by side

staff-text-help = Французький текст обов’язковий. Інші мови можна додати пізніше: тоді сайт повідомляє, що текст не перекладено.
staff-text-missing = немає перекладу
staff-text-outdated = потрібно переглянути (французький текст змінився)
staff-text-done = перекладено
staff-text-still-right = Переклад досі правильний
# $field: the label of the field, $language: the name of the language
staff-text-field = { $field } ({ $language })

## Common to all forms

staff-save = Зберегти
staff-saved = Збережено. Публічні сторінки оновлено.
staff-create = Створити
staff-edit-of = Редагувати: { $name }
staff-delete = Видалити
staff-delete-text = Цю дію не можна скасувати.
staff-confirm-yes = Так, видалити
staff-confirm-no = Ні, залишити
staff-leave = Нічого не змінювати
staff-see-public = Переглянути публічну сторінку
staff-required-note = Усі поля обов’язкові, крім тих, де написано «необов’язково».
staff-list-empty = Тут іще нічого немає.
staff-published = Видно на сайті
staff-draft = Чернетка, ще не видно
staff-confidential = Конфіденційно, ніколи не видно
staff-field-slug = Адреса сторінки
staff-field-slug-hint = Малі латинські літери, цифри й дефіси. Від неї залежать уже надіслані посилання, тому краще її не змінювати.
staff-field-slug-new = Малі латинські літери, цифри й дефіси. Якщо залишити поле порожнім, адресу буде створено з назви.
staff-field-title = Назва
staff-field-summary = Короткий опис у двох реченнях
staff-field-date = Дата
staff-field-from = Початок
staff-field-to = Кінець
staff-field-note = Примітка для відвідувачів
staff-field-note-hint = Якщо хочете, додайте примітку для відвідувачів: одне просте речення. Його видно на сайті.
staff-field-reason = Причина
staff-field-seats = Кількість місць
staff-field-seats-taken = Зайняті місця
staff-field-price = Ціна
staff-field-level-from = Рівень на початку
staff-field-level-to = Рівень наприкінці
staff-field-none = Ще не вибрано

## Centres, rooms, opening hours, closures

staff-centre-list = Центри
staff-centre-new = Новий центр
staff-centre-name = Назва центру
staff-centre-city = Місто
staff-centre-street = Вулиця й номер будинку
staff-centre-postcode = Поштовий індекс
staff-centre-phone = Телефон рецепції
staff-centre-access = Як дістатися
staff-centre-zone = Часовий пояс
staff-room-list = Аудиторії
staff-room-new = Нова аудиторія
staff-room-name = Назва, написана на дверях
staff-room-capacity = Кількість людей
staff-room-floor = Поверх
staff-room-step-free = Вхід без сходів
staff-hours-title = Години роботи
staff-hours-centre = Рецепція центру
staff-hours-library = Бібліотека
staff-hours-opens = Відчиняється
staff-hours-closes = Зачиняється
staff-hours-hint = Неробочий день залиште порожнім.
staff-closure-list = Неробочі дні
staff-closure-new = Новий неробочий день
# $when: a day or a range of days, already formatted
staff-closure-edit = Неробочі дні: { $when }
staff-closure-delete-title = Видалити ці неробочі дні?
staff-closure-scope = Що зачинено
staff-closure-scope-centre = Увесь центр
staff-closure-scope-room = Аудиторія
staff-closure-scope-library = Бібліотека
staff-closure-first = Перший день
staff-closure-last = Останній день
staff-closure-sessions =
    { PLURAL($n) ->
        [one] На ці неробочі дні припадає { $n } заняття. Потрібно перенести або скасувати.
        [few] На ці неробочі дні припадають { $n } заняття. Їх потрібно перенести або скасувати.
        [many] На ці неробочі дні припадає { $n } занять. Їх потрібно перенести або скасувати.
       *[other] На ці неробочі дні припадає { $n } заняття. Їх потрібно перенести або скасувати.
    }

## Courses

staff-course-list = Курси
staff-course-new = Новий курс
staff-course-for = Для кого
staff-course-bring = Що взяти з собою
staff-course-themes = Теми
staff-course-term-first = Перший день
staff-course-term-last = Останній день
staff-course-sessions = Заняття цього курсу
staff-course-sessions-past = Минулі заняття

## One class meeting

staff-session-new = Додати заняття
staff-session-edit = Заняття: { $date }
staff-session-room = Аудиторія
staff-session-teacher = Викладач
staff-session-planned = Заплановано
staff-session-cancelled = Скасовано
staff-session-changed = Перенесено
staff-session-move-help = Щоб перенести, змініть дату або час. Сайт і календарі одразу покажуть новий час, а поруч – попередній.
staff-session-moved = Заняття перенесено.
staff-session-cancel = Скасувати заняття
staff-session-cancel-title = Скасувати заняття: { $date }?
staff-session-cancel-help = Заняття буде видно й далі: закреслене, з вашою приміткою. Аудиторія звільниться.
staff-session-cancel-confirm = Так, скасувати заняття
staff-session-cancel-done = Заняття скасовано.
staff-session-restore = Відновити заняття
staff-session-restored = Заняття відновлено.

## A term's pattern: many class meetings at once

staff-pattern-title = Створити заняття на період
staff-pattern-intro = Виберіть дні й час. Заняття повторюватимуться щотижня.
staff-pattern-days = Дні тижня
staff-pattern-preview = Перевірити перед створенням
staff-pattern-each = Показати всі дати
staff-pattern-create =
    { PLURAL($n) ->
        [one] Створити { $n } заняття
        [few] Створити { $n } заняття
        [many] Створити { $n } занять
       *[other] Створити { $n } заняття
    }
staff-pattern-skipped =
    { PLURAL($n) ->
        [one] Пропущено { $n } неробочий день.
        [few] Пропущено { $n } неробочі дні.
        [many] Пропущено { $n } неробочих днів.
       *[other] Пропущено { $n } неробочого дня.
    }

## Teachers

staff-teacher-intro = Ці імена бачать лише працівники.
staff-teacher-new = Додати викладача
staff-teacher-name = Ім’я викладача
staff-teacher-name-taken = Викладач із таким ім’ям уже є. Додайте, наприклад, ініціал.
staff-teacher-active = Можна призначати на заняття
staff-teacher-active-hint = Зніміть позначку, коли ця людина тут більше не викладає. Ім’я залишиться там, де вона викладала.
# Beside the name
staff-teacher-inactive = тут більше не викладає
staff-teacher-coming = Майбутні заняття
staff-teacher-needed =
    { PLURAL($n) ->
        [one] За цим викладачем закріплено { $n } майбутнє заняття. Спочатку передайте іншій людині або скасуйте.
        [few] За цим викладачем закріплено { $n } майбутні заняття. Спочатку передайте їх іншій людині або скасуйте.
        [many] За цим викладачем закріплено { $n } майбутніх занять. Спочатку передайте їх іншій людині або скасуйте.
       *[other] За цим викладачем закріплено { $n } майбутнього заняття. Спочатку передайте їх іншій людині або скасуйте.
    }
staff-teacher-standing = Спочатку передайте іншій людині або скасуйте:
staff-change-title = Змінити кілька занять
staff-change-intro = Виберіть майбутні заняття, а потім – що змінити. Перш ніж щось зміниться, ви побачите список.
staff-change-what = Що зробити з цими заняттями
staff-change-what-change = Змінити час, аудиторію або викладача
staff-change-what-cancel = Скасувати
staff-change-what-remove = Прибрати
staff-change-keep-hint = Те, що не змінюється, залиште як є.
staff-change-keep = Не змінювати
staff-change-preview = Показати список занять
staff-change-do =
    { PLURAL($n) ->
        [one] Змінити { $n } заняття
        [few] Змінити { $n } заняття
        [many] Змінити { $n } занять
       *[other] Змінити { $n } заняття
    }
staff-change-cancel =
    { PLURAL($n) ->
        [one] Скасувати { $n } заняття
        [few] Скасувати { $n } заняття
        [many] Скасувати { $n } занять
       *[other] Скасувати { $n } заняття
    }
staff-change-remove =
    { PLURAL($n) ->
        [one] Прибрати { $n } заняття
        [few] Прибрати { $n } заняття
        [many] Прибрати { $n } занять
       *[other] Прибрати { $n } заняття
    }
staff-change-cancel-help = Ці заняття буде видно й далі: закреслені, з вашою приміткою. Аудиторії звільняться.
staff-change-remove-listed = Ці заняття зникнуть із сайту й календарів без жодного пояснення. Якщо хтось може на них чекати, краще скасуйте їх.
staff-change-remove-draft = Цього курсу не видно на сайті: на ці заняття ніхто не чекає.
staff-change-sure = Так, прибрати ці заняття без пояснення
staff-change-nothing = Виберіть інший час, іншу аудиторію або іншого викладача.
staff-change-announced = Уже оголошено про перенесення: { $days }. Скасуйте ці заняття, а не прибирайте їх.
staff-change-other = Список уже не той, який ви бачили. Перегляньте його ще раз.
staff-change-added = Нове у списку: { $days }.
staff-change-gone = Уже немає у списку: { $days }.
staff-change-edited = Тим часом змінено: { $days }.
staff-change-done = Заняття змінено. Сайт і календарі оновлено.
staff-change-cancelled = Заняття скасовано.
staff-change-removed = Заняття прибрано.

## Events

staff-event-list = Події
staff-event-new = Нова подія
staff-event-kind = Вид
staff-event-where = Місце або адреса
staff-event-meet = Де зустрічаємося
staff-event-no-french = Можна без знання французької
staff-event-children = Також для дітей
staff-event-cancel = Скасувати подію
staff-event-cancel-done = Подію скасовано.
staff-event-restore = Відновити подію

## Audit: who did what

staff-audit-title = Журнал змін
staff-audit-intro = Кожну зміну записано. Стерти цей журнал не може ніхто.
staff-audit-created = створення
staff-audit-changed = зміна
staff-audit-deleted = видалення
staff-audit-cancelled = скасування
staff-audit-restored = відновлення
staff-audit-closed = закриття
staff-audit-opened = повторне відкриття
staff-audit-password = новий пароль
staff-audit-signed-in = вхід
staff-audit-signed-out = вихід
staff-audit-refused = відмова у вході

## What was done, and words of the home page

staff-done-deleted = Видалено. Публічні сторінки оновлено.
# $date: a day, $hours: its hours, both already formatted
staff-when = { $date }, { $hours }

## Words of the audit

# Whoever works on the server itself, without an account
staff-audit-console = Сервер
# Whoever tried to sign in and could not
staff-audit-nobody = Хтось
staff-audit-published = публікація на сайті
staff-audit-planned = планування занять
staff-audit-sessions-changed = зміна занять
staff-audit-sessions-cancelled = скасування занять
staff-audit-sessions-removed = вилучення занять
staff-audit-of-account = обліковий запис
staff-audit-of-centre = центр
staff-audit-of-closure = неробочі дні
staff-audit-of-course = курс
staff-audit-of-event = подія
staff-audit-of-opening = години роботи
staff-audit-of-partner = партнер
staff-audit-of-programme = програма
staff-audit-of-room = аудиторія
staff-audit-of-session = заняття
staff-audit-of-teacher = викладач
# What was changed, where no form says it so
staff-audit-field-days = Дні
staff-audit-field-gives = Що дає картка
# The filter: more than one
staff-audit-sessions = Заняття
staff-audit-accounts = Облікові записи
# Beside the kind of thing that was touched and then deleted
staff-audit-gone = більше не існує
staff-audit-older = Давніші записи
staff-audit-newest = Найновіші записи
# Read aloud
staff-audit-pages = Сторінки журналу

## Centres: more words

staff-centre-library-join = Як записатися до бібліотеки
staff-centre-library-gives = Що дає картка (щоб прибрати, залиште порожнім)
staff-centre-zone-hint = Наприклад: Europe/Paris
staff-centre-zone-in-use = У цьому часовому поясі вже оголошено заняття або події. Його більше не можна змінити.
staff-room-active = Цю аудиторію використовують
staff-room-unused = більше не використовують
staff-room-name-taken = У центрі вже є аудиторія з такою назвою. Виберіть іншу.
staff-hours-overlap = Ці години накладаються на інші години того самого дня.
staff-closure-room-hint = Вибирайте, лише якщо зачинено аудиторію.
staff-closure-standing = Спочатку перенесіть або скасуйте:
staff-closure-events =
    { PLURAL($n) ->
        [one] На ці неробочі дні припадає { $n } подія. Потрібно перенести або скасувати.
        [few] На ці неробочі дні припадають { $n } події. Їх потрібно перенести або скасувати.
        [many] На ці неробочі дні припадає { $n } подій. Їх потрібно перенести або скасувати.
       *[other] На ці неробочі дні припадає { $n } події. Їх потрібно перенести або скасувати.
    }

## Courses and class meetings: what may be wrong, and hints

staff-course-women = Лише для жінок
staff-course-confidential = Конфіденційно
staff-course-confidential-hint = Для групи, якій може загрожувати небезпека, якщо стануть відомі її місце чи години. Цей курс ніколи не зможе з’явитися на сайті.
staff-course-confidential-listed = Конфіденційного курсу ніколи не видно на сайті. Зніміть одну з двох позначок.
staff-course-levels-order = Рівень наприкінці нижчий, ніж на початку.
staff-seats-too-many = Зайнято більше місць, ніж є.
staff-course-place-in-use = Для майбутніх занять уже призначено аудиторію або години в цьому центрі. Скасуйте ці заняття або залиште їх без аудиторії, а потім змініть центр чи формат курсу.
staff-price-hint = У євро. 0 – це безкоштовно.
staff-rooms-free = Вільні аудиторії в цей час: { $rooms }.
staff-rooms-none = У цей час немає вільних аудиторій.
staff-time-skipped = Того дня такої години немає: годинник переводять уперед.
staff-term-too-long = Період не може тривати довше ніж рік.

## Events: more words

staff-event-about = Опис
staff-event-room-hint = Для події в центрі.
staff-event-room-none = Без аудиторії
staff-event-where-hint = Лише для події поза центром: назва й адреса.
staff-event-room-and-place = Виберіть аудиторію або напишіть місце: щось одне.
staff-event-room-or-place = Виберіть аудиторію або напишіть місце: потрібне одне з двох.
staff-event-room-elsewhere = Ця аудиторія в іншому центрі. Змініть аудиторію або центр.
staff-event-coming = Майбутні
staff-event-past = Минулі
staff-event-planned = Заплановано
# $taken: places taken, $seats: places there are
staff-event-taken = { $taken } з { $seats }
staff-event-moved = Подію перенесено.
staff-event-restored = Подію відновлено.
staff-event-cancel-title = Скасувати цю подію? { $title }
staff-event-cancel-help = Вона залишиться на сайті та в календарях із позначкою «Скасовано». Аудиторія звільниться. Попередьте людей, які зареєструвалися.
staff-event-cancel-confirm = Так, скасувати подію
