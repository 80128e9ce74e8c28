"""The tables of a provider's database.

Rules: nothing in them is a secret that another site could use; what must be forgotten says when (`forget_at`, or
`expires_at` and a while; UTC seconds). Names are plain, because whoever runs the provider reads them too.
"""

from __future__ import annotations

import sqlalchemy as sa

METADATA = sa.MetaData()
PROVIDER = sa.Table(
    "provider",
    METADATA,
    sa.Column("provider", sa.String(32), primary_key=True, comment="whose database this is: one row"),
)
DELEGATIONS = sa.Table(
    "delegations",
    METADATA,
    sa.Column("delegation_id", sa.String(64), primary_key=True),
    sa.Column("address", sa.String(32), nullable=False, index=True),
    sa.Column("account", sa.String(42), nullable=False),
    sa.Column("thumbprint", sa.String(43), nullable=False),
    sa.Column("capabilities", sa.Text),
    sa.Column("issued_at", sa.BigInteger, nullable=False),
    sa.Column("expires_at", sa.BigInteger, nullable=False, index=True),
    sa.Column("auth_sig", sa.Text, nullable=False),
)
LINKS = sa.Table(
    "links",
    METADATA,
    sa.Column("link_id", sa.String(64), primary_key=True),
    sa.Column("parent_id", sa.String(64), nullable=False),
    sa.Column("root_id", sa.String(64), nullable=False, index=True),
    sa.Column("thumbprint", sa.String(43), nullable=False),
    sa.Column("capabilities", sa.Text, nullable=False),
    sa.Column("starts_at", sa.BigInteger, nullable=False),
    sa.Column("expires_at", sa.BigInteger, nullable=False, index=True),
    sa.Column("link", sa.Text, nullable=False),
)
ENDED = sa.Table(
    "ended_links",
    METADATA,
    sa.Column("link_id", sa.String(64), primary_key=True),
    sa.Column("forget_at", sa.BigInteger, nullable=False, index=True),
)
PROOFS = sa.Table(
    "used_proofs",
    METADATA,
    sa.Column("proof", sa.LargeBinary(32), primary_key=True),
    sa.Column("forget_at", sa.BigInteger, nullable=False, index=True),
)
BUDGETS = sa.Table(
    "budgets",
    METADATA,
    sa.Column("delegation_id", sa.String(64), primary_key=True),
    sa.Column("resource", sa.Text, primary_key=True),
    sa.Column("ability", sa.Text, primary_key=True),
    sa.Column("caveat", sa.String(40), primary_key=True),
    sa.Column("window", sa.BigInteger, primary_key=True, comment="where a rate's window starts; 0 for the others"),
    sa.Column("amount", sa.BigInteger, nullable=False, comment="what was used"),
    sa.Column("limit", sa.BigInteger, nullable=False),
    sa.Column("resets_at", sa.BigInteger, comment="where a rate's window ends"),
    sa.Column("forget_at", sa.BigInteger, nullable=False, index=True),
)
USES = sa.Table(
    "uses",
    METADATA,
    sa.Column("delegation_id", sa.String(64), primary_key=True),
    sa.Column("uses", sa.BigInteger, nullable=False),
    sa.Column("last_use", sa.BigInteger, nullable=False, index=True),
    sa.Column("forget_at", sa.BigInteger, nullable=False, index=True),
)
