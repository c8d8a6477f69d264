"""Entities of a story: with all their mentions, by name and by description."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine.document import Article, Mention, Reading, Sentence, Span
from factcheck.engine.linking import link_story, unify_names


def reading_of(text, *names):
    """Read a text of one sentence; names are (words, kind) or (words, kind, role), in order."""
    mentions, at = [], 0
    for words, kind, *role in names:
        start = text.index(words, at)
        at = start + len(words)
        mentions.append(Mention(Span(start, at, words), kind, words, role=role[0] if role else ""))
    sentence = Sentence(0, 0, Span.of(text, 0, len(text)), mentions=tuple(mentions))
    return Reading(text, None, (sentence,), ())


def found(*readings):
    entities = link_story({f"a{number}": one for number, one in enumerate(readings)})
    return {one.name: [(at.article, at.span.text) for at in one.mentions] for one in entities}


def test_gathers_the_mentions_of_all_articles_in_their_order():
    first = reading_of("Holm met Bo Lund.", ("Holm", "PERSON"), ("Bo Lund", "PERSON"))
    second = reading_of("Lund thanked Ada Holm.", ("Lund", "PERSON"), ("Ada Holm", "PERSON"))

    assert found(first, second) == {
        "Ada Holm": [("a0", "Holm"), ("a1", "Ada Holm")],
        "Bo Lund": [("a0", "Bo Lund"), ("a1", "Lund")],
    }


def test_counts_articles_and_sorts_spellings_by_use():
    (entity,) = link_story(
        {
            "a": reading_of(
                "Kiev, Kyiv, Kyiv.", ("Kiev", "PLACE"), ("Kyiv", "PLACE"), ("Kyiv", "PLACE")
            ),
            "b": reading_of("Kiev shook.", ("Kiev", "PLACE")),
        }
    )
    assert (entity.articles, entity.spellings) == (("a", "b"), ("Kiev", "Kyiv"))


def test_a_text_may_explain_an_abbreviation_that_no_initials_give():
    one = reading_of("The Harbour Watch (HARWA) paid.", ("Harbour Watch", "ORG"), ("HARWA", "ORG"))
    other = reading_of("HARWA paid.", ("HARWA", "ORG"))

    assert found(one, other) == {
        "Harbour Watch": [("a0", "Harbour Watch"), ("a0", "HARWA"), ("a1", "HARWA")]
    }


KENYAN = ("Ada Holm", "PERSON", "president of Kenya")


def test_one_article_explains_the_description_of_another():
    told = reading_of("Kenyan President Ada Holm came.", KENYAN)
    describing = reading_of("On Monday the Kenyan leader came.")

    assert found(told, describing) == {
        "Ada Holm": [("a0", "Ada Holm"), ("a1", "the Kenyan leader")]
    }


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("On Monday the leader came.", id="no-country"),
        pytest.param("On Monday the Ghanaian leader came.", id="another-country"),
        pytest.param("On Monday the former Kenyan leader came.", id="no-longer"),
        pytest.param("On Monday the Kenyan ambassador came.", id="another-office"),
    ],
)
def test_a_description_that_may_mean_another_is_left_alone(text):
    told = reading_of("Kenyan President Ada Holm came.", KENYAN)

    assert found(told, reading_of(text)) == {"Ada Holm": [("a0", "Ada Holm")]}


def test_two_leaders_of_one_country_make_a_description_nobodys():
    one = reading_of("Kenyan President Ada Holm came.", KENYAN)
    other = reading_of(
        "Kenyan President Bo Lund came.", ("Bo Lund", "PERSON", "president of Kenya")
    )

    assert "the Kenyan leader" not in str(found(one, other, reading_of("the Kenyan leader came.")))


def test_the_state_of_georgia_is_not_the_country():
    state = reading_of(
        "Atlanta, Georgia, and Florida voted.", ("Georgia", "PLACE"), ("Florida", "PLACE")
    )
    country = reading_of("Georgia and Armenia voted.", ("Georgia", "PLACE"), ("Armenia", "PLACE"))

    assert len(link_story({"a": state, "b": country})) == 4


def test_a_name_has_the_kind_that_most_of_its_mentions_have():
    readings = [reading_of("Vesna said so.", ("Vesna", kind)) for kind in ("ORG", "PERSON", "ORG")]

    (entity,) = link_story({str(number): one for number, one in enumerate(readings)})
    assert entity.kind == "ORG"


def test_articles_carry_the_names_of_the_story_even_if_their_ids_are_equal():
    articles = [
        Article("1", reading_of("Kenyan President Ada Holm came.", KENYAN)),
        Article("1", reading_of("Then Holm and the Kenyan leader spoke.", ("Holm", "PERSON"))),
    ]
    unified = unify_names(articles)
    assert [
        (m.span.text, m.name, m.is_description) for m in unified[1].reading.sentences[0].mentions
    ] == [("Holm", "Ada Holm", False), ("the Kenyan leader", "Ada Holm", True)]


NAMES = [
    "Ada Holm",
    "Holm",
    "A. Holm",
    "Bo Holm",
    "Holm Jr.",
    "Acme Trade Fund",
    "ATF",
    "Kiev",
    "Kyiv",
]
STORIES = st.lists(
    st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(["PERSON", "ORG", "PLACE"]))),
    max_size=5,
)


@given(STORIES)
def test_every_mention_belongs_to_one_entity_and_chance_plays_no_part(story):
    readings = {
        str(number): reading_of(" ".join(words for words, _ in names) + ".", *names)
        for number, names in enumerate(story)
    }
    entities = link_story(readings)

    mentions = [(at.article, at.span) for one in entities for at in one.mentions]
    assert sorted(mentions) == sorted(
        (article, m.span)
        for article, reading in readings.items()
        for sentence in reading.sentences
        for m in sentence.mentions
    )
    assert entities == link_story(dict(readings))
