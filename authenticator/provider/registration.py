"""Making the provider known to its network: done at each start, and harmless when nothing is new.

What the registry has decides what is sent: nothing yet, and it is the first record; the same, and it is that very
record again, which the relay may not know; something else, and it is the record after that one. Workers that start
together make the same record, since a signature of the same is the same; where another one came first with other
contents, the registry is asked again.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from authenticator.errors import CountersignError, PeerError, VerificationError
from authenticator.protocol.entry import Entry, provider_registered
from authenticator.protocol.network_record import NetworkRecord
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.receipt import Receipt
from authenticator.provider.key import ProviderKey
from authenticator.verify.receipt import verify_receipt

Register = Callable[[Entry], Receipt]
Newest = Callable[[str], Receipt | None]
_PAUSES = (0.1, 0.2, 0.5, 1.0, 2.0, 2.0, 2.0, 2.0)  # seconds; services of one machine start together
_OVERTAKEN_MAX = 3  # times that another process of the provider may register something else in between


def register_provider(
    network: NetworkRecord,
    contents: ProviderRecord,
    key: ProviderKey,
    newest: Newest,
    register: Register,
    pause: Callable[[float], None] = time.sleep,
) -> Receipt:
    """Register at a relay, wait for it where it is still starting, and check its receipt.

    Args:
        network: the pinned network record.
        contents: what is to be registered; its `seq` and `prev` are what follows from the registry's answer.
        key: the provider's own.
        newest: the registry's receipt of a provider's newest record, by its id; None where there is none.
        register: has the relay record an entry.
        pause: waits so many seconds.

    Returns:
        The receipt of the record that stands now.

    Raises:
        PeerError: registry or relay stays away.
        VerificationError: the receipt does not prove the registration; or it is refused: `provider_moved` where the
            first origin is another one than before, `provider_signature` where an origin is another provider's.
    """

    def attempt() -> Receipt:
        return _until_answered(lambda: _register(network, contents, key, newest, register), pause)

    for _ in range(_OVERTAKEN_MAX):
        try:
            return attempt()
        except VerificationError as error:
            if error.code != "provider_not_next":
                raise
    return attempt()


def record_after(contents: ProviderRecord, newest: ProviderRecord | None) -> ProviderRecord:
    """The record to be registered for these contents, where `newest` is registered."""
    if newest is None:
        return contents
    return newest if newest.says_the_same(contents) else contents.after(newest)


def _register(
    network: NetworkRecord, contents: ProviderRecord, key: ProviderKey, newest: Newest, register: Register
) -> Receipt:
    found = newest(contents.provider)
    known = None if found is None else ProviderRecord.from_json(found.entry.fields["record"])
    entry = provider_registered(network.network_id, record_after(contents, known), key.seed)
    receipt = register(entry)
    verified = verify_receipt(receipt, network)
    if verified.entry.leaf_hash != entry.leaf_hash:
        raise VerificationError("inclusion", "a receipt for another entry")
    return receipt


def _until_answered(action: Callable[[], Receipt], pause: Callable[[float], None]) -> Receipt:
    failure: CountersignError | None = None
    for seconds in (*_PAUSES, None):
        try:
            return action()
        except PeerError as error:
            failure = error
        if seconds is not None:
            pause(seconds)
    assert failure is not None  # noqa: S101 - the loop above ran at least once
    raise failure
