"""`countersign request`, `call` and `client`: be a client, ask for a login, use the session key."""

from __future__ import annotations

import json
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated, Any

import segno
import typer
from platformdirs import user_data_path
from rich.table import Table
from rich.text import Text

from authenticator import limits
from authenticator.commands.output import (
    HomeOption,
    JsonOption,
    console,
    emit,
    messages,
    moment,
    shows_on_a_terminal,
    told,
)
from authenticator.commands.wishes import Wishes, as_options, origin_of, read_time, read_wishes
from authenticator.consent.unmask import visible
from authenticator.errors import CountersignError, LocalError, VerificationError
from authenticator.files import read_file
from authenticator.limits import PROVIDER_UPLOAD_MAX
from authenticator.protocol.recap import Capabilities
from authenticator.session.client import PendingLogin, ask
from authenticator.session.delegated import DelegatedSession
from authenticator.session.session import Session
from authenticator.session.site import discover
from authenticator.session.store import DEFAULT, Kept, SessionStore, SessionSummary, check_name

commands = typer.Typer(help="The sessions that this computer's programs keep.", no_args_is_help=True)
_CLIENT = "countersign request"

SessionFile = Annotated[
    Path | None,
    typer.Option(
        "--session",
        metavar="FILE",
        help="Keep the session in this file, its key not sealed, instead of among the others.",
        show_default=False,
    ),
]
NameOption = Annotated[
    str | None,
    typer.Option("--name", metavar="NAME", help="Which session, where there are several.", show_default=False),
]
TimeOption = Annotated[str, typer.Option("--for", metavar="TIME", help="How long, such as 30m, 1h or 2d.")]
PurposeOption = Annotated[str, typer.Option("--purpose", metavar="TEXT", help="Why, in your own words.")]
SiteArgument = Annotated[
    str, typer.Argument(metavar="SITE", help="Origin of the site, such as https://photos.example.")
]


