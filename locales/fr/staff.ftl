### The coordinators' pages: home, what is missing, and the forms for
### centres, rooms, opening hours, closures, courses, classes and events.

## Frame

staff-nav-label = Menu de l’équipe
staff-nav-home = Ma semaine
staff-nav-centres = Centres et salles
staff-nav-courses = Cours
staff-nav-teachers = Professeurs
staff-nav-events = Rendez-vous culturels
staff-nav-audit = Journal
staff-nav-account = Mon compte
staff-nav-public = Voir le site public

## Home

staff-home-title = Bonjour { $name }
staff-week-title = Cette semaine
staff-week-sessions =
    { PLURAL($n) ->
        [one] { $n } séance
        [many] { $n } de séances
       *[other] { $n } séances
    }
staff-week-cancelled =
    { PLURAL($n) ->
        [one] { $n } séance annulée
        [many] { $n } de séances annulées
       *[other] { $n } séances annulées
    }
staff-week-moved =
    { PLURAL($n) ->
        [one] { $n } séance déplacée
        [many] { $n } de séances déplacées
       *[other] { $n } séances déplacées
    }
staff-week-events =
    { PLURAL($n) ->
        [one] { $n } rendez-vous culturel
        [many] { $n } de rendez-vous culturels
       *[other] { $n } rendez-vous culturels
    }
staff-week-none = Rien n’est prévu cette semaine.
staff-week-plan = La semaine, jour par jour
staff-week-day-none = Rien de prévu
staff-week-no-room = Sans salle
staff-week-no-teacher = Sans professeur
staff-week-not-printed = Ce qui n’est pas visible sur le site n’est pas imprimé.
staff-missing-title = Ce qui manque
staff-missing-none = Rien ne manque. Bravo.
staff-missing-translations =
    { PLURAL($n) ->
        [one] { $n } traduction à écrire
        [many] { $n } de traductions à écrire
       *[other] { $n } traductions à écrire
    }
staff-missing-outdated =
    { PLURAL($n) ->
        [one] { $n } traduction à revoir
        [many] { $n } de traductions à revoir
       *[other] { $n } traductions à revoir
    }
staff-missing-rooms =
    { PLURAL($n) ->
        [one] { $n } séance sans salle
        [many] { $n } de séances sans salle
       *[other] { $n } séances sans salle
    }
staff-missing-teachers =
    { PLURAL($n) ->
        [one] { $n } séance sans professeur
        [many] { $n } de séances sans professeur
       *[other] { $n } séances sans professeur
    }
staff-missing-requests =
    { PLURAL($n) ->
        [one] { $n } traduction demandée par des lecteurs
        [many] { $n } de traductions demandées par des lecteurs
       *[other] { $n } traductions demandées par des lecteurs
    }

## Four languages side by side

staff-text-help = Le français est obligatoire. Les autres langues peuvent venir plus tard : le site dit alors que le texte n’est pas traduit.
staff-text-missing = manque
staff-text-outdated = à revoir (le français a changé)
staff-text-done = traduit
staff-text-still-right = La traduction est encore juste
# $field: the label of the field, $language: the name of the language
staff-text-field = { $field } ({ $language })

## Common to all forms

staff-save = Enregistrer
staff-saved = C’est enregistré. Les pages publiques sont à jour.
staff-create = Créer
staff-edit-of = Modifier : { $name }
staff-delete = Supprimer
staff-delete-text = On ne peut pas revenir en arrière.
staff-confirm-yes = Oui, supprimer
staff-confirm-no = Non, garder
staff-leave = Ne rien changer
staff-see-public = Voir la page publique
staff-required-note = Tous les champs sont obligatoires, sauf ceux marqués « facultatif ».
staff-list-empty = Il n’y a encore rien ici.
staff-published = Visible sur le site
staff-draft = Brouillon, pas encore visible
staff-confidential = Confidentiel, jamais visible
staff-field-slug = Adresse de la page
staff-field-slug-hint = Petites lettres, chiffres et tirets. Les liens déjà envoyés en dépendent : évitez de la changer.
staff-field-slug-new = Petites lettres, chiffres et tirets. Si vous la laissez vide, elle est faite à partir du titre.
staff-field-title = Titre
staff-field-summary = Résumé en deux phrases
staff-field-date = Date
staff-field-from = Début
staff-field-to = Fin
staff-field-note = Note pour le public
staff-field-note-hint = Si vous voulez, écrivez une note pour le public : une phrase simple. Elle se voit sur le site.
staff-field-reason = Raison
staff-field-seats = Nombre de places
staff-field-seats-taken = Places déjà prises
staff-field-price = Prix
staff-field-level-from = Niveau de départ
staff-field-level-to = Niveau d’arrivée
staff-field-none = Pas encore choisi

