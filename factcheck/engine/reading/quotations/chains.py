"""Follow words from hand to hand: who cites whom, down to the first source.

"The Courier reported, citing the Herald, which cited a diplomat" is a chain of three. A chain is
read from the words that cite ("citing", "cited by", "quoted … as saying") and from speech inside
speech ("officials said the president told them"). Sources named side by side follow one another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.document import Attribution, Party, PartyKind, Source
from factcheck.engine.reading.lemmas import lemma_of
from factcheck.engine.reading.names.naming import Names
from factcheck.engine.reading.quotations.attribution import party_of
from factcheck.engine.reading.quotations.cues import (
    DOCUMENT_NOUNS,
    ORGANISATION_NOUNS,
    OUTLET_NOUNS,
    PERSON_NOUNS,
    PUBLIC_GROUP,
)
from factcheck.engine.reading.quotations.speech_act import Speech
from factcheck.engine.reading.text.paragraphs import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

__all__ = ["Act", "Citation", "find_citations", "with_chains"]

_CITING = frozenset(
    "citing quoting cited cites cite quoted quotes quote crediting credited".split()
)
_SOURCE_NOUNS = (
    PERSON_NOUNS
    | OUTLET_NOUNS
    | DOCUMENT_NOUNS
    | ORGANISATION_NOUNS
    | PUBLIC_GROUP
    | frozenset(
        """people media insider colleague relative document figure estimate guard survivor family
        passenger crew firefighter rescuer negotiator protester organiser organizer investigator
        trader banker dealer militant rebel tourist delegate guest fan customer""".split()
    )
)
Act = tuple[Speech, Attribution]


@dataclass(frozen=True, slots=True)
class Citation:
    """One party that a sentence cites; `passes_on` says that it cites for another ("cited by").

    `verb` is the index of the citing word, `at` where the citation stands among the cues.
    """

    source: Source
    verb: int
    passes_on: bool
    at: int


def find_citations(
    names: Names, paragraph: Paragraph, tokens: Tokens, quoted: set[int]
) -> list[Citation]:
    """Give whom a sentence cites, in order; reasons ("citing health concerns") are no sources."""
    found: list[Citation] = []
    for token in tokens:
        if token.lower_ not in _CITING or token.i in quoted:
            continue
        passes_on = _is_followed(token, "by")
        saying = _as_saying(token, tokens)
        if saying is not None:
            found.extend(_who_quotes(names, paragraph, token, saying))
            continue
        for noun in _cited(token, tokens, passes_on=passes_on):
            party = party_of(names, paragraph, noun)
            if _is_source(names, paragraph, noun, party):
                cue = paragraph.span(token.doc[token.i : token.i + 1])
                found.append(Citation(Source(party, cue), token.i, passes_on, token.i))
    return found


def _as_saying(token: Token, tokens: Tokens) -> Token | None:
    """Give the "saying" of "quoted officials as saying" and "was quoted as saying"."""
    for following in token.doc[token.i + 1 : min(token.i + 14, tokens.end)]:
        if following.lower_ == "as" and following.i + 1 < tokens.end:
            verb = following.nbor(1)
            return verb if verb.lower_ in {"saying", "telling", "writing"} else None
        if following.text in {",", ";", ":"}:
            return None
    return None


def _who_quotes(
    names: Names, paragraph: Paragraph, token: Token, saying: Token
) -> Iterator[Citation]:
    """Give who passes on what somebody is quoted as saying: "by the Post", or the subject."""
    is_passive = saying.i == token.i + 2 or _is_followed(token, "by")
    noun = _agent(saying) or _agent(token) if is_passive else syntax.subject_of(token)
    if noun is not None:
        party = party_of(names, paragraph, noun, until=token.i)
        cue = paragraph.span(token.doc[token.i : token.i + 1])
        yield Citation(Source(party, cue), token.i, passes_on=True, at=saying.i + 1)


def _is_followed(token: Token, word: str) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor(1).lower_ == word


def _cited(token: Token, tokens: Tokens, *, passes_on: bool) -> list[Token]:
    """Give the nouns that a citing word governs."""
    if passes_on:
        noun = _agent(token) or _next_noun(token, token.i + 2)
    elif token.lower_.endswith("ing"):
        noun = syntax.object_of(token) or _next_noun(token, token.i + 1)
    elif syntax.is_passive(token):
        return []
    else:
        noun = syntax.object_of(token) or _next_noun(token, token.i + 1)
    if noun is None or not tokens.start <= noun.i < tokens.end:
        return []
    if not passes_on and _is_example(noun):
        return []
    return [one for one in syntax.conjuncts_of(noun) if one.i >= noun.i and one.pos_ != "VERB"]


def _agent(verb: Token) -> Token | None:
    return next((noun for word, noun in syntax.obliques_of(verb) if word == "by"), None)


def _is_example(noun: Token) -> bool:
    """Say whether something is cited as what it is: "cited the firm as the likely buyer"."""
    end = noun.right_edge.i + 1
    rest = noun.doc[noun.i + 1 : min(end + 2, len(noun.doc))]
    return any(word.lower_ == "as" and word.i + 1 < len(noun.doc) for word in rest)


def _next_noun(token: Token, first: int) -> Token | None:
    """Give the noun that a misread citing word stands before: the last of its noun phrase."""
    found = None
    for following in token.doc[first : first + 8]:
        if following.pos_ in {"NOUN", "PROPN"}:
            found = following
        elif found is not None or following.is_punct or following.pos_ == "VERB":
            break
    return found


def _is_source(names: Names, paragraph: Paragraph, noun: Token, party: Party) -> bool:
    if noun.pos_ == "PRON":
        return False
    if party.kind in {PartyKind.ANONYMOUS, PartyKind.DOCUMENT, PartyKind.OUTLET}:
        return True
    if noun.pos_ == "PROPN" and noun.text[:1].isupper():
        return True
    return (
        lemma_of(noun) in _SOURCE_NOUNS or names.covering(paragraph, paragraph.at(noun)) is not None
    )


def with_chains(acts: Sequence[Act], citations: Sequence[Citation]) -> list[Act]:
    """Give each act of saying the parties that it cites, and the chain that its words came by."""
    own = [_own_chain(act, _citations_of(index, acts, citations)) for index, act in enumerate(acts)]
    result = []
    for index, (speech, attribution) in enumerate(acts):
        above = [own[n] for n in _outer(index, acts)]
        chain = _distinct([source for part in (*above, own[index]) for source in part])
        cited = _citations_of(index, acts, citations)
        authorities = tuple(
            one.source.party
            for one in cited
            if attribution.speaker is None or one.source.party.name != attribution.speaker.name
        )
        changed = replace(
            attribution, authorities=authorities, chain=chain if len(chain) > 1 else ()
        )
        result.append((speech, changed))
    return result


def _citations_of(index: int, acts: Sequence[Act], citations: Sequence[Citation]) -> list[Citation]:
    """Give the citations that belong to an act: those behind its cue, before the next cue."""
    cues = [speech.cue[0] for speech, _ in acts]
    mine = []
    for citation in citations:
        before = [n for n, cue in enumerate(cues) if cue < citation.at]
        holder = max(before, key=cues.__getitem__) if before else cues.index(min(cues))
        if holder == index:
            mine.append(citation)
    return mine


def _own_chain(act: Act, citations: Sequence[Citation]) -> list[Source]:
    speaker = act[1].speaker
    chain = [Source(speaker, act[1].cue)] if speaker is not None else []
    for citation in citations:
        if citation.passes_on and chain:
            chain.insert(len(chain) - 1, citation.source)
        else:
            chain.append(citation.source)
    return chain


def _outer(index: int, acts: Sequence[Act]) -> list[int]:
    """Give the acts in whose content an act lies, the widest first."""
    cue = acts[index][0].cue[0]
    if lemma_of(acts[index][0].verb) in {"cite", "quote"}:
        return []
    outer = []
    for number, (speech, attribution) in enumerate(acts):
        content = speech.content
        if number == index or content is None or attribution.speaker is None:
            continue
        if lemma_of(speech.verb) in {"cite", "quote"}:
            continue  # a reason that somebody gives hands nothing on
        if content[0] <= cue < content[1] and not _holds(acts[index][0], speech):
            outer.append((content[0] - content[1], number))
    return [number for _, number in sorted(outer)]


def _holds(outer: Speech, inner: Speech) -> bool:
    content = outer.content
    return content is not None and content[0] <= inner.cue[0] < content[1]


def _distinct(chain: Sequence[Source]) -> tuple[Source, ...]:
    """Leave out who already stands in a chain: "he said that he had told them"."""
    kept: dict[str, Source] = {}
    for source in chain:
        kept.setdefault(source.party.name.casefold(), source)
    return tuple(kept.values())
