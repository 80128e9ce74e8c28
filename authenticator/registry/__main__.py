"""Start the registry: `python -m authenticator.registry --data DIR --network-file F --port N`.

Prints `ready <url>` when it serves, and stops in an orderly way at SIGTERM. Before that it checks the whole
stored log; where that does not hold it says `error file_damaged` and does not start.
"""

from __future__ import annotations

import argparse
import sys

from authenticator import clock
from authenticator.registry.api import create_app
from authenticator.registry.log import Log
from authenticator.serving import App, serve
from authenticator.starting import read_network_file, service_parser


def main(arguments: list[str] | None = None) -> int:
    """Serve until told to stop; 1 where it cannot start."""
    options = _parser().parse_args(arguments)
    opened: list[Log] = []

    def make_app() -> App:
        network, signed = read_network_file(options.network_file)
        opened.append(Log.open(options.data, network, clock.now))
        return create_app(opened[0], signed)

    try:
        return serve(make_app, host=options.host, port=options.port)
    finally:
        for log in opened:
            log.close()


def _parser() -> argparse.ArgumentParser:
    return service_parser(
        "countersign-registry",
        "The append-only record of sessions, delegations and revocations.",
        data="its key and its database",
    )


if __name__ == "__main__":
    sys.exit(main())
