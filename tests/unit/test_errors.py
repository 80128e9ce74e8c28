"""The catalogue: every code that is raised has a sentence, and every sentence is raised by something."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from authenticator import errors
from authenticator.errors import CountersignError, InputError, LocalError, PersonError, VerificationError
from authenticator.sentences import INPUT_CODES, LOCAL_CODES, PEER_CODES, SENTENCES, VERIFICATION_CODES

ROOT = Path(__file__).parents[2]
SOURCES = sorted(
    path for folder in ("authenticator", "ui") for path in (ROOT / folder).rglob("*.py") if path.name != "sentences.py"
)
CODE_AT = {  # which argument of a call is a code
    "InputError": 0,
    "VerificationError": 0,
    "PersonError": 0,
    "SecurityKeyError": 0,
    "PeerError": 0,
    "LocalError": 0,
    "SeveralCodes": 0,
    "OAuthError": 1,
    "HttpClient": 1,  # what it raises where the peer is away
}
TABLES = {  # where codes are looked up rather than written at the call
    "authenticator/approve/devices.py",
    "authenticator/approve/key_errors.py",
    "authenticator/approve/linux.py",
    "authenticator/approve/macos.py",
    "authenticator/approve/windows.py",
    "authenticator/database.py",
    "authenticator/provider/status.py",
    "authenticator/scan/cameras.py",
}
FAMILIES = {
    "InputError": INPUT_CODES,
    "VerificationError": VERIFICATION_CODES,
    "PeerError": PEER_CODES,
    "LocalError": LOCAL_CODES,
    "SeveralCodes": INPUT_CODES,
    "OAuthError": INPUT_CODES | VERIFICATION_CODES,
}


def calls() -> Iterator[tuple[str, str, ast.Call, str]]:
    """Every code at a call: where, what is called, the call, the code."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text())):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id not in CODE_AT:
                continue
            position = CODE_AT[node.func.id]
            if len(node.args) <= position:
                continue
            where = f"{path.relative_to(ROOT)}:{node.lineno}"
            for code in literals(node.args[position]):
                yield where, node.func.id, node, code


def literals(node: ast.expr) -> Iterator[str]:
    """The strings that an expression may be."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)


def tabled() -> set[str]:
    """Codes in the modules that look them up."""
    return {
        node.value
        for name in TABLES
        for node in ast.walk(ast.parse((ROOT / name).read_text()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in SENTENCES
    }


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_every_code_that_is_raised_has_a_sentence() -> None:
    assert [(where, code) for where, _, _, code in calls() if code not in SENTENCES] == []


def test_every_sentence_is_raised_by_something() -> None:
    raised = {code for _, _, _, code in calls()} | tabled()
    assert set(SENTENCES) - raised == set()


def test_every_code_is_raised_in_its_own_family() -> None:
    wrong = [
        (where, name, code)
        for where, name, _, code in calls()
        if name in FAMILIES and code in SENTENCES and code not in FAMILIES[name]
    ]
    assert wrong == []


def test_every_fact_that_a_sentence_names_is_given() -> None:
    missing = []
    for where, name, node, code in calls():
        if name in ("OAuthError", "HttpClient"):
            continue
        given = {keyword.arg for keyword in node.keywords if keyword.arg}
        if placeholders(SENTENCES[code]) - given:
            missing.append((where, code))
    assert missing == []


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_sentences_are_for_people(code: str) -> None:
    sentence = SENTENCES[code]
    assert re.fullmatch(r"[a-z][a-z0-9_]*", code)
    assert sentence.endswith(".")
    assert sentence[0].isupper()
    assert len(sentence) <= 120
    assert not re.search(r"\b(JSON|JWS|VRF|SIWE|CBOR|HTTP|exception|null|error code)\b", sentence)


def test_no_code_is_in_two_families() -> None:
    families = (INPUT_CODES, VERIFICATION_CODES, PEER_CODES, LOCAL_CODES)
    assert sum(map(len, families)) == len(frozenset[str]().union(*families))


def test_an_error_tells_people_and_programs() -> None:
    error = LocalError("clock_off", "-240 s", offset="4 minutes")
    assert error.user_text() == "This computer's clock is 4 minutes off; set it and try again."
    assert (error.code, error.detail, str(error)) == ("clock_off", "-240 s", "clock_off: -240 s")
    assert str(PersonError("denied")) == "denied"
    assert VerificationError("counter", step=13).step == 13


def test_a_code_without_a_sentence_cannot_be_raised() -> None:
    with pytest.raises(KeyError):
        InputError("no_such_code")


def test_a_sentence_without_its_facts_cannot_be_raised() -> None:
    with pytest.raises(KeyError):
        LocalError("clock_off")


def test_the_tree_is_the_one_that_is_drawn() -> None:
    drawn = set(re.findall(r"[├└]── (\w+)", errors.__doc__ or ""))
    assert drawn == {kind.__name__ for kind in CountersignError.__subclasses__() if kind.__module__ == errors.__name__}
