"""The consent page's state: what is switched on, until when. It can narrow what was asked, never widen it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from authenticator.consent.narrowing import narrow, parse_amount
from authenticator.consent.sentences import CapabilitySentence, describe
from authenticator.consent.view import ConsentView
from authenticator.consent.words import duration_text, quoted
from authenticator.flow import Choice
from authenticator.protocol.canonical import unb64u
from authenticator.protocol.caveats import CaveatValue
from authenticator.protocol.recap import Capabilities
from ui.times import countdown_text, day_text, moment_text, number_text

_PRESETS = ((900, "15 min"), (3_600, "1 h"), (4 * 3_600, "4 h"), (86_400, "1 day"), (7 * 86_400, "7 days"))
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
        found = [Preset(seconds, text, duration_text(seconds)) for seconds, text in _PRESETS if seconds < asked]
        name = next((text for seconds, text in _PRESETS if seconds == asked), duration_text(asked))
        return (*found[1 - _PRESETS_SHOWN :], Preset(asked, name, duration_text(asked)))

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
        until = self.until(now).removeprefix("today, ") if self.view.has_session_key else ""
        return self.view.purpose_text(len(self.sentences_on), until)

    def place_text(self) -> str:
        """Where all of it holds; nothing where that differs from one permission to the next."""
        places = {sentence.place for sentence in self.view.capabilities}
        return f"at {places.pop()}" if len(places) == 1 else ""

    def history_text(self, now: int) -> str:
        """Whether one has been here before."""
        if self.view.new_provider or self.view.since is None:
            return "New to you"
        count = self.view.logins
        return f"{number_text(count)} login{'s' if count != 1 else ''} since {day_text(self.view.since, now)}"

    def subtitle(self) -> str:
        """What the site wants, and who vouches for it."""
        return f"wants to sign you in \u00b7 {self.view.signed_text}"

    def client_text(self) -> str:
        """Who will hold the key and why, in its own words, marked as such."""
        view = self.view
        said = f", which says: {quoted(view.purpose)}" if view.purpose else ""
        if not view.client_name:
            return f"The reason it gives: {quoted(view.purpose)}" if view.purpose else ""
        verb = "The key is for" if view.has_session_key else "Asked by"
        return f"{verb} {quoted(view.client_name)}{said}"

    def source_words(self) -> str:
        """Where the link came from, and how fast a code was read."""
        took = f", read in {self.read_in} ms" if self.read_in is not None else ""
        return f"{self.view.source.text}{took}"

    def details(self) -> str:
        """The request and its permissions as they are on the wire."""
        view = self.view
        parts = [
            f"Address: {view.origin}",
            f"Network: {view.network_name}",
            f"Where this came from: {self.source_words()}",
        ]
        if self.asked is not None:
            parts += ["", "Permissions (ReCap):", json.dumps(self.asked.to_att(), indent=2, sort_keys=True)]
        parts += ["", "Request:", _payload(view.raw_request), "", "As signed:", view.raw_request]
        return "\n".join(parts)


def sentence_icon(sentence: CapabilitySentence) -> tuple[str, str]:
    """Return the icon of a permission and its colour role."""
    if sentence.tag == "can delete":
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
    return f"Expires in {countdown_text(left)}" if left else "Expired"


def _payload(jws: str) -> str:
    try:
        content = json.loads(unb64u(jws.split(".")[1]))
    except (ValueError, IndexError, ArithmeticError):
        return "(not readable)"
    return json.dumps(content, indent=2, ensure_ascii=True)
