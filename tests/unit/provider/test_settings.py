from __future__ import annotations

from pathlib import Path

import pytest

from authenticator.errors import LocalError
from authenticator.limits import SETTINGS_MAX
from authenticator.provider.edge import Demand
from authenticator.provider.settings import read_settings

EXAMPLE = Path(__file__).parents[3] / "resources" / "nginx" / "gate.toml"
SITE = 'name = "Files"\norigins = ["https://files.example"]\n'


def written(folder: Path, text: str) -> Path:
    path = folder / "gate.toml"
    path.write_text(text)
    return path


def test_the_example_that_we_ship() -> None:
    settings = read_settings(EXAMPLE)
    options = settings.options
    assert (options.name, options.origins) == ("Files", ("https://files.example",))
    assert options.claims == {"name"}
    assert (settings.secret_file, settings.database) == (None, None)
    resource = "https://files.example/files"
    assert options.capabilities.to_att() == {
        resource: {name: [{}] for name in ("files/delete", "files/read", "files/write")}
    }
    page, me, read, write, delete = settings.rules
    assert (page.path, page.public, me.demand) == ("/", True, Demand(None))
    assert read.demand == Demand("files/read")
    assert write.demand == Demand("files/write", bind=frozenset({"query"}), session_sigs=False)
    assert write.size is not None
    assert delete.methods == ("DELETE",)


def test_what_need_not_be_said(tmp_path: Path) -> None:
    settings = read_settings(written(tmp_path, SITE + '[[rules]]\npath = "/me"\nsigned_in = true\n'))
    options = settings.options
    assert (options.resource, options.client_name, options.status_interval) == ("https://files.example", "Files", 15)
    assert options.capabilities.entries == ()
    assert options.claims == frozenset()


def test_a_database_may_be_elsewhere(tmp_path: Path) -> None:
    where = "postgresql://files:secret@db.example/files"
    settings = read_settings(written(tmp_path, f'{SITE}database = "{where}"\nrules = []\nstatus_interval = 3'))
    assert (settings.database, settings.options.status_interval) == (where, 3)
    assert settings.options.accept_unproven_status_for_seconds == 0
    assert "secret@" not in repr(settings)


def test_a_secret_lies_beside_the_file(tmp_path: Path) -> None:
    assert (
        read_settings(written(tmp_path, f'{SITE}secret_file = "secret"\nrules = []')).secret_file == tmp_path / "secret"
    )


@pytest.mark.parametrize(
    ("text", "where"),
    [
        pytest.param("name Files", "line 1", id="no-toml"),
        pytest.param('origins = ["https://files.example"]\nrules = []', "name of the file", id="no-name"),
        pytest.param('name = "Files"\norigins = []\nrules = []', "origins of the file", id="no-origin"),
        pytest.param(SITE, "rules of the file", id="no-rules"),
        pytest.param(f"{SITE}relay = 1\nrules = []", "1 unknown", id="unknown-setting"),
        pytest.param(f"{SITE}rules = [1]", "rule 1", id="rule-is-no-table"),
        pytest.param(f'{SITE}[[rules]]\npath = "/"', "rule 1 needs one of", id="rule-for-nobody"),
        pytest.param(f'{SITE}[[rules]]\npath = "/"\npublic = false', "rule 1 needs one of", id="rule-not-public"),
        pytest.param(
            f'{SITE}[[rules]]\npath = "/"\npublic = true\nability = "a/b"', "rule 1 needs one of", id="rule-for-two"
        ),
        pytest.param(f"{SITE}[[rules]]\npublic = true", "path of rule 1", id="rule-without-a-path"),
        pytest.param(f'{SITE}[[rules]]\npath = "/a/../b"\npublic = true', "path", id="path-with-two-readings"),
        pytest.param(f'{SITE}[[rules]]\npath = "/"\npublic = true\nmethod = "GET"', "rule 1", id="unknown-name"),
        pytest.param(f'{SITE}[[rules]]\npath = "/"\npublic = true\nbind = ["path"]', "bind of rule 1", id="bind"),
        pytest.param(f'{SITE}[[rules]]\npath = "/"\npublic = true\nsize = "body"', "size of rule 1", id="size"),
        pytest.param(f'{SITE}[[rules]]\npath = "/"\npublic = "yes"', "public of rule 1", id="no-truth"),
        pytest.param(f'{SITE}[[rules]]\npath = "/"\nability = "everything"', "abilit", id="no-ability"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, text: str, where: str) -> None:
    with pytest.raises(LocalError) as error:
        read_settings(written(tmp_path, text))
    assert error.value.code == "settings_invalid"
    assert where in error.value.facts["where"]


@pytest.mark.parametrize(
    "content", [pytest.param(None, id="missing"), pytest.param("#" * (SETTINGS_MAX + 1), id="long")]
)
def test_a_file_that_cannot_be_read(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "gate.toml"
    if content is not None:
        path.write_text(content)
    with pytest.raises(LocalError) as error:
        read_settings(path)
    assert error.value.code == "file_damaged"
