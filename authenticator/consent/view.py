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
from authenticator.verify.request import VerifiedRequest

NO_NUMBER = (
    "The software that asks cannot show a number to compare. Approve only if you started this login yourself, just now."
)
ELSEWHERE = "The page that asks may be in another network than this computer."
_CLAIM_LABELS = {"name": "Name", "avatar": "Picture", "email": "Email"}


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
        return _SOURCE_TEXTS[self]

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
    Source.SCREEN: "Code found on this screen",
    Source.CAMERA: "Code seen by the camera",
    Source.IMAGE: "Code from a picture you opened",
    Source.LINK: "Link you entered",
    Source.DEEP_LINK: "Link opened by another program",
    Source.CLIPBOARD: "Link from the clipboard",
}


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
        return "signed by the site" if self.signed_by_provider else "not signed by the site"

    @property
    def touch_purpose(self) -> str:
        """What the touch is for, where nobody says it better."""
        return self.purpose_text(len(self.capabilities), "")

    def purpose_text(self, permissions: int, until_text: str) -> str:
        """What the touch is for, with what was left switched on."""
        text = f"to sign in to {self.provider_name}"
        if self.has_session_key and permissions:
            text += f" and give its key {permissions} permission{'s' if permissions != 1 else ''}"
        return f"{text} until {until_text}" if until_text and self.has_session_key else text


def build_view(
    request: VerifiedRequest,
    provider: ProviderRecord,
    *,
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
        sentences.append(f"This site was called {before} until now; it calls itself {now}.")
    known = provider.origins if history.origins is None else history.origins
    added = [visible(origin) for origin in provider.origins if origin not in known]
    gone = [visible(origin) for origin in known if origin not in provider.origins]
    if added:
        sentences.append(f"New since your last sign-in: this site also acts at {', '.join(added)}.")
    if gone:
        sentences.append(f"Since your last sign-in this site has given up {', '.join(gone)}.")
    return tuple(sentences)


def _claim_rank(name: str) -> tuple[int, str]:
    """The same order on every site, so that a missing or added line is noticed."""
    known = list(_CLAIM_LABELS)
    return (known.index(name) if name in known else len(known), name)


def claim_line(name: str, value: str) -> ClaimLine:
    """Return how one claim is shown, with the person's own value."""
    label = _CLAIM_LABELS.get(name, visible(name))
    if not value:
        return ClaimLine(name, label, "not in your profile", available=False)
    shown = "your picture" if name == "avatar" else visible(value)
    return ClaimLine(name, label, shown, available=True)
