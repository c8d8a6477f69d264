"""What is not in English is said, once and in one line."""

from __future__ import annotations

import pytest

from factcheck.engine.document import SentenceKind
from tests.builders import article, retitle, told
from tests.unit.checks.cases import Case, assert_flags, assert_silent, run

NEWS = "The council met on Friday."
RUSSIAN = "Совет собрался в пятницу."
LATER = "Решение будет принято позже."


def foreign(words, language="ru"):
    return told(words, kind=SentenceKind.OTHER_LANGUAGE, language=language)


SOURCE = article("b", foreign(RUSSIAN), foreign(LATER), outlet="Gorod")
SHOULD_FLAG = [
    Case(
        "other_language",
        "a passage in an English article",
        article("a", NEWS, foreign(RUSSIAN), NEWS),
        flagged=(RUSSIAN,),
        message="In Russian: not read.",
    ),
    Case(
        "other_language",
        "two sentences of one passage",
        article("a", NEWS, NEWS, foreign(RUSSIAN), foreign(LATER), NEWS, NEWS),
        flagged=(RUSSIAN,),
        message="2 lines in Russian from here on: not read.",
    ),
    Case(
        "other_language",
        "a whole article, once",
        article("a", foreign(RUSSIAN), foreign(LATER)),
        flagged=(RUSSIAN,),
        message="Written in Russian: not read.",
    ),
    Case(
        "other_language",
        "most of an article",
        article("a", foreign(RUSSIAN), foreign(LATER), NEWS),
        flagged=(RUSSIAN,),
        message="Mostly written in Russian: that part was not read.",
    ),
    Case(
        "other_language",
        "a language without a name",
        article("a", foreign("Ӝӟӥ ӵӧ", "und")),
        flagged=("Ӝӟӥ ӵӧ",),
        message="Written in another language: not read.",
    ),
    Case(
        "other_language",
        "a declared source",
        article("a", NEWS),
        (retitle(SOURCE, is_declared_source=True),),
        flagged=(NEWS,),
        message="The source from Gorod is in Russian: not compared.",
    ),
]
SHOULD_NOT_FLAG = [
    Case("other_language", "English", article("a", NEWS), why="there is nothing to say"),
    Case(
        "other_language",
        "a sibling in another language",
        article("a", NEWS),
        (SOURCE,),
        why="nothing rests on it",
    ),
    Case(
        "other_language",
        "a source that quotes Russian",
        article("a", NEWS),
        (article("b", NEWS, NEWS, foreign(RUSSIAN), is_declared_source=True),),
        why="most of the source was read",
    ),
]


@pytest.mark.parametrize("case", SHOULD_FLAG, ids=str)
def test_flags(case):
    assert_flags(case)


@pytest.mark.parametrize("case", SHOULD_NOT_FLAG, ids=str)
def test_is_silent(case):
    assert_silent(case)


def test_a_whole_article_weighs_more_than_a_passage():
    whole, passage = SHOULD_FLAG[2], SHOULD_FLAG[0]
    assert [flag.severity for flag in run(whole)] == ["warning"]
    assert [flag.severity for flag in run(passage)] == ["info"]
