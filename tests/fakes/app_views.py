"""What the fake app shows: real values of a provider, a network, a request and sessions."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from authenticator.consent.sentences import describe
from authenticator.consent.view import Recorded
from authenticator.journal import SessionRow
from authenticator.protocol import ed25519
from authenticator.protocol.did import SessionPublicKey
from authenticator.protocol.entry import Entry, provider_commitment, session_created
from authenticator.protocol.link import RequestLink
from authenticator.protocol.network_record import NetworkRecord, Peer, Policy
from authenticator.protocol.note import Checkpoint, sign_note
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.receipt import Receipt
from authenticator.protocol.request import build_request_payload, parse_request, sign_plain_request, sign_request
from authenticator.verify.request import VerifiedRequest
from authenticator.views import (
    BudgetView,
    DelegationView,
    LinkView,
    SessionView,
    UsesView,
)

NOW = 1_790_000_000
RECORDED = Recorded(17_900, NOW - 40 * 86_400)
_SEED = bytes(range(32))
_ACCOUNT_KEY = bytes([7]) * 32
ADDRESS = "3fa971c208be4d15a0b1c2d3e4f50617"
PHOTOS = "https://photos.example"
ATT: dict[str, Any] = {
    PHOTOS: {
        "photos/list": [{"path_prefix": "/albums/2026", "max_bytes": 10**9}],
        "photos/read": [{"path_prefix": "/albums/2026", "max_bytes": 10**9}],
        "photos/write": [{"path_prefix": "/albums/2026/inbox", "max_uses": 500}],
    }
}


def provider(name: str = "Photos", origin: str = PHOTOS) -> ProviderRecord:
    """A provider's record."""
    public_key = ed25519.public_key(_SEED)
    return replace(ProviderRecord.create(public_key, "x", ["https://x.example"]), name=name, origins=(origin,))


def network(*, virtual_keys: bool = True) -> NetworkRecord:
    """A network of one registry and one relay."""
    key = ed25519.public_key(_SEED)
    return NetworkRecord(
        v=1,
        name="Personal",
        seq=0,
        prev=None,
        registry=Peer("countersign-registry/personal", "https://registry.example", key),
        validators=(),
        quorum=0,
        relays=(Peer("countersign-relay/personal", "https://relay.example", key),),
        policy=Policy("open", virtual_keys),
    )


def link(number: int = 0) -> RequestLink:
    """A link to some request."""
    return RequestLink.for_request("https://relay.example", f"{'A' * 21}{'AQgw'[number]}", f"request {number}")


def verified_request(
    *,
    att: dict[str, Any] | None = None,
    claims: tuple[str, ...] = ("name", "avatar"),
    client_name: str = "Browser on this computer",
    purpose: str = "Sort the pictures of this year",
    valid_for: int = 4 * 3600,
    plain: bool = False,
) -> VerifiedRequest:
    """A request that was signed for real; only the times and parties are made up."""
    asked = ATT if att is None else att
    payload = build_request_payload(
        iss=provider().provider,
        aud="https://relay.example",
        iat=NOW,
        exp=NOW + 120,
        jti="jti-1",
        nonce="nonce-1",
        claims=claims,
        capabilities=Capabilities.from_att(asked) if asked and not plain else None,
        valid_for=valid_for,
        client_name=client_name,
        purpose=purpose,
    )
    if plain:
        return VerifiedRequest(parse_request(sign_plain_request(payload, "kid", _SEED)))
    key = SessionPublicKey("ed25519", ed25519.public_key(_SEED))
    return VerifiedRequest(parse_request(sign_request(payload, key, lambda data: ed25519.sign(_SEED, data))))


def receipt(height: int = 18_204) -> Receipt:
    """A receipt of the right form; nothing in it would verify."""
    entry: Entry = session_created(
        network().network_id, ADDRESS, provider_commitment(bytes(32), provider().provider), _ACCOUNT_KEY
    )
    note = Checkpoint("countersign-registry/personal", 1, bytes(32), height, NOW)
    signed = sign_note(note.text(), "countersign-registry/personal", _SEED)
    return Receipt(network().network_id, entry, (), {}, 0, (), signed)


def session_row(**changes: Any) -> SessionRow:
    """A live session with Photos."""
    row = SessionRow(
        address=ADDRESS,
        provider_id=provider().provider,
        provider_name="Photos",
        origin=PHOTOS,
        account="0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        generation=0,
        status="active",
        first_login=NOW - 200 * 86_400,
        last_login=NOW - 60,
        logins=14,
        receipt={},
    )
    return replace(row, **changes)


