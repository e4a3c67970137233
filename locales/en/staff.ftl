### The coordinators' pages: home, what is missing, and the forms for
### centres, rooms, opening hours, closures, courses, classes and events.

## Frame

staff-nav-label = Staff menu
staff-nav-home = My week
staff-nav-centres = Centres and rooms
staff-nav-courses = Courses
staff-nav-teachers = Teachers
staff-nav-events = Events
staff-nav-audit = Audit log
staff-nav-account = My account
staff-nav-public = See the public site

## Home

staff-home-title = Hello { $name }
staff-week-title = This week
staff-week-sessions =
    { PLURAL($n) ->
        [one] { $n } class
       *[other] { $n } classes
    }
staff-week-cancelled =
    { PLURAL($n) ->
        [one] { $n } cancelled class
       *[other] { $n } cancelled classes
    }
staff-week-moved =
    { PLURAL($n) ->
        [one] { $n } moved class
       *[other] { $n } moved classes
    }
staff-week-events =
    { PLURAL($n) ->
        [one] { $n } event
       *[other] { $n } events
    }
staff-week-none = Nothing is planned this week.
staff-week-plan = The week, day by day
staff-week-day-none = Nothing planned
staff-week-no-room = No room yet
staff-week-no-teacher = No teacher yet
staff-week-not-printed = What is not visible on the site is not printed.
staff-missing-title = What is missing
staff-missing-none = Nothing is missing. Well done.
staff-missing-translations =
    { PLURAL($n) ->
        [one] { $n } translation to write
       *[other] { $n } translations to write
    }
staff-missing-outdated =
    { PLURAL($n) ->
        [one] { $n } translation to check
       *[other] { $n } translations to check
    }
staff-missing-rooms =
    { PLURAL($n) ->
        [one] { $n } class without a room
       *[other] { $n } classes without a room
    }
staff-missing-teachers =
    { PLURAL($n) ->
        [one] { $n } class without a teacher
       *[other] { $n } classes without a teacher
    }
staff-missing-requests =
    { PLURAL($n) ->
        [one] { $n } translation asked for by readers
       *[other] { $n } translations asked for by readers
    }

## Four languages side by side

staff-text-help = French is required. The other languages can come later: the site then says that the text is not translated.
staff-text-missing = missing
staff-text-outdated = to check (the French has changed)
staff-text-done = translated
staff-text-still-right = The translation is still right
# $field: the label of the field, $language: the name of the language
staff-text-field = { $field } ({ $language })

## Common to all forms

staff-save = Save
staff-saved = Saved. The public pages are up to date.
staff-create = Create
staff-edit-of = Edit: { $name }
staff-delete = Delete
staff-delete-text = This cannot be undone.
staff-confirm-yes = Yes, delete
staff-confirm-no = No, keep it
staff-leave = Change nothing
staff-see-public = See the public page
staff-required-note = All fields are required, except those marked “optional”.
staff-list-empty = There is nothing here yet.
staff-published = Visible on the site
staff-draft = Draft, not visible yet
staff-confidential = Confidential, never visible
staff-field-slug = Address of the page
staff-field-slug-hint = Small letters, digits and hyphens. Links already sent depend on it: avoid changing it.
staff-field-slug-new = Small letters, digits and hyphens. If you leave it empty, it is made from the title.
staff-field-title = Title
staff-field-summary = Summary in two sentences
staff-field-date = Date
staff-field-from = Start
staff-field-to = End
staff-field-note = Note for the public
staff-field-note-hint = If you like, write a note for the public: one simple sentence. It can be seen on the site.
staff-field-reason = Reason
staff-field-seats = Number of places
staff-field-seats-taken = Places already taken
staff-field-price = Price
staff-field-level-from = Starting level
staff-field-level-to = Level at the end
staff-field-none = Not chosen yet

## Centres, rooms, opening hours, closures

staff-centre-list = Centres
staff-centre-new = New centre
staff-centre-name = Name of the centre
staff-centre-city = City
staff-centre-street = Street and number
staff-centre-postcode = Postcode
staff-centre-phone = Reception phone
staff-centre-access = How to get there
staff-centre-zone = Time zone
staff-room-list = Rooms
staff-room-new = New room
staff-room-name = Name written on the door
staff-room-capacity = Number of people
staff-room-floor = Floor
staff-room-step-free = It has step-free access
staff-hours-title = Opening hours
staff-hours-centre = Reception of the centre
staff-hours-library = Library
staff-hours-opens = Opens
staff-hours-closes = Closes
staff-hours-hint = Leave a closed day empty.
staff-closure-list = Closures
staff-closure-new = New closure
# $when: a day or a range of days, already formatted
staff-closure-edit = Closure: { $when }
staff-closure-delete-title = Delete this closure?
staff-closure-scope = What is closed
staff-closure-scope-centre = The whole centre
staff-closure-scope-room = A room
staff-closure-scope-library = The library
staff-closure-first = First day
staff-closure-last = Last day
staff-closure-sessions =
    { PLURAL($n) ->
        [one] { $n } class falls in this closure. Move it or cancel it.
       *[other] { $n } classes fall in this closure. Move them or cancel them.
    }

