"""Sessions for programs with an event loop; asyncio or trio, whichever runs.

    login = await ask_async(await discover_async("https://photos.example"), capabilities=wanted)
    session = await login.wait()
    await session.request("GET", "https://photos.example/albums/2026")
    async with httpx2.AsyncClient(auth=session) as client: ...

Calls at the site are asynchronous all the way. What happens once (asking, the exchange of the code, a refresh, the
first presentation) holds locks between threads and processes, so it runs in a worker thread, and the loop goes on.
Each class wraps the one without `Async`, which it gives as `.sync`, and both may be used side by side.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import anyio.to_thread

from authenticator import limits
from authenticator.clients.http import Answer
from authenticator.clients.http_async import exchange
from authenticator.protocol.authsig import AuthSig
from authenticator.protocol.did import SessionPublicKey
from authenticator.protocol.network_record import NetworkRecord
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.sessionsig import AbilityRequest, SessionSig
from authenticator.session.asking import DEFAULT_NAME, PendingLogin
from authenticator.session.auth import SigningAuth
from authenticator.session.calls import Responded, call_of, refusal_of
from authenticator.session.client import ask
from authenticator.session.delegated import DelegatedSession
from authenticator.session.delegation import Delegated
from authenticator.session.keeper import Signer
from authenticator.session.keys import SessionKey
from authenticator.session.session import Session, with_json
from authenticator.session.site import Site, discover
from authenticator.session.storage import Sealer


class AsyncPendingLogin:
    """A request that waits for the person; what it shows is as in `PendingLogin`."""

    def __init__(self, sync: PendingLogin) -> None:
        self.sync = sync
        self.link = sync.link
        self.deep_link = sync.deep_link
        self.match_code = sync.match_code
        self.expires_at = sync.expires_at

    async def wait(
        self,
        timeout: float | None = None,  # noqa: ASYNC109 - ends in a sentence, as the other does
        progress: Callable[[int], None] | None = None,
    ) -> AsyncSession:
        """Wait until the person answers; cancel it as any task. Otherwise as `PendingLogin.wait`."""
        end = self.sync.end_of(timeout)
        while True:
            session = await anyio.to_thread.run_sync(self.sync.check, end, abandon_on_cancel=True)
            if session is not None:
                return AsyncSession(session)
            if progress is not None:
                progress(self.sync.seconds_left)
            await anyio.sleep(limits.POLL_INTERVAL)

    async def withdraw(self) -> None:
        """Take the request back; as `PendingLogin.withdraw`."""
        await anyio.to_thread.run_sync(self.sync.withdraw)


class AsyncSession(SigningAuth):
    """One signed-in client; everything that is not here stands on `.sync`."""

    def __init__(self, sync: Session) -> None:
        super().__init__(sync.signer)
        self.sync = sync

    def __repr__(self) -> str:
        return f"Async{self.sync!r}"

    @property
    def address(self) -> str:
        """The session address."""
        return self.sync.address

    @property
    def claims(self) -> dict[str, Any]:
        """What the person told."""
        return self.sync.claims

    @property
    def capabilities(self) -> Capabilities | None:
        """What was granted, which may be less than what was asked for."""
        return self.sync.capabilities

    @property
    def expires_in(self) -> int | None:
        """Seconds until the first permission ends, 0 where it has; None where there is none."""
        return self.sync.expires_in

    async def request(
        self,
        method: str,
        url: str,
        *,
        json_body: object = None,
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        limit: int = limits.PROVIDER_UPLOAD_MAX,
    ) -> Answer:
        """Send a request signed by the session key; as `Session.request`."""
        return await send_async(self.sync.signer, method, url, json_body, content, headers, limit)

    def missing(self, answer: Answer | Responded) -> Capabilities | None:
        """What a refused call lacked; as `Session.missing`."""
        return self.sync.missing(answer)

    async def ask_for(
        self,
        capabilities: Capabilities,
        *,
        valid_for: int = limits.GRANT_LIFETIME_DEFAULT,
        client_name: str = DEFAULT_NAME,
        purpose: str = "",
    ) -> AsyncPendingLogin:
        """Ask the person for what this session does not hold yet; as `Session.ask_for`."""
        asked = partial(self.sync.ask_for, capabilities, valid_for=valid_for, client_name=client_name, purpose=purpose)
        return AsyncPendingLogin(await anyio.to_thread.run_sync(asked))

    async def renew(
        self,
        *,
        valid_for: int = limits.GRANT_LIFETIME_DEFAULT,
        client_name: str = DEFAULT_NAME,
        purpose: str = "",
    ) -> AsyncPendingLogin:
        """Ask the person for the same again; as `Session.renew`."""
        asked = partial(self.sync.renew, valid_for=valid_for, client_name=client_name, purpose=purpose)
        return AsyncPendingLogin(await anyio.to_thread.run_sync(asked))

    def delegate(self, to: SessionPublicKey | str, can: Capabilities, until: int) -> Delegated:
        """Hand a part on; as `Session.delegate`, which sends nothing."""
        return self.sync.delegate(to, can, until)

    def sign_for_nodes(
        self,
        nodes: Iterable[str],
        can: Sequence[AbilityRequest] | None = None,
        *,
        attached: Sequence[AuthSig] = (),
        lifetime: int = limits.SESSION_SIG_LIFETIME,
    ) -> dict[str, SessionSig]:
        """Make SessionSigs; as `Session.sign_for_nodes`, which sends nothing."""
        return self.sync.sign_for_nodes(nodes, can, attached=attached, lifetime=lifetime)

    async def end(self, delegated: Delegated) -> None:
        """End a part that was handed on; as `Session.end`."""
        await anyio.to_thread.run_sync(self.sync.end, delegated)

    async def present(self) -> None:
        """Show the provider every delegation; as `Session.present`."""
        await anyio.to_thread.run_sync(self.sync.present)

    async def refresh(self) -> None:
        """Get new tokens; as `Session.refresh`."""
        await anyio.to_thread.run_sync(self.sync.refresh)

    async def save(self, path: Path, sealer: Sealer | None = None) -> None:
        """Keep the session in a file; as `Session.save`."""
        await anyio.to_thread.run_sync(self.sync.save, path, sealer)

    @classmethod
    async def load(cls, path: Path, sealer: Sealer | None = None) -> AsyncSession:
        """Read a saved session; as `Session.load`."""
        return cls(await anyio.to_thread.run_sync(Session.load, path, sealer))


class AsyncDelegatedSession(SigningAuth):
    """A client that acts within what was handed to its key; everything that is not here stands on `.sync`."""

    def __init__(self, sync: DelegatedSession) -> None:
        super().__init__(sync.signer)
        self.sync = sync

    def __repr__(self) -> str:
        return f"Async{self.sync!r}"

    @property
    def capabilities(self) -> Capabilities:
        """What this key may do."""
        return self.sync.capabilities

    @property
    def expires_in(self) -> int:
        """Seconds until it ends, 0 where it has."""
        return self.sync.expires_in

    async def request(
        self,
        method: str,
        url: str,
        *,
        json_body: object = None,
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        limit: int = limits.PROVIDER_UPLOAD_MAX,
    ) -> Answer:
        """Send a request signed by this key; as `DelegatedSession.request`."""
        return await send_async(self.sync.signer, method, url, json_body, content, headers, limit)

    def delegate(self, to: SessionPublicKey | str, can: Capabilities, until: int) -> Delegated:
        """Hand a part on; as `DelegatedSession.delegate`, which sends nothing."""
        return self.sync.delegate(to, can, until)

    async def end(self, delegated: Delegated | None = None) -> None:
        """End this permission, or one that this key handed on; as `DelegatedSession.end`."""
        await anyio.to_thread.run_sync(self.sync.end, delegated)


async def ask_async(
    site: Site,
    *,
    claims: Iterable[str] = (),
    capabilities: Capabilities | None = None,
    valid_for: int = limits.GRANT_LIFETIME_DEFAULT,
    client_name: str = DEFAULT_NAME,
    purpose: str = "",
    key: SessionKey | None = None,
) -> AsyncPendingLogin:
    """Sign a login request and give it to the relay; as `ask`."""
    asked = partial(
        ask,
        site,
        claims=claims,
        capabilities=capabilities,
        valid_for=valid_for,
        client_name=client_name,
        purpose=purpose,
        key=key,
    )
    return AsyncPendingLogin(await anyio.to_thread.run_sync(asked))


async def discover_async(origin: str, network: NetworkRecord | None = None) -> Site:
    """Ask a site which client it is, and look it up; as `discover`."""
    return await anyio.to_thread.run_sync(discover, origin, network)


async def send_async(
    signer: Signer,
    method: str,
    url: str,
    json_body: object,
    content: bytes | None,
    headers: Mapping[str, str] | None,
    limit: int,
) -> Answer:
    """`session.send`, asynchronously."""
    content, sent = with_json(json_body, content, headers)
    call = call_of(signer.site, method, url, content)

    async def once() -> Answer:
        if not signer.ready(call):
            await anyio.to_thread.run_sync(signer.prepare, call)
        signed = {**sent, **signer.headers(call)}
        return await exchange(
            call.origin, "provider_down", call.method, call.target, content=content, headers=signed, limit=limit
        )

    answer = await once()
    refusal = refusal_of(answer.status, answer.body, signer.site.provider)
    if refusal is None or not await anyio.to_thread.run_sync(signer.recover, call, refusal):
        return answer
    return await once()
