<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>AccountButton</name>
    <message>
        <source>Account: {name}</source>
        <extracomment>desktop_uploader/ui/frame/account_button.py</extracomment>
        <translation>Compte&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>Add another server or account…</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>Ajouter un autre serveur ou compte…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>Aucun compte connecté</translation>
    </message>
    <message>
        <source>{name} at {server}</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>{name} sur {server}</translation>
    </message>
    <message>
        <source>This computer</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>Cet ordinateur</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Pause</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Find file…</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Trouver le fichier…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Watch</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Regarder</translation>
    </message>
    <message>
        <source>Copy link</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Replace…</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>Upload next</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Envoyer juste après</translation>
    </message>
    <message>
        <source>Move to the top</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Placer en tête</translation>
    </message>
    <message>
        <source>Move up</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Save report…</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Cancel upload…</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Annuler l’envoi…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Delete from the server…</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Supprimer du serveur…</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Link copied.</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Lien copié.</translation>
    </message>
    <message>
        <source>Links copied.</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Liens copiés.</translation>
    </message>
</context>
<context>
    <name>AddressStep</name>
    <message>
        <source>Where do your videos go?</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>Où vont vos vidéos&#xa0;?</translation>
    </message>
    <message>
        <source>Your school gave you an address. You can add videos before you sign in; they wait until then.</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>Votre établissement vous a donné une adresse. Vous pouvez ajouter des vidéos avant de vous connecter&#xa0;; elles attendront jusque-là.</translation>
    </message>
    <message>
        <source>Your school’s &amp;address</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>&amp;Adresse de votre établissement</translation>
    </message>
    <message>
        <source>&amp;Try it on this computer</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>&amp;Essayer sur cet ordinateur</translation>
    </message>
    <message>
        <source>Found: {name} · up to {size} and {hours} each</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>Trouvé&#xa0;: {name} · jusqu’à {size} et {hours} par vidéo</translation>
    </message>
    <message>
        <source>Continue in &amp;browser</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>Continuer dans le &amp;navigateur</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>Looking for it…</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>Recherche…</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message numerus="yes">
        <source>%n video(s) added.</source>
        <extracomment>desktop_uploader/ui/frame/announcer.py</extracomment>
        <translation>
            <numerusform>%n vidéo ajoutée.</numerusform>
            <numerusform>%n vidéos ajoutées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) in the list.</source>
        <extracomment>desktop_uploader/ui/frame/announcer.py</extracomment>
        <translation>
            <numerusform>%n vidéo dans la liste.</numerusform>
            <numerusform>%n vidéos dans la liste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s): {state}.</source>
        <extracomment>desktop_uploader/ui/frame/announcer.py</extracomment>
        <translation>
            <numerusform>%n vidéo&#xa0;: {state}.</numerusform>
            <numerusform>%n vidéos&#xa0;: {state}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: {state}.</source>
        <extracomment>desktop_uploader/ui/frame/announcer.py</extracomment>
        <translation>{title}&#xa0;: {state}.</translation>
    </message>
</context>
<context>
    <name>AtLogin</name>
    <message>
        <source>This couldn’t be changed: {reason}. Please ask your IT help desk.</source>
        <extracomment>desktop_uploader/ui/outside/at_login.py</extracomment>
        <translation>Ce réglage n’a pas pu être modifié&#xa0;: {reason}. Adressez-vous à votre service informatique.</translation>
    </message>
</context>
<context>
    <name>BrowserStep</name>
    <message>
        <source>Use an access &amp;token instead</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Utiliser plutôt un &amp;jeton d’accès</translation>
    </message>
    <message>
        <source>No browser here? Open {page} on your phone or another computer and type the code.</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Pas de navigateur ici&#xa0;? Ouvrez {page} sur votre téléphone ou un autre ordinateur et saisissez le code.</translation>
    </message>
    <message>
        <source>Continue in your browser</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Continuez dans votre navigateur</translation>
    </message>
    <message>
        <source>Sign in at {server} in the window that has opened. This one goes on by itself.</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Connectez-vous à {server} dans la fenêtre qui s’est ouverte. Celle-ci continue d’elle-même.</translation>
    </message>
    <message>
        <source>Open &amp;browser again</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Rouvrir le &amp;navigateur</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Your browser opens the sign-in page of {server}. Your password stays there.</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Votre navigateur ouvre la page de connexion de {server}. Votre mot de passe y reste.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>Continue in &amp;browser</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Continuer dans le &amp;navigateur</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Code</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>CancelQuestion</name>
    <message>
        <source>Cancel upload</source>
        <extracomment>desktop_uploader/ui/rows/cancel_question.py</extracomment>
        <translation>Annuler l’envoi</translation>
    </message>
    <message>
        <source>Delete the {size} already stored?</source>
        <extracomment>desktop_uploader/ui/rows/cancel_question.py</extracomment>
        <translation>Supprimer les {size} déjà conservés&#xa0;?</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>desktop_uploader/ui/rows/cancel_question.py</extracomment>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>desktop_uploader/ui/rows/cancel_question.py</extracomment>
        <translation>Garder</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s). The files on this computer stay as they are.</source>
        <extracomment>desktop_uploader/ui/rows/cancel_question.py</extracomment>
        <translation>
            <numerusform>%n vidéo. Le fichier reste tel quel sur cet ordinateur.</numerusform>
            <numerusform>%n vidéos. Les fichiers restent tels quels sur cet ordinateur.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}”. The file on this computer stays as it is.</source>
        <extracomment>desktop_uploader/ui/rows/cancel_question.py</extracomment>
        <translation>«&#x202f;{title}&#x202f;». Le fichier reste tel quel sur cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>CheckLine</name>
    <message>
        <source>Checking…</source>
        <extracomment>desktop_uploader/ui/diagnostics/check_line.py</extracomment>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>{check}: {words}</source>
        <extracomment>desktop_uploader/ui/diagnostics/check_line.py</extracomment>
        <translation>{check}&#xa0;: {words}</translation>
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
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Proxy</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Connexion au compte</translation>
    </message>
    <message>
        <source>Clock</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Speed</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Disk</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Keyring</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Trousseau de clés</translation>
    </message>
    <message>
        <source>{host} can’t be reached; check the address, and whether this computer is online.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>{host} est injoignable&#xa0;; vérifiez l’adresse et que cet ordinateur est en ligne.</translation>
    </message>
    <message>
        <source>{host} didn’t answer in time; the network or the server may be slow.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>{host} n’a pas répondu à temps&#xa0;; le réseau ou le serveur est peut-être lent.</translation>
    </message>
    <message>
        <source>The identity of {host} can’t be confirmed; check this computer’s date, and tell your IT help desk if it stays.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>L’identité de {host} ne peut pas être confirmée&#xa0;; vérifiez la date de cet ordinateur et, si cela persiste, prévenez votre service informatique.</translation>
    </message>
    <message>
        <source>A proxy on this network wants its own sign-in; your IT help desk knows what it asks for.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Un proxy de ce réseau demande sa propre authentification&#xa0;; votre service informatique sait ce qu’il attend.</translation>
    </message>
    <message>
        <source>This network wants a sign-in page first; open any page in a browser and sign in there.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Ce réseau demande d’abord de passer par sa page de connexion&#xa0;; ouvrez une page dans un navigateur et connectez-vous-y.</translation>
    </message>
    <message>
        <source>{host} answers, but not as a server for lecture videos; check the address, or open this network’s sign-in page in a browser.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>{host} répond, mais pas comme un serveur de vidéos de cours&#xa0;; vérifiez l’adresse, ou ouvrez la page de connexion de ce réseau dans un navigateur.</translation>
    </message>
    <message>
        <source>{host} doesn’t know this sign-in; sign in again.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>{host} ne reconnaît pas cette connexion au compte&#xa0;; connectez-vous à nouveau.</translation>
    </message>
    <message>
        <source>{host} is busy; try again in a moment.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>{host} est occupé&#xa0;; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>{host} answers without encryption; your IT help desk knows the address that is safe.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>{host} répond sans chiffrement&#xa0;; votre service informatique connaît l’adresse sûre.</translation>
    </message>
    <message>
        <source>{host} refused: {reason}. Tell your IT help desk if it stays.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>{host} a refusé&#xa0;: {reason}. Si cela persiste, prévenez votre service informatique.</translation>
    </message>
    <message>
        <source>{server} answers at {host}, version {version}.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>{server} répond à l’adresse {host}, version {version}.</translation>
    </message>
    <message>
        <source>It can’t be told while the server doesn’t answer.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Impossible à dire tant que le serveur ne répond pas.</translation>
    </message>
    <message>
        <source>The connection is encrypted, and the server’s identity is confirmed.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>La connexion est chiffrée et l’identité du serveur est confirmée.</translation>
    </message>
    <message>
        <source>Not needed: the server is on this computer.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Inutile&#xa0;: le serveur est sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Others on the network can read along; use the server’s “https://” address.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>D’autres personnes sur le réseau peuvent lire ce qui passe&#xa0;; utilisez l’adresse «&#x202f;https://&#x202f;» du serveur.</translation>
    </message>
    <message>
        <source>None is used.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Aucun n’est utilisé.</translation>
    </message>
    <message>
        <source>The connection goes through {proxy}.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>La connexion passe par {proxy}.</translation>
    </message>
    <message>
        <source>Signed in as {person}.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Compte connecté&#xa0;: {person}.</translation>
    </message>
    <message>
        <source>The server doesn’t tell its time.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Le serveur n’indique pas l’heure.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) from the server’s.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>
            <numerusform>%n seconde d’écart avec celle du serveur.</numerusform>
            <numerusform>%n secondes d’écart avec celle du serveur.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is {time} away from the server’s; let this computer set its clock by itself.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Écart de {time} avec celle du serveur&#xa0;; laissez cet ordinateur se régler automatiquement.</translation>
    </message>
    <message>
        <source>About {speed} from the server.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Environ {speed} depuis le serveur.</translation>
    </message>
    <message>
        <source>About {speed} from the server; uploads will take long, another network may be quicker.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Environ {speed} depuis le serveur&#xa0;; les envois seront longs, un autre réseau serait peut-être plus rapide.</translation>
    </message>
    <message>
        <source>This server has no test of the speed.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Ce serveur ne propose pas de test de débit.</translation>
    </message>
    <message>
        <source>{size} free.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>{size} libres.</translation>
    </message>
    <message>
        <source>Only {size} free; make some room, the list of uploads is kept there.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Seulement {size} libres&#xa0;; faites un peu de place, la liste des envois s’y trouve.</translation>
    </message>
    <message>
        <source>The disk with the list of uploads can’t be read; check that it is connected.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Le disque qui contient la liste des envois ne peut pas être lu&#xa0;; vérifiez qu’il est branché.</translation>
    </message>
    <message>
        <source>It keeps your sign-in for the next time.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Il garde votre connexion au compte pour la prochaine fois.</translation>
    </message>
    <message>
        <source>There is none here: a sign-in lasts for one session only.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Il n’y en a pas ici&#xa0;: la connexion au compte ne dure qu’une session.</translation>
    </message>
