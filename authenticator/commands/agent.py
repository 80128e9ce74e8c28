"""What an AI agent may do with a person's permission: ask for access, call, look, drop. No protocol of any agent here.

Rules: an agent is told what it may show and do, never a key, a token, a proof or a polling code. What it sends goes to
the provider that the person approved, signed for that one call. An answer is cut to a size that an agent can read, and
what is no text is named, not given. Should a site send back what signed a call, that is taken out. Who the person reads
as the asker is set by whoever starts the program, not by the agent.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import anyio
import segno

from authenticator import limits
from authenticator.clients.http import Answer, error_of
from authenticator.commands.wishes import origin_of, read_time, read_wishes
from authenticator.errors import CountersignError, InputError, LocalError, PeerError, VerificationError
from authenticator.protocol.recap import Capabilities
from authenticator.session.aio import AsyncPendingLogin, ask_async, discover_async, send_async
from authenticator.session.calls import Call, Refusal
from authenticator.session.client import PendingLogin
from authenticator.session.keeper import Signer
from authenticator.session.session import Session
from authenticator.session.site import Site
from authenticator.session.store import DEFAULT, Kept, SessionStore, SessionSummary, check_name

_TEXTS = ("application/json", "application/xml", "application/javascript", "application/x-www-form-urlencoded")
_REDIRECTS = range(300, 400)
_OVER = ("session_revoked", "delegation_revoked")
_REMOVED = "[removed]"

Told = dict[str, Any]
Progress = Callable[[float, float, str], Awaitable[None]]


@dataclass(eq=False)
class _Asked:
    """A request that waits, or how it ended.

    Attributes:
        ended: the code of its end, where it is not granted.
    """

    origin: str
    name: str
    login: PendingLogin
    more: bool
    ended: str | None = None


class Agent:
    """One agent's sessions and requests."""

    def __init__(self, store: SessionStore, client_name: str) -> None:
        self._store = store
        self._client_name = client_name
        self._asked: list[_Asked] = []

    async def request_access(
        self,
        site: str | None,
        can: list[str],
        limit: list[str],
        duration: str,
        purpose: str,
        name: str | None,
    ) -> Told:
        """Ask the person; what comes back at once is for them to see.

        Raises:
            typer.BadParameter: what is asked for makes no sense.
            CountersignError: the site or its relay refuses or is away; `nothing_missing` where all is granted already.
        """
        wishes, seconds = read_wishes(can, limit), read_time(duration)
        check_name(name or DEFAULT)
        origin = site.rstrip("/") if site else wishes.origin
        if origin is None:
            raise InputError("malformed", "no site")
        if wishes.origin not in (None, origin):
            raise VerificationError("resource_origin", "an ability at another site")
        self._asked = [each for each in self._asked if each.ended is None]
        if len(self._asked) >= limits.AGENT_PENDING_MAX:
            raise InputError("too_large", "requests that wait")
        held = self._held(origin, name)
        if isinstance(held, Session):
            wanted = wishes.at(held.site) or Capabilities(())
            login = await self._more(held, wanted, seconds, purpose)
        else:
            seen = self._store.newest_record(origin)
            login = await self._new(await discover_async(origin, known=seen), wishes.at, seconds, purpose)
        asked = _Asked(origin, name or DEFAULT, login.sync, more=isinstance(held, Session))
        self._asked.append(asked)
        return {
            **_waiting(asked),
            "link": login.link,
            "deep_link": login.deep_link,
            "qr": qr_text(login.link),
            "say": f"Show the person the code or the link, and the number {login.match_code}, which they type in "
            "their app. Then use sessions with wait_seconds to wait for them.",
        }

    async def sessions(self, wait_seconds: float, progress: Progress | None = None) -> Told:
        """What is granted, what waits, and what was declined; waits for the person where something waits."""
        end = min(max(0.0, wait_seconds), limits.AGENT_WAIT_MAX)
        with anyio.move_on_after(end or None):
            passed = 0
            while await self._look() and passed < end:
                if progress is not None:
                    await progress(passed, end, self._waits_for())
                await anyio.sleep(limits.POLL_INTERVAL)
                passed += limits.POLL_INTERVAL
        return {
            "sessions": [_granted(each, self._store) for each in self._store.list()],
            "requests": [_waiting(each) for each in self._asked],
        }

    async def call(self, method: str, url: str, body: str | None, content_type: str, name: str | None) -> Told:
        """Make one call that the session key signs, and tell its answer.

        Raises:
            CountersignError: there is no session for the address, or its site is away.
        """
        origin = origin_of(url)
        await self._look()
        found = self._store.find(origin, name)
        kept = await anyio.to_thread.run_sync(self._store.load, found.provider, found.name)
        signer = _Remembering(kept.signer)
        content = None if body is None else body.encode()
        headers = {} if content is None else {"Content-Type": _plain_type(content_type)}
        answer = await send_async(signer, method, url, None, content, headers, limits.PROVIDER_UPLOAD_MAX)
        told = _answered(answer, signer.sent)
        missing = kept.missing(answer) if isinstance(kept, Session) else None
        if missing is not None:
            told["needed"] = missing.to_att()
            told["say"] = "The permission does not reach that far; request_access can ask for what is needed."
        elif error_of(answer, "").code in _OVER:
            told["say"] = "The person has ended this; drop the session, and ask anew only if they want it."
        if kept.expires_in is not None and kept.expires_in <= limits.ENDING_SOON:
            told["expires_in"] = kept.expires_in
        return told

    async def drop(self, site: str, name: str | None) -> Told:
        """Forget a session, or take a request back that still waits.

        Raises:
            LocalError: `no_session_key` where there is neither.
        """
        origin = site.rstrip("/")
        waiting = [each for each in self._asked if each.origin == origin and name in (None, each.name)]
        for each in waiting:
            self._asked.remove(each)
            if each.ended is None:
                with suppress(CountersignError):
                    await AsyncPendingLogin(each.login).withdraw()
        try:
            found = self._store.find(origin, name)
        except LocalError:
            if not waiting:
                raise
            return {"dropped": [], "withdrawn": len(waiting)}
        await anyio.to_thread.run_sync(self._store.drop, found.provider, found.name)
        return {"dropped": [found.name], "withdrawn": len(waiting)}

    def close(self) -> None:
        """Take back whatever still waits."""
        for each in self._asked:
            if each.ended is None:
                with suppress(CountersignError):
                    each.login.withdraw()
        self._asked.clear()

    def _held(self, origin: str, name: str | None) -> Kept | None:
        try:
            found = self._store.find(origin, name or DEFAULT)
        except LocalError:
            return None
        return self._store.load(found.provider, found.name)

    async def _new(
        self, site: Site, wanted: Callable[[Site], Capabilities | None], seconds: int, purpose: str
    ) -> AsyncPendingLogin:
        return await ask_async(
            site, capabilities=wanted(site), valid_for=seconds, client_name=self._client_name, purpose=purpose
        )

    async def _more(self, held: Session, wanted: Capabilities, seconds: int, purpose: str) -> AsyncPendingLogin:
        def ask() -> PendingLogin:
            return held.ask_for(wanted, valid_for=seconds, client_name=self._client_name, purpose=purpose)

        return AsyncPendingLogin(await anyio.to_thread.run_sync(ask))

    async def _look(self) -> bool:
        """Ask once how far each request is, and tell whether one still waits."""
        for each in [each for each in self._asked if each.ended is None]:
            try:
                session = await anyio.to_thread.run_sync(each.login.check)
            except CountersignError as error:
                # One site's relay hinders no work elsewhere; and it may be back before the request ends.
                if not isinstance(error, PeerError) or each.login.over:
                    each.ended = error.code
                continue
            if session is None or each not in self._asked:
                continue
            if not each.more:
                await anyio.to_thread.run_sync(self._store.save, session, each.name)
            if each in self._asked:  # another tool may have looked meanwhile
                self._asked.remove(each)
        return any(each.ended is None for each in self._asked)

    def _waits_for(self) -> str:
        numbers = ", ".join(str(each.login.match_code) for each in self._asked if each.ended is None)
        return f"waiting for the person to approve; the number is {numbers}"


