"""Lemmas: what the treebanks say of a form, else the network's rule, mended by known words.

A network of word pieces spells badly: of "studies" it cuts one letter as soon as two. So its rule
counts for forms that the treebanks do not hold, and only where what it makes is a word; else the
spelling rules of English inflection are tried on the words that are known.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from factcheck.engine.language.lemma_rules import apply_rule

# Tags of inflected forms with the endings that they add to a base.
ENDINGS = {
    "NNS": ("s",),
    "VBZ": ("s",),
    "VBD": ("ed",),
    "VBN": ("ed",),
    "VBG": ("ing",),
    "JJR": ("er",),
    "RBR": ("er",),
    "JJS": ("est",),
    "RBS": ("est",),
}
# A tag whose forms are never base forms at the same time.
NEVER_BASE = frozenset({"VBG"})
VOWELS = frozenset("aeiouy")


class Lemmas:
    """Finds the lemma of a word under its tag.

    `lexicon` maps tags to forms, in lower case, to lemmas; `words` are known base forms.
    """

    def __init__(self, lexicon: Mapping[str, Mapping[str, str]], words: Container[str]) -> None:
        self._lexicon = lexicon
        self._words = words

    def find(self, word: str, tag: str, rule: str) -> str:
        """Return the lemma of a word, given the rule that the network chose."""
        lower = word.lower()
        if any(character.isdigit() for character in word):
            # A rule would change the figure; treebanks leave the commas out.
            return lower.replace(",", "") if tag == "CD" else word
        known = self._lexicon.get(tag, {}).get(lower)
        if known is not None:
            return known
        lemma = apply_rule(rule, word)
        if tag == "NNP":
            return word if lemma == lower and not word.isupper() else lemma
        if tag not in ENDINGS or (lemma in self._words and not self._is_form(lemma, lower, tag)):
            return lemma
        return next((base for base in bases(lower, tag) if base in self._words), lemma)

    @staticmethod
    def _is_form(lemma: str, lower: str, tag: str) -> bool:
        return lemma == lower and tag in NEVER_BASE


def bases(word: str, tag: str) -> Iterator[str]:
    """Yield what a regular form may come from, the likeliest first."""
    for ending in ENDINGS[tag]:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 2:
            continue
        if ending == "s":
            yield from singulars(stem)
        else:
            yield from stems(stem)


def singulars(stem: str) -> Iterator[str]:
    """Yield the bases of a form without its final s: study, beach, house."""
    if stem.endswith("ie"):
        yield stem[:-2] + "y"
    if stem.endswith(("se", "xe", "ze", "che", "she", "oe")):
        yield stem
        yield stem[:-1]
    yield stem


def stems(stem: str) -> Iterator[str]:
    """Yield the bases of a form without ed, ing, er or est: try, stop, visit, raise."""
    if stem.endswith("i"):
        yield stem[:-1] + "y"
    is_doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in VOWELS
    if is_doubled and stem[-1] not in "ls":
        yield stem[:-1]
    yield stem
    yield stem + "e"
    if is_doubled:
        yield stem[:-1]