## Courses

staff-course-list = Courses
staff-course-new = New course
staff-course-for = Who it is for
staff-course-bring = What to bring
staff-course-themes = Themes
staff-course-term-first = First day
staff-course-term-last = Last day
staff-course-sessions = Classes of this course
staff-course-sessions-past = Past classes

## One class meeting

staff-session-new = Add a class
staff-session-edit = Class on { $date }
staff-session-room = Room
staff-session-teacher = Teacher
staff-session-planned = Planned
staff-session-cancelled = Cancelled
staff-session-changed = Moved
staff-session-move-help = To move it, change the date or the time. The site and the calendars show the new time at once, with the old one beside it.
staff-session-moved = The class is moved.
staff-session-cancel = Cancel the class
staff-session-cancel-title = Cancel the class on { $date }?
staff-session-cancel-help = The class stays visible, crossed out, with your note. The room becomes free.
staff-session-cancel-confirm = Yes, cancel the class
staff-session-cancel-done = The class is cancelled.
staff-session-restore = Restore the class
staff-session-restored = The class is restored.

## A term's pattern: many class meetings at once

staff-pattern-title = Create the classes of a term
staff-pattern-intro = Choose the days and the time. Each week will have the same classes.
staff-pattern-days = Days of the week
staff-pattern-preview = Check before creating
staff-pattern-each = See every date
staff-pattern-create =
    { PLURAL($n) ->
        [one] Create { $n } class
       *[other] Create { $n } classes
    }
staff-pattern-skipped =
    { PLURAL($n) ->
        [one] { $n } closed day is skipped.
       *[other] { $n } closed days are skipped.
    }

## Teachers

staff-teacher-intro = Only the staff see these names.
staff-teacher-new = Add a teacher
staff-teacher-name = Teacher’s name
staff-teacher-name-taken = Another teacher has this name. Add an initial, for example.
staff-teacher-active = This person is given classes
staff-teacher-active-hint = Remove the tick when this person no longer teaches here. The name stays where they taught.
# Beside the name
staff-teacher-inactive = no longer teaches here
staff-teacher-coming = Classes to come
staff-teacher-needed =
    { PLURAL($n) ->
        [one] { $n } class to come is in this teacher’s name. Give it to somebody else first, or cancel it.
       *[other] { $n } classes to come are in this teacher’s name. Give them to somebody else first, or cancel them.
    }
staff-teacher-standing = To give to somebody else or cancel first:
staff-change-title = Change several classes
staff-change-intro = Choose classes to come, then what changes. You will see the list before anything is done.
staff-change-what = What to do with these classes
staff-change-what-change = Change the time, the room or the teacher
staff-change-what-cancel = Cancel
staff-change-what-remove = Remove
staff-change-keep-hint = Leave as it is what does not change.
staff-change-keep = Do not change
staff-change-preview = See the list of classes
staff-change-do =
    { PLURAL($n) ->
        [one] Change { $n } class
       *[other] Change { $n } classes
    }
staff-change-cancel =
    { PLURAL($n) ->
        [one] Cancel { $n } class
       *[other] Cancel { $n } classes
    }
staff-change-remove =
    { PLURAL($n) ->
        [one] Remove { $n } class
       *[other] Remove { $n } classes
    }
staff-change-cancel-help = These classes stay visible, crossed out, with your note. The rooms become free.
staff-change-remove-listed = These classes will disappear from the site and from calendars, without a word. If somebody may be expecting them, cancel them instead.
staff-change-remove-draft = This course is not visible on the site: nobody expects these classes.
staff-change-sure = Yes, remove these classes without a word
staff-change-nothing = Choose another time, another room or another teacher.
staff-change-announced = Already announced as moved: { $days }. Cancel these classes instead of removing them.
staff-change-other = The list is no longer the one you saw. Look at it again.
staff-change-added = New in the list: { $days }.
staff-change-gone = No longer in the list: { $days }.
staff-change-edited = Changed meanwhile: { $days }.
staff-change-done = The classes are changed. The site and the calendars are up to date.
staff-change-cancelled = The classes are cancelled.
staff-change-removed = The classes are removed.

## Events

