### The first page: what do you need today?

home-title = De quoi avez‑vous besoin aujourd’hui ?
home-intro = Bienvenue. Ici, vous trouvez un cours de français, des livres, des sorties et de l’aide.
home-tiles-label = Choisir
home-tile-courses = Apprendre le français
home-tile-courses-plain = Tous les cours, pour tous les niveaux
home-tile-helper = Trouver mon cours
home-tile-helper-plain = Trois questions, et nous vous conseillons
home-tile-timetable = L’emploi du temps de la semaine
home-tile-timetable-plain = Les jours, les heures et les salles
home-tile-library = Lire et emprunter
home-tile-library-plain = La médiathèque : horaires et carte
home-tile-events = Sortir et rencontrer
home-tile-events-plain = Visites, films, conversation
home-tile-programmes = Nos programmes
home-tile-programmes-plain = Ce que l’école fait avec vous
home-open-title = Nos lieux
home-reception = Accueil
home-changes-title = Ce qui change
home-changes-none = Aucun changement cette semaine.
home-events-title = Prochains rendez‑vous culturels
home-events-none = Aucun rendez-vous n’est prévu pour le moment.
home-help-title = Besoin de parler à quelqu’un ?
home-help-text = Téléphonez à l’accueil : { $phone }. Vous pouvez aussi venir avec une personne qui traduit.
