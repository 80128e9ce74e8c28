"""What a provider imports: check a session use, guard an app, meter budgets.

`Provider.open` puts everything together. It has four doors, and all read a call in the same way (`edge.py`):
`api.install` and `api.requires` for FastAPI, `asgi.Countersign` and `wsgi.Countersign` around any app with a table of
rules, and `gate.Gate` behind nginx.
"""

from __future__ import annotations

from authenticator.provider.guard import Guard, Use, UseRequest
from authenticator.provider.rules import Rule
from authenticator.provider.service import Provider, ProviderOptions

__all__ = ["Guard", "Provider", "ProviderOptions", "Rule", "Use", "UseRequest"]
