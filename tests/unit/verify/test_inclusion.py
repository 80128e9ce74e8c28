"""RFC 6962 inclusion, against the vectors of transparency-dev/merkle."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from authenticator.errors import VerificationError
from authenticator.verify.inclusion import verify_inclusion
from tests.fakes.vectors import files


@pytest.mark.parametrize("case", files("merkle/inclusion"))
def test_published_vectors(case: dict[str, Any]) -> None:
    def verify() -> None:
        verify_inclusion(
            base64.b64decode(case["leafHash"] or ""),
            case["leafIdx"],
            case["treeSize"],
            [base64.b64decode(item) for item in case["proof"] or []],
            base64.b64decode(case["root"] or ""),
        )

    if not case["wantErr"]:
        verify()
        return
    with pytest.raises(VerificationError) as caught:
        verify()
    assert caught.value.code == "inclusion"
