"""Numbers that are no quantity: times, names, addresses, phone and page numbers, idioms."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.engine.document import Span
from factcheck.engine.reading.quantities.amounts import Amount
from factcheck.engine.reading.quantities.units import TIME_UNITS
from factcheck.engine.reading.quantities.words import Words

__all__ = ["NoQuantity"]

# Behind one of these a bare number says which, not how many: "Day 3", "point 4". In "that day 3
# people died" a noun stands behind.
_NUMBERED = re.compile(
    r"(?:\b(?:no|nos|number|numbers|page|pages|pp?|section|sections|sec|article|articles|chapter|verse"
    r"|paragraph|clause|item|figure|fig|table|exhibit|appendix|annex|amendment|title|part|room"
    r"|suite|apartment|apt|floor|gate|platform|flight|route|highway|interstate|junction|exit"
    r"|channel|radio|district|ward|precinct|zone|sector|area|unit|block|lot|box|grade|year|day"
    r"|week|month|game|round|match|stage|heat|lap|episode|series|volume|vol|issue|edition|version"
    r"|phase|level|tier|category|type|class|group|division|league|model|mark|proposition|prop"
    r"|measure|question|bill|resolution|directive|regulation|act|law|order|case|docket|file"
    r"|psalm|line|row|seat|bus|tram|train|engine|ladder|battalion|brigade|regiment|squadron|hole"
    r"|boeing|airbus|embraer|cessna|antonov|tupolev|apollo|falcon|voyager|gemini|iphone|ipad"
    r"|galaxy|windows|playstation|xbox|pixel|fortune|formula|catch|super\s+bowl|studio"
    r"|agenda|vision|horizon|target|form|schedule|size|rule|step|point|track|slide)"
    r"(?:\.|\s|-|–)\s*(?:#\s?)?|#\s?|§+\s?|№\s?)$",
    re.I,
)
_STREET = re.compile(
    r"\s+(?:[NSEW]\.?\s+)?(?:[A-Z][\w.'’]*\s+){1,3}"
    r"(?:Street|St\b|Avenue|Ave\b|Road|Rd\b|Boulevard|Blvd|Lane|Drive|Dr\b|Square|Place|Terrace|Way"
    r"|Court|Highway|Parkway|Row|Crescent|Close)"
)
_PHONE = re.compile(
    r"(?<![\w.])(?:\+\d[\d ().-]{6,}\d|\(\d{3}\)\s*\d{3}[\s.-]\d{4}|\d{3}[-.]\d{3}[-.]\d{4}"
    r"|0\d{2,4}[\s-]\d{3,4}[\s-]?\d{3,4}|1-8\d\d-[\w-]+)(?!\w)"
    r"|\b(?:call|dial|tel|phone)[.:]?\s+\d{3}-\d{4}\b",
    re.I,
)
_CODE = re.compile(
    r"\S*(?:://|www\.|@)\S*|\S*[{}<>=_\\|]\S*|\b[\w.-]+\.(?:com|org|net|html?|php|jpe?g|png|pdf)\S*"
    r"|(?<!\w)#\w+"
)
_LIST_MARK = re.compile(r"\s*(?:[-•*]\s*)?\(?(?:\d{1,3}|[ivx]{1,4})[.)]\s+(?=\S)")
_NOTE = re.compile(r"\[\d{1,3}\]")
_FIXED = re.compile(
    r"\b(?:24/7|20/20|50[-/]50|9-to-5|nine-to-five|fifty-fifty|twenty-twenty)\b", re.I
)
_YEAR = re.compile(r"(?:1[1-9]|20)\d\d$")
_LIKELY_YEARS = (1900, 2035)
_BLURRED = re.compile(r"\b(?:about|around|some|nearly|almost|roughly|than|least)\s+$", re.I)
_DATED = re.compile(
    r"\b(?:in|since|by|the|of|from|during|until|for|his|her|its|their)\s+$|['’]s?\s+$", re.I
)
_PLURALS = ("s", "people", "men", "women", "children")
_CLOCK = re.compile(r"\s*(?:[ap]\.?m\b|o['’]clock|(?:GMT|UTC|EST|EDT|CET|ET|PT)\b)", re.I)
_TIME_BEHIND = re.compile(
    rf"[\s-]+(?:(?:more|full|straight|consecutive|long|whole|short|calendar|working|business)\s+)?"
    rf"(?:{'|'.join(sorted(TIME_UNITS))})s?\b(?!-?olds?\b)",
    re.I,
)
# "A two- or three-week period."
_SUSPENDED = re.compile(rf"-\s+(?:or|to|and)\s+\w+-(?:{'|'.join(sorted(TIME_UNITS))})\b", re.I)

# "One" that says who, or sets a scene, instead of counting.
_PRONOUN = re.compile(
    r"\s*(?:of\b|another\b|who\b|that\b|which\b|or\s+(?:more|another|two|the)\b|by\s+one\b|after\b|"
    r"to\b|and\s+(?:only|the)\b|on\s+one\b|way\b|thing\b|side\b|hand\b|day\b|time\b|point\b|sense\b"
    r"|sort\b|kind\b|example\b|stage\b|place\b|night\b|morning\b|more\b|is\b|was\b|has\b|had\b"
    r"|can\b|could\b|may\b|might\b|should\b|would\b|will\b|must\b|in\b|for\b|with\b|from\b|at\b|as\b"
    r"|[.,;:!?)\"”’'—–]|$|-(?!\w+\s+\w))",
    re.I,
)
_NOT_ONE = re.compile(
    r"\b(?:no|any|some|every|each|which|this|that|the|first|last|next|another|number|day|only|as|a"
    r"|an|good|new|big|bad|right|wrong|other|square|single|for|my|your|his|her|our|their|or)"
    r"\s*-?$",
    re.I,
)
_ORDINAL_IDIOM = re.compile(
    r"[\s-]+(?:lady|ladies|responders?|degree|place\b(?=\W)|hand|aid|name|names|thoughts?|nature|class"
    r"|guess\w*|rate|past|born|half|party|parties|world|minister|secretary|gentleman|family|dog"
    r"|of\s+all|and\s+foremost|fiddle|floor|person|chair|avenue|street|grade|grader|graders|baseman"
    r"|base|down|quarter|hour|day|in\s+line|term|year|month|week|century|look|amendment)\b",
    re.I,
)
# "In the first place."
_PLACE = re.compile(r"\s+place\b")
_IN_THE = re.compile(r"\bin\s+the\s+$", re.I)
# These are ordinals all the same; only time readers and idioms with a name take the rest.
_IS_COUNTED = re.compile(r"[\s-]+(?:term|year|day|grader?s?|place|person|look|week|month)\b", re.I)
_DETERMINED = re.compile(
    r"(?:\b(?:the|a|an|his|her|its|their|our|my|your|this|that|one|every|each|and|only|of|in|for|as"
    r"|came|finished|ranked|placed|ranks|finishing|finish|second|no|another|consecutive|straight"
    r"|very)\s+(?:\w+[a-z]\s+)?|['’]s?\s+)$",
    re.I,
)
_ADVERB_BEFORE = re.compile(
    r"\b(?:at|who|that|which|when|was|were|is|are|be|been|he|she|they|we|it|i|you|to|had|has|have)\s+$",
    re.I,
)


class NoQuantity:
    """Says of an amount of one paragraph that it is none."""

    __slots__ = ("_masked", "_offset", "_taken", "_words")

    def __init__(self, words: Words, taken: Sequence[Span], offset: int) -> None:
        text = words.text
        self._words = words
        self._offset = offset
        self._taken = taken
        patterns = (_PHONE, _CODE, _NOTE, _FIXED)
        self._masked = [found.span() for pattern in patterns for found in pattern.finditer(text)]
        if mark := _LIST_MARK.match(text):
            self._masked.append(mark.span())

    def __call__(self, amount: Amount) -> bool:
        """Ask every guard that fits the kind of amount."""
        if amount.unit == "age":
            return self._is_masked(amount)
        if self._is_masked(amount) or self._is_taken(amount):
            return True
        if amount.unit == "ordinal":
            return self._is_no_rank(amount)
        if amount.unit and amount.unit != "point":
            return False
        return self._is_time(amount) or self._is_label(amount) or self._is_pronoun(amount)

    def _is_masked(self, amount: Amount) -> bool:
        return any(start < amount.end and amount.start < end for start, end in self._masked)

    def _is_taken(self, amount: Amount) -> bool:
        start, end = amount.start + self._offset, amount.end + self._offset
        if amount.unit.endswith(("_per_day", "_per_hour")):
            end = start + 1  # "per day" is a time to its reader, the barrels are ours
        return any(span.start < end and start < span.end for span in self._taken)

    def _is_time(self, amount: Amount) -> bool:
        text = self._words.text
        patterns = (_CLOCK, _TIME_BEHIND, _SUSPENDED)
        if any(pattern.match(text, amount.end) for pattern in patterns):
            return True
        written = text[amount.start : amount.end]
        return bool(_YEAR.match(written)) and not self._is_counting(amount)

    def _is_counting(self, amount: Amount) -> bool:
        """A bare 1500 counts where a plural follows; a bare 2016 only as "about 2016 of them"."""
        before = self._words.text[max(0, amount.start - 10) : amount.start]
        if _BLURRED.search(before):
            return True
        behind = self._words.behind(amount.end, 1)
        is_plural = bool(behind) and behind[0].is_lower and behind[0].lower_.endswith(_PLURALS)
        is_recent = _LIKELY_YEARS[0] <= amount.low <= _LIKELY_YEARS[1]
        return is_plural and not is_recent and not _DATED.search(before)

    def _is_label(self, amount: Amount) -> bool:
        text = self._words.text
        before = text[max(0, amount.start - 20) : amount.start]
        written = text[amount.start : amount.end]
        if written[0].isdigit() and _STREET.match(text, amount.end):
            return True
        if _NUMBERED.search(before) and not amount.is_vague:
            return not self._has_noun_behind(amount) or not before[-2:].isspace()
        return self._is_in_name(amount, written)

    def _has_noun_behind(self, amount: Amount) -> bool:
        """In "that day 30 people died" the people are counted; "Section 8 vouchers" are named."""
        before = self._words.before(amount.start, 1)
        behind = self._words.behind(amount.end, 1)
        is_label = bool(before) and before[0].text[:1].isupper()
        return (
            bool(behind)
            and not is_label
            and behind[0].is_lower
            and behind[0].is_alpha
            and (behind[0].tag_ in {"NNS", "JJ", "NN", ""})
        )

    def _is_in_name(self, amount: Amount, written: str) -> bool:
        """Part of a name: an entity that reaches beyond it, or capitals on both sides."""
        token = self._words.at(amount.start)
        if token is None:
            return False
        if token.ent_type_ in {"PRODUCT", "FAC", "MISC", "ORG", "PERSON", "LOC"} and (
            token.ent_iob_ == "I"
        ):
            return True
        if not written[0].isupper() or token.is_sent_start or not token.i:
            return False
        neighbours = [*self._words.before(amount.start, 1), *self._words.behind(amount.end, 1)]
        if token.i and self._words.doc[token.i - 1].text in {
            "“",
            '"',
            "‘",
            "'",
            ":",
            "—",
            "–",
            "-",
        }:
            return False
        return any(t.is_alpha and t.text[0].isupper() for t in neighbours) and not self._in_title()

    def _in_title(self) -> bool:
        """In a headline of capitals, capitals tell nothing."""
        letters = [token for token in self._words.doc if token.is_alpha and len(token) > 3]
        return sum(token.text[0].isupper() for token in letters) > 0.7 * len(letters)

    def _is_pronoun(self, amount: Amount) -> bool:
        text = self._words.text
        if text[amount.start : amount.end].lower() != "one":
            return False
        before = text[max(0, amount.start - 20) : amount.start]
        if _PRONOUN.match(text, amount.end) or _NOT_ONE.search(before):
            return True
        left = self._words.before(amount.start, 1)
        if left and left[0].tag_ in {"JJ", "DT", "PRP$"}:
            return True
        behind = self._words.behind(amount.end, 1)
        return not behind or behind[0].tag_ in {"VBD", "VBZ", "MD", "IN", "RB", "CC", "VBN", "PRP"}

    def _is_no_rank(self, amount: Amount) -> bool:
        """Adverbs, idioms and names: "first reported", "first lady", "the Fifth Amendment"."""
        text = self._words.text
        written = text[amount.start : amount.end]
        if _ORDINAL_IDIOM.match(text, amount.end) and not _IS_COUNTED.match(text, amount.end):
            return True
        before = text[max(0, amount.start - 24) : amount.start]
        if _PLACE.match(text, amount.end) and _IN_THE.search(before):
            return True
        behind = self._words.behind(amount.end, 1)
        if not amount.start and behind and behind[0].text == ",":
            return True
        if self._is_in_name(amount, written) or self._is_digit_name(written, behind):
            return True
        if written.lower() == "second" and re.search(r"\b(?:a|per|each|split|one)[\s-]+$", before):
            return not behind or behind[0].tag_ not in {"NN", "NNS", "JJ"}
        token = self._words.at(amount.start)
        if written.lower() in ("first", "second", "third") and token is not None:
            if _ADVERB_BEFORE.search(before) and (not behind or not _is_noun(behind[0])):
                return True
            return not _DETERMINED.search(before) and token.i > 0 and not token.is_sent_start
        return not written[0].isdigit() and not _DETERMINED.search(before) and bool(before.strip())

    def _is_digit_name(self, written: str, behind: Sequence[object]) -> bool:
        token = behind[0] if behind else None
        text = getattr(token, "text", "")
        return written[0].isdigit() and text[:1].isupper() and getattr(token, "is_alpha", False)


def _is_noun(token: object) -> bool:
    return getattr(token, "tag_", "") in {"NN", "NNS", "NNP", "NNPS", "JJ", "JJS", "CD", "HYPH"}
