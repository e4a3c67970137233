### The library: opening hours, closed days, how to join, what the card gives.

library-title = Médiathèque
library-intro = Un lieu calme pour lire, écouter, travailler et emprunter. C’est gratuit avec votre carte.
library-of = Médiathèque – { $centre }
library-open-title = C’est ouvert ?
library-hours-title = Heures d’ouverture
library-hours-day = Jour
library-hours-time = Heures
library-hours-closed = Fermé
library-closures-title = Jours de fermeture
library-closures-none = Aucun jour de fermeture n’est prévu pour le moment.
library-closure-day = { $date } : { $reason }
library-closure-range = du { $from } au { $to } : { $reason }
library-join-title = Comment s’inscrire
library-join-1 = Venez à la médiathèque pendant les heures d’ouverture.
library-join-2 = Dites votre nom. Si vous suivez un cours, dites lequel.
library-join-3 = Vous recevez votre carte tout de suite. Elle est gratuite.
library-join-4 = Vous ne parlez pas français ? Montrez cette page.
library-gives-title = Ce que la carte vous donne
library-gives-1 = Emprunter des livres, des films et de la musique.
library-gives-2 = Trouver des livres faciles, choisis pour votre niveau de français.
library-gives-3 = Lire et travailler sur place, aussi longtemps que vous voulez.
library-gives-4 = Demander conseil aux bibliothécaires.
library-gives-5 = Les mêmes droits que tous les étudiants de l’école.
library-where = Où
library-access = Comment venir
library-contact = Une question ? Téléphonez : { $phone }.
