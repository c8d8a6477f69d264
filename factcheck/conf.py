"""The desk's own settings, read here and handed inward as plain values."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from factcheck.engine.checks.registry import DEFAULT_CHECKS


def spacy_model() -> str | None:
    """Return FACTCHECK_SPACY_MODEL: an installed pipeline or a folder; None is the shipped one."""
    return settings.FACTCHECK_SPACY_MODEL or None


def check_paths() -> tuple[str, ...]:
    """Return the dotted paths of the checks to run, in order."""
    return tuple(settings.FACTCHECK_CHECKS or DEFAULT_CHECKS)


def rules_off() -> frozenset[str]:
    """Return the ids of the rules for text that is no news which the settings switch off."""
    return frozenset(settings.FACTCHECK_RULES_OFF)


def demo_file() -> Path | None:
    """Return where the demo logins are kept, or None in production."""
    return settings.FACTCHECK_DEMO_FILE
