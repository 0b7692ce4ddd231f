<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>AccountButton</name>
    <message>
        <source>Account: {name}</source>
        <extracomment>desktop_uploader/ui/frame/account_button.py</extracomment>
        <translation>الحساب: {name}</translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>Add another server or account…</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>إضافة خادم أو حساب آخر…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>لم يُسجَّل الدخول</translation>
    </message>
    <message>
        <source>{name} at {server}</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>{name} على {server}</translation>
    </message>
    <message>
        <source>This computer</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>هذا الحاسوب</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Pause</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Resume</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Find file…</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>البحث عن الملف…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>تسجيل الدخول…</translation>
    </message>
    <message>
        <source>Watch</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>مشاهدة</translation>
    </message>
    <message>
        <source>Copy link</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Replace…</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>استبدال…</translation>
    </message>
    <message>
        <source>Upload next</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>الرفع تاليًا</translation>
    </message>
    <message>
        <source>Move to the top</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>نقل إلى أول القائمة</translation>
    </message>
    <message>
        <source>Move up</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>نقل لأعلى</translation>
    </message>
    <message>
        <source>Move down</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>نقل لأسفل</translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Save report…</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>حفظ التقرير…</translation>
    </message>
    <message>
        <source>Cancel upload…</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>إلغاء الرفع…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>إظهار في المجلد</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>إزالة من القائمة</translation>
    </message>
    <message>
        <source>Delete from the server…</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>حذف من الخادم…</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Link copied.</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>نُسخ الرابط.</translation>
    </message>
    <message>
        <source>Links copied.</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>نُسخت الروابط.</translation>
    </message>
</context>
<context>
    <name>AddressStep</name>
    <message>
        <source>Where do your videos go?</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>إلى أين تُرسل فيديوهاتك؟</translation>
    </message>
    <message>
        <source>Your school gave you an address. You can add videos before you sign in; they wait until then.</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>زوّدتك مؤسستك التعليمية بعنوان. يمكن إضافة الفيديوهات قبل تسجيل الدخول؛ وستنتظر حتى ذلك الحين.</translation>
    </message>
    <message>
        <source>Your school’s &amp;address</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>&amp;عنوان مؤسستك التعليمية</translation>
    </message>
    <message>
        <source>&amp;Try it on this computer</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>&amp;تجربته على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Found: {name} · up to {size} and {hours} each</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>عُثر على: {name} · حتى {size} و{hours} لكل فيديو</translation>
    </message>
    <message>
        <source>Continue in &amp;browser</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>المتابعة في ال&amp;متصفح</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>متا&amp;بعة</translation>
    </message>
    <message>
        <source>Looking for it…</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>جارٍ البحث عنه…</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message numerus="yes">
        <source>%n video(s) added.</source>
        <extracomment>desktop_uploader/ui/frame/announcer.py</extracomment>
        <translation>
            <numerusform>أُضيف %n فيديو.</numerusform>
            <numerusform>أُضيف فيديو واحد.</numerusform>
            <numerusform>أُضيف فيديوهان.</numerusform>
            <numerusform>أُضيفت %n فيديوهات.</numerusform>
            <numerusform>أُضيف %n فيديو.</numerusform>
            <numerusform>أُضيف %n فيديو.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) in the list.</source>
        <extracomment>desktop_uploader/ui/frame/announcer.py</extracomment>
        <translation>
            <numerusform>%n فيديو في القائمة.</numerusform>
            <numerusform>فيديو واحد في القائمة.</numerusform>
            <numerusform>فيديوهان في القائمة.</numerusform>
            <numerusform>%n فيديوهات في القائمة.</numerusform>
            <numerusform>%n فيديو في القائمة.</numerusform>
            <numerusform>%n فيديو في القائمة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s): {state}.</source>
        <extracomment>desktop_uploader/ui/frame/announcer.py</extracomment>
        <translation>
            <numerusform>%n فيديو: {state}.</numerusform>
            <numerusform>فيديو واحد: {state}.</numerusform>
            <numerusform>فيديوهان: {state}.</numerusform>
            <numerusform>%n فيديوهات: {state}.</numerusform>
            <numerusform>%n فيديو: {state}.</numerusform>
            <numerusform>%n فيديو: {state}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: {state}.</source>
        <extracomment>desktop_uploader/ui/frame/announcer.py</extracomment>
        <translation>{title}: {state}.</translation>
    </message>
</context>
<context>
    <name>AtLogin</name>
    <message>
        <source>This couldn’t be changed: {reason}. Please ask your IT help desk.</source>
        <extracomment>desktop_uploader/ui/outside/at_login.py</extracomment>
        <translation>تعذّر تغيير ذلك: {reason}. يُرجى سؤال الدعم التقني.</translation>
    </message>
</context>
<context>
    <name>BrowserStep</name>
    <message>
        <source>Use an access &amp;token instead</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>استخدام &amp;رمز وصول بدلًا من ذلك</translation>
    </message>
    <message>
        <source>No browser here? Open {page} on your phone or another computer and type the code.</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>لا متصفح هنا؟ يمكن فتح {page} على الهاتف أو على حاسوب آخر وإدخال الرمز.</translation>
    </message>
    <message>
        <source>Continue in your browser</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>المتابعة في المتصفح</translation>
    </message>
    <message>
        <source>Sign in at {server} in the window that has opened. This one goes on by itself.</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>يُرجى تسجيل الدخول إلى {server} في النافذة التي فُتحت. ستتابع هذه النافذة تلقائيًا.</translation>
    </message>
    <message>
        <source>Open &amp;browser again</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>فتح ال&amp;متصفح مجددًا</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Your browser opens the sign-in page of {server}. Your password stays there.</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>يفتح المتصفح صفحة تسجيل الدخول إلى {server}. تبقى كلمة المرور هناك.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>لحظة واحدة…</translation>
    </message>
    <message>
        <source>Continue in &amp;browser</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>المتابعة في ال&amp;متصفح</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>نُسخ</translation>
    </message>
</context>
<context>
    <name>CancelQuestion</name>
    <message>
        <source>Cancel upload</source>
        <extracomment>desktop_uploader/ui/rows/cancel_question.py</extracomment>
        <translation>إلغاء الرفع</translation>
    </message>
    <message>
        <source>Delete the {size} already stored?</source>
        <extracomment>desktop_uploader/ui/rows/cancel_question.py</extracomment>
        <translation>حذف ما حُفظ ({size})؟</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>desktop_uploader/ui/rows/cancel_question.py</extracomment>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>desktop_uploader/ui/rows/cancel_question.py</extracomment>
        <translation>إبقاء</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s). The files on this computer stay as they are.</source>
        <extracomment>desktop_uploader/ui/rows/cancel_question.py</extracomment>
        <translation>
            <numerusform>%n فيديو. تبقى الملفات على هذا الحاسوب كما هي.</numerusform>
            <numerusform>فيديو واحد. يبقى الملف على هذا الحاسوب كما هو.</numerusform>
            <numerusform>فيديوهان. يبقى الملفان على هذا الحاسوب كما هما.</numerusform>
            <numerusform>%n فيديوهات. تبقى الملفات على هذا الحاسوب كما هي.</numerusform>
            <numerusform>%n فيديو. تبقى الملفات على هذا الحاسوب كما هي.</numerusform>
            <numerusform>%n فيديو. تبقى الملفات على هذا الحاسوب كما هي.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}”. The file on this computer stays as it is.</source>
        <extracomment>desktop_uploader/ui/rows/cancel_question.py</extracomment>
        <translation>«{title}». يبقى الملف على هذا الحاسوب كما هو.</translation>
    </message>
</context>
<context>
    <name>CheckLine</name>
    <message>
        <source>Checking…</source>
        <extracomment>desktop_uploader/ui/diagnostics/check_line.py</extracomment>
        <translation>جارٍ الفحص…</translation>
    </message>
    <message>
        <source>{check}: {words}</source>
        <extracomment>desktop_uploader/ui/diagnostics/check_line.py</extracomment>
        <translation>{check}: {words}</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Address</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Encryption</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>التشفير</translation>
    </message>
    <message>
        <source>Proxy</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>الخادم الوكيل</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Clock</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>Speed</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>Disk</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>القرص</translation>
    </message>
    <message>
        <source>Keyring</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>سلسلة المفاتيح</translation>
    </message>
    <message>
        <source>{host} can’t be reached; check the address, and whether this computer is online.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>تعذّر الوصول إلى {host}؛ يُرجى التحقق من العنوان ومن اتصال هذا الحاسوب بالإنترنت.</translation>
    </message>
    <message>
        <source>{host} didn’t answer in time; the network or the server may be slow.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>لم يستجب {host} في الوقت المناسب؛ ربما بسبب بطء الشبكة أو الخادم.</translation>
    </message>
    <message>
        <source>The identity of {host} can’t be confirmed; check this computer’s date, and tell your IT help desk if it stays.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>لا يمكن تأكيد هوية {host}؛ يُرجى التحقق من تاريخ هذا الحاسوب، وإبلاغ الدعم التقني إذا استمر ذلك.</translation>
    </message>
    <message>
        <source>A proxy on this network wants its own sign-in; your IT help desk knows what it asks for.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>يطلب خادم وكيل على هذه الشبكة تسجيل دخول خاصًا به؛ الدعم التقني يعرف المطلوب.</translation>
    </message>
    <message>
        <source>This network wants a sign-in page first; open any page in a browser and sign in there.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>تطلب هذه الشبكة صفحة تسجيل دخول أولًا؛ يُرجى فتح أي صفحة في المتصفح وتسجيل الدخول هناك.</translation>
    </message>
    <message>
        <source>{host} answers, but not as a server for lecture videos; check the address, or open this network’s sign-in page in a browser.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>يستجيب {host}، ولكن ليس كخادم لفيديوهات المحاضرات؛ يُرجى التحقق من العنوان أو فتح صفحة تسجيل الدخول لهذه الشبكة في المتصفح.</translation>
    </message>
    <message>
        <source>{host} doesn’t know this sign-in; sign in again.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>لا يعرف {host} تسجيل الدخول هذا؛ يُرجى تسجيل الدخول مجددًا.</translation>
    </message>
    <message>
        <source>{host} is busy; try again in a moment.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>الخادم {host} مشغول؛ يُرجى إعادة المحاولة بعد قليل.</translation>
    </message>
    <message>
        <source>{host} answers without encryption; your IT help desk knows the address that is safe.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>يستجيب {host} من دون تشفير؛ الدعم التقني يعرف العنوان الآمن.</translation>
    </message>
    <message>
        <source>{host} refused: {reason}. Tell your IT help desk if it stays.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>رفض {host} الطلب: {reason}. يُرجى إبلاغ الدعم التقني إذا استمر ذلك.</translation>
    </message>
    <message>
        <source>{server} answers at {host}, version {version}.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>يستجيب {server} على {host}، الإصدار {version}.</translation>
    </message>
    <message>
        <source>It can’t be told while the server doesn’t answer.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>لا يمكن معرفة ذلك ما دام الخادم لا يستجيب.</translation>
    </message>
    <message>
        <source>The connection is encrypted, and the server’s identity is confirmed.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>الاتصال مشفّر، وهوية الخادم مؤكدة.</translation>
    </message>
    <message>
        <source>Not needed: the server is on this computer.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>لا حاجة إليه: الخادم على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Others on the network can read along; use the server’s “https://” address.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>يمكن لآخرين على الشبكة الاطلاع على البيانات؛ يُرجى استخدام عنوان الخادم الذي يبدأ بـ «⁨https://⁩».</translation>
    </message>
    <message>
        <source>None is used.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>لا يُستخدم أي خادم وكيل.</translation>
    </message>
    <message>
        <source>The connection goes through {proxy}.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>يمر الاتصال عبر {proxy}.</translation>
    </message>
    <message>
        <source>Signed in as {person}.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>سُجّل الدخول باسم {person}.</translation>
    </message>
    <message>
        <source>The server doesn’t tell its time.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>لا يعرض الخادم وقته.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) from the server’s.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>
            <numerusform>لا فارق عن ساعة الخادم (%n ثانية).</numerusform>
            <numerusform>الفارق عن ساعة الخادم ثانية واحدة.</numerusform>
            <numerusform>الفارق عن ساعة الخادم ثانيتان.</numerusform>
            <numerusform>الفارق عن ساعة الخادم %n ثوانٍ.</numerusform>
            <numerusform>الفارق عن ساعة الخادم %n ثانية.</numerusform>
            <numerusform>الفارق عن ساعة الخادم %n ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is {time} away from the server’s; let this computer set its clock by itself.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>الفارق عن ساعة الخادم {time}؛ يُستحسن أن يضبط هذا الحاسوب ساعته تلقائيًا.</translation>
    </message>
    <message>
        <source>About {speed} from the server.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>حوالي {speed} من الخادم.</translation>
    </message>
    <message>
        <source>About {speed} from the server; uploads will take long, another network may be quicker.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>حوالي {speed} من الخادم؛ سيستغرق الرفع وقتًا طويلًا، وقد تكون شبكة أخرى أسرع.</translation>
    </message>
    <message>
        <source>This server has no test of the speed.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>لا يوفّر هذا الخادم اختبارًا للسرعة.</translation>
    </message>
    <message>
        <source>{size} free.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>المساحة الخالية {size}.</translation>
    </message>
    <message>
        <source>Only {size} free; make some room, the list of uploads is kept there.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>المساحة الخالية {size} فقط؛ يُرجى إفراغ بعض المساحة، فقائمة الرفع موجودة هناك.</translation>
    </message>
    <message>
        <source>The disk with the list of uploads can’t be read; check that it is connected.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>لا يمكن قراءة القرص الذي عليه قائمة الرفع؛ يُرجى التحقق من توصيله.</translation>
    </message>
    <message>
        <source>It keeps your sign-in for the next time.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>تحتفظ بتسجيل الدخول للمرة القادمة.</translation>
    </message>
    <message>
        <source>There is none here: a sign-in lasts for one session only.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>لا توجد هنا: يدوم تسجيل الدخول لجلسة واحدة فقط.</translation>
    </message>
