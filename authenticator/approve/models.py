"""Names of key models by AAGUID."""

from __future__ import annotations

from authenticator.protocol.identity import VIRTUAL_AAGUID

_NAMES = {VIRTUAL_AAGUID: "Virtual key"}


def model_of(aaguid: str) -> str:
    """The model's name; empty where it is not known."""
    return _NAMES.get(aaguid, "")


def icon_of(_aaguid: str) -> str:
    """The name of a picture in `resources/icons`."""
    return "key"
