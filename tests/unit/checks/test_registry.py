"""The registry: plain data, precise errors, one order."""

from __future__ import annotations

import pytest

from factcheck.engine.checks.base import Check, CheckContext
from factcheck.engine.checks.registry import (
    DEFAULT_CHECKS,
    RegistryError,
    find_check,
    load_checks,
    run_checks,
)
from factcheck.engine.document import Anchor, Verification
from tests.builders import article


class TwiceCheck(Check):
    """Flags one span twice."""

    id = "twice"
    version = 1
    name = "Twice"
    description = "Flags the first sentence twice."
    severity = load_checks()[0].severity

    def run(self, context):
        for message in ("first", "second"):
            yield self.flag(context.article.reading.sentences[0].span, message)


class OtherCheck(TwiceCheck):
    """Takes an id that is taken."""


HERE = "tests.unit.checks.test_registry"


def test_loads_checks_in_the_order_of_the_tuple():
    assert [f"{type(c).__module__}.{type(c).__name__}" for c in load_checks()] == list(
        DEFAULT_CHECKS
    )
    assert [c.id for c in load_checks(DEFAULT_CHECKS[::-1])] == [c.id for c in load_checks()][::-1]


@pytest.mark.parametrize(
    ("paths", "words"),
    [
        pytest.param(["nowhere.NoCheck"], ["nowhere.NoCheck"], id="no such module"),
        pytest.param([f"{HERE}.Missing"], [f"{HERE}.Missing"], id="no such class"),
        pytest.param(["nonsense"], ["nonsense"], id="no path at all"),
        pytest.param([f"{HERE}.article"], ["is not a Check"], id="not a check"),
        pytest.param(
            [f"{HERE}.TwiceCheck", f"{HERE}.OtherCheck"],
            ["'twice'", "TwiceCheck", "OtherCheck"],
            id="id taken",
        ),
    ],
)
def test_names_what_is_wrong(paths, words):
    with pytest.raises(RegistryError) as raised:
        load_checks(paths)
    assert all(word in str(raised.value) for word in words)


def test_unknown_id_lists_the_known_ones():
    with pytest.raises(RegistryError, match=r"'nothing'.*ai_disclosure"):
        find_check("nothing", load_checks())


def test_one_flag_for_a_check_and_a_span():
    context = CheckContext(article("a", "One sentence."), (), Verification(Anchor(None)))
    assert [flag.message for flag in run_checks(context, [TwiceCheck()])] == ["first"]
