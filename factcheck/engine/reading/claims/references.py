"""What a pronoun, "there", "since then" or "the company" stands for, where only one thing can.

People are those of `Names`. A place, a body or a date must be the only one of its kind that was
named before the word: in its sentence, or else in the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.document import Sentence, TimexType
from factcheck.engine.reading.claims.clause import quoted_tokens
from factcheck.engine.reading.lemmas import lemma_of
from factcheck.engine.reading.names.naming import Names
from factcheck.engine.reading.quotations.cues import NOT_AN_OUTLET
from factcheck.engine.reading.text.paragraphs import Paragraph
from factcheck.engine.reading.timex.compare import describe_interval

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

__all__ = ["Reference", "References"]

_PERSON = frozenset({"he", "she", "him", "her", "his"})
_REFERRING = _PERSON | {"its", "there", "then", "the"}
_COMPANY = frozenset({"company", "firm", "corporation", "manufacturer", "retailer", "airline"})
_BODY = frozenset({"party", "court", "ministry", "bank", "university", "agency", "union", "club"})
_WORTH_A_LOOK = re.compile(
    rf"\b(?:he|she|him|her|his|its|there|then|the (?:{'|'.join(sorted(_COMPANY | _BODY))}))\b",
    re.IGNORECASE,
)
_SINCE = frozenset({"since", "until", "by"})
_WOMAN, _MAN = "(?:Mrs|Ms|Miss|Lady|Queen|Princess)", "(?:Mr|Sir|Lord|King|Prince)"
_REPORT = re.compile(r"\b(?:report|story|article)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reference:
    """A name and the words to put in place of the tokens up to index `end`."""

    name: str
    words: str
    end: int


@dataclass(frozen=True, slots=True)
class References:
    """Looks up what words of one sentence stand for; `before` is the sentence ahead of it.

    `quoted` are the tokens inside quotation marks: the words of others are never filled in.
    """

    paragraph: Paragraph
    names: Names
    sentence: Sentence
    before: Sentence | None
    quoted: frozenset[int] = frozenset()
    names_by_end: Mapping[int, str] = field(default_factory=dict)
    is_needed: bool = False

    @classmethod
    def of_sentence(
        cls,
        paragraph: Paragraph,
        names: Names,
        tokens: Tokens,
        sentence: Sentence,
        before: Sentence | None,
    ) -> References:
        """Make ready to look words up; most sentences hold none that is worth it."""
        text = sentence.span.text
        described = any(one.is_description for one in sentence.mentions)
        if not described and _WORTH_A_LOOK.search(text) is None:
            return cls(paragraph, names, sentence, before)
        ends = {one.span.end: one.name for one in sentence.mentions}
        quoted = quoted_tokens(tokens)
        return cls(paragraph, names, sentence, before, quoted, ends, is_needed=True)

    def name_at(self, token: Token) -> str | None:
        """Give the name whose mention ends with a token."""
        return self.names_by_end.get(self.paragraph.after(token))

    def of(self, token: Token, said: set[str]) -> Reference | None:
        """Give what the words that start at a token stand for; None where it is said or unsure."""
        word = token.lower_
        if word not in _REFERRING or token.i in self.quoted:
            return None
        found = self._lookup(token, word)
        return found if found is not None and found.name not in said else None

    def _lookup(self, token: Token, word: str) -> Reference | None:
        if word in _PERSON:
            return self._person(token)
        if word == "its":
            return self._owner(token)
        if word == "there":
            return self._place(token) if token.tag_ == "RB" else None
        if word == "then":
            is_after = token.i > 0 and token.nbor(-1).lower_ in _SINCE
            return self._time(token) if is_after else None
        return self._described(token) or self._body(token)

    def _person(self, token: Token) -> Reference | None:
        name = self.names.antecedent(self.paragraph, token)
        if name is None or not self._is_likely(token, name):
            return None
        # A bare "her" before a noun is an owner; taggers confuse it with "met her".
        is_owner = token.tag_ == "PRP$" or token.lower_ == "his"
        is_clitic = not token.whitespace_ and token.i + 1 < len(token.doc) and not is_owner
        if is_clitic and token.nbor(1).text[0] in "'’":
            return None
        if token.lower_ == "her" and is_owner != (token.dep_ in {"nmod:poss", "poss"}):
            return None
        return Reference(name, f"{name}'s" if is_owner else name, token.i + 1)

    def _is_likely(self, token: Token, name: str) -> bool:
        """Say whether a person did something where they were named, and nobody else before."""
        if not _fits_title(self.paragraph.text, name, token.lower_):
            return False
        if self._has_other_subject(token, name):
            return False
        here = _doers(self.sentence, self.paragraph.at(token))
        return name in here if here else self.before is not None and name in _doers(self.before)

    def _owner(self, token: Token) -> Reference | None:
        body = self._only({"ORG", "PLACE"}, token)
        if body is None or self._has_other_subject(token, body):
            return None
        return Reference(body, f"{self._with_article(body)}'s", token.i + 1)

    def _place(self, token: Token) -> Reference | None:
        place = self._only({"PLACE"}, token)
        if place is None:
            return None
        is_behind = token.i > 0 and token.nbor(-1).tag_ in {"IN", "RB"}
        if is_behind or not self._is_somewhere(place):
            return None
        return Reference(place, f"in {self._with_article(place)}", token.i + 1)

    def _is_somewhere(self, place: str) -> bool:
        """Say whether the article places anything there, since taggers take people for places."""
        where = rf"\b(?:in|at|to|near|outside|across|from) (?:the )?{re.escape(place)}\b"
        return re.search(where, self.paragraph.text) is not None

    def _time(self, token: Token) -> Reference | None:
        """Give the only date of the sentence before, written out."""
        dates = [one for one in self.before.timexes if one.earliest] if self.before else []
        if len(dates) != 1 or dates[0].type is not TimexType.DATE or not dates[0].is_anchored:
            return None
        words = describe_interval(dates[0])
        return Reference(words, words, token.i + 1)

    def _described(self, token: Token) -> Reference | None:
        """Give the name of a description that was resolved: "the newspaper"."""
        start = self.paragraph.at(token)
        found = next(
            (m for m in self.sentence.mentions if m.is_description and m.span.start == start), None
        )
        if found is None or _REPORT.search(found.span.text) or found.name in found.span.text:
            return None
        end = token.doc.char_span(
            token.idx, token.idx + len(found.span.text), alignment_mode="strict"
        )
        return Reference(found.name, self._with_article(found.name), end.end) if end else None

    def _body(self, token: Token) -> Reference | None:
        """Give the name of "the company", or of "the party" where a Party was named."""
        if token.i + 1 >= len(token.doc):
            return None
        noun = token.nbor(1)
        lemma = lemma_of(noun)
        is_bare = noun == token.head and noun.tag_ == "NN" and lemma in _COMPANY | _BODY
        behind = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
        if not is_bare or (behind is not None and behind.lower_ in {"of", "that", "for", "which"}):
            return None
        body = self._only({"ORG"}, token)
        if body is None or body in self.names.outlets:
            return None
        has_word = lemma in body.lower().split()
        is_company = lemma in _COMPANY and not NOT_AN_OUTLET.search(body)
        if not (has_word or is_company):
            return None
        return Reference(body, self._with_article(body), noun.i + 1)

    def _only(self, labels: set[str], token: Token) -> str | None:
        """Give the one name of some kinds that stands before a word, None where there are more."""
        here = self._named(self.sentence, labels, self.paragraph.at(token))
        if here:
            return here.pop() if len(here) == 1 else None
        there = self._named(self.before, labels, None)
        return there.pop() if len(there) == 1 else None

    def _named(self, sentence: Sentence | None, labels: set[str], until: int | None) -> set[str]:
        if sentence is None:
            return set()
        return {
            one.name
            for one in sentence.mentions
            if one.label in labels and (until is None or one.span.end <= until)
        }

    def _has_other_subject(self, token: Token, name: str) -> bool:
        """Say whether a subject before the word may be meant instead: "the governor", "he"."""
        for one in token.doc[token.sent.start : token.i]:
            if one.dep_ in syntax.SUBJECT and one.pos_ in {"NOUN", "PROPN"}:
                mention = self.names.of(self.paragraph, one)
                if mention is None or mention.name != name:
                    return True
            if one.dep_ in syntax.SUBJECT and one.lower_ in {"he", "she"}:
                start = self.paragraph.at(one)
                named = (m.span.end <= start for m in self.sentence.mentions if m.name == name)
                if not any(named):
                    return True
        return False

    def _with_article(self, name: str) -> str:
        """Put "the" before a name that the article mostly writes with it."""
        with_article = len(re.findall(rf"\b[Tt]he {re.escape(name)}\b", self.paragraph.text))
        every = len(re.findall(rf"\b{re.escape(name)}\b", self.paragraph.text))
        return f"the {name}" if 2 * with_article > every else name


def _doers(sentence: Sentence, until: int | None = None) -> set[str]:
    """Give who does something in a sentence, up to an offset."""
    return {
        argument.name
        for predication in sentence.predications
        for argument in predication.arguments
        if argument.role == "who" and (until is None or argument.span.start < until)
    }


def _fits_title(text: str, name: str, pronoun: str) -> bool:
    """Say whether no title in the article is against it: "Mrs. Holm" is no "he"."""
    title = _WOMAN if pronoun in {"he", "him", "his"} else _MAN
    family = re.escape(name.rpartition(" ")[2])
    return re.search(rf"\b{title}\.? (?:\w+ )?{family}\b", text) is None
