"""One reading of a request's path, or none.

A capability names a part of a site by its path. A path that two programs could read in two ways (dot
segments, doubled or encoded slashes, backslashes, a letter hidden behind a percent sign) is refused
before anything is compared, so that what was checked is what is served.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, unquote_to_bytes

from authenticator import limits
from authenticator.errors import InputError

_ALLOWED = re.compile(r"(?:/(?:[A-Za-z0-9._~!$&'()*+,=:@-]|%[0-9A-Fa-f]{2})*)+")
_KEPT = "!$&'()*+,=:@"  # quote() always leaves letters, digits and _.-~ as they are


@lru_cache(maxsize=1024)  # paths repeat, and each is read at the door and by the guard
def plain_path(raw: str) -> str:
    """Decode the path of a request target, without its query.

    Raises:
        InputError: `path_ambiguous` where the path has more than one reading, `too_large`.
    """
    if len(raw) > limits.REQUEST_PATH_MAX:
        raise InputError("too_large", "request path")
    if not _ALLOWED.fullmatch(raw):
        raise InputError("path_ambiguous", "characters")
    segments = raw.split("/")[1:]
    return "/" + "/".join(_segment(segment, last=index == len(segments)) for index, segment in enumerate(segments, 1))


def _segment(raw: str, *, last: bool) -> str:
    if not raw and not last:
        raise InputError("path_ambiguous", "empty segment")
    try:
        text = unquote_to_bytes(raw).decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError("path_ambiguous", "not UTF-8") from error
    if text in {".", ".."} or any(character in "/\\%;?#" or not character.isprintable() for character in text):
        raise InputError("path_ambiguous", "segment")
    canonical = quote(text, safe=_KEPT)
    if canonical != _upper_escapes(raw):
        raise InputError("path_ambiguous", "needless escape")
    return text


def _upper_escapes(raw: str) -> str:
    return re.sub(r"%[0-9a-f]{2}", lambda match: match.group().upper(), raw, flags=re.IGNORECASE)
