"""Whether relay and registry of a network answer, and whether this computer's clock agrees with theirs.

Every finding is the error itself, so that window and command line say the same sentence, with its next step.
"""

from __future__ import annotations

from collections.abc import Callable

from authenticator.clients.registry import RegistryClient
from authenticator.clients.relay import RelayClient
from authenticator.clock import check_clock
from authenticator.errors import CountersignError
from authenticator.limits import BLOCK_FUTURE_MAX, BLOCK_INTERVAL
from authenticator.views import Connection


def look(relay: RelayClient, registry: RegistryClient, clock: Callable[[], int]) -> Connection:
    """Ask both for what everybody may know.

    Args:
        relay: the relay.
        registry: the registry.
        clock: this computer's, UTC seconds; compared with the time of the newest block, which is signed.
    """
    relay_error = _error_of(relay.about)
    height, registry_error, clock_error = None, None, None
    try:
        newest = registry.checkpoint().checkpoint
        height = newest.height
        clock_error = _error_of(lambda: check_clock(clock(), newest.time, BLOCK_INTERVAL + BLOCK_FUTURE_MAX))
    except CountersignError as error:
        registry_error = error
    return Connection(height, relay_error, registry_error, clock_error)


def _error_of(ask: Callable[[], object]) -> CountersignError | None:
    try:
        ask()
    except CountersignError as error:
        return error
    return None
