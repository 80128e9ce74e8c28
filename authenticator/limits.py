"""Every limit, with its unit and its reason. Nothing else in the package is a magic number."""

from __future__ import annotations

# Sizes, in bytes unless the name says otherwise.
LINK_MAX = 120  # characters: a longer QR code stops scanning well from a screen
DEEP_LINK_MAX = LINK_MAX + 8  # the same link in its longer form
REQUEST_MAX = 16_384  # a login request JWS; capabilities are the long part
APPROVAL_MAX = 65_536  # a whole approval with its request, statement and entries
AUTH_SIG_MAX = 16_384  # the signed message is bounded by the request it answers
CHANGE_MAX = 524_288  # a change of an identity: two records, new credentials, rekeyed sessions and the sealed vault
CHANGE_ANSWER_MAX = 4_194_304  # its receipts: 1 + REKEYS_MAX of up to 16 kB, usually 2 kB each
STORED_IDENTITY_MAX = 1_048_576  # an identity that is handed out: record, sealed vault, receipt and sessions
ENTRY_MAX = 8_192  # one registry leaf
NOTE_MAX = 16_384  # a signed note with up to 64 signature lines
NOTE_SIGNATURES_MAX = 64  # C2SP asks for at least 16
RECEIPT_MAX = 65_536  # entry, openings, 64 hashes and a note
NETWORK_RECORD_MAX = 65_536
ATTESTATION_ROOT_MAX = 2_732  # characters of a root certificate in base64url: 2 kB
PROVIDER_RECORD_MAX = 16_384
IDENTITY_RECORD_MAX = 32_768
HTTP_BODY_MAX = 262_144  # any answer of a peer, before it is parsed
DPOP_MAX = 4_096  # a proof is about 500 bytes
TOKEN_MAX = 8_192
VAULT_MAX = 131_072  # 20 slots of 3 kB, and claims; the relay holds a copy
SECRET_FILE_MAX = 65_536  # version numbers and markers are far smaller
VIRTUAL_KEY_MAX = 262_144  # a software key's state: 16 credentials are about 8 kB
IMAGE_BYTES_MAX = 16 * 1024 * 1024  # a photo of a code, before decoding
IMAGE_PIXELS_MAX = 50_000_000  # 8K screens are 33 million
SCAN_TEXT_MAX = 1_024  # characters of a pasted or scanned text that is looked at at all
AVATAR_MAX = 6_144  # bytes of a data: URL, so that claims fit an approval
NAME_MAX = 100  # characters of a person's, site's or client's name
TEXT_MAX = 300  # characters of a purpose or another free text
CLAIM_VALUE_MAX = 8_192
CLIENT_DATA_MAX = 2_048  # clientDataJSON is about 150 bytes; browsers may add members
AUTHENTICATOR_DATA_MAX = 4_096  # 37 bytes, a credential and its extensions
ATTESTATION_MAX = 16_384  # authenticator data and a short certificate chain
CREDENTIAL_ID_MAX = 1_023  # WebAuthn's own limit
CREDENTIAL_KEY_MAX = 512  # a COSE key; P-256 takes 77 bytes
CBOR_DEPTH_MAX = 8  # an attestation needs four
JSON_DEPTH_MAX = 32
INTEGER_MAX = 2**53 - 1  # JSON numbers beyond this are not exact in JavaScript

# Counts.
CLAIMS_MAX = 8
CAPABILITY_RESOURCES_MAX = 16
CAPABILITY_ABILITIES_MAX = 32
CREDENTIALS_MAX = 16
TRANSPORTS_MAX = 8  # usb, nfc, ble, internal, hybrid, and what is to come
VIRTUAL_CREDENTIALS_MAX = 64  # a software key holds what a middling real one does
VAULT_SLOTS_MAX = 20  # one a credential, the phrase, a few platform gates
DEVICES_MAX = 16
GENERATIONS_MAX = 1_000_000  # sessions one person may start anew with one provider
ENTRIES_PER_APPROVAL_MAX = 4
REKEYS_MAX = 256  # sessions that one renewed seed carries on; each is about 600 bytes
ENTRIES_AT_ONCE_MAX = 1 + REKEYS_MAX  # a change and the sessions that it carries on are recorded together
STORED_SESSIONS_MAX = 1_024  # the newest sessions that are handed out with an identity; each is about 200 bytes
ATTESTATION_ROOTS_MAX = 16  # makers of keys that one network accepts
ORIGINS_MAX = 16
RELAYS_PER_ENTRY_MAX = 16  # attestations of one entry
ENTRIES_PAGE_MAX = 256  # entries of one page of the log; a page ends earlier where it grows too long
DELEGATIONS_SHOWN_MAX = 256  # the newest of one session
MERKLE_PROOF_MAX = 63  # hashes; a tree of 2^63 leaves
CODES_MAX = 16  # codes of one picture that are looked at
CAMERA_MISSES_MAX = 100  # frames in a row that a camera may fail to give
PIN_MIN = 4  # characters; CTAP's own minimum, a key may ask for more
PIN_BYTES_MAX = 63  # CTAP's own maximum, in UTF-8
PIN_ATTEMPTS_SHOWN = 3  # attempts left are shown from here on, always after a miss

