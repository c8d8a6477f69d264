"""Time expressions and what they stand for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from factcheck.engine.document.spans import Span

__all__ = ["Relative", "Timex", "TimexType"]


class TimexType(StrEnum):
    """The four TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Relative:
    """How a relative expression hangs on an anchor date, kept so that it can be anchored later.

    `unit` is day, week, month, quarter, season, year, decade or century; "easter" counts `day` from
    Easter Sunday, "moment" is the date mentioned before as it is. Either `shift` counts units from
    the anchor ("last month": month, -1), or `month`, `day` and `weekday` (Monday is 0) name a
    point whose year or week is missing (all three: the weekday on or after that day), sought in
    `direction`: past, future or nearest, from the tense. `base` is "anchor" (the publication date)
    or "previous" (the date mentioned before).
    """

    unit: str
    shift: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    direction: str = "nearest"
    base: str = "anchor"


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression with its TIMEX3 type and value.

    `earliest` and `latest` bound the value, both included; they are None where the value is not
    anchored in the calendar. An expression that needs a date that nobody knows has
    `is_anchored=False` and X in place of what is unknown ("XXXX-09"), never a guess.
    """

    span: Span
    type: TimexType
    value: str
    mod: str | None = None
    earliest: date | None = None
    latest: date | None = None
    is_anchored: bool = True
    relative: Relative | None = None
