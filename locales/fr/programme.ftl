### The commitment of the school, the three axes, the partners.
### The texts of each programme are in the database; here are the frame and the labels.

programme-title = Nos programmes
programme-intro = Ce que l’Alliance Française fait avec les personnes réfugiées.
programme-commitment-title = Notre engagement
programme-commitment-1 = Le français est le premier outil pour trouver sa place. Avec lui, on fait ses courses, on prend le métro, on va à l’école, on voit un médecin, on remplit un formulaire. Ensuite on étudie, on se forme et on travaille.
programme-commitment-2 = L’école veut être un havre : un lieu ouvert et tolérant, du côté de la personne qui apprend.
programme-commitment-3 = Vous apprenez avec tous les autres étudiants. Vous avez les mêmes droits : les cours, la médiathèque, les rendez-vous culturels.
programme-axes-title = Trois façons d’agir
programme-axis-label = Façon d’agir
programme-axis-partnership = En partenariat
programme-axis-partnership-plain = Avec des associations et des entreprises de l’économie sociale et solidaire.
programme-axis-own-funds = Sur nos fonds propres
programme-axis-own-funds-plain = L’école paie elle-même ces programmes d’accueil.
programme-axis-sponsored = Avec des mécènes
programme-axis-sponsored-plain = Des personnes ou des entreprises paient ces actions.
programme-for = Pour qui
programme-join = Comment entrer
programme-partners = Partenaires
programme-centres = Centres
programme-courses = Les cours de ce programme
programme-join-title = Comment entrer dans un programme
programme-join-1 = Téléphonez à l’accueil : { $phone }. Nous vous disons quel programme est fait pour vous.
programme-join-2 = Si une association vous accompagne, elle peut aussi demander pour vous.
programme-join-3 = Vous pouvez suivre un cours sans être dans un programme particulier.
programme-partners-title = Nos partenaires
programme-partners-intro = Ces organisations agissent avec nous.
