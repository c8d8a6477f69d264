"""Give a verb its base form where the pipeline's lemmatizer guesses: small models spell by rule.

The verbs that our tables know decide ("citing" is of cite); for others, a few spelling rules.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.engine.reading.claims.certainty import CERTAINTY_WORDS
from factcheck.engine.reading.claims.frames import EVENT_NOUNS, FAMILIES, LIGHT_VERBS
from factcheck.engine.reading.quotations.cues import (
    BELIEF_VERBS,
    REFUSAL_VERBS,
    SPEECH_VERBS,
    TELL_VERBS,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["lemma_of"]

_KNOWN = (
    SPEECH_VERBS
    | BELIEF_VERBS
    | REFUSAL_VERBS
    | TELL_VERBS
    | CERTAINTY_WORDS
    | frozenset(EVENT_NOUNS)
    | frozenset(noun.lemma for noun in EVENT_NOUNS.values())
    | frozenset(FAMILIES)
    | frozenset(LIGHT_VERBS)
)
# The past forms that no spelling rule gives; a small model takes the rarer ones for base forms.
_IRREGULAR = dict(
    pair.split(":")
    for pair in """met:meet told:tell said:say made:make took:take taken:take gave:give given:give
    held:hold went:go gone:go came:come sent:send won:win lost:lose sold:sell bought:buy
    brought:bring thought:think kept:keep fell:fall fallen:fall rose:rise risen:rise grew:grow
    grown:grow began:begin begun:begin sought:seek paid:pay led:lead built:build spent:spend
    shot:shoot struck:strike fought:fight caught:catch wrote:write written:write spoke:speak
    spoken:speak saw:see seen:see knew:know known:know found:find stood:stand understood:understand
    withdrew:withdraw withdrawn:withdraw drew:draw drawn:draw drove:drive driven:drive flew:fly
    flown:fly threw:throw thrown:throw broke:break broken:break chose:choose chosen:choose
    became:become felt:feel heard:hear hid:hide laid:lay ran:run sat:sit shook:shake shown:show
    sank:sink stole:steal swore:swear sworn:swear taught:teach tore:tear dealt:deal meant:mean
    slain:kill bore:bear born:bear did:do done:do got:get had:have left:leave""".split()
)
_DOUBLED = re.compile(r"([bdgmnprt])\1$")
_KEEPS_DOUBLE = frozenset({"add", "err", "egg", "ebb", "putt", "purr", "butt"})


def lemma_of(token: Token) -> str:
    """Give the lower-case base form of a token."""
    lemma = token.lemma_.lower()
    if token.tag_ in {"VBG", "VBN", "VBD", "VBZ"}:
        return _mend(token.lower_, lemma)
    if token.tag_ == "NNS" and lemma not in _KNOWN:
        return next((base for base in _bases(token.lower_) if base in _KNOWN), lemma)
    return lemma


@lru_cache(maxsize=20_000)
def _mend(word: str, lemma: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if lemma in _KNOWN:
        return lemma
    known = next((base for base in _bases(word) if base in _KNOWN), None)
    if known:
        return known
    if lemma.endswith("ye") and word.endswith("ying"):
        return lemma[:-1]
    if _DOUBLED.search(lemma) and lemma not in _KEEPS_DOUBLE and len(lemma) > 4:
        return lemma[:-1]
    is_cut = re.search(r"(?<![eo])at$|i[sz]$|[^aeiou]l$", lemma) and len(lemma) > 4
    return lemma + "e" if is_cut and word != lemma and not word.endswith("ss") else lemma


def _bases(word: str) -> list[str]:
    """Give the forms that an inflected word may come from."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            bases = [stem, stem + "e"]
            if len(stem) > 2 and stem[-1] == stem[-2]:
                bases.append(stem[:-1])
            if stem.endswith("i"):
                bases.append(stem[:-1] + "y")
            return bases
    return []
