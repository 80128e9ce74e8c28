"""A peer elsewhere that names a service of this computer is not followed there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import pytest

from authenticator.app import App
from authenticator.clients.http import require_no_detour
from authenticator.clients.relay import RelayAbout
from authenticator.facets import networks as networks_module
from authenticator.session import site as site_module
from authenticator.session.site import discover, open_site
from tests.fakes.refusal import refused

RELAY, SITE = "https://relay.example", "https://photos.example"
HERE = ["http://127.0.0.1:631", "http://[::1]:8080", "http://localhost:9200", "https://127.0.0.2"]


class Peer:
    """A site or relay elsewhere; whoever asks the place that it names fails the test."""

    here = ""

    def __init__(self, url: str, *_: object) -> None:
        assert url != self.here, "somebody went there"
        self.base_url = url

    def about(self) -> RelayAbout:
        return RelayAbout(RELAY, bytes(32), "00" * 32, self.here)

    def get_json(self, _path: str) -> dict[str, Any]:
        return {"relay": self.here, "client_id": "00" * 16}


def preview() -> object:
    return App.preview_network(cast("App", None), RELAY)


DOORS = {
    "joining a network": preview,
    "looking a provider up": lambda: open_site(RELAY, "00" * 16),
    "asking a site for its relay": lambda: discover(SITE),
}


@pytest.mark.parametrize("here", HERE)
@pytest.mark.parametrize("door", DOORS.values(), ids=DOORS)
def test_refused(monkeypatch: pytest.MonkeyPatch, door: Callable[[], object], here: str) -> None:
    monkeypatch.setattr(Peer, "here", here)
    for module, name in (
        (networks_module, "RelayClient"),
        (networks_module, "RegistryClient"),
        (site_module, "RelayClient"),
        (site_module, "RegistryClient"),
        (site_module, "HttpClient"),
    ):
        monkeypatch.setattr(module, name, Peer)
    refused("link_unsafe", door)


@pytest.mark.parametrize(
    ("named", "by"),
    [
        pytest.param("http://127.0.0.1:1", "http://127.0.0.1:2", id="all-of-it-here"),
        pytest.param("https://registry.example", RELAY, id="all-of-it-elsewhere"),
        pytest.param("https://registry.example", "http://localhost:2", id="from-here-to-elsewhere"),
    ],
)
def test_other_ways_are_open(named: str, by: str) -> None:
    require_no_detour(named, by)