</context>
<context>
    <name>ChoiceSearch</name>
    <message>
        <source>Search</source>
        <extracomment>desktop_uploader/ui/details/choice_search.py</extracomment>
        <translation>Rechercher</translation>
    </message>
</context>
<context>
    <name>Companion</name>
    <message>
        <source>The companion on this computer isn’t running yet.</source>
        <extracomment>desktop_uploader/service/embedded.py</extracomment>
        <translation>Le programme compagnon de cet ordinateur n’est pas encore lancé.</translation>
    </message>
    <message>
        <source>The companion on this computer didn’t start; its log is {path}.</source>
        <extracomment>desktop_uploader/service/embedded.py</extracomment>
        <translation>Le programme compagnon de cet ordinateur n’a pas démarré&#xa0;; son journal se trouve ici&#xa0;: {path}.</translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Check the connection</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>Vérifier la connexion</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>&amp;Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Checking the connection…</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>Vérification de la connexion…</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at.</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>
            <numerusform>%n point à examiner.</numerusform>
            <numerusform>%n points à examiner.</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well.</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>Tout va bien.</translation>
    </message>
    <message>
        <source>What was found</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>Enregistrer le &amp;rapport…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>&amp;Fermer</translation>
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
        <translation>Où placer les nouvelles vidéos&#xa0;?</translation>
    </message>
    <message>
        <source>You can skip this; it is in the settings, too.</source>
        <extracomment>desktop_uploader/ui/sign_in/defaults_step.py</extracomment>
        <translation>Vous pouvez passer cette étape&#xa0;; ce choix figure aussi dans les réglages.</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <extracomment>desktop_uploader/ui/sign_in/defaults_step.py</extracomment>
        <translation>&amp;Passer</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <extracomment>desktop_uploader/ui/sign_in/defaults_step.py</extracomment>
        <translation>&amp;Terminer</translation>
    </message>
</context>
<context>
    <name>DeleteQuestion</name>
    <message>
        <source>Delete from the server</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>Supprimer du serveur</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>Garder</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n video(s) from the server?</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>
            <numerusform>Supprimer %n vidéo du serveur&#xa0;?</numerusform>
            <numerusform>Supprimer %n vidéos du serveur&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{title}” from the server?</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>Supprimer «&#x202f;{title}&#x202f;» du serveur&#xa0;?</translation>
    </message>
    <message>
        <source>Nobody can watch them any more, and their links stop working. The files on this computer stay as they are.</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>Plus personne ne pourra les regarder, et leurs liens ne fonctionneront plus. Les fichiers restent tels quels sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Nobody can watch it any more, and its link stops working. The file on this computer stays as it is.</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>Plus personne ne pourra la regarder, et son lien ne fonctionnera plus. Le fichier reste tel quel sur cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>Deleting</name>
    <message>
        <source>Deleting “{title}” from the server…</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>Suppression de «&#x202f;{title}&#x202f;» du serveur…</translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n video(s) from the server…</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>
            <numerusform>Suppression de %n vidéo du serveur…</numerusform>
            <numerusform>Suppression de %n vidéos du serveur…</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” was deleted from the server.</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>«&#x202f;{title}&#x202f;» a été supprimée du serveur.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were deleted from the server.</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>
            <numerusform>%n vidéo a été supprimée du serveur.</numerusform>
            <numerusform>%n vidéos ont été supprimées du serveur.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server can’t be reached at the moment.</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>Le serveur est injoignable pour le moment.</translation>
    </message>
    <message>
        <source>The server says: “{words}”</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>Le serveur indique&#xa0;: «&#x202f;{words}&#x202f;»</translation>
    </message>
    <message>
        <source>“{title}” stays in the list; you can delete it later.</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>«&#x202f;{title}&#x202f;» reste dans la liste&#xa0;; vous pourrez la supprimer plus tard.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) stay in the list; you can delete them later.</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>
            <numerusform>%n vidéo reste dans la liste&#xa0;; vous pourrez la supprimer plus tard.</numerusform>
            <numerusform>%n vidéos restent dans la liste&#xa0;; vous pourrez les supprimer plus tard.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsForm</name>
    <message>
        <source>Different values</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Valeurs différentes</translation>
    </message>
    <message>
        <source>What students will see under the video</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Ce que les étudiants liront sous la vidéo</translation>
    </message>
    <message>
        <source>Each video keeps its own title</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Chaque vidéo garde son propre titre</translation>
    </message>
    <message>
        <source>No course</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Aucun cours</translation>
    </message>
    <message>
        <source>No lesson</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Aucune leçon</translation>
    </message>
    <message>
        <source>Only me</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Moi uniquement</translation>
    </message>
    <message>
        <source>Only people with the link</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Uniquement avec le lien</translation>
    </message>
    <message>
        <source>Everyone</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Course › lesson</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Cours › leçon</translation>
    </message>
    <message>
        <source>Description</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Description</translation>
    </message>
    <message>
        <source>Who can watch</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Qui peut regarder</translation>
    </message>
    <message>
        <source>Course</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Cours</translation>
    </message>
    <message>
        <source>Lesson</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Leçon</translation>
    </message>
    <message>
        <source>A video needs a title, so it keeps the one it had.</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Une vidéo a besoin d’un titre&#xa0;; elle garde donc celui qu’elle avait.</translation>
    </message>
    <message numerus="yes">
        <source>There is room for %n character(s).</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>
            <numerusform>Il y a de la place pour %n caractère.</numerusform>
            <numerusform>Il y a de la place pour %n caractères.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Details</source>
        <extracomment>desktop_uploader/ui/details/panel.py</extracomment>
        <translation>Détails</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <extracomment>desktop_uploader/ui/details/panel.py</extracomment>
        <translation>
            <numerusform>%n vidéo</numerusform>
            <numerusform>%n vidéos</numerusform>
        </translation>
    </message>
    <message>
        <source>Close details</source>
        <extracomment>desktop_uploader/ui/details/panel.py</extracomment>
        <translation>Fermer les détails</translation>
    </message>
    <message>
        <source>Select a video to see its details.</source>
        <extracomment>desktop_uploader/ui/details/panel.py</extracomment>
        <translation>Sélectionnez une vidéo pour voir ses détails.</translation>
    </message>
</context>
<context>
    <name>DuplicatesBar</name>
    <message>
        <source>Videos that are already here</source>
        <extracomment>desktop_uploader/ui/adding/duplicates_bar.py</extracomment>
        <translation>Vidéos déjà présentes</translation>
    </message>
    <message>
        <source>“{title}” is already here.</source>
        <extracomment>desktop_uploader/words/duplicates.py</extracomment>
        <translation>«&#x202f;{title}&#x202f;» est déjà ici.</translation>
    </message>
    <message>
        <source>&amp;Skip it</source>
        <extracomment>desktop_uploader/ui/adding/duplicates_bar.py</extracomment>
        <translation>&amp;Ignorer</translation>
    </message>
    <message>
        <source>Upload it any&amp;way</source>
        <extracomment>desktop_uploader/ui/adding/duplicates_bar.py</extracomment>
        <translation>Envoyer &amp;quand même</translation>
    </message>
    <message numerus="yes">
        <source>%n of these videos are already here.</source>
        <extracomment>desktop_uploader/words/duplicates.py</extracomment>
        <translation>
            <numerusform>%n de ces vidéos est déjà ici.</numerusform>
            <numerusform>%n de ces vidéos sont déjà ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Skip them</source>
        <extracomment>desktop_uploader/ui/adding/duplicates_bar.py</extracomment>
        <translation>Tout &amp;ignorer</translation>
    </message>
    <message>
        <source>Upload them any&amp;way</source>
        <extracomment>desktop_uploader/ui/adding/duplicates_bar.py</extracomment>
        <translation>Tout envoyer &amp;quand même</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Choose videos…</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Choisir des vidéos…</translation>
    </message>
    <message>
        <source>Uploads continue where they stopped.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Les envois reprennent là où ils se sont arrêtés.</translation>
    </message>
    <message>
        <source>You can close this window or your laptop.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Vous pouvez fermer cette fenêtre ou votre ordinateur portable.</translation>
    </message>
    <message>
        <source>You can close your laptop or lose the connection.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Vous pouvez fermer votre ordinateur portable ou perdre la connexion.</translation>
    </message>
    <message>
        <source>Drop videos here</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Déposez vos vidéos ici</translation>
    </message>
</context>
<context>
    <name>EngineRoom</name>
    <message>
        <source>Something went wrong in this program.</source>
        <extracomment>desktop_uploader/ui/engine_room.py</extracomment>
        <translation>Un problème est survenu dans cette application.</translation>
    </message>
