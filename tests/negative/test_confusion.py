"""What is good for one is used for another: parts of two good things put together, turned round, cut; another person's,
another provider's, another relay's, another log's; another algorithm's name, another curve's key.

Everything here is made by keys that are good for something. Each class has its rows, named `class: what`.
"""

from __future__ import annotations

import hmac
import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from coincurve import PrivateKey
from joserfc.jwk import RSAKey

from authenticator.errors import CountersignError
from authenticator.protocol.canonical import b64u, jcs, unb64u
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.sessionsig import AbilityRequest
from authenticator.provider.guard import UseRequest
from authenticator.session.delegation import Delegated, hand_on
from authenticator.session.keys import SessionKey
from authenticator.session.signing import SessionSigner
from authenticator.verify.status import build_status, verify_status
from tests.fakes.chain import key
from tests.fakes.chain_door import HELPER, READING, of
from tests.fakes.session_sigs import SigDoor, call
from tests.fakes.world import (
    ADDRESS,
    NOW,
    ORIGIN,
    OTHER_ORIGIN,
    RELAY,
    RESOURCE,
    Log,
    Person,
    Presented,
    World,
    network,
    provider,
    seed,
)

CLASSES = (
    "splice",
    "reorder",
    "truncate",
    "cross-user",
    "cross-provider",
    "cross-relay",
    "cross-log",
    "algorithm",
    "curve",
)
URL = f"{ORIGIN}/albums/2026/alps/ridge"
P256 = SessionKey.from_secret("p256", seed("another curve"))
K1 = b"\x07" * 32
STRANGER = Person(b"\x08" * 32, "f" * 32)


class Stand(SigDoor):
    """A provider's door, and everything that can be shown there, as compact JWS where it is one."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.text = self.token()

    # ---- what is good, and its twin -----------------------------------------------------------------------------

    def good(self, kind: str) -> str:  # type: ignore[override]
        """A good JWS."""
        return {"token": self._token, "proof": self._proof, "link": self._link, "status": self._status}[kind](
            twin=False
        )

    def twin(self, kind: str) -> str:
        """Another good JWS of the same kind, by the same key, for something else."""
        return {"token": self._token, "proof": self._proof, "link": self._link, "status": self._status}[kind](twin=True)

    def _token(self, *, twin: bool) -> str:
        return self.token(jti="twin") if twin else self.text

    def _proof(self, *, twin: bool) -> str:
        return self.world.proof("PUT" if twin else "GET", URL, self.text)

    def handed_on(self, *, until: int = NOW + 600, to: SessionKey = HELPER, by: Presented | None = None) -> Delegated:
        """A link below the delegation."""
        top = of(by or self.presented)
        can = Capabilities.from_att(READING)
        return hand_on(top, self.world.key, self.world.provider, to=to.public, can=can, until=until, now=NOW)

    def _link(self, *, twin: bool) -> str:
        return self.handed_on(until=NOW + (500 if twin else 600)).links[0].text

    def _status(self, *, twin: bool) -> str:
        return status_of(self.presented.delegation_id, session="revoked" if twin else "active")

    # ---- what is tried ------------------------------------------------------------------------------------------

    def show(self, kind: str, text: str) -> object:
        """Use a JWS for what its kind is for."""
        if kind == "token":
            return self.ask(token=text, proof=self.world.proof("GET", URL, text))
        if kind == "proof":
            return self.ask(token=self.text, proof=text)
        if kind == "link":
            return self.guard.delegations.present({**self.presented.body(), "chain": [text]})
        return verify_status(text, self.world.network, ADDRESS, self.presented.delegation_id, NOW)

    def ask(self, *, token: str, proof: str, **changes: Any) -> object:
        """Call with a token and a proof."""
        values: dict[str, Any] = {
            "method": "GET",
            "url": URL,
            "authorization": f"DPoP {token}",
            "proofs": (proof,),
            "delegation": self.presented.delegation_id,
            "ability": "photos/list",
            "resource": RESOURCE,
            **changes,
        }
        return self.guard.check_use(UseRequest(**values))

    def key_of(self, kind: str) -> bytes:
        """The public key that a JWS of this kind is checked with, as bytes that everybody knows."""
        if kind == "token":
            return self.world.rsa.as_pem(private=False)
        return self.world.network.registry.public_key if kind == "status" else self.world.key.public.raw

    def elsewhere(self, **changes: Any) -> World:
        """Another world: the same names, other keys where `changes` say so."""
        world = World()
        for name, value in changes.items():
            setattr(world, name, value)
        return world

    def signature(self, presented: Presented, auth_sig: dict[str, Any]) -> object:
        """Show a delegation with its AuthSig changed."""
        good = presented.auth_sig.to_json()
        return self.guard.delegations.present({**presented.body(), "auth_sig": {**good, **auth_sig}})

    def receipt(self, at: int, **changes: Any) -> object:
        """Show a delegation with one of its receipts changed."""
        receipts = list(self.presented.receipts)
        receipts[at] = replace(receipts[at], **changes)
        return self.guard.delegations.present(replace(self.presented, receipts=tuple(receipts)).body())

    def session_sig(self, *held: Presented, node: str = ORIGIN, signer: SessionKey | None = None) -> str:
        """A SessionSig of a good client, in its header's form."""
        delegations = [each.auth_sig for each in held or (self.presented,)]
        made = SessionSigner(signer or self.world.key, self.world.clock)
        wanted = [AbilityRequest("photos/list", RESOURCE)]
        return made.sign([node], delegations, wanted)[node].header()


