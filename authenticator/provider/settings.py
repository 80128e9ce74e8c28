"""The settings of a gate: a TOML file that says what the site is, and what its places ask for.

    name = "Files"
    origins = ["https://files.example"]     # the first one is what proofs and capabilities name
    resource = "https://files.example/files"  # what capabilities are about; otherwise the first origin

    [[rules]]
    path = "/files"                         # and everything below
    methods = ["GET"]                       # otherwise GET; GET means HEAD, too
    ability = "files/read"                  # or: signed_in = true, or: public = true

    [[rules]]
    path = "/files"
    methods = ["PUT"]
    ability = "files/write"
    size = "content-length"                 # what counts for max_bytes
    bind = ["query", "body"]                # what the signature must name beside method and address
    session_sigs = false

Rules: a name that is not known is refused, and so is a rule that does not say who may come.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from authenticator import limits
from authenticator.errors import InputError, LocalError
from authenticator.files import read_private
from authenticator.protocol.fields import Fields
from authenticator.protocol.recap import Capabilities
from authenticator.provider.edge import Arrived, Part
from authenticator.provider.rules import READING, Rule, Rules
from authenticator.provider.service import ProviderOptions

_TEXT = limits.TEXT_MAX
_PARTS: tuple[Part, Part] = ("query", "body")


@dataclass(frozen=True, slots=True)
class GateSettings:
    """What the file says.

    Attributes:
        options: what the provider is; it asks for the abilities that its rules name, at most.
        rules: what its places ask for.
        secret_file: holds what the server in front sends along; None where nothing is.
        database: `postgresql://…`; None for a file in the data folder.
    """

    options: ProviderOptions
    rules: tuple[Rule, ...]
    secret_file: Path | None
    database: str | None = field(repr=False)


def read_settings(path: Path) -> GateSettings:
    """Read a settings file.

    Raises:
        LocalError: `file_damaged` where it cannot be read, `settings_invalid` where it does not say what it should.
    """
    try:
        return _settings(tomllib.loads(read_private(path, limits.SETTINGS_MAX).decode()), path.parent)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LocalError("settings_invalid", where=str(error)) from error
    except InputError as error:
        raise LocalError("settings_invalid", where=error.detail or error.code) from error


def _settings(content: Mapping[str, Any], folder: Path) -> GateSettings:
    fields = Fields(content, "the file")
    name = fields.text("name", _TEXT)
    origins = fields.texts("origins", limits.ORIGINS_MAX, _TEXT)
    if not origins:
        raise InputError("malformed", "origins of the file")
    resource = fields.optional_text("resource", _TEXT) or origins[0]
    listed = fields.list_("rules", limits.RULES_MAX)
    rules = tuple(_rule(Fields(rule, f"rule {number}"), f"rule {number}") for number, rule in enumerate(listed, 1))
    Rules(rules)
    secret = fields.optional_text("secret_file", _TEXT)
    database = fields.optional_text("database", _TEXT)
    options = ProviderOptions(
        name=name,
        origins=origins,
        resource=resource,
        capabilities=_capabilities(rules, resource),
        client_name=fields.optional_text("client_name", _TEXT) or name,
        claims=frozenset(_texts(fields, "claims", ())),
        status_interval=fields.optional_integer("status_interval") or limits.STATUS_INTERVAL,
        accept_unproven_status_for_seconds=fields.optional_integer("accept_unproven_status_for_seconds") or 0,
    )
    fields.done()
    return GateSettings(options, rules, folder / secret if secret else None, database)


def _rule(fields: Fields, what: str) -> Rule:
    path = fields.text("path", _TEXT)
    ability = fields.optional_text("ability", limits.NAME_MAX)
    signed_in, public = (fields.has(name) and fields.boolean(name) for name in ("signed_in", "public"))
    if [ability is not None, signed_in, public].count(True) != 1:
        raise InputError("malformed", f"{what} needs one of ability, signed_in and public")
    rule = Rule(
        path,
        ability,
        methods=_texts(fields, "methods", READING),
        resource=fields.optional_text("resource", _TEXT),
        size=Arrived.declared_length if fields.has("size") and fields.literal("size", "content-length") else None,
        bind=_parts(fields, what),
        session_sigs=fields.boolean("session_sigs") if fields.has("session_sigs") else True,
        public=public,
    )
    fields.done()
    return rule


def _parts(fields: Fields, what: str) -> tuple[Part, ...]:
    named = _texts(fields, "bind", ())
    if not set(named) <= set(_PARTS):
        raise InputError("malformed", f"bind of {what}")
    return tuple(part for part in _PARTS if part in named)


def _texts(fields: Fields, name: str, otherwise: tuple[str, ...]) -> tuple[str, ...]:
    return fields.texts(name, limits.RULES_MAX, _TEXT) if fields.has(name) else otherwise


def _capabilities(rules: tuple[Rule, ...], resource: str) -> Capabilities:
    """Every ability that a rule names, without limits; a site of which none does asks for none."""
    att: dict[str, Any] = {}
    for rule in rules:
        if rule.ability is not None:
            att.setdefault(rule.resource or resource, {})[rule.ability] = [{}]
    return Capabilities.from_att(att) if att else Capabilities(())
