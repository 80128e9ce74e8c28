"""Commands that read a login code with a camera."""

from __future__ import annotations

import threading
from typing import Annotated

import typer

from authenticator.app import App
from authenticator.commands.output import messages
from authenticator.errors import InputError, LocalError

CameraOption = Annotated[
    str | None,
    typer.Option(
        "--camera",
        metavar="CAMERA",
        help="Read the code with a camera: its number or device, or a film or folder of pictures in its place.",
        show_default=False,
    ),
]


def seen_link(app: App, camera: str) -> str:
    """Return the login link that is held before a camera; empty means the one that was chosen last, or the first.

    Raises:
        InputError: `several_codes` where two links are in view, `no_code_found` where a film ends.
        LocalError: what `Camera` raises, or `decoder_failed`.
    """
    # Only here, because they take longer to load than most commands take to run.
    from authenticator.scan.camera import Camera
    from authenticator.scan.cameras import cameras
    from authenticator.scan.watch import FrameReader, login_link, watch

    if not camera:
        ids = [each.id for each in cameras()]
        if not ids:
            raise LocalError("camera_absent", "none")
        camera = app.camera() if app.camera() in ids else ids[0]
    with Camera(camera) as frames:
        messages.print("Hold the code before the camera; Ctrl+C ends it.")
        seen = watch(frames, FrameReader(app.decoder), login_link, threading.Event())
    if len(seen.sightings) > 1:
        raise InputError("several_codes", f"{len(seen.sightings)} codes")
    return seen.sightings[0].value.qr_text
