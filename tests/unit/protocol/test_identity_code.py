"""The identity code: read in its one form, and in no other."""

from __future__ import annotations

import pytest

from authenticator.errors import InputError
from authenticator.protocol.identity_code import IdentityCode

ID = "ab" * 32


@pytest.mark.parametrize("relay", ["https://relay.example", "http://127.0.0.1:8472", "https://relay.example:8443"])
def test_it_reads_what_it_writes(relay: str) -> None:
    code = IdentityCode(ID, relay)
    assert IdentityCode.parse(code.text) == code
    assert IdentityCode.parse(f"  {code.text}\n") == code


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param(f"countersign-identity:{ID}", id="no relay"),
        pytest.param(f"countersign-identity:{ID[2:]}@https://relay.example", id="a short id"),
        pytest.param(f"countersign-identity:{ID.upper()}@https://relay.example", id="upper case"),
        pytest.param(f"countersign:{ID}@https://relay.example", id="another scheme"),
        pytest.param(f"countersign-identity:{ID}@http://relay.example", id="plain http to another computer"),
        pytest.param(f"countersign-identity:{ID}@https://relay.example/path", id="a path"),
        pytest.param(f"countersign-identity:{ID}@https://user@relay.example", id="a user"),
        pytest.param(f"countersign-identity:{ID}@https://relay.example\nx", id="a second line"),
        pytest.param(f"countersign-identity:{ID}@https://{'a' * 300}.example", id="too long"),
    ],
)
def test_what_is_no_identity_code(text: str) -> None:
    with pytest.raises(InputError) as refused:
        IdentityCode.parse(text)
    assert refused.value.code == "identity_code"
