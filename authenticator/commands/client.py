"""`countersign request` and `countersign call`: be a client, ask for a login, use the session key."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import segno
import typer
from platformdirs import user_data_path

from authenticator.commands.output import JsonOption, emit, messages, moment, told
from authenticator.errors import InputError
from authenticator.limits import GRANT_LIFETIME_MAX
from authenticator.protocol.recap import Capabilities
from authenticator.session.client import PendingLogin, ask
from authenticator.session.session import Session
from authenticator.session.site import Site, discover

SessionFile = Annotated[
    Path | None,
    typer.Option("--session", help="File that keeps the session key [default: the last one].", show_default=False),
]


def request(
    site: Annotated[str, typer.Argument(help="Origin of the site, such as https://photos.example.")],
    can: Annotated[
        list[str] | None,
        typer.Option(
            "--can",
            help="What the key shall be able to do: ABILITY or ABILITY:PATH, such as photos/read:/albums/2026.",
        ),
    ] = None,
    claim: Annotated[list[str] | None, typer.Option("--claim", help="Ask for name, email or avatar.")] = None,
    minutes: Annotated[
        int, typer.Option("--for", min=1, max=GRANT_LIFETIME_MAX // 60, help="For how many minutes.")
    ] = 60,
    purpose: Annotated[str, typer.Option("--purpose", help="Why, in your own words.")] = "",
    session: SessionFile = None,
    as_json: JsonOption = False,
) -> None:
    """Ask for a login with a new session key, show the code, and wait for the approval."""
    with told(as_json=as_json):
        known = discover(site.rstrip("/"))
        login = ask(
            known,
            claims=claim or (),
            capabilities=_capabilities(known, can or []),
            valid_for=minutes * 60,
            client_name="countersign request",
            purpose=purpose,
        )
        _show(login, as_json=as_json)
        opened = login.wait()
        path = session or _default_session()
        opened.save(path)
    content = {"session_address": opened.address, "session": str(path), "claims": _claims(opened)}
    lines = [f"Signed in as {opened.address}", f"The session key is in {path}; use it with countersign call."]
    emit(content, as_json=as_json, lines=lines)


def call(
    url: Annotated[str, typer.Argument(help="Address at the site.")],
    method: Annotated[str, typer.Option("--method", "-X", help="HTTP method.")] = "GET",
    body: Annotated[
        str | None, typer.Option("--data", help="Body, or @FILE for a file's content.", show_default=False)
    ] = None,
    session: SessionFile = None,
    as_json: JsonOption = False,
) -> None:
    """Make a call that the session key signs. Nobody is asked."""
    with told(as_json=as_json):
        opened = Session.load(session or _default_session())
        answer = opened.request(method.upper(), url, content=_body(body))
    if as_json:
        text = answer.body.decode("utf-8", "replace")
        emit({"status": answer.status, "body": text}, as_json=True, lines=[])
    else:
        sys.stdout.buffer.write(answer.body)
        sys.stdout.buffer.flush()
    if answer.status >= 400:
        raise typer.Exit(1)


def _show(login: PendingLogin, *, as_json: bool) -> None:
    if as_json:
        sys.stdout.write(json.dumps({"link": login.link, "match_code": login.match_code}) + "\n")
        sys.stdout.flush()
        return
    segno.make(login.link, error="m").terminal(out=sys.stderr, compact=True)
    messages.print(login.link, markup=False)
    messages.print(f"Number: {login.match_code}. Approve before {moment(login.expires_at)}.", markup=False)


def _capabilities(site: Site, wanted: list[str]) -> Capabilities | None:
    if not wanted:
        return None
    abilities: dict[str, Any] = {}
    for item in wanted:
        ability, _, path = item.partition(":")
        abilities[ability] = [{"path_prefix": path} if path else {}]
    return Capabilities.from_att({site.resource or site.provider.origins[0]: abilities})


def _claims(session: Session) -> dict[str, Any]:
    return {name: session.claims[name] for name in ("name", "email") if name in session.claims}


def _body(text: str | None) -> bytes | None:
    if text is None or not text.startswith("@"):
        return None if text is None else text.encode()
    try:
        return Path(text[1:]).read_bytes()
    except OSError as error:
        raise InputError("malformed", "the file of the body cannot be read") from error


def _default_session() -> Path:
    folder = user_data_path("countersign", appauthor=False)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder / "client-session.json"
