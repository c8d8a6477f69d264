"""The network: scores for the words of one window, one thread, the same on every run.

One window a call and no padding: the eight-bit arithmetic scales with the largest number in a
call, so that in a batch the reading of a paragraph would depend on its neighbours.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from onnxruntime import InferenceSession

    from factcheck.engine.language.pieces import PieceSequence

    Choices = NDArray[np.int64]
    Scores = NDArray[np.float32]

ENCODER, RELATIONS = "encoder.onnx", "relations.onnx"


@dataclass(slots=True, frozen=True)
class WindowScores:
    """Hold what the network says of a window of W words.

    Choices are indexes of labels. `arc[i, j]` scores word j - 1 as the head of word i, column 0
    the root; `dependent` and `head` (row 0 the root) are what relations are chosen from.
    """

    tag: Choices
    morph: Choices
    lemma: Choices
    entity: Scores
    start: Scores
    arc: Scores
    dependent: Scores
    head: Scores

    def of_first(self, words: int) -> WindowScores:
        """Return the scores of the first words among themselves."""
        return WindowScores(
            self.tag[:words],
            self.morph[:words],
            self.lemma[:words],
            self.entity[:words],
            self.start[:words],
            self.arc[:words, : words + 1],
            self.dependent[:words],
            self.head[: words + 1],
        )


OUTPUTS = list(WindowScores.__dataclass_fields__)


class Network:
    """Runs the two ONNX graphs of a folder.

    Sessions are opened on first use in each process: they do not survive a fork, and are never
    pickled.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._process = 0
        self._sessions: dict[str, InferenceSession] = {}

    def __getstate__(self) -> dict[str, Any]:
        return {"folder": self.folder, "_process": 0, "_sessions": {}}

    def read(self, window: PieceSequence) -> WindowScores:
        """Score a window's words."""
        feed = {
            "pieces": np.array([window.pieces], dtype=np.int64),
            "shapes": np.array([window.shapes], dtype=np.int64),
            "first": np.array([window.first], dtype=np.int64),
        }
        outputs = self._session(ENCODER).run(OUTPUTS, feed)
        return WindowScores(*(output[0] for output in outputs))

    def choose_relations(self, scores: WindowScores, heads: Choices) -> Choices:
        """Choose the relation of each word to its head; heads are columns of `arc`."""
        feed = {"dependent": scores.dependent, "head": scores.head[heads]}
        relations: Choices = self._session(RELATIONS).run(["relation"], feed)[0]
        return relations

    def _session(self, name: str) -> InferenceSession:
        if self._process != os.getpid():
            self._sessions, self._process = {}, os.getpid()
        if name not in self._sessions:
            self._sessions[name] = open_session(self.folder / name)
        return self._sessions[name]


def open_session(path: Path) -> InferenceSession:
    """Open a graph to run in the caller's thread, with memory that does not grow."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = 3
    # Windows differ in length: an arena would keep the largest block of every length seen.
    options.enable_cpu_mem_arena = options.enable_mem_pattern = False
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
