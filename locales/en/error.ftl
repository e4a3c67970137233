### What a page or a form says when something goes wrong.
### Say what happened, then what to do. Never blame the reader.

## Whole pages

error-not-found-title = This page does not exist
error-not-found-text = The address may have changed. You can start again from the home page.
error-not-found-home = Go to the home page
error-internal-title = Something went wrong on our side
error-internal-text = It is not your fault. Try again in a few minutes.
# A short code that the staff can look up
error-internal-reference = If it happens again, give this number to reception: { $reference }
error-forbidden-title = This page is not open to you
error-forbidden-text = Your account does not give access to this page. Ask the person who manages the accounts.
error-too-large-title = This is too big to send
error-too-large-text = Shorten the text or choose a smaller file. The limit is { $limit }.
error-megabytes = { $n } MB
error-too-many-title = That is a little too much at once
error-too-many-text =
    { PLURAL($n) ->
        [one] Wait { $n } minute, then try again.
       *[other] Wait { $n } minutes, then try again.
    }
error-bad-request-title = We did not understand this request
error-bad-request-text = The address or the form is incomplete. Go back to the previous page and start again.
error-origin-text = For your safety, this form was not accepted. Open the page again and start over.
error-unavailable-title = The service is paused
error-unavailable-text = We are updating it. Try again in a few minutes.
error-time-out-text = The answer took too long. Try again.
error-conflict-title = This change is not possible

## Summary above a form

error-summary-title =
    { PLURAL($n) ->
        [one] There is { $n } point to correct
       *[other] There are { $n } points to correct
    }
# A line of the summary: the label of the field, then its error
error-summary-line = { $field }: { $problem }
error-kept = What you wrote is kept.
error-kept-no-password = What you wrote is kept, except the password.
# Put before the title of the browser tab when a form has errors
error-title-prefix = Error: { $title }

## Fields

error-required = Fill in this field.
error-too-long =
    { PLURAL($n) ->
        [one] This is too long. The maximum is { $n } character.
       *[other] This is too long. The maximum is { $n } characters.
    }
error-date = Choose a day in the calendar, or write a complete date.
error-time = Write a time between 00:00 and 23:59. For example: { $example }
error-number = Write a whole number.
error-number-range = Write a number between { $min } and { $max }.
error-phone = Write a phone number. For example: { $example }
error-slug = Use only small letters without accents, digits and hyphens.
error-end-before-start = The end must come after the start.
error-choose-one = Choose one answer.
error-choose-some = Choose at least one answer.
error-unknown-choice = This answer is no longer in the list. Choose another one.
error-french-required = Write this text in French. The other languages can wait.
error-no-session = These dates and days give no class at all.

## Rules of the timetable

# $what: the course or event, $when: its date and hours
error-course-taken = This course already has a class at that time: { $what }, { $when }. Choose another time.
error-room-taken = The room is already taken by { $what }, { $when }. Choose another room or another time.
error-teacher-taken = This teacher is already taken by { $what }, { $when }. Choose another person or another time.
error-room-closed = The room is closed on that day: { $reason }
error-room-unfit = This room is not in this centre, or is no longer used. Choose another one.
error-teacher-unfit = This teacher no longer teaches here. Choose somebody else.

## Records

# $who: the name of a colleague, $when: date and time
error-version = { $who } changed this page while you were writing ({ $when }). Compare the two texts, then save again.
error-version-current = Present value: { $value }
error-slug-taken = This address is already taken. Choose another one.
error-gone = This has been deleted in the meantime.
error-way-free = What stood in the way is gone. Save again.

## Sign-in (never say which of the two is wrong)

error-sign-in = The e-mail or the password is not right.
