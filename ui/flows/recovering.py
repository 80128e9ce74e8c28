"""The keys are lost: the phrase opens the identity on this computer, and a new key takes their place."""

from __future__ import annotations

from PySide6.QtCore import QObject

from authenticator.approve.devices import KeyChoice
from authenticator.errors import CountersignError, PeerError
from authenticator.settle import Changed
from authenticator.translation import mark, tr
from ui.desk import Desk
from ui.flows.keys import Keys
from ui.flows.removing import rekeyed_text
from ui.flows.touching import Touching
from ui.flows.watching import KeyWatch
from ui.interaction import WindowInteraction
from ui.models.errors import about_key
from ui.times import number_text

_WHY = mark("The first touch makes a key pair inside the new key, the second seals your identity with it.")


class Recovering(QObject):
    """Walks the pages of one recovery; what was typed is wiped where it ends."""

    def __init__(self, desk: Desk, touching: Touching, watch: KeyWatch, keys: Keys) -> None:
        super().__init__()
        self._desk = desk
        self._touching = touching
        self._keys = keys
        window = desk.window
        window.words.entered.connect(lambda _: self._choose())
        window.words.cancelled.connect(keys.show)
        window.recover.cancelled.connect(self._words)
        window.recover.wanted.connect(self._recover)
        watch.follow(window.recover, window.recover.show_keys)

    def start(self) -> None:
        """Ask for the words."""
        self._desk.window.words.forget()
        self._words()

    def _words(self) -> None:
        self._desk.window.show_page(self._desk.window.words)
        self._desk.window.words.start()

    def _choose(self) -> None:
        window = self._desk.window
        window.show_page(window.recover)
        window.recover.start(self._keys.lines)

    def _recover(self, key: KeyChoice, lost: tuple[str, ...]) -> None:
        words = self._desk.window.words.words

        def call(interaction: WindowInteraction) -> Changed:
            return self._desk.facade.recover(words, key, interaction, lost=lost)

        def recovered(changed: Changed) -> None:
            self._desk.window.words.forget()
            text = tr("Your identity is yours again, in block {block}.", block=number_text(changed.block))
            self._keys.show(f"{text} {rekeyed_text(changed)}".strip())

        def failed(error: CountersignError) -> None:
            if error.code == "cancelled":
                self._desk.window.show_page(self._desk.window.recover)
            elif about_key(error) or isinstance(error, PeerError):
                choose = self._choose
                self._desk.show_key_error(error, again=lambda: self._recover(key, lost), other=choose, back=choose)
            else:
                self._desk.show_error(error, retry=self._words, retry_text=tr("Look at the words"), back=self._leave)

        self._touching.run("", call, recovered, failed, why=tr(_WHY))

    def _leave(self) -> None:
        self._desk.window.words.forget()
        self._keys.show()
