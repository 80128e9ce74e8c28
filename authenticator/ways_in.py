"""The ways into one identity: its keys, its recovery phrase and its computers; listed, and changed with a touch.

Every change starts from the newest record, which another computer may have written, and finishes what an earlier one
left open.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from authenticator import giving, settle
from authenticator.approve.authenticator import Authenticator, KeyStrength, Opens
from authenticator.approve.interaction import Interaction
from authenticator.approve.models import Model, Models
from authenticator.approve.touch import CountedInteraction
from authenticator.arrive import catch_up
from authenticator.change import Authority, NewKey, Wish, change
from authenticator.errors import InputError, LocalError, PersonError, VerificationError
from authenticator.exported import Exported
from authenticator.held import Held
from authenticator.limits import NAME_MAX
from authenticator.protocol.change import StoredSession
from authenticator.protocol.identity import VIRTUAL_AAGUID, Credential
from authenticator.protocol.identity_code import IdentityCode
from authenticator.settle import Changed, Kept
from authenticator.vault.computer import Computer
from authenticator.vault.papers import Papers, seal_papers
from authenticator.vault.recovery import RecoveryPhrase
from authenticator.vault.slots import STRONG_KINDS
from authenticator.vault.vault import Vault
from authenticator.views import ComputerView, EnrolledKey, Safety


def list_keys(held: Held, models: Models) -> tuple[EnrolledKey, ...]:
    """The identity's keys, the first enrolled first."""
    computer, vault = held.computer(), held.vault()
    kinds = {slot.credential_id: slot.kind for slot in vault.slots}
    listed = []
    for credential in computer.record.credentials:
        kind = kinds.get(credential.id, "prf")
        model: Model | None = models.find(credential.aaguid)
        opens: Opens = "os" if kind == "os" else "passphrase" if kind == "passphrase" else "prf"
        listed.append(
            EnrolledKey(
                id=credential.id.hex(),
                name=computer.name_of(credential),
                model=model.name if model else "",
                icon=model.icon if model else "key",
                opens=opens,
                strength=_strength(credential, opens),
                last=_are_last(computer, vault, [credential.id]),
            )
        )
    return tuple(listed)


def safety(held: Held, now: int, quiet_until: int) -> Safety:
    """What would bring the identity back if its key were lost."""
    strong = sum(slot.kind == "prf" for slot in held.vault().slots)
    phrase = held.computer().record.recovery_pk is not None
    return Safety(strong, phrase, remind=strong < 2 and not phrase and now >= quiet_until)


def add_key(held: Held, new_key: NewKey, authority: Authority, interaction: Interaction) -> Changed:
    """Let another key in."""
    kept, _ = newest(held, interaction)
    name = _fitting_name(new_key.name, kept.parts.computer)
    wish = Wish("key added", name, f"to let {name} in", held.profile().claims(), new_key=NewKey(new_key.key, name))
    return change(kept, wish, authority, interaction)


def rename_key(held: Held, key_id: str, name: str) -> None:
    """Call a key something else, on this computer."""
    computer = held.computer()
    credential = _credential(computer, key_id)
    if not name.strip():
        raise PersonError("name_missing")
    computer.renamed(credential.id, name.strip()).save(held.place.computer, held.store)


def check_removable(held: Held, *key_ids: str) -> None:
    """Check that something strong is left without these keys, before another one is looked for to approve their end.

    Raises:
        PersonError: `key_missing`, `last_way_in`.
    """
    computer = held.computer()
    if key_ids and _are_last(computer, held.vault(), [_credential(computer, key_id).id for key_id in key_ids]):
        raise PersonError("last_way_in")


def remove_key(
    held: Held, key_id: str, authority: Authority, interaction: Interaction, *, lost: bool, renew: bool
) -> Changed:
    """Let a key in no longer; where the seed is renewed, every live session goes on under the new one."""
    kept, sessions = _newest_for(held, interaction, renew=renew)
    credential = _credential(kept.parts.computer, key_id)
    name = kept.parts.computer.name_of(credential)
    wish = Wish(
        "lost key removed" if lost else "key removed",
        name,
        f"to lock {name} out",
        held.profile().claims(),
        drop_keys=(credential.id,),
        renew=renew,
        sessions=sessions,
    )
    return change(kept, wish, authority, interaction)


def keep_phrase(held: Held, phrase: RecoveryPhrase, authority: Authority, interaction: Interaction) -> Changed:
    """Let the phrase in, in the place of any before."""
    kept, _ = newest(held, interaction)
    wish = Wish("recovery phrase made", "", "to let the recovery phrase in", held.profile().claims(), phrase=phrase)
    return change(kept, wish, authority, interaction)


def recover(
    held: Held, phrase: RecoveryPhrase, new_key: NewKey, interaction: Interaction, *, lost: tuple[str, ...]
) -> Changed:
    """Open the identity with its phrase, let a new key in, and lock the lost ones out."""
    kept, sessions = _newest_for(held, interaction, renew=bool(lost))
    computer = kept.parts.computer
    if computer.record.recovery_pk != phrase.recovery_pk:
        raise PersonError("phrase_other")
    name = _fitting_name(new_key.name, computer)
    wish = Wish(
        "recovered with the phrase",
        name,
        "to make this key yours",
        held.profile().claims(),
        new_key=NewKey(new_key.key, name),
        drop_keys=tuple(_credential(computer, key_id).id for key_id in lost),
        renew=bool(lost),
        sessions=sessions,
    )
    return change(kept, wish, phrase, interaction)


