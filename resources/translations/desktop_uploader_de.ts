<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AccountButton</name>
    <message>
        <source>Account: {name}</source>
        <extracomment>desktop_uploader/ui/frame/account_button.py</extracomment>
        <translation>Konto: {name}</translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>Add another server or account…</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>Weiteren Server oder weiteres Konto hinzufügen…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>{name} at {server}</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>{name} bei {server}</translation>
    </message>
    <message>
        <source>This computer</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>Dieser Computer</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Pause</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Find file…</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Datei suchen…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Watch</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Replace…</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Ersetzen…</translation>
    </message>
    <message>
        <source>Upload next</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Als Nächstes hochladen</translation>
    </message>
    <message>
        <source>Move to the top</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Ganz nach oben</translation>
    </message>
    <message>
        <source>Move up</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Details</translation>
    </message>
    <message>
        <source>Save report…</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Cancel upload…</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Upload abbrechen…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Delete from the server…</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Vom Server löschen…</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Link copied.</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Link kopiert.</translation>
    </message>
    <message>
        <source>Links copied.</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Links kopiert.</translation>
    </message>
</context>
<context>
    <name>AddressStep</name>
    <message>
        <source>Where do your videos go?</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>Wohin sollen Ihre Videos?</translation>
    </message>
    <message>
        <source>Your school gave you an address. You can add videos before you sign in; they wait until then.</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>Ihre Schule hat Ihnen eine Adresse gegeben. Sie können Videos schon vor der Anmeldung hinzufügen; sie warten bis dahin.</translation>
    </message>
    <message>
        <source>Your school’s &amp;address</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>&amp;Adresse Ihrer Schule</translation>
    </message>
    <message>
        <source>&amp;Try it on this computer</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>Auf &amp;diesem Computer ausprobieren</translation>
    </message>
    <message>
        <source>Found: {name} · up to {size} and {hours} each</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>Gefunden: {name} · je bis zu {size} und {hours}</translation>
    </message>
    <message>
        <source>Continue in &amp;browser</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>Weiter im &amp;Browser</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Looking for it…</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>Wird gesucht…</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message numerus="yes">
        <source>%n video(s) added.</source>
        <extracomment>desktop_uploader/ui/frame/announcer.py</extracomment>
        <translation>
            <numerusform>%n Video hinzugefügt.</numerusform>
            <numerusform>%n Videos hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) in the list.</source>
        <extracomment>desktop_uploader/ui/frame/announcer.py</extracomment>
        <translation>
            <numerusform>%n Video in der Liste.</numerusform>
            <numerusform>%n Videos in der Liste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s): {state}.</source>
        <extracomment>desktop_uploader/ui/frame/announcer.py</extracomment>
        <translation>
            <numerusform>%n Video: {state}.</numerusform>
            <numerusform>%n Videos: {state}.</numerusform>
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
        <translation>Das ließ sich nicht ändern: {reason}. Bitte fragen Sie Ihren IT-Support.</translation>
    </message>
</context>
<context>
    <name>BrowserStep</name>
    <message>
        <source>Use an access &amp;token instead</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Stattdessen einen &amp;Zugangsschlüssel verwenden</translation>
    </message>
    <message>
        <source>No browser here? Open {page} on your phone or another computer and type the code.</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Kein Browser hier? Öffnen Sie {page} auf Ihrem Telefon oder einem anderen Computer und geben Sie den Code ein.</translation>
    </message>
    <message>
        <source>Continue in your browser</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Machen Sie im Browser weiter</translation>
    </message>
    <message>
        <source>Sign in at {server} in the window that has opened. This one goes on by itself.</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Melden Sie sich in dem Fenster, das sich geöffnet hat, bei {server} an. Dieses hier geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Open &amp;browser again</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>&amp;Browser erneut öffnen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Your browser opens the sign-in page of {server}. Your password stays there.</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Ihr Browser öffnet die Anmeldeseite von {server}. Ihr Passwort bleibt dort.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Einen Moment…</translation>
    </message>
    <message>
        <source>Continue in &amp;browser</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Weiter im &amp;Browser</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Code</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>CancelQuestion</name>
    <message>
        <source>Cancel upload</source>
        <extracomment>desktop_uploader/ui/rows/cancel_question.py</extracomment>
        <translation>Upload abbrechen</translation>
    </message>
    <message>
        <source>Delete the {size} already stored?</source>
        <extracomment>desktop_uploader/ui/rows/cancel_question.py</extracomment>
        <translation>Die bereits gespeicherten {size} löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>desktop_uploader/ui/rows/cancel_question.py</extracomment>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>desktop_uploader/ui/rows/cancel_question.py</extracomment>
        <translation>Behalten</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s). The files on this computer stay as they are.</source>
        <extracomment>desktop_uploader/ui/rows/cancel_question.py</extracomment>
        <translation>
            <numerusform>%n Video. Die Datei auf diesem Computer bleibt, wie sie ist.</numerusform>
            <numerusform>%n Videos. Die Dateien auf diesem Computer bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}”. The file on this computer stays as it is.</source>
        <extracomment>desktop_uploader/ui/rows/cancel_question.py</extracomment>
        <translation>„{title}“. Die Datei auf diesem Computer bleibt, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>CheckLine</name>
    <message>
        <source>Checking…</source>
        <extracomment>desktop_uploader/ui/diagnostics/check_line.py</extracomment>
        <translation>Wird geprüft…</translation>
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
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Encryption</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Proxy</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Clock</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Speed</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Disk</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Keyring</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>{host} can’t be reached; check the address, and whether this computer is online.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>{host} ist nicht erreichbar; prüfen Sie die Adresse und ob dieser Computer online ist.</translation>
    </message>
    <message>
        <source>{host} didn’t answer in time; the network or the server may be slow.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>{host} hat nicht rechtzeitig geantwortet; das Netz oder der Server ist vielleicht langsam.</translation>
    </message>
    <message>
        <source>The identity of {host} can’t be confirmed; check this computer’s date, and tell your IT help desk if it stays.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Die Identität von {host} lässt sich nicht bestätigen; prüfen Sie das Datum dieses Computers und sagen Sie Ihrem IT-Support Bescheid, wenn es so bleibt.</translation>
    </message>
    <message>
        <source>A proxy on this network wants its own sign-in; your IT help desk knows what it asks for.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Ein Proxy in diesem Netz verlangt eine eigene Anmeldung; Ihr IT-Support weiß, was er braucht.</translation>
    </message>
    <message>
        <source>This network wants a sign-in page first; open any page in a browser and sign in there.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Dieses Netz verlangt zuerst eine Anmeldeseite; öffnen Sie irgendeine Seite im Browser und melden Sie sich dort an.</translation>
    </message>
    <message>
        <source>{host} answers, but not as a server for lecture videos; check the address, or open this network’s sign-in page in a browser.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>{host} antwortet, aber nicht als Server für Lehrvideos; prüfen Sie die Adresse oder öffnen Sie die Anmeldeseite dieses Netzes im Browser.</translation>
    </message>
    <message>
        <source>{host} doesn’t know this sign-in; sign in again.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>{host} kennt diese Anmeldung nicht; melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>{host} is busy; try again in a moment.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>{host} ist beschäftigt; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>{host} answers without encryption; your IT help desk knows the address that is safe.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>{host} antwortet unverschlüsselt; Ihr IT-Support kennt die sichere Adresse.</translation>
    </message>
    <message>
        <source>{host} refused: {reason}. Tell your IT help desk if it stays.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>{host} hat abgelehnt: {reason}. Sagen Sie Ihrem IT-Support Bescheid, wenn es so bleibt.</translation>
    </message>
    <message>
        <source>{server} answers at {host}, version {version}.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>{server} antwortet unter {host}, Fassung {version}.</translation>
    </message>
    <message>
        <source>It can’t be told while the server doesn’t answer.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Das lässt sich nicht sagen, solange der Server nicht antwortet.</translation>
    </message>
    <message>
        <source>The connection is encrypted, and the server’s identity is confirmed.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Die Verbindung ist verschlüsselt und die Identität des Servers bestätigt.</translation>
    </message>
    <message>
        <source>Not needed: the server is on this computer.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Nicht nötig: Der Server ist auf diesem Computer.</translation>
    </message>
    <message>
        <source>Others on the network can read along; use the server’s “https://” address.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Andere im Netz können mitlesen; verwenden Sie die Adresse des Servers mit „https://“.</translation>
    </message>
    <message>
        <source>None is used.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Es wird keiner verwendet.</translation>
    </message>
    <message>
        <source>The connection goes through {proxy}.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Die Verbindung geht über {proxy}.</translation>
    </message>
    <message>
        <source>Signed in as {person}.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Angemeldet als {person}.</translation>
    </message>
    <message>
        <source>The server doesn’t tell its time.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Der Server nennt seine Uhrzeit nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) from the server’s.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>
            <numerusform>%n Sekunde neben der des Servers.</numerusform>
            <numerusform>%n Sekunden neben der des Servers.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is {time} away from the server’s; let this computer set its clock by itself.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Sie geht um {time} anders als die des Servers; lassen Sie diesen Computer seine Uhr selbst stellen.</translation>
    </message>
    <message>
        <source>About {speed} from the server.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Etwa {speed} vom Server.</translation>
    </message>
    <message>
        <source>About {speed} from the server; uploads will take long, another network may be quicker.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Etwa {speed} vom Server; Uploads werden lange dauern, ein anderes Netz ist vielleicht schneller.</translation>
    </message>
    <message>
        <source>This server has no test of the speed.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Dieser Server hat keine Prüfung der Geschwindigkeit.</translation>
    </message>
    <message>
        <source>{size} free.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>{size} frei.</translation>
    </message>
    <message>
        <source>Only {size} free; make some room, the list of uploads is kept there.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Nur {size} frei; schaffen Sie etwas Platz, dort liegt die Liste der Uploads.</translation>
    </message>
    <message>
        <source>The disk with the list of uploads can’t be read; check that it is connected.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Der Datenträger mit der Liste der Uploads ist nicht lesbar; prüfen Sie, ob er angeschlossen ist.</translation>
    </message>
    <message>
        <source>It keeps your sign-in for the next time.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Er bewahrt Ihre Anmeldung für das nächste Mal auf.</translation>
    </message>
    <message>
        <source>There is none here: a sign-in lasts for one session only.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Hier gibt es keinen: Eine Anmeldung gilt nur für eine Sitzung.</translation>
    </message>
