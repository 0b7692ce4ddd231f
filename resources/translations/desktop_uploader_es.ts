<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>AccountButton</name>
    <message>
        <source>Account: {name}</source>
        <extracomment>desktop_uploader/ui/frame/account_button.py</extracomment>
        <translation>Cuenta: {name}</translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>Add another server or account…</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>Añadir otro servidor u otra cuenta…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>Sesión no iniciada</translation>
    </message>
    <message>
        <source>{name} at {server}</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>{name} en {server}</translation>
    </message>
    <message>
        <source>This computer</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>Este equipo</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Pause</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Find file…</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Buscar archivo…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Iniciar sesión…</translation>
    </message>
    <message>
        <source>Watch</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Copy link</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Replace…</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Sustituir…</translation>
    </message>
    <message>
        <source>Upload next</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Subir a continuación</translation>
    </message>
    <message>
        <source>Move to the top</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Mover al principio</translation>
    </message>
    <message>
        <source>Move up</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Mover hacia arriba</translation>
    </message>
    <message>
        <source>Move down</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Mover hacia abajo</translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Save report…</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Guardar informe…</translation>
    </message>
    <message>
        <source>Cancel upload…</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Cancelar subida…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>Delete from the server…</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Eliminar del servidor…</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Link copied.</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Enlace copiado.</translation>
    </message>
    <message>
        <source>Links copied.</source>
        <extracomment>desktop_uploader/ui/rows/actions.py</extracomment>
        <translation>Enlaces copiados.</translation>
    </message>
</context>
<context>
    <name>AddressStep</name>
    <message>
        <source>Where do your videos go?</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>¿Adónde van sus vídeos?</translation>
    </message>
    <message>
        <source>Your school gave you an address. You can add videos before you sign in; they wait until then.</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>Su centro le dio una dirección. Puede añadir vídeos antes de iniciar sesión; esperarán hasta entonces.</translation>
    </message>
    <message>
        <source>Your school’s &amp;address</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>&amp;Dirección de su centro</translation>
    </message>
    <message>
        <source>&amp;Try it on this computer</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>&amp;Probar en este equipo</translation>
    </message>
    <message>
        <source>Found: {name} · up to {size} and {hours} each</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>Encontrado: {name} · hasta {size} y {hours} por vídeo</translation>
    </message>
    <message>
        <source>Continue in &amp;browser</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>Continuar en el &amp;navegador</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>Looking for it…</source>
        <extracomment>desktop_uploader/ui/sign_in/address_step.py</extracomment>
        <translation>Buscando el servidor…</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message numerus="yes">
        <source>%n video(s) added.</source>
        <extracomment>desktop_uploader/ui/frame/announcer.py</extracomment>
        <translation>
            <numerusform>%n vídeo añadido.</numerusform>
            <numerusform>%n vídeos añadidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) in the list.</source>
        <extracomment>desktop_uploader/ui/frame/announcer.py</extracomment>
        <translation>
            <numerusform>%n vídeo en la lista.</numerusform>
            <numerusform>%n vídeos en la lista.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s): {state}.</source>
        <extracomment>desktop_uploader/ui/frame/announcer.py</extracomment>
        <translation>
            <numerusform>%n vídeo: {state}.</numerusform>
            <numerusform>%n vídeos: {state}.</numerusform>
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
        <translation>No se pudo cambiar: {reason}. Consulte al servicio de informática.</translation>
    </message>
</context>
<context>
    <name>BrowserStep</name>
    <message>
        <source>Use an access &amp;token instead</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Usar una clave de &amp;acceso</translation>
    </message>
    <message>
        <source>No browser here? Open {page} on your phone or another computer and type the code.</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>¿No hay navegador en este equipo? Abra {page} en su teléfono o en otro equipo y escriba el código.</translation>
    </message>
    <message>
        <source>Continue in your browser</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Continúe en su navegador</translation>
    </message>
    <message>
        <source>Sign in at {server} in the window that has opened. This one goes on by itself.</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Inicie sesión en {server} en la ventana que se ha abierto. Esta continúa sola.</translation>
    </message>
    <message>
        <source>Open &amp;browser again</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Abrir de nuevo el &amp;navegador</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Your browser opens the sign-in page of {server}. Your password stays there.</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Su navegador abre la página de inicio de sesión de {server}. Su contraseña no sale de allí.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Continue in &amp;browser</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Continuar en el &amp;navegador</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Código</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>desktop_uploader/ui/sign_in/browser_step.py</extracomment>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>CancelQuestion</name>
    <message>
        <source>Cancel upload</source>
        <extracomment>desktop_uploader/ui/rows/cancel_question.py</extracomment>
        <translation>Cancelar subida</translation>
    </message>
    <message>
        <source>Delete the {size} already stored?</source>
        <extracomment>desktop_uploader/ui/rows/cancel_question.py</extracomment>
        <translation>¿Eliminar los {size} ya guardados?</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>desktop_uploader/ui/rows/cancel_question.py</extracomment>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>desktop_uploader/ui/rows/cancel_question.py</extracomment>
        <translation>Conservar</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s). The files on this computer stay as they are.</source>
        <extracomment>desktop_uploader/ui/rows/cancel_question.py</extracomment>
        <translation>
            <numerusform>%n vídeo. El archivo de este equipo queda como está.</numerusform>
            <numerusform>%n vídeos. Los archivos de este equipo quedan como están.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}”. The file on this computer stays as it is.</source>
        <extracomment>desktop_uploader/ui/rows/cancel_question.py</extracomment>
        <translation>“{title}”. El archivo de este equipo queda como está.</translation>
    </message>
</context>
<context>
    <name>CheckLine</name>
    <message>
        <source>Checking…</source>
        <extracomment>desktop_uploader/ui/diagnostics/check_line.py</extracomment>
        <translation>Comprobación en curso…</translation>
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
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Encryption</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>Proxy</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Clock</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Speed</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Disk</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Keyring</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Llavero</translation>
    </message>
    <message>
        <source>{host} can’t be reached; check the address, and whether this computer is online.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>No se puede acceder a {host}; compruebe la dirección y que este equipo esté conectado a internet.</translation>
    </message>
    <message>
        <source>{host} didn’t answer in time; the network or the server may be slow.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>{host} no respondió a tiempo; puede que la red o el servidor vayan lentos.</translation>
    </message>
    <message>
        <source>The identity of {host} can’t be confirmed; check this computer’s date, and tell your IT help desk if it stays.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>No se puede confirmar la identidad de {host}; compruebe la fecha de este equipo y, si continúa, avise al servicio de informática.</translation>
    </message>
    <message>
        <source>A proxy on this network wants its own sign-in; your IT help desk knows what it asks for.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Un proxy de esta red exige su propio inicio de sesión; el servicio de informática sabe qué datos pide.</translation>
    </message>
    <message>
        <source>This network wants a sign-in page first; open any page in a browser and sign in there.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Esta red exige pasar antes por una página de acceso; abra cualquier página en un navegador e inicie sesión allí.</translation>
    </message>
    <message>
        <source>{host} answers, but not as a server for lecture videos; check the address, or open this network’s sign-in page in a browser.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>{host} responde, pero no como un servidor de vídeos de clase; compruebe la dirección o abra en un navegador la página de acceso de esta red.</translation>
    </message>
    <message>
        <source>{host} doesn’t know this sign-in; sign in again.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>{host} no reconoce esta sesión; inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>{host} is busy; try again in a moment.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>{host} está ocupado; inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>{host} answers without encryption; your IT help desk knows the address that is safe.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>{host} responde sin cifrado; el servicio de informática sabe cuál es la dirección segura.</translation>
    </message>
    <message>
        <source>{host} refused: {reason}. Tell your IT help desk if it stays.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>{host} lo rechazó: {reason}. Si continúa, avise al servicio de informática.</translation>
    </message>
    <message>
        <source>{server} answers at {host}, version {version}.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>{server} responde en {host}, versión {version}.</translation>
    </message>
    <message>
        <source>It can’t be told while the server doesn’t answer.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>No se puede saber mientras el servidor no responda.</translation>
    </message>
    <message>
        <source>The connection is encrypted, and the server’s identity is confirmed.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>La conexión está cifrada y la identidad del servidor, confirmada.</translation>
    </message>
    <message>
        <source>Not needed: the server is on this computer.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>No hace falta: el servidor está en este equipo.</translation>
    </message>
    <message>
        <source>Others on the network can read along; use the server’s “https://” address.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Otras personas de la red pueden leer lo que se envía; use la dirección “https://” del servidor.</translation>
    </message>
    <message>
        <source>None is used.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>No se usa ninguno.</translation>
    </message>
    <message>
        <source>The connection goes through {proxy}.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>La conexión pasa por {proxy}.</translation>
    </message>
    <message>
        <source>Signed in as {person}.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Sesión iniciada como {person}.</translation>
    </message>
    <message>
        <source>The server doesn’t tell its time.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>El servidor no indica su hora.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) from the server’s.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>
            <numerusform>%n segundo de diferencia con el del servidor.</numerusform>
            <numerusform>%n segundos de diferencia con el del servidor.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is {time} away from the server’s; let this computer set its clock by itself.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Difiere {time} del reloj del servidor; deje que este equipo ajuste la hora automáticamente.</translation>
    </message>
    <message>
        <source>About {speed} from the server.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Aproximadamente {speed} desde el servidor.</translation>
    </message>
    <message>
        <source>About {speed} from the server; uploads will take long, another network may be quicker.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Aproximadamente {speed} desde el servidor; las subidas tardarán, otra red puede ser más rápida.</translation>
    </message>
    <message>
        <source>This server has no test of the speed.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Este servidor no tiene prueba de velocidad.</translation>
    </message>
    <message>
        <source>{size} free.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>{size} libres.</translation>
    </message>
    <message>
        <source>Only {size} free; make some room, the list of uploads is kept there.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Solo {size} libres; libere espacio, pues ahí se guarda la lista de subidas.</translation>
    </message>
    <message>
        <source>The disk with the list of uploads can’t be read; check that it is connected.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>No se puede leer el disco con la lista de subidas; compruebe que esté conectado.</translation>
    </message>
    <message>
        <source>It keeps your sign-in for the next time.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Conserva su sesión para la próxima vez.</translation>
    </message>
    <message>
        <source>There is none here: a sign-in lasts for one session only.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>Aquí no hay ninguno: la sesión termina al salir del programa.</translation>
    </message>
