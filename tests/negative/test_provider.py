"""What must not pass a provider's door, each with its exact code."""

from __future__ import annotations

import base64
import hmac
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from joserfc.jwk import RSAKey

from authenticator.errors import CountersignError, PeerError, VerificationError
from authenticator.protocol.authsig import AuthSig
from authenticator.protocol.entry import delegation_granted
from authenticator.protocol.recap import Capabilities
from authenticator.session.keys import SessionKey
from tests.fakes.door import Door
from tests.fakes.world import (
    NOW,
    ORIGIN,
    OTHER_ORIGIN,
    RESOURCE,
    Log,
    Person,
    Presented,
    World,
    network,
    provider,
)

Attempt = Callable[[Door], object]
FOREIGN = SessionKey.from_secret("ed25519", b"\x42" * 32)


@pytest.fixture
def door(tmp_path: Path) -> Door:
    return Door(tmp_path)


def _refused(door: Door, attempt: Attempt, code: str) -> None:
    with pytest.raises(CountersignError) as caught:
        attempt(door)
    assert caught.value.code == code


def _b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _none_alg(door: Door) -> str:
    _header, claims, _signature = door.token().split(".")
    header = _b64(b'{"alg":"none","typ":"at+jwt","kid":"key-1"}')
    return f"{header}.{claims}."


def _hmac_by_public_key(door: Door) -> str:
    _header, claims, _signature = door.token().split(".")
    header = _b64(b'{"alg":"HS256","typ":"at+jwt","kid":"key-1"}')
    public = door.world.rsa.as_pem(private=False)
    tag = hmac.digest(public, f"{header}.{claims}".encode(), "sha256")
    return f"{header}.{claims}.{_b64(tag)}"


def _other_rsa(door: Door) -> str:
    return door.token(key=RSAKey.generate_key(2048, private=True))


def _changed_claims(door: Door) -> str:
    header, claims, signature = door.token().split(".")
    content = json.loads(base64.urlsafe_b64decode(claims + "=="))
    content["sub"] = "f" * 32
    changed = _b64(json.dumps(content).encode())
    return f"{header}.{changed}.{signature}"


TOKENS = [
    pytest.param(lambda d: d.call(authorization=None), "token_missing", id="no token"),
    pytest.param(lambda d: d.call(authorization=""), "token_missing", id="empty header"),
    pytest.param(lambda d: d.call(authorization="DPoP "), "token_missing", id="scheme without token"),
    pytest.param(lambda d: d.call(authorization=f"Bearer {d.token()}"), "token_scheme", id="bearer scheme"),
    pytest.param(lambda d: d.call(authorization="Basic YTpi"), "token_scheme", id="basic scheme"),
    pytest.param(lambda d: d.call(token="nonsense"), "token_invalid", id="no token at all"),
    pytest.param(lambda d: d.call(token="a" * 9000), "token_invalid", id="token too large"),
    pytest.param(lambda d: d.call(token=_none_alg(d)), "token_invalid", id="algorithm none"),
    pytest.param(lambda d: d.call(token=_hmac_by_public_key(d)), "token_invalid", id="HMAC by the public key"),
    pytest.param(lambda d: d.call(token=_other_rsa(d)), "token_invalid", id="signed by another RSA key"),
    pytest.param(lambda d: d.call(token=_changed_claims(d)), "token_invalid", id="changed claims"),
    pytest.param(lambda d: d.call(token=d.token(header={"typ": "JWT"})), "token_invalid", id="id_token as token"),
    pytest.param(lambda d: d.call(token=d.token(header={"kid": "x"})), "token_invalid", id="unknown key id"),
    pytest.param(lambda d: d.call(token=d.token(iss=OTHER_ORIGIN)), "token_invalid", id="other issuer"),
    pytest.param(lambda d: d.call(token=d.token(aud="someone")), "token_invalid", id="other audience"),
    pytest.param(lambda d: d.call(token=d.token(aud=None)), "token_invalid", id="no audience"),
    pytest.param(lambda d: d.call(token=d.token(client_id="f" * 32)), "token_invalid", id="other client"),
    pytest.param(lambda d: d.call(token=d.token(exp=NOW)), "token_invalid", id="expired token"),
    pytest.param(lambda d: d.call(token=d.token(iat=NOW + 60)), "token_invalid", id="token from the future"),
    pytest.param(lambda d: d.call(token=d.token(exp=None)), "token_invalid", id="token without end"),
    pytest.param(lambda d: d.call(token=d.token(exp=str(NOW + 60))), "token_invalid", id="end as text"),
    pytest.param(lambda d: d.call(token=d.token(sub="alice")), "token_invalid", id="subject is no address"),
    pytest.param(lambda d: d.call(token=d.token(cnf=None)), "token_binding", id="token bound to no key"),
    pytest.param(lambda d: d.call(token=d.token(cnf={"jkt": 7})), "token_binding", id="binding of another type"),
]


