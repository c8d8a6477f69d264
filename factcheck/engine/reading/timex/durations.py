"""Rules for lengths of time, for what recurs, and for times of day."""

from __future__ import annotations

from factcheck.engine.document import Relative, TimexType
from factcheck.engine.reading.timex.deictic import GRAINS, count_of
from factcheck.engine.reading.timex.grammar import Draft, Fields, Rule
from factcheck.engine.reading.timex.lexicon import (
    DAYPARTS,
    SEASONS,
    UNIT_STARTS,
    UNITS,
    WEEKDAY_IN_PROSE,
    month_number,
    unit_of,
    weekday_number,
)

__all__ = ["CLOCK_RULES", "DURATION_RULES", "SET_RULES", "length_of"]


def length_of(count: float | None, unit: str) -> str:
    """Write a TIMEX3 length: "P3W", "PT10H", "PXY" where the count is None."""
    code = UNITS[unit]
    if unit == "fortnight":
        code, count = "W", None if count is None else count * 2
    written = "X" if count is None else f"{count:g}"
    return f"PT{written}{code[1]}" if len(code) == 2 and code[0] == "T" else f"P{written}{code}"


def _duration(value: str, relative: Relative | None = None, mod: str | None = None) -> Draft:
    return Draft(TimexType.DURATION, value, relative, mod)


def _length(fields: Fields) -> Draft | None:
    return _duration(length_of(count_of(fields), unit_of(fields["unit"])))


def _one_year(_: Fields) -> Draft:
    return _duration(length_of(1, "year"))


def _decade(fields: Fields) -> Draft:
    """Build "the past decade": ten years that touch the anchor."""
    draft = _stretch(fields)
    years = {"decade": "P10Y", "century": "P100Y"}[fields["unit"]]
    return _duration(years, draft.relative)


def _half_unit(fields: Fields) -> Draft:
    unit = unit_of(fields["unit"])
    halves = {"year": "P6M", "hour": "PT30M", "day": "PT12H", "decade": "P5Y", "century": "P50Y"}
    return _duration(halves.get(unit, length_of(0.5, unit)))


_BACK = {"past", "last", "previous", "recent", "preceding", "latest"}
_AHEAD = {"next", "coming", "following", "upcoming"}


def _stretch(fields: Fields) -> Draft:
    """Build "the past three months", "the coming weeks": a length that touches the anchor."""
    unit, which = unit_of(fields["unit"]), fields["which"]
    count = count_of(fields)
    value = length_of(count, unit)
    if which not in _BACK | _AHEAD:
        return _duration(value)
    sign = -1 if which in _BACK else 1
    shift = None if count is None else sign * round(count)
    base = "previous" if which in ("following", "preceding") else "anchor"
    return _duration(
        value, Relative(unit, shift, direction="past" if sign < 0 else "future", base=base)
    )


def _set(value: str) -> Draft:
    return Draft(TimexType.SET, value)


def _every_unit(fields: Fields) -> Draft | None:
    count = count_of(fields) if "num" in fields else 2 if "other" in fields else 1
    return _set(length_of(count, unit_of(fields["unit"])))


def _rate(fields: Fields) -> Draft:
    return _set(length_of(1, unit_of(fields["unit"])))


def _every_named(fields: Fields) -> Draft:
    if "weekday" in fields:
        return _set(f"XXXX-WXX-{weekday_number(fields['weekday']) + 1}")
    if "month" in fields:
        return _set(f"XXXX-{month_number(fields['month']):02}")
    if "season" in fields:
        return _set(f"XXXX-{SEASONS[fields['season']]}")
    return _set(f"XXXX-XX-XXT{DAYPARTS[fields['daypart']]}")


_FREQUENCIES = {
    "hourly": "PT1H", "daily": "P1D", "weekly": "P1W", "fortnightly": "P2W",
    "monthly": "P1M", "quarterly": "P1Q", "yearly": "P1Y", "annually": "P1Y",
    "nightly": "XXXX-XX-XXTNI", "weekdays": "XXXX-WXX-XX", "weekends": "XXXX-WXX-WE",
}  # fmt: skip


def _clock(fields: Fields) -> Draft | None:
    hour, minute = int(fields.get("hour", 0)), fields.get("minute", "")
    if "word" in fields:
        hour = {"noon": 12, "midday": 12, "midnight": 24}[fields["word"]]
    half = fields.get("half", "")
    if half and hour > 12:
        return None
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    written = f"T{hour:02}" + (f":{minute}" if minute else ":00")
    zone = "Z" if fields.get("zone") in ("gmt", "utc") else ""
    return Draft(TimexType.TIME, GRAINS["day"] + written + zone, Relative("day", shift=0))


def _part_of_day(fields: Fields) -> Draft:
    value = f"{GRAINS['day']}T{DAYPARTS[fields['daypart']]}"
    return Draft(TimexType.TIME, value, Relative("day", shift=0))


