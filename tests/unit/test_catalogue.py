"""The identities on one computer: what the person decided, and nothing that matters."""

from __future__ import annotations

from pathlib import Path

import pytest

from authenticator.catalogue import Catalogue
from authenticator.errors import PersonError
from authenticator.place import Place
from authenticator.secret_store import SecretStore


@pytest.fixture
def store(tmp_path: Path) -> SecretStore:
    return SecretStore.unlock("test", tmp_path / "store", lambda: None)


def _come(catalogue: Catalogue, label: str, now: int) -> Place:
    place = catalogue.new_place()
    place.computer.write_bytes(b"")
    catalogue.expect(place, label, now)
    catalogue.choose(place)
    return place


def test_there_is_nothing_at_first(tmp_path: Path, store: SecretStore) -> None:
    catalogue = Catalogue(tmp_path / "home", store)
    assert catalogue.places() == ()
    assert catalogue.current() is None


def test_a_folder_without_an_identity_counts_for_nothing(tmp_path: Path, store: SecretStore) -> None:
    catalogue = Catalogue(tmp_path / "home", store)
    place = catalogue.new_place()
    place.vault.write_bytes(b"half")
    assert catalogue.places() == ()
    assert place.folder.stat().st_mode & 0o077 == 0


def test_the_one_that_came_last_is_current_until_another_is_chosen(tmp_path: Path, store: SecretStore) -> None:
    catalogue = Catalogue(tmp_path / "home", store)
    first, second = _come(catalogue, "Home", 10), _come(catalogue, "Work", 20)
    assert catalogue.places() == (first, second)
    assert catalogue.current() == second
    catalogue.choose(first)
    assert Catalogue(tmp_path / "home", store).current() == first


def test_labels(tmp_path: Path, store: SecretStore) -> None:
    catalogue = Catalogue(tmp_path / "home", store)
    home, work = _come(catalogue, "Home", 10), _come(catalogue, "Work", 20)
    catalogue.rename(home, " Private ")
    catalogue.rename(home, "private")
    assert (catalogue.label(home), catalogue.label(work)) == ("private", "Work")
    for label in ("Work", "work ", "WORK"):
        with pytest.raises(PersonError) as refused:
            catalogue.rename(home, label)
        assert refused.value.code == "name_taken"
    with pytest.raises(PersonError):
        catalogue.check_label("work")
    catalogue.check_label("Club")


def test_who_answers_a_site(tmp_path: Path, store: SecretStore) -> None:
    catalogue = Catalogue(tmp_path / "home", store)
    home, work = _come(catalogue, "Home", 10), _come(catalogue, "Work", 20)
    assert catalogue.answering("p") == ""
    catalogue.answer("p", work)
    catalogue.answer("q", home)
    again = Catalogue(tmp_path / "home", store)
    assert (again.answering("p"), again.answering("q")) == (work.name, home.name)


def test_what_is_remembered_of_keys_and_reminders(tmp_path: Path, store: SecretStore) -> None:
    catalogue = Catalogue(tmp_path / "home", store)
    home = _come(catalogue, "Home", 10)
    assert (catalogue.quiet_until(home), catalogue.last_key(home)) == (0, "")
    catalogue.be_quiet(home, 99)
    catalogue.remember_key(home, "usb-1")
    assert (catalogue.quiet_until(home), catalogue.last_key(home)) == (99, "usb-1")


def test_two_windows_lose_nothing_of_each_other(tmp_path: Path, store: SecretStore) -> None:
    one, other = Catalogue(tmp_path / "home", store), Catalogue(tmp_path / "home", store)
    home = _come(one, "Home", 10)
    other.be_quiet(home, 5)
    one.answer("p", home)
    assert (other.quiet_until(home), other.answering("p"), other.label(home)) == (5, home.name, "Home")


@pytest.mark.parametrize("content", [b"", b"not sealed", b"\x01" + bytes(60)])
def test_a_damaged_list_loses_labels_and_no_identity(tmp_path: Path, store: SecretStore, content: bytes) -> None:
    catalogue = Catalogue(tmp_path / "home", store)
    home = _come(catalogue, "Home", 10)
    (tmp_path / "home" / "identities.sealed").write_bytes(content)
    assert catalogue.places() == (home,)
    assert catalogue.current() == home
    assert catalogue.label(home) == ""
    catalogue.rename(home, "Home again")
    assert catalogue.label(home) == "Home again"


@pytest.mark.parametrize("content", [b"not sealed", b"\x01" + bytes(60)])
def test_a_list_that_cannot_be_read_is_put_aside_not_written_over(
    tmp_path: Path, store: SecretStore, content: bytes
) -> None:
    catalogue = Catalogue(tmp_path / "home", store)
    home = _come(catalogue, "Home", 10)
    path = tmp_path / "home" / "identities.sealed"
    path.write_bytes(content)
    catalogue.rename(home, "Home again")
    assert (tmp_path / "home" / "identities.sealed.unreadable").read_bytes() == content


def test_a_list_of_another_version_is_put_aside(tmp_path: Path, store: SecretStore) -> None:
    catalogue = Catalogue(tmp_path / "home", store)
    home = _come(catalogue, "Home", 10)
    later = store.seal("catalogue", b'{"current": "", "colour": {}}')
    (tmp_path / "home" / "identities.sealed").write_bytes(later)
    assert catalogue.label(home) == ""
    catalogue.be_quiet(home, 7)
    assert (tmp_path / "home" / "identities.sealed.unreadable").read_bytes() == later


def test_what_is_to_come_has_its_name_and_those_that_are_gone_lose_theirs(tmp_path: Path, store: SecretStore) -> None:
    catalogue = Catalogue(tmp_path / "home", store)
    home = _come(catalogue, "Home", 10)
    gone = catalogue.new_place()
    catalogue.expect(gone, "Work", 20)
    gone.folder.rmdir()
    coming = catalogue.new_place()
    coming.draft.write_bytes(b"")
    catalogue.expect(coming, "Work", 30)
    assert (catalogue.label(coming), catalogue.label(gone)) == ("Work", "")
    assert (catalogue.places(), catalogue.unfinished()) == ((home,), (coming,))
    with pytest.raises(PersonError) as refused:
        catalogue.check_label("work")
    assert refused.value.code == "name_taken"


def test_the_camera_that_was_chosen_last_is_kept(tmp_path: Path, store: SecretStore) -> None:
    (tmp_path / "home").mkdir()
    assert Catalogue(tmp_path / "home", store).camera() == ""
    Catalogue(tmp_path / "home", store).remember_camera("/dev/video2")
    assert Catalogue(tmp_path / "home", store).camera() == "/dev/video2"
    Catalogue(tmp_path / "home", store).remember_camera("x" * 10_000)
    assert len(Catalogue(tmp_path / "home", store).camera()) == 300
