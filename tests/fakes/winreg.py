"""The user's part of a Windows registry, as `winreg` has it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

HKEY_CURRENT_USER, HKEY_CLASSES_ROOT = "user", "classes"
KEY_WRITE, REG_SZ, REG_BINARY = 131_078, 1, 3


class FakeRegistry:
    """See the module.

    Attributes:
        keys: values by name, by key: texts, bytes, and None for bytes of which there are none.
        refuses: whether an administrator's policy lets nobody write.
    """

    HKEY_CURRENT_USER, HKEY_CLASSES_ROOT = HKEY_CURRENT_USER, HKEY_CLASSES_ROOT
    KEY_WRITE, REG_SZ, REG_BINARY = KEY_WRITE, REG_SZ, REG_BINARY

    def __init__(self) -> None:
        self.keys: dict[str, dict[str, str | bytes | None]] = {
            "Software\\Classes": {},
            "Software\\Classes\\other": {"": "x"},
        }
        self.refuses = False

    @contextmanager
    def CreateKeyEx(self, root: str, path: str, reserved: int, access: int) -> Iterator[str]:  # noqa: N802
        assert (root, reserved, access) == (HKEY_CURRENT_USER, 0, KEY_WRITE)
        if self.refuses:
            raise PermissionError(5, "Access is denied")
        parts = path.split("\\")
        for length in range(1, len(parts) + 1):
            self.keys.setdefault("\\".join(parts[:length]), {})
        yield path

    def SetValueEx(self, key: str, name: str, reserved: int, kind: int, value: str) -> None:  # noqa: N802
        assert (reserved, kind) == (0, REG_SZ)
        self.keys[key][name] = value

    def DeleteKey(self, root: str, path: str) -> None:  # noqa: N802
        assert root == HKEY_CURRENT_USER
        if path not in self.keys:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        if any(each.startswith(f"{path}\\") for each in self.keys):
            raise PermissionError(5, "Access is denied")  # it has keys below it
        del self.keys[path]

    def DeleteValue(self, key: str, name: str) -> None:  # noqa: N802
        if name not in self.keys[key]:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        del self.keys[key][name]

    @contextmanager
    def OpenKey(self, root: str, path: str) -> Iterator[str]:  # noqa: N802
        found = f"Software\\Classes\\{path}" if root == HKEY_CLASSES_ROOT else path
        if found not in self.keys:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        yield found

    def QueryValueEx(self, key: str, name: str) -> tuple[str | bytes | None, int]:  # noqa: N802
        if name not in self.keys[key]:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        value = self.keys[key][name]
        return value, REG_SZ if isinstance(value, str) else REG_BINARY
