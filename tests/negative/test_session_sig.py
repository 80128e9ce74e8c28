"""Every use by a SessionSig that must be refused: by its form, signature, node, times, what is inside, and replay."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from authenticator.errors import PeerError
from authenticator.limits import GRANT_LIFETIME_MAX, SESSION_SIG_MAX
from authenticator.protocol import ethereum
from authenticator.protocol.canonical import b64u
from authenticator.protocol.recap import Capabilities
from authenticator.provider.guard import Guard
from authenticator.provider.status import StatusCheck
from authenticator.provider.store import ProviderStore
from authenticator.session.keys import SessionKey
from tests.fakes.refusal import code_of, refused
from tests.fakes.session_sigs import Members, SigDoor, after, call, header_of, reordered, request, stringify
from tests.fakes.world import ADDRESS, NOW, ORIGIN, OTHER_ORIGIN, RESOURCE, Person, Presented

Attempt = Callable[[SigDoor], object]
FOREIGN = SessionKey.from_secret("ed25519", b"\x42" * 32)
P256 = SessionKey.from_secret("p256", b"\x42" * 32)
SMALL_ORDER = "01" + "00" * 31
GROUP_ORDER = 2**252 + 27742317777372353535851937790883648493


@pytest.fixture
def door(tmp_path: Path) -> SigDoor:
    return SigDoor(tmp_path)


def put(members: Members, changes: Members) -> None:
    """Replace members; `...` takes one out, a function changes what is there."""
    for name, value in changes.items():
        if value is ...:
            del members[name]
        else:
            members[name] = value(members[name]) if callable(value) else value


def stolen(**changes: Any) -> Attempt:
    """A thief changes members of a good SessionSig."""
    return lambda d: d.use(d.spoilt(lambda members: put(members, changes)))


def signed(**changes: Any) -> Attempt:
    """The session key itself signs a message with changed members."""
    return lambda d: d.use(d.bent(lambda message: put(message, changes)))


def asked(**changes: Any) -> Attempt:
    """The key signs other requests than a good one."""
    return lambda d: d.use(d.bent(lambda message: put(message["resourceAbilityRequests"][0], changes)))


def inner(**changes: Any) -> Attempt:
    """The key signs around a delegation with changed members."""
    return lambda d: d.use(d.bent(lambda message: put(message["capabilities"][0], changes)))


def resigned(old: str, new: str) -> Attempt:
    """The account itself signs another text, which nobody presented."""

    def attempt(d: SigDoor) -> object:
        text = d.presented.auth_sig.signed_message.replace(old, new)
        assert text != d.presented.auth_sig.signed_message
        sig = ethereum.sign_personal(d.world.person.account_key, text.encode())
        return inner(signedMessage=text, sig=sig)(d)

    return attempt


def written(change: Callable[[str], str]) -> Attempt:
    """The key signs another text that says the same, or nearly so."""
    return lambda d: d.use(d.rewritten(change))


def header(change: Callable[[str], str]) -> Attempt:
    return lambda d: d.use(change(header_of(d.good())))


def holding(present: bool = True, **changes: Any) -> Attempt:
    """The call comes with another delegation."""

    def attempt(d: SigDoor) -> object:
        other = d.another(**changes)
        if present:
            d.present(other)
        return d.use(d.bent(lambda _: None, other))

    return attempt


def flipped(text: str) -> str:
    return ("0" if text[0] != "0" else "1") + text[1:]


def malleated(sig: str) -> str:
    """The same point and a scalar that is larger by the group's order, which lax verifiers take."""
    data = bytes.fromhex(sig)
    return (data[:32] + (int.from_bytes(data[32:], "little") + GROUP_ORDER).to_bytes(32, "little")).hex()


def at(moment: int, attempt: Attempt) -> Attempt:
    def later(d: SigDoor) -> object:
        d.world.now = moment
        return attempt(d)

    return later


def good(d: SigDoor) -> object:
    return d.use()


def around_a_stolen_delegation(d: SigDoor) -> object:
    """Whoever has seen a delegation signs around it with a key of their own."""
    return d.use(d.bent(lambda m: put(m, {"sessionKey": FOREIGN.public.raw.hex()}), key=FOREIGN))


