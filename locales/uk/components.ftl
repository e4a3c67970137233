### The component gallery at /components (demo mode only).

## Page

components-title = Компоненти
components-intro = Кожна частина сайту з усіма варіантами, в обох напрямках читання.

## Sections

components-section-buttons = Кнопки
components-section-cards = Картки
components-section-badges = Позначки
components-section-notices = Сповіщення
components-section-forms = Форми
components-section-filters = Фільтри
components-section-tables = Таблиці
components-section-timetable = Розклад
components-section-hours = Години роботи
components-section-share = Поділитися
components-section-dialog = Діалогові вікна
components-section-pictograms = Піктограми
components-section-text = Тексти й заголовки
components-section-languages = Чотири мови поруч

## Variants and samples

components-variant-plain = Звичайний вигляд
components-variant-strong = Основний вигляд
components-variant-quiet = Стриманий вигляд
components-variant-danger = Увага
components-variant-disabled = Неактивний стан
components-variant-long = Довгий текст
components-sample-label = Ваше місто
components-sample-hint = Наприклад: Париж
components-sample-sentence = Курс починається завтра в аудиторії біля саду.
components-sample-success = Збережено.
components-sample-warning = Аудиторія змінилася.
components-section-try = Форма, яка відповідає
components-try-file = Файл
components-try-keep = Залишити
components-try-drop = Відкинути
components-try-download = Завантажити приклад
components-try-open = Відкрити запитання