</context>
<context>
    <name>ChoiceSearch</name>
    <message>
        <source>Search</source>
        <extracomment>desktop_uploader/ui/details/choice_search.py</extracomment>
        <translation>بحث</translation>
    </message>
</context>
<context>
    <name>Companion</name>
    <message>
        <source>The companion on this computer isn’t running yet.</source>
        <extracomment>desktop_uploader/service/embedded.py</extracomment>
        <translation>الخادم المرافق على هذا الحاسوب لا يعمل بعد.</translation>
    </message>
    <message>
        <source>The companion on this computer didn’t start; its log is {path}.</source>
        <extracomment>desktop_uploader/service/embedded.py</extracomment>
        <translation>لم يبدأ الخادم المرافق على هذا الحاسوب؛ سجلّه في {path}.</translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Check the connection</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>فحص الاتصال</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>إعادة ال&amp;فحص</translation>
    </message>
    <message>
        <source>Checking the connection…</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>جارٍ فحص الاتصال…</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at.</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>
            <numerusform>%n نقطة تستحق النظر.</numerusform>
            <numerusform>نقطة واحدة تستحق النظر.</numerusform>
            <numerusform>نقطتان تستحقان النظر.</numerusform>
            <numerusform>%n نقاط تستحق النظر.</numerusform>
            <numerusform>%n نقطة تستحق النظر.</numerusform>
            <numerusform>%n نقطة تستحق النظر.</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well.</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>كل شيء على ما يرام.</translation>
    </message>
    <message>
        <source>What was found</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>نتائج الفحص</translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>&amp;حفظ التقرير…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>إ&amp;غلاق</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>how a date is written: d day, MMM month</comment>
        <extracomment>desktop_uploader/ui/language/speaking.py</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>how a date is written: d day, MMM month</comment>
        <extracomment>desktop_uploader/ui/language/speaking.py</extracomment>
        <translation>d MMM</translation>
    </message>
</context>
<context>
    <name>DefaultsStep</name>
    <message>
        <source>Where do new videos go?</source>
        <extracomment>desktop_uploader/ui/sign_in/defaults_step.py</extracomment>
        <translation>أين توضع الفيديوهات الجديدة؟</translation>
    </message>
    <message>
        <source>You can skip this; it is in the settings, too.</source>
        <extracomment>desktop_uploader/ui/sign_in/defaults_step.py</extracomment>
        <translation>يمكن تخطي ذلك؛ فهو موجود في الإعدادات أيضًا.</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <extracomment>desktop_uploader/ui/sign_in/defaults_step.py</extracomment>
        <translation>تخ&amp;طٍّ</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <extracomment>desktop_uploader/ui/sign_in/defaults_step.py</extracomment>
        <translation>&amp;تم</translation>
    </message>
</context>
<context>
    <name>DeleteQuestion</name>
    <message>
        <source>Delete from the server</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>حذف من الخادم</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>إبقاء</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n video(s) from the server?</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>
            <numerusform>حذف %n فيديو من الخادم؟</numerusform>
            <numerusform>حذف فيديو واحد من الخادم؟</numerusform>
            <numerusform>حذف فيديوهين من الخادم؟</numerusform>
            <numerusform>حذف %n فيديوهات من الخادم؟</numerusform>
            <numerusform>حذف %n فيديو من الخادم؟</numerusform>
            <numerusform>حذف %n فيديو من الخادم؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{title}” from the server?</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>حذف «{title}» من الخادم؟</translation>
    </message>
    <message>
        <source>Nobody can watch them any more, and their links stop working. The files on this computer stay as they are.</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>لن يتمكن أحد من مشاهدتها بعد ذلك، وستتوقف روابطها عن العمل. تبقى الملفات على هذا الحاسوب كما هي.</translation>
    </message>
    <message>
        <source>Nobody can watch it any more, and its link stops working. The file on this computer stays as it is.</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>لن يتمكن أحد من مشاهدته بعد ذلك، وسيتوقف رابطه عن العمل. يبقى الملف على هذا الحاسوب كما هو.</translation>
    </message>
</context>
<context>
    <name>Deleting</name>
    <message>
        <source>Deleting “{title}” from the server…</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>جارٍ حذف «{title}» من الخادم…</translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n video(s) from the server…</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>
            <numerusform>جارٍ حذف %n فيديو من الخادم…</numerusform>
            <numerusform>جارٍ حذف فيديو واحد من الخادم…</numerusform>
            <numerusform>جارٍ حذف فيديوهين من الخادم…</numerusform>
            <numerusform>جارٍ حذف %n فيديوهات من الخادم…</numerusform>
            <numerusform>جارٍ حذف %n فيديو من الخادم…</numerusform>
            <numerusform>جارٍ حذف %n فيديو من الخادم…</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” was deleted from the server.</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>حُذف «{title}» من الخادم.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were deleted from the server.</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>
            <numerusform>حُذف %n فيديو من الخادم.</numerusform>
            <numerusform>حُذف فيديو واحد من الخادم.</numerusform>
            <numerusform>حُذف فيديوهان من الخادم.</numerusform>
            <numerusform>حُذفت %n فيديوهات من الخادم.</numerusform>
            <numerusform>حُذف %n فيديو من الخادم.</numerusform>
            <numerusform>حُذف %n فيديو من الخادم.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server can’t be reached at the moment.</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>يتعذّر الوصول إلى الخادم في الوقت الحالي.</translation>
    </message>
    <message>
        <source>The server says: “{words}”</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>رسالة الخادم: «{words}»</translation>
    </message>
    <message>
        <source>“{title}” stays in the list; you can delete it later.</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>يبقى «{title}» في القائمة؛ يمكن حذفه لاحقًا.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) stay in the list; you can delete them later.</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>
            <numerusform>يبقى %n فيديو في القائمة؛ يمكن الحذف لاحقًا.</numerusform>
            <numerusform>يبقى فيديو واحد في القائمة؛ يمكن حذفه لاحقًا.</numerusform>
            <numerusform>يبقى فيديوهان في القائمة؛ يمكن حذفهما لاحقًا.</numerusform>
            <numerusform>تبقى %n فيديوهات في القائمة؛ يمكن حذفها لاحقًا.</numerusform>
            <numerusform>يبقى %n فيديو في القائمة؛ يمكن الحذف لاحقًا.</numerusform>
            <numerusform>يبقى %n فيديو في القائمة؛ يمكن الحذف لاحقًا.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsForm</name>
    <message>
        <source>Different values</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>قيم مختلفة</translation>
    </message>
    <message>
        <source>What students will see under the video</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>ما سيراه الطلاب تحت الفيديو</translation>
    </message>
    <message>
        <source>Each video keeps its own title</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>يحتفظ كل فيديو بعنوانه</translation>
    </message>
    <message>
        <source>No course</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>بلا مقرر</translation>
    </message>
    <message>
        <source>No lesson</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>بلا درس</translation>
    </message>
    <message>
        <source>Only me</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>أنا فقط</translation>
    </message>
    <message>
        <source>Only people with the link</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>أصحاب الرابط فقط</translation>
    </message>
    <message>
        <source>Everyone</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Course › lesson</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>المقرر › الدرس</translation>
    </message>
    <message>
        <source>Description</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Who can watch</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>من يمكنه المشاهدة</translation>
    </message>
    <message>
        <source>Course</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>المقرر</translation>
    </message>
    <message>
        <source>Lesson</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>الدرس</translation>
    </message>
    <message>
        <source>A video needs a title, so it keeps the one it had.</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>يحتاج الفيديو إلى عنوان، لذلك يحتفظ بعنوانه السابق.</translation>
    </message>
    <message numerus="yes">
        <source>There is room for %n character(s).</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>
            <numerusform>الحد الأقصى %n حرف.</numerusform>
            <numerusform>الحد الأقصى حرف واحد.</numerusform>
            <numerusform>الحد الأقصى حرفان.</numerusform>
            <numerusform>الحد الأقصى %n أحرف.</numerusform>
            <numerusform>الحد الأقصى %n حرفًا.</numerusform>
            <numerusform>الحد الأقصى %n حرف.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Details</source>
        <extracomment>desktop_uploader/ui/details/panel.py</extracomment>
        <translation>التفاصيل</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <extracomment>desktop_uploader/ui/details/panel.py</extracomment>
        <translation>
            <numerusform>%n فيديو</numerusform>
            <numerusform>فيديو واحد</numerusform>
            <numerusform>فيديوهان</numerusform>
            <numerusform>%n فيديوهات</numerusform>
            <numerusform>%n فيديو</numerusform>
            <numerusform>%n فيديو</numerusform>
        </translation>
    </message>
    <message>
        <source>Close details</source>
        <extracomment>desktop_uploader/ui/details/panel.py</extracomment>
        <translation>إغلاق التفاصيل</translation>
    </message>
    <message>
        <source>Select a video to see its details.</source>
        <extracomment>desktop_uploader/ui/details/panel.py</extracomment>
        <translation>يمكن تحديد فيديو لعرض تفاصيله.</translation>
    </message>
</context>
<context>
    <name>DuplicatesBar</name>
    <message>
        <source>Videos that are already here</source>
        <extracomment>desktop_uploader/ui/adding/duplicates_bar.py</extracomment>
        <translation>فيديوهات موجودة هنا من قبل</translation>
    </message>
    <message>
        <source>“{title}” is already here.</source>
        <extracomment>desktop_uploader/words/duplicates.py</extracomment>
        <translation>«{title}» موجود هنا من قبل.</translation>
    </message>
    <message>
        <source>&amp;Skip it</source>
        <extracomment>desktop_uploader/ui/adding/duplicates_bar.py</extracomment>
        <translation>&amp;تخطّيه</translation>
    </message>
    <message>
        <source>Upload it any&amp;way</source>
        <extracomment>desktop_uploader/ui/adding/duplicates_bar.py</extracomment>
        <translation>&amp;رفعه على أي حال</translation>
    </message>
    <message numerus="yes">
        <source>%n of these videos are already here.</source>
        <extracomment>desktop_uploader/words/duplicates.py</extracomment>
        <translation>
            <numerusform>لا شيء من هذه الفيديوهات موجود هنا من قبل (%n).</numerusform>
            <numerusform>فيديو واحد من هذه الفيديوهات موجود هنا من قبل.</numerusform>
            <numerusform>فيديوهان من هذه الفيديوهات موجودان هنا من قبل.</numerusform>
            <numerusform>%n من هذه الفيديوهات موجودة هنا من قبل.</numerusform>
            <numerusform>%n من هذه الفيديوهات موجودة هنا من قبل.</numerusform>
            <numerusform>%n من هذه الفيديوهات موجودة هنا من قبل.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Skip them</source>
        <extracomment>desktop_uploader/ui/adding/duplicates_bar.py</extracomment>
        <translation>&amp;تخطّيها</translation>
    </message>
    <message>
        <source>Upload them any&amp;way</source>
        <extracomment>desktop_uploader/ui/adding/duplicates_bar.py</extracomment>
        <translation>&amp;رفعها على أي حال</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Choose videos…</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>اختيار فيديوهات…</translation>
    </message>
    <message>
        <source>Uploads continue where they stopped.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>يُستأنف الرفع من حيث توقّف.</translation>
    </message>
    <message>
        <source>You can close this window or your laptop.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>يمكن إغلاق هذه النافذة أو الحاسوب المحمول.</translation>
    </message>
    <message>
        <source>You can close your laptop or lose the connection.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>لا بأس بإغلاق الحاسوب المحمول أو بانقطاع الاتصال.</translation>
    </message>
    <message>
        <source>Drop videos here</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>إفلات الفيديوهات هنا</translation>
    </message>
