"""The words of quotations as they are compared, and the quotations that share enough of them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.engine.document import Quotation, Sentence

__all__ = [
    "QuotationIndex",
    "QuotedWords",
    "Words",
    "leave_out_cuts",
    "quoted_words",
    "spell_words",
]

_CUT = re.compile(r"\.{3,}|…|\[[^\]]*\]|\([^)]*\)")
_WORD = re.compile(r"\w+(?:'\w+)?|%")
_SHORT_FORMS = {
    "don't": "do not", "doesn't": "does not", "didn't": "did not", "isn't": "is not",
    "aren't": "are not", "wasn't": "was not", "won't": "will not", "can't": "can not",
    "cannot": "can not", "it's": "it is", "we're": "we are", "they're": "they are",
    "i'm": "i am", "we'll": "we will", "i've": "i have", "we've": "we have", "%": "percent",
    "per": "", "cent": "percent",
}  # fmt: skip

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """A direct quotation with its sentence and the runs of words between its cuts."""

    sentence: Sentence
    quotation: Quotation
    runs: Sequence[Words]

    @property
    def length(self) -> int:
        """Count the words."""
        return sum(map(len, self.runs))


@dataclass(frozen=True, slots=True)
class QuotationIndex:
    """The direct quotations of one article, by the words that they hold."""

    quotations: Sequence[QuotedWords]
    postings: Mapping[str, Sequence[int]]

    @classmethod
    def over(cls, sentences: Iterable[Sentence]) -> QuotationIndex:
        """Index the direct quotations of some sentences."""
        quotations = [
            QuotedWords(sentence, quotation, quoted_words(quotation.span.text))
            for sentence in sentences
            for quotation in sentence.quotations
            if quotation.is_direct
        ]
        postings: defaultdict[str, list[int]] = defaultdict(list)
        for number, quoted in enumerate(quotations):
            for word in sorted({word for run in quoted.runs for word in run}):
                postings[word].append(number)
        return cls(quotations, postings)

    def sharing(self, ours: QuotedWords, share: float) -> list[QuotedWords]:
        """Give those that may share so much of the shorter of the two, in the order of the text.

        An upper bound that ignores the order of words: it saves the comparison, it decides nothing.
        """
        held: Counter[int] = Counter()
        for run in ours.runs:
            for word in run:
                held.update(self.postings.get(word, ()))
        return [
            theirs
            for number, count in sorted(held.items())
            if count >= share * min(ours.length, (theirs := self.quotations[number]).length)
        ]


def quoted_words(text: str) -> list[Words]:
    """Split quoted words into the runs between ellipses and brackets, spelled one way."""
    return [words for piece in _CUT.split(text) if (words := spell_words(piece))]


def leave_out_cuts(text: str) -> Words:
    """Give all quoted words in one run, what stands in brackets left out."""
    return spell_words(_CUT.sub(" ", text))


def spell_words(text: str) -> Words:
    """Split words, in one spelling, without the marks between them."""
    plain = text.casefold().replace("’", "'").replace("-", " ")
    spelled = (_SHORT_FORMS.get(word, word) for word in _WORD.findall(plain))
    return tuple(word.replace("isation", "ization") for part in spelled for word in part.split())
