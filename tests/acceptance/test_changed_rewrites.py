"""A faithful rewrite of a made-up report, changed in one place at a time.

Overlap alone is no support: every changed sentence still shares nearly all its words with the
source, and none of them may come out as supported.
"""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from factcheck.engine.pipeline import Draft
from tests.acceptance.newsdesk import judge_story

pytestmark = pytest.mark.model

REPORT = """The shipping company Nordlys will close its yard in Bergen in October, chief executive \
Marit Aas told reporters on Tuesday.

About 340 workers will lose their jobs, Aas said. The company had employed 1,200 people in the city \
since 1987.

"We have tried everything to keep the yard open, and we have failed," Aas said. The union leader \
Per Lunde called the decision a betrayal.

The mayor of Bergen, Ingrid Dahl, plans to meet the owners next week. The government in Oslo may \
offer a loan of 45 million euros, a ministry spokesman said.

Nordlys reported a loss of 12.5 million euros in 2022, its third in a row."""
REWRITE = """Nordlys will shut its Bergen yard in October, chief executive Marit Aas told reporters \
on Tuesday. Around 340 employees will lose their jobs, she said. The firm has employed 1,200 people \
in the city since 1987. "We have tried everything to keep the yard open, and we have failed," Aas \
said. Union leader Per Lunde called the decision a betrayal. Bergen's mayor, Ingrid Dahl, plans to \
meet the owners next week. The government in Oslo may offer a 45 million euro loan, according to a \
ministry spokesman. In 2022 Nordlys reported a loss of 12.5 million euros, its third in a row."""
OTHER_YARD = """The shipping company Nordlys closed its yard in Stavanger in 2019, and 210 workers \
lost their jobs. The company opened the yard in 1974. The mayor of Stavanger, Kari Nessa, met the \
owners in January 2019. Nordlys reported a loss of 3 million euros in 2018."""


@cache
def judge(text):
    return judge_story(
        [
            Draft("rewrite", text, date(2023, 5, 4), "Fast News"),
            Draft("report", REPORT, date(2023, 5, 3), "Harbour Post"),
        ]
    )["rewrite"]


CHANGES = [
    pytest.param("in October", "in August", "time_conflict", id="another month"),
    pytest.param("12.5 million", "15.2 million", "quantity_conflict", id="another amount"),
    pytest.param("executive Marit Aas", "executive Kari Vik", "claim_not_in_source", id="a name"),
    pytest.param("its Bergen yard", "its Trondheim yard", "claim_not_in_source", id="a place"),
    pytest.param("will shut", "will not shut", "negation_conflict", id="a negation"),
    pytest.param("open, and", "closed, and", "altered_quotation", id="a word of a quotation"),
    pytest.param('failed," Aas', 'failed," Lunde', "attribution_conflict", id="another speaker"),
    pytest.param("may offer", "has offered", "certainty_raised", id="an offer made"),
    pytest.param("may offer", "will not offer", "certainty_raised", id="an offer refused"),
    pytest.param(
        "plans to meet the owners next week", "met the owners", "certainty_raised", id="met"
    ),
]


@pytest.mark.parametrize(("old", "new", "check"), CHANGES)
def test_a_changed_sentence_is_flagged_and_not_supported(old, new, check):
    assert REWRITE.count(old) == 1
    judged = judge(REWRITE.replace(old, new))
    assert [flag.check for flag in judged.flags_on(new, check)] == [check]
    assert "supported" not in {a.verdict.value for a in judged.verdicts_on(new)}


def test_the_faithful_rewrite_is_only_told_that_it_is_one():
    judged = judge(REWRITE)
    assert [flag.check for flag in judged.flags] == ["uncredited_rewrite"]
    assert {a.verdict.value for a in judged.verification.assessments} == {"supported"}


def test_scattered_words_do_not_bear_a_claim_out():
    added = "Lunde has been offered a job by the ministry."
    (assessment,) = judge(f"{REWRITE} {added}").verdicts_on(added)
    assert assessment.verdict.value != "supported"


def test_another_event_in_the_same_words_is_neither_a_rewrite_nor_contradicted():
    judged = judge(OTHER_YARD)
    assert judged.verification.derivations == ()
    assert judged.flags == ()
    verdicts = {a.verdict.value for a in judged.verification.assessments}
    assert verdicts <= {"not_enough_evidence", "partly_supported"}
