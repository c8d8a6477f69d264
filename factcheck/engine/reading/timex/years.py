"""Rules for years, decades and centuries, before Christ too."""

from __future__ import annotations

from factcheck.engine.reading.quantities.numerals import parse_number, parse_ordinal
from factcheck.engine.reading.timex.dates import date_draft, on_ends, year_of
from factcheck.engine.reading.timex.grammar import Draft, Fields, Rule
from factcheck.engine.reading.timex.lexicon import SEASONS, month_number

__all__ = ["YEAR_RULES"]

_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()
_EDGES = {"early": "START", "mid": "MID", "late": "END"}


def _plain_year(fields: Fields) -> Draft:
    return date_draft(fields["year"])


def _year_pair(fields: Fields) -> list[Draft] | None:
    first, last = fields["year"], fields["other"]
    last = first[: 4 - len(last)] + last
    if int(first) >= int(last):
        return None
    return on_ends([date_draft(first), date_draft(last)], ("year", "other"))


def _short_year(fields: Fields) -> Draft:
    return date_draft(str(year_of(fields)))


def _thousands(fields: Fields) -> Draft | None:
    number = parse_number(fields["words"])
    return date_draft(f"{number:.0f}") if number and 1000 <= number < 2100 else None


def _before_christ(fields: Fields) -> Draft:
    value = f"BC{int(fields['bc']):04}"
    if "season" in fields:
        value += f"-{SEASONS[fields['season']]}"
    return date_draft(value + (f"-{month_number(fields['month']):02}" if "month" in fields else ""))


def _before_christ_pair(fields: Fields) -> list[Draft] | None:
    first, last = int(fields["bc"]), int(fields["other"])
    if first <= last:
        return None
    pair = [date_draft(f"BC{first:04}"), date_draft(f"BC{last:04}")]
    return on_ends(pair, ("bc", "tail"))


def _before_christ_decade(fields: Fields) -> Draft:
    return date_draft(f"BC{int(fields['bc']) // 10:03}")


def _anno_domini(fields: Fields) -> Draft:
    return date_draft(f"{int(fields['year']):04}")


def _spelled_year(fields: Fields) -> Draft | None:
    century = {"eighteen": 18, "nineteen": 19, "twenty": 20}[fields["century"]]
    rest = parse_number(fields["rest"].removeprefix("oh ").removeprefix("hundred and "))
    return date_draft(f"{century}{int(rest or 0):02}") if rest else None


def _decade(fields: Fields) -> Draft:
    if "word" in fields:
        value = f"19{_DECADES.index(fields['word']) + 2}"
        return date_draft(value, mod=_EDGES.get(fields.get("edge", "")))
    if "short" in fields:
        return date_draft(f"19{fields['short'][0]}")
    # "The 1800s" is the century, "the 2000s" so far only ten years.
    digits = fields["decade"]
    return date_draft(digits[:2] if digits.endswith("00") and digits < "2000" else digits[:3])


def _century(fields: Fields) -> Draft | None:
    number = parse_ordinal(fields["ordinal"])
    if not number or number > 21:
        return None
    return date_draft(("BC" if "era" in fields else "") + f"{number - 1:02}")


def _century_pair(fields: Fields) -> list[Draft] | None:
    pair = [_century({"ordinal": fields["ordinal"]}), _century({"ordinal": fields["nth"]})]
    return on_ends(pair)


YEAR_RULES: tuple[Rule, ...] = (
    Rule.of(
        "the year", r"(?:the )?(?:fiscal year|year|fiscal|calendar year|FY) ?<year>", _plain_year
    ),
    Rule.of("the year's period", r"(?:the )?<year> (?:fiscal year|season)", _plain_year),
    Rule.of("year", r"<year>", _plain_year, "year"),
    Rule.of("years", r"<year>\s*[-–—/]\s*(?P<other>(?:1\d|20)\d\d|\d\d)", _year_pair, "years"),
    Rule.of("short year", r"['’](?P<short>\d\d)(?!s)", _short_year, "short year"),
    Rule.of(
        "spelled year",
        r"(?:the year )?(?P<century>eighteen|nineteen|twenty)~(?P<rest>(?:hundred and |oh )?"
        r"(?:(?:ten|eleven|twelve|\w+teen)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
        r"(?:~(?:one|two|three|four|five|six|seven|eight|nine))?))",
        _spelled_year,
        "spelled year",
        needs=("eighteen", "nineteen", "twenty"),
    ),
    Rule.of(
        "the year two thousand",
        r"the year (?P<words>two thousand(?: and \w+| \w+teen)?)",
        _thousands,
    ),
    Rule.of(
        "BC",
        r"(?:(?:<month>|<season>) (?:of )?)?(?P<bc>[1-9]\d{0,3}) (?:BC|BCE|B\.C\.)",
        _before_christ,
        needs=("bc", "b.c."),
    ),
    Rule.of(
        "BC years",
        r"(?P<bc>[1-9]\d{0,3})(?:\s*[-–—]\s*| to | and | or )"
        r"(?P<tail>(?P<other>[1-9]\d{0,3}) (?:BC|BCE|B\.C\.))",
        _before_christ_pair,
        needs=("bc", "b.c."),
    ),
    Rule.of(
        "BC decade",
        r"(?:the )?(?P<bc>[1-9]\d?\d?0)s (?:BC|BCE|B\.C\.)",
        _before_christ_decade,
        needs=("bc", "b.c."),
    ),
    Rule.of(
        "AD",
        r"(?:AD|A\.D\.) ?(?P<year>[1-9]\d{0,3})|(?P<year>[1-9]\d{0,2}) (?:AD|A\.D\.|CE)",
        _anno_domini,
    ),
    Rule.of("decade", r"(?:the )?(?P<decade>(?:1\d|20)\d0)['’]?s", _decade),
    Rule.of("short decade", r"(?:the )?['’]?(?P<short>[2-9]0)['’]?s", _decade, "decade"),
    Rule.of(
        "decade word",
        rf"the (?:(?P<edge>early|mid|late)[ -])?(?P<word>{'|'.join(_DECADES)})",
        _decade,
        needs=("ties",),
    ),
    Rule.of(
        "century",
        r"(?:the )?<ordinal>~century(?: (?P<era>BC|BCE|B\.C\.))?",
        _century,
        needs=("centur",),
    ),
    Rule.of(
        "centuries",
        r"(?P<head>(?:the )?<ordinal>)(?: and | to | or )"
        r"(?P<tail>(?:the )?<nth:ordinal>~centuries)",
        _century_pair,
        needs=("centur",),
    ),
)
