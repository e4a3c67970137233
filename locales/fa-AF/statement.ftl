### The two statements (privacy, accessibility).
### Every sentence here is a promise: change it only when the software changes.
### $school, $address and $phone come from the centre that runs this installation.

## Privacy

statement-privacy-title = حریم خصوصی
statement-privacy-intro = شما می‌توانید تمام این سایت را بخوانید، بدون این که بگویید کی هستید.
statement-privacy-keep-title = دربارهٔ شما چه نگهداری می‌کنیم
statement-privacy-keep-1 = وقتی صفحه‌ها را می‌خوانید، ما دربارهٔ شما هیچ چیز نگهداری نمی‌کنیم.
statement-privacy-keep-2 = جواب‌های سه سؤال «پیدا کردن کورس مناسب» ثبت نمی‌شود.
statement-privacy-keep-3 = اگر ترجمه بخواهید، ما تنها نام صفحه و زبان را یادداشت می‌کنیم.
statement-privacy-cookie-title = کوکی‌ها
statement-privacy-cookie-1 = برای خواندن سایت هیچ کوکی در تلیفون شما گذاشته نمی‌شود. پس چیزی برای قبول یا رد کردن نیست.
statement-privacy-cookie-2 = کارمندان ما با یک کوکی داخل می‌شوند. این کوکی تنها برای آن است که هر بار دوباره داخل نشوند.
statement-privacy-log-title = ثبت تخنیکی
statement-privacy-log-1 = سرور می‌نویسد که کدام صفحه خواسته شد، در کدام ساعت، و فرستاده شد یا نه. هیچ نامی را نمی‌نویسد.
statement-privacy-log-2 = برای حفاظت حساب‌های کارمندان، سرور برای مدت کوتاه می‌شمارد که در هر حساب و از هر آدرس انترنتی چند بار برای داخل شدن کوشش شده است.
statement-privacy-third-title = هیچ چیز به جای دیگر نمی‌رود
statement-privacy-third-1 = این صفحه‌ها با هیچ شرکت دیگر تماس نمی‌گیرد: نه اعلان تجارتی، نه شمارش بازدیدکنندگان، نه نقشه، نه فونت.
statement-privacy-third-2 = واتساپ، تلگرام و پیام کوتاه (SMS) تنها وقتی باز می‌شود که شما دکمهٔ آن را بزنید. آن وقت قواعد خود آن‌ها تطبیق می‌شود.
statement-privacy-phone-title = در تلیفون شما
statement-privacy-phone-1 = صفحه‌هایی که خوانده‌اید در این تلیفون می‌ماند تا بدون انترنت هم بخوانید. در آن‌ها چیزی دربارهٔ شما نیست.
statement-privacy-phone-2 = اگر شخص دیگری از این تلیفون استفاده کند، دیده می‌تواند که کدام صفحه‌ها خوانده شده است.
statement-privacy-phone-3 = دکمه‌ای که در پایین است، این صفحه‌ها را از این تلیفون پاک می‌کند. تاریخچه باقی می‌ماند: آن را در تنظیمات مرورگر، در بخش «حریم خصوصی» (Confidentialité) پاک کنید.
statement-privacy-phone-forget = پاک کردن صفحه‌ها از این تلیفون
statement-privacy-phone-forgotten = انجام شد: مرورگر صفحه‌های ذخیره‌شده را از این تلیفون پاک می‌کند.
statement-privacy-rights-title = حقوق شما
statement-privacy-rights-1 = شما می‌توانید بپرسید که ما دربارهٔ شما چه می‌دانیم، و بخواهید که درست یا پاک شود.
statement-privacy-rights-2 = این درخواست بر جای شما در کورس هیچ تأثیری ندارد.
statement-privacy-contact-title = با چه کسی صحبت کنید
statement-privacy-contact-1 = مسئول: { $school }، { $address }.
statement-privacy-contact-2 = به بخش پذیرش تلیفون کنید: { $phone }. شما خودتان هم آمده می‌توانید.
statement-privacy-contact-3 = می‌توانید به CNIL هم شکایت کنید. CNIL ادارهٔ فرانسوی برای حفاظت حریم خصوصی است: { "\u2066" }3, place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, cnil.fr{ "\u2069" }

## Accessibility, in the order of the RGAA model

statement-accessibility-title = دسترس‌پذیری
statement-accessibility-intro = { $school } می‌خواهد که هر شخص، با معلولیت یا بدون معلولیت، از این سایت استفاده کرده بتواند.
statement-accessibility-state-title = وضعیت مطابقت
statement-accessibility-state-1 = قاعدهٔ فرانسه RGAA 4.1 است، یعنی رهنمود عمومی برای بهتر ساختن دسترس‌پذیری.
statement-accessibility-state-2 = این سایت را هیچ نهاد بیرونی ارزیابی نکرده است. پس نظر به این قاعده، با هر کیفیتی که باشد، «غیرمطابق» اعلان می‌شود.
statement-accessibility-state-3 = ما هیچ فیصدی را اعلان نمی‌کنیم، چون هیچ‌کس از بیرون آن را اندازه نکرده است.
statement-accessibility-test-title = چه چیز را امتحان می‌کنیم
statement-accessibility-test-1 = با هر تغییر سایت، یک وسیلهٔ بررسی به نام axe صفحه‌ها را در چهار زبان می‌بیند، در صفحهٔ نمایش خُرد و کلان.
statement-accessibility-test-2 = صفحه‌ها بدون اسکریپت خوانده می‌شود و فورم‌ها بدون اسکریپت فرستاده می‌شود.
statement-accessibility-test-3 = وسیلهٔ خودکار همه چیز را نمی‌بیند. هنوز کسانی که از صفحه‌خوان استفاده می‌کنند این سایت را امتحان نکرده‌اند.
statement-accessibility-limits-title = کمبودهایی که می‌دانیم
statement-accessibility-limits-1 = وقتی متنی هنوز ترجمه نشده باشد، به فرانسوی نشان داده می‌شود و صفحه این را می‌گوید.
statement-accessibility-limits-2 = سایت هنوز صفحه‌ها را با صدای بلند نمی‌خواند.
statement-accessibility-made-title = این اعلامیه چطور ساخته شد
statement-accessibility-made-1 = این اعلامیه را گروه سازندهٔ سایت نوشته است. تاریخ: { $date }.
statement-accessibility-made-2 = تکنالوژی‌های استفاده‌شده: HTML، CSS، SVG، JavaScript و WebAssembly.
statement-accessibility-report-title = گفتن یک مشکل
statement-accessibility-report-1 = آیا صفحه‌ای را خوانده نمی‌توانید یا کاری را کرده نمی‌توانید؟ به بخش پذیرش بگویید: { $phone }، { $address }.
statement-accessibility-report-2 = ما معلومات را از راه دیگر به شما می‌دهیم و صفحه را درست می‌کنیم.
statement-accessibility-appeal-title = اگر ما جواب ندهیم
statement-accessibility-appeal-1 = می‌توانید رایگان و بدون تکت پستی به Défenseur des droits (مدافع حقوق در فرانسه) نامه بنویسید: { "\u2066" }Défenseur des droits, Libre réponse 71120, 75342 Paris Cedex 07{ "\u2069" }
statement-accessibility-appeal-2 = همچنان می‌توانید فورم را در سایت آن (defenseurdesdroits.fr) پُر کنید، یا با نمایندهٔ آن در نزدیکی خود ملاقات کنید.
