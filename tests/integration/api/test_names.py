"""Who an article names, as its readers get it over the API."""

from __future__ import annotations

from factcheck.engine.document import Mention, Sentence, Span
from factcheck.engine.serialization import to_json
from tests.factories import SentenceFactory
from tests.integration.api.conftest import revision_of


def test_an_article_lists_whom_it_names_with_offsets(client, partner):
    revision = revision_of(partner)
    words = revision.text.split()[0]
    mention = Mention(Span(0, len(words), words), "PERSON", words)
    line = revision.text.split("\n")[0]
    facts = Sentence(0, 0, Span(0, len(line), line), mentions=(mention,))
    SentenceFactory(revision=revision, index=0, facts=to_json(facts))

    shown = client.get(f"/api/v1/articles/{revision.article_id}/").json()

    assert shown["names"] == [
        {
            "name": words,
            "kind": "person",
            "spellings": [words],
            "mentions": [{"start": 0, "end": len(words), "text": words, "is_description": False}],
        }
    ]
    assert shown["revision"]["text"][0 : len(words)] == words


def test_an_article_that_was_not_read_lists_nobody(client, partner):
    revision = revision_of(partner)

    assert client.get(f"/api/v1/articles/{revision.article_id}/").json()["names"] == []