</context>
<context>
    <name>ChoiceSearch</name>
    <message>
        <source>Search</source>
        <extracomment>desktop_uploader/ui/details/choice_search.py</extracomment>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>Companion</name>
    <message>
        <source>The companion on this computer isn’t running yet.</source>
        <extracomment>desktop_uploader/service/embedded.py</extracomment>
        <translation>El servidor de este equipo aún no está en marcha.</translation>
    </message>
    <message>
        <source>The companion on this computer didn’t start; its log is {path}.</source>
        <extracomment>desktop_uploader/service/embedded.py</extracomment>
        <translation>El servidor de este equipo no se inició; su registro está en {path}.</translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Check the connection</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>Comprobar la conexión</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>Comprobar de &amp;nuevo</translation>
    </message>
    <message>
        <source>Checking the connection…</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>Comprobación de la conexión en curso…</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at.</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>
            <numerusform>%n punto que revisar.</numerusform>
            <numerusform>%n puntos que revisar.</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well.</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>Todo en orden.</translation>
    </message>
    <message>
        <source>What was found</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>&amp;Guardar informe…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>&amp;Cerrar</translation>
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
        <translation>¿Adónde van los vídeos nuevos?</translation>
    </message>
    <message>
        <source>You can skip this; it is in the settings, too.</source>
        <extracomment>desktop_uploader/ui/sign_in/defaults_step.py</extracomment>
        <translation>Puede omitir este paso; también está en los ajustes.</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <extracomment>desktop_uploader/ui/sign_in/defaults_step.py</extracomment>
        <translation>&amp;Omitir</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <extracomment>desktop_uploader/ui/sign_in/defaults_step.py</extracomment>
        <translation>&amp;Finalizar</translation>
    </message>
</context>
<context>
    <name>DeleteQuestion</name>
    <message>
        <source>Delete from the server</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>Eliminar del servidor</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>Conservar</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n video(s) from the server?</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>
            <numerusform>¿Eliminar %n vídeo del servidor?</numerusform>
            <numerusform>¿Eliminar %n vídeos del servidor?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{title}” from the server?</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>¿Eliminar “{title}” del servidor?</translation>
    </message>
    <message>
        <source>Nobody can watch them any more, and their links stop working. The files on this computer stay as they are.</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>Ya nadie podrá verlos y sus enlaces dejarán de funcionar. Los archivos de este equipo quedan como están.</translation>
    </message>
    <message>
        <source>Nobody can watch it any more, and its link stops working. The file on this computer stays as it is.</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>Ya nadie podrá verlo y su enlace dejará de funcionar. El archivo de este equipo queda como está.</translation>
    </message>
</context>
<context>
    <name>Deleting</name>
    <message>
        <source>Deleting “{title}” from the server…</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>Eliminando “{title}” del servidor…</translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n video(s) from the server…</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>
            <numerusform>Eliminando %n vídeo del servidor…</numerusform>
            <numerusform>Eliminando %n vídeos del servidor…</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” was deleted from the server.</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>“{title}” se ha eliminado del servidor.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were deleted from the server.</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>
            <numerusform>%n vídeo se ha eliminado del servidor.</numerusform>
            <numerusform>%n vídeos se han eliminado del servidor.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server can’t be reached at the moment.</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>No se puede acceder al servidor en este momento.</translation>
    </message>
    <message>
        <source>The server says: “{words}”</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>El servidor indica: “{words}”</translation>
    </message>
    <message>
        <source>“{title}” stays in the list; you can delete it later.</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>“{title}” sigue en la lista; puede eliminarlo más tarde.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) stay in the list; you can delete them later.</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>
            <numerusform>%n vídeo sigue en la lista; puede eliminarlo más tarde.</numerusform>
            <numerusform>%n vídeos siguen en la lista; puede eliminarlos más tarde.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsForm</name>
    <message>
        <source>Different values</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Valores distintos</translation>
    </message>
    <message>
        <source>What students will see under the video</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Lo que verán los estudiantes bajo el vídeo</translation>
    </message>
    <message>
        <source>Each video keeps its own title</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Cada vídeo conserva su propio título</translation>
    </message>
    <message>
        <source>No course</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Sin curso</translation>
    </message>
    <message>
        <source>No lesson</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Sin lección</translation>
    </message>
    <message>
        <source>Only me</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Solo yo</translation>
    </message>
    <message>
        <source>Only people with the link</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Solo quienes tengan el enlace</translation>
    </message>
    <message>
        <source>Everyone</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Todo el mundo</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Título</translation>
    </message>
    <message>
        <source>Course › lesson</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Curso › lección</translation>
    </message>
    <message>
        <source>Description</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Who can watch</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Quién puede verlo</translation>
    </message>
    <message>
        <source>Course</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Lesson</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Lección</translation>
    </message>
    <message>
        <source>A video needs a title, so it keeps the one it had.</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>Un vídeo necesita un título; por eso conserva el que tenía.</translation>
    </message>
    <message numerus="yes">
        <source>There is room for %n character(s).</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>
            <numerusform>Cabe %n carácter.</numerusform>
            <numerusform>Caben %n caracteres.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Details</source>
        <extracomment>desktop_uploader/ui/details/panel.py</extracomment>
        <translation>Detalles</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <extracomment>desktop_uploader/ui/details/panel.py</extracomment>
        <translation>
            <numerusform>%n vídeo</numerusform>
            <numerusform>%n vídeos</numerusform>
        </translation>
    </message>
    <message>
        <source>Close details</source>
        <extracomment>desktop_uploader/ui/details/panel.py</extracomment>
        <translation>Cerrar detalles</translation>
    </message>
    <message>
        <source>Select a video to see its details.</source>
        <extracomment>desktop_uploader/ui/details/panel.py</extracomment>
        <translation>Seleccione un vídeo para ver sus detalles.</translation>
    </message>
</context>
<context>
    <name>DuplicatesBar</name>
    <message>
        <source>Videos that are already here</source>
        <extracomment>desktop_uploader/ui/adding/duplicates_bar.py</extracomment>
        <translation>Vídeos que ya están aquí</translation>
    </message>
    <message>
        <source>“{title}” is already here.</source>
        <extracomment>desktop_uploader/words/duplicates.py</extracomment>
        <translation>“{title}” ya está aquí.</translation>
    </message>
    <message>
        <source>&amp;Skip it</source>
        <extracomment>desktop_uploader/ui/adding/duplicates_bar.py</extracomment>
        <translation>&amp;Omitirlo</translation>
    </message>
    <message>
        <source>Upload it any&amp;way</source>
        <extracomment>desktop_uploader/ui/adding/duplicates_bar.py</extracomment>
        <translation>&amp;Subirlo de todos modos</translation>
    </message>
    <message numerus="yes">
        <source>%n of these videos are already here.</source>
        <extracomment>desktop_uploader/words/duplicates.py</extracomment>
        <translation>
            <numerusform>%n de estos vídeos ya está aquí.</numerusform>
            <numerusform>%n de estos vídeos ya están aquí.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Skip them</source>
        <extracomment>desktop_uploader/ui/adding/duplicates_bar.py</extracomment>
        <translation>&amp;Omitirlos</translation>
    </message>
    <message>
        <source>Upload them any&amp;way</source>
        <extracomment>desktop_uploader/ui/adding/duplicates_bar.py</extracomment>
        <translation>&amp;Subirlos de todos modos</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Choose videos…</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Elegir vídeos…</translation>
    </message>
    <message>
        <source>Uploads continue where they stopped.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Las subidas continúan donde se detuvieron.</translation>
    </message>
    <message>
        <source>You can close this window or your laptop.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Puede cerrar esta ventana o su portátil.</translation>
    </message>
    <message>
        <source>You can close your laptop or lose the connection.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Puede cerrar su portátil o perder la conexión.</translation>
    </message>
    <message>
        <source>Drop videos here</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Suelte vídeos aquí</translation>
    </message>
