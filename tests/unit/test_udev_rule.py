"""The udev rule: its own little program, run on report descriptors as the kernel shows them."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path

import pytest

RULE = Path(__file__).parents[2] / "resources" / "udev" / "70-countersign.rules"
FIDO = bytes.fromhex("06d0f10901a1010920150026ff007508954081020921150026ff00750895409102c0")
KEYBOARD = bytes.fromhex("05010906a101050719e029e71500250175019508810295017508810195037501c0")
VENDOR = bytes.fromhex("0600ff0901a1010903")


def _program() -> str:
    found = re.search(r'^PROGRAM=="(.*?)", ENV', RULE.read_text(), re.MULTILINE)
    assert found
    return found[1]


def _run(sysfs: Path, device: str) -> int:
    """As udev does it: substitute, split, run without a shell of its own."""
    text = _program().replace("$sys", str(sysfs)).replace("$devpath", device).replace("$$", "$")
    return subprocess.run(shlex.split(text), check=False, capture_output=True, timeout=10).returncode


@pytest.mark.parametrize(
    ("report", "is_key"),
    [
        pytest.param(FIDO, True, id="security key"),
        pytest.param(KEYBOARD, False, id="keyboard"),
        pytest.param(VENDOR, False, id="something of its maker's own"),
        pytest.param(b"", False, id="nothing"),
        pytest.param(FIDO[:2], False, id="half of it"),
        pytest.param(None, False, id="gone"),
    ],
)
def test_it_finds_keys_by_what_they_are_for(tmp_path: Path, report: bytes | None, is_key: bool) -> None:
    device = tmp_path / "devices" / "hidraw" / "hidraw3" / "device"
    device.mkdir(parents=True)
    if report is not None:
        (device / "report_descriptor").write_bytes(report)
    assert (_run(tmp_path, "/devices/hidraw/hidraw3") == 0) == is_key


def test_its_name_comes_before_what_acts_on_it() -> None:
    assert RULE.name < "73-seat-late.rules"


def test_each_line_is_a_rule() -> None:
    lines = [line for line in RULE.read_text().splitlines() if line and not line.startswith("#")]
    labels = re.findall(r'LABEL="(\w+)"', "\n".join(lines))
    assert set(re.findall(r'GOTO="(\w+)"', "\n".join(lines))) == set(labels)
    for line in lines:
        assert re.fullmatch(r'[A-Z]+(\{\w+\})?(==|!=|\+=|=)"[^"]*"(, [A-Z]+(\{\w+\})?(==|!=|\+=|=)"[^"]*")*', line)
    assert 'TAG+="uaccess"' in "\n".join(lines)
