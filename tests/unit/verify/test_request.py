from __future__ import annotations

import pytest

from authenticator.limits import BLOCK_FUTURE_MAX, CLAIMED_REQUEST_EXTRA
from authenticator.protocol.link import RequestLink
from authenticator.protocol.request import parse_request
from authenticator.verify.request import verify_request
from tests.fakes.approvals import NOW, PROVIDER, RELAY, RELAY_ORIGIN, Login


def link_to(request: str) -> RequestLink:
    return RequestLink(RELAY_ORIGIN, "AAAAAAAAAAAAAAAAAAAAAA", parse_request(request).digest[:16])


@pytest.mark.parametrize("plain", [True, False], ids=["plain", "session-key"])
@pytest.mark.parametrize("signed", [True, False], ids=["signed", "unsigned"])
def test_a_request_holds(plain: bool, signed: bool) -> None:
    request = Login(plain=plain, provider_signs=signed).request()
    verified = verify_request(request, link=link_to(request), relay=RELAY, provider=PROVIDER, now=NOW)
    assert verified.request == parse_request(request)
    assert (verified.request.provider_jws is not None) == signed


@pytest.mark.parametrize(
    "now",
    [NOW - 10 - BLOCK_FUTURE_MAX, NOW - 10, NOW + 109, NOW + 110, NOW + 110 + CLAIMED_REQUEST_EXTRA - 1],
    ids=["a little early", "made now", "last second", "claimed in time", "last second after a claim"],
)
def test_a_request_holds_as_long_as_it_may_be_open(now: int) -> None:
    verify_request(Login().request(), link=None, relay=RELAY, provider=PROVIDER, now=now)
