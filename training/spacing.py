"""Put the spaces back between tokens: from the text where there is one, else by rules.

A tokenizer at work sees running text. Training on tokens with a space everywhere would teach
shapes that no article has, so newswire tokens are joined as an English typesetter would.
"""

from __future__ import annotations

from collections.abc import Sequence

NO_SPACE_BEFORE = frozenset(
    ", . ; : ! ? ) ] } % ’ ” … ° 's ’s n't n’t 're ’re 've ’ve 'll ’ll 'd ’d 'm ’m".split()
)
NO_SPACE_AFTER = frozenset("( [ { $ £ € ¥ ₦ ₹ # “ ‘".split())
SUFFIXES = frozenset("s t re ve ll d m".split())
# Letters before a dollar sign: US$, A$, NZ$.
CURRENCY_AREAS = frozenset("US A C NZ HK S R".split())


def spaces_from_text(words: Sequence[str], text: str) -> list[bool] | None:
    """Return for each word whether a space follows in the text; None where they do not match."""
    spaces, position = [], 0
    for word in words:
        while text[position : position + 1].isspace():
            position += 1
        if not text.startswith(word, position):
            return None
        position += len(word)
        spaces.append(text[position : position + 1].isspace())
    return spaces


def guess_spaces(words: Sequence[str], entities: Sequence[str]) -> list[bool]:
    """Return for each word whether a space should follow, by English typesetting rules."""
    spaces: list[bool] = []
    open_quotes = {'"': False, "'": False}
    for i, word in enumerate(words):
        following = words[i + 1] if i + 1 < len(words) else ""
        space = bool(following) and not joins(words, entities, i)
        if word in open_quotes:
            if word == "'" and is_apostrophe(words, i) and not open_quotes["'"]:
                space = following not in SUFFIXES
            else:
                open_quotes[word] = not open_quotes[word]
                space = not open_quotes[word] and following not in NO_SPACE_BEFORE
        elif open_quotes.get(following) or (following == "'" and is_apostrophe(words, i + 1)):
            space = False
        spaces.append(space and bool(following))
    return spaces


def is_apostrophe(words: Sequence[str], i: int) -> bool:
    """Tell whether a lone straight quote follows a plural or stands before a cut suffix."""
    following = words[i + 1] if i + 1 < len(words) else ""
    return following in SUFFIXES or (i > 0 and words[i - 1].endswith("s"))


def joins(words: Sequence[str], entities: Sequence[str], i: int) -> bool:
    """Tell whether a word and the next one touch, quotes aside."""
    word, following = words[i], words[i + 1]
    if word == "’" and following in SUFFIXES:
        return True
    if following == "’":
        return True
    if following in NO_SPACE_BEFORE or word in NO_SPACE_AFTER:
        return True
    if following == "$" and word in CURRENCY_AREAS:
        return True
    if word == "/" or following == "/":
        return True
    if word == "-" and i > 0:
        return is_hyphen(words, entities, i)
    return following == "-" and i + 2 < len(words) and is_hyphen(words, entities, i + 1)


def is_hyphen(words: Sequence[str], entities: Sequence[str], i: int) -> bool:
    """Tell a hyphen inside a word from a dash between words.

    Inside one name or between two lower-case words, or after a number, it is a hyphen; a dash
    that sets off a clause mostly has a name or a figure on one side only.
    """
    if i == 0 or i + 1 >= len(words):
        return False
    before, after = words[i - 1], words[i + 1]
    if not (before[-1].isalnum() and after[0].isalnum()):
        return False
    if entities[i][:1] == "I":
        return True
    return len(before) <= 5 or (before.islower() and after.islower()) or before[0].isdigit()
