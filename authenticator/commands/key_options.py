"""What the commands that use a security key share: which key, which software key, and which metadata of models."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from authenticator.approve.devices import FIDO_DEVICE, KeyChoice, check_device_url, plugged_key
from authenticator.approve.interaction import Interaction
from authenticator.approve.models import MDS, MDS_ROOT, Models, read_metadata
from authenticator.approve.selection import ManyKeys
from authenticator.errors import InputError, SecurityKeyError

FidoDeviceOption = Annotated[
    str | None,
    typer.Option(
        "--fido-device",
        envvar=FIDO_DEVICE,
        metavar="URL",
        help="A software key that this computer serves, such as tcp://127.0.0.1:35962.",
        show_default=False,
    ),
]
MdsOption = Annotated[
    Path | None,
    typer.Option(
        "--mds",
        envvar=MDS,
        metavar="FILE",
        help="FIDO metadata, for the names of models; never fetched.",
        show_default=False,
    ),
]
MdsRootOption = Annotated[
    Path | None,
    typer.Option(
        "--mds-root",
        envvar=MDS_ROOT,
        metavar="FILE",
        help="The certificate that the metadata's signatures end in.",
        show_default=False,
    ),
]


def use_device(url: str | None) -> None:
    """Have every listing of keys show a software key too, in this process and in those that it starts."""
    if not url:
        return
    try:
        check_device_url(url)
    except InputError as error:
        raise typer.BadParameter(error.user_text(), param_hint="--fido-device") from error
    os.environ[FIDO_DEVICE] = url


def models(mds: Path | None, root: Path | None) -> Models:
    """What is known of models: the bundled table, and metadata where the caller supplies it.

    Raises:
        LocalError: `file_unreadable`.
        InputError: `malformed` or `too_large`.
        VerificationError: `bad_signature`.
    """
    if mds is None:
        return Models()
    if root is None:
        raise typer.BadParameter("needs --mds-root, or it cannot be believed", param_hint="--mds")
    return read_metadata(mds, root)


def choose_plugged_in(found: Sequence[KeyChoice], wanted: str | None) -> KeyChoice:
    """The key that `--key` names, whether the identity knows it or not; without it the first that is plugged in.

    Args:
        found: the keys as the app lists them, the system's own among them.
        wanted: a kind, an id, or a part of a name; of the system's own, a part of the id is enough, such as `polkit`.

    Raises:
        SecurityKeyError: `no_key`.
    """
    if wanted is None:
        fits = [choice for choice in found if choice.kind in ("usb", "nfc")]
    else:
        fits = [choice for choice in found if names(wanted, choice)]
    if not fits:
        raise SecurityKeyError("no_key")
    return fits[0]


def choose_by_touch(plugged_in: Sequence[KeyChoice], interaction: Interaction) -> KeyChoice:
    """The one of several keys that the person touches; all of them blink.

    Raises:
        SecurityKeyError: none of them can be used.
        PersonError: `cancelled` or `denied`.
    """
    opened = [plugged_key(choice) for choice in plugged_in]
    several = ManyKeys(opened)
    several.choose(interaction)
    return next(choice for choice, key in zip(plugged_in, opened, strict=True) if key is several.chosen)


def names(wanted: str, choice: KeyChoice) -> bool:
    """Tell whether `--key` names a key."""
    part = wanted.lower()
    own = choice.kind == "platform" and part in choice.id
    return own or wanted in (choice.kind, choice.id) or part in choice.name.lower()
