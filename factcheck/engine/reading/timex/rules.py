"""All rules for time expressions, in their order."""

from __future__ import annotations

from factcheck.engine.reading.timex.dates import DATE_RULES
from factcheck.engine.reading.timex.deictic import DEICTIC_RULES
from factcheck.engine.reading.timex.durations import CLOCK_RULES, DURATION_RULES, SET_RULES
from factcheck.engine.reading.timex.holidays import HOLIDAY_RULES
from factcheck.engine.reading.timex.past_rules import PAST_RULES
from factcheck.engine.reading.timex.quarters import QUARTER_RULES
from factcheck.engine.reading.timex.years import YEAR_RULES

__all__ = ["RULES", "RULES_OF_HISTORY"]

RULES = (
    *DATE_RULES,
    *YEAR_RULES,
    *QUARTER_RULES,
    *HOLIDAY_RULES,
    *DEICTIC_RULES,
    *CLOCK_RULES,
    *SET_RULES,
    *DURATION_RULES,
)
RULES_OF_HISTORY = (*PAST_RULES, *RULES)
