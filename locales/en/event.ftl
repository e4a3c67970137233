### Cultural events: the list and one event.

event-title = Events
event-intro = Visits, films, meetings. Come with your family, with friends, or without knowing anyone.
event-kind-label = Kind of event
event-kind-all = All events
event-kind-visit = Visit
event-kind-film = Film
event-kind-workshop = Workshop
event-kind-concert = Concert
event-kind-talk = Talk
event-kind-reading = Reading
event-kind-conversation = Conversation
event-kind-children = For children
event-filter-title = For whom
event-filter-all = All
event-filter-week = This week
event-filter-month = This month
event-filter-online = Online
event-filter-children = For children
event-filter-no-french = Without speaking French
event-count =
    { PLURAL($n) ->
        [one] { $n } event
       *[other] { $n } events
    }
event-none-title = No event fits these choices
event-none-text = Remove a choice to see the other events.
event-when = When
event-day-hours = { $day }, { $hours }
event-where = Where
event-meet = Where to meet
event-level = Suggested level: { $level }
event-no-french = You can come without speaking French.
event-children-welcome = Children are welcome.
event-seats = Places
event-register-title = Register
event-register-text = Phone, or tell reception: { $phone }.
event-price = Price
event-calendar = Add to my calendar
event-calendar-all = All events in my calendar
event-past = This event has passed.
event-past-next = See the next events
event-cancelled = This event is cancelled.