@pytest.mark.parametrize(("attempt", "code"), TOKENS)
def test_tokens(door: Door, attempt: Attempt, code: str) -> None:
    _refused(door, attempt, code)


def _replay(door: Door) -> None:
    token = door.token()
    proof = door.world.proof("GET", f"{ORIGIN}/albums/2026", token)
    door.call(token=token, proofs=[proof])
    door.call(token=token, proofs=[proof])


def _replay_after_restart(door: Door) -> None:
    token = door.token()
    proof = door.world.proof("GET", f"{ORIGIN}/albums/2026", token)
    door.call(token=token, proofs=[proof])
    door.store.close()
    door.call(token=token, proofs=[proof])


def _same_jti(door: Door) -> None:
    door.call(proof={"jti": "again"})
    door.call(path="/albums/2026/alps", proof={"jti": "again"})


def _tampered_proof(door: Door) -> None:
    token = door.token()
    head, _, signature = door.world.proof("GET", f"{ORIGIN}/albums/2026", token).rpartition(".")
    door.call(token=token, proofs=[f"{head}.{'A' if signature[0] != 'A' else 'B'}{signature[1:]}"])


def _two_proofs(door: Door) -> None:
    token = door.token()
    door.call(token=token, proofs=[door.world.proof("GET", f"{ORIGIN}/albums/2026", token) for _ in range(2)])


PROOFS = [
    pytest.param(lambda d: d.call(proofs=[]), "proof_missing", id="no proof"),
    pytest.param(_two_proofs, "malformed", id="two proofs"),
    pytest.param(lambda d: d.call(proofs=["a.b"]), "malformed", id="proof is no JWS"),
    pytest.param(_tampered_proof, "bad_signature", id="tampered signature"),
    pytest.param(lambda d: d.call(proof={"htm": "POST"}), "proof_mismatch", id="wrong method"),
    pytest.param(lambda d: d.call(proof={"htm": "get"}), "proof_mismatch", id="method in another case"),
    pytest.param(lambda d: d.call(proof={"htu": f"{ORIGIN}/albums/2025"}), "proof_mismatch", id="wrong path"),
    pytest.param(lambda d: d.call(proof={"htu": f"{OTHER_ORIGIN}/albums/2026"}), "proof_mismatch", id="another site"),
    pytest.param(
        lambda d: d.call(proof={"htu": "https://127.0.0.1:8473/albums/2026"}),
        "proof_mismatch",
        id="wrong scheme",
    ),
    pytest.param(lambda d: d.call(proof={"ath": None}), "proof_mismatch", id="no token hash"),
    pytest.param(lambda d: d.call(proof={"ath": "A" * 43}), "proof_mismatch", id="hash of another token"),
    pytest.param(lambda d: d.call(proof={"iat": NOW - 31}), "proof_stale", id="stale proof"),
    pytest.param(lambda d: d.call(proof={"iat": NOW + 11}), "proof_stale", id="future proof"),
    pytest.param(_replay, "proof_replayed", id="replayed proof"),
    pytest.param(_replay_after_restart, "proof_replayed", id="replayed after a restart"),
    pytest.param(_same_jti, "proof_replayed", id="jti used for another call"),
    pytest.param(lambda d: d.call(signer=FOREIGN), "token_binding", id="foreign key"),
    pytest.param(
        lambda d: d.call(token=d.token(cnf={"jkt": FOREIGN.public.thumbprint}), signer=FOREIGN),
        "token_binding",
        id="foreign key with a token of its own",
    ),
]


