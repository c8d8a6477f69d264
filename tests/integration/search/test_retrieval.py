"""What the archive answers; the same table holds on SQLite and on PostgreSQL."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.models import Sentence
from factcheck.search import find_articles, find_sentences
from tests.factories import RevisionFactory, SentenceFactory

pytestmark = pytest.mark.django_db

LINES = [
    "The minister visited the northern province in September.",
    "Nobody visits provinces like the Minister does.",
    "The bridge cost 12 million euros, the minister's office said.",
    "Crème brûlée was served to the delegation.",
    'He said: "No AND never OR so" (sic).',
]


@pytest.fixture
def archive():
    """Two articles: the first three lines, and the other two."""
    first, second = RevisionFactory(), RevisionFactory()
    for index, line in enumerate(LINES):
        revision = first if index < 3 else second
        SentenceFactory(revision=revision, index=index, start=0, end=len(line), text=line)
    return first, second


def found(*terms, **options):
    texts = Sentence.objects.in_bulk([hit.sentence_id for hit in find_sentences(terms, **options)])
    return {LINES.index(sentence.text) for sentence in texts.values()}


@pytest.mark.parametrize(
    ("terms", "lines"),
    [
        pytest.param(["bridge"], {2}, id="one-word"),
        pytest.param(["BRIDGE"], {2}, id="whatever-the-case"),
        pytest.param(["visiting"], {0, 1}, id="whatever-the-form"),
        pytest.param(["bridge", "delegation"], {2, 3}, id="any-of-the-words"),
        pytest.param(["northern province"], {0}, id="a-phrase"),
        pytest.param(["province northern"], set(), id="no-phrase-in-another-order"),
        pytest.param(["12"], {2}, id="a-number"),
        pytest.param(["zebra"], set(), id="not-there"),
        pytest.param([], set(), id="nothing-asked"),
        pytest.param(["", "  ", "!?", '"'], set(), id="nothing-but-signs"),
        pytest.param(['bri"dge'], set(), id="a-quote-inside"),
        pytest.param(['"bridge"'], {2}, id="quotes-around"),
        pytest.param(["bridge'; DROP TABLE factcheck_sentence; --"], set(), id="injection"),
        pytest.param(["bridge* OR minister"], set(), id="operators-are-words"),
        pytest.param(["text:bridge"], set(), id="a-column-filter-is-none"),
        pytest.param(["(bridge"], {2}, id="an-open-bracket"),
        pytest.param(["bridge & !minister | <->"], set(), id="tsquery-signs-are-none"),
        pytest.param(["\x00bridge"], {2}, id="nul"),
    ],
)
def test_finds(archive, terms, lines):
    assert found(*terms) == lines


def test_more_of_the_words_come_first(archive):
    hits = find_sentences(["minister", "bridge", "euros"])
    assert Sentence.objects.get(pk=hits[0].sentence_id).text == LINES[2]
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_leaves_out_what_is_asked_to_be_left_out(archive):
    first, _ = archive
    terms = ["minister", "delegation"]
    assert found(*terms, exclude_revision=first.pk) == {3}
    assert found(*terms, exclude_article=first.article_id) == {3}


@pytest.mark.parametrize("limit", [0, 1, 2])
def test_gives_no_more_than_asked(archive, limit):
    assert len(find_sentences(["minister"], limit=limit)) == limit


def test_articles_are_ranked_by_their_sentences(archive):
    first, second = archive
    hits = find_articles(["bridge", "euros", "northern", "delegation"])
    assert [hit.article_id for hit in hits] == [first.article_id, second.article_id]
    assert find_articles(["delegation"], exclude_article=second.article_id) == []
    assert len(find_articles(["bridge", "delegation"], limit=1)) == 1


def test_the_index_follows_the_sentences(archive):
    row = Sentence.objects.get(text=LINES[2])
    row.text = "A tunnel instead."
    row.save()
    assert found("bridge") == set()
    assert [hit.sentence_id for hit in find_sentences(["tunnel"])] == [row.pk]
    row.delete()
    assert find_sentences(["tunnel"]) == []


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(terms=st.lists(st.text(max_size=30), max_size=5))
def test_any_terms_are_harmless(archive, terms):
    terms = [term.encode("utf-8", "ignore").decode() for term in terms]
    assert len(find_sentences(terms)) <= len(LINES)
    assert Sentence.objects.count() == len(LINES)


def test_a_flood_of_terms_is_bounded(archive):
    assert len(find_sentences(["bridge", *(f"word{n}" for n in range(10_000)), "x" * 100_000])) == 1
