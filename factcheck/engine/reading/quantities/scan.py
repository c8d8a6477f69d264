"""Find the amounts of a paragraph.

A quick walk over the words finds where a number may begin; patterns are tried only there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.engine.reading.quantities.amounts import Amount
from factcheck.engine.reading.quantities.numerals import NUMBER_WORDS, ORDINAL_WORDS
from factcheck.engine.reading.quantities.plain import read_ordinal, read_plain
from factcheck.engine.reading.quantities.shares import SHARE_WORDS, read_share
from factcheck.engine.reading.quantities.units import CURRENCY_CODES
from factcheck.engine.reading.quantities.vague import VAGUE_WORDS, read_vague

__all__ = ["find_amounts"]

# What a number must not be glued to: "B52", "Su-27", "3.5.2", "9/11", "10:30", "#3", "@4".
_GLUED = re.compile(r"(?:[\w.,/:#@_&+\\]|=\s?|\w[(\[]|[A-Za-z]['’]?[-–])$")
_WORD = re.compile(r"(?:[A-Z]{1,2})?[$€£¥₽₹₴₩₪₺₦₫₱₸₾₵₡฿]|[½¼¾⅓⅔]|\d+|[A-Za-z]+")
_STARTS = frozenset(
    {
        *NUMBER_WORDS,
        *VAGUE_WORDS,
        *SHARE_WORDS,
        *(word.split("-")[0].split()[0] for word in ORDINAL_WORDS),
        *(code.lower() for code in CURRENCY_CODES),
        *("a", "an", "half", "rs", "minus"),
    }
)
_READERS = (read_vague, read_share, read_ordinal, read_plain)


def find_amounts(text: str) -> Iterator[Amount]:
    """Give the amounts of a paragraph in order, without overlaps."""
    end = 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < end or (word[0].isalpha() and word[0].lower() not in _STARTS):
            continue
        if _GLUED.search(text[max(0, start - 2) : start]):
            continue
        found = (read(text, start) for read in _READERS)
        amount = next((one for one in found if one is not None), None)
        if amount is not None:
            yield amount
            end = amount.end