</context>
<context>
    <name>EngineRoom</name>
    <message>
        <source>Something went wrong in this program.</source>
        <extracomment>desktop_uploader/ui/engine_room.py</extracomment>
        <translation>Se ha producido un error en este programa.</translation>
    </message>
</context>
<context>
    <name>FactsView</name>
    <message>
        <source>Technical details</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Datos técnicos</translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Tamaño</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Playback id</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Id. de reproducción</translation>
    </message>
    <message>
        <source>Checksum</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Suma de comprobación</translation>
    </message>
    <message>
        <source>The server’s copy</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>La copia del servidor</translation>
    </message>
    <message>
        <source>Container</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Contenedor</translation>
    </message>
    <message>
        <source>Codecs</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Códecs</translation>
    </message>
    <message>
        <source>Resolution</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Resolución</translation>
    </message>
    <message>
        <source>Duration</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>Duración</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>“{name}” is empty: it has no bytes.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>“{name}” está vacío: no contiene ningún byte.</translation>
    </message>
    <message>
        <source>This account may not read “{name}”.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Esta cuenta no tiene permiso para leer “{name}”.</translation>
    </message>
    <message>
        <source>“{name}” is still being written.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>“{name}” aún se está escribiendo.</translation>
    </message>
    <message>
        <source>“{name}” isn’t where it was.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>“{name}” no está donde estaba.</translation>
    </message>
    <message>
        <source>“{name}” changed since we started.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>“{name}” ha cambiado desde el comienzo de la subida.</translation>
    </message>
    <message>
        <source>Drive “{detail}” isn’t connected.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>La unidad “{detail}” no está conectada.</translation>
    </message>
    <message>
        <source>Another program holds “{name}”.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Otro programa tiene ocupado “{name}”.</translation>
    </message>
    <message>
        <source>The drive with “{name}” doesn’t answer.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>La unidad con “{name}” no responde.</translation>
    </message>
    <message>
        <source>“{name}” is only online; this computer is fetching it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>“{name}” solo está en línea; este equipo lo está descargando.</translation>
    </message>
    <message>
        <source>“{name}” can’t be read as a video to its end; it may have been cut short.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>“{name}” no se puede leer como vídeo hasta el final; puede que esté incompleto.</translation>
    </message>
    <message>
        <source>This video is in the list already, as “{detail}”.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Este vídeo ya está en la lista, como “{detail}”.</translation>
    </message>
    <message>
        <source>“{name}” is a folder or a device, not a video file.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>“{name}” es una carpeta o un dispositivo, no un archivo de vídeo.</translation>
    </message>
    <message>
        <source>“{name}” has a video’s name, but no video in it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>“{name}” tiene nombre de vídeo, pero no contiene ninguno.</translation>
    </message>
    <message>
        <source>“{name}” isn’t of a type this server takes ({detail}).</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>“{name}” no es de un tipo que admita este servidor ({detail}).</translation>
    </message>
    <message>
        <source>“{name}” can’t be uploaded: {actual_size}, this server allows {limit_size}.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>“{name}” no se puede subir: ocupa {actual_size} y este servidor admite {limit_size}.</translation>
    </message>
    <message>
        <source>“{name}” can’t be uploaded: it lasts {actual_time}, this server allows {limit_hours}.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>“{name}” no se puede subir: dura {actual_time} y este servidor admite {limit_hours}.</translation>
    </message>
    <message>
        <source>This computer’s disk can’t be written at the moment.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>En este momento no se puede escribir en el disco de este equipo.</translation>
    </message>
    <message>
        <source>The connection dropped.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Se ha interrumpido la conexión.</translation>
    </message>
    <message>
        <source>The connection went quiet.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>La conexión ha dejado de responder.</translation>
    </message>
    <message>
        <source>The server’s identity can’t be confirmed on this network.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>No se puede confirmar la identidad del servidor en esta red.</translation>
    </message>
    <message>
        <source>A proxy on this network wants its own sign-in.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Un proxy de esta red exige su propio inicio de sesión.</translation>
    </message>
    <message>
        <source>This network wants a sign-in page first.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Esta red exige pasar antes por una página de acceso.</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>El servidor está ocupado.</translation>
    </message>
    <message>
        <source>The server’s storage is full at the moment.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>El almacenamiento del servidor está lleno en este momento.</translation>
    </message>
    <message>
        <source>The server takes {limit} new videos of yours in a day, and it has them.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Ya se ha alcanzado el máximo de vídeos nuevos al día que el servidor le admite ({limit}).</translation>
    </message>
    <message>
        <source>Something between here and the server answered in its place.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Algo entre este equipo y el servidor respondió en su lugar.</translation>
    </message>
    <message>
        <source>The server closed this upload’s door.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>El servidor ha cerrado el acceso de esta subida.</translation>
    </message>
    <message>
        <source>The server is missing some of the bytes.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Al servidor le faltan algunos bytes.</translation>
    </message>
    <message>
        <source>Your sign-in ended.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Su sesión ha terminado.</translation>
    </message>
    <message>
        <source>The server didn’t take it: {detail}</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>El servidor no lo aceptó: {detail}</translation>
    </message>
    <message>
        <source>What the server stored is not the same as “{name}”.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Lo que guardó el servidor no es igual que “{name}”.</translation>
    </message>
    <message>
        <source>The server no longer has this video; it was deleted there.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>El servidor ya no tiene este vídeo; se eliminó allí.</translation>
    </message>
    <message>
        <source>The server couldn’t prepare this video: {detail}</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>El servidor no pudo preparar este vídeo: {detail}</translation>
    </message>
    <message>
        <source>The server can’t prepare this video once more.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>El servidor no puede preparar este vídeo otra vez.</translation>
    </message>
    <message>
        <source>Something went wrong in this program.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Se ha producido un error en este programa.</translation>
    </message>
    <message>
        <source>The server can’t be reached at the moment.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>No se puede acceder al servidor en este momento.</translation>
    </message>
    <message>
        <source>This video needs {needed}, and of your {limit_size} on the server {left} are left.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Este vídeo necesita {needed} y en el servidor le quedan {left} de sus {limit_size}.</translation>
    </message>
    <message>
        <source>This video needs {needed}, and of your {limit_size} on the server nothing is left.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Este vídeo necesita {needed} y en el servidor no le queda nada de sus {limit_size}.</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Try now</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>It starts by itself once the server answers.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Empezará automáticamente cuando el servidor responda.</translation>
    </message>
    <message>
        <source>Try again once the recording is saved.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Inténtelo de nuevo cuando la grabación esté guardada.</translation>
    </message>
    <message>
        <source>Copy it to a folder of yours, or ask for the right to read it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Cópielo a una carpeta suya o pida permiso para leerlo.</translation>
    </message>
    <message>
        <source>It goes on by itself once that has ended.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Continuará automáticamente cuando termine.</translation>
    </message>
    <message>
        <source>Put it back, or show us where it is now.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Vuelva a ponerlo en su sitio o indique dónde está ahora.</translation>
    </message>
    <message>
        <source>Find file…</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Buscar archivo…</translation>
    </message>
    <message>
        <source>Upload the new version, or bring back the original.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Suba la versión nueva o recupere la original.</translation>
    </message>
    <message>
        <source>Upload new version</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Subir versión nueva</translation>
    </message>
    <message>
        <source>It goes on by itself once it is back.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Continuará automáticamente cuando vuelva a estar conectada.</translation>
    </message>
    <message>
        <source>It goes on by itself once that program lets go of it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Continuará automáticamente cuando ese programa lo libere.</translation>
    </message>
    <message>
        <source>It goes on by itself once the drive answers.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Continuará automáticamente cuando la unidad responda.</translation>
    </message>
    <message>
        <source>It goes on by itself once it is here.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Continuará automáticamente cuando esté aquí.</translation>
    </message>
    <message>
        <source>Export or copy it once more.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Expórtelo o cópielo de nuevo.</translation>
    </message>
    <message>
        <source>Remove it, or upload it anyway.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Quítelo o súbalo de todos modos.</translation>
    </message>
    <message>
        <source>Upload anyway</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Subir de todos modos</translation>
    </message>
    <message>
        <source>Add the videos that are in it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Añada los vídeos que contiene.</translation>
    </message>
    <message>
        <source>Export it as a video and add that.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Expórtelo como vídeo y añada ese archivo.</translation>
    </message>
    <message>
        <source>Export it as MP4 and add that.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Expórtelo como MP4 y añada ese archivo.</translation>
    </message>
    <message>
        <source>Export it smaller, or in parts.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Expórtelo más pequeño o en partes.</translation>
    </message>
    <message>
        <source>Split it into parts and add those.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Divídalo en partes y añádalas.</translation>
    </message>
    <message>
        <source>We keep trying; make some room on it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Seguimos intentándolo; libere espacio en él.</translation>
    </message>
    <message>
        <source>We keep trying; tell your IT help desk if it stays.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Seguimos intentándolo; si continúa, avise al servicio de informática.</translation>
    </message>
    <message>
        <source>We keep trying; your IT help desk knows what it asks for.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Seguimos intentándolo; el servicio de informática sabe qué datos pide.</translation>
    </message>
    <message>
        <source>Open any page in a browser and sign in there; we’ll continue by ourselves.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Abra cualquier página en un navegador e inicie sesión allí; continuaremos automáticamente.</translation>
    </message>
    <message>
        <source>We keep trying; the school’s administrator can make room.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Seguimos intentándolo; la administración del centro puede liberar espacio.</translation>
    </message>
    <message>
        <source>Try again tomorrow.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Inténtelo de nuevo mañana.</translation>
    </message>
    <message>
        <source>If this network has a sign-in page, open it in a browser; we keep trying.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Si esta red tiene una página de acceso, ábrala en un navegador; seguimos intentándolo.</translation>
    </message>
    <message>
        <source>Sign in to go on.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Inicie sesión para continuar.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Change what it asks for, then try again.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Cambie lo que pide e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Nothing wrong was published. Try again to send it anew.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>No se ha publicado nada erróneo. Inténtelo otra vez para volver a enviarlo.</translation>
    </message>
    <message>
        <source>Try again to send it anew.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Inténtelo otra vez para volver a enviarlo.</translation>
    </message>
    <message>
        <source>Upload again</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Subir de nuevo</translation>
    </message>
    <message>
        <source>You can send it anew.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Puede volver a enviarlo.</translation>
    </message>
    <message>
        <source>Try preparing again</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Volver a preparar</translation>
    </message>
    <message>
        <source>Try again; a report helps us mend it.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Inténtelo de nuevo; un informe nos ayuda a corregirlo.</translation>
    </message>
    <message>
        <source>We’ll continue by ourselves.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Continuaremos automáticamente.</translation>
    </message>
    <message>
        <source>Your space on the server is too full: {actual_size} of {limit_size} used.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>No le queda espacio suficiente en el servidor: {actual_size} de {limit_size} usados.</translation>
    </message>
    <message>
        <source>Make room with “Delete from the server…” in the menu of a finished video, or ask for more.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Libere espacio con “Eliminar del servidor…”, en el menú de un vídeo terminado, o pida más.</translation>
    </message>
    <message>
        <source>“{other}” isn’t the video that “{name}” was. Nothing changed; add it to upload it, too.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>“{other}” no es el mismo vídeo que “{name}”. No ha cambiado nada; añádalo si también quiere subirlo.</translation>
    </message>
    <message>
        <source>no reason given</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>sin motivo indicado</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>{sentence}.</translation>
    </message>
    <message>
        <source>The server answers without encryption, so we send it nothing.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>El servidor responde sin cifrado, así que no le enviamos nada.</translation>
    </message>
    <message>
        <source>“{detail}” is already here: ready since {since}.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>“{detail}” ya está aquí: listo desde {since}.</translation>
    </message>
    <message>
        <source>Your upload is intact.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>Su subida sigue intacta.</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>No se ha perdido nada.</translation>
    </message>
    <message>
        <source>{size} is safely stored.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>{size} ya guardados.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <extracomment>desktop_uploader/words/failures.py</extracomment>
        <translation>No se ha enviado nada.</translation>
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
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <extracomment>desktop_uploader/ui/outside/farewell.py</extracomment>
        <translation>&amp;Quedarse</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Add videos</source>
        <extracomment>desktop_uploader/ui/adding/file_dialog.py</extracomment>
        <translation>Añadir vídeos</translation>
    </message>
    <message>
        <source>Videos ({kinds})</source>
        <extracomment>desktop_uploader/ui/adding/file_dialog.py</extracomment>
        <translation>Vídeos ({kinds})</translation>
    </message>
    <message>
        <source>New version of “{title}”</source>
        <extracomment>desktop_uploader/ui/adding/file_dialog.py</extracomment>
        <translation>Nueva versión de “{title}”</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <extracomment>desktop_uploader/ui/adding/file_dialog.py</extracomment>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Where is “{name}” now?</source>
        <extracomment>desktop_uploader/ui/adding/file_dialog.py</extracomment>
        <translation>¿Dónde está ahora “{name}”?</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All</source>
        <extracomment>desktop_uploader/ui/rows/filter_bar.py</extracomment>
        <translation>Todos</translation>
    </message>
    <message>
        <source>In progress</source>
        <extracomment>desktop_uploader/ui/rows/filter_bar.py</extracomment>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Needs you</source>
        <extracomment>desktop_uploader/ui/rows/filter_bar.py</extracomment>
        <translation>Requiere su atención</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>desktop_uploader/ui/rows/filter_bar.py</extracomment>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>Folders</name>
    <message>
        <source>Add folder…</source>
        <extracomment>desktop_uploader/ui/settings/controls.py</extracomment>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>desktop_uploader/ui/settings/controls.py</extracomment>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Which folder is to be watched?</source>
        <extracomment>desktop_uploader/ui/settings/controls.py</extracomment>
        <translation>¿Qué carpeta se debe vigilar?</translation>
    </message>