staff-event-list = Events
staff-event-new = New event
staff-event-kind = Kind
staff-event-where = Place or address
staff-event-meet = Where to meet
staff-event-no-french = Open without speaking French
staff-event-children = For children too
staff-event-cancel = Cancel the event
staff-event-cancel-done = The event is cancelled.
staff-event-restore = Restore the event

## Audit: who did what

staff-audit-title = Audit log
staff-audit-intro = Every change is noted. Nobody can erase this log.
staff-audit-created = created
staff-audit-changed = changed
staff-audit-deleted = deleted
staff-audit-cancelled = cancelled
staff-audit-restored = restored
staff-audit-closed = closed
staff-audit-opened = reopened
staff-audit-password = set a new password
staff-audit-signed-in = signed in
staff-audit-signed-out = signed out
staff-audit-refused = sign-in refused

## What was done, and words of the home page

staff-done-deleted = Deleted. The public pages are up to date.
# $date: a day, $hours: its hours, both already formatted
staff-when = { $date }, { $hours }

## Words of the audit

# Whoever works on the server itself, without an account
staff-audit-console = Server
# Whoever tried to sign in and could not
staff-audit-nobody = Somebody
staff-audit-published = made visible on the site
staff-audit-planned = planned classes
staff-audit-sessions-changed = changed classes
staff-audit-sessions-cancelled = cancelled classes
staff-audit-sessions-removed = removed classes
staff-audit-of-account = account
staff-audit-of-centre = centre
staff-audit-of-closure = closure
staff-audit-of-course = course
staff-audit-of-event = event
staff-audit-of-opening = opening hours
staff-audit-of-partner = partner
staff-audit-of-programme = programme
staff-audit-of-room = room
staff-audit-of-session = class
staff-audit-of-teacher = teacher
# What was changed, where no form says it so
staff-audit-field-days = Days
staff-audit-field-gives = What the card gives
# The filter: more than one
staff-audit-sessions = Classes
staff-audit-accounts = Accounts
# Beside the kind of thing that was touched and then deleted
staff-audit-gone = no longer exists
staff-audit-older = Older lines
staff-audit-newest = Newest lines
# Read aloud
staff-audit-pages = Pages of the log

## Centres: more words

staff-centre-library-join = How to join the library
staff-centre-library-gives = What the card gives (leave empty to remove)
staff-centre-zone-hint = For example: Europe/Paris
staff-centre-zone-in-use = Classes or events have been announced in this time zone. It can no longer change.
staff-room-active = This room is in use
staff-room-unused = no longer used
staff-room-name-taken = Another room of the centre has this name. Choose another one.
staff-hours-overlap = These hours overlap other hours of the same day.
staff-closure-room-hint = Choose one only if a room is closed.
staff-closure-standing = To move or cancel first:
staff-closure-events =
    { PLURAL($n) ->
        [one] { $n } event falls in this closure. Move it or cancel it.
       *[other] { $n } events fall in this closure. Move them or cancel them.
    }

## Courses and class meetings: what may be wrong, and hints

staff-course-women = For women only
staff-course-confidential = Confidential
staff-course-confidential-hint = For a group that its place or its hours could endanger. This course can never become visible on the site.
staff-course-confidential-listed = A confidential course is never visible on the site. Untick one of the two.
staff-course-levels-order = The level at the end comes before the starting level.
staff-seats-too-many = More places are taken than there are.
staff-course-place-in-use = Classes to come have a room or hours in this centre. Cancel them or take their room away, then change the centre or the way the course is held.
staff-price-hint = In euros. 0 means free.
staff-rooms-free = Rooms free at that time: { $rooms }.
staff-rooms-none = No room is free at that time.
staff-time-skipped = That time does not exist on that day: the clocks go forward.
staff-term-too-long = A term lasts one year at most.

## Events: more words

staff-event-about = Description
staff-event-room-hint = For an event in a centre.
staff-event-room-none = No room
staff-event-where-hint = Only for an event outside the centre: name and address.
staff-event-room-and-place = Choose a room or write a place, not both.
staff-event-room-or-place = Choose a room or write a place: one of the two is needed.
staff-event-room-elsewhere = This room is in another centre. Change the room or the centre.
staff-event-coming = Coming
staff-event-past = Past
staff-event-planned = Planned
# $taken: places taken, $seats: places there are
staff-event-taken = { $taken } of { $seats }
staff-event-moved = The event is moved.
staff-event-restored = The event is restored.
staff-event-cancel-title = Cancel “{ $title }”?
staff-event-cancel-help = It stays on the site and in the calendars, marked “Cancelled”. The room is free again. Tell the people who registered.
staff-event-cancel-confirm = Yes, cancel the event
