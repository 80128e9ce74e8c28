"""SIGKILL at any moment: what was answered is there again, and the log is still one log."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from authenticator.clients.registry import RegistryClient
from authenticator.errors import PeerError
from authenticator.network import RunningNetwork, running_network
from authenticator.protocol.receipt import Receipt
from authenticator.service_key import load_seed
from authenticator.verify.checkpoint import VerifiedCheckpoint
from authenticator.verify.receipt import verify_receipt
from tests.fakes.registry_world import Entries

WRITERS = 3
KILLS = 5


class Writer(threading.Thread):
    """Records sessions without a pause, and keeps what it was answered."""

    def __init__(self, network: RunningNetwork, name: str) -> None:
        super().__init__(daemon=True)
        self.client = RegistryClient(network.registry_url, network.record)
        self.make = Entries(network.record.network_id, load_seed(network.folder / "relay" / "relay.key"))
        self.writer = name
        self.receipts: list[Receipt] = []
        self.failed: BaseException | None = None
        self.stopped = threading.Event()

    def run(self) -> None:
        number = 0
        while not self.stopped.is_set():
            name = f"{self.writer} {number}"
            entries = [self.make.session(name), self.make.granted(name, name)]
            try:
                self.receipts += self.client.submit(entries, [self.make.attest(entry) for entry in entries])
            except PeerError:
                time.sleep(0.02)  # it is being killed; the same entries are sent again
                continue
            except BaseException as error:
                self.failed = error
                raise
            number += 1


@pytest.fixture
def network(tmp_path: Path) -> Iterator[RunningNetwork]:
    with running_network(tmp_path, ("registry",)) as running:
        yield running


@pytest.mark.slow
def test_kill_during_concurrent_appends_loses_nothing_that_was_answered(network: RunningNetwork) -> None:
    chosen = random.Random(7)  # noqa: S311 - moments, not secrets
    writers = [Writer(network, f"writer {number}") for number in range(WRITERS)]
    reader = RegistryClient(network.registry_url, network.record)
    heads: list[VerifiedCheckpoint] = []
    for writer in writers:
        writer.start()
    try:
        for _ in range(KILLS):
            time.sleep(chosen.uniform(0.05, 0.35))
            heads.append(reader.checkpoint())
            network.kill("registry")
            started = time.monotonic()
            network.restart("registry")
            assert time.monotonic() - started < 10
    finally:
        for writer in writers:
            writer.stopped.set()
        for writer in writers:
            writer.join(20)
    assert [writer.failed for writer in writers] == [None] * WRITERS
    receipts = [receipt for writer in writers for receipt in writer.receipts]
    assert len(receipts) > 2 * WRITERS
    last = reader.checkpoint()  # the client demands that it continues every head it saw before
    roots: dict[int, bytes] = {}
    for head in [*heads, last]:
        assert roots.setdefault(head.checkpoint.size, head.checkpoint.root) == head.checkpoint.root
    for receipt in receipts:
        held = verify_receipt(receipt, network.record).checkpoint.checkpoint
        assert roots.setdefault(held.size, held.root) == held.root
    for receipt in chosen.sample(receipts, min(40, len(receipts))):
        found = reader.receipt_for_leaf(receipt.entry.leaf_hash)
        assert found is not None
        assert found.index == receipt.index
    assert len({receipt.entry.leaf_hash for receipt in receipts}) <= last.checkpoint.size


@pytest.mark.slow
def test_kill_before_the_answer_leaves_all_of_a_call_or_none(network: RunningNetwork) -> None:
    make = Entries(network.record.network_id, load_seed(network.folder / "relay" / "relay.key"))
    client = RegistryClient(network.registry_url, network.record)
    for number in range(4):
        name = f"person {number}"
        entries = [make.session(name), make.granted(name, name)]
        attested = [make.attest(entry) for entry in entries]
        killer = threading.Timer(0.002 * number, network.kill, ("registry",))
        killer.start()
        with_answer = True
        try:
            client.submit(entries, attested)
        except PeerError:
            with_answer = False
        killer.join()
        network.restart("registry")
        found = [client.receipt_for_leaf(entry.leaf_hash) is not None for entry in entries]
        assert found in ([True, True], [False, False])
        assert not with_answer or all(found)
        assert [receipt.entry for receipt in client.submit(entries, attested)] == entries
