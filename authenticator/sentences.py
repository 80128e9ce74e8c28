"""Every error code and its sentence: what happened, then what to do.

Sentences are for people: no jargon, no blame, at most two short clauses. A code is
lower case with underscores, stable once released, and sorted within its group.
"""

from __future__ import annotations

from types import MappingProxyType

_INPUT = {
    "malformed": "This data is not in the form it should have; ask the sender to try again.",
    "not_canonical": "This data is not in its one exact form; ask the sender to try again.",
    "too_large": "This is larger than is allowed; ask the sender to make it smaller.",
    "unknown_field": "This asks for something this version does not know; update, or refuse.",
    "link_invalid": "This is not a Countersign login code; look for the code on the site you are signing in to.",
    "link_unsafe": "This code points somewhere a login may not come from; do not use it.",
    "no_code_found": "No login code was found; make sure that the whole code is visible.",
    "several_codes": "More than one login code was found; show only the one you mean.",
    "image_unreadable": "This picture cannot be read; try a PNG or JPEG file.",
    "path_ambiguous": "This address is written in a way that could mean two places, so it was refused.",
    "siwe_invalid": "The sign-in statement is not well formed; start again on the site.",
    "recap_invalid": "The list of permissions is not well formed; start again on the site.",
    "capability_unknown": "This asks for a permission this version cannot explain, so it was refused.",
    "receipt_invalid": "This is not a receipt that Countersign can read.",
    "bad_key": "A key in this data is not valid; ask the sender to make a new one.",
}

_VERIFICATION = {
    "bad_signature": "A signature does not match what it claims to sign, so this was refused.",
    "bad_proof": "A proof in this data does not hold, so this was refused.",
    "request_expired": "This login request has expired; start again on the site.",
    "request_not_yet_valid": "This login request is dated in the future; check the clocks and start again.",
    "request_claimed": "This login code was already used; start again on the site.",
    "request_unknown": "The relay does not know this login request; start again on the site.",
    "request_denied": "This login was declined.",
    "oauth_request": "The site's sign-in request is incomplete or asks for something this relay does not offer.",
    "redirect_refused": "The site did not register this return address, so nothing is sent there.",
    "origin_refused": "This page is not one of the site's own, so it may not ask for a login.",
    "login_required": "Every sign-in here needs a touch, so it cannot happen silently.",
    "grant_invalid": "This sign-in code or token is not valid any more; sign in again.",
    "digest_mismatch": "The login request is not the one in the code; someone may have changed it, so it was refused.",
    "wrong_relay": "This request was made for another relay, so it was refused.",
    "wrong_network": "This belongs to another network than the one you joined, so it was refused.",
    "provider_unknown": "This site is not registered with the network, so it cannot ask for a login.",
    "provider_signature": "The request claims to be signed by the site, and is not; do not approve it.",
    "match_code_wrong": "The number is not the one the page shows; deny unless you started this login.",
    "intent_kind": "This approval is of a kind that is not accepted here.",
    "block_unknown": "The block in this approval is not one of this network's; try again.",
    "block_stale": "The approval took too long; try again, with one new touch.",
    "checkpoint_invalid": "The registry's signed head does not hold; do not trust it and tell its operator.",
    "quorum_missing": "Too few validators signed this block; try again later.",
    "vrf_input": "The challenge was not made from what you approved, so this was refused.",
    "challenge_key": "The challenge was made with a key that this identity does not have.",
    "challenge_mismatch": "The security key signed another challenge, so this was refused.",
    "challenge_used": "This approval was used before with other contents, so it was refused.",
    "identity_exists": "This identity is enrolled already; open it instead of setting it up again.",
    "identity_unknown": "The relay does not know this identity; enrol it first.",
    "identity_commitment": "The identity record is not the newest one; fetch it again.",
    "credential_unknown": "This security key does not belong to the identity.",
    "credential_removed": "This security key was removed from the identity; use another one.",
    "client_data": "The security key's answer is for another purpose, so it was refused.",
    "client_origin": "The security key's answer is for another site, so it was refused.",
    "rp_id_hash": "The security key's answer is for another site, so it was refused.",
    "user_absent": "The security key was not touched; try again and touch it.",
    "user_unverified": "The security key did not verify you; try again with your PIN or fingerprint.",
    "backup_state": "The security key's backup state changed or contradicts itself, so it was refused.",
    "algorithm": "The security key uses an algorithm that is not accepted.",
    "assertion_signature": "The security key's signature does not hold, so this was refused.",
    "user_handle": "The security key answered for someone else.",
    "counter": "The security key's counter went backwards; it may have been copied, so it was refused.",
    "grant_wider": "The approval allows more than was asked for, so it was refused.",
    "claims": "The details handed out are not the ones that were agreed to, so this was refused.",
    "grant_times": "The times in this approval do not fit together, so it was refused.",
    "resource_origin": "A permission is for a place that is not the site's own, so it was refused.",
    "siwe_mismatch": "The sign-in statement is not the one that follows from the approval.",
    "account_mismatch": "This session belongs to another account, so this was refused.",
    "binding": "The account is not bound to this approval, so it was refused.",
    "session_address": "The session address is not proven, so this was refused.",
    "session_revoked": "This session has ended; sign in again to start a new one.",
    "session_unknown": "This session is not in the registry.",
    "delegation_revoked": "This key's permission was taken back.",
    "delegation_expired": "This key's permission has run out; ask for a new one.",
    "delegation_unknown": "This permission is not in the registry.",
    "entry_unknown": "This record is not in the registry.",
    "entries": "The registry entries in this approval are not the ones that follow from it.",
    "enrolment_refused": "This network does not accept this kind of security key.",
    "possession": "The enrolment does not prove that its keys are held, so it was refused.",
    "inclusion": "The record is not proven to be in the registry.",
    "consistency": "The registry's new head does not continue its old one; do not trust it.",
    "proof_replayed": "This request was sent before, so it was refused.",
    "proof_stale": "This request's signature is too old or from the future; check the clock.",
    "proof_missing": "This request is not signed by the session's key, so it was refused.",
    "proof_mismatch": "This request's signature is for another request.",
    "token_invalid": "This access token is not valid; sign in again.",
    "token_missing": "This needs a sign-in; sign in first.",
    "token_scheme": "This access token came without the signature that goes with it, so it was refused.",
    "token_binding": "This access token belongs to another key.",
    "capability_missing": "This key may not do that.",
    "budget_spent": "This key has used up what it was allowed; ask for a new permission.",
    "status_unproven": "Whether this permission still holds could not be checked, so it was refused.",
}