## Centres, rooms, opening hours, closures

staff-centre-list = Centres
staff-centre-new = Nouveau centre
staff-centre-name = Nom du centre
staff-centre-city = Ville
staff-centre-street = Rue et numéro
staff-centre-postcode = Code postal
staff-centre-phone = Téléphone de l’accueil
staff-centre-access = Comment venir
staff-centre-zone = Fuseau horaire
staff-room-list = Salles
staff-room-new = Nouvelle salle
staff-room-name = Nom écrit sur la porte
staff-room-capacity = Nombre de personnes
staff-room-floor = Étage
staff-room-step-free = On y entre sans marche
staff-hours-title = Heures d’ouverture
staff-hours-centre = Accueil du centre
staff-hours-library = Médiathèque
staff-hours-opens = Ouvre
staff-hours-closes = Ferme
staff-hours-hint = Laissez vide un jour fermé.
staff-closure-list = Fermetures
staff-closure-new = Nouvelle fermeture
# $when: a day or a range of days, already formatted
staff-closure-edit = Fermeture : { $when }
staff-closure-delete-title = Supprimer cette fermeture ?
staff-closure-scope = Ce qui ferme
staff-closure-scope-centre = Tout le centre
staff-closure-scope-room = Une salle
staff-closure-scope-library = La médiathèque
staff-closure-first = Premier jour
staff-closure-last = Dernier jour
staff-closure-sessions =
    { PLURAL($n) ->
        [one] { $n } séance tombe pendant cette fermeture. Déplacez-la ou annulez-la.
        [many] { $n } de séances tombent pendant cette fermeture. Déplacez-les ou annulez-les.
       *[other] { $n } séances tombent pendant cette fermeture. Déplacez-les ou annulez-les.
    }

## Courses

staff-course-list = Cours
staff-course-new = Nouveau cours
staff-course-for = Pour qui
staff-course-bring = À apporter
staff-course-themes = Thèmes
staff-course-term-first = Premier jour
staff-course-term-last = Dernier jour
staff-course-sessions = Séances de ce cours
staff-course-sessions-past = Séances passées

## One class meeting

staff-session-new = Ajouter une séance
staff-session-edit = Séance du { $date }
staff-session-room = Salle
staff-session-teacher = Professeur
staff-session-planned = Prévue
staff-session-cancelled = Annulée
staff-session-changed = Déplacée
staff-session-move-help = Pour déplacer, changez la date ou l’heure. Le site et les calendriers montrent tout de suite le nouveau moment, et l’ancien à côté.
staff-session-moved = La séance est déplacée.
staff-session-cancel = Annuler la séance
staff-session-cancel-title = Annuler la séance du { $date } ?
staff-session-cancel-help = La séance reste visible, barrée, avec votre note. La salle redevient libre.
staff-session-cancel-confirm = Oui, annuler la séance
staff-session-cancel-done = La séance est annulée.
staff-session-restore = Rétablir la séance
staff-session-restored = La séance est rétablie.

## A term's pattern: many class meetings at once

staff-pattern-title = Créer les séances d’une période
staff-pattern-intro = Choisissez les jours et l’heure. Chaque semaine aura les mêmes séances.
staff-pattern-days = Jours de la semaine
staff-pattern-preview = Vérifier avant de créer
staff-pattern-each = Voir chaque date
staff-pattern-create =
    { PLURAL($n) ->
        [one] Créer { $n } séance
        [many] Créer { $n } de séances
       *[other] Créer { $n } séances
    }
staff-pattern-skipped =
    { PLURAL($n) ->
        [one] { $n } jour de fermeture est sauté.
        [many] { $n } de jours de fermeture sont sautés.
       *[other] { $n } jours de fermeture sont sautés.
    }

## Teachers

