"""A full vocabulary forgets the words of each article with the article."""

from __future__ import annotations

import multiprocessing
import threading

import pytest
import spacy

from factcheck.engine.language import bounded_memory, memory


@pytest.fixture
def nlp():
    return spacy.blank("en")


def read(nlp, text):
    with bounded_memory(nlp):
        return [token.text for token in nlp(text)]


def test_remembers_words_until_the_vocabulary_is_full(nlp):
    read(nlp, "Zyx wvu")
    assert "Zyx" in nlp.vocab.strings


def test_forgets_words_once_it_is_full(nlp, monkeypatch):
    monkeypatch.setattr(memory, "MAX_WORDS_KEPT", 0)
    assert read(nlp, "Zyx wvu") == ["Zyx", "wvu"]
    assert "Zyx" not in nlp.vocab.strings
    assert read(nlp, "Zyx") == ["Zyx"]


def test_an_inner_block_forgets_nothing(nlp, monkeypatch):
    monkeypatch.setattr(memory, "MAX_WORDS_KEPT", 0)
    with bounded_memory(nlp):
        doc = nlp("Zyx")
        read(nlp, "wvu")
        assert doc.text == "Zyx"
        assert "Zyx" in nlp.vocab.strings


def test_forgets_after_an_error_too(nlp, monkeypatch):
    monkeypatch.setattr(memory, "MAX_WORDS_KEPT", 0)
    with pytest.raises(ZeroDivisionError), bounded_memory(nlp):
        1 / len(nlp("Zyx")[1:])
    assert "Zyx" not in nlp.vocab.strings


def test_threads_take_turns(nlp, monkeypatch):
    monkeypatch.setattr(memory, "MAX_WORDS_KEPT", 0)
    results = []

    def work(number):
        for turn in range(20):
            text = f"word{number} turn{turn}"
            results.append(read(nlp, text) == text.split())

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [True] * 80


def test_a_process_copied_during_a_reading_can_read(nlp):
    reading, forking = threading.Event(), threading.Event()

    def work():
        with bounded_memory(nlp):
            reading.set()
            forking.wait(0.5)

    thread = threading.Thread(target=work)
    thread.start()
    reading.wait()
    child = multiprocessing.get_context("fork").Process(target=read, args=(nlp, "Zyx"))
    child.start()
    forking.set()
    thread.join()
    child.join(10)
    is_done = child.exitcode == 0
    child.kill()
    assert is_done