</context>
<context>
    <name>FactsView</name>
    <message>
        <source>Technical details</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Détails techniques</translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Taille</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>
            <numerusform>%n&#xa0;octet</numerusform>
            <numerusform>%n&#xa0;octets</numerusform>
        </translation>
    </message>
    <message>
        <source>Playback id</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Identifiant de lecture</translation>
    </message>
    <message>
        <source>Checksum</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Somme de contrôle</translation>
    </message>
    <message>
        <source>The server’s copy</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>La copie du serveur</translation>
    </message>
    <message>
        <source>Container</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Conteneur</translation>
    </message>
    <message>
        <source>Codecs</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Codecs</translation>
    </message>
    <message>
        <source>Resolution</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Duration</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Durée</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>“{name}” is empty: it has no bytes.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>«&#x202f;{name}&#x202f;» est vide&#xa0;: le fichier ne contient aucun octet.</translation>
    </message>
    <message>
        <source>This account may not read “{name}”.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Ce compte n’a pas le droit de lire «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>“{name}” is still being written.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>«&#x202f;{name}&#x202f;» est encore en cours d’écriture.</translation>
    </message>
    <message>
        <source>“{name}” isn’t where it was.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>«&#x202f;{name}&#x202f;» n’est plus là.</translation>
    </message>
    <message>
        <source>“{name}” changed since we started.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>«&#x202f;{name}&#x202f;» a changé depuis le début.</translation>
    </message>
    <message>
        <source>Drive “{detail}” isn’t connected.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Le disque «&#x202f;{detail}&#x202f;» n’est pas branché.</translation>
    </message>
    <message>
        <source>Another program holds “{name}”.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Un autre programme utilise «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>The drive with “{name}” doesn’t answer.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Le disque qui contient «&#x202f;{name}&#x202f;» ne répond pas.</translation>
    </message>
    <message>
        <source>“{name}” is only online; this computer is fetching it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>«&#x202f;{name}&#x202f;» n’est qu’en ligne&#xa0;; cet ordinateur le récupère.</translation>
    </message>
    <message>
        <source>“{name}” can’t be read as a video to its end; it may have been cut short.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>«&#x202f;{name}&#x202f;» ne peut pas être lu comme une vidéo jusqu’à la fin&#xa0;; le fichier est peut-être tronqué.</translation>
    </message>
    <message>
        <source>This video is in the list already, as “{detail}”.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Cette vidéo est déjà dans la liste, sous le nom «&#x202f;{detail}&#x202f;».</translation>
    </message>
    <message>
        <source>“{name}” is a folder or a device, not a video file.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>«&#x202f;{name}&#x202f;» est un dossier ou un périphérique, pas un fichier vidéo.</translation>
    </message>
    <message>
        <source>“{name}” has a video’s name, but no video in it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>«&#x202f;{name}&#x202f;» porte un nom de vidéo, mais n’en contient pas.</translation>
    </message>
    <message>
        <source>“{name}” isn’t of a type this server takes ({detail}).</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>«&#x202f;{name}&#x202f;» n’est pas d’un type que ce serveur accepte ({detail}).</translation>
    </message>
    <message>
        <source>“{name}” can’t be uploaded: {actual_size}, this server allows {limit_size}.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>«&#x202f;{name}&#x202f;» ne peut pas être envoyé&#xa0;: {actual_size}, alors que ce serveur accepte {limit_size}.</translation>
    </message>
    <message>
        <source>“{name}” can’t be uploaded: it lasts {actual_time}, this server allows {limit_hours}.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>«&#x202f;{name}&#x202f;» ne peut pas être envoyé&#xa0;: sa durée est de {actual_time}, alors que ce serveur accepte {limit_hours}.</translation>
    </message>
    <message>
        <source>This computer’s disk can’t be written at the moment.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Le disque de cet ordinateur n’est pas accessible en écriture pour le moment.</translation>
    </message>
    <message>
        <source>The connection dropped.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>La connexion est coupée.</translation>
    </message>
    <message>
        <source>The connection went quiet.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>La connexion ne transmet plus rien.</translation>
    </message>
    <message>
        <source>The server’s identity can’t be confirmed on this network.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>L’identité du serveur ne peut pas être confirmée sur ce réseau.</translation>
    </message>
    <message>
        <source>A proxy on this network wants its own sign-in.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Un proxy de ce réseau demande sa propre authentification.</translation>
    </message>
    <message>
        <source>This network wants a sign-in page first.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Ce réseau demande d’abord de passer par sa page de connexion.</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Le serveur est occupé.</translation>
    </message>
    <message>
        <source>The server’s storage is full at the moment.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>L’espace de stockage du serveur est plein pour le moment.</translation>
    </message>
    <message>
        <source>The server takes {limit} new videos of yours in a day, and it has them.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Le serveur accepte {limit} nouvelles vidéos de votre part par jour, et il les a reçues.</translation>
    </message>
    <message>
        <source>Something between here and the server answered in its place.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Un élément du réseau a répondu à la place du serveur.</translation>
    </message>
    <message>
        <source>The server closed this upload’s door.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Le serveur a fermé l’accès à cet envoi.</translation>
    </message>
    <message>
        <source>The server is missing some of the bytes.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Il manque des octets au serveur.</translation>
    </message>
    <message>
        <source>Your sign-in ended.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Votre connexion au compte a pris fin.</translation>
    </message>
    <message>
        <source>The server didn’t take it: {detail}</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Le serveur n’a pas accepté la vidéo&#xa0;: {detail}</translation>
    </message>
    <message>
        <source>What the server stored is not the same as “{name}”.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Ce que le serveur a conservé n’est pas identique à «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>The server no longer has this video; it was deleted there.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Le serveur n’a plus cette vidéo&#xa0;; elle y a été supprimée.</translation>
    </message>
    <message>
        <source>The server couldn’t prepare this video: {detail}</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Le serveur n’a pas pu préparer cette vidéo&#xa0;: {detail}</translation>
    </message>
    <message>
        <source>The server can’t prepare this video once more.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Le serveur ne peut pas préparer cette vidéo une nouvelle fois.</translation>
    </message>
    <message>
        <source>Something went wrong in this program.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Un problème est survenu dans cette application.</translation>
    </message>
    <message>
        <source>The server can’t be reached at the moment.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Le serveur est injoignable pour le moment.</translation>
    </message>
    <message>
        <source>This video needs {needed}, and of your {limit_size} on the server {left} are left.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Cette vidéo a besoin de {needed}, et il vous reste {left} sur vos {limit_size} d’espace sur le serveur.</translation>
    </message>
    <message>
        <source>This video needs {needed}, and of your {limit_size} on the server nothing is left.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Cette vidéo a besoin de {needed}, et il ne vous reste rien de vos {limit_size} d’espace sur le serveur.</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try now</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Réessayer maintenant</translation>
    </message>
    <message>
        <source>It starts by itself once the server answers.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>L’envoi commencera de lui-même dès que le serveur répondra.</translation>
    </message>
    <message>
        <source>Try again once the recording is saved.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Réessayez une fois l’enregistrement terminé.</translation>
    </message>
    <message>
        <source>Copy it to a folder of yours, or ask for the right to read it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Copiez le fichier dans un dossier à vous, ou demandez le droit de le lire.</translation>
    </message>
    <message>
        <source>It goes on by itself once that has ended.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>L’envoi reprendra de lui-même ensuite.</translation>
    </message>
    <message>
        <source>Put it back, or show us where it is now.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Remettez le fichier à sa place, ou indiquez-nous où il se trouve.</translation>
    </message>
    <message>
        <source>Find file…</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Trouver le fichier…</translation>
    </message>
    <message>
        <source>Upload the new version, or bring back the original.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Envoyez la nouvelle version, ou remettez l’original.</translation>
    </message>
    <message>
        <source>Upload new version</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Envoyer la nouvelle version</translation>
    </message>
    <message>
        <source>It goes on by itself once it is back.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>L’envoi reprendra de lui-même au retour du disque.</translation>
    </message>
    <message>
        <source>It goes on by itself once that program lets go of it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>L’envoi reprendra de lui-même dès que ce programme aura libéré le fichier.</translation>
    </message>
    <message>
        <source>It goes on by itself once the drive answers.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>L’envoi reprendra de lui-même dès que le disque répondra.</translation>
    </message>
    <message>
        <source>It goes on by itself once it is here.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>L’envoi reprendra de lui-même dès que le fichier sera ici.</translation>
    </message>
    <message>
        <source>Export or copy it once more.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Exportez ou copiez la vidéo une nouvelle fois.</translation>
    </message>
    <message>
        <source>Remove it, or upload it anyway.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Retirez la vidéo, ou envoyez-la quand même.</translation>
    </message>
    <message>
        <source>Upload anyway</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Envoyer quand même</translation>
    </message>
    <message>
        <source>Add the videos that are in it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Ajoutez les vidéos qui s’y trouvent.</translation>
    </message>
    <message>
        <source>Export it as a video and add that.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Exportez le fichier en vidéo, puis ajoutez celle-ci.</translation>
    </message>
    <message>
        <source>Export it as MP4 and add that.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Exportez la vidéo en MP4, puis ajoutez ce fichier.</translation>
    </message>
    <message>
        <source>Export it smaller, or in parts.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Exportez la vidéo en plus petit, ou en plusieurs parties.</translation>
    </message>
    <message>
        <source>Split it into parts and add those.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Découpez la vidéo en parties, puis ajoutez celles-ci.</translation>
    </message>
    <message>
        <source>We keep trying; make some room on it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Nous continuons d’essayer&#xa0;; faites-y un peu de place.</translation>
    </message>
    <message>
        <source>We keep trying; tell your IT help desk if it stays.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Nous continuons d’essayer&#xa0;; si cela persiste, prévenez votre service informatique.</translation>
    </message>
    <message>
        <source>We keep trying; your IT help desk knows what it asks for.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Nous continuons d’essayer&#xa0;; votre service informatique sait ce que le proxy attend.</translation>
    </message>
    <message>
        <source>Open any page in a browser and sign in there; we’ll continue by ourselves.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Ouvrez une page dans un navigateur et connectez-vous-y&#xa0;; nous continuerons de nous-mêmes.</translation>
    </message>
    <message>
        <source>We keep trying; the school’s administrator can make room.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Nous continuons d’essayer&#xa0;; l’équipe qui gère le serveur peut faire de la place.</translation>
    </message>
    <message>
        <source>Try again tomorrow.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Réessayez demain.</translation>
    </message>
    <message>
        <source>If this network has a sign-in page, open it in a browser; we keep trying.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Si ce réseau a une page de connexion, ouvrez-la dans un navigateur&#xa0;; nous continuons d’essayer.</translation>
    </message>
    <message>
        <source>Sign in to go on.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Connectez-vous pour continuer.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Change what it asks for, then try again.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Modifiez ce qui est demandé, puis réessayez.</translation>
    </message>
    <message>
        <source>Nothing wrong was published. Try again to send it anew.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Rien d’erroné n’a été publié. Réessayez pour tout renvoyer.</translation>
    </message>
    <message>
        <source>Try again to send it anew.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Réessayez pour tout renvoyer.</translation>
    </message>
    <message>
        <source>Upload again</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Envoyer à nouveau</translation>
    </message>
    <message>
        <source>You can send it anew.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Vous pouvez la renvoyer.</translation>
    </message>
    <message>
        <source>Try preparing again</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Relancer la préparation</translation>
    </message>
    <message>
        <source>Try again; a report helps us mend it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Réessayez&#xa0;; un rapport nous aide à corriger le problème.</translation>
    </message>
    <message>
        <source>We’ll continue by ourselves.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Nous continuerons de nous-mêmes.</translation>
    </message>
    <message>
        <source>Your space on the server is too full: {actual_size} of {limit_size} used.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Votre espace sur le serveur n’a plus assez de place&#xa0;: {actual_size} utilisés sur {limit_size}.</translation>
    </message>
    <message>
        <source>Make room with “Delete from the server…” in the menu of a finished video, or ask for more.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Faites de la place avec «&#x202f;Supprimer du serveur…&#x202f;» dans le menu d’une vidéo terminée, ou demandez plus d’espace.</translation>
    </message>
    <message>
        <source>“{other}” isn’t the video that “{name}” was. Nothing changed; add it to upload it, too.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>«&#x202f;{other}&#x202f;» n’est pas la même vidéo que «&#x202f;{name}&#x202f;». Rien n’a changé&#xa0;; ajoutez ce fichier pour l’envoyer aussi.</translation>
    </message>
    <message>
        <source>no reason given</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>aucune raison indiquée</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>{sentence}.</translation>
    </message>
    <message>
        <source>The server answers without encryption, so we send it nothing.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Le serveur répond sans chiffrement&#xa0;; nous ne lui envoyons donc rien.</translation>
    </message>
    <message>
        <source>“{detail}” is already here: ready since {since}.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>«&#x202f;{detail}&#x202f;» est déjà ici&#xa0;: prête depuis {since}.</translation>
    </message>
    <message>
        <source>Your upload is intact.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Votre envoi est intact.</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Rien n’est perdu.</translation>
    </message>
    <message>
        <source>{size} is safely stored.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>{size} sont bien conservés.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Rien n’a été envoyé.</translation>
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
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <extracomment>desktop_uploader/ui/outside/farewell.py</extracomment>
        <translation>&amp;Rester</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Add videos</source>
        <extracomment>desktop_uploader/ui/adding/file_dialog.py</extracomment>
        <translation>Ajouter des vidéos</translation>
    </message>
    <message>
        <source>Videos ({kinds})</source>
        <extracomment>desktop_uploader/ui/adding/file_dialog.py</extracomment>
        <translation>Vidéos ({kinds})</translation>
    </message>
    <message>
        <source>New version of “{title}”</source>
        <extracomment>desktop_uploader/ui/adding/file_dialog.py</extracomment>
        <translation>Nouvelle version de «&#x202f;{title}&#x202f;»</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <extracomment>desktop_uploader/ui/adding/file_dialog.py</extracomment>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Where is “{name}” now?</source>
        <extracomment>desktop_uploader/ui/adding/file_dialog.py</extracomment>
        <translation>Où se trouve «&#x202f;{name}&#x202f;»&#xa0;?</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All</source>
        <extracomment>desktop_uploader/ui/rows/filter_bar.py</extracomment>
        <translation>Tout</translation>
    </message>
    <message>
        <source>In progress</source>
        <extracomment>desktop_uploader/ui/rows/filter_bar.py</extracomment>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Needs you</source>
        <extracomment>desktop_uploader/ui/rows/filter_bar.py</extracomment>
        <translation>À vous d’agir</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>desktop_uploader/ui/rows/filter_bar.py</extracomment>
        <translation>Prête</translation>
    </message>
