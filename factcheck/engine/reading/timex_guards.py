"""What weeds out false friends: "may" the verb, "march" the walk, 2,000 people, a rate.

A guard gets the paragraph, the stretch that a rule matched and, where a tagger ran, the tags of
the words around; it says whether the stretch may be a time expression.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from factcheck.engine.reading.timex_length_guards import LENGTH_GUARDS

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["GUARDS"]

_IN = (
    r"in|on|of|since|by|until|till|during|last|next|this|early|earlier|late|later|mid|from|to"
    r"|through|between|and|for|before|after|or|around|about|every|each|late|coming|past|of the|the"
    r"|past|as of|per|throughout|begin|began|ending|ended|effective"
)
_BEHIND_PREPOSITION = re.compile(rf"\b(?:{_IN})[\s,-]+$", re.I)
_YEAR_CONTEXT = re.compile(
    r"\b(?:in|since|by|until|till|during|from|to|through|between|before|after|of|early|late|mid"
    r"|year|years|for|spring|summer|autumn|fall|winter|and|or|circa|the|around|over|than|as of"
    r"|back in|beyond|this|that|its|his|their|our)[\s,(-]+$",
    re.I,
)
_COUNTING = re.compile(
    r"\b(?:about|nearly|almost|over|than|least|approximately|some|estimated|up\s+to|roughly|only"
    r"|another|all|these|those|most)\s+$",
    re.I,
)
_LABEL = re.compile(
    r"\b(?:no\.?|number|room|page|route|flight|section|article|highway|channel|model|boeing"
    r"|airbus|windows|gate|line|rule)\s+$",
    re.I,
)
_UNIT_AFTER = re.compile(
    r"\s*(?:%|°|(?:[-\s]+)(?:percent|per\s+cent|points?|people|men|women|troops|soldiers|deaths"
    r"|dead|miles|kilomet\w+|km|met\w+rs?|feet|foot|yards?|tons?|tonnes|dollars|euros|pounds|rubles"
    r"|members|others|more|jobs|workers|employees|shares|units|cars|homes|students|times|hours"
    r"|minutes|days|weeks|months|years|votes|cases|barrels|acres|hectares|kg|lbs?|hp|cc|rpm|gmt)\b)",
    re.I,
)


def _before(doc: Doc, start: int) -> str:
    return doc.text[max(0, start - 40) : start]


def _after(doc: Doc, end: int) -> str:
    return doc.text[end : end + 40]


def _tags(doc: Doc, start: int, end: int) -> list[str]:
    span = doc.char_span(start, end, alignment_mode="expand")
    return [token.tag_ for token in span] if span is not None else []


def _month(doc: Doc, start: int, end: int) -> bool:
    """Tell the month from the modal, the walk and the first name."""
    word = doc.text[start:end]
    is_short = word.lower() in ("jan", "mar", "jun", "jul", "apr", "aug", "sep", "dec")
    if is_short and re.match(r"\s+[A-Z]", _after(doc, end)):
        return False
    if _BEHIND_PREPOSITION.search(_before(doc, start)):
        return not (
            word == "May" and re.match(r"\s+(?:I|we|you|he|she|they|it|be)\b", _after(doc, end))
        )
    if word.lower() in ("may", "march", "mar", "mar."):
        return bool(re.match(r"\s*(?:['’]s\b|[,.]?\s*$)", _after(doc, end))) and start > 0
    if word.lower().rstrip(".") in ("jan", "april", "june", "august", "sep", "dec"):
        # A first name, or an adjective: "June Smith", "an august body".
        return word[0].isupper() and not re.match(r"\s+[A-Z]", _after(doc, end))
    return True


def _year_end(doc: Doc, start: int, end: int) -> bool:
    """Take "by year end", not "the year-end report"."""
    return bool(re.search(r"\b(?:by|at|before|until|of|from|since)\s+$", _before(doc, start)))


def _the_unit(doc: Doc, start: int, end: int) -> bool:
    """Take "for the year" and "by the end of the month" for the running one."""
    before, after = _before(doc, start), _after(doc, end)
    if re.match(r"\s+(?:of|when|that|in\s+which|after|before|(?:end|start)\w*|\d)\b|-", after):
        return False
    if re.search(r"\b(?:year|quarter)$", doc.text[start:end]):
        return bool(re.search(r"\b(?:in|for|of|during|throughout|through|by)\s+$", before))
    return bool(
        re.search(r"\b(?:for|(?:end|rest|remainder|start|beginning|close|middle)\s+of)\s+$", before)
    )


def _day_number(doc: Doc, start: int, end: int) -> bool:
    """Keep "June 18" and drop "In March 20 people": a number that counts what follows."""
    if not doc.text[end - 1 : end].isdigit() or re.search(r"\d{4}$", doc.text[start:end]):
        return True
    if _UNIT_AFTER.match(_after(doc, end)) and not re.match(r"\s+(?:GMT|gmt)", _after(doc, end)):
        return bool(re.search(r",\s*$", _before(doc, start)))
    return True


def _year(doc: Doc, start: int, end: int) -> bool:
    """Tell a year from a count, a code or an amount."""
    before, after = _before(doc, start), _after(doc, end)
    is_number = _UNIT_AFTER.match(after) or re.match(r"\s*(?:[-/]\d|\.\d|,\d)", after)
    if is_number or _LABEL.search(before):
        return False
    number = int(doc.text[start:end])
    if _COUNTING.search(before):
        return not re.match(r"\s+[a-z]+", after) and 1800 <= number <= 2099
    if _YEAR_CONTEXT.search(before):
        is_round = number % 100 == 0 or not 1500 <= number <= 2099
        return not (is_round and re.match(r"\s+[a-z]+s\b", after))
    if not 1900 <= number <= 2060:
        return bool(re.match(r"\s*[,;:)\].–—-]|\s*$", after) and re.search(r"[,(]\s*$", before))
    return not re.match(r"\s+[a-z]+s\b", after)


def _years(doc: Doc, start: int, end: int) -> bool:
    return not _UNIT_AFTER.match(_after(doc, end))


def _short_year(doc: Doc, start: int, end: int) -> bool:
    """Take 'NN only behind a word that leads to a year; it may as well close a quotation."""
    return bool(
        re.search(r"\b(?:in|of|since|from|late|early|summer|class of)\s+$", _before(doc, start))
    )


