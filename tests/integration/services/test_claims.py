"""Claims are stored with all that was read from them, and keep their rows from reading to reading."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.engine import document
from factcheck.engine.reading.not_news.rule import RuleSettings
from factcheck.models import Claim
from factcheck.services.readings import load_article, store_reading
from tests.factories import RevisionFactory, RunFactory

pytestmark = pytest.mark.django_db(transaction=True)
TEXT = "Ada Holm resigned in May and left the country."


def claim(start, end, **fields):
    given = {"kind": document.ClaimKind.EVENT, "checkworthiness": 0.5, **fields}
    return document.Claim(document.Span.of(TEXT, start, end), 0, **given)


FIRST = claim(0, 24, wording="Ada Holm resigned in May.", not_checkable="future")
SECOND = claim(
    29,
    46,
    wording="Ada Holm left the country.",
    parts=(document.Span.of(TEXT, 0, 8), document.Span.of(TEXT, 29, 46)),
)
SENTENCE = document.Sentence(0, 0, document.Span.of(TEXT, 0, 46))
READING = document.Reading(TEXT, None, (SENTENCE,), (FIRST, SECOND))


@pytest.fixture
def run():
    return RunFactory(revision=RevisionFactory(text=TEXT), state="running")


def test_what_is_loaded_is_what_was_read(run):
    store_reading(run, READING, "1", RuleSettings())
    assert load_article(run.revision).reading.claims == (FIRST, SECOND)


def test_a_claim_of_the_same_words_keeps_its_row(run):
    store_reading(run, READING, "1", RuleSettings())
    before = dict(Claim.objects.values_list("start", "pk"))
    whole = claim(0, 46, wording=TEXT)
    reworded = replace(SECOND, wording="She left the country.")
    store_reading(run, replace(READING, claims=(whole, reworded)), "2", RuleSettings())

    row = Claim.objects.get(start=29)
    assert (row.pk, row.wording, row.is_current) == (before[29], "She left the country.", True)
    assert not Claim.objects.get(pk=before[0]).is_current


def test_a_row_of_an_older_version_still_loads(run):
    store_reading(run, READING, "1", RuleSettings())
    Claim.objects.update(wording="", parts=[])
    loaded = load_article(run.revision).reading.claims
    assert [(one.wording, one.parts) for one in loaded] == [("", ())] * 2
