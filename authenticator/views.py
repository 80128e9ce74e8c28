"""What the window and the command line are shown: frozen values, made by `app`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from authenticator.translation import mark

if TYPE_CHECKING:  # the window shows these before the parts that they come from are loaded
    from authenticator.approve.authenticator import KeyStrength, Opens
    from authenticator.consent.sentences import CapabilitySentence
    from authenticator.errors import CountersignError
    from authenticator.protocol.receipt import Receipt

WITHOUT_RENEWAL = mark(
    "Without a new seed, an old copy of your sealed identity (on a computer, in a backup, in a file) still opens every"
    " session for whoever has it and a key that opened it then."
)
"""What it means to let something in no longer and keep the seed."""


@dataclass(frozen=True, slots=True)
class Overview:
    """What the home page shows at a glance; `None` means not asked or not known.

    Attributes:
        key_state: see `keys_seen.key_state`; empty too where it was not looked.
        relay_error: why the relay does not answer.
        registry_error: why the registry does not answer.
        clock_error: how far this computer's clock is off.
    """

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
    relay_error: CountersignError | None = None
    registry_error: CountersignError | None = None
    clock_error: CountersignError | None = None
    key_state: str = ""


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
        registry_fingerprint: eight groups of four hex characters of the hash of its registry's key, to compare too.
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
    registry_fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class IdentityInfo:
    """An identity that was just made."""

    identity_id: str
    receipt: Receipt
    prompts: int


@dataclass(frozen=True, slots=True)
class BudgetView:
    """How far one limit is used up, by the site's word.

    Attributes:
        what: what the limit is of, in words.
        caveat: `max_uses`, `max_bytes` or `rate`.
        limit: uses or bytes, as they were approved.
        used: of these.
        resets_at: UTC seconds, from when on nothing is used; None where it never resets.
    """

    what: str
    caveat: str
    limit: int
    used: int
    resets_at: int | None


@dataclass(frozen=True, slots=True)
class UsesView:
    """How much a key was used, by the site's word.

    Attributes:
        reported_at: when the site said so, UTC seconds.
        uses: how many calls were served, those of keys below included.
        last_use: UTC seconds, a whole minute; None where there was none.
        budgets: every limit, and how far it is used up.
    """

    reported_at: int
    uses: int
    last_use: int | None
    budgets: tuple[BudgetView, ...]


@dataclass(frozen=True, slots=True)
class LinkView:
    """A key that was handed a part of another key's permission, by the site's word.

    Attributes:
        delegation_id: its link's id.
        parent_id: of the key that handed it on.
        depth: 1 below the key that the person approved.
        session_key: `did:key` of the key.
        sentences: what it may do.
        expires_at: UTC seconds.
        status: `active`, `revoked` or `expired`.
        uses: how much it was used.
    """

    delegation_id: str
    parent_id: str
    depth: int
    session_key: str
    sentences: tuple[CapabilitySentence, ...]
    expires_at: int
    status: str
    uses: UsesView


@dataclass(frozen=True, slots=True)
class DelegationView:
    """One key that acts for the person, as the session page shows it.

    Attributes:
        delegation_id: hex.
        client_name: who holds it, in its own words.
        sentences: what it may do.
        issued_at: UTC seconds.
        expires_at: UTC seconds.
        status: `active`, `revoked` or `expired`.
        uses: how much it was used; None where the site reports nothing.
        links: what was handed on, each key below the one that it has it from.
        links_left_out: how many more there are.
    """

    delegation_id: str
    client_name: str
    sentences: tuple[CapabilitySentence, ...]
    issued_at: int
    expires_at: int
    status: str
    uses: UsesView | None = None
    links: tuple[LinkView, ...] = ()
    links_left_out: int = 0


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


@dataclass(frozen=True, slots=True)
class ServiceView:
    """One service of a network.

    Attributes:
        name: the name that it signs with.
        origin: where it answers.
        fingerprint: eight groups of four hex characters of its key's hash, to compare with its operator's.
        used: an identity of this computer uses it.
    """

    name: str
    origin: str
    fingerprint: str
    used: bool = True


@dataclass(frozen=True, slots=True)
class NetworkView:
    """A network that an identity of this computer is in, as it was pinned on joining.

    Attributes:
        id: the network id, 64 hex characters.
        name: what its operator calls it.
        fingerprint: eight groups of four hex characters of the network id, to compare with its operator's.
        registry: who keeps the record.
        relays: who carries logins.
        validators: who check every record again.
        quorum: how many of them must have signed.
        since: when the first of these identities came to this computer, UTC seconds; 0 where nobody knows any more.
        identities: what the person calls the identities that are in it.
        current: the identity that is shown is in it.
        loopback: it runs on this computer.
        attested: it accepts only keys whose maker vouches for them.
        virtual_keys: it accepts the virtual key.
        second_factor_keys: it accepts keys that cannot verify the person.
    """

    id: str
    name: str
    fingerprint: str
    registry: ServiceView
    relays: tuple[ServiceView, ...]
    validators: tuple[ServiceView, ...]
    quorum: int
    since: int
    identities: tuple[str, ...]
    current: bool
    loopback: bool
    attested: bool
    virtual_keys: bool
    second_factor_keys: bool


@dataclass(frozen=True, slots=True)
class Connection:
    """Whether a network answers just now.

    Attributes:
        height: of the registry's newest block; None where it did not answer.
        relay: why the relay does not answer.
        registry: why the registry does not answer, or is not believed.
        clock: how far this computer's clock is off.
    """

    height: int | None
    relay: CountersignError | None = None
    registry: CountersignError | None = None
    clock: CountersignError | None = None
