"""Sessions in numbers, and with the longest names that there are."""

from __future__ import annotations

from dataclasses import replace

from authenticator.limits import NAME_MAX
from authenticator.views import DelegationView, SessionView
from tests.fakes.app import NOW, session_view

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
