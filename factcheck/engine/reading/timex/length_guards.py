"""What weeds out false friends among lengths, rates and times of day: "a second opinion"."""

from __future__ import annotations

import re
from collections.abc import Callable

from factcheck.engine.reading.quantities.numerals import parse_number
from factcheck.engine.reading.timex.place import Place
from factcheck.engine.reading.timex.tense import direction_at

__all__ = ["LENGTH_GUARDS"]


def _away(at: Place) -> bool:
    """Keep "days later" and "a week after", drop "a week before the vote" read as a date."""
    text = at.words.lower()
    if _is_counted(at.before):
        return False
    if not text.endswith(("before", "after", "previously", "back")):
        return True
    return text.endswith("previously") or not re.match(r"\s+\w", at.after)


def _is_counted(before: str) -> bool:
    """See the number in front of "hours later": "two hours later" is a length."""
    words = before.split()
    return bool(words) and parse_number(words[-1].lower()) is not None


def _in_some_time(at: Place) -> bool:
    """Read "in two weeks" ahead only where the verb does not look back."""
    if re.search(
        r"\b(?:first|only|worst|best|once|time|times|st|nd|rd|th)\s+(?:\w+\s+)?$",
        at.before,
    ):
        return False
    return at.words.lower().endswith("time") or direction_at(at) == "future"


def _length(at: Place) -> bool:
    """Drop "second" as an ordinal and the score "2-day" inside a longer compound."""
    text = at.words.lower()
    if re.search(r"[\s-][A-Z]\w+$", at.words) and re.search(r"[\"'“‘`]$", at.before):
        return False
    if re.match(r"(?:19|20)\d\d[\s-]", text):
        return False
    if re.match(r"[\s-]+(?:old|of\s+age)\b", at.after) or re.search(r"\d[-–/]$", at.before):
        return False
    if re.search(r"[\s-]second$", text):
        return bool(re.match(r"\d", text))
    if re.search(r"[\s-]quarters?$", text) and re.match(r"(?:three|one)[\s-]", text):
        return "months" in text
    return True


def _range(at: Place) -> bool:
    """The low end must be a number itself."""
    return parse_number(re.split(r"[\s–-]", at.words)[0]) is not None


def _one_unit(at: Place) -> bool:
    """Take "a year" for a length only behind a word that measures."""
    text = at.words.lower()
    if text.startswith(("one ", "one-")) or text.endswith("half"):
        return not text.endswith(("second", "quarter"))
    if re.search(r"-", text) or text.endswith(("second", "quarter")):
        return False
    return bool(
        re.search(
            r"\b(?:for|in|within|over|about|than|nearly|almost|after|least|just|took|takes?|lasted|spent"
            r"|spend|only|under|half|throughout|around|within|later|every|once)\s+$",
            at.before,
            re.I,
        )
    )


def _bare_plural(at: Place) -> bool:
    """Take "weeks" where nothing counts it and it is no ordinal or fraction."""
    text = at.words.lower()
    if text.startswith("the ") and not text.endswith(("years", "decades", "centuries")):
        return False
    if text.endswith(("seconds", "quarters", "weekends", "minutes")):
        return False
    if re.match(r"[\s-]+(?:old|of\s+age)\b", at.after):
        return False
    return not re.search(
        r"(?:\d|\b(?:these|those|school|teen|teenage|early|light))[\s-]+$",
        at.before,
        re.I,
    )


def _rate(at: Place) -> bool:
    """Take "a year" for a rate behind an amount: "$5 a day", "twice a week", "10% a year"."""
    text, before = at.words.lower(), at.before
    if text.endswith(("second", "quarter")) and not text.startswith("per"):
        return False
    if text.startswith("per"):
        return True
    return bool(
        re.search(
            r"(?:[\d%]|\b(?:once|twice|times|million|billion|thousand|hundred|dollars|euros|pounds|cents"
            r"|percent|cent|hours|days|barrels|tons|tonnes|units|people|cars|vehicles|copies))\s+$",
            before,
            re.I,
        )
        or _MANY.search(before)
    )


# "fifty thousand discs a year", "hundreds of interviews a day".
_MANY = re.compile(
    r"(?:\d|\b(?:dozen|hundred|thousand|million|billion)s?\b(?:\s+of)?)(?:\s+[\w-]+){0,2}?\s+\w+s\s+$",
    re.I,
)


def _frequency(at: Place) -> bool:
    """Take what recurs as an adverb; drop "the weekly", "quarterly results", the "Daily Mail"."""
    text = at.words.lower()
    if text in ("annually", "yearly") and _AMOUNT.search(at.before):
        return False
    if text in ("annually", "weekdays", "weekends", "yearly", "nightly"):
        return True
    if text in ("daily", "weekly"):
        return at.words.islower() and not re.match(r"\s+[A-Z]", at.after)
    return not re.match(r"\s+(?!and\b|or\b|in\b|at\b|on\b|for\b|by\b|to\b|from\b)\w", at.after)


# "$3 million annually", "by 20% annually": how fast, not when.
_AMOUNT = re.compile(r"(?:[%\d]|\b(?:percent|million|billion|thousand|hundred))\s+$")


def _clock(at: Place) -> bool:
    """Take "14:30" unless it is a score, a ratio or a verse."""
    after, before = at.after, at.before
    if re.search(r"[A-Z]{2,}$", at.words):
        return True
    return bool(
        re.search(r"\b(?:at|by|from|until|around|about|to|before|after|since)\s+$", before, re.I)
    ) and not (re.match(r"\s*(?:to|for)\s+\d", after))


LENGTH_GUARDS: dict[str, Callable[[Place], bool]] = {
    "away": _away,
    "in some time": _in_some_time,
    "length": _length,
    "range": _range,
    "one unit": _one_unit,
    "bare plural": _bare_plural,
    "rate": _rate,
    "frequency": _frequency,
    "clock": _clock,
}
