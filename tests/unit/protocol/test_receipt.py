from __future__ import annotations

from authenticator.limits import RECEIPT_MAX
from authenticator.protocol.receipt import Receipt
from tests.fakes.approvals import HEIGHT, Login
from tests.fakes.ledger import Ledger


def test_a_receipt_is_read_back() -> None:
    for receipt in Ledger().record(Login().build()[0]):
        assert len(receipt.to_bytes()) <= RECEIPT_MAX
        assert Receipt.from_bytes(receipt.to_bytes()) == receipt
        assert Receipt.from_json(receipt.to_json()) == receipt


def test_a_receipt_knows_its_block_and_keeps_salts_to_itself() -> None:
    receipt = Ledger().record(Login().build()[0])[0]
    assert receipt.height == HEIGHT
    assert repr(receipt.openings["provider"].salt) not in repr(receipt)
