from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from authenticator.clients.heads import FileHeads, ProcessHeads, process_heads
from authenticator.clients.registry import RegistryClient
from authenticator.errors import CountersignError, LocalError, PeerError, VerificationError
from authenticator.limits import BLOCK_INTERVAL, STATUS_INTERVAL
from authenticator.protocol.canonical import b64u
from authenticator.protocol.entry import Entry
from authenticator.protocol.note import Checkpoint, parse_checkpoint, parse_note, sign_note
from authenticator.registry.api import create_app
from authenticator.registry.log import Log
from authenticator.serving import App, Message, Receive, Send
from tests.fakes.refusal import refused
from tests.fakes.registry_world import World, address, delegation, make_record, seed
from tests.fakes.served import Served, served

Change = Callable[[Any], Any]


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "registry")


@pytest.fixture
def log(world: World) -> Iterator[Log]:
    opened = world.open()
    yield opened
    opened.close()


@pytest.fixture
def face(world: World, log: Log) -> Iterator[Served]:
    with served(create_app(log, world.signed)) as running:
        yield running


@pytest.fixture
def client(world: World, face: Served) -> RegistryClient:
    return RegistryClient(face.url, world.record, heads=ProcessHeads(), clock=world.clock)


class Lying:
    """Answers as the honest application does, but for one path whose body it changes."""

    def __init__(self, honest: App, path: str, change: Change) -> None:
        self._honest = honest
        self._path = path
        self._change = change

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if not scope["path"].startswith(self._path):
            await self._honest(scope, receive, send)
            return
        sent: list[Message] = []

        async def keep(message: Message) -> None:
            sent.append(message)

        await self._honest(scope, receive, keep)
        body = b"".join(message.get("body", b"") for message in sent)
        start = sent[0]
        text = start["headers"] and any(b"text/plain" in value for _, value in start["headers"])
        changed = self._change(body.decode() if text else json.loads(body))
        content = changed.encode() if text else json.dumps(changed).encode()
        headers = [pair for pair in start["headers"] if pair[0] != b"content-length"]
        length = (b"content-length", str(len(content)).encode())
        await send({"type": "http.response.start", "status": start["status"], "headers": [*headers, length]})
        await send({"type": "http.response.body", "body": content})


def fork(world: World, folder: Path) -> World:
    """The same registry as it is now, key and all, to be continued otherwise."""
    shutil.copytree(world.folder, folder)
    return World(folder, world.clock)


def submit(client: RegistryClient, world: World, *names: str) -> None:
    entries = [world.entries.session(name) for name in names]
    client.submit(entries, [world.entries.attest(entry) for entry in entries])


# One honest registry.


def test_network_is_checked_against_the_pinned_one(world: World, face: Served, client: RegistryClient) -> None:
    assert client.network()[0] == world.record
    assert RegistryClient(face.url, None).network()[0] == world.record
    other = RegistryClient(face.url, make_record(relay="other"))
    with pytest.raises(VerificationError) as caught:
        other.network()
    assert caught.value.code == "wrong_network"


def test_nothing_but_the_network_is_asked_without_one(face: Served) -> None:
    with pytest.raises(VerificationError) as caught:
        RegistryClient(face.url, None).checkpoint()
    assert caught.value.code == "wrong_network"


def test_heads_are_followed_as_the_log_grows(world: World, client: RegistryClient) -> None:
    sizes = [client.checkpoint().checkpoint.size]
    for number in range(9):
        submit(client, world, f"person {number}")
        world.clock.time += BLOCK_INTERVAL // 2
        sizes.append(client.checkpoint().checkpoint.size)
    assert sizes == list(range(10))


def test_older_head_is_fine_where_it_is_asked_for(world: World, client: RegistryClient) -> None:
    first = client.checkpoint()
    submit(client, world, "ann", "bob")
    world.clock.time += BLOCK_INTERVAL
    assert client.checkpoint().checkpoint.size == 2
    assert client.checkpoint_by_hash(first.block_hash) == first
    with pytest.raises(VerificationError) as caught:
        client.checkpoint_by_hash(bytes(32))
    assert caught.value.code == "block_unknown"


def test_recorded_entry_with_the_same_effect_is_accepted(world: World, client: RegistryClient) -> None:
    submit(client, world, "ann")
    other = world.entries.session("ann", salt="x")
    (receipt,) = client.submit([other], [world.entries.attest(other)])
    assert (receipt.index, receipt.entry.leaf_hash) == (0, world.entries.session("ann").leaf_hash)


