"""Parameters of the OAuth endpoints, from a query or a form.

Rules: a parameter comes once (RFC 6749, section 3.1); an empty one counts as absent; unknown ones are ignored, as
the standard asks.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl

from authenticator.limits import FORM_MAX
from authenticator.relay.refusal import OAuthError

_FIELDS_MAX = 64


def read_parameters(text: str) -> dict[str, str]:
    """Decode a query or a form.

    Raises:
        OAuthError: `invalid_request`.
    """
    if len(text) > FORM_MAX:
        raise OAuthError("invalid_request", "too_large")
    try:
        pairs = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_FIELDS_MAX)
    except ValueError as error:
        raise OAuthError("invalid_request", "oauth_request", "encoding") from error
    values = dict(pairs)
    if len(values) != len(pairs):
        raise OAuthError("invalid_request", "oauth_request", "a parameter came twice")
    return {name: value for name, value in values.items() if value}


def required(parameters: Mapping[str, str], name: str, limit: int) -> str:
    """A parameter that must be there.

    Raises:
        OAuthError: `invalid_request`.
    """
    value = optional(parameters, name, limit)
    if value is None:
        raise OAuthError("invalid_request", "oauth_request", f"{name} is missing")
    return value


def optional(parameters: Mapping[str, str], name: str, limit: int) -> str | None:
    """A parameter that may be there.

    Raises:
        OAuthError: `invalid_request` where it is too long or holds control characters.
    """
    value = parameters.get(name)
    if value is not None and (len(value) > limit or not value.isprintable()):
        raise OAuthError("invalid_request", "oauth_request", name)
    return value