def request(
    site: Annotated[
        str | None,
        typer.Argument(
            metavar="[SITE]",
            help="Origin of the site, such as https://photos.example; not needed where --can names it.",
            show_default=False,
        ),
    ] = None,
    can: Annotated[
        list[str] | None,
        typer.Option(
            "--can",
            metavar="ABILITY[=URL|:PATH]",
            help="What the key shall be able to do, such as photos/read=https://photos.example/albums/2026 or "
            "photos/read:/albums/2026; may be repeated.",
        ),
    ] = None,
    limit: Annotated[
        list[str] | None,
        typer.Option(
            "--limit",
            metavar="ABILITY:LIMIT=VALUE",
            help="How much of it, such as photos/read:max_bytes=1GB, photos/write:max_uses=5, photos/list:rate=10/min.",
        ),
    ] = None,
    claim: Annotated[
        list[str] | None,
        typer.Option("--claim", metavar="NAME", help="Ask for name, email or avatar; may be repeated."),
    ] = None,
    duration: TimeOption = "1h",
    purpose: PurposeOption = "",
    more: Annotated[
        bool, typer.Option("--more", help="Ask only for what the kept session lacks, for the same key.")
    ] = False,
    name: NameOption = None,
    session: SessionFile = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Ask for a login as a client, and keep the session key.

    Makes a session key, shows the code, and waits for the approval; Ctrl+C takes the request back. With --json the
    first line is the link and the number, the second what was approved.
    """
    wishes, seconds = read_wishes(can or [], limit or []), read_time(duration)
    origin = _site(site, wishes)
    if more and not wishes.abilities:
        raise typer.BadParameter("say with --can what is lacking", param_hint="--more")
    with told(as_json=as_json):
        if more:
            kept = _session_at(origin, name, session, home)
            wanted = wishes.at(kept.site)
            login = kept.ask_for(wanted or Capabilities(()), valid_for=seconds, client_name=_CLIENT, purpose=purpose)
            _tell_granted(_wait(login, as_json=as_json), as_json=as_json, place={})
            return
        store = _store_for(name, session, home)
        known = discover(origin, known=store.newest_record(origin))
        login = ask(
            known,
            claims=claim or (),
            capabilities=wishes.at(known),
            valid_for=seconds,
            client_name=_CLIENT,
            purpose=purpose,
        )
        opened = _wait(login, as_json=as_json)
        place = _keep(opened, name or DEFAULT, session or store, as_json=as_json)
        _tell_granted(opened, as_json=as_json, place=place)


def call(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="[METHOD] URL", help="HTTP method, GET where there is none, and an address at the site."
        ),
    ],
    method: Annotated[
        str | None,
        typer.Option("--method", "-X", metavar="METHOD", help="HTTP method, where it is not given before the address."),
    ] = None,
    body: Annotated[
        str | None,
        typer.Option("--data", metavar="BODY", help="Body, or @FILE for a file's content.", show_default=False),
    ] = None,
    name: NameOption = None,
    session: SessionFile = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make a call that the session key signs.

    Nobody is asked. The answer's body goes to standard output; an answer of 400 or more exits with 1.
    """
    if len(words) > 2:
        raise typer.BadParameter("a method and an address, or the address alone", param_hint="URL")
    if len(words) == 2 and method is not None:
        raise typer.BadParameter("the method is given twice", param_hint="--method")
    url, verb = words[-1], words[0] if len(words) == 2 else method or "GET"
    with told(as_json=as_json):
        opened = _kept(origin_of(url), name, session, home)
        answer = opened.request(verb.upper(), url, content=_body(body))
    missing = opened.missing(answer) if isinstance(opened, Session) else None
    if as_json:
        content: dict[str, Any] = {"status": answer.status, "body": answer.body.decode("utf-8", "replace")}
        content["expires_in"] = opened.expires_in
        if missing is not None:
            content["needed"] = missing.to_att()
        emit(content, as_json=True, lines=[])
    else:
        sys.stdout.buffer.write(answer.body)
        sys.stdout.buffer.flush()
    _tell_of_end(opened, origin_of(url))
    if answer.status >= 400:
        messages.print(f"countersign: the site answered {answer.status}")
        if missing is not None:
            asked = visible(as_options(missing, origin_of(url)))
            messages.print(f"Ask for what is lacking with: countersign request --more {asked}", markup=False)
        raise typer.Exit(1)


@commands.command("list")
def list_clients(home: HomeOption = None, as_json: JsonOption = False) -> None:
    """List the sessions that are kept here."""
    with told(as_json=as_json):
        found = _store(home).list()
    if as_json:
        emit({"sessions": [_summary_json(each) for each in found]}, as_json=True, lines=[])
        return
    if not found:
        console.print("No sessions here yet. countersign request asks for one.")
        return
    table = Table("Site", "Name", "Address", "May", "Until")
    for each in found:
        until = "no end of its own" if each.expires_at is None else moment(each.expires_at)
        site = Text(f"{visible(each.provider_name)}, {each.origins[0]}")
        table.add_row(site, each.name, each.address or "handed on", ", ".join(each.abilities) or "be signed in", until)
    console.print(table)


@commands.command()
def drop(site: SiteArgument, name: NameOption = None, home: HomeOption = None, as_json: JsonOption = False) -> None:
    """Forget a session and its key.

    The permission itself goes on until it ends or you end it with countersign sessions revoke, but nobody has its key.
    """
    with told(as_json=as_json):
        store = _store(home)
        found = store.find(site.rstrip("/"), name)
        store.drop(found.provider, found.name)
        emit({"dropped": found.name, "site": found.origins[0]}, as_json=as_json, lines=[f"Forgot {found.name}."])


@commands.command()
def renew(
    site: SiteArgument,
    duration: TimeOption = "1h",
    purpose: PurposeOption = "",
    name: NameOption = None,
    session: SessionFile = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Ask for the same again before it ends.

    The key stays the same, so that what uses it goes on. Shows a code and waits, as countersign request does.
    """
    seconds = read_time(duration)
    with told(as_json=as_json):
        kept = _session_at(site.rstrip("/"), name, session, home)
        login = kept.renew(valid_for=seconds, client_name=_CLIENT, purpose=purpose)
        _tell_granted(_wait(login, as_json=as_json), as_json=as_json, place={})


def client_folder(home: Path | None) -> Path:
    """Where sessions are kept."""
    return (home or user_data_path("countersign", appauthor=False)) / "clients"


def show_code(login: PendingLogin) -> None:
    """The code in a terminal, the link and the number, for a person."""
    segno.make(login.link, error="m").terminal(out=sys.stderr, compact=True)
    messages.print(login.link, markup=False)
    messages.print(f"Number: {login.match_code}. Approve before {moment(login.expires_at)}.", markup=False)


def _site(site: str | None, wishes: Wishes) -> str:
    named = site.rstrip("/") if site else None
    origin = named or wishes.origin
    if origin is None:
        raise typer.BadParameter("say which site, or name it in --can", param_hint="SITE")
    if wishes.origin not in (None, origin):
        raise typer.BadParameter("--can names another site", param_hint="SITE")
    return origin


def _wait(login: PendingLogin, *, as_json: bool) -> Session:
    """Show the code and wait; whoever gives up takes the request back."""
    if as_json:
        sys.stdout.write(json.dumps({"link": login.link, "match_code": login.match_code}) + "\n")
        sys.stdout.flush()
    else:
        show_code(login)
    quiet = as_json or not shows_on_a_terminal()
    try:
        with nullcontext() if quiet else messages.status("Waiting for your approval") as status:

            def progress(left: int) -> None:
                if status is not None:
                    status.update(f"Waiting for your approval, {left} s left; Ctrl+C takes the request back")

            return login.wait(progress=progress)
    except KeyboardInterrupt:
        _take_back(login)
        raise


def _take_back(login: PendingLogin) -> None:
    try:
        login.withdraw()
    except VerificationError:
        messages.print("It was approved just now; end it with countersign sessions revoke.")
    except CountersignError:
        messages.print("The relay is away; the request ends by itself in two minutes.")
    else:
        messages.print("The request was taken back.")


def _store_for(name: str | None, file: Path | None, home: Path | None) -> SessionStore:
    """Open the store before anybody is asked, since what was approved could not be kept afterwards."""
    check_name(name or DEFAULT)
    return SessionStore.memory() if file is not None else SessionStore.open(client_folder(home))


def _keep(opened: Session, name: str, place: Path | SessionStore, *, as_json: bool) -> dict[str, Any]:
    """Keep a new session, and say where."""
    if isinstance(place, Path):
        opened.save(place)
        return {"session": str(place)}
    place.save(opened, name)
    if place.strength == "file" and not as_json:
        messages.print("There is no keyring here: only the file's permissions protect the session key.")
    return {"session": name, "protected_by": place.strength}


def _tell_granted(opened: Session, *, as_json: bool, place: dict[str, Any]) -> None:
    capabilities = opened.capabilities
    content = {
        "session_address": opened.address,
        **place,
        "claims": _claims(opened),
        "capabilities": capabilities.to_att() if capabilities else None,
        "expires_in": opened.expires_in,
    }
    lines = [f"Signed in as {opened.address}"]
    if capabilities is not None:
        lines += [f"  may {entry.ability}{_limits_text(entry.caveats)}" for entry in capabilities.entries]
    lines.append("Use it with countersign call.")
    emit(content, as_json=as_json, lines=lines)


def _limits_text(caveats: Any) -> str:
    return "".join(f", {name} {value}" for name, value in caveats.items())


def _tell_of_end(opened: Kept, origin: str) -> None:
    left = opened.expires_in
    if left is None or left > limits.ENDING_SOON:
        return
    said = f"This permission ends in {max(1, left // 60)} minutes" if left else "This permission has ended"
    how = "" if isinstance(opened, DelegatedSession) else f"; countersign client renew {origin} asks for the same again"
    messages.print(f"{said}{how}.", markup=False)


def _store(home: Path | None) -> SessionStore:
    """The store; where nothing was ever kept, nothing is made either."""
    folder = client_folder(home)
    return SessionStore.open(folder) if folder.is_dir() else SessionStore.memory()


def _kept(origin: str, name: str | None, file: Path | None, home: Path | None) -> Kept:
    if file is not None:
        if not file.exists():
            raise LocalError("no_session_key", file.name)
        return Session.load(file)
    store = _store(home)
    try:
        found = store.find(origin, name)
    except LocalError:
        return _session_of_before(name)
    return store.load(found.provider, found.name)


def _session_of_before(name: str | None) -> Session:
    """The one session that earlier versions kept."""
    path = user_data_path("countersign", appauthor=False) / "client-session.json"
    if name is not None or not path.exists():
        raise LocalError("no_session_key", name or path.name)
    return Session.load(path)


def _session_at(origin: str, name: str | None, file: Path | None, home: Path | None) -> Session:
    found = _kept(origin, name, file, home)
    if not isinstance(found, Session) or origin not in found.site.provider.origins:
        raise LocalError("no_session_key", origin)
    return found


def _summary_json(summary: SessionSummary) -> dict[str, Any]:
    return {
        "provider": summary.provider,
        "provider_name": summary.provider_name,
        "origins": list(summary.origins),
        "name": summary.name,
        "session_address": summary.address,
        "delegated": summary.delegated,
        "abilities": list(summary.abilities),
        "expires_at": summary.expires_at,
        "ending_at": summary.ending_at,
    }


def _claims(session: Session) -> dict[str, Any]:
    return {name: session.claims[name] for name in ("name", "email") if name in session.claims}


def _body(text: str | None) -> bytes | None:
    if text is None or not text.startswith("@"):
        return None if text is None else text.encode()
    return read_file(Path(text[1:]), PROVIDER_UPLOAD_MAX)
