"""Who is named in a story: one line for each, with the articles counted and the spellings."""

from __future__ import annotations

import pytest

from factcheck.engine.document import Mention, Span
from factcheck.engine.document import Sentence as ReadSentence
from factcheck.engine.serialization import to_json
from factcheck.services.entities import link_articles
from factcheck.web.story_names import list_names
from tests.factories import ArticleFactory, RevisionFactory, SentenceFactory, StoryFactory


@pytest.fixture
def story(db):
    return StoryFactory(title="The bridge of Arden")


def name_in(story, *names, **values):
    """Store an article whose one sentence holds names, each with its kind."""
    text = ", ".join(words for words, _ in names) + " were named.\n"
    mentions = []
    for words, kind in names:
        start = text.index(words)
        mentions.append(Mention(Span(start, start + len(words), words), kind, words))
    end = text.index("\n")
    facts = ReadSentence(0, 0, Span.of(text, 0, end), mentions=tuple(mentions))
    revision = RevisionFactory(text=text, article=ArticleFactory(story=story), **values)
    SentenceFactory(revision=revision, index=0, facts=to_json(facts))
    return revision.article


def shown(lists):
    return {
        one.heading: [(row.name, row.article_count, row.spellings) for row in one.shown]
        for one in lists
    }


def test_lists_people_organisations_and_places_with_their_spellings(story):
    articles = [
        name_in(story, ("Volodymyr Zelenskyy", "PERSON"), ("Kyiv", "PLACE")),
        name_in(story, ("Volodymyr Zelensky", "PERSON"), ("Kiev", "PLACE"), ("NATO", "ORG")),
        name_in(story, ("Zelensky", "PERSON")),
    ]

    assert shown(list_names(articles)) == {
        "People": [("Volodymyr Zelenskyy", 3, ("Volodymyr Zelensky", "Zelensky"))],
        "Organisations": [("NATO", 1, ())],
        "Places": [("Kyiv", 2, ("Kiev",))],
    }


def test_only_the_newest_text_counts(story):
    article = name_in(story, ("Ada Holm", "PERSON"))
    RevisionFactory(article=article, number=2, text="Nobody was named.\n")

    assert list_names([article]) == []


def test_facts_that_this_engine_does_not_know_are_left_out(story):
    article = name_in(story, ("Ada Holm", "PERSON"))
    sentence = article.revisions.get().sentences.get()
    sentence.facts["mentions"] = [{"who": "Ada Holm"}]
    sentence.save()

    assert link_articles([article.pk]) == ()


def test_the_page_shows_them_and_folds_the_rest(desk, story):
    people = [
        (f"Ada {family}", "PERSON") for family in "Ahl Bro Cask Dohl Ek Fors Glad Hult Ims".split()
    ]
    name_in(story, *people)

    html = desk.get(story.get_absolute_url()).content.decode()

    assert '<h2 id="names-title">Who is named</h2>' in html
    assert '<bdi class="name">Ada Ahl</bdi> <span class="meta">1 article</span>' in html
    assert "<summary>1 more</summary>" in html


def test_a_story_without_names_has_no_such_list(desk, story):
    RevisionFactory(article__story=story)

    assert "Who is named" not in desk.get(story.get_absolute_url()).content.decode()


def test_names_take_two_queries_however_many_articles_there_are(story, django_assert_num_queries):
    articles = [name_in(story, ("Ada Holm", "PERSON")) for _ in range(5)]

    for some in (articles[:1], articles):
        with django_assert_num_queries(2):
            list_names(some)
