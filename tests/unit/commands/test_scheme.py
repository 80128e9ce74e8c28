from __future__ import annotations

import os
import plistlib
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from authenticator.commands import scheme
from authenticator.commands.scheme import BundleHandler, WindowsHandler, XdgHandler, desktop_entry, run_tool
from tests.fakes.app import link
from tests.fakes.command_app import CommandApp, answer, run
from tests.fakes.needed import needs
from tests.fakes.refusal import refused
from tests.fakes.winreg import FakeRegistry

ROOT = Path(__file__).parents[3]
COMMAND = ["/opt/app/bin/countersign-window"]
OURS = "x-scheme-handler/countersign=countersign.desktop"


class Desk:
    """A user's folders, and the tools that were run on them."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.ran: list[list[str]] = []
        self.environment = {"HOME": str(home), "XDG_DATA_DIRS": str(home / "system")}
        self.file = home / ".local/share/applications/countersign.desktop"
        self.list = home / ".config/mimeapps.list"

    def handler(self, command: Sequence[str] = COMMAND, **environment: str) -> XdgHandler:
        return XdgHandler({**self.environment, **environment}, command, lambda each: self.ran.append(list(each)))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def exec_of(path: Path) -> str:
    (line,) = [each for each in path.read_text().splitlines() if each.startswith("Exec=")]
    return line.removeprefix("Exec=")


def test_links_are_opened_by_this_checkout(desk: Desk) -> None:
    handler = desk.handler()
    assert not handler.registered()
    handler.register()
    handler.register()  # twice is once
    assert handler.registered()
    assert exec_of(desk.file) == "/opt/app/bin/countersign-window -- %u"
    assert "MimeType=x-scheme-handler/countersign;" in desk.file.read_text()
    folder = str(desk.file.parent)
    assert desk.ran[:2] == [
        ["update-desktop-database", folder],
        ["xdg-mime", "default", "countersign.desktop", "x-scheme-handler/countersign"],
    ]
    assert [path.name for path in desk.file.parent.iterdir()] == ["countersign.desktop"]


def test_undoing_takes_away_what_was_made_and_nothing_else(desk: Desk) -> None:
    handler = desk.handler()
    handler.unregister()  # nothing is there
    handler.register()
    desk.list.parent.mkdir()
    others = "[Default Applications]\ntext/html=browser.desktop\n{}x-scheme-handler/mailto=mail.desktop\n"
    desk.list.write_text(others.format(f"{OURS};\n"))
    foreign = desk.file.parent / "other.desktop"
    foreign.write_text("[Desktop Entry]\n")
    handler.unregister()
    handler.unregister()
    assert not handler.registered()
    assert desk.list.read_text() == others.format("")
    assert foreign.exists()


def test_somebody_elses_default_stays(desk: Desk) -> None:
    handler = desk.handler()
    handler.register()
    desk.list.parent.mkdir()
    text = "[Default Applications]\nx-scheme-handler/countersign=another.desktop\n"
    desk.list.write_text(text)
    handler.unregister()
    assert desk.list.read_text() == text


def test_an_installed_packages_default_stays(desk: Desk) -> None:
    installed = desk.home / "system/applications/countersign.desktop"
    installed.parent.mkdir(parents=True)
    installed.write_text("[Desktop Entry]\n")
    handler = desk.handler()
    assert handler.registered()
    handler.register()
    desk.list.parent.mkdir()
    desk.list.write_text(f"[Default Applications]\n{OURS}\n")
    handler.unregister()
    assert desk.list.read_text() == f"[Default Applications]\n{OURS}\n"
    assert handler.registered()


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        pytest.param("[Default Applications]\nx-scheme-handler/countersign=another.desktop\n", False, id="another"),
        pytest.param(
            "[Default Applications]\nx-scheme-handler/countersign=another.desktop;countersign.desktop;\n",
            False,
            id="another-before-ours",
        ),
        pytest.param(
            "[Default Applications]\nx-scheme-handler/countersign=countersign.desktop;another.desktop;\n",
            True,
            id="ours-before-another",
        ),
        pytest.param("[Default Applications]\ntext/html=another.desktop\n", True, id="of-something-else"),
        pytest.param("[Added Associations]\nx-scheme-handler/countersign=another.desktop\n", True, id="only-added"),
        pytest.param(f"[Default Applications]\n{OURS}\n", True, id="ours"),
        pytest.param("", True, id="nothing"),
        pytest.param("\udcff\n", True, id="no-text"),
    ],
)
@pytest.mark.parametrize("where", [".config/mimeapps.list", ".local/share/applications/mimeapps.list"])
def test_whose_links_they_are(desk: Desk, where: str, text: str, ours: bool) -> None:
    handler = desk.handler()
    handler.register()
    path = desk.home / where
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert handler.registered() == ours


def test_ours_is_taken_out_of_a_list_of_several(desk: Desk) -> None:
    handler = desk.handler()
    handler.register()
    desk.list.parent.mkdir()
    line = "[Default Applications]\nx-scheme-handler/countersign={}\n"
    desk.list.write_text(line.format("countersign.desktop;another.desktop;"))
    handler.unregister()
    assert desk.list.read_text() == line.format("another.desktop;")


def test_what_is_said_elsewhere_stays(desk: Desk) -> None:
    """A person may have said that another app can open them, or that ours must not."""
    handler = desk.handler()
    handler.register()
    desk.list.parent.mkdir()
    text = f"[Removed Associations]\n{OURS};\n"
    desk.list.write_text(text)
    handler.unregister()
    assert desk.list.read_text() == text


def test_folders_of_the_environment(desk: Desk) -> None:
    data, config = desk.home / "d", desk.home / "c"
    desk.handler(XDG_DATA_HOME=str(data), XDG_CONFIG_HOME=str(config)).register()
    assert (data / "applications/countersign.desktop").exists()
    desk.handler(XDG_DATA_HOME="relative/path").register()  # the standard has such ignored
    assert desk.file.exists()


def test_a_folder_that_may_not_be_written(desk: Desk) -> None:
    (desk.home / ".local").write_text("a file where a folder should be")
    refused("link_handler", desk.handler().register)
    assert desk.ran == []


@pytest.mark.parametrize(
    ("command", "line"),
    [
        pytest.param(["/usr/bin/python3", "-m", "ui"], "/usr/bin/python3 -m ui -- %u", id="plain"),
        pytest.param(["/home/a b/python"], '"/home/a b/python" -- %u', id="space"),
        pytest.param(["/100%/python"], "/100%%/python -- %u", id="field-code"),
        pytest.param(['/q"q/python'], '"/q\\\\"q/python" -- %u', id="quote"),
        pytest.param(["/$HOME/python"], '"/\\\\$HOME/python" -- %u', id="variable"),
        pytest.param(["/`id`/python"], '"/\\\\`id\\\\`/python" -- %u', id="command"),
        pytest.param(["/a\\b/python"], '"/a\\\\\\\\b/python" -- %u', id="backslash"),
        pytest.param(["/a;b/python"], '"/a;b/python" -- %u', id="semicolon"),
    ],
)
def test_paths_are_quoted(tmp_path: Path, command: list[str], line: str) -> None:
    path = tmp_path / "countersign.desktop"
    path.write_text(desktop_entry(scheme.DESKTOP_FILE.read_text(), command))
    assert exec_of(path) == line
    quoted = line.replace("\\\\", "\\").removesuffix(" -- %u").replace("%%", "%")  # as a desktop reads it
    parts = [quoted[1:-1]] if quoted.startswith('"') else quoted.split(" ")
    assert [re.sub(r"\\(.)", r"\1", part) for part in parts] == command


def test_a_path_of_two_lines_is_refused() -> None:
    refused("link_handler", lambda: desktop_entry("Exec=x\n", ["/a\nHidden=true"]))


@needs("desktop-file-validate")
@pytest.mark.parametrize("command", [["countersign-window"], ["/home/a b/$x/python", "-m", "ui"]])
def test_the_entry_is_valid(tmp_path: Path, command: list[str]) -> None:
    path = tmp_path / "countersign.desktop"
    path.write_text(desktop_entry(scheme.DESKTOP_FILE.read_text(), command))
    done = subprocess.run(["desktop-file-validate", str(path)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.skipif(shutil.which("xdg-mime") is None, reason="xdg-utils is not installed")
def test_the_desktops_own_tool_names_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(desk.home))
    XdgHandler(os.environ, COMMAND, run_tool).register()
    asked = ["xdg-mime", "query", "default", "x-scheme-handler/countersign"]
    assert subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip() == "countersign.desktop"
    XdgHandler(os.environ, COMMAND, run_tool).unregister()
    assert subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip() == ""


@needs("gio")
def test_the_desktop_opens_a_link_with_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the page's button to our command line, with a folder's name that has to be quoted."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(desk.home))
    told = desk.home / "told"
    program = desk.home / "a folder" / "window"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{told}.new"\nmv "{told}.new" "{told}"\n')
    program.chmod(0o755)
    XdgHandler(os.environ, [str(program)], run_tool).register()
    subprocess.run(["gio", "open", link().deep_link], check=True, timeout=20)
    deadline = time.monotonic() + 20
    while not told.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert told.read_text().splitlines() == ["--", link().deep_link]


def test_a_tool_that_is_not_there_or_fails_stops_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    run_tool(["no-such-tool-anywhere"])
    broken = tmp_path / "xdg-mime"
    broken.write_text("#!/bin/sh\nexit 3\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    run_tool(["xdg-mime"])
    broken.write_text("not a program")
    run_tool(["xdg-mime"])


# Windows


def test_windows_keys_are_this_users_own() -> None:
    registry = FakeRegistry()
    before = {path: dict(values) for path, values in registry.keys.items()}
    handler = WindowsHandler(registry, ["C:\\Program Files\\Python\\pythonw.exe", "-m", "ui"])
    assert not handler.registered()
    handler.unregister()
    handler.register()
    handler.register()
    assert registry.keys["Software\\Classes\\countersign"] == {"": "URL:Countersign login", "URL Protocol": ""}
    command = registry.keys["Software\\Classes\\countersign\\shell\\open\\command"][""]
    assert command == '"C:\\Program Files\\Python\\pythonw.exe" "-m" "ui" -- "%1"'
    assert handler.registered()
    handler.unregister()
    handler.unregister()
    assert not handler.registered()
    assert {path: values for path, values in registry.keys.items() if path != "Software"} == before


def test_windows_under_a_policy() -> None:
    registry = FakeRegistry()
    registry.refuses = True
    refused("link_handler", WindowsHandler(registry, COMMAND).register)


# macOS


def test_macos_takes_a_bundle() -> None:
    refused("bundle_needed", BundleHandler().register)
    refused("bundle_needed", BundleHandler().unregister)
    assert not BundleHandler().registered()


def test_the_bundles_property_list_names_the_scheme() -> None:
    found = plistlib.loads((ROOT / "resources/macos/Info.plist").read_bytes())
    assert [each["CFBundleURLSchemes"] for each in found["CFBundleURLTypes"]] == [["countersign"]]


# The command


class Recorder:
    """A handler that notes what it is told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def register(self) -> None:
        self.told.append("register")

    def unregister(self) -> None:
        self.told.append("unregister")

    def registered(self) -> bool:
        return bool(self.told) and self.told[-1] == "register"


