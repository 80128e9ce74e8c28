"""Imports as Python does them, although PySide is loaded.

PySide puts a function of its own before every import, for the sake of other spellings of its names that a module may
ask for. It reads the source of each module that is imported from then on, whoever imports it and on whatever thread:
time at the start, and memory for as long as the app runs. Nothing here asks for such spellings.

Rules: this module is imported before any other of the window, so that it holds for all of them; where a release of
PySide keeps nothing to go back to, its function stays.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - which is what puts its function there

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
