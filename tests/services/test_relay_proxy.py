"""A relay behind a reverse proxy: whom it takes for neighbours, with the proxy's address named and without."""

from __future__ import annotations

import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from authenticator.network import RECORD_NAME, RunningNetwork, running_network
from authenticator.protocol.canonical import b64u
from authenticator.protocol.link import parse_link
from authenticator.relay.__main__ import main
from tests.fakes import warm
from tests.fakes.relay_world import Call, Client, Site

HOME, NEIGHBOUR, AWAY = "93.184.215.14", "93.184.215.15", "198.51.101.9"


@contextmanager
def relay_with(network: RunningNetwork, *options: str) -> Iterator[None]:
    """The network's relay, started with more options."""
    network.kill("relay")
    command = [sys.executable, "-m", "authenticator.relay", "--data", str(network.folder / "relay")]
    command += ["--network-file", str(network.folder / RECORD_NAME), "--port", str(urlsplit(network.relay_url).port)]
    with warm.Popen([*command, *options], stdout=warm.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline().startswith("ready ")
            yield
        finally:
            process.terminate()


@pytest.fixture(scope="module")
def site_of(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[RunningNetwork, Site]]:
    with running_network(tmp_path_factory.mktemp("relay"), ("registry", "relay")) as network:
        site = Site()
        site.register(network)
        yield network, site


@pytest.fixture(scope="module")
def behind(site_of: tuple[RunningNetwork, Site]) -> Iterator[tuple[RunningNetwork, Site]]:
    with relay_with(site_of[0], "--trusted-proxy", "127.0.0.1", "--trusted-proxy", "10.0.0.0/24"):
        yield site_of


def told(network: RunningNetwork, site: Site, page: dict[str, str], app: dict[str, str]) -> tuple[str, bool]:
    """How the app is to use the number, and whether the relay insists."""
    call = Call(network.relay_url)
    parameters = Client(network, site).parameters(match_code="shown")
    asked: Any = call.get("/oauth/authorize", parameters, **page).json()
    link = parse_link(asked["deep_link"])
    body = {"digest": b64u(link.digest), "claim_token": b64u(secrets.token_bytes(32)), "typed": False}
    claimed: Any = call.post(f"/requests/{link.request_id}/claim", body, **app).json()
    assert bool(claimed["match_code"]) == (claimed["match"] == "compared")
    return claimed["match"], claimed["insists"]


def via(text: str) -> dict[str, str]:
    return {"X_Forwarded_For": text}


NEAR, FAR = ("compared", False), ("typed", True)


@pytest.mark.parametrize(
    ("page", "app", "expected"),
    [
        pytest.param(via(HOME), via(HOME), NEAR, id="one-network"),
        pytest.param(via(HOME), via(f"{HOME}, 10.0.0.9"), NEAR, id="by-another-proxy-of-ours"),
        pytest.param(via(f"{HOME}, {AWAY}"), via(f"{NEIGHBOUR}, {AWAY}"), FAR, id="an-outer-proxy-that-is-not-named"),
        pytest.param(via(HOME), via(NEIGHBOUR), FAR, id="two-networks"),
        pytest.param(via(HOME), via(f"{HOME}, {AWAY}"), FAR, id="an-app-that-claims-to-be-at-home"),
        pytest.param(via(f"{HOME}, {AWAY}"), via(HOME), FAR, id="a-page-that-claims-to-be-at-home"),
        pytest.param({}, {}, FAR, id="a-proxy-that-tells-nothing"),
        pytest.param(via("unknown"), via("unknown"), FAR, id="a-proxy-that-does-not-know"),
        pytest.param(via("127.0.0.1"), via("127.0.0.1"), FAR, id="only-the-proxy-itself"),
        pytest.param(via("192.168.1.4"), via("192.168.1.4"), FAR, id="an-address-that-many-have"),
        pytest.param(via("10.0.0.9"), via("10.0.0.9"), FAR, id="proxies-and-nobody"),
    ],
)
def test_behind_a_proxy_that_is_named(
    behind: tuple[RunningNetwork, Site], page: dict[str, str], app: dict[str, str], expected: tuple[str, bool]
) -> None:
    assert told(*behind, page, app) == expected


def test_without_a_named_proxy_whoever_seems_to_be_behind_one_is_nowhere(tmp_path: Path) -> None:
    with running_network(tmp_path, ("registry", "relay")) as network:
        site = Site()
        site.register(network)
        assert told(network, site, {}, {}) == NEAR  # both are this computer
        assert told(network, site, via(HOME), via(HOME)) == FAR
        assert told(network, site, {}, {"Forwarded": f"for={HOME}"}) == FAR


def test_a_proxy_that_is_none_stops_the_start(capsys: pytest.CaptureFixture[str]) -> None:
    for text in ("proxy.example", "0.0.0.0/0"):
        with pytest.raises(SystemExit) as ended:
            main(["--data", "x", "--network-file", "x", "--trusted-proxy", text])
        assert ended.value.code == 2
        assert "--trusted-proxy" in capsys.readouterr().err
