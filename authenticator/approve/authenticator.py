"""What the corridor wants of a key, whichever kind it is.

An `Authenticator` makes a credential, and signs a challenge while it gives the secret (PRF) that opens the
vault, in one touch. What it returns is our own frozen types; what goes wrong leaves as one
`SecurityKeyError` or `PersonError`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, Protocol, runtime_checkable

from authenticator.approve.interaction import Interaction
from authenticator.protocol.approval import Registration, WebAuthnAssertion
from authenticator.protocol.identity import Credential

KeyKind = Literal["usb", "nfc", "platform", "virtual"]
Opens = Literal["prf", "os", "passphrase"]
"""What opens the vault beside a touch: the key's own secret; one that the system's gate keeps; a passphrase."""

KeyStrength = Literal["strong", "weaker", "trial"]
"""How much a key protects: by itself; with the system's or a passphrase's help; not much, it is software."""


@dataclass(frozen=True, slots=True)
class PinState:
    """Whether the key will want its PIN for the next approval.

    Attributes:
        needed: ask for it beforehand; False where the key verifies the person by itself.
        attempts_left: before the PIN blocks.
        minimum: characters a PIN has at least.
        passphrase: the key cannot verify the person at all (U2F), so a passphrase does.
        uv_attempts_left: how often the key may still fail to recognise the person; None where it does not tell.
    """

    needed: bool
    attempts_left: int | None
    minimum: int
    passphrase: bool = False
    uv_attempts_left: int | None = None


@dataclass(frozen=True, slots=True)
class EnrolRequest:
    """A new credential is wanted.

    Attributes:
        rp_id: the relying party, as the key scopes credentials.
        origin: the origin that the client data names.
        user_name: for keys that show one.
        exclude: credentials; a key that holds one of them is refused.
        prf_salt: the input of the key's PRF, for keys that answer it while they make the credential; empty not to ask.
        purpose: for the touch prompt.
        touch_number: which touch of the errand this one is.
        touches: how many the errand takes.
    """

    rp_id: str
    origin: str
    user_name: str = field(repr=False)
    exclude: tuple[Credential, ...] = ()
    prf_salt: bytes = field(default=b"", repr=False)
    purpose: str = "to make this key yours"
    touch_number: int = 1
    touches: int = 1


@dataclass(frozen=True, slots=True)
class SignRequest:
    """A challenge is to be signed by one of the credentials.

    Attributes:
        rp_id: the relying party.
        origin: the origin that the client data names.
        challenge: 32 bytes.
        credentials: those that may answer.
        prf_salt: the input of the key's PRF, the same for every touch of one vault.
        purpose: for the touch prompt.
        touch_number: which touch of the errand this one is.
        touches: how many the errand takes.
    """

    rp_id: str
    origin: str
    challenge: bytes
    credentials: tuple[Credential, ...]
    prf_salt: bytes = field(repr=False)
    purpose: str = "to approve"
    touch_number: int = 1
    touches: int = 1


@dataclass(frozen=True, slots=True)
class NewCredential:
    """What a key made.

    Attributes:
        credential: what the identity record keeps of it.
        registration: what proves to a relay that a key made it.
        opens: what will open the vault.
        secret: what opens the vault, where the key told it already; 32 bytes.
    """

    credential: Credential
    registration: Registration
    opens: Opens = "prf"
    secret: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Signed:
    """One touch's result.

    Attributes:
        assertion: the signature over the challenge.
        secret: 32 bytes that open the vault's slot of this credential; dropped as soon as it was opened.
    """

    assertion: WebAuthnAssertion
    secret: bytes = field(repr=False)


class Authenticator(Protocol):
    """A key that can enrol and sign."""

    @property
    def key_name(self) -> str:
        """What the person calls it."""

    @property
    def kind(self) -> KeyKind:
        """`usb` and `nfc` for what is plugged in or held to a reader, `platform`, `virtual` for the software key."""

    def needs_pin(self) -> PinState:
        """Tell whether a PIN is to be asked for.

        Raises:
            SecurityKeyError: `pin_not_set`, `pin_blocked`, `pin_auth_blocked`, `key_unsupported`,
                `key_unplugged` ...
        """

    def check_pin(self, pin: str) -> None:
        """Try a PIN, before anything that gets stale is fetched.

        Raises:
            SecurityKeyError: `pin_invalid`, `pin_blocked`, `pin_auth_blocked`, `pin_not_set` or `pin_policy`.
        """

    def enrol(self, request: EnrolRequest, pin: str | None, interaction: Interaction) -> NewCredential:
        """Make a credential with user verification and the PRF.

        Raises:
            SecurityKeyError: the key cannot or will not.
            PersonError: `cancelled` or `denied`.
        """

    def sign(self, request: SignRequest, pin: str | None, interaction: Interaction) -> Signed:
        """Sign the challenge and evaluate the PRF, with user verification, in one touch.

        Raises:
            SecurityKeyError: the key cannot or will not; `key_wrong` where it holds none of the credentials.
            PersonError: `cancelled` or `denied`.
        """


@runtime_checkable
class KeepsPin(Protocol):
    """A key whose PIN this app can set; the system's own authenticators keep theirs to themselves."""

    def pin_rules(self) -> PinState:
        """Tell how many attempts are left and how long a PIN has to be, whatever else is wrong with the PIN.

        Raises:
            SecurityKeyError: `pin_blocked`, `pin_auth_blocked`, `key_unsupported` where it can have none.
        """

    def set_pin(self, pin: str) -> None:
        """Give the key its first PIN.

        Raises:
            SecurityKeyError: `pin_policy`, or what the key answers.
        """

    def change_pin(self, old: str, new: str) -> None:
        """Replace the key's PIN.

        Raises:
            SecurityKeyError: `pin_invalid` and `pin_policy` among others.
        """


@runtime_checkable
class Identifies(Protocol):
    """A key that can be tried before it is anybody's; Windows' dialog cannot, for it wants a credential."""

    def identify(self, interaction: Interaction) -> None:
        """Wait for a touch, or for the system to recognise the person; nothing is signed.

        Raises:
            SecurityKeyError: it does not answer.
            PersonError: `cancelled` or `denied`.
        """


@runtime_checkable
class SeveralKeys(Protocol):
    """Several keys that stand for one; which of them it is has to be found out before a PIN is asked for."""

    def choose(self, interaction: Interaction) -> None:
        """Find the key that is meant, with one touch where it takes one; nothing where that is known already.

        Raises:
            SecurityKeyError: `key_wrong` where none of them is one of the person's.
            PersonError: `cancelled` or `denied`.
        """
