"""Every error code and its sentence: what happened, then what to do.

They are English here, and in the log and in what other programs read; `CountersignError.user_text` says them in the
person's language. What happened and what to do are parted by a semicolon, in every language.

Sentences are for people: no jargon, no blame, at most two short clauses. A code is
lower case with underscores, stable once released, and sorted within its group.
"""

from __future__ import annotations

from types import MappingProxyType

from authenticator.translation import mark

_INPUT = {
    "malformed": mark("This data is not in the form it should have; ask the sender to try again."),
    "not_canonical": mark("This data is not in its one exact form; ask the sender to try again."),
    "too_large": mark("This is larger than is allowed; ask the sender to make it smaller."),
    "unknown_field": mark("This asks for something this version does not know; update, or refuse."),
    "link_invalid": mark("This is not a Countersign login code; look for the code on the site you are signing in to."),
    "link_unsafe": mark("This code points somewhere a login may not come from; do not use it."),
    "no_code_found": mark("No login code was found; make sure that the whole code is visible."),
    "several_codes": mark("More than one login code was found; show only the one you mean."),
    "drop_unusable": mark("This cannot be taken; drop one picture of the code, or one link."),
    "image_unreadable": mark("This picture cannot be read; try a PNG or JPEG file."),
    "pdf_unsupported": mark("PDF files cannot be read on this computer; open a picture of the code instead."),
    "path_ambiguous": mark("This address is written in a way that could mean two places, so it was refused."),
    "siwe_invalid": mark("The sign-in statement is not well formed; start again on the site."),
    "recap_invalid": mark("The list of permissions is not well formed; start again on the site."),
    "capability_unknown": mark("This asks for a permission this version cannot explain, so it was refused."),
    "receipt_invalid": mark("This is not a receipt that Countersign can read."),
    "identity_code": mark("This is not an identity code; copy it whole from the computer that has the identity."),
    "identity_file": mark("This is not a file that Countersign exported; choose another one."),
    "bad_key": mark("A key in this data is not valid; ask the sender to make a new one."),
    "session_name": mark("There are several sessions for this site; say by its name which one is meant."),
    "device_address": mark("This is not the address of a key on this computer; use one like tcp://127.0.0.1:35962."),
}