</context>
<context>
    <name>ChoiceSearch</name>
    <message>
        <source>Search</source>
        <extracomment>desktop_uploader/ui/details/choice_search.py</extracomment>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>Companion</name>
    <message>
        <source>The companion on this computer isn’t running yet.</source>
        <extracomment>desktop_uploader/service/embedded.py</extracomment>
        <translation>Der Server auf diesem Computer läuft noch nicht.</translation>
    </message>
    <message>
        <source>The companion on this computer didn’t start; its log is {path}.</source>
        <extracomment>desktop_uploader/service/embedded.py</extracomment>
        <translation>Der Server auf diesem Computer ist nicht gestartet; sein Protokoll liegt in {path}.</translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Check the connection</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>&amp;Erneut prüfen</translation>
    </message>
    <message>
        <source>Checking the connection…</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>Die Verbindung wird geprüft…</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at.</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>
            <numerusform>%n Punkt braucht einen Blick.</numerusform>
            <numerusform>%n Punkte brauchen einen Blick.</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well.</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>Alles in Ordnung.</translation>
    </message>
    <message>
        <source>What was found</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>Bericht &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>how a date is written: d day, MMM month</comment>
        <extracomment>desktop_uploader/ui/language/speaking.py</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>how a date is written: d day, MMM month</comment>
        <extracomment>desktop_uploader/ui/language/speaking.py</extracomment>
        <translation>d. MMM</translation>
    </message>
</context>
<context>
    <name>DefaultsStep</name>
    <message>
        <source>Where do new videos go?</source>
        <extracomment>desktop_uploader/ui/sign_in/defaults_step.py</extracomment>
        <translation>Wohin kommen neue Videos?</translation>
    </message>
    <message>
        <source>You can skip this; it is in the settings, too.</source>
        <extracomment>desktop_uploader/ui/sign_in/defaults_step.py</extracomment>
        <translation>Sie können das überspringen; es steht auch in den Einstellungen.</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <extracomment>desktop_uploader/ui/sign_in/defaults_step.py</extracomment>
        <translation>Ü&amp;berspringen</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <extracomment>desktop_uploader/ui/sign_in/defaults_step.py</extracomment>
        <translation>&amp;Fertig</translation>
    </message>
</context>
<context>
    <name>DeleteQuestion</name>
    <message>
        <source>Delete from the server</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>Vom Server löschen</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>Behalten</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n video(s) from the server?</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>
            <numerusform>%n Video vom Server löschen?</numerusform>
            <numerusform>%n Videos vom Server löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{title}” from the server?</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>„{title}“ vom Server löschen?</translation>
    </message>
    <message>
        <source>Nobody can watch them any more, and their links stop working. The files on this computer stay as they are.</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>Niemand kann die Videos mehr ansehen, und ihre Links funktionieren nicht mehr. Die Dateien auf diesem Computer bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Nobody can watch it any more, and its link stops working. The file on this computer stays as it is.</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>Niemand kann das Video mehr ansehen, und sein Link funktioniert nicht mehr. Die Datei auf diesem Computer bleibt, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>Deleting</name>
    <message>
        <source>Deleting “{title}” from the server…</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>„{title}“ wird vom Server gelöscht…</translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n video(s) from the server…</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>
            <numerusform>%n Video wird vom Server gelöscht…</numerusform>
            <numerusform>%n Videos werden vom Server gelöscht…</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” was deleted from the server.</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>„{title}“ wurde vom Server gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were deleted from the server.</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>
            <numerusform>%n Video wurde vom Server gelöscht.</numerusform>
            <numerusform>%n Videos wurden vom Server gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server can’t be reached at the moment.</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>Der Server ist im Moment nicht erreichbar.</translation>
    </message>
    <message>
        <source>The server says: “{words}”</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>Der Server meldet: „{words}“</translation>
    </message>
    <message>
        <source>“{title}” stays in the list; you can delete it later.</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>„{title}“ bleibt in der Liste; Sie können es später löschen.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) stay in the list; you can delete them later.</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>
            <numerusform>%n Video bleibt in der Liste; Sie können es später löschen.</numerusform>
            <numerusform>%n Videos bleiben in der Liste; Sie können sie später löschen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsForm</name>
    <message>
        <source>Different values</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Verschiedene Werte</translation>
    </message>
    <message>
        <source>What students will see under the video</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Was Studierende unter dem Video lesen</translation>
    </message>
    <message>
        <source>Each video keeps its own title</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Jedes Video behält seinen eigenen Titel</translation>
    </message>
    <message>
        <source>No course</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Kein Kurs</translation>
    </message>
    <message>
        <source>No lesson</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Keine Lektion</translation>
    </message>
    <message>
        <source>Only me</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Nur ich</translation>
    </message>
    <message>
        <source>Only people with the link</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Nur Personen mit dem Link</translation>
    </message>
    <message>
        <source>Everyone</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Course › lesson</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Kurs › Lektion</translation>
    </message>
    <message>
        <source>Description</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Who can watch</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Wer es ansehen kann</translation>
    </message>
    <message>
        <source>Course</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Lesson</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>A video needs a title, so it keeps the one it had.</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Ein Video braucht einen Titel, darum behält es seinen bisherigen.</translation>
    </message>
    <message numerus="yes">
        <source>There is room for %n character(s).</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>
            <numerusform>Es ist Platz für %n Zeichen.</numerusform>
            <numerusform>Es ist Platz für %n Zeichen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Details</source>
        <extracomment>desktop_uploader/ui/details/panel.py</extracomment>
        <translation>Details</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <extracomment>desktop_uploader/ui/details/panel.py</extracomment>
        <translation>
            <numerusform>%n Video</numerusform>
            <numerusform>%n Videos</numerusform>
        </translation>
    </message>
    <message>
        <source>Close details</source>
        <extracomment>desktop_uploader/ui/details/panel.py</extracomment>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Select a video to see its details.</source>
        <extracomment>desktop_uploader/ui/details/panel.py</extracomment>
        <translation>Wählen Sie ein Video aus, um seine Details zu sehen.</translation>
    </message>
</context>
<context>
    <name>DuplicatesBar</name>
    <message>
        <source>Videos that are already here</source>
        <extracomment>desktop_uploader/ui/adding/duplicates_bar.py</extracomment>
        <translation>Videos, die schon hier sind</translation>
    </message>
    <message>
        <source>“{title}” is already here.</source>
        <extracomment>desktop_uploader/words/duplicates.py</extracomment>
        <translation>„{title}“ ist schon hier.</translation>
    </message>
    <message>
        <source>&amp;Skip it</source>
        <extracomment>desktop_uploader/ui/adding/duplicates_bar.py</extracomment>
        <translation>Ü&amp;berspringen</translation>
    </message>
    <message>
        <source>Upload it any&amp;way</source>
        <extracomment>desktop_uploader/ui/adding/duplicates_bar.py</extracomment>
        <translation>&amp;Trotzdem hochladen</translation>
    </message>
    <message numerus="yes">
        <source>%n of these videos are already here.</source>
        <extracomment>desktop_uploader/words/duplicates.py</extracomment>
        <translation>
            <numerusform>%n dieser Videos ist schon hier.</numerusform>
            <numerusform>%n dieser Videos sind schon hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Skip them</source>
        <extracomment>desktop_uploader/ui/adding/duplicates_bar.py</extracomment>
        <translation>Alle ü&amp;berspringen</translation>
    </message>
    <message>
        <source>Upload them any&amp;way</source>
        <extracomment>desktop_uploader/ui/adding/duplicates_bar.py</extracomment>
        <translation>Alle &amp;trotzdem hochladen</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Choose videos…</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Videos auswählen…</translation>
    </message>
    <message>
        <source>Uploads continue where they stopped.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Uploads gehen dort weiter, wo sie stehen geblieben sind.</translation>
    </message>
    <message>
        <source>You can close this window or your laptop.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Sie können dieses Fenster oder Ihren Laptop schließen.</translation>
    </message>
    <message>
        <source>You can close your laptop or lose the connection.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Sie können Ihren Laptop schließen oder die Verbindung verlieren.</translation>
    </message>
    <message>
        <source>Drop videos here</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Videos hier ablegen</translation>
    </message>
