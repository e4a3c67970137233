### The two statements (privacy, accessibility).
### Every sentence here is a promise: change it only when the software changes.
### $school, $address and $phone come from the centre that runs this installation.

## Privacy

statement-privacy-title = Privacy
statement-privacy-intro = You can read this whole site without saying who you are.
statement-privacy-keep-title = What we keep about you
statement-privacy-keep-1 = When you read the pages, we keep nothing about you.
statement-privacy-keep-2 = The answers to the three questions of “Find my course” are not recorded.
statement-privacy-keep-3 = If you ask for a translation, we note only the page and the language.
statement-privacy-cookie-title = Cookies
statement-privacy-cookie-1 = No cookie is set when you read the site. So there is nothing to accept or refuse.
statement-privacy-cookie-2 = The school’s staff sign in with a cookie. It only keeps them signed in.
statement-privacy-log-title = The technical log
statement-privacy-log-1 = The server notes which page was asked for, at what time, and whether it was sent. It notes no name.
statement-privacy-log-2 = To protect staff accounts, the server counts sign-in attempts, by account and by network address, for a short time.
statement-privacy-third-title = Nothing goes elsewhere
statement-privacy-third-1 = These pages call no other company: no advertising, no visitor counting, no map, no font.
statement-privacy-third-2 = WhatsApp, Telegram and SMS open only if you touch their button. Their own rules then apply.
statement-privacy-phone-title = On your phone
statement-privacy-phone-1 = The pages you have read stay on this phone, so that you can read them offline. They contain nothing about you.
statement-privacy-phone-2 = Another person who uses this phone can see which pages were read.
statement-privacy-phone-3 = The button below erases these pages from this phone. The history stays: erase it in the browser settings, under “Privacy”.
statement-privacy-phone-forget = Forget this phone
statement-privacy-phone-forgotten = Done: the browser erases the pages saved on this phone.
statement-privacy-rights-title = Your rights
statement-privacy-rights-1 = You can ask what the school knows about you, and have it corrected or erased.
statement-privacy-rights-2 = Asking for this changes nothing about your place in a course.
statement-privacy-contact-title = Who to talk to
statement-privacy-contact-1 = Responsible: { $school }, { $address }.
statement-privacy-contact-2 = Phone reception: { $phone }. You can also come in person.
statement-privacy-contact-3 = You can also complain to the CNIL, the French authority that protects privacy: 3, place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, cnil.fr.

## Accessibility, in the order of the RGAA model

statement-accessibility-title = Accessibility
statement-accessibility-intro = { $school } wants every person to be able to use this site, with or without a disability.
statement-accessibility-state-title = State of compliance
statement-accessibility-state-1 = The French rule is RGAA 4.1 (the general reference for improving accessibility).
statement-accessibility-state-2 = This site has not been audited by a third party. Under that rule it is therefore declared “not compliant”, whatever its quality.
statement-accessibility-state-3 = We announce no percentage, because nobody from outside has measured it.
statement-accessibility-test-title = What we test
statement-accessibility-test-1 = At each change of the site, a checking tool (axe) examines the pages in the four languages, on a small and on a large screen.
statement-accessibility-test-2 = Pages can be read and forms can be sent without scripts.
statement-accessibility-test-3 = An automatic tool does not see everything. We have not yet had the site tested by people who use a screen reader.
statement-accessibility-limits-title = Known limits
statement-accessibility-limits-1 = When a text is not translated yet, it is shown in French, and the page says so.
statement-accessibility-limits-2 = The site does not read pages aloud yet.
statement-accessibility-made-title = How this statement was made
statement-accessibility-made-1 = It was written on { $date } by the team that makes the site.
statement-accessibility-made-2 = Techniques used: HTML, CSS, SVG, JavaScript and WebAssembly.
statement-accessibility-report-title = Tell us about a problem
statement-accessibility-report-1 = Is there a page you cannot read or something you cannot do? Tell reception: { $phone }, { $address }.
statement-accessibility-report-2 = We will give you the information in another way and we will correct the page.
statement-accessibility-appeal-title = If we do not answer
statement-accessibility-appeal-1 = You can write to the Défenseur des droits (the French defender of rights), free and without a stamp: Défenseur des droits, Libre réponse 71120, 75342 Paris Cedex 07.
statement-accessibility-appeal-2 = You can also fill in the form on its site (defenseurdesdroits.fr) or meet one of its delegates near you.