staff-teacher-intro = Seule l’équipe voit ces noms.
staff-teacher-new = Ajouter un professeur
staff-teacher-name = Nom du professeur
staff-teacher-name-taken = Un autre professeur porte ce nom. Ajoutez par exemple une initiale.
staff-teacher-active = On lui donne des séances
staff-teacher-active-hint = Enlevez la coche quand cette personne n’enseigne plus ici. Son nom reste là où elle a enseigné.
# Beside the name
staff-teacher-inactive = n’enseigne plus ici
staff-teacher-coming = Séances à venir
staff-teacher-needed =
    { PLURAL($n) ->
        [one] { $n } séance à venir est à son nom. Donnez-la d’abord à quelqu’un d’autre, ou annulez-la.
        [many] { $n } de séances à venir sont à son nom. Donnez-les d’abord à quelqu’un d’autre, ou annulez-les.
       *[other] { $n } séances à venir sont à son nom. Donnez-les d’abord à quelqu’un d’autre, ou annulez-les.
    }
staff-teacher-standing = À donner à quelqu’un d’autre ou à annuler d’abord :
staff-change-title = Modifier plusieurs séances
staff-change-intro = Choisissez des séances à venir, puis ce qui change. Vous verrez la liste avant que rien ne soit fait.
staff-change-what = Que faire de ces séances
staff-change-what-change = Changer l’heure, la salle ou le professeur
staff-change-what-cancel = Annuler
staff-change-what-remove = Retirer
staff-change-keep-hint = Laissez comme il est ce qui ne change pas.
staff-change-keep = Ne pas changer
staff-change-preview = Voir la liste des séances
staff-change-do =
    { PLURAL($n) ->
        [one] Changer { $n } séance
        [many] Changer { $n } de séances
       *[other] Changer { $n } séances
    }
staff-change-cancel =
    { PLURAL($n) ->
        [one] Annuler { $n } séance
        [many] Annuler { $n } de séances
       *[other] Annuler { $n } séances
    }
staff-change-remove =
    { PLURAL($n) ->
        [one] Retirer { $n } séance
        [many] Retirer { $n } de séances
       *[other] Retirer { $n } séances
    }
staff-change-cancel-help = Ces séances restent visibles, barrées, avec votre note. Les salles redeviennent libres.
staff-change-remove-listed = Ces séances disparaîtront du site et des calendriers, sans explication. Si quelqu’un peut les attendre, annulez-les plutôt.
staff-change-remove-draft = Ce cours n’est pas visible sur le site : personne n’attend ces séances.
staff-change-sure = Oui, retirer ces séances sans explication
staff-change-nothing = Choisissez une autre heure, une autre salle ou un autre professeur.
staff-change-announced = Déjà annoncé comme déplacé : { $days }. Annulez ces séances plutôt que de les retirer.
staff-change-other = La liste n’est plus celle que vous avez vue. Regardez-la de nouveau.
staff-change-added = Nouveau dans la liste : { $days }.
staff-change-gone = N’est plus dans la liste : { $days }.
staff-change-edited = Changé entre-temps : { $days }.
staff-change-done = Les séances sont changées. Le site et les calendriers sont à jour.
staff-change-cancelled = Les séances sont annulées.
staff-change-removed = Les séances sont retirées.

## Events

staff-event-list = Rendez-vous culturels
staff-event-new = Nouveau rendez-vous culturel
staff-event-kind = Sorte
staff-event-where = Lieu ou adresse
staff-event-meet = Où se retrouver
staff-event-no-french = Ouvert sans parler français
staff-event-children = Pour les enfants aussi
staff-event-cancel = Annuler le rendez-vous
staff-event-cancel-done = Le rendez-vous est annulé.
staff-event-restore = Rétablir le rendez-vous

## Audit: who did what

staff-audit-title = Journal
staff-audit-intro = Chaque changement est noté. Personne ne peut effacer ce journal.
staff-audit-created = a créé
staff-audit-changed = a modifié
staff-audit-deleted = a supprimé
staff-audit-cancelled = a annulé
staff-audit-restored = a rétabli
staff-audit-closed = a fermé
staff-audit-opened = a rouvert
staff-audit-password = a changé le mot de passe
staff-audit-signed-in = connexion
staff-audit-signed-out = déconnexion
staff-audit-refused = connexion refusée

## What was done, and words of the home page

staff-done-deleted = C’est supprimé. Les pages publiques sont à jour.
# $date: a day, $hours: its hours, both already formatted
staff-when = { $date }, { $hours }

## Words of the audit

