"""What weeds out false friends: "may" the verb, "march" the walk, 2,000 people, a rate.

A guard gets the paragraph, the stretch that a rule matched and, where a tagger ran, the tags of
the words around; it says whether the stretch may be a time expression.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from factcheck.engine.reading.timex.length_guards import LENGTH_GUARDS
from factcheck.engine.reading.timex.place import Place
from factcheck.engine.reading.timex.tense import direction_at

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


def _month(at: Place) -> bool:
    """Tell the month from the modal, the walk and the first name."""
    word = at.words
    is_short = word.lower() in ("jan", "mar", "jun", "jul", "apr", "aug", "sep", "dec")
    if is_short and re.match(r"\s+[A-Z]", at.after):
        return False
    if word in ("March", "May") and re.search(r"\bthe\s+$", at.before):
        return bool(re.match(r"\s+\w", at.after))
    if _BEHIND_PREPOSITION.search(at.before):
        return not (word == "May" and re.match(r"\s+(?:I|we|you|he|she|they|it|be)\b", at.after))
    if word.lower() in ("may", "march", "mar", "mar."):
        return bool(re.match(r"\s*(?:['’]s\b|[,.]?\s*$)", at.after)) and at.start > 0
    if word.lower().rstrip(".") in ("jan", "april", "june", "august", "sep", "dec"):
        # A first name, or an adjective: "June Smith", "an august body".
        return word[0].isupper() and not re.match(r"\s+[A-Z]", at.after)
    return True


def _year_end(at: Place) -> bool:
    """Take "by year end", not "the year-end report"."""
    return bool(re.search(r"\b(?:by|at|before|until|of|from|since)\s+$", at.before, re.I))


_EDGE_OF = re.compile(
    r"\b(?:for|(?:end|rest|remainder|start|beginning|close|middle)\s+of)\s+$", re.I
)
_YEAR_LEADS = re.compile(r"\b(?:in|of|since|from|late|early|summer|class of)\s+$", re.I)


def _the_unit(at: Place) -> bool:
    """Take "for the year" and "by the end of the month" for the running one."""
    before, after = at.before, at.after
    if re.match(r"\s+(?:of|when|that|in\s+which|after|before|(?:end|start)\w*|\d)\b|-", after):
        return False
    if re.search(r"\b(?:year|quarter)$", at.words):
        return bool(re.search(r"\b(?:in|for|of|during|throughout|through|by)\s+$", before, re.I))
    return _EDGE_OF.search(before) is not None


def _day_number(at: Place) -> bool:
    """Keep "June 18" and drop "In March 20 people": a number that counts what follows."""
    if not at.words[-1].isdigit() or re.search(r"\d{4}$", at.words):
        return True
    if _UNIT_AFTER.match(at.after) and not re.match(r"\s+(?:GMT|gmt)", at.after):
        return bool(re.search(r",\s*$", at.before))
    return True


def _year(at: Place) -> bool:
    """Tell a year from a count, a code or an amount."""
    before, after = at.before, at.after
    is_number = _UNIT_AFTER.match(after) or re.match(r"\s*(?:[-/]\d|\.\d|,\d)", after)
    if is_number or _LABEL.search(before):
        return False
    number = int(at.words)
    if _COUNTING.search(before):
        return not re.match(r"\s+[a-z]+", after) and 1800 <= number <= 2099
    if _YEAR_CONTEXT.search(before):
        is_round = number % 100 == 0 or not 1500 <= number <= 2099
        return not (is_round and re.match(r"\s+[a-z]+s\b", after))
    if not 1900 <= number <= 2060:
        return bool(re.match(r"\s*[,;:)\].–—-]|\s*$", after) and re.search(r"[,(]\s*$", before))
    return not re.match(r"\s+[a-z]+s\b", after)


def _years(at: Place) -> bool:
    return not _UNIT_AFTER.match(at.after)


def _short_year(at: Place) -> bool:
    """Take 'NN only behind a word that leads to a year; it may as well close a quotation."""
    return _YEAR_LEADS.search(at.before) is not None


def _spelled_year(at: Place) -> bool:
    text = at.words.lower()
    return (
        "nineteen" in text
        or text.startswith("the year")
        or bool(re.search(r"\b(?:in|since|by|of)\s+$", at.before, re.I))
    )


def _decade(at: Place) -> bool:
    """Take "the 60s" for the decade, unless an age or a temperature is told."""
    text = at.words
    if not re.search(r"the |['’]\d", text):
        return False
    return not re.search(r"\b(?:his|her|their|in their|temperatures?\b.*)\s*$", at.before)


def _quarter(at: Place) -> bool:
    """Leave out the quarter of a match."""
    return not re.match(r"\s+(?:touchdown|goal|mile|finish|of\s+the\s+(?:game|match))", at.after)


