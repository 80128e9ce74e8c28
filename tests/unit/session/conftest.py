"""A session without a network."""

from __future__ import annotations

import pytest

from authenticator.session.session import Session
from tests.fakes.client_network import Network
from tests.fakes.world import World


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def net(world: World, monkeypatch: pytest.MonkeyPatch) -> Network:
    return Network.install(world, monkeypatch)


@pytest.fixture
def session(net: Network) -> Session:
    return net.session()