def _spelled_year(doc: Doc, start: int, end: int) -> bool:
    text = doc.text[start:end].lower()
    return (
        "nineteen" in text
        or text.startswith("the year")
        or bool(re.search(r"\b(?:in|since|by|of)\s+$", _before(doc, start)))
    )


def _decade(doc: Doc, start: int, end: int) -> bool:
    """Take "the 60s" for the decade, unless an age or a temperature is told."""
    text = doc.text[start:end]
    if not re.search(r"the |['’]\d", text):
        return False
    return not re.search(r"\b(?:his|her|their|in their|temperatures?\b.*)\s*$", _before(doc, start))


def _quarter(doc: Doc, start: int, end: int) -> bool:
    """Leave out the quarter of a match."""
    return not re.match(
        r"\s+(?:touchdown|goal|mile|finish|of\s+the\s+(?:game|match))", _after(doc, end)
    )


def _season(doc: Doc, start: int, end: int) -> bool:
    """Take a bare season only behind "in", "the" or the like; "fall" and "spring" are verbs."""
    text = doc.text[start:end].lower()
    if text.startswith("the") and not text.endswith(("fall", "spring")):
        return True
    after = _after(doc, end)
    if re.match(r"\s+(?:of|in|from|to)\b(?!\s+\d{4})", after) and text.endswith(("fall", "spring")):
        return False
    return bool(
        re.search(
            r"\b(?:in|during|since|by|until|early|late|of|for|mid)[\s-]+$", _before(doc, start)
        )
    )


def _which_season(doc: Doc, start: int, end: int) -> bool:
    return "NN" in "".join(_tags(doc, start, end)) or not _tags(doc, start, end)[-1]


def _weekday(doc: Doc, start: int, end: int) -> bool:
    """Drop names: "Monday Night Football", "Black Friday", "Super Tuesday", "Bloody Sunday"."""
    if re.search(
        r"\b(?:Black|Good|Super|Bloody|Ash|Cyber|Palm|Holy|Fat|Easter|Big)\s+$", _before(doc, start)
    ):
        return False
    text, after = doc.text[start:end], _after(doc, end)
    if re.search(r"\s(?:Night|Morning|Evening|Afternoon)$", text):
        return not re.match(r"\s+[A-Z]", after)
    return not re.match(r"\s+(?:Night|Morning)\s+[A-Z]", after)


def _which_unit(doc: Doc, start: int, end: int) -> bool:
    """Drop "this second", and "that day" where "that" joins clauses."""
    text = doc.text[start:end].lower()
    if re.match(r"(?:the\s+)?(?:same|that|this|last|next|current)\s+(?:second|minute|hour)$", text):
        return False
    return not re.match(r"-\w", _after(doc, end))


def _day_of_month(doc: Doc, start: int, end: int) -> bool:
    """Take "the 15th" alone, not in front of what it counts."""
    return bool(
        re.search(r"\b(?:on|by|until|of|from|to|before|after|since)\s+$", _before(doc, start))
        and re.match(
            r"\s*(?:[.,;:)]|$|of\s+(?:this|last|next|the)\s+month|and\b|to\b)", _after(doc, end)
        )
    )


def _present(doc: Doc, start: int, end: int) -> bool:
    """Drop the noun that "present" may be: "the present situation"."""
    return not (doc.text[start:end].lower() == "the present" and _noun_follows(doc, end))


def _reference(doc: Doc, start: int, end: int) -> bool:
    """Drop "as soon as", "soon after", "past the", "the past president"."""
    text = doc.text[start:end].lower()
    if text in ("previously", "recently") and re.match(r"\s+\w+ed\s+\w", _after(doc, end)):
        return text == "recently"
    if text.endswith("soon") and re.search(r"\b(?:as|too|how|so)\s+$", _before(doc, start)):
        return False
    if text in ("soon", "shortly") and re.match(r"\s+(?:after|before|as)\b", _after(doc, end)):
        return False
    if text == "one day":
        return not re.match(r"\s+(?:after|before|of|in)\b", _after(doc, end))
    return not (
        text == "the past" and re.match(r"\s+[a-z]+", _after(doc, end)) and _noun_follows(doc, end)
    )


def _noun_follows(doc: Doc, end: int) -> bool:
    word = re.match(r"\s+(\w+)", doc.text[end:])
    if not word:
        return False
    tags = _tags(doc, end + word.start(1), end + word.end(1))
    return bool(tags) and tags[0][:2] in ("NN", "JJ", "CD")


GUARDS: dict[str, Callable[[Doc, int, int], bool]] = {
    "month": _month,
    "year end": _year_end,
    "the unit": _the_unit,
    "day number": _day_number,
    "year": _year,
    "years": _years,
    "short year": _short_year,
    "spelled year": _spelled_year,
    "decade": _decade,
    "quarter": _quarter,
    "season": _season,
    "which season": _which_season,
    "weekday": _weekday,
    "which unit": _which_unit,
    "day of month": _day_of_month,
    "present": _present,
    "reference": _reference,
    **LENGTH_GUARDS,
}
