### The two statements (privacy, accessibility).
### Every sentence here is a promise: change it only when the software changes.
### $school, $address and $phone come from the centre that runs this installation.

## Privacy

statement-privacy-title = Приватність
statement-privacy-intro = Увесь цей сайт можна читати, не кажучи, хто ви.
statement-privacy-keep-title = Що ми зберігаємо про вас
statement-privacy-keep-1 = Коли ви читаєте сторінки, ми нічого про вас не зберігаємо.
statement-privacy-keep-2 = Відповіді на три запитання в розділі «Знайти мій курс» ми не записуємо.
statement-privacy-keep-3 = Якщо ви просите переклад, ми записуємо лише сторінку й мову.
statement-privacy-cookie-title = Файли cookie
statement-privacy-cookie-1 = Щоб читати сайт, файли cookie не потрібні, і ми їх не встановлюємо. Тому нема чого приймати чи відхиляти.
statement-privacy-cookie-2 = Працівники школи входять за допомогою файлу cookie. Він потрібен лише для того, щоб не входити щоразу знову.
statement-privacy-log-title = Технічний журнал
statement-privacy-log-1 = Сервер записує, яку сторінку відкривали, о котрій годині та чи її вдалося надіслати. Імен він не записує.
statement-privacy-log-2 = Щоб захистити облікові записи працівників, сервер протягом короткого часу рахує спроби входу: окремо для кожного облікового запису й кожної мережевої адреси.
statement-privacy-third-title = Ми нічого не передаємо іншим
statement-privacy-third-1 = Ці сторінки не звертаються до жодної іншої компанії. Тут немає ні реклами, ні підрахунку відвідувачів, ні чужих мап, ні чужих шрифтів.
statement-privacy-third-2 = WhatsApp, Telegram та SMS відкриваються, лише якщо ви натиснете їхню кнопку. Тоді діють їхні власні правила.
statement-privacy-phone-title = На вашому телефоні
statement-privacy-phone-1 = Прочитані сторінки залишаються на цьому телефоні, щоб їх можна було читати без мережі. У них немає нічого про вас.
statement-privacy-phone-2 = Інша людина, яка користується цим телефоном, може побачити, які сторінки відкривали.
statement-privacy-phone-3 = Кнопка нижче стирає ці сторінки з телефона. Історія переглядів залишиться: зітріть її в налаштуваннях браузера, у розділі «Конфіденційність».
statement-privacy-phone-forget = Забути цей телефон
statement-privacy-phone-forgotten = Готово: браузер стирає сторінки, збережені на цьому телефоні.
statement-privacy-rights-title = Ваші права
statement-privacy-rights-1 = Ви можете запитати, що школа знає про вас, попросити це виправити або стерти.
statement-privacy-rights-2 = Таке прохання ніяк не вплине на ваше місце на курсі.
statement-privacy-contact-title = До кого звернутися
statement-privacy-contact-1 = Відповідає за дані: { $school }, { $address }.
statement-privacy-contact-2 = Зателефонуйте на рецепцію: { $phone }. Можна також прийти.
statement-privacy-contact-3 = Ви також можете поскаржитися до CNIL – французького органу, що захищає приватність: 3, place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, cnil.fr.

## Accessibility, in the order of the RGAA model

statement-accessibility-title = Доступність
statement-accessibility-intro = { $school } хоче, щоб цим сайтом міг користуватися кожен: люди з інвалідністю і без неї.
statement-accessibility-state-title = Стан відповідності
statement-accessibility-state-1 = Французький стандарт – RGAA 4.1 (загальні правила поліпшення доступності).
statement-accessibility-state-2 = Стороння організація цього сайту не перевіряла. Тому за цим стандартом його вважають таким, що «не відповідає вимогам», незалежно від його якості.
statement-accessibility-state-3 = Ми не називаємо жодного відсотка, бо ніхто сторонній його не вимірював.
statement-accessibility-test-title = Що ми перевіряємо
statement-accessibility-test-1 = Після кожної зміни сайту програма axe перевіряє сторінки чотирма мовами, на малому й великому екрані.
statement-accessibility-test-2 = Сторінки можна читати, а форми – надсилати без скриптів.
statement-accessibility-test-3 = Автоматична перевірка бачить не все. Люди, які користуються програмою екранного читання, цього сайту ще не перевіряли.
statement-accessibility-limits-title = Відомі обмеження
statement-accessibility-limits-1 = Якщо текст іще не перекладено, його показано французькою, і сторінка про це повідомляє.
statement-accessibility-limits-2 = Сайт іще не читає сторінок уголос.
statement-accessibility-made-title = Як складено цю заяву
statement-accessibility-made-1 = { $date } цю заяву склала команда, яка створює сайт.
statement-accessibility-made-2 = Використані технології: HTML, CSS, SVG, JavaScript і WebAssembly.
statement-accessibility-report-title = Повідомити про проблему
statement-accessibility-report-1 = Не вдається прочитати сторінку чи щось зробити? Скажіть про це на рецепції: { $phone }, { $address }.
statement-accessibility-report-2 = Ми надамо вам інформацію в інший спосіб і виправимо сторінку.
statement-accessibility-appeal-title = Якщо ми не відповідаємо
statement-accessibility-appeal-1 = Ви можете безкоштовно й без марки написати до Défenseur des droits (захисника прав у Франції): Défenseur des droits, Libre réponse 71120, 75342 Paris Cedex 07.
statement-accessibility-appeal-2 = Можна також заповнити форму на його сайті (defenseurdesdroits.fr) або зустрітися з його представником поблизу вас.
