"""Pixels and text to links."""
