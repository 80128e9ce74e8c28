"""PyPI siwe, in its own environment: checks one delegation. Input and answer are JSON."""

from __future__ import annotations

import json
import sys
import warnings
from datetime import datetime

warnings.simplefilter("ignore")

from siwe import SiweMessage  # type: ignore[import-not-found,unused-ignore]  # noqa: E402

given = json.load(sys.stdin)
try:
    parsed = SiweMessage.from_message(given["message"])
    parsed.verify(
        given["signature"],
        domain=given["domain"],
        nonce=given["nonce"],
        timestamp=datetime.fromisoformat(given["time"]),
    )
    same = parsed.prepare_message() == given["message"]
    print(json.dumps({"accepted": True, "same": same, "address": parsed.address, "uri": str(parsed.uri)}))
except Exception as error:  # noqa: BLE001 - whatever it says, it is a refusal
    print(json.dumps({"accepted": False, "error": type(error).__name__}))
