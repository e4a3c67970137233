### Levels in plain words, with examples from daily life (first person: the learner speaks).
### A level is never called a condition for staying in the country: for refugees that is not so.
### $level arrives as written everywhere: A1.1, A1, A2, B1, B2, C1, C2.

level-label = Level
level-range = from { $from } to { $to }
level-can-after = What you will be able to do at the end

level-a1-1-name = First words
level-a1-1-plain = You are starting. You learn the first words to say who you are and to ask for help.
level-a1-1-can-1 = I can say my name, my country and my language.
level-a1-1-can-2 = I can buy a metro ticket with simple words.
level-a1-1-can-3 = I can show a doctor where it hurts.
level-a1-1-can-4 = I can write my name and address on a form.

level-a1-name = Beginner
level-a1-plain = You understand short sentences and you answer simple questions.
level-a1-can-1 = I can ask my way and understand “left”, “right”, “straight on”.
level-a1-can-2 = I can make an appointment with a doctor if the person speaks slowly.
level-a1-can-3 = I can ask a price and do my shopping at the market.
level-a1-can-4 = I can read a short note from my child’s school.

level-a2-name = Daily life
level-a2-plain = You talk about things you know: family, home, shopping, work.
level-a2-can-1 = I can tell a doctor how long I have been ill.
level-a2-can-2 = I can understand a simple announcement in the metro.
level-a2-can-3 = I can talk with my child’s teacher.
level-a2-can-4 = I can fill in a simple form without help.

level-b1-name = Independent
level-b1-plain = You manage on your own in most situations.
level-b1-can-1 = I can phone to solve a problem with transport or housing.
level-b1-can-2 = I can understand the advice of a doctor or a pharmacist.
level-b1-can-3 = I can talk about my experience in a job interview.
level-b1-can-4 = I can write a simple letter to a public office.

level-b2-name = At ease
level-b2-plain = You speak easily enough to study, train and work in French.
level-b2-can-1 = I can follow a class or a training course in French.
level-b2-can-2 = I can give my opinion in a meeting and explain it.
level-b2-can-3 = I can discuss a treatment with a doctor.
level-b2-can-4 = I can write a clear letter to apply for a job.

level-c1-name = Very much at ease
level-c1-plain = You understand long texts and you speak easily about almost anything.
level-c2-name = Mastery
level-c2-plain = You understand everything without effort and you speak with precision.

## For people who do not read yet, in any language or in Latin letters

reading-name = Learning to read
reading-plain = For people who do not read yet, or who read another alphabet.
reading-can-1 = I can recognise the letters and write my name.
reading-can-2 = I can read numbers, a price and a time.
reading-can-3 = I can recognise the name of my station and of my street.
reading-can-4 = I can read a simple word: “entrance”, “exit”, “doctor”.
