"""Providers: who may ask for logins here, from which pages, and where people are sent back to.

Rules: a registration is signed by the provider's own key, the one that it is named after; an origin belongs to the
provider that registered it first, for as long as its newest record has it; what counts is what the registry has
recorded, and a later record is never given up for an older one.
"""

from __future__ import annotations

import json
import threading
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from authenticator.errors import VerificationError
from authenticator.limits import PROVIDER_RECORD_MAX
from authenticator.protocol.canonical import JsonValue, jcs, parse_json
from authenticator.protocol.entry import PROVIDER_REGISTERED, Entry, parse_entry
from authenticator.protocol.fields import Fields
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.receipt import Receipt
from authenticator.relay.parts import Parts
from authenticator.relay.tables import origins, providers


class Providers:
    """The providers of one relay."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._lock = threading.Lock()
        with parts.database.reading() as connection:
            self._origins = frozenset(connection.execute(select(origins.c.origin)).scalars())

    def knows_origin(self, origin: str) -> bool:
        """Whether a page at `origin` belongs to any registered provider."""
        return origin in self._origins

    def register(self, body: JsonValue) -> dict[str, Any]:
        """Have a registration recorded; the same one again gets the same answer.

        Raises:
            InputError: it is malformed.
            VerificationError: `wrong_network`, `entries`, `provider_signature`, `provider_key_changed`; or the registry
                refuses: `provider_not_next`, `provider_moved`.
        """
        fields = Fields(body, "registration")
        entry = parse_entry(fields.object_("entry"))
        fields.done()
        record = self._check(entry)
        with self._parts.database.reading() as connection:
            _check_free(connection, record)
            row = connection.execute(select(providers).where(providers.c.provider == record.provider)).first()
        if row is not None and row.leaf_hash == entry.leaf_hash:
            return {"provider": record.provider, "receipt": json.loads(row.receipt)}
        [receipt] = self._parts.record([entry])
        self._keep(record, entry, receipt)
        return {"provider": record.provider, "receipt": receipt.to_json()}

    def find(self, client_id: str) -> ProviderRecord:
        """A registered provider.

        Raises:
            VerificationError: `provider_unknown`.
        """
        return self.registered(client_id)[0]

    def registered(self, client_id: str) -> tuple[ProviderRecord, dict[str, Any]]:
        """A registered provider and its receipt.

        Raises:
            VerificationError: `provider_unknown`.
        """
        with self._parts.database.reading() as connection:
            row = connection.execute(select(providers).where(providers.c.provider == client_id)).first()
        if row is None:
            raise VerificationError("provider_unknown")
        return _record_in(row), json.loads(row.receipt)

    def _check(self, entry: Entry) -> ProviderRecord:
        if entry.kind != PROVIDER_REGISTERED:
            raise VerificationError("entries", "not a registration")
        if entry.network != self._parts.network.network_id:
            raise VerificationError("wrong_network")
        record = ProviderRecord.from_json(entry.fields["record"])
        if not record.seq and not record.has_first_key:
            raise VerificationError("provider_signature", "named after another key")
        entry.check_signature(None)
        return record

    def _keep(self, record: ProviderRecord, entry: Entry, receipt: Receipt) -> None:
        values = {
            "record": jcs(record.to_json()).decode(),
            "leaf_hash": entry.leaf_hash,
            "receipt": jcs(receipt.to_json()).decode(),
        }
        known = providers.c.provider == record.provider
        with self._parts.database.writing() as connection:
            row = connection.execute(select(providers).where(known)).first()
            if row is not None and _record_in(row).seq > record.seq:  # it was followed while the registry answered
                return
            _check_free(connection, record)
            if connection.execute(update(providers).where(known).values(values)).rowcount == 0:
                connection.execute(insert(providers).values(provider=record.provider, **values))
            connection.execute(delete(origins).where(origins.c.provider == record.provider))
            rows = [{"origin": origin, "provider": record.provider} for origin in dict.fromkeys(record.origins)]
            connection.execute(insert(origins), rows)
            current = frozenset(connection.execute(select(origins.c.origin)).scalars())
        with self._lock:
            self._origins = current


def _record_in(row: Row[Any]) -> ProviderRecord:
    return ProviderRecord.from_json(parse_json(row.record, PROVIDER_RECORD_MAX))


def _check_free(connection: Connection, record: ProviderRecord) -> None:
    """No origin is another provider's."""
    taken = select(origins.c.origin).where(origins.c.origin.in_(record.origins), origins.c.provider != record.provider)
    if connection.execute(taken).first() is not None:
        raise VerificationError("provider_signature", "an origin belongs to another provider")
