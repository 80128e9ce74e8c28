"""`countersign keys`: what is plugged in and what it can do, PINs, and which keys open the identity.

A PIN is typed at a prompt or comes on standard input; it is never an argument, which other programs could read.
"""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import Annotated, Any

import typer

from authenticator.app import App
from authenticator.approve.authenticator import KeepsPin, KeyStrength, PinState
from authenticator.approve.devices import KeyChoice, KeyDetails, key_details, plugged_key
from authenticator.approve.models import Models
from authenticator.approve.pin import replace_pin, set_first_pin
from authenticator.approve.platform import STRENGTHS
from authenticator.commands.identity import RenewOption, choose_key, find_key, wants_renewal
from authenticator.commands.key_options import (
    FidoDeviceOption,
    MdsOption,
    MdsRootOption,
    choose_plugged_in,
    models,
    use_device,
)
from authenticator.commands.output import (
    HomeOption,
    JsonOption,
    KeyOption,
    TerminalInteraction,
    YesOption,
    agreed,
    check_yes,
    emit,
    messages,
    opened_app,
    refreshed,
)
from authenticator.consent.unmask import visible
from authenticator.errors import CountersignError, PersonError
from authenticator.sentences import SENTENCES

commands = typer.Typer(help="Your security keys, and what is plugged in.", no_args_is_help=True)
pin_commands = typer.Typer(help="A security key's PIN.", no_args_is_help=True)
commands.add_typer(pin_commands, name="pin")

_PLUGGED_IN = ("usb", "nfc")
_HMAC_SECRET, _AT_ONCE = "hmac-secret", "hmac-secret-mc"
_SOON = frozenset({"pin_not_set", "pin_change_required"})
"""What a key lacks that it is given on the way."""
_STRENGTHS: dict[KeyStrength, str] = {
    "strong": "opens it by itself",
    "weaker": "weaker, opens it with this computer's help",
    "trial": "software, for trying out",
}
ApproverOption = Annotated[
    str | None,
    typer.Option("--with", metavar="NAME", help="Which of your keys approves it.", show_default=False),
]


