"""What can be done at each door: every function brings about one cause, and takes it away again."""

from __future__ import annotations

import json
import resource
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from fido2.ctap import CtapDevice

from authenticator import clock, limits
from authenticator.approve.interaction import TouchPrompt
from authenticator.approve.virtual_authenticator import VirtualAuthenticator
from authenticator.clients.relay import RelayClient
from authenticator.consent.view import Source
from authenticator.flow import Choice, Consent
from authenticator.network import ServiceName
from authenticator.protocol import ed25519
from authenticator.protocol.canonical import b64u, sha256, unb64u
from authenticator.protocol.link import RequestLink, parse_link
from authenticator.protocol.note import parse_checkpoint, parse_note, sign_note
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.request import (
    build_request_payload,
    relay_kid,
    sign_plain_request,
    sign_provider_request,
    sign_request,
)
from authenticator.scan.found import Found, find_link, link_from_text
from authenticator.secret_store import SecretStore
from authenticator.session.keys import SessionKey
from authenticator.session.site import Site
from tests.fakes.keys import DeviceKey, FailingDevice, virtual_key
from tests.fakes.middle import Change, WatchedNetwork, json_change
from tests.fakes.person import Person
from tests.fakes.stage import Do, Stage
from tests.fakes.typist import Absentee
from tests.flow.conftest import everything, reading, register_site


def keeps(change: Callable[[Any], Any]) -> Change:
    """A change of JSON."""
    return json_change(change)


