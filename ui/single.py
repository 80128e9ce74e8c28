"""One window at a time for each home: a second start hands its link to the first, and ends.

Rules:
- The folder of the socket belongs to this account and to nobody else, and so does the socket; the program at its
  other end runs under this account, which is asked of the system before a byte is sent. Anything else is refused.
- Whoever holds the lock is the one window; the system gives the lock back when a process dies, however it dies, so
  that a socket that was left behind is known to be stale and is replaced.
- A message is one line: a link in one of its two forms, or the word that brings the window forward. It is read up to
  a limit and for a short time; anything else is answered with no and does nothing.
- A link that comes so has been opened by nobody yet: it waits for the person like any other that comes by itself.
"""

from __future__ import annotations

import os
import stat
import struct
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QEvent, QLockFile, QObject, QThread, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent

from authenticator.errors import InputError, LocalError
from authenticator.files import make_private_dir
from authenticator.limits import (
    DEEP_LINK_MAX,
    HANDOVER_PENDING_MAX,
    HANDOVER_TIMEOUT,
    HANDOVER_TRIES,
    HANDOVER_WAIT,
)

if TYPE_CHECKING:  # Qt's network is loaded where it is needed, which is after the window is seen
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

SHOW = "show"
_YES, _NO = b"ok\n", b"no\n"
_MESSAGE_MAX = DEEP_LINK_MAX + 1  # and its end of line
_NAME = 16  # characters of a socket's name
_FOLDER_MAX = 103 - 1 - _NAME  # bytes; macOS has room for 103 in all
_PAUSE = 250  # milliseconds


class Instance(QObject):
    """The one window's end: others hand their links to it once it listens; until then they wait.

    Signals:
        arrived: a link, in one of its two forms.
        shown: somebody started the app again and wants to see it.
    """

    arrived = Signal(str)
    shown = Signal()

    def __init__(self, address: str, lock: QLockFile) -> None:
        super().__init__()
        self._address = address
        self._server: QLocalServer | None = None
        self._lock = lock

    def listen(self) -> None:
        """Hear others from now on.

        Raises:
            LocalError: `storage_failed`.
        """
        if self._server is None:
            self._server = server = _listen(self._address)
            server.newConnection.connect(lambda: self._accept(server))

    def close(self) -> None:
        """Let the next start be the one window."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _accept(self, server: QLocalServer) -> None:
        while (connection := server.nextPendingConnection()) is not None:
            _Handover(self, connection)


class _Handover(QObject):
    """One message of another start."""

    def __init__(self, instance: Instance, connection: QLocalSocket) -> None:
        super().__init__(instance)
        self._instance = instance
        self._connection = connection
        self._read = b""
        connection.setReadBufferSize(_MESSAGE_MAX + 1)
        connection.readyRead.connect(self._take)
        connection.disconnected.connect(self._end)
        QTimer.singleShot(HANDOVER_TIMEOUT * 1_000, self, connection.abort)
        if not same_account(connection):
            self._answer(_NO)
        elif connection.bytesAvailable():
            self._take()

    def _take(self) -> None:
        self._read += self._connection.read(_MESSAGE_MAX + 1 - len(self._read)).data()
        if len(self._read) > _MESSAGE_MAX:
            self._answer(_NO)
        elif self._read.endswith(b"\n"):
            self._heed()

    def _heed(self) -> None:
        message = parse_message(self._read)
        self._answer(_NO if message is None else _YES)
        if message == SHOW:
            self._instance.shown.emit()
        elif message is not None:
            self._instance.arrived.emit(message)

    def _answer(self, answer: bytes) -> None:
        self._connection.readyRead.disconnect(self._take)
        self._connection.write(answer)
        self._connection.flush()
        self._connection.disconnectFromServer()

    def _end(self) -> None:
        self._connection.deleteLater()
        self.deleteLater()


class OpenedLinks(QObject):
    """Links that macOS hands to an app that runs.

    Signals:
        arrived: a link as it came.
    """

    arrived = Signal(str)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take links, and nothing else."""
        if isinstance(event, QFileOpenEvent) and not event.url().isLocalFile():
            self.arrived.emit(event.url().toString())
            return True
        return super().eventFilter(watched, event)


def begin(home: Path, link: str) -> Instance | None:
    """Become the one window of `home`, or hand `link` to the one that is there; None where that was done.

    Args:
        home: the app's folder.
        link: what the system or the person opened; empty where only the window is wanted.

    Raises:
        InputError: the link is none; nobody was told of it.
        LocalError: `already_open` where the window that is there does not answer; `socket_foreign`.
    """
    message = link.strip() or SHOW
    folder, name = socket_folder(), _digest(home.resolve())
    lock = QLockFile(str(folder / f"{name}.lock"))
    lock.setStaleLockTime(0)  # a window may be open for weeks; only a process that has ended holds nothing
    address = _address(folder, name)
    for _ in range(HANDOVER_TRIES):  # the other one may have just begun, or just ended
        if lock.tryLock(0):
            return Instance(address, lock)  # what is wrong with the link is shown in the window
        if message != SHOW:
            _check(message)
        if _hand_over(address, message):
            return None
        QThread.msleep(_PAUSE)
    raise LocalError("already_open")


