"""`countersign identity`: first run, several identities, the recovery phrase, and coming to another computer.

A phrase is typed at a prompt, never given as an argument, and is shown on a terminal only.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from authenticator.app import App
from authenticator.approve.devices import KeyChoice
from authenticator.commands.key_options import FidoDeviceOption, choose_by_touch, names, use_device
from authenticator.commands.network import FolderOption, default_relay
from authenticator.commands.output import (
    HomeOption,
    JsonOption,
    KeyOption,
    TerminalInteraction,
    YesOption,
    agreed,
    ask_hidden,
    ask_line,
    emit,
    messages,
    opened_app,
    shows_on_a_terminal,
)
from authenticator.consent.unmask import visible
from authenticator.errors import LocalError, PersonError, SecurityKeyError
from authenticator.views import WITHOUT_RENEWAL, EnrolledKey, IdentityView

commands = typer.Typer(help="The identities on this computer.", no_args_is_help=True)
LabelOption = Annotated[
    str, typer.Option("--label", metavar="LABEL", help="What you call it, such as Work.", show_default=False)
]
RenewOption = Annotated[
    bool | None,
    typer.Option(
        "--renew/--keep-seed",
        help="Whether the seed is renewed, so that old copies open nothing [default: where it is lost].",
        show_default=False,
    ),
]
_Which = Annotated[str, typer.Argument(metavar="IDENTITY", help="An identity's label, or the start of its id.")]
_PREFIX_MIN = 6  # characters of an id that name an identity


@commands.command()
def create(
    name: Annotated[
        str | None,
        typer.Option("--name", metavar="NAME", help="Your name, as sites may be told it.", show_default=False),
    ] = None,
    relay: Annotated[
        str | None,
        typer.Option(
            "--relay",
            metavar="ORIGIN",
            help="The network's relay [default: the local network's].",
            show_default=False,
        ),
    ] = None,
    key: KeyOption = None,
    data: FolderOption = None,
    label: LabelOption = "",
    yes: YesOption = False,
    fido_device: FidoDeviceOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Join a network and make an identity.

    It takes two touches of a security key, once. A second identity in the same network needs a label of its own.
    """
    use_device(fido_device)
    with opened_app(home, as_json=as_json) as app:
        preview = app.preview_network(relay or default_relay(data))
        messages.print(f"Network {preview.name}, fingerprint {preview.fingerprint}", markup=False)
        if not yes and not agreed("Join this network?"):
            raise PersonError("denied")
        chosen = choose_key(app, key, touch=not yes)
        if yes and not (chosen.kind == "virtual" and preview.loopback):
            raise PersonError("yes_not_allowed")
        if name is None:
            name = ask_line("Your name, as sites may be told it:") or ""
        interaction = TerminalInteraction(assume_presence=yes)
        made = app.create_identity(preview, name=name, key=chosen, interaction=interaction, label=label)
        content = {"identity_id": made.identity_id, "network": preview.name, "prompts": made.prompts}
        lines = [
            f"Done. Identity {made.identity_id}",
            f"{made.prompts} touches, once; from now on one a login.",
            "Lose this key now, and nobody can bring the identity back. So make another way in:",
            "countersign keys enrol for a second key, or countersign identity phrase for 24 words on paper.",
        ]
        emit(content, as_json=as_json, lines=lines)


@commands.command("list")
def list_identities(home: HomeOption = None, as_json: JsonOption = False) -> None:
    """List the identities; the current one is marked."""
    with opened_app(home, as_json=as_json) as app:
        found = app.identities()
        content = {"identities": [asdict(identity) for identity in found]}
        lines = [
            f"{'*' if each.current else ' '} {visible(each.label)}: {visible(each.name)}, "
            f"network {visible(each.network_name)} ({each.id[:12]})"
            for each in found
        ]
        emit(content, as_json=as_json, lines=lines or ["No identity yet; make one with countersign identity create."])


@commands.command()
def use(which: _Which, home: HomeOption = None, as_json: JsonOption = False) -> None:
    """Make another identity the current one."""
    with opened_app(home, as_json=as_json) as app:
        found = _find(app, which)
        app.choose_identity(found.id)
        emit({"identity_id": found.id}, as_json=as_json, lines=[f"Now {visible(found.label)}."])


