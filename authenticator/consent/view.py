"""The consent page as plain data: a pure function of the verified request and of what this computer knows.

Rules: nothing is decided here and nothing is left out; text that others chose is unmasked; the values the
person would hand out are shown, not their names alone; window and command line show the same view.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from authenticator.consent.provider import display_provider, is_loopback_host
from authenticator.consent.sentences import CapabilitySentence, describe
from authenticator.consent.unmask import visible
from authenticator.consent.words import quoted
from authenticator.protocol.network_record import NetworkRecord
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.translation import mark, tr
from authenticator.verify.request import VerifiedRequest

NO_NUMBER = mark(
    "The software that asks cannot show a number to compare. Approve only if you started this login yourself, just now."
)
ELSEWHERE = mark("The page that asks may be in another network than this computer.")
_CLAIM_LABELS = {"name": mark("Name"), "avatar": mark("Picture"), "email": mark("Email")}


class Source(StrEnum):
    """Where the link came from."""

    SCREEN = "screen"
    CAMERA = "camera"
    IMAGE = "image"
    LINK = "link"
    DEEP_LINK = "deep_link"
    CLIPBOARD = "clipboard"

    @property
    def text(self) -> str:
        """A few words for the consent page."""
        return tr(_SOURCE_TEXTS[self])

    @property
    def from_others(self) -> bool:
        """Somebody may have sent this; the page of the login need not be before the person's eyes."""
        return self not in (Source.SCREEN, Source.CAMERA)


class Match(StrEnum):
    """What is done with the number of the requesting page."""

    TYPED = "typed"
    COMPARED = "compared"
    NONE = "none"


_SOURCE_TEXTS = {
    Source.SCREEN: mark("Code found on this screen"),
    Source.CAMERA: mark("Code seen by the camera"),
    Source.IMAGE: mark("Code from a picture you opened"),
    Source.LINK: mark("Link you entered"),
    Source.DEEP_LINK: mark("Link opened by another program"),
    Source.CLIPBOARD: mark("Link from the clipboard"),
}


@dataclass(frozen=True, slots=True)
class Recorded:
    """Where the network vouches for a site's name and addresses.

    Attributes:
        block: the registry's block whose head proves the site's record.
        at: UTC seconds at which that head was signed.
    """

    block: int
    at: int


