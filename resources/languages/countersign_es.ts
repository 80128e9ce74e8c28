<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n attempt(s) left before the key blocks.</source>
        <translation>
            <numerusform>Queda %n intento antes de que la llave se bloquee.</numerusform>
            <numerusform>Quedan %n intentos antes de que la llave se bloquee.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ends are signed and wait for the registry. They go out by themselves, without a touch.</source>
        <translation>
            <numerusform>%n cierre está firmado y espera al registro. Sale solo, sin un toque.</numerusform>
            <numerusform>%n cierres están firmados y esperan al registro. Salen solos, sin un toque.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) active</source>
        <translation>
            <numerusform>%n clave activa</numerusform>
            <numerusform>%n claves activas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) ended by block {block}; uses are refused from now on.</source>
        <translation>
            <numerusform>%n clave terminada en el bloque {block}; desde ahora se rechaza su uso.</numerusform>
            <numerusform>%n claves terminadas en el bloque {block}; desde ahora se rechaza su uso.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) known on this computer, and those that other computers gave. You stay signed in.</source>
        <translation>
            <numerusform>%n clave que este equipo conoce, y las que dieron otros equipos. Sigues con la sesión iniciada.</numerusform>
            <numerusform>%n claves que este equipo conoce, y las que dieron otros equipos. Sigues con la sesión iniciada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) that you know of, and whatever other computers of yours gave. It cannot be undone.</source>
        <translation>
            <numerusform>%n clave que conoces, y lo que hayan dado otros equipos tuyos. No se puede deshacer.</numerusform>
            <numerusform>%n claves que conoces, y lo que hayan dado otros equipos tuyos. No se puede deshacer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>hace %n min</numerusform>
            <numerusform>hace %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more key(s) not shown</source>
        <translation>
            <numerusform>%n clave más sin mostrar</numerusform>
            <numerusform>%n claves más sin mostrar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more site(s) not drawn</source>
        <translation>
            <numerusform>%n sitio más sin dibujar</numerusform>
            <numerusform>%n sitios más sin dibujar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) go on under the new seed.</source>
        <translation>
            <numerusform>%n sesión sigue con la nueva semilla.</numerusform>
            <numerusform>%n sesiones siguen con la nueva semilla.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions ended by block {block}, and every key with them.</source>
        <translation>
            <numerusform>%n sesión terminada en el bloque {block}, y con ella todas sus claves.</numerusform>
            <numerusform>%n sesiones terminadas en el bloque {block}, y con ellas todas sus claves.</numerusform>
        </translation>
    </message>
    <message>
        <source>(not readable)</source>
        <translation>(no se puede leer)</translation>
    </message>
    <message>
        <source>(the hash of your approval, made when you touch your key)</source>
        <translation>(el hash de tu aprobación, que se crea al tocar la llave)</translation>
    </message>
    <message>
        <source>(your account with this site; your key tells it)</source>
        <translation>(tu cuenta en este sitio; la dice tu llave)</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 horas</translation>
    </message>
    <message>
        <source>24 words on paper open your identity when every key is lost.</source>
        <translation>24 palabras en papel abren tu identidad cuando se pierden todas las llaves.</translation>
    </message>
    <message>
        <source>24 words on paper would open your identity when every key is lost.</source>
        <translation>24 palabras en papel abrirían tu identidad si se perdieran todas las llaves.</translation>
    </message>
    <message>
        <source>24 words on paper, and a new key.</source>
        <translation>24 palabras en papel y una llave nueva.</translation>
    </message>
    <message>
        <source>24 words on paper. One touch.</source>
        <translation>24 palabras en papel. Un toque.</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>4 h</source>
        <translation>4 h</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>A client without a name</source>
        <translation>Un cliente sin nombre</translation>
    </message>
    <message>
        <source>A computer without a name</source>
        <translation>Un equipo sin nombre</translation>
    </message>
    <message>
        <source>A file of this app is damaged or was changed by something else; restore it from a backup.</source>
        <translation>Un archivo de esta aplicación está dañado o algo lo cambió; restáuralo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>A key in this data is not valid; ask the sender to make a new one.</source>
        <translation>Una clave de estos datos no es válida; pide al remitente que haga otra.</translation>
    </message>
    <message>
        <source>A key that cannot verify you brings no identity here; use another of its keys, or the recovery phrase.</source>
        <translation>Una llave que no puede verificarte no trae aquí ninguna identidad; usa otra de sus llaves o la frase de recuperación.</translation>
    </message>
    <message>
        <source>A key that was handed on ends with the key that it is from; it cannot be ended by itself here.</source>
        <translation>Una clave cedida termina con la clave de la que viene; aquí no se puede terminar por separado.</translation>
    </message>
    <message>
        <source>A login arrived</source>
        <translation>Ha llegado un inicio de sesión</translation>
    </message>
    <message>
        <source>A login is waiting; it is shown once this is open.</source>
        <translation>Hay un inicio de sesión en espera; se mostrará en cuanto se abra.</translation>
    </message>
    <message>
        <source>A login link was opened</source>
        <translation>Se abrió un enlace de inicio de sesión</translation>
    </message>
    <message>
        <source>A permission is for a place that is not the site&apos;s own, so it was refused.</source>
        <translation>Un permiso es para un lugar que no es del sitio, así que se rechazó.</translation>
    </message>
    <message>
        <source>A port is in use by another program; choose another one.</source>
        <translation>Otro programa usa un puerto; elige otro.</translation>
    </message>
    <message>
        <source>A proof in this data does not hold, so this was refused.</source>
        <translation>Una prueba de estos datos no se sostiene, así que se rechazó.</translation>
    </message>
    <message>
        <source>A recovery phrase has 24 words; check that none is missing.</source>
        <translation>Una frase de recuperación tiene 24 palabras; comprueba que no falte ninguna.</translation>
    </message>
    <message>
        <source>A recovery phrase is shown on a terminal only; run this in one.</source>
        <translation>Una frase de recuperación solo se muestra en un terminal; ejecuta esto en uno.</translation>
    </message>
    <message>
        <source>A relay carries requests to this window. Your site or company names it.</source>
        <translation>Un servidor de enlace trae las solicitudes a esta ventana. Tu sitio o empresa te dice cuál.</translation>
    </message>
    <message>
        <source>A relay that is new to you</source>
        <translation>Un servidor de enlace nuevo para ti</translation>
    </message>
    <message>
        <source>A security key is plugged in, and cannot be used.</source>
        <translation>Hay una llave de seguridad conectada, pero no se puede usar.</translation>
    </message>
    <message>
        <source>A security key is plugged in, but this account may not use it; plug it in again, or ask whoever runs this computer.</source>
        <translation>Hay una llave de seguridad conectada, pero esta cuenta no puede usarla; conéctala de nuevo o pregunta a quien administra este equipo.</translation>
    </message>
    <message>
        <source>A security key is plugged in.</source>
        <translation>Hay una llave de seguridad conectada.</translation>
    </message>
    <message>
        <source>A security key that waits for your touch</source>
        <translation>Una llave de seguridad que espera tu toque</translation>
    </message>
    <message>
        <source>A signature does not match what it claims to sign, so this was refused.</source>
        <translation>Una firma no coincide con lo que dice firmar, así que se rechazó.</translation>
    </message>
    <message>
        <source>A site keeps its first key; a record with another one was refused.</source>
        <translation>Un sitio conserva su primera clave; se rechazó un registro con otra.</translation>
    </message>
    <message>
        <source>A site&apos;s first address cannot be changed, since every permission it was given names it.</source>
        <translation>La primera dirección de un sitio no se puede cambiar, porque todos los permisos que recibió la nombran.</translation>
    </message>
    <message>
        <source>About Countersign</source>
        <translation>Acerca de Countersign</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Ada Example</source>
        <translation>Ada Ejemplo</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>Añadir una llave</translation>
    </message>
    <message>
        <source>Add a second key</source>
        <translation>Añadir una segunda llave</translation>
    </message>
    <message>
        <source>Add a second way in</source>
        <translation>Añadir una segunda forma de entrar</translation>
    </message>
    <message>
        <source>Add an identity</source>
        <translation>Añadir una identidad</translation>
    </message>
    <message>
        <source>Add an identity…</source>
        <translation>Añadir una identidad…</translation>
    </message>
    <message>
        <source>Add another computer</source>
        <translation>Añadir otro equipo</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Añadirla</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>Añadir una</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Address: {address}</source>
        <translation>Dirección: {address}</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Adjust what is in: {permission}</source>
        <translation>Ajustar lo que incluye: {permission}</translation>
    </message>
    <message numerus="yes">
        <source>After %n hour(s)</source>
        <translation>
            <numerusform>Tras %n hora</numerusform>
            <numerusform>Tras %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>Tras %n minuto</numerusform>
            <numerusform>Tras %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>After three misses in a row the key must be plugged in again; with none left it must be reset.</source>
        <translation>Tras tres fallos seguidos hay que volver a conectar la llave; si no queda ninguno, hay que restablecerla.</translation>
    </message>
    <message>
        <source>All 24, in their order, with blanks between them.</source>
        <translation>Las 24, en su orden, separadas por espacios.</translation>
    </message>
    <message>
        <source>All identities…</source>
        <translation>Todas las identidades…</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>An earlier approval still waits for its answer; send it again first.</source>
        <translation>Una aprobación anterior aún espera respuesta; envíala de nuevo primero.</translation>
    </message>
    <message>
        <source>An earlier change of this identity still waits for its answer; try again when the relay answers.</source>
        <translation>Un cambio anterior de esta identidad aún espera respuesta; inténtalo cuando responda el servidor de enlace.</translation>
    </message>
    <message>
        <source>And the identity code that another computer shows.</source>
        <translation>Y el código de identidad que muestra otro equipo.</translation>
    </message>
    <message>
        <source>Another account&apos;s program stands where this app should be, so nothing was handed to it; tell whoever runs this computer.</source>
        <translation>El programa de otra cuenta ocupa el lugar de esta aplicación, así que no se le entregó nada; díselo a quien administra este equipo.</translation>
    </message>
    <message>
        <source>Another identity</source>
        <translation>Otra identidad</translation>
    </message>
    <message>
        <source>Another identity on this computer has that name; choose another one.</source>
        <translation>Otra identidad de este equipo tiene ese nombre; elige otro.</translation>
    </message>
    <message>
        <source>Another login link came and was not opened; answer what is shown first, then open the link again.</source>
        <translation>Llegó otro enlace de inicio de sesión y no se abrió; responde primero a lo que se muestra y luego ábrelo de nuevo.</translation>
    </message>
    <message>
        <source>Another program is using the camera; close it and try again.</source>
        <translation>Otro programa está usando la cámara; ciérralo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Another program is using the security key; close it and try again.</source>
        <translation>Otro programa está usando la llave de seguridad; ciérralo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Another relay of this network, that none of your identities uses.</source>
        <translation>Otro servidor de enlace de esta red, que ninguna de tus identidades usa.</translation>
    </message>
    <message>
        <source>Another request is being shown; answer that one first.</source>
        <translation>Se está mostrando otra solicitud; responde primero a esa.</translation>
    </message>
    <message>
        <source>Answer as</source>
        <translation>Responder como</translation>
    </message>
    <message>
        <source>Answer as: {identity}</source>
        <translation>Responder como: {identity}</translation>
    </message>
    <message>
        <source>Answer this computer’s question</source>
        <translation>Responde a la pregunta de este equipo</translation>
    </message>
    <message>
        <source>Answer this computer’s question ({number} of {all})</source>
        <translation>Responde a la pregunta de este equipo ({number} de {all})</translation>
    </message>
    <message>
        <source>Answer with one touch of a security key. No password.</source>
        <translation>Responde con un toque de una llave de seguridad. Sin contraseña.</translation>
    </message>
    <message>
        <source>Any security key that you can hold.</source>
        <translation>Cualquier llave de seguridad que puedas tener en la mano.</translation>
    </message>
    <message>
        <source>Any security key, and the virtual key.</source>
        <translation>Cualquier llave de seguridad, y la llave virtual.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Approve a login</source>
        <translation>Aprobar un inicio de sesión</translation>
    </message>
    <message>
        <source>Approving without asking works only with the virtual key on a network on this computer.</source>
        <translation>Aprobar sin preguntar solo funciona con la llave virtual en una red de este equipo.</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>abr</translation>
    </message>
    <message>
        <source>April</source>
        <translation>abril</translation>
    </message>
    <message>
        <source>As it was signed:</source>
        <translation>Tal como se firmó:</translation>
    </message>
    <message>
        <source>As sites should call you.</source>
        <translation>Como los sitios deben llamarte.</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Como diga el sistema</translation>
    </message>
    <message>
        <source>Ask the network</source>
        <translation>Preguntar a la red</translation>
    </message>
    <message>
        <source>Asked by {client}</source>
        <translation>Lo pide {client}</translation>
    </message>
    <message>
        <source>Asked by {client}, which says: {purpose}</source>
        <translation>Lo pide {client}, que dice: {purpose}</translation>
    </message>
    <message>
        <source>Asking relay and registry…</source>
        <translation>Preguntando al servidor de enlace y al registro…</translation>
    </message>
    <message>
        <source>Asking your key…</source>
        <translation>Preguntando a tu llave…</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s); letters are welcome. It stays inside the key.</source>
        <translation>
            <numerusform>Al menos %n carácter; puede tener letras. Se queda dentro de la llave.</numerusform>
            <numerusform>Al menos %n caracteres; puede tener letras. Se queda dentro de la llave.</numerusform>
        </translation>
    </message>
    <message>
        <source>At login only the tray shows that Countersign is there.</source>
        <translation>Al iniciar sesión, solo la bandeja muestra que Countersign está ahí.</translation>
    </message>
    <message>
        <source>At most this much</source>
        <translation>Como mucho esta cantidad</translation>
    </message>
    <message>
        <source>At most this often</source>
        <translation>Como mucho estas veces</translation>
    </message>
    <message>
        <source>At most this often each hour</source>
        <translation>Como mucho estas veces cada hora</translation>
    </message>
    <message>
        <source>At most this often each minute</source>
        <translation>Como mucho estas veces cada minuto</translation>
    </message>
    <message>
        <source>At most this often each second</source>
        <translation>Como mucho estas veces cada segundo</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>ago</translation>
    </message>
    <message>
        <source>August</source>
        <translation>agosto</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Blinking now: {keys}</source>
        <translation>Parpadean ahora: {keys}</translation>
    </message>
    <message>
        <source>Blinking now: {keys}. The first that you touch is used.</source>
        <translation>Parpadean ahora: {keys}. Se usará la primera que toques.</translation>
    </message>
    <message>
        <source>Camera: {name}</source>
        <translation>Cámara: {name}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancelled; nothing was signed.</source>
        <translation>Cancelado; no se firmó nada.</translation>
    </message>
    <message>
        <source>Carries logins between sites and this app. It cannot approve one for you.</source>
        <translation>Lleva los inicios de sesión entre los sitios y esta aplicación. No puede aprobar ninguno por ti.</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>Cambiar PIN</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Cambiar el PIN</translation>
    </message>
    <message>
        <source>Change the PIN of {key}</source>
        <translation>Cambiar el PIN de {key}</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Comprobar ahora</translation>
    </message>
    <message>
        <source>Check now whether {network} answers</source>
        <translation>Comprobar ahora si {network} responde</translation>
    </message>
    <message>
        <source>Check this computer’s connection. If that works, wait a moment: nothing is lost meanwhile.</source>
        <translation>Comprueba la conexión de este equipo. Si funciona, espera un momento: no se pierde nada.</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Comprobado por</translation>
    </message>
    <message>
        <source>Checked by processes on this computer</source>
        <translation>Comprobado por procesos de este equipo</translation>
    </message>
    <message>
        <source>Checked by processes on this computer: good for trying out.</source>
        <translation>Comprobado por procesos de este equipo: sirve para probar.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Choose a key for this computer. Two touches, once: one makes a key pair inside it, one seals the identity.</source>
        <translation>Elige una llave para este equipo. Dos toques, una vez: uno crea un par de claves dentro de ella, otro sella la identidad.</translation>
    </message>
    <message>
        <source>Choose a new PIN for your key</source>
        <translation>Elige un PIN nuevo para tu llave</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Elige una contraseña larga</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Elegir una imagen</translation>
    </message>
    <message>
        <source>Choose another PIN</source>
        <translation>Elegir otro PIN</translation>
    </message>
    <message>
        <source>Choose another one</source>
        <translation>Elegir otra</translation>
    </message>
    <message>
        <source>Choose the file of an identity</source>
        <translation>Elige el archivo de una identidad</translation>
    </message>
    <message>
        <source>Clock is off</source>
        <translation>El reloj está mal</translation>
    </message>
    <message>
        <source>Closing the window hides it; a login that arrives brings it back.</source>
        <translation>Cerrar la ventana solo la oculta; un inicio de sesión la trae de vuelta.</translation>
    </message>
    <message>
        <source>Code found on this screen</source>
        <translation>Código encontrado en esta pantalla</translation>
    </message>
    <message>
        <source>Code from a picture you opened</source>
        <translation>Código de una imagen que abriste</translation>
    </message>
    <message>
        <source>Code seen by the camera</source>
        <translation>Código visto por la cámara</translation>
    </message>
    <message>
        <source>Code {number}, {relay}</source>
        <translation>Código {number}, {relay}</translation>
    </message>
    <message>
        <source>Compare both with what its operator publishes. You stay with this network from now on.</source>
        <translation>Compara ambos con lo que publica su operador. Desde ahora te quedas con esta red.</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>Computers of this identity will be listed here.</source>
        <translation>Aquí aparecerán los equipos de esta identidad.</translation>
    </message>
    <message>
        <source>Computers that may ask for your approvals. Sessions and addresses are the same on each of them.</source>
        <translation>Equipos que pueden pedir tus aprobaciones. Las sesiones y direcciones son las mismas en todos.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Continue only if you just asked to sign in.</source>
        <translation>Continúa solo si acabas de pedir iniciar sesión.</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Copied. Paste it where somebody helps you.</source>
        <translation>Copiado. Pégalo donde alguien te ayude.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the identity code</source>
        <translation>Copiar el código de identidad</translation>
    </message>
    <message>
        <source>Copy what was found</source>
        <translation>Copiar lo encontrado</translation>
    </message>
    <message>
        <source>Countersign can stay there while its window is closed, and show a login as soon as you open one.</source>
        <translation>Countersign puede quedarse ahí con su ventana cerrada y mostrar un inicio de sesión en cuanto abras uno.</translation>
    </message>
    <message>
        <source>Countersign cannot start</source>
        <translation>Countersign no puede iniciarse</translation>
    </message>
    <message>
        <source>Countersign is asking for something in another window or command; finish there first.</source>
        <translation>Countersign está preguntando algo en otra ventana u orden; termina allí primero.</translation>
    </message>
    <message>
        <source>Countersign is locked</source>
        <translation>Countersign está bloqueado</translation>
    </message>
    <message>
        <source>Countersign is open already and does not answer; close it, then start it again.</source>
        <translation>Countersign ya está abierto y no responde; ciérralo y vuelve a iniciarlo.</translation>
    </message>
    <message>
        <source>Countersign&apos;s rule for asking your password is not installed; install its package, or use a security key.</source>
        <translation>La regla con la que Countersign pide tu contraseña no está instalada; instala su paquete o usa una llave de seguridad.</translation>
    </message>
    <message>
        <source>Cut to a small square on this computer.</source>
        <translation>Recortada a un cuadrado pequeño en este equipo.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>dic</translation>
    </message>
    <message>
        <source>December</source>
        <translation>diciembre</translation>
    </message>
    <message>
        <source>Declined; nothing was signed.</source>
        <translation>Rechazado; no se firmó nada.</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Digests (SHA-256):</source>
        <translation>Resúmenes (SHA-256):</translation>
    </message>
    <message>
        <source>Do anything</source>
        <translation>Hacer cualquier cosa</translation>
    </message>
    <message>
        <source>Do anything with {things}</source>
        <translation>Hacer cualquier cosa con {things}</translation>
    </message>
    <message>
        <source>Does the page show this number?</source>
        <translation>¿Muestra la página este número?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Drag it until the circle is right. Only what is inside is kept, as a small square.</source>
        <translation>Arrástrala hasta que el círculo esté bien. Solo se guarda lo que queda dentro, como un cuadrado pequeño.</translation>
    </message>
    <message>
        <source>Each checks every approval again, with rules of its own.</source>
        <translation>Cada uno comprueba otra vez cada aprobación, con sus propias reglas.</translation>
    </message>
    <message>
        <source>Each one is a login of its own. Choose the one on the page you sign in to.</source>
        <translation>Cada uno es un inicio de sesión distinto. Elige el de la página en la que entras.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>End every key</source>
        <translation>Terminar todas las claves</translation>
    </message>
    <message>
        <source>End every key at {site}?</source>
        <translation>¿Terminar todas las claves en {site}?</translation>
    </message>
    <message>
        <source>End every key here</source>
        <translation>Terminar aquí todas las claves</translation>
    </message>
    <message>
        <source>End everything</source>
        <translation>Terminar todo</translation>
    </message>
    <message>
        <source>End everything…</source>
        <translation>Terminar todo…</translation>
    </message>
    <message>
        <source>End key</source>
        <translation>Terminar clave</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>Terminar sesión</translation>
    </message>
    <message>
        <source>End the key of {client}?</source>
        <translation>¿Terminar la clave de {client}?</translation>
    </message>
    <message>
        <source>End the key of {name}</source>
        <translation>Terminar la clave de {name}</translation>
    </message>
    <message>
        <source>End whatever you allowed, here, at any time.</source>
        <translation>Termina lo que permitiste, aquí, cuando quieras.</translation>
    </message>
    <message>
        <source>End your session with {site}?</source>
        <translation>¿Terminar tu sesión con {site}?</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Ended in block {block}. It is refused from now on.</source>
        <translation>Terminada en el bloque {block}. Desde ahora se rechaza.</translation>
    </message>
    <message>
        <source>Ended the key of {name}</source>
        <translation>Terminada la clave de {name}</translation>
    </message>
    <message>
        <source>Ended the session with {name}</source>
        <translation>Terminada la sesión con {name}</translation>
    </message>
    <message>
        <source>Ended; cannot be used any more</source>
        <translation>Terminada; ya no se puede usar</translation>
    </message>
    <message>
        <source>Enter a name first.</source>
        <translation>Escribe primero un nombre.</translation>
    </message>
    <message>
        <source>Enter it again</source>
        <translation>Escribirlo de nuevo</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>Escribir el PIN</translation>
    </message>
    <message>
        <source>Enter your key&apos;s PIN</source>
        <translation>Escribe el PIN de tu llave</translation>
    </message>
    <message>
        <source>Enter your passphrase</source>
        <translation>Escribe tu contraseña larga</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Cada minuto</numerusform>
            <numerusform>Cada %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n second(s)</source>
        <translation>
            <numerusform>Cada segundo</numerusform>
            <numerusform>Cada %n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>Every key and every session</source>
        <translation>Todas las claves y todas las sesiones</translation>
    </message>
    <message>
        <source>Every key that acts for me</source>
        <translation>Todas las claves que actúan por mí</translation>
    </message>
    <message>
        <source>Every key that acts for you there stops working. It cannot be undone.</source>
        <translation>Todas las claves que actúan allí por ti dejan de funcionar. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Every session goes on under the same address, and the sites notice nothing. Readers of the public record can tell that these sessions belong together.</source>
        <translation>Todas las sesiones siguen con la misma dirección, y los sitios no notan nada. Quien lea el registro público puede ver que estas sesiones van juntas.</translation>
    </message>
    <message>
        <source>Every sign-in here needs a touch, so it cannot happen silently.</source>
        <translation>Aquí cada inicio de sesión necesita un toque, así que no puede ocurrir en silencio.</translation>
    </message>
    <message>
        <source>Every site that you sign in to is listed here, with the keys that act for you there.</source>
        <translation>Aquí aparecen todos los sitios en los que inicias sesión, con las claves que actúan allí por ti.</translation>
    </message>
    <message>
        <source>Everything, with receipts</source>
        <translation>Todo, con comprobantes</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducada</translation>
    </message>
    <message>
        <source>Expires in {time}</source>
        <translation>Caduca en {time}</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>Exportar a un archivo</translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation>Exportar a un archivo…</translation>
    </message>
    <message>
        <source>Export what happened</source>
        <translation>Exportar lo que ocurrió</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>feb</translation>
    </message>
    <message>
        <source>February</source>
        <translation>febrero</translation>
    </message>
    <message>
        <source>Fetching the request…</source>
        <translation>Obteniendo la solicitud…</translation>
    </message>
    <message>
        <source>First camera</source>
        <translation>Primera cámara</translation>
    </message>
    <message>
        <source>For trying out</source>
        <translation>Para probar</translation>
    </message>
    <message>
        <source>For {length}</source>
        <translation>Durante {length}</translation>
    </message>
    <message>
        <source>Fourth camera</source>
        <translation>Cuarta cámara</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Desde un archivo</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Devolverla</translation>
    </message>
    <message>
        <source>Give it: {claim}</source>
        <translation>Dar: {claim}</translation>
    </message>
    <message>
        <source>Good for trying out. For real use, join a network that others run.</source>
        <translation>Sirve para probar. Para uso real, únete a una red que lleven otros.</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>Ahora aquí</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>High contrast has stronger lines and colours.</source>
        <translation>El contraste alto tiene líneas y colores más fuertes.</translation>
    </message>
    <message>
        <source>Hold the code before the camera</source>
        <translation>Pon el código ante la cámara</translation>
    </message>
    <message>
        <source>Hold to approve</source>
        <translation>Mantener para aprobar</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>How Countersign looks and behaves on this computer. Changes hold at once.</source>
        <translation>Cómo se ve y se comporta Countersign en este equipo. Los cambios valen al instante.</translation>
    </message>
    <message>
        <source>How a key is touched: on its round contact, when it blinks</source>
        <translation>Cómo se toca una llave: en su contacto redondo, cuando parpadea</translation>
    </message>
    <message>
        <source>How long its key is good for</source>
        <translation>Cuánto tiempo vale su clave</translation>
    </message>
    <message>
        <source>How much was used is what {site} reports; it last did {when}.</source>
        <translation>Cuánto se usó es lo que dice {site}; lo dijo por última vez {when}.</translation>
    </message>
    <message>
        <source>How often relay and registry are asked whether all is well, while you look at the window.</source>
        <translation>Cada cuánto se pregunta al servidor de enlace y al registro si todo va bien, mientras miras la ventana.</translation>
    </message>
    <message>
        <source>I have it here</source>
        <translation>La tengo aquí</translation>
    </message>
    <message>
        <source>I have it, or it was wiped</source>
        <translation>La tengo, o se borró</translation>
    </message>
    <message>
        <source>I have one already</source>
        <translation>Ya tengo una</translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation>Las he anotado</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Identidades</translation>
    </message>
    <message>
        <source>Identity code</source>
        <translation>Código de identidad</translation>
    </message>
    <message>
        <source>Identity code, for a camera</source>
        <translation>Código de identidad, para una cámara</translation>
    </message>
    <message>
        <source>If it is lost or breaks, nobody can bring the identity back.</source>
        <translation>Si se pierde o se rompe, nadie puede recuperar la identidad.</translation>
    </message>
    <message>
        <source>If you see no page with a number for this login, deny.</source>
        <translation>Si no ves una página con un número para este inicio de sesión, recházalo.</translation>
    </message>
    <message>
        <source>If you see no page with this number, deny.</source>
        <translation>Si no ves una página con este número, recházalo.</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorar</translation>
    </message>
    <message>
        <source>In English, so that whoever helps you can read it too. It names no person, and nothing in it is secret.</source>
        <translation>En inglés, para que también pueda leerlo quien te ayude. No nombra a nadie y no contiene secretos.</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>En el archivo</translation>
    </message>
    <message>
        <source>In this order. They are shown this once; whoever has them can open your identity.</source>
        <translation>En este orden. Solo se muestran esta vez; quien las tenga puede abrir tu identidad.</translation>
    </message>
    <message>
        <source>Install or unlock the system’s keyring, and start Countersign again.</source>
        <translation>Instala o desbloquea el llavero del sistema e inicia Countersign de nuevo.</translation>
    </message>
    <message>
        <source>Is this the network you mean?</source>
        <translation>¿Es esta la red que quieres?</translation>
    </message>
    <message>
        <source>It answered your touch, and it opens your identity.</source>
        <translation>Respondió a tu toque y abre tu identidad.</translation>
    </message>
    <message>
        <source>It calls itself {name}, a name with hidden or reordered characters.</source>
        <translation>Se llama {name}, un nombre con caracteres ocultos o reordenados.</translation>
    </message>
    <message>
        <source>It calls itself {name}, which is not its address.</source>
        <translation>Se llama {name}, que no es su dirección.</translation>
    </message>
    <message>
        <source>It calls itself {name}, which is not written with the letters it seems to be.</source>
        <translation>Se llama {name}, que no está escrito con las letras que parece.</translation>
    </message>
    <message>
        <source>It calls itself {name}; its name has {count} characters.</source>
        <translation>Se llama {name}; su nombre tiene {count} caracteres.</translation>
    </message>
    <message>
        <source>It calls itself {name}; nobody checked the sign in that name.</source>
        <translation>Se llama {name}; nadie comprobó el signo de ese nombre.</translation>
    </message>
    <message>
        <source>It can ask for no approval of yours from then on. Your sessions go on. It takes one touch of a key of yours.</source>
        <translation>Desde entonces no puede pedir ninguna aprobación tuya. Tus sesiones siguen. Hace falta un toque de una llave tuya.</translation>
    </message>
    <message>
        <source>It cannot be undone, and holds for programs and agents that work for you at this moment.</source>
        <translation>No se puede deshacer, y vale para los programas y agentes que trabajan por ti en este momento.</translation>
    </message>
    <message>
        <source>It cannot verify you, so it is weaker: add it later, as a second way in.</source>
        <translation>No puede verificarte, así que es más débil: añádela después, como segunda forma de entrar.</translation>
    </message>
    <message>
        <source>It gets</source>
        <translation>Recibe</translation>
    </message>
    <message>
        <source>It is lost, or somebody took it</source>
        <translation>Se perdió, o alguien se la llevó</translation>
    </message>
    <message>
        <source>It is not one of your keys yet. You can add it.</source>
        <translation>Todavía no es una de tus llaves. Puedes añadirla.</translation>
    </message>
    <message>
        <source>It is plugged in</source>
        <translation>Está conectada</translation>
    </message>
    <message>
        <source>It is plugged in again</source>
        <translation>Está conectada de nuevo</translation>
    </message>
    <message>
        <source>It is too bright; tilt the code, or darken the screen with the code.</source>
        <translation>Hay demasiada luz; inclina el código o baja el brillo de la pantalla que lo muestra.</translation>
    </message>
    <message>
        <source>It is too dark; turn on a light, or brighten the screen with the code.</source>
        <translation>Está demasiado oscuro; enciende una luz o sube el brillo de la pantalla que muestra el código.</translation>
    </message>
    <message>
        <source>It leads to {host}.</source>
        <translation>Lleva a {host}.</translation>
    </message>
    <message>
        <source>It may do nothing for you from then on. It cannot be undone.</source>
        <translation>Desde entonces no puede hacer nada por ti. No se puede deshacer.</translation>
    </message>
    <message numerus="yes">
        <source>It may fail to recognise you %n time(s) more; then it wants its PIN.</source>
        <translation>
            <numerusform>Puede no reconocerte %n vez más; después pide su PIN.</numerusform>
            <numerusform>Puede no reconocerte %n veces más; después pide su PIN.</numerusform>
        </translation>
    </message>
    <message>
        <source>It opens nothing from then on.</source>
        <translation>Desde entonces no abre nada.</translation>
    </message>
    <message>
        <source>It runs on this computer: start it with “countersign network up”.</source>
        <translation>Funciona en este equipo: iníciala con «countersign network up».</translation>
    </message>
    <message>
        <source>It says where your identity is and opens nothing by itself: a key of yours does, there.</source>
        <translation>Dice dónde está tu identidad y por sí solo no abre nada: allí lo hace una llave tuya.</translation>
    </message>
    <message>
        <source>It shows nothing of yours, and holds none of your secrets. A touch of your key opens it.</source>
        <translation>No muestra nada tuyo ni guarda tus secretos. Un toque de tu llave lo abre.</translation>
    </message>
    <message>
        <source>Its PIN is blocked; it must be reset before it can be used</source>
        <translation>Su PIN está bloqueado; hay que restablecerla antes de poder usarla</translation>
    </message>
    <message>
        <source>Its address has “{part}” where its name says “{name}”; look twice.</source>
        <translation>En su dirección pone «{part}» donde su nombre dice «{name}»; míralo dos veces.</translation>
    </message>
    <message>
        <source>Its blocks are checked by processes on this computer alone.</source>
        <translation>Solo procesos de este equipo comprueban sus bloques.</translation>
    </message>
    <message>
        <source>Its key acts until</source>
        <translation>Su clave actúa hasta</translation>
    </message>
    <message>
        <source>Its key may, without asking again</source>
        <translation>Su clave puede, sin volver a preguntar</translation>
    </message>
    <message>
        <source>Its keys are lost; use the recovery phrase</source>
        <translation>Sus llaves se perdieron; usar la frase de recuperación</translation>
    </message>
    <message>
        <source>Its version, and the licences of all it is made of.</source>
        <translation>Su versión y las licencias de todo lo que lo compone.</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>ene</translation>
    </message>
    <message>
        <source>January</source>
        <translation>enero</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Join a network</source>
        <translation>Unirse a una red</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>jul</translation>
    </message>
    <message>
        <source>July</source>
        <translation>julio</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>jun</translation>
    </message>
    <message>
        <source>June</source>
        <translation>junio</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Conservar todo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Keep it somewhere else than the first. Three touches.</source>
        <translation>Guárdala en otro sitio que la primera. Tres toques.</translation>
    </message>
    <message>
        <source>Keep the name</source>
        <translation>Conservar el nombre</translation>
    </message>
    <message>
        <source>Keeps the public record of your sessions. Its signature is on every block.</source>
        <translation>Lleva el registro público de tus sesiones. Su firma está en cada bloque.</translation>
    </message>
    <message>
        <source>Kept by this computer, for trying out</source>
        <translation>Guardada por este equipo, para probar</translation>
    </message>
    <message>
        <source>Kept by this computer: for trying out, weaker than a key you can hold.</source>
        <translation>Guardada por este equipo: para probar, más débil que una llave que se tiene en la mano.</translation>
    </message>
    <message>
        <source>Kept sealed, on this computer only.</source>
        <translation>Sellada, solo en este equipo.</translation>
    </message>
    <message>
        <source>Key at home</source>
        <translation>Llave de casa</translation>
    </message>
    <message>
        <source>Key at port {port}</source>
        <translation>Llave en el puerto {port}</translation>
    </message>
    <message>
        <source>Key at {place}</source>
        <translation>Llave en {place}</translation>
    </message>
    <message>
        <source>Key on a reader</source>
        <translation>Llave en un lector</translation>
    </message>
    <message>
        <source>Key on {reader}</source>
        <translation>Llave en {reader}</translation>
    </message>
    <message>
        <source>Key {digits}</source>
        <translation>Clave {digits}</translation>
    </message>
    <message>
        <source>Key …{end}</source>
        <translation>Clave …{end}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Llaves</translation>
    </message>
    <message>
        <source>Keys and the network are asked; this takes a few seconds at most.</source>
        <translation>Se pregunta a las llaves y a la red; tarda unos segundos como mucho.</translation>
    </message>
    <message>
        <source>Keys get lost and break. With a second way in, that costs nothing.</source>
        <translation>Las llaves se pierden y se rompen. Con una segunda forma de entrar, eso no cuesta nada.</translation>
    </message>
    <message>
        <source>Keys that act for you</source>
        <translation>Claves que actúan por ti</translation>
    </message>
    <message>
        <source>Keys that acted for you</source>
        <translation>Claves que actuaron por ti</translation>
    </message>
    <message>
        <source>Keys that it accepts</source>
        <translation>Llaves que acepta</translation>
    </message>
    <message>
        <source>Keys that open it</source>
        <translation>Llaves que la abren</translation>
    </message>
    <message>
        <source>Keys that went with it</source>
        <translation>Llaves que se fueron con él</translation>
    </message>
    <message>
        <source>Keys, camera, keyring and network, with what to do where something is missing.</source>
        <translation>Llaves, cámara, llavero y red, y qué hacer donde falte algo.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>Idioma y apariencia</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>Dejarla entrar</translation>
    </message>
    <message>
        <source>Let the key {name} in</source>
        <translation>Se dejó entrar la llave {name}</translation>
    </message>
    <message>
        <source>Licence of {name}</source>
        <translation>Licencia de {name}</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Light or dark.</source>
        <translation>Claro u oscuro.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>Link from the clipboard</source>
        <translation>Enlace del portapapeles</translation>
    </message>
    <message>
        <source>Link opened by another program</source>
        <translation>Enlace abierto por otro programa</translation>
    </message>
    <message>
        <source>Link you entered</source>
        <translation>Enlace que escribiste</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloqueo</translation>
    </message>
    <message>
        <source>Lock at once</source>
        <translation>Bloquear enseguida</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Bloquear ahora</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>Bloquear la ventana</translation>
    </message>
    <message>
        <source>Locking…</source>
        <translation>Bloqueando…</translation>
    </message>
    <message>
        <source>Login only · once, {since}</source>
        <translation>Solo inicio de sesión · una vez, {since}</translation>
    </message>
    <message numerus="yes">
        <source>Login only · {count} time(s) since {since}</source>
        <translation>
            <numerusform>Solo inicio de sesión · {count} vez desde {since}</numerusform>
            <numerusform>Solo inicio de sesión · {count} veces desde {since}</numerusform>
        </translation>
    </message>
    <message>
        <source>Logins and endings will be listed here.</source>
        <translation>Aquí aparecerán los inicios de sesión y lo que termine.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Mirar</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar de nuevo</translation>
    </message>
    <message>
        <source>Look at the words</source>
        <translation>Ver las palabras</translation>
    </message>
    <message>
        <source>Look at what works on this computer</source>
        <translation>Ver qué funciona en este equipo</translation>
    </message>
    <message>
        <source>Look at your paper</source>
        <translation>Mira tu papel</translation>
    </message>
    <message>
        <source>Look back {time}</source>
        <translation>Mirar atrás {time}</translation>
    </message>
    <message>
        <source>Looking for a code in this picture went wrong; try again, or use another picture.</source>
        <translation>Algo falló al buscar un código en esta imagen; inténtalo de nuevo o usa otra imagen.</translation>
    </message>
    <message>
        <source>Looking for a code…</source>
        <translation>Buscando un código…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Lose every key and the recovery phrase, and the identity is lost: nobody can bring it back, not this app and not the network.</source>
        <translation>Si pierdes todas las llaves y la frase de recuperación, la identidad se pierde: nadie puede recuperarla, ni esta aplicación ni la red.</translation>
    </message>
    <message>
        <source>Lost your keys?</source>
        <translation>¿Perdiste tus llaves?</translation>
    </message>
    <message>
        <source>Made a recovery phrase</source>
        <translation>Se creó una frase de recuperación</translation>
    </message>
    <message>
        <source>Made of, with its licences</source>
        <translation>De qué está hecho, con sus licencias</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>Crear una nueva</translation>
    </message>
    <message>
        <source>Make a new recovery phrase</source>
        <translation>Crear una nueva frase de recuperación</translation>
    </message>
    <message>
        <source>Make a recovery phrase</source>
        <translation>Crear una frase de recuperación</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>Crear una</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>mar</translation>
    </message>
    <message>
        <source>March</source>
        <translation>marzo</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mayo</translation>
    </message>
    <message>
        <source>More below ↓</source>
        <translation>Más abajo ↓</translation>
    </message>
    <message>
        <source>More than one login code was found; show only the one you mean.</source>
        <translation>Se encontró más de un código de inicio de sesión; muestra solo el que quieras.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of the new key</source>
        <translation>Nombre de la llave nueva</translation>
    </message>
    <message>
        <source>Name of this identity</source>
        <translation>Nombre de esta identidad</translation>
    </message>
    <message>
        <source>Name of {thing}</source>
        <translation>Nombre de {thing}</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Network and help</source>
        <translation>Red y ayuda</translation>
    </message>
    <message>
        <source>Network: {network}</source>
        <translation>Red: {network}</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Redes</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN nuevo</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>PIN nuevo otra vez</translation>
    </message>
    <message>
        <source>New phrase</source>
        <translation>Frase nueva</translation>
    </message>
    <message>
        <source>New since your last sign-in: this site also acts at {addresses}.</source>
        <translation>Nuevo desde tu último inicio de sesión: este sitio también actúa en {addresses}.</translation>
    </message>
    <message>
        <source>New to you</source>
        <translation>Nuevo para ti</translation>
    </message>
    <message>
        <source>No camera was found there; plug one in, choose another one, or scan the screen instead.</source>
        <translation>No se encontró ninguna cámara; conecta una, elige otra o escanea la pantalla.</translation>
    </message>
    <message>
        <source>No fingerprint is set up on this computer; add one in its settings, or use a security key.</source>
        <translation>En este equipo no hay huellas configuradas; añade una en sus ajustes o usa una llave de seguridad.</translation>
    </message>
    <message>
        <source>No identity here has this recovery phrase; check the words and the network.</source>
        <translation>Ninguna identidad de aquí tiene esta frase de recuperación; comprueba las palabras y la red.</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin llave</translation>
    </message>
    <message>
        <source>No key is here</source>
        <translation>No hay ninguna llave</translation>
    </message>
    <message>
        <source>No key is here yet</source>
        <translation>Aún no hay ninguna llave</translation>
    </message>
    <message>
        <source>No key that stays, and no recovery phrase, authorises this change, so it was refused.</source>
        <translation>Ninguna llave que se queda, ni frase de recuperación, autoriza este cambio, así que se rechazó.</translation>
    </message>
    <message>
        <source>No keyring: weaker</source>
        <translation>Sin llavero: más débil</translation>
    </message>
    <message>
        <source>No login code was found; make sure that the whole code is visible.</source>
        <translation>No se encontró ningún código de inicio de sesión; asegúrate de que se vea entero.</translation>
    </message>
    <message>
        <source>No program on this desktop could ask for your password; log in on the screen itself, or use a security key.</source>
        <translation>Ningún programa de este escritorio pudo pedir tu contraseña; inicia sesión en la propia pantalla o usa una llave de seguridad.</translation>
    </message>
    <message>
        <source>No secure connection could be made, so nothing was sent; try another network, or tell the server&apos;s operator.</source>
        <translation>No se pudo establecer una conexión segura, así que no se envió nada; prueba otra red o díselo al operador del servidor.</translation>
    </message>
    <message>
        <source>No security key is plugged in. Nothing needs one before you approve.</source>
        <translation>No hay ninguna llave de seguridad conectada. No hace falta hasta que apruebes.</translation>
    </message>
    <message>
        <source>No security key was found; plug one in.</source>
        <translation>No se encontró ninguna llave de seguridad; conecta una.</translation>
    </message>
    <message>
        <source>No session is like that.</source>
        <translation>Ninguna sesión es así.</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Aún no hay sesiones</translation>
    </message>
    <message>
        <source>No touch came in time.</source>
        <translation>El toque no llegó a tiempo.</translation>
    </message>
    <message>
        <source>Nobody answered this computer&apos;s question in time; try again.</source>
        <translation>Nadie respondió a tiempo a la pregunta de este equipo; inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Nobody checks its blocks beside the registry yet, so the registry&apos;s signature alone counts.</source>
        <translation>Aún nadie comprueba sus bloques además del registro, así que solo cuenta su firma.</translation>
    </message>
    <message>
        <source>Nobody else has the copy of your identity on it.</source>
        <translation>Nadie más tiene la copia de tu identidad que hay en él.</translation>
    </message>
    <message>
        <source>None is known on this computer; those that other computers gave end. You stay signed in.</source>
        <translation>Este equipo no conoce ninguna; las que dieron otros equipos terminan. Sigues con la sesión iniciada.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>No terminado</translation>
    </message>
    <message>
        <source>Not exactly one of your keys has that name; use its id.</source>
        <translation>No hay exactamente una llave tuya con ese nombre; usa su identificador.</translation>
    </message>
    <message>
        <source>Not installed, so it has none.</source>
        <translation>No está instalado, así que no tiene.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Not made yet</source>
        <translation>Aún no creada</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Not offered here.</source>
        <translation>Aquí no está disponible.</translation>
    </message>
    <message>
        <source>Nothing but prove that it is yours</source>
        <translation>Nada, salvo demostrar que es tuya</translation>
    </message>
    <message>
        <source>Nothing changes for the sites you use, or for your other computers.</source>
        <translation>Nada cambia para los sitios que usas ni para tus otros equipos.</translation>
    </message>
    <message>
        <source>Nothing happened in this time.</source>
        <translation>En este tiempo no ocurrió nada.</translation>
    </message>
    <message>
        <source>Nothing that happened is like that.</source>
        <translation>Nada de lo ocurrido es así.</translation>
    </message>
    <message>
        <source>Nothing that the camera sees is kept.</source>
        <translation>No se guarda nada de lo que ve la cámara.</translation>
    </message>
    <message>
        <source>Nothing that you approved waits for an answer; give the login link.</source>
        <translation>Nada de lo que aprobaste espera respuesta; da el enlace de inicio de sesión.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>No hay nada que hacer.</translation>
    </message>
    <message>
        <source>Nothing to do: it is always at hand.</source>
        <translation>No hay nada que hacer: siempre está a mano.</translation>
    </message>
    <message>
        <source>Nothing was left to end.</source>
        <translation>No quedaba nada por terminar.</translation>
    </message>
    <message>
        <source>Nothing was sent there. Continue only if you know that name; you can then look at its network and set up an identity in it.</source>
        <translation>Allí no se envió nada. Continúa solo si conoces ese nombre; después podrás ver su red y crear en ella una identidad.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Aún nada</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>nov</translation>
    </message>
    <message>
        <source>November</source>
        <translation>noviembre</translation>
    </message>
    <message>
        <source>Now a key</source>
        <translation>Ahora una llave</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>Número {number}</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>oct</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octubre</translation>
    </message>
    <message>
        <source>Of this window; what is signed stays in English.</source>
        <translation>El de esta ventana; lo que se firma sigue en inglés.</translation>
    </message>
    <message>
        <source>On another computer, on paper, or in a file.</source>
        <translation>En otro equipo, en papel o en un archivo.</translation>
    </message>
    <message>
        <source>On macOS only an installed app opens login links; install Countersign, or paste the link.</source>
        <translation>En macOS solo una aplicación instalada abre enlaces de inicio de sesión; instala Countersign o pega el enlace.</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>En papel</translation>
    </message>
    <message>
        <source>On the other computer: Computers, Add another computer, Export to a file. It stays sealed.</source>
        <translation>En el otro equipo: Equipos, Añadir otro equipo, Exportar a un archivo. Sigue sellada.</translation>
    </message>
    <message>
        <source>On the other computer: Computers, Add another computer. The code opens nothing by itself.</source>
        <translation>En el otro equipo: Equipos, Añadir otro equipo. El código por sí solo no abre nada.</translation>
    </message>
    <message>
        <source>On the reader</source>
        <translation>En el lector</translation>
    </message>
    <message>
        <source>One approval was signed and not answered</source>
        <translation>Una aprobación se firmó y no recibió respuesta</translation>
    </message>
    <message>
        <source>One end is signed and waits for the registry. It goes out by itself, without a touch.</source>
        <translation>Un cierre está firmado y espera al registro. Sale solo, sin un toque.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>One more way in</source>
        <translation>Otra forma de entrar</translation>
    </message>
    <message>
        <source>One of those who check.</source>
        <translation>Uno de los que comprueban.</translation>
    </message>
    <message>
        <source>One session ended by block {block}, and every key with it.</source>
        <translation>Una sesión terminada en el bloque {block}, y con ella todas sus claves.</translation>
    </message>
    <message>
        <source>One touch of another of your keys is needed.</source>
        <translation>Hace falta un toque de otra de tus llaves.</translation>
    </message>
    <message>
        <source>One touch of your key ends all of it.</source>
        <translation>Un toque de tu llave lo termina todo.</translation>
    </message>
    <message>
        <source>Only keys whose maker vouches for them.</source>
        <translation>Solo llaves que su fabricante avala.</translation>
    </message>
    <message>
        <source>Only one key opens your identity</source>
        <translation>Solo una llave abre tu identidad</translation>
    </message>
    <message>
        <source>Only security keys that can verify you.</source>
        <translation>Solo llaves de seguridad que puedan verificarte.</translation>
    </message>
    <message>
        <source>Only the end of this address counts, “{end}”; “{start}” is not the site.</source>
        <translation>Solo cuenta el final de esta dirección, «{end}»; «{start}» no es el sitio.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open Countersign</source>
        <translation>Abrir Countersign</translation>
    </message>
    <message>
        <source>Open Countersign to see what for.</source>
        <translation>Abre Countersign para ver de qué se trata.</translation>
    </message>
    <message>
        <source>Open Countersign to see who asks.</source>
        <translation>Abre Countersign para ver quién lo pide.</translation>
    </message>
    <message>
        <source>Open a picture of the code</source>
        <translation>Abre una imagen del código</translation>
    </message>
    <message>
        <source>Open an identity you have</source>
        <translation>Abrir una identidad que tienes</translation>
    </message>
    <message>
        <source>Open image</source>
        <translation>Abrir imagen</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirla</translation>
    </message>
    <message>
        <source>Opened on the computer {name}</source>
        <translation>Abierta en el equipo {name}</translation>
    </message>
    <message>
        <source>Opens by itself</source>
        <translation>Abre por sí sola</translation>
    </message>
    <message>
        <source>PDF files cannot be read on this computer; open a picture of the code instead.</source>
        <translation>En este equipo no se pueden leer archivos PDF; abre una imagen del código.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation>PIN puesto</translation>
    </message>
    <message numerus="yes">
        <source>PIN set, %n attempt(s) left</source>
        <translation>
            <numerusform>PIN puesto, queda %n intento</numerusform>
            <numerusform>PIN puesto, quedan %n intentos</numerusform>
        </translation>
    </message>
    <message>
        <source>PIN that holds now</source>
        <translation>PIN actual</translation>
    </message>
    <message>
        <source>Paper, not a file or a photo: no window can keep other programs from seeing the screen.</source>
        <translation>Papel, no un archivo ni una foto: ninguna ventana puede impedir que otros programas vean la pantalla.</translation>
    </message>
    <message>
        <source>Part of this address cannot be read; do not trust it.</source>
        <translation>Parte de esta dirección no se puede leer; no te fíes.</translation>
    </message>
    <message>
        <source>Part of this computer</source>
        <translation>Parte de este equipo</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Contraseña larga</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>Contraseña larga otra vez</translation>
    </message>
    <message>
        <source>Paste link</source>
        <translation>Pegar enlace</translation>
    </message>
    <message>
        <source>Paste the link</source>
        <translation>Pega el enlace</translation>
    </message>
    <message>
        <source>Permissions (ReCap)</source>
        <translation>Permisos (ReCap)</translation>
    </message>
    <message>
        <source>Permissions (ReCap):</source>
        <translation>Permisos (ReCap):</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Pictures and PDF ({endings})</source>
        <translation>Imágenes y PDF ({endings})</translation>
    </message>
    <message>
        <source>Pictures of the screen</source>
        <translation>Imágenes de la pantalla</translation>
    </message>
    <message>
        <source>Plug in your security key</source>
        <translation>Conecta tu llave de seguridad</translation>
    </message>
    <message>
        <source>Plug it in when you approve a login.</source>
        <translation>Conéctala cuando apruebes un inicio de sesión.</translation>
    </message>
    <message>
        <source>Plug one in, or lay it on the reader: it appears here at once.</source>
        <translation>Conecta una o ponla en el lector: aparece aquí al instante.</translation>
    </message>
    <message>
        <source>Plugged in</source>
        <translation>Conectada</translation>
    </message>
    <message>
        <source>Point at the code, or open the link. You see who asks before anything is signed.</source>
        <translation>Apunta al código o abre el enlace. Ves quién lo pide antes de que se firme nada.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Quit Countersign</source>
        <translation>Salir de Countersign</translation>
    </message>
    <message>
        <source>Read it with the webcam</source>
        <translation>Leerlo con la cámara</translation>
    </message>
    <message>
        <source>Read this part first; then approve.</source>
        <translation>Lee primero esta parte; después aprueba.</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Comprobante</translation>
    </message>
    <message>
        <source>Receipt: {what}, {day}, {time}</source>
        <translation>Comprobante: {what}, {day}, {time}</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Comprobantes</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Recognises you</source>
        <translation>Te reconoce</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Recorded: block {block}, {day}</source>
        <translation>Registrado: bloque {block}, {day}</translation>
    </message>
    <message>
        <source>Recovered with the phrase, with the key {name}</source>
        <translation>Recuperada con la frase, con la llave {name}</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>Frase de recuperación</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Registry cannot be reached</source>
        <translation>El registro no responde</translation>
    </message>
    <message>
        <source>Registry is away</source>
        <translation>El registro no responde</translation>
    </message>
    <message>
        <source>Registry key</source>
        <translation>Clave del registro</translation>
    </message>
    <message>
        <source>Registry, block {height}</source>
        <translation>Registro, bloque {height}</translation>
    </message>
    <message>
        <source>Registry: {host}</source>
        <translation>Registro: {host}</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Servidor de enlace</translation>
    </message>
    <message>
        <source>Relay and registry answer, and the clocks agree. The newest block is {block}.</source>
        <translation>El servidor de enlace y el registro responden, y los relojes coinciden. El bloque más reciente es {block}.</translation>
    </message>
    <message>
        <source>Relay and registry are processes on this computer, so nobody else checks what they record.</source>
        <translation>El servidor de enlace y el registro son procesos de este equipo, así que nadie más comprueba lo que registran.</translation>
    </message>
    <message>
        <source>Relay: {host}</source>
        <translation>Servidor de enlace: {host}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarla</translation>
    </message>
    <message>
        <source>Remove {computer}</source>
        <translation>Quitar {computer}</translation>
    </message>
    <message>
        <source>Remove {computer}?</source>
        <translation>¿Quitar {computer}?</translation>
    </message>
    <message>
        <source>Remove {key}</source>
        <translation>Quitar {key}</translation>
    </message>
    <message>
        <source>Remove {key}?</source>
        <translation>¿Quitar {key}?</translation>
    </message>
    <message>
        <source>Removed the computer {name}</source>
        <translation>Se quitó el equipo {name}</translation>
    </message>
    <message>
        <source>Removed the key {name}</source>
        <translation>Se quitó la llave {name}</translation>
    </message>
    <message>
        <source>Removed the lost key {name}</source>
        <translation>Se quitó la llave perdida {name}</translation>
    </message>
    <message>
        <source>Rename {thing}</source>
        <translation>Cambiar el nombre de {thing}</translation>
    </message>
    <message>
        <source>Renew the seed as well</source>
        <translation>Renovar también la semilla</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Solicitud</translation>
    </message>
    <message>
        <source>Request:</source>
        <translation>Solicitud:</translation>
    </message>
    <message>
        <source>Runs on this computer</source>
        <translation>Funciona en este equipo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save receipt</source>
        <translation>Guardar comprobante</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Guardar el comprobante</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Guardado como {file}.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Saved. The file is sealed: only a key or the phrase opens it.</source>
        <translation>Guardado. El archivo está sellado: solo lo abre una llave o la frase.</translation>
    </message>
    <message>
        <source>Scan screen</source>
        <translation>Escanear pantalla</translation>
    </message>
    <message>
        <source>Screen {number}</source>
        <translation>Pantalla {number}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search sessions</source>
        <translation>Buscar sesiones</translation>
    </message>
    <message>
        <source>Second camera</source>
        <translation>Segunda cámara</translation>
    </message>
    <message>
        <source>Security key</source>
        <translation>Llave de seguridad</translation>
    </message>
    <message>
        <source>Security key PIN</source>
        <translation>PIN de la llave de seguridad</translation>
    </message>
    <message>
        <source>Security key not here</source>
        <translation>Llave de seguridad ausente</translation>
    </message>
    <message>
        <source>Security key ready</source>
        <translation>Llave de seguridad lista</translation>
    </message>
    <message>
        <source>Security key unusable</source>
        <translation>Llave de seguridad inutilizable</translation>
    </message>
    <message>
        <source>Security keys that can verify you, and the virtual key.</source>
        <translation>Llaves de seguridad que puedan verificarte, y la llave virtual.</translation>
    </message>
    <message>
        <source>See who asks for a login, and approve it with one touch of your key.</source>
        <translation>Mira quién pide un inicio de sesión y apruébalo con un toque de tu llave.</translation>
    </message>
    <message>
        <source>See who asks, and for what, before anything is signed.</source>
        <translation>Mira quién lo pide y para qué, antes de que se firme nada.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar de nuevo</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar ahora</translation>
    </message>
    <message>
        <source>Sending it again needs no touch.</source>
        <translation>Enviarla de nuevo no necesita ningún toque.</translation>
    </message>
    <message>
        <source>Sending it again…</source>
        <translation>Enviándola de nuevo…</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>sep</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septiembre</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Session address {address}</source>
        <translation>Dirección de sesión {address}</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Poner PIN</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>Poner un PIN</translation>
    </message>
    <message>
        <source>Set a PIN for your key</source>
        <translation>Pon un PIN a tu llave</translation>
    </message>
    <message>
        <source>Set a PIN for {key}</source>
        <translation>Poner un PIN a {key}</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Configurar</translation>
    </message>
    <message>
        <source>Set up a new identity</source>
        <translation>Configurar una identidad nueva</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Several are plugged in, so there is one more touch after this.</source>
        <translation>Hay varias conectadas, así que después hace falta un toque más.</translation>
    </message>
    <message>
        <source>Shortcut {keys}</source>
        <translation>Atajo {keys}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show all sessions</source>
        <translation>Mostrar todas las sesiones</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>Mostrar anteriores</translation>
    </message>
    <message>
        <source>Show this one</source>
        <translation>Mostrar esta</translation>
    </message>
    <message>
        <source>Show version and licences</source>
        <translation>Mostrar versión y licencias</translation>
    </message>
    <message>
        <source>Show {identity}</source>
        <translation>Mostrar {identity}</translation>
    </message>
    <message>
        <source>Shown: {which}</source>
        <translation>Se muestra: {which}</translation>
    </message>
    <message>
        <source>Sign in, nothing else</source>
        <translation>Iniciar sesión, nada más</translation>
    </message>
    <message>
        <source>Signed in to {name}</source>
        <translation>Sesión iniciada en {name}</translation>
    </message>
    <message>
        <source>Signed in to {site}</source>
        <translation>Sesión iniciada en {site}</translation>
    </message>
    <message>
        <source>Since your last sign-in this site has given up {addresses}.</source>
        <translation>Desde tu último inicio de sesión, este sitio ha dejado {addresses}.</translation>
    </message>
    <message>
        <source>Sites are told that nobody has checked it.</source>
        <translation>Los sitios saben que nadie lo ha comprobado.</translation>
    </message>
    <message>
        <source>Sites that you sign in to will be listed here.</source>
        <translation>Aquí aparecerán los sitios en los que inicies sesión.</translation>
    </message>
    <message>
        <source>So that a login that is opened on this computer is shown at once.</source>
        <translation>Para que un inicio de sesión abierto en este equipo se muestre al instante.</translation>
    </message>
    <message>
        <source>Some of your settings could not be read; please look through them. What you change now is kept.</source>
        <translation>Algunos de tus ajustes no se pudieron leer; revísalos. Lo que cambies ahora se conserva.</translation>
    </message>
    <message>
        <source>Something else answered in the server&apos;s place; if this network wants a sign-in, do that in a browser and try again.</source>
        <translation>Otra cosa respondió en lugar del servidor; si esta red pide iniciar sesión, hazlo en un navegador e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Something else answered in the system&apos;s name, so nothing was signed; tell whoever runs this computer.</source>
        <translation>Otra cosa respondió en nombre del sistema, así que no se firmó nada; díselo a quien administra este equipo.</translation>
    </message>
    <message>
        <source>Something went wrong in this app; try again, and tell its makers if it stays.</source>
        <translation>Algo falló en esta aplicación; inténtalo de nuevo y avisa a sus autores si persiste.</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Start and tray</source>
        <translation>Inicio y bandeja</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Iniciar al entrar</translation>
    </message>
    <message>
        <source>Start without a window</source>
        <translation>Iniciar sin ventana</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>Quedarse en la bandeja</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>Quedarse en la bandeja al cerrar la ventana</translation>
    </message>
    <message>
        <source>Stay in the tray?</source>
        <translation>¿Quedarse en la bandeja?</translation>
    </message>
    <message>
        <source>Step {number} of {of}</source>
        <translation>Paso {number} de {of}</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Fuerza</translation>
    </message>
    <message>
        <source>Strong: what opens your vault stays in your security key or in Windows Hello, which ask each time.</source>
        <translation>Fuerte: lo que abre tu bóveda se queda en tu llave de seguridad o en Windows Hello, que preguntan cada vez.</translation>
    </message>
    <message>
        <source>Switch identity</source>
        <translation>Cambiar de identidad</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Test {key}</source>
        <translation>Probar {key}</translation>
    </message>
    <message>
        <source>That PIN is not right.</source>
        <translation>Ese PIN no es correcto.</translation>
    </message>
    <message>
        <source>That PIN is not right; check it before you try again.</source>
        <translation>Ese PIN no es correcto; compruébalo antes de volver a intentarlo.</translation>
    </message>
    <message>
        <source>That another computer saved, with one of its keys or its phrase.</source>
        <translation>Que guardó otro equipo, con una de sus llaves o su frase.</translation>
    </message>
    <message>
        <source>That computer is not one of this identity&apos;s.</source>
        <translation>Ese equipo no es de esta identidad.</translation>
    </message>
    <message>
        <source>That identity is not on this computer.</source>
        <translation>Esa identidad no está en este equipo.</translation>
    </message>
    <message>
        <source>That is not an amount that fits here; write it like 500 MB, 20, 5/min or 30m.</source>
        <translation>Esa cantidad no encaja aquí; escríbela como 500 MB, 20, 5/min o 30m.</translation>
    </message>
    <message>
        <source>That is not an email address; write it like ada@example.org, or leave it empty.</source>
        <translation>Eso no es una dirección de correo; escríbela como ada@example.org o déjala vacía.</translation>
    </message>
    <message>
        <source>The key of {name} ended elsewhere</source>
        <translation>La clave de {name} terminó en otro lugar</translation>
    </message>
    <message>
        <source>The session with {name} ended elsewhere</source>
        <translation>La sesión con {name} terminó en otro lugar</translation>
    </message>
    <message>
        <source>This database belongs to another provider; put that provider&apos;s key back, or use a database of its own.</source>
        <translation>Esta base de datos pertenece a otro proveedor; vuelve a poner la clave de ese proveedor o usa una base de datos propia.</translation>
    </message>
    <message>
        <source>What happened earlier is in the file that Export writes.</source>
        <translation>Lo anterior está en el archivo que guarda «Exportar».</translation>
    </message>
    <message>
        <source>Whoever is at this computer can open it with a virtual key that has no PIN.</source>
        <translation>Quien esté ante este equipo puede abrirlo con una llave virtual sin PIN.</translation>
    </message>
    <message numerus="yes">
        <source>The registry refused to end %n session(s) or key(s); look again later.</source>
        <translation>
            <numerusform>El registro se negó a terminar %n sesión o clave; mira de nuevo más tarde.</numerusform>
            <numerusform>El registro se negó a terminar %n sesiones o claves; mira de nuevo más tarde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You are signed out of %n sites, and can sign in again as someone new to each.</source>
        <translation>
            <numerusform>Has salido de %n sitio y puedes volver a entrar como alguien nuevo.</numerusform>
            <numerusform>Has salido de %n sitios y puedes volver a entrar en cada uno como alguien nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>You are signed out of one site, and can sign in again as someone new to it.</source>
        <translation>Has salido de un sitio y puedes volver a entrar como alguien nuevo.</translation>
    </message>
    <message>
        <source>That is not the number on the page. You have one more try; without such a page, deny.</source>
        <translation>Ese no es el número de la página. Te queda un intento; si no hay tal página, recházalo.</translation>
    </message>
    <message>
        <source>That is not the word on the list; write the words down and start again.</source>
        <translation>Esa no es la palabra de la lista; anota las palabras y empieza de nuevo.</translation>
    </message>
    <message>
        <source>That is the number on the page.</source>
        <translation>Ese es el número de la página.</translation>
    </message>
    <message>
        <source>That key is not one of this identity&apos;s.</source>
        <translation>Esa llave no es de esta identidad.</translation>
    </message>
    <message>
        <source>That login is not being shown any more; give its link again.</source>
        <translation>Ese inicio de sesión ya no se muestra; da su enlace de nuevo.</translation>
    </message>
    <message>
        <source>That passphrase does not open your identity on this computer; check it, or use another of your keys.</source>
        <translation>Esa contraseña larga no abre tu identidad en este equipo; compruébala o usa otra de tus llaves.</translation>
    </message>
    <message>
        <source>That passphrase is not right.</source>
        <translation>Esa contraseña larga no es correcta.</translation>
    </message>
    <message>
        <source>That passphrase is too easy to guess.</source>
        <translation>Esa contraseña larga es demasiado fácil de adivinar.</translation>
    </message>
    <message>
        <source>That passphrase is too easy to guess; use 12 characters or more, and no common words alone.</source>
        <translation>Esa contraseña larga es demasiado fácil de adivinar; usa 12 caracteres o más, y no solo palabras comunes.</translation>
    </message>
    <message>
        <source>The PIN goes to the key and nowhere else. The touch comes next.</source>
        <translation>El PIN va a la llave y a ningún otro sitio. Después viene el toque.</translation>
    </message>
    <message>
        <source>The account is not bound to this approval, so it was refused.</source>
        <translation>La cuenta no está ligada a esta aprobación, así que se rechazó.</translation>
    </message>
    <message>
        <source>The approval allows more than was asked for, so it was refused.</source>
        <translation>La aprobación permite más de lo que se pidió, así que se rechazó.</translation>
    </message>
    <message>
        <source>The approval took too long; try again, with one new touch.</source>
        <translation>La aprobación tardó demasiado; inténtalo de nuevo, con un toque nuevo.</translation>
    </message>
    <message>
        <source>The arrow keys move the circle, plus and minus make it smaller and larger.</source>
        <translation>Las flechas mueven el círculo; más y menos lo agrandan y lo achican.</translation>
    </message>
    <message>
        <source>The block in this approval is not one of this network&apos;s; try again.</source>
        <translation>El bloque de esta aprobación no es de esta red; inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The camera gives no pictures; unplug it, plug it in and try again, or choose another one.</source>
        <translation>La cámara no da imágenes; desconéctala, conéctala e inténtalo de nuevo, o elige otra.</translation>
    </message>
    <message>
        <source>The camera is starting…</source>
        <translation>La cámara se está iniciando…</translation>
    </message>
    <message>
        <source>The camera was unplugged; plug it in and try again.</source>
        <translation>La cámara se desconectó; conéctala e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The challenge was made with a key that this identity does not have.</source>
        <translation>El desafío se hizo con una clave que esta identidad no tiene.</translation>
    </message>
    <message>
        <source>The challenge was not made from what you approved, so this was refused.</source>
        <translation>El desafío no se hizo a partir de lo que aprobaste, así que se rechazó.</translation>
    </message>
    <message>
        <source>The database does not answer; try again in a moment.</source>
        <translation>La base de datos no responde; inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The desktop did not hand over a picture in time; try again.</source>
        <translation>El escritorio no entregó una imagen a tiempo; inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The details handed out are not the ones that were agreed to, so this was refused.</source>
        <translation>Los datos entregados no son los acordados, así que se rechazó.</translation>
    </message>
    <message>
        <source>The disk is full; free some space and try again.</source>
        <translation>El disco está lleno; libera espacio e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The enrolment does not prove that its keys are held, so it was refused.</source>
        <translation>El alta no demuestra que se tengan sus claves, así que se rechazó.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>El archivo</translation>
    </message>
    <message>
        <source>The fingerprint reader is locked after too many tries; unlock this computer with its password first.</source>
        <translation>El lector de huellas está bloqueado tras demasiados intentos; desbloquea primero este equipo con su contraseña.</translation>
    </message>
    <message>
        <source>The first touch fetches the sealed identity and opens it, the second lets this computer in.</source>
        <translation>El primer toque trae la identidad sellada y la abre; el segundo deja entrar a este equipo.</translation>
    </message>
    <message>
        <source>The first touch makes a key pair inside the key, the second seals your identity with it. It is like this once.</source>
        <translation>El primer toque crea un par de claves dentro de la llave; el segundo sella con él tu identidad. Solo es así una vez.</translation>
    </message>
    <message>
        <source>The first touch makes a key pair inside the new key, the second seals your identity with it.</source>
        <translation>El primer toque crea un par de claves dentro de la llave nueva; el segundo sella con él tu identidad.</translation>
    </message>
    <message>
        <source>The first touch unlocks this computer, because the relay could not; the second approves.</source>
        <translation>El primer toque desbloquea este equipo, porque el servidor de enlace no pudo; el segundo aprueba.</translation>
    </message>
    <message>
        <source>The first two are of the new key: one makes a key pair inside it, one seals your identity. The last lets it in.</source>
        <translation>Los dos primeros son de la llave nueva: uno crea un par de claves, otro sella tu identidad. El último la deja entrar.</translation>
    </message>
    <message>
        <source>The identity code</source>
        <translation>El código de identidad</translation>
    </message>
    <message>
        <source>The identity record is not the newest one; fetch it again.</source>
        <translation>El registro de identidad no es el más reciente; obtenlo de nuevo.</translation>
    </message>
    <message>
        <source>The key did not accept that PIN: it is too short, too long or too simple.</source>
        <translation>La llave no aceptó ese PIN: es demasiado corto, largo o simple.</translation>
    </message>
    <message>
        <source>The key is for {client}</source>
        <translation>La clave es para {client}</translation>
    </message>
    <message>
        <source>The key is for {client}, which says: {purpose}</source>
        <translation>La clave es para {client}, que dice: {purpose}</translation>
    </message>
    <message>
        <source>The list of permissions is not well formed; start again on the site.</source>
        <translation>La lista de permisos no está bien formada; empieza de nuevo en el sitio.</translation>
    </message>
    <message>
        <source>The local network is already running.</source>
        <translation>La red local ya está en marcha.</translation>
    </message>
    <message>
        <source>The local network is not running; start it first.</source>
        <translation>La red local no está en marcha; iníciala primero.</translation>
    </message>
    <message>
        <source>The local {name} did not start; its log says why.</source>
        <translation>El servicio local {name} no se inició; su registro dice por qué.</translation>
    </message>
    <message>
        <source>The login request is not the one in the code; someone may have changed it, so it was refused.</source>
        <translation>La solicitud no es la del código; alguien pudo cambiarla, así que se rechazó.</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>La red</translation>
    </message>
    <message>
        <source>The network&apos;s proxy does not answer; check the connection and this system&apos;s proxy settings.</source>
        <translation>El proxy de la red no responde; comprueba la conexión y los ajustes de proxy del sistema.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy does not let this app through; ask whoever runs it to allow the server.</source>
        <translation>El proxy de la red no deja pasar a esta aplicación; pide a quien lo administra que permita el servidor.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy wants a name and a password; put them into this system&apos;s proxy settings and try again.</source>
        <translation>El proxy de la red pide un nombre y una contraseña; ponlos en los ajustes de proxy del sistema e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The new identity record changes something that it may not, so it was refused.</source>
        <translation>El nuevo registro de identidad cambia algo que no puede, así que se rechazó.</translation>
    </message>
    <message>
        <source>The new key</source>
        <translation>La llave nueva</translation>
    </message>
    <message>
        <source>The number is not the one the page shows; deny unless you started this login.</source>
        <translation>El número no es el que muestra la página; recházalo si no empezaste tú este inicio de sesión.</translation>
    </message>
    <message>
        <source>The number that the page shows was not typed; type it, or deny.</source>
        <translation>No se escribió el número que muestra la página; escríbelo o recházalo.</translation>
    </message>
    <message>
        <source>The number was wrong twice, so this login was ended; start again on the site.</source>
        <translation>El número fue incorrecto dos veces, así que terminó este inicio de sesión; empieza de nuevo en el sitio.</translation>
    </message>
    <message>
        <source>The only key that opens it by itself, so it cannot be removed; add another one first.</source>
        <translation>Es la única llave que la abre por sí sola, así que no se puede quitar; añade otra primero.</translation>
    </message>
    <message>
        <source>The other side cannot store anything now; nothing was issued, try again later.</source>
        <translation>El otro lado no puede guardar nada ahora; no se emitió nada, inténtalo más tarde.</translation>
    </message>
    <message>
        <source>The other side gave an answer that does not make sense; try again later.</source>
        <translation>El otro lado dio una respuesta sin sentido; inténtalo más tarde.</translation>
    </message>
    <message>
        <source>The package does not name its licence.</source>
        <translation>El paquete no indica su licencia.</translation>
    </message>
    <message>
        <source>The page that asks may be in another network than this computer.</source>
        <translation>La página que lo pide puede estar en otra red que este equipo.</translation>
    </message>
    <message>
        <source>The page that wants you to sign in shows it below its code.</source>
        <translation>La página en la que inicias sesión lo muestra debajo de su código.</translation>
    </message>
    <message>
        <source>The phrase lets a new key in, and the lost ones out.</source>
        <translation>La frase deja entrar una llave nueva y deja fuera las perdidas.</translation>
    </message>
    <message>
        <source>The phrase on your paper opens your identity now. Recorded in block {block}.</source>
        <translation>La frase de tu papel ya abre tu identidad. Registrado en el bloque {block}.</translation>
    </message>
    <message>
        <source>The phrase opens your identity, a new key is let in, and the lost ones are let in no longer. Your sessions go on under the same addresses.</source>
        <translation>La frase abre tu identidad, entra una llave nueva y las perdidas dejan de entrar. Tus sesiones siguen con las mismas direcciones.</translation>
    </message>
    <message>
        <source>The reason it gives: {purpose}</source>
        <translation>El motivo que da: {purpose}</translation>
    </message>
    <message>
        <source>The record is not proven to be in the registry.</source>
        <translation>No está demostrado que eso esté en el registro.</translation>
    </message>
    <message>
        <source>The registry answers. It records what you approve and what you end, and proves it.</source>
        <translation>El registro responde. Anota lo que apruebas y terminas, y lo demuestra.</translation>
    </message>
    <message>
        <source>The registry cannot be reached; nothing was issued, try again in a moment.</source>
        <translation>No se puede contactar con el registro; no se emitió nada, inténtalo en un momento.</translation>
    </message>
    <message>
        <source>The registry does not answer. Without it no login and no end of a session can be recorded.</source>
        <translation>El registro no responde. Sin él no se puede registrar ningún inicio ni fin de sesión.</translation>
    </message>
    <message>
        <source>The registry entries in this approval are not the ones that follow from it.</source>
        <translation>Las entradas de registro de esta aprobación no son las que se siguen de ella.</translation>
    </message>
    <message numerus="yes">
        <source>The registry refused to end %n other(s); look again later.</source>
        <translation>
            <numerusform>El registro se negó a terminar %n más; mira de nuevo más tarde.</numerusform>
            <numerusform>El registro se negó a terminar %n más; mira de nuevo más tarde.</numerusform>
        </translation>
    </message>
    <message>
        <source>The registry was not asked yet.</source>
        <translation>Aún no se ha preguntado al registro.</translation>
    </message>
    <message>
        <source>The registry&apos;s new head does not continue its old one; do not trust it.</source>
        <translation>El nuevo estado del registro no continúa el anterior; no te fíes.</translation>
    </message>
    <message>
        <source>The registry&apos;s signed head does not hold; do not trust it and tell its operator.</source>
        <translation>El estado firmado del registro no se sostiene; no te fíes y díselo a su operador.</translation>
    </message>
    <message>
        <source>The relay cannot be reached; check the connection and try again.</source>
        <translation>No se puede contactar con el servidor de enlace; comprueba la conexión e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The relay does not know this identity; enrol it, or give it back from a computer or a file that has it.</source>
        <translation>El servidor de enlace no conoce esta identidad; dala de alta, o devuélvela desde un equipo o archivo que la tenga.</translation>
    </message>
    <message>
        <source>The relay does not know this login request; start again on the site.</source>
        <translation>El servidor de enlace no conoce esta solicitud; empieza de nuevo en el sitio.</translation>
    </message>
    <message>
        <source>The relay handed out an older record of this site than this computer knows; nothing was sent.</source>
        <translation>El servidor de enlace dio un registro de este sitio más antiguo que el que conoce este equipo; no se envió nada.</translation>
    </message>
    <message>
        <source>The relay leaves out a session of yours, so the key was not locked out of it; tell its operator.</source>
        <translation>El servidor de enlace omite una sesión tuya, así que la llave no quedó fuera de ella; díselo a su operador.</translation>
    </message>
    <message>
        <source>The relay {relay} answers. It brings requests to this window.</source>
        <translation>El servidor de enlace {relay} responde. Trae solicitudes a esta ventana.</translation>
    </message>
    <message>
        <source>The relay {relay} does not answer, so no login can reach this window.</source>
        <translation>El servidor de enlace {relay} no responde, así que ningún inicio de sesión llega a esta ventana.</translation>
    </message>
    <message>
        <source>The relay {relay} was not asked yet.</source>
        <translation>Aún no se ha preguntado al servidor de enlace {relay}.</translation>
    </message>
    <message>
        <source>The request claims to be signed by the site, and is not; do not approve it.</source>
        <translation>La solicitud dice estar firmada por el sitio y no lo está; no la apruebes.</translation>
    </message>
    <message>
        <source>The request does not ask for that permission; use a name that it lists.</source>
        <translation>La solicitud no pide ese permiso; usa un nombre que figure en ella.</translation>
    </message>
    <message>
        <source>The same on every computer in this network. Compare it with what its operator publishes.</source>
        <translation>Igual en todos los equipos de esta red. Compáralo con lo que publica su operador.</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Lo mismo otra vez</translation>
    </message>
    <message>
        <source>The screen could not be read; open a picture of the code instead.</source>
        <translation>No se pudo leer la pantalla; abre una imagen del código.</translation>
    </message>
    <message>
        <source>The screen was not shown to this app; try again and allow it, or open a picture of the code.</source>
        <translation>La pantalla no se mostró a esta aplicación; inténtalo de nuevo y permítelo, o abre una imagen del código.</translation>
    </message>
    <message>
        <source>The sealed vault does not belong to the identity record, so it was refused.</source>
        <translation>La bóveda sellada no corresponde al registro de identidad, así que se rechazó.</translation>
    </message>
    <message>
        <source>The security key answered for someone else.</source>
        <translation>La llave de seguridad respondió por otra persona.</translation>
    </message>
    <message>
        <source>The security key did not give the secret it should; use another key.</source>
        <translation>La llave de seguridad no dio el secreto que debía; usa otra llave.</translation>
    </message>
    <message>
        <source>The security key did not recognise you; try again, or use its PIN.</source>
        <translation>La llave de seguridad no te reconoció; inténtalo de nuevo o usa su PIN.</translation>
    </message>
    <message>
        <source>The security key did not verify you; try again with your PIN or fingerprint.</source>
        <translation>La llave de seguridad no te verificó; inténtalo de nuevo con tu PIN o huella.</translation>
    </message>
    <message>
        <source>The security key does not accept that PIN; choose a longer one, or one that is less simple.</source>
        <translation>La llave de seguridad no acepta ese PIN; elige uno más largo o menos simple.</translation>
    </message>
    <message>
        <source>The security key does not answer; unplug it, plug it in and try again.</source>
        <translation>La llave de seguridad no responde; desconéctala, conéctala e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The security key has no room left; remove something from it first.</source>
        <translation>A la llave de seguridad no le queda espacio; quita algo de ella primero.</translation>
    </message>
    <message>
        <source>The security key reported an error; unplug it, plug it in and try again.</source>
        <translation>La llave de seguridad indicó un error; desconéctala, conéctala e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The security key signed another challenge, so this was refused.</source>
        <translation>La llave de seguridad firmó otro desafío, así que se rechazó.</translation>
    </message>
    <message>
        <source>The security key uses an algorithm that is not accepted.</source>
        <translation>La llave de seguridad usa un algoritmo que no se acepta.</translation>
    </message>
    <message>
        <source>The security key was not touched in time; try again.</source>
        <translation>La llave de seguridad no se tocó a tiempo; inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The security key was not touched; try again and touch it.</source>
        <translation>La llave de seguridad no se tocó; inténtalo de nuevo y tócala.</translation>
    </message>
    <message>
        <source>The security key was taken off the reader too soon; hold it there until the next step.</source>
        <translation>La llave de seguridad se retiró del lector demasiado pronto; mantenla ahí hasta el paso siguiente.</translation>
    </message>
    <message>
        <source>The security key was unplugged; plug it in and try again.</source>
        <translation>La llave de seguridad se desconectó; conéctala e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The security key&apos;s PIN is blocked; the key must be reset before it can be used.</source>
        <translation>El PIN de la llave de seguridad está bloqueado; hay que restablecerla antes de usarla.</translation>
    </message>
    <message>
        <source>The security key&apos;s answer is for another purpose, so it was refused.</source>
        <translation>La respuesta de la llave de seguridad es para otro fin, así que se rechazó.</translation>
    </message>
    <message>
        <source>The security key&apos;s answer is for another site, so it was refused.</source>
        <translation>La respuesta de la llave de seguridad es para otro sitio, así que se rechazó.</translation>
    </message>
    <message>
        <source>The security key&apos;s backup state changed or contradicts itself, so it was refused.</source>
        <translation>El estado de copia de la llave de seguridad cambió o se contradice, así que se rechazó.</translation>
    </message>
    <message>
        <source>The security key&apos;s counter went backwards; it may have been copied, so it was refused.</source>
        <translation>El contador de la llave de seguridad retrocedió; puede que la hayan copiado, así que se rechazó.</translation>
    </message>
    <message>
        <source>The security key&apos;s fingerprint reader is blocked; use its PIN.</source>
        <translation>El lector de huellas de la llave de seguridad está bloqueado; usa su PIN.</translation>
    </message>
    <message>
        <source>The security key&apos;s signature does not hold, so this was refused.</source>
        <translation>La firma de la llave de seguridad no se sostiene, así que se rechazó.</translation>
    </message>
    <message>
        <source>The server shows a certificate that this computer does not know; on a company network, have its own installed.</source>
        <translation>El servidor muestra un certificado que este equipo no conoce; en una red de empresa, pide que instalen el suyo.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not hold at this time; check this computer&apos;s date, then tell the server&apos;s operator.</source>
        <translation>El certificado del servidor no vale en este momento; comprueba la fecha de este equipo y después díselo al operador del servidor.</translation>
    </message>
    <message>
        <source>The session address is not proven, so this was refused.</source>
        <translation>La dirección de sesión no está demostrada, así que se rechazó.</translation>
    </message>
    <message>
        <source>The session key may do all of that already; nobody needs to be asked.</source>
        <translation>La clave de sesión ya puede hacer todo eso; no hace falta preguntar a nadie.</translation>
    </message>
    <message>
        <source>The settings file has a mistake ({where}); correct it and start again.</source>
        <translation>El archivo de ajustes tiene un error ({where}); corrígelo y empieza de nuevo.</translation>
    </message>
    <message>
        <source>The sign-in statement is not the one that follows from the approval.</source>
        <translation>La declaración de inicio de sesión no es la que se sigue de la aprobación.</translation>
    </message>
    <message>
        <source>The sign-in statement is not well formed; start again on the site.</source>
        <translation>La declaración de inicio de sesión no está bien formada; empieza de nuevo en el sitio.</translation>
    </message>
    <message>
        <source>The site cannot be reached; try again in a moment.</source>
        <translation>No se puede contactar con el sitio; inténtalo en un momento.</translation>
    </message>
    <message>
        <source>The site did not register this return address, so nothing is sent there.</source>
        <translation>El sitio no registró esta dirección de retorno, así que no se envía nada allí.</translation>
    </message>
    <message>
        <source>The site took this login request back; start again there if you still want to sign in.</source>
        <translation>El sitio retiró esta solicitud; empieza de nuevo allí si aún quieres entrar.</translation>
    </message>
    <message>
        <source>The site&apos;s record</source>
        <translation>El registro del sitio</translation>
    </message>
    <message>
        <source>The site&apos;s sign-in request is incomplete or asks for something this relay does not offer.</source>
        <translation>La solicitud del sitio está incompleta o pide algo que este servidor de enlace no ofrece.</translation>
    </message>
    <message>
        <source>The software that asks cannot show a number to compare. Approve only if you started this login yourself, just now.</source>
        <translation>El programa que lo pide no puede mostrar un número para comparar. Aprueba solo si tú mismo empezaste este inicio de sesión, ahora mismo.</translation>
    </message>
    <message>
        <source>The statement to be signed, and the request as it was sent</source>
        <translation>La declaración que se firma, y la solicitud tal como se envió</translation>
    </message>
    <message>
        <source>The system closed its question before you answered; try again.</source>
        <translation>El sistema cerró su pregunta antes de que respondieras; inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The system did not let this app open login links; check the permissions of your own settings.</source>
        <translation>El sistema no dejó que esta aplicación abra enlaces de inicio de sesión; comprueba los permisos de tus propios ajustes.</translation>
    </message>
    <message>
        <source>The system did not let this app start at login; check the permissions of your own settings.</source>
        <translation>El sistema no dejó que esta aplicación se inicie al entrar; comprueba los permisos de tus propios ajustes.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring cannot be used; unlock it and try again.</source>
        <translation>No se puede usar el llavero del sistema; desbloquéalo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The times in this approval do not fit together, so it was refused.</source>
        <translation>Los tiempos de esta aprobación no encajan, así que se rechazó.</translation>
    </message>
    <message>
        <source>The times of this request&apos;s signature do not fit the permission, so it was refused.</source>
        <translation>Los tiempos de la firma de esta solicitud no encajan con el permiso, así que se rechazó.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>No son iguales.</translation>
    </message>
    <message>
        <source>The vault could not be opened with this key.</source>
        <translation>No se pudo abrir la bóveda con esta llave.</translation>
    </message>
    <message>
        <source>The vault file is older than it should be; something replaced it.</source>
        <translation>El archivo de la bóveda es más antiguo de lo que debería; algo lo reemplazó.</translation>
    </message>
    <message>
        <source>The window is locked; open it with your key first.</source>
        <translation>La ventana está bloqueada; ábrela primero con tu llave.</translation>
    </message>
    <message>
        <source>The window shows nothing until you touch your key.</source>
        <translation>La ventana no muestra nada hasta que toques tu llave.</translation>
    </message>
    <message>
        <source>There are several sessions for this site; say by its name which one is meant.</source>
        <translation>Hay varias sesiones de este sitio; di por su nombre cuál quieres.</translation>
    </message>
    <message>
        <source>There is a file with that name already; choose another name.</source>
        <translation>Ya hay un archivo con ese nombre; elige otro nombre.</translation>
    </message>
    <message>
        <source>There is already an identity on this computer.</source>
        <translation>Ya hay una identidad en este equipo.</translation>
    </message>
    <message>
        <source>There is no identity on this computer yet; set one up first.</source>
        <translation>Aún no hay ninguna identidad en este equipo; crea una primero.</translation>
    </message>
    <message>
        <source>There is no session key in that place; get one with countersign request.</source>
        <translation>En ese lugar no hay clave de sesión; consigue una con countersign request.</translation>
    </message>
    <message>
        <source>There, open Countersign, choose “I have one already”, then “With one of its keys”.</source>
        <translation>Allí, abre Countersign, elige «Ya tengo una» y luego «Con una de sus llaves».</translation>
    </message>
    <message>
        <source>These words are a recovery phrase, but not this identity&apos;s.</source>
        <translation>Estas palabras son una frase de recuperación, pero no la de esta identidad.</translation>
    </message>
    <message>
        <source>These words do not belong together; check their order and each of them.</source>
        <translation>Estas palabras no van juntas; comprueba cada una y su orden.</translation>
    </message>
    <message>
        <source>Third camera</source>
        <translation>Tercera cámara</translation>
    </message>
    <message>
        <source>This Mac&apos;s password</source>
        <translation>La contraseña de este Mac</translation>
    </message>
    <message>
        <source>This Windows does not let apps use keys; install its updates and try again.</source>
        <translation>Este Windows no deja que las aplicaciones usen llaves; instala sus actualizaciones e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>This access token belongs to another key.</source>
        <translation>Este token de acceso es de otra clave.</translation>
    </message>
    <message>
        <source>This access token came without the signature that goes with it, so it was refused.</source>
        <translation>Este token de acceso llegó sin la firma que le corresponde, así que se rechazó.</translation>
    </message>
    <message>
        <source>This access token is not valid; sign in again.</source>
        <translation>Este token de acceso no es válido; inicia sesión de nuevo.</translation>
    </message>
    <message>
        <source>This address has a name before an “@” in it, which is not the site; do not trust it.</source>
        <translation>Esta dirección tiene un nombre antes de una «@» que no es el sitio; no te fíes.</translation>
    </message>
    <message>
        <source>This address has letters beyond a to z: it reads “{reading}”.</source>
        <translation>Esta dirección tiene letras fuera de la a a la z: se lee «{reading}».</translation>
    </message>
    <message>
        <source>This address imitates another one: it reads “{reading}”, but in other letters.</source>
        <translation>Esta dirección imita a otra: se lee «{reading}», pero con otras letras.</translation>
    </message>
    <message>
        <source>This address is written in a way that could mean two places, so it was refused.</source>
        <translation>Esta dirección está escrita de un modo que podría significar dos lugares, así que se rechazó.</translation>
    </message>
    <message>
        <source>This app may not use the camera; allow it in the system&apos;s settings and try again.</source>
        <translation>Esta aplicación no puede usar la cámara; permítelo en los ajustes del sistema e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>This approval is of a kind that is not accepted here.</source>
        <translation>Este tipo de aprobación no se acepta aquí.</translation>
    </message>
    <message>
        <source>This approval was used before with other contents, so it was refused.</source>
        <translation>Esta aprobación ya se usó con otro contenido, así que se rechazó.</translation>
    </message>
    <message>
        <source>This asks for a permission this version cannot explain, so it was refused.</source>
        <translation>Esto pide un permiso que esta versión no sabe explicar, así que se rechazó.</translation>
    </message>
    <message>
        <source>This asks for something this version does not know; update, or refuse.</source>
        <translation>Esto pide algo que esta versión no conoce; actualiza o recházalo.</translation>
    </message>
    <message>
        <source>This belongs to another network than the one you joined, so it was refused.</source>
        <translation>Esto es de otra red que la tuya, así que se rechazó.</translation>
    </message>
    <message>
        <source>This cannot be taken; drop one picture of the code, or one link.</source>
        <translation>Esto no se puede tomar; suelta una imagen del código o un enlace.</translation>
    </message>
    <message>
        <source>This code points somewhere a login may not come from; do not use it.</source>
        <translation>Este código apunta a un lugar del que no puede venir un inicio de sesión; no lo uses.</translation>
    </message>
    <message>
        <source>This command needs a part that is not installed; run pip install &apos;countersign-authenticator[{extra}]&apos;.</source>
        <translation>Esta orden necesita una parte que no está instalada; ejecuta pip install &apos;countersign-authenticator[{extra}]&apos;.</translation>
    </message>
    <message>
        <source>This computer could not store the data; check the disk and try again.</source>
        <translation>Este equipo no pudo guardar los datos; comprueba el disco e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>This computer did not recognise you, so nothing was signed; try again.</source>
        <translation>Este equipo no te reconoció, así que no se firmó nada; inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>This computer does not belong to the identity any more; open the identity again with a security key.</source>
        <translation>Este equipo ya no es de la identidad; ábrela de nuevo con una llave de seguridad.</translation>
    </message>
    <message>
        <source>This computer has no password, so it cannot tell who you are; set one, or use a security key.</source>
        <translation>Este equipo no tiene contraseña, así que no puede saber quién eres; pon una o usa una llave de seguridad.</translation>
    </message>
    <message>
        <source>This computer has no sign-in of its own that can be used here; use a security key.</source>
        <translation>Este equipo no tiene un inicio de sesión propio que sirva aquí; usa una llave de seguridad.</translation>
    </message>
    <message>
        <source>This computer would let anyone through without asking, so it cannot guard an identity; use a security key.</source>
        <translation>Este equipo dejaría pasar a cualquiera sin preguntar, así que no puede proteger una identidad; usa una llave de seguridad.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {offset} off; set it and try again.</source>
        <translation>El reloj de este equipo está desviado {offset}; ajústalo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>This computer&apos;s own sign-in reported an error; try again, or use a security key.</source>
        <translation>El inicio de sesión de este equipo indicó un error; inténtalo de nuevo o usa una llave de seguridad.</translation>
    </message>
    <message>
        <source>This computer&apos;s password or fingerprint</source>
        <translation>La contraseña o huella de este equipo</translation>
    </message>
    <message>
        <source>This computer&apos;s sign-in</source>
        <translation>El inicio de sesión de este equipo</translation>
    </message>
    <message>
        <source>This data is not in its one exact form; ask the sender to try again.</source>
        <translation>Estos datos no están en su única forma exacta; pide al remitente que lo intente de nuevo.</translation>
    </message>
    <message>
        <source>This data is not in the form it should have; ask the sender to try again.</source>
        <translation>Estos datos no tienen la forma debida; pide al remitente que lo intente de nuevo.</translation>
    </message>
    <message>
        <source>This desktop has no tray, so closing the window ends Countersign.</source>
        <translation>Este escritorio no tiene bandeja, así que al cerrar la ventana termina Countersign.</translation>
    </message>
    <message>
        <source>This desktop has no tray; at login the window starts minimised.</source>
        <translation>Este escritorio no tiene bandeja; al entrar, la ventana se inicia minimizada.</translation>
    </message>
    <message>
        <source>This desktop has no way to show its screen to an app; open a picture of the code, or paste the link.</source>
        <translation>Este escritorio no puede mostrar su pantalla a una aplicación; abre una imagen del código o pega el enlace.</translation>
    </message>
    <message>
        <source>This does not follow the site&apos;s newest record, so it was not registered.</source>
        <translation>Esto no sigue al registro más reciente del sitio, así que no se registró.</translation>
    </message>
    <message>
        <source>This file cannot be read; check its name and its permissions.</source>
        <translation>No se puede leer este archivo; comprueba su nombre y sus permisos.</translation>
    </message>
    <message>
        <source>This file is older than your identity is now; export it again where your identity is.</source>
        <translation>Este archivo es más antiguo que tu identidad; expórtalo de nuevo donde está tu identidad.</translation>
    </message>
    <message>
        <source>This identity has more live sessions than a new seed can carry on; end some of them first.</source>
        <translation>Esta identidad tiene más sesiones vivas de las que puede continuar una semilla nueva; termina algunas primero.</translation>
    </message>
    <message>
        <source>This identity is enrolled already; open it instead of setting it up again.</source>
        <translation>Esta identidad ya está dada de alta; ábrela en vez de crearla otra vez.</translation>
    </message>
    <message>
        <source>This identity is on this computer already; choose it in the list.</source>
        <translation>Esta identidad ya está en este equipo; elígela en la lista.</translation>
    </message>
    <message>
        <source>This is larger than is allowed; ask the sender to make it smaller.</source>
        <translation>Esto es más grande de lo permitido; pide al remitente que lo reduzca.</translation>
    </message>
    <message>
        <source>This is not a Countersign login code; look for the code on the site you are signing in to.</source>
        <translation>Este no es un código de Countersign; busca el código en el sitio en el que entras.</translation>
    </message>
    <message>
        <source>This is not a file that Countersign exported; choose another one.</source>
        <translation>Este no es un archivo exportado por Countersign; elige otro.</translation>
    </message>
    <message>
        <source>This is not a receipt that Countersign can read.</source>
        <translation>Este no es un comprobante que Countersign sepa leer.</translation>
    </message>
    <message>
        <source>This is not an identity code; copy it whole from the computer that has the identity.</source>
        <translation>Este no es un código de identidad; cópialo entero del equipo que tiene la identidad.</translation>
    </message>
    <message>
        <source>This is not the address of a key on this computer; use one like tcp://127.0.0.1:35962.</source>
        <translation>Esta no es la dirección de una llave de este equipo; usa una como tcp://127.0.0.1:35962.</translation>
    </message>
    <message>
        <source>This is the computer you are using; remove it from another one.</source>
        <translation>Este es el equipo que estás usando; quítalo desde otro.</translation>
    </message>
    <message>
        <source>This is the only strong way into the identity; add another key or a recovery phrase first.</source>
        <translation>Esta es la única forma fuerte de entrar en la identidad; añade primero otra llave o una frase de recuperación.</translation>
    </message>
    <message>
        <source>This key cannot check that it is you, so a passphrase does.</source>
        <translation>Esta llave no puede comprobar que eres tú; lo hace una contraseña larga.</translation>
    </message>
    <message>
        <source>This key cannot check that it is you, so a passphrase does. Four or more words that do not belong together are easy to keep and hard to guess.</source>
        <translation>Esta llave no puede comprobar que eres tú; lo hace una contraseña larga. Cuatro o más palabras que no van juntas son fáciles de recordar y difíciles de adivinar.</translation>
    </message>
    <message>
        <source>This key has no PIN yet. With one, nobody who finds it can use it.</source>
        <translation>Esta llave aún no tiene PIN. Con uno, quien la encuentre no puede usarla.</translation>
    </message>
    <message>
        <source>This key has used up what it was allowed; ask for a new permission.</source>
        <translation>Esta clave gastó lo que tenía permitido; pide un permiso nuevo.</translation>
    </message>
    <message>
        <source>This key is too weak to be the only way in; set the identity up with a security key first.</source>
        <translation>Esta llave es demasiado débil para ser la única forma de entrar; configura primero la identidad con una llave de seguridad.</translation>
    </message>
    <message>
        <source>This key may not do that.</source>
        <translation>Esta clave no puede hacer eso.</translation>
    </message>
    <message>
        <source>This key wants another PIN before it does anything else.</source>
        <translation>Esta llave quiere otro PIN antes de hacer nada más.</translation>
    </message>
    <message>
        <source>This key&apos;s permission has run out; ask for a new one.</source>
        <translation>El permiso de esta clave caducó; pide uno nuevo.</translation>
    </message>
    <message>
        <source>This key&apos;s permission was taken back.</source>
        <translation>El permiso de esta clave se retiró.</translation>
    </message>
    <message>
        <source>This login code was already used; start again on the site.</source>
        <translation>Este código de inicio de sesión ya se usó; empieza de nuevo en el sitio.</translation>
    </message>
    <message>
        <source>This login comes from a relay you have not used before; check its name before you continue.</source>
        <translation>Este inicio de sesión viene de un servidor de enlace que no has usado antes; comprueba su nombre antes de continuar.</translation>
    </message>
    <message>
        <source>This login comes from {host}, where you have no identity.</source>
        <translation>Este inicio de sesión viene de {host}, donde no tienes identidad.</translation>
    </message>
    <message>
        <source>This login request has expired; start again on the site.</source>
        <translation>Esta solicitud caducó; empieza de nuevo en el sitio.</translation>
    </message>
    <message>
        <source>This login request is dated in the future; check the clocks and start again.</source>
        <translation>Esta solicitud tiene fecha futura; comprueba los relojes y empieza de nuevo.</translation>
    </message>
    <message>
        <source>This login session may not ask for your password; log in at the computer itself, or use a security key.</source>
        <translation>Esta sesión del equipo no puede pedir tu contraseña; entra en el propio equipo o usa una llave de seguridad.</translation>
    </message>
    <message>
        <source>This login was declined.</source>
        <translation>Este inicio de sesión se rechazó.</translation>
    </message>
    <message>
        <source>This name leads into a private network, so nothing was sent there; check the name.</source>
        <translation>Este nombre lleva a una red privada, así que no se envió nada; comprueba el nombre.</translation>
    </message>
    <message>
        <source>This needs a sign-in; sign in first.</source>
        <translation>Esto necesita iniciar sesión; hazlo primero.</translation>
    </message>
    <message>
        <source>This network accepts only keys whose maker vouches for them.</source>
        <translation>Esta red solo acepta llaves que su fabricante avala.</translation>
    </message>
    <message>
        <source>This network does not accept it; use a key that you can hold.</source>
        <translation>Esta red no la acepta; usa una llave que puedas tener en la mano.</translation>
    </message>
    <message>
        <source>This network does not accept keys that cannot verify you.</source>
        <translation>Esta red no acepta llaves que no puedan verificarte.</translation>
    </message>
    <message>
        <source>This network does not accept keys that cannot verify you; use a FIDO2 security key.</source>
        <translation>Esta red no acepta llaves que no puedan verificarte; usa una llave de seguridad FIDO2.</translation>
    </message>
    <message>
        <source>This network does not accept the virtual key; use a real security key.</source>
        <translation>Esta red no acepta la llave virtual; usa una llave de seguridad real.</translation>
    </message>
    <message>
        <source>This network does not accept this kind of security key.</source>
        <translation>Esta red no acepta este tipo de llave de seguridad.</translation>
    </message>
    <message>
        <source>This page is not one of the site&apos;s own, so it may not ask for a login.</source>
        <translation>Esta página no es del sitio, así que no puede pedir un inicio de sesión.</translation>
    </message>
    <message>
        <source>This permission does not follow from the one it names, so it was refused.</source>
        <translation>Este permiso no se sigue del que nombra, así que se rechazó.</translation>
    </message>
    <message>
        <source>This permission does not hold yet; wait, or check the clock.</source>
        <translation>Este permiso aún no vale; espera o comprueba el reloj.</translation>
    </message>
    <message>
        <source>This permission is not in the registry.</source>
        <translation>Este permiso no está en el registro.</translation>
    </message>
    <message>
        <source>This permission is wider than the one it comes from, so it was refused.</source>
        <translation>Este permiso es más amplio que el que lo origina, así que se rechazó.</translation>
    </message>
    <message>
        <source>This permission was handed on too often; ask for one that is nearer to the first.</source>
        <translation>Este permiso se cedió demasiadas veces; pide uno más cercano al primero.</translation>
    </message>
    <message>
        <source>This permission was handed to another key, so it was refused.</source>
        <translation>Este permiso se cedió a otra clave, así que se rechazó.</translation>
    </message>
    <message>
        <source>This picture cannot be read; try a PNG or JPEG file.</source>
        <translation>No se puede leer esta imagen; prueba con un archivo PNG o JPEG.</translation>
    </message>
    <message>
        <source>This record is not in the registry.</source>
        <translation>Esta entrada no está en el registro.</translation>
    </message>
    <message>
        <source>This recovery phrase belongs to another identity; make a new one.</source>
        <translation>Esta frase de recuperación es de otra identidad; crea una nueva.</translation>
    </message>
    <message>
        <source>This request is not signed by the session&apos;s key, so it was refused.</source>
        <translation>Esta solicitud no está firmada por la clave de la sesión, así que se rechazó.</translation>
    </message>
    <message>
        <source>This request is signed by another key than the permission is for, so it was refused.</source>
        <translation>Esta solicitud está firmada por otra clave que la del permiso, así que se rechazó.</translation>
    </message>
    <message>
        <source>This request is signed for another server, so it was refused.</source>
        <translation>Esta solicitud está firmada para otro servidor, así que se rechazó.</translation>
    </message>
    <message>
        <source>This request was made for another relay, so it was refused.</source>
        <translation>Esta solicitud se hizo para otro servidor de enlace, así que se rechazó.</translation>
    </message>
    <message>
        <source>This request was sent before, so it was refused.</source>
        <translation>Esta solicitud ya se envió antes, así que se rechazó.</translation>
    </message>
    <message>
        <source>This request&apos;s signature is for another request.</source>
        <translation>La firma de esta solicitud es de otra solicitud.</translation>
    </message>
    <message>
        <source>This request&apos;s signature is too old or from the future; check the clock.</source>
        <translation>La firma de esta solicitud es demasiado antigua o del futuro; comprueba el reloj.</translation>
    </message>
    <message>
        <source>This request&apos;s signature leaves out a part that this site wants signed, so it was refused.</source>
        <translation>La firma de esta solicitud omite una parte que este sitio quiere firmada, así que se rechazó.</translation>
    </message>
    <message>
        <source>This security key cannot do what protecting an identity takes; use another one.</source>
        <translation>Esta llave de seguridad no puede hacer lo que exige proteger una identidad; usa otra.</translation>
    </message>
    <message>
        <source>This security key does not belong to the identity.</source>
        <translation>Esta llave de seguridad no es de la identidad.</translation>
    </message>
    <message>
        <source>This security key does not belong to your identity; use the one you enrolled.</source>
        <translation>Esta llave de seguridad no es de tu identidad; usa la que diste de alta.</translation>
    </message>
    <message>
        <source>This security key has a PIN already; change it instead.</source>
        <translation>Esta llave de seguridad ya tiene PIN; cámbialo.</translation>
    </message>
    <message>
        <source>This security key has no PIN yet; set one first.</source>
        <translation>Esta llave de seguridad aún no tiene PIN; pon uno primero.</translation>
    </message>
    <message>
        <source>This security key is already one of yours; use another one.</source>
        <translation>Esta llave de seguridad ya es una de las tuyas; usa otra.</translation>
    </message>
    <message>
        <source>This security key knows no fingerprint yet; add one with its maker&apos;s tool, or use another key.</source>
        <translation>Esta llave de seguridad aún no conoce ninguna huella; añade una con la herramienta de su fabricante o usa otra llave.</translation>
    </message>
    <message>
        <source>This security key needs its PIN; try again and enter it.</source>
        <translation>Esta llave de seguridad necesita su PIN; inténtalo de nuevo y escríbelo.</translation>
    </message>
    <message>
        <source>This security key wants a new PIN first; choose one.</source>
        <translation>Esta llave de seguridad quiere primero un PIN nuevo; elige uno.</translation>
    </message>
    <message>
        <source>This security key was removed from the identity; use another one.</source>
        <translation>Esta llave de seguridad se quitó de la identidad; usa otra.</translation>
    </message>
    <message>
        <source>This session belongs to another account, so this was refused.</source>
        <translation>Esta sesión es de otra cuenta, así que se rechazó.</translation>
    </message>
    <message>
        <source>This session has ended; sign in again to start a new one.</source>
        <translation>Esta sesión terminó; inicia sesión de nuevo para empezar otra.</translation>
    </message>
    <message>
        <source>This session is not in the registry.</source>
        <translation>Esta sesión no está en el registro.</translation>
    </message>
    <message>
        <source>This sign-in code or token is not valid any more; sign in again.</source>
        <translation>Este código o token de inicio de sesión ya no es válido; inicia sesión de nuevo.</translation>
    </message>
    <message>
        <source>This site does not protect what you send to it; do not approve unless you know why.</source>
        <translation>Este sitio no protege lo que le envías; no apruebes salvo que sepas por qué.</translation>
    </message>
    <message>
        <source>This site has a number instead of a name; deny unless you know that number.</source>
        <translation>Este sitio tiene un número en lugar de un nombre; recházalo si no conoces ese número.</translation>
    </message>
    <message>
        <source>This site has nothing at this address; check the address.</source>
        <translation>Este sitio no tiene nada en esta dirección; compruébala.</translation>
    </message>
    <message>
        <source>This site is not registered with the network, so it cannot ask for a login.</source>
        <translation>Este sitio no está registrado en la red, así que no puede pedir un inicio de sesión.</translation>
    </message>
    <message>
        <source>This site signs you in and can do nothing else.</source>
        <translation>Este sitio te deja entrar y no puede hacer nada más.</translation>
    </message>
    <message>
        <source>This site was called {before} until now; it calls itself {now}.</source>
        <translation>Este sitio se llamaba {before} hasta ahora; ahora se llama {now}.</translation>
    </message>
    <message>
        <source>This system has no keyring, so what this computer remembers is sealed with a file beside it: weaker.</source>
        <translation>Este sistema no tiene llavero, así que lo que recuerda este equipo se sella con un archivo a su lado: más débil.</translation>
    </message>
    <message>
        <source>This system shows the window in screenshots and shared screens; hide it before you share your screen.</source>
        <translation>Este sistema muestra la ventana en capturas y pantallas compartidas; ocúltala antes de compartir tu pantalla.</translation>
    </message>
    <message>
        <source>This takes a few seconds at most.</source>
        <translation>Tarda unos segundos como mucho.</translation>
    </message>
    <message>
        <source>This window is left out of screenshots, recordings and shared screens.</source>
        <translation>Esta ventana no sale en capturas, grabaciones ni pantallas compartidas.</translation>
    </message>
    <message>
        <source>Three of the words, so that you know the paper is right. Then one touch keeps the phrase.</source>
        <translation>Tres de las palabras, para saber que el papel está bien. Después un toque guarda la frase.</translation>
    </message>
    <message>
        <source>Three touches: two of the new key, then one of a key that is in already. Keep that one at hand too.</source>
        <translation>Tres toques: dos de la llave nueva y uno de una llave que ya está dentro. Ten esa a mano también.</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>Time left for {name}</source>
        <translation>Tiempo restante de {name}</translation>
    </message>
    <message>
        <source>Timeline of your sessions</source>
        <translation>Cronología de tus sesiones</translation>
    </message>
    <message>
        <source>Too few validators signed this block; try again later.</source>
        <translation>Muy pocos validadores firmaron este bloque; inténtalo más tarde.</translation>
    </message>
    <message>
        <source>Too many attempts; wait a little and try again.</source>
        <translation>Demasiados intentos; espera un poco e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Too many keys hold a part of this permission; end some, or wait until they run out.</source>
        <translation>Demasiadas claves tienen parte de este permiso; termina algunas o espera a que caduquen.</translation>
    </message>
    <message>
        <source>Too many wrong PINs in a row; unplug it and plug it in again</source>
        <translation>Demasiados PIN incorrectos seguidos; desconéctala y conéctala de nuevo</translation>
    </message>
    <message>
        <source>Too many wrong PINs in a row; unplug the key, plug it in and try again.</source>
        <translation>Demasiados PIN incorrectos seguidos; desconecta la llave, conéctala e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Touch it when the window asks for it.</source>
        <translation>Tócala cuando la ventana lo pida.</translation>
    </message>
    <message>
        <source>Touch the key you want to use</source>
        <translation>Toca la llave que quieras usar</translation>
    </message>
    <message>
        <source>Touch the key you want to use ({number} of {all})</source>
        <translation>Toca la llave que quieras usar ({number} de {all})</translation>
    </message>
    <message>
        <source>Touch the virtual key</source>
        <translation>Tocar la llave virtual</translation>
    </message>
    <message>
        <source>Touch your key</source>
        <translation>Toca tu llave</translation>
    </message>
    <message>
        <source>Touch your key ({number} of {all})</source>
        <translation>Toca tu llave ({number} de {all})</translation>
    </message>
    <message>
        <source>Touched. One moment…</source>
        <translation>Tocada. Un momento…</translation>
    </message>
    <message>
        <source>Touches</source>
        <translation>Toques</translation>
    </message>
    <message>
        <source>Trusted since you joined it, {day}. You are in it as {names}.</source>
        <translation>De confianza desde que te uniste, {day}. Estás en ella como {names}.</translation>
    </message>
    <message>
        <source>Trusted since you joined it. You are in it as {names}.</source>
        <translation>De confianza desde que te uniste. Estás en ella como {names}.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Inténtalo más tarde.</translation>
    </message>
    <message>
        <source>Two touches, once, of a key that opens this identity already: one fetches it, one lets this computer in.</source>
        <translation>Dos toques, una vez, de una llave que ya abre esta identidad: uno la trae, otro deja entrar a este equipo.</translation>
    </message>
    <message>
        <source>Two touches, once: the first makes a key pair inside it, the second seals this identity with it.</source>
        <translation>Dos toques, una vez: el primero crea un par de claves dentro de ella, el segundo sella con él esta identidad.</translation>
    </message>
    <message>
        <source>Type the number first; without such a page, deny.</source>
        <translation>Escribe primero el número; si no hay tal página, recházalo.</translation>
    </message>
    <message>
        <source>Type the number that the page shows</source>
        <translation>Escribe el número que muestra la página</translation>
    </message>
    <message>
        <source>Type the words from your paper</source>
        <translation>Escribe las palabras de tu papel</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>stands before a time</comment>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Use another camera</source>
        <translation>Usar otra cámara</translation>
    </message>
    <message>
        <source>Use another key</source>
        <translation>Usar otra llave</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarla</translation>
    </message>
    <message>
        <source>Use the PIN</source>
        <translation>Usar el PIN</translation>
    </message>
    <message>
        <source>Use the phrase</source>
        <translation>Usar la frase</translation>
    </message>
    <message>
        <source>Use the recovery phrase</source>
        <translation>Usar la frase de recuperación</translation>
    </message>
    <message>
        <source>Use webcam</source>
        <translation>Usar cámara</translation>
    </message>
    <message>
        <source>Used up of {name}: {what}, {figures}</source>
        <translation>Gastado de {name}: {what}, {figures}</translation>
    </message>
    <message>
        <source>Validator: {host}</source>
        <translation>Validador: {host}</translation>
    </message>
    <message>
        <source>Validators: none</source>
        <translation>Validadores: ninguno</translation>
    </message>
    <message>
        <source>Verified in block {block}</source>
        <translation>Verificado en el bloque {block}</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Virtual key</source>
        <translation>Llave virtual</translation>
    </message>
    <message>
        <source>Weaker than a security key: Linux asks who you are, but the key is a file that your keyring locks.</source>
        <translation>Más débil que una llave de seguridad: Linux pregunta quién eres, pero la llave es un archivo que cierra tu llavero.</translation>
    </message>
    <message>
        <source>Weaker than a security key: macOS asks who you are, but the key is a file that your Keychain locks.</source>
        <translation>Más débil que una llave de seguridad: macOS pregunta quién eres, pero la llave es un archivo que cierra tu llavero.</translation>
    </message>
    <message>
        <source>Weaker, because this computer opens it: add it later, as a second way in.</source>
        <translation>Más débil, porque la abre este equipo: añádela después, como segunda forma de entrar.</translation>
    </message>
    <message>
        <source>Weaker: opens with a passphrase</source>
        <translation>Más débil: se abre con una contraseña larga</translation>
    </message>
    <message>
        <source>Weaker: this computer opens it</source>
        <translation>Más débil: la abre este equipo</translation>
    </message>
    <message>
        <source>Welcome to Countersign</source>
        <translation>Bienvenido a Countersign</translation>
    </message>
    <message>
        <source>What do you call it?</source>
        <translation>¿Cómo la llamas?</translation>
    </message>
    <message>
        <source>What do you call this identity?</source>
        <translation>¿Cómo llamas a esta identidad?</translation>
    </message>
    <message>
        <source>What is not installed as a package cannot be listed.</source>
        <translation>Lo que no está instalado como paquete no se puede listar.</translation>
    </message>
    <message>
        <source>What opens your identity. With a second key, or a phrase on paper, losing one costs nothing.</source>
        <translation>Lo que abre tu identidad. Con una segunda llave o una frase en papel, perder una no cuesta nada.</translation>
    </message>
    <message>
        <source>What should end?</source>
        <translation>¿Qué debe terminar?</translation>
    </message>
    <message>
        <source>What should sites call you?</source>
        <translation>¿Cómo deben llamarte los sitios?</translation>
    </message>
    <message>
        <source>What sites may be told. Each login asks you first, and you can switch each of these off.</source>
        <translation>Lo que los sitios pueden saber. Cada inicio de sesión te pregunta antes, y puedes desactivar cada dato.</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>Lo que ve la cámara</translation>
    </message>
    <message>
        <source>What was seen, with a number on each code</source>
        <translation>Lo que se vio, con un número en cada código</translation>
    </message>
    <message>
        <source>What works here</source>
        <translation>Qué funciona aquí</translation>
    </message>
    <message>
        <source>What works on this computer</source>
        <translation>Qué funciona en este equipo</translation>
    </message>
    <message>
        <source>What your account would sign (SIWE), as it is chosen now:</source>
        <translation>Lo que firmaría tu cuenta (SIWE), según lo elegido ahora:</translation>
    </message>
    <message>
        <source>When nobody touched this computer, and when its screen is locked. A touch of your key opens it.</source>
        <translation>Cuando nadie toca este equipo y cuando se bloquea su pantalla. Un toque de tu llave lo abre.</translation>
    </message>
    <message>
        <source>When nobody touched this computer. This desktop does not tell when its screen is locked.</source>
        <translation>Cuando nadie toca este equipo. Este escritorio no dice cuándo se bloquea su pantalla.</translation>
    </message>
    <message>
        <source>Where this came from: {source}</source>
        <translation>De dónde vino: {source}</translation>
    </message>
    <message>
        <source>Whether this permission still holds could not be checked, so it was refused.</source>
        <translation>No se pudo comprobar si este permiso sigue valiendo, así que se rechazó.</translation>
    </message>
    <message>
        <source>Which code do you mean?</source>
        <translation>¿Qué código quieres?</translation>
    </message>
    <message>
        <source>Which keys are lost?</source>
        <translation>¿Qué llaves se perdieron?</translation>
    </message>
    <message>
        <source>Which network?</source>
        <translation>¿Qué red?</translation>
    </message>
    <message>
        <source>Which relay brings the requests?</source>
        <translation>¿Qué servidor de enlace trae las solicitudes?</translation>
    </message>
    <message>
        <source>Whoever finds it must open nothing: with a new seed nothing does. Every session goes on under the same address.</source>
        <translation>Quien la encuentre no debe abrir nada: con una semilla nueva, nada se abre. Todas las sesiones siguen con la misma dirección.</translation>
    </message>
    <message>
        <source>Whoever has it must open nothing: with a new seed nothing does. Every session goes on under the same address.</source>
        <translation>Quien la tenga no debe abrir nada: con una semilla nueva, nada se abre. Todas las sesiones siguen con la misma dirección.</translation>
    </message>
    <message>
        <source>Whose word your logins rest on: who keeps the public record, who checks it, who carries logins.</source>
        <translation>En quién se apoyan tus inicios de sesión: quién lleva el registro público, quién lo comprueba, quién los transporta.</translation>
    </message>
    <message>
        <source>Windows Hello on this computer gives no secret for the vault; use a security key.</source>
        <translation>Windows Hello en este equipo no da un secreto para la bóveda; usa una llave de seguridad.</translation>
    </message>
    <message>
        <source>Windows Hello or a security key</source>
        <translation>Windows Hello o una llave de seguridad</translation>
    </message>
    <message>
        <source>Windows does not let this app use the key directly; choose the Windows entry, or start as administrator.</source>
        <translation>Windows no deja que esta aplicación use la llave directamente; elige la opción de Windows o inicia como administrador.</translation>
    </message>
    <message>
        <source>With a PIN, nobody who finds the key can use it.</source>
        <translation>Con un PIN, quien encuentre la llave no puede usarla.</translation>
    </message>
    <message>
        <source>With a security key, or with the virtual key to try it out.</source>
        <translation>Con una llave de seguridad, o con la llave virtual para probar.</translation>
    </message>
    <message>
        <source>With its recovery phrase</source>
        <translation>Con su frase de recuperación</translation>
    </message>
    <message>
        <source>With keys that act for you</source>
        <translation>Con claves que actúan por ti</translation>
    </message>
    <message>
        <source>With one of its keys</source>
        <translation>Con una de sus llaves</translation>
    </message>
    <message>
        <source>Without a new seed, an old copy of your sealed identity (on a computer, in a backup, in a file) still opens every session for whoever has it and a key that opened it then.</source>
        <translation>Sin una semilla nueva, una copia antigua de tu identidad sellada (en un equipo, una copia de seguridad o un archivo) sigue abriendo todas las sesiones a quien la tenga junto con una llave que la abría entonces.</translation>
    </message>
    <message>
        <source>Without a system keyring this computer cannot keep such a key; use a security key.</source>
        <translation>Sin un llavero del sistema, este equipo no puede guardar esa llave; usa una llave de seguridad.</translation>
    </message>
    <message>
        <source>Without one: if this key is lost or breaks, your identity is gone with it. Nobody can bring it back, not this app and not the network.</source>
        <translation>Sin una: si esta llave se pierde o se rompe, tu identidad se pierde con ella. Nadie puede recuperarla, ni esta aplicación ni la red.</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>Palabra {number}</translation>
    </message>
    <message>
        <source>Word {number} is not this one.</source>
        <translation>La palabra {number} no es esta.</translation>
    </message>
    <message>
        <source>Word {number}: {word}</source>
        <translation>Palabra {number}: {word}</translation>
    </message>
    <message>
        <source>Word {position} is not a word of a recovery phrase; check how it is written.</source>
        <translation>La palabra {position} no es de una frase de recuperación; comprueba cómo está escrita.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Work and private stay apart: sites cannot tell that two identities are the same person.</source>
        <translation>Trabajo y vida privada quedan separados: los sitios no pueden saber que dos identidades son la misma persona.</translation>
    </message>
    <message>
        <source>Write down a recovery phrase</source>
        <translation>Anotar una frase de recuperación</translation>
    </message>
    <message>
        <source>Write these words on paper</source>
        <translation>Escribe estas palabras en papel</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>Anotada</translation>
    </message>
    <message>
        <source>You are asked this once, and can change it in Settings.</source>
        <translation>Se pregunta una sola vez, y puedes cambiarlo en Ajustes.</translation>
    </message>
    <message>
        <source>You are set up. Keys holds what else your identity can have.</source>
        <translation>Todo listo. En Llaves está lo demás que puede tener tu identidad.</translation>
    </message>
    <message>
        <source>You are using it now.</source>
        <translation>Lo estás usando ahora.</translation>
    </message>
    <message>
        <source>You can allow less than was asked for, not more; choose less, or leave it as it is.</source>
        <translation>Puedes permitir menos de lo que se pidió, no más; elige menos o déjalo como está.</translation>
    </message>
    <message>
        <source>You can change it, and each login asks before it is told.</source>
        <translation>Puedes cambiarlo, y cada inicio de sesión pregunta antes de decirlo.</translation>
    </message>
    <message>
        <source>You can go back to the page. Ending the session takes one touch, here.</source>
        <translation>Puedes volver a la página. La sesión se termina aquí, con un toque.</translation>
    </message>
    <message>
        <source>You can sign in again, as someone new to this site.</source>
        <translation>Puedes iniciar sesión otra vez, como alguien nuevo para este sitio.</translation>
    </message>
    <message>
        <source>You did not scan this from a page. If somebody sent it to you, deny.</source>
        <translation>No lo escaneaste de una página. Si alguien te lo envió, recházalo.</translation>
    </message>
    <message>
        <source>You stay signed in to {site}.</source>
        <translation>Sigues con la sesión iniciada en {site}.</translation>
    </message>
    <message numerus="yes">
        <source>Your identity is on this computer now, with %n touches.</source>
        <translation>
            <numerusform>Tu identidad ya está en este equipo, con %n toque.</numerusform>
            <numerusform>Tu identidad ya está en este equipo, con %n toques.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your identity is on this computer now, with one touch.</source>
        <translation>Tu identidad ya está en este equipo, con un toque.</translation>
    </message>
    <message>
        <source>Your identity is yours again, in block {block}.</source>
        <translation>Tu identidad vuelve a ser tuya, en el bloque {block}.</translation>
    </message>
    <message>
        <source>Your key</source>
        <translation>Tu llave</translation>
    </message>
    <message>
        <source>Your key is letting go…</source>
        <translation>Tu llave está soltando…</translation>
    </message>
    <message>
        <source>Your key waits for a touch</source>
        <translation>Tu llave espera un toque</translation>
    </message>
    <message>
        <source>Your key waits for your answer</source>
        <translation>Tu llave espera tu respuesta</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>Tu imagen</translation>
    </message>
    <message>
        <source>Your picture; the circle is what sites are shown</source>
        <translation>Tu imagen; el círculo es lo que ven los sitios</translation>
    </message>
    <message>
        <source>Your session goes on under the new seed.</source>
        <translation>Tu sesión sigue con la nueva semilla.</translation>
    </message>
    <message>
        <source>Your site or company names it.</source>
        <translation>Tu sitio o empresa te dice cuál.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Ampliación</translation>
    </message>
    <message>
        <source>active · {left}</source>
        <translation>activa · {left}</translation>
    </message>
    <message>
        <source>add</source>
        <translation>añadir</translation>
    </message>
    <message>
        <source>add new</source>
        <translation>añadir nuevas</translation>
    </message>
    <message>
        <source>albums</source>
        <translation>álbumes</translation>
    </message>
    <message>
        <source>alter</source>
        <translation>alterar</translation>
    </message>
    <message>
        <source>at most {count} each hour</source>
        <translation>como mucho {count} cada hora</translation>
    </message>
    <message>
        <source>at most {count} each minute</source>
        <translation>como mucho {count} cada minuto</translation>
    </message>
    <message>
        <source>at most {count} each second</source>
        <translation>como mucho {count} cada segundo</translation>
    </message>
    <message>
        <source>at {place}</source>
        <translation>en {place}</translation>
    </message>
    <message>
        <source>before that</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>block {block}</source>
        <translation>bloque {block}</translation>
    </message>
    <message>
        <source>block {block}, verified</source>
        <translation>bloque {block}, verificado</translation>
    </message>
    <message>
        <source>bottom centre</source>
        <translation>abajo en el centro</translation>
    </message>
    <message>
        <source>bottom left</source>
        <translation>abajo a la izquierda</translation>
    </message>
    <message>
        <source>bottom right</source>
        <translation>abajo a la derecha</translation>
    </message>
    <message>
        <source>by its PIN</source>
        <translation>con su PIN</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>por sí sola</translation>
    </message>
    <message>
        <source>can change</source>
        <translation>puede cambiar</translation>
    </message>
    <message>
        <source>can delete</source>
        <translation>puede borrar</translation>
    </message>
    <message>
        <source>change</source>
        <translation>cambiar</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>contactos</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>copiar</translation>
    </message>
    <message>
        <source>create</source>
        <translation>crear</translation>
    </message>
    <message>
        <source>data</source>
        <translation>datos</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>borrar</translation>
    </message>
    <message>
        <source>download</source>
        <translation>descargar</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>editar</translation>
    </message>
    <message>
        <source>end</source>
        <translation>fin</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>ended by you</source>
        <translation>terminada por ti</translation>
    </message>
    <message>
        <source>ended key</source>
        <translation>clave terminada</translation>
    </message>
    <message>
        <source>ended with the session</source>
        <translation>terminada con la sesión</translation>
    </message>
    <message>
        <source>ended, an earlier session</source>
        <translation>terminada, una sesión anterior</translation>
    </message>
    <message>
        <source>ended; stays on record</source>
        <translation>terminada; queda constancia</translation>
    </message>
    <message>
        <source>ends {when} · {left} left</source>
        <translation>termina {when} · quedan {left}</translation>
    </message>
    <message>
        <source>events</source>
        <translation>eventos</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>todo</translation>
    </message>
    <message>
        <source>files</source>
        <translation>archivos</translation>
    </message>
    <message>
        <source>for trying out</source>
        <translation>para probar</translation>
    </message>
    <message>
        <source>from {key}</source>
        <translation>de {key}</translation>
    </message>
    <message>
        <source>get</source>
        <translation>obtener</translation>
    </message>
    <message>
        <source>it gets a PIN on the way</source>
        <translation>recibe un PIN por el camino</translation>
    </message>
    <message>
        <source>it has none</source>
        <translation>no tiene</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>key</source>
        <translation>clave</translation>
    </message>
    <message>
        <source>key that can change</source>
        <translation>clave que puede cambiar</translation>
    </message>
    <message>
        <source>last use</source>
        <translation>último uso</translation>
    </message>
    <message>
        <source>list</source>
        <translation>listar</translation>
    </message>
    <message>
        <source>locked until it is plugged in again</source>
        <translation>bloqueada hasta volver a conectarla</translation>
    </message>
    <message>
        <source>login</source>
        <translation>inicio de sesión</translation>
    </message>
    <message>
        <source>login only</source>
        <translation>solo inicio de sesión</translation>
    </message>
    <message>
        <source>look at this</source>
        <translation>mira esto</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>mensajes</translation>
    </message>
    <message>
        <source>middle centre</source>
        <translation>en el centro</translation>
    </message>
    <message>
        <source>middle left</source>
        <translation>centro izquierda</translation>
    </message>
    <message>
        <source>middle right</source>
        <translation>centro derecha</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>move</source>
        <translation>mover</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>no PIN yet</source>
        <translation>aún sin PIN</translation>
    </message>
    <message>
        <source>no limit but the time below</source>
        <translation>sin más límite que el tiempo de abajo</translation>
    </message>
    <message>
        <source>no, a passphrase does</source>
        <translation>no, lo hace una contraseña larga</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aún ninguna</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>no permitido</translation>
    </message>
    <message>
        <source>not before {moment}</source>
        <translation>no antes de {moment}</translation>
    </message>
    <message>
        <source>not in your profile</source>
        <translation>no está en tu perfil</translation>
    </message>
    <message>
        <source>not shared</source>
        <translation>no se comparte</translation>
    </message>
    <message>
        <source>not signed by the site</source>
        <translation>no firmado por el sitio</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>aún sin usar</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>aún no</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notas</translation>
    </message>
    <message>
        <source>nothing known</source>
        <translation>no se sabe nada</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>en este equipo</translation>
    </message>
    <message>
        <source>opens by itself</source>
        <translation>abre por sí sola</translation>
    </message>
    <message>
        <source>or drop a picture of the code, or its link, here</source>
        <translation>o suelta aquí una imagen del código o su enlace</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>imágenes</translation>
    </message>
    <message>
        <source>post</source>
        <translation>publicar</translation>
    </message>
    <message>
        <source>processes on this computer</source>
        <translation>procesos de este equipo</translation>
    </message>
    <message>
        <source>put</source>
        <translation>poner</translation>
    </message>
    <message>
        <source>ran out {when}</source>
        <translation>caducó {when}</translation>
    </message>
    <message>
        <source>read</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>recognises you by itself</source>
        <translation>te reconoce por sí sola</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>quitar</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>renombrar</translation>
    </message>
    <message>
        <source>replace</source>
        <translation>reemplazar</translation>
    </message>
    <message>
        <source>search</source>
        <translation>buscar</translation>
    </message>
    <message>
        <source>second {number} after 1970</source>
        <translation>segundo {number} después de 1970</translation>
    </message>
    <message>
        <source>send</source>
        <translation>enviar</translation>
    </message>
    <message>
        <source>set</source>
        <translation>puesto</translation>
    </message>
    <message numerus="yes">
        <source>set, %n attempt(s) left</source>
        <translation>
            <numerusform>puesto, queda %n intento</numerusform>
            <numerusform>puesto, quedan %n intentos</numerusform>
        </translation>
    </message>
    <message>
        <source>share</source>
        <translation>compartir</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>se muestra ahora</translation>
    </message>
    <message>
        <source>signed by the site</source>
        <translation>firmado por el sitio</translation>
    </message>
    <message numerus="yes">
        <source>since {since} · {count} login(s) · last {last}</source>
        <translation>
            <numerusform>desde {since} · {count} inicio · último {last}</numerusform>
            <numerusform>desde {since} · {count} inicios · último {last}</numerusform>
        </translation>
    </message>
    <message>
        <source>still active</source>
        <translation>sigue activa</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>este equipo</translation>
    </message>
    <message>
        <source>to end every key</source>
        <translation>para terminar todas las claves</translation>
    </message>
    <message>
        <source>to end every key at {site}</source>
        <translation>para terminar todas las claves en {site}</translation>
    </message>
    <message>
        <source>to end every session and every key</source>
        <translation>para terminar todas las sesiones y claves</translation>
    </message>
    <message>
        <source>to end the key of {client}</source>
        <translation>para terminar la clave de {client}</translation>
    </message>
    <message>
        <source>to end your session with {site}</source>
        <translation>para terminar tu sesión con {site}</translation>
    </message>
    <message>
        <source>to find out what works</source>
        <translation>para ver qué funciona</translation>
    </message>
    <message>
        <source>to give the relay your identity back</source>
        <translation>para devolver tu identidad al servidor de enlace</translation>
    </message>
    <message>
        <source>to keep the phrase that you wrote down</source>
        <translation>para conservar la frase que anotaste</translation>
    </message>
    <message>
        <source>to let {key} in no longer</source>
        <translation>para no dejar entrar más a {key}</translation>
    </message>
    <message>
        <source>to open Countersign</source>
        <translation>para abrir Countersign</translation>
    </message>
    <message>
        <source>to remove {computer}</source>
        <translation>para quitar {computer}</translation>
    </message>
    <message>
        <source>to sign in to {site}</source>
        <translation>para iniciar sesión en {site}</translation>
    </message>
    <message numerus="yes">
        <source>to sign in to {site} and give its key %n permission(s)</source>
        <translation>
            <numerusform>para iniciar sesión en {site} y dar a su clave %n permiso</numerusform>
            <numerusform>para iniciar sesión en {site} y dar a su clave %n permisos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to sign in to {site} and give its key %n permission(s) until {until}</source>
        <translation>
            <numerusform>para iniciar sesión en {site} y dar a su clave %n permiso hasta {until}</numerusform>
            <numerusform>para iniciar sesión en {site} y dar a su clave %n permisos hasta {until}</numerusform>
        </translation>
    </message>
    <message>
        <source>to sign in to {site} until {until}</source>
        <translation>para iniciar sesión en {site} hasta {until}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>hoy {time}</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>top centre</source>
        <translation>arriba en el centro</translation>
    </message>
    <message>
        <source>top left</source>
        <translation>arriba a la izquierda</translation>
    </message>
    <message>
        <source>top right</source>
        <translation>arriba a la derecha</translation>
    </message>
    <message numerus="yes">
        <source>up to {count} change(s)</source>
        <translation>
            <numerusform>hasta {count} cambio</numerusform>
            <numerusform>hasta {count} cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to {count} time(s)</source>
        <translation>
            <numerusform>hasta {count} vez</numerusform>
            <numerusform>hasta {count} veces</numerusform>
        </translation>
    </message>
    <message>
        <source>up to {size}</source>
        <translation>hasta {size}</translation>
    </message>
    <message>
        <source>update</source>
        <translation>actualizar</translation>
    </message>
    <message>
        <source>upload</source>
        <translation>subir</translation>
    </message>
    <message>
        <source>use</source>
        <translation>usar</translation>
    </message>
    <message>
        <source>use {abilities} of {things}</source>
        <translation>usar {abilities} de {things}</translation>
    </message>
    <message>
        <source>use {ability}</source>
        <translation>usar {ability}</translation>
    </message>
    <message>
        <source>used once, last {when}</source>
        <translation>usada una vez, la última {when}</translation>
    </message>
    <message numerus="yes">
        <source>used {count} time(s), last {when}</source>
        <translation>
            <numerusform>usada {count} vez, la última {when}</numerusform>
            <numerusform>usada {count} veces, la última {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>view</source>
        <translation>ver</translation>
    </message>
    <message>
        <source>wants to sign you in · not signed by the site · address checked in block {block}, {day}</source>
        <translation>quiere iniciar tu sesión · no firmado por el sitio · dirección comprobada en el bloque {block}, {day}</translation>
    </message>
    <message>
        <source>wants to sign you in · signed by the site · address checked in block {block}, {day}</source>
        <translation>quiere iniciar tu sesión · firmado por el sitio · dirección comprobada en el bloque {block}, {day}</translation>
    </message>
    <message>
        <source>weaker: opens with a passphrase</source>
        <translation>más débil: se abre con una contraseña larga</translation>
    </message>
    <message>
        <source>weaker: this computer opens it</source>
        <translation>más débil: la abre este equipo</translation>
    </message>
    <message>
        <source>works</source>
        <translation>funciona</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>your picture</source>
        <translation>tu imagen</translation>
    </message>
    <message>
        <source>{amount} was asked for</source>
        <translation>se pidió {amount}</translation>
    </message>
    <message>
        <source>{code}, step {step}</source>
        <translation>{code}, paso {step}</translation>
    </message>
    <message>
        <source>{computer} asks for nothing any more. Recorded in block {block}.</source>
        <translation>{computer} ya no pide nada. Registrado en el bloque {block}.</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} d</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} h</translation>
    </message>
    <message numerus="yes">
        <source>{count} login(s) since {day}</source>
        <translation>
            <numerusform>{count} inicio desde {day}</numerusform>
            <numerusform>{count} inicios desde {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} of {all} words</source>
        <translation>{count} de {all} palabras</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <comment>a date</comment>
        <translation>{day} de {month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <comment>a date</comment>
        <translation>{day} de {month} de {year}</translation>
    </message>
    <message>
        <source>{day} {month} {year}, {time} UTC</source>
        <translation>{day} de {month} de {year}, {time} UTC</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>a day and a time</comment>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{ends} · {used}</source>
        <translation>{ends} · {used}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} y {last}</translation>
    </message>
    <message>
        <source>{first}, {next}</source>
        <translation>{first}, {next}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{identity} is shown</source>
        <translation>se muestra {identity}</translation>
    </message>
    <message>
        <source>{identity} is shown now.</source>
        <translation>Ahora se muestra {identity}.</translation>
    </message>
    <message>
        <source>{key} answers</source>
        <translation>{key} responde</translation>
    </message>
    <message>
        <source>{key} answers, but cannot be used</source>
        <translation>{key} responde, pero no se puede usar</translation>
    </message>
    <message>
        <source>{key} has its new PIN.</source>
        <translation>{key} tiene su PIN nuevo.</translation>
    </message>
    <message>
        <source>{key} is lost</source>
        <translation>{key} se perdió</translation>
    </message>
    <message>
        <source>{key} opens nothing any more. Recorded in block {block}.</source>
        <translation>{key} ya no abre nada. Registrado en el bloque {block}.</translation>
    </message>
    <message>
        <source>{key} opens your identity now. Recorded in block {block}.</source>
        <translation>{key} ya abre tu identidad. Registrado en el bloque {block}.</translation>
    </message>
    <message>
        <source>{key} went with it, and is to be removed as well</source>
        <translation>{key} se fue con él, y también se quitará</translation>
    </message>
    <message>
        <source>{key} works</source>
        <translation>{key} funciona</translation>
    </message>
    <message>
        <source>{key}, in a window of the system</source>
        <translation>{key}, en una ventana del sistema</translation>
    </message>
    <message>
        <source>{key}, on this screen</source>
        <translation>{key}, en esta pantalla</translation>
    </message>
    <message>
        <source>{key}, the one that blinks</source>
        <translation>{key}, la que parpadea</translation>
    </message>
    <message>
        <source>{length}, until {until}</source>
        <translation>{length}, hasta {until}</translation>
    </message>
    <message>
        <source>{limits} · at {place}</source>
        <translation>{limits} · en {place}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{name} is here</source>
        <translation>{name} está aquí</translation>
    </message>
    <message>
        <source>{name} opens your identity, and this computer keeps it.</source>
        <translation>{name} abre tu identidad, y este equipo la guarda.</translation>
    </message>
    <message>
        <source>{name} {version}</source>
        <translation>{name} {version}</translation>
    </message>
    <message>
        <source>{name}, {network}</source>
        <translation>{name}, {network}</translation>
    </message>
    <message>
        <source>{name}, {origin}, {ends}</source>
        <translation>{name}, {origin}, {ends}</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>{of}: fingerprint {digits}</source>
        <translation>{of}: huella {digits}</translation>
    </message>
    <message>
        <source>{part}, of: {permission}</source>
        <translation>{part}, de: {permission}</translation>
    </message>
    <message>
        <source>{picture}, with a number on each code</source>
        <translation>{picture}, con un número en cada código</translation>
    </message>
    <message>
        <source>{picture}, {place}</source>
        <translation>{picture}, {place}</translation>
    </message>
    <message>
        <source>{quorum} of {count} validators must sign a block</source>
        <translation>{quorum} de {count} validadores deben firmar un bloque</translation>
    </message>
    <message>
        <source>{relay} cannot be reached</source>
        <translation>{relay} no responde</translation>
    </message>
    <message>
        <source>{relay} is away</source>
        <translation>{relay} no responde</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>quedan {seconds} s</translation>
    </message>
    <message>
        <source>{sentence} · {limit}</source>
        <translation>{sentence} · {limit}</translation>
    </message>
    <message numerus="yes">
        <source>{sentence}, and %n more, until {when}</source>
        <translation>
            <numerusform>{sentence}, y %n más, hasta {when}</numerusform>
            <numerusform>{sentence}, y %n más, hasta {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>{sentence}, until {when}</source>
        <translation>{sentence}, hasta {when}</translation>
    </message>
    <message>
        <source>{service}, fingerprint {fingerprint}</source>
        <translation>{service}, huella {fingerprint}</translation>
    </message>
    <message>
        <source>{setting}: {value}</source>
        <translation>{setting}: {value}</translation>
    </message>
    <message>
        <source>{shown} of {known}</source>
        <translation>{shown} de {known}</translation>
    </message>
    <message>
        <source>{site}: logins {logins}, keys that act {keys}, ended {ends}, last {when}.</source>
        <translation>{site}: inicios {logins}, claves que actúan {keys}, terminadas {ends}, última vez {when}.</translation>
    </message>
    <message>
        <source>{size} (exactly {count} bytes)</source>
        <translation>{size} (exactamente {count} bytes)</translation>
    </message>
    <message>
        <source>{source}, read in {milliseconds} ms</source>
        <translation>{source}, leído en {milliseconds} ms</translation>
    </message>
    <message>
        <source>{time} · {proof}</source>
        <translation>{time} · {proof}</translation>
    </message>
    <message>
        <source>{title}, {state}</source>
        <translation>{title}, {state}</translation>
    </message>
    <message>
        <source>{used} of {limit}</source>
        <translation>{used} de {limit}</translation>
    </message>
    <message numerus="yes">
        <source>{used} of {limit} use(s)</source>
        <translation>
            <numerusform>{used} de {limit} uso</numerusform>
            <numerusform>{used} de {limit} usos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{used} of {limit} use(s) until {when}</source>
        <translation>
            <numerusform>{used} de {limit} uso hasta {when}</numerusform>
            <numerusform>{used} de {limit} usos hasta {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>{verbs} {things}</source>
        <translation>{verbs} {things}</translation>
    </message>
    <message>
        <source>{verbs}, not change, {things}</source>
        <translation>{verbs}, no cambiar, {things}</translation>
    </message>
    <message>
        <source>{what} anywhere</source>
        <translation>{what} en cualquier lugar</translation>
    </message>
    <message>
        <source>{what} anywhere on {place}</source>
        <translation>{what} en cualquier lugar de {place}</translation>
    </message>
    <message>
        <source>{what} anywhere under {path}</source>
        <translation>{what} en cualquier lugar bajo {path}</translation>
    </message>
    <message>
        <source>{what} anywhere under {prefix}</source>
        <translation>{what} en cualquier lugar bajo {prefix}</translation>
    </message>
    <message>
        <source>{what} anywhere under {prefix} on {place}</source>
        <translation>{what} en cualquier lugar bajo {prefix} en {place}</translation>
    </message>
    <message>
        <source>{what} anywhere under {prefix} under {path}</source>
        <translation>{what} en cualquier lugar bajo {prefix} bajo {path}</translation>
    </message>
    <message>
        <source>{what} under {prefix}</source>
        <translation>{what} bajo {prefix}</translation>
    </message>
    <message>
        <source>{what} under {prefix} on {place}</source>
        <translation>{what} bajo {prefix} en {place}</translation>
    </message>
    <message>
        <source>{what} under {prefix} under {path}</source>
        <translation>{what} bajo {prefix} bajo {path}</translation>
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
        <translation>{words} (palabras del sitio para {ability})</translation>
    </message>
</context>
</TS>