</context>
<context>
    <name>LimitButton</name>
    <message>
        <source>off</source>
        <extracomment>desktop_uploader/ui/frame/limit_button.py</extracomment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Limit: {limit}</source>
        <extracomment>desktop_uploader/ui/frame/limit_button.py</extracomment>
        <translation>Límite: {limit}</translation>
    </message>
    <message>
        <source>How fast all uploads together may be</source>
        <extracomment>desktop_uploader/ui/frame/limit_button.py</extracomment>
        <translation>La velocidad máxima de todas las subidas juntas</translation>
    </message>
    <message>
        <source>Off</source>
        <extracomment>desktop_uploader/ui/frame/limit_button.py</extracomment>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Other…</source>
        <extracomment>desktop_uploader/ui/frame/limit_button.py</extracomment>
        <translation>Otro…</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>{first} and {last}</source>
        <extracomment>desktop_uploader/words/lists.py</extracomment>
        <translation>{first} y {last}</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <extracomment>desktop_uploader/words/lists.py</extracomment>
        <translation>{first} o {last}</translation>
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
        <translation>Añadir vídeos…</translation>
    </message>
    <message>
        <source>Paste videos</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Pegar vídeos</translation>
    </message>
    <message>
        <source>Pause all</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Pausar todo</translation>
    </message>
    <message>
        <source>Resume all</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Reanudar todo</translation>
    </message>
    <message>
        <source>Undo removal</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Deshacer “Quitar”</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Iniciar sesión…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Check the connection…</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Comprobar la conexión…</translation>
    </message>
    <message>
        <source>Save report…</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Guardar informe…</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>desktop_uploader/ui/frame/main_menu.py</extracomment>
        <translation>Oscuro</translation>
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
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>There is no video file on the clipboard.</source>
        <extracomment>desktop_uploader/ui/main_window.py</extracomment>
        <translation>No hay ningún archivo de vídeo en el portapapeles.</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>To move videos, sort them by upload order.</source>
        <extracomment>desktop_uploader/ui/rows/moving.py</extracomment>
        <translation>Para mover vídeos, ordénelos por turno de subida.</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Show all</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>No video in “{filter}” matches “{search}”.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Ningún vídeo de “{filter}” coincide con “{search}”.</translation>
    </message>
    <message>
        <source>No video matches “{search}”.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Ningún vídeo coincide con “{search}”.</translation>
    </message>
    <message>
        <source>There is no video in “{filter}”.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>No hay ningún vídeo en “{filter}”.</translation>
    </message>
    <message>
        <source>There is no video here.</source>
        <extracomment>desktop_uploader/ui/rows/empty_state.py</extracomment>
        <translation>Aquí no hay ningún vídeo.</translation>
    </message>
