"""Rules for expressions that hang on the day of writing or on the date before: "last month"."""

from __future__ import annotations

from factcheck.engine.document import Relative, TimexType
from factcheck.engine.reading.quantities.numerals import parse_number
from factcheck.engine.reading.timex.dates import SHIFTS
from factcheck.engine.reading.timex.grammar import TENSE, Draft, Fields, Rule
from factcheck.engine.reading.timex.lexicon import (
    DAYPARTS,
    MONTH_STARTS,
    UNIT_STARTS,
    WEEKDAY_STARTS,
    month_number,
    unit_of,
    weekday_number,
)

__all__ = ["DEICTIC_RULES", "GRAINS", "count_of"]

# The template that a unit fills in; hours and minutes only reach the day.
GRAINS = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
_DAYS = {
    "today": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
    "tonight": 0,
    "last night": -1,
    "this very day": 0,
}
_PRESENT = (
    "now", "right now", "currently", "at present", "presently", "nowadays", "these days",
    "at the moment", "at this moment", "the present", "as of now", "until now",
)  # fmt: skip
_PAST = (
    "recently", "more recently", "most recently", "lately", "formerly", "long ago",
    "the past", "the recent past", "a while ago", "some time ago", "not long ago",
)  # fmt: skip
_FUTURE = (
    "soon", "very soon", "shortly", "the future", "the near future",
    "in future", "one day", "a later date", "the not-too-distant future", "the coming future",
)  # fmt: skip


def _draft(value: str, relative: Relative | None = None, mod: str | None = None) -> Draft:
    kind = TimexType.TIME if "T" in value else TimexType.DATE
    return Draft(kind, value, relative, mod)


def _reference(value: str) -> Draft:
    return Draft(TimexType.DATE, value)


def _named_day(fields: Fields) -> Draft:
    word = fields["word"]
    part = "NI" if "night" in word else DAYPARTS.get(fields.get("daypart", ""), "")
    value = GRAINS["day"] + (f"T{part}" if part else "")
    return _draft(value, Relative("day", shift=_DAYS[word]))


def _part_of_today(fields: Fields) -> Draft:
    value = f"{GRAINS['day']}T{DAYPARTS[fields['daypart']]}"
    return _draft(value, Relative("day", shift=0))


def _weekday(fields: Fields) -> Draft:
    weekday = weekday_number(fields["weekday"])
    part = DAYPARTS.get(fields.get("daypart", ""), "")
    value = f"XXXX-WXX-{weekday + 1}" + (f"T{part}" if part else "")
    return _draft(value, _weekday_relative(fields, weekday))


def _weekday_relative(fields: Fields, weekday: int) -> Relative:
    which = fields.get("which")
    if "week" in fields:
        return Relative("week", shift=SHIFTS[which or "this"], weekday=weekday)
    if which in ("the following", "the next"):
        return Relative("day", shift=1, weekday=weekday, direction="future", base="previous")
    if which == "the previous":
        return Relative("day", shift=-1, weekday=weekday, direction="past", base="previous")
    if which is None or which == "on":
        return Relative("day", weekday=weekday, direction=TENSE)
    shift = SHIFTS[which]
    if shift == 0:
        return Relative("day", weekday=weekday, direction=TENSE)
    return Relative(
        "day", shift=shift, weekday=weekday, direction="past" if shift < 0 else "future"
    )


def _which_unit(fields: Fields) -> Draft | None:
    unit, which = unit_of(fields["unit"]), fields["which"].removeprefix("the ")
    if unit not in GRAINS:
        return None
    if unit in ("decade", "century") and which in ("past", "last", "next", "coming"):
        return None
    if which == "following" or fields["which"] == "the next":
        return _draft(GRAINS[unit], Relative(unit, shift=1, base="previous"))
    if which in ("same", "that", "that same", "this same"):
        return _draft(GRAINS[unit], Relative(unit, shift=0, base="previous"))
    if which in ("previous", "preceding", "prior") and unit != "year":
        return _draft(GRAINS[unit], Relative(unit, shift=-1, base="previous"))
    return _draft(GRAINS[unit], Relative(unit, shift=SHIFTS[which]))


