"""A relay over HTTP: requests and approvals in, receipts, codes and tokens out.

Rules: what an answer holds is parsed strictly into our own values, and its signatures are checked by whoever
uses them. Errors are those of `http.py`; an OAuth refusal of a code or token is `token_invalid`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Literal

from authenticator.clients.http import HttpClient, error_of
from authenticator.clients.reach import ANYWHERE, Reach
from authenticator.errors import InputError, PeerError, VerificationError
from authenticator.limits import (
    CHANGE_ANSWER_MAX,
    CODE_TEXT_MAX,
    CREDENTIAL_ID_MAX,
    CREDENTIALS_MAX,
    ENTRIES_AT_ONCE_MAX,
    ENTRIES_PER_APPROVAL_MAX,
    LINK_MAX,
    MATCH_CODE_MAX,
    REQUEST_MAX,
    STATE_MAX,
    STORED_IDENTITY_MAX,
    STORED_SESSIONS_MAX,
    TEXT_MAX,
    USE_REPORT_MAX,
    USE_REPORTS_MAX,
    USES_ANSWER_MAX,
    USES_SHOWN_MAX,
    VAULT_MAX,
)
from authenticator.protocol.approval import Approval, Enrolment
from authenticator.protocol.canonical import JsonValue, b64u, unb64u
from authenticator.protocol.change import IdentityChange, OpenByCredential, OpenByKey, StoredSession
from authenticator.protocol.entry import Entry
from authenticator.protocol.fields import Fields
from authenticator.protocol.identity import IdentityOpening
from authenticator.protocol.link import RequestLink
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.receipt import Receipt
from authenticator.protocol.restoration import Restoration
from authenticator.protocol.use_report import UsesAsked

_STATUSES = ("pending", "authorized", "rejected", "expired")


@dataclass(frozen=True, slots=True)
class RelayAbout:
    """What a relay says of itself; the network record confirms it.

    Attributes:
        origin: the relay's origin.
        public_key: its Ed25519 key.
        network: id of its network.
        registry: origin of that network's registry.
    """

    origin: str
    public_key: bytes
    network: str
    registry: str


@dataclass(frozen=True, slots=True)
class ClaimedRequest:
    """A login request as its one claimer gets it; nothing of it was checked.

    Attributes:
        request: the JWS.
        provider: who asks, as registered.
        provider_receipt: proof of that registration.
        match: what is done with the number that the requesting page shows: `typed`, `compared` or `none`.
        match_code: that number, where it is compared; otherwise empty.
        insists: the relay could not tell that page and app are on one network, and takes a typed number only.
        expires_at: until when it may be answered, UTC seconds.
        server_time: the relay's clock, UTC seconds.
    """

    request: str
    provider: ProviderRecord
    provider_receipt: Receipt
    match: Literal["typed", "compared", "none"]
    match_code: str
    insists: bool
    expires_at: int
    server_time: int


@dataclass(frozen=True, slots=True)
class ApprovalAnswer:
    """A recorded approval: one receipt for each of its entries, in their order."""

    session_address: str
    delegation_id: str | None
    receipts: tuple[Receipt, ...]


@dataclass(frozen=True, slots=True)
class PostedRequest:
    """A request that waits at the relay; `polling_code` is the client's secret."""

    request_id: str
    link: str
    deep_link: str
    polling_code: str = field(repr=False)
    match_code: str
    expired_at: int


@dataclass(frozen=True, slots=True)
class PollAnswer:
    """How far a request is; `status` is pending, authorized, rejected or expired."""

    status: str
    authorization_code: str | None = field(repr=False)
    state: str | None
    iss: str | None


@dataclass(frozen=True, slots=True)
class IdentityLookup:
    """What a relay tells of an identity before it is proven that the caller may have it.

    Attributes:
        credentials: ids of its credentials, so that a key knows its own.
        prf_salt: the input of the keys' PRF, with which one touch also opens the vault.
        nonce: 32 bytes, for `OpenByCredential`, good once and for a short while.
        server_time: the relay's clock, UTC seconds.
    """

    credentials: tuple[bytes, ...]
    prf_salt: bytes = field(repr=False)
    nonce: bytes
    server_time: int