</context>
<context>
    <name>EngineRoom</name>
    <message>
        <source>Something went wrong in this program.</source>
        <extracomment>desktop_uploader/ui/engine_room.py</extracomment>
        <translation>In diesem Programm ist etwas schiefgegangen.</translation>
    </message>
</context>
<context>
    <name>FactsView</name>
    <message>
        <source>Technical details</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Technische Details</translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Größe</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>Playback id</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Wiedergabe-ID</translation>
    </message>
    <message>
        <source>Checksum</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>The server’s copy</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Die Kopie auf dem Server</translation>
    </message>
    <message>
        <source>Container</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Container</translation>
    </message>
    <message>
        <source>Codecs</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Codecs</translation>
    </message>
    <message>
        <source>Resolution</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Duration</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>“{name}” is empty: it has no bytes.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>„{name}“ ist leer: Die Datei hat keine Bytes.</translation>
    </message>
    <message>
        <source>This account may not read “{name}”.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Dieses Benutzerkonto darf „{name}“ nicht lesen.</translation>
    </message>
    <message>
        <source>“{name}” is still being written.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>„{name}“ wird noch geschrieben.</translation>
    </message>
    <message>
        <source>“{name}” isn’t where it was.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>„{name}“ ist nicht mehr da, wo es war.</translation>
    </message>
    <message>
        <source>“{name}” changed since we started.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>„{name}“ hat sich geändert, seit wir angefangen haben.</translation>
    </message>
    <message>
        <source>Drive “{detail}” isn’t connected.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Das Laufwerk „{detail}“ ist nicht angeschlossen.</translation>
    </message>
    <message>
        <source>Another program holds “{name}”.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Ein anderes Programm hält „{name}“ fest.</translation>
    </message>
    <message>
        <source>The drive with “{name}” doesn’t answer.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Das Laufwerk mit „{name}“ antwortet nicht.</translation>
    </message>
    <message>
        <source>“{name}” is only online; this computer is fetching it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>„{name}“ liegt nur online; dieser Computer holt es gerade.</translation>
    </message>
    <message>
        <source>“{name}” can’t be read as a video to its end; it may have been cut short.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>„{name}“ lässt sich nicht bis zum Ende als Video lesen; vielleicht ist es abgeschnitten.</translation>
    </message>
    <message>
        <source>This video is in the list already, as “{detail}”.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Dieses Video ist schon in der Liste, als „{detail}“.</translation>
    </message>
    <message>
        <source>“{name}” is a folder or a device, not a video file.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>„{name}“ ist ein Ordner oder ein Gerät, keine Videodatei.</translation>
    </message>
    <message>
        <source>“{name}” has a video’s name, but no video in it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>„{name}“ heißt wie ein Video, enthält aber keines.</translation>
    </message>
    <message>
        <source>“{name}” isn’t of a type this server takes ({detail}).</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>„{name}“ ist von keiner Art, die dieser Server nimmt ({detail}).</translation>
    </message>
    <message>
        <source>“{name}” can’t be uploaded: {actual_size}, this server allows {limit_size}.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>„{name}“ kann nicht hochgeladen werden: {actual_size}, dieser Server erlaubt {limit_size}.</translation>
    </message>
    <message>
        <source>“{name}” can’t be uploaded: it lasts {actual_time}, this server allows {limit_hours}.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>„{name}“ kann nicht hochgeladen werden: Es dauert {actual_time}, dieser Server erlaubt {limit_hours}.</translation>
    </message>
    <message>
        <source>This computer’s disk can’t be written at the moment.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Auf den Datenträger dieses Computers kann gerade nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The connection dropped.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Die Verbindung ist abgebrochen.</translation>
    </message>
    <message>
        <source>The connection went quiet.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Die Verbindung ist verstummt.</translation>
    </message>
    <message>
        <source>The server’s identity can’t be confirmed on this network.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Die Identität des Servers lässt sich in diesem Netz nicht bestätigen.</translation>
    </message>
    <message>
        <source>A proxy on this network wants its own sign-in.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Ein Proxy in diesem Netz verlangt eine eigene Anmeldung.</translation>
    </message>
    <message>
        <source>This network wants a sign-in page first.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Dieses Netz verlangt zuerst eine Anmeldeseite.</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Der Server ist beschäftigt.</translation>
    </message>
    <message>
        <source>The server’s storage is full at the moment.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Der Speicher des Servers ist im Moment voll.</translation>
    </message>
    <message>
        <source>The server takes {limit} new videos of yours in a day, and it has them.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Der Server nimmt an einem Tag {limit} neue Videos von Ihnen, und die hat er schon.</translation>
    </message>
    <message>
        <source>Something between here and the server answered in its place.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Etwas zwischen hier und dem Server hat an seiner Stelle geantwortet.</translation>
    </message>
    <message>
        <source>The server closed this upload’s door.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Der Server hat diesen Upload geschlossen.</translation>
    </message>
    <message>
        <source>The server is missing some of the bytes.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Dem Server fehlen einige der Bytes.</translation>
    </message>
    <message>
        <source>Your sign-in ended.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Ihre Anmeldung ist abgelaufen.</translation>
    </message>
    <message>
        <source>The server didn’t take it: {detail}</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Der Server hat es nicht angenommen: {detail}</translation>
    </message>
    <message>
        <source>What the server stored is not the same as “{name}”.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Was der Server gespeichert hat, ist nicht dasselbe wie „{name}“.</translation>
    </message>
    <message>
        <source>The server no longer has this video; it was deleted there.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Der Server hat dieses Video nicht mehr; es wurde dort gelöscht.</translation>
    </message>
    <message>
        <source>The server couldn’t prepare this video: {detail}</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Der Server konnte dieses Video nicht vorbereiten: {detail}</translation>
    </message>
    <message>
        <source>The server can’t prepare this video once more.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Der Server kann dieses Video nicht noch einmal vorbereiten.</translation>
    </message>
    <message>
        <source>Something went wrong in this program.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>In diesem Programm ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>The server can’t be reached at the moment.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Der Server ist im Moment nicht erreichbar.</translation>
    </message>
    <message>
        <source>This video needs {needed}, and of your {limit_size} on the server {left} are left.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Dieses Video braucht {needed}, und von Ihren {limit_size} auf dem Server sind noch {left} frei.</translation>
    </message>
    <message>
        <source>This video needs {needed}, and of your {limit_size} on the server nothing is left.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Dieses Video braucht {needed}, und von Ihren {limit_size} auf dem Server ist nichts mehr frei.</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Try now</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>It starts by itself once the server answers.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Es startet von selbst, sobald der Server antwortet.</translation>
    </message>
    <message>
        <source>Try again once the recording is saved.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Versuchen Sie es erneut, sobald die Aufnahme gespeichert ist.</translation>
    </message>
    <message>
        <source>Copy it to a folder of yours, or ask for the right to read it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Kopieren Sie es in einen eigenen Ordner, oder bitten Sie um das Recht, es zu lesen.</translation>
    </message>
    <message>
        <source>It goes on by itself once that has ended.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Es geht von selbst weiter, sobald das zu Ende ist.</translation>
    </message>
    <message>
        <source>Put it back, or show us where it is now.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Legen Sie es zurück, oder zeigen Sie uns, wo es jetzt ist.</translation>
    </message>
    <message>
        <source>Find file…</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Datei suchen…</translation>
    </message>
    <message>
        <source>Upload the new version, or bring back the original.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Laden Sie die neue Fassung hoch, oder holen Sie das Original zurück.</translation>
    </message>
    <message>
        <source>Upload new version</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Neue Fassung hochladen</translation>
    </message>
    <message>
        <source>It goes on by itself once it is back.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Es geht von selbst weiter, sobald es wieder da ist.</translation>
    </message>
    <message>
        <source>It goes on by itself once that program lets go of it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Es geht von selbst weiter, sobald jenes Programm es loslässt.</translation>
    </message>
    <message>
        <source>It goes on by itself once the drive answers.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Es geht von selbst weiter, sobald das Laufwerk antwortet.</translation>
    </message>
    <message>
        <source>It goes on by itself once it is here.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Es geht von selbst weiter, sobald es hier ist.</translation>
    </message>
    <message>
        <source>Export or copy it once more.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Exportieren oder kopieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Remove it, or upload it anyway.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Entfernen Sie es, oder laden Sie es trotzdem hoch.</translation>
    </message>
    <message>
        <source>Upload anyway</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Trotzdem hochladen</translation>
    </message>
    <message>
        <source>Add the videos that are in it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Fügen Sie die Videos darin hinzu.</translation>
    </message>
    <message>
        <source>Export it as a video and add that.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Exportieren Sie es als Video und fügen Sie das hinzu.</translation>
    </message>
    <message>
        <source>Export it as MP4 and add that.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Exportieren Sie es als MP4 und fügen Sie das hinzu.</translation>
    </message>
    <message>
        <source>Export it smaller, or in parts.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Exportieren Sie es kleiner oder in Teilen.</translation>
    </message>
    <message>
        <source>Split it into parts and add those.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Teilen Sie es auf und fügen Sie die Teile hinzu.</translation>
    </message>
    <message>
        <source>We keep trying; make some room on it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Wir versuchen es weiter; schaffen Sie dort etwas Platz.</translation>
    </message>
    <message>
        <source>We keep trying; tell your IT help desk if it stays.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Wir versuchen es weiter; sagen Sie Ihrem IT-Support Bescheid, wenn es so bleibt.</translation>
    </message>
    <message>
        <source>We keep trying; your IT help desk knows what it asks for.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Wir versuchen es weiter; Ihr IT-Support weiß, was er braucht.</translation>
    </message>
    <message>
        <source>Open any page in a browser and sign in there; we’ll continue by ourselves.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Öffnen Sie irgendeine Seite im Browser und melden Sie sich dort an; wir machen von selbst weiter.</translation>
    </message>
    <message>
        <source>We keep trying; the school’s administrator can make room.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Wir versuchen es weiter; die Verwaltung Ihrer Schule kann Platz schaffen.</translation>
    </message>
    <message>
        <source>Try again tomorrow.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Versuchen Sie es morgen wieder.</translation>
    </message>
    <message>
        <source>If this network has a sign-in page, open it in a browser; we keep trying.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Wenn dieses Netz eine Anmeldeseite hat, öffnen Sie sie im Browser; wir versuchen es weiter.</translation>
    </message>
    <message>
        <source>Sign in to go on.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Melden Sie sich an, um weiterzumachen.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Change what it asks for, then try again.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Ändern Sie, was verlangt wird, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Nothing wrong was published. Try again to send it anew.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Nichts Falsches wurde veröffentlicht. Versuchen Sie es erneut, um es neu zu senden.</translation>
    </message>
    <message>
        <source>Try again to send it anew.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Versuchen Sie es erneut, um es neu zu senden.</translation>
    </message>
    <message>
        <source>Upload again</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Erneut hochladen</translation>
    </message>
    <message>
        <source>You can send it anew.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Sie können es neu senden.</translation>
    </message>
    <message>
        <source>Try preparing again</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Erneut vorbereiten</translation>
    </message>
    <message>
        <source>Try again; a report helps us mend it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Versuchen Sie es erneut; ein Bericht hilft uns, es zu beheben.</translation>
    </message>
    <message>
        <source>We’ll continue by ourselves.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Wir machen von selbst weiter.</translation>
    </message>
    <message>
        <source>Your space on the server is too full: {actual_size} of {limit_size} used.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Ihr Platz auf dem Server reicht nicht: {actual_size} von {limit_size} belegt.</translation>
    </message>
    <message>
        <source>Make room with “Delete from the server…” in the menu of a finished video, or ask for more.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Schaffen Sie Platz mit „Vom Server löschen…“ im Menü eines fertigen Videos, oder bitten Sie um mehr.</translation>
    </message>
    <message>
        <source>“{other}” isn’t the video that “{name}” was. Nothing changed; add it to upload it, too.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>„{other}“ ist nicht das Video, das „{name}“ war. Nichts wurde geändert; fügen Sie es hinzu, um es ebenfalls hochzuladen.</translation>
    </message>
    <message>
        <source>no reason given</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>kein Grund angegeben</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>{sentence}.</translation>
    </message>
    <message>
        <source>The server answers without encryption, so we send it nothing.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Der Server antwortet unverschlüsselt, darum senden wir ihm nichts.</translation>
    </message>
    <message>
        <source>“{detail}” is already here: ready since {since}.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>„{detail}“ ist schon hier: bereit seit {since}.</translation>
    </message>
    <message>
        <source>Your upload is intact.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Ihr Upload ist unversehrt.</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Nichts ist verloren.</translation>
    </message>
    <message>
        <source>{size} is safely stored.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>{size} sind sicher gespeichert.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Nichts wurde gesendet.</translation>
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
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <extracomment>desktop_uploader/ui/outside/farewell.py</extracomment>
        <translation>&amp;Hierbleiben</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Add videos</source>
        <extracomment>desktop_uploader/ui/adding/file_dialog.py</extracomment>
        <translation>Videos hinzufügen</translation>
    </message>
    <message>
        <source>Videos ({kinds})</source>
        <extracomment>desktop_uploader/ui/adding/file_dialog.py</extracomment>
        <translation>Videos ({kinds})</translation>
    </message>
    <message>
        <source>New version of “{title}”</source>
        <extracomment>desktop_uploader/ui/adding/file_dialog.py</extracomment>
        <translation>Neue Fassung von „{title}“</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <extracomment>desktop_uploader/ui/adding/file_dialog.py</extracomment>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Where is “{name}” now?</source>
        <extracomment>desktop_uploader/ui/adding/file_dialog.py</extracomment>
        <translation>Wo ist „{name}“ jetzt?</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All</source>
        <extracomment>desktop_uploader/ui/rows/filter_bar.py</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>In progress</source>
        <extracomment>desktop_uploader/ui/rows/filter_bar.py</extracomment>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Needs you</source>
        <extracomment>desktop_uploader/ui/rows/filter_bar.py</extracomment>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>desktop_uploader/ui/rows/filter_bar.py</extracomment>
        <translation>Bereit</translation>
    </message>