</context>
<context>
    <name>EngineRoom</name>
    <message>
        <source>Something went wrong in this program.</source>
        <extracomment>desktop_uploader/ui/engine_room.py</extracomment>
        <translation>حدث خطأ ما في هذا البرنامج.</translation>
    </message>
</context>
<context>
    <name>FactsView</name>
    <message>
        <source>Technical details</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>تفاصيل تقنية</translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>الحجم</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>
            <numerusform>%n بايت</numerusform>
            <numerusform>بايت واحد</numerusform>
            <numerusform>بايتان</numerusform>
            <numerusform>%n بايتات</numerusform>
            <numerusform>%n بايتًا</numerusform>
            <numerusform>%n بايت</numerusform>
        </translation>
    </message>
    <message>
        <source>Playback id</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>معرّف التشغيل</translation>
    </message>
    <message>
        <source>Checksum</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>المجموع الاختباري</translation>
    </message>
    <message>
        <source>The server’s copy</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>نسخة الخادم</translation>
    </message>
    <message>
        <source>Container</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>الحاوية</translation>
    </message>
    <message>
        <source>Codecs</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>Resolution</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>دقة الصورة</translation>
    </message>
    <message>
        <source>Duration</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>المدة</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>“{name}” is empty: it has no bytes.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>«{name}» فارغ: لا بايتات فيه.</translation>
    </message>
    <message>
        <source>This account may not read “{name}”.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>لا يحق لحساب المستخدم هذا قراءة «{name}».</translation>
    </message>
    <message>
        <source>“{name}” is still being written.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>لا تزال كتابة «{name}» جارية.</translation>
    </message>
    <message>
        <source>“{name}” isn’t where it was.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>لم يعد «{name}» في مكانه.</translation>
    </message>
    <message>
        <source>“{name}” changed since we started.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>تغيّر «{name}» منذ أن بدأنا.</translation>
    </message>
    <message>
        <source>Drive “{detail}” isn’t connected.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>القرص «{detail}» غير موصول.</translation>
    </message>
    <message>
        <source>Another program holds “{name}”.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>«{name}» قيد الاستخدام في برنامج آخر.</translation>
    </message>
    <message>
        <source>The drive with “{name}” doesn’t answer.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>القرص الذي عليه «{name}» لا يستجيب.</translation>
    </message>
    <message>
        <source>“{name}” is only online; this computer is fetching it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>«{name}» موجود على الإنترنت فقط؛ هذا الحاسوب يجلبه الآن.</translation>
    </message>
    <message>
        <source>“{name}” can’t be read as a video to its end; it may have been cut short.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>لا يمكن قراءة «{name}» كفيديو حتى نهايته؛ ربما كان مبتورًا.</translation>
    </message>
    <message>
        <source>This video is in the list already, as “{detail}”.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>هذا الفيديو موجود في القائمة من قبل، باسم «{detail}».</translation>
    </message>
    <message>
        <source>“{name}” is a folder or a device, not a video file.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>«{name}» مجلد أو جهاز، لا ملف فيديو.</translation>
    </message>
    <message>
        <source>“{name}” has a video’s name, but no video in it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>لـ «{name}» اسم فيديو، ولكن لا فيديو فيه.</translation>
    </message>
    <message>
        <source>“{name}” isn’t of a type this server takes ({detail}).</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>نوع «{name}» لا يقبله هذا الخادم ({detail}).</translation>
    </message>
    <message>
        <source>“{name}” can’t be uploaded: {actual_size}, this server allows {limit_size}.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>لا يمكن رفع «{name}»: حجمه {actual_size}، وهذا الخادم يسمح بـ {limit_size}.</translation>
    </message>
    <message>
        <source>“{name}” can’t be uploaded: it lasts {actual_time}, this server allows {limit_hours}.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>لا يمكن رفع «{name}»: مدته {actual_time}، وهذا الخادم يسمح بـ {limit_hours}.</translation>
    </message>
    <message>
        <source>This computer’s disk can’t be written at the moment.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>لا يمكن الكتابة على قرص هذا الحاسوب في الوقت الحالي.</translation>
    </message>
    <message>
        <source>The connection dropped.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>انقطع الاتصال.</translation>
    </message>
    <message>
        <source>The connection went quiet.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>لم يعد الاتصال يستجيب.</translation>
    </message>
    <message>
        <source>The server’s identity can’t be confirmed on this network.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>لا يمكن تأكيد هوية الخادم على هذه الشبكة.</translation>
    </message>
    <message>
        <source>A proxy on this network wants its own sign-in.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يطلب خادم وكيل على هذه الشبكة تسجيل دخول خاصًا به.</translation>
    </message>
    <message>
        <source>This network wants a sign-in page first.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>تطلب هذه الشبكة صفحة تسجيل دخول أولًا.</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>الخادم مشغول.</translation>
    </message>
    <message>
        <source>The server’s storage is full at the moment.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>مساحة التخزين على الخادم ممتلئة في الوقت الحالي.</translation>
    </message>
    <message>
        <source>The server takes {limit} new videos of yours in a day, and it has them.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يقبل الخادم منك {limit} من الفيديوهات الجديدة في اليوم، وقد تسلّمها.</translation>
    </message>
    <message>
        <source>Something between here and the server answered in its place.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>أجاب شيء بين هذا الحاسوب والخادم بدلًا منه.</translation>
    </message>
    <message>
        <source>The server closed this upload’s door.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>أغلق الخادم هذا الرفع.</translation>
    </message>
    <message>
        <source>The server is missing some of the bytes.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>بعض البايتات ناقصة على الخادم.</translation>
    </message>
    <message>
        <source>Your sign-in ended.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>انتهت صلاحية تسجيل الدخول.</translation>
    </message>
    <message>
        <source>The server didn’t take it: {detail}</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>لم يقبله الخادم: {detail}</translation>
    </message>
    <message>
        <source>What the server stored is not the same as “{name}”.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>ما حفظه الخادم ليس مطابقًا لـ «{name}».</translation>
    </message>
    <message>
        <source>The server no longer has this video; it was deleted there.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>لم يعد هذا الفيديو على الخادم؛ فقد حُذف هناك.</translation>
    </message>
    <message>
        <source>The server couldn’t prepare this video: {detail}</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>لم يتمكن الخادم من تجهيز هذا الفيديو: {detail}</translation>
    </message>
    <message>
        <source>The server can’t prepare this video once more.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>لا يستطيع الخادم تجهيز هذا الفيديو مرة أخرى.</translation>
    </message>
    <message>
        <source>Something went wrong in this program.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>حدث خطأ ما في هذا البرنامج.</translation>
    </message>
    <message>
        <source>The server can’t be reached at the moment.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يتعذّر الوصول إلى الخادم في الوقت الحالي.</translation>
    </message>
    <message>
        <source>This video needs {needed}, and of your {limit_size} on the server {left} are left.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يحتاج هذا الفيديو إلى {needed}، والمتبقي لك على الخادم {left} من {limit_size}.</translation>
    </message>
    <message>
        <source>This video needs {needed}, and of your {limit_size} on the server nothing is left.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يحتاج هذا الفيديو إلى {needed}، ولم يتبقَّ لك على الخادم شيء من {limit_size}.</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Try now</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>المحاولة الآن</translation>
    </message>
    <message>
        <source>It starts by itself once the server answers.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>سيبدأ الرفع تلقائيًا عندما يستجيب الخادم.</translation>
    </message>
    <message>
        <source>Try again once the recording is saved.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يُرجى إعادة المحاولة بعد حفظ التسجيل.</translation>
    </message>
    <message>
        <source>Copy it to a folder of yours, or ask for the right to read it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يُرجى نسخه إلى مجلد خاص بك، أو طلب حق قراءته.</translation>
    </message>
    <message>
        <source>It goes on by itself once that has ended.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يُتابَع تلقائيًا عند انتهاء ذلك.</translation>
    </message>
    <message>
        <source>Put it back, or show us where it is now.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يُرجى إعادته أو بيان مكانه الآن.</translation>
    </message>
    <message>
        <source>Find file…</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>البحث عن الملف…</translation>
    </message>
    <message>
        <source>Upload the new version, or bring back the original.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يُرجى رفع النسخة الجديدة، أو إعادة النسخة الأصلية.</translation>
    </message>
    <message>
        <source>Upload new version</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>رفع النسخة الجديدة</translation>
    </message>
    <message>
        <source>It goes on by itself once it is back.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يُتابَع تلقائيًا عند عودته.</translation>
    </message>
    <message>
        <source>It goes on by itself once that program lets go of it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يُتابَع تلقائيًا عندما يتركه ذلك البرنامج.</translation>
    </message>
    <message>
        <source>It goes on by itself once the drive answers.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يُتابَع تلقائيًا عندما يستجيب القرص.</translation>
    </message>
    <message>
        <source>It goes on by itself once it is here.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يُتابَع تلقائيًا عند وصوله.</translation>
    </message>
    <message>
        <source>Export or copy it once more.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يُرجى تصديره أو نسخه مرة أخرى.</translation>
    </message>
    <message>
        <source>Remove it, or upload it anyway.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يمكن إزالته، أو رفعه على أي حال.</translation>
    </message>
    <message>
        <source>Upload anyway</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>الرفع على أي حال</translation>
    </message>
    <message>
        <source>Add the videos that are in it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يُرجى إضافة الفيديوهات التي فيه.</translation>
    </message>
    <message>
        <source>Export it as a video and add that.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يُرجى تصديره كفيديو وإضافة ذلك الفيديو.</translation>
    </message>
    <message>
        <source>Export it as MP4 and add that.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يُرجى تصديره بصيغة MP4 وإضافة الملف الناتج.</translation>
    </message>
    <message>
        <source>Export it smaller, or in parts.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يُرجى تصديره بحجم أصغر أو على أجزاء.</translation>
    </message>
    <message>
        <source>Split it into parts and add those.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يُرجى تقسيمه إلى أجزاء وإضافتها.</translation>
    </message>
    <message>
        <source>We keep trying; make some room on it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>تتواصل المحاولة؛ يُرجى إفراغ بعض المساحة عليه.</translation>
    </message>
    <message>
        <source>We keep trying; tell your IT help desk if it stays.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>تتواصل المحاولة؛ يُرجى إبلاغ الدعم التقني إذا استمر ذلك.</translation>
    </message>
    <message>
        <source>We keep trying; your IT help desk knows what it asks for.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>تتواصل المحاولة؛ الدعم التقني يعرف المطلوب.</translation>
    </message>
    <message>
        <source>Open any page in a browser and sign in there; we’ll continue by ourselves.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يُرجى فتح أي صفحة في المتصفح وتسجيل الدخول هناك؛ سنتابع تلقائيًا.</translation>
    </message>
    <message>
        <source>We keep trying; the school’s administrator can make room.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>تتواصل المحاولة؛ يمكن لمسؤول النظام في المؤسسة التعليمية إفراغ مساحة.</translation>
    </message>
    <message>
        <source>Try again tomorrow.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يُرجى إعادة المحاولة غدًا.</translation>
    </message>
    <message>
        <source>If this network has a sign-in page, open it in a browser; we keep trying.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>إذا كان لهذه الشبكة صفحة تسجيل دخول، فيُرجى فتحها في المتصفح؛ تتواصل المحاولة.</translation>
    </message>
    <message>
        <source>Sign in to go on.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يُرجى تسجيل الدخول للمتابعة.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Change what it asks for, then try again.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يُرجى تغيير ما يطلبه، ثم إعادة المحاولة.</translation>
    </message>
    <message>
        <source>Nothing wrong was published. Try again to send it anew.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>لم يُنشر شيء خاطئ. يُرجى إعادة المحاولة لإرساله من جديد.</translation>
    </message>
    <message>
        <source>Try again to send it anew.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يُرجى إعادة المحاولة لإرساله من جديد.</translation>
    </message>
    <message>
        <source>Upload again</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>الرفع مجددًا</translation>
    </message>
    <message>
        <source>You can send it anew.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يمكن إرساله من جديد.</translation>
    </message>
    <message>
        <source>Try preparing again</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>إعادة محاولة التجهيز</translation>
    </message>
    <message>
        <source>Try again; a report helps us mend it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يُرجى إعادة المحاولة؛ يساعدنا التقرير على إصلاح الخلل.</translation>
    </message>
    <message>
        <source>We’ll continue by ourselves.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>سنتابع تلقائيًا.</translation>
    </message>
    <message>
        <source>Your space on the server is too full: {actual_size} of {limit_size} used.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>المساحة المتبقية لك على الخادم لا تكفي: استُخدم {actual_size} من {limit_size}.</translation>
    </message>
    <message>
        <source>Make room with “Delete from the server…” in the menu of a finished video, or ask for more.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يمكن إفراغ بعض المساحة باستخدام «حذف من الخادم…» في قائمة خيارات فيديو مكتمل، أو طلب مساحة أكبر.</translation>
    </message>
    <message>
        <source>“{other}” isn’t the video that “{name}” was. Nothing changed; add it to upload it, too.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>«{other}» ليس الفيديو الذي كانه «{name}». لم يتغيّر شيء؛ يمكن إضافته لرفعه أيضًا.</translation>
    </message>
    <message>
        <source>no reason given</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>لم يُذكر سبب</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>{sentence}.</translation>
    </message>
    <message>
        <source>The server answers without encryption, so we send it nothing.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>يستجيب الخادم من دون تشفير، لذا لا يُرسل إليه شيء.</translation>
    </message>
    <message>
        <source>“{detail}” is already here: ready since {since}.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>«{detail}» موجود هنا من قبل: جاهز منذ {since}.</translation>
    </message>
    <message>
        <source>Your upload is intact.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>ما رُفع سليم.</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>لم يُفقد شيء.</translation>
    </message>
    <message>
        <source>{size} is safely stored.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>حُفظ {size} بأمان.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>لم يُرسل شيء.</translation>
    </message>