def damaged(text: str) -> str:
    """Base64url with another byte in its middle."""
    data = bytearray(unb64u(text))
    data[len(data) // 2] ^= 1
    return b64u(bytes(data))


# What is scanned.


def no_link(_stage: Stage) -> None:
    find_link([Found("WIFI:S=guest;T=WPA;P=secret;;")])


def no_code(_stage: Stage) -> None:
    find_link([])


def pasted_nonsense(_stage: Stage) -> None:
    link_from_text("hello")


def two_codes(stage: Stage) -> None:
    find_link([Found(stage.login.link), Found(stage.desk.ask().link)])


def unsafe_link(stage: Stage) -> None:
    link_from_text(stage.login.link.replace("http://127.0.0.1", "http://relay.example"))


def unknown_relay(stage: Stage) -> None:
    stage.open(replace(stage.link, relay="https://relay.example"))


def unknown_request(stage: Stage) -> None:
    stage.open(replace(stage.link, request_id=b64u(bytes(16))))


def another_digest(stage: Stage) -> None:
    stage.open(replace(stage.link, digest=bytes(16)))


def used_by_another(stage: Stage) -> None:
    link = stage.link
    stage.login = stage.desk.ask()
    RelayClient(link.relay).claim(link, bytes(32))
    stage.open(link)


def used_before(stage: Stage) -> None:
    other = stage.link
    stage.open()
    stage.app.deny(stage.consent or stage.open())
    stage.login = stage.desk.ask()
    stage.open(other)


def expired_at_the_relay(stage: Stage) -> None:
    stage.patch.setattr("authenticator.session.asking._LIFETIME", 1)
    old = stage.desk.ask()
    stage.patch.undo()
    time.sleep(1.6)
    stage.open(parse_link(old.link))


def expired_while_it_was_read(stage: Stage) -> None:
    shown = stage.open()
    stage.shift[0] = shown.expires_at - clock.now() + 1
    try:
        stage.approve()
    finally:
        stage.shift[0] = 0


def a_second_one_while_one_is_shown(stage: Stage) -> None:
    stage.open()
    stage.app.open_request(parse_link(stage.desk.ask().link), Source.CAMERA)


def wider_than_asked(choice: Callable[[Consent], Choice]) -> Do:
    def do(stage: Stage) -> None:
        shown = stage.open()
        stage.approve(choice=choice(shown))

    return do


def another_ability(shown: Consent) -> Choice:
    resources = (shown.request.request.capabilities or reading_nothing()).resources
    return replace(everything(shown), capabilities=Capabilities.from_att({resources[0]: {"photos/delete": [{}]}}))


def reading_nothing() -> Capabilities:
    raise AssertionError("the request asks for something")


# A relay that lies when it is asked for the request.


def claim_says(change: Callable[[Stage], Callable[[Any], Any]]) -> Do:
    """The relay's answer to a claim is another."""

    def do(stage: Stage) -> None:
        with stage.network.relay.answering("/requests/", keeps(change(stage))):
            stage.open()

    return do


def another_request(stage: Stage) -> Callable[[Any], Any]:
    other = stage.desk.ask()
    RelayClient(stage.link.relay).claim(parse_link(other.link), bytes(32))
    jws = json.loads(stage.network.relay.last("/requests/").answer)["request"]
    return lambda answer: answer.update(request=jws)


def another_site(stage: Stage) -> Site:
    """A provider more."""
    site = register_site(stage.desk, stage.folder, "Builds", f"https://b{time.time_ns()}.example")
    stage.size_before = stage.network.size()
    return site


def another_provider(stage: Stage) -> Callable[[Any], Any]:
    site = another_site(stage)
    told = json.loads(stage.network.relay.last("/providers").answer)
    return lambda answer: answer.update(provider=site.provider.to_json(), provider_receipt=told["receipt"])


def another_providers_receipt(stage: Stage) -> Callable[[Any], Any]:
    another_site(stage)
    told = json.loads(stage.network.relay.last("/providers").answer)
    return lambda answer: answer.update(provider_receipt=told["receipt"])


def a_prettier_name(_stage: Stage) -> Callable[[Any], Any]:
    return lambda answer: answer["provider"].update(name="Your bank")


def an_origin_more(_stage: Stage) -> Callable[[Any], Any]:
    return lambda answer: answer["provider"]["origins"].append("https://bank.example")


def a_receipt_of_another_network(_stage: Stage) -> Callable[[Any], Any]:
    return lambda answer: answer["provider_receipt"].update(network="0" * 64)


def forged_checkpoint(receipt: dict[str, Any], seed: bytes) -> None:
    """The same head, signed by somebody else under the registry's name."""
    note = parse_note(receipt["checkpoint"])
    receipt["checkpoint"] = sign_note(note.text, parse_checkpoint(note.text).origin, seed)


def a_receipt_that_nobody_signed(_stage: Stage) -> Callable[[Any], Any]:
    return lambda answer: forged_checkpoint(answer["provider_receipt"], bytes(32))


def signed_by(stage: Stage, key: SessionKey, **changes: Any) -> str:
    """A request of the client's own making."""
    site, now = stage.desk.site(), clock.now()
    values: dict[str, Any] = {
        "iss": site.provider.provider,
        "aud": site.relay,
        "iat": now,
        "exp": now + 100,
        "jti": b64u(sha256(str(time.time_ns()).encode())[:16]),
        "nonce": "nonce",
        "claims": ("name",),
        "capabilities": reading(site),
        "valid_for": 600,
        "client_name": "A program",
        "purpose": "",
        **changes,
    }
    return sign_request(build_request_payload(**values), key.public, key.sign)


def hostile_request(make: Callable[[Stage], str]) -> Do:
    """Relay and link agree on a request that no honest relay would have taken."""

    def do(stage: Stage) -> None:
        jws = make(stage)
        with (
            stage.network.relay.asking("/requests/", keeps(lambda body: body.update(digest=b64u(stage.link.digest)))),
            stage.network.relay.answering("/requests/", keeps(lambda answer: answer.update(request=jws))),
        ):
            stage.open(RequestLink.for_request(stage.link.relay, stage.link.request_id, jws))

    return do


def for_another_relay(stage: Stage) -> str:
    return signed_by(stage, SessionKey.generate(), aud="https://relay.example")


def of_another_site(stage: Stage) -> str:
    return signed_by(stage, SessionKey.generate(), iss="0" * 32)


def from_tomorrow(stage: Stage) -> str:
    return signed_by(stage, SessionKey.generate(), iat=clock.now() + 86_400, exp=clock.now() + 86_500)


def of_yesterday(stage: Stage) -> str:
    return signed_by(stage, SessionKey.generate(), iat=clock.now() - 86_500, exp=clock.now() - 86_400)


def that_never_ends(stage: Stage) -> str:
    return signed_by(stage, SessionKey.generate(), exp=clock.now() + 86_400)


def for_somebody_elses_place(stage: Stage) -> str:
    foreign = Capabilities.from_att({"https://bank.example/accounts": {"files/read": [{}]}})
    return signed_by(stage, SessionKey.generate(), capabilities=foreign)


def by_a_key_that_is_not_there(stage: Stage) -> str:
    header, payload, signature = signed_by(stage, SessionKey.generate()).split(".")
    return f"{header}.{payload}.{damaged(signature)}"


def in_the_name_of_the_site(stage: Stage) -> str:
    signed = sign_provider_request({"iss": stage.desk.site().provider.provider}, bytes(32))
    return signed_by(stage, SessionKey.generate(), provider_jws=signed)


def by_a_wrong_relay_key(stage: Stage) -> str:
    payload = signed_by(stage, SessionKey.generate(), capabilities=None).split(".")[1]
    return sign_plain_request(unb64u(payload), relay_kid(ed25519.public_key(bytes(32))), bytes(32))


def garbage_for_a_request(stage: Stage) -> None:
    with stage.network.relay.saying("/requests/", 200, b"<html>Sign in to the hotel's network</html>"):
        stage.open()


def endless_answer(stage: Stage) -> None:
    with stage.network.relay.saying("/requests/", 200, b" " * (limits.HTTP_BODY_MAX + 1)):
        stage.open()


# Away.


def relay_away_at_the_scan(stage: Stage) -> None:
    with stage.network.relay.gone():
        stage.open()


def answer_to_the_scan_is_lost(stage: Stage) -> None:
    with stage.network.relay.mute("/requests/"):
        stage.open()


def while_approving(cause: Callable[[Stage], AbstractContextManager[None]]) -> Do:
    """The cause is there from the scan on."""

    def do(stage: Stage) -> None:
        stage.open()
        with cause(stage):
            stage.approve()

    return do


def from_the_touch_on(cause: Callable[[Stage], AbstractContextManager[None]]) -> Do:
    """The cause is there once the key was touched."""

    def do(stage: Stage) -> None:
        stage.open()
        with ExitStack() as lasting:

            def begin() -> None:
                lasting.enter_context(cause(stage))

            stage.approve(Person(at_touch=begin))

    return do


def record_kept_back(stage: Stage) -> AbstractContextManager[None]:
    """The relay does not say which record of the identity is the newest."""
    return stage.network.relay.gone("/identities/open")


def relay_away(stage: Stage) -> AbstractContextManager[None]:
    return stage.network.relay.gone("/approvals")


def answer_lost(stage: Stage) -> AbstractContextManager[None]:
    return stage.network.relay.mute("/approvals")


def registry_away_before_the_block(stage: Stage) -> AbstractContextManager[None]:
    return stage.network.registry.gone()


def registry_away_after_the_touch(stage: Stage) -> AbstractContextManager[None]:
    return stage.network.registry.gone("/entries")


def registrys_answer_lost(stage: Stage) -> AbstractContextManager[None]:
    return stage.network.registry.mute("/entries")


def garbage_for_receipts(stage: Stage) -> AbstractContextManager[None]:
    return stage.network.relay.saying("/approvals", 200, b"{}")


def too_many_attempts(stage: Stage) -> AbstractContextManager[None]:
    return stage.network.relay.saying("/approvals", 429, {"error": "rate_limited"})


@contextmanager
def no_room(network: WatchedNetwork, name: ServiceName) -> Iterator[None]:
    """No file of a service may grow: what a full disk or a quota does, seen from the process."""
    pid = network.pid(name)
    before = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (1, before[1]))
    try:
        yield
    finally:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, before)


