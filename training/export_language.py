"""Export a trained network to ONNX, the encoder in eight-bit numbers.

The exported graph chooses tags, features, lemmas and relations itself; trees and names are
decoded from scores by the product.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from factcheck.engine.language.annotation import Labels
from factcheck.engine.language.component import LABELS, LEXICON, VOCABULARY
from factcheck.engine.language.network import ENCODER, OUTPUTS, RELATIONS
from training.lexicon import Lexicon
from training.multitask import RELATION_WIDTH, MultiTaskNetwork

OPSET = 17
CHOSEN = ("tag", "morph", "lemma")


class WindowReader(nn.Module):
    """Asks a network everything about one window."""

    def __init__(self, network: MultiTaskNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        """Give the outputs in the order of OUTPUTS, labels already chosen."""
        scores = self.network(pieces, shapes, first)
        return tuple(
            scores[name].argmax(-1) if name in CHOSEN else scores[name] for name in OUTPUTS
        )


class RelationChooser(nn.Module):
    """Chooses the relation of each word to its head."""

    def __init__(self, network: MultiTaskNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, dependent: Tensor, head: Tensor) -> Tensor:
        """Give the index of the best relation of each row."""
        return self.network.relations(dependent, head).argmax(-1)


def export(
    network: MultiTaskNetwork, labels: Labels, lexicon: Lexicon, vocabulary: Path, folder: Path
) -> None:
    """Write the files that the component reads."""
    network.eval()
    exact = folder / "encoder.float.onnx"
    export_encoder(network, exact)
    quantize(exact, folder / ENCODER)
    export_relations(network, folder / RELATIONS)
    (folder / LABELS).write_text(json.dumps(labels, ensure_ascii=False), encoding="utf-8")
    (folder / LEXICON).write_text(json.dumps(lexicon, ensure_ascii=False), encoding="utf-8")
    shutil.copyfile(vocabulary, folder / VOCABULARY)


def export_encoder(network: MultiTaskNetwork, path: Path) -> None:
    """Trace a window of any length."""
    pieces, words = 24, 17
    example = (
        torch.randint(1_000, 5_000, (1, pieces)),
        torch.randint(0, 15, (1, pieces)),
        torch.arange(1, words + 1).unsqueeze(0),
    )
    axes = {"pieces": {1: "pieces"}, "shapes": {1: "pieces"}, "first": {1: "words"}}
    axes |= {name: {1: "words"} for name in OUTPUTS}
    axes |= {"head": {1: "heads"}, "arc": {1: "words", 2: "heads"}}
    torch.onnx.export(
        WindowReader(network),
        example,
        str(path),
        input_names=["pieces", "shapes", "first"],
        output_names=OUTPUTS,
        dynamic_axes=axes,
        opset_version=OPSET,
        dynamo=False,
    )


def export_relations(network: MultiTaskNetwork, path: Path) -> None:
    """Trace the choice of relations for any number of words."""
    torch.onnx.export(
        RelationChooser(network),
        (torch.randn(7, RELATION_WIDTH), torch.randn(7, RELATION_WIDTH)),
        str(path),
        input_names=["dependent", "head"],
        output_names=["relation"],
        dynamic_axes={"dependent": {0: "words"}, "head": {0: "words"}, "relation": {0: "words"}},
        opset_version=OPSET,
        dynamo=False,
    )


def quantize(exact: Path, path: Path) -> None:
    """Write the encoder's matrices and word pieces in eight bits; the heads stay exact."""
    nodes = onnx.load(str(exact)).graph.node
    kept = [node.name for node in nodes if not is_quantized(node)]
    quantize_dynamic(
        str(exact),
        str(path),
        weight_type=QuantType.QInt8,
        nodes_to_exclude=kept,
        op_types_to_quantize=["MatMul", "Gather"],
        per_channel=True,
        reduce_range=False,
    )


def is_quantized(node: onnx.NodeProto) -> bool:
    """Say whether a node is a matrix of the encoder or its table of word pieces."""
    if node.op_type == "Gather":
        return "word_embeddings" in node.name
    return "/bert/" in node.name
