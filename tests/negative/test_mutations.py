"""Every single change of anything that is signed is refused: made by whoever has the signed thing and not its key.

What is signed is taken apart into its fields, one of them is changed in one of many ways (another character, one less,
one more, another type, a member added, dropped, doubled, turned round), and it is put together again with the signature
that it had. Fields of the SIWE message and of the ReCap in it are changed one by one as well.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from authenticator.errors import CountersignError
from authenticator.protocol.authsig import AuthSig
from authenticator.protocol.canonical import b64u, jcs, unb64u
from authenticator.protocol.recap import URN, Capabilities
from authenticator.protocol.receipt import Receipt
from authenticator.protocol.sessionsig import SessionSig
from authenticator.protocol.subdelegation import parse_subdelegation
from authenticator.provider.tokens import TokenVerifier
from authenticator.session.delegation import Delegated, hand_on
from authenticator.session.signing import SessionSigner
from authenticator.verify.chain import verify_chain
from authenticator.verify.delegation import verify_delegation
from authenticator.verify.receipt import verify_receipt
from authenticator.verify.session_sig import SessionSigUse, remember, verify_session_sig
from authenticator.verify.session_use import UseRequest, check_use
from authenticator.verify.status import build_status, verify_status
from tests.fakes.chain import key
from tests.fakes.chain_door import READING
from tests.fakes.use import Token
from tests.fakes.world import ADDRESS, NOW, ORIGIN, RELAY, RESOURCE, World, seed

WORLD = World()
URL = f"{ORIGIN}/albums/2026/a"
PRESENTED = WORLD.delegation()
ROOT = verify_delegation(PRESENTED.auth_sig, provider=WORLD.provider, now=NOW)
LINK = hand_on(
    Delegated(PRESENTED.auth_sig, PRESENTED.receipts, ()),
    WORLD.key,
    WORLD.provider,
    to=key("helper").public,
    can=Capabilities.from_att(READING),
    until=NOW + 600,
    now=NOW,
).links[0]
ACCESS = WORLD.token(delegation_id=PRESENTED.delegation_id)
PROOF = WORLD.proof("POST", URL, ACCESS, query="size=1", body=b"picture", jti="jti-0001", nonce="nonce")
STATUS = build_status(
    network=WORLD.network.network_id,
    address=ADDRESS,
    session="active",
    delegation_id=PRESENTED.delegation_id,
    delegation="active",
    height=7,
    now=NOW,
    registry_seed=seed("registry"),
)
SIG = SessionSigner(WORLD.key, lambda: NOW).sign([ORIGIN], [PRESENTED.auth_sig])[ORIGIN]
USE = SessionSigUse(ORIGIN, "photos/list", RESOURCE, "/albums/2026")
# A node remembers the good one, as it does once its client was let in.
remember(SIG, verify_session_sig(SIG, USE, WORLD.provider, NOW).delegations, WORLD.provider, "its client")
TOKENS = TokenVerifier(RELAY, WORLD.provider.provider, WORLD.jwks)
Fields = Any
"""A signed thing taken apart: JSON."""


@dataclass(frozen=True)
class Signed:
    """One kind of signed thing.

    Attributes:
        fields: a good one, taken apart.
        check: puts it together again and checks it.
    """

    fields: Fields
    check: Callable[[Fields], object]


def of_jws(text: str, check: Callable[[str], object]) -> Signed:
    """A compact JWS; a part that was not changed keeps its bytes."""
    parts = text.split(".")
    header, payload = (json.loads(unb64u(part)) for part in parts[:2])

    def joined(fields: Fields) -> object:
        kept = [
            part if value == good else b64u(json.dumps(value, separators=(",", ":")).encode())
            for part, value, good in zip(parts, (fields["header"], fields["payload"]), (header, payload), strict=False)
        ]
        return check(".".join([*kept, str(fields["signature"])]))

    return Signed({"header": header, "payload": payload, "signature": parts[2]}, joined)


def check_auth_sig(fields: Fields) -> object:
    return verify_delegation(AuthSig.from_json(fields), provider=WORLD.provider, now=NOW)


def check_message(lines: Fields) -> object:
    """The lines of the SIWE message, under the signature of the good one."""
    text = "\n".join(str(line) for line in lines or ())
    return check_auth_sig({**PRESENTED.auth_sig.to_json(), "signedMessage": text})


def check_recap(fields: Fields) -> object:
    """The ReCap in the last line, with the statement that goes with it where it can be read."""
    lines = PRESENTED.auth_sig.signed_message.split("\n")
    try:
        statement = Capabilities.from_att(fields["att"]).statement()
    except (CountersignError, KeyError, TypeError):
        statement = lines[3]
    lines[3], lines[-1] = statement, f"- {URN}{b64u(jcs(fields))}"
    return check_message(lines)


def check_link(text: str) -> object:
    return verify_chain(ROOT, [parse_subdelegation(text)], NOW)


def check_proof(text: str) -> object:
    request = UseRequest(
        "POST", URL, (text,), ACCESS, query="size=1", body=b"picture", bind=frozenset({"query", "body"})
    )
    token = Token(ADDRESS, WORLD.key.public.thumbprint, NOW + 600, None)
    return check_use(request, token, None, NOW, nonce="nonce")


def check_session_sig(fields: Fields) -> object:
    header = b64u(json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass"))
    return verify_session_sig(SessionSig.from_header(header), USE, WORLD.provider, NOW)


def check_session_sig_message(message: Fields) -> object:
    return check_session_sig(
        {**SIG.to_json(), "signedMessage": json.dumps(message, ensure_ascii=False, separators=(",", ":"))}
    )


def check_receipt(fields: Fields) -> object:
    return verify_receipt(Receipt.from_json(fields), WORLD.network)


def check_status(text: str) -> object:
    return verify_status(text, WORLD.network, ADDRESS, PRESENTED.delegation_id, NOW)


KINDS: dict[str, Signed] = {
    "delegation": Signed(PRESENTED.auth_sig.to_json(), check_auth_sig),
    "message-of-a-delegation": Signed(PRESENTED.auth_sig.signed_message.split("\n"), check_message),
    "recap-of-a-delegation": Signed(
        json.loads(unb64u(PRESENTED.auth_sig.signed_message.rpartition(URN)[2])), check_recap
    ),
    "link": of_jws(LINK.text, check_link),
    "session-sig": Signed(SIG.to_json(), check_session_sig),
    "message-of-a-session-sig": Signed(json.loads(SIG.signed_message), check_session_sig_message),
    "proof": of_jws(PROOF, check_proof),
    "access-token": of_jws(ACCESS, lambda text: TOKENS.verify(text, NOW)),
    "receipt-of-the-session": Signed(PRESENTED.receipts[0].to_json(), check_receipt),
    "receipt-of-the-delegation": Signed(PRESENTED.receipts[1].to_json(), check_receipt),
    "status": of_jws(STATUS, check_status),
}
BESIDE = {"attestations", "openings"}
"""What lies beside the leaf in a receipt: some may be missing, or a stranger's; what is there must not be changed."""


