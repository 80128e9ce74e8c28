<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n attempt(s) left before the key blocks.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ends are signed and wait for the registry. They go out by themselves, without a touch.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) active</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) ended by block {block}; uses are refused from now on.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) known on this computer, and those that other computers gave. You stay signed in.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) that you know of, and whatever other computers of yours gave. It cannot be undone.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more key(s) not shown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more site(s) not drawn</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) go on under the new seed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions ended by block {block}, and every key with them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>(not readable)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(the hash of your approval, made when you touch your key)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(your account with this site; your key tells it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 words on paper open your identity when every key is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 words on paper would open your identity when every key is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 words on paper, and a new key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 words on paper. One touch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A computer without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of this app is damaged or was changed by something else; restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key in this data is not valid; ask the sender to make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key that cannot verify you brings no identity here; use another of its keys, or the recovery phrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key that was handed on ends with the key that it is from; it cannot be ended by itself here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A login arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A login is waiting; it is shown once this is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A login link was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A permission is for a place that is not the site&apos;s own, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A port is in use by another program; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proof in this data does not hold, so this was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recovery phrase has 24 words; check that none is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recovery phrase is shown on a terminal only; run this in one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A relay carries requests to this window. Your site or company names it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A relay that is new to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A security key is plugged in, and cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A security key is plugged in, but this account may not use it; plug it in again, or ask whoever runs this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A security key is plugged in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A security key that waits for your touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A signature does not match what it claims to sign, so this was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A site keeps its first key; a record with another one was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A site&apos;s first address cannot be changed, since every permission it was given names it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Countersign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ada Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a second key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a second way in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an identity…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address: {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjust what is in: {permission}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>After %n hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>After three misses in a row the key must be plugged in again; with none left it must be reset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All 24, in their order, with blanks between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All identities…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier approval still waits for its answer; send it again first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier change of this identity still waits for its answer; try again when the relay answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And the identity code that another computer shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another account&apos;s program stands where this app should be, so nothing was handed to it; tell whoever runs this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another identity on this computer has that name; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another login link came and was not opened; answer what is shown first, then open the link again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the camera; close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the security key; close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another relay of this network, that none of your identities uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another request is being shown; answer that one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer as: {identity}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer this computer’s question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer this computer’s question ({number} of {all})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer with one touch of a security key. No password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any security key that you can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any security key, and the virtual key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve a login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approving without asking works only with the virtual key on a network on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was signed:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As sites should call you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked by {client}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked by {client}, which says: {purpose}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking relay and registry…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking your key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s); letters are welcome. It stays inside the key.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>At login only the tray shows that Countersign is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most this much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most this often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most this often each hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most this often each minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most this often each second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blinking now: {keys}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blinking now: {keys}. The first that you touch is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carries logins between sites and this app. It cannot approve one for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the PIN of {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check now whether {network} answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this computer’s connection. If that works, wait a moment: nothing is lost meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by processes on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by processes on this computer: good for trying out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a key for this computer. Two touches, once: one makes a key pair inside it, one seals the identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a new PIN for your key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file of an identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing the window hides it; a login that arrives brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code found on this screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code from a picture you opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code seen by the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code {number}, {relay}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare both with what its operator publishes. You stay with this network from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computers of this identity will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computers that may ask for your approvals. Sessions and addresses are the same on each of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue only if you just asked to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. Paste it where somebody helps you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the identity code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countersign can stay there while its window is closed, and show a login as soon as you open one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countersign cannot start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countersign is asking for something in another window or command; finish there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countersign is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countersign is open already and does not answer; close it, then start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countersign&apos;s rule for asking your password is not installed; install its package, or use a security key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut to a small square on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined; nothing was signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deny</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digests (SHA-256):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do anything with {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does the page show this number?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag it until the circle is right. Only what is inside is kept, as a small square.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each checks every approval again, with rules of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each one is a login of its own. Choose the one on the page you sign in to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End every key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End every key at {site}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End every key here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the key of {client}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the key of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End whatever you allowed, here, at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End your session with {site}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended in block {block}. It is refused from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended the key of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended the session with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended; cannot be used any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your key&apos;s PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every key and every session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every key that acts for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every key that acts for you there stops working. It cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every session goes on under the same address, and the sites notice nothing. Readers of the public record can tell that these sessions belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every sign-in here needs a touch, so it cannot happen silently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every site that you sign in to is listed here, with the keys that act for you there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything, with receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export what happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the request…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For trying out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fourth camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it: {claim}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for trying out. For real use, join a network that others run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast has stronger lines and colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the code before the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold to approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How Countersign looks and behaves on this computer. Changes hold at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a key is touched: on its round contact, when it blinks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long its key is good for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much was used is what {site} reports; it last did {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often relay and registry are asked whether all is well, while you look at the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have it, or it was wiped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have one already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity code, for a camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is lost or breaks, nobody can bring the identity back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you see no page with a number for this login, deny.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you see no page with this number, deny.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In English, so that whoever helps you can read it too. It names no person, and nothing in it is secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this order. They are shown this once; whoever has them can open your identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install or unlock the system’s keyring, and start Countersign again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this the network you mean?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answered your touch, and it opens your identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It calls itself {name}, a name with hidden or reordered characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It calls itself {name}, which is not its address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It calls itself {name}, which is not written with the letters it seems to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It calls itself {name}; its name has {count} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It calls itself {name}; nobody checked the sign in that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can ask for no approval of yours from then on. Your sessions go on. It takes one touch of a key of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be undone, and holds for programs and agents that work for you at this moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot verify you, so it is weaker: add it later, as a second way in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It gets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is lost, or somebody took it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not one of your keys yet. You can add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is plugged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is plugged in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too bright; tilt the code, or darken the screen with the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too dark; turn on a light, or brighten the screen with the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leads to {host}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may do nothing for you from then on. It cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It may fail to recognise you %n time(s) more; then it wants its PIN.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It opens nothing from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs on this computer: start it with “countersign network up”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says where your identity is and opens nothing by itself: a key of yours does, there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shows nothing of yours, and holds none of your secrets. A touch of your key opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its PIN is blocked; it must be reset before it can be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address has “{part}” where its name says “{name}”; look twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its blocks are checked by processes on this computer alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key acts until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key may, without asking again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its keys are lost; use the recovery phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its version, and the licences of all it is made of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it somewhere else than the first. Three touches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the public record of your sessions. Its signature is on every block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept by this computer, for trying out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept by this computer: for trying out, weaker than a key you can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept sealed, on this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key at home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key at port {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key on a reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key on {reader}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key {digits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key …{end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and the network are asked; this takes a few seconds at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys get lost and break. With a second way in, that costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys that act for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys that acted for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys that it accepts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys that open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys that went with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys, camera, keyring and network, with what to do where something is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the key {name} in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link from the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link opened by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link you entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login only · once, {since}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Login only · {count} time(s) since {since}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Logins and endings will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what works on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at your paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look back {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for a code in this picture went wrong; try again, or use another picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for a code…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lose every key and the recovery phrase, and the identity is lost: nobody can bring it back, not this app and not the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost your keys?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made a recovery phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made of, with its licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new recovery phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a recovery phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More below ↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one login code was found; show only the one you mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of this identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of {thing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network and help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network: {network}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New since your last sign-in: this site also acts at {addresses}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera was found there; plug one in, choose another one, or scan the screen instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fingerprint is set up on this computer; add one in its settings, or use a security key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No identity here has this recovery phrase; check the words and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key is here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key that stays, and no recovery phrase, authorises this change, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keyring: weaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No login code was found; make sure that the whole code is visible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program on this desktop could ask for your password; log in on the screen itself, or use a security key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection could be made, so nothing was sent; try another network, or tell the server&apos;s operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No security key is plugged in. Nothing needs one before you approve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No security key was found; plug one in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session is like that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No touch came in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody answered this computer&apos;s question in time; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody checks its blocks beside the registry yet, so the registry&apos;s signature alone counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else has the copy of your identity on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is known on this computer; those that other computers gave end. You stay signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not exactly one of your keys has that name; use its id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not installed, so it has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not made yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not offered here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing but prove that it is yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changes for the sites you use, or for your other computers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing happened in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that the camera sees is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that you approved waits for an answer; give the login link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: it is always at hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was left to end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent there. Continue only if you know that name; you can then look at its network and set up an identity in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of this window; what is signed stays in English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On another computer, on paper, or in a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On macOS only an installed app opens login links; install Countersign, or paste the link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the other computer: Computers, Add another computer, Export to a file. It stays sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the other computer: Computers, Add another computer. The code opens nothing by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One approval was signed and not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One end is signed and waits for the registry. It goes out by itself, without a touch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more way in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of those who check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One session ended by block {block}, and every key with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One touch of another of your keys is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One touch of your key ends all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only keys whose maker vouches for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one key opens your identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only security keys that can verify you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the end of this address counts, “{end}”; “{start}” is not the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Countersign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Countersign to see what for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Countersign to see who asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a picture of the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an identity you have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened on the computer {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files cannot be read on this computer; open a picture of the code instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>PIN set, %n attempt(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>PIN that holds now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper, not a file or a photo: no window can keep other programs from seeing the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of this address cannot be read; do not trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permissions (ReCap)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permissions (ReCap):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and PDF ({endings})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug in your security key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug it in when you approve a login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug one in, or lay it on the reader: it appears here at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at the code, or open the link. You see who asks before anything is signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Countersign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it with the webcam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read this part first; then approve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt: {what}, {day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognises you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded: block {block}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered with the phrase, with the key {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registry cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registry is away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registry key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registry, block {height}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registry: {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relay and registry answer, and the clocks agree. The newest block is {block}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relay and registry are processes on this computer, so nobody else checks what they record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relay: {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {computer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {computer}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {key}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed the computer {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed the key {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed the lost key {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename {thing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew the seed as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. The file is sealed: only a key or the phrase opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security key PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security key not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security key ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security key unusable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security keys that can verify you, and the virtual key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See who asks for a login, and approve it with one touch of your key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See who asks, and for what, before anything is signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending it again needs no touch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending it again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session address {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a PIN for your key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a PIN for {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up a new identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several are plugged in, so there is one more touch after this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcut {keys}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show version and licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {identity}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown: {which}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in, nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in to {site}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since your last sign-in this site has given up {addresses}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites are told that nobody has checked it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites that you sign in to will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that a login that is opened on this computer is shown at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else answered in the server&apos;s place; if this network wants a sign-in, do that in a browser and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else answered in the system&apos;s name, so nothing was signed; tell whoever runs this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in this app; try again, and tell its makers if it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start and tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start without a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay in the tray?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong: what opens your vault stays in your security key or in Windows Hello, which ask each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That PIN is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That PIN is not right; check it before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That another computer saved, with one of its keys or its phrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That computer is not one of this identity&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That identity is not on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not an amount that fits here; write it like 500 MB, 20, 5/min or 30m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not an email address; write it like ada@example.org, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>You are signed out of %n sites, and can sign in again as someone new to each.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>You are signed out of one site, and can sign in again as someone new to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the number on the page. You have one more try; without such a page, deny.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the word on the list; write the words down and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the number on the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That key is not one of this identity&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That login is not being shown any more; give its link again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That passphrase does not open your identity on this computer; check it, or use another of your keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That passphrase is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That passphrase is too easy to guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That passphrase is too easy to guess; use 12 characters or more, and no common words alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PIN goes to the key and nowhere else. The touch comes next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is not bound to this approval, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The approval allows more than was asked for, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The approval took too long; try again, with one new touch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrow keys move the circle, plus and minus make it smaller and larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block in this approval is not one of this network&apos;s; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera gives no pictures; unplug it, plug it in and try again, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera is starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera was unplugged; plug it in and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The challenge was made with a key that this identity does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The challenge was not made from what you approved, so this was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database does not answer; try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop did not hand over a picture in time; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details handed out are not the ones that were agreed to, so this was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full; free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The enrolment does not prove that its keys are held, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fingerprint reader is locked after too many tries; unlock this computer with its password first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first touch fetches the sealed identity and opens it, the second lets this computer in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first touch makes a key pair inside the key, the second seals your identity with it. It is like this once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first touch makes a key pair inside the new key, the second seals your identity with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first touch unlocks this computer, because the relay could not; the second approves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first two are of the new key: one makes a key pair inside it, one seals your identity. The last lets it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identity code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identity record is not the newest one; fetch it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key did not accept that PIN: it is too short, too long or too simple.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is for {client}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is for {client}, which says: {purpose}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of permissions is not well formed; start again on the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local network is already running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local network is not running; start it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local {name} did not start; its log says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The login request is not the one in the code; someone may have changed it, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s proxy does not answer; check the connection and this system&apos;s proxy settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s proxy does not let this app through; ask whoever runs it to allow the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s proxy wants a name and a password; put them into this system&apos;s proxy settings and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new identity record changes something that it may not, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is not the one the page shows; deny unless you started this login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number that the page shows was not typed; type it, or deny.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number was wrong twice, so this login was ended; start again on the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only key that opens it by itself, so it cannot be removed; add another one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side cannot store anything now; nothing was issued, try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side gave an answer that does not make sense; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package does not name its licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page that asks may be in another network than this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page that wants you to sign in shows it below its code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phrase lets a new key in, and the lost ones out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phrase on your paper opens your identity now. Recorded in block {block}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phrase opens your identity, a new key is let in, and the lost ones are let in no longer. Your sessions go on under the same addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason it gives: {purpose}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is not proven to be in the registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry answers. It records what you approve and what you end, and proves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry cannot be reached; nothing was issued, try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry does not answer. Without it no login and no end of a session can be recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry entries in this approval are not the ones that follow from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The registry refused to end %n other(s); look again later.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The registry was not asked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry&apos;s new head does not continue its old one; do not trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry&apos;s signed head does not hold; do not trust it and tell its operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay cannot be reached; check the connection and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay does not know this identity; enrol it, or give it back from a computer or a file that has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay does not know this login request; start again on the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay handed out an older record of this site than this computer knows; nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay leaves out a session of yours, so the key was not locked out of it; tell its operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay {relay} answers. It brings requests to this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay {relay} does not answer, so no login can reach this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay {relay} was not asked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request claims to be signed by the site, and is not; do not approve it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request does not ask for that permission; use a name that it lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same on every computer in this network. Compare it with what its operator publishes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen could not be read; open a picture of the code instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen was not shown to this app; try again and allow it, or open a picture of the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed vault does not belong to the identity record, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security key answered for someone else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security key did not give the secret it should; use another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security key did not recognise you; try again, or use its PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security key did not verify you; try again with your PIN or fingerprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security key does not accept that PIN; choose a longer one, or one that is less simple.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security key does not answer; unplug it, plug it in and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security key has no room left; remove something from it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security key reported an error; unplug it, plug it in and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security key signed another challenge, so this was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security key uses an algorithm that is not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security key was not touched in time; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security key was not touched; try again and touch it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security key was taken off the reader too soon; hold it there until the next step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security key was unplugged; plug it in and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security key&apos;s PIN is blocked; the key must be reset before it can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security key&apos;s answer is for another purpose, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security key&apos;s answer is for another site, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security key&apos;s backup state changed or contradicts itself, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security key&apos;s counter went backwards; it may have been copied, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security key&apos;s fingerprint reader is blocked; use its PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security key&apos;s signature does not hold, so this was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server shows a certificate that this computer does not know; on a company network, have its own installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not hold at this time; check this computer&apos;s date, then tell the server&apos;s operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session address is not proven, so this was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session key may do all of that already; nobody needs to be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file has a mistake ({where}); correct it and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in statement is not the one that follows from the approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in statement is not well formed; start again on the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site cannot be reached; try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site did not register this return address, so nothing is sent there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site took this login request back; start again there if you still want to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site&apos;s record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site&apos;s sign-in request is incomplete or asks for something this relay does not offer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The software that asks cannot show a number to compare. Approve only if you started this login yourself, just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement to be signed, and the request as it was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system closed its question before you answered; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system did not let this app open login links; check the permissions of your own settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system did not let this app start at login; check the permissions of your own settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s keyring cannot be used; unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The times in this approval do not fit together, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The times of this request&apos;s signature do not fit the permission, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault could not be opened with this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault file is older than it should be; something replaced it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window is locked; open it with your key first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window shows nothing until you touch your key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are several sessions for this site; say by its name which one is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file with that name already; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already an identity on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no identity on this computer yet; set one up first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no session key in that place; get one with countersign request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There, open Countersign, choose “I have one already”, then “With one of its keys”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are a recovery phrase, but not this identity&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words do not belong together; check their order and each of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Third camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Mac&apos;s password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Windows does not let apps use keys; install its updates and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This access token belongs to another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This access token came without the signature that goes with it, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This access token is not valid; sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address has a name before an “@” in it, which is not the site; do not trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address has letters beyond a to z: it reads “{reading}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address imitates another one: it reads “{reading}”, but in other letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address is written in a way that could mean two places, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This app may not use the camera; allow it in the system&apos;s settings and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This approval is of a kind that is not accepted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This approval was used before with other contents, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This asks for a permission this version cannot explain, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This asks for something this version does not know; update, or refuse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This belongs to another network than the one you joined, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be taken; drop one picture of the code, or one link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code points somewhere a login may not come from; do not use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This command needs a part that is not installed; run pip install &apos;countersign-authenticator[{extra}]&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer could not store the data; check the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer did not recognise you, so nothing was signed; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not belong to the identity any more; open the identity again with a security key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no password, so it cannot tell who you are; set one, or use a security key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no sign-in of its own that can be used here; use a security key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer would let anyone through without asking, so it cannot guard an identity; use a security key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {offset} off; set it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s own sign-in reported an error; try again, or use a security key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s password or fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data is not in its one exact form; ask the sender to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data is not in the form it should have; ask the sender to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no tray, so closing the window ends Countersign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no tray; at login the window starts minimised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no way to show its screen to an app; open a picture of the code, or paste the link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not follow the site&apos;s newest record, so it was not registered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be read; check its name and its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is older than your identity is now; export it again where your identity is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This identity has more live sessions than a new seed can carry on; end some of them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This identity is enrolled already; open it instead of setting it up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This identity is on this computer already; choose it in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is larger than is allowed; ask the sender to make it smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a Countersign login code; look for the code on the site you are signing in to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a file that Countersign exported; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a receipt that Countersign can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an identity code; copy it whole from the computer that has the identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the address of a key on this computer; use one like tcp://127.0.0.1:35962.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the computer you are using; remove it from another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the only strong way into the identity; add another key or a recovery phrase first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key cannot check that it is you, so a passphrase does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key cannot check that it is you, so a passphrase does. Four or more words that do not belong together are easy to keep and hard to guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key has no PIN yet. With one, nobody who finds it can use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key has used up what it was allowed; ask for a new permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is too weak to be the only way in; set the identity up with a security key first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key may not do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key wants another PIN before it does anything else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key&apos;s permission has run out; ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key&apos;s permission was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This login code was already used; start again on the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This login comes from a relay you have not used before; check its name before you continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This login comes from {host}, where you have no identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This login request has expired; start again on the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This login request is dated in the future; check the clocks and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This login session may not ask for your password; log in at the computer itself, or use a security key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This login was declined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name leads into a private network, so nothing was sent there; check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs a sign-in; sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network accepts only keys whose maker vouches for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network does not accept it; use a key that you can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network does not accept keys that cannot verify you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network does not accept keys that cannot verify you; use a FIDO2 security key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network does not accept the virtual key; use a real security key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network does not accept this kind of security key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page is not one of the site&apos;s own, so it may not ask for a login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This permission does not follow from the one it names, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This permission does not hold yet; wait, or check the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This permission is not in the registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This permission is wider than the one it comes from, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This permission was handed on too often; ask for one that is nearer to the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This permission was handed to another key, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture cannot be read; try a PNG or JPEG file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record is not in the registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recovery phrase belongs to another identity; make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request is not signed by the session&apos;s key, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request is signed by another key than the permission is for, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request is signed for another server, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request was made for another relay, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request was sent before, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request&apos;s signature is for another request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request&apos;s signature is too old or from the future; check the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request&apos;s signature leaves out a part that this site wants signed, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This security key cannot do what protecting an identity takes; use another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This security key does not belong to the identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This security key does not belong to your identity; use the one you enrolled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This security key has a PIN already; change it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This security key has no PIN yet; set one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This security key is already one of yours; use another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This security key knows no fingerprint yet; add one with its maker&apos;s tool, or use another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This security key needs its PIN; try again and enter it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This security key wants a new PIN first; choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This security key was removed from the identity; use another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session belongs to another account, so this was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session has ended; sign in again to start a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session is not in the registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sign-in code or token is not valid any more; sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This site does not protect what you send to it; do not approve unless you know why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This site has a number instead of a name; deny unless you know that number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This site has nothing at this address; check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This site is not registered with the network, so it cannot ask for a login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This site signs you in and can do nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This site was called {before} until now; it calls itself {now}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no keyring, so what this computer remembers is sealed with a file beside it: weaker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system shows the window in screenshots and shared screens; hide it before you share your screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes a few seconds at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This window is left out of screenshots, recordings and shared screens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three of the words, so that you know the paper is right. Then one touch keeps the phrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three touches: two of the new key, then one of a key that is in already. Keep that one at hand too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline of your sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few validators signed this block; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many attempts; wait a little and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many keys hold a part of this permission; end some, or wait until they run out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong PINs in a row; unplug it and plug it in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong PINs in a row; unplug the key, plug it in and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch it when the window asks for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch the key you want to use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch the key you want to use ({number} of {all})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch the virtual key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch your key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch your key ({number} of {all})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touched. One moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trusted since you joined it, {day}. You are in it as {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trusted since you joined it. You are in it as {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two touches, once, of a key that opens this identity already: one fetches it, one lets this computer in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two touches, once: the first makes a key pair inside it, the second seals this identity with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number first; without such a page, deny.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number that the page shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the words from your paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <comment>stands before a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the recovery phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use webcam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used up of {name}: {what}, {figures}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validator: {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validators: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified in block {block}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weaker than a security key: Linux asks who you are, but the key is a file that your keyring locks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weaker than a security key: macOS asks who you are, but the key is a file that your Keychain locks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weaker, because this computer opens it: add it later, as a second way in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weaker: opens with a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weaker: this computer opens it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Countersign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you call it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you call this identity?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not installed as a package cannot be listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What opens your identity. With a second key, or a phrase on paper, losing one costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should end?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should sites call you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What sites may be told. Each login asks you first, and you can switch each of these off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was seen, with a number on each code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What works here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What works on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your account would sign (SIWE), as it is chosen now:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When nobody touched this computer, and when its screen is locked. A touch of your key opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When nobody touched this computer. This desktop does not tell when its screen is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this came from: {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether this permission still holds could not be checked, so it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which code do you mean?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which keys are lost?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which network?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which relay brings the requests?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever finds it must open nothing: with a new seed nothing does. Every session goes on under the same address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever has it must open nothing: with a new seed nothing does. Every session goes on under the same address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose word your logins rest on: who keeps the public record, who checks it, who carries logins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows Hello on this computer gives no secret for the vault; use a security key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows Hello or a security key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows does not let this app use the key directly; choose the Windows entry, or start as administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a PIN, nobody who finds the key can use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a security key, or with the virtual key to try it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With its recovery phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With keys that act for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With one of its keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a new seed, an old copy of your sealed identity (on a computer, in a backup, in a file) still opens every session for whoever has it and a key that opened it then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a system keyring this computer cannot keep such a key; use a security key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without one: if this key is lost or breaks, your identity is gone with it. Nobody can bring it back, not this app and not the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word {number} is not this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word {number}: {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word {position} is not a word of a recovery phrase; check how it is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work and private stay apart: sites cannot tell that two identities are the same person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down a recovery phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write these words on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are asked this once, and can change it in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are set up. Keys holds what else your identity can have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are using it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can allow less than was asked for, not more; choose less, or leave it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can change it, and each login asks before it is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go back to the page. Ending the session takes one touch, here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can sign in again, as someone new to this site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You did not scan this from a page. If somebody sent it to you, deny.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stay signed in to {site}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Your identity is on this computer now, with %n touches.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Your identity is on this computer now, with one touch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your identity is yours again, in block {block}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your key is letting go…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your key waits for a touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your picture; the circle is what sites are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your session goes on under the new seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your settings could not be read, so the usual ones hold. What you change now is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your site or company names it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active · {left}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>albums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {count} each hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {count} each minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {count} each second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block {block}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block {block}, verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bottom centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bottom left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bottom right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by its PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended with the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended, an earlier session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended; stays on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends {when} · {left} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for trying out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it gets a PIN on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key that can change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked until it is plugged in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>login only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look at this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middle centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middle left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middle right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no PIN yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit but the time below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no, a passphrase does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not before {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in your profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not signed by the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or drop a picture of the code, or its link, here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>processes on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ran out {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recognises you by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second {number} after 1970</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>set, %n attempt(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed by the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>since {since} · {count} login(s) · last {last}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>still active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to end every key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to end every key at {site}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to end every session and every key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to end the key of {client}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to end your session with {site}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to find out what works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to give the relay your identity back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to keep the phrase that you wrote down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to let {key} in no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to open Countersign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to remove {computer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to sign in to {site}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>to sign in to {site} and give its key %n permission(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to sign in to {site} and give its key %n permission(s) until {until}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>to sign in to {site} until {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top right</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>up to {count} change(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to {count} time(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>up to {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use {abilities} of {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use {ability}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used once, last {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>used {count} time(s), last {when}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wants to sign you in · not signed by the site · address checked in block {block}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wants to sign you in · signed by the site · address checked in block {block}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weaker: opens with a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weaker: this computer opens it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code}, step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{computer} asks for nothing any more. Recorded in block {block}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} login(s) since {day}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {all} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <comment>a date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <comment>a date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month} {year}, {time} UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>a day and a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ends} · {used}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}, {next}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{identity} is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{identity} is shown now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} answers, but cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} has its new PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} opens nothing any more. Recorded in block {block}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} opens your identity now. Recorded in block {block}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} went with it, and is to be removed as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key}, in a window of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key}, on this screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key}, the one that blinks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length}, until {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{limits} · at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} opens your identity, and this computer keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {network}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {origin}, {ends}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{of}: fingerprint {digits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part}, of: {permission}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{picture}, with a number on each code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{picture}, {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{quorum} of {count} validators must sign a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{relay} cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{relay} is away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} · {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{sentence}, and %n more, until {when}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{sentence}, until {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service}, fingerprint {fingerprint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setting}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{site}: logins {logins}, keys that act {keys}, ended {ends}, last {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} (exactly {count} bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}, read in {milliseconds} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} · {proof}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} of {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{used} of {limit} use(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{used} of {limit} use(s) until {when}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{verbs} {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{verbs}, not change, {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} anywhere on {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} anywhere under {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} anywhere under {prefix}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} anywhere under {prefix} on {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} anywhere under {prefix} under {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} under {prefix}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} under {prefix} on {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} under {prefix} under {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {figures}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} (the site’s words for {ability})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
