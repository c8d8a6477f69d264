"""Checks: rules that turn a verified article into flags; `registry` is the way in."""