</context>
<context>
    <name>Folders</name>
    <message>
        <source>Add folder…</source>
        <extracomment>desktop_uploader/ui/settings/controls.py</extracomment>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>desktop_uploader/ui/settings/controls.py</extracomment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Which folder is to be watched?</source>
        <extracomment>desktop_uploader/ui/settings/controls.py</extracomment>
        <translation>Welcher Ordner soll überwacht werden?</translation>
    </message>
</context>
<context>
    <name>LimitButton</name>
    <message>
        <source>off</source>
        <extracomment>desktop_uploader/ui/frame/limit_button.py</extracomment>
        <translation>aus</translation>
    </message>
    <message>
        <source>Limit: {limit}</source>
        <extracomment>desktop_uploader/ui/frame/limit_button.py</extracomment>
        <translation>Limit: {limit}</translation>
    </message>
    <message>
        <source>How fast all uploads together may be</source>
        <extracomment>desktop_uploader/ui/frame/limit_button.py</extracomment>
        <translation>Wie schnell alle Uploads zusammen sein dürfen</translation>
    </message>
    <message>
        <source>Off</source>
        <extracomment>desktop_uploader/ui/frame/limit_button.py</extracomment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Other…</source>
        <extracomment>desktop_uploader/ui/frame/limit_button.py</extracomment>
        <translation>Andere…</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>{first} and {last}</source>
        <extracomment>desktop_uploader/words/lists.py</extracomment>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <extracomment>desktop_uploader/words/lists.py</extracomment>
        <translation>{first} oder {last}</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <extracomment>desktop_uploader/words/lists.py</extracomment>
        <translation>{first}, {second}</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>Add videos…</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Videos hinzufügen…</translation>
    </message>
    <message>
        <source>Paste videos</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Videos einfügen</translation>
    </message>
    <message>
        <source>Pause all</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Alle anhalten</translation>
    </message>
    <message>
        <source>Resume all</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Alle fortsetzen</translation>
    </message>
    <message>
        <source>Undo removal</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Entfernen rückgängig machen</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Details</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Check the connection…</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Verbindung prüfen…</translation>
    </message>
    <message>
        <source>Save report…</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Dunkel</translation>
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
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>There is no video file on the clipboard.</source>
        <extracomment>desktop_uploader/ui/main_window.py</extracomment>
        <translation>In der Zwischenablage ist keine Videodatei.</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>To move videos, sort them by upload order.</source>
        <extracomment>desktop_uploader/ui/rows/moving.py</extracomment>
        <translation>Um Videos zu verschieben, ordnen Sie sie nach der Upload-Reihenfolge.</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Show all</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>No video in “{filter}” matches “{search}”.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Kein Video in „{filter}“ passt zu „{search}“.</translation>
    </message>
    <message>
        <source>No video matches “{search}”.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Kein Video passt zu „{search}“.</translation>
    </message>
    <message>
        <source>There is no video in “{filter}”.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>In „{filter}“ ist kein Video.</translation>
    </message>
    <message>
        <source>There is no video here.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Hier ist kein Video.</translation>
    </message>
