"""How firmly a clause stands behind what it tells, read from the words that govern it."""

from __future__ import annotations

from factcheck.engine.document import Certainty

__all__ = ["CERTAINTY_WORDS", "weakest", "word_certainty"]

_ORDER = [Certainty.ASSERTED, Certainty.PLANNED, Certainty.EXPECTED, Certainty.POSSIBLE]

_PLANNED = frozenset(
    """plan intend schedule prepare arrange aim slate set due poised ready bound agree decide
    promise pledge vow planned scheduled upcoming forthcoming preparation plan""".split()
)
_EXPECTED = frozenset(
    """expect anticipate likely probably presumably forecast predict project expectedly would
    hope anticipated expected projected poised""".split()
)
_POSSIBLE = frozenset(
    """may might could possibly perhaps maybe potential potentially possible reportedly allegedly
    alleged allege suspect suspected purported purportedly apparently unclear consider seem
    appear rumor rumour unlikely""".split()
)
CERTAINTY_WORDS = _PLANNED | _EXPECTED | _POSSIBLE


def word_certainty(lemma: str) -> Certainty | None:
    """Give the certainty that a governing word lends, None where it lends none."""
    if lemma in _POSSIBLE:
        return Certainty.POSSIBLE
    if lemma in _EXPECTED:
        return Certainty.EXPECTED
    if lemma in _PLANNED:
        return Certainty.PLANNED
    return None


def weakest(*found: Certainty | None) -> Certainty:
    """Give the weakest of several, asserted where there is none."""
    return max((one for one in found if one), key=_ORDER.index, default=Certainty.ASSERTED)