def with_a_small_order_key(d: SigDoor) -> object:
    """Under this key one signature fits every message, where a library takes it."""
    text = stringify({**d.message(), "sessionKey": SMALL_ORDER})
    return d.use({**d.sign(text), "address": SMALL_ORDER, "sig": SMALL_ORDER + "00" * 32})


def with_a_p256_key(d: SigDoor) -> object:
    point = P256.public.raw.hex()
    return d.use(d.bent(lambda m: put(m, {"sessionKey": point}), key=P256))


def a_delegation_that_ran_out(d: SigDoor) -> object:
    short = d.another(expires_at=NOW + 30)
    d.present(short)
    return at(NOW + 30, lambda door: door.use(door.bent(lambda _: None, short)))(d)


def outlives_one_of_two(d: SigDoor) -> object:
    short = d.another(expires_at=NOW + 59)
    d.present(short)
    return d.use(d.bent(lambda _: None, short, d.presented))


def presented_by_somebody_else(d: SigDoor) -> Presented:
    """Two persons gave this key something."""
    own = d.world.person
    d.world.person = Person(ethereum.private_key_from(b"\x08" * 48), "f" * 32)
    other = d.another()
    d.world.person = own
    d.present(other)
    return other


def two_sessions(d: SigDoor) -> object:
    return d.use(d.bent(lambda _: None, presented_by_somebody_else(d), d.presented))


def one_of_two_is_not_presented(d: SigDoor) -> object:
    return d.use(d.bent(lambda _: None, d.another(), d.presented))


def one_of_two_for_another_key(d: SigDoor) -> object:
    other = d.another(session_key=FOREIGN.public.did)
    d.present(other)
    return d.use(d.bent(lambda _: None, other, d.presented))


def revoked(d: SigDoor, delegation_id: str, state: Any = "revoked") -> None:
    d.world.statuses[ADDRESS, delegation_id] = d.world.active(ADDRESS, delegation_id, delegation=state)


def is_(state: str) -> Attempt:
    def attempt(d: SigDoor) -> object:
        revoked(d, d.presented.delegation_id, state)
        return d.use()

    return attempt


def one_of_two_is_revoked(d: SigDoor) -> object:
    other = d.another()
    d.present(other)
    revoked(d, other.delegation_id)
    return d.use(d.bent(lambda _: None, other, d.presented))


def session_is(state: str) -> Attempt:
    def attempt(d: SigDoor) -> object:
        d.world.statuses[ADDRESS, None] = d.world.active(ADDRESS, None, session=state)
        return d.use()

    return attempt


def registry_is_away(d: SigDoor) -> object:
    d.world.statuses[ADDRESS, None] = PeerError("registry_down")
    return d.use()


def another_worker(d: SigDoor, folder: Path | None = None) -> Guard:
    """Another process of the same provider: the same file, nothing else in common."""
    return Guard(
        tokens=d.guard._tokens,
        status=StatusCheck(d.world.status),
        store=ProviderStore((folder or d.folder) / "provider.sqlite3"),
        delegations=d.guard.delegations,
        now=d.world.clock,
    )


def again(**changes: Any) -> Attempt:
    """The same SessionSig twice, the second time with a changed call."""

    def attempt(d: SigDoor) -> object:
        members = d.good()
        d.use(members)
        return d.use(members, **changes)

    return attempt


def again_on_another_worker(d: SigDoor) -> object:
    members = d.good()
    d.use(members)
    return another_worker(d).check_use(call(members))


def again_after_a_restart(d: SigDoor) -> object:
    members = d.good()
    d.use(members)
    d.store.close()
    return another_worker(d).check_use(call(members))


def again_at_its_last_moment(d: SigDoor) -> object:
    members = d.good()
    d.use(members)
    d.world.now = NOW + 59
    return d.use(members)


def again_when_it_is_over(d: SigDoor) -> object:
    members = d.good()
    d.use(members)
    d.world.now = NOW + 60
    return d.use(members)


def a_third_use_of_two(d: SigDoor) -> object:
    for second in range(3):
        members = d.bent(lambda m, s=second: put(m, {"expiration": after(30 + s)}))  # type: ignore[misc]
        d.use(members, path="/albums/2026/inbox", ability="photos/write")
    return None