</context>
<context>
    <name>OneOf</name>
    <message>
        <source>No course</source>
        <extracomment>desktop_uploader/ui/settings/controls.py</extracomment>
        <translation>Sin curso</translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>Paused until {time}</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>En pausa hasta {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n uploading</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>%n subiendo</numerusform>
            <numerusform>%n subiendo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n getting ready to watch</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>%n preparando para ver</numerusform>
            <numerusform>%n preparando para ver</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>%n en pausa</numerusform>
            <numerusform>%n en pausa</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to upload</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Nada que subir</translation>
    </message>
    <message>
        <source>A video needs you.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Un vídeo requiere su atención.</translation>
    </message>
    <message numerus="yes">
        <source>%n videos need you.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>%n vídeo requiere su atención.</numerusform>
            <numerusform>%n vídeos requieren su atención.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your video is ready to watch.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Su vídeo está listo para ver.</translation>
    </message>
    <message numerus="yes">
        <source>%n videos are ready to watch.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>%n vídeo está listo para ver.</numerusform>
            <numerusform>%n vídeos están listos para ver.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your sign-in ended. Nothing is lost; sign in to go on.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Su sesión ha terminado. No se ha perdido nada; inicie sesión para continuar.</translation>
    </message>
    <message>
        <source>“{title}” needs you.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>“{title}” requiere su atención.</translation>
    </message>
    <message>
        <source>Uploads pause and continue next time.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Las subidas se pausan y siguen la próxima vez.</translation>
    </message>
    <message>
        <source>Your videos are sent; getting them ready continues next time.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Vídeos enviados; su preparación sigue la próxima vez.</translation>
    </message>
    <message>
        <source>Your videos are sent; the server gets them ready without this program.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Vídeos enviados; el servidor los prepara sin este programa.</translation>
    </message>
    <message>
        <source>Desktop Uploader is still here.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Desktop Uploader sigue aquí.</translation>
    </message>
    <message>
        <source>Uploads go on. To quit, use its menu beside the clock, or Ctrl+Q in the window.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>Las subidas continúan. Para salir, use su menú junto al reloj o Ctrl+Q en la ventana.</translation>
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
        <translation>Su sesión ha terminado. No se ha perdido nada.</translation>
    </message>
    <message>
        <source>The sign-in of {name} at {server} ended. Nothing is lost.</source>
        <extracomment>desktop_uploader/ui/sign_in/people.py</extracomment>
        <translation>La sesión de {name} en {server} ha terminado. No se ha perdido nada.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Step {step} of {steps}</source>
        <extracomment>desktop_uploader/ui/sign_in/progress.py</extracomment>
        <translation>Paso {step} de {steps}</translation>
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
        <translation>{number}&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>{part} of {whole} used</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{part} de {whole} en uso</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)/s</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>%n byte/s</numerusform>
            <numerusform>%n bytes/s</numerusform>
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
        <translation>menos de un minuto</translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>alrededor de %n min</numerusform>
            <numerusform>unos %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>about {number} h</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>unas {number} h</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>queda menos de un minuto</translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>queda alrededor de %n min</numerusform>
            <numerusform>quedan unos %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>about {number} h left</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>quedan unas {number} h</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} hours</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>{number} horas</translation>
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
        <translation>La lista de subidas estaba dañada y no se pudo recuperar ninguna subida.</translation>
    </message>
    <message numerus="yes">
        <source>The list of uploads was damaged. %n upload(s) recovered.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>
            <numerusform>La lista de subidas estaba dañada. Se recuperó %n subida.</numerusform>
            <numerusform>La lista de subidas estaba dañada. Se recuperaron %n subidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The damaged file is kept as {path}.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>El archivo dañado se conserva como {path}.</translation>
    </message>
    <message>
        <source>Your settings couldn’t be read; the usual ones hold. The old file is kept as {name}.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>No se han podido leer sus ajustes; valen los habituales. El archivo antiguo se conserva como {name}.</translation>
    </message>
    <message>
        <source>Some settings of your school in {path} can’t be read; your own hold there.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>Algunos ajustes de su centro en {path} no se pueden leer; en su lugar valen los suyos.</translation>
    </message>
    <message>
        <source>“{name}” was added from “{folder}”.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>“{name}” se ha añadido desde “{folder}”.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were added from “{folder}”.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>
            <numerusform>Se ha añadido %n vídeo desde “{folder}”.</numerusform>
            <numerusform>Se han añadido %n vídeos desde “{folder}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) will wait until you switch back to this computer.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>
            <numerusform>%n vídeo esperará hasta que cambie de nuevo a este equipo.</numerusform>
            <numerusform>%n vídeos esperarán hasta que cambie de nuevo a este equipo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) will wait until you switch back to {account}.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>
            <numerusform>%n vídeo esperará hasta que cambie de nuevo a {account}.</numerusform>
            <numerusform>%n vídeos esperarán hasta que cambie de nuevo a {account}.</numerusform>
        </translation>
    </message>
    <message>
        <source>This file is “{title}” itself. Nothing changed.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>Este archivo es el propio “{title}”. No ha cambiado nada.</translation>
    </message>
    <message>
        <source>The lesson shows “{title}” as it was until the new version is ready, then that one.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>La lección muestra “{title}” como estaba hasta que la nueva versión esté lista; después, esta.</translation>
    </message>
    <message>
        <source>The new “{title}” gets a link of its own; the old link keeps showing the old one.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>El nuevo “{title}” tendrá su propio enlace; el enlace antiguo seguirá mostrando el anterior.</translation>
    </message>
