"""`countersign-window`: opens the window."""

from __future__ import annotations

import argparse
import faulthandler
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

import ui.imports  # noqa: F401 - the first of all, for what is imported after it
from authenticator import clock
from authenticator.errors import CountersignError
from authenticator.files import home_folder
from authenticator.preferences import Read, read_preferences
from ui.application import Application
from ui.collecting import Collecting
from ui.flows.comforting import Comforting
from ui.look import Look
from ui.single import OpenedLinks, begin
from ui.start import Start
from ui.theme import Theme
from ui.window import Window

if TYPE_CHECKING:
    from ui.controller import Controller
    from ui.facade import Facade


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window and return its exit code."""
    if argv is None and sys.stderr is not None:  # there is none where Windows starts an app without a terminal
        faulthandler.enable()  # a crash inside Qt says where it was called from, by files and lines alone
    arguments = sys.argv[1:] if argv is None else argv
    if len(arguments) == 1:  # as a frozen app starts what looks at pictures
        from authenticator.scan.process import is_child

        if is_child(arguments):
            from authenticator.scan import child

            return child.main()
    options = _parser().parse_args(arguments)
    handles: list[int] = []
    qt = QApplication.instance() or Application([sys.argv[0]])
    if not isinstance(qt, QApplication):
        raise TypeError("another kind of Qt application is running")
    link = options.opened or options.link
    try:
        home = home_folder(options.home)
        instance = begin(home, link)
    except CountersignError as error:
        sys.stderr.write(f"{error.user_text()} ({error.code})\n")
        return main(argv) if _wants_again(qt, error) else 1
    if instance is None:
        return 0
    qt.setApplicationName("Countersign")
    qt.setApplicationDisplayName("Countersign")
    qt.setDesktopFileName("countersign")
    qt.setQuitOnLastWindowClosed(False)
    collecting = Collecting()
    collecting.start()
    comforting = Comforting(Theme(qt))
    read, look = read_preferences(home), Look()
    look.use(read.preferences)
    window = Window(clock.now, options.relay)
    open_app = partial(_open_app, options.home, options.fido_device, lambda: handles[0] if handles else None)
    start = Start(
        window,
        open_app,
        partial(_control, options, home, read, look, window, qt.quit, collecting.renew),
        link=link,
        first=instance.listen,
    )
    instance.arrived.connect(start.arrive)
    instance.shown.connect(start.come_forward)
    opened = OpenedLinks()
    opened.arrived.connect(start.arrive)
    if sys.platform == "darwin":  # elsewhere links come as arguments, and a filter would see every event for nothing
        qt.installEventFilter(opened)
    handles.append(int(window.winId()))
    window.closing.connect(qt.quit)
    start.seen.connect(comforting.start)
    start.loaded.connect(collecting.settle)
    start.begin(hidden=options.hidden)
    try:
        status = qt.exec()
    finally:
        instance.close()
        comforting.stop()
        start.stop()
        collecting.stop()
    return 1 if start.failed is not None else status


def _wants_again(qt: QApplication, error: CountersignError) -> bool:
    from ui.cannot_start import wants_again

    return wants_again(qt, error)


def _open_app(home: Path | None, fido_device: str, window: Callable[[], int | None]) -> Facade:
    """Load what the window shows and open its files; on a thread, because both take a while."""
    from authenticator.app import App
    from authenticator.approve.devices import FIDO_DEVICE, check_device_url
    from authenticator.approve.models import supplied_models

    if fido_device:
        check_device_url(fido_device)
        os.environ[FIDO_DEVICE] = fido_device
    return App.open(home, models=supplied_models(os.environ), window=window)


def _control(
    options: argparse.Namespace,
    home: Path,
    read: Read,
    look: Look,
    window: Window,
    quit_app: Callable[[], None],
    rebuilt: Callable[[], None],
    app: Facade,
    link: str,
) -> Controller:
    """Put an app behind the window; its parts were loaded on the thread that opened it."""
    from authenticator.window_lock import is_locked
    from ui.controller import Controller
    from ui.system import System

    controller = Controller(
        app,
        clock.now,
        relay=options.relay,
        camera=options.camera,
        link=link,
        window=window,
        preferences=read,
        look=look,
        system=System.real(capturable=options.allow_screen_capture),
        locked=is_locked(home),
    )
    controller.ended.connect(quit_app)
    controller.rebuilt.connect(rebuilt)
    return controller


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
    parser.add_argument("--hidden", action="store_true", help="begin in the tray, without a window")
    parser.add_argument(
        "--allow-screen-capture", action="store_true", help="let screenshots and shared screens show the window"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
