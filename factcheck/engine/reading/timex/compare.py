"""Hold two time expressions against each other, and say in words which time one means."""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.engine.document import Relation, Timex, TimexType
from factcheck.engine.reading.timex.calendar import bounds_of
from factcheck.engine.reading.timex.lexicon import MONTHS, WEEKDAYS

__all__ = ["compare_timexes", "describe_day", "describe_interval"]

# How far "around" may lie off, by the length of what it blurs, in days.
_SLACK = ((1, 2), (7, 7), (31, 31), (366, 366))


def compare_timexes(a: Timex, b: Timex) -> Relation:
    """Relate two expressions: DIFFERS only where no day can be meant by both.

    Containment and overlap are COMPATIBLE ("2023" and "September 2023"). Two lengths compare by
    their values; "the coming weeks" compares with a date by the days that it reaches. What is
    not anchored is SILENT, unless the months that it names already clash.
    """
    if a.type is b.type is TimexType.DURATION:
        return _compare_lengths(a, b)
    if a.type is TimexType.SET or b.type is TimexType.SET:
        return Relation.SAME if (a.type, a.value) == (b.type, b.value) else Relation.SILENT
    first, second = _blurred_bounds(a), _blurred_bounds(b)
    if first is None or second is None:
        return Relation.DIFFERS if _months_clash(a, b) else Relation.SILENT
    if first == second:
        return Relation.SAME
    overlap = first[0] <= second[1] and second[0] <= first[1]
    return Relation.COMPATIBLE if overlap else Relation.DIFFERS


def _compare_lengths(a: Timex, b: Timex) -> Relation:
    if a.value == b.value:
        return Relation.SAME if a.mod == b.mod else Relation.COMPATIBLE
    first, second = _length(a), _length(b)
    if first is None or second is None or a.mod or b.mod or first[1] != second[1]:
        return Relation.SILENT
    return Relation.SAME if first[0] == second[0] else Relation.DIFFERS


def _length(timex: Timex) -> tuple[float, str] | None:
    found = re.fullmatch(r"P(T?)([\d.]+)([A-Z]+)", timex.value)
    return (float(found[2]), found[1] + found[3]) if found else None


def _blurred_bounds(timex: Timex) -> tuple[date, date] | None:
    if timex.earliest is None or timex.latest is None:
        return None
    if timex.mod != "APPROX":
        return timex.earliest, timex.latest
    days = (timex.latest - timex.earliest).days
    slack = timedelta(next((slack for length, slack in _SLACK if days <= length), days))
    return max(timex.earliest, date.min + slack) - slack, min(
        timex.latest, date.max - slack
    ) + slack


def _months_clash(a: Timex, b: Timex) -> bool:
    """See that "in September" cannot be 12 October, whatever the years are."""
    first, second = _months(a), _months(b)
    return bool(first and second and not first & second)


def _months(timex: Timex) -> frozenset[int]:
    if timex.earliest and timex.latest:
        days = (timex.latest - timex.earliest).days
        months = {timex.earliest.month, timex.latest.month}
        return frozenset(months) if days <= 31 else frozenset()
    found = re.match(r"XXXX-(\d\d)", timex.value)
    return frozenset({int(found[1])}) if found else frozenset()


def describe_interval(timex: Timex) -> str:
    """Say in words which time is meant: "September 2023", "19–20 June 2024", "an unknown month"."""
    if timex.type is TimexType.DURATION and timex.earliest is None:
        return _describe_length(timex)
    if timex.type is TimexType.SET:
        return timex.span.text
    if not timex.is_anchored:
        return _describe_unknown(timex)
    if timex.earliest is None or timex.latest is None:
        return _REFERENCES.get(timex.value, timex.span.text)
    return _describe_known(timex, timex.earliest, timex.latest)


