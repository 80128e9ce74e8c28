"""Widgets without knowledge: they show what they are told and say what was pressed."""
