"""What a door would ask the guard, without a guard behind it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

from authenticator.provider.edge import Arrived, Demand, use_request
from authenticator.provider.guard import UseRequest
from authenticator.provider.service import Provider
from tests.fakes.world import ORIGIN, RESOURCE

_PROVIDER = cast("Provider", SimpleNamespace(record=SimpleNamespace(origins=(ORIGIN,)), resource=RESOURCE))


def asked(arrived: Arrived) -> UseRequest:
    """As much of a provider as a door needs to read a call.

    Raises:
        InputError: as `use_request`.
    """
    return use_request(_PROVIDER, arrived, Demand("photos/list"))
