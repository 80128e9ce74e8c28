"""Making the provider known to its network: done at each start, and harmless when it is known already."""

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
_PAUSES = (0.1, 0.2, 0.5, 1.0, 2.0, 2.0, 2.0, 2.0)  # seconds; services of one machine start together


def register_provider(
    network: NetworkRecord,
    record: ProviderRecord,
    key: ProviderKey,
    register: Register,
    pause: Callable[[float], None] = time.sleep,
) -> Receipt:
    """Register at a relay, wait for it where it is still starting, and check its receipt.

    Raises:
        PeerError: the relay stays away.
        VerificationError: the receipt does not prove the registration.
    """
    entry = provider_registered(network.network_id, record, key.seed)
    receipt = _until_answered(lambda: register(entry), pause)
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
