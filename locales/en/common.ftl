### Words that appear on every page: menu, footer, sharing, time, place, seats.
### $n is always a whole number, already written with the digits of the language.
### Dates, times, levels and names arrive already formatted.

## Name and frame

brand-name = Havre
brand-tagline = A safe place to learn French
# The title of the browser tab. $title is the title of the page.
page-title = { $title } – Havre
skip-to-content = Skip to content

## Menu (nav-label, language-label and foot-label are read aloud by screen readers)

nav-label = Main menu
nav-courses = Courses
nav-timetable = Timetable
nav-library = Library
nav-events = Events
nav-programmes = Programmes
language-label = Choose your language

## Footer

foot-label = About this site
foot-free = This site and our programmes for refugees are free.
foot-school = A service of { $school }
foot-privacy = Privacy
foot-accessibility = Accessibility
foot-staff = Staff sign-in
foot-open-data = Open data

## Actions

action-back = Back
action-see-all = See all
action-show = Show
action-next = Next
action-previous = Previous
action-next-week = Next week
action-previous-week = Previous week
action-print = Print
action-call = Call { $phone }
# Choices in filters and lists
choice-none = None
choice-any = It does not matter
choice-yes = Yes
choice-no = No
choice-optional = optional
page-of = Page { $page } of { $total }
pages-label = Pages

## Share and take away

share-title = Share
share-whatsapp = Send by WhatsApp
share-telegram = Send by Telegram
share-sms = Send by SMS
# With whatever program the phone has for that
share-other = Another app
share-copy = Copy the link
share-copied = The link is copied.
share-qr = QR code of this page
share-qr-hint = Scan this code with another phone and the page opens.
# The message that is sent. $title: the page, $url: its address.
share-text = { $title }: { $url }

## State of the page

# Shown on a page read without network. $date and $time: when it was kept.
saved-on = Page saved on this phone on { $date } at { $time }
status-loading = The page is on its way…
status-failed = The page did not arrive. Check your connection, then try again.
status-not-sent = It is not sent. Check your connection, then try again.
status-unknown = We do not know whether this arrived. Check before sending again.
status-updated = Updated at { $time }
offline-title = No connection
offline-text = This page is not saved on this phone yet. It will open when the connection is back.
offline-kept = You can read the pages you have already opened:
offline-kept-none = No page is saved on this phone yet.

## Languages side by side

untranslated-text = This text is not translated into your language yet. Here it is in French.
untranslated-ask = Ask for a translation
untranslated-thanks = Thank you. Your request is noted, without your name.
beside-on = Show the French as well
beside-off = Hide the French

## Price, place and seats

price-free = Free
price-free-sentence = It is free for refugees.
place-label = Place
place-online = Online
place-centre = Centre
place-address = Address
place-phone = Phone
place-room = Room
# $room: the name of the room as written on the door
place-room-named = Room { $room }
place-step-free = Step-free access
place-not-step-free = There are steps. Call us and we will help you.
seats-left =
    { PLURAL($n) ->
        [one] { $n } place left
       *[other] { $n } places left
    }
seats-last = Last place
seats-full = Full
seats-full-help = This is full. Ask reception for the waiting list: { $phone }.

## Time

when-label = When
# Hours of one class
when-time-range = { $from }⁠–⁠{ $to }
# Dates without the weekday: in Ukrainian a weekday would need another case.
# The same for course-term.
when-date-range = from { $from } to { $to }
when-date-time = { $date } at { $time }
when-today = Today
when-tomorrow = Tomorrow
when-now = Now
when-past = Finished
when-in-minutes =
    { PLURAL($n) ->
        [one] in { $n } minute
       *[other] in { $n } minutes
    }
when-in-hours =
    { PLURAL($n) ->
        [one] in { $n } hour
       *[other] in { $n } hours
    }
# For online classes: people may follow them from another country
when-paris-note = All times are Paris time.

## Changes

change-cancelled = Cancelled
change-moved = Moved
# $before: the former date, hours or room, already formatted
change-moved-before = Moved: before, it was { $before }
change-note = Please note: { $note }

## Opening hours

open-now = Open now
open-closed = Closed now
open-closed-today = Closed today
open-closes-at = Closes at { $time }
open-opens-at = Opens at { $time }
# $day: a weekday or a date
open-opens-on = Opens { $day } at { $time }
