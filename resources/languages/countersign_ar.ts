<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n attempt(s) left before the key blocks.</source>
        <translation>
            <numerusform>لم تبق أي محاولة قبل قفل المفتاح.</numerusform>
            <numerusform>بقيت محاولة واحدة قبل قفل المفتاح.</numerusform>
            <numerusform>بقيت محاولتان قبل قفل المفتاح.</numerusform>
            <numerusform>بقيت %n محاولات قبل قفل المفتاح.</numerusform>
            <numerusform>بقيت %n محاولة قبل قفل المفتاح.</numerusform>
            <numerusform>بقيت %n محاولة قبل قفل المفتاح.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n بايت</numerusform>
            <numerusform>بايت واحد</numerusform>
            <numerusform>بايتان</numerusform>
            <numerusform>%n بايتات</numerusform>
            <numerusform>%n بايتًا</numerusform>
            <numerusform>%n بايت</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يومًا</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>اليوم</numerusform>
            <numerusform>قبل يوم واحد</numerusform>
            <numerusform>قبل يومين</numerusform>
            <numerusform>قبل %n أيام</numerusform>
            <numerusform>قبل %n يومًا</numerusform>
            <numerusform>قبل %n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ends are signed and wait for the registry. They go out by themselves, without a touch.</source>
        <translation>
            <numerusform>لا ينتظر السجل أي إنهاء موقّع.</numerusform>
            <numerusform>إنهاء واحد موقّع ينتظر السجل، ويُرسَل من تلقاء نفسه دون لمسة.</numerusform>
            <numerusform>إنهاءان موقّعان ينتظران السجل، ويُرسَلان من تلقاء نفسيهما دون لمسة.</numerusform>
            <numerusform>%n إنهاءات موقّعة تنتظر السجل، وتُرسَل من تلقاء نفسها دون لمسة.</numerusform>
            <numerusform>%n إنهاءً موقّعًا تنتظر السجل، وتُرسَل من تلقاء نفسها دون لمسة.</numerusform>
            <numerusform>%n إنهاء موقّع تنتظر السجل، وتُرسَل من تلقاء نفسها دون لمسة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتان</numerusform>
            <numerusform>%n ساعات</numerusform>
            <numerusform>%n ساعة</numerusform>
            <numerusform>%n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) active</source>
        <translation>
            <numerusform>لا مفتاح نشط</numerusform>
            <numerusform>مفتاح نشط واحد</numerusform>
            <numerusform>مفتاحان نشطان</numerusform>
            <numerusform>%n مفاتيح نشطة</numerusform>
            <numerusform>%n مفتاحًا نشطًا</numerusform>
            <numerusform>%n مفتاح نشط</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) ended by block {block}; uses are refused from now on.</source>
        <translation>
            <numerusform>لم يُنهَ أي مفتاح في الكتلة {block}.</numerusform>
            <numerusform>أُنهي مفتاح واحد في الكتلة {block}؛ يُرفض استخدامه من الآن.</numerusform>
            <numerusform>أُنهي مفتاحان في الكتلة {block}؛ يُرفض استخدامهما من الآن.</numerusform>
            <numerusform>أُنهيت %n مفاتيح في الكتلة {block}؛ يُرفض استخدامها من الآن.</numerusform>
            <numerusform>أُنهي %n مفتاحًا في الكتلة {block}؛ يُرفض استخدامها من الآن.</numerusform>
            <numerusform>أُنهي %n مفتاح في الكتلة {block}؛ يُرفض استخدامها من الآن.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) known on this computer, and those that other computers gave. You stay signed in.</source>
        <translation>
            <numerusform>لا مفتاح معروف على هذا الحاسوب؛ تنتهي المفاتيح التي منحتها حواسيب أخرى. يبقى دخولك مسجّلاً.</numerusform>
            <numerusform>مفتاح واحد معروف على هذا الحاسوب، وما منحته حواسيب أخرى. يبقى دخولك مسجّلاً.</numerusform>
            <numerusform>مفتاحان معروفان على هذا الحاسوب، وما منحته حواسيب أخرى. يبقى دخولك مسجّلاً.</numerusform>
            <numerusform>%n مفاتيح معروفة على هذا الحاسوب، وما منحته حواسيب أخرى. يبقى دخولك مسجّلاً.</numerusform>
            <numerusform>%n مفتاحًا معروفًا على هذا الحاسوب، وما منحته حواسيب أخرى. يبقى دخولك مسجّلاً.</numerusform>
            <numerusform>%n مفتاح معروف على هذا الحاسوب، وما منحته حواسيب أخرى. يبقى دخولك مسجّلاً.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) that you know of, and whatever other computers of yours gave. It cannot be undone.</source>
        <translation>
            <numerusform>لا مفتاح تعرفه، وكل ما منحته حواسيبك الأخرى. لا يمكن التراجع عن ذلك.</numerusform>
            <numerusform>مفتاح واحد تعرفه، وكل ما منحته حواسيبك الأخرى. لا يمكن التراجع عن ذلك.</numerusform>
            <numerusform>مفتاحان تعرفهما، وكل ما منحته حواسيبك الأخرى. لا يمكن التراجع عن ذلك.</numerusform>
            <numerusform>%n مفاتيح تعرفها، وكل ما منحته حواسيبك الأخرى. لا يمكن التراجع عن ذلك.</numerusform>
            <numerusform>%n مفتاحًا تعرفها، وكل ما منحته حواسيبك الأخرى. لا يمكن التراجع عن ذلك.</numerusform>
            <numerusform>%n مفتاح تعرفها، وكل ما منحته حواسيبك الأخرى. لا يمكن التراجع عن ذلك.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>قبل أقل من دقيقة</numerusform>
            <numerusform>قبل دقيقة</numerusform>
            <numerusform>قبل دقيقتين</numerusform>
            <numerusform>قبل %n دقائق</numerusform>
            <numerusform>قبل %n دقيقة</numerusform>
            <numerusform>قبل %n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more key(s) not shown</source>
        <translation>
            <numerusform>لا مفاتيح أخرى غير معروضة</numerusform>
            <numerusform>مفتاح واحد آخر غير معروض</numerusform>
            <numerusform>مفتاحان آخران غير معروضين</numerusform>
            <numerusform>%n مفاتيح أخرى غير معروضة</numerusform>
            <numerusform>%n مفتاحًا آخر غير معروض</numerusform>
            <numerusform>%n مفتاح آخر غير معروض</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more site(s) not drawn</source>
        <translation>
            <numerusform>لا مواقع أخرى غير مرسومة</numerusform>
            <numerusform>موقع واحد آخر غير مرسوم</numerusform>
            <numerusform>موقعان آخران غير مرسومين</numerusform>
            <numerusform>%n مواقع أخرى غير مرسومة</numerusform>
            <numerusform>%n موقعًا آخر غير مرسوم</numerusform>
            <numerusform>%n موقع آخر غير مرسوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n ثانية</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتان</numerusform>
            <numerusform>%n ثوانٍ</numerusform>
            <numerusform>%n ثانية</numerusform>
            <numerusform>%n ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) go on under the new seed.</source>
        <translation>
            <numerusform>لا جلسات تستمر بالبذرة الجديدة.</numerusform>
            <numerusform>تستمر جلسة واحدة بالبذرة الجديدة.</numerusform>
            <numerusform>تستمر جلستان بالبذرة الجديدة.</numerusform>
            <numerusform>تستمر %n جلسات بالبذرة الجديدة.</numerusform>
            <numerusform>تستمر %n جلسة بالبذرة الجديدة.</numerusform>
            <numerusform>تستمر %n جلسة بالبذرة الجديدة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions ended by block {block}, and every key with them.</source>
        <translation>
            <numerusform>لم تنتهِ أي جلسة في الكتلة {block}.</numerusform>
            <numerusform>انتهت جلسة واحدة في الكتلة {block} مع كل مفاتيحها.</numerusform>
            <numerusform>انتهت جلستان في الكتلة {block} مع كل مفاتيحهما.</numerusform>
            <numerusform>انتهت %n جلسات في الكتلة {block} مع كل مفاتيحها.</numerusform>
            <numerusform>انتهت %n جلسة في الكتلة {block} مع كل مفاتيحها.</numerusform>
            <numerusform>انتهت %n جلسة في الكتلة {block} مع كل مفاتيحها.</numerusform>
        </translation>
    </message>
    <message>
        <source>(not readable)</source>
        <translation>(غير مقروء)</translation>
    </message>
    <message>
        <source>(the hash of your approval, made when you touch your key)</source>
        <translation>(تجزئة موافقتك، تُنشأ عند لمس مفتاحك)</translation>
    </message>
    <message>
        <source>(your account with this site; your key tells it)</source>
        <translation>(حسابك لدى هذا الموقع؛ مفتاحك يحدّده)</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>يوم واحد</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>ساعة</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 دقيقة</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 ساعة</translation>
    </message>
    <message>
        <source>24 words on paper open your identity when every key is lost.</source>
        <translation>24 كلمة على ورقة تفتح هويتك إذا ضاعت كل المفاتيح.</translation>
    </message>
    <message>
        <source>24 words on paper would open your identity when every key is lost.</source>
        <translation>24 كلمة على ورقة يمكنها فتح هويتك إذا ضاعت كل المفاتيح.</translation>
    </message>
    <message>
        <source>24 words on paper, and a new key.</source>
        <translation>24 كلمة على ورقة، ومفتاح جديد.</translation>
    </message>
    <message>
        <source>24 words on paper. One touch.</source>
        <translation>24 كلمة على ورقة. لمسة واحدة.</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 يومًا</translation>
    </message>
    <message>
        <source>4 h</source>
        <translation>4 ساعات</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 أيام</translation>
    </message>
    <message>
        <source>A client without a name</source>
        <translation>عميل بلا اسم</translation>
    </message>
    <message>
        <source>A computer without a name</source>
        <translation>حاسوب بلا اسم</translation>
    </message>
    <message>
        <source>A file of this app is damaged or was changed by something else; restore it from a backup.</source>
        <translation>أحد ملفات هذا التطبيق تالف أو غيّره شيء آخر؛ استعِده من نسخة احتياطية.</translation>
    </message>
    <message>
        <source>A key in this data is not valid; ask the sender to make a new one.</source>
        <translation>أحد المفاتيح في هذه البيانات غير صالح؛ اطلب من المرسل إنشاء مفتاح جديد.</translation>
    </message>
    <message>
        <source>A key that cannot verify you brings no identity here; use another of its keys, or the recovery phrase.</source>
        <translation>المفتاح الذي لا يستطيع التحقق منك لا يجلب هوية إلى هنا؛ استخدم مفتاحًا آخر من مفاتيحها أو عبارة الاسترداد.</translation>
    </message>
    <message>
        <source>A key that was handed on ends with the key that it is from; it cannot be ended by itself here.</source>
        <translation>المفتاح الممرَّر ينتهي مع المفتاح الذي جاء منه؛ ولا يمكن إنهاؤه وحده هنا.</translation>
    </message>
    <message>
        <source>A login arrived</source>
        <translation>وصل طلب تسجيل دخول</translation>
    </message>
    <message>
        <source>A login is waiting; it is shown once this is open.</source>
        <translation>طلب تسجيل دخول ينتظر؛ يُعرض بعد فتح هذه النافذة.</translation>
    </message>
    <message>
        <source>A login link was opened</source>
        <translation>فُتح رابط تسجيل دخول</translation>
    </message>
    <message>
        <source>A permission is for a place that is not the site&apos;s own, so it was refused.</source>
        <translation>أحد الأذونات يخص مكانًا ليس للموقع، لذا رُفض.</translation>
    </message>
    <message>
        <source>A port is in use by another program; choose another one.</source>
        <translation>أحد المنافذ يستخدمه برنامج آخر؛ اختر منفذًا غيره.</translation>
    </message>
    <message>
        <source>A proof in this data does not hold, so this was refused.</source>
        <translation>أحد البراهين في هذه البيانات غير صحيح، لذا رُفضت.</translation>
    </message>
    <message>
        <source>A recovery phrase has 24 words; check that none is missing.</source>
        <translation>تتكون عبارة الاسترداد من 24 كلمة؛ تحقق من عدم نقص أي منها.</translation>
    </message>
    <message>
        <source>A recovery phrase is shown on a terminal only; run this in one.</source>
        <translation>لا تُعرض عبارة الاسترداد إلا في طرفية؛ شغّل هذا الأمر في طرفية.</translation>
    </message>
    <message>
        <source>A relay carries requests to this window. Your site or company names it.</source>
        <translation>الخادم الوسيط ينقل الطلبات إلى هذه النافذة. يذكره لك موقعك أو شركتك.</translation>
    </message>
    <message>
        <source>A relay that is new to you</source>
        <translation>خادم وسيط جديد عليك</translation>
    </message>
    <message>
        <source>A security key is plugged in, and cannot be used.</source>
        <translation>مفتاح أمان موصول، لكن لا يمكن استخدامه.</translation>
    </message>
    <message>
        <source>A security key is plugged in, but this account may not use it; plug it in again, or ask whoever runs this computer.</source>
        <translation>مفتاح أمان موصول، لكن لا يحق لهذا الحساب استخدامه؛ أعد توصيله، أو اسأل من يدير هذا الحاسوب.</translation>
    </message>
    <message>
        <source>A security key is plugged in.</source>
        <translation>مفتاح أمان موصول.</translation>
    </message>
    <message>
        <source>A security key that waits for your touch</source>
        <translation>مفتاح أمان ينتظر لمستك</translation>
    </message>
    <message>
        <source>A signature does not match what it claims to sign, so this was refused.</source>
        <translation>أحد التواقيع لا يطابق ما يفترض أنه يوقّعه، لذا رُفض هذا.</translation>
    </message>
    <message>
        <source>A site keeps its first key; a record with another one was refused.</source>
        <translation>يحتفظ الموقع بمفتاحه الأول؛ رُفض قيد بمفتاح آخر.</translation>
    </message>
    <message>
        <source>A site&apos;s first address cannot be changed, since every permission it was given names it.</source>
        <translation>لا يمكن تغيير العنوان الأول للموقع، لأن كل إذن مُنح له يذكره.</translation>
    </message>
    <message>
        <source>About Countersign</source>
        <translation>حول Countersign</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>النشاط</translation>
    </message>
    <message>
        <source>Ada Example</source>
        <translation>ليلى مثال</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>إضافة مفتاح</translation>
    </message>
    <message>
        <source>Add a second key</source>
        <translation>إضافة مفتاح ثانٍ</translation>
    </message>
    <message>
        <source>Add a second way in</source>
        <translation>إضافة وسيلة دخول ثانية</translation>
    </message>
    <message>
        <source>Add an identity</source>
        <translation>إضافة هوية</translation>
    </message>
    <message>
        <source>Add an identity…</source>
        <translation>إضافة هوية…</translation>
    </message>
    <message>
        <source>Add another computer</source>
        <translation>إضافة حاسوب آخر</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Address: {address}</source>
        <translation>العنوان: {address}</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>ضبط</translation>
    </message>
    <message>
        <source>Adjust what is in: {permission}</source>
        <translation>ضبط ما يشمله: {permission}</translation>
    </message>
    <message numerus="yes">
        <source>After %n hour(s)</source>
        <translation>
            <numerusform>فورًا</numerusform>
            <numerusform>بعد ساعة</numerusform>
            <numerusform>بعد ساعتين</numerusform>
            <numerusform>بعد %n ساعات</numerusform>
            <numerusform>بعد %n ساعة</numerusform>
            <numerusform>بعد %n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>فورًا</numerusform>
            <numerusform>بعد دقيقة</numerusform>
            <numerusform>بعد دقيقتين</numerusform>
            <numerusform>بعد %n دقائق</numerusform>
            <numerusform>بعد %n دقيقة</numerusform>
            <numerusform>بعد %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>After three misses in a row the key must be plugged in again; with none left it must be reset.</source>
        <translation>بعد ثلاثة أخطاء متتالية يجب توصيل المفتاح من جديد؛ وإذا لم تبق محاولات وجبت إعادة ضبطه.</translation>
    </message>
    <message>
        <source>All 24, in their order, with blanks between them.</source>
        <translation>الكلمات الـ24 كلها، بترتيبها، مع مسافات بينها.</translation>
    </message>
    <message>
        <source>All identities…</source>
        <translation>كل الهويات…</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>كل الجلسات</translation>
    </message>
    <message>
        <source>An earlier approval still waits for its answer; send it again first.</source>
        <translation>موافقة سابقة ما زالت تنتظر ردّها؛ أرسلها مجددًا أولاً.</translation>
    </message>
    <message>
        <source>An earlier change of this identity still waits for its answer; try again when the relay answers.</source>
        <translation>تغيير سابق لهذه الهوية ما زال ينتظر ردّه؛ أعد المحاولة عندما يرد الخادم الوسيط.</translation>
    </message>
    <message>
        <source>And the identity code that another computer shows.</source>
        <translation>ورمز الهوية الذي يعرضه حاسوب آخر.</translation>
    </message>
    <message>
        <source>Another account&apos;s program stands where this app should be, so nothing was handed to it; tell whoever runs this computer.</source>
        <translation>برنامج لحساب آخر يقف مكان هذا التطبيق، لذا لم يُسلَّم إليه شيء؛ أخبر من يدير هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Another identity</source>
        <translation>هوية أخرى</translation>
    </message>
    <message>
        <source>Another identity on this computer has that name; choose another one.</source>
        <translation>هوية أخرى على هذا الحاسوب تحمل هذا الاسم؛ اختر اسمًا غيره.</translation>
    </message>
    <message>
        <source>Another login link came and was not opened; answer what is shown first, then open the link again.</source>
        <translation>وصل رابط تسجيل دخول آخر ولم يُفتح؛ أجب أولاً عن المعروض، ثم افتح الرابط مجددًا.</translation>
    </message>
    <message>
        <source>Another program is using the camera; close it and try again.</source>
        <translation>برنامج آخر يستخدم الكاميرا؛ أغلقه وأعد المحاولة.</translation>
    </message>
    <message>
        <source>Another program is using the security key; close it and try again.</source>
        <translation>برنامج آخر يستخدم مفتاح الأمان؛ أغلقه وأعد المحاولة.</translation>
    </message>
    <message>
        <source>Another relay of this network, that none of your identities uses.</source>
        <translation>خادم وسيط آخر لهذه الشبكة، لا تستخدمه أي من هوياتك.</translation>
    </message>
    <message>
        <source>Another request is being shown; answer that one first.</source>
        <translation>يُعرض طلب آخر الآن؛ أجب عنه أولاً.</translation>
    </message>
    <message>
        <source>Answer as</source>
        <translation>الرد بهوية</translation>
    </message>
    <message>
        <source>Answer as: {identity}</source>
        <translation>الرد بهوية: {identity}</translation>
    </message>
    <message>
        <source>Answer this computer’s question</source>
        <translation>أجب عن سؤال هذا الحاسوب</translation>
    </message>
    <message>
        <source>Answer this computer’s question ({number} of {all})</source>
        <translation>أجب عن سؤال هذا الحاسوب ({number} من {all})</translation>
    </message>
    <message>
        <source>Answer with one touch of a security key. No password.</source>
        <translation>أجب بلمسة واحدة لمفتاح أمان. بلا كلمة مرور.</translation>
    </message>
    <message>
        <source>Any security key that you can hold.</source>
        <translation>أي مفتاح أمان يمكنك إمساكه.</translation>
    </message>
    <message>
        <source>Any security key, and the virtual key.</source>
        <translation>أي مفتاح أمان، والمفتاح الافتراضي.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>Approve a login</source>
        <translation>الموافقة على تسجيل دخول</translation>
    </message>
    <message>
        <source>Approving without asking works only with the virtual key on a network on this computer.</source>
        <translation>الموافقة دون سؤال لا تعمل إلا بالمفتاح الافتراضي على شبكة في هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>أبريل</translation>
    </message>
    <message>
        <source>April</source>
        <translation>أبريل</translation>
    </message>
    <message>
        <source>As it was signed:</source>
        <translation>كما وُقّع:</translation>
    </message>
    <message>
        <source>As sites should call you.</source>
        <translation>كما تريد أن تناديك المواقع.</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>حسب النظام</translation>
    </message>
    <message>
        <source>Ask the network</source>
        <translation>سؤال الشبكة</translation>
    </message>
    <message>
        <source>Asked by {client}</source>
        <translation>الطلب من {client}</translation>
    </message>
    <message>
        <source>Asked by {client}, which says: {purpose}</source>
        <translation>الطلب من {client}، وغرضه المذكور: {purpose}</translation>
    </message>
    <message>
        <source>Asking relay and registry…</source>
        <translation>جارٍ سؤال الخادم الوسيط والسجل…</translation>
    </message>
    <message>
        <source>Asking your key…</source>
        <translation>جارٍ سؤال مفتاحك…</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s); letters are welcome. It stays inside the key.</source>
        <translation>
            <numerusform>لا حد أدنى للأحرف؛ الحروف مقبولة. يبقى داخل المفتاح.</numerusform>
            <numerusform>حرف واحد على الأقل؛ الحروف مقبولة. يبقى داخل المفتاح.</numerusform>
            <numerusform>حرفان على الأقل؛ الحروف مقبولة. يبقى داخل المفتاح.</numerusform>
            <numerusform>%n خانات على الأقل؛ الحروف مقبولة. يبقى داخل المفتاح.</numerusform>
            <numerusform>%n خانة على الأقل؛ الحروف مقبولة. يبقى داخل المفتاح.</numerusform>
            <numerusform>%n خانة على الأقل؛ الحروف مقبولة. يبقى داخل المفتاح.</numerusform>
        </translation>
    </message>
    <message>
        <source>At login only the tray shows that Countersign is there.</source>
        <translation>عند تسجيل الدخول إلى الجهاز لا يدل على وجود Countersign إلا رمزه في شريط النظام.</translation>
    </message>
    <message>
        <source>At most this much</source>
        <translation>هذا القدر كحد أقصى</translation>
    </message>
    <message>
        <source>At most this often</source>
        <translation>هذا العدد من المرات كحد أقصى</translation>
    </message>
    <message>
        <source>At most this often each hour</source>
        <translation>هذا العدد من المرات كل ساعة كحد أقصى</translation>
    </message>
    <message>
        <source>At most this often each minute</source>
        <translation>هذا العدد من المرات كل دقيقة كحد أقصى</translation>
    </message>
    <message>
        <source>At most this often each second</source>
        <translation>هذا العدد من المرات كل ثانية كحد أقصى</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>أغسطس</translation>
    </message>
    <message>
        <source>August</source>
        <translation>أغسطس</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>العودة إليه</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>العودة إلى القائمة</translation>
    </message>
    <message>
        <source>Blinking now: {keys}</source>
        <translation>يومض الآن: {keys}</translation>
    </message>
    <message>
        <source>Blinking now: {keys}. The first that you touch is used.</source>
        <translation>يومض الآن: {keys}. يُستخدم أول مفتاح تلمسه.</translation>
    </message>
    <message>
        <source>Camera: {name}</source>
        <translation>الكاميرا: {name}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Cancelled; nothing was signed.</source>
        <translation>أُلغي؛ لم يوقَّع شيء.</translation>
    </message>
    <message>
        <source>Carries logins between sites and this app. It cannot approve one for you.</source>
        <translation>ينقل طلبات تسجيل الدخول بين المواقع وهذا التطبيق. لا يستطيع الموافقة عليها بدلاً منك.</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>تغيير PIN</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>تغيير رمز PIN</translation>
    </message>
    <message>
        <source>Change the PIN of {key}</source>
        <translation>تغيير رمز PIN لمفتاح {key}</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>تحقق الآن</translation>
    </message>
    <message>
        <source>Check now whether {network} answers</source>
        <translation>تحقق الآن مما إذا كانت {network} ترد</translation>
    </message>
    <message>
        <source>Check this computer’s connection. If that works, wait a moment: nothing is lost meanwhile.</source>
        <translation>تحقق من اتصال هذا الحاسوب. إن كان يعمل فانتظر قليلاً: لا يضيع شيء في الأثناء.</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>يدقّقه</translation>
    </message>
    <message>
        <source>Checked by processes on this computer</source>
        <translation>تدقّقه عمليات على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Checked by processes on this computer: good for trying out.</source>
        <translation>تدقّقه عمليات على هذا الحاسوب: مناسب للتجربة.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>اختيار ملف</translation>
    </message>
    <message>
        <source>Choose a key for this computer. Two touches, once: one makes a key pair inside it, one seals the identity.</source>
        <translation>اختر مفتاحًا لهذا الحاسوب. لمستان لمرة واحدة: الأولى تنشئ زوج مفاتيح داخله، والثانية تختم الهوية.</translation>
    </message>
    <message>
        <source>Choose a new PIN for your key</source>
        <translation>اختر رمز PIN جديدًا لمفتاحك</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>اختر عبارة مرور</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>اختيار صورة</translation>
    </message>
    <message>
        <source>Choose another PIN</source>
        <translation>اختيار رمز PIN آخر</translation>
    </message>
    <message>
        <source>Choose another one</source>
        <translation>اختيار غيره</translation>
    </message>
    <message>
        <source>Choose the file of an identity</source>
        <translation>اختيار ملف هوية</translation>
    </message>
    <message>
        <source>Clock is off</source>
        <translation>الساعة غير مضبوطة</translation>
    </message>
    <message>
        <source>Closing the window hides it; a login that arrives brings it back.</source>
        <translation>إغلاق النافذة يخفيها؛ ويعيدها وصول طلب تسجيل دخول.</translation>
    </message>
    <message>
        <source>Code found on this screen</source>
        <translation>رمز وُجد على هذه الشاشة</translation>
    </message>
    <message>
        <source>Code from a picture you opened</source>
        <translation>رمز من صورة فتحتها</translation>
    </message>
    <message>
        <source>Code seen by the camera</source>
        <translation>رمز رأته الكاميرا</translation>
    </message>
    <message>
        <source>Code {number}, {relay}</source>
        <translation>الرمز {number}، {relay}</translation>
    </message>
    <message>
        <source>Compare both with what its operator publishes. You stay with this network from now on.</source>
        <translation>قارن الاثنين بما ينشره مشغّلها. تبقى مع هذه الشبكة من الآن.</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>الحواسيب</translation>
    </message>
    <message>
        <source>Computers of this identity will be listed here.</source>
        <translation>ستُسرد حواسيب هذه الهوية هنا.</translation>
    </message>
    <message>
        <source>Computers that may ask for your approvals. Sessions and addresses are the same on each of them.</source>
        <translation>الحواسيب التي يحق لها طلب موافقاتك. الجلسات والعناوين هي نفسها على كل منها.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Continue only if you just asked to sign in.</source>
        <translation>تابع فقط إن كنت قد طلبت تسجيل الدخول للتو.</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>التباين</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>تم النسخ.</translation>
    </message>
    <message>
        <source>Copied. Paste it where somebody helps you.</source>
        <translation>تم النسخ. الصقه حيث يساعدك أحدهم.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy the identity code</source>
        <translation>نسخ رمز الهوية</translation>
    </message>
    <message>
        <source>Copy what was found</source>
        <translation>نسخ ما وُجد</translation>
    </message>
    <message>
        <source>Countersign can stay there while its window is closed, and show a login as soon as you open one.</source>
        <translation>يمكن أن يبقى Countersign هناك بعد إغلاق نافذته، وأن يعرض طلب تسجيل الدخول فور فتحه.</translation>
    </message>
    <message>
        <source>Countersign cannot start</source>
        <translation>تعذّر بدء Countersign</translation>
    </message>
    <message>
        <source>Countersign is asking for something in another window or command; finish there first.</source>
        <translation>يسأل Countersign عن شيء في نافذة أخرى أو أمر آخر؛ أنهِ ذلك أولاً.</translation>
    </message>
    <message>
        <source>Countersign is locked</source>
        <translation>Countersign مقفل</translation>
    </message>
    <message>
        <source>Countersign is open already and does not answer; close it, then start it again.</source>
        <translation>Countersign مفتوح بالفعل ولا يرد؛ أغلقه ثم شغّله مجددًا.</translation>
    </message>
    <message>
        <source>Countersign&apos;s rule for asking your password is not installed; install its package, or use a security key.</source>
        <translation>قاعدة Countersign لطلب كلمة مرورك غير مثبتة؛ ثبّت حزمته، أو استخدم مفتاح أمان.</translation>
    </message>
    <message>
        <source>Cut to a small square on this computer.</source>
        <translation>تُقص إلى مربع صغير على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>ديسمبر</translation>
    </message>
    <message>
        <source>December</source>
        <translation>ديسمبر</translation>
    </message>
    <message>
        <source>Declined; nothing was signed.</source>
        <translation>رُفض؛ لم يوقَّع شيء.</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Digests (SHA-256):</source>
        <translation>الملخصات (SHA-256):</translation>
    </message>
    <message>
        <source>Do anything</source>
        <translation>فعل أي شيء</translation>
    </message>
    <message>
        <source>Do anything with {things}</source>
        <translation>فعل أي شيء في {things}</translation>
    </message>
    <message>
        <source>Does the page show this number?</source>
        <translation>هل تعرض الصفحة هذا الرقم؟</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Drag it until the circle is right. Only what is inside is kept, as a small square.</source>
        <translation>اسحبها حتى تصبح الدائرة في مكانها. لا يُحفظ إلا ما بداخلها، مربعًا صغيرًا.</translation>
    </message>
    <message>
        <source>Each checks every approval again, with rules of its own.</source>
        <translation>يعيد كل منهم التحقق من كل موافقة بقواعده الخاصة.</translation>
    </message>
    <message>
        <source>Each one is a login of its own. Choose the one on the page you sign in to.</source>
        <translation>كل منها تسجيل دخول مستقل. اختر الموجود في الصفحة التي تسجّل الدخول إليها.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>End every key</source>
        <translation>إنهاء كل المفاتيح</translation>
    </message>
    <message>
        <source>End every key at {site}?</source>
        <translation>إنهاء كل المفاتيح لدى {site}؟</translation>
    </message>
    <message>
        <source>End every key here</source>
        <translation>إنهاء كل المفاتيح هنا</translation>
    </message>
    <message>
        <source>End everything</source>
        <translation>إنهاء كل شيء</translation>
    </message>
    <message>
        <source>End everything…</source>
        <translation>إنهاء كل شيء…</translation>
    </message>
    <message>
        <source>End key</source>
        <translation>إنهاء المفتاح</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>إنهاء الجلسة</translation>
    </message>
    <message>
        <source>End the key of {client}?</source>
        <translation>إنهاء مفتاح {client}؟</translation>
    </message>
    <message>
        <source>End the key of {name}</source>
        <translation>إنهاء مفتاح {name}</translation>
    </message>
    <message>
        <source>End whatever you allowed, here, at any time.</source>
        <translation>أنهِ ما سمحت به، هنا، في أي وقت.</translation>
    </message>
    <message>
        <source>End your session with {site}?</source>
        <translation>إنهاء جلستك مع {site}؟</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>تم الإنهاء</translation>
    </message>
    <message>
        <source>Ended in block {block}. It is refused from now on.</source>
        <translation>تم الإنهاء في الكتلة {block}. يُرفض من الآن.</translation>
    </message>
    <message>
        <source>Ended the key of {name}</source>
        <translation>أُنهي مفتاح {name}</translation>
    </message>
    <message>
        <source>Ended the session with {name}</source>
        <translation>أُنهيت الجلسة مع {name}</translation>
    </message>
    <message>
        <source>Ended; cannot be used any more</source>
        <translation>تم الإنهاء؛ لم يعد الاستخدام ممكنًا</translation>
    </message>
    <message>
        <source>Enter a name first.</source>
        <translation>أدخل اسمًا أولاً.</translation>
    </message>
    <message>
        <source>Enter it again</source>
        <translation>أدخله مرة أخرى</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>أدخل رمز PIN</translation>
    </message>
    <message>
        <source>Enter your key&apos;s PIN</source>
        <translation>أدخل رمز PIN لمفتاحك</translation>
    </message>
    <message>
        <source>Enter your passphrase</source>
        <translation>أدخل عبارة مرورك</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>باستمرار</numerusform>
            <numerusform>كل دقيقة</numerusform>
            <numerusform>كل دقيقتين</numerusform>
            <numerusform>كل %n دقائق</numerusform>
            <numerusform>كل %n دقيقة</numerusform>
            <numerusform>كل %n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n second(s)</source>
        <translation>
            <numerusform>باستمرار</numerusform>
            <numerusform>كل ثانية</numerusform>
            <numerusform>كل ثانيتين</numerusform>
            <numerusform>كل %n ثوانٍ</numerusform>
            <numerusform>كل %n ثانية</numerusform>
            <numerusform>كل %n ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>Every key and every session</source>
        <translation>كل المفاتيح وكل الجلسات</translation>
    </message>
    <message>
        <source>Every key that acts for me</source>
        <translation>كل مفتاح يعمل بالنيابة عني</translation>
    </message>
    <message>
        <source>Every key that acts for you there stops working. It cannot be undone.</source>
        <translation>يتوقف كل مفتاح يعمل بالنيابة عنك هناك. لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>Every session goes on under the same address, and the sites notice nothing. Readers of the public record can tell that these sessions belong together.</source>
        <translation>تستمر كل جلسة بالعنوان نفسه، ولا تلاحظ المواقع شيئًا. ويمكن لقرّاء السجل العام أن يعرفوا أن هذه الجلسات مترابطة.</translation>
    </message>
    <message>
        <source>Every sign-in here needs a touch, so it cannot happen silently.</source>
        <translation>كل تسجيل دخول هنا يحتاج إلى لمسة، فلا يمكن أن يحدث خفية.</translation>
    </message>
    <message>
        <source>Every site that you sign in to is listed here, with the keys that act for you there.</source>
        <translation>يُسرد هنا كل موقع تسجّل الدخول إليه، مع المفاتيح التي تعمل بالنيابة عنك هناك.</translation>
    </message>
    <message>
        <source>Everything, with receipts</source>
        <translation>كل شيء، مع الإيصالات</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>انتهت صلاحيته</translation>
    </message>
    <message>
        <source>Expires in {time}</source>
        <translation>ينتهي بعد {time}</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>تصدير إلى ملف</translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation>تصدير إلى ملف…</translation>
    </message>
    <message>
        <source>Export what happened</source>
        <translation>تصدير ما حدث</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>فبراير</translation>
    </message>
    <message>
        <source>February</source>
        <translation>فبراير</translation>
    </message>
    <message>
        <source>Fetching the request…</source>
        <translation>جارٍ جلب الطلب…</translation>
    </message>
    <message>
        <source>First camera</source>
        <translation>الكاميرا الأولى</translation>
    </message>
    <message>
        <source>For trying out</source>
        <translation>للتجربة</translation>
    </message>
    <message>
        <source>For {length}</source>
        <translation>لمدة {length}</translation>
    </message>
    <message>
        <source>Fourth camera</source>
        <translation>الكاميرا الرابعة</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>من ملف</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>إعادتها</translation>
    </message>
    <message>
        <source>Give it: {claim}</source>
        <translation>إعطاء: {claim}</translation>
    </message>
    <message>
        <source>Good for trying out. For real use, join a network that others run.</source>
        <translation>مناسبة للتجربة. للاستخدام الفعلي، انضم إلى شبكة يديرها آخرون.</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>موجود الآن</translation>
    </message>
    <message>
        <source>High</source>
        <translation>عالٍ</translation>
    </message>
    <message>
        <source>High contrast has stronger lines and colours.</source>
        <translation>التباين العالي له خطوط وألوان أقوى.</translation>
    </message>
    <message>
        <source>Hold the code before the camera</source>
        <translation>ضع الرمز أمام الكاميرا</translation>
    </message>
    <message>
        <source>Hold to approve</source>
        <translation>اضغط مطولاً للموافقة</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>How Countersign looks and behaves on this computer. Changes hold at once.</source>
        <translation>شكل Countersign وسلوكه على هذا الحاسوب. تسري التغييرات فورًا.</translation>
    </message>
    <message>
        <source>How a key is touched: on its round contact, when it blinks</source>
        <translation>كيف يُلمس المفتاح: على نقطته المستديرة، عندما يومض</translation>
    </message>
    <message>
        <source>How long its key is good for</source>
        <translation>مدة صلاحية مفتاحه</translation>
    </message>
    <message>
        <source>How much was used is what {site} reports; it last did {when}.</source>
        <translation>مقدار الاستخدام هو ما يبلّغ عنه {site}؛ آخر إبلاغ {when}.</translation>
    </message>
    <message>
        <source>How often relay and registry are asked whether all is well, while you look at the window.</source>
        <translation>كم مرة يُسأل الخادم الوسيط والسجل عن سلامة كل شيء، أثناء نظرك إلى النافذة.</translation>
    </message>
    <message>
        <source>I have it here</source>
        <translation>هو معي هنا</translation>
    </message>
    <message>
        <source>I have it, or it was wiped</source>
        <translation>هو معي، أو مُسح</translation>
    </message>
    <message>
        <source>I have one already</source>
        <translation>لدي هوية بالفعل</translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation>كتبتها</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>الهويات</translation>
    </message>
    <message>
        <source>Identity code</source>
        <translation>رمز الهوية</translation>
    </message>
    <message>
        <source>Identity code, for a camera</source>
        <translation>رمز الهوية، للكاميرا</translation>
    </message>
    <message>
        <source>If it is lost or breaks, nobody can bring the identity back.</source>
        <translation>إن ضاع أو تعطّل فلن يستطيع أحد استعادة الهوية.</translation>
    </message>
    <message>
        <source>If you see no page with a number for this login, deny.</source>
        <translation>إن لم تر صفحة فيها رقم لتسجيل الدخول هذا، فارفض.</translation>
    </message>
    <message>
        <source>If you see no page with this number, deny.</source>
        <translation>إن لم تر صفحة فيها هذا الرقم، فارفض.</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>In English, so that whoever helps you can read it too. It names no person, and nothing in it is secret.</source>
        <translation>بالإنجليزية، ليستطيع من يساعدك قراءته أيضًا. لا يذكر اسم شخص، ولا سرّ فيه.</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>في الملف</translation>
    </message>
    <message>
        <source>In this order. They are shown this once; whoever has them can open your identity.</source>
        <translation>بهذا الترتيب. تُعرض هذه المرة فقط؛ ومن يملكها يستطيع فتح هويتك.</translation>
    </message>
    <message>
        <source>Install or unlock the system’s keyring, and start Countersign again.</source>
        <translation>ثبّت حلقة مفاتيح النظام أو افتح قفلها، ثم شغّل Countersign مجددًا.</translation>
    </message>
    <message>
        <source>Is this the network you mean?</source>
        <translation>هل هذه هي الشبكة التي تقصدها؟</translation>
    </message>
    <message>
        <source>It answered your touch, and it opens your identity.</source>
        <translation>ردّ على لمستك، وهو يفتح هويتك.</translation>
    </message>
    <message>
        <source>It calls itself {name}, a name with hidden or reordered characters.</source>
        <translation>يسمّي نفسه {name}، وهو اسم فيه حروف مخفية أو مغيّرة الترتيب.</translation>
    </message>
    <message>
        <source>It calls itself {name}, which is not its address.</source>
        <translation>يسمّي نفسه {name}، وهذا ليس عنوانه.</translation>
    </message>
    <message>
        <source>It calls itself {name}, which is not written with the letters it seems to be.</source>
        <translation>يسمّي نفسه {name}، وهو غير مكتوب بالحروف التي يبدو بها.</translation>
    </message>
    <message>
        <source>It calls itself {name}; its name has {count} characters.</source>
        <translation>يسمّي نفسه {name}؛ عدد حروف اسمه {count}.</translation>
    </message>
    <message>
        <source>It calls itself {name}; nobody checked the sign in that name.</source>
        <translation>يسمّي نفسه {name}؛ لم يتحقق أحد من العلامة في هذا الاسم.</translation>
    </message>
    <message>
        <source>It can ask for no approval of yours from then on. Your sessions go on. It takes one touch of a key of yours.</source>
        <translation>لا يستطيع طلب أي موافقة منك بعد ذلك. تستمر جلساتك. يتطلب الأمر لمسة واحدة لأحد مفاتيحك.</translation>
    </message>
    <message>
        <source>It cannot be undone, and holds for programs and agents that work for you at this moment.</source>
        <translation>لا يمكن التراجع عن ذلك، ويسري على البرامج والوكلاء الذين يعملون لك في هذه اللحظة.</translation>
    </message>
    <message>
        <source>It cannot verify you, so it is weaker: add it later, as a second way in.</source>
        <translation>لا يستطيع التحقق منك، فهو أضعف: أضفه لاحقًا وسيلة دخول ثانية.</translation>
    </message>
    <message>
        <source>It gets</source>
        <translation>يحصل على</translation>
    </message>
    <message>
        <source>It is lost, or somebody took it</source>
        <translation>ضاع، أو أخذه أحد</translation>
    </message>
    <message>
        <source>It is not one of your keys yet. You can add it.</source>
        <translation>ليس من مفاتيحك بعد. يمكنك إضافته.</translation>
    </message>
    <message>
        <source>It is plugged in</source>
        <translation>تم توصيله</translation>
    </message>
    <message>
        <source>It is plugged in again</source>
        <translation>أُعيد توصيله</translation>
    </message>
    <message>
        <source>It is too bright; tilt the code, or darken the screen with the code.</source>
        <translation>الإضاءة زائدة؛ أمِل الرمز، أو اخفض سطوع الشاشة التي تعرضه.</translation>
    </message>
    <message>
        <source>It is too dark; turn on a light, or brighten the screen with the code.</source>
        <translation>المكان مظلم؛ أضئ مصباحًا، أو زد سطوع الشاشة التي تعرض الرمز.</translation>
    </message>
    <message>
        <source>It leads to {host}.</source>
        <translation>يؤدي إلى {host}.</translation>
    </message>
    <message>
        <source>It may do nothing for you from then on. It cannot be undone.</source>
        <translation>لا يحق له فعل شيء لك بعد ذلك. لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message numerus="yes">
        <source>It may fail to recognise you %n time(s) more; then it wants its PIN.</source>
        <translation>
            <numerusform>لا يحق له أن يخفق في التعرف عليك بعد الآن؛ إذ يطلب رمز PIN.</numerusform>
            <numerusform>قد يخفق في التعرف عليك مرة أخرى واحدة؛ ثم يطلب رمز PIN.</numerusform>
            <numerusform>قد يخفق في التعرف عليك مرتين أخريين؛ ثم يطلب رمز PIN.</numerusform>
            <numerusform>قد يخفق في التعرف عليك %n مرات أخرى؛ ثم يطلب رمز PIN.</numerusform>
            <numerusform>قد يخفق في التعرف عليك %n مرة أخرى؛ ثم يطلب رمز PIN.</numerusform>
            <numerusform>قد يخفق في التعرف عليك %n مرة أخرى؛ ثم يطلب رمز PIN.</numerusform>
        </translation>
    </message>
    <message>
        <source>It opens nothing from then on.</source>
        <translation>لا يفتح شيئًا بعد ذلك.</translation>
    </message>
    <message>
        <source>It runs on this computer: start it with “countersign network up”.</source>
        <translation>تعمل على هذا الحاسوب: شغّلها بالأمر «countersign network up».</translation>
    </message>
    <message>
        <source>It says where your identity is and opens nothing by itself: a key of yours does, there.</source>
        <translation>يدل على مكان هويتك ولا يفتح شيئًا وحده: يفتحها أحد مفاتيحك، هناك.</translation>
    </message>
    <message>
        <source>It shows nothing of yours, and holds none of your secrets. A touch of your key opens it.</source>
        <translation>لا يعرض شيئًا لك، ولا يحتفظ بأي من أسرارك. تفتحه لمسة لمفتاحك.</translation>
    </message>
    <message>
        <source>Its PIN is blocked; it must be reset before it can be used</source>
        <translation>رمز PIN مقفل؛ تجب إعادة ضبط المفتاح قبل استخدامه</translation>
    </message>
    <message>
        <source>Its address has “{part}” where its name says “{name}”; look twice.</source>
        <translation>في عنوانه «{part}» حيث يقول اسمه «{name}»؛ دقّق النظر.</translation>
    </message>
    <message>
        <source>Its blocks are checked by processes on this computer alone.</source>
        <translation>لا تدقّق كتله إلا عمليات على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Its key acts until</source>
        <translation>يعمل مفتاحه حتى</translation>
    </message>
    <message>
        <source>Its key may, without asking again</source>
        <translation>يحق لمفتاحه، دون سؤال جديد</translation>
    </message>
    <message>
        <source>Its keys are lost; use the recovery phrase</source>
        <translation>ضاعت مفاتيحها؛ استخدم عبارة الاسترداد</translation>
    </message>
    <message>
        <source>Its version, and the licences of all it is made of.</source>
        <translation>إصداره، وتراخيص كل ما صُنع منه.</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>يناير</translation>
    </message>
    <message>
        <source>January</source>
        <translation>يناير</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>انضمام</translation>
    </message>
    <message>
        <source>Join a network</source>
        <translation>الانضمام إلى شبكة</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>يوليو</translation>
    </message>
    <message>
        <source>July</source>
        <translation>يوليو</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>يونيو</translation>
    </message>
    <message>
        <source>June</source>
        <translation>يونيو</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>الإبقاء على الكل</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>احتفاظ</translation>
    </message>
    <message>
        <source>Keep it somewhere else than the first. Three touches.</source>
        <translation>احفظه في مكان غير مكان الأول. ثلاث لمسات.</translation>
    </message>
    <message>
        <source>Keep the name</source>
        <translation>الإبقاء على الاسم</translation>
    </message>
    <message>
        <source>Keeps the public record of your sessions. Its signature is on every block.</source>
        <translation>يحفظ السجل العام لجلساتك. توقيعه على كل كتلة.</translation>
    </message>
    <message>
        <source>Kept by this computer, for trying out</source>
        <translation>يحفظه هذا الحاسوب، للتجربة</translation>
    </message>
    <message>
        <source>Kept by this computer: for trying out, weaker than a key you can hold.</source>
        <translation>يحفظه هذا الحاسوب: للتجربة، وهو أضعف من مفتاح يمكنك إمساكه.</translation>
    </message>
    <message>
        <source>Kept sealed, on this computer only.</source>
        <translation>محفوظ مختومًا على هذا الحاسوب فقط.</translation>
    </message>
    <message>
        <source>Key at home</source>
        <translation>مفتاح في المنزل</translation>
    </message>
    <message>
        <source>Key at port {port}</source>
        <translation>المفتاح عند المنفذ {port}</translation>
    </message>
    <message>
        <source>Key at {place}</source>
        <translation>المفتاح في {place}</translation>
    </message>
    <message>
        <source>Key on a reader</source>
        <translation>مفتاح على قارئ</translation>
    </message>
    <message>
        <source>Key on {reader}</source>
        <translation>مفتاح على {reader}</translation>
    </message>
    <message>
        <source>Key {digits}</source>
        <translation>المفتاح {digits}</translation>
    </message>
    <message>
        <source>Key …{end}</source>
        <translation>المفتاح …{end}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Keys and the network are asked; this takes a few seconds at most.</source>
        <translation>تُسأل المفاتيح والشبكة؛ يستغرق ذلك بضع ثوانٍ على الأكثر.</translation>
    </message>
    <message>
        <source>Keys get lost and break. With a second way in, that costs nothing.</source>
        <translation>المفاتيح تضيع وتتعطل. مع وسيلة دخول ثانية لا تخسر شيئًا.</translation>
    </message>
    <message>
        <source>Keys that act for you</source>
        <translation>مفاتيح تعمل بالنيابة عنك</translation>
    </message>
    <message>
        <source>Keys that acted for you</source>
        <translation>مفاتيح عملت بالنيابة عنك</translation>
    </message>
    <message>
        <source>Keys that it accepts</source>
        <translation>المفاتيح التي تقبلها</translation>
    </message>
    <message>
        <source>Keys that open it</source>
        <translation>المفاتيح التي تفتحها</translation>
    </message>
    <message>
        <source>Keys that went with it</source>
        <translation>المفاتيح التي ذهبت معه</translation>
    </message>
    <message>
        <source>Keys, camera, keyring and network, with what to do where something is missing.</source>
        <translation>المفاتيح والكاميرا وحلقة المفاتيح والشبكة، وما يلزم فعله حيث ينقص شيء.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>اللغة والمظهر</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>السماح له</translation>
    </message>
    <message>
        <source>Let the key {name} in</source>
        <translation>السماح للمفتاح {name}</translation>
    </message>
    <message>
        <source>Licence of {name}</source>
        <translation>ترخيص {name}</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Light or dark.</source>
        <translation>فاتح أو داكن.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>رابط</translation>
    </message>
    <message>
        <source>Link from the clipboard</source>
        <translation>رابط من الحافظة</translation>
    </message>
    <message>
        <source>Link opened by another program</source>
        <translation>رابط فتحه برنامج آخر</translation>
    </message>
    <message>
        <source>Link you entered</source>
        <translation>رابط أدخلته</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Lock at once</source>
        <translation>قفل فوري</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>قفل الآن</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>قفل النافذة</translation>
    </message>
    <message>
        <source>Locking…</source>
        <translation>جارٍ القفل…</translation>
    </message>
    <message>
        <source>Login only · once, {since}</source>
        <translation>تسجيل دخول فقط · مرة واحدة، {since}</translation>
    </message>
    <message numerus="yes">
        <source>Login only · {count} time(s) since {since}</source>
        <translation>
            <numerusform>تسجيل دخول فقط · {count} مرة منذ {since}</numerusform>
            <numerusform>تسجيل دخول فقط · {count} مرة منذ {since}</numerusform>
            <numerusform>تسجيل دخول فقط · {count} مرة منذ {since}</numerusform>
            <numerusform>تسجيل دخول فقط · {count} مرات منذ {since}</numerusform>
            <numerusform>تسجيل دخول فقط · {count} مرة منذ {since}</numerusform>
            <numerusform>تسجيل دخول فقط · {count} مرة منذ {since}</numerusform>
        </translation>
    </message>
    <message>
        <source>Logins and endings will be listed here.</source>
        <translation>ستُسرد عمليات تسجيل الدخول والإنهاء هنا.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>فحص</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>إعادة الفحص</translation>
    </message>
    <message>
        <source>Look at the words</source>
        <translation>عرض الكلمات</translation>
    </message>
    <message>
        <source>Look at what works on this computer</source>
        <translation>فحص ما يعمل على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Look at your paper</source>
        <translation>انظر إلى ورقتك</translation>
    </message>
    <message>
        <source>Look back {time}</source>
        <translation>العودة {time}</translation>
    </message>
    <message>
        <source>Looking for a code in this picture went wrong; try again, or use another picture.</source>
        <translation>حدث خطأ أثناء البحث عن رمز في هذه الصورة؛ أعد المحاولة، أو استخدم صورة أخرى.</translation>
    </message>
    <message>
        <source>Looking for a code…</source>
        <translation>جارٍ البحث عن رمز…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Lose every key and the recovery phrase, and the identity is lost: nobody can bring it back, not this app and not the network.</source>
        <translation>إن ضاعت كل المفاتيح وعبارة الاسترداد ضاعت الهوية: لا يستطيع أحد استعادتها، لا هذا التطبيق ولا الشبكة.</translation>
    </message>
    <message>
        <source>Lost your keys?</source>
        <translation>هل ضاعت مفاتيحك؟</translation>
    </message>
    <message>
        <source>Made a recovery phrase</source>
        <translation>أُنشئت عبارة استرداد</translation>
    </message>
    <message>
        <source>Made of, with its licences</source>
        <translation>مكوّناته وتراخيصها</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>إنشاء جديدة</translation>
    </message>
    <message>
        <source>Make a new recovery phrase</source>
        <translation>إنشاء عبارة استرداد جديدة</translation>
    </message>
    <message>
        <source>Make a recovery phrase</source>
        <translation>إنشاء عبارة استرداد</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>مارس</translation>
    </message>
    <message>
        <source>March</source>
        <translation>مارس</translation>
    </message>
    <message>
        <source>May</source>
        <translation>مايو</translation>
    </message>
    <message>
        <source>More below ↓</source>
        <translation>المزيد أدناه ↓</translation>
    </message>
    <message>
        <source>More than one login code was found; show only the one you mean.</source>
        <translation>وُجد أكثر من رمز تسجيل دخول؛ اعرض الذي تقصده فقط.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name of the new key</source>
        <translation>اسم المفتاح الجديد</translation>
    </message>
    <message>
        <source>Name of this identity</source>
        <translation>اسم هذه الهوية</translation>
    </message>
    <message>
        <source>Name of {thing}</source>
        <translation>اسم {thing}</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Network and help</source>
        <translation>الشبكة والمساعدة</translation>
    </message>
    <message>
        <source>Network: {network}</source>
        <translation>الشبكة: {network}</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>الشبكات</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>رمز PIN جديد</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>رمز PIN الجديد مرة أخرى</translation>
    </message>
    <message>
        <source>New phrase</source>
        <translation>عبارة جديدة</translation>
    </message>
    <message>
        <source>New since your last sign-in: this site also acts at {addresses}.</source>
        <translation>جديد منذ آخر تسجيل دخول لك: يعمل هذا الموقع أيضًا عند {addresses}.</translation>
    </message>
    <message>
        <source>New to you</source>
        <translation>جديد عليك</translation>
    </message>
    <message>
        <source>No camera was found there; plug one in, choose another one, or scan the screen instead.</source>
        <translation>لم توجد كاميرا هناك؛ وصّل واحدة، أو اختر غيرها، أو امسح الشاشة بدلاً منها.</translation>
    </message>
    <message>
        <source>No fingerprint is set up on this computer; add one in its settings, or use a security key.</source>
        <translation>لا بصمة مُعدّة على هذا الحاسوب؛ أضف واحدة في إعداداته، أو استخدم مفتاح أمان.</translation>
    </message>
    <message>
        <source>No identity here has this recovery phrase; check the words and the network.</source>
        <translation>لا هوية هنا تحمل عبارة الاسترداد هذه؛ تحقق من الكلمات ومن الشبكة.</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>بلا مفتاح</translation>
    </message>
    <message>
        <source>No key is here</source>
        <translation>لا مفتاح هنا</translation>
    </message>
    <message>
        <source>No key is here yet</source>
        <translation>لا مفتاح هنا بعد</translation>
    </message>
    <message>
        <source>No key that stays, and no recovery phrase, authorises this change, so it was refused.</source>
        <translation>لا مفتاح باقٍ ولا عبارة استرداد يجيزان هذا التغيير، لذا رُفض.</translation>
    </message>
    <message>
        <source>No keyring: weaker</source>
        <translation>بلا حلقة مفاتيح: أضعف</translation>
    </message>
    <message>
        <source>No login code was found; make sure that the whole code is visible.</source>
        <translation>لم يوجد رمز تسجيل دخول؛ تأكد من أن الرمز ظاهر كله.</translation>
    </message>
    <message>
        <source>No program on this desktop could ask for your password; log in on the screen itself, or use a security key.</source>
        <translation>لا برنامج في سطح المكتب هذا استطاع طلب كلمة مرورك؛ سجّل الدخول على الشاشة نفسها، أو استخدم مفتاح أمان.</translation>
    </message>
    <message>
        <source>No secure connection could be made, so nothing was sent; try another network, or tell the server&apos;s operator.</source>
        <translation>تعذر إنشاء اتصال آمن، فلم يُرسل شيء؛ جرّب شبكة أخرى أو أخبر مشغّل الخادم.</translation>
    </message>
    <message>
        <source>No security key is plugged in. Nothing needs one before you approve.</source>
        <translation>لا مفتاح أمان موصول. ولا يلزم مفتاح قبل أن توافق.</translation>
    </message>
    <message>
        <source>No security key was found; plug one in.</source>
        <translation>لم يوجد مفتاح أمان؛ وصّل واحدًا.</translation>
    </message>
    <message>
        <source>No session is like that.</source>
        <translation>لا جلسة بهذه المواصفات.</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>لا جلسات بعد</translation>
    </message>
    <message>
        <source>No touch came in time.</source>
        <translation>لم تصل لمسة في الوقت المحدد.</translation>
    </message>
    <message>
        <source>Nobody answered this computer&apos;s question in time; try again.</source>
        <translation>لم يُجب أحد عن سؤال هذا الحاسوب في الوقت المحدد؛ أعد المحاولة.</translation>
    </message>
    <message>
        <source>Nobody checks its blocks beside the registry yet, so the registry&apos;s signature alone counts.</source>
        <translation>لا أحد يدقّق كتله غير السجل بعد، فلا يُعتمد إلا توقيع السجل وحده.</translation>
    </message>
    <message>
        <source>Nobody else has the copy of your identity on it.</source>
        <translation>لا أحد سواك يملك نسخة هويتك التي عليه.</translation>
    </message>
    <message>
        <source>None is known on this computer; those that other computers gave end. You stay signed in.</source>
        <translation>لا شيء معروف على هذا الحاسوب؛ تنتهي المفاتيح التي منحتها حواسيب أخرى. يبقى دخولك مسجّلاً.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>لم يُنهَ</translation>
    </message>
    <message>
        <source>Not exactly one of your keys has that name; use its id.</source>
        <translation>لا يوجد بين مفاتيحك واحد فقط بهذا الاسم؛ استخدم معرّفه.</translation>
    </message>
    <message>
        <source>Not installed, so it has none.</source>
        <translation>غير مثبت، لذا لا يوجد له ترخيص.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Not made yet</source>
        <translation>لم تُنشأ بعد</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Not offered here.</source>
        <translation>غير متاح هنا.</translation>
    </message>
    <message>
        <source>Nothing but prove that it is yours</source>
        <translation>لا شيء سوى إثبات أنه لك</translation>
    </message>
    <message>
        <source>Nothing changes for the sites you use, or for your other computers.</source>
        <translation>لا يتغير شيء في المواقع التي تستخدمها ولا في حواسيبك الأخرى.</translation>
    </message>
    <message>
        <source>Nothing happened in this time.</source>
        <translation>لم يحدث شيء في هذه الفترة.</translation>
    </message>
    <message>
        <source>Nothing that happened is like that.</source>
        <translation>لا شيء مما حدث بهذه المواصفات.</translation>
    </message>
    <message>
        <source>Nothing that the camera sees is kept.</source>
        <translation>لا يُحفظ شيء مما تراه الكاميرا.</translation>
    </message>
    <message>
        <source>Nothing that you approved waits for an answer; give the login link.</source>
        <translation>لا شيء وافقت عليه ينتظر ردًّا؛ أدخل رابط تسجيل الدخول.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>لا شيء يلزم فعله.</translation>
    </message>
    <message>
        <source>Nothing to do: it is always at hand.</source>
        <translation>لا شيء يلزم فعله: هو متاح دائمًا.</translation>
    </message>
    <message>
        <source>Nothing was left to end.</source>
        <translation>لم يبق شيء لإنهائه.</translation>
    </message>
    <message>
        <source>Nothing was sent there. Continue only if you know that name; you can then look at its network and set up an identity in it.</source>
        <translation>لم يُرسل شيء إلى هناك. تابع فقط إن كنت تعرف هذا الاسم؛ عندها يمكنك الاطلاع على شبكته وإعداد هوية فيها.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>نوفمبر</translation>
    </message>
    <message>
        <source>November</source>
        <translation>نوفمبر</translation>
    </message>
    <message>
        <source>Now a key</source>
        <translation>الآن مفتاح</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>الرقم {number}</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>أكتوبر</translation>
    </message>
    <message>
        <source>October</source>
        <translation>أكتوبر</translation>
    </message>
    <message>
        <source>Of this window; what is signed stays in English.</source>
        <translation>لغة هذه النافذة؛ ما يوقَّع يبقى بالإنجليزية.</translation>
    </message>
    <message>
        <source>On another computer, on paper, or in a file.</source>
        <translation>على حاسوب آخر، أو على ورقة، أو في ملف.</translation>
    </message>
    <message>
        <source>On macOS only an installed app opens login links; install Countersign, or paste the link.</source>
        <translation>في macOS لا يفتح روابط تسجيل الدخول إلا تطبيق مثبت؛ ثبّت Countersign، أو الصق الرابط.</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>على ورقة</translation>
    </message>
    <message>
        <source>On the other computer: Computers, Add another computer, Export to a file. It stays sealed.</source>
        <translation>على الحاسوب الآخر: الحواسيب، إضافة حاسوب آخر، تصدير إلى ملف. يبقى مختومًا.</translation>
    </message>
    <message>
        <source>On the other computer: Computers, Add another computer. The code opens nothing by itself.</source>
        <translation>على الحاسوب الآخر: الحواسيب، إضافة حاسوب آخر. الرمز لا يفتح شيئًا وحده.</translation>
    </message>
    <message>
        <source>On the reader</source>
        <translation>على القارئ</translation>
    </message>
    <message>
        <source>One approval was signed and not answered</source>
        <translation>موافقة واحدة موقّعة دون ردّ</translation>
    </message>
    <message>
        <source>One end is signed and waits for the registry. It goes out by itself, without a touch.</source>
        <translation>إنهاء واحد موقّع ينتظر السجل، ويُرسَل من تلقاء نفسه دون لمسة.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>لحظة واحدة…</translation>
    </message>
    <message>
        <source>One more way in</source>
        <translation>وسيلة دخول أخرى</translation>
    </message>
    <message>
        <source>One of those who check.</source>
        <translation>واحد ممن يدقّقون.</translation>
    </message>
    <message>
        <source>One session ended by block {block}, and every key with it.</source>
        <translation>انتهت جلسة واحدة في الكتلة {block} مع كل مفاتيحها.</translation>
    </message>
    <message>
        <source>One touch of another of your keys is needed.</source>
        <translation>تلزم لمسة واحدة لمفتاح آخر من مفاتيحك.</translation>
    </message>
    <message>
        <source>One touch of your key ends all of it.</source>
        <translation>لمسة واحدة لمفتاحك تنهي كل ذلك.</translation>
    </message>
    <message>
        <source>Only keys whose maker vouches for them.</source>
        <translation>المفاتيح التي يضمنها صانعها فقط.</translation>
    </message>
    <message>
        <source>Only one key opens your identity</source>
        <translation>مفتاح واحد فقط يفتح هويتك</translation>
    </message>
    <message>
        <source>Only security keys that can verify you.</source>
        <translation>مفاتيح الأمان التي تستطيع التحقق منك فقط.</translation>
    </message>
    <message>
        <source>Only the end of this address counts, “{end}”; “{start}” is not the site.</source>
        <translation>لا يُعتد إلا بنهاية هذا العنوان، «{end}»؛ أما «{start}» فليس الموقع.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open Countersign</source>
        <translation>فتح Countersign</translation>
    </message>
    <message>
        <source>Open Countersign to see what for.</source>
        <translation>افتح Countersign لترى الغرض.</translation>
    </message>
    <message>
        <source>Open Countersign to see who asks.</source>
        <translation>افتح Countersign لترى صاحب الطلب.</translation>
    </message>
    <message>
        <source>Open a picture of the code</source>
        <translation>فتح صورة للرمز</translation>
    </message>
    <message>
        <source>Open an identity you have</source>
        <translation>فتح هوية لديك</translation>
    </message>
    <message>
        <source>Open image</source>
        <translation>فتح صورة</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>فتحها</translation>
    </message>
    <message>
        <source>Opened on the computer {name}</source>
        <translation>فُتحت على الحاسوب {name}</translation>
    </message>
    <message>
        <source>Opens by itself</source>
        <translation>يفتح وحده</translation>
    </message>
    <message>
        <source>PDF files cannot be read on this computer; open a picture of the code instead.</source>
        <translation>لا يمكن قراءة ملفات PDF على هذا الحاسوب؛ افتح صورة للرمز بدلاً من ذلك.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation>رمز PIN معيّن</translation>
    </message>
    <message numerus="yes">
        <source>PIN set, %n attempt(s) left</source>
        <translation>
            <numerusform>رمز PIN معيّن، لا محاولات باقية</numerusform>
            <numerusform>رمز PIN معيّن، بقيت محاولة واحدة</numerusform>
            <numerusform>رمز PIN معيّن، بقيت محاولتان</numerusform>
            <numerusform>رمز PIN معيّن، بقيت %n محاولات</numerusform>
            <numerusform>رمز PIN معيّن، بقيت %n محاولة</numerusform>
            <numerusform>رمز PIN معيّن، بقيت %n محاولة</numerusform>
        </translation>
    </message>
    <message>
        <source>PIN that holds now</source>
        <translation>رمز PIN الحالي</translation>
    </message>
    <message>
        <source>Paper, not a file or a photo: no window can keep other programs from seeing the screen.</source>
        <translation>على ورقة، لا في ملف ولا صورة: لا تستطيع نافذة منع البرامج الأخرى من رؤية الشاشة.</translation>
    </message>
    <message>
        <source>Part of this address cannot be read; do not trust it.</source>
        <translation>تتعذر قراءة جزء من هذا العنوان؛ لا تثق به.</translation>
    </message>
    <message>
        <source>Part of this computer</source>
        <translation>جزء من هذا الحاسوب</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>عبارة المرور مرة أخرى</translation>
    </message>
    <message>
        <source>Paste link</source>
        <translation>لصق رابط</translation>
    </message>
    <message>
        <source>Paste the link</source>
        <translation>لصق الرابط</translation>
    </message>
    <message>
        <source>Permissions (ReCap)</source>
        <translation>الأذونات (ReCap)</translation>
    </message>
    <message>
        <source>Permissions (ReCap):</source>
        <translation>الأذونات (ReCap):</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Pictures and PDF ({endings})</source>
        <translation>صور و PDF ({endings})</translation>
    </message>
    <message>
        <source>Pictures of the screen</source>
        <translation>صور للشاشة</translation>
    </message>
    <message>
        <source>Plug in your security key</source>
        <translation>وصّل مفتاح الأمان</translation>
    </message>
    <message>
        <source>Plug it in when you approve a login.</source>
        <translation>وصّله عند الموافقة على تسجيل دخول.</translation>
    </message>
    <message>
        <source>Plug one in, or lay it on the reader: it appears here at once.</source>
        <translation>وصّل واحدًا أو ضعه على القارئ: يظهر هنا فورًا.</translation>
    </message>
    <message>
        <source>Plugged in</source>
        <translation>موصول</translation>
    </message>
    <message>
        <source>Point at the code, or open the link. You see who asks before anything is signed.</source>
        <translation>وجّه الكاميرا إلى الرمز، أو افتح الرابط. ترى صاحب الطلب قبل توقيع أي شيء.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>الملف الشخصي</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>البرهان</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء التطبيق</translation>
    </message>
    <message>
        <source>Quit Countersign</source>
        <translation>إنهاء Countersign</translation>
    </message>
    <message>
        <source>Read it with the webcam</source>
        <translation>قراءته بكاميرا الويب</translation>
    </message>
    <message>
        <source>Read this part first; then approve.</source>
        <translation>اقرأ هذا الجزء أولاً، ثم وافق.</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>الإيصال</translation>
    </message>
    <message>
        <source>Receipt: {what}, {day}, {time}</source>
        <translation>الإيصال: {what}، {day}، {time}</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>الإيصالات</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>الأحدث</translation>
    </message>
    <message>
        <source>Recognises you</source>
        <translation>يتعرف عليك</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>مقيَّد</translation>
    </message>
    <message>
        <source>Recorded: block {block}, {day}</source>
        <translation>مقيَّد: الكتلة {block}، {day}</translation>
    </message>
    <message>
        <source>Recovered with the phrase, with the key {name}</source>
        <translation>تم الاسترداد بالعبارة، مع المفتاح {name}</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>عبارة الاسترداد</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Registry cannot be reached</source>
        <translation>تعذر الوصول إلى السجل</translation>
    </message>
    <message>
        <source>Registry is away</source>
        <translation>السجل لا يرد</translation>
    </message>
    <message>
        <source>Registry key</source>
        <translation>مفتاح السجل</translation>
    </message>
    <message>
        <source>Registry, block {height}</source>
        <translation>السجل، الكتلة {height}</translation>
    </message>
    <message>
        <source>Registry: {host}</source>
        <translation>السجل: {host}</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>الخادم الوسيط</translation>
    </message>
    <message>
        <source>Relay and registry answer, and the clocks agree. The newest block is {block}.</source>
        <translation>الخادم الوسيط والسجل يردّان، والساعات متوافقة. أحدث كتلة هي {block}.</translation>
    </message>
    <message>
        <source>Relay and registry are processes on this computer, so nobody else checks what they record.</source>
        <translation>الخادم الوسيط والسجل عمليتان على هذا الحاسوب، فلا يدقّق أحد سواه ما يقيّدانه.</translation>
    </message>
    <message>
        <source>Relay: {host}</source>
        <translation>الخادم الوسيط: {host}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>إزالته</translation>
    </message>
    <message>
        <source>Remove {computer}</source>
        <translation>إزالة {computer}</translation>
    </message>
    <message>
        <source>Remove {computer}?</source>
        <translation>إزالة {computer}؟</translation>
    </message>
    <message>
        <source>Remove {key}</source>
        <translation>إزالة {key}</translation>
    </message>
    <message>
        <source>Remove {key}?</source>
        <translation>إزالة {key}؟</translation>
    </message>
    <message>
        <source>Removed the computer {name}</source>
        <translation>أُزيل الحاسوب {name}</translation>
    </message>
    <message>
        <source>Removed the key {name}</source>
        <translation>أُزيل المفتاح {name}</translation>
    </message>
    <message>
        <source>Removed the lost key {name}</source>
        <translation>أُزيل المفتاح الضائع {name}</translation>
    </message>
    <message>
        <source>Rename {thing}</source>
        <translation>إعادة تسمية {thing}</translation>
    </message>
    <message>
        <source>Renew the seed as well</source>
        <translation>تجديد البذرة أيضًا</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>Request:</source>
        <translation>الطلب:</translation>
    </message>
    <message>
        <source>Runs on this computer</source>
        <translation>يعمل على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save receipt</source>
        <translation>حفظ الإيصال</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>حفظ الإيصال</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>حُفظ باسم {file}.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>تم الحفظ.</translation>
    </message>
    <message>
        <source>Saved. The file is sealed: only a key or the phrase opens it.</source>
        <translation>تم الحفظ. الملف مختوم: لا يفتحه إلا مفتاح أو العبارة.</translation>
    </message>
    <message>
        <source>Scan screen</source>
        <translation>مسح الشاشة</translation>
    </message>
    <message>
        <source>Screen {number}</source>
        <translation>الشاشة {number}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search sessions</source>
        <translation>البحث في الجلسات</translation>
    </message>
    <message>
        <source>Second camera</source>
        <translation>الكاميرا الثانية</translation>
    </message>
    <message>
        <source>Security key</source>
        <translation>مفتاح الأمان</translation>
    </message>
    <message>
        <source>Security key PIN</source>
        <translation>رمز PIN لمفتاح الأمان</translation>
    </message>
    <message>
        <source>Security key not here</source>
        <translation>مفتاح الأمان ليس هنا</translation>
    </message>
    <message>
        <source>Security key ready</source>
        <translation>مفتاح الأمان جاهز</translation>
    </message>
    <message>
        <source>Security key unusable</source>
        <translation>مفتاح الأمان غير صالح للاستخدام</translation>
    </message>
    <message>
        <source>Security keys that can verify you, and the virtual key.</source>
        <translation>مفاتيح الأمان التي تستطيع التحقق منك، والمفتاح الافتراضي.</translation>
    </message>
    <message>
        <source>See who asks for a login, and approve it with one touch of your key.</source>
        <translation>اعرف من يطلب تسجيل الدخول، ووافق بلمسة واحدة لمفتاحك.</translation>
    </message>
    <message>
        <source>See who asks, and for what, before anything is signed.</source>
        <translation>اعرف من يطلب، ولأي غرض، قبل توقيع أي شيء.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>إعادة الإرسال</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>إرسال الآن</translation>
    </message>
    <message>
        <source>Sending it again needs no touch.</source>
        <translation>إعادة الإرسال لا تحتاج إلى لمسة.</translation>
    </message>
    <message>
        <source>Sending it again…</source>
        <translation>جارٍ إعادة الإرسال…</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>سبتمبر</translation>
    </message>
    <message>
        <source>September</source>
        <translation>سبتمبر</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>الجلسة</translation>
    </message>
    <message>
        <source>Session address {address}</source>
        <translation>عنوان الجلسة {address}</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>تعيين PIN</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>تعيين رمز PIN</translation>
    </message>
    <message>
        <source>Set a PIN for your key</source>
        <translation>تعيين رمز PIN لمفتاحك</translation>
    </message>
    <message>
        <source>Set a PIN for {key}</source>
        <translation>تعيين رمز PIN لمفتاح {key}</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>إعداد</translation>
    </message>
    <message>
        <source>Set up a new identity</source>
        <translation>إعداد هوية جديدة</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Several are plugged in, so there is one more touch after this.</source>
        <translation>عدة مفاتيح موصولة، لذا تلي هذه لمسة أخرى.</translation>
    </message>
    <message>
        <source>Shortcut {keys}</source>
        <translation>الاختصار {keys}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Show all sessions</source>
        <translation>عرض كل الجلسات</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>عرض الأقدم</translation>
    </message>
    <message>
        <source>Show this one</source>
        <translation>عرض هذه</translation>
    </message>
    <message>
        <source>Show version and licences</source>
        <translation>عرض الإصدار والتراخيص</translation>
    </message>
    <message>
        <source>Show {identity}</source>
        <translation>عرض {identity}</translation>
    </message>
    <message>
        <source>Shown: {which}</source>
        <translation>المعروض: {which}</translation>
    </message>
    <message>
        <source>Sign in, nothing else</source>
        <translation>تسجيل الدخول ولا شيء غيره</translation>
    </message>
    <message>
        <source>Signed in to {name}</source>
        <translation>سُجّل الدخول إلى {name}</translation>
    </message>
    <message>
        <source>Signed in to {site}</source>
        <translation>سُجّل الدخول إلى {site}</translation>
    </message>
    <message>
        <source>Since your last sign-in this site has given up {addresses}.</source>
        <translation>منذ آخر تسجيل دخول لك تخلى هذا الموقع عن {addresses}.</translation>
    </message>
    <message>
        <source>Sites are told that nobody has checked it.</source>
        <translation>تُخبَر المواقع بأن أحدًا لم يتحقق منه.</translation>
    </message>
    <message>
        <source>Sites that you sign in to will be listed here.</source>
        <translation>ستُسرد هنا المواقع التي تسجّل الدخول إليها.</translation>
    </message>
    <message>
        <source>So that a login that is opened on this computer is shown at once.</source>
        <translation>ليُعرض فورًا طلب تسجيل الدخول الذي يُفتح على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Some of your settings could not be read; please look through them. What you change now is kept.</source>
        <translation>تعذرت قراءة بعض إعداداتك؛ راجعها من فضلك. ما تغيّره الآن يُحفظ.</translation>
    </message>
    <message>
        <source>Something else answered in the server&apos;s place; if this network wants a sign-in, do that in a browser and try again.</source>
        <translation>أجاب شيء آخر مكان الخادم؛ إن كانت هذه الشبكة تطلب تسجيل دخول فأتمّه في متصفح ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>Something else answered in the system&apos;s name, so nothing was signed; tell whoever runs this computer.</source>
        <translation>شيء آخر أجاب باسم النظام، لذا لم يوقَّع شيء؛ أخبر من يدير هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Something went wrong in this app; try again, and tell its makers if it stays.</source>
        <translation>حدث خطأ في هذا التطبيق؛ أعد المحاولة، وأخبر صانعيه إن استمر.</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>البروتوكول</translation>
    </message>
    <message>
        <source>Start and tray</source>
        <translation>بدء التشغيل وشريط النظام</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>البدء عند تسجيل الدخول إلى الجهاز</translation>
    </message>
    <message>
        <source>Start without a window</source>
        <translation>البدء دون نافذة</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>البقاء في شريط النظام</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>البقاء في شريط النظام عند إغلاق النافذة</translation>
    </message>
    <message>
        <source>Stay in the tray?</source>
        <translation>البقاء في شريط النظام؟</translation>
    </message>
    <message>
        <source>Step {number} of {of}</source>
        <translation>الخطوة {number} من {of}</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>القوة</translation>
    </message>
    <message>
        <source>Strong: what opens your vault stays in your security key or in Windows Hello, which ask each time.</source>
        <translation>قوي: ما يفتح خزنتك يبقى في مفتاح الأمان أو في Windows Hello، وكلاهما يسأل في كل مرة.</translation>
    </message>
    <message>
        <source>Switch identity</source>
        <translation>تبديل الهوية</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>الجداول</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>Test {key}</source>
        <translation>اختبار {key}</translation>
    </message>
    <message>
        <source>That PIN is not right.</source>
        <translation>رمز PIN هذا غير صحيح.</translation>
    </message>
    <message>
        <source>That PIN is not right; check it before you try again.</source>
        <translation>رمز PIN هذا غير صحيح؛ تحقق منه قبل إعادة المحاولة.</translation>
    </message>
    <message>
        <source>That another computer saved, with one of its keys or its phrase.</source>
        <translation>حفظها حاسوب آخر، مع أحد مفاتيحها أو عبارتها.</translation>
    </message>
    <message>
        <source>That computer is not one of this identity&apos;s.</source>
        <translation>هذا الحاسوب ليس من حواسيب هذه الهوية.</translation>
    </message>
    <message>
        <source>That identity is not on this computer.</source>
        <translation>هذه الهوية ليست على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>That is not an amount that fits here; write it like 500 MB, 20, 5/min or 30m.</source>
        <translation>هذا المقدار غير مناسب هنا؛ اكتبه مثل 500 MB أو 20 أو 5/min أو 30m.</translation>
    </message>
    <message>
        <source>That is not an email address; write it like ada@example.org, or leave it empty.</source>
        <translation>هذا ليس عنوان بريد؛ اكتبه مثل ada@example.org أو اتركه فارغًا.</translation>
    </message>
    <message>
        <source>The key of {name} ended elsewhere</source>
        <translation>انتهى مفتاح {name} في مكان آخر</translation>
    </message>
    <message>
        <source>The session with {name} ended elsewhere</source>
        <translation>انتهت الجلسة مع {name} في مكان آخر</translation>
    </message>
    <message>
        <source>This database belongs to another provider; put that provider&apos;s key back, or use a database of its own.</source>
        <translation>تعود قاعدة البيانات هذه إلى مزوّد آخر؛ أعد مفتاح ذلك المزوّد، أو استخدم قاعدة بيانات خاصة.</translation>
    </message>
    <message>
        <source>What happened earlier is in the file that Export writes.</source>
        <translation>ما حدث قبل ذلك موجود في الملف الذي يحفظه «تصدير».</translation>
    </message>
    <message>
        <source>Whoever is at this computer can open it with a virtual key that has no PIN.</source>
        <translation>من يجلس أمام هذا الحاسوب يستطيع فتحه بمفتاح افتراضي بلا PIN.</translation>
    </message>
    <message numerus="yes">
        <source>The registry refused to end %n session(s) or key(s); look again later.</source>
        <translation>
            <numerusform>لم يرفض السجل إنهاء أي شيء؛ انظر لاحقًا.</numerusform>
            <numerusform>رفض السجل إنهاء جلسة أو مفتاح واحد؛ انظر لاحقًا.</numerusform>
            <numerusform>رفض السجل إنهاء جلستين أو مفتاحين؛ انظر لاحقًا.</numerusform>
            <numerusform>رفض السجل إنهاء %n جلسات أو مفاتيح؛ انظر لاحقًا.</numerusform>
            <numerusform>رفض السجل إنهاء %n جلسة أو مفتاحًا؛ انظر لاحقًا.</numerusform>
            <numerusform>رفض السجل إنهاء %n جلسة أو مفتاح؛ انظر لاحقًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You are signed out of %n sites, and can sign in again as someone new to each.</source>
        <translation>
            <numerusform>لم تسجّل الخروج من أي موقع.</numerusform>
            <numerusform>سجّلت الخروج من موقع واحد ويمكنك الدخول إليه كشخص جديد.</numerusform>
            <numerusform>سجّلت الخروج من موقعين ويمكنك الدخول إلى كل منهما كشخص جديد.</numerusform>
            <numerusform>سجّلت الخروج من %n مواقع ويمكنك الدخول إلى كل منها كشخص جديد.</numerusform>
            <numerusform>سجّلت الخروج من %n موقعًا ويمكنك الدخول إلى كل منها كشخص جديد.</numerusform>
            <numerusform>سجّلت الخروج من %n موقع ويمكنك الدخول إلى كل منها كشخص جديد.</numerusform>
        </translation>
    </message>
    <message>
        <source>You are signed out of one site, and can sign in again as someone new to it.</source>
        <translation>سجّلت الخروج من موقع واحد ويمكنك الدخول إليه كشخص جديد.</translation>
    </message>
    <message>
        <source>That is not the number on the page. You have one more try; without such a page, deny.</source>
        <translation>هذا ليس الرقم الذي في الصفحة. لديك محاولة أخرى واحدة؛ وإن لم تكن هناك صفحة كهذه فارفض.</translation>
    </message>
    <message>
        <source>That is not the word on the list; write the words down and start again.</source>
        <translation>هذه ليست الكلمة التي في القائمة؛ اكتب الكلمات وابدأ من جديد.</translation>
    </message>
    <message>
        <source>That is the number on the page.</source>
        <translation>هذا هو الرقم الذي في الصفحة.</translation>
    </message>
    <message>
        <source>That key is not one of this identity&apos;s.</source>
        <translation>هذا المفتاح ليس من مفاتيح هذه الهوية.</translation>
    </message>
    <message>
        <source>That login is not being shown any more; give its link again.</source>
        <translation>طلب تسجيل الدخول هذا لم يعد معروضًا؛ أدخل رابطه مجددًا.</translation>
    </message>
    <message>
        <source>That passphrase does not open your identity on this computer; check it, or use another of your keys.</source>
        <translation>عبارة المرور هذه لا تفتح هويتك على هذا الحاسوب؛ تحقق منها، أو استخدم مفتاحًا آخر من مفاتيحك.</translation>
    </message>
    <message>
        <source>That passphrase is not right.</source>
        <translation>عبارة المرور هذه غير صحيحة.</translation>
    </message>
    <message>
        <source>That passphrase is too easy to guess.</source>
        <translation>عبارة المرور هذه سهلة التخمين جدًّا.</translation>
    </message>
    <message>
        <source>That passphrase is too easy to guess; use 12 characters or more, and no common words alone.</source>
        <translation>عبارة المرور هذه سهلة التخمين جدًّا؛ استخدم 12 حرفًا أو أكثر، دون الاكتفاء بكلمات شائعة.</translation>
    </message>
    <message>
        <source>The PIN goes to the key and nowhere else. The touch comes next.</source>
        <translation>يذهب رمز PIN إلى المفتاح ولا يذهب إلى غيره. ثم تأتي اللمسة.</translation>
    </message>
    <message>
        <source>The account is not bound to this approval, so it was refused.</source>
        <translation>الحساب غير مرتبط بهذه الموافقة، لذا رُفضت.</translation>
    </message>
    <message>
        <source>The approval allows more than was asked for, so it was refused.</source>
        <translation>تسمح الموافقة بأكثر مما طُلب، لذا رُفضت.</translation>
    </message>
    <message>
        <source>The approval took too long; try again, with one new touch.</source>
        <translation>استغرقت الموافقة وقتًا طويلاً؛ أعد المحاولة بلمسة جديدة واحدة.</translation>
    </message>
    <message>
        <source>The arrow keys move the circle, plus and minus make it smaller and larger.</source>
        <translation>تحرّك مفاتيح الأسهم الدائرة، ويصغّرها الناقص ويكبّرها الزائد.</translation>
    </message>
    <message>
        <source>The block in this approval is not one of this network&apos;s; try again.</source>
        <translation>الكتلة في هذه الموافقة ليست من كتل هذه الشبكة؛ أعد المحاولة.</translation>
    </message>
    <message>
        <source>The camera gives no pictures; unplug it, plug it in and try again, or choose another one.</source>
        <translation>لا تعطي الكاميرا صورًا؛ افصلها ثم وصّلها وأعد المحاولة، أو اختر غيرها.</translation>
    </message>
    <message>
        <source>The camera is starting…</source>
        <translation>جارٍ تشغيل الكاميرا…</translation>
    </message>
    <message>
        <source>The camera was unplugged; plug it in and try again.</source>
        <translation>فُصلت الكاميرا؛ وصّلها وأعد المحاولة.</translation>
    </message>
    <message>
        <source>The challenge was made with a key that this identity does not have.</source>
        <translation>أُنشئ التحدي بمفتاح ليس لدى هذه الهوية.</translation>
    </message>
    <message>
        <source>The challenge was not made from what you approved, so this was refused.</source>
        <translation>لم يُنشأ التحدي مما وافقت عليه، لذا رُفض هذا.</translation>
    </message>
    <message>
        <source>The database does not answer; try again in a moment.</source>
        <translation>قاعدة البيانات لا ترد؛ أعد المحاولة بعد لحظة.</translation>
    </message>
    <message>
        <source>The desktop did not hand over a picture in time; try again.</source>
        <translation>لم يسلّم سطح المكتب صورة في الوقت المحدد؛ أعد المحاولة.</translation>
    </message>
    <message>
        <source>The details handed out are not the ones that were agreed to, so this was refused.</source>
        <translation>التفاصيل المسلَّمة ليست هي المتفق عليها، لذا رُفض هذا.</translation>
    </message>
    <message>
        <source>The disk is full; free some space and try again.</source>
        <translation>القرص ممتلئ؛ حرّر بعض المساحة وأعد المحاولة.</translation>
    </message>
    <message>
        <source>The enrolment does not prove that its keys are held, so it was refused.</source>
        <translation>لا يثبت التسجيل حيازة مفاتيحه، لذا رُفض.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>The fingerprint reader is locked after too many tries; unlock this computer with its password first.</source>
        <translation>قُفل قارئ البصمة بعد محاولات كثيرة؛ افتح قفل هذا الحاسوب بكلمة مروره أولاً.</translation>
    </message>
    <message>
        <source>The first touch fetches the sealed identity and opens it, the second lets this computer in.</source>
        <translation>اللمسة الأولى تجلب الهوية المختومة وتفتحها، والثانية تسمح لهذا الحاسوب بالدخول.</translation>
    </message>
    <message>
        <source>The first touch makes a key pair inside the key, the second seals your identity with it. It is like this once.</source>
        <translation>اللمسة الأولى تنشئ زوج مفاتيح داخل المفتاح، والثانية تختم هويتك به. يحدث ذلك مرة واحدة.</translation>
    </message>
    <message>
        <source>The first touch makes a key pair inside the new key, the second seals your identity with it.</source>
        <translation>اللمسة الأولى تنشئ زوج مفاتيح داخل المفتاح الجديد، والثانية تختم هويتك به.</translation>
    </message>
    <message>
        <source>The first touch unlocks this computer, because the relay could not; the second approves.</source>
        <translation>اللمسة الأولى تفتح قفل هذا الحاسوب، لأن الخادم الوسيط تعذّر عليه ذلك؛ والثانية للموافقة.</translation>
    </message>
    <message>
        <source>The first two are of the new key: one makes a key pair inside it, one seals your identity. The last lets it in.</source>
        <translation>اللمستان الأوليان للمفتاح الجديد: إحداهما تنشئ زوج مفاتيح داخله، والأخرى تختم هويتك. والأخيرة تسمح له بالدخول.</translation>
    </message>
    <message>
        <source>The identity code</source>
        <translation>رمز الهوية</translation>
    </message>
    <message>
        <source>The identity record is not the newest one; fetch it again.</source>
        <translation>قيد الهوية ليس الأحدث؛ اجلبه مجددًا.</translation>
    </message>
    <message>
        <source>The key did not accept that PIN: it is too short, too long or too simple.</source>
        <translation>لم يقبل المفتاح رمز PIN هذا: قصير جدًّا أو طويل جدًّا أو بسيط جدًّا.</translation>
    </message>
    <message>
        <source>The key is for {client}</source>
        <translation>المفتاح لـ {client}</translation>
    </message>
    <message>
        <source>The key is for {client}, which says: {purpose}</source>
        <translation>المفتاح لـ {client}، وغرضه المذكور: {purpose}</translation>
    </message>
    <message>
        <source>The list of permissions is not well formed; start again on the site.</source>
        <translation>قائمة الأذونات غير سليمة الصياغة؛ ابدأ من جديد على الموقع.</translation>
    </message>
    <message>
        <source>The local network is already running.</source>
        <translation>الشبكة المحلية تعمل بالفعل.</translation>
    </message>
    <message>
        <source>The local network is not running; start it first.</source>
        <translation>الشبكة المحلية لا تعمل؛ شغّلها أولاً.</translation>
    </message>
    <message>
        <source>The local {name} did not start; its log says why.</source>
        <translation>لم يبدأ {name} المحلي؛ سجله يذكر السبب.</translation>
    </message>
    <message>
        <source>The login request is not the one in the code; someone may have changed it, so it was refused.</source>
        <translation>طلب تسجيل الدخول ليس الموجود في الرمز؛ ربما غيّره أحد، لذا رُفض.</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>The network&apos;s proxy does not answer; check the connection and this system&apos;s proxy settings.</source>
        <translation>خادم الوكيل في الشبكة لا يجيب؛ تحقق من الاتصال ومن إعدادات الوكيل في النظام.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy does not let this app through; ask whoever runs it to allow the server.</source>
        <translation>خادم الوكيل في الشبكة لا يسمح لهذا التطبيق بالمرور؛ اطلب من مديره السماح بالخادم.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy wants a name and a password; put them into this system&apos;s proxy settings and try again.</source>
        <translation>خادم الوكيل في الشبكة يطلب اسمًا وكلمة مرور؛ أدخلهما في إعدادات الوكيل في النظام ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>The new identity record changes something that it may not, so it was refused.</source>
        <translation>يغيّر قيد الهوية الجديد شيئًا لا يحق له تغييره، لذا رُفض.</translation>
    </message>
    <message>
        <source>The new key</source>
        <translation>المفتاح الجديد</translation>
    </message>
    <message>
        <source>The number is not the one the page shows; deny unless you started this login.</source>
        <translation>الرقم ليس الذي تعرضه الصفحة؛ ارفض ما لم تكن قد بدأت تسجيل الدخول هذا.</translation>
    </message>
    <message>
        <source>The number that the page shows was not typed; type it, or deny.</source>
        <translation>لم يُكتب الرقم الذي تعرضه الصفحة؛ اكتبه، أو ارفض.</translation>
    </message>
    <message>
        <source>The number was wrong twice, so this login was ended; start again on the site.</source>
        <translation>كان الرقم خاطئًا مرتين، فأُنهي طلب تسجيل الدخول هذا؛ ابدأ من جديد على الموقع.</translation>
    </message>
    <message>
        <source>The only key that opens it by itself, so it cannot be removed; add another one first.</source>
        <translation>هو المفتاح الوحيد الذي يفتحها وحده، فلا يمكن إزالته؛ أضف مفتاحًا آخر أولاً.</translation>
    </message>
    <message>
        <source>The other side cannot store anything now; nothing was issued, try again later.</source>
        <translation>لا يستطيع الطرف الآخر تخزين شيء الآن؛ لم يُصدر شيء، أعد المحاولة لاحقًا.</translation>
    </message>
    <message>
        <source>The other side gave an answer that does not make sense; try again later.</source>
        <translation>أعطى الطرف الآخر ردًّا غير مفهوم؛ أعد المحاولة لاحقًا.</translation>
    </message>
    <message>
        <source>The package does not name its licence.</source>
        <translation>لا تذكر الحزمة ترخيصها.</translation>
    </message>
    <message>
        <source>The page that asks may be in another network than this computer.</source>
        <translation>الصفحة التي تطلب قد تكون في شبكة غير شبكة هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The page that wants you to sign in shows it below its code.</source>
        <translation>الصفحة التي تريد تسجيل دخولك تعرضه أسفل رمزها.</translation>
    </message>
    <message>
        <source>The phrase lets a new key in, and the lost ones out.</source>
        <translation>تُدخل العبارة مفتاحًا جديدًا، وتُخرج الضائعة.</translation>
    </message>
    <message>
        <source>The phrase on your paper opens your identity now. Recorded in block {block}.</source>
        <translation>العبارة التي على ورقتك تفتح هويتك الآن. مقيَّد في الكتلة {block}.</translation>
    </message>
    <message>
        <source>The phrase opens your identity, a new key is let in, and the lost ones are let in no longer. Your sessions go on under the same addresses.</source>
        <translation>تفتح العبارة هويتك، ويُسمح لمفتاح جديد، ولا يُسمح للضائعة بعد ذلك. تستمر جلساتك بالعناوين نفسها.</translation>
    </message>
    <message>
        <source>The reason it gives: {purpose}</source>
        <translation>السبب الذي يذكره: {purpose}</translation>
    </message>
    <message>
        <source>The record is not proven to be in the registry.</source>
        <translation>لم يُثبت أن القيد موجود في السجل.</translation>
    </message>
    <message>
        <source>The registry answers. It records what you approve and what you end, and proves it.</source>
        <translation>السجل يرد. يقيّد ما توافق عليه وما تنهيه، ويثبته.</translation>
    </message>
    <message>
        <source>The registry cannot be reached; nothing was issued, try again in a moment.</source>
        <translation>تعذّر الوصول إلى السجل؛ لم يُصدر شيء، أعد المحاولة بعد لحظة.</translation>
    </message>
    <message>
        <source>The registry does not answer. Without it no login and no end of a session can be recorded.</source>
        <translation>السجل لا يرد. دونه لا يمكن تقييد تسجيل دخول ولا إنهاء جلسة.</translation>
    </message>
    <message>
        <source>The registry entries in this approval are not the ones that follow from it.</source>
        <translation>قيود السجل في هذه الموافقة ليست الناتجة عنها.</translation>
    </message>
    <message numerus="yes">
        <source>The registry refused to end %n other(s); look again later.</source>
        <translation>
            <numerusform>لم يرفض السجل أي إنهاء آخر؛ انظر مجددًا لاحقًا.</numerusform>
            <numerusform>رفض السجل إنهاء واحد آخر؛ انظر مجددًا لاحقًا.</numerusform>
            <numerusform>رفض السجل إنهاء اثنين آخرين؛ انظر مجددًا لاحقًا.</numerusform>
            <numerusform>رفض السجل إنهاء %n أخرى؛ انظر مجددًا لاحقًا.</numerusform>
            <numerusform>رفض السجل إنهاء %n أخرى؛ انظر مجددًا لاحقًا.</numerusform>
            <numerusform>رفض السجل إنهاء %n أخرى؛ انظر مجددًا لاحقًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>The registry was not asked yet.</source>
        <translation>لم يُسأل السجل بعد.</translation>
    </message>
    <message>
        <source>The registry&apos;s new head does not continue its old one; do not trust it.</source>
        <translation>الرأس الجديد للسجل لا يكمل رأسه القديم؛ لا تثق به.</translation>
    </message>
    <message>
        <source>The registry&apos;s signed head does not hold; do not trust it and tell its operator.</source>
        <translation>الرأس الموقّع للسجل غير صحيح؛ لا تثق به وأخبر مشغّله.</translation>
    </message>
    <message>
        <source>The relay cannot be reached; check the connection and try again.</source>
        <translation>تعذّر الوصول إلى الخادم الوسيط؛ تحقق من الاتصال وأعد المحاولة.</translation>
    </message>
    <message>
        <source>The relay does not know this identity; enrol it, or give it back from a computer or a file that has it.</source>
        <translation>لا يعرف الخادم الوسيط هذه الهوية؛ سجّلها، أو أعدها من حاسوب أو ملف يملكها.</translation>
    </message>
    <message>
        <source>The relay does not know this login request; start again on the site.</source>
        <translation>لا يعرف الخادم الوسيط طلب تسجيل الدخول هذا؛ ابدأ من جديد على الموقع.</translation>
    </message>
    <message>
        <source>The relay handed out an older record of this site than this computer knows; nothing was sent.</source>
        <translation>سلّم الخادم الوسيط قيدًا لهذا الموقع أقدم مما يعرفه هذا الحاسوب؛ لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>The relay leaves out a session of yours, so the key was not locked out of it; tell its operator.</source>
        <translation>أغفل الخادم الوسيط إحدى جلساتك، فلم يُمنع المفتاح منها؛ أخبر مشغّله.</translation>
    </message>
    <message>
        <source>The relay {relay} answers. It brings requests to this window.</source>
        <translation>الخادم الوسيط {relay} يرد. ينقل الطلبات إلى هذه النافذة.</translation>
    </message>
    <message>
        <source>The relay {relay} does not answer, so no login can reach this window.</source>
        <translation>الخادم الوسيط {relay} لا يرد، فلا يصل أي طلب تسجيل دخول إلى هذه النافذة.</translation>
    </message>
    <message>
        <source>The relay {relay} was not asked yet.</source>
        <translation>لم يُسأل الخادم الوسيط {relay} بعد.</translation>
    </message>
    <message>
        <source>The request claims to be signed by the site, and is not; do not approve it.</source>
        <translation>يدّعي الطلب أن الموقع وقّعه، وليس كذلك؛ لا توافق عليه.</translation>
    </message>
    <message>
        <source>The request does not ask for that permission; use a name that it lists.</source>
        <translation>لا يطلب الطلب هذا الإذن؛ استخدم اسمًا يذكره.</translation>
    </message>
    <message>
        <source>The same on every computer in this network. Compare it with what its operator publishes.</source>
        <translation>هو نفسه على كل حاسوب في هذه الشبكة. قارنه بما ينشره مشغّلها.</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>نفسه مرة أخرى</translation>
    </message>
    <message>
        <source>The screen could not be read; open a picture of the code instead.</source>
        <translation>تعذّرت قراءة الشاشة؛ افتح صورة للرمز بدلاً من ذلك.</translation>
    </message>
    <message>
        <source>The screen was not shown to this app; try again and allow it, or open a picture of the code.</source>
        <translation>لم تُعرض الشاشة لهذا التطبيق؛ أعد المحاولة واسمح بذلك، أو افتح صورة للرمز.</translation>
    </message>
    <message>
        <source>The sealed vault does not belong to the identity record, so it was refused.</source>
        <translation>الخزنة المختومة لا تخص قيد الهوية، لذا رُفضت.</translation>
    </message>
    <message>
        <source>The security key answered for someone else.</source>
        <translation>ردّ مفتاح الأمان لشخص آخر.</translation>
    </message>
    <message>
        <source>The security key did not give the secret it should; use another key.</source>
        <translation>لم يعط مفتاح الأمان السر المطلوب؛ استخدم مفتاحًا آخر.</translation>
    </message>
    <message>
        <source>The security key did not recognise you; try again, or use its PIN.</source>
        <translation>لم يتعرف مفتاح الأمان عليك؛ أعد المحاولة، أو استخدم رمز PIN الخاص به.</translation>
    </message>
    <message>
        <source>The security key did not verify you; try again with your PIN or fingerprint.</source>
        <translation>لم يتحقق مفتاح الأمان منك؛ أعد المحاولة برمز PIN أو بصمتك.</translation>
    </message>
    <message>
        <source>The security key does not accept that PIN; choose a longer one, or one that is less simple.</source>
        <translation>لا يقبل مفتاح الأمان رمز PIN هذا؛ اختر رمزًا أطول أو أقل بساطة.</translation>
    </message>
    <message>
        <source>The security key does not answer; unplug it, plug it in and try again.</source>
        <translation>مفتاح الأمان لا يرد؛ افصله ثم وصّله وأعد المحاولة.</translation>
    </message>
    <message>
        <source>The security key has no room left; remove something from it first.</source>
        <translation>لا مساحة باقية في مفتاح الأمان؛ أزل منه شيئًا أولاً.</translation>
    </message>
    <message>
        <source>The security key reported an error; unplug it, plug it in and try again.</source>
        <translation>أبلغ مفتاح الأمان عن خطأ؛ افصله ثم وصّله وأعد المحاولة.</translation>
    </message>
    <message>
        <source>The security key signed another challenge, so this was refused.</source>
        <translation>وقّع مفتاح الأمان تحديًا آخر، لذا رُفض هذا.</translation>
    </message>
    <message>
        <source>The security key uses an algorithm that is not accepted.</source>
        <translation>يستخدم مفتاح الأمان خوارزمية غير مقبولة.</translation>
    </message>
    <message>
        <source>The security key was not touched in time; try again.</source>
        <translation>لم يُلمس مفتاح الأمان في الوقت المحدد؛ أعد المحاولة.</translation>
    </message>
    <message>
        <source>The security key was not touched; try again and touch it.</source>
        <translation>لم يُلمس مفتاح الأمان؛ أعد المحاولة والمسه.</translation>
    </message>
    <message>
        <source>The security key was taken off the reader too soon; hold it there until the next step.</source>
        <translation>رُفع مفتاح الأمان عن القارئ مبكرًا؛ أبقه عليه حتى الخطوة التالية.</translation>
    </message>
    <message>
        <source>The security key was unplugged; plug it in and try again.</source>
        <translation>فُصل مفتاح الأمان؛ وصّله وأعد المحاولة.</translation>
    </message>
    <message>
        <source>The security key&apos;s PIN is blocked; the key must be reset before it can be used.</source>
        <translation>رمز PIN لمفتاح الأمان مقفل؛ تجب إعادة ضبط المفتاح قبل استخدامه.</translation>
    </message>
    <message>
        <source>The security key&apos;s answer is for another purpose, so it was refused.</source>
        <translation>رد مفتاح الأمان لغرض آخر، لذا رُفض.</translation>
    </message>
    <message>
        <source>The security key&apos;s answer is for another site, so it was refused.</source>
        <translation>رد مفتاح الأمان لموقع آخر، لذا رُفض.</translation>
    </message>
    <message>
        <source>The security key&apos;s backup state changed or contradicts itself, so it was refused.</source>
        <translation>تغيّرت حالة النسخ الاحتياطي لمفتاح الأمان أو تناقضت، لذا رُفض.</translation>
    </message>
    <message>
        <source>The security key&apos;s counter went backwards; it may have been copied, so it was refused.</source>
        <translation>تراجع عدّاد مفتاح الأمان؛ ربما نُسخ المفتاح، لذا رُفض.</translation>
    </message>
    <message>
        <source>The security key&apos;s fingerprint reader is blocked; use its PIN.</source>
        <translation>قارئ البصمة في مفتاح الأمان مقفل؛ استخدم رمز PIN الخاص به.</translation>
    </message>
    <message>
        <source>The security key&apos;s signature does not hold, so this was refused.</source>
        <translation>توقيع مفتاح الأمان غير صحيح، لذا رُفض هذا.</translation>
    </message>
    <message>
        <source>The server shows a certificate that this computer does not know; on a company network, have its own installed.</source>
        <translation>يعرض الخادم شهادة لا يعرفها هذا الحاسوب؛ في شبكة شركة اطلب تثبيت شهادتها.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not hold at this time; check this computer&apos;s date, then tell the server&apos;s operator.</source>
        <translation>شهادة الخادم غير صالحة في هذا الوقت؛ تحقق من تاريخ هذا الحاسوب ثم أخبر مشغّل الخادم.</translation>
    </message>
    <message>
        <source>The session address is not proven, so this was refused.</source>
        <translation>عنوان الجلسة غير مثبت، لذا رُفض هذا.</translation>
    </message>
    <message>
        <source>The session key may do all of that already; nobody needs to be asked.</source>
        <translation>يحق لمفتاح الجلسة كل ذلك بالفعل؛ لا حاجة إلى سؤال أحد.</translation>
    </message>
    <message>
        <source>The settings file has a mistake ({where}); correct it and start again.</source>
        <translation>في ملف الإعدادات خطأ ({where})؛ صحّحه وابدأ من جديد.</translation>
    </message>
    <message>
        <source>The sign-in statement is not the one that follows from the approval.</source>
        <translation>بيان تسجيل الدخول ليس الناتج عن الموافقة.</translation>
    </message>
    <message>
        <source>The sign-in statement is not well formed; start again on the site.</source>
        <translation>بيان تسجيل الدخول غير سليم الصياغة؛ ابدأ من جديد على الموقع.</translation>
    </message>
    <message>
        <source>The site cannot be reached; try again in a moment.</source>
        <translation>تعذّر الوصول إلى الموقع؛ أعد المحاولة بعد لحظة.</translation>
    </message>
    <message>
        <source>The site did not register this return address, so nothing is sent there.</source>
        <translation>لم يسجّل الموقع عنوان العودة هذا، لذا لا يُرسل شيء إليه.</translation>
    </message>
    <message>
        <source>The site took this login request back; start again there if you still want to sign in.</source>
        <translation>سحب الموقع طلب تسجيل الدخول هذا؛ ابدأ من جديد هناك إن كنت لا تزال تريد تسجيل الدخول.</translation>
    </message>
    <message>
        <source>The site&apos;s record</source>
        <translation>قيد الموقع</translation>
    </message>
    <message>
        <source>The site&apos;s sign-in request is incomplete or asks for something this relay does not offer.</source>
        <translation>طلب تسجيل الدخول من الموقع ناقص أو يطلب شيئًا لا يتيحه هذا الخادم الوسيط.</translation>
    </message>
    <message>
        <source>The software that asks cannot show a number to compare. Approve only if you started this login yourself, just now.</source>
        <translation>البرنامج الطالب لا يستطيع عرض رقم للمقارنة. وافق فقط إن كنت قد بدأت تسجيل الدخول هذا بنفسك للتو.</translation>
    </message>
    <message>
        <source>The statement to be signed, and the request as it was sent</source>
        <translation>البيان الذي سيوقَّع، والطلب كما أُرسل</translation>
    </message>
    <message>
        <source>The system closed its question before you answered; try again.</source>
        <translation>أغلق النظام سؤاله قبل أن تجيب؛ أعد المحاولة.</translation>
    </message>
    <message>
        <source>The system did not let this app open login links; check the permissions of your own settings.</source>
        <translation>لم يسمح النظام لهذا التطبيق بفتح روابط تسجيل الدخول؛ تحقق من أذونات إعداداتك.</translation>
    </message>
    <message>
        <source>The system did not let this app start at login; check the permissions of your own settings.</source>
        <translation>لم يسمح النظام لهذا التطبيق بالبدء عند الدخول؛ تحقق من أذونات إعداداتك.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring cannot be used; unlock it and try again.</source>
        <translation>تعذّر استخدام حلقة مفاتيح النظام؛ افتح قفلها وأعد المحاولة.</translation>
    </message>
    <message>
        <source>The times in this approval do not fit together, so it was refused.</source>
        <translation>الأوقات في هذه الموافقة غير متوافقة، لذا رُفضت.</translation>
    </message>
    <message>
        <source>The times of this request&apos;s signature do not fit the permission, so it was refused.</source>
        <translation>أوقات توقيع هذا الطلب لا توافق الإذن، لذا رُفض.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>الاثنان غير متطابقين.</translation>
    </message>
    <message>
        <source>The vault could not be opened with this key.</source>
        <translation>تعذّر فتح الخزنة بهذا المفتاح.</translation>
    </message>
    <message>
        <source>The vault file is older than it should be; something replaced it.</source>
        <translation>ملف الخزنة أقدم مما ينبغي؛ لقد استبدله شيء ما.</translation>
    </message>
    <message>
        <source>The window is locked; open it with your key first.</source>
        <translation>النافذة مقفلة؛ افتحها بمفتاحك أولًا.</translation>
    </message>
    <message>
        <source>The window shows nothing until you touch your key.</source>
        <translation>لا تعرض النافذة شيئًا حتى تلمس مفتاحك.</translation>
    </message>
    <message>
        <source>There are several sessions for this site; say by its name which one is meant.</source>
        <translation>لهذا الموقع عدة جلسات؛ حدّد المقصودة باسمها.</translation>
    </message>
    <message>
        <source>There is a file with that name already; choose another name.</source>
        <translation>يوجد ملف بهذا الاسم بالفعل؛ اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>There is already an identity on this computer.</source>
        <translation>توجد هوية على هذا الحاسوب بالفعل.</translation>
    </message>
    <message>
        <source>There is no identity on this computer yet; set one up first.</source>
        <translation>لا هوية على هذا الحاسوب بعد؛ أعدّ واحدة أولاً.</translation>
    </message>
    <message>
        <source>There is no session key in that place; get one with countersign request.</source>
        <translation>لا مفتاح جلسة في هذا المكان؛ احصل على واحد بالأمر countersign request.</translation>
    </message>
    <message>
        <source>There, open Countersign, choose “I have one already”, then “With one of its keys”.</source>
        <translation>هناك افتح Countersign، واختر «لدي هوية بالفعل»، ثم «بأحد مفاتيحها».</translation>
    </message>
    <message>
        <source>These words are a recovery phrase, but not this identity&apos;s.</source>
        <translation>هذه الكلمات عبارة استرداد، لكن ليست لهذه الهوية.</translation>
    </message>
    <message>
        <source>These words do not belong together; check their order and each of them.</source>
        <translation>هذه الكلمات لا تنتمي بعضها إلى بعض؛ تحقق من ترتيبها ومن كل منها.</translation>
    </message>
    <message>
        <source>Third camera</source>
        <translation>الكاميرا الثالثة</translation>
    </message>
    <message>
        <source>This Mac&apos;s password</source>
        <translation>كلمة مرور هذا الـ Mac</translation>
    </message>
    <message>
        <source>This Windows does not let apps use keys; install its updates and try again.</source>
        <translation>إصدار Windows هذا لا يسمح للتطبيقات باستخدام المفاتيح؛ ثبّت تحديثاته وأعد المحاولة.</translation>
    </message>
    <message>
        <source>This access token belongs to another key.</source>
        <translation>رمز الوصول هذا يخص مفتاحًا آخر.</translation>
    </message>
    <message>
        <source>This access token came without the signature that goes with it, so it was refused.</source>
        <translation>جاء رمز الوصول هذا دون التوقيع المرافق له، لذا رُفض.</translation>
    </message>
    <message>
        <source>This access token is not valid; sign in again.</source>
        <translation>رمز الوصول هذا غير صالح؛ سجّل الدخول مجددًا.</translation>
    </message>
    <message>
        <source>This address has a name before an “@” in it, which is not the site; do not trust it.</source>
        <translation>في هذا العنوان اسم قبل «@»، وهو ليس الموقع؛ لا تثق به.</translation>
    </message>
    <message>
        <source>This address has letters beyond a to z: it reads “{reading}”.</source>
        <translation>في هذا العنوان حروف خارج a إلى z: يُقرأ «{reading}».</translation>
    </message>
    <message>
        <source>This address imitates another one: it reads “{reading}”, but in other letters.</source>
        <translation>هذا العنوان يقلّد عنوانًا آخر: يُقرأ «{reading}»، لكن بحروف أخرى.</translation>
    </message>
    <message>
        <source>This address is written in a way that could mean two places, so it was refused.</source>
        <translation>هذا العنوان مكتوب بطريقة قد تعني مكانين، لذا رُفض.</translation>
    </message>
    <message>
        <source>This app may not use the camera; allow it in the system&apos;s settings and try again.</source>
        <translation>لا يحق لهذا التطبيق استخدام الكاميرا؛ اسمح بذلك في إعدادات النظام وأعد المحاولة.</translation>
    </message>
    <message>
        <source>This approval is of a kind that is not accepted here.</source>
        <translation>هذه الموافقة من نوع غير مقبول هنا.</translation>
    </message>
    <message>
        <source>This approval was used before with other contents, so it was refused.</source>
        <translation>استُخدمت هذه الموافقة من قبل بمحتوى آخر، لذا رُفضت.</translation>
    </message>
    <message>
        <source>This asks for a permission this version cannot explain, so it was refused.</source>
        <translation>يطلب هذا إذنًا لا يستطيع هذا الإصدار شرحه، لذا رُفض.</translation>
    </message>
    <message>
        <source>This asks for something this version does not know; update, or refuse.</source>
        <translation>يطلب هذا شيئًا لا يعرفه هذا الإصدار؛ حدّث، أو ارفض.</translation>
    </message>
    <message>
        <source>This belongs to another network than the one you joined, so it was refused.</source>
        <translation>هذا يخص شبكة غير التي انضممت إليها، لذا رُفض.</translation>
    </message>
    <message>
        <source>This cannot be taken; drop one picture of the code, or one link.</source>
        <translation>لا يمكن أخذ هذا؛ أفلت صورة واحدة للرمز، أو رابطًا واحدًا.</translation>
    </message>
    <message>
        <source>This code points somewhere a login may not come from; do not use it.</source>
        <translation>يشير هذا الرمز إلى مكان لا يجوز أن يأتي منه تسجيل دخول؛ لا تستخدمه.</translation>
    </message>
    <message>
        <source>This command needs a part that is not installed; run pip install &apos;countersign-authenticator[{extra}]&apos;.</source>
        <translation>يحتاج هذا الأمر إلى جزء غير مثبت؛ شغّل pip install &apos;countersign-authenticator[{extra}]&apos;.</translation>
    </message>
    <message>
        <source>This computer could not store the data; check the disk and try again.</source>
        <translation>تعذّر على هذا الحاسوب تخزين البيانات؛ تحقق من القرص وأعد المحاولة.</translation>
    </message>
    <message>
        <source>This computer did not recognise you, so nothing was signed; try again.</source>
        <translation>لم يتعرف هذا الحاسوب عليك، لذا لم يوقَّع شيء؛ أعد المحاولة.</translation>
    </message>
    <message>
        <source>This computer does not belong to the identity any more; open the identity again with a security key.</source>
        <translation>لم يعد هذا الحاسوب تابعًا للهوية؛ افتح الهوية مجددًا بمفتاح أمان.</translation>
    </message>
    <message>
        <source>This computer has no password, so it cannot tell who you are; set one, or use a security key.</source>
        <translation>لا كلمة مرور لهذا الحاسوب، فلا يستطيع معرفة من أنت؛ عيّن واحدة، أو استخدم مفتاح أمان.</translation>
    </message>
    <message>
        <source>This computer has no sign-in of its own that can be used here; use a security key.</source>
        <translation>لا تسجيل دخول خاص بهذا الحاسوب يمكن استخدامه هنا؛ استخدم مفتاح أمان.</translation>
    </message>
    <message>
        <source>This computer would let anyone through without asking, so it cannot guard an identity; use a security key.</source>
        <translation>هذا الحاسوب يسمح لأي شخص بالمرور دون سؤال، فلا يستطيع حماية هوية؛ استخدم مفتاح أمان.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {offset} off; set it and try again.</source>
        <translation>ساعة هذا الحاسوب مخالفة بمقدار {offset}؛ اضبطها وأعد المحاولة.</translation>
    </message>
    <message>
        <source>This computer&apos;s own sign-in reported an error; try again, or use a security key.</source>
        <translation>أبلغ تسجيل الدخول الخاص بهذا الحاسوب عن خطأ؛ أعد المحاولة، أو استخدم مفتاح أمان.</translation>
    </message>
    <message>
        <source>This computer&apos;s password or fingerprint</source>
        <translation>كلمة مرور هذا الحاسوب أو البصمة</translation>
    </message>
    <message>
        <source>This computer&apos;s sign-in</source>
        <translation>تسجيل الدخول الخاص بهذا الحاسوب</translation>
    </message>
    <message>
        <source>This data is not in its one exact form; ask the sender to try again.</source>
        <translation>هذه البيانات ليست بصيغتها الدقيقة الوحيدة؛ اطلب من المرسل إعادة المحاولة.</translation>
    </message>
    <message>
        <source>This data is not in the form it should have; ask the sender to try again.</source>
        <translation>هذه البيانات ليست بالصيغة المطلوبة؛ اطلب من المرسل إعادة المحاولة.</translation>
    </message>
    <message>
        <source>This desktop has no tray, so closing the window ends Countersign.</source>
        <translation>سطح المكتب هذا بلا شريط نظام، فإغلاق النافذة ينهي Countersign.</translation>
    </message>
    <message>
        <source>This desktop has no tray; at login the window starts minimised.</source>
        <translation>سطح المكتب هذا بلا شريط نظام؛ تبدأ النافذة مصغّرة عند تسجيل الدخول إلى الجهاز.</translation>
    </message>
    <message>
        <source>This desktop has no way to show its screen to an app; open a picture of the code, or paste the link.</source>
        <translation>لا وسيلة في سطح المكتب هذا لعرض شاشته على تطبيق؛ افتح صورة للرمز، أو الصق الرابط.</translation>
    </message>
    <message>
        <source>This does not follow the site&apos;s newest record, so it was not registered.</source>
        <translation>هذا لا يلي أحدث قيد للموقع، لذا لم يُسجَّل.</translation>
    </message>
    <message>
        <source>This file cannot be read; check its name and its permissions.</source>
        <translation>تعذّرت قراءة هذا الملف؛ تحقق من اسمه وأذوناته.</translation>
    </message>
    <message>
        <source>This file is older than your identity is now; export it again where your identity is.</source>
        <translation>هذا الملف أقدم من حال هويتك الآن؛ صدّره مجددًا حيث توجد هويتك.</translation>
    </message>
    <message>
        <source>This identity has more live sessions than a new seed can carry on; end some of them first.</source>
        <translation>لهذه الهوية جلسات حية أكثر مما تستطيع بذرة جديدة متابعته؛ أنهِ بعضها أولاً.</translation>
    </message>
    <message>
        <source>This identity is enrolled already; open it instead of setting it up again.</source>
        <translation>هذه الهوية مسجّلة بالفعل؛ افتحها بدلاً من إعدادها مجددًا.</translation>
    </message>
    <message>
        <source>This identity is on this computer already; choose it in the list.</source>
        <translation>هذه الهوية على هذا الحاسوب بالفعل؛ اخترها من القائمة.</translation>
    </message>
    <message>
        <source>This is larger than is allowed; ask the sender to make it smaller.</source>
        <translation>هذا أكبر من المسموح؛ اطلب من المرسل تصغيره.</translation>
    </message>
    <message>
        <source>This is not a Countersign login code; look for the code on the site you are signing in to.</source>
        <translation>هذا ليس رمز تسجيل دخول لـ Countersign؛ ابحث عن الرمز في الموقع الذي تسجّل الدخول إليه.</translation>
    </message>
    <message>
        <source>This is not a file that Countersign exported; choose another one.</source>
        <translation>هذا ليس ملفًا صدّره Countersign؛ اختر غيره.</translation>
    </message>
    <message>
        <source>This is not a receipt that Countersign can read.</source>
        <translation>هذا ليس إيصالاً يستطيع Countersign قراءته.</translation>
    </message>
    <message>
        <source>This is not an identity code; copy it whole from the computer that has the identity.</source>
        <translation>هذا ليس رمز هوية؛ انسخه كاملاً من الحاسوب الذي توجد عليه الهوية.</translation>
    </message>
    <message>
        <source>This is not the address of a key on this computer; use one like tcp://127.0.0.1:35962.</source>
        <translation>هذا ليس عنوان مفتاح على هذا الحاسوب؛ استخدم عنوانًا مثل tcp://127.0.0.1:35962.</translation>
    </message>
    <message>
        <source>This is the computer you are using; remove it from another one.</source>
        <translation>هذا هو الحاسوب الذي تستخدمه؛ أزله من حاسوب آخر.</translation>
    </message>
    <message>
        <source>This is the only strong way into the identity; add another key or a recovery phrase first.</source>
        <translation>هذه هي وسيلة الدخول القوية الوحيدة إلى الهوية؛ أضف مفتاحًا آخر أو عبارة استرداد أولاً.</translation>
    </message>
    <message>
        <source>This key cannot check that it is you, so a passphrase does.</source>
        <translation>لا يستطيع هذا المفتاح التحقق من أنك أنت، لذا تتولى ذلك عبارة مرور.</translation>
    </message>
    <message>
        <source>This key cannot check that it is you, so a passphrase does. Four or more words that do not belong together are easy to keep and hard to guess.</source>
        <translation>لا يستطيع هذا المفتاح التحقق من أنك أنت، لذا تتولى ذلك عبارة مرور. أربع كلمات أو أكثر لا رابط بينها يسهل حفظها ويصعب تخمينها.</translation>
    </message>
    <message>
        <source>This key has no PIN yet. With one, nobody who finds it can use it.</source>
        <translation>لا رمز PIN لهذا المفتاح بعد. ومعه لا يستطيع من يجده استخدامه.</translation>
    </message>
    <message>
        <source>This key has used up what it was allowed; ask for a new permission.</source>
        <translation>استنفد هذا المفتاح ما سُمح له به؛ اطلب إذنًا جديدًا.</translation>
    </message>
    <message>
        <source>This key is too weak to be the only way in; set the identity up with a security key first.</source>
        <translation>هذا المفتاح أضعف من أن يكون وسيلة الدخول الوحيدة؛ أعدّ الهوية بمفتاح أمان أولاً.</translation>
    </message>
    <message>
        <source>This key may not do that.</source>
        <translation>لا يحق لهذا المفتاح فعل ذلك.</translation>
    </message>
    <message>
        <source>This key wants another PIN before it does anything else.</source>
        <translation>يريد هذا المفتاح رمز PIN آخر قبل أن يفعل أي شيء.</translation>
    </message>
    <message>
        <source>This key&apos;s permission has run out; ask for a new one.</source>
        <translation>انتهت صلاحية إذن هذا المفتاح؛ اطلب إذنًا جديدًا.</translation>
    </message>
    <message>
        <source>This key&apos;s permission was taken back.</source>
        <translation>سُحب إذن هذا المفتاح.</translation>
    </message>
    <message>
        <source>This login code was already used; start again on the site.</source>
        <translation>استُخدم رمز تسجيل الدخول هذا بالفعل؛ ابدأ من جديد على الموقع.</translation>
    </message>
    <message>
        <source>This login comes from a relay you have not used before; check its name before you continue.</source>
        <translation>يأتي طلب تسجيل الدخول هذا من خادم وسيط لم تستخدمه من قبل؛ تحقق من اسمه قبل المتابعة.</translation>
    </message>
    <message>
        <source>This login comes from {host}, where you have no identity.</source>
        <translation>يأتي طلب تسجيل الدخول هذا من {host}، حيث لا هوية لك.</translation>
    </message>
    <message>
        <source>This login request has expired; start again on the site.</source>
        <translation>انتهت صلاحية طلب تسجيل الدخول هذا؛ ابدأ من جديد على الموقع.</translation>
    </message>
    <message>
        <source>This login request is dated in the future; check the clocks and start again.</source>
        <translation>تاريخ طلب تسجيل الدخول هذا في المستقبل؛ تحقق من الساعات وابدأ من جديد.</translation>
    </message>
    <message>
        <source>This login session may not ask for your password; log in at the computer itself, or use a security key.</source>
        <translation>لا يحق لجلسة العمل هذه طلب كلمة مرورك؛ سجّل الدخول على الحاسوب نفسه، أو استخدم مفتاح أمان.</translation>
    </message>
    <message>
        <source>This login was declined.</source>
        <translation>رُفض طلب تسجيل الدخول هذا.</translation>
    </message>
    <message>
        <source>This name leads into a private network, so nothing was sent there; check the name.</source>
        <translation>يؤدي هذا الاسم إلى شبكة خاصة، لذا لم يُرسل شيء إليها؛ تحقق من الاسم.</translation>
    </message>
    <message>
        <source>This needs a sign-in; sign in first.</source>
        <translation>يلزم لهذا تسجيل الدخول؛ سجّل الدخول أولاً.</translation>
    </message>
    <message>
        <source>This network accepts only keys whose maker vouches for them.</source>
        <translation>لا تقبل هذه الشبكة إلا المفاتيح التي يضمنها صانعها.</translation>
    </message>
    <message>
        <source>This network does not accept it; use a key that you can hold.</source>
        <translation>لا تقبله هذه الشبكة؛ استخدم مفتاحًا يمكنك إمساكه.</translation>
    </message>
    <message>
        <source>This network does not accept keys that cannot verify you.</source>
        <translation>لا تقبل هذه الشبكة مفاتيح لا تستطيع التحقق منك.</translation>
    </message>
    <message>
        <source>This network does not accept keys that cannot verify you; use a FIDO2 security key.</source>
        <translation>لا تقبل هذه الشبكة مفاتيح لا تستطيع التحقق منك؛ استخدم مفتاح أمان FIDO2.</translation>
    </message>
    <message>
        <source>This network does not accept the virtual key; use a real security key.</source>
        <translation>لا تقبل هذه الشبكة المفتاح الافتراضي؛ استخدم مفتاح أمان حقيقيًّا.</translation>
    </message>
    <message>
        <source>This network does not accept this kind of security key.</source>
        <translation>لا تقبل هذه الشبكة هذا النوع من مفاتيح الأمان.</translation>
    </message>
    <message>
        <source>This page is not one of the site&apos;s own, so it may not ask for a login.</source>
        <translation>هذه الصفحة ليست من صفحات الموقع، فلا يحق لها طلب تسجيل دخول.</translation>
    </message>
    <message>
        <source>This permission does not follow from the one it names, so it was refused.</source>
        <translation>هذا الإذن لا ينتج عن الإذن الذي يذكره، لذا رُفض.</translation>
    </message>
    <message>
        <source>This permission does not hold yet; wait, or check the clock.</source>
        <translation>لم يسرِ هذا الإذن بعد؛ انتظر، أو تحقق من الساعة.</translation>
    </message>
    <message>
        <source>This permission is not in the registry.</source>
        <translation>هذا الإذن ليس في السجل.</translation>
    </message>
    <message>
        <source>This permission is wider than the one it comes from, so it was refused.</source>
        <translation>هذا الإذن أوسع من الإذن الذي جاء منه، لذا رُفض.</translation>
    </message>
    <message>
        <source>This permission was handed on too often; ask for one that is nearer to the first.</source>
        <translation>مُرّر هذا الإذن مرات أكثر مما ينبغي؛ اطلب إذنًا أقرب إلى الأول.</translation>
    </message>
    <message>
        <source>This permission was handed to another key, so it was refused.</source>
        <translation>مُرّر هذا الإذن إلى مفتاح آخر، لذا رُفض.</translation>
    </message>
    <message>
        <source>This picture cannot be read; try a PNG or JPEG file.</source>
        <translation>تعذّرت قراءة هذه الصورة؛ جرّب ملف PNG أو JPEG.</translation>
    </message>
    <message>
        <source>This record is not in the registry.</source>
        <translation>هذا القيد ليس في السجل.</translation>
    </message>
    <message>
        <source>This recovery phrase belongs to another identity; make a new one.</source>
        <translation>عبارة الاسترداد هذه تخص هوية أخرى؛ أنشئ عبارة جديدة.</translation>
    </message>
    <message>
        <source>This request is not signed by the session&apos;s key, so it was refused.</source>
        <translation>هذا الطلب غير موقّع بمفتاح الجلسة، لذا رُفض.</translation>
    </message>
    <message>
        <source>This request is signed by another key than the permission is for, so it was refused.</source>
        <translation>هذا الطلب موقّع بغير المفتاح الذي يخصه الإذن، لذا رُفض.</translation>
    </message>
    <message>
        <source>This request is signed for another server, so it was refused.</source>
        <translation>هذا الطلب موقّع لخادم آخر، لذا رُفض.</translation>
    </message>
    <message>
        <source>This request was made for another relay, so it was refused.</source>
        <translation>أُنشئ هذا الطلب لخادم وسيط آخر، لذا رُفض.</translation>
    </message>
    <message>
        <source>This request was sent before, so it was refused.</source>
        <translation>أُرسل هذا الطلب من قبل، لذا رُفض.</translation>
    </message>
    <message>
        <source>This request&apos;s signature is for another request.</source>
        <translation>توقيع هذا الطلب يخص طلبًا آخر.</translation>
    </message>
    <message>
        <source>This request&apos;s signature is too old or from the future; check the clock.</source>
        <translation>توقيع هذا الطلب قديم جدًّا أو من المستقبل؛ تحقق من الساعة.</translation>
    </message>
    <message>
        <source>This request&apos;s signature leaves out a part that this site wants signed, so it was refused.</source>
        <translation>يغفل توقيع هذا الطلب جزءًا يريد هذا الموقع توقيعه، لذا رُفض.</translation>
    </message>
    <message>
        <source>This security key cannot do what protecting an identity takes; use another one.</source>
        <translation>لا يستطيع مفتاح الأمان هذا ما تتطلبه حماية هوية؛ استخدم غيره.</translation>
    </message>
    <message>
        <source>This security key does not belong to the identity.</source>
        <translation>مفتاح الأمان هذا لا يخص الهوية.</translation>
    </message>
    <message>
        <source>This security key does not belong to your identity; use the one you enrolled.</source>
        <translation>مفتاح الأمان هذا لا يخص هويتك؛ استخدم الذي سجّلته.</translation>
    </message>
    <message>
        <source>This security key has a PIN already; change it instead.</source>
        <translation>لمفتاح الأمان هذا رمز PIN بالفعل؛ غيّره بدلاً من ذلك.</translation>
    </message>
    <message>
        <source>This security key has no PIN yet; set one first.</source>
        <translation>لا رمز PIN لمفتاح الأمان هذا بعد؛ عيّن واحدًا أولاً.</translation>
    </message>
    <message>
        <source>This security key is already one of yours; use another one.</source>
        <translation>مفتاح الأمان هذا من مفاتيحك بالفعل؛ استخدم غيره.</translation>
    </message>
    <message>
        <source>This security key knows no fingerprint yet; add one with its maker&apos;s tool, or use another key.</source>
        <translation>لا يعرف مفتاح الأمان هذا أي بصمة بعد؛ أضف واحدة بأداة صانعه، أو استخدم مفتاحًا آخر.</translation>
    </message>
    <message>
        <source>This security key needs its PIN; try again and enter it.</source>
        <translation>يحتاج مفتاح الأمان هذا إلى رمز PIN الخاص به؛ أعد المحاولة وأدخله.</translation>
    </message>
    <message>
        <source>This security key wants a new PIN first; choose one.</source>
        <translation>يريد مفتاح الأمان هذا رمز PIN جديدًا أولاً؛ اختر واحدًا.</translation>
    </message>
    <message>
        <source>This security key was removed from the identity; use another one.</source>
        <translation>أُزيل مفتاح الأمان هذا من الهوية؛ استخدم غيره.</translation>
    </message>
    <message>
        <source>This session belongs to another account, so this was refused.</source>
        <translation>هذه الجلسة تخص حسابًا آخر، لذا رُفض هذا.</translation>
    </message>
    <message>
        <source>This session has ended; sign in again to start a new one.</source>
        <translation>انتهت هذه الجلسة؛ سجّل الدخول مجددًا لبدء جلسة جديدة.</translation>
    </message>
    <message>
        <source>This session is not in the registry.</source>
        <translation>هذه الجلسة ليست في السجل.</translation>
    </message>
    <message>
        <source>This sign-in code or token is not valid any more; sign in again.</source>
        <translation>رمز تسجيل الدخول أو رمز الوصول هذا لم يعد صالحًا؛ سجّل الدخول مجددًا.</translation>
    </message>
    <message>
        <source>This site does not protect what you send to it; do not approve unless you know why.</source>
        <translation>لا يحمي هذا الموقع ما ترسله إليه؛ لا توافق ما لم تعرف السبب.</translation>
    </message>
    <message>
        <source>This site has a number instead of a name; deny unless you know that number.</source>
        <translation>لهذا الموقع رقم بدلاً من اسم؛ ارفض ما لم تكن تعرف هذا الرقم.</translation>
    </message>
    <message>
        <source>This site has nothing at this address; check the address.</source>
        <translation>لا شيء لهذا الموقع عند هذا العنوان؛ تحقق من العنوان.</translation>
    </message>
    <message>
        <source>This site is not registered with the network, so it cannot ask for a login.</source>
        <translation>هذا الموقع غير مسجّل لدى الشبكة، فلا يستطيع طلب تسجيل دخول.</translation>
    </message>
    <message>
        <source>This site signs you in and can do nothing else.</source>
        <translation>يسجّل هذا الموقع دخولك ولا يستطيع فعل شيء آخر.</translation>
    </message>
    <message>
        <source>This site was called {before} until now; it calls itself {now}.</source>
        <translation>كان اسم هذا الموقع {before} حتى الآن؛ ويسمّي نفسه الآن {now}.</translation>
    </message>
    <message>
        <source>This system has no keyring, so what this computer remembers is sealed with a file beside it: weaker.</source>
        <translation>لا حلقة مفاتيح في هذا النظام، لذا يُختم ما يتذكره هذا الحاسوب بملف مجاور له: أضعف.</translation>
    </message>
    <message>
        <source>This system shows the window in screenshots and shared screens; hide it before you share your screen.</source>
        <translation>يُظهر هذا النظام النافذة في لقطات الشاشة والشاشات المشتركة؛ أخفها قبل مشاركة شاشتك.</translation>
    </message>
    <message>
        <source>This takes a few seconds at most.</source>
        <translation>يستغرق ذلك بضع ثوانٍ على الأكثر.</translation>
    </message>
    <message>
        <source>This window is left out of screenshots, recordings and shared screens.</source>
        <translation>تُستثنى هذه النافذة من لقطات الشاشة والتسجيلات والشاشات المشتركة.</translation>
    </message>
    <message>
        <source>Three of the words, so that you know the paper is right. Then one touch keeps the phrase.</source>
        <translation>ثلاث من الكلمات، لتتأكد من صحة الورقة. ثم تُثبّت لمسة واحدة العبارة.</translation>
    </message>
    <message>
        <source>Three touches: two of the new key, then one of a key that is in already. Keep that one at hand too.</source>
        <translation>ثلاث لمسات: اثنتان للمفتاح الجديد، ثم واحدة لمفتاح موجود بالفعل. أبق ذاك في متناول يدك أيضًا.</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>الوقت المتبقي</translation>
    </message>
    <message>
        <source>Time left for {name}</source>
        <translation>الوقت المتبقي لـ {name}</translation>
    </message>
    <message>
        <source>Timeline of your sessions</source>
        <translation>الخط الزمني لجلساتك</translation>
    </message>
    <message>
        <source>Too few validators signed this block; try again later.</source>
        <translation>وقّع هذه الكتلة عدد قليل جدًّا من المدقّقين؛ أعد المحاولة لاحقًا.</translation>
    </message>
    <message>
        <source>Too many attempts; wait a little and try again.</source>
        <translation>محاولات كثيرة؛ انتظر قليلاً وأعد المحاولة.</translation>
    </message>
    <message>
        <source>Too many keys hold a part of this permission; end some, or wait until they run out.</source>
        <translation>مفاتيح كثيرة تملك جزءًا من هذا الإذن؛ أنهِ بعضها، أو انتظر حتى تنتهي صلاحيتها.</translation>
    </message>
    <message>
        <source>Too many wrong PINs in a row; unplug it and plug it in again</source>
        <translation>رموز PIN خاطئة كثيرة متتالية؛ افصله ثم وصّله مجددًا</translation>
    </message>
    <message>
        <source>Too many wrong PINs in a row; unplug the key, plug it in and try again.</source>
        <translation>رموز PIN خاطئة كثيرة متتالية؛ افصل المفتاح ثم وصّله وأعد المحاولة.</translation>
    </message>
    <message>
        <source>Touch it when the window asks for it.</source>
        <translation>المسه عندما تطلب النافذة ذلك.</translation>
    </message>
    <message>
        <source>Touch the key you want to use</source>
        <translation>المس المفتاح الذي تريد استخدامه</translation>
    </message>
    <message>
        <source>Touch the key you want to use ({number} of {all})</source>
        <translation>المس المفتاح الذي تريد استخدامه ({number} من {all})</translation>
    </message>
    <message>
        <source>Touch the virtual key</source>
        <translation>المس المفتاح الافتراضي</translation>
    </message>
    <message>
        <source>Touch your key</source>
        <translation>المس مفتاحك</translation>
    </message>
    <message>
        <source>Touch your key ({number} of {all})</source>
        <translation>المس مفتاحك ({number} من {all})</translation>
    </message>
    <message>
        <source>Touched. One moment…</source>
        <translation>تم اللمس. لحظة واحدة…</translation>
    </message>
    <message>
        <source>Touches</source>
        <translation>اللمسات</translation>
    </message>
    <message>
        <source>Trusted since you joined it, {day}. You are in it as {names}.</source>
        <translation>موثوقة منذ انضممت إليها، {day}. أنت فيها باسم {names}.</translation>
    </message>
    <message>
        <source>Trusted since you joined it. You are in it as {names}.</source>
        <translation>موثوقة منذ انضممت إليها. أنت فيها باسم {names}.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>حاول لاحقًا.</translation>
    </message>
    <message>
        <source>Two touches, once, of a key that opens this identity already: one fetches it, one lets this computer in.</source>
        <translation>لمستان، لمرة واحدة، لمفتاح يفتح هذه الهوية بالفعل: إحداهما تجلبها، والأخرى تسمح لهذا الحاسوب بالدخول.</translation>
    </message>
    <message>
        <source>Two touches, once: the first makes a key pair inside it, the second seals this identity with it.</source>
        <translation>لمستان، لمرة واحدة: الأولى تنشئ زوج مفاتيح داخله، والثانية تختم هذه الهوية به.</translation>
    </message>
    <message>
        <source>Type the number first; without such a page, deny.</source>
        <translation>اكتب الرقم أولاً؛ وإن لم تكن هناك صفحة كهذه فارفض.</translation>
    </message>
    <message>
        <source>Type the number that the page shows</source>
        <translation>اكتب الرقم الذي تعرضه الصفحة</translation>
    </message>
    <message>
        <source>Type the words from your paper</source>
        <translation>اكتب الكلمات من ورقتك</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>stands before a time</comment>
        <translation>حتى</translation>
    </message>
    <message>
        <source>Use another camera</source>
        <translation>استخدام كاميرا أخرى</translation>
    </message>
    <message>
        <source>Use another key</source>
        <translation>استخدام مفتاح آخر</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>استخدام</translation>
    </message>
    <message>
        <source>Use the PIN</source>
        <translation>استخدام PIN</translation>
    </message>
    <message>
        <source>Use the phrase</source>
        <translation>استخدام العبارة</translation>
    </message>
    <message>
        <source>Use the recovery phrase</source>
        <translation>استخدام عبارة الاسترداد</translation>
    </message>
    <message>
        <source>Use webcam</source>
        <translation>كاميرا الويب</translation>
    </message>
    <message>
        <source>Used up of {name}: {what}, {figures}</source>
        <translation>المستهلك من {name}: {what}، {figures}</translation>
    </message>
    <message>
        <source>Validator: {host}</source>
        <translation>المدقّق: {host}</translation>
    </message>
    <message>
        <source>Validators: none</source>
        <translation>المدقّقون: لا أحد</translation>
    </message>
    <message>
        <source>Verified in block {block}</source>
        <translation>تم التحقق في الكتلة {block}</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Virtual key</source>
        <translation>المفتاح الافتراضي</translation>
    </message>
    <message>
        <source>Weaker than a security key: Linux asks who you are, but the key is a file that your keyring locks.</source>
        <translation>أضعف من مفتاح أمان: يسأل Linux من أنت، لكن المفتاح ملف تقفله حلقة مفاتيحك.</translation>
    </message>
    <message>
        <source>Weaker than a security key: macOS asks who you are, but the key is a file that your Keychain locks.</source>
        <translation>أضعف من مفتاح أمان: يسأل macOS من أنت، لكن المفتاح ملف تقفله سلسلة المفاتيح.</translation>
    </message>
    <message>
        <source>Weaker, because this computer opens it: add it later, as a second way in.</source>
        <translation>أضعف، لأن هذا الحاسوب يفتحها: أضفه لاحقًا وسيلة دخول ثانية.</translation>
    </message>
    <message>
        <source>Weaker: opens with a passphrase</source>
        <translation>أضعف: يفتح بعبارة مرور</translation>
    </message>
    <message>
        <source>Weaker: this computer opens it</source>
        <translation>أضعف: يفتحه هذا الحاسوب</translation>
    </message>
    <message>
        <source>Welcome to Countersign</source>
        <translation>مرحبًا بك في Countersign</translation>
    </message>
    <message>
        <source>What do you call it?</source>
        <translation>ماذا تسميه؟</translation>
    </message>
    <message>
        <source>What do you call this identity?</source>
        <translation>ماذا تسمي هذه الهوية؟</translation>
    </message>
    <message>
        <source>What is not installed as a package cannot be listed.</source>
        <translation>ما لم يُثبَّت كحزمة لا يمكن سرده.</translation>
    </message>
    <message>
        <source>What opens your identity. With a second key, or a phrase on paper, losing one costs nothing.</source>
        <translation>ما يفتح هويتك. مع مفتاح ثانٍ أو عبارة على ورقة لا تخسر شيئًا بضياع أحدها.</translation>
    </message>
    <message>
        <source>What should end?</source>
        <translation>ما الذي يجب إنهاؤه؟</translation>
    </message>
    <message>
        <source>What should sites call you?</source>
        <translation>بماذا تناديك المواقع؟</translation>
    </message>
    <message>
        <source>What sites may be told. Each login asks you first, and you can switch each of these off.</source>
        <translation>ما يجوز إخبار المواقع به. يسألك كل تسجيل دخول أولاً، ويمكنك إيقاف أي من هذه.</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>ما تراه الكاميرا</translation>
    </message>
    <message>
        <source>What was seen, with a number on each code</source>
        <translation>ما شوهد، مع رقم على كل رمز</translation>
    </message>
    <message>
        <source>What works here</source>
        <translation>ما يعمل هنا</translation>
    </message>
    <message>
        <source>What works on this computer</source>
        <translation>ما يعمل على هذا الحاسوب</translation>
    </message>
    <message>
        <source>What your account would sign (SIWE), as it is chosen now:</source>
        <translation>ما سيوقّعه حسابك (SIWE)، حسب الاختيار الحالي:</translation>
    </message>
    <message>
        <source>When nobody touched this computer, and when its screen is locked. A touch of your key opens it.</source>
        <translation>عندما لا يلمس أحد هذا الحاسوب، وعندما تُقفل شاشته. تفتحه لمسة لمفتاحك.</translation>
    </message>
    <message>
        <source>When nobody touched this computer. This desktop does not tell when its screen is locked.</source>
        <translation>عندما لا يلمس أحد هذا الحاسوب. لا يُعلم سطح المكتب هذا بقفل شاشته.</translation>
    </message>
    <message>
        <source>Where this came from: {source}</source>
        <translation>مصدر هذا: {source}</translation>
    </message>
    <message>
        <source>Whether this permission still holds could not be checked, so it was refused.</source>
        <translation>تعذّر التحقق من أن هذا الإذن لا يزال ساريًا، لذا رُفض.</translation>
    </message>
    <message>
        <source>Which code do you mean?</source>
        <translation>أي رمز تقصد؟</translation>
    </message>
    <message>
        <source>Which keys are lost?</source>
        <translation>أي المفاتيح ضاع؟</translation>
    </message>
    <message>
        <source>Which network?</source>
        <translation>أي شبكة؟</translation>
    </message>
    <message>
        <source>Which relay brings the requests?</source>
        <translation>أي خادم وسيط ينقل الطلبات؟</translation>
    </message>
    <message>
        <source>Whoever finds it must open nothing: with a new seed nothing does. Every session goes on under the same address.</source>
        <translation>يجب ألا يفتح من يجده شيئًا: مع بذرة جديدة لا يفتح شيئًا. تستمر كل جلسة بالعنوان نفسه.</translation>
    </message>
    <message>
        <source>Whoever has it must open nothing: with a new seed nothing does. Every session goes on under the same address.</source>
        <translation>يجب ألا يفتح من يملكه شيئًا: مع بذرة جديدة لا يفتح شيئًا. تستمر كل جلسة بالعنوان نفسه.</translation>
    </message>
    <message>
        <source>Whose word your logins rest on: who keeps the public record, who checks it, who carries logins.</source>
        <translation>على كلمة مَن تستند عمليات تسجيل دخولك: من يحفظ السجل العام، ومن يدقّقه، ومن ينقل طلبات تسجيل الدخول.</translation>
    </message>
    <message>
        <source>Windows Hello on this computer gives no secret for the vault; use a security key.</source>
        <translation>لا يعطي Windows Hello على هذا الحاسوب سرًّا للخزنة؛ استخدم مفتاح أمان.</translation>
    </message>
    <message>
        <source>Windows Hello or a security key</source>
        <translation>Windows Hello أو مفتاح أمان</translation>
    </message>
    <message>
        <source>Windows does not let this app use the key directly; choose the Windows entry, or start as administrator.</source>
        <translation>لا يسمح Windows لهذا التطبيق باستخدام المفتاح مباشرة؛ اختر مدخل Windows، أو شغّله كمسؤول.</translation>
    </message>
    <message>
        <source>With a PIN, nobody who finds the key can use it.</source>
        <translation>مع رمز PIN لا يستطيع من يجد المفتاح استخدامه.</translation>
    </message>
    <message>
        <source>With a security key, or with the virtual key to try it out.</source>
        <translation>بمفتاح أمان، أو بالمفتاح الافتراضي للتجربة.</translation>
    </message>
    <message>
        <source>With its recovery phrase</source>
        <translation>بعبارة استردادها</translation>
    </message>
    <message>
        <source>With keys that act for you</source>
        <translation>بها مفاتيح تعمل بالنيابة عنك</translation>
    </message>
    <message>
        <source>With one of its keys</source>
        <translation>بأحد مفاتيحها</translation>
    </message>
    <message>
        <source>Without a new seed, an old copy of your sealed identity (on a computer, in a backup, in a file) still opens every session for whoever has it and a key that opened it then.</source>
        <translation>دون بذرة جديدة، تظل نسخة قديمة من هويتك المختومة (على حاسوب أو في نسخة احتياطية أو في ملف) تفتح كل جلسة لمن يملكها ومفتاحًا كان يفتحها آنذاك.</translation>
    </message>
    <message>
        <source>Without a system keyring this computer cannot keep such a key; use a security key.</source>
        <translation>دون حلقة مفاتيح للنظام لا يستطيع هذا الحاسوب الاحتفاظ بمفتاح كهذا؛ استخدم مفتاح أمان.</translation>
    </message>
    <message>
        <source>Without one: if this key is lost or breaks, your identity is gone with it. Nobody can bring it back, not this app and not the network.</source>
        <translation>دونها: إن ضاع هذا المفتاح أو تعطّل، ضاعت هويتك معه. لا يستطيع أحد استعادتها، لا هذا التطبيق ولا الشبكة.</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>الكلمة {number}</translation>
    </message>
    <message>
        <source>Word {number} is not this one.</source>
        <translation>الكلمة {number} ليست هذه.</translation>
    </message>
    <message>
        <source>Word {number}: {word}</source>
        <translation>الكلمة {number}: {word}</translation>
    </message>
    <message>
        <source>Word {position} is not a word of a recovery phrase; check how it is written.</source>
        <translation>الكلمة {position} ليست من كلمات عبارة استرداد؛ تحقق من كتابتها.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>العمل</translation>
    </message>
    <message>
        <source>Work and private stay apart: sites cannot tell that two identities are the same person.</source>
        <translation>يبقى العمل والخاص منفصلين: لا تستطيع المواقع معرفة أن هويتين للشخص نفسه.</translation>
    </message>
    <message>
        <source>Write down a recovery phrase</source>
        <translation>كتابة عبارة استرداد</translation>
    </message>
    <message>
        <source>Write these words on paper</source>
        <translation>اكتب هذه الكلمات على ورقة</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>كُتبت</translation>
    </message>
    <message>
        <source>You are asked this once, and can change it in Settings.</source>
        <translation>تُسأل عن هذا مرة واحدة، ويمكنك تغييره في الإعدادات.</translation>
    </message>
    <message>
        <source>You are set up. Keys holds what else your identity can have.</source>
        <translation>اكتمل الإعداد. في «المفاتيح» ما يمكن لهويتك أن تضيفه.</translation>
    </message>
    <message>
        <source>You are using it now.</source>
        <translation>أنت تستخدمه الآن.</translation>
    </message>
    <message>
        <source>You can allow less than was asked for, not more; choose less, or leave it as it is.</source>
        <translation>يمكنك السماح بأقل مما طُلب، لا أكثر؛ اختر أقل، أو اتركه كما هو.</translation>
    </message>
    <message>
        <source>You can change it, and each login asks before it is told.</source>
        <translation>يمكنك تغييره، ويسألك كل تسجيل دخول قبل الإخبار به.</translation>
    </message>
    <message>
        <source>You can go back to the page. Ending the session takes one touch, here.</source>
        <translation>يمكنك العودة إلى الصفحة. إنهاء الجلسة يتطلب لمسة واحدة، هنا.</translation>
    </message>
    <message>
        <source>You can sign in again, as someone new to this site.</source>
        <translation>يمكنك تسجيل الدخول مجددًا، كشخص جديد على هذا الموقع.</translation>
    </message>
    <message>
        <source>You did not scan this from a page. If somebody sent it to you, deny.</source>
        <translation>لم تمسح هذا من صفحة. إن كان أحد أرسله إليك فارفض.</translation>
    </message>
    <message>
        <source>You stay signed in to {site}.</source>
        <translation>يبقى دخولك إلى {site} مسجّلاً.</translation>
    </message>
    <message numerus="yes">
        <source>Your identity is on this computer now, with %n touches.</source>
        <translation>
            <numerusform>هويتك على هذا الحاسوب الآن، دون لمسات.</numerusform>
            <numerusform>هويتك على هذا الحاسوب الآن، بلمسة واحدة.</numerusform>
            <numerusform>هويتك على هذا الحاسوب الآن، بلمستين.</numerusform>
            <numerusform>هويتك على هذا الحاسوب الآن، بـ%n لمسات.</numerusform>
            <numerusform>هويتك على هذا الحاسوب الآن، بـ%n لمسة.</numerusform>
            <numerusform>هويتك على هذا الحاسوب الآن، بـ%n لمسة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your identity is on this computer now, with one touch.</source>
        <translation>هويتك على هذا الحاسوب الآن، بلمسة واحدة.</translation>
    </message>
    <message>
        <source>Your identity is yours again, in block {block}.</source>
        <translation>عادت هويتك إليك، في الكتلة {block}.</translation>
    </message>
    <message>
        <source>Your key</source>
        <translation>مفتاحك</translation>
    </message>
    <message>
        <source>Your key is letting go…</source>
        <translation>مفتاحك ينهي الطلب…</translation>
    </message>
    <message>
        <source>Your key waits for a touch</source>
        <translation>مفتاحك ينتظر لمسة</translation>
    </message>
    <message>
        <source>Your key waits for your answer</source>
        <translation>مفتاحك ينتظر ردك</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>صورتك</translation>
    </message>
    <message>
        <source>Your picture; the circle is what sites are shown</source>
        <translation>صورتك؛ الدائرة هي ما تراه المواقع</translation>
    </message>
    <message>
        <source>Your session goes on under the new seed.</source>
        <translation>تستمر جلستك بالبذرة الجديدة.</translation>
    </message>
    <message>
        <source>Your site or company names it.</source>
        <translation>يذكره لك موقعك أو شركتك.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>active · {left}</source>
        <translation>نشط · {left}</translation>
    </message>
    <message>
        <source>add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>add new</source>
        <translation>إدراج</translation>
    </message>
    <message>
        <source>albums</source>
        <translation>الألبومات</translation>
    </message>
    <message>
        <source>alter</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>at most {count} each hour</source>
        <translation>{count} كل ساعة كحد أقصى</translation>
    </message>
    <message>
        <source>at most {count} each minute</source>
        <translation>{count} كل دقيقة كحد أقصى</translation>
    </message>
    <message>
        <source>at most {count} each second</source>
        <translation>{count} كل ثانية كحد أقصى</translation>
    </message>
    <message>
        <source>at {place}</source>
        <translation>في {place}</translation>
    </message>
    <message>
        <source>before that</source>
        <translation>قبل ذلك</translation>
    </message>
    <message>
        <source>block {block}</source>
        <translation>الكتلة {block}</translation>
    </message>
    <message>
        <source>block {block}, verified</source>
        <translation>الكتلة {block}، تم التحقق منها</translation>
    </message>
    <message>
        <source>bottom centre</source>
        <translation>أسفل الوسط</translation>
    </message>
    <message>
        <source>bottom left</source>
        <translation>أسفل اليسار</translation>
    </message>
    <message>
        <source>bottom right</source>
        <translation>أسفل اليمين</translation>
    </message>
    <message>
        <source>by its PIN</source>
        <translation>برمز PIN الخاص به</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>من تلقاء نفسه</translation>
    </message>
    <message>
        <source>can change</source>
        <translation>يستطيع التغيير</translation>
    </message>
    <message>
        <source>can delete</source>
        <translation>يستطيع الحذف</translation>
    </message>
    <message>
        <source>change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>جهات الاتصال</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>create</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>data</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>download</source>
        <translation>تنزيل</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>end</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>تم الإنهاء</translation>
    </message>
    <message>
        <source>ended by you</source>
        <translation>أنهيته أنت</translation>
    </message>
    <message>
        <source>ended key</source>
        <translation>مفتاح مُنهى</translation>
    </message>
    <message>
        <source>ended with the session</source>
        <translation>أُنهي مع الجلسة</translation>
    </message>
    <message>
        <source>ended, an earlier session</source>
        <translation>تم الإنهاء، جلسة سابقة</translation>
    </message>
    <message>
        <source>ended; stays on record</source>
        <translation>تم الإنهاء؛ يبقى مقيَّدًا</translation>
    </message>
    <message>
        <source>ends {when} · {left} left</source>
        <translation>ينتهي {when} · بقي {left}</translation>
    </message>
    <message>
        <source>events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>كل شيء</translation>
    </message>
    <message>
        <source>files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>for trying out</source>
        <translation>للتجربة</translation>
    </message>
    <message>
        <source>from {key}</source>
        <translation>من {key}</translation>
    </message>
    <message>
        <source>get</source>
        <translation>جلب</translation>
    </message>
    <message>
        <source>it gets a PIN on the way</source>
        <translation>يُعيَّن له رمز PIN أثناء ذلك</translation>
    </message>
    <message>
        <source>it has none</source>
        <translation>لا رمز له</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>key</source>
        <translation>مفتاح</translation>
    </message>
    <message>
        <source>key that can change</source>
        <translation>مفتاح يستطيع التغيير</translation>
    </message>
    <message>
        <source>last use</source>
        <translation>آخر استخدام</translation>
    </message>
    <message>
        <source>list</source>
        <translation>سرد</translation>
    </message>
    <message>
        <source>locked until it is plugged in again</source>
        <translation>مقفل حتى يُوصل مجددًا</translation>
    </message>
    <message>
        <source>login</source>
        <translation>تسجيل دخول</translation>
    </message>
    <message>
        <source>login only</source>
        <translation>تسجيل دخول فقط</translation>
    </message>
    <message>
        <source>look at this</source>
        <translation>انظر إلى هذا</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>middle centre</source>
        <translation>المنتصف</translation>
    </message>
    <message>
        <source>middle left</source>
        <translation>وسط اليسار</translation>
    </message>
    <message>
        <source>middle right</source>
        <translation>وسط اليمين</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>ناقص</translation>
    </message>
    <message>
        <source>move</source>
        <translation>نقل</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>no PIN yet</source>
        <translation>لا رمز PIN بعد</translation>
    </message>
    <message>
        <source>no limit but the time below</source>
        <translation>لا حدّ سوى الوقت أدناه</translation>
    </message>
    <message>
        <source>no, a passphrase does</source>
        <translation>لا، تتولى ذلك عبارة مرور</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>غير مسموح</translation>
    </message>
    <message>
        <source>not before {moment}</source>
        <translation>ليس قبل {moment}</translation>
    </message>
    <message>
        <source>not in your profile</source>
        <translation>ليس في ملفك الشخصي</translation>
    </message>
    <message>
        <source>not shared</source>
        <translation>غير مشارَك</translation>
    </message>
    <message>
        <source>not signed by the site</source>
        <translation>غير موقّع من الموقع</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>لم يُستخدم بعد</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>nothing known</source>
        <translation>لا شيء معروف</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>على هذا الحاسوب</translation>
    </message>
    <message>
        <source>opens by itself</source>
        <translation>يفتح وحده</translation>
    </message>
    <message>
        <source>or drop a picture of the code, or its link, here</source>
        <translation>أو أفلت صورة للرمز، أو رابطه، هنا</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>post</source>
        <translation>نشر</translation>
    </message>
    <message>
        <source>processes on this computer</source>
        <translation>عمليات على هذا الحاسوب</translation>
    </message>
    <message>
        <source>put</source>
        <translation>وضع</translation>
    </message>
    <message>
        <source>ran out {when}</source>
        <translation>انتهت صلاحيته {when}</translation>
    </message>
    <message>
        <source>read</source>
        <translation>قراءة</translation>
    </message>
    <message>
        <source>recognises you by itself</source>
        <translation>يتعرف عليك من تلقاء نفسه</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>إعادة تسمية</translation>
    </message>
    <message>
        <source>replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>second {number} after 1970</source>
        <translation>الثانية {number} بعد 1970</translation>
    </message>
    <message>
        <source>send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>set</source>
        <translation>معيّن</translation>
    </message>
    <message numerus="yes">
        <source>set, %n attempt(s) left</source>
        <translation>
            <numerusform>معيّن، لا محاولات باقية</numerusform>
            <numerusform>معيّن، بقيت محاولة واحدة</numerusform>
            <numerusform>معيّن، بقيت محاولتان</numerusform>
            <numerusform>معيّن، بقيت %n محاولات</numerusform>
            <numerusform>معيّن، بقيت %n محاولة</numerusform>
            <numerusform>معيّن، بقيت %n محاولة</numerusform>
        </translation>
    </message>
    <message>
        <source>share</source>
        <translation>مشاركة</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>معروض الآن</translation>
    </message>
    <message>
        <source>signed by the site</source>
        <translation>موقّع من الموقع</translation>
    </message>
    <message numerus="yes">
        <source>since {since} · {count} login(s) · last {last}</source>
        <translation>
            <numerusform>منذ {since} · {count} تسجيل دخول · آخرها {last}</numerusform>
            <numerusform>منذ {since} · {count} تسجيل دخول · آخرها {last}</numerusform>
            <numerusform>منذ {since} · {count} تسجيل دخول · آخرها {last}</numerusform>
            <numerusform>منذ {since} · {count} عمليات تسجيل دخول · آخرها {last}</numerusform>
            <numerusform>منذ {since} · {count} عملية تسجيل دخول · آخرها {last}</numerusform>
            <numerusform>منذ {since} · {count} عملية تسجيل دخول · آخرها {last}</numerusform>
        </translation>
    </message>
    <message>
        <source>still active</source>
        <translation>ما زال نشطًا</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>to end every key</source>
        <translation>لإنهاء كل المفاتيح</translation>
    </message>
    <message>
        <source>to end every key at {site}</source>
        <translation>لإنهاء كل المفاتيح لدى {site}</translation>
    </message>
    <message>
        <source>to end every session and every key</source>
        <translation>لإنهاء كل الجلسات وكل المفاتيح</translation>
    </message>
    <message>
        <source>to end the key of {client}</source>
        <translation>لإنهاء مفتاح {client}</translation>
    </message>
    <message>
        <source>to end your session with {site}</source>
        <translation>لإنهاء جلستك مع {site}</translation>
    </message>
    <message>
        <source>to find out what works</source>
        <translation>لمعرفة ما يعمل</translation>
    </message>
    <message>
        <source>to give the relay your identity back</source>
        <translation>لإعادة هويتك إلى الخادم الوسيط</translation>
    </message>
    <message>
        <source>to keep the phrase that you wrote down</source>
        <translation>لتثبيت العبارة التي كتبتها</translation>
    </message>
    <message>
        <source>to let {key} in no longer</source>
        <translation>لإيقاف السماح لـ {key}</translation>
    </message>
    <message>
        <source>to open Countersign</source>
        <translation>لفتح Countersign</translation>
    </message>
    <message>
        <source>to remove {computer}</source>
        <translation>لإزالة {computer}</translation>
    </message>
    <message>
        <source>to sign in to {site}</source>
        <translation>لتسجيل الدخول إلى {site}</translation>
    </message>
    <message numerus="yes">
        <source>to sign in to {site} and give its key %n permission(s)</source>
        <translation>
            <numerusform>لتسجيل الدخول إلى {site} دون منح مفتاحه أي إذن</numerusform>
            <numerusform>لتسجيل الدخول إلى {site} ومنح مفتاحه إذنًا واحدًا</numerusform>
            <numerusform>لتسجيل الدخول إلى {site} ومنح مفتاحه إذنين</numerusform>
            <numerusform>لتسجيل الدخول إلى {site} ومنح مفتاحه %n أذونات</numerusform>
            <numerusform>لتسجيل الدخول إلى {site} ومنح مفتاحه %n إذنًا</numerusform>
            <numerusform>لتسجيل الدخول إلى {site} ومنح مفتاحه %n إذن</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to sign in to {site} and give its key %n permission(s) until {until}</source>
        <translation>
            <numerusform>لتسجيل الدخول إلى {site} دون منح مفتاحه أي إذن حتى {until}</numerusform>
            <numerusform>لتسجيل الدخول إلى {site} ومنح مفتاحه إذنًا واحدًا حتى {until}</numerusform>
            <numerusform>لتسجيل الدخول إلى {site} ومنح مفتاحه إذنين حتى {until}</numerusform>
            <numerusform>لتسجيل الدخول إلى {site} ومنح مفتاحه %n أذونات حتى {until}</numerusform>
            <numerusform>لتسجيل الدخول إلى {site} ومنح مفتاحه %n إذنًا حتى {until}</numerusform>
            <numerusform>لتسجيل الدخول إلى {site} ومنح مفتاحه %n إذن حتى {until}</numerusform>
        </translation>
    </message>
    <message>
        <source>to sign in to {site} until {until}</source>
        <translation>لتسجيل الدخول إلى {site} حتى {until}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>اليوم {time}</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>top centre</source>
        <translation>أعلى الوسط</translation>
    </message>
    <message>
        <source>top left</source>
        <translation>أعلى اليسار</translation>
    </message>
    <message>
        <source>top right</source>
        <translation>أعلى اليمين</translation>
    </message>
    <message numerus="yes">
        <source>up to {count} change(s)</source>
        <translation>
            <numerusform>حتى {count} تغيير</numerusform>
            <numerusform>حتى {count} تغيير</numerusform>
            <numerusform>حتى {count} تغيير</numerusform>
            <numerusform>حتى {count} تغييرات</numerusform>
            <numerusform>حتى {count} تغييرًا</numerusform>
            <numerusform>حتى {count} تغيير</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to {count} time(s)</source>
        <translation>
            <numerusform>حتى {count} مرة</numerusform>
            <numerusform>حتى {count} مرة</numerusform>
            <numerusform>حتى {count} مرة</numerusform>
            <numerusform>حتى {count} مرات</numerusform>
            <numerusform>حتى {count} مرة</numerusform>
            <numerusform>حتى {count} مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>up to {size}</source>
        <translation>حتى {size}</translation>
    </message>
    <message>
        <source>update</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>upload</source>
        <translation>رفع</translation>
    </message>
    <message>
        <source>use</source>
        <translation>استخدام</translation>
    </message>
    <message>
        <source>use {abilities} of {things}</source>
        <translation>استخدام {abilities} في {things}</translation>
    </message>
    <message>
        <source>use {ability}</source>
        <translation>استخدام {ability}</translation>
    </message>
    <message>
        <source>used once, last {when}</source>
        <translation>استُخدم مرة واحدة، آخرها {when}</translation>
    </message>
    <message numerus="yes">
        <source>used {count} time(s), last {when}</source>
        <translation>
            <numerusform>استُخدم {count} مرة، آخرها {when}</numerusform>
            <numerusform>استُخدم {count} مرة، آخرها {when}</numerusform>
            <numerusform>استُخدم {count} مرة، آخرها {when}</numerusform>
            <numerusform>استُخدم {count} مرات، آخرها {when}</numerusform>
            <numerusform>استُخدم {count} مرة، آخرها {when}</numerusform>
            <numerusform>استُخدم {count} مرة، آخرها {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>view</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>wants to sign you in · not signed by the site · address checked in block {block}, {day}</source>
        <translation>يريد تسجيل دخولك · غير موقّع من الموقع · تم التحقق من العنوان في الكتلة {block}، {day}</translation>
    </message>
    <message>
        <source>wants to sign you in · signed by the site · address checked in block {block}, {day}</source>
        <translation>يريد تسجيل دخولك · موقّع من الموقع · تم التحقق من العنوان في الكتلة {block}، {day}</translation>
    </message>
    <message>
        <source>weaker: opens with a passphrase</source>
        <translation>أضعف: يفتح بعبارة مرور</translation>
    </message>
    <message>
        <source>weaker: this computer opens it</source>
        <translation>أضعف: يفتحه هذا الحاسوب</translation>
    </message>
    <message>
        <source>works</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>your picture</source>
        <translation>صورتك</translation>
    </message>
    <message>
        <source>{amount} was asked for</source>
        <translation>طُلب {amount}</translation>
    </message>
    <message>
        <source>{code}, step {step}</source>
        <translation>{code}، الخطوة {step}</translation>
    </message>
    <message>
        <source>{computer} asks for nothing any more. Recorded in block {block}.</source>
        <translation>لم يعد {computer} يطلب شيئًا. مقيَّد في الكتلة {block}.</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} ي</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} س</translation>
    </message>
    <message numerus="yes">
        <source>{count} login(s) since {day}</source>
        <translation>
            <numerusform>{count} تسجيل دخول منذ {day}</numerusform>
            <numerusform>{count} تسجيل دخول منذ {day}</numerusform>
            <numerusform>{count} تسجيل دخول منذ {day}</numerusform>
            <numerusform>{count} عمليات تسجيل دخول منذ {day}</numerusform>
            <numerusform>{count} عملية تسجيل دخول منذ {day}</numerusform>
            <numerusform>{count} عملية تسجيل دخول منذ {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} د</translation>
    </message>
    <message>
        <source>{count} of {all} words</source>
        <translation>{count} من {all} كلمة</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} ث</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <comment>a date</comment>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <comment>a date</comment>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{day} {month} {year}, {time} UTC</source>
        <translation>{day} {month} {year}، {time} UTC</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>a day and a time</comment>
        <translation>{day}، {time}</translation>
    </message>
    <message>
        <source>{ends} · {used}</source>
        <translation>{ends} · {used}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} و{last}</translation>
    </message>
    <message>
        <source>{first}, {next}</source>
        <translation>{first}، {next}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} س</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} س {minutes} د</translation>
    </message>
    <message>
        <source>{identity} is shown</source>
        <translation>{identity} معروضة</translation>
    </message>
    <message>
        <source>{identity} is shown now.</source>
        <translation>{identity} معروضة الآن.</translation>
    </message>
    <message>
        <source>{key} answers</source>
        <translation>{key} يرد</translation>
    </message>
    <message>
        <source>{key} answers, but cannot be used</source>
        <translation>{key} يرد، لكن لا يمكن استخدامه</translation>
    </message>
    <message>
        <source>{key} has its new PIN.</source>
        <translation>أصبح لـ {key} رمز PIN الجديد.</translation>
    </message>
    <message>
        <source>{key} is lost</source>
        <translation>{key} ضاع</translation>
    </message>
    <message>
        <source>{key} opens nothing any more. Recorded in block {block}.</source>
        <translation>لم يعد {key} يفتح شيئًا. مقيَّد في الكتلة {block}.</translation>
    </message>
    <message>
        <source>{key} opens your identity now. Recorded in block {block}.</source>
        <translation>{key} يفتح هويتك الآن. مقيَّد في الكتلة {block}.</translation>
    </message>
    <message>
        <source>{key} went with it, and is to be removed as well</source>
        <translation>{key} ذهب معه، وسيُزال أيضًا</translation>
    </message>
    <message>
        <source>{key} works</source>
        <translation>{key} يعمل</translation>
    </message>
    <message>
        <source>{key}, in a window of the system</source>
        <translation>{key}، في نافذة للنظام</translation>
    </message>
    <message>
        <source>{key}, on this screen</source>
        <translation>{key}، على هذه الشاشة</translation>
    </message>
    <message>
        <source>{key}, the one that blinks</source>
        <translation>{key}، الذي يومض</translation>
    </message>
    <message>
        <source>{length}, until {until}</source>
        <translation>{length}، حتى {until}</translation>
    </message>
    <message>
        <source>{limits} · at {place}</source>
        <translation>{limits} · في {place}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} د</translation>
    </message>
    <message>
        <source>{name} is here</source>
        <translation>{name} هنا</translation>
    </message>
    <message>
        <source>{name} opens your identity, and this computer keeps it.</source>
        <translation>{name} يفتح هويتك، ويحتفظ به هذا الحاسوب.</translation>
    </message>
    <message>
        <source>{name} {version}</source>
        <translation>{name} {version}</translation>
    </message>
    <message>
        <source>{name}, {network}</source>
        <translation>{name}، {network}</translation>
    </message>
    <message>
        <source>{name}, {origin}, {ends}</source>
        <translation>{name}، {origin}، {ends}</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>{of}: fingerprint {digits}</source>
        <translation>{of}: البصمة {digits}</translation>
    </message>
    <message>
        <source>{part}, of: {permission}</source>
        <translation>{part}، من: {permission}</translation>
    </message>
    <message>
        <source>{picture}, with a number on each code</source>
        <translation>{picture}، مع رقم على كل رمز</translation>
    </message>
    <message>
        <source>{picture}, {place}</source>
        <translation>{picture}، {place}</translation>
    </message>
    <message>
        <source>{quorum} of {count} validators must sign a block</source>
        <translation>يجب أن يوقّع الكتلة {quorum} من {count} من المدقّقين</translation>
    </message>
    <message>
        <source>{relay} cannot be reached</source>
        <translation>تعذر الوصول إلى {relay}</translation>
    </message>
    <message>
        <source>{relay} is away</source>
        <translation>{relay} لا يرد</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} ث</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>بقي {seconds} ث</translation>
    </message>
    <message>
        <source>{sentence} · {limit}</source>
        <translation>{sentence} · {limit}</translation>
    </message>
    <message numerus="yes">
        <source>{sentence}, and %n more, until {when}</source>
        <translation>
            <numerusform>{sentence}، ولا شيء غيره، حتى {when}</numerusform>
            <numerusform>{sentence}، وواحد آخر، حتى {when}</numerusform>
            <numerusform>{sentence}، واثنان آخران، حتى {when}</numerusform>
            <numerusform>{sentence}، و%n أخرى، حتى {when}</numerusform>
            <numerusform>{sentence}، و%n أخرى، حتى {when}</numerusform>
            <numerusform>{sentence}، و%n أخرى، حتى {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>{sentence}, until {when}</source>
        <translation>{sentence}، حتى {when}</translation>
    </message>
    <message>
        <source>{service}, fingerprint {fingerprint}</source>
        <translation>{service}، البصمة {fingerprint}</translation>
    </message>
    <message>
        <source>{setting}: {value}</source>
        <translation>{setting}: {value}</translation>
    </message>
    <message>
        <source>{shown} of {known}</source>
        <translation>{shown} من {known}</translation>
    </message>
    <message>
        <source>{site}: logins {logins}, keys that act {keys}, ended {ends}, last {when}.</source>
        <translation>{site}: تسجيلات دخول {logins}، مفاتيح عاملة {keys}، إنهاءات {ends}، آخرها {when}.</translation>
    </message>
    <message>
        <source>{size} (exactly {count} bytes)</source>
        <translation>{size} ({count} بايت بالضبط)</translation>
    </message>
    <message>
        <source>{source}, read in {milliseconds} ms</source>
        <translation>{source}، قُرئ خلال {milliseconds} ملّي ثانية</translation>
    </message>
    <message>
        <source>{time} · {proof}</source>
        <translation>{time} · {proof}</translation>
    </message>
    <message>
        <source>{title}, {state}</source>
        <translation>{title}، {state}</translation>
    </message>
    <message>
        <source>{used} of {limit}</source>
        <translation>{used} من {limit}</translation>
    </message>
    <message numerus="yes">
        <source>{used} of {limit} use(s)</source>
        <translation>
            <numerusform>{used} من {limit} استخدام</numerusform>
            <numerusform>{used} من {limit} استخدام</numerusform>
            <numerusform>{used} من {limit} استخدام</numerusform>
            <numerusform>{used} من {limit} استخدامات</numerusform>
            <numerusform>{used} من {limit} استخدامًا</numerusform>
            <numerusform>{used} من {limit} استخدام</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{used} of {limit} use(s) until {when}</source>
        <translation>
            <numerusform>{used} من {limit} استخدام حتى {when}</numerusform>
            <numerusform>{used} من {limit} استخدام حتى {when}</numerusform>
            <numerusform>{used} من {limit} استخدام حتى {when}</numerusform>
            <numerusform>{used} من {limit} استخدامات حتى {when}</numerusform>
            <numerusform>{used} من {limit} استخدامًا حتى {when}</numerusform>
            <numerusform>{used} من {limit} استخدام حتى {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>{verbs} {things}</source>
        <translation>{verbs} {things}</translation>
    </message>
    <message>
        <source>{verbs}, not change, {things}</source>
        <translation>{verbs} {things} دون تغيير</translation>
    </message>
    <message>
        <source>{what} anywhere</source>
        <translation>{what} في أي مكان</translation>
    </message>
    <message>
        <source>{what} anywhere on {place}</source>
        <translation>{what} في أي مكان على {place}</translation>
    </message>
    <message>
        <source>{what} anywhere under {path}</source>
        <translation>{what} في أي مكان ضمن {path}</translation>
    </message>
    <message>
        <source>{what} anywhere under {prefix}</source>
        <translation>{what} في أي مكان ضمن {prefix}</translation>
    </message>
    <message>
        <source>{what} anywhere under {prefix} on {place}</source>
        <translation>{what} في أي مكان ضمن {prefix} على {place}</translation>
    </message>
    <message>
        <source>{what} anywhere under {prefix} under {path}</source>
        <translation>{what} في أي مكان ضمن {prefix} ضمن {path}</translation>
    </message>
    <message>
        <source>{what} under {prefix}</source>
        <translation>{what} ضمن {prefix}</translation>
    </message>
    <message>
        <source>{what} under {prefix} on {place}</source>
        <translation>{what} ضمن {prefix} على {place}</translation>
    </message>
    <message>
        <source>{what} under {prefix} under {path}</source>
        <translation>{what} ضمن {prefix} ضمن {path}</translation>
    </message>
    <message>
        <source>{what}: {figures}</source>
        <translation>{what}: {figures}</translation>
    </message>
    <message>
        <source>{what}: {name}</source>
        <translation>{what}: {name}</translation>
    </message>
    <message>
        <source>{words} (the site’s words for {ability})</source>
        <translation>{words} (كلمات الموقع لـ {ability})</translation>
    </message>
</context>
</TS>
