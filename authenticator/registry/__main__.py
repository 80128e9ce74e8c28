"""Start the registry: `python -m authenticator.registry --data DIR --network-file F --port N`.

Prints `ready <url>` when it serves, and stops in an orderly way at SIGTERM. Before that it checks the whole
stored log; where that does not hold it says `error file_damaged` and does not start.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from authenticator import clock
from authenticator.errors import InputError, LocalError
from authenticator.files import read_private
from authenticator.limits import NETWORK_RECORD_MAX
from authenticator.protocol.canonical import JsonValue, parse_json
from authenticator.protocol.network_record import NetworkRecord, parse_signed_network
from authenticator.registry.api import create_app
from authenticator.registry.log import Log
from authenticator.serving import App, serve


def main(arguments: list[str] | None = None) -> int:
    """Serve until told to stop; 1 where it cannot start."""
    options = _parser().parse_args(arguments)
    opened: list[Log] = []

    def make_app() -> App:
        network, signed = _read_network(options.network_file)
        opened.append(Log.open(options.data, network, clock.now))
        return create_app(opened[0], signed)

    try:
        return serve(make_app, host=options.host, port=options.port)
    finally:
        for log in opened:
            log.close()


def _read_network(path: Path) -> tuple[NetworkRecord, JsonValue]:
    try:
        signed = parse_json(read_private(path, NETWORK_RECORD_MAX), NETWORK_RECORD_MAX)
        return parse_signed_network(signed), signed
    except InputError as error:
        raise LocalError("file_damaged", path.name) from error


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="countersign-registry",
        description="The append-only record of sessions, delegations and revocations.",
    )
    parser.add_argument("--data", type=Path, required=True, help="folder of its key and its database")
    parser.add_argument("--network-file", type=Path, required=True, help="the network's signed record")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on [default: %(default)s]")
    parser.add_argument("--port", type=int, default=0, help="port to listen on [default: a free one]")
    return parser


if __name__ == "__main__":
    sys.exit(main())
