"""What a key asks of the person, in words."""

from __future__ import annotations

from dataclasses import dataclass

from authenticator.approve.interaction import NewPinPrompt, TouchPrompt
from authenticator.consent.unmask import visible
from authenticator.translation import mark, tr

_REASONS = {
    "not_set": mark("This key has no PIN yet. With one, nobody who finds it can use it."),
    "must_change": mark("This key wants another PIN before it does anything else."),
}
_TITLES = {
    "touch": (mark("Touch your key"), mark("Touch your key ({number} of {all})")),
    "choose": (mark("Touch the key you want to use"), mark("Touch the key you want to use ({number} of {all})")),
    "system": (
        mark("Answer this computer\u2019s question"),
        mark("Answer this computer\u2019s question ({number} of {all})"),
    ),
}


@dataclass(frozen=True, slots=True)
class NewPinQuestion:
    """A PIN to choose.

    Attributes:
        title: what is to be done.
        key: the key's name.
        reason: why; may be empty.
        minimum: characters it has at least.
        problem: what was wrong with the one given before; may be empty.
        current: the PIN that holds now is wanted too.
    """

    title: str
    key: str
    reason: str
    minimum: int
    problem: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class TouchWords:
    """What the touch page says.

    Attributes:
        title: what to do.
        key: which key.
        purpose: what for.
        why: why more than one touch is needed; may be empty.
        tries: how often the key may still fail to recognise the person; may be empty.
    """

    title: str
    key: str
    purpose: str
    why: str
    tries: str


def new_pin_question(prompt: NewPinPrompt) -> NewPinQuestion:
    """Return what is asked where a key wants a PIN that it does not have yet."""
    title = tr("Set a PIN for your key") if prompt.reason == "not_set" else tr("Choose a new PIN for your key")
    problem = tr("The key did not accept that PIN: it is too short, too long or too simple.") if prompt.refused else ""
    reason = tr(_REASONS[prompt.reason]) if prompt.reason in _REASONS else ""
    return NewPinQuestion(title, visible(prompt.key_name), reason, prompt.minimum, problem)


def touch_words(prompt: TouchPrompt, purpose: str, why: str) -> TouchWords:
    """Return what is said while a key waits; `why` matters where one touch is not enough."""
    blinking = ", ".join(visible(key) for key in prompt.keys)
    if prompt.selecting:
        after = tr("Several are plugged in, so there is one more touch after this.")
        return TouchWords(tr(_TITLES["choose"][0]), _blinking(blinking), purpose, after, "")
    name = visible(prompt.key_name)
    if prompt.system:
        title, key = _title("system", prompt), tr("{key}, in a window of the system", key=name)
    elif len(prompt.keys) > 1:
        title = _title("choose", prompt)
        key = tr("Blinking now: {keys}. The first that you touch is used.", keys=blinking)
    elif prompt.virtual:
        title, key = _title("touch", prompt), tr("{key}, on this screen", key=name)
    else:
        title, key = _title("touch", prompt), tr("{key}, the one that blinks", key=name)
    return TouchWords(title, key, purpose, why if prompt.of > 1 else "", _tries(prompt.attempts_left))


def _title(kind: str, prompt: TouchPrompt) -> str:
    once, several = _TITLES[kind]
    return tr(several, number=prompt.number, all=prompt.of) if prompt.of > 1 else tr(once)


def _blinking(keys: str) -> str:
    return tr("Blinking now: {keys}", keys=keys) if keys else ""


def _tries(left: int | None) -> str:
    if left is None:
        return ""
    return tr("It may fail to recognise you %n time(s) more; then it wants its PIN.", "", left)
