"""The identities on this computer: which there are, what the person calls them, which one answers where.

Rules: an identity is there because its folder is; this list only adds what the person decided, and is made anew where
it is lost. One identity is the current one. A provider is answered by the identity that it was answered by before.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from authenticator.errors import LocalError, PersonError
from authenticator.files import locked, make_private_dir, move_private, read_private, write_private
from authenticator.limits import CAMERA_ID_MAX, CATALOGUE_MAX, NAME_MAX
from authenticator.place import Place
from authenticator.secret_store import SecretStore

_T = TypeVar("_T")
_PURPOSE = "catalogue"
_NAME_BYTES = 8


@dataclass(frozen=True, slots=True)
class _Decisions:
    """What the person decided.

    Attributes:
        current: folder of the identity that the window shows.
        labels: what the person calls identities, by folder.
        order: when each came to this computer, UTC seconds, by folder.
        answers: the folder that answers a provider, by provider id.
        not_now: until when the person is not reminded of a second key, UTC seconds, by folder.
        last_key: the id of the key that was used last, by folder.
        camera: the id of the camera that the person chose last.
    """

    current: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)
    order: Mapping[str, int] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    not_now: Mapping[str, int] = field(default_factory=dict)
    last_key: Mapping[str, str] = field(default_factory=dict)
    camera: str = ""


class Catalogue:
    """The identities in the app's folder `home`."""

    def __init__(self, home: Path, store: SecretStore) -> None:
        self._folder = home / "identities"
        self._path = home / "identities.sealed"
        self._store = store

    def places(self) -> tuple[Place, ...]:
        """Where the identities are, the one that came first to this computer first."""
        return tuple(each for each in self._folders() if each.there)

    def unfinished(self) -> tuple[Place, ...]:
        """Folders of identities that were to come, and are not here yet."""
        return tuple(each for each in self._folders() if not each.there and each.draft.exists())

    def current(self) -> Place | None:
        """The identity that the window shows; None where there is none yet."""
        places = self.places()
        return next((each for each in places if each.name == self._decisions.current), places[0] if places else None)

    def new_place(self) -> Place:
        """A folder for an identity that is to come."""
        place = Place(self._folder / secrets.token_hex(_NAME_BYTES))
        make_private_dir(self._folder)
        make_private_dir(place.folder)
        return place

    def expect(self, place: Place, label: str, now: int) -> None:
        """Keep what an identity is called that is to come, and when it did; forget those whose folders are gone.

        Raises:
            PersonError: `name_taken` where another one is called so.
        """
        label = label.strip()[:NAME_MAX]
        self.check_label(label, place)
        there = {each.name for each in self._folders()}
        self._decide(
            lambda known: replace(
                known,
                labels={**_only(known.labels, there), place.name: label},
                order={**_only(known.order, there), place.name: now},
            )
        )

    def choose(self, place: Place) -> None:
        """Show an identity from now on."""
        self._decide(lambda known: replace(known, current=place.name))

    def label(self, place: Place) -> str:
        """What the person calls an identity; empty where they never said."""
        return self._decisions.labels.get(place.name, "")

    def since(self, place: Place) -> int:
        """When an identity came to this computer, UTC seconds; 0 where nobody knows any more."""
        return self._decisions.order.get(place.name, 0)

    def rename(self, place: Place, label: str) -> None:
        """Call an identity something else.

        Raises:
            PersonError: `name_taken` where another one is called so.
        """
        label = label.strip()[:NAME_MAX]
        self.check_label(label, place)
        self._decide(lambda known: replace(known, labels={**known.labels, place.name: label}))

    def check_label(self, label: str, place: Place | None = None) -> None:
        """Check that no identity, but the one at `place`, is called so.

        Raises:
            PersonError: `name_taken`.
        """
        others = {self.label(each).casefold() for each in (*self.places(), *self.unfinished()) if each != place}
        if label.strip()[:NAME_MAX].casefold() in others:
            raise PersonError("name_taken")

    def answering(self, provider_id: str) -> str:
        """The folder of the identity that answers a provider; empty where none has yet."""
        return self._decisions.answers.get(provider_id, "")

    def answer(self, provider_id: str, place: Place) -> None:
        """Answer a provider as this identity from now on."""
        if self.answering(provider_id) != place.name:
            self._decide(lambda known: replace(known, answers={**known.answers, provider_id: place.name}))

    def quiet_until(self, place: Place) -> int:
        """Until when the person is not reminded of a second key, UTC seconds."""
        return self._decisions.not_now.get(place.name, 0)

    def be_quiet(self, place: Place, until: int) -> None:
        """Remind of a second key later."""
        self._decide(lambda known: replace(known, not_now={**known.not_now, place.name: until}))

    def last_key(self, place: Place) -> str:
        """The id of the key that was used last; empty where none was."""
        return self._decisions.last_key.get(place.name, "")

    def remember_key(self, place: Place, key_id: str) -> None:
        """Ask this key first from now on."""
        if self.last_key(place) != key_id:
            self._decide(lambda known: replace(known, last_key={**known.last_key, place.name: key_id}))

    def camera(self) -> str:
        """The id of the camera that the person chose last; empty where they never did."""
        return self._decisions.camera

    def remember_camera(self, camera: str) -> None:
        """Begin with this camera from now on."""
        if self.camera() != camera[:CAMERA_ID_MAX]:
            self._decide(lambda known: replace(known, camera=camera[:CAMERA_ID_MAX]))

    def _folders(self) -> list[Place]:
        if not self._folder.is_dir():
            return []
        found = [Place(folder) for folder in self._folder.iterdir() if folder.is_dir()]
        order = self._decisions.order
        return sorted(found, key=lambda it: (order.get(it.name, 0), it.name))

    @property
    def _decisions(self) -> _Decisions:
        """What was decided; nothing where it cannot be read, because what matters is in the folders."""
        try:
            return self._read()
        except LocalError:
            return _Decisions()

    def _read(self) -> _Decisions:
        if not self._path.exists():
            return _Decisions()
        data = self._store.open(_PURPOSE, read_private(self._path, CATALOGUE_MAX))
        try:
            content: dict[str, Any] = json.loads(data)
            return _Decisions(**content)
        except (ValueError, TypeError) as error:
            raise LocalError("file_damaged", self._path.name) from error

    def _decide(self, decide: Callable[[_Decisions], _Decisions]) -> None:
        """Change the decisions as they are now, which another window may have written.

        A list that cannot be read is put aside, not written over: it may be another version's, or come back.
        """
        with locked(self._path.with_name(".identities.lock")):
            try:
                known = self._read()
            except LocalError:
                move_private(self._path, self._path.with_name(f"{self._path.name}.unreadable"))
                known = _Decisions()
            decided = json.dumps(asdict(decide(known))).encode()
            write_private(self._path, self._store.seal(_PURPOSE, decided))


def _only(known: Mapping[str, _T], names: set[str]) -> dict[str, _T]:
    return {name: value for name, value in known.items() if name in names}
