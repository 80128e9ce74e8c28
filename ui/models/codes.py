"""Identity codes, as they are typed or seen."""

from __future__ import annotations

from authenticator.errors import InputError
from authenticator.protocol.identity_code import IdentityCode


def code_problem(text: str) -> str:
    """Return what is wrong with an identity code, or nothing."""
    try:
        IdentityCode.parse(text)
    except InputError as error:
        return error.user_text()
    return ""


def is_identity_code(text: str) -> bool:
    """Tell whether a QR code's text is one, among whatever else a camera sees."""
    return not code_problem(text)
