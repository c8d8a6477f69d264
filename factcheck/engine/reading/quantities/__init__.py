"""Quantities: how many of what, in which unit, and how they compare."""