_VERIFICATION = {
    "bad_signature": mark("A signature does not match what it claims to sign, so this was refused."),
    "bad_proof": mark("A proof in this data does not hold, so this was refused."),
    "request_expired": mark("This login request has expired; start again on the site."),
    "request_not_yet_valid": mark("This login request is dated in the future; check the clocks and start again."),
    "request_claimed": mark("This login code was already used; start again on the site."),
    "request_unknown": mark("The relay does not know this login request; start again on the site."),
    "request_denied": mark("This login was declined."),
    "request_withdrawn": mark("The site took this login request back; start again there if you still want to sign in."),
    "oauth_request": mark("The site's sign-in request is incomplete or asks for something this relay does not offer."),
    "redirect_refused": mark("The site did not register this return address, so nothing is sent there."),
    "origin_refused": mark("This page is not one of the site's own, so it may not ask for a login."),
    "login_required": mark("Every sign-in here needs a touch, so it cannot happen silently."),
    "grant_invalid": mark("This sign-in code or token is not valid any more; sign in again."),
    "digest_mismatch": mark(
        "The login request is not the one in the code; someone may have changed it, so it was refused."
    ),
    "wrong_relay": mark("This request was made for another relay, so it was refused."),
    "wrong_network": mark("This belongs to another network than the one you joined, so it was refused."),
    "provider_unknown": mark("This site is not registered with the network, so it cannot ask for a login."),
    "provider_signature": mark("The request claims to be signed by the site, and is not; do not approve it."),
    "provider_not_next": mark("This does not follow the site's newest record, so it was not registered."),
    "provider_key_changed": mark("A site keeps its first key; a record with another one was refused."),
    "provider_moved": mark("A site's first address cannot be changed, since every permission it was given names it."),
    "provider_older": mark(
        "The relay handed out an older record of this site than this computer knows; nothing was sent."
    ),
    "match_code_needed": mark("The number that the page shows was not typed; type it, or deny."),
    "match_code_wrong": mark("The number is not the one the page shows; deny unless you started this login."),
    "request_ended": mark("The number was wrong twice, so this login was ended; start again on the site."),
    "intent_kind": mark("This approval is of a kind that is not accepted here."),
    "block_unknown": mark("The block in this approval is not one of this network's; try again."),
    "block_stale": mark("The approval took too long; try again, with one new touch."),
    "checkpoint_invalid": mark("The registry's signed head does not hold; do not trust it and tell its operator."),
    "quorum_missing": mark("Too few validators signed this block; try again later."),
    "vrf_input": mark("The challenge was not made from what you approved, so this was refused."),
    "challenge_key": mark("The challenge was made with a key that this identity does not have."),
    "challenge_mismatch": mark("The security key signed another challenge, so this was refused."),
    "challenge_used": mark("This approval was used before with other contents, so it was refused."),
    "identity_exists": mark("This identity is enrolled already; open it instead of setting it up again."),
    "identity_unknown": mark(
        "The relay does not know this identity; enrol it, or give it back from a computer or a file that has it."
    ),
    "identity_commitment": mark("The identity record is not the newest one; fetch it again."),
    "identity_file_old": mark("This file is older than your identity is now; export it again where your identity is."),
    "record_change": mark("The new identity record changes something that it may not, so it was refused."),
    "change_unauthorised": mark(
        "No key that stays, and no recovery phrase, authorises this change, so it was refused."
    ),
    "vault_copy": mark("The sealed vault does not belong to the identity record, so it was refused."),
    "computer_removed": mark(
        "This computer does not belong to the identity any more; open the identity again with a security key."
    ),
    "recovery_taken": mark("This recovery phrase belongs to another identity; make a new one."),
    "recovery_unknown": mark("No identity here has this recovery phrase; check the words and the network."),
    "credential_unknown": mark("This security key does not belong to the identity."),
    "credential_removed": mark("This security key was removed from the identity; use another one."),
    "client_data": mark("The security key's answer is for another purpose, so it was refused."),
    "client_origin": mark("The security key's answer is for another site, so it was refused."),
    "rp_id_hash": mark("The security key's answer is for another site, so it was refused."),
    "user_absent": mark("The security key was not touched; try again and touch it."),
    "user_unverified": mark("The security key did not verify you; try again with your PIN or fingerprint."),
    "backup_state": mark("The security key's backup state changed or contradicts itself, so it was refused."),
    "algorithm": mark("The security key uses an algorithm that is not accepted."),
    "assertion_signature": mark("The security key's signature does not hold, so this was refused."),
    "user_handle": mark("The security key answered for someone else."),
    "counter": mark("The security key's counter went backwards; it may have been copied, so it was refused."),
    "grant_wider": mark("The approval allows more than was asked for, so it was refused."),
    "claims": mark("The details handed out are not the ones that were agreed to, so this was refused."),
    "grant_times": mark("The times in this approval do not fit together, so it was refused."),
    "resource_origin": mark("A permission is for a place that is not the site's own, so it was refused."),
    "siwe_mismatch": mark("The sign-in statement is not the one that follows from the approval."),
    "account_mismatch": mark("This session belongs to another account, so this was refused."),
    "binding": mark("The account is not bound to this approval, so it was refused."),
    "session_address": mark("The session address is not proven, so this was refused."),
    "session_revoked": mark("This session has ended; sign in again to start a new one."),
    "sessions_left_out": mark(
        "The relay leaves out a session of yours, so the key was not locked out of it; tell its operator."
    ),
    "session_unknown": mark("This session is not in the registry."),
    "delegation_revoked": mark("This key's permission was taken back."),
    "delegation_expired": mark("This key's permission has run out; ask for a new one."),
    "delegation_unknown": mark("This permission is not in the registry."),
    "entry_unknown": mark("This record is not in the registry."),
    "entries": mark("The registry entries in this approval are not the ones that follow from it."),
    "enrolment_refused": mark("This network does not accept this kind of security key."),
    "possession": mark("The enrolment does not prove that its keys are held, so it was refused."),
    "inclusion": mark("The record is not proven to be in the registry."),
    "consistency": mark("The registry's new head does not continue its old one; do not trust it."),
    "proof_replayed": mark("This request was sent before, so it was refused."),
    "proof_stale": mark("This request's signature is too old or from the future; check the clock."),
    "proof_missing": mark("This request is not signed by the session's key, so it was refused."),
    "proof_mismatch": mark("This request's signature is for another request."),
    "proof_binding": mark("This request's signature leaves out a part that this site wants signed, so it was refused."),
    "session_sig_key": mark("This request is signed by another key than the permission is for, so it was refused."),
    "session_sig_times": mark("The times of this request's signature do not fit the permission, so it was refused."),
    "route_unknown": mark("This site has nothing at this address; check the address."),
    "wrong_node": mark("This request is signed for another server, so it was refused."),
    "token_invalid": mark("This access token is not valid; sign in again."),
    "token_missing": mark("This needs a sign-in; sign in first."),
    "token_scheme": mark("This access token came without the signature that goes with it, so it was refused."),
    "token_binding": mark("This access token belongs to another key."),
    "chain_broken": mark("This permission does not follow from the one it names, so it was refused."),
    "chain_wider": mark("This permission is wider than the one it comes from, so it was refused."),
    "chain_deep": mark("This permission was handed on too often; ask for one that is nearer to the first."),
    "chain_early": mark("This permission does not hold yet; wait, or check the clock."),
    "chain_key": mark("This permission was handed to another key, so it was refused."),
    "chain_full": mark("Too many keys hold a part of this permission; end some, or wait until they run out."),
    "capability_missing": mark("This key may not do that."),
    "budget_spent": mark("This key has used up what it was allowed; ask for a new permission."),
    "status_unproven": mark("Whether this permission still holds could not be checked, so it was refused."),
}