def session_view(**changes: Any) -> SessionView:
    """A live session with two keys."""
    row = session_row()
    att = ATT[PHOTOS]
    reads = {PHOTOS: {name: att[name] for name in ("photos/list", "photos/read")}}
    writes = {PHOTOS: {"photos/write": att["photos/write"]}}
    view = SessionView(
        address=row.address,
        provider_id=row.provider_id,
        provider_name=row.provider_name,
        origin=row.origin,
        status=row.status,
        first_login=row.first_login,
        last_login=row.last_login,
        logins=row.logins,
        generation=row.generation,
        account=row.account,
        delegations=(
            _key("c1" * 32, "Browser on this computer", reads, 11_520),
            _key("c2" * 32, "Backup tool", writes, 3 * 86_400),
        ),
        receipt=receipt(),
    )
    return replace(view, **changes)


def _said(ability: str) -> str:
    """What one of the abilities is called, in the language that is spoken."""
    all_of_it = Capabilities.from_att(ATT)
    one = Capabilities.from_att({PHOTOS: {ability: ATT[PHOTOS][ability]}})
    return describe(one, provider(), among=all_of_it)[0].text


def used_session() -> SessionView:
    """A live session whose site reports: keys that handed on parts, down to the fourth level, one of them ended."""
    view = session_view()
    browser, backup = view.delegations
    reads = ATT[PHOTOS]["photos/read"][0]
    links = tuple(
        _link(depth, name, {"photos/read": [{**reads, "path_prefix": path, "max_uses": 500}]}, left, used)
        for depth, name, path, left, used in (
            (1, "LzK7tQ", "/albums/2026/may", 7_200, 40),
            (2, "h2Vw9e", "/albums/2026/may/alps", 3_600, 12),
            (3, "mB41pd", "/albums/2026/may/alps", 3_000, 0),
            (4, "Xq0sZa", "/albums/2026/may/alps/ridge", 600, 0),
            (1, "e8Nn3R", "/albums/2026", -300, 500),
        )
    )
    parents = {1: browser.delegation_id}
    placed = []
    for each in links:
        placed.append(replace(each, parent_id=parents[each.depth]))
        parents[each.depth + 1] = each.delegation_id
    budgets = (
        BudgetView(_said("photos/read"), "max_bytes", 10**9, 310_000_000, None),
        BudgetView(_said("photos/list"), "max_bytes", 10**9, 1_200_000, None),
    )
    changes = (BudgetView(_said("photos/write"), "max_uses", 500, 310, None),)
    return replace(
        view,
        delegations=(
            replace(browser, uses=UsesView(NOW - 50, 1_312, NOW - 150, budgets), links=tuple(placed)),
            replace(backup, uses=UsesView(NOW - 50, 310, NOW - 86_400, changes), links_left_out=3),
        ),
    )


def other_sessions() -> list[SessionView]:
    """A login without a key, and a session that ended."""
    return [
        session_view(
            address="b0" * 16,
            provider_id="b1" * 16,
            provider_name="Builds",
            origin="https://builds.example",
            last_login=NOW - 2 * 86_400,
            delegations=(),
        ),
        session_view(
            address="f0" * 16,
            provider_id="f1" * 16,
            provider_name="Forum",
            origin="https://forum.example",
            status="revoked",
            last_login=NOW - 9 * 86_400,
            delegations=(),
        ),
    ]


def _link(depth: int, name: str, att: dict[str, Any], left: int, used: int) -> LinkView:
    sentences = tuple(describe(Capabilities.from_att({PHOTOS: att})))
    budgets = (
        BudgetView(sentences[0].text, "max_uses", 500, used, None),
        BudgetView(sentences[0].text, "max_bytes", 10**9, used * 1_000_000, None),
    )
    return LinkView(
        delegation_id=name.encode().hex().ljust(64, "0"),
        parent_id="",
        depth=depth,
        session_key=f"did:key:z6Mkf5rGMoatrSj1f4CyvuHBeXJELe9RPdzo2PKG{name}",
        sentences=sentences,
        expires_at=NOW + left,
        status="active" if left > 0 else "expired",
        uses=UsesView(NOW - 50, used, NOW - 600 if used else None, budgets),
    )


def _key(delegation_id: str, name: str, att: dict[str, Any], left: int) -> DelegationView:
    sentences = tuple(describe(Capabilities.from_att(att)))
    return DelegationView(
        delegation_id=delegation_id,
        client_name=name,
        sentences=sentences,
        issued_at=NOW - 3_600,
        expires_at=NOW + left,
        status="active",
    )
