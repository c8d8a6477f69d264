"""Rules for calendar dates: days, months, years, decades, centuries, quarters and seasons."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import replace

from factcheck.engine.document import Relative, TimexType
from factcheck.engine.reading.quantities.numerals import parse_ordinal
from factcheck.engine.reading.timex.grammar import TENSE, Draft, Fields, Rule
from factcheck.engine.reading.timex.lexicon import MONTH_STARTS, SEASONS, month_number

__all__ = ["DATE_RULES", "SHIFTS", "date_draft", "on_ends", "year_of"]

# "last", "this" and "next" in front of a named thing or a unit: how many units away.
SHIFTS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "this past": -1, "prior": -1}
SHIFTS |= {"next": 1, "coming": 1, "this coming": 1, "upcoming": 1, "the coming": 1}
SHIFTS |= {"this": 0, "current": 0, "the current": 0, "present": 0}
_WHICH = r"(?P<which>last|this past|this coming|this|next|the coming|coming|past)"
_WHICH_YEAR = r"(?P<which>last|this|next|the previous|the current)"

_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}


def date_draft(value: str, relative: Relative | None = None, mod: str | None = None) -> Draft:
    """Make a draft of a DATE."""
    return Draft(TimexType.DATE, value, relative, mod)


def _day_number(word: str) -> int:
    return int(word.rstrip("sthndr"))


def _day(fields: Fields, day_key: str = "day") -> Draft | None:
    """Build a day of a month, with its year where the text gives one."""
    month, day = month_number(fields["month"]), _day_number(fields[day_key])
    year = year_of(fields)
    if day > calendar.monthrange(year or 2000, month)[1]:
        return None
    if year:
        return date_draft(f"{year:04}-{month:02}-{day:02}")
    # The weekday is no help to pick the year by, but whoever gives it means a day close by.
    direction = "nearest" if "weekday" in fields else TENSE
    relative = Relative("day", month=month, day=day, direction=direction)
    return date_draft(f"XXXX-{month:02}-{day:02}", relative)


def year_of(fields: Fields) -> int | None:
    """Read a year in four digits or two; None where there is none."""
    if "year" in fields:
        return int(fields["year"])
    if "short" not in fields:
        return None
    short = int(fields["short"])
    return short + (2000 if short < 40 else 1900)


def _day_pair(fields: Fields) -> list[Draft]:
    """Build both days of "June 19 and 20" or "18-20 June", each on its own words."""
    pair = [_day(fields, "day"), _day(fields, "other")]
    return on_ends(pair)


def on_ends(
    pair: Sequence[Draft | None], groups: tuple[str, str] = ("head", "tail")
) -> list[Draft]:
    """Lay the two drafts of a pair on the groups of the match that they cover."""
    ends = zip(pair, groups, strict=True)
    return [replace(draft, group=group) for draft, group in ends if draft]


def _day_of_year(fields: Fields) -> Draft | None:
    draft = _day({key: value for key, value in fields.items() if key != "year"})
    if draft is None:
        return None
    month, day = month_number(fields["month"]), _day_number(fields["day"])
    relative = Relative("year", shift=_shift(fields), month=month, day=day)
    return date_draft(draft.value, relative)


def _shift(fields: Fields) -> int:
    return SHIFTS[fields["which"].removeprefix("the ")]


def _iso(fields: Fields) -> Draft | None:
    month, day = int(fields["m"]), int(fields["d"])
    year = int(fields["y"]) if len(fields["y"]) > 2 else year_of({"short": fields["y"]}) or 0
    if month > 12 and day <= 12 and "swap" in fields:
        month, day = day, month
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return date_draft(f"{year:04}-{month:02}-{day:02}")


def _month(fields: Fields) -> Draft:
    """Build a month, with its year where the text gives one."""
    month = month_number(fields["month"])
    if year := year_of(fields):
        return date_draft(f"{year:04}-{month:02}")
    return date_draft(f"XXXX-{month:02}", Relative("month", month=month, direction=TENSE))


def _month_pair(fields: Fields) -> list[Draft]:
    tail = {**fields, "month": fields["other"]}
    return on_ends([_month(fields), _month(tail)])


def _month_of_year(fields: Fields) -> Draft:
    month = month_number(fields["month"])
    return date_draft(f"XXXX-{month:02}", Relative("year", shift=_shift(fields), month=month))


def _month_of_that_year(fields: Fields) -> Draft | None:
    """Build "in August of that year", counted from the date told before."""
    month = month_number(fields["month"])
    day = _day_number(fields["day"]) if "day" in fields else None
    value = f"XXXX-{month:02}" + (f"-{day:02}" if day else "")
    return date_draft(value, Relative("year", shift=0, month=month, day=day, base="previous"))


def _which_month(fields: Fields) -> Draft | None:
    month, shift = month_number(fields["month"]), _shift(fields)
    if "day" in fields:
        draft = _day(fields)
        relative = Relative("day", shift or None, month, _day_number(fields["day"]))
        return draft and date_draft(draft.value, relative)
    if shift == 0:
        return date_draft(f"XXXX-{month:02}", Relative("year", shift=0, month=month))
    direction = "past" if shift < 0 else "future"
    relative = Relative("month", shift=shift, month=month, direction=direction)
    return date_draft(f"XXXX-{month:02}", relative)


def _nth_day(fields: Fields) -> Draft | None:
    number = parse_ordinal(fields["ordinal"])
    return _day({**fields, "day": f"{number:.0f}"}) if number and number <= 31 else None


def _edge_of_month(fields: Fields) -> Draft | None:
    """Build "the last day of August"; "the last days" and weeks are the end of the month."""
    month = _month(fields)
    is_first = fields["edge"] == "first"
    if fields["count"] != "day":
        return date_draft(month.value, month.relative, "START" if is_first else "END")
    days = calendar.monthrange(year_of(fields) or 2001, month_number(fields["month"]))[1]
    return _day({**fields, "day": "1" if is_first else str(days)})


def _part(fields: Fields, part: str) -> Draft:
    """Build a quarter, a half or a season of a year, of "last year", or of no year at all."""
    if year := year_of(fields):
        return date_draft(f"{year}-{part}")
    if "which" in fields:
        return date_draft(f"XXXX-{part}", Relative("year", shift=_shift(fields)))
    if part[0] in "QH":
        # Results are told in every tense soon after the quarter ends: the nearest is meant.
        return date_draft(f"XXXX-{part}", Relative("quarter" if part[0] == "Q" else "year"))
    return date_draft(f"XXXX-{part}", Relative("season", direction=TENSE))


def _quarter(fields: Fields) -> Draft:
    number = fields.get("digit") or _QUARTERS[fields["nth"]]
    return _part(fields, f"Q{number}")


def _quarter_ended(fields: Fields) -> Draft | None:
    """Build "the quarter ended Sept. 30": the calendar quarter that ends there or just before."""
    number = month_number(fields["month"]) // 3
    direction = "nearest" if "ending" in fields else "past"
    relative = Relative("quarter", direction=direction)
    return date_draft(f"XXXX-Q{number}", relative) if number else None


def _half(fields: Fields) -> Draft:
    return _part(fields, f"H{_QUARTERS[fields['nth']]}")


def _season(fields: Fields) -> Draft:
    return _part(fields, SEASONS[fields["season"]])


def _which_season(fields: Fields) -> Draft:
    part, shift = SEASONS[fields["season"]], _shift(fields)
    relative = Relative("year", shift=0)
    if shift:
        relative = Relative("season", shift=shift, direction="past" if shift < 0 else "future")
    return date_draft(f"XXXX-{part}", relative)


_YEAR = r"(?:,? <year>|,? '(?P<short>\d\d))"
_OF_YEAR = rf"(?: of(?: the)?(?: fiscal)?(?: year)? <year>|,? <year>|(?: of)? {_WHICH_YEAR} year)"
_TO = r"(?:\s*[-–—]\s*| to | through | thru | until | till | and | or |, | & |/)"
_TO_MONTH = r"(?:\s*[-–—/]\s*| to | through | and | or )"
_NTH_QUARTER = r"(?P<nth>first|second|third|fourth|final)~quarter"

DATE_RULES: tuple[Rule, ...] = (
    Rule.of(
        "month day",
        rf"(?:<weekday>,? )?<month> (?:the )?<day>{_YEAR}?",
        _day,
        "day number",
        needs=MONTH_STARTS,
    ),
    Rule.of(
        "day month",
        rf"(?:<weekday>,? )?(?:the )?<day>(?: of|-)?~<month>(?:-?{_YEAR})?",
        _day,
        needs=MONTH_STARTS,
    ),
    Rule.of(
        "month day of year",
        rf"<month> <day>,?(?: of)? {_WHICH_YEAR} year",
        _day_of_year,
        needs=MONTH_STARTS,
    ),
    Rule.of(
        "month days",
        rf"(?P<head><month> <day>){_TO}(?P<tail><other:day>){_YEAR}?",
        _day_pair,
        "day number",
        needs=MONTH_STARTS,
    ),
    Rule.of(
        "days month",
        rf"(?P<head><day>){_TO}(?P<tail><other:day>(?: of)? <month>{_YEAR}?)",
        _day_pair,
        needs=MONTH_STARTS,
    ),
    Rule.of("iso", r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)", _iso),
    Rule.of("slashes", r"(?P<swap>(?P<m>\d\d?))/(?P<d>\d\d?)/(?P<y>\d{4}|\d\d)", _iso),
    Rule.of("dots", r"(?P<d>\d\d?)\.(?P<m>\d\d?)\.(?P<y>\d{4})", _iso),
    Rule.of(
        "month year",
        rf"<month>(?: of)?(?:{_YEAR}|-<other:year>)",
        _month,
        "name",
        needs=MONTH_STARTS,
    ),
    Rule.of(
        "months",
        rf"(?P<head><month>){_TO_MONTH}(?P<tail><other:month>{_YEAR}?)",
        _month_pair,
        "month",
        needs=MONTH_STARTS,
    ),
    Rule.of(
        "month of year", rf"<month>(?:,|,? of)? {_WHICH_YEAR} year", _month_of_year, needs=("year",)
    ),
    Rule.of(
        "month of that year",
        r"<month>(?: <day>)?,? of (?:that|the same) year",
        _month_of_that_year,
        needs=("year",),
    ),
    Rule.of(
        "which month", rf"{_WHICH} <month>(?: <day>(?!,? \d))?", _which_month, needs=MONTH_STARTS
    ),
    Rule.of("month", r"<month>", _month, "month", needs=MONTH_STARTS),
    Rule.of(
        "nth day",
        r"(?:the )?<ordinal>(?: days?)? of <month>(?:,? <year>)?",
        _nth_day,
        needs=("st of", "nd of", "rd of", "th of", "days of", "day of"),
    ),
    Rule.of(
        "edge day",
        r"(?:the )(?P<edge>first|last|final)(?: (?P<count>day|days|week|weeks))(?: of| in) <month>"
        r"(?:,? <year>)?",
        _edge_of_month,
        needs=("first", "last", "final"),
    ),
    Rule.of(
        "nth week",
        r"the <ordinal> week (?:of|in) <month>(?:,? <year>)?",
        _month,
        needs=MONTH_STARTS,
    ),
    Rule.of(
        "quarter",
        rf"(?:the )?(?:fiscal~)?{_NTH_QUARTER}{_OF_YEAR}?",
        _quarter,
        "quarter",
        needs=("quarter",),
    ),
    Rule.of(
        "year quarter", rf"(?:the )?<year>(?:'s)? {_NTH_QUARTER}", _quarter, needs=("quarter",)
    ),
    Rule.of(
        "year's quarter", rf"{_WHICH_YEAR} year['’]s {_NTH_QUARTER}", _quarter, needs=("quarter",)
    ),
    Rule.of("Q3", rf"(?-i:Q)(?P<digit>[1-4]){_OF_YEAR}?", _quarter),
    Rule.of("year Q3", r"<year>[ -]?(?-i:Q)(?P<digit>[1-4])", _quarter),
    Rule.of(
        "quarter ended",
        r"(?:the )?(?:(?:fiscal|latest|most recent) )?quarter"
        r"(?= (?:(?:that )?ended|(?P<ending>ending)) (?:(?:on|in) )?<month>)",
        _quarter_ended,
        needs=("ended", "ending"),
    ),
    Rule.of("half", rf"(?:the )?(?P<nth>first|second)~half{_OF_YEAR}", _half, needs=("half",)),
    Rule.of("season", r"(?:the )?<season>", _season, "season", needs=SEASONS),
    Rule.of(
        "season of year",
        rf"(?:the )?<season>{_OF_YEAR}(?:[-–/]\d\d(?:\d\d)?)?",
        _season,
        needs=SEASONS,
    ),
    Rule.of("which season", rf"{_WHICH} <season>", _which_season, needs=SEASONS),
)
