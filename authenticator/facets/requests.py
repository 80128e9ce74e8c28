"""Login requests: fetched, shown, answered, and sent again where an answer was lost.

Rules: one request is shown at a time, and only what is shown may be approved. A refusal ends a request; what is wrong
with a key, this computer or the connection does not, and the person may answer again.
"""

from __future__ import annotations

from authenticator import flow, ways_in
from authenticator.approve.devices import KeyChoice
from authenticator.approve.interaction import Interaction
from authenticator.clients.http import is_local
from authenticator.consent.view import Source
from authenticator.errors import CountersignError, InputError, PersonError, VerificationError
from authenticator.facets.ground import Ground, holding
from authenticator.facets.showing import Shown
from authenticator.flow import Approved, Choice, Consent
from authenticator.held import Held
from authenticator.protocol.link import RequestLink
from authenticator.views import IdentityView

_ENDS_NOTHING = frozenset({"block_stale", "match_code_needed", "match_code_wrong"})


class Requests(Ground):
    """What sites ask, and what the person answers."""

    def open_request(self, link: RequestLink, source: Source) -> Consent:
        """Fetch and check what `link` asks for.

        Raises:
            PersonError: `busy` while another request is shown, `relay_unknown`, `not_set_up`.
            InputError: `link_unsafe` for a relay on this computer, where none is in use here.
        """
        if (
            self.set_up
            and is_local(link.relay)
            and not any(is_local(held.network().relay) for held in self._house.all())
        ):
            raise InputError("link_unsafe", "no relay on this computer is in use")
        with holding(self._showing.opening):
            shown, since = self._showing.now, self._showing.since
            if shown is not None and self._clock() < shown.consent.expires_at:
                raise PersonError("busy")
            token = self._showing.token(link.request_id)
            held = self._house.for_relay(link.relay)
            consent = flow.fetch(held.parts(), link, source, held.profile().claims(), token)
            return self._as_before(self._showing.show_another(Shown(consent, held), since), since)

    def identities_for(self, consent: Consent) -> tuple[IdentityView, ...]:
        """The identities that could answer a shown request; the one that would is `current`."""
        answering = self._answering(consent)
        return tuple(
            self._house.view(held, current=held.place == answering.place) for held in self._house.able(consent)
        )

    def answer_as(self, consent: Consent, identity_id: str) -> Consent:
        """Answer a shown request as another identity; the site is answered so from now on.

        Raises:
            PersonError: `identity_missing`; `relay_unknown` where that identity is in another network.
        """
        since, held = self._showing.since, self._house.by_id(identity_id)
        shown = flow.shown_as(held.parts(), consent, held.profile().claims())
        self._showing.show(Shown(shown, held), since)
        self._house.catalogue.answer(consent.provider.provider, held.place)
        return shown

    def check_code(self, consent: Consent, code: str) -> Consent:
        """Have the number compared that the page shows and the person typed; two misses end the request.

        Raises:
            VerificationError: `match_code_wrong` where one try is left, `request_ended` where none is.
        """
        since, held = self._showing.since, self._answering(consent)
        with holding(self._one_request):
            try:
                matched = flow.check_code(held.parts(), consent, code)
            except CountersignError as error:
                if _ends_request(error):
                    self._showing.end()
                raise
            self._showing.show(Shown(matched, held), since)
        return matched

    def deny(self, consent: Consent) -> None:
        """Tell the relay that the person said no."""
        held = self._answering(consent)
        self._showing.forget()
        held.parts().relay.deny(consent.link.request_id, consent.claim_token)

    def approve(self, consent: Consent, choice: Choice, key: KeyChoice | None, interaction: Interaction) -> Approved:
        """Approve what is shown, with one touch.

        Where the relay or the registry stay away, the approval is kept, and `resume` sends it again. Where nothing
        was signed and the request is still good, it stays shown and may be approved again.

        Raises:
            PersonError: `not_shown` where this app shows no such request, or shows it otherwise.
        """
        with self._errand():
            shown = self._showing.answerable(consent)
            consent, held = shown.consent, shown.held
            try:
                kept, _ = ways_in.newest(held, interaction)
                opened = self._key_for(held, key)
                approved = flow.approve(kept.parts, consent, choice, opened, interaction)
            except CountersignError as error:
                if held.journal.pending() is not None or _ends_request(error):
                    self._showing.refuse(shown)
                raise
            self._showing.forget()
            self._house.catalogue.answer(consent.provider.provider, held.place)
            self._house.catalogue.remember_key(held.place, approved.credential_id.hex())
        return approved

    def resume(self, interaction: Interaction) -> Approved | None:
        """Send again what was signed and not answered; no touch is needed.

        Raises:
            PersonError: `not_set_up`.
        """
        if not self.set_up:
            raise PersonError("not_set_up")
        with self._errand():
            for held in self._house.all():
                approved = flow.resume(held.parts(), interaction)
                if approved is not None:
                    return approved
        return None

    def has_pending(self) -> bool:
        """An approval was signed and has not been answered yet."""
        return any(held.journal.pending() is not None for held in self._house.all())

    def forget_request(self) -> None:
        """Stop showing a request that cannot be answered any more."""
        self._showing.forget()

    def _as_before(self, shown: Shown, since: int) -> Consent:
        """A site is answered by the identity that answered it before."""
        name = self._house.catalogue.answering(shown.consent.provider.provider)
        before = next((held for held in self._house.able(shown.consent) if held.place.name == name), shown.held)
        if before is not shown.held:
            consent = flow.shown_as(before.parts(), shown.consent, before.profile().claims())
            self._showing.show(Shown(consent, before), since)
            return consent
        return shown.consent

    def _answering(self, consent: Consent) -> Held:
        shown = self._showing.now
        if shown is not None and shown.consent.link.request_id == consent.link.request_id:
            return shown.held
        return self._house.for_relay(consent.link.relay)


def _ends_request(error: CountersignError) -> bool:
    """A refusal ends a request; what is wrong with key, computer or connection does not."""
    return isinstance(error, (VerificationError, InputError)) and error.code not in _ENDS_NOTHING
