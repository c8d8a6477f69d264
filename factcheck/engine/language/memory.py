"""A bound on what a pipeline remembers: spaCy keeps every word it ever saw.

Up to a limit that is a gain, since known words are tokenized from memory. Beyond it the words of
each article are forgotten with it.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

# Different words kept for good, some 300 bytes each.
MAX_WORDS_KEPT = 50_000

# A zone belongs to a vocabulary, not to a thread.
_reading = threading.RLock()
# A process is copied between two readings: in the middle of one, the copy would wait for a thread
# that it does not have.
os.register_at_fork(
    before=_reading.acquire, after_in_parent=_reading.release, after_in_child=_reading.release
)


@contextmanager
def bounded_memory(nlp: Language) -> Iterator[None]:
    """Forget what was parsed inside the block once the vocabulary is full.

    No Doc, Span or Token may be used after the block; strings and numbers may. Blocks may be
    nested: the outermost counts. Threads that share a process take turns.
    """
    with _reading:
        is_inner = nlp.vocab.in_memory_zone  # type: ignore[attr-defined]  # not in its stub
        if is_inner or len(nlp.vocab) < MAX_WORDS_KEPT:
            yield
        else:
            with nlp.memory_zone():
                yield
