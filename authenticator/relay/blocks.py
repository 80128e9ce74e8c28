"""Blocks that approvals name: asked of the registry once, verified, remembered."""

from __future__ import annotations

import threading
from collections import OrderedDict

from authenticator.clients.registry import RegistryClient
from authenticator.errors import VerificationError
from authenticator.limits import BLOCK_CACHE_MAX
from authenticator.verify.checkpoint import VerifiedCheckpoint


class Blocks:
    """Blocks by their hash; may be shared between threads."""

    def __init__(self, registry: RegistryClient) -> None:
        self._registry = registry
        self._lock = threading.Lock()
        self._known: OrderedDict[bytes, VerifiedCheckpoint] = OrderedDict()

    def find(self, block_hash: bytes) -> VerifiedCheckpoint | None:
        """The block with a hash; None where the registry has none.

        Raises:
            PeerError: the registry is away.
            VerificationError: its answer does not hold.
        """
        with self._lock:
            known = self._known.get(block_hash)
        if known is not None:
            return known
        try:
            found = self._registry.checkpoint_by_hash(block_hash)
        except VerificationError as error:
            if error.code == "block_unknown":
                return None
            raise
        with self._lock:
            self._known[block_hash] = found
            while len(self._known) > BLOCK_CACHE_MAX:
                self._known.popitem(last=False)
        return found
