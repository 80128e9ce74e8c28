"""Good uses for the benches, as deep as a chain may be, and ways to make us forget what we have seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from authenticator.protocol import caveats, did, dpop, ethereum, jws
from authenticator.protocol.authsig import AuthSig
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.sessionsig import SessionSig
from authenticator.protocol.subdelegation import parse_subdelegation
from authenticator.session.delegation import Delegated, hand_on
from authenticator.session.keys import SessionKey
from authenticator.session.signing import SessionSigner
from authenticator.verify import session_sig, session_use
from authenticator.verify.chain import verify_chain
from authenticator.verify.delegation import VerifiedDelegation, verify_delegation
from tests.fakes.chain import key
from tests.fakes.world import NOW, ORIGIN, RESOURCE, World

PATH = "/albums/2026/alps/ridge.svg"
URL = ORIGIN + PATH
TOKEN = "eyJhbGciOiJSUzI1NiIsInR5cCI6ImF0K2p3dCJ9." + "A" * 500 + "." + "B" * 342
ABILITY = "photos/read"
READING: dict[str, Any] = {RESOURCE: {ABILITY: [{"path_prefix": "/albums/2026"}]}}
DEPTHS = range(5)


@dataclass(frozen=True)
class Token:
    address: str
    thumbprint: str
    expires_at: int
    delegation_id: str | None


@dataclass(frozen=True)
class Held:
    """A delegation or link as a provider holds it."""

    delegation_id: str
    address: str
    thumbprint: str
    capabilities: Capabilities | None
    issued_at: int
    expires_at: int


class Uses:
    """One person's delegation and chains below it."""

    def __init__(self) -> None:
        self.world = World()
        self.world.att = READING
        presented = self.world.delegation()
        self._chain = [Delegated(presented.auth_sig, presented.receipts, ())]
        keys = [self.world.key, *(key(name) for name in ("first", "second", "third", "fourth"))]
        for number in DEPTHS[1:]:
            self._chain.append(self._hand_on(self._chain[-1], keys[number - 1], keys[number]))
        self._keys = keys
        self.body = presented.auth_sig.to_json()
        self.texts = [link.text for link in self._chain[-1].links]
        self.requests = [self._request(depth) for depth in DEPTHS]
        signer = SessionSigner(self.world.key, self.world.clock)
        self.session_sig: SessionSig = signer.sign([ORIGIN], [presented.auth_sig])[ORIGIN]
        self.header = self.session_sig.header()
        verified = self.check_session_sig(self.header)
        session_sig.remember(self.session_sig, verified.delegations, self.world.provider, verified.thumbprint)
        unseen = self.world.delegation(nonce="another-nonce")
        self.unseen = signer.sign([ORIGIN], [unseen.auth_sig])[ORIGIN].header()

    def _hand_on(self, above: Delegated, by: SessionKey, to: SessionKey) -> Delegated:
        capabilities = Capabilities.from_att(READING)
        return hand_on(above, by, self.world.provider, to=to.public, can=capabilities, until=NOW + 600, now=NOW)

    def _request(self, depth: int) -> session_use.UseRequest:
        token = self._chain[depth].delegation_id if depth else TOKEN
        proof = self.world.proof("GET", URL, token, key=self._keys[depth])
        return session_use.UseRequest("GET", URL, (proof,), token, ABILITY, RESOURCE, PATH)

    def verified(self, depth: int) -> tuple[VerifiedDelegation, list[Held]]:
        """Check the delegation and the links below it, as if nobody had ever shown them."""
        auth_sig = AuthSig.from_json(self.body)
        root = verify_delegation(auth_sig, provider=self.world.provider, now=NOW)
        address = self.world.person.address
        held = [
            Held(
                root.delegation_id,
                address,
                root.session_key.thumbprint,
                root.capabilities,
                root.issued_at,
                root.expires_at,
            )
        ]
        if depth:
            links = [parse_subdelegation(text) for text in self.texts[:depth]]
            held += [
                Held(
                    link.link_id,
                    address,
                    link.session_key.thumbprint,
                    link.capabilities,
                    link.starts_at,
                    link.expires_at,
                )
                for link in verify_chain(root, links, NOW).links
            ]
        return root, held

    def check(self, depth: int, held: list[Held]) -> object:
        """Check one use by the key at the end."""
        if depth:
            return session_use.check_link_use(self.requests[depth], held[-1], held[:-1], NOW)
        root = held[0]
        token = Token(root.address, root.thumbprint, NOW + 600, root.delegation_id)
        return session_use.check_use(self.requests[0], token, root, NOW)

    def check_session_sig(self, header: str) -> session_sig.VerifiedSessionSig:
        """Check one SessionSig, from its header on."""
        use = session_sig.SessionSigUse(ORIGIN, ABILITY, RESOURCE, PATH)
        return session_sig.verify_session_sig(SessionSig.from_header(header), use, self.world.provider, NOW)


def forget() -> None:
    """Forget every client that was seen; the provider's own names may be known, as they are after the first client.

    SessionSigs are remembered where a client was let in, and only there.
    """
    for remembered in (
        jws.read_header,
        dpop._key,
        session_use._address_of,
        caveats.check_path,
        ethereum.checksummed,
        did.from_did,
    ):
        remembered.cache_clear()
