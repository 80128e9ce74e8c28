"""Changes on the way: between app, relay and registry, in both directions, and blocks that are not what they seem."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import Any

from authenticator import limits
from authenticator.protocol.canonical import b64u, unb64u
from authenticator.protocol.note import parse_checkpoint, parse_note, sign_note
from authenticator.session.keys import SessionKey
from tests.fakes.mischief import damaged, forged_checkpoint, keeps, while_approving
from tests.fakes.stage import Do, Stage
from tests.flow.conftest import new_desk

# Somebody changes the approval on its way, or the answer to it.


def on_its_way(change: Callable[[Any], Any]) -> Do:
    """Between the app and the relay."""

    def changed(body: Any) -> None:
        change(body["approval"])

    def do(stage: Stage) -> None:
        stage.open()
        with stage.network.relay.asking("/approvals", keeps(changed)):
            stage.approve()

    return do


OTHER_ACCOUNT = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"


def swap_account(approval: Any) -> None:
    approval["auth_sig"]["address"] = OTHER_ACCOUNT


def swap_entry_account(approval: Any) -> None:
    approval["entries"][0]["account"] = OTHER_ACCOUNT


def swap_statement(approval: Any) -> None:
    message = approval["auth_sig"]["signedMessage"]
    approval["auth_sig"]["signedMessage"] = message.replace("wants you to sign in", "wants you to pay us", 1)


def swap_session_key_in_statement(approval: Any) -> None:
    signed = approval["auth_sig"]
    other = SessionKey.generate().public.did
    signed["signedMessage"] = signed["signedMessage"].replace(approval["intent"]["session_key"], other)


def swap_session_key(approval: Any) -> None:
    approval["intent"]["session_key"] = SessionKey.generate().public.did


def swap_claims(approval: Any) -> None:
    approval["claims"][0]["value"] = "Mallory"


def widen_capabilities(approval: Any) -> None:
    for abilities in approval["intent"]["capabilities"].values():
        abilities["photos/delete"] = [{}]


def lengthen(approval: Any) -> None:
    approval["intent"]["expires_at"] += 3_600


def swap_binding(approval: Any) -> None:
    approval["binding"] = damaged(approval["binding"])


def swap_session_proof(approval: Any) -> None:
    approval["session_proof"]["proof"] = damaged(approval["session_proof"]["proof"])


def swap_delegation_entry(approval: Any) -> None:
    approval["entries"][1]["delegation_id"] = "0" * 64


def drop_delegation_entry(approval: Any) -> None:
    del approval["entries"][1]


def swap_challenge(approval: Any) -> None:
    approval["vrf_data"]["vrf_output"] = damaged(approval["vrf_data"]["vrf_output"])


def swap_block(approval: Any) -> None:
    approval["vrf_data"]["block_hash"] = b64u(bytes(32))


def strip_verification(approval: Any) -> None:
    response = approval["webauthn_authentication"]["response"]
    data = bytearray(unb64u(response["authenticatorData"]))
    data[32] &= ~0x04
    response["authenticatorData"] = b64u(bytes(data))


def swap_assertion(approval: Any) -> None:
    response = approval["webauthn_authentication"]["response"]
    response["signature"] = damaged(response["signature"])


def add_a_field(approval: Any) -> None:
    approval["extra"] = 1


def on_the_way_to_the_registry(change: Callable[[Any], Any]) -> Do:
    """Between the relay and the registry."""

    def do(stage: Stage) -> None:
        stage.open()
        with stage.network.registry.asking("/entries", keeps(change)):
            stage.approve()

    return do


def registry_gets_another_account(body: Any) -> None:
    body["entries"][0]["account"] = OTHER_ACCOUNT


def registry_gets_half(body: Any) -> None:
    del body["entries"][1], body["attestations"][1]


def registry_gets_no_attestation(body: Any) -> None:
    body["attestations"] = [[] for _ in body["entries"]]


def in_the_answer(change: Callable[[Stage], Callable[[Any], Any]], *, forwarded: bool = True) -> Do:
    """The relay answers that all went well, and lies."""

    def do(stage: Stage) -> None:
        stage.open()
        changed = keeps(change(stage))
        if forwarded:
            with stage.network.relay.answering("/approvals", changed):
                stage.approve()
        else:
            lie = changed(stage.network.relay.last("/approvals").answer)
            with stage.network.relay.saying("/approvals", 200, lie):
                stage.approve()

    return do


def somebody_elses(stage: Stage) -> list[Any]:
    """Receipts that hold, of another person's login."""
    other = new_desk(stage.network, stage.folder / "other")
    other.log_in()
    other.app.close()
    stage.size_before = stage.network.size()
    receipts: list[Any] = json.loads(stage.network.relay.last("/approvals").answer)["receipts"]
    return receipts


