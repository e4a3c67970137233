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
account-devices-intro = Тут видно, де відкрито ваш обліковий запис. Закрийте те, чого не впізнаєте.
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
account-kept-title = Залишилося надіслати написане
account-kept-text = Ви знову увійшли. Усе, що ви написали, на місці, але ще не збережено.
account-kept-send = Надіслати
account-kept-leave = Не надсилати

## Columns of the list

account-device = Пристрій
account-device-opened = Вхід
account-device-used = Остання активність
account-device-act = Від’єднати