def status_of(delegation_id: str, **changes: Any) -> str:
    values: dict[str, Any] = {
        "network": network().network_id,
        "address": ADDRESS,
        "session": "active",
        "delegation_id": delegation_id,
        "delegation": "active",
        "height": 7,
        "now": NOW,
        "registry_seed": seed("registry"),
        **changes,
    }
    return build_status(**values)


Attempt = Callable[[Stand], object]


@dataclass(frozen=True)
class Row:
    """One attempt and the code it must be refused with."""

    kind: str
    name: str
    attempt: Attempt
    code: str


# ---- every JWS ------------------------------------------------------------------------------------------------------

JWS = ("token", "proof", "link", "status")


def parts(text: str) -> list[str]:
    return text.split(".")


def joined(make: Callable[[list[str], list[str]], list[str]]) -> Callable[[str], Attempt]:
    """Put a JWS together from its parts and those of its twin."""

    def of_kind(kind: str) -> Attempt:
        def attempt(d: Stand) -> object:
            return d.show(kind, ".".join(make(parts(d.good(kind)), parts(d.twin(kind)))))

        return attempt

    return of_kind


def headed(alg: str, sign: Callable[[Stand, str, bytes], bytes]) -> Callable[[str], Attempt]:
    """A JWS whose header names another algorithm and that is signed anew, by whatever key."""

    def of_kind(kind: str) -> Attempt:
        def attempt(d: Stand) -> object:
            header, payload, _ = parts(d.good(kind))
            signed = f"{b64u(jcs({**json.loads(unb64u(header)), 'alg': alg}))}.{payload}"
            return d.show(kind, f"{signed}.{b64u(sign(d, kind, signed.encode()))}")

        return attempt

    return of_kind


def by_nobody(_d: Stand, _kind: str, _message: bytes) -> bytes:
    return b""


def by_hmac(d: Stand, kind: str, message: bytes) -> bytes:
    """With the public key as the secret, which everybody has."""
    return hmac.digest(d.key_of(kind), message, "sha256")


def by_its_own(d: Stand, kind: str, message: bytes) -> bytes:
    """With the right key where a client has it, so that nothing but the algorithm's name is wrong."""
    if kind in ("token", "status"):
        return SessionKey.from_secret("ed25519", seed("registry")).sign(message)
    return d.world.key.sign(message)


def by_p256(_d: Stand, _kind: str, message: bytes) -> bytes:
    return P256.sign(message)


def by_secp256k1(_d: Stand, _kind: str, message: bytes) -> bytes:
    return PrivateKey(K1).sign_recoverable(message)[:64]


def own(kind: str) -> str:
    """The algorithm that a kind of JWS has."""
    return "RS256" if kind == "token" else "EdDSA"


