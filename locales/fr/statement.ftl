### The two statements (privacy, accessibility).
### Every sentence here is a promise: change it only when the software changes.
### $school, $address and $phone come from the centre that runs this installation.

## Privacy

statement-privacy-title = Vie privée
statement-privacy-intro = Vous pouvez lire tout ce site sans dire qui vous êtes.
statement-privacy-keep-title = Ce que nous gardons sur vous
statement-privacy-keep-1 = Quand vous lisez les pages, nous ne gardons rien sur vous.
statement-privacy-keep-2 = Les réponses aux trois questions « Trouver mon cours » ne sont pas enregistrées.
statement-privacy-keep-3 = Si vous demandez une traduction, nous notons seulement la page et la langue.
statement-privacy-cookie-title = Les cookies
statement-privacy-cookie-1 = Aucun cookie n’est posé pour lire le site. Il n’y a donc rien à accepter ni à refuser.
statement-privacy-cookie-2 = L’équipe de l’école se connecte avec un cookie. Il sert seulement à rester connecté.
statement-privacy-log-title = Le journal technique
statement-privacy-log-1 = Le serveur note quelle page est demandée, à quelle heure, et si elle a bien été envoyée. Il ne note aucun nom.
statement-privacy-log-2 = Pour protéger les comptes de l’équipe, le serveur compte les essais de connexion, par compte et par adresse réseau, pendant un court moment.
statement-privacy-third-title = Rien ne part ailleurs
statement-privacy-third-1 = Ces pages n’appellent aucune autre entreprise : ni publicité, ni mesure d’audience, ni carte, ni police de caractères.
statement-privacy-third-2 = WhatsApp, Telegram et les SMS ne s’ouvrent que si vous touchez leur bouton. Leurs propres règles s’appliquent alors.
statement-privacy-phone-title = Sur votre téléphone
statement-privacy-phone-1 = Les pages que vous avez lues restent dans ce téléphone, pour les relire sans réseau. Elles ne contiennent rien sur vous.
statement-privacy-phone-2 = Une autre personne qui utilise ce téléphone peut voir quelles pages ont été lues.
statement-privacy-phone-3 = Le bouton ci-dessous efface ces pages de ce téléphone. L’historique reste : effacez-le dans les réglages du navigateur, à « Confidentialité ».
statement-privacy-phone-forget = Oublier ce téléphone
statement-privacy-phone-forgotten = C’est fait : le navigateur efface les pages enregistrées sur ce téléphone.
statement-privacy-rights-title = Vos droits
statement-privacy-rights-1 = Vous pouvez demander ce que l’école sait de vous, le faire corriger ou le faire effacer.
statement-privacy-rights-2 = Demander cela ne change rien à votre place dans un cours.
statement-privacy-contact-title = À qui parler
statement-privacy-contact-1 = Responsable : { $school }, { $address }.
statement-privacy-contact-2 = Téléphonez à l’accueil : { $phone }. Vous pouvez aussi venir.
statement-privacy-contact-3 = Vous pouvez aussi vous plaindre à la CNIL, l’autorité française qui protège la vie privée : 3, place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, cnil.fr.

## Accessibility, in the order of the RGAA model

statement-accessibility-title = Accessibilité
statement-accessibility-intro = { $school } veut que chaque personne puisse utiliser ce site, avec ou sans handicap.
statement-accessibility-state-title = État de conformité
statement-accessibility-state-1 = La règle française est le RGAA 4.1 (référentiel général d’amélioration de l’accessibilité).
statement-accessibility-state-2 = Ce site n’a pas été audité par un tiers. Selon cette règle, il est donc déclaré « non conforme », quelle que soit sa qualité.
statement-accessibility-state-3 = Nous n’annonçons aucun pourcentage, car personne d’extérieur ne l’a mesuré.
statement-accessibility-test-title = Ce que nous testons
statement-accessibility-test-1 = À chaque changement du site, un outil de contrôle (axe) examine les pages dans les quatre langues, sur un petit et sur un grand écran.
statement-accessibility-test-2 = Les pages se lisent et les formulaires s’envoient sans script.
statement-accessibility-test-3 = Un outil automatique ne voit pas tout. Nous n’avons pas encore fait tester le site par des personnes qui utilisent un lecteur d’écran.
statement-accessibility-limits-title = Limites connues
statement-accessibility-limits-1 = Quand un texte n’est pas encore traduit, il est montré en français, et la page le dit.
statement-accessibility-limits-2 = Les pages ne sont pas encore lues à voix haute par le site.
statement-accessibility-made-title = Comment cette déclaration a été faite
statement-accessibility-made-1 = Elle a été écrite le { $date } par l’équipe qui fait le site.
statement-accessibility-made-2 = Techniques utilisées : HTML, CSS, SVG, JavaScript et WebAssembly.
statement-accessibility-report-title = Dire qu’il y a un problème
statement-accessibility-report-1 = Vous n’arrivez pas à lire une page ou à faire quelque chose ? Dites-le à l’accueil : { $phone }, { $address }.
statement-accessibility-report-2 = Nous vous donnons l’information d’une autre façon et nous corrigeons la page.
statement-accessibility-appeal-title = Si nous ne répondons pas
statement-accessibility-appeal-1 = Vous pouvez écrire au Défenseur des droits, gratuitement et sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris Cedex 07.
statement-accessibility-appeal-2 = Vous pouvez aussi remplir le formulaire sur son site (defenseurdesdroits.fr) ou rencontrer un de ses délégués près de chez vous.
