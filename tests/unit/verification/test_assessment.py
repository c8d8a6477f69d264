"""The verdict that the machine suggests, and why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.engine.document import ReasonType, SentenceKind, Stance, Verdict
from factcheck.engine.verification import open_story, verify
from tests.builders import article, event, retitle, told

REPORT = (
    "Divers found the brass bell of the liner Aurelia off the coast.",
    "The bell weighs 90 kilos and bears a long crack.",
    "The liner struck a reef in fog and sank within an hour.",
    "Fishermen rescued most passengers with rowing boats.",
    told("Salvage firm Krog wants a reward.", names={"Krog": "ORG"}),
)
REWRITE = (
    "The brass bell of a liner was found by divers off the coast.",
    "A long crack runs through the bell, which weighs 90 kilos.",
    "In fog the liner struck a reef and sank within an hour.",
    "Most passengers were rescued by fishermen with rowing boats.",
)
INVENTED = "Historians expect trade law to change across the continent."
SOURCE = article("source", *REPORT, outlet="Harbour Post", published="2024-03-01")


def meeting(when, value, id="a", outlet=""):
    sentence = told(
        f"Ada Holm met Bo Lund in the old customs house {when}.",
        names={"Ada Holm": "PERSON", "Bo Lund": "PERSON"},
        times={when: value},
        events=[event("met", lemma="meet", tense="past", who="Ada Holm", with_="Bo Lund")],
    )
    return article(id, sentence, outlet=outlet)


MAY, JUNE = ("in May", "2023-05"), ("in June", "2023-06")


@pytest.mark.parametrize(
    ("ours", "others", "verdict"),
    [
        pytest.param(article("a", REPORT[2]), [SOURCE], Verdict.SUPPORTED, id="told elsewhere"),
        pytest.param(
            article("a", INVENTED), [SOURCE], Verdict.NOT_ENOUGH_EVIDENCE, id="nobody speaks of it"
        ),
        pytest.param(
            article("a", *REWRITE, INVENTED), [SOURCE], Verdict.NOT_IN_SOURCE, id="own invention"
        ),
        pytest.param(
            article("a", INVENTED),
            [retitle(SOURCE, is_declared_source=True)],
            Verdict.NOT_IN_SOURCE,
            id="a declared source",
        ),
        pytest.param(
            meeting(*MAY), [meeting(*JUNE, "b")], Verdict.CONTRADICTED, id="another month"
        ),
        pytest.param(
            meeting(*MAY),
            [meeting(*JUNE, "b"), meeting(*MAY, "c")],
            Verdict.CONFLICTING,
            id="the others disagree",
        ),
        pytest.param(
            meeting(*MAY),
            [retitle(meeting(*JUNE, "b"), is_declared_source=True), meeting(*MAY, "c")],
            Verdict.CONTRADICTED,
            id="the source outweighs a sibling",
        ),
        pytest.param(article("a", INVENTED), [], Verdict.NOT_ENOUGH_EVIDENCE, id="nobody else"),
    ],
)
def test_suggests(ours, others, verdict):
    assert verify(ours, others).assessments[-1].verdict is verdict


def test_a_reason_points_at_both_sides():
    other = meeting(*JUNE, "b", "Harbour Post")
    assessment = verify(meeting(*MAY), [other]).assessments[0]
    (reason,) = assessment.reasons
    assert (reason.type, reason.span.text) == (ReasonType.TIME, "in May")
    assert (reason.evidence.source, reason.evidence.span.text) == ("b", "in June")
    assert reason.message == "Says May 2023. Harbour Post says June 2023."
    assert assessment.evidence[0].stance is Stance.CONTRADICTS
    assert assessment.support < assessment.threshold


def test_absence_says_what_was_searched():
    assessment = verify(article("a", INVENTED), [SOURCE, article("b", *REPORT)]).assessments[0]
    (reason,) = assessment.reasons
    assert reason.type is ReasonType.ABSENT
    assert reason.message.startswith(
        "No evidence found in 2 articles: nothing there mentions “Hist"
    )


def test_nothing_to_compare_with_is_said():
    (reason,) = verify(article("a", INVENTED), []).assessments[0].reasons
    assert reason.message == "There is no other article to compare with."


def test_a_copy_of_the_article_is_no_evidence_for_it():
    original = article("a", *REPORT, published="2024-03-01")
    copy = article("copy", *REWRITE, published="2024-03-02")
    verdicts = {a.verdict for a in verify(original, [copy]).assessments}
    assert verdicts == {Verdict.NOT_ENOUGH_EVIDENCE}


def test_progress_runs_to_the_end():
    heard = []
    verify(article("a", *REPORT), [], progress=heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1.0


def test_any_span_can_be_judged():
    examiner = open_story(article("a", REPORT[2]), [SOURCE])
    sentence = examiner.article.reading.sentences[0]
    assert examiner.judge_span(7, sentence, sentence.span).claim == 7


def test_what_cannot_be_checked_is_left_alone():
    examiner = open_story(article("a", INVENTED), [SOURCE])
    sentence = examiner.article.reading.sentences[0]
    judged = examiner.judge_span(0, sentence, sentence.span, "opinion")
    assert judged.verdict is Verdict.NOT_CHECKABLE


def test_a_name_that_nobody_else_has_is_not_borne_out_by_the_rest():
    ours = told(
        "Fishermen rescued most passengers with rowing boats, Eva Lindqvist said.",
        names={"Eva Lindqvist": "PERSON"},
    )
    assessment = verify(article("a", ours), [SOURCE]).assessments[0]
    assert assessment.verdict is Verdict.PARTLY_SUPPORTED
    (reason,) = assessment.reasons
    assert (reason.type, reason.span.text) == (ReasonType.ABSENT, "Eva Lindqvist")


def test_a_name_that_the_reader_missed_elsewhere_is_known_all_the_same():
    plain = "Fishermen rescued most passengers with rowing boats, Eva Lindqvist said."
    ours = told(plain, names={"Eva Lindqvist": "PERSON"})
    assert verify(article("a", ours), [article("b", plain)]).assessments[0].verdict is (
        Verdict.SUPPORTED
    )


@pytest.mark.parametrize(
    ("when", "published", "verdict"),
    [
        pytest.param(MAY, "2024-03-01", Verdict.SUPPORTED, id="a date that another has"),
        pytest.param(JUNE, "2024-03-01", Verdict.PARTLY_SUPPORTED, id="a date that nobody has"),
        pytest.param(JUNE, "2023-06-20", Verdict.SUPPORTED, id="the day of telling"),
    ],
)
def test_a_date_that_fits_nothing_told_is_not_borne_out_by_the_rest(when, published, verdict):
    text = "Fishermen rescued most passengers with rowing boats {}."
    ours = told(text.format(when[0]), times={when[0]: when[1]})
    theirs = told(text.format(MAY[0]), times={MAY[0]: MAY[1]})
    other = article("b", theirs, published=published)
    assert verify(article("a", ours), [other]).assessments[0].verdict is verdict


def test_the_same_text_under_another_name_bears_nothing_out():
    ours, theirs = article("a", *REWRITE), article("b", *REWRITE)
    verdicts = {a.verdict for a in verify(ours, [theirs]).assessments}
    assert Verdict.SUPPORTED not in verdicts


def test_the_same_text_given_as_the_source_bears_it_out():
    theirs = replace(article("b", *REWRITE), is_given_as_source=True)
    verdicts = {a.verdict for a in verify(article("a", *REWRITE), [theirs]).assessments}
    assert verdicts == {Verdict.SUPPORTED}


def test_an_undated_rewrite_is_no_original_of_the_dated_one():
    dated = article("a", *REPORT, published="2024-03-01")
    undated = article("b", *REWRITE)
    assert not verify(dated, [undated]).derivations
    assert [d.source for d in verify(undated, [dated]).derivations] == ["a"]


RUSSIAN_SOURCE = article(
    "foreign",
    *(
        told(line, kind=SentenceKind.OTHER_LANGUAGE, language="ru")
        for line in ("Водолазы нашли колокол.", "Колокол весит 90 кило.", "Судно село на риф.")
    ),
)
UNREAD = "A source in Russian could not be read: nothing was compared with it."


@pytest.mark.parametrize("relation", ["is_declared_source", "is_given_as_source"])
def test_no_claim_is_missing_from_a_source_that_was_not_read(relation):
    ours = article("a", *REWRITE, INVENTED)
    foreign = retitle(RUSSIAN_SOURCE, **{relation: True})
    verification = verify(ours, [foreign])
    assert {a.verdict for a in verification.assessments} == {Verdict.NOT_ENOUGH_EVIDENCE}
    assert {r.message for a in verification.assessments for r in a.reasons} == {UNREAD}
    assert verification.derivations == ()


def test_a_source_that_was_read_bears_out_what_it_can():
    ours = article("a", *REWRITE, INVENTED)
    others = [
        retitle(SOURCE, is_declared_source=True),
        retitle(RUSSIAN_SOURCE, is_declared_source=True),
    ]
    *borne_out, invented = verify(ours, others).assessments
    assert {a.verdict for a in borne_out} == {Verdict.SUPPORTED}
    assert invented.verdict is Verdict.NOT_ENOUGH_EVIDENCE
    assert [reason.message for reason in invented.reasons] == [UNREAD]


def test_a_sibling_in_another_language_changes_nothing():
    ours = article("a", *REWRITE, INVENTED)
    assert verify(ours, [SOURCE, RUSSIAN_SOURCE]) == verify(ours, [SOURCE])