@pytest.mark.parametrize(("attempt", "code"), PROOFS)
def test_proofs(door: Door, attempt: Attempt, code: str) -> None:
    _refused(door, attempt, code)


def _expired(door: Door) -> None:
    short = door.world.delegation(expires_at=NOW + 20)
    door.present(short)
    door.presented = short
    door.world.now = NOW + 20
    door.call()


def _with_status(change: dict[str, Any], **call: Any) -> Attempt:
    def attempt(door: Door) -> None:
        address, delegation = door.world.person.address, door.presented.delegation_id
        door.world.statuses[(address, delegation)] = door.world.active(address, delegation, **change)
        door.call(**call)

    return attempt


def _status_fails(error: Exception) -> Attempt:
    def attempt(door: Door) -> None:
        door.world.statuses[(door.world.person.address, None)] = error
        door.call()

    return attempt


def _status_runs_out(door: Door) -> None:
    door.call()
    door.world.statuses[(door.world.person.address, None)] = PeerError("registry_down")
    door.world.now += 14
    door.call()
    door.world.now += 1
    door.call()


def _other_session(door: Door) -> None:
    other = World()
    other.person = Person(address="f" * 32)
    other.log = door.world.log
    shown = other.delegation(expires_at=NOW + 99)
    door.present(shown)
    door.call(delegation=shown.delegation_id, token=door.token(delegation_id=shown.delegation_id))


def _other_delegation_of_same_key(door: Door) -> None:
    second = door.world.delegation(expires_at=NOW + 99)
    door.present(second)
    door.call(delegation=second.delegation_id)


DELEGATIONS = [
    pytest.param(_expired, "delegation_expired", id="expired delegation"),
    pytest.param(lambda d: d.call(delegation="0" * 64), "delegation_unknown", id="never presented"),
    pytest.param(lambda d: d.call(delegation="../x"), "delegation_unknown", id="delegation id is no id"),
    pytest.param(lambda d: d.call(delegation=None), "capability_missing", id="no delegation named"),
    pytest.param(_other_session, "token_binding", id="delegation of another session"),
    pytest.param(_other_delegation_of_same_key, "token_binding", id="token of another delegation"),
    pytest.param(_with_status({"delegation": "revoked"}), "delegation_revoked", id="revoked delegation"),
    pytest.param(
        _with_status({"delegation": "revoked"}, ability=None, delegation=None),
        "delegation_revoked",
        id="revoked delegation that is not named",
    ),
    pytest.param(_with_status({"delegation": "unknown"}), "delegation_unknown", id="registry does not know it"),
    pytest.param(_with_status({"session": "revoked"}), "session_revoked", id="revoked session"),
    pytest.param(_with_status({"session": "unknown"}), "session_unknown", id="unknown session"),
    pytest.param(_with_status({"iat": NOW - 60}), "status_unproven", id="old status statement"),
    pytest.param(_status_fails(PeerError("registry_down")), "status_unproven", id="registry away"),
    pytest.param(
        _status_fails(VerificationError("bad_signature")),
        "status_unproven",
        id="status signed by someone else",
    ),
    pytest.param(_status_runs_out, "status_unproven", id="registry away, status ran out"),
]


@pytest.mark.parametrize(("attempt", "code"), DELEGATIONS)
def test_delegations(door: Door, attempt: Attempt, code: str) -> None:
    _refused(door, attempt, code)


