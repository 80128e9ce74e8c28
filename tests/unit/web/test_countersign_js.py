"""The page's own bytes against Python's: canonical JSON, base64url, key thumbprints, signatures."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from authenticator.protocol.canonical import b64u, jcs
from tests.fakes.node import run_module

_CANONICAL = """
import { canonical, b64u, unb64u } from "%s/countersign.js";
const values = JSON.parse(process.argv[2]);
console.log(JSON.stringify(values.map((value) => canonical(value))));
"""

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | _TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXT, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_VALUES, min_size=40, max_size=60))
def test_canonical_json_is_that_of_python(values: list[Any]) -> None:
    ours = json.loads(run_module(_CANONICAL, json.dumps(values)))
    assert [text.encode() for text in ours] == [jcs(value) for value in values]


def test_names_sort_by_utf_16_units() -> None:
    value = {"\ufb33": 1, "\U0001f600": 2, "a": 3, "\r": 4, "": 5, "é": 6}
    (text,) = json.loads(run_module(_CANONICAL, json.dumps([value])))
    assert text.encode() == jcs(value)


@pytest.mark.parametrize(
    "expression",
    ["1.5", "2 ** 53", "NaN", "undefined", "[undefined]", '"\\ud800"', "{ a: () => 1 }", "10n", '"\\udc00x"'],
)
def test_values_without_one_form_are_refused(expression: str) -> None:
    script = f"""
    import {{ canonical }} from "%s/countersign.js";
    try {{ canonical({expression}); console.log("accepted"); }} catch (error) {{ console.log(error.code); }}
    """
    assert run_module(script).strip() == "not_canonical"


@pytest.mark.parametrize("text", ["AA=", "A", "AB", "A+", "A/", "AA AA", "ÄÄ"])
def test_other_spellings_of_bytes_are_refused(text: str) -> None:
    script = """
    import { unb64u } from "%s/countersign.js";
    try { unb64u(process.argv[2]); console.log("accepted"); } catch (error) { console.log(error.code); }
    """
    assert run_module(script, text).strip() == "malformed"


def test_bytes_go_both_ways() -> None:
    data = bytes(range(256))
    script = """
    import { b64u, unb64u } from "%s/countersign.js";
    console.log(b64u(unb64u(process.argv[2])));
    """
    assert run_module(script, b64u(data)).strip() == b64u(data)
