"""The consent page's state: what is switched on, until when. It can narrow what was asked, never widen it."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from authenticator.consent.narrowing import narrow, parse_amount
from authenticator.consent.preview import statement_preview
from authenticator.consent.sentences import CapabilitySentence, describe
from authenticator.consent.view import ConsentView
from authenticator.consent.words import duration_text, quoted
from authenticator.flow import Choice
from authenticator.protocol.canonical import sha256, unb64u
from authenticator.protocol.caveats import CaveatValue
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.request import parse_request
from authenticator.translation import mark, tr
from ui.times import countdown_text, day_text, moment_text, number_text, until_text

_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400
_PRESETS = (
    (15 * _MINUTE, mark("15 min")),
    (_HOUR, mark("1 h")),
    (4 * _HOUR, mark("4 h")),
    (_DAY, mark("1 day")),
    (7 * _DAY, mark("7 days")),
)
_STEPS = (
    *(minutes * _MINUTE for minutes in (1, 2, 5, 10, 15, 20, 30, 45)),
    *(hours * _HOUR for hours in (1, 2, 3, 4, 6, 8, 12, 18)),
    *(days * _DAY for days in (1, 2, 3, 5, 7, 14, 21, 30, 60, 90, 180)),
)
_PRESETS_SHOWN = 5  # what one line has room for
_ICONS = {"read": ("eye", "secondary"), "write": ("pencil", "amber"), "wildcard": ("everything", "red")}
_CLAIM_ICONS = {"name": "person", "avatar": "smile", "email": "mail"}
_TONES = {"write": "amber", "wildcard": "red"}


@dataclass(frozen=True, slots=True)
class Preset:
    """One length of time the person may choose."""

    seconds: int
    text: str
    words: str


@dataclass(slots=True)
class ConsentModel:
    """What the person is looking at, and has chosen so far.

    Attributes:
        view: what is asked.
        asked: the capabilities as they were asked for.
        read_in: milliseconds that reading the code took, where it was a picture.
        picture: the person's own picture, where it is asked for.
        claims_on: claims the person would hand out.
        left_out: resource and ability of what is switched off.
        limits: lower values, by resource and ability.
        valid_for: seconds the key would be good for.
        number: what the person typed of the page's number.
        matched: that was the number.
    """

    view: ConsentView
    asked: Capabilities | None
    read_in: int | None = None
    picture: bytes | None = field(default=None, repr=False)
    claims_on: set[str] = field(default_factory=set)
    left_out: set[tuple[str, str]] = field(default_factory=set)
    limits: dict[tuple[str, str], dict[str, CaveatValue]] = field(default_factory=dict)
    valid_for: int = 0
    number: str = ""
    matched: bool = False

    def __post_init__(self) -> None:
        self.claims_on = {line.name for line in self.view.claims if line.available}
        self.valid_for = self.view.valid_for

    @property
    def presets(self) -> tuple[Preset, ...]:
        """Lengths of time, none longer than was asked for; what was asked for is among them."""
        asked = self.view.max_valid_for
        found = [Preset(seconds, tr(text), duration_text(seconds)) for seconds, text in _PRESETS if seconds < asked]
        name = next((tr(text) for seconds, text in _PRESETS if seconds == asked), duration_text(asked))
        return (*found[1 - _PRESETS_SHOWN :], Preset(asked, name, duration_text(asked)))

    @property
    def steps(self) -> tuple[int, ...]:
        """Every length of time there is to choose, in seconds, the shortest first; what was asked for is the last."""
        asked = self.view.max_valid_for
        return (*(seconds for seconds in _STEPS if seconds < asked), asked)

    def set_claim(self, name: str, *, on: bool) -> None:
        """Hand a claim out, or not."""
        line = next(line for line in self.view.claims if line.name == name)
        (self.claims_on.add if on and line.available else self.claims_on.discard)(name)

    @property
    def sentences_on(self) -> set[int]:
        """Indexes of the permissions of which anything is left."""
        return {index for index in range(len(self.view.capabilities)) if self.abilities_on(index)}

    def abilities_on(self, index: int) -> set[str]:
        """The abilities of one permission that are switched on."""
        sentence = self.view.capabilities[index]
        return {ability for ability in sentence.abilities if (sentence.resource, ability) not in self.left_out}

    def set_sentence(self, index: int, *, on: bool) -> None:
        """Allow a permission with all its abilities, or none of them."""
        for ability in self.view.capabilities[index].abilities:
            self.set_ability(index, ability, on=on)

    def set_ability(self, index: int, ability: str, *, on: bool) -> None:
        """Allow one ability of a permission, or not."""
        entry = (self.view.capabilities[index].resource, ability)
        (self.left_out.discard if on else self.left_out.add)(entry)

    def set_limit(self, index: int, caveat: str, text: str) -> None:
        """Lower one number of a permission, for all its abilities.

        Raises:
            PersonError: `choice_wider`, `choice_amount`; then the number is the one that was asked for.
        """
        if self.asked is None:
            return
        sentence = self.view.capabilities[index]
        entries = [(sentence.resource, ability) for ability in sentence.abilities]
        for entry in entries:
            self.limits.get(entry, {}).pop(caveat, None)
        asked = next(entry for entry in self.asked.entries if (entry.resource, entry.ability) == entries[0])
        value = parse_amount(caveat, text, asked.caveats.get(caveat))
        changed = {**self.limits, **{entry: {**self.limits.get(entry, {}), caveat: value} for entry in entries}}
        narrow(self.asked, (), changed, self.view.record.permissions)
        self.limits = changed

    def sentence(self, index: int) -> CapabilitySentence:
        """One permission as it stands now; as it was asked for where nothing of it is left."""
        shown = self.view.capabilities[index]
        chosen = self._chosen()
        entries = tuple(
            entry
            for entry in (chosen.entries if chosen is not None else ())
            if entry.resource == shown.resource and entry.ability in shown.abilities
        )
        if not entries:
            return shown
        return describe(Capabilities(entries), self.view.record, among=self.asked)[0]

    def set_valid_for(self, seconds: int) -> None:
        """Choose how long; never longer than was asked for."""
        self.valid_for = min(seconds, self.view.max_valid_for)

    def choice(self) -> Choice:
        """What the person agrees to by pressing Approve."""
        return Choice(frozenset(self.claims_on), self._chosen(), self.valid_for)

    def _chosen(self) -> Capabilities | None:
        if self.asked is None:
            return None
        return narrow(self.asked, self.left_out, self.limits, self.view.record.permissions)

    def until(self, now: int) -> str:
        """Until when the key would be good, to the minute."""
        return moment_text(now + self.valid_for, now)

    def touch_text(self, now: int) -> str:
        """What the touch is for, with what was left on."""
        until = until_text(now + self.valid_for, now) if self.view.has_session_key else ""
        return self.view.purpose_text(len(self.sentences_on), until)

    def place_text(self) -> str:
        """Where all of it holds; nothing where that differs from one permission to the next."""
        places = {sentence.place for sentence in self.view.capabilities}
        return tr("at {place}", place=places.pop()) if len(places) == 1 else ""

    def history_text(self, now: int) -> str:
        """Whether one has been here before."""
        if self.view.new_provider or self.view.since is None:
            return tr("New to you")
        count = self.view.logins
        day = day_text(self.view.since, now)
        return tr("{count} login(s) since {day}", "", count, count=number_text(count), day=day)

    def name_text(self) -> str:
        """The site's own name, where it is not its address anyway."""
        return "" if self.view.provider_name == self.view.host_display else self.view.provider_name

    def subtitle(self, now: int) -> str:
        """What the site wants, who vouches for that, and since when the network is known to vouch for its address."""
        recorded = self.view.recorded
        facts = {"block": number_text(recorded.block), "day": day_text(recorded.at, now)}
        if self.view.signed_by_provider:
            return tr(
                "wants to sign you in \u00b7 signed by the site \u00b7 address checked in block {block}, {day}", **facts
            )
        return tr(
            "wants to sign you in \u00b7 not signed by the site \u00b7 address checked in block {block}, {day}", **facts
        )

    def client_text(self) -> str:
        """Who will hold the key and why, in its own words, marked as such."""
        view = self.view
        client, purpose = quoted(view.client_name), quoted(view.purpose)
        if not view.client_name:
            return tr("The reason it gives: {purpose}", purpose=purpose) if view.purpose else ""
        if not view.has_session_key and view.purpose:
            return tr("Asked by {client}, which says: {purpose}", client=client, purpose=purpose)
        if not view.has_session_key:
            return tr("Asked by {client}", client=client)
        if view.purpose:
            return tr("The key is for {client}, which says: {purpose}", client=client, purpose=purpose)
        return tr("The key is for {client}", client=client)

    def source_words(self) -> str:
        """Where the link came from, and how fast a code was read."""
        source = self.view.source.text
        if self.read_in is None:
            return source
        return tr("{source}, read in {milliseconds} ms", source=source, milliseconds=self.read_in)

    def details(self, now: int) -> str:
        """The statement that would be signed now, the permissions and the request as they are on the wire, digests."""
        view = self.view
        recorded = tr(
            "Recorded: block {block}, {day}",
            block=number_text(view.recorded.block),
            day=day_text(view.recorded.at, now),
        )
        parts = [
            tr("Address: {address}", address=view.origin),
            recorded,
            tr("Network: {network}", network=view.network_name),
            tr("Where this came from: {source}", source=self.source_words()),
        ]
        chosen = self._chosen()
        statement = self._statement(chosen, now)
        if statement:
            parts += ["", tr("What your account would sign (SIWE), as it is chosen now:"), statement]
        if chosen is not None:
            parts += ["", tr("Permissions (ReCap):"), json.dumps(chosen.to_att(), indent=2, sort_keys=True)]
        parts += ["", tr("Digests (SHA-256):"), *self._digests(chosen)]
        parts += ["", tr("Request:"), _payload(view.raw_request), "", tr("As it was signed:"), view.raw_request]
        return "\n".join(parts)

    def _statement(self, chosen: Capabilities | None, now: int) -> str:
        return statement_preview(
            parse_request(self.view.raw_request),
            self.view.record,
            chosen,
            issued_at=now,
            valid_for=self.valid_for,
            account=tr("(your account with this site; your key tells it)"),
            nonce=tr("(the hash of your approval, made when you touch your key)"),
        )

    def _digests(self, chosen: Capabilities | None) -> list[str]:
        """What others can compare, in hex."""
        digests = [
            (tr("Request"), parse_request(self.view.raw_request).digest.hex()),
            (tr("The site's record"), self.view.record.digest),
        ]
        if chosen is not None:
            digests.append((tr("Permissions (ReCap)"), sha256(chosen.recap_uri().encode()).hex()))
        return [f"{name}: {digest}" for name, digest in digests]


def sentence_icon(sentence: CapabilitySentence) -> tuple[str, str]:
    """Return the icon of a permission and its colour role."""
    if sentence.deletes:
        return "trash", "amber"
    return _ICONS[sentence.level]


def sentence_tone(sentence: CapabilitySentence) -> str:
    """Return the tone of a permission's tag."""
    return _TONES.get(sentence.level, "quiet")


def claim_icon(name: str) -> str:
    """Return the icon of a claim."""
    return _CLAIM_ICONS.get(name, "person")


def expires_text(left: int) -> str:
    """Return how long the request can still be answered."""
    return tr("Expires in {time}", time=countdown_text(left)) if left else tr("Expired")


def picture_in(claims: Mapping[str, str]) -> bytes | None:
    """Return the picture that a site would be given, where the profile has one that can be read."""
    _, _, picture = claims.get("avatar", "").partition(";base64,")
    try:
        return base64.b64decode(picture, validate=True) or None
    except ValueError:
        return None


def _payload(jws: str) -> str:
    try:
        content = json.loads(unb64u(jws.split(".")[1]))
    except (ValueError, IndexError, ArithmeticError):
        return tr("(not readable)")
    return json.dumps(content, indent=2, ensure_ascii=True)