def test_many_threads_see_no_false_alarm(world: World, face: Served) -> None:
    heads = ProcessHeads()
    failed: list[BaseException] = []

    def work(name: str) -> None:
        client = RegistryClient(face.url, world.record, heads=heads, clock=world.clock)
        try:
            for number in range(10):
                submit(client, world, f"{name} {number}")
                client.checkpoint()
        except BaseException as error:  # noqa: BLE001 - reported by the assertion below
            failed.append(error)

    threads = [threading.Thread(target=work, args=(f"thread {number}",)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []


# A registry that goes back, or shows two faces.


def test_older_log_as_the_newest_is_refused(world: World, face: Served, client: RegistryClient, tmp_path: Path) -> None:
    submit(client, world, "ann")
    past = fork(world, tmp_path / "past")
    old = past.open()
    submit(client, world, "bob")
    head = client.checkpoint()
    face.app = create_app(old, world.signed)
    for ask in (
        client.checkpoint,
        lambda: client.receipt_at(0),
        lambda: submit(client, world, "eve"),
        client.checkpoint,
    ):
        with pytest.raises(VerificationError) as caught:
            ask()
        assert caught.value.code == "consistency"
    assert head.note.splitlines()[2] in caught.value.detail
    old.close()


def test_new_log_of_the_same_key_is_refused(world: World, face: Served, client: RegistryClient, tmp_path: Path) -> None:
    """The store was deleted, and the registry began anew: longer by now, and of another past."""
    submit(client, world, "ann", "bob")
    client.checkpoint()
    anew = World(tmp_path / "anew", world.clock)
    log = anew.open()
    for name in ("one", "two", "three", "four"):
        anew.add(log, anew.entries.session(name))
    face.app = create_app(log, world.signed)
    with pytest.raises(VerificationError) as caught:
        client.checkpoint()
    assert caught.value.code == "consistency"
    log.close()


def test_two_roots_of_one_size_are_refused(world: World, face: Served, client: RegistryClient, tmp_path: Path) -> None:
    submit(client, world, "ann")
    other = fork(world, tmp_path / "other")
    submit(client, world, "bob")
    log = other.open()
    other.add(log, other.entries.session("eve"))
    face.app = create_app(log, world.signed)
    with pytest.raises(VerificationError) as caught:
        client.checkpoint()
    assert caught.value.code == "consistency"
    assert caught.value.detail.count("countersign-registry/test") >= 4, "both heads are the evidence"
    log.close()


def test_split_view_is_seen_by_its_longer_side_too(
    world: World, face: Served, client: RegistryClient, tmp_path: Path
) -> None:
    submit(client, world, "ann")
    other = fork(world, tmp_path / "other")
    submit(client, world, "bob")
    log = other.open()
    for name in ("eve", "mallory", "trudy"):
        other.add(log, other.entries.session(name))
    face.app = create_app(log, world.signed)
    with pytest.raises(VerificationError) as caught:
        client.receipt_at(0)
    assert caught.value.code == "consistency"
    log.close()


def test_receipt_for_another_face_is_refused(
    world: World, face: Served, client: RegistryClient, tmp_path: Path
) -> None:
    """A relay hands over a receipt that the registry signed, for a log that it shows to nobody else."""
    submit(client, world, "ann")
    other = fork(world, tmp_path / "other")
    hidden = RegistryClient(face.url, world.record, heads=ProcessHeads(), clock=world.clock)
    log, honest = other.open(), face.app
    face.app = create_app(log, world.signed)
    submit(hidden, world, "eve")
    receipt = hidden.receipt_for_leaf(world.entries.session("eve").leaf_hash)
    face.app = honest
    assert receipt is not None
    assert hidden.verify_receipt(receipt).index == 1
    submit(client, world, "bob")
    refused("consistency", lambda: client.verify_receipt(receipt))
    log.close()


def test_head_that_freezes_time_back_is_refused(world: World, face: Served, client: RegistryClient) -> None:
    old = client.checkpoint()
    honest = face.app
    world.clock.time += 5 * BLOCK_INTERVAL
    client.checkpoint()
    face.app = Lying(honest, "/checkpoint", lambda _: old.note)
    with pytest.raises(VerificationError) as caught:
        client.checkpoint()
    assert caught.value.code == "consistency"


def second_head(**fields: int) -> Change:
    """The registry's own signature over a head with other numbers."""

    def change(raw: str) -> str:
        head = parse_checkpoint(parse_note(raw).text)
        values = {"size": head.size, "height": head.height, "time": head.time, **fields}
        text = Checkpoint(head.origin, values["size"], head.root, values["height"], values["time"]).text()
        return sign_note(text, head.origin, seed("registry"))

    return change


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(second_head(time=1_790_000_005), id="two-times-for-one-block"),
        pytest.param(second_head(size=7), id="size-that-is-not-there"),
        pytest.param(second_head(size=1, height=1), id="size-went-down"),
        pytest.param(second_head(time=1_789_999_999), id="time-went-down"),
    ],
)
def test_signed_head_that_contradicts_another_is_refused(
    world: World, face: Served, client: RegistryClient, change: Change
) -> None:
    submit(client, world, "ann", "bob")
    client.checkpoint()
    face.app = Lying(face.app, "/checkpoint", change)
    with pytest.raises(VerificationError) as caught:
        client.checkpoint()
    assert caught.value.code == "consistency"