</context>
<context>
    <name>Removals</name>
    <message>
        <source>“{title}” removed from the list.</source>
        <extracomment>desktop_uploader/ui/rows/removals.py</extracomment>
        <translation>“{title}” se ha quitado de la lista.</translation>
    </message>
    <message>
        <source>“{title}” removed from the list; it stays on the server.</source>
        <extracomment>desktop_uploader/ui/rows/removals.py</extracomment>
        <translation>“{title}” se ha quitado de la lista; sigue en el servidor.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) removed from the list; finished ones stay on the server.</source>
        <extracomment>desktop_uploader/ui/rows/removals.py</extracomment>
        <translation>
            <numerusform>%n vídeo se ha quitado de la lista; si estaba terminado, sigue en el servidor.</numerusform>
            <numerusform>%n vídeos se han quitado de la lista; los terminados siguen en el servidor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) removed from the list.</source>
        <extracomment>desktop_uploader/ui/rows/removals.py</extracomment>
        <translation>
            <numerusform>%n vídeo se ha quitado de la lista.</numerusform>
            <numerusform>%n vídeos se han quitado de la lista.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Save report</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>Guardar informe</translation>
    </message>
    <message>
        <source>&amp;Include titles and file names</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>&amp;Incluir títulos y nombres de archivo</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>&amp;Guardar informe…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Saved as “{name}”. Send it to your help desk.</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>Guardado como “{name}”. Envíelo a su servicio de asistencia.</translation>
    </message>
    <message>
        <source>The report couldn’t be saved there.</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>El informe no se pudo guardar ahí.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Report (*.zip)</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>Informe (*.zip)</translation>
    </message>
    <message>
        <source>One file for your help desk: the program’s logs, your settings, where each upload stands, and what the check of the connection finds.</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>Un solo archivo para su servicio de asistencia: los registros del programa, sus ajustes, el estado de cada subida y el resultado de comprobar la conexión.</translation>
    </message>
    <message>
        <source>Your sign-in, upload addresses and e-mail address are never in it. Titles and file names are left out unless you include them.</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>Nunca contiene su sesión, las direcciones de subida ni su correo electrónico. Los títulos y los nombres de archivo se omiten, salvo que los incluya.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <extracomment>desktop_uploader/ui/diagnostics/report_dialog.py</extracomment>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>To move videos, sort them by upload order.</source>
        <extracomment>desktop_uploader/ui/rows/row_actions.py</extracomment>
        <translation>Para mover vídeos, ordénelos por turno de subida.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Uploads at a time</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Subidas a la vez</translation>
    </message>
    <message>
        <source>More is seldom faster: they share the same line.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Con más, rara vez se va más rápido: comparten la misma conexión.</translation>
    </message>
    <message>
        <source>Speed limit</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Límite de velocidad</translation>
    </message>
    <message>
        <source>What all uploads together may take of your line.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Lo que todas las subidas juntas pueden usar de su conexión.</translation>
    </message>
    <message>
        <source>Only at these hours</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Solo en este horario</translation>
    </message>
    <message>
        <source>For example “mon-fri 18:00-07:00”. Leave it empty to upload at any time.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Por ejemplo, “mon-fri 18:00-07:00” (de lunes a viernes). Déjelo vacío para subir a cualquier hora.</translation>
    </message>
    <message>
        <source>Upload on limited data, too</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Subir también con datos limitados</translation>
    </message>
    <message>
        <source>Otherwise uploads pause on a phone’s hotspot and other metered connections.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Si no, las subidas se ponen en pausa al usar internet desde un teléfono y en otras conexiones de uso medido.</translation>
    </message>
    <message>
        <source>Keep the computer awake while uploading</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Mantener el equipo activo durante las subidas</translation>
    </message>
    <message>
        <source>Only while bytes move, and never on a low battery.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Solo mientras se transfieren datos, y nunca con poca batería.</translation>
    </message>
    <message>
        <source>Course of new videos</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Curso de los vídeos nuevos</translation>
    </message>
    <message>
        <source>You can change it for each video at any time.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Puede cambiarlo en cada vídeo cuando quiera.</translation>
    </message>
    <message>
        <source>Lesson of new videos</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Lección de los vídeos nuevos</translation>
    </message>
    <message>
        <source>Who can watch new videos</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Quién puede ver los vídeos nuevos</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Carpetas vigiladas</translation>
    </message>
    <message>
        <source>A video that is saved here is added by itself once it is complete.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Un vídeo que se guarda aquí se añade automáticamente cuando está completo.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Light, dark, or as your system has it.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Claro, oscuro o como lo tenga su sistema.</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Takes effect when the program starts the next time.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Se aplica la próxima vez que se inicie el programa.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>When a batch is finished, or a video needs you. At most one a minute.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Cuando termina un lote o un vídeo requiere su atención. Como máximo, una por minuto.</translation>
    </message>
    <message>
        <source>Keep uploading when the window is closed</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Seguir subiendo con la ventana cerrada</translation>
    </message>
    <message>
        <source>The program stays beside the clock; quit it from its menu there.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>El programa queda junto al reloj; para salir, use su menú allí.</translation>
    </message>
    <message>
        <source>Start when you log in</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Abrir al entrar en el equipo</translation>
    </message>
    <message>
        <source>Uploads go on by themselves, without the window.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Las subidas continúan automáticamente, sin la ventana.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Leave it empty to use the system’s. “none” for no proxy, or an address as http://proxy.example.edu:8080.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Déjelo vacío para usar el del sistema. “none” para no usar proxy, o una dirección como http://proxy.example.edu:8080.</translation>
    </message>
    <message>
        <source>Detailed log</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Registro detallado</translation>
    </message>
    <message>
        <source>Helps your IT help desk to find a fault. Tokens and titles are never in it.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Ayuda al servicio de informática a encontrar un error. Nunca contiene claves ni títulos.</translation>
    </message>
    <message>
        <source>Paused until</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>En pausa hasta</translation>
    </message>
    <message>
        <source>Nothing is uploaded until then, in seconds since 1970.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Hasta entonces no se sube nada, en segundos desde 1970.</translation>
    </message>
    <message>
        <source>Server</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Address of the server; empty for this computer’s own.</source>
        <extracomment>desktop_uploader/core/settings.py</extracomment>
        <translation>Dirección del servidor; vacía para usar el de este equipo.</translation>
    </message>
    <message>
        <source>Uploads</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Subidas</translation>
    </message>
    <message>
        <source>New videos</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Vídeos nuevos</translation>
    </message>
    <message>
        <source>Window</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Network</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Red</translation>
    </message>
    <message>
        <source>Help</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Everyone</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Todo el mundo</translation>
    </message>
    <message>
        <source>Only people with the link</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Solo quienes tengan el enlace</translation>
    </message>
    <message>
        <source>Only me</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Solo yo</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>This isn’t understood yet; write it like “mon-fri 18:00-07:00”. What held before still holds.</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Esto aún no se entiende; escríbalo como “mon-fri 18:00-07:00”. Sigue valiendo lo anterior.</translation>
    </message>
    <message>
        <source>This isn’t an address yet; write it like http://proxy.example.edu:8080, or “none”. What held before still holds.</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Esto aún no es una dirección; escríbala como http://proxy.example.edu:8080, o “none”. Sigue valiendo lo anterior.</translation>
    </message>
    <message numerus="yes">
        <source>There is room for %n folder(s). What held before still holds.</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>
            <numerusform>Cabe %n carpeta. Sigue valiendo lo anterior.</numerusform>
            <numerusform>Caben %n carpetas. Sigue valiendo lo anterior.</numerusform>
        </translation>
    </message>
    <message>
        <source>This value can’t be kept. What held before still holds.</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Este valor no se puede conservar. Sigue valiendo lo anterior.</translation>
    </message>
    <message>
        <source>The program was started with a limit of {speed}, which holds until it ends.</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>El programa se inició con un límite de velocidad de {speed}, que vale hasta que se cierre.</translation>
    </message>
    <message>
        <source>Your school has set this.</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>Lo ha fijado su centro.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <extracomment>desktop_uploader/ui/settings/dialog.py</extracomment>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <extracomment>desktop_uploader/ui/settings/dialog.py</extracomment>
        <translation>Páginas de ajustes</translation>
    </message>
    <message>
        <source>&amp;Reset this page</source>
        <extracomment>desktop_uploader/ui/settings/dialog.py</extracomment>
        <translation>&amp;Restablecer esta página</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <extracomment>desktop_uploader/ui/settings/dialog.py</extracomment>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>C&amp;heck the connection…</source>
        <extracomment>desktop_uploader/ui/settings/dialog.py</extracomment>
        <translation>Comprobar la cone&amp;xión…</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <extracomment>desktop_uploader/ui/settings/dialog.py</extracomment>
        <translation>&amp;Guardar informe…</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>This isn’t the address of a server.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Esta no es la dirección de un servidor.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>No se ha enviado nada.</translation>
    </message>
    <message>
        <source>Your school tells you its own; it looks like “video.example.edu”.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Su centro le indica la suya; es parecida a “video.example.edu”.</translation>
    </message>
    <message>
        <source>Begin it with “https://”, or leave that part out.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Empiécela con “https://” u omita esa parte.</translation>
    </message>
    <message>
        <source>Nobody allowed it in time, and the code has expired.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Nadie lo autorizó a tiempo y el código ha caducado.</translation>
    </message>
    <message>
        <source>Continue in the browser once more for a new one.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Continúe otra vez en el navegador para obtener uno nuevo.</translation>
    </message>
    <message>
        <source>It was refused in the browser.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Se rechazó en el navegador.</translation>
    </message>
    <message>
        <source>Continue in the browser to be asked again.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Continúe en el navegador para que se le pregunte de nuevo.</translation>
    </message>
    <message>
        <source>What you typed is still here.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Lo que escribió sigue aquí.</translation>
    </message>
    <message>
        <source>Nothing secret was sent.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>No se ha enviado nada secreto.</translation>
    </message>
    <message>
        <source>“http://” isn’t safe between computers: others on the network could read along.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>“http://” no es seguro entre equipos: otras personas de la red podrían leer lo que se envía.</translation>
    </message>
    <message>
        <source>The access token is still missing.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Aún falta la clave de acceso.</translation>
    </message>
    <message>
        <source>Your school’s IT help desk gives you one.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>El servicio de informática de su centro le facilita una.</translation>
    </message>
    <message>
        <source>{host} answers, but without encryption: others on the network could read along.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>{host} responde, pero sin cifrado: otras personas de la red podrían leer lo que se envía.</translation>
    </message>
    <message>
        <source>Is the address right? Your school’s IT help desk knows the one that is safe.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>¿Es correcta la dirección? El servicio de informática de su centro sabe cuál es la segura.</translation>
    </message>
    <message>
        <source>{host} answers, but without encryption.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>{host} responde, pero sin cifrado.</translation>
    </message>
    <message>
        <source>Type “http://{host}”: it is on this computer, where nobody else reads along.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Escriba “http://{host}”: está en este equipo, donde nadie más puede leer lo que se envía.</translation>
    </message>
    <message>
        <source>Videos you dropped wait here.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Los vídeos que soltó esperan aquí.</translation>
    </message>
    <message>
        <source>If it stays, your school’s IT help desk can mend it; it isn’t anything you did.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Si continúa, el servicio de informática de su centro puede resolverlo; no se debe a nada que usted haya hecho.</translation>
    </message>
    <message>
        <source>{host} can’t be reached.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>No se puede acceder a {host}.</translation>
    </message>
    <message>
        <source>Is the address right, and this computer online?</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>¿Es correcta la dirección y tiene conexión este equipo?</translation>
    </message>
    <message>
        <source>{host} didn’t answer in time.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>{host} no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The network or the server may be slow: try again soon.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Puede que la red o el servidor vayan lentos: inténtelo de nuevo en breve.</translation>
    </message>
    <message>
        <source>The identity of {host} can’t be confirmed on this network.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>No se puede confirmar la identidad de {host} en esta red.</translation>
    </message>
    <message>
        <source>Is the address right, and this computer’s date? If it stays, your school’s IT help desk can mend it; it isn’t anything you did.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>¿Son correctas la dirección y la fecha de este equipo? Si continúa, el servicio de informática de su centro puede resolverlo; no se debe a nada que usted haya hecho.</translation>
    </message>
    <message>
        <source>A proxy on this network wants its own sign-in.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Un proxy de esta red exige su propio inicio de sesión.</translation>
    </message>
    <message>
        <source>{host} is busy.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>{host} está ocupado.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>{host} answers, but not as a server for lecture videos.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>{host} responde, pero no como un servidor de vídeos de clase.</translation>
    </message>
    <message>
        <source>Is the address right? If this network has a sign-in page, open it in a browser first.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>¿Es correcta la dirección? Si esta red tiene una página de acceso, ábrala antes en un navegador.</translation>
    </message>
    <message>
        <source>{host} doesn’t know this access token.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>{host} no reconoce esta clave de acceso.</translation>
    </message>
    <message>
        <source>Was all of it copied? They can end, too: your school’s IT help desk gives you a new one.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>¿Se copió completa? Las claves también pueden caducar: el servicio de informática de su centro le facilita una nueva.</translation>
    </message>
    <message>
        <source>This computer couldn’t keep your access token.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>Este equipo no pudo conservar su clave de acceso.</translation>
    </message>
    <message>
        <source>Signing in at {host} didn’t work.</source>
        <extracomment>desktop_uploader/words/sign_in.py</extracomment>
        <translation>No se pudo iniciar sesión en {host}.</translation>
    </message>