def _part_of_unit(fields: Fields) -> Draft | None:
    """Build "earlier this month": from the start to the anchor; "later this year": the rest."""
    unit, is_past = unit_of(fields["unit"]), fields["edge"].startswith("earlier")
    if unit not in GRAINS:
        return None
    relative = Relative(unit, shift=0, direction="past" if is_past else "future")
    return _draft(GRAINS[unit], relative, "START" if is_past else "END")


def _weekend(_: Fields) -> Draft:
    return _draft(GRAINS["weekend"], Relative("weekend", direction=TENSE))


def _part_of_month(fields: Fields) -> Draft:
    """Build "earlier in June"."""
    month, is_past = month_number(fields["month"]), fields["edge"] == "earlier"
    direction = "past" if is_past else "future"
    relative = Relative("month", shift=0, month=month, direction=direction)
    return _draft(f"XXXX-{month:02}", relative, "START" if is_past else "END")


def count_of(fields: Fields) -> float | None:
    """Read the number of units: 1 for "a", None where it is vague ("several")."""
    if "one" in fields:
        return 1.5 if "half" in fields else 1
    if "num" not in fields:
        return None
    word = fields["num"].removesuffix(" of")
    if word.endswith("couple"):
        return 2
    if word.endswith("dozen"):
        return 6 if word.startswith("half") else 12
    number = parse_number(word)
    return None if number is None else number + (0.5 if "half" in fields else 0)


def _away(fields: Fields) -> Draft | None:
    """Build "two weeks ago", "in three days", "a year later": counted from here or from before."""
    unit, count = unit_of(fields["unit"]), count_of(fields)
    word = fields["way"]
    sign = -1 if word in ("ago", "earlier", "before", "previously", "back", "prior") else 1
    if count is None:
        return _reference("PAST_REF" if sign < 0 else "FUTURE_REF")
    if unit in ("second", "minute", "hour"):
        return None
    if unit == "fortnight":
        unit, count = "week", count * 2
    is_from_here = word in ("ago", "in", "from now", "back")
    return _counted(unit, sign * count, "anchor" if is_from_here else "previous")


def _counted(unit: str, count: float, base: str) -> Draft | None:
    if count != int(count):
        smaller = {"year": ("month", 12), "month": ("day", 30), "week": ("day", 7)}.get(unit)
        if smaller is None:
            return None
        unit, count = smaller[0], count * smaller[1]
    if abs(count) > 3000:
        return None
    grain = GRAINS["day"] if unit == "week" else GRAINS[unit]
    direction = "past" if count < 0 else "future"
    return _draft(grain, Relative(unit, shift=int(count), direction=direction, base=base))


def _year_before(fields: Fields) -> Draft:
    """Build "a year ago" and "the year-earlier quarter", which keep the grain of a quarter."""
    base = "anchor" if fields["way"] == "ago" else "previous"
    return _draft("XXXX", Relative("year", shift=-1, direction="past", base=base))


def _part_of_told_day(fields: Fields) -> Draft:
    """Build "the next morning" and "that afternoon", on or beside the day told before."""
    which = fields["which"]
    shift = -1 if "previous" in which else int("next" in which or "following" in which)
    value = f"{GRAINS['day']}T{DAYPARTS[fields['daypart']]}"
    return _draft(value, Relative("day", shift=shift, base="previous"))


def _unit_before(fields: Fields) -> Draft:
    """Build "the day before" and "the year after", counted from the date told before."""
    unit, shift = fields["unit"], -1 if fields["way"] == "before" else 1
    return _draft(GRAINS[unit], Relative(unit, shift=shift, base="previous"))


def _year_end(_: Fields) -> Draft:
    return _draft("XXXX", Relative("year", shift=0), "END")


def _the_unit(fields: Fields) -> Draft:
    return _draft(GRAINS[fields["unit"]], Relative(fields["unit"], shift=0))


def _day_only(fields: Fields) -> Draft:
    day = int(fields["dayth"][:-2])
    return _draft(f"XXXX-XX-{day:02}", Relative("day", day=day, direction=TENSE))


_WHICH = (
    r"(?P<which>last|this past|this coming|this|next|(?:the )?(?:previous|preceding|prior|current"
    r"|coming|upcoming|following|past|next|same)|th(?:at|is) same|that)"
)
_PART = r"(?:early |late |mid-)?<daypart>"
_AMOUNT = r"(?:(?P<one>an?|one)(?: (?:full|whole))?|<num>|<vague>)(?:~more)?"

