"""The part of the fake app that has sessions, and ends them."""

from __future__ import annotations

from dataclasses import replace

from authenticator.approve.devices import KeyChoice
from authenticator.approve.interaction import Interaction, TouchPrompt
from authenticator.journal import ActivityRow
from authenticator.revoke import Revoked
from authenticator.revoke_many import RevokedMany
from authenticator.views import SessionView
from tests.fakes.app_ground import FakeGround
from tests.fakes.app_views import ADDRESS, NOW, other_sessions, receipt, session_view


class SessionsPart(FakeGround):
    """Sessions that a test may set, and what happened."""

    def __init__(self) -> None:
        super().__init__()
        self.views: list[SessionView] = [session_view(), *other_sessions()]
        self.happened = [
            ActivityRow(NOW - 60, "login", "Photos", 18_204, receipt().to_json(), ADDRESS),
            ActivityRow(NOW - 86_400, "key ended", "Backup tool", 17_990, receipt(17_990).to_json(), ADDRESS),
            ActivityRow(NOW - 90_000, "session ended", "Forum", 17_988),
        ]
        self.many: list[tuple[str | None, bool]] = []  # what was to be ended at once: whose, and whether sessions too
        self.not_ended: tuple[str, ...] = ()
        self.waiting = 0
        self.reported: list[SessionView] | None = None  # what the next look at the sites' reports brings

    def sessions(self) -> list[SessionView]:
        self._called("sessions")
        return list(self.views)

    def activity(self) -> list[ActivityRow]:
        self._called("activity")
        return list(self.happened)

    def whole_activity(self) -> list[ActivityRow]:
        self._called("whole_activity")
        return list(self.happened)

    def refresh(self) -> None:
        self._called("refresh")

    def refresh_uses(self) -> bool:
        self._called("refresh_uses")
        news, self.reported = self.reported, None
        if news is not None:
            self.views = news
        return news is not None

    def revoke_session(self, address: str, interaction: Interaction, key: KeyChoice | None = None) -> Revoked:
        prompt = TouchPrompt(self._key_name(), "to end your session", 1, 1, self._virtual)
        self._touch(interaction, prompt)
        self._called("revoke_session")
        self.views = [replace(v, status="revoked") if v.address == address else v for v in self.views]
        return Revoked(receipt(18_206), 18_206, 1)

    def revoke_delegation(self, delegation_id: str, interaction: Interaction, key: KeyChoice | None = None) -> Revoked:
        self._touch(interaction, TouchPrompt(self._key_name(), "to end a key", 1, 1, self._virtual))
        self._called("revoke_delegation")
        self.views = [
            replace(
                view,
                delegations=tuple(
                    replace(key, status="revoked") if key.delegation_id == delegation_id else key
                    for key in view.delegations
                ),
            )
            for view in self.views
        ]
        return Revoked(receipt(18_207), 18_207, 1)

    def revoke_many(
        self, interaction: Interaction, key: KeyChoice | None = None, *, provider_id: str | None = None, sessions: bool
    ) -> RevokedMany:
        self._touch(interaction, TouchPrompt(self._key_name(), "to end every key", 1, 1, self._virtual))
        self.many.append((provider_id, sessions))
        self._called("revoke_many")
        meant = [view for view in self.views if view.status == "active" and provider_id in {None, view.provider_id}]
        keys = [key for view in meant for key in view.delegations if key.status == "active"]
        self.views = [_ended(view, sessions=sessions) if view in meant else view for view in self.views]
        return RevokedMany(len(meant) if sessions else 0, 0 if sessions else len(keys), 18_208, 1, self.not_ended)

    def endings_waiting(self) -> int:
        self._called("endings_waiting")
        return self.waiting

    def finish_endings(self) -> RevokedMany:
        self._called("finish_endings")
        sent, self.waiting = self.waiting - len(self.not_ended), len(self.not_ended)
        if not sent:
            return RevokedMany(0, 0, None, 0, self.not_ended)
        self.views = [_ended(view, sessions=True) for view in self.views]
        return RevokedMany(sent, 0, 18_209, 0, self.not_ended)


def _ended(view: SessionView, *, sessions: bool) -> SessionView:
    """A session with every key ended, and itself as well."""
    keys = tuple(replace(key, status="revoked") for key in view.delegations)
    return replace(view, status="revoked" if sessions else view.status, delegations=keys)
