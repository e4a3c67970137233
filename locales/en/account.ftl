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

## One's own password

account-password-title = Change my password
account-password-text = Your other devices will be signed out.
account-password-current = Current password
account-password-new = New password
account-password-hint = { $min } characters or more. A phrase of a few words is easy to remember.
account-password-weak = A password has between { $min } and { $max } characters.
account-password-wrong = This is not your current password.
account-password-save = Change the password
account-password-changed = Your password is changed. Your other devices are signed out.

## The accounts of others: for whoever manages them

account-list-intro = These people can open the staff’s space, or could.
account-new = New account
account-name = Name
account-name-hint = As colleagues see it.
account-role = Role
account-role-staff = Staff
account-role-administrator = Staff, and the accounts
account-state = State
account-state-open = open
account-state-demo = trial account
account-state-closed = closed
account-email-wrong = Write a whole e-mail address. For example: { $example }
account-email-taken = There is already an account with this e-mail.
account-created = The account is created. Give the person their password: they can change it.
account-give-title = Give a new password
account-give-text = The person will be signed out everywhere. Give them this password yourself: they can change it.
account-given = The new password is saved. The person is signed out everywhere.
account-close = Close this account
account-close-text = The person will no longer be able to sign in. Their name stays in the audit log. You can open the account again.
account-closed = The account is closed. The person is signed out everywhere.
account-open = Open this account again
account-open-text = This account is closed: the person cannot sign in.
account-opened = The account is open again.
account-last = This is the last account that manages the others. Create another one first.
account-own = This is your own account.
