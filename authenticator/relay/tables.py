"""The tables of the relay.

Rules: what a client holds as a secret (claim tokens, polling codes, codes, refresh tokens) is stored as its
SHA-256 only; what belongs to one person (claims, signed permissions, identity records, vaults, which sites they use)
is stored sealed under the relay's data key; nothing here reads or writes.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData()

providers = Table(
    "providers",
    metadata,
    Column("provider", String(32), primary_key=True),
    Column("record", Text, nullable=False),
    Column("leaf_hash", LargeBinary(32), nullable=False),
    Column("receipt", Text, nullable=False),
)
origins = Table(
    "origins",
    metadata,
    Column("origin", String(300), primary_key=True),
    Column("provider", ForeignKey("providers.provider"), nullable=False),
)
requests = Table(
    "requests",
    metadata,
    Column("request_id", String(22), primary_key=True),
    Column("jws", Text, nullable=False),
    Column("digest", LargeBinary(32), nullable=False, unique=True),
    Column("provider", String(32), nullable=False),
    Column("code_challenge", String(43), nullable=False),
    Column("redirect_uri", Text),
    Column("state", Text),
    Column("nonce", Text),
    Column("dpop_jkt", String(43)),
    Column("polling_hash", LargeBinary(32), nullable=False, unique=True),
    Column("match_code", String(6), nullable=False),
    Column("expires_at", BigInteger, nullable=False, index=True),
    Column("claim_hash", LargeBinary(32)),
    # waiting, claimed, reserved (an approval is on its way to the registry), approved, denied, recalled, missed
    Column("status", String(8), nullable=False),
    Column("code_expires_at", BigInteger),
)
matches = Table(
    "matches",
    metadata,
    Column("request_id", ForeignKey("requests.request_id"), primary_key=True),
    # which network asked, as a keyed hash; nothing where its address does not tell
    Column("asked_from", LargeBinary(43)),
    Column("shows_code", Boolean, nullable=False),
    Column("insists", Boolean, nullable=False),
    Column("typed", Boolean, nullable=False),
    Column("checked", Boolean, nullable=False),
    # the wrong number that was typed first
    Column("missed", String(6)),
)
approvals = Table(
    "approvals",
    metadata,
    Column("digest", LargeBinary(32), primary_key=True),
    Column("request_id", ForeignKey("requests.request_id"), nullable=False, unique=True),
    Column("login_id", String(22), nullable=False),
    Column("identity_id", String(64), nullable=False, index=True),
    Column("recorded", Boolean, nullable=False),
    Column("facts", LargeBinary),
    Column("answer", Text),
)
used_challenges = Table(
    "used_challenges",
    metadata,
    Column("challenge", LargeBinary(32), primary_key=True),
    Column("owner", LargeBinary(32), nullable=False),
    Column("forget_at", BigInteger, nullable=False, index=True),
)
identities = Table(
    "identities",
    metadata,
    Column("identity_id", String(64), primary_key=True),
    Column("enrolment", LargeBinary(32), nullable=False),
    Column("opening", LargeBinary, nullable=False),
    Column("commitment", LargeBinary(32), nullable=False),
    Column("vault", LargeBinary, nullable=False),
    # the identity key's, so that whoever is handed the vault sees that its owner sealed it
    Column("vault_signature", LargeBinary(64), nullable=False),
    Column("receipt", Text),
)
identity_changes = Table(
    "identity_changes",
    metadata,
    Column("digest", LargeBinary(32), primary_key=True),
    Column("identity_id", ForeignKey("identities.identity_id"), nullable=False, index=True),
    # The change itself until the registry has answered, then nothing; only one of an identity is without an answer.
    Column("content", LargeBinary),
    Column("recorded_at", BigInteger),
    Column("answer", Text),
)
recovery_keys = Table(
    "recovery_keys",
    metadata,
    Column("public_key", LargeBinary(32), primary_key=True),
    Column("identity_id", ForeignKey("identities.identity_id"), nullable=False, index=True),
)
credentials = Table(
    "credentials",
    metadata,
    Column("credential_id", LargeBinary, primary_key=True),
    Column("identity_id", ForeignKey("identities.identity_id"), nullable=False, index=True),
    Column("counter", BigInteger, nullable=False),
    Column("user_handle", LargeBinary),
    Column("removed", Boolean, nullable=False),
)
sessions = Table(
    "sessions",
    metadata,
    Column("address", String(32), primary_key=True),
    Column("identity_id", ForeignKey("identities.identity_id"), nullable=False, index=True),
    Column("account", String(42), nullable=False),
    # leaf hash of the session.rekeyed that says whose it is now, where one does
    Column("rekeyed", LargeBinary(32)),
    # the registry has proven it; until then it may never have begun
    Column("recorded", Boolean, nullable=False),
    Column("ended", Boolean, nullable=False),
    Column("facts", LargeBinary, nullable=False),
)
logins = Table(
    "logins",
    metadata,
    Column("login_id", String(22), primary_key=True),
    Column("provider", String(32), nullable=False),
    Column("address", String(32), nullable=False, index=True),
    Column("thumbprint", String(43)),
    Column("facts", LargeBinary, nullable=False),
    Column("expires_at", BigInteger, nullable=False, index=True),
    Column("ended", Boolean, nullable=False),
)
uses = Table(
    "uses",
    metadata,
    Column("delegation_id", String(64), primary_key=True),
    Column("address", ForeignKey("sessions.address"), nullable=False, index=True),
    Column("provider", LargeBinary, nullable=False),
    # the provider's newest word, as it signed it
    Column("reported_at", BigInteger),
    Column("report", LargeBinary),
    Column("forget_at", BigInteger, nullable=False, index=True),
)
codes = Table(
    "codes",
    metadata,
    Column("code_hash", LargeBinary(32), primary_key=True),
    Column("request_id", ForeignKey("requests.request_id"), nullable=False),
    Column("login_id", ForeignKey("logins.login_id"), nullable=False),
    Column("used", Boolean, nullable=False),
)
refresh_tokens = Table(
    "refresh_tokens",
    metadata,
    Column("token_hash", LargeBinary(32), primary_key=True),
    Column("login_id", ForeignKey("logins.login_id"), nullable=False, index=True),
    Column("used", Boolean, nullable=False),
)
used_proofs = Table(
    "used_proofs",
    metadata,
    Column("proof", LargeBinary(32), primary_key=True),
    Column("forget_at", BigInteger, nullable=False, index=True),
)