@commands.command("list")
def list_plugged_in(
    mds: MdsOption = None,
    mds_root: MdsRootOption = None,
    fido_device: FidoDeviceOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the keys that are plugged in, and those that are yours.

    None of them blinks. With --json: path, name, model, versions, options, PIN attempts and what works.
    """
    use_device(fido_device)
    with opened_app(home, as_json=as_json) as app:
        known = models(mds, mds_root)
        found = [_asked(app, choice, known) for choice in app.list_keys()]
        yours = app.enrolled_keys() if app.set_up else ()
    lines = [f"{visible(each['name'])}: {_sentence(each)}" for each in found]
    if yours:
        lines.append("Yours:")
        lines += [f"  {visible(each.name)}: {_STRENGTHS[each.strength]} ({each.id[:12]})" for each in yours]
    content = {"keys": found, "yours": [asdict(each) for each in yours]}
    emit(content, as_json=as_json, lines=lines)


@commands.command()
def info(
    key: KeyOption = None,
    mds: MdsOption = None,
    mds_root: MdsRootOption = None,
    fido_device: FidoDeviceOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show what one key says of itself.

    It does not blink.
    """
    use_device(fido_device)
    with opened_app(home, as_json=as_json) as app:
        details = _details(app, choose_plugged_in(app.list_keys(), key), models(mds, mds_root))
    emit(_described(details), as_json=as_json, lines=_lines(details))


@pin_commands.command("set")
def set_pin(
    key: KeyOption = None,
    fido_device: FidoDeviceOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Give a key its first PIN.

    The PIN is asked for, or is the first line of standard input.
    """
    use_device(fido_device)
    with opened_app(home, as_json=as_json) as app:
        chosen, keeper = _pin_of(app, key)
        if keeper.pin_rules().needed:
            raise PersonError("pin_already_set")
        if _at_terminal():
            set_first_pin(keeper, chosen.name, TerminalInteraction(assume_presence=False))
        else:
            keeper.set_pin(_line())
        emit({"key": chosen.name, "pin_set": True}, as_json=as_json, lines=[f"{chosen.name} has a PIN now."])


@pin_commands.command("change")
def change_pin(
    key: KeyOption = None,
    fido_device: FidoDeviceOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Replace a key's PIN.

    Both PINs are asked for, or are the first two lines of standard input, the old one first.
    """
    use_device(fido_device)
    with opened_app(home, as_json=as_json) as app:
        chosen, keeper = _pin_of(app, key)
        if _at_terminal():
            replace_pin(keeper, chosen.name, TerminalInteraction(assume_presence=False), "wanted")
        else:
            keeper.change_pin(_line(), _line())
        emit({"key": chosen.name, "pin_changed": True}, as_json=as_json, lines=[f"{chosen.name} has a new PIN."])


@commands.command("test")
def try_key(
    key: KeyOption = None,
    fido_device: FidoDeviceOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Find out with one touch whether a key works.

    Where there is an identity on this computer: whether the key opens it. The system's own sign-in asks its question.
    """
    use_device(fido_device)
    with opened_app(home, as_json=as_json) as app:
        chosen = choose_plugged_in(app.list_keys(), key)
        interaction, opens = TerminalInteraction(assume_presence=False), app.set_up
        details = app.test_key(chosen, interaction) if opens else app.identify_key(chosen, interaction)
        said = "opens your identity" if opens else "answers"
        content = {**_described(details), "answers": True, "opens_identity": opens}
        emit(content, as_json=as_json, lines=[f"{details.choice.name} {said}."])


@commands.command()
def enrol(
    name: Annotated[str, typer.Argument(metavar="NAME", help="What you call the new key.")],
    key: KeyOption = None,
    approver: ApproverOption = None,
    yes: YesOption = False,
    fido_device: FidoDeviceOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Let another key open your identity.

    It takes two touches of the new key and one of a key that is yours already.
    """
    use_device(fido_device)
    with opened_app(home, as_json=as_json) as app:
        chosen, by = choose_key(app, key, touch=not yes), choose_key(app, approver) if approver else None
        if yes:
            check_yes(app, chosen)
            check_yes(app, by)
        elif not agreed(f"Let {chosen.name} open your identity?"):
            raise PersonError("denied")
        changed = app.add_key(chosen, name, TerminalInteraction(assume_presence=yes), by)
        content = {"name": name, "block": changed.block, "prompts": changed.prompts}
        emit(content, as_json=as_json, lines=[f"{name} is yours now; it stands in block {changed.block}."])


@commands.command()
def remove(
    which: Annotated[str, typer.Argument(metavar="KEY", help="The name of one of your keys, or the start of its id.")],
    lost: Annotated[
        bool, typer.Option("--lost", help="It is out of your hands: renew what it could open as well.")
    ] = False,
    renew: RenewOption = None,
    approver: ApproverOption = None,
    yes: YesOption = False,
    fido_device: FidoDeviceOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Let a key open your identity no longer.

    It takes one touch of a key that stays.
    """
    use_device(fido_device)
    with opened_app(home, as_json=as_json) as app:
        by = choose_key(app, approver) if approver else None
        refreshed(app)
        found = find_key(app, which)
        if yes:
            check_yes(app, by)
        elif not agreed(f"Lock {visible(found.name)} out of your identity?"):
            raise PersonError("denied")
        renews = wants_renewal(renew, lost=lost, yes=yes)
        interaction = TerminalInteraction(assume_presence=yes)
        changed = app.remove_key(found.id, interaction, lost=lost, renew=renews, approver=by)
        content = {"removed": found.id, "block": changed.block, "prompts": changed.prompts, "renewed": renews}
        line = f"{visible(found.name)} is not yours any more; it stands in block {changed.block}."
        emit(content, as_json=as_json, lines=[line])


class _AppPin:
    """The PIN of a key that only the app can open."""

    def __init__(self, app: App, choice: KeyChoice) -> None:
        self._app = app
        self._choice = choice

    def pin_rules(self) -> PinState:
        details = self._app.key_details(self._choice)
        return PinState(bool(details.pin_set), details.pin_attempts, details.pin_minimum)

    def set_pin(self, pin: str) -> None:
        self._app.set_pin(self._choice, pin)

    def change_pin(self, old: str, new: str) -> None:
        self._app.change_pin(self._choice, old, new)


def _pin_of(app: App, wanted: str | None) -> tuple[KeyChoice, KeepsPin]:
    choice = choose_plugged_in(app.list_keys(), wanted)
    return choice, plugged_key(choice) if choice.kind in _PLUGGED_IN else _AppPin(app, choice)


def _details(app: App, choice: KeyChoice, known: Models) -> KeyDetails:
    """Ask a key what it is; names of models that the caller supplies are for what is plugged in."""
    return key_details(choice, plugged_key(choice), known) if choice.kind in _PLUGGED_IN else app.key_details(choice)


def _asked(app: App, choice: KeyChoice, known: Models) -> dict[str, Any]:
    """One key of the list; where it does not answer, what is wrong with it."""
    try:
        return _described(_details(app, choice, known))
    except CountersignError as error:
        return _named(choice, error.code)


def _named(choice: KeyChoice, problem: str | None) -> dict[str, Any]:
    advice = SENTENCES[problem] if problem else None
    content: dict[str, Any] = {"path": choice.id, "name": choice.name, "kind": choice.kind, "aaguid": choice.aaguid}
    return {**content, "problem": problem, "advice": advice}


def _described(details: KeyDetails) -> dict[str, Any]:
    system = details.choice.kind == "platform"  # whether it gives a secret shows when it is used
    return {
        **_named(details.choice, details.problem),
        "aaguid": details.aaguid,
        "versions": list(details.versions),
        "extensions": list(details.extensions),
        "options": dict(details.options),
        "strength": details.strength,
        "pin": {
            "set": details.pin_set,
            "attempts_left": details.pin_attempts,
            "minimum": details.pin_minimum,
            "locked": details.locked,
        },
        "recognition_attempts_left": details.uv_attempts,
        "works": {
            "approve": details.strength is not None and (details.problem is None or details.problem in _SOON),
            "secret": None if system else _HMAC_SECRET in details.extensions,
            "secret_at_once": None if system else _AT_ONCE in details.extensions,
            "pin": details.pin_set is not None,
            "recognises_you": details.verifies,
        },
    }


def _sentence(described: dict[str, Any]) -> str:
    if described["advice"]:
        return str(described["advice"])
    if described["kind"] == "platform":
        return "can be used"
    if described.get("strength") == "weaker":
        return "works as a second factor beside a passphrase"
    return "works" if "works" in described else "can be used"


def _lines(details: KeyDetails) -> list[str]:
    described = _described(details)
    if details.choice.id in STRENGTHS:
        return [f"{details.choice.name}: {_sentence(described)}", f"  {STRENGTHS[details.choice.id].text}"]
    pin = {None: "cannot have one", False: "not set"}.get(details.pin_set, "set")
    if details.pin_attempts is not None:
        pin += f", {details.pin_attempts} attempts left"
    lines = [
        f"{details.choice.name}: {_sentence(described)}",
        f"  model {details.aaguid}",
        f"  versions {', '.join(details.versions)}",
        f"  extensions {', '.join(details.extensions) or 'none'}",
        f"  PIN {pin}; at least {details.pin_minimum} characters",
    ]
    if details.uv_attempts is not None:
        lines.append(f"  recognises you; may fail {details.uv_attempts} more times")
    return lines


def _at_terminal() -> bool:
    return sys.stdin.isatty()


def _line() -> str:
    """One line of standard input."""
    line = sys.stdin.readline()
    if not line:
        messages.print("countersign: no PIN on standard input")
        raise PersonError("cancelled")
    return line.rstrip("\r\n")