def other_receipts(stage: Stage) -> Callable[[Any], Any]:
    receipts = somebody_elses(stage)
    return lambda answer: answer.update(receipts=receipts)


def one_other_receipt(stage: Stage) -> Callable[[Any], Any]:
    receipts = somebody_elses(stage)
    return lambda answer: answer["receipts"].__setitem__(1, receipts[1])


def receipts_that_nobody_signed(_stage: Stage) -> Callable[[Any], Any]:
    def change(answer: Any) -> None:
        for receipt in answer["receipts"]:
            forged_checkpoint(receipt, bytes(32))

    return change


def half_the_receipts(_stage: Stage) -> Callable[[Any], Any]:
    return lambda answer: answer["receipts"].pop()


def another_place(_stage: Stage) -> Callable[[Any], Any]:
    return lambda answer: answer["receipts"][0].update(index=0)


def refused_with(code: str, status: int = 403) -> Do:
    """The relay says no, without having asked anybody."""
    return while_approving(lambda stage: stage.network.relay.saying("/approvals", status, {"error": code}))


# The registry's blocks.


def frozen_registry(stage: Stage) -> None:
    """Time goes on for everybody, and the registry shows the same head."""
    relay, registry = stage.network.relay, stage.network.registry
    old = RelayRegistry(stage).note().encode()
    stage.shift[0] = limits.BLOCK_AGE_MAX + 20
    claim = f"/requests/{stage.link.request_id}/claim"
    later = keeps(lambda answer: answer.update(server_time=answer["server_time"] + stage.shift[0]))
    try:
        with relay.answering(claim, later), registry.answering("/checkpoint$", lambda _note: old):
            stage.open()
            stage.approve()
    finally:
        stage.shift[0] = 0


@dataclass
class RelayRegistry:
    """The registry's own pen."""

    stage: Stage

    def note(self, **changes: Any) -> str:
        """Its head, signed again with changes."""
        network = self.stage.network
        with urllib.request.urlopen(f"{network.registry_url}/checkpoint") as answer:  # noqa: S310 - loopback
            head = parse_checkpoint(parse_note(answer.read().decode()).text)
        return sign_note(replace(head, **changes).text(), head.origin, network.seed("registry"))


def block_of_somebody_else(stage: Stage) -> AbstractContextManager[None]:
    note = RelayRegistry(stage).note()
    forged = sign_note(parse_note(note).text, parse_checkpoint(parse_note(note).text).origin, bytes(32))
    return stage.network.registry.answering("/checkpoint$", lambda _note: forged.encode())


def shrunken_log(stage: Stage) -> AbstractContextManager[None]:
    note = RelayRegistry(stage).note(size=1, root=bytes(32))
    return stage.network.registry.answering("/checkpoint$", lambda _note: note.encode())


def split_view(stage: Stage) -> AbstractContextManager[None]:
    head = parse_checkpoint(parse_note(RelayRegistry(stage).note()).text)
    note = RelayRegistry(stage).note(size=head.size + 1, root=bytes(32), height=head.height + 1)
    return stage.network.registry.answering("/checkpoint$", lambda _note: note.encode())
