### The first page: what do you need today?

home-title = Що вам потрібно сьогодні?
home-intro = Ласкаво просимо. Тут ви знайдете курс французької, книжки, цікаві події та допомогу.
home-tiles-label = Вибрати
home-tile-courses = Вивчати французьку
home-tile-courses-plain = Усі курси для всіх рівнів
home-tile-helper = Знайти мій курс
home-tile-helper-plain = Три запитання – і ми порадимо курс
home-tile-timetable = Розклад на цей тиждень
home-tile-timetable-plain = Дні, години й аудиторії
home-tile-library = Читати й брати книжки
home-tile-library-plain = Бібліотека: години роботи й картка
home-tile-events = Дозвілля й нові друзі
home-tile-events-plain = Екскурсії, фільми, розмовний клуб
home-tile-programmes = Наші програми
home-tile-programmes-plain = Що школа робить разом із вами
home-open-title = Наші центри
home-reception = Рецепція (Accueil)
home-changes-title = Що змінилося
home-changes-none = Цього тижня змін немає.
home-events-title = Найближчі події
home-events-none = Поки що подій не заплановано.
home-help-title = Хочете з кимось поговорити?
home-help-text = Зателефонуйте на рецепцію: { $phone }. Можна також прийти з людиною, яка перекладатиме.