# A registry that makes things up.


def foreign_note(raw: str) -> str:
    return sign_note(parse_note(raw).text, "countersign-registry/test", seed("thief"))


@pytest.mark.parametrize(
    ("change", "family", "code"),
    [
        pytest.param(foreign_note, VerificationError, "checkpoint_invalid", id="signed-by-another-key"),
        pytest.param(
            lambda raw: raw.replace("height 0", "height 1"), VerificationError, "checkpoint_invalid", id="text"
        ),
        pytest.param(lambda raw: raw.split("\n\n")[0] + "\n", VerificationError, "checkpoint_invalid", id="unsigned"),
        pytest.param(lambda raw: "", VerificationError, "checkpoint_invalid", id="empty"),
        pytest.param(lambda raw: raw * 200, PeerError, "peer_answer", id="too-long"),
    ],
)
def test_made_up_head_is_refused(
    face: Served, client: RegistryClient, change: Change, family: type[CountersignError], code: str
) -> None:
    face.app = Lying(face.app, "/checkpoint", change)
    with pytest.raises(family) as caught:
        client.checkpoint()
    assert caught.value.code == code


def keep_in(kept: list[Any]) -> Change:
    def change(answer: Any) -> Any:
        kept.append(answer)
        return answer

    return change


def set_in(name: str, value: object) -> Change:
    return lambda answer: {**answer, name: value}


def in_result(name: str, value: object) -> Change:
    return lambda answer: {**answer, "results": [{**answer["results"][0], name: value}]}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        pytest.param(in_result("index", 0), "inclusion", id="another-index"),
        pytest.param(in_result("proof", []), "inclusion", id="no-proof"),
        pytest.param(in_result("proof", [b64u(seed("x"))]), "inclusion", id="another-proof"),
        pytest.param(in_result("proof", ["AAAA"]), "peer_answer", id="proof-of-short-hashes"),
        pytest.param(in_result("index", "1"), "peer_answer", id="index-is-text"),
        pytest.param(in_result("extra", 1), "peer_answer", id="unknown-field"),
        pytest.param(set_in("results", []), "peer_answer", id="no-results"),
        pytest.param(set_in("results", {}), "peer_answer", id="results-are-no-list"),
        pytest.param(lambda answer: [answer], "peer_answer", id="a-list"),
        pytest.param(lambda answer: {"results": answer["results"]}, "peer_answer", id="no-head"),
    ],
)
def test_made_up_receipt_is_refused(
    world: World, face: Served, client: RegistryClient, change: Change, code: str
) -> None:
    submit(client, world, "ann")
    face.app = Lying(face.app, "/entries", change)
    with pytest.raises(CountersignError) as caught:
        submit(client, world, "bob")
    assert caught.value.code == code


def test_receipt_of_another_entry_is_refused(world: World, face: Served, client: RegistryClient, log: Log) -> None:
    """The registry answers with a genuine entry that is not the one that was sent."""
    submit(client, world, "ann")
    honest = face.app
    kept: list[Any] = []
    face.app = Lying(honest, "/entries", keep_in(kept))
    submit(client, world, "ann")
    face.app = Lying(honest, "/entries", lambda _: kept[0])
    with pytest.raises(VerificationError) as caught:
        submit(client, world, "bob")
    assert caught.value.code == "inclusion"


