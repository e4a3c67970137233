### The library: opening hours, closed days, how to join, what the card gives.

library-title = Library
library-intro = A quiet place to read, listen, work and borrow. It is free with your card.
library-hours-title = Opening hours
library-hours-closed = Closed
library-closures-title = Closed days
library-closures-none = No closed day is planned for now.
library-join-title = How to join
library-gives-title = What the card gives you
library-where = Where
library-access = How to get there
