"""An internet of a test's own: names have the addresses that the test says, and every connection is noted.

Nothing leaves this computer: a connection is refused, or led to a server of the test's.
"""

from __future__ import annotations

import socket
from ipaddress import ip_address
from typing import Any

import pytest

_connect = socket.socket.connect


class Internet:
    """See the module.

    Attributes:
        names: addresses of a name, one list for each time that it is looked up; the last one stays.
        asked: names that were looked up.
        reached: addresses and ports that something connected to.
        servers: ports of this computer that stand for an address.
    """

    def __init__(self) -> None:
        self.names: dict[str, list[list[str]]] = {}
        self.asked: list[str] = []
        self.reached: list[tuple[str, int]] = []
        self.servers: dict[str, int] = {}

    def install(self, monkeypatch: pytest.MonkeyPatch) -> Internet:
        """Stand between this process and the real one."""
        internet = self

        def connect(self: socket.socket, address: Any) -> None:
            internet.reached.append((address[0], address[1]))
            port = internet.servers.get(address[0])
            if port is None:
                raise ConnectionRefusedError(111, "nobody is there")
            _connect(self, ("127.0.0.1", port))

        monkeypatch.setattr(socket, "getaddrinfo", self._look_up)
        monkeypatch.setattr(socket.socket, "connect", connect)
        return self

    def _look_up(self, host: Any, port: Any, *_: Any, **__: Any) -> list[Any]:
        text = host.decode() if isinstance(host, bytes) else host
        try:
            addresses = [str(ip_address(text.partition("%")[0]))]
        except ValueError:
            self.asked.append(text)
            answers = self.names.get(text)
            if not answers:
                raise socket.gaierror(-2, "Name or service not known") from None
            addresses = answers.pop(0) if len(answers) > 1 else answers[0]
        return [self._entry(address, int(port or 0)) for address in addresses]

    def _entry(self, address: str, port: int) -> Any:
        if ":" in address:
            return (socket.AF_INET6, socket.SOCK_STREAM, 6, "", (address, port, 0, 0))
        return (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))