def test_end_that_another_account_signed_is_refused(world: World, face: Served, client: RegistryClient) -> None:
    """The registry says that the session has ended before: by somebody whose session it was not."""
    entries, kept = world.entries, list[Any]()
    begun = entries.session("ann", account="eve")
    client.submit([begun], [entries.attest(begun)])
    face.app = Lying(face.app, "/entries", keep_in(kept))
    client.submit([entries.ended("ann", account="eve")], [()])

    async def always(_scope: Message, _receive: Receive, send: Send) -> None:
        headers = [(b"content-type", b"application/json")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": json.dumps(kept[0]).encode()})

    face.app = always
    with pytest.raises(VerificationError) as caught:
        client.submit([entries.ended("ann")], [()])
    assert caught.value.code == "inclusion"


def test_leaf_of_another_hash_is_refused(world: World, face: Served, client: RegistryClient) -> None:
    submit(client, world, "ann", "bob")
    honest = face.app
    kept: list[Any] = []
    face.app = Lying(honest, "/leaf", keep_in(kept))
    client.receipt_for_leaf(world.entries.session("bob").leaf_hash)
    face.app = Lying(honest, "/leaf", lambda _: kept[0])
    with pytest.raises(PeerError) as caught:
        client.receipt_for_leaf(world.entries.session("ann").leaf_hash)
    assert caught.value.code == "peer_answer"
    face.app = Lying(honest, "/entries", lambda _: kept[0])
    with pytest.raises(PeerError):
        client.receipt_at(0)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        pytest.param(set_in("account", "0x" + "0" * 40), "inclusion", id="another-account"),
        pytest.param(set_in("address", "ab" * 16), "inclusion", id="another-address"),
        pytest.param(set_in("index", 1), "inclusion", id="another-entry"),
        pytest.param(set_in("index", 99), "inclusion", id="no-entry"),
        pytest.param(set_in("opening", 1), "inclusion", id="opened-by-anothers-beginning"),
        pytest.param(set_in("opening", 2), "inclusion", id="opened-by-a-leaf-of-another-kind"),
        pytest.param(set_in("opening", 99), "inclusion", id="opened-by-no-entry"),
        pytest.param(set_in("opening", -1), "peer_answer", id="opened-before-the-log"),
        pytest.param(set_in("opening", None), "peer_answer", id="opened-by-nothing"),
        pytest.param(set_in("status", "revoked"), "bad_signature", id="ended-without-a-signature"),
        pytest.param(set_in("status", "resting"), "peer_answer", id="unknown-state"),
        pytest.param(set_in("delegations", {str(n): {} for n in range(300)}), "peer_answer", id="too-many"),
        pytest.param(set_in("delegations", {"x": {"status": "active"}}), "peer_answer", id="no-expiry"),
        pytest.param(set_in("extra", 1), "peer_answer", id="unknown-field"),
    ],
)
def test_made_up_session_is_refused(
    world: World, face: Served, client: RegistryClient, change: Change, code: str
) -> None:
    submit(client, world, "ann")
    submit(client, world, "bob")
    client.submit([world.entries.provider()], [world.entries.attest(world.entries.provider())])
    face.app = Lying(face.app, "/sessions", change)
    with pytest.raises(CountersignError) as caught:
        client.session(address("ann"))
    assert caught.value.code == code


def test_what_opens_a_session(world: World, client: RegistryClient) -> None:
    make = world.entries
    assert client.session_opening(address("ann")) is None
    submit(client, world, "ann")
    created = client.session_opening(address("ann"))
    assert created is not None
    assert created.entry == make.session("ann")
    for before, after in (("ann", "ann two"), ("ann two", "ann three")):
        entry = make.rekeyed("ann", after, before=before)
        client.submit([entry], [make.attest(entry)])
        opening, state = client.session_opening(address("ann")), client.session(address("ann"))
        assert opening is not None
        assert state is not None
        assert opening.entry == entry
        assert (state.account, state.opening, state.index) == (entry.fields["account"], opening.index, 0)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        pytest.param(set_in("opening", 0), "inclusion", id="as-it-was-before"),
        pytest.param(set_in("opening", 3), "inclusion", id="carried-on-by-anothers-leaf"),
        pytest.param(set_in("index", 1), "inclusion", id="begun-by-another"),
        pytest.param(set_in("index", 2), "inclusion", id="begun-by-what-carried-it-on"),
        pytest.param(set_in("index", 3), "inclusion", id="begun-after-it-was-carried-on"),
        pytest.param(set_in("account", "0x" + "0" * 40), "inclusion", id="another-account"),
    ],
)
def test_made_up_rekeyed_session_is_refused(
    world: World, face: Served, client: RegistryClient, change: Change, code: str
) -> None:
    make = world.entries
    for entry in (make.session("ann"), make.session("bob"), make.rekeyed("ann", "x"), make.rekeyed("bob", "y")):
        client.submit([entry], [make.attest(entry)])
    face.app = Lying(face.app, "/sessions", change)
    for ask in (client.session, client.session_opening):
        with pytest.raises(CountersignError) as caught:
            ask(address("ann"))
        assert caught.value.code == code