_UNITS = (
    r"(?P<unit>(?:second|minute|hour|day|week|weekend|fortnight|month|quarter|year|decade)s?"
    r"|century|centuries)"
)
_PLURAL = r"<unit:units>"
_AMOUNT = r"(?:<num>|<vague>)"
_KIND = (
    r"(?:~(?:more|additional|full|straight|consecutive|successive|trading|working|calendar"
    r"|business|fiscal|whole|long|solid))?"
)
_STRETCH = (
    r"(?:the |these |those )?(?P<which>past|last|previous|preceding|recent|next|coming|following"
    r"|upcoming|first|final|latest)"
)

DURATION_RULES: tuple[Rule, ...] = (
    Rule.of(
        "length",
        rf"{_AMOUNT}(?P<half> and a half)?{_KIND}"
        rf"~{_UNITS}(?P<half> and a half)?(?!~olds?\b)",
        _length,
        "length",
        needs=UNIT_STARTS,
    ),
    Rule.of(
        "range of lengths",
        rf"(?P<low>\w+)(?: to | or |-to-|\s*[-–]\s*|-or-)<num>~{_UNITS}(?!~olds?\b)",
        _length,
        "range",
        needs=UNIT_STARTS,
    ),
    Rule.of(
        "one unit",
        rf"(?P<one>an?|one)(?: (?:full|whole|entire))?~{_UNITS}(?P<half> and a half)?",
        _length,
        "one unit",
        needs=UNIT_STARTS,
    ),
    Rule.of("one or two", rf"(?P<one>an?) {_UNITS} or (?:two|so)", _length, needs=UNIT_STARTS),
    Rule.of(
        "half a unit", rf"(?:half an?|a half|half-an?)~{_UNITS}", _half_unit, needs=UNIT_STARTS
    ),
    Rule.of("bare plural", rf"(?:the )?{_PLURAL}", _length, "bare plural", needs=UNIT_STARTS),
    Rule.of(
        "stretch",
        rf"{_STRETCH}(?: (?:{_AMOUNT}|couple(?: of)?))?(?:~fiscal|~trading)? {_PLURAL}(?: or so)?",
        _stretch,
        needs=UNIT_STARTS,
    ),
    Rule.of(
        "year ended",
        r"(?:the|its) (?:fiscal |financial )?year(?= (?:ended|ending) (?:(?:on|in) )?<month>)",
        _one_year,
        needs=("ended", "ending"),
    ),
    Rule.of("the six months", rf"the <num> {_UNITS}", _length, needs=UNIT_STARTS),
    Rule.of(
        "the six months past",
        rf"the <num> (?P<which>previous|preceding|past|last|next|following|coming) {_PLURAL}",
        _stretch,
        needs=UNIT_STARTS,
    ),
    Rule.of(
        "decade",
        r"(?:the )?(?P<one>(?P<which>past|last|next|coming)) (?P<unit>decade|century)",
        _decade,
    ),
)

SET_RULES: tuple[Rule, ...] = (
    Rule.of(
        "every unit",
        rf"(?:every|each)(?: (?:<num>|(?P<other>other)))? {_UNITS}",
        _every_unit,
        needs=UNIT_STARTS,
    ),
    Rule.of("per unit", rf"(?:per|a|an|each) {_UNITS}", _rate, "rate", needs=UNIT_STARTS),
    Rule.of(
        "every named",
        r"(?:every|each)(?: single)? (?:<weekday>|<month>|<season>|<daypart>)",
        _every_named,
        needs=("every", "each"),
    ),
    Rule.of(
        "weekdays",
        rf"(?:on )?(?P<weekday>{WEEKDAY_IN_PROSE})s",
        _every_named,
        needs=("days",),
    ),
    Rule.of(
        "frequency",
        rf"(?P<word>{'|'.join(_FREQUENCIES)})",
        lambda f: _set(_FREQUENCIES[f["word"]]),
        "frequency",
    ),
)

CLOCK_RULES: tuple[Rule, ...] = (
    Rule.of(
        "half of day",
        r"<hour>(?:[:.]<minute>)?\s*(?P<half>[ap]\.?\s?m)\b\.?(?: <zone>)?",
        _clock,
    ),
    Rule.of("clock", r"<hour>:<minute>(?::\d\d)?(?: <zone>)?", _clock, "clock"),
    Rule.of("military", r"<hour><minute> ?(?:hours|hrs|<zone>)", _clock),
    Rule.of("o'clock", r"<hour> o['’]clock", _clock),
    Rule.of(
        "part of a day",
        r"(?:the )?(?:early |late )?<daypart>(?: hours)?"
        r"(?= (?:of|on) (?:\d|the \d|<month>|<weekday>))",
        _part_of_day,
        needs=DAYPARTS,
    ),
    Rule.of("word", r"(?P<word>noon|midday|midnight)(?: <zone>)?", _clock),
)