_PERSON = {
    "cancelled": mark("Cancelled; nothing was signed."),
    "denied": mark("Declined; nothing was signed."),
    "screen_refused": mark(
        "The screen was not shown to this app; try again and allow it, or open a picture of the code."
    ),
    "relay_unknown": mark(
        "This login comes from a relay you have not used before; check its name before you continue."
    ),
    "not_set_up": mark("There is no identity on this computer yet; set one up first."),
    "already_set_up": mark("There is already an identity on this computer."),
    "not_shown": mark("That login is not being shown any more; give its link again."),
    "busy": mark("Another request is being shown; answer that one first."),
    "link_refused": mark(
        "Another login link came and was not opened; answer what is shown first, then open the link again."
    ),
    "yes_not_allowed": mark("Approving without asking works only with the virtual key on a network on this computer."),
    "name_missing": mark("Enter a name first."),
    "already_here": mark("This identity is on this computer already; choose it in the list."),
    "phrase_length": mark("A recovery phrase has 24 words; check that none is missing."),
    "phrase_word": mark("Word {position} is not a word of a recovery phrase; check how it is written."),
    "phrase_wrong": mark("These words do not belong together; check their order and each of them."),
    "phrase_not_repeated": mark("That is not the word on the list; write the words down and start again."),
    "needs_terminal": mark("A recovery phrase is shown on a terminal only; run this in one."),
    "phrase_other": mark("These words are a recovery phrase, but not this identity's."),
    "name_taken": mark("Another identity on this computer has that name; choose another one."),
    "identity_missing": mark("That identity is not on this computer."),
    "key_missing": mark("That key is not one of this identity's."),
    "last_way_in": mark("This is the only strong way into the identity; add another key or a recovery phrase first."),
    "key_too_weak": mark("This key is too weak to be the only way in; set the identity up with a security key first."),
    "computer_missing": mark("That computer is not one of this identity's."),
    "this_computer": mark("This is the computer you are using; remove it from another one."),
    "too_many_sessions": mark(
        "This identity has more live sessions than a new seed can carry on; end some of them first."
    ),
    "change_pending": mark(
        "An earlier change of this identity still waits for its answer; try again when the relay answers."
    ),
    "answer_pending": mark("An earlier approval still waits for its answer; send it again first."),
    "nothing_pending": mark("Nothing that you approved waits for an answer; give the login link."),
    "key_unclear": mark("Not exactly one of your keys has that name; use its id."),
    "choice_wider": mark("You can allow less than was asked for, not more; choose less, or leave it as it is."),
    "choice_unknown": mark("The request does not ask for that permission; use a name that it lists."),
    "choice_amount": mark("That is not an amount that fits here; write it like 500 MB, 20, 5/min or 30m."),
    "pin_already_set": mark("This security key has a PIN already; change it instead."),
}