_PERSON = {
    "cancelled": "Cancelled; nothing was signed.",
    "denied": "Declined; nothing was signed.",
    "relay_unknown": "This login comes from a relay you have not used before; check its name before you continue.",
    "not_set_up": "There is no identity on this computer yet; set one up first.",
    "already_set_up": "There is already an identity on this computer.",
    "busy": "Another request is being shown; answer that one first.",
    "yes_not_allowed": "Approving without asking works only with the virtual key on a network on this computer.",
    "name_missing": "Enter a name first.",
}

_KEY = {
    "no_key": "No security key was found; plug one in.",
    "key_unplugged": "The security key was unplugged; plug it in and try again.",
    "key_timeout": "The security key was not touched in time; try again.",
    "key_wrong": "This security key does not belong to your identity; use the one you enrolled.",
    "key_unsupported": "This security key cannot protect an identity; it lacks the hmac-secret feature.",
    "key_failed": "The security key reported an error; unplug it, plug it in and try again.",
    "pin_invalid": "That PIN is not right; check it before you try again.",
    "pin_blocked": "The security key's PIN is blocked; the key must be reset before it can be used.",
    "pin_auth_blocked": "Too many wrong PINs in a row; unplug the key, plug it in and try again.",
    "pin_not_set": "This security key has no PIN yet; set one first.",
    "pin_required": "This security key needs its PIN.",
    "pin_policy": "That PIN is too short or too long; use 4 to 63 characters.",
    "uv_blocked": "The security key's fingerprint reader is blocked; use its PIN.",
    "uv_invalid": "The security key did not recognise you; try again, or use its PIN.",
    "pin_change_required": "This security key wants a new PIN first; change it with its maker's tool.",
    "key_busy": "Another program is using the security key; close it and try again.",
    "key_no_permission": "A security key is plugged in, but you may not use it; install the udev rule.",
    "key_already_yours": "This security key is already one of yours; use another one.",
    "key_full": "The security key has no room left; remove something from it first.",
    "prf_missing": "The security key did not give the secret it should; use another key.",
    "virtual_key_refused": "This network does not accept the virtual key; use a real security key.",
}

_PEER = {
    "relay_down": "The relay cannot be reached; check the connection and try again.",
    "registry_down": "The registry cannot be reached; nothing was issued, try again in a moment.",
    "provider_down": "The site cannot be reached; try again in a moment.",
    "peer_answer": "The other side gave an answer that does not make sense; try again later.",
    "rate_limited": "Too many attempts; wait a little and try again.",
    "storage_full": "The other side cannot store anything now; nothing was issued, try again later.",
}

_LOCAL = {
    "clock_off": "This computer's clock is {offset} off; set it and try again.",
    "disk_full": "The disk is full; free some space and try again.",
    "file_damaged": "A file of this app is damaged or was changed by something else; restore it from a backup.",
    "keyring_unavailable": "The system's keyring cannot be used; unlock it and try again.",
    "vault_locked": "The vault could not be opened with this key.",
    "vault_rolled_back": "The vault file is older than it should be; something replaced it.",
    "screen_capture_failed": "The screen could not be read; open a picture of the code instead.",
    "camera_unavailable": "The camera cannot be used; check that it is plugged in and not in use.",
    "port_in_use": "A port is in use by another program; choose another one.",
    "already_running": "The local network is already running.",
    "not_running": "The local network is not running; start it first.",
    "service_failed": "The local {name} did not start; its log says why.",
    "unexpected": "Something went wrong in this app; try again, and tell its makers if it stays.",
    "storage_failed": "This computer could not store the data; check the disk and try again.",
}

INPUT_CODES = frozenset(_INPUT)
VERIFICATION_CODES = frozenset(_VERIFICATION)
PEER_CODES = frozenset(_PEER)
LOCAL_CODES = frozenset(_LOCAL)
SENTENCES = MappingProxyType({**_INPUT, **_VERIFICATION, **_PERSON, **_KEY, **_PEER, **_LOCAL})
