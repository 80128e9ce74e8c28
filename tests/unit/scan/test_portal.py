"""The desktop's portal: what it may say, and which file is read for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from authenticator import clock
from authenticator.errors import LocalError
from authenticator.limits import IMAGE_BYTES_MAX
from authenticator.scan import portal
from authenticator.scan.portal import PATH, PORTAL, REQUEST, SCREENSHOT, path_of, portal_picture, take_picture
from tests.fakes.codes import LINK, code, png
from tests.fakes.polkit_bus import private_bus
from tests.fakes.portal_bus import Script, portal_on, wait_until
from tests.fakes.refusal import refused

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a portal")
NOT_ALLOWED = "org.freedesktop.portal.Error.NotAllowed"
NO_METHOD = "org.freedesktop.DBus.Error.UnknownMethod"
PICTURE = png(code(LINK))


@pytest.fixture(scope="module")
def bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with private_bus(tmp_path_factory.mktemp("bus")) as address:
        yield address


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Pictures with blanks"
    made.mkdir()
    return made


def shot(folder: Path) -> str:
    """What a desktop does: write a file, and give its address."""
    path = folder / "Screenshot 1.png"
    path.write_bytes(PICTURE)
    return path.as_uri()


def ask(bus: str, folder: Path, cancelled: threading.Event | None = None, patience: float = 5) -> bytes:
    return portal_picture(
        cancelled or threading.Event(), bus=bus, patience=patience, folders=lambda: (folder.resolve(),)
    )


@pytest.mark.parametrize("how", ["answer", "early", "old", "forged"])
def test_the_picture_is_read_and_its_file_is_gone(bus: str, folder: Path, how: str) -> None:
    script = Script(uri=lambda: shot(folder), how=how)
    with portal_on(bus, script):
        assert ask(bus, folder) == PICTURE
    assert list(folder.iterdir()) == []
    assert script.options["interactive"] == ("b", True)
    assert not script.closed.is_set()


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        pytest.param(Script(code=1), "screen_refused", id="the-person-says-no"),
        pytest.param(
            Script(how="error org.freedesktop.portal.Error.NotAllowed"), "screen_refused", id="a-rule-says-no"
        ),
        pytest.param(Script(code=2), "screen_capture_failed", id="something-else-went-wrong"),
        pytest.param(Script(code=77), "screen_capture_failed", id="an-answer-that-nobody-knows"),
        pytest.param(
            Script(how="error org.freedesktop.DBus.Error.UnknownMethod"), "screen_portal_missing", id="no-method"
        ),
        pytest.param(Script(how="error org.freedesktop.DBus.Error.Failed"), "screen_capture_failed", id="it-fails"),
        pytest.param(Script(results={"uri": ("u", 7)}), "screen_capture_failed", id="an-address-that-is-a-number"),
        pytest.param(Script(results={"url": ("s", "file:///x")}), "screen_capture_failed", id="no-address"),
        pytest.param(Script(uri=lambda: "file:///etc/passwd"), "screen_capture_failed", id="a-file-of-the-system"),
    ],
)
def test_each_answer_has_its_sentence(bus: str, folder: Path, script: Script, expected: str) -> None:
    with portal_on(bus, script):
        refused(expected, lambda: ask(bus, folder))
    assert Path("/etc/passwd").exists()


def test_a_question_that_nobody_answers_is_withdrawn(bus: str, folder: Path) -> None:
    script = Script(how="waiting")
    with portal_on(bus, script):
        refused("screen_timeout", lambda: ask(bus, folder, patience=0.2))
        wait_until(script.closed.is_set)


def test_a_person_who_gives_up_is_let_go(bus: str, folder: Path) -> None:
    script, cancelled = Script(how="waiting"), threading.Event()
    timer = threading.Timer(0.2, cancelled.set)
    with portal_on(bus, script):
        timer.start()
        start = time.monotonic()
        refused("cancelled", lambda: ask(bus, folder, cancelled))
        assert time.monotonic() - start < 2
        wait_until(script.closed.is_set)
    timer.join()


def test_a_portal_that_does_not_answer_the_call_is_not_waited_for(
    bus: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(portal, "PORTAL_ANSWER_TIMEOUT", 0.2)
    with portal_on(bus, Script(how="silent")):
        refused("screen_timeout", lambda: ask(bus, folder))


def test_a_desktop_without_a_portal_says_so(bus: str, folder: Path) -> None:
    refused("screen_portal_missing", lambda: ask(bus, folder))


@pytest.mark.parametrize("address", ["unix:path=/nowhere/bus", "tcp:host=127.0.0.1"], ids=["gone", "another-kind"])
def test_a_session_without_a_bus_says_so(folder: Path, address: str) -> None:
    refused("screen_portal_missing", lambda: ask(address, folder))


_MOCK = f"""
import sys
path = {PATH!r} + "/request/mock/" + str(args[1]["handle_token"])
if path not in objects:
    self.AddObject(path, {REQUEST!r}, {{}}, [("Close", "", "", "")])
