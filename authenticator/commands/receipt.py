"""`countersign verify`: check a receipt without trusting whoever gave it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from authenticator.commands.output import HomeOption, JsonOption, emit, moment, opened_app, told
from authenticator.errors import InputError
from authenticator.files import read_file
from authenticator.limits import NETWORK_RECORD_MAX, RECEIPT_MAX
from authenticator.protocol.canonical import parse_json
from authenticator.protocol.network_record import parse_signed_network
from authenticator.protocol.receipt import Receipt
from authenticator.verify.receipt import VerifiedReceipt, verify_receipt


def verify(
    receipt: Annotated[str, typer.Argument(metavar="RECEIPT", help="File with the receipt, or - for standard input.")],
    network: Annotated[
        Path | None,
        typer.Option(
            "--network",
            metavar="FILE",
            help="Signed network record [default: the joined network's].",
            show_default=False,
        ),
    ] = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check a receipt, trusting nobody but the network.

    The network record is the one this computer pinned when it joined, or the one in FILE.
    """
    with told(as_json=as_json):
        content = _read(receipt, RECEIPT_MAX)
        if network is not None:
            record = parse_signed_network(parse_json(read_file(network, NETWORK_RECORD_MAX), NETWORK_RECORD_MAX))
            verified = verify_receipt(Receipt.from_bytes(content), record)
        else:
            with opened_app(home, as_json=as_json) as app:
                verified = app.verify_receipt(content)
    emit(_content(verified), as_json=as_json, lines=_lines(verified))


def _read(name: str, limit: int) -> bytes:
    if name != "-":
        return read_file(Path(name), limit)
    content = sys.stdin.buffer.read(limit + 1)
    if len(content) > limit:
        raise InputError("too_large", "receipt")
    return content


def _content(verified: VerifiedReceipt) -> dict[str, object]:
    head = verified.checkpoint.checkpoint
    return {
        "verified": True,
        "network": verified.entry.network,
        "kind": verified.entry.kind,
        "index": verified.index,
        "block": head.height,
        "time": head.time,
    }


def _lines(verified: VerifiedReceipt) -> list[str]:
    head = verified.checkpoint.checkpoint
    where = f"entry {verified.index} of {head.size}, block {head.height}, {moment(head.time)}"
    return [f"Holds: {verified.entry.kind}, {where}."]