</context>
<context>
    <name>SignInCard</name>
    <message>
        <source>&amp;Another server…</source>
        <extracomment>desktop_uploader/ui/sign_in/sign_in_card.py</extracomment>
        <translation>&amp;Otro servidor…</translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>desktop_uploader/ui/sign_in/sign_in_card.py</extracomment>
        <translation>Ahora no</translation>
    </message>
</context>
<context>
    <name>SignOutQuestion</name>
    <message>
        <source>Sign out</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Sign out of {account}?</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>¿Cerrar la sesión de {account}?</translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) will wait here until you sign in again.</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>
            <numerusform>%n subida esperará aquí hasta que vuelva a iniciar sesión.</numerusform>
            <numerusform>%n subidas esperarán aquí hasta que vuelva a iniciar sesión.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>Mantener la sesión</translation>
    </message>
</context>
<context>
    <name>SortButton</name>
    <message>
        <source>Upload order</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>Turno de subida</translation>
    </message>
    <message>
        <source>Newest first</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>Más recientes primero</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>Título</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Largest first</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>Más grandes primero</translation>
    </message>
    <message>
        <source>Course</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>Curso</translation>
    </message>
    <message>
        <source>In which order the videos are listed</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>En qué orden aparecen los vídeos</translation>
    </message>
    <message>
        <source>Sorted by: {order}</source>
        <extracomment>desktop_uploader/ui/rows/sort_button.py</extracomment>
        <translation>Orden: {order}</translation>
    </message>
</context>
<context>
    <name>Speed</name>
    <message>
        <source>No limit</source>
        <extracomment>desktop_uploader/ui/settings/controls.py</extracomment>
        <translation>Sin límite</translation>
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
        <translation>Velocidad del último minuto</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Checking</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Uploading</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Subiendo</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Reconectando</translation>
    </message>
    <message>
        <source>Verifying</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Verificando</translation>
    </message>
    <message>
        <source>Getting ready to watch</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Preparando para ver</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Needs you</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Requiere su atención</translation>
    </message>
    <message>
        <source>Couldn’t upload</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>No se pudo subir</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Paused, no internet</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>En pausa, sin internet</translation>
    </message>
    <message>
        <source>Paused, limited data</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>En pausa, datos limitados</translation>
    </message>
    <message>
        <source>Paused, outside hours</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>En pausa, fuera de horario</translation>
    </message>
    <message>
        <source>Waiting for room</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>En espera de espacio</translation>
    </message>
    <message>
        <source>Waits until you sign in</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Espera a que inicie sesión</translation>
    </message>
    <message>
        <source>Uploading {percent}</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Subiendo {percent}</translation>
    </message>
    <message>
        <source>Getting ready to watch…</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Preparando para ver…</translation>
    </message>
    <message>
        <source>Getting ready to watch {percent}</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Preparando para ver {percent}</translation>
    </message>
    <message>
        <source>the server is checking what it stored</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>el servidor comprueba lo que ha guardado</translation>
    </message>
    <message>
        <source>No answer from the server at the moment. We keep trying.</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Sin respuesta del servidor en este momento. Seguimos intentándolo.</translation>
    </message>
    <message>
        <source>No answer from the server at the moment. {stored} is safely stored. We keep trying.</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>Sin respuesta del servidor en este momento. {stored} ya guardados. Seguimos intentándolo.</translation>
    </message>
    <message>
        <source>stored</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>guardado</translation>
    </message>
    <message>
        <source>verified</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>verificado</translation>
    </message>
    <message>
        <source>{stored} of {size} safely stored</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>{stored} de {size} guardados</translation>
    </message>
    <message>
        <source>none of {size} stored yet</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>nada de {size} guardado aún</translation>
    </message>
    <message>
        <source>number {number} in line</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>número {number} en la cola</translation>
    </message>
    <message>
        <source>you can close the app – this happens on the server</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>puede cerrar el programa: esto lo hace el servidor</translation>
    </message>
    <message>
        <source>keep the app open – this computer prepares it</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>deje el programa abierto: lo prepara este equipo</translation>
    </message>
    <message>
        <source>ready since {time}</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>listo desde {time}</translation>
    </message>
    <message>
        <source>published {time}</source>
        <extracomment>desktop_uploader/words/states.py</extracomment>
        <translation>publicado: {time}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <extracomment>desktop_uploader/ui/frame/status_line.py</extracomment>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Online</source>
        <extracomment>desktop_uploader/ui/frame/status_line.py</extracomment>
        <translation>En línea</translation>
    </message>
    <message>
        <source>No internet</source>
        <extracomment>desktop_uploader/ui/frame/status_line.py</extracomment>
        <translation>Sin internet</translation>
    </message>
    <message>
        <source>Limited data</source>
        <extracomment>desktop_uploader/ui/frame/status_line.py</extracomment>
        <translation>Datos limitados</translation>
    </message>
    <message>
        <source>Network state not known</source>
        <extracomment>desktop_uploader/ui/frame/status_line.py</extracomment>
        <translation>Estado de la red desconocido</translation>
    </message>
    <message>
        <source>The computer is kept awake while bytes move.</source>
        <extracomment>desktop_uploader/ui/frame/status_line.py</extracomment>
        <translation>El equipo se mantiene activo mientras se transfieren datos.</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>This computer has no keyring: you stay signed in until you quit.</source>
        <extracomment>desktop_uploader/ui/sign_in/step.py</extracomment>
        <translation>Este equipo no tiene llavero: la sesión se mantiene hasta que salga del programa.</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The list of uploads was written by a newer Desktop Uploader (format {found}, this one reads up to {known}). Nothing was changed. Please install the newer version. The list: {path}</source>
        <extracomment>desktop_uploader/store/errors.py</extracomment>
        <translation>La lista de subidas se creó con un Desktop Uploader más reciente (formato {found}; este lee hasta el {known}). No ha cambiado nada. Instale la versión más reciente. La lista: {path}</translation>
    </message>
    <message>
        <source>The list of uploads can’t be opened now: another Desktop Uploader that runs is using it. Nothing was changed. Please close the other one and start again. The list: {path}</source>
        <extracomment>desktop_uploader/store/errors.py</extracomment>
        <translation>La lista de subidas no se puede abrir ahora: la está usando otro Desktop Uploader en marcha. No ha cambiado nada. Cierre el otro y vuelva a abrir este. La lista: {path}</translation>
    </message>
    <message>
        <source>The list of uploads could not be read or written ({reason}). What was saved before is kept. Please check that the disk has room and may be written. The list: {path}</source>
        <extracomment>desktop_uploader/store/errors.py</extracomment>
        <translation>La lista de subidas no se pudo leer o escribir ({reason}). Lo guardado antes se conserva. Compruebe que el disco tenga espacio y permita escribir. La lista: {path}</translation>
    </message>
    <message>
        <source>The settings could not be read or written ({reason}). The uploads are not affected. Please check that the disk has room and may be written. The settings: {path}</source>
        <extracomment>desktop_uploader/store/errors.py</extracomment>
        <translation>Los ajustes no se pudieron leer o escribir ({reason}). Las subidas no se ven afectadas. Compruebe que el disco tenga espacio y permita escribir. Los ajustes: {path}</translation>
    </message>
