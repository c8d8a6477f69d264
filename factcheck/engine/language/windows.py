"""Windows: what the network reads at once, as much as it was trained to."""

from __future__ import annotations

from collections.abc import Sequence

# The lengths that the network was trained on; its time grows with the square of the second.
MAX_WORDS = 160
MAX_PIECES = 320


def find_limit(pieces: Sequence[int], start: int) -> int:
    """Return where a window that begins with word `start` is full, given each word's pieces.

    At least one word always fits.
    """
    end, total = start, 0
    while end < min(len(pieces), start + MAX_WORDS):
        total += pieces[end]
        if total > MAX_PIECES and end > start:
            break
        end += 1
    return end
