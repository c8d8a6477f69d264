"""Human verdicts and the second signature."""

from __future__ import annotations

import pytest

from factcheck.services import Conflict, InvalidInput, NotAllowed, give_verdict, sign_verdict
from tests.factories import ClaimFactory, EditorFactory, VerdictFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return EditorFactory(username="ada")


def give(claim, by, rating="false", rationale="The register says otherwise.", **values):
    return give_verdict(claim_id=claim.pk, by=by, rating=rating, rationale=rationale, **values)


def test_a_verdict_keeps_who_and_why(editor):
    verdict = give(ClaimFactory(), editor, rationale="  The register. ")
    assert (verdict.rating, verdict.rationale) == ("false", "The register.")
    assert verdict.decided_by == editor
    assert verdict.second_by is None


def test_the_same_verdict_again_is_nothing_new(editor):
    claim = ClaimFactory()
    assert give(claim, editor) == give(claim, editor)
    assert claim.verdicts.count() == 1


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"rating": "true"}, id="rating"),
        pytest.param({"rationale": "Another reason."}, id="rationale"),
    ],
)
def test_another_verdict_joins_the_history(editor, change):
    claim = ClaimFactory()
    give(claim, editor)
    newest = give(claim, editor, **change)
    assert claim.verdicts.count() == 2
    assert claim.verdicts.first() == newest


@pytest.mark.parametrize("seen", ["none", "an older one"])
def test_a_verdict_given_since_the_page_was_opened_must_be_read_first(editor, seen):
    claim, colleague = ClaimFactory(), EditorFactory(username="ben")
    newest_seen = 0 if seen == "none" else give(claim, editor, rating="true").pk
    newest = give(claim, editor)
    with pytest.raises(Conflict, match=r"ada rated it “False” on .* since you opened") as conflict:
        give(claim, colleague, rating="outdated", newest_seen=newest_seen)
    assert conflict.value.code == "stale_version"
    assert claim.verdicts.first() == newest
    assert give(claim, colleague, rating="outdated", newest_seen=newest.pk).rating == "outdated"


def test_a_colleague_may_decide_otherwise(editor):
    claim = ClaimFactory()
    give(claim, editor)
    assert give(claim, EditorFactory()).pk != claim.verdicts.last().pk


@pytest.mark.parametrize(
    ("values", "field"),
    [
        pytest.param({"rating": "perhaps"}, "rating", id="unknown-rating"),
        pytest.param({"rating": ""}, "rating", id="no-rating"),
        pytest.param({"rationale": " \n"}, "rationale", id="no-rationale"),
        pytest.param({"rationale": "x" * 5001}, "rationale", id="endless-rationale"),
        pytest.param({"rationale": "a\x00"}, "rationale", id="nul"),
    ],
)
def test_refuses_and_names_the_field(editor, values, field):
    claim = ClaimFactory()
    with pytest.raises(InvalidInput) as refusal:
        give(claim, editor, **values)
    assert refusal.value.field == field
    assert not claim.verdicts.exists()


def test_a_claim_that_is_gone(editor):
    with pytest.raises(InvalidInput, match="claim 404 does not exist"):
        give_verdict(claim_id=404, by=editor, rating="true", rationale="Seen.")


def test_a_second_person_signs_once(editor):
    verdict = VerdictFactory()
    signed = sign_verdict(verdict_id=verdict.pk, by=editor)
    assert signed.second_by == editor
    assert sign_verdict(verdict_id=verdict.pk, by=editor).second_at == signed.second_at


def test_nobody_signs_their_own(editor):
    verdict = VerdictFactory(decided_by=editor)
    with pytest.raises(NotAllowed, match="someone else's"):
        sign_verdict(verdict_id=verdict.pk, by=editor)


def test_a_third_signature_is_too_late(editor):
    verdict = VerdictFactory()
    sign_verdict(verdict_id=verdict.pk, by=editor)
    with pytest.raises(Conflict, match="ada signed it on"):
        sign_verdict(verdict_id=verdict.pk, by=EditorFactory())


def test_only_the_verdict_that_counts_is_signed(editor):
    verdict = VerdictFactory()
    VerdictFactory(claim=verdict.claim, rating="true", decided_by=editor)
    with pytest.raises(Conflict, match=r"ada rated it “.+, which is newer"):
        sign_verdict(verdict_id=verdict.pk, by=EditorFactory())


def test_a_verdict_that_is_gone(editor):
    with pytest.raises(InvalidInput, match="verdict 404 does not exist"):
        sign_verdict(verdict_id=404, by=editor)


def test_a_switched_off_account_neither_decides_nor_signs():
    nobody = EditorFactory(is_active=False)
    with pytest.raises(NotAllowed):
        give(ClaimFactory(), nobody)
    with pytest.raises(NotAllowed):
        sign_verdict(verdict_id=VerdictFactory().pk, by=nobody)
