"""Errands that most days do without: each is made, with its pages, when it is wanted first."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial

from PySide6.QtCore import QObject

from ui.desk import Desk, Step
from ui.flows.adding import Adding
from ui.flows.backing_up import BackingUp
from ui.flows.computers import Computers
from ui.flows.identities import Identities
from ui.flows.keys import Keys
from ui.flows.looking import Looking
from ui.flows.networks import Networks
from ui.flows.opening import Opening
from ui.flows.phrase import PhraseMaking
from ui.flows.pins import Pins
from ui.flows.recovering import Recovering
from ui.flows.removing import Removing
from ui.flows.starting import Starting
from ui.flows.touching import Touching
from ui.flows.watching import KeyWatch
from ui.window import Window


class Errands(QObject):
    """What the controller can begin.

    Attributes:
        window: where they are shown.
        touching: asks for touches.
        watch: knows which keys are here.
        looking: reads a code with the camera.
        identities: this computer's identities.
    """

    window: Window
    touching: Touching
    watch: KeyWatch
    looking: Looking
    identities: Identities
    _desk: Desk

    @cached_property
    def keys(self) -> Keys:
        """The identity's keys."""
        keys, page = Keys(self._desk, self.touching, self.watch), self.window.keys
        page.add_wanted.connect(partial(self._add_key, keys.show, keys.show))
        page.phrase_wanted.connect(partial(self._make_phrase, keys.show, keys.show))
        page.remove_wanted.connect(self._remove_key)
        page.pin_wanted.connect(self._change_pin)
        page.lost.connect(self._recover)
        return keys

    @cached_property
    def adding(self) -> Adding:
        """Another key."""
        return Adding(self._desk, self.touching, self.watch)

    @cached_property
    def removing(self) -> Removing:
        """A key fewer."""
        return Removing(self._desk, self.touching, self.keys)

    @cached_property
    def pins(self) -> Pins:
        """PINs."""
        return Pins(self._desk, self.keys)

    @cached_property
    def phrase(self) -> PhraseMaking:
        """The recovery phrase."""
        return PhraseMaking(self._desk, self.touching)

    @cached_property
    def recovering(self) -> Recovering:
        """The phrase, used."""
        return Recovering(self._desk, self.touching, self.watch, self.keys)

    @cached_property
    def backing_up(self) -> BackingUp:
        """A second way in."""
        return BackingUp(self._desk, self._add_key, self._make_phrase)

    @cached_property
    def starting(self) -> Starting:
        """A new identity."""
        self.window.first_run.cancelled.connect(self.identities.show)
        return Starting(
            self._desk,
            self.touching,
            self.watch,
            partial(self._back_up, first=True),
            self._open,
        )

    @cached_property
    def opening(self) -> Opening:
        """An identity that the person has already."""
        return Opening(self._desk, self.touching, self.watch, self.looking)

    @cached_property
    def computers(self) -> Computers:
        """The identity's computers."""
        return Computers(self._desk, self.touching)

    @cached_property
    def networks(self) -> Networks:
        """The networks that identities are in."""
        return Networks(self._desk, self._another)

    # What leads to an errand that may not have been made yet.

    def _add_key(self, back: Step, done: Callable[[str], None]) -> None:
        self.adding.start(back, done)

    def _make_phrase(self, back: Step, done: Callable[[str], None]) -> None:
        self.phrase.start(back, done)

    def _remove_key(self, key_id: str) -> None:
        self.removing.ask(key_id)

    def _change_pin(self, key_id: str) -> None:
        self.pins.start(key_id)

    def _give_pin(self, change: bool, then: Step, back: Step) -> None:  # noqa: FBT001 - as the desk calls it
        self.pins.give(change, then, back)

    def _recover(self) -> None:
        self.recovering.start()

    def _back_up(self, *, first: bool) -> None:
        self.backing_up.offer(first=first)

    def _put_off(self) -> None:
        self.backing_up.put_off()

    def _another(self) -> None:
        self.starting.start(another=True)

    def _open(self) -> None:
        self.opening.start(partial(self.window.show_page, self.window.first_run))
