"""A session of a key that was handed a part of another one's permission. No login, no token, no prompt.

    key = SessionKey.generate()
    # key.public.did goes to the program that holds the session; what its delegate() returns comes back
    helper = DelegatedSession(site, key, delegated)
    helper.request("GET", "https://photos.example/albums/2026")
    httpx2.Client(auth=helper).get("https://photos.example/albums/2026")

Each request is signed by this key for the id of its own link; the provider knows the rest since the chain was
presented, which happens once. Nothing goes to other origins than the provider's.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from pathlib import Path

from authenticator import clock, limits
from authenticator.clients.http import Answer
from authenticator.errors import VerificationError
from authenticator.protocol.did import SessionPublicKey
from authenticator.protocol.recap import Capabilities
from authenticator.session.auth import SigningAuth
from authenticator.session.calls import Call, Refusal
from authenticator.session.delegation import Delegated, check, end_at, hand_on, present_at
from authenticator.session.keeper import prove
from authenticator.session.keys import SessionKey
from authenticator.session.session import send
from authenticator.session.site import Site
from authenticator.session.storage import DelegatedFile, Sealer


class LinkSigner:
    """Signs calls with a key that was handed a part of a permission; a `Signer`."""

    def __init__(self, site: Site, key: SessionKey, delegated: Delegated, now: Callable[[], int]) -> None:
        self.site = site
        self.key = key
        self.delegated = delegated
        self.now = now
        self._presented = False
        self._binds_all = False
        self._lock = threading.Lock()

    def ready(self, _call: Call, /) -> bool:
        """See `Signer`."""
        return self._presented

    def prepare(self, call: Call) -> None:
        """See `Signer`."""
        self._present(call.origin, again=False)

    def headers(self, call: Call) -> dict[str, str]:
        """See `Signer`."""
        link_id = self.delegated.delegation_id
        proof = prove(self.key, call, self.now(), link_id, binds_all=self._binds_all)
        return {"DPoP": proof, "Countersign-Delegation": link_id}

    def recover(self, call: Call, refusal: Refusal) -> bool:
        """See `Signer`."""
        if refusal.code == "proof_binding":
            self._binds_all = True
            return True
        if refusal.code == "delegation_unknown":
            self._present(call.origin, again=True)  # the provider forgot it
            return True
        return False

    def _present(self, origin: str, *, again: bool) -> None:
        with self._lock:
            if again or not self._presented:
                present_at(origin, self.delegated)
                self._presented = True


class DelegatedSession(SigningAuth):
    """A client that acts within what was handed to its key."""

    def __init__(self, site: Site, key: SessionKey, delegated: Delegated, now: Callable[[], int] = clock.now) -> None:
        """Check what was handed on before it is used.

        Raises:
            InputError: it is malformed.
            VerificationError: it does not hold, or `chain_key` where it is for another key.
        """
        chain = check(delegated, site.provider, now())
        if chain.last.session_key.did != key.public.did:
            raise VerificationError("chain_key", "handed to another key")
        self._link = LinkSigner(site, key, delegated, now)
        super().__init__(self._link)

    def __repr__(self) -> str:
        return f"DelegatedSession({self.delegated.delegation_id} at {self.site.provider.origins[0]})"

    @property
    def site(self) -> Site:
        """Where."""
        return self._link.site

    @property
    def delegated(self) -> Delegated:
        """What was handed on."""
        return self._link.delegated

    @property
    def capabilities(self) -> Capabilities:
        """What this key may do."""
        return self.delegated.capabilities

    @property
    def expires_at(self) -> int:
        """UTC seconds."""
        return self.delegated.expires_at

    @property
    def expires_in(self) -> int:
        """Seconds until it ends, 0 where it has."""
        return max(0, self.expires_at - self._link.now())

    def request(
        self,
        method: str,
        url: str,
        *,
        json_body: object = None,
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        limit: int = limits.PROVIDER_UPLOAD_MAX,
    ) -> Answer:
        """Send a request signed by this key; returns the answer, refusals too.

        Raises:
            VerificationError: `resource_origin` where the address is not the provider's; the provider refuses
                the chain.
            PeerError: the provider is away.
        """
        return send(self._link, method, url, json_body, content, headers, limit)

    def delegate(self, to: SessionPublicKey | str, can: Capabilities, until: int) -> Delegated:
        """Hand a part of this on; raises as `Session.delegate` does, and `chain_deep`."""
        link = self._link
        return hand_on(link.delegated, link.key, link.site.provider, to=to, can=can, until=until, now=link.now())

    def end(self, delegated: Delegated | None = None) -> None:
        """End this permission, or one that this key handed on; it cannot be undone.

        Raises:
            VerificationError: the provider refuses.
            PeerError: the provider is away.
        """
        link = self._link
        end_at(link.site, link.key, delegated or link.delegated, link.now())

    def save(self, path: Path, sealer: Sealer | None = None) -> None:
        """Keep it in a 0600 file; the key is sealed where a sealer (`secret_store`) is given."""
        link = self._link
        file = DelegatedFile(path, sealer)
        with file.locked():
            file.write(link.site, link.key, link.delegated)

    @classmethod
    def load(cls, path: Path, sealer: Sealer | None = None, now: Callable[[], int] = clock.now) -> DelegatedSession:
        """Read what `save` wrote.

        Raises:
            LocalError: `file_damaged`.
            VerificationError: it does not hold any more, such as `delegation_expired`.
        """
        site, key, delegated = DelegatedFile(path, sealer).read()
        return cls(site, key, delegated, now)
