"""Start the relay: `python -m authenticator.relay --data DIR --network-file F --port N`.

Prints `ready <url>` when it serves, and stops in an orderly way at SIGTERM.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from authenticator.errors import InputError, LocalError
from authenticator.files import read_private
from authenticator.limits import NETWORK_RECORD_MAX
from authenticator.protocol.canonical import parse_json
from authenticator.protocol.network_record import NetworkRecord, parse_signed_network
from authenticator.relay.api import create_app
from authenticator.relay.parts import Parts
from authenticator.relay.service import Relay
from authenticator.serving import App, serve


def main(arguments: list[str] | None = None) -> int:
    """Serve until told to stop; 1 where it cannot start."""
    options = _parser().parse_args(arguments)

    def make_app() -> App:
        return create_app(Relay.of(Parts.open(options.data, _read_network(options.network_file))))

    return serve(make_app, host=options.host, port=options.port)


def _read_network(path: Path) -> NetworkRecord:
    try:
        return parse_signed_network(parse_json(read_private(path, NETWORK_RECORD_MAX), NETWORK_RECORD_MAX))
    except InputError as error:
        raise LocalError("file_damaged", path.name) from error


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="countersign-relay",
        description="The server between clients and authenticators: requests in, approvals in, tokens out.",
    )
    parser.add_argument("--data", type=Path, required=True, help="folder of its keys and its database")
    parser.add_argument("--network-file", type=Path, required=True, help="the network's signed record")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on [default: %(default)s]")
    parser.add_argument("--port", type=int, default=0, help="port to listen on [default: a free one]")
    return parser


if __name__ == "__main__":
    sys.exit(main())
