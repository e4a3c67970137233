### The commitment of the school, the three axes, the partners.
### The texts of each programme are in the database; here are the frame and the labels.

programme-title = پروگرام‌های ما
programme-intro = کارهایی که الیانس فرانسز (Alliance Française) همراه پناهندگان می‌کند.
programme-commitment-title = تعهد ما
programme-commitment-1 = زبان فرانسوی اولین وسیله است تا جای خود را در اینجا پیدا کنید. با آن شما سودا می‌خرید، سوار مترو می‌شوید، به مکتب می‌روید، نزد داکتر می‌روید و فورم پُر می‌کنید. بعد درس می‌خوانید، مسلک می‌آموزید و کار می‌کنید.
programme-commitment-2 = ما می‌خواهیم برای شما یک پناهگاه امن باشیم: جایی که به روی همه باز است، به هر کس احترام می‌گذارد و در کنار شاگرد است.
programme-commitment-3 = شما با همهٔ شاگردان دیگر درس می‌خوانید. حق شما برابر است: کورس‌ها، کتابخانه و برنامه‌های فرهنگی.
programme-axes-title = سه شکل کار ما
programme-axis-label = شکل کار
programme-axis-partnership = با نهادهای همکار
programme-axis-partnership-plain = همراه با انجمن‌ها و شرکت‌هایی که برای کمک به مردم کار می‌کنند (économie sociale et solidaire).
programme-axis-own-funds = با پول خود ما
programme-axis-own-funds-plain = مصرف این پروگرام‌ها برای پناهندگان را خود ما می‌پردازیم.
programme-axis-sponsored = با تمویل‌کنندگان
programme-axis-sponsored-plain = مصرف این کارها را اشخاص یا شرکت‌ها می‌پردازند.
programme-for = برای چه کسی
programme-join = چطور شامل شوید
programme-partners = نهادهای همکار
programme-centres = مرکزها
programme-courses = کورس‌های این پروگرام
programme-join-title = چطور شامل یک پروگرام شوید
programme-join-1 = به بخش پذیرش تلیفون کنید: { $phone }. ما می‌گوییم که کدام پروگرام برای شما مناسب است.
programme-join-2 = اگر یک انجمن شما را کمک می‌کند، آن انجمن هم برای شما درخواست داده می‌تواند.
programme-join-3 = بدون شامل شدن در یک پروگرام خاص هم می‌توانید در یک کورس درس بخوانید.
programme-partners-title = نهادهای همکار ما
programme-partners-intro = این نهادها همراه ما کار می‌کنند.
