"""The data that flows through the engine, from text to flag.

Every span counts Unicode code points into the text of one revision, end not included, and carries
the words it covers: `text[span.start:span.end] == span.text` always holds. Records are frozen and
hold no parse tree, so a sentence that was read once can be stored and compared without spaCy.
"""

from __future__ import annotations

from factcheck.engine.document.articles import (
    Anchor,
    Article,
    Passage,
)
from factcheck.engine.document.claims import (
    Claim,
    ClaimKind,
    Reading,
    Slots,
)
from factcheck.engine.document.entities import (
    Appearance,
    Entity,
)
from factcheck.engine.document.flags import (
    Flag,
    Severity,
)
from factcheck.engine.document.predications import (
    Argument,
    Certainty,
    Predication,
)
from factcheck.engine.document.quantities import (
    Quantity,
)
from factcheck.engine.document.quotations import (
    Attribution,
    Party,
    PartyKind,
    Quotation,
    QuotationKind,
    Silence,
    Source,
)
from factcheck.engine.document.sentences import (
    Sentence,
    SentenceKind,
)
from factcheck.engine.document.spans import (
    Mention,
    Span,
    Word,
)
from factcheck.engine.document.times import (
    Relative,
    Timex,
    TimexType,
)
from factcheck.engine.document.verification import (
    Assessment,
    Comparison,
    Derivation,
    Evidence,
    Reason,
    ReasonType,
    Relation,
    Stance,
    Verdict,
    Verification,
)

__all__ = [
    "Anchor",
    "Appearance",
    "Argument",
    "Article",
    "Assessment",
    "Attribution",
    "Certainty",
    "Claim",
    "ClaimKind",
    "Comparison",
    "Derivation",
    "Entity",
    "Evidence",
    "Flag",
    "Mention",
    "Party",
    "PartyKind",
    "Passage",
    "Predication",
    "Quantity",
    "Quotation",
    "QuotationKind",
    "Reading",
    "Reason",
    "ReasonType",
    "Relation",
    "Relative",
    "Sentence",
    "SentenceKind",
    "Severity",
    "Silence",
    "Slots",
    "Source",
    "Span",
    "Stance",
    "Timex",
    "TimexType",
    "Verdict",
    "Verification",
    "Word",
]
