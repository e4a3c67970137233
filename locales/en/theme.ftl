### Everyday themes and times of day, used by the course filters, the helper and course pages.

theme-label = Theme
theme-all = All themes
theme-health = Health
theme-transport = Transport
theme-school = School
theme-shopping = Shopping
theme-administration = Paperwork
theme-work = Work
theme-health-plain = Talk to a doctor, go to a pharmacy or a hospital
theme-transport-plain = Take the metro and the bus, ask your way
theme-school-plain = Talk with your children’s school, enrol at university
theme-shopping-plain = Do your shopping, understand a price
theme-administration-plain = Fill in a form, understand a letter
theme-work-plain = Look for a job, talk about your trade

time-label = Time of day
time-all = Any time of day
time-morning = Morning
time-afternoon = Afternoon
time-evening = Evening
