### The library: opening hours, closed days, how to join, what the card gives.

library-title = Library
library-intro = A quiet place to read, listen, work and borrow. It is free with your card.
library-of = Library – { $centre }
library-open-title = Is it open?
library-hours-title = Opening hours
library-hours-day = Day
library-hours-time = Hours
library-hours-closed = Closed
library-closures-title = Closed days
library-closures-none = No closed day is planned for now.
library-closure-day = { $date }: { $reason }
library-closure-range = from { $from } to { $to }: { $reason }
library-join-title = How to join
library-join-1 = Come to the library during opening hours.
library-join-2 = Give your name. If you take a course, say which one.
library-join-3 = You get your card at once. It is free.
library-join-4 = You do not speak French? Show this page.
library-gives-title = What the card gives you
library-gives-1 = Borrow books, films and music.
library-gives-2 = Find easy books, chosen for your level of French.
library-gives-3 = Read and work there for as long as you like.
library-gives-4 = Ask the librarians for advice.
library-gives-5 = The same rights as every student of the school.
library-where = Where
library-access = How to get there
library-contact = A question? Phone us: { $phone }.