</context>
<context>
    <name>Folders</name>
    <message>
        <source>Add folder…</source>
        <extracomment>desktop_uploader/ui/settings/controls.py</extracomment>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>desktop_uploader/ui/settings/controls.py</extracomment>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Which folder is to be watched?</source>
        <extracomment>desktop_uploader/ui/settings/controls.py</extracomment>
        <translation>Quel dossier surveiller&#xa0;?</translation>
    </message>
</context>
<context>
    <name>LimitButton</name>
    <message>
        <source>off</source>
        <extracomment>desktop_uploader/ui/frame/limit_button.py</extracomment>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Limit: {limit}</source>
        <extracomment>desktop_uploader/ui/frame/limit_button.py</extracomment>
        <translation>Limite&#xa0;: {limit}</translation>
    </message>
    <message>
        <source>How fast all uploads together may be</source>
        <extracomment>desktop_uploader/ui/frame/limit_button.py</extracomment>
        <translation>Débit maximal de tous les envois réunis</translation>
    </message>
    <message>
        <source>Off</source>
        <extracomment>desktop_uploader/ui/frame/limit_button.py</extracomment>
        <translation>Aucune limite</translation>
    </message>
    <message>
        <source>Other…</source>
        <extracomment>desktop_uploader/ui/frame/limit_button.py</extracomment>
        <translation>Autre…</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>{first} and {last}</source>
        <extracomment>desktop_uploader/words/lists.py</extracomment>
        <translation>{first} et {last}</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <extracomment>desktop_uploader/words/lists.py</extracomment>
        <translation>{first} ou {last}</translation>
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
        <translation>Ajouter des vidéos…</translation>
    </message>
    <message>
        <source>Paste videos</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Coller des vidéos</translation>
    </message>
    <message>
        <source>Pause all</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Tout mettre en pause</translation>
    </message>
    <message>
        <source>Resume all</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Tout reprendre</translation>
    </message>
    <message>
        <source>Undo removal</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Annuler le retrait</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Check the connection…</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Vérifier la connexion…</translation>
    </message>
    <message>
        <source>Save report…</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Sombre</translation>
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
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>There is no video file on the clipboard.</source>
        <extracomment>desktop_uploader/ui/main_window.py</extracomment>
        <translation>Il n’y a pas de fichier vidéo dans le presse-papiers.</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>To move videos, sort them by upload order.</source>
        <extracomment>desktop_uploader/ui/rows/moving.py</extracomment>
        <translation>Pour déplacer des vidéos, triez-les par ordre d’envoi.</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Show all</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>No video in “{filter}” matches “{search}”.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Dans «&#x202f;{filter}&#x202f;», aucune vidéo ne correspond à «&#x202f;{search}&#x202f;».</translation>
    </message>
    <message>
        <source>No video matches “{search}”.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Aucune vidéo ne correspond à «&#x202f;{search}&#x202f;».</translation>
    </message>
    <message>
        <source>There is no video in “{filter}”.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Il n’y a aucune vidéo dans «&#x202f;{filter}&#x202f;».</translation>
    </message>
    <message>
        <source>There is no video here.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Il n’y a aucune vidéo ici.</translation>
    </message>
