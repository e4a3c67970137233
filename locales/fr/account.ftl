### Sign-in of the staff, sign-out, and the list of open sign-ins.
### Here "sign-in" is never called "session": in Havre a session is one class meeting.

account-sign-in-title = Connexion de l’équipe
account-sign-in-intro = Cette page est pour les personnes qui travaillent à l’école. Pour lire le site, vous n’avez pas besoin de compte.
account-email = E-mail
account-password = Mot de passe
account-sign-in = Se connecter
account-sign-in-help = Mot de passe oublié ? Demandez à la personne qui gère les comptes.
account-sign-in-first = Connectez-vous pour ouvrir cette page.
account-sign-in-demo = Ceci est une démonstration. Les comptes d’essai sont affichés au démarrage du serveur.
account-signed-in-as = Vous êtes { $name }
account-sign-out = Se déconnecter
account-signed-out = La connexion est fermée sur ce navigateur.
account-devices-title = Appareils connectés
account-devices-intro = Voici où votre compte est ouvert. Fermez ce que vous ne reconnaissez pas.
account-device-this = Cet appareil
account-device-unknown = Appareil inconnu
account-device-revoke = Déconnecter cet appareil
account-device-revoke-others = Déconnecter tous les autres appareils
account-devices-revoked =
    { PLURAL($n) ->
        [one] { $n } appareil est déconnecté.
        [many] { $n } d’appareils sont déconnectés.
       *[other] { $n } appareils sont déconnectés.
    }
account-devices-none = Aucun autre appareil n’est connecté.

## A form sent after its sign-in had ended

account-sign-in-kept = Votre connexion est terminée. Connectez-vous encore une fois : ce que vous avez écrit est conservé sur cette page.
account-kept-title = Il reste à envoyer votre formulaire
account-kept-text = La connexion est de nouveau ouverte. Ce que vous avez écrit est conservé, mais pas encore enregistré.
account-kept-send = Envoyer le formulaire
account-kept-leave = Ne pas l’envoyer

## Columns of the list

account-device = Appareil
account-device-opened = Connecté depuis
account-device-used = Dernière activité
account-device-act = Déconnecter