</context>
<context>
    <name>OneOf</name>
    <message>
        <source>No course</source>
        <extracomment>desktop_uploader/ui/settings/controls.py</extracomment>
        <translation>Kein Kurs</translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>Paused until {time}</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Angehalten bis {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n uploading</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>%n lädt hoch</numerusform>
            <numerusform>%n laden hoch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n getting ready to watch</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>%n wird vorbereitet</numerusform>
            <numerusform>%n werden vorbereitet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>%n pausiert</numerusform>
            <numerusform>%n pausiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to upload</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Nichts hochzuladen</translation>
    </message>
    <message>
        <source>A video needs you.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Ein Video braucht Sie.</translation>
    </message>
    <message numerus="yes">
        <source>%n videos need you.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>%n Video braucht Sie.</numerusform>
            <numerusform>%n Videos brauchen Sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your video is ready to watch.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Ihr Video ist bereit zum Ansehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n videos are ready to watch.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>%n Video ist bereit zum Ansehen.</numerusform>
            <numerusform>%n Videos sind bereit zum Ansehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your sign-in ended. Nothing is lost; sign in to go on.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Ihre Anmeldung ist abgelaufen. Nichts ist verloren; melden Sie sich an, um weiterzumachen.</translation>
    </message>
    <message>
        <source>“{title}” needs you.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>„{title}“ braucht Sie.</translation>
    </message>
    <message>
        <source>Uploads pause and continue next time.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Uploads pausieren und gehen beim nächsten Mal weiter.</translation>
    </message>
    <message>
        <source>Your videos are sent; getting them ready continues next time.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Ihre Videos sind gesendet; das Vorbereiten geht beim nächsten Mal weiter.</translation>
    </message>
    <message>
        <source>Your videos are sent; the server gets them ready without this program.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Ihre Videos sind gesendet; der Server bereitet sie ohne dieses Programm vor.</translation>
    </message>
    <message>
        <source>Desktop Uploader is still here.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Desktop Uploader ist noch da.</translation>
    </message>
    <message>
        <source>Uploads go on. To quit, use its menu beside the clock, or Ctrl+Q in the window.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Uploads gehen weiter. Beenden können Sie ihn über sein Menü neben der Uhr oder mit Strg+Q im Fenster.</translation>
    </message>
    <message>
        <source>{number} %</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>{number} %</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Your sign-in ended. Nothing is lost.</source>
        <extracomment>desktop_uploader/ui/sign_in/people.py</extracomment>
        <translation>Ihre Anmeldung ist abgelaufen. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>The sign-in of {name} at {server} ended. Nothing is lost.</source>
        <extracomment>desktop_uploader/ui/sign_in/people.py</extracomment>
        <translation>Die Anmeldung von {name} bei {server} ist abgelaufen. Nichts ist verloren.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Step {step} of {steps}</source>
        <extracomment>desktop_uploader/ui/sign_in/progress.py</extracomment>
        <translation>Schritt {step} von {steps}</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>{number} kB</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number} kB</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number} MB</translation>
    </message>
    <message>
        <source>{number} GB</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number} GB</translation>
    </message>
    <message>
        <source>{number} TB</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number} TB</translation>
    </message>
    <message>
        <source>{number} kB/s</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number} kB/s</translation>
    </message>
    <message>
        <source>{number} MB/s</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number} MB/s</translation>
    </message>
    <message>
        <source>{number} GB/s</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number} GB/s</translation>
    </message>
    <message>
        <source>{number} TB/s</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number} TB/s</translation>
    </message>
    <message>
        <source>{number}%</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number} %</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>{part} of {whole} used</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{part} von {whole} belegt</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)/s</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>%n Byte/s</numerusform>
            <numerusform>%n Byte/s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>etwa %n min</numerusform>
            <numerusform>etwa %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>about {number} h</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>etwa {number} h</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>noch etwa %n min</numerusform>
            <numerusform>noch etwa %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>about {number} h left</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>noch etwa {number} h</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} hours</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number} Stunden</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{day}, {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>The list of uploads was damaged, and no upload could be recovered.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>Die Liste der Uploads war beschädigt, und kein Upload konnte gerettet werden.</translation>
    </message>
    <message numerus="yes">
        <source>The list of uploads was damaged. %n upload(s) recovered.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>
            <numerusform>Die Liste der Uploads war beschädigt. %n Upload wurde gerettet.</numerusform>
            <numerusform>Die Liste der Uploads war beschädigt. %n Uploads wurden gerettet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The damaged file is kept as {path}.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>Die beschädigte Datei wird als {path} aufbewahrt.</translation>
    </message>
    <message>
        <source>Your settings couldn’t be read; the usual ones hold. The old file is kept as {name}.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>Ihre Einstellungen konnten nicht gelesen werden; es gelten die üblichen. Die alte Datei wird als {name} aufbewahrt.</translation>
    </message>
    <message>
        <source>Some settings of your school in {path} can’t be read; your own hold there.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>Einige Einstellungen Ihrer Schule in {path} sind nicht lesbar; dort gelten Ihre eigenen.</translation>
    </message>
    <message>
        <source>“{name}” was added from “{folder}”.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>„{name}“ wurde aus „{folder}“ hinzugefügt.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were added from “{folder}”.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>
            <numerusform>%n Video wurde aus „{folder}“ hinzugefügt.</numerusform>
            <numerusform>%n Videos wurden aus „{folder}“ hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) will wait until you switch back to this computer.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>
            <numerusform>%n Video wartet, bis Sie wieder zu diesem Computer wechseln.</numerusform>
            <numerusform>%n Videos warten, bis Sie wieder zu diesem Computer wechseln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) will wait until you switch back to {account}.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>
            <numerusform>%n Video wartet, bis Sie wieder zu {account} wechseln.</numerusform>
            <numerusform>%n Videos warten, bis Sie wieder zu {account} wechseln.</numerusform>
        </translation>
    </message>
    <message>
        <source>This file is “{title}” itself. Nothing changed.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>Diese Datei ist „{title}“ selbst. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The lesson shows “{title}” as it was until the new version is ready, then that one.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>Die Lektion zeigt „{title}“ wie bisher, bis die neue Fassung bereit ist, und dann diese.</translation>
    </message>
    <message>
        <source>The new “{title}” gets a link of its own; the old link keeps showing the old one.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>Das neue „{title}“ bekommt einen eigenen Link; der alte Link zeigt weiter das alte.</translation>
    </message>
