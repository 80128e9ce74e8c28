"""Countersign: one touch, and a client's own key may do exactly what was agreed to."""
