### Words that appear on every page: menu, footer, sharing, time, place, seats.
### $n is always a whole number, already written with the digits of the language.
### Dates, times, levels and names arrive already formatted.

## Name and frame

brand-name = Havre
brand-tagline = Безпечне місце, щоб вивчати французьку
# The title of the browser tab. $title is the title of the page.
page-title = { $title } – Havre
skip-to-content = Перейти до вмісту сторінки

## Menu (nav-label, language-label and foot-label are read aloud by screen readers)

nav-label = Головне меню
nav-courses = Курси
nav-timetable = Розклад
nav-library = Бібліотека
nav-events = Події
nav-programmes = Програми
language-label = Вибрати мову

## Footer

foot-label = Про цей сайт
foot-free = Цей сайт і наші програми для біженців безкоштовні.
foot-school = Сервіс надає { $school }
foot-privacy = Приватність
foot-accessibility = Доступність
foot-staff = Вхід для працівників
foot-open-data = Відкриті дані

## Actions

action-back = Назад
action-see-all = Показати все
action-show = Показати
action-next = Далі
action-previous = Назад
action-next-week = Наступний тиждень
action-previous-week = Попередній тиждень
action-print = Надрукувати
action-call = Зателефонувати: { $phone }
# Choices in filters and lists
choice-none = Немає
choice-any = Не має значення
choice-yes = Так
choice-no = Ні
choice-optional = необов’язково
page-of = Сторінка { $page } з { $total }
pages-label = Сторінки

## Share and take away

share-title = Поділитися
share-whatsapp = Надіслати у WhatsApp
share-telegram = Надіслати в Telegram
share-sms = Надіслати як SMS
# With whatever program the phone has for that
share-other = Інший застосунок
share-copy = Скопіювати посилання
share-copied = Посилання скопійовано.
share-qr = QR-код цієї сторінки
share-qr-hint = Відскануйте цей код іншим телефоном, і сторінка відкриється.
# The message that is sent. $title: the page, $url: its address.
share-text = { $title }: { $url }

## State of the page

# Shown on a page read without network. $date and $time: when it was kept.
saved-on = Сторінку збережено на цьому телефоні: { $date }, { $time }
status-loading = Сторінка завантажується…
status-failed = Сторінка не завантажилася. Перевірте мережу і спробуйте ще раз.
status-not-sent = Не надіслано. Перевірте мережу і спробуйте ще раз.
status-unknown = Ми не знаємо, чи дійшло те, що ви надіслали. Перевірте це, перш ніж надсилати ще раз.
status-updated = Оновлено: { $time }
offline-title = Немає мережі
offline-text = Цю сторінку ще не збережено на цьому телефоні. Вона відкриється, коли з’явиться мережа.
offline-kept = Без мережі можна читати сторінки, які ви вже відкривали:
offline-kept-none = На цьому телефоні ще немає збережених сторінок.

## Languages side by side

untranslated-text = Цей текст ще не перекладено вашою мовою. Ось він французькою.
untranslated-ask = Попросити перекласти
untranslated-thanks = Дякуємо. Ваш запит записано без вашого імені.
beside-on = Показати також французькою
beside-off = Сховати французький текст

## Price, place and seats

price-free = Безкоштовно
price-free-sentence = Для біженців це безкоштовно.
place-label = Місце
place-online = Онлайн
place-centre = Центр
place-address = Адреса
place-phone = Телефон
place-room = Аудиторія
# $room: the name of the room as written on the door
place-room-named = Аудиторія { $room }
place-step-free = Вхід без сходів
place-not-step-free = Тут є сходи. Зателефонуйте нам, і ми допоможемо.
seats-left =
    { PLURAL($n) ->
        [one] { $n } вільне місце
        [few] { $n } вільні місця
        [many] { $n } вільних місць
       *[other] { $n } вільного місця
    }
seats-last = Останнє місце
seats-full = Місць немає
seats-full-help = Вільних місць немає. Попросіть на рецепції записати вас у список очікування: { $phone }.

## Time

when-label = Коли
# Hours of one class
when-time-range = { $from }⁠–⁠{ $to }
# Dates without the weekday: in Ukrainian a weekday would need another case.
# The same for course-term.
when-date-range = з { $from } до { $to }
when-date-time = { $date }, { $time }
when-today = Сьогодні
when-tomorrow = Завтра
when-now = Зараз
when-past = Завершено
when-in-minutes =
    { PLURAL($n) ->
        [one] через { $n } хвилину
        [few] через { $n } хвилини
        [many] через { $n } хвилин
       *[other] через { $n } хвилини
    }
when-in-hours =
    { PLURAL($n) ->
        [one] через { $n } годину
        [few] через { $n } години
        [many] через { $n } годин
       *[other] через { $n } години
    }
# For online classes: people may follow them from another country
when-paris-note = Усюди вказано паризький час.

## Changes

change-cancelled = Скасовано
change-moved = Перенесено
# $before: the former date, hours or room, already formatted
change-moved-before = Перенесено. Раніше було: { $before }
change-note = Зверніть увагу: { $note }

## Opening hours

open-now = Зараз відчинено
open-closed = Зараз зачинено
open-closed-today = Сьогодні зачинено
open-closes-at = Працює до { $time }
open-opens-at = Працює з { $time }
# $day: a weekday or a date
open-opens-on = Відчиняється: { $day }, { $time }