</context>
<context>
    <name>Removals</name>
    <message>
        <source>“{title}” removed from the list.</source>
        <extracomment>desktop_uploader/ui/rows/removals.py</extracomment>
        <translation>„{title}“ aus der Liste entfernt.</translation>
    </message>
    <message>
        <source>“{title}” removed from the list; it stays on the server.</source>
        <extracomment>desktop_uploader/ui/rows/removals.py</extracomment>
        <translation>„{title}“ aus der Liste entfernt; es bleibt auf dem Server.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) removed from the list; finished ones stay on the server.</source>
        <extracomment>desktop_uploader/ui/rows/removals.py</extracomment>
        <translation>
            <numerusform>%n Video aus der Liste entfernt; ein fertiges bleibt auf dem Server.</numerusform>
            <numerusform>%n Videos aus der Liste entfernt; fertige bleiben auf dem Server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) removed from the list.</source>
        <extracomment>desktop_uploader/ui/rows/removals.py</extracomment>
        <translation>
            <numerusform>%n Video aus der Liste entfernt.</numerusform>
            <numerusform>%n Videos aus der Liste entfernt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Save report</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>&amp;Include titles and file names</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>&amp;Titel und Dateinamen aufnehmen</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>Bericht &amp;speichern…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Saved as “{name}”. Send it to your help desk.</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>Als „{name}“ gespeichert. Senden Sie die Datei an Ihren IT-Support.</translation>
    </message>
    <message>
        <source>The report couldn’t be saved there.</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>Der Bericht ließ sich dort nicht speichern.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Report (*.zip)</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>Bericht (*.zip)</translation>
    </message>
    <message>
        <source>One file for your help desk: the program’s logs, your settings, where each upload stands, and what the check of the connection finds.</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>Eine Datei für Ihren IT-Support: die Protokolle des Programms, Ihre Einstellungen, wo jeder Upload steht und was die Prüfung der Verbindung ergibt.</translation>
    </message>
    <message>
        <source>Your sign-in, upload addresses and e-mail address are never in it. Titles and file names are left out unless you include them.</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>Ihre Anmeldung, Upload-Adressen und E-Mail-Adresse stehen nie darin. Titel und Dateinamen bleiben weg, wenn Sie sie nicht aufnehmen.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>To move videos, sort them by upload order.</source>
        <extracomment>desktop_uploader/ui/rows/row_actions.py</extracomment>
        <translation>Um Videos zu verschieben, ordnen Sie sie nach der Upload-Reihenfolge.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Uploads at a time</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Uploads gleichzeitig</translation>
    </message>
    <message>
        <source>More is seldom faster: they share the same line.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Mehr ist selten schneller: Sie teilen sich dieselbe Leitung.</translation>
    </message>
    <message>
        <source>Speed limit</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Geschwindigkeitslimit</translation>
    </message>
    <message>
        <source>What all uploads together may take of your line.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Was alle Uploads zusammen von Ihrer Leitung nehmen dürfen.</translation>
    </message>
    <message>
        <source>Only at these hours</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Nur zu diesen Zeiten</translation>
    </message>
    <message>
        <source>For example “mon-fri 18:00-07:00”. Leave it empty to upload at any time.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Zum Beispiel „mon-fri 18:00-07:00“. Lassen Sie es leer, um jederzeit hochzuladen.</translation>
    </message>
    <message>
        <source>Upload on limited data, too</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Auch mit begrenzten Daten hochladen</translation>
    </message>
    <message>
        <source>Otherwise uploads pause on a phone’s hotspot and other metered connections.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Sonst pausieren Uploads am Hotspot eines Telefons und an anderen getakteten Verbindungen.</translation>
    </message>
    <message>
        <source>Keep the computer awake while uploading</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Den Computer beim Hochladen wach halten</translation>
    </message>
    <message>
        <source>Only while bytes move, and never on a low battery.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Nur solange Bytes fließen, und nie bei schwachem Akku.</translation>
    </message>
    <message>
        <source>Course of new videos</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Kurs neuer Videos</translation>
    </message>
    <message>
        <source>You can change it for each video at any time.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Sie können das bei jedem Video jederzeit ändern.</translation>
    </message>
    <message>
        <source>Lesson of new videos</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Lektion neuer Videos</translation>
    </message>
    <message>
        <source>Who can watch new videos</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Wer neue Videos ansehen kann</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Überwachte Ordner</translation>
    </message>
    <message>
        <source>A video that is saved here is added by itself once it is complete.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Ein Video, das hier gespeichert wird, wird von selbst hinzugefügt, sobald es vollständig ist.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Light, dark, or as your system has it.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Hell, dunkel oder wie Ihr System.</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Takes effect when the program starts the next time.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Gilt ab dem nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>When a batch is finished, or a video needs you. At most one a minute.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Wenn eine Reihe fertig ist oder ein Video Sie braucht. Höchstens eine in der Minute.</translation>
    </message>
    <message>
        <source>Keep uploading when the window is closed</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Weiter hochladen, wenn das Fenster geschlossen ist</translation>
    </message>
    <message>
        <source>The program stays beside the clock; quit it from its menu there.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Das Programm bleibt neben der Uhr; dort beenden Sie es über sein Menü.</translation>
    </message>
    <message>
        <source>Start when you log in</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Beim Anmelden am Computer starten</translation>
    </message>
    <message>
        <source>Uploads go on by themselves, without the window.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Uploads gehen von selbst weiter, ohne das Fenster.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Leave it empty to use the system’s. “none” for no proxy, or an address as http://proxy.example.edu:8080.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Leer: der des Systems. „none“ für keinen Proxy, oder eine Adresse wie http://proxy.example.edu:8080.</translation>
    </message>
    <message>
        <source>Detailed log</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Ausführliches Protokoll</translation>
    </message>
    <message>
        <source>Helps your IT help desk to find a fault. Tokens and titles are never in it.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Hilft Ihrem IT-Support, einen Fehler zu finden. Zugangsschlüssel und Titel stehen nie darin.</translation>
    </message>
    <message>
        <source>Paused until</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Angehalten bis</translation>
    </message>
    <message>
        <source>Nothing is uploaded until then, in seconds since 1970.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Bis dahin wird nichts hochgeladen, in Sekunden seit 1970.</translation>
    </message>
    <message>
        <source>Server</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Server</translation>
    </message>
    <message>
        <source>Address of the server; empty for this computer’s own.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Adresse des Servers; leer für den dieses Computers.</translation>
    </message>
    <message>
        <source>Uploads</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Uploads</translation>
    </message>
    <message>
        <source>New videos</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Neue Videos</translation>
    </message>
    <message>
        <source>Window</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Network</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Help</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Everyone</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Only people with the link</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Nur Personen mit dem Link</translation>
    </message>
    <message>
        <source>Only me</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Nur ich</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>This isn’t understood yet; write it like “mon-fri 18:00-07:00”. What held before still holds.</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Das ist noch nicht verständlich; schreiben Sie es wie „mon-fri 18:00-07:00“. Bis dahin gilt, was vorher galt.</translation>
    </message>
    <message>
        <source>This isn’t an address yet; write it like http://proxy.example.edu:8080, or “none”. What held before still holds.</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Das ist noch keine Adresse; schreiben Sie sie wie http://proxy.example.edu:8080 oder „none“. Bis dahin gilt, was vorher galt.</translation>
    </message>
    <message numerus="yes">
        <source>There is room for %n folder(s). What held before still holds.</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>
            <numerusform>Es ist Platz für %n Ordner. Was vorher galt, gilt weiter.</numerusform>
            <numerusform>Es ist Platz für %n Ordner. Was vorher galt, gilt weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>This value can’t be kept. What held before still holds.</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Dieser Wert lässt sich nicht übernehmen. Was vorher galt, gilt weiter.</translation>
    </message>
    <message>
        <source>The program was started with a limit of {speed}, which holds until it ends.</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Das Programm wurde mit einem Limit von {speed} gestartet, das bis zum Beenden gilt.</translation>
    </message>
    <message>
        <source>Your school has set this.</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Ihre Schule hat das festgelegt.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <extracomment>desktop_uploader/ui/settings/dialog.py</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <extracomment>desktop_uploader/ui/settings/dialog.py</extracomment>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Reset this page</source>
        <extracomment>desktop_uploader/ui/settings/dialog.py</extracomment>
        <translation>Diese Seite &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <extracomment>desktop_uploader/ui/settings/dialog.py</extracomment>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>C&amp;heck the connection…</source>
        <extracomment>desktop_uploader/ui/settings/dialog.py</extracomment>
        <translation>&amp;Verbindung prüfen…</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <extracomment>desktop_uploader/ui/settings/dialog.py</extracomment>
        <translation>Bericht &amp;speichern…</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>This isn’t the address of a server.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Das ist nicht die Adresse eines Servers.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Your school tells you its own; it looks like “video.example.edu”.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Ihre Schule nennt Ihnen die ihre; sie sieht aus wie „video.example.edu“.</translation>
    </message>
    <message>
        <source>Begin it with “https://”, or leave that part out.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Beginnen Sie sie mit „https://“, oder lassen Sie diesen Teil weg.</translation>
    </message>
    <message>
        <source>Nobody allowed it in time, and the code has expired.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Niemand hat es rechtzeitig erlaubt, und der Code ist abgelaufen.</translation>
    </message>
    <message>
        <source>Continue in the browser once more for a new one.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Gehen Sie noch einmal in den Browser, um einen neuen zu bekommen.</translation>
    </message>
    <message>
        <source>It was refused in the browser.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Es wurde im Browser abgelehnt.</translation>
    </message>
    <message>
        <source>Continue in the browser to be asked again.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Gehen Sie in den Browser, um erneut gefragt zu werden.</translation>
    </message>
    <message>
        <source>What you typed is still here.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Was Sie eingegeben haben, steht noch hier.</translation>
    </message>
    <message>
        <source>Nothing secret was sent.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Nichts Geheimes wurde gesendet.</translation>
    </message>
    <message>
        <source>“http://” isn’t safe between computers: others on the network could read along.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>„http://“ ist zwischen Computern nicht sicher: Andere im Netz könnten mitlesen.</translation>
    </message>
    <message>
        <source>The access token is still missing.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Der Zugangsschlüssel fehlt noch.</translation>
    </message>
    <message>
        <source>Your school’s IT help desk gives you one.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Ihr IT-Support gibt Ihnen einen.</translation>
    </message>
    <message>
        <source>{host} answers, but without encryption: others on the network could read along.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>{host} antwortet, aber unverschlüsselt: Andere im Netz könnten mitlesen.</translation>
    </message>
    <message>
        <source>Is the address right? Your school’s IT help desk knows the one that is safe.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Stimmt die Adresse? Ihr IT-Support kennt die sichere.</translation>
    </message>
    <message>
        <source>{host} answers, but without encryption.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>{host} antwortet, aber unverschlüsselt.</translation>
    </message>
    <message>
        <source>Type “http://{host}”: it is on this computer, where nobody else reads along.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Geben Sie „http://{host}“ ein: Der Server ist auf diesem Computer, wo sonst niemand mitliest.</translation>
    </message>
    <message>
        <source>Videos you dropped wait here.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Abgelegte Videos warten hier.</translation>
    </message>
    <message>
        <source>If it stays, your school’s IT help desk can mend it; it isn’t anything you did.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Wenn es so bleibt, kann Ihr IT-Support es beheben; es liegt nicht an Ihnen.</translation>
    </message>
    <message>
        <source>{host} can’t be reached.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>{host} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Is the address right, and this computer online?</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Stimmt die Adresse, und ist dieser Computer online?</translation>
    </message>
    <message>
        <source>{host} didn’t answer in time.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>{host} hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The network or the server may be slow: try again soon.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Das Netz oder der Server ist vielleicht langsam: Versuchen Sie es bald noch einmal.</translation>
    </message>
    <message>
        <source>The identity of {host} can’t be confirmed on this network.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Die Identität von {host} lässt sich in diesem Netz nicht bestätigen.</translation>
    </message>
    <message>
        <source>Is the address right, and this computer’s date? If it stays, your school’s IT help desk can mend it; it isn’t anything you did.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Stimmen die Adresse und das Datum dieses Computers? Wenn es so bleibt, kann Ihr IT-Support es beheben; es liegt nicht an Ihnen.</translation>
    </message>
    <message>
        <source>A proxy on this network wants its own sign-in.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Ein Proxy in diesem Netz verlangt eine eigene Anmeldung.</translation>
    </message>
    <message>
        <source>{host} is busy.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>{host} ist beschäftigt.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>{host} answers, but not as a server for lecture videos.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>{host} antwortet, aber nicht als Server für Lehrvideos.</translation>
    </message>
    <message>
        <source>Is the address right? If this network has a sign-in page, open it in a browser first.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Stimmt die Adresse? Wenn dieses Netz eine Anmeldeseite hat, öffnen Sie sie zuerst im Browser.</translation>
    </message>
    <message>
        <source>{host} doesn’t know this access token.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>{host} kennt diesen Zugangsschlüssel nicht.</translation>
    </message>
    <message>
        <source>Was all of it copied? They can end, too: your school’s IT help desk gives you a new one.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Wurde er vollständig kopiert? Er kann auch abgelaufen sein: Ihr IT-Support gibt Ihnen einen neuen.</translation>
    </message>
    <message>
        <source>This computer couldn’t keep your access token.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Dieser Computer konnte Ihren Zugangsschlüssel nicht aufbewahren.</translation>
    </message>
    <message>
        <source>Signing in at {host} didn’t work.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Die Anmeldung bei {host} hat nicht geklappt.</translation>
    </message>
