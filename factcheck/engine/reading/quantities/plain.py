"""A number in digits or words with its sign, scale and unit; ordinals."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.engine.reading.quantities.amounts import Amount
from factcheck.engine.reading.quantities.numerals import (
    NUMBER,
    ORDINAL_WORDS,
    SCALES,
    parse_number,
    parse_ordinal,
)
from factcheck.engine.reading.quantities.units import (
    AMBIGUOUS_MONEY,
    COUNTRY_MONEY,
    CURRENCY_CODES,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    MEASURES,
)

__all__ = ["read_ordinal", "read_plain"]


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len)[::-1])


_SHORT = [unit for unit in MEASURES if len(unit) <= 3 and unit not in ("ton", "pct", "%", "°")]
_SPELLED = [unit for unit in MEASURES if unit not in _SHORT and unit not in ("%", "°", "°c", "°f")]
_COUNTRIES = _either({country for countries in COUNTRY_MONEY.values() for country in countries})
_MONEY = _either({*CURRENCY_WORDS, *COUNTRY_MONEY, "pennies"})
_SIGNS = _either(CURRENCY_SIGNS)
_CODES = _either(CURRENCY_CODES)
# Symbols of units are written with capitals too; "M" and "G" alone would be others.
_CAPITALS = [unit.upper() for unit in _SHORT if unit[-1] in "wbh"]
_CAPITALS += ["MHz", "GHz", "kWh", "MWh", "GWh", "TWh", "kW"]
# "2,000 Polish zloty", "500 Swiss francs".
_ADJECTIVE = r"(?-i:[A-Z][a-z]+(?:an|ish|ese|ch|li|i|ek|ss))"
_UNIT = (
    rf"(?:\s*|-)(?P<sign_behind>%|°\s?[CF]?\b|°|[€₽₴](?!\s?\d))|(?:\s+|-)(?P<word>{_either(_SPELLED)})\b"
    rf"|(?<=\d)[\s-]?(?P<short>(?-i:{_either([*_SHORT, *_CAPITALS])}))(?![\w/])"
    rf"|(?:\s+|-)(?:(?P<country>{_COUNTRIES}|{_ADJECTIVE})\s+)?(?P<money>{_MONEY})s?\b"
    rf"|\s+(?P<code>(?-i:{_CODES}))\b"
)
_AMOUNT = re.compile(
    rf"(?:(?P<sign>{_SIGNS}|(?-i:{_CODES}))\s?)?(?P<minus>[-−](?=\d)|minus\s+)?"
    rf"(?P<number>{NUMBER})(?:(?<=\d)(?P<suffix>(?-i:[kmb]n?|tn|trn|K|M|B|bln|mln))\b)?"
    rf"(?:{_UNIT})?(?!\w)(?!,\d)(?!\.\d)",
    re.I,
)
_ORDINAL = re.compile(rf"(?:\d+(?:st|nd|rd|th)|{_either(ORDINAL_WORDS)})(?!\w|-\w)", re.I)
_SIGNED = frozenset({"celsius", "fahrenheit", "degree", "percent"})
_MINUS = re.compile(r"(?:^|[\s(])[-−]$")
_GLUED_BEHIND = re.compile(r"[/:⁄]\d|[A-Za-z_@=]|-[A-Z]{2}")


def read_ordinal(text: str, start: int) -> Amount | None:
    """Read the ordinal that starts here."""
    match = _ORDINAL.match(text, start)
    value = parse_ordinal(match[0]) if match else None
    if match is None or value is None:
        return None
    return Amount(start, match.end(), float(value), float(value), "ordinal")


def read_plain(text: str, start: int) -> Amount | None:
    """Read the number that starts here, with its unit."""
    match = _AMOUNT.match(text, start)
    if match is None or _GLUED_BEHIND.match(text, match.end()):
        return None
    suffix = (match["suffix"] or "").replace("ln", "n")
    value = parse_number(match["number"] + suffix)
    if value is None:
        return None
    unit, is_hundredth = _unit(text, match)
    if is_hundredth:
        value = round(value / 100, 6)
    if match["minus"] or (unit in _SIGNED and _MINUS.search(text[max(0, start - 2) : start])):
        value, start = -value, start - (not match["minus"])
    last = re.split(r"[\s-]+", match["number"].lower())[-1]
    scale = SCALES.get(last, parse_number("1" + suffix) if suffix else 1)
    end = match.end()
    if not unit:
        end = match.end("suffix") if match["suffix"] else match.end("number")
    return Amount(start, end, value, value, unit, float(scale or 1))


def _unit(text: str, match: re.Match[str]) -> tuple[str, bool]:
    """Name the unit, and say whether it is a hundredth of it: a cent."""
    if match["sign"]:
        sign = match["sign"]
        return (sign if sign in CURRENCY_CODES else CURRENCY_SIGNS[_sign(sign)]), False
    if match["code"]:
        return match["code"], False
    if match["money"]:
        return _money(text, match)
    written = match["sign_behind"] or match["word"] or match["short"]
    if not written:
        return "", False
    if written in CURRENCY_SIGNS:
        return CURRENCY_SIGNS[written], False
    return MEASURES[" ".join(re.sub(r"°\s+", "°", written).lower().split())], False


def _sign(written: str) -> str:
    return next(sign for sign in CURRENCY_SIGNS if sign.lower() == written.lower())


_HUNDREDTHS = frozenset({"cent", "penny", "pennies", "pence", "kopeck", "eurocent"})
_WEIGHS = re.compile(r"\b(?:weigh\w*|weight|lost|los\w+|gain\w*|heav\w+|lift\w*|shed)\b", re.I)


def _money(text: str, match: re.Match[str]) -> tuple[str, bool]:
    word = match["money"].lower()
    country = " ".join((match["country"] or "").lower().split())
    if word == "pound" and not country and _is_weight(text, match):
        return "pound", False
    if word in AMBIGUOUS_MONEY - {"pound"} and not country and not _is_scaled(match):
        return "", False
    known = COUNTRY_MONEY.get(word, {}).get(country)
    if known or (country and word in COUNTRY_MONEY):
        return known or "", False
    return CURRENCY_WORDS.get("penny" if word == "pennies" else word, ""), word in _HUNDREDTHS


def _is_scaled(match: re.Match[str]) -> bool:
    return bool(match["suffix"]) or match["number"].lower().endswith(("illion", "thousand"))


def _is_weight(text: str, match: re.Match[str]) -> bool:
    """Pounds weigh behind "lost", before "of", and as "a 200-pound man"; millions never do."""
    if _is_scaled(match):
        return False
    return bool(
        text[match.start("money") - 1] == "-"
        or re.match(r"\s+(?:of|heavier|lighter)\b", text[match.end() :])
        or _WEIGHS.search(text[max(0, match.start() - 18) : match.start()])
    )
