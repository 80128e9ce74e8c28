<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n attempt(s) left before the key blocks.</source>
        <translation>
            <numerusform>Noch %n Versuch, dann sperrt sich der Schlüssel.</numerusform>
            <numerusform>Noch %n Versuche, dann sperrt sich der Schlüssel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ends are signed and wait for the registry. They go out by themselves, without a touch.</source>
        <translation>
            <numerusform>%n Ende ist unterschrieben und wartet auf das Register. Es geht von selbst hinaus, ohne Berührung.</numerusform>
            <numerusform>%n Enden sind unterschrieben und warten auf das Register. Sie gehen von selbst hinaus, ohne Berührung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) active</source>
        <translation>
            <numerusform>%n Schlüssel aktiv</numerusform>
            <numerusform>%n Schlüssel aktiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) ended by block {block}; uses are refused from now on.</source>
        <translation>
            <numerusform>%n Schlüssel mit Block {block} beendet; jede Nutzung wird ab jetzt abgewiesen.</numerusform>
            <numerusform>%n Schlüssel mit Block {block} beendet; jede Nutzung wird ab jetzt abgewiesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) known on this computer, and those that other computers gave. You stay signed in.</source>
        <translation>
            <numerusform>%n Schlüssel, den dieser Computer kennt, und die anderer Computer. Sie bleiben angemeldet.</numerusform>
            <numerusform>%n Schlüssel, die dieser Computer kennt, und die anderer Computer. Sie bleiben angemeldet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) that you know of, and whatever other computers of yours gave. It cannot be undone.</source>
        <translation>
            <numerusform>%n Schlüssel, den Sie kennen, und was andere Ihrer Computer vergeben haben. Es lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>%n Schlüssel, die Sie kennen, und was andere Ihrer Computer vergeben haben. Es lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n Min.</numerusform>
            <numerusform>vor %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more key(s) not shown</source>
        <translation>
            <numerusform>%n weiterer Schlüssel nicht gezeigt</numerusform>
            <numerusform>%n weitere Schlüssel nicht gezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more site(s) not drawn</source>
        <translation>
            <numerusform>%n weitere Website nicht gezeichnet</numerusform>
            <numerusform>%n weitere Websites nicht gezeichnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) go on under the new seed.</source>
        <translation>
            <numerusform>%n Sitzung läuft unter dem neuen Seed weiter.</numerusform>
            <numerusform>%n Sitzungen laufen unter dem neuen Seed weiter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions ended by block {block}, and every key with them.</source>
        <translation>
            <numerusform>%n Sitzung mit Block {block} beendet, und jeder Schlüssel mit ihr.</numerusform>
            <numerusform>%n Sitzungen mit Block {block} beendet, und jeder Schlüssel mit ihnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>(not readable)</source>
        <translation>(nicht lesbar)</translation>
    </message>
    <message>
        <source>(the hash of your approval, made when you touch your key)</source>
        <translation>(der Hash Ihrer Genehmigung; er entsteht, wenn Sie den Schlüssel berühren)</translation>
    </message>
    <message>
        <source>(your account with this site; your key tells it)</source>
        <translation>(Ihr Konto bei dieser Website; Ihr Schlüssel nennt es)</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 Std.</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 Min.</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>24 words on paper open your identity when every key is lost.</source>
        <translation>24 Wörter auf Papier öffnen Ihre Identität, wenn jeder Schlüssel verloren ist.</translation>
    </message>
    <message>
        <source>24 words on paper would open your identity when every key is lost.</source>
        <translation>24 Wörter auf Papier würden Ihre Identität öffnen, wenn jeder Schlüssel verloren ist.</translation>
    </message>
    <message>
        <source>24 words on paper, and a new key.</source>
        <translation>24 Wörter auf Papier und ein neuer Schlüssel.</translation>
    </message>
    <message>
        <source>24 words on paper. One touch.</source>
        <translation>24 Wörter auf Papier. Eine Berührung.</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>4 h</source>
        <translation>4 Std.</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>A client without a name</source>
        <translation>Ein Client ohne Namen</translation>
    </message>
    <message>
        <source>A computer without a name</source>
        <translation>Ein Computer ohne Namen</translation>
    </message>
    <message>
        <source>A file of this app is damaged or was changed by something else; restore it from a backup.</source>
        <translation>Eine Datei dieser App ist beschädigt oder wurde von etwas anderem geändert; stellen Sie sie aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>A key in this data is not valid; ask the sender to make a new one.</source>
        <translation>Ein Schlüssel in diesen Daten ist ungültig; bitten Sie den Absender um einen neuen.</translation>
    </message>
    <message>
        <source>A key that cannot verify you brings no identity here; use another of its keys, or the recovery phrase.</source>
        <translation>Ein Schlüssel, der Sie nicht prüfen kann, bringt keine Identität hierher; nehmen Sie einen anderen oder die Wiederherstellungsphrase.</translation>
    </message>
    <message>
        <source>A key that was handed on ends with the key that it is from; it cannot be ended by itself here.</source>
        <translation>Ein weitergegebener Schlüssel endet mit dem, von dem er stammt; einzeln lässt er sich hier nicht beenden.</translation>
    </message>
    <message>
        <source>A login arrived</source>
        <translation>Eine Anmeldung ist da</translation>
    </message>
    <message>
        <source>A login is waiting; it is shown once this is open.</source>
        <translation>Eine Anmeldung wartet; sie wird gezeigt, sobald hier geöffnet ist.</translation>
    </message>
    <message>
        <source>A login link was opened</source>
        <translation>Ein Anmeldelink wurde geöffnet</translation>
    </message>
    <message>
        <source>A permission is for a place that is not the site&apos;s own, so it was refused.</source>
        <translation>Eine Berechtigung gilt für einen Ort, der nicht der Website gehört, und wurde daher abgewiesen.</translation>
    </message>
    <message>
        <source>A port is in use by another program; choose another one.</source>
        <translation>Ein Port wird von einem anderen Programm benutzt; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>A proof in this data does not hold, so this was refused.</source>
        <translation>Ein Nachweis in diesen Daten hält nicht stand, daher wurde das abgewiesen.</translation>
    </message>
    <message>
        <source>A recovery phrase has 24 words; check that none is missing.</source>
        <translation>Eine Wiederherstellungsphrase hat 24 Wörter; prüfen Sie, ob eines fehlt.</translation>
    </message>
    <message>
        <source>A recovery phrase is shown on a terminal only; run this in one.</source>
        <translation>Eine Wiederherstellungsphrase wird nur in einem Terminal gezeigt; führen Sie dies dort aus.</translation>
    </message>
    <message>
        <source>A relay carries requests to this window. Your site or company names it.</source>
        <translation>Ein Relay bringt Anfragen in dieses Fenster. Ihre Website oder Firma nennt es.</translation>
    </message>
    <message>
        <source>A relay that is new to you</source>
        <translation>Ein Relay, das Ihnen neu ist</translation>
    </message>
    <message>
        <source>A security key is plugged in, and cannot be used.</source>
        <translation>Ein Sicherheitsschlüssel ist angesteckt, lässt sich aber nicht benutzen.</translation>
    </message>
    <message>
        <source>A security key is plugged in, but this account may not use it; plug it in again, or ask whoever runs this computer.</source>
        <translation>Ein Sicherheitsschlüssel ist angesteckt, aber dieses Konto darf ihn nicht benutzen; stecken Sie ihn neu an oder fragen Sie, wer diesen Computer betreut.</translation>
    </message>
    <message>
        <source>A security key is plugged in.</source>
        <translation>Ein Sicherheitsschlüssel ist angesteckt.</translation>
    </message>
    <message>
        <source>A security key that waits for your touch</source>
        <translation>Ein Sicherheitsschlüssel, der auf Ihre Berührung wartet</translation>
    </message>
    <message>
        <source>A signature does not match what it claims to sign, so this was refused.</source>
        <translation>Eine Signatur passt nicht zu dem, was sie angeblich unterschreibt, daher wurde das abgewiesen.</translation>
    </message>
    <message>
        <source>A site keeps its first key; a record with another one was refused.</source>
        <translation>Eine Website behält ihren ersten Schlüssel; ein Eintrag mit einem anderen wurde abgewiesen.</translation>
    </message>
    <message>
        <source>A site&apos;s first address cannot be changed, since every permission it was given names it.</source>
        <translation>Die erste Adresse einer Website lässt sich nicht ändern, weil jede ihr erteilte Berechtigung sie nennt.</translation>
    </message>
    <message>
        <source>About Countersign</source>
        <translation>Über Countersign</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Ada Example</source>
        <translation>Ada Beispiel</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Add a second key</source>
        <translation>Zweiten Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Add a second way in</source>
        <translation>Zweiten Weg hinein hinzufügen</translation>
    </message>
    <message>
        <source>Add an identity</source>
        <translation>Identität hinzufügen</translation>
    </message>
    <message>
        <source>Add an identity…</source>
        <translation>Identität hinzufügen…</translation>
    </message>
    <message>
        <source>Add another computer</source>
        <translation>Weiteren Computer hinzufügen</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address: {address}</source>
        <translation>Adresse: {address}</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>Adjust what is in: {permission}</source>
        <translation>Anpassen, was dazugehört: {permission}</translation>
    </message>
    <message numerus="yes">
        <source>After %n hour(s)</source>
        <translation>
            <numerusform>Nach %n Stunde</numerusform>
            <numerusform>Nach %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>Nach %n Minute</numerusform>
            <numerusform>Nach %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>After three misses in a row the key must be plugged in again; with none left it must be reset.</source>
        <translation>Nach drei Fehlversuchen hintereinander muss der Schlüssel neu angesteckt werden; bleibt keiner übrig, muss er zurückgesetzt werden.</translation>
    </message>
    <message>
        <source>All 24, in their order, with blanks between them.</source>
        <translation>Alle 24 in ihrer Reihenfolge, mit Leerzeichen dazwischen.</translation>
    </message>
    <message>
        <source>All identities…</source>
        <translation>Alle Identitäten…</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Alle Sitzungen</translation>
    </message>
    <message>
        <source>An earlier approval still waits for its answer; send it again first.</source>
        <translation>Eine frühere Genehmigung wartet noch auf Antwort; senden Sie sie zuerst erneut.</translation>
    </message>
    <message>
        <source>An earlier change of this identity still waits for its answer; try again when the relay answers.</source>
        <translation>Eine frühere Änderung dieser Identität wartet noch auf Antwort; versuchen Sie es wieder, wenn das Relay antwortet.</translation>
    </message>
    <message>
        <source>And the identity code that another computer shows.</source>
        <translation>Und der Identitätscode, den ein anderer Computer zeigt.</translation>
    </message>
    <message>
        <source>Another account&apos;s program stands where this app should be, so nothing was handed to it; tell whoever runs this computer.</source>
        <translation>Das Programm eines anderen Kontos steht dort, wo diese App sein sollte, daher wurde ihm nichts übergeben; sagen Sie es dem, der diesen Computer betreut.</translation>
    </message>
    <message>
        <source>Another identity</source>
        <translation>Eine weitere Identität</translation>
    </message>
    <message>
        <source>Another identity on this computer has that name; choose another one.</source>
        <translation>Eine andere Identität auf diesem Computer heißt so; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Another login link came and was not opened; answer what is shown first, then open the link again.</source>
        <translation>Ein weiterer Anmeldelink kam und wurde nicht geöffnet; beantworten Sie zuerst, was zu sehen ist, und öffnen Sie ihn dann erneut.</translation>
    </message>
    <message>
        <source>Another program is using the camera; close it and try again.</source>
        <translation>Ein anderes Programm benutzt die Kamera; schließen Sie es und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Another program is using the security key; close it and try again.</source>
        <translation>Ein anderes Programm benutzt den Sicherheitsschlüssel; schließen Sie es und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Another relay of this network, that none of your identities uses.</source>
        <translation>Ein anderes Relay dieses Netzwerks, das keine Ihrer Identitäten benutzt.</translation>
    </message>
    <message>
        <source>Another request is being shown; answer that one first.</source>
        <translation>Gerade wird eine andere Anfrage gezeigt; beantworten Sie diese zuerst.</translation>
    </message>
    <message>
        <source>Answer as</source>
        <translation>Antworten als</translation>
    </message>
    <message>
        <source>Answer as: {identity}</source>
        <translation>Antworten als: {identity}</translation>
    </message>
    <message>
        <source>Answer this computer’s question</source>
        <translation>Beantworten Sie die Frage dieses Computers</translation>
    </message>
    <message>
        <source>Answer this computer’s question ({number} of {all})</source>
        <translation>Beantworten Sie die Frage dieses Computers ({number} von {all})</translation>
    </message>
    <message>
        <source>Answer with one touch of a security key. No password.</source>
        <translation>Antworten Sie mit einer Berührung eines Sicherheitsschlüssels. Ohne Passwort.</translation>
    </message>
    <message>
        <source>Any security key that you can hold.</source>
        <translation>Jeder Sicherheitsschlüssel, den man in der Hand halten kann.</translation>
    </message>
    <message>
        <source>Any security key, and the virtual key.</source>
        <translation>Jeder Sicherheitsschlüssel und der virtuelle Schlüssel.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Approve a login</source>
        <translation>Anmeldung genehmigen</translation>
    </message>
    <message>
        <source>Approving without asking works only with the virtual key on a network on this computer.</source>
        <translation>Genehmigen ohne Nachfrage geht nur mit dem virtuellen Schlüssel in einem Netzwerk auf diesem Computer.</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr.</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>As it was signed:</source>
        <translation>So, wie es unterschrieben wurde:</translation>
    </message>
    <message>
        <source>As sites should call you.</source>
        <translation>So, wie Websites Sie nennen sollen.</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Wie das System es vorgibt</translation>
    </message>
    <message>
        <source>Ask the network</source>
        <translation>Netzwerk fragen</translation>
    </message>
    <message>
        <source>Asked by {client}</source>
        <translation>Angefragt von {client}</translation>
    </message>
    <message>
        <source>Asked by {client}, which says: {purpose}</source>
        <translation>Angefragt von {client}, mit den Worten: {purpose}</translation>
    </message>
    <message>
        <source>Asking relay and registry…</source>
        <translation>Relay und Register werden gefragt…</translation>
    </message>
    <message>
        <source>Asking your key…</source>
        <translation>Ihr Schlüssel wird gefragt…</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s); letters are welcome. It stays inside the key.</source>
        <translation>
            <numerusform>Mindestens %n Zeichen; Buchstaben sind willkommen. Sie bleibt im Schlüssel.</numerusform>
            <numerusform>Mindestens %n Zeichen; Buchstaben sind willkommen. Sie bleibt im Schlüssel.</numerusform>
        </translation>
    </message>
    <message>
        <source>At login only the tray shows that Countersign is there.</source>
        <translation>Nach dem Anmelden zeigt nur die Taskleiste, dass Countersign da ist.</translation>
    </message>
    <message>
        <source>At most this much</source>
        <translation>Höchstens so viel</translation>
    </message>
    <message>
        <source>At most this often</source>
        <translation>Höchstens so oft</translation>
    </message>
    <message>
        <source>At most this often each hour</source>
        <translation>Höchstens so oft je Stunde</translation>
    </message>
    <message>
        <source>At most this often each minute</source>
        <translation>Höchstens so oft je Minute</translation>
    </message>
    <message>
        <source>At most this often each second</source>
        <translation>Höchstens so oft je Sekunde</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Aug.</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>Zurück dorthin</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Blinking now: {keys}</source>
        <translation>Jetzt blinken: {keys}</translation>
    </message>
    <message>
        <source>Blinking now: {keys}. The first that you touch is used.</source>
        <translation>Jetzt blinken: {keys}. Benutzt wird, welchen Sie zuerst berühren.</translation>
    </message>
    <message>
        <source>Camera: {name}</source>
        <translation>Kamera: {name}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelled; nothing was signed.</source>
        <translation>Abgebrochen; nichts wurde unterschrieben.</translation>
    </message>
    <message>
        <source>Carries logins between sites and this app. It cannot approve one for you.</source>
        <translation>Überbringt Anmeldungen zwischen Websites und dieser App. Es kann keine für Sie genehmigen.</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>PIN ändern</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Die PIN ändern</translation>
    </message>
    <message>
        <source>Change the PIN of {key}</source>
        <translation>Die PIN von {key} ändern</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Check now whether {network} answers</source>
        <translation>Jetzt prüfen, ob {network} antwortet</translation>
    </message>
    <message>
        <source>Check this computer’s connection. If that works, wait a moment: nothing is lost meanwhile.</source>
        <translation>Prüfen Sie die Verbindung dieses Computers. Wenn sie steht, warten Sie etwas: Es geht nichts verloren.</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Geprüft von</translation>
    </message>
    <message>
        <source>Checked by processes on this computer</source>
        <translation>Geprüft von Prozessen auf diesem Computer</translation>
    </message>
    <message>
        <source>Checked by processes on this computer: good for trying out.</source>
        <translation>Geprüft von Prozessen auf diesem Computer: gut zum Ausprobieren.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei auswählen</translation>
    </message>
    <message>
        <source>Choose a key for this computer. Two touches, once: one makes a key pair inside it, one seals the identity.</source>
        <translation>Wählen Sie einen Schlüssel für diesen Computer. Zwei Berührungen, einmalig: Eine legt ein Schlüsselpaar in ihm an, eine versiegelt die Identität.</translation>
    </message>
    <message>
        <source>Choose a new PIN for your key</source>
        <translation>Wählen Sie eine neue PIN für Ihren Schlüssel</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Passphrase wählen</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild auswählen</translation>
    </message>
    <message>
        <source>Choose another PIN</source>
        <translation>Andere PIN wählen</translation>
    </message>
    <message>
        <source>Choose another one</source>
        <translation>Anderen auswählen</translation>
    </message>
    <message>
        <source>Choose the file of an identity</source>
        <translation>Wählen Sie die Datei einer Identität</translation>
    </message>
    <message>
        <source>Clock is off</source>
        <translation>Uhr geht falsch</translation>
    </message>
    <message>
        <source>Closing the window hides it; a login that arrives brings it back.</source>
        <translation>Das Schließen blendet das Fenster nur aus; eine Anmeldung bringt es zurück.</translation>
    </message>
    <message>
        <source>Code found on this screen</source>
        <translation>Code auf diesem Bildschirm gefunden</translation>
    </message>
    <message>
        <source>Code from a picture you opened</source>
        <translation>Code aus einem Bild, das Sie geöffnet haben</translation>
    </message>
    <message>
        <source>Code seen by the camera</source>
        <translation>Code von der Kamera gesehen</translation>
    </message>
    <message>
        <source>Code {number}, {relay}</source>
        <translation>Code {number}, {relay}</translation>
    </message>
    <message>
        <source>Compare both with what its operator publishes. You stay with this network from now on.</source>
        <translation>Vergleichen Sie beides mit dem, was der Betreiber veröffentlicht. Ab jetzt bleiben Sie bei diesem Netzwerk.</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Computers of this identity will be listed here.</source>
        <translation>Hier stehen die Computer dieser Identität.</translation>
    </message>
    <message>
        <source>Computers that may ask for your approvals. Sessions and addresses are the same on each of them.</source>
        <translation>Computer, die um Ihre Genehmigung bitten dürfen. Sitzungen und Adressen sind auf jedem dieselben.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Continue only if you just asked to sign in.</source>
        <translation>Weiter nur, wenn Sie sich gerade anmelden wollten.</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Copied. Paste it where somebody helps you.</source>
        <translation>Kopiert. Fügen Sie es dort ein, wo Ihnen jemand hilft.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the identity code</source>
        <translation>Identitätscode kopieren</translation>
    </message>
    <message>
        <source>Copy what was found</source>
        <translation>Ergebnis kopieren</translation>
    </message>
    <message>
        <source>Countersign can stay there while its window is closed, and show a login as soon as you open one.</source>
        <translation>Countersign kann dort bleiben, wenn sein Fenster zu ist, und eine Anmeldung zeigen, sobald Sie eine öffnen.</translation>
    </message>
    <message>
        <source>Countersign cannot start</source>
        <translation>Countersign kann nicht starten</translation>
    </message>
    <message>
        <source>Countersign is asking for something in another window or command; finish there first.</source>
        <translation>Countersign fragt gerade in einem anderen Fenster oder Befehl; schließen Sie das zuerst ab.</translation>
    </message>
    <message>
        <source>Countersign is locked</source>
        <translation>Countersign ist gesperrt</translation>
    </message>
    <message>
        <source>Countersign is open already and does not answer; close it, then start it again.</source>
        <translation>Countersign ist schon offen und antwortet nicht; schließen Sie es und starten Sie es neu.</translation>
    </message>
    <message>
        <source>Countersign&apos;s rule for asking your password is not installed; install its package, or use a security key.</source>
        <translation>Die Regel, mit der Countersign nach Ihrem Passwort fragt, ist nicht installiert; installieren Sie das Paket oder nehmen Sie einen Sicherheitsschlüssel.</translation>
    </message>
    <message>
        <source>Cut to a small square on this computer.</source>
        <translation>Auf diesem Computer zu einem kleinen Quadrat zugeschnitten.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Dez.</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
    <message>
        <source>Declined; nothing was signed.</source>
        <translation>Abgelehnt; nichts wurde unterschrieben.</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Digests (SHA-256):</source>
        <translation>Prüfsummen (SHA-256):</translation>
    </message>
    <message>
        <source>Do anything</source>
        <translation>Alles tun</translation>
    </message>
    <message>
        <source>Do anything with {things}</source>
        <translation>Alles mit {things} tun</translation>
    </message>
    <message>
        <source>Does the page show this number?</source>
        <translation>Zeigt die Seite diese Zahl?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Drag it until the circle is right. Only what is inside is kept, as a small square.</source>
        <translation>Ziehen Sie es, bis der Kreis stimmt. Nur was darin liegt, wird als kleines Quadrat behalten.</translation>
    </message>
    <message>
        <source>Each checks every approval again, with rules of its own.</source>
        <translation>Jeder prüft jede Genehmigung noch einmal nach eigenen Regeln.</translation>
    </message>
    <message>
        <source>Each one is a login of its own. Choose the one on the page you sign in to.</source>
        <translation>Jeder ist eine eigene Anmeldung. Wählen Sie den auf der Seite, bei der Sie sich anmelden.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>End every key</source>
        <translation>Alle Schlüssel beenden</translation>
    </message>
    <message>
        <source>End every key at {site}?</source>
        <translation>Alle Schlüssel bei {site} beenden?</translation>
    </message>
    <message>
        <source>End every key here</source>
        <translation>Alle Schlüssel hier beenden</translation>
    </message>
    <message>
        <source>End everything</source>
        <translation>Alles beenden</translation>
    </message>
    <message>
        <source>End everything…</source>
        <translation>Alles beenden…</translation>
    </message>
    <message>
        <source>End key</source>
        <translation>Schlüssel beenden</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>Sitzung beenden</translation>
    </message>
    <message>
        <source>End the key of {client}?</source>
        <translation>Den Schlüssel von {client} beenden?</translation>
    </message>
    <message>
        <source>End the key of {name}</source>
        <translation>Den Schlüssel von {name} beenden</translation>
    </message>
    <message>
        <source>End whatever you allowed, here, at any time.</source>
        <translation>Beenden Sie hier jederzeit, was Sie erlaubt haben.</translation>
    </message>
    <message>
        <source>End your session with {site}?</source>
        <translation>Ihre Sitzung bei {site} beenden?</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Ended in block {block}. It is refused from now on.</source>
        <translation>In Block {block} beendet. Ab jetzt wird er abgewiesen.</translation>
    </message>
    <message>
        <source>Ended the key of {name}</source>
        <translation>Schlüssel von {name} beendet</translation>
    </message>
    <message>
        <source>Ended the session with {name}</source>
        <translation>Sitzung bei {name} beendet</translation>
    </message>
    <message>
        <source>Ended; cannot be used any more</source>
        <translation>Beendet; nicht mehr benutzbar</translation>
    </message>
    <message>
        <source>Enter a name first.</source>
        <translation>Geben Sie zuerst einen Namen ein.</translation>
    </message>
    <message>
        <source>Enter it again</source>
        <translation>Erneut eingeben</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>PIN eingeben</translation>
    </message>
    <message>
        <source>Enter your key&apos;s PIN</source>
        <translation>Geben Sie die PIN Ihres Schlüssels ein</translation>
    </message>
    <message>
        <source>Enter your passphrase</source>
        <translation>Geben Sie Ihre Passphrase ein</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Jede Minute</numerusform>
            <numerusform>Alle %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n second(s)</source>
        <translation>
            <numerusform>Jede Sekunde</numerusform>
            <numerusform>Alle %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Every key and every session</source>
        <translation>Alle Schlüssel und alle Sitzungen</translation>
    </message>
    <message>
        <source>Every key that acts for me</source>
        <translation>Alle Schlüssel, die für mich handeln</translation>
    </message>
    <message>
        <source>Every key that acts for you there stops working. It cannot be undone.</source>
        <translation>Jeder Schlüssel, der dort für Sie handelt, funktioniert dann nicht mehr. Es lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Every session goes on under the same address, and the sites notice nothing. Readers of the public record can tell that these sessions belong together.</source>
        <translation>Jede Sitzung läuft unter derselben Adresse weiter, und die Websites merken nichts. Leser des öffentlichen Verzeichnisses können erkennen, dass diese Sitzungen zusammengehören.</translation>
    </message>
    <message>
        <source>Every sign-in here needs a touch, so it cannot happen silently.</source>
        <translation>Jede Anmeldung hier braucht eine Berührung, sie kann also nicht unbemerkt geschehen.</translation>
    </message>
    <message>
        <source>Every site that you sign in to is listed here, with the keys that act for you there.</source>
        <translation>Hier steht jede Website, bei der Sie sich anmelden, mit den Schlüsseln, die dort für Sie handeln.</translation>
    </message>
    <message>
        <source>Everything, with receipts</source>
        <translation>Alles, mit Belegen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Expires in {time}</source>
        <translation>Läuft ab in {time}</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>In eine Datei exportieren</translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation>In eine Datei exportieren…</translation>
    </message>
    <message>
        <source>Export what happened</source>
        <translation>Exportieren, was geschah</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb.</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <source>Fetching the request…</source>
        <translation>Die Anfrage wird geholt…</translation>
    </message>
    <message>
        <source>First camera</source>
        <translation>Erste Kamera</translation>
    </message>
    <message>
        <source>For trying out</source>
        <translation>Zum Ausprobieren</translation>
    </message>
    <message>
        <source>For {length}</source>
        <translation>Für {length}</translation>
    </message>
    <message>
        <source>Fourth camera</source>
        <translation>Vierte Kamera</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Aus einer Datei</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Give it: {claim}</source>
        <translation>Geben: {claim}</translation>
    </message>
    <message>
        <source>Good for trying out. For real use, join a network that others run.</source>
        <translation>Gut zum Ausprobieren. Treten Sie für den Ernstfall einem Netzwerk bei, das andere betreiben.</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>Jetzt hier</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>High contrast has stronger lines and colours.</source>
        <translation>Hoher Kontrast hat kräftigere Linien und Farben.</translation>
    </message>
    <message>
        <source>Hold the code before the camera</source>
        <translation>Halten Sie den Code vor die Kamera</translation>
    </message>
    <message>
        <source>Hold to approve</source>
        <translation>Zum Genehmigen halten</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>How Countersign looks and behaves on this computer. Changes hold at once.</source>
        <translation>Wie Countersign auf diesem Computer aussieht und sich verhält. Änderungen gelten sofort.</translation>
    </message>
    <message>
        <source>How a key is touched: on its round contact, when it blinks</source>
        <translation>Wie man einen Schlüssel berührt: auf seiner runden Fläche, wenn sie blinkt</translation>
    </message>
    <message>
        <source>How long its key is good for</source>
        <translation>Wie lange sein Schlüssel gilt</translation>
    </message>
    <message>
        <source>How much was used is what {site} reports; it last did {when}.</source>
        <translation>Wie viel benutzt wurde, meldet {site}; zuletzt {when}.</translation>
    </message>
    <message>
        <source>How often relay and registry are asked whether all is well, while you look at the window.</source>
        <translation>Wie oft Relay und Register gefragt werden, ob alles in Ordnung ist, während Sie das Fenster ansehen.</translation>
    </message>
    <message>
        <source>I have it here</source>
        <translation>Ich habe ihn hier</translation>
    </message>
    <message>
        <source>I have it, or it was wiped</source>
        <translation>Ich habe ihn, oder er wurde gelöscht</translation>
    </message>
    <message>
        <source>I have one already</source>
        <translation>Ich habe schon eine</translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation>Ich habe sie aufgeschrieben</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Identitäten</translation>
    </message>
    <message>
        <source>Identity code</source>
        <translation>Identitätscode</translation>
    </message>
    <message>
        <source>Identity code, for a camera</source>
        <translation>Identitätscode, für eine Kamera</translation>
    </message>
    <message>
        <source>If it is lost or breaks, nobody can bring the identity back.</source>
        <translation>Geht er verloren oder kaputt, kann niemand die Identität zurückbringen.</translation>
    </message>
    <message>
        <source>If you see no page with a number for this login, deny.</source>
        <translation>Wenn Sie keine Seite mit einer Zahl für diese Anmeldung sehen, lehnen Sie ab.</translation>
    </message>
    <message>
        <source>If you see no page with this number, deny.</source>
        <translation>Wenn Sie keine Seite mit dieser Zahl sehen, lehnen Sie ab.</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>In English, so that whoever helps you can read it too. It names no person, and nothing in it is secret.</source>
        <translation>Auf Englisch, damit auch Ihre Helfer es lesen können. Es nennt keine Person, und nichts darin ist geheim.</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>In this order. They are shown this once; whoever has them can open your identity.</source>
        <translation>In dieser Reihenfolge. Sie werden nur dieses eine Mal gezeigt; wer sie hat, kann Ihre Identität öffnen.</translation>
    </message>
    <message>
        <source>Install or unlock the system’s keyring, and start Countersign again.</source>
        <translation>Installieren oder entsperren Sie den Schlüsselbund des Systems und starten Sie Countersign neu.</translation>
    </message>
    <message>
        <source>Is this the network you mean?</source>
        <translation>Ist das das Netzwerk, das Sie meinen?</translation>
    </message>
    <message>
        <source>It answered your touch, and it opens your identity.</source>
        <translation>Er hat auf Ihre Berührung geantwortet und öffnet Ihre Identität.</translation>
    </message>
    <message>
        <source>It calls itself {name}, a name with hidden or reordered characters.</source>
        <translation>Sie nennt sich {name}, ein Name mit versteckten oder umgestellten Zeichen.</translation>
    </message>
    <message>
        <source>It calls itself {name}, which is not its address.</source>
        <translation>Sie nennt sich {name}, was nicht ihre Adresse ist.</translation>
    </message>
    <message>
        <source>It calls itself {name}, which is not written with the letters it seems to be.</source>
        <translation>Sie nennt sich {name}, nicht mit den Buchstaben geschrieben, nach denen es aussieht.</translation>
    </message>
    <message>
        <source>It calls itself {name}; its name has {count} characters.</source>
        <translation>Sie nennt sich {name}; ihr Name hat {count} Zeichen.</translation>
    </message>
    <message>
        <source>It calls itself {name}; nobody checked the sign in that name.</source>
        <translation>Sie nennt sich {name}; das Zeichen in diesem Namen hat niemand geprüft.</translation>
    </message>
    <message>
        <source>It can ask for no approval of yours from then on. Your sessions go on. It takes one touch of a key of yours.</source>
        <translation>Er kann dann um keine Genehmigung von Ihnen mehr bitten. Ihre Sitzungen laufen weiter. Es braucht eine Berührung eines Ihrer Schlüssel.</translation>
    </message>
    <message>
        <source>It cannot be undone, and holds for programs and agents that work for you at this moment.</source>
        <translation>Es lässt sich nicht rückgängig machen und gilt auch für Programme und Agenten, die gerade für Sie arbeiten.</translation>
    </message>
    <message>
        <source>It cannot verify you, so it is weaker: add it later, as a second way in.</source>
        <translation>Er kann Sie nicht prüfen und ist daher schwächer: Fügen Sie ihn später als zweiten Weg hinein hinzu.</translation>
    </message>
    <message>
        <source>It gets</source>
        <translation>Sie bekommt</translation>
    </message>
    <message>
        <source>It is lost, or somebody took it</source>
        <translation>Er ist verloren, oder jemand hat ihn genommen</translation>
    </message>
    <message>
        <source>It is not one of your keys yet. You can add it.</source>
        <translation>Er gehört noch nicht zu Ihren Schlüsseln. Sie können ihn hinzufügen.</translation>
    </message>
    <message>
        <source>It is plugged in</source>
        <translation>Er ist angesteckt</translation>
    </message>
    <message>
        <source>It is plugged in again</source>
        <translation>Er ist wieder angesteckt</translation>
    </message>
    <message>
        <source>It is too bright; tilt the code, or darken the screen with the code.</source>
        <translation>Es ist zu hell; neigen Sie den Code oder dunkeln Sie den Bildschirm mit dem Code ab.</translation>
    </message>
    <message>
        <source>It is too dark; turn on a light, or brighten the screen with the code.</source>
        <translation>Es ist zu dunkel; machen Sie Licht oder stellen Sie den Bildschirm mit dem Code heller.</translation>
    </message>
    <message>
        <source>It leads to {host}.</source>
        <translation>Er führt zu {host}.</translation>
    </message>
    <message>
        <source>It may do nothing for you from then on. It cannot be undone.</source>
        <translation>Er darf dann nichts mehr für Sie tun. Es lässt sich nicht rückgängig machen.</translation>
    </message>
    <message numerus="yes">
        <source>It may fail to recognise you %n time(s) more; then it wants its PIN.</source>
        <translation>
            <numerusform>Er darf Sie noch %n-mal nicht erkennen; danach will er seine PIN.</numerusform>
            <numerusform>Er darf Sie noch %n-mal nicht erkennen; danach will er seine PIN.</numerusform>
        </translation>
    </message>
    <message>
        <source>It opens nothing from then on.</source>
        <translation>Er öffnet dann nichts mehr.</translation>
    </message>
    <message>
        <source>It runs on this computer: start it with “countersign network up”.</source>
        <translation>Es läuft auf diesem Computer: Starten Sie es mit „countersign network up“.</translation>
    </message>
    <message>
        <source>It says where your identity is and opens nothing by itself: a key of yours does, there.</source>
        <translation>Er sagt, wo Ihre Identität ist, und öffnet selbst nichts: Das tut dort einer Ihrer Schlüssel.</translation>
    </message>
    <message>
        <source>It shows nothing of yours, and holds none of your secrets. A touch of your key opens it.</source>
        <translation>Es zeigt nichts von Ihnen und hält keines Ihrer Geheimnisse. Eine Berührung Ihres Schlüssels öffnet es.</translation>
    </message>
    <message>
        <source>Its PIN is blocked; it must be reset before it can be used</source>
        <translation>Seine PIN ist gesperrt; er muss zurückgesetzt werden, bevor er sich benutzen lässt</translation>
    </message>
    <message>
        <source>Its address has “{part}” where its name says “{name}”; look twice.</source>
        <translation>In ihrer Adresse steht „{part}“, wo ihr Name „{name}“ sagt; sehen Sie genau hin.</translation>
    </message>
    <message>
        <source>Its blocks are checked by processes on this computer alone.</source>
        <translation>Seine Blöcke werden nur von Prozessen auf diesem Computer geprüft.</translation>
    </message>
    <message>
        <source>Its key acts until</source>
        <translation>Ihr Schlüssel gilt bis</translation>
    </message>
    <message>
        <source>Its key may, without asking again</source>
        <translation>Ihr Schlüssel darf, ohne noch einmal zu fragen</translation>
    </message>
    <message>
        <source>Its keys are lost; use the recovery phrase</source>
        <translation>Ihre Schlüssel sind verloren; die Wiederherstellungsphrase benutzen</translation>
    </message>
    <message>
        <source>Its version, and the licences of all it is made of.</source>
        <translation>Die Version und die Lizenzen von allem, woraus es besteht.</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Jan.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Join a network</source>
        <translation>Einem Netzwerk beitreten</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Alles behalten</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep it somewhere else than the first. Three touches.</source>
        <translation>Bewahren Sie ihn woanders auf als den ersten. Drei Berührungen.</translation>
    </message>
    <message>
        <source>Keep the name</source>
        <translation>Namen behalten</translation>
    </message>
    <message>
        <source>Keeps the public record of your sessions. Its signature is on every block.</source>
        <translation>Führt das öffentliche Verzeichnis Ihrer Sitzungen. Jeder Block trägt seine Signatur.</translation>
    </message>
    <message>
        <source>Kept by this computer, for trying out</source>
        <translation>Von diesem Computer gehalten, zum Ausprobieren</translation>
    </message>
    <message>
        <source>Kept by this computer: for trying out, weaker than a key you can hold.</source>
        <translation>Von diesem Computer gehalten: zum Ausprobieren, schwächer als ein Schlüssel in der Hand.</translation>
    </message>
    <message>
        <source>Kept sealed, on this computer only.</source>
        <translation>Versiegelt und nur auf diesem Computer.</translation>
    </message>
    <message>
        <source>Key at home</source>
        <translation>Schlüssel zu Hause</translation>
    </message>
    <message>
        <source>Key at port {port}</source>
        <translation>Schlüssel an Port {port}</translation>
    </message>
    <message>
        <source>Key at {place}</source>
        <translation>Schlüssel bei {place}</translation>
    </message>
    <message>
        <source>Key on a reader</source>
        <translation>Schlüssel auf einem Leser</translation>
    </message>
    <message>
        <source>Key on {reader}</source>
        <translation>Schlüssel auf {reader}</translation>
    </message>
    <message>
        <source>Key {digits}</source>
        <translation>Schlüssel {digits}</translation>
    </message>
    <message>
        <source>Key …{end}</source>
        <translation>Schlüssel …{end}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Keys and the network are asked; this takes a few seconds at most.</source>
        <translation>Schlüssel und Netzwerk werden gefragt; das dauert höchstens ein paar Sekunden.</translation>
    </message>
    <message>
        <source>Keys get lost and break. With a second way in, that costs nothing.</source>
        <translation>Schlüssel gehen verloren und kaputt. Mit einem zweiten Weg hinein kostet das nichts.</translation>
    </message>
    <message>
        <source>Keys that act for you</source>
        <translation>Schlüssel, die für Sie handeln</translation>
    </message>
    <message>
        <source>Keys that acted for you</source>
        <translation>Schlüssel, die für Sie gehandelt haben</translation>
    </message>
    <message>
        <source>Keys that it accepts</source>
        <translation>Schlüssel, die es annimmt</translation>
    </message>
    <message>
        <source>Keys that open it</source>
        <translation>Schlüssel, die sie öffnen</translation>
    </message>
    <message>
        <source>Keys that went with it</source>
        <translation>Schlüssel, die mit ihm weg sind</translation>
    </message>
    <message>
        <source>Keys, camera, keyring and network, with what to do where something is missing.</source>
        <translation>Schlüssel, Kamera, Schlüsselbund und Netzwerk, und was zu tun ist, wo etwas fehlt.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>Sprache und Erscheinungsbild</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>Einlassen</translation>
    </message>
    <message>
        <source>Let the key {name} in</source>
        <translation>Den Schlüssel {name} eingelassen</translation>
    </message>
    <message>
        <source>Licence of {name}</source>
        <translation>Lizenz von {name}</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light or dark.</source>
        <translation>Hell oder dunkel.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Link from the clipboard</source>
        <translation>Link aus der Zwischenablage</translation>
    </message>
    <message>
        <source>Link opened by another program</source>
        <translation>Link, den ein anderes Programm geöffnet hat</translation>
    </message>
    <message>
        <source>Link you entered</source>
        <translation>Link, den Sie eingegeben haben</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Lock at once</source>
        <translation>Sofort sperren</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>Fenster sperren</translation>
    </message>
    <message>
        <source>Locking…</source>
        <translation>Wird gesperrt…</translation>
    </message>
    <message>
        <source>Login only · once, {since}</source>
        <translation>Nur Anmeldung · einmal, {since}</translation>
    </message>
    <message numerus="yes">
        <source>Login only · {count} time(s) since {since}</source>
        <translation>
            <numerusform>Nur Anmeldung · {count}-mal seit {since}</numerusform>
            <numerusform>Nur Anmeldung · {count}-mal seit {since}</numerusform>
        </translation>
    </message>
    <message>
        <source>Logins and endings will be listed here.</source>
        <translation>Hier stehen Anmeldungen und was beendet wurde.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Look at the words</source>
        <translation>Wörter ansehen</translation>
    </message>
    <message>
        <source>Look at what works on this computer</source>
        <translation>Ansehen, was auf diesem Computer funktioniert</translation>
    </message>
    <message>
        <source>Look at your paper</source>
        <translation>Sehen Sie auf Ihr Papier</translation>
    </message>
    <message>
        <source>Look back {time}</source>
        <translation>Rückblick {time}</translation>
    </message>
    <message>
        <source>Looking for a code in this picture went wrong; try again, or use another picture.</source>
        <translation>Die Suche nach einem Code in diesem Bild ging schief; versuchen Sie es erneut oder nehmen Sie ein anderes Bild.</translation>
    </message>
    <message>
        <source>Looking for a code…</source>
        <translation>Es wird nach einem Code gesucht…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Lose every key and the recovery phrase, and the identity is lost: nobody can bring it back, not this app and not the network.</source>
        <translation>Verlieren Sie jeden Schlüssel und die Wiederherstellungsphrase, ist die Identität verloren: Niemand kann sie zurückbringen, weder diese App noch das Netzwerk.</translation>
    </message>
    <message>
        <source>Lost your keys?</source>
        <translation>Schlüssel verloren?</translation>
    </message>
    <message>
        <source>Made a recovery phrase</source>
        <translation>Eine Wiederherstellungsphrase erstellt</translation>
    </message>
    <message>
        <source>Made of, with its licences</source>
        <translation>Woraus es besteht, mit Lizenzen</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>Neue erstellen</translation>
    </message>
    <message>
        <source>Make a new recovery phrase</source>
        <translation>Neue Wiederherstellungsphrase erstellen</translation>
    </message>
    <message>
        <source>Make a recovery phrase</source>
        <translation>Wiederherstellungsphrase erstellen</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>März</translation>
    </message>
    <message>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>More below ↓</source>
        <translation>Unten geht es weiter ↓</translation>
    </message>
    <message>
        <source>More than one login code was found; show only the one you mean.</source>
        <translation>Es wurde mehr als ein Anmeldecode gefunden; zeigen Sie nur den, den Sie meinen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the new key</source>
        <translation>Name des neuen Schlüssels</translation>
    </message>
    <message>
        <source>Name of this identity</source>
        <translation>Name dieser Identität</translation>
    </message>
    <message>
        <source>Name of {thing}</source>
        <translation>Name von {thing}</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Network and help</source>
        <translation>Netzwerk und Hilfe</translation>
    </message>
    <message>
        <source>Network: {network}</source>
        <translation>Netzwerk: {network}</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Neue PIN</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>Neue PIN noch einmal</translation>
    </message>
    <message>
        <source>New phrase</source>
        <translation>Neue Phrase</translation>
    </message>
    <message>
        <source>New since your last sign-in: this site also acts at {addresses}.</source>
        <translation>Neu seit Ihrer letzten Anmeldung: Diese Website handelt auch unter {addresses}.</translation>
    </message>
    <message>
        <source>New to you</source>
        <translation>Neu für Sie</translation>
    </message>
    <message>
        <source>No camera was found there; plug one in, choose another one, or scan the screen instead.</source>
        <translation>Dort wurde keine Kamera gefunden; schließen Sie eine an, wählen Sie eine andere oder lesen Sie stattdessen den Bildschirm ab.</translation>
    </message>
    <message>
        <source>No fingerprint is set up on this computer; add one in its settings, or use a security key.</source>
        <translation>Auf diesem Computer ist kein Fingerabdruck eingerichtet; fügen Sie in seinen Einstellungen einen hinzu oder nehmen Sie einen Sicherheitsschlüssel.</translation>
    </message>
    <message>
        <source>No identity here has this recovery phrase; check the words and the network.</source>
        <translation>Keine Identität hier hat diese Wiederherstellungsphrase; prüfen Sie die Wörter und das Netzwerk.</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Kein Schlüssel</translation>
    </message>
    <message>
        <source>No key is here</source>
        <translation>Kein Schlüssel da</translation>
    </message>
    <message>
        <source>No key is here yet</source>
        <translation>Noch kein Schlüssel da</translation>
    </message>
    <message>
        <source>No key that stays, and no recovery phrase, authorises this change, so it was refused.</source>
        <translation>Kein verbleibender Schlüssel und keine Wiederherstellungsphrase erlaubt diese Änderung, daher wurde sie abgewiesen.</translation>
    </message>
    <message>
        <source>No keyring: weaker</source>
        <translation>Kein Schlüsselbund: schwächer</translation>
    </message>
    <message>
        <source>No login code was found; make sure that the whole code is visible.</source>
        <translation>Es wurde kein Anmeldecode gefunden; sorgen Sie dafür, dass der ganze Code zu sehen ist.</translation>
    </message>
    <message>
        <source>No program on this desktop could ask for your password; log in on the screen itself, or use a security key.</source>
        <translation>Kein Programm auf diesem Desktop konnte nach Ihrem Passwort fragen; melden Sie sich am Bildschirm selbst an oder nehmen Sie einen Sicherheitsschlüssel.</translation>
    </message>
    <message>
        <source>No secure connection could be made, so nothing was sent; try another network, or tell the server&apos;s operator.</source>
        <translation>Es kam keine sichere Verbindung zustande, daher wurde nichts gesendet; versuchen Sie ein anderes Netz oder sagen Sie es dem Betreiber des Servers.</translation>
    </message>
    <message>
        <source>No security key is plugged in. Nothing needs one before you approve.</source>
        <translation>Kein Sicherheitsschlüssel angesteckt. Vor einer Genehmigung braucht es keinen.</translation>
    </message>
    <message>
        <source>No security key was found; plug one in.</source>
        <translation>Es wurde kein Sicherheitsschlüssel gefunden; stecken Sie einen an.</translation>
    </message>
    <message>
        <source>No session is like that.</source>
        <translation>Keine Sitzung ist so.</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Noch keine Sitzungen</translation>
    </message>
    <message>
        <source>No touch came in time.</source>
        <translation>Es kam keine Berührung rechtzeitig.</translation>
    </message>
    <message>
        <source>Nobody answered this computer&apos;s question in time; try again.</source>
        <translation>Niemand hat die Frage dieses Computers rechtzeitig beantwortet; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Nobody checks its blocks beside the registry yet, so the registry&apos;s signature alone counts.</source>
        <translation>Noch prüft niemand außer dem Register dessen Blöcke, also zählt allein die Signatur des Registers.</translation>
    </message>
    <message>
        <source>Nobody else has the copy of your identity on it.</source>
        <translation>Niemand sonst hat die Kopie Ihrer Identität darauf.</translation>
    </message>
    <message>
        <source>None is known on this computer; those that other computers gave end. You stay signed in.</source>
        <translation>Dieser Computer kennt keinen; die anderer Computer enden. Sie bleiben angemeldet.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>Nicht beendet</translation>
    </message>
    <message>
        <source>Not exactly one of your keys has that name; use its id.</source>
        <translation>Nicht genau einer Ihrer Schlüssel heißt so; nennen Sie seine Kennung.</translation>
    </message>
    <message>
        <source>Not installed, so it has none.</source>
        <translation>Nicht installiert, also hat es keine.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Not made yet</source>
        <translation>Noch nicht erstellt</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Not offered here.</source>
        <translation>Hier nicht möglich.</translation>
    </message>
    <message>
        <source>Nothing but prove that it is yours</source>
        <translation>Nichts, außer zu beweisen, dass sie Ihnen gehört</translation>
    </message>
    <message>
        <source>Nothing changes for the sites you use, or for your other computers.</source>
        <translation>Für die Websites, die Sie nutzen, und für Ihre anderen Computer ändert sich nichts.</translation>
    </message>
    <message>
        <source>Nothing happened in this time.</source>
        <translation>In dieser Zeit ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Nothing that happened is like that.</source>
        <translation>Nichts davon entspricht der Suche.</translation>
    </message>
    <message>
        <source>Nothing that the camera sees is kept.</source>
        <translation>Nichts, was die Kamera sieht, wird behalten.</translation>
    </message>
    <message>
        <source>Nothing that you approved waits for an answer; give the login link.</source>
        <translation>Nichts, was Sie genehmigt haben, wartet auf Antwort; geben Sie den Anmeldelink an.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Nichts zu tun.</translation>
    </message>
    <message>
        <source>Nothing to do: it is always at hand.</source>
        <translation>Nichts zu tun: Er ist immer zur Hand.</translation>
    </message>
    <message>
        <source>Nothing was left to end.</source>
        <translation>Es gab nichts mehr zu beenden.</translation>
    </message>
    <message>
        <source>Nothing was sent there. Continue only if you know that name; you can then look at its network and set up an identity in it.</source>
        <translation>Dorthin wurde nichts gesendet. Weiter nur, wenn Sie diesen Namen kennen; Sie können dann sein Netzwerk ansehen und darin eine Identität einrichten.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov.</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>Now a key</source>
        <translation>Nun ein Schlüssel</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>Zahl {number}</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt.</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>Of this window; what is signed stays in English.</source>
        <translation>Die Sprache dieses Fensters; was unterschrieben wird, bleibt Englisch.</translation>
    </message>
    <message>
        <source>On another computer, on paper, or in a file.</source>
        <translation>Auf einem anderen Computer, auf Papier oder in einer Datei.</translation>
    </message>
    <message>
        <source>On macOS only an installed app opens login links; install Countersign, or paste the link.</source>
        <translation>Auf macOS öffnet nur eine installierte App Anmeldelinks; installieren Sie Countersign oder fügen Sie den Link ein.</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Auf Papier</translation>
    </message>
    <message>
        <source>On the other computer: Computers, Add another computer, Export to a file. It stays sealed.</source>
        <translation>Auf dem anderen Computer: Computer, Weiteren Computer hinzufügen, In eine Datei exportieren. Sie bleibt versiegelt.</translation>
    </message>
    <message>
        <source>On the other computer: Computers, Add another computer. The code opens nothing by itself.</source>
        <translation>Auf dem anderen Computer: Computer, Weiteren Computer hinzufügen. Der Code öffnet selbst nichts.</translation>
    </message>
    <message>
        <source>On the reader</source>
        <translation>Auf dem Leser</translation>
    </message>
    <message>
        <source>One approval was signed and not answered</source>
        <translation>Eine Genehmigung wurde unterschrieben und nicht beantwortet</translation>
    </message>
    <message>
        <source>One end is signed and waits for the registry. It goes out by itself, without a touch.</source>
        <translation>Ein Ende ist unterschrieben und wartet auf das Register. Es geht von selbst hinaus, ohne Berührung.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
    <message>
        <source>One more way in</source>
        <translation>Ein weiterer Weg hinein</translation>
    </message>
    <message>
        <source>One of those who check.</source>
        <translation>Einer von denen, die prüfen.</translation>
    </message>
    <message>
        <source>One session ended by block {block}, and every key with it.</source>
        <translation>Eine Sitzung mit Block {block} beendet, und jeder Schlüssel mit ihr.</translation>
    </message>
    <message>
        <source>One touch of another of your keys is needed.</source>
        <translation>Es braucht eine Berührung eines anderen Ihrer Schlüssel.</translation>
    </message>
    <message>
        <source>One touch of your key ends all of it.</source>
        <translation>Eine Berührung Ihres Schlüssels beendet alles.</translation>
    </message>
    <message>
        <source>Only keys whose maker vouches for them.</source>
        <translation>Nur Schlüssel, für die ihr Hersteller bürgt.</translation>
    </message>
    <message>
        <source>Only one key opens your identity</source>
        <translation>Nur ein Schlüssel öffnet Ihre Identität</translation>
    </message>
    <message>
        <source>Only security keys that can verify you.</source>
        <translation>Nur Sicherheitsschlüssel, die Sie prüfen können.</translation>
    </message>
    <message>
        <source>Only the end of this address counts, “{end}”; “{start}” is not the site.</source>
        <translation>Nur das Ende dieser Adresse zählt, „{end}“; „{start}“ ist nicht die Website.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open Countersign</source>
        <translation>Countersign öffnen</translation>
    </message>
    <message>
        <source>Open Countersign to see what for.</source>
        <translation>Öffnen Sie Countersign, um zu sehen, wofür.</translation>
    </message>
    <message>
        <source>Open Countersign to see who asks.</source>
        <translation>Öffnen Sie Countersign, um zu sehen, wer fragt.</translation>
    </message>
    <message>
        <source>Open a picture of the code</source>
        <translation>Öffnen Sie ein Bild des Codes</translation>
    </message>
    <message>
        <source>Open an identity you have</source>
        <translation>Eine vorhandene Identität öffnen</translation>
    </message>
    <message>
        <source>Open image</source>
        <translation>Bild öffnen</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Opened on the computer {name}</source>
        <translation>Auf dem Computer {name} geöffnet</translation>
    </message>
    <message>
        <source>Opens by itself</source>
        <translation>Öffnet von selbst</translation>
    </message>
    <message>
        <source>PDF files cannot be read on this computer; open a picture of the code instead.</source>
        <translation>PDF-Dateien lassen sich auf diesem Computer nicht lesen; öffnen Sie stattdessen ein Bild des Codes.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation>PIN gesetzt</translation>
    </message>
    <message numerus="yes">
        <source>PIN set, %n attempt(s) left</source>
        <translation>
            <numerusform>PIN gesetzt, noch %n Versuch</numerusform>
            <numerusform>PIN gesetzt, noch %n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>PIN that holds now</source>
        <translation>Jetzige PIN</translation>
    </message>
    <message>
        <source>Paper, not a file or a photo: no window can keep other programs from seeing the screen.</source>
        <translation>Papier, keine Datei und kein Foto: Kein Fenster kann andere Programme daran hindern, den Bildschirm zu sehen.</translation>
    </message>
    <message>
        <source>Part of this address cannot be read; do not trust it.</source>
        <translation>Ein Teil dieser Adresse ist nicht lesbar; trauen Sie ihr nicht.</translation>
    </message>
    <message>
        <source>Part of this computer</source>
        <translation>Teil dieses Computers</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>Passphrase noch einmal</translation>
    </message>
    <message>
        <source>Paste link</source>
        <translation>Link einfügen</translation>
    </message>
    <message>
        <source>Paste the link</source>
        <translation>Link einfügen</translation>
    </message>
    <message>
        <source>Permissions (ReCap)</source>
        <translation>Berechtigungen (ReCap)</translation>
    </message>
    <message>
        <source>Permissions (ReCap):</source>
        <translation>Berechtigungen (ReCap):</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Pictures and PDF ({endings})</source>
        <translation>Bilder und PDF ({endings})</translation>
    </message>
    <message>
        <source>Pictures of the screen</source>
        <translation>Bilder des Bildschirms</translation>
    </message>
    <message>
        <source>Plug in your security key</source>
        <translation>Stecken Sie Ihren Sicherheitsschlüssel an</translation>
    </message>
    <message>
        <source>Plug it in when you approve a login.</source>
        <translation>Stecken Sie ihn an, wenn Sie eine Anmeldung genehmigen.</translation>
    </message>
    <message>
        <source>Plug one in, or lay it on the reader: it appears here at once.</source>
        <translation>Stecken Sie einen an oder legen Sie ihn auf den Leser: Er erscheint hier sofort.</translation>
    </message>
    <message>
        <source>Plugged in</source>
        <translation>Angesteckt</translation>
    </message>
    <message>
        <source>Point at the code, or open the link. You see who asks before anything is signed.</source>
        <translation>Zeigen Sie auf den Code oder öffnen Sie den Link. Sie sehen, wer fragt, bevor etwas unterschrieben wird.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Quit Countersign</source>
        <translation>Countersign beenden</translation>
    </message>
    <message>
        <source>Read it with the webcam</source>
        <translation>Mit der Webcam ablesen</translation>
    </message>
    <message>
        <source>Read this part first; then approve.</source>
        <translation>Lesen Sie zuerst diesen Teil; genehmigen Sie dann.</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Receipt: {what}, {day}, {time}</source>
        <translation>Beleg: {what}, {day}, {time}</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Recognises you</source>
        <translation>Erkennt Sie</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Eingetragen</translation>
    </message>
    <message>
        <source>Recorded: block {block}, {day}</source>
        <translation>Eingetragen: Block {block}, {day}</translation>
    </message>
    <message>
        <source>Recovered with the phrase, with the key {name}</source>
        <translation>Mit der Phrase wiederhergestellt, mit dem Schlüssel {name}</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>Wiederherstellungsphrase</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Registry cannot be reached</source>
        <translation>Register nicht erreichbar</translation>
    </message>
    <message>
        <source>Registry is away</source>
        <translation>Register nicht erreichbar</translation>
    </message>
    <message>
        <source>Registry key</source>
        <translation>Schlüssel des Registers</translation>
    </message>
    <message>
        <source>Registry, block {height}</source>
        <translation>Register, Block {height}</translation>
    </message>
    <message>
        <source>Registry: {host}</source>
        <translation>Register: {host}</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relay</translation>
    </message>
    <message>
        <source>Relay and registry answer, and the clocks agree. The newest block is {block}.</source>
        <translation>Relay und Register antworten, und die Uhren stimmen überein. Der neueste Block ist {block}.</translation>
    </message>
    <message>
        <source>Relay and registry are processes on this computer, so nobody else checks what they record.</source>
        <translation>Relay und Register sind Prozesse auf diesem Computer, also prüft niemand sonst, was sie eintragen.</translation>
    </message>
    <message>
        <source>Relay: {host}</source>
        <translation>Relay: {host}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove {computer}</source>
        <translation>{computer} entfernen</translation>
    </message>
    <message>
        <source>Remove {computer}?</source>
        <translation>{computer} entfernen?</translation>
    </message>
    <message>
        <source>Remove {key}</source>
        <translation>{key} entfernen</translation>
    </message>
    <message>
        <source>Remove {key}?</source>
        <translation>{key} entfernen?</translation>
    </message>
    <message>
        <source>Removed the computer {name}</source>
        <translation>Den Computer {name} entfernt</translation>
    </message>
    <message>
        <source>Removed the key {name}</source>
        <translation>Den Schlüssel {name} entfernt</translation>
    </message>
    <message>
        <source>Removed the lost key {name}</source>
        <translation>Den verlorenen Schlüssel {name} entfernt</translation>
    </message>
    <message>
        <source>Rename {thing}</source>
        <translation>{thing} umbenennen</translation>
    </message>
    <message>
        <source>Renew the seed as well</source>
        <translation>Auch den Seed erneuern</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Request:</source>
        <translation>Anfrage:</translation>
    </message>
    <message>
        <source>Runs on this computer</source>
        <translation>Läuft auf diesem Computer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save receipt</source>
        <translation>Beleg speichern</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Den Beleg speichern</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Gespeichert als {file}.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Saved. The file is sealed: only a key or the phrase opens it.</source>
        <translation>Gespeichert. Die Datei ist versiegelt: Nur ein Schlüssel oder die Phrase öffnet sie.</translation>
    </message>
    <message>
        <source>Scan screen</source>
        <translation>Bildschirm lesen</translation>
    </message>
    <message>
        <source>Screen {number}</source>
        <translation>Bildschirm {number}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search sessions</source>
        <translation>Sitzungen durchsuchen</translation>
    </message>
    <message>
        <source>Second camera</source>
        <translation>Zweite Kamera</translation>
    </message>
    <message>
        <source>Security key</source>
        <translation>Sicherheitsschlüssel</translation>
    </message>
    <message>
        <source>Security key PIN</source>
        <translation>PIN des Sicherheitsschlüssels</translation>
    </message>
    <message>
        <source>Security key not here</source>
        <translation>Sicherheitsschlüssel nicht da</translation>
    </message>
    <message>
        <source>Security key ready</source>
        <translation>Sicherheitsschlüssel bereit</translation>
    </message>
    <message>
        <source>Security key unusable</source>
        <translation>Sicherheitsschlüssel unbenutzbar</translation>
    </message>
    <message>
        <source>Security keys that can verify you, and the virtual key.</source>
        <translation>Sicherheitsschlüssel, die Sie prüfen können, und der virtuelle Schlüssel.</translation>
    </message>
    <message>
        <source>See who asks for a login, and approve it with one touch of your key.</source>
        <translation>Sehen Sie, wer um eine Anmeldung bittet, und genehmigen Sie sie mit einer Berührung.</translation>
    </message>
    <message>
        <source>See who asks, and for what, before anything is signed.</source>
        <translation>Sehen Sie, wer fragt und wofür, bevor etwas unterschrieben wird.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Sending it again needs no touch.</source>
        <translation>Das erneute Senden braucht keine Berührung.</translation>
    </message>
    <message>
        <source>Sending it again…</source>
        <translation>Wird erneut gesendet…</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sept.</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Session address {address}</source>
        <translation>Sitzungsadresse {address}</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>PIN setzen</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>PIN setzen</translation>
    </message>
    <message>
        <source>Set a PIN for your key</source>
        <translation>Setzen Sie eine PIN für Ihren Schlüssel</translation>
    </message>
    <message>
        <source>Set a PIN for {key}</source>
        <translation>Eine PIN für {key} setzen</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Set up a new identity</source>
        <translation>Neue Identität einrichten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Several are plugged in, so there is one more touch after this.</source>
        <translation>Mehrere sind angesteckt, daher kommt danach noch eine Berührung.</translation>
    </message>
    <message>
        <source>Shortcut {keys}</source>
        <translation>Tastenkürzel {keys}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show all sessions</source>
        <translation>Alle Sitzungen anzeigen</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>Frühere zeigen</translation>
    </message>
    <message>
        <source>Show this one</source>
        <translation>Diese anzeigen</translation>
    </message>
    <message>
        <source>Show version and licences</source>
        <translation>Version und Lizenzen anzeigen</translation>
    </message>
    <message>
        <source>Show {identity}</source>
        <translation>{identity} anzeigen</translation>
    </message>
    <message>
        <source>Shown: {which}</source>
        <translation>Gezeigt: {which}</translation>
    </message>
    <message>
        <source>Sign in, nothing else</source>
        <translation>Anmelden, sonst nichts</translation>
    </message>
    <message>
        <source>Signed in to {name}</source>
        <translation>Bei {name} angemeldet</translation>
    </message>
    <message>
        <source>Signed in to {site}</source>
        <translation>Bei {site} angemeldet</translation>
    </message>
    <message>
        <source>Since your last sign-in this site has given up {addresses}.</source>
        <translation>Seit Ihrer letzten Anmeldung hat diese Website {addresses} aufgegeben.</translation>
    </message>
    <message>
        <source>Sites are told that nobody has checked it.</source>
        <translation>Websites erfahren, dass niemand sie geprüft hat.</translation>
    </message>
    <message>
        <source>Sites that you sign in to will be listed here.</source>
        <translation>Hier stehen die Websites, bei denen Sie sich anmelden.</translation>
    </message>
    <message>
        <source>So that a login that is opened on this computer is shown at once.</source>
        <translation>Damit eine Anmeldung, die auf diesem Computer geöffnet wird, sofort erscheint.</translation>
    </message>
    <message>
        <source>Some of your settings could not be read; please look through them. What you change now is kept.</source>
        <translation>Einige Ihrer Einstellungen ließen sich nicht lesen; sehen Sie sie bitte durch. Was Sie jetzt ändern, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Something else answered in the server&apos;s place; if this network wants a sign-in, do that in a browser and try again.</source>
        <translation>Etwas anderes hat anstelle des Servers geantwortet; verlangt dieses Netz eine Anmeldung, erledigen Sie sie in einem Browser und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Something else answered in the system&apos;s name, so nothing was signed; tell whoever runs this computer.</source>
        <translation>Etwas anderes hat im Namen des Systems geantwortet, daher wurde nichts unterschrieben; sagen Sie es dem, der diesen Computer betreut.</translation>
    </message>
    <message>
        <source>Something went wrong in this app; try again, and tell its makers if it stays.</source>
        <translation>In dieser App ging etwas schief; versuchen Sie es erneut und sagen Sie es ihren Machern, wenn es bleibt.</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Start and tray</source>
        <translation>Start und Taskleiste</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Beim Anmelden starten</translation>
    </message>
    <message>
        <source>Start without a window</source>
        <translation>Ohne Fenster starten</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>In der Taskleiste bleiben</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>In der Taskleiste bleiben, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>Stay in the tray?</source>
        <translation>In der Taskleiste bleiben?</translation>
    </message>
    <message>
        <source>Step {number} of {of}</source>
        <translation>Schritt {number} von {of}</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Strong: what opens your vault stays in your security key or in Windows Hello, which ask each time.</source>
        <translation>Stark: Was Ihren Tresor öffnet, bleibt in Ihrem Sicherheitsschlüssel oder in Windows Hello, die jedes Mal fragen.</translation>
    </message>
    <message>
        <source>Switch identity</source>
        <translation>Identität wechseln</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Test {key}</source>
        <translation>{key} testen</translation>
    </message>
    <message>
        <source>That PIN is not right.</source>
        <translation>Diese PIN stimmt nicht.</translation>
    </message>
    <message>
        <source>That PIN is not right; check it before you try again.</source>
        <translation>Diese PIN stimmt nicht; prüfen Sie sie, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>That another computer saved, with one of its keys or its phrase.</source>
        <translation>Die ein anderer Computer gespeichert hat, mit einem ihrer Schlüssel oder ihrer Phrase.</translation>
    </message>
    <message>
        <source>That computer is not one of this identity&apos;s.</source>
        <translation>Dieser Computer gehört nicht zu dieser Identität.</translation>
    </message>
    <message>
        <source>That identity is not on this computer.</source>
        <translation>Diese Identität ist nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>That is not an amount that fits here; write it like 500 MB, 20, 5/min or 30m.</source>
        <translation>Dieser Wert passt hier nicht; schreiben Sie ihn wie 500 MB, 20, 5/min oder 30m.</translation>
    </message>
    <message>
        <source>That is not an email address; write it like ada@example.org, or leave it empty.</source>
        <translation>Das ist keine E-Mail-Adresse; schreiben Sie sie wie ada@example.org oder lassen Sie sie leer.</translation>
    </message>
    <message>
        <source>The key of {name} ended elsewhere</source>
        <translation>Schlüssel von {name} anderswo beendet</translation>
    </message>
    <message>
        <source>The session with {name} ended elsewhere</source>
        <translation>Sitzung bei {name} anderswo beendet</translation>
    </message>
    <message>
        <source>This database belongs to another provider; put that provider&apos;s key back, or use a database of its own.</source>
        <translation>Diese Datenbank gehört einem anderen Anbieter. Legen Sie dessen Schlüssel zurück oder verwenden Sie eine eigene Datenbank.</translation>
    </message>
    <message>
        <source>What happened earlier is in the file that Export writes.</source>
        <translation>Was früher geschah, steht in der Datei, die „Exportieren“ schreibt.</translation>
    </message>
    <message>
        <source>Whoever is at this computer can open it with a virtual key that has no PIN.</source>
        <translation>Wer an diesem Computer sitzt, kann es mit einem virtuellen Schlüssel ohne PIN öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>The registry refused to end %n session(s) or key(s); look again later.</source>
        <translation>
            <numerusform>Das Register hat sich geweigert, %n Sitzung oder Schlüssel zu beenden; sehen Sie später noch einmal nach.</numerusform>
            <numerusform>Das Register hat sich geweigert, %n Sitzungen oder Schlüssel zu beenden; sehen Sie später noch einmal nach.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You are signed out of %n sites, and can sign in again as someone new to each.</source>
        <translation>
            <numerusform>Sie sind bei %n Website abgemeldet und können sich dort als jemand Neues wieder anmelden.</numerusform>
            <numerusform>Sie sind bei %n Websites abgemeldet und können sich bei jeder als jemand Neues wieder anmelden.</numerusform>
        </translation>
    </message>
    <message>
        <source>You are signed out of one site, and can sign in again as someone new to it.</source>
        <translation>Sie sind bei einer Website abgemeldet und können sich dort als jemand Neues wieder anmelden.</translation>
    </message>
    <message>
        <source>That is not the number on the page. You have one more try; without such a page, deny.</source>
        <translation>Das ist nicht die Zahl auf der Seite. Sie haben noch einen Versuch; ohne eine solche Seite lehnen Sie ab.</translation>
    </message>
    <message>
        <source>That is not the word on the list; write the words down and start again.</source>
        <translation>Das ist nicht das Wort auf der Liste; schreiben Sie die Wörter auf und beginnen Sie neu.</translation>
    </message>
    <message>
        <source>That is the number on the page.</source>
        <translation>Das ist die Zahl auf der Seite.</translation>
    </message>
    <message>
        <source>That key is not one of this identity&apos;s.</source>
        <translation>Dieser Schlüssel gehört nicht zu dieser Identität.</translation>
    </message>
    <message>
        <source>That login is not being shown any more; give its link again.</source>
        <translation>Diese Anmeldung wird nicht mehr gezeigt; geben Sie ihren Link erneut an.</translation>
    </message>
    <message>
        <source>That passphrase does not open your identity on this computer; check it, or use another of your keys.</source>
        <translation>Diese Passphrase öffnet Ihre Identität auf diesem Computer nicht; prüfen Sie sie oder nehmen Sie einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>That passphrase is not right.</source>
        <translation>Diese Passphrase stimmt nicht.</translation>
    </message>
    <message>
        <source>That passphrase is too easy to guess.</source>
        <translation>Diese Passphrase ist zu leicht zu erraten.</translation>
    </message>
    <message>
        <source>That passphrase is too easy to guess; use 12 characters or more, and no common words alone.</source>
        <translation>Diese Passphrase ist zu leicht zu erraten; nehmen Sie mindestens 12 Zeichen und nicht nur häufige Wörter.</translation>
    </message>
    <message>
        <source>The PIN goes to the key and nowhere else. The touch comes next.</source>
        <translation>Die PIN geht an den Schlüssel und nirgends sonst hin. Danach kommt die Berührung.</translation>
    </message>
    <message>
        <source>The account is not bound to this approval, so it was refused.</source>
        <translation>Das Konto ist nicht an diese Genehmigung gebunden, daher wurde sie abgewiesen.</translation>
    </message>
    <message>
        <source>The approval allows more than was asked for, so it was refused.</source>
        <translation>Die Genehmigung erlaubt mehr, als erbeten war, daher wurde sie abgewiesen.</translation>
    </message>
    <message>
        <source>The approval took too long; try again, with one new touch.</source>
        <translation>Die Genehmigung hat zu lange gedauert; versuchen Sie es mit einer neuen Berührung.</translation>
    </message>
    <message>
        <source>The arrow keys move the circle, plus and minus make it smaller and larger.</source>
        <translation>Die Pfeiltasten bewegen den Kreis, Plus und Minus machen ihn kleiner und größer.</translation>
    </message>
    <message>
        <source>The block in this approval is not one of this network&apos;s; try again.</source>
        <translation>Der Block in dieser Genehmigung gehört nicht zu diesem Netzwerk; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The camera gives no pictures; unplug it, plug it in and try again, or choose another one.</source>
        <translation>Die Kamera liefert keine Bilder; stecken Sie sie ab und wieder an und versuchen Sie es erneut, oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The camera is starting…</source>
        <translation>Die Kamera startet…</translation>
    </message>
    <message>
        <source>The camera was unplugged; plug it in and try again.</source>
        <translation>Die Kamera wurde abgesteckt; stecken Sie sie an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The challenge was made with a key that this identity does not have.</source>
        <translation>Die Aufgabe wurde mit einem Schlüssel gestellt, den diese Identität nicht hat.</translation>
    </message>
    <message>
        <source>The challenge was not made from what you approved, so this was refused.</source>
        <translation>Die Aufgabe entstand nicht aus dem, was Sie genehmigt haben, daher wurde sie abgewiesen.</translation>
    </message>
    <message>
        <source>The database does not answer; try again in a moment.</source>
        <translation>Die Datenbank antwortet nicht; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The desktop did not hand over a picture in time; try again.</source>
        <translation>Der Desktop hat nicht rechtzeitig ein Bild geliefert; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The details handed out are not the ones that were agreed to, so this was refused.</source>
        <translation>Die herausgegebenen Angaben sind nicht die vereinbarten, daher wurde das abgewiesen.</translation>
    </message>
    <message>
        <source>The disk is full; free some space and try again.</source>
        <translation>Der Datenträger ist voll; schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The enrolment does not prove that its keys are held, so it was refused.</source>
        <translation>Die Anmeldung der Identität beweist nicht, dass ihre Schlüssel vorhanden sind, daher wurde sie abgewiesen.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>The fingerprint reader is locked after too many tries; unlock this computer with its password first.</source>
        <translation>Der Fingerabdruckleser ist nach zu vielen Versuchen gesperrt; entsperren Sie diesen Computer zuerst mit dem Passwort.</translation>
    </message>
    <message>
        <source>The first touch fetches the sealed identity and opens it, the second lets this computer in.</source>
        <translation>Die erste Berührung holt die versiegelte Identität und öffnet sie, die zweite lässt diesen Computer ein.</translation>
    </message>
    <message>
        <source>The first touch makes a key pair inside the key, the second seals your identity with it. It is like this once.</source>
        <translation>Die erste Berührung legt im Schlüssel ein Schlüsselpaar an, die zweite versiegelt Ihre Identität damit. So ist es nur einmal.</translation>
    </message>
    <message>
        <source>The first touch makes a key pair inside the new key, the second seals your identity with it.</source>
        <translation>Die erste Berührung legt im neuen Schlüssel ein Schlüsselpaar an, die zweite versiegelt Ihre Identität damit.</translation>
    </message>
    <message>
        <source>The first touch unlocks this computer, because the relay could not; the second approves.</source>
        <translation>Die erste Berührung entsperrt diesen Computer, weil das Relay es nicht konnte; die zweite genehmigt.</translation>
    </message>
    <message>
        <source>The first two are of the new key: one makes a key pair inside it, one seals your identity. The last lets it in.</source>
        <translation>Die ersten beiden gelten dem neuen Schlüssel: Eine legt ein Schlüsselpaar an, eine versiegelt Ihre Identität. Die letzte lässt ihn ein.</translation>
    </message>
    <message>
        <source>The identity code</source>
        <translation>Der Identitätscode</translation>
    </message>
    <message>
        <source>The identity record is not the newest one; fetch it again.</source>
        <translation>Der Eintrag der Identität ist nicht der neueste; holen Sie ihn erneut.</translation>
    </message>
    <message>
        <source>The key did not accept that PIN: it is too short, too long or too simple.</source>
        <translation>Der Schlüssel hat diese PIN nicht angenommen: Sie ist zu kurz, zu lang oder zu einfach.</translation>
    </message>
    <message>
        <source>The key is for {client}</source>
        <translation>Der Schlüssel ist für {client}</translation>
    </message>
    <message>
        <source>The key is for {client}, which says: {purpose}</source>
        <translation>Der Schlüssel ist für {client}, mit den Worten: {purpose}</translation>
    </message>
    <message>
        <source>The list of permissions is not well formed; start again on the site.</source>
        <translation>Die Liste der Berechtigungen ist nicht wohlgeformt; beginnen Sie auf der Website neu.</translation>
    </message>
    <message>
        <source>The local network is already running.</source>
        <translation>Das lokale Netzwerk läuft schon.</translation>
    </message>
    <message>
        <source>The local network is not running; start it first.</source>
        <translation>Das lokale Netzwerk läuft nicht; starten Sie es zuerst.</translation>
    </message>
    <message>
        <source>The local {name} did not start; its log says why.</source>
        <translation>Der lokale Dienst {name} ist nicht gestartet; sein Protokoll sagt, warum.</translation>
    </message>
    <message>
        <source>The login request is not the one in the code; someone may have changed it, so it was refused.</source>
        <translation>Die Anfrage ist nicht die im Code; jemand könnte sie geändert haben, daher wurde sie abgewiesen.</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>Das Netzwerk</translation>
    </message>
    <message>
        <source>The network&apos;s proxy does not answer; check the connection and this system&apos;s proxy settings.</source>
        <translation>Der Proxy des Netzes antwortet nicht; prüfen Sie die Verbindung und die Proxy-Einstellungen dieses Systems.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy does not let this app through; ask whoever runs it to allow the server.</source>
        <translation>Der Proxy des Netzes lässt diese App nicht durch; bitten Sie seinen Betreiber, den Server zu erlauben.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy wants a name and a password; put them into this system&apos;s proxy settings and try again.</source>
        <translation>Der Proxy des Netzes verlangt Namen und Passwort; tragen Sie sie in die Proxy-Einstellungen dieses Systems ein und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The new identity record changes something that it may not, so it was refused.</source>
        <translation>Der neue Eintrag der Identität ändert etwas, das er nicht ändern darf, daher wurde er abgewiesen.</translation>
    </message>
    <message>
        <source>The new key</source>
        <translation>Der neue Schlüssel</translation>
    </message>
    <message>
        <source>The number is not the one the page shows; deny unless you started this login.</source>
        <translation>Die Zahl ist nicht die, die die Seite zeigt; lehnen Sie ab, wenn Sie diese Anmeldung nicht begonnen haben.</translation>
    </message>
    <message>
        <source>The number that the page shows was not typed; type it, or deny.</source>
        <translation>Die Zahl von der Seite wurde nicht eingegeben; geben Sie sie ein oder lehnen Sie ab.</translation>
    </message>
    <message>
        <source>The number was wrong twice, so this login was ended; start again on the site.</source>
        <translation>Die Zahl war zweimal falsch, daher wurde diese Anmeldung beendet; beginnen Sie auf der Website neu.</translation>
    </message>
    <message>
        <source>The only key that opens it by itself, so it cannot be removed; add another one first.</source>
        <translation>Der einzige Schlüssel, der sie allein öffnet, daher nicht entfernbar; fügen Sie zuerst einen anderen hinzu.</translation>
    </message>
    <message>
        <source>The other side cannot store anything now; nothing was issued, try again later.</source>
        <translation>Die Gegenseite kann gerade nichts speichern; nichts wurde ausgestellt, versuchen Sie es später.</translation>
    </message>
    <message>
        <source>The other side gave an answer that does not make sense; try again later.</source>
        <translation>Die Gegenseite hat etwas Unverständliches geantwortet; versuchen Sie es später.</translation>
    </message>
    <message>
        <source>The package does not name its licence.</source>
        <translation>Das Paket nennt seine Lizenz nicht.</translation>
    </message>
    <message>
        <source>The page that asks may be in another network than this computer.</source>
        <translation>Die Seite, die fragt, ist vielleicht in einem anderen Netz als dieser Computer.</translation>
    </message>
    <message>
        <source>The page that wants you to sign in shows it below its code.</source>
        <translation>Die Seite, bei der Sie sich anmelden, zeigt sie unter ihrem Code.</translation>
    </message>
    <message>
        <source>The phrase lets a new key in, and the lost ones out.</source>
        <translation>Die Phrase lässt einen neuen Schlüssel ein und die verlorenen nicht mehr.</translation>
    </message>
    <message>
        <source>The phrase on your paper opens your identity now. Recorded in block {block}.</source>
        <translation>Die Phrase auf Ihrem Papier öffnet jetzt Ihre Identität. Eingetragen in Block {block}.</translation>
    </message>
    <message>
        <source>The phrase opens your identity, a new key is let in, and the lost ones are let in no longer. Your sessions go on under the same addresses.</source>
        <translation>Die Phrase öffnet Ihre Identität, ein neuer Schlüssel wird eingelassen, die verlorenen nicht mehr. Ihre Sitzungen laufen unter denselben Adressen weiter.</translation>
    </message>
    <message>
        <source>The reason it gives: {purpose}</source>
        <translation>Der Grund, den er nennt: {purpose}</translation>
    </message>
    <message>
        <source>The record is not proven to be in the registry.</source>
        <translation>Es ist nicht bewiesen, dass der Eintrag im Register steht.</translation>
    </message>
    <message>
        <source>The registry answers. It records what you approve and what you end, and proves it.</source>
        <translation>Das Register antwortet. Es trägt ein, was Sie genehmigen und beenden, und beweist es.</translation>
    </message>
    <message>
        <source>The registry cannot be reached; nothing was issued, try again in a moment.</source>
        <translation>Das Register ist nicht erreichbar; nichts wurde ausgestellt, versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The registry does not answer. Without it no login and no end of a session can be recorded.</source>
        <translation>Das Register antwortet nicht. Ohne es lässt sich keine Anmeldung und kein Ende einer Sitzung eintragen.</translation>
    </message>
    <message>
        <source>The registry entries in this approval are not the ones that follow from it.</source>
        <translation>Die Registereinträge in dieser Genehmigung folgen nicht aus ihr.</translation>
    </message>
    <message numerus="yes">
        <source>The registry refused to end %n other(s); look again later.</source>
        <translation>
            <numerusform>Das Register hat %n weiteres Ende abgewiesen; sehen Sie später noch einmal nach.</numerusform>
            <numerusform>Das Register hat %n weitere Enden abgewiesen; sehen Sie später noch einmal nach.</numerusform>
        </translation>
    </message>
    <message>
        <source>The registry was not asked yet.</source>
        <translation>Das Register wurde noch nicht gefragt.</translation>
    </message>
    <message>
        <source>The registry&apos;s new head does not continue its old one; do not trust it.</source>
        <translation>Der neue Stand des Registers setzt den alten nicht fort; trauen Sie ihm nicht.</translation>
    </message>
    <message>
        <source>The registry&apos;s signed head does not hold; do not trust it and tell its operator.</source>
        <translation>Der unterschriebene Stand des Registers hält nicht stand; trauen Sie ihm nicht und sagen Sie es dem Betreiber.</translation>
    </message>
    <message>
        <source>The relay cannot be reached; check the connection and try again.</source>
        <translation>Das Relay ist nicht erreichbar; prüfen Sie die Verbindung und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The relay does not know this identity; enrol it, or give it back from a computer or a file that has it.</source>
        <translation>Das Relay kennt diese Identität nicht; melden Sie sie an oder geben Sie sie von einem Computer oder einer Datei zurück, die sie hat.</translation>
    </message>
    <message>
        <source>The relay does not know this login request; start again on the site.</source>
        <translation>Das Relay kennt diese Anfrage nicht; beginnen Sie auf der Website neu.</translation>
    </message>
    <message>
        <source>The relay handed out an older record of this site than this computer knows; nothing was sent.</source>
        <translation>Das Relay hat einen älteren Eintrag dieser Website ausgegeben, als dieser Computer kennt; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The relay leaves out a session of yours, so the key was not locked out of it; tell its operator.</source>
        <translation>Das Relay lässt eine Ihrer Sitzungen aus, daher wurde der Schlüssel dort nicht ausgesperrt; sagen Sie es dem Betreiber.</translation>
    </message>
    <message>
        <source>The relay {relay} answers. It brings requests to this window.</source>
        <translation>Das Relay {relay} antwortet. Es bringt Anfragen in dieses Fenster.</translation>
    </message>
    <message>
        <source>The relay {relay} does not answer, so no login can reach this window.</source>
        <translation>Das Relay {relay} antwortet nicht, daher kann keine Anmeldung dieses Fenster erreichen.</translation>
    </message>
    <message>
        <source>The relay {relay} was not asked yet.</source>
        <translation>Das Relay {relay} wurde noch nicht gefragt.</translation>
    </message>
    <message>
        <source>The request claims to be signed by the site, and is not; do not approve it.</source>
        <translation>Die Anfrage behauptet, von der Website unterschrieben zu sein, und ist es nicht; genehmigen Sie sie nicht.</translation>
    </message>
    <message>
        <source>The request does not ask for that permission; use a name that it lists.</source>
        <translation>Die Anfrage bittet nicht um diese Berechtigung; nehmen Sie einen Namen, den sie nennt.</translation>
    </message>
    <message>
        <source>The same on every computer in this network. Compare it with what its operator publishes.</source>
        <translation>Auf jedem Computer in diesem Netzwerk gleich. Vergleichen Sie ihn mit dem, was der Betreiber veröffentlicht.</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Dieselbe noch einmal</translation>
    </message>
    <message>
        <source>The screen could not be read; open a picture of the code instead.</source>
        <translation>Der Bildschirm ließ sich nicht lesen; öffnen Sie stattdessen ein Bild des Codes.</translation>
    </message>
    <message>
        <source>The screen was not shown to this app; try again and allow it, or open a picture of the code.</source>
        <translation>Der Bildschirm wurde dieser App nicht gezeigt; versuchen Sie es erneut und erlauben Sie es, oder öffnen Sie ein Bild des Codes.</translation>
    </message>
    <message>
        <source>The sealed vault does not belong to the identity record, so it was refused.</source>
        <translation>Der versiegelte Tresor gehört nicht zum Eintrag der Identität, daher wurde er abgewiesen.</translation>
    </message>
    <message>
        <source>The security key answered for someone else.</source>
        <translation>Der Sicherheitsschlüssel hat für jemand anderen geantwortet.</translation>
    </message>
    <message>
        <source>The security key did not give the secret it should; use another key.</source>
        <translation>Der Sicherheitsschlüssel hat nicht das nötige Geheimnis geliefert; nehmen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The security key did not recognise you; try again, or use its PIN.</source>
        <translation>Der Sicherheitsschlüssel hat Sie nicht erkannt; versuchen Sie es erneut oder nehmen Sie seine PIN.</translation>
    </message>
    <message>
        <source>The security key did not verify you; try again with your PIN or fingerprint.</source>
        <translation>Der Sicherheitsschlüssel hat Sie nicht geprüft; versuchen Sie es mit PIN oder Fingerabdruck erneut.</translation>
    </message>
    <message>
        <source>The security key does not accept that PIN; choose a longer one, or one that is less simple.</source>
        <translation>Der Sicherheitsschlüssel nimmt diese PIN nicht an; wählen Sie eine längere oder weniger einfache.</translation>
    </message>
    <message>
        <source>The security key does not answer; unplug it, plug it in and try again.</source>
        <translation>Der Sicherheitsschlüssel antwortet nicht; stecken Sie ihn ab und wieder an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The security key has no room left; remove something from it first.</source>
        <translation>Im Sicherheitsschlüssel ist kein Platz mehr; entfernen Sie zuerst etwas daraus.</translation>
    </message>
    <message>
        <source>The security key reported an error; unplug it, plug it in and try again.</source>
        <translation>Der Sicherheitsschlüssel hat einen Fehler gemeldet; stecken Sie ihn ab und wieder an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The security key signed another challenge, so this was refused.</source>
        <translation>Der Sicherheitsschlüssel hat eine andere Aufgabe unterschrieben, daher wurde das abgewiesen.</translation>
    </message>
    <message>
        <source>The security key uses an algorithm that is not accepted.</source>
        <translation>Der Sicherheitsschlüssel benutzt ein Verfahren, das nicht angenommen wird.</translation>
    </message>
    <message>
        <source>The security key was not touched in time; try again.</source>
        <translation>Der Sicherheitsschlüssel wurde nicht rechtzeitig berührt; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The security key was not touched; try again and touch it.</source>
        <translation>Der Sicherheitsschlüssel wurde nicht berührt; versuchen Sie es erneut und berühren Sie ihn.</translation>
    </message>
    <message>
        <source>The security key was taken off the reader too soon; hold it there until the next step.</source>
        <translation>Der Sicherheitsschlüssel wurde zu früh vom Leser genommen; halten Sie ihn dort bis zum nächsten Schritt.</translation>
    </message>
    <message>
        <source>The security key was unplugged; plug it in and try again.</source>
        <translation>Der Sicherheitsschlüssel wurde abgesteckt; stecken Sie ihn an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The security key&apos;s PIN is blocked; the key must be reset before it can be used.</source>
        <translation>Die PIN des Sicherheitsschlüssels ist gesperrt; er muss zurückgesetzt werden, bevor er sich benutzen lässt.</translation>
    </message>
    <message>
        <source>The security key&apos;s answer is for another purpose, so it was refused.</source>
        <translation>Die Antwort des Sicherheitsschlüssels gilt einem anderen Zweck, daher wurde sie abgewiesen.</translation>
    </message>
    <message>
        <source>The security key&apos;s answer is for another site, so it was refused.</source>
        <translation>Die Antwort des Sicherheitsschlüssels gilt einer anderen Website, daher wurde sie abgewiesen.</translation>
    </message>
    <message>
        <source>The security key&apos;s backup state changed or contradicts itself, so it was refused.</source>
        <translation>Der Sicherungszustand des Sicherheitsschlüssels hat sich geändert oder widerspricht sich, daher wurde das abgewiesen.</translation>
    </message>
    <message>
        <source>The security key&apos;s counter went backwards; it may have been copied, so it was refused.</source>
        <translation>Der Zähler des Sicherheitsschlüssels lief rückwärts; er könnte kopiert worden sein, daher wurde das abgewiesen.</translation>
    </message>
    <message>
        <source>The security key&apos;s fingerprint reader is blocked; use its PIN.</source>
        <translation>Der Fingerabdruckleser des Sicherheitsschlüssels ist gesperrt; nehmen Sie seine PIN.</translation>
    </message>
    <message>
        <source>The security key&apos;s signature does not hold, so this was refused.</source>
        <translation>Die Signatur des Sicherheitsschlüssels hält nicht stand, daher wurde das abgewiesen.</translation>
    </message>
    <message>
        <source>The server shows a certificate that this computer does not know; on a company network, have its own installed.</source>
        <translation>Der Server zeigt ein Zertifikat, das dieser Computer nicht kennt; lassen Sie in einem Firmennetz dessen eigenes installieren.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not hold at this time; check this computer&apos;s date, then tell the server&apos;s operator.</source>
        <translation>Das Zertifikat des Servers gilt zu dieser Zeit nicht; prüfen Sie das Datum dieses Computers und sagen Sie es dann dem Betreiber des Servers.</translation>
    </message>
    <message>
        <source>The session address is not proven, so this was refused.</source>
        <translation>Die Sitzungsadresse ist nicht bewiesen, daher wurde das abgewiesen.</translation>
    </message>
    <message>
        <source>The session key may do all of that already; nobody needs to be asked.</source>
        <translation>Der Sitzungsschlüssel darf das alles schon; niemand muss gefragt werden.</translation>
    </message>
    <message>
        <source>The settings file has a mistake ({where}); correct it and start again.</source>
        <translation>Die Einstellungsdatei hat einen Fehler ({where}); berichtigen Sie ihn und starten Sie neu.</translation>
    </message>
    <message>
        <source>The sign-in statement is not the one that follows from the approval.</source>
        <translation>Die Anmeldeerklärung ist nicht die, die aus der Genehmigung folgt.</translation>
    </message>
    <message>
        <source>The sign-in statement is not well formed; start again on the site.</source>
        <translation>Die Anmeldeerklärung ist nicht wohlgeformt; beginnen Sie auf der Website neu.</translation>
    </message>
    <message>
        <source>The site cannot be reached; try again in a moment.</source>
        <translation>Die Website ist nicht erreichbar; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The site did not register this return address, so nothing is sent there.</source>
        <translation>Die Website hat diese Rücksprungadresse nicht eingetragen, daher wird nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>The site took this login request back; start again there if you still want to sign in.</source>
        <translation>Die Website hat diese Anfrage zurückgenommen; beginnen Sie dort neu, wenn Sie sich noch anmelden möchten.</translation>
    </message>
    <message>
        <source>The site&apos;s record</source>
        <translation>Der Eintrag der Website</translation>
    </message>
    <message>
        <source>The site&apos;s sign-in request is incomplete or asks for something this relay does not offer.</source>
        <translation>Die Anfrage der Website ist unvollständig oder verlangt etwas, das dieses Relay nicht bietet.</translation>
    </message>
    <message>
        <source>The software that asks cannot show a number to compare. Approve only if you started this login yourself, just now.</source>
        <translation>Die Software, die fragt, kann keine Zahl zum Vergleichen zeigen. Genehmigen Sie nur, wenn Sie diese Anmeldung gerade selbst begonnen haben.</translation>
    </message>
    <message>
        <source>The statement to be signed, and the request as it was sent</source>
        <translation>Die Erklärung zum Unterschreiben und die Anfrage, wie sie gesendet wurde</translation>
    </message>
    <message>
        <source>The system closed its question before you answered; try again.</source>
        <translation>Das System hat seine Frage geschlossen, bevor Sie geantwortet haben; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The system did not let this app open login links; check the permissions of your own settings.</source>
        <translation>Das System ließ diese App keine Anmeldelinks öffnen; prüfen Sie die Rechte Ihrer eigenen Einstellungen.</translation>
    </message>
    <message>
        <source>The system did not let this app start at login; check the permissions of your own settings.</source>
        <translation>Das System ließ diese App nicht beim Anmelden starten; prüfen Sie die Rechte Ihrer eigenen Einstellungen.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring cannot be used; unlock it and try again.</source>
        <translation>Der Schlüsselbund des Systems lässt sich nicht benutzen; entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The times in this approval do not fit together, so it was refused.</source>
        <translation>Die Zeiten in dieser Genehmigung passen nicht zusammen, daher wurde sie abgewiesen.</translation>
    </message>
    <message>
        <source>The times of this request&apos;s signature do not fit the permission, so it was refused.</source>
        <translation>Die Zeiten der Signatur dieser Anfrage passen nicht zur Berechtigung, daher wurde sie abgewiesen.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden sind nicht gleich.</translation>
    </message>
    <message>
        <source>The vault could not be opened with this key.</source>
        <translation>Der Tresor ließ sich mit diesem Schlüssel nicht öffnen.</translation>
    </message>
    <message>
        <source>The vault file is older than it should be; something replaced it.</source>
        <translation>Die Tresordatei ist älter, als sie sein sollte; etwas hat sie ersetzt.</translation>
    </message>
    <message>
        <source>The window is locked; open it with your key first.</source>
        <translation>Das Fenster ist gesperrt; öffnen Sie es zuerst mit Ihrem Schlüssel.</translation>
    </message>
    <message>
        <source>The window shows nothing until you touch your key.</source>
        <translation>Das Fenster zeigt nichts, bis Sie Ihren Schlüssel berühren.</translation>
    </message>
    <message>
        <source>There are several sessions for this site; say by its name which one is meant.</source>
        <translation>Es gibt mehrere Sitzungen bei dieser Website; nennen Sie die gemeinte beim Namen.</translation>
    </message>
    <message>
        <source>There is a file with that name already; choose another name.</source>
        <translation>Eine Datei mit diesem Namen gibt es schon; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is already an identity on this computer.</source>
        <translation>Auf diesem Computer ist schon eine Identität.</translation>
    </message>
    <message>
        <source>There is no identity on this computer yet; set one up first.</source>
        <translation>Auf diesem Computer ist noch keine Identität; richten Sie zuerst eine ein.</translation>
    </message>
    <message>
        <source>There is no session key in that place; get one with countersign request.</source>
        <translation>An diesem Ort liegt kein Sitzungsschlüssel; holen Sie einen mit countersign request.</translation>
    </message>
    <message>
        <source>There, open Countersign, choose “I have one already”, then “With one of its keys”.</source>
        <translation>Öffnen Sie dort Countersign, wählen Sie „Ich habe schon eine“, dann „Mit einem ihrer Schlüssel“.</translation>
    </message>
    <message>
        <source>These words are a recovery phrase, but not this identity&apos;s.</source>
        <translation>Diese Wörter sind eine Wiederherstellungsphrase, aber nicht die dieser Identität.</translation>
    </message>
    <message>
        <source>These words do not belong together; check their order and each of them.</source>
        <translation>Diese Wörter gehören nicht zusammen; prüfen Sie jedes und ihre Reihenfolge.</translation>
    </message>
    <message>
        <source>Third camera</source>
        <translation>Dritte Kamera</translation>
    </message>
    <message>
        <source>This Mac&apos;s password</source>
        <translation>Das Passwort dieses Mac</translation>
    </message>
    <message>
        <source>This Windows does not let apps use keys; install its updates and try again.</source>
        <translation>Dieses Windows lässt Apps keine Schlüssel benutzen; installieren Sie seine Updates und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This access token belongs to another key.</source>
        <translation>Dieses Zugriffstoken gehört zu einem anderen Schlüssel.</translation>
    </message>
    <message>
        <source>This access token came without the signature that goes with it, so it was refused.</source>
        <translation>Dieses Zugriffstoken kam ohne die zugehörige Signatur, daher wurde es abgewiesen.</translation>
    </message>
    <message>
        <source>This access token is not valid; sign in again.</source>
        <translation>Dieses Zugriffstoken ist ungültig; melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>This address has a name before an “@” in it, which is not the site; do not trust it.</source>
        <translation>In dieser Adresse steht ein Name vor einem „@“, der nicht die Website ist; trauen Sie ihr nicht.</translation>
    </message>
    <message>
        <source>This address has letters beyond a to z: it reads “{reading}”.</source>
        <translation>Diese Adresse hat andere Buchstaben als a bis z: Sie lautet „{reading}“.</translation>
    </message>
    <message>
        <source>This address imitates another one: it reads “{reading}”, but in other letters.</source>
        <translation>Diese Adresse ahmt eine andere nach: Sie liest sich „{reading}“, aber mit anderen Buchstaben.</translation>
    </message>
    <message>
        <source>This address is written in a way that could mean two places, so it was refused.</source>
        <translation>Diese Adresse ist so geschrieben, dass sie zwei Orte meinen könnte, daher wurde sie abgewiesen.</translation>
    </message>
    <message>
        <source>This app may not use the camera; allow it in the system&apos;s settings and try again.</source>
        <translation>Diese App darf die Kamera nicht benutzen; erlauben Sie es in den Einstellungen des Systems und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This approval is of a kind that is not accepted here.</source>
        <translation>Diese Art von Genehmigung wird hier nicht angenommen.</translation>
    </message>
    <message>
        <source>This approval was used before with other contents, so it was refused.</source>
        <translation>Diese Genehmigung wurde schon mit anderem Inhalt benutzt, daher wurde sie abgewiesen.</translation>
    </message>
    <message>
        <source>This asks for a permission this version cannot explain, so it was refused.</source>
        <translation>Hier wird eine Berechtigung erbeten, die diese Version nicht erklären kann, daher wurde sie abgewiesen.</translation>
    </message>
    <message>
        <source>This asks for something this version does not know; update, or refuse.</source>
        <translation>Hier wird etwas erbeten, das diese Version nicht kennt; aktualisieren Sie oder lehnen Sie ab.</translation>
    </message>
    <message>
        <source>This belongs to another network than the one you joined, so it was refused.</source>
        <translation>Das gehört zu einem anderen Netzwerk als dem, dem Sie beigetreten sind, daher wurde es abgewiesen.</translation>
    </message>
    <message>
        <source>This cannot be taken; drop one picture of the code, or one link.</source>
        <translation>Das lässt sich nicht annehmen; legen Sie ein Bild des Codes oder einen Link hier ab.</translation>
    </message>
    <message>
        <source>This code points somewhere a login may not come from; do not use it.</source>
        <translation>Dieser Code zeigt an einen Ort, von dem keine Anmeldung kommen darf; benutzen Sie ihn nicht.</translation>
    </message>
    <message>
        <source>This command needs a part that is not installed; run pip install &apos;countersign-authenticator[{extra}]&apos;.</source>
        <translation>Dieser Befehl braucht einen Teil, der nicht installiert ist; führen Sie pip install &apos;countersign-authenticator[{extra}]&apos; aus.</translation>
    </message>
    <message>
        <source>This computer could not store the data; check the disk and try again.</source>
        <translation>Dieser Computer konnte die Daten nicht speichern; prüfen Sie den Datenträger und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This computer did not recognise you, so nothing was signed; try again.</source>
        <translation>Dieser Computer hat Sie nicht erkannt, daher wurde nichts unterschrieben; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This computer does not belong to the identity any more; open the identity again with a security key.</source>
        <translation>Dieser Computer gehört nicht mehr zur Identität; öffnen Sie sie erneut mit einem Sicherheitsschlüssel.</translation>
    </message>
    <message>
        <source>This computer has no password, so it cannot tell who you are; set one, or use a security key.</source>
        <translation>Dieser Computer hat kein Passwort und kann daher nicht wissen, wer Sie sind; setzen Sie eines oder nehmen Sie einen Sicherheitsschlüssel.</translation>
    </message>
    <message>
        <source>This computer has no sign-in of its own that can be used here; use a security key.</source>
        <translation>Dieser Computer hat keine eigene Anmeldung, die sich hier nutzen lässt; nehmen Sie einen Sicherheitsschlüssel.</translation>
    </message>
    <message>
        <source>This computer would let anyone through without asking, so it cannot guard an identity; use a security key.</source>
        <translation>Dieser Computer ließe jeden ohne Frage durch und kann daher keine Identität hüten; nehmen Sie einen Sicherheitsschlüssel.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {offset} off; set it and try again.</source>
        <translation>Die Uhr dieses Computers geht um {offset} falsch; stellen Sie sie und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This computer&apos;s own sign-in reported an error; try again, or use a security key.</source>
        <translation>Die Anmeldung dieses Computers hat einen Fehler gemeldet; versuchen Sie es erneut oder nehmen Sie einen Sicherheitsschlüssel.</translation>
    </message>
    <message>
        <source>This computer&apos;s password or fingerprint</source>
        <translation>Passwort oder Fingerabdruck dieses Computers</translation>
    </message>
    <message>
        <source>This computer&apos;s sign-in</source>
        <translation>Anmeldung dieses Computers</translation>
    </message>
    <message>
        <source>This data is not in its one exact form; ask the sender to try again.</source>
        <translation>Diese Daten haben nicht ihre eine genaue Form; bitten Sie den Absender, es erneut zu versuchen.</translation>
    </message>
    <message>
        <source>This data is not in the form it should have; ask the sender to try again.</source>
        <translation>Diese Daten haben nicht die Form, die sie haben sollten; bitten Sie den Absender, es erneut zu versuchen.</translation>
    </message>
    <message>
        <source>This desktop has no tray, so closing the window ends Countersign.</source>
        <translation>Dieser Desktop hat keine Taskleiste für Apps, daher beendet das Schließen des Fensters Countersign.</translation>
    </message>
    <message>
        <source>This desktop has no tray; at login the window starts minimised.</source>
        <translation>Dieser Desktop hat keine Taskleiste für Apps; nach dem Anmelden startet das Fenster minimiert.</translation>
    </message>
    <message>
        <source>This desktop has no way to show its screen to an app; open a picture of the code, or paste the link.</source>
        <translation>Dieser Desktop kann seinen Bildschirm keiner App zeigen; öffnen Sie ein Bild des Codes oder fügen Sie den Link ein.</translation>
    </message>
    <message>
        <source>This does not follow the site&apos;s newest record, so it was not registered.</source>
        <translation>Das folgt nicht auf den neuesten Eintrag der Website, daher wurde es nicht eingetragen.</translation>
    </message>
    <message>
        <source>This file cannot be read; check its name and its permissions.</source>
        <translation>Diese Datei lässt sich nicht lesen; prüfen Sie Namen und Rechte.</translation>
    </message>
    <message>
        <source>This file is older than your identity is now; export it again where your identity is.</source>
        <translation>Diese Datei ist älter als Ihre Identität jetzt; exportieren Sie sie dort neu, wo Ihre Identität ist.</translation>
    </message>
    <message>
        <source>This identity has more live sessions than a new seed can carry on; end some of them first.</source>
        <translation>Diese Identität hat mehr laufende Sitzungen, als ein neuer Seed weiterführen kann; beenden Sie zuerst einige.</translation>
    </message>
    <message>
        <source>This identity is enrolled already; open it instead of setting it up again.</source>
        <translation>Diese Identität ist schon angemeldet; öffnen Sie sie, statt sie neu einzurichten.</translation>
    </message>
    <message>
        <source>This identity is on this computer already; choose it in the list.</source>
        <translation>Diese Identität ist schon auf diesem Computer; wählen Sie sie in der Liste.</translation>
    </message>
    <message>
        <source>This is larger than is allowed; ask the sender to make it smaller.</source>
        <translation>Das ist größer als erlaubt; bitten Sie den Absender, es zu verkleinern.</translation>
    </message>
    <message>
        <source>This is not a Countersign login code; look for the code on the site you are signing in to.</source>
        <translation>Das ist kein Anmeldecode von Countersign; suchen Sie den Code auf der Website, bei der Sie sich anmelden.</translation>
    </message>
    <message>
        <source>This is not a file that Countersign exported; choose another one.</source>
        <translation>Diese Datei hat Countersign nicht exportiert; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>This is not a receipt that Countersign can read.</source>
        <translation>Das ist kein Beleg, den Countersign lesen kann.</translation>
    </message>
    <message>
        <source>This is not an identity code; copy it whole from the computer that has the identity.</source>
        <translation>Das ist kein Identitätscode; kopieren Sie ihn ganz von dem Computer, der die Identität hat.</translation>
    </message>
    <message>
        <source>This is not the address of a key on this computer; use one like tcp://127.0.0.1:35962.</source>
        <translation>Das ist nicht die Adresse eines Schlüssels auf diesem Computer; nehmen Sie eine wie tcp://127.0.0.1:35962.</translation>
    </message>
    <message>
        <source>This is the computer you are using; remove it from another one.</source>
        <translation>Das ist der Computer, den Sie gerade benutzen; entfernen Sie ihn von einem anderen aus.</translation>
    </message>
    <message>
        <source>This is the only strong way into the identity; add another key or a recovery phrase first.</source>
        <translation>Das ist der einzige starke Weg in die Identität; fügen Sie zuerst einen Schlüssel oder eine Wiederherstellungsphrase hinzu.</translation>
    </message>
    <message>
        <source>This key cannot check that it is you, so a passphrase does.</source>
        <translation>Dieser Schlüssel kann nicht prüfen, dass Sie es sind; das tut eine Passphrase.</translation>
    </message>
    <message>
        <source>This key cannot check that it is you, so a passphrase does. Four or more words that do not belong together are easy to keep and hard to guess.</source>
        <translation>Dieser Schlüssel kann nicht prüfen, dass Sie es sind; das tut eine Passphrase. Vier oder mehr Wörter, die nicht zusammengehören, sind leicht zu merken und schwer zu erraten.</translation>
    </message>
    <message>
        <source>This key has no PIN yet. With one, nobody who finds it can use it.</source>
        <translation>Dieser Schlüssel hat noch keine PIN. Mit einer kann ihn kein Finder benutzen.</translation>
    </message>
    <message>
        <source>This key has used up what it was allowed; ask for a new permission.</source>
        <translation>Dieser Schlüssel hat aufgebraucht, was ihm erlaubt war; bitten Sie um eine neue Berechtigung.</translation>
    </message>
    <message>
        <source>This key is too weak to be the only way in; set the identity up with a security key first.</source>
        <translation>Dieser Schlüssel ist zu schwach, um der einzige Weg hinein zu sein; richten Sie die Identität zuerst mit einem Sicherheitsschlüssel ein.</translation>
    </message>
    <message>
        <source>This key may not do that.</source>
        <translation>Dieser Schlüssel darf das nicht.</translation>
    </message>
    <message>
        <source>This key wants another PIN before it does anything else.</source>
        <translation>Dieser Schlüssel will eine andere PIN, bevor er etwas anderes tut.</translation>
    </message>
    <message>
        <source>This key&apos;s permission has run out; ask for a new one.</source>
        <translation>Die Berechtigung dieses Schlüssels ist abgelaufen; bitten Sie um eine neue.</translation>
    </message>
    <message>
        <source>This key&apos;s permission was taken back.</source>
        <translation>Die Berechtigung dieses Schlüssels wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>This login code was already used; start again on the site.</source>
        <translation>Dieser Anmeldecode wurde schon benutzt; beginnen Sie auf der Website neu.</translation>
    </message>
    <message>
        <source>This login comes from a relay you have not used before; check its name before you continue.</source>
        <translation>Diese Anmeldung kommt von einem Relay, das Sie noch nicht benutzt haben; prüfen Sie seinen Namen, bevor Sie fortfahren.</translation>
    </message>
    <message>
        <source>This login comes from {host}, where you have no identity.</source>
        <translation>Diese Anmeldung kommt von {host}, wo Sie keine Identität haben.</translation>
    </message>
    <message>
        <source>This login request has expired; start again on the site.</source>
        <translation>Diese Anfrage ist abgelaufen; beginnen Sie auf der Website neu.</translation>
    </message>
    <message>
        <source>This login request is dated in the future; check the clocks and start again.</source>
        <translation>Diese Anfrage ist in die Zukunft datiert; prüfen Sie die Uhren und beginnen Sie neu.</translation>
    </message>
    <message>
        <source>This login session may not ask for your password; log in at the computer itself, or use a security key.</source>
        <translation>Diese Anmeldesitzung darf nicht nach Ihrem Passwort fragen; melden Sie sich am Computer selbst an oder nehmen Sie einen Sicherheitsschlüssel.</translation>
    </message>
    <message>
        <source>This login was declined.</source>
        <translation>Diese Anmeldung wurde abgelehnt.</translation>
    </message>
    <message>
        <source>This name leads into a private network, so nothing was sent there; check the name.</source>
        <translation>Dieser Name führt in ein privates Netz, daher wurde nichts dorthin gesendet; prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>This needs a sign-in; sign in first.</source>
        <translation>Das braucht eine Anmeldung; melden Sie sich zuerst an.</translation>
    </message>
    <message>
        <source>This network accepts only keys whose maker vouches for them.</source>
        <translation>Dieses Netzwerk nimmt nur Schlüssel an, für die ihr Hersteller bürgt.</translation>
    </message>
    <message>
        <source>This network does not accept it; use a key that you can hold.</source>
        <translation>Dieses Netzwerk nimmt ihn nicht an; nehmen Sie einen Schlüssel in der Hand.</translation>
    </message>
    <message>
        <source>This network does not accept keys that cannot verify you.</source>
        <translation>Dieses Netzwerk nimmt keine Schlüssel an, die Sie nicht prüfen können.</translation>
    </message>
    <message>
        <source>This network does not accept keys that cannot verify you; use a FIDO2 security key.</source>
        <translation>Dieses Netzwerk nimmt keine Schlüssel an, die Sie nicht prüfen können; nehmen Sie einen FIDO2-Sicherheitsschlüssel.</translation>
    </message>
    <message>
        <source>This network does not accept the virtual key; use a real security key.</source>
        <translation>Dieses Netzwerk nimmt den virtuellen Schlüssel nicht an; nehmen Sie einen echten Sicherheitsschlüssel.</translation>
    </message>
    <message>
        <source>This network does not accept this kind of security key.</source>
        <translation>Dieses Netzwerk nimmt diese Art von Sicherheitsschlüssel nicht an.</translation>
    </message>
    <message>
        <source>This page is not one of the site&apos;s own, so it may not ask for a login.</source>
        <translation>Diese Seite gehört nicht der Website und darf daher nicht um eine Anmeldung bitten.</translation>
    </message>
    <message>
        <source>This permission does not follow from the one it names, so it was refused.</source>
        <translation>Diese Berechtigung folgt nicht aus der, die sie nennt, daher wurde sie abgewiesen.</translation>
    </message>
    <message>
        <source>This permission does not hold yet; wait, or check the clock.</source>
        <translation>Diese Berechtigung gilt noch nicht; warten Sie oder prüfen Sie die Uhr.</translation>
    </message>
    <message>
        <source>This permission is not in the registry.</source>
        <translation>Diese Berechtigung steht nicht im Register.</translation>
    </message>
    <message>
        <source>This permission is wider than the one it comes from, so it was refused.</source>
        <translation>Diese Berechtigung reicht weiter als die, aus der sie stammt, daher wurde sie abgewiesen.</translation>
    </message>
    <message>
        <source>This permission was handed on too often; ask for one that is nearer to the first.</source>
        <translation>Diese Berechtigung wurde zu oft weitergegeben; bitten Sie um eine, die näher an der ersten ist.</translation>
    </message>
    <message>
        <source>This permission was handed to another key, so it was refused.</source>
        <translation>Diese Berechtigung wurde einem anderen Schlüssel gegeben, daher wurde sie abgewiesen.</translation>
    </message>
    <message>
        <source>This picture cannot be read; try a PNG or JPEG file.</source>
        <translation>Dieses Bild lässt sich nicht lesen; versuchen Sie eine PNG- oder JPEG-Datei.</translation>
    </message>
    <message>
        <source>This record is not in the registry.</source>
        <translation>Dieser Eintrag steht nicht im Register.</translation>
    </message>
    <message>
        <source>This recovery phrase belongs to another identity; make a new one.</source>
        <translation>Diese Wiederherstellungsphrase gehört zu einer anderen Identität; erstellen Sie eine neue.</translation>
    </message>
    <message>
        <source>This request is not signed by the session&apos;s key, so it was refused.</source>
        <translation>Diese Anfrage ist nicht mit dem Schlüssel der Sitzung unterschrieben, daher wurde sie abgewiesen.</translation>
    </message>
    <message>
        <source>This request is signed by another key than the permission is for, so it was refused.</source>
        <translation>Diese Anfrage ist mit einem anderen Schlüssel unterschrieben als dem der Berechtigung, daher wurde sie abgewiesen.</translation>
    </message>
    <message>
        <source>This request is signed for another server, so it was refused.</source>
        <translation>Diese Anfrage ist für einen anderen Server unterschrieben, daher wurde sie abgewiesen.</translation>
    </message>
    <message>
        <source>This request was made for another relay, so it was refused.</source>
        <translation>Diese Anfrage wurde für ein anderes Relay gestellt, daher wurde sie abgewiesen.</translation>
    </message>
    <message>
        <source>This request was sent before, so it was refused.</source>
        <translation>Diese Anfrage wurde schon einmal gesendet, daher wurde sie abgewiesen.</translation>
    </message>
    <message>
        <source>This request&apos;s signature is for another request.</source>
        <translation>Die Signatur dieser Anfrage gehört zu einer anderen Anfrage.</translation>
    </message>
    <message>
        <source>This request&apos;s signature is too old or from the future; check the clock.</source>
        <translation>Die Signatur dieser Anfrage ist zu alt oder aus der Zukunft; prüfen Sie die Uhr.</translation>
    </message>
    <message>
        <source>This request&apos;s signature leaves out a part that this site wants signed, so it was refused.</source>
        <translation>Die Signatur dieser Anfrage lässt einen Teil aus, den diese Website unterschrieben haben will, daher wurde sie abgewiesen.</translation>
    </message>
    <message>
        <source>This security key cannot do what protecting an identity takes; use another one.</source>
        <translation>Dieser Sicherheitsschlüssel kann nicht, was der Schutz einer Identität braucht; nehmen Sie einen anderen.</translation>
    </message>
    <message>
        <source>This security key does not belong to the identity.</source>
        <translation>Dieser Sicherheitsschlüssel gehört nicht zur Identität.</translation>
    </message>
    <message>
        <source>This security key does not belong to your identity; use the one you enrolled.</source>
        <translation>Dieser Sicherheitsschlüssel gehört nicht zu Ihrer Identität; nehmen Sie den, den Sie angemeldet haben.</translation>
    </message>
    <message>
        <source>This security key has a PIN already; change it instead.</source>
        <translation>Dieser Sicherheitsschlüssel hat schon eine PIN; ändern Sie sie stattdessen.</translation>
    </message>
    <message>
        <source>This security key has no PIN yet; set one first.</source>
        <translation>Dieser Sicherheitsschlüssel hat noch keine PIN; setzen Sie zuerst eine.</translation>
    </message>
    <message>
        <source>This security key is already one of yours; use another one.</source>
        <translation>Dieser Sicherheitsschlüssel gehört Ihnen schon; nehmen Sie einen anderen.</translation>
    </message>
    <message>
        <source>This security key knows no fingerprint yet; add one with its maker&apos;s tool, or use another key.</source>
        <translation>Dieser Sicherheitsschlüssel kennt noch keinen Fingerabdruck; fügen Sie einen mit dem Werkzeug des Herstellers hinzu oder nehmen Sie einen anderen.</translation>
    </message>
    <message>
        <source>This security key needs its PIN; try again and enter it.</source>
        <translation>Dieser Sicherheitsschlüssel braucht seine PIN; versuchen Sie es erneut und geben Sie sie ein.</translation>
    </message>
    <message>
        <source>This security key wants a new PIN first; choose one.</source>
        <translation>Dieser Sicherheitsschlüssel will zuerst eine neue PIN; wählen Sie eine.</translation>
    </message>
    <message>
        <source>This security key was removed from the identity; use another one.</source>
        <translation>Dieser Sicherheitsschlüssel wurde aus der Identität entfernt; nehmen Sie einen anderen.</translation>
    </message>
    <message>
        <source>This session belongs to another account, so this was refused.</source>
        <translation>Diese Sitzung gehört zu einem anderen Konto, daher wurde das abgewiesen.</translation>
    </message>
    <message>
        <source>This session has ended; sign in again to start a new one.</source>
        <translation>Diese Sitzung ist beendet; melden Sie sich erneut an, um eine neue zu beginnen.</translation>
    </message>
    <message>
        <source>This session is not in the registry.</source>
        <translation>Diese Sitzung steht nicht im Register.</translation>
    </message>
    <message>
        <source>This sign-in code or token is not valid any more; sign in again.</source>
        <translation>Dieser Anmeldecode oder dieses Token ist nicht mehr gültig; melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>This site does not protect what you send to it; do not approve unless you know why.</source>
        <translation>Diese Website schützt nicht, was Sie ihr senden; genehmigen Sie nur, wenn Sie wissen, warum.</translation>
    </message>
    <message>
        <source>This site has a number instead of a name; deny unless you know that number.</source>
        <translation>Diese Website hat eine Nummer statt eines Namens; lehnen Sie ab, wenn Sie diese Nummer nicht kennen.</translation>
    </message>
    <message>
        <source>This site has nothing at this address; check the address.</source>
        <translation>Diese Website hat unter dieser Adresse nichts; prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>This site is not registered with the network, so it cannot ask for a login.</source>
        <translation>Diese Website ist im Netzwerk nicht eingetragen und kann daher nicht um eine Anmeldung bitten.</translation>
    </message>
    <message>
        <source>This site signs you in and can do nothing else.</source>
        <translation>Diese Website meldet Sie an und kann sonst nichts tun.</translation>
    </message>
    <message>
        <source>This site was called {before} until now; it calls itself {now}.</source>
        <translation>Diese Website hieß bisher {before}; jetzt nennt sie sich {now}.</translation>
    </message>
    <message>
        <source>This system has no keyring, so what this computer remembers is sealed with a file beside it: weaker.</source>
        <translation>Dieses System hat keinen Schlüsselbund; was dieser Computer sich merkt, ist daher mit einer Datei daneben versiegelt: schwächer.</translation>
    </message>
    <message>
        <source>This system shows the window in screenshots and shared screens; hide it before you share your screen.</source>
        <translation>Dieses System zeigt das Fenster in Bildschirmfotos und geteilten Bildschirmen; blenden Sie es aus, bevor Sie Ihren Bildschirm teilen.</translation>
    </message>
    <message>
        <source>This takes a few seconds at most.</source>
        <translation>Das dauert höchstens ein paar Sekunden.</translation>
    </message>
    <message>
        <source>This window is left out of screenshots, recordings and shared screens.</source>
        <translation>Dieses Fenster fehlt in Bildschirmfotos, Aufnahmen und geteilten Bildschirmen.</translation>
    </message>
    <message>
        <source>Three of the words, so that you know the paper is right. Then one touch keeps the phrase.</source>
        <translation>Drei der Wörter, damit Sie wissen, dass das Papier stimmt. Dann behält eine Berührung die Phrase.</translation>
    </message>
    <message>
        <source>Three touches: two of the new key, then one of a key that is in already. Keep that one at hand too.</source>
        <translation>Drei Berührungen: zwei des neuen Schlüssels, dann eine eines Schlüssels, der schon eingelassen ist. Halten Sie auch den bereit.</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Verbleibende Zeit</translation>
    </message>
    <message>
        <source>Time left for {name}</source>
        <translation>Verbleibende Zeit für {name}</translation>
    </message>
    <message>
        <source>Timeline of your sessions</source>
        <translation>Zeitverlauf Ihrer Sitzungen</translation>
    </message>
    <message>
        <source>Too few validators signed this block; try again later.</source>
        <translation>Zu wenige Prüfer haben diesen Block unterschrieben; versuchen Sie es später.</translation>
    </message>
    <message>
        <source>Too many attempts; wait a little and try again.</source>
        <translation>Zu viele Versuche; warten Sie etwas und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Too many keys hold a part of this permission; end some, or wait until they run out.</source>
        <translation>Zu viele Schlüssel halten einen Teil dieser Berechtigung; beenden Sie einige oder warten Sie, bis sie ablaufen.</translation>
    </message>
    <message>
        <source>Too many wrong PINs in a row; unplug it and plug it in again</source>
        <translation>Zu viele falsche PINs hintereinander; stecken Sie ihn ab und wieder an</translation>
    </message>
    <message>
        <source>Too many wrong PINs in a row; unplug the key, plug it in and try again.</source>
        <translation>Zu viele falsche PINs hintereinander; stecken Sie den Schlüssel ab und wieder an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Touch it when the window asks for it.</source>
        <translation>Berühren Sie ihn, wenn das Fenster darum bittet.</translation>
    </message>
    <message>
        <source>Touch the key you want to use</source>
        <translation>Berühren Sie den Schlüssel, den Sie benutzen möchten</translation>
    </message>
    <message>
        <source>Touch the key you want to use ({number} of {all})</source>
        <translation>Berühren Sie den Schlüssel, den Sie benutzen möchten ({number} von {all})</translation>
    </message>
    <message>
        <source>Touch the virtual key</source>
        <translation>Virtuellen Schlüssel berühren</translation>
    </message>
    <message>
        <source>Touch your key</source>
        <translation>Berühren Sie Ihren Schlüssel</translation>
    </message>
    <message>
        <source>Touch your key ({number} of {all})</source>
        <translation>Berühren Sie Ihren Schlüssel ({number} von {all})</translation>
    </message>
    <message>
        <source>Touched. One moment…</source>
        <translation>Berührt. Einen Moment…</translation>
    </message>
    <message>
        <source>Touches</source>
        <translation>Berührungen</translation>
    </message>
    <message>
        <source>Trusted since you joined it, {day}. You are in it as {names}.</source>
        <translation>Vertraut, seit Sie beigetreten sind, {day}. Sie sind darin als {names}.</translation>
    </message>
    <message>
        <source>Trusted since you joined it. You are in it as {names}.</source>
        <translation>Vertraut, seit Sie beigetreten sind. Sie sind darin als {names}.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Two touches, once, of a key that opens this identity already: one fetches it, one lets this computer in.</source>
        <translation>Zwei Berührungen, einmalig, eines Schlüssels, der diese Identität schon öffnet: Eine holt sie, eine lässt diesen Computer ein.</translation>
    </message>
    <message>
        <source>Two touches, once: the first makes a key pair inside it, the second seals this identity with it.</source>
        <translation>Zwei Berührungen, einmalig: Die erste legt ein Schlüsselpaar in ihm an, die zweite versiegelt diese Identität damit.</translation>
    </message>
    <message>
        <source>Type the number first; without such a page, deny.</source>
        <translation>Geben Sie zuerst die Zahl ein; ohne eine solche Seite lehnen Sie ab.</translation>
    </message>
    <message>
        <source>Type the number that the page shows</source>
        <translation>Geben Sie die Zahl ein, die die Seite zeigt</translation>
    </message>
    <message>
        <source>Type the words from your paper</source>
        <translation>Geben Sie die Wörter von Ihrem Papier ein</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>stands before a time</comment>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Use another camera</source>
        <translation>Andere Kamera benutzen</translation>
    </message>
    <message>
        <source>Use another key</source>
        <translation>Anderen Schlüssel benutzen</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Benutzen</translation>
    </message>
    <message>
        <source>Use the PIN</source>
        <translation>Die PIN benutzen</translation>
    </message>
    <message>
        <source>Use the phrase</source>
        <translation>Phrase benutzen</translation>
    </message>
    <message>
        <source>Use the recovery phrase</source>
        <translation>Wiederherstellungsphrase benutzen</translation>
    </message>
    <message>
        <source>Use webcam</source>
        <translation>Webcam benutzen</translation>
    </message>
    <message>
        <source>Used up of {name}: {what}, {figures}</source>
        <translation>Verbraucht von {name}: {what}, {figures}</translation>
    </message>
    <message>
        <source>Validator: {host}</source>
        <translation>Prüfer: {host}</translation>
    </message>
    <message>
        <source>Validators: none</source>
        <translation>Prüfer: keine</translation>
    </message>
    <message>
        <source>Verified in block {block}</source>
        <translation>Geprüft in Block {block}</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Virtual key</source>
        <translation>Virtueller Schlüssel</translation>
    </message>
    <message>
        <source>Weaker than a security key: Linux asks who you are, but the key is a file that your keyring locks.</source>
        <translation>Schwächer als ein Sicherheitsschlüssel: Linux fragt, wer Sie sind, aber der Schlüssel ist eine Datei, die Ihr Schlüsselbund verschließt.</translation>
    </message>
    <message>
        <source>Weaker than a security key: macOS asks who you are, but the key is a file that your Keychain locks.</source>
        <translation>Schwächer als ein Sicherheitsschlüssel: macOS fragt, wer Sie sind, aber der Schlüssel ist eine Datei, die Ihr Schlüsselbund verschließt.</translation>
    </message>
    <message>
        <source>Weaker, because this computer opens it: add it later, as a second way in.</source>
        <translation>Schwächer, weil dieser Computer ihn öffnet: Fügen Sie ihn später als zweiten Weg hinein hinzu.</translation>
    </message>
    <message>
        <source>Weaker: opens with a passphrase</source>
        <translation>Schwächer: öffnet mit einer Passphrase</translation>
    </message>
    <message>
        <source>Weaker: this computer opens it</source>
        <translation>Schwächer: dieser Computer öffnet ihn</translation>
    </message>
    <message>
        <source>Welcome to Countersign</source>
        <translation>Willkommen bei Countersign</translation>
    </message>
    <message>
        <source>What do you call it?</source>
        <translation>Wie nennen Sie ihn?</translation>
    </message>
    <message>
        <source>What do you call this identity?</source>
        <translation>Wie nennen Sie diese Identität?</translation>
    </message>
    <message>
        <source>What is not installed as a package cannot be listed.</source>
        <translation>Was nicht als Paket installiert ist, lässt sich nicht auflisten.</translation>
    </message>
    <message>
        <source>What opens your identity. With a second key, or a phrase on paper, losing one costs nothing.</source>
        <translation>Was Ihre Identität öffnet. Mit einem zweiten Schlüssel oder einer Phrase auf Papier kostet ein Verlust nichts.</translation>
    </message>
    <message>
        <source>What should end?</source>
        <translation>Was soll enden?</translation>
    </message>
    <message>
        <source>What should sites call you?</source>
        <translation>Wie sollen Websites Sie nennen?</translation>
    </message>
    <message>
        <source>What sites may be told. Each login asks you first, and you can switch each of these off.</source>
        <translation>Was Websites erfahren dürfen. Jede Anmeldung fragt Sie vorher, und jedes lässt sich abschalten.</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>Was die Kamera sieht</translation>
    </message>
    <message>
        <source>What was seen, with a number on each code</source>
        <translation>Was gesehen wurde, mit einer Zahl an jedem Code</translation>
    </message>
    <message>
        <source>What works here</source>
        <translation>Was hier funktioniert</translation>
    </message>
    <message>
        <source>What works on this computer</source>
        <translation>Was auf diesem Computer funktioniert</translation>
    </message>
    <message>
        <source>What your account would sign (SIWE), as it is chosen now:</source>
        <translation>Was Ihr Konto unterschreiben würde (SIWE), wie es jetzt gewählt ist:</translation>
    </message>
    <message>
        <source>When nobody touched this computer, and when its screen is locked. A touch of your key opens it.</source>
        <translation>Wenn niemand diesen Computer berührt hat und wenn sein Bildschirm gesperrt wird. Eine Berührung Ihres Schlüssels öffnet es.</translation>
    </message>
    <message>
        <source>When nobody touched this computer. This desktop does not tell when its screen is locked.</source>
        <translation>Wenn niemand diesen Computer berührt hat. Dieser Desktop sagt nicht, wann sein Bildschirm gesperrt ist.</translation>
    </message>
    <message>
        <source>Where this came from: {source}</source>
        <translation>Woher das kam: {source}</translation>
    </message>
    <message>
        <source>Whether this permission still holds could not be checked, so it was refused.</source>
        <translation>Ob diese Berechtigung noch gilt, ließ sich nicht prüfen, daher wurde sie abgewiesen.</translation>
    </message>
    <message>
        <source>Which code do you mean?</source>
        <translation>Welchen Code meinen Sie?</translation>
    </message>
    <message>
        <source>Which keys are lost?</source>
        <translation>Welche Schlüssel sind verloren?</translation>
    </message>
    <message>
        <source>Which network?</source>
        <translation>Welches Netzwerk?</translation>
    </message>
    <message>
        <source>Which relay brings the requests?</source>
        <translation>Welches Relay bringt die Anfragen?</translation>
    </message>
    <message>
        <source>Whoever finds it must open nothing: with a new seed nothing does. Every session goes on under the same address.</source>
        <translation>Wer ihn findet, darf nichts öffnen können: Mit einem neuen Seed kann er es nicht. Jede Sitzung läuft unter derselben Adresse weiter.</translation>
    </message>
    <message>
        <source>Whoever has it must open nothing: with a new seed nothing does. Every session goes on under the same address.</source>
        <translation>Wer ihn hat, darf nichts öffnen können: Mit einem neuen Seed kann er es nicht. Jede Sitzung läuft unter derselben Adresse weiter.</translation>
    </message>
    <message>
        <source>Whose word your logins rest on: who keeps the public record, who checks it, who carries logins.</source>
        <translation>Worauf Ihre Anmeldungen beruhen: wer das öffentliche Verzeichnis führt, wer es prüft, wer Anmeldungen überbringt.</translation>
    </message>
    <message>
        <source>Windows Hello on this computer gives no secret for the vault; use a security key.</source>
        <translation>Windows Hello auf diesem Computer liefert kein Geheimnis für den Tresor; nehmen Sie einen Sicherheitsschlüssel.</translation>
    </message>
    <message>
        <source>Windows Hello or a security key</source>
        <translation>Windows Hello oder ein Sicherheitsschlüssel</translation>
    </message>
    <message>
        <source>Windows does not let this app use the key directly; choose the Windows entry, or start as administrator.</source>
        <translation>Windows lässt diese App den Schlüssel nicht direkt benutzen; wählen Sie den Windows-Eintrag oder starten Sie als Administrator.</translation>
    </message>
    <message>
        <source>With a PIN, nobody who finds the key can use it.</source>
        <translation>Mit einer PIN kann kein Finder den Schlüssel benutzen.</translation>
    </message>
    <message>
        <source>With a security key, or with the virtual key to try it out.</source>
        <translation>Mit einem Sicherheitsschlüssel, oder mit dem virtuellen Schlüssel zum Ausprobieren.</translation>
    </message>
    <message>
        <source>With its recovery phrase</source>
        <translation>Mit ihrer Wiederherstellungsphrase</translation>
    </message>
    <message>
        <source>With keys that act for you</source>
        <translation>Mit Schlüsseln, die für Sie handeln</translation>
    </message>
    <message>
        <source>With one of its keys</source>
        <translation>Mit einem ihrer Schlüssel</translation>
    </message>
    <message>
        <source>Without a new seed, an old copy of your sealed identity (on a computer, in a backup, in a file) still opens every session for whoever has it and a key that opened it then.</source>
        <translation>Ohne neuen Seed öffnet eine alte Kopie Ihrer versiegelten Identität (auf einem Computer, in einer Sicherung, in einer Datei) weiterhin jede Sitzung für jeden, der sie und einen Schlüssel von damals hat.</translation>
    </message>
    <message>
        <source>Without a system keyring this computer cannot keep such a key; use a security key.</source>
        <translation>Ohne Schlüsselbund des Systems kann dieser Computer einen solchen Schlüssel nicht hüten; nehmen Sie einen Sicherheitsschlüssel.</translation>
    </message>
    <message>
        <source>Without one: if this key is lost or breaks, your identity is gone with it. Nobody can bring it back, not this app and not the network.</source>
        <translation>Ohne einen: Geht dieser Schlüssel verloren oder kaputt, ist Ihre Identität mit ihm weg. Niemand kann sie zurückbringen, weder diese App noch das Netzwerk.</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>Wort {number}</translation>
    </message>
    <message>
        <source>Word {number} is not this one.</source>
        <translation>Wort {number} ist nicht dieses.</translation>
    </message>
    <message>
        <source>Word {number}: {word}</source>
        <translation>Wort {number}: {word}</translation>
    </message>
    <message>
        <source>Word {position} is not a word of a recovery phrase; check how it is written.</source>
        <translation>Wort {position} gehört zu keiner Wiederherstellungsphrase; prüfen Sie, wie es geschrieben ist.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Work and private stay apart: sites cannot tell that two identities are the same person.</source>
        <translation>Arbeit und Privates bleiben getrennt: Websites erkennen nicht, dass zwei Identitäten dieselbe Person sind.</translation>
    </message>
    <message>
        <source>Write down a recovery phrase</source>
        <translation>Wiederherstellungsphrase aufschreiben</translation>
    </message>
    <message>
        <source>Write these words on paper</source>
        <translation>Schreiben Sie diese Wörter auf Papier</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>Aufgeschrieben</translation>
    </message>
    <message>
        <source>You are asked this once, and can change it in Settings.</source>
        <translation>Das wird nur einmal gefragt und lässt sich in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>You are set up. Keys holds what else your identity can have.</source>
        <translation>Sie sind eingerichtet. Unter Schlüssel steht, was Ihre Identität noch haben kann.</translation>
    </message>
    <message>
        <source>You are using it now.</source>
        <translation>Sie benutzen ihn gerade.</translation>
    </message>
    <message>
        <source>You can allow less than was asked for, not more; choose less, or leave it as it is.</source>
        <translation>Sie können weniger erlauben, als erbeten war, nicht mehr; wählen Sie weniger oder lassen Sie es, wie es ist.</translation>
    </message>
    <message>
        <source>You can change it, and each login asks before it is told.</source>
        <translation>Sie können ihn ändern, und jede Anmeldung fragt, bevor sie ihn nennt.</translation>
    </message>
    <message>
        <source>You can go back to the page. Ending the session takes one touch, here.</source>
        <translation>Sie können zur Seite zurück. Die Sitzung endet hier mit einer Berührung.</translation>
    </message>
    <message>
        <source>You can sign in again, as someone new to this site.</source>
        <translation>Sie können sich wieder anmelden, als jemand Neues für diese Website.</translation>
    </message>
    <message>
        <source>You did not scan this from a page. If somebody sent it to you, deny.</source>
        <translation>Sie haben das nicht von einer Seite abgelesen. Hat es Ihnen jemand geschickt, lehnen Sie ab.</translation>
    </message>
    <message>
        <source>You stay signed in to {site}.</source>
        <translation>Sie bleiben bei {site} angemeldet.</translation>
    </message>
    <message numerus="yes">
        <source>Your identity is on this computer now, with %n touches.</source>
        <translation>
            <numerusform>Ihre Identität ist jetzt auf diesem Computer, mit %n Berührung.</numerusform>
            <numerusform>Ihre Identität ist jetzt auf diesem Computer, mit %n Berührungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your identity is on this computer now, with one touch.</source>
        <translation>Ihre Identität ist jetzt auf diesem Computer, mit einer Berührung.</translation>
    </message>
    <message>
        <source>Your identity is yours again, in block {block}.</source>
        <translation>Ihre Identität gehört wieder Ihnen, in Block {block}.</translation>
    </message>
    <message>
        <source>Your key</source>
        <translation>Ihr Schlüssel</translation>
    </message>
    <message>
        <source>Your key is letting go…</source>
        <translation>Ihr Schlüssel lässt los…</translation>
    </message>
    <message>
        <source>Your key waits for a touch</source>
        <translation>Ihr Schlüssel wartet auf eine Berührung</translation>
    </message>
    <message>
        <source>Your key waits for your answer</source>
        <translation>Ihr Schlüssel wartet auf Ihre Antwort</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>Ihr Bild</translation>
    </message>
    <message>
        <source>Your picture; the circle is what sites are shown</source>
        <translation>Ihr Bild; der Kreis ist, was Websites sehen</translation>
    </message>
    <message>
        <source>Your session goes on under the new seed.</source>
        <translation>Ihre Sitzung läuft unter dem neuen Seed weiter.</translation>
    </message>
    <message>
        <source>Your site or company names it.</source>
        <translation>Ihre Website oder Firma nennt es.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Vergrößerung</translation>
    </message>
    <message>
        <source>active · {left}</source>
        <translation>aktiv · {left}</translation>
    </message>
    <message>
        <source>add</source>
        <translation>hinzufügen</translation>
    </message>
    <message>
        <source>add new</source>
        <translation>neu hinzufügen</translation>
    </message>
    <message>
        <source>albums</source>
        <translation>Alben</translation>
    </message>
    <message>
        <source>alter</source>
        <translation>abändern</translation>
    </message>
    <message>
        <source>at most {count} each hour</source>
        <translation>höchstens {count} je Stunde</translation>
    </message>
    <message>
        <source>at most {count} each minute</source>
        <translation>höchstens {count} je Minute</translation>
    </message>
    <message>
        <source>at most {count} each second</source>
        <translation>höchstens {count} je Sekunde</translation>
    </message>
    <message>
        <source>at {place}</source>
        <translation>bei {place}</translation>
    </message>
    <message>
        <source>before that</source>
        <translation>davor</translation>
    </message>
    <message>
        <source>block {block}</source>
        <translation>Block {block}</translation>
    </message>
    <message>
        <source>block {block}, verified</source>
        <translation>Block {block}, geprüft</translation>
    </message>
    <message>
        <source>bottom centre</source>
        <translation>unten in der Mitte</translation>
    </message>
    <message>
        <source>bottom left</source>
        <translation>unten links</translation>
    </message>
    <message>
        <source>bottom right</source>
        <translation>unten rechts</translation>
    </message>
    <message>
        <source>by its PIN</source>
        <translation>mit seiner PIN</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>von selbst</translation>
    </message>
    <message>
        <source>can change</source>
        <translation>kann ändern</translation>
    </message>
    <message>
        <source>can delete</source>
        <translation>kann löschen</translation>
    </message>
    <message>
        <source>change</source>
        <translation>ändern</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>kopieren</translation>
    </message>
    <message>
        <source>create</source>
        <translation>anlegen</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>löschen</translation>
    </message>
    <message>
        <source>download</source>
        <translation>herunterladen</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>bearbeiten</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>ended by you</source>
        <translation>von Ihnen beendet</translation>
    </message>
    <message>
        <source>ended key</source>
        <translation>beendeter Schlüssel</translation>
    </message>
    <message>
        <source>ended with the session</source>
        <translation>mit der Sitzung beendet</translation>
    </message>
    <message>
        <source>ended, an earlier session</source>
        <translation>beendet, eine frühere Sitzung</translation>
    </message>
    <message>
        <source>ended; stays on record</source>
        <translation>beendet; bleibt verzeichnet</translation>
    </message>
    <message>
        <source>ends {when} · {left} left</source>
        <translation>endet {when} · noch {left}</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>for trying out</source>
        <translation>zum Ausprobieren</translation>
    </message>
    <message>
        <source>from {key}</source>
        <translation>von {key}</translation>
    </message>
    <message>
        <source>get</source>
        <translation>abrufen</translation>
    </message>
    <message>
        <source>it gets a PIN on the way</source>
        <translation>er bekommt unterwegs eine PIN</translation>
    </message>
    <message>
        <source>it has none</source>
        <translation>er hat keine</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>key that can change</source>
        <translation>Schlüssel, der ändern kann</translation>
    </message>
    <message>
        <source>last use</source>
        <translation>letzte Nutzung</translation>
    </message>
    <message>
        <source>list</source>
        <translation>auflisten</translation>
    </message>
    <message>
        <source>locked until it is plugged in again</source>
        <translation>gesperrt, bis er neu angesteckt wird</translation>
    </message>
    <message>
        <source>login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>login only</source>
        <translation>nur Anmeldung</translation>
    </message>
    <message>
        <source>look at this</source>
        <translation>bitte ansehen</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>middle centre</source>
        <translation>in der Mitte</translation>
    </message>
    <message>
        <source>middle left</source>
        <translation>Mitte links</translation>
    </message>
    <message>
        <source>middle right</source>
        <translation>Mitte rechts</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>move</source>
        <translation>verschieben</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no PIN yet</source>
        <translation>noch keine PIN</translation>
    </message>
    <message>
        <source>no limit but the time below</source>
        <translation>keine Grenze außer der Zeit unten</translation>
    </message>
    <message>
        <source>no, a passphrase does</source>
        <translation>nein, das tut eine Passphrase</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>not before {moment}</source>
        <translation>nicht vor {moment}</translation>
    </message>
    <message>
        <source>not in your profile</source>
        <translation>nicht in Ihrem Profil</translation>
    </message>
    <message>
        <source>not shared</source>
        <translation>nicht geteilt</translation>
    </message>
    <message>
        <source>not signed by the site</source>
        <translation>nicht von der Website unterschrieben</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>noch nicht benutzt</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>nothing known</source>
        <translation>nichts bekannt</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>auf diesem Computer</translation>
    </message>
    <message>
        <source>opens by itself</source>
        <translation>öffnet von selbst</translation>
    </message>
    <message>
        <source>or drop a picture of the code, or its link, here</source>
        <translation>oder legen Sie hier ein Bild des Codes oder seinen Link ab</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>post</source>
        <translation>einreichen</translation>
    </message>
    <message>
        <source>processes on this computer</source>
        <translation>Prozesse auf diesem Computer</translation>
    </message>
    <message>
        <source>put</source>
        <translation>ablegen</translation>
    </message>
    <message>
        <source>ran out {when}</source>
        <translation>abgelaufen {when}</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>recognises you by itself</source>
        <translation>erkennt Sie von selbst</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>entfernen</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>umbenennen</translation>
    </message>
    <message>
        <source>replace</source>
        <translation>ersetzen</translation>
    </message>
    <message>
        <source>search</source>
        <translation>durchsuchen</translation>
    </message>
    <message>
        <source>second {number} after 1970</source>
        <translation>Sekunde {number} nach 1970</translation>
    </message>
    <message>
        <source>send</source>
        <translation>senden</translation>
    </message>
    <message>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
    <message numerus="yes">
        <source>set, %n attempt(s) left</source>
        <translation>
            <numerusform>gesetzt, noch %n Versuch</numerusform>
            <numerusform>gesetzt, noch %n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>share</source>
        <translation>teilen</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>jetzt gezeigt</translation>
    </message>
    <message>
        <source>signed by the site</source>
        <translation>von der Website unterschrieben</translation>
    </message>
    <message numerus="yes">
        <source>since {since} · {count} login(s) · last {last}</source>
        <translation>
            <numerusform>seit {since} · {count} Anmeldung · zuletzt {last}</numerusform>
            <numerusform>seit {since} · {count} Anmeldungen · zuletzt {last}</numerusform>
        </translation>
    </message>
    <message>
        <source>still active</source>
        <translation>noch aktiv</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Computer</translation>
    </message>
    <message>
        <source>to end every key</source>
        <translation>um alle Schlüssel zu beenden</translation>
    </message>
    <message>
        <source>to end every key at {site}</source>
        <translation>um alle Schlüssel bei {site} zu beenden</translation>
    </message>
    <message>
        <source>to end every session and every key</source>
        <translation>um alle Sitzungen und alle Schlüssel zu beenden</translation>
    </message>
    <message>
        <source>to end the key of {client}</source>
        <translation>um den Schlüssel von {client} zu beenden</translation>
    </message>
    <message>
        <source>to end your session with {site}</source>
        <translation>um Ihre Sitzung bei {site} zu beenden</translation>
    </message>
    <message>
        <source>to find out what works</source>
        <translation>um zu sehen, was funktioniert</translation>
    </message>
    <message>
        <source>to give the relay your identity back</source>
        <translation>um dem Relay Ihre Identität zurückzugeben</translation>
    </message>
    <message>
        <source>to keep the phrase that you wrote down</source>
        <translation>um die aufgeschriebene Phrase zu behalten</translation>
    </message>
    <message>
        <source>to let {key} in no longer</source>
        <translation>um {key} nicht mehr einzulassen</translation>
    </message>
    <message>
        <source>to open Countersign</source>
        <translation>um Countersign zu öffnen</translation>
    </message>
    <message>
        <source>to remove {computer}</source>
        <translation>um {computer} zu entfernen</translation>
    </message>
    <message>
        <source>to sign in to {site}</source>
        <translation>um sich bei {site} anzumelden</translation>
    </message>
    <message numerus="yes">
        <source>to sign in to {site} and give its key %n permission(s)</source>
        <translation>
            <numerusform>um sich bei {site} anzumelden und ihrem Schlüssel %n Berechtigung zu geben</numerusform>
            <numerusform>um sich bei {site} anzumelden und ihrem Schlüssel %n Berechtigungen zu geben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to sign in to {site} and give its key %n permission(s) until {until}</source>
        <translation>
            <numerusform>um sich bei {site} anzumelden und ihrem Schlüssel %n Berechtigung bis {until} zu geben</numerusform>
            <numerusform>um sich bei {site} anzumelden und ihrem Schlüssel %n Berechtigungen bis {until} zu geben</numerusform>
        </translation>
    </message>
    <message>
        <source>to sign in to {site} until {until}</source>
        <translation>um sich bei {site} bis {until} anzumelden</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>heute {time}</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>top centre</source>
        <translation>oben in der Mitte</translation>
    </message>
    <message>
        <source>top left</source>
        <translation>oben links</translation>
    </message>
    <message>
        <source>top right</source>
        <translation>oben rechts</translation>
    </message>
    <message numerus="yes">
        <source>up to {count} change(s)</source>
        <translation>
            <numerusform>bis zu {count} Änderung</numerusform>
            <numerusform>bis zu {count} Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to {count} time(s)</source>
        <translation>
            <numerusform>bis zu {count}-mal</numerusform>
            <numerusform>bis zu {count}-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>up to {size}</source>
        <translation>bis zu {size}</translation>
    </message>
    <message>
        <source>update</source>
        <translation>aktualisieren</translation>
    </message>
    <message>
        <source>upload</source>
        <translation>hochladen</translation>
    </message>
    <message>
        <source>use</source>
        <translation>benutzen</translation>
    </message>
    <message>
        <source>use {abilities} of {things}</source>
        <translation>{abilities} von {things} benutzen</translation>
    </message>
    <message>
        <source>use {ability}</source>
        <translation>{ability} benutzen</translation>
    </message>
    <message>
        <source>used once, last {when}</source>
        <translation>einmal benutzt, zuletzt {when}</translation>
    </message>
    <message numerus="yes">
        <source>used {count} time(s), last {when}</source>
        <translation>
            <numerusform>{count}-mal benutzt, zuletzt {when}</numerusform>
            <numerusform>{count}-mal benutzt, zuletzt {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>view</source>
        <translation>ansehen</translation>
    </message>
    <message>
        <source>wants to sign you in · not signed by the site · address checked in block {block}, {day}</source>
        <translation>möchte Sie anmelden · nicht von der Website unterschrieben · Adresse geprüft in Block {block}, {day}</translation>
    </message>
    <message>
        <source>wants to sign you in · signed by the site · address checked in block {block}, {day}</source>
        <translation>möchte Sie anmelden · von der Website unterschrieben · Adresse geprüft in Block {block}, {day}</translation>
    </message>
    <message>
        <source>weaker: opens with a passphrase</source>
        <translation>schwächer: öffnet mit einer Passphrase</translation>
    </message>
    <message>
        <source>weaker: this computer opens it</source>
        <translation>schwächer: dieser Computer öffnet ihn</translation>
    </message>
    <message>
        <source>works</source>
        <translation>funktioniert</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>your picture</source>
        <translation>Ihr Bild</translation>
    </message>
    <message>
        <source>{amount} was asked for</source>
        <translation>{amount} war erbeten</translation>
    </message>
    <message>
        <source>{code}, step {step}</source>
        <translation>{code}, Schritt {step}</translation>
    </message>
    <message>
        <source>{computer} asks for nothing any more. Recorded in block {block}.</source>
        <translation>{computer} bittet um nichts mehr. Eingetragen in Block {block}.</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} T.</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} Std.</translation>
    </message>
    <message numerus="yes">
        <source>{count} login(s) since {day}</source>
        <translation>
            <numerusform>{count} Anmeldung seit {day}</numerusform>
            <numerusform>{count} Anmeldungen seit {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} Min.</translation>
    </message>
    <message>
        <source>{count} of {all} words</source>
        <translation>{count} von {all} Wörtern</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <comment>a date</comment>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <comment>a date</comment>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{day} {month} {year}, {time} UTC</source>
        <translation>{day}. {month} {year}, {time} UTC</translation>
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
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>{first}, {next}</source>
        <translation>{first}, {next}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} Std.</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} Std. {minutes} Min.</translation>
    </message>
    <message>
        <source>{identity} is shown</source>
        <translation>{identity} wird gezeigt</translation>
    </message>
    <message>
        <source>{identity} is shown now.</source>
        <translation>Jetzt wird {identity} gezeigt.</translation>
    </message>
    <message>
        <source>{key} answers</source>
        <translation>{key} antwortet</translation>
    </message>
    <message>
        <source>{key} answers, but cannot be used</source>
        <translation>{key} antwortet, ist aber nicht benutzbar</translation>
    </message>
    <message>
        <source>{key} has its new PIN.</source>
        <translation>{key} hat seine neue PIN.</translation>
    </message>
    <message>
        <source>{key} is lost</source>
        <translation>{key} ist verloren</translation>
    </message>
    <message>
        <source>{key} opens nothing any more. Recorded in block {block}.</source>
        <translation>{key} öffnet nichts mehr. Eingetragen in Block {block}.</translation>
    </message>
    <message>
        <source>{key} opens your identity now. Recorded in block {block}.</source>
        <translation>{key} öffnet jetzt Ihre Identität. Eingetragen in Block {block}.</translation>
    </message>
    <message>
        <source>{key} went with it, and is to be removed as well</source>
        <translation>{key} ging mit ihm weg und soll auch entfernt werden</translation>
    </message>
    <message>
        <source>{key} works</source>
        <translation>{key} funktioniert</translation>
    </message>
    <message>
        <source>{key}, in a window of the system</source>
        <translation>{key}, in einem Fenster des Systems</translation>
    </message>
    <message>
        <source>{key}, on this screen</source>
        <translation>{key}, auf diesem Bildschirm</translation>
    </message>
    <message>
        <source>{key}, the one that blinks</source>
        <translation>{key}, der, der blinkt</translation>
    </message>
    <message>
        <source>{length}, until {until}</source>
        <translation>{length}, bis {until}</translation>
    </message>
    <message>
        <source>{limits} · at {place}</source>
        <translation>{limits} · bei {place}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} Min.</translation>
    </message>
    <message>
        <source>{name} is here</source>
        <translation>{name} ist hier</translation>
    </message>
    <message>
        <source>{name} opens your identity, and this computer keeps it.</source>
        <translation>{name} öffnet Ihre Identität, und dieser Computer bewahrt sie auf.</translation>
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
        <translation>{of}: Fingerabdruck {digits}</translation>
    </message>
    <message>
        <source>{part}, of: {permission}</source>
        <translation>{part}, aus: {permission}</translation>
    </message>
    <message>
        <source>{picture}, with a number on each code</source>
        <translation>{picture}, mit einer Zahl an jedem Code</translation>
    </message>
    <message>
        <source>{picture}, {place}</source>
        <translation>{picture}, {place}</translation>
    </message>
    <message>
        <source>{quorum} of {count} validators must sign a block</source>
        <translation>{quorum} von {count} Prüfern müssen einen Block unterschreiben</translation>
    </message>
    <message>
        <source>{relay} cannot be reached</source>
        <translation>{relay} nicht erreichbar</translation>
    </message>
    <message>
        <source>{relay} is away</source>
        <translation>{relay} nicht erreichbar</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>noch {seconds} s</translation>
    </message>
    <message>
        <source>{sentence} · {limit}</source>
        <translation>{sentence} · {limit}</translation>
    </message>
    <message numerus="yes">
        <source>{sentence}, and %n more, until {when}</source>
        <translation>
            <numerusform>{sentence}, und %n weitere, bis {when}</numerusform>
            <numerusform>{sentence}, und %n weitere, bis {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>{sentence}, until {when}</source>
        <translation>{sentence}, bis {when}</translation>
    </message>
    <message>
        <source>{service}, fingerprint {fingerprint}</source>
        <translation>{service}, Fingerabdruck {fingerprint}</translation>
    </message>
    <message>
        <source>{setting}: {value}</source>
        <translation>{setting}: {value}</translation>
    </message>
    <message>
        <source>{shown} of {known}</source>
        <translation>{shown} von {known}</translation>
    </message>
    <message>
        <source>{site}: logins {logins}, keys that act {keys}, ended {ends}, last {when}.</source>
        <translation>{site}: Anmeldungen {logins}, handelnde Schlüssel {keys}, beendet {ends}, zuletzt {when}.</translation>
    </message>
    <message>
        <source>{size} (exactly {count} bytes)</source>
        <translation>{size} (genau {count} Bytes)</translation>
    </message>
    <message>
        <source>{source}, read in {milliseconds} ms</source>
        <translation>{source}, gelesen in {milliseconds} ms</translation>
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
        <translation>{used} von {limit}</translation>
    </message>
    <message numerus="yes">
        <source>{used} of {limit} use(s)</source>
        <translation>
            <numerusform>{used} von {limit} Nutzung</numerusform>
            <numerusform>{used} von {limit} Nutzungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{used} of {limit} use(s) until {when}</source>
        <translation>
            <numerusform>{used} von {limit} Nutzung bis {when}</numerusform>
            <numerusform>{used} von {limit} Nutzungen bis {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>{verbs} {things}</source>
        <translation>{things} {verbs}</translation>
    </message>
    <message>
        <source>{verbs}, not change, {things}</source>
        <translation>{things} {verbs}, nicht ändern</translation>
    </message>
    <message>
        <source>{what} anywhere</source>
        <translation>{what}, überall</translation>
    </message>
    <message>
        <source>{what} anywhere on {place}</source>
        <translation>{what}, überall auf {place}</translation>
    </message>
    <message>
        <source>{what} anywhere under {path}</source>
        <translation>{what}, überall unter {path}</translation>
    </message>
    <message>
        <source>{what} anywhere under {prefix}</source>
        <translation>{what}, überall unter {prefix}</translation>
    </message>
    <message>
        <source>{what} anywhere under {prefix} on {place}</source>
        <translation>{what}, überall unter {prefix} auf {place}</translation>
    </message>
    <message>
        <source>{what} anywhere under {prefix} under {path}</source>
        <translation>{what}, überall unter {prefix} unter {path}</translation>
    </message>
    <message>
        <source>{what} under {prefix}</source>
        <translation>{what}, unter {prefix}</translation>
    </message>
    <message>
        <source>{what} under {prefix} on {place}</source>
        <translation>{what}, unter {prefix} auf {place}</translation>
    </message>
    <message>
        <source>{what} under {prefix} under {path}</source>
        <translation>{what}, unter {prefix} unter {path}</translation>
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
        <translation>{words} (Worte der Website für {ability})</translation>
    </message>
</context>
</TS>