class _Remembering:
    """A signer that knows what it gave out, so that it can be taken out of an answer."""

    def __init__(self, signer: Signer) -> None:
        self._signer = signer
        self.sent: list[str] = []

    @property
    def site(self) -> Site:
        return self._signer.site

    def ready(self, call: Call) -> bool:
        return self._signer.ready(call)

    def prepare(self, call: Call) -> None:
        self._signer.prepare(call)

    def headers(self, call: Call) -> dict[str, str]:
        headers = self._signer.headers(call)
        self.sent += [headers["DPoP"], *(text.removeprefix("DPoP ") for text in [headers.get("Authorization")] if text)]
        return headers

    def recover(self, call: Call, refusal: Refusal, sent: Mapping[str, str], /) -> bool:
        return self._signer.recover(call, refusal, sent)


def qr_text(link: str) -> str:
    """A QR code of block characters, two rows a line, as for a dark background; apps read it inverted too."""
    rows = [[bool(module) for module in row] for row in segno.make(link, error="m").matrix_iter(border=2)]
    if len(rows) % 2:
        rows.append([False] * len(rows[0]))
    marks = {(False, False): "█", (True, True): " ", (False, True): "▀", (True, False): "▄"}
    pairs = zip(rows[::2], rows[1::2], strict=True)
    return "\n".join("".join(marks[above, below] for above, below in zip(*pair, strict=True)) for pair in pairs)


