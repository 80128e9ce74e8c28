"""How every service is started: the options they share, and the network record they are given."""

from __future__ import annotations

import argparse
from pathlib import Path

from authenticator.errors import InputError, LocalError
from authenticator.files import read_private
from authenticator.limits import NETWORK_RECORD_MAX
from authenticator.protocol.canonical import JsonValue, parse_json
from authenticator.protocol.network_record import NetworkRecord, parse_signed_network


def service_parser(name: str, description: str, *, data: str) -> argparse.ArgumentParser:
    """A parser with the options that every service has; `data` says what its folder holds."""
    parser = argparse.ArgumentParser(prog=name, description=description)
    parser.add_argument("--data", type=Path, required=True, help=f"folder of {data}")
    parser.add_argument("--network-file", type=Path, required=True, help="the network's signed record")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on [default: %(default)s]")
    parser.add_argument("--port", type=int, default=0, help="port to listen on [default: a free one]")
    return parser


def read_network_file(path: Path) -> tuple[NetworkRecord, JsonValue]:
    """The network record, checked, and the same as it was signed.

    Raises:
        LocalError: `file_damaged` where it is no network record.
        VerificationError: `bad_signature`.
    """
    try:
        signed = parse_json(read_private(path, NETWORK_RECORD_MAX), NETWORK_RECORD_MAX)
        return parse_signed_network(signed), signed
    except InputError as error:
        raise LocalError("file_damaged", path.name) from error
