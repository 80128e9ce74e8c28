"""`countersign provider gate`, as far as it goes without a network."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from authenticator.cli import cli
from tests.fakes.world import network

SITE = 'name = "Files"\norigins = ["https://files.example"]\n'


def gate(folder: Path, text: str, *arguments: str) -> Result:
    settings = folder / "gate.toml"
    settings.write_text(text)
    given = ["--config", str(settings), "--data", str(folder / "data"), "--json", *arguments]
    return CliRunner().invoke(cli, ["provider", "gate", *given])


def code(result: Result) -> str:
    assert result.exit_code == 1
    return str(json.loads(result.stdout)["error"])


def test_settings_with_a_mistake(tmp_path: Path) -> None:
    result = gate(tmp_path, SITE)
    assert code(result) == "settings_invalid"
    assert "rules of the file" in json.loads(result.stdout)["error_description"]


def test_others_reach_a_gate_with_a_secret_only(tmp_path: Path) -> None:
    assert code(gate(tmp_path, f"{SITE}rules = []", "--host", "0.0.0.0")) == "settings_invalid"  # noqa: S104
    (tmp_path / "secret").write_text("\n")
    assert code(gate(tmp_path, f'{SITE}rules = []\nsecret_file = "secret"', "--host", "::")) == "settings_invalid"
    assert code(gate(tmp_path, f'{SITE}rules = []\nsecret_file = "nowhere"')) == "file_damaged"


def test_a_network_that_is_none(tmp_path: Path) -> None:
    record = tmp_path / "record.json"
    assert code(gate(tmp_path, f"{SITE}rules = []", "--network", str(record))) == "file_damaged"
    record.write_text(json.dumps(network().to_json()))
    assert code(gate(tmp_path, f"{SITE}rules = []", "--network", str(record))) == "file_damaged"


def test_a_port_that_is_taken(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert code(gate(tmp_path, f"{SITE}rules = []", "--port", port)) == "port_in_use"
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("missing", ["--config", "--data"])
def test_what_must_be_said(tmp_path: Path, missing: str) -> None:
    given = {"--config": str(tmp_path), "--data": str(tmp_path)}
    del given[missing]
    result = CliRunner().invoke(cli, ["provider", "gate", *(text for pair in given.items() for text in pair)])
    assert result.exit_code == 2
