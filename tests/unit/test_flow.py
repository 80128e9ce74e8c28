"""The parts of the corridor that need no services: the grant, the generation, the clock, what the journal keeps."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authenticator.clients.registry import RegistryClient
from authenticator.clock import check_clock
from authenticator.consent.view import Source
from authenticator.errors import LocalError, VerificationError
from authenticator.flow import Choice, Consent, Parts, grant_for, next_generation
from authenticator.journal import ActivityRow, Journal
from authenticator.limits import BLOCK_FUTURE_MAX
from authenticator.protocol.recap import Capabilities
from authenticator.secret_store import SecretStore
from tests.fakes.app import ATT, NOW, PHOTOS, FakeApp, link, network, provider, session_row, verified_request
from tests.fakes.refusal import code_of

NETWORK = network().network_id


def consent(*, plain: bool = False) -> Consent:
    """A request for name and picture by Photos, as it is shown to someone without a picture."""
    app = FakeApp()
    if plain:
        app.request = verified_request(plain=True)
    return app.open_request(link(), Source.SCREEN)


def choice(shown: Consent, **changes: Any) -> Choice:
    asked = shown.request.request
    return replace(Choice(frozenset({"name"}), asked.capabilities, asked.valid_for), **changes)


def att(**changes: list[dict[str, Any]]) -> Capabilities:
    return Capabilities.from_att(
        {PHOTOS: {**ATT[PHOTOS], **{name.replace("_", "/"): nb for name, nb in changes.items()}}}
    )


def test_the_grant_names_the_very_request_and_nothing_that_was_not_chosen() -> None:
    shown = consent()
    grant, openings = grant_for(shown, choice(shown), NETWORK, NOW)
    asked = shown.request.request
    assert (grant.request_digest, grant.nonce, grant.relay) == (asked.digest, asked.nonce, shown.link.relay)
    assert (grant.provider, grant.provider_origin) == (provider().provider, PHOTOS)
    assert grant.session_key == (asked.session_key.did if asked.session_key else "")
    assert (grant.issued_at, grant.expires_at) == (NOW, NOW + asked.valid_for)
    assert [(opening.name, opening.value) for opening in openings] == [("name", "Ada Example")]
    assert [claim.digest for claim in grant.claims] == [opening.digest for opening in openings]


def test_every_grant_has_its_own_salts() -> None:
    shown = consent()
    (_, one), (_, two) = (grant_for(shown, choice(shown), NETWORK, NOW) for _ in range(2))
    assert one[0].salt != two[0].salt


def test_a_claim_without_a_value_is_left_out() -> None:
    shown = consent()
    grant, _ = grant_for(shown, choice(shown, claims=frozenset({"name", "avatar"})), NETWORK, NOW)
    assert [claim.name for claim in grant.claims] == ["name"]


def test_a_plain_login_has_no_key() -> None:
    shown = consent(plain=True)
    grant, _ = grant_for(shown, choice(shown, capabilities=None), NETWORK, NOW)
    assert (grant.session_key, grant.capabilities) == (None, None)


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"claims": frozenset({"name", "email"})}, id="a-claim-more"),
        pytest.param({"valid_for": 4 * 3600 + 1}, id="a-second-more"),
        pytest.param({"valid_for": 0}, id="no-time"),
        pytest.param({"valid_for": -1}, id="time-backwards"),
        pytest.param({"capabilities": att(photos_delete=[{}])}, id="an-ability-more"),
        pytest.param(
            {"capabilities": att(photos_list=[{"path_prefix": "/albums", "max_bytes": 10**9}])}, id="a-wider-path"
        ),
        pytest.param(
            {"capabilities": att(photos_list=[{"path_prefix": "/albums/20266", "max_bytes": 1}])}, id="another-path"
        ),
        pytest.param({"capabilities": att(photos_list=[{"path_prefix": "/albums/2026"}])}, id="a-limit-less"),
        pytest.param(
            {"capabilities": att(photos_write=[{"path_prefix": "/albums/2026/inbox", "max_uses": 501}])},
            id="a-use-more",
        ),
        pytest.param(
            {"capabilities": Capabilities.from_att({"https://other.example": ATT[PHOTOS]})}, id="another-site"
        ),
    ],
)
def test_a_choice_never_widens(changes: dict[str, Any]) -> None:
    shown = consent()
    with pytest.raises(VerificationError) as refused:
        grant_for(shown, choice(shown, **changes), NETWORK, NOW)
    assert (refused.value.code, refused.value.step) in {("grant_wider", 14), ("grant_wider", None)}


def test_a_plain_login_cannot_be_given_a_capability() -> None:
    shown = consent(plain=True)
    with pytest.raises(VerificationError) as refused:
        grant_for(shown, choice(shown, capabilities=att()), NETWORK, NOW)
    assert refused.value.code == "grant_wider"


@given(
    claims=st.frozensets(st.sampled_from(["name", "avatar", "email", "phone"])),
    valid_for=st.integers(-10, 5 * 3600),
    max_uses=st.integers(1, 1000),
)
def test_what_comes_out_is_within_what_was_asked(claims: frozenset[str], valid_for: int, max_uses: int) -> None:
    shown = consent()
    asked = shown.request.request
    assert asked.capabilities is not None
    less: dict[str, Any] = {"photos/write": [{"path_prefix": "/albums/2026/inbox", "max_uses": max_uses}]}
    chosen = Choice(claims, Capabilities.from_att({PHOTOS: less}), valid_for)
    if not (claims <= {"name", "avatar"} and 0 < valid_for <= asked.valid_for and max_uses <= 500):
        assert code_of(lambda: grant_for(shown, chosen, NETWORK, NOW)) == "grant_wider"
        return
    grant, _ = grant_for(shown, chosen, NETWORK, NOW)
    assert {claim.name for claim in grant.claims} == claims & {"name"}
    assert grant.expires_at - grant.issued_at == valid_for
    assert grant.capabilities == chosen.capabilities
    asked.capabilities.covers(chosen.capabilities or asked.capabilities)


@pytest.mark.parametrize("late", [0, 1, 3600])
def test_an_expired_request_is_not_granted(late: int) -> None:
    shown = consent()
    with pytest.raises(VerificationError) as refused:
        grant_for(shown, choice(shown), NETWORK, shown.expires_at + late)
    assert refused.value.code == "request_expired"


def test_nothing_secret_is_in_a_consents_representation() -> None:
    shown = replace(consent(), claim_token=b"\x07claim-token")
    assert "claim-token" not in repr(shown)


@pytest.mark.parametrize(
    ("offset", "text"),
    [
        pytest.param(BLOCK_FUTURE_MAX + 1, "11 seconds", id="ahead"),
        pytest.param(-240, "4 minutes", id="behind"),
        pytest.param(7_200, "120 minutes", id="another-time-zone"),
    ],
)
def test_a_clock_that_is_off_is_named(offset: int, text: str) -> None:
    with pytest.raises(LocalError) as refused:
        check_clock(NOW + offset, NOW)
    assert refused.value.code == "clock_off"
    assert text in refused.value.user_text()


@pytest.mark.parametrize("offset", [0, BLOCK_FUTURE_MAX, -BLOCK_FUTURE_MAX])
def test_a_clock_that_is_a_little_off_is_not(offset: int) -> None:
    check_clock(NOW + offset, NOW)


@dataclass
class Told:
    """What the registry says of a session."""

    status: str | None

    def session(self, address: str) -> Told | None:
        return self if self.status else None


@pytest.mark.parametrize(
    ("known", "recorded", "generation"),
    [
        pytest.param(None, None, 0, id="first-login"),
        pytest.param("active", "active", 0, id="live"),
        pytest.param("active", None, 0, id="live-and-not-yet-recorded"),
        pytest.param("active", "revoked", 1, id="ended-elsewhere"),
        pytest.param("revoked", None, 1, id="ended-here"),
    ],
)
def test_the_generation_follows_from_the_session_before(
    known: str | None, recorded: str | None, generation: int, tmp_path: Path
) -> None:
    journal = Journal(tmp_path / "journal.sqlite3", SecretStore.unlock("test", tmp_path, lambda: None))
    if known:
        journal.record_login(session_row(status=known), None, ActivityRow(NOW, "login", "Photos", 1))
    nothing = cast("Any", None)
    registry = cast("RegistryClient", Told(recorded))
    parts = Parts(network(), nothing, registry, nothing, nothing, journal, lambda: NOW)
    assert next_generation(parts, provider().provider) == generation
    if recorded == "revoked":
        assert journal.sessions()[0].status == "revoked"
    journal.close()
