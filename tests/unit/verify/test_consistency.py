"""RFC 6962 consistency, against the vectors of transparency-dev/merkle."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from authenticator.errors import VerificationError
from authenticator.verify.consistency import verify_consistency
from tests.fakes.vectors import files


@pytest.mark.parametrize("case", files("merkle/consistency"))
def test_published_vectors(case: dict[str, Any]) -> None:
    def verify() -> None:
        verify_consistency(
            case["size1"],
            base64.b64decode(case["root1"] or ""),
            case["size2"],
            base64.b64decode(case["root2"] or ""),
            [base64.b64decode(item) for item in case["proof"] or []],
        )

    if not case["wantErr"]:
        verify()
        return
    with pytest.raises(VerificationError) as caught:
        verify()
    assert caught.value.code == "consistency"