</context>
<context>
    <name>SignInCard</name>
    <message>
        <source>&amp;Another server…</source>
        <extracomment>desktop_uploader/ui/sign_in/sign_in_card.py</extracomment>
        <translation>Anderer &amp;Server…</translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>desktop_uploader/ui/sign_in/sign_in_card.py</extracomment>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>SignOutQuestion</name>
    <message>
        <source>Sign out</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out of {account}?</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>{account} abmelden?</translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) will wait here until you sign in again.</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>
            <numerusform>%n Upload wartet hier, bis Sie sich wieder anmelden.</numerusform>
            <numerusform>%n Uploads warten hier, bis Sie sich wieder anmelden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>Angemeldet bleiben</translation>
    </message>
</context>
<context>
    <name>SortButton</name>
    <message>
        <source>Upload order</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>Upload-Reihenfolge</translation>
    </message>
    <message>
        <source>Newest first</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Largest first</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>Größte zuerst</translation>
    </message>
    <message>
        <source>Course</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>In which order the videos are listed</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>In welcher Reihenfolge die Videos stehen</translation>
    </message>
    <message>
        <source>Sorted by: {order}</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>Geordnet nach: {order}</translation>
    </message>
</context>
<context>
    <name>Speed</name>
    <message>
        <source>No limit</source>
        <extracomment>desktop_uploader/ui/settings/controls.py</extracomment>
        <translation>Kein Limit</translation>
    </message>
    <message>
        <source> MB/s</source>
        <extracomment>desktop_uploader/ui/settings/controls.py</extracomment>
        <translation> MB/s</translation>
    </message>
</context>
<context>
    <name>SpeedGraph</name>
    <message>
        <source>Speed over the last minute</source>
        <extracomment>desktop_uploader/ui/frame/speed_graph.py</extracomment>
        <translation>Geschwindigkeit der letzten Minute</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Checking</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Uploading</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Lädt hoch</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Verbindet neu</translation>
    </message>
    <message>
        <source>Verifying</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Wird verglichen</translation>
    </message>
    <message>
        <source>Getting ready to watch</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Needs you</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>Couldn’t upload</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Nicht hochgeladen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Paused, no internet</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Pausiert, kein Internet</translation>
    </message>
    <message>
        <source>Paused, limited data</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Pausiert, begrenzte Daten</translation>
    </message>
    <message>
        <source>Paused, outside hours</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Pausiert, außerhalb der Zeiten</translation>
    </message>
    <message>
        <source>Waiting for room</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Wartet auf Platz</translation>
    </message>
    <message>
        <source>Waits until you sign in</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Wartet auf Anmeldung</translation>
    </message>
    <message>
        <source>Uploading {percent}</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Lädt hoch {percent}</translation>
    </message>
    <message>
        <source>Getting ready to watch…</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>Getting ready to watch {percent}</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Wird vorbereitet {percent}</translation>
    </message>
    <message>
        <source>the server is checking what it stored</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>der Server prüft, was er gespeichert hat</translation>
    </message>
    <message>
        <source>No answer from the server at the moment. We keep trying.</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Der Server antwortet im Moment nicht. Wir versuchen es weiter.</translation>
    </message>
    <message>
        <source>No answer from the server at the moment. {stored} is safely stored. We keep trying.</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Der Server antwortet im Moment nicht. {stored} sind sicher gespeichert. Wir versuchen es weiter.</translation>
    </message>
    <message>
        <source>stored</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>verified</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>verglichen</translation>
    </message>
    <message>
        <source>{stored} of {size} safely stored</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>{stored} von {size} sicher gespeichert</translation>
    </message>
    <message>
        <source>none of {size} stored yet</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>von {size} ist noch nichts gespeichert</translation>
    </message>
    <message>
        <source>number {number} in line</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Nummer {number} in der Reihe</translation>
    </message>
    <message>
        <source>you can close the app – this happens on the server</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Sie können das Programm schließen – das macht der Server</translation>
    </message>
    <message>
        <source>keep the app open – this computer prepares it</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>lassen Sie das Programm offen – dieser Computer bereitet es vor</translation>
    </message>
    <message>
        <source>ready since {time}</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>bereit seit {time}</translation>
    </message>
    <message>
        <source>published {time}</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>veröffentlicht {time}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <extracomment>desktop_uploader/ui/frame/status_line.py</extracomment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Online</source>
        <extracomment>desktop_uploader/ui/frame/status_line.py</extracomment>
        <translation>Online</translation>
    </message>
    <message>
        <source>No internet</source>
        <extracomment>desktop_uploader/ui/frame/status_line.py</extracomment>
        <translation>Kein Internet</translation>
    </message>
    <message>
        <source>Limited data</source>
        <extracomment>desktop_uploader/ui/frame/status_line.py</extracomment>
        <translation>Begrenzte Daten</translation>
    </message>
    <message>
        <source>Network state not known</source>
        <extracomment>desktop_uploader/ui/frame/status_line.py</extracomment>
        <translation>Zustand des Netzes unbekannt</translation>
    </message>
    <message>
        <source>The computer is kept awake while bytes move.</source>
        <extracomment>desktop_uploader/ui/frame/status_line.py</extracomment>
        <translation>Der Computer wird wach gehalten, solange Bytes fließen.</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>This computer has no keyring: you stay signed in until you quit.</source>
        <extracomment>desktop_uploader/ui/sign_in/step.py</extracomment>
        <translation>Dieser Computer hat keinen Schlüsselbund: Sie bleiben angemeldet, bis Sie das Programm beenden.</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The list of uploads was written by a newer Desktop Uploader (format {found}, this one reads up to {known}). Nothing was changed. Please install the newer version. The list: {path}</source>
        <extracomment>desktop_uploader/store/errors.py</extracomment>
        <translation>Die Liste der Uploads stammt von einem neueren Desktop Uploader (Format {found}, dieser liest bis {known}). Nichts wurde geändert. Bitte installieren Sie die neuere Fassung. Die Liste: {path}</translation>
    </message>
    <message>
        <source>The list of uploads can’t be opened now: another Desktop Uploader that runs is using it. Nothing was changed. Please close the other one and start again. The list: {path}</source>
        <extracomment>desktop_uploader/store/errors.py</extracomment>
        <translation>Die Liste der Uploads lässt sich jetzt nicht öffnen: Ein anderer laufender Desktop Uploader benutzt sie. Nichts wurde geändert. Bitte schließen Sie den anderen und starten Sie neu. Die Liste: {path}</translation>
    </message>
    <message>
        <source>The list of uploads could not be read or written ({reason}). What was saved before is kept. Please check that the disk has room and may be written. The list: {path}</source>
        <extracomment>desktop_uploader/store/errors.py</extracomment>
        <translation>Die Liste der Uploads ließ sich nicht lesen oder schreiben ({reason}). Was vorher gespeichert war, bleibt erhalten. Bitte prüfen Sie, ob auf dem Datenträger Platz ist und geschrieben werden darf. Die Liste: {path}</translation>
    </message>
    <message>
        <source>The settings could not be read or written ({reason}). The uploads are not affected. Please check that the disk has room and may be written. The settings: {path}</source>
        <extracomment>desktop_uploader/store/errors.py</extracomment>
        <translation>Die Einstellungen ließen sich nicht lesen oder schreiben ({reason}). Die Uploads sind nicht betroffen. Bitte prüfen Sie, ob auf dem Datenträger Platz ist und geschrieben werden darf. Die Einstellungen: {path}</translation>
    </message>
