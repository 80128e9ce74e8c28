"""What a key asks of the person, in words."""

from __future__ import annotations

from dataclasses import dataclass

from authenticator.approve.interaction import NewPinPrompt, TouchPrompt
from authenticator.consent.unmask import visible

_REASONS = {
    "not_set": "This key has no PIN yet. With one, nobody who finds it can use it.",
    "must_change": "This key wants another PIN before it does anything else.",
    "wanted": "",
}
_CHOOSE = "Touch the key you want to use"


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
    title = "Set a PIN for your key" if prompt.reason == "not_set" else "Choose a new PIN for your key"
    problem = "The key did not accept that PIN: it is too short, too long or too simple." if prompt.refused else ""
    return NewPinQuestion(title, visible(prompt.key_name), _REASONS[prompt.reason], prompt.minimum, problem)


def touch_words(prompt: TouchPrompt, purpose: str, why: str) -> TouchWords:
    """Return what is said while a key waits; `why` matters where one touch is not enough."""
    blinking = ", ".join(visible(key) for key in prompt.keys)
    if prompt.selecting:
        after = "Several are plugged in, so there is one more touch after this."
        return TouchWords(_CHOOSE, f"Blinking now: {blinking}" if blinking else "", purpose, after, "")
    several = f" ({prompt.number} of {prompt.of})" if prompt.of > 1 else ""
    name = visible(prompt.key_name)
    if prompt.system:
        title, key = "Answer this computer\u2019s question", f"{name}, in a window of the system"
    elif len(prompt.keys) > 1:
        title, key = _CHOOSE, f"Blinking now: {blinking}. The first that you touch is used."
    else:
        title, key = "Touch your key", f"{name}, on this screen" if prompt.virtual else f"{name}, the one that blinks"
    return TouchWords(f"{title}{several}", key, purpose, why if several else "", _tries(prompt.attempts_left))


def _tries(left: int | None) -> str:
    if left is None:
        return ""
    return f"It may fail to recognise you {left} time{'s' if left != 1 else ''} more; then it wants its PIN."
