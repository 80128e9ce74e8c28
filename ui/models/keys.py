"""Keys in words: how strong, what is plugged in, what stands in the way, and what each may be used for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from authenticator.approve.authenticator import KeyKind, KeyStrength, Opens
from authenticator.approve.devices import KeyChoice, KeyDetails
from authenticator.consent.unmask import visible
from authenticator.limits import PIN_ATTEMPTS_SHOWN
from authenticator.sentences import SENTENCES
from authenticator.translation import mark, tr
from authenticator.views import EnrolledKey, NetworkPreview, Safety
from ui.models.facts import Fact

Words = tuple[str, str]  # what is said and its tone
PinAction = Literal["", "set", "change"]

_PLACES: dict[KeyKind, str] = {
    "usb": mark("Plugged in"),
    "nfc": mark("On the reader"),
    "platform": mark("Part of this computer"),
    "virtual": mark("Kept by this computer, for trying out"),
}
_LANGUAGES = {"U2F_V2": "U2F", "FIDO_2_0": "FIDO 2.0", "FIDO_2_1_PRE": "FIDO 2.1 (early)"}
_LANGUAGES |= {f"FIDO_2_{minor}": f"FIDO 2.{minor}" for minor in (1, 2, 3)}
_LOCKED = mark("Too many wrong PINs in a row; unplug it and plug it in again")
_BLOCKED = mark("Its PIN is blocked; it must be reset before it can be used")
_ONLY_STRONG = mark("The only key that opens it by itself, so it cannot be removed; add another one first.")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A key that is here now, and what it says of itself.

    Attributes:
        choice: the key.
        details: what it says; None while it was not asked, or did not answer.
        trouble: the error code with which it answered.
    """

    choice: KeyChoice
    details: KeyDetails | None = None
    trouble: str | None = None

    @property
    def named(self) -> KeyChoice:
        """The key, under the name of its model where it told that."""
        return self.details.choice if self.details is not None else self.choice

    @property
    def problem(self) -> str | None:
        """The error code of what stands in the way of using it."""
        return self.choice.problem or (self.details.problem if self.details else None) or self.trouble


@dataclass(frozen=True, slots=True)
class Rules:
    """What a key must be for an errand.

    Attributes:
        first: it will be the identity's only way in, so it must open the vault by itself.
        virtual_keys: the network accepts the virtual key.
        attested: the network accepts only keys whose maker vouches for them.
        second_factor_keys: the network accepts keys that cannot verify the person.
    """

    first: bool = False
    virtual_keys: bool = True
    attested: bool = False
    second_factor_keys: bool = True

    @classmethod
    def of(cls, preview: NetworkPreview) -> Rules:
        """The rules of a network for the first key of an identity."""
        return cls(True, preview.virtual_keys, preview.attested, preview.second_factor_keys)


@dataclass(frozen=True, slots=True)
class Offer:
    """One key in a choice.

    Attributes:
        id: the key's.
        title: its name.
        text: where it is and how strong; or why it cannot be chosen.
        tone: `amber` where something stands in the way.
        icon: its picture.
        allowed: it can be chosen.
    """

    id: str
    title: str
    text: str
    tone: str
    icon: str
    allowed: bool


@dataclass(frozen=True, slots=True)
class OwnLine:
    """One of the identity's keys.

    Attributes:
        id: which.
        name: what the person calls it.
        model: its model, where that is another word than its name.
        icon: its picture.
        strength: how strong, in words, and the tone of that.
        kept: why it cannot be removed; empty where it can.
    """

    id: str
    name: str
    model: str
    icon: str
    strength: Words
    kept: str


@dataclass(frozen=True, slots=True)
class HereLine:
    """One key that is here now.

    Attributes:
        id: which.
        title: its name.
        text: where it is and what it says of its PIN; or what stands in the way, and what to do.
        tone: `amber` where something does.
        icon: its picture.
        pin: what can be done with its PIN.
        testable: a touch can tell what works.
    """

    id: str
    title: str
    text: str
    tone: str
    icon: str
    pin: PinAction
    testable: bool


def strength_words(strength: KeyStrength, opens: Opens) -> Words:
    """Return how strong a key is, in words, and the tone of that."""
    if strength == "trial":
        return tr("For trying out"), "quiet"
    if strength == "strong":
        return tr("Opens by itself"), "green"
    if opens == "passphrase":
        return tr("Weaker: opens with a passphrase"), "amber"
    return tr("Weaker: this computer opens it"), "amber"


def own_line(key: EnrolledKey) -> OwnLine:
    """Return how one of the identity's keys is shown."""
    name, model = visible(key.name), visible(key.model)
    return OwnLine(
        id=key.id,
        name=name,
        model="" if model == name else model,
        icon=key.icon,
        strength=strength_words(key.strength, key.opens),
        kept=tr(_ONLY_STRONG) if key.last else "",
    )


def here_line(seen: Sighting) -> HereLine:
    """Return how a key that is here now is shown."""
    choice, details = seen.choice, seen.details
    pin: PinAction = ""
    problem = seen.problem
    if details is not None and details.pin_set is not None and problem in (None, "pin_not_set", "pin_change_required"):
        pin = "change" if details.pin_set else "set"
    if problem is not None and problem != "pin_not_set":
        text, tone = tr(SENTENCES[problem]), "amber"
    else:
        told, tone = _pin_words(details) if details is not None else ("", "secondary")
        text = " \u00b7 ".join(part for part in (tr(_PLACES[choice.kind]), told) if part)
    return HereLine(choice.id, visible(seen.named.name), text, tone, seen.named.icon, pin, problem is None)


