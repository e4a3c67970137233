### The course catalogue, the page of one course, and the helper that finds a course.
### Filters also use level-*, theme-*, time-* and choice-*.

## Kinds and ways of attending

course-kind-label = Sorte de cours
course-kind-all = Toutes les sortes
course-kind-intensive = Cours intensif
course-kind-intensive-plain = Beaucoup d’heures chaque semaine, pour avancer vite.
course-kind-evening = Cours du soir
course-kind-evening-plain = Après le travail ou la journée de formation.
course-kind-daytime = Cours de jour
course-kind-daytime-plain = Quelques heures par semaine, en journée.
course-kind-trade = Français pour un métier
course-kind-trade-plain = Les mots et les situations d’un métier : cuisine, soin, bâtiment, numérique…
course-kind-reading = Apprendre à lire
course-kind-reading-plain = Pour les personnes qui ne lisent pas encore ou qui lisent un autre alphabet.
course-mode-label = Sur place ou en ligne
course-mode-all = Sur place et en ligne
course-mode-onsite = Sur place
course-mode-onsite-plain = Vous venez à l’école.
course-mode-online = En ligne
course-mode-online-plain = Vous suivez le cours sur un téléphone ou un ordinateur.

## Catalogue

course-list-title = Cours de français
course-list-intro = Tous ces cours sont gratuits pour les personnes réfugiées. Choisissez ce qui vous convient.
course-list-helper = Vous ne savez pas quoi choisir ? Répondez à trois questions.
course-filter-title = Choisir
course-filter-clear = Effacer les choix
course-filter-ignored = Nous n’avons pas reconnu un de vos choix. Nous l’avons laissé de côté.
course-count =
    { PLURAL($n) ->
        [one] { $n } cours
        [many] { $n } de cours
       *[other] { $n } cours
    }
course-none-title = Aucun cours ne correspond à tous ces choix
course-none-text = Enlevez un choix, ou téléphonez à l’accueil : { $phone }. Nous cherchons avec vous.

## One course

course-title = { $title } – cours de français
course-about = En bref
course-for = Pour qui
course-when = Quand
# $days: weekdays, $hours: from … to …
course-slot = { $days } : { $hours }
course-next-sessions = Prochaines séances
course-next-session = Prochaine séance
course-no-session = Aucune séance n’est prévue pour le moment.
course-all-sessions = Toutes les séances
course-where = Où
course-bring = À apporter
course-bring-nothing = Vous n’avez rien à apporter.
course-cost = Prix
course-seats = Places
course-programme = Programme
course-women-only = Cours réservé aux femmes
course-term = Cours du { $from } au { $to }
course-starts-on = Commence le { $date }
course-started = Ce cours a commencé. Demandez à l’accueil si vous pouvez encore entrer.
course-ended = Ce cours est terminé.
course-hours-per-week =
    { PLURAL($n) ->
        [one] { $n } heure par semaine
        [many] { $n } d’heures par semaine
       *[other] { $n } heures par semaine
    }
course-hours-minutes-per-week = { $hours } h { $minutes } par semaine
course-session-count =
    { PLURAL($n) ->
        [one] { $n } séance
        [many] { $n } de séances
       *[other] { $n } séances
    }
course-calendar = Ajouter à mon calendrier
course-calendar-help = Votre calendrier suit les changements de date, d’heure et de salle.
course-online-help = Le lien pour entrer vous est donné à l’inscription.

## How to ask for a place

course-ask-title = Demander une place
course-ask-1 = Téléphonez à l’accueil : { $phone }.
course-ask-2 = Ou venez nous voir : { $address }.
course-ask-3 = Vous n’avez besoin d’aucun papier pour demander.
course-ask-4 = Une personne peut téléphoner ou venir avec vous.
course-ask-show = Vous pouvez lire ou montrer cette phrase :
# The page shows this sentence in French, with the translation beside it.
course-ask-sentence = Bonjour. Je voudrais une place dans le cours « { $course } », s’il vous plaît.

## Helper: three questions

helper-title = Trouver mon cours
helper-intro = Répondez à trois questions. Nous vous proposons des cours et nous vous disons pourquoi.
helper-privacy = Nous ne gardons pas vos réponses.
helper-french-question = Où en êtes-vous en français ?
helper-french-reading = Je ne lis pas encore, ou très peu
helper-french-nothing = Je ne parle pas encore français
helper-french-words = Je connais quelques mots
helper-french-sentences = Je fais des phrases simples
helper-french-daily = Je parle de ma vie de tous les jours
helper-french-good = Je parle bien et je veux aller plus loin
helper-french-known = Je connais mon niveau
helper-french-level = Je connais mon niveau : { $level }
helper-time-question = Quand êtes-vous libre ?
helper-time-morning = Le matin
helper-time-afternoon = L’après-midi
helper-time-evening = Le soir
helper-time-any = À tout moment
helper-place-question = Où voulez-vous apprendre, et pour quoi faire ?
helper-place-legend = Où
helper-place-onsite = À l’école : { $centre }
helper-place-online = En ligne, avec un téléphone ou un ordinateur
helper-place-any = Les deux me vont
helper-purpose-legend = Pour quoi faire
helper-purpose-any = Pour la vie de tous les jours
helper-show = Voir les cours pour moi
helper-results-title =
    { PLURAL($n) ->
        [one] { $n } cours pour vous
        [many] { $n } de cours pour vous
       *[other] { $n } cours pour vous
    }
helper-results-order = Le premier est le plus proche de vos réponses.
helper-answers = Vos réponses
helper-reason-title = Pourquoi ce cours
helper-reason-level = C’est votre niveau : { $level }.
helper-reason-level-near = Le niveau est proche du vôtre : { $level }.
helper-reason-reading = On y apprend aussi à lire et à écrire.
# $time: morning, afternoon or evening
helper-reason-time = C’est au moment où vous êtes libre : { $time }.
helper-reason-place = C’est dans le centre que vous voulez : { $centre }.
helper-reason-online = C’est en ligne, comme vous le voulez.
helper-reason-theme = On y parle de votre sujet : { $theme }.
helper-reason-seats =
    { PLURAL($n) ->
        [one] Il reste { $n } place.
        [many] Il reste { $n } de places.
       *[other] Il reste { $n } places.
    }
helper-reason-soon = Il commence bientôt : { $date }.
# What does not fit, said honestly
helper-but-time = Attention : c’est à un autre moment ({ $time }).
helper-but-place = Attention : c’est dans un autre lieu ({ $place }).
helper-but-theme = Ce sujet n’est pas au programme, mais vous pouvez le demander au professeur.
helper-but-full = C’est complet. Demandez la liste d’attente.
helper-none-title = Aucun cours ne va avec toutes vos réponses
helper-none-text = Téléphonez à l’accueil : { $phone }. Nous cherchons une solution avec vous.
helper-none-near = Voici les cours les plus proches :
helper-change = Changer une réponse
helper-again = Recommencer
