### The week's timetable.

timetable-title = Emploi du temps
timetable-intro = Toutes les séances de la semaine, dans tous les centres.
# $from and $to: dates without the weekday
timetable-week-range = du lundi { $from } au dimanche { $to }
timetable-weeks-label = Changer de semaine
timetable-to-this-week = Revenir à cette semaine
timetable-days-label = Aller au jour
timetable-changes =
    { PLURAL($n) ->
        [one] { $n } changement cette semaine
        [many] { $n } de changements cette semaine
       *[other] { $n } changements cette semaine
    }
timetable-none = Aucune séance cette semaine.
timetable-none-filter = Aucune séance ne correspond à ces choix. Enlevez un choix ou changez de semaine.
timetable-day-none = Pas de séance
timetable-day-closed = Fermé : { $reason }
timetable-closed-title = Fermé cette semaine
timetable-unknown-week = La semaine demandée n’existe pas. Voici cette semaine.
timetable-column-time = Heure
timetable-column-course = Cours
timetable-column-place = Lieu