def socket_folder() -> Path:
    """A folder that only this account may enter.

    Raises:
        LocalError: `socket_foreign` where somebody else's folder has its name.
    """
    # Where a login session has a folder of its own, it is this account's; elsewhere the one for temporary files serves.
    runtime = os.environ.get("XDG_RUNTIME_DIR", "") if sys.platform not in {"win32", "darwin"} else ""
    folder = Path(runtime) / "countersign" if runtime else _in_temporary(Path(tempfile.gettempdir()))
    if len(os.fsencode(folder)) > _FOLDER_MAX and sys.platform != "win32":
        folder = _in_temporary(Path("/tmp"))  # noqa: S108 - whose it is is looked at before it is used
    if folder.is_symlink():
        raise LocalError("socket_foreign", "a link instead of a folder")
    if folder.exists():
        _require_own(folder, stat.S_ISDIR)
    make_private_dir(folder)
    return folder


def _in_temporary(folder: Path) -> Path:
    return folder / (f"countersign-{os.getuid()}" if sys.platform != "win32" else "countersign")


def _address(folder: Path, name: str) -> str:
    """The socket's path; on Windows the name of a pipe, which all accounts of the computer share."""
    if sys.platform == "win32":
        return f"countersign-{_digest(folder)}-{name}"
    return str(folder / name)


def _digest(path: Path) -> str:
    """A name of its own for each path, from Qt's SHA-256, which needs no other library."""
    digest = QCryptographicHash.hash(os.fsencode(path), QCryptographicHash.Algorithm.Sha256)
    return digest.toHex().toStdString()[:_NAME]


def _require_own(path: Path, kind: Callable[[int], bool]) -> None:
    """Pass what belongs to this account.

    Raises:
        LocalError: `socket_foreign`.
    """
    if sys.platform == "win32":
        return
    found = path.lstat()
    if found.st_uid != os.getuid() or not kind(found.st_mode):
        raise LocalError("socket_foreign", path.name)


def _check(link: str) -> None:
    from authenticator.protocol.link import parse_link  # not before the window is seen, where nothing is handed over

    parse_link(link)


def parse_message(content: bytes) -> str | None:
    """What another start says: a link, or `show`; None for anything else."""
    try:
        text = content.removesuffix(b"\n").decode("ascii")
        if text != SHOW:
            _check(text)
    except (UnicodeDecodeError, InputError):
        return None
    return text


def same_account(connection: QLocalSocket) -> bool:
    """Whether the program at the other end runs under this account, as far as the system can tell."""
    if sys.platform == "win32":
        return True  # the pipe lets nobody else in
    return _peer(int(connection.socketDescriptor())) == os.getuid()


def _peer(descriptor: int) -> int | None:
    """The account at the other end of a local socket."""
    if sys.platform == "win32" or descriptor < 0:
        return None
    import socket

    with socket.socket(fileno=os.dup(descriptor)) as copy:
        try:
            if sys.platform == "darwin":
                return int(struct.unpack("=2I", copy.getsockopt(0, 1, 8))[1])  # SOL_LOCAL, LOCAL_PEERCRED
            return int(struct.unpack("=iII", copy.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))[1])
        except (OSError, struct.error):
            return None


def _listen(address: str) -> QLocalServer:
    from PySide6.QtNetwork import QLocalServer

    server = QLocalServer()
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    server.setMaxPendingConnections(HANDOVER_PENDING_MAX)
    QLocalServer.removeServer(address)  # the lock is ours, so whoever left it there is gone
    if not server.listen(address):
        raise LocalError("storage_failed", server.errorString())
    return server


def _hand_over(address: str, message: str) -> bool:
    """Tell the window that is there; False where none listens.

    Raises:
        LocalError: `socket_foreign`; `already_open` where it does not answer, or answers no.
    """
    if sys.platform != "win32":
        with suppress(FileNotFoundError):
            _require_own(Path(address), stat.S_ISSOCK)
    from PySide6.QtNetwork import QLocalSocket

    connection = QLocalSocket()
    connection.connectToServer(address)
    if not connection.waitForConnected(_PAUSE):
        return False
    if not same_account(connection):
        connection.abort()
        raise LocalError("socket_foreign", "another account answers")
    connection.write(message.encode() + b"\n")
    answer = b""
    while not answer.endswith(b"\n") and connection.waitForReadyRead(HANDOVER_WAIT * 1_000):
        answer += connection.readAll().data()
    connection.abort()
    if answer != _YES:
        raise LocalError("already_open", "no answer")
    return True