_KEY = {
    "no_key": mark("No security key was found; plug one in."),
    "key_unplugged": mark("The security key was unplugged; plug it in and try again."),
    "key_taken_away": mark("The security key was taken off the reader too soon; hold it there until the next step."),
    "key_timeout": mark("The security key was not touched in time; try again."),
    "key_stuck": mark("The security key does not answer; unplug it, plug it in and try again."),
    "key_wrong": mark("This security key does not belong to your identity; use the one you enrolled."),
    "key_unsupported": mark("This security key cannot do what protecting an identity takes; use another one."),
    "key_failed": mark("The security key reported an error; unplug it, plug it in and try again."),
    "pin_invalid": mark("That PIN is not right; check it before you try again."),
    "pin_blocked": mark("The security key's PIN is blocked; the key must be reset before it can be used."),
    "pin_auth_blocked": mark("Too many wrong PINs in a row; unplug the key, plug it in and try again."),
    "pin_not_set": mark("This security key has no PIN yet; set one first."),
    "pin_required": mark("This security key needs its PIN; try again and enter it."),
    "pin_policy": mark("The security key does not accept that PIN; choose a longer one, or one that is less simple."),
    "uv_blocked": mark("The security key's fingerprint reader is blocked; use its PIN."),
    "uv_invalid": mark("The security key did not recognise you; try again, or use its PIN."),
    "uv_not_set": mark(
        "This security key knows no fingerprint yet; add one with its maker's tool, or use another key."
    ),
    "pin_change_required": mark("This security key wants a new PIN first; choose one."),
    "passphrase_weak": mark(
        "That passphrase is too easy to guess; use 12 characters or more, and no common words alone."
    ),
    "key_busy": mark("Another program is using the security key; close it and try again."),
    "key_no_permission": mark(
        "A security key is plugged in, but this account may not use it; plug it in again, or ask whoever runs this computer."
    ),
    "key_admin_only": mark(
        "Windows does not let this app use the key directly; choose the Windows entry, or start as administrator."
    ),
    "key_already_yours": mark("This security key is already one of yours; use another one."),
    "key_full": mark("The security key has no room left; remove something from it first."),
    "prf_missing": mark("The security key did not give the secret it should; use another key."),
    "second_factor_refused": mark(
        "This network does not accept keys that cannot verify you; use a FIDO2 security key."
    ),
    "second_factor_elsewhere": mark(
        "A key that cannot verify you brings no identity here; use another of its keys, or the recovery phrase."
    ),
    "prf_missing_hello": mark("Windows Hello on this computer gives no secret for the vault; use a security key."),
    "windows_too_old": mark("This Windows does not let apps use keys; install its updates and try again."),
    "platform_absent": mark("This computer has no sign-in of its own that can be used here; use a security key."),
    "keyring_needed": mark("Without a system keyring this computer cannot keep such a key; use a security key."),
    "gate_not_installed": mark(
        "Countersign's rule for asking your password is not installed; install its package, or use a security key."
    ),
    "gate_no_agent": mark(
        "No program on this desktop could ask for your password; log in on the screen itself, or use a security key."
    ),
    "gate_forbidden": mark(
        "This login session may not ask for your password; log in at the computer itself, or use a security key."
    ),
    "gate_wide_open": mark(
        "This computer would let anyone through without asking, so it cannot guard an identity; use a security key."
    ),
    "gate_untrusted": mark(
        "Something else answered in the system's name, so nothing was signed; tell whoever runs this computer."
    ),
    "gate_refused": mark("This computer did not recognise you, so nothing was signed; try again."),
    "gate_timeout": mark("Nobody answered this computer's question in time; try again."),
    "gate_interrupted": mark("The system closed its question before you answered; try again."),
    "gate_failed": mark("This computer's own sign-in reported an error; try again, or use a security key."),
    "gate_locked": mark(
        "The fingerprint reader is locked after too many tries; unlock this computer with its password first."
    ),
    "gate_not_enrolled": mark(
        "No fingerprint is set up on this computer; add one in its settings, or use a security key."
    ),
    "gate_no_password": mark(
        "This computer has no password, so it cannot tell who you are; set one, or use a security key."
    ),
    "virtual_key_refused": mark("This network does not accept the virtual key; use a real security key."),
}

