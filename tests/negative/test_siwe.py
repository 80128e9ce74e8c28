"""Sign-in statements that must not be read; the published bad ones are in the unit tests."""

from __future__ import annotations

import pytest

from authenticator.protocol.siwe import parse_siwe, time_of
from tests.fakes.refusal import refused

INVALID = "siwe_invalid"
GOOD = """\
photos.example wants you to sign in with your Ethereum account:
0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf

I sign in.

URI: did:key:z6MkehRgf7yJbgaGfYsdoAsKdBPE3dj2CYhowQdcjqSJgvVd
Version: 1
Chain ID: 1
Nonce: 0123456789abcdef
Issued At: 2026-11-21T08:00:00Z
Expiration Time: 2026-11-21T09:00:00Z
Not Before: 2026-11-21T08:00:00Z
Request ID: request-0001
Resources:
- urn:recap:e30"""


def replace(old: str, new: str) -> str:
    assert GOOD.count(old) == 1, old
    return GOOD.replace(old, new)


def twice(name: str) -> str:
    line = next(line for line in GOOD.split("\n") if line.startswith(name))
    return GOOD.replace(line, f"{line}\n{line}")


TEXTS: dict[str, str] = {
    "nothing": "",
    "blank": " ",
    "one line": GOOD.split("\n", maxsplit=1)[0],
    "line feed at the end": GOOD + "\n",
    "line feed before": "\n" + GOOD,
    "carriage returns": GOOD.replace("\n", "\r\n"),
    "carriage return at the end": GOOD + "\r",
    "other line separator": replace("\nVersion", "\u2028Version"),
    "byte order mark": "\ufeff" + GOOD,
    "NUL": replace("I sign in.", "I sign\0in."),
    "another header": replace("Ethereum account", "Bitcoin account"),
    "header without a colon": replace("account:\n", "account\n"),
    "no domain": replace("photos.example wants", " wants"),
    "domain with a path": replace("photos.example wants", "photos.example/login wants"),
    "domain with a query": replace("photos.example wants", "photos.example?a wants"),
    "domain with a blank": replace("photos.example wants", "photos example wants"),
    "domain in another script": replace("photos.example wants", "ph\u043etos.example wants"),
    "domain with a backslash": replace("photos.example wants", "photos\\example wants"),
    "domain with a broken IPv6": replace("photos.example wants", "[:::1] wants"),
    "domain with an open bracket": replace("photos.example wants", "[::1 wants"),
    "two schemes": replace("photos.example wants", "https://https://photos.example wants"),
    "scheme that begins with a digit": replace("photos.example wants", "1https://photos.example wants"),
    "lower case address": GOOD.replace(
        "7E5F4552091A69125d5DfCb7b8C2659029395Bdf", "7e5f4552091a69125d5dfcb7b8c2659029395bdf"
    ),
    "upper case address": GOOD.replace(
        "7E5F4552091A69125d5DfCb7b8C2659029395Bdf", "7E5F4552091A69125D5DFCB7B8C2659029395BDF"
    ),
    "wrong checksum": replace("0x7E5F", "0x7e5F"),
    "short address": replace("0x7E5F", "0x7E5"),
    "address without 0x": replace("0x7E5F", "7E5F"),
    "blank after the address": replace("395Bdf", "395Bdf "),
    "no line between address and statement": replace("395Bdf\n", "395Bdf"),
    "two statements": replace("I sign in.", "I sign in.\nI agree."),
    "two statements with a line between": replace("I sign in.", "I sign in.\n\nI agree."),
    "empty statement": replace("I sign in.\n", "\n"),
    "percent sign in the statement": replace("I sign in.", "I sign in 100%."),
    "double quote in the statement": replace("I sign in.", 'I "sign" in.'),
    "other script in the statement": replace("I sign in.", "I s\u0456gn in."),
    "right-to-left override in the statement": replace("I sign in.", "I sign \u202ein."),
    "tab in the statement": replace("I sign in.", "I\tsign in."),
    "statement alone": replace("I sign in.\n\n", "I sign in.\n"),
    "no URI": replace("URI: did:key:z6MkehRgf7yJbgaGfYsdoAsKdBPE3dj2CYhowQdcjqSJgvVd\n", ""),
    "empty URI": replace("did:key:z6MkehRgf7yJbgaGfYsdoAsKdBPE3dj2CYhowQdcjqSJgvVd", ""),
    "URI without a scheme": replace("did:key:z6Mk", "z6Mk"),
    "URI with a blank": replace("did:key:z6Mk", "did:key: z6Mk"),
    "URI with a bad escape": replace("did:key:z6Mk", "did:key:%zz"),
    "URI with a broken IPv6": replace("did:key:z6Mk", "https://[1::2::3]/"),
    "URI twice": twice("URI"),
    "no blank after a name": replace("URI: ", "URI:"),
    "two blanks after a name": replace("URI: ", "URI:  "),
    "name in lower case": replace("URI: ", "uri: "),
    "version 2": replace("Version: 1", "Version: 2"),
    "version 01": replace("Version: 1", "Version: 01"),
    "version twice": twice("Version"),
    "chain with a zero before": replace("Chain ID: 1", "Chain ID: 01"),
    "negative chain": replace("Chain ID: 1", "Chain ID: -1"),
    "chain in hexadecimal": replace("Chain ID: 1", "Chain ID: 0x1"),
    "chain in other digits": replace("Chain ID: 1", "Chain ID: \u0661"),
    "chain beyond exact numbers": replace("Chain ID: 1", "Chain ID: 9007199254740993"),
    "short nonce": replace("0123456789abcdef", "0123456"),
    "nonce with a hyphen": replace("0123456789abcdef", "01234567-9abcdef"),
    "nonce in other digits": replace("0123456789abcdef", "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667"),
    "nonce twice": twice("Nonce"),
    "no issued at": replace("Issued At: 2026-11-21T08:00:00Z\n", ""),
    "time without a zone": replace("Issued At: 2026-11-21T08:00:00Z", "Issued At: 2026-11-21T08:00:00"),
    "time with a blank": replace("Issued At: 2026-11-21T08:00:00Z", "Issued At: 2026-11-21 08:00:00Z"),
    "time in lower case": replace("Issued At: 2026-11-21T08:00:00Z", "Issued At: 2026-11-21t08:00:00z"),
    "date alone": replace("Issued At: 2026-11-21T08:00:00Z", "Issued At: 2026-11-21"),
    "day that is none": replace("Issued At: 2026-11-21", "Issued At: 2026-02-30"),
    "month that is none": replace("Issued At: 2026-11-21", "Issued At: 2026-13-21"),
    "hour that is none": replace("Issued At: 2026-11-21T08", "Issued At: 2026-11-21T24"),
    "zone that is none": replace("Issued At: 2026-11-21T08:00:00Z", "Issued At: 2026-11-21T08:00:00+25:00"),
    "year zero": replace("Issued At: 2026-11-21T08:00:00Z", "Issued At: 0000-11-21T08:00:00Z"),
    "year zero by its zone": replace("Issued At: 2026-11-21T08:00:00Z", "Issued At: 0001-01-01T00:00:00+23:59"),
    "year 10000 by its zone": replace("Issued At: 2026-11-21T08:00:00Z", "Issued At: 9999-12-31T23:59:59-23:59"),
    "before 1970": replace("Issued At: 2026-11-21T08:00:00Z", "Issued At: 1969-12-31T23:59:59Z"),
    "time as a number": replace("Issued At: 2026-11-21T08:00:00Z", "Issued At: 1795248000"),
    "expiration that is none": replace("Expiration Time: 2026-11-21", "Expiration Time: 2026-11-31"),
    "not before that is none": replace("Not Before: 2026-11-21", "Not Before: 2026-11-31"),
    "expiration twice": twice("Expiration"),
    "empty expiration": replace("Expiration Time: 2026-11-21T09:00:00Z", "Expiration Time: "),
    "request id with a slash": replace("request-0001", "request/0001"),
    "request id with a blank": replace("request-0001", "request 0001"),
    "request id with a bad escape": replace("request-0001", "request%0"),
    "request id twice": twice("Request ID"),
    "unknown field": replace("Request ID: ", "Reply To: "),
    "resources without a list": replace("Resources:\n- urn:recap:e30", "Resources:"),
    "resource that is empty": replace("- urn:recap:e30", "- "),
    "resource without a dash": replace("- urn:recap:e30", "urn:recap:e30"),
    "resource without a blank": replace("- urn:recap:e30", "-urn:recap:e30"),
    "resource that is indented": replace("- urn:recap:e30", " - urn:recap:e30"),
    "resource that is no URI": replace("- urn:recap:e30", "- recap"),
    "resource with a blank": replace("- urn:recap:e30", "- urn:recap:e30 x"),
    "blank line before resources": replace("\nResources", "\n\nResources"),
    "blank line after resources": GOOD + "\n\n- urn:recap:e30",
    "resources twice": GOOD + "\nResources:\n- urn:recap:e30",
    "request id after resources": GOOD + "\nRequest ID: request-0002",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_refused(text: str) -> None:
    refused(INVALID, lambda: parse_siwe(text))


def test_too_long() -> None:
    refused("too_large", lambda: parse_siwe(replace("I sign in.", "a" * 20_000)))


@pytest.mark.parametrize("text", ["", "now", "2026-11-21", "2026-11-21T08:00:00", "2026-02-30T08:00:00Z"])
def test_times_are_refused(text: str) -> None:
    refused(INVALID, lambda: time_of(text))


def test_the_message_that_was_spoiled_holds() -> None:
    assert parse_siwe(GOOD).text() == GOOD