</context>
<context>
    <name>Farewell</name>
    <message>
        <source>Desktop Uploader</source>
        <extracomment>desktop_uploader/ui/outside/farewell.py</extracomment>
        <translation>Desktop Uploader</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <extracomment>desktop_uploader/ui/outside/farewell.py</extracomment>
        <translation>إ&amp;نهاء</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <extracomment>desktop_uploader/ui/outside/farewell.py</extracomment>
        <translation>&amp;بقاء</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Add videos</source>
        <extracomment>desktop_uploader/ui/adding/file_dialog.py</extracomment>
        <translation>إضافة فيديوهات</translation>
    </message>
    <message>
        <source>Videos ({kinds})</source>
        <extracomment>desktop_uploader/ui/adding/file_dialog.py</extracomment>
        <translation>فيديوهات ({kinds})</translation>
    </message>
    <message>
        <source>New version of “{title}”</source>
        <extracomment>desktop_uploader/ui/adding/file_dialog.py</extracomment>
        <translation>نسخة جديدة من «{title}»</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <extracomment>desktop_uploader/ui/adding/file_dialog.py</extracomment>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Where is “{name}” now?</source>
        <extracomment>desktop_uploader/ui/adding/file_dialog.py</extracomment>
        <translation>أين «{name}» الآن؟</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All</source>
        <extracomment>desktop_uploader/ui/rows/filter_bar.py</extracomment>
        <translation>الكل</translation>
    </message>
    <message>
        <source>In progress</source>
        <extracomment>desktop_uploader/ui/rows/filter_bar.py</extracomment>
        <translation>قيد التنفيذ</translation>
    </message>
    <message>
        <source>Needs you</source>
        <extracomment>desktop_uploader/ui/rows/filter_bar.py</extracomment>
        <translation>بحاجة إليك</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>desktop_uploader/ui/rows/filter_bar.py</extracomment>
        <translation>جاهز</translation>
    </message>
</context>
<context>
    <name>Folders</name>
    <message>
        <source>Add folder…</source>
        <extracomment>desktop_uploader/ui/settings/controls.py</extracomment>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>desktop_uploader/ui/settings/controls.py</extracomment>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Which folder is to be watched?</source>
        <extracomment>desktop_uploader/ui/settings/controls.py</extracomment>
        <translation>أي مجلد تجب مراقبته؟</translation>
    </message>
</context>
<context>
    <name>LimitButton</name>
    <message>
        <source>off</source>
        <extracomment>desktop_uploader/ui/frame/limit_button.py</extracomment>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>Limit: {limit}</source>
        <extracomment>desktop_uploader/ui/frame/limit_button.py</extracomment>
        <translation>الحد: {limit}</translation>
    </message>
    <message>
        <source>How fast all uploads together may be</source>
        <extracomment>desktop_uploader/ui/frame/limit_button.py</extracomment>
        <translation>السرعة القصوى لكل عمليات الرفع معًا</translation>
    </message>
    <message>
        <source>Off</source>
        <extracomment>desktop_uploader/ui/frame/limit_button.py</extracomment>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>Other…</source>
        <extracomment>desktop_uploader/ui/frame/limit_button.py</extracomment>
        <translation>أخرى…</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>{first} and {last}</source>
        <extracomment>desktop_uploader/words/lists.py</extracomment>
        <translation>{first} و{last}</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <extracomment>desktop_uploader/words/lists.py</extracomment>
        <translation>{first} أو {last}</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <extracomment>desktop_uploader/words/lists.py</extracomment>
        <translation>{first}، {second}</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>Add videos…</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>إضافة فيديوهات…</translation>
    </message>
    <message>
        <source>Paste videos</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>لصق الفيديوهات</translation>
    </message>
    <message>
        <source>Pause all</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>إيقاف الكل مؤقتًا</translation>
    </message>
    <message>
        <source>Resume all</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>استئناف الكل</translation>
    </message>
    <message>
        <source>Undo removal</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>التراجع عن الإزالة</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>تسجيل الدخول…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>الإعدادات…</translation>
    </message>
    <message>
        <source>Check the connection…</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>فحص الاتصال…</translation>
    </message>
    <message>
        <source>Save report…</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>حفظ التقرير…</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>حسب النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>داكن</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Desktop Uploader</source>
        <extracomment>desktop_uploader/ui/main_window.py</extracomment>
        <translation>Desktop Uploader</translation>
    </message>
    <message>
        <source>This computer</source>
        <extracomment>desktop_uploader/ui/main_window.py</extracomment>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>There is no video file on the clipboard.</source>
        <extracomment>desktop_uploader/ui/main_window.py</extracomment>
        <translation>لا يوجد ملف فيديو في الحافظة.</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>To move videos, sort them by upload order.</source>
        <extracomment>desktop_uploader/ui/rows/moving.py</extracomment>
        <translation>لنقل الفيديوهات، يُرجى ترتيبها حسب ترتيب الرفع.</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Show all</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>إظهار الكل</translation>
    </message>
    <message>
        <source>No video in “{filter}” matches “{search}”.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>لا فيديو في «{filter}» يطابق «{search}».</translation>
    </message>
    <message>
        <source>No video matches “{search}”.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>لا فيديو يطابق «{search}».</translation>
    </message>
    <message>
        <source>There is no video in “{filter}”.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>لا يوجد فيديو في «{filter}».</translation>
    </message>
    <message>
        <source>There is no video here.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>لا يوجد فيديو هنا.</translation>
    </message>
