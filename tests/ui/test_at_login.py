"""Starting at login, on three systems: what is written, and that undoing takes back that alone."""

from __future__ import annotations

import os
import plistlib
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes.needed import needs
from tests.fakes.refusal import refused
from tests.fakes.winreg import FakeRegistry
from ui import at_login
from ui.at_login import MacAtLogin, WindowsAtLogin, XdgAtLogin

COMMAND = ["/opt/my apps/countersign-window"]
RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"


@pytest.fixture
def xdg(tmp_path: Path) -> XdgAtLogin:
    return XdgAtLogin({"HOME": str(tmp_path)}, COMMAND)


def entry(home: Path) -> Path:
    return home / ".config" / "autostart" / "countersign.desktop"


def test_linux(tmp_path: Path, xdg: XdgAtLogin) -> None:
    assert not xdg.on()
    xdg.stop()  # fine where nothing is
    xdg.start(hidden=True)
    assert xdg.on()
    lines = entry(tmp_path).read_text().splitlines()
    assert 'Exec="/opt/my apps/countersign-window" --hidden' in lines
    assert not [line for line in lines if line.startswith("MimeType")]
    xdg.start(hidden=False)
    assert 'Exec="/opt/my apps/countersign-window"' in entry(tmp_path).read_text().splitlines()
    xdg.stop()
    assert not xdg.on()
    assert list(entry(tmp_path).parent.iterdir()) == []


def test_linux_beside_other_peoples_entries(tmp_path: Path, xdg: XdgAtLogin) -> None:
    other = entry(tmp_path).with_name("other.desktop")
    other.parent.mkdir(parents=True)
    other.write_text("[Desktop Entry]\n")
    xdg.start(hidden=False)
    xdg.stop()
    assert other.read_text() == "[Desktop Entry]\n"


