"""Load a pipeline: one a process, checked once for what the readers rely on.

spaCy is imported inside the functions, so that importing the engine stays cheap.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

SHIPPED_MODEL = Path(__file__).parents[1] / "models" / "en_newsroom"
# What every reader relies on, whatever the pipeline's parts are called: what a part says that it
# assigns, and the usual name of such a part.
REQUIRED = {"token.tag": "tagger", "token.dep": "parser", "doc.ents": "ner"}


class LanguageModelError(RuntimeError):
    """Name the pipeline that cannot be used, why, and what to do about it."""


@lru_cache(maxsize=2)
def load(model: str | None = None) -> Language:
    """Load a pipeline once a process: an installed package, a folder, or the shipped one (None).

    Raise LanguageModelError where it is not installed, is damaged, or lacks a tagger, a parser or
    entities.
    """
    import spacy

    import factcheck.engine.language.component  # noqa: F401  the shipped pipeline's factory

    use_fast_arithmetic()
    try:
        nlp = spacy.load(model or SHIPPED_MODEL)
        # Some files are opened on first use only.
        nlp("A word.")
    except OSError as error:
        raise LanguageModelError(explain_missing(model)) from error
    except Exception as error:  # each file has a reader, and each reader errors, of its own
        raise LanguageModelError(explain_damaged(model, error)) from error
    assigned = {what for name in nlp.pipe_names for what in nlp.get_pipe_meta(name).assigns}
    lacking = [part for what, part in REQUIRED.items() if what not in assigned]
    if lacking:
        raise LanguageModelError(
            f"The language model {model!r} has no {' and no '.join(lacking)}; "
            f"choose a pipeline that has {', '.join(REQUIRED.values())}."
        )
    return nlp


def explain_missing(model: str | None) -> str:
    """Word the reason and the fix for a pipeline that could not be loaded."""
    if model is None:
        return (
            "The shipped language model en_newsroom cannot be read; restore "
            "factcheck/engine/models/en_newsroom from the repository or run `make train-language`."
        )
    return (
        f"The language model {model!r} is not installed; run `python -m spacy download {model}` "
        "in this environment, or leave FACTCHECK_SPACY_MODEL empty to use the shipped one."
    )


def explain_damaged(model: str | None, error: Exception) -> str:
    """Word the reason and the fix for a pipeline of which a file cannot be read."""
    if model is None:
        return explain_missing(None)
    reason = " ".join(str(error).split()) or type(error).__name__
    return f"The language model {model!r} is damaged; install it again. It says: {reason[:200]}"


def use_fast_arithmetic() -> None:
    """Let spaCy multiply with NumPy's BLAS, measured three times as fast as the bundled BLIS."""
    from thinc.api import NumpyOps, set_current_ops

    set_current_ops(NumpyOps(use_blis=False))