def test_ended_session_is_not_shown_as_live(world: World, face: Served, client: RegistryClient) -> None:
    submit(client, world, "ann")
    client.submit([world.entries.ended("ann")], [[]])
    face.app = Lying(face.app, "/sessions", set_in("status", "active"))
    state = client.session(address("ann"))
    assert state is not None
    assert state.status == "revoked"


def test_statement_is_bound_to_its_question_and_moment(world: World, face: Served, client: RegistryClient) -> None:
    submit(client, world, "ann", "bob")
    honest = face.app
    kept: list[Any] = []
    face.app = Lying(honest, "/status", keep_in(kept))
    assert client.status(address("ann"), None).session == "active"
    face.app = Lying(honest, "/status", lambda _: kept[0])
    for name, key in (("bob", None), ("ann", delegation("key"))):
        with pytest.raises(VerificationError) as caught:
            client.status(address(name), key)
        assert caught.value.code == "status_unproven"
    world.clock.time += STATUS_INTERVAL
    with pytest.raises(VerificationError) as caught:
        client.status(address("ann"), None)
    assert caught.value.code == "status_unproven"
    face.app = Lying(honest, "/status", lambda _: {"status": "not.a.jws"})
    with pytest.raises(PeerError) as refused:
        client.status(address("ann"), None)
    assert refused.value.code == "peer_answer"


def test_network_record_that_makes_no_sense(world: World, face: Served, client: RegistryClient) -> None:
    honest = face.app
    for change, code in (
        (set_in("signatures", []), "bad_signature"),
        (set_in("record", {}), "peer_answer"),
        (lambda answer: [answer], "peer_answer"),
    ):
        face.app = Lying(honest, "/network", change)
        with pytest.raises(CountersignError) as caught:
            client.network()
        assert caught.value.code == code


# What is remembered.


def test_memory_is_shared_in_a_process(world: World, face: Served) -> None:
    assert process_heads("ab" * 32) is process_heads("ab" * 32)
    assert process_heads("ab" * 32) is not process_heads("cd" * 32)


def test_file_remembers_beyond_the_process(world: World, face: Served, tmp_path: Path, log: Log) -> None:
    path = tmp_path / "app" / "head.txt"
    past = fork(world, tmp_path / "past")
    first = RegistryClient(face.url, world.record, heads=FileHeads(path), clock=world.clock)
    submit(first, world, "ann")
    assert parse_checkpoint(parse_note(path.read_text()).text).size == 1
    assert path.stat().st_mode & 0o777 == 0o600
    old = past.open()
    face.app = create_app(old, world.signed)
    again = RegistryClient(face.url, world.record, heads=FileHeads(path), clock=world.clock)
    with pytest.raises(VerificationError) as caught:
        again.checkpoint()
    assert caught.value.code == "consistency"
    old.close()


@pytest.mark.parametrize("content", [b"", b"x", b"\xff"], ids=["empty", "no-note", "not-utf8"])
def test_damaged_memory_is_not_forgotten(world: World, face: Served, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "head.txt"
    path.write_bytes(content)
    client = RegistryClient(face.url, world.record, heads=FileHeads(path), clock=world.clock)
    with pytest.raises(LocalError) as caught:
        client.checkpoint()
    assert caught.value.code == "file_damaged"


# Whether an identity's record is its newest.


def test_a_commitment_is_unknown_then_newest_then_replaced(world: World, client: RegistryClient) -> None:
    def record(entry: Entry) -> None:
        client.submit([entry], [world.entries.attest(entry)])

    assert client.commitment(seed("alice")).state == "unknown"
    record(world.entries.enrolled("alice"))
    assert client.commitment(seed("alice")).state == "newest"
    record(world.entries.changed("alice", "alice-2"))
    assert client.commitment(seed("alice")).state == "replaced"
    assert client.commitment(seed("alice-2")).state == "newest"


def test_what_is_said_of_another_commitment_is_refused(world: World, face: Served, client: RegistryClient) -> None:
    kept: list[Any] = []
    honest = face.app
    face.app = Lying(honest, "/commitments", keep_in(kept))
    client.commitment(seed("alice"))
    face.app = Lying(honest, "/commitments", lambda _: kept[0])
    refused("status_unproven", lambda: client.commitment(seed("bob")))
