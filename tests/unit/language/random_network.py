"""A network of random numbers with the signature of the shipped one, for tests of the runtime."""

from __future__ import annotations

import json

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

WIDTH = 8
LABELS = {
    "tags": ["NN", "VBD", "."],
    "morphs": ["NOUN|Number=Sing", "VERB|Mood=Ind|Tense=Past", "PUNCT", "X"],
    "lemmas": ["1|0|", "0|0|", "1|2|", "=be"],
    "relations": ["ROOT", "nsubj", "obj", "punct"],
    "entities": ["O", "B-ORG", "I-ORG", "B-PERSON", "I-PERSON"],
}
LEXICON = {"forms": {"VBD": {"ba": "ab"}}, "words": ["abc"]}
VOCABULARY = [f"[unused{n}]" for n in range(100)] + ["[UNK]", "[CLS]", "[SEP]"]
VOCABULARY += [prefix + c for prefix in ("", "##") for c in "abcdefghijklmnopqrstuvwxyz.,“”"]


def value(name, kind, *shape):
    return helper.make_tensor_value_info(name, kind, shape)


def weights(chance, name, *shape):
    return numpy_helper.from_array(chance.normal(size=shape).astype(np.float32), name)


def make_encoder(chance):
    """Embed the first piece of each word; every output is a linear layer of it."""
    width = {"tag": 3, "morph": 4, "lemma": 4, "entity": 5}
    stored = [weights(chance, "embed", len(VOCABULARY), WIDTH), weights(chance, "shape", 16, WIDTH)]
    stored += [weights(chance, f"{name}_w", WIDTH, size) for name, size in width.items()]
    stored += [weights(chance, "start_w", WIDTH, 1), weights(chance, "arc_w", WIDTH, WIDTH)]
    stored += [numpy_helper.from_array(np.array([n]), f"n{n}") for n in (0, 1, 2)]
    nodes = [
        ("Gather", ["embed", "pieces"], "looked_up", {}),
        ("Gather", ["shape", "shapes"], "shaped", {}),
        ("Add", ["looked_up", "shaped"], "read", {}),
        ("Squeeze", ["read", "n0"], "row", {}),
        ("Squeeze", ["first", "n0"], "places", {}),
        ("Gather", ["row", "places"], "flat", {}),
        ("Unsqueeze", ["flat", "n0"], "dependent", {}),
        ("Slice", ["read", "n0", "n1", "n1"], "root", {}),
        ("Concat", ["root", "dependent"], "head", {"axis": 1}),
        ("MatMul", ["dependent", "arc_w"], "turned", {}),
        ("Transpose", ["head"], "heads_across", {"perm": [0, 2, 1]}),
        ("MatMul", ["turned", "heads_across"], "arc", {}),
        ("MatMul", ["dependent", "start_w"], "start_column", {}),
        ("Squeeze", ["start_column", "n2"], "start", {}),
        ("MatMul", ["dependent", "entity_w"], "entity", {}),
    ]
    for name in ("tag", "morph", "lemma"):
        nodes.append(("MatMul", ["dependent", f"{name}_w"], f"{name}_scores", {}))
        nodes.append(("ArgMax", [f"{name}_scores"], name, {"axis": 2, "keepdims": 0}))
    whole, real = TensorProto.INT64, TensorProto.FLOAT
    inputs = [value("pieces", whole, 1, "P"), value("shapes", whole, 1, "P")]
    inputs.append(value("first", whole, 1, "W"))
    outputs = [value(name, whole, 1, "W") for name in ("tag", "morph", "lemma")]
    outputs += [value("entity", real, 1, "W", 5), value("start", real, 1, "W")]
    outputs += [value("arc", real, 1, "W", "H"), value("dependent", real, 1, "W", WIDTH)]
    outputs.append(value("head", real, 1, "H", WIDTH))
    return make_model(nodes, inputs, outputs, stored)


def make_relations(chance):
    nodes = [
        ("Mul", ["dependent", "head"], "both", {}),
        ("MatMul", ["both", "relation_w"], "scores", {}),
        ("ArgMax", ["scores"], "relation", {"axis": 1, "keepdims": 0}),
    ]
    inputs = [value(name, TensorProto.FLOAT, "N", WIDTH) for name in ("dependent", "head")]
    outputs = [value("relation", TensorProto.INT64, "N")]
    return make_model(nodes, inputs, outputs, [weights(chance, "relation_w", WIDTH, 4)])


def make_model(nodes, inputs, outputs, stored):
    made = [helper.make_node(kind, given, [to], **extra) for kind, given, to, extra in nodes]
    graph = helper.make_graph(made, "random", inputs, outputs, stored)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)


def write_network(folder, seed=0):
    """Write the files that the component reads."""
    chance = np.random.default_rng(seed)
    onnx.save(make_encoder(chance), folder / "encoder.onnx")
    onnx.save(make_relations(chance), folder / "relations.onnx")
    (folder / "labels.json").write_text(json.dumps(LABELS))
    (folder / "lexicon.json").write_text(json.dumps(LEXICON))
    (folder / "vocab.txt").write_text("\n".join(VOCABULARY) + "\n")
    return folder
