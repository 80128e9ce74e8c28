"""What the documents say is so: commands, targets, paths, tests, routes, codes, packages."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer
from fastapi import APIRouter, FastAPI
from starlette.routing import Route

from authenticator import limits
from authenticator.cli import cli
from authenticator.provider import api as provider_api
from authenticator.registry import api as registry_api
from authenticator.relay import api as relay_api
from authenticator.sentences import SENTENCES

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
PROTOCOL = (ROOT / "docs" / "protocol.md").read_text()
DOCUMENTS = sorted({*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")})
FOLDERS = ("authenticator", "ui", "tests", "docs", "packaging", "resources")


def named(document: Path) -> Any:
    return pytest.param(document, id=str(document.relative_to(ROOT)))


def section(text: str, title: str) -> str:
    """The text under one heading."""
    found = re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, title
    return found[1]


def commands(command: Any, name: str) -> dict[str, Any]:
    """Every command that can be called, by its whole name."""
    children: dict[str, Any] | None = getattr(command, "commands", None)
    if children is None:
        return {name: command}
    return {full: one for child, each in children.items() for full, one in commands(each, f"{name} {child}").items()}


COMMANDS = commands(typer.main.get_command(cli), "countersign")


# ---- README ---------------------------------------------------------------------------------------------------


def test_readme_names_every_command_and_no_other() -> None:
    listed = re.findall(r"^(countersign(?: [a-z-]+)*)(?: [A-Z]+)?(?:  +.*)?$", section(README, "Use it"), re.MULTILINE)
    assert "countersign" in listed
    groups = {"countersign network status", "countersign network down"}  # told by `network --help`
    assert set(listed) - {"countersign"} == set(COMMANDS) - groups


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_explains_itself(name: str) -> None:
    command = COMMANDS[name]
    first = (command.help or "").strip().splitlines()[0]
    assert first.endswith(".")
    assert len(first) <= 60, "the overview would cut it"
    for parameter in command.params:
        text = getattr(parameter, "help", None)
        assert text, parameter.name
    if not name.startswith("countersign network"):
        assert any(parameter.name == "as_json" for parameter in command.params)


def test_readme_names_real_make_targets() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    mentioned = {
        target
        for document in DOCUMENTS
        for target in re.findall(r"(?:`|^|=auto )make ([a-z]+)", document.read_text(), re.MULTILINE)
    }
    assert {"demo", "check", "test", "bench"} <= mentioned <= targets


def test_the_changelog_has_a_place_for_what_comes() -> None:
    assert "\n## Unreleased\n" in (ROOT / "CHANGELOG.md").read_text()


# ---- every document -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("document", [named(document) for document in DOCUMENTS])
def test_every_path_exists(document: Path) -> None:
    text = document.read_text()
    quoted = re.findall(rf"`((?:{'|'.join(FOLDERS)})/[\w./*-]*\w/?)(?:::\w+)?`", text)
    linked = re.findall(r"\]\(([^)#:]+)\)", text)
    missing = [path for path in quoted if not any(ROOT.glob(path.rstrip("/")))]
    missing += [path for path in linked if not (document.parent / path).exists()]
    assert missing == []


@pytest.mark.parametrize("document", [named(document) for document in DOCUMENTS])
def test_every_test_that_is_named_exists(document: Path) -> None:
    missing = [
        (path, function)
        for path, function in re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", document.read_text())
        if function not in functions(ROOT / path)
    ]
    assert missing == []


@cache
def functions(path: Path) -> frozenset[str]:
    tree = ast.parse(path.read_text())
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def test_every_case_that_is_named_exists() -> None:
    text = (ROOT / "docs" / "threat-model.md").read_text()
    for path, case in re.findall(r"`(tests/[\w/]+\.py)::\w+` \(`([\w-]+)`\)", text):
        assert f'"{case}"' in (ROOT / path).read_text(), case


@pytest.mark.parametrize("document", [named(document) for document in DOCUMENTS])
def test_no_document_names_a_machine_or_an_index(document: Path) -> None:
    text = document.read_text()
    assert not re.search(r"(?<![\w.])/(?:work|tmp|home|root|Users)/", text)
    assert not re.search(
        r"pypi\.org|registry\.npmjs|files\.python[h]osted|--index-url [^`\n]*http|localhost:\d{4}/simple", text
    )


@pytest.mark.parametrize("document", [named(document) for document in DOCUMENTS])
def test_documents_can_be_read(document: Path) -> None:
    text = document.read_text()
    assert text.startswith("# ")
    assert text.endswith("\n")
    assert text.count("```") % 2 == 0
    assert not re.search(r"\b(TODO|FIXME|XXX|lorem)\b", text, re.IGNORECASE)
    outside = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    assert [line for line in outside.splitlines() if len(line) > 120 and not line.startswith("|")] == []


def test_every_decision_is_listed_in_order_and_complete() -> None:
    folder = ROOT / "docs" / "decisions"
    records = sorted(folder.glob("[0-9]*.md"))
    numbers = [int(path.name[:4]) for path in records]
    assert numbers == list(range(1, len(records) + 1))
    assert re.findall(r"\((\d{4}-[\w-]+\.md)\)", (folder / "README.md").read_text()) == [path.name for path in records]
    for number, path in zip(numbers, records, strict=True):
        text = path.read_text()
        assert text.startswith(f"# {number}. ")
        parts = re.findall(r"^\*\*(Context|Decision|Consequences)\.\*\*|\b(Negative):", text, re.MULTILINE)
        assert ["".join(part) for part in parts] == ["Context", "Decision", "Consequences", "Negative"], path.name


def test_the_dependency_record_has_every_dependency_as_it_is_pinned() -> None:
    text = (ROOT / "docs" / "decisions" / "0019-dependencies.md").read_text()
    rows = dict(re.findall(r"^\| ([\w-]+) \| ([\d.]+)[^|]*\|", text, re.MULTILINE))
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]
    wanted = [
        (ROOT / "packaging" / "requirements.in").read_text(),
        *(name for names in extras.values() for name in names),
    ]
    assert set(rows) == set(re.findall(r"^([A-Za-z0-9-]+)", "\n".join(wanted), re.MULTILINE))
    pinned_text = (ROOT / "packaging" / "requirements-dev.txt").read_text()
    pins = re.findall(r"^([\w.-]+)==([^ ;\\]+)", pinned_text, re.MULTILINE)
    for name, version in rows.items():
        assert (name.lower(), version) in {(pin.lower(), pinned) for pin, pinned in pins}, name


# ---- protocol ---------------------------------------------------------------------------------------------------


def routes(app: Any) -> set[str]:
    """Method and path of every route, with parameters as the document writes them."""
    found = set()
    for route in app.routes:
        if isinstance(route, Route) and not route.path.startswith("/openapi"):
            for method in (route.methods or set()) - {"HEAD"}:
                found.add(f"{method} {re.sub(r'{[a-z_]*id}', '{id}', route.path)}")
    return found


def collected(*add: Any) -> set[str]:
    """Routes of a service, added to an empty app; the parts behind them are never called."""

    class Anything:
        def __getattr__(self, name: str) -> Any:
            return self

        def __call__(self, *_: object, **__: object) -> Any:
            return self

    app = FastAPI(openapi_url=None)
    for each in add:
        each(app, *[Anything()] * (each.__code__.co_argcount - 1))
    return routes(app)


def provider_routes() -> set[str]:
    class Nothing:
        pass

    router: APIRouter = provider_api._routes(Nothing())  # type: ignore[arg-type]
    return routes(router)


def documented(service: str) -> set[str]:
    (paragraph,) = re.findall(rf"^{service}: (.*?)\n\n", section(PROTOCOL, "12. HTTP"), re.MULTILINE | re.DOTALL)
    return set(re.findall(r"`((?:GET|POST) [^`?]+)`", paragraph))


def adders(module: Any) -> list[Any]:
    return [value for name, value in vars(module).items() if name.startswith("_add_")]


@pytest.mark.parametrize(
    ("service", "real"),
    [
        pytest.param("Registry", lambda: collected(*adders(registry_api)), id="registry"),
        pytest.param("Relay", lambda: collected(*adders(relay_api)), id="relay"),
        pytest.param("Provider", provider_routes, id="provider"),
    ],
)
def test_the_protocol_lists_every_endpoint_and_no_other(service: str, real: Any) -> None:
    assert documented(service) == real()


def test_every_error_code_is_listed() -> None:
    listed = re.findall(r"^\| `([a-z0-9_]+)` \|", section(PROTOCOL, "14. Error codes"), re.MULTILINE)
    assert sorted(listed) == sorted(SENTENCES)
    for code, sentence in SENTENCES.items():
        assert f"| `{code}` | {sentence} |" in PROTOCOL


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("at most {} characters", limits.LINK_MAX, id="link"),
        pytest.param("at most {} s apart", limits.REQUEST_LIFETIME_MAX, id="request"),
        pytest.param("stays open for {} s more", limits.CLAIMED_REQUEST_EXTRA, id="claimed"),
        pytest.param("A height passes every {} s", limits.BLOCK_INTERVAL, id="height"),
        pytest.param("at most {} s before", limits.BLOCK_AGE_MAX, id="block"),
        pytest.param("The time is within {} s, the nonce", limits.OPEN_SKEW, id="opening-by-key"),
        pytest.param("it is good once, for {} s", limits.OPEN_NONCE_LIFETIME, id="opening-by-touch"),
    ],
)
def test_the_protocols_numbers_are_the_programs(text: str, value: int) -> None:
    assert text.format(value) in " ".join(PROTOCOL.split())


def test_the_documents_are_in_the_repository() -> None:
    listed = subprocess.run(["git", "ls-files", "*.md"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode == 0:  # an unpacked archive has no repository
        assert {str(document.relative_to(ROOT)) for document in DOCUMENTS} <= set(listed.stdout.split())