@pytest.mark.parametrize(("option", "now"), [("--register", True), ("--unregister", False)])
def test_the_doctor_registers_and_undoes_it(monkeypatch: pytest.MonkeyPatch, option: str, now: bool) -> None:
    recorder = Recorder()
    monkeypatch.setattr(scheme, "handler", lambda: recorder)
    done = run(monkeypatch, CommandApp(), "doctor", option, "--json")
    assert (done.exit_code, answer(done)) == (0, {"registered": now})
    assert recorder.told == [option.removeprefix("--")]


def test_the_doctor_says_plainly_what_cannot_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheme, "handler", BundleHandler)
    done = run(monkeypatch, CommandApp(), "doctor", "--register", "--json")
    assert (done.exit_code, answer(done)["error"]) == (1, "bundle_needed")


@pytest.mark.parametrize("registered", [False, True])
def test_the_doctor_looks_at_links(monkeypatch: pytest.MonkeyPatch, registered: bool) -> None:
    recorder = Recorder()
    if registered:
        recorder.register()
    monkeypatch.setattr(scheme, "handler", lambda: recorder)
    found: list[Any] = answer(run(monkeypatch, CommandApp(), "doctor", "--json"))["findings"]
    (links,) = [each for each in found if each["subject"] == "links"]
    assert (links["state"], bool(links["fix"])) == (("ok", False) if registered else ("weaker", True))


@pytest.mark.skipif(sys.platform != "linux", reason="of Linux")
def test_this_system_has_a_handler() -> None:
    assert isinstance(scheme.handler(), XdgHandler)
    assert scheme.open_command()
