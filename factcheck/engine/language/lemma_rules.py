"""Lemmas as short rules: "1|2|y" makes "say" of "Said", "=be" makes "be" of any form.

A rule is `case|cut|suffix`: with case 1 the word is lower-cased first, then `cut` characters are
removed at its end and the suffix is put there. A network chooses among a few hundred of them.
"""

from __future__ import annotations

from itertools import takewhile

LITERAL = "="


def derive_rule(word: str, lemma: str) -> str:
    """Return the rule that makes this lemma of this word.

    The word is lower-cased only where more of it can be kept in that way.
    """
    lowered, kept = shared(word.lower(), lemma), shared(word, lemma)
    if not max(lowered, kept):
        return LITERAL + lemma
    case, length, base = (0, kept, word) if kept >= lowered else (1, lowered, word.lower())
    return f"{case}|{len(base) - length}|{lemma[length:]}"


def apply_rule(rule: str, word: str) -> str:
    """Return the lemma that a rule makes of a word; the word itself where nothing would be left."""
    if rule.startswith(LITERAL):
        return rule.removeprefix(LITERAL) or word
    case, cut, suffix = rule.split("|", 2)
    base = word.lower() if case == "1" else word
    stem = base[: max(len(base) - int(cut), 0)]
    # A rule chosen for a shorter word than it was made for would leave only its suffix.
    return stem + suffix if stem or not base else base


def shared(word: str, lemma: str) -> int:
    """Return how many characters two words have in common from the start."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(word, lemma, strict=False))
    return sum(1 for _ in same)
