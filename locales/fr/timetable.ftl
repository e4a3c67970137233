### The week's timetable.

timetable-title = Emploi du temps
timetable-title-week = Emploi du temps – { $week }
timetable-intro = Toutes les séances de la semaine, dans tous les centres.
# $from and $to: dates without the weekday
timetable-week-range = du lundi { $from } au dimanche { $to }
timetable-weeks-label = Changer de semaine
timetable-to-this-week = Revenir à cette semaine
timetable-filter-title = Choisir
timetable-filter-show = Afficher la semaine
timetable-count =
    { PLURAL($n) ->
        [one] { $n } séance
        [many] { $n } de séances
       *[other] { $n } séances
    }
timetable-changes =
    { PLURAL($n) ->
        [one] { $n } changement cette semaine-là
        [many] { $n } de changements cette semaine-là
       *[other] { $n } changements cette semaine-là
    }
timetable-none = Aucune séance cette semaine-là.
timetable-none-filter = Aucune séance ne correspond à ces choix. Enlevez un choix ou changez de semaine.
timetable-day-none = Pas de séance
timetable-day-closed = Fermé : { $reason }
timetable-closed-title = Fermé cette semaine-là
timetable-unknown-week = La semaine demandée n’existe pas. Voici cette semaine.
timetable-table-label = Séances du { $date }
timetable-column-time = Heure
timetable-column-course = Cours
timetable-column-place = Lieu
timetable-take-away = Gardez cette page : imprimez-la ou envoyez-la.
