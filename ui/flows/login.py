"""One login in the window: link, consent, touch, receipt. One at a time."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QTimer

from authenticator.approve import ready
from authenticator.consent.provider import display_provider, is_loopback_host
from authenticator.consent.unmask import visible
from authenticator.consent.view import Source
from authenticator.errors import (
    CountersignError,
    LocalError,
    PeerError,
    PersonError,
    SecurityKeyError,
    VerificationError,
)
from authenticator.flow import Approved, Consent
from authenticator.giving import GivenBack
from authenticator.protocol.canonical import in_fours
from authenticator.protocol.link import RequestLink
from authenticator.translation import mark, tr
from authenticator.views import IdentityView
from ui.desk import Desk
from ui.flows.touching import Touching
from ui.models.computers import identity_line
from ui.models.consent import ConsentModel, picture_in
from ui.models.facts import Fact
from ui.pages.consent import ConsentPage
from ui.times import moment_text, number_text
from ui.window import Window

if TYPE_CHECKING:
    from ui.pages.success import SuccessModel

_ONE_MORE = mark("That is not the number on the page. You have one more try; without such a page, deny.")
_PAINTED = 250  # milliseconds after which a page was painted, which a thread that loads modules would hold up
_Asked = tuple[Consent, tuple[IdentityView, ...]]


class Login(QObject):
    """Walks the pages of one login."""

    def __init__(self, desk: Desk, touching: Touching, unknown_relay: Callable[[str], None]) -> None:
        super().__init__()
        self._unknown_relay = unknown_relay
        self._desk = desk
        self._touching = touching
        self._consent: Consent | None = None
        self._page: ConsentPage | None = None
        self._model: ConsentModel | None = None
        self._opening = False
        self._checking: Consent | None = None  # whose number is being compared
        desk.window.meet(Window.success, lambda page: page.finished.connect(desk.go_home))

    @property
    def busy(self) -> bool:
        """A request is being fetched, shown or approved."""
        return self._opening or self._consent is not None or self._touching.busy

    def open(self, link: RequestLink, source: Source, milliseconds: int | None = None) -> None:
        """Fetch and show what `link` asks for; refused while another is shown."""
        if self.busy:
            self._desk.window.say(PersonError("busy").user_text())
            return
        self._opening = True
        window = self._desk.window
        window.wait.wait_for(tr("Fetching the request\u2026"))
        window.show_page(window.wait)

        def call() -> _Asked:
            return self._with_identities(self._desk.facade.open_request(link, source))

        def shown(asked: _Asked) -> None:
            self._opening = False
            self._show(asked, milliseconds)

        def failed(error: CountersignError) -> None:
            self._opening = False
            if error.code == "relay_unknown":
                self._unknown_relay(link.relay)
                return
            again = (lambda: self.open(link, source, milliseconds)) if isinstance(error, PeerError) else None
            self._desk.show_error(error, retry=again)

        self._desk.worker.run(call, shown, failed)

    def resume(self) -> None:
        """Send again what was signed and not answered; no touch."""
        self._desk.window.wait.wait_for(tr("Sending it again\u2026"))
        self._touching.run("", self._desk.facade.resume, self._resumed, self._not_sent)

    def _show(self, asked: _Asked, milliseconds: int | None) -> None:
        consent, identities = asked
        capabilities = consent.request.request.capabilities
        model = ConsentModel(
            consent.view,
            capabilities,
            read_in=milliseconds,
            picture=picture_in(consent.claims),
            matched=consent.matched,
        )
        page = ConsentPage(model, self._desk.now, tuple(identity_line(identity) for identity in identities))
        page.approved.connect(self._approve)
        page.denied.connect(self._deny)
        page.expired.connect(self._expired)
        page.answer_as.connect(self._answer_as)
        page.built.connect(self._desk.here(self._show_built))
        self._consent, self._page, self._model = consent, page, model
        self._desk.window.keep_page(page)
        page.build()

    def _show_built(self) -> None:
        """Show the page, now that it is whole, in the place of the one that waits for it."""
        if self._desk.window.shown is not self._page:
            self._show_again()
        QTimer.singleShot(_PAINTED, self, self._make_ready)

    def _make_ready(self) -> None:
        """Load what a touch stands on while the page is read."""
        self._desk.worker.run(ready.load, lambda _: None, lambda _: None)

    def _answer_as(self, identity_id: str) -> None:
        """Show the same request anew, with what the other identity would tell; nothing that was switched stays."""
        consent, model = self._consent, self._model
        if consent is None or model is None or self._checking is consent:
            return
        facade = self._desk.facade
        window = self._desk.window
        window.wait.wait_for(tr("One moment\u2026"))
        window.show_page(window.wait)

        def call() -> _Asked:
            return self._with_identities(facade.answer_as(consent, identity_id))

        def shown(asked: _Asked) -> None:
            if self._consent is consent:  # or its time was over meanwhile
                self._forget()
                self._show(asked, model.read_in)

        def failed(error: CountersignError) -> None:
            if self._consent is consent:
                self._desk.show_error(error, retry=self._show_again, retry_text=tr("Back to it"), back=self._leave)

        self._desk.worker.run(call, shown, failed)

    def _with_identities(self, consent: Consent) -> _Asked:
        """Who could answer; a request that was opened is shown even where that cannot be told."""
        try:
            return consent, self._desk.facade.identities_for(consent)
        except CountersignError:
            return consent, ()

    def _show_again(self) -> None:
        if self._page is not None:
            self._desk.window.show_page(self._page)
            self._page.start()

    def _forget(self) -> None:
        page, self._page, self._consent, self._model = self._page, None, None, None
        if page is not None:
            self._desk.window.drop_page(page)

    def _deny(self) -> None:
        consent = self._consent
        if consent is None:
            return
        self._desk.go_home()
        self._forget()
        self._desk.window.say(PersonError("denied").user_text())
        # The person's no holds on this side at once, whether the relay hears it or not.
        self._desk.worker.run(lambda: self._desk.facade.deny(consent), lambda _: None, lambda _: None)

    def _expired(self) -> None:
        if self._page is None or self._touching.busy:
            return
        self._give_up(VerificationError("request_expired"))

    def _give_up(self, error: CountersignError) -> None:
        self._desk.show_error(error)
        self._forget()
        self._desk.worker.run(self._desk.facade.forget_request, lambda _: None, lambda _: None)

    def _approve(self) -> None:
        consent, model = self._consent, self._model
        if consent is None or model is None or self._touching.busy:
            return
        if consent.must_type:
            self._check(consent, model)
            return
        choice = model.choice()
        self._touching.run(
            model.touch_text(self._desk.now()),
            lambda interaction: self._desk.facade.approve(consent, choice, None, interaction),
            partial(self._approved, consent),
            self._not_approved,
        )

    def _check(self, consent: Consent, model: ConsentModel) -> None:
        """Have the number compared first; a touch is asked for only where it is the one on the page."""
        page = self._page
        if page is None or self._checking is consent:
            return
        self._checking = consent
        page.show_checking()

        def matched(checked: Consent) -> None:
            if self._consent is consent:
                self._checking = None
                self._consent, model.matched = checked, True
                self._approve()

        def wrong(error: CountersignError) -> None:
            if self._consent is not consent:
                return
            self._checking = None
            if error.code == "match_code_wrong":
                page.show_number_problem(tr(_ONE_MORE))
            elif isinstance(error, (PeerError, PersonError, LocalError)):
                page.show_number_problem(error.user_text())
            else:
                self._give_up(error)

        self._desk.worker.run(lambda: self._desk.facade.check_code(consent, model.number), matched, wrong)

    def _not_approved(self, error: CountersignError) -> None:
        consent = self._consent
        open_still = consent is not None and self._desk.now() < consent.expires_at
        if error.code == "cancelled" and open_still:
            self._show_again()
        elif error.code == "denied":
            self._deny()
        elif open_still and isinstance(error, SecurityKeyError):
            self._desk.show_key_error(error, again=self._approve, back=self._leave)
        elif error.code == "identity_unknown":  # the relay lost it, and this computer has it
            self._desk.show_error(error, retry=self._give_back, retry_text=tr("Give it back"), back=self._leave)
        elif open_still and error.code == "block_stale":
            self._desk.show_error(error, retry=self._show_again, retry_text=tr("Back to it"), back=self._leave)
        else:
            self._may_be_signed(error, open_still=open_still and isinstance(error, (PeerError, LocalError)))

    def _give_back(self) -> None:
        def given(_: GivenBack) -> None:
            consent = self._consent
            if consent is not None and self._desk.now() < consent.expires_at:
                self._show_again()
            else:
                self._leave()

        def failed(error: CountersignError) -> None:
            self._desk.show_key_error(error, again=self._give_back, back=self._leave)

        self._touching.run(tr("to give the relay your identity back"), self._desk.facade.give_back, given, failed)

    def _may_be_signed(self, error: CountersignError, *, open_still: bool) -> None:
        """What was signed is kept and can be sent again; what was not can be approved again while there is time."""
        consent = self._consent
        # Who gives up a request whose time is over did not stop it.
        over = VerificationError("request_expired") if error.code == "cancelled" else error

        def told(pending: bool) -> None:  # noqa: FBT001 - the worker's result
            if self._consent is not consent:  # it was done after all
                return
            if pending:
                self._forget()
                self._desk.show_error(error, retry=self.resume)
            elif open_still:
                self._desk.show_error(error, retry=self._show_again, retry_text=tr("Back to it"), back=self._leave)
            else:
                self._give_up(over)

        def failed(untold: CountersignError) -> None:
            if self._consent is consent:
                self._give_up(untold)

        self._desk.worker.run(self._desk.facade.has_pending, told, failed)

    def _leave(self) -> None:
        self._deny()

    def _resumed(self, approved: Approved | None) -> None:
        if approved is None:
            self._desk.go_home()
        else:
            self._approved(None, approved)

    def _not_sent(self, error: CountersignError) -> None:
        away = isinstance(error, (PeerError, LocalError)) or error.code == "cancelled"
        again = self.resume if away else None
        self._desk.show_error(error, retry=again)

    def _approved(self, consent: Consent | None, approved: Approved) -> None:
        window = self._desk.window
        window.show_page(window.success)
        window.success.show_success(success_model(approved, self._desk.now()))
        shown = self._consent
        if shown is not None and consent is not None and shown.link == consent.link:  # another one stays open
            self._forget()


def success_model(approved: Approved, now: int) -> SuccessModel:
    """Return what the success page says."""
    from ui.pages.success import SuccessModel

    session, delegation = approved.session, approved.delegation
    title = display_provider(session.provider_name, session.origin).title
    groups = in_fours(session.address)
    facts = [
        Fact("address", tr("Address"), visible(session.origin)),
        Fact("session", tr("Session"), groups),
        Fact("recorded", tr("Recorded"), tr("block {block}, verified", block=number_text(approved.block))),
        Fact("touches", tr("Touches"), str(approved.prompts)),
    ]
    if delegation is not None:
        facts.insert(2, Fact("until", tr("Its key acts until"), moment_text(delegation.expires_at, now)))
    if is_loopback_host(urlsplit(session.origin).hostname or ""):
        facts.append(Fact("checked_by", tr("Checked by"), tr("processes on this computer")))
    receipts = [receipt.to_json() for receipt in approved.receipts]
    return SuccessModel(
        tr("Signed in to {site}", site=title),
        tr("You can go back to the page. Ending the session takes one touch, here."),
        tuple(facts),
        json.dumps(receipts if len(receipts) > 1 else receipts[0], indent=2),
    )