def _season(at: Place) -> bool:
    """Take a bare season only behind "in", "the" or the like; "fall" and "spring" are verbs."""
    text = at.words.lower()
    after = at.after
    if text.startswith("the") and not text.endswith(("fall", "spring")):
        return True
    if text == "the spring" and re.match(r"\s+(?:and|or)\s+(?:\w+\s+)?(?:summer|autumn)\b", after):
        return True
    if re.search(r"\b(?:spring|summer|autumn|winter)\s+and\s+$", at.before):
        return True
    if re.match(r"\s+(?:of|in|from|to)\b(?!\s+\d{4})", after) and text.endswith(("fall", "spring")):
        return False
    return bool(
        re.search(r"\b(?:in|during|since|by|until|early|late|of|for|mid)[\s-]+$", at.before, re.I)
    )


def _weekday(at: Place) -> bool:
    """Drop names: "Monday Night Football", "Black Friday", "Super Tuesday", "Bloody Sunday"."""
    if re.search(
        r"\b(?:Black|Good|Super|Bloody|Ash|Cyber|Palm|Holy|Fat|Easter|Big)\s+$", at.before
    ):
        return False
    text, after = at.words, at.after
    if re.search(r"\s(?:Night|Morning|Evening|Afternoon)$", text):
        return not re.match(r"\s+[A-Z]", after)
    return not re.match(r"\s+(?:Night|Morning)\s+[A-Z]", after)


def _which_unit(at: Place) -> bool:
    """Drop "this second", and "that day" where "that" joins clauses."""
    text = at.words.lower()
    if re.match(r"(?:the\s+)?(?:same|that|this|last|next|current)\s+(?:second|minute|hour)$", text):
        return False
    return not re.match(r"-\w", at.after)


def _day_of_month(at: Place) -> bool:
    """Take "the 15th" alone, not in front of what it counts."""
    return bool(
        re.search(r"\b(?:on|by|until|of|from|to|before|after|since)\s+$", at.before, re.I)
        and re.match(r"\s*(?:[.,;:)]|$|of\s+(?:this|last|next|the)\s+month|and\b|to\b)", at.after)
    )


def _holiday(at: Place) -> bool:
    """Take the day in capitals, not the noun it describes or a name: "Christmas trees"."""
    if not at.words.removeprefix("the ")[:1].isupper() or re.match(r"\s+[A-Z]", at.after):
        return False
    if at.words[-1].isdigit() or not re.match(r"\s+[a-z]", at.after):
        return True
    return at.next_tag()[:2] not in ("", "NN", "JJ")


_MODAL = re.compile(r"\b(?:will|would|may|might|could|can|should|to|and|['’]ll)\s+$", re.I)


def _adjective(at: Place) -> bool:
    """Take "the current rules" and "recent works", not "current events" as a name."""
    if not at.words.islower() or not re.match(r"\s+[\w“\"]", at.after):
        return False
    is_pronoun = at.words == "former" and at.before.lower().endswith("the ")
    return not is_pronoun or at.next_tag()[:2] in ("", "NN", "JJ", "VB", "CD")


def _the_time(at: Place) -> bool:
    """Take "at the time" for the time told; "at the time of the talks" is another."""
    if at.words.lower().endswith("this time"):
        return True
    return at.before.lower().endswith("at ") and not re.match(
        r"\s+(?:of|when|that|being)\b", at.after
    )


def _part_of_told_day(at: Place) -> bool:
    return not re.match(r"\s+(?:of|when)\b", at.after)


def _present(at: Place) -> bool:
    """Drop the noun that "present" may be: "the present situation"."""
    return not (at.words.lower() == "the present" and at.next_tag()[:2] in ("NN", "JJ", "CD"))


def _reference(at: Place) -> bool:
    """Drop "as soon as", "soon after", "he soon left", "past the", "the past president"."""
    text = at.words.lower()
    if text.endswith("soon") and direction_at(at) == "past":
        return False
    if text.endswith("soon") and re.search(r"\b(?:as|too|how|so)\s+$", at.before):
        return False
    if text in ("soon", "shortly") and re.match(r"\s+(?:after|before|as)\b", at.after):
        return False
    if text == "one day":
        return bool(_MODAL.search(at.before))
    return not (
        text == "the past"
        and re.match(r"\s+[a-z]+", at.after)
        and at.next_tag()[:2] in ("NN", "JJ", "CD")
    )


GUARDS: dict[str, Callable[[Place], bool]] = {
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
    "weekday": _weekday,
    "which unit": _which_unit,
    "day of month": _day_of_month,
    "holiday": _holiday,
    "adjective": _adjective,
    "the time": _the_time,
    "part of the day told": _part_of_told_day,
    "present": _present,
    "reference": _reference,
    **LENGTH_GUARDS,
}
