### The first page: what do you need today?

home-title = What do you need today?
home-intro = Welcome. Here you can find a French course, books, outings and help.
home-tiles-label = Choose
home-tile-courses = Learn French
home-tile-courses-plain = All courses, for all levels
home-tile-helper = Find my course
home-tile-helper-plain = Three questions, then our advice
home-tile-timetable = This week’s timetable
home-tile-timetable-plain = Days, times and rooms
home-tile-library = Read and borrow
home-tile-library-plain = The library: hours and card
home-tile-events = Go out and meet people
home-tile-events-plain = Visits, films, conversation
home-tile-programmes = Our programmes
home-tile-programmes-plain = What the school does with you
home-open-title = Our places
home-reception = Reception
home-changes-title = What has changed
home-changes-none = No change this week.
home-events-title = Next events
home-events-none = No event is planned for now.
home-help-title = Do you want to talk to someone?
home-help-text = Phone reception: { $phone }. You can also come with someone who translates.
