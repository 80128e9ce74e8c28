"""Start Photos as a process: `python -m authenticator.demo --help`."""

from __future__ import annotations

import argparse
import socket
import sys

from authenticator.demo.api import create_app
from authenticator.demo.app import Photos
from authenticator.serving import App, serve
from authenticator.starting import read_network_file, service_parser


def main(arguments: list[str] | None = None) -> int:
    """Serve until told to stop; the exit status."""
    options = _parser().parse_args(arguments)
    host, port = options.host, options.port or _free_port(options.host)
    origin = options.origin or f"http://{f'[{host}]' if ':' in host else host}:{port}"

    def make_app() -> App:
        demo = Photos.open(
            data=options.data,
            origin=origin,
            network=read_network_file(options.network_file)[0],
            registry_url=options.registry_url,
            relay=options.relay_url,
        )
        demo.provider.register()
        return create_app(demo)

    return serve(make_app, host=host, port=port)


def _free_port(host: str) -> int:
    """A port that is free now: the demo's origin, which its record names, must be known before it listens."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.bind((host, 0))
        return int(probe.getsockname()[1])


def _parser() -> argparse.ArgumentParser:
    parser = service_parser(
        "photos", "Photos, a provider to try Countersign with.", data="its key, database and pictures"
    )
    parser.add_argument("--origin", help="where people see it, when that is not host and port")
    parser.add_argument("--registry-url", required=True, help="origin of the network's registry")
    parser.add_argument("--relay-url", required=True, help="origin of its relay")
    return parser


if __name__ == "__main__":
    sys.exit(main())
