"""The append-only log of sessions, delegations and revocations."""