def offer(seen: Sighting, rules: Rules) -> Offer:
    """Return how a key is offered, and why it is not."""
    choice = seen.choice
    refusal = _refusal(seen, rules)
    text = refusal or _strength_text(seen)
    tone = "amber" if refusal else "secondary"
    return Offer(choice.id, visible(seen.named.name), text, tone, seen.named.icon, not refusal)


def attempts_words(left: int | None, *, wrong: bool) -> Words:
    """Return how many wrong PINs are left, and the tone of that."""
    parts = [tr("That PIN is not right.")] if wrong else []
    if left is not None:
        parts.append(tr("%n attempt(s) left before the key blocks.", "", left))
    few = left is not None and left <= PIN_ATTEMPTS_SHOWN
    return " ".join(parts), "red" if wrong else "amber" if few else "secondary"


def details_facts(details: KeyDetails) -> tuple[Fact, ...]:
    """Return what a key says of itself."""
    pin = tr("none yet")
    if details.pin_set is None:
        pin = tr("it has none")
    elif details.pin_set:
        left = details.pin_attempts
        pin = tr("set") if left is None else tr("set, %n attempt(s) left", "", left)
    facts = [
        Fact("pin", tr("PIN"), tr("locked until it is plugged in again") if details.locked else pin),
        Fact("recognises", tr("Recognises you"), _recognises(details)),
        Fact(
            "speaks",
            tr("Speaks"),
            ", ".join(_LANGUAGES.get(word, visible(word)) for word in details.versions) or tr("nothing known"),
        ),
    ]
    if details.strength is not None:
        opens: Opens = "passphrase" if _second_factor(details) else "os" if details.strength == "weaker" else "prf"
        facts.insert(0, Fact("strength", tr("Strength"), strength_words(details.strength, opens)[0]))
    return tuple(facts)


def phrase_words(safety: Safety) -> tuple[str, str, Words]:
    """Return what the card of the recovery phrase says: title, text, and its tag."""
    if safety.phrase:
        text = tr("24 words on paper open your identity when every key is lost.")
        return tr("Recovery phrase"), text, (tr("Written down"), "green")
    text = tr("24 words on paper would open your identity when every key is lost.")
    return tr("Recovery phrase"), text, (tr("Not made yet"), "amber" if safety.strong_keys < 2 else "quiet")


def _pin_words(details: KeyDetails) -> Words:
    if details.pin_set and details.pin_attempts == 0:
        return tr(_BLOCKED), "amber"
    if details.locked:
        return tr(_LOCKED), "amber"
    parts = [tr("recognises you by itself")] if details.verifies else []
    if details.pin_set:
        left = details.pin_attempts
        parts.append(tr("PIN set") if left is None else tr("PIN set, %n attempt(s) left", "", left))
    elif details.pin_set is False and not details.verifies:
        parts.append(tr("no PIN yet"))
    few = details.pin_attempts is not None and details.pin_attempts <= PIN_ATTEMPTS_SHOWN and details.pin_set
    return ", ".join(parts), "amber" if few else "secondary"


def _recognises(details: KeyDetails) -> str:
    if details.verifies:
        return tr("by itself")
    if _second_factor(details):
        return tr("no, a passphrase does")
    return tr("by its PIN") if details.pin_set else tr("not yet")


def _second_factor(details: KeyDetails) -> bool:
    """The key speaks U2F only, so it cannot verify the person."""
    return details.strength == "weaker" and set(details.versions) == {"U2F_V2"}


def _refusal(seen: Sighting, rules: Rules) -> str:
    choice, details = seen.choice, seen.details
    # A key without a PIN is given one on the way; that stands in the way of nothing.
    if seen.problem is not None and seen.problem not in ("pin_not_set", "pin_change_required"):
        return tr(SENTENCES[seen.problem])
    if choice.kind == "virtual":
        refused = not rules.virtual_keys or rules.attested
        return tr("This network does not accept it; use a key that you can hold.") if refused else ""
    if details is None or details.strength != "weaker":
        return ""
    if _second_factor(details):
        if not rules.second_factor_keys:
            return tr("This network does not accept keys that cannot verify you.")
        return tr("It cannot verify you, so it is weaker: add it later, as a second way in.") if rules.first else ""
    if rules.attested:
        return tr("This network accepts only keys whose maker vouches for them.")
    return tr("Weaker, because this computer opens it: add it later, as a second way in.") if rules.first else ""


def _strength_part(strength: KeyStrength, opens: Opens) -> str:
    """How strong a key is, as one of several things that are said of it."""
    if strength == "trial":
        return tr("for trying out")
    if strength == "strong":
        return tr("opens by itself")
    return tr("weaker: opens with a passphrase") if opens == "passphrase" else tr("weaker: this computer opens it")


def _strength_text(seen: Sighting) -> str:
    choice, details = seen.choice, seen.details
    if choice.kind == "virtual":
        return tr("Kept by this computer: for trying out, weaker than a key you can hold.")
    parts = [tr(_PLACES[choice.kind])]
    if details is not None and details.strength is not None:
        opens: Opens = "passphrase" if _second_factor(details) else "os"
        parts.append(_strength_part(details.strength, opens))
    if seen.problem == "pin_not_set" or (details is not None and details.pin_set is False and not details.verifies):
        parts.append(tr("it gets a PIN on the way"))
    return " \u00b7 ".join(parts)
