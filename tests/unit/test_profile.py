from __future__ import annotations

import base64
from pathlib import Path

import pytest

from authenticator.errors import CountersignError, LocalError
from authenticator.limits import AVATAR_MAX, NAME_MAX
from authenticator.profile import Profile
from authenticator.secret_store import SecretStore

PICTURE = b"\x89PNG\r\n\x1a\nsome pixels"


@pytest.fixture
def store(tmp_path: Path) -> SecretStore:
    return SecretStore.unlock("test", tmp_path / "store", lambda: None)


def test_only_claims_that_have_a_value_are_handed_out() -> None:
    assert Profile("Ada").claims() == {"name": "Ada"}
    assert Profile("Ada", "ada@example.org", PICTURE, "image/jpeg").claims() == {
        "name": "Ada",
        "email": "ada@example.org",
        "avatar": f"data:image/jpeg;base64,{base64.b64encode(PICTURE).decode()}",
    }


@pytest.mark.parametrize(
    "profile",
    [
        pytest.param(Profile("Ada"), id="name-alone"),
        pytest.param(Profile("Ада Бай", "ada@example.org", PICTURE, "image/webp"), id="everything"),
    ],
)
def test_what_is_saved_is_loaded(profile: Profile, store: SecretStore, tmp_path: Path) -> None:
    path = tmp_path / "profile.sealed"
    profile.save(path, store)
    assert Profile.load(path, store) == profile
    assert path.stat().st_mode & 0o077 == 0
    assert b"ada@example.org" not in path.read_bytes()


@pytest.mark.parametrize(
    ("values", "code"),
    [
        pytest.param({"name": ""}, "name_missing", id="no-name"),
        pytest.param({"name": " \t"}, "name_missing", id="blank-name"),
        pytest.param({"name": "a" * (NAME_MAX + 1)}, "too_large", id="long-name"),
        pytest.param({"name": "Ada", "email": "a" * (NAME_MAX + 1)}, "too_large", id="long-email"),
        pytest.param({"name": "Ada", "avatar": bytes(AVATAR_MAX + 1)}, "too_large", id="big-picture"),
        pytest.param({"name": "Ada", "avatar_type": "image/svg+xml"}, "image_unreadable", id="picture-with-scripts"),
    ],
)
def test_a_profile_that_cannot_be_handed_out_is_refused(values: dict[str, str], code: str) -> None:
    with pytest.raises(CountersignError) as refused:
        Profile(**values)  # type: ignore[arg-type]
    assert refused.value.code == code


def test_the_picture_is_in_no_representation() -> None:
    assert "pixels" not in repr(Profile("Ada", avatar=PICTURE))


def test_a_changed_file_is_damaged(store: SecretStore, tmp_path: Path) -> None:
    path = tmp_path / "profile.sealed"
    Profile("Ada").save(path, store)
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    with pytest.raises(LocalError) as refused:
        Profile.load(path, store)
    assert refused.value.code == "file_damaged"


def test_a_file_of_another_purpose_is_damaged(store: SecretStore, tmp_path: Path) -> None:
    path = tmp_path / "profile.sealed"
    path.write_bytes(store.seal("journal", b'{"name":"Eve","email":"","avatar":"","avatar_type":"image/png"}'))
    with pytest.raises(LocalError) as refused:
        Profile.load(path, store)
    assert refused.value.code == "file_damaged"


def test_a_file_that_is_away_is_told(store: SecretStore, tmp_path: Path) -> None:
    with pytest.raises(LocalError) as refused:
        Profile.load(tmp_path / "profile.sealed", store)
    assert refused.value.code == "file_damaged"
