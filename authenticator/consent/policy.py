"""How the number of the requesting page is used: typed, compared, or not at all. Pure.

Rules: a link that somebody may have sent, and a site that this computer has not seen, take typing: who types a number
has the page before their eyes. So does a request whose page is, or may be, in another network than this computer; only
the relay can tell, and where it insists nothing here lets anybody off. A client that may show no number is approved
under a warning and by holding the button. None of this proves that the page is near.
"""

from __future__ import annotations

import re

from authenticator.consent.view import Match, Source
from authenticator.errors import VerificationError
from authenticator.limits import MATCH_CODE_MAX

_FORM = re.compile(f"[0-9]{{2,{MATCH_CODE_MAX}}}")
_SENT = frozenset({Source.IMAGE, Source.CLIPBOARD, Source.CAMERA, Source.LINK})


def match_for(source: Source, *, new_provider: bool, insists: bool, shows_code: bool) -> Match:
    """What is asked of the person.

    Args:
        source: where the link came from.
        new_provider: this computer has not seen the site before.
        insists: the relay could not tell that page and app are on one network.
        shows_code: the requesting page shows a number.
    """
    if not shows_code:
        return Match.NONE
    if source in _SENT or new_provider or insists:
        return Match.TYPED
    return Match.COMPARED


def read_number(text: str) -> str:
    """The number in what the person typed; spaces do not matter.

    Raises:
        VerificationError: `match_code_wrong` where it is none, so that a slip costs no try.
    """
    number = "".join(text.split())
    if _FORM.fullmatch(number) is None:
        raise VerificationError("match_code_wrong", "not a number")
    return number
