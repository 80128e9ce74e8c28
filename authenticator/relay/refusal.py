"""A refusal in the words of OAuth (RFC 6749, section 5.2), beside our own code and sentence."""

from __future__ import annotations

from http import HTTPStatus

from authenticator.errors import VerificationError

_UNAUTHORISED = frozenset({"invalid_token", "invalid_client"})


class OAuthError(VerificationError):
    """What an OAuth endpoint refuses.

    Attributes:
        error: the standard's word for it.
    """

    def __init__(self, error: str, code: str, detail: str = "") -> None:
        super().__init__(code, detail)
        self.error = error

    @property
    def status(self) -> HTTPStatus:
        """The HTTP status that goes with it."""
        return HTTPStatus.UNAUTHORIZED if self.error in _UNAUTHORISED else HTTPStatus.BAD_REQUEST

    def body(self) -> dict[str, str]:
        """The answer."""
        return {"error": self.error, "error_description": self.sentence}
