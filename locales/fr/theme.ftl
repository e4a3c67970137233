### Everyday themes and times of day, used by the course filters, the helper and course pages.

theme-label = Thème
theme-all = Tous les thèmes
theme-health = Santé
theme-transport = Transports
theme-school = École
theme-shopping = Courses
theme-administration = Démarches
theme-work = Travail
theme-health-plain = Parler au médecin, aller à la pharmacie ou à l’hôpital
theme-transport-plain = Prendre le métro et le bus, demander son chemin
theme-school-plain = Parler avec l’école de ses enfants, s’inscrire à l’université
theme-shopping-plain = Faire ses courses, comprendre un prix
theme-administration-plain = Remplir un formulaire, comprendre une lettre
theme-work-plain = Chercher un emploi, parler de son métier

time-label = Moment
time-all = Tous les moments
time-morning = Matin
time-afternoon = Après-midi
time-evening = Soir
