### Words that appear on every page: menu, footer, sharing, time, place, seats.
### $n is always a whole number, already written with the digits of the language.
### Dates, times, levels and names arrive already formatted.

## Name and frame

brand-name = Havre
brand-tagline = Un lieu sûr pour apprendre le français
# The title of the browser tab. $title is the title of the page.
page-title = { $title } – Havre
skip-to-content = Aller au contenu

## Menu (nav-label, language-label and foot-label are read aloud by screen readers)

nav-label = Menu principal
nav-courses = Cours
nav-timetable = Emploi du temps
nav-library = Médiathèque
nav-events = Rendez-vous culturels
nav-programmes = Programmes
language-label = Choisir la langue

## Footer

foot-label = À propos de ce site
foot-free = Ce site et nos programmes pour les personnes réfugiées sont gratuits.
foot-school = Proposé par { $school }
foot-privacy = Vie privée
foot-accessibility = Accessibilité
foot-staff = Connexion de l’équipe
foot-open-data = Données ouvertes

## Actions

action-back = Retour
action-see-all = Tout voir
action-show = Afficher
action-next = Suivant
action-previous = Précédent
action-next-week = Semaine suivante
action-previous-week = Semaine précédente
action-print = Imprimer
action-call = Appeler le { $phone }
# Choices in filters and lists
choice-none = Aucun
choice-any = Peu importe
choice-yes = Oui
choice-no = Non
choice-optional = facultatif
page-of = Page { $page } sur { $total }
pages-label = Pages

## Share and take away

share-title = Partager
share-whatsapp = Envoyer par WhatsApp
share-telegram = Envoyer par Telegram
share-sms = Envoyer par SMS
# With whatever program the phone has for that
share-other = Autre application
share-copy = Copier le lien
share-copied = Le lien est copié.
share-qr = Code QR de cette page
share-qr-hint = Scannez ce code avec un autre téléphone : la page s’ouvre.
# The message that is sent. $title: the page, $url: its address.
share-text = { $title } : { $url }

## State of the page

# Shown on a page read without network. $date and $time: when it was kept.
saved-on = Page enregistrée sur ce téléphone le { $date } à { $time }
status-loading = La page arrive…
status-failed = La page n’est pas arrivée. Vérifiez votre réseau, puis réessayez.
status-not-sent = Ce n’est pas envoyé. Vérifiez votre réseau, puis réessayez.
status-unknown = Nous ne savons pas si c’est arrivé. Vérifiez avant d’envoyer de nouveau.
status-updated = Mis à jour à { $time }
offline-title = Pas de réseau
offline-text = Cette page n’est pas encore enregistrée sur ce téléphone. Elle s’ouvrira quand le réseau reviendra.
offline-kept = Vous pouvez lire sans réseau les pages déjà ouvertes :
offline-kept-none = Aucune page n’est encore enregistrée sur ce téléphone.

## Languages side by side

untranslated-text = Ce texte n’est pas encore traduit dans votre langue. Le voici en français.
untranslated-ask = Demander la traduction
untranslated-thanks = Merci. Votre demande est notée, sans votre nom.
beside-on = Voir aussi le français
beside-off = Masquer le français

## Price, place and seats

price-free = Gratuit
price-free-sentence = C’est gratuit pour les personnes réfugiées.
place-label = Lieu
place-online = En ligne
place-centre = Centre
place-address = Adresse
place-phone = Téléphone
place-room = Salle
# $room: the name of the room as written on the door
place-room-named = Salle { $room }
place-step-free = Accès sans marche
place-not-step-free = Il y a des marches. Appelez-nous, nous vous aidons.
seats-left =
    { PLURAL($n) ->
        [one] { $n } place libre
        [many] { $n } de places libres
       *[other] { $n } places libres
    }
seats-last = Dernière place
seats-full = Complet
seats-full-help = C’est complet. Demandez la liste d’attente à l’accueil : { $phone }.

## Time

when-label = Quand
# Hours of one class
when-time-range = { $from } –⁠ { $to }
# Dates without the weekday: in Ukrainian a weekday would need another case.
# The same for course-term.
when-date-range = du { $from } au { $to }
when-date-time = { $date } à { $time }
when-today = Aujourd’hui
when-tomorrow = Demain
when-now = En ce moment
when-past = Terminé
when-in-minutes =
    { PLURAL($n) ->
        [one] dans { $n } minute
        [many] dans { $n } de minutes
       *[other] dans { $n } minutes
    }
when-in-hours =
    { PLURAL($n) ->
        [one] dans { $n } heure
        [many] dans { $n } d’heures
       *[other] dans { $n } heures
    }
# For online classes: people may follow them from another country
when-paris-note = Les heures sont celles de Paris.

## Changes

change-cancelled = Annulé
change-moved = Déplacé
# $before: the former date, hours or room, already formatted
change-moved-before = Déplacé : avant, c’était { $before }
change-note = À savoir : { $note }

## Opening hours

open-now = Ouvert maintenant
open-closed = Fermé maintenant
open-closed-today = Fermé aujourd’hui
open-closes-at = Ferme à { $time }
open-opens-at = Ouvre à { $time }
# $day: a weekday or a date
open-opens-on = Ouvre { $day } à { $time }