</context>
<context>
    <name>OneOf</name>
    <message>
        <source>No course</source>
        <extracomment>desktop_uploader/ui/settings/controls.py</extracomment>
        <translation>بلا مقرر</translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>Paused until {time}</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>متوقف مؤقتًا حتى {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n uploading</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>%n قيد الرفع</numerusform>
            <numerusform>%n قيد الرفع</numerusform>
            <numerusform>%n قيد الرفع</numerusform>
            <numerusform>%n قيد الرفع</numerusform>
            <numerusform>%n قيد الرفع</numerusform>
            <numerusform>%n قيد الرفع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>%n في الانتظار</numerusform>
            <numerusform>%n في الانتظار</numerusform>
            <numerusform>%n في الانتظار</numerusform>
            <numerusform>%n في الانتظار</numerusform>
            <numerusform>%n في الانتظار</numerusform>
            <numerusform>%n في الانتظار</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n getting ready to watch</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>%n قيد التجهيز للمشاهدة</numerusform>
            <numerusform>%n قيد التجهيز للمشاهدة</numerusform>
            <numerusform>%n قيد التجهيز للمشاهدة</numerusform>
            <numerusform>%n قيد التجهيز للمشاهدة</numerusform>
            <numerusform>%n قيد التجهيز للمشاهدة</numerusform>
            <numerusform>%n قيد التجهيز للمشاهدة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>%n متوقف مؤقتًا</numerusform>
            <numerusform>%n متوقف مؤقتًا</numerusform>
            <numerusform>%n متوقف مؤقتًا</numerusform>
            <numerusform>%n متوقف مؤقتًا</numerusform>
            <numerusform>%n متوقف مؤقتًا</numerusform>
            <numerusform>%n متوقف مؤقتًا</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to upload</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>لا شيء للرفع</translation>
    </message>
    <message>
        <source>A video needs you.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>أحد الفيديوهات بحاجة إليك.</translation>
    </message>
    <message numerus="yes">
        <source>%n videos need you.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>%n فيديو بحاجة إليك.</numerusform>
            <numerusform>فيديو واحد بحاجة إليك.</numerusform>
            <numerusform>فيديوهان بحاجة إليك.</numerusform>
            <numerusform>%n فيديوهات بحاجة إليك.</numerusform>
            <numerusform>%n فيديو بحاجة إليك.</numerusform>
            <numerusform>%n فيديو بحاجة إليك.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your video is ready to watch.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>الفيديو جاهز للمشاهدة.</translation>
    </message>
    <message numerus="yes">
        <source>%n videos are ready to watch.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>%n فيديو جاهز للمشاهدة.</numerusform>
            <numerusform>فيديو واحد جاهز للمشاهدة.</numerusform>
            <numerusform>فيديوهان جاهزان للمشاهدة.</numerusform>
            <numerusform>%n فيديوهات جاهزة للمشاهدة.</numerusform>
            <numerusform>%n فيديو جاهز للمشاهدة.</numerusform>
            <numerusform>%n فيديو جاهز للمشاهدة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your sign-in ended. Nothing is lost; sign in to go on.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>انتهت صلاحية تسجيل الدخول. لم يُفقد شيء؛ يُرجى تسجيل الدخول للمتابعة.</translation>
    </message>
    <message>
        <source>“{title}” needs you.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>«{title}» بحاجة إليك.</translation>
    </message>
    <message>
        <source>Uploads pause and continue next time.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>يتوقف الرفع مؤقتًا ويُستأنف في المرة القادمة.</translation>
    </message>
    <message>
        <source>Your videos are sent; getting them ready continues next time.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>أُرسلت الفيديوهات؛ ويُستأنف تجهيزها في المرة القادمة.</translation>
    </message>
    <message>
        <source>Your videos are sent; the server gets them ready without this program.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>أُرسلت الفيديوهات؛ ويجهّزها الخادم من دون هذا البرنامج.</translation>
    </message>
    <message>
        <source>Desktop Uploader is still here.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>لا يزال برنامج Desktop Uploader هنا.</translation>
    </message>
    <message>
        <source>Uploads go on. To quit, use its menu beside the clock, or Ctrl+Q in the window.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>يتواصل الرفع. للإنهاء، يمكن استخدام قائمة البرنامج بجانب الساعة، أو Ctrl+Q في النافذة.</translation>
    </message>
    <message>
        <source>{number} %</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>{number}%</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Your sign-in ended. Nothing is lost.</source>
        <extracomment>desktop_uploader/ui/sign_in/people.py</extracomment>
        <translation>انتهت صلاحية تسجيل الدخول. لم يُفقد شيء.</translation>
    </message>
    <message>
        <source>The sign-in of {name} at {server} ended. Nothing is lost.</source>
        <extracomment>desktop_uploader/ui/sign_in/people.py</extracomment>
        <translation>انتهت صلاحية تسجيل دخول {name} إلى {server}. لم يُفقد شيء.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Step {step} of {steps}</source>
        <extracomment>desktop_uploader/ui/sign_in/progress.py</extracomment>
        <translation>الخطوة {step} من {steps}</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>{number} kB</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number} ك.ب</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number} م.ب</translation>
    </message>
    <message>
        <source>{number} GB</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number} غ.ب</translation>
    </message>
    <message>
        <source>{number} TB</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number} ت.ب</translation>
    </message>
    <message>
        <source>{number} kB/s</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number} ك.ب/ث</translation>
    </message>
    <message>
        <source>{number} MB/s</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number} م.ب/ث</translation>
    </message>
    <message>
        <source>{number} GB/s</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number} غ.ب/ث</translation>
    </message>
    <message>
        <source>{number} TB/s</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number} ت.ب/ث</translation>
    </message>
    <message>
        <source>{number}%</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number}%</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>%n بايت</numerusform>
            <numerusform>بايت واحد</numerusform>
            <numerusform>بايتان</numerusform>
            <numerusform>%n بايتات</numerusform>
            <numerusform>%n بايتًا</numerusform>
            <numerusform>%n بايت</numerusform>
        </translation>
    </message>
    <message>
        <source>{part} of {whole} used</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>استُخدم {part} من {whole}</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)/s</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>%n بايت/ث</numerusform>
            <numerusform>%n بايت/ث</numerusform>
            <numerusform>%n بايت/ث</numerusform>
            <numerusform>%n بايت/ث</numerusform>
            <numerusform>%n بايت/ث</numerusform>
            <numerusform>%n بايت/ث</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>%n ث</numerusform>
            <numerusform>%n ث</numerusform>
            <numerusform>%n ث</numerusform>
            <numerusform>%n ث</numerusform>
            <numerusform>%n ث</numerusform>
            <numerusform>%n ث</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>%n س</numerusform>
            <numerusform>%n س</numerusform>
            <numerusform>%n س</numerusform>
            <numerusform>%n س</numerusform>
            <numerusform>%n س</numerusform>
            <numerusform>%n س</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>أقل من دقيقة</translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>حوالي %n دقيقة</numerusform>
            <numerusform>حوالي دقيقة واحدة</numerusform>
            <numerusform>حوالي دقيقتين</numerusform>
            <numerusform>حوالي %n دقائق</numerusform>
            <numerusform>حوالي %n دقيقة</numerusform>
            <numerusform>حوالي %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>about {number} h</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>حوالي {number} ساعة</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>بقي أقل من دقيقة</translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>بقي حوالي %n دقيقة</numerusform>
            <numerusform>بقي حوالي دقيقة واحدة</numerusform>
            <numerusform>بقي حوالي دقيقتين</numerusform>
            <numerusform>بقي حوالي %n دقائق</numerusform>
            <numerusform>بقي حوالي %n دقيقة</numerusform>
            <numerusform>بقي حوالي %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>about {number} h left</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>بقي حوالي {number} ساعة</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>%n ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتان</numerusform>
            <numerusform>%n ساعات</numerusform>
            <numerusform>%n ساعة</numerusform>
            <numerusform>%n ساعة</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} hours</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number} ساعة</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{day}، {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>%n د</numerusform>
            <numerusform>%n د</numerusform>
            <numerusform>%n د</numerusform>
            <numerusform>%n د</numerusform>
            <numerusform>%n د</numerusform>
            <numerusform>%n د</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>The list of uploads was damaged, and no upload could be recovered.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>قائمة الرفع متضررة، ولم يمكن استرداد أي عملية رفع.</translation>
    </message>
    <message numerus="yes">
        <source>The list of uploads was damaged. %n upload(s) recovered.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>
            <numerusform>قائمة الرفع متضررة. استُردّت %n عملية رفع.</numerusform>
            <numerusform>قائمة الرفع متضررة. استُردّت عملية رفع واحدة.</numerusform>
            <numerusform>قائمة الرفع متضررة. استُردّت عمليتا رفع.</numerusform>
            <numerusform>قائمة الرفع متضررة. استُردّت %n عمليات رفع.</numerusform>
            <numerusform>قائمة الرفع متضررة. استُردّت %n عملية رفع.</numerusform>
            <numerusform>قائمة الرفع متضررة. استُردّت %n عملية رفع.</numerusform>
        </translation>
    </message>
    <message>
        <source>The damaged file is kept as {path}.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>أُبقي الملف المتضرر باسم {path}.</translation>
    </message>
    <message>
        <source>Your settings couldn’t be read; the usual ones hold. The old file is kept as {name}.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>تعذّرت قراءة إعداداتك؛ تسري الإعدادات المعتادة. أُبقي الملف القديم باسم {name}.</translation>
    </message>
    <message>
        <source>Some settings of your school in {path} can’t be read; your own hold there.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>لا يمكن قراءة بعض إعدادات مؤسستك التعليمية في {path}؛ تسري إعداداتك الخاصة هناك.</translation>
    </message>
    <message>
        <source>“{name}” was added from “{folder}”.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>أُضيف «{name}» من «{folder}».</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were added from “{folder}”.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>
            <numerusform>أُضيف %n فيديو من «{folder}».</numerusform>
            <numerusform>أُضيف فيديو واحد من «{folder}».</numerusform>
            <numerusform>أُضيف فيديوهان من «{folder}».</numerusform>
            <numerusform>أُضيفت %n فيديوهات من «{folder}».</numerusform>
            <numerusform>أُضيف %n فيديو من «{folder}».</numerusform>
            <numerusform>أُضيف %n فيديو من «{folder}».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) will wait until you switch back to this computer.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>
            <numerusform>سينتظر %n فيديو حتى التبديل مجددًا إلى هذا الحاسوب.</numerusform>
            <numerusform>سينتظر فيديو واحد حتى التبديل مجددًا إلى هذا الحاسوب.</numerusform>
            <numerusform>سينتظر فيديوهان حتى التبديل مجددًا إلى هذا الحاسوب.</numerusform>
            <numerusform>ستنتظر %n فيديوهات حتى التبديل مجددًا إلى هذا الحاسوب.</numerusform>
            <numerusform>سينتظر %n فيديو حتى التبديل مجددًا إلى هذا الحاسوب.</numerusform>
            <numerusform>سينتظر %n فيديو حتى التبديل مجددًا إلى هذا الحاسوب.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) will wait until you switch back to {account}.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>
            <numerusform>سينتظر %n فيديو حتى التبديل مجددًا إلى {account}.</numerusform>
            <numerusform>سينتظر فيديو واحد حتى التبديل مجددًا إلى {account}.</numerusform>
            <numerusform>سينتظر فيديوهان حتى التبديل مجددًا إلى {account}.</numerusform>
            <numerusform>ستنتظر %n فيديوهات حتى التبديل مجددًا إلى {account}.</numerusform>
            <numerusform>سينتظر %n فيديو حتى التبديل مجددًا إلى {account}.</numerusform>
            <numerusform>سينتظر %n فيديو حتى التبديل مجددًا إلى {account}.</numerusform>
        </translation>
    </message>
    <message>
        <source>This file is “{title}” itself. Nothing changed.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>هذا الملف هو «{title}» نفسه. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The lesson shows “{title}” as it was until the new version is ready, then that one.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>يعرض الدرس «{title}» كما كان إلى أن تصبح النسخة الجديدة جاهزة، ثم يعرضها.</translation>
    </message>
    <message>
        <source>The new “{title}” gets a link of its own; the old link keeps showing the old one.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>لـ «{title}» الجديد رابط خاص به؛ ويبقى الرابط القديم يعرض القديم.</translation>
    </message>
