"""What editors decide on flags, step by step, and what they may not."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.models import Decision, Flag
from factcheck.services import (
    Conflict,
    InvalidInput,
    NotAllowed,
    ServiceError,
    confirm_flag,
    decide_flags,
    dismiss_flag,
    release_flag,
    take_flag,
    undo_decision,
)
from tests.factories import EditorFactory, FlagFactory, ModeratorFactory, RevisionFactory

pytestmark = pytest.mark.django_db


def dismiss(flag_id, by, **values):
    return dismiss_flag(flag_id=flag_id, by=by, **{"reason": "opinion", **values})


STEPS = {
    "take": take_flag,
    "release": release_flag,
    "confirm": confirm_flag,
    "dismiss": dismiss,
    "undo": undo_decision,
}


@pytest.fixture
def flag():
    return FlagFactory()


@pytest.fixture
def editor():
    return EditorFactory(username="ada")


@pytest.fixture
def colleague():
    return EditorFactory(username="ben")


@pytest.mark.parametrize(
    ("steps", "state", "actions"),
    [
        pytest.param(["take"], "claimed", ["claim"], id="take"),
        pytest.param(["take", "release"], "open", ["claim", "release"], id="release"),
        pytest.param(["confirm"], "confirmed", ["confirm"], id="confirm"),
        pytest.param(["take", "dismiss"], "dismissed", ["claim", "dismiss"], id="dismiss"),
        pytest.param(["confirm", "undo"], "open", ["confirm", "undo"], id="undo"),
        pytest.param(
            ["take", "confirm", "undo"], "claimed", ["claim", "confirm", "undo"], id="undo-to-taken"
        ),
        pytest.param(["confirm", "dismiss"], "dismissed", ["confirm", "dismiss"], id="own-change"),
        pytest.param(
            ["confirm", "dismiss", "undo"],
            *("open", ["confirm", "dismiss", "undo"]),
            id="undo-after-own-change",
        ),
        pytest.param(["take", "take"], "claimed", ["claim"], id="take-twice"),
        pytest.param(["confirm", "confirm"], "confirmed", ["confirm"], id="confirm-twice"),
        pytest.param(["dismiss", "dismiss"], "dismissed", ["dismiss"], id="dismiss-twice"),
        pytest.param(["confirm", "undo", "undo"], "open", ["confirm", "undo"], id="undo-twice"),
        pytest.param(["release"], "open", [], id="release-what-nobody-took"),
    ],
)
def test_steps_of_one_editor(flag, editor, steps, state, actions):
    for step in steps:
        flag = STEPS[step](flag_id=flag.pk, by=editor)
    assert flag.state == state
    assert [row.action for row in flag.decisions.order_by("id")] == actions
    assert flag.version == 1 + len(actions)
    assert flag.claimed_by == (editor if state == "claimed" else None)


@pytest.mark.parametrize(
    ("first", "second", "detail"),
    [
        pytest.param("confirm", "dismiss", "ada confirmed flag", id="confirmed-before"),
        pytest.param("dismiss", "confirm", "ada dismissed flag", id="dismissed-before"),
        pytest.param("dismiss", "dismiss", "ada dismissed flag", id="the-same-by-another"),
        pytest.param("take", "confirm", "ada took flag", id="taken-by-another"),
        pytest.param("take", "take", "ada took flag", id="taken-before"),
        pytest.param("take", "release", "ada took flag", id="release-what-another-took"),
        pytest.param("confirm", "take", "ada confirmed flag", id="take-what-is-decided"),
    ],
)
def test_the_second_editor_learns_who_was_first(flag, editor, colleague, first, second, detail):
    STEPS[first](flag_id=flag.pk, by=editor)
    with pytest.raises(Conflict) as conflict:
        STEPS[second](flag_id=flag.pk, by=colleague)
    assert conflict.value.detail.startswith(detail)
    assert conflict.value.status == 409
    assert flag.decisions.count() == 1


@pytest.mark.parametrize("step", ["take", "confirm", "dismiss"])
def test_an_outdated_page_changes_nothing(flag, editor, colleague, step):
    take_flag(flag_id=flag.pk, by=editor)
    release_flag(flag_id=flag.pk, by=editor)
    with pytest.raises(Conflict, match="changed meanwhile: ada released") as conflict:
        STEPS[step](flag_id=flag.pk, by=colleague, expected_version=1)
    assert conflict.value.code == "stale_version"


def test_a_double_click_is_one_decision(flag, editor):
    confirm_flag(flag_id=flag.pk, by=editor, expected_version=1)
    confirm_flag(flag_id=flag.pk, by=editor, expected_version=1)
    assert flag.decisions.count() == 1


def test_taking_over_needs_the_version_that_was_seen(flag, editor, colleague):
    seen = take_flag(flag_id=flag.pk, by=editor).version
    flag = take_flag(flag_id=flag.pk, by=colleague, expected_version=seen)
    assert flag.claimed_by == colleague


def test_a_moderator_decides_what_an_editor_took(flag, editor):
    take_flag(flag_id=flag.pk, by=editor)
    assert confirm_flag(flag_id=flag.pk, by=ModeratorFactory()).state == "confirmed"


def test_only_its_author_or_a_moderator_undoes_a_decision(flag, editor, colleague):
    confirm_flag(flag_id=flag.pk, by=editor)
    with pytest.raises(NotAllowed, match="ada confirmed flag"):
        undo_decision(flag_id=flag.pk, by=colleague)
    assert undo_decision(flag_id=flag.pk, by=ModeratorFactory()).state == "open"


def test_there_is_nothing_to_undo_on_an_open_flag(flag, editor):
    with pytest.raises(Conflict, match="nothing to undo"):
        undo_decision(flag_id=flag.pk, by=editor)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        pytest.param({"reason": ""}, "reason", id="no-reason"),
        pytest.param({"reason": "because"}, "reason", id="unknown-reason"),
        pytest.param({"scope": "world"}, "scope", id="unknown-scope"),
        pytest.param({"note": "x" * 2001}, "note", id="endless-note"),
        pytest.param({"note": "a\x00"}, "note", id="nul"),
    ],
)
def test_a_dismissal_says_why(flag, editor, values, field):
    with pytest.raises(InvalidInput) as refusal:
        dismiss(flag_id=flag.pk, by=editor, **values)
    assert refusal.value.field == field
    assert not Decision.objects.exists()


def test_a_dismissal_keeps_reason_note_and_scope(flag, editor):
    dismiss(flag_id=flag.pk, by=editor, reason="style_only", note="  Fine. ", scope="span")
    decision = flag.decisions.get()
    assert (decision.reason, decision.note, decision.scope) == ("style_only", "Fine.", "span")
    assert (decision.by, decision.from_state, decision.to_state) == (editor, "open", "dismissed")


def test_a_dismissal_for_the_article_takes_its_like_along_and_back(editor):
    revision = RevisionFactory()
    flag, like = (FlagFactory(revision=revision, start=n, end=n + 2) for n in (0, 5))
    another_check = FlagFactory(revision=revision, check_id="site_chrome")
    another_article = FlagFactory()
    dismiss(flag_id=flag.pk, by=editor, scope="article")
    assert states(flag, like, another_check, another_article) == [
        *("dismissed", "dismissed", "open", "open")
    ]
    undo_decision(flag_id=flag.pk, by=editor)
    assert states(flag, like) == ["open", "open"]


def test_undoing_for_the_article_leaves_what_was_dismissed_for_itself(editor):
    revision = RevisionFactory()
    flag, like = (FlagFactory(revision=revision, start=n, end=n + 2) for n in (0, 5))
    dismiss(flag_id=like.pk, by=editor)
    dismiss(flag_id=flag.pk, by=editor, scope="article")
    undo_decision(flag_id=flag.pk, by=editor)
    assert states(flag, like) == ["open", "dismissed"]


@pytest.mark.parametrize("step", sorted(STEPS))
def test_a_switched_off_account_decides_nothing(flag, step):
    with pytest.raises(NotAllowed):
        STEPS[step](flag_id=flag.pk, by=EditorFactory(is_active=False))


@pytest.mark.parametrize("step", sorted(STEPS))
def test_a_flag_that_is_gone(editor, step):
    with pytest.raises(InvalidInput, match="does not exist"):
        STEPS[step](flag_id=404, by=editor)


def test_many_at_once_counts_what_changed(editor, colleague):
    ours, theirs, ours_already = FlagFactory.create_batch(3)
    confirm_flag(flag_id=theirs.pk, by=colleague)
    dismiss(flag_id=ours_already.pk, by=editor)
    seen = {ours.pk: 1, theirs.pk: 1, ours_already.pk: 1, 0: 1}
    assert decide_flags(versions=seen, by=editor, action="dismiss", reason="opinion") == 1
    assert states(ours, theirs, ours_already) == ["dismissed", "confirmed", "dismissed"]
    assert decide_flags(versions={ours.pk: 2}, by=editor, action="confirm") == 1


def test_many_at_once_leaves_alone_what_changed_since_the_look(flag, editor):
    Flag.objects.update(version=2, message="Another reason.")
    assert decide_flags(versions={flag.pk: 1}, by=editor, action="confirm") == 0
    assert states(flag) == ["open"]


def test_many_at_once_needs_a_reason_before_it_begins(flag, editor):
    with pytest.raises(InvalidInput, match="reason: choose why"):
        decide_flags(versions={}, by=editor, action="dismiss")


def test_many_at_once_only_confirms_or_dismisses(flag, editor):
    with pytest.raises(InvalidInput) as refusal:
        decide_flags(versions={flag.pk: 1}, by=editor, action="undo")
    assert refusal.value.field == "action"


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=st.lists(st.tuples(st.sampled_from(sorted(STEPS)), st.integers(0, 1)), max_size=12))
def test_the_history_always_leads_to_the_state(moves, editor, colleague):
    flag = FlagFactory()
    for step, who in moves:
        before = Flag.objects.get(pk=flag.pk).version, flag.decisions.count()
        try:
            STEPS[step](flag_id=flag.pk, by=(editor, colleague)[who])
        except ServiceError:
            assert (Flag.objects.get(pk=flag.pk).version, flag.decisions.count()) == before
    flag.refresh_from_db()
    state = "open"
    for decision in flag.decisions.order_by("id"):
        assert decision.from_state == state
        state = decision.to_state
    assert flag.state == state
    assert flag.version == 1 + flag.decisions.count()
    assert (flag.claimed_by is not None) == (state == "claimed")


def states(*flags):
    return [Flag.objects.get(pk=flag.pk).state for flag in flags]