</context>
<context>
    <name>OneOf</name>
    <message>
        <source>No course</source>
        <extracomment>desktop_uploader/ui/settings/controls.py</extracomment>
        <translation>Aucun cours</translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>Paused until {time}</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>En pause jusqu’à {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n uploading</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>Envoi&#xa0;: %n</numerusform>
            <numerusform>Envoi&#xa0;: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>En attente&#xa0;: %n</numerusform>
            <numerusform>En attente&#xa0;: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n getting ready to watch</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>Préparation de la lecture&#xa0;: %n</numerusform>
            <numerusform>Préparation de la lecture&#xa0;: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>En pause&#xa0;: %n</numerusform>
            <numerusform>En pause&#xa0;: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to upload</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Rien à envoyer</translation>
    </message>
    <message>
        <source>A video needs you.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>À vous d’agir pour une vidéo.</translation>
    </message>
    <message numerus="yes">
        <source>%n videos need you.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>À vous d’agir pour %n vidéo.</numerusform>
            <numerusform>À vous d’agir pour %n vidéos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your video is ready to watch.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Votre vidéo est prête à être regardée.</translation>
    </message>
    <message numerus="yes">
        <source>%n videos are ready to watch.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>%n vidéo est prête à être regardée.</numerusform>
            <numerusform>%n vidéos sont prêtes à être regardées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your sign-in ended. Nothing is lost; sign in to go on.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Votre connexion au compte a pris fin. Rien n’est perdu&#xa0;; connectez-vous pour continuer.</translation>
    </message>
    <message>
        <source>“{title}” needs you.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>À vous d’agir pour «&#x202f;{title}&#x202f;».</translation>
    </message>
    <message>
        <source>Uploads pause and continue next time.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Les envois reprendront la prochaine fois.</translation>
    </message>
    <message>
        <source>Your videos are sent; getting them ready continues next time.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Vidéos envoyées&#xa0;; leur préparation reprendra la prochaine fois.</translation>
    </message>
    <message>
        <source>Your videos are sent; the server gets them ready without this program.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Vidéos envoyées&#xa0;; le serveur les prépare sans cette application.</translation>
    </message>
    <message>
        <source>Desktop Uploader is still here.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Desktop Uploader est toujours là.</translation>
    </message>
    <message>
        <source>Uploads go on. To quit, use its menu beside the clock, or Ctrl+Q in the window.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Les envois continuent. Pour quitter, utilisez le menu de l’application près de l’horloge, ou Ctrl+Q dans la fenêtre.</translation>
    </message>
    <message>
        <source>{number} %</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>{number}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Your sign-in ended. Nothing is lost.</source>
        <extracomment>desktop_uploader/ui/sign_in/people.py</extracomment>
        <translation>Votre connexion au compte a pris fin. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>The sign-in of {name} at {server} ended. Nothing is lost.</source>
        <extracomment>desktop_uploader/ui/sign_in/people.py</extracomment>
        <translation>La connexion au compte {name} sur {server} a pris fin. Rien n’est perdu.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Step {step} of {steps}</source>
        <extracomment>desktop_uploader/ui/sign_in/progress.py</extracomment>
        <translation>Étape {step} sur {steps}</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>{number} kB</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number}&#xa0;ko</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number}&#xa0;Mo</translation>
    </message>
    <message>
        <source>{number} GB</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number}&#xa0;Go</translation>
    </message>
    <message>
        <source>{number} TB</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number}&#xa0;To</translation>
    </message>
    <message>
        <source>{number} kB/s</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number}&#xa0;ko/s</translation>
    </message>
    <message>
        <source>{number} MB/s</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number}&#xa0;Mo/s</translation>
    </message>
    <message>
        <source>{number} GB/s</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number}&#xa0;Go/s</translation>
    </message>
    <message>
        <source>{number} TB/s</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number}&#xa0;To/s</translation>
    </message>
    <message>
        <source>{number}%</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>%n&#xa0;octet</numerusform>
            <numerusform>%n&#xa0;octets</numerusform>
        </translation>
    </message>
    <message>
        <source>{part} of {whole} used</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{part} sur {whole} utilisés</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)/s</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>%n&#xa0;octet/s</numerusform>
            <numerusform>%n&#xa0;octets/s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>%n&#xa0;s</numerusform>
            <numerusform>%n&#xa0;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>%n&#xa0;h</numerusform>
            <numerusform>%n&#xa0;h</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>moins d’une minute</translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>environ %n&#xa0;min</numerusform>
            <numerusform>environ %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message>
        <source>about {number} h</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>environ {number}&#xa0;h</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>il reste moins d’une minute</translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>il reste environ %n&#xa0;min</numerusform>
            <numerusform>il reste environ %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message>
        <source>about {number} h left</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>il reste environ {number}&#xa0;h</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} hours</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number}&#xa0;h</translation>
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
            <numerusform>%n&#xa0;min</numerusform>
            <numerusform>%n&#xa0;min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>The list of uploads was damaged, and no upload could be recovered.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>La liste des envois était endommagée, et aucun envoi n’a pu être récupéré.</translation>
    </message>
    <message numerus="yes">
        <source>The list of uploads was damaged. %n upload(s) recovered.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>
            <numerusform>La liste des envois était endommagée. %n envoi récupéré.</numerusform>
            <numerusform>La liste des envois était endommagée. %n envois récupérés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The damaged file is kept as {path}.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>Le fichier endommagé est gardé ici&#xa0;: {path}.</translation>
    </message>
    <message>
        <source>Your settings couldn’t be read; the usual ones hold. The old file is kept as {name}.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>Vos réglages n’ont pas pu être lus&#xa0;; les réglages habituels s’appliquent. L’ancien fichier est conservé sous le nom {name}.</translation>
    </message>
    <message>
        <source>Some settings of your school in {path} can’t be read; your own hold there.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>Certains réglages de votre établissement dans {path} ne peuvent pas être lus&#xa0;; les vôtres s’y appliquent.</translation>
    </message>
    <message>
        <source>“{name}” was added from “{folder}”.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>«&#x202f;{name}&#x202f;» a été ajouté depuis «&#x202f;{folder}&#x202f;».</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were added from “{folder}”.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>
            <numerusform>%n vidéo a été ajoutée depuis «&#x202f;{folder}&#x202f;».</numerusform>
            <numerusform>%n vidéos ont été ajoutées depuis «&#x202f;{folder}&#x202f;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) will wait until you switch back to this computer.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>
            <numerusform>%n vidéo attendra que vous reveniez à «&#x202f;Cet ordinateur&#x202f;».</numerusform>
            <numerusform>%n vidéos attendront que vous reveniez à «&#x202f;Cet ordinateur&#x202f;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) will wait until you switch back to {account}.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>
            <numerusform>%n vidéo attendra que vous reveniez au compte {account}.</numerusform>
            <numerusform>%n vidéos attendront que vous reveniez au compte {account}.</numerusform>
        </translation>
    </message>
    <message>
        <source>This file is “{title}” itself. Nothing changed.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>Ce fichier est «&#x202f;{title}&#x202f;» même. Rien n’a changé.</translation>
    </message>
    <message>
        <source>The lesson shows “{title}” as it was until the new version is ready, then that one.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>La leçon montre «&#x202f;{title}&#x202f;» sans changement jusqu’à ce que la nouvelle version soit prête, puis celle-ci.</translation>
    </message>
    <message>
        <source>The new “{title}” gets a link of its own; the old link keeps showing the old one.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>La nouvelle version de «&#x202f;{title}&#x202f;» reçoit son propre lien&#xa0;; l’ancien lien continue de montrer l’ancienne.</translation>
    </message>