@pytest.mark.parametrize("off", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_linux_switched_off_in_the_desktops_own_settings(tmp_path: Path, xdg: XdgAtLogin, off: str) -> None:
    xdg.start(hidden=False)
    lines = [line for line in entry(tmp_path).read_text().splitlines() if "Autostart" not in line]
    entry(tmp_path).write_text("\n".join([*lines, off, ""]))
    assert not xdg.on()
    xdg.start(hidden=False)
    assert xdg.on()


def test_linux_with_a_configuration_folder_of_its_own(tmp_path: Path) -> None:
    XdgAtLogin({"HOME": "/nowhere", "XDG_CONFIG_HOME": str(tmp_path)}, COMMAND).start(hidden=False)
    assert (tmp_path / "autostart" / "countersign.desktop").is_file()
    relative = XdgAtLogin({"HOME": str(tmp_path), "XDG_CONFIG_HOME": "config"}, COMMAND)
    relative.start(hidden=False)
    assert entry(tmp_path).is_file()  # the standard has relative ones ignored


def test_linux_where_nothing_may_be_written(tmp_path: Path) -> None:
    (tmp_path / ".config").write_text("a file")
    refused("autostart_failed", lambda: XdgAtLogin({"HOME": str(tmp_path)}, COMMAND).start(hidden=False))


def test_linux_with_a_path_that_no_entry_can_have(tmp_path: Path) -> None:
    refused("link_handler", lambda: XdgAtLogin({"HOME": str(tmp_path)}, ["/a\nHidden=true"]).start(hidden=False))
    assert not entry(tmp_path).exists()


@needs("desktop-file-validate")
def test_linux_entry_is_one_that_desktops_take(tmp_path: Path, xdg: XdgAtLogin) -> None:
    xdg.start(hidden=True)
    done = subprocess.run(["desktop-file-validate", entry(tmp_path)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_windows() -> None:
    registry = FakeRegistry()
    registry.keys[RUN] = {"OneDrive": "x"}
    windows = WindowsAtLogin(registry, [r"C:\Program Files\Countersign\countersign-window.exe"])
    assert not windows.on()
    windows.stop()
    windows.start(hidden=True)
    assert windows.on()
    assert registry.keys[RUN]["Countersign"] == r'"C:\Program Files\Countersign\countersign-window.exe" --hidden'
    windows.start(hidden=False)
    assert registry.keys[RUN]["Countersign"] == r'"C:\Program Files\Countersign\countersign-window.exe"'
    windows.stop()
    assert not windows.on()
    assert registry.keys[RUN] == {"OneDrive": "x"}


def test_windows_without_the_key() -> None:
    registry = FakeRegistry()
    windows = WindowsAtLogin(registry, ["x"])
    assert not windows.on()
    windows.start(hidden=False)
    assert windows.on()


@pytest.mark.parametrize(
    ("value", "on"),
    [
        pytest.param(bytes.fromhex("020000000000000000000000"), True, id="on"),
        pytest.param(bytes.fromhex("060000000000000000000000"), True, id="on again"),
        pytest.param(bytes.fromhex("0300000097b4e53c1b5fdc01"), False, id="off, and since when"),
        pytest.param(bytes.fromhex("070000006c0b9e7f1b5fdc01"), False, id="off again"),
        pytest.param(bytes.fromhex("010000000000000000000000"), False, id="off, by another odd byte"),
        pytest.param(None, True, id="an empty one"),
        pytest.param("3", True, id="a text that another program wrote"),
    ],
)
def test_windows_switched_off_in_the_task_manager(value: str | bytes | None, on: bool) -> None:
    registry = FakeRegistry()
    windows = WindowsAtLogin(registry, ["x"])
    windows.start(hidden=False)
    registry.keys[APPROVED] = {"OneDrive": bytes.fromhex("030000000000000000000000"), "Countersign": value}
    assert windows.on() == on
    windows.start(hidden=False)
    assert windows.on()
    assert "OneDrive" in registry.keys[APPROVED]
    windows.stop()
    assert not windows.on()


def test_windows_with_other_programs_switched_off() -> None:
    registry = FakeRegistry()
    registry.keys[APPROVED] = {"OneDrive": bytes.fromhex("030000000000000000000000")}
    windows = WindowsAtLogin(registry, ["x"])
    windows.start(hidden=False)
    assert windows.on()


def test_windows_under_a_policy() -> None:
    registry = FakeRegistry()
    registry.refuses = True
    windows = WindowsAtLogin(registry, ["x"])
    refused("autostart_failed", lambda: windows.start(hidden=False))
    refused("autostart_failed", windows.stop)


def test_macos(tmp_path: Path) -> None:
    mac = MacAtLogin(tmp_path, COMMAND)
    assert not mac.on()
    mac.stop()
    mac.start(hidden=True)
    assert mac.on()
    (file,) = (tmp_path / "Library" / "LaunchAgents").iterdir()
    agent = plistlib.loads(file.read_bytes())
    assert agent["ProgramArguments"] == [*COMMAND, "--hidden"]
    assert agent["RunAtLoad"] is True
    assert agent["Label"] == file.stem
    assert "KeepAlive" not in agent  # quitting it is quitting it
    mac.start(hidden=False)
    assert plistlib.loads(file.read_bytes())["ProgramArguments"] == COMMAND
    mac.stop()
    assert not mac.on()
    assert not file.exists()


def test_macos_switched_off_or_damaged(tmp_path: Path) -> None:
    mac = MacAtLogin(tmp_path, COMMAND)
    mac.start(hidden=False)
    (file,) = (tmp_path / "Library" / "LaunchAgents").iterdir()
    file.write_bytes(plistlib.dumps({**plistlib.loads(file.read_bytes()), "Disabled": True}))
    assert not mac.on()
    file.write_bytes(b"no list")
    refused("autostart_failed", mac.on)


@pytest.mark.skipif(sys.platform != "linux", reason="this system has another way")
def test_this_system_starts_this_checkout(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    found = at_login.at_login()
    found.start(hidden=False)
    (line,) = [line for line in entry(tmp_path).read_text().splitlines() if line.startswith("Exec=")]
    assert os.access(line.removeprefix("Exec=").split(" -m ")[0].strip('"'), os.X_OK)
