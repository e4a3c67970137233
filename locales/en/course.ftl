### The course catalogue, the page of one course, and the helper that finds a course.
### Filters also use level-*, theme-*, time-* and choice-*.

## Kinds and ways of attending

course-kind-label = Kind of course
course-kind-all = All kinds
course-kind-intensive = Intensive course
course-kind-intensive-plain = Many hours each week, to move forward fast.
course-kind-evening = Evening course
course-kind-evening-plain = After work or after a day of training.
course-kind-daytime = Daytime course
course-kind-daytime-plain = A few hours a week, during the day.
course-kind-trade = French for a trade
course-kind-trade-plain = The words and situations of a trade: cooking, care, building, digital work…
course-kind-reading = Learning to read
course-kind-reading-plain = For people who do not read yet or who read another alphabet.
course-mode-label = On site or online
course-mode-all = On site and online
course-mode-onsite = On site
course-mode-onsite-plain = You come to the school.
course-mode-online = Online
course-mode-online-plain = You follow the course on a phone or a computer.

## Catalogue

course-list-title = French courses
course-list-intro = All these courses are free for refugees. Choose what suits you.
course-list-helper = Not sure what to choose? Answer three questions.
course-filter-title = Choose
course-filter-clear = Clear the choices
course-filter-ignored = We did not recognise one of your choices. We left it out.
course-count =
    { PLURAL($n) ->
        [one] { $n } course
       *[other] { $n } courses
    }
course-none-title = No course fits all these choices
course-none-text = Remove a choice, or phone reception: { $phone }. We will look with you.

## One course

course-title = { $title } – French course
course-about = In short
course-for = Who it is for
course-when = When
# $days: weekdays, $hours: from … to …
course-slot = { $days }: { $hours }
course-next-sessions = Next classes
course-next-session = Next class
course-no-session = No class is planned for now.
course-all-sessions = All classes
course-where = Where
course-bring = What to bring
course-bring-nothing = You do not need to bring anything.
course-cost = Price
course-seats = Places
course-programme = Programme
course-women-only = For women only
course-term = Course from { $from } to { $to }
course-starts-on = Starts on { $date }
course-started = This course has started. Ask reception if you can still join.
course-ended = This course has ended.
course-hours-per-week =
    { PLURAL($n) ->
        [one] { $n } hour a week
       *[other] { $n } hours a week
    }
course-hours-minutes-per-week = { $hours } h { $minutes } min per week
course-session-count =
    { PLURAL($n) ->
        [one] { $n } class
       *[other] { $n } classes
    }
course-calendar = Add to my calendar
course-calendar-help = Your calendar follows changes of date, time and room.
course-online-help = You get the link to join when you enrol.

## How to ask for a place

course-ask-title = Ask for a place
course-ask-1 = Phone reception: { $phone }.
course-ask-2 = Or come and see us: { $address }.
course-ask-3 = You do not need any document to ask.
course-ask-4 = Someone can phone or come with you.
course-ask-show = You can read or show this sentence:
# The page shows this sentence in French, with the translation beside it.
course-ask-sentence = Hello. I would like a place in the course “{ $course }”, please.

## Helper: three questions

helper-title = Find my course
helper-intro = Answer three questions. We suggest courses and tell you why.
helper-privacy = We do not keep your answers.
helper-french-question = How much French do you know?
helper-french-reading = I do not read yet, or very little
helper-french-nothing = I do not speak French yet
helper-french-words = I know a few words
helper-french-sentences = I make simple sentences
helper-french-daily = I talk about my daily life
helper-french-good = I speak well and want to go further
helper-french-known = I know my level
helper-french-level = I know my level: { $level }
helper-time-question = When are you free?
helper-time-morning = In the morning
helper-time-afternoon = In the afternoon
helper-time-evening = In the evening
helper-time-any = At any time
helper-place-question = Where do you want to learn, and what for?
helper-place-legend = Where
helper-place-onsite = At the school: { $centre }
helper-place-online = Online, with a phone or a computer
helper-place-any = Both suit me
helper-purpose-legend = What for
helper-purpose-any = For daily life
helper-show = See courses for me
helper-results-title =
    { PLURAL($n) ->
        [one] { $n } course for you
       *[other] { $n } courses for you
    }
helper-results-order = The first one is the closest to your answers.
helper-answers = Your answers
helper-reason-title = Why this course
helper-reason-level = It is your level: { $level }.
helper-reason-level-near = The level is close to yours: { $level }.
helper-reason-reading = You also learn to read and write there.
# $time: morning, afternoon or evening
helper-reason-time = It is when you are free: { $time }.
helper-reason-place = It is in the centre you want: { $centre }.
helper-reason-online = It is online, as you want.
helper-reason-theme = It covers your topic: { $theme }.
helper-reason-seats =
    { PLURAL($n) ->
        [one] There is { $n } place left.
       *[other] There are { $n } places left.
    }
helper-reason-soon = It starts soon: { $date }.
# What does not fit, said honestly
helper-but-time = Please note: it is at another time of day ({ $time }).
helper-but-place = Please note: it is in another place ({ $place }).
helper-but-theme = This topic is not in the course, but you can ask the teacher for it.
helper-but-full = It is full. Ask for the waiting list.
helper-none-title = No course fits all your answers
helper-none-text = Phone reception: { $phone }. We will look for a solution with you.
helper-none-near = Here are the closest courses:
helper-change = Change an answer
helper-again = Start again