</context>
<context>
    <name>Removals</name>
    <message>
        <source>“{title}” removed from the list.</source>
        <extracomment>desktop_uploader/ui/rows/removals.py</extracomment>
        <translation>«&#x202f;{title}&#x202f;» retirée de la liste.</translation>
    </message>
    <message>
        <source>“{title}” removed from the list; it stays on the server.</source>
        <extracomment>desktop_uploader/ui/rows/removals.py</extracomment>
        <translation>«&#x202f;{title}&#x202f;» retirée de la liste&#xa0;; elle reste sur le serveur.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) removed from the list; finished ones stay on the server.</source>
        <extracomment>desktop_uploader/ui/rows/removals.py</extracomment>
        <translation>
            <numerusform>%n vidéo retirée de la liste&#xa0;; si elle est terminée, elle reste sur le serveur.</numerusform>
            <numerusform>%n vidéos retirées de la liste&#xa0;; celles qui sont terminées restent sur le serveur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) removed from the list.</source>
        <extracomment>desktop_uploader/ui/rows/removals.py</extracomment>
        <translation>
            <numerusform>%n vidéo retirée de la liste.</numerusform>
            <numerusform>%n vidéos retirées de la liste.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Save report</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>&amp;Include titles and file names</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>&amp;Inclure les titres et les noms de fichiers</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>&amp;Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Saved as “{name}”. Send it to your help desk.</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>Enregistré sous «&#x202f;{name}&#x202f;». Envoyez-le à votre service informatique.</translation>
    </message>
    <message>
        <source>The report couldn’t be saved there.</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>Le rapport n’a pas pu être enregistré à cet endroit.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Report (*.zip)</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>Rapport (*.zip)</translation>
    </message>
    <message>
        <source>One file for your help desk: the program’s logs, your settings, where each upload stands, and what the check of the connection finds.</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>Un seul fichier pour votre service informatique&#xa0;: les journaux de l’application, vos réglages, l’état de chaque envoi et le résultat de la vérification de la connexion.</translation>
    </message>
    <message>
        <source>Your sign-in, upload addresses and e-mail address are never in it. Titles and file names are left out unless you include them.</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>Votre connexion au compte, les adresses d’envoi et votre adresse électronique n’y figurent jamais. Les titres et les noms de fichiers en sont exclus, sauf si vous les incluez.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>To move videos, sort them by upload order.</source>
        <extracomment>desktop_uploader/ui/rows/row_actions.py</extracomment>
        <translation>Pour déplacer des vidéos, triez-les par ordre d’envoi.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Uploads at a time</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Envois simultanés</translation>
    </message>
    <message>
        <source>More is seldom faster: they share the same line.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Plus d’envois vont rarement plus vite&#xa0;: ils partagent la même ligne.</translation>
    </message>
    <message>
        <source>Speed limit</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Limite de débit</translation>
    </message>
    <message>
        <source>What all uploads together may take of your line.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Ce que tous les envois réunis peuvent prendre de votre ligne.</translation>
    </message>
    <message>
        <source>Only at these hours</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Seulement à ces heures</translation>
    </message>
    <message>
        <source>For example “mon-fri 18:00-07:00”. Leave it empty to upload at any time.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Par exemple «&#x202f;mon-fri 18:00-07:00&#x202f;» (jours abrégés en anglais). Laissez vide pour envoyer à toute heure.</translation>
    </message>
    <message>
        <source>Upload on limited data, too</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Envoyer aussi avec des données limitées</translation>
    </message>
    <message>
        <source>Otherwise uploads pause on a phone’s hotspot and other metered connections.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Sinon, les envois se mettent en pause avec le partage de connexion d’un téléphone et les autres connexions limitées.</translation>
    </message>
    <message>
        <source>Keep the computer awake while uploading</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Garder l’ordinateur éveillé pendant l’envoi</translation>
    </message>
    <message>
        <source>Only while bytes move, and never on a low battery.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Seulement tant que des octets circulent, et jamais quand la batterie est faible.</translation>
    </message>
    <message>
        <source>Course of new videos</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Cours des nouvelles vidéos</translation>
    </message>
    <message>
        <source>You can change it for each video at any time.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Vous pouvez le changer à tout moment pour chaque vidéo.</translation>
    </message>
    <message>
        <source>Lesson of new videos</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Leçon des nouvelles vidéos</translation>
    </message>
    <message>
        <source>Who can watch new videos</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Qui peut regarder les nouvelles vidéos</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Dossiers surveillés</translation>
    </message>
    <message>
        <source>A video that is saved here is added by itself once it is complete.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Une vidéo enregistrée ici est ajoutée d’elle-même dès qu’elle est complète.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Light, dark, or as your system has it.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Clair, sombre, ou comme votre système.</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Takes effect when the program starts the next time.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Prend effet au prochain démarrage de l’application.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>When a batch is finished, or a video needs you. At most one a minute.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Quand un lot est terminé ou que c’est à vous d’agir pour une vidéo. Une par minute au plus.</translation>
    </message>
    <message>
        <source>Keep uploading when the window is closed</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Continuer les envois quand la fenêtre est fermée</translation>
    </message>
    <message>
        <source>The program stays beside the clock; quit it from its menu there.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>L’application reste près de l’horloge&#xa0;; quittez-la depuis le menu qui s’y trouve.</translation>
    </message>
    <message>
        <source>Start when you log in</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Démarrer à l’ouverture de session</translation>
    </message>
    <message>
        <source>Uploads go on by themselves, without the window.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Les envois continuent d’eux-mêmes, sans la fenêtre.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Leave it empty to use the system’s. “none” for no proxy, or an address as http://proxy.example.edu:8080.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Laissez vide pour utiliser celui du système. «&#x202f;none&#x202f;» pour n’en utiliser aucun, ou une adresse comme http://proxy.example.edu:8080.</translation>
    </message>
    <message>
        <source>Detailed log</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Journal détaillé</translation>
    </message>
    <message>
        <source>Helps your IT help desk to find a fault. Tokens and titles are never in it.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Aide votre service informatique à trouver une panne. Les jetons et les titres n’y figurent jamais.</translation>
    </message>
    <message>
        <source>Paused until</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>En pause jusqu’à</translation>
    </message>
    <message>
        <source>Nothing is uploaded until then, in seconds since 1970.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Rien n’est envoyé jusque-là, en secondes depuis 1970.</translation>
    </message>
    <message>
        <source>Server</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Address of the server; empty for this computer’s own.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Adresse du serveur&#xa0;; vide pour celui de cet ordinateur.</translation>
    </message>
    <message>
        <source>Uploads</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Envois</translation>
    </message>
    <message>
        <source>New videos</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Nouvelles vidéos</translation>
    </message>
    <message>
        <source>Window</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Network</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Help</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Everyone</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Only people with the link</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Uniquement avec le lien</translation>
    </message>
    <message>
        <source>Only me</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Moi uniquement</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>This isn’t understood yet; write it like “mon-fri 18:00-07:00”. What held before still holds.</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Cette saisie n’est pas encore comprise&#xa0;; écrivez-la comme «&#x202f;mon-fri 18:00-07:00&#x202f;». Le réglage précédent reste en vigueur.</translation>
    </message>
    <message>
        <source>This isn’t an address yet; write it like http://proxy.example.edu:8080, or “none”. What held before still holds.</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Ce n’est pas encore une adresse&#xa0;; écrivez-la comme http://proxy.example.edu:8080, ou «&#x202f;none&#x202f;». Le réglage précédent reste en vigueur.</translation>
    </message>
    <message numerus="yes">
        <source>There is room for %n folder(s). What held before still holds.</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>
            <numerusform>Il y a de la place pour %n dossier. Le réglage précédent reste en vigueur.</numerusform>
            <numerusform>Il y a de la place pour %n dossiers. Le réglage précédent reste en vigueur.</numerusform>
        </translation>
    </message>
    <message>
        <source>This value can’t be kept. What held before still holds.</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Cette valeur ne peut pas être gardée. Le réglage précédent reste en vigueur.</translation>
    </message>
    <message>
        <source>The program was started with a limit of {speed}, which holds until it ends.</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Le programme a été lancé avec une limite de débit de {speed}, qui s’applique jusqu’à sa fermeture.</translation>
    </message>
    <message>
        <source>Your school has set this.</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Votre établissement a fixé ce réglage.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <extracomment>desktop_uploader/ui/settings/dialog.py</extracomment>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <extracomment>desktop_uploader/ui/settings/dialog.py</extracomment>
        <translation>Pages des réglages</translation>
    </message>
    <message>
        <source>&amp;Reset this page</source>
        <extracomment>desktop_uploader/ui/settings/dialog.py</extracomment>
        <translation>&amp;Réinitialiser cette page</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <extracomment>desktop_uploader/ui/settings/dialog.py</extracomment>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>C&amp;heck the connection…</source>
        <extracomment>desktop_uploader/ui/settings/dialog.py</extracomment>
        <translation>&amp;Vérifier la connexion…</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <extracomment>desktop_uploader/ui/settings/dialog.py</extracomment>
        <translation>&amp;Enregistrer le rapport…</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>This isn’t the address of a server.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Ce n’est pas l’adresse d’un serveur.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Your school tells you its own; it looks like “video.example.edu”.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Votre établissement vous indique la sienne&#xa0;; elle ressemble à «&#x202f;video.example.edu&#x202f;».</translation>
    </message>
    <message>
        <source>Begin it with “https://”, or leave that part out.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Faites-la commencer par «&#x202f;https://&#x202f;», ou omettez cette partie.</translation>
    </message>
    <message>
        <source>Nobody allowed it in time, and the code has expired.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Personne n’a donné l’autorisation à temps, et le code a expiré.</translation>
    </message>
    <message>
        <source>Continue in the browser once more for a new one.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Continuez encore une fois dans le navigateur pour en obtenir un nouveau.</translation>
    </message>
    <message>
        <source>It was refused in the browser.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>La demande a été refusée dans le navigateur.</translation>
    </message>
    <message>
        <source>Continue in the browser to be asked again.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Continuez dans le navigateur pour refaire la demande.</translation>
    </message>
    <message>
        <source>What you typed is still here.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Votre saisie est toujours ici.</translation>
    </message>
    <message>
        <source>Nothing secret was sent.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Rien de secret n’a été envoyé.</translation>
    </message>
    <message>
        <source>“http://” isn’t safe between computers: others on the network could read along.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>«&#x202f;http://&#x202f;» n’est pas sûr entre ordinateurs&#xa0;: d’autres personnes sur le réseau pourraient lire ce qui passe.</translation>
    </message>
    <message>
        <source>The access token is still missing.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Il manque encore le jeton d’accès.</translation>
    </message>
    <message>
        <source>Your school’s IT help desk gives you one.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Le service informatique de votre établissement vous en fournit un.</translation>
    </message>
    <message>
        <source>{host} answers, but without encryption: others on the network could read along.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>{host} répond, mais sans chiffrement&#xa0;: d’autres personnes sur le réseau pourraient lire ce qui passe.</translation>
    </message>
    <message>
        <source>Is the address right? Your school’s IT help desk knows the one that is safe.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>L’adresse est-elle exacte&#xa0;? Le service informatique de votre établissement connaît celle qui est sûre.</translation>
    </message>
    <message>
        <source>{host} answers, but without encryption.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>{host} répond, mais sans chiffrement.</translation>
    </message>
    <message>
        <source>Type “http://{host}”: it is on this computer, where nobody else reads along.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Saisissez «&#x202f;http://{host}&#x202f;»&#xa0;: ce serveur est sur cet ordinateur, où personne d’autre ne peut lire ce qui passe.</translation>
    </message>
    <message>
        <source>Videos you dropped wait here.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Les vidéos que vous avez déposées attendent ici.</translation>
    </message>
    <message>
        <source>If it stays, your school’s IT help desk can mend it; it isn’t anything you did.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Si cela persiste, le service informatique de votre établissement peut y remédier&#xa0;; vous n’y êtes pour rien.</translation>
    </message>
    <message>
        <source>{host} can’t be reached.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>{host} est injoignable.</translation>
    </message>
    <message>
        <source>Is the address right, and this computer online?</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>L’adresse est-elle exacte, et cet ordinateur en ligne&#xa0;?</translation>
    </message>
    <message>
        <source>{host} didn’t answer in time.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>{host} n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>The network or the server may be slow: try again soon.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Le réseau ou le serveur est peut-être lent&#xa0;: réessayez bientôt.</translation>
    </message>
    <message>
        <source>The identity of {host} can’t be confirmed on this network.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>L’identité de {host} ne peut pas être confirmée sur ce réseau.</translation>
    </message>
    <message>
        <source>Is the address right, and this computer’s date? If it stays, your school’s IT help desk can mend it; it isn’t anything you did.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>L’adresse et la date de cet ordinateur sont-elles exactes&#xa0;? Si cela persiste, le service informatique de votre établissement peut y remédier&#xa0;; vous n’y êtes pour rien.</translation>
    </message>
    <message>
        <source>A proxy on this network wants its own sign-in.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Un proxy de ce réseau demande sa propre authentification.</translation>
    </message>
    <message>
        <source>{host} is busy.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>{host} est occupé.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>{host} answers, but not as a server for lecture videos.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>{host} répond, mais pas comme un serveur de vidéos de cours.</translation>
    </message>
    <message>
        <source>Is the address right? If this network has a sign-in page, open it in a browser first.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>L’adresse est-elle exacte&#xa0;? Si ce réseau a une page de connexion, ouvrez-la d’abord dans un navigateur.</translation>
    </message>
    <message>
        <source>{host} doesn’t know this access token.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>{host} ne reconnaît pas ce jeton d’accès.</translation>
    </message>
    <message>
        <source>Was all of it copied? They can end, too: your school’s IT help desk gives you a new one.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>A-t-il été copié en entier&#xa0;? Un jeton peut aussi expirer&#xa0;: le service informatique de votre établissement vous en fournira un nouveau.</translation>
    </message>
    <message>
        <source>This computer couldn’t keep your access token.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Cet ordinateur n’a pas pu garder votre jeton d’accès.</translation>
    </message>
    <message>
        <source>Signing in at {host} didn’t work.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>La connexion à {host} n’a pas abouti.</translation>
    </message>
