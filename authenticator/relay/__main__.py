"""Start the relay: `python -m authenticator.relay --data DIR --network-file F --port N`.

Prints `ready <url>` when it serves, and stops in an orderly way at SIGTERM.
"""

from __future__ import annotations

import argparse
import sys

from authenticator.relay.api import create_app
from authenticator.relay.callers import Proxies, proxy_network
from authenticator.relay.parts import Parts
from authenticator.relay.service import Relay
from authenticator.serving import App, serve
from authenticator.starting import read_network_file, service_parser


def main(arguments: list[str] | None = None) -> int:
    """Serve until told to stop; 1 where it cannot start."""
    options = _parser().parse_args(arguments)

    def make_app() -> App:
        relay = Relay.of(Parts.open(options.data, read_network_file(options.network_file)[0]))
        return create_app(relay, Proxies(tuple(options.trusted_proxy)))

    return serve(make_app, host=options.host, port=options.port)


def _parser() -> argparse.ArgumentParser:
    parser = service_parser(
        "countersign-relay",
        "The server between clients and authenticators: requests in, approvals in, tokens out.",
        data="its keys and its database",
    )
    parser.add_argument(
        "--trusted-proxy",
        type=proxy_network,
        action="append",
        default=[],
        metavar="ADDRESS",
        help="address or network of a reverse proxy whose X-Forwarded-For is believed; may be repeated [default: none]",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
