"""The delegation: a SIWE message with a ReCap, signed by the account, that names the session key.

Everything in the message follows from the grant, so that whoever has the grant can write the message anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from authenticator.errors import InputError
from authenticator.limits import AUTH_SIG_MAX
from authenticator.protocol.canonical import JsonValue, jcs, sha256
from authenticator.protocol.ethereum import parse_account, recover_personal
from authenticator.protocol.fields import Fields
from authenticator.protocol.intent import Grant, intent_digest
from authenticator.protocol.recap import PREAMBLE, URN, Capabilities
from authenticator.protocol.siwe import SiweMessage, parse_siwe, time_text

DERIVED_VIA = "web3.eth.personal.sign"
PLAIN_STATEMENT = "I authorize the stated URI to act in this session."
"""The statement of a delegation without capabilities: the key may prove that it is this session's."""
_SIGNATURE_CHARS = 132
_ACCOUNT_CHARS = 42


@dataclass(frozen=True, slots=True)
class AuthSig:
    """A signed delegation; nobody has checked it yet.

    Attributes:
        sig: EIP-191 signature, 0x and 130 hex characters.
        derived_via: how it was made.
        signed_message: the SIWE message.
        address: the account that is said to have signed.
    """

    sig: str
    derived_via: str
    signed_message: str
    address: str

    @property
    def delegation_id(self) -> str:
        """Hex SHA-256 of the canonical JSON form."""
        return sha256(jcs(self.to_json())).hex()

    def recover(self) -> str:
        """The account that signed.

        Raises:
            InputError: `malformed`.
            VerificationError: `bad_signature` where no account could have.
        """
        return recover_personal(self.signed_message.encode("utf-8"), self.sig)

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "sig": self.sig,
            "derivedVia": self.derived_via,
            "signedMessage": self.signed_message,
            "address": self.address,
        }

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "AuthSig")
        auth_sig = cls(
            sig=fields.text("sig", _SIGNATURE_CHARS),
            derived_via=fields.literal("derivedVia", DERIVED_VIA),
            signed_message=fields.message("signedMessage", AUTH_SIG_MAX),
            address=fields.text("address", _ACCOUNT_CHARS),
        )
        fields.done()
        parse_account(auth_sig.address)
        return auth_sig


def siwe_for_grant(grant: Grant, provider_host: str, account: str, request_id: str) -> SiweMessage:
    """The one message that follows from a grant.

    Raises:
        InputError: `malformed` for a grant without a session key.
    """
    if grant.session_key is None:
        raise InputError("malformed", "a grant without a session key has no delegation")
    capabilities = grant.capabilities
    return SiweMessage(
        domain=provider_host,
        address=account,
        statement=PLAIN_STATEMENT if capabilities is None else capabilities.statement(),
        uri=grant.session_key,
        version="1",
        chain_id=1,
        nonce=intent_digest(grant).hex(),
        issued_at=time_text(grant.issued_at),
        expiration_time=time_text(grant.expires_at),
        request_id=request_id,
        resources=() if capabilities is None else (capabilities.recap_uri(),),
    )


def read_delegation(text: str) -> tuple[SiweMessage, Capabilities | None]:
    """Read a delegation's message and the capabilities in it.

    Raises:
        InputError: `siwe_invalid`, `recap_invalid` where the statement is not the one of the capabilities or a ReCap
            is not the last and only resource, `capability_unknown`.
    """
    message = parse_siwe(text)
    statement = message.statement or ""
    if not message.resources:
        if statement != PLAIN_STATEMENT:
            raise InputError("recap_invalid", "statement without capabilities")
        return message, None
    if len(message.resources) != 1 or not message.resources[-1].startswith(URN):
        raise InputError("recap_invalid", "one ReCap is the only resource")
    capabilities = Capabilities.from_recap_uri(message.resources[-1])
    if statement.count(PREAMBLE) != 1 or statement != capabilities.statement():
        raise InputError("recap_invalid", "statement")
    return message, capabilities