def relay_disk_full(stage: Stage) -> AbstractContextManager[None]:
    return no_room(stage.network, "relay")


def registry_disk_full(stage: Stage) -> AbstractContextManager[None]:
    return no_room(stage.network, "registry")


# This computer.


def clock_ahead(stage: Stage) -> None:
    stage.shift[0] = 240
    try:
        stage.open()
    finally:
        stage.shift[0] = 0


def clock_behind(stage: Stage) -> None:
    stage.shift[0] = -3_630
    try:
        stage.open()
    finally:
        stage.shift[0] = 0


def clock_set_back_after_the_scan(stage: Stage) -> None:
    stage.open()
    stage.shift[0] = -65
    try:
        stage.approve()
    finally:
        stage.shift[0] = 0


def _journal(stage: Stage) -> sqlite3.Connection:
    return stage.app._current().journal._db


@contextmanager
def full_journal(stage: Stage) -> Iterator[None]:
    """The journal's file may not grow by a page."""
    pages = _journal(stage).execute("PRAGMA page_count").fetchone()[0]
    _journal(stage).execute(f"PRAGMA max_page_count = {pages}")
    try:
        yield
    finally:
        _journal(stage).execute("PRAGMA max_page_count = 1000000")


@contextmanager
def read_only_after_the_answer(stage: Stage) -> Iterator[None]:
    """The approval was kept, and the login cannot be: the file system has gone read-only."""

    def stop(answer: bytes) -> bytes:
        _journal(stage).execute("PRAGMA query_only = 1")
        return answer

    with stage.network.relay.answering("/approvals", stop):
        try:
            yield
        finally:
            _journal(stage).execute("PRAGMA query_only = 0")


