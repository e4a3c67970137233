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

## One's own password

account-password-title = Changer mon mot de passe
account-password-text = Les autres appareils seront déconnectés.
account-password-current = Mot de passe actuel
account-password-new = Nouveau mot de passe
account-password-hint = { $min } caractères ou plus. Une phrase de quelques mots est facile à retenir.
account-password-weak = Un mot de passe a entre { $min } et { $max } caractères.
account-password-wrong = Ce n’est pas votre mot de passe actuel.
account-password-save = Changer le mot de passe
account-password-changed = Votre mot de passe est changé. Les autres appareils sont déconnectés.

## The accounts of others: for whoever manages them

account-list-intro = Ces personnes peuvent ouvrir l’espace de l’équipe, ou le pouvaient.
account-new = Nouveau compte
account-name = Nom
account-name-hint = Comme les collègues le voient.
account-role = Rôle
account-role-staff = Équipe
account-role-administrator = Équipe, et gestion des comptes
account-state = État
account-state-open = ouvert
account-state-demo = compte d’essai
account-state-closed = fermé
account-email-wrong = Écrivez une adresse e-mail complète. Par exemple : { $example }
account-email-taken = Un compte a déjà cet e-mail.
account-created = Le compte est créé. Donnez son mot de passe à la personne : elle pourra le changer.
account-give-title = Donner un nouveau mot de passe
account-give-text = La personne sera déconnectée partout. Donnez-lui ce mot de passe vous-même : elle pourra le changer.
account-given = Le nouveau mot de passe est enregistré. La personne est déconnectée partout.
account-close = Fermer ce compte
account-close-text = La personne ne pourra plus se connecter. Son nom reste dans le journal. Vous pourrez rouvrir le compte.
account-closed = Le compte est fermé. La personne est déconnectée partout.
account-open = Rouvrir ce compte
account-open-text = Ce compte est fermé : la personne ne peut pas se connecter.
account-opened = Le compte est de nouveau ouvert.
account-last = C’est le dernier compte qui gère les autres. Créez-en un autre d’abord.
account-own = C’est votre propre compte.
