"""Fixtures for tests everywhere."""

from __future__ import annotations

from tests.fakes.postgres import place, postgres_cluster, postgres_url

__all__ = ["place", "postgres_cluster", "postgres_url"]
