"""Fixtures for tests that read with the shipped model."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from factcheck.engine import language
from factcheck.engine.document import Reading
from factcheck.engine.reading import read


@pytest.fixture(scope="session")
def reading_of() -> Callable[..., Reading]:
    """Read a text with the shipped model; the date is that of publication."""
    nlp = language.load()

    def read_text(text: str, published: date | None = date(2024, 6, 10)) -> Reading:
        return read(text, published=published, nlp=nlp)

    return read_text
