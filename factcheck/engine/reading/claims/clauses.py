"""Cut a sentence where another clause or predicate begins that asserts something of its own.

The pieces lie side by side: what shares a subject, an auxiliary or a "she said" borrows it. An
opening "While …," stays with what follows: it concedes, and the assertion comes after it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.reading.claims.clause import (
    FINITE,
    Clause,
    agrees,
    is_enclosed,
    subject_words,
    words_under,
)
from factcheck.engine.reading.lemmas import lemma_of
from factcheck.engine.reading.quotations.cues import SPEECH_VERBS

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

__all__ = ["find_clauses"]

MAX_ROW = 6  # clauses joined in one row
MIN_TOKENS = 4  # of a piece; "he came and went" stays one
# Not "or": who did this or that has done neither for sure.
_LINKS = frozenset({"and", "but", "while", "whereas", "although", "though", "yet", "so"})
_CONTRASTS = frozenset({"while", "whereas", "although", "though"})
_IDIOM = frozenset({"all", "nothing", "anything", "everything"})  # "all but stopped"
_UNLIKE_SUBJECT = frozenset({"—", "–", ":", "(", ")", "[", "]", ";"})
MAX_LEAD = 20  # tokens; a longer subject is a misreading
_BESIDE = frozenset({"conj", "advcl", "parataxis"})


@dataclass(frozen=True, slots=True)
class Cut:
    """A place to cut: the piece before ends at `end`, the next starts at `clause`."""

    end: int
    clause: Clause
    first_tail: tuple[Tokens, ...] = ()
    first_head: Token | None = None


def find_clauses(tokens: Tokens, joined: Sequence[Token]) -> list[Clause]:
    """Give the clauses of a sentence side by side; `joined` are its words that may head one."""
    root = tokens.root
    cuts: list[Cut] = []
    for token in joined:
        if token.dep_ not in _BESIDE or token.i <= root.i:
            continue
        cut = _cut_before(tokens, token, root)
        if cut is not None and _fits(tokens, cut, cuts):
            cuts.append(cut)
    return list(_pieces(tokens, cuts))


def _fits(tokens: Tokens, cut: Cut, before: list[Cut]) -> bool:
    """Say whether both pieces are long enough, told, and no mark is torn from its partner."""
    start = before[-1].clause.start if before else tokens.start
    is_long = cut.end - start >= MIN_TOKENS and tokens.end - cut.clause.start > MIN_TOKENS
    is_told = any(token.tag_ in FINITE for token in tokens.doc[start : cut.end])
    return is_long and is_told and not is_enclosed(tokens, cut.end, cut.clause.start)


def _pieces(tokens: Tokens, cuts: list[Cut]) -> Iterator[Clause]:
    """Let every piece reach to the next cut."""
    start = tokens.start
    pending = Clause(tokens.root, (tokens,))
    for cut in cuts:
        head = cut.first_head or pending.head
        yield replace(
            pending,
            head=head,
            own=(tokens.doc[start : cut.end],),
            tail=(*pending.tail, *cut.first_tail),
        )
        start, pending = cut.clause.start, cut.clause
    yield replace(pending, own=(tokens.doc[start : tokens.end],))


def _cut_before(tokens: Tokens, token: Token, root: Token) -> Cut | None:
    """Cut before a later clause that is joined to the main one, or to what is said in it."""
    verb = syntax.verb_of(token)
    link = _link_of(tokens, token)
    if link is None:
        return None
    end, start = link
    if verb.pos_ not in {"VERB", "AUX"} or verb.i < start or syntax.verb_of(root).i >= end:
        return _cut_in_content(tokens, token, root, end, start)
    own = tokens.doc[start : tokens.end]
    subject = syntax.own_subject(verb)
    if subject is not None:
        if not syntax.is_finite(verb) or subject.i < start:
            return None
        if tokens.doc[start].lower_ == "that" and tokens.doc[start].tag_ in {"IN", "WDT"}:
            return _cut_in_content(tokens, token, root, end, start)
        if _is_outer(token, root) or tokens.doc[start - 1].lower_ in _CONTRASTS:
            return Cut(end, Clause(token, (own,)))
        return _cut_in_content(tokens, token, root, end, start)
    is_joined = token.dep_ == "conj" and _is_outer(token, root)
    lead = _shared(token, root) if is_joined and tokens.doc[start - 1].lower_ in _LINKS else None
    return Cut(end, Clause(token, (own,), lead)) if lead is not None else None


def _is_outer(token: Token, root: Token) -> bool:
    """Say whether a clause is joined to the main one, perhaps as the third of a row."""
    head = token.head
    for _ in range(MAX_ROW):
        if head == root or head.dep_ != "conj":
            break
        head = head.head
    return bool(head == root)


def _link_of(tokens: Tokens, clause: Token) -> tuple[int, int] | None:
    """Give where the piece before a clause ends and where the clause starts behind its link."""
    start = max(clause.left_edge.i, tokens.start)
    while start < clause.i and (tokens.doc[start].is_punct or tokens.doc[start].lower_ in _LINKS):
        start += 1
    end = start
    while end > tokens.start and (
        tokens.doc[end - 1].lower_ in _LINKS or tokens.doc[end - 1].text in {",", ";", "—", "–"}
    ):
        end -= 1
    is_linked = any(one.lower_ in _LINKS or one.text == ";" for one in tokens.doc[end:start])
    if not is_linked or end == tokens.start:
        return None
    if tokens.doc[end - 1].lower_ in _IDIOM:
        return None
    has_mark = any(one.text in {",", ";"} for one in tokens.doc[end:start])
    return (end, start) if has_mark or clause.dep_ == "conj" else None


def _cut_in_content(tokens: Tokens, token: Token, root: Token, end: int, start: int) -> Cut | None:
    """Cut what somebody says: "X said A and B" gives "X said A" and "X said B"."""
    verb = syntax.verb_of(token)
    said = token.head if token.head != root else syntax.child_of(root, syntax.CONTENT) or root
    subject = syntax.own_subject(verb)
    is_said = said.dep_ == "ccomp" and said.head == root and lemma_of(root) in SPEECH_VERBS
    is_whole = subject is not None and subject.i >= start and syntax.is_finite(verb)
    if not is_said or not is_whole or token.dep_ != "conj":
        return None
    own = tokens.doc[start : tokens.end]
    first = words_under(said).start
    if first > root.i:
        has_that = tokens.doc[first].lower_ == "that"
        lead = tokens.doc[tokens.start : first + has_that]
        return Cut(end, Clause(token, (own,), (lead,), skipped=int(own[0].lower_ == "that")))
    behind = words_under(said).end
    if root.i < behind:
        return None
    tail = tokens.doc[behind : tokens.end]
    return Cut(end, Clause(token, (own,)), (tail,), said)


def _shared(token: Token, root: Token) -> tuple[Tokens, ...] | None:
    """Give what a second predicate shares with the first: the subject, and its auxiliaries."""
    main, verb = syntax.verb_of(root), syntax.verb_of(token)
    subject = syntax.own_subject(main)
    if subject is None or subject.i > main.i or subject.dep_.startswith("csubj"):
        return None
    # "Whatever she has", "The board does not": nothing to repeat.
    if subject.tag_ in {"WDT", "WP"} or (main.pos_ == "AUX" and main.dep_ != "cop"):
        return None
    words = subject_words(subject)
    if len(words) > MAX_LEAD or any(word.text in _UNLIKE_SUBJECT for word in words):
        return None
    lead = (words,)
    helpers = [one for one in syntax.auxiliaries_of(main) if one.i < main.i]
    is_bare = not syntax.auxiliaries_of(verb)
    if is_bare and helpers and verb.tag_ == main.tag_ and verb.tag_ in {"VBN", "VB", "VBG"}:
        is_plain = not syntax.is_negated(main) and all(one.i > subject.i for one in helpers)
        shared = tuple(token.doc[one.i : one.i + 1] for one in helpers)
        return (*lead, *shared) if is_plain else None
    # "was arrested and charged": a tagger may take "charged" for a past tense.
    is_doubtful = is_bare and verb.tag_ == "VBD" and helpers and syntax.object_of(verb) is None
    finite = next(iter(syntax.auxiliaries_of(verb)), verb)
    is_told = syntax.is_finite(verb) and agrees(subject, finite)
    return lead if is_told and not is_doubtful else None
