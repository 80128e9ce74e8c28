"""What the window and the command line are shown: frozen values, made by `app`."""

from __future__ import annotations

from dataclasses import dataclass, field

from authenticator.approve.authenticator import KeyStrength, Opens
from authenticator.consent.sentences import CapabilitySentence
from authenticator.protocol.receipt import Receipt

WITHOUT_RENEWAL = (
    "Without a new seed, an old copy of your sealed identity (on a computer, in a backup, in a file) still opens every"
    " session for whoever has it and a key that opened it then."
)
"""What it means to let something in no longer and keep the seed."""


@dataclass(frozen=True, slots=True)
class Overview:
    """What the home page shows at a glance; `None` means not asked or not known."""

    set_up: bool
    identity_name: str
    key_name: str
    network_name: str
    relay_origin: str
    registry_height: int | None
    keyring_strength: str
    relay_ok: bool | None
    registry_ok: bool | None
    loopback: bool


@dataclass(frozen=True, slots=True)
class NetworkPreview:
    """A network as its relay presents it, before the person joins.

    Attributes:
        origin: the relay's origin.
        name: the network's name.
        fingerprint: eight groups of four hex characters of the network id, to compare with its operator's.
        loopback: it runs on this computer.
        virtual_keys: it accepts the virtual key.
        signed: the signed network record, as it will be pinned.
        attested: it accepts only keys whose maker vouches for them.
        second_factor_keys: it accepts keys that cannot verify the person.
    """

    origin: str
    name: str
    fingerprint: str
    loopback: bool
    virtual_keys: bool
    registry_url: str
    signed: dict[str, object]
    attested: bool = False
    second_factor_keys: bool = True


@dataclass(frozen=True, slots=True)
class IdentityInfo:
    """An identity that was just made."""

    identity_id: str
    receipt: Receipt
    prompts: int


@dataclass(frozen=True, slots=True)
class DelegationView:
    """One key that acts for the person, as the session page shows it."""

    delegation_id: str
    client_name: str
    sentences: tuple[CapabilitySentence, ...]
    issued_at: int
    expires_at: int
    status: str
    receipt: Receipt | None


@dataclass(frozen=True, slots=True)
class SessionView:
    """One session, as the session page shows it."""

    address: str
    provider_id: str
    provider_name: str
    origin: str
    status: str
    first_login: int
    last_login: int
    logins: int
    generation: int
    account: str
    delegations: tuple[DelegationView, ...]
    receipt: Receipt | None


@dataclass(frozen=True, slots=True)
class EnrolledKey:
    """One of the identity's keys.

    Attributes:
        id: the credential id, hex.
        name: what the person calls it.
        model: its model's name, or empty where it is not known.
        icon: the name of a picture in `resources/icons`.
        opens: what opens the vault with it.
        strength: `strong`; `weaker` for a gate of the system and for a key that cannot verify the person; `trial` for
            the virtual key.
        last: it is the only strong way in, so it cannot be removed.
    """

    id: str
    name: str
    model: str
    icon: str
    opens: Opens
    strength: KeyStrength
    last: bool


@dataclass(frozen=True, slots=True)
class ComputerView:
    """One of the identity's computers.

    Attributes:
        id: its device key, hex.
        name: what the person calls it; empty where this computer was never told.
        this: it is this one.
    """

    id: str
    name: str
    this: bool


@dataclass(frozen=True, slots=True)
class IdentityView:
    """One of the identities on this computer.

    Attributes:
        id: the identity id, 64 hex characters.
        label: what the person calls it, such as "Work".
        name: the name that sites are told.
        network_name: whose network.
        relay: the relay's origin.
        current: it is the one that the window shows.
    """

    id: str
    label: str
    name: str
    network_name: str
    relay: str
    current: bool


@dataclass(frozen=True, slots=True)
class Safety:
    """What would bring the identity back if its key were lost.

    Attributes:
        strong_keys: how many keys open the vault by themselves.
        phrase: a recovery phrase was written down.
        remind: neither a second key nor a phrase is there, and the person did not say "not now" lately.
    """

    strong_keys: int
    phrase: bool
    remind: bool


@dataclass(frozen=True, slots=True)
class NewPhrase:
    """A recovery phrase that was just drawn, to be shown once.

    Attributes:
        words: 24 words.
        asked: positions, from 0, of the three words that the person is asked for.
    """

    words: tuple[str, ...] = field(repr=False)
    asked: tuple[int, int, int]
