### Levels in plain words, with examples from daily life (first person: the learner speaks).
### A level is never called a condition for staying in the country: for refugees that is not so.
### $level arrives as written everywhere: A1.1, A1, A2, B1, B2, C1, C2.

level-label = Niveau
level-range = de { $from } à { $to }
level-can-after = Ce que vous saurez faire à la fin

level-a1-1-name = Premiers mots
level-a1-1-plain = Vous commencez. Vous apprenez les premiers mots pour vous présenter et demander de l’aide.
level-a1-1-can-1 = Je peux dire mon nom, mon pays et ma langue.
level-a1-1-can-2 = Je peux acheter un ticket de métro avec des mots simples.
level-a1-1-can-3 = Je peux montrer où j’ai mal chez le médecin.
level-a1-1-can-4 = Je peux écrire mon nom et mon adresse sur un formulaire.

level-a1-name = Débutant
level-a1-plain = Vous comprenez des phrases courtes et vous répondez à des questions simples.
level-a1-can-1 = Je peux demander mon chemin et comprendre « à gauche », « à droite », « tout droit ».
level-a1-can-2 = Je peux prendre un rendez-vous chez le médecin si la personne parle lentement.
level-a1-can-3 = Je peux demander un prix et faire mes courses au marché.
level-a1-can-4 = Je peux lire un mot court de l’école de mon enfant.

level-a2-name = Vie quotidienne
level-a2-plain = Vous parlez de choses connues : la famille, le logement, les courses, le travail.
level-a2-can-1 = Je peux expliquer au médecin depuis quand je suis malade.
level-a2-can-2 = Je peux comprendre une annonce simple dans le métro.
level-a2-can-3 = Je peux parler avec le professeur de mon enfant.
level-a2-can-4 = Je peux remplir un formulaire simple sans aide.

level-b1-name = Autonomie
level-b1-plain = Vous vous débrouillez seul ou seule dans la plupart des situations.
level-b1-can-1 = Je peux téléphoner pour régler un problème de transport ou de logement.
level-b1-can-2 = Je peux comprendre les conseils du médecin ou du pharmacien.
level-b1-can-3 = Je peux raconter mon parcours dans un entretien d’embauche.
level-b1-can-4 = Je peux écrire un courrier simple à une administration.

level-b2-name = À l’aise
level-b2-plain = Vous parlez avec assez de facilité pour étudier, vous former et travailler en français.
level-b2-can-1 = Je peux suivre un cours ou une formation en français.
level-b2-can-2 = Je peux donner mon avis dans une réunion et l’expliquer.
level-b2-can-3 = Je peux discuter d’un traitement avec un médecin.
level-b2-can-4 = Je peux écrire une lettre de motivation claire.

level-c1-name = Très à l’aise
level-c1-plain = Vous comprenez des textes longs et vous parlez facilement de presque tout.
level-c2-name = Maîtrise
level-c2-plain = Vous comprenez tout sans effort et vous parlez avec précision.

## For people who do not read yet, in any language or in Latin letters

reading-name = Apprendre à lire
reading-plain = Pour les personnes qui ne lisent pas encore, ou qui lisent un autre alphabet.
reading-can-1 = Je peux reconnaître les lettres et écrire mon nom.
reading-can-2 = Je peux lire les chiffres, un prix et une heure.
reading-can-3 = Je peux reconnaître le nom de ma station et de ma rue.
reading-can-4 = Je peux lire un mot simple : « entrée », « sortie », « médecin ».
