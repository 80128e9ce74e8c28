"""One error tree. Nothing else leaves a public function of this package.

    CountersignError
    ├── InputError          what arrived is malformed; the sender must change it
    ├── VerificationError   it is well formed, and a check of the plan fails
    ├── PersonError         the person refused, cancelled, or must decide first
    ├── SecurityKeyError    the security key cannot or will not answer
    ├── PeerError           a relay, registry or provider is away or broke its contract
    └── LocalError          this computer: disk, keyring, clock, another window

Every error has a `code` for programs and a sentence for people. The sentences live in
`sentences.py`, one a code, so that a translator finds them in one place; a code
without a sentence cannot be raised. `detail` helps whoever reads a log: it never
holds a secret and is not shown to the person.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from authenticator.sentences import SENTENCES
from authenticator.translation import tr

_NOTHING: Mapping[str, Any] = MappingProxyType({})


class CountersignError(Exception):
    """Root of the tree.

    Attributes:
        code: stable identifier for programs, a key of `SENTENCES`.
        detail: one line for logs; no secrets.
        step: number of the failed step of the approval plan, where there is one.
        facts: what the sentence names, such as the attempts that are left.
        sentence: what happened and what to do, in English, for the log and for other programs.
    """

    def __init__(self, code: str, detail: str = "", *, step: int | None = None, **facts: str) -> None:
        self.sentence = SENTENCES[code].format(**facts)
        self.code = code
        self.detail = detail
        self.step = step
        self.facts = facts
        super().__init__(f"{code}: {detail}" if detail else code)

    def user_text(self) -> str:
        """What happened and what to do, in one sentence for the screen, in the person's language."""
        return tr(SENTENCES[self.code], **self.facts)


class InputError(CountersignError):
    """What arrived is malformed, too large or not canonical."""


class VerificationError(CountersignError):
    """A well-formed value fails a check.

    Attributes:
        data: JSON members for the answer, which tell a program what would help; never a secret.
    """

    def __init__(
        self,
        code: str,
        detail: str = "",
        *,
        step: int | None = None,
        data: Mapping[str, Any] = _NOTHING,
        **facts: str,
    ) -> None:
        self.data = data
        super().__init__(code, detail, step=step, **facts)


class PersonError(CountersignError):
    """The person said no, cancelled, or has to decide something first."""


class SecurityKeyError(CountersignError):
    """The security key is absent, refuses, or is locked."""


class PeerError(CountersignError):
    """A relay, a registry or a provider cannot be reached or answers wrongly."""


class LocalError(CountersignError):
    """Something on this computer is in the way: disk, keyring, clock."""
