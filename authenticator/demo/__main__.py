"""Start Photos as a process: `python -m authenticator.demo --help`."""

from __future__ import annotations

import argparse
import socket
import sys
from pathlib import Path

from authenticator import limits
from authenticator.demo.api import create_app
from authenticator.demo.app import Photos
from authenticator.files import read_private
from authenticator.protocol.canonical import parse_json
from authenticator.protocol.network_record import parse_signed_network
from authenticator.serving import App, serve


def main(arguments: list[str] | None = None) -> int:
    """Serve until told to stop; the exit status."""
    options = _parser().parse_args(arguments)
    host, port = options.host, options.port or _free_port(options.host)
    origin = options.origin or f"http://{f'[{host}]' if ':' in host else host}:{port}"

    def make_app() -> App:
        signed = read_private(options.network_file, limits.NETWORK_RECORD_MAX)
        demo = Photos.open(
            data=options.data,
            origin=origin,
            network=parse_signed_network(parse_json(signed, limits.NETWORK_RECORD_MAX)),
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
    parser = argparse.ArgumentParser(prog="photos", description="Photos, a provider to try Countersign with.")
    parser.add_argument("--data", type=Path, required=True, help="folder of its key, database and pictures")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--origin", help="where people see it, when that is not host and port")
    parser.add_argument("--network-file", type=Path, required=True, help="the network's signed record")
    parser.add_argument("--registry-url", required=True)
    parser.add_argument("--relay-url", required=True)
    return parser


if __name__ == "__main__":
    sys.exit(main())
