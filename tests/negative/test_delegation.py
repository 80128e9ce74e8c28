"""Delegations that must not be believed, each signed by the account that it names unless that is what is wrong."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from authenticator.limits import BLOCK_FUTURE_MAX, GRANT_LIFETIME_MAX
from authenticator.protocol import ethereum, siwe
from authenticator.protocol.authsig import AuthSig, siwe_for_grant
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.siwe import SiweMessage
from authenticator.verify.delegation import verify_delegation
from tests.fakes.approvals import ATT, CLIENT, NOW, PROVIDER, SITE, Login, Person
from tests.fakes.later_python import LaterDatetime
from tests.fakes.refusal import refused

KEY, OTHER_KEY = Person().account_key(), Person("bob").account_key()
ACCOUNT, OTHER = ethereum.account_of(KEY), ethereum.account_of(OTHER_KEY)
_LOGIN = Login()
MESSAGE = siwe_for_grant(_LOGIN.grant(_LOGIN.request()), PROVIDER.host, ACCOUNT, "request-0001")
START, END = MESSAGE.issued_at, str(MESSAGE.expiration_time)


def signed(text: str, *, key: bytes = KEY, address: str = ACCOUNT) -> AuthSig:
    return AuthSig(ethereum.sign_personal(key, text.encode()), "web3.eth.personal.sign", text, address)


def message(**changes: Any) -> AuthSig:
    return signed(dataclasses.replace(MESSAGE, **changes).text())


def replaced(old: str, new: str) -> AuthSig:
    text = MESSAGE.text()
    assert old in text
    return signed(text.replace(old, new))


def able(att: Any) -> AuthSig:
    capabilities = Capabilities.from_att(att)
    return message(statement=capabilities.statement(), resources=(capabilities.recap_uri(),))


GOOD = signed(MESSAGE.text())
MORE = Capabilities.from_att({**ATT, SITE: {"*/*": [{}]}})
HIGH_S = (
    "0x"
    + GOOD.sig[2:66]
    + f"{0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141 - int(GOOD.sig[66:130], 16):064x}"
)
LOW_S_FLIPPED = HIGH_S + ("1c" if GOOD.sig.endswith("1b") else "1b")
HOUR_24 = f"{END[:10]}T24:00:00Z"
MISMATCH, UNFIT, WRONG_TIMES = "siwe_mismatch", "siwe_invalid", "grant_times"

CASES: dict[str, tuple[AuthSig, str]] = {
    "another address beside the message": (dataclasses.replace(GOOD, address=OTHER), MISMATCH),
    "another address in the message": (message(address=OTHER), MISMATCH),
    "signed by another account": (signed(MESSAGE.text(), key=OTHER_KEY), "bad_signature"),
    "signature of another message": (
        dataclasses.replace(GOOD, sig=message(request_id="request-0002").sig),
        "bad_signature",
    ),
    "message changed after signing": (
        dataclasses.replace(GOOD, signed_message=message(request_id="request-0002").signed_message),
        "bad_signature",
    ),
    "longer life after signing": (
        dataclasses.replace(GOOD, signed_message=message(expiration_time="2027-01-15T10:00:00Z").signed_message),
        "bad_signature",
    ),
    "the same signature in its other form": (dataclasses.replace(GOOD, sig=LOW_S_FLIPPED), "bad_signature"),
    "last byte from zero": (
        dataclasses.replace(GOOD, sig=GOOD.sig[:-2] + f"{int(GOOD.sig[-2:], 16) - 27:02x}"),
        "bad_signature",
    ),
    "signature of zeros": (dataclasses.replace(GOOD, sig="0x" + "00" * 64 + "1b"), "bad_signature"),
    "signature in upper case": (dataclasses.replace(GOOD, sig="0x" + GOOD.sig[2:].upper()), "malformed"),
    "short signature": (dataclasses.replace(GOOD, sig=GOOD.sig[:-2]), "malformed"),
    "no signature": (dataclasses.replace(GOOD, sig=""), "malformed"),
    "another site": (message(domain="evil.example"), MISMATCH),
    "another port": (message(domain="photos.example:8443"), MISMATCH),
    "second origin of the site": (message(domain="cdn.photos.example"), MISMATCH),
    "site in upper case": (message(domain="Photos.example"), MISMATCH),
    "user before the site": (message(domain="user@photos.example"), MISMATCH),
    "scheme before the site": (message(scheme="https"), MISMATCH),
    "another chain": (message(chain_id=137), MISMATCH),
    "a start of its own": (message(not_before=START), MISMATCH),
    "no end": (message(expiration_time=None), WRONG_TIMES),
    "end at the start": (message(expiration_time=START), WRONG_TIMES),
    "end before the start": (message(expiration_time="2027-01-15T07:59:59Z"), WRONG_TIMES),
    "longer than the longest": (message(expiration_time="2027-02-14T08:00:01Z"), WRONG_TIMES),
    "dated in the future": (message(issued_at="2027-01-15T08:00:11Z"), WRONG_TIMES),
    "start with a fraction": (message(issued_at=START.replace("Z", ".000Z")), MISMATCH),
    "end with a zone": (message(expiration_time=END.replace("Z", "+00:00")), MISMATCH),
    "start in hour 24": (replaced(START, f"{START[:10]}T24:00:00Z"), UNFIT),
    "end in hour 24": (replaced(END, HOUR_24), UNFIT),
    "site as the key": (message(uri="https://photos.example/"), UNFIT),
    "another kind of key": (message(uri="did:web:photos.example"), UNFIT),
    "key of delegations": (message(uri="lit:capability:delegation"), UNFIT),
    "broken key": (replaced(CLIENT.did, CLIENT.did[:-1]), UNFIT),
    "key in another form": (message(uri=CLIENT.did.replace(":z", ":f")), UNFIT),
    "key with a fragment": (message(uri=f"{CLIENT.did}#key-1"), UNFIT),
    "key in upper case": (message(uri=CLIENT.lit_uri.upper()), UNFIT),
    "another version": (replaced("Version: 1", "Version: 2"), UNFIT),
    "carriage returns": (signed(MESSAGE.text().replace("\n", "\r\n")), UNFIT),
    "line feed at the end": (signed(MESSAGE.text() + "\n"), UNFIT),
    "statement that says less": (message(resources=(MORE.recap_uri(),)), "recap_invalid"),
    "statement that says more": (message(statement=MORE.statement()), "recap_invalid"),
    "statement before": (message(statement=f"Log in. {MESSAGE.statement}"), "recap_invalid"),
    "statement twice": (message(statement=f"{MESSAGE.statement} {MESSAGE.statement}"), "recap_invalid"),
    "no statement": (message(statement=None), "recap_invalid"),
    "no ReCap": (message(resources=()), "recap_invalid"),
    "two ReCaps": (message(resources=MESSAGE.resources * 2), "recap_invalid"),
    "ReCap before another resource": (message(resources=(*MESSAGE.resources, SITE)), "recap_invalid"),
    "ReCap after another resource": (message(resources=(SITE, *MESSAGE.resources)), "recap_invalid"),
    "another resource alone": (message(resources=(SITE,)), "recap_invalid"),
    "padded ReCap": (message(resources=(MESSAGE.resources[0] + "=",)), "recap_invalid"),
    "resource of somebody else": (able({"https://evil.example": {"photos/read": [{}]}}), "resource_origin"),
    "resource of a name that begins alike": (
        able({"https://photos.example.evil.example/": {"photos/read": [{}]}}),
        "resource_origin",
    ),
    "one resource of two": (able({**ATT, "https://evil.example": {"photos/read": [{}]}}), "resource_origin"),
    "resource that is a name": (able({"eip155": {"photos/read": [{}]}}), "resource_origin"),
    "ReCap with an unknown caveat": (able({SITE: {"photos/read": [{"until": 1}]}}), "capability_unknown"),
    "ReCap with an unknown ability": (able({SITE: {"builds/start": [{}]}}), "capability_unknown"),
}


@pytest.mark.parametrize(("auth_sig", "code"), CASES.values(), ids=CASES)
def test_refused(auth_sig: AuthSig, code: str) -> None:
    refused(code, lambda: verify_delegation(auth_sig, provider=PROVIDER, now=NOW))


def test_refused_where_python_reads_hour_24(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(siwe, "datetime", LaterDatetime)
    assert siwe.time_of(HOUR_24) > siwe.time_of(END)
    for auth_sig in (replaced(END, HOUR_24), message(expiration_time=HOUR_24)):
        refused(UNFIT, lambda a=auth_sig: verify_delegation(a, provider=PROVIDER, now=NOW))  # type: ignore[misc]


@pytest.mark.parametrize(
    ("now", "code"),
    [
        (NOW + 3600, "delegation_expired"),
        (NOW + 86_400 * 365, "delegation_expired"),
        (NOW - BLOCK_FUTURE_MAX - 1, WRONG_TIMES),
    ],
    ids=["at its end", "long after", "before its start"],
)
def test_refused_at_another_time(now: int, code: str) -> None:
    refused(code, lambda: verify_delegation(GOOD, provider=PROVIDER, now=now))


def test_the_delegation_that_was_spoiled_holds() -> None:
    assert verify_delegation(GOOD, provider=PROVIDER, now=NOW).account == ACCOUNT
    longest = SiweMessage.text(dataclasses.replace(MESSAGE, expiration_time="2027-02-14T08:00:00Z"))
    verified = verify_delegation(signed(longest), provider=PROVIDER, now=NOW)
    assert verified.expires_at - verified.issued_at == GRANT_LIFETIME_MAX