EVERY: list[tuple[str, str, Callable[[str], Attempt]]] = [
    ("splice", "the signature of its twin", joined(lambda a, b: [a[0], a[1], b[2]])),
    ("splice", "the claims of its twin", joined(lambda a, b: [a[0], b[1], a[2]])),
    ("reorder", "parts turned round", joined(lambda a, _: [a[1], a[0], a[2]])),
    ("truncate", "without a signature", joined(lambda a, _: [a[0], a[1], ""])),
    ("truncate", "half a signature", joined(lambda a, _: [a[0], a[1], b64u(unb64u(a[2])[: len(unb64u(a[2])) // 2])])),
    ("truncate", "without claims", joined(lambda a, _: [a[0], "", a[2]])),
    ("algorithm", "none", headed("none", by_nobody)),
    ("algorithm", "HS256 by the public key", headed("HS256", by_hmac)),
    ("algorithm", "PS256", headed("PS256", by_its_own)),
    ("algorithm", "ES256 by an Ed25519 key", headed("ES256", by_its_own)),
    ("curve", "P-256", headed("ES256", by_p256)),
    ("curve", "P-256 under its own algorithm", lambda kind: headed(own(kind), by_p256)(kind)),
    ("curve", "secp256k1", headed("ES256K", by_secp256k1)),
    ("curve", "secp256k1 under its own algorithm", lambda kind: headed(own(kind), by_secp256k1)(kind)),
]
CODES = {"token": "token_invalid", "proof": "bad_signature", "link": "bad_signature", "status": "bad_signature"}
OTHER_CODES = {  # where the form is refused before a signature is looked at
    ("reorder", "parts turned round", "token"): "token_invalid",
    ("reorder", "parts turned round", "proof"): "unknown_field",
    ("reorder", "parts turned round", "link"): "unknown_field",
    ("reorder", "parts turned round", "status"): "unknown_field",
    ("truncate", "without claims", "proof"): "malformed",
    ("truncate", "without claims", "link"): "malformed",
}

# ---- one by one -----------------------------------------------------------------------------------------------------


def lines(change: Callable[[list[str]], list[str]]) -> Attempt:
    """The lines of the SIWE message in another order, or fewer, signed anew by the account."""

    def attempt(d: Stand) -> object:
        text = "\n".join(change(d.presented.auth_sig.signed_message.split("\n")))
        return d.signature(d.presented, {"signedMessage": text})

    return attempt


def swapped(at: str, to: str) -> Callable[[list[str]], list[str]]:
    """Two lines, named by how they begin, change places."""

    def change(found: list[str]) -> list[str]:
        first, second = (next(i for i, line in enumerate(found) if line.startswith(name)) for name in (at, to))
        found[first], found[second] = found[second], found[first]
        return found

    return change


def another_person(d: Stand) -> Presented:
    """Another person's delegation for the same key, in the same log."""
    own_person, d.world.person = d.world.person, STRANGER
    made = d.world.delegation()
    d.world.person = own_person
    return made


def chain_of_two(d: Stand) -> list[str]:
    first = d.handed_on()
    can = Capabilities.from_att(READING)
    second = hand_on(first, HELPER, d.world.provider, to=key("third").public, can=can, until=NOW + 300, now=NOW)
    return [link.text for link in second.links]


def chain(pick: Callable[[list[str]], list[str]]) -> Attempt:
    return lambda d: d.guard.delegations.present({**d.presented.body(), "chain": pick(chain_of_two(d))})


def in_session_sig(change: Callable[[Stand, dict[str, Any]], object]) -> Attempt:
    """A good SessionSig whose members a thief changed."""

    def attempt(d: Stand) -> object:
        members = json.loads(unb64u(d.session_sig()))
        change(d, members)
        return d.guard.check_use(call(members))

    return attempt


def in_its_text(change: Callable[[Stand, dict[str, Any]], object]) -> Attempt:
    """A SessionSig whose text was changed and signed anew by its key."""

    def attempt(d: Stand) -> object:
        message = json.loads(json.loads(unb64u(d.session_sig()))["signedMessage"])
        change(d, message)
        text = json.dumps(message, ensure_ascii=False, separators=(",", ":"))
        return d.guard.check_use(call(d.sign(text)))

    return attempt


def turned(members: dict[str, Any]) -> None:
    first = next(iter(members))
    members[first] = members.pop(first)


def other_network(d: Stand) -> Presented:
    return d.world.delegation(log=Log(network("other", registry="other"), "other"))


def other_registry(d: Stand) -> Presented:
    return d.world.delegation(log=Log(d.world.network, "other"))


def at_another_provider(**changes: Any) -> World:
    """The same person and key at another provider."""
    world = World(origin=OTHER_ORIGIN)
    world.provider = provider("forum", OTHER_ORIGIN)
    for name, value in changes.items():
        setattr(world, name, value)
    return world


def present(make: Callable[[Stand], Presented]) -> Attempt:
    return lambda d: d.guard.delegations.present(make(d).body())


def with_token(**claims: Any) -> Attempt:
    """A token that the relay signed, with other claims."""

    def attempt(d: Stand) -> object:
        text = d.token(**claims)
        return d.ask(token=text, proof=d.world.proof("GET", URL, text))

    return attempt


def by_another_relay(d: Stand) -> object:
    """Another relay's key signs what ours would have."""
    text = d.token(key=RSAKey.generate_key(2048, private=True))
    return d.ask(token=text, proof=d.world.proof("GET", URL, text))


def stranger_token(d: Stand) -> object:
    """The other person's token, with the proof of the key that both sessions have."""
    other = another_person(d)
    d.present(other)
    text = d.token(sub=STRANGER.address, delegation_id=other.delegation_id)
    return d.ask(token=text, proof=d.world.proof("GET", URL, text))


def own_token_for_their_delegation(d: Stand) -> object:
    other = another_person(d)
    d.present(other)
    return d.ask(token=d.text, proof=d.world.proof("GET", URL, d.text), delegation=other.delegation_id)


def two_persons_in_one_session_sig(d: Stand) -> object:
    other = another_person(d)
    d.present(other)
    return d.guard.check_use(call(d.session_sig(other, d.presented)))


ONE_BY_ONE: list[tuple[str, str, Attempt, str]] = [
    # parts of two good things
    (
        "splice",
        "delegation: the signature of another",
        lambda d: d.signature(d.presented, {"sig": d.another().auth_sig.sig}),
        "bad_signature",
    ),
    (
        "splice",
        "delegation: the message of another",
        lambda d: d.signature(d.presented, {"signedMessage": d.another().auth_sig.signed_message}),
        "bad_signature",
    ),
    (
        "splice",
        "delegation: another's account",
        lambda d: d.signature(d.presented, {"address": STRANGER.account}),
        "siwe_mismatch",
    ),
    (
        "splice",
        "receipt: the entry of the other",
        lambda d: d.receipt(0, entry=d.presented.receipts[1].entry),
        "inclusion",
    ),
    (
        "splice",
        "receipt: the place of the other",
        lambda d: d.receipt(0, index=d.presented.receipts[1].index),
        "inclusion",
    ),
    (
        "splice",
        "receipt: the path of the other",
        lambda d: d.receipt(0, proof=d.presented.receipts[1].proof),
        "inclusion",
    ),
    ("splice", "receipt: an older head", lambda d: d.receipt(1, checkpoint=older_head(d)), "inclusion"),
    (
        "splice",
        "chain: below another delegation of the key",
        lambda d: d.guard.delegations.present({**d.another().body(), "chain": [d.good("link")]}),
        "chain_broken",
    ),
    (
        "splice",
        "chain: the lower link of another chain",
        lambda d: d.guard.delegations.present({**d.presented.body(), "chain": [d.good("link"), chain_of_two(d)[1]]}),
        "chain_broken",
    ),
    (
        "splice",
        "SessionSig: the signature of another",
        in_session_sig(lambda d, m: m.update(sig=json.loads(unb64u(d.session_sig(node=OTHER_ORIGIN)))["sig"])),
        "bad_signature",
    ),
    (
        "splice",
        "SessionSig: the text of another",
        in_session_sig(
            lambda d, m: m.update(signedMessage=json.loads(unb64u(d.session_sig(node=OTHER_ORIGIN)))["signedMessage"])
        ),
        "bad_signature",
    ),
    # turned round
    ("reorder", "delegation: two lines", lines(swapped("URI", "Version")), "siwe_invalid"),
    ("reorder", "delegation: the two times", lines(swapped("Issued At", "Expiration Time")), "siwe_invalid"),
    ("reorder", "delegation: the nonce first", lines(swapped("Nonce", "URI")), "siwe_invalid"),
    (
        "reorder",
        "receipt: the path turned round",
        lambda d: d.receipt(0, proof=d.presented.receipts[0].proof[::-1]),
        "inclusion",
    ),
    (
        "reorder",
        "receipts: each with the other's opening",
        lambda d: d.receipt(1, openings=d.presented.receipts[0].openings),
        "receipt_invalid",
    ),
    ("reorder", "chain: two links", chain(lambda found: found[::-1]), "chain_broken"),
    ("reorder", "SessionSig: its members", in_session_sig(lambda _, m: turned(m)), "not_canonical"),
    ("reorder", "SessionSig: the members of its text", in_its_text(lambda _, m: turned(m)), "not_canonical"),
    (
        "reorder",
        "SessionSig: the members of a delegation in it",
        in_its_text(lambda _, m: turned(m["capabilities"][0])),
        "not_canonical",
    ),
    # cut
    ("truncate", "delegation: no ReCap", lines(lambda found: found[:-2]), "recap_invalid"),
    (
        "truncate",
        "delegation: no end",
        lines(lambda found: [line for line in found if not line.startswith("Expiration")]),
        "grant_times",
    ),
    (
        "truncate",
        "delegation: half a signature",
        lambda d: d.signature(d.presented, {"sig": d.presented.auth_sig.sig[:66]}),
        "malformed",
    ),
    (
        "truncate",
        "receipt: a shorter path",
        lambda d: d.receipt(0, proof=d.presented.receipts[0].proof[:-1]),
        "inclusion",
    ),
    (
        "truncate",
        "receipt: a head without a signature",
        lambda d: d.receipt(0, checkpoint=d.presented.receipts[0].checkpoint.rpartition("\u2014")[0]),
        "checkpoint_invalid",
    ),
    (
        "truncate",
        "receipts: one of two",
        lambda d: d.guard.delegations.present(replace(d.presented, receipts=d.presented.receipts[:1]).body()),
        "receipt_invalid",
    ),
    ("truncate", "chain: its top", chain(lambda found: found[1:]), "chain_broken"),
    (
        "truncate",
        "SessionSig: no delegation",
        in_its_text(lambda _, m: m.update(capabilities=[])),
        "delegation_unknown",
    ),
    (
        "truncate",
        "SessionSig: half a text",
        in_session_sig(lambda _, m: m.update(signedMessage=m["signedMessage"][:99])),
        "malformed",
    ),
    # another person's
    ("cross-user", "token of one, delegation of another", own_token_for_their_delegation, "token_binding"),
    ("cross-user", "token of one, session of another", with_token(sub=STRANGER.address), "token_binding"),
    ("cross-user", "token of another, delegation of one", stranger_token, "token_binding"),
    (
        "cross-user",
        "delegation of one, session of another",
        lambda d: d.guard.delegations.present(
            replace(d.presented, receipts=(another_person(d).receipts[0], d.presented.receipts[1])).body()
        ),
        "account_mismatch",
    ),
    (
        "cross-user",
        "delegation of one, grant of another",
        lambda d: d.guard.delegations.present(
            replace(d.presented, receipts=(d.presented.receipts[0], another_person(d).receipts[1])).body()
        ),
        "account_mismatch",
    ),
    (
        "cross-user",
        "delegation of another under one's own receipts",
        lambda d: d.guard.delegations.present(replace(d.presented, auth_sig=another_person(d).auth_sig).body()),
        "account_mismatch",
    ),
    (
        "cross-user",
        "chain below another person's delegation",
        lambda d: d.guard.delegations.present({**another_person(d).body(), "chain": [d.good("link")]}),
        "chain_broken",
    ),
    ("cross-user", "SessionSig with delegations of two", two_persons_in_one_session_sig, "account_mismatch"),
    (
        "cross-user",
        "SessionSig by another key around one's delegation",
        lambda d: d.guard.check_use(
            call(
                d.sign(
                    json.loads(unb64u(d.session_sig()))["signedMessage"].replace(
                        d.world.key.public.raw.hex(), key("thief").public.raw.hex()
                    ),
                    key("thief"),
                )
            )
        ),
        "session_sig_key",
    ),
    (
        "cross-user",
        "status of another session",
        lambda d: d.show("status", status_of(d.presented.delegation_id, address=STRANGER.address)),
        "status_unproven",
    ),
    ("cross-user", "status of another delegation", lambda d: d.show("status", status_of("0" * 64)), "status_unproven"),
    # another provider's
    ("cross-provider", "token for another client", with_token(client_id="f" * 32), "token_invalid"),
    ("cross-provider", "token for another audience", with_token(aud=["f" * 32]), "token_invalid"),
    (
        "cross-provider",
        "delegation for another site",
        present(lambda _: at_another_provider().delegation()),
        "siwe_mismatch",
    ),
    (
        "cross-provider",
        "delegation over another site's resources",
        present(
            lambda d: d.world.delegation(
                capabilities=Capabilities.from_att({f"{OTHER_ORIGIN}/albums": {"photos/list": [{}]}})
            )
        ),
        "resource_origin",
    ),
    (
        "cross-provider",
        "session at another site",
        present(lambda d: d.world.delegation(commitment_to=provider("forum", OTHER_ORIGIN).provider)),
        "session_address",
    ),
    (
        "cross-provider",
        "proof for another site",
        lambda d: d.show("proof", d.world.proof("GET", URL.replace(ORIGIN, OTHER_ORIGIN), d.text)),
        "proof_mismatch",
    ),
    (
        "cross-provider",
        "SessionSig for another site's node",
        lambda d: d.guard.check_use(call(d.session_sig(node=OTHER_ORIGIN))),
        "wrong_node",
    ),
    (
        "cross-provider",
        "SessionSig with another site's delegation",
        lambda d: d.guard.check_use(
            call(json_sig(d, at_another_provider(person=d.world.person, key=d.world.key).delegation()))
        ),
        "siwe_mismatch",
    ),
    (
        "cross-provider",
        "chain of another site's delegation",
        lambda d: d.guard.delegations.present(
            {**at_another_provider(key=d.world.key).delegation().body(), "chain": [d.good("link")]}
        ),
        "siwe_mismatch",
    ),
    # another relay's
    ("cross-relay", "token of another issuer", with_token(iss=OTHER_ORIGIN), "token_invalid"),
    (
        "cross-relay",
        "token of another issuer, signed by its key",
        lambda d: d.ask(token=elsewhere_token(d, iss=OTHER_ORIGIN), proof=d.world.proof("GET", URL, "x")),
        "token_invalid",
    ),
    ("cross-relay", "token signed by another relay's key", by_another_relay, "token_invalid"),
    (
        "cross-relay",
        "token under another relay's key id",
        lambda d: d.ask(token=d.token(header={"kid": "key-2"}), proof=d.world.proof("GET", URL, d.token())),
        "token_invalid",
    ),
    (
        "cross-relay",
        "identity token in its place",
        lambda d: d.ask(token=d.token(header={"typ": "JWT"}), proof=d.world.proof("GET", URL, d.token())),
        "token_invalid",
    ),
    ("cross-relay", "issuer with a slash", with_token(iss=f"{RELAY}/"), "token_invalid"),
    # another log's
    ("cross-log", "receipts of another network", present(other_network), "wrong_network"),
    ("cross-log", "receipts whose head another registry signed", present(other_registry), "checkpoint_invalid"),
    (
        "cross-log",
        "session here, grant in another log",
        lambda d: d.guard.delegations.present(
            replace(d.presented, receipts=(d.presented.receipts[0], other_network(d).receipts[1])).body()
        ),
        "wrong_network",
    ),
    (
        "cross-log",
        "grant here, session in another log",
        lambda d: d.guard.delegations.present(
            replace(d.presented, receipts=(other_registry(d).receipts[0], d.presented.receipts[1])).body()
        ),
        "checkpoint_invalid",
    ),
    (
        "cross-log",
        "head of another log over our entry",
        lambda d: d.receipt(0, checkpoint=other_registry(d).receipts[0].checkpoint),
        "checkpoint_invalid",
    ),
    (
        "cross-log",
        "our name on another network's receipt",
        lambda d: d.receipt(0, network=network("other").network_id),
        "wrong_network",
    ),
    (
        "cross-log",
        "status of another network",
        lambda d: d.show("status", status_of(d.presented.delegation_id, network=network("other").network_id)),
        "status_unproven",
    ),
    (
        "cross-log",
        "status by another registry",
        lambda d: d.show("status", status_of(d.presented.delegation_id, registry_seed=seed("other"))),
        "bad_signature",
    ),
    (
        "cross-log",
        "status by the relay",
        lambda d: d.show("status", status_of(d.presented.delegation_id, registry_seed=seed("relay"))),
        "bad_signature",
    ),
    # another algorithm's name, another curve's key, where there is no JWS
    ("algorithm", "SessionSig under EdDSA", in_session_sig(lambda _, m: m.update(algo="EdDSA")), "malformed"),
    (
        "algorithm",
        "SessionSig as a wallet's signature",
        in_session_sig(lambda _, m: m.update(derivedVia="web3.eth.personal.sign")),
        "proof_missing",
    ),
    (
        "algorithm",
        "delegation as a SessionSig's signature",
        lambda d: d.signature(d.presented, {"derivedVia": "litSessionSignViaNacl"}),
        "malformed",
    ),
    (
        "curve",
        "SessionSig by a P-256 key",
        in_session_sig(lambda _, m: m.update(sig=P256.sign(m["signedMessage"].encode()).hex())),
        "bad_signature",
    ),
    (
        "curve",
        "SessionSig by the account",
        in_session_sig(
            lambda d, m: m.update(
                sig=PrivateKey(d.world.person.account_key).sign_recoverable(m["signedMessage"].encode())[:64].hex()
            )
        ),
        "bad_signature",
    ),
    (
        "curve",
        "delegation by an Ed25519 key",
        lambda d: d.signature(
            d.presented, {"sig": "0x" + d.world.key.sign(d.presented.auth_sig.signed_message.encode()).hex() + "1b"}
        ),
        "bad_signature",
    ),
    (
        "curve",
        "delegation by a P-256 key",
        lambda d: d.signature(
            d.presented, {"sig": "0x" + P256.sign(d.presented.auth_sig.signed_message.encode()).hex() + "1b"}
        ),
        "bad_signature",
    ),
    (
        "curve",
        "delegation for a secp256k1 key",
        present(lambda d: d.world.delegation(session_key="did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme")),
        "siwe_invalid",
    ),
]


def older_head(d: Stand) -> str:
    """A head that the registry signed before the grant was in the log."""
    log = Log(d.world.network)
    log.append(*(receipt.entry for receipt in d.presented.receipts[:1]))
    return log.receipt(d.presented.receipts[0].entry, 0).checkpoint


def json_sig(d: Stand, held: Presented) -> str:
    """A SessionSig for this node with another site's delegation in it."""
    message = json.loads(json.loads(unb64u(d.session_sig()))["signedMessage"])
    message["capabilities"] = [held.auth_sig.to_json()]
    text = json.dumps(message, ensure_ascii=False, separators=(",", ":"))
    return b64u(json.dumps(d.sign(text), ensure_ascii=False, separators=(",", ":")).encode())


def elsewhere_token(d: Stand, **claims: Any) -> str:
    """A token of another relay, signed by its own key."""
    return d.token(key=RSAKey.generate_key(2048, private=True), **claims)


ROWS = [
    *(
        Row(kind, f"{kind}: {each}: {name}", make(each), OTHER_CODES.get((kind, name, each), CODES[each]))
        for kind, name, make in EVERY
        for each in JWS
    ),
    *(Row(kind, f"{kind}: {name}", attempt, code) for kind, name, attempt, code in ONE_BY_ONE),
]


@pytest.fixture
def stand(tmp_path: Path) -> Iterator[Stand]:
    made = Stand(tmp_path)
    yield made
    made.close()


@pytest.mark.parametrize("row", [pytest.param(row, id=row.name) for row in ROWS])
def test_refused(stand: Stand, row: Row) -> None:
    with pytest.raises(CountersignError) as caught:
        row.attempt(stand)
    assert caught.value.code == row.code, caught.value


@pytest.mark.parametrize("kind", JWS)
def test_what_is_good_is_taken(stand: Stand, kind: str) -> None:
    stand.show(kind, stand.good(kind))


def test_what_else_is_good_is_taken(stand: Stand) -> None:
    stand.signature(stand.presented, {})
    stand.receipt(0)
    chain(lambda found: found)(stand)
    in_session_sig(lambda _, __: None)(stand)


def test_each_class_has_its_rows() -> None:
    counted = Counter(row.kind for row in ROWS)
    assert set(counted) == set(CLASSES)
    assert min(counted.values()) >= 6
    assert len({row.name for row in ROWS}) == len(ROWS) >= 80