def places(value: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every value in a JSON value, itself included."""
    if not (way and way[-1] in BESIDE):
        yield way
    if isinstance(value, dict | list):
        for name in value if isinstance(value, dict) else range(len(value)):
            yield from places(value[name], (*way, name))


def at(value: Any, way: tuple[Any, ...]) -> Any:
    for name in way:
        value = value[name]
    return value


def changed(value: Any, data: st.DataObject) -> Any:
    """Another value in this place."""
    if isinstance(value, bool) or value is None:
        return data.draw(st.sampled_from([not value, 0, "", "true"]))
    if isinstance(value, int):
        return data.draw(st.sampled_from([value + 1, value - 1, -value, 0, str(value), True, [value], None, 2 * value]))
    if isinstance(value, str):
        return changed_text(value, data)
    if isinstance(value, list):
        return changed_list(value, data)
    name = data.draw(st.sampled_from(sorted(value)))
    fewer = {each: item for each, item in value.items() if each != name}
    return data.draw(
        st.sampled_from([fewer, {**value, "x": 1}, {**fewer, f"{name}x": value[name]}, {**value, name: None}])
    )


def changed_text(value: str, data: st.DataObject) -> Any:
    place = data.draw(st.integers(0, max(0, len(value) - 1)))
    character = data.draw(st.sampled_from('aAbB0159 fz_-./:"\\\n\u00e9\u2028'))
    before, after = value[:place], value[place + 1 :]
    ways = [
        before + character + after,
        before + character + value[place:],
        before + after,
        before,
        value.swapcase(),
        value[::-1],
        value * 2,
        "",
        None,
        7,
        [value],
    ]
    return data.draw(st.sampled_from(ways))


def changed_list(value: list[Any], data: st.DataObject) -> Any:
    place = data.draw(st.integers(0, max(0, len(value) - 1)))
    return data.draw(
        st.sampled_from(
            [value[:place] + value[place + 1 :], [*value, *value[:1]], value[::-1], [], [*value, "x"], None]
        )
    )


def spoilt(signed: Signed, way: tuple[Any, ...], data: st.DataObject) -> Any:
    fields = copy.deepcopy(signed.fields)
    if not way:
        return changed(fields, data)
    at(fields, way[:-1])[way[-1]] = changed(at(fields, way), data)
    return fields


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_not_changed_holds(kind: str) -> None:
    KINDS[kind].check(copy.deepcopy(KINDS[kind].fields))


# A JWS is no object: its three parts are changed, not added to.
WAYS = [
    (kind, way)
    for kind, signed in KINDS.items()
    for way in places(signed.fields)
    if way or "signature" not in signed.fields
]


@pytest.mark.slow
@pytest.mark.timeout(900)
@settings(max_examples=12_000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(WAYS), st.data())
def test_every_single_change_is_refused(place: tuple[str, tuple[Any, ...]], data: st.DataObject) -> None:
    kind, way = place
    signed = KINDS[kind]
    fields = spoilt(signed, way, data)
    if fields == signed.fields and json.dumps(fields) == json.dumps(signed.fields):
        return
    with pytest.raises(CountersignError):
        signed.check(fields)