</context>
<context>
    <name>Removals</name>
    <message>
        <source>“{title}” removed from the list.</source>
        <extracomment>desktop_uploader/ui/rows/removals.py</extracomment>
        <translation>أُزيل «{title}» من القائمة.</translation>
    </message>
    <message>
        <source>“{title}” removed from the list; it stays on the server.</source>
        <extracomment>desktop_uploader/ui/rows/removals.py</extracomment>
        <translation>أُزيل «{title}» من القائمة؛ ويبقى على الخادم.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) removed from the list; finished ones stay on the server.</source>
        <extracomment>desktop_uploader/ui/rows/removals.py</extracomment>
        <translation>
            <numerusform>أُزيل %n فيديو من القائمة؛ ويبقى المكتمل منها على الخادم.</numerusform>
            <numerusform>أُزيل فيديو واحد من القائمة؛ ويبقى على الخادم إن كان مكتملًا.</numerusform>
            <numerusform>أُزيل فيديوهان من القائمة؛ ويبقى المكتمل منهما على الخادم.</numerusform>
            <numerusform>أُزيلت %n فيديوهات من القائمة؛ ويبقى المكتمل منها على الخادم.</numerusform>
            <numerusform>أُزيل %n فيديو من القائمة؛ ويبقى المكتمل منها على الخادم.</numerusform>
            <numerusform>أُزيل %n فيديو من القائمة؛ ويبقى المكتمل منها على الخادم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) removed from the list.</source>
        <extracomment>desktop_uploader/ui/rows/removals.py</extracomment>
        <translation>
            <numerusform>أُزيل %n فيديو من القائمة.</numerusform>
            <numerusform>أُزيل فيديو واحد من القائمة.</numerusform>
            <numerusform>أُزيل فيديوهان من القائمة.</numerusform>
            <numerusform>أُزيلت %n فيديوهات من القائمة.</numerusform>
            <numerusform>أُزيل %n فيديو من القائمة.</numerusform>
            <numerusform>أُزيل %n فيديو من القائمة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Save report</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>&amp;Include titles and file names</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>&amp;تضمين العناوين وأسماء الملفات</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>&amp;حفظ التقرير…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>Saved as “{name}”. Send it to your help desk.</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>حُفظ باسم «{name}». يُرجى إرساله إلى الدعم التقني.</translation>
    </message>
    <message>
        <source>The report couldn’t be saved there.</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>تعذّر حفظ التقرير هناك.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>يُرجى اختيار مجلد آخر.</translation>
    </message>
    <message>
        <source>Report (*.zip)</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>تقرير (*.zip)</translation>
    </message>
    <message>
        <source>One file for your help desk: the program’s logs, your settings, where each upload stands, and what the check of the connection finds.</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>ملف واحد للدعم التقني: سجلات البرنامج، وإعداداتك، وحالة كل عملية رفع، ونتائج فحص الاتصال.</translation>
    </message>
    <message>
        <source>Your sign-in, upload addresses and e-mail address are never in it. Titles and file names are left out unless you include them.</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>لا يتضمن أبدًا تسجيل دخولك ولا عناوين الرفع ولا بريدك الإلكتروني. ولا يتضمن العناوين وأسماء الملفات إلا عند اختيار تضمينها.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>إ&amp;غلاق</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>To move videos, sort them by upload order.</source>
        <extracomment>desktop_uploader/ui/rows/row_actions.py</extracomment>
        <translation>لنقل الفيديوهات، يُرجى ترتيبها حسب ترتيب الرفع.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Uploads at a time</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>عدد عمليات الرفع معًا</translation>
    </message>
    <message>
        <source>More is seldom faster: they share the same line.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>نادرًا ما تكون الزيادة أسرع: فهي تتقاسم الخط نفسه.</translation>
    </message>
    <message>
        <source>Speed limit</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>حد السرعة</translation>
    </message>
    <message>
        <source>What all uploads together may take of your line.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>ما يمكن لكل عمليات الرفع معًا أن تأخذه من خط الاتصال.</translation>
    </message>
    <message>
        <source>Only at these hours</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>في هذه الساعات فقط</translation>
    </message>
    <message>
        <source>For example “mon-fri 18:00-07:00”. Leave it empty to upload at any time.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>مثال: «mon-fri 18:00-07:00». يُترك فارغًا للرفع في أي وقت.</translation>
    </message>
    <message>
        <source>Upload on limited data, too</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>الرفع مع البيانات المحدودة أيضًا</translation>
    </message>
    <message>
        <source>Otherwise uploads pause on a phone’s hotspot and other metered connections.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>وإلا يتوقف الرفع مؤقتًا عند الاتصال عبر نقطة اتصال الهاتف وغيرها من الاتصالات محدودة الاستخدام.</translation>
    </message>
    <message>
        <source>Keep the computer awake while uploading</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>إبقاء الحاسوب نشطًا أثناء الرفع</translation>
    </message>
    <message>
        <source>Only while bytes move, and never on a low battery.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>فقط أثناء انتقال البايتات، وليس أبدًا عند انخفاض البطارية.</translation>
    </message>
    <message>
        <source>Course of new videos</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>مقرر الفيديوهات الجديدة</translation>
    </message>
    <message>
        <source>You can change it for each video at any time.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>يمكن تغييره لكل فيديو في أي وقت.</translation>
    </message>
    <message>
        <source>Lesson of new videos</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>درس الفيديوهات الجديدة</translation>
    </message>
    <message>
        <source>Who can watch new videos</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>من يمكنه مشاهدة الفيديوهات الجديدة</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>المجلدات المراقبة</translation>
    </message>
    <message>
        <source>A video that is saved here is added by itself once it is complete.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>يُضاف الفيديو المحفوظ هنا تلقائيًا عند اكتماله.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Light, dark, or as your system has it.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>فاتح، أو داكن، أو حسب النظام.</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Takes effect when the program starts the next time.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>يسري عند بدء تشغيل البرنامج في المرة القادمة.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>When a batch is finished, or a video needs you. At most one a minute.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>عند انتهاء دفعة، أو عندما يكون فيديو بحاجة إليك. إشعار واحد في الدقيقة على الأكثر.</translation>
    </message>
    <message>
        <source>Keep uploading when the window is closed</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>مواصلة الرفع عند إغلاق النافذة</translation>
    </message>
    <message>
        <source>The program stays beside the clock; quit it from its menu there.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>يبقى البرنامج بجانب الساعة؛ ويمكن إنهاؤه من قائمته هناك.</translation>
    </message>
    <message>
        <source>Start when you log in</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>البدء عند تسجيل الدخول إلى الحاسوب</translation>
    </message>
    <message>
        <source>Uploads go on by themselves, without the window.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>يتواصل الرفع تلقائيًا، من دون النافذة.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>الخادم الوكيل</translation>
    </message>
    <message>
        <source>Leave it empty to use the system’s. “none” for no proxy, or an address as http://proxy.example.edu:8080.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>يُترك فارغًا لاستخدام خادم النظام. «none» لعدم استخدام أي خادم وكيل، أو عنوان مثل http://proxy.example.edu:8080.</translation>
    </message>
    <message>
        <source>Detailed log</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>سجل مفصّل</translation>
    </message>
    <message>
        <source>Helps your IT help desk to find a fault. Tokens and titles are never in it.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>يساعد الدعم التقني على العثور على خلل. لا يتضمن أبدًا رموز الوصول ولا العناوين.</translation>
    </message>
    <message>
        <source>Paused until</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>متوقف مؤقتًا حتى</translation>
    </message>
    <message>
        <source>Nothing is uploaded until then, in seconds since 1970.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>لا يُرفع شيء حتى ذلك الوقت، بالثواني منذ 1970.</translation>
    </message>
    <message>
        <source>Server</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Address of the server; empty for this computer’s own.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>عنوان الخادم؛ يُترك فارغًا لاستخدام خادم هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Uploads</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>الرفع</translation>
    </message>
    <message>
        <source>New videos</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>فيديوهات جديدة</translation>
    </message>
    <message>
        <source>Window</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>النافذة</translation>
    </message>
    <message>
        <source>Network</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Help</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>Everyone</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Only people with the link</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>أصحاب الرابط فقط</translation>
    </message>
    <message>
        <source>Only me</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>أنا فقط</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>حسب النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>داكن</translation>
    </message>
    <message>
        <source>This isn’t understood yet; write it like “mon-fri 18:00-07:00”. What held before still holds.</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>هذا غير مفهوم بعد؛ يُكتب على هذا النحو: «mon-fri 18:00-07:00». يبقى ما كان ساريًا من قبل.</translation>
    </message>
    <message>
        <source>This isn’t an address yet; write it like http://proxy.example.edu:8080, or “none”. What held before still holds.</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>هذا ليس عنوانًا بعد؛ يُكتب على هذا النحو: http://proxy.example.edu:8080، أو «none». يبقى ما كان ساريًا من قبل.</translation>
    </message>
    <message numerus="yes">
        <source>There is room for %n folder(s). What held before still holds.</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>
            <numerusform>الحد الأقصى %n مجلد. يبقى ما كان ساريًا من قبل.</numerusform>
            <numerusform>الحد الأقصى مجلد واحد. يبقى ما كان ساريًا من قبل.</numerusform>
            <numerusform>الحد الأقصى مجلدان. يبقى ما كان ساريًا من قبل.</numerusform>
            <numerusform>الحد الأقصى %n مجلدات. يبقى ما كان ساريًا من قبل.</numerusform>
            <numerusform>الحد الأقصى %n مجلدًا. يبقى ما كان ساريًا من قبل.</numerusform>
            <numerusform>الحد الأقصى %n مجلد. يبقى ما كان ساريًا من قبل.</numerusform>
        </translation>
    </message>
    <message>
        <source>This value can’t be kept. What held before still holds.</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>لا يمكن اعتماد هذه القيمة. يبقى ما كان ساريًا من قبل.</translation>
    </message>
    <message>
        <source>The program was started with a limit of {speed}, which holds until it ends.</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>بدأ البرنامج بحد للسرعة قدره {speed}، ويسري حتى إغلاقه.</translation>
    </message>
    <message>
        <source>Your school has set this.</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>حددت مؤسستك التعليمية هذه القيمة.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <extracomment>desktop_uploader/ui/settings/dialog.py</extracomment>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <extracomment>desktop_uploader/ui/settings/dialog.py</extracomment>
        <translation>صفحات الإعدادات</translation>
    </message>
    <message>
        <source>&amp;Reset this page</source>
        <extracomment>desktop_uploader/ui/settings/dialog.py</extracomment>
        <translation>إعادة &amp;ضبط هذه الصفحة</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <extracomment>desktop_uploader/ui/settings/dialog.py</extracomment>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>C&amp;heck the connection…</source>
        <extracomment>desktop_uploader/ui/settings/dialog.py</extracomment>
        <translation>&amp;فحص الاتصال…</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <extracomment>desktop_uploader/ui/settings/dialog.py</extracomment>
        <translation>&amp;حفظ التقرير…</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>This isn’t the address of a server.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>هذا ليس عنوان خادم.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>Your school tells you its own; it looks like “video.example.edu”.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>تزوّدك مؤسستك التعليمية بعنوانها؛ وهو على نحو «video.example.edu».</translation>
    </message>
    <message>
        <source>Begin it with “https://”, or leave that part out.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>يُرجى بدؤه بـ «⁨https://⁩»، أو ترك هذا الجزء.</translation>
    </message>
    <message>
        <source>Nobody allowed it in time, and the code has expired.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>لم يأذن أحد بذلك في الوقت المناسب، وانتهت صلاحية الرمز.</translation>
    </message>
    <message>
        <source>Continue in the browser once more for a new one.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>يُرجى المتابعة في المتصفح مرة أخرى للحصول على رمز جديد.</translation>
    </message>
    <message>
        <source>It was refused in the browser.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>رُفض الطلب في المتصفح.</translation>
    </message>
    <message>
        <source>Continue in the browser to be asked again.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>يُرجى المتابعة في المتصفح ليُطلب الإذن مجددًا.</translation>
    </message>
    <message>
        <source>What you typed is still here.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>ما أُدخل لا يزال هنا.</translation>
    </message>
    <message>
        <source>Nothing secret was sent.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>لم يُرسل أي شيء سري.</translation>
    </message>
    <message>
        <source>“http://” isn’t safe between computers: others on the network could read along.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>استخدام «⁨http://⁩» بين الحواسيب غير آمن: قد يتمكن آخرون على الشبكة من الاطلاع على البيانات.</translation>
    </message>
    <message>
        <source>The access token is still missing.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>لم يُدخل رمز الوصول بعد.</translation>
    </message>
    <message>
        <source>Your school’s IT help desk gives you one.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>يمكن الحصول عليه من الدعم التقني في مؤسستك التعليمية.</translation>
    </message>
    <message>
        <source>{host} answers, but without encryption: others on the network could read along.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>يستجيب {host}، ولكن من دون تشفير: قد يتمكن آخرون على الشبكة من الاطلاع على البيانات.</translation>
    </message>
    <message>
        <source>Is the address right? Your school’s IT help desk knows the one that is safe.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>هل العنوان صحيح؟ الدعم التقني في مؤسستك التعليمية يعرف العنوان الآمن.</translation>
    </message>
    <message>
        <source>{host} answers, but without encryption.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>يستجيب {host}، ولكن من دون تشفير.</translation>
    </message>
    <message>
        <source>Type “http://{host}”: it is on this computer, where nobody else reads along.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>يُرجى كتابة «⁨http://{host}⁩»: فهو على هذا الحاسوب، حيث لا يطّلع أحد آخر على البيانات.</translation>
    </message>
    <message>
        <source>Videos you dropped wait here.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>الفيديوهات التي أُفلتت تنتظر هنا.</translation>
    </message>
    <message>
        <source>If it stays, your school’s IT help desk can mend it; it isn’t anything you did.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>إذا استمر ذلك، فيمكن للدعم التقني في مؤسستك التعليمية إصلاحه؛ وهو ليس بسبب أي شيء من جانبك.</translation>
    </message>
    <message>
        <source>{host} can’t be reached.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>تعذّر الوصول إلى {host}.</translation>
    </message>
    <message>
        <source>Is the address right, and this computer online?</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>هل العنوان صحيح، وهل هذا الحاسوب متصل بالإنترنت؟</translation>
    </message>
    <message>
        <source>{host} didn’t answer in time.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>لم يستجب {host} في الوقت المناسب.</translation>
    </message>
    <message>
        <source>The network or the server may be slow: try again soon.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>قد يكون ذلك بسبب بطء الشبكة أو الخادم: يُرجى إعادة المحاولة قريبًا.</translation>
    </message>
    <message>
        <source>The identity of {host} can’t be confirmed on this network.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>لا يمكن تأكيد هوية {host} على هذه الشبكة.</translation>
    </message>
    <message>
        <source>Is the address right, and this computer’s date? If it stays, your school’s IT help desk can mend it; it isn’t anything you did.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>هل العنوان صحيح، وكذلك تاريخ هذا الحاسوب؟ إذا استمر ذلك، فيمكن للدعم التقني في مؤسستك التعليمية إصلاحه؛ وهو ليس بسبب أي شيء من جانبك.</translation>
    </message>
    <message>
        <source>A proxy on this network wants its own sign-in.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>يطلب خادم وكيل على هذه الشبكة تسجيل دخول خاصًا به.</translation>
    </message>
    <message>
        <source>{host} is busy.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>الخادم {host} مشغول.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>يُرجى إعادة المحاولة بعد قليل.</translation>
    </message>
    <message>
        <source>{host} answers, but not as a server for lecture videos.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>يستجيب {host}، ولكن ليس كخادم لفيديوهات المحاضرات.</translation>
    </message>
    <message>
        <source>Is the address right? If this network has a sign-in page, open it in a browser first.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>هل العنوان صحيح؟ إذا كان لهذه الشبكة صفحة تسجيل دخول، فيُرجى فتحها في المتصفح أولًا.</translation>
    </message>
    <message>
        <source>{host} doesn’t know this access token.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>لا يعرف {host} رمز الوصول هذا.</translation>
    </message>
    <message>
        <source>Was all of it copied? They can end, too: your school’s IT help desk gives you a new one.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>هل نُسخ الرمز كاملًا؟ قد تنتهي صلاحيته أيضًا: يمكن الحصول على رمز جديد من الدعم التقني في مؤسستك التعليمية.</translation>
    </message>
    <message>
        <source>This computer couldn’t keep your access token.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>لم يتمكن هذا الحاسوب من الاحتفاظ برمز الوصول.</translation>
    </message>
    <message>
        <source>Signing in at {host} didn’t work.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>لم ينجح تسجيل الدخول إلى {host}.</translation>
    </message>
</context>
<context>
    <name>SignInCard</name>
    <message>
        <source>&amp;Another server…</source>
        <extracomment>desktop_uploader/ui/sign_in/sign_in_card.py</extracomment>
        <translation>&amp;خادم آخر…</translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>desktop_uploader/ui/sign_in/sign_in_card.py</extracomment>
        <translation>ليس الآن</translation>
    </message>
