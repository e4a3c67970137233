### What a page or a form says when something goes wrong.
### Say what happened, then what to do. Never blame the reader.

## Whole pages

error-not-found-title = Cette page n’existe pas
error-not-found-text = L’adresse a peut-être changé. Vous pouvez repartir de l’accueil.
error-not-found-home = Aller à l’accueil
error-internal-title = Une erreur est arrivée chez nous
error-internal-text = Vous n’y êtes pour rien. Réessayez dans quelques minutes.
# A short code that the staff can look up
error-internal-reference = Si l’erreur revient, donnez ce numéro à l’accueil : { $reference }
error-forbidden-title = Cette page ne vous est pas ouverte
error-forbidden-text = Votre compte ne donne pas accès à cette page. Demandez à la personne qui gère les comptes.
error-too-large-title = Votre envoi est trop lourd
error-too-large-text = Raccourcissez le texte ou choisissez un fichier plus petit. La limite est de { $limit }.
error-megabytes = { $n } Mo
error-too-many-title = C’est un peu trop en peu de temps
error-too-many-text =
    { PLURAL($n) ->
        [one] Attendez { $n } minute, puis réessayez.
        [many] Attendez { $n } de minutes, puis réessayez.
       *[other] Attendez { $n } minutes, puis réessayez.
    }
error-bad-request-title = Nous n’avons pas compris cette demande
error-bad-request-text = L’adresse ou le formulaire est incomplet. Revenez à la page précédente et recommencez.
error-origin-text = Par sécurité, ce formulaire n’a pas été accepté. Ouvrez de nouveau la page et recommencez.
error-unavailable-title = Le service est en pause
error-unavailable-text = Nous faisons une mise à jour. Réessayez dans quelques minutes.
error-time-out-text = La réponse a pris trop de temps. Réessayez.
error-conflict-title = Ce changement n’est pas possible

## Summary above a form

error-summary-title =
    { PLURAL($n) ->
        [one] Il y a { $n } point à corriger
        [many] Il y a { $n } de points à corriger
       *[other] Il y a { $n } points à corriger
    }
# A line of the summary: the label of the field, then its error
error-summary-line = { $field } : { $problem }
error-kept = Ce que vous avez écrit est conservé.
error-kept-no-password = Ce que vous avez écrit est conservé, sauf le mot de passe.
# Put before the title of the browser tab when a form has errors
error-title-prefix = Erreur : { $title }

## Fields

error-required = Remplissez ce champ.
error-too-long =
    { PLURAL($n) ->
        [one] C’est trop long. Le maximum est de { $n } caractère.
        [many] C’est trop long. Le maximum est de { $n } de caractères.
       *[other] C’est trop long. Le maximum est de { $n } caractères.
    }
error-date = Choisissez un jour dans le calendrier, ou écrivez une date complète.
error-time = Écrivez une heure entre 00:00 et 23:59. Par exemple : { $example }
error-number = Écrivez un nombre entier.
error-number-range = Écrivez un nombre entre { $min } et { $max }.
error-phone = Écrivez un numéro de téléphone. Par exemple : { $example }
error-slug = Utilisez seulement des petites lettres sans accent, des chiffres et des tirets.
error-end-before-start = La fin doit venir après le début.
error-choose-one = Choisissez une réponse.
error-choose-some = Choisissez au moins une réponse.
error-unknown-choice = Cette réponse n’est plus dans la liste. Choisissez-en une autre.
error-french-required = Écrivez ce texte en français. Les autres langues peuvent attendre.
error-no-session = Ces dates et ces jours ne donnent aucune séance.

## Rules of the timetable

# $what: the course or event, $when: its date and hours
error-course-taken = Ce cours a déjà une séance à ce moment : { $what }, { $when }. Choisissez une autre heure.
error-room-taken = La salle est déjà prise par { $what }, { $when }. Choisissez une autre salle ou une autre heure.
error-teacher-taken = Ce professeur est déjà pris par { $what }, { $when }. Choisissez une autre personne ou une autre heure.
error-room-closed = La salle est fermée ce jour-là : { $reason }
error-room-unfit = Cette salle n’est pas dans ce centre, ou elle ne sert plus. Choisissez-en une autre.
error-teacher-unfit = Ce professeur n’enseigne plus ici. Choisissez une autre personne.

## Records

# $who: the name of a colleague, $when: date and time
error-version = { $who } a changé cette page pendant que vous écriviez ({ $when }). Comparez les deux textes, puis enregistrez de nouveau.
error-version-current = Valeur actuelle : { $value }
error-slug-taken = Cette adresse est déjà prise. Choisissez-en une autre.
error-gone = Cet élément a été supprimé entre-temps.
error-way-free = Ce qui gênait n’est plus là. Enregistrez de nouveau.

## Sign-in (never say which of the two is wrong)

error-sign-in = L’e-mail ou le mot de passe n’est pas juste.