def _budget(door: Door) -> None:
    for _ in range(3):
        door.call("PUT", "/albums/2026/inbox/a.png", ability="photos/write")


def _bytes_budget(door: Door) -> None:
    wanted = Capabilities.from_att({RESOURCE: {"photos/read": [{"max_bytes": 100}]}})
    small = door.world.delegation(capabilities=wanted)
    door.present(small)
    door.presented = small
    door.call(path="/albums/a.png", ability="photos/read", size=60)
    door.call(path="/albums/a.png", ability="photos/read", size=41)


def _too_early(door: Door) -> None:
    wanted = Capabilities.from_att({RESOURCE: {"photos/read": [{"not_before": NOW + 60}]}})
    later = door.world.delegation(capabilities=wanted)
    door.present(later)
    door.presented = later
    door.call(path="/albums/a.png", ability="photos/read")


def _nothing_granted(door: Door) -> None:
    plain = door.world.delegation(capabilities=None)
    door.present(plain)
    door.presented = plain
    door.call()


CAPABILITIES = [
    pytest.param(lambda d: d.call(ability="photos/delete"), "capability_missing", id="ability not granted"),
    pytest.param(lambda d: d.call(ability="photos/*"), "capability_missing", id="wildcard was not granted"),
    pytest.param(lambda d: d.call(resource=f"{OTHER_ORIGIN}/albums"), "capability_missing", id="other resource"),
    pytest.param(lambda d: d.call(path="/albums/2025"), "capability_missing", id="other year"),
    pytest.param(lambda d: d.call(path="/albums/2026x"), "capability_missing", id="prefix of a name"),
    pytest.param(lambda d: d.call(path="/albums"), "capability_missing", id="above the prefix"),
    pytest.param(lambda d: d.call(path="/Albums/2026"), "capability_missing", id="other case"),
    pytest.param(lambda d: d.call(path="/albums/2026/../2025"), "path_ambiguous", id="dot segments"),
    pytest.param(lambda d: d.call(path="/albums/2026/%2e%2e/2025"), "path_ambiguous", id="encoded dots"),
    pytest.param(lambda d: d.call(path="/albums/2026%2f..%2f2025"), "path_ambiguous", id="encoded slash"),
    pytest.param(lambda d: d.call(path="/albums/2026\\..\\2025"), "path_ambiguous", id="backslashes"),
    pytest.param(lambda d: d.call(path="/albums/2026/%252e%252e"), "path_ambiguous", id="encoded twice"),
    pytest.param(lambda d: d.call(path="//albums/2026"), "path_ambiguous", id="doubled slash"),
    pytest.param(lambda d: d.call(path="/albums/2026;v=1"), "path_ambiguous", id="path parameter"),
    pytest.param(lambda d: d.call(path="/albums/%32026"), "path_ambiguous", id="needless escape"),
    pytest.param(lambda d: d.call(path="/albums/2026#/../2025"), "path_ambiguous", id="fragment in the path"),
    pytest.param(lambda d: d.call(path="/albums/2026?/../2025"), "path_ambiguous", id="query in the path"),
    pytest.param(lambda d: d.call(path="/albums/2026/\t../2025"), "path_ambiguous", id="tab in the path"),
    pytest.param(
        lambda d: d.call("PUT", "/albums/2026/alps/a.png", ability="photos/write"),
        "capability_missing",
        id="write outside its own prefix",
    ),
    pytest.param(_budget, "budget_spent", id="third of two uses"),
    pytest.param(_bytes_budget, "budget_spent", id="more bytes than allowed"),
    pytest.param(_too_early, "capability_missing", id="not before"),
    pytest.param(_nothing_granted, "capability_missing", id="signed in without permissions"),
]


@pytest.mark.parametrize(("attempt", "code"), CAPABILITIES)
def test_capabilities(door: Door, attempt: Attempt, code: str) -> None:
    _refused(door, attempt, code)


