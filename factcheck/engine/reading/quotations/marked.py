"""Say who speaks the words in quotation marks of a paragraph, from left to right."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.document import Attribution, Party, Quotation, Span
from factcheck.engine.reading.names.naming import Names
from factcheck.engine.reading.quotations.ahead import speaker_ahead
from factcheck.engine.reading.quotations.attribution import kind_of_mention, party_of
from factcheck.engine.reading.quotations.chains import Act
from factcheck.engine.reading.quotations.direct import (
    MIN_SPEECH_WORDS,
    act_for,
    is_title,
    unlisted_cue,
)
from factcheck.engine.reading.quotations.floor import Floor
from factcheck.engine.reading.quotations.labels import label_speaker
from factcheck.engine.reading.quotations.quote_marks import Quoted
from factcheck.engine.reading.text.paragraphs import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens

__all__ = ["MarkedReader"]

# Share of its sentence above which a quotation without a cue is taken to stand alone.
STANDS_ALONE = 0.7
_LABEL = re.compile(r"(?:^|[.?!”\"’] )([^.?!:“”\"]{2,60}):\s*$")
_SPEAKS = frozenset("speaking spoke speaks talking talked addressing writing commenting".split())


class MarkedReader:
    """Reads the words in marks of one paragraph; `acts` are those of each sentence."""

    def __init__(
        self,
        paragraph: Paragraph,
        sentences: Sequence[Tokens],
        acts: Sequence[Sequence[Act]],
        names: Names,
        floor: Floor,
    ) -> None:
        self.paragraph, self.sentences, self.acts = paragraph, sentences, acts
        self.names, self.floor = names, floor
        self.starts = [sentence.start_char for sentence in sentences]
        self.last = floor.holder
        self.spoken = -1  # the sentence in which the quotation before ended

    def read(self, marks: Sequence[Quoted]) -> list[list[Quotation]]:
        """Give the quotations of each sentence, and leave the floor to who still speaks."""
        result: list[list[Quotation]] = [[] for _ in self.sentences]
        for quoted in marks:
            first = max(0, bisect_right(self.starts, quoted.start) - 1)
            quotation = self._quotation(quoted, first)
            if quotation is None:
                continue
            self.last = quotation.attribution.speaker or self.last
            self.spoken = bisect_right(self.starts, max(quoted.start, quoted.end - 1)) - 1
            self.floor.holder = None if quoted.is_closed else self.last
            result[first].append(quotation)
        if not marks:
            self.floor.holder = None
        return result

    def _quotation(self, quoted: Quoted, first: int) -> Quotation | None:
        end = max(quoted.start, quoted.end - 1)
        final = max(first, bisect_right(self.starts, end) - 1)
        near = [*self.acts[first], *(self.acts[final] if final > first else [])]
        act = act_for(self.paragraph, quoted, near)
        opens = not quoted.is_closed and quoted.start <= 1
        words = self.paragraph.words[quoted.start : quoted.end]
        if not any(map(str.isalpha, words)):
            return None
        count = len(words.split())
        goes_on = count > 1 and self.last is not None and self._share(quoted, first) > STANDS_ALONE
        is_long = opens or goes_on or count >= MIN_SPEECH_WORDS
        if (act is None and not is_long) or is_title(self.paragraph, quoted):
            return None
        attribution = act[1] if act else self._beside(quoted, first, final)
        offset = self.paragraph.offset
        span = self.paragraph.cut(offset + quoted.start, offset + quoted.end)
        silence = act[0].silence if act else None
        return Quotation(
            span,
            is_direct=True,
            attribution=attribution,
            is_statement=silence is None,
            silence=silence,
        )

    def _beside(self, quoted: Quoted, first: int, final: int) -> Attribution:
        """Give who says words that no known cue stands by."""
        speech = unlisted_cue(self.paragraph, quoted)
        if speech is not None and speech.speaker is not None:
            party = party_of(self.names, self.paragraph, speech.speaker, until=speech.cue[0])
            cue = self.paragraph.span(self.paragraph.doc[slice(*speech.cue)])
            return Attribution(self.floor.resolve(party), cue)
        label = _LABEL.search(self.paragraph.words, 0, quoted.start - 1)
        if label is not None:
            named = label_speaker(self.paragraph, self.names, *label.span(1))
            if named is not None:
                colon = self.paragraph.offset + label.end(1)
                cue = Span.of(self.paragraph.text, colon, colon + 1)
                return Attribution(self.floor.resolve(named), cue)
        return Attribution(self._implied(quoted, first, final), None)

    def _implied(self, quoted: Quoted, first: int, final: int) -> Party | None:
        """Give who goes on speaking, or is named right before or after, where words stand alone."""
        alone = self._share(quoted, first) > STANDS_ALONE
        if self.last is not None:
            other = self.sayer(first - 1) if alone and first > self.spoken + 1 else None
            return other or self.last
        if not alone:
            return None
        ahead = None if quoted.is_closed else speaker_ahead(self.paragraph, self.names)
        if ahead is not None:
            return ahead
        if first > 0:
            before = self.sayer(first - 1)
        else:
            before = self.floor.sayer() if self.floor.sayer is not None else None
        return before or self._named_after(final + 1) or self.floor.last_person

    def _share(self, quoted: Quoted, first: int) -> float:
        """Give the share of its sentence that a quotation takes."""
        sentence = self.sentences[first]
        return (min(quoted.end, sentence.end_char) - quoted.start) / max(1, len(sentence.text))

    def sayer(self, index: int) -> Party | None:
        """Give who speaks last in a sentence, or else the person that it is about."""
        speakers = [act[1].speaker for act in self.acts[index] if act[1].speaker is not None]
        if speakers:
            return speakers[-1]
        sentence = self.sentences[index]
        subject = syntax.own_subject(syntax.verb_of(sentence.root))
        if subject is None or subject.pos_ not in {"PROPN", "NOUN"}:
            return None
        mention = self.names.of(self.paragraph, subject)
        if mention is None or mention.label != "PERSON":
            return None
        return Party(mention.span, mention.name, kind_of_mention(self.names, mention))

    def _named_after(self, index: int) -> Party | None:
        """Give the person of "“…” X was speaking in court": the sentence behind tells no more."""
        if index >= len(self.sentences):
            return None
        verb = syntax.verb_of(self.sentences[index].root)
        return self.sayer(index) if verb.lower_ in _SPEAKS and not self.acts[index] else None