@contextmanager
def full_disk(stage: Stage) -> Iterator[None]:
    """No private file may be written."""

    def full(_path: Path, _data: bytes) -> None:
        raise OSError(28, "No space left on device")

    with stage.patch.context() as patch:
        patch.setattr("authenticator.files._write_new", full)
        yield


# The key.


def with_key(person: Callable[[Stage], Person], *, pin: str | None = None, timeout: float | None = None) -> Do:
    """Somebody does something with the key, which has a PIN or not."""

    def do(stage: Stage) -> None:
        if pin is not None:
            home = stage.app.home
            store = SecretStore.unlock(f"countersign:{home.resolve()}", home)
            VirtualAuthenticator(home / "virtual-key.sealed", store).set_pin(pin)
            stage.pin = pin
        with stage.patch.context() as patch:
            if timeout is not None:
                patch.setattr("authenticator.approve.virtual_hands.TOUCH_TIMEOUT", timeout)
            stage.approve(person(stage))

    return do


def someone_who_gives_up(_stage: Stage) -> Person:
    person = Absentee(on_touch=lambda: threading.Timer(0.1, person.cancelled.set).start())
    return person


def with_device(device: Callable[[Stage], DeviceKey], person: Callable[[], Person] = Person) -> Do:
    """Another device answers."""

    def do(stage: Stage) -> None:
        made = device(stage)
        with stage.patch.context() as patch:
            patch.setattr("authenticator.keys_at_hand.open_key", lambda *_args, **_named: made)
            stage.approve(person())

    return do


def without_verification(stage: Stage) -> DeviceKey:
    """A key that answers without having verified anybody."""
    inner = VirtualAuthenticator(stage.app.home / "virtual-key.sealed", stage.app._store)

    def clear(answer: bytes) -> bytes:
        return answer.replace(flags(5), flags(1)).replace(flags(0x85), flags(0x81))

    def flags(value: int) -> bytes:
        return sha256(b"id.countersign.invalid") + bytes([value])

    def make() -> FailingDevice:
        person = Person()
        device = inner.open_device(person, inner._prompt("to test", 1, 1), threading.Event())
        return FailingDevice(device, 2, clear)

    return DeviceKey(make)


class _Puller(Absentee):
    """Pulls the key out instead of touching it."""

    device: CtapDevice

    def confirm_presence(self, prompt: TouchPrompt) -> bool:
        """Pull."""
        self.device.close()
        return super().confirm_presence(prompt)


def pulled_out(stage: Stage) -> DeviceKey:
    """A key that is pulled out while it waits."""
    inner = VirtualAuthenticator(stage.app.home / "virtual-key.sealed", stage.app._store)

    def make() -> CtapDevice:
        person = _Puller()
        person.device = inner.open_device(person, inner._prompt("to test", 1, 1), threading.Event())
        return person.device

    return DeviceKey(make)


def anothers_key(stage: Stage) -> DeviceKey:
    """A key that was never enrolled."""
    return DeviceKey(lambda: virtual_key(stage.folder / "another-key"))


def no_key(stage: Stage) -> None:
    stage.open()
    with stage.patch.context() as patch:
        patch.setattr(stage.app, "list_keys", list)
        stage.approve()
