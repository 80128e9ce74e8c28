"""PyPI siwe, in its own environment: checks one delegation, or each of a list. Input and answer are JSON."""

from __future__ import annotations

import json
import sys
import warnings
from datetime import datetime
from typing import Any

warnings.simplefilter("ignore")

from siwe import SiweMessage  # type: ignore[import-not-found,unused-ignore]  # noqa: E402


def check(question: dict[str, Any]) -> dict[str, Any]:
    """What it says to one message."""
    try:
        parsed = SiweMessage.from_message(question["message"])
        parsed.verify(
            question["signature"],
            domain=question["domain"],
            nonce=question["nonce"],
            timestamp=datetime.fromisoformat(question["time"]),
        )
    except Exception as error:  # noqa: BLE001 - whatever it says, it is a refusal
        return {"accepted": False, "error": type(error).__name__}
    same = parsed.prepare_message() == question["message"]
    return {"accepted": True, "same": same, "address": parsed.address, "uri": str(parsed.uri)}


given = json.load(sys.stdin)
print(json.dumps([check(question) for question in given] if isinstance(given, list) else check(given)))
