### Sign-in of the staff, sign-out, and the list of open sign-ins.
### Here "sign-in" is never called "session": in Havre a session is one class meeting.

account-sign-in-title = Staff sign-in
account-sign-in-intro = This page is for people who work at the school. You do not need an account to read the site.
account-email = E-mail
account-password = Password
account-sign-in = Sign in
account-sign-in-help = Forgot your password? Ask the person who manages the accounts.
account-sign-in-first = Sign in to open this page.
account-sign-in-demo = This is a demonstration. The trial accounts are shown when the server starts.
account-signed-in-as = You are { $name }
account-sign-out = Sign out
account-signed-out = You are signed out of this browser.
account-devices-title = Signed-in devices
account-devices-intro = This is where your account is open. Close what you do not recognise.
account-device-this = This device
account-device-unknown = Unknown device
account-device-revoke = Sign this device out
account-device-revoke-others = Sign out all other devices
account-devices-revoked =
    { PLURAL($n) ->
        [one] { $n } device is signed out.
       *[other] { $n } devices are signed out.
    }
account-devices-none = No other device is signed in.

## A form sent after its sign-in had ended

account-sign-in-kept = Your sign-in has ended. Sign in once more: what you typed is kept on this page.
account-kept-title = Your form is still to be sent
account-kept-text = You are signed in again. What you typed is kept, but not saved yet.
account-kept-send = Send the form
account-kept-leave = Do not send it

## Columns of the list

account-device = Device
account-device-opened = Signed in since
account-device-used = Last seen
account-device-act = Sign out