def _waiting(asked: _Asked) -> Told:
    told: Told = {"site": asked.origin, "name": asked.name, "status": "waiting"}
    if asked.ended is not None:
        return {**told, "status": "declined" if asked.ended == "denied" else "ended", "error": asked.ended}
    return {**told, "match_code": asked.login.match_code, "seconds_left": asked.login.seconds_left}


def _granted(summary: SessionSummary, store: SessionStore) -> Told:
    told: Told = {"site": summary.origins[0], "site_name": summary.provider_name, "name": summary.name}
    told |= {"status": "granted", "session_address": summary.address, "expires_at": summary.expires_at}
    try:
        kept = store.load(summary.provider, summary.name)
    except CountersignError as error:
        return {**told, "status": "ended", "error": error.code}
    capabilities = kept.capabilities
    return {**told, "may": capabilities.to_att() if capabilities else {}, "expires_in": kept.expires_in}


def _answered(answer: Answer, sent: list[str]) -> Told:
    told: Told = {"status": answer.status, "content_type": _without(answer.content_type, sent)}
    if answer.status in _REDIRECTS and "location" in answer.headers:
        told["location"] = _without(answer.headers["location"], sent)[: limits.TEXT_MAX]
    text = _text_of(answer)
    if text is None:
        return {**told, "body": None, "note": f"{len(answer.body)} bytes that are no text were left out"}
    text = _without(text, sent)
    if len(text) > limits.AGENT_TEXT_MAX:
        told["note"] = f"cut after {limits.AGENT_TEXT_MAX} of {len(text)} characters"
    return {**told, "body": text[: limits.AGENT_TEXT_MAX]}


def _without(text: str, sent: list[str]) -> str:
    """A text without what signed the call, in whatever case."""
    for secret in sent:
        text = re.sub(re.escape(secret), _REMOVED, text, flags=re.IGNORECASE)
    return text


def _plain_type(text: str) -> str:
    """A media type as a header takes it.

    Raises:
        InputError: `malformed`.
    """
    if not (text.isascii() and text.isprintable()):
        raise InputError("malformed", "content type")
    return text


def _text_of(answer: Answer) -> str | None:
    kind = answer.content_type
    if answer.body and not (kind.startswith("text/") or kind.endswith(("+json", "+xml")) or kind in _TEXTS):
        return None
    try:
        return answer.body.decode()
    except UnicodeDecodeError:
        return None