</context>
<context>
    <name>SignOutQuestion</name>
    <message>
        <source>Sign out</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Sign out of {account}?</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>تسجيل الخروج من {account}؟</translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) will wait here until you sign in again.</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>
            <numerusform>ستنتظر %n عملية رفع هنا حتى تسجيل الدخول مجددًا.</numerusform>
            <numerusform>ستنتظر عملية رفع واحدة هنا حتى تسجيل الدخول مجددًا.</numerusform>
            <numerusform>ستنتظر عمليتا رفع هنا حتى تسجيل الدخول مجددًا.</numerusform>
            <numerusform>ستنتظر %n عمليات رفع هنا حتى تسجيل الدخول مجددًا.</numerusform>
            <numerusform>ستنتظر %n عملية رفع هنا حتى تسجيل الدخول مجددًا.</numerusform>
            <numerusform>ستنتظر %n عملية رفع هنا حتى تسجيل الدخول مجددًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>البقاء في الحساب</translation>
    </message>
</context>
<context>
    <name>SortButton</name>
    <message>
        <source>Upload order</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>ترتيب الرفع</translation>
    </message>
    <message>
        <source>Newest first</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>الأحدث أولًا</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Largest first</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>الأكبر أولًا</translation>
    </message>
    <message>
        <source>Course</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>المقرر</translation>
    </message>
    <message>
        <source>In which order the videos are listed</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>ترتيب عرض الفيديوهات</translation>
    </message>
    <message>
        <source>Sorted by: {order}</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>مرتبة حسب: {order}</translation>
    </message>
</context>
<context>
    <name>Speed</name>
    <message>
        <source>No limit</source>
        <extracomment>desktop_uploader/ui/settings/controls.py</extracomment>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source> MB/s</source>
        <extracomment>desktop_uploader/ui/settings/controls.py</extracomment>
        <translation> م.ب/ث</translation>
    </message>
</context>
<context>
    <name>SpeedGraph</name>
    <message>
        <source>Speed over the last minute</source>
        <extracomment>desktop_uploader/ui/frame/speed_graph.py</extracomment>
        <translation>السرعة خلال الدقيقة الأخيرة</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Checking</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>جارٍ الفحص</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Uploading</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>جارٍ الرفع</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>جارٍ إعادة الاتصال</translation>
    </message>
    <message>
        <source>Verifying</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>جارٍ التحقق</translation>
    </message>
    <message>
        <source>Getting ready to watch</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>جارٍ التجهيز للمشاهدة</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Needs you</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>بحاجة إليك</translation>
    </message>
    <message>
        <source>Couldn’t upload</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>تعذّر الرفع</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>Paused, no internet</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>متوقف مؤقتًا، لا يوجد إنترنت</translation>
    </message>
    <message>
        <source>Paused, limited data</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>متوقف مؤقتًا، بيانات محدودة</translation>
    </message>
    <message>
        <source>Paused, outside hours</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>متوقف مؤقتًا، خارج الساعات</translation>
    </message>
    <message>
        <source>Waiting for room</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>بانتظار مساحة</translation>
    </message>
    <message>
        <source>Waits until you sign in</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>بانتظار تسجيل الدخول</translation>
    </message>
    <message>
        <source>Uploading {percent}</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>جارٍ الرفع {percent}</translation>
    </message>
    <message>
        <source>Getting ready to watch…</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>جارٍ التجهيز للمشاهدة…</translation>
    </message>
    <message>
        <source>Getting ready to watch {percent}</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>جارٍ التجهيز للمشاهدة {percent}</translation>
    </message>
    <message>
        <source>the server is checking what it stored</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>الخادم يفحص ما حفظه</translation>
    </message>
    <message>
        <source>No answer from the server at the moment. We keep trying.</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>لا رد من الخادم في الوقت الحالي. تتواصل المحاولة.</translation>
    </message>
    <message>
        <source>No answer from the server at the moment. {stored} is safely stored. We keep trying.</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>لا رد من الخادم في الوقت الحالي. حُفظ بأمان {stored}. تتواصل المحاولة.</translation>
    </message>
    <message>
        <source>stored</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>محفوظ</translation>
    </message>
    <message>
        <source>verified</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>تم التحقق منه</translation>
    </message>
    <message>
        <source>{stored} of {size} safely stored</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>حُفظ بأمان {stored} من {size}</translation>
    </message>
    <message>
        <source>none of {size} stored yet</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>لم يُحفظ بعد شيء من {size}</translation>
    </message>
    <message>
        <source>number {number} in line</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>الرقم {number} في الدور</translation>
    </message>
    <message>
        <source>you can close the app – this happens on the server</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>يمكن إغلاق البرنامج – يجري هذا على الخادم</translation>
    </message>
    <message>
        <source>keep the app open – this computer prepares it</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>يُرجى إبقاء البرنامج مفتوحًا – هذا الحاسوب يجهّزه</translation>
    </message>
    <message>
        <source>ready since {time}</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>جاهز منذ {time}</translation>
    </message>
    <message>
        <source>published {time}</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>نُشر {time}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <extracomment>desktop_uploader/ui/frame/status_line.py</extracomment>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Online</source>
        <extracomment>desktop_uploader/ui/frame/status_line.py</extracomment>
        <translation>متصل بالإنترنت</translation>
    </message>
    <message>
        <source>No internet</source>
        <extracomment>desktop_uploader/ui/frame/status_line.py</extracomment>
        <translation>لا يوجد إنترنت</translation>
    </message>
    <message>
        <source>Limited data</source>
        <extracomment>desktop_uploader/ui/frame/status_line.py</extracomment>
        <translation>بيانات محدودة</translation>
    </message>
    <message>
        <source>Network state not known</source>
        <extracomment>desktop_uploader/ui/frame/status_line.py</extracomment>
        <translation>حالة الشبكة غير معروفة</translation>
    </message>
    <message>
        <source>The computer is kept awake while bytes move.</source>
        <extracomment>desktop_uploader/ui/frame/status_line.py</extracomment>
        <translation>يُبقى الحاسوب نشطًا أثناء انتقال البايتات.</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>This computer has no keyring: you stay signed in until you quit.</source>
        <extracomment>desktop_uploader/ui/sign_in/step.py</extracomment>
        <translation>لا توجد سلسلة مفاتيح على هذا الحاسوب: يدوم تسجيل الدخول حتى إنهاء البرنامج.</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The list of uploads was written by a newer Desktop Uploader (format {found}, this one reads up to {known}). Nothing was changed. Please install the newer version. The list: {path}</source>
        <extracomment>desktop_uploader/store/errors.py</extracomment>
        <translation>كتب قائمةَ الرفع إصدارٌ أحدث من Desktop Uploader (الصيغة {found}، وهذا الإصدار يقرأ حتى {known}). لم يُغيَّر شيء. يُرجى تثبيت الإصدار الأحدث. القائمة: {path}</translation>
    </message>
    <message>
        <source>The list of uploads can’t be opened now: another Desktop Uploader that runs is using it. Nothing was changed. Please close the other one and start again. The list: {path}</source>
        <extracomment>desktop_uploader/store/errors.py</extracomment>
        <translation>لا يمكن فتح قائمة الرفع الآن: تستخدمها نسخة أخرى قيد التشغيل من Desktop Uploader. لم يُغيَّر شيء. يُرجى إغلاق النسخة الأخرى والبدء من جديد. القائمة: {path}</translation>
    </message>
    <message>
        <source>The list of uploads could not be read or written ({reason}). What was saved before is kept. Please check that the disk has room and may be written. The list: {path}</source>
        <extracomment>desktop_uploader/store/errors.py</extracomment>
        <translation>تعذّرت قراءة قائمة الرفع أو كتابتها ({reason}). ما حُفظ من قبل باقٍ. يُرجى التحقق من وجود مساحة على القرص ومن إمكان الكتابة عليه. القائمة: {path}</translation>
    </message>
    <message>
        <source>The settings could not be read or written ({reason}). The uploads are not affected. Please check that the disk has room and may be written. The settings: {path}</source>
        <extracomment>desktop_uploader/store/errors.py</extracomment>
        <translation>تعذّرت قراءة الإعدادات أو كتابتها ({reason}). لم تتأثر عمليات الرفع. يُرجى التحقق من وجود مساحة على القرص ومن إمكان الكتابة عليه. الإعدادات: {path}</translation>
    </message>
