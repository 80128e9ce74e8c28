"""Codes and links that must not lead to a relay."""

from __future__ import annotations

import pytest

from authenticator.protocol.link import parse_link
from tests.fakes.refusal import refused

ID = "AAAAAAAAAAAAAAAAAAAAAA"
DIGEST = "_____________________w"
GOOD = f"https://relay.example/r/{ID}#{DIGEST}"
DEEP = f"countersign://relay.example/r/{ID}?h={DIGEST}"
INVALID, UNSAFE, LARGE = "link_invalid", "link_unsafe", "too_large"

LINKS = {
    "nothing": ("", INVALID),
    "blank": (" ", INVALID),
    "only a scheme": ("https://", INVALID),
    "another scheme": (GOOD.replace("https", "ftp"), INVALID),
    "scheme of a script": (f"javascript://relay.example/r/{ID}#{DIGEST}", INVALID),
    "scheme of a file": (f"file:///r/{ID}#{DIGEST}", INVALID),
    "upper case scheme": (GOOD.replace("https", "HTTPS"), INVALID),
    "upper case app scheme": (DEEP.replace("countersign", "Countersign"), INVALID),
    "upper case host": (GOOD.replace("relay", "Relay"), INVALID),
    "one slash": (GOOD.replace("https://", "https:/"), INVALID),
    "three slashes": (GOOD.replace("https://", "https:///"), INVALID),
    "no scheme": (GOOD.removeprefix("https:"), INVALID),
    "http to another computer": (GOOD.replace("https", "http"), UNSAFE),
    "https to this computer": (f"https://127.0.0.1:8471/r/{ID}#{DIGEST}", UNSAFE),
    "https to localhost": (f"https://localhost/r/{ID}#{DIGEST}", UNSAFE),
    "no digest": (GOOD.partition("#")[0], INVALID),
    "empty digest": (GOOD.partition("#")[0] + "#", INVALID),
    "short digest": (GOOD[:-1], INVALID),
    "long digest": (GOOD + "A", INVALID),
    "digest that is not canonical": (GOOD[:-1] + "x", INVALID),
    "padded digest": (GOOD + "==", INVALID),
    "digest in another alphabet": (GOOD.replace("#_", "#/"), INVALID),
    "id that is not canonical": (GOOD.replace(ID, ID[:-1] + "B"), INVALID),
    "short id": (GOOD.replace(ID, ID[:-1]), INVALID),
    "long id": (GOOD.replace(ID, ID + "A"), INVALID),
    "digest as a query in a code": (GOOD.replace("#", "?h="), INVALID),
    "digest as a fragment in a deep link": (DEEP.replace("?h=", "#"), INVALID),
    "query": (GOOD.replace("#", "?next=1#"), INVALID),
    "second query value": (DEEP + "&h=A", INVALID),
    "other query name": (DEEP.replace("?h=", "?digest="), INVALID),
    "two fragments": (GOOD + "#" + DIGEST, INVALID),
    "user": (GOOD.replace("relay", "user@relay"), UNSAFE),
    "user and password": (GOOD.replace("relay", "photos.example:x@relay"), UNSAFE),
    "user in a deep link": (DEEP.replace("relay", "photos.example@relay"), UNSAFE),
    "backslash before the host's end": (GOOD.replace("relay.example", "relay.example\\@x"), INVALID),
    "dot segment": (GOOD.replace("/r/", "/x/../r/"), INVALID),
    "single dot": (GOOD.replace("/r/", "/./r/"), INVALID),
    "double slash": (GOOD.replace("/r/", "//r/"), INVALID),
    "trailing slash": (GOOD.replace("#", "/#"), INVALID),
    "other path": (GOOD.replace("/r/", "/R/"), INVALID),
    "deeper path": (GOOD.replace("/r/", "/r/r/"), INVALID),
    "matrix parameter": (GOOD.replace("#", ";a#"), INVALID),
    "percent escape in the path": (GOOD.replace("/r/", "/%72/"), INVALID),
    "percent escape in the host": (GOOD.replace("relay", "%72elay"), INVALID),
    "percent escape in the id": (GOOD.replace(ID, "%41" + ID[1:]), INVALID),
    "NUL at the end": (GOOD + "\0", INVALID),
    "NUL in the host": (GOOD.replace("relay", "re\0lay"), INVALID),
    "line feed at the end": (GOOD + "\n", INVALID),
    "line feed in the host": (GOOD.replace("relay", "re\nlay"), INVALID),
    "tab in the host": (GOOD.replace("relay", "re\tlay"), INVALID),
    "blank before": (" " + GOOD, INVALID),
    "blank after": (GOOD + " ", INVALID),
    "right-to-left override": (GOOD.replace("relay", "re\u202elay"), INVALID),
    "bidirectional isolate": ("\u2066" + GOOD, INVALID),
    "zero width joiner": (GOOD.replace("relay", "re\u200dlay"), INVALID),
    "Cyrillic letter": (GOOD.replace("relay", "r\u0435lay"), INVALID),
    "full width dot": (GOOD.replace("relay.", "relay\uff0e"), INVALID),
    "umlaut": (GOOD.replace("relay", "b\u00fccher"), INVALID),
    "lone surrogate": (GOOD.replace("relay", "\ud800"), INVALID),
    "underscore in the host": (GOOD.replace("relay", "re_lay"), INVALID),
    "host that begins with a hyphen": (GOOD.replace("relay", "-relay"), INVALID),
    "host that ends with a dot": (GOOD.replace("example/", "example./"), INVALID),
    "empty label": (GOOD.replace("relay.", "relay.."), INVALID),
    "label that is too long": (GOOD.replace("relay.example", "a" * 64), INVALID),
    "empty host": (f"https:///r/{ID}#{DIGEST}", INVALID),
    "empty port": (GOOD.replace("example", "example:"), INVALID),
    "default port": (GOOD.replace("example", "example:443"), INVALID),
    "default port of http": (f"http://localhost:80/r/{ID}#{DIGEST}", INVALID),
    "port zero": (GOOD.replace("example", "example:0"), INVALID),
    "port with a zero before": (GOOD.replace("example", "example:0443"), INVALID),
    "port that is too large": (GOOD.replace("example", "example:65536"), INVALID),
    "port that is no number": (GOOD.replace("example", "example:http"), INVALID),
    "IPv4 as one number": (GOOD.replace("relay.example", "3221225991"), UNSAFE),
    "IPv4 in hexadecimal": (GOOD.replace("relay.example", "0xc0.0.2.0x7"), UNSAFE),
    "IPv4 in three parts": (GOOD.replace("relay.example", "192.0.519"), UNSAFE),
    "IPv4 with a zero before": (GOOD.replace("relay.example", "192.000.2.7"), UNSAFE),
    "this computer as one number": (f"http://2130706433/r/{ID}#{DIGEST}", UNSAFE),
    "unspecified IPv4": (f"https://0.0.0.0/r/{ID}#{DIGEST}", UNSAFE),
    "multicast IPv4": (f"https://224.0.0.1/r/{ID}#{DIGEST}", UNSAFE),
    "IPv6 in its long form": (GOOD.replace("relay.example", "[2001:db8:0:0:0:0:0:7]"), INVALID),
    "IPv6 with a zone": (GOOD.replace("relay.example", "[fe80::1%25eth0]"), INVALID),
    "IPv6 without an end": (GOOD.replace("relay.example", "[::1"), INVALID),
    "IPv6 that is none": (GOOD.replace("relay.example", "[:::1]"), INVALID),
    "unspecified IPv6": (f"https://[::]/r/{ID}#{DIGEST}", UNSAFE),
    "IPv4 in IPv6": (f"https://[::ffff:c000:207]/r/{ID}#{DIGEST}", UNSAFE),
    "this computer's IPv4 in IPv6": (f"http://[::ffff:7f00:1]/r/{ID}#{DIGEST}", UNSAFE),
    "name that begins like this computer": (f"http://127.0.0.1.evil.example/r/{ID}#{DIGEST}", UNSAFE),
    "name that ends like localhost": (f"http://notlocalhost/r/{ID}#{DIGEST}", UNSAFE),
    "too long for a code": (GOOD.replace("relay", "a" * 60 + ".relay"), LARGE),
    "too long for a deep link": (DEEP.replace("relay", "a" * 60 + ".relay"), LARGE),
    "two codes": (GOOD + GOOD, LARGE),
    "deep link in a web link": (f"https://{DEEP}", INVALID),
    "deep link with a scheme": (DEEP.replace("//relay", "//https://relay"), INVALID),
    "old deep link without a host": (f"countersign:///r/{ID}?h={DIGEST}", INVALID),
    "opaque deep link": (DEEP.replace("://", ":"), INVALID),
}


@pytest.mark.parametrize(("text", "code"), LINKS.values(), ids=LINKS)
def test_refused(text: str, code: str) -> None:
    refused(code, lambda: parse_link(text))


def test_the_links_that_were_spoiled_hold() -> None:
    assert parse_link(GOOD) == parse_link(DEEP)
