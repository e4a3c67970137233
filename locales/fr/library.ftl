### The library: opening hours, closed days, how to join, what the card gives.

library-title = Médiathèque
library-intro = Un lieu calme pour lire, écouter, travailler et emprunter. C’est gratuit avec votre carte.
library-hours-title = Heures d’ouverture
library-hours-closed = Fermé
library-closures-title = Jours de fermeture
library-closures-none = Aucun jour de fermeture n’est prévu pour le moment.
library-join-title = Comment s’inscrire
library-gives-title = Ce que la carte vous donne
library-where = Où
library-access = Comment venir
