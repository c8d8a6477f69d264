"""`manage.py find_claims`: the checkable assertions of texts, one JSON object a line."""

from __future__ import annotations

from factcheck.engine.document import Claim
from factcheck.engine.reading import read
from factcheck.engine.serialization import to_json
from factcheck.management.jsonlines import Json, Record
from factcheck.management.language_command import LanguageCommand


class Command(LanguageCommand):
    """Find claims with their slots and their check-worthiness from 0 to 1."""

    help = (
        'Read {"id", "text", "published"} a line (published: an ISO date, or null) and write '
        '{"id", "claims": [{"start", "end", "text", "kind", "checkworthiness", "slots", '
        '"not_checkable", "wording", "spans": [[start, end]]}]}; offsets are code points, '
        '"wording" is the claim as a sentence that stands alone, "spans" are its pieces.'
    )

    def process(self, record: Record) -> Json:
        """Read one text against its publication date."""
        published = record.day("published")
        reading = read(record.text(), published=published, nlp=self.nlp, rules=self.rules)
        return {"claims": [as_json(claim) for claim in reading.claims]}


def as_json(claim: Claim) -> Json:
    """Write a claim as the contract has it, and why it cannot be checked where that is so."""
    return {
        "start": claim.span.start,
        "end": claim.span.end,
        "text": claim.span.text,
        "kind": claim.kind.value,
        "checkworthiness": claim.checkworthiness,
        "slots": to_json(claim.slots),
        "not_checkable": claim.not_checkable,
        "wording": claim.wording,
        "spans": [[part.start, part.end] for part in claim.parts],
    }