@dataclass(frozen=True, slots=True)
class History:
    """What this computer remembers of a provider.

    Attributes:
        logins: how many so far.
        since: UTC seconds of the first.
        name: what the site was called at the last one; None where that was not kept.
        origins: the addresses it had then; None where they were not kept.
    """

    logins: int
    since: int
    name: str | None = None
    origins: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One line of “It gets”.

    Attributes:
        name: the claim's name in the request.
        label: the word on screen.
        value_text: what the site would be told, or why it would not.
        available: the profile has a value.
    """

    name: str
    label: str
    value_text: str
    available: bool


@dataclass(frozen=True, slots=True)
class ConsentView:
    """Everything that the consent page says.

    Attributes:
        provider_name: the title: the site's name, or its address where the name deceives.
        origin: the site's address in full.
        recorded: the block that proves that the network knows the site at this address.
        host_display: host and port of it, in ASCII.
        punycode_warning: what the address pretends, or nothing.
        name_warning: what the site's own name pretends, or nothing.
        changes: what is no longer as it was at the last login here, a sentence each.
        signed_by_provider: the site itself signed the request.
        client_name: the software that will hold the key, in its own words.
        purpose: why, in its own words; may be empty.
        has_session_key: the client gets a key of its own; a plain login gives none.
        claims: what the site would be told.
        capabilities: what the key may do without asking again.
        valid_for: seconds that were asked for.
        max_valid_for: the most seconds the person may choose.
        match: what is done with the number that the requesting page shows.
        match_code: that number, where it is compared; otherwise empty.
        insists: page and app are in two networks, for all that the relay can tell.
        source: where the link came from.
        new_provider: this computer has not seen the site before.
        logins: logins before this one.
        since: UTC seconds of the first.
        expires_at: UTC seconds at which this request ends.
        network_name: the network the person joined.
        loopback: site and network run on this computer.
        raw_request: the signed request, for *Details*.
        record: the site's registered record, whose words its own permissions have.
    """

    provider_name: str
    origin: str
    recorded: Recorded
    host_display: str
    punycode_warning: str | None
    name_warning: str | None
    changes: tuple[str, ...]
    signed_by_provider: bool
    client_name: str
    purpose: str
    has_session_key: bool
    claims: tuple[ClaimLine, ...]
    capabilities: tuple[CapabilitySentence, ...]
    valid_for: int
    max_valid_for: int
    match: Match
    match_code: str
    insists: bool
    source: Source
    new_provider: bool
    logins: int
    since: int | None
    expires_at: int
    network_name: str
    loopback: bool
    raw_request: str
    record: ProviderRecord

    @property
    def warnings(self) -> tuple[str, ...]:
        """Every warning of the page, the gravest first."""
        return tuple(text for text in (self.punycode_warning, self.name_warning) if text)

    @property
    def signed_text(self) -> str:
        """Whether the site itself vouches for the request."""
        return tr("signed by the site") if self.signed_by_provider else tr("not signed by the site")

    @property
    def touch_purpose(self) -> str:
        """What the touch is for, where nobody says it better."""
        return self.purpose_text(len(self.capabilities), "")

    def purpose_text(self, permissions: int, until_text: str) -> str:
        """What the touch is for, with what was left switched on."""
        site = self.provider_name
        if not self.has_session_key:
            return tr("to sign in to {site}", site=site)
        if permissions and until_text:
            return tr(
                "to sign in to {site} and give its key %n permission(s) until {until}",
                "",
                permissions,
                site=site,
                until=until_text,
            )
        if permissions:
            return tr("to sign in to {site} and give its key %n permission(s)", "", permissions, site=site)
        if until_text:
            return tr("to sign in to {site} until {until}", site=site, until=until_text)
        return tr("to sign in to {site}", site=site)


def build_view(
    request: VerifiedRequest,
    provider: ProviderRecord,
    *,
    recorded: Recorded,
    claims: Mapping[str, str],
    history: History | None,
    match: Match,
    match_code: str,
    insists: bool,
    source: Source,
    network: NetworkRecord,
    expires_at: int,
) -> ConsentView:
    """Return what the person is asked, from a request that was verified.

    Args:
        request: the verified request.
        provider: the registered record of who asks.
        recorded: the block that proves that record.
        claims: the values the profile has.
        history: what this computer remembers of the provider, if anything.
        match: what is done with the number of the requesting page.
        match_code: the number, where it is compared.
        insists: page and app are in two networks, for all that the relay can tell.
        source: where the link came from.
        network: the joined network.
        expires_at: when the request ends.
    """
    asked = request.request
    shown = display_provider(provider.name, provider.origins[0])
    host = shown.host.rsplit(":", 1)[0] if not shown.host.endswith("]") else shown.host
    return ConsentView(
        provider_name=shown.title,
        origin=shown.origin,
        recorded=recorded,
        host_display=shown.host,
        punycode_warning=shown.address_warning,
        name_warning=shown.name_warning,
        changes=_changes(provider, history) if history else (),
        signed_by_provider=asked.provider_jws is not None,
        client_name=visible(asked.client_name),
        purpose=visible(asked.purpose),
        has_session_key=asked.session_key is not None,
        claims=tuple(claim_line(name, claims.get(name, "")) for name in sorted(asked.claims, key=_claim_rank)),
        capabilities=tuple(describe(asked.capabilities, provider)) if asked.capabilities else (),
        valid_for=asked.valid_for,
        max_valid_for=asked.valid_for,
        match=match,
        match_code=visible(match_code),
        insists=insists,
        source=source,
        new_provider=history is None,
        logins=history.logins if history else 0,
        since=history.since if history else None,
        expires_at=expires_at,
        network_name=visible(network.name),
        loopback=is_loopback_host(host),
        raw_request=asked.jws,
        record=provider,
    )


def _changes(provider: ProviderRecord, history: History) -> tuple[str, ...]:
    """A new name or address may be somebody else's, whom the person takes for the site they know."""
    sentences = []
    before, now = quoted(provider.name if history.name is None else history.name), quoted(provider.name)
    if before != now:
        sentences.append(tr("This site was called {before} until now; it calls itself {now}.", before=before, now=now))
    known = provider.origins if history.origins is None else history.origins
    added = [visible(origin) for origin in provider.origins if origin not in known]
    gone = [visible(origin) for origin in known if origin not in provider.origins]
    if added:
        listed = ", ".join(added)
        sentences.append(tr("New since your last sign-in: this site also acts at {addresses}.", addresses=listed))
    if gone:
        listed = ", ".join(gone)
        sentences.append(tr("Since your last sign-in this site has given up {addresses}.", addresses=listed))
    return tuple(sentences)


def _claim_rank(name: str) -> tuple[int, str]:
    """The same order on every site, so that a missing or added line is noticed."""
    known = list(_CLAIM_LABELS)
    return (known.index(name) if name in known else len(known), name)


def claim_line(name: str, value: str) -> ClaimLine:
    """Return how one claim is shown, with the person's own value."""
    label = tr(_CLAIM_LABELS[name]) if name in _CLAIM_LABELS else visible(name)
    if not value:
        return ClaimLine(name, label, tr("not in your profile"), available=False)
    shown = tr("your picture") if name == "avatar" else visible(value)
    return ClaimLine(name, label, shown, available=True)
