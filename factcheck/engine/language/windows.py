"""Windows: what the network reads at once, whole sentences where there is room for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

# The lengths that the network was trained on; its time grows with the square of the second.
MAX_WORDS = 160
MAX_PIECES = 320


def cut_windows(pieces: Sequence[int], can_start: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each window of words, given how many pieces each word has.

    A window ends before the last word that can start a sentence, else where it is full.
    """
    start = 0
    while start < len(pieces):
        full = find_limit(pieces, start)
        starts = (word for word in range(full, start, -1) if full < len(pieces) and can_start[word])
        end = next(starts, full)
        yield start, end
        start = end


def find_limit(pieces: Sequence[int], start: int) -> int:
    """Return the first word that a window has no room for; at least one word always fits."""
    end, total = start, 0
    while end < min(len(pieces), start + MAX_WORDS):
        total += pieces[end]
        if total > MAX_PIECES and end > start:
            break
        end += 1
    return end