</context>
<context>
    <name>Survey</name>
    <message>
        <source>Counting…</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>Contando…</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n video(s) or more</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>Suelte %n vídeo o más</numerusform>
            <numerusform>Suelte %n vídeos o más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %n video(s)</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>Suelte %n vídeo</numerusform>
            <numerusform>Suelte %n vídeos</numerusform>
        </translation>
    </message>
    <message>
        <source>counting…</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>contando…</translation>
    </message>
    <message>
        <source>{names} isn’t a video and was left out.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>{names} no es un vídeo y se ha omitido.</translation>
    </message>
    <message numerus="yes">
        <source>{names} aren’t videos and were left out.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>{names} no es un vídeo y se ha omitido.</numerusform>
            <numerusform>{names} no son vídeos y se han omitido.</numerusform>
        </translation>
    </message>
    <message>
        <source>No video was found.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>No se ha encontrado ningún vídeo.</translation>
    </message>
    <message>
        <source>There is no video among these.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>Aquí no hay ningún vídeo.</translation>
    </message>
    <message>
        <source>1 file isn’t a video and will be left out: {names}</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>1 archivo no es un vídeo y se omitirá: {names}</translation>
    </message>
    <message numerus="yes">
        <source>%n files aren’t videos and will be left out: {names}</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>%n archivo no es un vídeo y se omitirá: {names}</numerusform>
            <numerusform>%n archivos no son vídeos y se omitirán: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>up to {size} and {length} each</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>hasta {size} y {length} por vídeo</translation>
    </message>
    <message>
        <source>{names} isn’t a video.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>{names} no es un vídeo.</translation>
    </message>
    <message numerus="yes">
        <source>{names} aren’t videos.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>{names} no es un vídeo.</numerusform>
            <numerusform>{names} no son vídeos.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 link can’t be added: save it on this computer first.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>1 enlace no se puede añadir: guárdelo antes en este equipo.</translation>
    </message>
    <message numerus="yes">
        <source>%n links can’t be added: save them on this computer first.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>%n enlace no se puede añadir: guárdelo antes en este equipo.</numerusform>
            <numerusform>%n enlaces no se pueden añadir: guárdelos antes en este equipo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) couldn’t be opened.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>No se pudo abrir %n carpeta.</numerusform>
            <numerusform>No se pudieron abrir %n carpetas.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is more in these folders: add the rest folder by folder.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>Hay más en estas carpetas: añada el resto carpeta por carpeta.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>System</name>
    <message>
        <source>Videos are being uploaded</source>
        <extracomment>desktop_uploader/ui/computer/system.py</extracomment>
        <translation>Se están subiendo vídeos</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Added</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Checked</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>Upload started</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Subida iniciada</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Computer slept</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Equipo suspendido</translation>
    </message>
    <message>
        <source>Server not reached</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Sin acceso al servidor</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Conexión perdida</translation>
    </message>
    <message>
        <source>Server full</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Servidor lleno</translation>
    </message>
    <message>
        <source>Continued</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Reanudado</translation>
    </message>
    <message>
        <source>Started again from the beginning</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Iniciado otra vez desde el principio</translation>
    </message>
    <message>
        <source>All bytes stored</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Todos los bytes guardados</translation>
    </message>
    <message>
        <source>Verified</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>Stored, its size compared</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Guardado, tamaño comparado</translation>
    </message>
    <message>
        <source>Ready to watch</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Listo para ver</translation>
    </message>
    <message>
        <source>Needed you</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Requirió su atención</translation>
    </message>
    <message>
        <source>Couldn’t upload</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>No se pudo subir</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>The title on the server was “{text}”</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>El título en el servidor era “{text}”</translation>
    </message>
    <message>
        <source>The description on the server was “{text}”</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>La descripción en el servidor era “{text}”</translation>
    </message>
    <message>
        <source>On the server, others could watch it</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>En el servidor, otras personas podían verlo</translation>
    </message>
    <message>
        <source>On the server, it was in another course or lesson ({text})</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>En el servidor, estaba en otro curso o en otra lección ({text})</translation>
    </message>
    <message>
        <source>On the server, everybody could watch it</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>En el servidor, todo el mundo podía verlo</translation>
    </message>
    <message>
        <source>On the server, everybody with the link could watch it</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>En el servidor, podían verlo quienes tuvieran el enlace</translation>
    </message>
    <message>
        <source>On the server, only you could watch it</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>En el servidor, solo usted podía verlo</translation>
    </message>
    <message>
        <source>Paused at {size}</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>En pausa a los {size}</translation>
    </message>
    <message>
        <source>Computer slept at {size}</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Equipo suspendido a los {size}</translation>
    </message>
    <message>
        <source>Connection lost at {size}</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Conexión perdida a los {size}</translation>
    </message>
    <message>
        <source>Server full at {size}</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Servidor lleno a los {size}</translation>
    </message>
    <message>
        <source>Continued from {size}</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Reanudado desde {size}</translation>
    </message>
    <message>
        <source>Checked: {facts}</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>Comprobado: {facts}</translation>
    </message>
    <message>
        <source>Couldn’t be prepared</source>
        <extracomment>desktop_uploader/words/timeline.py</extracomment>
        <translation>No se pudo preparar</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Today</source>
        <extracomment>desktop_uploader/ui/details/timeline_view.py</extracomment>
        <translation>Hoy</translation>
    </message>
</context>
<context>
    <name>TokenStep</name>
    <message>
        <source>Access &amp;token</source>
        <extracomment>desktop_uploader/ui/sign_in/token_step.py</extracomment>
        <translation>Clave de &amp;acceso</translation>
    </message>
    <message>
        <source>Use the &amp;browser instead</source>
        <extracomment>desktop_uploader/ui/sign_in/token_step.py</extracomment>
        <translation>Usar el &amp;navegador</translation>
    </message>
    <message>
        <source>{server} takes an access token: a long password made for this program. Your school’s IT help desk gives you one; paste it here.</source>
        <extracomment>desktop_uploader/ui/sign_in/token_step.py</extracomment>
        <translation>{server} pide una clave de acceso: una contraseña larga creada para este programa. El servicio de informática de su centro le facilita una; péguela aquí.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>desktop_uploader/ui/sign_in/token_step.py</extracomment>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <extracomment>desktop_uploader/ui/sign_in/token_step.py</extracomment>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <extracomment>desktop_uploader/ui/sign_in/token_step.py</extracomment>
        <translation>&amp;Iniciar sesión</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Add videos</source>
        <extracomment>desktop_uploader/ui/frame/top_bar.py</extracomment>
        <translation>Añadir vídeos</translation>
    </message>
    <message>
        <source>Resume all</source>
        <extracomment>desktop_uploader/ui/frame/top_bar.py</extracomment>
        <translation>Reanudar todo</translation>
    </message>
    <message>
        <source>Pause all</source>
        <extracomment>desktop_uploader/ui/frame/top_bar.py</extracomment>
        <translation>Pausar todo</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>desktop_uploader/ui/frame/top_bar.py</extracomment>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Clear search</source>
        <extracomment>desktop_uploader/ui/frame/top_bar.py</extracomment>
        <translation>Borrar búsqueda</translation>
    </message>
    <message>
        <source>Menu</source>
        <extracomment>desktop_uploader/ui/frame/top_bar.py</extracomment>
        <translation>Menú</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message numerus="yes">
        <source>%n uploading</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>%n subiendo</numerusform>
            <numerusform>%n subiendo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reconnecting</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>%n reconectando</numerusform>
            <numerusform>%n reconectando</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>%n en pausa</numerusform>
            <numerusform>%n en pausa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n getting ready</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>%n preparando</numerusform>
            <numerusform>%n preparando</numerusform>
        </translation>
    </message>
    <message>
        <source>1 needs you</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>1 requiere su atención</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>%n requiere su atención</numerusform>
            <numerusform>%n requieren su atención</numerusform>
        </translation>
    </message>
    <message>
        <source>All done</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>Todo hecho</translation>
    </message>
    <message>
        <source>Nothing to upload</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>Nada que subir</translation>
    </message>
</context>
<context>
    <name>Transfers</name>
    <message>
        <source>This version of the program can’t speak “{protocol}”.</source>
        <extracomment>desktop_uploader/engine/activities.py</extracomment>
        <translation>Esta versión del programa no entiende “{protocol}”.</translation>
    </message>
    <message>
        <source>it speaks another version of the protocol.</source>
        <extracomment>desktop_uploader/transfers/tus_creation.py</extracomment>
        <translation>usa otra versión del protocolo.</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>Open Desktop Uploader</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>Abrir Desktop Uploader</translation>
    </message>
    <message>
        <source>Pause all</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>Pausar todo</translation>
    </message>
    <message>
        <source>Resume all</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>Reanudar todo</translation>
    </message>
    <message>
        <source>Pause for one hour</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>Pausar durante una hora</translation>
    </message>
    <message>
        <source>Speed limit</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>Límite de velocidad</translation>
    </message>
    <message>
        <source>Settings…</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Paused until {time}</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>En pausa hasta {time}</translation>
    </message>
    <message>
        <source>No limit</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <extracomment>desktop_uploader/ui/outside/tray.py</extracomment>
        <translation>{size} por segundo</translation>
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
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>desktop_uploader/ui/frame/trouble_box.py</extracomment>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Uploading can’t go on yet.</source>
        <extracomment>desktop_uploader/ui/frame/trouble_box.py</extracomment>
        <translation>Aún no se puede seguir subiendo.</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <extracomment>desktop_uploader/ui/frame/trouble_box.py</extracomment>
        <translation>No se ha perdido nada.</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Removed</source>
        <extracomment>desktop_uploader/ui/rows/undo_bar.py</extracomment>
        <translation>Quitado</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>desktop_uploader/ui/rows/undo_bar.py</extracomment>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo with {keys}.</source>
        <extracomment>desktop_uploader/ui/rows/undo_bar.py</extracomment>
        <translation>Deshacer con {keys}.</translation>
    </message>
</context>
<context>
    <name>UploadList</name>
    <message>
        <source>Uploads</source>
        <extracomment>desktop_uploader/ui/rows/upload_list.py</extracomment>
        <translation>Subidas</translation>
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
        <translation>Desktop Uploader ya está en marcha, pero su ventana no responde. Ciérrelo e inténtelo de nuevo.</translation>
    </message>
</context>
</TS>
