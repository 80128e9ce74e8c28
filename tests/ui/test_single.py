"""One window for each home: real sockets, real processes, and what others may send."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.fakes.app import link
from tests.fakes.refusal import refused
from ui import single
from ui.single import Instance, OpenedLinks, begin, parse_message, socket_folder

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sockets are files here")
LINK, DEEP = link().qr_text, link().deep_link
START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from authenticator.errors import CountersignError
from ui.single import begin
app = QCoreApplication([])
try:
    instance = begin(Path(sys.argv[1]), sys.argv[2])
except CountersignError as error:
    sys.exit(error.code)
if instance is None:
    sys.exit("handed over")
instance.listen()
instance.arrived.connect(lambda text: print("arrived", text, flush=True))
instance.shown.connect(lambda: print("shown", flush=True))
print("window", flush=True)
app.exec()
"""


@pytest.fixture
def runtime(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A session's own folder, with a name that a socket's path has room for."""
    folder = Path(tempfile.mkdtemp(prefix="cs-"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def starts(runtime: Path, home: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Start the app again, as a process."""
    children: list[subprocess.Popen[str]] = []

    def start(text: str = "", at: Path = home) -> subprocess.Popen[str]:
        child = subprocess.Popen(
            [sys.executable, "-c", START, str(at), text], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        children.append(child)
        return child

    yield start
    for child in children:
        child.kill()
        child.communicate()


Starts = Callable[..., "subprocess.Popen[str]"]


def says(child: subprocess.Popen[str]) -> str:
    """The next line of a window."""
    assert child.stdout is not None
    return child.stdout.readline().strip()


def end_of(child: subprocess.Popen[str]) -> str:
    """How a start ended."""
    return child.communicate(timeout=30)[1].strip().splitlines()[-1]


def the_window(starts: Starts, at: Path | None = None) -> subprocess.Popen[str]:
    child = starts() if at is None else starts("", at)
    assert says(child) == "window"
    return child


@pytest.mark.parametrize("text", [LINK, DEEP, f"  {DEEP}\n"])
def test_a_second_start_hands_its_link_over_and_ends(starts: Starts, text: str) -> None:
    first = the_window(starts)
    assert end_of(starts(text)) == "handed over"
    assert says(first) == f"arrived {text.strip()}"


def test_a_second_start_without_a_link_brings_the_window_forward(starts: Starts) -> None:
    first = the_window(starts)
    assert end_of(starts()) == "handed over"
    assert says(first) == "shown"


@pytest.mark.parametrize("text", ["nonsense", "countersign://", "https://relay.example/", "show me", "-x"])
def test_what_is_no_link_is_handed_to_nobody(starts: Starts, text: str) -> None:
    first = the_window(starts)
    assert end_of(starts(text)) in {"link_invalid", "link_unsafe"}
    assert end_of(starts(LINK)) == "handed over"
    assert says(first) == f"arrived {LINK}"  # and nothing came before it


def test_another_home_has_a_window_of_its_own(starts: Starts, tmp_path: Path) -> None:
    the_window(starts)
    the_window(starts, tmp_path / "other")


def test_many_starts_at_once_make_one_window(starts: Starts) -> None:
    children = [starts(LINK) for _ in range(6)]
    windows = [child for child in children if child.stdout is not None and child.stdout.readline() == "window\n"]
    assert len(windows) == 1
    ended = [end_of(child) for child in children if child is not windows[0]]
    assert ended == ["handed over"] * 5
    assert [says(windows[0]) for _ in range(5)] == [f"arrived {LINK}"] * 5


def test_after_a_crash_the_next_start_is_the_window(starts: Starts, runtime: Path) -> None:
    first = the_window(starts)
    first.send_signal(signal.SIGKILL)
    first.wait()
    assert [path for path in (runtime / "countersign").iterdir() if path.is_socket()]  # it was left behind
    second = the_window(starts)
    assert end_of(starts(LINK)) == "handed over"
    assert says(second) == f"arrived {LINK}"


def test_a_window_that_hangs_is_told_of(starts: Starts) -> None:
    first = the_window(starts)
    first.send_signal(signal.SIGSTOP)
    try:
        assert end_of(starts(LINK)) == "already_open"
    finally:
        first.send_signal(signal.SIGCONT)


def test_folder_and_socket_are_this_accounts_alone(starts: Starts, runtime: Path) -> None:
    the_window(starts)
    folder = runtime / "countersign"
    assert folder.stat().st_mode & 0o777 == 0o700
    (found,) = [path for path in folder.iterdir() if path.is_socket()]
    assert found.stat().st_mode & 0o077 == 0
    assert found.stat().st_uid == os.getuid()


# What stands where it should not.


def as_another_account(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything that is there belongs to somebody else."""
    real = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: real + 1)


def test_a_folder_of_another_account(runtime: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (runtime / "countersign").mkdir(mode=0o700)
    as_another_account(monkeypatch)
    refused("socket_foreign", socket_folder)


def test_a_link_where_the_folder_should_be(runtime: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (runtime / "countersign").symlink_to(tmp_path / "mine")
    refused("socket_foreign", socket_folder)


def test_a_file_where_the_folder_should_be(runtime: Path) -> None:
    (runtime / "countersign").write_text("")
    refused("socket_foreign", socket_folder)


def test_an_open_folder_is_closed(runtime: Path) -> None:
    (runtime / "countersign").mkdir(mode=0o777)
    (runtime / "countersign").chmod(0o777)
    assert socket_folder().stat().st_mode & 0o777 == 0o700


def test_a_long_path_gives_way_to_a_short_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / ("d" * 100)))
    monkeypatch.setattr(single, "make_private_dir", lambda _path: None)
    assert len(os.fsencode(socket_folder())) + 17 <= 103


def held_elsewhere(runtime: Path, home: Path, starts: Starts) -> Path:
    """Another process has the lock, and its socket is gone; returns the socket's path."""
    the_window(starts)
    (path,) = [each for each in (runtime / "countersign").iterdir() if each.is_socket()]
    path.unlink()
    return path


def test_a_socket_of_another_account_is_not_talked_to(
    starts: Starts, runtime: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = held_elsewhere(runtime, home, starts)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        listener.listen()
        listener.setblocking(False)
        monkeypatch.setattr(single, "_peer", lambda _descriptor: os.getuid() + 1)
        refused("socket_foreign", lambda: begin(home, LINK))
        connection, _ = listener.accept()
        with connection:
            connection.settimeout(2)
            assert connection.recv(100) == b""  # it was told nothing


def test_a_file_where_the_socket_should_be(starts: Starts, runtime: Path, home: Path) -> None:
    held_elsewhere(runtime, home, starts).write_text("")
    refused("socket_foreign", lambda: begin(home, LINK))


def test_a_window_that_answers_no(starts: Starts, runtime: Path, home: Path) -> None:
    path = held_elsewhere(runtime, home, starts)
    child = subprocess.Popen([sys.executable, "-c", _REFUSES, str(path)], stdout=subprocess.PIPE, text=True)
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        refused("already_open", lambda: begin(home, LINK))
    finally:
        child.kill()
        child.communicate()


_REFUSES = """
import socket, sys
with socket.socket(socket.AF_UNIX) as listener:
    listener.bind(sys.argv[1])
    listener.listen()
    print("ready", flush=True)
    connection, _ = listener.accept()
    connection.recv(200)
    connection.sendall(b"no\\n")
    connection.recv(1)
"""


# What others may send to the window.


@pytest.fixture
def instance(qtbot: QtBot, runtime: Path, home: Path) -> Iterator[Instance]:
    found = begin(home, "")
    assert found is not None
    found.listen()
    yield found
    found.close()


def send(qtbot: QtBot, runtime: Path, content: bytes) -> bytes:
    """Send bytes to the window, and wait for what it answers; nothing where it hangs up."""
    (path,) = [each for each in (runtime / "countersign").iterdir() if each.is_socket()]
    answer: list[bytes] = []
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(str(path))
        connection.setblocking(False)
        connection.send(content)  # as much as there is room for

        def answered() -> bool:
            try:
                answer.append(connection.recv(100))
            except BlockingIOError:
                return False
            except ConnectionResetError:
                answer.append(b"")
            return True

        qtbot.waitUntil(answered, timeout=5_000)
    return answer[0]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"\n", id="nothing"),
        pytest.param(b"show me\n", id="more-than-the-word"),
        pytest.param(b"SHOW\n", id="another-case"),
        pytest.param(b"show\nshow\n", id="two-words"),
        pytest.param(LINK.encode() + b"\n" + LINK.encode() + b"\n", id="two-links"),
        pytest.param(LINK.encode() + b" \n", id="blank-after-the-link"),
        pytest.param(LINK.encode() + b"\r\n", id="carriage-return"),
        pytest.param(b"\0" + LINK.encode() + b"\n", id="nul"),
        pytest.param(b"approve " + LINK.encode() + b"\n", id="another-verb"),
        pytest.param(b"--home /tmp\n", id="an-option"),
        pytest.param(b"file:///etc/passwd\n", id="a-file"),
        pytest.param(b"https://relay.example/\n", id="no-login-link"),
        pytest.param(b"http://relay.example" + LINK.encode()[21:] + b"\n", id="plain-http"),
        pytest.param(b"\xff\xfe\n", id="not-utf8"),
        pytest.param("countersign://r\u0435lay.example\n".encode(), id="cyrillic"),
        pytest.param(b"{}\n", id="json"),
        pytest.param(b"x" * 130, id="too-long-without-an-end"),
        pytest.param(b"x" * 1_000_000, id="far-too-long"),
        pytest.param(LINK.encode()[:-1] + b"\n", id="cut-short"),
    ],
)
def test_anything_else_is_answered_with_no_and_does_nothing(
    qtbot: QtBot, runtime: Path, instance: Instance, content: bytes
) -> None:
    heard: list[str] = []
    instance.arrived.connect(heard.append)
    instance.shown.connect(lambda: heard.append("show"))
    assert send(qtbot, runtime, content) in {b"no\n", b""}
    assert heard == []
    assert send(qtbot, runtime, DEEP.encode() + b"\n") == b"ok\n"
    assert heard == [DEEP]


def test_who_says_nothing_is_cut_off(
    qtbot: QtBot, runtime: Path, instance: Instance, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single, "HANDOVER_TIMEOUT", 0)
    assert send(qtbot, runtime, b"sho") == b""


def test_another_account_is_not_heard(
    qtbot: QtBot, runtime: Path, instance: Instance, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    instance.arrived.connect(heard.append)
    monkeypatch.setattr(single, "_peer", lambda _descriptor: os.getuid() + 1)
    assert send(qtbot, runtime, LINK.encode() + b"\n") == b"no\n"
    assert heard == []


def test_a_start_waits_until_the_window_listens(starts: Starts, qtbot: QtBot, runtime: Path, home: Path) -> None:
    found = begin(home, "")
    assert found is not None
    second = starts(LINK)
    with pytest.raises(subprocess.TimeoutExpired):
        second.wait(1)
    with qtbot.waitSignal(found.arrived, timeout=10_000) as arrived:
        found.listen()
    assert arrived.args == [LINK]
    assert end_of(second) == "handed over"
    found.close()


def test_a_window_that_cannot_listen_says_so(qtbot: QtBot, runtime: Path, home: Path) -> None:
    found = begin(home, "")
    assert found is not None
    (lock,) = (runtime / "countersign").iterdir()
    lock.with_suffix("").mkdir()
    refused("storage_failed", found.listen)
    lock.with_suffix("").rmdir()
    found.listen()
    found.close()


def test_the_system_says_who_is_at_the_other_end() -> None:
    here, there = socket.socketpair()
    with here, there:
        assert single._peer(here.fileno()) == os.getuid()
    assert single._peer(-1) is None


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"show\n", "show"), (LINK.encode(), LINK), (DEEP.encode() + b"\n", DEEP), (b"", None), (b"shown\n", None)],
)
def test_messages(content: bytes, message: str | None) -> None:
    assert parse_message(content) == message


def test_macos_hands_links_to_the_app_that_runs(qapp: QApplication) -> None:
    heard: list[str] = []
    opened = OpenedLinks()
    opened.arrived.connect(heard.append)
    qapp.installEventFilter(opened)
    try:
        QApplication.sendEvent(qapp, QFileOpenEvent(QUrl(DEEP)))
        QApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile("/etc/passwd")))
    finally:
        qapp.removeEventFilter(opened)
    assert heard == [DEEP]
