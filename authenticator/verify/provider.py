"""How the records of one provider follow each other, and that nobody is led back to an older one.

Rules: a later record counts on by one and names the record before by its hash, so that there is one row of them and
nobody writes over what was not read; the key stays the one that the provider is named after (there is no rotation); the
first origin stays, because delegations, tokens and proofs name it.
"""

from __future__ import annotations

from authenticator.errors import VerificationError
from authenticator.protocol.provider_record import ProviderRecord


def check_follows(record: ProviderRecord, before: ProviderRecord | None) -> None:
    """Check that a record may be registered after the newest one of its provider.

    Args:
        record: the one to be registered; its own key has signed it.
        before: the newest one that is registered; None where there is none.

    Raises:
        VerificationError: `provider_not_next`, `provider_key_changed`, `provider_moved`; `entries` where a first record
            is not named after its key.
    """
    if not record.has_first_key:
        code = "entries" if before is None and not record.seq else "provider_key_changed"
        raise VerificationError(code, "the provider id is not that of its first key")
    if before is None:
        if record.seq:
            raise VerificationError("provider_not_next", "there is no record before it")
        return
    if before.provider != record.provider:
        raise VerificationError("provider_not_next", "another provider's record is before it")
    if record.seq != before.seq + 1:
        raise VerificationError("provider_not_next", f"{record.seq} after {before.seq}")
    if record.prev != before.digest:
        raise VerificationError("provider_not_next", "the record before is another one")
    if record.origins[0] != before.origins[0]:
        raise VerificationError("provider_moved", record.origins[0])


def check_not_older(record: ProviderRecord, known: ProviderRecord | None) -> None:
    """Check that a registered record is no step back from the newest one that was seen here.

    Both are proven by receipts; what a receipt cannot prove is that nothing newer was registered since.

    Args:
        record: what a relay hands out.
        known: the newest record that was seen before; None where there is none, or it is another provider's.

    Raises:
        VerificationError: `provider_older`.
    """
    if known is None or known.provider != record.provider:
        return
    if record.seq < known.seq or (record.seq == known.seq and record != known):
        raise VerificationError("provider_older", f"{record.seq}, and {known.seq} is known")