def _presented(change: Callable[[Door], Presented]) -> Attempt:
    return lambda door: door.present(change(door))


def _changed_text(door: Door, old: str, new: str) -> Presented:
    signed = door.presented.auth_sig
    assert old in signed.signed_message
    changed = AuthSig(signed.sig, signed.derived_via, signed.signed_message.replace(old, new, 1), signed.address)
    return replace(door.presented, auth_sig=changed)


def _changed_signature(door: Door) -> Presented:
    signed = door.presented.auth_sig
    digit = "1" if signed.sig[10] != "1" else "2"
    changed = AuthSig(
        signed.sig[:10] + digit + signed.sig[11:], signed.derived_via, signed.signed_message, signed.address
    )
    return replace(door.presented, auth_sig=changed)


def _for_other_site(door: Door) -> Presented:
    return door.world.delegation(host="127.0.0.1:8474")


def _for_other_resources(door: Door) -> Presented:
    att: dict[str, Any] = {f"{OTHER_ORIGIN}/albums": {"photos/read": [{}]}}
    return door.world.delegation(capabilities=Capabilities.from_att(att))


def _of_other_network(door: Door) -> Presented:
    return door.world.delegation(log=Log(network("other", registry="other"), "other"))


def _signed_by_other_registry(door: Door) -> Presented:
    return door.world.delegation(log=Log(door.world.network, "other"))


def _wrong_index(door: Door) -> Presented:
    first, second = door.presented.receipts
    return replace(door.presented, receipts=(first, replace(second, index=second.index - 1)))


def _cut_proof(door: Door) -> Presented:
    first, second = door.presented.receipts
    return replace(door.presented, receipts=(first, replace(second, proof=second.proof[:-1])))


def _opening_of_other_provider(door: Door) -> Presented:
    other = provider("forum", OTHER_ORIGIN)
    return door.world.delegation(commitment_to=other.provider)


def _forged_opening(door: Door) -> Presented:
    other = provider("forum", OTHER_ORIGIN)
    first, second = door.world.delegation(commitment_to=other.provider).receipts
    opening = replace(first.openings["provider"], value=door.world.provider.provider)
    return replace(door.presented, receipts=(replace(first, openings={"provider": opening}), second))


def _no_opening(door: Door) -> Presented:
    first, second = door.presented.receipts
    return replace(door.presented, receipts=(replace(first, openings={}), second))


def _receipt_of_other_delegation(door: Door) -> Presented:
    other = door.world.delegation(expires_at=NOW + 99)
    return replace(door.presented, receipts=(door.presented.receipts[0], other.receipts[1]))


def _session_of_other_account(door: Door) -> Presented:
    door.world.person = Person(account_key=b"\x08" * 32)
    other = door.world.delegation()
    return replace(door.presented, receipts=(other.receipts[0], door.presented.receipts[1]))


def _delegation_at_other_address(door: Door) -> Presented:
    door.world.person = Person(address="f" * 32)
    other = door.world.delegation()
    return replace(door.presented, receipts=(other.receipts[0], door.presented.receipts[1]))


BEFORE = b"\x05" * 32


def _rekeyed(door: Door) -> Presented:
    return door.world.delegation(account_before=BEFORE)


def _rekeyed_to_another_account(door: Door) -> Presented:
    own = door.world.person
    door.world.person = Person(account_key=b"\x08" * 32)
    other = door.world.delegation(account_before=BEFORE)
    door.world.person = own
    return replace(door.presented, receipts=(other.receipts[0], door.presented.receipts[1]))


def _granted_by_the_account_before(door: Door) -> Presented:
    """A permission of the new account, with the log's word for one of the same name by the account before."""
    own, made = door.world.person, _rekeyed(door)
    entry = delegation_granted(made.receipts[1].network, own.address, made.delegation_id, made.expires_at, BEFORE)
    (index,) = door.world.log.append(entry)
    return replace(made, receipts=(made.receipts[0], door.world.log.receipt(entry, index)))


