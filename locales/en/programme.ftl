### The commitment of the school, the three axes, the partners.
### The texts of each programme are in the database; here are the frame and the labels.

programme-title = Our programmes
programme-intro = What the Alliance Française does with refugees.
programme-commitment-title = Our commitment
programme-commitment-1 = French is the first tool for finding your place. With it you do your shopping, take the metro, go to school, see a doctor, fill in a form. Then you study, train and work.
programme-commitment-2 = The school wants to be a haven: an open and tolerant place, on the learner’s side.
programme-commitment-3 = You learn with all the other students. You have the same rights: the courses, the library, the events.
programme-axes-title = Three ways to act
programme-axis-label = Way to act
programme-axis-partnership = In partnership
programme-axis-partnership-plain = With associations and companies of the social and solidarity economy.
programme-axis-own-funds = With our own funds
programme-axis-own-funds-plain = The school pays for these reception programmes itself.
programme-axis-sponsored = With sponsors
programme-axis-sponsored-plain = People or companies pay for these actions.
programme-for = Who it is for
programme-join = How to join
programme-partners = Partners
programme-centres = Centres
programme-courses = The courses of this programme
programme-join-title = How to join a programme
programme-join-1 = Phone reception: { $phone }. We will tell you which programme is right for you.
programme-join-2 = If an association helps you, it can also ask for you.
programme-join-3 = You can take a course without being in a particular programme.
programme-partners-title = Our partners
programme-partners-intro = These organisations act with us.
