### Everyday themes and times of day, used by the course filters, the helper and course pages.

theme-label = Тема
theme-all = Усі теми
theme-health = Здоров’я
theme-transport = Транспорт
theme-school = Школа
theme-shopping = Покупки
theme-administration = Документи й установи
theme-work = Робота
theme-health-plain = Поговорити з лікарем, піти до аптеки чи лікарні
theme-transport-plain = Їздити на метро й автобусі, запитувати дорогу
theme-school-plain = Спілкуватися зі школою своїх дітей, вступити до університету
theme-shopping-plain = Робити покупки, розуміти ціни
theme-administration-plain = Заповнити анкету, зрозуміти лист
theme-work-plain = Шукати роботу, розповідати про свій фах

time-label = Час доби
time-all = Будь-який час
time-morning = Ранок
time-afternoon = Після обіду
time-evening = Вечір