_REFERENCES = {"PRESENT_REF": "the present", "PAST_REF": "the past", "FUTURE_REF": "the future"}
_EDGES = {"START": "early ", "MID": "the middle of ", "END": "late ", "APPROX": "around "}


def _describe_known(timex: Timex, earliest: date, latest: date) -> str:
    if timex.type is TimexType.DURATION:
        return f"between {describe_day(earliest)} and {describe_day(latest)}"
    own = bounds_of(timex.value)
    relative = timex.relative
    is_measured = relative is not None and relative.shift is not None
    if is_measured and relative is not None and relative.direction != "nearest":
        if relative.shift == 0:
            return _span(earliest, latest)
        return ("about " if own != (earliest, latest) else "") + _name(timex.value)
    edge = _EDGES.get(timex.mod or "", "")
    if own == (earliest, latest) or timex.mod in ("START", "MID", "END"):
        return edge + _name(timex.value)
    return edge + _span(earliest, latest)


def _name(value: str) -> str:
    stem = value.partition("T")[0]
    bounds = bounds_of(stem)
    if bounds is None:
        return stem
    year = stem[:4]
    if re.fullmatch(r"\d{4}-\d\d", stem):
        return f"{_month(bounds[0])} {year}"
    if found := re.fullmatch(r"\d{4}-Q([1-4])", stem):
        return f"the {_ORDINALS[int(found[1])]} quarter of {year}"
    if found := re.fullmatch(r"\d{4}-H([12])", stem):
        return f"the {_ORDINALS[int(found[1])]} half of {year}"
    if found := re.fullmatch(r"\d{4}-(SP|SU|FA|WI)", stem):
        return f"{_SEASONS[found[1]]} {year}"
    if re.fullmatch(r"\d{3}X?", stem):
        return f"the {stem[:3]}0s"
    if re.fullmatch(r"\d{2}(?:XX)?", stem):
        return f"the years {stem[:2]}00 to {stem[:2]}99"
    return stem if re.fullmatch(r"\d{4}", stem) else _span(*bounds)


_ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth"}
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}


def _span(first: date, last: date) -> str:
    if first == last:
        return describe_day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{describe_day(last)}"
    if first.year == last.year:
        return f"{first.day} {_month(first)} – {describe_day(last)}"
    return f"{describe_day(first)} – {describe_day(last)}"


def describe_day(day: date) -> str:
    """Write a day out as messages do, in no locale: 10 June 2024."""
    return f"{day.day} {_month(day)} {day.year}"


def _month(day: date) -> str:
    return MONTHS[day.month - 1].capitalize()


_UNKNOWN = {
    "XXXX": "an unknown year", "XXXX-XX": "an unknown month", "XXXX-XX-XX": "an unknown day",
    "XXXX-WXX": "an unknown week", "XXXX-WXX-WE": "an unknown weekend",
    "XXXX-QX": "an unknown quarter", "XXX": "an unknown decade", "XX": "an unknown century",
}  # fmt: skip


def _describe_unknown(timex: Timex) -> str:
    stem = timex.value.partition("T")[0]
    if found := re.fullmatch(r"XXXX-(\d\d)(?:-(\d\d))?", stem):
        day = f"{int(found[2])} " if found[2] else ""
        return f"{day}{MONTHS[int(found[1]) - 1].capitalize()} of an unknown year"
    if found := re.fullmatch(r"XXXX-WXX-([1-7])", stem):
        return f"an unknown {WEEKDAYS[int(found[1]) - 1].capitalize()}"
    if found := re.fullmatch(r"XXXX-(SP|SU|FA|WI)", stem):
        return f"{_SEASONS[found[1]]} of an unknown year"
    if found := re.fullmatch(r"XXXX-Q([1-4])", stem):
        return f"the {_ORDINALS[int(found[1])]} quarter of an unknown year"
    return _UNKNOWN.get(stem, "an unknown time")


def _describe_length(timex: Timex) -> str:
    return " ".join(timex.span.text.split())
