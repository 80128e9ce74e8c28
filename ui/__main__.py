"""`countersign-window`: opens the window."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from authenticator import clock
from authenticator.app import App, home_folder
from authenticator.approve.devices import FIDO_DEVICE, check_device_url
from authenticator.approve.models import supplied_models
from authenticator.errors import CountersignError
from authenticator.scan.process import is_child
from ui.cannot_start import wants_again
from ui.controller import Controller
from ui.single import OpenedLinks, begin
from ui.theme import Theme


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window and return its exit code."""
    if is_child(sys.argv[1:] if argv is None else argv):
        from authenticator.scan import child

        return child.main()
    options = _parser().parse_args(argv)
    handles: list[int] = []
    qt = QApplication.instance() or QApplication([sys.argv[0]])
    if not isinstance(qt, QApplication):
        raise TypeError("another kind of Qt application is running")
    link = options.opened or options.link
    instance = None
    try:
        instance = begin(home_folder(options.home), link)
        if instance is None:
            return 0
        if options.fido_device:
            check_device_url(options.fido_device)
            os.environ[FIDO_DEVICE] = options.fido_device
        models = supplied_models(os.environ)
        facade = App.open(options.home, models=models, window=lambda: handles[0] if handles else None)
    except CountersignError as error:
        sys.stderr.write(f"{error.user_text()} ({error.code})\n")
        if instance is not None:
            instance.close()
        return main(argv) if wants_again(qt, error) else 1
    qt.setApplicationName("Countersign")
    qt.setApplicationDisplayName("Countersign")
    qt.setDesktopFileName("countersign")
    qt.setQuitOnLastWindowClosed(False)
    Theme(qt)
    controller = Controller(facade, clock.now, relay=options.relay, camera=options.camera, link=link)
    instance.arrived.connect(controller.arrive)
    instance.shown.connect(controller.come_forward)
    opened = OpenedLinks()
    opened.arrived.connect(controller.arrive)
    qt.installEventFilter(opened)
    handles.append(int(controller.window.winId()))
    controller.window.closing.connect(qt.quit)
    controller.start()
    try:
        return qt.exec()
    finally:
        instance.close()
        controller.stop()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="countersign-window", description="See who asks for a login, and approve it with one touch."
    )
    parser.add_argument("--home", type=Path, default=None, help="folder for this app's files")
    parser.add_argument("--link", default="", help="a login link to show; it waits for Continue")
    parser.add_argument("opened", nargs="?", default="", metavar="LINK", help="a login link that the system opened")
    parser.add_argument("--relay", default="", help="the relay that first run suggests")
    parser.add_argument("--fido-device", default="", help="URL of a software key that this computer serves")
    parser.add_argument("--camera", default="", help="number, device, film or folder of pictures to use as the webcam")
    return parser


if __name__ == "__main__":
    sys.exit(main())
