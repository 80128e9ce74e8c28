from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authenticator.errors import CountersignError
from authenticator.provider.edge import Arrived, Demand
from authenticator.provider.rules import Rule, Rules

ALBUM = Rule("/albums", "photos/list")
UPLOAD = Rule("/albums", "photos/write", methods=("PUT", "POST"), size=Arrived.declared_length, bind=("body",))
INBOX = Rule("/albums/inbox", "photos/drop", methods=("PUT",))
ANY = Rule("/admin", "site/admin", methods=())
SITE = Rule.open("/")
TABLE = Rules((SITE, ALBUM, UPLOAD, INBOX, ANY))


@pytest.mark.parametrize(
    ("method", "path", "rule"),
    [
        pytest.param("GET", "/", SITE, id="root"),
        pytest.param("GET", "/page", SITE, id="below-root"),
        pytest.param("HEAD", "/page", SITE, id="head-is-get"),
        pytest.param("GET", "/albums", ALBUM, id="the-place"),
        pytest.param("GET", "/albums/", ALBUM, id="with-a-slash"),
        pytest.param("HEAD", "/albums/2026", ALBUM, id="head-below"),
        pytest.param("POST", "/albums/2026", UPLOAD, id="method"),
        pytest.param("PUT", "/albums/2026", UPLOAD, id="other-method"),
        pytest.param("PUT", "/albums/inbox/new", INBOX, id="longest"),
        pytest.param("GET", "/albumss", SITE, id="half-a-segment"),
        pytest.param("PATCH", "/admin/users", ANY, id="every-method"),
    ],
)
def test_the_longest_place_decides(method: str, path: str, rule: Rule) -> None:
    assert TABLE.find(method, path) is rule


@pytest.mark.parametrize(
    ("method", "path"),
    [
        pytest.param("POST", "/page", id="method-nobody-named"),
        pytest.param("DELETE", "/albums/2026", id="method-at-a-place"),
        pytest.param("GET", "/albums/inbox", id="nothing-falls-back-to-a-shorter-place"),
        pytest.param("get", "/albums", id="method-in-another-case"),
        pytest.param("OPTIONS", "/albums", id="options"),
        pytest.param("GET", "albums", id="no-path"),
    ],
)
def test_what_no_rule_names_is_refused(method: str, path: str) -> None:
    rules = TABLE if path.startswith("/") else Rules((ALBUM,))
    with pytest.raises(CountersignError) as error:
        rules.find(method, path)
    assert error.value.code == "route_unknown"


@given(st.permutations((SITE, ALBUM, UPLOAD, INBOX, ANY)), st.sampled_from(("/", "/albums/x", "/albums/inbox/x")))
def test_their_order_means_nothing(rules: list[Rule], path: str) -> None:
    for method in ("GET", "PUT", "DELETE"):
        found = []
        for table in (TABLE, Rules(rules)):
            try:
                found.append(table.find(method, path).ability)
            except CountersignError as error:
                found.append(error.code)
        assert found[0] == found[1]


@pytest.mark.parametrize("path", ["", "albums", "/albums/", "/albums//x", "/albums/../x", "/a%2Fb", "/a?b"])
def test_a_rules_path_has_one_reading(path: str) -> None:
    with pytest.raises(CountersignError) as error:
        Rules((Rule(path, "photos/list"),))
    assert error.value.code == "path_ambiguous"


def test_a_rule_is_what_the_guard_is_asked() -> None:
    assert UPLOAD.demand == Demand("photos/write", None, frozenset({"body"}))
    assert Rule("/me", session_sigs=False).demand == Demand(None, session_sigs=False)
    assert UPLOAD.size_of(Arrived("PUT", "/albums", headers=[(b"content-length", b"7")])) == 7
    assert ALBUM.size_of(Arrived("GET", "/albums")) == 0
    with pytest.raises(ValueError, match="headers"):
        Rule("/me", bind=("headers",))  # type: ignore[arg-type]


def test_what_can_be_gone_through_once_holds_for_every_call() -> None:
    rule = Rule("/me", methods=iter(("GET", "PUT")), bind=iter(("body",)))  # type: ignore[arg-type]
    rules = Rules(iter((rule,)))
    for _ in range(2):
        assert rules.find("PUT", "/me").demand.bind == {"body"}


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(Rule.open("/albums"), id="the-same-method"),
        pytest.param(Rule.open("/albums", ("HEAD",)), id="head-is-get"),
        pytest.param(Rule.open("/albums", ("POST", "GET")), id="one-of-two"),
        pytest.param(Rule.open("/albums", ()), id="every-method"),
    ],
)
def test_two_rules_for_one_call_are_none(second: Rule) -> None:
    for rules in ((ALBUM, second), (second, ALBUM)):
        with pytest.raises(CountersignError) as error:
            Rules(rules)
        assert error.value.code == "malformed"
    Rules((ALBUM, Rule.open("/albums", ("POST",)), Rule.open("/albums/open", ())))