def _both_openings(door: Door) -> Presented:
    made = _rekeyed(door)
    return replace(made, receipts=(door.presented.receipts[0], *made.receipts))


def _rekeyed_without_an_opening(door: Door) -> Presented:
    first, second = _rekeyed(door).receipts
    return replace(_rekeyed(door), receipts=(replace(first, openings={}), second))


PRESENTED = [
    pytest.param(_presented(_rekeyed_to_another_account), "account_mismatch", id="carried on by another account"),
    pytest.param(_presented(_granted_by_the_account_before), "account_mismatch", id="granted by the account before"),
    pytest.param(_presented(_both_openings), "receipt_invalid", id="two receipts that open a session"),
    pytest.param(_presented(_rekeyed_without_an_opening), "session_address", id="carried on and not opened"),
    pytest.param(
        _presented(lambda d: d.world.delegation(account_before=BEFORE, commitment_to=provider("forum").provider)),
        "session_address",
        id="carried on at another provider",
    ),
    pytest.param(_presented(_changed_signature), "bad_signature", id="tampered AuthSig signature"),
    pytest.param(
        _presented(lambda d: _changed_text(d, "Chain ID: 1", "Chain ID: 5")), "siwe_mismatch", id="other chain"
    ),
    pytest.param(_presented(lambda d: _changed_text(d, "'list'", "'lost'")), "recap_invalid", id="other statement"),
    pytest.param(_presented(_for_other_site), "siwe_mismatch", id="signed for another site"),
    pytest.param(_presented(_for_other_resources), "resource_origin", id="resources of another site"),
    pytest.param(_presented(_of_other_network), "wrong_network", id="receipt of another network"),
    pytest.param(_presented(_signed_by_other_registry), "checkpoint_invalid", id="head by another registry"),
    pytest.param(_presented(_wrong_index), "inclusion", id="receipt at another index"),
    pytest.param(_presented(_cut_proof), "inclusion", id="inclusion proof cut short"),
    pytest.param(_presented(_opening_of_other_provider), "session_address", id="session of another provider"),
    pytest.param(_presented(_forged_opening), "receipt_invalid", id="opening of another commitment"),
    pytest.param(_presented(_no_opening), "session_address", id="no opening"),
    pytest.param(_presented(_receipt_of_other_delegation), "delegation_unknown", id="other delegation's receipt"),
    pytest.param(_presented(_session_of_other_account), "account_mismatch", id="session of another account"),
    pytest.param(_presented(_delegation_at_other_address), "session_address", id="delegation at another address"),
    pytest.param(
        lambda d: d.present(replace(d.presented, receipts=d.presented.receipts[:1])),
        "receipt_invalid",
        id="no receipt of the delegation",
    ),
    pytest.param(
        lambda d: d.present(replace(d.presented, receipts=d.presented.receipts[:1] * 2)),
        "receipt_invalid",
        id="one receipt twice",
    ),
    pytest.param(lambda d: d.guard.delegations.present([]), "malformed", id="not an object"),
    pytest.param(
        lambda d: d.guard.delegations.present({**d.presented.body(), "extra": 1}),
        "unknown_field",
        id="extra field",
    ),
]


@pytest.mark.parametrize(("attempt", "code"), PRESENTED)
def test_presented_delegations(door: Door, attempt: Attempt, code: str) -> None:
    _refused(door, attempt, code)


def test_a_refused_call_spends_nothing(door: Door) -> None:
    _refused(door, lambda d: d.call(path="/albums/2025", proof={"jti": "kept"}), "capability_missing")
    assert door.call(proof={"jti": "kept"}).path == "/albums/2026"


def test_a_session_that_was_carried_on_is_the_same_person(door: Door) -> None:
    door.present(_rekeyed(door))
    door.present(door.presented)  # and a permission from before stays good