</context>
<context>
    <name>SignInCard</name>
    <message>
        <source>&amp;Another server…</source>
        <extracomment>desktop_uploader/ui/sign_in/sign_in_card.py</extracomment>
        <translation>Autre ser&amp;veur…</translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>desktop_uploader/ui/sign_in/sign_in_card.py</extracomment>
        <translation>Pas maintenant</translation>
    </message>
</context>
<context>
    <name>SignOutQuestion</name>
    <message>
        <source>Sign out</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Sign out of {account}?</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>Se déconnecter du compte {account}&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) will wait here until you sign in again.</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>
            <numerusform>%n envoi attendra ici jusqu’à votre prochaine connexion.</numerusform>
            <numerusform>%n envois attendront ici jusqu’à votre prochaine connexion.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>Ne pas se déconnecter</translation>
    </message>
</context>
<context>
    <name>SortButton</name>
    <message>
        <source>Upload order</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>Ordre d’envoi</translation>
    </message>
    <message>
        <source>Newest first</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>Plus récentes d’abord</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>Titre</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>État</translation>
    </message>
    <message>
        <source>Largest first</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>Plus volumineuses d’abord</translation>
    </message>
    <message>
        <source>Course</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>Cours</translation>
    </message>
    <message>
        <source>In which order the videos are listed</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>Ordre dans lequel les vidéos sont affichées</translation>
    </message>
    <message>
        <source>Sorted by: {order}</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>Tri&#xa0;: {order}</translation>
    </message>
</context>
<context>
    <name>Speed</name>
    <message>
        <source>No limit</source>
        <extracomment>desktop_uploader/ui/settings/controls.py</extracomment>
        <translation>Aucune limite</translation>
    </message>
    <message>
        <source> MB/s</source>
        <extracomment>desktop_uploader/ui/settings/controls.py</extracomment>
        <translation> Mo/s</translation>
    </message>
</context>
<context>
    <name>SpeedGraph</name>
    <message>
        <source>Speed over the last minute</source>
        <extracomment>desktop_uploader/ui/frame/speed_graph.py</extracomment>
        <translation>Débit de la dernière minute</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Checking</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Vérification du fichier</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Uploading</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Reconnexion</translation>
    </message>
    <message>
        <source>Verifying</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Getting ready to watch</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Préparation de la lecture</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Prête</translation>
    </message>
    <message>
        <source>Needs you</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>À vous d’agir</translation>
    </message>
    <message>
        <source>Couldn’t upload</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Envoi impossible</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Paused, no internet</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>En pause, pas d’Internet</translation>
    </message>
    <message>
        <source>Paused, limited data</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>En pause, données limitées</translation>
    </message>
    <message>
        <source>Paused, outside hours</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>En pause, hors horaires</translation>
    </message>
    <message>
        <source>Waiting for room</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>En attente de place</translation>
    </message>
    <message>
        <source>Waits until you sign in</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Attend votre connexion</translation>
    </message>
    <message>
        <source>Uploading {percent}</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Envoi {percent}</translation>
    </message>
    <message>
        <source>Getting ready to watch…</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Préparation de la lecture…</translation>
    </message>
    <message>
        <source>Getting ready to watch {percent}</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Préparation de la lecture {percent}</translation>
    </message>
    <message>
        <source>the server is checking what it stored</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>le serveur contrôle ce qu’il a conservé</translation>
    </message>
    <message>
        <source>No answer from the server at the moment. We keep trying.</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Le serveur ne répond pas pour le moment. Nous continuons d’essayer.</translation>
    </message>
    <message>
        <source>No answer from the server at the moment. {stored} is safely stored. We keep trying.</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Le serveur ne répond pas pour le moment. {stored} sont bien conservés. Nous continuons d’essayer.</translation>
    </message>
    <message>
        <source>stored</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>conservée</translation>
    </message>
    <message>
        <source>verified</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>contrôlée</translation>
    </message>
    <message>
        <source>{stored} of {size} safely stored</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>{stored} sur {size} bien conservés</translation>
    </message>
    <message>
        <source>none of {size} stored yet</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>encore rien de conservé sur {size}</translation>
    </message>
    <message>
        <source>number {number} in line</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>numéro {number} dans la file</translation>
    </message>
    <message>
        <source>you can close the app – this happens on the server</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>vous pouvez quitter – le serveur s’en charge</translation>
    </message>
    <message>
        <source>keep the app open – this computer prepares it</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>ne quittez pas – cet ordinateur s’en charge</translation>
    </message>
    <message>
        <source>ready since {time}</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>prête depuis {time}</translation>
    </message>
    <message>
        <source>published {time}</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>publiée&#xa0;: {time}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <extracomment>desktop_uploader/ui/frame/status_line.py</extracomment>
        <translation>État</translation>
    </message>
    <message>
        <source>Online</source>
        <extracomment>desktop_uploader/ui/frame/status_line.py</extracomment>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>No internet</source>
        <extracomment>desktop_uploader/ui/frame/status_line.py</extracomment>
        <translation>Pas d’Internet</translation>
    </message>
    <message>
        <source>Limited data</source>
        <extracomment>desktop_uploader/ui/frame/status_line.py</extracomment>
        <translation>Données limitées</translation>
    </message>
    <message>
        <source>Network state not known</source>
        <extracomment>desktop_uploader/ui/frame/status_line.py</extracomment>
        <translation>État du réseau inconnu</translation>
    </message>
    <message>
        <source>The computer is kept awake while bytes move.</source>
        <extracomment>desktop_uploader/ui/frame/status_line.py</extracomment>
        <translation>L’ordinateur reste éveillé tant que des octets circulent.</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>This computer has no keyring: you stay signed in until you quit.</source>
        <extracomment>desktop_uploader/ui/sign_in/step.py</extracomment>
        <translation>Cet ordinateur n’a pas de trousseau de clés&#xa0;: la connexion au compte dure jusqu’à ce que vous quittiez l’application.</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The list of uploads was written by a newer Desktop Uploader (format {found}, this one reads up to {known}). Nothing was changed. Please install the newer version. The list: {path}</source>
        <extracomment>desktop_uploader/store/errors.py</extracomment>
        <translation>La liste des envois a été écrite par une version plus récente de Desktop Uploader (format {found}, celle-ci lit jusqu’à {known}). Rien n’a été modifié. Veuillez installer la version plus récente. La liste&#xa0;: {path}</translation>
    </message>
    <message>
        <source>The list of uploads can’t be opened now: another Desktop Uploader that runs is using it. Nothing was changed. Please close the other one and start again. The list: {path}</source>
        <extracomment>desktop_uploader/store/errors.py</extracomment>
        <translation>La liste des envois ne peut pas être ouverte pour le moment&#xa0;: un autre Desktop Uploader l’utilise. Rien n’a été modifié. Veuillez fermer l’autre et redémarrer. La liste&#xa0;: {path}</translation>
    </message>
    <message>
        <source>The list of uploads could not be read or written ({reason}). What was saved before is kept. Please check that the disk has room and may be written. The list: {path}</source>
        <extracomment>desktop_uploader/store/errors.py</extracomment>
        <translation>La liste des envois n’a pas pu être lue ou écrite ({reason}). Ce qui était enregistré est gardé. Veuillez vérifier qu’il y a de la place sur le disque et qu’il est accessible en écriture. La liste&#xa0;: {path}</translation>
    </message>
    <message>
        <source>The settings could not be read or written ({reason}). The uploads are not affected. Please check that the disk has room and may be written. The settings: {path}</source>
        <extracomment>desktop_uploader/store/errors.py</extracomment>
        <translation>Les réglages n’ont pas pu être lus ou écrits ({reason}). Les envois ne sont pas touchés. Veuillez vérifier qu’il y a de la place sur le disque et qu’il est accessible en écriture. Les réglages&#xa0;: {path}</translation>
    </message>