NETWORK_STATE_MAX = 4_096  # bytes of what the local network remembers of itself
NETWORK_PORTS = range(8_470, 8_570)  # where a lasting local network looks for free ports
SERVICE_LOG_MAX = 1_048_576  # bytes; a longer log is dropped at the next start
SERVER_CONNECTIONS_MAX = 512  # connections of one service; more are answered 503

# Times, in seconds.
REQUEST_LIFETIME_MAX = 120  # a code is only good while someone looks at it
CLAIMED_REQUEST_EXTRA = 180  # time to read, think and touch after the code was scanned
BLOCK_INTERVAL = 6  # one height each
HEAD_MEMORY = 86_400  # heads that add nothing to the one before are kept this long
BLOCK_AGE_MAX = 120  # freshness of an approval
BLOCK_FUTURE_MAX = 10  # clocks of two computers differ a little
CHALLENGE_MEMORY = BLOCK_AGE_MAX + BLOCK_FUTURE_MAX + 60  # used challenges are kept this long
OPEN_SKEW = 60  # a signature that asks for an identity is this old at most, or this far ahead
OPEN_NONCE_LIFETIME = 120  # a nonce for a touch that asks for an identity; a person finds their key in between
GRANT_LIFETIME_DEFAULT = 4 * 3600
EXPIRY_ROUNDING = 3600  # the log shows a delegation's end rounded up, so that it tells less
GRANT_LIFETIME_MAX = 30 * 86_400
CODE_LIFETIME = 60  # an authorization code
ACCESS_TOKEN_LIFETIME = 600
REFRESH_TOKEN_LIFETIME = 30 * 86_400
DPOP_AGE_MAX = 30
DPOP_FUTURE_MAX = 10
STATUS_INTERVAL = 15  # a provider asks the registry this often
HTTP_TIMEOUT = 10
HTTP_DEADLINE = 30  # a whole answer; a peer that drips bytes does not hold a caller longer
HTTP_IDLE = 2  # an idle connection is dropped before the server drops it (5 s)
DATABASE_WAIT = 10  # for the write lock of a database that another request holds
SERVER_IDLE = 5  # an idle connection to a service
SERVICE_START_TIMEOUT = 60  # a service that is not ready by then did not start; slow disks, cold caches
SERVICE_STOP_TIMEOUT = 8  # longer than SERVER_STOP
SERVER_STOP = 3  # a service that is told to stop lets requests finish this long
TOUCH_TIMEOUT = 60
KEY_ANSWER_TIMEOUT = 10  # a key that says nothing for so long is stuck
KEY_CANCEL_GRACE = 2  # a cancelled key gets this long to say so
CLOCK_SKEW_WARN = 30  # a page's clock; a site signs nothing for one that is further off
POLL_INTERVAL = 1
JWKS_LIFETIME = 600  # a relay's token keys are asked for again after this
JWKS_RETRY = 10  # an unknown key id makes a provider ask at most this often
TOKEN_SKEW = 30  # clocks of relay, provider and client differ a little

# A provider's or a client's memory, in entries.
TOKEN_CACHE_MAX = 4_096  # tokens whose RSA signature was already checked
DELEGATION_CACHE_MAX = 4_096
STATUS_CACHE_MAX = 16_384
REQUEST_PATH_MAX = 2_048  # bytes of the path of one call
PROVIDER_UPLOAD_MAX = 8 * 1024 * 1024  # bytes of one uploaded picture in the demo

# A relay's patience and memory.
STATE_MAX = 512  # characters of a client's `state` or `nonce`
FORM_MAX = 16_384  # bytes of a form or a query at the OAuth endpoints
CODE_TEXT_MAX = 128  # characters of a polling, authorization or refresh code; ours have 43
VERIFIER_MIN = 43  # characters; RFC 7636
VERIFIER_MAX = 256  # RFC 7636 says 128; a published client sends 171
RSA_BITS = 2_048  # of a relay's token key
ANSWER_MEMORY = 86_400  # seconds; an approval that is sent again gets its stored answer this long
TIDY_INTERVAL = 60  # seconds between two clean-ups
BLOCK_CACHE_MAX = 64  # checked blocks that are remembered; a fresh one is at most 22 heights old
LIMITER_KEYS_MAX = 8_192  # addresses and codes whose rate is counted
POLLS_PER_SECOND = 2  # of one polling code; clients ask once a second or seldomer
POLLS_BURST = 20
MISSES_PER_SECOND = 1  # unknown codes and links from one address; honest programs hardly miss
MISSES_BURST = 60
OPENS_PER_SECOND = 1  # of one identity, and from one address; a person opens one on a new computer, once
OPENS_BURST = 60
IDENTITY_LOCKS = 64  # identities whose records change at the same time
STATUS_WORKERS = 8  # sessions whose state is asked for at the same time, before a seed is renewed
EVENTS_KEEPALIVE = 15  # seconds between two signs of life on an event stream
EVENT_STREAMS_MAX = 128  # of all requests; more poll
EVENT_STREAMS_PER_REQUEST = 4