# Whoever works on the server itself, without an account
staff-audit-console = Serveur
# Whoever tried to sign in and could not
staff-audit-nobody = Quelqu’un
staff-audit-published = a rendu visible sur le site
staff-audit-planned = a prévu des séances
staff-audit-sessions-changed = a modifié des séances
staff-audit-sessions-cancelled = a annulé des séances
staff-audit-sessions-removed = a retiré des séances
staff-audit-of-account = compte
staff-audit-of-centre = centre
staff-audit-of-closure = fermeture
staff-audit-of-course = cours
staff-audit-of-event = rendez-vous culturel
staff-audit-of-opening = heures d’ouverture
staff-audit-of-partner = partenaire
staff-audit-of-programme = programme
staff-audit-of-room = salle
staff-audit-of-session = séance
staff-audit-of-teacher = professeur
# What was changed, where no form says it so
staff-audit-field-days = Jours
staff-audit-field-gives = Ce que donne la carte
# The filter: more than one
staff-audit-sessions = Séances
staff-audit-accounts = Comptes
# Beside the kind of thing that was touched and then deleted
staff-audit-gone = n’existe plus
staff-audit-older = Lignes plus anciennes
staff-audit-newest = Lignes les plus récentes
# Read aloud
staff-audit-pages = Pages du journal

## Centres: more words

staff-centre-library-join = Comment s’inscrire à la médiathèque
staff-centre-library-gives = Ce que donne la carte (laisser vide pour enlever)
staff-centre-zone-hint = Par exemple : Europe/Paris
staff-centre-zone-in-use = Des séances ou des rendez-vous sont annoncés à l’heure de ce fuseau. Il ne peut plus changer.
staff-room-active = On utilise cette salle
staff-room-unused = n’est plus utilisée
staff-room-name-taken = Une autre salle du centre porte ce nom. Choisissez-en un autre.
staff-hours-overlap = Ces heures tombent sur d’autres heures du même jour.
staff-closure-room-hint = À choisir seulement si une salle ferme.
staff-closure-standing = À déplacer ou à annuler d’abord :
staff-closure-events =
    { PLURAL($n) ->
        [one] { $n } rendez-vous culturel tombe pendant cette fermeture. Déplacez-le ou annulez-le.
        [many] { $n } de rendez-vous culturels tombent pendant cette fermeture. Déplacez-les ou annulez-les.
       *[other] { $n } rendez-vous culturels tombent pendant cette fermeture. Déplacez-les ou annulez-les.
    }

## Courses and class meetings: what may be wrong, and hints

staff-course-women = Pour les femmes seulement
staff-course-confidential = Confidentiel
staff-course-confidential-hint = Pour un groupe que son lieu ou ses heures pourraient mettre en danger. Ce cours ne peut jamais devenir visible sur le site.
staff-course-confidential-listed = Un cours confidentiel n’est jamais visible sur le site. Enlevez l’une des deux coches.
staff-course-levels-order = Le niveau d’arrivée vient avant le niveau de départ.
staff-seats-too-many = Il y a plus de places prises que de places.
staff-course-place-in-use = Des séances à venir ont une salle ou des heures dans ce centre. Annulez-les ou enlevez leur salle, puis changez le centre ou la forme du cours.
staff-price-hint = En euros. 0 : c’est gratuit.
staff-rooms-free = Salles libres à ce moment : { $rooms }.
staff-rooms-none = Aucune salle n’est libre à ce moment.
staff-time-skipped = Cette heure n’existe pas ce jour-là : on avance l’horloge.
staff-term-too-long = Une période dure un an au plus.

## Events: more words

staff-event-about = Description
staff-event-room-hint = Pour un rendez-vous dans un centre.
staff-event-room-none = Aucune salle
staff-event-where-hint = Seulement pour un rendez-vous hors du centre : nom et adresse.
staff-event-room-and-place = Choisissez une salle ou écrivez un lieu, pas les deux.
staff-event-room-or-place = Choisissez une salle ou écrivez un lieu : il faut l’un des deux.
staff-event-room-elsewhere = Cette salle est dans un autre centre. Changez la salle ou le centre.
staff-event-coming = À venir
staff-event-past = Passés
staff-event-planned = Prévu
# $taken: places taken, $seats: places there are
staff-event-taken = { $taken } sur { $seats }
staff-event-moved = Le rendez-vous est déplacé.
staff-event-restored = Le rendez-vous est rétabli.
staff-event-cancel-title = Annuler ce rendez-vous ? { $title }
staff-event-cancel-help = Il reste sur le site et dans les calendriers, marqué « Annulé ». La salle redevient libre. Prévenez les personnes inscrites.
staff-event-cancel-confirm = Oui, annuler le rendez-vous