</context>
<context>
    <name>Survey</name>
    <message>
        <source>Counting…</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>Comptage…</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n video(s) or more</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>Déposer %n vidéo ou plus</numerusform>
            <numerusform>Déposer %n vidéos ou plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %n video(s)</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>Déposer %n vidéo</numerusform>
            <numerusform>Déposer %n vidéos</numerusform>
        </translation>
    </message>
    <message>
        <source>counting…</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>comptage…</translation>
    </message>
    <message>
        <source>{names} isn’t a video and was left out.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>{names} n’est pas une vidéo et a été laissé de côté.</translation>
    </message>
    <message numerus="yes">
        <source>{names} aren’t videos and were left out.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>{names} ne sont pas des vidéos et ont été laissés de côté.</numerusform>
            <numerusform>{names} ne sont pas des vidéos et ont été laissés de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>No video was found.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>Aucune vidéo n’a été trouvée.</translation>
    </message>
    <message>
        <source>There is no video among these.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>Il n’y a aucune vidéo parmi ces fichiers.</translation>
    </message>
    <message>
        <source>1 file isn’t a video and will be left out: {names}</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>1 fichier n’est pas une vidéo et sera laissé de côté&#xa0;: {names}</translation>
    </message>
    <message numerus="yes">
        <source>%n files aren’t videos and will be left out: {names}</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>%n fichier n’est pas une vidéo et sera laissé de côté&#xa0;: {names}</numerusform>
            <numerusform>%n fichiers ne sont pas des vidéos et seront laissés de côté&#xa0;: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>up to {size} and {length} each</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>jusqu’à {size} et {length} par vidéo</translation>
    </message>
    <message>
        <source>{names} isn’t a video.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>{names} n’est pas une vidéo.</translation>
    </message>
    <message numerus="yes">
        <source>{names} aren’t videos.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>{names} ne sont pas des vidéos.</numerusform>
            <numerusform>{names} ne sont pas des vidéos.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 link can’t be added: save it on this computer first.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>1 lien ne peut pas être ajouté&#xa0;: enregistrez d’abord la vidéo sur cet ordinateur.</translation>
    </message>
    <message numerus="yes">
        <source>%n links can’t be added: save them on this computer first.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>%n lien ne peut pas être ajouté&#xa0;: enregistrez d’abord la vidéo sur cet ordinateur.</numerusform>
            <numerusform>%n liens ne peuvent pas être ajoutés&#xa0;: enregistrez d’abord les vidéos sur cet ordinateur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) couldn’t be opened.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>%n dossier n’a pas pu être ouvert.</numerusform>
            <numerusform>%n dossiers n’ont pas pu être ouverts.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is more in these folders: add the rest folder by folder.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>Il y en a davantage dans ces dossiers&#xa0;: ajoutez le reste dossier par dossier.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>System</name>
    <message>
        <source>Videos are being uploaded</source>
        <extracomment>desktop_uploader/ui/computer/system.py</extracomment>
        <translation>Envoi de vidéos en cours</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Added</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Ajoutée</translation>
    </message>
    <message>
        <source>Checked</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Fichier vérifié</translation>
    </message>
    <message>
        <source>Upload started</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Début de l’envoi</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Computer slept</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Ordinateur en veille</translation>
    </message>
    <message>
        <source>Server not reached</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Serveur injoignable</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Connexion perdue</translation>
    </message>
    <message>
        <source>Server full</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Serveur plein</translation>
    </message>
    <message>
        <source>Continued</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Reprise</translation>
    </message>
    <message>
        <source>Started again from the beginning</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Reprise depuis le début</translation>
    </message>
    <message>
        <source>All bytes stored</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Tous les octets conservés</translation>
    </message>
    <message>
        <source>Verified</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Contrôlée</translation>
    </message>
    <message>
        <source>Stored, its size compared</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Conservée, taille comparée</translation>
    </message>
    <message>
        <source>Ready to watch</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Prête à être regardée</translation>
    </message>
    <message>
        <source>Needed you</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>À vous d’agir</translation>
    </message>
    <message>
        <source>Couldn’t upload</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Envoi impossible</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>The title on the server was “{text}”</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Sur le serveur, le titre était «&#x202f;{text}&#x202f;»</translation>
    </message>
    <message>
        <source>The description on the server was “{text}”</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Sur le serveur, la description était «&#x202f;{text}&#x202f;»</translation>
    </message>
    <message>
        <source>On the server, others could watch it</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Sur le serveur, d’autres personnes pouvaient la regarder</translation>
    </message>
    <message>
        <source>On the server, it was in another course or lesson ({text})</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Sur le serveur, elle était dans un autre cours ou une autre leçon ({text})</translation>
    </message>
    <message>
        <source>On the server, everybody could watch it</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Sur le serveur, tout le monde pouvait la regarder</translation>
    </message>
    <message>
        <source>On the server, everybody with the link could watch it</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Sur le serveur, toute personne ayant le lien pouvait la regarder</translation>
    </message>
    <message>
        <source>On the server, only you could watch it</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Sur le serveur, personne d’autre que vous ne pouvait la regarder</translation>
    </message>
    <message>
        <source>Paused at {size}</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>En pause à {size}</translation>
    </message>
    <message>
        <source>Computer slept at {size}</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Ordinateur en veille à {size}</translation>
    </message>
    <message>
        <source>Connection lost at {size}</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Connexion perdue à {size}</translation>
    </message>
    <message>
        <source>Server full at {size}</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Serveur plein à {size}</translation>
    </message>
    <message>
        <source>Continued from {size}</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Reprise à {size}</translation>
    </message>
    <message>
        <source>Checked: {facts}</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Fichier vérifié&#xa0;: {facts}</translation>
    </message>
    <message>
        <source>Couldn’t be prepared</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Préparation impossible</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Today</source>
        <extracomment>desktop_uploader/ui/details/timeline_view.py</extracomment>
        <translation>Aujourd’hui</translation>
    </message>
</context>
<context>
    <name>TokenStep</name>
    <message>
        <source>Access &amp;token</source>
        <extracomment>desktop_uploader/ui/sign_in/token_step.py</extracomment>
        <translation>&amp;Jeton d’accès</translation>
    </message>
    <message>
        <source>Use the &amp;browser instead</source>
        <extracomment>desktop_uploader/ui/sign_in/token_step.py</extracomment>
        <translation>Utiliser plutôt le &amp;navigateur</translation>
    </message>
    <message>
        <source>{server} takes an access token: a long password made for this program. Your school’s IT help desk gives you one; paste it here.</source>
        <extracomment>desktop_uploader/ui/sign_in/token_step.py</extracomment>
        <translation>{server} demande un jeton d’accès&#xa0;: un long mot de passe créé pour cette application. Le service informatique de votre établissement vous en fournit un&#xa0;; collez-le ici.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>desktop_uploader/ui/sign_in/token_step.py</extracomment>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <extracomment>desktop_uploader/ui/sign_in/token_step.py</extracomment>
        <translation>Connexion au compte…</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <extracomment>desktop_uploader/ui/sign_in/token_step.py</extracomment>
        <translation>&amp;Se connecter</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Add videos</source>
        <extracomment>desktop_uploader/ui/frame/top_bar.py</extracomment>
        <translation>Ajouter des vidéos</translation>
    </message>
    <message>
        <source>Resume all</source>
        <extracomment>desktop_uploader/ui/frame/top_bar.py</extracomment>
        <translation>Tout reprendre</translation>
    </message>
    <message>
        <source>Pause all</source>
        <extracomment>desktop_uploader/ui/frame/top_bar.py</extracomment>
        <translation>Tout en pause</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>desktop_uploader/ui/frame/top_bar.py</extracomment>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Clear search</source>
        <extracomment>desktop_uploader/ui/frame/top_bar.py</extracomment>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Menu</source>
        <extracomment>desktop_uploader/ui/frame/top_bar.py</extracomment>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message numerus="yes">
        <source>%n uploading</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>Envoi&#xa0;: %n</numerusform>
            <numerusform>Envoi&#xa0;: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reconnecting</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>Reconnexion&#xa0;: %n</numerusform>
            <numerusform>Reconnexion&#xa0;: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>En attente&#xa0;: %n</numerusform>
            <numerusform>En attente&#xa0;: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>En pause&#xa0;: %n</numerusform>
            <numerusform>En pause&#xa0;: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n getting ready</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>Préparation&#xa0;: %n</numerusform>
            <numerusform>Préparation&#xa0;: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>1 needs you</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>À vous d’agir&#xa0;: 1</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>À vous d’agir&#xa0;: %n</numerusform>
            <numerusform>À vous d’agir&#xa0;: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>All done</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>Tout est terminé</translation>
    </message>
    <message>
        <source>Nothing to upload</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>Rien à envoyer</translation>
    </message>
</context>
<context>
    <name>Transfers</name>
    <message>
        <source>This version of the program can’t speak “{protocol}”.</source>
        <extracomment>desktop_uploader/engine/activities.py</extracomment>
        <translation>Cette version de l’application ne connaît pas «&#x202f;{protocol}&#x202f;».</translation>
    </message>
    <message>
        <source>it speaks another version of the protocol.</source>
        <extracomment>desktop_uploader/transfers/tus_creation.py</extracomment>
        <translation>il utilise une autre version du protocole.</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>Open Desktop Uploader</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>Ouvrir Desktop Uploader</translation>
    </message>
    <message>
        <source>Pause all</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>Tout mettre en pause</translation>
    </message>
    <message>
        <source>Resume all</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>Tout reprendre</translation>
    </message>
    <message>
        <source>Pause for one hour</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>Pause d’une heure</translation>
    </message>
    <message>
        <source>Speed limit</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>Limite de débit</translation>
    </message>
    <message>
        <source>Settings…</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Paused until {time}</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>En pause jusqu’à {time}</translation>
    </message>
    <message>
        <source>No limit</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>Aucune limite</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>{size} par seconde</translation>
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
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>desktop_uploader/ui/frame/trouble_box.py</extracomment>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Uploading can’t go on yet.</source>
        <extracomment>desktop_uploader/ui/frame/trouble_box.py</extracomment>
        <translation>L’envoi ne peut pas encore continuer.</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <extracomment>desktop_uploader/ui/frame/trouble_box.py</extracomment>
        <translation>Rien n’est perdu.</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Removed</source>
        <extracomment>desktop_uploader/ui/rows/undo_bar.py</extracomment>
        <translation>Retirée</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>desktop_uploader/ui/rows/undo_bar.py</extracomment>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo with {keys}.</source>
        <extracomment>desktop_uploader/ui/rows/undo_bar.py</extracomment>
        <translation>{keys} pour annuler.</translation>
    </message>
</context>
<context>
    <name>UploadList</name>
    <message>
        <source>Uploads</source>
        <extracomment>desktop_uploader/ui/rows/upload_list.py</extracomment>
        <translation>Envois</translation>
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
        <translation>Desktop Uploader est déjà ouvert, mais sa fenêtre ne répond pas. Fermez-le, puis réessayez.</translation>
    </message>
</context>
</TS>
