<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n attempt(s) left before the key blocks.</source>
        <translation>
            <numerusform>Encore %n essai avant que la clé ne se bloque.</numerusform>
            <numerusform>Encore %n essais avant que la clé ne se bloque.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n octet</numerusform>
            <numerusform>%n octets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ends are signed and wait for the registry. They go out by themselves, without a touch.</source>
        <translation>
            <numerusform>%n fin est signée et attend le registre. Elle part d’elle-même, sans toucher.</numerusform>
            <numerusform>%n fins sont signées et attendent le registre. Elles partent d’elles-mêmes, sans toucher.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) active</source>
        <translation>
            <numerusform>%n clé active</numerusform>
            <numerusform>%n clés actives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) ended by block {block}; uses are refused from now on.</source>
        <translation>
            <numerusform>%n clé arrêtée au bloc {block} ; elle est refusée désormais.</numerusform>
            <numerusform>%n clés arrêtées au bloc {block} ; elles sont refusées désormais.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) known on this computer, and those that other computers gave. You stay signed in.</source>
        <translation>
            <numerusform>%n clé connue de cet ordinateur, et celles d’autres ordinateurs. Vous restez connecté.</numerusform>
            <numerusform>%n clés connues de cet ordinateur, et celles d’autres ordinateurs. Vous restez connecté.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) that you know of, and whatever other computers of yours gave. It cannot be undone.</source>
        <translation>
            <numerusform>%n clé que vous connaissez, et ce que vos autres ordinateurs ont donné. C’est irréversible.</numerusform>
            <numerusform>%n clés que vous connaissez, et ce que vos autres ordinateurs ont donné. C’est irréversible.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>il y a %n min</numerusform>
            <numerusform>il y a %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more key(s) not shown</source>
        <translation>
            <numerusform>%n autre clé non affichée</numerusform>
            <numerusform>%n autres clés non affichées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more site(s) not drawn</source>
        <translation>
            <numerusform>%n autre site non dessiné</numerusform>
            <numerusform>%n autres sites non dessinés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) go on under the new seed.</source>
        <translation>
            <numerusform>%n session continue avec la nouvelle graine.</numerusform>
            <numerusform>%n sessions continuent avec la nouvelle graine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions ended by block {block}, and every key with them.</source>
        <translation>
            <numerusform>%n session terminée au bloc {block}, et toutes ses clés avec elle.</numerusform>
            <numerusform>%n sessions terminées au bloc {block}, et toutes leurs clés avec elles.</numerusform>
        </translation>
    </message>
    <message>
        <source>(not readable)</source>
        <translation>(illisible)</translation>
    </message>
    <message>
        <source>(the hash of your approval, made when you touch your key)</source>
        <translation>(l’empreinte de votre approbation, faite quand vous touchez la clé)</translation>
    </message>
    <message>
        <source>(your account with this site; your key tells it)</source>
        <translation>(votre compte sur ce site ; votre clé le donne)</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
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
        <translation>24 heures</translation>
    </message>
    <message>
        <source>24 words on paper open your identity when every key is lost.</source>
        <translation>24 mots sur papier ouvrent votre identité quand toutes les clés sont perdues.</translation>
    </message>
    <message>
        <source>24 words on paper would open your identity when every key is lost.</source>
        <translation>24 mots sur papier ouvriraient votre identité si toutes les clés étaient perdues.</translation>
    </message>
    <message>
        <source>24 words on paper, and a new key.</source>
        <translation>24 mots sur papier et une nouvelle clé.</translation>
    </message>
    <message>
        <source>24 words on paper. One touch.</source>
        <translation>24 mots sur papier. Un toucher.</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>4 h</source>
        <translation>4 h</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>A client without a name</source>
        <translation>Un client sans nom</translation>
    </message>
    <message>
        <source>A computer without a name</source>
        <translation>Un ordinateur sans nom</translation>
    </message>
    <message>
        <source>A file of this app is damaged or was changed by something else; restore it from a backup.</source>
        <translation>Un fichier de cette application est abîmé ou a été modifié ; restaurez-le depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>A key in this data is not valid; ask the sender to make a new one.</source>
        <translation>Une clé de ces données n’est pas valide ; demandez-en une autre à l’expéditeur.</translation>
    </message>
    <message>
        <source>A key that cannot verify you brings no identity here; use another of its keys, or the recovery phrase.</source>
        <translation>Une clé qui ne peut pas vous vérifier n’apporte aucune identité ici ; utilisez une autre de ses clés ou la phrase de récupération.</translation>
    </message>
    <message>
        <source>A key that was handed on ends with the key that it is from; it cannot be ended by itself here.</source>
        <translation>Une clé transmise s’arrête avec celle dont elle vient ; ici, on ne peut pas l’arrêter seule.</translation>
    </message>
    <message>
        <source>A login arrived</source>
        <translation>Une connexion est arrivée</translation>
    </message>
    <message>
        <source>A login is waiting; it is shown once this is open.</source>
        <translation>Une connexion attend ; elle s’affichera dès l’ouverture.</translation>
    </message>
    <message>
        <source>A login link was opened</source>
        <translation>Un lien de connexion a été ouvert</translation>
    </message>
    <message>
        <source>A permission is for a place that is not the site&apos;s own, so it was refused.</source>
        <translation>Une autorisation vise un lieu qui n’est pas au site ; elle a été refusée.</translation>
    </message>
    <message>
        <source>A port is in use by another program; choose another one.</source>
        <translation>Un port est pris par un autre programme ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>A proof in this data does not hold, so this was refused.</source>
        <translation>Une preuve de ces données ne tient pas ; c’est refusé.</translation>
    </message>
    <message>
        <source>A recovery phrase has 24 words; check that none is missing.</source>
        <translation>Une phrase de récupération a 24 mots ; vérifiez qu’il n’en manque pas.</translation>
    </message>
    <message>
        <source>A recovery phrase is shown on a terminal only; run this in one.</source>
        <translation>Une phrase de récupération ne s’affiche que dans un terminal ; lancez ceci dans un terminal.</translation>
    </message>
    <message>
        <source>A relay carries requests to this window. Your site or company names it.</source>
        <translation>Un relais apporte les demandes à cette fenêtre. Votre site ou votre société l’indique.</translation>
    </message>
    <message>
        <source>A relay that is new to you</source>
        <translation>Un relais nouveau pour vous</translation>
    </message>
    <message>
        <source>A security key is plugged in, and cannot be used.</source>
        <translation>Une clé de sécurité est branchée, mais inutilisable.</translation>
    </message>
    <message>
        <source>A security key is plugged in, but this account may not use it; plug it in again, or ask whoever runs this computer.</source>
        <translation>Une clé de sécurité est branchée, mais ce compte ne peut pas l’utiliser ; rebranchez-la ou demandez à qui gère cet ordinateur.</translation>
    </message>
    <message>
        <source>A security key is plugged in.</source>
        <translation>Une clé de sécurité est branchée.</translation>
    </message>
    <message>
        <source>A security key that waits for your touch</source>
        <translation>Une clé de sécurité qui attend d’être touchée</translation>
    </message>
    <message>
        <source>A signature does not match what it claims to sign, so this was refused.</source>
        <translation>Une signature ne correspond pas à ce qu’elle prétend signer ; c’est refusé.</translation>
    </message>
    <message>
        <source>A site keeps its first key; a record with another one was refused.</source>
        <translation>Un site garde sa première clé ; une fiche avec une autre a été refusée.</translation>
    </message>
    <message>
        <source>A site&apos;s first address cannot be changed, since every permission it was given names it.</source>
        <translation>La première adresse d’un site ne peut pas changer, car toutes ses autorisations la nomment.</translation>
    </message>
    <message>
        <source>About Countersign</source>
        <translation>À propos de Countersign</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Ada Example</source>
        <translation>Ada Exemple</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>Ajouter une clé</translation>
    </message>
    <message>
        <source>Add a second key</source>
        <translation>Ajouter une deuxième clé</translation>
    </message>
    <message>
        <source>Add a second way in</source>
        <translation>Ajouter un deuxième accès</translation>
    </message>
    <message>
        <source>Add an identity</source>
        <translation>Ajouter une identité</translation>
    </message>
    <message>
        <source>Add an identity…</source>
        <translation>Ajouter une identité…</translation>
    </message>
    <message>
        <source>Add another computer</source>
        <translation>Ajouter un autre ordinateur</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>L’ajouter</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>En ajouter une</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address: {address}</source>
        <translation>Adresse : {address}</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Adjust what is in: {permission}</source>
        <translation>Ajuster ce que comprend : {permission}</translation>
    </message>
    <message numerus="yes">
        <source>After %n hour(s)</source>
        <translation>
            <numerusform>Après %n heure</numerusform>
            <numerusform>Après %n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>Après %n minute</numerusform>
            <numerusform>Après %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>After three misses in a row the key must be plugged in again; with none left it must be reset.</source>
        <translation>Après trois erreurs de suite, il faut rebrancher la clé ; s’il n’en reste aucune, il faut la réinitialiser.</translation>
    </message>
    <message>
        <source>All 24, in their order, with blanks between them.</source>
        <translation>Les 24, dans l’ordre, séparés par des espaces.</translation>
    </message>
    <message>
        <source>All identities…</source>
        <translation>Toutes les identités…</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>An earlier approval still waits for its answer; send it again first.</source>
        <translation>Une approbation précédente attend encore sa réponse ; renvoyez-la d’abord.</translation>
    </message>
    <message>
        <source>An earlier change of this identity still waits for its answer; try again when the relay answers.</source>
        <translation>Un changement précédent de cette identité attend encore sa réponse ; réessayez quand le relais répondra.</translation>
    </message>
    <message>
        <source>And the identity code that another computer shows.</source>
        <translation>Et le code d’identité affiché par un autre ordinateur.</translation>
    </message>
    <message>
        <source>Another account&apos;s program stands where this app should be, so nothing was handed to it; tell whoever runs this computer.</source>
        <translation>Le programme d’un autre compte tient la place de cette application ; rien ne lui a été confié. Prévenez qui gère cet ordinateur.</translation>
    </message>
    <message>
        <source>Another identity</source>
        <translation>Une autre identité</translation>
    </message>
    <message>
        <source>Another identity on this computer has that name; choose another one.</source>
        <translation>Une autre identité de cet ordinateur porte ce nom ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Another login link came and was not opened; answer what is shown first, then open the link again.</source>
        <translation>Un autre lien de connexion est arrivé et n’a pas été ouvert ; répondez d’abord à ce qui est affiché, puis rouvrez-le.</translation>
    </message>
    <message>
        <source>Another program is using the camera; close it and try again.</source>
        <translation>Un autre programme utilise la caméra ; fermez-le et réessayez.</translation>
    </message>
    <message>
        <source>Another program is using the security key; close it and try again.</source>
        <translation>Un autre programme utilise la clé de sécurité ; fermez-le et réessayez.</translation>
    </message>
    <message>
        <source>Another relay of this network, that none of your identities uses.</source>
        <translation>Un autre relais de ce réseau, qu’aucune de vos identités n’utilise.</translation>
    </message>
    <message>
        <source>Another request is being shown; answer that one first.</source>
        <translation>Une autre demande est affichée ; répondez d’abord à celle-ci.</translation>
    </message>
    <message>
        <source>Answer as</source>
        <translation>Répondre en tant que</translation>
    </message>
    <message>
        <source>Answer as: {identity}</source>
        <translation>Répondre en tant que : {identity}</translation>
    </message>
    <message>
        <source>Answer this computer’s question</source>
        <translation>Répondez à la question de cet ordinateur</translation>
    </message>
    <message>
        <source>Answer this computer’s question ({number} of {all})</source>
        <translation>Répondez à la question de cet ordinateur ({number} sur {all})</translation>
    </message>
    <message>
        <source>Answer with one touch of a security key. No password.</source>
        <translation>Répondez en touchant une clé de sécurité. Sans mot de passe.</translation>
    </message>
    <message>
        <source>Any security key that you can hold.</source>
        <translation>Toute clé de sécurité que l’on tient en main.</translation>
    </message>
    <message>
        <source>Any security key, and the virtual key.</source>
        <translation>Toute clé de sécurité, et la clé virtuelle.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Approve a login</source>
        <translation>Approuver une connexion</translation>
    </message>
    <message>
        <source>Approving without asking works only with the virtual key on a network on this computer.</source>
        <translation>Approuver sans demander ne marche qu’avec la clé virtuelle, sur un réseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>avr.</translation>
    </message>
    <message>
        <source>April</source>
        <translation>avril</translation>
    </message>
    <message>
        <source>As it was signed:</source>
        <translation>Tel que signé :</translation>
    </message>
    <message>
        <source>As sites should call you.</source>
        <translation>Comme les sites doivent vous appeler.</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Ask the network</source>
        <translation>Interroger le réseau</translation>
    </message>
    <message>
        <source>Asked by {client}</source>
        <translation>Demandé par {client}</translation>
    </message>
    <message>
        <source>Asked by {client}, which says: {purpose}</source>
        <translation>Demandé par {client}, qui dit : {purpose}</translation>
    </message>
    <message>
        <source>Asking relay and registry…</source>
        <translation>Interrogation du relais et du registre…</translation>
    </message>
    <message>
        <source>Asking your key…</source>
        <translation>Interrogation de votre clé…</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s); letters are welcome. It stays inside the key.</source>
        <translation>
            <numerusform>Au moins %n caractère ; les lettres sont permises. Il reste dans la clé.</numerusform>
            <numerusform>Au moins %n caractères ; les lettres sont permises. Il reste dans la clé.</numerusform>
        </translation>
    </message>
    <message>
        <source>At login only the tray shows that Countersign is there.</source>
        <translation>À l’ouverture de session, seule la barre système montre que Countersign est là.</translation>
    </message>
    <message>
        <source>At most this much</source>
        <translation>Au plus cette quantité</translation>
    </message>
    <message>
        <source>At most this often</source>
        <translation>Au plus ce nombre de fois</translation>
    </message>
    <message>
        <source>At most this often each hour</source>
        <translation>Au plus ce nombre de fois par heure</translation>
    </message>
    <message>
        <source>At most this often each minute</source>
        <translation>Au plus ce nombre de fois par minute</translation>
    </message>
    <message>
        <source>At most this often each second</source>
        <translation>Au plus ce nombre de fois par seconde</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>août</translation>
    </message>
    <message>
        <source>August</source>
        <translation>août</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>Y revenir</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Blinking now: {keys}</source>
        <translation>Clignotent : {keys}</translation>
    </message>
    <message>
        <source>Blinking now: {keys}. The first that you touch is used.</source>
        <translation>Clignotent : {keys}. La première que vous touchez est utilisée.</translation>
    </message>
    <message>
        <source>Camera: {name}</source>
        <translation>Caméra : {name}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancelled; nothing was signed.</source>
        <translation>Annulé ; rien n’a été signé.</translation>
    </message>
    <message>
        <source>Carries logins between sites and this app. It cannot approve one for you.</source>
        <translation>Transporte les connexions entre les sites et cette application. Il ne peut pas en approuver à votre place.</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>Changer le PIN</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Changer le PIN</translation>
    </message>
    <message>
        <source>Change the PIN of {key}</source>
        <translation>Changer le PIN de {key}</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Check now whether {network} answers</source>
        <translation>Vérifier si {network} répond</translation>
    </message>
    <message>
        <source>Check this computer’s connection. If that works, wait a moment: nothing is lost meanwhile.</source>
        <translation>Vérifiez la connexion de cet ordinateur. Si elle marche, attendez un peu : rien ne se perd.</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Vérifié par</translation>
    </message>
    <message>
        <source>Checked by processes on this computer</source>
        <translation>Vérifié par des processus de cet ordinateur</translation>
    </message>
    <message>
        <source>Checked by processes on this computer: good for trying out.</source>
        <translation>Vérifié par des processus de cet ordinateur : bien pour essayer.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Choose a key for this computer. Two touches, once: one makes a key pair inside it, one seals the identity.</source>
        <translation>Choisissez une clé pour cet ordinateur. Deux touchers, une seule fois : l’un crée une paire de clés en elle, l’autre scelle l’identité.</translation>
    </message>
    <message>
        <source>Choose a new PIN for your key</source>
        <translation>Choisissez un nouveau PIN pour votre clé</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Choisir une phrase secrète</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Choisir une image</translation>
    </message>
    <message>
        <source>Choose another PIN</source>
        <translation>Choisir un autre PIN</translation>
    </message>
    <message>
        <source>Choose another one</source>
        <translation>En choisir une autre</translation>
    </message>
    <message>
        <source>Choose the file of an identity</source>
        <translation>Choisissez le fichier d’une identité</translation>
    </message>
    <message>
        <source>Clock is off</source>
        <translation>Horloge décalée</translation>
    </message>
    <message>
        <source>Closing the window hides it; a login that arrives brings it back.</source>
        <translation>Fermer la fenêtre la masque ; une connexion qui arrive la ramène.</translation>
    </message>
    <message>
        <source>Code found on this screen</source>
        <translation>Code trouvé sur cet écran</translation>
    </message>
    <message>
        <source>Code from a picture you opened</source>
        <translation>Code d’une image que vous avez ouverte</translation>
    </message>
    <message>
        <source>Code seen by the camera</source>
        <translation>Code vu par la caméra</translation>
    </message>
    <message>
        <source>Code {number}, {relay}</source>
        <translation>Code {number}, {relay}</translation>
    </message>
    <message>
        <source>Compare both with what its operator publishes. You stay with this network from now on.</source>
        <translation>Comparez les deux à ce que publie son exploitant. Vous restez désormais avec ce réseau.</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Ordinateurs</translation>
    </message>
    <message>
        <source>Computers of this identity will be listed here.</source>
        <translation>Les ordinateurs de cette identité seront listés ici.</translation>
    </message>
    <message>
        <source>Computers that may ask for your approvals. Sessions and addresses are the same on each of them.</source>
        <translation>Les ordinateurs qui peuvent demander vos approbations. Sessions et adresses sont les mêmes sur chacun.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Continue only if you just asked to sign in.</source>
        <translation>Ne continuez que si vous venez de demander à vous connecter.</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Copied. Paste it where somebody helps you.</source>
        <translation>Copié. Collez-le là où quelqu’un vous aide.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the identity code</source>
        <translation>Copier le code d’identité</translation>
    </message>
    <message>
        <source>Copy what was found</source>
        <translation>Copier le résultat</translation>
    </message>
    <message>
        <source>Countersign can stay there while its window is closed, and show a login as soon as you open one.</source>
        <translation>Countersign peut y rester quand sa fenêtre est fermée, et afficher une connexion dès que vous en ouvrez une.</translation>
    </message>
    <message>
        <source>Countersign cannot start</source>
        <translation>Countersign ne peut pas démarrer</translation>
    </message>
    <message>
        <source>Countersign is asking for something in another window or command; finish there first.</source>
        <translation>Countersign pose une question dans une autre fenêtre ou commande ; finissez là-bas d’abord.</translation>
    </message>
    <message>
        <source>Countersign is locked</source>
        <translation>Countersign est verrouillé</translation>
    </message>
    <message>
        <source>Countersign is open already and does not answer; close it, then start it again.</source>
        <translation>Countersign est déjà ouvert et ne répond pas ; fermez-le, puis relancez-le.</translation>
    </message>
    <message>
        <source>Countersign&apos;s rule for asking your password is not installed; install its package, or use a security key.</source>
        <translation>La règle qui permet à Countersign de demander votre mot de passe n’est pas installée ; installez son paquet ou utilisez une clé de sécurité.</translation>
    </message>
    <message>
        <source>Cut to a small square on this computer.</source>
        <translation>Rognée en petit carré sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>déc.</translation>
    </message>
    <message>
        <source>December</source>
        <translation>décembre</translation>
    </message>
    <message>
        <source>Declined; nothing was signed.</source>
        <translation>Refusé ; rien n’a été signé.</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Digests (SHA-256):</source>
        <translation>Empreintes (SHA-256) :</translation>
    </message>
    <message>
        <source>Do anything</source>
        <translation>Tout faire</translation>
    </message>
    <message>
        <source>Do anything with {things}</source>
        <translation>Tout faire avec {things}</translation>
    </message>
    <message>
        <source>Does the page show this number?</source>
        <translation>La page affiche-t-elle ce nombre ?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Drag it until the circle is right. Only what is inside is kept, as a small square.</source>
        <translation>Faites-la glisser jusqu’à ce que le cercle convienne. Seul l’intérieur est gardé, en petit carré.</translation>
    </message>
    <message>
        <source>Each checks every approval again, with rules of its own.</source>
        <translation>Chacun revérifie chaque approbation, selon ses propres règles.</translation>
    </message>
    <message>
        <source>Each one is a login of its own. Choose the one on the page you sign in to.</source>
        <translation>Chacun est une connexion distincte. Choisissez celui de la page où vous vous connectez.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>End every key</source>
        <translation>Arrêter toutes les clés</translation>
    </message>
    <message>
        <source>End every key at {site}?</source>
        <translation>Arrêter toutes les clés sur {site} ?</translation>
    </message>
    <message>
        <source>End every key here</source>
        <translation>Arrêter toutes les clés ici</translation>
    </message>
    <message>
        <source>End everything</source>
        <translation>Tout arrêter</translation>
    </message>
    <message>
        <source>End everything…</source>
        <translation>Tout arrêter…</translation>
    </message>
    <message>
        <source>End key</source>
        <translation>Arrêter la clé</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>Terminer la session</translation>
    </message>
    <message>
        <source>End the key of {client}?</source>
        <translation>Arrêter la clé de {client} ?</translation>
    </message>
    <message>
        <source>End the key of {name}</source>
        <translation>Arrêter la clé de {name}</translation>
    </message>
    <message>
        <source>End whatever you allowed, here, at any time.</source>
        <translation>Arrêtez ici, à tout moment, ce que vous avez permis.</translation>
    </message>
    <message>
        <source>End your session with {site}?</source>
        <translation>Terminer votre session sur {site} ?</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Ended in block {block}. It is refused from now on.</source>
        <translation>Arrêtée au bloc {block}. Elle est refusée désormais.</translation>
    </message>
    <message>
        <source>Ended the key of {name}</source>
        <translation>Clé de {name} arrêtée</translation>
    </message>
    <message>
        <source>Ended the session with {name}</source>
        <translation>Session sur {name} terminée</translation>
    </message>
    <message>
        <source>Ended; cannot be used any more</source>
        <translation>Arrêtée ; plus utilisable</translation>
    </message>
    <message>
        <source>Enter a name first.</source>
        <translation>Saisissez d’abord un nom.</translation>
    </message>
    <message>
        <source>Enter it again</source>
        <translation>Saisir à nouveau</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>Saisir le PIN</translation>
    </message>
    <message>
        <source>Enter your key&apos;s PIN</source>
        <translation>Saisissez le PIN de votre clé</translation>
    </message>
    <message>
        <source>Enter your passphrase</source>
        <translation>Saisissez votre phrase secrète</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Chaque minute</numerusform>
            <numerusform>Toutes les %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n second(s)</source>
        <translation>
            <numerusform>Chaque seconde</numerusform>
            <numerusform>Toutes les %n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Every key and every session</source>
        <translation>Toutes les clés et toutes les sessions</translation>
    </message>
    <message>
        <source>Every key that acts for me</source>
        <translation>Toutes les clés qui agissent pour moi</translation>
    </message>
    <message>
        <source>Every key that acts for you there stops working. It cannot be undone.</source>
        <translation>Toutes les clés qui y agissent pour vous cessent de marcher. C’est irréversible.</translation>
    </message>
    <message>
        <source>Every session goes on under the same address, and the sites notice nothing. Readers of the public record can tell that these sessions belong together.</source>
        <translation>Toutes les sessions continuent à la même adresse, et les sites ne remarquent rien. Qui lit le registre public peut voir que ces sessions vont ensemble.</translation>
    </message>
    <message>
        <source>Every sign-in here needs a touch, so it cannot happen silently.</source>
        <translation>Ici, chaque connexion exige un toucher ; elle ne peut pas se faire en silence.</translation>
    </message>
    <message>
        <source>Every site that you sign in to is listed here, with the keys that act for you there.</source>
        <translation>Tous les sites où vous vous connectez sont listés ici, avec les clés qui y agissent pour vous.</translation>
    </message>
    <message>
        <source>Everything, with receipts</source>
        <translation>Tout, avec les reçus</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expirée</translation>
    </message>
    <message>
        <source>Expires in {time}</source>
        <translation>Expire dans {time}</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>Exporter vers un fichier</translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation>Exporter vers un fichier…</translation>
    </message>
    <message>
        <source>Export what happened</source>
        <translation>Exporter ce qui s’est passé</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>févr.</translation>
    </message>
    <message>
        <source>February</source>
        <translation>février</translation>
    </message>
    <message>
        <source>Fetching the request…</source>
        <translation>Récupération de la demande…</translation>
    </message>
    <message>
        <source>First camera</source>
        <translation>Première caméra</translation>
    </message>
    <message>
        <source>For trying out</source>
        <translation>Pour essayer</translation>
    </message>
    <message>
        <source>For {length}</source>
        <translation>Pour {length}</translation>
    </message>
    <message>
        <source>Fourth camera</source>
        <translation>Quatrième caméra</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Depuis un fichier</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>La rendre</translation>
    </message>
    <message>
        <source>Give it: {claim}</source>
        <translation>Donner : {claim}</translation>
    </message>
    <message>
        <source>Good for trying out. For real use, join a network that others run.</source>
        <translation>Bien pour essayer. Pour un usage réel, rejoignez un réseau tenu par d’autres.</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>Là, maintenant</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevé</translation>
    </message>
    <message>
        <source>High contrast has stronger lines and colours.</source>
        <translation>Le contraste élevé a des traits et des couleurs plus forts.</translation>
    </message>
    <message>
        <source>Hold the code before the camera</source>
        <translation>Présentez le code à la caméra</translation>
    </message>
    <message>
        <source>Hold to approve</source>
        <translation>Maintenir pour approuver</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>How Countersign looks and behaves on this computer. Changes hold at once.</source>
        <translation>L’aspect et le comportement de Countersign sur cet ordinateur. Les changements s’appliquent aussitôt.</translation>
    </message>
    <message>
        <source>How a key is touched: on its round contact, when it blinks</source>
        <translation>Comment toucher une clé : sur son contact rond, quand il clignote</translation>
    </message>
    <message>
        <source>How long its key is good for</source>
        <translation>Combien de temps vaut sa clé</translation>
    </message>
    <message>
        <source>How much was used is what {site} reports; it last did {when}.</source>
        <translation>L’utilisation est celle que déclare {site} ; dernière fois {when}.</translation>
    </message>
    <message>
        <source>How often relay and registry are asked whether all is well, while you look at the window.</source>
        <translation>À quel rythme le relais et le registre sont interrogés, tant que vous regardez la fenêtre.</translation>
    </message>
    <message>
        <source>I have it here</source>
        <translation>Je l’ai ici</translation>
    </message>
    <message>
        <source>I have it, or it was wiped</source>
        <translation>Je l’ai, ou il a été effacé</translation>
    </message>
    <message>
        <source>I have one already</source>
        <translation>J’en ai déjà une</translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation>Je les ai notés</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Identités</translation>
    </message>
    <message>
        <source>Identity code</source>
        <translation>Code d’identité</translation>
    </message>
    <message>
        <source>Identity code, for a camera</source>
        <translation>Code d’identité, pour une caméra</translation>
    </message>
    <message>
        <source>If it is lost or breaks, nobody can bring the identity back.</source>
        <translation>Si elle se perd ou casse, personne ne peut rendre l’identité.</translation>
    </message>
    <message>
        <source>If you see no page with a number for this login, deny.</source>
        <translation>Si vous ne voyez pas de page avec un nombre pour cette connexion, refusez.</translation>
    </message>
    <message>
        <source>If you see no page with this number, deny.</source>
        <translation>Si vous ne voyez pas de page avec ce nombre, refusez.</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>In English, so that whoever helps you can read it too. It names no person, and nothing in it is secret.</source>
        <translation>En anglais, pour que la personne qui vous aide puisse le lire. Il ne nomme personne et ne contient aucun secret.</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Dans le fichier</translation>
    </message>
    <message>
        <source>In this order. They are shown this once; whoever has them can open your identity.</source>
        <translation>Dans cet ordre. Ils ne s’affichent que cette fois ; qui les a peut ouvrir votre identité.</translation>
    </message>
    <message>
        <source>Install or unlock the system’s keyring, and start Countersign again.</source>
        <translation>Installez ou déverrouillez le trousseau du système, puis relancez Countersign.</translation>
    </message>
    <message>
        <source>Is this the network you mean?</source>
        <translation>Est-ce bien ce réseau ?</translation>
    </message>
    <message>
        <source>It answered your touch, and it opens your identity.</source>
        <translation>Elle a répondu à votre toucher, et elle ouvre votre identité.</translation>
    </message>
    <message>
        <source>It calls itself {name}, a name with hidden or reordered characters.</source>
        <translation>Il se nomme {name}, un nom aux caractères cachés ou réordonnés.</translation>
    </message>
    <message>
        <source>It calls itself {name}, which is not its address.</source>
        <translation>Il se nomme {name}, qui n’est pas son adresse.</translation>
    </message>
    <message>
        <source>It calls itself {name}, which is not written with the letters it seems to be.</source>
        <translation>Il se nomme {name}, qui n’est pas écrit avec les lettres qu’il semble.</translation>
    </message>
    <message>
        <source>It calls itself {name}; its name has {count} characters.</source>
        <translation>Il se nomme {name} ; son nom a {count} caractères.</translation>
    </message>
    <message>
        <source>It calls itself {name}; nobody checked the sign in that name.</source>
        <translation>Il se nomme {name} ; personne n’a vérifié le signe de ce nom.</translation>
    </message>
    <message>
        <source>It can ask for no approval of yours from then on. Your sessions go on. It takes one touch of a key of yours.</source>
        <translation>Il ne peut plus demander vos approbations. Vos sessions continuent. Il faut un toucher d’une de vos clés.</translation>
    </message>
    <message>
        <source>It cannot be undone, and holds for programs and agents that work for you at this moment.</source>
        <translation>C’est irréversible, et vaut pour les programmes et agents qui travaillent pour vous en ce moment.</translation>
    </message>
    <message>
        <source>It cannot verify you, so it is weaker: add it later, as a second way in.</source>
        <translation>Elle ne peut pas vous vérifier, elle est donc plus faible : ajoutez-la plus tard, comme deuxième accès.</translation>
    </message>
    <message>
        <source>It gets</source>
        <translation>Il reçoit</translation>
    </message>
    <message>
        <source>It is lost, or somebody took it</source>
        <translation>Elle est perdue, ou quelqu’un l’a prise</translation>
    </message>
    <message>
        <source>It is not one of your keys yet. You can add it.</source>
        <translation>Elle n’est pas encore une de vos clés. Vous pouvez l’ajouter.</translation>
    </message>
    <message>
        <source>It is plugged in</source>
        <translation>Elle est branchée</translation>
    </message>
    <message>
        <source>It is plugged in again</source>
        <translation>Elle est rebranchée</translation>
    </message>
    <message>
        <source>It is too bright; tilt the code, or darken the screen with the code.</source>
        <translation>C’est trop clair ; inclinez le code ou assombrissez l’écran qui le montre.</translation>
    </message>
    <message>
        <source>It is too dark; turn on a light, or brighten the screen with the code.</source>
        <translation>C’est trop sombre ; allumez une lampe ou éclaircissez l’écran qui montre le code.</translation>
    </message>
    <message>
        <source>It leads to {host}.</source>
        <translation>Il mène à {host}.</translation>
    </message>
    <message>
        <source>It may do nothing for you from then on. It cannot be undone.</source>
        <translation>Il ne peut plus rien faire pour vous. C’est irréversible.</translation>
    </message>
    <message numerus="yes">
        <source>It may fail to recognise you %n time(s) more; then it wants its PIN.</source>
        <translation>
            <numerusform>Elle peut ne pas vous reconnaître %n fois de plus ; ensuite elle veut son PIN.</numerusform>
            <numerusform>Elle peut ne pas vous reconnaître %n fois de plus ; ensuite elle veut son PIN.</numerusform>
        </translation>
    </message>
    <message>
        <source>It opens nothing from then on.</source>
        <translation>Elle n’ouvre plus rien désormais.</translation>
    </message>
    <message>
        <source>It runs on this computer: start it with “countersign network up”.</source>
        <translation>Il tourne sur cet ordinateur : lancez-le avec « countersign network up ».</translation>
    </message>
    <message>
        <source>It says where your identity is and opens nothing by itself: a key of yours does, there.</source>
        <translation>Il dit où est votre identité et n’ouvre rien par lui-même : là-bas, une de vos clés le fait.</translation>
    </message>
    <message>
        <source>It shows nothing of yours, and holds none of your secrets. A touch of your key opens it.</source>
        <translation>Il n’affiche rien de vous et ne garde aucun de vos secrets. Toucher votre clé l’ouvre.</translation>
    </message>
    <message>
        <source>Its PIN is blocked; it must be reset before it can be used</source>
        <translation>Son PIN est bloqué ; il faut la réinitialiser avant de l’utiliser</translation>
    </message>
    <message>
        <source>Its address has “{part}” where its name says “{name}”; look twice.</source>
        <translation>Son adresse a « {part} » là où son nom dit « {name} » ; regardez bien.</translation>
    </message>
    <message>
        <source>Its blocks are checked by processes on this computer alone.</source>
        <translation>Ses blocs ne sont vérifiés que par des processus de cet ordinateur.</translation>
    </message>
    <message>
        <source>Its key acts until</source>
        <translation>Sa clé agit jusqu’à</translation>
    </message>
    <message>
        <source>Its key may, without asking again</source>
        <translation>Sa clé peut, sans redemander</translation>
    </message>
    <message>
        <source>Its keys are lost; use the recovery phrase</source>
        <translation>Ses clés sont perdues ; utiliser la phrase de récupération</translation>
    </message>
    <message>
        <source>Its version, and the licences of all it is made of.</source>
        <translation>Sa version et les licences de tout ce qui le compose.</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>janv.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>janvier</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
    <message>
        <source>Join a network</source>
        <translation>Rejoindre un réseau</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>juil.</translation>
    </message>
    <message>
        <source>July</source>
        <translation>juillet</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>juin</translation>
    </message>
    <message>
        <source>June</source>
        <translation>juin</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Tout garder</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Keep it somewhere else than the first. Three touches.</source>
        <translation>Gardez-la ailleurs que la première. Trois touchers.</translation>
    </message>
    <message>
        <source>Keep the name</source>
        <translation>Garder le nom</translation>
    </message>
    <message>
        <source>Keeps the public record of your sessions. Its signature is on every block.</source>
        <translation>Tient le registre public de vos sessions. Sa signature est sur chaque bloc.</translation>
    </message>
    <message>
        <source>Kept by this computer, for trying out</source>
        <translation>Gardée par cet ordinateur, pour essayer</translation>
    </message>
    <message>
        <source>Kept by this computer: for trying out, weaker than a key you can hold.</source>
        <translation>Gardée par cet ordinateur : pour essayer, plus faible qu’une clé en main.</translation>
    </message>
    <message>
        <source>Kept sealed, on this computer only.</source>
        <translation>Scellée, sur cet ordinateur seulement.</translation>
    </message>
    <message>
        <source>Key at home</source>
        <translation>Clé à la maison</translation>
    </message>
    <message>
        <source>Key at port {port}</source>
        <translation>Clé au port {port}</translation>
    </message>
    <message>
        <source>Key at {place}</source>
        <translation>Clé à {place}</translation>
    </message>
    <message>
        <source>Key on a reader</source>
        <translation>Clé sur un lecteur</translation>
    </message>
    <message>
        <source>Key on {reader}</source>
        <translation>Clé sur {reader}</translation>
    </message>
    <message>
        <source>Key {digits}</source>
        <translation>Clé {digits}</translation>
    </message>
    <message>
        <source>Key …{end}</source>
        <translation>Clé …{end}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Keys and the network are asked; this takes a few seconds at most.</source>
        <translation>Les clés et le réseau sont interrogés ; cela prend quelques secondes au plus.</translation>
    </message>
    <message>
        <source>Keys get lost and break. With a second way in, that costs nothing.</source>
        <translation>Les clés se perdent et cassent. Avec un deuxième accès, cela ne coûte rien.</translation>
    </message>
    <message>
        <source>Keys that act for you</source>
        <translation>Clés qui agissent pour vous</translation>
    </message>
    <message>
        <source>Keys that acted for you</source>
        <translation>Clés qui ont agi pour vous</translation>
    </message>
    <message>
        <source>Keys that it accepts</source>
        <translation>Clés qu’il accepte</translation>
    </message>
    <message>
        <source>Keys that open it</source>
        <translation>Clés qui l’ouvrent</translation>
    </message>
    <message>
        <source>Keys that went with it</source>
        <translation>Clés parties avec lui</translation>
    </message>
    <message>
        <source>Keys, camera, keyring and network, with what to do where something is missing.</source>
        <translation>Clés, caméra, trousseau et réseau, et quoi faire s’il manque quelque chose.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>La laisser entrer</translation>
    </message>
    <message>
        <source>Let the key {name} in</source>
        <translation>Clé {name} admise</translation>
    </message>
    <message>
        <source>Licence of {name}</source>
        <translation>Licence de {name}</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Light or dark.</source>
        <translation>Clair ou sombre.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Link from the clipboard</source>
        <translation>Lien du presse-papiers</translation>
    </message>
    <message>
        <source>Link opened by another program</source>
        <translation>Lien ouvert par un autre programme</translation>
    </message>
    <message>
        <source>Link you entered</source>
        <translation>Lien que vous avez saisi</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrou</translation>
    </message>
    <message>
        <source>Lock at once</source>
        <translation>Verrouiller aussitôt</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>Verrouiller la fenêtre</translation>
    </message>
    <message>
        <source>Locking…</source>
        <translation>Verrouillage…</translation>
    </message>
    <message>
        <source>Login only · once, {since}</source>
        <translation>Connexion seule · une fois, {since}</translation>
    </message>
    <message numerus="yes">
        <source>Login only · {count} time(s) since {since}</source>
        <translation>
            <numerusform>Connexion seule · {count} fois depuis {since}</numerusform>
            <numerusform>Connexion seule · {count} fois depuis {since}</numerusform>
        </translation>
    </message>
    <message>
        <source>Logins and endings will be listed here.</source>
        <translation>Les connexions et les fins seront listées ici.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Regarder</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Regarder encore</translation>
    </message>
    <message>
        <source>Look at the words</source>
        <translation>Voir les mots</translation>
    </message>
    <message>
        <source>Look at what works on this computer</source>
        <translation>Voir ce qui marche sur cet ordinateur</translation>
    </message>
    <message>
        <source>Look at your paper</source>
        <translation>Regardez votre papier</translation>
    </message>
    <message>
        <source>Look back {time}</source>
        <translation>Revoir {time}</translation>
    </message>
    <message>
        <source>Looking for a code in this picture went wrong; try again, or use another picture.</source>
        <translation>La recherche d’un code dans cette image a échoué ; réessayez ou prenez une autre image.</translation>
    </message>
    <message>
        <source>Looking for a code…</source>
        <translation>Recherche d’un code…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Lose every key and the recovery phrase, and the identity is lost: nobody can bring it back, not this app and not the network.</source>
        <translation>Perdez toutes les clés et la phrase de récupération, et l’identité est perdue : personne ne peut la rendre, ni cette application ni le réseau.</translation>
    </message>
    <message>
        <source>Lost your keys?</source>
        <translation>Clés perdues ?</translation>
    </message>
    <message>
        <source>Made a recovery phrase</source>
        <translation>Phrase de récupération créée</translation>
    </message>
    <message>
        <source>Made of, with its licences</source>
        <translation>De quoi il est fait, avec ses licences</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>En créer une autre</translation>
    </message>
    <message>
        <source>Make a new recovery phrase</source>
        <translation>Créer une autre phrase de récupération</translation>
    </message>
    <message>
        <source>Make a recovery phrase</source>
        <translation>Créer une phrase de récupération</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>En créer une</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>March</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>More below ↓</source>
        <translation>Suite plus bas ↓</translation>
    </message>
    <message>
        <source>More than one login code was found; show only the one you mean.</source>
        <translation>Plusieurs codes de connexion ont été trouvés ; ne montrez que le bon.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of the new key</source>
        <translation>Nom de la nouvelle clé</translation>
    </message>
    <message>
        <source>Name of this identity</source>
        <translation>Nom de cette identité</translation>
    </message>
    <message>
        <source>Name of {thing}</source>
        <translation>Nom de {thing}</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Network and help</source>
        <translation>Réseau et aide</translation>
    </message>
    <message>
        <source>Network: {network}</source>
        <translation>Réseau : {network}</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Nouveau PIN</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>Nouveau PIN, encore une fois</translation>
    </message>
    <message>
        <source>New phrase</source>
        <translation>Nouvelle phrase</translation>
    </message>
    <message>
        <source>New since your last sign-in: this site also acts at {addresses}.</source>
        <translation>Nouveau depuis votre dernière connexion : ce site agit aussi sur {addresses}.</translation>
    </message>
    <message>
        <source>New to you</source>
        <translation>Nouveau pour vous</translation>
    </message>
    <message>
        <source>No camera was found there; plug one in, choose another one, or scan the screen instead.</source>
        <translation>Aucune caméra trouvée ; branchez-en une, choisissez-en une autre ou scannez l’écran.</translation>
    </message>
    <message>
        <source>No fingerprint is set up on this computer; add one in its settings, or use a security key.</source>
        <translation>Aucune empreinte n’est configurée sur cet ordinateur ; ajoutez-en une dans ses réglages ou utilisez une clé de sécurité.</translation>
    </message>
    <message>
        <source>No identity here has this recovery phrase; check the words and the network.</source>
        <translation>Aucune identité ici n’a cette phrase de récupération ; vérifiez les mots et le réseau.</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Pas de clé</translation>
    </message>
    <message>
        <source>No key is here</source>
        <translation>Aucune clé ici</translation>
    </message>
    <message>
        <source>No key is here yet</source>
        <translation>Pas encore de clé ici</translation>
    </message>
    <message>
        <source>No key that stays, and no recovery phrase, authorises this change, so it was refused.</source>
        <translation>Aucune clé qui reste, ni phrase de récupération, n’autorise ce changement ; il a été refusé.</translation>
    </message>
    <message>
        <source>No keyring: weaker</source>
        <translation>Sans trousseau : plus faible</translation>
    </message>
    <message>
        <source>No login code was found; make sure that the whole code is visible.</source>
        <translation>Aucun code de connexion trouvé ; assurez-vous qu’il est visible en entier.</translation>
    </message>
    <message>
        <source>No program on this desktop could ask for your password; log in on the screen itself, or use a security key.</source>
        <translation>Aucun programme de ce bureau n’a pu demander votre mot de passe ; connectez-vous à l’écran même ou utilisez une clé de sécurité.</translation>
    </message>
    <message>
        <source>No secure connection could be made, so nothing was sent; try another network, or tell the server&apos;s operator.</source>
        <translation>Aucune connexion sûre n’a pu être établie, rien n’a été envoyé ; essayez un autre réseau ou prévenez l’exploitant du serveur.</translation>
    </message>
    <message>
        <source>No security key is plugged in. Nothing needs one before you approve.</source>
        <translation>Aucune clé de sécurité branchée. Il n’en faut pas avant d’approuver.</translation>
    </message>
    <message>
        <source>No security key was found; plug one in.</source>
        <translation>Aucune clé de sécurité trouvée ; branchez-en une.</translation>
    </message>
    <message>
        <source>No session is like that.</source>
        <translation>Aucune session ne correspond.</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Pas encore de sessions</translation>
    </message>
    <message>
        <source>No touch came in time.</source>
        <translation>Aucun toucher à temps.</translation>
    </message>
    <message>
        <source>Nobody answered this computer&apos;s question in time; try again.</source>
        <translation>Personne n’a répondu à temps à la question de cet ordinateur ; réessayez.</translation>
    </message>
    <message>
        <source>Nobody checks its blocks beside the registry yet, so the registry&apos;s signature alone counts.</source>
        <translation>Personne d’autre que le registre ne vérifie encore ses blocs ; seule sa signature compte.</translation>
    </message>
    <message>
        <source>Nobody else has the copy of your identity on it.</source>
        <translation>Personne d’autre n’a la copie de votre identité qui s’y trouve.</translation>
    </message>
    <message>
        <source>None is known on this computer; those that other computers gave end. You stay signed in.</source>
        <translation>Cet ordinateur n’en connaît aucune ; celles d’autres ordinateurs s’arrêtent. Vous restez connecté.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>Non terminé</translation>
    </message>
    <message>
        <source>Not exactly one of your keys has that name; use its id.</source>
        <translation>Pas exactement une de vos clés porte ce nom ; utilisez son identifiant.</translation>
    </message>
    <message>
        <source>Not installed, so it has none.</source>
        <translation>Non installé, il n’en a donc pas.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Not made yet</source>
        <translation>Pas encore créée</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Not offered here.</source>
        <translation>Pas disponible ici.</translation>
    </message>
    <message>
        <source>Nothing but prove that it is yours</source>
        <translation>Rien, sauf prouver qu’elle est à vous</translation>
    </message>
    <message>
        <source>Nothing changes for the sites you use, or for your other computers.</source>
        <translation>Rien ne change pour les sites que vous utilisez, ni pour vos autres ordinateurs.</translation>
    </message>
    <message>
        <source>Nothing happened in this time.</source>
        <translation>Rien ne s’est passé pendant ce temps.</translation>
    </message>
    <message>
        <source>Nothing that happened is like that.</source>
        <translation>Aucun événement ne correspond.</translation>
    </message>
    <message>
        <source>Nothing that the camera sees is kept.</source>
        <translation>Rien de ce que voit la caméra n’est gardé.</translation>
    </message>
    <message>
        <source>Nothing that you approved waits for an answer; give the login link.</source>
        <translation>Rien de ce que vous avez approuvé n’attend de réponse ; donnez le lien de connexion.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Rien à faire.</translation>
    </message>
    <message>
        <source>Nothing to do: it is always at hand.</source>
        <translation>Rien à faire : elle est toujours là.</translation>
    </message>
    <message>
        <source>Nothing was left to end.</source>
        <translation>Il ne restait rien à arrêter.</translation>
    </message>
    <message>
        <source>Nothing was sent there. Continue only if you know that name; you can then look at its network and set up an identity in it.</source>
        <translation>Rien n’y a été envoyé. Ne continuez que si vous connaissez ce nom ; vous pourrez alors voir son réseau et y créer une identité.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Rien pour l’instant</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>nov.</translation>
    </message>
    <message>
        <source>November</source>
        <translation>novembre</translation>
    </message>
    <message>
        <source>Now a key</source>
        <translation>Maintenant, une clé</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>Nombre {number}</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>oct.</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octobre</translation>
    </message>
    <message>
        <source>Of this window; what is signed stays in English.</source>
        <translation>Celle de cette fenêtre ; ce qui est signé reste en anglais.</translation>
    </message>
    <message>
        <source>On another computer, on paper, or in a file.</source>
        <translation>Sur un autre ordinateur, sur papier ou dans un fichier.</translation>
    </message>
    <message>
        <source>On macOS only an installed app opens login links; install Countersign, or paste the link.</source>
        <translation>Sur macOS, seule une application installée ouvre les liens de connexion ; installez Countersign ou collez le lien.</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Sur papier</translation>
    </message>
    <message>
        <source>On the other computer: Computers, Add another computer, Export to a file. It stays sealed.</source>
        <translation>Sur l’autre ordinateur : Ordinateurs, Ajouter un autre ordinateur, Exporter vers un fichier. Elle reste scellée.</translation>
    </message>
    <message>
        <source>On the other computer: Computers, Add another computer. The code opens nothing by itself.</source>
        <translation>Sur l’autre ordinateur : Ordinateurs, Ajouter un autre ordinateur. Le code n’ouvre rien par lui-même.</translation>
    </message>
    <message>
        <source>On the reader</source>
        <translation>Sur le lecteur</translation>
    </message>
    <message>
        <source>One approval was signed and not answered</source>
        <translation>Une approbation a été signée et n’a pas reçu de réponse</translation>
    </message>
    <message>
        <source>One end is signed and waits for the registry. It goes out by itself, without a touch.</source>
        <translation>Une fin est signée et attend le registre. Elle part d’elle-même, sans toucher.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>One more way in</source>
        <translation>Un autre accès</translation>
    </message>
    <message>
        <source>One of those who check.</source>
        <translation>L’un de ceux qui vérifient.</translation>
    </message>
    <message>
        <source>One session ended by block {block}, and every key with it.</source>
        <translation>Une session terminée au bloc {block}, et toutes ses clés avec elle.</translation>
    </message>
    <message>
        <source>One touch of another of your keys is needed.</source>
        <translation>Il faut toucher une autre de vos clés.</translation>
    </message>
    <message>
        <source>One touch of your key ends all of it.</source>
        <translation>Un toucher de votre clé arrête tout.</translation>
    </message>
    <message>
        <source>Only keys whose maker vouches for them.</source>
        <translation>Seulement les clés garanties par leur fabricant.</translation>
    </message>
    <message>
        <source>Only one key opens your identity</source>
        <translation>Une seule clé ouvre votre identité</translation>
    </message>
    <message>
        <source>Only security keys that can verify you.</source>
        <translation>Seulement les clés de sécurité qui peuvent vous vérifier.</translation>
    </message>
    <message>
        <source>Only the end of this address counts, “{end}”; “{start}” is not the site.</source>
        <translation>Seule la fin de cette adresse compte, « {end} » ; « {start} » n’est pas le site.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open Countersign</source>
        <translation>Ouvrir Countersign</translation>
    </message>
    <message>
        <source>Open Countersign to see what for.</source>
        <translation>Ouvrez Countersign pour voir pourquoi.</translation>
    </message>
    <message>
        <source>Open Countersign to see who asks.</source>
        <translation>Ouvrez Countersign pour voir qui demande.</translation>
    </message>
    <message>
        <source>Open a picture of the code</source>
        <translation>Ouvrez une image du code</translation>
    </message>
    <message>
        <source>Open an identity you have</source>
        <translation>Ouvrir une identité que vous avez</translation>
    </message>
    <message>
        <source>Open image</source>
        <translation>Ouvrir une image</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>Opened on the computer {name}</source>
        <translation>Ouverte sur l’ordinateur {name}</translation>
    </message>
    <message>
        <source>Opens by itself</source>
        <translation>S’ouvre toute seule</translation>
    </message>
    <message>
        <source>PDF files cannot be read on this computer; open a picture of the code instead.</source>
        <translation>Les fichiers PDF ne se lisent pas sur cet ordinateur ; ouvrez une image du code.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation>PIN défini</translation>
    </message>
    <message numerus="yes">
        <source>PIN set, %n attempt(s) left</source>
        <translation>
            <numerusform>PIN défini, encore %n essai</numerusform>
            <numerusform>PIN défini, encore %n essais</numerusform>
        </translation>
    </message>
    <message>
        <source>PIN that holds now</source>
        <translation>PIN actuel</translation>
    </message>
    <message>
        <source>Paper, not a file or a photo: no window can keep other programs from seeing the screen.</source>
        <translation>Du papier, ni fichier ni photo : aucune fenêtre ne peut empêcher d’autres programmes de voir l’écran.</translation>
    </message>
    <message>
        <source>Part of this address cannot be read; do not trust it.</source>
        <translation>Une partie de cette adresse est illisible ; ne vous y fiez pas.</translation>
    </message>
    <message>
        <source>Part of this computer</source>
        <translation>Fait partie de cet ordinateur</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>Phrase secrète, encore une fois</translation>
    </message>
    <message>
        <source>Paste link</source>
        <translation>Coller un lien</translation>
    </message>
    <message>
        <source>Paste the link</source>
        <translation>Collez le lien</translation>
    </message>
    <message>
        <source>Permissions (ReCap)</source>
        <translation>Autorisations (ReCap)</translation>
    </message>
    <message>
        <source>Permissions (ReCap):</source>
        <translation>Autorisations (ReCap) :</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Pictures and PDF ({endings})</source>
        <translation>Images et PDF ({endings})</translation>
    </message>
    <message>
        <source>Pictures of the screen</source>
        <translation>Images de l’écran</translation>
    </message>
    <message>
        <source>Plug in your security key</source>
        <translation>Branchez votre clé de sécurité</translation>
    </message>
    <message>
        <source>Plug it in when you approve a login.</source>
        <translation>Branchez-la quand vous approuvez une connexion.</translation>
    </message>
    <message>
        <source>Plug one in, or lay it on the reader: it appears here at once.</source>
        <translation>Branchez-en une ou posez-la sur le lecteur : elle apparaît aussitôt.</translation>
    </message>
    <message>
        <source>Plugged in</source>
        <translation>Branchée</translation>
    </message>
    <message>
        <source>Point at the code, or open the link. You see who asks before anything is signed.</source>
        <translation>Visez le code ou ouvrez le lien. Vous voyez qui demande avant que rien ne soit signé.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Quit Countersign</source>
        <translation>Quitter Countersign</translation>
    </message>
    <message>
        <source>Read it with the webcam</source>
        <translation>Le lire avec la webcam</translation>
    </message>
    <message>
        <source>Read this part first; then approve.</source>
        <translation>Lisez d’abord cette partie, puis approuvez.</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Receipt: {what}, {day}, {time}</source>
        <translation>Reçu : {what}, {day}, {time}</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Reçus</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récent</translation>
    </message>
    <message>
        <source>Recognises you</source>
        <translation>Vous reconnaît</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Inscrit</translation>
    </message>
    <message>
        <source>Recorded: block {block}, {day}</source>
        <translation>Inscrit : bloc {block}, {day}</translation>
    </message>
    <message>
        <source>Recovered with the phrase, with the key {name}</source>
        <translation>Récupérée par la phrase, avec la clé {name}</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>Phrase de récupération</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Registry cannot be reached</source>
        <translation>Registre injoignable</translation>
    </message>
    <message>
        <source>Registry is away</source>
        <translation>Registre injoignable</translation>
    </message>
    <message>
        <source>Registry key</source>
        <translation>Clé du registre</translation>
    </message>
    <message>
        <source>Registry, block {height}</source>
        <translation>Registre, bloc {height}</translation>
    </message>
    <message>
        <source>Registry: {host}</source>
        <translation>Registre : {host}</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relais</translation>
    </message>
    <message>
        <source>Relay and registry answer, and the clocks agree. The newest block is {block}.</source>
        <translation>Le relais et le registre répondent, et les horloges concordent. Le dernier bloc est {block}.</translation>
    </message>
    <message>
        <source>Relay and registry are processes on this computer, so nobody else checks what they record.</source>
        <translation>Le relais et le registre sont des processus de cet ordinateur ; personne d’autre ne vérifie ce qu’ils inscrivent.</translation>
    </message>
    <message>
        <source>Relay: {host}</source>
        <translation>Relais : {host}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>La retirer</translation>
    </message>
    <message>
        <source>Remove {computer}</source>
        <translation>Retirer {computer}</translation>
    </message>
    <message>
        <source>Remove {computer}?</source>
        <translation>Retirer {computer} ?</translation>
    </message>
    <message>
        <source>Remove {key}</source>
        <translation>Retirer {key}</translation>
    </message>
    <message>
        <source>Remove {key}?</source>
        <translation>Retirer {key} ?</translation>
    </message>
    <message>
        <source>Removed the computer {name}</source>
        <translation>Ordinateur {name} retiré</translation>
    </message>
    <message>
        <source>Removed the key {name}</source>
        <translation>Clé {name} retirée</translation>
    </message>
    <message>
        <source>Removed the lost key {name}</source>
        <translation>Clé perdue {name} retirée</translation>
    </message>
    <message>
        <source>Rename {thing}</source>
        <translation>Renommer {thing}</translation>
    </message>
    <message>
        <source>Renew the seed as well</source>
        <translation>Renouveler aussi la graine</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Request:</source>
        <translation>Demande :</translation>
    </message>
    <message>
        <source>Runs on this computer</source>
        <translation>Tourne sur cet ordinateur</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save receipt</source>
        <translation>Enregistrer le reçu</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Enregistrer le reçu</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Enregistré sous {file}.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Saved. The file is sealed: only a key or the phrase opens it.</source>
        <translation>Enregistré. Le fichier est scellé : seule une clé ou la phrase l’ouvre.</translation>
    </message>
    <message>
        <source>Scan screen</source>
        <translation>Scanner l’écran</translation>
    </message>
    <message>
        <source>Screen {number}</source>
        <translation>Écran {number}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search sessions</source>
        <translation>Rechercher des sessions</translation>
    </message>
    <message>
        <source>Second camera</source>
        <translation>Deuxième caméra</translation>
    </message>
    <message>
        <source>Security key</source>
        <translation>Clé de sécurité</translation>
    </message>
    <message>
        <source>Security key PIN</source>
        <translation>PIN de la clé de sécurité</translation>
    </message>
    <message>
        <source>Security key not here</source>
        <translation>Clé de sécurité absente</translation>
    </message>
    <message>
        <source>Security key ready</source>
        <translation>Clé de sécurité prête</translation>
    </message>
    <message>
        <source>Security key unusable</source>
        <translation>Clé de sécurité inutilisable</translation>
    </message>
    <message>
        <source>Security keys that can verify you, and the virtual key.</source>
        <translation>Clés de sécurité qui peuvent vous vérifier, et la clé virtuelle.</translation>
    </message>
    <message>
        <source>See who asks for a login, and approve it with one touch of your key.</source>
        <translation>Voyez qui demande une connexion et approuvez-la en touchant votre clé.</translation>
    </message>
    <message>
        <source>See who asks, and for what, before anything is signed.</source>
        <translation>Voyez qui demande, et quoi, avant que rien ne soit signé.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Sending it again needs no touch.</source>
        <translation>La renvoyer ne demande aucun toucher.</translation>
    </message>
    <message>
        <source>Sending it again…</source>
        <translation>Nouvel envoi…</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>sept.</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septembre</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Session address {address}</source>
        <translation>Adresse de session {address}</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Définir le PIN</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>Définir un PIN</translation>
    </message>
    <message>
        <source>Set a PIN for your key</source>
        <translation>Définissez un PIN pour votre clé</translation>
    </message>
    <message>
        <source>Set a PIN for {key}</source>
        <translation>Définir un PIN pour {key}</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Configurer</translation>
    </message>
    <message>
        <source>Set up a new identity</source>
        <translation>Configurer une nouvelle identité</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Several are plugged in, so there is one more touch after this.</source>
        <translation>Plusieurs sont branchées ; il y aura encore un toucher ensuite.</translation>
    </message>
    <message>
        <source>Shortcut {keys}</source>
        <translation>Raccourci {keys}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show all sessions</source>
        <translation>Afficher toutes les sessions</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>Afficher plus ancien</translation>
    </message>
    <message>
        <source>Show this one</source>
        <translation>Afficher celle-ci</translation>
    </message>
    <message>
        <source>Show version and licences</source>
        <translation>Afficher version et licences</translation>
    </message>
    <message>
        <source>Show {identity}</source>
        <translation>Afficher {identity}</translation>
    </message>
    <message>
        <source>Shown: {which}</source>
        <translation>Affiché : {which}</translation>
    </message>
    <message>
        <source>Sign in, nothing else</source>
        <translation>Se connecter, rien d’autre</translation>
    </message>
    <message>
        <source>Signed in to {name}</source>
        <translation>Connecté à {name}</translation>
    </message>
    <message>
        <source>Signed in to {site}</source>
        <translation>Connecté à {site}</translation>
    </message>
    <message>
        <source>Since your last sign-in this site has given up {addresses}.</source>
        <translation>Depuis votre dernière connexion, ce site a abandonné {addresses}.</translation>
    </message>
    <message>
        <source>Sites are told that nobody has checked it.</source>
        <translation>Les sites savent que personne ne l’a vérifié.</translation>
    </message>
    <message>
        <source>Sites that you sign in to will be listed here.</source>
        <translation>Les sites où vous vous connectez seront listés ici.</translation>
    </message>
    <message>
        <source>So that a login that is opened on this computer is shown at once.</source>
        <translation>Pour qu’une connexion ouverte sur cet ordinateur s’affiche aussitôt.</translation>
    </message>
    <message>
        <source>Some of your settings could not be read; please look through them. What you change now is kept.</source>
        <translation>Certains de vos réglages étaient illisibles ; vérifiez-les. Ce que vous changez maintenant est gardé.</translation>
    </message>
    <message>
        <source>Something else answered in the server&apos;s place; if this network wants a sign-in, do that in a browser and try again.</source>
        <translation>Autre chose a répondu à la place du serveur ; si ce réseau exige une connexion, faites-la dans un navigateur et réessayez.</translation>
    </message>
    <message>
        <source>Something else answered in the system&apos;s name, so nothing was signed; tell whoever runs this computer.</source>
        <translation>Autre chose a répondu au nom du système ; rien n’a été signé. Prévenez qui gère cet ordinateur.</translation>
    </message>
    <message>
        <source>Something went wrong in this app; try again, and tell its makers if it stays.</source>
        <translation>Un problème est survenu dans cette application ; réessayez, et prévenez ses auteurs s’il persiste.</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Start and tray</source>
        <translation>Démarrage et barre système</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Lancer à l’ouverture de session</translation>
    </message>
    <message>
        <source>Start without a window</source>
        <translation>Lancer sans fenêtre</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>Rester dans la barre système</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>Rester dans la barre système quand la fenêtre se ferme</translation>
    </message>
    <message>
        <source>Stay in the tray?</source>
        <translation>Rester dans la barre système ?</translation>
    </message>
    <message>
        <source>Step {number} of {of}</source>
        <translation>Étape {number} sur {of}</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Force</translation>
    </message>
    <message>
        <source>Strong: what opens your vault stays in your security key or in Windows Hello, which ask each time.</source>
        <translation>Forte : ce qui ouvre votre coffre reste dans votre clé de sécurité ou dans Windows Hello, qui demandent chaque fois.</translation>
    </message>
    <message>
        <source>Switch identity</source>
        <translation>Changer d’identité</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Test {key}</source>
        <translation>Tester {key}</translation>
    </message>
    <message>
        <source>That PIN is not right.</source>
        <translation>Ce PIN n’est pas le bon.</translation>
    </message>
    <message>
        <source>That PIN is not right; check it before you try again.</source>
        <translation>Ce PIN n’est pas le bon ; vérifiez-le avant de réessayer.</translation>
    </message>
    <message>
        <source>That another computer saved, with one of its keys or its phrase.</source>
        <translation>Enregistrée par un autre ordinateur, avec une de ses clés ou sa phrase.</translation>
    </message>
    <message>
        <source>That computer is not one of this identity&apos;s.</source>
        <translation>Cet ordinateur n’est pas à cette identité.</translation>
    </message>
    <message>
        <source>That identity is not on this computer.</source>
        <translation>Cette identité n’est pas sur cet ordinateur.</translation>
    </message>
    <message>
        <source>That is not an amount that fits here; write it like 500 MB, 20, 5/min or 30m.</source>
        <translation>Cette valeur ne convient pas ici ; écrivez-la comme 500 MB, 20, 5/min ou 30m.</translation>
    </message>
    <message>
        <source>That is not an email address; write it like ada@example.org, or leave it empty.</source>
        <translation>Ce n’est pas une adresse e-mail ; écrivez-la comme ada@example.org, ou laissez vide.</translation>
    </message>
    <message>
        <source>The key of {name} ended elsewhere</source>
        <translation>Clé de {name} arrêtée ailleurs</translation>
    </message>
    <message>
        <source>The session with {name} ended elsewhere</source>
        <translation>Session sur {name} terminée ailleurs</translation>
    </message>
    <message>
        <source>This database belongs to another provider; put that provider&apos;s key back, or use a database of its own.</source>
        <translation>Cette base de données appartient à un autre fournisseur ; remettez la clé de ce fournisseur ou utilisez une base de données séparée.</translation>
    </message>
    <message>
        <source>What happened earlier is in the file that Export writes.</source>
        <translation>Ce qui précède se trouve dans le fichier créé par «&#x202f;Exporter&#x202f;».</translation>
    </message>
    <message>
        <source>Whoever is at this computer can open it with a virtual key that has no PIN.</source>
        <translation>Toute personne devant cet ordinateur peut l’ouvrir avec une clé virtuelle sans PIN.</translation>
    </message>
    <message numerus="yes">
        <source>The registry refused to end %n session(s) or key(s); look again later.</source>
        <translation>
            <numerusform>Le registre a refusé d’arrêter %n session ou clé ; regardez plus tard.</numerusform>
            <numerusform>Le registre a refusé d’arrêter %n sessions ou clés ; regardez plus tard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You are signed out of %n sites, and can sign in again as someone new to each.</source>
        <translation>
            <numerusform>Vous êtes déconnecté de %n site et pouvez vous y reconnecter comme quelqu’un de nouveau.</numerusform>
            <numerusform>Vous êtes déconnecté de %n sites et pouvez vous reconnecter à chacun comme quelqu’un de nouveau.</numerusform>
        </translation>
    </message>
    <message>
        <source>You are signed out of one site, and can sign in again as someone new to it.</source>
        <translation>Vous êtes déconnecté d’un site et pouvez vous y reconnecter comme quelqu’un de nouveau.</translation>
    </message>
    <message>
        <source>That is not the number on the page. You have one more try; without such a page, deny.</source>
        <translation>Ce n’est pas le nombre de la page. Il vous reste un essai ; sans une telle page, refusez.</translation>
    </message>
    <message>
        <source>That is not the word on the list; write the words down and start again.</source>
        <translation>Ce n’est pas le mot de la liste ; notez les mots et recommencez.</translation>
    </message>
    <message>
        <source>That is the number on the page.</source>
        <translation>C’est le nombre de la page.</translation>
    </message>
    <message>
        <source>That key is not one of this identity&apos;s.</source>
        <translation>Cette clé n’est pas à cette identité.</translation>
    </message>
    <message>
        <source>That login is not being shown any more; give its link again.</source>
        <translation>Cette connexion n’est plus affichée ; redonnez son lien.</translation>
    </message>
    <message>
        <source>That passphrase does not open your identity on this computer; check it, or use another of your keys.</source>
        <translation>Cette phrase secrète n’ouvre pas votre identité sur cet ordinateur ; vérifiez-la ou utilisez une autre clé.</translation>
    </message>
    <message>
        <source>That passphrase is not right.</source>
        <translation>Cette phrase secrète n’est pas la bonne.</translation>
    </message>
    <message>
        <source>That passphrase is too easy to guess.</source>
        <translation>Cette phrase secrète est trop facile à deviner.</translation>
    </message>
    <message>
        <source>That passphrase is too easy to guess; use 12 characters or more, and no common words alone.</source>
        <translation>Cette phrase secrète est trop facile à deviner ; prenez au moins 12 caractères, et pas seulement des mots courants.</translation>
    </message>
    <message>
        <source>The PIN goes to the key and nowhere else. The touch comes next.</source>
        <translation>Le PIN va à la clé et nulle part ailleurs. Le toucher vient ensuite.</translation>
    </message>
    <message>
        <source>The account is not bound to this approval, so it was refused.</source>
        <translation>Le compte n’est pas lié à cette approbation ; elle a été refusée.</translation>
    </message>
    <message>
        <source>The approval allows more than was asked for, so it was refused.</source>
        <translation>L’approbation permet plus que demandé ; elle a été refusée.</translation>
    </message>
    <message>
        <source>The approval took too long; try again, with one new touch.</source>
        <translation>L’approbation a pris trop de temps ; réessayez, avec un nouveau toucher.</translation>
    </message>
    <message>
        <source>The arrow keys move the circle, plus and minus make it smaller and larger.</source>
        <translation>Les flèches déplacent le cercle, plus et moins l’agrandissent et le réduisent.</translation>
    </message>
    <message>
        <source>The block in this approval is not one of this network&apos;s; try again.</source>
        <translation>Le bloc de cette approbation n’est pas de ce réseau ; réessayez.</translation>
    </message>
    <message>
        <source>The camera gives no pictures; unplug it, plug it in and try again, or choose another one.</source>
        <translation>La caméra ne donne pas d’image ; débranchez-la, rebranchez-la et réessayez, ou choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The camera is starting…</source>
        <translation>La caméra démarre…</translation>
    </message>
    <message>
        <source>The camera was unplugged; plug it in and try again.</source>
        <translation>La caméra a été débranchée ; rebranchez-la et réessayez.</translation>
    </message>
    <message>
        <source>The challenge was made with a key that this identity does not have.</source>
        <translation>Le défi a été fait avec une clé que cette identité n’a pas.</translation>
    </message>
    <message>
        <source>The challenge was not made from what you approved, so this was refused.</source>
        <translation>Le défi ne vient pas de ce que vous avez approuvé ; il a été refusé.</translation>
    </message>
    <message>
        <source>The database does not answer; try again in a moment.</source>
        <translation>La base de données ne répond pas ; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The desktop did not hand over a picture in time; try again.</source>
        <translation>Le bureau n’a pas remis d’image à temps ; réessayez.</translation>
    </message>
    <message>
        <source>The details handed out are not the ones that were agreed to, so this was refused.</source>
        <translation>Les informations remises ne sont pas celles convenues ; c’est refusé.</translation>
    </message>
    <message>
        <source>The disk is full; free some space and try again.</source>
        <translation>Le disque est plein ; libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>The enrolment does not prove that its keys are held, so it was refused.</source>
        <translation>L’inscription ne prouve pas que ses clés sont détenues ; elle a été refusée.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Le fichier</translation>
    </message>
    <message>
        <source>The fingerprint reader is locked after too many tries; unlock this computer with its password first.</source>
        <translation>Le lecteur d’empreintes est bloqué après trop d’essais ; déverrouillez d’abord cet ordinateur avec son mot de passe.</translation>
    </message>
    <message>
        <source>The first touch fetches the sealed identity and opens it, the second lets this computer in.</source>
        <translation>Le premier toucher récupère l’identité scellée et l’ouvre, le second admet cet ordinateur.</translation>
    </message>
    <message>
        <source>The first touch makes a key pair inside the key, the second seals your identity with it. It is like this once.</source>
        <translation>Le premier toucher crée une paire de clés dans la clé, le second scelle votre identité avec. Cela n’arrive qu’une fois.</translation>
    </message>
    <message>
        <source>The first touch makes a key pair inside the new key, the second seals your identity with it.</source>
        <translation>Le premier toucher crée une paire de clés dans la nouvelle clé, le second scelle votre identité avec.</translation>
    </message>
    <message>
        <source>The first touch unlocks this computer, because the relay could not; the second approves.</source>
        <translation>Le premier toucher déverrouille cet ordinateur, car le relais n’a pas pu ; le second approuve.</translation>
    </message>
    <message>
        <source>The first two are of the new key: one makes a key pair inside it, one seals your identity. The last lets it in.</source>
        <translation>Les deux premiers sont de la nouvelle clé : l’un crée une paire de clés, l’autre scelle votre identité. Le dernier l’admet.</translation>
    </message>
    <message>
        <source>The identity code</source>
        <translation>Le code d’identité</translation>
    </message>
    <message>
        <source>The identity record is not the newest one; fetch it again.</source>
        <translation>La fiche d’identité n’est pas la plus récente ; récupérez-la à nouveau.</translation>
    </message>
    <message>
        <source>The key did not accept that PIN: it is too short, too long or too simple.</source>
        <translation>La clé n’a pas accepté ce PIN : trop court, trop long ou trop simple.</translation>
    </message>
    <message>
        <source>The key is for {client}</source>
        <translation>La clé est pour {client}</translation>
    </message>
    <message>
        <source>The key is for {client}, which says: {purpose}</source>
        <translation>La clé est pour {client}, qui dit : {purpose}</translation>
    </message>
    <message>
        <source>The list of permissions is not well formed; start again on the site.</source>
        <translation>La liste des autorisations est mal formée ; recommencez sur le site.</translation>
    </message>
    <message>
        <source>The local network is already running.</source>
        <translation>Le réseau local tourne déjà.</translation>
    </message>
    <message>
        <source>The local network is not running; start it first.</source>
        <translation>Le réseau local ne tourne pas ; lancez-le d’abord.</translation>
    </message>
    <message>
        <source>The local {name} did not start; its log says why.</source>
        <translation>Le service local {name} n’a pas démarré ; son journal dit pourquoi.</translation>
    </message>
    <message>
        <source>The login request is not the one in the code; someone may have changed it, so it was refused.</source>
        <translation>La demande n’est pas celle du code ; quelqu’un a pu la modifier, elle a été refusée.</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>Le réseau</translation>
    </message>
    <message>
        <source>The network&apos;s proxy does not answer; check the connection and this system&apos;s proxy settings.</source>
        <translation>Le proxy du réseau ne répond pas ; vérifiez la connexion et les réglages de proxy du système.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy does not let this app through; ask whoever runs it to allow the server.</source>
        <translation>Le proxy du réseau ne laisse pas passer cette application ; demandez à qui le gère d’autoriser le serveur.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy wants a name and a password; put them into this system&apos;s proxy settings and try again.</source>
        <translation>Le proxy du réseau demande un nom et un mot de passe ; saisissez-les dans les réglages de proxy du système et réessayez.</translation>
    </message>
    <message>
        <source>The new identity record changes something that it may not, so it was refused.</source>
        <translation>La nouvelle fiche d’identité change ce qu’elle ne peut pas ; elle a été refusée.</translation>
    </message>
    <message>
        <source>The new key</source>
        <translation>La nouvelle clé</translation>
    </message>
    <message>
        <source>The number is not the one the page shows; deny unless you started this login.</source>
        <translation>Le nombre n’est pas celui de la page ; refusez si vous n’avez pas lancé cette connexion.</translation>
    </message>
    <message>
        <source>The number that the page shows was not typed; type it, or deny.</source>
        <translation>Le nombre affiché par la page n’a pas été saisi ; saisissez-le ou refusez.</translation>
    </message>
    <message>
        <source>The number was wrong twice, so this login was ended; start again on the site.</source>
        <translation>Le nombre était faux deux fois ; cette connexion est arrêtée, recommencez sur le site.</translation>
    </message>
    <message>
        <source>The only key that opens it by itself, so it cannot be removed; add another one first.</source>
        <translation>La seule clé qui l’ouvre par elle-même ; ajoutez-en une autre avant de la retirer.</translation>
    </message>
    <message>
        <source>The other side cannot store anything now; nothing was issued, try again later.</source>
        <translation>L’autre côté ne peut rien enregistrer ; rien n’a été émis, réessayez plus tard.</translation>
    </message>
    <message>
        <source>The other side gave an answer that does not make sense; try again later.</source>
        <translation>L’autre côté a donné une réponse incohérente ; réessayez plus tard.</translation>
    </message>
    <message>
        <source>The package does not name its licence.</source>
        <translation>Le paquet n’indique pas sa licence.</translation>
    </message>
    <message>
        <source>The page that asks may be in another network than this computer.</source>
        <translation>La page qui demande est peut-être dans un autre réseau que cet ordinateur.</translation>
    </message>
    <message>
        <source>The page that wants you to sign in shows it below its code.</source>
        <translation>La page où vous vous connectez l’affiche sous son code.</translation>
    </message>
    <message>
        <source>The phrase lets a new key in, and the lost ones out.</source>
        <translation>La phrase admet une nouvelle clé et exclut les perdues.</translation>
    </message>
    <message>
        <source>The phrase on your paper opens your identity now. Recorded in block {block}.</source>
        <translation>La phrase de votre papier ouvre désormais votre identité. Inscrit au bloc {block}.</translation>
    </message>
    <message>
        <source>The phrase opens your identity, a new key is let in, and the lost ones are let in no longer. Your sessions go on under the same addresses.</source>
        <translation>La phrase ouvre votre identité, une nouvelle clé est admise et les perdues ne le sont plus. Vos sessions continuent aux mêmes adresses.</translation>
    </message>
    <message>
        <source>The reason it gives: {purpose}</source>
        <translation>La raison qu’il donne : {purpose}</translation>
    </message>
    <message>
        <source>The record is not proven to be in the registry.</source>
        <translation>Rien ne prouve que cette inscription soit au registre.</translation>
    </message>
    <message>
        <source>The registry answers. It records what you approve and what you end, and proves it.</source>
        <translation>Le registre répond. Il inscrit ce que vous approuvez et arrêtez, et le prouve.</translation>
    </message>
    <message>
        <source>The registry cannot be reached; nothing was issued, try again in a moment.</source>
        <translation>Le registre est injoignable ; rien n’a été émis, réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The registry does not answer. Without it no login and no end of a session can be recorded.</source>
        <translation>Le registre ne répond pas. Sans lui, aucune connexion ni fin de session ne peut être inscrite.</translation>
    </message>
    <message>
        <source>The registry entries in this approval are not the ones that follow from it.</source>
        <translation>Les inscriptions de cette approbation ne sont pas celles qui en découlent.</translation>
    </message>
    <message numerus="yes">
        <source>The registry refused to end %n other(s); look again later.</source>
        <translation>
            <numerusform>Le registre a refusé d’arrêter %n autre ; regardez plus tard.</numerusform>
            <numerusform>Le registre a refusé d’arrêter %n autres ; regardez plus tard.</numerusform>
        </translation>
    </message>
    <message>
        <source>The registry was not asked yet.</source>
        <translation>Le registre n’a pas encore été interrogé.</translation>
    </message>
    <message>
        <source>The registry&apos;s new head does not continue its old one; do not trust it.</source>
        <translation>Le nouvel état du registre ne prolonge pas l’ancien ; ne vous y fiez pas.</translation>
    </message>
    <message>
        <source>The registry&apos;s signed head does not hold; do not trust it and tell its operator.</source>
        <translation>L’état signé du registre ne tient pas ; ne vous y fiez pas et prévenez son exploitant.</translation>
    </message>
    <message>
        <source>The relay cannot be reached; check the connection and try again.</source>
        <translation>Le relais est injoignable ; vérifiez la connexion et réessayez.</translation>
    </message>
    <message>
        <source>The relay does not know this identity; enrol it, or give it back from a computer or a file that has it.</source>
        <translation>Le relais ne connaît pas cette identité ; inscrivez-la, ou rendez-la depuis un ordinateur ou un fichier qui l’a.</translation>
    </message>
    <message>
        <source>The relay does not know this login request; start again on the site.</source>
        <translation>Le relais ne connaît pas cette demande ; recommencez sur le site.</translation>
    </message>
    <message>
        <source>The relay handed out an older record of this site than this computer knows; nothing was sent.</source>
        <translation>Le relais a donné une fiche de ce site plus ancienne que celle connue ici ; rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The relay leaves out a session of yours, so the key was not locked out of it; tell its operator.</source>
        <translation>Le relais omet une de vos sessions ; la clé n’en a pas été exclue. Prévenez son exploitant.</translation>
    </message>
    <message>
        <source>The relay {relay} answers. It brings requests to this window.</source>
        <translation>Le relais {relay} répond. Il apporte les demandes à cette fenêtre.</translation>
    </message>
    <message>
        <source>The relay {relay} does not answer, so no login can reach this window.</source>
        <translation>Le relais {relay} ne répond pas ; aucune connexion ne peut arriver à cette fenêtre.</translation>
    </message>
    <message>
        <source>The relay {relay} was not asked yet.</source>
        <translation>Le relais {relay} n’a pas encore été interrogé.</translation>
    </message>
    <message>
        <source>The request claims to be signed by the site, and is not; do not approve it.</source>
        <translation>La demande se dit signée par le site et ne l’est pas ; ne l’approuvez pas.</translation>
    </message>
    <message>
        <source>The request does not ask for that permission; use a name that it lists.</source>
        <translation>La demande ne réclame pas cette autorisation ; utilisez un nom qu’elle cite.</translation>
    </message>
    <message>
        <source>The same on every computer in this network. Compare it with what its operator publishes.</source>
        <translation>La même sur tous les ordinateurs de ce réseau. Comparez-la à ce que publie son exploitant.</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La même, encore une fois</translation>
    </message>
    <message>
        <source>The screen could not be read; open a picture of the code instead.</source>
        <translation>L’écran n’a pas pu être lu ; ouvrez une image du code.</translation>
    </message>
    <message>
        <source>The screen was not shown to this app; try again and allow it, or open a picture of the code.</source>
        <translation>L’écran n’a pas été montré à cette application ; réessayez en l’autorisant, ou ouvrez une image du code.</translation>
    </message>
    <message>
        <source>The sealed vault does not belong to the identity record, so it was refused.</source>
        <translation>Le coffre scellé ne correspond pas à la fiche d’identité ; il a été refusé.</translation>
    </message>
    <message>
        <source>The security key answered for someone else.</source>
        <translation>La clé de sécurité a répondu pour quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>The security key did not give the secret it should; use another key.</source>
        <translation>La clé de sécurité n’a pas donné le secret voulu ; utilisez une autre clé.</translation>
    </message>
    <message>
        <source>The security key did not recognise you; try again, or use its PIN.</source>
        <translation>La clé de sécurité ne vous a pas reconnu ; réessayez ou utilisez son PIN.</translation>
    </message>
    <message>
        <source>The security key did not verify you; try again with your PIN or fingerprint.</source>
        <translation>La clé de sécurité ne vous a pas vérifié ; réessayez avec votre PIN ou votre empreinte.</translation>
    </message>
    <message>
        <source>The security key does not accept that PIN; choose a longer one, or one that is less simple.</source>
        <translation>La clé de sécurité n’accepte pas ce PIN ; choisissez-en un plus long ou moins simple.</translation>
    </message>
    <message>
        <source>The security key does not answer; unplug it, plug it in and try again.</source>
        <translation>La clé de sécurité ne répond pas ; débranchez-la, rebranchez-la et réessayez.</translation>
    </message>
    <message>
        <source>The security key has no room left; remove something from it first.</source>
        <translation>La clé de sécurité est pleine ; retirez-en d’abord quelque chose.</translation>
    </message>
    <message>
        <source>The security key reported an error; unplug it, plug it in and try again.</source>
        <translation>La clé de sécurité a signalé une erreur ; débranchez-la, rebranchez-la et réessayez.</translation>
    </message>
    <message>
        <source>The security key signed another challenge, so this was refused.</source>
        <translation>La clé de sécurité a signé un autre défi ; c’est refusé.</translation>
    </message>
    <message>
        <source>The security key uses an algorithm that is not accepted.</source>
        <translation>La clé de sécurité utilise un algorithme non accepté.</translation>
    </message>
    <message>
        <source>The security key was not touched in time; try again.</source>
        <translation>La clé de sécurité n’a pas été touchée à temps ; réessayez.</translation>
    </message>
    <message>
        <source>The security key was not touched; try again and touch it.</source>
        <translation>La clé de sécurité n’a pas été touchée ; réessayez et touchez-la.</translation>
    </message>
    <message>
        <source>The security key was taken off the reader too soon; hold it there until the next step.</source>
        <translation>La clé de sécurité a quitté le lecteur trop tôt ; tenez-la dessus jusqu’à l’étape suivante.</translation>
    </message>
    <message>
        <source>The security key was unplugged; plug it in and try again.</source>
        <translation>La clé de sécurité a été débranchée ; rebranchez-la et réessayez.</translation>
    </message>
    <message>
        <source>The security key&apos;s PIN is blocked; the key must be reset before it can be used.</source>
        <translation>Le PIN de la clé de sécurité est bloqué ; il faut la réinitialiser avant usage.</translation>
    </message>
    <message>
        <source>The security key&apos;s answer is for another purpose, so it was refused.</source>
        <translation>La réponse de la clé de sécurité vise un autre but ; elle a été refusée.</translation>
    </message>
    <message>
        <source>The security key&apos;s answer is for another site, so it was refused.</source>
        <translation>La réponse de la clé de sécurité vise un autre site ; elle a été refusée.</translation>
    </message>
    <message>
        <source>The security key&apos;s backup state changed or contradicts itself, so it was refused.</source>
        <translation>L’état de sauvegarde de la clé de sécurité a changé ou se contredit ; c’est refusé.</translation>
    </message>
    <message>
        <source>The security key&apos;s counter went backwards; it may have been copied, so it was refused.</source>
        <translation>Le compteur de la clé de sécurité a reculé ; elle a pu être copiée, c’est refusé.</translation>
    </message>
    <message>
        <source>The security key&apos;s fingerprint reader is blocked; use its PIN.</source>
        <translation>Le lecteur d’empreintes de la clé de sécurité est bloqué ; utilisez son PIN.</translation>
    </message>
    <message>
        <source>The security key&apos;s signature does not hold, so this was refused.</source>
        <translation>La signature de la clé de sécurité ne tient pas ; c’est refusé.</translation>
    </message>
    <message>
        <source>The server shows a certificate that this computer does not know; on a company network, have its own installed.</source>
        <translation>Le serveur présente un certificat que cet ordinateur ne connaît pas ; sur un réseau d’entreprise, faites installer le sien.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not hold at this time; check this computer&apos;s date, then tell the server&apos;s operator.</source>
        <translation>Le certificat du serveur ne vaut pas en ce moment ; vérifiez la date de cet ordinateur, puis prévenez l’exploitant du serveur.</translation>
    </message>
    <message>
        <source>The session address is not proven, so this was refused.</source>
        <translation>L’adresse de session n’est pas prouvée ; c’est refusé.</translation>
    </message>
    <message>
        <source>The session key may do all of that already; nobody needs to be asked.</source>
        <translation>La clé de session peut déjà tout cela ; personne n’a à être consulté.</translation>
    </message>
    <message>
        <source>The settings file has a mistake ({where}); correct it and start again.</source>
        <translation>Le fichier de réglages a une erreur ({where}) ; corrigez-la et relancez.</translation>
    </message>
    <message>
        <source>The sign-in statement is not the one that follows from the approval.</source>
        <translation>La déclaration de connexion n’est pas celle qui découle de l’approbation.</translation>
    </message>
    <message>
        <source>The sign-in statement is not well formed; start again on the site.</source>
        <translation>La déclaration de connexion est mal formée ; recommencez sur le site.</translation>
    </message>
    <message>
        <source>The site cannot be reached; try again in a moment.</source>
        <translation>Le site est injoignable ; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The site did not register this return address, so nothing is sent there.</source>
        <translation>Le site n’a pas inscrit cette adresse de retour ; rien n’y est envoyé.</translation>
    </message>
    <message>
        <source>The site took this login request back; start again there if you still want to sign in.</source>
        <translation>Le site a retiré cette demande ; recommencez là-bas si vous voulez encore vous connecter.</translation>
    </message>
    <message>
        <source>The site&apos;s record</source>
        <translation>La fiche du site</translation>
    </message>
    <message>
        <source>The site&apos;s sign-in request is incomplete or asks for something this relay does not offer.</source>
        <translation>La demande du site est incomplète ou réclame ce que ce relais n’offre pas.</translation>
    </message>
    <message>
        <source>The software that asks cannot show a number to compare. Approve only if you started this login yourself, just now.</source>
        <translation>Le logiciel qui demande ne peut pas afficher de nombre à comparer. N’approuvez que si vous venez de lancer vous-même cette connexion.</translation>
    </message>
    <message>
        <source>The statement to be signed, and the request as it was sent</source>
        <translation>La déclaration à signer, et la demande telle qu’envoyée</translation>
    </message>
    <message>
        <source>The system closed its question before you answered; try again.</source>
        <translation>Le système a fermé sa question avant votre réponse ; réessayez.</translation>
    </message>
    <message>
        <source>The system did not let this app open login links; check the permissions of your own settings.</source>
        <translation>Le système n’a pas laissé cette application ouvrir les liens de connexion ; vérifiez les droits de vos réglages.</translation>
    </message>
    <message>
        <source>The system did not let this app start at login; check the permissions of your own settings.</source>
        <translation>Le système n’a pas laissé cette application se lancer à l’ouverture de session ; vérifiez les droits de vos réglages.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring cannot be used; unlock it and try again.</source>
        <translation>Le trousseau du système est inutilisable ; déverrouillez-le et réessayez.</translation>
    </message>
    <message>
        <source>The times in this approval do not fit together, so it was refused.</source>
        <translation>Les dates de cette approbation ne concordent pas ; elle a été refusée.</translation>
    </message>
    <message>
        <source>The times of this request&apos;s signature do not fit the permission, so it was refused.</source>
        <translation>Les dates de la signature de cette demande ne concordent pas avec l’autorisation ; elle a été refusée.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Les deux ne sont pas identiques.</translation>
    </message>
    <message>
        <source>The vault could not be opened with this key.</source>
        <translation>Le coffre n’a pas pu être ouvert avec cette clé.</translation>
    </message>
    <message>
        <source>The vault file is older than it should be; something replaced it.</source>
        <translation>Le fichier du coffre est plus ancien qu’il ne devrait ; quelque chose l’a remplacé.</translation>
    </message>
    <message>
        <source>The window is locked; open it with your key first.</source>
        <translation>La fenêtre est verrouillée ; ouvrez-la d’abord avec votre clé.</translation>
    </message>
    <message>
        <source>The window shows nothing until you touch your key.</source>
        <translation>La fenêtre n’affiche rien tant que vous ne touchez pas votre clé.</translation>
    </message>
    <message>
        <source>There are several sessions for this site; say by its name which one is meant.</source>
        <translation>Il y a plusieurs sessions pour ce site ; nommez celle que vous voulez.</translation>
    </message>
    <message>
        <source>There is a file with that name already; choose another name.</source>
        <translation>Un fichier porte déjà ce nom ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>There is already an identity on this computer.</source>
        <translation>Il y a déjà une identité sur cet ordinateur.</translation>
    </message>
    <message>
        <source>There is no identity on this computer yet; set one up first.</source>
        <translation>Il n’y a pas encore d’identité sur cet ordinateur ; créez-en une d’abord.</translation>
    </message>
    <message>
        <source>There is no session key in that place; get one with countersign request.</source>
        <translation>Il n’y a pas de clé de session à cet endroit ; obtenez-en une avec countersign request.</translation>
    </message>
    <message>
        <source>There, open Countersign, choose “I have one already”, then “With one of its keys”.</source>
        <translation>Là-bas, ouvrez Countersign, choisissez « J’en ai déjà une », puis « Avec une de ses clés ».</translation>
    </message>
    <message>
        <source>These words are a recovery phrase, but not this identity&apos;s.</source>
        <translation>Ces mots sont une phrase de récupération, mais pas celle de cette identité.</translation>
    </message>
    <message>
        <source>These words do not belong together; check their order and each of them.</source>
        <translation>Ces mots ne vont pas ensemble ; vérifiez chacun et leur ordre.</translation>
    </message>
    <message>
        <source>Third camera</source>
        <translation>Troisième caméra</translation>
    </message>
    <message>
        <source>This Mac&apos;s password</source>
        <translation>Le mot de passe de ce Mac</translation>
    </message>
    <message>
        <source>This Windows does not let apps use keys; install its updates and try again.</source>
        <translation>Ce Windows ne laisse pas les applications utiliser des clés ; installez ses mises à jour et réessayez.</translation>
    </message>
    <message>
        <source>This access token belongs to another key.</source>
        <translation>Ce jeton d’accès est à une autre clé.</translation>
    </message>
    <message>
        <source>This access token came without the signature that goes with it, so it was refused.</source>
        <translation>Ce jeton d’accès est venu sans sa signature ; il a été refusé.</translation>
    </message>
    <message>
        <source>This access token is not valid; sign in again.</source>
        <translation>Ce jeton d’accès n’est pas valide ; reconnectez-vous.</translation>
    </message>
    <message>
        <source>This address has a name before an “@” in it, which is not the site; do not trust it.</source>
        <translation>Cette adresse a un nom avant un « @ » qui n’est pas le site ; ne vous y fiez pas.</translation>
    </message>
    <message>
        <source>This address has letters beyond a to z: it reads “{reading}”.</source>
        <translation>Cette adresse a des lettres au-delà de a à z : elle se lit « {reading} ».</translation>
    </message>
    <message>
        <source>This address imitates another one: it reads “{reading}”, but in other letters.</source>
        <translation>Cette adresse en imite une autre : elle se lit « {reading} », mais en d’autres lettres.</translation>
    </message>
    <message>
        <source>This address is written in a way that could mean two places, so it was refused.</source>
        <translation>Cette adresse est écrite de façon à pouvoir désigner deux lieux ; elle a été refusée.</translation>
    </message>
    <message>
        <source>This app may not use the camera; allow it in the system&apos;s settings and try again.</source>
        <translation>Cette application ne peut pas utiliser la caméra ; autorisez-la dans les réglages du système et réessayez.</translation>
    </message>
    <message>
        <source>This approval is of a kind that is not accepted here.</source>
        <translation>Ce type d’approbation n’est pas accepté ici.</translation>
    </message>
    <message>
        <source>This approval was used before with other contents, so it was refused.</source>
        <translation>Cette approbation a déjà servi avec un autre contenu ; elle a été refusée.</translation>
    </message>
    <message>
        <source>This asks for a permission this version cannot explain, so it was refused.</source>
        <translation>Ceci demande une autorisation que cette version ne sait pas expliquer ; c’est refusé.</translation>
    </message>
    <message>
        <source>This asks for something this version does not know; update, or refuse.</source>
        <translation>Ceci demande quelque chose que cette version ne connaît pas ; mettez à jour, ou refusez.</translation>
    </message>
    <message>
        <source>This belongs to another network than the one you joined, so it was refused.</source>
        <translation>Ceci est d’un autre réseau que le vôtre ; c’est refusé.</translation>
    </message>
    <message>
        <source>This cannot be taken; drop one picture of the code, or one link.</source>
        <translation>Impossible de prendre ceci ; déposez une image du code, ou un lien.</translation>
    </message>
    <message>
        <source>This code points somewhere a login may not come from; do not use it.</source>
        <translation>Ce code mène là d’où aucune connexion ne peut venir ; ne l’utilisez pas.</translation>
    </message>
    <message>
        <source>This command needs a part that is not installed; run pip install &apos;countersign-authenticator[{extra}]&apos;.</source>
        <translation>Cette commande a besoin d’une partie non installée ; lancez pip install &apos;countersign-authenticator[{extra}]&apos;.</translation>
    </message>
    <message>
        <source>This computer could not store the data; check the disk and try again.</source>
        <translation>Cet ordinateur n’a pas pu enregistrer les données ; vérifiez le disque et réessayez.</translation>
    </message>
    <message>
        <source>This computer did not recognise you, so nothing was signed; try again.</source>
        <translation>Cet ordinateur ne vous a pas reconnu ; rien n’a été signé, réessayez.</translation>
    </message>
    <message>
        <source>This computer does not belong to the identity any more; open the identity again with a security key.</source>
        <translation>Cet ordinateur n’est plus à l’identité ; rouvrez-la avec une clé de sécurité.</translation>
    </message>
    <message>
        <source>This computer has no password, so it cannot tell who you are; set one, or use a security key.</source>
        <translation>Cet ordinateur n’a pas de mot de passe et ne peut donc pas savoir qui vous êtes ; définissez-en un ou utilisez une clé de sécurité.</translation>
    </message>
    <message>
        <source>This computer has no sign-in of its own that can be used here; use a security key.</source>
        <translation>Cet ordinateur n’a pas de connexion propre utilisable ici ; utilisez une clé de sécurité.</translation>
    </message>
    <message>
        <source>This computer would let anyone through without asking, so it cannot guard an identity; use a security key.</source>
        <translation>Cet ordinateur laisserait passer n’importe qui ; il ne peut pas garder une identité. Utilisez une clé de sécurité.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {offset} off; set it and try again.</source>
        <translation>L’horloge de cet ordinateur est décalée de {offset} ; réglez-la et réessayez.</translation>
    </message>
    <message>
        <source>This computer&apos;s own sign-in reported an error; try again, or use a security key.</source>
        <translation>La connexion de cet ordinateur a signalé une erreur ; réessayez ou utilisez une clé de sécurité.</translation>
    </message>
    <message>
        <source>This computer&apos;s password or fingerprint</source>
        <translation>Mot de passe ou empreinte de cet ordinateur</translation>
    </message>
    <message>
        <source>This computer&apos;s sign-in</source>
        <translation>Connexion de cet ordinateur</translation>
    </message>
    <message>
        <source>This data is not in its one exact form; ask the sender to try again.</source>
        <translation>Ces données n’ont pas leur seule forme exacte ; demandez à l’expéditeur de réessayer.</translation>
    </message>
    <message>
        <source>This data is not in the form it should have; ask the sender to try again.</source>
        <translation>Ces données n’ont pas la forme voulue ; demandez à l’expéditeur de réessayer.</translation>
    </message>
    <message>
        <source>This desktop has no tray, so closing the window ends Countersign.</source>
        <translation>Ce bureau n’a pas de barre système ; fermer la fenêtre arrête Countersign.</translation>
    </message>
    <message>
        <source>This desktop has no tray; at login the window starts minimised.</source>
        <translation>Ce bureau n’a pas de barre système ; à l’ouverture de session la fenêtre démarre réduite.</translation>
    </message>
    <message>
        <source>This desktop has no way to show its screen to an app; open a picture of the code, or paste the link.</source>
        <translation>Ce bureau ne peut pas montrer son écran à une application ; ouvrez une image du code ou collez le lien.</translation>
    </message>
    <message>
        <source>This does not follow the site&apos;s newest record, so it was not registered.</source>
        <translation>Ceci ne suit pas la dernière fiche du site ; ce n’est pas inscrit.</translation>
    </message>
    <message>
        <source>This file cannot be read; check its name and its permissions.</source>
        <translation>Ce fichier est illisible ; vérifiez son nom et ses droits.</translation>
    </message>
    <message>
        <source>This file is older than your identity is now; export it again where your identity is.</source>
        <translation>Ce fichier est plus ancien que votre identité ; exportez-le à nouveau là où elle se trouve.</translation>
    </message>
    <message>
        <source>This identity has more live sessions than a new seed can carry on; end some of them first.</source>
        <translation>Cette identité a plus de sessions en cours qu’une nouvelle graine n’en peut continuer ; terminez-en d’abord.</translation>
    </message>
    <message>
        <source>This identity is enrolled already; open it instead of setting it up again.</source>
        <translation>Cette identité est déjà inscrite ; ouvrez-la au lieu de la recréer.</translation>
    </message>
    <message>
        <source>This identity is on this computer already; choose it in the list.</source>
        <translation>Cette identité est déjà sur cet ordinateur ; choisissez-la dans la liste.</translation>
    </message>
    <message>
        <source>This is larger than is allowed; ask the sender to make it smaller.</source>
        <translation>C’est plus grand que permis ; demandez à l’expéditeur de réduire.</translation>
    </message>
    <message>
        <source>This is not a Countersign login code; look for the code on the site you are signing in to.</source>
        <translation>Ce n’est pas un code Countersign ; cherchez le code sur le site où vous vous connectez.</translation>
    </message>
    <message>
        <source>This is not a file that Countersign exported; choose another one.</source>
        <translation>Ce n’est pas un fichier exporté par Countersign ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This is not a receipt that Countersign can read.</source>
        <translation>Ce n’est pas un reçu que Countersign sache lire.</translation>
    </message>
    <message>
        <source>This is not an identity code; copy it whole from the computer that has the identity.</source>
        <translation>Ce n’est pas un code d’identité ; copiez-le en entier depuis l’ordinateur qui a l’identité.</translation>
    </message>
    <message>
        <source>This is not the address of a key on this computer; use one like tcp://127.0.0.1:35962.</source>
        <translation>Ce n’est pas l’adresse d’une clé de cet ordinateur ; utilisez-en une comme tcp://127.0.0.1:35962.</translation>
    </message>
    <message>
        <source>This is the computer you are using; remove it from another one.</source>
        <translation>C’est l’ordinateur que vous utilisez ; retirez-le depuis un autre.</translation>
    </message>
    <message>
        <source>This is the only strong way into the identity; add another key or a recovery phrase first.</source>
        <translation>C’est le seul accès fort à l’identité ; ajoutez d’abord une autre clé ou une phrase de récupération.</translation>
    </message>
    <message>
        <source>This key cannot check that it is you, so a passphrase does.</source>
        <translation>Cette clé ne peut pas vérifier que c’est vous ; une phrase secrète le fait.</translation>
    </message>
    <message>
        <source>This key cannot check that it is you, so a passphrase does. Four or more words that do not belong together are easy to keep and hard to guess.</source>
        <translation>Cette clé ne peut pas vérifier que c’est vous ; une phrase secrète le fait. Quatre mots ou plus sans rapport entre eux sont faciles à retenir et difficiles à deviner.</translation>
    </message>
    <message>
        <source>This key has no PIN yet. With one, nobody who finds it can use it.</source>
        <translation>Cette clé n’a pas encore de PIN. Avec un PIN, qui la trouve ne peut pas s’en servir.</translation>
    </message>
    <message>
        <source>This key has used up what it was allowed; ask for a new permission.</source>
        <translation>Cette clé a épuisé ce qui lui était permis ; demandez une nouvelle autorisation.</translation>
    </message>
    <message>
        <source>This key is too weak to be the only way in; set the identity up with a security key first.</source>
        <translation>Cette clé est trop faible pour être le seul accès ; configurez d’abord l’identité avec une clé de sécurité.</translation>
    </message>
    <message>
        <source>This key may not do that.</source>
        <translation>Cette clé ne peut pas faire cela.</translation>
    </message>
    <message>
        <source>This key wants another PIN before it does anything else.</source>
        <translation>Cette clé veut un autre PIN avant toute chose.</translation>
    </message>
    <message>
        <source>This key&apos;s permission has run out; ask for a new one.</source>
        <translation>L’autorisation de cette clé a expiré ; demandez-en une nouvelle.</translation>
    </message>
    <message>
        <source>This key&apos;s permission was taken back.</source>
        <translation>L’autorisation de cette clé a été retirée.</translation>
    </message>
    <message>
        <source>This login code was already used; start again on the site.</source>
        <translation>Ce code de connexion a déjà servi ; recommencez sur le site.</translation>
    </message>
    <message>
        <source>This login comes from a relay you have not used before; check its name before you continue.</source>
        <translation>Cette connexion vient d’un relais que vous n’avez jamais utilisé ; vérifiez son nom avant de continuer.</translation>
    </message>
    <message>
        <source>This login comes from {host}, where you have no identity.</source>
        <translation>Cette connexion vient de {host}, où vous n’avez pas d’identité.</translation>
    </message>
    <message>
        <source>This login request has expired; start again on the site.</source>
        <translation>Cette demande a expiré ; recommencez sur le site.</translation>
    </message>
    <message>
        <source>This login request is dated in the future; check the clocks and start again.</source>
        <translation>Cette demande est datée du futur ; vérifiez les horloges et recommencez.</translation>
    </message>
    <message>
        <source>This login session may not ask for your password; log in at the computer itself, or use a security key.</source>
        <translation>Cette session ne peut pas demander votre mot de passe ; connectez-vous sur l’ordinateur même ou utilisez une clé de sécurité.</translation>
    </message>
    <message>
        <source>This login was declined.</source>
        <translation>Cette connexion a été refusée.</translation>
    </message>
    <message>
        <source>This name leads into a private network, so nothing was sent there; check the name.</source>
        <translation>Ce nom mène à un réseau privé ; rien n’y a été envoyé, vérifiez le nom.</translation>
    </message>
    <message>
        <source>This needs a sign-in; sign in first.</source>
        <translation>Il faut être connecté ; connectez-vous d’abord.</translation>
    </message>
    <message>
        <source>This network accepts only keys whose maker vouches for them.</source>
        <translation>Ce réseau n’accepte que les clés garanties par leur fabricant.</translation>
    </message>
    <message>
        <source>This network does not accept it; use a key that you can hold.</source>
        <translation>Ce réseau ne l’accepte pas ; utilisez une clé que l’on tient en main.</translation>
    </message>
    <message>
        <source>This network does not accept keys that cannot verify you.</source>
        <translation>Ce réseau n’accepte pas les clés qui ne peuvent pas vous vérifier.</translation>
    </message>
    <message>
        <source>This network does not accept keys that cannot verify you; use a FIDO2 security key.</source>
        <translation>Ce réseau n’accepte pas les clés qui ne peuvent pas vous vérifier ; utilisez une clé de sécurité FIDO2.</translation>
    </message>
    <message>
        <source>This network does not accept the virtual key; use a real security key.</source>
        <translation>Ce réseau n’accepte pas la clé virtuelle ; utilisez une vraie clé de sécurité.</translation>
    </message>
    <message>
        <source>This network does not accept this kind of security key.</source>
        <translation>Ce réseau n’accepte pas ce type de clé de sécurité.</translation>
    </message>
    <message>
        <source>This page is not one of the site&apos;s own, so it may not ask for a login.</source>
        <translation>Cette page n’est pas au site ; elle ne peut pas demander de connexion.</translation>
    </message>
    <message>
        <source>This permission does not follow from the one it names, so it was refused.</source>
        <translation>Cette autorisation ne découle pas de celle qu’elle nomme ; elle a été refusée.</translation>
    </message>
    <message>
        <source>This permission does not hold yet; wait, or check the clock.</source>
        <translation>Cette autorisation ne vaut pas encore ; attendez ou vérifiez l’horloge.</translation>
    </message>
    <message>
        <source>This permission is not in the registry.</source>
        <translation>Cette autorisation n’est pas au registre.</translation>
    </message>
    <message>
        <source>This permission is wider than the one it comes from, so it was refused.</source>
        <translation>Cette autorisation est plus large que celle dont elle vient ; elle a été refusée.</translation>
    </message>
    <message>
        <source>This permission was handed on too often; ask for one that is nearer to the first.</source>
        <translation>Cette autorisation a été transmise trop souvent ; demandez-en une plus proche de la première.</translation>
    </message>
    <message>
        <source>This permission was handed to another key, so it was refused.</source>
        <translation>Cette autorisation a été transmise à une autre clé ; elle a été refusée.</translation>
    </message>
    <message>
        <source>This picture cannot be read; try a PNG or JPEG file.</source>
        <translation>Cette image est illisible ; essayez un fichier PNG ou JPEG.</translation>
    </message>
    <message>
        <source>This record is not in the registry.</source>
        <translation>Cette inscription n’est pas au registre.</translation>
    </message>
    <message>
        <source>This recovery phrase belongs to another identity; make a new one.</source>
        <translation>Cette phrase de récupération est à une autre identité ; créez-en une nouvelle.</translation>
    </message>
    <message>
        <source>This request is not signed by the session&apos;s key, so it was refused.</source>
        <translation>Cette demande n’est pas signée par la clé de la session ; elle a été refusée.</translation>
    </message>
    <message>
        <source>This request is signed by another key than the permission is for, so it was refused.</source>
        <translation>Cette demande est signée par une autre clé que celle de l’autorisation ; elle a été refusée.</translation>
    </message>
    <message>
        <source>This request is signed for another server, so it was refused.</source>
        <translation>Cette demande est signée pour un autre serveur ; elle a été refusée.</translation>
    </message>
    <message>
        <source>This request was made for another relay, so it was refused.</source>
        <translation>Cette demande a été faite pour un autre relais ; elle a été refusée.</translation>
    </message>
    <message>
        <source>This request was sent before, so it was refused.</source>
        <translation>Cette demande a déjà été envoyée ; elle a été refusée.</translation>
    </message>
    <message>
        <source>This request&apos;s signature is for another request.</source>
        <translation>La signature de cette demande est celle d’une autre demande.</translation>
    </message>
    <message>
        <source>This request&apos;s signature is too old or from the future; check the clock.</source>
        <translation>La signature de cette demande est trop ancienne ou vient du futur ; vérifiez l’horloge.</translation>
    </message>
    <message>
        <source>This request&apos;s signature leaves out a part that this site wants signed, so it was refused.</source>
        <translation>La signature de cette demande omet une partie que ce site veut signée ; elle a été refusée.</translation>
    </message>
    <message>
        <source>This security key cannot do what protecting an identity takes; use another one.</source>
        <translation>Cette clé de sécurité ne peut pas ce qu’exige la protection d’une identité ; prenez-en une autre.</translation>
    </message>
    <message>
        <source>This security key does not belong to the identity.</source>
        <translation>Cette clé de sécurité n’est pas à l’identité.</translation>
    </message>
    <message>
        <source>This security key does not belong to your identity; use the one you enrolled.</source>
        <translation>Cette clé de sécurité n’est pas à votre identité ; utilisez celle que vous avez inscrite.</translation>
    </message>
    <message>
        <source>This security key has a PIN already; change it instead.</source>
        <translation>Cette clé de sécurité a déjà un PIN ; changez-le.</translation>
    </message>
    <message>
        <source>This security key has no PIN yet; set one first.</source>
        <translation>Cette clé de sécurité n’a pas encore de PIN ; définissez-en un d’abord.</translation>
    </message>
    <message>
        <source>This security key is already one of yours; use another one.</source>
        <translation>Cette clé de sécurité est déjà à vous ; prenez-en une autre.</translation>
    </message>
    <message>
        <source>This security key knows no fingerprint yet; add one with its maker&apos;s tool, or use another key.</source>
        <translation>Cette clé de sécurité ne connaît pas encore d’empreinte ; ajoutez-en une avec l’outil du fabricant ou prenez une autre clé.</translation>
    </message>
    <message>
        <source>This security key needs its PIN; try again and enter it.</source>
        <translation>Cette clé de sécurité a besoin de son PIN ; réessayez et saisissez-le.</translation>
    </message>
    <message>
        <source>This security key wants a new PIN first; choose one.</source>
        <translation>Cette clé de sécurité veut d’abord un nouveau PIN ; choisissez-en un.</translation>
    </message>
    <message>
        <source>This security key was removed from the identity; use another one.</source>
        <translation>Cette clé de sécurité a été retirée de l’identité ; prenez-en une autre.</translation>
    </message>
    <message>
        <source>This session belongs to another account, so this was refused.</source>
        <translation>Cette session est à un autre compte ; c’est refusé.</translation>
    </message>
    <message>
        <source>This session has ended; sign in again to start a new one.</source>
        <translation>Cette session est terminée ; reconnectez-vous pour en commencer une.</translation>
    </message>
    <message>
        <source>This session is not in the registry.</source>
        <translation>Cette session n’est pas au registre.</translation>
    </message>
    <message>
        <source>This sign-in code or token is not valid any more; sign in again.</source>
        <translation>Ce code ou jeton de connexion n’est plus valide ; reconnectez-vous.</translation>
    </message>
    <message>
        <source>This site does not protect what you send to it; do not approve unless you know why.</source>
        <translation>Ce site ne protège pas ce que vous lui envoyez ; n’approuvez que si vous savez pourquoi.</translation>
    </message>
    <message>
        <source>This site has a number instead of a name; deny unless you know that number.</source>
        <translation>Ce site a un numéro au lieu d’un nom ; refusez si vous ne le connaissez pas.</translation>
    </message>
    <message>
        <source>This site has nothing at this address; check the address.</source>
        <translation>Ce site n’a rien à cette adresse ; vérifiez-la.</translation>
    </message>
    <message>
        <source>This site is not registered with the network, so it cannot ask for a login.</source>
        <translation>Ce site n’est pas inscrit au réseau ; il ne peut pas demander de connexion.</translation>
    </message>
    <message>
        <source>This site signs you in and can do nothing else.</source>
        <translation>Ce site vous connecte et ne peut rien faire d’autre.</translation>
    </message>
    <message>
        <source>This site was called {before} until now; it calls itself {now}.</source>
        <translation>Ce site s’appelait {before} jusqu’ici ; il se nomme {now}.</translation>
    </message>
    <message>
        <source>This system has no keyring, so what this computer remembers is sealed with a file beside it: weaker.</source>
        <translation>Ce système n’a pas de trousseau ; ce que retient cet ordinateur est scellé par un fichier voisin : plus faible.</translation>
    </message>
    <message>
        <source>This system shows the window in screenshots and shared screens; hide it before you share your screen.</source>
        <translation>Ce système montre la fenêtre dans les captures et les écrans partagés ; masquez-la avant de partager votre écran.</translation>
    </message>
    <message>
        <source>This takes a few seconds at most.</source>
        <translation>Cela prend quelques secondes au plus.</translation>
    </message>
    <message>
        <source>This window is left out of screenshots, recordings and shared screens.</source>
        <translation>Cette fenêtre est absente des captures, enregistrements et écrans partagés.</translation>
    </message>
    <message>
        <source>Three of the words, so that you know the paper is right. Then one touch keeps the phrase.</source>
        <translation>Trois des mots, pour savoir que le papier est juste. Ensuite un toucher garde la phrase.</translation>
    </message>
    <message>
        <source>Three touches: two of the new key, then one of a key that is in already. Keep that one at hand too.</source>
        <translation>Trois touchers : deux de la nouvelle clé, puis un d’une clé déjà admise. Ayez celle-ci à portée aussi.</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>Time left for {name}</source>
        <translation>Temps restant pour {name}</translation>
    </message>
    <message>
        <source>Timeline of your sessions</source>
        <translation>Chronologie de vos sessions</translation>
    </message>
    <message>
        <source>Too few validators signed this block; try again later.</source>
        <translation>Trop peu de validateurs ont signé ce bloc ; réessayez plus tard.</translation>
    </message>
    <message>
        <source>Too many attempts; wait a little and try again.</source>
        <translation>Trop d’essais ; attendez un peu et réessayez.</translation>
    </message>
    <message>
        <source>Too many keys hold a part of this permission; end some, or wait until they run out.</source>
        <translation>Trop de clés ont une part de cette autorisation ; arrêtez-en ou attendez leur expiration.</translation>
    </message>
    <message>
        <source>Too many wrong PINs in a row; unplug it and plug it in again</source>
        <translation>Trop de PIN faux de suite ; débranchez-la et rebranchez-la</translation>
    </message>
    <message>
        <source>Too many wrong PINs in a row; unplug the key, plug it in and try again.</source>
        <translation>Trop de PIN faux de suite ; débranchez la clé, rebranchez-la et réessayez.</translation>
    </message>
    <message>
        <source>Touch it when the window asks for it.</source>
        <translation>Touchez-la quand la fenêtre le demande.</translation>
    </message>
    <message>
        <source>Touch the key you want to use</source>
        <translation>Touchez la clé à utiliser</translation>
    </message>
    <message>
        <source>Touch the key you want to use ({number} of {all})</source>
        <translation>Touchez la clé à utiliser ({number} sur {all})</translation>
    </message>
    <message>
        <source>Touch the virtual key</source>
        <translation>Toucher la clé virtuelle</translation>
    </message>
    <message>
        <source>Touch your key</source>
        <translation>Touchez votre clé</translation>
    </message>
    <message>
        <source>Touch your key ({number} of {all})</source>
        <translation>Touchez votre clé ({number} sur {all})</translation>
    </message>
    <message>
        <source>Touched. One moment…</source>
        <translation>Touchée. Un instant…</translation>
    </message>
    <message>
        <source>Touches</source>
        <translation>Touchers</translation>
    </message>
    <message>
        <source>Trusted since you joined it, {day}. You are in it as {names}.</source>
        <translation>De confiance depuis que vous l’avez rejoint, {day}. Vous y êtes en tant que {names}.</translation>
    </message>
    <message>
        <source>Trusted since you joined it. You are in it as {names}.</source>
        <translation>De confiance depuis que vous l’avez rejoint. Vous y êtes en tant que {names}.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Two touches, once, of a key that opens this identity already: one fetches it, one lets this computer in.</source>
        <translation>Deux touchers, une seule fois, d’une clé qui ouvre déjà cette identité : l’un la récupère, l’autre admet cet ordinateur.</translation>
    </message>
    <message>
        <source>Two touches, once: the first makes a key pair inside it, the second seals this identity with it.</source>
        <translation>Deux touchers, une seule fois : le premier crée une paire de clés en elle, le second scelle cette identité avec.</translation>
    </message>
    <message>
        <source>Type the number first; without such a page, deny.</source>
        <translation>Saisissez d’abord le nombre ; sans une telle page, refusez.</translation>
    </message>
    <message>
        <source>Type the number that the page shows</source>
        <translation>Saisissez le nombre affiché par la page</translation>
    </message>
    <message>
        <source>Type the words from your paper</source>
        <translation>Saisissez les mots de votre papier</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>stands before a time</comment>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>Use another camera</source>
        <translation>Autre caméra</translation>
    </message>
    <message>
        <source>Use another key</source>
        <translation>Autre clé</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L’utiliser</translation>
    </message>
    <message>
        <source>Use the PIN</source>
        <translation>Utiliser le PIN</translation>
    </message>
    <message>
        <source>Use the phrase</source>
        <translation>Utiliser la phrase</translation>
    </message>
    <message>
        <source>Use the recovery phrase</source>
        <translation>Utiliser la phrase de récupération</translation>
    </message>
    <message>
        <source>Use webcam</source>
        <translation>Webcam</translation>
    </message>
    <message>
        <source>Used up of {name}: {what}, {figures}</source>
        <translation>Utilisé de {name} : {what}, {figures}</translation>
    </message>
    <message>
        <source>Validator: {host}</source>
        <translation>Validateur : {host}</translation>
    </message>
    <message>
        <source>Validators: none</source>
        <translation>Validateurs : aucun</translation>
    </message>
    <message>
        <source>Verified in block {block}</source>
        <translation>Vérifié au bloc {block}</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Virtual key</source>
        <translation>Clé virtuelle</translation>
    </message>
    <message>
        <source>Weaker than a security key: Linux asks who you are, but the key is a file that your keyring locks.</source>
        <translation>Plus faible qu’une clé de sécurité : Linux demande qui vous êtes, mais la clé est un fichier que ferme votre trousseau.</translation>
    </message>
    <message>
        <source>Weaker than a security key: macOS asks who you are, but the key is a file that your Keychain locks.</source>
        <translation>Plus faible qu’une clé de sécurité : macOS demande qui vous êtes, mais la clé est un fichier que ferme votre trousseau.</translation>
    </message>
    <message>
        <source>Weaker, because this computer opens it: add it later, as a second way in.</source>
        <translation>Plus faible, car cet ordinateur l’ouvre : ajoutez-la plus tard, comme deuxième accès.</translation>
    </message>
    <message>
        <source>Weaker: opens with a passphrase</source>
        <translation>Plus faible : s’ouvre avec une phrase secrète</translation>
    </message>
    <message>
        <source>Weaker: this computer opens it</source>
        <translation>Plus faible : cet ordinateur l’ouvre</translation>
    </message>
    <message>
        <source>Welcome to Countersign</source>
        <translation>Bienvenue dans Countersign</translation>
    </message>
    <message>
        <source>What do you call it?</source>
        <translation>Comment l’appelez-vous ?</translation>
    </message>
    <message>
        <source>What do you call this identity?</source>
        <translation>Comment appelez-vous cette identité ?</translation>
    </message>
    <message>
        <source>What is not installed as a package cannot be listed.</source>
        <translation>Ce qui n’est pas installé comme paquet ne peut pas être listé.</translation>
    </message>
    <message>
        <source>What opens your identity. With a second key, or a phrase on paper, losing one costs nothing.</source>
        <translation>Ce qui ouvre votre identité. Avec une deuxième clé ou une phrase sur papier, en perdre une ne coûte rien.</translation>
    </message>
    <message>
        <source>What should end?</source>
        <translation>Que faut-il arrêter ?</translation>
    </message>
    <message>
        <source>What should sites call you?</source>
        <translation>Comment les sites doivent-ils vous appeler ?</translation>
    </message>
    <message>
        <source>What sites may be told. Each login asks you first, and you can switch each of these off.</source>
        <translation>Ce que les sites peuvent savoir. Chaque connexion vous demande d’abord, et chaque élément se désactive.</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>Ce que voit la caméra</translation>
    </message>
    <message>
        <source>What was seen, with a number on each code</source>
        <translation>Ce qui a été vu, avec un nombre sur chaque code</translation>
    </message>
    <message>
        <source>What works here</source>
        <translation>Ce qui marche ici</translation>
    </message>
    <message>
        <source>What works on this computer</source>
        <translation>Ce qui marche sur cet ordinateur</translation>
    </message>
    <message>
        <source>What your account would sign (SIWE), as it is chosen now:</source>
        <translation>Ce que votre compte signerait (SIWE), selon le choix actuel :</translation>
    </message>
    <message>
        <source>When nobody touched this computer, and when its screen is locked. A touch of your key opens it.</source>
        <translation>Quand personne ne touche cet ordinateur, et quand son écran se verrouille. Toucher votre clé l’ouvre.</translation>
    </message>
    <message>
        <source>When nobody touched this computer. This desktop does not tell when its screen is locked.</source>
        <translation>Quand personne ne touche cet ordinateur. Ce bureau ne dit pas quand son écran est verrouillé.</translation>
    </message>
    <message>
        <source>Where this came from: {source}</source>
        <translation>D’où cela vient : {source}</translation>
    </message>
    <message>
        <source>Whether this permission still holds could not be checked, so it was refused.</source>
        <translation>Impossible de vérifier si cette autorisation vaut encore ; elle a été refusée.</translation>
    </message>
    <message>
        <source>Which code do you mean?</source>
        <translation>Quel code voulez-vous ?</translation>
    </message>
    <message>
        <source>Which keys are lost?</source>
        <translation>Quelles clés sont perdues ?</translation>
    </message>
    <message>
        <source>Which network?</source>
        <translation>Quel réseau ?</translation>
    </message>
    <message>
        <source>Which relay brings the requests?</source>
        <translation>Quel relais apporte les demandes ?</translation>
    </message>
    <message>
        <source>Whoever finds it must open nothing: with a new seed nothing does. Every session goes on under the same address.</source>
        <translation>Qui la trouve ne doit rien ouvrir : avec une nouvelle graine, rien ne s’ouvre. Toutes les sessions continuent à la même adresse.</translation>
    </message>
    <message>
        <source>Whoever has it must open nothing: with a new seed nothing does. Every session goes on under the same address.</source>
        <translation>Qui l’a ne doit rien ouvrir : avec une nouvelle graine, rien ne s’ouvre. Toutes les sessions continuent à la même adresse.</translation>
    </message>
    <message>
        <source>Whose word your logins rest on: who keeps the public record, who checks it, who carries logins.</source>
        <translation>Sur qui reposent vos connexions : qui tient le registre public, qui le vérifie, qui les transporte.</translation>
    </message>
    <message>
        <source>Windows Hello on this computer gives no secret for the vault; use a security key.</source>
        <translation>Windows Hello sur cet ordinateur ne donne pas de secret pour le coffre ; utilisez une clé de sécurité.</translation>
    </message>
    <message>
        <source>Windows Hello or a security key</source>
        <translation>Windows Hello ou une clé de sécurité</translation>
    </message>
    <message>
        <source>Windows does not let this app use the key directly; choose the Windows entry, or start as administrator.</source>
        <translation>Windows ne laisse pas cette application utiliser la clé directement ; choisissez l’entrée Windows ou lancez en administrateur.</translation>
    </message>
    <message>
        <source>With a PIN, nobody who finds the key can use it.</source>
        <translation>Avec un PIN, qui trouve la clé ne peut pas s’en servir.</translation>
    </message>
    <message>
        <source>With a security key, or with the virtual key to try it out.</source>
        <translation>Avec une clé de sécurité, ou la clé virtuelle pour essayer.</translation>
    </message>
    <message>
        <source>With its recovery phrase</source>
        <translation>Avec sa phrase de récupération</translation>
    </message>
    <message>
        <source>With keys that act for you</source>
        <translation>Avec des clés qui agissent pour vous</translation>
    </message>
    <message>
        <source>With one of its keys</source>
        <translation>Avec une de ses clés</translation>
    </message>
    <message>
        <source>Without a new seed, an old copy of your sealed identity (on a computer, in a backup, in a file) still opens every session for whoever has it and a key that opened it then.</source>
        <translation>Sans nouvelle graine, une ancienne copie de votre identité scellée (sur un ordinateur, dans une sauvegarde, dans un fichier) ouvre encore toutes les sessions à qui l’a avec une clé qui l’ouvrait alors.</translation>
    </message>
    <message>
        <source>Without a system keyring this computer cannot keep such a key; use a security key.</source>
        <translation>Sans trousseau du système, cet ordinateur ne peut pas garder une telle clé ; utilisez une clé de sécurité.</translation>
    </message>
    <message>
        <source>Without one: if this key is lost or breaks, your identity is gone with it. Nobody can bring it back, not this app and not the network.</source>
        <translation>Sans cela : si cette clé se perd ou casse, votre identité part avec elle. Personne ne peut la rendre, ni cette application ni le réseau.</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>Mot {number}</translation>
    </message>
    <message>
        <source>Word {number} is not this one.</source>
        <translation>Le mot {number} n’est pas celui-ci.</translation>
    </message>
    <message>
        <source>Word {number}: {word}</source>
        <translation>Mot {number} : {word}</translation>
    </message>
    <message>
        <source>Word {position} is not a word of a recovery phrase; check how it is written.</source>
        <translation>Le mot {position} n’est pas d’une phrase de récupération ; vérifiez son écriture.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Work and private stay apart: sites cannot tell that two identities are the same person.</source>
        <translation>Travail et vie privée restent séparés : les sites ne peuvent pas savoir que deux identités sont la même personne.</translation>
    </message>
    <message>
        <source>Write down a recovery phrase</source>
        <translation>Noter une phrase de récupération</translation>
    </message>
    <message>
        <source>Write these words on paper</source>
        <translation>Écrivez ces mots sur papier</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>Notée</translation>
    </message>
    <message>
        <source>You are asked this once, and can change it in Settings.</source>
        <translation>La question n’est posée qu’une fois ; cela se change dans les Réglages.</translation>
    </message>
    <message>
        <source>You are set up. Keys holds what else your identity can have.</source>
        <translation>Tout est prêt. Clés contient ce que votre identité peut encore avoir.</translation>
    </message>
    <message>
        <source>You are using it now.</source>
        <translation>Vous l’utilisez maintenant.</translation>
    </message>
    <message>
        <source>You can allow less than was asked for, not more; choose less, or leave it as it is.</source>
        <translation>Vous pouvez permettre moins que demandé, pas plus ; choisissez moins ou laissez tel quel.</translation>
    </message>
    <message>
        <source>You can change it, and each login asks before it is told.</source>
        <translation>Vous pouvez le changer, et chaque connexion demande avant de le dire.</translation>
    </message>
    <message>
        <source>You can go back to the page. Ending the session takes one touch, here.</source>
        <translation>Vous pouvez revenir à la page. La session se termine ici, en un toucher.</translation>
    </message>
    <message>
        <source>You can sign in again, as someone new to this site.</source>
        <translation>Vous pouvez vous reconnecter, comme quelqu’un de nouveau pour ce site.</translation>
    </message>
    <message>
        <source>You did not scan this from a page. If somebody sent it to you, deny.</source>
        <translation>Vous n’avez pas scanné ceci sur une page. Si quelqu’un vous l’a envoyé, refusez.</translation>
    </message>
    <message>
        <source>You stay signed in to {site}.</source>
        <translation>Vous restez connecté à {site}.</translation>
    </message>
    <message numerus="yes">
        <source>Your identity is on this computer now, with %n touches.</source>
        <translation>
            <numerusform>Votre identité est maintenant sur cet ordinateur, en %n toucher.</numerusform>
            <numerusform>Votre identité est maintenant sur cet ordinateur, en %n touchers.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your identity is on this computer now, with one touch.</source>
        <translation>Votre identité est maintenant sur cet ordinateur, en un toucher.</translation>
    </message>
    <message>
        <source>Your identity is yours again, in block {block}.</source>
        <translation>Votre identité est de nouveau à vous, au bloc {block}.</translation>
    </message>
    <message>
        <source>Your key</source>
        <translation>Votre clé</translation>
    </message>
    <message>
        <source>Your key is letting go…</source>
        <translation>Votre clé se libère…</translation>
    </message>
    <message>
        <source>Your key waits for a touch</source>
        <translation>Votre clé attend d’être touchée</translation>
    </message>
    <message>
        <source>Your key waits for your answer</source>
        <translation>Votre clé attend votre réponse</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>Votre image</translation>
    </message>
    <message>
        <source>Your picture; the circle is what sites are shown</source>
        <translation>Votre image ; le cercle est ce que voient les sites</translation>
    </message>
    <message>
        <source>Your session goes on under the new seed.</source>
        <translation>Votre session continue avec la nouvelle graine.</translation>
    </message>
    <message>
        <source>Your site or company names it.</source>
        <translation>Votre site ou votre société l’indique.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>active · {left}</source>
        <translation>active · {left}</translation>
    </message>
    <message>
        <source>add</source>
        <translation>ajouter</translation>
    </message>
    <message>
        <source>add new</source>
        <translation>ajouter du nouveau</translation>
    </message>
    <message>
        <source>albums</source>
        <translation>albums</translation>
    </message>
    <message>
        <source>alter</source>
        <translation>altérer</translation>
    </message>
    <message>
        <source>at most {count} each hour</source>
        <translation>au plus {count} par heure</translation>
    </message>
    <message>
        <source>at most {count} each minute</source>
        <translation>au plus {count} par minute</translation>
    </message>
    <message>
        <source>at most {count} each second</source>
        <translation>au plus {count} par seconde</translation>
    </message>
    <message>
        <source>at {place}</source>
        <translation>sur {place}</translation>
    </message>
    <message>
        <source>before that</source>
        <translation>avant cela</translation>
    </message>
    <message>
        <source>block {block}</source>
        <translation>bloc {block}</translation>
    </message>
    <message>
        <source>block {block}, verified</source>
        <translation>bloc {block}, vérifié</translation>
    </message>
    <message>
        <source>bottom centre</source>
        <translation>en bas au centre</translation>
    </message>
    <message>
        <source>bottom left</source>
        <translation>en bas à gauche</translation>
    </message>
    <message>
        <source>bottom right</source>
        <translation>en bas à droite</translation>
    </message>
    <message>
        <source>by its PIN</source>
        <translation>par son PIN</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>par elle-même</translation>
    </message>
    <message>
        <source>can change</source>
        <translation>peut modifier</translation>
    </message>
    <message>
        <source>can delete</source>
        <translation>peut supprimer</translation>
    </message>
    <message>
        <source>change</source>
        <translation>modifier</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>contacts</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>copier</translation>
    </message>
    <message>
        <source>create</source>
        <translation>créer</translation>
    </message>
    <message>
        <source>data</source>
        <translation>données</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>supprimer</translation>
    </message>
    <message>
        <source>download</source>
        <translation>télécharger</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>éditer</translation>
    </message>
    <message>
        <source>end</source>
        <translation>fin</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>ended by you</source>
        <translation>terminée par vous</translation>
    </message>
    <message>
        <source>ended key</source>
        <translation>clé arrêtée</translation>
    </message>
    <message>
        <source>ended with the session</source>
        <translation>terminée avec la session</translation>
    </message>
    <message>
        <source>ended, an earlier session</source>
        <translation>terminée, une session antérieure</translation>
    </message>
    <message>
        <source>ended; stays on record</source>
        <translation>terminée ; reste inscrite</translation>
    </message>
    <message>
        <source>ends {when} · {left} left</source>
        <translation>finit {when} · reste {left}</translation>
    </message>
    <message>
        <source>events</source>
        <translation>événements</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>files</source>
        <translation>fichiers</translation>
    </message>
    <message>
        <source>for trying out</source>
        <translation>pour essayer</translation>
    </message>
    <message>
        <source>from {key}</source>
        <translation>de {key}</translation>
    </message>
    <message>
        <source>get</source>
        <translation>obtenir</translation>
    </message>
    <message>
        <source>it gets a PIN on the way</source>
        <translation>elle reçoit un PIN en chemin</translation>
    </message>
    <message>
        <source>it has none</source>
        <translation>elle n’en a pas</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>key</source>
        <translation>clé</translation>
    </message>
    <message>
        <source>key that can change</source>
        <translation>clé qui peut modifier</translation>
    </message>
    <message>
        <source>last use</source>
        <translation>dernière utilisation</translation>
    </message>
    <message>
        <source>list</source>
        <translation>lister</translation>
    </message>
    <message>
        <source>locked until it is plugged in again</source>
        <translation>bloquée jusqu’à ce qu’on la rebranche</translation>
    </message>
    <message>
        <source>login</source>
        <translation>connexion</translation>
    </message>
    <message>
        <source>login only</source>
        <translation>connexion seule</translation>
    </message>
    <message>
        <source>look at this</source>
        <translation>à regarder</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>messages</translation>
    </message>
    <message>
        <source>middle centre</source>
        <translation>au centre</translation>
    </message>
    <message>
        <source>middle left</source>
        <translation>au milieu à gauche</translation>
    </message>
    <message>
        <source>middle right</source>
        <translation>au milieu à droite</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>move</source>
        <translation>déplacer</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>no PIN yet</source>
        <translation>pas encore de PIN</translation>
    </message>
    <message>
        <source>no limit but the time below</source>
        <translation>sans limite, sauf le temps ci-dessous</translation>
    </message>
    <message>
        <source>no, a passphrase does</source>
        <translation>non, une phrase secrète le fait</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>non permis</translation>
    </message>
    <message>
        <source>not before {moment}</source>
        <translation>pas avant {moment}</translation>
    </message>
    <message>
        <source>not in your profile</source>
        <translation>pas dans votre profil</translation>
    </message>
    <message>
        <source>not shared</source>
        <translation>non partagé</translation>
    </message>
    <message>
        <source>not signed by the site</source>
        <translation>non signé par le site</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>pas encore utilisée</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>nothing known</source>
        <translation>rien de connu</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>sur cet ordinateur</translation>
    </message>
    <message>
        <source>opens by itself</source>
        <translation>s’ouvre toute seule</translation>
    </message>
    <message>
        <source>or drop a picture of the code, or its link, here</source>
        <translation>ou déposez ici une image du code, ou son lien</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>images</translation>
    </message>
    <message>
        <source>post</source>
        <translation>publier</translation>
    </message>
    <message>
        <source>processes on this computer</source>
        <translation>processus de cet ordinateur</translation>
    </message>
    <message>
        <source>put</source>
        <translation>déposer</translation>
    </message>
    <message>
        <source>ran out {when}</source>
        <translation>expirée {when}</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lire</translation>
    </message>
    <message>
        <source>recognises you by itself</source>
        <translation>vous reconnaît seule</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>retirer</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>renommer</translation>
    </message>
    <message>
        <source>replace</source>
        <translation>remplacer</translation>
    </message>
    <message>
        <source>search</source>
        <translation>rechercher</translation>
    </message>
    <message>
        <source>second {number} after 1970</source>
        <translation>seconde {number} après 1970</translation>
    </message>
    <message>
        <source>send</source>
        <translation>envoyer</translation>
    </message>
    <message>
        <source>set</source>
        <translation>défini</translation>
    </message>
    <message numerus="yes">
        <source>set, %n attempt(s) left</source>
        <translation>
            <numerusform>défini, encore %n essai</numerusform>
            <numerusform>défini, encore %n essais</numerusform>
        </translation>
    </message>
    <message>
        <source>share</source>
        <translation>partager</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>affichée maintenant</translation>
    </message>
    <message>
        <source>signed by the site</source>
        <translation>signé par le site</translation>
    </message>
    <message numerus="yes">
        <source>since {since} · {count} login(s) · last {last}</source>
        <translation>
            <numerusform>depuis {since} · {count} connexion · dernière {last}</numerusform>
            <numerusform>depuis {since} · {count} connexions · dernière {last}</numerusform>
        </translation>
    </message>
    <message>
        <source>still active</source>
        <translation>toujours active</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>cet ordinateur</translation>
    </message>
    <message>
        <source>to end every key</source>
        <translation>pour arrêter toutes les clés</translation>
    </message>
    <message>
        <source>to end every key at {site}</source>
        <translation>pour arrêter toutes les clés sur {site}</translation>
    </message>
    <message>
        <source>to end every session and every key</source>
        <translation>pour terminer toutes les sessions et toutes les clés</translation>
    </message>
    <message>
        <source>to end the key of {client}</source>
        <translation>pour arrêter la clé de {client}</translation>
    </message>
    <message>
        <source>to end your session with {site}</source>
        <translation>pour terminer votre session sur {site}</translation>
    </message>
    <message>
        <source>to find out what works</source>
        <translation>pour voir ce qui marche</translation>
    </message>
    <message>
        <source>to give the relay your identity back</source>
        <translation>pour rendre votre identité au relais</translation>
    </message>
    <message>
        <source>to keep the phrase that you wrote down</source>
        <translation>pour garder la phrase que vous avez notée</translation>
    </message>
    <message>
        <source>to let {key} in no longer</source>
        <translation>pour ne plus admettre {key}</translation>
    </message>
    <message>
        <source>to open Countersign</source>
        <translation>pour ouvrir Countersign</translation>
    </message>
    <message>
        <source>to remove {computer}</source>
        <translation>pour retirer {computer}</translation>
    </message>
    <message>
        <source>to sign in to {site}</source>
        <translation>pour vous connecter à {site}</translation>
    </message>
    <message numerus="yes">
        <source>to sign in to {site} and give its key %n permission(s)</source>
        <translation>
            <numerusform>pour vous connecter à {site} et donner à sa clé %n autorisation</numerusform>
            <numerusform>pour vous connecter à {site} et donner à sa clé %n autorisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to sign in to {site} and give its key %n permission(s) until {until}</source>
        <translation>
            <numerusform>pour vous connecter à {site} et donner à sa clé %n autorisation jusqu’à {until}</numerusform>
            <numerusform>pour vous connecter à {site} et donner à sa clé %n autorisations jusqu’à {until}</numerusform>
        </translation>
    </message>
    <message>
        <source>to sign in to {site} until {until}</source>
        <translation>pour vous connecter à {site} jusqu’à {until}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>aujourd’hui {time}</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>top centre</source>
        <translation>en haut au centre</translation>
    </message>
    <message>
        <source>top left</source>
        <translation>en haut à gauche</translation>
    </message>
    <message>
        <source>top right</source>
        <translation>en haut à droite</translation>
    </message>
    <message numerus="yes">
        <source>up to {count} change(s)</source>
        <translation>
            <numerusform>jusqu’à {count} modification</numerusform>
            <numerusform>jusqu’à {count} modifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to {count} time(s)</source>
        <translation>
            <numerusform>jusqu’à {count} fois</numerusform>
            <numerusform>jusqu’à {count} fois</numerusform>
        </translation>
    </message>
    <message>
        <source>up to {size}</source>
        <translation>jusqu’à {size}</translation>
    </message>
    <message>
        <source>update</source>
        <translation>mettre à jour</translation>
    </message>
    <message>
        <source>upload</source>
        <translation>envoyer vers le site</translation>
    </message>
    <message>
        <source>use</source>
        <translation>utiliser</translation>
    </message>
    <message>
        <source>use {abilities} of {things}</source>
        <translation>utiliser {abilities} de {things}</translation>
    </message>
    <message>
        <source>use {ability}</source>
        <translation>utiliser {ability}</translation>
    </message>
    <message>
        <source>used once, last {when}</source>
        <translation>utilisée une fois, dernière {when}</translation>
    </message>
    <message numerus="yes">
        <source>used {count} time(s), last {when}</source>
        <translation>
            <numerusform>utilisée {count} fois, dernière {when}</numerusform>
            <numerusform>utilisée {count} fois, dernière {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>view</source>
        <translation>voir</translation>
    </message>
    <message>
        <source>wants to sign you in · not signed by the site · address checked in block {block}, {day}</source>
        <translation>veut vous connecter · non signé par le site · adresse vérifiée au bloc {block}, {day}</translation>
    </message>
    <message>
        <source>wants to sign you in · signed by the site · address checked in block {block}, {day}</source>
        <translation>veut vous connecter · signé par le site · adresse vérifiée au bloc {block}, {day}</translation>
    </message>
    <message>
        <source>weaker: opens with a passphrase</source>
        <translation>plus faible : s’ouvre avec une phrase secrète</translation>
    </message>
    <message>
        <source>weaker: this computer opens it</source>
        <translation>plus faible : cet ordinateur l’ouvre</translation>
    </message>
    <message>
        <source>works</source>
        <translation>marche</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>your picture</source>
        <translation>votre image</translation>
    </message>
    <message>
        <source>{amount} was asked for</source>
        <translation>{amount} demandé</translation>
    </message>
    <message>
        <source>{code}, step {step}</source>
        <translation>{code}, étape {step}</translation>
    </message>
    <message>
        <source>{computer} asks for nothing any more. Recorded in block {block}.</source>
        <translation>{computer} ne demande plus rien. Inscrit au bloc {block}.</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} j</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} h</translation>
    </message>
    <message numerus="yes">
        <source>{count} login(s) since {day}</source>
        <translation>
            <numerusform>{count} connexion depuis {day}</numerusform>
            <numerusform>{count} connexions depuis {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} of {all} words</source>
        <translation>{count} mots sur {all}</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
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
        <translation>{day} {month} {year}, {time} UTC</translation>
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
        <translation>{first} et {last}</translation>
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
        <translation>{identity} est affichée</translation>
    </message>
    <message>
        <source>{identity} is shown now.</source>
        <translation>{identity} est affichée maintenant.</translation>
    </message>
    <message>
        <source>{key} answers</source>
        <translation>{key} répond</translation>
    </message>
    <message>
        <source>{key} answers, but cannot be used</source>
        <translation>{key} répond, mais est inutilisable</translation>
    </message>
    <message>
        <source>{key} has its new PIN.</source>
        <translation>{key} a son nouveau PIN.</translation>
    </message>
    <message>
        <source>{key} is lost</source>
        <translation>{key} est perdue</translation>
    </message>
    <message>
        <source>{key} opens nothing any more. Recorded in block {block}.</source>
        <translation>{key} n’ouvre plus rien. Inscrit au bloc {block}.</translation>
    </message>
    <message>
        <source>{key} opens your identity now. Recorded in block {block}.</source>
        <translation>{key} ouvre désormais votre identité. Inscrit au bloc {block}.</translation>
    </message>
    <message>
        <source>{key} went with it, and is to be removed as well</source>
        <translation>{key} est partie avec lui et sera retirée aussi</translation>
    </message>
    <message>
        <source>{key} works</source>
        <translation>{key} marche</translation>
    </message>
    <message>
        <source>{key}, in a window of the system</source>
        <translation>{key}, dans une fenêtre du système</translation>
    </message>
    <message>
        <source>{key}, on this screen</source>
        <translation>{key}, sur cet écran</translation>
    </message>
    <message>
        <source>{key}, the one that blinks</source>
        <translation>{key}, celle qui clignote</translation>
    </message>
    <message>
        <source>{length}, until {until}</source>
        <translation>{length}, jusqu’à {until}</translation>
    </message>
    <message>
        <source>{limits} · at {place}</source>
        <translation>{limits} · sur {place}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{name} is here</source>
        <translation>{name} est là</translation>
    </message>
    <message>
        <source>{name} opens your identity, and this computer keeps it.</source>
        <translation>{name} ouvre votre identité, et cet ordinateur la garde.</translation>
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
        <translation>{name} : {value}</translation>
    </message>
    <message>
        <source>{of}: fingerprint {digits}</source>
        <translation>{of} : empreinte {digits}</translation>
    </message>
    <message>
        <source>{part}, of: {permission}</source>
        <translation>{part}, de : {permission}</translation>
    </message>
    <message>
        <source>{picture}, with a number on each code</source>
        <translation>{picture}, avec un nombre sur chaque code</translation>
    </message>
    <message>
        <source>{picture}, {place}</source>
        <translation>{picture}, {place}</translation>
    </message>
    <message>
        <source>{quorum} of {count} validators must sign a block</source>
        <translation>{quorum} validateurs sur {count} doivent signer un bloc</translation>
    </message>
    <message>
        <source>{relay} cannot be reached</source>
        <translation>{relay} injoignable</translation>
    </message>
    <message>
        <source>{relay} is away</source>
        <translation>{relay} injoignable</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>reste {seconds} s</translation>
    </message>
    <message>
        <source>{sentence} · {limit}</source>
        <translation>{sentence} · {limit}</translation>
    </message>
    <message numerus="yes">
        <source>{sentence}, and %n more, until {when}</source>
        <translation>
            <numerusform>{sentence}, et %n de plus, jusqu’à {when}</numerusform>
            <numerusform>{sentence}, et %n de plus, jusqu’à {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>{sentence}, until {when}</source>
        <translation>{sentence}, jusqu’à {when}</translation>
    </message>
    <message>
        <source>{service}, fingerprint {fingerprint}</source>
        <translation>{service}, empreinte {fingerprint}</translation>
    </message>
    <message>
        <source>{setting}: {value}</source>
        <translation>{setting} : {value}</translation>
    </message>
    <message>
        <source>{shown} of {known}</source>
        <translation>{shown} sur {known}</translation>
    </message>
    <message>
        <source>{site}: logins {logins}, keys that act {keys}, ended {ends}, last {when}.</source>
        <translation>{site} : connexions {logins}, clés qui agissent {keys}, fins {ends}, dernière {when}.</translation>
    </message>
    <message>
        <source>{size} (exactly {count} bytes)</source>
        <translation>{size} (exactement {count} octets)</translation>
    </message>
    <message>
        <source>{source}, read in {milliseconds} ms</source>
        <translation>{source}, lu en {milliseconds} ms</translation>
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
        <translation>{used} sur {limit}</translation>
    </message>
    <message numerus="yes">
        <source>{used} of {limit} use(s)</source>
        <translation>
            <numerusform>{used} utilisation sur {limit}</numerusform>
            <numerusform>{used} utilisations sur {limit}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{used} of {limit} use(s) until {when}</source>
        <translation>
            <numerusform>{used} utilisation sur {limit} jusqu’à {when}</numerusform>
            <numerusform>{used} utilisations sur {limit} jusqu’à {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>{verbs} {things}</source>
        <translation>{verbs} {things}</translation>
    </message>
    <message>
        <source>{verbs}, not change, {things}</source>
        <translation>{verbs}, sans modifier, {things}</translation>
    </message>
    <message>
        <source>{what} anywhere</source>
        <translation>{what} partout</translation>
    </message>
    <message>
        <source>{what} anywhere on {place}</source>
        <translation>{what} partout sur {place}</translation>
    </message>
    <message>
        <source>{what} anywhere under {path}</source>
        <translation>{what} partout sous {path}</translation>
    </message>
    <message>
        <source>{what} anywhere under {prefix}</source>
        <translation>{what} partout sous {prefix}</translation>
    </message>
    <message>
        <source>{what} anywhere under {prefix} on {place}</source>
        <translation>{what} partout sous {prefix} sur {place}</translation>
    </message>
    <message>
        <source>{what} anywhere under {prefix} under {path}</source>
        <translation>{what} partout sous {prefix} sous {path}</translation>
    </message>
    <message>
        <source>{what} under {prefix}</source>
        <translation>{what} sous {prefix}</translation>
    </message>
    <message>
        <source>{what} under {prefix} on {place}</source>
        <translation>{what} sous {prefix} sur {place}</translation>
    </message>
    <message>
        <source>{what} under {prefix} under {path}</source>
        <translation>{what} sous {prefix} sous {path}</translation>
    </message>
    <message>
        <source>{what}: {figures}</source>
        <translation>{what} : {figures}</translation>
    </message>
    <message>
        <source>{what}: {name}</source>
        <translation>{what} : {name}</translation>
    </message>
    <message>
        <source>{words} (the site’s words for {ability})</source>
        <translation>{words} (les mots du site pour {ability})</translation>
    </message>
</context>
</TS>
