### What a page or a form says when something goes wrong.
### Say what happened, then what to do. Never blame the reader.

## Whole pages

error-not-found-title = Такої сторінки немає
error-not-found-text = Можливо, її адреса змінилася. Почніть із головної сторінки.
error-not-found-home = На головну сторінку
error-internal-title = У нас сталася помилка
error-internal-text = Це не ваша провина. Спробуйте ще раз за кілька хвилин.
# A short code that the staff can look up
error-internal-reference = Якщо помилка повториться, назвіть на рецепції цей номер: { $reference }
error-forbidden-title = Ця сторінка вам недоступна
error-forbidden-text = Ваш обліковий запис не дає доступу до цієї сторінки. Зверніться до людини, яка керує обліковими записами.
error-too-large-title = Завеликий обсяг даних
error-too-large-text = Скоротіть текст або виберіть менший файл. Найбільший дозволений обсяг: { $limit }.
error-megabytes = { $n } МБ
error-too-many-title = Забагато запитів за короткий час
error-too-many-text =
    { PLURAL($n) ->
        [one] Зачекайте { $n } хвилину і спробуйте ще раз.
        [few] Зачекайте { $n } хвилини і спробуйте ще раз.
        [many] Зачекайте { $n } хвилин і спробуйте ще раз.
       *[other] Зачекайте { $n } хвилини і спробуйте ще раз.
    }
error-bad-request-title = Ми не зрозуміли цього запиту
error-bad-request-text = Адреса сторінки або форма неповна. Поверніться на попередню сторінку і почніть знову.
error-origin-text = Заради безпеки ми не прийняли цю форму. Відкрийте сторінку ще раз і почніть знову.
error-unavailable-title = Сервіс тимчасово не працює
error-unavailable-text = Ми його оновлюємо. Спробуйте ще раз за кілька хвилин.
error-time-out-text = Відповідь надходила надто довго. Спробуйте ще раз.
error-conflict-title = Цю зміну зробити неможливо

## Summary above a form

error-summary-title =
    { PLURAL($n) ->
        [one] Потрібно виправити { $n } пункт
        [few] Потрібно виправити { $n } пункти
        [many] Потрібно виправити { $n } пунктів
       *[other] Потрібно виправити { $n } пункту
    }
# A line of the summary: the label of the field, then its error
error-summary-line = { $field }: { $problem }
error-kept = Усе, що ви написали, на місці.
error-kept-no-password = Усе, що ви написали, на місці, крім пароля.
# Put before the title of the browser tab when a form has errors
error-title-prefix = Помилка: { $title }

## Fields

error-required = Заповніть це поле.
error-too-long =
    { PLURAL($n) ->
        [one] Текст задовгий. Дозволено не більше ніж { $n } символ.
        [few] Текст задовгий. Дозволено не більше ніж { $n } символи.
        [many] Текст задовгий. Дозволено не більше ніж { $n } символів.
       *[other] Текст задовгий. Дозволено не більше ніж { $n } символу.
    }
error-date = Виберіть день у календарі або напишіть повну дату.
error-time = Напишіть час від 00:00 до 23:59. Наприклад: { $example }
error-number = Напишіть ціле число.
error-number-range = Напишіть число від { $min } до { $max }.
error-phone = Напишіть номер телефону. Наприклад: { $example }
error-slug = Дозволено лише малі латинські літери без акцентів, цифри та дефіси.
error-end-before-start = Кінець має бути після початку.
error-choose-one = Виберіть одну відповідь.
error-choose-some = Виберіть хоча б одну відповідь.
error-unknown-choice = Цієї відповіді вже немає у списку. Виберіть іншу.
error-french-required = Напишіть цей текст французькою. Інші мови можна додати пізніше.
error-no-session = На ці дати й дні не припадає жодного заняття.

## Rules of the timetable

# $what: the course or event, $when: its date and hours
error-course-taken = Цей курс уже має заняття в цей час: { $what }, { $when }. Виберіть інший час.
error-room-taken = Аудиторія вже зайнята: { $what }, { $when }. Виберіть іншу аудиторію або інший час.
error-teacher-taken = Цей викладач уже має заняття в цей час: { $what }, { $when }. Виберіть іншу людину або інший час.
error-room-closed = Того дня аудиторія зачинена: { $reason }
error-room-unfit = Ця аудиторія в іншому центрі, або її більше не використовують. Виберіть іншу.
error-teacher-unfit = Цей викладач тут більше не викладає. Виберіть іншу людину.

## Records

# $who: the name of a colleague, $when: date and time
error-version = Поки ви писали, цю сторінку змінили: { $who }, { $when }. Порівняйте обидва тексти і збережіть ще раз.
error-version-current = Поточне значення: { $value }
error-slug-taken = Ця адреса вже зайнята. Виберіть іншу.
error-gone = Тим часом цей запис видалили.
error-way-free = Перешкоди вже немає. Збережіть ще раз.

## Sign-in (never say which of the two is wrong)

error-sign-in = Неправильна електронна адреса або пароль.