@dataclass(frozen=True, slots=True)
class StoredIdentity:
    """An identity as its relay keeps it; nothing of it was checked.

    Attributes:
        opening: the newest record.
        vault: the sealed vault that goes with it.
        vault_signature: the identity key's, over `vault_message`.
        receipt: proof that the record's commitment is in the registry.
        sessions: the newest of its sessions.
        server_time: the relay's clock, UTC seconds.
    """

    opening: IdentityOpening
    vault: bytes = field(repr=False)
    vault_signature: bytes
    receipt: Receipt
    sessions: tuple[StoredSession, ...]
    server_time: int


class RelayClient:
    """One relay at its origin.

    Attributes:
        origin: where it answers.
    """

    def __init__(self, origin: str, reach: Reach = ANYWHERE) -> None:
        self.origin = origin
        self._http = HttpClient(origin, "relay_down", reach=reach)

    # For the app.

    def about(self) -> RelayAbout:
        """Who the relay says it is."""
        fields = _read(self._http.get_json("/.well-known/countersign"), "about")
        with _sensible():
            return RelayAbout(
                origin=fields.text("origin", TEXT_MAX),
                public_key=fields.bytes_("public_key", length=32),
                network=fields.hex_("network", 32),
                registry=fields.text("registry", TEXT_MAX),
            )

    def claim(self, link: RequestLink, claim_token: bytes, *, typed: bool = False) -> ClaimedRequest:
        """Fetch the request behind a link; the same token may fetch it again, no other can.

        Args:
            link: where the request waits.
            claim_token: 32 random bytes.
            typed: the number of the page is to be typed here, so it is not told.

        Raises:
            VerificationError: `request_unknown`, `request_claimed`, `request_expired`, `digest_mismatch`.
        """
        body: JsonValue = {"digest": b64u(link.digest), "claim_token": b64u(claim_token), "typed": typed}
        fields = _read(self._http.post_json(f"/requests/{link.request_id}/claim", body), "claimed request")
        with _sensible():
            return ClaimedRequest(
                request=fields.text("request", REQUEST_MAX),
                provider=ProviderRecord.from_json(fields.object_("provider")),
                provider_receipt=Receipt.from_json(fields.object_("provider_receipt")),
                match=fields.literal("match", "typed", "compared", "none"),
                match_code=fields.text("match_code", MATCH_CODE_MAX),
                insists=fields.boolean("insists"),
                expires_at=fields.integer("expires_at"),
                server_time=fields.integer("server_time"),
            )

    def check_code(self, request_id: str, claim_token: bytes, code: str) -> None:
        """Have the number compared that somebody typed; the same one may be sent again.

        Raises:
            VerificationError: `match_code_wrong` where one try is left, `request_ended` where none is.
        """
        self._http.post_json(f"/requests/{request_id}/code", {"claim_token": b64u(claim_token), "code": code})

    def deny(self, request_id: str, claim_token: bytes) -> None:
        """Tell the relay that the person said no."""
        self._http.post_json(f"/requests/{request_id}/deny", {"claim_token": b64u(claim_token)})

    def approve(self, request_id: str, claim_token: bytes, approval: Approval) -> ApprovalAnswer:
        """Send an approval; the same one may be sent any number of times.

        Raises:
            VerificationError: a step of the plan fails; nothing was issued.
            PeerError: relay or registry is away; send the same approval again.
        """
        body: JsonValue = {
            "request_id": request_id,
            "claim_token": b64u(claim_token),
            "approval": approval.to_json(),
        }
        fields = _read(self._http.post_json("/approvals", body), "approval answer")
        with _sensible():
            listed = fields.list_("receipts", ENTRIES_PER_APPROVAL_MAX)
            return ApprovalAnswer(
                session_address=fields.hex_("session_address", 16),
                delegation_id=fields.optional_hex("delegation_id", 32),
                receipts=tuple(Receipt.from_json(item) for item in listed),
            )

    def enrol(self, enrolment: Enrolment, vault: bytes, vault_signature: bytes) -> Receipt:
        """Have an identity recorded and its sealed vault kept; the same may be sent any number of times.

        Args:
            enrolment: the identity, approved by its first key.
            vault: the sealed vault file.
            vault_signature: the identity key's, over `vault_message`.

        Raises:
            VerificationError: a step of the plan fails; nothing was recorded.
            PeerError: relay or registry is away; send the same again.
        """
        body: JsonValue = {
            "enrolment": enrolment.to_json(),
            "vault": b64u(vault),
            "vault_signature": b64u(vault_signature),
        }
        fields = _read(self._http.post_json("/identities", body), "enrolment answer")
        with _sensible():
            return Receipt.from_json(fields.object_("receipt"))

    def change_identity(self, change: IdentityChange) -> tuple[Receipt, ...]:
        """Have a change recorded; a receipt of `identity.changed`, then one of each rekeyed session, in their order.

        The same change may be sent any number of times.

        Raises:
            VerificationError: a step of the plan fails, or the registry refuses; nothing was recorded.
            PeerError: relay or registry is away; send the same change again.
        """
        body: JsonValue = {"change": change.to_json()}
        answer = self._http.post_json("/identities/change", body, limit=CHANGE_ANSWER_MAX)
        fields = _read(answer, "change answer")
        with _sensible():
            listed = fields.list_("receipts", ENTRIES_AT_ONCE_MAX)
            return tuple(Receipt.from_json(item) for item in listed)

    def lookup_identity(self, identity_id: str) -> IdentityLookup:
        """What a touch needs that asks for an identity.

        Raises:
            VerificationError: `identity_unknown`.
            PeerError: `rate_limited`, or the relay is away.
        """
        answer = self._http.post_json("/identities/lookup", {"identity_id": identity_id})
        fields = _read(answer, "identity lookup")
        with _sensible():
            listed = fields.texts("credentials", CREDENTIALS_MAX, 2 * CREDENTIAL_ID_MAX)
            return IdentityLookup(
                credentials=tuple(unb64u(text) for text in listed),
                prf_salt=fields.bytes_("prf_salt", length=32),
                nonce=fields.bytes_("nonce", length=32),
                server_time=fields.integer("server_time"),
            )

    def open_identity(self, asked: OpenByKey | OpenByCredential) -> StoredIdentity:
        """Be given an identity: its newest record, its sealed vault and its sessions.

        Raises:
            VerificationError: the signature, the touch or what it names does not hold.
            PeerError: `rate_limited`, or relay or registry is away.
        """
        answer = self._http.post_json("/identities/open", asked.to_json(), limit=STORED_IDENTITY_MAX)
        fields = _read(answer, "stored identity")
        with _sensible():
            listed = fields.list_("sessions", STORED_SESSIONS_MAX)
            return StoredIdentity(
                opening=IdentityOpening.from_json(fields.object_("opening")),
                vault=fields.bytes_("vault", maximum=VAULT_MAX),
                vault_signature=fields.bytes_("vault_signature", length=64),
                receipt=Receipt.from_json(fields.object_("receipt")),
                sessions=tuple(StoredSession.from_json(item) for item in listed),
                server_time=fields.integer("server_time"),
            )

    def restore_identity(self, restoration: Restoration) -> Receipt:
        """Give the relay an identity that it lost; answers with the receipt of its newest record.

        Raises:
            VerificationError: `identity_commitment` where the record is not the newest; another step fails.
            PeerError: `rate_limited`, or relay or registry is away.
        """
        answer = self._http.post_json("/identities/restore", {"restoration": restoration.to_json()})
        fields = _read(answer, "restoration answer")
        with _sensible():
            return Receipt.from_json(fields.object_("receipt"))

    # For providers.

    def register_provider(self, entry: Entry) -> Receipt:
        """Have a provider recorded; the same entry may be sent any number of times."""
        answer = self._http.post_json("/providers", {"entry": entry.to_json()})
        fields = _read(answer, "registration")
        with _sensible():
            return Receipt.from_json(fields.object_("receipt"))

    def provider(self, provider_id: str) -> tuple[ProviderRecord, Receipt]:
        """A registered provider and its receipt.

        Raises:
            VerificationError: `provider_unknown`.
        """
        fields = _read(self._http.get_json(f"/providers/{provider_id}"), "provider")
        with _sensible():
            record = ProviderRecord.from_json(fields.object_("record"))
            return record, Receipt.from_json(fields.object_("receipt"))

    def reported_uses(self, asked: UsesAsked) -> tuple[str, ...]:
        """What providers reported of an identity's delegations, each as its provider signed it; unchecked.

        Raises:
            VerificationError: `computer_removed`, or the signature does not hold.
            PeerError: `rate_limited`, or the relay is away.
        """
        answer = self._http.post_json("/identities/uses", asked.to_json(), limit=USES_ANSWER_MAX)
        with _sensible():
            return _read(answer, "reported uses").texts("reports", USES_SHOWN_MAX, USE_REPORT_MAX)

    # For providers.

    def report_uses(self, reports: Sequence[str]) -> tuple[str, ...]:
        """Tell the relay of the use of delegations; the ids of those whose report it kept.

        Raises:
            VerificationError: a report does not hold; none was kept.
            PeerError: `rate_limited`, or the relay is away.
        """
        answer = self._http.post_json("/uses", {"reports": list(reports)})
        with _sensible():
            return _read(answer, "kept reports").texts("kept", USE_REPORTS_MAX, TEXT_MAX)

    # For clients.

    def post_request(
        self,
        request: str,
        *,
        code_challenge: str,
        redirect_uri: str | None = None,
        state: str | None = None,
    ) -> PostedRequest:
        """Give a login request, signed by its session key, to the relay."""
        body: dict[str, JsonValue] = {
            "request": request,
            "code_challenge": code_challenge,
            "code_challenge_method": "S256",
        }
        if redirect_uri is not None:
            body["redirect_uri"] = redirect_uri
        if state is not None:
            body["state"] = state
        fields = _read(self._http.post_json("/requests", body), "posted request")
        with _sensible():
            return PostedRequest(
                request_id=fields.text("request_id", LINK_MAX),
                link=fields.text("link", LINK_MAX),
                deep_link=fields.text("deep_link", 2 * LINK_MAX),
                polling_code=fields.text("polling_code", CODE_TEXT_MAX),
                match_code=fields.text("match_code", 6),
                expired_at=fields.integer("expired_at"),
            )

    def poll(self, polling_code: str) -> PollAnswer:
        """Ask how far a request is."""
        answer = self._http.post_json("/oauth/poll", {"polling_code": polling_code})
        fields = _read(answer, "poll answer")
        with _sensible():
            return PollAnswer(
                status=fields.literal("status", *_STATUSES),
                authorization_code=fields.optional_text("authorization_code", CODE_TEXT_MAX),
                state=fields.optional_text("state", STATE_MAX),
                iss=fields.optional_text("iss", TEXT_MAX),
            )

    def withdraw(self, polling_code: str) -> None:
        """Take a request back; again is fine.

        Raises:
            VerificationError: `request_unknown`, or `request_claimed` where an approval was sent.
        """
        self._http.post_json("/oauth/withdraw", {"polling_code": polling_code})

    def token(self, form: Mapping[str, str], *, dpop: str | None = None) -> Mapping[str, JsonValue]:
        """Call the token endpoint.

        Raises:
            VerificationError: `token_invalid` where the relay refuses the code or token.
        """
        headers = {} if dpop is None else {"DPoP": dpop}
        answer = self._http.exchange("POST", "/oauth/token", form=form, headers=headers)
        if answer.status == HTTPStatus.BAD_REQUEST:
            named = answer.json()
            code = named.get("error") if isinstance(named, Mapping) else None
            raise VerificationError("token_invalid", str(code)[:40])
        if answer.status != HTTPStatus.OK:
            raise error_of(answer, f"{answer.status} for the token endpoint", "relay_down")
        tokens = answer.json()
        if not isinstance(tokens, Mapping):
            raise PeerError("peer_answer", "token response")
        return tokens

    def jwks(self) -> JsonValue:
        """The relay's token keys."""
        return self._http.get_json("/oauth/jwks")


@contextmanager
def _sensible() -> Iterator[None]:
    """What a peer sends malformed is the peer's fault, not the caller's."""
    try:
        yield
    except InputError as error:
        raise PeerError("peer_answer", error.detail) from error


def _read(answer: JsonValue, what: str) -> Fields:
    """A peer may add fields that this version does not know."""
    with _sensible():
        return Fields(answer, what)
