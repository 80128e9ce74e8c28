"""Sessions in numbers, and with the longest names that there are."""

from __future__ import annotations

from dataclasses import replace

from authenticator.journal import ActivityRow
from authenticator.limits import NAME_MAX
from authenticator.views import DelegationView, SessionView
from tests.fakes.app import NOW, receipt, session_view, used_session

_DAY = 86_400
_WORDS = ("Album", "Builds", "Calendar", "Drive", "Forum", "Letters", "Maps", "Notes", "Payroll", "Recipes", "Shop")
_LONG_NAME = ("Gesellschaft f\u00fcr die Aufbewahrung gemeinschaftlicher Lichtbilder und Tondokumente " * 2)[:NAME_MAX]
_LONG_HOST = ".".join(["a-rather-long-label-of-a-host-name-that-goes-on-and-on-until-it-is-63"[:63]] * 3) + ".example"


def many_sessions(number: int) -> list[SessionView]:
    """So many sessions: some with keys, every fifth ended, every ninth at the site of the one before it."""
    made = session_view()
    found: list[SessionView] = []
    for index in range(number):
        site = index - 1 if index % 9 == 8 else index
        ended = index % 5 == 4 or site != index
        name = f"{_WORDS[site % len(_WORDS)]} {site:05}"
        keys = made.delegations[: index % 3] if not ended else ()
        found.append(
            replace(
                made,
                address=f"{index:032x}",
                provider_id=f"{site:032x}",
                provider_name=name,
                origin=f"https://{name.replace(' ', '-').casefold()}.example",
                status="revoked" if ended else "active",
                generation=0 if site != index else 1,
                last_login=NOW - index * 3_600,
                delegations=tuple(_own(key, index) for key in keys),
            )
        )
    return found


def long_sessions() -> list[SessionView]:
    """A few sessions whose names take all the room that there is."""
    made = session_view()
    keys = tuple(replace(key, client_name=(_LONG_NAME[::-1] + key.client_name)[:NAME_MAX]) for key in made.delegations)
    long = replace(made, provider_name=_LONG_NAME, origin=f"https://{_LONG_HOST}", delegations=keys)
    word = replace(made, address="a1" * 16, provider_id="a2" * 16, provider_name="W" * NAME_MAX, delegations=())
    gone = replace(long, address="a3" * 16, generation=-1, status="revoked", delegations=())
    return [long, word, gone]


def _own(key: DelegationView, index: int) -> DelegationView:
    return replace(key, delegation_id=f"{key.delegation_id[:2]}{index:062x}", issued_at=NOW - _DAY)


def busy_month() -> tuple[list[SessionView], list[ActivityRow]]:
    """Sessions at eight sites, and what happened there in thirty days, the newest first."""
    made = used_session()
    sessions, rows = [], []
    for index, name in enumerate(_WORDS[:8]):
        address = f"{index + 1:032x}"
        ended = index % 3 == 2
        begun = NOW - (index + 1) * 3 * _DAY
        keys = tuple(
            replace(
                key,
                delegation_id=f"{place}{index:063x}",
                issued_at=NOW - (2 * place + index) * _DAY - 7_200,
                expires_at=NOW - (2 * place + index - 3) * _DAY,
                links=(),
                links_left_out=0,
                status="revoked" if ended else "active",
            )
            for place, key in enumerate(made.delegations[: 1 + index % 2])
        )
        sessions.append(
            replace(
                made,
                address=address,
                provider_id=f"{index + 1:032x}",
                provider_name=name,
                origin=f"https://{name.casefold()}.example",
                status="revoked" if ended else "active",
                first_login=begun,
                last_login=NOW - index * _DAY,
                delegations=keys,
            )
        )
        times = [begun + step * (index + 2) * 11 * 3_600 for step in range(8)]
        rows += [ActivityRow(time, "login", name, 18_000, receipt(18_000).to_json(), address) for time in times]
        if ended:
            rows.append(ActivityRow(NOW - index * 9_000, "session ended", name, 18_100, None, address))
    rows += [ActivityRow(NOW - 5 * _DAY, "key added", "Key at home", 18_050, receipt(18_050).to_json())]
    rows = [row for row in rows if row.time <= NOW]
    return sessions, sorted(rows, key=lambda row: row.time, reverse=True)
