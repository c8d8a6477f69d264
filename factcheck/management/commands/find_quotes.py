"""`manage.py find_quotes`: the quotations of texts with their speakers, one JSON object a line."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.engine.document import Quotation, Source
from factcheck.engine.reading import read
from factcheck.management.jsonlines import Json, Record
from factcheck.management.language_command import LanguageCommand


class Command(LanguageCommand):
    """Find quotations, direct and indirect, and who says them."""

    help = (
        'Read {"id", "text"} a line and write {"id", "quotes": [{"start", "end", "text", '
        '"speaker", "speaker_start", "speaker_end", "cue", "direct", "kind", "speaker_name", '
        '"speaker_kind", "chain"}]}; offsets are code points. A chain of sources starts with who '
        "passed the words on last."
    )

    def process(self, record: Record) -> Json:
        """Read one text; refusals to speak are no quotations."""
        reading = read(record.text(), published=None, nlp=self.nlp)
        return {
            "quotes": [
                as_json(quotation)
                for sentence in reading.sentences
                for quotation in leave_out_parts(sentence.quotations)
                if quotation.is_statement
            ]
        }


def leave_out_parts(quotations: Sequence[Quotation]) -> list[Quotation]:
    """Leave out words in marks that are part of a longer indirect quotation."""
    return [
        one
        for one in quotations
        if not any(other is not one and other.span.contains(one.span) for other in quotations)
    ]


def as_json(quotation: Quotation) -> Json:
    """Write a quotation as the contract has it; a speaker who is not named is null."""
    speaker, cue = quotation.attribution.speaker, quotation.attribution.cue
    return {
        "start": quotation.span.start,
        "end": quotation.span.end,
        "text": quotation.span.text,
        "speaker": speaker.span.text if speaker else None,
        "speaker_start": speaker.span.start if speaker else None,
        "speaker_end": speaker.span.end if speaker else None,
        "cue": cue.text if cue else None,
        "direct": quotation.is_direct,
        "kind": quotation.kind.value,
        "speaker_name": speaker.name if speaker else None,
        "speaker_kind": speaker.kind.value if speaker else None,
        "chain": [link_as_json(link) for link in quotation.attribution.chain],
    }


def link_as_json(link: Source) -> Json:
    """Write one link of a chain of sources, from who passes the words on to who said them."""
    party = link.party
    return {
        "start": party.span.start,
        "end": party.span.end,
        "text": party.span.text,
        "name": party.name,
        "kind": party.kind.value,
        "cue": link.cue.text if link.cue else None,
    }