@commands.command()
def rename(
    which: _Which,
    label: Annotated[str, typer.Argument(metavar="LABEL", help="What you call it from now on.")],
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Call an identity something else, on this computer."""
    with opened_app(home, as_json=as_json) as app:
        found = _find(app, which)
        app.rename_identity(found.id, label)
        emit({"identity_id": found.id, "label": label}, as_json=as_json, lines=["Renamed."])


@commands.command()
def code(home: HomeOption = None, as_json: JsonOption = False) -> None:
    """Print where the identity is, for another computer.

    The code opens nothing by itself: it takes a key of the identity there.
    """
    with opened_app(home, as_json=as_json) as app:
        text = app.identity_code()
        emit({"code": text}, as_json=as_json, lines=[text])


@commands.command()
def export(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="Where to write it; a file that is there stays.")],
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write the sealed identity to a file.

    One of its keys opens it, or its phrase, on another computer; also where the relay has lost the identity.
    """
    with opened_app(home, as_json=as_json) as app:
        if path.exists():
            raise LocalError("file_exists", path.name)
        app.export_identity(path)
        emit({"file": str(path)}, as_json=as_json, lines=[f"Written to {path}."])


@commands.command("open")
def open_identity(
    from_code: Annotated[
        str, typer.Option("--code", metavar="CODE", help="An identity code; needs one of the identity's keys.")
    ] = "",
    file: Annotated[
        Path | None,
        typer.Option("--file", metavar="FILE", help="An exported file; needs one of the identity's keys, or --phrase."),
    ] = None,
    phrase: Annotated[
        bool, typer.Option("--phrase", help="Ask for the recovery phrase, and enrol a new key with it.")
    ] = False,
    relay: Annotated[
        str | None,
        typer.Option("--relay", metavar="ORIGIN", help="With --phrase alone: the relay that knows the identity."),
    ] = None,
    key: KeyOption = None,
    label: LabelOption = "",
    data: FolderOption = None,
    fido_device: FidoDeviceOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Bring an identity to this computer.

    With one of its keys, with its recovery phrase, or from a file and one of the two. Addresses stay the same.
    A relay that has lost the identity is given it from the file. Every way needs the network: a relay that is away
    lets no computer in.
    """
    if bool(from_code) + (file is not None or phrase) != 1:
        raise typer.BadParameter("give --code, --file, --phrase, or --file and --phrase")
    use_device(fido_device)
    with opened_app(home, as_json=as_json) as app:
        chosen, interaction = choose_key(app, key, touch=True), TerminalInteraction(assume_presence=False)
        if from_code:
            made = app.open_with_key(from_code, chosen, label, interaction)
        elif file is not None:
            words = _ask_phrase() if phrase else ""
            made = app.open_from_file(file, chosen, label, interaction, words=words)
        else:
            origin = relay or default_relay(data)
            made = app.open_with_phrase(origin, _ask_phrase(), chosen, label, interaction)
        content = {"identity_id": made.identity_id, "prompts": made.prompts}
        emit(content, as_json=as_json, lines=[f"Done. Identity {made.identity_id} is on this computer now."])


@commands.command()
def restore(
    key: KeyOption = None,
    fido_device: FidoDeviceOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Give the relay the identity that it lost.

    It takes one touch. The relay believes the record only where the registry says that it is the newest.
    """
    use_device(fido_device)
    with opened_app(home, as_json=as_json) as app:
        chosen = choose_key(app, key) if key else None
        done = app.give_back(TerminalInteraction(assume_presence=False), chosen)
        content = {"sessions": done.sessions, "prompts": done.prompts}
        emit(content, as_json=as_json, lines=[f"The relay knows the identity again, and {done.sessions} sessions."])


@commands.command()
def phrase(
    key: KeyOption = None,
    fido_device: FidoDeviceOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make a recovery phrase, to be written on paper.

    Its 24 words are shown once.
    It takes one touch. An earlier phrase opens no copy from then on but an old one.
    """
    use_device(fido_device)
    with opened_app(home, as_json=as_json) as app:
        if not shows_on_a_terminal():
            raise PersonError("needs_terminal")
        made = app.new_phrase()
        for row in range(0, len(made.words), 4):
            words = made.words[row : row + 4]
            messages.print("".join(f"{row + at + 1:3}. {word:10}" for at, word in enumerate(words)), markup=False)
        messages.print("Write them on paper, in this order. Whoever has them and the relay's copy has your identity.")
        for position in made.asked:
            answer = ask_line(f"Word {position + 1}:") or ""
            if answer.casefold() != made.words[position]:
                raise PersonError("phrase_not_repeated")
        approver = choose_key(app, key) if key else None
        done = app.keep_phrase(made, TerminalInteraction(assume_presence=False), approver)
        content = {"block": done.block, "prompts": done.prompts}
        emit(content, as_json=as_json, lines=[f"Done, recorded in block {done.block}."])


@commands.command()
def recover(
    lost: Annotated[
        list[str] | None,
        typer.Option(
            "--lost",
            metavar="NAME",
            help="A key that is lost: it is locked out, and the seed is renewed [default: asked for each].",
            show_default=False,
        ),
    ] = None,
    key: KeyOption = None,
    fido_device: FidoDeviceOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Open the identity with its phrase, and enrol a new key.

    `countersign keys list` shows the names.
    """
    use_device(fido_device)
    with opened_app(home, as_json=as_json) as app:
        gone = tuple(find_key(app, name).id for name in lost) if lost else _lost_keys(app)
        chosen = choose_key(app, key, touch=True)
        done = app.recover(_ask_phrase(), chosen, TerminalInteraction(assume_presence=False), lost=gone)
        content = {"block": done.block, "prompts": done.prompts, "rekeyed": done.rekeyed}
        emit(content, as_json=as_json, lines=[f"Done, recorded in block {done.block}."])


def find_key(app: App, name: str) -> EnrolledKey:
    """The one of the identity's keys that a name or the start of an id means.

    Raises:
        PersonError: `key_unclear` where none or several fit.
    """
    enrolled = app.enrolled_keys()
    found = [
        each for each in enrolled if name and (name.casefold() == each.name.casefold() or each.id.startswith(name))
    ]
    if len(found) != 1:
        raise PersonError("key_unclear", f"{len(found)} fit")
    return found[0]


def _lost_keys(app: App) -> tuple[str, ...]:
    """The ids of the identity's keys that the person says are lost."""
    messages.print("What is lost is locked out, and the seed is renewed, so that old copies open nothing.")
    return tuple(each.id for each in app.enrolled_keys() if agreed(f"Is {visible(each.name)} lost?"))


def wants_renewal(wanted: bool | None, *, lost: bool, yes: bool) -> bool:  # noqa: FBT001 - an option's value
    """Whether the seed is to be renewed: as the option says, always for what is lost; else the person is asked."""
    if wanted is None and not lost and not yes:
        messages.print(WITHOUT_RENEWAL, markup=False)
        return agreed("Renew the seed as well?")
    renews = lost if wanted is None else wanted
    if not renews:
        messages.print(WITHOUT_RENEWAL, markup=False)
    return renews


def _find(app: App, which: str) -> IdentityView:
    listed = app.identities()
    found = [each for each in listed if each.label.casefold() == which.casefold()]
    if not found and len(which) >= _PREFIX_MIN:
        found = [each for each in listed if each.id.startswith(which)]
    if len(found) != 1:
        raise PersonError("identity_missing", f"{len(found)} fit")
    return found[0]


def _ask_phrase() -> str:
    words = ask_hidden("Recovery phrase, 24 words (not shown): ")
    if words is None:
        raise PersonError("cancelled")
    return words


def choose_key(app: App, wanted: str | None, *, touch: bool = False) -> KeyChoice:
    """The key that `--key` names; without it the first that can be used, or what keeps the first from it.

    Args:
        app: lists the keys.
        wanted: what `--key` says.
        touch: where nothing is said and several are plugged in, it is the one that the person touches.
    """
    keys = app.list_keys()
    if wanted is None:
        keys = [choice for choice in keys if choice.kind != "virtual"]
    else:
        keys = [choice for choice in keys if names(wanted, choice)]
    if not keys:
        raise SecurityKeyError("no_key")
    usable = [choice for choice in keys if choice.problem is None]
    plugged_in = [choice for choice in usable if choice.kind in ("usb", "nfc")]
    if touch and wanted is None and len(plugged_in) > 1:
        return choose_by_touch(plugged_in, TerminalInteraction(assume_presence=False))
    return usable[0] if usable else keys[0]
