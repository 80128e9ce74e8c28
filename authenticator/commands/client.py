"""`countersign request` and `countersign call`: be a client, ask for a login, use the session key."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import segno
import typer
from platformdirs import user_data_path

from authenticator.commands.output import JsonOption, emit, messages, moment, read_file, told
from authenticator.errors import LocalError
from authenticator.limits import GRANT_LIFETIME_MAX, PROVIDER_UPLOAD_MAX
from authenticator.protocol.recap import Capabilities
from authenticator.session.client import PendingLogin, ask
from authenticator.session.session import Session
from authenticator.session.site import Site, discover

SessionFile = Annotated[
    Path | None,
    typer.Option(
        "--session",
        metavar="FILE",
        help="Where the session key is kept [default: one place for the newest].",
        show_default=False,
    ),
]


def request(
    site: Annotated[str, typer.Argument(metavar="SITE", help="Origin of the site, such as https://photos.example.")],
    can: Annotated[
        list[str] | None,
        typer.Option(
            "--can",
            metavar="ABILITY[:PATH]",
            help="What the key shall be able to do, such as photos/read:/albums/2026; may be repeated.",
        ),
    ] = None,
    claim: Annotated[
        list[str] | None,
        typer.Option("--claim", metavar="NAME", help="Ask for name, email or avatar; may be repeated."),
    ] = None,
    minutes: Annotated[
        int,
        typer.Option("--for", metavar="MINUTES", min=1, max=GRANT_LIFETIME_MAX // 60, help="For how many minutes."),
    ] = 60,
    purpose: Annotated[str, typer.Option("--purpose", metavar="TEXT", help="Why, in your own words.")] = "",
    session: SessionFile = None,
    as_json: JsonOption = False,
) -> None:
    """Ask for a login as a client, and keep the session key.

    Makes a session key, shows the code, and waits for the approval. With --json the first line is the link and
    the number, the second what was approved.
    """
    wanted = _abilities(can or [])
    with told(as_json=as_json):
        known = discover(site.rstrip("/"))
        login = ask(
            known,
            claims=claim or (),
            capabilities=_capabilities(known, wanted),
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
    url: Annotated[str, typer.Argument(metavar="URL", help="Address at the site.")],
    method: Annotated[str, typer.Option("--method", "-X", metavar="METHOD", help="HTTP method.")] = "GET",
    body: Annotated[
        str | None,
        typer.Option("--data", metavar="BODY", help="Body, or @FILE for a file's content.", show_default=False),
    ] = None,
    session: SessionFile = None,
    as_json: JsonOption = False,
) -> None:
    """Make a call that the session key signs.

    Nobody is asked. The answer's body goes to standard output; an answer of 400 or more exits with 1.
    """
    with told(as_json=as_json):
        opened = Session.load(_kept(session or _default_session()))
        answer = opened.request(method.upper(), url, content=_body(body))
    if as_json:
        text = answer.body.decode("utf-8", "replace")
        emit({"status": answer.status, "body": text}, as_json=True, lines=[])
    else:
        sys.stdout.buffer.write(answer.body)
        sys.stdout.buffer.flush()
    if answer.status >= 400:
        messages.print(f"countersign: the site answered {answer.status}")
        raise typer.Exit(1)


def _show(login: PendingLogin, *, as_json: bool) -> None:
    if as_json:
        sys.stdout.write(json.dumps({"link": login.link, "match_code": login.match_code}) + "\n")
        sys.stdout.flush()
        return
    segno.make(login.link, error="m").terminal(out=sys.stderr, compact=True)
    messages.print(login.link, markup=False)
    messages.print(f"Number: {login.match_code}. Approve before {moment(login.expires_at)}.", markup=False)


def _abilities(wanted: list[str]) -> dict[str, Any]:
    abilities: dict[str, Any] = {}
    for item in wanted:
        ability, _, path = item.partition(":")
        if ability in abilities:
            raise typer.BadParameter(f"{ability} is asked for twice; one key has one limit for it", param_hint="--can")
        abilities[ability] = [{"path_prefix": path} if path else {}]
    return abilities


def _capabilities(site: Site, abilities: dict[str, Any]) -> Capabilities | None:
    if not abilities:
        return None
    return Capabilities.from_att({site.resource or site.provider.origins[0]: abilities})


def _claims(session: Session) -> dict[str, Any]:
    return {name: session.claims[name] for name in ("name", "email") if name in session.claims}


def _body(text: str | None) -> bytes | None:
    if text is None or not text.startswith("@"):
        return None if text is None else text.encode()
    return read_file(Path(text[1:]), PROVIDER_UPLOAD_MAX)


def _kept(path: Path) -> Path:
    if not path.exists():
        raise LocalError("no_session_key", path.name)
    return path


def _default_session() -> Path:
    return user_data_path("countersign", appauthor=False) / "client-session.json"
