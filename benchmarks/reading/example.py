"""What is read from one paragraph, as docs/reading.md shows it.

`python -m benchmarks.reading.example` writes the page's block anew; a test compares the two. The
paragraph is made up, and real in kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from factcheck.engine import language
from factcheck.engine.document import Claim, Quantity, Quotation, Reading, Sentence, Timex
from factcheck.engine.reading import read

__all__ = ["PAGE", "block_of", "describe", "read_example", "with_block"]

PAGE: Final = Path(__file__).parents[2] / "docs" / "reading.md"
PUBLISHED: Final = date(2024, 6, 10)
TEXT: Final = """\
Central bank to raise rates

The central bank of Kenya will raise its key rate by half a percentage point to 9.5 percent in \
early July, Governor Amina Okoye told the business newspaper Mirovka on Friday. “We are not done \
yet,” she said. Last month two officials familiar with the matter had spoken of a smaller step, \
which the finance ministry declined to comment on. Inflation rose from 4.2 percent in March to \
5.1 percent, and about 2,000 workers marched through Nairobi.

Share this article

„Wir sind noch nicht fertig“, sagte die Gouverneurin der Zeitung nach der Sitzung.
"""
_BLOCK = re.compile(r"(?<=<!-- example -->\n```text\n).*?(?=```\n<!-- end -->)", re.DOTALL)


def read_example() -> Reading:
    """Read the paragraph with the shipped pipeline."""
    return read(TEXT, published=PUBLISHED, nlp=language.load())


def describe(reading: Reading) -> Iterator[str]:
    """Give the lines of the block: each sentence with what was read from it."""
    for sentence in reading.sentences:
        yield f"{sentence.index + 1}  {sentence.span.text}"
        yield f"     kind       {_kind(sentence)}"
        yield from _row("name", (f"{m.span.text} [{m.label}] {m.name}" for m in sentence.mentions))
        yield from _row("time", map(_time, sentence.timexes))
        yield from _row("quantity", map(_quantity, sentence.quantities))
        yield from _row("said", map(_said, sentence.quotations))
        claims = [claim for claim in reading.claims if claim.sentence == sentence.index]
        yield from _row("claim", map(_claim, claims))


def block_of(page: str) -> str:
    """Cut the block out of the page; raise ValueError where it has none."""
    found = _BLOCK.search(page)
    if not found:
        raise ValueError("the page has no block between <!-- example --> and <!-- end -->")
    return found.group()


def with_block(page: str, lines: Iterator[str]) -> str:
    """Put the lines into the page's block."""
    block_of(page)
    return _BLOCK.sub(lambda _: "".join(f"{line}\n" for line in lines), page)


def _row(name: str, facts: Iterator[str]) -> Iterator[str]:
    for fact in facts:
        yield f"     {name:<10} {fact}"


def _kind(sentence: Sentence) -> str:
    kind = sentence.kind.value.replace("_", " ")
    told = sentence.rule or (sentence.language if sentence.language != "en" else "")
    return f"{kind}: {told}" if told else kind


def _time(timex: Timex) -> str:
    days = f", {timex.earliest} to {timex.latest}" if timex.earliest and timex.latest else ""
    return f"{timex.span.text}: {timex.type.value} {timex.value}{days}"


def _quantity(quantity: Quantity) -> str:
    low, high = quantity.low, quantity.high
    amount = f"{low:g}" if low == high and low is not None else f"{low} to {high}"
    about = "about " if quantity.is_approximate else ""
    words = " ".join(filter(None, (about + amount, quantity.unit, quantity.counted)))
    return f"{quantity.span.text}: {words}"


def _said(quotation: Quotation) -> str:
    attribution = quotation.attribution
    words = quotation.span.text
    if not quotation.is_statement:
        words = f"nothing on {words}"
    told = f" to {attribution.recipient.name}" if attribution.recipient else ""
    speaker = attribution.speaker.name if attribution.speaker else "nobody named"
    how = "direct" if quotation.is_direct else "indirect"
    return f"{speaker}{told}, {how}: {words}"


def _claim(claim: Claim) -> str:
    why = f", not checkable: {claim.not_checkable}" if claim.not_checkable else ""
    return f"{claim.kind.value} {claim.checkworthiness:.2f}{why}: {claim.span.text}"


def main() -> None:
    """Write the page's block anew."""
    page = with_block(PAGE.read_text(encoding="utf-8"), describe(read_example()))
    PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
