"""The app's process that looks at pictures: one, when it is wanted, until the app is closed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from authenticator.app import App
from authenticator.errors import LocalError
from authenticator.scan.process import DecoderProcess, child_environment
from authenticator.secret_store import SecretStore
from tests.fakes.codes import LINK, code
from tests.fakes.memory_keyring import MemoryKeyring

NOW = 1_790_000_000


@pytest.fixture
def app(tmp_path: Path) -> App:
    return App(tmp_path, SecretStore.unlock("test", tmp_path, find=MemoryKeyring), lambda: NOW)


def pid_of(app: App) -> int | None:
    assert isinstance(app.decoder, DecoderProcess)
    return app.decoder.pid


def test_one_process_lives_as_long_as_the_app(app: App) -> None:
    decoder = app.decoder
    assert pid_of(app) is None
    assert [found.text for found in decoder.codes(code(LINK))] == [LINK]
    pid = pid_of(app)
    assert pid is not None
    assert app.decoder is decoder
    app.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    with pytest.raises(LocalError) as raised:
        decoder.codes(code(LINK))
    assert raised.value.code == "decoder_failed"


def test_an_app_that_looks_at_no_picture_starts_nothing(app: App) -> None:
    app.close()
    assert pid_of(app) is None


def test_a_command_that_looks_at_no_picture_loads_no_reader() -> None:
    script = "import sys, authenticator.app; print(*{'cv2', 'numpy', 'zxingcpp', 'pyzbar'} & set(sys.modules))"
    command = [sys.executable, "-P", "-s", "-c", script]
    done = subprocess.run(command, env=child_environment(os.environ), capture_output=True, check=True, text=True)
    assert done.stdout.split() == []