FORM: list[tuple[str, Attempt, str]] = [
    ("no-session-sig", lambda d: d.guard.check_session_sig(call(d.good(), session_sigs=())), "proof_missing"),
    ("nothing-at-all", lambda d: d.use(session_sigs=()), "token_missing"),
    ("two-session-sigs", lambda d: d.use(session_sigs=(header_of(d.good()),) * 2), "malformed"),
    ("a-token-beside-it", lambda d: d.use(authorization=f"DPoP {d.token()}"), "malformed"),
    ("a-proof-beside-it", lambda d: d.use(proofs=("x",)), "malformed"),
    ("a-delegation-id-beside-it", lambda d: d.use(delegation=d.presented.delegation_id), "malformed"),
    ("delegation-alone", lambda d: d.use(d.presented.auth_sig.to_json()), "proof_missing"),
    ("delegation-alone-renamed", stolen(derivedVia="web3.eth.personal.sign"), "proof_missing"),
    (
        "delegation-in-its-place",
        lambda d: d.use({**d.presented.auth_sig.to_json(), "derivedVia": "litSessionSignViaNacl", "algo": "ed25519"}),
        "malformed",
    ),
    ("empty-header", header(lambda _: ""), "malformed"),
    ("not-base64", header(lambda h: h[:-1] + "*"), "malformed"),
    ("padded", lambda d: d.use(b64u(b"{}") + "="), "not_canonical"),
    ("not-ascii", header(lambda h: h + "\u00e9"), "malformed"),
    ("not-utf8", lambda d: d.use(b64u(b'"\xff"')), "malformed"),
    ("not-json", lambda d: d.use(b64u(b"{")), "malformed"),
    ("a-list", lambda d: d.use(b64u(b"[]")), "malformed"),
    ("truncated", header(lambda h: h[: len(h) // 8 * 4]), "malformed"),
    ("too-large", header(lambda _: "A" * (SESSION_SIG_MAX + 1)), "too_large"),
    ("spaces", lambda d: d.use(b64u(stringify(d.good()).replace('","', '", "').encode())), "not_canonical"),
    ("outer-reordered", lambda d: d.use(d.spoilt(reordered)), "not_canonical"),
    ("outer-twice", lambda d: d.use(b64u(stringify(d.good()).replace("{", '{"sig":"",', 1).encode())), "malformed"),
    ("outer-extra-key", stolen(extra="1"), "unknown_field"),
    ("outer-no-algo", stolen(algo=...), "malformed"),
    ("outer-no-sig", stolen(sig=...), "malformed"),
    ("outer-no-address", stolen(address=...), "malformed"),
    ("outer-no-message", stolen(signedMessage=...), "malformed"),
    ("outer-no-derived-via", stolen(derivedVia=...), "malformed"),
    ("derived-via-bls", stolen(derivedVia="lit.bls"), "malformed"),
    ("derived-via-case", stolen(derivedVia="litSessionSignViaNaCl"), "malformed"),
    ("message-is-an-object", stolen(signedMessage={}), "malformed"),
    ("message-is-no-json", stolen(signedMessage="sign in"), "malformed"),
    ("message-cut", stolen(signedMessage=lambda text: text[:-1]), "malformed"),
    ("message-empty", stolen(signedMessage=""), "malformed"),
    ("message-lone-surrogate", written(lambda t: t.replace('"nodeAddress":"', '"nodeAddress":"\\ud800')), "malformed"),
    *(
        (f"algo-{name or 'empty'}", stolen(algo=name), "malformed")
        for name in ("EdDSA", "Ed25519", "ES256", "ES256K", "none", "LIT_BLS", "secp256k1", "")
    ),
    ("algo-null", stolen(algo=None), "malformed"),
]

TEXT: list[tuple[str, Attempt, str]] = [
    ("keys-reordered", lambda d: d.use(d.bent(reordered)), "not_canonical"),
    (
        "resource-keys-reordered",
        lambda d: d.use(d.bent(lambda m: reordered(m["resourceAbilityRequests"][0]["resource"]))),
        "not_canonical",
    ),
    (
        "request-keys-reordered",
        lambda d: d.use(d.bent(lambda m: reordered(m["resourceAbilityRequests"][0]))),
        "not_canonical",
    ),
    ("inner-keys-reordered", lambda d: d.use(d.bent(lambda m: reordered(m["capabilities"][0]))), "not_canonical"),
    ("message-spaces", written(lambda t: t.replace('","', '", "')), "not_canonical"),
    ("message-line-feed", written(lambda t: t + "\n"), "not_canonical"),
    ("message-escaped-slash", written(lambda t: t.replace("photos/list", "photos\\/list")), "not_canonical"),
    ("message-escaped-letter", written(lambda t: t.replace("photos/list", "photos/\\u006cist")), "not_canonical"),
    ("message-key-twice", written(lambda t: t.replace("{", '{"sessionKey":"",', 1)), "malformed"),
    ("message-extra-key", signed(extra=1), "unknown_field"),
    ("message-max-price", signed(maxPrice="0x1"), "unknown_field"),
    ("request-extra-key", asked(data={}), "unknown_field"),
    ("resource-extra-key", asked(resource=lambda r: {**r, "extra": 1}), "unknown_field"),
    ("inner-extra-key", inner(extra=1), "unknown_field"),
    ("inner-algo", inner(algo="LIT_BLS"), "unknown_field"),
    *(
        (f"message-no-{name}", signed(**{name: ...}), "malformed")
        for name in (
            "sessionKey",
            "resourceAbilityRequests",
            "capabilities",
            "issuedAt",
            "expiration",
            "nodeAddress",
        )
    ),
    ("request-no-ability", asked(ability=...), "malformed"),
    ("request-no-resource", asked(resource=...), "malformed"),
    ("resource-no-prefix", asked(resource={"resource": "127.0.0.1:8473/albums"}), "malformed"),
    ("resource-empty-prefix", asked(resource=lambda r: {**r, "resourcePrefix": ""}), "malformed"),
    ("resource-split-elsewhere", asked(resource=lambda r: {**r, "resourcePrefix": "http://x"}), "malformed"),
    ("too-many-requests", signed(resourceAbilityRequests=lambda r: r * 17), "malformed"),
    ("too-many-delegations", signed(capabilities=lambda c: c * 5), "malformed"),
    ("time-without-milliseconds", signed(expiration="2027-01-15T08:01:00Z"), "malformed"),
    ("time-with-microseconds", signed(expiration="2027-01-15T08:01:00.000000Z"), "malformed"),
    ("time-with-an-offset", signed(expiration="2027-01-15T09:01:00.000+01:00"), "malformed"),
    ("time-as-a-number", signed(expiration=NOW + 60), "malformed"),
    ("time-in-month-13", signed(expiration="2027-13-15T08:01:00.000Z"), "malformed"),
    ("time-in-hour-24", signed(expiration="2027-01-15T24:00:00.000Z"), "malformed"),
    ("time-in-second-60", signed(expiration="2027-01-15T08:00:60.000Z"), "malformed"),
]

SIGNATURE: list[tuple[str, Attempt, str]] = [
    ("sig-flipped", stolen(sig=flipped), "bad_signature"),
    ("sig-zeros", stolen(sig="00" * 64), "bad_signature"),
    ("sig-halves-swapped", stolen(sig=lambda s: s[64:] + s[:64]), "bad_signature"),
    ("sig-malleated", stolen(sig=malleated), "bad_signature"),
    ("sig-short", stolen(sig=lambda s: s[:-2]), "malformed"),
    ("sig-long", stolen(sig=lambda s: s + "00"), "malformed"),
    ("sig-with-0x", stolen(sig=lambda s: f"0x{s}"), "malformed"),
    ("sig-upper-case", stolen(sig=str.upper), "malformed"),
    ("sig-of-another-text", lambda d: d.use({**d.good(), "sig": d.sign("{}")["sig"]}), "bad_signature"),
    (
        "sig-of-another-key",
        lambda d: d.use({**d.sign(stringify(d.message()), FOREIGN), "address": d.good()["address"]}),
        "bad_signature",
    ),
    ("sig-of-a-p256-key", lambda d: d.use({**d.good(), "sig": P256.sign(b"x").hex()}), "bad_signature"),
    (
        "sig-of-the-account",
        lambda d: d.use({**d.good(), "sig": d.presented.auth_sig.sig[2:130]}),
        "bad_signature",
    ),
    ("text-changed", stolen(signedMessage=lambda t: t.replace("photos/list", "photos/read")), "bad_signature"),
    ("node-changed", stolen(signedMessage=lambda t: t.replace(ORIGIN + '"}', OTHER_ORIGIN + '"}')), "bad_signature"),
    ("time-changed", stolen(signedMessage=lambda t: t.replace("08:01:00.000Z", "08:02:00.000Z")), "bad_signature"),
    ("address-of-another-key", stolen(address=FOREIGN.public.raw.hex()), "session_sig_key"),
    ("address-upper-case", stolen(address=str.upper), "malformed"),
    ("address-of-the-account", lambda d: d.use({**d.good(), "address": d.world.person.account}), "malformed"),
    ("address-of-a-p256-key", stolen(address=P256.public.raw.hex()), "malformed"),
    ("p256-key", with_a_p256_key, "malformed"),
    ("small-order-key", with_a_small_order_key, "bad_signature"),
    ("key-of-the-wrong-curve", signed(sessionKey=P256.public.raw[1:33].hex()), "session_sig_key"),
    ("key-upper-case", signed(sessionKey=str.upper), "malformed"),
    ("key-short", signed(sessionKey=lambda k: k[:-2]), "malformed"),
    ("own-key-around-a-stolen-delegation", around_a_stolen_delegation, "session_sig_key"),
]

NODE: list[tuple[str, Attempt, str]] = [
    ("another-node", signed(nodeAddress=OTHER_ORIGIN), "wrong_node"),
    ("another-nodes-call", lambda d: d.use(url=f"{OTHER_ORIGIN}/albums/2026"), "wrong_node"),
    ("node-with-a-slash", signed(nodeAddress=ORIGIN + "/"), "wrong_node"),
    ("node-with-a-path", signed(nodeAddress=ORIGIN + "/albums"), "wrong_node"),
    ("node-upper-case", signed(nodeAddress=ORIGIN.upper()), "wrong_node"),
    ("node-by-https", signed(nodeAddress=ORIGIN.replace("http", "https")), "wrong_node"),
    ("node-without-a-port", signed(nodeAddress="http://127.0.0.1"), "wrong_node"),
    ("node-by-name", signed(nodeAddress="http://localhost:8473"), "wrong_node"),
    ("node-prefix", signed(nodeAddress=ORIGIN[:-1]), "wrong_node"),
    ("node-wildcard", signed(nodeAddress="*"), "wrong_node"),
    ("node-empty", signed(nodeAddress=""), "wrong_node"),
    ("node-list", signed(nodeAddress=[ORIGIN]), "malformed"),
]

TIMES: list[tuple[str, Attempt, str]] = [
    ("over", at(NOW + 60, good), "proof_stale"),
    ("long-over", at(NOW + 3000, good), "proof_stale"),
    ("over-by-a-millisecond", at(NOW + 1, signed(expiration=after(0.999))), "proof_stale"),
    ("dated-ahead", signed(issuedAt=after(10.001)), "proof_stale"),
    ("clock-back", at(NOW - 3600, good), "proof_stale"),
    ("too-long-by-a-millisecond", signed(expiration=after(300.001)), "session_sig_times"),
    ("a-day-long", signed(expiration=after(86_400)), "session_sig_times"),
    ("no-life", signed(expiration=after(0)), "session_sig_times"),
    ("ends-before-it-begins", signed(expiration=after(-1)), "session_sig_times"),
    ("begins-before-the-delegation", signed(issuedAt=after(-0.001)), "session_sig_times"),
    ("outlives-the-delegation", holding(expires_at=NOW + 59), "session_sig_times"),
    ("begins-before-another-delegation", holding(issued_at=NOW + 1), "session_sig_times"),
    ("outlives-one-of-two-delegations", outlives_one_of_two, "session_sig_times"),
    (
        "delegation-of-tomorrow",
        holding(present=False, issued_at=NOW + 86_400, expires_at=NOW + 90_000),
        "session_sig_times",
    ),
    ("delegation-over", a_delegation_that_ran_out, "delegation_expired"),
    ("delegation-for-ever", holding(present=False, expires_at=NOW + GRANT_LIFETIME_MAX + 1), "grant_times"),
]

INSIDE: list[tuple[str, Attempt, str]] = [
    ("no-delegation", signed(capabilities=[]), "delegation_unknown"),
    ("delegation-is-text", signed(capabilities=["0x"]), "malformed"),
    ("delegation-not-presented", holding(present=False), "delegation_unknown"),
    ("one-of-two-not-presented", one_of_two_is_not_presented, "delegation_unknown"),
    ("delegation-for-another-key", holding(session_key=FOREIGN.public.did), "session_sig_key"),
    ("delegation-for-another-lit-key", holding(session_key=FOREIGN.public.lit_uri), "session_sig_key"),
    ("delegation-for-a-p256-key", holding(session_key=P256.public.did), "session_sig_key"),
    ("one-of-two-for-another-key", one_of_two_for_another_key, "session_sig_key"),
    ("delegations-of-two-sessions", two_sessions, "account_mismatch"),
    ("delegation-for-nobody", resigned("did:key:", "did:web:"), "siwe_invalid"),
    (
        "delegation-for-lits-capacity",
        lambda d: resigned(d.signer.public.did, "lit:capability:delegation")(d),
        "siwe_invalid",
    ),
    ("delegation-for-another-site", holding(present=False, host="evil.example"), "siwe_mismatch"),
    (
        "capability-of-another-provider",
        holding(present=False, capabilities=Capabilities.from_att({f"{OTHER_ORIGIN}/albums": {"photos/list": [{}]}})),
        "resource_origin",
    ),
    (
        "capability-of-lits-nodes",
        holding(present=False, capabilities=Capabilities.from_att({"lit-pkp://*": {"Threshold/Signing": [{}]}})),
        "capability_unknown",
    ),
    ("inner-sig-flipped", inner(sig=lambda s: s[:2] + flipped(s[2:])), "bad_signature"),
    ("inner-sig-upper-case", inner(sig=lambda s: "0x" + s[2:].upper()), "malformed"),
    ("inner-sig-with-other-v", inner(sig=lambda s: s[:-2] + ("1c" if s.endswith("1b") else "1b")), "bad_signature"),
    ("inner-of-another-account", inner(address=Person(b"\x08" * 32).account), "siwe_mismatch"),
    ("inner-lower-case-address", inner(address=str.lower), "not_canonical"),
    (
        "inner-by-another-account",
        lambda d: inner(sig=ethereum.sign_personal(b"\x08" * 32, d.presented.auth_sig.signed_message.encode()))(d),
        "bad_signature",
    ),
    ("inner-derived-via", inner(derivedVia="lit.bls"), "malformed"),
    ("inner-is-a-session-sig", lambda d: signed(capabilities=[d.good()])(d), "malformed"),
    ("inner-chain", resigned("Chain ID: 1", "Chain ID: 5"), "siwe_mismatch"),
    ("inner-statement", resigned("'list'", "'lost'"), "recap_invalid"),
    ("inner-statement-unsigned", inner(signedMessage=lambda t: t.replace("'list'", "'lost'")), "recap_invalid"),
    ("inner-nonce-unsigned", inner(signedMessage=lambda t: t.replace("Nonce: ", "Nonce: a")), "bad_signature"),
    ("inner-longer-unsigned", inner(signedMessage=lambda t: t.replace("09:00:00Z", "10:00:00Z")), "bad_signature"),
    ("inner-line-feed", resigned("\nVersion", "\n\nVersion"), "siwe_invalid"),
    ("inner-second-recap", resigned("- urn:recap:", "- urn:recap:e30\n- urn:recap:"), "recap_invalid"),
    (
        "inner-recap-not-last",
        lambda d: resigned(
            d.presented.auth_sig.signed_message, d.presented.auth_sig.signed_message + "\n- https://photos.example/"
        )(d),
        "recap_invalid",
    ),
    ("delegation-revoked", is_("revoked"), "delegation_revoked"),
    ("delegation-ended", is_("expired"), "delegation_expired"),
    ("delegation-not-recorded", is_("unknown"), "delegation_unknown"),
    ("one-of-two-revoked", one_of_two_is_revoked, "delegation_revoked"),
    ("session-revoked", session_is("revoked"), "session_revoked"),
    ("session-not-recorded", session_is("unknown"), "session_unknown"),
    ("registry-away", registry_is_away, "status_unproven"),
]

CAPABILITY: list[tuple[str, Attempt, str]] = [
    ("not-asked-for", lambda d: d.use(ability="photos/read"), "capability_missing"),
    ("asked-for-nothing", signed(resourceAbilityRequests=[]), "capability_missing"),
    (
        "asked-for-more-than-granted",
        signed(resourceAbilityRequests=[request(), request("photos/delete")]),
        "capability_missing",
    ),
    ("asked-for-every-ability", signed(resourceAbilityRequests=[request("photos/*")]), "capability_missing"),
    ("asked-for-everything", signed(resourceAbilityRequests=[request("*/*", "http://*")]), "capability_missing"),
    (
        "asked-for-another-resource",
        signed(resourceAbilityRequests=[request(resource=f"{ORIGIN}/users")]),
        "capability_missing",
    ),
    ("asked-for-the-whole-site", signed(resourceAbilityRequests=[request(resource=ORIGIN)]), "capability_missing"),
    (
        "asked-for-a-lit-ability",
        signed(resourceAbilityRequests=[request("pkp-signing", "lit-pkp://*")]),
        "capability_missing",
    ),
    ("nothing-granted", holding(capabilities=None), "capability_missing"),
    ("other-ability", lambda d: d.use(ability="photos/delete"), "capability_missing"),
    ("wildcard-call", lambda d: d.use(ability="photos/*"), "capability_missing"),
    ("other-resource", lambda d: d.use(resource=f"{ORIGIN}/users"), "capability_missing"),
    ("other-path", lambda d: d.use(path="/albums/2025"), "capability_missing"),
    ("half-a-segment", lambda d: d.use(path="/albums/2026b"), "capability_missing"),
    ("ambiguous-path", lambda d: d.use(path="/albums/2026/../2025"), "path_ambiguous"),
    ("query", lambda d: d.use(path="/albums/2026?size=large"), "path_ambiguous"),
    (
        "not-before-its-time",
        holding(
            capabilities=Capabilities.from_att(
                {RESOURCE: {"photos/list": [{"not_before": NOW + 9}], "photos/write": [{}]}}
            )
        ),
        "capability_missing",
    ),
    ("a-third-use-of-two", a_third_use_of_two, "budget_spent"),
]

REPLAY: list[tuple[str, Attempt, str]] = [
    ("again", again(), "proof_replayed"),
    ("again-with-another-method", again(method="DELETE"), "proof_replayed"),
    ("again-for-another-path", again(path="/albums/2026/cover.jpg"), "proof_replayed"),
    ("again-for-another-body", again(size=1000), "proof_replayed"),
    ("again-for-its-other-ability", again(path="/albums/2026/inbox", ability="photos/write"), "proof_replayed"),
    ("again-for-no-ability", again(ability=None), "proof_replayed"),
    ("again-at-another-node", again(url=f"{OTHER_ORIGIN}/albums/2026"), "wrong_node"),
    ("again-on-another-worker", again_on_another_worker, "proof_replayed"),
    ("again-after-a-restart", again_after_a_restart, "proof_replayed"),
    ("again-at-its-last-moment", again_at_its_last_moment, "proof_replayed"),
    ("again-when-it-is-over", again_when_it_is_over, "proof_stale"),
]

ROWS = [*FORM, *TEXT, *SIGNATURE, *NODE, *TIMES, *INSIDE, *CAPABILITY, *REPLAY]


@pytest.mark.parametrize(("attempt", "code"), [pytest.param(*row[1:], id=row[0]) for row in ROWS])
def test_refused_session_sig(door: SigDoor, attempt: Attempt, code: str) -> None:
    refused(code, lambda: attempt(door))


def test_no_two_rows_have_one_name() -> None:
    assert len({row[0] for row in ROWS}) == len(ROWS)


def test_a_refused_one_is_not_used_up(door: SigDoor) -> None:
    members = door.good()
    assert code_of(lambda: door.use(members, path="/albums/2025")) == "capability_missing"
    assert door.use(members).path == "/albums/2026"


def test_a_spent_budget_does_not_use_it_up_either(door: SigDoor) -> None:
    a_full = door.bent(lambda m: put(m, {"expiration": after(50)}))
    refused("budget_spent", lambda: a_third_use_of_two(door))
    refused("budget_spent", lambda: door.use(a_full, path="/albums/2026/inbox", ability="photos/write"))
    assert door.use(a_full).capability is not None