</context>
<context>
    <name>Survey</name>
    <message>
        <source>Counting…</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>جارٍ العد…</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n video(s) or more</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>إفلات %n فيديو أو أكثر</numerusform>
            <numerusform>إفلات فيديو واحد أو أكثر</numerusform>
            <numerusform>إفلات فيديوهين أو أكثر</numerusform>
            <numerusform>إفلات %n فيديوهات أو أكثر</numerusform>
            <numerusform>إفلات %n فيديو أو أكثر</numerusform>
            <numerusform>إفلات %n فيديو أو أكثر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %n video(s)</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>إفلات %n فيديو</numerusform>
            <numerusform>إفلات فيديو واحد</numerusform>
            <numerusform>إفلات فيديوهين</numerusform>
            <numerusform>إفلات %n فيديوهات</numerusform>
            <numerusform>إفلات %n فيديو</numerusform>
            <numerusform>إفلات %n فيديو</numerusform>
        </translation>
    </message>
    <message>
        <source>counting…</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>جارٍ العد…</translation>
    </message>
    <message>
        <source>{names} isn’t a video and was left out.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>ليس {names} فيديو، لذا استُبعد.</translation>
    </message>
    <message numerus="yes">
        <source>{names} aren’t videos and were left out.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>ليست {names} فيديوهات، لذا استُبعدت.</numerusform>
            <numerusform>ليس {names} فيديو، لذا استُبعد.</numerusform>
            <numerusform>ليس {names} فيديوهين، لذا استُبعدا.</numerusform>
            <numerusform>ليست {names} فيديوهات، لذا استُبعدت.</numerusform>
            <numerusform>ليست {names} فيديوهات، لذا استُبعدت.</numerusform>
            <numerusform>ليست {names} فيديوهات، لذا استُبعدت.</numerusform>
        </translation>
    </message>
    <message>
        <source>No video was found.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>لم يُعثر على أي فيديو.</translation>
    </message>
    <message>
        <source>There is no video among these.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>لا يوجد بينها فيديو.</translation>
    </message>
    <message>
        <source>1 file isn’t a video and will be left out: {names}</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>ملف واحد ليس فيديو وسيُستبعد: {names}</translation>
    </message>
    <message numerus="yes">
        <source>%n files aren’t videos and will be left out: {names}</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>%n ملف ليس فيديو وسيُستبعد: {names}</numerusform>
            <numerusform>ملف واحد ليس فيديو وسيُستبعد: {names}</numerusform>
            <numerusform>ملفان ليسا فيديوهين وسيُستبعدان: {names}</numerusform>
            <numerusform>%n ملفات ليست فيديوهات وستُستبعد: {names}</numerusform>
            <numerusform>%n ملفًا ليست فيديوهات وستُستبعد: {names}</numerusform>
            <numerusform>%n ملف ليست فيديوهات وستُستبعد: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>up to {size} and {length} each</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>حتى {size} و{length} لكل فيديو</translation>
    </message>
    <message>
        <source>{names} isn’t a video.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>ليس {names} فيديو.</translation>
    </message>
    <message numerus="yes">
        <source>{names} aren’t videos.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>ليست {names} فيديوهات.</numerusform>
            <numerusform>ليس {names} فيديو.</numerusform>
            <numerusform>ليس {names} فيديوهين.</numerusform>
            <numerusform>ليست {names} فيديوهات.</numerusform>
            <numerusform>ليست {names} فيديوهات.</numerusform>
            <numerusform>ليست {names} فيديوهات.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 link can’t be added: save it on this computer first.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>لا يمكن إضافة رابط واحد: يُرجى حفظ الفيديو على هذا الحاسوب أولًا.</translation>
    </message>
    <message numerus="yes">
        <source>%n links can’t be added: save them on this computer first.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>لا يمكن إضافة %n رابط: يُرجى حفظ الفيديوهات على هذا الحاسوب أولًا.</numerusform>
            <numerusform>لا يمكن إضافة رابط واحد: يُرجى حفظ الفيديو على هذا الحاسوب أولًا.</numerusform>
            <numerusform>لا يمكن إضافة رابطين: يُرجى حفظ الفيديوهين على هذا الحاسوب أولًا.</numerusform>
            <numerusform>لا يمكن إضافة %n روابط: يُرجى حفظ الفيديوهات على هذا الحاسوب أولًا.</numerusform>
            <numerusform>لا يمكن إضافة %n رابطًا: يُرجى حفظ الفيديوهات على هذا الحاسوب أولًا.</numerusform>
            <numerusform>لا يمكن إضافة %n رابط: يُرجى حفظ الفيديوهات على هذا الحاسوب أولًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) couldn’t be opened.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>تعذّر فتح %n مجلد.</numerusform>
            <numerusform>تعذّر فتح مجلد واحد.</numerusform>
            <numerusform>تعذّر فتح مجلدين.</numerusform>
            <numerusform>تعذّر فتح %n مجلدات.</numerusform>
            <numerusform>تعذّر فتح %n مجلدًا.</numerusform>
            <numerusform>تعذّر فتح %n مجلد.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is more in these folders: add the rest folder by folder.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>في هذه المجلدات المزيد: يُرجى إضافة الباقي مجلدًا تلو الآخر.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>%n أخرى</numerusform>
            <numerusform>واحد آخر</numerusform>
            <numerusform>اثنان آخران</numerusform>
            <numerusform>%n أخرى</numerusform>
            <numerusform>%n أخرى</numerusform>
            <numerusform>%n أخرى</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>System</name>
    <message>
        <source>Videos are being uploaded</source>
        <extracomment>desktop_uploader/ui/computer/system.py</extracomment>
        <translation>يجري رفع فيديوهات</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Added</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>أُضيف</translation>
    </message>
    <message>
        <source>Checked</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>تم الفحص</translation>
    </message>
    <message>
        <source>Upload started</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>بدأ الرفع</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Computer slept</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>دخل الحاسوب وضع السكون</translation>
    </message>
    <message>
        <source>Server not reached</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>تعذّر الوصول إلى الخادم</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>انقطع الاتصال</translation>
    </message>
    <message>
        <source>Server full</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>امتلأ الخادم</translation>
    </message>
    <message>
        <source>Continued</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>استؤنف</translation>
    </message>
    <message>
        <source>Started again from the beginning</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>بدأ من جديد من البداية</translation>
    </message>
    <message>
        <source>All bytes stored</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>حُفظت كل البايتات</translation>
    </message>
    <message>
        <source>Verified</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>تم التحقق</translation>
    </message>
    <message>
        <source>Stored, its size compared</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>حُفظ وقورن حجمه</translation>
    </message>
    <message>
        <source>Ready to watch</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>جاهز للمشاهدة</translation>
    </message>
    <message>
        <source>Needed you</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>كان بحاجة إليك</translation>
    </message>
    <message>
        <source>Couldn’t upload</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>تعذّر الرفع</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>The title on the server was “{text}”</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>كان العنوان على الخادم «{text}»</translation>
    </message>
    <message>
        <source>The description on the server was “{text}”</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>كان الوصف على الخادم «{text}»</translation>
    </message>
    <message>
        <source>On the server, others could watch it</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>على الخادم، كان بإمكان آخرين مشاهدته</translation>
    </message>
    <message>
        <source>On the server, it was in another course or lesson ({text})</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>على الخادم، كان في مقرر أو درس آخر ({text})</translation>
    </message>
    <message>
        <source>On the server, everybody could watch it</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>على الخادم، كان بإمكان الجميع مشاهدته</translation>
    </message>
    <message>
        <source>On the server, everybody with the link could watch it</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>على الخادم، كان بإمكان كل من لديه الرابط مشاهدته</translation>
    </message>
    <message>
        <source>On the server, only you could watch it</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>على الخادم، كانت مشاهدته متاحة لك وحدك</translation>
    </message>
    <message>
        <source>Paused at {size}</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>متوقف مؤقتًا عند {size}</translation>
    </message>
    <message>
        <source>Computer slept at {size}</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>دخل الحاسوب وضع السكون عند {size}</translation>
    </message>
    <message>
        <source>Connection lost at {size}</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>انقطع الاتصال عند {size}</translation>
    </message>
    <message>
        <source>Server full at {size}</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>امتلأ الخادم عند {size}</translation>
    </message>
    <message>
        <source>Continued from {size}</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>استؤنف من {size}</translation>
    </message>
    <message>
        <source>Checked: {facts}</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>تم الفحص: {facts}</translation>
    </message>
    <message>
        <source>Couldn’t be prepared</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>تعذّر التجهيز</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Today</source>
        <extracomment>desktop_uploader/ui/details/timeline_view.py</extracomment>
        <translation>اليوم</translation>
    </message>
</context>
<context>
    <name>TokenStep</name>
    <message>
        <source>Access &amp;token</source>
        <extracomment>desktop_uploader/ui/sign_in/token_step.py</extracomment>
        <translation>&amp;رمز الوصول</translation>
    </message>
    <message>
        <source>Use the &amp;browser instead</source>
        <extracomment>desktop_uploader/ui/sign_in/token_step.py</extracomment>
        <translation>استخدام ال&amp;متصفح بدلًا من ذلك</translation>
    </message>
    <message>
        <source>{server} takes an access token: a long password made for this program. Your school’s IT help desk gives you one; paste it here.</source>
        <extracomment>desktop_uploader/ui/sign_in/token_step.py</extracomment>
        <translation>يقبل {server} رمز وصول: كلمة مرور طويلة أُنشئت لهذا البرنامج. يمكن الحصول عليه من الدعم التقني في مؤسستك التعليمية ولصقه هنا.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>desktop_uploader/ui/sign_in/token_step.py</extracomment>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <extracomment>desktop_uploader/ui/sign_in/token_step.py</extracomment>
        <translation>جارٍ تسجيل الدخول…</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <extracomment>desktop_uploader/ui/sign_in/token_step.py</extracomment>
        <translation>&amp;تسجيل الدخول</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Add videos</source>
        <extracomment>desktop_uploader/ui/frame/top_bar.py</extracomment>
        <translation>إضافة فيديوهات</translation>
    </message>
    <message>
        <source>Resume all</source>
        <extracomment>desktop_uploader/ui/frame/top_bar.py</extracomment>
        <translation>استئناف الكل</translation>
    </message>
    <message>
        <source>Pause all</source>
        <extracomment>desktop_uploader/ui/frame/top_bar.py</extracomment>
        <translation>إيقاف الكل مؤقتًا</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>desktop_uploader/ui/frame/top_bar.py</extracomment>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Clear search</source>
        <extracomment>desktop_uploader/ui/frame/top_bar.py</extracomment>
        <translation>مسح البحث</translation>
    </message>
    <message>
        <source>Menu</source>
        <extracomment>desktop_uploader/ui/frame/top_bar.py</extracomment>
        <translation>القائمة</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message numerus="yes">
        <source>%n uploading</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>%n قيد الرفع</numerusform>
            <numerusform>%n قيد الرفع</numerusform>
            <numerusform>%n قيد الرفع</numerusform>
            <numerusform>%n قيد الرفع</numerusform>
            <numerusform>%n قيد الرفع</numerusform>
            <numerusform>%n قيد الرفع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reconnecting</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>%n قيد إعادة الاتصال</numerusform>
            <numerusform>%n قيد إعادة الاتصال</numerusform>
            <numerusform>%n قيد إعادة الاتصال</numerusform>
            <numerusform>%n قيد إعادة الاتصال</numerusform>
            <numerusform>%n قيد إعادة الاتصال</numerusform>
            <numerusform>%n قيد إعادة الاتصال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>%n في الانتظار</numerusform>
            <numerusform>%n في الانتظار</numerusform>
            <numerusform>%n في الانتظار</numerusform>
            <numerusform>%n في الانتظار</numerusform>
            <numerusform>%n في الانتظار</numerusform>
            <numerusform>%n في الانتظار</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>%n متوقف مؤقتًا</numerusform>
            <numerusform>%n متوقف مؤقتًا</numerusform>
            <numerusform>%n متوقف مؤقتًا</numerusform>
            <numerusform>%n متوقف مؤقتًا</numerusform>
            <numerusform>%n متوقف مؤقتًا</numerusform>
            <numerusform>%n متوقف مؤقتًا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n getting ready</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>%n قيد التجهيز</numerusform>
            <numerusform>%n قيد التجهيز</numerusform>
            <numerusform>%n قيد التجهيز</numerusform>
            <numerusform>%n قيد التجهيز</numerusform>
            <numerusform>%n قيد التجهيز</numerusform>
            <numerusform>%n قيد التجهيز</numerusform>
        </translation>
    </message>
    <message>
        <source>1 needs you</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>1 بحاجة إليك</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>%n بحاجة إليك</numerusform>
            <numerusform>%n بحاجة إليك</numerusform>
            <numerusform>%n بحاجة إليك</numerusform>
            <numerusform>%n بحاجة إليك</numerusform>
            <numerusform>%n بحاجة إليك</numerusform>
            <numerusform>%n بحاجة إليك</numerusform>
        </translation>
    </message>
    <message>
        <source>All done</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>اكتمل كل شيء</translation>
    </message>
    <message>
        <source>Nothing to upload</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>لا شيء للرفع</translation>
    </message>
</context>
<context>
    <name>Transfers</name>
    <message>
        <source>This version of the program can’t speak “{protocol}”.</source>
        <extracomment>desktop_uploader/engine/activities.py</extracomment>
        <translation>لا يدعم هذا الإصدار من البرنامج «{protocol}».</translation>
    </message>
    <message>
        <source>it speaks another version of the protocol.</source>
        <extracomment>desktop_uploader/transfers/tus_creation.py</extracomment>
        <translation>يستخدم الخادم إصدارًا آخر من البروتوكول.</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>Open Desktop Uploader</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>فتح Desktop Uploader</translation>
    </message>
    <message>
        <source>Pause all</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>إيقاف الكل مؤقتًا</translation>
    </message>
    <message>
        <source>Resume all</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>استئناف الكل</translation>
    </message>
    <message>
        <source>Pause for one hour</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>إيقاف مؤقت لمدة ساعة</translation>
    </message>
    <message>
        <source>Speed limit</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>حد السرعة</translation>
    </message>
    <message>
        <source>Settings…</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>الإعدادات…</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Paused until {time}</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>متوقف مؤقتًا حتى {time}</translation>
    </message>
    <message>
        <source>No limit</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>{size} في الثانية</translation>
    </message>
</context>
<context>
    <name>TroubleBox</name>
    <message>
        <source>Desktop Uploader</source>
        <extracomment>desktop_uploader/ui/frame/trouble_box.py</extracomment>
        <translation>Desktop Uploader</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>desktop_uploader/ui/frame/trouble_box.py</extracomment>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>desktop_uploader/ui/frame/trouble_box.py</extracomment>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Uploading can’t go on yet.</source>
        <extracomment>desktop_uploader/ui/frame/trouble_box.py</extracomment>
        <translation>لا يمكن متابعة الرفع بعد.</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <extracomment>desktop_uploader/ui/frame/trouble_box.py</extracomment>
        <translation>لم يُفقد شيء.</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Removed</source>
        <extracomment>desktop_uploader/ui/rows/undo_bar.py</extracomment>
        <translation>أُزيل</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>desktop_uploader/ui/rows/undo_bar.py</extracomment>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Undo with {keys}.</source>
        <extracomment>desktop_uploader/ui/rows/undo_bar.py</extracomment>
        <translation>التراجع باستخدام {keys}.</translation>
    </message>
</context>
<context>
    <name>UploadList</name>
    <message>
        <source>Uploads</source>
        <extracomment>desktop_uploader/ui/rows/upload_list.py</extracomment>
        <translation>عمليات الرفع</translation>
    </message>
</context>
<context>
    <name>run</name>
    <message>
        <source>Desktop Uploader</source>
        <extracomment>desktop_uploader/ui/application.py</extracomment>
        <translation>Desktop Uploader</translation>
    </message>
    <message>
        <source>Desktop Uploader is running already, but its window doesn’t answer. Close it and try again.</source>
        <extracomment>desktop_uploader/ui/application.py</extracomment>
        <translation>برنامج Desktop Uploader قيد التشغيل بالفعل، ولكن نافذته لا تستجيب. يُرجى إغلاقه وإعادة المحاولة.</translation>
    </message>
</context>
</TS>