</context>
<context>
    <name>Survey</name>
    <message>
        <source>Counting…</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>Wird gezählt…</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n video(s) or more</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>%n Video oder mehr ablegen</numerusform>
            <numerusform>%n Videos oder mehr ablegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %n video(s)</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>%n Video ablegen</numerusform>
            <numerusform>%n Videos ablegen</numerusform>
        </translation>
    </message>
    <message>
        <source>counting…</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>wird gezählt…</translation>
    </message>
    <message>
        <source>{names} isn’t a video and was left out.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>{names} ist kein Video und wurde ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>{names} aren’t videos and were left out.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>{names} sind keine Videos und wurden ausgelassen.</numerusform>
            <numerusform>{names} sind keine Videos und wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No video was found.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>Es wurde kein Video gefunden.</translation>
    </message>
    <message>
        <source>There is no video among these.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>Darunter ist kein Video.</translation>
    </message>
    <message>
        <source>1 file isn’t a video and will be left out: {names}</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>1 Datei ist kein Video und wird ausgelassen: {names}</translation>
    </message>
    <message numerus="yes">
        <source>%n files aren’t videos and will be left out: {names}</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>%n Datei ist kein Video und wird ausgelassen: {names}</numerusform>
            <numerusform>%n Dateien sind keine Videos und werden ausgelassen: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>up to {size} and {length} each</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>je bis zu {size} und {length}</translation>
    </message>
    <message>
        <source>{names} isn’t a video.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>{names} ist kein Video.</translation>
    </message>
    <message numerus="yes">
        <source>{names} aren’t videos.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>{names} sind keine Videos.</numerusform>
            <numerusform>{names} sind keine Videos.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 link can’t be added: save it on this computer first.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>1 Link kann nicht hinzugefügt werden: Speichern Sie ihn zuerst auf diesem Computer.</translation>
    </message>
    <message numerus="yes">
        <source>%n links can’t be added: save them on this computer first.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>%n Link kann nicht hinzugefügt werden: Speichern Sie ihn zuerst auf diesem Computer.</numerusform>
            <numerusform>%n Links können nicht hinzugefügt werden: Speichern Sie sie zuerst auf diesem Computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) couldn’t be opened.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>%n Ordner ließ sich nicht öffnen.</numerusform>
            <numerusform>%n Ordner ließen sich nicht öffnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is more in these folders: add the rest folder by folder.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>In diesen Ordnern ist noch mehr: Fügen Sie den Rest Ordner für Ordner hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>System</name>
    <message>
        <source>Videos are being uploaded</source>
        <extracomment>desktop_uploader/ui/computer/system.py</extracomment>
        <translation>Videos werden hochgeladen</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Added</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Checked</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Upload started</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Upload begonnen</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Computer slept</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Computer im Ruhezustand</translation>
    </message>
    <message>
        <source>Server not reached</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Server nicht erreicht</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>Server full</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Server voll</translation>
    </message>
    <message>
        <source>Continued</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Fortgesetzt</translation>
    </message>
    <message>
        <source>Started again from the beginning</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Noch einmal von vorn begonnen</translation>
    </message>
    <message>
        <source>All bytes stored</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Alle Bytes gespeichert</translation>
    </message>
    <message>
        <source>Verified</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Verglichen</translation>
    </message>
    <message>
        <source>Stored, its size compared</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Gespeichert, Größe verglichen</translation>
    </message>
    <message>
        <source>Ready to watch</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Bereit zum Ansehen</translation>
    </message>
    <message>
        <source>Needed you</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Brauchte Sie</translation>
    </message>
    <message>
        <source>Couldn’t upload</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Nicht hochgeladen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>The title on the server was “{text}”</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Der Titel auf dem Server war „{text}“</translation>
    </message>
    <message>
        <source>The description on the server was “{text}”</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Die Beschreibung auf dem Server war „{text}“</translation>
    </message>
    <message>
        <source>On the server, others could watch it</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Auf dem Server konnten andere es ansehen</translation>
    </message>
    <message>
        <source>On the server, it was in another course or lesson ({text})</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Auf dem Server war es in einem anderen Kurs oder einer anderen Lektion ({text})</translation>
    </message>
    <message>
        <source>On the server, everybody could watch it</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Auf dem Server konnten es alle ansehen</translation>
    </message>
    <message>
        <source>On the server, everybody with the link could watch it</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Auf dem Server konnten es alle mit dem Link ansehen</translation>
    </message>
    <message>
        <source>On the server, only you could watch it</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Auf dem Server konnten nur Sie es ansehen</translation>
    </message>
    <message>
        <source>Paused at {size}</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Pausiert bei {size}</translation>
    </message>
    <message>
        <source>Computer slept at {size}</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Computer im Ruhezustand bei {size}</translation>
    </message>
    <message>
        <source>Connection lost at {size}</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Verbindung verloren bei {size}</translation>
    </message>
    <message>
        <source>Server full at {size}</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Server voll bei {size}</translation>
    </message>
    <message>
        <source>Continued from {size}</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Fortgesetzt ab {size}</translation>
    </message>
    <message>
        <source>Checked: {facts}</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Geprüft: {facts}</translation>
    </message>
    <message>
        <source>Couldn’t be prepared</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Nicht vorbereitet</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Today</source>
        <extracomment>desktop_uploader/ui/details/timeline_view.py</extracomment>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>TokenStep</name>
    <message>
        <source>Access &amp;token</source>
        <extracomment>desktop_uploader/ui/sign_in/token_step.py</extracomment>
        <translation>&amp;Zugangsschlüssel</translation>
    </message>
    <message>
        <source>Use the &amp;browser instead</source>
        <extracomment>desktop_uploader/ui/sign_in/token_step.py</extracomment>
        <translation>Stattdessen den &amp;Browser verwenden</translation>
    </message>
    <message>
        <source>{server} takes an access token: a long password made for this program. Your school’s IT help desk gives you one; paste it here.</source>
        <extracomment>desktop_uploader/ui/sign_in/token_step.py</extracomment>
        <translation>{server} verlangt einen Zugangsschlüssel: ein langes Passwort eigens für dieses Programm. Ihr IT-Support gibt Ihnen einen; fügen Sie ihn hier ein.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>desktop_uploader/ui/sign_in/token_step.py</extracomment>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <extracomment>desktop_uploader/ui/sign_in/token_step.py</extracomment>
        <translation>Wird angemeldet…</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <extracomment>desktop_uploader/ui/sign_in/token_step.py</extracomment>
        <translation>&amp;Anmelden</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Add videos</source>
        <extracomment>desktop_uploader/ui/frame/top_bar.py</extracomment>
        <translation>Videos hinzufügen</translation>
    </message>
    <message>
        <source>Resume all</source>
        <extracomment>desktop_uploader/ui/frame/top_bar.py</extracomment>
        <translation>Alle fortsetzen</translation>
    </message>
    <message>
        <source>Pause all</source>
        <extracomment>desktop_uploader/ui/frame/top_bar.py</extracomment>
        <translation>Alle anhalten</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>desktop_uploader/ui/frame/top_bar.py</extracomment>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear search</source>
        <extracomment>desktop_uploader/ui/frame/top_bar.py</extracomment>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Menu</source>
        <extracomment>desktop_uploader/ui/frame/top_bar.py</extracomment>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message numerus="yes">
        <source>%n uploading</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>%n lädt hoch</numerusform>
            <numerusform>%n laden hoch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reconnecting</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>%n verbindet neu</numerusform>
            <numerusform>%n verbinden neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>%n pausiert</numerusform>
            <numerusform>%n pausiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n getting ready</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>%n wird vorbereitet</numerusform>
            <numerusform>%n werden vorbereitet</numerusform>
        </translation>
    </message>
    <message>
        <source>1 needs you</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>1 braucht Sie</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>%n braucht Sie</numerusform>
            <numerusform>%n brauchen Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>All done</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>Alles erledigt</translation>
    </message>
    <message>
        <source>Nothing to upload</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>Nichts hochzuladen</translation>
    </message>
</context>
<context>
    <name>Transfers</name>
    <message>
        <source>This version of the program can’t speak “{protocol}”.</source>
        <extracomment>desktop_uploader/engine/activities.py</extracomment>
        <translation>Diese Fassung des Programms spricht „{protocol}“ nicht.</translation>
    </message>
    <message>
        <source>it speaks another version of the protocol.</source>
        <extracomment>desktop_uploader/transfers/tus_creation.py</extracomment>
        <translation>er spricht eine andere Fassung des Protokolls.</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>Open Desktop Uploader</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>Desktop Uploader öffnen</translation>
    </message>
    <message>
        <source>Pause all</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>Alle anhalten</translation>
    </message>
    <message>
        <source>Resume all</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>Alle fortsetzen</translation>
    </message>
    <message>
        <source>Pause for one hour</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>Eine Stunde anhalten</translation>
    </message>
    <message>
        <source>Speed limit</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>Geschwindigkeitslimit</translation>
    </message>
    <message>
        <source>Settings…</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Paused until {time}</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>Angehalten bis {time}</translation>
    </message>
    <message>
        <source>No limit</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>Kein Limit</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>{size} in der Sekunde</translation>
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
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>desktop_uploader/ui/frame/trouble_box.py</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Uploading can’t go on yet.</source>
        <extracomment>desktop_uploader/ui/frame/trouble_box.py</extracomment>
        <translation>Das Hochladen kann noch nicht weitergehen.</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <extracomment>desktop_uploader/ui/frame/trouble_box.py</extracomment>
        <translation>Nichts ist verloren.</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Removed</source>
        <extracomment>desktop_uploader/ui/rows/undo_bar.py</extracomment>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>desktop_uploader/ui/rows/undo_bar.py</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo with {keys}.</source>
        <extracomment>desktop_uploader/ui/rows/undo_bar.py</extracomment>
        <translation>Rückgängig mit {keys}.</translation>
    </message>
</context>
<context>
    <name>UploadList</name>
    <message>
        <source>Uploads</source>
        <extracomment>desktop_uploader/ui/rows/upload_list.py</extracomment>
        <translation>Uploads</translation>
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
        <translation>Desktop Uploader läuft bereits, aber sein Fenster antwortet nicht. Schließen Sie es und versuchen Sie es erneut.</translation>
    </message>
</context>
</TS>
