from __future__ import annotations

from pathlib import Path

import pytest

from authenticator.commands import client
from authenticator.errors import CountersignError
from authenticator.limits import PROVIDER_UPLOAD_MAX


def test_a_body_is_text_or_a_file(tmp_path: Path) -> None:
    path = tmp_path / "body"
    path.write_bytes(b"\x00\xff")
    assert client._body(None) is None
    assert client._body("text ü") == "text ü".encode()
    assert client._body(f"@{path}") == b"\x00\xff"


def test_a_body_is_read_up_to_a_limit(tmp_path: Path) -> None:
    path = tmp_path / "body"
    with path.open("wb") as file:
        file.truncate(PROVIDER_UPLOAD_MAX + 1)
    with pytest.raises(CountersignError) as refused:
        client._body(f"@{path}")
    assert refused.value.code == "too_large"
    with pytest.raises(CountersignError) as refused:
        client._body(f"@{tmp_path}")
    assert refused.value.code == "file_unreadable"