_PEER = {
    "relay_down": mark("The relay cannot be reached; check the connection and try again."),
    "registry_down": mark("The registry cannot be reached; nothing was issued, try again in a moment."),
    "provider_down": mark("The site cannot be reached; try again in a moment."),
    "address_private": mark("This name leads into a private network, so nothing was sent there; check the name."),
    "certificate_untrusted": mark(
        "The server shows a certificate that this computer does not know; on a company network, have its own installed."
    ),
    "certificate_dated": mark(
        "The server's certificate does not hold at this time; check this computer's date, then tell the server's operator."
    ),
    "certificate_name": mark(
        "Something else answered in the server's place; if this network wants a sign-in, do that in a browser and try again."
    ),
    "tls_failed": mark(
        "No secure connection could be made, so nothing was sent; try another network, or tell the server's operator."
    ),
    "proxy_login": mark(
        "The network's proxy wants a name and a password; put them into this system's proxy settings and try again."
    ),
    "proxy_refused": mark(
        "The network's proxy does not let this app through; ask whoever runs it to allow the server."
    ),
    "proxy_down": mark("The network's proxy does not answer; check the connection and this system's proxy settings."),
    "peer_answer": mark("The other side gave an answer that does not make sense; try again later."),
    "rate_limited": mark("Too many attempts; wait a little and try again."),
    "database_away": mark("The database does not answer; try again in a moment."),
    "storage_full": mark("The other side cannot store anything now; nothing was issued, try again later."),
}

_LOCAL = {
    "file_unreadable": mark("This file cannot be read; check its name and its permissions."),
    "no_session_key": mark("There is no session key in that place; get one with countersign request."),
    "nothing_missing": mark("The session key may do all of that already; nobody needs to be asked."),
    "extra_missing": mark(
        "This command needs a part that is not installed; run pip install 'countersign-authenticator[{extra}]'."
    ),
    "clock_off": mark("This computer's clock is {offset} off; set it and try again."),
    "busy_elsewhere": mark("Countersign is asking for something in another window or command; finish there first."),
    "disk_full": mark("The disk is full; free some space and try again."),
    "file_exists": mark("There is a file with that name already; choose another name."),
    "database_of_another": mark(
        "This database belongs to another provider; put that provider's key back, or use a database of its own."
    ),
    "file_damaged": mark("A file of this app is damaged or was changed by something else; restore it from a backup."),
    "keyring_unavailable": mark("The system's keyring cannot be used; unlock it and try again."),
    "vault_locked": mark("The vault could not be opened with this key."),
    "passphrase_wrong": mark(
        "That passphrase does not open your identity on this computer; check it, or use another of your keys."
    ),
    "vault_rolled_back": mark("The vault file is older than it should be; something replaced it."),
    "screen_capture_failed": mark("The screen could not be read; open a picture of the code instead."),
    "camera_absent": mark("No camera was found there; plug one in, choose another one, or scan the screen instead."),
    "camera_busy": mark("Another program is using the camera; close it and try again."),
    "camera_denied": mark("This app may not use the camera; allow it in the system's settings and try again."),
    "camera_unplugged": mark("The camera was unplugged; plug it in and try again."),
    "screen_portal_missing": mark(
        "This desktop has no way to show its screen to an app; open a picture of the code, or paste the link."
    ),
    "screen_timeout": mark("The desktop did not hand over a picture in time; try again."),
    "camera_unavailable": mark(
        "The camera gives no pictures; unplug it, plug it in and try again, or choose another one."
    ),
    "decoder_failed": mark("Looking for a code in this picture went wrong; try again, or use another picture."),
    "port_in_use": mark("A port is in use by another program; choose another one."),
    "settings_invalid": mark("The settings file has a mistake ({where}); correct it and start again."),
    "link_handler": mark(
        "The system did not let this app open login links; check the permissions of your own settings."
    ),
    "bundle_needed": mark("On macOS only an installed app opens login links; install Countersign, or paste the link."),
    "autostart_failed": mark(
        "The system did not let this app start at login; check the permissions of your own settings."
    ),
    "locked": mark("The window is locked; open it with your key first."),
    "already_open": mark("Countersign is open already and does not answer; close it, then start it again."),
    "socket_foreign": mark(
        "Another account's program stands where this app should be, so nothing was handed to it; tell whoever runs this computer."
    ),
    "already_running": mark("The local network is already running."),
    "not_running": mark("The local network is not running; start it first."),
    "service_failed": mark("The local {name} did not start; its log says why."),
    "unexpected": mark("Something went wrong in this app; try again, and tell its makers if it stays."),
    "storage_failed": mark("This computer could not store the data; check the disk and try again."),
}

INPUT_CODES = frozenset(_INPUT)
VERIFICATION_CODES = frozenset(_VERIFICATION)
PEER_CODES = frozenset(_PEER)
LOCAL_CODES = frozenset(_LOCAL)
SENTENCES = MappingProxyType({**_INPUT, **_VERIFICATION, **_PERSON, **_KEY, **_PEER, **_LOCAL})
