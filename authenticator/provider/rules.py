"""A table of a site's places: what a call there asks for.

Rules: a place is a path and everything below it, by whole segments. The longest one that fits decides, by what it says
of the method; nothing falls back to a shorter one, and what no rule names is refused. A rule for GET is one for HEAD.
Paths are compared as they are read by `plain_path`, so that what was checked is what is served.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from authenticator.errors import InputError, VerificationError
from authenticator.protocol.caveats import check_path, path_within
from authenticator.provider.edge import Arrived, Demand, Part, Size, bound

READING = ("GET",)


@dataclass(frozen=True, slots=True)
class Rule:
    """What is asked at one place.

    Raises:
        ValueError: `bind` names what a proof cannot.

    Attributes:
        path: the place, such as `/files`; `/` is the whole site.
        ability: what a call there does, such as `files/read`; None where being signed in is enough.
        methods: the HTTP methods it is about; none for all.
        resource: what is done it to, as capabilities name it; None for the provider's own resource.
        size: how many bytes a call moves, for `max_bytes`.
        bind: what a proof must name beside method and address: `query`, `body`.
        session_sigs: whether SessionSigs are taken.
        public: whether everyone is let through, and nothing is asked.
    """

    path: str
    ability: str | None = None
    methods: Iterable[str] = READING
    resource: str | None = None
    size: Size | None = None
    bind: Iterable[Part] = ()
    session_sigs: bool = True
    public: bool = False

    def __post_init__(self) -> None:
        # What can be gone through once only would ask for nothing from the second call on.
        object.__setattr__(self, "methods", tuple(self.methods))
        object.__setattr__(self, "bind", tuple(bound(self.bind)))

    @classmethod
    def open(cls, path: str, methods: Iterable[str] = READING) -> Rule:
        """A place for everyone."""
        return cls(path, methods=methods, public=True)

    @property
    def demand(self) -> Demand:
        """The same, as the guard is asked."""
        return Demand(self.ability, self.resource, bound(self.bind), self.session_sigs)

    def size_of(self, arrived: Arrived) -> int:
        """How many bytes a call moves.

        Raises:
            InputError: `malformed` where it does not say so, and must.
        """
        return self.size(arrived) if self.size is not None else 0


class Rules:
    """The table.

    Raises:
        InputError: `path_ambiguous` where a path has more than one reading, or a slash at its end; `malformed` where
            two rules are about the same calls.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules: list[tuple[Rule, frozenset[str]]] = []
        for rule in rules:
            methods = _methods(rule)
            check_path(rule.path)
            if rule.path != "/" and rule.path.endswith("/"):
                raise InputError("path_ambiguous", rule.path)
            if any(rule.path == other.path and _overlap(methods, taken) for other, taken in self._rules):
                raise InputError("malformed", f"two rules for one call at {rule.path}")
            self._rules.append((rule, methods))

    def find(self, method: str, path: str) -> Rule:
        """What is asked of a call.

        Args:
            method: the HTTP method.
            path: as `plain_path` reads it.

        Raises:
            VerificationError: `route_unknown` where no rule names it.
        """
        near = [(rule, methods) for rule, methods in self._rules if path_within(path, rule.path)]
        longest = max((len(rule.path) for rule, _ in near), default=0)
        for rule, methods in near:
            if len(rule.path) == longest and (not methods or method in methods):
                return rule
        raise VerificationError("route_unknown", method)


def _overlap(methods: frozenset[str], others: frozenset[str]) -> bool:
    """Whether a call can have a method of both; none stands for all."""
    return not methods or not others or not methods.isdisjoint(others)


def _methods(rule: Rule) -> frozenset[str]:
    wanted = frozenset(rule.methods)
    return wanted | {"HEAD"} if "GET" in wanted else wanted
