"""The part of the fake app that shows requests and has them answered.

Set `asks_pin` to have the key want its PIN first.
"""

from __future__ import annotations

from dataclasses import replace

from authenticator.approve.devices import KeyChoice
from authenticator.approve.interaction import Interaction, PinPrompt, TouchPrompt
from authenticator.consent.view import History, Match, Source, build_view
from authenticator.errors import PersonError, SecurityKeyError, VerificationError
from authenticator.flow import Approved, Choice, Consent
from authenticator.journal import DelegationRow
from authenticator.protocol.link import RequestLink
from authenticator.views import IdentityView
from tests.fakes.app_keys import HOME, WORK, KeysPart
from tests.fakes.app_views import ADDRESS, NOW, RECORDED, network, provider, receipt, session_row, verified_request


class RequestsPart(KeysPart):
    """See the module."""

    def __init__(self) -> None:
        super().__init__()
        self.asks_pin: PinPrompt | None = None
        self.right_pin = "1234"
        self.pins: list[str | None] = []
        self.choices: list[Choice] = []
        self.touches = 1
        self.pending = False
        self.provider = provider()
        self.request = verified_request()
        self.history: History | None = None
        self.match_code = self.right_code = "47"
        self.match = Match.COMPARED
        self.insists = False
        self.typed: list[str] = []
        self.expires_at = NOW + 102
        self.answering: list[IdentityView] = []
        self.names = {WORK: "Ada Example", HOME: "Ada at home"}

    def open_request(self, link: RequestLink, source: Source) -> Consent:
        self._called("open_request")
        return self._consent(link, source, self.kept.claims())

    def identities_for(self, consent: Consent) -> tuple[IdentityView, ...]:
        self._called("identities_for")
        return tuple(self.answering)

    def answer_as(self, consent: Consent, identity_id: str) -> Consent:
        self._called("answer_as")
        self.answering = [replace(view, current=view.id == identity_id) for view in self.answering]
        return self._consent(consent.link, consent.source, {"name": self.names[identity_id]})

    def check_code(self, consent: Consent, code: str) -> Consent:
        self._called("check_code")
        self.typed.append(code)
        if code == self.right_code:
            return replace(consent, matched=True)
        raise VerificationError("match_code_wrong" if len(self.typed) == 1 else "request_ended")

    def deny(self, consent: Consent) -> None:
        self._called("deny")

    def forget_request(self) -> None:
        self._called("forget_request")

    def approve(self, consent: Consent, choice: Choice, key: KeyChoice | None, interaction: Interaction) -> Approved:
        self.choices.append(choice)
        if self.asks_pin is not None:
            self._pin(interaction, self.asks_pin)
        self._prompts(interaction)
        for number in range(1, self.touches + 1):
            purpose = consent.view.touch_purpose
            self._touch(interaction, TouchPrompt(self._key_name(), purpose, number, self.touches, self._virtual))
        self._called("approve")
        return self._approved(choice)

    def has_pending(self) -> bool:
        self._called("has_pending")
        return self.pending

    def resume(self, interaction: Interaction) -> Approved | None:
        self._called("resume")
        self.pending = False
        return self._approved(self.choices[-1] if self.choices else Choice(frozenset(), None, 3600))

    def _consent(self, link: RequestLink, source: Source, claims: dict[str, str]) -> Consent:
        match = self.match if self.match_code else Match.NONE
        view = build_view(
            self.request,
            self.provider,
            recorded=RECORDED,
            claims=claims,
            history=self.history,
            match=match,
            match_code=self.match_code if match is Match.COMPARED else "",
            insists=self.insists,
            source=source,
            network=network(),
            expires_at=self.expires_at,
        )
        network_id = network().network_id
        return Consent(link, source, bytes(32), self.request, self.provider, claims, view, self.expires_at, network_id)

    def _approved(self, choice: Choice) -> Approved:
        delegation = None
        if choice.capabilities is not None:
            delegation = DelegationRow(
                delegation_id="cd" * 32,
                address=ADDRESS,
                client_name="Browser on this computer",
                capabilities=choice.capabilities.to_att(),
                issued_at=NOW,
                expires_at=NOW + choice.valid_for,
                status="active",
                receipt={},
            )
        return Approved(session_row(), delegation, (receipt(), receipt()), 18_204, 1, b"key")

    def _pin(self, interaction: Interaction, prompt: PinPrompt) -> None:
        while True:
            pin = interaction.ask_pin(prompt)
            self.pins.append(pin)
            if pin is None:
                raise PersonError("cancelled")
            if pin == self.right_pin:
                return
            left = (prompt.attempts_left or 8) - 1
            if left == 0:
                raise SecurityKeyError("pin_blocked")
            prompt = replace(prompt, attempts_left=left, wrong=True)