# Each word that counts away from a day ("earlier", "previously", "afterwards") holds one of these.
_AWAY_WORDS = ("ago", "er", "before", "from now", "usly", "back", "hence")

DEICTIC_RULES: tuple[Rule, ...] = (
    Rule.of("named day", rf"(?P<word>{'|'.join(_DAYS)})(?:~{_PART})?", _named_day),
    Rule.of("part of today", r"this <daypart>", _part_of_today, needs=DAYPARTS),
    Rule.of(
        "weekday",
        r"(?:(?P<which>last|this past|this coming|this|next|the (?:following|next|previous)) )?"
        rf"<weekday>(?:,? {_PART})?",
        _weekday,
        "weekday",
        needs=WEEKDAY_STARTS,
    ),
    Rule.of(
        "weekday of week",
        r"<weekday>(?: of)? (?P<which>last|this|next) (?P<week>week)",
        _weekday,
        needs=WEEKDAY_STARTS,
    ),
    Rule.of(
        "which unit",
        rf"{_WHICH}(?: (?:fiscal|calendar|financial))? <unit>",
        _which_unit,
        "which unit",
        needs=UNIT_STARTS,
    ),
    Rule.of("the weekend", r"the weekend", _weekend),
    Rule.of(
        "part of unit",
        r"(?P<edge>earlier|later)(?: on)?(?: in)? (?:this|the) <unit>",
        _part_of_unit,
        needs=("earlier", "later"),
    ),
    Rule.of(
        "part of month", r"(?P<edge>earlier|later) in <month>", _part_of_month, needs=MONTH_STARTS
    ),
    Rule.of(
        "away",
        rf"{_AMOUNT}(?: (?P<half>and a half))?~(?P<unit>(?:second|minute|hour|day|week|fortnight"
        r"|month|quarter|year|decade)s?|century|centuries)(?P<half> and a half)?[ ,-]*"
        r"(?P<way>ago|earlier|later|before|from now|previously|back|after|afterwards|hence)",
        _away,
        "away",
        needs=_AWAY_WORDS,
    ),
    Rule.of(
        "in some time",
        rf"(?P<way>in) {_AMOUNT}~(?P<unit>(?:day|week|month|year|decade)s?)(?:['’]? time)?",
        _away,
        "in some time",
        needs=UNIT_STARTS,
    ),
    Rule.of(
        "year ago",
        r"(?:the |a )?year[- ](?P<way>ago|earlier)",
        _year_before,
        needs=("ago", "earlier"),
    ),
    Rule.of(
        "some time away",
        r"(?P<unit>(?:moment|minute|hour|day|week|month|year|decade)s|centuries)"
        r" (?P<way>ago|earlier|later|before)",
        _away,
        "away",
        needs=_AWAY_WORDS,
    ),
    Rule.of(
        "part of the day told",
        r"(?P<which>(?:the|that) (?:next|following|same)|that|the previous) <daypart>",
        _part_of_told_day,
        "part of the day told",
        needs=DAYPARTS,
    ),
    Rule.of(
        "unit before",
        r"the (?P<unit>day|week|month|year) (?P<way>before|after|following)",
        _unit_before,
        "away",
    ),
    Rule.of("current", "current", lambda _: _reference("PRESENT_REF"), "adjective"),
    Rule.of(
        "year end",
        r"(?:the )?(?:(?:fiscal )?year[-'’]?s?[ -]end)",
        _year_end,
        "year end",
        needs=("year",),
    ),
    Rule.of(
        "the unit",
        r"the (?:current |full |whole |entire )?(?:fiscal )?(?P<unit>week|month|year)",
        _the_unit,
        "the unit",
    ),
    Rule.of("day of month", r"the <dayth>", _day_only, "day of month"),
    Rule.of("present", "|".join(_PRESENT), lambda _: _reference("PRESENT_REF"), "present"),
    Rule.of("past", "|".join(_PAST), lambda _: _reference("PAST_REF"), "reference"),
    Rule.of("future", "|".join(_FUTURE), lambda _: _reference("FUTURE_REF"), "reference"),
)
