"""What a provider registers of its own: abilities and caveats, each with the sentence that the person reads.

A schema is a listed part of JSON Schema 2020-12, read by the lines below and nothing else:

    {"type": "integer", "minimum": 1, "maximum": 8000}                             both bounds may be absent
    {"type": "string", "enum": ["draft", "final"]}
    {"type": "string", "maxLength": 40}
    {"type": "boolean"}
    {"type": "array", "items": {"type": "string", "enum": [...]}, "minItems": 1, "uniqueItems": true}

Any other keyword is refused: a general validator would bring a stranger's regular expressions and remote references.
A caveat's sentence has the one placeholder `{value}`, once. `order` says what a narrower value is: `lower` and `higher`
for integers, `subset` for arrays, `equal` for anything. Nothing of ours can be registered again, in no spelling.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, Self

from authenticator.errors import InputError
from authenticator.limits import (
    CAVEAT_CHOICE_MAX,
    CAVEAT_CHOICES_MAX,
    INTEGER_MAX,
    NAME_MAX,
    PERMISSIONS_MAX,
    REGISTERED_ABILITIES_MAX,
    REGISTERED_CAVEATS_MAX,
    REGISTERED_TEXT_MAX,
    TEXT_MAX,
)
from authenticator.protocol.canonical import JsonValue, jcs
from authenticator.protocol.caveats import CAVEATS, REGISTERED_NAME, Caveats, CaveatValue, Order
from authenticator.protocol.fields import Fields
from authenticator.protocol.plain import check_plain
from authenticator.protocol.vocabulary import is_ours

SchemaType = Literal["integer", "string", "boolean", "array"]
PLACEHOLDER = "{value}"
_ABILITY = re.compile(r"[a-zA-Z0-9._+-]+/[a-zA-Z0-9._+-]+")
_ORDERS: Mapping[SchemaType, tuple[Order, ...]] = {
    "integer": ("lower", "higher", "equal"),
    "string": ("equal",),
    "boolean": ("equal",),
    "array": ("subset", "equal"),
}


@dataclass(frozen=True, slots=True)
class RegisteredAbility:
    """An ability in the provider's own words.

    Attributes:
        name: such as `builds/start`.
        sentence: such as `start a build`.
        level: whether it can change anything, by the provider's word.
    """

    name: str
    sentence: str
    level: Literal["read", "write"]

    @classmethod
    def from_json(cls, name: str, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "registered ability")
        sentence = _sentence(fields)
        ability = cls(name, sentence, fields.literal("level", "read", "write"))
        fields.done()
        if len(name) > NAME_MAX or not _ABILITY.fullmatch(name) or name.partition("/")[0].isdigit():
            raise InputError("malformed", "name of a registered ability")
        if is_ours(name.lower()):
            raise InputError("malformed", "an ability that has its words already")
        if "{" in sentence or "}" in sentence:
            raise InputError("malformed", "an ability has no value")
        return ability

    def to_json(self) -> dict[str, Any]:
        """The JSON form, without the name."""
        return {"sentence": self.sentence, "level": self.level}


@dataclass(frozen=True, slots=True)
class Schema:
    """Which values a registered caveat has.

    Attributes:
        type: of the value.
        minimum: the least integer, where there is one.
        maximum: the greatest integer, where there is one.
        enum: what a text, or each text of an array, may be; empty for a free text.
        max_length: characters of a free text.
    """

    type: SchemaType
    minimum: int | None = None
    maximum: int | None = None
    enum: tuple[str, ...] = ()
    max_length: int | None = None

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "schema")
        kind: SchemaType = fields.literal("type", "integer", "string", "boolean", "array")
        schema = cls(kind)
        if kind == "integer":
            schema = cls(kind, minimum=_bound(fields, "minimum"), maximum=_bound(fields, "maximum"))
        elif kind == "array":
            schema = cls(kind, enum=_items(fields))
        elif kind == "string":
            has_enum = fields.has("enum")
            schema = cls(
                kind,
                enum=_enum(fields) if has_enum else (),
                max_length=None if has_enum else fields.integer("maxLength", maximum=TEXT_MAX),
            )
        fields.done()
        if schema.to_json() != value:  # a keyword that is null is another keyword
            raise InputError("malformed", "schema")
        if None not in (schema.minimum, schema.maximum) and (schema.minimum or 0) > (schema.maximum or 0):
            raise InputError("malformed", "bounds of a schema")
        if schema.max_length == 0:
            raise InputError("malformed", "a text of no characters")
        return schema

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        if self.type == "array":
            items = {"type": "string", "enum": list(self.enum)}
            return {"type": "array", "items": items, "minItems": 1, "uniqueItems": True}
        members = {
            "type": self.type,
            "minimum": self.minimum,
            "maximum": self.maximum,
            "enum": list(self.enum) or None,
            "maxLength": self.max_length,
        }
        return {name: member for name, member in members.items() if member is not None}

    def check(self, value: CaveatValue) -> None:
        """Check one value.

        Raises:
            InputError: `recap_invalid`.
        """
        if not self._holds(value):
            raise InputError("recap_invalid", "a value outside its schema")

    def _holds(self, value: CaveatValue) -> bool:
        if self.type == "boolean":
            return isinstance(value, bool)
        if self.type == "integer":
            return type(value) is int and self._within_bounds(value)
        if self.type == "string":
            return isinstance(value, str) and (
                value in self.enum if self.enum else len(value) <= (self.max_length or 0)
            )
        return (
            isinstance(value, tuple) and len(value) > 0 and len(set(value)) == len(value) and {*value} <= {*self.enum}
        )

    def _within_bounds(self, value: int) -> bool:
        least = -INTEGER_MAX if self.minimum is None else self.minimum
        most = INTEGER_MAX if self.maximum is None else self.maximum
        return least <= value <= most


@dataclass(frozen=True, slots=True)
class RegisteredCaveat:
    """A caveat in the provider's own words.

    Attributes:
        name: such as `max_width`.
        schema: which values it has.
        sentence: such as `at most {value} pixels wide`.
        order: what a narrower value is.
    """

    name: str
    schema: Schema
    sentence: str
    order: Order

    @classmethod
    def from_json(cls, name: str, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "registered caveat")
        schema = Schema.from_json(fields.object_("schema"))
        sentence = _sentence(fields)
        caveat = cls(name, schema, sentence, fields.literal("order", *_ORDERS[schema.type]))
        fields.done()
        if not REGISTERED_NAME.fullmatch(name) or name in CAVEATS:
            raise InputError("malformed", "name of a registered caveat")
        around = sentence.split(PLACEHOLDER)
        if len(around) != 2 or any(mark in part for part in around for mark in "{}"):
            raise InputError("malformed", "a caveat's sentence names its value once")
        return caveat

    def to_json(self) -> dict[str, Any]:
        """The JSON form, without the name."""
        return {"schema": self.schema.to_json(), "sentence": self.sentence, "order": self.order}


@dataclass(frozen=True, slots=True)
class Permissions:
    """All that one provider registers; as a truth value: whether it registers anything.

    Attributes:
        abilities: sorted by name.
        caveats: sorted by name.
    """

    abilities: tuple[RegisteredAbility, ...] = ()
    caveats: tuple[RegisteredCaveat, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.abilities or self.caveats)

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form.

        Raises:
            InputError: `malformed`, `too_large`, `unknown_field`.
        """
        fields = Fields(value, "permissions")
        abilities, caveats = fields.object_("abilities"), fields.object_("caveats")
        fields.done()
        if len(abilities) > REGISTERED_ABILITIES_MAX or len(caveats) > REGISTERED_CAVEATS_MAX:
            raise InputError("too_large", "registered permissions")
        permissions = cls(
            tuple(RegisteredAbility.from_json(name, each) for name, each in sorted(abilities.items())),
            tuple(RegisteredCaveat.from_json(name, each) for name, each in sorted(caveats.items())),
        )
        if not permissions:
            raise InputError("malformed", "permissions without any")
        if len(jcs(permissions.to_json())) > PERMISSIONS_MAX:
            raise InputError("too_large", "registered permissions")
        return permissions

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "abilities": {ability.name: ability.to_json() for ability in self.abilities},
            "caveats": {caveat.name: caveat.to_json() for caveat in self.caveats},
        }

    @property
    def orders(self) -> dict[str, Order]:
        """How each registered caveat compares."""
        return {caveat.name: caveat.order for caveat in self.caveats}

    def ability(self, name: str) -> RegisteredAbility | None:
        """The registered ability of that name."""
        return next((ability for ability in self.abilities if ability.name == name), None)

    def caveat(self, name: str) -> RegisteredCaveat | None:
        """The registered caveat of that name."""
        return next((caveat for caveat in self.caveats if caveat.name == name), None)

    def check(self, ability: str, caveats: Caveats) -> None:
        """Check that an ability and its caveats are ours or registered, and their values within the schemas.

        Raises:
            InputError: `capability_unknown`, or `recap_invalid` for a value outside its schema.
        """
        if not is_ours(ability) and self.ability(ability) is None:
            raise InputError("capability_unknown", ability)
        for name, value in caveats.items():
            if name in CAVEATS:
                continue
            registered = self.caveat(name)
            if registered is None:
                raise InputError("capability_unknown", name)
            registered.schema.check(value)


NONE = Permissions()
"""Nothing registered: what most providers have."""


def _sentence(fields: Fields) -> str:
    sentence = fields.text("sentence", REGISTERED_TEXT_MAX)
    check_plain(sentence, REGISTERED_TEXT_MAX, "sentence")
    return sentence


def _bound(fields: Fields, name: str) -> int | None:
    return fields.signed(name) if fields.has(name) else None


def _enum(fields: Fields) -> tuple[str, ...]:
    choices = fields.texts("enum", CAVEAT_CHOICES_MAX, CAVEAT_CHOICE_MAX)
    if not choices or len(set(choices)) != len(choices):
        raise InputError("malformed", "enum")
    for choice in choices:
        check_plain(choice, CAVEAT_CHOICE_MAX, "enum")
    return choices


def _items(fields: Fields) -> tuple[str, ...]:
    items = Fields(fields.object_("items"), "items")
    items.literal("type", "string")
    choices = _enum(items)
    items.done()
    if any("," in choice for choice in choices):
        raise InputError("malformed", "a comma parts the values of an array in its sentence")
    if fields.integer("minItems") != 1 or not fields.boolean("uniqueItems"):
        raise InputError("malformed", "an array has a value, and none twice")
    return choices
