### The commitment of the school, the three axes, the partners.
### The texts of each programme are in the database; here are the frame and the labels.

programme-title = Наші програми
programme-intro = Що Альянс Франсез (Alliance Française) робить разом із біженцями.
programme-commitment-title = Що для нас важливо
programme-commitment-1 = Французька мова – перший крок, щоб знайти своє місце. Знаючи її, можна робити покупки, їздити на метро, ходити до школи, звертатися до лікаря, заповнювати анкети. А далі – навчатися, здобувати фах і працювати.
programme-commitment-2 = Школа хоче бути прихистком: відкритим і толерантним місцем, де ми завжди на боці тих, хто навчається.
programme-commitment-3 = Ви навчаєтеся разом з усіма іншими студентами. Ви маєте такі самі права: на курси, бібліотеку, події.
programme-axes-title = Три напрями роботи
programme-axis-label = Напрям роботи
programme-axis-partnership = У партнерстві
programme-axis-partnership-plain = Разом з асоціаціями та підприємствами соціальної та солідарної економіки.
programme-axis-own-funds = Власним коштом
programme-axis-own-funds-plain = Ці програми підтримки школа оплачує сама.
programme-axis-sponsored = Коштом спонсорів
programme-axis-sponsored-plain = Ці заходи оплачують окремі люди або компанії.
programme-for = Для кого
programme-join = Як потрапити
programme-partners = Партнери
programme-centres = Центри
programme-courses = Курси цієї програми
programme-join-title = Як потрапити до програми
programme-join-1 = Зателефонуйте на рецепцію: { $phone }. Ми підкажемо, яка програма вам підходить.
programme-join-2 = Якщо вам допомагає асоціація, вона теж може подати заявку за вас.
programme-join-3 = Можна відвідувати курс і без участі в окремій програмі.
programme-partners-title = Наші партнери
programme-partners-intro = Ці організації працюють разом із нами.
