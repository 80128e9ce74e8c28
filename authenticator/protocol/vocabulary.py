"""The abilities that everybody has plain words for; `consent.words` has the words.

An ability is one of ours where both its namespace and its name are listed, in lower case. Any other has to be
registered by the provider, whose words it then comes with.
"""

from __future__ import annotations

NAMESPACES = frozenset(
    {
        "album", "albums", "calendar", "contacts", "crud", "data", "file", "files", "http", "image", "images", "kv",
        "mail", "message", "messages", "note", "notes", "photo", "photos", "picture", "pictures", "storage",
    }
)  # fmt: skip
READS = frozenset({"download", "get", "list", "read", "search", "view"})
WRITES = frozenset(
    {
        "add", "change", "copy", "create", "edit", "move", "post", "put", "rename", "send", "share", "update",
        "upload", "write",
    }
)  # fmt: skip
DELETES = frozenset({"delete", "remove"})
_NAMES = READS | WRITES | DELETES


def is_ours(ability: str) -> bool:
    """There are plain words for `ability`, or it is a wildcard, which needs none: it is everything."""
    namespace, _, name = ability.partition("/")
    return name == "*" or (namespace in NAMESPACES and name in _NAMES)
