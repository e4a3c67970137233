### Cultural events: the list and one event.

event-title = Rendez-vous culturels
event-intro = Des visites, des films, des rencontres. Venez en famille, entre amis, ou sans connaître personne.
event-kind-label = Sorte de rendez-vous
event-kind-all = Tous les rendez-vous
event-kind-visit = Visite
event-kind-film = Film
event-kind-workshop = Atelier
event-kind-concert = Concert
event-kind-talk = Conférence
event-kind-reading = Lecture
event-kind-conversation = Conversation
event-kind-children = Pour les enfants
event-filter-title = Pour qui
event-filter-all = Tous
event-filter-week = Cette semaine
event-filter-month = Ce mois-ci
event-filter-online = En ligne
event-filter-children = Pour les enfants
event-filter-no-french = Sans parler français
event-count =
    { PLURAL($n) ->
        [one] { $n } rendez-vous
        [many] { $n } de rendez-vous
       *[other] { $n } rendez-vous
    }
event-none-title = Aucun rendez-vous ne correspond à ces choix
event-none-text = Enlevez un choix pour voir les autres rendez-vous.
event-when = Quand
event-day-hours = { $day }, { $hours }
event-where = Où
event-meet = Lieu de rencontre
event-level = Niveau conseillé : { $level }
event-no-french = Vous pouvez venir sans parler français.
event-children-welcome = Les enfants sont les bienvenus.
event-seats = Places
event-register-title = S’inscrire
event-register-text = Téléphonez ou dites-le à l’accueil : { $phone }.
event-price = Prix
event-calendar = Ajouter à mon calendrier
event-calendar-all = Tous les rendez-vous dans mon calendrier
event-past = Ce rendez-vous est passé.
event-past-next = Voir les prochains rendez-vous
event-cancelled = Ce rendez-vous est annulé.
