"""What a chat assistant leaves around its text, and what people say that sounds like it."""

from __future__ import annotations

import pytest

from factcheck.engine.document import SentenceKind
from factcheck.engine.reading.not_news.chrome import classify_line, classify_sentence

LEFTOVERS = {
    "certainly": ("Certainly! Here is a rewritten version of the article:", "assistant_opening"),
    "sure": ("Sure, here's the revised text:", "assistant_opening"),
    "of-course": ("Of course! Below is the summary.", "assistant_opening"),
    "here-is-rewritten": ("Here's a rewritten version of the article", "assistant_opening"),
    "i-have-rewritten": ("I've rewritten the article to be more concise.", "assistant_opening"),
    "hope": ("I hope this helps!", "assistant_closing"),
    "let-me-know": ("Let me know if you'd like a shorter version.", "assistant_closing"),
    "if-you-want": ("If you want, I can also suggest headlines.", "assistant_closing"),
    "would-you-like": ("Would you like me to make it shorter?", "assistant_closing"),
    "model-voice": (
        "As an AI language model, I cannot verify current events.",
        "language_model_voice",
    ),
    "last-update": (
        "As of my last knowledge update in 2023, he was minister.",
        "language_model_voice",
    ),
    "cutoff": ("My knowledge cutoff does not allow me to confirm this.", "language_model_voice"),
    "refusal": ("I'm sorry, but I can't assist with that request.", "language_model_voice"),
    "prompt": ("Rewrite the following article in your own words:", "prompt_echo"),
    "prompt-to-write": ("Write a 500-word news article about the storm.", "prompt_echo"),
    "role": ("You are a helpful assistant.", "prompt_echo"),
    "label": ("Rewritten article:", "prompt_echo"),
    "note": (
        "Note: I have kept the original meaning and changed the structure.",
        "rewrite_note",
    ),
    "chat-page": ("ChatGPT said:", "chat_marks"),
}
INSIDE = {
    "placeholder": ("The mayor, [insert name], declined to comment.", "unfilled_placeholder"),
    "your-name": ("[Your Name] reports from the coast.", "unfilled_placeholder"),
    "braces": ("Dear {{ first_name }}, the vote is over.", "unfilled_placeholder"),
    "citation": ("The river rose 【4†source】 by a metre.", "chat_marks"),
    "search-mark": ("The river rose by a metre turn0search3.", "chat_marks"),
}
PEOPLE = {
    "of-course": "Of course the minister knew.",
    "certainly": "Certainly, the river has risen before.",
    "sure": "Sure, here and there a bridge held.",
    "here-is": "Here is what we know about the storm.",
    "here-are": "Here are the names of the dead.",
    "summary-of-events": "Here is a summary of the day's events.",
    "quoted-model": "The bot answered: “As an AI language model, I cannot help with that.”",
    "quoted-straight": 'The bot answered: "I hope this helps!"',
    "quoted-hope": "“I hope this helps,” the mayor said.",
    "he-hoped": "I hope this ends soon, one resident wrote.",
    "editors-bracket": "“He [the mayor] left,” she said.",
    "name-withheld": "The girl, [name withheld], is recovering.",
    "let-me-know": "She told him to let her know if he wanted to come.",
    "rewrite-the-rules": "Rewrite the rules, or the court will, the senator said.",
    "write-to-congress": "Write a letter to your lawmaker, the group urged its members.",
    "revised-text": "The revised text of the treaty was published on Monday.",
    "law-on-models": "As a large language company, Acme pays more.",
}


@pytest.mark.parametrize(("sentence", "rule"), LEFTOVERS.values(), ids=LEFTOVERS)
def test_recognises_a_chat_leftover(sentence: str, rule: str) -> None:
    assert classify_sentence(sentence).rule == rule


@pytest.mark.parametrize(("sentence", "rule"), INSIDE.values(), ids=INSIDE)
def test_what_stands_inside_a_sentence_leaves_its_claims(sentence: str, rule: str) -> None:
    found = classify_sentence(sentence)
    assert (found.kind, found.rule) == (SentenceKind.PROSE, rule)
    assert classify_line(sentence).kind is SentenceKind.PROSE


@pytest.mark.parametrize("sentence", PEOPLE.values(), ids=PEOPLE)
def test_leaves_people_alone(sentence: str) -> None:
    found = classify_sentence(sentence)
    assert (found.kind, found.rule) == (SentenceKind.PROSE, None)
