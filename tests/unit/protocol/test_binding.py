from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from authenticator.protocol.binding import binding_message
from authenticator.protocol.canonical import lp, sha256
from authenticator.protocol.ethereum import parse_account
from tests.fakes.approvals import Person

ADDRESSES = st.binary(min_size=16, max_size=16).map(bytes.hex)
ACCOUNTS = st.sampled_from([Person().account(0), Person().account(1), None])
PARTS = st.tuples(st.binary(min_size=32, max_size=32), ADDRESSES, ACCOUNTS, st.none() | st.text(max_size=20))


@given(PARTS, PARTS)
def test_a_binding_is_to_all_of_its_parts(one: Any, other: Any) -> None:
    assert (binding_message(*one) == binding_message(*other)) == (one == other)


def test_the_bytes_of_a_binding() -> None:
    account = Person().account()
    assert binding_message(bytes(32), "ab" * 16, account, "text") == b"".join(
        (
            b"countersign/bind/v1",
            lp(bytes(32)),
            lp(bytes.fromhex("ab" * 16)),
            lp(parse_account(account)),
            lp(sha256(b"text")),
        )
    )
    assert binding_message(bytes(32), "ab" * 16, account, None).endswith(lp(b""))
