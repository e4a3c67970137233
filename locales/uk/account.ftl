### Sign-in of the staff, sign-out, and the list of open sign-ins.
### Here "sign-in" is never called "session": in Havre a session is one class meeting.

account-sign-in-title = Вхід для працівників
account-sign-in-intro = Ця сторінка для тих, хто працює у школі. Щоб читати сайт, обліковий запис не потрібен.
account-email = Електронна пошта
account-password = Пароль
account-sign-in = Увійти
account-sign-in-help = Забули пароль? Зверніться до людини, яка керує обліковими записами.
account-sign-in-first = Увійдіть, щоб відкрити цю сторінку.
account-sign-in-demo = Це демонстрація. Пробні облікові записи видно під час запуску сервера.
account-signed-in-as = Ви увійшли як { $name }
account-sign-out = Вийти
account-signed-out = Ви вийшли з облікового запису в цьому браузері.
account-devices-title = Пристрої, на яких ви увійшли
account-devices-intro = Тут видно, де відкрито ваш обліковий запис. Від’єднайте те, чого не впізнаєте.
account-device-this = Цей пристрій
account-device-unknown = Невідомий пристрій
account-device-revoke = Від’єднати цей пристрій
account-device-revoke-others = Від’єднати всі інші пристрої
account-devices-revoked =
    { PLURAL($n) ->
        [one] Від’єднано { $n } пристрій.
        [few] Від’єднано { $n } пристрої.
        [many] Від’єднано { $n } пристроїв.
       *[other] Від’єднано { $n } пристрою.
    }
account-devices-none = Немає інших пристроїв, на яких ви увійшли.

## A form sent after its sign-in had ended

account-sign-in-kept = Час вашого входу закінчився. Увійдіть ще раз: усе, що ви написали, залишилося на цій сторінці.
account-kept-title = Залишилося надіслати форму
account-kept-text = Ви знову увійшли. Усе, що ви написали, на місці, але ще не збережено.
account-kept-send = Надіслати форму
account-kept-leave = Не надсилати

## Columns of the list

account-device = Пристрій
account-device-opened = Вхід
account-device-used = Остання активність
account-device-act = Від’єднати

## One's own password

account-password-title = Змінити мій пароль
account-password-text = Інші пристрої буде від’єднано.
account-password-current = Поточний пароль
account-password-new = Новий пароль
account-password-hint = Щонайменше { $min } символів. Легко запам’ятати фразу з кількох слів.
account-password-weak = Пароль має від { $min } до { $max } символів.
account-password-wrong = Це не ваш поточний пароль.
account-password-save = Змінити пароль
account-password-changed = Пароль змінено. Інші пристрої від’єднано.

## The accounts of others: for whoever manages them

account-list-intro = Це люди, які мають або мали доступ до сторінок працівників.
account-new = Новий обліковий запис
account-name = Ім’я
account-name-hint = Так, як його бачать колеги.
account-role = Роль
account-role-staff = Працівники
account-role-administrator = Працівники з правом керувати обліковими записами
account-state = Стан
account-state-open = відкритий
account-state-demo = пробний
account-state-closed = закритий
account-email-wrong = Напишіть повну електронну адресу. Наприклад: { $example }
account-email-taken = Обліковий запис із цією електронною адресою вже є.
account-created = Обліковий запис створено. Передайте людині пароль: потім вона зможе його змінити.
account-give-title = Дати новий пароль
account-give-text = Усі пристрої цієї людини буде від’єднано. Передайте їй цей пароль особисто: потім вона зможе його змінити.
account-given = Новий пароль збережено. Усі пристрої цієї людини від’єднано.
account-close = Закрити цей обліковий запис
account-close-text = Людина більше не зможе увійти. Її ім’я залишиться в журналі змін. Обліковий запис можна буде відкрити знову.
account-closed = Обліковий запис закрито. Усі пристрої цієї людини від’єднано.
account-open = Відкрити цей обліковий запис знову
account-open-text = Цей обліковий запис закрито: людина не може увійти.
account-opened = Обліковий запис знову відкрито.
account-last = Це останній обліковий запис, який керує іншими. Спершу створіть ще один.
account-own = Це ваш власний обліковий запис.
