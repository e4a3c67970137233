### The component gallery at /components (demo mode only).

## Page

components-title = Les composants
components-intro = Chaque morceau du site, avec ses variantes, dans les deux sens de lecture.

## Sections

components-section-buttons = Boutons
components-section-cards = Cartes
components-section-badges = Étiquettes
components-section-notices = Messages
components-section-forms = Formulaires
components-section-filters = Filtres
components-section-tables = Tableaux
components-section-timetable = Emploi du temps
components-section-hours = Horaires
components-section-share = Partager
components-section-dialog = Fenêtres de question
components-section-pictograms = Pictogrammes
components-section-text = Textes et titres
components-section-languages = Quatre langues côte à côte

## Variants and samples

components-variant-plain = Simple
components-variant-strong = Principal
components-variant-quiet = Discret
components-variant-danger = Attention
components-variant-disabled = Inactif
components-variant-long = Texte long
components-sample-label = Votre ville
components-sample-hint = Par exemple : Paris
components-sample-sentence = Le cours commence demain dans la salle du jardin.
components-sample-success = C’est enregistré.
components-sample-warning = La salle a changé.
components-section-try = Un formulaire qui répond
components-try-file = Un fichier
components-try-keep = Garder
components-try-drop = Laisser
components-try-download = Télécharger un exemple
components-try-open = Ouvrir la question
