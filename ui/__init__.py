"""The window: the only package that imports Qt."""

from __future__ import annotations

from ui.keep_none import keep_none

keep_none()
