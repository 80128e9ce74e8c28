"""Relay and provider of a Python client, answering without a network, and a session to use them with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from authenticator.clients.http import Answer
from authenticator.protocol.authsig import AuthSig
from authenticator.protocol.canonical import JsonValue, jcs
from authenticator.protocol.recap import Capabilities
from authenticator.session import delegation, keeper
from authenticator.session import session as module
from authenticator.session.held import Held
from authenticator.session.session import Session
from authenticator.session.site import Site
from authenticator.session.tokens import Granted, Tokens
from tests.fakes.world import ATT, NOW, RELAY, World


class Network:
    """Answers in place of provider and relay, and what was sent to them."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.sent: list[tuple[str, str, Mapping[str, str], bytes | None]] = []
        self.answers: list[Answer] = []
        self.presented: list[Any] = []
        self.forms: list[Mapping[str, str]] = []

    def answer(self, status: int, body: JsonValue) -> None:
        self.answers.append(Answer(status, "application/json", {}, jcs(body)))

    def exchange(
        self,
        method: str,
        path: str,
        *,
        content: bytes | None = None,
        headers: Mapping[str, str],
        limit: int,
    ) -> Answer:
        self.sent.append((method, path, headers, content))
        return self.answers.pop(0) if self.answers else Answer(200, "application/json", {}, b"{}")

    def post_json(self, path: str, body: Any) -> JsonValue:
        assert path == "/.countersign/delegations"
        self.presented.append(body)
        shown = self.names or AuthSig.from_json(body["auth_sig"]).delegation_id
        return {"delegation_id": shown, "expires_at": NOW + 3600}

    def token(self, form: Mapping[str, str], *, dpop: str) -> Mapping[str, JsonValue]:
        self.forms.append(form)
        return {
            "access_token": self.world.token(jti=f"fresh-{len(self.forms)}"),
            "token_type": "DPoP",
            "expires_in": 600,
            "refresh_token": f"refresh-{len(self.forms)}",
        }

    delegation_id = ""
    names = ""
    """What it calls what it is shown, where that is not the delegation's own id."""

    @classmethod
    def install(cls, world: World, patch: pytest.MonkeyPatch) -> Network:
        """Stand in the way of everything that a session sends."""
        made = cls(world)
        patch.setattr(module, "HttpClient", lambda _origin, _code: made)
        patch.setattr(delegation, "HttpClient", lambda _origin, _code: made)
        patch.setattr(keeper, "RelayClient", lambda _origin: made)
        return made

    def hold(self, att: Any = None, refresh: str = "refresh-0", **changes: Any) -> Held:
        """One more login of the same key."""
        capabilities = Capabilities.from_att(ATT if att is None else att)
        shown = self.world.delegation(capabilities=capabilities, **changes)
        granted = Granted(shown.auth_sig, shown.delegation_id, capabilities, shown.expires_at, shown.receipts)
        token = self.world.token(delegation_id=shown.delegation_id)
        return Held(Tokens(token, NOW + 600, refresh), granted)

    def session(self, att: Any = None) -> Session:
        """A session that has just begun."""
        held = self.hold(att)
        assert held.granted is not None
        self.delegation_id = held.granted.delegation_id
        return Session(
            site=Site(self.world.provider, RELAY, self.world.network),
            key=self.world.key,
            claims={"sub": self.world.person.address, "name": "Ada"},
            tokens=held.tokens,
            granted=held.granted,
            now=self.world.clock,
        )
