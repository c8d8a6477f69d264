"""Tells at start-up what would otherwise fail at the first article."""

from __future__ import annotations
