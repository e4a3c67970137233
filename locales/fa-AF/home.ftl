### The first page: what do you need today?

home-title = امروز به چه ضرورت دارید؟
home-intro = خوش آمدید. در اینجا کورس فرانسوی، کتاب، برنامه‌های فرهنگی و کمک پیدا می‌کنید.
home-tiles-label = انتخاب کنید
home-tile-courses = آموختن زبان فرانسوی
home-tile-courses-plain = همهٔ کورس‌ها برای همهٔ سطح‌ها
home-tile-helper = پیدا کردن کورس مناسب
home-tile-helper-plain = سه سؤال، بعد ما به شما مشوره می‌دهیم
home-tile-timetable = تقسیم اوقات این هفته
home-tile-timetable-plain = روزها، ساعت‌ها و اتاق‌ها
home-tile-library = خواندن و به امانت گرفتن کتاب
home-tile-library-plain = کتابخانه: ساعت‌های کار و کارت
home-tile-events = گردش و آشنا شدن با دیگران
home-tile-events-plain = بازدید از جاهای دیدنی، فلم، گفتگو
home-tile-programmes = پروگرام‌های ما
home-tile-programmes-plain = کارهایی که ما همراه شما می‌کنیم
home-open-title = مرکزهای ما
home-reception = بخش پذیرش (Accueil)
home-changes-title = چه تغییر کرده است
home-changes-none = این هفته تغییری نیست.
home-events-title = برنامه‌های فرهنگی آینده
home-events-none = فعلاً هیچ برنامهٔ فرهنگی در پلان نیست.
home-help-title = می‌خواهید با کسی صحبت کنید؟
home-help-text = به بخش پذیرش تلیفون کنید: { $phone }. با کسی که ترجمه می‌کند هم آمده می‌توانید.
