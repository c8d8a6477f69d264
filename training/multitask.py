"""The network: one small encoder, and a head for each question asked of a word.

MiniLM (six layers, 384 wide) reads word pieces with a shape added to each. Syntax and names each
read their own weighted sum of its layers, at the first piece of a word. Heads are chosen by a
biaffine score of every pair of words, relations by another (Dozat and Manning 2017).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertModel

from factcheck.engine.language.annotation import Labels
from factcheck.engine.language.pieces import SHAPES

WIDTH = 384
ARC_WIDTH, RELATION_WIDTH = 384, 128
DROPOUT = 0.15
SYNTAX, NAMES = 0, 1


class MultiTaskNetwork(nn.Module):
    """Scores the words of windows; `forward` gives what the ONNX graph gives, but all scores."""

    def __init__(self, labels: Labels, encoder: Path) -> None:
        super().__init__()
        self.bert = BertModel.from_pretrained(
            encoder,
            attn_implementation="eager",  # the one that exports to plain ONNX
            add_pooling_layer=False,
            attention_probs_dropout_prob=0.0,
        )
        # Rare words keep the meaning that they were given on far more text than there is here.
        self.bert.embeddings.word_embeddings.weight.requires_grad = False
        self.shape = nn.Embedding(SHAPES, WIDTH)
        nn.init.zeros_(self.shape.weight)
        # The last two layers count most at first.
        self.layer_weights = nn.Parameter(torch.tensor([[0.0, 0, 0, 0, 0, 1, 2]] * 2))
        self.dropout = nn.Dropout(DROPOUT)
        self.tag = nn.Linear(WIDTH, len(labels["tags"]))
        self.morph = nn.Linear(WIDTH, len(labels["morphs"]))
        self.lemma = nn.Linear(WIDTH, len(labels["lemmas"]))
        self.start = nn.Linear(WIDTH, 1)
        self.entity = nn.Sequential(*layer(WIDTH), nn.Linear(WIDTH, len(labels["entities"])))
        self.arc_dependent, self.arc_head = (nn.Sequential(*layer(ARC_WIDTH)) for _ in "dh")
        self.dependent, self.head = (nn.Sequential(*layer(RELATION_WIDTH)) for _ in "dh")
        self.arc = nn.Parameter(torch.randn(ARC_WIDTH, ARC_WIDTH) * 0.02)
        self.arc_bias = nn.Parameter(torch.zeros(ARC_WIDTH))
        relations = len(labels["relations"])
        self.relation = nn.Parameter(torch.randn(relations, RELATION_WIDTH, RELATION_WIDTH) * 0.02)
        self.of_dependent = nn.Linear(RELATION_WIDTH, relations)
        self.of_head = nn.Linear(RELATION_WIDTH, relations)

    def forward(
        self, pieces: Tensor, shapes: Tensor, first: Tensor, mask: Tensor | None = None
    ) -> dict[str, Tensor]:
        """Score each word: its labels, sentence starts, arcs (column 0 the root)."""
        read = self.bert.embeddings.word_embeddings(pieces) + self.shape(shapes)
        found = self.bert(inputs_embeds=read, attention_mask=mask, output_hidden_states=True)
        weights = self.layer_weights.softmax(-1)
        syntax = mix(weights[SYNTAX], found.hidden_states)
        names = mix(weights[NAMES], found.hidden_states)
        places = first.unsqueeze(-1).expand(-1, -1, WIDTH)
        words = self.dropout(syntax.gather(1, places))
        # The piece that opens the window stands for the root.
        with_root = torch.cat([syntax[:, :1], words], 1)
        dependents, heads = self.arc_dependent(words), self.arc_head(with_root)
        arc = (dependents @ self.arc) @ heads.transpose(1, 2) + (heads @ self.arc_bias)[:, None]
        return {
            "tag": self.tag(words),
            "morph": self.morph(words),
            "lemma": self.lemma(words),
            "entity": self.entity(self.dropout(names.gather(1, places))),
            "start": self.start(words).squeeze(-1),
            "arc": arc,
            "dependent": self.dependent(words),
            "head": self.head(with_root),
        }

    def relations(self, dependent: Tensor, head: Tensor) -> Tensor:
        """Score the relations of N words to their heads, given N rows of each."""
        pairs = torch.matmul(dependent.unsqueeze(0), self.relation) * head.unsqueeze(0)
        return pairs.sum(-1).t() + self.of_dependent(dependent) + self.of_head(head)


def layer(width: int) -> Sequence[nn.Module]:
    """Return one dense layer, read from the encoder's width."""
    return nn.Linear(WIDTH, width), nn.GELU(), nn.Dropout(DROPOUT)


def mix(weights: Tensor, layers: Sequence[Tensor]) -> Tensor:
    """Return the weighted sum of the encoder's layers."""
    stacked = torch.stack(tuple(layers))
    return (weights.to(stacked.dtype) @ stacked.flatten(1)).view_as(layers[0])
