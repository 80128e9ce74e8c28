"""What a provider imports: check a session use, guard an app, meter budgets.

`Provider.open` puts everything together; `api.install` and `api.requires` fit it into a FastAPI app.
"""

from __future__ import annotations

from authenticator.provider.guard import Guard, Use, UseRequest
from authenticator.provider.service import Provider, ProviderOptions

__all__ = ["Guard", "Provider", "ProviderOptions", "Use", "UseRequest"]