request = objects[path]
results = {{"uri": dbus.String(URI, variant_level=1)}} if CODE == 0 else {{}}
emit = lambda request=request, results=results: request.EmitSignal({REQUEST!r}, "Response", "ua{{sv}}", [CODE, results])
GLib.timeout_add(100, emit)
ret = path
"""


@pytest.mark.skipif(not Path("/usr/lib/python3/dist-packages/dbusmock").exists(), reason="python3-dbusmock is not here")
@pytest.mark.parametrize("code", [0, 1])
def test_another_makers_portal_is_understood(bus: str, folder: Path, code: int) -> None:
    """The same interface on python-dbusmock, which stands on another D-Bus library than ours."""
    environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": bus}
    environment.pop("PYTHONPATH", None)
    script = "from gi.repository import GLib\nimport dbus\n" + _MOCK.replace("URI", repr(shot(folder))).replace(
        "CODE", str(code)
    )
    with subprocess.Popen(
        ["/usr/bin/python3", "-m", "dbusmock", PORTAL, PATH, SCREENSHOT], env=environment, stdout=subprocess.DEVNULL
    ) as mock:
        try:
            _add_method(bus, script)
            if code == 0:
                assert ask(bus, folder) == PICTURE
            else:
                refused("screen_refused", lambda: ask(bus, folder))
        finally:
            mock.terminate()


def _add_method(bus: str, script: str) -> None:
    from jeepney import DBusAddress, new_method_call
    from jeepney.bus_messages import message_bus
    from jeepney.wrappers import unwrap_msg

    from tests.fakes.polkit_bus import connected

    with connected(bus) as connection:

        def there() -> bool:
            return bool(unwrap_msg(connection.send_and_get_reply(message_bus.NameHasOwner(PORTAL), timeout=5))[0])

        wait_until(there, 20)
        mock = DBusAddress(PATH, bus_name=PORTAL, interface="org.freedesktop.DBus.Mock")
        call = new_method_call(mock, "AddMethod", "sssss", (SCREENSHOT, "Screenshot", "sa{sv}", "o", script))
        unwrap_msg(connection.send_and_get_reply(call, timeout=5))


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("", id="nothing"),
        pytest.param("/tmp/a.png", id="a-path"),
        pytest.param("http://127.0.0.1/a.png", id="another-scheme"),
        pytest.param("FILES:///tmp/a.png", id="a-scheme-like-it"),
        pytest.param("file://elsewhere.example/tmp/a.png", id="another-host"),
        pytest.param("file://user@localhost/tmp/a.png", id="a-user"),
        pytest.param("file:tmp/a.png", id="no-root"),
        pytest.param("file:///tmp/a.png?b", id="a-query"),
        pytest.param("file:///tmp/a.png#b", id="a-fragment"),
        pytest.param("file:///tmp/../etc/passwd", id="steps-back"),
        pytest.param("file:///tmp/%2e%2e/etc/passwd", id="steps-back-in-disguise"),
        pytest.param("file:///tmp/a%00.png", id="a-nul"),
        pytest.param("file:///tmp/", id="a-folder"),
        pytest.param("file:///" + "a" * 5_000, id="far-too-long"),
        pytest.param("file://[::1", id="half-an-address"),
    ],
)
def test_only_the_address_of_a_file_here_is_one(address: str) -> None:
    refused("screen_capture_failed", lambda: path_of(address))


@pytest.mark.parametrize("address", ["file:///tmp/a%20b.png", "file://localhost/tmp/a%20b.png"])
def test_blanks_are_blanks(address: str) -> None:
    assert path_of(address) == Path("/tmp/a b.png")


def _outside(folder: Path) -> Path:
    path = folder.parent / "elsewhere.png"
    path.write_bytes(PICTURE)
    return path


def _link(folder: Path) -> Path:
    (folder / "link.png").symlink_to(_outside(folder))
    return folder / "link.png"


def _linked_folder(folder: Path) -> Path:
    _outside(folder)
    (folder / "up").symlink_to(folder.parent)
    return folder / "up" / "elsewhere.png"


def _hard_link(folder: Path) -> Path:
    os.link(_outside(folder), folder / "hard.png")
    return folder / "hard.png"


def _old(folder: Path) -> Path:
    path = folder / "holiday.png"
    path.write_bytes(PICTURE)
    os.utime(path, (1_000_000_000, 1_000_000_000))
    return path


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe")
    return folder / "pipe"


def _folder(folder: Path) -> Path:
    (folder / "inner").mkdir()
    return folder / "inner"


def _large(folder: Path) -> Path:
    with (folder / "large.png").open("wb") as file:
        file.truncate(IMAGE_BYTES_MAX + 1)
    return folder / "large.png"


@pytest.mark.parametrize("make", [_outside, _link, _linked_folder, _hard_link, _old, _pipe, _folder, _large])
def test_a_file_that_was_not_made_for_us_is_neither_read_nor_deleted(folder: Path, make: object) -> None:
    assert callable(make)
    path: Path = make(folder)
    refused("screen_capture_failed", lambda: take_picture(path.as_uri(), clock.now() - 1, (folder.resolve(),)))
    assert os.path.lexists(path)


def test_a_file_that_is_not_there_is_no_picture(folder: Path) -> None:
    missing = (folder / "none.png").as_uri()
    refused("screen_capture_failed", lambda: take_picture(missing, clock.now(), (folder.resolve(),)))


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", PICTURE[:10]], ids=["empty", "a-database", "cut-short"])
def test_a_new_file_that_is_no_picture_is_left_alone(folder: Path, content: bytes) -> None:
    (folder / "new.png").write_bytes(content)
    address = (folder / "new.png").as_uri()
    refused("screen_capture_failed", lambda: take_picture(address, clock.now(), (folder.resolve(),)))
    assert (folder / "new.png").read_bytes() == content


def test_a_file_of_somebody_else_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    address = shot(folder)
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    refused("screen_capture_failed", lambda: take_picture(address, clock.now(), (folder.resolve(),)))
    assert list(folder.iterdir())


def test_a_file_that_cannot_be_deleted_is_read_all_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_path: Path) -> None:
        raise PermissionError

    address = shot(folder)
    monkeypatch.setattr(Path, "unlink", fails)
    assert take_picture(address, clock.now(), (folder.resolve(),)) == PICTURE


def test_pictures_are_looked_for_where_desktops_put_them(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/run/user/1000")
    folders = portal.allowed_folders()
    assert tmp_path.resolve() in folders
    assert Path("/run/user/1000") in folders
    assert Path("/") not in folders


def test_a_home_that_is_everything_allows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/")
    assert Path("/") not in portal.allowed_folders()
    refused("screen_capture_failed", lambda: take_picture("file:///etc/passwd", 0, portal.allowed_folders()))


def test_the_error_tells_nothing_of_the_file(folder: Path) -> None:
    error = refused("screen_capture_failed", lambda: path_of("http://secret.example/"))
    assert isinstance(error, LocalError)
    assert "secret" not in json.dumps([str(error), error.user_text()])