def computers(held: Held) -> tuple[ComputerView, ...]:
    """The identity's computers, this one first."""
    computer = held.computer()
    listed = [
        ComputerView(device.hex(), computer.names.computers.get(device.hex(), ""), this=device == computer.device_pk)
        for device in computer.record.device_pks
    ]
    return tuple(sorted(listed, key=lambda each: not each.this))


def remove_computer(
    held: Held,
    computer_id: str,
    authority: Authority,
    interaction: Interaction,
    *,
    renew: bool,
    keys: tuple[str, ...] = (),
) -> Changed:
    """Let a computer ask no longer.

    Args:
        held: the identity.
        computer_id: which.
        authority: what approves it.
        interaction: the person.
        renew: renew the seed, because the copy of the vault there may be in other hands.
        keys: ids of keys that went with it, to be let in no longer by the same change.
    """
    kept, sessions = _newest_for(held, interaction, renew=renew)
    found = next((each for each in computers(held) if each.id == computer_id), None)
    if found is None:
        raise PersonError("computer_missing")
    name = found.name or "a computer"
    wish = Wish(
        "computer removed",
        found.name,
        f"to lock {name} out",
        held.profile().claims(),
        drop_keys=tuple(_credential(kept.parts.computer, key_id).id for key_id in keys),
        drop_computers=(bytes.fromhex(computer_id),),
        renew=renew,
        sessions=sessions,
    )
    return change(kept, wish, authority, interaction)


def newest(held: Held, interaction: Interaction | None) -> tuple[Kept, tuple[StoredSession, ...]]:
    """The identity as the relay has it, once what was left open here is settled.

    Where the relay finds this computer's clock wrong, the identity is taken as it is here: the errand itself is the one
    to say what is wrong with the time, and the relay refuses an old record later.
    """
    with suppress(VerificationError, InputError):  # then it changed nothing, and is forgotten
        settle.resume(held.kept(), interaction)
    try:
        return catch_up(held.kept())
    except (VerificationError, LocalError) as error:
        if error.code not in ("proof_stale", "clock_off"):
            raise
        return held.kept(), ()


def _newest_for(held: Held, interaction: Interaction, *, renew: bool) -> tuple[Kept, tuple[StoredSession, ...]]:
    """The identity as the relay has it; for a renewed seed with all of its sessions.

    A session that the relay left out would go on under the seed that is given up.

    Raises:
        VerificationError: `sessions_left_out`.
    """
    if not renew:
        return newest(held, interaction)
    settle.resume(held.kept(), interaction)
    kept, sessions = catch_up(held.kept())
    listed = {session.address for session in sessions}
    for row in kept.parts.journal.sessions():
        if row.status == "active" and row.address not in listed:
            state = kept.parts.registry.session(row.address)
            if state is not None and state.status == "active":
                raise VerificationError("sessions_left_out", row.address)
    return kept, sessions


def code_of(held: Held) -> IdentityCode:
    """Where the identity is, for another computer."""
    return IdentityCode(held.computer().identity_id, held.network().relay)


def exported(held: Held) -> bytes:
    """The sealed identity as a file, which only a key of it or the phrase opens; needs no network."""
    network, vault = held.network(), held.vault()
    papers = Papers(
        opening=held.computer().opening,
        network=network.record.network_id,
        signed_network=held.signed_network(),
        registry=network.registry,
        sessions=giving.known_sessions(held.journal),
    )
    return Exported(code_of(held), vault.data, seal_papers(vault, papers)).to_bytes()


def give_back(held: Held, key: Authenticator, interaction: Interaction) -> giving.GivenBack:
    """Give the relay the identity that it lost, with one touch.

    Raises:
        VerificationError: `identity_commitment` where another computer has a later record.
    """
    kept, person = held.kept(), CountedInteraction(interaction)
    with suppress(VerificationError, InputError):  # a relay that knows nothing of it refuses what waits here
        settle.resume(kept, interaction)
    return giving.give_back(held.parts(), key, person)


def _credential(computer: Computer, key_id: str) -> Credential:
    found = next((each for each in computer.record.credentials if each.id.hex() == key_id), None)
    if found is None:
        raise PersonError("key_missing")
    return found


def _strength(credential: Credential, opens: Opens) -> KeyStrength:
    if credential.aaguid == VIRTUAL_AAGUID:
        return "trial"
    return "strong" if opens == "prf" else "weaker"


def _are_last(computer: Computer, vault: Vault, going: Sequence[bytes]) -> bool:
    """Without them nothing strong, or no key at all, would be left."""
    strong = [slot for slot in vault.slots if slot.kind in STRONG_KINDS and slot.credential_id not in going]
    return not strong or all(credential.id in going for credential in computer.record.credentials)


def _fitting_name(name: str, computer: Computer) -> str:
    """A name that no other key of the identity has."""
    wanted = name.strip()[: NAME_MAX - 4] or "Security key"
    taken = {computer.name_of(each).casefold() for each in computer.record.credentials}
    number = 2
    fitting = wanted
    while fitting.casefold() in taken:
        fitting, number = f"{wanted} {number}", number + 1
    return fitting
